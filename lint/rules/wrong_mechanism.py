"""BL402: the wrong way of working for a system or class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


_TOLD = frozenset({"output", "architecture"})
"""Kinds of classes of which a way of working may be told: LLMs, GANs."""


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a technique none of whose classes the subject may belong to."""
    if claim.object.kind != "technique":
        return None
    for id_ in claim.subject.ids:
        if id_ in knowledge.classes and knowledge.classes[id_].axis not in _TOLD:
            return None
        if not all(knowledge.disjoint(id_, c) for c in claim.object.ids if c in knowledge.classes):
            return None
        if id_ in knowledge.classes and any(knowledge.is_a(c, id_) for c in claim.object.ids):
            return None
    subject = capital(who(claim.subject, knowledge))
    technique = claim.pattern.partition(":")[2]
    return Verdict(
        f"{subject} doesn't work by {technique}",
        "describe how it works, or leave the mechanism out",
        (knowledge.fact(claim.subject.id, "classes"),),
    )


RULE = ClaimRule(
    code="BL402",
    name="wrong-mechanism",
    severity="error",
    relations=("uses-technique",),
    summary="a system said to work in a way that it doesn't",
    why=(
        "Image generators remove noise, LLMs predict the next token, GANs set a generator against "
        "a discriminator. Swapped, they lead to wrong limits: token budgets for pictures."
    ),
    flagged=(
        "Midjourney predicts the next token.",
        "Stable Diffusion works by predicting the next word.",
        "DALL-E 3 predicts the next token.",
        "StyleGAN predicts the next token.",
        "Midjourney simply guesses the next word.",
        "GPT-4 removes noise from an image.",
        "An LLM denoises pixels.",
        "GPT-4 removes random noise step by step.",
    ),
    clean=(
        "GPT-4 predicts the next token.",
        "An LLM predicts the next token.",
        "Midjourney does not predict the next token.",
        "Stable Diffusion removes noise step by step.",
        "Does Midjourney predict the next token?",
        "Unlike Midjourney, GPT-4 predicts the next token.",
        "MusicGen predicts the next token.",
        "A diffusion model removes noise from an image.",
    ),
    check=check,
)
