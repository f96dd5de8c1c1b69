"""Comments that switch rules off: what they say, what they cover, and whether they are needed."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from .codes import MARK
from .selection import ALL

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from .document import Directive, Document
    from .findings import Finding

ACTIONS = ("disable", "enable", "disable-next-line", "disable-file")
"""What a suppression can do, each written behind ``MARK``."""
MOST = 2000
"""How many comments of a document are heeded, from its beginning: each finding may meet each."""
SUPPRESSES = "suppresses"
"""The relation of findings on comments: nothing that a text claims."""

_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
_COMMENTS = (("<!--", "-->"), ("{/*", "*/}"))


def last_day(until: str) -> date | None:
    """Return the last day of "2027-01-31" or "2027-01"; None if it is written otherwise."""
    match = _DAY.fullmatch(until)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    try:
        return date(year, month, int(match[3] or monthrange(year, month)[1]))
    except ValueError:  # no such day, or no such month
        return None


@dataclass(frozen=True, slots=True)
class Comment:
    """A suppression comment, and what became of it: what the rules on comments read."""

    directive: Directive
    text: str
    """As it stands in the source, with its marks."""
    rules: Mapping[str, str]
    """Codes and names of all rules."""
    unknown: tuple[str, ...]
    """Those of its codes, as written, that name no rule."""
    hits: frozenset[str]
    """Those that name a rule which it suppressed a finding of."""
    on: frozenset[str]
    """Those that name a rule which is on."""
    live: bool
    """Whether a rule that it names is on; without codes it names all."""
    used: bool
    """Whether it suppressed anything."""
    expired: date | None
    """Its last day, if that is over."""

    @property
    def action(self) -> str:
        """The first word: ``buzzlint-disable``."""
        return MARK + self.directive.action

    def names(self, code: str, name: str) -> bool:
        """Tell whether one of its codes names a rule, which none does if there are none."""
        return bool(self.directive.codes) and matches(self.directive.codes, code, name)

    def span(self, words: str) -> tuple[int, int]:
        """Offsets in the source of some words of the comment, or of all of it."""
        start, end = self.directive.start, self.directive.end
        spaced = r"\s+".join(map(re.escape, words.split()))
        match = re.search(rf"(?<![\w-]){spaced}(?![\w-])", self.text) if words else None
        return (start + match.start(), start + match.end()) if match else (start, end)


class Suppressions:
    """The suppression comments of a document, and what they have suppressed so far."""

    def __init__(self, document: Document, day: date) -> None:
        """Take the day as of which comments expire."""
        self._document = document
        self._day = day
        directives = sorted(document.directives, key=lambda directive: directive.start)
        self._directives = directives[:MOST]
        enables = [item for item in self._directives if item.action == "enable"]
        lines = {document.row(item.start) for item in self._directives}
        written = _written_rows(document) if document.parts and directives else []
        self._covers = [
            None
            if item.action not in ACTIONS or self._expired(item)
            else _Cover(document, item, enables, lines, written)
            for item in self._directives
        ]
        self._hits: list[set[tuple[str, str]]] = [set() for _ in self._directives]
        """For each comment, codes and names of the rules that it suppressed findings of."""
        self._naming: dict[tuple[str, str], _Naming] = {}
        """For each rule that has findings, the comments that name it."""

    def remaining(self, findings: Iterable[Finding]) -> list[Finding]:
        """Leave out what the comments suppress, and remember which of them did.

        Where several comments cover a finding, each of them counts as used.
        """
        remaining = []
        for finding in findings:
            rule = (finding.code, finding.name)
            if rule not in self._naming:
                self._naming[rule] = _Naming(self._covers, rule)
            near = self._naming[rule].near(finding, self._document)
            covering = [index for index, cover in near if cover.holds(finding)]
            for index in covering:
                self._hits[index].add(rule)
            if not covering:
                remaining.append(finding)
        return remaining

    def comments(self, rules: Mapping[str, str], on: Container[str]) -> list[Comment]:
        """Say what became of each comment; ``rules`` maps all codes to names, ``on`` are in use."""
        # There may be thousands of comments: what each word names is found out once.
        words = {word for directive in self._directives for word in directive.codes}
        named = {
            word: frozenset(rule for rule in rules.items() if matches((word,), *rule))
            for word in words
        }
        in_use = frozenset(rule for rule in rules.items() if rule[0] in on)
        return [
            self._comment(directive, hits, rules, named, in_use)
            for directive, hits in zip(self._directives, self._hits, strict=True)
        ]

    def _comment(
        self,
        directive: Directive,
        hits: set[tuple[str, str]],
        rules: Mapping[str, str],
        named: Mapping[str, frozenset[tuple[str, str]]],
        in_use: frozenset[tuple[str, str]],
    ) -> Comment:
        codes = directive.codes
        on = frozenset(word for word in codes if named[word] & in_use)
        return Comment(
            directive,
            self._document.source[directive.start : directive.end],
            rules,
            unknown=tuple(word for word in codes if not named[word]),
            hits=frozenset(word for word in codes if named[word] & hits),
            on=on,
            live=bool(on if codes else in_use),
            used=bool(hits),
            expired=self._expired(directive),
        )

    def _expired(self, directive: Directive) -> date | None:
        """The comment's last day, if it is over; a date that can't be read never is."""
        day = last_day(directive.until) if directive.until else None
        return day if day and day < self._day else None


class _Naming:
    """The comments that name one rule, by their number; those on a next line apart, by line."""

    def __init__(self, covers: Sequence[_Cover | None], rule: tuple[str, str]) -> None:
        self._all = [(i, cover) for i, cover in enumerate(covers) if cover and cover.names(rule)]
        self._wide = [(i, cover) for i, cover in self._all if not cover.next_line]
        self._on: dict[int, list[tuple[int, _Cover]]] = {}
        for index, cover in self._all:
            if cover.next_line:
                self._on.setdefault(cover.next_line, []).append((index, cover))

    def near(self, finding: Finding, document: Document) -> list[tuple[int, _Cover]]:
        """Those that may cover a finding: there may be thousands of both."""
        if finding.claim.relation == SUPPRESSES:
            return self._all
        starts = (finding.start, *(span.start for span in finding.related))
        rows = dict.fromkeys(map(document.row, starts))
        return [*self._wide, *(found for row in rows for found in self._on.get(row, ()))]


def matches(codes: Iterable[str], code: str, name: str) -> bool:
    """Tell whether codes, prefixes of codes ("BL2") or rule names name this rule.

    No codes at all name every rule.
    """
    codes = tuple(codes)
    return not codes or any(
        code.startswith(given.upper()) or name == given.lower() or given.upper() == ALL
        for given in codes
    )


class _Cover:
    """The part of a document, and the rules, that one directive covers."""

    def __init__(
        self,
        document: Document,
        directive: Directive,
        enables: Sequence[Directive],
        lines: set[int],
        written: Sequence[int],
    ) -> None:
        self._document = document
        self._directive = directive
        self._enables = enables
        self.next_line = 0
        """The only line that it covers; 0 if there is none, or if it covers more than a line."""
        if directive.action == "disable-next-line":
            self.next_line = _next_line(document, directive, lines, written)
        self._limits: dict[tuple[str, str], int] = {}

    def names(self, rule: tuple[str, str]) -> bool:
        """Tell whether the directive suppresses findings of a rule, by its code and name."""
        return self._directive.action != "enable" and matches(self._directive.codes, *rule)

    def holds(self, finding: Finding) -> bool:
        """Tell whether the directive suppresses a finding of a rule that it names."""
        directive = self._directive
        on_comment = finding.claim.relation == SUPPRESSES
        if on_comment and (not directive.codes or _within(finding, directive)):
            return False  # else a comment that is of no use would hide that
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
        line = document.row(finding.start)
        if line == self.next_line:
            return True
        if finding.claim.relation == SUPPRESSES:  # the line may have comments above it
            own = document.row(self._directive.start)
            return own < line and (line < self.next_line or not self.next_line)
        # The claim may begin on the line although its wrong word stands on the next one.
        return any(
            document.row(span.start) == self.next_line
            and _same_block(document, span.start, finding.start)
            for span in finding.related
        )


def _within(finding: Finding, directive: Directive) -> bool:
    return directive.start <= finding.start < directive.end


def _same_block(document: Document, one: int, other: int) -> bool:
    low, high = min(one, other), max(one, other)
    return any(block.offsets[0] <= low and high < block.ends[-1] for block in document.blocks)


def _written_rows(document: Document) -> list[int]:
    """The lines that hold text, in their order."""
    return sorted({document.row(offset) for block in document.blocks for offset in block.offsets})


def _next_line(
    document: Document, directive: Directive, others: set[int], written: Sequence[int]
) -> int:
    """Find the first line behind a directive that holds more than white space and comments.

    ``others`` are the lines on which directives begin, ``written`` those that hold text if the
    document has ``parts``. Returns a number from 1, or 0 if there is
    no such line.
    """
    if document.parts:  # whose lines are spelt in some other way in the source
        own = document.row(directive.end - 1)
        following = bisect_right(written, own)
        return written[following] if following < len(written) else 0
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
