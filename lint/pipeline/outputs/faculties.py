"""What a noun says that a system takes in: "the vision of X", "the inputs of X are text and audio".

No verb of reading or hearing stands there: the system has a sense, or something is its input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, suffixes
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, conjuncts, subjects
from .senses import Statement, hint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF = frozenset({"of"})
_WITH = {"with"}


def faculties(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read each of these at its noun: an ability, a sense that one has, an act, what goes in."""
    if noun.lower_ in suffixes():
        yield from _sense(noun, sentence)
    if noun.lower_ in frame("consume.nouns"):
        yield from _act_of(noun, sentence, reading)
    if noun.lower_ in frame("consume.entries"):
        yield from _is_input(noun, sentence, reading)


def _sense(sense: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "the vision capabilities of X", "X comes with vision", "X has vision"."""
    if any(t.lower_ in frame("consume.lacking") for t in children(sense.head, "amod")):
        return
    taken = hint(sense, suffixes()[sense.lower_], sentence)
    ability = sense.head
    if sense.dep_ == "compound" and ability.lower_ in words("nouns.aspects") | {"support"}:
        for name in _owners(ability, sentence):
            yield Statement(name, taken, "consume:faculty", ability)
        bearing, had = ability.head, ability
    else:
        bearing, had = ability, sense
    if had is sense and [t for t in sense.children if t.dep_ not in {"case", "punct"}]:
        return  # "has a vision", "has vision problems"
    comes = had.dep_ == "obl" and cases(had) == _WITH and bearing.lemma_ in words("access.bear")
    has = had is sense and had.dep_ == "obj" and bearing.lemma_ in frame("adapt.offer")
    for doer in subjects(bearing) if comes or has else ():
        haver = sentence.name_at.get(doer.i)
        if haver is not None and haver.kind == "system" and not is_opaque(sentence, doer.i):
            yield Statement(haver, taken, "consume:faculty", sense)


def _act_of(act: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the image understanding of X", "the audio input of X"."""
    thing = act.doc[act.i - 1] if act.i else act
    if thing is act or not thing.whitespace_ or thing.i in sentence.name_at:
        return
    for output in reading.outputs(thing, sentence, 0):
        for name in _owners(act, sentence) if not output.made else ():
            yield Statement(name, reading.output_mention(output, sentence), "consume:input", act)


def _is_input(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the inputs of X are text and images", "X's input is audio"."""
    said = noun.head
    if noun.dep_ != "nsubj" or not children(said, "cop") or children(noun, "compound", "amod"):
        return
    owned = [sentence.name_at.get(t.i) for t in children(noun, "nmod:poss")]
    owners = [*_owners(noun, sentence), *(n for n in owned if n is not None)]
    for kind in conjuncts(said):
        for output in reading.outputs(kind, sentence, 0) if not cases(kind) else ():
            for name in owners:
                if name.kind == "system" and not output.made:
                    taken = reading.output_mention(output, sentence)
                    yield Statement(name, taken, "consume:input", said)


def _owners(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "the capabilities of X", if it is a system, and no other noun stands behind it."""
    of = [t for c in children(noun, "nmod") if cases(c) == _OF for t in conjuncts(c)]
    named = [(t, sentence.name_at.get(t.i)) for t in of]
    return [
        name
        for t, name in named
        if name is not None and name.kind == "system" and not is_opaque(sentence, t.i)
    ]
