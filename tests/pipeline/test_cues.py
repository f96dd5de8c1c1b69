"""What a sentence has to have for a reader is needed indeed: without asking, no more is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.claims import RELATIONS
from buzzlint.pipeline import analysis, cues
from buzzlint.readers import read
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from buzzlint import Linter
    from buzzlint.claims import Claim, Relation
    from buzzlint.pipeline.analysis import Reader
    from buzzlint.pipeline.reading import Reading
    from buzzlint.pipeline.stance.context import Context
    from buzzlint.pipeline.trees.sentences import Sentence
    from buzzlint.rules.rule import Rule


def _said(linter: Linter, rule: Rule) -> list[Claim]:
    text = "\n\n".join((*rule.flagged, *rule.clean))
    return linter.claims(read("a.md", text, "markdown"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_reader_finds_nothing_in_what_it_is_not_shown(linter: Linter, rule: Rule) -> None:
    shown = _said(linter, rule)
    with pytest.MonkeyPatch.context() as patch:
        asked = [reader._replace(cue=lambda *_: True) for reader in analysis.READERS]
        patch.setattr(analysis, "READERS", asked)
        everything = _said(linter, rule)
    assert shown == everything


def test_most_readers_are_asked_about_few_sentences(linter: Linter) -> None:
    """A sentence of two names on nothing in particular is shown to few of the readers."""
    asked: list[bool] = []

    def noted(reader: Reader) -> Reader:
        def cue(sentence: Sentence, reading: Reading) -> bool:
            shown = reader.cue(sentence, reading)
            asked.append(shown)
            return shown

        return reader._replace(cue=cue)

    choosy = [reader for reader in analysis.READERS if reader.cue is not cues.of_anything]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysis, "READERS", [noted(reader) for reader in choosy])
        linter.claims(read("a.md", "GPT-4 draws our logos."))
    assert asked.count(True) < asked.count(False)


@pytest.mark.parametrize("reader", analysis.READERS, ids=lambda reader: reader.claims.__module__)
def test_a_reader_yields_no_other_relations(linter: Linter, reader: Reader) -> None:
    """Nobody asks it about a sentence in which none of its relations is in doubt."""
    said: set[Relation] = set()

    def noting(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
        for claim in reader.claims(sentence, reading, context):
            said.add(claim.relation)
            yield claim

    with pytest.MonkeyPatch.context() as patch:
        noted = reader._replace(claims=noting, relations=tuple(RELATIONS))
        patch.setattr(analysis, "READERS", [noted])
        for rule in RULES:
            _said(linter, rule)
    assert said <= {*reader.relations}
