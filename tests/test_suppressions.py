"""Suppression comments: what they say and what they cover."""

from __future__ import annotations

import time

import pytest
from buzzlint import suppressions
from buzzlint.document import Directive
from buzzlint.findings import ClaimText, Finding, Span
from buzzlint.readers import read

NAMES = {"BL101": "wrong-class", "BL201": "wrong-output", "BL301": "wrong-adaptation"}
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
    remaining, unused = suppressions.apply(document, findings)
    digits = [source[found.start] for found in remaining]
    return digits, [" ".join((d.action, *d.codes)) for d in unused]


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
        ("<!-- buzzlint-disable-file wrong -->\n\n1", "1", ["disable-file wrong"]),
        # misspelt
        ("<!-- buzzlint-disable-line -->\n\n<!-- buzzlint-dsable -->\n\n1", "1", []),
        ("<!-- buzzlint-disable -->\n\n<!-- buzzlint-enabled -->\n\n1", "", []),
        # not a directive
        ("`<!-- buzzlint-disable-file -->` 1", "1", []),
    ],
)  # fmt: skip
def test_apply(source: str, remaining: str, unused: list[str]) -> None:
    assert left(source) == (list(remaining), unused)


def test_mdx_comments_are_no_lines_of_text() -> None:
    source = "{/* buzzlint-disable-next-line BL1 */}\n{/* a */}\n\n1 2\n\n1"
    assert left(source, "a.mdx") == (["2", "1"], [])


def test_next_line_covers_a_claim_that_ends_on_the_line_after() -> None:
    source = "<!-- buzzlint-disable-next-line -->\nMidjourney is\nan LLM.\n\nMore."
    document = read("a.md", source)
    wrapped = finding("BL101", source.index("LLM"), source.index("Midjourney"))
    far = finding("BL101", source.index("More"), source.index("Midjourney"))
    assert suppressions.apply(document, [wrapped, far]) == ([far], [])


def test_findings_keep_their_order() -> None:
    document = read("a.md", "abc")
    findings = [finding("BL201", 2), finding("BL101", 0)]
    assert suppressions.apply(document, findings) == (findings, [])


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
    ],
)
def test_parse_directive(comment: str, expected: tuple[str, tuple[str, ...], str] | None) -> None:
    found = suppressions.parse_directive(comment, 3, 9)
    if expected is None:
        assert found is None
    else:
        action, codes, reason = expected
        assert isinstance(found, Directive)
        assert (found.action, found.codes, found.reason) == (action, codes, reason)
        assert (found.start, found.end) == (3, 9)


def test_many_directives() -> None:
    source = "<!-- buzzlint-disable BL3 -->\n\na\n\n<!-- buzzlint-enable -->\n\n1\n\n" * 500
    start = time.process_time()
    digits, unused = left(source)
    assert (len(digits), len(unused)) == (500, 500)
    assert time.process_time() - start < 8
