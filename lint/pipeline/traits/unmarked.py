"""Whose a system is, in a clause without a pronoun: "X, the chatbot M launched in 2023, ...".

Read over the words, as a tree takes the verb for that of the whole sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import BEING, CLOSES, INDEFINITE, JOINTS
from ..frames import frame
from ..trees.heads import after_name, is_opaque
from ..trees.occasions import is_time
from ..trees.syntax import children, subjects
from .kind_nouns import is_kind, models
from .possession import Statement, is_hosted, makers_of, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENS = frozenset({",", "(", "–", "—"})
_MODIFIERS = 3
"""So many words may stand between a determiner and its noun."""
_WITH = frozenset({"with"})
_POINTING = frozenset({"last", "this", "back"})


def unmarked(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X, the chatbot M launched, ...", "X is a model M came up with in 2023"."""
    kind, verb = token.i - 1, token.i + 1
    behind = _behind_verb(verb, token)
    if kind < 1 or behind is None or not is_kind(token.doc[kind], sentence):
        return
    done = token.doc[verb].lemma_
    if serves_others(maker) and done not in frame("origin.places"):
        return
    credited = {i for n in sentence.names if n.kind == "maker" for i in n.ids}
    at = _told_of(kind, behind, sentence)
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or name.plural or is_opaque(sentence, at):
        return
    if reading.is_model(name) and not (
        credited & makers_of(name, reading) or is_hosted(maker, name, sentence, reading)
    ):
        yield Statement(name, maker, "maker:beside", token.doc[kind])


def many(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X and Y are M products", of a single maker that has none but its own."""
    work = token.head
    told = subjects(work) if children(work, "cop") else []
    ours = token.dep_ == "compound" and work.i == token.i + 1 and not children(work, "det")
    single = sum(name.kind == "maker" for name in sentence.names) == 1
    plural = work.lower_.endswith("s") and work.lemma_ in frame("origin.ranges", "origin.works")
    if not (ours and single and plural and set(maker.ids) <= frame("origin.listing")):
        return
    if len(told) > 1 and not children(work, "nmod", "acl", "conj", "amod"):
        for name in models(told, sentence, reading):
            if not has_on_cloud(maker, name, reading):
                yield Statement(name, maker, "maker:many", work)


def _behind_verb(at: int, token: Token) -> int | None:
    """Index behind what a maker has done, "launched in 2023", if nothing more is told of it."""
    doc = token.doc
    if at >= len(doc):
        return None
    lemma, particle = doc[at].lemma_, doc.text(at + 1).lower()
    if lemma in frame("origin.out") and particle == "out":
        at += 2
    elif lemma in frame("origin.coming_out") and particle in frame("origin.ways_out"):
        if doc.text(at + 2).lower() not in _WITH:
            return None
        at += 3
    elif lemma in frame("origin.verbs") and doc[at].lower_.endswith(("s", "ed", "t", "de")):
        at += 1
    else:
        return None
    if doc.text(at) in CLOSES:
        return at
    return _behind_time(at, token)


def _behind_time(at: int, token: Token) -> int | None:
    """Index behind a time that ends a clause: "in 2023,", "last year,"."""
    doc = token.doc
    opens = doc.text(at).lower()
    at += (opens in frame("origin.placing")) or opens in _POINTING
    first = at
    while at < len(doc) and is_time(doc[at]):
        at += 1
    return at if at > first and doc.text(at) in CLOSES else None


def _told_of(kind: int, behind: int, sentence: Sentence) -> int:
    """Index of what a noun and its clause tell of, before or behind them; -1 if of nothing."""
    doc = sentence.doc
    before = range(kind - 1, max(-1, kind - 2 - _MODIFIERS), -1)
    opens = next((i for i in before if doc[i].lower_ in INDEFINITE | {"the"}), -1)
    if opens < 0 or any(doc[i].is_punct or i in sentence.name_at for i in range(opens, kind)):
        return -1
    if doc.text(opens - 1) in _OPENS or doc.text(opens - 1).lower() in BEING:
        return opens - 2
    closed = doc.text(behind) == "," and behind + 1 in sentence.name_at
    ends = after_name(sentence, behind + 1) if closed else behind
    goes_on = doc.text(ends + 1).lower() in JOINTS or ends + 1 in sentence.name_at
    return behind + 1 if closed and doc.text(ends) in CLOSES and not goes_on else -1
