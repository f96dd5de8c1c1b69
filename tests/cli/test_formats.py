"""Which file is read as what: endings, `--format-as`, and the config's `[readers]`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from buzzlint import readers

if TYPE_CHECKING:
    from .conftest import Project

WRONG = "Midjourney is an LLM.\n"
FIXED = "Midjourney is an image generator.\n"
NOTEBOOK = json.dumps(
    {
        "cells": [
            {"cell_type": "code", "source": ["1"], "outputs": []},
            {"cell_type": "markdown", "source": ["# Tools\n", "\n", WRONG]},
        ],
        "nbformat": 4,
    },
    indent=1,
)


def found(project: Project, *args: str, stdin: str = "") -> list[str]:
    """Return path and line of each finding."""
    ran = project.run("check", "-q", "-f", "json", *args, stdin=stdin)
    assert ran.code in (0, 1), ran.err
    return [f"{item['path']}:{item['line']}" for item in json.loads(ran.out)["findings"]]


def test_a_folder_is_searched_for_every_format_of_text(project: Project) -> None:
    texts = {
        "a.md": WRONG, "b.html": f"<p>{WRONG}", "c.htm": f"<p>{WRONG}", "d.rst": WRONG,
        "e.adoc": WRONG, "f.asciidoc": WRONG, "g.qmd": WRONG, "h.myst": WRONG,
        "i.ipynb": NOTEBOOK, "j.mdx": WRONG, "k.txt": WRONG,
    }  # fmt: skip
    for name, text in {**texts, "x.py": f"# {WRONG}", "y.tex": WRONG, "z": WRONG}.items():
        project.write(name, text)
    assert [place.partition(":")[0] for place in found(project)] == list(texts)


def test_the_config_tells_what_is_read_as_what(project: Project) -> None:
    project.write(
        "buzzlint.toml",
        '[readers]\n"docs/*.txt" = "rst"\n"src/**/*.py" = "python"\n"*.inc" = "asciidoc"\n'
        '"docs/b.txt" = "text"\n',
    )
    literal = f"a::\n\n  {WRONG}"
    project.write("docs/a.txt", literal)
    project.write("docs/b.txt", literal)
    project.write("src/a/b.py", f'"""{WRONG}"""\nx = "{WRONG[:-1]}"\n')
    project.write("c.inc", f"----\n{WRONG}----\n{WRONG}")
    project.write("other.py", f"# {WRONG}")
    assert found(project) == ["c.inc:4", "docs/b.txt:3", "src/a/b.py:1"]
    shown = project.run("config", "show").out
    assert '[readers]\n"docs/*.txt" = "rst"\n' in shown
    assert '"docs/b.txt" = "text"' in project.run("config", "show", "docs/b.txt").out


def test_an_extended_config_comes_first(project: Project) -> None:
    project.write("base.toml", '[readers]\n"*.x" = "rst"\n"*.y" = "rst"\n')
    project.write("buzzlint.toml", 'extend = "base.toml"\n[readers]\n"a.x" = "markdown"\n')
    literal = f"a::\n\n  {WRONG}"
    for name in ("a.x", "b.x", "c.y"):
        project.write(name, literal)
    assert found(project) == ["a.x:3"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('"*.x" = "rest"', "buzzlint.toml: [readers] '*.x': unknown format 'rest'; did you mean"),
        ('"*.x" = 1', "buzzlint.toml: [readers] '*.x': must be a text, not 1"),
    ],
)
def test_a_format_that_there_is_not(project: Project, line: str, message: str) -> None:
    project.write("buzzlint.toml", f"[readers]\n{line}\n")
    ran = project.run("check")
    assert ran.code == 2
    assert message in ran.err


def test_the_flag_goes_over_name_and_config(project: Project) -> None:
    project.write("buzzlint.toml", '[readers]\n"a.md" = "text"\n')
    project.write("a.md", f"<!-- {WRONG} -->\n")
    project.write("b.x", f".. {WRONG}")
    assert found(project, "a.md") == ["a.md:1"]
    assert found(project, "--format-as", "markdown", "a.md") == []
    assert found(project, "--format-as", "rst", "b.x") == []
    assert found(project, "--format-as", "rst", "-", stdin=f".. {WRONG}\n{WRONG}") == ["<stdin>:3"]


def test_python_is_read_where_it_is_asked_for(project: Project) -> None:
    project.write("a.py", f'"""{WRONG}"""\n')
    project.write("b.md", WRONG)
    assert found(project, ".") == ["b.md:1"]
    assert found(project, "--format-as", "python", ".") == ["a.py:1"]
    assert found(project, "--format-as", "python-rst", "a.py") == ["a.py:1"]


def test_an_unknown_format_is_a_usage_error(project: Project) -> None:
    ran = project.run("check", "--format-as", "nope", ".")
    assert ran.code == 2
    assert "'nope' is none of markdown, mdx, " in ran.err


def test_places_are_told_as_cell_and_line(project: Project) -> None:
    project.write("a.ipynb", NOTEBOOK)
    concise = project.run("check", "-f", "concise").out
    assert concise.startswith("a.ipynb:15:")
    assert "not an LLM (cell 2, line 3)\n" in concise
    assert " --> a.ipynb:15:23 (cell 2, line 3)\n" in project.run("check", "-f", "full").out
    (item,) = json.loads(project.run("check", "-f", "json").out)["findings"]
    assert (item["line"], item["place"]) == (15, "cell 2, line 3")
    assert "%0AIn cell 2, line 3%0A" in project.run("check", "-f", "github").out
    project.write("a.md", WRONG)
    first = json.loads(project.run("check", "-f", "json").out)["findings"]
    assert [item["place"] for item in first] == ["cell 2, line 3", ""]


def test_places_come_from_the_cache_and_from_workers_too(project: Project) -> None:
    project.write("a.ipynb", NOTEBOOK)
    project.write("b.ipynb", NOTEBOOK)
    ran = [project.run("check", "-f", "concise", "-j", jobs).out for jobs in ("1", "1", "2")]
    ran.append(project.run("check", "-f", "concise", "-j", "2", "--no-cache").out)
    assert len(set(ran)) == 1
    assert "(cell 2, line 3)" in ran[0]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", f"<p title='{WRONG}'>{WRONG}</p>\r\n"),
        ("a.rst", f"Title\n=====\n\n{WRONG}\n.. {WRONG}"),
        ("a.adoc", f"= T\n\n{WRONG}\n// {WRONG}"),
        ("a.ipynb", NOTEBOOK),
    ],
)
def test_fixes_change_words_and_nothing_else(project: Project, name: str, source: str) -> None:
    path = project.write(name, source)
    assert project.run("check", "--fix", "--unsafe-fixes", name).code == 0
    found_at = {"a.html": 1}.get(name, 0)
    wrong, right = WRONG.rstrip(), FIXED.rstrip()
    parts = source.split(wrong)
    expected = wrong.join(parts[: found_at + 1]) + right + wrong.join(parts[found_at + 1 :])
    assert path.read_bytes().decode() == expected


def test_what_cannot_be_read_is_skipped_with_a_reason(project: Project) -> None:
    project.write("a.ipynb", "Midjourney is an LLM.")
    project.write("b.ipynb", "{}")
    project.write("c.md", "fine\n")
    ran = project.run("check", "-f", "concise")
    assert ran.code == 0
    assert ran.out == (
        "No findings in 1 file (0 mentions, 0 claims checked; 2 files skipped: not a notebook)\n"
    )
    listed = json.loads(project.run("check", "-f", "json").out)["summary"]
    assert listed["skipped"] == {"not a notebook": 2}


NO_NOTEBOOK = "cannot be read: not a notebook\n"
ONE_FROM_STDIN = ("-", "--stdin-filename", "d.ipynb")
UNREADABLE = [
    # arguments, what is said on stderr
    (("check", "-q", "a.ipynb"), f"error: a.ipynb: {NO_NOTEBOOK}"),
    (("check", "-q", "-j", "2", "a.ipynb", "b.ipynb"), f"error: a.ipynb: {NO_NOTEBOOK}"),
    (("check", "-q", "--format-as", "ipynb", "c.md"), f"error: c.md: {NO_NOTEBOOK}"),
    (("check", "-q", "--why", "a.ipynb"), f"error: a.ipynb: {NO_NOTEBOOK}"),
    (("check", "-q", *ONE_FROM_STDIN), f"error: d.ipynb: {NO_NOTEBOOK}"),
    (("check", "-q", "-", "--format-as", "ipynb"), f"error: <stdin>: {NO_NOTEBOOK}"),
    (("check", "-q", "--fix", *ONE_FROM_STDIN), f"error: d.ipynb: {NO_NOTEBOOK}"),
    (("claims", "-q", "a.ipynb"), f"error: a.ipynb: {NO_NOTEBOOK}"),
    (("claims", "-q", "-", "--format-as", "ipynb"), f"error: <stdin>: {NO_NOTEBOOK}"),
]  # fmt: skip


@pytest.mark.parametrize(("args", "said"), UNREADABLE)
def test_a_named_file_that_cannot_be_read_is_an_error(
    project: Project, args: tuple[str, ...], said: str
) -> None:
    for name in ("a.ipynb", "b.ipynb", "c.md"):
        project.write(name, WRONG)
    ran = project.run(*args, stdin=WRONG)
    assert ran.code == 2
    assert ran.err.startswith(said)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check", "warning: 2 files skipped: 1 binary, 1 not a notebook\n"),
        (
            "claims",
            "warning: a.ipynb: skipped: not a notebook\nwarning: b.md: skipped: binary\n",
        ),
    ],
)
def test_a_quiet_run_says_what_it_passes_over(project: Project, command: str, said: str) -> None:
    project.write("a.ipynb", WRONG)
    project.write("b.md", b"\0")
    ran = project.run(command, "-q", ".")
    assert (ran.code, ran.out, ran.err) == (0, "", said)


def test_what_an_extra_reads_says_which(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    format_ = readers.FORMATS["rst"]._replace(needs="no_such_module", extra="docs")
    monkeypatch.setitem(readers.FORMATS, "rst", format_)
    project.write("a.rst", WRONG)
    needs = 'needs pip install "buzzlint[docs]"'
    named = project.run("check", "a.rst")
    assert named.code == 2
    assert named.err.startswith(f"error: a.rst: cannot be read: {needs}")
    met = project.run("check", ".")
    assert (met.code, met.out) == (
        0, f"No findings in 0 files (0 mentions, 0 claims checked; 1 file skipped: {needs})\n"
    )  # fmt: skip


def test_claims_are_listed_from_every_format(project: Project) -> None:
    project.write("a.ipynb", NOTEBOOK)
    project.write("b.ipynb", "nope")
    project.write("c.py", f"# {WRONG}")
    listed = json.loads(project.run("claims", "-f", "json", "-q").out)
    assert [row["path"] for row in listed] == ["a.ipynb"]
    why = project.run("check", "--why", "c.py", "--format-as", "python")
    assert why.code == 1
    assert "c.py:1" in why.out


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.html", f"<h1>T</h1>\n<p>{WRONG}</p>\n<ul>\n<li>{WRONG}<li>b\n</ul>\n"),
        ("a.rst", f"T\n=\n\n{WRONG}\n- a\n- Midjourney\n  is an LLM.\n- c\n\n.. note:: {WRONG}"),
        ("a.adoc", f"= T\n\n{WRONG}\n* a\n* {WRONG}* c\n\n----\n{WRONG}----\n"),
    ],
)
def test_comments_can_be_added(project: Project, name: str, source: str) -> None:
    path = project.write(name, source)
    assert project.run("check", "--add-suppressions").code == 0
    assert project.run("check").code == 0
    written = path.read_text(encoding="utf-8")
    assert "buzzlint-disable" in written
    assert [b.text for b in readers.read(name, written).blocks] == [
        b.text for b in readers.read(name, source).blocks
    ]


def test_no_comment_is_put_into_a_notebook(project: Project) -> None:
    path = project.write("a.ipynb", NOTEBOOK)
    ran = project.run("check", "--add-suppressions")
    assert "a.ipynb: no place for a comment on: 15" in ran.err
    assert path.read_text(encoding="utf-8") == NOTEBOOK
