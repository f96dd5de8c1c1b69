"""How a system is had, as a note behind its name puts it: "X: free, open source", "X (closed)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .hosting import Way, is_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence

_SAID: tuple[tuple[Way, str], ...] = (
    ("open", "access.open"),
    ("closed", "access.said_closed"),
    ("local", "access.said_housed"),
)
_TOLD_OF_WEIGHTS: tuple[tuple[Way, str], ...] = (
    ("open", "tables.released"),
    ("closed", "tables.withheld"),
)
_TOPIC = re.compile(r"(?:[A-Z]\w+[ -])+[A-Z]\w+")
_ARROWS = ("→", "=>", "->", "⟶")
_OPENING = ' *_`[-•0123456789.)"“'
_JOINED = re.compile(r"[\s*_`]*(?:,|/|&|\+|,?\s(?:and|or))[\s*_`]*")
"""Between two names of a row."""


def labels(name: Name, end: int, sentence: Sentence) -> Iterator[tuple[Way, tuple[int, int]]]:
    """How a system is had, and where that stands: "X: proprietary", "Y uses X (closed source)".

    Behind a colon or a dash it is told of what opens the sentence.
    """
    text = sentence.block.text
    before = text[sentence.start : name.start].rstrip(_OPENING)
    told = opens(name, sentence) or before.endswith(_ARROWS)
    for way, listed in _SAID:
        said = _labelling(listed).match(text, end, sentence.end)
        if said is None or (said["mark"] != "(" and _TOPIC.fullmatch(said["way"])):
            continue  # "X: Open Source, Limits and More"
        if told or (said["mark"] == "(" and way == "closed"):
            yield way, said.span("way")
    for way, listed in _TOLD_OF_WEIGHTS:
        if (noted := _noting_weights(listed).match(text, end, sentence.end)) is not None:
            yield way, noted.span("way")
    given = _licensing().match(text, end, sentence.end)
    if given is not None and opens(name, sentence) and is_version(name, sentence):
        yield "open", given.span("way")  # "X 3 (Apache 2.0)": of a version, as no program is


def opens(name: Name, sentence: Sentence) -> bool:
    """Whether nothing but marks stands before a name, so that it is what a colon is on."""
    return not sentence.block.text[sentence.start : name.start].strip(_OPENING)


def all_of(name: Name, sentence: Sentence) -> tuple[Way, tuple[int, int]] | None:
    """How each of a row is had, and where that stands: "X, Y and Z (all open weights)"."""
    text, last = sentence.block.text, name
    for other in sentence.names:
        if other.start >= last.end:
            if other.kind != "system" or not _JOINED.fullmatch(text[last.end : other.start]):
                break
            last = other
    for way, listed in _SAID:
        said = _of_all(listed).match(text, last.end, sentence.end)
        if said is not None:
            return way, said.span("way")
    return None


@cache
def _of_all(listed: str) -> re.Pattern[str]:
    return re.compile(
        rf"[\s*_`\]”\"]*(?:\(|,\s|\s[–—-]\s)(?:all|both)\s(?:of\s(?:them|which)\s)?(?:are\s)?(?:fully\s)?"
        rf"(?P<way>{alternation(words(listed))})(?:\s(?:models?|llms?))?(?=[\s*_`]*(?:[),.;!]|$))",
        re.IGNORECASE,
    )


@cache
def _licensing() -> re.Pattern[str]:
    """Behind a name, a free licence: ": Apache 2.0", "(licence: MIT)".

    Not "(MIT)", who may have written it.
    """
    schools = words("access.schools")
    licenses = alternation(words("access.licenses") - words("access.open") - schools)
    called = alternation(words("access.license"))
    version = r"(?:[ -]?v?\d(?:\.\d)?)?(?:\s+licen[cs]ed?)?"
    return re.compile(
        rf"[\s*_`\]”\"]*(?::|\(|\s[–—-]\s)[\s*_`]*(?:the\s+|(?P<told>{called}):\s+)?"
        rf"(?P<way>(?:{licenses}){version}|(?:{alternation(schools)})(?(told)|\s+licen[cs]ed?))"
        r"(?=[\s*_`]*(?:[).;|]|$))",
        re.IGNORECASE,
    )


@cache
def _noting_weights(listed: str) -> re.Pattern[str]:
    """Behind a name, a bracket that tells of its weights: " (weights never published, ...)"."""
    return re.compile(
        rf"[\s*_`\]”\"]*\((?:[^(),;]{{1,40}}[,;]\s){{0,3}}?"
        rf"(?P<way>weights(?:\s(?:are|were|is)|:)?\s(?:{alternation(words(listed))}))(?=\s?[),;])",
        re.IGNORECASE,
    )


@cache
def _labelling(listed: str) -> re.Pattern[str]:
    """Behind a name: ": open source", " (dear, but open-source)", " - open source and free"."""
    beside = alternation(words("access.noted_beside"))
    return re.compile(
        rf"[\s*_`\]”\"]*(?P<mark>:|\(|\s[–—-]\s)[\s*_`]*"
        rf"(?:(?:{beside})(?:,|,?\s(?:and|&|but|yet))\s){{0,2}}(?P<way>{alternation(words(listed))})"
        rf"(?:\s+as\s+well|\s(?:and|&)\s(?:{beside}))?(?=[\s*_`]*(?:[),.;|]|$))",
        re.IGNORECASE,
    )
