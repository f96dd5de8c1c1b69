"""Readers: one module a format, each of which turns a file into blocks of prose."""

from __future__ import annotations

from importlib import import_module
from os.path import splitext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..document import Document

FORMATS: tuple[str, ...] = ("markdown", "mdx", "text")
"""The names of the formats that can be read, and of the modules that read them."""
_EXTENSIONS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "mdx",
    ".txt": "text",
    ".text": "text",
}


def format_of(path: str) -> str | None:
    """Tell a file's format by its extension; None if it is none that can be read."""
    return _EXTENSIONS.get(splitext(path)[1].lower())  # noqa: PTH122


def read(path: str, source: str, format: str | None = None) -> Document:  # noqa: A002
    """Turn a decoded file into blocks of prose.

    ``format`` is one of ``FORMATS``; without it the extension decides, and an unknown extension
    is read as Markdown. Offsets in the result count the characters of ``source``.
    """
    name = format or format_of(path) or "markdown"
    if name not in FORMATS:
        raise ValueError(f"unknown format {name!r}: use one of {', '.join(FORMATS)}")
    from .cutting import cut

    # Most documents name no AI system, and need no reader.
    document: Document = import_module(f".{name}", __package__).read(path, source)
    return cut(document)
