"""Plain text: paragraphs and lists as people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..document import Document, parse_directive
from .prose import Prose

if TYPE_CHECKING:
    from ..document import Block, Directive

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BULLET = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,9}[.)])[ \t]+(?=\S)")
_COMMENT = re.compile(r"[ \t]*(<!--(.*?)-->)[ \t]*\Z")


def read(path: str, source: str) -> Document:
    """Read plain text: blank lines part paragraphs, and a line with a bullet begins an item."""
    blocks: list[Block] = []
    directives: list[Directive] = []
    prose = Prose()
    lists: list[tuple[int, int | None]] = []
    """The open lists: the indentation of their bullets, and the block that introduces them."""
    previous: int | None = None

    def flush() -> None:
        nonlocal prose, previous
        if not prose:
            return
        if lists:
            block = prose.block("item", len(lists), lead=lists[-1][1])
        else:
            block = prose.block("paragraph")
        prose = Prose()
        if block is not None:
            previous = len(blocks)
            blocks.append(block)

    at = 1 if source.startswith("\ufeff") else 0
    after_blank = False
    while at < len(source):
        match = _LINE.match(source, at)
        assert match is not None
        line, newline = match[1], match.end(1)
        if not line or line.isspace():
            flush()
            after_blank = True
        elif (comment := _comment(line, at)) is not None:
            flush()
            directives.append(comment)
        else:
            bullet = _BULLET.match(line)
            start = len(line) - len(line.lstrip())
            if bullet:
                flush()
                indent = len(bullet[1].expandtabs(4))
                while lists and lists[-1][0] > indent:
                    lists.pop()
                if not lists or lists[-1][0] < indent:
                    lists.append((indent, previous))
                start = bullet.end()
            elif lists and after_blank and start <= lists[0][0]:
                lists.clear()
            prose.plain(line[start:], at + start)
            prose.fixed(" ", newline, match.end())
            after_blank = False
        at = match.end()
    flush()
    return Document(path, source, tuple(blocks), tuple(directives), "text")


def _comment(line: str, at: int) -> Directive | None:
    if "buzzlint-" not in line:
        return None
    match = _COMMENT.match(line)
    if match is None:
        return None
    return parse_directive(match[2], at + match.start(1), at + match.end(1))
