"""Claims on how a system works: "Midjourney predicts the next token", "GANs denoise"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..claims import Mention
from .frames import frame, techniques
from .lists import is_opaque
from .stance import stance
from .syntax import (
    children,
    conjuncts,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on a mechanism in a sentence.

    The object's ids are the classes to which the technique, or the architecture, belongs.
    """
    yield from _techniques(sentence, reading, context)
    yield from _architectures(sentence, reading, context)
    yield from _based(sentence, reading, context)


def _techniques(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    doc = sentence.doc
    text = sentence.text
    for verb in doc:
        if verb.pos_ != "VERB" or verb.i in sentence.name_at:
            continue
        lemma = verb.lemma_.lower()
        for technique in techniques():
            if lemma not in technique.verbs:
                continue
            rest = text[sentence.spans[verb.i][0] - sentence.start :]
            found = next(
                (
                    m
                    for phrase in technique.objects
                    if (
                        m := re.search(
                            rf"^\w+\s(?:[\w-]+\s){{0,4}}?(?:\w+\sof\s)?({re.escape(phrase)})\b",
                            rest,
                            re.IGNORECASE,
                        )
                    )
                ),
                None,
            )
            if found is None:
                continue
            start = sentence.spans[verb.i][0]
            first, last = sentence.block.source_span(start, start + found.end(1))
            object_ = Mention(
                "technique",
                technique.classes,
                sentence.block.text[start : start + found.end(1)],
                first,
                last,
            )
            for name in _doers(verb, sentence, reading):
                yield reading.claim(
                    "uses-technique", name, object_, sentence, f"technique:{technique.name}",
                    stance=stance(sentence, verb, context),
                )  # fmt: skip


def _doers(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    for subject in subjects(verb):
        yield from reading.bearers(subject, sentence)
    if verb.dep_ in {"advcl", "ccomp"} and verb.head.pos_ == "VERB" and not subjects(verb):
        for subject in [*subjects(verb.head), *passive_subjects(verb.head)]:
            yield from reading.bearers(subject, sentence)


def _architectures(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X is based on GANs", "X uses a combination of Transformers and GANs"."""
    doc = sentence.doc
    for verb in doc:
        if verb.lemma_.lower() not in frame("base.architecture") or verb.pos_ != "VERB":
            continue
        passive = is_passive(verb)
        users = passive_subjects(verb) if passive else subjects(verb)
        used = (
            [n for n, _ in instruments(verb, frame("base.prepositions"))]
            if passive or verb.lemma_ == "rely"
            else objects(verb)
        )
        for thing in list(used):
            if thing.lower_ in frame("base.mixtures"):
                for child in thing.children:
                    if child.dep_ == "nmod":
                        used += conjuncts(child)
        for thing in used:
            class_ = sentence.name_at.get(thing.i)
            if class_ is None or class_.kind != "class" or is_opaque(sentence, thing.i):
                continue
            if reading.knowledge.classes[class_.ids[0]].axis != "architecture":
                continue
            for user in users:
                for name in reading.bearers(user, sentence):
                    if name.kind == "system":
                        mention = sentence.mention(class_)
                        yield reading.claim(
                            "uses-technique", name, mention, sentence, "architecture:based-on",
                            stance=stance(sentence, verb, context),
                        )  # fmt: skip


def _based(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "X is a GAN-based model"."""
    doc = sentence.doc
    for i, class_ in sentence.name_at.items():
        if (
            class_.kind != "class"
            or i + 3 >= len(doc)
            or doc[i + 1].text != "-"
            or doc[i + 2].lower_ != "based"
        ):
            continue
        if reading.knowledge.classes[class_.ids[0]].axis != "architecture":
            continue
        head = next((t for t in doc[i + 3 :] if children(t, "cop")), None)
        if head is None or any(t.pos_ in {"VERB", "ADP"} for t in doc[i + 3 : head.i]):
            continue
        for subject in subjects(head):
            for name in reading.bearers(subject, sentence):
                if name.kind == "system":
                    yield reading.claim(
                        "uses-technique", name, class_, sentence, "architecture:based",
                        stance=stance(sentence, head, context),
                    )  # fmt: skip
