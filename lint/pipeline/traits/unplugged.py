"""What works without a connection: "X can be used offline", "X needs no internet connection"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import OFFERS
from ..closed import CLOSES
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program, is_program_for
from .openness import UNPLUGGED, is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CAN = frozenset({"can", "could", "may"})
_FOR = frozenset({"for", "by"})
_NO = frozenset({"no"})
_MAIN = frozenset({"ROOT", "ccomp", "parataxis"})


def unplugged(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what a verb says of a system that is said to work where there is no connection."""
    if verb.lemma_ in frame("base.needing"):
        yield from _needing_none(verb, sentence, reading)
    if verb.lemma_ in words("access.bundling") and len(sentence.names) == 1:
        yield from _bundled(verb, sentence, reading)
    if verb.lemma_ not in words("access.using") or is_denied_here(verb):
        return
    for thing in _used(verb, sentence, reading):
        for name in _named(thing, sentence, reading):
            end = max(sentence.spans[verb.i][1], name.end)
            apart = _apart().match(sentence.block.text, end, sentence.end)
            if apart is not None:
                yield Statement(name, "local", apart.span("way"), "access:run", verb)


def _used(verb: Token, sentence: Sentence, reading: Reading) -> list[Token]:
    """X in "you can use X offline", "X can be used offline", of a product "X works offline".

    Who "uses X offline" may only not use it while something else goes on.
    """
    if verb.lemma_ == "work":
        named = [(t, sentence.name_at.get(t.i)) for t in subjects(verb)]
        return [t for t, n in named if n is not None and reading.system_kind(n) in OFFERS]
    if not any(t.lower_ in _CAN for t in children(verb, "aux")):
        return []
    if is_passive(verb):
        return passive_subjects(verb)
    anybody = all(t.lower_ in words("access.students") - {"we"} for t in subjects(verb))
    return objects(verb) if anybody else []


def _named(thing: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """The model or product that a noun names, and no program of that name."""
    name = sentence.name_at.get(thing.i)
    if name is None or name.kind != "system" or is_opaque(sentence, thing.i):
        return
    if reading.is_model(name) and not (
        is_program(name, sentence) or is_program_for(name, sentence)
    ):
        yield name


@cache
def _apart() -> re.Pattern[str]:
    """Right behind a verb and its name, at the end of the clause: "offline"."""
    return re.compile(
        rf"\s(?:(?:completely|fully|entirely|even)\s)?(?P<way>{alternation(words('access.apart'))})"
        r"(?=\s*(?:[.,;:!)]|$)|\s(?:and|too|as\swell|so)\b)",
        re.IGNORECASE,
    )


def _needing_none(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X needs no internet connection", "no internet is needed for X"."""
    passive = is_passive(verb)
    for thing in passive_subjects(verb) if passive else objects(verb):
        none = any(t.lower_ in _NO for t in children(thing, "det")) or is_denied_here(verb)
        nets = [t for t in children(verb, "obl") if t.lower_ in words("access.nets")]
        nets += [t for t in children(thing, "nmod") if t.lower_ in words("access.nets")]
        if not (none and _is_connection(thing, nets)):
            continue
        behind = [t for t in children(verb, "obl") if cases(t) <= _FOR] if passive else []
        whom = behind if passive else subjects(verb)
        end = max(sentence.spans[t.i][1] for t in (verb, thing, *nets, *behind))
        others = [t for t in children(verb, "obl") if t not in (*nets, *behind)]
        if others or not _ended().match(sentence.block.text, end, sentence.end):
            continue  # "needs no connection to answer that"
        first, last = sorted((verb, thing), key=lambda token: token.i)
        for who in whom:
            for name in _named(who, sentence, reading):
                yield Statement(name, "local", sentence.phrase(first, last), UNPLUGGED, verb)


def _bundled(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is bundled with the installer, no internet connection needed", of how things are."""
    past = "Tense=Past" in verb.morph and "VerbForm=Fin" in verb.morph
    aided = {t.lower_ for t in children(verb, "aux", "aux:pass")}
    if verb.dep_ not in _MAIN or past or aided & (words("stance.modals") | {"was", "were"}):
        return
    for thing in sentence.doc[verb.i :]:
        none = any(t.lower_ in _NO for t in children(thing, "det"))
        told = sentence.doc[thing.i + 1] if none and thing.i + 2 < len(sentence.doc) else None
        if told is None or told.lower_ not in words("access.is_needed"):
            continue
        if _is_connection(thing, []) and sentence.doc.text(told.i + 1) in CLOSES:
            for who in (*subjects(verb), *passive_subjects(verb)):
                for name in _named(who, sentence, reading):
                    yield Statement(name, "local", sentence.phrase(thing, told), UNPLUGGED, verb)


def _is_connection(noun: Token, nets: list[Token]) -> bool:
    """Whether a noun means the net: "internet access", "a connection to the internet"."""
    inside = any(t.lower_ in words("access.nets") for t in children(noun, "compound", "amod"))
    told = noun.lower_ in words("access.connections") and (inside or bool(nets))
    return noun.lower_ in words("access.nets") or told


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(r"(?:\sto\s(?:run|work))?\s*(?:[.,;:!)]|$|\s(?:and|so|but|at\sall)\b)", re.I)
