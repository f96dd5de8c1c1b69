"""Models sorted by how they are had, in a line of its own: "Open source: X, Y"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from .hosting import Statement, Way, is_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence

_WAYS: tuple[tuple[Way, str], ...] = (("open", "access.open"), ("closed", "access.closed"))
_BETWEEN = re.compile(r"[\s*_`]*(?:,|/|·|,?\s(?:and|&))[\s*_`]*")
_FEWEST = 2
"""So many models make a row; one may only be named beside a label."""


def sorted_row(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Closed source: X, Y and Z", where a line holds nothing else."""
    text, names = sentence.block.text, sentence.names
    if len(names) < _FEWEST or sentence.block.cell is not None:
        return
    for way, listed in _WAYS:
        label = _label(listed).match(text, sentence.start, names[0].start)
        if label is None or label.end() != names[0].start:
            continue
        if text[names[-1].end : sentence.end].strip(" *_`.;"):
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


@cache
def _label(listed: str) -> re.Pattern[str]:
    """Read "**Open weights:** ", "- Proprietary – "."""
    return re.compile(
        rf"[\s*_`#>•-]*(?P<way>{alternation(words(listed) - {'closed', 'oss', 'foss'})})"
        r"[*_`]*\s?(?::|–|—)[\s*_`]*",
        re.IGNORECASE,
    )
