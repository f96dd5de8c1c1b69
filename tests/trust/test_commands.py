"""The corpus through the commands: as documents, names of a house's systems, and settings."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .corpus import STRINGS
from .runner import obeyed
from .test_formats import STEERING

if TYPE_CHECKING:
    from cli.conftest import Project

SHORT = [text for text in STRINGS if len(text) < 1000][::2]
FORMULA = re.compile(r"[\t\r\n]|[ \"]*[=+\-@＝＋－＠]")


def toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


@pytest.fixture
def house(project: Project) -> Project:
    """A folder in which every text of the corpus stands wherever its author may write one."""
    entries = []
    for number, text in enumerate(SHORT):
        entries.append(
            f"[[system]]\nid = 'x{number}'\nname = {toml(f'Acme{number} {text}')}\n"
            f"aliases = [{toml(f'Acmealias{number} {text}')}]\nkind = 'model'\nclasses = ['llm']\n"
            f"outputs = ['text']\nsources = [{{ url = {toml(f'https://a.example/{text}')}, "
            f"read = 2026-01-01, note = {toml(text)} }}]\n"
        )
    project.write("house.toml", "\n".join(entries))
    project.write("buzzlint.toml", "knowledge = ['house.toml']\n")
    words = "\n\n".join(
        f"{text}\n\nMidjourney is an LLM, {text}.\n\nAcme{number} {text} is a GAN."
        for number, text in enumerate(SHORT)
    )
    project.write("a.md", words)
    project.write("b.txt", words)
    return project


RUNS = [
    ["check", "-f", "concise", "."],
    ["check", "-f", "full", "."],
    ["check", "--statistics", "-v", "."],
    ["check", "-f", "json", "."],
    ["check", "-f", "jsonl", "."],
    ["check", "-f", "sarif", "."],
    ["check", "-f", "gitlab", "."],
    ["check", "-f", "junit", "."],
    ["check", "-f", "checkstyle", "."],
    ["check", "-f", "rdjsonl", "."],
    ["check", "-f", "markdown", "."],
    ["check", "--why", "b.txt"],
    ["claims", "."],
    ["claims", "-f", "json", "."],
    ["systems", "list", "acme"],
    ["systems", "show", "x3"],
    ["systems", "show", "x15"],
    ["systems", "check"],
    ["choose", "text"],
    ["config", "show"],
    ["rules"],
]


@pytest.mark.parametrize("args", RUNS, ids=" ".join)
def test_nothing_commands_a_runner_or_a_terminal(house: Project, args: list[str]) -> None:
    ran = house.run(*args)
    assert "internal error" not in ran.err
    assert obeyed(ran.out + ran.err) == []
    xml = "junit" in args or "checkstyle" in args
    assert xml or not STEERING.search(ran.out)
    assert not STEERING.search(ran.err)
    assert ran.out


def test_a_spreadsheet_finds_no_formula(house: Project) -> None:
    ran = house.run("claims", "-f", "csv", ".")
    header, *rows = csv.reader(io.StringIO(ran.out))
    assert len(rows) > len(SHORT)
    assert {len(row) for row in rows} == {len(header)}
    for between in ",;\t":  # whatever a spreadsheet takes for it where its user lives
        lines = re.split(r"(?<=[\r\n])", ran.out.replace("\r", "\n"))
        cells = [cell for row in csv.reader(lines, delimiter=between) for cell in row]
        assert [cell for cell in cells if FORMULA.match(cell)] == []


def test_annotations_are_all_that_a_runner_obeys(house: Project) -> None:
    ran = house.run("check", "-f", "github", ".", env={"GITHUB_ACTIONS": "true"})
    names = {name for name, _ in obeyed(ran.out)}
    assert names <= {"stop-commands", "error", "warning", "notice"}
    assert obeyed(ran.err) == []


@pytest.mark.parametrize("text", SHORT, ids=range(len(SHORT)))
def test_settings_and_arguments_that_are_wrong_are_told_harmlessly(
    project: Project, text: str
) -> None:
    project.write("buzzlint.toml", f"select = [{toml(text)}]\n{toml(text)} = 1\n")
    config = project.run("check", ".")
    flag = project.run("check", "--isolated", f"--select={text or 'x'}".replace("\0", ""), ".")
    day = project.run("check", "--isolated", f"--as-of={text}".replace("\0", ""), ".")
    since = project.run("check", "--isolated", f"--since={text}".replace("\0", ""), ".")
    system = project.run("systems", "show", "--", text.replace("\0", ""))
    for ran in (config, flag, day, since, system):
        assert ran.code == 2
        assert obeyed(ran.out + ran.err) == []
        assert "internal error" not in ran.err


BROKEN = [
    "a = " + "[" * 10_000,
    "a = " + "{x=" * 5_000,
    "a." * 1_000 + "b = 1",
    "a = " + "9" * 10_000,
    "a = 1e999999999",
    "a = 2026-99-99",
    "a = '''" + "x" * 100_000,
    "\ufeff\ufeff",
    "[[a]]\n" * 500,
    "select = [1]",
    "overrides = 1",
    "extend = 'buzzlint.toml'",
    "exclude = ['[9-0]']",
    "exclude = ['\\\\']",
]


@pytest.mark.parametrize("content", BROKEN, ids=[text[:20] for text in BROKEN])
@pytest.mark.parametrize("name", ["buzzlint.toml", "house.toml", "base.json"])
def test_broken_settings_are_an_error_in_lines(project: Project, name: str, content: str) -> None:
    project.write("buzzlint.toml", "knowledge = ['house.toml']\nbaseline = 'base.json'\n")
    project.write("house.toml", "")
    project.write("base.json", '{"version": 1, "findings": []}')
    project.write(name, content.replace("a = ", '{"version": ') if "json" in name else content)
    project.write("a.md", "Midjourney is an LLM.\n")
    ran = project.run("check", "--no-cache", ".")
    assert "internal error" not in ran.err
    assert (ran.code, ran.out) == (2, "") or (ran.code == 1 and ran.err == "")


def test_ignore_rules_that_no_expression_can_hold_are_skipped(project: Project) -> None:
    project.write(".gitignore", "[9-0]\n[[:bogus:]]\n\\\n!\n***/a\n[\nb.md\n")
    project.write("a.md", "Midjourney is an LLM.\n")
    project.write("b.md", "Midjourney is an LLM.\n")
    ran = project.run("check", "--isolated", "--no-cache", "-f", "concise", ".")
    assert (ran.code, ran.err) == (1, "")
    assert "a.md:1" in ran.out
    assert "b.md" not in ran.out


def test_a_comment_covers_only_its_own_file(project: Project) -> None:
    project.write("a.md", "<!-- buzzlint-disable-file -->\n\nMidjourney is an LLM.\n")
    project.write("b.md", "Midjourney is an LLM.\n")
    ran = project.run("check", "--isolated", "--no-cache", "-f", "json", ".")
    assert [finding["path"] for finding in json.loads(ran.out)["findings"]] == ["b.md"]


WATCHED = """
import sys
forbidden = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect",
             "socket.getaddrinfo", "pickle.find_class", "ftplib.", "urllib.")
def watch(event, args):
    if event == "subprocess.Popen" and "buzzlint.reporting.sandbox" in args[1][-1]:
        return
    if event.startswith(forbidden):
        sys.exit(f"{event}: {args}")
sys.addaudithook(watch)
from buzzlint.cli import main
main()
"""


def test_nothing_that_is_data_is_run(project: Project) -> None:
    """Modules in the place of those that are imported, and a house with all kinds of data."""
    for name in ("json", "tomllib", "click", "spacy", "jinja2", "buzzlint", "sitecustomize"):
        project.write(f"{name}.py", "open('ran', 'w')\n")
        project.write(f"patterns/{name}.py", "open('ran', 'w')\n")
    project.write("buzzlint.toml", "extend = 'more.toml'\nknowledge = ['house.toml']\n")
    project.write("more.toml", "baseline = 'base.json'\n")
    project.write("house.toml", "")
    project.write("base.json", '{"version": 1, "findings": []}')
    project.write("mine.j2", "{{ summary.line }}\n")
    project.write("a.md", "Midjourney is an LLM.\n")
    for args in (["-f", "json"], ["--template", "mine.j2"], ["--fix"]):
        done = subprocess.run(
            [sys.executable, "-I", "-c", WATCHED, "check", *args, "."], cwd=project.folder,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
    assert project.spawn("check", ".").code == 1
    assert not (project.folder / "ran").exists()
