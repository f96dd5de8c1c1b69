"""Where "would" is but polite: "I would recommend X for logos", "we'd like to tune X for logos"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..trees.tree import Token


def is_polite(verb: Token) -> bool:
    """Whether somebody says so of himself, with no condition."""
    return _is_advice(verb) or is_polite_plan(verb)


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
    unconditional = not any(children(c, "mark") for c in children(verb, "advcl"))
    return [t.lower_ for t in children(verb, "nsubj")] in (["i"], ["we"]) and unconditional
