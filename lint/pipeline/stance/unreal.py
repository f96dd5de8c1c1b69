"""What words around a claim make of it: supposed, hearsay, said once, or taken back.

Read over the clause, since the trees of inversions ("were X open source") and of asides vary.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..closed import PERSONS
from ..frames import frame
from ..lexicon import alternation, has_any, says_any, words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_EDGE = re.compile(r"[,;:()–—]\s|\s-\s")
_CLOSED = r"\b[\s*_\"”’']*(?:[.,;:!)\]]|$)"
_DENYING = ("denying_ends", "denying_opens", "denied_after", "denied_as", "offering_it")
_WOULD = frozenset({"would", "'d", "’d"})
_LABEL = re.compile(r"(?:^|[.!?]\s)[\W_]*([A-Za-z]+(?: [a-z]+)?)[*_`]*:[\s*_`\"“]*$", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_HEADLINE, _SHORT = 5, 3
"""A title has so many words, of which those that are longer have capitals."""
_NEAR = 80
"""So many characters behind a claim may take it back within its sentence."""


def is_supposed(sentence: Sentence, at: Token) -> bool:
    """Whether a clause only supposes: "were X an LLM, ...", "let us assume that", "X were an"."""
    start = sentence.spans[at.i][0]
    clause = _clause(sentence, start)
    if _may_be_said().match(clause) or (_inverted().match(clause) and not _goes_on(at, sentence)):
        return True
    if says_any(words("stance.supposing"), clause) or _would_take(sentence) or _is_imagined(at):
        return True
    return has_any(words("stance.for_argument"), sentence.text) or is_granted(sentence.text)


def _is_imagined(at: Token) -> bool:
    """Whether readers are asked to think of one that does it: "imagine a C that draws"."""
    told, thing = at.dep_ == "acl:relcl", at.head
    return told and thing.dep_ == "obj" and thing.head.lemma_ in words("stance.imagining")


def _would_take(sentence: Sentence) -> bool:
    """Whether it is told what something would take: "to host X we'd need its weights"."""
    return sentence.text.lower().startswith(("to ", "in order to ")) and any(
        any(aux.lower_ in _WOULD for aux in children(verb, "aux"))
        for verb in sentence.doc
        if verb.lemma_ in frame("base.needing")
    )


def _goes_on(at: Token, sentence: Sentence) -> bool:
    """Whether an aside parts a verb from its subject: "the logos, all new, were drawn by X".

    What is said may hang on the verb: "their models, among them X, were released open source".
    """
    for verb in (at, at.head):
        aids = children(verb, "aux", "aux:pass", "cop")
        doers = children(verb, "nsubj", "nsubj:pass")
        if aids and doers and doers[0].i < aids[0].i:
            parted = sentence.spans[doers[0].i][1], sentence.spans[aids[0].i][0]
            return _EDGE.search(sentence.block.text, *parted) is not None
    return False


def is_hearsay(sentence: Sentence, at: Token) -> bool:
    """Whether a clause passes on what is said, or what was: "X is said to be", "the idea that"."""
    clause = _clause(sentence, sentence.spans[at.i][0])
    return (
        says_any(words("stance.hearsay"), clause)
        or has_any(words("stance.formerly"), sentence.text)
        or any(_is_former(token) for token in sentence.doc if token.lower_ == "used")
    )


def is_word_of_model(clause: Token, sentence: Sentence) -> bool:
    """Whether a model says what a clause tells: "X insisted that", "an answer suggesting that"."""
    verb = clause.head
    if clause.dep_ != "ccomp" or verb.lemma_ not in words("stance.telling"):
        return False
    doers = [verb.head] if verb.dep_ == "acl" else children(verb, "nsubj")[-1:]
    return any(
        sentence.name_at[t.i].kind in {"system", "class"}
        if t.i in sentence.name_at
        else t.lower_ in words("stance.model_outputs")
        for t in doers
    )


def is_hedged(verb: Token) -> bool:
    """Whether a clause only tells what may be: "perhaps X draws", "X will hopefully draw".

    What somebody plans to do is planned: "we will hopefully tune X".
    """
    unsure = any(t.lower_ in words("stance.hedging") for t in children(verb, "advmod"))
    return unsure and not any(t.lower_ in PERSONS for t in children(verb, "nsubj"))


def is_prompt(sentence: Sentence, verb: Token) -> bool:
    """Whether a sentence speaks to a system, as one does who tries it out: "X, draw a logo."."""
    at = verb.i - 1 - (verb.doc.text(verb.i - 1).lower() == "please")
    called = sentence.name_at.get(at - 1)
    acts = verb.pos_ == "VERB" and verb.lower_ == verb.lemma_ and verb.doc.text(at) == ","
    if called is None or called.kind == "maker" or not acts:
        return False
    opened = sentence.block.text[sentence.start : called.start]
    told = all(t.i < at for t in children(verb, "nsubj"))  # as which trees take the name
    label = opened.rstrip(" *_`").endswith((":", '"', "“", "‘"))  # "User: X, draw a logo"
    return told and (label or not any(map(str.isalnum, opened)))


def is_of_others(sentence: Sentence) -> bool:
    """Whether a label tells that somebody else says it: "Prompt: draw a cat with X", "Talk: X"."""
    text, first = sentence.block.text, sentence.start
    colon = text.find(":", first, min(first + _NEAR, sentence.end)) + 1
    label = _LABEL.search(text, max(0, first - _NEAR), first) or (
        _LABEL.match(text[first:colon]) if colon else None
    )
    if label is None:
        return False
    first = max(first, colon)
    said = label[1].lower()
    if said in words("stance.prompting"):
        return True
    if said in words("stance.asking_it"):
        rest = next((t for t in sentence.doc if sentence.spans[t.i][0] >= first), None)
        return rest is not None and rest.pos_ == "VERB" and rest.lower_ == rest.lemma_
    long = _WORD.findall(text, first, sentence.end)
    headed = len(long) >= _HEADLINE and all(w[0].isupper() for w in long if len(w) > _SHORT)
    return headed and said in words("stance.referring")


def _is_former(used: Token) -> bool:
    """Whether somebody did it once: "we used to call it", but "X is used to write"."""
    said = used.doc.text(used.i + 2).lower() in words("stance.once")
    return said and bool(children(used, "nsubj")) and used.doc.text(used.i + 1).lower() == "to"


def is_taken_back(sentence: Sentence, start: int) -> bool:
    """Whether the sentence itself ends by denying what it said: "..., which it isn't"."""
    text = sentence.block.text
    return bool(
        _aside().match(text, start, min(sentence.end, start + 2 * _NEAR))
        or says_any(words("stance.wrong_phrases"), sentence.text)
    )


def _clause(sentence: Sentence, at: int) -> str:
    """The stretch of the sentence around an offset that no comma, dash or bracket divides."""
    text = sentence.block.text
    first = sentence.start
    for edge in _EDGE.finditer(text, sentence.start, at):
        first = edge.end()
    last = _EDGE.search(text, at, sentence.end)
    return text[first : last.start() if last else sentence.end].strip(" *_\"'“‘-")


@lru_cache(maxsize=64)
def is_granted(text: str) -> bool:
    """Whether a sentence hangs on what a system comes to do: "tune it, if the API allows"."""
    return _granted().search(text) is not None


@cache
def _granted() -> re.Pattern[str]:
    """What makes a plan depend on what a system comes to do: "tune it, if the API allows"."""
    opening, granting, means = (
        alternation(words(f"stance.{name}")) for name in ("should", "granting", "means")
    )
    return re.compile(
        rf"\b(?:(?:{opening})\s+(?!\w+ing\b|(?:(?:the|our|my)\s+)?(?:{means})\b)(?:[\w'’-]+\s+){{0,3}}?(?:{granting})"
        r"|should\s+(?:[\w'’-]+\s+){1,3}ever)\b",
        re.IGNORECASE,
    )


@cache
def _inverted() -> re.Pattern[str]:
    """A verb before its subject, where nothing is asked."""
    return re.compile(
        rf"(?:(?:and|but|so|that)\s+)?(?:{alternation(words('stance.inverted'))})\s+(?!to\b)\w",
        re.IGNORECASE,
    )


@cache
def _may_be_said() -> re.Pattern[str]:
    """What others may say, whatever the tree: "if somebody tells you they have tuned X"."""
    say, tell = (alternation(words(f"stance.{name}")) for name in ("passing_on", "passing_to"))
    return re.compile(
        r"(?:(?:and|but|so)\s+)?(?:(?:if|in case)|(?:when|whenever)(?!\s+(?:we|i)\b))\s+"
        r"(?:[\w'’-]+\s+){1,4}?"
        rf"(?:(?:{say})|(?:{tell})\s+(?:you|us|me|him|her|them|people))"
        r"\s+(?!to\b|what\b|how\b)\w",
        re.IGNORECASE,
    )


@cache
def meant_for_else() -> str:
    """What says that something is there for another use: "it's built for search, not for text"."""
    meant = alternation(words("stance.meant_for"))
    return rf"it(?:['’]s|\s(?:is|was))\s(?:\w+ly\s)?(?:{meant})\s[^.!?;]{{1,{_NEAR}}}?,\snot\b"


@cache
def _aside() -> re.Pattern[str]:
    """What denies it behind a mark: "; it isn't", ", which they can't", ", it was not X that"."""
    ends, openings, after, as_, offering = (
        alternation(words(f"stance.{name}")) for name in _DENYING
    )
    not_ = (
        r"(?:['’](?:s|re) not|\s(?:is|are|was|were|does|do|did|can|could|will|would)"
        r"(?:n['’]t|\s?not)|\s(?:can|won)['’]t)"
    )
    denied = rf"(?:(?:{after})\s)?(?:it|they|this|that|which){not_}(?:\s(?:{as_}))?"
    none = r"(?:it|they|this|that)(?:['’]s|\s(?:is|are|was|were))\s(?:none|no\s[\w-]+)"
    withheld = (
        rf"but\s(?:[\w'’-]+\s){{1,3}}?(?:\w+n['’]t|\w+\snot)\s(?:{offering})\s(?:it|that|this)"
    )
    cleft = rf"it{not_}\s(?:\w+ly\s)?the\s[\w-]+\s(?:itself\s)?(?:doing|that|who|which)\b"
    return re.compile(
        rf"[^.!?]{{0,{_NEAR}}}?(?:[,;(\[–—-]|\sand|\sbut|\s(?:al)?though)\s?\W*(?:(?:{denied}|{none}|{ends}|{withheld}){_CLOSED}"
        rf"|{cleft}|{meant_for_else()}|(?:{openings})\b)",
        re.IGNORECASE,
    )
