"""What a header, or a cell, says that a system can do: "Image generation", "Reads images"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..closed import JOINTS
from ..frames import changes, frame, senses, suffixes
from ..lexicon import words
from ..names.keys import fold
from ..trees.syntax import RELATIVE_PRONOUNS

if TYPE_CHECKING:
    from ...claims import Relation
    from ..reading import Reading


_LONGEST = 6
"""Words of the longest deed that a cell tells, up to what it is for."""
_JOINTS = JOINTS | RELATIVE_PRONOUNS | {"with"}
"""Behind one of these a phrase tells more than what comes out."""


@cache
def _verbs() -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for verb in frame("consume.verbs"):
        found |= dict.fromkeys((verb, f"{verb}s"), "consumes")
    for verb in frame("produce.verbs") - frame("produce.light"):
        found |= dict.fromkeys((verb, f"{verb}s"), "produces")
    return found


def act(text: str, reading: Reading) -> tuple[Relation, tuple[str, ...]] | None:
    """What a header or label says that one can do: "Image generation", "Can read images"."""
    said = fold(text).strip(" *_`?.:").removeprefix("can ").split()
    if len(said) == 1 and said[0] in suffixes():
        return "consumes", (suffixes()[said[0]],)  # "Vision"
    had = words("nouns.outcomes", "nouns.abilities", "tables.offered")
    if len(said) > 2 and said[-1] in had and said[-2] in words("nouns.making"):
        said = said[:-1]  # "Image generation support"
    if not 2 <= len(said) <= 4:
        return None
    if said[-1] in words("nouns.making") | {"output"}:
        ids = reading.nouns.get(" ".join(said[:-1]))
        return ("produces", ids) if ids else None
    if said[-1] == "input":
        ids = reading.nouns.get(" ".join(said[:-1]))
        return ("consumes", ids) if ids else None
    return _deed(said, reading)


def deed(text: str, reading: Reading) -> tuple[Relation, tuple[str, ...]] | None:
    """What a cell says that a system does: "draws the map of each walk", "reads the text aloud".

    What it is for, or from what, stands behind a preposition.
    """
    said = fold(text).strip(" *_`.").split()
    heard = frame("produce.voice") | {f"{verb}s" for verb in frame("produce.voice")}
    if len(said) > 1 and said[0] in heard and said[-1] in frame("produce.aloud"):
        return "produces", ("speech",)
    turned = _turned(said, reading)
    if turned is not None:
        return turned
    ends = (at for at, word in enumerate(said[2:], 2) if word in words("tables.narrowing"))
    said = said[: next(ends, len(said))]
    known = words("tables.determiners")
    thing = [word for word in said[1:] if word not in known]
    if not thing or len(said) > _LONGEST:
        return None
    phrases = ([said[0], *thing[-width:]] for width in range(min(3, len(thing)), 0, -1))
    done = next((done for phrase in phrases if (done := _deed(phrase, reading))), None)
    drawn = {said[0], said[0].removesuffix("s")} & frame("produce.drawing")
    if done is not None and drawn and reading.may_be_text(done[1]):
        return None  # "draws the text in the logo"
    return done


def _turned(said: list[str], reading: Reading) -> tuple[Relation, tuple[str, ...]] | None:
    """What a change ends in: "turns your script into a voice-over"."""
    behind = changes().get(said[0].removesuffix("s"), ()) if said else ()
    start = next((at for at, word in enumerate(said) if word in behind), len(said)) + 1
    closing = words("tables.narrowing") | _JOINTS
    end = next((at for at, word in enumerate(said) if at > start and word in closing), None)
    thing = [word for word in said[start:end] if word not in words("tables.determiners")]
    nouns = (" ".join(thing[-width:]) for width in range(min(3, len(thing)), 0, -1))
    ids = next((ids for noun in nouns if (ids := reading.nouns.get(noun))), None)
    return ("produces", ids) if ids and len(thing) <= _LONGEST else None


def _deed(said: list[str], reading: Reading) -> tuple[Relation, tuple[str, ...]] | None:
    """What words say that a verb makes, or takes in: "reads images"."""
    relation = _verbs().get(said[0])
    if len(said) > 2 and said[1] in frame("consume.of"):  # "Looks at pictures"
        said = [said[0], *said[2:]]
    ids = _heard(said) or reading.nouns.get(" ".join(said[1:]))
    return (relation, ids) if relation is not None and ids else None


def _heard(said: list[str]) -> tuple[str, ...] | None:
    """What a verb of sense takes in whose thing is named after no sound: "Transcribe calls"."""
    modality = senses().get(said[0]) or senses().get(said[0].removesuffix("s"))
    sensed = modality is not None and said[-1] in frame(f"consume.{modality}")
    return (modality,) if modality is not None and sensed and len(said) > 1 else None
