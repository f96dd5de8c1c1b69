"""BL604: a version of a known family that there is not, as far as is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..knowledge import A_VERSION_IN
from .advice import capital, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import System


_NEXT = 1
"""So many versions ahead are talked of before they are out."""


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a major version above the one that may come next."""
    systems = [knowledge.systems[id_] for id_ in claim.subject.ids]
    number = claim.object.id
    if not systems or any(_may_exist(number, system, knowledge) for system in systems):
        return None
    system = systems[0]
    name = who(claim.subject, knowledge)
    return Verdict(
        f"{capital(name)} has no version {number} as of {system.known_until}; "
        f"the latest is {_latest(system)}",
        _advice(claim, knowledge),
        (knowledge.fact(system.id, "versions"),),
    )


def _advice(claim: Claim, knowledge: KnowledgeBase) -> str:
    """What to do about a version; a nought at its end may stand for a letter: GPT-4o."""
    number = claim.object.id
    meant = knowledge.find(f"{claim.subject.text}-{number[:-1]}o") if number[-1] == "0" else None
    if meant is not None and meant.id not in claim.subject.ids:
        return f"write {meant.name} if that is meant"
    return "check the number; if the version is newer than that date, update buzzlint"


def _may_exist(number: str, system: System, knowledge: KnowledgeBase) -> bool:
    """Whether there is such a version, or may be for all that is known.

    A number without its point ("qwen25") is the version that has one.
    """
    if not system.versions or system.known_until is None:
        return True
    if f"{number[:1]}.{number[1:]}" in system.versions:
        return True
    unseen = max(0, (knowledge.as_of - system.known_until).days)
    return _major(number) <= _major(_latest(system)) + _NEXT + unseen // A_VERSION_IN


def _latest(system: System) -> str:
    return max(system.versions, key=lambda version: tuple(map(int, version.split("."))))


def _major(version: str) -> int:
    return int(version.split(".")[0])


RULE = ClaimRule(
    code="BL604",
    name="unknown-version",
    severity="warning",
    relations=("has-version",),
    summary="a version of a known family that doesn't exist",
    why=(
        "A version that there isn't is a slip of the pen or somebody's invention. Readers look for "
        "it in vain, and begin to doubt the rest."
    ),
    flagged=(
        "GPT-9 answers our support tickets.",
        "We use Claude 12 Opus for the contracts.",
        "Run Llama 17 on our own servers.",
        "The brief is written by GPT 11.",
        "DALL-E 7 draws the icons.",
        "Our app is built on Gemini 19 Pro.",
        "The code comes from DeepSeek-V21.",
        "Try Midjourney v31 for the posters.",
        "Grok 40 is our favourite.",
        "It was tested with Qwen14-72B-Instruct.",
    ),
    clean=(
        "GPT-4.1 answers our support tickets.",
        "Run Llama 70B on our own servers.",
        "We ask Claude 12 questions about the contracts.",
        "There is no GPT-9.",
        "Once GPT-9 answers our support tickets, call us.",
        "Our film is built on Gemini 12 footage.",
        "Is GPT-9 better than GPT-5?",
        "Run Llama 17:00 to 18:00 on our own servers.",
        "GPT-4-0613 answers our support tickets.",
        "Grok 40, Claude 38: Grok is our favourite.",
        "qwen25 answers our support tickets.",
        "Analysts expect that DALL-E 7 draws the icons.",
    ),
    check=check,
)
