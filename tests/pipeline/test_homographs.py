"""A name that is an ordinary word, or somebody else's, counts only with a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.readers import read

if TYPE_CHECKING:
    from buzzlint import Linter


def systems(linter: Linter, source: str) -> list[str]:
    """The names of systems that a document is taken to hold, as written."""
    document = read("a.md", source)
    found = mentions(document, linter.scanner, linter.knowledge)
    return [
        block.text[name.start : name.end]
        for block, names in zip(document.blocks, found, strict=True)
        for name in names
        if name.kind == "system"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Claude Monet painted images of lilies.",
        "Classical machine learning such as SVD",
        "The square-matrix cousin of SVD\nLinear regression: solving via QR",
        "Claude paints watercolours of the harbour.",
        "Claude paints in his garden.",
        "Claude sings on the new record.",
        "Claude and his sister shot the video with a phone app.",
        "Claude from marketing made the banner images.",
        "My uncle Claude writes songs.",
        "Jean-Claude sings.",
        "Mr. Claude will see you now.",
        "The Gemini capsule carried two astronauts.",
        "Gemini is the third sign of the zodiac.",
        "The llamas on our farm carry bags.",
        "A llama spits when it is angry.",
        "We commit, and Flux CD deploys the images to the cluster.",
        "Flux reconciles the Kubernetes images every minute.",
        "The model walked down the runway.",
        "The plane left the runway on time.",
        "A whisper went through the audience.",
        "They whisper to each other.",
        "Please speak in a whisper, not a shout.",
        "The imagen of the saint.",
        "Grok the code before you change it.",
        "The ideogram for water is simple.",
        "A mistral blew from the north.",
        "The musician bowed; bark fell from the tree.",
    ],
)
def test_other_bearers_of_the_name_are_left_alone(linter: Linter, text: str) -> None:
    assert systems(linter, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the maker
        ("Anthropic's Claude answers the phone.", ["Claude"]),
        ("Google Gemini answers the phone.", ["Google Gemini"]),
        ("We run Meta's Llama on our servers.", ["Llama"]),
        # a version
        ("Claude 3.5 Sonnet answers the phone.", ["Claude 3.5 Sonnet"]),
        ("Llama 3 answers the phone.", ["Llama 3"]),
        ("Whisper-large-v3 is fast.", ["Whisper-large-v3"]),
        ("Gemini 1.5 Pro answers the phone.", ["Gemini 1.5 Pro"]),
        # words of the trade
        ("The Claude API answers the phone.", ["Claude"]),
        ("Prompt Claude in English.", ["Claude"]),
        ("Claude watches the video and returns JSON.", ["Claude"]),
        ("Claude mocks up product photos for the shop.", ["Claude"]),
        ("Is Claude an LLM?", ["Claude"]),
        ("Whisper is an LLM.", ["Whisper"]),
        ("Fine-tune Whisper on our calls.", ["Whisper"]),
        # another system beside it
        ("GPT-4 and Claude answer the phone.", ["GPT-4", "Claude"]),
        # names that are nobody else's need no cue
        ("Midjourney answers the phone.", ["Midjourney"]),
        ("ChatGPT answers the phone.", ["ChatGPT"]),
    ],
)
def test_with_a_cue_it_is_the_system(linter: Linter, text: str, expected: list[str]) -> None:
    assert systems(linter, text) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # the heading over a paragraph, the lead of a list, the other cells of a table
        ("# Our AI models\n\nClaude answers the phone.", ["Claude"]),
        ("# Our people\n\nClaude answers the phone.", []),
        ("We use these LLMs:\n\n- Claude\n- Gemini", ["Claude", "Gemini"]),
        ("Our guests:\n\n- Claude\n- Gemini", []),
        ("| Model | Type |\n|---|---|\n| Claude | LLM |", ["Claude"]),
        # one strong cue holds for the whole document
        ("Anthropic's Claude is new.\n\nClaude answers the phone.", ["Claude", "Claude"]),
        ("Claude answers the phone.\n\nAnthropic's Claude is new.", ["Claude", "Claude"]),
        # ... but not where it is plain that another is meant
        ("Anthropic's Claude is new.\n\nClaude Monet is dead.", ["Claude"]),
    ],
)
def test_cues_reach_over_the_document(linter: Linter, source: str, expected: list[str]) -> None:
    assert systems(linter, source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Run `midjourney` now.", ["midjourney"]),
        ("Run `import midjourney as m` now.", []),
        ("Run `pip install midjourney` now.", []),
        ("Call `openai/gpt-4` now.", ["gpt-4"]),
        ("We used ~~Midjourney~~ DALL-E.", ["DALL-E"]),
        ("```\nMidjourney\n```", []),
    ],
)
def test_in_code_a_name_counts_only_by_itself(
    linter: Linter, source: str, expected: list[str]
) -> None:
    assert systems(linter, source) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("large language models (LLMs) write", ["large language models (LLMs)"]),
        ("LLM models (large language models) write", ["LLM models (large language models)"]),
        ("generative AI (LLMs) writes", ["generative AI", "LLMs"]),
    ],
)
def test_an_abbreviation_in_brackets_joins_what_it_abbreviates(
    linter: Linter, text: str, expected: list[str]
) -> None:
    document = read("a.md", text)
    (names,) = mentions(document, linter.scanner, linter.knowledge)
    assert [text[name.start : name.end] for name in names] == expected
