"""Pages for people that aren't reports: a template of ``reports/``, filled in.

Every value is made fit for a terminal on its way in, whatever a user's knowledge file says.
"""

from __future__ import annotations

import json
import textwrap
from functools import cache
from typing import TYPE_CHECKING, Any

from ..terminal import visible_json, visible_line, width

if TYPE_CHECKING:
    from datetime import date

    from jinja2 import Environment

WIDTH = 88
"""Columns that a page takes."""
LABEL = 14
"""Columns that the label of a row takes, its indent included."""


class _Laid(str):
    """Text that has been made fit for a terminal, and whose line breaks are meant."""

    __slots__ = ()


def page(template: str, **values: object) -> str:
    """Fill in a template."""
    return _environment().get_template(template).render(**values)


def json_page(value: object) -> str:
    """Write JSON for programs that a terminal may show as well."""
    return visible_json(json.dumps(value, ensure_ascii=False, indent=2, default=str)) + "\n"


def columns(text: str) -> int:
    """Measure a text in a terminal's columns."""
    return sum(map(width, text))


@cache
def _environment() -> Environment:
    from .templates import environment

    found = environment(finalize=_fit)
    found.filters.update(row=_row, pad=_pad, toml=_toml)
    return found


def _fit(value: Any) -> Any:
    return value if isinstance(value, _Laid) else visible_line(str(value))


def _row(text: str, label: str = "") -> str:
    """Lay a text out behind a label, over as many lines as it takes."""
    wrapped = textwrap.wrap(
        visible_line(text), WIDTH - LABEL, break_long_words=False, break_on_hyphens=False
    )
    lines = map(visible_line, wrapped)  # another word may begin a line now
    head = f"  {label}".ljust(LABEL)
    rest = ("\n" + " " * LABEL).join(lines)
    return _Laid(f"{head}{rest}")


def _pad(text: str, to: int) -> str:
    shown = visible_line(text)
    return _Laid(shown + " " * (to - columns(shown)))


def _toml(value: str | date | list[str]) -> str:
    """Write a text, a day, or a list of texts as TOML."""
    if isinstance(value, list):
        line = f"[{', '.join(map(_toml, value))}]"
        lines = "".join(f"    {_toml(item)},\n" for item in value)
        return _Laid(line if len(line) <= WIDTH - LABEL else f"[\n{lines}]")
    if isinstance(value, str):
        return _Laid(visible_json(json.dumps(value, ensure_ascii=False)))
    return _Laid(value.isoformat())
