"""Where models are said to be had that only open ones can be had from: a runner, a hub.

"X via Ollama" tells that X runs there, and "grab X off Hugging Face" that its files lie there.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..closed import JOINTS, NOMINAL
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import MARKS, is_opaque
from ..trees.syntax import (
    cases,
    children,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .denied import is_denied
from .hosting import Statement, is_on_its_servers, is_program, is_program_for
from .openness import is_denied_here
from .ranges import is_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_LIKENING = frozenset({"like", "as"})
_ROWS = JOINTS | {"/", ",", "+"}
_RUNS_ON = frozenset({"-", "'s", "’s", "and", "off"})
"""Behind a runner, that not it alone is the way, or no longer."""


def through_runner(
    token: Token, name: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "a summary (X via Ollama)", "uses X through LM Studio".

    Not "Y like X via Ollama", nor "X or Y via M or Ollama", where each has a way of its own.
    """
    doc, at = token.doc, token.i + 1
    while doc.text(at) in MARKS or doc.text(at) == "(":
        at += 1
    if doc.text(at).lower() not in frame("means.channels"):
        return
    runner = sentence.name_at.get(at + 1)
    if runner is None or not set(runner.ids) & (words("access.runners") - words("access.relays")):
        return
    if is_on_its_servers(runner, sentence):
        return
    behind = doc.text(at + 2).lower()
    another = behind in _ROWS and at + 3 in sentence.name_at
    goes_on = at + 2 < len(doc) and doc[at + 2].pos_ in NOMINAL
    if another or goes_on or behind in _RUNS_ON or reading.system_kind(name) not in MODELS:
        return
    if is_program_for(name, sentence) or is_denied(token, sentence) or _is_set_off(token, sentence):
        return
    yield Statement(name, "local", sentence.phrase(doc[at], doc[at + 1]), "access:runner", token)


def served(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "vLLM serves X", "Ollama runs X on port 80", "LM Studio lets you run X"."""
    runners = words("access.runners") - words("access.relays")
    lets = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in words("verbs.enable")
    told = verb.head if lets else verb
    by = [sentence.name_at.get(t.i) for t in subjects(told)]
    if verb.lemma_ not in words("access.loading") or is_denied_here(told) or len(by) != 1:
        return
    if verb.lower_ == verb.lemma_ and not (lets or children(verb, "aux")):
        return  # "ollama run x:cloud", a command
    if by[0] is None or not set(by[0].ids) & runners or is_on_its_servers(by[0], sentence):
        return
    for thing in objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i) or is_program_for(name, sentence):
            continue
        if reading.system_kind(name) in MODELS:
            yield Statement(name, "local", sentence.phrase(verb, verb), "access:runner", verb)


def _runs_in(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X runs in Ollama", "X is served by vLLM"."""
    passive = is_passive(verb)
    if verb.lemma_ not in words("access.loading") or is_denied_here(verb) or objects(verb):
        return
    ways = frozenset({"by"}) if passive else words("access.runner_prepositions")
    found = [
        (noun, sentence.name_at[noun.i])
        for noun, _ in instruments(verb, ways)
        if noun.i in sentence.name_at
    ]
    runners = [(noun, n) for noun, n in found if set(n.ids) & words("access.runners")]
    for thing in passive_subjects(verb) if passive else subjects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i) or reading.system_kind(name) not in MODELS:
            continue
        if is_program(name, sentence) or is_program_for(name, sentence):
            continue
        for noun, runner in runners:
            relays = set(runner.ids) & words("access.relays")
            if not (relays or is_on_its_servers(runner, sentence)):
                span = sentence.phrase(verb, noun)
                yield Statement(name, "local", span, "access:runner", verb)


def offered_in(said: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is available in Ollama", "X is available through LM Studio"."""
    if said.lower_ not in words("access.offered_there") or is_denied_here(said):
        return
    ways = words("access.runner_prepositions") | {"from"}
    places = [(t, sentence.name_at.get(t.i)) for t, _ in instruments(said, ways)]
    runners = words("access.runners") - words("access.relays")
    there = [
        t
        for t, n in places
        if n is not None and set(n.ids) & runners and not is_on_its_servers(n, sentence)
    ]
    for thing in subjects(said) if there else ():
        name = sentence.name_at.get(thing.i)
        if name is None or is_opaque(sentence, thing.i) or is_program_for(name, sentence):
            continue
        if reading.system_kind(name) in MODELS:
            yield Statement(name, "local", sentence.phrase(said, there[0]), "access:runner", said)


def _is_set_off(token: Token, sentence: Sentence) -> bool:
    """Whether a name only tells what another thing is like, or gives way to it."""
    before = token.doc.text(token.i - 1).lower() if token.i else ""
    if before in _LIKENING:
        return not is_range(token.i - 2, sentence)
    apart = {case.lower() for case in cases(token)} & words("comparison.apart")
    against = words("stance.contrast") | {"to", "than", "from"}
    gives_way = token.head.lemma_ in words("stance.replacing") and token in objects(token.head)
    return bool(apart) or before in against or gives_way


def from_hub(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "grab X off Hugging Face", "we got X from the HF hub"."""
    yield from served(verb, sentence, reading)
    yield from _runs_in(verb, sentence, reading)
    if verb.lemma_ not in words("access.getting", "access.load", "access.employing"):
        return
    for thing in objects(verb):
        name = sentence.name_at.get(thing.i)
        if name is None or not reading.is_model(name) or id(name) in sentence.borrowed:
            continue
        hub = _hub().match(sentence.block.text, name.end, sentence.end)
        if hub is not None and _takes_down(verb, hub["hub"]):
            continue
        if hub is not None and not is_program_for(name, sentence):
            yield Statement(name, "local", hub.span("hub"), "access:run", verb)


def _takes_down(verb: Token, hub: str) -> bool:
    """Whether something is no longer to be had there: "we took X off Hugging Face"."""
    return hub.lower().startswith("off") and verb.lemma_ in words("access.taking_down")


@cache
def _hub() -> re.Pattern[str]:
    hubs, then = (alternation(words(f"access.{name}")) for name in ("hubs", "fetched_when"))
    return re.compile(
        rf"[*_`\"”]{{0,4}}\s(?P<hub>(?:from|off)\s(?:of\s)?(?:the\s)?[*_`]{{0,4}}(?:{hubs}))"
        rf"(?=[\s*_`]{{0,6}}(?:[.,;:!()]|$|\s?(?:and|then|to|for|with|in|{then})\b))",
        re.IGNORECASE,
    )
