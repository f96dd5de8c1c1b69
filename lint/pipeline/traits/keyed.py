"""Whose a system is, told by what opens it: "an M key for X", "an X API key from M".

So where to get it: "a key for X (get one from M)".

Read over the text between both names; of makers alone who hand out no key for what others made.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..frames import frame
from ..lexicon import alternation, any_of, has_any, words
from .possession import Statement, makers_of, may_be_out
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def keyed(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "you need an M key for X", where neither another maker nor one of M's own is named."""
    if not set(maker.ids) <= frame("origin.alone"):
        return
    if any(name.kind == "maker" and name is not maker for name in sentence.names):
        return
    if any_of(words("verbs.striking")).search(sentence.text):
        return  # "removed the M key for X", which was of no use; out of M's settings
    own = maker.start
    systems = [name for name in sentence.names if name.kind == "system" and name.start != own]
    if any(makers_of(name, reading) & set(maker.ids) for name in systems):
        return
    for name in systems:
        told = _opens(maker, name, sentence) or _is_handed_out(maker, name, sentence)
        # What runs anywhere may ask for a key of that form, but not send for it.
        told = told and not may_be_out(name, reading)
        if (
            (told or _is_got(maker, name, sentence))
            and reading.system_kind(name) in MODELS
            and not has_on_cloud(maker, name, reading)
        ):
            yield Statement(name, maker, "maker:key", token)


def _opens(maker: Name, name: Name, sentence: Sentence) -> bool:
    """Read "an M key for X", "sign up at M to get an X key"."""
    text = sentence.block.text
    if name.start < maker.end or _key().fullmatch(text, maker.end, name.start) is None:
        return False
    if not has_any(frame("origin.access_keys"), text[maker.end : name.start]):
        return _key_behind().match(text, name.end, sentence.end) is not None
    return _behind().match(text, name.end, sentence.end) is not None


def _is_handed_out(maker: Name, name: Name, sentence: Sentence) -> bool:
    """Read "an X API key from M", "a key for X from M"."""
    text = sentence.block.text
    if name.end > maker.start or _ends().match(text, maker.end, sentence.end) is None:
        return False
    had = _key_from().fullmatch(text, name.end, maker.start)
    opens = len(text[sentence.start : name.start].split()) <= 1  # "our X contract with M"
    if had is not None and had["with"] and not opens:
        return False  # "we replaced the X contract with M"
    return had is not None or (
        text[name.end : maker.start].strip("*_`").lower() == " from "
        and _key_for().search(text, sentence.start, name.start) is not None
    )


def _is_got(maker: Name, name: Name, sentence: Sentence) -> bool:
    """Read "a key for X (get one from M)", "an X key, which you get from M"."""
    text = sentence.block.text
    if name.end > maker.start or _ends().match(text, maker.end, sentence.end) is None:
        return False
    got = _getting().fullmatch(text, name.end, maker.start)
    opened = got and (got["key"] or _key_for().search(text, sentence.start, name.start))
    return bool(opened)


def of_api(name: Name, sentence: Sentence, reading: Reading) -> Name | None:
    """M in "an M API key for X", where "M API" is a name of its own."""
    text = sentence.block.text[name.start : name.end]
    maker = reading.knowledge.systems[name.ids[0]].maker
    called = reading.knowledge.makers[maker].name if maker is not None else ""
    if maker is None or text.rpartition(" ")[2].lower() not in words("access.apis"):
        return None
    if not text.startswith(f"{called} "):
        return None
    return replace(name, kind="maker", ids=(maker,), end=name.start + len(called))


@cache
def _key() -> re.Pattern[str]:
    """Between a maker and a system: " API key for ", " to get a key for the ", " to get an "."""
    keys, verbs = alternation(frame("origin.access_keys")), alternation(frame("origin.fetching"))
    got = rf"(?:to|and)\s(?:{verbs})\s(?:an?|your|the)\s"
    return re.compile(
        rf"[*_`]*(?:['’]?s?\s(?:{got})?(?:{keys})\s(?:for|to\suse)\s(?:the\s)?|\s{got})[*_`\"“]*",
        re.I,
    )


@cache
def _key_from() -> re.Pattern[str]:
    """Between a system and a maker: " API key from ", " subscription with "."""
    keys = alternation(frame("origin.access_keys", "origin.paid_access"))
    return re.compile(rf"[*_`]*\s(?:{keys})\s(?:from|at|(?P<with>with))\s[*_`]*", re.I)


@cache
def _key_for() -> re.Pattern[str]:
    """Before a system: "key for the "."""
    keys = alternation(frame("origin.access_keys"))
    return re.compile(rf"\b(?:{keys})\s(?:for|to\suse)\s(?:the\s)?[*_`]*$", re.I)


@cache
def _getting() -> re.Pattern[str]:
    """Between a system and a maker: " (get one from ", " API key, which you get at "."""
    keys = alternation(frame("origin.access_keys"))
    verbs = alternation(frame("origin.fetching"))
    them = alternation(frame("origin.fetched"))
    return re.compile(
        rf"[*_`]*(?P<key>\s(?:{keys}))?[*_`]*(?:[,;:]|\s[–—-]|\s(?=\())\s?\(?(?:which\s)?"
        rf"(?:you(?:['’]ll|\scan|\smust|\smay)?\s)?(?:(?:have|need)\sto\s)?(?:{verbs})\s"
        rf"(?:(?:{them})\s)?(?:from|at|via)\s[*_`]*",
        re.I,
    )


@cache
def _key_behind() -> re.Pattern[str]:
    """Behind the system, what it takes to use it: " API key"."""
    keys = alternation(frame("origin.access_keys"))
    return re.compile(rf"[*_`]*\s(?:{keys})\b", re.I)


@cache
def _ends() -> re.Pattern[str]:
    """Behind the last name, an end, or what becomes of the key: ", ", " expires"."""
    goes_on = alternation(frame("origin.going_on"))
    return re.compile(rf"[*_`\"”]*(?:\s*(?:[.,;!)]|$)|\s(?:{goes_on})\b)")


@cache
def _behind() -> re.Pattern[str]:
    """Behind the system, its end, or a part of it: " part of", " calls"."""
    parts = alternation(words("access.apis") | frame("origin.parts"))
    return re.compile(rf"{_ends().pattern}|[*_`]*\s(?:{parts})\b", re.I)
