"""``html``: one page for a browser that holds all it needs, for people who use no terminal."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from ..findings import SEVERITIES
from ..terminal import one_line, visible
from .links import is_web, rule_page
from .passages import Marked, passages
from .report import counted, severities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Environment
    from markupsafe import Markup

    from ..findings import Edit
    from . import Style
    from .passages import Passage
    from .report import FileReport, Placed, Report

BARS = 6
"""Bars of a chart that show at once; the rest can be unfolded."""
LARGE = 500
"""Findings from which a browser puts off laying out what is not in sight."""
EXCERPT = 80
"""Characters of the text that a fix replaces which are shown."""
_HOST = re.compile(r"https?://(?:[^/?#]*@)?(?:www\.)?([^/?#]+)")
_VERSION = re.compile(r"(\w{1,20}-\d[\w.]{0,9})")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file with findings."""

    number: int
    """1-based, as the findings are numbered, over the whole report."""
    path: str
    findings: tuple[tuple[int, Placed], ...]
    passages: list[Passage]
    """Empty where the text is not at hand."""
    source: str = ""

    def replaced(self, edit: Edit) -> str:
        """Return the text that an edit takes away, shortened if it is long."""
        text = self.source[edit.start : edit.end]
        return text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart."""

    label: str
    note: str
    value: int
    share: float
    """Of the longest bar, in per cent."""
    key: str
    """What the filter calls it."""
    target: str
    """The id of the element that it leads to."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Findings counted by one of their traits, the most frequent first."""

    trait: str
    title: str
    bars: tuple[Bar, ...]


def render(report: Report, style: Style) -> str:
    """Write the page. Whatever stands in it that is not ours is escaped and made visible."""
    sheets = _sheets(report)
    parts = {name: part(f"html.{name}") for name in ("css", "js")}
    return (
        _environment()
        .get_template("html.j2")
        .render(
            report=report,
            summary=report.summary,
            sheets=sheets,
            numbered={number: placed for sheet in sheets for number, placed in sheet.findings},
            charts=_charts(sheets),
            shown_bars=BARS,
            large=LARGE,
            title=_title(report),
            severities=SEVERITIES,
            parts=parts,
            hashes={name: _hash(part) for name, part in parts.items()},
        )
    )


@cache
def _environment() -> Environment:
    from .templates import environment

    found = environment(autoescape=True, finalize=_fit)
    found.filters.update(
        count=counted, gravest=_gravest, host=host, rule_page=rule_page, unbroken=_unbroken
    )
    found.tests["web"] = is_web
    return found


def _fit(value: Any) -> Any:
    """Make a value visible on its way into the page: on one line, but with its tabs."""
    if hasattr(value, "__html__"):
        return value
    return "\t".join(map(visible, one_line(str(value)).split("\t")))


def _unbroken(text: str) -> Markup:
    """Keep a browser from ending a line within the name of a version, such as GPT-4."""
    from markupsafe import Markup

    parts = _VERSION.split(text)
    parts[1::2] = [
        Markup('<span class="whole">{}</span>').format(_fit(part)) for part in parts[1::2]
    ]
    return Markup("").join(part if index % 2 else _fit(part) for index, part in enumerate(parts))


def host(address: str) -> str:
    """Return the name of the site that an address of the web leads to; any other as it is."""
    found = _HOST.match(address)
    return found[1] if found else address


def _gravest(numbers: Iterable[int], numbered: dict[int, Placed]) -> str:
    return min((numbered[number].finding.severity for number in numbers), key=SEVERITIES.index)


def part(name: str) -> Markup:
    """Read a style or a script; Jinja must not take its braces for its own."""
    from importlib.resources import files

    from markupsafe import Markup

    return Markup(files("buzzlint.reports").joinpath(name).read_text(encoding="utf-8"))


def _hash(part: Markup) -> Markup:
    """Name a style or a script by its content, as a Content-Security-Policy does."""
    from markupsafe import Markup

    return Markup(f"'sha256-{b64encode(sha256(part.encode()).digest()).decode()}'")


def _title(report: Report) -> str:
    summary = report.summary
    if summary.findings:
        return severities(summary)
    if summary.failed:
        return "No findings, but not all could be checked"
    return "Nothing to correct" if summary.files else "No file was checked"


def _sheets(report: Report) -> tuple[Sheet, ...]:
    """Number the findings over the whole report, and cut the files that have any into passages."""
    sheets: list[Sheet] = []
    number = 0
    for file in report.files:
        if file.findings:
            findings = tuple(enumerate(file.findings, number + 1))
            number += len(findings)
            sheets.append(_sheet(len(sheets) + 1, file, findings))
    return tuple(sheets)


def _sheet(number: int, file: FileReport, findings: tuple[tuple[int, Placed], ...]) -> Sheet:
    if file.document is None:
        return Sheet(number, file.path, findings, [])
    marks = [
        Marked(
            each,
            placed.finding.start,
            placed.finding.end,
            tuple((span.start, span.end) for span in placed.finding.related),
        )
        for each, placed in findings
    ]
    return Sheet(number, file.path, findings, passages(file.document, marks), file.document.source)


def _charts(sheets: tuple[Sheet, ...]) -> tuple[Chart, ...]:
    names = {
        placed.finding.code: placed.finding.name for sheet in sheets for _, placed in sheet.findings
    }
    files = {str(sheet.number): sheet.path for sheet in sheets}
    return (
        _chart("rule", "By rule", sheets, lambda _, item: item.finding.code, names.__getitem__),
        _chart(
            "file", "By file", sheets, lambda sheet, _: str(sheet.number), label=files.__getitem__
        ),
        _chart("system", "By system", sheets, lambda _, item: system(item)),
    )


def system(placed: Placed) -> str:
    """Name what a finding is about."""
    return placed.finding.claim.system or placed.finding.claim.subject


def _chart(
    trait: str,
    title: str,
    sheets: tuple[Sheet, ...],
    key: Callable[[Sheet, Placed], str],
    note: Callable[[str], str] = lambda _: "",
    label: Callable[[str], str] = lambda key: key,
) -> Chart:
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for sheet in sheets:
        for number, placed in sheet.findings:
            counts[key(sheet, placed)] += 1
            first.setdefault(key(sheet, placed), number)
    most = max(counts.values(), default=1)
    return Chart(
        trait,
        title,
        tuple(
            Bar(
                label(each), note(each), value, round(100 * value / most, 1), each,
                f"file-{each}" if trait == "file" else f"finding-{first[each]}",
            )
            for each, value in sorted(counts.items(), key=lambda item: (-item[1], label(item[0])))
        ),
    )  # fmt: skip
