"""What is said of a tuned thing: "tuning X gave us a model that draws", "a fine-tune of X sings".

Or of what one wants of it: "if you want X to draw, tune it", "for logos you have to tune X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, idioms, telling
from ..lexicon import words
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    conjuncts,
    objects,
    passive_subjects,
)
from ..trees.syntax import subjects as doers_of
from .ways import is_art

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FOR = frozenset({"for"})
_INTO = frozenset({"in", "to", "into"})
_BY = frozenset({"by", "through", "after"})
_OUT_OF = frozenset({"it", "them"})
_THE = frozenset({"the", "this", "these", "that", "those"})
_IF = frozenset({"if"})
_IN = frozenset({"in"})
_INTO_ONE = frozenset({"into"})


def outcomes(act: Token, nominal: bool, sentence: Sentence) -> Iterator[Token]:
    """The verbs of what a tuned thing does: its own, or those of the model that came of it."""
    said = {act.lower_, sentence.word(act).rpartition("-")[2]}
    tuned = said & frame("adapt.results", "adapt.methods")
    if nominal and act.dep_ in SUBJECTS and tuned:
        yield act.head  # "a fine-tune of X draws logos"
    yield from _fronted_for(act, sentence)
    for result in _results(act):
        for model in (*objects(result), *(t for t in children(result, "obl") if cases(t) & _INTO)):
            if model.lower_ in words("access.models"):
                yield from children(model, "acl:relcl")


def _fronted_for(act: Token, sentence: Sentence) -> list[Token]:
    """The verb in "fine-tuned on 500 paintings, X paints like Monet", "once tuned, X draws"."""
    deed = act.head
    fronted = act.dep_ == "advcl" and act.i < deed.i and "Tense=Past" in act.morph
    own = children(act, "nsubj", *PASSIVE_SUBJECTS)
    if not fronted or objects(act) or any(t.lower_ != "it" for t in own):
        return []
    named = (sentence.name_at.get(t.i) for t in children(deed, "nsubj") if t.i > act.i)
    return [deed for name in named if name is not None and name.kind == "system"]


def _results(act: Token) -> list[Token]:
    """The verb in "tuning X gave us a model", "we tuned X and got one"."""
    over = act.head
    following = [
        c for c in children(act, "conj") if not doers_of(c) or doers_of(c) == doers_of(act)
    ]
    if act.dep_ == "parataxis":  # "it is simple: take X, tune it and get"
        beside = [c for c in children(over, "conj") if c.i > act.i]
        following += [c for c in beside if not children(c, *SUBJECTS)]
    above = [over] if act.dep_ in {"csubj", *SUBJECTS} else []
    above += [over] if act.dep_ in {"obl", "advcl"} and _is_by(act) else []
    return [v for v in (*above, *following) if v.lemma_ in frame("adapt.resulting")]


def gained(act: Token) -> list[Token]:
    """The logos in "tune X and get logos out of it", "by tuning X you get logos".

    What is got elsewhere didn't come of it, nor what only reports on it: "... and got a plot".
    Also the composer in "we turned X into a composer by tuning it".
    """
    return _became(act) + [
        thing
        for result in _results(act)
        if all(_is_of_it(t) for t in children(result, "obl", "xcomp") if t.i > result.i)
        for thing in objects(result)
        if not {thing.lower_, thing.lemma_} & frame("adapt.reporting")
        and not any(t.lower_ in _THE for t in children(thing, "det"))
        and all(map(_is_of_it, children(thing, "nmod")))
        and all(t.lemma_ in frame("produce.verbs") for t in children(thing, "acl"))  # "sorted"
    ]


def _became(act: Token) -> list[Token]:
    over = act.head
    turned = act.dep_ in {"obl", "advcl"} and _is_by(act) and over.lemma_ in frame("consume.change")
    return [t for t in children(over, "obl") if cases(t) == _INTO_ONE] if turned else []


def _is_of_it(noun: Token) -> bool:
    """Whether a noun tells no other place: "out of it", "in our style"."""
    return noun.lower_ in _OUT_OF or cases(noun) == _IN


def _is_by(act: Token) -> bool:
    """Whether an act is the way to something: "by tuning X"."""
    return bool({t.lower_ for t in children(act, "mark", "case")} & _BY)


def made_by(deed: Token) -> tuple[list[Token], tuple[str, ...]]:
    """What a verb makes, by its objects, or by itself alone: "draws logos", "paints watercolours".

    Of speech nothing is told: "speaks French" is written as well.
    """
    things = objects(deed)
    if any(t.lower_ in idioms().get(deed.lemma_, ()) for t in things):
        return [], ()
    made = things if deed.lemma_ in frame("produce.verbs") - frame("produce.light") else []
    if made or deed.lemma_ not in telling():
        return made, ()
    alone = not things and is_art(deed)
    return [], (telling()[deed.lemma_],) if things or alone else ()


def voice_of(deed: Token) -> bool:
    """Whether somebody's voice is heard: "speaks with the director's voice", "in yours"."""
    return deed.lemma_ in frame("adapt.speaking") and any(
        t.lower_ in frame("consume.lent")
        and cases(t) & {"with", "in"}
        and children(t, "nmod", "nmod:poss")
        for t in children(deed, "obl")
    )


def wanted(verb: Token, sentence: Sentence) -> Iterator[tuple[Token, Token]]:
    """X and its verb in "if you want X to draw, tune it", "if X should draw, tune it"."""
    if [t.lower_ for t in children(verb, "obj")] != ["it"]:
        return
    for clause in children(verb, "advcl"):
        told = {t.lower_ for t in children(clause, "mark")} & _IF and clause.i < verb.i
        for system in doers_of(clause) if told else ():
            aids = {t.lower_ for t in children(clause, "aux")}
            if system.i in sentence.name_at and aids & words("access.wanting"):
                yield system, clause
        wants = told and clause.lemma_ in frame("adapt.wanting")
        given = children(clause, "obj") if wants else []
        aims = [c for host in (clause, *given) for c in children(host, "xcomp", "ccomp", "acl")]
        for aim in aims if wants else ():
            for system in (*given, *children(aim, "nsubj")):
                if system.i in sentence.name_at:
                    yield system, aim


def ahead(verb: Token, sentence: Sentence) -> list[Token]:
    """X in "once it is fine-tuned on our posters, X draws the covers"."""
    over = verb.head
    it = [t.lower_ for t in passive_subjects(verb)] == ["it"]
    if verb.dep_ != "advcl" or verb.i > over.i or not it:
        return []
    return [t for t in children(over, "nsubj") if t.i in sentence.name_at and t.i > verb.i]


def fronted(verb: Token) -> list[Token]:
    """The logos in "for logos you have to tune X", which trees take for what the rest is on."""
    top = verb
    while top.dep_ == "xcomp":
        top = top.head
    noun = top.head
    bare = not any(t.lower_ in RELATIVE_PRONOUNS for t in top.subtree() if t.i < verb.i)
    opens = top.dep_ == "acl:relcl" and noun.dep_ == "ROOT" and bare
    first = [noun] if opens else []
    first += children(top, "obl") if top is not verb else []
    ours = any(t.lower_ in words("usage.persons_of_text") for t in children(top, "nsubj"))
    goals = [t for t in first if ours and t.i < top.i and cases(t) == _FOR]
    return [noun for goal in goals for noun in conjuncts(goal)]
