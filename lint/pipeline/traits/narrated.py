"""Who made a system, as prose tells it: "M came up with X", "behind X is M", "X was born at M".

Of makers of whom lists have none but their own, and of systems that nobody serves for another one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, coordination, is_passive, objects, subjects
from .asides import has_on_cloud
from .evidence import tells_where
from .possession import Statement, makers_of, may_be_out, serves_others

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WITH = frozenset({"with"})
_ON = frozenset({"on"})
_AT = frozenset({"at"})
_ENDS = frozenset({"", ".", ",", "!", ";", "for", "in", "and", "but", "as", "so", "since", "to"})
_STANDS = frozenset({"is", "was", "stands", "stood"})
_TO = " to "
"""Before a system: what goes there may come from a maker."""
_WHO = frozenset({"who", "that", "which"})
_NEAR = 6
"""So many names before and behind a maker may be a row with it."""
_REACH = 60
"""So many characters may stand between a label and what it is on."""


def narrated(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read what a sentence on a maker tells of a system that it made."""
    if not set(maker.ids) <= frame("origin.listing") or serves_others(maker):
        return
    for name, at in (
        *_came_up(token, sentence),
        *_works_on(token, sentence),
        *_gave(token, sentence),
        *_famous(token, sentence),
        *_behind(token, sentence),
        *_born(token, sentence),
        *_people_who(token, sentence),
        *_company_that(token, maker, sentence),
        *_labelled(token, maker, sentence),
        *_in_row(token, maker, sentence, reading),
        *_masterpiece(token, sentence),
        *_run_by(token, sentence),
        *_there_was(token, sentence),
    ):
        others = {i for n in sentence.names if n.kind == "maker" for i in n.ids} - set(maker.ids)
        credited = bool(others & makers_of(name, reading)) and at.dep_ != "nmod"
        served = may_be_out(name, reading) or has_on_cloud(maker, name, reading)
        if reading.is_model(name) and not (name.plural or credited or served):
            yield Statement(name, maker, "maker:narrated", at)


def _plain(token: Token, sentence: Sentence) -> Name | None:
    """The system at a token, itself and alone, where its phrase ends."""
    name = sentence.name_at.get(token.i)
    if name is None or name.kind != "system" or is_opaque(sentence, token.i):
        return None
    behind = token.doc.text(after_name(sentence, token.i)).lower()
    return name if behind in _ENDS and not children(token, "conj", "amod", "nmod:poss") else None


def _alone(token: Token) -> bool:
    """Whether a maker is who acts in a clause, and nobody else."""
    verb = token.head
    return token in subjects(verb) and len(coordination(token)) == 1 and not is_passive(verb)


def _came_up(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M came out with X", "M surprised everyone with X"."""
    verb = token.head
    if not _alone(token):
        return
    parts = {t.lower_ for t in children(verb, "advmod", "compound:prt")}
    came = verb.lemma_ == "come" and bool(parts & {"up", "out"})
    stunned = verb.lemma_ in frame("origin.stunning") and any(
        t.lower_ in words("access.receivers") for t in objects(verb)
    )
    for thing in children(verb, "obl") if came or stunned else ():
        name = _plain(thing, sentence)
        if name is not None and cases(thing) == _WITH:
            yield name, verb


def _works_on(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M was working on X", "M has been working on X for years"."""
    verb = token.head
    if not _alone(token) or verb.lower_ != "working":
        return
    for thing in children(verb, "obl"):
        name = _plain(thing, sentence)
        if name is not None and cases(thing) == _ON:
            yield name, verb


def _gave(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M gave us X"."""
    verb = token.head
    if not _alone(token) or verb.lemma_ not in frame("origin.giving"):
        return
    us = verb.i + 1 if verb.doc.text(verb.i + 1).lower() == "us" else -1
    for thing in objects(verb):
        name = _plain(thing, sentence) if thing.i == us + 1 > 0 else None
        behind = verb.doc.text(after_name(sentence, thing.i)).lower()
        if name is not None and behind not in {"to", "for"} and not tells_where(verb):
            yield name, verb


def _famous(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M became famous with X", "M got known through X"."""
    verb = token.head
    if not _alone(token) or verb.lemma_ not in frame("origin.becoming"):
        return
    for said in children(verb, "xcomp"):
        if said.lower_ in frame("origin.renowned"):
            for thing in (*children(said, "obl"), *children(verb, "obl")):
                name = _plain(thing, sentence)
                if name is not None and cases(thing) <= frame("origin.known_by"):
                    yield name, verb


def _behind(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "behind X is M", "behind X stands M", and no more; "close behind X is M" ranks them."""
    doc, at = token.doc, token.i - 2
    if at != 1 or doc[token.i - 1].lower_ not in _STANDS or doc[0].lower_ != "behind":
        return
    name = sentence.name_at.get(at)
    ends = doc.text(after_name(sentence, token.i)) in {"", ".", "!", ";"}
    if name is not None and name.kind == "system" and ends and not is_opaque(sentence, at):
        yield name, token


def _born(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X was born at M", "X was conceived at M"."""
    verb = token.head
    if token.dep_ != "obl" or cases(token) != _AT or verb.lower_ not in frame("origin.born"):
        return
    for thing in (*children(verb, "nsubj:pass"), *children(verb, "nsubj")):
        name = sentence.name_at.get(thing.i)
        own = thing.i == 0 or thing.doc[thing.i - 1].pos_ != "ADP"  # "the idea for X"
        if name is not None and own and name.kind == "system" and not is_opaque(sentence, thing.i):
            yield name, verb


def _people_who(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "the folks at M who made X"."""
    doc, verb, at = token.doc, token.i + 2, token.i + 3
    staff = doc.text(token.i - 2).lower() in frame("origin.staff") | frame("origin.people")
    if not staff or doc.text(token.i - 1).lower() != "at" or doc.text(verb - 1).lower() not in _WHO:
        return
    if at < len(doc) and doc[verb].lemma_ in frame("origin.active"):
        name = sentence.name_at.get(at)
        if name is not None and name.kind == "system" and not is_opaque(sentence, at):
            yield name, doc[verb]


def _company_that(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "the company that made X is called M", "the lab which built X, M, ..."."""
    text, end = sentence.block.text, sentence.spans[token.i][0]
    start = max(sentence.start, end - _REACH - _REACH)
    told = _company().search(text[start:end])
    if told is None or token.doc.text(after_name(sentence, token.i)) not in {
        "",
        ".",
        ",",
        "!",
        ";",
    }:
        return  # "the company that built X, M's rival", "..., M said"
    name = _right_before(maker, sentence)
    thing = sentence.token_of(name) if name is not None else None
    if name is None or thing is None or name.kind != "system" or is_opaque(sentence, thing.i):
        return
    if name.start == start + told.start("name") and name.end + len(told["tie"]) == end:
        yield name, thing


@cache
def _company() -> re.Pattern[str]:
    """Before a maker: "the company that made NAME is called ", "the lab which built NAME, "."""
    firms, verbs = alternation(frame("origin.companies")), alternation(frame("origin.bringing"))
    return re.compile(
        rf"\bthe\s(?:\w+\s)?(?:{firms})\s(?:that|which|who)\s(?:{verbs})\s"
        r"(?P<name>[^,;:]{1,40}?)(?P<tie>,\s|\s(?:is|was)\s(?:called\s|named\s)?)$",
        re.IGNORECASE,
    )


def _labelled(token: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X (maker: M)", "X; maker: M", "Developer of X: M"."""
    text, name = sentence.block.text, _right_before(maker, sentence)
    i = sentence.token_of(name) if name is not None else None
    if name is not None and i is not None and name.kind == "system":
        between = text[name.end : maker.start]
        before = text[max(sentence.start, name.start - _REACH) : name.start]
        opens = name.start - sentence.start < _REACH and not before.strip(" *_`#•-|")
        aside = _role_aside().fullmatch(between)
        whole = between.strip(" *_`") == ":" and _role_of().fullmatch(before)
        told = bool(whole) or (aside is not None and (aside["mark"] == "(" or opens))
        if told and not is_opaque(sentence, i.i):
            yield name, token


def _right_before(maker: Name, sentence: Sentence) -> Name | None:
    """The name before a maker's, if it stands near."""
    at = bisect_left(sentence.names, maker.start, key=lambda name: name.start) - 1
    name = sentence.names[at] if at >= 0 else None
    return name if name is not None and maker.start - name.end <= _REACH else None


@cache
def _role_aside() -> re.Pattern[str]:
    """Between a system and its maker: " (maker: ", "; developer: "."""
    roles = alternation(frame("origin.labels"))
    return re.compile(
        rf"[*_`]*\s?(?P<mark>[(;|])\s?[*_`]*(?:{roles})[*_`]*\s?:[*_`]*\s[*_`]*", re.IGNORECASE
    )


@cache
def _role_of() -> re.Pattern[str]:
    """Before a system: "Developer of ", "**Maker of "."""
    roles = alternation(frame("origin.labels"))
    return re.compile(rf"[\s*_`#•-]*(?:the\s)?(?:{roles})\sof\s[*_`]*", re.IGNORECASE)


def _in_row(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X from M and Y from N", of which another pair is right."""
    text = sentence.block.text
    at = bisect_left(sentence.names, maker.start, key=lambda name: name.start)
    near = sentence.names[max(0, at - _NEAR) : at + _NEAR]
    pairs = [
        (one, other)
        for one, other in pairwise(near)
        if one.kind == "system"
        and other.kind == "maker"
        and text[one.end : other.start].strip(" *_`") in frame("means.makers")
        and not text[max(0, one.start - len(_TO)) : one.start].endswith(_TO)
    ]
    own = [p for p in pairs if set(p[1].ids) & makers_of(p[0], reading)]
    for system, one in pairs if own and len(pairs) > 1 else ():
        thing = sentence.token_of(system)
        if one is maker and thing is not None and not is_opaque(sentence, thing.i):
            yield system, thing


def _masterpiece(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X is M's flagship"."""
    noun = token.head
    best = noun.lower_ in frame("origin.masterpieces") and bool(children(noun, "cop"))
    if token.dep_ != "nmod:poss" or not best or children(noun, "nmod", "acl", "acl:relcl"):
        return
    for thing in subjects(noun):
        name = sentence.name_at.get(thing.i)
        if name is not None and name.kind == "system" and not is_opaque(sentence, thing.i):
            yield name, noun


def _run_by(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "X is run by M", "X is operated by M"."""
    verb = token.head
    runs = verb.lemma_ in frame("origin.running") and is_passive(verb) and verb.dep_ == "ROOT"
    if not runs or cases(token) != {"by"} or children(verb, "obl", "obl:agent") != [token]:
        return
    for thing in children(verb, "nsubj:pass"):
        name = sentence.name_at.get(thing.i)
        if name is not None and name.kind == "system" and not is_opaque(sentence, thing.i):
            yield name, verb


def _there_was(token: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "first there was X from M", "then came X from M"."""
    doc, at = token.doc, token.i - 2
    before = doc.text(at - 1).lower()
    name = sentence.name_at.get(at)
    told = before in frame("origin.arriving") or (
        before in {"is", "was"} and doc.text(at - 2).lower() == "there"
    )
    if name is None or not told or doc.text(token.i - 1).lower() not in frame("means.makers"):
        return
    ends = doc.text(after_name(sentence, token.i)) in {"", ".", ",", "!", ";"}
    if name.kind == "system" and ends and not is_opaque(sentence, at):
        yield name, doc[at]
