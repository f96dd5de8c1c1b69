"""Examples that a text gives of a class: "LLMs such as X and Y", "X and other LLMs".

The constructions are those of Hearst, "Automatic acquisition of hyponyms from large text
corpora" (1992), and brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lexicon import words
from .lists import DASHES, MARKS, closing, ends_list, introducer, name_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

_SYSTEMS = frozenset({"system"})
_OTHER = frozenset({"other", "similar"})
_BETWEEN_CLASSES = frozenset(
    {"and", "or", "and other", "and even", "and/or", "and the", ",", "/", "+", "&"}
)


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """The systems that the text gives as examples of the class at ``token``."""
    if not _is_half_named(token, sentence, reading):
        yield from _behind(token, sentence, reading)
        yield from _before(token, sentence)


def _is_half_named(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether the class is one of two under one head: "image and video generation models"."""
    doc = token.doc
    if token.i < 2 or doc[token.i - 1].lower_ not in {"and", "or", ",", "/", "&"}:
        return False
    before = doc[token.i - 2]
    return before.i not in sentence.name_at and before.lower_ in reading.nouns


def _behind(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Read "Cs such as X and Y", "Cs (X, Y)", "Cs like X", "Cs from M, including X"."""
    doc = token.doc
    at = _behind_class(token, sentence)
    if at >= len(doc):
        return
    if doc[at].text == "(":
        yield from _bracketed(token, at, sentence, reading)
        return
    if doc[at].text == ":":
        listed = name_list(sentence, at + 1, _SYSTEMS)
        if listed.end >= len(doc) or doc[listed.end].text in {".", ";"}:
            yield from ((name, "list:colon") for name in listed.names)
        return
    opening = at + 1 if doc[at].text in DASHES | {","} else at
    start = introducer(doc, opening)
    if start > opening and doc[start - 1].pos_ != "VERB":
        yield from ((name, "list:such-as") for name in name_list(sentence, start, _SYSTEMS).names)


def _bracketed(
    token: Token, at: int, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str]]:
    doc = token.doc
    listed = name_list(sentence, introducer(doc, at + 1), _SYSTEMS)
    close = closing(doc, at)
    if not close or not ends_list(doc, listed.end, close):
        return
    if not _explain_another(listed.names, sentence.name_at[token.i], sentence, reading):
        yield from ((name, "list:brackets") for name in listed.names)


def _behind_class(token: Token, sentence: Sentence) -> int:
    """Index behind a class and what only repeats or attributes it: "LLM models from OpenAI"."""
    doc = token.doc
    at = token.i + 1
    while at < len(doc):
        name = sentence.name_at.get(at)
        if name is not None and name.kind == "class":
            if doc[at - 1].whitespace_ == "" or not sentence.is_wide(name):
                break
        elif name is not None or not (
            doc[at].text in MARKS or doc[at].lower_ in words("nouns.generic")
        ):
            break
        at += 1
    if at + 1 < len(doc) and doc[at].lower_ in {"from", "by"}:
        maker = sentence.name_at.get(at + 1)
        if maker is not None and maker.kind == "maker":
            at += 2
    return at


def _explain_another(
    names: tuple[Name, ...], class_: Name, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a bracket explains an earlier class: "diffusion models beat GANs (DALL-E 2)"."""
    text = sentence.block.text
    return any(
        other.kind == "class"
        and other.ids != class_.ids
        and reading.knowledge.classes[other.ids[0]].axis != "field"
        and other.end <= class_.start
        and bool(text[other.end : class_.start].strip(" *_-"))
        and "(" not in text[other.end : class_.start]
        and all(any(reading.knowledge.is_a(i, other.ids[0]) for i in n.ids) for n in names)
        for other in sentence.names
    )


def _before(token: Token, sentence: Sentence) -> Iterator[tuple[Name, str]]:
    """Read "X, Y and other Cs", "X or similar Cs"."""
    doc = token.doc
    at = token.i - 1
    while (
        at > 0
        and doc[at].pos_ in {"ADJ", "NOUN"}
        and doc[at].lower_ not in _OTHER
        and at not in sentence.name_at
    ):
        at -= 1
    if at < 2 or doc[at].lower_ not in _OTHER or doc[at - 1].lower_ not in {"and", "or", "&"}:
        return
    found = []
    for i in range(at - 2, -1, -1):
        name = sentence.name_at.get(i)
        if name is not None and name.kind == "system":
            found.append(name)
        elif name is not None or not (
            doc[i].text in MARKS | {",", "/"}
            or doc[i].lower_ in {"and", "or", "the"} | words("nouns.transparent")
        ):
            break
    yield from ((name, "list:and-other") for name in reversed(found))


def coordinated_classes(class_: Name, sentence: Sentence) -> tuple[Name, ...]:
    """Classes right before this one, to which its examples may belong as well."""
    found = []
    edge = class_.start
    for name in reversed(sentence.names):
        if name.kind != "class" or name.end > edge:
            continue
        between = sentence.block.text[name.end : edge].lower().strip(" *_")
        if between.strip(", ") not in _BETWEEN_CLASSES and between not in _BETWEEN_CLASSES:
            break
        found.append(name)
        edge = name.start
    return tuple(found)
