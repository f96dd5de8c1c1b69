"""Whether a word of the tree is negated, whatever negates it: "not", "no longer", "rather than"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.syntax import SUBJECTS, cases, children, first_word

if TYPE_CHECKING:
    from ...claims import Claim
    from ..trees.tree import Token

_NEGATED_BY = frozenset(
    {"advmod", "advmod:emph", "det", "cc", "cc:preconj", "aux", "mark", "case", "discourse",
     "dep", "punct"}
)  # fmt: skip
_NOBODY = frozenset({"nobody", "none"})
_PAUSES = frozenset({",", "!", ".", ":", ";", "-", "–", "—"})
_BEFORE = 80
"""So many characters before what is said may pass over it."""


def passed_over(claim: Claim, source: str) -> Claim:
    """Negate what stands right behind "rather than" or ", not", whatever the tree hangs it on.

    ``source`` is the document's.
    """
    if claim.stance not in {"asserted", "planned"}:
        return claim
    at = claim.object.start
    before = source[max(0, at - _BEFORE) : at]
    passes = _passing().search(before) or _parting().search(before)
    return replace(claim, stance="negated") if passes else claim


@cache
def _parting() -> re.Pattern[str]:
    """What parts a thing from the one before: "takes in audio, not images", "text, but never"."""
    only = alternation(words("stance.only"))
    return re.compile(
        rf"[\w)*_`\"],\s(?:and\s|but\s)?(?:not|never)\s(?!(?:{only})\b)"
        r"(?:(?:at|in|from|with|on|to|for|as|of|into)\s)?(?:(?:an?|the|any)\s)?[*_`\"]*$",
        re.IGNORECASE,
    )


@cache
def _passing() -> re.Pattern[str]:
    over, only = (alternation(words(f"stance.{name}")) for name in ("passed_over", "only"))
    return re.compile(
        rf"\b(?:{over})\s+(?:(?:{only})\s+)?(?:(?:an?|the|any)\s+)?(?:[\w-]+\s+)?[*_`\"]*$",
        re.IGNORECASE,
    )


def is_untrue(over: Token, at: Token) -> bool:
    """Whether it is said that something is not so: "it isn't true that nobody has them"."""
    return over.lower_ in words("stance.truthful") and is_negated(over, at, local=False)


def _on_auxiliaries(verb: Token) -> list[Token]:
    """What hangs on an auxiliary, as before an aside: "X doesn't, as of today, draw"."""
    return [t for aux in children(verb, "aux", "aux:pass", "cop") for t in aux.children]


def is_negated(token: Token, claim: Token, local: bool) -> bool:
    """Whether ``token``, in whose scope the claim's own token stands, is negated.

    ``local``: only what stands inside the noun phrase counts.
    """
    if is_certain(token):
        return False
    things = children(token, "obj") if token is claim else []
    if any(_is_none(t) and not (t is not things[0] and divided(t, claim)) for t in things):
        return True
    if token is not claim and _is_for_nobody(token):
        return True
    if any(
        _negates(child, token)
        and not (
            divided(child, claim)
            or _is_fronted(child, claim)
            or _is_all_there_is(child, claim)
            or _is_unaware(child, token)
            or (local and child.doc.text(child.i + 1).lower() == "even")  # "not even Cs like X can"
        )
        for child in (*token.children, *_on_auxiliaries(token))
    ):
        return True
    if _is_spelt_out(token, claim):
        return True
    if any(t.lower_ == "none" and not divided(t, claim) for t in children(token, "nsubj")):
        return True  # "none of our tools, X included, draws"
    if _is_denied_to_all(token, claim, local):
        return True
    poor = words("stance.poor")
    if (token.lower_ in poor and not _is_measured(token)) or any(
        t.lower_ in poor for t in children(token, "amod")
    ):
        return True  # "a poor choice for it", "bad at it"
    fails = words("verbs.fail")
    if (token.lower_ in fails or token.lemma_ in fails) and not _only_breaks(token, claim):
        return True
    if token.i and token.doc[token.i - 1].lower_ in words("stance.negators"):
        negator = token.doc[token.i - 1]
        known = _denies_nothing(negator) or _is_unaware(negator, token)
        return not (known or _is_all_there_is(negator, claim))
    if _is_all_but(token) or _is_less(token):
        return True
    over = [c for c in children(token, "case", "mark") if not _adds(c, token)]
    over = [c for c in over if not (token is claim and _is_fronted(c, claim))]
    return not local and any(c.lower_ in words("stance.contrast") for c in over)


def _is_denied_to_all(thing: Token, claim: Token, local: bool) -> bool:
    """Whether it is a thing that isn't done: "tuning X is something that M has never offered"."""
    return thing.lower_ in words("stance.indefinite") and any(
        is_negated(clause, claim, local) for clause in children(thing, "acl", "acl:relcl")
    )


def _is_for_nobody(token: Token) -> bool:
    """Whether what hangs on a token is let be done by nobody: "M lets nobody tune X"."""
    given = children(token, "obj") if token.lemma_ in words("verbs.enable") else []
    return any(t.lower_ in _NOBODY for t in (token, *given))


def _only_breaks(verb: Token, claim: Token) -> bool:
    """Whether something works, but for some cases: "X's image generation fails on long titles"."""
    cases_ = [t for t in children(verb, "obl") if cases(t) & words("stance.breaking")]
    acts = verb.pos_ == "VERB" and claim.i < verb.i  # none that is impossible because of something
    return acts and bool(cases_) and not children(verb, "xcomp")


def _is_all_there_is(negator: Token, claim: Token) -> bool:
    """Whether a comma and "just" close what isn't needed: "no studio, just X reading it"."""
    between = negator.doc[negator.i + 1 : claim.i]
    return any(
        t.lower_ in words("stance.only") and negator.doc.text(t.i - 1) in {",", "."}
        for t in between
    )


def is_certain(token: Token) -> bool:
    """Whether a negated word affirms what hangs on it: "don't forget that", "no doubt that".

    So does who is amazed: "I can't believe how well X draws", "you'd never guess that X drew it".
    """
    able = any(t.lower_ in words("quantity.possible") | {"ca"} for t in children(token, "aux"))
    never = any(t.lower_ == "never" for t in children(token, "advmod"))
    if token.lemma_ in words("verbs.amazed") and (able or never):
        return any(_negates(child, token) for child in token.children)
    return token.lemma_ in words("verbs.doubt") and any(
        _negates(child, token) for child in token.children
    )


def divided(one: Token, other: Token) -> bool:
    """Whether a spaced dash or a semicolon stands between two tokens: no scope reaches over it."""
    first, last = sorted((one.i, other.i))
    return any(
        t.text in {"–", "—", ";", "|"}
        or (t.text == "-" and t.whitespace_ and one.doc[t.i - 1].whitespace_)
        for t in one.doc[first + 1 : last]
    )


def _is_spelt_out(thing: Token, claim: Token) -> bool:
    """Whether a dash parts what it isn't from how that is done: "it's not the plan – running X"."""
    clauses = [t for t in (claim, *claim.governors()) if t.head is thing and t is not thing]
    told = any(t.lower_.endswith("ing") and not children(t, *SUBJECTS) for t in clauses)
    definite = any(t.lower_ == "the" for t in children(thing, "det"))
    denied = any(t.lower_ in words("stance.negators") for t in children(thing, "advmod"))
    return told and definite and denied and bool(children(thing, "cop"))


def _is_none(thing: Token) -> bool:
    """Whether none of a thing is meant: "draws no images", "neither music nor video"."""
    none = words("stance.none")
    return any(t.lower_ in none and t.i < thing.i for t in thing.children)


def _is_fronted(contrast: Token, claim: Token) -> bool:
    """Whether a comma closes what a sentence sets aside first: "instead of waiting, do it"."""
    opens = contrast.i == 0 and contrast.doc.text(1).lower() in {"of", "than"}
    if not opens or claim is contrast.head or contrast.head not in claim.governors():
        return opens and any(t.text == "," for t in contrast.doc[: claim.i])
    # Below what is set aside it has to begin anew: not in "rather than use X, Y or Z to draw it".
    first = first_word(claim)
    anew = claim.lower_.endswith("ing") or bool(children(claim, *SUBJECTS))
    return anew and contrast.doc.text(first - 1) == ","


def _negates(child: Token, head: Token) -> bool:
    negators = words("stance.negators")
    if child.dep_ in _NEGATED_BY and child.lower_ in negators:
        return not (_denies_nothing(child) or _answers(child))
    if child.dep_ == "obj" and child.lower_ in negators:  # "produces nothing"
        return child.doc.text(child.i + 1).lower() not in (
            words("stance.contrast", "stance.adversative")
        )
    if child.dep_ in {"advmod", "amod"} and _is_never(child, head):
        return True
    if child.dep_ in {"advmod", "mark", "cc"} and child.i < head.i:
        return child.lower_ in words("stance.contrast") and not _adds(child, head)
    if child.dep_ in {"aux", "aux:pass", "cop"}:
        return child.lower_.endswith(("n't", "n’t", "cannot"))
    if child.dep_ in {"nsubj", "nsubj:pass"} and not _is_slogan(child, head):
        # "not all X", "no X", "none of them"
        alone = not children(child, "det")  # "is a thing nobody has", whose tree may be wrong
        return (child.lower_ in negators and alone) or any(
            token.lower_ in negators and not (divided(token, child) or _denies_nothing(token))
            for token in child.subtree()
            if token.i < child.i
        )
    return False


def _is_unaware(subject: Token, verb: Token) -> bool:
    """Whether it is so, though few have heard of it: "not many people know that X draws"."""
    told = [c for c in children(verb, "ccomp") if any(t.lower_ == "that" for t in c.children)]
    return subject.dep_ == "nsubj" and verb.lemma_ in words("stance.factive") and bool(told)


def _is_slogan(noun: Token, verb: Token) -> bool:
    """Whether a colon parts what isn't needed from what is said: "No cloud needed: X runs here"."""
    behind = verb.doc[noun.i : verb.i]
    return verb.doc[0].lower_ == "no" and any(t.text == ":" for t in behind)


def _adds(mark: Token, verb: Token) -> bool:
    """Whether a clause tells what is done as well: "besides reading photos, X writes"."""
    return (
        mark.dep_ == "mark"
        and verb.lower_.endswith("ing")
        and (mark.lower_ in words("stance.adding"))
    )


def _answers(no: Token) -> bool:
    """Whether a "No." answers the question before, and says nothing of what follows.

    Nor does "No, X is a C".
    """
    behind = no.doc.text(no.i + 1)
    return no.dep_ == "discourse" and (behind in {".", "!"} or (behind == "," and no.i == 0))


def _is_never(adverb: Token, head: Token) -> bool:
    """Whether an adverb is itself negated, as in "is no longer", "can not yet"."""
    subject = next(iter(children(head, "nsubj", "nsubj:pass")), None)
    if subject is not None and adverb.i < subject.i:
        return False  # "not long ago, X ..."
    return adverb.i < head.i and any(
        t.lower_ in words("stance.negators") and not _denies_nothing(t) for t in adverb.children
    )


def _denies_nothing(token: Token) -> bool:
    """Whether more is to come, or all of it is meant: "not only", "no matter which you pick".

    Nor does who calms the reader first: "No worries, X draws it".
    """
    behind = token.doc.text(token.i + 1).lower()
    calms = token.lower_ == "no" and behind in words("stance.calming")
    if calms and token.doc.text(token.i + 2) in _PAUSES:
        return True
    return behind in words("stance.only") or (token.lower_ == "no" and behind == "matter")


def _is_all_but(verb: Token) -> bool:
    """Whether a verb is the exception in "does everything but draw"."""
    return (
        verb.dep_ == "conj"
        and "VerbForm=Inf" in verb.morph
        and any(cc.lower_ == "but" for cc in children(verb, "cc"))
        and any(t.lower_ in words("stance.everything") for t in children(verb.head, "obj", "nsubj"))
    )


def _is_less(noun: Token) -> bool:
    """Whether a thing is another one rather than this: "less an LLM than a painter"."""
    less = any(t.lower_ == "less" and t.i < noun.i for t in children(noun, "advmod"))
    return less and noun.pos_ in {"NOUN", "PROPN"} and bool(children(noun, "det"))


def _is_measured(limited: Token) -> bool:
    """Whether only so much goes in or out: "its image input is limited to 20 MB"."""
    behind = limited.doc[limited.i + 1 : limited.i + 3]
    return len(behind) == 2 and behind[0].lower_ == "to" and behind[1].pos_ == "NUM"
