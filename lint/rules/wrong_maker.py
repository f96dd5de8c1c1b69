"""BL601: a system ascribed to the wrong maker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Edit, Fix
from .advice import capital, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a maker that is neither the system's, nor its parent, nor part of it."""
    makers: set[str] = set()
    for id_ in claim.subject.ids:
        known = knowledge.makers_of(id_)
        if not known or not knowledge.verified(id_, "maker"):
            return None
        makers |= known
        for member in knowledge.members(id_):
            makers |= knowledge.makers_of(member)
    if any(m in makers or makers & knowledge.makers_of(m) for m in claim.object.ids):
        return None
    said = knowledge.makers[claim.object.id]
    fact = knowledge.fact(claim.subject.id, "maker")
    return Verdict(
        f"{capital(who(claim.subject, knowledge))} is not {said.name}'s",
        f"write: {fact.text}",
        (fact,),
        _reworded(claim, knowledge),
    )


def _reworded(claim: Claim, knowledge: KnowledgeBase) -> Fix | None:
    """Put the right maker before the system; not safe, as another of the maker's may be meant."""
    maker = knowledge.maker(claim.subject.id)
    if maker is None or len(claim.subject.ids) != 1 or claim.pattern != "maker:possessive":
        return None
    return Fix((Edit(claim.object.start, claim.object.end, maker.name),), safe=False)


RULE = ClaimRule(
    code="BL601",
    name="wrong-maker",
    severity="error",
    relations=("made-by",),
    summary="a system ascribed to the wrong maker",
    why=(
        "Contracts, privacy terms and prices come from the maker. A document that names the wrong "
        "one sends its readers to the wrong company."
    ),
    flagged=(
        "Google's ChatGPT is popular.",
        "We use OpenAI's Claude.",
        "Built with OpenAI's Gemini API.",
        "It runs on Google's Llama 3 model.",
        "Midjourney by OpenAI draws the pictures.",
        "ChatGPT was developed by Google.",
        "Microsoft's Claude answers the mail.",
        "Meta's Whisper transcribes the call.",
    ),
    clean=(
        "OpenAI's ChatGPT is popular.",
        "Google's ChatGPT competitor is called Gemini.",
        "We use OpenAI's Claude Code plugin.",
        "Google's Gemini draws.",
        "Google revoked OpenAI's Gemini API access.",
        "ChatGPT was not developed by Google.",
        "Is Google's ChatGPT better?",
        "Meta's Llama 3 model is open.",
    ),
    check=check,
)
