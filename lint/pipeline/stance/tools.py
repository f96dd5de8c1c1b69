"""Which tools a text hands to a model: "with the draw_image tool", "/plugin install imagegen"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..frames import frame
from ..lexicon import alternation, any_of, words

_PREFIX = re.compile(r"\b[a-z0-9]+_(?=[a-z]+_[a-z]+\b)", re.IGNORECASE)
_CALL = re.compile(
    r"\b(?:the|a|its|our|your) [a-z]+(?:_[a-z]+)+ (?:tool|function|skill)\b", re.IGNORECASE
)
"""A tool under the name that it has in code: "the transcribe_audio tool"."""


@lru_cache(maxsize=512)
def hands(text: str, own: str = "") -> bool:
    """Whether a text speaks of a tool, maybe under its own name: "acme_generate_image".

    What a model drives isn't handed to it: "an X-powered image generation tool". Nor is the model
    itself, ``own``: "an agent with access to X", and to nothing more. Nor does a tool draw that is
    there for something else (see ``related``).
    """
    text = related(text)
    if own and own in text and any(phrase in text for phrase in _having()):
        text = _reaching(own).sub("", text)
    text = _PREFIX.sub("", text) if "_" in text else text
    text = _driven().sub("", text) if "-" in text else text
    text = _lacked().sub("", text)
    named = any_of(words("nouns.handed")).search(text) or _CALL.search(text)
    return bool(named or _hyphened().search(text))


@lru_cache(maxsize=512)
def related(text: str) -> str:
    """Leave out tools that neither draw nor hear: "the Postgres MCP server", "a weather plugin"."""
    return _unrelated().sub("", text) if any_of(words("nouns.handed")).search(text) else text


@cache
def _unrelated() -> re.Pattern[str]:
    work, tools = alternation(words("nouns.unrelated")), alternation(words("nouns.handed"))
    return re.compile(
        rf"(?<![\w-])(?:\w+_)?(?:{work})(?:_\w+|[\s-]checker|[\s-]checking)?[`\s-]+"
        rf"(?:{tools})(?![\w-])(?:\s(?:servers?|tools?))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=64)
def _reaching(own: str) -> re.Pattern[str]:
    """A model alone, as what one is told to have: "with access to X."."""
    having = alternation(_having())
    return re.compile(rf"(?<![\w-])(?:{having})\s{re.escape(own)}(?=\s*(?:[.,;:!?)]|$))")


@cache
def _having() -> frozenset[str]:
    """How one is told to have something: "access to"."""
    return frozenset(p for p in words("nouns.handed") if p.endswith(" to"))


@cache
def _hyphened() -> re.Pattern[str]:
    """... or with hyphens, as far as it tells that it draws or speaks: "the image-gen tool".

    "A general-purpose tool", "a third-party tool" are no names.
    """
    drawing = alternation(words("nouns.drawing"))
    return re.compile(
        rf"\b(?:the|a|its|our|your) (?:[a-z]+-)*?(?:{drawing})(?:-[a-z]+)*"
        r" (?:tool|function|skill)\b",
        re.IGNORECASE,
    )


@cache
def _driven() -> re.Pattern[str]:
    driven = alternation(frame("produce.driven"))
    tools = alternation(p for p in words("nouns.handed") if p.endswith(("tool", "tools")))
    return re.compile(rf"-(?:{driven})\s(?:[\w-]+\s){{0,2}}?(?:{tools})(?![\w-])", re.IGNORECASE)


@cache
def _lacked() -> re.Pattern[str]:
    """What somebody has none of: "with no plugin", "no drawing skill needed"."""
    none = alternation(words("nouns.lacked"))
    tools = alternation(words("nouns.handed"))
    return re.compile(rf"\b(?:{none})\s(?:[\w-]+\s){{0,2}}?(?:{tools})(?![\w-])", re.IGNORECASE)


@cache
def installed() -> re.Pattern[str]:
    """A command that adds a tool for pictures or sounds: "/plugin install imagegen@acme"."""
    adding, drawing = (alternation(words(f"nouns.{name}")) for name in ("adding", "drawing"))
    return re.compile(rf"(?<![\w-])(?:{adding})\s[^\n]{{0,80}}?(?:{drawing})", re.IGNORECASE)
