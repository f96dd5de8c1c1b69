"""Who takes something in: the doer of a verb, the tool that is used for it, X in "X Vision"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, suffixes
from ..lexicon import words
from ..trees.syntax import children, instruments, is_passive, objects, passive_subjects
from .carrying import drivers
from .charged import charged, thanked
from .doers import named
from .modes import acting, called

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_USING = frozenset({"using"})
_AIMS = frozenset({"for", "to"})


def takers(
    verb: Token, sentence: Sentence, reading: Reading, beside: Sequence[Token] = ()
) -> Iterator[Name]:
    """Who takes it in: the doer, what it runs on, who is used for it, and who stands ``beside``."""
    nouns = [*beside] if is_passive(verb) else [*acting(verb), *_carriers(verb), *beside]
    apart = words("stance.temporal") | frame("modes.added", "modes.first_of_all")
    later = any(mark.lower_ in apart for mark in children(verb, "mark"))
    used = verb.head.lemma_ in frame("consume.use") | words("verbs.enable")
    used = used and not later  # "use X after watching it", "besides reading it, ask X"
    if verb.dep_ in {"xcomp", "advcl", "ccomp"} and used:
        nouns = [*nouns, *objects(verb.head)]
        if is_passive(verb.head) and any(m.lower_ in _AIMS for m in children(verb, "mark")):
            nouns += passive_subjects(verb.head)  # "X is used for transcribing calls"
    prepositions = frame("means.doers") if is_passive(verb) else frame("means.tools")
    means = [t for t, _ in instruments(verb, prepositions)]
    for noun in (*means, *_used_on(verb)):
        nouns = [*nouns, noun]
        yield from called_by_sense(noun, sentence)
    nouns += [t for t in charged(verb) if t not in (*nouns, *thanked(verb))]
    if verb.dep_ == "acl" and not is_passive(verb):  # "X's ability to process videos"
        yield from (doer.name for doer in named([verb.head], "", sentence, reading))
    yield from (called(doer.name, sentence) for doer in named(nouns, "", sentence, reading))


def _used_on(verb: Token) -> Iterator[Token]:
    """X in "captions every image in a folder using X", which a tree hangs on one of the nouns."""
    others = words("nouns.persons", "nouns.attached")  # "photos of people using X"
    for thing in () if is_passive(verb) else (*objects(verb), *children(verb, "obl")):
        for using in children(thing, "acl", "advcl"):
            if using.lower_ in _USING and using.doc[using.i - 1].lower_ not in others:
                yield from objects(using)


def _carriers(verb: Token) -> list[Token]:
    """X in "our app, running on X, inspects photos", "thanks to X, it does", whatever else it uses.

    Recordings and films it may first have turned into text: "powered by X, it transcribes calls".
    """
    by_text = frame("consume.hearing", "consume.reworking")
    return [] if verb.lemma_ in by_text else [*drivers(verb), *thanked(verb)]


def called_by_sense(noun: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "X Vision", "X's audio support"."""
    called = children(noun, "compound") if noun.lower_ in suffixes() else []
    if noun.lower_ in frame("consume.sides"):
        called += children(noun, "nmod:poss")
    for word in called:
        name = sentence.name_at.get(word.i)
        if name is not None and name.kind != "maker":
            yield name
