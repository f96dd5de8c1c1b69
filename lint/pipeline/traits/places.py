"""Where a system may be said to run: on grounds of one's own, on one's machine, behind an API."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, any_of, words

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


@cache
def own_grounds() -> re.Pattern[str]:
    """Read "on our own GPU server", "on a server in the basement": where no app runs by itself."""
    own, grounds, none, machines, rooms = (
        alternation(words(f"access.{name}"))
        for name in ("own", "grounds", "no_grounds", "machines", "rooms")
    )
    return re.compile(
        rf"\b(?:on|in|behind|inside|within)\s+(?:{own})\s+(?:own\s+)?"
        rf"(?:(?!(?:{none})\b)[\w-]+\s+){{0,2}}(?:{grounds})(?![\w-])"
        rf"|\bon\s+(?:an?|the|two|several)\s+(?:[\w-]+\s+)?(?:{machines})\s+"
        rf"in\s+(?:the|our|your)\s+(?:own\s+)?(?:{rooms})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def by_api() -> re.Pattern[str]:
    """Read "via the M API": what is run so stays with its maker, wherever the rest runs."""
    return re.compile(
        rf"\b(?:via|through|using|over)\s+(?:[\w'’-]+\s+){{0,3}}?(?:{alternation(words('access.apis'))})\b",
        re.IGNORECASE,
    )


def is_compound(end: int, sentence: Sentence) -> bool:
    """Whether another noun follows a place: "on your own server list"."""
    following = next((t for t in sentence.doc if sentence.spans[t.i][0] >= end), None)
    if following is None or sentence.spans[following.i][0] > end + 1:
        return False
    before = following.nbor(-1)
    tied = before.i > 0 and before.nbor(-1).text == "-"  # "the on-premises gateway"
    return following.pos_ in {"NOUN", "PROPN"} and (tied or before.dep_ == "compound")


def places(verb: Token, fetched: bool) -> re.Pattern[str]:
    """The phrases that name a place for what a verb does; what is fetched comes from a hub."""
    if fetched:
        return any_of(words("access.hubs") | words("access.repositories") | words("access.place"))
    return any_of(words("access.apart" if verb.lemma_ == "work" else "access.place"))


def is_handheld(place: str) -> bool:
    """Whether only apps are run at a place: "on your phone"."""
    return place.lower().rpartition(" ")[2] in words("access.handhelds")


def distance(verb: Token, behind: int) -> int:
    """How many tokens a place stands behind a verb, without those in brackets between them."""
    inside, count = False, 0
    for token in verb.doc[verb.i : behind]:
        inside = token.text == "(" or (inside and token.text != ")")
        count += not inside
    return count
