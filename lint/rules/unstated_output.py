"""BL501: generative AI praised without a word on what is generated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a field named as the power behind something."""
    if "cue" not in claim.object.ids or not knowledge.is_a(claim.subject.id, "generative-ai"):
        return None
    field = knowledge.classes[claim.subject.id]
    if field.axis != "field" or field.outputs:
        return None
    return Verdict(
        f'"{claim.object.text}" leaves open what is generated',
        "name the output and the model: text by an LLM, images by an image generator",
        (knowledge.fact(claim.subject.id, "outputs"),),
    )


RULE = ClaimRule(
    code="BL501",
    name="unstated-output",
    severity="info",
    relations=("promoted-as",),
    summary='"powered by generative AI": to generate what?',
    why=(
        "Generative AI names a goal, not a result. A buyer can't tell from it whether the product "
        "writes, draws, speaks or codes."
    ),
    flagged=(
        "Powered by Generative AI.",
        "Our platform is powered by generative AI.",
        "Harness the power of generative AI to grow faster.",
        "Built on cutting-edge generative AI.",
        "Driven by GenAI.",
        "Unlock the power of generative AI.",
        "A platform powered by advanced generative AI models.",
        "Supercharged by generative AI.",
        "Cutting-edge generative AI for your brand.",
        "Our GenAI-powered platform delights fans.",
    ),
    clean=(
        "Document summaries powered by generative AI.",
        "Product photos, powered by generative AI.",
        "Our platform is powered by GPT-4.",
        "Our GenAI-powered platform writes summaries.",
        "Harness the power of generative AI to write summaries.",
        'The slogan "Powered by generative AI" is misleading.',
        "Not powered by generative AI.",
        "Is it powered by generative AI?",
        "Our image generator is powered by a diffusion model.",
        "Prompt injection is an attack on systems powered by generative AI.",
    ),
    check=check,
)
