"""Weights that nobody has, or anybody: "models whose weights are kept secret, such as X".

Whatever is then asked of such models.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.lists import SYSTEMS, name_list
from .hosting import Statement, Way, is_program_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

KIND = "access:kind"
"""The pattern of what tells a kind from others, and names examples of it."""
_NEAR = 60
"""So many characters behind a kind may tell what is done with its weights."""


def of_kind(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "models whose weights are kept secret, such as X and Y"."""
    name = sentence.name_at.get(token.i)
    kind = name.kind == "class" if name else token.lower_ in words("access.listed")
    if not kind:
        return
    text, end = sentence.block.text, sentence.spans[token.i][1]
    said = _whose().match(text, end, min(sentence.end, end + _NEAR + _NEAR))
    if said is None:
        return
    first = next((i for i in sorted(sentence.name_at) if sentence.spans[i][0] >= said.end()), None)
    if first is None or sentence.spans[first][0] != said.end():
        return
    for named in name_list(sentence, first, SYSTEMS).names:
        if reading.is_model(named) and not is_program_for(named, sentence):
            way: Way = "open" if said["open"] else "closed"
            span = said.span("open" if said["open"] else "closed")
            yield Statement(named, way, span, KIND, token)


@cache
def _whose() -> re.Pattern[str]:
    secret, public, such = (
        alternation(words(f"access.{name}")) for name in ("secrets", "public", "exemplified")
    )
    return re.compile(
        rf"[*_]*\s+whose\s+(?:weights|parameters)\s+(?:are|remain|stay)\s+(?:all\s+|still\s+|\w+ly\s+)?"
        rf"(?:(?P<closed>(?:kept\s+|held\s+)?(?:{secret}))|(?P<open>{public}))"
        rf"(?:\s+by\s+(?:the|their|its)\s+\w+)?,?\s+(?:{such})\s+[*_`\"“]*",
        re.IGNORECASE,
    )
