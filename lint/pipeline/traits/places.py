"""Where a system may be said to run: on grounds of one's own, on one's machine, behind an API."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, any_of, words
from ..trees.syntax import objects, subjects

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


@cache
def own_grounds() -> re.Pattern[str]:
    """Read "on our own GPU server", "on a server in the basement", "on an on-premises cluster".

    There no app runs by itself.
    """
    own, grounds, none, machines, rooms, walled, within = (
        alternation(words(f"access.{name}"))
        for name in ("own", "grounds", "no_grounds", "machines", "rooms", "walled", "walled_in")
    )
    return re.compile(
        rf"\b(?:on|in|behind|inside|within)\s+(?:{own})\s+(?:own\s+)?"
        rf"(?:(?!(?:{none})\b)[\w-]+\s+){{0,2}}(?:{grounds})(?![\w-])"
        rf"|\bon\s+(?:an?|one|the|two|several|my|our|your)\s+(?:[\w-]+\s+){{0,2}}?(?:{machines})\s+"
        rf"(?:in|under|beneath|below)\s+(?:the|our|your|my)\s+(?:own\s+)?(?:{rooms})(?![\w-])"
        rf"|\b(?:on|in|inside|within)\s+(?:(?:an?|the|our|your)\s+)?(?P<walled>{walled})\s+"
        rf"(?:(?!(?:{none})\b)[\w-]+\s+){{0,2}}?(?:{grounds}|{within})(?![\w-])",
        re.IGNORECASE,
    )


def is_at_firms(place: re.Match[str], verb: Token, sentence: Sentence) -> bool:
    """Whether a company has its system run where it is shut in: "M runs X in an air-gapped box".

    Who is called by a name may be its maker, or sell a cloud that is walled in.
    """
    doers = subjects(verb) if objects(verb) else []
    return bool(place["walled"]) and any(
        t.pos_ == "PROPN" or t.i in sentence.name_at for t in doers
    )


@cache
def by_api() -> re.Pattern[str]:
    """Read "via the M API": what is run so stays with its maker, wherever the rest runs."""
    return re.compile(
        rf"\b(?:via|through|using|over)\s+(?:[\w'’-]+\s+){{0,3}}?(?:{alternation(words('access.apis'))})\b",
        re.IGNORECASE,
    )


def is_elsewhere(thing: Token, place: int, sentence: Sentence) -> bool:
    """Whether a name has a place of its own, not that at ``place``: "X online and Y offline"."""
    behind = thing.i + 1
    if behind >= place:
        return False
    start, end = sentence.spans[behind][0], sentence.spans[place][0]
    apart = any_of(words("access.elsewhere")).match(sentence.block.text, start, end)
    return apart is not None and any(t.pos_ == "CCONJ" for t in thing.doc[behind:place])


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
        return any_of(words("access.hubs", "access.repositories", "access.place"))
    return any_of(words("access.apart")) if verb.lemma_ == "work" else _at_home()


@cache
def _at_home() -> re.Pattern[str]:
    """A phrase for one's own machine, or what kind of a laptop it is: "on an ordinary laptop".

    Of no kind it has to be stressed that it's there: "right on the phone", "on the laptop itself".
    """
    single, portable, place, held = (
        alternation(words(f"access.{name}")) for name in ("single", "portable", "place", "at_hand")
    )
    straight = "|".join(rf"(?<=\b{word}\s)" for word in sorted(frame("consume.straight")))
    return re.compile(
        rf"(?<![\w-])(?:(?:{place})|on\s(?:{single})\s(?:[\w-]+\s){{1,2}}?(?:{portable})"
        rf"|(?:{straight})on\s(?:{single})\s(?:{held})|on\sthe\s(?:{held})\sitself)(?![\w-])",
        re.IGNORECASE,
    )


def is_handheld(place: str) -> bool:
    """Whether apps are run at a place: "on your phone", "at home"."""
    return place.lower().removesuffix(" itself").rpartition(" ")[2] in words("access.handhelds")


def distance(verb: Token, behind: int) -> int:
    """How many tokens a place stands behind a verb, without those in brackets between them."""
    inside, count = False, 0
    for token in verb.doc[verb.i : behind]:
        inside = token.text == "(" or (inside and token.text != ")")
        count += not inside
    return count
