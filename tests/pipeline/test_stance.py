"""Does the author stand behind it? Scope of negation, questions, conditions, reports, rejection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Block, Document
from buzzlint.pipeline.stance.author import stance
from buzzlint.pipeline.stance.context import Context
from buzzlint.pipeline.trees.sentences import Sentence, split

from .building import Built

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.document import BlockKind

DRAWS = """
    GPT-4   -      PROPN  2  nsubj
    draws   draw   VERB   0  ROOT   VerbForm=Fin
    images  image  NOUN   2  obj
"""
NEVER = """
    GPT-4   -      PROPN  3  nsubj
    never   never  ADV    3  advmod
    draws   draw   VERB   0  ROOT    VerbForm=Fin
    images  image  NOUN   3  obj
    .       .      PUNCT  3  punct
"""
CANNOT = """
    GPT-4   -      PROPN  4  nsubj
    can     can    AUX    4  aux
    not     not    PART   4  advmod
    draw    draw   VERB   0  ROOT    VerbForm=Inf
    images  image  NOUN   4  obj
    .       .      PUNCT  4  punct
"""
BUT = """
    GPT-4   -       PROPN  4  nsubj
    can     can     AUX    4  aux
    not     not     PART   4  advmod
    draw    draw    VERB   0  ROOT    VerbForm=Inf
    maps    map     NOUN   4  obj
    but     but     CCONJ  7  cc
    writes  write   VERB   4  conj    VerbForm=Fin
    songs   song    NOUN   7  obj
    .       .       PUNCT  4  punct
"""
WHILE = """
    GPT-4       -      PROPN  3  nsubj
    never       never  ADV    3  advmod
    draws       draw   VERB   0  ROOT    VerbForm=Fin
    maps        map    NOUN   3  obj
    ,           ,      PUNCT  8  punct
    while       while  SCONJ  8  mark
    Midjourney  -      PROPN  8  nsubj
    writes      write  VERB   3  advcl   VerbForm=Fin
    songs       song   NOUN   8  obj
    .           .      PUNCT  3  punct
"""
AND = """
    GPT-4       -      PROPN  3  nsubj
    never       never  ADV    3  advmod
    draws       draw   VERB   0  ROOT    VerbForm=Fin
    maps        map    NOUN   3  obj
    and         and    CCONJ  7  cc
    Midjourney  -      PROPN  7  nsubj
    writes      write  VERB   3  conj    VerbForm=Fin
    songs       song   NOUN   7  obj
    .           .      PUNCT  3  punct
"""
OR = """
    GPT-4   -      PROPN  4  nsubj
    does    do     AUX    4  aux
    not     not    PART   4  advmod
    draw    draw   VERB   0  ROOT    VerbForm=Inf
    maps    map    NOUN   4  obj
    or      or     CCONJ  7  cc
    write   write  VERB   4  conj    VerbForm=Inf
    songs   song   NOUN   7  obj
    .       .      PUNCT  4  punct
"""
NOT_ONLY = """
    GPT-4   -      PROPN  5  nsubj
    does    do     AUX    5  aux
    not     not    PART   5  advmod
    only    only   ADV    5  advmod
    draw    draw   VERB   0  ROOT    VerbForm=Inf
    images  image  NOUN   5  obj
    .       .      PUNCT  5  punct
"""
NO_LLM = """
    No      no     DET    2  det
    LLM     -      NOUN   3  nsubj
    draws   draw   VERB   0  ROOT   VerbForm=Fin
    images  image  NOUN   3  obj
    .       .      PUNCT  3  punct
"""
FAILS = """
    GPT-4   -      PROPN  2  nsubj
    fails   fail   VERB   0  ROOT   VerbForm=Fin
    to      to     PART   4  mark
    draw    draw   VERB   2  xcomp  VerbForm=Inf
    images  image  NOUN   4  obj
    .       .      PUNCT  2  punct
"""
DEEP = """
    We        we       PRON   4  nsubj
    do        do       AUX    4  aux
    not       not      PART   4  advmod
    use       use      VERB   0  ROOT    VerbForm=Inf
    GPT-4     -        PROPN  4  obj
    to        to       PART   7  mark
    draw      draw     VERB   4  advcl   VerbForm=Inf
    images    image    NOUN   7  obj
    .         .        PUNCT  4  punct
"""
SINCE = """
    We      we     PRON   4  nsubj
    do      do     AUX    4  aux
    not     not    PART   4  advmod
    paint   paint  VERB   0  ROOT    VerbForm=Inf
    since   since  SCONJ  7  mark
    GPT-4   -      PROPN  7  nsubj
    draws   draw   VERB   4  advcl   VerbForm=Fin
    images  image  NOUN   7  obj
    .       .      PUNCT  4  punct
"""
DASH = """
    Do      do     AUX    3  aux
    not     not    PART   3  advmod
    worry   worry  VERB   0  ROOT       VerbForm=Inf
    –       –      PUNCT  6  punct
    GPT-4   -      PROPN  6  nsubj
    draws   draw   VERB   3  parataxis  VerbForm=Fin
    images  image  NOUN   6  obj
    .       .      PUNCT  3  punct
"""
IF = """
    If      if     SCONJ  3  mark
    GPT-4   -      PROPN  3  nsubj
    draws   draw   VERB   8  advcl   VerbForm=Fin
    images  image  NOUN   3  obj
    ,       ,      PUNCT  3  punct
    we      we     PRON   8  nsubj
    can     can    AUX    8  aux
    rest    rest   VERB   0  ROOT    VerbForm=Inf
    .       .      PUNCT  8  punct
"""
WOULD = """
    GPT-4   -      PROPN  3  nsubj
    would   would  AUX    3  aux
    draw    draw   VERB   0  ROOT   VerbForm=Inf
    images  image  NOUN   3  obj
    .       .      PUNCT  3  punct
"""
BELIEVE = """
    People   people   NOUN   2  nsubj
    believe  believe  VERB   0  ROOT   VerbForm=Fin
    that     that     SCONJ  5  mark
    GPT-4    -        PROPN  5  nsubj
    draws    draw     VERB   2  ccomp  VerbForm=Fin
    images   image    NOUN   5  obj
    .        .        PUNCT  2  punct
"""
WE_BELIEVE = BELIEVE.replace("People   people   NOUN", "We       we       PRON")
WILL = WOULD.replace("would", "will")
LET = """
    We      we     PRON   3  nsubj
    will    will   AUX    3  aux
    let     let    VERB   0  ROOT   VerbForm=Inf
    GPT-4   -      PROPN  3  obj
    draw    draw   VERB   3  xcomp  VerbForm=Inf
    images  image  NOUN   5  obj
    .       .      PUNCT  3  punct
"""


@pytest.mark.parametrize(
    ("text", "tree", "verb", "expected"),
    [
        ("GPT-4 draws images.", DRAWS + ". . PUNCT 2 punct", "draws", "asserted"),
        ("GPT-4 draws images?", DRAWS + "? ? PUNCT 2 punct", "draws", "questioned"),
        # negation and where it ends
        ("GPT-4 never draws images.", NEVER, "draws", "negated"),
        ("GPT-4 can not draw images.", CANNOT, "draw", "negated"),
        ("No LLM draws images.", NO_LLM, "draws", "negated"),
        ("GPT-4 fails to draw images.", FAILS, "draw", "negated"),
        ("We do not use GPT-4 to draw images.", DEEP, "draw", "negated"),
        ("GPT-4 does not draw maps or write songs.", OR, "write", "negated"),
        ("GPT-4 can not draw maps but writes songs.", BUT, "draw", "negated"),
        ("GPT-4 can not draw maps but writes songs.", BUT, "writes", "asserted"),
        ("GPT-4 never draws maps, while Midjourney writes songs.", WHILE, "writes", "asserted"),
        ("GPT-4 never draws maps and Midjourney writes songs.", AND, "writes", "asserted"),
        ("We do not paint since GPT-4 draws images.", SINCE, "draws", "asserted"),
        ("Do not worry – GPT-4 draws images.", DASH, "draws", "asserted"),
        ("GPT-4 does not only draw images.", NOT_ONLY, "draw", "asserted"),
        # not said to be so
        ("If GPT-4 draws images, we can rest.", IF, "draws", "hypothetical"),
        ("GPT-4 would draw images.", WOULD, "draw", "hypothetical"),
        ("People believe that GPT-4 draws images.", BELIEVE, "draws", "reported"),
        ("We believe that GPT-4 draws images.", WE_BELIEVE, "draws", "asserted"),
        # plans
        ("GPT-4 will draw images.", WILL, "draw", "planned"),
        ("We will let GPT-4 draw images.", LET, "draw", "planned"),
    ],
)
def test_stance_of_a_verb(linter: Linter, text: str, tree: str, verb: str, expected: str) -> None:
    built = Built(linter, text, tree)
    assert stance(built.sentence, built.token(verb), built.context) == expected


def test_what_a_noun_phrase_presupposes_outlives_a_negated_verb(linter: Linter) -> None:
    """ "LLMs like Midjourney never draw" still counts Midjourney among the LLMs."""
    built = Built(linter, "LLMs like Midjourney never draw.", """
        LLMs        -      NOUN   5  nsubj
        like        like   ADP    3  case
        Midjourney  -      PROPN  1  nmod
        never       never  ADV    5  advmod
        draw        draw   VERB   0  ROOT    VerbForm=Fin
        .           .      PUNCT  5  punct
    """)  # fmt: skip
    context, token = built.context, built.token("LLMs")
    assert stance(built.sentence, token, context, local=True) == "asserted"
    assert stance(built.sentence, token, context) == "negated"


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ('He wrote "GPT-4 draws images" here.', "draws", "reported"),
        ("He wrote “GPT-4 draws images” here.", "draws", "reported"),
        ('He wrote "GPT-4" draws images here.', "draws", "asserted"),
    ],
)
def test_a_quotation_inside_a_sentence_is_reported(
    linter: Linter, text: str, verb: str, expected: str
) -> None:
    words = text.replace('"GPT-4"', "GPT-4").replace('"', ' " ').replace(".", " .")
    words = words.replace("“", " “ ").replace("”", " ” ")
    forms = words.split()
    at = {form: number for number, form in enumerate(forms, 1)}
    relations = {
        "He": (at["wrote"], "PRON", "nsubj"), "wrote": (0, "VERB", "ROOT"),
        "GPT-4": (at["draws"], "PROPN", "nsubj"), "draws": (at["wrote"], "VERB", "ccomp"),
        "images": (at["draws"], "NOUN", "obj"), "here": (at["wrote"], "ADV", "advmod"),
    }  # fmt: skip
    rows = []
    for form in forms:
        head, pos, dep = relations.get(form, (at["wrote"], "PUNCT", "punct"))
        rows.append(f"{form} {'draw' if form == 'draws' else '-'} {pos} {head} {dep}")
    built = Built(linter, text, "\n".join(rows))
    assert stance(built.sentence, built.token(verb), built.context) == expected


def test_a_sentence_that_is_nothing_but_a_quotation_is_asserted(linter: Linter) -> None:
    built = Built(linter, '"GPT-4 draws images."', """
        "       "      PUNCT  3  punct
        GPT-4   -      PROPN  3  nsubj
        draws   draw   VERB   0  ROOT   VerbForm=Fin
        images  image  NOUN   3  obj
        .       .      PUNCT  3  punct
        "       "      PUNCT  3  punct
    """)  # fmt: skip
    assert stance(built.sentence, built.token("draws"), built.context) == "asserted"


def rejected(*blocks: Block) -> bool:
    """Whether the last sentence of the last block is rejected by what stands around it."""
    document = Document("a.md", "", blocks)
    start, end = split(blocks[-1].text)[0]
    sentence = Sentence(blocks[-1], len(blocks) - 1, start, end, (), end, lambda: ("", ()))
    return Context(document).rejects(sentence)


def block(
    text: str,
    kind: BlockKind = "paragraph",
    section: int | None = None,
    lead: int | None = None,
) -> Block:
    return Block(text, range(len(text)), range(1, len(text) + 1), kind, section=section, lead=lead)


SAID = "Midjourney is an LLM."


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Common myths", True),
        ("Misconceptions about AI", True),
        ("What not to write", True),
        ("Mistake 3: the wrong tool", True),
        ("Pitfalls", True),
        ("❌ Don'ts", True),
        ("Our tools", False),
        ("What to write", False),
        ("Facts", False),
        ("Notes on mythology", False),
    ],
)
def test_a_heading_may_reject_what_stands_under_it(heading: str, expected: bool) -> None:
    assert rejected(block(heading, "heading"), block(SAID, section=0)) is expected
    assert rejected(block(heading, "heading"), block(SAID, section=None)) is False


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Never write:", True),
        ("Some common misconceptions:", True),
        ("We don't say things like these:", True),
        ("We use these tools:", False),
    ],
)
def test_the_lead_of_a_list_may_reject_its_items(lead: str, expected: bool) -> None:
    assert rejected(block(lead), block(SAID, "item", lead=0)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SAID, False),
        ("❌ Midjourney is an LLM.", True),
        ("Myth: Midjourney is an LLM.", True),
        ("Wrong: Midjourney is an LLM.", True),
        ("Calling Midjourney an LLM is wrong.", True),
        ("It is a misconception that Midjourney is an LLM.", True),
        ("✅ Midjourney is an LLM.", False),
        # what comes right behind takes it back
        ('"Midjourney is an LLM." No, it draws.', True),
        ("Midjourney is an LLM. That is not true.", True),
        ("Midjourney is an LLM. Wrong!", True),
        ("Midjourney is an LLM. In reality, it is an image generator.", True),
        ("Midjourney is an LLM. It draws.", False),
        ("Midjourney is an LLM. No setup is needed.", False),
        # error codes are about something else
        ("The LLM explains each error code.", False),
    ],
)
def test_the_paragraph_may_reject_its_sentence(text: str, expected: bool) -> None:
    assert rejected(block(text)) is expected
