"""BL301: a system tuned or trained for an output that it can't have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import instead, later, makes, modality, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag tuning for a modality that the subject doesn't put out."""
    if not claim.object.ids:
        return None
    answers = [knowledge.makes(s, m) for s in claim.subject.ids for m in claim.object.ids]
    if any(answer is not False for answer in answers):
        return None
    if not all(knowledge.modalities[m].claimed for m in claim.object.ids):
        return None
    subject = who(claim.subject, knowledge)
    wanted = modality(claim.object, knowledge)
    outputs = makes(claim.subject.id, knowledge)
    return Verdict(
        f"Fine-tuning doesn't make {subject} output {wanted}: it outputs {outputs}"
        + later(claim.subject, claim.object, "outputs", knowledge),
        instead(claim.subject, claim.object, knowledge),
        (knowledge.fact(claim.subject.id, "outputs"),),
    )


RULE = ClaimRule(
    code="BL301",
    name="wrong-adaptation",
    severity="error",
    relations=("adapted-for",),
    summary="a system fine-tuned or trained for an output that it can't have",
    why=(
        "Fine-tuning changes what a model says, not the kind of thing that it puts out. It is also "
        "the expensive way: a hosted image generator is simpler and does what was wanted."
    ),
    flagged=(
        "We will fine-tune GPT-4 for images.",
        "Let's fine-tune GPT-4 to generate product photos.",
        "We need an AI to generate stunning product visuals. Let's fine-tune GPT-4!",
        "Fine-tuning Llama to draw logos takes a week.",
        "Finetune Mistral for image generation.",
        "We fine-tuned Claude to produce videos.",
        "Train GPT-4 to generate images of our shoes.",
        "Fine-tune Stable Diffusion to write articles.",
    ),
    clean=(
        "Fine-tune GPT-4o on images.",
        "Fine-tune GPT-4 on our support tickets.",
        "Don't fine-tune GPT-4 for images.",
        "Fine-tune Stable Diffusion for product photos.",
        "Can we fine-tune GPT-4 for images?",
        "Fine-tune GPT-4 to write image captions.",
        "Instead of fine-tuning GPT-4 for images, use Midjourney.",
        "Finetune the Mistral prompts for image generation.",
    ),
    check=check,
)
