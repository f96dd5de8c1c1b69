"""Which one of a class it is, told behind it: "our C, which is X", "we needed a C and took X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, BEING, OWNER
from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_THAT = frozenset({"which", "that"})
_WHO = r"(?:we|i|they|he|she|you|the\steam|our\steam)"
_PERSON = re.compile(rf"\b{_WHO}\b", re.IGNORECASE)
_BEHIND = re.compile(rf"{AROUND}(?:[.,;!)–—]|$|\s(?:because|since|as|in|via|under|instead)\b)")


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """The models that a clause behind the class at ``token`` names as those of it."""
    if is_opaque(sentence, token.i):
        return
    yield from _which_is(token, sentence, reading)
    class_ = sentence.name_at[token.i]
    behind = next((n for n in sentence.names if n.start >= class_.end), None)
    at = sentence.token_of(behind) if behind is not None else None
    if class_.plural or behind is None or at is None or is_opaque(sentence, at.i):
        return
    text = sentence.block.text
    between, before = (text, class_.end, behind.start), (text, sentence.start, class_.start)
    chosen, advised = _chose().fullmatch(*between), _advised().fullmatch(*between)
    wanted = _wanting().search(*before) if chosen or advised else None
    if not (chosen and wanted):
        given = wanted and _supposed().search(text, sentence.start, wanted.start())
        chosen = advised if given else None
    if chosen and _are_two(text[sentence.start : class_.start], chosen.group()):
        chosen = None
    if not chosen and (awarded := _awarded().fullmatch(*between)):
        chosen = awarded if _prize().search(*before) else None
    chosen = chosen or _set_to().fullmatch(*between)
    if not chosen and (to := _to().fullmatch(*between)):
        chosen = to if _setting().search(*before) else None
    if chosen and _BEHIND.match(text, behind.end, sentence.end) and reading.is_model(behind):
        yield behind, "list:settled-on", at


def _which_is(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """X and Y in "our C, which is X", "the two Cs, which are X and Y"; not "a tool for Cs, ..."."""
    if token.dep_ == "nmod":
        return
    for first in children(token, "acl:relcl"):
        ties, whose = children(first, "cop"), children(first, "nsubj")
        tied = [t.lower_ in BEING for t in ties] == [True]
        which = [t.lower_ in _THAT for t in whose] == [True]
        if not (tied and which) or cases(first) or children(first, "nmod", "advmod"):
            continue
        names = [sentence.name_at.get(t.i) for t in conjuncts(first)]
        row = [n for n in names if n is not None and n.kind == "system" and reading.is_model(n)]
        if len(row) == len(names) and not any(is_opaque(sentence, t.i) for t in conjuncts(first)):
            for name in row:
                yield name, "list:which-is", first


def _are_two(before: str, between: str) -> bool:
    """Whether one wants it and another one chooses: "you want a C, and they took X"."""
    wants, chooses = _PERSON.findall(before), _PERSON.search(between)
    return bool(wants) and chooses is not None and wants[-1].lower() != chooses[0].lower()


@cache
def _wanting() -> re.Pattern[str]:
    """Before a class: "we needed an ", "to find the right "."""
    wanting = alternation(words("lists.wanting"))
    return re.compile(
        rf"(?<!n['’]t\s)(?<!not\s)(?<!never\s)(?<!longer\s)\b(?:{wanting})\s(?:an?|the|our|another|one)\s(?:[a-z][a-z-]*,?\s){{0,3}}?{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _chose() -> re.Pattern[str]:
    """Between a class and a name: " and went with ", ", so in the end we chose M's "."""
    choosing = alternation(words("lists.settling"))
    then = r"(?:(?:in\sthe\send|finally|then|eventually|at\slast|now|just|simply)[,\s]\s?)?"
    return re.compile(
        rf"{AROUND}(?:\s(?:to\suse|to\swork\swith))?(?:,?\s(?:and|so)\s(?:(?:since|because|as)\s[^,.;:]{{2,60}},\s)?{then}(?:{_WHO}\s)?{then}|[,;–—]\s{then}{_WHO}\s{then})"
        rf"(?:{choosing})\s(?:the\s)?{OWNER}{AROUND}",
        re.IGNORECASE,
    )


@cache
def _supposed() -> re.Pattern[str]:
    """Before what is wanted: "if you "."""
    return re.compile(
        rf"\b(?:if|when|whenever|in\scase)\s{_WHO}\s(?:(?:are|['’]re|only|just|really|still|do)\s)*(?:want\sto\s(?:\w+\s)?)?$",
        re.IGNORECASE,
    )


@cache
def _advised() -> re.Pattern[str]:
    """Between a class and a name: ", try ", ", start with "."""
    trying = alternation(words("answers.trying"))
    return re.compile(rf"{AROUND},\s(?:then\s|just\s)?(?:{trying})\s{OWNER}{AROUND}", re.IGNORECASE)


@cache
def _prize() -> re.Pattern[str]:
    """Before a class: "the prize for the best "."""
    best, prizes = alternation(words("comparison.best")), alternation(words("lists.prizes"))
    return re.compile(
        rf"\b(?:{prizes})\sfor\s(?:(?:the|our|my|your)\s)?(?:{best}|(?:most|best)\s[\w-]+|\w+est)\s(?:[a-z][a-z-]*\s)?{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _awarded() -> re.Pattern[str]:
    """Between it and the name: " of the year goes to "."""
    times, given = (alternation(words(f"lists.{name}")) for name in ("times", "awarded"))
    return re.compile(
        rf"{AROUND}(?:\s(?:{times}|of\s\d{{4}}))?\s(?:{given})\s(?:the\s)?{OWNER}{AROUND}",
        re.IGNORECASE,
    )


@cache
def _setting() -> re.Pattern[str]:
    """Before a class: "set the default ", "change default "."""
    setting = alternation(words("lists.setting"))
    return re.compile(
        rf"(?<!n['’]t\s)(?<!not\s)(?<!never\s)\b(?:{setting})\s(?:(?:the|our|your|my|its)\s)?"
        rf"(?:(?!an?\s)[a-z][a-z-]*\s){{0,2}}?{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _to() -> re.Pattern[str]:
    """Between it and the name: " setting to ", " to M's "."""
    return re.compile(
        rf"{AROUND}(?:\s(?:model|setting|option))?\s(?:back\s)?to\s{OWNER}{AROUND}", re.IGNORECASE
    )


@cache
def _set_to() -> re.Pattern[str]:
    """Between a class and a name: " is now set to "."""
    return re.compile(
        rf"{AROUND}(?:\s(?:model|setting|option))?\s(?:(?:is|was|has\sbeen|(?:will|must|should|can)\sbe)\s"
        rf"(?:(?:now|currently|already|always|still)\s)?(?:set|switched|changed|reset)|defaults?)"
        rf"\s(?:back\s)?to\s{OWNER}{AROUND}",
        re.IGNORECASE,
    )
