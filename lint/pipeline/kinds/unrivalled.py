"""Further comparisons by which a model is one of a class: "no other C comes close to X".

So "apart from X, no C may be used", "X has the same faults as other Cs", "X lies like any C", "X is
fast for a C". Read over the text between both names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, OWNER, POSSESSIVES
from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from ..trees.syntax import SUBJECTS, children, is_passive
from .phrases import stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PAIR = 2
"""A system and a class, and nothing beside them."""
_BEGINS = r"(?:^|[.,;:–—(]\s*|\b(?:and|but|so|because|since|that)\s)\W*"
_ADJECTIVES = r"(?:(?!(?:and|or|of|for|with|to|in) )[a-z][a-z-]* ){0,2}?"
_ENDED = re.compile(
    rf"{AROUND}(?:models?{AROUND})?(?:[.!?;)–—]|$|,\s|\s(?:and|but|so|when|on|in)\b)"
)
_STOPS = re.compile(rf"{AROUND}(?:[.!;)–—]|$|,\s|\s(?:and|but|so)\b)")


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """The model that a comparison with the class at ``token`` makes one of it."""
    class_ = sentence.name_at[token.i]
    others = [name for name in sentence.names if name.kind != "maker"]
    if is_opaque(sentence, token.i) or len(others) != _PAIR or not stands_alone(token):
        return
    system = next((name for name in others if name.kind == "system"), None)
    at = sentence.token_of(system) if system is not None else None
    if system is None or at is None or not reading.is_model(system) or is_opaque(sentence, at.i):
        return
    one, other = sorted((system, class_), key=lambda name: name.start)
    text = sentence.block.text
    if text[system.end : system.end + 1] in POSSESSIVES:
        return  # "reaches X's speed"
    before = text[sentence.start : one.start]
    between, behind = text[one.end : other.start], text[other.end : sentence.end]
    if one is class_:
        told = _no_other().search(before) and _reaches().fullmatch(between)
        pattern = "compared:no-other"
        if not told and _is_doer(at) and _is_of_itself(at, sentence):
            told, pattern = _is_reason(before, between), "compared:reason"
        ends = True
    else:
        told, pattern = _is_left_out(before, between), "compared:no-other"
        ends = told is not None
        if not told and _is_doer(at) and not _denies(between):
            told, pattern = _shares().fullmatch(between), "compared"
            ends = _ENDED.match(behind) is not None
        if not told and class_.plural and _is_doer(at) and not _denies(between):
            told, ends = _as_members().search(between), _do().match(behind) is not None
        if not told and not class_.plural and _is_doer(at):
            told, ends = _for_one().fullmatch(between), _STOPS.match(behind) is not None
    if told and ends:
        yield system, pattern, at


def _is_doer(at: Token) -> bool:
    return at.dep_ in {*SUBJECTS, "nsubj:pass"} and not children(at, "conj")


def _denies(between: str) -> bool:
    return has_any(words("stance.negators"), between) or "n't" in between or "n’t" in between


def _is_left_out(before: str, between: str) -> re.Match[str] | None:
    """Whether all of a class but one do something: "Apart from X, no C may be used"."""
    if _beside().search(before):
        return _the_others().fullmatch(between)
    return _excepting().search(before) and _none_of().fullmatch(between)


def _is_of_itself(at: Token, sentence: Sentence) -> bool:
    """Whether "it" in a reason can but be who stands behind it: nobody else was spoken of.

    Who is needed, draws better or draws it for somebody does so for another one.
    """
    added = any(map(is_passive, children(at.head, "xcomp")))  # "had to be added"
    if sentence.block.text[: sentence.start].strip() or at.dep_ == "nsubj:pass" or added:
        return False
    behind = at.doc[at.i + 1 :]
    return not any(t.lower_ in {"it", "them"} or "Degree=Cmp" in t.morph for t in behind)


def _is_reason(before: str, between: str) -> re.Match[str] | None:
    """Whether a reason tells what stands behind it to be of a class: "Since it's a C, X lies"."""
    return _since_it_is().fullmatch(before) and _AND_SO.fullmatch(between)


_AND_SO = re.compile(
    rf"{AROUND}(?:models?{AROUND})?(?:\s(?:in|on|at|of)\s(?:the|our|this|my)\s[a-z][\w'’-]*)?,\s(?:the\s)?{OWNER}{AROUND}",
    re.IGNORECASE,
)


@cache
def _since_it_is() -> re.Pattern[str]:
    """Before a class: "Because it's just a large "."""
    return re.compile(
        r"\W*(?:(?:but|and|so)\s)?(?:because|since|as|(?:even\s)?though|although|while)\sit(?:['’]s|\sis)\s(?:(?:just|only|simply|also|still)\s)?"
        rf"(?:an?\s{_ADJECTIVES}|(?:the|our)\s(?:\w+est|best|only|most\s\w+)\s{_ADJECTIVES}){AROUND}",
        re.IGNORECASE,
    )


@cache
def _no_other() -> re.Pattern[str]:
    """Before a class: "No other ", "hardly any other "."""
    return re.compile(
        rf"{_BEGINS}(?:no|hardly\sany|scarcely\sany|few|very\sfew|most|many|all|almost\sno)\sother\s{_ADJECTIVES}{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _reaches() -> re.Pattern[str]:
    """Between a class and a system: " comes close to ", " are as popular as "."""
    reaching = alternation(words("comparison.reaching"))
    return re.compile(
        rf"{AROUND}(?:models?{AROUND})?\s(?:(?:is|are|was|has\sbeen)\s(?:quite\s|nearly\s|half\s)?(?:as|so)\s[\w-]+\sas"
        rf"|(?:can\s|could\s|will\s)?(?:even\s)?(?:{reaching})"
        rf"|(?:is|are)\s(?:any\s|much\s)?(?:better|worse|\w+er|more\s\w+)\sthan)\s{OWNER}{AROUND}",
        re.IGNORECASE,
    )


@cache
def _excepting() -> re.Pattern[str]:
    """Before a system: "Apart from ", "Except for "."""
    return re.compile(
        rf"{_BEGINS}(?:apart\sfrom|except(?:\sfor)?|with\sthe\sexception\sof|other\sthan|save\sfor)\s{OWNER}{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _beside() -> re.Pattern[str]:
    """Before a system that is but one of them: "Besides "."""
    return re.compile(
        rf"{_BEGINS}(?:besides|in\saddition\sto|next\sto|along\swith|alongside)\s{OWNER}{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _the_others() -> re.Pattern[str]:
    """Between it and the class: ", which other ", ", we offer two other "."""
    return re.compile(
        rf"{AROUND},?\s(?:[\w'’]+\s){{0,3}}?other\s{_ADJECTIVES}{AROUND}", re.IGNORECASE
    )


@cache
def _none_of() -> re.Pattern[str]:
    """Between it and the class: ", no ", ", all our "."""
    return re.compile(
        rf"{AROUND},?\s(?:no|every|all(?:\sof)?(?:\s(?:the|our))?|each)\s(?:other\s)?{_ADJECTIVES}{AROUND}",
        re.IGNORECASE,
    )


@cache
def _shares() -> re.Pattern[str]:
    """Between a system and a class: " has the same faults as other ", " lies like any "."""
    same = r"the\ssame\s(?:[\w-]+\s){1,3}as\s(?:all\s|any\s|every\s|most\s)?other"
    like = r"(?:just\s|much\s)?like\s(?:all|most|any|every)\sother"
    return re.compile(
        rf"{AROUND}\s(?:[\w'’-]+\s){{1,4}}?(?:{same}|{like})\s{_ADJECTIVES}{AROUND}",
        re.IGNORECASE,
    )


@cache
def _as_members() -> re.Pattern[str]:
    """Before a class that does the same: " sometimes lies, as "."""
    return re.compile(
        rf",\s(?:just\s)?as\s(?:(?:all|most|many)\s)?other\s{_ADJECTIVES}{AROUND}$", re.IGNORECASE
    )


@cache
def _do() -> re.Pattern[str]:
    """Behind it: " do.", " tend to"."""
    return re.compile(
        rf"{AROUND}\s(?:(?:always|often|sometimes|usually|all)\s)?(?:do|tend\sto)\s*(?:[.!;)–—]|$)",
        re.IGNORECASE,
    )


@cache
def _for_one() -> re.Pattern[str]:
    """Between a system and a class: " is slow for a ", " draws, which is quite good for an "."""
    degree, gradable, striking = (
        alternation(words(f"comparison.{name}")) for name in ("degree", "gradable", "striking")
    )
    grade = rf"(?:(?:{degree})\s(?:{gradable}|{striking})|{striking})"
    return re.compile(
        rf"{AROUND}(?:\s[^.;:!?()–—]{{1,80}}?,\swhich)?\s(?:is|was|are|were|seems|looks|feels)\s{grade}"
        rf"(?:\s(?:at|in|with|on)\s(?:[\w'’-]+\s){{0,2}}[\w'’-]+)?,?\sfor\san?\s{_ADJECTIVES}{AROUND}",
        re.IGNORECASE,
    )
