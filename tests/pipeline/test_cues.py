"""What a sentence has to have for a reader is needed indeed: without asking, no more is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline import analysis, cues
from buzzlint.readers import read
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.claims import Claim
    from buzzlint.rules.rule import Rule


def _said(linter: Linter, rule: Rule) -> list[Claim]:
    text = "\n\n".join((*rule.flagged, *rule.clean))
    return linter.claims(read("a.md", text, "markdown"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_reader_finds_nothing_in_what_it_is_not_shown(linter: Linter, rule: Rule) -> None:
    shown = _said(linter, rule)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysis, "CUES", {})
        patch.setattr(cues, "of_anything", lambda sentence, reading: True)
        everything = _said(linter, rule)
    assert shown == everything


def test_most_readers_are_asked_about_few_sentences(linter: Linter) -> None:
    """A sentence of two names on nothing in particular is shown to few of the readers."""
    asked: list[bool] = []

    def noted(may_claim: object) -> object:
        def of(*given: object) -> bool:
            shown = bool(may_claim(*given))  # type: ignore[operator]
            asked.append(shown)
            return shown

        return of

    noting = {reader: noted(may_claim) for reader, may_claim in analysis.CUES.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysis, "CUES", noting)
        linter.lint_text("GPT-4 draws our logos.")
    assert asked.count(True) < asked.count(False)
