"""Which one of a class is meant, slipped in behind it: "an LLM, in our case X, ...".

Or told in a clause of its own: "we have an LLM, it is called X".

Read over the text: trees hang such an aside on whatever stands around it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, CLOSES, INDEFINITE, OWNER
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.lists import SYSTEMS, name_list, nearest
from ..trees.syntax import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ONE = INDEFINITE | {"another"}
_REACH = 9
"""The name follows within so many words."""


def of_class(token: Token, sentence: Sentence) -> Iterator[tuple[Name, str]]:
    """X in "an LLM, in our case X, turned it into a picture", "our LLM – here X – paints"."""
    class_, doc = sentence.name_at[token.i], token.doc
    if class_.plural or is_opaque(sentence, token.i):
        return
    before = children(token, "det", "nmod:poss")
    if not any(d.lower_ in _ONE or d.dep_ == "nmod:poss" for d in before):
        return
    found = nearest(token, _REACH, sentence)
    if found is None or found[1].kind != "system":
        return
    at, name = found
    listed = name_list(sentence, at, SYSTEMS)
    if len(listed.names) == 1 and _is_exact(class_, name, at, sentence):
        yield name, "list:inserted"
        return
    named = _by_name().fullmatch(sentence.block.text, class_.end, name.start)
    denied = any(t.lower_ in words("stance.negators") for t in doc[: token.i])
    if named and token.dep_ == "obj" and not denied:
        yield name, "list:inserted"
        return
    if not _which().fullmatch(sentence.block.text, class_.end, name.start):
        if len(listed.names) == 1 and _ends_in(token, at, listed.end, sentence):
            yield name, "list:inserted"
        return
    if doc.text(listed.end) in CLOSES | {"-"} and len(listed.names) == 1:
        yield name, "list:inserted"


def _ends_in(class_: Token, at: int, end: int, sentence: Sentence) -> bool:
    """Whether the name of an object ends its sentence: "they released another C, X."."""
    doc = class_.doc
    first = min(t.i for t in (class_, *children(class_, "det", "nmod:poss", "amod")))
    plain = doc.text(class_.i + 1) == "," and at == class_.i + 2
    told = class_.dep_ == "obj" and class_.head.i == first - 1 and class_.head.pos_ == "VERB"
    return plain and told and doc.text(end) in {"", ".", "!"} and end >= len(doc) - 1


def _is_exact(class_: Name, name: Name, at: int, sentence: Sentence) -> bool:
    """Whether an aside tells exactly which one it was: "an LLM for it – X, to be exact –"."""
    text = sentence.block.text
    if not _exactly().match(text, name.end, sentence.end):
        return False
    apart = words("stance.negators", "nouns.handovers")
    if any(t.lower_ in apart for t in sentence.doc[:at]):
        return False  # "no LLM for it – X, to be exact, drew it", "a prompt for Y – X, to be exact"
    return _aside().fullmatch(text, class_.end, name.start) is not None


@cache
def _exactly() -> re.Pattern[str]:
    """Behind the one that is meant: ", to be exact –"."""
    said = alternation(words("lists.exactly"))
    return re.compile(rf"{AROUND},?\s(?:{said}){AROUND}(?:[–—,.;!)]|\s-\s|$)", re.IGNORECASE)


@cache
def _aside() -> re.Pattern[str]:
    """Between a class and an aside on which one is meant: " for a castle in fog – "."""
    done = r"(?:\s(?!(?:and|or|our|my|your|their)\b)[\w'’-]+){0,8}"
    return re.compile(
        rf"{AROUND}(?:models?)?{done}{AROUND}[,–—(-]{AROUND}{OWNER}{AROUND}", re.IGNORECASE
    )


@cache
def _which() -> re.Pattern[str]:
    """Between a class and the one that is meant: ", in our case M's "."""
    said = alternation(words("lists.inserting"))
    return re.compile(
        rf"{AROUND}(?:models?)?{AROUND}[,–—-]\s(?:{said}),?\s(?:the\s)?{OWNER}{AROUND}",
        re.IGNORECASE,
    )


@cache
def _by_name() -> re.Pattern[str]:
    """Between a class and its name, told in a clause of its own: " by now, it's called "."""
    told, times = (alternation(words(f"lists.{name}")) for name in ("by_name", "by_then"))
    return re.compile(
        rf"{AROUND}(?:model)?(?:\s(?:{times}))?\s?[,;:–—-]\s?(?:and\s)?(?:{told})\s{OWNER}{AROUND}",
        re.IGNORECASE,
    )
