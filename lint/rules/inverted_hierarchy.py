"""BL104: the field said to be a kind of one of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..knowledge.facts import bare
from .advice import capital
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag "generative AI is a type of LLM": it is the other way round."""
    whole, part = claim.subject.id, claim.object.id
    if whole == part or whole not in knowledge.classes or part not in knowledge.classes:
        return None
    if knowledge.is_a(whole, part):
        return None
    if not knowledge.is_a(part, whole) and not overlaps(part, whole, knowledge):
        return None
    if knowledge.classes[whole].axis != "field" or not claim.pattern.startswith(
        ("copula", "called", "apposition", "as:front", "answer")
    ):
        return None
    wide, close = knowledge.classes[whole], knowledge.classes[part]
    if not close.outputs and claim.subject.text.lower().endswith("s"):
        return None  # what the field makes are models: "generative AI systems are such models"
    return Verdict(
        f"{capital(wide.name)} is not a kind of {bare(close.name)}: it is the other way round",
        f'write "{close.plural} are a kind of {bare(wide.name)}"',
        (knowledge.fact(part, "classes"), knowledge.fact(whole, "outputs")),
    )


def overlaps(part: str, whole: str, knowledge: KnowledgeBase) -> bool:
    """Whether some of a class are of a field that makes more: language models and generative AI."""
    if not knowledge.classes[part].outputs or not knowledge.classes[whole].mass:
        return False
    return any(
        knowledge.is_a(id_, part) and knowledge.is_a(id_, whole)
        for id_ in knowledge.classes
        if id_ != part
    )


RULE = ClaimRule(
    code="BL104",
    name="inverted-hierarchy",
    severity="error",
    relations=("is-a",),
    summary="a field said to be a kind of one of its parts",
    why=(
        "The square and the rectangle: every LLM is generative AI, but generative AI also makes "
        "images, audio, video and molecules. Turned round, the sentence hides all of these."
    ),
    flagged=(
        "Generative AI is a type of LLM.",
        "Generative AI is a subset of large language models.",
        "Generative AI is a form of large language model.",
        "Artificial intelligence is a type of LLM.",
        "Deep learning is a kind of large language model.",
        "AI is a subset of LLMs.",
        "Generative AI is an LLM.",
        "Generative AI, a type of LLM, writes text.",
    ),
    clean=(
        "LLMs are a type of Generative AI.",
        "Generative AI is not a type of LLM.",
        "An LLM is generative AI.",
        "Is generative AI a type of LLM?",
        "Generative AI is a subset of deep learning.",
        "Generative AI is a branch of machine learning.",
        "It is wrong to say that generative AI is a type of LLM.",
        "GPT-4 is a type of LLM.",
    ),
    check=check,
)
