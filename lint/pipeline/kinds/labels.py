"""What may part a class from its examples: "LLM of choice: X", "LLMs that we looked at: X, Y"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import BEING, PERSONS
from ..lexicon import alternation, words
from ..trees.lists import DASHES, introducer
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_WITHOUT_NOUN = frozenset({"ADJ", "ADV", "VERB", "ADP", "NUM", "DET"})
_SHORTEST = 2
"""Words that a clause has at least: "that are popular"."""
_SOON = 4
"""So many words before a class may say that its members follow."""
_LABEL = 4
"""So many words may stand between a class and its colon."""
_PURPOSE = 3
"""So many words may tell what a class is used for: "for the live dictation"."""
_CLAUSE = 9
"""... or so many of a clause: "that we have looked at so far"."""


def labelled(at: int, sentence: Sentence) -> int:
    """Index of the colon behind a class and words that make it a label: "LLM of choice: X".

    Or of the comma before "namely".
    """
    doc = sentence.doc
    for width in range(1, _CLAUSE + 1):
        if doc.text(at + width) in {":", "="} or is_namely(doc, at + width):
            said = _said(doc, at, width)
            named = any(i in sentence.name_at for i in range(at, at + width))
            label = is_label(said) and (width <= _LABEL or is_selected(said))
            label = label or said in words("lists.supporting")
            label = label or _looked_at().fullmatch(said) is not None
            label = label or _is_of_following(doc, at, width)
            return at + width if label and not named else at
    return at


def _is_of_following(doc: Tree, at: int, width: int) -> bool:
    """Whether something is told of those that follow: "the following Cs are down:"."""
    said = doc[at : at + width]
    told = any(t.lower_ == "following" for t in doc[max(0, at - _SOON) : at])
    return told and said[0].lower_ in BEING and all(t.pos_ in _WITHOUT_NOUN for t in said[1:])


def is_namely(doc: Tree, comma: int) -> bool:
    """Whether a comma and "namely" stand at an index."""
    return doc.text(comma) == "," and doc.text(comma + 1).lower() in words("lists.namely")


def is_label(said: str) -> bool:
    """Whether words in lower case behind a class say no more than which of it are meant.

    "of choice", "worth a look", "in this comparison", "that were tested in May".
    """
    told = said in words("lists.labels", "lists.looking_until") or said.startswith("worth ")
    return told or _is_scope(said) or is_selected(said)


def _is_scope(said: str) -> bool:
    """Whether words say what for, where or when a class is used, and bring in nothing else.

    "LLMs for image prompts: X, Y" may list for whom the prompts are.
    """
    apart = words("lists.apart", "nouns.handovers")
    return _scope().fullmatch(said) is not None and apart.isdisjoint(said.split())


def is_selected(said: str) -> bool:
    """Whether words say what was done with a class, but not with what: "licensed for use with"."""
    bound = said.rpartition(" ")[-1] in words("lists.bound")
    return not bound and _selected().fullmatch(said) is not None


@cache
def _scope() -> re.Pattern[str]:
    """What a class is for, where or when: "for film", "in this comparison", "of 2025"."""
    used, here, months = (
        alternation(words(name)) for name in ("lists.looking", "lists.here", "language.months")
    )
    around = alternation(words("comparison.around", "lists.within"))
    return re.compile(
        rf"(?:(?:{used}) )?(?:in|for) (?:{here}) \w+"
        r"|for (?:[a-z]+ ){0,2}?[a-z]+(?: (?:and|or) [a-z]+)?|during (?:(?:the|this|our) )?[a-z]+"
        rf"|(?:of|in|since|from) (?:(?:{months}) )?\d{{4}}|in (?:{months})|{around}"
    )


@cache
def _selected() -> re.Pattern[str]:
    """What was done with some of a class: "are supported", "that were tested in this report"."""
    being, before, chosen, until, scopes = (
        alternation(words(f"lists.{name}"))
        for name in ("being", "looking_before", "selected", "looking_until", "scopes")
    )
    return re.compile(
        rf"(?:(?:that|which) )?(?:(?:{being}) )?(?:(?:{before}) )*(?:{chosen})"
        rf"(?: (?:{until})| (?:{scopes}) [\w'’/-]+(?: [\w'’/-]+){{0,3}})?(?: (?:{until}))?"
    )


def _said(doc: Tree, at: int, width: int) -> str:
    return " ".join(token.lower_ for token in doc[at : at + width])


@cache
def _looked_at() -> re.Pattern[str]:
    """Behind a class: "we looked at", "that I have tried so far"."""
    verbs, particles, before, until = (
        alternation(words(f"lists.{name}"))
        for name in ("looking", "looking_particles", "looking_before", "looking_until")
    )
    return re.compile(
        rf"(?:(?:that|which) )?(?:{alternation(PERSONS)}) (?:(?:{before}) )*(?:{verbs})"
        rf"(?: (?:{particles}))?(?: (?:{until}))?"
    )


def is_used(doc: Tree, at: int, end: int) -> bool:
    """Whether a clause only tells who uses a class, and what for: "we rely on for dictation"."""
    said = _said(doc, at, end - at)
    user, _, purpose = said.partition(" for ")
    return _looked_at().fullmatch(user) is not None and purpose.count(" ") < _PURPOSE


def behind_whereabouts(doc: Tree, at: int) -> int:
    """Index behind "on the market", "of your choice", "so far", if a bracket or a dash follows.

    Or examples, behind what says that there are some: "Cs to choose from today, such as X".
    """
    known = words("comparison.around", "quantity.anywhere", "lists.on_hand")
    verb = doc[at - 1].head.lemma_ if at > 0 and doc[at - 1].dep_ == "obj" else ""
    run, known_by_heart = verb in words("access.run"), verb in words("lists.mastering")
    for width in range(1, _LABEL + 1):
        said = _said(doc, at, width)
        behind = at + width + (doc.text(at + width) == ",")
        ranged = behind > at + width and doc.text(behind).lower() == "from"  # ", from X to Y"
        which = said in known or (said.startswith("of ") and said in words("lists.labels"))
        if which and (introducer(doc, behind) != behind or ranged) and not run:
            return at + width  # but "ways to run Cs on the market, such as X"
        if doc.text(at + width) in DASHES and said in known | words("lists.looking_until"):
            return at + width
        if doc.text(at + width) == "(" and (
            said in words("comparison.around", "lists.looking_until")
            or (said.startswith("of ") and said in words("lists.labels"))
            or (known_by_heart and said in words("lists.thoroughly"))
        ):
            return at + width
    return at


def _is_user(class_: Token) -> bool:
    """Whether a class is to use others: "a tool for the C to call", "tell the C to call"."""
    first = min(
        [class_.i, *(t.i for t in children(class_, "det", "nmod:poss", "amod", "compound"))]
    )
    before = class_.doc[max(0, first - 1) : first]
    told = {t.lower_ for t in before if t.pos_ == "VERB"} - words("lists.choosing", "lists.setting")
    return bool(told) or any(t.lower_ in BEING for t in before) or "for" in cases(class_)


def behind_users(doc: Tree, at: int) -> int:
    """Index behind who uses a class, if its examples follow: "the Cs that we support (X, Y)"."""
    who = at + (doc.text(at).lower() in RELATIVE_PRONOUNS)
    uses = doc[who + 1 : who + 2]
    mark = doc.text(who + 2)
    given = introducer(doc, who + 3) > who + 3  # "any C you like, for example X"
    follows = mark in {"(", ":"} or (mark == "," and given)
    if doc.text(who).lower() in PERSONS and follows and all(t.pos_ == "VERB" for t in uses):
        return who + 2
    if doc.text(at + 1) == "(" and doc.text(at).lower() in words("lists.looking"):
        return at + 1  # "the C used (X)"
    to_use = f"{doc.text(at)} {doc.text(at + 1)}".lower() in words("lists.to_use")
    to_use = to_use and not _is_user(doc[at - 1])
    apart = doc.text(at + 2) == "," and introducer(doc, at + 3) > at + 3
    if to_use and (apart or doc.text(at + 2) == "("):
        return at + 2  # "the C to use, e.g. X"
    for width in range(2, _CLAUSE + 1):  # "the Cs that we have looked at (X, Y)"
        if doc.text(at + width) == "(" and _looked_at().fullmatch(_said(doc, at, width)):
            return at + width
        apart = doc.text(at + width) in DASHES and doc[at + width - 1].whitespace_ != ""
        if doc.text(at + width) == "(" and _is_scope(_said(doc, at, width)):
            return at + width  # "the Cs in this benchmark (X, Y)"
        given = doc.text(at + width) == "," and introducer(doc, at + width + 1) > at + width + 1
        if given and _looked_at().fullmatch(_said(doc, at, width)):
            return at + width  # "the C that you worked with, for example X"
        if apart and (is_used(doc, at, at + width) or is_selected(_said(doc, at, width))):
            return at + width  # "the Cs we compared for it – X, Y –"
    return _behind_clause(doc, at)


def is_in_clause(doc: Tree, at: int) -> bool:
    """Whether a clause that says more of a class begins at ``at``: "that were popular (X, Y)"."""
    return doc.text(at).lower() in RELATIVE_PRONOUNS


def _behind_clause(doc: Tree, at: int) -> int:
    """Index behind a clause without a noun, if a bracket follows: "that were popular in 2022 (X)".

    A noun in it may be what the bracket is on: "that are served by a runner (X)".
    """
    if not is_in_clause(doc, at):
        return at
    if (exemplified := _behind_bare_clause(doc, at)) > at:
        return exemplified
    if doc.text(at + 1).lower() not in BEING:
        return at
    for width in range(2, _CLAUSE + 1):
        if width > _SHORTEST and doc.text(at + width) == "(":
            return at + width
        word = doc.text(at + width).lower()
        if not word or not (
            doc[at + width].pos_ in _WITHOUT_NOUN or word in words("lists.looking_until")
        ):
            return at
    return at


def _behind_bare_clause(doc: Tree, at: int) -> int:
    """Index behind a clause without a noun, if examples follow: "that write well, such as X".

    ``at`` if none does.
    """
    for width in range(2, _CLAUSE + 1):
        behind = at + width + (doc.text(at + width) == ",")
        if introducer(doc, behind) > behind and doc[behind].lower_ != "like":
            return at + width
        if at + width >= len(doc) or doc[at + width].pos_ not in _WITHOUT_NOUN:
            return at
    return at


def behind_counting(doc: Tree, at: int, also: frozenset[str] = frozenset()) -> int:
    """Index behind what makes the names before it some of many: "X, for instance", "X among them".

    ``at`` if nothing does; ``also``: what else may stand there.
    """
    first = at + (doc.text(at) == ",")
    for width in (3, 2, 1):
        said = " ".join(token.lower_ for token in doc[first : first + width])
        if said in words("lists.counted_in") | also:
            return first + width
    return at
