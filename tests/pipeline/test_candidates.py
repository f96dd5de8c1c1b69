"""Sentences that aren't parsed make no claim: what is left out changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.document import Block, Document
from buzzlint.pipeline import candidates as module
from buzzlint.pipeline.candidates import candidates
from buzzlint.readers import read
from buzzlint.rules import RULES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .test_memory import PIECES

if TYPE_CHECKING:
    from buzzlint import Linter

EXAMPLES = sorted((Path(__file__).parent.parent.parent / "examples").glob("*.md"))
SENTENCES = tuple(
    text
    for rule in RULES
    for text in (*rule.flagged, *rule.clean)
    if "\n" not in text and not text.startswith("<!--")
)
ASIDES = (
    "It is fast.", "It draws logos.", "Its weights are open.", "This LLM is open source.",
    "These LLMs paint.", "The LLM takes ten seconds.", "We like it.", "The tool is popular.",
    "They think like a human.", "Let's use Claude for it!", "We need a logo.", "Take a photo.",
    "Claude reads it.", "Our assistant is an LLM.",
)  # fmt: skip

JOINTS = (" ", "\n\n", "\n- ")


def documents() -> st.SearchStrategy[str]:
    """Sentences of all kinds, joined as in one paragraph, in several or in a list."""
    pieces = st.sampled_from(SENTENCES + ASIDES + PIECES)
    parts = st.lists(st.tuples(st.sampled_from(JOINTS), pieces), min_size=2, max_size=8)
    return parts.map(lambda parts: "".join(join + text for join, text in parts))


def _kept(linter: Linter, text: str) -> list[str]:
    block = Block(text, range(len(text)), range(1, len(text) + 1))
    names = linter.scanner.find(text)
    document = Document("a.md", text, (block,))
    return [sentence.text for sentence in candidates(document, [names], linter.reading)]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Claude is fast. Midjourney draws logos.", ["Midjourney draws logos."]),
        ("GPT-4 is fast.", ["GPT-4 is fast."]),  # there is such a version, or there is none
        ("Ask Claude. Claude is great. We met.", []),
        ("Claude's weights are great.", ["Claude's weights are great."]),
        ("An LLM answers in seconds.", []),
        ("Our assistant is an LLM.", ["Our assistant is an LLM."]),
        ("LLMs know you like a friend would.", ["LLMs know you like a friend would."]),
        ("Stable Diffusion is fun.", []),  # its words say nothing of it
        ("Claude and Gemini are fun.", []),
        ("Claude beats other LLMs.", ["Claude beats other LLMs."]),
        ("Google's Claude is fun.", ["Google's Claude is fun."]),
    ],
)
def test_a_sentence_is_worth_a_parse_for_its_words(
    linter: Linter, text: str, kept: list[str]
) -> None:
    assert _kept(linter, text) == kept


def test_what_a_pronoun_may_stand_for_is_parsed_too(linter: Linter) -> None:
    text = "We met. Claude is great. It draws images. Then we ate. It rained."
    assert _kept(linter, text) == ["Claude is great.", "It draws images."]


def _same(linter: Linter, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    document = read("a.md", text)
    found = linter.claims(document)
    with monkeypatch.context() as patch:
        patch.setattr(module, "may_claim", lambda *_: True)
        assert linter.claims(document) == found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_claims_of_every_rule_are_those_of_reading_all(
    linter: Linter, rule: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (*rule.flagged, *rule.clean):  # type: ignore[attr-defined]
        _same(linter, text, monkeypatch)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_claims_of_an_example_are_those_of_reading_all(
    linter: Linter, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _same(linter, path.read_text(encoding="utf-8"), monkeypatch)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents())
def test_claims_are_those_of_reading_all(
    linter: Linter, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    _same(linter, text, monkeypatch)
