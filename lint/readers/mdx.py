"""MDX: Markdown with JSX tags, expressions in braces, and import and export statements.

What is not Markdown is blanked out, character by character so that offsets stay, and the Markdown
reader does the rest. Whatever doesn't balance is left as prose: a linter is not a compiler.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..document import parse_directive
from .frontmatter import front_matter_end
from .markdown import read_prepared
from .prose import GAP

if TYPE_CHECKING:
    from ..document import Directive, Document

_FENCE = re.compile(
    r"[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*(`{3,}(?=[^`\r\n]*(?:[\r\n]|\Z))|~{3,})"
)
_FENCE_END = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)", re.MULTILINE)
_STATEMENT = re.compile(
    r"import(?:\s*[\"'{*]|\s+type\s|\s+\w+(?:\s*,[^\n]*)?\s+from\b)"
    r"|export(?:\s*[{*]|\s+(?:default|const|let|var|function|class|async|type|interface)\b)"
)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_BLANK = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r|\Z)")
_SPECIAL = re.compile(r"[\\`{<]")
_TICKS = re.compile(r"`+")
_TAG = re.compile(r"</?(?:([A-Za-z_$][\w.$-]*(?::[A-Za-z_$][\w.-]*)?)(?![\w.$:-])|(?=>))")
_IN_TAG = re.compile(r"[\"'{<>]")
_SCRIPT = re.compile(r"[\"'`{}]|//|/\*")
_SCRIPT_LINE = re.compile(_SCRIPT.pattern + r"|\n")
_TEMPLATE = re.compile(r"\\|`|\$\{")
_STRING = {quote: re.compile(rf"{quote}(?:[^{quote}\\\n]|\\.)*{quote}") for quote in "\"'"}
_GAPS = re.compile(rf"(?:^|(?<=\A\ufeff))[ \t{GAP}]+(?=[\r\n]|\Z)", re.MULTILINE)
_COMMENT = re.compile(r"\{\s*/\*(.*)\*/\s*\}\Z", re.DOTALL)
_LAYOUT = frozenset(
    (
        "article", "aside", "center", "details", "div", "figure", "footer", "header", "main",
        "nav", "section", "span",
    )
)  # fmt: skip
_EFFORT = 4
"""How many times the length of the document may be read in vain for a closing bracket."""


def read(path: str, source: str) -> Document:
    """Read an MDX file."""
    text, directives = without_jsx(source)
    return read_prepared(path, source, text, directives, "mdx", indented_code=False)


def without_jsx(source: str) -> tuple[str, list[Directive]]:
    """Return the Markdown of an MDX file, which is as long as before, and its directives."""
    # A lone carriage return ends a line as well; the length, and so the offsets, stay.
    blanker = _Blanker(_LONE_RETURN.sub("\n", source))
    return blanker.blank(), blanker.directives


class _Blanker:
    """One pass over a document."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.directives: list[Directive] = []
        self.blanks: list[tuple[int, int, str]] = []
        """Where there is no Markdown, and what to put there instead."""
        self.effort = _EFFORT * len(source) + 1000
        self.paragraph_end = 0
        self.ticks: dict[int, list[int]] = {}

    def blank(self) -> str:
        """Return the source with a gap wherever there is no Markdown."""
        source = self.source
        at = front_matter_end(source)
        after_blank = True
        while at < len(source):
            line_end = _line_end(source, at)
            if after_blank and _STATEMENT.match(source, at):
                end = self._statement(at)
                self.blanks.append((at, end, GAP))
                at = _line_start(source, end)
                continue
            fence = _FENCE.match(source, at, line_end)
            if fence:
                at = _line_start(source, self._fence_end(fence))
                after_blank = False
                continue
            line = source[at:line_end].strip()
            after_blank = not line or line.startswith("#")
            end = self._line(at, line_end)
            at = _line_start(source, end)
        return self._blanked()

    def _line(self, at: int, line_end: int) -> int:
        """Find the constructs that begin on a line; return where the last of them ends."""
        source = self.source
        while True:
            special = _SPECIAL.search(source, at, line_end)
            if special is None:
                return line_end
            start = special.start()
            char = special[0]
            if char == "\\":
                at = start + 2
            elif char == "`":
                at = self._code_span(start)
            elif char == "{":
                at = self._expression(start)
            else:
                at = self._tag(start)
            if at > line_end:
                line_end = _line_end(source, at)

    def _fence_end(self, fence: re.Match[str]) -> int:
        marks = fence[1]
        for closing in _FENCE_END.finditer(self.source, fence.end()):
            if closing[1][0] == marks[0] and len(closing[1]) >= len(marks):
                return closing.end()
        return len(self.source)

    def _code_span(self, start: int) -> int:
        source = self.source
        if start >= self.paragraph_end:
            blank = _BLANK.search(source, start)
            self.paragraph_end = blank.end() if blank else len(source)
            self.ticks = {}
            for run in _TICKS.finditer(source, start, self.paragraph_end):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
            for places in self.ticks.values():
                places.reverse()
        match = _TICKS.match(source, start)
        length = len(match[0]) if match else 1
        places = self.ticks.get(length, [])
        while places and places[-1] <= start:
            places.pop()
        return (places.pop() if places else start) + length

    def _expression(self, start: int) -> int:
        end = self._balanced(start)
        if end == -1:
            return start + 1
        if self.source.find("buzzlint-", start, end) != -1:
            comment = _COMMENT.match(self.source[start:end])
            directive = comment and parse_directive(comment[1], start, end)
            if directive:
                self.directives.append(directive)
        self.blanks.append((start, end, GAP))
        return end

    def _tag(self, start: int) -> int:
        source = self.source
        if source.startswith("<!--", start):
            end = source.find("-->", start)
            if end == -1:
                self.effort -= len(source) - start
                return start + 4 if self.effort > 0 else len(source)
            return end + 3
        match = _TAG.match(source, start)
        if match is None or self.effort <= 0:
            return start + 1
        at = match.end()
        while True:
            stop = _IN_TAG.search(source, at)
            if stop is None or stop[0] == "<":
                self.effort -= (stop.end() if stop else len(source)) - start
                return start + 1
            at = stop.end()
            if stop[0] == ">":
                break
            braces = stop[0] == "{"
            at = self._balanced(stop.start()) if braces else source.find(stop[0], at) + 1
            if at <= 0:
                self.effort -= len(source) - start
                return start + 1
        name = match[1] or ""
        if not name or not name[0].islower() or "." in name or self._is_layout(name, start, at):
            self.blanks.append((start, at, GAP))
        else:
            # The Markdown reader knows what an HTML element means, but not braces or line breaks.
            self.blanks.append((match.end(), at - 2 if source[at - 2] == "/" else at - 1, " "))
        return at

    def _is_layout(self, name: str, start: int, end: int) -> bool:
        """Tell whether a tag has its lines to itself and says nothing about its text."""
        source = self.source
        return (
            name in _LAYOUT
            and not source[_line_begin(source, start) : start].strip("\ufeff \t")
            and not source[end : _line_end(source, end)].strip()
        )

    def _statement(self, start: int) -> int:
        """Find the end of an import or export: a blank line outside of brackets."""
        end = self._scan(start, statement=True)
        if end == -1:
            blank = _BLANK.search(self.source, start)
            end = blank.start() if blank else len(self.source)
        return end

    def _balanced(self, start: int) -> int:
        """Find the offset behind the brace that closes the one at ``start``; -1 without one."""
        return self._scan(start, statement=False)

    def _scan(self, start: int, statement: bool) -> int:
        """Read JavaScript: to the end of a statement, or of the braces that begin here."""
        source = self.source
        if self.effort <= 0:
            return -1
        tokens = _SCRIPT_LINE if statement else _SCRIPT
        at = start
        depth = 0
        templates: list[int] = []
        """The depths at which a ``${`` inside a template literal began."""
        while True:
            match = tokens.search(source, at)
            if match is None:
                if statement and depth == 0:
                    return len(source)
                break
            token = match[0]
            at = match.end()
            if token == "{":
                depth += 1
            elif token == "}":
                depth -= 1
                if templates and templates[-1] == depth:
                    templates.pop()
                    at = self._template(at, depth, templates)
                    if at == -1:
                        break
                    depth += templates[-1:] == [depth]
                elif depth <= 0 and not statement:
                    return at
            elif token == "`":
                at = self._template(at, depth, templates)
                if at == -1:
                    break
                depth += templates[-1:] == [depth]
            elif token == "//":
                at = _line_end(source, at)
            elif token == "/*":
                at = source.find("*/", at) + 2
                if at == 1:
                    break
            elif token == "\n":
                if depth <= 0 and _BLANK.match(source, match.start()):
                    return match.start()
            else:
                string = _STRING[token].match(source, match.start())
                if string:
                    at = string.end()
        self.effort -= len(source) - start
        return -1

    def _template(self, at: int, depth: int, templates: list[int]) -> int:
        """Read a template literal to its end, or into the next ``${``; -1 if it has no end."""
        while True:
            match = _TEMPLATE.search(self.source, at)
            if match is None:
                return -1
            at = match.end()
            if match[0] == "`":
                return at
            if match[0] == "\\":
                at += 1
            else:
                templates.append(depth)
                return at

    def _blanked(self) -> str:
        source = self.source
        parts: list[str] = []
        at = 0
        for start, end, filler in self.blanks:
            parts.append(source[at:start])
            parts.append(filler * (end - start))
            at = end
        parts.append(source[at:])
        # A construct that has its lines to itself ends a paragraph, one inside a line doesn't.
        return _GAPS.sub(lambda match: " " * len(match[0]), "".join(parts))


def _line_end(source: str, at: int) -> int:
    end = source.find("\n", at)
    return len(source) if end == -1 else end


def _line_begin(source: str, at: int) -> int:
    return source.rfind("\n", 0, at) + 1


def _line_start(source: str, line_end: int) -> int:
    """Return the start of the line after the one that ends here."""
    return _line_end(source, line_end) + 1
