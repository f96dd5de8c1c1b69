"""A question on how a system is built, and its answer: "What is X based on? A GAN."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import Technique, frame, techniques
from ..lexicon import alternation, any_of, has_any, words
from ..traits.principles import works_plainly
from ..traits.workings import may_work_so
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ..names.scan import Name
    from ..reading import Reading
    from .asking import Turn

_LEAD = re.compile(
    rf"{AROUND}(?:(?:it(?:['’]s|\s\w+)|they(?:['’]re|\s\w+))\s(?:(?:on|by|with)\s)?)?"
    rf"(?:on\s|with\s|by\s)?(?:(?:an?|the)\s)?(?:\w+\s)?{AROUND}",
    re.IGNORECASE,
)
"""Before the architecture in an answer: "", "A ", "It uses "."""
_DO = re.compile(rf"{AROUND}\s(?:do|does)\b\s*(?:[.!]|$|,\s(?!which\b|and\b|or\b))", re.IGNORECASE)
"""Behind the answer to what drives something: " do, in each and every case."."""
_CLOSED = re.compile(rf"{AROUND}(?:\([^()]*\){AROUND})?(?:$|[.!])")


def founded(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """What an answer says a model or a field to be built on, if it says nothing else."""
    given, text = answer.names[0], answer.block.text
    named = [name for name in asked.names if name.kind == "system"] or asked.names
    if len(named) != 1 or given.kind != "class" or not _asks_for_base(named[0], asked):
        return
    ends = _CLOSED.match(text, given.end) or _DO.match(text, given.end)
    if _LEAD.fullmatch(text, 0, given.start) is None or ends is None:
        return
    architecture = reading.knowledge.classes[given.ids[0]].axis == "architecture"
    relation: Relation = "uses-technique"
    if named[0].kind == "class":
        if frame("be.fields").isdisjoint(named[0].ids) or architecture:
            return
        relation = "built-on"
    elif not reading.is_model(named[0]) or not architecture:
        return
    yield claim(
        relation, (asked.block, named[0]), answer.block, given.start, given.end, given.ids,
        "class", "answer",
    )  # fmt: skip


def _asks_for_base(name: Name, asked: Turn) -> bool:
    """Whether a question is what something is based on, or driven by."""
    text = asked.block.text
    based = _asks().fullmatch(text, 0, name.start) and _goes_on().fullmatch(text, name.end)
    driven = _drives().fullmatch(text, 0, name.start) and _ticks().fullmatch(text, name.end)
    return bool(based or driven)


@cache
def _drives() -> re.Pattern[str]:
    """What stands before it: "What drives ", "And what is behind "."""
    driving = alternation(words("ubiquity.carrying", "answers.hidden"))
    return re.compile(
        rf"\W*(?:and\s|so\s)?(?:what|which\s\w+)\s(?:{driving})\s(?:all\s|every\s)?{AROUND}", re.I
    )


@cache
def _ticks() -> re.Pattern[str]:
    """What stands behind that: "?", " work?"."""
    possible, things = (alternation(words(f"ubiquity.{name}")) for name in ("possible", "things"))
    return re.compile(rf"{AROUND}(?:\s(?:{things}))?(?:\s(?:{possible}))?\s?\?\W*", re.IGNORECASE)


@cache
def _asks() -> re.Pattern[str]:
    """What stands before the system: "What is ", "Which architecture does "."""
    nouns = alternation(words("answers.workings"))
    return re.compile(
        rf"\W*(?:and\s|so\s)?(?:what|which)\s(?:(?:(?:kind|type|sort)\sof\s)?(?:{nouns})\s)?"
        rf"(?:is|are|was|does|do|did)\s{AROUND}",
        re.IGNORECASE,
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What stands behind it: " based on?", " use under the hood?"."""
    on, beneath = (alternation(words(name)) for name in ("answers.founded", "ubiquity.beneath"))
    return re.compile(rf"{AROUND}\s(?:{on})(?:\s(?:{beneath}))?\s?\?\W*", re.IGNORECASE)


def worked(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """What an answer says a model to work by: "How does X write? By denoising."."""
    names = asked.names
    if len(names) != 1 or names[0].kind != "system" or not reading.is_model(names[0]):
        return
    text, system = asked.block.text, names[0]
    plain = works_plainly().match(text, system.end) or not reading.is_known_to_make(system, "text")
    how = _how().fullmatch(text, 0, system.start) and _does().fullmatch(text, system.end)
    how = how if plain else None
    of = _asks_what().fullmatch(text, 0, system.start) and _made_of().fullmatch(text, system.end)
    if not (how or of):
        return
    for technique, told in zip(techniques(), _told(), strict=True):
        given = told.match(answer.block.text)
        around = f"{text} {answer.block.text}"
        if given is None or has_any(technique.elsewhere, around):
            continue
        if technique.cues and not any_of(technique.cues).search(around):
            continue
        if not may_work_so(system, technique, reading):
            yield claim(
                "uses-technique", (asked.block, system), answer.block, *given.span("technique"),
                technique.classes, "technique", f"technique:{technique.name}",
            )  # fmt: skip


def asked_in_passing(text: str) -> bool:
    """Whether a sentence tells that somebody asks what something is made of."""
    return _passing().search(text) is not None


@cache
def _told() -> tuple[re.Pattern[str], ...]:
    """For each technique, an answer that names it: "By denoising.", "LSTM layers, mostly."."""
    return tuple(
        re.compile(
            rf"[\s*_\"“]{{0,4}}(?:(?:by|through|with|via|from|of|out\sof)\s)?"
            rf"(?:(?:mostly|mainly|just|an?|the|simple)\s)?(?P<technique>{named})[\s*_\"”]{{0,4}}(?:$|[.,;!:–—])",
            re.IGNORECASE,
        )
        for named in map(_wordings, techniques())
    )


def _wordings(technique: Technique) -> str:
    named = alternation({*technique.phrases, *technique.parts, *technique.manners})
    done = alternation(form for verb in technique.verbs for form in _gerunds(verb))
    return rf"{named}|(?:{done})\s(?:[\w-]+\s){{0,3}}?(?:{alternation(technique.objects)})"


def _gerunds(verb: str) -> tuple[str, ...]:
    """The forms that a verb may have in "-ing": "removing", "begining", "beginning"."""
    return f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing"


@cache
def _how() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:and\s|so\s|but\s)?how\s(?:do|does|did)\s{AROUND}", re.IGNORECASE)


@cache
def _does() -> re.Pattern[str]:
    """Behind the system in "how does X write?", "how does X make its pictures?"."""
    return re.compile(
        rf"{AROUND}\s(?:actually\s|really\s)?\w+(?:\s(?:its|the|a|an)?\s?\w+)?\s?\?\W*",
        re.IGNORECASE,
    )


@cache
def _asks_what() -> re.Pattern[str]:
    """Before the system in "what is X made of?", "people ask me what X is built from."."""
    asking = alternation(words("answers.wondering"))
    return re.compile(
        rf"\W*(?:(?:\w+\s){{1,4}}?(?:{asking})\s(?:(?:me|us|themselves)\s)?what|(?:and\s|so\s)?what(?:['’]s|\sis))\s{AROUND}",
        re.IGNORECASE,
    )


@cache
def _made_of() -> re.Pattern[str]:
    made = alternation(words("answers.founded", "answers.made_of"))
    return re.compile(rf"{AROUND}\s(?:is\s)?(?:{made})\s?[?.]\W*", re.IGNORECASE)


@cache
def _passing() -> re.Pattern[str]:
    asking, made = (alternation(words(f"answers.{name}")) for name in ("wondering", "made_of"))
    return re.compile(
        rf"\b(?:{asking})\s(?:(?:me|us|themselves)\s)?what\s[^.?!]{{1,60}}\sis\s(?:{made})\.",
        re.IGNORECASE,
    )
