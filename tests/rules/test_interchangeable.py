"""BL701: what one document says of the same thing in two places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.accounts import account

if TYPE_CHECKING:
    from buzzlint import Linter


def codes(linter: Linter, text: str) -> list[str]:
    return [finding.code for finding in linter.lint_text(text) if finding.code == "BL701"]


def test_the_finding_tells_of_both_places(linter: Linter) -> None:
    text = "# Acme\n\nOur assistant is an LLM.\n\nOur assistant, a diffusion model, is fast.\n"
    (finding,) = linter.lint_text(text)
    assert (finding.code, finding.severity) == ("BL701", "warning")
    assert text[finding.start : finding.end] == "diffusion model"
    assert finding.message == (
        "Our assistant is called a diffusion model here and an LLM on line 3"
    )
    subject, other = finding.related
    assert text[subject.start : subject.end] == "Our assistant"
    assert (text[other.start : other.end], other.label) == ("LLM", "an LLM")
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "Our new tool, an LLM, is fast. Our new tool is an image generator.",
        "Scribo is a large language model. Scribo is an AI image generator.",
        "Scribo is a GAN. We like it. Scribo is a diffusion model.",
        "Our tutor is an LLM. The tutor is a video generator.",
        "We sell AcmeWriter, an image generator. AcmeWriter is an LLM.",
        "Acme Writer is an LLM. Acme Writer is a video generator.",
    ],
)
def test_two_kinds_of_one_thing_contradict_each_other(linter: Linter, text: str) -> None:
    assert codes(linter, text) == ["BL701"]


@pytest.mark.parametrize(
    "text",
    [
        # no contradiction
        "Scribo is a chatbot. Scribo is a large language model.",
        "Scribo is a multimodal model. Scribo is an LLM.",
        "Scribo is generative AI. Scribo is an LLM.",
        "Scribo is an image generator. Scribo is a diffusion model.",
        # another thing
        "Our first assistant is an LLM. Our second assistant is a GAN.",
        "My bot is an LLM. Your bot is a GAN.",
        "Model A is an LLM. Model B is a GAN.",
        "Our model is an LLM. Our model is a GAN.",
        "It is an LLM. It is a GAN.",
        "The assistant is an LLM. The assistant is a GAN.",
        "Our goal is an LLM. Our goal is an image generator.",
        "Our assistant for mails is an LLM. Our assistant for logos is a diffusion model.",
        # another time or version
        "Scribo was an LLM. Scribo is a GAN.",
        "Scribo is an LLM. Scribo is a GAN in the next version.",
        "# Version 1\n\nScribo is an LLM.\n\n# Version 2\n\nScribo is a GAN.",
        # not meant
        "If Scribo is an LLM, fine. Scribo is a GAN.",
        "Scribo is an LLM. Scribo is no GAN.",
        "Scribo is an LLM.\n\n> Scribo is a GAN.",
        "Myth: Scribo is an LLM. Scribo is a GAN.",
        # it has both, or uses one
        "Scribo is an LLM with an image generator. Scribo is an image generator.",
        "Scribo is an LLM. Scribo is also an image generator.",
        "Scribo is an LLM. Scribo is a GAN only in part.",
        "Scribo uses an LLM. Scribo is a video generator.",
        "Scribo is an LLM-based app. Scribo is a video generator.",
    ],
)
def test_what_may_be_true_is_left_alone(linter: Linter, text: str) -> None:
    assert codes(linter, text) == []


def test_systems_that_are_known_are_held_against_the_facts_instead(linter: Linter) -> None:
    text = "Midjourney is an LLM. Midjourney is a diffusion model."
    assert [finding.code for finding in linter.lint_text(text)] == ["BL101"]


def test_the_account_of_a_claim_tells_of_it(linter: Linter) -> None:
    text = "Our assistant is an LLM. Our assistant is a GAN."
    _, accounts = account(linter, text, "a.md", {"BL701"})
    assert [(each.outcome, each.code) for each in accounts] == [("open", ""), ("finding", "BL701")]
