"""What others said, and the text puts right: "the docs said that X draws. It writes text"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import QUOTATION
from ..frames import frame
from ..lexicon import alternation, any_of, has_any, says_any, words
from ..trees.syntax import children
from .denial import content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .context import Context

_ARROW = re.compile(r"\s(?:->|=>|→|⟶|-->)\s")
_SWAPPED = re.compile(r"\b(?:with|by|to|into)\s|\s(?:->|=>|→|⟶)\s")
_EDITED = re.compile(r"(?<![\w/])s([/|#])((?:(?!\1)[^\n])+)\1((?:(?!\1)[^\n])*)\1")
"""An order to an editor: "s/wrong/right/"."""
_MARKS = 3
"""So many characters around a quotation say nothing more."""
_IS = re.compile(r"(?:is|are|was|were)\b|['’]s\b|['’]re\b")
_WORD = re.compile(r"[a-z]+")
_STOP = re.compile(r"[.!?;]")
_DENIED = re.compile(
    r"[*_,.;\s–—-]*(?:which|(?:but|and)\s(?:that|this|it|they|there))\s(?:is|are|was|were|does|do|did)"
    r"(?:n['’]t|\s(?:not|no))\b"
)
_TOO = re.compile(r"\b(?:too|as well)\b")


def is_replaced(sentence: Sentence, start: int) -> bool:
    """Whether what begins at ``start`` is to give way to something else on the same system.

    So it is in "s/M's X/N's X/", "M's X → N's X" and "replace M's X by N's X".
    """
    text, span = sentence.block.text, (sentence.start, sentence.end)
    if any(edit.start(2) <= start < edit.end(2) for edit in _EDITED.finditer(text, *span)):
        return True
    swap = _SWAPPED.search(text, start, sentence.end)
    if swap is None:
        return False
    arrows = _ARROW.findall(text, *span)
    ordered = any_of(words("stance.replacing")).search(text, sentence.start, start)
    turned = (
        len(arrows) == 1 and _ARROW.match(swap.group()) and "(" not in text[start : swap.start()]
    )
    if not (ordered or turned):
        return False
    systems = [name for name in sentence.names if name.kind == "system"]
    old = {i for name in systems if name.end <= swap.end() for i in name.ids}
    return any(not old.isdisjoint(n.ids) for n in systems if n.start >= swap.end())


def is_put_right(sentence: Sentence, chain: Sequence[Token], context: Context) -> bool:
    """Whether somebody said what ``chain`` tells, and the text shows that it isn't so.

    ``chain`` is the claim's token with its heads.
    """
    if any(map(_is_mended, chain)):
        return True
    start, rest = sentence.spans[chain[0].i][0], context.next_words(sentence)
    if any(map(_is_filed, chain)) and _is_of_course().match(rest):
        return _is_of_another_class(sentence, context)
    if any(map(_is_at_first, chain)) and _subject().match(rest):
        return _is_of_another_class(sentence, context)
    if any(map(_is_word_of_others, chain)) and (
        _is_none().match(rest) or (_is_said_of(rest) and _is_of_another_class(sentence, context))
    ):
        return True
    if _is_quotation(sentence) and has_any(words("stance.adversative"), rest):
        return True
    tellers = [token for token in chain[1:] if _tells(token)]
    if not (tellers or _is_saying(sentence) or _quoted_until(sentence, start)):
        return False
    if tellers and _is_denied_behind(sentence, start):
        return True
    if any(map(_are_others, tellers)) and _would_be().match(rest):
        return _is_of_another_class(sentence, context)
    said = sentence.block.text[start : sentence.end]
    if says_any(words("stance.not_what") | words("stance.penalised"), said):
        return True
    if _judged().match(rest) or any_of(words("stance.penalised")).search(rest):
        return True
    if _marked_down().search(said) or _marked_down().search(rest):
        return True
    return bool(tellers) and _is_corrected(sentence, chain[0], rest, context)


def _is_saying(sentence: Sentence) -> bool:
    """Whether a sentence is on who says so: "writing that X is a C costs you two marks"."""
    doc = sentence.doc
    verb = doc.lemma(doc.text(0).lower(), "VERB", "VerbForm=Ger")
    said = words("verbs.say", "verbs.believe")
    return doc.text(0).endswith("ing") and doc.text(1).lower() == "that" and verb in said


def _is_quotation(sentence: Sentence) -> bool:
    """Whether a sentence is all in quotation marks, before others that go into it."""
    return QUOTATION.fullmatch(sentence.text.strip(" *_-")) is not None


def _tells(token: Token) -> bool:
    """Whether a verb passes on what somebody, or a text, says."""
    told = words("verbs.say", "verbs.believe", "stance.replying")
    if token.dep_ == "xcomp" and token.lower_.endswith("ing"):  # "they keep writing that"
        verb = token.doc.lemma(token.lower_, "VERB", "VerbForm=Ger")
        return verb in told and bool(children(token.head, "nsubj"))
    return token.lemma_ in told and bool(children(token, "nsubj"))


def _are_others(teller: Token) -> bool:
    """Whether it isn't the author who says so: "students often write that", "some claim"."""
    doers = children(teller, "nsubj")
    return any(t.pos_ == "NOUN" or t.lower_ in words("stance.others") for t in doers)


@cache
def _would_be() -> re.Pattern[str]:
    """What takes a thing for another one: "That would be a C", "that would make it a C"."""
    return re.compile(r"(?:that|this|it) would (?:\w+ly )?(?:be|describe|make it) (?:an?|the)\b")


def _is_filed(verb: Token) -> bool:
    """Whether a verb passes on where somebody put a thing: "X is listed among the LLMs"."""
    filing = verb.lemma_ in words("verbs.file")
    return filing and bool(children(verb, "nsubj", "nsubj:pass"))


def _is_word_of_others(verb: Token) -> bool:
    """Whether others call a thing so: "people keep calling X a C", "the press describes X as"."""
    if verb.lemma_ not in words("verbs.file") | frame("be.called"):
        return False
    said = children(verb, "nsubj") or (children(verb.head, "nsubj") if verb.dep_ == "xcomp" else [])
    return any(t.pos_ == "NOUN" or t.lower_ in words("stance.others") for t in said)


def _is_said_of(rest: str) -> bool:
    """Whether the next sentence goes on to say what "it" is."""
    subject = _subject().match(rest)
    return subject is not None and _IS.match(rest[subject.end() :]) is not None


@cache
def _is_none() -> re.Pattern[str]:
    """What takes a thing out of the class: "X isn't one", "Y is none", "they are not all Cs"."""
    not_ = r"(?:n['’]t|\snot)"
    return re.compile(
        rf"[^.!?;]{{0,60}}?\b(?:is|are|was|were){not_}\s(?:one|ones|any|all|every)\b"
        r"|[^.!?;]{0,60}?\b(?:is|are|was|were)\snone\b"
    )


def _is_at_first(verb: Token) -> bool:
    """Whether somebody tells what they once said: "I originally called X a C"."""
    said = verb.lemma_ in words("stance.once", "verbs.say") | frame("be.called")
    past = "Tense=Past" in verb.morph or verb.lower_.endswith("ed")
    then = any(t.lower_ in words("stance.at_first") for t in children(verb, "advmod"))
    return said and past and then and bool(children(verb, "nsubj", "nsubj:pass"))


def _is_mended(teller: Token) -> bool:
    """Whether it only tells which text was put right: "fixed the heading that called X an LLM".

    So "fixed a bug where X was listed as an LLM".
    """
    text = teller.head
    filed = teller.lemma_ in words("verbs.file") and text.lower_ in words("stance.defects")
    return (
        teller.dep_ == "acl:relcl"
        and (filed or teller.lemma_ in words("stance.once"))
        and text.dep_ in {"obj", "nsubj:pass"}
        and text.head.lower_ in words("stance.replacing")
    )


def _quoted_until(sentence: Sentence, start: int) -> int | None:
    """Where the quotation ends in which ``start`` is, if the sentence says more."""
    length = sentence.end - sentence.start - _MARKS
    quotes = QUOTATION.finditer(sentence.block.text, sentence.start, sentence.end)
    short = (quote for quote in quotes if quote.end() - quote.start() < length)
    return next((quote.end() for quote in short if quote.start() < start < quote.end()), None)


def _is_denied_behind(sentence: Sentence, start: int) -> bool:
    """Whether words that somebody used are denied at once: 'it says "a tuned X", which isn't'."""
    end = _quoted_until(sentence, start)
    return end is not None and _DENIED.match(sentence.block.text, end, sentence.end) is not None


def _is_corrected(sentence: Sentence, at: Token, rest: str, context: Context) -> bool:
    """Whether the next sentence says something else of the same: "It produces text"."""
    subject = _subject().match(rest)
    if subject is None:
        return False
    told = rest[subject.end() :]
    if at.pos_ != "VERB":
        return bool(_IS.match(told)) and _is_of_another_class(sentence, context)
    verb = _WORD.match(told)
    if verb is None or _TOO.search(told) or not _is_same(at, verb.group()):
        return False
    now = content(_WORD.findall(_STOP.split(told[verb.end() :])[0]))
    before = content(_WORD.findall(sentence.text.lower()))
    return bool(now) and now.isdisjoint(before)


def _is_of_another_class(sentence: Sentence, context: Context) -> bool:
    """Whether the first class that the next sentence names isn't one of this sentence."""
    own = {i for name in sentence.names if name.kind == "class" for i in name.ids}
    other = [name for name in context.behind(sentence) if name.kind == "class"]
    return bool(other) and own.isdisjoint(other[0].ids)


@cache
def _is_of_course() -> re.Pattern[str]:
    """What opens the right class, as the author knows it: "It is of course an image model"."""
    known = alternation(words("stance.as_known"))
    return re.compile(
        rf"(?:(?:but|yet|though|{known}),?\s)*(?:it|they|this)(?:['’]s|['’]re|\s(?:is|are))"
        rf"(?:,?\s(?:{known}),?)\s"
        rf"|(?:(?:{known}),?\s)+(?:it|they|this)(?:['’]s|['’]re|\s(?:is|are))\s"
    )


def _is_same(at: Token, word: str) -> bool:
    """Whether a word is a form of a claim's verb, or of another one that makes as well."""
    made = frame("produce.verbs")
    verbs = made if at.lemma_ in made else {at.lemma_}
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return word == at.lower_ or not forms.isdisjoint(verbs)


@cache
def _subject() -> re.Pattern[str]:
    """Who does something else instead: "in fact it only"."""
    opening, only = (alternation(words(f"stance.{name}")) for name in ("openers", "only"))
    return re.compile(
        rf"(?:(?:{opening}|in fact),?\s)*(?:it|they)(?=\s|['’])\s?(?:(?:{only}|actually|really)\s)?"
    )


@cache
def _marked_down() -> re.Pattern[str]:
    """What a mistake costs: "I take a point off for it", "which costs them two marks"."""
    deducting, marks = (alternation(words(f"stance.{name}")) for name in ("deducting", "marks"))
    return re.compile(
        rf"\b(?:{deducting})\s(?:(?:it|them|him|her|you|me|us|off)\s)?(?:[\w-]+\s){{0,3}}?(?:{marks})\b",
        re.IGNORECASE,
    )


@cache
def _judged() -> re.Pattern[str]:
    """A question what to make of it, or an order: "How do you respond?", "Discuss."."""
    asking, ordering = (alternation(words(f"stance.{name}")) for name in ("judging", "discussing"))
    return re.compile(rf"[^.!?]{{0,40}}?\b(?:{asking})\b[^.!]*\?|(?:please )?(?:{ordering})\b")
