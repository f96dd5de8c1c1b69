"""Makers whose name a product bears as well: "Meta AI", "Mistral's X", "Hugging Face built X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..closed import BEING, POSSESSIVES
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name
from ..trees.syntax import cases, children, is_passive, objects, subjects
from .staff import staff

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

OUT_OF = ({"from"}, {"out", "of"})
"""By which words what comes of somebody is tied to them."""
_AT = {"at", "in", "of", "inside", "within"}


def maker_at(at: int, sentence: Sentence, reading: Reading) -> Name | None:
    """The maker that is named at a token; a lab may share its name with a product: "Meta AI"."""
    name = sentence.name_at.get(at)
    if name is None or name.kind == "maker":
        return name
    if name.kind != "system" or len(name.ids) > 1:
        return None
    maker = reading.knowledge.systems[name.ids[0]].maker
    if maker is None:
        return None
    text = sentence.block.text[name.start : name.end]
    first, _, last = text.partition(" ")
    called = reading.knowledge.makers[maker].name
    lab = last in words("names.labs") and called in {first, text}
    hosts = reading.system_kind(name) not in MODELS and maker not in frame("origin.listing")
    owns = sentence.doc.text(at + 1) in POSSESSIVES and not hosts
    owner = owns and f"{called} ".startswith(f"{text} ")  # "Mistral's X"
    named = f"{called} ".startswith(f"{text} ")
    before = sentence.doc.text(at - 1).lower()
    agent = named and before == "by"  # "made by Runway"
    agent = agent or (named and before == "at" and _has_staff(at - 2, sentence))
    agent = agent or (named and _develops(sentence.doc[at], sentence))
    agent = agent or (named and _is_company(sentence.doc[at]))
    others = maker in frame("origin.hosts")
    agent = agent or (named and not others and _is_origin(sentence.doc[at], sentence, reading))
    return replace(name, kind="maker", ids=(maker,)) if lab or owner or agent else None


def _has_staff(at: int, sentence: Sentence) -> bool:
    """Whether people stand before a name, as those who work there: "the team at Runway"."""
    return at >= 0 and sentence.doc[at].lower_ in staff() | frame("origin.people")


def _is_company(token: Token) -> bool:
    """Whether a phrase says that a name is that of a company: "X, the company that made Y"."""
    comma = token.doc.text(token.i + 1) == ","
    before, work = token.doc.text(token.i - 1).lower(), token.doc.text(token.i - 2).lower()
    if token.i and before in frame("origin.companies"):
        return True  # "the start-up X"
    if token.i > 1 and before == "of" and work in frame("origin.masterpieces") | {"product"}:
        return True  # "Y is a product of X"
    return comma and any(t.lower_ in frame("origin.companies") for t in children(token, "appos"))


def _is_origin(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a model itself is said to come from somewhere: "Y comes from X", "Y is from X"."""
    came = token.dep_ == "obl" and token.head.lemma_ in frame("origin.leaving")
    said = token.head if came else token
    if cases(token) not in OUT_OF or not (came or children(token, "cop")):
        return False
    names = [n for t in subjects(said) for n in reading.named(t, sentence)]
    return bool(names) and all(n.kind == "system" and reading.is_model(n) for n in names)


def _develops(token: Token, sentence: Sentence) -> bool:
    """Whether a name that a product bears too acts as its company: "Hugging Face has built X".

    What a product creates is no other product: "Runway created X".
    """
    verb = token.head
    if token.dep_ != "nsubj":
        return False
    if verb.lemma_ in frame("origin.developing"):
        return True
    made = (sentence.name_at.get(t.i) for t in objects(verb))
    named = any(name is not None and name.kind == "system" for name in made)
    return named and verb.lemma_ in frame("origin.active")


def left_lab(maker: Token) -> Token | None:
    """The verb in "X came out of M's lab", "X was born in the labs of M", "X was born at M"."""
    lab = maker.head
    if maker.dep_ == "obl" and lab.lower_ in frame("origin.born") and cases(maker) <= _AT - {"of"}:
        return lab
    owns = maker.dep_ in {"nmod:poss", "compound"} or (
        maker.dep_ == "nmod" and cases(maker) <= _AT and maker.i > lab.i
    )
    if not owns or lab.lower_ not in frame("origin.labs") or lab.dep_ not in {"obl", "obl:agent"}:
        return None
    verb = lab.head
    came = verb.lemma_ in frame("origin.leaving") and cases(lab) in OUT_OF
    born = verb.lower_ in frame("origin.born") or (
        is_passive(verb) and verb.lemma_ in frame("origin.places")
    )
    born = born and cases(lab) <= _AT
    return verb if came or born else None


def made_by_role(role: Token, sentence: Sentence) -> list[Token]:
    """X in "the company that makes X is M", of which no more is told; in "X, whose maker is M"."""
    if any(t.lower_ == "whose" for t in children(role, "nmod:poss")):
        return [role.head.head]
    making = [v for v in children(role, "acl:relcl") if v.lemma_ in frame("origin.active")]
    plain = [v for v in making if not (is_passive(v) or children(v, "obl", "xcomp"))]
    made = [t for v in plain for t in objects(v)]
    return [t for t in made if sentence.doc.text(after_name(sentence, t.i)) in BEING]
