"""Reports: results in, text out. Nothing here knows how a finding came about."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from .report import Report

Format = Literal["full", "concise", "json", "github"]
FORMATS: tuple[Format, ...] = get_args(Format)
READABLE: frozenset[Format] = frozenset({"full", "concise"})
"""Formats for people, which may share a stream with another."""
ALONE: frozenset[Format] = frozenset({"json"})
"""Formats that are one whole document, with which no other may share a stream."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is to look."""

    name: Format
    color: bool = False
    summary: bool = True
    """Whether a readable report ends with the line of counts."""


def render(name: Format, report: Report, *, color: bool = False, summary: bool = True) -> str:
    """Write a report in a format. Each has a module of its name, those for people share one."""
    module = "text" if name in READABLE else name
    text: str = import_module(f".{module}", __name__).render(report, Style(name, color, summary))
    return text
