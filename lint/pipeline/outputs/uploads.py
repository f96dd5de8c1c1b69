"""What users give a system by what it lets them do: "X lets you upload photos", "add one in X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .senses import Statement
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_IN = frozenset({"in", "within", "inside"})
_INTO = _IN | {"to", "into", "with"}


def uploads(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X lets you upload photos", "in X you can upload photos", "add one to your X prompt"."""
    lets = verb.lemma_ in frame("consume.uploading")
    encloses = lets or verb.lemma_ in frame("consume.enclosing")
    if not encloses:
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    givers = _letting(verb, things) if lets else []
    places = [t for h in (verb, *things) for t in children(h, "obl", "nmod")]
    if any(cases(t) & frame("means.channels") for t in places):
        return  # "via the vision add-on"
    found = [sentence.name_at.get(t.i) for t in givers if not is_opaque(sentence, t.i)]
    if lets and _can(verb):
        inside = [t for t in places if cases(t) <= _IN and not is_opaque(sentence, t.i)]
        found += [sentence.name_at.get(t.i) for t in inside]
    found += [n for t in places if cases(t) <= _INTO for n in _prompted(t, sentence)]
    named = [name for name in found if name is not None and name.kind == "system"]
    for taken in taken_in(things, sentence, reading) if named else ():
        for name in named if not reading.may_be_text(taken.ids) else ():
            yield Statement(name, taken, "consume:upload", verb)


def _letting(verb: Token, things: list[Token]) -> list[Token]:
    """X in "X lets you upload photos", if they are given to nobody else."""
    over = verb.head
    if verb.dep_ not in {"xcomp", "ccomp"} or over.lemma_ not in words("verbs.enable"):
        return []
    whom = [*children(over, "obj", "iobj"), *children(verb, "nsubj")]
    ours = whom and all(t.lower_ in words("nouns.persons") for t in whom)
    return subjects(over) if ours and not _to_another(verb, things) else []


def _to_another(verb: Token, things: list[Token]) -> bool:
    """Whether a place is told to which they go: "lets you upload photos to your gallery"."""
    around = [t for h in (verb, *things) for t in children(h, "obl", "nmod")]
    return any(cases(t) & (_INTO - {"with"}) for t in around)


def _can(verb: Token) -> bool:
    """Whether users can do it, and nobody says that he has done so once."""
    return any(t.lower_ == "can" for t in children(verb, "aux"))


def _prompted(place: Token, sentence: Sentence) -> list[Name]:
    """X in "your X prompt", "the chat with X"."""
    if place.lower_ not in frame("consume.prompts"):
        return []
    inside = [t for t in children(place, "compound", "nmod:poss") if t.i in sentence.name_at]
    inside += [t for t in children(place, "nmod") if cases(t) & {"to", "for", "with"}]
    return [sentence.name_at[t.i] for t in inside if t.i in sentence.name_at]
