"""BL102: two terms of the taxonomy used as synonyms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a field equated with one class of systems in it."""
    one, other = claim.subject.id, claim.object.id
    if one == other or one not in knowledge.classes or other not in knowledge.classes:
        return None
    broad, narrow = (one, other) if knowledge.is_a(other, one) else (other, one)
    wide, close = knowledge.classes[broad], knowledge.classes[narrow]
    if not knowledge.is_a(narrow, broad) or wide.axis != "field" or close.axis != "output":
        return None
    if not close.outputs or (not wide.mass and _only_narrows(claim, broad, knowledge)):
        return None
    whole, part = (wide.name, "it") if wide.mass else (wide.plural, "them")
    return Verdict(
        f"{capital(whole)} and {close.plural} are not the same: "
        f"{close.plural} are one kind of {part}",
        f'write "{wide.name}, for instance {close.plural}", or name only the one that you mean',
        (knowledge.fact(narrow, "outputs"), knowledge.fact(broad, "outputs")),
    )


def _only_narrows(claim: Claim, broad: str, knowledge: KnowledgeBase) -> bool:
    """Whether the class says which of many is meant: "models (Cs)", "a model called a C"."""
    said = claim.subject if claim.subject.id == broad else claim.object
    many = said.text.lower().endswith("s")
    fields = (c for c in knowledge.classes.values() if c.mass and c.axis == "field")
    names = {form.lower() for field in fields for form in (field.name, *field.forms)}
    if many and not names.isdisjoint(said.text.lower().split()):
        return False  # "generative AI models (Cs)" speaks of the field
    return claim.pattern == "terms:brackets" or not many


RULE = ClaimRule(
    code="BL102",
    name="conflated-terms",
    severity="error",
    relations=("same-as",),
    summary="two terms of the field used as synonyms",
    why=(
        "Every LLM is generative AI; generative AI is much more than LLMs. A reader who takes the "
        "two for one expects a text model to draw, or thinks that an image tool must be an LLM."
    ),
    flagged=(
        "Generative AI (also known as LLMs) writes our copy.",
        "Generative AI, i.e. large language models, will change your team.",
        "Generative AI (LLMs) is here to stay.",
        "We teach generative AI, also called large language models.",
        "LLMs, also known as generative AI, are everywhere.",
        "GenAI aka LLMs is our focus this year.",
        "Large language models (generative AI) need data.",
        "Generative AI is another name for large language models.",
    ),
    clean=(
        "Generative AI (also known as GenAI) writes our copy.",
        "LLMs, a type of generative AI, are everywhere.",
        "Large language models (LLMs) need data.",
        "Generative AI is not another name for large language models.",
        "We teach generative AI, including large language models.",
        "GenAI and LLMs are our focus this year.",
        "Generative AI (such as LLMs) is here to stay.",
        "It is a mistake to call generative AI, aka LLMs, one thing.",
    ),
    check=check,
)
