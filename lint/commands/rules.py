"""Rules in words: the list, and the explanation of some."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

from ..errors import UsageError, nearest
from ..reporting.view import url
from ..selection import matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..rules import Rule

WIDTH = 88
"""Columns that an explanation's paragraphs take."""


def find_rules(word: str, rules: Sequence[Rule]) -> list[Rule]:
    """Return the rules that a code, the beginning of one, or a name stands for, whatever its case.

    One that stands for none is a UsageError.
    """
    codes = matching(word, {rule.code: rule.name for rule in rules})
    found = [rule for rule in rules if rule.code in codes]
    if found:
        return found
    hint = nearest(word, [name for rule in rules for name in (rule.code, rule.name)])
    raise UsageError(f"unknown rule {word!r}{hint or '; see: buzzlint rules'}")


def rules_text(rules: Sequence[Rule]) -> str:
    """List rules, a line each: code, name, severity, summary."""
    names = max((len(rule.name) for rule in rules), default=0)
    lines = [
        f"{rule.code}  {rule.name:<{names}}  {rule.severity:<7}  {rule.summary}\n" for rule in rules
    ]
    return "".join(lines)


def rules_json(rules: Sequence[Rule]) -> str:
    """Write rules as a JSON array, with all that they declare in words."""
    items = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity,
            "summary": rule.summary,
            "why": rule.why,
            "flagged": list(rule.flagged),
            "clean": list(rule.clean),
            "url": url(rule.code),
        }
        for rule in rules
    ]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def explanation(rules: Iterable[Rule]) -> str:
    """Explain rules for a terminal, with two empty lines between."""
    return "\n\n".join(map(_explanation, rules))


def _explanation(rule: Rule) -> str:
    paragraphs = [textwrap.fill(" ".join(part.split()), WIDTH) for part in rule.why.split("\n\n")]
    parts = [
        f"{rule.code} {rule.name} ({rule.severity})",
        textwrap.fill(rule.summary, WIDTH),
        "Why it matters",
        *(textwrap.indent(part, "  ") for part in paragraphs),
    ]
    for title, examples in (("Flagged", rule.flagged), ("Not flagged", rule.clean)):
        if examples:
            parts += [title, "\n".join(_example(text) for text in examples)]
    return "\n\n".join(parts) + "\n"


def _example(text: str) -> str:
    return "  - " + textwrap.indent(text.strip(), "    ").lstrip()


def rules_markdown(rules: Sequence[Rule]) -> str:
    """Write the page on all rules."""
    from ..reporting.templates import environment

    templates = environment()
    templates.filters["example"] = _item
    return templates.get_template("rules.md.j2").render(rules=rules)


def _item(text: str) -> str:
    """Quote a document in a list item: on its line as code, or as a block of code."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    if "\n" not in text.strip():
        fence = "`" * (longest + 1)
        pad = " " if longest else ""
        return f"- {fence}{pad}{text.strip()}{pad}{fence}"
    fence = "`" * max(3, longest + 1)
    block = f"{fence}markdown\n{text.strip()}\n{fence}"
    return "- " + textwrap.indent(block, "  ").lstrip()
