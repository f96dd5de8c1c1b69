"""Takes the text out of a PDF. Runs as a process of its own, which imports nothing of buzzlint.

A PDF of three kilobytes can keep any reader busy for ever, and PDFium is not written in Python:
what it does to memory and time can be bounded from outside only. The parent sends a line of JSON
(its module path and the bounds) and then the file; it gets JSON back: ``{"unreadable": reason}``,
or pages.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from math import hypot
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

CHARACTERS = 8_000_000
"""Characters of the longest document."""
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\r\n\x02\ufffe]*(?:\r\n|[\r\n\x02\ufffe]|\Z)")
"""A line with what ends it; PDFium writes one of the last two for a hyphen at the end of a line."""
_BOLD = re.compile(r"bold|black|heavy|demi|-medi|cmbx|sfbx|[a-z]bx\d", re.IGNORECASE)
_ODD = dict.fromkeys((*range(32), 0xA0), " ") | {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
_WIDE = 0.95
"""A gap of so many font sizes parts what stands on one line."""


class Segment(NamedTuple):
    """A stretch of a line without wide gaps."""

    start: int
    """Offsets in the page's text, the end behind it."""
    end: int
    left: float
    bottom: float
    right: float
    top: float
    """Points, from the page's lower left corner."""
    size: float
    """The size of its font."""
    bold: bool


def pages(data: bytes) -> Iterator[dict[str, Any]]:
    """Yield each page: its size, its text line by line, and its segments."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    left = CHARACTERS
    for index in range(len(document)):
        page = document[index]
        text_page = page.get_textpage()
        left -= text_page.count_chars()
        if left < 0:
            raise OverflowError
        size = page.get_size()
        text, segments = _page(text_page, _Letters(text_page, page.get_rotation(), size))
        yield {"size": size, "text": text, "segments": segments}
        text_page.close()
        page.close()


def _page(text_page: Any, letters: _Letters) -> tuple[str, list[Segment]]:
    raw = _raw(text_page)
    parts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for line in _LINE.finditer(raw):
        text = line[0].translate(_ODD).rstrip()
        if text:
            segments += _segments(text, line.start(), at, letters)
            parts.append(text)
            at += len(text) + 1
    return "\n".join(parts), segments


def _raw(text_page: Any) -> str:
    """The text of a page, a character for each that PDFium counts."""
    import pypdfium2.raw as pdfium

    count = text_page.count_chars()
    text: str = text_page.get_text_range() if count else ""
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(c) if c < 0xD800 or 0xDFFF < c < 0x110000 else "\ufffd" for c in codes)


class _Letters:
    """Where the characters of a page stand as it is shown, and how they look."""

    def __init__(self, text_page: Any, rotation: int, size: tuple[float, float]) -> None:
        """Take the degrees by which the page is turned, clockwise, and its size after that."""
        import pypdfium2.raw as pdfium

        self._rotation = rotation
        self._size = size
        self._page = text_page.raw
        self._pdfium = pdfium
        self._rectangle = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Left, bottom, right, top."""
        found = self._rectangle
        self._pdfium.FPDFText_GetLooseCharBox(self._page, index, found)
        if not self._rotation:
            return found.left, found.bottom, found.right, found.top
        width, height = self._size
        if self._rotation == 90:
            return found.bottom, height - found.right, found.top, height - found.left
        if self._rotation == 180:
            left, right = width - found.right, width - found.left
            return left, height - found.top, right, height - found.bottom
        return width - found.top, found.left, width - found.bottom, found.right

    def size(self, index: int) -> float:
        """The size of the font, as it is on the page."""
        matrix = self._matrix
        size: float = self._pdfium.FPDFText_GetFontSize(self._page, index)
        if self._pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            size *= hypot(matrix.c, matrix.d)
        return round(size, 1)

    def is_bold(self, index: int) -> bool:
        """Whether the name of the font says so."""
        from ctypes import byref, c_int, create_string_buffer

        name = create_string_buffer(128)
        self._pdfium.FPDFText_GetFontInfo(self._page, index, name, 128, byref(c_int()))
        return _BOLD.search(name.value.decode("utf-8", "replace")) is not None


def _segments(text: str, raw: int, at: int, letters: _Letters) -> Iterator[Segment]:
    """Part a line at wide gaps; it begins at ``raw`` in PDFium's count and at ``at`` in ours."""
    words = [_word(word, raw, letters) for word in _WORD.finditer(text)]
    begin = 0
    for index in range(1, len(words) + 1):
        if index < len(words):
            one, other = words[index - 1], words[index]
            size = max(one.size, other.size)
            if -size < other.left - one.right < _WIDE * size:
                continue
        part = words[begin:index]
        begin = index
        sizes: dict[float, int] = {}
        for word in part:
            sizes[word.size] = sizes.get(word.size, 0) + word.end - word.start
        yield Segment(
            at + part[0].start,
            at + part[-1].end,
            min(word.left for word in part),
            min(word.bottom for word in part),
            max(word.right for word in part),
            max(word.top for word in part),
            max(sizes, key=sizes.__getitem__),
            letters.is_bold(raw + part[0].start) and letters.is_bold(raw + part[-1].end - 1),
        )


def _word(word: re.Match[str], raw: int, letters: _Letters) -> Segment:
    """Where a word stands; its offsets are those in its line."""
    start, end = word.span()
    first = letters.box(raw + start)
    last = letters.box(raw + end - 1)
    return Segment(
        start,
        end,
        min(first[0], last[0]),
        min(first[1], last[1]),
        max(first[2], last[2]),
        max(first[3], last[3]),
        letters.size(raw + start),
        False,
    )


def taken(data: bytes) -> dict[str, Any]:
    """What is sent back for a file."""
    import pypdfium2

    try:
        return {"pages": list(pages(data))}
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (4, 5) or "password" in str(error).lower()
        return {"unreadable": "encrypted" if locked else "broken"}
    except OverflowError:
        return {"unreadable": "too long"}
    except MemoryError:
        return {"unreadable": "takes too much memory"}


def _limit(seconds: int, memory: int) -> None:
    """Bound what this process may take, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def main() -> None:
    """Answer the parent."""
    asked = json.loads(sys.stdin.buffer.readline())
    _limit(asked["seconds"], asked["memory"])
    sys.path[:] = asked["path"]
    print(json.dumps(taken(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
