"""How a system is had, as a note right behind its name tells: "X (open source)", "X: closed"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import cases, children, coordination
from .hosting import Statement, is_version
from .notes import all_of, labels, opens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

BRACKET = "access:bracket"
"""The pattern of what a bracket notes, whatever becomes of the system in the sentence."""
_MARKS = ' *_`]”"'
_OPEN = r"open[- ](?:weights?|sourced?)"
_BEHIND = re.compile(
    rf"\s*(?:,\s*(?P<aside>{_OPEN})(?=\s*,)"
    rf"|\(\s*(?:an?\s)?(?P<kind>{_OPEN})(?=(?:\s+[\w-]+){{0,1}}?\s+models?\s*\))"
    rf"|(?:[(–-]\s*)?(?P<way>{_OPEN})(?=\s*(?:[),.;|]|$)))",
    re.IGNORECASE,
)
_IN_ROW = re.compile(rf"[\s*_`]*\|[\s*_`]*(?P<way>{_OPEN})(?=[\s*_`]*\|)", re.IGNORECASE)
_JOINT = 3
"""So many words at most stand between two names of a list: ", and Google "."""
_ALONE = frozenset({"ROOT", "appos"})
_OF_OTHER = frozenset({"to", "of", "for"})
"""By one of these the bracket may be on what stands before: "a rival of X (local)"."""
_TITLE = re.compile(r",\s*[A-Z]")
"""Before "Open Source" in a list of topics: "X, Open Source, Limits of LLMs"."""


def behind(token: Token, name: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "GPT-4 open weights", "GPT-4 (open source)", "GPT-4: open source"."""
    if cases(token) == {"for"}:
        return  # "a framework for X (open source)"
    if _is_of_thing(token, sentence):
        return
    end = sentence.spans[token.i][1]
    match = _BEHIND.match(sentence.block.text, end, sentence.end)
    if match is None and sentence.block.text.startswith("|"):  # a row of a table without a header
        match = _IN_ROW.match(sentence.block.text, end, sentence.end)
    if match and match.lastgroup == "aside" and _is_in_list(name, sentence):
        return
    if match and match.group().lstrip()[0].isalpha() and _is_made(token):
        return
    if match and not _TITLE.match(match.group()):
        span = match.span(match.lastgroup or "way")
        yield Statement(name, "open", span, "access:behind", token)
        return
    here = _noted().match(sentence.block.text, end, sentence.end)
    tied = cases(token) & frame("means.tools")  # "a bot built with X on-premises"
    if here is not None and here["colon"] and not opens(name, sentence):
        here = None
    if here is not None and here["way"] and token.dep_ == "nmod" and cases(token) & _OF_OTHER:
        here = None
    if here is not None and (not tied if here["housed"] else is_version(name, sentence)):
        pattern = BRACKET if here["way"] else "access:behind"
        yield Statement(name, "local", here.span(here.lastgroup or 0), pattern, token)
        return
    shared = all_of(name, sentence)
    if shared is not None:
        yield Statement(name, *shared, "access:behind", token)
        return
    for way, span in labels(name, end, sentence):
        if way == "closed" and _is_of_offspring(token):
            continue
        enclosed = sentence.block.text[end : span[0]].lstrip(_MARKS).startswith("(")
        yield Statement(name, way, span, BRACKET if enclosed else "access:behind", token)


def _is_made(thing: Token) -> bool:
    """Whether a verb tells what a thing becomes, or should: "they promised to make X open"."""
    verbs = (thing.head, thing.head.head)
    return any(t.pos_ == "VERB" and t.lemma_ in words("access.render") for t in verbs)


def _is_in_list(name: Name, sentence: Sentence) -> bool:
    """Whether a way is one more in a list of systems: "X, Y, Z, open-source, etc.".

    Behind one name alone it is an aside: "X, open source, draws".
    """
    before = (n for n in sentence.names if n.kind == "system" and n.end <= name.start)
    last = max(before, key=lambda n: n.end, default=None)
    if last is None:
        return False
    between = sentence.block.text[last.end : name.start]
    return between.startswith(",") and len(between.split()) <= _JOINT


@cache
def _noted() -> re.Pattern[str]:
    """Where a model runs, as what is behind its name tells: "X 4 (local)", "X on-premises".

    And more beside it: "X 4 (local, no internet needed)", "X 4: local, free".
    """
    noted, housed, beside = (
        alternation(words(f"access.{name}")) for name in ("noted", "noted_housed", "noted_beside")
    )
    more = rf"(?:(?:,|\sand)\s(?:{beside}))?"
    return re.compile(
        rf"[\s*_`]*\(\s*(?:(?:{beside}),\s)?(?P<way>{noted}){more}\s*\)"
        rf"|[\s*_`]*:[\s*_`]*(?P<colon>{noted}){more}(?=[\s*_`]*(?:[.;]|$))|[\s*_`]+(?P<housed>{housed})[*_`]*\s*(?:[.,;)\"']|$)",
        re.IGNORECASE,
    )


def _is_of_offspring(token: Token) -> bool:
    """Whether what somebody made of a system is closed: "our X (closed)", "Y, built on X (closed)".

    Nobody's licence for an open model hinders that.
    """
    ours = any(t.lower_ in frame("usage.owners") for t in children(token, "nmod:poss"))
    made = token.head.dep_ in {"acl", "acl:relcl"} and token.head.lemma_ in frame("base.verbs")
    return ours or (made and bool(cases(token) & frame("base.prepositions")))


def _is_of_thing(token: Token, sentence: Sentence) -> bool:
    """Whether a note at the end is on the program before, which X serves: "a bot with X (open)".

    That program is what was made, or what a title names: "a bot that reads mails with X (open)".
    """
    first = coordination(token)[0]
    means = cases(first) & frame("means.tools") or first.head.lower_ in frame("means.tools")
    within = cases(first) == {"of"} and cases(first.head)  # "on top of X"
    if not (means or within):
        return False
    if means and first.head.i == 0 and first.head.pos_ == "VERB":
        return True  # "Built with X, open source"
    programs = words("access.apps", "access.clients")
    made = frame("produce.verbs", "origin.verbs")
    return any(
        t.lower_ in programs
        and t.i not in sentence.name_at
        and (t.dep_ in _ALONE or (t.dep_ == "obj" and t.head.lemma_ in made))
        for t in token.doc[: first.i]
    )
