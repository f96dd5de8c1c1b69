"""A class behind a name, as the head of one compound: "the Midjourney LLM"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import MARKS, after_name, is_derived, is_opaque
from ..trees.lists import is_label
from ..trees.titles import is_in_title, names_program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FIGURES = re.compile(r"\d\s\d+(?:\.\d+)?$")
"""What ends a name that has taken in the figures of a table: "GPT-4 86.4"."""
Statement = tuple["Name", "Name", str, "Token"]
"""Who is said to be of which class, by which construction, and the token to judge it at."""


def compound(
    token: Token, system: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "the Midjourney LLM", "Stable Diffusion GAN", "Whisper AI language model"."""
    doc = token.doc
    if is_derived(sentence, token.i) or is_in_title(sentence, token.i):
        return
    at = token.i
    while True:
        following = at + 1
        while following < len(doc) and doc[following].lower_ in MARKS | {"ai"}:
            following += 1
        class_ = sentence.name_at.get(following)
        if class_ is None or class_.kind != "class" or not doc[following - 1].whitespace_:
            return
        at = following
        if class_.plural and not reading.knowledge.classes[class_.ids[0]].outputs:
            return  # "ChatGPT knowledge graphs" are made with it
        before = doc[token.i - 1] if token.i and token.i - 1 not in sentence.name_at else None
        if (
            before is not None
            and before.pos_ == "PROPN"
            and before.lower_ not in words("nouns.epithets")
        ):
            return  # a part of a longer name: "Zigzag Mamba Diffusion Model"
        if before is not None and before.lower_.rstrip(".") in words("lists.against"):
            return  # "Y vs X diffusion benchmarks": of both
        if class_.plural and token.i and doc[token.i - 1].lower_ in words("quantity.several"):
            return  # "various X language models": one for each language
        if _is_other_title(system, class_, sentence, reading):
            return
        if is_label(doc, at) or are_parted(system, class_, sentence):
            return
        if names_program(sentence, at) and not class_.plural:  # "X LLM Demo", not "X LLMs Demo"
            return
        if _is_variant(system, class_, sentence, reading):
            return
        if _is_done_by_other(system, class_, at, sentence, reading):
            return
        if _is_titled(token, at, class_, sentence) or (
            not is_opaque(sentence, at) and not _modifies(at, sentence)
        ):
            yield system, class_, "compound", doc[at]


def _is_other_title(system: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a heading is on a namesake: "# FLUX Language Model", of an ordinary word."""
    text = sentence.block.text
    titled = text[class_.start : class_.end].istitle()
    common = any(reading.knowledge.systems[i].homograph for i in system.ids)
    return sentence.block.kind == "heading" and titled and common


def _is_variant(system: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a compound names a part of a system, or one of its kin: "X VAE", "Gemini STT".

    What the system can't take in, its inputs tell.
    """
    if set(class_.ids) & words("nouns.components"):
        return True
    if _is_for_language(system, class_, sentence, reading):
        return True
    knowledge = reading.knowledge
    texts = all(reading.is_text(knowledge.outputs(i) or ()) for i in class_.ids)
    made = {m for i in system.ids for m in knowledge.outputs(i) or ()}
    if texts and "speech" in made and "music" not in made:
        return True  # "the X LLM" is the part of a voice that writes
    if not texts and made and made <= words("names.encoded"):
        return True  # "the CLIP diffusion model" is one that CLIP guides
    text = sentence.block.text
    written, family = text[class_.start : class_.end], text[system.start : system.end]
    if not written.partition(" ")[0].isupper() or any(c.isdigit() for c in family):
        return False
    taken = {m for i in class_.ids for m in reading.knowledge.classes[i].inputs} - {"text"}
    return reading.system_kind(system) == "family" and bool(taken)


def _is_done_by_other(
    system: Name, class_: Name, at: int, sentence: Sentence, reading: Reading
) -> bool:
    """Whether one of the class lends it to a system: "X text-to-speech works with Y", a voice."""
    doc, knowledge = sentence.doc, reading.knowledge
    systems = (i for i, name in sorted(sentence.name_at.items()) if name.kind == "system")
    other = next((i for i in systems if i > at), None)
    if other is None or sentence.name_at[other].ids == system.ids:
        return False
    lent = any(knowledge.is_a(i, class_.ids[0]) for i in sentence.name_at[other].ids)
    tied = {t.lower_ for t in doc[at + 1 : other] if t.pos_ in {"ADP", "SCONJ", "VERB"}}
    return lent and not tied.isdisjoint(frame("means.tools"))


def _is_for_language(system: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether what reads or speaks has a model for each language: "a X language model".

    One of several has no definite article: "the X language model" tells what X is.
    """
    if not set(class_.ids) <= words("nouns.of_languages"):
        return False
    before = sentence.block.text[sentence.start : system.start].lower().split()[-1:]
    several = class_.plural or before in (["a"], ["an"], ["each"], ["every"], ["another"])
    kinds = {kind for i in system.ids for kind in reading.knowledge.systems[i].classes}
    return several and not kinds.isdisjoint(words("nouns.by_language"))


def are_parted(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether a link ends between two names, or figures stand there: they are entries of a list.

    A link within a sentence is no entry: "we use the [X](...) LLM".
    """
    block = sentence.block
    if _FIGURES.search(block.text, one.start, one.end):
        return True
    links = [mark for mark in block.marks if mark.kind == "link"]
    return any(
        one.end <= link.end <= other.start
        and (
            not block.text[: link.start].strip()
            or any(other.start < again.end and link.end <= again.start for again in links)
        )
        for link in links
    )


def _is_titled(token: Token, at: int, class_: Name, sentence: Sentence) -> bool:
    """Whether a plural ends its phrase, and a title's last noun follows: "for X LLMs Demo"."""
    doc = sentence.doc
    first = token.i
    while sentence.name_at.get(first - 1) is sentence.name_at[token.i]:
        first -= 1
    behind = doc[at + 1 :]
    return (
        class_.plural
        and at == token.i + 1
        and first > 0
        and doc[first - 1].pos_ in {"ADP", "DET", "VERB"}
        and len(behind) > 0
        and behind[0].pos_ in {"NOUN", "PROPN"}
        and doc[at].whitespace_ != ""
        and not any(t.text[0].isalnum() for t in behind[1:])
    )


def _modifies(at: int, sentence: Sentence) -> bool:
    """Whether a noun or a hyphen follows a class, so that it is no head: "LLM prompt"."""
    doc = sentence.doc
    if at + 1 < len(doc) and doc[at + 1].text == "-" and not doc[at].whitespace_:
        return True
    behind = after_name(sentence, at)
    return (
        behind < len(doc)
        and behind not in sentence.name_at
        and doc[behind].pos_ in {"NOUN", "PROPN"}
        and bool(doc[behind - 1].whitespace_)
    )
