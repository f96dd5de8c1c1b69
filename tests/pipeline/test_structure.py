"""Claims that a table or a list makes by its form, without any sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.layout import structure
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.pipeline.reading import Reading
from buzzlint.readers import read

if TYPE_CHECKING:
    from buzzlint import Linter


def claims(linter: Linter, source: str) -> list[tuple[str, str, str]]:
    """Subject, relation and object of each claim, as the source has them, in its order."""
    document = read("a.md", source)
    found = mentions(document, linter.scanner, linter.knowledge)
    reading = Reading(linter.knowledge)
    made = list(structure.claims(document, found, reading))
    for claim in made:
        for mention in (claim.subject, claim.object):
            assert source[mention.start : mention.end] == mention.text
        assert claim.stance == "asserted"
    made.sort(key=lambda claim: (claim.object.start, claim.subject.start))
    return [(claim.subject.text, claim.relation, claim.object.text) for claim in made]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # a system a row
        (
            """
            | Tool       | Type            | Output       | Maker     |
            |------------|-----------------|--------------|-----------|
            | GPT-4      | LLM             | text, images | OpenAI    |
            | Midjourney | Image generator | Videos       | Google    |
            """,
            [("GPT-4", "is-a", "LLM"), ("GPT-4", "produces", "text"),
             ("GPT-4", "produces", "images"), ("GPT-4", "made-by", "OpenAI"),
             ("Midjourney", "is-a", "Image generator"),
             ("Midjourney", "produces", "Videos"), ("Midjourney", "made-by", "Google")],
        ),
        # a system a column
        (
            """
            |        | GPT-4 | Midjourney      |
            |--------|-------|-----------------|
            | Type   | LLM   | LLM             |
            | Output | text  | images or video |
            """,
            [("GPT-4", "is-a", "LLM"), ("Midjourney", "is-a", "LLM"), ("GPT-4", "produces", "text"),
             ("Midjourney", "produces", "images"), ("Midjourney", "produces", "video")],
        ),
        # the column of names may have any header, and markup
        (
            """
            | Our favourites   | Category |
            |------------------|----------|
            | **Midjourney**   | *LLM*    |
            | [DALL-E 3](a.md) | GAN      |
            """,
            [("Midjourney", "is-a", "LLM"), ("DALL-E 3", "is-a", "GAN")],
        ),
        # what goes in, where it runs, whether it can be tuned
        (
            """
            | Model      | Input  | Open source | Self-hosted | Fine-tuning |
            |------------|--------|-------------|-------------|-------------|
            | GPT-4      | audio  | yes         | no          | no          |
            | Midjourney | images | no          | ✅          | yes         |
            """,
            [("GPT-4", "consumes", "audio"), ("GPT-4", "access", "yes"),
             ("Midjourney", "consumes", "images"), ("Midjourney", "access", "✅"),
             ("Midjourney", "adapted-for", "yes")],
        ),
        # the head noun decides in a cell, too
        (
            """
            | Tool       | Output         |
            |------------|----------------|
            | Midjourney | image captions |
            | DALL-E     | product photos |
            """,
            [("Midjourney", "produces", "image captions"),
             ("DALL-E", "produces", "product photos")],
        ),
        # cells that say more than a class, or less, are no claims
        (
            """
            | Tool       | Type                      | Output          |
            |------------|---------------------------|-----------------|
            | Midjourney | not an LLM                | no text         |
            | GPT-4      | LLM or image generator    | via plug-ins    |
            | DALL-E     | ?                         | it depends      |
            | we         | LLM                       | text            |
            """,
            [],
        ),
        # a comparison of two in one cell has no one subject
        (
            """
            | Tool                 | Type |
            |----------------------|------|
            | GPT-4 and Midjourney | LLM  |
            """,
            [],
        ),
        # a table about something else
        (
            """
            | Week | Hours |
            |------|-------|
            | 1    | 4     |
            """,
            [],
        ),
    ],
)  # fmt: skip
def test_table(linter: Linter, table: str, expected: list[tuple[str, str, str]]) -> None:
    source = "\n".join(line.strip() for line in table.strip().splitlines())
    assert claims(linter, source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # a heading that names a class
        ("## LLMs\n\n- GPT-4\n- Midjourney\n", ["GPT-4", "Midjourney"]),
        ("## Popular LLMs\n\n- Midjourney: for art\n", ["Midjourney"]),
        ("## 3. Popular LLMs\n\n1. **Midjourney** – for art\n", ["Midjourney"]),
        ("## Popular LLMs\n\n* [Midjourney](a.md)\n", ["Midjourney"]),
        # a lead that ends in a colon
        ("Popular LLMs are:\n\n- GPT-4\n- Midjourney\n", ["GPT-4", "Midjourney"]),
        ("We support the following LLMs:\n\n- Midjourney\n", ["Midjourney"]),
        # near misses
        ("## Working with LLMs\n\n- Midjourney\n", []),
        ("## LLMs and image generators\n\n- Midjourney\n", []),
        ("## LLM alternatives\n\n- Midjourney\n", []),
        ("## Tools\n\n- Midjourney\n", []),
        ("## LLMs\n\nMidjourney is nice.\n", []),
        ("## LLMs\n\n- Prompts for Midjourney\n", []),
        ("## LLMs\n\n- Midjourney prompts\n", []),
        ("These are not LLMs:\n\n- Midjourney\n", []),
        ("LLMs can do it.\n\n- Midjourney\n", []),
        ("## LLMs\n\n- GPT-4\n\n## Image generators\n\n- Midjourney\n", ["GPT-4", "Midjourney"]),
    ],
)
def test_items_under_a_class(linter: Linter, source: str, expected: list[str]) -> None:
    made = claims(linter, source)
    assert {relation for _, relation, _ in made} <= {"is-a"}
    assert sorted(subject for subject, _, _ in made) == sorted(expected)


def test_items_belong_to_the_heading_that_they_stand_under(linter: Linter) -> None:
    source = "## LLMs\n\n- GPT-4\n\n## Image generators\n\n- Midjourney\n"
    assert claims(linter, source) == [
        ("GPT-4", "is-a", "LLMs"), ("Midjourney", "is-a", "Image generators"),
    ]  # fmt: skip


NAMED_ELSEWHERE = [
    "## Midjourney\n\nAn LLM.\n\n- Type: LLM\n- Output: text\n- Maker: Google",
    "We offer fine-tuning for Claude 4 and Midjourney:\n\n- one of them\n- both: for a fee",
    "Features of GPT-3:\n\n- images\n- songs: in seconds\n\nWhich one? The best.",
    "LLM\n: A model that writes.\n\nExamples:\n\n1. the first\n2. the second – in 2018",
]


@pytest.mark.parametrize("source", NAMED_ELSEWHERE)
def test_readers_of_names_find_nothing_where_nothing_is_named(linter: Linter, source: str) -> None:
    document = read("a.md", source)
    found = mentions(document, linter.scanner, linter.knowledge)
    unnamed = [index for index, names in enumerate(found) if not names]
    assert unnamed
    reading = Reading(linter.knowledge)
    for reader in structure._OF_NAMES:
        for index in unnamed:
            assert not list(reader.claims(document, index, found, reading)), reader.__name__
