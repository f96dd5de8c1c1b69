"""BL502: a model praised without its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag praise for a kind of model that names none."""
    if not {"hype", "fresh"} & set(claim.object.ids) or not knowledge.is_a(
        claim.subject.id, "language-model"
    ):
        return None
    return Verdict(
        f'"{claim.object.text}" doesn\'t say which model',
        "name the model and its version, as a reader needs to judge cost, privacy and quality",
        (knowledge.fact(claim.subject.id, "outputs"),),
    )


RULE = ClaimRule(
    code="BL502",
    name="unnamed-model",
    severity="info",
    relations=("promoted-as",),
    summary='"built on a cutting-edge LLM": which one?',
    why=(
        "Models differ in what they take in, where they run and who sees the data. 'A cutting-edge "
        "LLM' says none of it, and will be out of date by the next release."
    ),
    flagged=(
        "Built on a cutting-edge LLM.",
        "Our product uses cutting-edge LLMs.",
        "A search product powered by cutting-edge LLM technology.",
        "We rely on a revolutionary large language model.",
        "The engine behind it is a next-generation LLM.",
        "Experience a groundbreaking language model.",
        "Our team brings world-class LLMs to your desk.",
        "A game-changing LLM answers your customers.",
        "Powered by the latest LLMs.",
        "Harness the power of LLMs to move faster.",
    ),
    clean=(
        "A search product powered by GPT-4 technology.",
        "Our product uses an LLM.",
        "We rely on Claude, a revolutionary large language model.",
        "Not built on a cutting-edge LLM.",
        "Is it built on a cutting-edge LLM?",
        "Our product uses cutting-edge cameras and LLMs.",
        '"Built on a cutting-edge LLM" is a misleading slogan.',
        "Our world-class team brings LLMs to your desk.",
        "Harness the power of LLMs to write SQL queries.",
        "We compare the latest LLMs.",
        "Good prompts are the key to unlocking the full potential of LLMs.",
    ),
    check=check,
)
