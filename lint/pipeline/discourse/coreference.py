"""Names that stand for others: each sentence's referents, from what was named before."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..kinds import instances
from ..kinds.copula import is_counted_out
from ..lexicon import words
from ..stance.context import asks
from . import again, pronouns
from .remembered import Remembered, remember
from .repeated import pointed_at
from .rivals import has_other_thing
from .summed import all_of_them, summed_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name, Names
    from ..reading import Reading
    from ..trees.sentences import Sentence

_NEXT_STEP = re.compile(
    r"[\s*_]*(?:it\s(?:then|also|next|finally|afterwards)|(?:then|next|finally|afterwards),?\sit)\s",
    re.IGNORECASE,
)
"""How the next item of a list of steps begins."""
_LISTED = 20
"""So many blocks on, a paragraph may go on from the one that leads a list."""


def resolve(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Name]], reading: Reading
) -> None:
    """Fill ``referents`` of each sentence from what is named before, within a section.

    ``found`` are all names of the document, block by block.
    """
    named = again.Named.of(name for names in found for name in names)
    previous: Sentence | None = None
    for sentence in sentences:
        follows = previous is not None and goes_on(previous, sentence)
        before = Remembered()
        if follows and previous is not None and _may_refer(sentence):
            before = _carried(remember(previous, reading), previous, sentence)
        if sentence.topic is not None and not before.spoken_of:
            before = replace(before, spoken_of=(sentence.topic,))
        for token in sentence.doc:
            if token.i in sentence.name_at:
                meant = again.meant(token, sentence, before, named, reading)
            else:
                meant = pronouns.meant(token, sentence, before, reading)
            if meant:
                sentence.referents[token.i] = meant
        sentence.referents.update({**pointed_at(sentence), **summed_up(sentence)})
        row = before.pair or before.several
        told = all_of_them(sentence, previous if follows else None, row, reading)
        sentence.referents.update(told)
        if len(before.kinds) == 1 and before.kinds[0].plural:
            counted = (token for token in sentence.doc if is_counted_out(token, sentence))
            sentence.referents.update((token.i, before.kinds) for token in counted)
        if before.classed and instances.is_likewise(sentence):
            before = replace(before, told_of=before.classed)
        elif before.told_of and instances.is_likewise(sentence):
            before = replace(before, told_of=())  # "Cs are new. So is X."
        example = instances.stand_in(sentence) if before.told_of else None
        nounless = example is not None and example.lower_ not in words("lists.instances")
        strays = nounless and previous and has_other_thing(previous, before.told_of)
        if example is not None and not strays:
            sentence.referents[example.i] = before.told_of
        previous = sentence


def _may_refer(sentence: Sentence) -> bool:
    """Whether a sentence has anything that may stand for what is named in the one before."""
    return (
        any(name.kind == "class" for name in sentence.names)
        or any(token.lower_ in pronouns.referring() for token in sentence.doc)
        or instances.may_be(sentence.text)
    )


def _is_next_step(previous: Sentence, sentence: Sentence) -> bool:
    """Whether an item goes on with whoever does the step before: "2. It then draws the logo"."""
    one, other = previous.block, sentence.block
    beside = sentence.index == previous.index + 1 and (one.lead, one.depth) == (
        other.lead,
        other.depth,
    )
    named = len(previous.names) == 1 and not one.text[: previous.names[0].start].strip(" *_`")
    return beside and named and _NEXT_STEP.match(other.text) is not None


def _carried(before: Remembered, previous: Sentence, sentence: Sentence) -> Remembered:
    """What one sentence left, as the next one has it: another block has other offsets."""
    return replace(
        before,
        spoken_of=_borrowed(before.spoken_of, previous, sentence),
        pair=_borrowed(before.pair, previous, sentence),
        alone=_borrowed(before.alone, previous, sentence),
        only=_borrowed(before.only, previous, sentence),
        several=_borrowed(before.several, previous, sentence),
        row=_borrowed(before.row, previous, sentence),
        together=_borrowed(before.together, previous, sentence),
        kinds=_borrowed(before.kinds, previous, sentence),
        told_of=_borrowed(before.told_of, previous, sentence),
        classed=_borrowed(before.classed, previous, sentence),
        presented=_borrowed(before.presented, previous, sentence),
    )


def _borrowed(names: Names, previous: Sentence, sentence: Sentence) -> Names:
    """The names of one sentence as another one has them."""
    if previous.index != sentence.index:
        own = [n for n in names if id(n) not in previous.borrowed]
        there = {id(n): sentence.borrow(n, previous.block) for n in own}
        names = tuple(there.get(id(n), n) for n in names)
    sentence.borrowed |= {
        id(n): previous.borrowed[id(n)] for n in names if id(n) in previous.borrowed
    }
    return names


def goes_on(previous: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence follows on another one: in its block, or as the next paragraph's first.

    A list without names may stand between a paragraph that leads it and the next one.
    """
    if previous.index == sentence.index:
        return not sentence.block.text[previous.stop : sentence.start].strip()
    if previous.block.kind == sentence.block.kind == "item":
        return _is_next_step(previous, sentence)
    ends = not previous.block.text[previous.stop :].strip(' *_"”)')
    begins = not sentence.block.text[: sentence.start].strip(' *_"“(')
    listed = previous.block.text.rstrip(" *_").endswith(":")
    if previous.block.kind == "heading":
        under = sentence.block.section == previous.index and sentence.index == previous.index + 1
        plain = sentence.block.kind == "paragraph" and begins
        alone = len({name.ids for name in previous.names}) == 1
        return under and plain and alone and asks(previous)  # "What is a C?" over "It is ..."
    return (
        1 <= sentence.index - previous.index <= (_LISTED if listed else 1)
        and ends
        and begins
        and previous.block.kind == sentence.block.kind == "paragraph"
        and previous.block.section == sentence.block.section
    )
