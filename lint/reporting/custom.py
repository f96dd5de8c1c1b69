"""A user's own template: it sees the report and nothing else.

A sandbox keeps it from Python's internals; values can't be changed, no other file is read, and
what it makes and takes has bounds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from ..files import content
from ..terminal import visible_line
from .json import report_part
from .report import summary_line

if TYPE_CHECKING:
    from .report import Report

_WAIT = 10
"""Seconds more that are waited, on a machine that has other things to do."""
_PROGRAM = """
import json, sys
sys.path[:] = json.loads(sys.stdin.buffer.readline())
from buzzlint.reporting.sandbox import main
main()
"""


@dataclass(frozen=True, slots=True)
class Template:
    """A template that makes sense, as far as that can be told without running it."""

    path: str
    source: str


def load(path: str) -> Template:
    """Read a template; one that can't be read or makes no sense is a UsageError."""
    from jinja2 import TemplateSyntaxError

    from .sandbox import sandbox

    try:
        source = content(path).decode("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 (byte {error.start})") from None
    try:
        # Only parsed: to compile one would work out its constants, here and without bounds.
        sandbox(path).parse(source, path, path)
    except TemplateSyntaxError as error:
        raise UsageError(f"{path}:{error.lineno}: {visible_line(str(error))}") from None
    except (RecursionError, MemoryError):
        raise UsageError(f"{path}: nested too deep") from None
    return Template(path, source)


def render(template: Template, report: Report) -> str:
    """Fill in a template; what goes wrong in it is a UsageError that names its line."""
    from . import sandbox

    asked = {
        "path": template.path,
        "source": template.source,
        "values": _variables(report),
        "seconds": sandbox.SECONDS,
        "memory": sandbox.MEMORY,
    }
    path = [entry for entry in sys.path if entry]
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _PROGRAM],
            input=f"{json.dumps(path)}\n{json.dumps(asked)}".encode(),
            capture_output=True,
            timeout=sandbox.SECONDS + _WAIT,
            check=False,
        )
        if done.returncode == 0:
            return done.stdout.decode("utf-8", "surrogatepass")
        problem = json.loads(done.stderr)
    except subprocess.TimeoutExpired:
        problem = {"line": None, "said": f"takes more than {sandbox.SECONDS} s"}
    except ValueError:  # it was ended from outside, by the bounds on it
        problem = {"line": None, "said": "takes too much time or memory"}
    where = f"{template.path}:{problem['line']}" if problem["line"] else template.path
    raise UsageError(f"{where}: {visible_line(problem['said'])}")


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
