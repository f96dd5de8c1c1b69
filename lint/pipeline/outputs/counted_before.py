"""What somebody asked about, counted in the answer: "Photos? You get ten of them, made by X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..products import Output
from ..trees.sentences import said_before
from .named_before import one_thing

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_THEM = frozenset({"them", "those", "these"})
_NEAR = 6
"""So many words may stand between some of them and the comma."""


def counted(participle: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """The things of a question in "ten of them are included, made by X".

    A tree may hang the participle on whatever stands before it.
    """
    doc, comma = participle.doc, participle.i - 1
    if comma < 1 or doc[comma].text != "," or participle.lower_ not in _made():
        return []
    before = doc[max(0, comma - _NEAR) : comma]
    them = next((t for t in reversed(before) if t.lower_ in _THEM), None)
    if them is None or doc.text(them.i - 1) != "of" or them.i in sentence.referents:
        return []
    others = (t.lower_ for t in doc[them.i + 1 : comma] if t.pos_ == "NOUN")
    if any(noun not in words("quantity.spans") for noun in others):
        return []
    if doc.text(participle.i + 1).lower() not in frame("means.doers"):
        return []
    ids = _asked(sentence, reading)
    return [Output(ids, them, participle, made=True)] if ids else []


def counts_out(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence may say by whom some of the things of a question were made."""
    said = _some_of_them().search(sentence.block.text, sentence.start, sentence.end)
    return said is not None and bool(_asked(sentence, reading))


def _asked(sentence: Sentence, reading: Reading) -> tuple[str, ...]:
    """The modalities of the one kind of product that the question before names."""
    before = said_before(sentence.block.text, sentence.start)
    said = "" if before is None else sentence.block.text[slice(*before)].rstrip(" *_")
    return one_thing(said, True, reading) if said.endswith("?") else ()


def _made() -> frozenset[str]:
    return frame("produce.drawn_participles")


@cache
def _some_of_them() -> re.Pattern[str]:
    made = alternation(_made())
    return re.compile(
        rf"\sof\s(?:{alternation(_THEM)})\b[^.,;]{{0,40}},\s(?:{made})\s", re.IGNORECASE
    )
