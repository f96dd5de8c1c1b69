"""Sentences that can only be right aren't read for findings: leaving them out loses none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.claims import RELATIONS
from buzzlint.pipeline.analysis import draft
from buzzlint.pipeline.doubts import Doubts
from buzzlint.readers import read
from hypothesis import HealthCheck, given, settings

from .test_candidates import EXAMPLES, documents

if TYPE_CHECKING:
    from pathlib import Path

    from buzzlint import Linter


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("ChatGPT is an LLM.", False),
        ("Midjourney is an LLM.", True),
        ("Midjourney is no LLM.", True),  # what comes of a denial, its tree tells
        ("GPT-4.1 writes stories.", False),
        ("GPT-4.1 writes the music.", True),
        ("Midjourney draws logos.", False),
        ("LLMs draw logos.", True),
        ("Mixtral runs on our own servers.", False),
        ("GPT-4.1 runs on our own servers.", True),
        ("We fine-tuned Mixtral.", False),
        ("We fine-tuned Midjourney.", True),
        ("OpenAI's GPT-4.1 writes.", False),
        ("Google's GPT-4.1 writes.", True),
        ("Diffusion models remove noise.", False),
        ("GPT-4.1 removes noise from an image.", True),
        ("Claude understands how you feel.", True),  # of no system is that right
        ("DALL-E 3 can be fed images.", True),  # were it not withdrawn
        ("Our assistant is an LLM.", False),
        ("Our assistant is an LLM. Our assistant is a GAN.", True),
        ("GPT-4.1 is here. It writes the report.", False),
        ("GPT-4.1 is here. It draws logos.", True),
    ],
)
def test_a_sentence_is_read_if_it_may_be_wrong(linter: Linter, text: str, doubted: bool) -> None:
    assert bool(linter.lint_source(text, "a.md").claims) is doubted
    assert linter.claims(read("a.md", text))


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Midjourney by OpenAI draws logos.", {"made-by"}),
        ("GPT-4.1 by OpenAI runs on your laptop.", {"access"}),
        ("GPT-4.1 uses a GAN.", {"is-a", "uses-technique"}),
        ("GPT-4.1 sings.", {"produces", "consumes", "adapted-for"}),
    ],
)
def test_it_is_read_for_what_is_in_doubt_alone(
    linter: Linter, text: str, doubted: set[str]
) -> None:
    begun = draft(read("a.md", text), linter.scanner, linter.reading, linter.doubts)
    assert begun is not None
    assert [sentence.asked for sentence in begun.sentences] == [doubted]


def same(linter: Linter, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = linter.lint_text(text)
    with monkeypatch.context() as patch:
        patch.setattr(Doubts, "about", lambda *_: lambda *_: RELATIONS)
        assert linter.lint_text(text) == found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_has_the_findings_of_reading_all(
    linter: Linter, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    same(linter, path.read_text(encoding="utf-8"), monkeypatch)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents())
def test_findings_are_those_of_reading_all(
    linter: Linter, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    same(linter, text, monkeypatch)
