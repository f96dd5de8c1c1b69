"""How a system can be had, told right behind its name: "X is only available via an API".

Read over the words behind the name; the tree has to say that they are on it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import OFFERS
from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from ..trees.occasions import limits
from ..trees.syntax import cases, children, is_passive, passive_subjects, subjects
from .hosting import Statement, Way, is_program_for, is_version
from .only_ways import telling as only_ways
from .openness import WITHHELD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MODEL = (
    r"[*_`\"”]{0,4}(?:\s(?:models?|family|weights)[*_`\"”]{0,4})?"
    r"(?:\s(?:by|from)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)?"
)
_OPENING = ' *_`-•"“'
_AT_MAKERS = (
    r"(?:in|on|from)\s(?:(?:its|the)\s(?:maker|developer|creator|vendor|owner)['’]s\s(?:own\s)?"
    r"(?:cloud|servers|platform|website|site|infrastructure|machines|data\scent(?:re|er)s?)"
    r"|the\s(?:cloud|servers|platform|website)\sof\s[A-Z][\w-]+"
    r"|[A-Z][\w-]+(?:\sAI)?['’]s\s(?:own\s)?(?:cloud|servers|platform|website|site))\b"
)
"""Where a maker has it: "in the cloud of M", "on M's servers", "on its maker's servers"."""
_TO_ALL = r"(?:(?!(?:our|my|your|internal)\b)[\w'’-]+\s)"
"""A word before a way that is nobody's own: "only available via our gateway" tells of us."""
_FETCHED = r"(?:(?:freely|openly|publicly)\s)?(?:downloadable|available\sfor\sdownload)"
_DOWNLOAD = re.compile(r"\bdownload")
_PLACED = r"(?:from|on|via|at|off)\s(?:the\s)?"
_NEW = re.compile(
    r"(?<!\bis\s)(?<!\bwas\s)(?<!\bas\s)(?<!\bon\s)\b(?:an?|another|our|my|its|new)\s",
    re.IGNORECASE,
)
"""What a thing has in front that was not told of before; not what another one is: "is a"."""
_ENDS = r"[\s*_`\"”)]{0,6}(?:[.,;:!)]|$|\s(?:and|so|but|as|which|because|since|for|in)\b|\s\(see\b)"

_SET_BESIDE = frozenset({"like", "unlike"})
"""Before what something is likened to, or set against, which is no case of it: "unlike Y, X is"."""

_CLOSED = (
    r"[\s*_`]{0,3}(?:[.;!]|$|,?\s(?:and|so|but)\b|\s\(see\b"
    r"|,\s(?:which|because|since|as|while|whereas|although|though)\s(?!(?:we|our|i|my)\b))"
)
"""... where no case is told: not "in the cloud for this plan"."""
_WITHHELD = r"[\s*_`]{0,3}(?:[.,;:!)]|$|\s(?:and|so|but|which|because|since)\b|\s\(see\b)"
"""... where it isn't told to whom, or where: not "was never released in Spain"."""


def reached(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """What the words right behind a name tell: who can have the system, and by which way."""
    if not reading.is_model(name) or name.plural or is_program_for(name, sentence):
        return
    if any(t.i not in sentence.name_at for t in children(token, "nmod:poss")):
        return  # "our plan's X"
    yield from _behind(token, name, name.end, sentence, reading)


def taken_up(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is good. It was never released", "BERT is old, but it can't be downloaded"."""
    names = sentence.referents.get(token.i, ()) if token.i not in sentence.name_at else ()
    if len(names) != 1 or names[0].kind != "system" or names[0].plural:
        return
    alone = token.lower_ == "it" or token.lower_ in words("access.models")
    alone = alone and not _tells_of_more(names[0], token, sentence)
    if alone and reading.is_model(names[0]) and not children(token, "amod", "nmod", "nmod:poss"):
        yield from _behind(token, names[0], sentence.spans[token.i][1], sentence, reading)


def _tells_of_more(name: Name, token: Token, sentence: Sentence) -> bool:
    """Whether "it" may be what stands between: "X has a new mode. It is only available via"."""
    text, start = sentence.block.text, sentence.spans[token.i][0]
    apart = name.end > start or text[name.start : name.end] != sentence.mention(name).text
    return apart or _NEW.search(text, name.end, start) is not None


def _behind(
    token: Token, name: Name, end: int, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """What is told of a name behind the word for it, which ends there."""
    text = sentence.block.text
    for way, pattern, said in _ways():
        match = said.match(text, end, sentence.end)
        if match is None:
            continue
        loads = match.lastgroup == "two" and _DOWNLOAD.search(match.group()) is not None
        fetched = loads or match.lastgroup in {"fetched", "shelf"}
        if fetched and _may_be_app(name, sentence, reading):
            continue
        span = match.span(match.lastgroup or "said")
        at = _told(token, span[0], sentence, closed=way == "closed")
        if at is not None:
            yield Statement(name, way, span, pattern, at)
            return


def _may_be_app(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an app of that name may be what one downloads, as one does from a store."""
    app = reading.system_kind(name) in OFFERS and not is_version(name, sentence)
    return app or has_any(words("access.stores"), sentence.text)


def ships(name: Name, sentence: Sentence) -> bool:
    """Whether a verb follows that tells with what something comes: "X ships with"."""
    return _bearing().match(sentence.block.text, name.end, sentence.end) is not None


@cache
def _bearing() -> re.Pattern[str]:
    with_ = alternation(said for said in words("access.bearing") if " " in said)
    torrents = alternation(words("access.torrents"))
    return re.compile(
        rf"[*_`]*\s(?:(?:{with_})\s|ships\s(?:as|via)\san?\s(?:{torrents})\b)", re.IGNORECASE
    )


def unreleased(verb: Token, kept: list[Token], sentence: Sentence) -> list[Name]:
    """X in "M never released X", where nothing says when, or to whom it was."""
    to_all = [t for t in children(verb, "obl") if t.lower_ in words("access.receivers")]
    whole = [t for t in limits(verb) if t not in to_all]
    if is_passive(verb) or whole or any(children(t, "nmod", "acl") for t in to_all):
        return []
    names = [sentence.name_at.get(t.i) for t in kept if not is_opaque(sentence, t.i)]
    return [name for name in names if name is not None and name.kind == "system"]


@cache
def telling() -> frozenset[str]:
    """Phrases without one of which nothing is read here: "only available", "never released"."""
    only = [(o, h) for o in words("access.solely") for h in words("access.had_by")]
    phrases = {f"{o} {h}" for o, h in only} | {f"{h} {o}" for o, h in only}
    phrases |= {f"{o} be {h}" for o, h in only}
    phrases |= {f"{offer} {o}" for offer in words("access.offers") for o in words("access.solely")}
    verbs = words("access.comes") | {"run", "runs"}
    comes = [(verb, o) for verb in verbs for o in words("access.solely")]
    phrases |= {f"{verb} {o}" for verb, o in comes} | {f"{o} {verb}" for verb, o in comes}
    return (
        frozenset(phrases)
        | {f"never {given}" for given in words("access.given_to_all")}
        | {f"never been {given}" for given in words("access.given_to_all")}
        | words("access.taken", "access.for_all", "access.torrents")
        | {f"{gate} behind" for gate in words("access.gated")}
        | only_ways()
    )


def _told(token: Token, start: int, sentence: Sentence, *, closed: bool) -> Token | None:
    """The predicate at an offset, if a tree has the name for what it is said of.

    What opens a sentence can be nothing else. Who has the weights needn't give them to all: what is
    ``closed`` on a plan, or in a place, may be open elsewhere; what is open is so everywhere.
    """
    first = next((t for t in sentence.doc if sentence.spans[t.i][0] >= start), None)
    if first is None:
        return None
    for word in (first, first.head, first.head.head):
        told = [*subjects(word), *passive_subjects(word)]
        if token in told or any(token in children(t, "compound") for t in told):
            before = [t for t in limits(word) if t.i < token.i]  # "on the free plan, X is only ..."
            before = [t for t in before if not cases(t) or not cases(t) <= _SET_BESIDE]
            imagined = [t for t in before if _is_condition(t) or t.lower_ in _imagined()]
            return None if imagined or (closed and before) else word
    if token.head is first and first.lower_ in _shipping() and token.dep_ == "compound":
        return first  # of "X ships with", where a tree takes the verb for a noun
    opens = not sentence.block.text[sentence.start : sentence.spans[token.i][0]].strip(_OPENING)
    return first if opens else None


def _is_condition(clause: Token) -> bool:
    """Whether a clause tells when something holds that may not hold: "once M opens it, X is"."""
    held = words("stance.conditional", "stance.not_yet")
    return clause.dep_ == "advcl" and any(t.lower_ in held for t in clause.children)


@cache
def _shipping() -> frozenset[str]:
    """Verbs that tell with what something comes: "ships"."""
    return frozenset(said.split()[0] for said in words("access.bearing"))


def _imagined() -> frozenset[str]:
    """Where things are otherwise than they are: "in the future", "in this story"."""
    return words("stance.visions", "asides.fictions")


@cache
def _ways() -> tuple[tuple[Way, str, re.Pattern[str]], ...]:
    (
        only,
        had,
        through,
        places,
        bearing,
        freely,
        hubs,
        denied,
        comes,
        kept,
        shelves,
        formats,
        torrents,
        gated,
        files,
    ) = (
        alternation(words(f"access.{name}"))
        for name in (
            "solely",
            "had_by",
            "by_way",
            "offers",
            "bearing",
            "for_all",
            "hubs",
            "taken",
            "comes",
            "given_to_all",
            "shelves",
            "formats",
            "torrents",
            "gated",
            "weights",
        )
    )
    adverbs, trailing = (alternation(words(f"asides.{name}")) for name in ("adverbial", "trailing"))
    ends, closed, withheld = (
        rf"(?=(?:,?\s(?:{trailing}))?{end})" for end in (_ENDS, _CLOSED, _WITHHELD)
    )
    can_be = rf"(?:can|could)(?:\s(?:{adverbs}))?\sbe"
    is_ = rf"\s(?:is|are|was|were|remains?|{can_be})(?:,?\s(?:{adverbs}),?)?"
    can = rf"\scan(?:\s(?:{adverbs}))?"
    return (
        (
            "closed", "access:reach",
            _said(
                rf"{is_}\s(?P<said>(?:(?:{only})\s(?:{had})|(?:{had})\s(?:{only}))\s(?:{through})\s"
                rf"{_TO_ALL}{{0,4}}?(?:{places})\b)"
                rf"|{is_}\s(?P<at>(?:(?:{only})\s(?:{had})|(?:{had})\s(?:{only}))\s{_AT_MAKERS})"
                rf"|\s(?:{comes})\s(?P<exists>(?:{only})\s(?:{through})\s"
                rf"(?:an?\s|the\s)?{_TO_ALL}{{0,3}}?(?:{places})\b)"
                rf"|{is_}\s(?P<behind>(?:{gated})\sbehind\s{_TO_ALL}{{0,3}}?(?:{places})\b)"
                rf"|\s(?P<runs>(?:(?:{only})\sruns?|runs?\s(?:{only}))\s{_AT_MAKERS})"
                rf"|{is_}\s(?P<in_cloud>(?:{only})\s(?:{had})\sin\sthe\scloud){closed}"
                rf"|\s(?P<cloud>(?:(?:{only})\sruns?|runs?\s(?:{only}))\sin\sthe\scloud){closed}"
                rf"|\s(?P<only>(?:{only})\s(?:{comes})\s(?:{through})\s"
                rf"(?:an?\s|the\s)?{_TO_ALL}{{0,3}}?(?:{places})\b)"
                rf"|{is_}\s(?P<last>(?:{had})\s(?:{through})\s{_TO_ALL}{{0,4}}?(?:{places})\s(?:{only}))"
                rf"{closed}"
                rf"|\s(?:{comes})\s(?P<last_come>(?:{through})\s{_TO_ALL}{{0,4}}?(?:{places})"
                rf"\s(?:{only})){closed}"
                rf"|{can}\s(?P<at_two>(?:{only})\sbe\s(?:{had})\s{_AT_MAKERS})"
                rf"|{can}\s(?P<two>(?:{only})\sbe\s(?:{had})\s(?:{through})\s"
                rf"{_TO_ALL}{{0,4}}?(?:{places})\b)"
            ),
        ),
        (
            "closed", WITHHELD,
            _said(
                rf"\s(?:can(?:not|\snot|['’]t)|may\snot)\s(?P<said>be\s(?:{denied})){ends}"
                rf"|\s(?:was|were|has\sbeen|have\sbeen)\s(?P<two>never\s(?:{kept}))"
                rf"(?:\sto\sthe\s(?:general\s)?public)?{withheld}"
                rf"|\shas\s(?P<three>never\sbeen\s(?:{kept}))"
                rf"(?:\sto\sthe\s(?:general\s)?public)?{withheld}"
            ),
        ),
        (
            "open", "access:reach",
            _said(
                rf"\s(?P<said>(?:{bearing})\s(?:its\s)?open(?:ly\s\w+)?[\s-]weights)\b"
                rf"|{is_}\s(?P<two>(?:{freely})){ends}"
                rf"|{is_}\s(?P<from>{_FETCHED}\s{_PLACED}(?:{hubs}))\b"
                rf"|{is_}\s(?P<shelf>{_FETCHED}\s{_PLACED}(?:{shelves}))\b"
                rf"|{is_}\s(?P<as>(?:(?:{_FETCHED}|downloaded)(?:\sfrom\s[^.,;:]{{2,40}},?)?|available)"
                rf"\s(?:as|in)\s(?:an?\s)?(?:\d+[\s-]?[GMT]B\s)?(?:{formats}|{files}))\b"
                rf"|\s(?P<torrent>(?:is\s(?:available|distributed|released)|comes|ships)\s(?:as|via)\s"
                rf"an?\s(?:{torrents}))\b"
                rf"|{is_}\s(?P<fetched>downloadable)(?=[\s*_`\"”)]{{0,6}}(?:[.,;:!)]|$|\s(?:and|so)\b))"
                rf"|{is_}\s(?P<three>(?:(?:freely|openly|publicly)\s)?(?:available|hosted|published|released)\son\s"
                rf"(?:the\s)?(?:{hubs})){ends}"
            ),
        ),
    )  # fmt: skip


def _said(pattern: str) -> re.Pattern[str]:
    """A pattern behind a name, of which one group alone matches: what is said."""
    return re.compile(rf"{_MODEL}(?:{pattern})", re.IGNORECASE)
