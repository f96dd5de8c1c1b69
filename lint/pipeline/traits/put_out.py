"""Further deeds of makers: "M gave X away", "M started the X family", "X is operated by M"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.occasions import is_time
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, objects

if TYPE_CHECKING:
    from ..trees.tree import Token

_AWAY = frozenset({"away"})
_NOW = frozenset({"is", "are"})


def gives_away(verb: Token) -> bool:
    """Whether something is given to everybody: "M gave X away for free", not "to its customers"."""
    away = any(t.lower_ in _AWAY for t in children(verb, "advmod", "compound:prt"))
    if verb.lemma_ not in frame("origin.giving") or not away:
        return False
    parts = (verb, *objects(verb), *children(verb, "advmod", "compound:prt"))
    told = [t for part in parts for t in children(part, "obl", "nmod", "iobj")]
    return all(is_time(t) or cases(t) & frame("origin.terms_of_gifts") for t in told)


def founds(verb: Token) -> bool:
    """Whether a row of systems is begun: "M started the X family", "a series that M began"."""
    if verb.lemma_ not in frame("origin.starting"):
        return False
    which = [t for t in objects(verb) if t.lower_ not in RELATIVE_PRONOUNS]
    begun = which or ([verb.head] if verb.dep_ == "acl:relcl" else [])
    wholes = [t.head for t in begun if t.dep_ == "nmod" and cases(t) == {"of"}]
    return any(t.lower_ in frame("origin.families") for t in (*begun, *wholes))


def is_operated(verb: Token, agent: Token) -> bool:
    """Whether somebody is said to keep a system up: "X is operated by M", not "X was run by M".

    What is told beside that is a test or a use: "X is run by M on its questions".
    """
    now = any(t.lower_ in _NOW for t in children(verb, "aux:pass", "aux", "cop"))
    more = [t for t in children(verb, "obl", "advcl", "xcomp") if t is not agent and not is_time(t)]
    return verb.lemma_ in frame("origin.operating") and now and not more
