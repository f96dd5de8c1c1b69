"""What stands on a list of a class: "X is on our list of Cs", "add X to the list of Cs".

Read over the text: where "to the list" hangs, trees vary. Only models are read, since a runner may
stand there for the models that it has.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.lists import SYSTEMS, name_list, row_up_to
from ..trees.syntax import cases
from .phrases import stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_GOING_ON = frozenset({"NOUN", "VERB", "PROPN"})
_GOES_ON = re.compile(rf"{AROUND}(?:,|/|\s(?:and|or|&)\b|\s?\()")
"""Behind the class, another one of which the list may be, or what it is of."""
_AS_ELSE = re.compile(rf"{AROUND}\s(?:(?:only|merely|just)\s)?as\s")
"""Behind the class, as what somebody stands there: "in the benchmark of Cs as a source"."""


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """The models that somebody puts on a list of the class at ``token``, or that stand there."""
    class_, text = sentence.name_at[token.i], sentence.block.text
    if not stands_alone(token):
        return
    yield from _held(token, class_, sentence, reading)
    system = next((n for n in reversed(sentence.names) if n.end <= class_.start), None)
    last = sentence.token_of(system) if system is not None else None
    if system is None or last is None or system.kind != "system":
        return
    between = text[system.end : class_.start]
    if is_opaque(sentence, last.i):
        return
    if class_.plural:
        listed = None if is_opaque(sentence, token.i) else _of_many().fullmatch(between)
        listed = None if _parted(class_, sentence) else listed
    else:
        behind = _list().match(text, class_.end, sentence.end)
        listed = _of_one().fullmatch(between) if behind else None
    if listed is None:
        return
    row = row_up_to(last, sentence)
    names = [sentence.name_at[t.i] for t in row]
    put = _put().search(text, sentence.start, min(n.start for n in names))
    stands = _stands().match(between)
    if (put if _to().match(between) else stands) and all(map(reading.is_model, names)):
        for name in names:
            yield name, "list:entered", last


def _held(
    token: Token, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """X and Y in "our list of Cs includes X and Y", "the C list has X on it"."""
    text, first = sentence.block.text, token.i + 1
    of_many = class_.plural and _list_of().search(text, sentence.start, class_.start)
    one = None if class_.plural else _list().match(text, class_.end, sentence.end)
    if one and cases(token.head) | cases(token):
        return  # "the list in the C menu shows X"
    holds = _holds().match(text, one.end() if one else class_.end, sentence.end)
    if not holds or not (of_many or one):
        return
    at = next((t.i for t in token.doc[first:] if sentence.spans[t.i][0] >= holds.end()), first)
    listed = name_list(sentence, at, SYSTEMS)
    names = listed.names
    tokens = [sentence.token_of(name) or token for name in names]
    going_on = any(t.pos_ in _GOING_ON for t in token.doc[listed.end : listed.end + 1])
    if going_on or any(is_opaque(sentence, t.i) for t in tokens):
        return  # "our list of Cs offers X users a way"
    if names and all(map(reading.is_model, names)):
        yield from ((name, "list:entered", at) for name, at in zip(names, tokens, strict=True))


def _parted(class_: Name, sentence: Sentence) -> bool:
    """Whether a list is of other things as well: "a list of Cs and Ds"."""
    behind = next((n for n in sentence.names if n.start >= class_.end), None)
    text = sentence.block.text
    if _AS_ELSE.match(text, class_.end, sentence.end):
        return True
    joined = _GOES_ON.match(text, class_.end, sentence.end)
    return joined is not None and behind is not None and behind.kind != "maker"


_TO = r"\s(?:up\s)?(?:to|on|onto|in|into)\s"
_WHOSE = r"(?:the|our|your|my|this|that)\s(?:[a-z][a-z-]*\s){0,2}?"
_WHICH = (
    r"(?:all\s)?(?:(?:the|our|your)\s)?(?:(?!(?:of|for|to|in|with|by|from|on|around|about|behind"
    r"|beside|besides|beyond|without|using|than|not|and|or|non)\s)[a-z][a-z-]*\s){0,2}?"
)
"""Before a class: adjectives, and nothing of which the class is only a part."""


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"{AROUND}{_TO}", re.IGNORECASE)


@cache
def _list() -> re.Pattern[str]:
    """Behind a class, the list of its members: " list"."""
    return re.compile(rf"{AROUND}\s(?:{_collections()})\b", re.IGNORECASE)


@cache
def _list_of() -> re.Pattern[str]:
    """Before a class: "Our list of ", "the long list of the "."""
    return re.compile(
        rf"(?:^|[,;:]\s|\b(?:and|but|that)\s){AROUND}{_WHOSE}(?:{_collections()})\sof\s{_WHICH}{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _holds() -> re.Pattern[str]:
    """Behind a list: " also includes M's "."""
    holding = alternation(words("lists.holding"))
    return re.compile(
        rf"{AROUND}\s(?:(?:now|also|currently|already)\s)?(?:{holding})\s(?:only\s)?(?:the\s)?",
        re.IGNORECASE,
    )


def _collections() -> str:
    lists = words("comparison.collections", "lists.menus") - frame("be.groups")
    return alternation(lists)


@cache
def _between(end: str) -> re.Pattern[str]:
    """From a system to the class, where it is put on a list or stands there."""
    entered = alternation(words("lists.entered"))
    being = r"(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe|got|should\sbe|must\sbe)"
    stands = rf"(?:\s{being}(?:\s(?:\w+ly|now|also|already|still))?)?(?:\s(?:{entered}))?"
    around = AROUND.removesuffix("*") + "{0,6}"
    return re.compile(rf"{around}{stands}{_TO}{_WHOSE}{end}{around}", re.IGNORECASE)


def _of_many() -> re.Pattern[str]:
    return _between(rf"(?:{_collections()})\sof\s{_WHICH}")


def _of_one() -> re.Pattern[str]:
    return _between("")


@cache
def _stands() -> re.Pattern[str]:
    """Behind a system: " is on", " was added to"."""
    entered = alternation(words("lists.entered"))
    return re.compile(
        rf"{AROUND}\s(?:(?:is|are|was|were|has|have|will|got|should|must)\b|(?:{entered})\b)",
        re.IGNORECASE,
    )


@cache
def _put() -> re.Pattern[str]:
    """Before what is put on a list: "add ", "we have put M's "."""
    adding = alternation(words("lists.adding"))
    return re.compile(
        rf"(?<!not )(?<!n['’]t )(?<!never )(?<!who )(?<!whoever )\b(?:{adding})\s(?:the\s)?"
        rf"(?:\w+['’]s\s)?{AROUND}$",
        re.IGNORECASE,
    )
