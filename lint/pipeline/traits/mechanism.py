"""Claims on how a system works: "Midjourney predicts the next token", "X is based on GANs"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..closed import NOMINAL
from ..frames import Technique, frame, techniques
from ..lexicon import alternation, any_of, has_any, words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.lists import introducer, name_list
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_passive,
    noun_phrase,
    objects,
    passive_subjects,
    subjects,
)
from . import actors, purposes
from .pieces import is_inside
from .tied import tied, told
from .workings import is_of_part, may_work_so, whose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OWN = frozenset({"its", "their", "the"})
_INSIDE = frozenset({"in", "by"})
_BETWEEN = 4
"""So many words may stand between a verb and what it is done to."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on a mechanism in a sentence.

    The object's ids are the classes to which the technique, or the architecture, belongs.
    """
    for token in sentence.doc:
        name = sentence.name_at.get(token.i)
        if name is not None:
            if _is_architecture(name, reading):
                if children(token, "cop"):
                    yield from _at_heart(token, [token], sentence, reading, context)
                owners = [*_with_at_heart(token), *_used_within(token)]
                yield from _of_architecture(owners, name, token, sentence, reading, context)
                yield from _based(token, name, sentence, reading, context)
                rival = children(token, "compound")  # "X's competitor GAN"
                owners = [] if rival else [*children(token, "nmod:poss"), *whose(token, sentence)]
                yield from _of_architecture(owners, name, token, sentence, reading, context)
        elif token.lower_ in words("nouns.partitive") and children(token, "cop"):
            yield from _at_heart(token, _meant(token), sentence, reading, context)
        elif token.pos_ == "VERB":
            if token.lemma_ in frame("base.lie"):
                things = children(token, "obj", "nsubj")
                yield from _at_heart(token, things, sentence, reading, context)
            yield from _works(token, sentence, reading, context)
            if token.lemma_ in frame("base.carry"):
                yield from _carried(token, sentence, reading, context)
            if token.lemma_ in frame("base.architecture") or _makes_use(token):
                yield from _built(token, sentence, reading, context)
                yield from _used_in(token, sentence, reading, context)
                yield from _named(token, sentence, reading, context)


def _makes_use(verb: Token) -> bool:
    """Whether a verb and a word say no more than "use": "X makes use of a GAN", "draws on GANs"."""
    if verb.lemma_ in frame("base.drawing") and not objects(verb):
        return any(cases(t) == {"on"} for t in children(verb, "obl"))
    return verb.lemma_ == "make" and any(t.lower_ == "use" for t in children(verb, "obj"))


def _is_architecture(name: Name, reading: Reading) -> bool:
    return name.kind == "class" and reading.knowledge.classes[name.ids[0]].axis == "architecture"


def _works(verb: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X predicts the next token", "X works by removing noise"."""
    text, start = sentence.block.text, sentence.spans[verb.i][0]
    lemma = "consist" if actors.is_made_of(verb) else verb.lemma_
    for technique in techniques():
        if lemma not in technique.verbs:
            continue
        match = _done(technique).match(text, start, sentence.end)
        if match is None:
            continue
        if technique.cues and not any_of(technique.cues).search(sentence.text):
            continue
        if has_any(technique.elsewhere, sentence.text):
            continue
        object_ = Mention(
            "technique", technique.classes, text[start : match.end()],
            *sentence.block.source_span(start, match.end()),
        )  # fmt: skip
        doers = actors.agents(verb)
        some = any(actors.is_narrowed(doer, verb) for doer in doers)
        names = list(actors.names(doers, sentence, reading))
        if len(names) > 1 and " or " in text[match.end() : sentence.end]:
            continue  # "Cs like X and Y predict the next word, or fill in gaps": each its own
        for name in names:
            if may_work_so(name, technique, reading) or (some and name.kind == "class"):
                continue
            yield reading.claim(
                "uses-technique", name, object_, sentence, f"technique:{technique.name}",
                stance=stance(sentence, verb, context),
            )  # fmt: skip


@cache
def _done(technique: Technique) -> re.Pattern[str]:
    return re.compile(
        rf"\w+\s(?:(?!no\b|not\b|without\b)[\w-]+\s){{0,{_BETWEEN}}}?(?:\w+\sof\s)?(?:{alternation(technique.objects)})\b",
        re.IGNORECASE,
    )


def _named(verb: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X uses next-token prediction", "X relies on a generator and a discriminator"."""
    passive = is_passive(verb)
    for thing in (*_materials(verb, passive), *tied(verb, sentence)):
        first, both = noun_phrase(thing)[0], coordination(thing)[-1]
        said = {_phrase(first, last, sentence): last for last in (thing, both)}
        for technique in techniques():
            last = next((said[phrase] for phrase in said if phrase in technique.phrases), None)
            if last is None or has_any(technique.elsewhere, sentence.text):
                continue
            object_ = reading.phrase_mention(first, last, sentence)
            object_ = replace(object_, kind="technique", ids=technique.classes)
            nouns = told(verb) or (passive_subjects(verb) if passive else subjects(verb))
            for name in actors.names(nouns, sentence, reading):
                if name.kind == "class" and verb.dep_ == "acl":
                    continue  # "language models based on diffusion" are some of them
                if may_work_so(name, technique, reading):
                    continue
                yield reading.claim(
                    "uses-technique", name, object_, sentence, f"technique:{technique.name}",
                    stance=stance(sentence, verb, context),
                )  # fmt: skip


def _phrase(first: Token, last: Token, sentence: Sentence) -> str:
    start, end = sentence.phrase(first, last)
    return sentence.block.text[start:end].lower()


def _built(verb: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X is based on GANs", "X uses a combination of transformers and GANs"."""
    passive = is_passive(verb)
    built = passive_subjects(verb) if passive else subjects(verb)
    over = verb.head
    if verb.lemma_ in frame("produce.use") and purposes.is_for_else(verb):
        return
    if not built and verb.dep_ == "advcl" and over.lemma_ in frame("base.working"):
        built = subjects(over)  # "X works by using GANs"
    for material in _materials(verb, passive):
        thing = _inside(material, sentence)
        owned = verb.lemma_ in frame("base.owning")
        if owned and not (_is_design(material, sentence) or is_inside(verb, material)):
            continue  # "X has a C among its models"
        class_ = sentence.name_at.get(thing.i)
        if class_ is None or not _is_architecture(class_, reading):
            continue
        if any(t.lower_ in words("nouns.apart") for t in children(material, "amod")):
            continue  # "it was using a separate C"
        if any(t.lower_ in words("stance.negators") for t in children(material, "advmod")):
            continue  # "it is based on a D, not on a C"
        row = coordination(thing)
        if len(row) > 1 and any(cc.lower_ == "or" for t in row for cc in children(t, "cc")):
            continue  # "each uses Cs, Ds, or other kinds"
        owner = sentence.name_at.get(thing.i - 1)
        if owner is not None and owner.kind == "system":
            continue  # "X uses the Y VAE"
        if verb.lemma_ in frame("produce.use") and set(class_.ids) & frame("base.steps"):
            continue
        whole = material.lower_ in frame("base.designs") and len(coordination(material)) == 1
        if whole or not is_opaque(sentence, thing.i):
            own = [
                noun
                for noun in built
                if not purposes.is_for_pictures(verb, noun, sentence, reading)
            ]
            yield from _of_architecture(own, class_, verb, sentence, reading, context)
        for name in filter(reading.is_model, actors.exemplified(verb, thing, sentence)):
            yield reading.claim(
                "uses-technique", name, class_, sentence, "architecture:examples",
                stance=stance(sentence, verb, context),
            )  # fmt: skip


def _inside(thing: Token, sentence: Sentence) -> Token:
    """C in "C technology", "a C architecture"; else the thing itself."""
    before = thing.doc[thing.i - 1] if thing.i else thing
    named = before.i in sentence.name_at and before.dep_ == "compound"
    kinds = words("nouns.transparent") | frame("base.designs")
    return before if named and thing.lower_ in kinds else thing


def _is_design(thing: Token, sentence: Sentence) -> bool:
    """Whether a thing is how a system is built: "a C architecture"."""
    return sentence.word(thing).lower().rpartition(" ")[2] in frame("base.designs")


def _used_in(
    verb: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "GANs are used in X"."""
    if not is_passive(verb) or verb.dep_ == "acl":
        return
    for thing in passive_subjects(verb):
        class_ = sentence.name_at.get(thing.i)
        if class_ is None or not _is_architecture(class_, reading) or is_opaque(sentence, thing.i):
            continue
        places = [t for t in children(verb, "obl", "obl:agent") if cases(t) & {"in", "by"}]
        kinds = words("nouns.transparent")  # "are used by tools like X"
        owners = [t for t in places if t.i in sentence.name_at or t.lower_ in kinds]
        yield from _of_architecture(owners, class_, verb, sentence, reading, context)


def _carried(
    verb: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "GANs power X", "GANs underpin tools like X", "a GAN is what powers X"."""
    if is_passive(verb):
        return
    what = verb.head if verb.dep_ == "acl:relcl" and verb.head.lower_ == "what" else None
    for thing in subjects(what) if what and children(what, "cop") else subjects(verb):
        class_ = sentence.name_at.get(thing.i)
        if class_ is not None and _is_architecture(class_, reading):
            yield from _of_architecture(objects(verb), class_, verb, sentence, reading, context)


def _meant(kind: Token) -> list[Token]:
    """C in "a type of C", "a type of AI called a C"."""
    inside = [t for t in children(kind, "nmod") if "of" in cases(t)]
    calls = [
        v for t in (kind, *inside) for v in children(t, "acl") if v.lemma_ in frame("be.called")
    ]
    return [*inside, *(t for verb in calls for t in children(verb, "obj", "xcomp", "obl"))]


def _at_heart(
    at: Token, things: list[Token], sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "at the heart of X lies a GAN", "behind X is a GAN"."""
    hearts = [t for t in children(at, "obl", "nsubj") if t.lower_ in frame("base.nouns")]
    owners = [o for heart in hearts for o in children(heart, "nmod") if "of" in cases(o)]
    owners += [t for t in children(at, "obl", "nmod") if "behind" in cases(t)]
    carrying = [c for c in children(at, "csubj", "nsubj") if c.lemma_ in frame("base.carry")]
    carrying += actors.carrying(at)
    owners += [o for clause in carrying for o in children(clause, "obj")]  # "powering X is a GAN"
    for thing in things if owners else ():
        class_ = sentence.name_at.get(thing.i)
        if class_ is not None and _is_architecture(class_, reading):
            yield from _of_architecture(owners, class_, at, sentence, reading, context)


def _with_at_heart(class_: Token) -> list[Token]:
    """X in "with a C at its heart, X draws", "X draws with a C under its hood"."""
    verb = class_.head
    inside = [t for t in children(class_, "nmod") if t.lower_ in frame("base.nouns")]
    own = any(t.lower_ in _OWN for heart in inside for t in children(heart, "nmod:poss", "det"))
    if not own or cases(class_) != {"with"} or class_.dep_ != "obl":
        return []
    return [*subjects(verb), *passive_subjects(verb)]


def _used_within(class_: Token) -> list[Token]:
    """X in "Cs, as used in X, are sharp"."""
    return [
        place
        for verb in children(class_, "acl", "advcl")
        if verb.lemma_ in frame("produce.use") and children(verb, "mark", "case")
        for place in children(verb, "obl")
        if cases(place) <= _INSIDE
    ]


def _materials(verb: Token, passive: bool) -> Iterator[Token]:
    used = objects(verb)
    if passive or not used:
        used = [noun for noun, _ in instruments(verb, frame("base.prepositions"))]
    for thing in used:
        if any(t.text == ";" for t in verb.doc[verb.i : thing.i]):
            return  # "X has 152; Cs have more"
        yield thing
        if thing.lower_ in words("nouns.partitive"):
            yield from _meant(thing)  # "is based on a type of network known as a C"
        yield from (  # "uses a technique called Cs"
            named
            for call in children(thing, "acl")
            if call.lemma_ in frame("be.called")
            for named in children(call, "xcomp", "obj", "obl")
        )
        if thing.lower_ in frame("produce.techniques"):  # "relies on two techniques: Cs and Ds"
            yield from (t for given in children(thing, "appos") for t in conjuncts(given))
        if thing.lower_ in frame("base.filled"):  # "uses techniques such as Cs"
            given = [t for t in children(thing, "nmod") if cases(t) & words("nouns.exemplifying")]
            yield from (t for first in given for t in conjuncts(first))
        if thing.lower_ in frame("base.mixtures"):
            for part in children(thing, "nmod"):
                yield from conjuncts(part)
                for example in children(part, "nmod"):
                    if cases(example) & frame("base.examples"):
                        yield from conjuncts(example)


def _based(
    token: Token, class_: Name, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "X is a GAN-based model"."""
    doc = token.doc
    behind = token.i + 3
    if (
        behind > len(doc)
        or doc[token.i + 1].text != "-"
        or doc[token.i + 2].lower_ not in frame("produce.driven")
    ):
        return
    based = doc[token.i + 2]
    for name in _given(based, sentence, reading):
        yield reading.claim(
            "uses-technique", name, class_, sentence, "architecture:examples",
            stance=stance(sentence, based, context),
        )  # fmt: skip
    if token.i > 1 and doc[token.i - 1].text + doc.text(behind) in {"()", ",,"}:
        yield from _of_architecture([doc[token.i - 2]], class_, token, sentence, reading, context)
        return
    fronted = actors.fronted(based, sentence, reading)
    if fronted is not None:
        yield from _of_architecture([fronted], class_, fronted, sentence, reading, context)
        return
    head = based.head if based.dep_ in {"amod", "compound"} else based
    if head.dep_ == "nmod" and head.head.lemma_ in words("nouns.partitive"):
        head = head.head  # "X is an example of a GAN-based model"
    run = doc[behind : head.i] if head.i > behind else doc[behind:behind]
    if any(t.pos_ in {"VERB", "ADP"} or not t.whitespace_ for t in run):
        return
    said = children(head, "cop", "aux:pass")  # "X is GAN-based"
    told = [*subjects(head), *passive_subjects(head)] if said else []
    if head.dep_ == "appos":
        told = [head.head]
    yield from _of_architecture(told, class_, head, sentence, reading, context)


def _given(based: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X and Y in "GAN-based tools such as X and Y", "GAN-based tools: X, Y", "X: GAN-based"."""
    doc, head = based.doc, based
    while (behind := head.i + 1) < len(doc) and head.whitespace_ and doc[behind].pos_ in NOMINAL:
        if introducer(doc, behind) != behind:
            break
        head = doc[behind]
    label = sentence.name_at.get(head.head.i) if head.dep_ == "appos" else None
    if label is not None and head.head.i < based.i and doc.text(head.head.i + 1) == ":":
        return [label] if reading.is_model(label) else []
    if head is based or "Number=Plur" not in head.morph:
        return []
    listed = reading.examples_of(head, sentence)
    if not listed and doc.text(head.i + 1) in {":", "("}:
        row = name_list(sentence, head.i + 2, frozenset({"system"}))
        listed = list(row.names) if actors.ends_row(doc, row.end) else []
    return [name for name in listed if reading.is_model(name)]


def _of_architecture(
    nouns: list[Token],
    class_: Name,
    at: Token,
    sentence: Sentence,
    reading: Reading,
    context: Context,
) -> Iterator[Claim]:
    behind = sentence.token_of(class_)
    if behind is not None and is_of_part(behind, sentence):
        return
    for name in actors.names(nouns, sentence, reading):
        if reading.is_model(name):  # a library may hold models of every kind
            yield reading.claim(
                "uses-technique", name, class_, sentence, "architecture",
                stance=stance(sentence, at, context),
            )  # fmt: skip
