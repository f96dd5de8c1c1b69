"""What an act of tuning is done to, whatever the construction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import (
    SUBJECTS,
    antecedents,
    cases,
    children,
    conjuncts,
    instruments,
    is_passive,
    is_ruled_out,
    objects,
    passive_subjects,
    subjects,
)
from .methods import is_method, laid_on
from .outcomes import ahead, wanted
from .tuning import reduced, which_we
from .ways import bracketed, bracketing, performed_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ITS = frozenset({"its"})
_BUT = frozenset({"but", "only", "just"})
_HALVES = frozenset({"fine"})
_WITH = frozenset({"with", "using", "from"})
_RATHER = frozenset({"rather"})
_LIKE = frozenset({"like", "as", "than", "unlike"})


def things(verb: Token, nominal: bool, sentence: Sentence) -> Iterator[Token]:
    """Every noun that may name it; ``nominal``: the token is a noun of the act, no verb."""
    yield from antecedents(objects(verb))
    described = _described(verb)
    if described is not None:
        yield described
    elif is_passive(verb):
        yield from passive_subjects(verb)
    elif "Tense=Past" in verb.morph and not objects(verb):
        yield from subjects(verb)  # "X fine-tuned on our data", which is no clause
    if verb.dep_ in {"amod", "compound"} and verb.head.lower_ in frame("adapt.jobs"):
        for host in (verb.head, verb.head.head):  # "start a fine-tuning job for X"
            yield from (t for t in children(host, "nmod", "obl") if cases(t) & {"of", "for", "on"})
    jobs = [t for t in children(verb, "obj") if t.lower_ in frame("adapt.jobs")]
    if [t.i for t in jobs] == [verb.i + 1]:  # which a tree takes for what is tuned
        for host in (verb, *jobs):
            yield from (t for t in children(host, "nmod", "obl") if cases(t) & {"of", "for", "on"})
    fragment = reduced(verb, sentence) or bracketing(verb, sentence)
    if fragment is not None:
        yield fragment
    if nominal:
        joined = [t.i for t in children(verb, "conj") if t.pos_ == "VERB"]  # "and trying prompts"
        noun = verb.pos_ == "NOUN" or children(verb, "cop")
        said = children(verb, "obl") if noun else []  # "it is a fine-tune of X"
        for child in (*children(verb, "nmod"), *said):
            if cases(child) & {"of", "for"} and not any(i < child.i for i in joined):
                yield from _meant(child)
        if verb.dep_ == "obj" and verb.lower_ in frame("adapt.methods"):
            for child in children(verb.head, "obl"):
                on = cases(child) == {"on"} and child.i in sentence.name_at and _is_alone(sentence)
                if "for" in cases(child) or on:
                    yield from _meant(child)
        yield from _trained_for(verb)
        yield from bracketed(verb, sentence)
        yield from _bettered(verb, sentence)
    yield from performed_on(verb, sentence)
    if is_method(verb, sentence):
        yield from laid_on(verb, sentence)
    yield from _begun_with(verb)
    yield from _tuned_first(verb)
    yield from _but(verb, sentence)
    yield from _behind_comma(verb, sentence)
    yield from _it(verb, sentence)
    yield from which_we(verb, sentence)
    yield from (system for system, _ in wanted(verb, sentence))
    yield from ahead(verb, sentence)
    if verb.dep_ in {"amod", "compound", "acl"} and verb.head.i > verb.i:
        yield from _told_of(verb)
    if verb.i + 1 in sentence.name_at and not is_component(sentence.name_at.get(verb.i + 2)):
        yield verb.doc[verb.i + 1]
    before = verb.i - 3 if verb.i and verb.doc[verb.i - 1].text == "-" else verb.i - 1
    style = verb.lower_ in frame("adapt.methods") and not is_trained(verb)
    if before in sentence.name_at and nominal and not style:
        yield verb.doc[before]  # "Midjourney fine-tuning"


def _told_of(verb: Token) -> list[Token]:
    """X in "a tuned X", and no Y in "a tuned X beats Y", where a tree takes the verb for a noun."""
    head, beats = verb.head, words("comparison.outdoes")
    if head.lower_ in beats:
        return [t for t in children(head, "compound") if t.i > verb.i]
    return [t for t in conjuncts(head) if not any(n.lower_ in beats for n in t.doc[head.i : t.i])]


def _meant(first: Token) -> list[Token]:
    """X in "a LoRA for X, not for Y", "LoRAs for X rather than for Y"."""
    against = words("stance.negators") | _RATHER
    return [
        t
        for t in conjuncts(first)
        if not (is_ruled_out(t) or any(c.lower_ in against for c in children(t, "advmod", "cc")))
    ]


def _trained_for(method: Token) -> Iterator[Token]:
    """X in "the LoRA was trained for X", "the LoRA was trained on X with twenty portraits".

    What a LoRA is trained on may be pictures of X's, where no others are told of.
    """
    verb = method.head
    made = verb.lemma_ in frame("adapt.loose", "adapt.verbs") and is_passive(verb)
    if method.dep_ != "nsubj:pass" or method.lower_ not in frame("adapt.methods") or not made:
        return
    told = children(verb, "obl")
    fed = any(t.pos_ == "NOUN" for t, _ in instruments(verb, _WITH))
    yield from (t for t in told if cases(t) == {"for"} or (fed and cases(t) == {"on"}))


def _is_alone(sentence: Sentence) -> bool:
    """Whether one system is named: "a LoRA on X", but "a LoRA for Y on what X drew"."""
    return len({name.ids for name in sentence.names if name.kind == "system"}) == 1


def tuned_doer(verb: Token, noun: Token, sentence: Sentence) -> list[Name]:
    """X in "a fine-tuned X agent": what is tuned is the model by which it works."""
    inside = [sentence.name_at.get(t.i) for t in children(noun, "compound") if t.i == noun.i - 1]
    if verb.dep_ != "amod" or noun.lower_ not in frame("adapt.doers") or noun.dep_ == "compound":
        return []  # "a fine-tuned X assistant prompt"
    return [name for name in inside if name is not None and name.kind == "system"]


def is_of_custom_model(act: Token) -> bool:
    """Whether the model is somebody's own: "custom X model training", "... of custom X models"."""
    things = [t for t in children(act, "nmod") if cases(t) == {"of"}]
    if act.lower_ in frame("adapt.offered") and any(_is_own_model(t) for t in things):
        return True
    doc, at = act.doc, act.i - 3
    named = doc.text(act.i - 1).lower() in words("access.models") and at >= 0
    return named and act.lower_ in frame("adapt.offered") and doc[at].lower_ in frame("adapt.own")


def _is_own_model(noun: Token) -> bool:
    """Whether a noun means a model of one's own: "a custom X model", "custom X weights"."""
    own = any(t.lower_ in frame("adapt.own") for t in children(noun, "amod"))
    return own and noun.lower_ in words("access.models") | frame("adapt.weights")


def _begun_with(verb: Token) -> Iterator[Token]:
    """X in "we started from X and fine-tuned it"."""
    over = verb.head
    it = any(t.lower_ == "it" for t in objects(verb))
    if it and verb.dep_ == "conj" and over.lemma_ in frame("adapt.beginning"):
        yield from (t for t in children(over, "obl") if cases(t) & {"from", "with"})


def _tuned_first(verb: Token) -> Iterator[Token]:
    """X in "by fine-tuning X we taught it to draw", "after tuning X, we trained it to"."""
    if [t.lower_ for t in objects(verb)] != ["it"]:
        return
    for clause in children(verb, "advcl"):
        tunes = clause.lemma_ in frame("adapt.verbs", "adapt.loose")
        tunes = tunes and clause.lower_.endswith("ing")
        if tunes and clause.i < verb.i:
            yield from objects(clause)


def _but(verb: Token, sentence: Sentence) -> Iterator[Token]:
    """X in "it is X, but fine-tuned by our team", "we use X, only retrained on our photos"."""
    doc = verb.doc
    at = verb.i - 1
    while at > 0 and (doc[at].text == "-" or doc[at].lower_ in _HALVES or doc[at].pos_ == "ADV"):
        at -= 1
    said = doc[at].lower_ in _BUT and "Tense=Past" in verb.morph
    at -= 1 + (at > 0 and doc[at - 1].text == ",")
    finite = children(verb, "aux", "aux:pass", "obj", *SUBJECTS)
    if said and not finite and at in sentence.name_at and not cases(doc[at]) & _LIKE:
        yield doc[at]


def _behind_comma(verb: Token, sentence: Sentence) -> Iterator[Token]:
    """X in "it is powered by X, fine-tuned on our notes", which is no row of deeds."""
    doc, at = verb.doc, verb.i - 1
    at -= 2 * (at > 1 and doc[at].text == "-")
    if verb.dep_ != "conj" or not is_passive(verb) or at < 1 or doc[at].text != ",":
        return
    alone = not children(verb, "cc", "conj", "aux:pass", "aux") and verb.head.dep_ != "conj"
    alone = alone and children(verb.head, "conj") == [verb]
    if at - 1 in sentence.name_at and alone and any("on" in cases(t) for t in verb.children):
        yield doc[at - 1]


def _it(verb: Token, sentence: Sentence) -> Iterator[Token]:
    """X in "X didn't know our products, so we tuned it", if "it" can be nothing else."""
    if [t.lower_ for t in objects(verb)] != ["it"]:
        return
    doc, merits = verb.doc, words("nouns.merits")
    before = [i for i, name in sentence.name_at.items() if name.kind != "maker" and i < verb.i]
    ids = {sentence.name_at[i].ids for i in before}
    others = [
        t
        for t in doc[: verb.i]
        if t.pos_ in {"NOUN", "PROPN"} and t.i not in before and "Number=Plur" not in t.morph
        if t.lower_ not in merits | words("nouns.persons")
    ]
    if len(ids) != 1 or others:
        return
    at = doc[before[0]]
    told = at.dep_ in SUBJECTS or (at.dep_ == "nmod" and at.head.lower_ in merits)
    told = told or (at.dep_ == "obj" and at.head.dep_ == "advcl")  # "instead of prompting X, we"
    if told and sentence.name_at[at.i].kind == "system":
        yield at


def _bettered(act: Token, sentence: Sentence) -> Iterator[Token]:
    """X in "X is capable, but fine-tuning can improve its results", where nothing else is named."""
    verb = act.head
    if act.dep_ != "nsubj" or verb.lemma_ not in frame("adapt.improving"):
        return
    if children(act, "nmod", "compound", "nmod:poss", "appos"):
        return  # "fine-tuning of Y"
    own = any(t.lower_ == "its" for thing in objects(verb) for t in children(thing, "nmod:poss"))
    before = [i for i, n in sentence.name_at.items() if n.kind != "maker" and i < act.i]
    ids = {sentence.name_at[i].ids for i in before}
    if not (own or any(t.lower_ == "it" for t in objects(verb))) or len(ids) != 1:
        return
    at = sentence.doc[before[-1]]
    others = [t for t in sentence.doc[: act.i] if t.dep_ in SUBJECTS and t.i not in before]
    described = at.dep_ == "nsubj" and not children(at.head, "obj")  # "X wrote it, but ..."
    if described and sentence.name_at[at.i].kind == "system" and not _are_things(others):
        yield at


def _are_things(nouns: list[Token]) -> bool:
    """Whether one of several subjects is a thing that "its" may stand for."""
    return any(t.pos_ in {"NOUN", "PROPN"} for t in nouns)


def _described(verb: Token) -> Token | None:
    """The noun before a participle that a tree hangs on the verb: "builds models tuned on"."""
    at = verb.i - 3 if verb.i > 2 and verb.doc[verb.i - 1].text == "-" else verb.i - 1
    if verb.dep_ != "advcl" or at < 1 or children(verb, "mark", "aux", "aux:pass"):
        return None
    before = verb.doc[at]
    objects_ = [t for o in children(verb.head, "obj") for t in conjuncts(o)]
    return before if before in objects_ and before.lower_ in words("access.models") else None


def is_trained(method: Token) -> bool:
    """Whether a method's product is made for the system, not in its style: "train X LoRAs"."""
    made = frame("adapt.verbs", "adapt.loose")
    return any(t.lemma_ in made for t in method.doc)


def is_component(class_: Name | None) -> bool:
    """Whether a class is a part that a system has: "the X VAE"."""
    return class_ is not None and bool(set(class_.ids) & words("nouns.components"))


def of_which(thing: Token, sentence: Sentence) -> list[Name]:
    """X in "a version of X fine-tuned on our brand"."""
    if thing.lower_ not in words("access.models", "access.copies"):
        return []
    owners = [c for c in children(thing, "nmod") if cases(c) == {"of"}]
    names = [sentence.name_at[c.i] for c in owners if c.i in sentence.name_at]
    beside = sentence.name_at.get(thing.i + 2)
    if not names and beside is not None and thing.doc.text(thing.i + 1).lower() == "of":
        names = [beside]  # "a version of X answers letters", which trees take for one noun
    told = subjects(thing) if children(thing, "cop") else []
    told += passive_subjects(thing.head) if "as" in cases(thing) else []
    if any(t.i in sentence.name_at for t in told):
        return []  # "Y is a version of X trained to draw"
    return [name for name in names if name.kind != "maker"]


def within(head: Token, sentence: Sentence) -> list[Name]:
    """The system inside a compound that ends with a class: "a custom X diffusion model"."""
    name = sentence.name_at.get(head.i)
    if name is None or name.kind != "class" or is_component(name):
        return []
    at = head.i - 1
    while at >= 0 and sentence.name_at.get(at) and sentence.name_at[at].kind == "class":
        at -= 1
    owner = sentence.name_at.get(at)
    beside = owner is not None and owner.kind == "system" and head.doc[at].dep_ == "compound"
    return [owner] if owner is not None and beside else []


def is_the_model(thing: Token, sentence: Sentence) -> bool:
    """Read "the model" without a name: "X lets you fine-tune the model", but no "our model"."""
    if any(t.lower_ not in _ITS for t in children(thing, "nmod:poss")):
        return False
    return thing.lower_ in words("nouns.transparent") and thing.i not in sentence.name_at


def is_of_first(verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a participle tells of the first of a row, which can be tuned: "tuned Y and X".

    Of two that nobody can tune it tells of both.
    """
    first = sentence.name_at.get(verb.head.i)
    if verb.dep_ != "amod" or first is None or first.kind != "system":
        return False
    return any(reading.knowledge.tunable(id_) for id_ in first.ids)
