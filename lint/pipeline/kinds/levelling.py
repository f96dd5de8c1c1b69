"""Two terms beside each other that are said to be one: "C and D are the same", "none differs"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

GENERIC = r"(?:models?|tools?|technology|systems?)?"
QUOTES = "\"”“’‘'*_"
MARKED = rf"[\s{QUOTES}]*"
BESIDE = re.compile(
    rf"^{MARKED}(?:and|or|/|&)(?:\s+(?:the\s+(?:term|word)|(?:call\s+(?:it|them)\s+)?an?))?{MARKED}$",
    re.IGNORECASE,
)
"""Between two terms that stand beside each other."""
_AND = re.compile(rf"^{MARKED}and(?:\s+(?:an?|the))?{MARKED}$", re.IGNORECASE)
_HOW = re.compile(rf"\bhow\s+(?:(?:do|does|is|are)\s+)?(?:an?\s+)?{MARKED}$", re.IGNORECASE)
_DIFFERS = re.compile(
    rf"^{MARKED}{GENERIC}{MARKED}(?:differs?|(?:is\s+|are\s+)?different)\s+from(?:\s+an?)?{MARKED}$",
    re.IGNORECASE,
)
"""Around the first of two terms: "how does C differ from D"."""
_WITH = re.compile(rf"^{MARKED}(?:with|to){MARKED}$", re.IGNORECASE)
WHICHEVER = "terms:whichever"
"""The construction of "whether you call it C or D, it is the same", which leaves nothing open."""
_SAID = 60
"""So many characters before two terms may say who equates them."""
Found = tuple[str, "Token"]
"""The construction, and the token to judge a claim at."""


_IS_THERE = re.compile(r"\W*(?:(?:so|but|and),?\s+)?(?:is|are)\s+there\b", re.IGNORECASE)
_NO = re.compile(
    r"[\s*_]*(?:no|nope)(?:,?\s+(?:there\s+(?:is|are)n['’]t|not\s+really))?[*_]*\s*(?:[.!]|$)",
    re.IGNORECASE,
)
"""A plain no, behind "Is there a difference between C and D?"."""


def levelled(one: Name, other: Name, sentence: Sentence) -> Found | None:
    """Read "C and D are the same", "we use C and D interchangeably"."""
    text = sentence.block.text
    token = sentence.token_of(other)
    if _WITH.match(text[one.end : other.start]) and token is not None:
        equated = _equating().search(text, max(sentence.start, one.start - _SAID), one.start)
        return ("terms:same", token) if equated else None
    if not BESIDE.match(text[one.end : other.start]):
        return None
    before = text[sentence.start : one.start]
    if _thinking().search(before):
        return _thought(other, sentence)
    if _using().search(before) and _for_the_same().match(text, other.end, sentence.end):
        return ("terms:same", token) if token is not None else None
    alone = not before.strip(f" {QUOTES}") and "or" in text[one.end : other.start]
    if _whichever().search(before) or alone:  # "C or D, it's all the same"
        behind = _no_matter().match(text, other.end, sentence.end)
        if behind is not None and token is not None:
            return WHICHEVER, token
        if not alone:
            return None
    said = _sameness().match(text, other.end, sentence.end)
    opening = text[max(0, sentence.start - _SAID) : one.start]  # where one was left out as well
    if said is None or (said["passive"] and not (said["here"] or _here().search(opening))):
        return None  # "are often used interchangeably": by others
    key = next((group for group in ("same", "way", "one") if said[group]), "")
    start = said.start(key)
    at = next(t for t in sentence.doc if sentence.spans[t.i][1] > start)
    while at.dep_ in {"det", "amod"}:
        at = at.head  # what "the same" says of them carries the verb
    if key == "way" and not (said["passive"] or said["may"]):
        using = _user(at)
        if using is None:
            return None
        at = using
    return "terms:same", at


@cache
def same() -> str:
    """A regular expression for what says that things are one: "the same", "two names for one"."""
    twofold, labels, sameness, meant = (
        alternation(words(f"equality.{name}"))
        for name in ("twofold", "labels", "sameness", "meant")
    )
    names = rf"(?:{twofold})\s(?:{labels})(?:\sfor)?\s(?:{sameness})\s(?:{meant})"
    return rf"{names}|{alternation(words('equality.same'))}"


@cache
def _equating() -> re.Pattern[str]:
    """Before the first term: "for simplicity, we equate C with D"."""
    persons = alternation(words("usage.persons_of_text"))
    equate = alternation(words("equality.equating"))
    return re.compile(
        rf"\b(?:{persons})\s(?:\w+ly\s|will\s|also\s)?(?:{equate})(?:\sthe\s\w+)?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _whichever() -> re.Pattern[str]:
    """Before the first term: "whether you call it C or D, it's the same"."""
    persons = alternation(words("usage.persons_of_text"))
    saying = alternation(words("equality.saying"))
    return re.compile(
        rf"(?:\bwhether\s+(?:{persons})\s+(?:(?:{saying})|call\s+(?:it|them|this))"
        rf"|^\W*call\s+(?:it|them)(?:\s+an?)?)\s*{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _using() -> re.Pattern[str]:
    """Before the first term: "we use the words "."""
    persons = alternation(words("usage.persons_of_text"))
    return re.compile(
        rf"\b(?:{persons})\s(?:(?:\w+ly|will|shall|also|always|both)\s)?use\s(?:(?:both\s)?(?:the\s)?"
        rf"(?:words|terms|names)\s)?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def _for_the_same() -> re.Pattern[str]:
    """Behind the second term: " for the same thing", " to mean one and the same technology"."""
    sameness, meant = (alternation(words(f"equality.{name}")) for name in ("sameness", "meant"))
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}(?:for|to\s(?:mean|denote|describe|refer\sto))\s(?:{sameness})\s(?:{meant})\b",
        re.IGNORECASE,
    )


@cache
def _no_matter() -> re.Pattern[str]:
    """Behind the second term: ", it's all the same technology"."""
    meaning, alike = (alternation(words(f"equality.{n}")) for n in ("meaning", "no_matter"))
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}(?:,?\s*(?:{alike})(?=\s*(?:[.,;:!)–—]|$))"
        rf"|[,:;–—]?\s*(?:it|that|they|you)(?:(?:['’]s|['’]re|\s+is|\s+are)\s+(?:all\s+)?|\s+(?:{meaning})\s+)"
        rf"(?:{same()})(?=\s*(?:[.,;:!)]|$)))",
        re.IGNORECASE,
    )


def _thought(other: Name, sentence: Sentence) -> Found | None:
    """Read "think of C and D as the same technology", where author or reader does."""
    said = _taken_as().match(sentence.block.text, other.end, sentence.end)
    token = sentence.token_of(other)
    if said is None or token is None:
        return None
    likening = frame("be.likened")
    verb = next((t for t in token.governors() if t.lemma_ in likening), None)
    doers = children(verb, "nsubj") if verb is not None else []
    if verb is None:  # "our policy treats C and D as one", a noun to the parser
        verb = next((t for t in token.doc[1 : token.i] if t.lower_[:-1] in likening), None)
        doers = [verb.nbor(-1)] if verb is not None else []
    persons = words("usage.persons_of_text")
    if verb is None:
        return None
    if any(t.lower_ == "it" for t in doers):  # "the policy is short, and it treats C and D as one"
        doers = [t for t in verb.doc[: verb.i] if t.dep_ in NSUBJ and t.lower_ in persons] or doers
    if any(t.lower_ not in persons for t in doers):
        return None
    return "terms:same", verb


@cache
def _thinking() -> re.Pattern[str]:
    verbs = alternation(frame("be.likened"))
    return re.compile(rf"\b(?:{verbs})s?(?:\s+of)?(?:\s+the\s+terms)?{MARKED}$", re.IGNORECASE)


@cache
def _taken_as() -> re.Pattern[str]:
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}\bas\s+(?:(?:{same()})(?![\w-])|one(?=\s*(?:[.,;!]|$)))",
        re.IGNORECASE,
    )


@cache
def _sameness() -> re.Pattern[str]:
    way, here, ties, coinciding = (
        alternation(words(f"equality.{name}")) for name in ("way", "here", "ties", "coinciding")
    )
    endings = alternation(words("asides.endings"))
    behind = rf"(?=\s*(?:$|[^\w\s?]|(?:thing|here|to|in|for|and|but|{endings})\b))"
    adverbs = rf"(?:(?!(?:{ties})\b)\w+\s+){{0,2}}?"
    verb = (
        r"(?:,?\s*(?:which|that)\s+|,\s+)?"
        r"(?:are|is|mean|means|denote|describe|refer\s+to|stand\s+for|name"
        r"|can\s+be\s+(?:(?:treated|seen|regarded|taken|viewed)\s+as|considered))"
        rf"\s+{adverbs}"
    )
    alike = (
        rf"(?:(?:{verb}|[:–—-]\s+|\((?:these\s+are\s+)?)(?P<same>{same()})"
        rf"|(?P<one>{coinciding})){behind}"
    )
    no = alternation(words("stance.negators"))
    used = (
        rf"(?P<passive>(?:are|will be)\s+(?:(?!(?:{no})\b)\w+\s+)?used\s+)?|"
        rf"(?P<may>can\s+(?:(?!(?:{no})\b)\w+\s+)?be\s+used\s+)|"
        rf"[,(–—]\s*(?:which\s+|terms\s+)?(?:{alternation(words('equality.users'))})\s+use"
        r"(?:\s+(?:the|these|both)\s+(?:\w+\s+)?(?:words|terms|names|two)|\s+them)?\s+"
    )
    return re.compile(
        rf"{MARKED}{GENERIC}{MARKED}"
        rf"(?:{alike}|(?:{used})(?P<way>{way})"
        rf"(?P<here>[^.;]*?\b(?:{here})\b|,?\s+(?:because|since|as)\s+(?:they|both|the\s+two)"
        rf"(?:['’]re|\s+(?:are|mean|denote|refer\s+to|describe))\s+{adverbs}(?:{same()}){behind})?)",
        re.IGNORECASE,
    )


@cache
def _here() -> re.Pattern[str]:
    """What opens a sentence on the text itself: "In this paper"."""
    here = alternation(words("equality.here"))
    return re.compile(rf"(?:^|[.!?]\s)\W*(?:{here})\b(?:(?!\bthat\b)[^.!?])*$", re.IGNORECASE)


def _user(adverb: Token) -> Token | None:
    """The verb that "interchangeably" belongs to, if it is what author or reader does."""
    verb = next((t for t in adverb.governors() if t.pos_ == "VERB"), adverb)
    doers = children(verb, "nsubj")
    if not doers or any(t.lower_ not in words("usage.persons_of_text") for t in doers):
        return None
    return verb


def answered(one: Name, other: Name, sentence: Sentence) -> bool:
    """Read "What is the difference between C and D? There is none", "... They are identical".

    Also "How does C differ from D? It doesn't.".
    """
    text = sentence.block.text
    before, between = text[sentence.start : one.start], text[one.end : other.start]
    asks = _AND.match(between) and _asking().search(before)
    if asks and _IS_THERE.match(before) and _NO.match(text, sentence.end):
        return True
    asks = asks or (_DIFFERS.match(between) and _HOW.search(before))
    return asks is not None and no_difference().match(text, sentence.end) is not None


@cache
def _asking() -> re.Pattern[str]:
    nouns = alternation(words("equality.differences"))
    return re.compile(
        rf"(?:\b(?:what(?:['’]s|\s+is|\s+are)?\s+(?:the|our)|(?:is|are)\s+there\s+(?:an?|any)"
        rf"|ask(?:s|ed|ing)?\s+(?:(?:me|us)\s+)?(?:about|for)\s+the)|^\W*(?:so,?\s+)?the)"
        rf"\s+(?:\w+\s+)?(?:{nouns})\s+between(?:\s+the\s+\w+)?{MARKED}(?:(?:the|an?)\s+)?{MARKED}$",
        re.IGNORECASE,
    )


@cache
def no_difference() -> re.Pattern[str]:
    """What answers a question for the difference: "there is none", "none: they are the same"."""
    nouns, adverbs = (alternation(words(f"equality.{name}")) for name in ("differences", "flatly"))
    end = r"(?=\s*(?:$|[.,;:!–—(]))"
    return re.compile(
        rf"[\s*_?:]*(?:a(?:nswer)?\s?[.:]\s+)?(?P<said>(?:(?:no|none|well|really|actually|simple)\b[,.:!]?\s+)*"
        rf"(?:(?:there(?:['’]s|\s+is|\s+are)\s+)?(?:(?:really|actually|simply)\s+)?none{end}"
        rf"|(?:it|they)\s+(?:(?:simply|really|just)\s+)?(?:doesn['’]t|does\s+not|don['’]t|do\s+not)"
        r"(?=\s*(?:$|[.;:!–—]))"
        rf"|there(?:['’]s|\s+is|\s+are)\s+(?:(?:{adverbs})\s+)?no\s+(?:real\s+)?(?:{nouns}){end}"
        rf"|(?:they|(?:both|the\s+two)(?:\s+(?:names|terms|words|expressions))?)"
        rf"(?:['’]re|\s+are|\s+mean|\s+stand\s+for|\s+denote)\s+"
        rf"(?:(?:\w+ly|{adverbs})\s+)?(?:{same()}){end}))",
        re.IGNORECASE,
    )
