"""PDF: pages, whose lines are counted as their text comes.

PDFium takes the text out, in a process of its own; ``printed_pages`` tells what it is.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..document import Document, Part
from . import UnreadableError, pdfium
from .flow import Flow, is_label
from .printed import BULLET, Passage, Print, Table
from .printed_pages import passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .prose import Prose

SECONDS = 30
"""Time of a processor that one file may take."""
MEMORY = 3 << 30
"""Bytes of address space that one file may take."""
_WAIT = 4
"""So many times longer is waited, on a machine that has other things to do."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?<![^\s-])[^\s-]+-\n\S+")
_HEAD = re.compile(r"[^\W\d_]+")
_TAIL = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:-[^\W\d_]+){0,9})-$")
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")


def read(path: str, source: bytes) -> Document:
    """Read a PDF: paragraphs and items are put together from lines, as far as columns and pages go.

    Running heads and feet, page numbers, and tables of contents are left out.
    """
    found = _taken(source)
    parts: list[Part] = []
    pages: list[list[Print]] = []
    texts: list[str] = []
    at = 0
    for number, page in enumerate(found):
        text = page["text"] + "\n"
        lines = [at, *(at + ending.end() for ending in re.finditer("\n", text[:-1]))]
        parts.append(Part(at, f"page {number + 1}", tuple(lines)))
        pages.append([_print(number, at, text, values) for values in page["segments"]])
        texts.append(text)
        at += len(text)
    if not any(pages):
        raise UnreadableError("no text, only images" if found else "broken")
    whole = "".join(texts)
    if whole.count("\ufffd") * 2 > len(whole):
        raise UnreadableError("no text that can be told")
    words = frozenset(word.lower() for word in _WORD.findall(_BROKEN.sub(" ", whole)))
    sizes = [tuple(page["size"]) for page in found]
    flow = Flow()
    for slide, together in groupby(passages(pages, sizes), partial(_slide, sizes)):
        if slide is None:
            _add(list(together), words, flow)
        else:
            with flow.aside(apart=True):
                _add(_title_first(list(together)), words, flow)
    return Document(path, whole, flow.blocks, format="pdf", parts=tuple(parts), extracted=True)


def _slide(sizes: Sequence[tuple[float, float]], passage: Passage | Table) -> int | None:
    """The page that a passage is on, if it is a slide."""
    page = passage.first.page
    width, height = sizes[page]
    return page if width > height else None


def _title_first(slide: list[Passage | Table]) -> list[Passage | Table]:
    """Put the title of a slide first, which is set last by some programs."""
    headings = [item for item in slide if isinstance(item, Passage) and item.kind == "heading"]
    top = max((item.first.top for item in slide), default=0)
    titles = [item for item in headings if item.first.top > top - item.first.size]
    return [*titles[:1], *(item for item in slide if item not in titles[:1])]


def _add(found: Sequence[Passage | Table], words: frozenset[str], flow: Flow) -> None:
    """Make blocks of passages."""
    for passage, following in zip(found, [*found[1:], None], strict=True):
        if isinstance(passage, Table):
            _add_table(passage, words, flow)
            continue
        fill = partial(_fill, passage.prints, words)
        if passage.kind == "heading":
            flow.add_heading(fill, passage.level)
        elif passage.kind == "item":
            bullet = BULLET.match(passage.text)
            flow.add_item(partial(fill, skipped=bullet.end() if bullet else 0), passage.level)
        elif is_label(passage.text) and not _is_led(following):
            with flow.aside(apart=True):
                flow.add_paragraph(fill)
        else:
            flow.add_paragraph(fill)


def _is_led(passage: Passage | Table | None) -> bool:
    """Whether a passage may belong to a label above it."""
    return isinstance(passage, Table) or (passage is not None and passage.kind == "item")


def _add_table(table: Table, words: frozenset[str], flow: Flow) -> None:
    with flow.table():
        for row in table.rows:
            flow.row()
            for column in range(max(row) + 1):
                cell = row.get(column)
                flow.add_cell(partial(_fill, cell, words) if cell else None)


def _taken(data: bytes) -> list[dict[str, Any]]:
    """Let another process take the text out, and give up on it if it doesn't come to an end."""
    command = [sys.executable, "-I", str(Path(pdfium.__file__))]
    path = [entry for entry in sys.path if entry]
    asked = json.dumps({"path": path, "seconds": SECONDS, "memory": MEMORY}).encode()
    try:
        done = subprocess.run(
            command,
            input=asked + b"\n" + data,
            capture_output=True,
            timeout=_WAIT * SECONDS,
            check=False,
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise UnreadableError("takes too long") from None
    except ValueError:
        # It was ended from outside: by the bounds on it, or because PDFium broke down.
        raise UnreadableError("takes too much time or memory") from None
    if "unreadable" in answer:
        raise UnreadableError(answer["unreadable"])
    pages: list[dict[str, Any]] = answer["pages"]
    return pages


def _print(page: int, at: int, text: str, values: Sequence[Any]) -> Print:
    segment = pdfium.Segment(*values)
    return Print(
        page, at + segment.start, at + segment.end, *segment[2:], text[segment.start : segment.end]
    )  # fmt: skip


def _fill(prints: Sequence[Print], words: frozenset[str], prose: Prose, skipped: int = 0) -> None:
    """Add prints to a block, with a space or nothing between them; the first are a bullet."""
    for index, item in enumerate(prints):
        following = prints[index + 1] if index + 1 < len(prints) else None
        text, glue = item.text, " "
        if following is not None and text.endswith("-"):
            text, glue = _unhyphenated(text, following.text, words)
        cut = min(skipped, len(text))
        skipped = max(skipped - len(text) - len(glue), 0)
        _plain(prose, text, cut, item.start)
        if following is not None and glue and cut < len(text):
            prose.fixed(glue, item.end, following.start)


def _plain(prose: Prose, text: str, cut: int, start: int) -> None:
    at = cut
    for match in _LIGATURE.finditer(text, cut):
        if match.start() > at:
            prose.plain(text[at : match.start()], start + at)
        prose.fixed(_LIGATURES[match[0]], start + match.start(), start + match.end())
        at = match.end()
    if at < len(text):
        prose.plain(text[at:], start + at)


def _unhyphenated(text: str, following: str, words: frozenset[str]) -> tuple[str, str]:
    """Take the hyphen off a line if it only breaks a word; the document's other words tell."""
    tail, head = _TAIL.search(text), _HEAD.match(following)
    if tail is None or head is None or not following[0].islower():
        # "GPT-" above "4", "text-to-" above "Image"; but "a - b" stays as it is.
        return text, "" if text[-2:-1].isalnum() else " "
    first, second = tail[1].lower(), head[0].lower()
    if first + second in words:
        return text[:-1], ""
    if "-" in first or f"{first}-{second}" in words or (first in words and second in words):
        return text, ""
    return text[:-1], ""
