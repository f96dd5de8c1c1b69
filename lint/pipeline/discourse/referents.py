"""What a document says its own things to be: "our assistant is an LLM", "AcmeWriter, a GAN, ...".

They are in no knowledge base; what one sentence says of them can only be held against another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..closed import INDEFINITE
from ..lexicon import any_of, words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OURS = frozenset({"our", "my"})
_OPENERS = frozenset({",", "("})
_CLOSERS = frozenset({",", ")", ".", ";", "!"})
_COPULAS = frozenset({"is", "'s", "’s"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "ADV"})
_SHORT = 2
"""A name of so few characters stands for anything: "X", "A1"."""


def claims(sentences: Sequence[Sentence], reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on what a thing of the document's own is, whose class doesn't change in time.

    The subject's id is its name, folded; a thing said to have several parts is left out.
    """
    made = [claim for sentence in sentences for claim in _said(sentence, reading, context)]
    texts = [s.text.lower() for s in sentences if made and _has_parts(s, reading)]
    names = {claim.subject.id for claim in made}
    compound = {name for name in names if any(name in text for text in texts)}
    yield from (claim for claim in made if claim.subject.id not in compound)


def _said(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    if sentence.block.quoted or _speaks_of_change(sentence, context):
        return
    for token in sentence.doc:
        class_ = sentence.name_at.get(token.i)
        if class_ is None or class_.kind != "class" or class_.plural:
            continue
        if is_opaque(sentence, token.i) or len(conjuncts(token)) > 1 or token.dep_ == "conj":
            continue
        subject, pattern = _subject(token)
        mention = _mention(subject, sentence) if subject is not None else None
        if mention is not None:
            claim = reading.claim(
                "described-as", class_, class_, sentence, pattern,
                stance=stance(sentence, token, context),
            )  # fmt: skip
            line = context.document.position(claim.object.start)[0]
            yield replace(claim, subject=mention, line=line)


def _subject(token: Token) -> tuple[Token | None, str]:
    """Whom the class at ``token`` is said of, and by which construction."""
    copulas = children(token, "cop")
    if copulas:
        given = children(token, "nsubj")
        if cases(token) or len(given) != 1 or copulas[0].lower_ not in _COPULAS:
            return None, ""
        return (given[0] if len(conjuncts(given[0])) == 1 else None), "copula"
    doc = token.doc
    first = token.i - 1
    while first > 0 and doc[first].pos_ in _MODIFIERS:
        first -= 1
    if first < 2 or doc[first].lower_ not in INDEFINITE or doc[first - 1].text not in _OPENERS:
        return None, ""
    if token.i + 1 < len(doc) and doc[token.i + 1].text not in _CLOSERS:
        return None, ""
    return doc[first - 2], "apposition"


def _mention(noun: Token, sentence: Sentence) -> Mention | None:
    """The thing that a noun names, if it is one of the document's own."""
    if noun.i in sentence.name_at or children(noun, "nmod", "acl", "acl:relcl"):
        return None
    doc = noun.doc
    first = noun.i
    if _is_proper(noun):
        while first and doc[first - 1].text[0].isupper() and first - 1 not in sentence.name_at:
            first -= 1
        if any(child.i < first for child in children(noun, "det", "nmod:poss", "amod")):
            return None
        opener = first
    elif noun.lower_ in words("referents.things"):
        while first and doc[first - 1].pos_ in _MODIFIERS and doc[first - 1].head.i <= noun.i:
            first -= 1
        opener = first - 1
        if opener < 0 or doc[opener].lower_ not in _OURS | {"the"}:
            return None
        if first == noun.i and noun.lower_ in words("nouns.generic"):
            return None  # "our model" is another one in each section
    else:
        return None
    if any(i in sentence.name_at for i in range(first, noun.i + 1)):
        return None
    start, end = sentence.phrase(doc[first], noun)
    name = " ".join(sentence.block.text[start:end].lower().split())
    if len(name) <= _SHORT:
        return None
    start, end = sentence.phrase(doc[opener], noun)
    at, until = sentence.block.source_span(start, end)
    return Mention("phrase", (name,), sentence.block.text[start:end], at, until)


def _is_proper(noun: Token) -> bool:
    if noun.pos_ not in {"PROPN", "NOUN"} or not noun.text[0].isupper():
        return False
    return noun.pos_ == "PROPN" or noun.i > 0 or not noun.text[1:].islower()


def _speaks_of_change(sentence: Sentence, context: Context) -> bool:
    """Whether the sentence, or the heading over it, tells times or versions apart."""
    section = sentence.block.section
    heading = context.document.blocks[section].text if section is not None else ""
    changing = any_of(words("referents.changing"))
    return bool(
        changing.search(sentence.text)
        or changing.search(heading)
        or any(character.isdigit() for character in heading)
    )


def _has_parts(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence names two classes that nothing belongs to both of."""
    named = {n.ids[0] for n in sentence.names if n.kind == "class"}
    return any(reading.knowledge.disjoint(one, other) for one in named for other in named)
