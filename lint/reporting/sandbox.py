"""Where a user's templates run: Jinja's sandbox, with bounds to what they make and how long.

Jinja keeps a template from Python's internals and from changing values. It lets it ask for a
string of ten billion characters, and for loops within loops: here it may not. The time is looked
at in each turn of a loop, at each call and each filter; what is between two looks is short, as no
value is larger than the bounds.
"""

from __future__ import annotations

import re
from functools import wraps
from time import monotonic
from typing import TYPE_CHECKING, Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jinja2 import Template
    from jinja2.runtime import Context

LARGEST = 1_000_000
"""The largest number that a call, or a text for formatting, may hold: it may be a width."""
MOST = 64 << 20
"""Characters that a template, or a product in it, may come to."""
SECONDS = 20
"""How long a template may take."""
_TIMED = "timed"
"""The filter that the values of each loop go through."""
_LARGE_WIDTH = re.compile(r"\d{7}")


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment in which calls, filters and operators take no numbers beyond reason."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.until = float("inf")
        """Until when a template may take, by the clock of ``time.monotonic``."""
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
        if monotonic() > self.until:
            raise SecurityError(f"takes more than {SECONDS} s")

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


def filled(template: Template, values: dict[str, Any]) -> str:
    """Fill in a template; ``SecurityError``: it comes to more than ``MOST``, or takes too long."""
    if isinstance(template.environment, Sandbox):
        template.environment.until = monotonic() + SECONDS
    parts, size = [], 0
    for part in template.generate(values):
        parts.append(part)
        size += len(part)
        if size > MOST:
            raise SecurityError(f"more than {MOST >> 20} million characters")
    return "".join(parts)


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
