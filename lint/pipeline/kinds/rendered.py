"""What makes a system one of a class: "X writes word by word, which makes it a C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DEMONSTRATIVES, INDEFINITE
from ..trees.heads import is_opaque
from ..trees.syntax import SUBJECTS, cases, children, passive_subjects, subjects
from .predicated import Predicated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FACTS = DEMONSTRATIVES | {"that", "which", "what", "it"}
"""What stands for that which is told before."""


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X was trained on texts, making it a C", "this makes X a C", "X's size makes it a C"."""
    verb = token.head
    if token.dep_ not in {"xcomp", "obj"} or verb.lemma_ != "make" or is_opaque(sentence, token.i):
        return
    some = any(t.lower_ in INDEFINITE for t in children(token, "det"))
    some = some and not any(t.lower_ == "such" for t in token.children)  # how good it is as one
    given = [t for t in children(verb, "obj", "iobj") if t is not token]
    if not (some and len(given) == 1 and _is_of_nature(sentence.name_at[token.i], reading)):
        return
    for thing in _meant(verb, sentence) if given[0].lower_ == "it" else _named(verb, given[0]):
        name = sentence.name_at.get(thing.i)
        if name is None or name.kind != "system" or not reading.is_model(name):
            continue
        if not is_opaque(sentence, thing.i) or thing.dep_ == "nmod:poss":
            yield Predicated(name, "called", verb)


def _is_of_nature(class_: Name, reading: Reading) -> bool:
    """Whether a class tells how a system is built or that it writes; a tool may make it draw."""
    classes = [reading.knowledge.classes[id_] for id_ in class_.ids]
    return all(c.axis == "architecture" or reading.is_text(c.outputs) for c in classes)


def _named(verb: Token, thing: Token) -> list[Token]:
    """X in "this makes X a C", of no tool that does so: "a plugin makes X a C"."""
    doers = children(verb, *SUBJECTS)
    its = [t for doer in doers for t in children(doer, "nmod:poss") if t.lower_ == "its"]
    return [thing] if its or any(t.lower_ in _FACTS for t in doers) else []


def _meant(verb: Token, sentence: Sentence) -> list[Token]:
    """What "it" is: who does what the clause above tells, or whose trait it is: "X's size"."""
    doers = children(verb, *SUBJECTS)
    traits = [t for t in doers if t.lower_ not in _FACTS]
    for trait in traits:
        of = [t for t in children(trait, "nmod") if cases(t) == {"of"}]
        return [*children(trait, "nmod:poss"), *of]
    for over in verb.governors():
        told = list({t.i: t for t in (*subjects(over), *passive_subjects(over))}.values())
        if any(t.i in sentence.name_at for t in told):
            return told if len(told) == 1 else []
        if told and over.dep_ not in {"xcomp", "advcl", "acl", "acl:relcl", "conj"}:
            return []
    return []
