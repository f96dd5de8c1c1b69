"""`buzzlint config show`: the config in effect, as TOML, with where it comes from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from buzzlint import toml
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from .conftest import Project


def test_without_a_config_the_defaults_are_shown(project: Project) -> None:
    ran = project.run("config", "show")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# No config file: the defaults.\n\n")
    held = toml.parse(ran.out.encode())
    assert (held["select"], held["fail-on"], held["as-of"]) == (["ALL"], "warning", date.today())
    assert "node_modules" in held["exclude"]


def test_each_line_says_where_it_comes_from(project: Project) -> None:
    project.write("base.toml", 'ignore = ["BL504"]\nfail-on = "error"\nas-of = 2026-01-31\n')
    project.write(
        "buzzlint.toml",
        'extend = "base.toml"\nignore = ["hype", "BL503"]\nfail-on = "info"\nknowledge = []\n'
        'extend-exclude = ["archive/"]\n[[overrides]]\npaths = ["blog/**"]\nignore = ["BL1"]\n',
    )
    out = project.run("config", "show").out
    assert out.startswith("# From buzzlint.toml, which extends base.toml.")
    assert '\nselect = ["ALL"]  # default\n' in out
    assert '\nignore = ["BL503", "BL504"]  # ignore in buzzlint.toml and base.toml\n' in out
    assert '\nfail-on = "info"  # fail-on in buzzlint.toml\n' in out
    assert "\nas-of = 2026-01-31  # as-of in base.toml\n" in out
    assert '    "archive/",\n]  # extend-exclude in buzzlint.toml\n' in out
    assert out.endswith(
        '\n# buzzlint.toml: [[overrides]] 1\n[[overrides]]\npaths = ["blog/**"]\nignore = ["BL1"]\n'
    )


def test_rules_that_are_not_selected_come_from_what_selects(project: Project) -> None:
    project.write("buzzlint.toml", 'select = ["BL1", "BL2", "BL3", "BL4", "BL6", "BL7", "BL9"]\n')
    out = project.run("config", "show").out
    assert '\nselect = ["ALL"]  # select in buzzlint.toml\n' in out
    assert 'BL504"]  # select in buzzlint.toml\n' in out


def test_what_a_selection_has_started_over_from_is_no_origin(project: Project) -> None:
    project.write("base.toml", 'ignore = ["BL101"]\nselect = ["BL2"]\nextend-select = ["BL3"]\n')
    project.write("middle.toml", 'extend = "base.toml"\nselect = ["BL1"]\nignore = ["BL102"]\n')
    project.write("buzzlint.toml", 'extend = "middle.toml"\nignore = ["BL103"]\n')
    held = project.run("config", "show").out
    rules = '\nselect = ["BL101", "BL104"]  # select in middle.toml; ignore in {}\n'
    assert rules.format("buzzlint.toml and middle.toml") in held


def test_what_is_shown_is_a_config_of_the_same_effect(project: Project) -> None:
    project.write(
        "pyproject.toml",
        '[tool.buzzlint]\nselect = ["BL1", "wrong-output"]\nextend-select = ["BL504"]\n'
        'exclude = ["\\u001b[3]1m", "b\\"c"]\n'
        '[[tool.buzzlint.overrides]]\npaths = ["x"]\nselect = []\n',
    )
    once = project.run("config", "show").out
    assert "\x1b" not in once
    project.write("buzzlint.toml", once)
    twice = project.run("config", "show").out
    assert toml.parse(twice.encode()) == toml.parse(once.encode())
    assert toml.parse(once.encode())["exclude"] == ["\x1b[3]1m", 'b"c']


def test_for_a_file_the_overrides_are_applied(project: Project) -> None:
    project.write(
        "buzzlint.toml",
        '[[overrides]]\npaths = ["blog/**"]\nselect = ["BL1"]\nfail-on = "never"\n',
    )
    out = project.run("config", "show", "blog/a.md").out
    assert "\n# For blog/a.md, with buzzlint.toml: [[overrides]] 1.\n" in out
    held = toml.parse(out.encode())
    assert held["select"] == [rule.code for rule in RULES if rule.code.startswith("BL1")]
    assert held["fail-on"] == "never"
    assert "overrides" not in held
    assert toml.parse(project.run("config", "show", "a.md").out.encode())["fail-on"] == "warning"


def test_a_config_can_be_named_or_left_unread(project: Project) -> None:
    project.write("buzzlint.toml", 'fail-on = "info"\n')
    project.write("other.toml", 'fail-on = "never"\n')
    assert 'fail-on = "never"' in project.run("config", "show", "--config", "other.toml").out
    assert 'fail-on = "warning"' in project.run("config", "show", "--isolated").out
    assert project.run("config", "show", "--isolated", "--config", "other.toml").code == 2


def test_a_config_that_cannot_be_read_is_an_error(project: Project) -> None:
    project.write("buzzlint.toml", "selct = []\n")
    ran = project.spawn("config", "show")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: buzzlint.toml: 'selct': unknown key; did you mean 'select'?\n"
