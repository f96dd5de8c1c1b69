"""Kinds of a class that are counted out: "two types of LLM: transformers and GANs".

Read over the text between the names, of which each may have a clause of its own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import cases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MORE = rf"(?:(?:,?\s(?:which|that|for|to)\s[^,;:.()]{{2,60}}|\s\([^()]{{1,60}}\)){AROUND})?"
"""What may be said of one kind: ", which write", " (for text)"."""
_NEXT = re.compile(
    rf"{AROUND}{_MORE}(?:[,;]|,?\s(?:and|or|&))\s(?:and\s|or\s)?{AROUND}", re.IGNORECASE
)
_LAST = re.compile(rf"{AROUND}{_MORE}(?:[.!]{AROUND})?", re.IGNORECASE)
_FEWEST = 2
_REACH = 80
"""The colon follows within so many characters."""
_OF = frozenset({"of", "into"})


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Ds and Es in "two types of Cs: Ds, which write, and Es", "Cs come in two kinds: Ds and Es".

    Of a technique that some use for texts too, in research, nothing is read.
    """
    class_, text = sentence.name_at[token.i], sentence.block.text
    colon = text.find(":", class_.end, min(sentence.end, class_.end + _REACH))
    if colon < 0 or not _counts_out(token, class_, colon, sentence):
        return
    row = [n for n in sentence.names if n.start > colon and n.kind != "maker"]
    if len(row) < _FEWEST or text[colon + 1 : row[0].start].strip(' *_`"“'):
        return
    ends = [n.start for n in row[1:]]
    between = [text[n.end : end] for n, end in zip(row, ends, strict=False)]
    if not all(_NEXT.fullmatch(joint) for joint in between):
        return
    if not _LAST.fullmatch(text, row[-1].end, sentence.end):
        return
    fields = frame("be.fields")
    sorted_ = cases(token) != {"of"}  # "Cs come in many flavours: X, Y"; "types of Cs: X" is a list
    for name in row:
        if sorted_ and name.kind == "system" and reading.is_model(name):
            yield name, "list:kinds"
        made = any(reading.knowledge.is_a(id_, f) for id_ in name.ids for f in fields)
        made = made and frame("be.researched").isdisjoint(name.ids)
        if name.kind == "class" and name.plural and made:
            yield name, "list:kinds"


def _counts_out(token: Token, class_: Name, colon: int, sentence: Sentence) -> bool:
    """Whether kinds of a class follow a colon: "types of Cs:", "Cs come in two kinds:"."""
    kinds = words("nouns.kinds_told", "nouns.kinds_sorted")
    between = sentence.block.text[class_.end : colon]
    if cases(token) == {"of"} and token.head.lower_ in kinds:
        if cases(token.head) - _OF:
            return False  # "alternatives to all types of Cs: Ds and Es"
        return not between.strip(' *_`"”s')
    return class_.plural and _sorts().fullmatch(between) is not None


@cache
def _sorts() -> re.Pattern[str]:
    """Between a class and the colon: "come in two kinds"."""
    verbs = alternation(words("verbs.sorting"))
    kinds = alternation(words("nouns.kinds_told", "nouns.kinds_sorted"))
    return re.compile(
        rf"{AROUND}(?:models?\s)?(?:{verbs})\s(?:\w+\s){{0,3}}(?:{kinds}){AROUND}", re.IGNORECASE
    )
