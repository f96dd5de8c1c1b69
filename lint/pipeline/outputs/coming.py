"""Things that come from who made them: "we use pictures straight from X", "swap it for X's"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..closed import BEING, GENITIVES, SUMMING
from ..frames import frame, swaps
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import ends_phrase
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    cases,
    children,
    coordination,
    is_passive,
    objects,
    passive_subjects,
)
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_HERE = frozenset({"this", "these", "here"})
_INSIDE = frozenset({"compound", "nmod:poss"})
_COUNTED = frozenset({
    "appos", "conj", "list", "parataxis", "obj", "ROOT", "dep", "nmod:unmarked",
})  # fmt: skip
_OF = frozenset({"of"})
_IT = frozenset({"it", "this", "that", "them", "these"})
_EVERYTHING = frozenset({"everything"})
_BEING = BEING | {"come"}
_WITH = frozenset({"with"})
_LEAVING = frozenset({"to", "into", "onto"})


def from_maker(work: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we print pictures from X", "photos fresh out of X", where somebody shows a work.

    What such a system takes in may come from where it is kept.
    """
    at, straight = _source(work)
    at += bool(at) and work.doc[at : at + 1] != [] and work.doc[at].pos_ == "DET"  # "from an LLM"
    name = sentence.name_at.get(at) if at else None
    if name is None or not _is_maker(name, at, sentence):
        return
    offered = straight and work.dep_ == "ROOT" and work.pos_ != "VERB"  # "Films straight from X!"
    bare = " " not in sentence.block.text[name.start : name.end]
    offered = offered and not (bare and reading.is_company(name))
    if not (offered or _is_shown(work)) and (straight or not is_pointed_out(work)):
        return
    if reading.is_silent(name) or not (name.kind == "class" or reading.is_model(name)):
        return
    if {work.lower_, work.lemma_} & (frame("consume.seen") | words("nouns.captures")):
        return
    if reading.may_sign(name, work.lower_, sentence):
        return
    for output in reading.outputs(work, sentence):
        takes = not (offered or "image" in output.ids) and any(
            reading.may_take(name, m) for m in output.ids
        )
        if output.last is work and not (takes or reading.may_be_text(output.ids)):
            yield Statement(name, output, "credit", work)


def in_its_place(new: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "replace the stock music with a track by X": what takes a thing's place is its like."""
    verb, at = new.head, new.i + 2
    name = sentence.name_at.get(at)
    if name is None or new.doc[at - 1].lower_ not in frame("means.makers"):
        return
    if new.lower_ not in frame("duty.likes") or not _is_maker(name, at, sentence):
        return
    if not cases(new) & set(swaps().get(verb.lemma_, ())) or not reading.is_model(name):
        return
    old = passive_subjects(verb) if is_passive(verb) else objects(verb)
    for output in (o for thing in old for o in reading.outputs(thing, sentence)):
        text, signed = reading.may_be_text(output.ids), output.last.lower_
        if not (text or reading.may_sign(name, signed, sentence)):
            yield Statement(name, replace(output, first=new, last=new), "credit", new)


def counted_out(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Made with X: logo, icons", a line that counts out what X has made."""
    doc, at = verb.doc, verb.i + 2
    name = sentence.name_at.get(at)
    if verb.i or name is None or verb.lower_ not in frame("produce.drawn_participles"):
        return
    colon = after_name(sentence, at)
    if doc.text(at - 1).lower() not in frame("means.doers") or doc.text(colon) != ":":
        return
    yield from _counted_behind(colon, name, verb, sentence, reading)


def all_of_it(maker: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "all of it straight from X: a slogan, a logo", which counts out what X has made.

    Or "a slogan and a logo, all of it made by X", behind what was counted out.
    """
    first, behind = _all(maker), after_name(sentence, maker.i)
    if first < 0:
        return
    name = sentence.name_at[maker.i]
    if maker.doc.text(behind) == ":":
        yield from _counted_behind(behind, name, maker, sentence, reading)
    elif first > 1 and maker.doc.text(first - 1) == "," and ends_phrase(maker.doc, behind):
        row = coordination(maker.doc[first - 2])
        several = len(row) > 1 and all(t.pos_ == "NOUN" for t in row)
        yield from _works(row if several else [], name, maker, sentence, reading)


def _all(maker: Token) -> int:
    """Where "all of it" begins before who made it: "all (of it is made) by"; or -1."""
    doc, at = maker.doc, maker.i - 1
    at -= doc.text(at).lower() == "of" and doc.text(at - 1).lower() == "out"
    by = doc.text(at).lower()
    if at < 1 or by not in frame("means.makers") | {"with", "out"}:
        return -1
    first = at
    for told in (words("nouns.straight"), frame("produce.drawn_participles"), _BEING):
        at -= at > 0 and not {doc[at - 1].lower_, doc[at - 1].lemma_}.isdisjoint(told)
    if at == first and by != "by":
        return -1  # "export everything from X: chats, images"
    at -= 2 * (at > 1 and doc[at - 2].lower_ == "of" and doc[at - 1].lower_ in _IT)
    return at - 1 if at > 0 and doc[at - 1].lower_ in SUMMING | _EVERYTHING else -1


def _counted_behind(
    colon: int, name: Name, at: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """What stands behind a colon as works of one maker, if nobody else is named there."""
    rest = at.doc[colon + 1 :]
    if any("VerbForm=Fin" in t.morph or t.i in sentence.name_at for t in rest):
        return
    if any(t.lower_ in frame("means.makers") for t in rest):
        return
    heads = [t for t in rest if t.pos_ == "NOUN" and t.dep_ in _COUNTED]
    yield from _works(heads, name, at, sentence, reading)


def _works(
    things: list[Token], name: Name, at: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    for output in (o for t in things for o in reading.outputs(t, sentence)):
        if reading.is_model(name) and not reading.may_be_text(output.ids):
            yield Statement(name, output, "credit", at)


def labelling(verb: Token) -> list[Token]:
    """The label before a verb without a subject: "Cover images: come from X"."""
    doc, at = verb.doc, verb.i - 2
    if at < 0 or doc[at + 1].text != ":" or children(verb, *SUBJECTS):
        return []
    return [doc[at]] if doc[at].pos_ == "NOUN" and not cases(doc[at]) else []


def owned(name: Token) -> list[Token]:
    """What is said to be somebody's: "the photos are X's", "a warm voice, which is X's"."""
    doc, genitive = name.doc, name.i + 1
    if doc.text(genitive).lower() not in GENITIVES or not ends_phrase(doc, genitive + 1):
        return []
    if not children(name, "cop") or cases(name) - GENITIVES:
        return []  # "like X's"
    things = [name.head if t.lower_ == "which" else t for t in children(name, *SUBJECTS)]
    whole = [t for t in things if t.lower_ in words("quantity.universal")]
    return things + [t for every in whole for t in children(every, "nmod") if cases(t) == {"of"}]


def _source(work: Token) -> tuple[int, bool]:
    """Where the name behind "from" stands, or 0, and whether a thing comes straight from there."""
    said = [t.lower_ for t in work.doc[work.i + 1 : work.i + 4]]
    straight = said[:1] != [] and said[0] in words("nouns.straight")
    rest = said[straight:]
    if rest[:1] == ["from"]:
        return work.i + 2 + straight, straight
    if rest[:2] == ["out", "of"]:
        return work.i + 3 + straight, straight
    return 0, False


def _is_maker(name: Name, at: int, sentence: Sentence) -> bool:
    """Whether a name stands for itself: not "from X docs", "from X's site", "from X to Y"."""
    token = sentence.doc[at]
    behind = sentence.doc.text(after_name(sentence, at)).lower()
    whole = name.kind != "maker" and token.dep_ not in _INSIDE and behind not in _LEAVING
    return whole and not is_opaque(sentence, at)


def _is_shown(work: Token) -> bool:
    """Whether somebody shows a work, or takes it for another: "swap our photos for pictures"."""
    verb = work.head
    while verb.dep_ == "nmod" and verb.i < work.i:
        verb = verb.head
    verb = verb.head if verb.dep_ == "obj" else verb
    taken = swaps().get(verb.lemma_, ())
    if taken:
        return bool(cases(work) & set(taken))
    if verb.lemma_ not in frame("duty.placing") or verb.pos_ != "VERB" or not _is_told(verb):
        return False
    if cases(work) == {"with"}:
        return True
    return work.dep_ in {"obj", "nsubj:pass"} and verb.lemma_ not in frame("duty.framing")


def _is_told(verb: Token) -> bool:
    """Whether a sentence tells what somebody does: "share photos from X" may say from where."""
    whom = children(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    return any(t.lower_ != "you" for t in whom) and not children(verb, "aux")


def is_pointed_out(work: Token) -> bool:
    """Whether somebody points at a work: "this is a picture by X", "here are images from X"."""
    told = {t.lower_ for t in children(work, *SUBJECTS, "advmod")}
    here = work.dep_ in SUBJECTS and work.head.lower_ == "here" and children(work.head, "cop")
    return bool(here) or (bool(children(work, "cop")) and not told.isdisjoint(_HERE))


def signer(work: Token) -> int:
    """Where X stands in "pictures by X", "a picture of a cat by X"; 0 if nobody signs it."""
    doc, at = work.doc, work.i + 1
    if doc.text(at).lower() == "of":
        shown = [t for t in children(work, "nmod") if cases(t) == _OF and t.pos_ == "NOUN"]
        at = max((t.i for t in shown), default=work.i) + 1
    return at + 1 if doc.text(at).lower() == "by" else 0


def is_told_of(work: Token) -> bool:
    """Whether a work only stands there: "comes with pictures by X", "the pictures by X are good".

    What somebody does to it may be done by X: "tags the pictures by X".
    """
    if work.dep_ in SUBJECTS:
        return bool(children(work.head, "cop"))
    return work.dep_ in {"obl", "nmod"} and cases(work) == _WITH
