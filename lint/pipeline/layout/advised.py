"""Who is named to a question for one of a class: "Which C for what? X for a. Y for b.".

Read over the text: what answers such a question is seldom a clause.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..kinds.colons import have_tasks
from ..lexicon import alternation, words
from ..trees.sentences import split
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_WHICH = re.compile(rf"{AROUND}(?:and\s|so\s)?(?:which|what)\s(?:\w+\s)?{AROUND}", re.IGNORECASE)
_CHOSEN = re.compile(
    rf"{AROUND}(?:models?{AROUND})?"
    r"(?:(?:should|do|does|can|would)\s(?:you|we|i|one)\s\w+\s?)?(?:(?:for\swhat|when|where)\s?)?\?",
    re.IGNORECASE,
)
"""Behind one that is chosen: "Which C should you use for what?"; not "Which C writes it?"."""
_ENDS = re.compile(rf"{AROUND}(?:[.!]|$)")
_MARKUP = ' \n*_`"“”'
_QUESTION = re.compile(rf"{AROUND}\?{AROUND}(?:it(?:['’]s|\sis)\s)?an?\s(?:[\w-]+\s)?", re.I)
_ASKED = 60
"""So many characters before a name may ask for what is inside of it."""
_FEW = 8
"""With more names a block is no such question."""
_ANSWERS = 12
"""So many sentences behind a question may answer it."""

Span = tuple[int, int]


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the systems are that the sentences behind a question name."""
    block, names = document.blocks[index], found[index]
    if block.cell is not None or "?" not in block.text:
        return
    yield from _carrying(document, index, found, reading)
    if all(name.kind != "class" for name in names):
        return
    spans = split(block.text)
    inside = _by_span(names, spans)
    for number, (start, end) in enumerate(spans):
        classes = inside[number]
        if not block.text[start:end].rstrip('*_ "”').endswith("?") or len(classes) != 1:
            continue
        (class_,) = classes
        before = block.text[start : class_.start]
        asked = _WHICH.fullmatch(before) and _CHOSEN.match(block.text, class_.end)
        if class_.kind != "class" or class_.plural or not asked:
            continue
        behind = slice(number + 1, number + 1 + _ANSWERS)
        answer, said, at = block, spans[behind], inside[behind]
        if not said and index + 1 < len(found):  # the next block answers
            answer = document.blocks[index + 1]
            own = index if block.kind == "heading" else block.section
            if answer.kind != "paragraph" or answer.section != own:
                continue
            said = split(answer.text)
            at = _by_span(found[index + 1], said)
        for name in filter(reading.is_model, _told(answer, said, at)):
            yield claim(
                "is-a", (answer, name), block, class_.start, class_.end, class_.ids, "class",
                "answer:advised",
            )  # fmt: skip


def _carrying(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "What powers X? A GAN.": how X is built, in a few words behind a question for it."""
    block, names = document.blocks[index], found[index]
    if len(names) > _FEW:
        return
    for one, other in pairwise(names):
        system = one.kind == "system" and reading.is_model(one)
        between = block.text[one.end : other.start]
        if not system or other.kind != "class":
            continue
        if not (_QUESTION.fullmatch(between) or _works().fullmatch(between)):
            continue
        if reading.knowledge.classes[other.ids[0]].axis != "architecture":
            continue
        before = block.text[max(0, one.start - _ASKED) : one.start]
        asked = _HOW.search(before) if _works().fullmatch(between) else _powering().search(before)
        if asked and _ENDS.match(block.text, other.end):
            yield claim(
                "uses-technique", (block, one), block, other.start, other.end, other.ids, "class",
                "answer:architecture",
            )  # fmt: skip


@cache
def _works() -> re.Pattern[str]:
    """Between the name and the class: " work? With a ", " draw? It uses a "."""
    verbs, links = (alternation(words(f"answers.{name}")) for name in ("working", "worked_by"))
    return re.compile(
        rf"{AROUND}\s(?:{verbs})(?:\s\w+){{0,2}}?{AROUND}\?{AROUND}(?:a(?:nswer)?:\s)?(?:{links})\s(?:an?\s)?"
        rf"(?:[\w-]+\s)?{AROUND}",
        re.IGNORECASE,
    )


_HOW = re.compile(rf"(?:^|[.!?:]\s){AROUND}how\s(?:does|do|did|exactly\sdoes)\s$", re.IGNORECASE)


@cache
def _powering() -> re.Pattern[str]:
    """Before a name, a question for what is inside of it: "What powers "."""
    return re.compile(
        rf"(?:^|[.!?]\s){AROUND}(?:{alternation(words('answers.powering'))})\s$", re.I
    )


def _by_span(names: Sequence[Name], spans: Sequence[Span]) -> list[list[Name]]:
    """The names in each stretch of a text, both in the order of the text."""
    found: list[list[Name]] = []
    at = 0
    for start, end in spans:
        while at < len(names) and names[at].start < start:
            at += 1
        first = at
        while at < len(names) and names[at].start < end:
            at += 1
        found.append([name for name in names[first:at] if name.kind != "maker"])
    return found


def _told(answer: Block, spans: Sequence[Span], inside: Sequence[list[Name]]) -> list[Name]:
    """The systems that sentences name to a question."""
    found: list[Name] = []
    for (start, end), names in zip(spans, inside, strict=True):
        if not names or any(name.kind != "system" for name in names):
            break
        if answer.text[start : names[0].start].strip(_MARKUP):
            break
        if not have_tasks(answer.text, names, end):
            break
        found += names
    return found if len(found) > 1 else []
