"""The templates of ``reports/``, and how they are read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..terminal import paint
from .github import command_data, command_property

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment


def environment(**options: Any) -> Environment:
    """Read templates of ``reports/``; a name that is missing in them is an error.

    Nothing is escaped unless ``options`` say so: escaping is for HTML, and what goes into text
    has been made visible before.
    """
    from importlib.resources import files

    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files("buzzlint.reports")
    return Environment(
        **{"autoescape": False} | options,
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def plain(color: bool) -> Environment:
    """Return the templates for text, in colours or without."""
    found = environment()
    unpainted: Callable[[str, str], str] = lambda text, style: text  # noqa: E731
    found.filters.update(
        paint=paint if color else unpainted, data=command_data, property=command_property
    )
    return found
