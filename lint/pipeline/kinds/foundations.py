"""Claims that a field rests on one class: "generative AI is built on LLMs"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..frames import frame
from ..lexicon import words
from ..stance.author import stance
from ..stance.works import is_titled
from ..trees.heads import is_opaque
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .limited import is_on_part, is_partly, takes_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


_PURPOSES = frozenset({"to", "for"})


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of what a field is built on in a sentence."""
    for token in sentence.doc:
        sides = _sides(token, sentence)
        if sides is not None:
            yield from _based(token, *sides, sentence, reading, context)


Sides = tuple[list["Token"], list["Token"]]
"""What is built, and what it is built on."""


def _sides(token: Token, sentence: Sentence) -> Sides | None:
    """Both sides of a verb or a predicate that says what something is built on."""
    if token.lemma_ in _verbs() and (token.pos_ in {"VERB", "AUX"} or children(token, "obj")):
        return _of_verb(token)
    if token.dep_ == "appos" and token.lower_ in frame("base.nouns"):
        if is_titled(sentence.text):
            return None  # "Diffusion Models: The Engine Behind Generative AI"
        return _carried(token, frame("means.owners")), [token.head]
    formed = token.dep_ == "obj" and token.head.lemma_ in frame("be.represent")
    if formed and token.lower_ in frame("base.nouns"):
        return _carried(token, frame("means.owners")), subjects(token.head)
    if token.lemma_ in frame("be.named", "be.called") and is_passive(token):
        called = [t for t in passive_subjects(token) if t.lower_ in frame("base.nouns")]
        fields = [o for t in called for o in (*_carried(t, frame("means.owners")), *_driven(t))]
        as_ = [t for t in children(token, "obl") if cases(t) == {"as"}]
        return fields, [*children(token, "xcomp", "obj"), *as_]  # "the engine of it is called C"
    if not children(token, "cop"):
        return None
    if token.lower_ in frame("base.nouns"):
        return [*_carried(token, frame("means.owners")), *_driven(token)], subjects(token)
    if token.lower_ in frame("base.uses"):  # "every AI tool is an application of Cs"
        return subjects(token), [t for t in children(token, "nmod") if cases(t) == {"of"}]
    name = sentence.name_at.get(token.i)
    if name is not None and name.kind == "class":
        owned = [t for t in subjects(token) if t.lower_ in frame("base.nouns")]
        owners = [o for t in owned for o in children(t, "nmod:poss")]  # "its foundation is the C"
        owners += [o for t in owned for o in (*_carried(t, frame("means.owners")), *_driven(t))]
        if owners:
            return owners, conjuncts(token)  # "its foundations are Cs and Ds"
        return [*_inside(token), *_modelled(token, sentence)], [token]
    return None


@cache
def _verbs() -> frozenset[str]:
    return frame("base.verbs", "base.lie", "base.consist", "base.learning")


def _of_verb(verb: Token) -> Sides:
    lemma = verb.lemma_
    if lemma in frame("base.consist"):
        return subjects(verb), [noun for noun, _ in instruments(verb, frozenset({"of"}))]
    hearts = _hearts(verb) if lemma in frame("base.lie") else []
    if hearts or lemma not in frame("base.verbs", "base.learning"):
        return hearts, objects(verb) or subjects(verb)
    if verb.dep_ == "acl" and verb.i and verb.doc[verb.i - 1].text in {",", "—", "–"}:
        told = verb.head.head if verb.head.dep_ == "appos" else verb.head
        if told.dep_ == "nmod" and "of" not in cases(told):
            return [], []  # "a survey for generative AI, built with LLMs": the survey is
        return [told], _based_on(verb)  # "generative AI, powered by LLMs, ..."
    if _is_by_use(verb):
        told = verb.head.head
        within = told.dep_ == "nmod" and verb.doc.text(verb.head.i - 1) == ","
        return [] if within else [told], objects(verb)  # not "an index of AI, compiled using LLMs"
    if is_passive(verb):
        return passive_subjects(verb), _based_on(verb)
    if lemma in frame("base.carry"):
        return objects(verb), subjects(verb) or children(verb, "compound")
    if lemma in frame("base.transitive"):
        plain = [t for t in objects(verb) if not children(t, "amod", "acl", "acl:relcl")]
        return subjects(verb), plain if lemma in frame("base.needing") else objects(verb)
    return subjects(verb), _based_on(verb)


def _is_by_use(verb: Token) -> bool:
    """Whether what a clause tells is done by use of something: "AI that writes using Cs"."""
    return (
        verb.lower_ == "using" and verb.dep_ == "advcl" and verb.head.dep_ in {"acl", "acl:relcl"}
    )


def _tells_output(clause: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a clause says what media are made, and of which kind: "that creates new content".

    Not "a feature that writes summaries using Cs".
    """
    kind = clause.head
    plain = words("nouns.transparent", "nouns.partitive")
    field = kind.i in sentence.name_at or bool({kind.lower_, kind.lemma_} & plain)
    return field and any(reading.outputs(thing, sentence, 1) for thing in objects(clause))


def _based_on(verb: Token) -> list[Token]:
    """C in "built on C", "built on top of C"."""
    found: list[Token] = []
    learns = verb.lemma_ in frame("base.learning")  # "by learning from C"
    for noun, _ in instruments(
        verb, frame("base.learning_from" if learns else "base.prepositions")
    ):
        if noun.i < verb.i:
            continue  # "from poems to films, it is driven by Cs"
        upon = [t for c in children(noun, "nmod") if "of" in cases(c) for t in conjuncts(c)]
        found += upon if upon and noun.lower_ in frame("base.surfaces") else [noun]
    return found


def _carried(noun: Token, prepositions: frozenset[str]) -> list[Token]:
    """What has its foundation in "the foundation of all generative AI"."""
    if not any(d.lower_ == "the" for d in children(noun, "det")):
        return []
    hearts = [t for t in children(noun, "nmod") if t.lower_ in frame("base.nouns")]
    hearts = [t for t in hearts if cases(t) == {"at"}]  # "the engine at the heart of it"
    of = [t for heart in hearts for t in children(heart, "nmod") if cases(t) == {"of"}]
    return [*of, *(t for t in children(noun, "nmod") if cases(t) & prepositions)]


def _driven(noun: Token) -> list[Token]:
    """What has its foundation in "the technology that powers generative AI"."""
    if not any(d.lower_ == "the" for d in children(noun, "det")):
        return []
    clauses = [v for v in children(noun, "acl:relcl", "acl") if v.lemma_ in frame("base.carry")]
    return [t for verb in clauses if not is_passive(verb) for t in children(verb, "obj")]


def _inside(class_: Token) -> list[Token]:
    """What has the class in it: "behind every AI tool is an LLM", "at the heart of ..."."""
    behind = [
        before
        for before in children(class_, "obl", "nsubj")
        if before.i < class_.i and "behind" in cases(before) | cases(class_)
    ]
    return [*filter(_is_universal, behind), *_hearts(class_)]


def _modelled(class_: Token, sentence: Sentence) -> list[Token]:
    """X in "behind X is an LLM", "the model behind X is an LLM", said of all that X is."""
    if children(class_, "acl:relcl", "acl"):
        return []  # "behind X is an LLM that rewrites the prompts"
    told = subjects(class_)
    models = [t for t in told if t.lower_ in words("access.models") and t.i not in sentence.name_at]
    named = [o for t in models for o in children(t, "nmod", "nmod:poss")]
    named += [] if told else children(class_, "obl")
    return [
        t
        for t in named
        if t.i < class_.i
        and t.i in sentence.name_at
        and (t.dep_ == "nmod:poss" or "behind" in cases(t))
        and not children(t, "nmod:poss")
    ]


def _hearts(token: Token) -> list[Token]:
    """The field in "at the heart of it is a class", "lies a class", "Cs sit at the heart of it"."""
    return [
        field
        for before in children(token, "obl", "nsubj")
        if (before.i < token.i or token.lemma_ in frame("base.lie"))
        and before.lower_ in frame("base.nouns")
        and cases(before) & {"at", "in", "under"}
        for field in _carried(before, frozenset({"of"}))
    ]


def _is_universal(noun: Token) -> bool:
    return any(d.lower_ in words("quantity.universal") for d in noun.children)


def _based(
    at: Token, built: list[Token], bases: list[Token], sentence: Sentence, reading: Reading,
    context: Context,
) -> Iterator[Claim]:  # fmt: skip
    if not bases or is_partly(at, bases[0]):
        return
    bases = [_called(base) for base in bases]
    if len({base.i for base in bases}) > 1:
        named = {base.i for base in bases if base.i in sentence.name_at}
        others = [base for base in bases if base.i not in named]
        apart = [i for i in named if not _is_kind_of(i, bases[0].i, sentence, reading)]
        if (
            bases[0].i not in named
            or apart
            or any(t.lower_ in words("access.models") for t in others)
        ):
            return  # "LLMs and image generators", "LLMs and other models"
    if bases[0].dep_ != "compound" and is_opaque(sentence, bases[0].i):
        return
    meant = sentence.referents.get(bases[0].i, ())
    base = sentence.name_at.get(bases[0].i) or (meant[0] if len(meant) == 1 else None)
    if base is None or base.kind != "class" or _has_other(bases[0], sentence):
        return
    always = any(a.lower_ in words("quantity.universal") for a in children(at, "advmod"))
    told = [(subject, at) for subject in built]
    if not _is_by_use(at) or _tells_output(at.head, sentence, reading):
        told += [each for noun in built for each in _defined(noun, at)]
    for subject, said in told:
        definite = any(d.lower_ not in {"a", "an"} for d in children(bases[0], "det"))
        if not definite and not cases(bases[0]) & (frame("means.tools") | {"from"}):
            yield from _system_based(at, subject, base, sentence, reading, context)
        within = _within(subject)
        if not base.plural and (_is_put_to_use(subject) or _is_said_of_thing(subject)):
            continue
        name = reading.generic(within or subject, sentence, alone=False)
        if name is not None and not reading.makes_all(base, subject, sentence):
            base_ = _again(bases[0], at, sentence, base) if meant else sentence.mention(base)
            relation: Relation = (
                "uses-technique" if _is_design(at, name, base, reading) else "built-on"
            )
            yield reading.claim(
                relation, name, base_, sentence, "built-on",
                universal=always or within is not None or _is_universal(subject),
                stance=stance(sentence, said, context),
                excuse="limited" if is_on_part(at, base, sentence, reading) else "",
            )  # fmt: skip


def _is_said_of_thing(field: Token) -> bool:
    """Whether one thing is said to be of a field: "our app is generative AI, built on a C"."""
    whose = (t for doer in children(field, "nsubj") for t in children(doer, "nmod:poss", "det"))
    return bool(children(field, "cop")) and any(whose)


def _is_design(at: Token, class_: Name, base: Name, reading: Reading) -> bool:
    """Whether it is told by which architecture models of a class work: "LLMs are built on Ds"."""
    classes = reading.knowledge.classes
    axes = classes[class_.ids[0]].axis, classes[base.ids[0]].axis
    return axes == ("output", "architecture") and at.lemma_ in frame("base.rests")


def _again(pronoun: Token, at: Token, sentence: Sentence, base: Name) -> Mention:
    """What says of a class that was named before what rests on it: "They are the basis"."""
    first, last = sorted((pronoun, at), key=lambda t: t.i)
    start, end = sentence.phrase(first, last)
    text = sentence.block.text[start:end]
    return Mention(base.kind, base.ids, text, *sentence.source(start, end))


def _has_other(base: Token, sentence: Sentence) -> bool:
    """Whether another class is a base beside one: "on LLMs for text and on GANs for pictures".

    So it is in "uses LLMs to write and GANs to draw".
    """
    doc = sentence.doc
    own = doc.text(base.i + 1) in _PURPOSES
    return any(
        name.kind == "class"
        and at > base.i
        and (cases(base) & cases(doc[at]) or (own and doc.text(at + 1) == doc.text(base.i + 1)))
        for at, name in sentence.name_at.items()
        if doc[at].dep_ == "conj"
    ) or any(
        t.lower_ in words("access.models") and t.i not in sentence.name_at
        for t in children(base, "conj")
    )


def _is_kind_of(at: int, other: int, sentence: Sentence, reading: Reading) -> bool:
    """Whether two classes are of one kind, by what they put out: LLMs and SLMs."""
    names = [sentence.name_at.get(i) for i in (at, other)]
    if any(name is None or name.kind != "class" for name in names):
        return at == other
    classes = (reading.knowledge.classes[name.ids[0]] for name in names if name)
    return len({tuple(entry.outputs) for entry in classes}) == 1


def _called(base: Token) -> Token:
    """C in "a technology called C", "models known as Cs"; any other noun itself."""
    plain = words("nouns.transparent", "nouns.partitive") | frame("base.nouns")
    inside = [t for t in children(base, "nmod") if cases(t) == {"of"}]
    hosts = [t for t in (base, *inside) if {t.lower_, t.lemma_} & plain]
    verbs = [verb for host in hosts for verb in children(host, "acl")]
    named = [
        t
        for verb in verbs
        if verb.lemma_ in frame("be.called")
        for t in children(verb, "xcomp", "obj", "obl")
        if cases(t) <= {"as"}
    ]
    return named[0] if named else base


def _defined(noun: Token, clause: Token) -> list[tuple[Token, Token]]:
    """X in "X is a type of AI that uses Cs", "X refers to systems that use Cs", and who says so."""
    limits = words("quantity.possible", "quantity.partial")
    if _is_by_use(clause):
        clause = clause.head
        limits -= {"can"}  # "AI that can generate content using Cs"
    if clause.dep_ not in {"acl", "acl:relcl"} or clause.head is not noun:
        return []
    while noun.dep_ == "nmod" and "of" in cases(noun):
        noun = noun.head
    said = noun
    if not children(noun, "cop"):
        said = noun.head
        defining = frame("be.refer", "be.stand")
        if noun.dep_ not in {"obj", "obl"} or said.lemma_ not in defining:
            return []
    if any(t.lower_ in limits for at in (said, clause) for t in at.children):
        return []
    return [(subject, said) for subject in subjects(said)]


def _is_put_to_use(field: Token) -> bool:
    """Whether somebody's own use of a field is told of: "with generative AI, which uses an LLM"."""
    if field.dep_ == "obj":
        return field.head.lemma_ in frame("produce.use", "usage.verbs")
    return field.dep_ in {"obl", "nmod"} and bool(cases(field) & frame("produce.instruments"))


def _system_based(
    at: Token, subject: Token, base: Name, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "X is based on an LLM", "X uses an LLM to draw", "tools built on LLMs, such as X".

    That is of models that make pictures alone: one of texts or voices may well have an LLM in it.
    """
    classes = [reading.knowledge.classes[n.ids[0]] for n in sentence.names if n.kind == "class"]
    designs = [class_ for class_ in classes if class_.axis == "architecture"]
    if at.dep_ == "acl" and designs:
        return  # "X is a diffusion-based generator built on a C": a part of it
    if takes_in(base, sentence):
        return  # "X builds on Cs to understand the text"
    rests = at.lemma_ in frame("base.rests") or bool(children(at, "cop"))
    rests = rests or _is_used_to_draw(at, sentence, reading)
    if not rests or reading.knowledge.classes[base.ids[0]].axis != "output":
        return
    examples = () if subject.i in sentence.name_at else reading.examples_of(subject, sentence)
    for name in (*reading.bearers(subject, sentence), *examples):
        own = any(reading.knowledge.is_a(i, c.id) for i in name.ids for c in designs)
        if reading.is_model(name) and _draws_alone(name, reading) and not own:
            yield reading.claim(
                "is-a", name, base, sentence, "built-on", stance=stance(sentence, at, context)
            )


def _draws_alone(name: Name, reading: Reading) -> bool:
    """Whether a system makes pictures, and neither texts nor sounds."""
    draws = any(reading.is_known_to_make(name, drawn) for drawn in frame("base.drawn"))
    return draws and not any(reading.is_known_to_make(name, m) for m in frame("base.worded"))


def _is_used_to_draw(at: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a thing is used to make pictures, by itself: "uses an LLM to create images"."""
    if at.lemma_ not in frame("base.transitive"):
        return False
    clauses = [v for c in children(at, "advcl", "xcomp") for v in conjuncts(c)]
    made = [t for v in clauses if v.lemma_ in frame("produce.verbs") for t in objects(v)]
    outputs = [output.ids for t in made for output in reading.outputs(t, sentence, 1)]
    drawn = [bool(frame("base.drawn").intersection(ids)) for ids in outputs]
    return len(clauses) == 1 and bool(drawn) and all(drawn)


def _within(subject: Token) -> Token | None:
    """The field in "everything in generative AI", "all of generative AI"."""
    if subject.lower_ not in words("quantity.universal"):
        return None
    return next((t for t in children(subject, "nmod") if cases(t) & {"in", "of"}), None)
