"""What a noun phrase names as a thing put out: its head noun decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .building import Built

if TYPE_CHECKING:
    from buzzlint import Linter

VERB = "makes  make  VERB  0  ROOT  VerbForm=Fin"


def phrase(linter: Linter, words: str, extra: str = "") -> Built:
    """Build "It makes" and a noun phrase of plain compounds; the last word is the head.

    ``extra`` are rows behind it ("of logos").
    """
    forms = words.split()
    head = 2 + len(forms)
    rows = ["It it PRON 2 nsubj", VERB]
    for form in forms:
        plural = "Number=Plur" if form.endswith("s") else "Number=Sing"
        lemma = form.removesuffix("s").lower()
        place = "2 obj" if form == forms[-1] else f"{head} compound"
        rows.append(f"{form} {lemma} NOUN {place} {plural}")
    rows += [line.strip() for line in extra.strip().splitlines()]
    rows.append(". . PUNCT 2 punct")
    behind = "".join(" " + line.split()[0] for line in extra.strip().splitlines())
    return Built(linter, f"It makes {words}{behind}.", "\n".join(rows))


def outputs(built: Built, word: str) -> list[tuple[str, set[str], bool]]:
    """What is put out: its words, what they may be, and whether the act names it."""
    source = built.document.source
    return [
        (
            source[slice(*built.sentence.phrase(output.first, output.last))],
            set(output.ids),
            output.made,
        )
        for output in built.reading.outputs(built.token(word), built.sentence)
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the things themselves
        ("images", {"image"}),
        ("pictures", {"image"}),
        ("product photos", {"image"}),
        ("logos", {"image"}),
        ("voiceovers", {"speech"}),
        ("songs", {"music", "text"}),  # or their lyrics
        ("melodies", {"music"}),
        ("videos", {"video"}),
        # text about them
        ("image captions", {"text"}),
        ("image descriptions", {"text"}),
        ("video scripts", {"text"}),
        ("alt text", {"text"}),
        ("song lyrics", {"text"}),
        ("code", {"code"}),
    ],
)
def test_the_head_noun_decides(linter: Linter, words: str, expected: set[str]) -> None:
    ((_, ids, made),) = outputs(phrase(linter, words), words.split()[-1])
    assert ids == expected
    assert not made


@pytest.mark.parametrize(
    "words",
    [
        "image editors", "video players", "photo albums", "image sizes", "video budgets",
        "music lovers", "picture frames", "coffee", "sense", "progress",
    ],
)  # fmt: skip
def test_other_heads_are_no_output(linter: Linter, words: str) -> None:
    assert outputs(phrase(linter, words), words.split()[-1]) == []


def test_a_modifier_is_no_output(linter: Linter) -> None:
    assert outputs(phrase(linter, "image captions"), "image") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("image generation", [("image", {"image"})]),
        ("video creation", [("video", {"video"})]),
        ("music production", [("music", {"music"})]),
        ("logo generator", [("logo", {"image"})]),
        ("image generation capabilities", [("image", {"image"})]),
    ],
)
def test_an_act_names_what_it_makes(
    linter: Linter, words: str, expected: list[tuple[str, set[str]]]
) -> None:
    found = outputs(phrase(linter, words), words.split()[-1])
    assert [(text, ids) for text, ids, _ in found] == expected
    assert all(made for _, _, made in found)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("sets", [("logos", {"image"})]),
        ("creation", [("logos", {"image"})]),
        ("descriptions", [("descriptions", {"text"})]),
        ("fans", []),
    ],
)
def test_what_stands_behind_of(
    linter: Linter, head: str, expected: list[tuple[str, set[str]]]
) -> None:
    of_logos = "of of ADP 5 case\nlogos logo NOUN 3 nmod Number=Plur"
    found = outputs(phrase(linter, head, of_logos), head)
    assert [(text, ids) for text, ids, _ in found] == expected


def test_an_act_on_several_things_makes_each(linter: Linter) -> None:
    built = Built(linter, "It does text, image and video generation.", """
        It          it          PRON   2  nsubj
        does        do          VERB   0  ROOT      VerbForm=Fin
        text        text        NOUN   8  compound  Number=Sing
        ,           ,           PUNCT  5  punct
        image       image       NOUN   3  conj      Number=Sing
        and         and         CCONJ  7  cc
        video       video       NOUN   3  conj      Number=Sing
        generation  generation  NOUN   2  obj       Number=Sing
        .           .           PUNCT  2  punct
    """)  # fmt: skip
    found = outputs(built, "generation")
    assert [(text, ids) for text, ids, _ in found] == [
        ("text", {"text"}), ("image", {"image"}), ("video", {"video"}),
    ]  # fmt: skip


PRODUCES = """
    GPT-4      -         PROPN  2  nsubj
    writes     write     VERB   0  ROOT      VerbForm=Fin
    image      image     NOUN   4  compound  Number=Sing
    {0}        {0}       NOUN   2  obj       Number=Plur
    .          .         PUNCT  2  punct
"""
PAIR = """
    GPT-4     -        PROPN  2  nsubj
    makes     make     VERB   0  ROOT   VerbForm=Fin
    videos    video    NOUN   2  obj    Number=Plur
    and       and      CCONJ  5  cc
    images    image    NOUN   3  conj   Number=Plur
    .         .        PUNCT  2  punct
"""
PARTICIPLE = """
    LLM        -         NOUN   3  obl
    -          -         PUNCT  3  punct
    generated  generate  VERB   4  amod   Tense=Past|VerbForm=Part
    images     image     NOUN   5  nsubj  Number=Plur
    sell       sell      VERB   0  ROOT   VerbForm=Fin
    .          .         PUNCT  5  punct
"""
PREDICATE = """
    The        the       DET    2  det
    images     image     NOUN   6  nsubj:pass  Number=Plur
    are        be        AUX    6  aux:pass
    LLM        -         NOUN   6  obl
    -          -         PUNCT  6  punct
    generated  generate  VERB   0  ROOT   Tense=Past|VerbForm=Part
    .          .         PUNCT  6  punct
"""
BY = """
    Images     image     NOUN   5  nsubj      Number=Plur
    generated  generate  VERB   1  acl        Tense=Past|VerbForm=Part
    by         by        ADP    4  case
    GPT-4      -         PROPN  2  obl:agent
    sell       sell      VERB   0  ROOT       VerbForm=Fin
    .          .         PUNCT  5  punct
"""
USE = """
    Use     use    VERB   0  ROOT   VerbForm=Inf
    GPT-4   -      PROPN  1  obj
    to      to     PART   4  mark
    draw    draw   VERB   1  advcl  VerbForm=Inf
    images  image  NOUN   4  obj    Number=Plur
    .       .      PUNCT  1  punct
"""
FOR = """
    Use         use         VERB   0  ROOT      VerbForm=Inf
    GPT-4       -           PROPN  1  obj
    for         for         ADP    5  case
    image       image       NOUN   5  compound  Number=Sing
    generation  generation  NOUN   1  obl       Number=Sing
    .           .           PUNCT  1  punct
"""
CHAIN = """
    GPT-4       -       PROPN  2  nsubj
    writes      write   VERB   0  ROOT   VerbForm=Fin
    prompts     prompt  NOUN   2  obj    Number=Plur
    and         and     CCONJ  6  cc
    Midjourney  -       PROPN  6  nsubj
    draws       draw    VERB   2  conj   VerbForm=Fin
    images      image   NOUN   6  obj    Number=Plur
    .           .       PUNCT  2  punct
"""


@pytest.mark.parametrize(
    ("text", "tree", "expected"),
    [
        ("GPT-4 writes image captions.", PRODUCES.format("captions"),
         [("GPT-4", "image captions")]),
        ("GPT-4 writes image editors.", PRODUCES.format("editors"), []),
        ("GPT-4 makes videos and images.", PAIR, [("GPT-4", "videos"), ("GPT-4", "images")]),
        ("LLM-generated images sell.", PARTICIPLE, [("LLM", "images")]),
        ("The images are LLM-generated.", PREDICATE, [("LLM", "images")]),
        ("Images generated by GPT-4 sell.", BY, [("GPT-4", "Images")]),
        ("Use GPT-4 to draw images.", USE, [("GPT-4", "images")]),
        ("Use GPT-4 for image generation.", FOR, [("GPT-4", "image")]),
        ("GPT-4 writes prompts and Midjourney draws images.", CHAIN,
         [("GPT-4", "prompts"), ("Midjourney", "images")]),
    ],
)  # fmt: skip
def test_who_is_said_to_put_out_what(
    linter: Linter, text: str, tree: str, expected: list[tuple[str, str]]
) -> None:
    found = Built(linter, text, tree).claims("produces")
    assert [(claim.subject.text, claim.object.text) for claim in found] == expected
