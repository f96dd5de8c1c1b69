"""Who is said to run a system on what is theirs: "the hospital hosts X on its own cluster"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..closed import POSSESSIVES
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import (
    antecedents,
    children,
    is_excepted,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .acted_on import done_for
from .hosting import Statement, is_program, is_program_for, is_version
from .on_grounds import headed
from .places import by_api, is_at_firms, own_grounds
from .possession import makers_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 40
"""So many characters between a verb and its place may name what is run."""
_CLAUSE = 4
"""So many words before its verb a relative clause may begin."""
_SOME = frozenset({"a", "an", "the"})
_FROM = re.compile(r"\sfrom\s(?:(?:the|our|a)\s)?[\w-]+(?:\s[\w-]+)?\s", re.IGNORECASE)
"""From where something is moved: "from the cloud"."""
_BY_WAY = re.compile(r"\b(?:via|through|using)\b", re.IGNORECASE)


def housed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the bank hosts X on its own servers", "X, installed on two servers", "put X on it"."""
    if verb.lemma_ in words("access.houses"):
        yield from _by_customers(verb, sentence, reading)
        yield from _on_cards(verb, sentence, reading)
    if verb.lower_ in words("access.installed"):
        yield from _installed(verb, sentence, reading)
    if verb.lemma_ in words("access.installing"):
        yield from _on_workstation(verb, sentence, reading)
    if verb.lemma_ in words("access.run", "access.loading"):
        yield from _on_which(verb, sentence, reading)
    if verb.lemma_ in words("access.starting", "access.deploying"):
        yield from _started(verb, sentence, reading)


def here(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the letters are read by X on our own server", "a X on a server in the cellar".

    Or what stands before a colon: "hosted on our own server: X".
    """
    yield from headed(token, name, sentence, reading)
    place = own_grounds().match(sentence.block.text, name.end + 1, sentence.end)
    if place is None or not reading.is_model(name) or is_program_for(name, sentence):
        return
    some = any(t.lower_ in _SOME for t in children(token, "det"))
    copy = token.head
    some = some or (token.dep_ == "nmod" and copy.lower_ in words("access.copies"))
    beside = token.i == 1 and token.doc.text(0) == "With" and is_version(name, sentence)
    if token.dep_ != "obl:agent" and not (beside or (some and is_version(name, sentence))):
        return  # "With X on our own server nothing leaves the house"
    if not is_program(name, sentence) and not by_api().search(sentence.text):
        yield Statement(name, "local", place.span(), "access:run", token)


def _on_workstation(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "install X on the workstation": of a model; a bot is installed on a server of a chat."""
    if is_passive(verb):
        return
    place = _machines().search(sentence.block.text, sentence.spans[verb.i][1], sentence.end)
    for thing in objects(verb) if place is not None else ():
        name = sentence.name_at.get(thing.i)
        if place is None or name is None or is_opaque(sentence, thing.i):
            continue
        near = 0 < place.start() - name.end <= 1
        chat = "server" in place.group().lower() and not is_version(name, sentence)
        if near and not chat and _is_model(name, sentence, reading):
            yield Statement(name, "local", place.span(), "access:run", verb)


def _on_which(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the laptop on which we installed X", "the server where X runs": of a model's version.

    On a server the bot of an app may be installed.
    """
    doc = verb.doc
    before = doc[max(0, verb.i - _CLAUSE) : verb.i]
    at = next((t.i for t in before if t.lower_ == "where" or t.lower_ == "which"), 0)
    at -= doc[at].lower_ == "which" and doc.text(at - 1).lower() == "on"
    machine = doc[max(at - 1, 0)]
    kinds = words("access.servers", "access.computers", "access.machines")
    if at < 1 or doc[at].lower_ == "which" or machine.lower_ not in kinds:
        return
    things = objects(verb) or passive_subjects(verb) or children(verb, "nsubj")
    for thing in things:
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i) or not is_version(name, sentence):
            continue
        if _is_model(name, sentence, reading):
            yield Statement(name, "local", sentence.phrase(machine, machine), "access:run", verb)


def _started(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "this starts X on your own server", "spin up X in our own data centre"."""
    text = sentence.block.text
    for thing in passive_subjects(verb) if is_passive(verb) else objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i):
            continue
        end = max(name.end, sentence.spans[verb.i][1])
        onto = verb.lemma_ in words("access.deploying") and _onto_grounds().search(text, end)
        place = onto or own_grounds().search(text, end, sentence.end)
        if place is None or by_api().search(text, end, sentence.end):
            continue
        if place.start() - end > 1 and not (onto and _FROM.fullmatch(text, end, place.start())):
            continue
        if not onto and is_at_firms(place, verb, sentence):
            continue
        if text[place.end() : place.end() + 1] in POSSESSIVES:
            continue  # "to our servers' gateway"
        if onto and _BY_WAY.search(text, place.end(), sentence.end):
            continue  # "to our cluster via a cloud": a gateway to it
        app = is_program(name, sentence) or is_program_for(name, sentence)
        if reading.is_model(name) and not app and not is_excepted(thing):
            yield Statement(name, "local", place.span(), "access:run", verb)


@cache
def _onto_grounds() -> re.Pattern[str]:
    """Where something is put: "to our Kubernetes cluster", "into our own data centre"."""
    own, grounds = (alternation(words(f"access.{name}")) for name in ("own", "grounds"))
    return re.compile(
        rf"\b(?:to|onto|into)\s+(?:{own})\s+(?:own\s+)?(?:[\w-]+\s+){{0,2}}?(?:{grounds})(?![\w-])",
        re.IGNORECASE,
    )


def _on_cards(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we host X on eight H100 cards", "deploy X on two A100 GPUs".

    Of author and reader; what its maker runs it on is another matter.
    """
    doers = subjects(verb)
    own = words("usage.persons_of_text")
    bidden = not doers and verb.i == 0 and "VerbForm=Fin" not in verb.morph
    ours = any(t.lower_ in own for t in doers)
    if is_passive(verb) or not (bidden or ours):
        return
    for thing in objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i):
            continue
        place = _cards().match(sentence.block.text, name.end, sentence.end)
        app = is_program(name, sentence) or is_program_for(name, sentence)
        if place is not None and reading.is_model(name) and not app:
            span = (sentence.spans[verb.i][0], place.end())
            yield Statement(name, "local", span, "access:run", verb)


@cache
def _cards() -> re.Pattern[str]:
    cards, counts = (alternation(words(f"access.{name}")) for name in ("cards", "counts"))
    return re.compile(
        rf"[\s*_`\"”]+(?P<cards>(?:on|across)\s+(?:{counts}|\d+)\s+(?:[\w.-]+\s+){{0,3}}?"
        rf"(?:{cards}))(?![\w-])",
        re.IGNORECASE,
    )


def _by_customers(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the hospital will host X on its own GPU cluster", "anyone can host X by themselves".

    A company may be the maker, or one that rents it out.
    """
    passive = is_passive(verb)
    active = [] if verb.dep_ in {"xcomp", "advcl"} else subjects(verb)
    had = done_for(verb)
    active = subjects(verb.head) if had else active
    doers = children(verb, "obl:agent") if passive else active
    own = words("access.customers")
    if not doers or any(t.lemma_ not in own or t.i in sentence.name_at for t in doers):
        return
    if any(reading.is_provider(n) for n in sentence.names if n.kind == "system"):
        return  # "the bank runs X on its own servers with Azure"
    makers = {i for n in sentence.names if n.kind == "maker" for i in n.ids}
    if any(t.lower_ in words("access.few") for doer in doers for t in doer.children):
        return
    text, end = sentence.block.text, sentence.spans[verb.i][1]
    place = _their_own().search(text, end, sentence.end)
    if place is None or by_api().search(text, end, sentence.end):
        return
    things = had or (passive_subjects(verb) if passive else objects(verb))
    for thing in antecedents(things):
        name = sentence.name_at.get(thing.i)
        if name is None or not reading.is_model(name) or is_opaque(sentence, thing.i):
            continue
        if makers & makers_of(name, reading) or is_excepted(thing):
            continue  # its maker may have brought it there; "X, not Y"
        if any(t.pos_ in {"NOUN", "PROPN"} for t in verb.doc[thing.i + 1 : thing.i + 2]):
            continue  # "X evaluations"
        behind = place.start() - max(name.end, sentence.spans[verb.i][1])
        if behind <= _REACH and not is_program_for(name, sentence):
            span = (sentence.spans[verb.i][0], place.end())
            yield Statement(name, "local", span, "access:run", verb)


@cache
def _their_own() -> re.Pattern[str]:
    """Where a customer's machines are: "on its own GPU cluster"; or nobody else's: "by itself"."""
    grounds = alternation(words("access.grounds") - words("access.rented"))
    machines = alternation(words("access.machines"))
    return re.compile(
        rf"\b(?:on|in|inside|within|behind)\s+(?:its|their)\s+own\s+(?:[\w-]+\s+){{0,2}}?"
        rf"(?:{grounds})(?![\w-])"
        rf"|\bon\s+its\s+own\s+(?:{machines})(?![\w-])"
        rf"|(?<=\s)(?:all\s+)?(?:by\s+)?(?:itself|themselves)(?=\s*(?:[.,;:!?)]|$))",
        re.IGNORECASE,
    )


def _installed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X, installed on two H100 servers": of a model, which is no app."""
    place = _machines().search(sentence.block.text, sentence.spans[verb.i][1], sentence.end)
    if place is None or place.start() - sentence.spans[verb.i][1] > _REACH or not is_passive(verb):
        return
    at = verb.i - 1 - (verb.doc.text(verb.i - 1) == ",")
    aside = verb.dep_ in {"acl", "advcl"} and at in sentence.name_at
    for thing in [verb.doc[at]] if aside else passive_subjects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or thing.dep_ == "nmod" or is_opaque(sentence, thing.i):
            continue  # "a client for X, installed on a server"
        if _is_model(name, sentence, reading):
            yield Statement(name, "local", place.span(), "access:run", verb)


@cache
def _machines() -> re.Pattern[str]:
    machines = alternation(words("access.servers", "access.computers"))
    counts = alternation(words("access.counted_machines"))
    return re.compile(
        rf"\bon(?:to)?\s+(?:{counts}|\d+)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:{machines})"
        r"(?=\s*(?:[.,;:!()]|$|\s(?:in|at|of|with|and|which|so|under|for)\b))",
        re.IGNORECASE,
    )


def _is_model(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name is that of a model, by which no app goes."""
    models = reading.system_kind(name) in MODELS
    return models and not (is_program(name, sentence) or is_program_for(name, sentence))
