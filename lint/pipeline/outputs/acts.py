"""Intake that a noun names: "audio transcription with X", "X has audio input"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...claims import Mention
from ..closed import NSUBJ
from ..frames import duties, frame, senses, swaps
from ..lexicon import words
from ..products import Output
from ..trees.syntax import cases, children, conjuncts, instruments, subjects
from .making import is_branded, is_tool
from .performers import performers
from .senses import Statement, hint, is_sensible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .bracketing import Found

_ABOUT = frozenset({"on", "about"})
_FROM = frozenset({"from", "in"})
_FOR = frozenset({"for"})
_OWN = frozenset({"make:does", "make:owner", "make:task"})
"""Patterns of what a system does itself."""


def acting(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what the noun of an act tells: "X's image understanding", "image analysis with X"."""
    if noun.lower_ in frame("consume.nouns") or is_of_sight(noun):
        yield from _compound(noun, sentence, reading)
        yield from _by_noun(noun, sentence, reading)
    elif noun.lower_ in frame("consume.found_out"):
        yield from _by_noun(noun, sentence, reading)


def _compound(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Claude audio input", "GPT-3's image understanding", "X-based transcription"."""
    if noun.i < 2:
        return
    doc = noun.doc
    outputs = _of_sight(noun) or reading.outputs(doc[noun.i - 1], sentence, 0)
    if not outputs or noun.i - 1 in sentence.name_at:  # "the X text encoder inputs"
        return
    if _names_other(noun):
        return
    at = outputs[0].first.i - 1
    while at > 0 and doc[at].pos_ == "ADJ" and at not in sentence.name_at:
        at -= 1  # "native audio input"
    at -= at >= 0 and doc[at].lower_ in {"'s", "’s"}
    if at > 0 and doc[at].lower_ in frame("produce.driven") and doc[at - 1].text == "-":
        if noun.lower_ in frame("consume.worded"):
            return
        at -= 2  # "X-based audio transcription"
    name = sentence.name_at.get(at)
    if name is not None and name.kind == "system":
        yield Statement(name, reading.output_mention(outputs[0], sentence), "consume:input", noun)


def _by_noun(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "audio transcription with X", "use X for image analysis", "X supports audio input"."""
    if children(noun, "det", "nmod:poss") and not (_is_performed(noun) or _is_job(noun)):
        return  # "clean up the voice transcription with X": a text
    if noun.dep_ == "obj" and noun.head.lemma_ in swaps():
        return  # "we replaced object detection with X"
    if any(
        t.lower_ in _ABOUT and t.i and t.nbor(-1).pos_ == "NOUN" for t in children(noun, "case")
    ):
        return  # "a post on audio transcription with X"
    taken = _taken(noun, sentence, reading)
    if noun.lower_ in frame("consume.sorting"):  # "voicemail classification": of what was said
        taken = [output for output in taken if "speech" not in output.ids]
    mentions = [reading.output_mention(output, sentence) for output in taken]
    if noun.lower_ in senses() and not mentions:
        about = [t for c in children(noun, "nmod", "compound") for t in conjuncts(c)]
        told = [hint(noun, senses()[noun.lower_], sentence)]
        if any(is_sensible(t, senses()[noun.lower_], sentence, reading) for t in about):
            mentions = told
        elif not about and noun.dep_ != "compound" and not children(noun, "amod"):
            # Of a manuscript, perhaps: who neither hears nor sees transcribes nothing.
            mentions = [replace(each, ids=(*each.ids, "image")) for each in told]
    had = [] if not mentions else havers(noun, sentence, reading)
    had += _charged(noun, sentence, reading) if mentions else []
    done = performers(noun, taken, sentence, reading) if mentions else []
    if _names_other(noun):
        done = [(name, pattern) for name, pattern in done if pattern != "make:owner"]
    for name, pattern in [*had, *done]:
        dictated = noun.lower_ in frame("consume.ways") and pattern not in _OWN
        for mention in mentions:
            if dictated and "image" not in mention.ids:
                continue  # "voice input with X": to another tool, perhaps
            yield Statement(name, mention, f"consume:{pattern}", noun)


def _names_other(act: Token) -> bool:
    """Whether an act only names another thing: "X's image recognition essay", "... prompt"."""
    served = frame("duty.features", "consume.services")
    served |= words("nouns.aspects", "nouns.transparent") - words("nouns.wholes", "nouns.callers")
    return act.dep_ == "compound" and act.head.lower_ not in served


def _is_performed(act: Token) -> bool:
    """Whether an act is said to be done, as no text is: "the analysis of photos is done by X".

    Also "X does the analysis of photos", "is used for it", "X's job is the analysis of photos".
    """
    if not any("of" in cases(c) for c in children(act, "nmod")):
        return False
    doing = frame("consume.performing", "consume.assigning")
    done = act.dep_ in {"nsubj:pass", "obj"} and act.head.lemma_ in doing
    return done or cases(act) == _FOR or bool(children(act, "cop"))


def _is_job(act: Token) -> bool:
    """Whether it is what somebody does in a work: "X handles the image analysis".

    Also "the image analysis is handled by X", "we use X for the image analysis". The transcription
    that one handles may be a text.
    """
    the = [t.lower_ for t in children(act, "det", "nmod:poss")] in (["the"], ["our"])
    verb = act.head
    done = act.dep_ in {"obj", *NSUBJ} and verb.lemma_ in frame("consume.performing")
    done = done or (act.dep_ in NSUBJ and verb.lemma_ in frame("produce.running"))
    used = act.dep_ == "obl" and cases(act) == _FOR and verb.lemma_ in frame("consume.employing")
    used = used or verb.lower_ in duties() or (verb.pos_ == "VERB" and bool(_care(verb)))
    return the and (done or used) and act.lower_ not in senses() and not children(act, "nmod")


def _charged(act: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "the analysis of the pictures is left to X", "we leave it to X"."""
    verb = act.head
    if verb.lower_ in duties() or (verb.pos_ == "VERB" and _care(verb)):
        return _answerable(act, sentence, reading)
    if act.dep_ not in {"nsubj:pass", "obj"} or verb.lemma_ not in frame("consume.assigning"):
        return []
    of = children(act, "nmod")  # on which a tree may hang to whom it is left
    whom = [t for host in (verb, act, *of) for t, _ in instruments(host, frozenset({"to"}))]
    return [(name, "make:does") for noun in whom for name in reading.bearers(noun, sentence)]


def _answerable(act: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X is in charge of image analysis", "X takes care of it"."""
    host = act.head
    word = next(iter(_care(host)), host)
    if not cases(act) & frozenset(duties()[word.lower_]):
        return []
    return [(name, "make:does") for t in subjects(host) for name in reading.bearers(t, sentence)]


def _care(verb: Token) -> list[Token]:
    """The care in "takes care of"."""
    return [t for t in children(verb, "obj") if t.lower_ in duties()]


def havers(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X has native audio input", "it performs image recognition using X"."""
    verb = noun.head
    if noun.dep_ != "obj":
        return []
    has = verb.lemma_ in frame("adapt.offer", "consume.accept")
    does = verb.lemma_ in frame("produce.light")
    havers = subjects(verb) if has else []
    means = [t for t, _ in instruments(verb, frame("means.tools"))] if does else []
    return [
        (name, pattern)
        for tokens, pattern in ((means, "make:using"), (havers, "make:does"))
        for token in tokens
        for name in reading.bearers(token, sentence)
    ]


def by_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "use X for speech-to-text": a class named after an act, and what that act takes in."""
    class_ = sentence.name_at[token.i]
    if class_.kind != "class" or is_tool(class_, sentence) or is_branded(token, sentence):
        return
    inputs = reading.knowledge.inputs(class_.ids[0])
    if not inputs or reading.may_be_text(inputs) or reading.outputs(token, sentence):
        return
    said = sentence.mention(class_)
    taken = Mention("modality", tuple(sorted(inputs)), said.text, said.start, said.end)
    for name, pattern in [*_driving(token, sentence), *performers(token, [], sentence, reading)]:
        if name is not class_:
            yield Statement(name, taken, f"consume:{pattern}", token)


def _driving(act: Token, sentence: Sentence) -> Found:
    """X in "X-powered OCR"."""
    doc, at = act.doc, act.i - 3
    tied = at >= 0 and doc[at + 1].text == "-" and doc[at + 2].lower_ in frame("produce.driven")
    name = sentence.name_at.get(at) if tied else None
    return [(name, "make:owner")] if name is not None and name.kind == "system" else []


def is_of_sight(noun: Token) -> bool:
    """Whether an act is done by looking at a picture: "face recognition", not a "3D" one.

    So is "the recognition of faces".
    """
    doc, at = noun.doc, noun.i - 1
    if _recognised(noun):
        return True
    sight = at >= 0 and f"{doc[at].lower_} {noun.lower_}" in frame("consume.seeing")
    return sight and frame("consume.unseen").isdisjoint(t.lower_ for t in doc[max(0, at - 2) : at])


def _recognised(act: Token) -> list[Token]:
    """The faces in "the recognition of faces"."""
    of = [t for c in children(act, "nmod") if cases(c) == {"of"} for t in conjuncts(c)]
    told = [t for t in of if f"{t.lemma_} {act.lower_}" in frame("consume.seeing")]
    return told if not children(act, "amod", "compound") else []


def _of_sight(noun: Token) -> list[Output]:
    if recognised := _recognised(noun):
        return [Output(("image", "video"), noun, recognised[0])]
    return [Output(("image", "video"), noun.doc[noun.i - 1], noun)] if is_of_sight(noun) else []


def _taken(noun: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What an act takes in: "audio transcription", "extraction from photos"."""
    if is_of_sight(noun):
        return _of_sight(noun)
    if noun.lower_ in frame("consume.found_out"):  # a film's words may have been written down
        places = [c for c in children(noun, "nmod") if cases(c) & _FROM]
        if any(children(t, "conj") for t in (noun, *places)):
            return []  # "extraction from photos and translation with X"
        seen = [o for t in places for o in reading.outputs(t, sentence, 0) if not o.made]
        return [o for o in seen if "image" in o.ids and not reading.may_be_text(o.ids)]
    things = [t for c in children(noun, "nmod") if "of" in cases(c) for t in conjuncts(c)]
    if noun.i and noun.doc[noun.i - 1].whitespace_:
        things.append(noun.doc[noun.i - 1])
    return [o for t in things for o in reading.outputs(t, sentence, 0) if not o.made]
