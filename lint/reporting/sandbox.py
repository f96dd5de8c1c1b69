"""Where a user's templates run: Jinja's sandbox, in a process of its own, with bounds.

Jinja keeps a template from Python's internals and from changing values. It lets it ask for a
string of ten billion characters, and for loops within loops. What is asked for by a number is
refused here, and the time is looked at in each turn of a loop, at each call and each filter: those
errors have a place. Whatever else takes memory or time, one filter or a text that is doubled and
doubled again, meets the bounds of the process.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from functools import wraps
from time import monotonic
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from jinja2 import FunctionLoader, StrictUndefined, nodes
from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jinja2.runtime import Context

LARGEST = 1_000_000
"""The largest number that a call, or a text for formatting, may hold: it may be a width."""
MOST = 64 << 20
"""Characters that a template, or a product in it, may come to."""
SECONDS = 20
"""How long a template may take."""
MEMORY = 2 << 30
"""Bytes of address space that a template may take, with all that it gets."""
_MARKUP = (".html", ".htm", ".xhtml", ".xml", ".svg")
"""Endings of template names, apart from ``.j2``, for which values are escaped."""
_TIMED = "timed"
"""The filter that the values of each loop go through."""
_LARGE_WIDTH = re.compile(r"\d{7}")


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which calls, filters and operators take no numbers beyond reason."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.seconds = float("inf")
        """How long a template may take, from when this is made."""
        self._start = monotonic()
        del self.globals["lipsum"]
        self.filters = {name: self._bounded(function) for name, function in self.filters.items()}
        self.filters[_TIMED] = self._turns

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse a template; each of its loops looks at the time."""
        tree = super()._parse(source, name, filename)
        for loop in list(tree.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, _TIMED, [], [], None, None, lineno=loop.lineno)
            loop.iter.set_environment(self)
        return tree

    def _turns(self, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            self._look()
            yield value

    def _look(self) -> None:
        if monotonic() > self._start + self.seconds:
            raise SecurityError(f"takes more than {self.seconds} s")

    def _bounded(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            self._look()
            _check((*args, *kwargs.values()))
            if function.__name__ == "do_format":
                _check_widths(args[0])
            return function(*args, **kwargs)

        return call

    def call(self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call something, with arguments within reason."""
        self._look()
        if __obj is not self.globals["range"]:  # Jinja's own, which has a bound
            _check((*args, *kwargs.values()))
        _check_format(__obj)
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Take the formatting of a text without widths beyond reason (Jinja 3.1.5 and later)."""
        _check_format(value)
        wrapped: Callable[..., str] | None = super().wrap_str_format(value)
        return wrapped

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply, raise and format what comes to something within reason."""
        if operator == "**":
            _check((right * len(str(left)) if isinstance(right, int) else 0,))
        elif operator == "%":
            _check(right if isinstance(right, tuple) else (right,) if isinstance(left, str) else ())
            _check_widths(left)
        else:
            lengths = [item if isinstance(item, int) else _length(item) for item in (left, right)]
            if _length(left) + _length(right) and lengths[0] * lengths[1] > MOST:
                raise SecurityError("a product that is too large")
        return super().call_binop(context, operator, left, right)


def sandbox(path: str, seconds: float = float("inf")) -> Sandbox:
    """Make the environment for a template, whose name says whether values are escaped."""
    found = Sandbox(
        autoescape=path.lower().removesuffix(".j2").endswith(_MARKUP),
        loader=FunctionLoader(lambda name: None),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.seconds = seconds
    return found


def _filled(path: str, source: str, values: dict[str, Any], seconds: float) -> Iterator[str]:
    """Fill in a template; ``SecurityError``: it comes to more than ``MOST``, or takes too long."""
    environment = sandbox(path, seconds)
    try:
        code = environment.compile(source, path, path)
    except (RecursionError, SyntaxError):  # of what Jinja would have Python run
        raise SecurityError("nested too deep") from None
    except MemoryError:  # of that too, or of constants, which are worked out here
        raise SecurityError("nested too deep, or takes too much memory") from None
    template = environment.template_class.from_code(
        environment, code, environment.make_globals(None), None
    )
    size = 0
    for part in template.generate(values):
        size += len(part)
        if size > MOST:
            raise SecurityError(f"more than {MOST >> 20} million characters")
        yield part


def _check(values: Iterable[Any]) -> None:
    if any(isinstance(value, int) and abs(value) > LARGEST for value in values):
        raise SecurityError(f"a number over {LARGEST}")


def _check_format(method: Any) -> None:
    if getattr(method, "__name__", "") in ("format", "format_map"):
        _check_widths(getattr(method, "__self__", ""))


def _check_widths(text: Any) -> None:
    if isinstance(text, str) and _LARGE_WIDTH.search(text):
        raise SecurityError("a width that is too large")


def _length(value: Any) -> int:
    return len(value) if isinstance(value, (str, list, tuple)) else 0


# --- the process -----------------------------------------------------------------------------


def main() -> None:
    """Answer the parent: with what the template makes, or code 1 and what is wrong on stderr.

    The parent sends JSON: the arguments of ``_filled``, and a bound to the memory.
    """
    asked = json.loads(sys.stdin.buffer.read())
    path = asked["path"]
    _limit(int(asked["seconds"]) + 2, asked.pop("memory"))
    try:
        for part in _filled(**asked):
            sys.stdout.buffer.write(part.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
    except Exception as error:
        json.dump({"line": _line(error, path), "said": _said(error)}, sys.stderr)
        sys.exit(1)


def _limit(seconds: int, memory: int) -> None:
    """Bound what this process may take, where the system can."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _line(error: Exception, path: str) -> int | None:
    """Return the line of the template that an error is on, from 1, if it is on any."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    lines = [each.lineno for each in extract_tb(error.__traceback__) if each.filename == path]
    return lines[-1] if lines else None


def _said(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"can't read {error.name!r}: a template stands alone"
    if isinstance(error, MemoryError):
        return "takes too much memory"
    return str(error) or type(error).__name__
