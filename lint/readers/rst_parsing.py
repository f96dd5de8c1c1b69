"""reStructuredText as docutils parses it, with directives that docutils doesn't know.

Nothing in it is run, and no other file is read.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Directive as RstDirective
from docutils.parsers.rst import Parser, directives
from docutils.utils import new_document

from . import UnreadableError
from .aligning import Lines
from .rst_inline import inliner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST = 10_000
"""Characters of the longest line that is read, as docutils has it by itself."""
_VERBATIM = re.compile(
    r"auto|(?:code|sourcecode|code-cell|doctest|test(?:code|setup|output|cleanup)|prompt|ipython"
    r"|graphviz|digraph|graph|mermaid|uml|plantuml|blockdiag|jinja|toctree|literalinclude|highlight"
    r"|productionlist|tabularcolumns|bibliography|index|currentmodule|module|include|raw"
    r"|exec|plot|command-output|program-output|role|default-role|meta)\Z"
)
"""Directives of Sphinx and its extensions, by their names, whose content is no prose."""
_WORDED = frozenset(
    (
        "admonition", "attention", "card", "caution", "centered", "deprecated", "dropdown", "error",
        "grid-item-card", "hint", "important", "note", "rubric", "seealso", "tab", "tab-item",
        "tip", "todo", "versionadded", "versionchanged", "versionremoved", "warning",
    )
)  # fmt: skip
"""Those whose argument is prose."""
_LOCK = Lock()


@cache
def _settings() -> Any:
    settings: Any = get_default_settings(Parser)
    settings.report_level = settings.halt_level = 5
    settings.warning_stream = False
    settings.file_insertion_enabled = settings.raw_enabled = False
    settings.syntax_highlight = "none"
    settings.line_length_limit = LONGEST + 1
    settings.tab_width = Lines.TAB
    settings.trim_footnote_reference_space = False
    settings.pep_references = settings.rfc_references = None
    return settings


def parsed(lines: Lines) -> nodes.document:
    """Parse the lines of a document.

    Raises ``UnreadableError`` where docutils can't, ``RecursionError`` where it is nested too deep.
    """
    document = new_document("", _settings().copy())
    # Nothing is looked up by its name here, and nobody reads what docutils has to say: either costs
    # more than all the rest where headings are alike, or each line has a mistake in it.
    document.note_implicit_target = document.note_explicit_target = _unnoted
    document.reporter.system_message = _unsaid
    with _generic_directives():
        try:
            Parser(inliner=inliner()).parse("\n".join(lines.texts), document)
        except RecursionError:
            raise
        except Exception as error:  # what docutils makes of garbage is its own affair
            raise UnreadableError("not to be read by docutils") from error
    return document


def _unnoted(target: nodes.Element, message: nodes.Element | None = None) -> None:
    pass


def _unsaid(level: int, message: object, *children: nodes.Node, **more: Any) -> nodes.Element:
    return nodes.system_message(level=level)


@contextmanager
def _generic_directives() -> Iterator[None]:
    """Let docutils find our directives where it has none; only here, and only now."""
    known: Callable[..., tuple[Any, list[Any]]] = directives.directive

    def lookup(name: str, language: Any, document: Any) -> tuple[Any, list[Any]]:
        if _VERBATIM.match(name.lower().rpartition(":")[2]):
            return _Passed, []
        found, _ = known(name, language, document)
        return found or _Generic, []

    with _LOCK:
        directives.directive = lookup
        try:
            yield
        finally:
            directives.directive = known


class _Passed(RstDirective):  # type: ignore[misc]
    """A directive with nothing to read in it."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        return []


class _Options(dict[str, Any]):
    """Takes any option, as it is."""

    def __bool__(self) -> bool:
        return True

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> Callable[[str | None], str]:
        return lambda value: value or ""


class _Generic(RstDirective):  # type: ignore[misc]
    """A directive that docutils doesn't know: what is in it is read."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = _Options()

    def run(self) -> list[nodes.Node]:
        holder = nodes.container()
        holder.line = self.lineno
        name = self.name.lower().rpartition(":")[2]
        text = self.arguments[0] if self.arguments and name in _WORDED else ""
        if text:
            if name.startswith(("version", "deprecated")):
                text = "".join(text.split(None, 1)[1:])
            found, _ = self.state.inline_text(text, self.lineno)
            caption = nodes.caption(text, "", *found)
            caption.line = self.lineno
            holder += caption
        self.state.nested_parse(self.content, self.content_offset, holder)
        return [holder]
