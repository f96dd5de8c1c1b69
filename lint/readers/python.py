"""Python: docstrings and comments, which are read as Markdown."""

from __future__ import annotations

import io
import re
import tokenize
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from ..codes import MARK
from ..document import Document, parse_directive
from . import UnreadableError, markdown
from .joining import Joined, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_STRING = re.compile(r"([rRuU]?)(\"\"\"|'''|\"|')(.*)\2\Z", re.DOTALL)
_ESCAPE = re.compile(
    r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{([^}\n]{1,80})\}"
    r"|(\r\n|\n|\r)|([\\'\"nrt]))"
)
_WHITE = {"n": "\n", "r": "\r", "t": "\t"}
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BARE = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, None)
_TO_TOOLS = re.compile(r"#(?:!|\s*(?:-\*-|noqa\b|type:|pragma\b|pylint:|mypy:|ruff:|fmt:|%%))")
_HASHES = re.compile(r"#+:?[ \t]?")


class Words(NamedTuple):
    """A docstring, or comments on lines one below the other."""

    start: int
    """The offset that it begins at."""
    piece: Piece
    comment: bool = False


def read(path: str, source: str) -> Document:
    """Read the docstrings and comments of a module as Markdown."""
    return read_as(path, source, markdown.read, "python")


def read_as(
    path: str,
    source: str,
    reader: Callable[[str, str], Document],
    format: str,  # noqa: A002
) -> Document:
    """Read docstrings and comments with the reader of another format. Nothing is imported."""
    joined = Joined()
    for words in _words(source):
        text = words.piece.text
        if words.comment and text.startswith(MARK):
            directive = parse_directive(text, words.start, words.piece.ends[-1])
            if directive is not None:
                joined.directives.append(directive)
            continue
        try:
            joined.add(reader(path, text), words.piece, apart=True)
        except UnreadableError:
            continue
    return Document(path, source, tuple(joined.blocks), tuple(joined.directives), format)


def _words(source: str) -> Iterator[Words]:
    starts = [match.start() for match in _LINES.finditer(source)]
    tokens = list(_tokens(source))
    comments: list[tokenize.TokenInfo] = []
    """Comments that may go on on the next line."""
    before: int | None = None
    for index, token in enumerate(tokens):
        if token.type == tokenize.COMMENT:
            if comments and not _goes_on(comments[-1], token):
                yield _comments(comments, starts)
                comments = []
            if not _TO_TOOLS.match(token.string):
                comments.append(token)
            continue
        if comments and token.type != tokenize.NL:
            yield _comments(comments, starts)
            comments = []
        if token.type == tokenize.STRING and before in _BARE:
            following = tokens[index + 1].type if index + 1 < len(tokens) else None
            match = _STRING.match(token.string)
            if match and following in (tokenize.NEWLINE, tokenize.COMMENT, tokenize.ENDMARKER):
                start = starts[token.start[0] - 1] + token.start[1]
                yield Words(start, _docstring(match, start))
        if token.type != tokenize.NL:
            before = token.type
    if comments:
        yield _comments(comments, starts)


def _goes_on(above: tokenize.TokenInfo, comment: tokenize.TokenInfo) -> bool:
    """Whether a comment goes on with what the one on the line above it says."""
    alone = not comment.line[: comment.start[1]].strip()
    below = comment.start == (above.start[0] + 1, above.start[1])
    to_us = (_HASHES.sub("", each.string, 1).startswith(MARK) for each in (above, comment))
    return alone and below and not any(to_us)


def _comments(comments: Sequence[tokenize.TokenInfo], starts: Sequence[int]) -> Words:
    piece = Piece()
    for number, comment in enumerate(comments):
        start = starts[comment.start[0] - 1] + comment.start[1]
        hashes = _HASHES.match(comment.string)
        assert hashes is not None
        if number:
            piece.fixed("\n", start - 1, start)
        piece.plain(comment.string[hashes.end() :], start + hashes.end())
    first = comments[0].start
    return Words(starts[first[0] - 1] + first[1], piece, True)


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    text = source.replace("\ufeff", " ", 1) if source.startswith("\ufeff") else source
    try:
        yield from tokenize.generate_tokens(io.StringIO(text, newline="").readline)
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
        raise UnreadableError("not Python") from None


def _docstring(match: re.Match[str], start: int) -> Piece:
    """Decode a string without the margin that its lines share."""
    raw, text, at = match[1].lower() == "r", match[3], start + match.start(3)
    lines = _LINES.findall(text)
    margins = [len(line) - len(line.lstrip(" \t")) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    piece = Piece()
    for number, line in enumerate(lines):
        cut = min(margin, len(line) - len(line.lstrip(" \t"))) if number else 0
        _decode(piece, line[cut:], at + cut, raw)
        at += len(line)
    return piece


def _decode(piece: Piece, text: str, start: int, raw: bool) -> None:
    at = 0
    for escape in () if raw else _ESCAPE.finditer(text):
        piece.plain(text[at : escape.start()], start + at)
        at = escape.end()
        piece.fixed(_meant(escape), start + escape.start(), start + at)
    piece.plain(text[at:], start + at)


def _meant(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2] or escape[3]
    if digits:
        code = int(digits, 16)
        return chr(code) if code < 0x110000 else "\ufffd"
    if escape[4]:
        try:
            return unicodedata.lookup(escape[4])
        except KeyError:
            return escape[0]
    return "" if escape[5] else _WHITE.get(escape[6], escape[6])
