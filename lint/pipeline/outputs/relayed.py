"""Intake that another tool relays: "Whisper transcribes the call and X reads it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import changes, frame
from ..lexicon import has_any, word_list, words
from ..stance.beneath import behind, beneath
from ..trees.syntax import cases, coordination, objects, passive_subjects, subjects
from .alike import is_likened
from .handing import is_got, is_prepared
from .partners import alternatives, do_alike, is_replaced, is_unknown
from .parts import is_done_without, is_set_aside, needs_one

if TYPE_CHECKING:
    from ...claims import Mention
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TITLED = re.compile(r"(?:\s*\([^()]*\)|\))?[*_\s]*:[*_\s]*")
"""Between a label and what it is on."""
_BEFORE = frozenset({"first", "beforehand", "before", "already", "once", "after"})
_ITEMS = 5
"""So many items above one are steps before it."""
_NEAR = 400
"""So many characters around a sentence are read with it."""


def is_relayed(name: Name, taken: Mention, sentence: Sentence, reading: Reading) -> bool:
    """Whether another tool takes it in, or it was turned into something else first."""
    converted = frame("consume.converted")
    if "image" not in taken.ids:
        converted |= frame("consume.stills")
    said = taken.text.lower().split()
    if any(
        t.lower_ in converted
        and t.pos_ != "VERB"
        and not (is_got(t) or _is_replaced(t, name, sentence))
        and t.lower_ not in said
        and not (_is_step(t) and not reading.takes(name, "image"))
        and not _is_told_in_steps(t, name, sentence)
        and not is_done_without(*sentence.spans[t.i], sentence)
        for t in sentence.doc
    ):
        return True
    if has_any(words("lists.in_turn"), sentence.text) or _is_turned(taken, sentence):
        return True
    own = sentence.token_of(name)
    if any(_becomes_text(t, own, reading) for t in sentence.doc):
        return True
    row = coordination(own) if own is not None else []
    if any(is_unknown(t, sentence) for t in row):
        return True
    return any(
        other.kind != "maker"
        and sentence.mention(other).start != taken.start
        and not set(other.ids) & set(name.ids)
        and not alternatives(name, other, sentence)
        and not do_alike(name, other, sentence, reading)
        and not is_likened(name, other, sentence)
        and not (_is_rejected(other, sentence) or is_set_aside(other, sentence))
        and not _is_replaced(sentence.token_of(other), name, sentence)
        and not (_is_scope(other, sentence) or _is_title(other, name, sentence))
        and not _gets_else(other, name, sentence, reading)
        and not (_only_draws(other, taken, reading) or _acts_later(other, name, sentence))
        and (
            any(reading.knowledge.takes(i, m) for i in other.ids for m in taken.ids)
            or _is_required(other, name, sentence, reading)
        )
        for other in sentence.names
    )


def _is_told_in_steps(process: Token, name: Name, sentence: Sentence) -> bool:
    """Whether its steps are told, one of which gives X the thing: "a pipeline: send it to X"."""
    own, doc = sentence.token_of(name), process.doc
    told = doc.text(process.i + 1) == ":" and own is not None and own.i > process.i
    return own is not None and told and own.head.lemma_ in frame("consume.give")


def _is_required(other: Name, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an act needs something of another maker: "an M API key is required for it with X".

    A cloud on which X is served does no part of it.
    """
    if other.kind != "system" or not any(
        t.lower_ in words("access.requiring") for t in sentence.doc
    ):
        return False
    known = reading.knowledge
    own, others = ({m for i in each.ids for m in known.makers_of(i)} for each in (name, other))
    clouds = {cloud for i in name.ids if i in known.systems for cloud in known.systems[i].clouds}
    return own.isdisjoint(others) and clouds.isdisjoint(other.ids)


def _is_step(noun: Token) -> bool:
    """Whether a noun only tells how closely something is watched: "frame by frame"."""
    doc, i = noun.doc, noun.i
    return any(
        doc.text(by).lower() == "by" and doc.text(other).lower() == noun.lower_
        for by, other in ((i + 1, i + 2), (i - 1, i - 2))
        if other >= 0
    )


def _is_replaced(other: Token | None, name: Name, sentence: Sentence) -> bool:
    """Whether a system takes the place of another tool: "replaced Tesseract with X for OCR"."""
    own = sentence.token_of(name)
    return own is not None and other is not None and is_replaced(other, own)


def _only_draws(other: Name, taken: Mention, reading: Reading) -> bool:
    """Whether another tool makes such things, and puts out nothing that tells of them: DALL-E."""
    made = [reading.knowledge.outputs(id_) or () for id_ in other.ids]
    tells = any(not outputs or reading.may_be_text(outputs) for outputs in made)
    return not tells and any(reading.is_known_to_make(other, m) for m in taken.ids)


def _acts_later(other: Name, name: Name, sentence: Sentence) -> bool:
    """Whether another system goes on from what X took in: "X reads the scan, Y cleans it up"."""
    one, two = sentence.token_of(name), sentence.token_of(other)
    if one is None or two is None or {one.dep_, two.dep_} != {"nsubj"}:
        return False
    first, later = one.head, two.head
    taking = frame("consume.verbs", "consume.find", "consume.telling")
    taking |= frame("consume.hearing", "consume.change", "produce.rewording")
    joined = later.dep_ in {"conj", "parataxis"} and later.head is first and first.i < later.i
    earlier = any(t.lower_ in _BEFORE for t in later.doc[first.i + 1 :])
    return joined and later.lemma_ not in taking - frame("produce.writing") and not earlier


def _gets_else(other: Name, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether another system is given a text by a verb of its own: "texts go to Y, photos to X"."""
    one, two = sentence.token_of(name), sentence.token_of(other)
    if one is None or two is None or one.head is two.head or "to" not in cases(two):
        return False
    verb = two.head
    given = verb.lemma_ in frame("consume.give", "consume.arrive")
    things = [*objects(verb), *passive_subjects(verb), *subjects(verb)] if given else []
    told = [o for t in things for o in reading.outputs(t, sentence)]
    return bool(told) and all(reading.is_text(output.ids) for output in told)


def _is_title(other: Name, name: Name, sentence: Sentence) -> bool:
    """Whether a label only says what a system can do: "Character recognition (OCR): X reads it"."""
    text = sentence.block.text
    able = other.kind == "class" and bool(set(other.ids) & frame("consume.abilities"))
    return able and _TITLED.fullmatch(text, other.end, max(other.end, name.start)) is not None


def _is_turned(taken: Mention, sentence: Sentence) -> bool:
    """Whether somebody turns it into something else: "turn the scan into text, which X reads"."""
    verbs = (t for t in sentence.doc if t.lemma_ in changes() and _has_persons(t))
    turned = (t for verb in verbs for t in objects(verb))
    spans = (sentence.block.source_span(*sentence.spans[t.i]) for t in turned)
    return any(start < taken.end and taken.start < end for start, end in spans)


def _becomes_text(result: Token, own: Token | None, reading: Reading) -> bool:
    """Whether a thing is put into words before X has it: "is transcribed to text, read by X"."""
    verb = result.head
    text = "text" in reading.nouns.get(result.lower_, ()) and cases(result) & {"to", "into"}
    done = "VerbForm=Part" in verb.morph and own is not None and verb.i < result.i < own.i
    return bool(text) and done and own not in verb.children


def _has_persons(verb: Token) -> bool:
    """Whether somebody does it by himself: "we turn it into a text"."""
    return any(t.lower_ in words("nouns.persons") for t in subjects(verb))


def _is_scope(name: Name, sentence: Sentence) -> bool:
    """Whether a name only tells which part of a project a change is on: "feat(ocr): ..."."""
    text = sentence.block.text
    return text[: name.start].endswith("(") and text.startswith(("):", ")!:"), name.end)


def is_put_into_words(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a thing is a text by the time it is handed on: "is turned into text and sent to X".

    But "there is no need to turn it into text" says that it is none, and "is sent to X and
    described" that it was none before.
    """
    made, own = frame("consume.made_text"), sentence.token_of(name)
    return any(
        (t.lower_ in made and not (is_prepared(t) or _is_next(t, own)))
        or (
            "into" in cases(t)
            and "VerbForm=Part" in t.head.morph
            and "text" in reading.nouns.get(t.lower_, ())
        )
        for t in sentence.doc
    )


def _is_next(act: Token, name: Token | None) -> bool:
    """Whether something is done after X got it: "is sent to X and described"."""
    later = act.dep_ == "conj" and not any(t.lower_ in _BEFORE for t in act.subtree())
    return later and name is not None and act.head.i < name.i < act.i


def is_relayed_next(
    name: Name, taken: Mention, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether what follows tells of what it is turned into: captions, a transcript.

    Or of another system that takes it in.
    """
    converted = frame("consume.converted", "consume.relayed")
    converted |= frame("consume.taken_out") if "image" not in taken.ids else frozenset()
    return any(
        needs_one(converted, piece.text)
        or any(
            reading.takes(other, modality) and not _only_draws(other, taken, reading)
            for other in piece.names
            if other.kind != "maker" and not set(other.ids) & set(name.ids)
            for modality in taken.ids
        )
        for piece in (*beneath(sentence, context), *behind(sentence, context))
    )


def is_relayed_elsewhere(
    name: Name, taken: Mention, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether the document tells elsewhere of what gives a system the words of what is heard.

    Or the frames of a film: who writes programs with an LLM has both.
    """
    heard = not {"audio", "speech", "video"}.isdisjoint(taken.ids)
    if not heard or not reading.is_known_to_make(name, "text"):
        return False
    texts = word_list("nouns.relays")
    texts += word_list("nouns.film_relays") if "video" in taken.ids else ()
    if not context.anywhere(texts):
        return False
    near = slice(max(0, sentence.start - _NEAR), sentence.end + _NEAR)
    here = sentence.block.text[near].lower()
    return not any(text in here for text in texts)


def is_heard_above(
    name: Name, taken: Mention, act: Token, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether an item above takes down the words: "- STT with Y", "- X for speech analysis"."""
    spoken = "speech" in taken.ids and act.lower_ in frame("consume.of_words")
    if not spoken or not reading.is_known_to_make(name, "text") or sentence.block.kind != "item":
        return False
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _ITEMS), -1):
        block = context.document.blocks[index]
        if block.kind != "item" or block.depth != sentence.block.depth:
            return False
        heard = (n for n in context.named_in(index) if reading.takes(n, "speech"))
        if any(reading.is_known_to_make(n, "text") for n in heard):
            return True
        if has_any(frame("consume.relayed"), block.text):
            return True
    return False


def _is_rejected(other: Name, sentence: Sentence) -> bool:
    """Whether another tool is what one does without: "X instead of Y"."""
    token = sentence.token_of(other)
    return token is not None and bool(cases(token) & words("stance.contrast"))
