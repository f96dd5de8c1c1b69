"""Two terms that an answer makes one: "Are C and D the same? Yes.", "C or D? It's the same thing.".

Read over the text of the question, in which each term is a mark, and that of the answer.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from .levelling import no_difference, same

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence

TERM = "\0"
_NOTE = re.compile(r"\([^()]*\)")
_HEARD = 100
"""So many characters of an answer may take it back."""
_YES = re.compile(
    r"[\s*_]*(?:a(?:nswer)?\s*[:.]\s*)?[*_]*(?:yes|yep|yeah|indeed|correct)\b(?!\s+and\s+no\b)",
    re.IGNORECASE,
)


def affirmed(question: str, answer: str) -> re.Match[str] | None:
    """What in an answer says that both terms of a question are the same."""
    if question.count(TERM) != 2:
        return None
    if _is_same().fullmatch(question):
        told = _YES.match(answer)
    elif _versus().fullmatch(question):
        told = no_difference().match(answer) or _it_is_same().match(answer)
    else:
        return None
    if told is None or has_any(
        words("equality.doubting"), answer[told.end() : told.end() + _HEARD]
    ):
        return None
    return told


def question_of(text: str, one: Name, other: Name, start: int, end: int) -> str:
    """A question on two terms, with a mark for each."""
    return TERM.join((text[start : one.start], text[one.end : other.start], text[other.end : end]))


def affirmed_in(one: Name, other: Name, sentence: Sentence) -> re.Match[str] | None:
    """What behind a question in the same block says that its two terms are the same."""
    text = sentence.block.text
    if not text[: sentence.end].rstrip(' *_"”').endswith("?"):
        return None
    question = question_of(text, one, other, sentence.start, sentence.end)
    return affirmed(question, text[sentence.end :])


def summed_up(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether the next sentence makes one of both: "C: see D. The two terms mean the same."."""
    text = sentence.block.text
    between = _NOTE.sub("", text[one.end : other.start])  # "C (n.): see D"
    if _both_mean().match(text, sentence.stop) is None or "." in between:
        return False
    alone = sum(name.kind == "class" for name in sentence.names) == 2
    return alone and not has_any(words("equality.doubting") | {"?"}, sentence.text)


@cache
def _both_mean() -> re.Pattern[str]:
    flatly = alternation(words("equality.flatly"))
    return re.compile(
        r"[\s*_]*(?:both|(?:the|these)(?:\s+two)?)\s+(?:terms|words|names|expressions|labels)\s+"
        rf"(?:are|mean|stand\s+for|denote|refer\s+to)\s+(?:(?:{flatly})\s+)?(?:{same()})"
        r"(?=\s*(?:$|[.;!]))",
        re.IGNORECASE,
    )


_OPEN = r"[\W_]{0,12}(?:(?:q|question)\s{0,2}[:.]\s{0,2})?(?:(?:and|so|but)\s+)?"
_ONE = (
    rf"(?:(?:an?|the|the\s+terms?|the\s+words?)\s+)?"
    rf"[\"“*_]{{0,4}}{TERM}[\"”*_]{{0,4}}(?:\s+models?)?"
)


@cache
def _is_same() -> re.Pattern[str]:
    """Read "Is C the same as D?", "Do C and D mean the same thing?"."""
    defining, nouns, adjectives, flatly = (
        alternation(words(f"equality.{name}"))
        for name in ("defining", "names", "adjectives", "flatly")
    )
    asks = r"(?:is|are|do|does)\s+"
    name = rf"(?:an?\s+)?(?:(?:{adjectives})\s+)*(?:{nouns})\s+(?:for|of)"
    as_one = rf"{_ONE}\s+(?:(?:{flatly})\s+)?(?:mean\s+)?(?:{defining}|{name})\s+{_ONE}"
    both = rf"{_ONE}\s+(?:and|&)\s+{_ONE}\s+(?:(?:{flatly})\s+)?(?:mean\s+)?(?:{same()})"
    return re.compile(rf"{_OPEN}{asks}(?:{as_one}|{both})[\s*_\"”]*\?[\s*_\"”]*", re.IGNORECASE)


@cache
def _versus() -> re.Pattern[str]:
    """Read "C vs. D?", "C or D?", with nothing else."""
    return re.compile(
        rf"{_OPEN}{_ONE}\s*(?:\bvs\.?|\bversus|\bor|/|[–—-])\s*{_ONE}\s*\?[\s*_\"”]*", re.IGNORECASE
    )


@cache
def _it_is_same() -> re.Pattern[str]:
    """Read "It's the same thing", "No difference, really", "Same thing"."""
    nouns, flatly = (alternation(words(f"equality.{name}")) for name in ("differences", "flatly"))
    end = r"(?=\s*(?:$|[.,;:!–—(]))"
    return re.compile(
        rf"[\s*_]*(?:(?:it|that|this)(?:['’]s|\s+is)\s+(?:all\s+)?(?:(?:{flatly})\s+)?(?:{same()}){end}"
        rf"|(?:{same()}){end}|no\s+(?:real\s+|actual\s+)?(?:{nouns})(?:,?\s+(?:really|at\s+all))?{end})",
        re.IGNORECASE,
    )
