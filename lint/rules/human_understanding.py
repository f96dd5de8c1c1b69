"""BL503: a model said to understand, think or feel like a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a mind ascribed to a system or class."""
    subject = capital(who(claim.subject, knowledge))
    return Verdict(
        f'"{claim.object.text}" ascribes a mind to {claim.subject.text}',
        "say what it does: it finds patterns, predicts the next words, classifies",
        (knowledge.fact(claim.subject.id, "outputs"),) if subject else (),
    )


RULE = ClaimRule(
    code="BL503",
    name="human-understanding",
    severity="info",
    relations=("understands",),
    summary="a model said to understand, know, feel or think like a person",
    why=(
        "A reader who believes that a model understands trusts it where it guesses. What it does "
        "can be said without a mind: it continues text, finds patterns, ranks answers."
    ),
    flagged=(
        "The LLM truly understands your customers.",
        "An AI that truly understands you.",
        "GPT-4 thinks like a human.",
        "Our AI really knows what you feel.",
        "ChatGPT genuinely understands your business.",
        "AI understands like a human!",
        "The first AI that truly understands attendance management.",
        "GPT-4o actually understands your jokes.",
    ),
    clean=(
        "LLMs don't truly understand language.",
        "Does an LLM truly understand you?",
        "Myth: GPT-4 thinks like a human.",
        "Some think that the LLM truly understands your customers.",
        "Our AI team really knows what you feel.",
        "Critics deny that GPT-4 thinks like a human.",
        "GPT-4o even understands your dialect.",
        "We evaluate whether an LLM truly understands a schema.",
    ),
    check=check,
)
