"""BL302: fine-tuning of a system whose maker offers none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a system that nobody but its maker can tune, or no longer."""
    if claim.subject.kind != "system" or claim.object.ids:
        return None
    if any(knowledge.tunable(s) for s in claim.subject.ids):
        return None
    system = claim.subject.id
    return Verdict(
        f"{capital(who(claim.subject, knowledge))} can't be fine-tuned by its customers",
        "steer it with prompts, examples and your own documents, or tune a model with open weights",
        (knowledge.fact(system, "tuning"),),
    )


RULE = ClaimRule(
    code="BL302",
    name="not-adaptable",
    severity="warning",
    relations=("adapted-for",),
    summary="fine-tuning of a system whose maker offers none",
    why=(
        "A plan to fine-tune a closed model that nobody may tune fails on the first day. Prompts, "
        "examples and retrieval are to be had; weights are not."
    ),
    flagged=(
        "We fine-tuned Midjourney on our catalogue.",
        "We use a fine-tuned Claude 3.5 model for support.",
        "Fine-tuned Claude Sonnet on code review tasks.",
        "Let's fine-tune DALL-E 3 on our brand style.",
        "Midjourney offers custom model training.",
        "Our fine-tuned Claude answers the phone.",
        "Fine-tuning Midjourney takes an hour.",
        "The team is fine-tuning Midjourney this week.",
    ),
    clean=(
        "You can't fine-tune Midjourney.",
        "Fine-tune Llama 3 on our catalogue.",
        "Anthropic fine-tuned Claude Sonnet on code review tasks.",
        "Fine-tuning Midjourney prompts takes an hour.",
        "Can we fine-tune Claude?",
        "Fine-tune GPT-4o on our support tickets.",
        "Unlike Stable Diffusion, Midjourney can't be fine-tuned.",
        "The team is fine-tuning the Midjourney integration this week.",
    ),
    check=check,
)
