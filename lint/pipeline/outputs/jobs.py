"""Jobs that are told as such: "X's job is image generation", "X for copy, Y for the photos"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, is_passive, passive_subjects
from .charged import task_owners

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .bracketing import Found

_INSIDE = frozenset({"DET", "ADJ", "NOUN", "NUM", "PRON", "VERB"})
"""What may stand between "for" and the end of its phrase."""
_JOINTS = frozenset({",", ";", "and", "&", "plus", ":"})


def tasked(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X's strength is image generation", "use cases for X include image generation"."""
    verb = noun if children(noun, "cop") else noun.head
    if verb is not noun and not (noun.dep_ == "obj" and verb.lemma_ in frame("be.include")):
        return []
    return [(name, "make:task") for t in task_owners(verb) for name in reading.named(t, sentence)]


def is_among_makers(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a thing that a system may take in is made, as that of another one in the row is.

    "Use X for the photos and Y for the soundtrack": nobody listens to a soundtrack with Y.
    """
    if reading.may_be_text(output.ids) or not reading.takes(doer, "text"):
        return False  # "Whisper for speech", which is what it hears
    own = sentence.token_of(doer)
    if (
        own is None
        or not _is_in_row(own)
        or any(name.kind == "system" and reading.is_silent(name) for name in sentence.names)
    ):
        return False  # among encoders a picture may be what is looked at
    return any(
        other is not doer and other.kind == "system" and _makes(other, sentence, reading)
        for other in sentence.names
    )


def _makes(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether what stands behind "X for" can only be what X makes."""
    token = sentence.token_of(name)
    thing = _job(token) if token is not None and _is_in_row(token) else None
    if thing is None:
        return False
    if thing.lower_ in words("tables.made"):
        return True
    systems = reading.knowledge.systems
    made = {period.modality for id_ in name.ids for period in systems[id_].outputs}
    if any(reading.is_text((m,)) for m in made):
        return False
    return any(
        not ("speech" in output.ids and reading.takes(name, "speech"))
        for output in reading.outputs(thing, sentence)
        if made & set(output.ids)
    )


def _is_in_row(name: Token) -> bool:
    """Whether "for" stands behind a name, which is all that is said of its job."""
    return name.doc.text(name.i + 1).lower() == "for"


def _job(name: Token) -> Token | None:
    """The last noun of the phrase behind "X for", which ends in front of the next item."""
    doc, at = name.doc, name.i + 2
    while at < len(doc) and doc[at].pos_ in _INSIDE:
        at += 1
    ends = at == len(doc) or doc[at].is_punct or doc[at].lower_ in _JOINTS
    last = doc[at - 1]
    return last if ends and last.pos_ == "NOUN" and at > name.i + 2 else None


def chosen(noun: Token) -> list[Token]:
    """X in "X was chosen as the engine for it", "we use X as the tool for it"."""
    kinds = words("nouns.transparent", "nouns.choices")
    if "as" not in cases(noun) or noun.lower_ not in kinds:
        return []
    verb = noun.head
    taken = passive_subjects(verb) if is_passive(verb) else children(verb, "obj")
    return [t for t in taken if verb.lemma_ in frame("be.employ") and t.i < noun.i]
