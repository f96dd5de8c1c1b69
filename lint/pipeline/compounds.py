"""Production in compounds: "LLM-generated images", "LLM image generator", "text-to-image LLM"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import frame
from .lexicon import words
from .lists import after_name, is_opaque
from .making import Statement
from .syntax import conjuncts, passive_subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

_HYPHENS = frozenset({"-", "–", "‑"})
_RUN = frozenset({"ADJ", "NOUN", "PROPN"})


def statements(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Every statement of a compound in which the name at ``token`` stands."""
    name = sentence.name_at[token.i]
    if name.kind == "maker" or (name.kind == "system" and not reading.is_model(name)):
        return
    if sentence.name_at.get(token.i - 1) is name:
        return
    participle = _participle(token)
    if participle is not None:
        yield from _generated(name, participle, sentence, reading)
        return
    yield from _generator(name, token, sentence, reading)
    if name.kind == "class" and not is_opaque(sentence, token.i):
        yield from _modified(name, token, sentence, reading)


def _participle(token: Token) -> Token | None:
    """The participle of "X-generated images", "X generated images"."""
    doc = token.doc
    at = token.i + 1
    hyphen = at < len(doc) and doc[at].text in _HYPHENS
    at += hyphen
    if at >= len(doc) or doc[at].lower_ not in frame("produce.participles"):
        return None
    return doc[at] if hyphen or doc[at].dep_ == "amod" else None


def _generated(
    name: Name, participle: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    doc = participle.doc
    end = participle.i + 1
    while (
        end < len(doc)
        and doc[end].pos_ in _RUN
        and end not in sentence.name_at
        and doc[end - 1].whitespace_
    ):
        end += 1
    if end - 1 > participle.i:
        heads = [doc[end - 1]]
    elif participle.dep_ in {"amod", "acl"}:
        heads = [participle.head] if participle.head.i > participle.i else []
    else:  # "our photos are X-generated"
        heads = passive_subjects(participle)
    for head in heads:
        for noun in conjuncts(head):
            if noun.i < head.i or (noun != head and _starts_anew(noun)):
                continue
            for output in reading.outputs(noun, sentence):
                yield Statement(name, output, "compound:participle", head)


def _starts_anew(noun: Token) -> bool:
    """Whether a conjunct has a determiner of its own: "X-generated images and their prompts"."""
    return any(child.dep_ in {"nmod:poss", "det"} for child in noun.children)


def _generator(
    name: Name, token: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X image generator": the head is a class of tools for an output."""
    at = after_name(sentence, token.i)
    head = sentence.name_at.get(at)
    if head is None or head is name or head.kind != "class":
        return
    if sentence.doc[at - 1].whitespace_ and not is_opaque(sentence, at):
        for output in reading.outputs(sentence.doc[at], sentence):
            yield Statement(name, output, "compound:generator", sentence.doc[at])


def _modified(
    name: Name, token: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "image generation LLM", "text-to-image LLM": an output in front of a class."""
    if not token.i:
        return
    before = token.doc[token.i - 1]
    named = sentence.name_at.get(before.i)
    acts = before.whitespace_ and before.lower_ in words("nouns.making") | words("nouns.makers")
    if acts or (named is not None and named.kind == "class"):
        for output in reading.outputs(before, sentence):
            yield Statement(name, output, "compound:modifier", token)
