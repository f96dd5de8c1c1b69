"""One text with mistakes in its structure and in its sentences, for the fixtures of each format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.results import FileResult

Piece = tuple[str, "str | list[str] | list[list[str]]"]

TEXT: list[Piece] = [
    ("h1", "Choosing a tool"),
    ("p", "Midjourney is an LLM, and many teams begin with it. GPT-4 writes the words."),
    ("h2", "Popular LLMs"),
    ("list", ["Stable Diffusion", "Claude"]),
    ("h2", "What it is for"),
    ("p", "With GPT-4 you can:"),
    ("list", ["generate photos", "draft letters"]),
    ("table", [["Tool", "Type"], ["DALL-E 3", "LLM"], ["GPT-4", "LLM"]]),
    ("p", "Let's fine-tune GPT-4 for product images."),
]

MISTAKES = [
    ("BL101", "LLM"),
    ("BL101", "LLMs"),
    ("BL201", "photos"),
    ("BL101", "LLM"),
    ("BL301", "product images"),
]
"""The findings that have to come out of it: the code, and the words that are marked."""


def markdown(pieces: list[Piece]) -> str:
    """The text as Markdown."""
    parts = []
    for kind, content in pieces:
        if isinstance(content, str):
            mark = "#" * int(kind[1]) + " " if kind[0] == "h" else ""
            parts.append(mark + content)
        elif kind == "list":
            parts.append("\n".join(f"- {item}" for item in content))
        else:
            rows = ["| " + " | ".join(row) + " |" for row in content]
            parts.append("\n".join([rows[0], "|---" * len(content[0]) + "|", *rows[1:]]))
    return "\n\n".join(parts) + "\n"


def found(result: FileResult) -> list[tuple[str, str, str]]:
    """What is reported: code, message, and the words that it is about."""
    assert result.document is not None, (result.skipped, result.error)
    source = result.document.source
    return [(f.code, f.message, source[f.start : f.end]) for f in result.findings]


def same(linter: Linter, pieces: list[Piece]) -> list[tuple[str, str, str]]:
    """What is reported of the text as Markdown."""
    return found(linter.lint_source(markdown(pieces), "brochure.md"))
