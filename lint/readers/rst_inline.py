"""The inline markup of reStructuredText, as docutils reads it, in the time that a text is worth.

By itself docutils looks for the end of each bit of markup to where the paragraph ends, and copies
what is left of that for each: twice the text took four times as long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.parsers.rst import states
from docutils.utils import escape2null

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 10_000
"""Characters of a paragraph that are read at once, and up to the end of the line: markup that goes
on behind them is none."""
_LONG_WORD = re.compile(r"\S{500,}")
"""Words that hold no markup: docutils goes to the end of one from each of its hyphens."""
_ENDS = ("emphasis", "interpreted_or_phrase_ref", "literal", "strong", "substitution_ref", "target")
"""What docutils calls its expressions for ends of markup."""

_TITLED = re.compile(r"(?s)(.*?\S)\s*(?<!\x00)<([^<>]*)>\Z")
_POINTING = frozenset(("doc", "download", "eq", "keyword", "numref", "ref", "token", "cite"))
"""Roles whose text, unless it is written out, is an address."""
_CODE = frozenset(
    (
        "attr", "class", "code", "command", "const", "data", "envvar", "exc", "file", "func",
        "guilabel", "kbd", "literal", "makevar", "meth", "mod", "obj", "option", "program",
        "regexp", "samp",
    )
)  # fmt: skip
"""Roles of words that are no prose: names in programs."""
_FORMULA = frozenset(("math",))


def inliner() -> states.Inliner:
    """Return what reads inline markup, as docutils does but for roles and for what takes time."""
    # No subclass: docutils makes its expressions from the attributes of the very class.
    own: Any = states.Inliner()
    missing: set[str] = set()

    def customize(settings: Any) -> None:
        states.Inliner.init_customizations(own, settings)
        for name in _ENDS:
            setattr(own.patterns, name, _End(getattr(own.patterns, name), missing))

    def parse(text: str, *more: Any) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        found: list[nodes.Node] = []
        messages: list[nodes.system_message] = []
        for part, plain in _parts(text):
            if plain:
                found.append(nodes.Text(escape2null(part)))
                continue
            missing.clear()
            inlines, said = states.Inliner.parse(own, part, *more)
            found += inlines
            messages += said
        return found, messages

    own.init_customizations, own.parse, own.interpreted = customize, parse, _interpreted
    return own


class _End:
    """An expression for the end of some markup, in the rest of a text behind the beginning."""

    def __init__(self, expression: re.Pattern[str], missing: set[str]) -> None:
        self._expression = expression
        self._missing = missing
        """Expressions of ends that are not in the rest of the text, and so in no rest of that."""

    def search(self, rest: str) -> re.Match[str] | None:
        if self._expression.pattern in self._missing:
            return None
        found = self._expression.search(rest)
        if found is None:
            self._missing.add(self._expression.pattern)
        return found


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a text behind lines and around long words, and say what is such a word."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + LONGEST) + 1 or len(text)
        for word in _LONG_WORD.finditer(text, start, end):
            if start < word.start():
                yield text[start : word.start()], False
            yield word[0], True
            start = word.end()
        if start < end:
            yield text[start:end], False
        start = end


def _interpreted(
    rawsource: str, text: str, role: str, lineno: int
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Read what a role is said of, whatever the role does to it.

    Returns the text as it is shown, or something without text where that isn't known.
    """
    name = role.lower().rpartition(":")[2]
    titled = _TITLED.match(text)
    if name in _FORMULA or (name in _POINTING and not titled):
        return [nodes.math(rawsource)], []
    text = (titled[1] if titled else text).lstrip("!~")
    kind: type[Any] = nodes.literal if name in _CODE and not titled else nodes.inline
    if name in ("strong", "emphasis"):
        kind = {"strong": nodes.strong, "emphasis": nodes.emphasis}[name]
    return [kind(rawsource, "", nodes.Text(text))], []
