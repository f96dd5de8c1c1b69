"""What ``claims`` and ``check --why`` tell of each claim."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Project

PAGE = """\
# Tools

Midjourney is an LLM.
Claude is not an image generator.
GPT-4 writes the prompt and Midjourney paints the poster.

<!-- buzzlint-disable-next-line BL101 -->
Suno is an LLM.
"""

OUTCOMES = [
    # sentence, relation, outcome, what the account says
    ("Midjourney is an LLM.", "is-a", "finding", "not an LLM"),
    ("Midjourney is not an LLM.", "is-a", "excused", "negated"),
    ("Is Midjourney an LLM?", "is-a", "excused", "questioned"),
    ("Midjourney is an image generator.", "is-a", "holds", "image generator"),
    ("Gemini generates images.", "produces", "holds", "images"),
    ("Use Claude to generate images.", "produces", "finding", "Claude outputs"),
    ("OpenAI's Claude is popular.", "made-by", "finding", "is not OpenAI's"),
    ("OpenAI's ChatGPT is popular.", "made-by", "holds", "OpenAI"),
    ("AI generates images.", "produces", "open", "depends on the model"),
]


@pytest.mark.parametrize(("sentence", "relation", "outcome", "why"), OUTCOMES)
def test_every_claim_has_an_outcome_and_a_reason(
    project: Project, sentence: str, relation: str, outcome: str, why: str
) -> None:
    project.write("a.md", sentence + "\n")
    ran = project.run("claims", "-f", "json", "a.md")
    found = [row for row in json.loads(ran.out) if row["relation"] == relation]
    assert [(row["outcome"], why in row["why"]) for row in found] == [(outcome, True)]
    assert ran.code == 0


def test_what_a_comment_or_the_config_keeps_quiet_is_told(project: Project) -> None:
    project.write("a.md", PAGE)
    project.write("buzzlint.toml", 'ignore = ["BL201"]\n')
    project.write("b.md", "GPT-4 paints the poster.\n")
    rows = json.loads(project.run("claims", "-f", "json").out)
    suppressed = next(row for row in rows if row["subject"] == "Suno")
    off = next(row for row in rows if row["path"] == "b.md")
    assert (suppressed["outcome"], suppressed["code"], suppressed["line"]) == (
        "suppressed", "BL101", 8)  # fmt: skip
    assert (off["outcome"], off["code"]) == ("off", "BL201")


WRONG = "Midjourney is an LLM.\n"


def test_what_the_baseline_holds_is_accepted(project: Project) -> None:
    project.write("a.md", WRONG)
    project.run("check", "--write-baseline=b.json")
    project.write("a.md", f"{WRONG}\n{WRONG}\nDALL-E 3 is a GAN.\n")
    project.write("buzzlint.toml", 'baseline = "b.json"\n')
    rows = json.loads(project.run("claims", "-f", "json").out)
    found = [(row["line"], row["outcome"], row["code"]) for row in rows]
    assert found == [(1, "accepted", "BL101"), (3, "finding", "BL101"), (5, "finding", "BL401")]
    report = json.loads(project.run("check", "-f", "json").out)
    said = [(finding["line"], finding["code"]) for finding in report["findings"]]
    assert said == [(line, code) for line, outcome, code in found if outcome == "finding"]


@pytest.mark.parametrize(
    ("args", "stdin", "outcome", "code"),
    [
        (("a.md",), "", "accepted", 0),
        (("a.md", "--isolated"), "", "finding", 1),
        (("a.md", "--isolated", "--baseline", "b.json"), "", "accepted", 0),
        (("-", "--stdin-filename", "a.md"), WRONG, "accepted", 0),
        (("-", "--stdin-filename", "c.md"), WRONG, "finding", 1),
        (("-",), WRONG, "finding", 1),
    ],
)
def test_why_goes_by_the_baseline_as_check_does(
    project: Project, args: tuple[str, ...], stdin: str, outcome: str, code: int
) -> None:
    project.write("a.md", WRONG)
    project.run("check", "--write-baseline=b.json")
    project.write("buzzlint.toml", 'baseline = "b.json"\n')
    ran = project.run("check", "--why", *args, stdin=stdin)
    assert ran.code == code == project.run("check", *args, stdin=stdin).code
    assert re.search(rf"^  {outcome} +BL101: Midjourney is an image generator", ran.out, re.M)


@pytest.mark.parametrize(
    "args",
    [
        ("--fix",), ("--diff",), ("-f", "json"), ("--since", "HEAD"), ("--write-baseline=b.json",),
        ("--update-baseline",), ("--add-suppressions",), ("--exit-zero",), ("--fail-on", "info"),
        ("--show-files",), ("--watch",), ("--statistics",), ("--unsafe-fixes",),
    ],
)  # fmt: skip
def test_why_takes_no_option_that_it_would_leave_out(
    project: Project, args: tuple[str, ...]
) -> None:
    page = project.write("a.md", WRONG)
    ran = project.run("check", "--why", "a.md", *args)
    flag = "--format" if args[0] == "-f" else args[0].partition("=")[0]
    assert ran.code == 2
    assert f"--why and {flag}: give one of them." in ran.err
    assert page.read_text() == WRONG
    assert [path.name for path in project.folder.iterdir() if path.is_file()] == ["a.md"]


def test_why_takes_options_that_change_nothing_of_what_is_said(project: Project) -> None:
    project.write("a.md", WRONG)
    plain = project.run("check", "--why", "a.md")
    assert project.run("check", "--why", "a.md", "-v", "-j2", "--no-cache") == plain


def test_two_claims_that_are_one_mistake_are_one_finding(project: Project) -> None:
    project.write("a.md", "Our LLM image generator is fast.\n")
    rows = json.loads(project.run("claims", "-f", "json", "a.md").out)
    outcomes = [row["outcome"] for row in rows]
    assert outcomes.count("finding") == len(project.run("check", "a.md").out.splitlines()) - 1


def test_findings_are_the_claims_that_are_findings(project: Project) -> None:
    project.write("a.md", PAGE)
    report = json.loads(project.run("check", "-f", "json", "a.md").out)
    rows = json.loads(project.run("claims", "-f", "json", "a.md").out)
    said = {(row["code"], row["why"]) for row in rows if row["outcome"] == "finding"}
    assert said == {(finding["code"], finding["message"]) for finding in report["findings"]}


def test_the_table_has_a_line_for_each_claim(project: Project) -> None:
    project.write("a.md", "Midjourney is an LLM.\n\nClaude is not an image generator.\n")
    assert project.run("claims").out.splitlines() == [
        "a.md:1:1  Midjourney is-a LLM          asserted  finding BL101",
        "a.md:3:1  Claude is-a image generator  negated   excused negated",
    ]


def test_why_prints_the_claims_of_a_line(project: Project) -> None:
    project.write("a.md", PAGE)
    ran = project.run("check", "--why", "a.md:4")
    assert ran.out.splitlines() == [
        "a.md:4:1 Claude (claude) is-a image generator (text-to-image)",
        "  stance      negated",
        "  pattern     copula",
        "  excused     negated",
        "",
    ]
    assert ran.code == 0


def test_why_of_a_whole_file_ends_as_check_does(project: Project) -> None:
    project.write("a.md", PAGE)
    ran = project.run("check", "--why", "a.md", "--select", "BL1")
    assert "  finding     BL101: Midjourney is an image generator" in ran.out
    assert ran.code == 1


def test_why_of_a_line_without_claims(project: Project) -> None:
    project.write("a.md", PAGE)
    ran = project.run("check", "--why", "a.md:1")
    assert (ran.code, ran.out) == (0, "No claims.\n")


@pytest.mark.parametrize(
    ("args", "error"),
    [
        (("check", "--why", "none.md:3"), "none.md: "),
        (
            ("check", "--why", "a.md:0"),
            "--why: a.md:0: lines count from 1; for all of them write a.md",
        ),
        (("check", "--why", "a.md:-1"), "a.md:-1: no such file or folder"),
        (("check", "--why", "a.md:x"), "a.md:x: no such file or folder"),
        (("check", "--why", "a.md:" + "9" * 5000), "no such file or folder"),
        (("check", "--why", ""), "an empty path names nothing; write '.' for the working folder"),
        (("claims", ""), "an empty path names nothing; write '.' for the working folder"),
        (("claims", "none.md"), "none.md: "),
        (("check", "--why", "a.md", "b.md"), "--why names the file"),
        (("claims", "--config", "none.toml"), "none.toml"),
    ],
)
def test_what_cannot_be_read_is_an_error(
    project: Project, args: tuple[str, ...], error: str
) -> None:
    project.write("a.md", PAGE)
    ran = project.run(*args)
    assert ran.code == 2
    assert error in ran.err
    assert "internal error" not in ran.err
    assert "No claims." not in ran.out


def test_a_file_may_be_called_as_if_it_had_a_line(project: Project) -> None:
    project.write("a.md:4", PAGE)
    whole = project.run("check", "--why", "a.md:4:0")
    assert whole.out.count("a.md:4:") > 1


def test_csv_keeps_its_columns_and_starts_no_formula(project: Project) -> None:
    project.write("=a,1.md", 'Midjourney, an LLM, is "new".\n')
    text = project.run("claims", "-f", "csv").out
    header, *rows = csv.reader(io.StringIO(text))
    assert header[:3] == ["path", "line", "column"]
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    assert {row[0] for row in rows} == {"'=a,1.md"}


def test_claims_reads_stdin(project: Project) -> None:
    ran = project.run(
        "claims", "-", "--stdin-filename", "docs/a.md", stdin="Midjourney is an LLM.\n"
    )
    assert ran.out.startswith("docs/a.md:1:1  Midjourney is-a LLM")


def test_the_name_of_stdin_is_enough_to_read_it(project: Project) -> None:
    project.write("b.md", "GPT-4 draws logos.\n")
    for command in ("claims", "check"):
        ran = project.run(command, "--stdin-filename", "a.md", stdin="Midjourney is an LLM.\n")
        assert ran.out.startswith("a.md:1:")
        assert "b.md" not in ran.out
        ran = project.run(command, "--stdin-filename", "a.md", "b.md", stdin="")
        assert (ran.code, ran.out) == (2, "")
        assert "--stdin-filename goes with '-' in place of paths." in ran.err
