"""Access of which a verb says that there is none, or may be: "self-hosted X isn't possible".

What "the open-source X" says holds whatever else is denied of it; what stands without an article,
or with "a", is only there if the verb says so.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..stance.negation import is_negated
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS, children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_HOPS = 3
"""So many heads over a phrase may deny it: "we have no plans to offer a local X"."""
_INSIDE = frozenset({"compound", "nmod:desc", "flat"})
_GIVEN = frozenset({"obj", "obl", "nmod", "xcomp", "acl", "conj"})
_WISHED = frozenset({"would", "could", "might"})


def is_denied(noun: Token, sentence: Sentence) -> bool:
    """Whether no such thing is there as the phrase at ``noun`` names, or it is only wished for."""
    name = sentence.name_at.get(noun.i)
    while noun.dep_ in _INSIDE and noun.head.lower_ in words("nouns.transparent"):
        noun = noun.head
    copy = name is None and noun.lower_ in words("access.copies")  # "an installation of X"
    if not copy and (name is None or name.kind != "system"):  # which are like X is told for good
        return noun.dep_ == "obj" and _is_never_given(noun.head)
    if name is not None and _is_taken_back(name, sentence):
        return True
    definite = any(t.lower_ in words("access.definite") for t in children(noun, "det"))
    if definite or children(noun, "nmod:poss"):
        return False
    if noun.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS}:
        return _is_nothing(noun.head)
    verb, hops = noun, 0
    while verb.dep_ in _GIVEN and hops < _HOPS:
        verb, hops = verb.head, hops + 1
        told = any(t.lower_ in words("stance.hearsay") for t in verb.children)
        if told or is_negated(verb, noun, False):
            return True
    return noun.dep_ == "obj" and _is_never_given(noun.head)


def _is_never_given(verb: Token) -> bool:
    """Whether something isn't put out, or may never be: "will they ever release such Cs?"."""
    if verb.lemma_ not in words("access.publish", "access.have"):
        return False
    doubted = any(t.lower_ == "ever" for t in children(verb, "advmod"))
    return doubted or is_negated(verb, verb, False)


def _is_nothing(said: Token) -> bool:
    """Whether a predicate denies that its subject is there: "is impossible", "doesn't exist"."""
    form = {said.lower_, said.lemma_}
    unreal = any(t.lower_ in _WISHED for t in children(said, "aux"))  # "would be nice"
    supposed = any(t.lower_ in words("stance.conditional") for t in children(said, "mark"))
    if unreal or supposed or form & words("access.barred"):
        return True
    return bool(form & words("access.being")) and is_negated(said, said, False)


def _is_taken_back(name: Name, sentence: Sentence) -> bool:
    """Whether the predicate takes a modifier back: "the so-called open X is far from open"."""
    return _taking_back().match(sentence.block.text, name.end, sentence.end) is not None


@cache
def _taking_back() -> re.Pattern[str]:
    """Behind a name: "is anything but open", "isn't open at all", "is nothing of the sort"."""
    denied, flat = (alternation(words(f"access.{name}")) for name in ("denied_as", "denied_flat"))
    had = alternation(words("access.open", "access.local", "access.truly_open"))
    return re.compile(
        r"[\s*_\"”)]*(?:is|are|was|were|remains|['’]s)(?:n['’]t|\s+not)?\s+(?:\w+ly\s+)?(?:"
        rf"(?:{flat})\s*(?:[.,;:!)–—]|$)|(?:(?:{denied})\s+|(?<=n['’]t\s)|(?<=not\s))"
        rf"(?:[\w-]+\s+)?[\"“]?(?:{had})\b)",
        re.IGNORECASE,
    )
