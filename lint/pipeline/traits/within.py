"""What somebody finds inside a system: "under the hood of X you'll find a C", "inside X works a C".

Read over the text between both names: trees of inversions vary too much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..closed import AROUND, BEING
from ..frames import frame
from ..lexicon import alternation, words
from ..stance.author import stance
from ..trees.heads import is_opaque
from .workings import is_of_part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_ENDS = re.compile(rf"{AROUND}(?:\([^()]*\)\s?)?(?:[.,;:!)–—]|$)")
_GOES_ON = re.compile(rf"{AROUND}\s(?:that|which)\s")


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of what is found inside a system, in a sentence."""
    text, known = sentence.block.text, reading.knowledge.classes
    classes = [n for n in sentence.names if n.kind == "class"]
    classes = [n for n in classes if known[n.ids[0]].axis == "architecture"]
    for system in sentence.names if classes else ():
        before = text[sentence.start : system.start]
        if system.kind != "system" or not reading.is_model(system):
            continue
        if _inside().search(before) is None:
            continue
        if all(reading.is_known_to_make(system, made) for made in ("text", "image")):
            continue  # what draws in it may be another model than what writes
        for class_ in classes:
            token = sentence.token_of(class_)
            if class_.start < system.end or token is None:
                continue
            if not frame("base.built_in").isdisjoint(class_.ids):
                continue
            if _found().fullmatch(text, system.end, class_.start) is None:
                continue
            model = reading.system_kind(system) in MODELS
            ends = _ENDS.match(text, class_.end) or (model and _GOES_ON.match(text, class_.end))
            if ends and not (is_opaque(sentence, token.i) or is_of_part(token, sentence)):
                yield reading.claim(
                    "uses-technique", system, class_, sentence, "architecture:within",
                    stance=stance(sentence, token, context),
                )  # fmt: skip


@cache
def _inside() -> re.Pattern[str]:
    """Before a system: "Under the hood of ", "Look inside "."""
    inside = alternation(words("ubiquity.inside") - {"in", "behind"})
    return re.compile(
        rf"(?:^\W*|[.,;:–—]\s|\b(?:and|but|because|that|so|if\syou)\s)(?:look\s)?(?:{inside})\s{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _found() -> re.Pattern[str]:
    """Between a system and what is in it: " you'll find a ", " works an "."""
    finding = alternation(words("ubiquity.finding"))
    stands = alternation(words("ubiquity.stands") - BEING)
    return re.compile(
        rf"{AROUND}(?:(?:,|\sand)?\s(?:you|we|one)(?:['’]ll|\s(?:will|can|may|do))?\s(?:{finding})"
        rf"|\s(?:{stands})|,?\s(?:there(?:['’]s|\s(?:is|are))))\s(?:nothing\sbut\s)?(?:an?|the|some)\s(?:(?!not\b)\w+\s)?{AROUND}",
        re.IGNORECASE,
    )
