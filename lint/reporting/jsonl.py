"""``jsonl``: the findings of ``json``, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..terminal import visible_json
from .json import finding_part

if TYPE_CHECKING:
    from . import Style
    from .report import Report


def render(report: Report, style: Style) -> str:
    """Write a line for each finding; nothing if there are none."""
    return "".join(
        visible_json(finding_part(file.path, placed).model_dump_json()) + "\n"
        for file, placed in report.placed()
    )
