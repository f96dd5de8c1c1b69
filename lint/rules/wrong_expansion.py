"""BL602: an abbreviation spelled out wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Edit, Fix
from .advice import capital
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag an expansion that the knowledge base lists as wrong."""
    entry = knowledge.classes[claim.subject.id]
    right = entry.expansions[0]
    said = claim.object.text
    written = right.title() if said.istitle() else capital(right) if said[:1].isupper() else right
    return Verdict(
        f'{entry.abbreviation} stands for "{right}", not "{said}"',
        f'write "{written}"',
        (knowledge.fact(claim.subject.id, "outputs"),),
        Fix((Edit(claim.object.start, claim.object.end, written),), safe=True),
    )


RULE = ClaimRule(
    code="BL602",
    name="wrong-expansion",
    severity="error",
    relations=("stands-for",),
    summary="an abbreviation spelled out wrongly",
    why=(
        "The expansion is the first thing that a newcomer learns of a term; 'large learning model' "
        "hides that an LLM is about language."
    ),
    flagged=(
        "LLM stands for Large Learning Model.",
        "We use a Large Learning Model (LLM).",
        "LLMs (large learning models) are everywhere.",
        "A language learning model (LLM) writes text.",
        "GPT stands for general purpose transformer.",
        "LLM means large learning model.",
        "Large Logic Models (LLMs) are new.",
        "LLM is short for language learning model.",
    ),
    clean=(
        "LLM stands for Large Language Model.",
        "Large language models (LLMs) write text.",
        "LLM does not stand for Large Learning Model.",
        "GPT stands for generative pre-trained transformer.",
        "Does LLM stand for Large Learning Model?",
        "It is a mistake to think that LLM stands for large learning model.",
        "We use a large learning model and an LLM.",
        "GPT uses general purpose transformer embeddings.",
    ),
    check=check,
)
