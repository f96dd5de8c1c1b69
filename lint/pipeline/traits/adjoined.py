"""Whose a system is, by a maker right before its name: "M X", "the M model X", "the M-made X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_derived, is_opaque
from .owned_rows import names_affair
from .possession import Statement, may_be_out
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_IN_TO = ["in", "to"]
"""Behind a verb of entering: "sign in to M X"."""
_SLASH = 3
"""So many characters before a maker may hold the slash of a row."""


def adjacent(
    token: Token, system: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M X", "the M model X", of a maker that hosts nobody else's systems."""
    doc = token.doc
    told = doc.text(token.i - 1) in words("access.kinds") and token.i - 1 not in sentence.name_at
    at = token.i - 2 if told and doc.text(token.i - 3) in {"the", "The", "an"} else token.i - 1
    maker = sentence.name_at.get(at)
    if maker is None or maker.kind != "maker" or not reading.is_model(system):
        return
    alone = set(maker.ids) & frame("origin.alone") or _is_reached(maker, at, system, doc, reading)
    if not alone or not doc[token.i - 1].whitespace_:
        return
    if sentence.block.text[maker.start].islower() or reading.is_common_word(system, sentence):
        return
    behind = after_name(sentence, token.i)
    in_a_row = at - 1 in sentence.name_at or behind in sentence.name_at
    in_a_row |= "/" in sentence.block.text[max(0, maker.start - _SLASH) : maker.start]
    in_a_row = in_a_row or (not told and names_affair(behind, sentence))
    if in_a_row or (not told and sentence.block.text[maker.end : system.start] != " "):
        return
    if not told and not _is_in_clause(maker, system, behind, sentence):
        return
    if told and token.head.dep_ == "acl:relcl":
        return  # "the M model X can't beat"
    if not (is_opaque(sentence, token.i) or is_derived(sentence, token.i)):
        yield Statement(system, maker, "maker:adjacent", token)


def _is_reached(maker: Name, at: int, system: Name, doc: Tree, reading: Reading) -> bool:
    """Whether one goes to a system or works with it, that its maker alone offers: "via M X".

    Of makers that list none but their own. In "you want to Google X" the name is a verb.
    """
    chats = reading.takes(system, "text")  # what is open, and only listens, no cloud is known for
    if (chats and may_be_out(system, reading)) or has_on_cloud(maker, system, reading):
        return False
    before = [t.lower_ for t in doc[max(0, at - 2) : at]]
    reached = before == _IN_TO or not frame("means.doers").isdisjoint(before[-1:])
    return bool(reached and set(maker.ids) & frame("origin.listing"))


def _is_in_clause(maker: Name, system: Name, behind: int, sentence: Sentence) -> bool:
    """Whether a sentence says something, and nothing more belongs to the name: no headline.

    In "Meta Manus unwind" and "AWS Claude keys" another thing is named. A label may stand before
    it, or the two may be all.
    """
    text = sentence.block.text
    before = text[sentence.start : maker.start].rstrip(" *_`\"'")
    tied = before.lower().endswith((" to", " with", " via", " using"))
    tied = tied or before.lower().endswith((" with the", " using the", " via the"))
    kind = text[system.end : sentence.end].split(None, 1)[:1]
    tied = tied or (before.lower().endswith(" the") and words("access.models").issuperset(kind))
    if sentence.block.cell is not None or (sentence.block.kind == "heading" and not tied):
        return False
    alone = not (before.strip("*_`- ") or text[system.end : sentence.end].strip("*_`. \"',"))
    acts = any(t.pos_ in {"VERB", "AUX"} for t in sentence.doc)
    acts = acts or tied
    labelled = before.endswith(":") and not before.rstrip("*_`: ").endswith("s")
    if not (acts or alone or labelled):
        return False
    following = sentence.doc[behind : behind + 1]
    return not any(t.pos_ in {"NOUN", "PROPN", "NUM"} and t.whitespace_ for t in following)


def hyphened(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "the M-made X": not M-trained, as anybody trains what is open."""
    doc, at = token.doc, token.i + 2
    name = sentence.name_at.get(at + 1)
    if doc.text(token.i + 1) != "-" or token.whitespace_ or name is None:
        return
    verb = doc[at].lemma_
    made = verb in frame("origin.verbs") - frame("origin.alone_trained") and is_past(doc[at])
    if made and reading.is_model(name) and not (name.plural or is_opaque(sentence, at + 1)):
        yield Statement(name, maker, "maker:adjacent", doc[at + 1])


def goes_on_without_verb(token: Token, by: int) -> bool:
    """Whether the verb of a row's first part goes for a name: "Y is judged by X, X by M"."""
    doc = token.doc
    if token.i == 0 or doc[token.i - 1].lower_ not in {",", "and"} or doc[by].lower_ != "by":
        return False
    firsts = [t for t in doc[1 : token.i] if t.lower_ == "by" and is_past(doc[t.i - 1])]
    return any(doc[t.i - 1].lemma_ not in frame("origin.verbs") for t in firsts)


def is_past(verb: Token) -> bool:
    """Whether a verb of making stands in a form of the past: "made", "developed"."""
    return verb.lower_.endswith("ed") or verb.lower_ in frame("origin.irregular")
