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


@cache
def gets() -> re.Pattern[str]:
    """Read "truly gets you", but not "gets you there"."""
    return re.compile(
        rf"\s+(?:{alternation(frame('understand.got'))})(?=[\s\"”*_]*(?:[.,;:!?)–—|]|$|\n)"
        r"|\s(?:and|like|so)\b)",
        re.IGNORECASE,
    )


@cache
def as_somebody_does(verb: str) -> re.Pattern[str]:
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
        rf"|\blike\s+(?:an?|your)\s+(?:{alternation(frame('understand.seasoned'))})\s+(?:{whom})(?=\W*$|[.,;!?)])",
        re.IGNORECASE,
    )


@cache
def as_well_as_somebody() -> re.Pattern[str]:
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
