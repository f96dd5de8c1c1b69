"""Who is said to be of a class as well: "X is a C, and so is Y", "X does it, as all Cs do"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import OWNER
from ..lexicon import alternation, words
from ..trees.syntax import children, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 16
"""So many words behind the class may tell more of the first."""
_SO = re.compile(
    rf"[*_`\"”]*(?:\smodels?)?(?:[,;]|\s[–—]|\sand)\s(?:and\s)?so\s(?:is|are|was|were)\s{OWNER}[*_`]*",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[*_`]*\s*(?:[.,;!)–—]|$)")
_AND = re.compile(rf"[*_`]*,?\sand\s{OWNER}[*_`]*", re.IGNORECASE)


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """Y in "X is a C, and so is Y", of the class at ``token`` that X is said to be of."""
    yield from _as_all_do(token, sentence, reading)
    class_, text = sentence.name_at[token.i], sentence.block.text
    if not children(token, "cop"):
        return
    behind = range(token.i + 1, token.i + 1 + _REACH)
    name = next((sentence.name_at[i] for i in behind if i in sentence.name_at), None)
    if name is None or name.kind != "system":
        return
    so = _SO.fullmatch(text, class_.end, name.start) and _CLOSED.match(text, name.end)
    too = _AND.fullmatch(text, class_.end, name.start) and _too().match(text, name.end)
    if so or too:
        yield name, "list:likewise", token


def _as_all_do(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """X in "It begins with noise, as all Cs do", behind a sentence on X (see ``comparison``)."""
    deed = token.head
    all_ = any(d.lower_ in words("quantity.universal") for d in children(token, "det"))
    compared = any(mark.lower_ == "as" for mark in children(deed, "mark"))
    if token.dep_ != "nsubj" or deed.lemma_ not in {"do", "be"} or not (all_ and compared):
        return
    doers = subjects(deed.head) if deed.dep_ == "advcl" else []
    for doer in doers:
        for name in reading.bearers(doer, sentence) if doer.pos_ == "PRON" else ():
            if name.kind == "system" and reading.is_model(name):
                yield name, "list:likewise", deed.head


@cache
def _too() -> re.Pattern[str]:
    """Behind the second: " is, too", " is another one", " as well"."""
    also = alternation(words("lists.likewise"))
    return re.compile(
        rf"[*_`]*\s(?:(?:is|are|was|were)\s?,?\s?)(?:{also})[*_`]*\s*(?:[.,;!)–—]|$)", re.IGNORECASE
    )
