"""Models in a line that tells of each how it is had: "Open source: X, Y", "Licences: X MIT"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from .hosting import Statement, Way, is_program, is_program_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence

_WAYS: tuple[tuple[Way, str], ...] = (("open", "access.open"), ("closed", "access.closed"))
_BETWEEN = re.compile(r"[\s*_`]*(?:,|/|·|,?\s(?:and|&))[\s*_`]*")
_FEWEST = 2
"""So many models make a row; one may only be named beside a label."""


def of_rows(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read a line of either kind."""
    yield from _sorted_row(sentence, reading)
    yield from _licence_row(sentence, reading)


def _sorted_row(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Closed source: X, Y and Z", where a line holds nothing else."""
    text, names = sentence.block.text, sentence.names
    if len(names) < _FEWEST or sentence.block.cell is not None:
        return
    for way, listed in _WAYS:
        label = _label(listed).match(text, sentence.start, names[0].start)
        if label is None or label.end() != names[0].start:
            continue
        if not _ended().fullmatch(text, names[-1].end, sentence.end):
            return
        parts = (text[a.end : b.start] for a, b in pairwise(names))
        if not all(_BETWEEN.fullmatch(part) for part in parts):
            return
        for name in names:
            at = sentence.token_of(name)
            model = name.kind == "system" and reading.system_kind(name) in MODELS
            if at is None or not model or is_opaque(sentence, at.i) or is_program(name, sentence):
                continue
            yield Statement(name, way, label.span("way"), "access:label", at)


def _licence_row(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Licences of what we use: X MIT, Y Apache-2.0", where a comma ends each of them."""
    text, start = sentence.block.text, sentence.start
    label = _licences().match(text, start, sentence.end) if sentence.names else None
    if label is None or has_any(words("access.clients"), label.group()):
        return
    for name in sentence.names:
        opens = text[label.end() : name.start].rstrip(" *_`")[-1:] in {"", ",", ";"}
        if name.start < label.end() or not opens or name.kind != "system":
            continue
        licence, at = _licence().match(text, name.end, sentence.end), sentence.token_of(name)
        if licence is None or at is None:
            continue
        model = reading.system_kind(name) in MODELS and not text[name.start : name.end].islower()
        if model and not is_program_for(name, sentence):
            yield Statement(name, "open", licence.span("licence"), "access:label", at)


@cache
def _licences() -> re.Pattern[str]:
    """Read "Licences: ", "Model licences", "Licences of what we build on: "."""
    licences, licensed, said, anything = (
        alternation(words(f"access.{name}"))
        for name in ("license", "things", "said_of_things", "anything")
    )
    of = rf"(?:of|for)\s(?:{anything}|(?:[\w-]+\s){{0,2}}(?:{licensed}))\b"
    return re.compile(
        rf"[\s*_`#>•-]*(?:(?:{said}|{licensed})\s){{0,2}}(?:{licences})s?"
        rf"(?:\s{of}[^.:;!?]*)?[*_`]*:\s",
        re.IGNORECASE,
    )


@cache
def _licence() -> re.Pattern[str]:
    """Read " Apache-2.0," behind a name, " (MIT)", ": MIT licence"."""
    free, licences = (alternation(words(f"access.{name}")) for name in ("licenses", "license"))
    return re.compile(
        rf"[*_`]{{0,3}}(?:\s?[:(–—-])?\s?[*_`]{{0,3}}(?P<licence>(?:{free})(?:[\s-]v?\d(?:\.\d)?)?)"
        rf"(?:\s(?:{licences}))?[)*_`]{{0,4}}(?=\s?[,;.]|\s?$)",
        re.IGNORECASE,
    )


@cache
def _ended() -> re.Pattern[str]:
    """Behind the last name, nothing, or that it is to be had: " can be downloaded."."""
    return re.compile(
        rf"[ *_`.;]*|[*_`]*\s(?:{alternation(words('access.row_ends'))})[.;]?\s?", re.I
    )


@cache
def _label(listed: str) -> re.Pattern[str]:
    """Read "**Open weights:** ", "- Proprietary – "."""
    return re.compile(
        rf"[\s*_`#>•-]*(?P<way>{alternation(words(listed) - {'closed', 'oss', 'foss'})})"
        r"[*_`]*\s?(?::|–|—)[\s*_`]*",
        re.IGNORECASE,
    )
