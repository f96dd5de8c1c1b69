"""Two or more of a class that a title sets side by side: "X vs Y: which LLM is better?".

Read over the text: a title has no verb before its colon.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from .counted import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FEWEST, _MOST = 2, 12
_BEHIND = re.compile(rf"{AROUND}(?::|\s[–—-])\s{AROUND}(?P<lead>[^.;:!?]{{0,40}}?){AROUND}")


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """X and Y in "X vs Y: which C is better?", "X and Y: two Cs compared"."""
    class_, text = sentence.name_at[token.i], sentence.block.text
    if len(sentence.names) > _MOST or is_opaque(sentence, token.i):
        return
    names = sorted((n for n in sentence.names if n.kind != "maker"), key=lambda n: n.start)
    if names[-1] is not class_ or len(names) <= _FEWEST:
        return
    row = names[:-1]
    if any(n.kind != "system" or not reading.is_model(n) for n in row):
        return
    if text[sentence.start : row[0].start].strip(' *_`"“#'):
        return
    between = (text[a.end : b.start] for a, b in pairwise(row))
    if not all(_against().fullmatch(joint) for joint in between):
        return
    behind = _BEHIND.fullmatch(text, row[-1].end, class_.start)
    lead = behind["lead"].lower().split() if behind else []
    if not lead or has_any(words("lists.elsewhere"), text[class_.end : sentence.end]):
        return
    asked = (lead[0] == "which" or lead == ["what"]) and _asks().match(text, class_.end)
    compared = words("lists.comparing").issuperset(lead[:-1])  # "X vs Y: a comparison of two Cs"
    if asked or (
        class_.plural and len(row) in {COUNTS.get(lead[0]), compared and COUNTS.get(lead[-1])}
    ):
        yield from ((name, "list:contenders") for name in row)


@cache
def _asks() -> re.Pattern[str]:
    """Behind the class: " is better", " should you choose"; not " can prompt both"."""
    return re.compile(rf"{AROUND}(?:\?|$|(?:{alternation(words('lists.contending'))})\b)", re.I)


@cache
def _against() -> re.Pattern[str]:
    """Between the contenders: " vs. ", " or ", ", "."""
    against = alternation(words("lists.against"))
    return re.compile(
        rf"{AROUND}(?:,|\s(?:and|or|&|{against})\.?|\s?/)\s?{AROUND}(?:(?:and|or)\s)?",
        re.IGNORECASE,
    )
