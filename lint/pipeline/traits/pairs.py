"""Two systems that are said to share a maker: "X and Y, both M models", "X and Y (both by M)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import CLOSES, POSSESSIVES
from ..frames import frame
from ..trees.heads import is_opaque
from .possession import Statement, is_hosted, makers_of
from .ranges import behind_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENS = frozenset({",", "(", "–", "—", "are", "were"})
_AND = frozenset({"and", "&"})


def paired(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Both systems that stand before what says whose they are."""
    doc, at = token.doc, token.i - 1
    by = at > 0 and doc[at].lower_ in frame("means.makers")
    at -= by
    at -= by and doc[at].lemma_ in frame("origin.verbs")
    both = doc.text(at).lower() in frame("origin.both")
    at -= both
    owned = doc.text(token.i + 1).lower() in POSSESSIVES
    end = token.i + 1 if by else behind_noun(token, sentence)
    if not (both or (owned and not by)) or at < 1 or end < 0:
        return
    if doc[at].lower_ not in _OPENS or doc.text(end) not in CLOSES:
        return
    pair = _pair(at - 1, sentence)
    if pair and not both and set(maker.ids) & makers_of(pair[-1], reading):
        return  # "X and Y, M's models," may be said of Y alone
    for name in pair:
        model = reading.is_model(name) and not name.plural
        if model and not is_hosted(maker, name, sentence, reading):
            yield Statement(name, maker, "maker:paired", token)


def _pair(last: int, sentence: Sentence) -> list[Name]:
    """X and Y, of which Y ends at a token, where nothing else stands between or beside them."""
    second = sentence.name_at.get(last)
    first = last
    while second is not None and sentence.name_at.get(first - 1) is second:
        first -= 1
    other = sentence.name_at.get(first - 2)
    joined = sentence.doc.text(first - 1).lower() in _AND
    if second is None or other is None or not joined:
        return []
    if any(is_opaque(sentence, i) for i in (first, first - 2)):
        return []
    return [name for name in (other, second) if name.kind == "system"]
