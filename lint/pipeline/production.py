"""Claims that a system or class puts something out: "Claude draws logos", "made with GPT-4"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from . import compounds, making
from .chains import excuse
from .frames import changes, frame, particles
from .lexicon import words
from .stance import stance
from .syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    instruments,
    is_excepted,
    is_passive,
    objects,
    opens,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim, Stance
    from .context import Context
    from .names import Name
    from .reading import Output, Reading
    from .sentences import Sentence

_CLAUSES = frozenset({"xcomp", "advcl", "acl", "ccomp", "csubj"})
_WORDS = re.compile(r"[A-Za-z]+")
_SHORT, _TITLE = 4, 4
"""A title has so many words, of more letters than that, all of them with a capital."""
_HOPS = 3
"""So many coordinated verbs may stand between "use X to" and the verb that makes the thing."""


class Doer(NamedTuple):
    """A system or class that does it, and the construction that says so."""

    name: Name
    pattern: str


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production in a sentence."""
    seen: set[tuple[Name, tuple[str, ...], Stance, str]] = set()
    for doer, output, pattern, at in _statements(sentence, reading):
        start, end = sentence.phrase(output.first, output.last)
        if doer.start < end and start < doer.end:
            continue
        if doer.kind == "class" and pattern.startswith("make:") and _is_title(sentence):
            continue
        said = stance(sentence, at, context)
        why = excuse(doer, output, sentence, reading, context)
        key = (doer, output.ids, said, why)
        if key in seen:
            continue
        seen.add(key)
        yield reading.claim(
            "produces", doer, reading.output_mention(output, sentence), sentence, pattern,
            stance=said, excuse=why,
        )  # fmt: skip


def _is_title(sentence: Sentence) -> bool:
    """Whether a sentence is the title of a paper: "Multi-Scene Video Generation with an LLM".

    What a paper is on has often been done for the first time.
    """
    if sentence.block.kind == "heading":
        return False
    long = [word for word in _WORDS.findall(sentence.text) if len(word) > _SHORT]
    return len(long) >= _TITLE and all(word[0].isupper() for word in long)


def _statements(sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    for token in sentence.tokens:
        if token.i in sentence.name_at:
            yield from compounds.statements(token, sentence, reading)
            yield from making.by_class(token, sentence, reading)
        elif token.pos_ in {"VERB", "AUX"} or opens(token):
            lemma = token.lemma_.lower()
            if lemma in frame("produce.verbs") or lemma in frame("produce.alter"):
                yield from _made(token, sentence, reading)
            elif lemma in frame("produce.get") or lemma in frame("produce.come"):
                yield from _had(token, sentence, reading)
            elif lemma in frame("produce.ask"):
                yield from _asked(token, sentence, reading)
        elif token.lower_ in words("nouns.making") | words("nouns.aspects"):
            yield from making.by_noun(token, sentence, reading)
        elif token.pos_ == "NOUN":
            yield from making.by_thing(token, sentence, reading)


def _made(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read a verb of making, active or passive, with its product."""
    lemma = verb.lemma_.lower()
    behind = verb.i + 1
    if behind < len(verb.doc) and verb.doc[behind].lower_ in particles().get(lemma, ()):
        return
    passive = is_passive(verb)
    products = passive_subjects(verb) if passive else objects(verb)
    if passive:
        products = [p for p in products if not _is_told_of(p, verb, sentence, reading)]
    outputs = [
        output
        for product in products
        for output in reading.outputs(product, sentence)
        if (output.made or lemma not in frame("produce.light"))
        and _is_work(output, lemma, sentence, reading)
    ]
    if lemma in frame("produce.alter"):
        outputs = [o for o in outputs if not reading.may_be_text(o.ids)]
    for host in (verb, *products) if lemma in changes() else ():
        for noun, _ in instruments(host, frozenset(changes()[lemma])):
            outputs += reading.outputs(noun, sentence)
            products = [*products, noun]
    if not outputs:
        return
    for doer in doers(verb, products, sentence, reading):
        for output in outputs:
            if not _is_attached(output, doer.name, reading):
                yield making.Statement(doer.name, output, doer.pattern, verb)


def _is_attached(output: Output, doer: Name, reading: Reading) -> bool:
    """Whether a tool for pictures only puts the text into its files: a prompt, a tag."""
    if output.made or output.last.lower_ not in words("nouns.attached"):
        return False
    return not any(reading.is_known_to_make(doer, modality) for modality in output.ids)


def _had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "get back a logo from X", "the image came out of X": whoever hands it over made it."""
    comes = verb.lemma_.lower() in frame("produce.come")
    things = subjects(verb) if comes else objects(verb)
    outputs = [
        o for t in things for o in reading.outputs(t, sentence) if not reading.may_be_text(o.ids)
    ]
    if not outputs or verb.dep_ == "acl":
        return
    for host in (verb, *things):
        for noun, _ in instruments(host, frame("produce.sources")):
            for doer in _all([noun], "produce:from", sentence, reading):
                if reading.is_model(doer.name):
                    for output in outputs:
                        yield making.Statement(doer.name, output, doer.pattern, verb)


def _asked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "ask X for a picture"."""
    for noun, _ in instruments(verb, frozenset({"for"})):
        outputs = [o for o in reading.outputs(noun, sentence) if not reading.may_be_text(o.ids)]
        asked = [*objects(verb), *children(verb, "iobj")]
        for doer in _all(asked, "produce:asked", sentence, reading) if outputs else ():
            for output in outputs:
                yield making.Statement(doer.name, output, doer.pattern, verb)


def _is_work(output: Output, lemma: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is a work, and not just something that every tool puts out ("a URL")."""
    if not reading.is_text(output.ids):
        return True
    if lemma in frame("produce.drawing"):
        return False  # "renders text well": inside its pictures
    if output.made or lemma in frame("produce.writing"):
        return True
    start, end = sentence.phrase(output.first, output.last)
    return sentence.block.text[start:end].lower() in words("nouns.written")


def _is_told_of(product: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what was made may be a text about the product: "a summary of the image made by X"."""
    if verb.dep_ != "acl" or product.dep_ != "nmod" or "of" not in cases(product):
        return False
    told = reading.outputs(product.head, sentence, 0)
    return any(reading.may_be_text(output.ids) for output in told)


def doers(
    verb: Token, products: list[Token], sentence: Sentence, reading: Reading
) -> Iterator[Doer]:
    """The systems that a verb of making has as its doer or its instrument."""
    passive = is_passive(verb)
    if not passive and verb.head.lemma_.lower() not in words("verbs.refuse"):
        yield from _all(subjects(verb), "produce:active", sentence, reading)
    yield from _all(_drivers(verb), "produce:powered", sentence, reading)
    for host in (verb, *products):
        for noun, case in instruments(host, frame("produce.instruments")):
            if passive or (case != "from" and (case != "in" or host == verb)):
                yield from _all([noun], f"produce:{case}", sentence, reading)
    yield from _users(verb, sentence, reading)


def _drivers(verb: Token) -> list[Token]:
    """X in "powered by X, our app draws": what carries the subject carries its work."""
    clauses = [c for c in children(verb, "advcl") if c.i < verb.i and is_passive(c)]
    return [
        noun
        for clause in clauses
        if clause.lemma_.lower() in frame("base.carry")
        for noun, _ in instruments(clause, frozenset({"by", "with"}))
    ]


def _all(nouns: list[Token], pattern: str, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    for noun in nouns:
        if not is_excepted(noun):
            for name in reading.bearers(noun, sentence):
                yield Doer(name, pattern)


def _users(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "use X to draw", "X lets you draw", "X is used to draw", "ask X to draw"."""
    verb = _first_of_chain(verb)
    head = verb.head
    if head.i == verb.i or not _is_clause(verb):
        return
    if head.pos_ not in {"VERB", "AUX", "ADJ"} and not children(head, "obj"):
        if verb.dep_ == "acl":
            yield from _all([head], "produce:noun-to", sentence, reading)
        return
    lemma = head.lemma_.lower()
    if lemma in words("verbs.refuse"):
        return
    given = [t for o in children(head, "obj", "iobj") for t in conjuncts(o)]
    if head.pos_ == "ADJ" or lemma in words("verbs.enable") | frame("produce.excel"):
        means = frozenset({"with", "using", "via"}) if head.pos_ == "ADJ" else frozenset()
        for noun, case in instruments(head, means):
            yield from _all([noun], f"produce:{case}", sentence, reading)
        if not children(verb, "nsubj") and all(_is_person(t) for t in given):
            yield from _all(subjects(head), "produce:lets", sentence, reading)
        if verb.dep_ == "xcomp":
            yield from _all(given, "produce:caused", sentence, reading)
        if any(t.lower_ in {"it", "them"} for t in given):  # "X's abilities allow it to draw"
            owners = [o for s in subjects(head) for o in children(s, "nmod:poss")]
            for owner in owners:
                name = sentence.name_at.get(owner.i)
                if name is not None and name.kind == "system":
                    yield Doer(name, "produce:caused")
        return
    yield from _all(given, "produce:use", sentence, reading)
    for noun, case in instruments(head, frame("produce.use_prepositions")):
        yield from _all([noun], f"produce:use-{case}", sentence, reading)
    if is_passive(head):
        yield from _all(passive_subjects(head), "produce:used", sentence, reading)


def _is_clause(verb: Token) -> bool:
    """Whether a verb is what another one is for: "use X to draw", "good at drawing"."""
    marks = {mark.lower_ for mark in children(verb, "mark")}
    gerund = verb.lower_.endswith("ing") and bool(marks & frame("produce.gerunds"))
    if verb.dep_ == "conj":  # "use X for writing copy and for drawing"
        return gerund and not children(verb, *SUBJECTS)
    if verb.dep_ == "advcl":
        return gerund or "to" in marks
    return verb.dep_ in _CLAUSES


def _first_of_chain(verb: Token) -> Token:
    """The verb that carries "to" for a coordination: "use X to write, draw and sing"."""
    for _ in range(_HOPS):
        if (
            verb.dep_ != "conj"
            or verb.head.pos_ not in {"VERB", "AUX"}
            or children(verb, "nsubj", "nsubj:pass", "mark")
        ):
            break
        verb = verb.head
    return verb


def _is_person(token: Token) -> bool:
    return token.lower_ in words("nouns.persons")
