"""BL603: the name of a system or maker written wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Edit, Fact, Fix
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a spelling that the knowledge base lists as wrong."""
    written, right = claim.object.text, claim.object.id
    return Verdict(
        f'"{written}" is spelt "{right}"',
        f'write "{right}"',
        tuple(_facts(claim.subject.id, knowledge)),
        Fix((Edit(claim.object.start, claim.object.end, right),), safe=True),
    )


def _facts(id_: str, knowledge: KnowledgeBase) -> list[Fact]:
    """Where the name is read: at the system, or at one that the maker makes."""
    if id_ in knowledge.systems:
        return [knowledge.fact(id_, "name")]
    made = (system.id for system in knowledge.made_by(id_))
    return [knowledge.fact(system, "maker") for system in list(made)[:1]]


RULE = ClaimRule(
    code="BL603",
    name="misspelt-name",
    severity="info",
    relations=("spelt-as",),
    summary="the name of a system or maker written wrongly",
    why=(
        "A name is what readers search for, and what trademark owners ask to be written their way. "
        "A page that gets it wrong looks as if its author had never used the thing."
    ),
    flagged=(
        "Chat GPT is an assistant by OpenAI.",
        "We asked ChatGTP for a summary.",
        "Mid-Journey draws the icons.",
        "The icons come from MidJourney and DALLE-3.",
        "Dalle is an image generator.",
        "We run Stable-Diffusion on our own server.",
        "Lama 3 has open weights.",
        "We asked GPT-5 by Open AI for a draft.",
        "Our team likes Github Copilot.",
        "The draft was written by GPT4.",
        "## Why we chose Chat GPT",
    ),
    clean=(
        "ChatGPT is an assistant by OpenAI.",
        "The draft was written by `gpt4`.",
        "The draft was written by gpt-4.",
        "We asked #ChatGpt for a summary.",
        'People write "Chat GPT" for an assistant by OpenAI.',
        "we asked chat gpt for a summary",
        "[dalle-mini](https://github.com/borisdayma/dalle-mini) is an image generator.",
        "We asked Béatrice Dalle for a summary.",
        "Mid-journey, our artist draws the icons.",
        "The icons come from MidJourney Prompt Helper.",
        "We asked GPT-5 and open AI models for a draft.",
        "> Chat GPT is an assistant, not an author.",
    ),
    check=check,
)
