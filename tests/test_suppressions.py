"""Suppression comments: what they say and what they cover."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter, suppressions
from buzzlint.document import Directive, parse_directive
from buzzlint.findings import ClaimText, Finding, Span
from buzzlint.readers import read
from buzzlint.suppressions import Suppressions
from timing import MOST, growth

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint.document import Document

TODAY = date(2026, 11, 25)
NAMES = {"BL101": "wrong-class", "BL201": "wrong-output", "BL301": "wrong-adaptation"}
DISABLING = {"disable", "disable-next-line", "disable-file"}
CLAIM = ClaimText("", "", "", "", "asserted")


def finding(code: str, start: int, *related: int) -> Finding:
    spans = tuple(Span(at, at + 1) for at in related)
    return Finding(code, NAMES[code], "error", start, start + 1, "", "", CLAIM, related=spans)


def left(source: str, path: str = "a.md") -> tuple[list[str], list[str]]:
    """Report each "1", "2" and "3" of a source as BL101, BL201 and BL301.

    Returns the digits that are still reported, and the beginnings of unused directives.
    """
    document = read(path, source)
    findings = [
        finding(f"BL{char}01", at) for at, char in enumerate(source)
        if char in "123" and not any(d.start <= at < d.end for d in document.directives)
    ]  # fmt: skip
    comments = Suppressions(document, TODAY)
    digits = [source[found.start] for found in comments.remaining(findings)]
    unused = [
        comment.directive
        for comment in comments.comments(NAMES, NAMES)
        if comment.live and not comment.used and comment.directive.action in DISABLING
    ]
    return digits, [" ".join((d.action, *d.codes)) for d in unused]


def remaining(document: Document, findings: list[Finding]) -> list[Finding]:
    return Suppressions(document, TODAY).remaining(findings)


@pytest.mark.parametrize(
    ("source", "remaining", "unused"),
    [
        ("1 2", "12", []),
        # next line
        ("<!-- buzzlint-disable-next-line -->\n1 2\n3", "3", []),
        ("<!-- buzzlint-disable-next-line BL201: why -->\n1 2\n", "1", []),
        ("<!-- buzzlint-disable-next-line BL1 -->\n\n\n1 2", "2", []),
        ("<!-- buzzlint-disable-next-line wrong-output -->\n\n# 1 2\n\n2", "12", []),
        ("<!-- buzzlint-disable-next-line BL3 -->\n1", "1", ["disable-next-line BL3"]),
        ("<!-- buzzlint-disable-next-line -->", "", ["disable-next-line"]),
        ("<!-- buzzlint-disable-next-line BL1 -->\n<!-- buzzlint-disable-next-line BL2 -->\n1 2",
         "", []),
        ("<!-- buzzlint-disable-next-line -->\n<!-- a\n\nb --> <!-- c -->\n1", "", []),
        ("<!-- buzzlint-disable-next-line -->\n<!-- a --> 1\n2", "2", []),
        ("> <!-- buzzlint-disable-next-line -->\n>\n> 1\n> 2", "2", []),
        ("- <!-- buzzlint-disable-next-line -->\n  1\n- 2", "2", []),
        ("1 <!-- buzzlint-disable-next-line --> 2\n3", "12", []),
        ("<!-- buzzlint-disable-next-line:\nwhy -->\r\n1\r\n2", "2", []),
        # ranges
        ("1\n\n<!-- buzzlint-disable -->\n\n2 3\n\n<!-- buzzlint-enable -->\n\n1", "11", []),
        ("<!-- buzzlint-disable bl2, wrong-class -->\n\n1 2 3", "3", []),
        ("a <!-- buzzlint-disable BL101 --> 1 <!-- buzzlint-enable --> 1", "1", []),
        ("<!-- buzzlint-disable -->\n\n1 2\n\n<!-- buzzlint-enable BL2 -->\n\n1 2", "2", []),
        ("<!-- buzzlint-disable BL1 BL2 -->\n\n1 2\n\n<!-- buzzlint-enable BL1 -->\n\n1 2 3",
         "13", []),
        ("1\n\n<!-- buzzlint-disable BL1 -->\n\n<!-- buzzlint-enable -->\n\n1", "11",
         ["disable BL1"]),
        ("<!-- buzzlint-enable -->\n\n1", "1", []),
        ("<!-- buzzlint-disable -->\n\n<!-- buzzlint-disable BL1 -->\n\n1", "", []),
        # file
        ("1 2\n\n<!-- buzzlint-disable-file -->", "", []),
        ("1 2\n\n<!-- buzzlint-disable-file BL10 -->", "2", []),
        ("<!-- buzzlint-disable-file -->", "", ["disable-file"]),
        ("<!-- buzzlint-disable-file wrong -->\n\n1", "1", []),
        # misspelt
        ("<!-- buzzlint-disable-line -->\n\n<!-- buzzlint-dsable -->\n\n1", "1", []),
        ("<!-- buzzlint-disable -->\n\n<!-- buzzlint-enabled -->\n\n1", "", []),
        # not a directive
        ("`<!-- buzzlint-disable-file -->` 1", "1", []),
    ],
)  # fmt: skip
def test_what_is_suppressed_and_what_is_not_needed(
    source: str, remaining: str, unused: list[str]
) -> None:
    assert left(source) == (list(remaining), unused)


def test_mdx_comments_are_no_lines_of_text() -> None:
    source = "{/* buzzlint-disable-next-line BL1 */}\n{/* a */}\n\n1 2\n\n1"
    assert left(source, "a.mdx") == (["2", "1"], [])


def test_next_line_covers_a_claim_that_ends_on_the_line_after() -> None:
    source = "<!-- buzzlint-disable-next-line -->\nMidjourney is\nan LLM.\n\nMore."
    document = read("a.md", source)
    wrapped = finding("BL101", source.index("LLM"), source.index("Midjourney"))
    far = finding("BL101", source.index("More"), source.index("Midjourney"))
    assert remaining(document, [wrapped, far]) == [far]


def test_findings_keep_their_order() -> None:
    document = read("a.md", "abc")
    findings = [finding("BL201", 2), finding("BL101", 0)]
    assert remaining(document, findings) == findings


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (" buzzlint-disable ", ("disable", (), "")),
        ("buzzlint-enable BL1,BL2 , x-y", ("enable", ("BL1", "BL2", "x-y"), "")),
        ("\nbuzzlint-disable-file: a:\n b", ("disable-file", (), "a: b")),
        (" buzzlint-disable-next-line BL1:", ("disable-next-line", ("BL1",), "")),
        (" buzzlint-disabled", ("disabled", (), "")),
        (" buzzlint-disable-line BL1: a", ("disable-line", ("BL1",), "a")),
        (" buzzlint-", None),
        (" buzzlint-2: a", None),
        (" see buzzlint-disable", None),
        (" buzzlint-disable BL1 until 2027-01: a", ("disable", ("BL1",), "a", "2027-01")),
        (" buzzlint-disable until\n2027-01-31", ("disable", (), "", "2027-01-31")),
        (" buzzlint-disable BL1, until next year", ("disable", ("BL1",), "", "next year")),
        (" buzzlint-disable BL1 until: a", ("disable", ("BL1",), "a", "")),
        (" buzzlint-disable BL1: until 2027-01", ("disable", ("BL1",), "until 2027-01")),
    ],
)
def test_parse_directive(comment: str, expected: tuple[object, ...] | None) -> None:
    found = parse_directive(comment, 3, 9)
    if expected is None:
        assert found is None
    else:
        assert isinstance(found, Directive)
        seen = (found.action, found.codes, found.reason)
        assert (*seen, found.until)[: len(expected)] == expected
        assert (found.until is None) is (len(expected) == 3)
        assert (found.start, found.end) == (3, 9)


def test_many_directives() -> None:
    source = "<!-- buzzlint-disable BL3 -->\n\na\n\n<!-- buzzlint-enable -->\n\n1\n\n"
    digits, unused = left(source * 500)
    assert (len(digits), len(unused)) == (500, 500)

    def heeding(count: int) -> Callable[[], object]:
        document = read("a.md", source * count)
        found = [finding("BL101", at) for at in range(0, len(document.source), 9)]
        return lambda: Suppressions(document, TODAY).remaining(found)

    assert growth(heeding, 200) < MOST


# --- dates -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2027-01", date(2027, 1, 31)),
        ("2028-02", date(2028, 2, 29)),
        ("2027-01-15", date(2027, 1, 15)),
        ("2027-13", None),
        ("2027-02-30", None),
        ("2027", None),
        ("2027-1", None),
        ("January", None),
        ("", None),
    ],
)
def test_last_day(until: str, expected: date | None) -> None:
    assert suppressions.last_day(until) == expected


@pytest.mark.parametrize(
    ("until", "day", "suppressed"),
    [
        ("2027-01", date(2027, 1, 31), True),
        ("2027-01", date(2027, 2, 1), False),
        ("2027-01-15", date(2027, 1, 15), True),
        ("2027-01-15", date(2027, 1, 16), False),
        ("some day", date(2099, 1, 1), True),  # reported by BL902, and no surprise besides
    ],
)
def test_a_comment_holds_until_the_end_of_its_last_day(
    until: str, day: date, suppressed: bool
) -> None:
    document = read("a.md", f"<!-- buzzlint-disable-next-line BL101 until {until} -->\n1")
    findings = [finding("BL101", len(document.source) - 1)]
    assert Suppressions(document, day).remaining(findings) == ([] if suppressed else findings)


# --- what is said of comments ----------------------------------------------------------------

LLM = "Midjourney is an LLM."
FINE = "Midjourney makes images."


def seen(linter: Linter, source: str, **rules: list[str]) -> list[str]:
    """Each finding on a comment: its code and its message."""
    if rules:
        narrow = Linter(as_of=TODAY, **rules)
        narrow.__dict__.update(knowledge=linter.knowledge, parser=linter.parser)  # loaded once
        linter = narrow
    return [f"{f.code} {f.message}" for f in linter.lint_text(source) if f.code[:3] == "BL9"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"<!-- buzzlint-disable-next-line BL101 -->\n{LLM}", []),
        (f"<!-- buzzlint-disable-next-line -->\n{FINE}",
         ["BL901 buzzlint-disable-next-line suppresses nothing"]),
        (f"<!-- buzzlint-disable BL1, BL2 -->\n\n{LLM}",
         ["BL901 BL2 in buzzlint-disable suppresses nothing"]),
        (f"<!-- buzzlint-disable-next-line BL1 BL101 -->\n{LLM}", []),
        (f"<!-- buzzlint-disable-next-line BL101 until 2026-10 -->\n{FINE}",
         ["BL901 buzzlint-disable-next-line expired on 2026-10-31"]),
        # two comments on one finding are both of use
        (f"<!-- buzzlint-disable-file BL1 -->\n\n<!-- buzzlint-disable-next-line -->\n{LLM}", []),
        # one mistake, one finding: what names no rule isn't unused as well
        (f"<!-- buzzlint-disable-next-line BL999 -->\n{FINE}",
         ["BL902 'BL999' in buzzlint-disable-next-line names no rule"]),
        (f"<!-- buzzlint-disable-next-line quoted from them -->\n{FINE}",
         ["BL902 'quoted' in buzzlint-disable-next-line names no rule (nor do 2 more words)"]),
        (f"<!-- buzzlint-disable-line -->\n{FINE}",
         ["BL902 there is no buzzlint-disable-line, so this comment does nothing"]),
        (f"<!-- buzzlint-disable BL101 until May -->\n\n{LLM}",
         ["BL902 'May' in buzzlint-disable is no date, so the comment holds for good"]),
        (f"<!-- buzzlint-disable-next-line until -->\n{LLM}",
         ["BL902 what stands behind 'until' in buzzlint-disable-next-line is no date, so the "
          "comment holds for good"]),
        # without a name of a system nothing else is read
        ("<!-- buzzlint-disable-file -->\n\nWe bake bread.",
         ["BL901 buzzlint-disable-file suppresses nothing"]),
        # comments on comments
        ("<!-- buzzlint-disable-file BL901 -->\n\n<!-- buzzlint-disable BL101 -->\n\na", []),
        ("<!-- buzzlint-disable-next-line unused-suppression -->\n"
         "<!-- buzzlint-disable-next-line BL101 -->\na", []),
        ("<!-- buzzlint-disable-file BL901 -->\n\na",
         ["BL901 buzzlint-disable-file BL901 suppresses nothing"]),
        ("<!-- buzzlint-disable-file BL902 -->\n\n<!-- buzzlint-disable BL101 -->\n\na",
         ["BL901 buzzlint-disable-file BL902 suppresses nothing",
          "BL901 buzzlint-disable BL101 suppresses nothing"]),
        ("<!-- buzzlint-disable-next-line -->\n<!-- buzzlint-disable-next-line BL101 -->\na",
         ["BL901 buzzlint-disable-next-line suppresses nothing",
          "BL901 buzzlint-disable-next-line BL101 suppresses nothing"]),
    ],
)  # fmt: skip
def test_what_is_said_of_comments(linter: Linter, source: str, expected: list[str]) -> None:
    assert seen(linter, source) == expected


@pytest.mark.parametrize(
    ("source", "rules", "expected"),
    [
        # it would suppress something if its rule were on
        (f"<!-- buzzlint-disable-next-line -->\n{LLM}", {"ignore": ["BL1"]}, []),
        (f"<!-- buzzlint-disable-next-line BL101 -->\n{LLM}", {"ignore": ["BL1"]}, []),
        # nobody can tell
        (f"<!-- buzzlint-disable-next-line BL101 -->\n{FINE}", {"ignore": ["BL1"]}, []),
        (f"<!-- buzzlint-disable-next-line BL101 until 2025-01 -->\n{FINE}",
         {"ignore": ["BL1"]}, []),
        (f"<!-- buzzlint-disable-next-line BL1, BL2 -->\n{FINE}", {"ignore": ["BL1"]},
         ["BL901 buzzlint-disable-next-line BL1 BL2 suppresses nothing"]),
        # the rules on comments are rules like others
        (f"<!-- buzzlint-disable BL1, BL9x -->\n\n{FINE}", {"ignore": ["BL9"]}, []),
        (f"<!-- buzzlint-disable BL1, BL9x -->\n\n{FINE}", {"select": ["BL902"]},
         ["BL902 'BL9x' in buzzlint-disable names no rule"]),
    ],
)  # fmt: skip
def test_rules_that_are_off_make_no_comment_unused(
    linter: Linter, source: str, rules: dict[str, list[str]], expected: list[str]
) -> None:
    assert seen(linter, source, **rules) == expected


def test_an_expired_comment_shows_what_it_hid(linter: Linter) -> None:
    source = f"<!-- buzzlint-disable-next-line BL101 until 2026-10-31: a draft -->\n{LLM}"
    assert [finding.code for finding in linter.lint_text(source)] == ["BL901", "BL101"]
    earlier = Linter(as_of=date(2026, 10, 31))
    earlier.__dict__.update(parser=linter.parser)
    assert earlier.lint_text(source) == []


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("<!-- buzzlint-disable-line BL101 -->", "buzzlint-disable-line"),
        ("<!-- buzzlint-disable BL2011, BL201x -->", "BL2011"),
        ("<!-- buzzlint-disable BL1 until next   year -->", "next   year"),
        ("<!-- buzzlint-disable BL1 until: soon -->", "until"),
        ("<!-- buzzlint-disable BL1: -->", "<!-- buzzlint-disable BL1: -->"),
    ],
)
def test_the_wrong_word_is_marked(linter: Linter, comment: str, words: str) -> None:
    source = f"Text.\n\n{comment}\n\n{FINE}"
    found = max(linter.lint_text(source), key=lambda finding: finding.code)
    assert source[found.start : found.end] == words


def test_suggested_actions_are_those_that_were_meant(linter: Linter) -> None:
    suggested = {
        wrong: linter.lint_text(f"<!-- buzzlint-{wrong} -->")[0].suggestion
        for wrong in ("disable-line", "disable-nextline", "disabled", "enabel", "file-disable")
    }
    assert suggested == {
        "disable-line": "write buzzlint-disable-next-line",
        "disable-nextline": "write buzzlint-disable-next-line",
        "disabled": "write buzzlint-disable",
        "enabel": "write buzzlint-enable",
        "file-disable": "write buzzlint-disable-file",
    }
