"""BL504: empty superlatives on AI terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a superlative on a class that is no language model (that is BL502's)."""
    if "hype" not in claim.object.ids or knowledge.is_a(claim.subject.id, "language-model"):
        return None
    return Verdict(
        f'"{claim.object.text}" is praise without content',
        "say what it does better, by how much, and measured how",
        (knowledge.fact(claim.subject.id, "outputs"),),
    )


RULE = ClaimRule(
    code="BL504",
    name="hype",
    severity="info",
    relations=("promoted-as",),
    summary="empty superlatives on AI terms",
    why=(
        "'Revolutionary AI' tells nothing that a reader can check, and it ages within months. A "
        "figure or an example convinces."
    ),
    flagged=(
        "Meet our revolutionary AI.",
        "Cutting-edge AI for your brand.",
        "A groundbreaking image generator for your brand.",
        "Game-changing AI for your shop.",
        "Next-generation AI at your fingertips.",
        "We offer world-class AI.",
        "A game-changing text-to-speech model.",
        "It brings unparalleled AI to your desk.",
    ),
    clean=(
        "Meet our in-house AI.",
        "We don't offer world-class AI.",
        "Cutting-edge cameras with AI for your brand.",
        "Is it revolutionary AI?",
        "Powered by an image generator.",
        'The phrase "revolutionary AI" is misleading.',
        "We offer world-class courses on AI.",
        "A multilingual text-to-speech model.",
        "You are a cutting-edge AI assistant.",
        "The government considers a ban on cutting-edge AI.",
        "It is a next-generation AI agent that retries failed calls.",
    ),
    check=check,
)
