"""Comments that switch rules off: what they say, and what they cover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .document import Directive

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .document import Document
    from .findings import Finding

ACTIONS = ("disable", "enable", "disable-next-line", "disable-file")
"""What a suppression can do, each written behind ``buzzlint-``."""

_DIRECTIVE = re.compile(r"\s*buzzlint-([A-Za-z][\w-]*)([^:]*)(?::(.*))?\Z", re.DOTALL)
_COMMENTS = (("<!--", "-->"), ("{/*", "*/}"))


def parse_directive(comment: str, start: int, end: int) -> Directive | None:
    """Read what stands between a comment's marks; None unless it is addressed to the linter.

    ``start`` and ``end`` are the offsets in the source of the whole comment. A misspelt action
    ("disable-line") is kept as it is written, so that it can be reported.
    """
    match = _DIRECTIVE.match(comment)
    if match is None:
        return None
    codes = tuple(match[2].replace(",", " ").split())
    reason = " ".join((match[3] or "").split())
    return Directive(match[1], codes, reason, start, end)


def apply(document: Document, findings: Sequence[Finding]) -> tuple[list[Finding], list[Directive]]:
    """Leave out what the document's comments suppress.

    Returns the findings that remain, in their order, and the directives that suppressed nothing.
    Where several directives cover a finding, each of them counts as used. ``enable``, which
    suppresses nothing by its nature, and misspelt actions are never returned.
    """
    if not document.directives:
        return list(findings), []
    directives = sorted(
        (directive for directive in document.directives if directive.action in ACTIONS),
        key=lambda directive: directive.start,
    )
    enables = [directive for directive in directives if directive.action == "enable"]
    lines = {document.position(directive.start)[0] for directive in document.directives}
    covers = [_Cover(document, directive, enables, lines) for directive in directives]
    used: set[int] = set()
    remaining = []
    for finding in findings:
        hits = [index for index, cover in enumerate(covers) if cover.holds(finding)]
        used.update(hits)
        if not hits:
            remaining.append(finding)
    unused = [
        directive
        for index, directive in enumerate(directives)
        if directive.action != "enable" and index not in used
    ]
    return remaining, unused


def matches(codes: Iterable[str], code: str, name: str) -> bool:
    """Tell whether codes, prefixes of codes ("BL2") or rule names name this rule.

    No codes at all name every rule.
    """
    codes = tuple(codes)
    return not codes or any(
        code.startswith(given.upper()) or name == given.lower() for given in codes
    )


class _Cover:
    """The part of a document, and the rules, that one directive covers."""

    def __init__(
        self,
        document: Document,
        directive: Directive,
        enables: Sequence[Directive],
        lines: set[int],
    ) -> None:
        self._document = document
        self._directive = directive
        self._enables = enables
        self._line = 0
        if directive.action == "disable-next-line":
            self._line = _next_line(document, directive, lines)
        self._limits: dict[tuple[str, str], int] = {}

    def holds(self, finding: Finding) -> bool:
        """Tell whether the directive suppresses the finding."""
        directive = self._directive
        if directive.action == "enable" or not matches(directive.codes, finding.code, finding.name):
            return False
        if directive.action == "disable-file":
            return True
        if directive.action == "disable-next-line":
            return self._on_line(finding)
        return directive.start <= finding.start < self._limit(finding)

    def _limit(self, finding: Finding) -> int:
        """Where the rule of this finding is switched on again."""
        rule = (finding.code, finding.name)
        if rule not in self._limits:
            self._limits[rule] = next(
                (
                    enable.start
                    for enable in self._enables
                    if enable.start > self._directive.start and matches(enable.codes, *rule)
                ),
                len(self._document.source) + 1,
            )
        return self._limits[rule]

    def _on_line(self, finding: Finding) -> bool:
        document = self._document
        if document.position(finding.start)[0] == self._line:
            return True
        # The claim may begin on the line although its wrong word stands on the next one.
        return any(
            document.position(span.start)[0] == self._line
            and _same_block(document, span.start, finding.start)
            for span in finding.related
        )


def _same_block(document: Document, one: int, other: int) -> bool:
    low, high = min(one, other), max(one, other)
    return any(block.offsets[0] <= low and high < block.ends[-1] for block in document.blocks)


def _next_line(document: Document, directive: Directive, others: set[int]) -> int:
    """Find the first line behind a directive that holds more than white space and comments.

    ``others`` are the lines on which directives begin. Returns a number from 1, or 0 if there is
    no such line.
    """
    number = document.position(directive.end - 1)[0] + 1
    closing = ""
    while number <= len(document.line_starts):
        text = document.line(number).lstrip("> \t").rstrip()
        # A directive in rst or AsciiDoc looks different, but has the line to itself as well.
        if closing or not (number in others and text.startswith(("..", "//"))):
            text, closing = _outside_comments(text, closing)
            if text:
                return number
        number += 1
    return 0


def _outside_comments(text: str, closing: str) -> tuple[str, str]:
    """Strip the comments that a line begins with.

    ``closing`` is the mark that ends a comment from the line before; returned is the one that
    must end a comment on a line to come.
    """
    while True:
        if closing:
            end = text.find(closing)
            if end == -1:
                return "", closing
            text = text[end + len(closing) :].lstrip()
        pair = next((pair for pair in _COMMENTS if text.startswith(pair[0])), None)
        if pair is None:
            return text, ""
        closing = pair[1]
        text = text[len(pair[0]) :]
