"""What a maker is thanked for, or has in its line-up: "credit for X goes to M", "X is M's gift".

Read over the text between both names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import SUBJECTS
from .possession import Statement
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NEAR = 8
"""With more names than these a sentence is a list."""
_CREDIT = re.compile(r"\bcredit\sfor\s[*_`]*$", re.IGNORECASE)
_GOES_TO = re.compile(r"[*_`]*\s(?:goes|belongs|is\sdue)\sto\s[*_`]*", re.IGNORECASE)
_CREDITED = re.compile(
    r"[*_`]*\s(?:deserves|gets|takes|earns|earned|deserved)\s(?:(?:the|all|full|much|some)\s)*"
    r"credit\sfor\s[*_`]*",
    re.IGNORECASE,
)
PRAISED = re.compile(
    r"[*_`]*(?:['’]s|,)?(?:\s(?:team|crew|people|folks))?\s(?:for|on)\s"
    r"(?:(?:their|its|the|building|creating|making|shipping|inventing|giving\sus|launching"
    r"|releasing|training|developing|(?:launch|release|success|birth)\sof)\s){0,3}[*_`]*",
    re.IGNORECASE,
)
"""Between who is praised and what for: " on the launch of ", " team for shipping their "."""
_COLON = re.compile(r"[*_`]*\s?:[*_`]*\s[*_`]*")
_ENDS = re.compile(r"[*_`]*(?:[.,;!)–—]|$|\s(?:and|but|as|since|because|under)\b)")


def thanked(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is part of M's portfolio", "X, a gift from M, ...", "M deserves credit for X".

    Of makers that list none but their own.
    """
    if not set(maker.ids) <= frame("origin.listing") or len(sentence.names) > _NEAR:
        return
    for name in sentence.names:
        at = sentence.token_of(name) if name.kind == "system" else None
        if at is None or not reading.is_model(name) or name.plural:
            continue
        said = _is_given(name, maker, at, sentence) or _is_credited(name, maker, sentence)
        said = said and not is_opaque(sentence, at.i)
        if (said or _is_labelled(name, maker, sentence)) and not has_on_cloud(maker, name, reading):
            yield Statement(name, maker, "maker:thanked", token)


def _is_given(name: Name, maker: Name, at: Token, sentence: Sentence) -> bool:
    """Whether a subject is told to be a maker's: "X is M's gift", "X belongs to the M family"."""
    if name.end > maker.start or at.dep_ not in SUBJECTS:
        return False
    text = sentence.block.text
    between = text[name.end : maker.start]
    return any(
        tie.fullmatch(between) and behind.match(text, maker.end, sentence.end)
        for tie, behind in _ties()
    )


def _is_credited(name: Name, maker: Name, sentence: Sentence) -> bool:
    """Whether a maker has the credit for a system: "M gets all the credit for X"."""
    text = sentence.block.text
    if name.end <= maker.start:
        given = _CREDIT.search(text, sentence.start, name.start)
        goes = given and _GOES_TO.fullmatch(text, name.end, maker.start)
        return goes is not None and _ENDS.match(text, maker.end, sentence.end) is not None
    if _kudos().search(text, sentence.start, maker.start) is not None:
        praised = PRAISED.fullmatch(text, maker.end, name.start)
        end = _plain().match(text, name.end, sentence.end)
        behind = end.end() if end is not None else name.end
        return praised is not None and _ENDS.match(text, behind, sentence.end) is not None
    credited = _CREDITED.fullmatch(text, maker.end, name.start)
    return credited is not None and _ENDS.match(text, name.end, sentence.end) is not None


def _is_labelled(name: Name, maker: Name, sentence: Sentence) -> bool:
    """Whether a label asks whose a system is, and a maker is the answer: "Vendor of X: M"."""
    text = sentence.block.text
    label = _label().fullmatch(text, sentence.start, name.start)
    colon = label and _COLON.fullmatch(text, name.end, maker.start)
    if not text[sentence.start : name.start].strip(" *_`-"):  # "X vendor: M"
        colon = _asked_for().fullmatch(text, name.end, maker.start)
    return colon is not None and _ENDS.match(text, maker.end, sentence.end) is not None


@cache
def _plain() -> re.Pattern[str]:
    """Behind a name, what it is: " model"."""
    return re.compile(rf"[*_`]*\s(?:{alternation(words('access.models'))})\b", re.IGNORECASE)


@cache
def _kudos() -> re.Pattern[str]:
    """Before a maker, praise: "Kudos to ", "Hats off to the folks at "."""
    praise = alternation(frame("origin.praise"))
    people = alternation(frame("origin.staff", "origin.people"))
    return re.compile(
        rf"\b(?:{praise})(?:,?\s(?:to\s)?|,\s)(?:all\s(?:of\s)?)?(?:the\s)?"
        rf"(?:(?:\w+\s)?(?:{people})\s(?:over\s)?(?:at|from)\s)?[*_`]*$"
        rf"|\b(?:{praise})\s(?:go(?:es)?\s)?to\s[^.;:?!]{{2,90}},?\sand(?:,\s[\w\s]{{2,20}},)?\sto"
        r"\s[*_`]*$",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    """Before a system, what its maker is called: "Vendor of ", "The company behind "."""
    makers = alternation(frame("origin.titles", "origin.labels", "origin.companies"))
    return re.compile(rf"[\W_]*(?:the\s)?(?:{makers})\s(?:of|behind|for)\s[*_`]*", re.IGNORECASE)


@cache
def _asked_for() -> re.Pattern[str]:
    """Between a system and the answer, what its maker is called: " vendor: "."""
    makers = alternation(frame("origin.titles", "origin.labels", "origin.own_makers"))
    return re.compile(rf"[*_`]*(?:['’]s)?\s(?:{makers})[*_`]*\s?:[*_`]*\s[*_`]*", re.IGNORECASE)


@cache
def _ties() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands between a system and its maker, and behind that."""
    gifts, lineups, members = (
        alternation(frame(f"origin.{name}")) for name in ("gifts", "lineups", "members")
    )
    adverbs = alternation(words("asides.adverbial"))
    owned = rf"[*_`]*(?:['’]s?)?\s(?:(?:own|growing|new|product|model|AI)\s){{0,2}}(?:{lineups})\b"
    forms = (
        (rf"\s(?:is|was)\s(?:(?:{adverbs})\s)?", rf"[*_`]*['’]s?\s(?:{gifts})\sto\b"),
        (rf",\san?\s(?:{gifts})\s(?:from|by)\s", r"(?=[*_`\s,.])(?!['’])"),
        (
            rf"\s(?:is|was|became)\s(?:(?:{adverbs})\s)?(?:(?:a|an|the)\s)?(?:\w+\s)?(?:{members})\s(?:of|in|to)\s"
            r"(?:the\s)?",
            owned,
        ),
        (r"\s(?:has\s)?(?:joins?|joined|completes|completed)\s(?:the\s)?", owned),
        (r"\s(?:now\s)?belongs\sto\s(?:the\s)?", owned),
    )
    return tuple(
        (re.compile(rf"[*_`]*{tie}[*_`]*", re.I), re.compile(behind, re.I)) for tie, behind in forms
    )
