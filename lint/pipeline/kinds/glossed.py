"""Asides that give a second name to a term: "LLMs, as generative AI is called", "GenAI (see LLM)".

Read over the text around two classes beside each other.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .levelling import GENERIC, MARKED, QUOTES, Found, same

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

_ENDS = re.compile(rf"(?:\s+models?)?{MARKED}(?:\([^()]*\){MARKED})?(?:[.;,!)|]|\n|$)")
_NEAR = 80
"""So many characters before two names may tell what bears them."""
_OR = re.compile(rf"{MARKED}{GENERIC}{MARKED}(?:\([^()]*\))?{MARKED}or\s+(?:the\s+)?{MARKED}", re.I)
_AS = re.compile(rf"{MARKED}{GENERIC}{MARKED}(?:\([^()]*\){MARKED})?[,(–—]\s*as{MARKED}", re.I)


def glossed(one: Name, other: Name, sentence: Sentence) -> Found | None:
    """Read "Cs, as D is called among engineers, ...", "D (synonym: C)", "D – see C (synonyms)".

    So "tools known as Cs or D".
    """
    text = sentence.block.text
    between = text[one.end : other.start]
    called = _AS.fullmatch(between) and _called().match(text, other.end)
    synonym = _synonym().fullmatch(between) and not _more().match(text, other.end)
    seen = _see().fullmatch(between) and _same_term().match(text, other.end)
    either = _OR.fullmatch(between) and _known_as().search(
        text, max(sentence.start, one.start - _NEAR), one.start
    )
    both = either and _either_ends().match(text, other.end)
    token = sentence.token_of(other) if called or synonym or seen or both else None
    return ("terms:glossed", token) if token is not None else None


@cache
def _known_as() -> re.Pattern[str]:
    """Before two names of what the noun before them means: "applications known as "."""
    called = alternation(words("equality.called"))
    things = alternation(words("ubiquity.things"))
    adverbs = alternation(words("equality.adverbs"))
    return re.compile(
        rf"\b(?:{things})[\s,(–—-]+(?:(?:that|which)\s+are\s+)?(?:(?:also|{adverbs})\s+)*(?:{called})"
        rf"(?:\s+as)?(?:\s+(?:the|an?))?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _either_ends() -> re.Pattern[str]:
    """Behind the second of them: no third one, nor what tells when it is called which."""
    things = alternation(words("ubiquity.things"))
    return re.compile(
        rf"{MARKED}(?:\s*(?:{things}))?{MARKED}(?:\([^()]*\){MARKED})?"
        r"(?:[.;!)–—]|\s-\s|,\s(?!or\b|and\b|depending\b)|$)",
        re.IGNORECASE,
    )


@cache
def _called() -> re.Pattern[str]:
    """Behind the second term: "is [often] called [among engineers],"."""
    called, adverbs = (alternation(words(f"equality.{name}")) for name in ("called", "adverbs"))
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}\s(?:is|are)\s(?:(?:now|still|{adverbs})\s)*(?:{called})"
        r"(?:\s(?:among|by|in|to)\s(?:[\w'’-]+\s?){1,4}?)?\s*[,)–—.;]",
        re.IGNORECASE,
    )


@cache
def _synonym() -> re.Pattern[str]:
    """Between two terms: "D (synonym: C)", "D, synonyms: C"."""
    nouns = alternation(words("equality.synonyms"))
    return re.compile(
        rf"{MARKED}(?:[,;(\[|]|[–—-]\s){MARKED}(?:{nouns})s?\s?[:=]{MARKED}", re.IGNORECASE
    )


_SEE = r"see(?:\s+also)?|cf\.|→|->|⇒|↗"


@cache
def _see() -> re.Pattern[str]:
    """Between an entry of a glossary and the one that it refers to: "D – see C"."""
    return re.compile(rf"{MARKED}[,;:.–—-]?\s?(?:{_SEE}){MARKED}", re.IGNORECASE)


@cache
def _same_term() -> re.Pattern[str]:
    """Behind what an entry refers to: "(the terms are synonyms)", "; both mean the same"."""
    return re.compile(
        rf"{MARKED}[,;(–—-]\s*(?:(?:the|these|both)\s(?:two\s)?(?:\w+\s)?|they\s|it\s)?"
        rf"(?:are|is|mean|means|denote)?\s?(?:{same()}){MARKED}(?:[).;,]|$)",
        re.IGNORECASE,
    )


@cache
def _more() -> re.Pattern[str]:
    """Behind a synonym: there are more of them, so that it may be one of a part."""
    return re.compile(rf"{MARKED}(?:[/+]|(?:and|or)\s)", re.IGNORECASE)


@cache
def _glossed() -> re.Pattern[str]:
    """Behind an entry: "C: another name for D", "C – a synonym of D"."""
    adverbs, nouns, adjectives, synonyms = (
        alternation(words(f"equality.{name}"))
        for name in ("adverbs", "nouns", "adjectives", "synonyms")
    )
    return re.compile(
        rf"^{MARKED}(?::|\s[-–—]\s|\|){MARKED}(?:(?:{adverbs})\s+)*(?:(?:an?|the)\s+)?"
        rf"(?:(?:{adjectives})\s+)*(?:(?:{nouns}|short)\s+for|(?:{synonyms})\s+of)\s+"
        rf"(?:(?:the|an?)\s+)?{MARKED}$",
        re.IGNORECASE,
    )


def is_entry(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether a sentence is an entry that explains one term by another, and by nothing more."""
    text = sentence.block.text
    opens = not text[sentence.start : one.start].strip(f" -•|{QUOTES}")
    return (
        opens
        and bool(_ENDS.match(text, other.end))
        and (_glossed().match(text[one.end : other.start]) is not None)
    )
