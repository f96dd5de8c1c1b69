"""Claims that a system or class puts something out: "Claude draws logos", "made with GPT-4"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import compounds, making
from .chains import excuse
from .frames import changes, frame, particles
from .lexicon import words
from .stance import stance
from .syntax import (
    cases,
    children,
    conjuncts,
    instruments,
    is_passive,
    objects,
    opens,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Output, Reading
    from .sentences import Sentence

_CLAUSES = frozenset({"xcomp", "advcl", "acl", "ccomp", "csubj"})
_HOPS = 3
"""So many coordinated verbs may stand between "use X to" and the verb that makes the thing."""


class Doer(NamedTuple):
    """A system or class that does it, and the construction that says so."""

    name: Name
    pattern: str


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production in a sentence."""
    seen: set[tuple[Name, tuple[str, ...], int]] = set()
    for doer, output, pattern, at in _statements(sentence, reading):
        key = (doer, output.ids, at.i)
        start, end = sentence.phrase(output.first, output.last)
        if key in seen or (doer.start < end and start < doer.end):
            continue
        seen.add(key)
        yield reading.claim(
            "produces", doer, reading.output_mention(output, sentence), sentence, pattern,
            stance=stance(sentence, at, context),
            excuse=excuse(doer, output, sentence, reading, context),
        )  # fmt: skip


def _statements(sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    for token in sentence.tokens:
        if token.i in sentence.name_at:
            yield from compounds.statements(token, sentence, reading)
            yield from making.by_class(token, sentence, reading)
        elif token.lemma_.lower() in frame("produce.verbs") and (
            token.pos_ in {"VERB", "AUX"} or opens(token)
        ):
            yield from _made(token, sentence, reading)
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
    for noun, _ in instruments(verb, frozenset(changes().get(lemma, ()))):
        outputs += reading.outputs(noun, sentence)
    if not outputs:
        return
    for doer in doers(verb, products, sentence, reading):
        for output in outputs:
            yield making.Statement(doer.name, output, doer.pattern, verb)


def _is_work(output: Output, lemma: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is a work, and not just something that every tool puts out ("a URL")."""
    if not all(reading.knowledge.covers(("text",), modality) for modality in output.ids):
        return True
    if output.made or lemma in frame("produce.writing"):
        return True
    start, end = sentence.phrase(output.first, output.last)
    return sentence.block.text[start:end].lower() in words("nouns.written")


def _is_told_of(product: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what was made may be a text about the product: "a summary of the image made by X"."""
    if verb.dep_ != "acl" or product.dep_ != "nmod" or "of" not in cases(product):
        return False
    told = reading.outputs(product.head, sentence, 0)
    return any(reading.knowledge.covers(("text",), m) for output in told for m in output.ids)


def doers(
    verb: Token, products: list[Token], sentence: Sentence, reading: Reading
) -> Iterator[Doer]:
    """The systems that a verb of making has as its doer or its instrument."""
    passive = is_passive(verb)
    if not passive and verb.head.lemma_.lower() not in words("verbs.refuse"):
        yield from _all(subjects(verb), "produce:active", sentence, reading)
    for host in (verb, *products):
        for noun, case in instruments(host, frame("produce.instruments")):
            if passive or (case != "from" and (case != "in" or host == verb)):
                yield from _all([noun], f"produce:{case}", sentence, reading)
    yield from _users(verb, sentence, reading)


def _all(nouns: list[Token], pattern: str, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    for noun in nouns:
        for name in reading.bearers(noun, sentence):
            yield Doer(name, pattern)


def _users(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "use X to draw", "X lets you draw", "X is used to draw", "ask X to draw"."""
    verb = _first_of_chain(verb)
    head = verb.head
    if head.i == verb.i or verb.dep_ not in _CLAUSES:
        return
    if verb.dep_ == "advcl" and not any(m.lower_ == "to" for m in children(verb, "mark")):
        return
    if head.pos_ not in {"VERB", "AUX", "ADJ"} and not children(head, "obj"):
        if verb.dep_ == "acl":
            yield from _all([head], "produce:noun-to", sentence, reading)
        return
    lemma = head.lemma_.lower()
    if lemma in words("verbs.refuse"):
        return
    given = [t for o in children(head, "obj", "iobj") for t in conjuncts(o)]
    if head.pos_ == "ADJ" or lemma in words("verbs.enable"):
        means = frozenset({"with", "using", "via"}) if head.pos_ == "ADJ" else frozenset()
        for noun, case in instruments(head, means):
            yield from _all([noun], f"produce:{case}", sentence, reading)
        if not children(verb, "nsubj") and all(_is_person(t) for t in given):
            yield from _all(subjects(head), "produce:lets", sentence, reading)
        if verb.dep_ == "xcomp":
            yield from _all(given, "produce:caused", sentence, reading)
        return
    yield from _all(given, "produce:use", sentence, reading)
    for noun, case in instruments(head, frame("produce.use_prepositions")):
        yield from _all([noun], f"produce:use-{case}", sentence, reading)
    if is_passive(head):
        yield from _all(passive_subjects(head), "produce:used", sentence, reading)


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
