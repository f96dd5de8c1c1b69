"""Words that a sentence only holds up: "the term C should be avoided", "don't say Cs like X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..trees.sentences import Sentence

_NEAR = 100
"""So many characters on each side may tell what becomes of a term, and who uses it."""
_ENDS = re.compile(r"[.;:!?]")
_BRACKETS = re.compile(r"\([^()]*\)")
_NOT = r"(?:n['’]t|\snot)"


def is_disowned(sentence: Sentence, start: int) -> bool:
    """Whether what begins at ``start`` is a wording that the author won't have.

    It may be called a term that is to be avoided, be what nobody is to say, or what others
    offer who "don't know what they sell".
    """
    text = sentence.block.text
    before = text[max(sentence.start, start - _NEAR) : start]
    behind = text[start : min(sentence.end, start + _NEAR)]
    if _term().search(before) and (_avoided().match(behind) or _avoiding().search(before)):
        return True
    if _offering().search(before) and _ignorant().match(behind):
        return True
    return _forbidding().fullmatch(text, sentence.start, start) is not None and not _tells(
        sentence, start
    )


def _tells(sentence: Sentence, start: int) -> bool:
    """Whether more than a name and its examples stands behind "don't say": "... are loud"."""
    text = sentence.block.text
    end = _ENDS.search(text, start, sentence.end)
    last = end.start() if end else sentence.end
    aside = [match.span() for match in _BRACKETS.finditer(text, start, last)]
    return any(
        "VerbForm=Fin" in token.morph and not any(a < at < b for a, b in aside)
        for token, (at, _) in zip(sentence.doc, sentence.spans, strict=True)
        if start <= at < last
    )


@cache
def _term() -> re.Pattern[str]:
    """What makes a word of what stands behind it: 'the term "'."""
    terms = alternation(words("stance.terms"))
    return re.compile(rf"\b(?:{terms})\s[\"'“‘*_`]*(?:[\w/-]+\s){{0,3}}$", re.IGNORECASE)


@cache
def _avoided() -> re.Pattern[str]:
    """What becomes of a term: "... should be avoided", "makes no sense"."""
    avoided = alternation(words("stance.avoided"))
    return re.compile(rf"[^.;:!?,]{{0,50}}?\b(?:{avoided})\b", re.IGNORECASE)


@cache
def _avoiding() -> re.Pattern[str]:
    """What becomes of it, told first: "avoid the term", "we never use the phrase"."""
    avoiding, terms = (alternation(words(f"stance.{name}")) for name in ("avoiding", "terms"))
    return re.compile(rf"\b(?:{avoiding})\s(?:the\s|a\s)?(?:{terms})\b", re.IGNORECASE)


@cache
def _offering() -> re.Pattern[str]:
    """Who offers it: "those who sell a". What is the author's own is no mistake of theirs."""
    return re.compile(
        r"\b(?:who|whoever|that|which)\s(?:(?!(?:our|my|this|the)\b)[\w'’*_`\"“-]+\s){0,4}[*_`\"“]*$",
        re.IGNORECASE,
    )


@cache
def _ignorant() -> re.Pattern[str]:
    """What is told of them: "... don't know what they sell", "have no idea what they talk of"."""
    speaking, clueless = (
        alternation(words(f"stance.{name}")) for name in ("speaking_of", "clueless")
    )
    return re.compile(
        rf"[^.;:!?,]{{0,80}}?\b(?:(?:do|does|did){_NOT}\s(?:know|understand)|(?:has|have)\s(?:{clueless}))"
        rf"\swhat\s(?:they|he|she|it)(?:['’](?:re|s)|\sare|\sis)?\s(?:{speaking})\b",
        re.IGNORECASE,
    )


@cache
def _forbidding() -> re.Pattern[str]:
    """What nobody is to say: "don't say", "you should never say"."""
    return re.compile(
        rf"\W*(?:please,?\s)?(?:(?:(?:we|you|they|one)\s)?(?:do|should|must|would){_NOT}"
        r"|(?:(?:we|you|they|one)\s)?(?:(?:should|must|will)\s)?never|(?:nobody|no\sone)\s(?:should|must))"
        r"\s(?:ever\s)?say\s[\W_]*",
        re.IGNORECASE,
    )
