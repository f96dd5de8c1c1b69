"""What makes a verb of the mind a person's: "understands you as a friend does", "gets you".

Read over the words behind the verb, since trees of comparisons vary too much.
"""

from __future__ import annotations

import re
from functools import cache

from ..frames import frame
from ..lexicon import alternation

_SAME_WAY = r"the\ssame\sway(?:\s(?:as|that|in\swhich))?"
_WAY = rf"(?:the\sway(?:\s(?:that|in\swhich))?|{_SAME_WAY})"
_SAID = 160
"""So many characters before a verb may say what else is done."""


@cache
def gets() -> re.Pattern[str]:
    """Read "truly gets you", "really gets the point of it", but not "gets you there"."""
    return re.compile(
        rf"\s+(?:{alternation(frame('understand.got'))})(?=[\s\"”*_]*(?:[.,;:!?)–—|]|$|\n)"
        rf"|\s(?:and|like|so)\b)|\s+(?:{alternation(frame('understand.gist'))})\s",
        re.IGNORECASE,
    )


@cache
def acts_as_human() -> re.Pattern[str]:
    """Behind who does it: "that handles calls with human-like understanding", "offers empathy"."""
    human, acts, brings = (
        alternation(frame(f"understand.{name}")) for name in ("human", "acting", "bringing")
    )
    return re.compile(
        rf"[*_`]*(?:\s(?:that|which))?(?:\s(?:now|also|can|will|often|already|has|have)){{0,2}}\s"
        rf"(?:(?:{acts})e?s?\s(?:[^.;:!?]{{2,80}}?\s)?with|(?:{brings})(?:s|e?d)?)\s(?:an?\s)?"
        rf"(?P<said>{human})\b",
        re.IGNORECASE,
    )


_NEAR, _FAR = 90, 140
"""So many characters a comparison may end behind its verb: marked by "exactly", the more."""
_CLAUSE = re.compile(
    r"[.;:!?]|,?\s(?:so|and|but|which|who|while|because|if)\s(?:you|we|they|i|it)\b", re.IGNORECASE
)
"""Where somebody else comes in."""
_COMPARES = re.compile(r"\b(?:as|like|way)\s", re.IGNORECASE)
"""What stands in each comparison, of which there are few: the patterns take long to be built."""


def as_a_person(verb: str, text: str, start: int, end: int) -> re.Match[str] | None:
    """The comparison with a person behind a verb at ``start``, if none acts between the two."""
    if _COMPARES.search(text, start, min(end, start + _FAR)) is None:
        return None
    for pattern, reach in (
        (_as_somebody_does(verb), _NEAR),
        (_as_well_as_somebody(), _NEAR),
        (_exactly_as(verb), _FAR),
    ):
        found = pattern.search(text, start, min(end, start + reach))
        if found and not _CLAUSE.search(text, start, found.start()):
            return found
    return None


@cache
def _as_somebody_does(verb: str) -> re.Pattern[str]:
    """Read "the way a domain expert would", "thinks as a doctor thinks", "exactly as we do".

    A way may be the same one: "in the same way as we do", "the same way that a person does".
    """
    whom, does, selves = (
        alternation(frame(f"understand.{name}")) for name in ("persons", "doing", "selves")
    )
    return re.compile(
        rf"\b(?:{_WAY}|just as|as|like)\s+(?:(?:an?|any|your|our|every)\s+)?(?:[\w-]+\s+){{0,2}}?"
        rf"(?:{whom})\s+(?:{does}|{verb}\w?)(?![\w'’-])"
        rf"|\b(?:(?:exactly|precisely|just)\s+(?:as|like|the way)|{_SAME_WAY})\s+(?:{selves})\s+"
        rf"(?:do|{verb})(?=\W*$|[.!?;:])"
        rf"|\blike\s+(?:an?|your)\s+(?:{alternation(frame('understand.seasoned'))})\s+(?:{whom})(?=\W*$|[.,;!?)])"
        rf"|\b(?:you|us|me|them|(?:your|our)\s[\w-]+(?:\s[\w-]+)?),?\s(?:just\s)?like\s+an?\s+(?:{whom})"
        r"(?:\s+of\s(?:many|[a-z]+)\syears)?(?=\W*$|[.,;!?)])",
        re.IGNORECASE,
    )


@cache
def _exactly_as(verb: str) -> re.Pattern[str]:
    """Read "grasps what an applicant means and leaves out, exactly as a judge would"."""
    whom, does = (alternation(frame(f"understand.{name}")) for name in ("persons", "doing"))
    return re.compile(
        rf",\s(?:exactly|just|much)\s(?:as|like|the\sway)\s(?:an?|any|your|our|every)\s"
        rf"(?:[\w-]+\s){{0,2}}?(?:{whom})\s(?:{does}|{verb}\w?)(?=\W*$|[.,;!?)])",
        re.IGNORECASE,
    )


@cache
def _as_well_as_somebody() -> re.Pattern[str]:
    """Read "as deeply as humans", "as well as any therapist", "as well as people do"."""
    whom, does, deeply, well = (
        alternation(frame(f"understand.{name}"))
        for name in ("persons", "doing", "degrees", "amounts")
    )
    one = r"(?:an?|any|every)\s+(?:[\w-]+\s+){0,2}?"
    return re.compile(
        rf"\bas\s+(?:(?:{deeply})\s+as\s+(?:{one}|(?:[\w-]+\s+){{0,2}}?)(?:{whom})(?=\W*$|[.,;!?)]|\s(?:{does})\b)"
        rf"|(?:{well})\s+as\s+{one}(?:{whom})(?=\W*$|[.,;!?)]|\s(?:{does})\b)"
        rf"|(?:{well})\s+as\s+(?:[\w-]+\s+){{0,2}}?(?:{whom})(?=\s(?:{does})\b))",
        re.IGNORECASE,
    )


@cache
def like_somebody() -> re.Pattern[str]:
    """Read "thinks like a business analyst"."""
    things = alternation(frame("understand.things"))
    return re.compile(
        rf"\s+(?:just\s+|exactly\s+|more\s+)?like\s+(?:an?|your|our)\s+(?!(?:[\w-]+\s+){{0,2}}?(?:{things})\b)"
        rf"(?:[\w-]+\s+){{0,2}}?[\w-]+",
        re.IGNORECASE,
    )


def outdoes(text: str, first: int, start: int, end: int) -> re.Match[str] | None:
    """What is understood, if the words before deny mere matching: "don't just match words, they".

    ``first`` is where the sentence begins, ``start`` and ``end`` stand around the verb.
    """
    if _no_mere_matching().search(text, max(first, start - _SAID), start) is None:
        return None
    return _what_is_meant().match(text, end)


@cache
def _no_mere_matching() -> re.Pattern[str]:
    """Read "they don't just match keywords, they", "more than a word predictor: our LLM"."""
    matching = alternation(frame("understand.matching"))
    return re.compile(
        rf"\b(?:do|does|did)(?:n['’]t| not)\s(?:just|only|merely|simply)\s(?:{matching})\b"
        r"[^.!?;:–—,]{0,60}[;:–—,-]\s[^.!?;:–—,]{0,30}$",
        re.IGNORECASE,
    )


@cache
def _what_is_meant() -> re.Pattern[str]:
    meant = alternation(frame("understand.meant"))
    return re.compile(
        rf"\s(?:{meant}|(?:(?:the|your|their|our)\s)?(?:\w+\s)?(?:{meant}))\b", re.IGNORECASE
    )
