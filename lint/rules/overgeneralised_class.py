"""BL103: all of a field said to be built on one of its kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a whole field that is said to rest on a class of systems within it."""
    field, base = claim.subject.id, claim.object.id
    if field not in knowledge.classes or base not in knowledge.classes:
        return None
    wide, close = knowledge.classes[field], knowledge.classes[base]
    if (
        wide.axis != "field"
        or field == base
        or not close.outputs
        or not _meet(field, base, knowledge)
    ):
        return None
    if wide.id in knowledge.classes[close.id].parents and close.axis == "field":
        return None
    if (
        not claim.universal
        and not knowledge.is_a(wide.id, "generative-ai")
        and claim.relation == "built-on"
    ):
        return None
    return Verdict(
        f"Not all {wide.plural} are built on {close.plural}",
        f"say which output you mean: {close.plural} make "
        f"{' and '.join(knowledge.modalities[m].name for m in close.outputs)}; "
        "other outputs come from other models (images from diffusion models, for instance)",
        (knowledge.fact(field, "outputs"), knowledge.fact(base, "outputs")),
    )


def _meet(field: str, base: str, knowledge: KnowledgeBase) -> bool:
    """Whether some kind is of both: LLMs are generative AI, and language models."""
    return any(
        knowledge.is_a(id_, base) and knowledge.is_a(id_, field) for id_ in knowledge.classes
    )


RULE = ClaimRule(
    code="BL103",
    name="overgeneralised-class",
    severity="error",
    relations=("built-on",),
    summary="all of a field said to be built on one of its kinds",
    why=(
        "Image, music and video tools are generative AI without an LLM inside. A plan that rests "
        "on 'generative AI means an LLM' buys the wrong tool for everything that isn't text."
    ),
    flagged=(
        "All generative AI is built on LLMs.",
        "Generative AI is powered by large language models.",
        "Every generative AI tool runs on an LLM.",
        "Generative AI uses large language models to create new content.",
        "Generative AI relies on LLMs.",
        "Generative AI is based on large language models.",
        "All generative AI tools are based on large language models.",
        "All AI tools are built on LLMs.",
        "Language models form the backbone of generative AI.",
    ),
    clean=(
        "Our generative AI is built on LLMs.",
        "Not all generative AI is built on LLMs.",
        "Some generative AI is built on LLMs.",
        "Generative AI is powered by foundation models.",
        "Generative AI is built on neural networks.",
        "ChatGPT is built on LLMs.",
        "Is all generative AI built on LLMs?",
        "Generative AI uses LLMs for text output.",
        "Generative AI relies on LLMs and diffusion models.",
    ),
    check=check,
)
