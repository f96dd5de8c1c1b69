"""What a sentence leaves behind for the next one to speak of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..closed import INDEFINITE, NOMINAL_SUBJECTS, PERSONS
from ..frames import frame, roles
from ..kinds.comparison import is_measure
from ..kinds.defined import explained
from ..lexicon import words
from ..stance.context import asks
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, coordination, passive_subjects, subjects
from .described import described
from .remade import leaves_another
from .rivals import has_next, has_rival
from .succession import handed_on_to, may_do, swapped_in
from .summed import classed, is_one_row
from .wondered import singled_out, wondered_at

if TYPE_CHECKING:
    from ..names.scan import Name, Names
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NONE = frozenset[str]()

_LIKE = frozenset({"as", "like"})
_ONES = frozenset({"one", "some", "any", "two", "three"})
POINTING = frozenset({"this", "the", "these", "that", "those", "such"})
"""The words before a noun that was just named."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The names that a sentence leaves for the next one."""

    spoken_of: Names = ()
    """What it is about: its subject, or the one system that it puts to use."""
    pair: Names = ()
    """The two that it names, for "the former" and "the latter"."""
    alone: Names = ()
    """The one system that it names, for "the LLM"."""
    only: Names = ()
    """The one system that it names beside nothing but the field, for "this is a C"."""
    several: Names = ()
    """The systems that it names, if it names nothing else, for "these LLMs"."""
    row: Names = ()
    """These, if they stand in one row, for "these are Cs"."""
    together: Names = ()
    """The systems that somebody does something with, and no other things: "we tested X and Y"."""
    kinds: Names = ()
    """The one class of systems that it names, beside their field, for "these models"."""
    told_of: Names = ()
    """That class, if the sentence is on it alone, for "one of them", "examples"."""
    classed: Names = ()
    """The class that it says a system to be of, and no more, for "so is X", "X is one, too"."""
    presented: Names = ()
    """The one class of which it presents somebody's new member: "M has a new C"."""
    made: bool = False
    """Whether it tells of a thing that was made, for which "it" may stand as well."""


def remember(sentence: Sentence, reading: Reading) -> Remembered:
    """What a sentence leaves behind."""
    names = tuple(n for n in sentence.names if n.kind != "maker")
    if any(leaves_another(name, sentence) for name in names):
        return Remembered(made=True)
    return Remembered(
        spoken_of=(
            topic(sentence, reading)
            or _object(sentence, reading)
            or described(sentence, reading)
            or swapped_in(sentence)
            or wondered_at(sentence)
            or singled_out(names, sentence)
        ),
        pair=names if len(names) == 2 else (),
        alone=names if _is_put_to_use(names, sentence, reading) else (),
        only=_only(names, sentence, reading),
        several=(several := _in_a_row(names, sentence, reading)),
        row=several if is_one_row(several, sentence) else (),
        together=_together(names, sentence, reading),
        kinds=kinds(sentence, reading),
        told_of=_told_of(sentence, reading),
        classed=classed(sentence),
        presented=_presented(names, sentence),
        made=_tells_of_making(sentence) or _tells_of_rival(sentence),
    )


def _presented(names: Names, sentence: Sentence) -> Names:
    """The class in "M has added a new C to its range", if no system is named."""
    at = sentence.token_of(names[0]) if len(names) == 1 and names[0].kind == "class" else None
    if at is None or names[0].plural or at.dep_ != "obj" or is_opaque(sentence, at.i):
        return ()
    new = {t.lower_ for t in children(at, "det", "amod", "nmod:poss")}
    return names if new & {"a", "an", "new"} else ()


def _tells_of_making(sentence: Sentence) -> bool:
    """Whether a thing without a name is made in a sentence: "X built a compiler"."""
    return any(
        thing.dep_ == "obj"
        and thing.pos_ == "NOUN"
        and "Number=Plur" not in thing.morph
        and getattr(sentence.name_at.get(thing.i), "kind", "class") == "class"
        and thing.head.lemma_ in frame("produce.verbs", "produce.light")
        for thing in sentence.doc
    )


def _tells_of_rival(sentence: Sentence) -> bool:
    """Whether it tells of a thing that is like a system: "X has a rival"."""
    return any(
        thing.dep_ in {"obj", "nsubj"}
        and thing.lower_ in words("nouns.likes")
        and thing.i not in sentence.name_at
        for thing in sentence.doc
    )


def topic(sentence: Sentence, reading: Reading) -> Names:
    """The systems or classes that are the subject of a sentence's main clause."""
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if root is None:
        return ()
    found: list[Name] = []
    for subject in [*subjects(root), *passive_subjects(root)]:
        found += reading.bearers(subject, sentence)
    headed = sentence.name_at.get(root.i)
    if headed is not None and headed.kind == "system" and not any(map(_is_verb, sentence.doc)):
        alone = len(sentence.names) == 1 and root.i == 0 and not is_opaque(sentence, 0)
        return (headed,) if alone else ()  # "X on my laptop."
    if found and (has_rival(sentence, len(sentence.doc), placed=True) or has_next(root, sentence)):
        return ()
    return tuple(found)


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"}


def _object(sentence: Sentence, reading: Reading) -> Names:
    """The one system that somebody does something with, or shows: "We use X", "That is X"."""
    names = {n.ids: n for n in sentence.names if n.kind != "maker" and not _explains(n, sentence)}
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if len(names) != 1 or root is None:
        return ()
    (name,) = names.values()
    doers = subjects(root)
    if _is_alone(name, sentence):
        return (name,)
    if _shows(root, name, sentence) and not any(_negates(t) for t in sentence.doc):
        return (name,)
    if not (name.kind == "system" or _is_certain(name, sentence)):
        return ()
    if not all(may_do(t, sentence) for t in doers):
        return ()
    if not doers and any(t.pos_ != "AUX" for t in sentence.doc[: root.i]):
        return ()  # but "can recommend X"
    given = children(root, "obj")[:1] or [t for t in children(root, "obl") if not cases(t) & _LIKE]
    for noun in (*given, *handed_on_to(root)):
        if name in reading.bearers(noun, sentence) and not has_rival(sentence, len(sentence.doc)):
            return (name,)
    return ()


def _is_certain(class_: Name, sentence: Sentence) -> bool:
    """Whether a class is somebody's own, and one: "tell our LLM about it"."""
    at = sentence.token_of(class_)
    return at is not None and not class_.plural and bool(children(at, "nmod:poss"))


def _is_alone(name: Name, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but a system's name, as an answer may be: "A: X."."""
    text = sentence.block.text
    before, behind = text[sentence.start : name.start], text[name.end : sentence.end]
    opening = _LABEL.sub("", before)
    turned = bool(_TURNED.fullmatch(opening))
    rest = behind.rstrip("?") if turned else opening + behind
    return name.kind == "system" and not rest.strip(_MARKS)


_TURNED = re.compile(
    r"\W*(?:(?:and|but|so|now|then)\b,?\s*)?(?:(?:what|how)\s(?:about|of)\s\W*)?", re.IGNORECASE
)
"""What turns to another one: "And X?", "What about X?"."""
_LABEL = re.compile(r"^\W*(?:a|answer)\s*[:.]", re.IGNORECASE)
_MARKS = ' \n*_`.!:"“”-'


def _explains(class_: Name, sentence: Sentence) -> bool:
    """Whether a class only says what the system before it is: "M released X, its new C"."""
    token = sentence.token_of(class_) if class_.kind == "class" else None
    over = sentence.name_at.get(token.head.i) if token is not None else None
    return token is not None and token.dep_ == "appos" and over is not None


def _shows(root: Token, name: Name, sentence: Sentence) -> bool:
    """Whether a sentence says no more than what is seen: "This is X", "The grader is X"."""
    if sentence.name_at.get(root.i) is not name:
        return False
    if name.kind != "system" and not _is_one_of(root):
        return False
    shown = subjects(root) if children(root, "cop") else []
    return bool(shown) and all(t.lower_ in {"it", *POINTING} or has_a_role(t) for t in shown)


def _is_one_of(class_: Token) -> bool:
    """Whether somebody is said to be of a class, and no more: "our illustrator is an LLM"."""
    told = [c for c in class_.children if c.dep_ not in {"cop", "nsubj", "punct"}]
    return [c.lower_ in INDEFINITE for c in told] == [True]


def has_a_role(noun: Token) -> bool:
    """Whether a noun alone names who does something: "the grader", "our illustrator"."""
    known = {t.lower_ for t in children(noun, "det", "nmod:poss")} & {"the", "our", "my"}
    more = any(t.dep_ not in {"det", "nmod:poss", "compound"} for t in noun.children)
    roles_ = noun.lower_.endswith(("er", "or")) or noun.lower_ in roles()
    return bool(known) and roles_ and not more


def _only(names: Names, sentence: Sentence, reading: Reading) -> Names:
    """The one model that a sentence tells of, if no other thing and no class may be meant."""
    systems = [n for n in names if n.kind == "system"]
    at = sentence.token_of(systems[0]) if len(systems) == 1 else None
    if at is None or not reading.is_model(systems[0]) or is_opaque(sentence, at.i):
        return ()
    classed = sentence.name_at.get(at.head.i) if children(at.head, "cop") else None
    others = [n for n in names if n.kind == "class" and n is not classed]
    if not all(reading.names_field(n) for n in others) or asks(sentence):
        return ()
    used = at.dep_ == "obj" and at.head.lemma_ in frame("produce.use")
    if not (at.dep_ in {*NOMINAL_SUBJECTS, "ROOT"} or used) or any(map(_negates, sentence.doc)):
        return ()
    if is_measure(systems[0], sentence):
        return ()
    shown = at.dep_ == "ROOT" and bool(children(at, "cop"))  # "the second tool is X"
    return (systems[0],) if shown or not has_rival(sentence, len(sentence.doc)) else ()


def _in_a_row(names: Names, sentence: Sentence, reading: Reading) -> Names:
    """The systems of a sentence, if it names several and, beside them, nothing but the field."""
    systems = tuple(n for n in names if n.kind == "system")
    classes = [reading.knowledge.classes[i] for n in names if n.kind == "class" for i in n.ids]
    if len(systems) < 2 or not all(map(reading.is_model, systems)):
        return ()
    return systems if all(class_.axis == "field" for class_ in classes) else ()


def _together(names: Names, sentence: Sentence, reading: Reading) -> Names:
    """X and Y in "we tested X and Y", for "both" and "they".

    Not where other things in the plural may be meant, nor what is asked or denied.
    """
    found = _in_a_row(names, sentence, reading)
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if not found or len(found) != len(names) or root is None or asks(sentence):
        return ()
    given = [t for o in children(root, "obj") for t in (o, *children(o, "appos"))]
    told = [t for o in given for t in coordination(o)]
    at = [sentence.token_of(name) for name in found]
    if any(t not in told for t in at) or root.lemma_ in words("verbs.combining"):
        return ()
    if not all(t.lower_ in PERSONS - {"they"} for t in subjects(root)):
        return ()  # "the team uses X and Y. They draw": the team does
    others = (t for t in sentence.doc if t.pos_ == "NOUN" and t.i not in sentence.name_at)
    others = (t for t in others if not (t in given and t.lower_ in words("nouns.transparent")))
    plural = any("Number=Plur" in t.morph for t in others)
    return () if plural or any(map(_negates, sentence.doc)) else found


def kinds(
    sentence: Sentence, reading: Reading, end: int | None = None, beside: frozenset[str] = _NONE
) -> Names:
    """The class in "generative AI runs on Cs", of which a sentence names nothing but the field.

    Other things in the plural may be meant as well, and what is denied or compared isn't told of.
    ``end``: where to stop, as an offset in the block's text. ``beside``: other things in the
    plural that can't be meant.
    """
    until = sentence.end if end is None else end
    names = [n for n in sentence.names if n.end <= until]
    classes = [n for n in names if n.kind == "class" and not reading.names_field(n)]
    if not classes or len({n.ids for n in classes}) > 1:
        return ()
    if any(n.kind == "system" for n in names):
        return ()
    said = [t for t in sentence.doc if sentence.spans[t.i][1] <= until]
    limits = words("stance.negators", "stance.only")
    if any(t.lower_ in limits for t in said):
        return ()
    named = [(n, sentence.token_of(n)) for n in classes]
    told = [n for n, at in named if at is not None and _tells_of(n, at, sentence)]
    counting = words("nouns.families", "nouns.counts")
    partitive = words("nouns.partitive") | counting | beside
    rivals = (
        t
        for t in said
        if "Number=Plur" in t.morph and t.pos_ == "NOUN" and t.i not in sentence.name_at
    )
    if not told or any(not {t.lower_, t.lemma_} & partitive for t in rivals):
        return ()
    return (told[0],)


def _told_of(sentence: Sentence, reading: Reading) -> Names:
    """The Cs that a sentence is on, or somebody has: "Cs are trained on text", "we use many Cs"."""
    if (told := explained(sentence, reading)) is not None:
        return (told,)
    found = kinds(sentence, reading, beside=words("nouns.no_systems"))
    if not found or asks(sentence):
        return ()
    if any(n.ids != found[0].ids and n.start < found[0].start for n in sentence.names):
        return ()  # "generative AI includes Cs"
    at = sentence.token_of(found[0])
    if at is None:
        return ()
    at = _of_kinds(at)
    theirs = all(t.lower_ in words("nouns.persons") for t in subjects(at.head))
    begun = at.dep_ == "obl" and {f"{at.head.lemma_} {case}" for case in cases(at)}
    chosen = begun and not begun.isdisjoint(words("answers.taking"))  # "start with one of the Cs"
    had = (at.dep_ == "obj" or chosen) and theirs and found[0].plural
    behind = sentence.block.text[found[0].end : sentence.end].strip(" *_.:")
    titled = not (behind or any(map(_is_verb, sentence.doc)))  # "Week 3 – Cs."
    return found if at.dep_ in {*NOMINAL_SUBJECTS, "ROOT"} or had or titled else ()


def _tells_of(class_: Name, at: Token, sentence: Sentence) -> bool:
    """Whether a class is one of the things that a sentence tells of, and no mere modifier."""
    if is_opaque(sentence, at.i) or cases(at) & (words("stance.contrast") | {"for"}):
        return False
    if is_measure(class_, sentence):
        return False  # "compared with Cs"
    if at.dep_ == "conj" and children(at, "cc"):
        return False  # "we use generative AI and Cs"
    if _of_kinds(at) is not at:
        return True
    return class_.plural or any(d.lower_ in {"a", "an"} for d in children(at, "det"))


def _of_kinds(at: Token) -> Token:
    """The noun that counts a class, "many kinds of C", "dozens of Cs"; else the class itself."""
    kinds = words("nouns.kinds_told", "nouns.kinds_sorted", "nouns.counts")
    kinds |= _ONES
    counted = at.dep_ == "nmod" and cases(at) == {"of"} and at.head.lower_ in kinds
    return at.head if counted else at


def _is_put_to_use(names: Names, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence names one system and says that something was made or is done with it."""
    if not is_single(names) or not reading.is_model(names[0]):
        return False
    at = sentence.token_of(names[0])
    had = at is not None and at.head.lower_ in words("nouns.accounts")
    if at is None or (is_opaque(sentence, at.i) and not had) or asks(sentence):
        return False
    clause = next((t for t in (at, *at.governors()) if t.pos_ in {"VERB", "AUX"}), at)
    if any(_negates(t) and clause in t.governors() for t in sentence.doc):
        return False
    if has_rival(sentence, len(sentence.doc)):
        return False
    return not any(t.lower_ in words("nouns.handovers") for t in sentence.doc)


def is_single(names: Names) -> bool:
    """Whether one system is named, and nothing else."""
    return len(names) == 1 and names[0].kind == "system"


def _negates(token: Token) -> bool:
    return token.lower_ in words("stance.negators")


def has_name_before(token: Token, sentence: Sentence) -> bool:
    """Whether a name stands in the sentence before a token."""
    return any(i < token.i for i in sentence.name_at)
