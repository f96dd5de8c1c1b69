"""Examples behind a colon: "LLMs: X, Y", "your favourite LLM: X for text, Y for code"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...knowledge.kinds import PROGRAMS
from ..lexicon import alternation, words
from ..trees.lists import DASHES, SYSTEMS, ends_list, name_list
from ..trees.syntax import cases, children, conjuncts
from . import brackets
from .explained import may_explain_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.lists import NameList
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FOR = (
    r"(?:[\s*_`]*\b(?:for|on|in|since|if\syou|when\syou)\s[\w'’\"“”-]+(?: [\w'’\"“”-]+){0,7} ?"
    r"|[\s*_`]*,\s(?:(?:with|for|to|of|by)\s)?which\s[^,;:.()]{3,80})"
)
"""What each is for: "X for the text", "X if you want text", "X, which writes the text"."""
_TASK = re.compile(rf"{_FOR}(?:[,;]\s*(?:(?:and|or)\s)?|(?:and|or|&)\s)[\s*_`]*", re.IGNORECASE)
_LAST = re.compile(rf"{_FOR}[.!…]*", re.IGNORECASE)
_TOOLS = PROGRAMS - {"runner"}
"""What no one takes for who serves a model: a framework."""
_APART = frozenset({"from", "than"})
_EACH = frozenset({"any", "every"})
_GOING_ON = re.compile(rf"{_FOR},\s.*", re.IGNORECASE | re.DOTALL)
"""Behind a last name of which a count shows that it is the last: the clause may go on."""


def behind(
    token: Token, colon: int, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str]]:
    """The systems behind the colon of the class at ``token``, if nothing but the list follows."""
    doc = token.doc
    each = any(t.lower_ in _EACH for t in children(token, "det"))
    plural = sentence.name_at[token.i].plural or each  # "any C: X, Y"
    if may_explain_head(token, False, sentence, reading):
        return  # "Tools for Cs: X, Y"
    if cases(token) & _APART:
        return  # "how they differ from Cs: X, Y"
    told = token.dep_ != "nmod" or cases(token) == {"of"}  # not "companions for Cs: X for ..."
    if told and (plural or is_chosen(token) or _is_of_all(token)):
        yield from ((name, "list:shared-out") for name in shared_out(colon, sentence))
    listed = name_list(sentence, colon + 1, SYSTEMS)
    ended = listed.end >= len(doc) or doc[listed.end].text in DASHES | {".", ";"}
    ended = ended or (not plural and len(listed.names) == 1 and _is_sourced(listed, sentence))
    if ended or (plural and ends_list(doc, listed.end, len(doc))):
        names = brackets.members(listed.names, range(colon + 1, listed.end), sentence, reading)
        purpose = doc.text(token.i + 1).lower() == "for"  # "Cs for agents: X, a framework"
        row = plural and (ended or told) and len(listed.names) > 1
        if purpose or not row:  # "LLM: OpenRouter", "Local LLMs: Ollama" say by what they come
            names = tuple(filter(reading.is_model, names))
        served = any(map(reading.is_provider, names)) and not any(map(reading.is_model, names))
        if served and not any(reading.system_kind(n) in _TOOLS for n in names):
            return  # "LLMs: a host, a runner": by whom they are served
        if not plural and any(t.text == "+" for t in doc[colon + 1 : listed.end]):
            return  # "an image generator: X + Y": both together
        others = _joined_before(token, sentence)
        yield from (
            (name, "list:colon")
            for name in names
            if not any(reading.knowledge.is_a(i, other) for i in name.ids for other in others)
        )


def _joined_before(class_: Token, sentence: Sentence) -> list[str]:
    """The classes that share their examples with one: C in "a C and a D: X and Y"."""
    over = class_.head if class_.dep_ == "conj" else class_
    row = [t for t in conjuncts(over) if t.i < class_.i and t.i in sentence.name_at]
    return [name.ids[0] for t in row if (name := sentence.name_at[t.i]).kind == "class"]


def _is_sourced(listed: NameList, sentence: Sentence) -> bool:
    """Whether all behind an item is whom it comes from: "LLM: X by M", "LLM: X from the hub"."""
    start = sentence.spans[listed.end][0]
    return _source().fullmatch(sentence.block.text, start, sentence.end) is not None


@cache
def _source() -> re.Pattern[str]:
    """Who gives a system: "by M", "hosted on our hub"."""
    given = alternation(words("lists.sources"))
    return re.compile(rf"(?:{given})(?:\s[\w.'’-]+){{1,4}}", re.IGNORECASE)


def _is_of_all(token: Token) -> bool:
    """Whether there is one for each thing: "there's a C for everything: X for text"."""
    return [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]] == ["for", "everything"]


def is_chosen(token: Token) -> bool:
    """Whether the reader picks a member of the class: "your favourite C", "choose a C"."""
    given = {c.lower_ for c in children(token, "amod")}
    picked = token.dep_ == "obj" and token.head.lower_ in words("lists.choosing")
    return picked or not words("lists.choosing").isdisjoint(given)


def shared_out(colon: int, sentence: Sentence, many: int = 0, end: int | None = None) -> list[Name]:
    """X and Y in "Cs: X for text, Y for pictures", where each has its own task.

    ``colon`` is the index of what opens the row, be it a verb: "our Cs are X for text, ...". If
    ``many`` are said to follow, the sentence may go on behind them: "..., behind one login".
    The row goes to ``end``, or to that of the sentence.
    """
    text = sentence.block.text
    edge, end = sentence.spans[colon][1], end or sentence.end
    names = [n for n in sentence.names if n.kind == "system" and edge <= n.start < end]
    if len(names) < 2 or text[edge : names[0].start].strip(" *_`"):
        return []
    if have_tasks(text, names, end):
        return names
    goes_on = len(names) == many and _GOING_ON.fullmatch(text, names[-1].end, sentence.end)
    return names if goes_on and _are_shared(text, names) else []


def have_tasks(text: str, names: list[Name], end: int) -> bool:
    """Whether each of some names is for something, up to ``end``: "X for text, Y for pictures"."""
    return _are_shared(text, names) and _LAST.fullmatch(text, names[-1].end, end) is not None


def _are_shared(text: str, names: list[Name]) -> bool:
    return all(_TASK.fullmatch(text, one.end, other.start) for one, other in pairwise(names))
