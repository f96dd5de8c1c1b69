"""What "it", "they" and "this model" stand for: what a sentence is on, or the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Block
from buzzlint.pipeline.discourse import coreference

from .building import Built

if TYPE_CHECKING:
    from buzzlint import Linter

GPT_WRITES = """
    GPT-4   -      PROPN  2  nsubj
    writes  write  VERB   0  ROOT   VerbForm=Fin
    copy    copy   NOUN   2  obj    Number=Sing
    .       .      PUNCT  2  punct
"""
WE_USE_GPT = """
    We     we   PRON   2  nsubj
    use    use  VERB   0  ROOT   VerbForm=Fin
    GPT-4  -    PROPN  2  obj
    .      .    PUNCT  2  punct
"""
TWO_WRITE = """
    GPT-4       -      PROPN  4  nsubj
    and         and    CCONJ  3  cc
    Midjourney  -      PROPN  1  conj
    write       write  VERB   0  ROOT   VerbForm=Fin
    copy        copy   NOUN   4  obj    Number=Sing
    .           .      PUNCT  4  punct
"""
GPT_IS_USED = """
    GPT-4  -    PROPN  3  nsubj:pass
    is     be   AUX    3  aux:pass
    used   use  VERB   0  ROOT        Tense=Past|VerbForm=Part
    .      .    PUNCT  3  punct
"""
IT_DRAWS = """
    It      it     PRON   2  nsubj
    draws   draw   VERB   0  ROOT   VerbForm=Fin
    images  image  NOUN   2  obj    Number=Plur
    .       .      PUNCT  2  punct
"""
THEY_DRAW = """
    They    they   PRON   2  nsubj
    draw    draw   VERB   0  ROOT   VerbForm=Fin
    images  image  NOUN   2  obj    Number=Plur
    .       .      PUNCT  2  punct
"""
THIS_MODEL_DRAWS = """
    This    this   DET    2  det
    model   model  NOUN   3  nsubj  Number=Sing
    draws   draw   VERB   0  ROOT   VerbForm=Fin
    images  image  NOUN   3  obj    Number=Plur
    .       .      PUNCT  3  punct
"""
ANOTHER_MODEL_DRAWS = THIS_MODEL_DRAWS.replace("This    this ", "A       a    ")
THE_PHONE_DRAWS = THIS_MODEL_DRAWS.replace("This ", "The  ").replace("model", "phone")
WE_DRAW = THEY_DRAW.replace("They    they", "We      we  ")
MIDJOURNEY_AND_IT = """
    Midjourney  -      PROPN  2  nsubj
    likes       like   VERB   0  ROOT   VerbForm=Fin
    that        that   SCONJ  5  mark
    it          it     PRON   5  nsubj
    draws       draw   VERB   2  ccomp  VerbForm=Fin
    images      image  NOUN   5  obj    Number=Plur
    .           .      PUNCT  2  punct
"""


@pytest.mark.parametrize(
    ("text", "trees", "stand_for"),
    [
        ("GPT-4 writes copy. It draws images.", (GPT_WRITES, IT_DRAWS), {"It": ["GPT-4"]}),
        ("GPT-4 is used. It draws images.", (GPT_IS_USED, IT_DRAWS), {"It": ["GPT-4"]}),
        ("GPT-4 writes copy. This model draws images.", (GPT_WRITES, THIS_MODEL_DRAWS),
         {"model": ["GPT-4"]}),
        ("GPT-4 and Midjourney write copy. They draw images.", (TWO_WRITE, THEY_DRAW),
         {"They": ["GPT-4", "Midjourney"]}),
        ("We use GPT-4. It draws images.", (WE_USE_GPT, IT_DRAWS), {"It": ["GPT-4"]}),
        ("GPT-4 writes copy. Midjourney likes that it draws images.",
         (GPT_WRITES, MIDJOURNEY_AND_IT), {"it": ["Midjourney"]}),
        # near misses
        ("GPT-4 and Midjourney write copy. It draws images.", (TWO_WRITE, IT_DRAWS), {}),
        ("GPT-4 writes copy. A model draws images.", (GPT_WRITES, ANOTHER_MODEL_DRAWS), {}),
        ("GPT-4 writes copy. The phone draws images.", (GPT_WRITES, THE_PHONE_DRAWS), {}),
        ("GPT-4 writes copy. We draw images.", (GPT_WRITES, WE_DRAW), {}),
    ],
)  # fmt: skip
def test_reference(
    linter: Linter, text: str, trees: tuple[str, str], stand_for: dict[str, list[str]]
) -> None:
    built = Built(linter, text, "\n\n".join(trees))
    coreference.resolve(built.sentences, built.found, built.reading)
    first, second = built.sentences
    assert first.referents == {}
    found = {second.doc[i].text: built.spelt(names) for i, names in second.referents.items()}
    assert found == stand_for


def test_a_claim_on_a_pronoun_is_one_on_what_it_stands_for(linter: Linter) -> None:
    built = Built(linter, "GPT-4 writes copy. It draws images.", f"{GPT_WRITES}\n\n{IT_DRAWS}")
    coreference.resolve(built.sentences, built.found, built.reading)
    _, claim = built.claims("produces")
    assert (claim.subject.text, claim.object.text) == ("GPT-4", "images")
    assert claim.subject.start == 0


def test_reference_goes_back_one_sentence(linter: Linter) -> None:
    text = "GPT-4 writes copy. We draw images. It draws images."
    built = Built(linter, text, f"{GPT_WRITES}\n\n{WE_DRAW}\n\n{IT_DRAWS}")
    coreference.resolve(built.sentences, built.found, built.reading)
    assert [sentence.referents for sentence in built.sentences] == [{}, {}, {}]


def test_a_name_that_is_let_go_of_lends_its_place_to_no_other(linter: Linter) -> None:
    sentence = Built(linter, "GPT-4 writes copy.", GPT_WRITES).sentence
    (name,) = sentence.names
    sentence.borrow(name, Block("Claude", range(6), range(1, 7)))
    for _ in range(100):
        assert sentence.mention(replace(name)).text == "GPT-4"
