"""What one has at hand of a model: "X is served from our own rack", "hosted by our IT", a fork."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..lexicon import alternation, words
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects
from .hosting import Statement, is_program, is_program_for, is_version
from .openness import is_denied_here
from .places import by_api, own_grounds, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF = frozenset({"of"})


def at_hand(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Everything that a verb says to be done with a model that one has oneself."""
    if verb.lemma_ in words("access.serving_from"):
        yield from _served(verb, sentence, reading)
    if verb.lemma_ in words("access.having"):
        yield from _had(verb, sentence, reading)
    if verb.lemma_ in words("access.hosting"):
        yield from _own_copy(verb, sentence, reading)
    if verb.lemma_ in words("access.forking"):
        yield from _forked(verb, sentence, reading)
    if verb.lemma_ in words("access.fork_acts"):
        yield from _fork_of(verb, sentence, reading)
    if verb.lemma_ in words("access.answering"):
        yield from _answered(verb, sentence, reading)


def _served(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is served from our own rack", "X is hosted by our own IT department"."""
    text, end = sentence.block.text, sentence.spans[verb.i][1]
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    if verb.dep_ == "acl" and "Tense=Past" in verb.morph and verb.i - 1 in sentence.name_at:
        things = [verb.doc[verb.i - 1]]
    for thing in things:
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i) or is_denied_here(verb):
            continue
        if is_program(name, sentence) or is_program_for(name, sentence):
            continue
        at = max(end, name.end)
        place = _from_grounds().match(text, at, sentence.end)
        place = place or (_by_staff().match(text, at, sentence.end) if is_passive(verb) else None)
        if place is None or by_api().search(text, at, sentence.end):
            continue
        others = (n for n in sentence.names if n.kind == "system" and n is not name)
        if reading.is_model(name) and not any(reading.is_provider(n) for n in others):
            yield Statement(name, "local", place.span("said"), "access:run", verb)


@cache
def _from_grounds() -> re.Pattern[str]:
    """Right behind what is served, from where: "from our own rack", "from the local node"."""
    own = own_grounds().pattern.replace("(?:on|in|behind|inside|within)", "from", 1)
    machines = alternation(words("access.servers"))
    local = rf"from\s(?:an?|the|our)\slocal\s(?:[\w-]+\s)?(?:{machines})(?![\w-])"
    return re.compile(rf"[*_`\"”]*\s(?P<said>{own}|{local})", re.IGNORECASE)


@cache
def _by_staff() -> re.Pattern[str]:
    """Right behind what is hosted, by whose people: "by our own IT department"."""
    staff = alternation(words("access.own_staff"))
    return re.compile(
        rf"\s(?P<said>by\s(?:our|my|your)\s(?:own\s)?(?:{staff}))"
        r"(?=\s*(?:[.,;:!)]|$)|\s(?:and|so|but|with|since|for|(?:on|in|at|under)\s(?:our|the|their|a))\b)",
        re.IGNORECASE,
    )


def _had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we have X in our own data centre", "X is stored on our own server"."""
    passive = is_passive(verb)
    if is_denied_here(verb) or not (passive or _is_ours(verb)):
        return
    for thing in passive_subjects(verb) if passive else objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or not _is_forkable(thing, name, sentence, reading):
            continue
        end = max(name.end, sentence.spans[verb.i][1])
        place = own_grounds().match(sentence.block.text, end + 1, sentence.end)
        own = place is not None and (passive or " own " in place.group())  # no server of a chat
        if place is not None and own and not by_api().search(sentence.text):
            yield Statement(name, "local", place.span(), "access:run", verb)


def _answered(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "your letters are read offline by X 4", "X 4 answers them on our own machine".

    Of a version, as an app may bear the bare name.
    """
    text, end = sentence.block.text, sentence.spans[verb.i][1]
    passive = is_passive(verb)
    for doer in children(verb, "obl:agent", "obl") if passive else children(verb, "nsubj"):
        name = sentence.name_at.get(doer.i)
        if name is None or not is_version(name, sentence) or (passive and cases(doer) != {"by"}):
            continue
        things = [] if passive else objects(verb)
        at = max([end, name.end, *(sentence.spans[t.i][1] for t in things)])
        place = _nearby().match(text, at, sentence.end)
        if passive and place is None:
            place = _nearby().fullmatch(text, end, sentence.spans[doer.i - 1][0] - 1)
        if place is None or not _is_forkable(doer, name, sentence, reading):
            continue
        if things and place["said"].lower().startswith("on "):
            continue  # "X reads the files on your own laptop", which are there
        if place["said"].lower() == "offline" and verb.lemma_ in words("access.batching"):
            continue  # "X processes them offline": not at once
        if not by_api().search(text, end, sentence.end):
            yield Statement(name, "local", place.span("said"), "access:run", verb)


@cache
def _nearby() -> re.Pattern[str]:
    """Right behind what is done, that it is done at hand: "offline", "on your own laptop"."""
    apart, machines = (alternation(words(f"access.{name}")) for name in ("apart", "computers"))
    own = (
        rf"on\s(?:our|your|my|their|the\suser['’]s)\sown\s(?:{machines}|machines?|hardware|device)"
    )
    return re.compile(
        rf"\s(?:(?:fully|entirely|completely)\s)?(?P<said>{apart}|locally|on\sdevice|{own})"
        r"(?=\s*(?:[.,;:!)]|$)|\s(?:and|so|but|with|by)\b)",
        re.IGNORECASE,
    )


def brought_up(
    token: Token, name: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "we got X 4 running on our own server", where trees take X for a part of a noun."""
    gets = token.i > 0 and token.nbor(-1).lemma_ in words("access.bringing")
    running = _running().match(sentence.block.text, name.end, sentence.end) if gets else None
    if running is None or not is_version(name, sentence) or not reading.is_model(name):
        return
    text, end = sentence.block.text, running.end()
    place = own_grounds().match(text, end) or places(token, fetched=False).match(text, end)
    if place is None or by_api().search(sentence.text):
        return
    last = next((t for t in token.doc if sentence.spans[t.i][1] == place.end()), token)
    if last is token or last.dep_ != "compound":  # "working on our own server logs"
        yield Statement(name, "local", place.span(), "access:run", token)


@cache
def _running() -> re.Pattern[str]:
    """Behind what somebody has brought to work: " up and running "."""
    return re.compile(rf"[*_`\"”]*\s(?:{alternation(words('access.brought'))})\s", re.IGNORECASE)


def _is_ours(verb: Token) -> bool:
    return any(t.lower_ in words("usage.persons_of_text") for t in children(verb, "nsubj"))


def _own_copy(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we host our own instance of X"."""
    for copy in passive_subjects(verb) if is_passive(verb) else objects(verb):
        own = [t for t in children(copy, "amod") if t.lower_ == "own"]
        of = [t for t in children(copy, "nmod") if cases(t) == _OF]
        for thing in of if own and copy.lower_ in words("access.copies") else ():
            name = sentence.name_at.get(thing.i)
            if name is not None and _is_forkable(thing, name, sentence, reading):
                yield Statement(name, "local", sentence.phrase(own[0], copy), "access:own", verb)


def _forked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "I have forked X", "X was forked by a student"."""
    for thing in passive_subjects(verb) if is_passive(verb) else objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is not None and _is_forkable(thing, name, sentence, reading):
            yield Statement(name, "open", sentence.phrase(verb, verb), "access:sourced", verb)


def _fork_of(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "our team maintains a fork of X"."""
    for fork in passive_subjects(verb) if is_passive(verb) else objects(verb):
        of = [t for t in children(fork, "nmod") if cases(t) == _OF]
        for thing in of if fork.lower_ in words("access.forks") else ():
            name = sentence.name_at.get(thing.i)
            if name is not None and _is_forkable(thing, name, sentence, reading):
                yield Statement(name, "open", sentence.phrase(fork, fork), "access:sourced", verb)


def _is_forkable(thing: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a model is meant, and no program, repository or conversation that bears its name."""
    named = reading.system_kind(name) in MODELS or is_version(name, sentence)
    behind = sentence.doc[after_name(sentence, thing.i) :][:1]
    more = any(t.pos_ in {"NOUN", "PROPN", "SYM"} or t.text in {"-", "/"} for t in behind)
    written = is_program(name, sentence) or is_program_for(name, sentence)
    return (
        named and reading.is_model(name) and not (more or written or is_opaque(sentence, thing.i))
    )
