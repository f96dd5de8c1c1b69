"""Lists of examples, and which names only modify another noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.trees import lists

from .building import Built, bare

if TYPE_CHECKING:
    from buzzlint import Linter

SYSTEMS = frozenset({"system"})

SUCH_AS = """
    LLMs        -      NOUN   9  nsubj
    such        such   ADJ    4  case
    as          as     ADP    2  fixed
    GPT-4       -      PROPN  1  nmod
    ,           ,      PUNCT  6  punct
    Suno        -      PROPN  4  conj
    and         and    CCONJ  8  cc
    Midjourney  -      PROPN  4  conj
    write       write  VERB   0  ROOT   VerbForm=Fin
    copy        copy   NOUN   9  obj
    .           .      PUNCT  9  punct
"""
LIKE = """
    LLMs        -      NOUN   5  nsubj
    like        like   ADP    4  case
    the         the    DET    4  det
    Midjourney  -      PROPN  1  nmod
    write       write  VERB   0  ROOT   VerbForm=Fin
    copy        copy   NOUN   5  obj
    .           .      PUNCT  5  punct
"""
BRACKETS = """
    We      we    PRON   2  nsubj
    test    test  VERB   0  ROOT   VerbForm=Fin
    LLMs    -     NOUN   2  obj
    (       (     PUNCT  5  punct
    GPT-4   -     PROPN  3  appos
    ,       ,     PUNCT  7  punct
    DALL-E  -     PROPN  5  conj
    ,       ,     PUNCT  9  punct
    etc     etc   NOUN   5  conj
    )       )     PUNCT  5  punct
    .       .     PUNCT  2  punct
"""
AND_OTHER = """
    Midjourney  -        PROPN  8  nsubj
    ,           ,        PUNCT  3  punct
    Suno        -        PROPN  1  conj
    and         and      CCONJ  6  cc
    other       other    ADJ    6  amod
    LLMs        -        NOUN   1  conj
    are         be       AUX    8  cop
    popular     popular  ADJ    0  ROOT
    .           .        PUNCT  8  punct
"""
INCLUDING = """
    We          we         PRON   2  nsubj
    test        test       VERB   0  ROOT       VerbForm=Fin
    many        many       ADJ    4  amod
    LLMs        -          NOUN   2  obj
    ,           ,          PUNCT  7  punct
    including   including  ADP    7  case
    Midjourney  -          PROPN  4  nmod
    .           .          PUNCT  2  punct
"""
EXAMPLE = """
    We          we       PRON   2  nsubj
    test        test     VERB   0  ROOT       VerbForm=Fin
    LLMs        -        NOUN   2  obj
    ,           ,        PUNCT  8  punct
    for         for      ADP    8  case
    example     example  NOUN   5  fixed
    ,           ,        PUNCT  8  punct
    Midjourney  -        PROPN  3  appos
    .           .        PUNCT  2  punct
"""
BEYOND = """
    LLMs           -        NOUN   2  nsubj
    write          write    VERB   0  ROOT   VerbForm=Fin
    more           more     ADJ    2  obj
    than           than     ADP    5  case
    Midjourney     -        PROPN  3  obl
    .              .        PUNCT  2  punct
"""
VERB_LIKE = """
    LLMs        -     NOUN   2  nsubj
    like        like  VERB   0  ROOT   VerbForm=Fin
    Midjourney  -     PROPN  2  obj
    .           .     PUNCT  2  punct
"""
ELSEWHERE = """
    We          we    PRON   2  nsubj
    test        test  VERB   0  ROOT       VerbForm=Fin
    LLMs        -     NOUN   2  obj
    and         and   CCONJ  5  cc
    tools       tool  NOUN   3  conj
    such        such  ADJ    8  case
    as          as    ADP    6  fixed
    Midjourney  -     PROPN  5  nmod
    .           .     PUNCT  2  punct
"""
TWO_CLASSES = """
    We                we    PRON   2  nsubj
    test              test  VERB   0  ROOT       VerbForm=Fin
    LLMs              -     NOUN   2  obj
    and               and   CCONJ  5  cc
    image_generators  -     NOUN   3  conj
    such              such  ADJ    8  case
    as                as    ADP    6  fixed
    GPT-4             -     PROPN  5  nmod
    .                 .     PUNCT  2  punct
"""


@pytest.mark.parametrize(
    ("text", "tree", "members"),
    [
        ("LLMs such as GPT-4, Suno and Midjourney write copy.", SUCH_AS,
         ["GPT-4", "Suno", "Midjourney"]),
        ("LLMs like the Midjourney write copy.", LIKE, ["Midjourney"]),
        ("We test LLMs (GPT-4, DALL-E, etc).", BRACKETS, ["GPT-4", "DALL-E"]),
        ("Midjourney, Suno and other LLMs are popular.", AND_OTHER, ["Midjourney", "Suno"]),
        ("We test many LLMs, including Midjourney.", INCLUDING, ["Midjourney"]),
        ("We test LLMs, for example, Midjourney.", EXAMPLE, ["Midjourney"]),
        # near misses
        ("LLMs write more than Midjourney.", BEYOND, []),
        ("LLMs like Midjourney.", VERB_LIKE, []),
        ("We test LLMs and tools such as Midjourney.", ELSEWHERE, []),
    ],
)  # fmt: skip
def test_examples_of_a_class(linter: Linter, text: str, tree: str, members: list[str]) -> None:
    built = Built(linter, text, tree)
    claims = built.claims("is-a")
    assert sorted(claim.subject.text for claim in claims) == sorted(members)
    assert {claim.object.text for claim in claims} <= {"LLMs"}
    assert {claim.stance for claim in claims} <= {"asserted"}


def test_of_coordinated_classes_an_example_may_belong_to_either(linter: Linter) -> None:
    text = "We test LLMs and image generators such as GPT-4."
    built = Built(linter, text, TWO_CLASSES)
    (claim,) = built.claims("is-a")
    assert claim.subject.text == "GPT-4"
    assert {"llm", "text-to-image"} <= set(claim.object.ids)


@pytest.mark.parametrize(
    ("text", "tree", "first", "names", "behind"),
    [
        ("LLMs such as GPT-4, Suno and Midjourney write copy.", SUCH_AS, "GPT-4",
         ["GPT-4", "Suno", "Midjourney"], "write"),
        ("We test LLMs (GPT-4, DALL-E, etc).", BRACKETS, "GPT-4", ["GPT-4", "DALL-E"], ","),
        ("LLMs like the Midjourney write copy.", LIKE, "write", [], "write"),
    ],
)  # fmt: skip
def test_name_list_reads_on_to_the_last_name(
    linter: Linter, text: str, tree: str, first: str, names: list[str], behind: str
) -> None:
    built = Built(linter, text, tree)
    found = lists.name_list(built.sentence, built.token(first).i, SYSTEMS)
    assert built.spelt(found.names) == names
    assert built.sentence.word(built.doc[found.end]) == behind


@pytest.mark.parametrize(
    ("text", "tree", "name", "opaque"),
    [
        ("LLMs such as GPT-4, Suno and Midjourney write copy.", SUCH_AS, "Midjourney", False),
        ("A Midjourney alternative draws.", """
            A            a            DET    3  det
            Midjourney   -            PROPN  3  compound
            alternative  alternative  NOUN   4  nsubj
            draws        draw         VERB   0  ROOT      VerbForm=Fin
            .            .            PUNCT  4  punct
         """, "Midjourney", True),
        ("The GPT-4 API answers.", """
            The      the     DET    3  det
            GPT-4    -       PROPN  3  compound
            API      api     NOUN   4  nsubj
            answers  answer  VERB   0  ROOT      VerbForm=Fin
            .        .       PUNCT  4  punct
         """, "GPT-4", False),
        ("The GPT-4 API docs answer.", """
            The     the     DET    4  det
            GPT-4   -       PROPN  4  compound
            API     api     NOUN   4  compound
            docs    doc     NOUN   5  nsubj
            answer  answer  VERB   0  ROOT      VerbForm=Fin
            .       .       PUNCT  5  punct
         """, "GPT-4", True),
        ("Midjourney-style pictures sell.", """
            Midjourney  -        PROPN  3  compound
            -           -        PUNCT  3  punct
            style       style    NOUN   4  compound
            pictures    picture  NOUN   5  nsubj
            sell        sell     VERB   0  ROOT      VerbForm=Fin
            .           .        PUNCT  5  punct
         """, "Midjourney", True),
    ],
)  # fmt: skip
def test_a_name_that_modifies_another_thing_is_opaque(
    linter: Linter, text: str, tree: str, name: str, opaque: bool
) -> None:
    built = Built(linter, text, tree)
    assert lists.is_opaque(built.sentence, built.token(name).i) is opaque


@pytest.mark.parametrize(
    ("words", "behind"),
    [
        (["such", "as", "X"], 2),
        (["like", "X"], 1),
        (["including", "X"], 1),
        (["e.g.", "X"], 1),
        (["e.g.", ",", "X"], 2),
        (["for", "example", ",", "X"], 3),
        (["such", "pictures"], 0),
        (["for", "X"], 0),
        (["X"], 0),
    ],
)
def test_introducers(words: list[str], behind: int) -> None:
    assert lists.introducer(bare(words), 0) == behind


@pytest.mark.parametrize(
    ("words", "close"),
    [
        (["(", "X", ")", "."], 2),
        (["(", "X", "(", "a", ")", ")", "."], 5),
        (["(", "X", "."], 0),
    ],
)
def test_brackets_close_where_they_belong(words: list[str], close: int) -> None:
    assert lists.closing(bare(words), 0) == close
