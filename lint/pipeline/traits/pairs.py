"""Systems and makers side by side: "X and Y, both M models", "X from M and Y from N"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from ..closed import CLOSES, POSSESSIVES
from ..frames import frame
from ..trees.heads import is_opaque
from ..trees.syntax import coordination
from .adjoined import is_past
from .possession import Statement, is_hosted, makers_of, may_be_out, serves_others
from .ranges import behind_noun
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENS = frozenset({",", "(", "–", "—", "are", "were"})
_AND = frozenset({"and", "&"})
_TO = " to "
"""Before a system: what goes there may come from a maker."""
_EACH = "respectively"
_LINKS = frozenset({",", "(", "which", "that", "are", "were", "both", "by", _EACH})
_PARTS = frozenset({"nmod", "compound"})
_NEAR = 6
"""So many names before and behind a maker may be a row with it."""


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


def matched(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X from M and Y from N", of which another pair is right.

    Of makers of whom lists have none but their own, and systems that nobody serves for another one.
    """
    if not set(maker.ids) <= frame("origin.listing") or serves_others(maker):
        return
    text = sentence.block.text
    at = bisect_left(sentence.names, maker.start, key=lambda name: name.start)
    near = sentence.names[max(0, at - _NEAR) : at + _NEAR]
    pairs = [
        (one, other)
        for one, other in pairwise(near)
        if one.kind == "system"
        and other.kind == "maker"
        and text[one.end : other.start].strip(" *_`") in frame("means.makers")
        and not text[max(0, one.start - len(_TO)) : one.start].endswith(_TO)
    ]
    own = [p for p in pairs if set(p[1].ids) & makers_of(p[0], reading)]
    others = {i for n in sentence.names if n.kind == "maker" for i in n.ids} - set(maker.ids)
    for system, one in pairs if own and len(pairs) > 1 else ():
        thing = sentence.token_of(system)
        if one is not maker or thing is None or is_opaque(sentence, thing.i):
            continue
        credited = bool(others & makers_of(system, reading)) and thing.dep_ != "nmod"
        served = may_be_out(system, reading) or has_on_cloud(maker, system, reading)
        if reading.is_model(system) and not (system.plural or credited or served):
            yield Statement(system, maker, "maker:paired", thing)


def respective(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X and Y, made by M and N respectively": each by the maker in its place."""
    if not sentence.names or all(t.lower_ != _EACH for t in sentence.doc):
        return
    rows = [[sentence.names[0]]]
    for one, other in pairwise(sentence.names):
        joined = sentence.block.text[one.end : other.start].strip(" ,*_`") in _AND | {""}
        if one.kind == other.kind and joined:
            rows[-1].append(other)
        else:
            rows.append([other])
    for systems, makers in pairwise(rows):
        kinds = systems[0].kind, makers[0].kind
        if kinds != ("system", "maker") or len(systems) != len(makers) or len(makers) == 1:
            continue
        last, first = sentence.token_of(systems[-1]), sentence.token_of(makers[0])
        if last is None or first is None or coordination(last)[0].dep_ in _PARTS:
            continue  # "our wrappers for X and Y, made by M and N respectively"
        made = [t for t in sentence.doc[last.i + 1 : first.i] if t.lower_ not in _LINKS]
        if len(made) != 1 or made[0].lemma_ not in frame("origin.verbs") or not is_past(made[0]):
            continue
        trained = made[0].lemma_ in frame("origin.alone_trained")
        for system, maker in zip(systems, makers, strict=True):
            at = sentence.token_of(system)
            anybodys = trained and may_be_out(system, reading)
            if at is not None and reading.is_model(system) and not anybodys:
                yield Statement(system, maker, "maker:paired", at)
