"""What befalls a system but once, so that whoever is told to have done it is told to have made it.

It comes out in the month in which it came out, with a report of its own, is shown to the press
before anybody can have it, and learns from more than anybody has who only trains it further.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import alternation, word_list, words
from ..trees.occasions import is_time
from ..trees.syntax import cases, children, objects
from .possession import makes_models
from .serving import has_on_cloud

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TO = frozenset({"to"})
_OUT = frozenset({"out", "online"})
_WITH = frozenset({"with", "alongside"})
_BESIDE = frozenset({"along", "together"})


def is_first_release(verb: Token, maker: Name, name: Name, reading: Reading) -> bool:
    """Whether "M released X in May 2024" tells of the month in which X was new.

    So "M released X along with a technical report". Who only serves it is told to do so at a place,
    or is known for that.
    """
    if not makes_models(maker, reading) or has_on_cloud(maker, name, reading):
        return False
    if set(maker.ids) & frame("origin.hosts", "origin.servers"):
        return False
    if any(_is_edition(t) for t in objects(verb)):
        return False
    placed = [t for thing in (verb, *objects(verb)) for t in children(thing, "obl", "nmod")]
    times = [t for t in placed if is_time(t)]
    papers = [t for t in placed if _is_its_paper(t, verb)]
    if len(times) + len(papers) < len(placed):
        return False
    return bool(papers) or any(_is_its_month(t, name, reading) for t in times)


def _is_edition(thing: Token) -> bool:
    """Whether something is made of another's model: "a distilled X", "the quantised X"."""
    one = any(t.lower_ in INDEFINITE for t in children(thing, "det"))
    return one or any(t.lower_ not in frame("origin.fresh") for t in children(thing, "amod"))


def _is_its_month(time: Token, name: Name, reading: Reading) -> bool:
    """Whether a time names the month and the year in which a system came out."""
    months = word_list("language.months")
    said = {t.lower_ for t in (time, *time.subtree())}
    days = (reading.knowledge.systems[id_].released for id_ in name.ids)
    return any(day and {months[day.month - 1], str(day.year)} <= said for day in days)


def _is_its_paper(noun: Token, verb: Token) -> bool:
    """Whether something comes out with a paper that is on nothing else: "along with a report"."""
    along = cases(noun) & (_WITH | _BESIDE)
    beside = any(t.lower_ in _BESIDE for t in children(verb, "advmod"))
    together = bool(along) and (len(along) > 1 or beside or along <= {"alongside"})
    topics = [t for t in children(noun, "nmod", "acl") if cases(t) != {"of"}]
    return together and noun.lower_ in frame("origin.publications") and not topics


def is_shown_around(verb: Token) -> bool:
    """Whether something is shown to the press or to all the world: "showed X to the public"."""
    seen = [t for t in children(verb, "obl") if cases(t) == _TO]
    seen += [t for thing in objects(verb) for t in children(thing, "nmod") if cases(t) == _TO]
    return verb.lemma_ in frame("origin.showing") and any(
        t.lower_ in frame("origin.audiences") for t in seen
    )


def is_put_online(verb: Token) -> bool:
    """Whether something is put out for all to use: "put X out", "X was put online"."""
    out = {part.lower_ for part in children(verb, "compound:prt", "advmod")} & _OUT
    return bool(out) and verb.lemma_ in frame("origin.out")


def is_first_training(verb: Token, sentence: Sentence) -> bool:
    """Whether a model is told to have been trained on as much as only its first training takes."""
    start = sentence.spans[verb.i][1]
    trove = _troves().search(sentence.block.text, start, sentence.end)
    if trove is None:
        return False
    further = words("quantity.further")
    said = re.findall(r"\w+", sentence.block.text[start : trove.end()].lower())
    return further.isdisjoint(said)


@cache
def _troves() -> re.Pattern[str]:
    """So much to learn from: " on 2 trillion tokens", " on 680,000 hours"."""
    tokens, hours = (alternation(frame(f"origin.{name}")) for name in ("tokens", "hours"))
    return re.compile(
        rf"\son\s(?:\w+\s){{0,3}}?(?:"
        rf"(?:\d[\d.,]*\s?T|(?:\d[\d.,]*|[a-z]+)\s(?:trillions?(?:\sof)?))\s(?:\w+\s)?(?:{tokens})"
        rf"|(?:\d{{3}}[\s.,\u00a0\u202f]?\d{{3}}|\d{{3}}k|(?:\d[\d.,]*|an?|half\sa|[a-z]+)\smillion)\s(?:\w+\s)?(?:{hours})"
        r")\b",
        re.IGNORECASE,
    )
