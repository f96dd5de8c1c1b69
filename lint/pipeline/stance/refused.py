"""What a model was asked for and didn't do: "I asked X to draw a picture, but it refused"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS, children
from .negation import is_negated

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .context import Context

_EXCEPTION = re.compile(r"(?:[A-Z][a-z]+){2,}$|[45]\d\d$")
"""The name of an error, or its number."""
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
    if any(_is_turned_down(token, chain[0]) for token in chain):
        return True
    text = sentence.block.text
    if any(token.lemma_ in words("stance.demanding") for token in chain[1:]) and (
        _beyond_all().match(text, end, min(sentence.end, end + _NEAR))
    ):
        return True
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


def _is_turned_down(given: Token, at: Token) -> bool:
    """Whether what is given away comes back: "a scan that is passed to X must raise an error".

    What somebody has made is there, whatever becomes of it: "images made by X are rejected".
    """
    made = at.lemma_ in frame("produce.verbs") - frame("produce.enter")
    if made or given.dep_ not in SUBJECTS + PASSIVE_SUBJECTS:
        return False
    must = given.head
    return not is_negated(must, must, False) and any(
        bool(children(verb, "aux:pass"))
        if verb.lemma_ in words("stance.turned_down")
        else verb.lemma_ in words("stance.raising") and any(map(_is_error, children(verb, "obj")))
        for verb in (must, *children(must, "xcomp"))
    )


def _is_error(thing: Token) -> bool:
    """Whether a word names an error: "ValueError", "a 415", "UnsupportedInput"."""
    named = thing.lower_.endswith(tuple(words("stance.raised"))) or _EXCEPTION.match(thing.text)
    return bool(named) and not any(t.lower_ == "no" for t in thing.children)


@cache
def _beyond_all() -> re.Pattern[str]:
    """What is said of a demand: ", which nobody can deliver"."""
    supplying, who = (alternation(words(f"stance.{name}")) for name in ("supplying", "suppliers"))
    return re.compile(
        rf"[^.;!?]{{0,80}}?,\s(?:which|but|and)\s(?:nobody|no\sone|(?:no|none\sof\sthe)\s(?:{who})s?)"
        rf"\s(?:can|could|will|would|is\sable\sto)\s(?:{supplying})(?=\s*(?:[.;:,!)]|it\b|that\b|$))",
        re.IGNORECASE,
    )


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
        rf"|(?:{said})\b|{_no_for_an_answer()}"
        r"|(?:it|he|she|they|which)\s[^.;!?]{1,80}\sinstead(?=\s*(?:[.;!?]|$))"
    )


@cache
def _no_for_an_answer() -> str:
    """What somebody was told: "the vendor replied that it can't", "we explained why it won't"."""
    told = alternation(words("stance.conceding"))
    not_ = r"(?:can(?:n['’]t|['’]t|not)|[a-z]{2,5}(?:n['’]t|\snot))"
    deed = r"(?:\s(?:do\s(?:it|that|this|so)|work|be\sdone|happen|possible|exist))?"
    return (
        rf"(?:\w[\w'’-]{{0,15}}\s){{1,3}}?(?:{told})\s(?:(?:us|me|him|her|them|you)\s)?(?:(?:that|why)\s)?"
        rf"(?:it|this|that|they)\s{not_}{deed}(?=\s*(?:[.;,!?)]|$))"
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
