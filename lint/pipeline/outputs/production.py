"""Claims that a system or class puts something out: "Claude draws logos", "made with GPT-4"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..frames import changes, frame, idioms, particles, phrasals
from ..lexicon import words
from ..products import Output
from ..stance.author import stance
from ..trees.syntax import (
    cases,
    children,
    governors,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from . import applications, compounds, duties, making
from .apparent import is_apparent
from .chains import excuse
from .doers import Doer, doers, named, users
from .filling import beside_other, examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Stance
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MARKS = " *_`\"'“”"
_BESIDE = re.compile(r"[\s*_`(:,-]*(?:e\.g\.|such as|like)?[\s,]*", re.IGNORECASE)
"""Between a class and an example of it."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production in a sentence."""
    seen: set[tuple[Name, tuple[str, ...], Stance, str]] = set()
    for doer, output, pattern, at in _statements(sentence, reading):
        if is_apparent(doer, output, pattern, sentence, reading):
            continue
        said = stance(sentence, at, context)
        named = pattern == "compound:modifier" and not _is_exemplified(doer, output, sentence)
        why = "" if named else excuse(doer, output, sentence, reading, context)
        key = (doer, output.ids, said, why)
        if key in seen:
            continue
        seen.add(key)
        yield reading.claim(
            "produces", doer, reading.output_mention(output, sentence), sentence, pattern,
            stance=said, excuse=why,
        )  # fmt: skip


def _is_exemplified(class_: Name, output: Output, sentence: Sentence) -> bool:
    """Whether a system stands beside a class: to call that one so is the mistake."""
    text = sentence.block.text
    first, _ = sentence.phrase(output.first, output.last)
    return any(
        other.kind == "system"
        and (
            _BESIDE.fullmatch(text[class_.end : other.start])
            if other.start >= class_.end
            else not text[other.end : first].strip(_MARKS)
        )
        for other in sentence.names
    )


def _statements(sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    first = next((t.i for t in sentence.doc if t.text[0].isalnum()), -1)
    for token in sentence.doc:
        yield from duties.statements(token, sentence, reading)
        yield from applications.statements(token, sentence, reading)
        if token.i in sentence.name_at:
            yield from compounds.statements(token, sentence, reading)
            yield from making.by_class(token, sentence, reading)
            yield from making.by_engine(token, sentence, reading)
        elif token.pos_ in {"VERB", "AUX"} or token.i <= first or _particle(token):
            lemma = token.lemma_
            if lemma in _verbs() or _particle(token):
                yield from _made(token, sentence, reading)
            elif lemma in frame("produce.get") or lemma in frame("produce.come"):
                yield from _had(token, sentence, reading)
            elif lemma in frame("produce.rewording"):
                yield from _reworded(token, sentence, reading)
            elif lemma in frame("produce.ask"):
                yield from _asked(token, sentence, reading)
            elif lemma in frame("produce.voice"):
                yield from _voiced(token, sentence, reading)
        elif token.lower_ in words("nouns.making") or token.lower_ in words("nouns.aspects"):
            yield from making.by_noun(token, sentence, reading)
        elif token.pos_ == "NOUN":
            yield from making.by_thing(token, sentence, reading)


@cache
def _verbs() -> frozenset[str]:
    """The verbs of making: what they have as their object, or as their result, is put out."""
    return frame("produce.verbs") | frame("produce.alter") | changes().keys()


def _made(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read a verb of making, active or passive, with its product."""
    lemma = verb.lemma_
    behind = verb.i + 1
    if behind < len(verb.doc) and verb.doc[behind].lower_ in particles().get(lemma, ()):
        return
    particle = _particle(verb)
    passive = is_passive(verb)
    telling = next((t for t in children(verb, "xcomp") if _is_adjective(t, verb)), verb)
    if verb.dep_ == "xcomp" and "Tense=Past" in verb.morph and not passive:
        return  # "synthesizes written text", whatever the tree takes it for
    if _is_noun(verb) or _is_done(verb):
        return
    products = passive_subjects(verb) if passive else objects(telling)
    if particle and not products:
        products = [n for n, _ in instruments(verb, frozenset(particle.split()))]
    if passive:
        products = [p for p in products if not _is_told_of(p, verb, sentence, reading)]
        if verb.dep_ == "acl:relcl":
            products = [_told_last(p, sentence, reading) for p in products]
    changed = not passive and lemma in frame("produce.state")
    inside = [a for o in objects(verb) for a in o.subtree() if a.dep_ == "amod" and a.i > a.head.i]
    if changed and (
        any(t.pos_ == "ADJ" for t in (*children(verb, "xcomp"), *inside)) or _is_made_so(verb)
    ):
        return  # "makes images more vivid"
    if lemma in frame("produce.handing") and not any(
        t.lower_ in words("nouns.persons") for t in children(verb, "iobj")
    ):
        return  # "gives the images a title"
    if not products and "Tense=Past" in verb.morph:
        products = subjects(verb)  # "Photo created with X"
    changing = products
    if lemma in changes() and lemma not in frame("produce.verbs"):
        products = []  # "transforms the photo into a song": what changes is no product
    products = [p for p in products if not _is_echo(p) and p.lower_ not in idioms().get(lemma, ())]
    products += [example for p in products for example in (*examples(p, verb), *beside_other(p))]
    outputs = [
        output
        for product in products
        for output in reading.outputs(product, sentence)
        if (
            output.made or particle or lemma not in frame("produce.light") - frame("produce.giving")
        )
        and _is_work(output, lemma, sentence, reading)
        and not making.is_for_tool(output, sentence)
    ]
    if lemma in frame("produce.moving"):
        outputs = [replace(o, ids=(*o.ids, "video")) for o in outputs]
    if lemma in frame("produce.alter"):
        outputs = [o for o in outputs if not reading.may_be_text(o.ids)]
    for host in (verb, *changing) if lemma in changes() else ():
        for noun, _ in instruments(host, frozenset(changes()[lemma])):
            became = reading.outputs(noun, sentence)
            if not any(reading.may_be_text(o.ids) for o in became):
                outputs = [o for o in outputs if became and not reading.is_text(o.ids)]
            outputs += became
            products = [*products, noun]
    if not outputs:
        return
    for doer in (*doers(verb, products, sentence, reading), *_of_task(verb, sentence, reading)):
        for output in outputs:
            lent = lemma in frame("produce.giving") and not (output.made or particle)
            if lent and not _is_own(output, doer.name, reading):
                continue
            if not _is_attached(output, doer.name, reading):
                yield making.Statement(doer.name, output, doer.pattern, verb)


def _of_task(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "X is used for tasks such as drawing logos", "X handles tasks like making music"."""
    for mark in children(verb, "mark"):
        ranges = mark.lower_ == "from" and verb.doc.text(mark.i - 1).lower() == "ranging"
        if not ranges and mark.lower_ not in frame("produce.given"):
            continue
        task = verb.doc[max(mark.i - 1 - ranges, 0)]
        named = task.lower_ in words("nouns.tasks")
        for name, pattern in making.doers(task, [], sentence, reading) if named else ():
            yield Doer(name, pattern)


def _is_done(verb: Token) -> bool:
    """Whether a tree takes a participle for a clause: "convert written text into speech"."""
    return (
        verb.lower_.endswith("n")
        and "VerbForm=Part" in verb.morph
        and "Tense=Past" in verb.morph
        and bool(children(verb, "obj"))
        and not children(verb, "aux", "aux:pass")
    )


def _is_adjective(told: Token, verb: Token) -> bool:
    """Whether a tree takes an adjective for a verb: "generates convincing audio"."""
    return told.i == verb.i + 1 and told.lower_.endswith("ing") and bool(objects(told))


def _is_made_so(verb: Token) -> bool:
    """Whether one word behind the object says how it becomes: "makes art obsolete"."""
    given = [t for t in children(verb, "obj") if t.i > verb.i]
    behind = verb.doc[given[-1].i + 1 :] if given else []
    if not behind or behind[0].head is not verb or behind[0].pos_ not in {"ADJ", "ADV"}:
        return False
    ends = all(not t.text[0].isalnum() for t in behind[1:2])
    return ends and not behind[0].lower_.endswith("ly")


def _is_noun(verb: Token) -> bool:
    """Whether an article before its subject shows that a verb is none: "an X output"."""
    doers = children(verb, "nsubj")
    single = any(t.lower_ in {"a", "an"} for doer in doers for t in children(doer, "det"))
    return single and verb.lower_ == verb.lemma_ and not children(verb, "aux", "mark")


def _told_last(noun: Token, sentence: Sentence, reading: Reading) -> Token:
    """What a relative clause may tell of as well: "a file for the image which is made by X"."""
    over = noun.head
    if noun.dep_ == "nmod" and over.pos_ == "NOUN" and reading.outputs(over, sentence):
        return over
    return noun


def _particle(verb: Token) -> str:
    """The words that make it a verb of making: "comes up with", "puts together", or none."""
    known = phrasals().get(verb.lemma_)
    if not known:
        return ""
    after = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]
    own = {c.lower_ for c in children(verb, "compound:prt", "advmod")}
    for particle in known:
        parts = particle.split()
        if after[: len(parts)] == parts or (len(parts) == 1 and parts[0] in own):
            return particle
    return ""


def _is_own(output: Output, doer: Name, reading: Reading) -> bool:
    """Whether a thing that one provides can't be just handed through, as it isn't taken in."""
    return not reading.may_be_text(output.ids) and not any(
        reading.may_take(doer, modality) for modality in output.ids
    )


def _is_attached(output: Output, doer: Name, reading: Reading) -> bool:
    """Whether a tool for pictures only puts the text into its files: a prompt, a tag."""
    if output.made or output.last.lower_ not in words("nouns.attached"):
        return False
    return not any(reading.is_known_to_make(doer, modality) for modality in output.ids)


def _had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "get back a logo from X", "the image came out of X": whoever hands it over made it."""
    comes = verb.lemma_ in frame("produce.come")
    things = subjects(verb) if comes else objects(verb)
    outputs = [
        o for t in things for o in reading.outputs(t, sentence) if not reading.may_be_text(o.ids)
    ]
    if not outputs or verb.dep_ == "acl":
        return
    for host in (verb, *things):
        means = frame("produce.sources") if comes else frame("produce.sources") | {"using", "via"}
        means |= {"with"} if host is verb else set()
        for noun, _ in instruments(host, means):
            for doer in named([noun], "produce:from", sentence, reading):
                if doer.name.kind == "class" or reading.is_model(doer.name):
                    for output in outputs:
                        yield making.Statement(doer.name, output, doer.pattern, verb)
    if comes:
        return
    for doer in (*_entered(verb, sentence, reading), *users(verb, sentence, reading)):
        for output in outputs:
            yield making.Statement(doer.name, output, doer.pattern, verb)


def _entered(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "type a prompt into X and get a picture", "give X a prompt to get a picture"."""
    before = verb.head
    if verb.dep_ not in {"conj", "advcl"} or before.lemma_ not in frame("produce.enter"):
        return
    fed = [noun for noun, _ in instruments(before, frozenset({"into", "in", "to"}))]
    fed += children(before, "iobj")
    for doer in named(fed, "produce:entered", sentence, reading):
        if doer.name.kind == "class" or reading.is_model(doer.name):
            yield doer


def _reworded(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "X summarises the meeting": the verb alone says that a text comes out."""
    if is_passive(verb) or not objects(verb):
        return
    if all(t.lower_ in words("nouns.attached") for t in objects(verb)):
        return  # a tool for pictures may rewrite its prompts
    output = Output(("text",), verb, verb, made=True)
    for doer in doers(verb, [], sentence, reading):
        if doer.pattern == "produce:with":
            continue  # "summarise your experience with X"
        if doer.name.kind == "system" and reading.system_kind(doer.name) in {"model", "family"}:
            yield making.Statement(doer.name, output, doer.pattern, verb)


def _voiced(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "X reads the text aloud", "use X to read it out loud": speech comes out."""
    aloud = next((t for t in verb.doc[verb.i + 1 :] if t.lower_ in frame("produce.aloud")), None)
    if aloud is None or verb not in governors(aloud):
        return
    output = Output(("speech",), aloud, aloud, made=True)
    for doer in doers(verb, objects(verb), sentence, reading):
        yield making.Statement(doer.name, output, doer.pattern, verb)


def _asked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "ask X for a picture"."""
    for noun, _ in instruments(verb, frozenset({"for"})):
        outputs = [o for o in reading.outputs(noun, sentence) if not reading.may_be_text(o.ids)]
        asked = [*objects(verb), *children(verb, "iobj")]
        for doer in named(asked, "produce:asked", sentence, reading) if outputs else ():
            for output in outputs:
                yield making.Statement(doer.name, output, doer.pattern, verb)


def _is_work(output: Output, lemma: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is a work, and not just something that every tool puts out ("a URL")."""
    if lemma in frame("produce.drawing") and reading.may_be_text(output.ids):
        return False  # "renders text well": inside its pictures
    if lemma in frame("produce.writing") and output.ids == ("video",):
        return False  # "write a film": its script
    if not reading.is_text(output.ids):
        return True
    if output.made or lemma in frame("produce.writing"):
        return True
    start, end = sentence.phrase(output.first, output.last)
    return sentence.block.text[start:end].lower() in words("nouns.written")


def _is_echo(product: Token) -> bool:
    """Whether a noun belongs to one inside the phrase: "a vector for each image or page image"."""
    if any(cases(part) for part in children(product, "compound")):
        return True
    if product.dep_ != "conj":
        return False
    between = product.doc[product.head.i + 1 : product.i]
    return any(t.lemma_ == product.lemma_ and t.dep_ in {"nmod", "obl"} for t in between)


def _is_told_of(product: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what was made may be a text about the product: "a summary of the image made by X"."""
    if verb.dep_ != "acl" or product.dep_ != "nmod":
        return False
    if cases(product) & (words("nouns.on_which") | {"from"}):
        return True
    if not cases(product) & {"of", "for"}:
        return False
    told = reading.outputs(product.head, sentence, 0)
    return any(reading.may_be_text(output.ids) for output in told)
