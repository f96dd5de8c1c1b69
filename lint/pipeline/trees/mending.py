"""Mistakes that the parser makes again and again, put right in its trees.

Of "LLMs are advanced systems" it takes the participle for the predicate and hangs the subject on
it, so that nobody is said to be a system. In "X excels at drawing logos" it calls the verb a noun,
though it gives it an object, as it does in "modern AI leverages LLMs" and with "the app relies on
X", and in "X creates concept art" a noun a verb; so it does with the order of "harness X". "Is
converted by X" it takes for an adjective. It hangs Y in "X writes before Y draws" on the verb that
is X's, and takes an emoji for a name and a noun for a verb in "listens to football podcasts", and
runs clauses together (see ``clauses``). In "X hands back a logo", "X drafts
contracts" and "watches the film and plans cuts" it takes verbs for nouns, and in "a recipe, a
sonnet or a film" the items of a list for one thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, phrasals
from ..lexicon import words
from .clauses import appose, enlist, follow, front, part, relate, resume

if TYPE_CHECKING:
    from collections.abc import Callable

    from .tree import Token, Tree

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_COPULAS = frozenset({"cop", "aux:pass"})
_INSIDE = frozenset({"compound", "amod", "punct"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
_ACTS = frozenset({"NOUN", "VERB"})
_WITHIN = frozenset({"compound", "amod", "det", "nummod", "nmod:poss"})
_CLAUSES = frozenset({"xcomp", "advcl", "ccomp", "acl"})
_PARTICIPLE = "Tense=Past|VerbForm=Part|Voice=Pass"
_THIRD = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def mend(tree: Tree, lemma: Callable[[str, str, str], str]) -> None:
    """Put a tree right in its place: marks, verbs with objects, predicates, objects and clauses.

    ``lemma`` takes a form in lower case, its part of speech and its features.
    """
    for token in tree:
        if token.pos_ == "PROPN" and not token.children and _is_mark(token.text):
            token.pos_, token.dep_ = "SYM", "punct"  # "🚀 X is fast"
        if token.pos_ in _NOMINAL and _has_object(token) and _is_clause(token):
            token.pos_ = "VERB"
            token.lemma_ = lemma(token.lower_, token.pos_, token.morph)
        if token.pos_ == "ADJ" and _is_done(token):
            token.pos_, token.morph = "VERB", _PARTICIPLE
            token.lemma_ = lemma(token.lower_, "VERB", _PARTICIPLE)
            for child in token.children:
                child.dep_ = "aux:pass" if child.dep_ == "cop" else child.dep_
        if token.pos_ == "NOUN" and token.lower_ in words("verbs.alone"):
            _tell(token, lemma)
        if token.pos_ == "NOUN" and token.lower_.endswith("s") and _has_particle(token):
            _hand(token, lemma)
        if token.dep_ == "compound" and token.pos_ == "NOUN" and _may_be_verb(token):
            _part(token)
        if token.dep_ == "compound" and token.pos_ == "VERB" and token.lower_.endswith("s"):
            _rise(token)
        if token.dep_ == "conj" and token.head.dep_ == "compound":
            _divide(token, lemma)
        if token.dep_ == "conj" and token.head.dep_ == "obj" and token.pos_ == "NOUN":
            _go_on(token, lemma)
        if token.pos_ in _ACTS and _has_object(token):
            _act(token, lemma)
        if token.lower_.endswith("ed") and not _SUBJECTS.isdisjoint(c.dep_ for c in token.children):
            noun = _predicate(token)
            if noun is not None:
                _give(token, noun)
        if token.lemma_ in frame("produce.plain"):
            _join(token, lemma)
        if token.dep_ == "conj" and token.i and token.pos_ == "VERB":
            _open(token)
        if token.dep_ == "xcomp" and token.head.lemma_ in frame("consume.to_things"):
            _name(token)
        if token.pos_ == "VERB":
            enlist(token)
        if token.dep_ == "parataxis" and token.pos_ == "VERB":
            resume(token)
        if token.pos_ == "VERB" and (token.lower_.endswith("s") or _has_aid(token)):
            follow(token)
        if token.pos_ == "VERB" and token.i > 2:
            front(token)
        if token.dep_ == "nsubj":
            part(token)
        if token.pos_ == "PROPN" and token.dep_ in {"conj", "vocative"} and token.i > 1:
            appose(token)
        if token.dep_ == "acl:relcl" and token.pos_ == "NOUN":
            relate(token)
        if token.dep_ == "aux:pass" and _is_base(token.head):
            token.dep_ = "aux"  # "what X does is generate images"
        if token.dep_ == "appos" and _is_listed(token):
            token.dep_ = "conj"
        if token.dep_ == "advcl:relcl" and _is_cleft(token.head):
            token.dep_ = "acl:relcl"  # "it was M who made X"
        if token.dep_ == "expl" and token.lower_ == "it" and _is_kind(token.head):
            token.dep_ = "nsubj"  # "it is a program which draws"


def _has_aid(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.i < verb.i for c in verb.children)


def _is_done(participle: Token) -> bool:
    """Whether what is taken for an adjective is a verb in the passive: "is converted by X"."""
    kinds = {child.dep_ for child in participle.children}
    passive = "nsubj:pass" in kinds and not _COPULAS.isdisjoint(kinds)
    return participle.lower_.endswith("ed") and passive


def _is_clause(noun: Token) -> bool:
    """Whether a noun with an object is a verb: an order, a clause, or it has a subject as well."""
    first = 2 if noun.doc.text(1) == "-" else 0  # "Fine-tune X"
    if noun.i == first and noun.dep_ == "ROOT":
        return True
    kinds = {child.dep_ for child in noun.children}
    told = not _SUBJECTS.isdisjoint(kinds) and "cop" not in kinds
    return noun.pos_ == "NOUN" and (told or noun.dep_ in _CLAUSES)


def _is_base(verb: Token) -> bool:
    """Whether a verb stands in its base form behind "does is", where no passive can be."""
    behind_does = any(c.lower_ in {"does", "do", "did"} for c in verb.children)
    return behind_does and verb.lower_ == verb.lemma_


def _is_kind(noun: Token) -> bool:
    """Whether a predicate says of what kind a thing is: "a program which draws"."""
    kinds = {child.dep_ for child in noun.children}
    told = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in noun.children)
    return noun.pos_ == "NOUN" and told and {"cop", "acl:relcl"} <= kinds


def _is_listed(noun: Token) -> bool:
    """Whether an apposition is the next item of a list: "a recipe, a sonnet or a video"."""
    row = [noun, *(c for c in noun.children if c.dep_ == "conj")]
    one_of = all(any(c.lower_ in {"a", "an"} for c in t.children) for t in (noun.head, *row))
    return one_of and any(c.dep_ == "cc" for t in row[1:] for c in t.children)


def _is_cleft(noun: Token) -> bool:
    """Whether a name is singled out: "it was M who", "it is X that"."""
    kinds = {child.dep_ for child in noun.children}
    it = any(c.lower_ == "it" and c.dep_ in {"expl", "nsubj"} for c in noun.children)
    return noun.pos_ in {"NOUN", "PROPN"} and it and "cop" in kinds


def _is_mark(text: str) -> bool:
    return not text.isspace() and not any(map(str.isalnum, text))


def _has_object(token: Token) -> bool:
    return any(c.dep_ == "obj" and c.i > token.i and c.pos_ != "VERB" for c in token.children)


def _act(noun: Token, lemma: Callable[[str, str, str], str]) -> None:
    """Make a verb of what stands between a noun and its object: "modern AI leverages LLMs"."""
    doer = noun.doc[noun.i - 1] if noun.i else noun
    if doer.head is not noun or doer.dep_ != "compound":
        return
    if noun.lower_.endswith("s") == ("Number=Plur" in doer.morph):
        return
    if not _SUBJECTS.isdisjoint(c.dep_ for c in noun.children):
        return
    own = tuple(c for c in noun.children if c.i < doer.i and c.dep_ in _WITHIN)
    for child in own:
        child.head = doer
    noun.children = tuple(c for c in noun.children if c not in own)
    doer.children = tuple(sorted((*own, *doer.children), key=_at))
    doer.dep_, noun.pos_ = "nsubj", "VERB"
    if noun.lower_.endswith("s"):
        noun.lemma_ = lemma(noun.lower_, "VERB", _THIRD)


def _tell(form: Token, lemma: Callable[[str, str, str], str]) -> None:
    """Make a verb of what is nothing else: "the app relies on X for it"."""
    _act(form, lemma)
    form.pos_, form.lemma_ = "VERB", lemma(form.lower_, "VERB", _THIRD)
    for child in form.children:
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_


def _has_particle(noun: Token) -> bool:
    """Whether a particle behind what is taken for a noun makes it a verb: "X hands back a logo"."""
    stem, behind = noun.lower_.removesuffix("s"), noun.doc.text(noun.i + 1).lower()
    told = any(c.dep_ in _SUBJECTS for c in noun.children)
    return told and behind in phrasals().get(stem, ())


def _hand(form: Token, lemma: Callable[[str, str, str], str]) -> None:
    """Make a verb of what has a subject and a particle, and its object of the noun behind them."""
    form.pos_, form.lemma_ = "VERB", lemma(form.lower_, "VERB", _THIRD)
    for child in form.children:
        bare = not any(c.dep_ == "case" for c in child.children)
        if child.dep_ in {"obl", "nmod"} and child.i > form.i and bare:
            child.dep_ = "obj"


def _may_be_verb(noun: Token) -> bool:
    """Whether a bare noun is a verb of what systems do as well: "power", "output", "process"."""
    kinds = ("consume.verbs", "produce.verbs", "base.verbs")
    return any(noun.lower_ in frame(kind) for kind in kinds)


def _part(noun: Token) -> None:
    """Make a clause of what stands behind a plural: "the models process images" is no compound."""
    thing = noun.head
    while thing.dep_ == "compound":
        thing = thing.head
    doer = noun.doc[noun.i - 1] if noun.i else noun
    if doer.dep_ != "compound" or "Number=Plur" not in doer.morph or doer.pos_ != "NOUN":
        return
    if thing.dep_ != "ROOT" or thing.i != noun.i + 1 or doer.head not in {noun, thing}:
        return
    every = {t.i: t for t in (*thing.children, *noun.children)}
    own = [t for t in every.values() if t.i < doer.i]
    marks = [t for t in every.values() if t.dep_ == "punct" and t.i > thing.i and t.head is thing]
    rest = [t for t in thing.children if t.i > thing.i and t not in marks]
    for child in own:
        child.head = doer
    doer.children = tuple(sorted((*doer.children, *own), key=_at))
    thing.children = tuple(rest)
    noun.children = tuple(sorted((doer, thing, *marks), key=_at))
    for child in noun.children:
        child.head = noun
    doer.dep_, thing.dep_, noun.dep_ = "nsubj", "obj", "ROOT"
    noun.head, noun.pos_ = noun, "VERB"


def _rise(verb: Token) -> None:
    """Make the verb of a sentence of one with a subject inside a compound: "X drafts contracts"."""
    thing = verb.head
    if thing.dep_ != "ROOT" or thing.i < verb.i or thing.pos_ not in {"NOUN", "PROPN"}:
        return
    if not any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    given = [c for c in thing.children if c.dep_ == "punct" or c.i < verb.i]
    thing.children = tuple(c for c in thing.children if c is not verb and c not in given)
    for child in given:
        child.head = verb
    verb.children = tuple(sorted((*verb.children, thing, *given), key=_at))
    thing.head, thing.dep_, verb.head, verb.dep_ = verb, "obj", verb, "ROOT"


def _divide(form: Token, lemma: Callable[[str, str, str], str]) -> None:
    """Make two clauses of "watches the video and plans sections", which is no compound."""
    first, thing = form.head, form.head.head
    verb, joined = thing.head, [c for c in form.children if c.dep_ == "cc"]
    plural = form.pos_ == "NOUN" and form.lower_.endswith("s") and thing.i == form.i + 1
    if not plural or thing.dep_ != "obj" or not first.i < form.i or len(joined) != 1:
        return
    if verb.pos_ != "VERB" or not verb.lower_.endswith("s") or not verb.i < first.i:
        return
    own = [c for c in thing.children if c.i < first.i]
    rest = [c for c in thing.children if c.i > form.i]
    first.children = tuple(sorted((*own, *(c for c in first.children if c is not form)), key=_at))
    for child in own:
        child.head = first
    first.head, first.dep_, thing.head, thing.children = verb, "obj", form, tuple(rest)
    form.head, form.dep_, form.pos_, form.children = verb, "conj", "VERB", (joined[0], thing)
    form.lemma_ = lemma(form.lower_, "VERB", _THIRD)
    kept = [c for c in verb.children if c is not thing]
    verb.children = tuple(sorted((*kept, first, form), key=_at))


def _go_on(form: Token, lemma: Callable[[str, str, str], str]) -> None:
    """Make a clause of what has an object behind it: "reads the files and flags some"."""
    verb, joined = form.head.head, [c for c in form.children if c.dep_ == "cc"]
    more = [c for c in verb.children if c.dep_ == "obj" and c.i > form.i]
    first = min((c.i for c in (*more[0].children, more[0])), default=0) if more else 0
    if not form.lower_.endswith("s") or first != form.i + 1 or len(joined) != 1:
        return
    if verb.pos_ != "VERB" or not verb.lower_.endswith("s") or len(form.children) != 1:
        return
    form.head.children = tuple(c for c in form.head.children if c is not form)
    more[0].head, form.head, form.pos_ = form, verb, "VERB"
    form.children = (joined[0], more[0])
    form.lemma_ = lemma(form.lower_, "VERB", _THIRD)
    kept = [c for c in verb.children if c is not more[0]]
    verb.children = tuple(sorted((*kept, form), key=_at))


def _at(token: Token) -> int:
    return token.i


def _join(verb: Token, lemma: Callable[[str, str, str], str]) -> None:
    """Make one object of two words of which one was taken for a verb: "concept art"."""
    first = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    last = verb.doc[verb.i + 2] if verb.i + 2 < len(verb.doc) else verb
    if first.head is not verb or first.dep_ not in {"xcomp", "obj"} or not first.whitespace_:
        return
    if first.lower_.endswith("ing") or any(c.i < last.i for c in first.children):
        return
    inside = last.head is first and last.dep_ == "obj" and last.pos_ in {"NOUN", "PROPN"}
    beside = last.head is verb and last.dep_ == "xcomp" and first.dep_ == "obj"
    if not inside and not (beside and not any(c.dep_ == "obj" for c in last.children)):
        return
    if first.dep_ == "obj" and not beside and first.pos_ not in {"NOUN", "VERB"}:
        return
    rest = tuple(c for c in first.children if c is not last)
    for child in rest:
        child.head = last
    verb.children = tuple(
        c
        for c in sorted({t.i: t for t in (*verb.children, last)}.values(), key=_at)
        if c is not first
    )
    last.children = tuple(sorted((*last.children, *rest, first), key=_at))
    first.head, first.dep_, first.pos_, first.children = last, "compound", "NOUN", ()
    last.head, last.dep_, last.pos_ = verb, "obj", "NOUN"
    last.lemma_ = lemma(last.lower_, "NOUN", "Number=Plur" if last.lower_.endswith("s") else "_")


def _open(verb: Token) -> None:
    """Make a clause of what is told of another time: "X improves it before Y draws"."""
    doer = verb.doc[verb.i - 1]
    cases = [c for c in doer.children if c.dep_ == "case" and c.lower_ in words("stance.temporal")]
    if doer.dep_ != "obl" or doer.head is not verb.head or len(cases) != 1:
        return
    if any(c.dep_ in _SUBJECTS or c.dep_ == "cc" for c in verb.children):
        return
    over, mark = verb.head, cases[0]
    over.children = tuple(c for c in over.children if c is not doer)
    doer.children = tuple(c for c in doer.children if c is not mark)
    verb.children = (mark, doer, *verb.children)
    mark.head, mark.dep_ = verb, "mark"
    doer.head, doer.dep_ = verb, "nsubj"
    verb.dep_ = "advcl"


def _name(verb: Token) -> None:
    """Make a noun of what begins a compound behind "to": "X listens to football podcasts"."""
    over = verb.head
    things = [c for c in verb.children if c.dep_ == "obj" and c.i > verb.i]
    marks = [c for c in verb.children if c.dep_ == "mark" and c.i == verb.i - 1]
    between = verb.doc[verb.i + 1 : things[0].i] if things else []
    if len(things) != 1 or len(marks) != 1 or any(t.dep_ != "compound" for t in between):
        return
    thing, mark = things[0], marks[0]
    rest = [c for c in verb.children if c is not thing and c is not mark]
    verb.pos_, verb.dep_, verb.head, verb.children = "NOUN", "compound", thing, ()
    mark.dep_, mark.head = "case", thing
    thing.dep_, thing.head = "obl", over
    thing.children = tuple(sorted((mark, verb, *thing.children), key=_at))
    for child in rest:
        child.head = over
    mine = [c for c in over.children if c is not verb]
    over.children = tuple(sorted((*mine, thing, *rest), key=_at))


def _predicate(participle: Token) -> Token | None:
    """The bare noun that a participle with a copula stands right before, if it describes it."""
    tied = next((c.dep_ for c in participle.children if c.dep_ in _COPULAS), "")
    if not tied or not any(c.dep_ in _SUBJECTS and c.i < participle.i for c in participle.children):
        return None
    noun = participle.head
    if participle.dep_ != "amod" and participle.pos_ == "ADJ" and tied == "cop":
        noun = next((c for c in participle.children if c.dep_ == "obj"), participle)
    elif participle.dep_ != "amod":
        return None
    between = participle.doc[participle.i + 1 : noun.i]
    whole = noun.i > participle.i and noun.pos_ in {"NOUN", "PROPN"}
    return noun if whole and all(t.dep_ in _INSIDE for t in between) else None


def _give(participle: Token, noun: Token) -> None:
    """Hang everything on the noun but the adverb that belongs to the participle itself."""
    if participle.dep_ != "amod":
        noun.dep_ = participle.dep_
        noun.head = noun if participle.head is participle else participle.head
        if noun.head is not noun:
            noun.head.children = tuple(noun if c is participle else c for c in noun.head.children)
    own = [c for c in participle.children if c.dep_ == "advmod" and c.i == participle.i - 1]
    given = [c for c in participle.children if c not in own and c is not noun]
    for child in given:
        child.head = noun
        child.dep_ = {"nsubj:pass": "nsubj", "aux:pass": "cop"}.get(child.dep_, child.dep_)
    participle.head, participle.dep_, participle.children = noun, "amod", tuple(own)
    mine = {t.i: t for t in (*noun.children, *given, participle)}
    noun.children = tuple(mine[i] for i in sorted(mine))
