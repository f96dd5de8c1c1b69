"""Where a modal is but polite: "I would recommend X for logos", "could somebody please tune X?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, objects

if TYPE_CHECKING:
    from ..trees.tree import Token

_KNOWN = frozenset({"the", "our", "this", "these", "those", "my"})
_AMONG = frozenset({"on", "from", "in", "of"})


def is_polite(verb: Token) -> bool:
    """Whether somebody says so of himself, with no condition, or asks for it."""
    return _is_advice(verb) or is_polite_plan(verb) or is_order(verb)


def is_order(verb: Token) -> bool:
    """Whether a question is an order: "can somebody from sales use X?", "could you please".

    Who asks "can someone use X to draw logos?", not "the logo", may want to know.
    """
    doers = children(verb, "nsubj")
    favours = frame("need.use", "adapt.verbs") | words("stance.favours")
    if verb.lemma_ not in favours or len(doers) != 1:
        return False
    if verb.doc.text(doers[0].i - 1).lower() not in words("stance.ordering"):
        return False
    begged = any(t.lower_ == "please" for t in verb.doc[doers[0].i : verb.i])
    some = doers[0].lower_ in words("stance.somebody")
    at_work = any(cases(t) & _AMONG for t in children(doers[0], "nmod"))
    aimed = (t for deed in (verb, *children(verb, "advcl", "xcomp")) for t in objects(deed))
    known = any(d.lower_ in _KNOWN for t in aimed for d in children(t, "det", "nmod:poss"))
    asked = at_work or begged or known
    return (some and asked) or (begged and doers[0].lower_ in words("stance.begged"))


def _is_advice(verb: Token) -> bool:
    """Read "I would recommend X for logos"."""
    return verb.lemma_ in words("stance.advising") and _is_own(verb)


def is_polite_plan(verb: Token) -> bool:
    """Read "we'd like to tune X for logos", but not "I'd like to see X draw"."""
    if verb.lemma_ not in words("stance.liking") or not _is_own(verb):
        return False
    would = {t.lower_ for t in children(verb, "aux")} & words("stance.polite")
    plans = [t for t in children(verb, "xcomp") if any(m.lower_ == "to" for m in t.children)]
    done = [t for t in plans if t.lemma_ not in words("stance.only_wished")]
    return bool(would and done) and not any(children(t, "cop") for t in done)


def _is_own(verb: Token) -> bool:
    """Whether it is the authors', with no condition: "to save money, we'd like to tune X"."""
    opened = [mark for c in children(verb, "advcl") for mark in children(c, "mark", "advmod")]
    on_terms = any(mark.lower_ in words("stance.conditional", "stance.not_yet") for mark in opened)
    return [t.lower_ for t in children(verb, "nsubj")] in (["i"], ["we"]) and not on_terms
