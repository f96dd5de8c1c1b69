"""By which architecture a system does its work: "X makes its images with a GAN".

Or by which it is there at all: "GANs make X possible", "M built X on a GAN".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.occasions import is_by_the_way
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_passive,
    mates,
    objects,
    passive_subjects,
    subjects,
)
from .workings import is_of_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WITH = frozenset({"with", "on"})
_INSIDE = frozenset({"in", "inside", "within"})
_OF = frozenset({"of"})
_BY = frozenset({"by"})
_UPON = frozenset({"on", "upon"})
_ENDS = frozenset({".", ",", ")", ";", ":", "!", ""})


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on the architecture by which a system works, as its means or what is behind."""
    for token in sentence.doc:
        class_ = sentence.name_at.get(token.i)
        if class_ is None or class_.kind != "class" or not _is_architecture(class_, reading):
            continue
        if is_opaque(sentence, token.i) or is_of_part(token, sentence):
            continue
        found = [*_made_with(token, sentence, reading), *_working(token, sentence, reading)]
        found += [*_carried(token, sentence, reading), *_founded(token, sentence)]
        found += [*_inside(token, sentence, reading), *_called(token, sentence)]
        for name in [*found, *_behind(token, sentence)]:
            if reading.is_model(name):
                yield reading.claim(
                    "uses-technique", name, class_, sentence, "architecture",
                    stance=stance(sentence, token, context),
                )  # fmt: skip


def _is_architecture(class_: Name, reading: Reading) -> bool:
    inside = set(class_.ids) & (frame("base.steps") | words("nouns.components"))
    return not inside and reading.knowledge.classes[class_.ids[0]].axis == "architecture"


def _made_with(class_: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "X makes its images with a C", "X's images are made by a C".

    What writes may call another for what it can't make itself, and write of any class.
    """
    verb = class_.head
    by_use = verb.lower_ in words("nouns.uses") and cases(class_) == {"of"}
    verb = verb.head if by_use else verb  # "by means of a C"
    if verb.lemma_ not in frame("produce.verbs") or len(coordination(class_)) > 1:
        return
    passive = is_passive(verb)
    by = frame("means.doers") if passive else frame("means.tools", "means.channels")
    by |= frame("means.doers") if by_use else frozenset()
    if not any(noun is class_ for noun, _ in instruments(verb, by)):
        return
    things = passive_subjects(verb) if passive else objects(verb)
    doers = [o for t in things for o in children(t, "nmod:poss")] if passive else subjects(verb)
    names = [name for doer in doers for name in reading.named(doer, sentence)]
    if len(names) != 1 or sentence.tells_of_another(names[0]):
        return
    made = [o.ids for thing in things for o in reading.outputs(thing, sentence)]
    own = all(reading.is_known_to_make(names[0], id_) for ids in made for id_ in ids)
    if made and own and not reading.is_known_to_make(names[0], "text"):
        yield names[0]


def _working(class_: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "X works with a C", which stands alone: what works with a C to draw has it beside it."""
    verb = class_.head
    if verb.lemma_ not in frame("base.operate") or len(coordination(class_)) > 1:
        return
    one = any(t.lower_ in INDEFINITE for t in children(class_, "det"))
    if not one or not cases(class_) & _WITH or is_passive(verb):
        return
    more = [t for t in children(verb, "advcl") if not is_by_the_way(t)]
    free = not (more or mates(verb) or children(verb, "xcomp", "obj"))
    free = free and class_.doc.text(class_.i + 1) in _ENDS
    aids = {t.lower_ for t in children(verb, "aux")}
    if not free or aids & words("quantity.possible", "stance.future"):
        return
    names = [name for doer in subjects(verb) for name in reading.bearers(doer, sentence)]
    if len(names) == 1 and names[0].kind == "system" and not sentence.tells_of_another(names[0]):
        yield names[0]


def _carried(class_: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "Cs make X possible", "Cs enable tools like X", "Cs are found in X".

    What enables X to do something may be another model, which X calls for it.
    """
    verb, passive = class_.head, is_passive(class_.head)
    if class_ not in (passive_subjects(verb) if passive else subjects(verb)):
        return
    more = children(verb, "xcomp", "ccomp", "advcl")
    possible = bool(more) and all(t.lower_ in words("ubiquity.possible") for t in more)
    made = verb.lemma_ in frame("produce.state") and possible
    enabled = verb.lemma_ in frame("base.enabling") and not more
    things = objects(verb) if (made or enabled) and not passive else []
    if passive and verb.lemma_ in frame("base.meeting") and not more:
        things = [t for t in children(verb, "obl") if cases(t) <= _INSIDE]
    if len(coordination(class_)) == 1:
        named = (name for thing in things for name in reading.bearers(thing, sentence))
        yield from (name for name in named if name.kind == "system")


def _founded(class_: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "M built X on a C"."""
    verb = class_.head
    on = class_.dep_ in {"obl", "nmod"} and cases(class_) <= _UPON
    if not on or verb.lemma_ not in frame("base.founding") or is_passive(verb):
        return
    for thing in objects(verb) if len(coordination(class_)) == 1 else ():
        name = sentence.name_at.get(thing.i)
        if name is not None and name.kind == "system" and not is_opaque(sentence, thing.i):
            yield name


def _inside(class_: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X in "the C used by X", "the C in X": of what has no texts for which it may call another."""
    if not any(t.lower_ == "the" for t in children(class_, "det")):
        return
    places = [t for t in children(class_, "nmod") if cases(t) <= _INSIDE | _OF]
    for verb in children(class_, "acl"):
        used = verb.lemma_ in frame("produce.use") and "Tense=Past" in verb.morph
        places += children(verb, "obl", "obl:agent") if used else []
    for place in places:
        name = sentence.name_at.get(place.i)
        whole = name is not None and name.kind == "system" and not is_opaque(sentence, place.i)
        held = cases(place) <= _INSIDE | _OF | _BY and not children(place, "conj")
        if name is not None and whole and held and not reading.is_known_to_make(name, "text"):
            yield name


def _called(class_: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "the technique behind X is called a C", "the design of X is known as a C"."""
    verb = class_.head
    if not is_passive(verb) or verb.lemma_ not in frame("be.called", "be.named"):
        return
    nouns = frame("base.inner", "base.nouns", "base.designs", "base.principles")
    if class_.dep_ not in {"xcomp", "obj", "obl"} or not cases(class_) <= {"as"}:
        return
    for noun in passive_subjects(verb):
        owners = [t for t in children(noun, "nmod") if cases(t) <= _OF | {"behind"}]
        owners += children(noun, "nmod:poss")
        named = [sentence.name_at.get(t.i) for t in owners if noun.lower_ in nouns]
        yield from (name for name in named if name is not None and name.kind == "system")


def _behind(class_: Token, sentence: Sentence) -> Iterator[Name]:
    """X and Y in "Cs, the technology behind X and Y", "Cs (the architecture that powers X)"."""
    doc = class_.doc
    if doc.text(class_.i + 1) not in {",", "("} or cases(class_) & words("stance.contrast"):
        return
    for noun in doc[class_.i + 3 : class_.i + 5]:
        if noun.lower_ not in frame("base.inner", "base.nouns", "base.filled"):
            continue
        if doc.text(class_.i + 2).lower() != "the":
            return
        owners = [t for t in children(noun, "nmod") if cases(t) == {"behind"}]
        for verb in children(noun, "acl:relcl"):
            owners += objects(verb) if verb.lemma_ in frame("base.carry") else []
        row = [t for owner in owners for t in conjuncts(owner)]
        if row and doc.text(row[-1].i + 1) in _ENDS:
            named = (sentence.name_at.get(t.i) for t in row)
            yield from (n for n in named if n is not None and n.kind == "system")
        return
