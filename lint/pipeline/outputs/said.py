"""What a sentence says who puts out, put beside the rest of what it says."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ...claims import Stance
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


_NEAR = 20
"""So many characters before a name may say that it is an example."""


class Said(NamedTuple):
    """Who is said to put out what, by which construction, how it is meant, and its excuse."""

    doer: Name
    output: Output
    pattern: str
    stance: Stance
    excuse: str


def is_presupposed(doer: Name, pattern: str, head: Token, sentence: Sentence) -> bool:
    """Whether a denial takes for granted what its subject is named by: "X-made art isn't free".

    "X-made art doesn't exist", "can't be made" and "is no art" take that back.
    """
    if pattern not in {"compound:participle", "compound:modifier", "compound:generator"}:
        return False
    noun = head
    while noun.dep_ in {"compound", "amod"} and noun.head is not noun:
        noun = noun.head
    told = noun.head
    if is_missed(noun):
        return True
    if sentence.spans[noun.i][0] < doer.start:
        return False  # "the photos aren't X-made"
    if noun.dep_ not in NSUBJ or any(t.lower_ in words("stance.negators") for t in noun.children):
        return False
    unmade = words("access.being") | frame("produce.verbs", "produce.denied")
    if told.pos_ in {"NOUN", "PROPN", "PRON"} or not {told.lower_, told.lemma_}.isdisjoint(unmade):
        return False
    return not any(t.i < noun.i and t.lower_ in words("stance.negators") for t in noun.doc)


def is_missed(noun: Token) -> bool:
    """Whether a case is told in which there is none at hand: "if no image-gen LLM is available"."""
    told = noun.head
    case = noun.dep_ in NSUBJ and told.dep_ == "advcl" and told.lower_ in words("stance.at_hand")
    none = any(t.lower_ == "no" for t in children(noun, "det"))
    opens = {t.lower_ for t in children(told, "mark", "advmod")}
    return case and none and not opens.isdisjoint(words("stance.in_case"))


def is_same(one: Output, other: Output, reading: Reading) -> bool:
    """Whether two phrases name one output: "a voice-over with X (text-to-speech)".

    Of texts each is a work of its own: "code and reports".
    """
    mine, theirs = set(one.ids), set(other.ids)
    within = mine <= theirs or theirs <= mine
    return mine == theirs or (within and not reading.may_be_text(mine | theirs))


def is_nearer(one: Said, other: Said, sentence: Sentence) -> bool:
    """Whether fewer characters stand between a doer and its output."""
    spans = (sentence.phrase(said.output.first, said.output.last) for said in (one, other))
    gaps = [max(start - one.doer.end, one.doer.start - end) for start, end in spans]
    return gaps[0] < gaps[1]


def shared_out(new: Said, carried: list[Said], sentence: Sentence, reading: Reading) -> str:
    """An excuse where several, named before, do it in parts: "they make images or text".

    So where they were examples of many, of whom it is told: "tools such as X and Y. They write".
    """
    if new not in carried:
        return ""
    own = [one.output for one in carried if one.doer == new.doer]
    able = any(reading.is_known_to_make(new.doer, m) for output in own for m in output.ids)
    shared = any(
        reading.is_known_to_make(one.doer, m)
        for one in carried
        if one.output == new.output and one.doer != new.doer
        for m in one.output.ids
    )
    parted = (len(own) > 1 and able) or _are_examples(carried, sentence)
    return "chain" if shared and parted else ""


def _are_examples(carried: list[Said], sentence: Sentence) -> bool:
    """Whether the systems named before are some of many: "tools such as X and Y. They write"."""
    text = sentence.block.text
    first = min((one.doer for one in carried), key=lambda name: name.start)
    if not 0 <= first.start < sentence.start:
        return False
    return _introducing().search(text, max(0, first.start - _NEAR), first.start) is not None


@cache
def _introducing() -> re.Pattern[str]:
    introducers = alternation(words("lists.introducers"))
    return re.compile(rf"\b(?:{introducers})[\s*_`(:,]*$", re.IGNORECASE)


def is_put_right(doer: Name, sentence: Sentence) -> bool:
    """Whether the only system named did it after all: "it was drawn not by an artist but by X"."""
    token = sentence.token_of(doer)
    joints = [c for c in token.children if c.dep_ == "cc" and c.lower_ == "but"] if token else []
    others = any(n.kind == "system" and n.ids != doer.ids for n in sentence.names)
    if token is None or not joints or others:
        return False
    against, at = words("stance.negators"), joints[0].i
    denied = any(t.lower_ in against for t in sentence.doc[:at])
    return denied and not any(t.lower_ in against for t in sentence.doc[at : token.i])
