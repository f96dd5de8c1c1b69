"""What must not change in a document when comments are put into it: its prose and its structure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .codes import MARK
from .readers.frontmatter import front_matter_end
from .readers.markdown import events
from .readers.mdx import without_jsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .document import Document

_COMMENT = re.compile(rf"<!--\s*{MARK}.*?-->", re.DOTALL)
_MDX_COMMENT = re.compile(rf"\{{/\*(\s*{MARK}.*?)\*/\}}", re.DOTALL)


def shape(document: Document) -> tuple[list[Any], list[Any]]:
    """What must not change: the prose, block by block, and the structure that it stands in."""
    prose = [
        (b.text, b.kind, b.depth, b.quoted, b.section, b.lead, b.cell, b.marks)
        for b in document.blocks
    ]
    return prose, list(_structure(document))


def _structure(document: Document) -> Iterator[Any]:
    """The parser's events without the comments to the linter, and HTML as one stretch."""
    html: list[str] = []
    for event, _ in read_events(document):
        if isinstance(event, dict):
            ((what, value),) = event.items()
            if what in ("Html", "InlineHtml"):
                html.append(value)
                continue
            if value == "HtmlBlock":
                continue
        yield from _words(html)
        html = []
        yield event
    yield from _words(html)


def _words(html: list[str]) -> Iterator[list[str]]:
    words = _COMMENT.sub(" ", "".join(html)).split()
    if words:
        yield words


def read_events(document: Document) -> Iterable[tuple[Any, dict[str, int]]]:
    """The Markdown parser's events of a document, with offsets in bytes behind its front matter."""
    source = document.source
    if document.format == "mdx":
        # Its comments are blocks of their own, as those of HTML are in Markdown.
        source = _MDX_COMMENT.sub(r"<!--\1-->", source)
    text = markdown(document, source)
    return events(text[front_matter_end(text) :])


def markdown(document: Document, source: str) -> str:
    """Return the Markdown of a document, which is as long as before: none of other formats."""
    if document.format not in ("markdown", "mdx"):
        return ""
    return without_jsx(source)[0] if document.format == "mdx" else source
