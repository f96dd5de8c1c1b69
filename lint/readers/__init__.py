"""Readers: one module a format, each of which turns a file into blocks of prose."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from . import markdown, mdx, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..document import Document

_READERS: dict[str, Callable[[str, str], Document]] = {
    "markdown": markdown.read,
    "mdx": mdx.read,
    "text": text.read,
}
_EXTENSIONS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "mdx",
    ".txt": "text",
    ".text": "text",
}

FORMATS: tuple[str, ...] = tuple(_READERS)
"""The names of the formats that can be read."""


def format_of(path: str) -> str | None:
    """Tell a file's format by its extension; None if it is none that can be read."""
    return _EXTENSIONS.get(PurePath(path).suffix.lower())


def read(path: str, source: str, format: str | None = None) -> Document:  # noqa: A002
    """Turn a decoded file into blocks of prose.

    ``format`` is one of ``FORMATS``; without it the extension decides, and an unknown extension
    is read as Markdown. Offsets in the result count the characters of ``source``.
    """
    name = format or format_of(path) or "markdown"
    reader = _READERS.get(name)
    if reader is None:
        raise ValueError(f"unknown format {name!r}: use one of {', '.join(FORMATS)}")
    return reader(path, source)
