"""What fuzzing begins with: the examples of the rules, and the hostile strings of tests/trust."""

from __future__ import annotations

from typing import TYPE_CHECKING

from buzzlint.rules import RULES
from trust.corpus import STRINGS
from trust.test_commands import BROKEN
from trust.test_text import SHAPES

from .targets import FORMATS, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMENTS = [
    "<!-- buzzlint-disable BL101 -->", "<!-- buzzlint-disable-next-line BL1, wrong-output: why -->",
    "<!-- buzzlint-enable -->", "{/* buzzlint-disable-file */}", "<!-- buzzlint-disbale x -->",
    "<!-- buzzlint-disable BL101 until 2026-01: old -->", "<!-- buzzlint-disable until 9 -->",
]  # fmt: skip
FILES = [
    'select = ["BL1"]\nignore = ["BL101"]\nexclude = ["a/**"]\nfail-on = "error"\n'
    '[[overrides]]\npaths = ["b"]\nselect = ["ALL"]\n',
    '[[system]]\nid = "x"\nname = "X"\naliases = ["Y"]\nkind = "model"\nclasses = ["llm"]\n'
    'outputs = ["text"]\nsources = [{ url = "https://a.example", read = 2026-01-01 }]\n',
    '{"version": 1, "findings": [{"path": "a.md", "code": "BL101", "text": "a", "count": 1}]}',
    '{"version": "1", "as_of": "2026-01-01", "findings": [], "summary": {}}',
    "*.md\n!a.md\n/b/**\n[a-z]?\n",
]
WORDS = [
    "Midjourney", "GPT-4", "LLM", "is", "an", "a", "not", "generates", "images", "text", "image",
    "video", "code", "Claude", "diffusion", "buzzlint-disable", "buzzlint-enable", "-next-line",
    "-file", "until", "2027-01", "<!--", "-->", "{/*", "*/}", "```", "**", "__", "[", "](", ")",
    "|", "|-", ">", "#", "-", "<div>", "&amp;", "[[", "]]", "=", "{", "}", "system", "id", "name",
]  # fmt: skip


def documents() -> Iterator[str]:
    """Documents that say and are what fuzzing is to begin from."""
    for rule in RULES:
        yield from rule.flagged[:6]
        yield from rule.clean[:4]
    yield from STRINGS
    yield from (f"Midjourney is an LLM.\n\n{shape[:300]}" for shape in SHAPES.values())
    yield from (f"{comment}\nMidjourney is an LLM.\n" for comment in COMMENTS)


def seeds(target: str) -> Iterator[bytes]:
    """The inputs that a target begins with."""
    if target == "settings":
        for kind in range(len(SETTINGS)):
            yield from (bytes([kind]) + text.encode() for text in (*FILES, *BROKEN))
        return
    for number, text in enumerate(documents()):
        first = b"" if target == "names" else bytes([number % len(FORMATS)])
        yield first + text.encode("utf-8", "replace")
