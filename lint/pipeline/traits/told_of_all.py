"""What is told of all that a sentence lists behind a colon: "we rely on open models only: X, Y".

The clause before the colon says how they are had, the row behind it which they are, and the
sentence ends with it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import NOMINAL
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, passive_subjects
from .hosting import Statement, is_program
from .modified import modified
from .places import by_api

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = frozenset({",", "and", "or", "&", ":", "(", "the"})
_BEHIND = frozenset({"", ",", "and", "or", "&", ".", "!", "(", ")", "for", ";", "as"})
_ON = frozenset({"on", "upon", "with"})
_ACTING = frozenset({"VERB", "AUX", "PRON"})
_ALL_MODELS = r"(?:all|all\sof)\s(?:(?:the|our|its|these|supported)\s){0,2}(?:ai\s)?(?:models|llms)"
_FEWEST = 2
"""So many words a clause before a colon has at least."""


def told_of_all(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we use open models only: X and Y", "all models run locally (X and Y)"."""
    colon = next((t.i for t in sentence.doc if t.text == ":"), 0) or _opening(sentence)
    if colon < _FEWEST or any(i < colon for i in sentence.name_at if _is_system(i, sentence)):
        return
    against = words("stance.negators", "stance.contrast")
    if any(t.lower_ in words("stance.negators") for t in sentence.doc[:colon]):
        return
    row = sentence.doc[colon + 1 :]
    before = sentence.block.text, sentence.start, sentence.spans[colon - 1][1]
    said = _all_runs().search(*before)
    runs = words("access.run") if said is not None else frozenset()
    acting = [t for t in row if t.pos_ in _ACTING and t.lemma_ not in runs]
    if acting or any(t.lower_ in against | {"?"} for t in row):
        return
    if not any(t.lower_ in {",", "and", "&"} for t in row):
        return
    if by_api().search(sentence.block.text, sentence.spans[colon][1], sentence.end):
        return  # "..., and, through the API, X"
    names = list(_members(colon, sentence, reading, runs))
    if not names:
        return
    if said is not None:
        for name in names:
            yield Statement(name, "local", said.span("place"), "access:run", sentence.doc[colon])
        return
    said = _all_are().search(*before)
    if said is not None:
        for name in names:
            yield Statement(name, "open", said.span("open"), "access:copula", sentence.doc[colon])
    noun = _listed_noun(colon, sentence)
    if noun is not None and sentence.doc[colon].text == ":":
        yield from modified(noun, names, sentence)


def _opening(sentence: Sentence) -> int:
    """Where a bracket with nouns opens that closes with its sentence."""
    at = next((t.i for t in sentence.doc if t.text == "("), 0)
    ends = sentence.text.rstrip(" .!*_").endswith(")")
    return at if at and ends and sentence.doc[at + 1].pos_ in NOMINAL else 0


@cache
def _all_are() -> re.Pattern[str]:
    """Read "All three are open source", "our stack is all open source", of the row behind it."""
    open_ = alternation(words("access.open", "access.bare"))
    return re.compile(
        rf"\b(?:(?:all|both|these|all\sof\s(?:these|them)|(?:all|these)\s(?:two|three|four|five|six|\d+)"
        rf"|{_ALL_MODELS})\sare|(?:everything\swe\suse|{_whole()})\sis)"
        rf"\s(?:(?:all|fully|truly|completely|entirely|100\s?%)\s)?(?P<open>{open_})$",
        re.IGNORECASE,
    )


@cache
def _all_runs() -> re.Pattern[str]:
    """Read "The whole stack runs offline" before a colon, of the parts behind it."""
    place = alternation(words("access.place"))
    return re.compile(
        rf"\b(?:{_whole()}|{_ALL_MODELS})"
        rf"\s(?:runs?|works?|lives?|is\s(?:run|hosted))\s(?:\w+ly\s)?(?P<place>{place})$",
        re.IGNORECASE,
    )


def _whole() -> str:
    """The whole that is told of: "everything", "our entire stack"."""
    setups = alternation(words("access.setups"))
    kinds = "(?:whole|entire|complete)"
    return rf"everything|all\sof\sit|(?:the|our|my|your|its|this)\s(?:{kinds}\s)?(?:{setups})"


def _is_system(at: int, sentence: Sentence) -> bool:
    return sentence.name_at[at].kind == "system"


def _members(
    colon: int, sentence: Sentence, reading: Reading, runs: frozenset[str]
) -> Iterator[Name]:
    """The models of a row, whatever other things stand in it: "PostgreSQL, Python and X".

    Not those of another noun: "alternatives to X and Y".
    """
    doc, hung = sentence.doc, False
    for at, name in sorted(sentence.name_at.items()):
        hung = doc.text(at - 1).lower() in _JOINTS if hung else doc[at - 1].pos_ == "ADP"
        if at <= colon or hung or not reading.is_model(name) or is_opaque(sentence, at):
            continue
        alone = doc[at - 1].lower_ in _JOINTS and doc.text(at + 1).lower() in _BEHIND | runs
        if alone and not is_program(name, sentence):
            yield name


def _listed_noun(colon: int, sentence: Sentence) -> Token | None:
    """The noun before a colon that says of what a row is: "we rely on open-source models only:".

    What somebody has or relies on, not what something is unlike.
    """
    doc, at = sentence.doc, colon - 1
    while at > 0 and doc[at].pos_ == "ADV" and doc[at].lower_ in words("stance.only"):
        at -= 1
    noun = _used(at, doc[at].head, sentence)
    if noun is None:  # "only open models are used:"
        verb = doc[at]
        used = [t for t in passive_subjects(verb) if verb.lemma_ in frame("produce.use")]
        noun = used[0] if len(used) == 1 and used[0].i < at else None
    kind = noun is not None and (
        noun.lower_ in words("access.kinds", "nouns.transparent", "access.choices")
        or getattr(sentence.name_at.get(noun.i), "kind", "") == "class"
    )
    return noun if kind and noun is not None and not children(noun, "conj", "nmod") else None


def _used(at: int, verb: Token, sentence: Sentence) -> Token | None:
    """The noun at an index if it is what is put to use: "we use Cs", "we rely on Cs"."""
    noun = sentence.doc[at]
    crowd = noun.head
    if noun.dep_ == "nmod" and cases(noun) == {"of"} and crowd.lemma_ in words("nouns.measure"):
        verb = crowd.head  # "we have seen a wave of open models:"
        return noun if crowd.dep_ == "obj" and verb.lemma_ in words("access.seeing") else None
    own = frame("produce.use", "base.verbs", "origin.employ") | words("access.run")
    own |= words("access.have") | frame("origin.having", "origin.weigh")
    if (one := _one_of(noun)) is not None:
        return noun if one.dep_ == "obj" and one.head.lemma_ in own else None
    if noun.dep_ == "obl" and cases(noun) == {"from"}:
        return noun if verb.lemma_ in frame("origin.choosing") else None
    had = noun.dep_ == "obj" or (noun.dep_ == "obl" and cases(noun) and cases(noun) <= _ON)
    return noun if had and verb.lemma_ in own else None


def _one_of(noun: Token) -> Token | None:
    """The number in "pick one of the local models:", wherever a tree hangs the noun."""
    of = next(iter(children(noun, "case")), None)
    if of is None or of.lower_ != "of" or of.i == 0:
        return None
    one = noun.doc[of.i - 1]
    return one if one.lower_ in words("quantity.some_of") else None
