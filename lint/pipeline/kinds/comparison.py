"""What a comparison takes for granted: "like other LLMs, X ..." makes X one of them.

Read over the text between the two names; the tree tells whether X is who is compared.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..closed import AROUND, OWNER
from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from ..trees.syntax import children
from .phrases import stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_QUANTITY = r"(?:all|any|every|each|most|many|some|several|almost all|nearly all)(?: of)?(?: the)?"
_ADJECTIVES = r"(?:(?!(?:of|for|with|by|from|on|in|to|around|behind) )[a-z][a-z-]* ){0,2}?"
_DIRECT = (
    r"(?:(?!(?:of|for|with|by|from|on|around|behind|besides?|beyond|without|not) )[a-z][a-z-]* )"
    r"{0,2}?"
)
"""Before a class: adjectives, and nothing of which the class is only a part."""
_AMONG = re.compile(
    r"(?:^|[,;:]\s|\bthat\s)\s*(?:of|among|amongst|out of) (?:all )?"
    r"(?:(?:of )?the |our |today['’]s |this year['’]s )?"
    r"(?:(?:many |different |various |several )?(?:sorts|kinds|types|forms) of )?"
    rf"{_DIRECT}$",
    re.I,
)
_RESTRICTED = re.compile(
    rf"(?: (?:(?:that |which )?(?:we|you|i|people|they) [\w' ]{{2,30}}"
    rf"|(?:\w+ed|built|made) [\w' ]{{2,40}}"
    rf"|(?:{alternation(words('comparison.around'))})))?,\s*(?:the )?",
    re.I,
)
_TOLD = re.compile(
    r" (?:that|which) (?:have|has|had|are|were|is|was|can|could|will|did|do)\b"
    r"[^.,;:!?()–—]{2,80},\s*(?:the )?",
    re.I,
)
"""Between a class and a name: what is said of the members, " that have changed our field, "."""
_COMMA = re.compile(rf"{AROUND}(?:models?)?{AROUND},\s*(?:the )?{AROUND}")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_DONE_TO = frozenset({"obj", "obl", "nsubj:pass"})


def outdoes(between: str) -> bool:
    """Whether words only set one thing over another, or against it: "outperforms", "targets"."""
    return has_any(words("comparison.exceeds", "comparison.rivals"), between)


class Compared(NamedTuple):
    """Who is taken for one of the class, by which construction, and the token to judge it at."""

    subject: Name
    class_: Name
    pattern: str
    at: Token


def statements(sentence: Sentence, reading: Reading) -> Iterator[Compared]:
    """Every membership that a comparison in the sentence presupposes."""
    names = [name for name in sentence.names if name.kind != "maker"]
    for one, other in pairwise(names):
        kinds = (one.kind, other.kind)
        if kinds == ("class", "system"):
            yield from _class_first(one, other, sentence, reading)
        elif kinds == ("system", "class") and len(names) == 2:
            yield from _system_first(one, other, sentence, reading)
        elif kinds == ("class", "class"):
            yield from _kind_of(one, other, sentence)


def is_measure(name: Name, sentence: Sentence) -> bool:
    """Whether something else is measured by a name: "comparable to X, it is open", "than X"."""
    if _measures().search(sentence.block.text, sentence.start, name.start) is None:
        return False
    at = sentence.token_of(name)
    return at is None or at.dep_ != "obj" or at.head.lemma_ != "like"  # "we like X because it is"


@cache
def _measures() -> re.Pattern[str]:
    measures = words("comparison.apart", "comparison.alike", "comparison.equal")
    degrees = r"than|as\s+(?:\w+\s+){1,2}as"
    return re.compile(
        rf"\b(?:{alternation(measures)}|{degrees})\s+(?:the\s+)?[*_`\"“]*$", re.IGNORECASE
    )


_AS_ALL = re.compile(
    r"(?:^|,\s|[–—(]\s?|\sjust\s|\b(?:and|but)\s)"
    rf"as (?:(?:all|every|any|each)(?: other)?|other|most other) {_ADJECTIVES}$",
    re.IGNORECASE,
)
_DOING = r"(?:models? )?(?:do|does|are|is|have|has|can|must)"
_DO = re.compile(rf"{AROUND}\s?{_DOING}\s*(?:[,.;!)–—]|$)", re.IGNORECASE)
_ENDED = re.compile(
    rf"{AROUND}(?:models?)?{AROUND}(?:[.!;]|,\s(?:and|but|so|which|while|because|since|as|though|although)\s|$)"
)
_DO_FIRST = re.compile(rf"{AROUND}\s?{_DOING},\s{AROUND}", re.IGNORECASE)


_NONE = re.compile(
    rf"(?:^|[.,;:–—(]\s*|\b(?:and|but|that)\s)(?:no|not (?:one|a single)) {_ADJECTIVES}$", re.I
)
_NOT_EVEN = re.compile(
    rf"{AROUND}(?:models?{AROUND})?[,(–—]\s?(?:not even|least of all|including)\s{OWNER}{AROUND}",
    re.I,
)
"""Around a class of which none does it: "no C, not even X"."""
_NEITHER = re.compile(rf"\bneither\s(?:the\s)?{OWNER}{AROUND}$", re.I)
_NOR = re.compile(rf"{AROUND},?\snor (?:(?:any|the|all)(?: of the)? )?other {_ADJECTIVES}", re.I)
"""Around a system: "neither X nor any other C"."""
_EARLY = 3
"""So many words behind a name may deny what is said of it: "X had no place"."""


def _class_first(
    class_: Name, system: Name, sentence: Sentence, reading: Reading
) -> Iterator[Compared]:
    """Read "like other Cs, X", "of all Cs, X", "as all Cs do, X"."""
    text = sentence.block.text
    before = text[sentence.start : class_.start]
    between = text[class_.end : system.start]
    at = _token(system, class_, sentence, reading)
    if at is None:
        return
    behind = text[system.end : sentence.end].strip(' .!*_"”')
    behind = " ".join(word for word in behind.split() if word not in words("asides.idle"))
    fronted = _is_subject(at)
    closed = _COMMA.fullmatch(between) or _RESTRICTED.fullmatch(between)
    done = _AS_ALL.fullmatch(before) and _DO_FIRST.fullmatch(between)
    one = sentence.token_of(class_)
    alone = one is not None and stands_alone(one)
    if at.i and alone and _NONE.search(before) and _NOT_EVEN.fullmatch(between):
        yield Compared(system, class_, "compared:not-even", at)
    elif fronted and (done or (closed and _like().search(before))):
        yield Compared(system, class_, "compared", at)
    elif fronted and class_.plural and _listing().search(before):
        denied = has_any(words("stance.negators"), behind) or "n't" in behind or "n’t" in behind
        odd = has_any(words("comparison.odd"), behind)
        if _COMMA.fullmatch(between) and not denied and not odd:
            yield Compared(system, class_, "compared:among", at)
    elif fronted and class_.plural and _AMONG.search(before):
        closed = _RESTRICTED.fullmatch(between) or _TOLD.fullmatch(between)
        told = closed or (not between.strip(" *_`") and at.head.dep_ == "ROOT")
        ends = all(n.start <= system.start for n in sentence.names)
        denied = not words("stance.negators").isdisjoint(behind.lower().split()[:_EARLY])
        if told and ends and not denied and not has_any(words("comparison.odd"), behind):
            yield Compared(system, class_, "compared:among", at)


_THE_ONES = re.compile(rf"{AROUND}\sare\sthe\s(?:one|ones|kind|kinds|sort|type|only)\b", re.I)


def _kind_of(class_: Name, kind: Name, sentence: Sentence) -> Iterator[Compared]:
    """Read "among the many sorts of Cs, Ds are the ones that draw"."""
    text, at = sentence.block.text, sentence.token_of(kind)
    if at is None or not (class_.plural and kind.plural) or is_opaque(sentence, at.i):
        return
    among = _AMONG.search(text[sentence.start : class_.start])
    told = _COMMA.fullmatch(text, class_.end, kind.start)
    if among and told and _THE_ONES.match(text, kind.end, sentence.end):
        yield Compared(kind, class_, "compared:among", at)


@cache
def _listing() -> re.Pattern[str]:
    """Before a class that some of are listed, or put together: "on our list of "."""
    collections = alternation(words("comparison.collections"))
    return re.compile(
        rf"(?:^|[,;:]\s)\s*(?:on|in|within) (?:our|the|this|my|your) (?:[a-z][a-z-]* )?"
        rf"(?:{collections}) of (?:all )?(?:the )?{_DIRECT}$",
        re.I,
    )


def _system_first(
    system: Name, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[Compared]:
    """Read "X, like all Cs, ...", "X is faster than any other C", "X works like any other C".

    So "X differs from other Cs", "what distinguishes X from other Cs".
    """
    text = sentence.block.text
    between = text[system.end : class_.start]
    at = _token(system, class_, sentence, reading)
    if at is None:
        return
    subject = _is_subject(at)
    supposed = sentence.doc[0].lower_ in words("stance.conditional")  # "if X did, as all Cs do"
    if subject and not supposed and _does_as_all(between, text[class_.end : sentence.end]):
        yield Compared(system, class_, "compared", at)
    if subject and not supposed and _works_like().fullmatch(between):
        yield Compared(system, class_, "compared", at)
    one = sentence.token_of(class_)
    neither = one is not None and stands_alone(one)
    neither = neither and _NEITHER.search(text, sentence.start, system.start) is not None
    if neither and _NOR.fullmatch(between):
        yield Compared(system, class_, "compared:nor", at)
        return
    set_beside = _is_set_beside(text[sentence.start : system.start], between)
    done_to = _done_to().fullmatch(text[sentence.start : class_.start]) is not None
    if at.dep_ in _DONE_TO and (done_to or set_beside):
        yield Compared(system, class_, "compared", at)
        return
    told = subject or _telling_apart().search(text, sentence.start, system.start)
    if told and _told_apart().fullmatch(between):
        yield Compared(system, class_, "compared:apart", at)
    # A tree may take such a start for no clause: "X, like any other C, suffers from ...".
    opens = not re.search(r"\w", text[sentence.start : system.start])
    begun = opens and text.startswith(",", class_.end)
    aside = re.fullmatch(
        rf"{AROUND}(?:,|[–—(-]){AROUND}(?:much |just )?{_phrase()}{AROUND}", between, re.I
    )
    if aside and (begun or subject):
        yield Compared(system, class_, "compared", at)
    elif subject and _exceeds().search(between):
        yield Compared(system, class_, "compared:than", at)


def _token(system: Name, class_: Name, sentence: Sentence, reading: Reading) -> Token | None:
    """The system's token, if both names are heads and nobody owns or uses the system."""
    at, of = sentence.token_of(system), sentence.token_of(class_)
    if at is None or of is None or not reading.is_model(system):
        return None
    if is_opaque(sentence, at.i) or is_opaque(sentence, of.i):
        return None
    if any(t.lower_ in {"'s", "’s"} for t in at.doc[at.i + 1 : at.i + 2]):
        return None
    return at


def _is_subject(at: Token) -> bool:
    """Whether a token is the subject of a clause, alone."""
    return at.dep_ in _SUBJECTS and not children(at, "conj")


def _does_as_all(between: str, behind: str) -> bool:
    """Whether a system does what all of a class do: "X needs, as all Cs do, a prompt".

    So in "X needs a prompt, like all Cs". Not where it doesn't: "X needs no prompt, as all Cs do".
    """
    if has_any(words("stance.negators"), between) or "n't" in between or "n’t" in between:
        return False
    if _ENDED.match(behind) and _like().search(between) and "most " not in between.lower():
        return True
    return _DO.match(behind) is not None and _AS_ALL.search(between) is not None


@cache
def _phrase() -> str:
    """A regular expression for "like all", "unlike any other", "as with every"."""
    other = rf"(?:(?:{_QUANTITY}|the|our) )?(?:other|comparable|competing|rival) {_ADJECTIVES}"
    alike, apart = (alternation(words(f"comparison.{key}")) for key in ("alike", "apart"))
    whole = rf"(?:all|any|every|each|most)(?: of)? (?:the |these |today['’]s )?{_ADJECTIVES}"
    return rf"(?:(?:{alike}|{apart}) {other}|(?:{alike}) {whole})"


@cache
def _like() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[,;:(–—]\s?|\b(?:and|but|so|that)\s)(?:just |much )?{_phrase()}{AROUND}$", re.I
    )


@cache
def _works_like() -> re.Pattern[str]:
    """Between a system and a class that it is one of: "works just like any other"."""
    verbs = alternation(words("comparison.working_like", "comparison.works_alike"))
    return re.compile(
        rf"{AROUND}\s(?:{verbs})\s(?:(?:much|just|exactly|pretty much)\s)?like"
        rf"\s(?:any|every|all|most)(?:\sthe)?\sother {_ADJECTIVES}",
        re.I,
    )


@cache
def _exceeds() -> re.Pattern[str]:
    verbs = alternation(words("comparison.exceeds"))
    lead = rf"^\s(?:[\w-]+\s){{0,4}}?(?:than|{verbs}) "
    return re.compile(rf"{lead}(?:(?:{_QUANTITY}|the|our) )?other {_ADJECTIVES}$", re.I)


@cache
def _done_to() -> re.Pattern[str]:
    """Up to a class: "prompting X differs little from prompting any other", "using X is like"."""
    alike = alternation(words("comparison.working_like", "comparison.works_alike"))
    differs = alternation(words("comparison.differs"))
    other = rf"(?:(?:{_QUANTITY}|the|our) )?other {_ADJECTIVES}"
    return re.compile(
        rf"\W*(?:[a-z]+,? ){{0,3}}?(?P<act>[a-z]+ing) (?:with )?{OWNER}{AROUND}[^.,;:!?()]{{2,40}}?"
        rf"(?:{alike}|{differs}) (?:[a-z]+ ){{0,3}}?(?:from|like|as|to|than) (?P=act) "
        rf"(?:with )?{other}",
        re.I,
    )


class _Beside(NamedTuple):
    """What stands before a name, and between it and the others: "we compared ", " with other "."""

    verb: re.Pattern[str]
    others: re.Pattern[str]


def _is_set_beside(before: str, between: str) -> bool:
    """Whether somebody compares it: "we compared X with other Cs", "X was tested against other"."""
    return any(
        way.verb.search(before) and way.others.fullmatch(between) for way in _setting_beside()
    )


@cache
def _setting_beside() -> tuple[_Beside, ...]:
    compared, tested, treating = (
        alternation(words(f"comparison.{n}")) for n in ("comparing", "testing", "treating")
    )
    other = rf"(?:(?:{_QUANTITY}|the|our|\w+) )?other {_ADJECTIVES}"
    being = r"(?:was|is|has been|will be)"
    forms = (
        (rf"\b(?:{compared}) (?:the )?{OWNER}", rf"(?:with|to|against) {other}"),
        (rf"\b(?:{tested}) (?:the )?{OWNER}", rf"against {other}"),
        (
            rf"(?<!not )(?<!n['’]t )(?<!never )\b(?:{treating}) (?:the )?{OWNER}",
            rf"(?:(?:(?:just|exactly|much) )?like|(?:in )?(?:exactly )?the same way as"
            rf"|(?:(?:just|exactly) )?(?:as|(?:in )?the (?:same )?way(?: that| in which)?)"
            rf" (?:you|we|they|one|i)(?:['’]d| would| do)?(?: (?:{treating}))?(?: with)?) {other}",
        ),
        (r"^\W*(?:the )?", rf"{being} (?:(?:{compared}) (?:with|to)|(?:{tested}) against) {other}"),
    )
    return tuple(
        _Beside(re.compile(rf"{before}{AROUND}$", re.I), re.compile(rf"{AROUND}{between}", re.I))
        for before, between in forms
    )


@cache
def _telling_apart() -> re.Pattern[str]:
    """Before what is told apart from the others: "what distinguishes"."""
    verbs = alternation(words("comparison.tells_apart"))
    return re.compile(rf"\b(?:{verbs})\s(?:the )?{AROUND}$", re.I)


@cache
def _told_apart() -> re.Pattern[str]:
    """Between it and the others: "differs from most other", "apart from other"."""
    verbs = alternation(words("comparison.differs"))
    return re.compile(
        rf"{AROUND}(?:(?:\w+ )?(?:{verbs}) )?from (?:(?:{_QUANTITY}|the|our) )?other {_ADJECTIVES}",
        re.I,
    )
