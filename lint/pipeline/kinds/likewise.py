"""Who is said to be of a class as well: "X is a C, and so is Y", "X is a C, as is Y"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import OWNER
from ..lexicon import alternation, words
from ..trees.lists import SYSTEMS, name_list
from ..trees.syntax import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 16
"""So many words behind the class may tell more of the first."""
_SO = re.compile(
    rf"[*_`\"”]*(?:\smodels?)?(?:[,;]|\s[–—]|\sand)\s(?:and\s)?so\s(?:is|are|was|were)\s{OWNER}[*_`]*",
    re.IGNORECASE,
)
_AS = re.compile(
    rf"[*_`\"”]*(?:\smodels?)?,?\s(?:just\s)?as\s(?:is|are|was|were)\s{OWNER}[*_`]*", re.IGNORECASE
)
_LIKE = re.compile(
    rf"[*_`\"”]*(?:\smodels?)?(?:,\s(?:just|exactly|much)?\s?|\s(?:just|exactly|much)\s)like\s"
    rf"{OWNER}[*_`]*",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[*_`]*\s*(?:[.,;!)–—]|$)")
_AND = re.compile(rf"[*_`]*,?\sand\s{OWNER}[*_`]*", re.IGNORECASE)


def of_class(token: Token, sentence: Sentence) -> Iterator[tuple[Name, str, Token]]:
    """Y in "X is a C, and so is Y", of the class at ``token`` that X is said to be of."""
    class_, text = sentence.name_at[token.i], sentence.block.text
    if not children(token, "cop"):
        return
    behind = range(token.i + 1, token.i + 1 + _REACH)
    named = ((i, sentence.name_at[i]) for i in behind if i in sentence.name_at)
    first, name = next(((i, n) for i, n in named if n.kind != "maker"), (0, None))
    if name is None or name.kind != "system":
        return
    if any(form.fullmatch(text, class_.end, name.start) for form in (_AS, _LIKE)):
        row = name_list(sentence, first, SYSTEMS)
        if row.names and _CLOSED.match(text, row.names[-1].end):
            yield from ((other, "copula:likewise", token) for other in row.names)
        return
    so = _SO.fullmatch(text, class_.end, name.start) and _CLOSED.match(text, name.end)
    too = _AND.fullmatch(text, class_.end, name.start) and _too().match(text, name.end)
    if so or too:
        yield name, "copula:likewise", token


@cache
def _too() -> re.Pattern[str]:
    """Behind the second: " is, too", " is another one", " as well"."""
    also = alternation(words("lists.likewise"))
    return re.compile(
        rf"[*_`]*\s(?:(?:is|are|was|were)\s?,?\s?)(?:{also})[*_`]*\s*(?:[.,;!)–—]|$)", re.IGNORECASE
    )
