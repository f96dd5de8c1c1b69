"""The templates of ``reports/``, and how they are read."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ..terminal import link, paint
from .escaping import command_data, command_property
from .links import rule_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment

    from .view import View


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
def plain(color: bool, links: bool = False) -> Environment:
    """Return the templates for text, in colours or without, with links or without."""
    found = environment()
    unpainted: Callable[[str, str], str] = lambda text, style: text  # noqa: E731
    unlinked: Callable[[str, View], str] = lambda text, finding: text  # noqa: E731
    found.filters.update(
        paint=paint if color else unpainted,
        linked=_linked if links else unlinked,
        data=command_data,
        property=command_property,
    )
    return found


def _linked(text: str, finding: View) -> str:
    """Link a finding's code to the page on its rule, or else to the source of its fact."""
    return link(text, rule_page(finding.code) or finding.source)
