"""BL605: a plan or an instruction to use a system that was withdrawn or renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..knowledge.facts import month
from .advice import capital, examples, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a system that had been withdrawn by the date, with all members of its family."""
    if claim.subject.kind != "system":
        return None
    for id_ in claim.subject.ids:
        if not all(knowledge.retired(i) for i in (id_, *knowledge.members(id_))):
            return None
        # "Claude Haiku" may be any of them, though one bears that name for short.
        if not _figures(knowledge.systems[id_].name) <= _figures(claim.subject.text):
            return None
    system = knowledge.systems[claim.subject.id]
    if system.retired is None:
        return None
    name = who(claim.subject, knowledge)
    # Of a family that is the date of its last one; the one that is meant may be gone longer.
    whole = system.kind == "family"
    gone = f"all {name} models have" if whole else f"{name} has"
    said = f"{capital(gone)} been retired since {month(system.retired)}"
    successor = knowledge.successor(system.id)
    if successor is None:
        others = _others(system.classes[0], knowledge)
    elif system.id in knowledge.members(successor.id):  # "claude" for one of its models
        others = f"one of the present {successor.name} models"
    else:
        said += f": {'their' if whole else 'its'} successor is {successor.name}"
        others = successor.name
    instead = f"use {others}, or say" if others else "say"
    return Verdict(
        said,
        f"{instead} that {name} belongs to the past",
        (knowledge.fact(system.id, "retired"),),
    )


def _figures(text: str) -> set[str]:
    return {character for character in text if character.isdigit()}


def _others(class_id: str, knowledge: KnowledgeBase) -> str:
    kind = knowledge.classes[class_id]
    names = examples(class_id, knowledge)
    return f"{kind.name} such as {names}" if names else ""


RULE = ClaimRule(
    code="BL605",
    name="retired-system",
    severity="info",
    relations=("uses",),
    summary="a plan or an instruction to use a system that was withdrawn or renamed",
    why=(
        "A plan that starts with a model which its maker has switched off fails at the first call, "
        "and a reader who looks for a renamed product doesn't find it."
    ),
    flagged=(
        "Use DALL-E 3 for the hero image.",
        "We will use GPT-4 to answer the tickets.",
        "Call the GPT-4 API with the ticket as the prompt.",
        "You can ask Google Bard for a summary.",
        "We recommend GPT-3.5 for short answers.",
        "Our app uses GPT-4 Turbo to sort the mail.",
        "Generate the mockup with DALL-E 3.",
        "We rely on OpenAI's Sora for the trailers.",
        "DALL-E 3 can be used for the icons.",
        "We recommend using GPT-4 for the first draft.",
    ),
    clean=(
        "We used DALL-E 3 for the hero image.",
        "In 2023 you could ask Google Bard for a summary.",
        "Don't use GPT-4 any more.",
        "Should we use DALL-E 3 for the hero image?",
        "GPT-5 beats GPT-3.5 for short answers.",
        "Compare the mockup with that of DALL-E 3.",
        "The mockup was generated with DALL-E 3.",
        "Use DALL-E 3's successor for the hero image.",
        "Use GPT Image for the hero image.",
        "We have relied on OpenAI's Sora for the trailers.",
        "If DALL-E 3 can be used for the icons, say so.",
        "You can ask Gemini, once Google Bard, for a summary.",
    ),
    check=check,
    span="subject",
)
