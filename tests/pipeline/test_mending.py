"""A participle before a noun describes it, whatever the parser takes it for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .building import Built

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.pipeline.trees.tree import Tree

AS_OBJECT = """
    LLMs        llm        NOUN   3  nsubj
    are         be         AUX    3  cop
    {word}      {word}     {pos}  {head}  {dep}  Tense=Past|VerbForm=Part
    generators  generator  NOUN   {over}  {under}
    .           .          PUNCT  3  punct
"""


def mended(linter: Linter, word: str, pos: str, *, inside: bool) -> Tree:
    hung = {"head": 4, "dep": "amod", "over": 0, "under": "ROOT"}
    if not inside:
        hung = {"head": 0, "dep": "ROOT", "over": 3, "under": "obj"}
    trees = AS_OBJECT.format(word=word, pos=pos, **hung)
    return Built(linter, f"LLMs are {word} generators.", trees).sentences[0].doc


@pytest.mark.parametrize("inside", [True, False])
def test_the_noun_gets_the_subject(linter: Linter, inside: bool) -> None:
    llms, are, advanced, generators, stop = mended(linter, "advanced", "ADJ", inside=inside)
    assert (generators.dep_, generators.head) == ("ROOT", generators)
    assert [(t, t.dep_, t.head) for t in (llms, are, advanced)] == [
        (llms, "nsubj", generators),
        (are, "cop", generators),
        (advanced, "amod", generators),
    ]
    assert generators.children == (llms, are, advanced, stop)
    assert advanced.children == ()


def test_a_passive_keeps_its_object(linter: Linter) -> None:
    llms, _, called, generators, _ = mended(linter, "called", "VERB", inside=False)
    assert (llms.head, generators.head, generators.dep_) == (called, called, "obj")


def test_another_adjective_is_left_alone(linter: Linter) -> None:
    llms, _, fast, generators, _ = mended(linter, "fast", "ADJ", inside=False)
    assert (llms.head, generators.head) == (fast, fast)
