"""How a sentence is written for the parser: in words that it knows well.

Every name is replaced by one common noun ("Stable Diffusion XL" by a proper noun, "large language
models" by a plural), so that the tree doesn't depend on odd spellings; what is written otherwise is
kept, so that the tokens can be mapped back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, any_of, rewritten, words
from .fragments import fits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..names.scan import Name

_PARTICLE_NOUN = re.compile(
    r"\b[A-Za-z]{3,}-(?:ins?|ons?|ups?|outs?|offs?|by|downs?|to-end)\b(?!-)"
)
_GLUED_DASH = re.compile(r"(?<=[^\s\d—–])[—–](?=[^\s\d—–])")
_SHORT_WITH = re.compile(r"(?<![^\s(])w/\s?(?=\w)", re.IGNORECASE)
_SPACED_HYPHEN = re.compile(r"(?<=\S\s)-(?=\s[^\W\d_])")
_AGAIN = re.compile(r"\bre-(?:train|tun)(?:e|ed|ing|s)?\b", re.IGNORECASE)
"""Verbs that the parser divides at their hyphen."""
_TUNED = re.compile(r"[*_`]*\s(?P<noun>fine-tunes?)\b", re.IGNORECASE)
_ONE_OF_IT = re.compile(
    r"\b(?:an?|the|our|your|my|this|that|each|another)\s[*_`\"“]*$", re.IGNORECASE
)
"""Around a name they make a noun of what is a verb elsewhere: "ships a NAME fine-tune"."""
_TUNES = "fine-tune"
_LONGEST_END = 40
"""Characters before the end of a sentence in which an idle ending begins."""
_ARTICLE = 12
"""So many characters hold an article."""
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"), " ")
"""Spaces that the parser would take for words."""
_PICTURE = re.compile(
    r"(?:[\u2600-\u26ff\u2728\U0001f300-\U0001faff\ufe0f\u200d]+|[AQ]\.(?=\s+[A-Z*_])"
    r"|(?://\s)?[\u2500-\u257f]{2,})\s*"
)
"""What opens a sentence before its subject, for which the parser would take it: "🚀 M released X".

Or "A. M made X", as an answer, or a rule in code: "── Speech (X) ──".
"""
_LAST = re.compile(
    r"\s(?:[\u2600-\u26ff\u2705\u2714\u2728\U0001f300-\U0001faff\ufe0f\u200d]+|[\u2500-\u257f]{3,})$"
)
"""What ends a sentence, and no noun of it, as the parser would take it: "X for logos ✅"."""
_PICTURES = 100
"""So many characters hold it."""
_TRADEMARK = re.compile(r"(?<=\w)\((?:tm|r)\)(?!\w)", re.IGNORECASE)
_LETTERS = frozenset({"A.", "Q."})
_QUOTED = {'"': '"', "“": "”"}
_QUOTES = frozenset('"“”')
_MARK = re.compile(r"[*_`]*(?:\s*:|\s+[–—-])[*_`]*\s+[*_`]*")
"""Between a label and what it is given."""
_STAND_INS = {"system": "Google", "maker": "Google"}
_COUNT, _COUNT_PLURAL, _MASS = "model", "models", "software"


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of the block's text, and where its stand-in begins and ends in the parsed text."""

    parse_start: int
    parse_end: int
    start: int
    end: int
    name: Name | None
    """The name that it stands for; ``None`` for an ordinary word that is only spelt otherwise."""


def reworded(
    text: str, start: int, end: int, names: Sequence[Name], mass: Callable[[Name], bool]
) -> tuple[str, tuple[Shift, ...]]:
    """Write a stretch of a block's text for the parser; also what is written otherwise, in order.

    ``names`` are those inside; ``mass`` says whether the name of a class is a mass noun.
    """
    out: list[str] = []
    length = 0
    at = start
    shifts = []
    for first, last, name in _pieces(text, start, end, names):
        opens = first == start or (out == ["", ""] and at == first)  # behind a picture
        stand_in = _stand_in(name, opens, mass) if name else _joined(text[first:last])
        gap = text[at:first]
        out += [gap, stand_in]
        length += len(gap)
        shifts.append(Shift(length, length + len(stand_in), first, last, name))
        length += len(stand_in)
        at = last
    out.append(text[at:end])
    written = "".join(out)
    if not written.isascii():  # looking each letter up takes time
        written = written.translate(_SPACES)
    return written, tuple(shifts)


def _pieces(
    text: str, start: int, end: int, names: Sequence[Name]
) -> list[tuple[int, int, Name | None]]:
    """What is written differently for the parser: names, nouns such as "add-in", dashes.

    Also rare verbs, "re-trained", "w/", the noun in "our X fine-tune", what is said by the way
    ("X is, technically speaking, a C", "X draws, as far as I know"), and the mark behind a label
    that tells the use of its system: "X: great for logos".
    """
    pieces: list[tuple[int, int, Name | None]] = [(n.start, n.end, n) for n in names]
    shown = _PICTURE.match(text, start, end)
    if shown is not None:
        pieces.append((start, shown.end(), None))
    last = _LAST.search(text, max(start + 1, end - _PICTURES), end)
    if last is not None:
        pieces.append((*last.span(), None))
    idle = _idle(text, start, end, names)
    if idle is not None:
        pieces.append((*idle.span("idle"), None))
    pieces += _quotes(text, start, end, names)
    pieces += _linked(text, start, end, names)
    pieces += _tuned(text, start, names)
    for pattern, mark in _respelt():
        for match in pattern.finditer(text, start, end) if text.find(mark, start, end) >= 0 else ():
            if not any(first < match.end() and match.start() < last for first, last, _ in pieces):
                pieces.append((match.start(), match.end(), None))
    return sorted(pieces, key=lambda piece: piece[0])


def _idle(text: str, start: int, end: int, names: Sequence[Name]) -> re.Match[str] | None:
    """What may be left out at the end of a sentence, and names nothing."""
    idle = _ending().search(text, max(start, end - _LONGEST_END), end)
    named = idle is None or any(n.end > idle.start() for n in names)
    return None if named or idle is None or idle.start() <= start else idle


def said_to(text: str, start: int, end: int, names: Sequence[Name]) -> int:
    """Where what a sentence says ends, as the parser sees it; of a question at its mark."""
    idle = None if text[end - 1 : end] == "?" else _idle(text, start, end, names)
    return end if idle is None else idle.start("idle")


@cache
def _respelt() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What is written differently wherever it stands, and a mark without which none of it does."""
    return (
        (any_of(frozenset(rewritten())), ""), (_PARTICLE_NOUN, "-"), (_AGAIN, "-"),
        (_GLUED_DASH, "–"), (_GLUED_DASH, "—"), (_SHORT_WITH, "/"), (_TRADEMARK, "("),
        (_SPACED_HYPHEN, "-"), (_aside(), ","),
    )  # fmt: skip


def _quotes(
    text: str, start: int, end: int, names: Sequence[Name]
) -> Iterator[tuple[int, int, None]]:
    """The quotation marks around a system's name, which part it from its row: 'with "X" and Y'."""
    for name in names if '"' in text or "“" in text else ():
        if name.kind != "system":
            continue
        before, behind = text[name.start - 1 : name.start], text[name.end : name.end + 1]
        inside = start < name.start - 1 and name.end < end
        if inside and before and _QUOTED.get(before) == behind:
            yield name.start - 1, name.start, None
            yield name.end, name.end + 1, None


def _linked(text: str, start: int, end: int, names: Sequence[Name]) -> list[tuple[int, int, None]]:
    if not names or names[0].kind != "system":
        return []
    mark = _MARK.match(text, names[0].end, end)
    opens = not text[start : names[0].start].strip(" *_`")
    if mark is None or not opens or not fits().match(text, mark.end(), end):
        return []
    return [(mark.start(), mark.end() + 1, None)]


def _tuned(text: str, start: int, names: Sequence[Name]) -> list[tuple[int, int, None]]:
    """The noun in "our NAME fine-tune", which the parser would take for a verb."""
    found = ((_TUNED.match(text, name.end), name) for name in names)
    return [
        (*match.span("noun"), None)
        for match, name in found
        if match and _ONE_OF_IT.search(text, max(start, name.start - _ARTICLE), name.start)
    ]


@cache
def _aside() -> re.Pattern[str]:
    """What may be left out between two commas: ", technically speaking,", ", no matter which,"."""
    said = alternation(words("asides.said", "asides.qualifying"))
    whatever = alternation(words("asides.whatever"))
    return re.compile(
        rf"(?<=\w),\s(?:(?:{said})|(?:{whatever})\s[^,.;:()]{{2,80}}"
        r"|be (?:it|they) (?:[^,.;:()]{2,40}, ){0,3}[^,.;:()]{2,40} or [^,.;:()]{2,40}),(?=\s)",
        re.IGNORECASE,
    )


@cache
def _ending() -> re.Pattern[str]:
    """What may be left out at the end of a sentence: "these days", ", as far as I know"."""
    said = alternation(words("asides.said", "asides.qualifying", "openers.said"))
    idle = alternation(words("asides.endings", "asides.trailing"))
    return re.compile(
        rf"(?<=[\w)])(?P<idle>,\s(?:{said}|{idle})|\s\((?:{idle})\)|\s(?:{idle}))(?=[.!?]?$)",
        re.IGNORECASE,
    )


def _joined(word: str) -> str:
    if _MARK.match(word):
        return f" is {word[-1].lower()}"
    if word[0] in ", (" or word in _QUOTES or _PICTURE.match(word) or word.rstrip() in _LETTERS:
        return ""
    if word == "-":
        return "–"
    if word.lower().rstrip() == "w/":
        return "with "
    if (known := rewritten().get(word.lower())) is not None:
        return known.capitalize() if word[0].isupper() else known
    if word.lower().startswith(_TUNES):
        return "finetuning"  # a noun, whatever stands around it
    return f" {word} " if len(word) == 1 else word.replace("-", "")


def _stand_in(name: Name, first: bool, mass: Callable[[Name], bool]) -> str:
    if name.kind != "class":
        return _STAND_INS[name.kind]
    if mass(name):
        return _STAND_INS["system"] if first else _MASS
    word = _COUNT_PLURAL if name.plural else _COUNT
    return word.capitalize() if first else word
