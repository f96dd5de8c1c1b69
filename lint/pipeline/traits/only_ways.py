"""By which way alone a system is had: "the only way to use X is the API", "you can't download X".

Read over the words around the name, for whoever it is.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from ..trees.occasions import limits
from .hosting import GIVEN, Statement, Way, is_program_for, is_version
from .openness import WITHHELD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 60
"""So many characters before a name say what is done with it."""


def only_ways(
    token: Token, name: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "you can only use X via the API", "access to X is only possible via its API"."""
    if name.plural or is_program_for(name, sentence) or not reading.is_model(name):
        return
    text, start = sentence.block.text, max(sentence.start, name.start - _REACH)
    for pattern, before, behind in _forms():
        said = before.search(text, start, name.start)
        then = behind.match(text, name.end, sentence.end) if said is not None else None
        if said is not None and then is not None:
            if pattern == GIVEN and not _may_be_given(name, sentence):
                return
            at = token.head if token.head.pos_ == "VERB" else token
            if pattern != GIVEN and any(t.i < token.i for t in limits(at)):
                return  # "in some countries you can't download X"
            way: Way = "open" if pattern == GIVEN else "closed"
            yield Statement(name, way, (said.start("said"), then.end()), pattern, at)
            return


def _may_be_given(name: Name, sentence: Sentence) -> bool:
    """Whether a model is meant, and no app that is had from a store."""
    return is_version(name, sentence) and not has_any(words("access.stores"), sentence.text)


@cache
def telling() -> frozenset[str]:
    """Phrases without one of which nothing is read here: "can only use", "no way to"."""
    use, solely = words("access.reaching"), words("access.solely")
    phrases = {f"can {only} {verb}" for only, verb in product(solely, use)}
    phrases |= {f"can {verb}" for verb in words("access.taking", "access.given_to_anyone")}
    phrases |= {f"may {verb}" for verb in words("access.given_to_anyone")}
    phrases |= {
        f"{can} {verb}" for can, verb in product(words("access.cannot"), words("access.taking"))
    }
    phrases |= {
        f"{only} {a} {way}" for only, a, way in product(solely, ("a", "an"), words("access.offers"))
    }
    phrases |= {f"{only} through" for only in solely} | {f"{only} via" for only in solely}
    return frozenset(phrases) | {"only way to", "no way to", "access to"}


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before a name, and what behind it, for each way to say so."""
    only, reach, take, cannot, whoever, ways, places, given, had = (
        alternation(words(f"access.{name}"))
        for name in (
            "solely",
            "reaching",
            "taking",
            "cannot",
            "whoever_may",
            "by_way",
            "offers",
            "given_to_anyone",
            "had_by",
        )
    )
    behind = (
        rf"[*_`]*\s(?:{ways})\s(?:(?!(?:our|my|your|internal)\b)[\w'’-]+\s){{0,3}}?(?:{places})\b"
        r"(?!\s(?:in|on|for|from|with|inside|within)\b)"
    )
    adverbs, trailing = (alternation(words(f"asides.{name}")) for name in ("adverbial", "trailing"))
    ends = (
        rf"[*_`]{{0,3}}(?:\s(?:anywhere|yourself|at all))?(?:,?\s(?:{trailing}))?"
        r"(?=[.;!]|\s*$|,?\s(?:and|so|but|because|as|since)\b)"
    )
    nobody = (
        r"(?:nobody|no\sone|no-one)(?:\s(?:outside|but|except)\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)?"
    )
    name = r"\s[*_`\"“]{0,3}$"
    can = rf"can\s(?:(?:{adverbs})\s)?"
    forms = (
        (
            "access:reach",
            rf"\b(?:{whoever})\s(?P<said>{can}(?:{only})\s(?:{reach})){name}",
            behind,
        ),
        (
            "access:reach",
            rf"\b(?:{whoever})\s(?P<said>can\s(?:{reach})){name}",
            rf"[*_`]*\s(?:{only}){behind}",
        ),
        (
            "access:reach",
            rf"\b(?P<said>the\sonly\sway\sto\s(?:{reach})){name}",
            rf"[*_`]*\sis\s(?:(?:{adverbs})\s)?(?:(?:{ways})\s)?(?:an?|the|its|[A-Z]\w+['’]s)\s(?:\w+\s)?(?:{places})\b",
        ),
        (
            "access:reach",
            rf"\b(?P<said>access\sto){name}",
            rf"[*_`]*\sis\s(?:{only})\s(?:possible|available|granted|given|offered|provided){behind}",
        ),
        (
            "access:reach",
            rf"\b(?P<said>(?:there(?:\sis|['’]s)\s)?(?:{only})\san?\s(?:{places})"
            rf"(?:\sis\s(?:{had}))?)\s(?:for|to){name}",
            ends,
        ),
        (WITHHELD, rf"\b(?P<said>there(?:\sis|['’]s)\sno\sway\sto\s(?:{take})){name}", ends),
        (
            WITHHELD,
            rf"\b(?:{whoever})\s(?P<said>(?:{cannot})\s(?:(?:{adverbs})\s)?(?:{take})){name}",
            ends,
        ),
        (WITHHELD, rf"(?i:\b{nobody})\s(?P<said>{can}(?:{take})){name}", ends),
        (GIVEN, rf"\b(?:{whoever})\s(?P<said>(?:can|may)\s(?:freely\s)?(?:{given})){name}", ends),
    )  # fmt: skip
    return tuple(
        (pattern, re.compile(before, 0 if "nobody" in before else re.I), re.compile(then, re.I))
        for pattern, before, then in forms
    )
