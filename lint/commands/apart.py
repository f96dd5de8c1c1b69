"""Options of ``check`` that don't go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import UsageError
from .inputs import STDIN

if TYPE_CHECKING:
    from .options import Options

_WRITING = ("diff", "add_suppressions", "write_baseline", "update_baseline")
_APART: dict[str, tuple[str, ...]] = {
    "watch": ("show_files", *_WRITING),
    "show_files": ("fix", "unsafe_fixes", *_WRITING, "outputs", "statistics"),
    "add_suppressions": ("write_baseline", "fix", "unsafe_fixes"),
    "since": ("write_baseline",),
    "update_baseline": ("write_baseline",),
    "diff": ("write_baseline",),
}
"""Options that leave no room for others: both say what is to be done, or one would do nothing."""
_OF_FILES = ("watch", "since", "add_suppressions")
"""Options that make no sense for what comes from stdin."""


def refuse(options: Options, *, watch: bool = False) -> None:
    """Raise UsageError for options that don't go together; ``watch`` is not one of ``Options``."""
    given = {"watch"} if watch else set()
    given |= {name for name, value in options._asdict().items() if value not in (None, False, ())}
    for one, others in _APART.items():
        for other in others:
            if {one, other} <= given:
                flags = f"{_flag(one, options)} and {_flag(other, options)}"
                raise UsageError(f"{flags}: give one of them")
    if STDIN in options.paths:
        for name in _OF_FILES:
            if name in given:
                raise UsageError(
                    f"{_flag(name, options)} is for files, not for what comes from stdin"
                )


def _flag(name: str, options: Options) -> str:
    return options.outputs[0].option if name == "outputs" else "--" + name.replace("_", "-")
