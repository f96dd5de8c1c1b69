"""What a model was asked for and didn't do: "I asked X to draw a picture, but it refused"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .context import Context

_NEAR = 120
"""So many characters behind a request may tell what came of it."""


def was_refused(sentence: Sentence, end: int, chain: list[Token], context: Context) -> bool:
    """Whether somebody only asked for it, and the next words tell that it didn't come.

    They stand behind the request, in its sentence or at the beginning of the next one. Nor is it
    done if it was planned once: "we were going to use X, until".
    """
    if any(_was_planned(token) for token in chain) and _turn().search(
        sentence.block.text, end, sentence.end
    ):
        return True
    text = sentence.block.text
    if any(_is_asked_again(token) for token in chain) and _refuses().search(
        text, end, min(sentence.end, end + _NEAR)
    ):
        return True
    if any(_was_sought(token) for token in chain) and _found_none().search(
        text, end, min(sentence.end, end + _NEAR)
    ):
        return True
    if not any(_is_request(token) for token in chain):
        return False
    if _behind_request().search(text, end, min(sentence.end, end + _NEAR)):
        return True
    return _next().match(context.next_words(sentence)) is not None


def _was_planned(token: Token) -> bool:
    """Whether something was only planned: "we were going to", "had planned to", "was about to"."""
    plans = token.lower_ in words("stance.once_planned") or token.lemma_ in words("stance.plans")
    past = "Tense=Past" in token.morph and "VerbForm=Fin" in token.morph
    aids = children(token, "aux", "cop")
    return plans and (past or any("Tense=Past" in t.morph for t in aids))


@cache
def _turn() -> re.Pattern[str]:
    """What ends a plan: "until we saw it", "but", "when our designer came back"."""
    return re.compile(rf"\b(?:{alternation(words('stance.turns'))})\b", re.IGNORECASE)


def _was_sought(verb: Token) -> bool:
    """Whether somebody looked for a way to do it: "we searched for a setting that lets X draw"."""
    return verb.lemma_ in words("stance.seeking") and "Tense=Pres" not in verb.morph


@cache
def _found_none() -> re.Pattern[str]:
    """What came of a search: "and found none", "but there is none"."""
    none = alternation(words("stance.found_none"))
    return re.compile(
        rf"(?:[;,–—-]\s?|\b)(?:and|but)\s(?:(?:we|i|they)\s)?(?:{none})(?=\s*(?:[.;:,!]|$))",
        re.IGNORECASE,
    )


def _is_request(verb: Token) -> bool:
    """Whether a verb tells that something was asked for: "asked", "tried to get it to"."""
    return verb.lemma_ in frame("produce.requesting") and "Tense=Pres" not in verb.morph


def _is_asked_again(verb: Token) -> bool:
    """Whether it is told what is asked for each time: "you ask X for it", "X, asked for it,"."""
    told = verb.dep_ == "acl" or bool(children(verb, "nsubj"))
    return told and verb.lemma_ in frame("produce.requesting")


@cache
def _refuses() -> re.Pattern[str]:
    """What comes of it each time: "and it apologizes", "but it refuses to"."""
    return re.compile(
        rf"(?:\bit|,)\s(?:just\s|\w+ly\s)?(?:{alternation(words('stance.refusing'))})\b", re.I
    )


@cache
def _refusal() -> str:
    """A clause that says no: "it politely declined", "it gave us three paragraphs instead"."""
    verbs, said, other = (
        alternation(words(f"stance.{name}")) for name in ("declining", "declined", "undelayed")
    )
    return (
        rf"(?:it|he|she|they|which)\s(?:just\s|then\s|\w+ly\s)?(?:{verbs})\b(?!\s(?:{other})\b)"
        rf"|(?:{said})\b"
        r"|(?:it|he|she|they|which)\s[^.;!?]{1,80}\sinstead(?=\s*(?:[.;!?]|$))"
    )


@cache
def _behind_request() -> re.Pattern[str]:
    """A refusal behind a mark or "but": "; it declined", "– no luck", ", without success"."""
    return re.compile(
        rf"(?:[;,(–—-]\s?|\b)(?:but\s|and\s|only to be told\s|alas,?\s)?(?:{_refusal()})",
        re.IGNORECASE,
    )


@cache
def _next() -> re.Pattern[str]:
    """A refusal that opens the next sentence: "Of course it couldn't."."""
    opening = alternation(words("stance.openers"))
    return re.compile(
        rf"(?:(?:{opening}|of course|sadly|alas|unfortunately),?\s)*(?:{_refusal()})",
        re.IGNORECASE,
    )
