"""Whose a system is, by a pronoun for its maker: "our contract with M covers X, their model".

Of sentences that name one system and one maker, and nobody else whose it might be.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import CLOSES, NSUBJ, PERSONS, POSSESSIVES
from ..frames import frame
from ..lexicon import alternation, has_any, words
from ..trees.heads import after_name, is_opaque
from ..trees.occasions import is_time
from ..trees.syntax import RELATIVE_PRONOUNS, children, subjects
from .chosen import is_chosen
from .kind_nouns import is_kind
from .possession import Statement, makes_models, may_be_out, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PARTS = frozenset({",", "–", "—"})
_OWN = frozenset({"its", "their"})
_THEY = frozenset({"they"})
_THEIRS = frozenset({"theirs"})
_MODIFIERS = 4
"""So many words may stand between "their" and its noun."""


def theirs(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "ask M for X, their assistant", "we met M about X, which they built".

    So "M gave us access to their X".
    """
    named = [(i, n) for i, n in sentence.name_at.items() if n.kind in {"system", "maker"}]
    if [n.kind for _, n in named] != ["maker", "system"] or named[0][1] is not maker:
        return
    at, name = named[1]
    if not reading.is_model(name) or name.plural or is_opaque(sentence, at):
        return
    if serves_others(maker) or has_on_cloud(maker, name, reading):
        return
    lists = set(maker.ids) <= frame("origin.listing")
    if not makes_models(maker, reading) or (may_be_out(name, reading) and not lists):
        return
    system = sentence.doc[at]
    lent = system if _is_lent(maker, name, sentence) else None
    told = _kind(at, sentence) or _clause(system)
    told = None if _is_used(token, system) or _may_be_others(token, system) else told
    if (told := lent or told) is not None:
        yield Statement(name, maker, "maker:their", told)


def _is_lent(maker: Name, name: Name, sentence: Sentence) -> bool:
    """Whether a maker let us have what is its own: "M gave us access to their X".

    So "thanks to M for early access to its X".
    """
    text = sentence.block.text
    between = _lending().fullmatch(text, maker.end, name.start)
    if between is None or between["given"]:
        return between is not None
    return has_any(frame("origin.praise"), text[sentence.start : maker.start])


def _kind(at: int, sentence: Sentence) -> Token | None:
    """The noun in "X, their new chatbot", if it ends the aside."""
    doc, behind = sentence.doc, after_name(sentence, at)
    if doc.text(behind) not in _PARTS or doc.text(behind + 1).lower() not in _OWN:
        return None
    inside = doc[behind + 2 : behind + 3 + _MODIFIERS]
    noun = next((t for t in inside if is_kind(t, sentence)), None)
    if noun is None or doc.text(noun.i + 1) not in CLOSES or is_chosen(doc[behind + 1], noun):
        return None
    between = doc[behind + 2 : noun.i]
    parted = any((t.is_punct and t.text != "-") or t.text in POSSESSIVES for t in between)
    return None if parted else noun


def _clause(system: Token) -> Token | None:
    """What is said in "X, which they built last year", "X, which is theirs"."""
    for verb in children(system, "acl:relcl"):
        if verb.lower_ in _THEIRS and children(verb, "cop"):
            return verb
        own = [t for t in children(verb, "nmod:poss") if t.lower_ in _OWN]
        if own and children(verb, "cop") and verb.lower_ in frame("origin.works"):
            return None if is_chosen(own[0], verb) else verb  # "X, which is their product"
        they = any(t.lower_ in _THEY for t in children(verb, "nsubj"))
        whole = all(t.lower_ in RELATIVE_PRONOUNS for t in children(verb, "obj"))
        more = [t for t in children(verb, "obl", "xcomp") if not is_time(t)]
        if they and whole and not more and verb.lemma_ in frame("origin.active"):
            return verb
    return None


def _is_used(maker: Token, system: Token) -> bool:
    """Whether a maker may only have bought what it uses: "M relies on X, its assistant"."""
    used = frame("origin.employ", "usage.verbs", "adapt.verbs") | words("access.hosting")
    return any(
        over.lemma_ in used
        and any(t is maker or t.lower_ in _THEY | {"it"} for t in subjects(over))
        for over in system.governors()
    )


def _may_be_others(maker: Token, system: Token) -> bool:
    """Whether another noun before a system may be the one whose it is.

    What tells of its maker is none, "our contract with M", but for its people: "M's engineers".
    """
    people = frame("origin.staff") | words("nouns.persons")
    about = {t.i for t in maker.governors() if t.lower_ not in people}
    return any(
        t.i != maker.i
        and _may_own(t)
        and not (t.i in about and "Number=Plur" not in t.morph)
        and not (t.i in about and t.lower_ in frame("origin.works", "origin.ranges"))
        and not (t.lower_ in _THEY and t.i > maker.i)  # the maker's people themselves
        for t in system.doc[: system.i]
    )


def _may_own(noun: Token) -> bool:
    acts = noun.dep_ in NSUBJ and noun.lower_ not in PERSONS - _THEY
    return acts or (noun.pos_ == "NOUN" and "Number=Plur" in noun.morph)


@cache
def _lending() -> re.Pattern[str]:
    """Between a maker and a system: " who gave us access to their ", " for access to its "."""
    lend, early, tried, fresh = (
        alternation(frame(f"origin.{name}")) for name in ("lending", "early", "trying", "fresh")
    )
    access = rf"(?:(?:{early})\s){{0,2}}access\sto"
    return re.compile(
        rf"[*_`]*,?\s(?:(?P<given>(?:(?:who|which|that|has|have|had|for|kindly|generously)\s){{0,3}}"
        rf"(?:{lend})\s(?:us|me)\s(?:{access}|(?:to\s)?(?:{tried})))|for\s(?:the\s)?{access})"
        rf"\s(?:their|its)\s(?:(?:{fresh})\s)?[*_`]*",
        re.IGNORECASE,
    )
