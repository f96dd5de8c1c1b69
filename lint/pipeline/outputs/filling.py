"""What belongs to a product: "content such as images", "a recipe together with a photo"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children, conjuncts, objects

if TYPE_CHECKING:
    from ..trees.tree import Token

_WITH = frozenset({"with"})
_REACH = 6
"""So many words behind a wide noun its range begins."""


def examples(product: Token, verb: Token) -> list[Token]:
    """What a wide noun is filled with: "content such as images", "everything: text, images"."""
    inside = children(product, "nmod")
    if product.lemma_ in words("nouns.measure"):
        of = [t for t in inside if "of" in cases(t)]
        given = [t for t in inside if cases(t) & words("nouns.exemplifying")]
        wide = any(t.lower_ in words("nouns.wide") for t in of)
        given += children(product, "appos")  # "all kinds of media: text, images"
        beside = [e for first in given for e in conjuncts(first)] if wide else []
        return [*beside, *(e for t in of for e in examples(t, verb))]
    if product.lower_ not in words("nouns.wide"):
        return []
    beside = [*inside, *(t for t in children(verb, "obl") if t.i > product.i)]
    given = [t for t in beside if cases(t) & (words("nouns.exemplifying") | frame("modes.spans"))]
    given += children(product, "appos")
    for told in children(product, "acl:relcl"):
        given += objects(told) if told.lemma_ in frame("be.include") else []
    formed = [t for t in beside if t.lower_ in words("nouns.forms") and "in" in cases(t)]
    given += [t for form in formed for t in children(form, "nmod") if "of" in cases(t)]
    given += _range(product, verb)
    return [t for first in given for t in conjuncts(first)]


def beside_other(product: Token) -> list[Token]:
    """What stands beside a wide noun as more of it: "images, videos and other content"."""
    other = any(t.lower_ in {"other", "similar"} for t in children(product, "amod", "det"))
    if not other or product.dep_ != "conj" or product.lower_ not in words("nouns.wide"):
        return []
    return [t for t in conjuncts(product.head) if t.i < product.i]


def is_denied(product: Token) -> bool:
    """Whether another thing is put out: "generates not images but text", not "not only images"."""
    denials = [t for t in children(product, "advmod") if t.lower_ == "not" and t.i < product.i]
    limits = words("stance.only")
    return any(product.doc.text(t.i + 1).lower() not in limits for t in denials)


def along(product: Token, verb: Token) -> list[Token]:
    """What comes with a product and is as new: "a recipe together with a photo", not "the photo".

    Nor is what somebody has, or what is found: "with a photo that you took", "from the album".
    """
    if product.dep_ != "obj":
        return []
    beside = [*children(product, "nmod"), *children(verb, "obl")]
    beside = [t for t in beside if t.i > product.i and _comes_along(t)]
    return [each for first in beside for each in conjuncts(first) if _is_new(each)]


def _comes_along(noun: Token) -> bool:
    """Whether "along with", "together with" or "alongside" stands before a noun."""
    first = min((c.i for c in children(noun, "case")), default=0)
    said = {t.lower_ for t in noun.doc[max(first - 1, 0) : first + 1]}
    beside = words("lists.along")
    return bool(said & beside) and cases(noun) <= beside | _WITH


def _is_new(noun: Token) -> bool:
    """Whether a thing wasn't there before: "a photo", but not "the photo", "a photo you took"."""
    determined = {t.lower_ for t in children(noun, "det", "nmod:poss")}
    told = children(noun, "acl", "acl:relcl") or [
        t for t in children(noun, "nmod") if cases(t) & frame("produce.sources")
    ]
    return determined <= INDEFINITE and not told


def _range(wide: Token, verb: Token) -> list[Token]:
    """The ends of "anything from poems to images", "content ranging from poems to images"."""
    spans = [t for t in wide.doc[wide.i + 1 : wide.i + 3] if t.lower_ == "ranging"]
    hosts = {verb, wide, *spans}
    ends = [
        t
        for t in wide.doc[wide.i + 1 :]
        if cases(t) & {"from", "to"} and (t.head in hosts or "from" in cases(t.head))
    ]
    if len(ends) < 2 or "from" not in cases(ends[0]) or ends[0].i - wide.i > _REACH:
        return []
    made = bool(spans) or wide.pos_ == "PRON"
    return ends if made else ends[1:]  # "turns content from pictures to text"
