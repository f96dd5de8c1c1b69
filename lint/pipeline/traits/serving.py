"""What a maker serves on its cloud or its pages, whoever made it: "M's X API"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import DOWNLOADABLE, MODELS
from ..frames import frame
from ..lexicon import alternation, words
from ..names.keys import squeeze

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_USED = frozenset({"obj", "obl"})
_SHORT = 2
"""A word of so many letters doesn't tell which cloud is meant: "AI"."""


def has_on_cloud(maker: Name, name: Name, reading: Reading) -> bool:
    """Whether a maker is known to serve a system on a cloud of its own."""
    systems = reading.knowledge.systems
    clouds = {cloud for i in name.ids for cloud in systems[i].clouds if cloud in systems}
    return any(systems[cloud].maker in maker.ids for cloud in clouds)


def is_rented(
    way: str, span: tuple[int, int], name: Name, sentence: Sentence, reading: Reading
) -> bool:
    """Whether it is told how a system is had in one place: "X on its cloud, in your own VPC".

    Or in one product: "Y is only available via the API in this app".
    """
    if way == "closed":
        return _offered().search(sentence.text) is not None
    systems = reading.knowledge.systems
    clouds = {cloud for i in name.ids for cloud in systems[i].clouds if cloud in systems}
    titles = (t for cloud in clouds for t in (systems[cloud].name, *systems[cloud].aliases))
    makers = {systems[i].maker for i in name.ids}
    called = {  # "Bedrock", "Azure"
        word
        for title in titles
        for word in title.split()
        if len(word) > _SHORT and word.lower() not in makers
    }
    said = sentence.block.text[slice(*span)].lower().rpartition(" ")[2]
    served = any(word in sentence.text for word in called)
    return way == "local" and served and said in words("access.networks")


@cache
def _offered() -> re.Pattern[str]:
    """What limits a way to a product of one's own: "in this product", "on the free plan"."""
    places = alternation(words("access.offered_in"))
    return re.compile(
        rf"\b(?:(?:in|on|within|inside)\s(?:this|our|the)|for)\s(?:[\w-]+\s)?(?:{places})\b",
        re.IGNORECASE,
    )


def is_served_there(maker: Name, name: Name, called: set[str], reading: Reading) -> bool:
    """Whether a cloud's way to what others made is meant, by the words at its end: "M's X API".

    Of makers who have one to sell the models of all.
    """
    sells = bool(set(maker.ids) & frame("origin.servers"))
    ways_in = bool(called & words("access.apis"))
    return sells and ways_in and has_on_cloud(maker, name, reading)


def is_used_there(maker: Name, name: Name, at: Token, reading: Reading) -> bool:
    """Whether what others made is meant as a maker has it for its users: "we use M's X".

    Some products let one choose among others' models, and clouds have those that are open.
    """
    if reading.system_kind(name) not in MODELS:
        return False
    if set(maker.ids) & frame("origin.fronts"):
        return True
    known = [reading.knowledge.systems[i] for i in name.ids]
    open_ = all(system.weights in DOWNLOADABLE and system.clouds for system in known)
    noun = at.head if at.dep_ == "compound" and at.head.lower_ in words("access.had") else at
    used = noun.dep_ in _USED and noun.head.lemma_ in frame("origin.calling")
    return used and open_ and bool(set(maker.ids) & frame("origin.servers"))


def is_shown_at(
    maker: Name, name: Name, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether a name is linked to what a maker has built itself: "M's [X](https://github.com/M/X)".

    Designs are built by many.
    """
    _, end = sentence.block.source_span(name.start, name.end)
    link = _link().match(context.document.source, end)
    if link is None:
        return False
    entries = [reading.knowledge.makers[i] for i in maker.ids]
    owners = tuple(squeeze(n) for entry in entries for n in (entry.name, *entry.aliases))
    return squeeze(link["owner"]).startswith(owners)


@cache
def _link() -> re.Pattern[str]:
    """What stands behind the text of a link in Markdown, if it goes to somebody's files."""
    hosts = alternation(frame("origin.code_hosts"))
    return re.compile(
        rf"[^\[\]()\n]{{0,40}}\]\(<?https?://(?:www\.)?(?:{hosts})/(?P<owner>[\w.-]{{1,80}})"
    )
