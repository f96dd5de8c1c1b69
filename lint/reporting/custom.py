"""A user's own template: it sees the report and nothing else.

A sandbox keeps it from Python's internals; values can't be changed, no other file is read, and
what it makes has a bound.
"""

from __future__ import annotations

from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from ..files import content
from ..terminal import visible_line
from .json import report_part
from .report import summary_line

if TYPE_CHECKING:
    from jinja2 import Template

    from .report import Report
    from .sandbox import Sandbox

_MARKUP = (".html", ".htm", ".xhtml", ".xml", ".svg")
"""Endings of template names, apart from ``.j2``, for which values are escaped."""


def load(path: str) -> Template:
    """Read a template; one that can't be read or makes no sense is a UsageError."""
    from jinja2 import TemplateSyntaxError

    try:
        source = content(path).decode("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 (byte {error.start})") from None
    try:
        environment = _environment(path)
        code = environment.compile(source, path, path)
    except TemplateSyntaxError as error:
        raise UsageError(f"{path}:{error.lineno}: {_one_line(error)}") from None
    except (RecursionError, MemoryError, SyntaxError):  # of what Jinja would have Python run
        raise UsageError(f"{path}: nested too deep") from None
    except Exception as error:  # constants are worked out here
        raise UsageError(f"{path}: {_one_line(error)}") from None
    return environment.template_class.from_code(
        environment, code, environment.make_globals(None), None
    )


def render(template: Template, report: Report) -> str:
    """Fill in a template; what goes wrong in it is a UsageError that names its line."""
    try:
        from .sandbox import filled

        return filled(template, _variables(report))
    except Exception as error:
        path = template.filename or ""
        lines = [
            frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == path
        ]
        where = f"{path}:{lines[-1]}" if lines else path
        raise UsageError(f"{where}: {_one_line(error)}") from None


def _environment(path: str) -> Sandbox:
    from jinja2 import FunctionLoader, StrictUndefined

    from .sandbox import Sandbox

    return Sandbox(
        autoescape=path.lower().removesuffix(".j2").endswith(_MARKUP),
        loader=FunctionLoader(lambda name: None),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _variables(report: Report) -> dict[str, Any]:
    """Return what a template may use, as docs/reports.md lists it; texts fit for a terminal."""
    whole: dict[str, Any] = _visible(report_part(report).model_dump(mode="json"))
    by_path: dict[str, list[Any]] = {}
    for finding in whole["findings"]:
        by_path.setdefault(finding["path"], []).append(finding)
    line = visible_line(summary_line(report.summary))
    return whole | {
        "summary": whole["summary"] | {"by_severity": report.summary.by_severity, "line": line},
        "files": [{"path": path, "findings": found} for path, found in by_path.items()],
    }


def _visible(value: Any) -> Any:
    if isinstance(value, str):
        return visible_line(value)
    if isinstance(value, dict):
        return {_visible(key): _visible(item) for key, item in value.items()}
    return [_visible(item) for item in value] if isinstance(value, list) else value


def _one_line(error: Exception) -> str:
    from jinja2 import TemplateNotFound

    if isinstance(error, TemplateNotFound):
        return f"can't read {error.name!r}: a template stands alone"
    return visible_line(str(error)) or type(error).__name__
