"""What runs a system, told before the verb: "our servers run X", "on our own server we run X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program, is_program_for, is_version
from .openness import is_denied_here
from .places import by_api, own_grounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OURS = frozenset({"our", "my", "your"})
_INSIDE = frozenset({"in", "under", "beneath", "below"})


def on_grounds(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what somebody's own machines run, where they stand before the verb."""
    if verb.lemma_ not in words("access.houses"):
        return
    yield from _beside(verb, sentence, reading)
    passive = is_passive(verb)
    machines = [] if passive else [t for t in subjects(verb) if _are_ours(t) or _is_at_home(t)]
    place = machines or [t for t in children(verb, "obl") if _is_in_front(t, verb, sentence)]
    bare = [] if place else _locally(verb) or _wanted(verb)  # where an app may be meant
    place = place or bare
    if not place or by_api().search(sentence.text):
        return
    for thing in passive_subjects(verb) if passive else objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or name.kind != "system" or is_opaque(sentence, thing.i):
            continue
        app = is_program(name, sentence) or is_program_for(name, sentence)
        if bare and not (reading.system_kind(name) in MODELS or is_version(name, sentence)):
            continue
        if reading.is_model(name) and not (app or children(thing, "nmod", "conj", "nmod:poss")):
            yield Statement(name, "local", sentence.phrase(place[0], place[0]), "access:run", verb)


def _beside(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "hosted on our own servers, X answers", "we use X, hosted on our own servers"."""
    doc, end = verb.doc, sentence.spans[verb.i][1]
    place = own_grounds().match(sentence.block.text, end + 1, sentence.end)
    participle = "VerbForm=Part" in verb.morph or verb.lower_.endswith("ing")
    if verb.dep_ != "advcl" or not participle or place is None:
        return
    comma = next((t.i for t in doc[verb.i :] if sentence.spans[t.i][0] >= place.end()), verb.i)
    at = comma + 1 if verb.i == 0 and doc.text(comma) == "," else verb.i - 2
    name = sentence.name_at.get(at) if verb.i == 0 or doc.text(verb.i - 1) == "," else None
    if name is None or name.kind != "system" or is_opaque(sentence, at):
        return
    app = is_program(name, sentence) or is_program_for(name, sentence)
    if reading.is_model(name) and not (app or by_api().search(sentence.text)):
        yield Statement(name, "local", place.span(), "access:run", verb)


def headed(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Hosted on our own hardware: X", "On our own servers: X", of the first behind it."""
    text = sentence.block.text
    label = _label().match(text, sentence.start, name.start)
    if label is None or label.end() != name.start or by_api().search(text, name.end, sentence.end):
        return
    behind = token.doc[token.i + 1 : token.i + 2]
    acts = any(t.pos_ not in {"PUNCT", "CCONJ"} for t in behind)
    app = is_program(name, sentence) or is_program_for(name, sentence)
    if reading.is_model(name) and not (acts or app or name.plural):
        yield Statement(name, "local", label.span("place"), "access:run", token)


@cache
def _label() -> re.Pattern[str]:
    """A place of one's own before a colon, with what runs there behind it."""
    acts = alternation(words("access.placed_acts"))
    own = own_grounds().pattern.replace("(?P<walled>", "(?:")
    return re.compile(
        rf"[*_`\s-]*(?:(?:{acts})\s)?(?P<place>{own})[*_`]*\s?:[*_`]*\s[*_`\"“]*", re.IGNORECASE
    )


def _are_ours(noun: Token) -> bool:
    """Whether machines are somebody's own: "our server", "our own GPU cluster"."""
    ours = any(t.lower_ in _OURS for t in children(noun, "nmod:poss"))
    called = any(t.pos_ == "PROPN" or t.lower_ in _chats() for t in children(noun, "compound"))
    return ours and not called and noun.lower_ in words("access.servers")


def _is_at_home(machine: Token) -> bool:
    """Whether a machine stands in a room: "the server in the basement runs X"."""
    rooms = [t for t in children(machine, "nmod") if cases(t) & _INSIDE]
    return machine.lower_ in words("access.servers") and any(
        t.lower_ in words("access.rooms") for t in rooms
    )


def _locally(verb: Token) -> list[Token]:
    """The adverb in "locally, we run X", which tells where before who does it."""
    ours = any(t.lower_ in words("usage.persons_of_text") for t in subjects(verb))
    front = [t for t in children(verb, "advmod") if t.i == 0 and t.doc.text(1) == ","]
    return [t for t in front if ours and t.lower_ in words("access.place")]


def _wanted(verb: Token) -> list[Token]:
    """The server in "we bought a server to run X", "you need a GPU to run X"."""
    over = verb.head
    hosts = [over.head] if verb.dep_ == "acl" and over.dep_ == "obj" else [over]
    needed = verb.dep_ in {"acl", "xcomp", "advcl"} and hosts[0].lemma_ in words("access.equipping")
    if not needed or not any(t.lower_ == "to" for t in children(verb, "mark")):
        return []
    ours = any(t.lower_ in words("usage.persons_of_text") for t in subjects(hosts[0]))
    machines = [t for t in children(hosts[0], "obj") if t.lower_ in words("access.servers")]
    return [t for t in machines if ours and not is_denied_here(hosts[0])]


def _chats() -> frozenset[str]:
    """What a server is called on which nothing is run: "our Discord server"."""
    return words("access.no_grounds")


def _is_in_front(noun: Token, verb: Token, sentence: Sentence) -> bool:
    """Whether a phrase before a verb tells of grounds of one's own: "on our own servers we run"."""
    if noun.i > verb.i:
        return False
    start = min(sentence.spans[t.i][0] for t in noun.subtree())
    end = sentence.spans[noun.i][1]
    return own_grounds().fullmatch(sentence.block.text, start, end) is not None
