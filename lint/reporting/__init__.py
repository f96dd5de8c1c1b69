"""Reports: results in, text out. Nothing here knows how a finding came about."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from .report import Report

Format = Literal[
    "full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle",
    "rdjsonl", "markdown", "html",
]  # fmt: skip
FORMATS: tuple[Format, ...] = get_args(Format)
READABLE: frozenset[Format] = frozenset({"full", "concise"})
"""Formats for people, which may share a stream with another."""
ALONE: frozenset[Format] = frozenset(FORMATS) - READABLE - {"github"}
"""Formats that are one whole document, with which no other may share a stream."""


class Style(NamedTuple):
    """How a report is to look."""

    name: Format
    color: bool = False
    summary: bool = True
    """Whether a readable report ends with the line of counts."""
    statistics: bool = False
    """Whether a readable report counts the findings of each rule."""


def render(
    name: Format,
    report: Report,
    *,
    color: bool = False,
    summary: bool = True,
    statistics: bool = False,
) -> str:
    """Write a report in a format. Each has a module of its name, those for people share one."""
    module = import_module(f".{'text' if name in READABLE else name}", __name__)
    text: str = module.render(report, Style(name, color, summary, statistics))
    return text
