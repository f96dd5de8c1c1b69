"""What a camera is held at: "point your webcam at the board and X sees the pieces".

Or what a photo is taken of: "take a photo of the plant and X tells you which one it is".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, instruments, is_passive, objects, passive_subjects
from .handing import shown
from .senses import Statement
from .takers import takers
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


_OF = frozenset({"of"})
_IT = frozenset({"it", "this", "that"})


def aimed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "point your camera at the fridge and X sees what is missing".

    Who says what is in front of a camera has been given a picture of it.
    """
    if not (verb.lemma_ in frame("consume.aware") or _informs(verb)):
        return
    if not (
        any(_aims(t) for t in verb.doc[: verb.i]) or _is_told_from_photo(verb, sentence, reading)
    ):
        return
    if any(
        t.pos_ == "PROPN" and t.dep_ == "nsubj" and t.head is not verb for t in verb.doc[: verb.i]
    ):
        return  # "Y reads the menu and X translates the text"
    last = next((t for t in objects(verb) if t.i > verb.i), verb)
    said = reading.phrase_mention(verb, last, sentence)
    heard = any(_sounds(t) for t in verb.doc[: verb.i])
    taken = replace(said, kind="modality", ids=("audio",) if heard else ("image",))
    for taker in takers(verb, sentence, reading):
        if taker.kind == "class" or reading.is_model(taker):
            yield Statement(taker, taken, "consume:aimed", verb)


def _informs(verb: Token) -> bool:
    """Whether a verb tells what stands there: "tells you which bird it is", not "tells a story"."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    asks = any(t.lower_ in frame("consume.asked") for t in behind)
    return asks and verb.lemma_ in frame("consume.informed")


def _is_told_from_photo(verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a photo of a thing is given, and a verb tells what there is to know of the thing.

    "Upload a photo of the fridge and X tells you what is left", not "... how to crop it".
    """
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    tells = _informs(verb) and any(t.lower_ in frame("consume.asked_of") for t in behind)
    it = [t.lower_ for t in objects(verb)] == ["it"] and verb.lemma_ in frame("consume.rendering")
    if not (tells or it):  # "take a photo of the menu, X translates it"
        return False
    return any(
        "image" in output.ids and not reading.may_be_text(output.ids)
        for thing in shown(verb)
        if not any(map(_acts, verb.doc[thing.i : verb.i]))  # "describe it, then"
        if thing.lemma_ in frame("consume.portraits")
        or _asks_of_it(behind, verb)
        or any(cases(t) == _OF for t in children(thing, "nmod"))
        for output in reading.outputs(thing, sentence)
    )


def _acts(token: Token) -> bool:
    """Whether something is done that doesn't only have another one act: "let X tell you"."""
    return token.pos_ == "VERB" and token.lemma_ not in words("verbs.enable")


def _asks_of_it(behind: list[Token], verb: Token) -> bool:
    """Whether it is asked what the thing shown is: "tells you what it is"."""
    asked = next((t.i for t in behind if t.lower_ in frame("consume.asked_of")), len(verb.doc))
    what, is_ = (verb.doc.text(asked + at).lower() for at in (1, 2))
    return what in _IT and is_ == "is"


def _sounds(verb: Token) -> bool:
    """Whether somebody makes a sound with nothing written: "hum a tune, and X names it"."""
    given = any(cases(t) & frame("consume.give_prepositions") for t in children(verb, "obl"))
    return verb.lemma_ in frame("consume.aloud") and bool(objects(verb)) and not given


def _aims(verb: Token) -> bool:
    """Whether a camera is held at a thing, or that before it: "hold it up to the camera".

    Or a picture of it is taken, or a sound is made: "photograph the bill", "hum a tune".
    """
    if verb.lemma_ in frame("consume.photographing") and not children(verb, "aux"):
        return bool(objects(verb))
    if _sounds(verb):
        return True
    if verb.lemma_ not in frame("consume.point", "consume.hold"):
        return False
    given, eyes = objects(verb), frame("consume.eyes")
    around = [t for host in (verb, *given) for t in children(host, "obl", "nmod")]
    over = any(cases(t) & frame("consume.held_over") for t in around)
    eyes |= frame("consume.pointed") if over or verb.lemma_ in frame("consume.point") else set()
    if any(t.lower_ in eyes for t in given):
        return any(cases(t) & frame("consume.over", "consume.held_over") for t in around)
    if verb.lemma_ in frame("consume.hold") and any(
        t.lower_ in eyes and cases(t) & frame("consume.fronting") for t in around
    ):
        return bool(given)
    before = [t for front in around if front.lower_ == "front" for t in children(front, "nmod")]
    return any(t.lower_ in eyes for t in before)


def pointed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "point X at your photos", "X was let loose on the scans", "run X over the pictures"."""
    tools = passive_subjects(verb) if is_passive(verb) else objects(verb)
    tools = [t for t in tools if t.i in sentence.name_at]
    places = frame("consume.over")
    over = [t for host in (verb, *tools) for t, _ in instruments(host, places)] if tools else []
    for taken in taken_in(over, sentence, reading) if over else ():
        for tool in tools:
            for name in (
                reading.bearers(tool, sentence) if not reading.may_be_text(taken.ids) else ()
            ):
                yield Statement(name, taken, "consume:point", verb)
