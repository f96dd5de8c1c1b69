"""What sets the pace of a system: "fewer diffusion steps make X faster", "more steps slow X down".

Only what takes such steps itself is faster with fewer of them. Read over the text around the name:
trees take "make X answer faster" for an answer that is made.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import Technique, frame, techniques
from ..lexicon import alternation, has_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MARKS = r"[*_`\"“”]{0,4}"
"""Quotation marks and emphasis around a name."""


def by_steps(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Technique, tuple[int, int], Token]]:
    """X in "fewer steps make X faster", "more steps slow X down", "with fewer steps X is fast"."""
    text = sentence.block.text
    if not has_any(_all_steps(), sentence.text):
        return
    for name in sentence.names:
        at = sentence.token_of(name)
        if name.kind != "system" or not reading.is_model(name) or at is None:
            continue
        for technique, before, behind in _paces():
            told = before.search(text, sentence.start, name.start)
            if told and behind.match(text, name.end, sentence.end):
                yield name, technique, told.span("steps"), at
                break


@cache
def _all_steps() -> frozenset[str]:
    return frozenset(step for technique in techniques() for step in _steps(technique))


def _steps(technique: Technique) -> tuple[str, ...]:
    """The parts of a technique of which there may be more or fewer."""
    return tuple(part for part in technique.parts if part.endswith(" steps"))


@cache
def _paces() -> tuple[tuple[Technique, re.Pattern[str], re.Pattern[str]], ...]:
    """For each technique with steps, what stands before a system and behind it."""
    fewer, making, working, paces, slowing = (
        alternation(frame(f"base.{name}"))
        for name in ("fewer", "making", "stepping", "paces", "slowing")
    )
    faster = rf"{_MARKS}\s(?:(?:{working})\s)?(?:(?:much|even|far|a\sbit|a\slot)\s)?(?:{paces})\b"
    aside = r"(?:will\s|would\s|can\s)?"
    around = (
        (rf"{aside}(?:{making})", faster),
        (rf"{aside}(?:{slowing})(?:\s(?:down|up))?", rf"{_MARKS}(?:\sdown\b|\sup\b|[.,;:!)]|$)"),
    )
    forms = []
    for technique in techniques():
        if not (steps := _steps(technique)):
            continue
        some = rf"\b(?:{fewer})\s(?P<steps>{alternation(steps)})"
        forms += [(technique, rf"{some}\s{before}", behind) for before, behind in around]
        forms.append((technique, rf"\bwith\s{some},?", faster))
    return tuple(
        (
            technique,
            re.compile(rf"{before}\s{_MARKS}$", re.IGNORECASE),
            re.compile(behind, re.IGNORECASE),
        )
        for technique, before, behind in forms
    )
