"""BL202: a system said to take in what it can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital, later, modality, takes, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a modality that the subject is known not to take in."""
    if claim.subject.kind != "system":
        return None
    answers = [knowledge.takes(s, m) for s in claim.subject.ids for m in claim.object.ids]
    if not answers or any(answer is not False for answer in answers):
        return None
    if any(knowledge.modalities[m].readable for m in claim.object.ids):
        return None
    if not all(knowledge.modalities[m].claimed for m in claim.object.ids):
        return None
    subject = who(claim.subject, knowledge)
    wanted = modality(claim.object, knowledge)
    return Verdict(
        f"{capital(subject)} takes in {takes(claim.subject.id, knowledge)}, not {wanted}"
        + later(claim.subject, claim.object, "inputs", knowledge),
        f"turn the {wanted} into text first (a transcript, a caption), "
        f"or use a system that takes {wanted} in",
        (knowledge.fact(claim.subject.id, "inputs"),),
    )


RULE = ClaimRule(
    code="BL202",
    name="wrong-input",
    severity="error",
    relations=("consumes",),
    summary="a system said to take in what it can't",
    why=(
        "What a model can't see or hear it makes up. A document that sends photos to a text-only "
        "model plans for answers that have nothing to do with the photos."
    ),
    flagged=(
        "GPT-3.5 looks at your photos.",
        "GPT-3 listens to the call.",
        "Send the audio to GPT-4.",
        "Upload a video to GPT-4.",
        "GPT-3 watches the video for you.",
        "Claude 3.5 transcribes the audio files.",
        "Use GPT-3 to analyze the images.",
        "GPT-3.5 reads your photos.",
    ),
    clean=(
        "GPT-4 Vision reads images.",
        "Whisper transcribes audio.",
        "Claude reads your photos.",
        "GPT-3 can't see your photos.",
        "Does GPT-3 look at photos?",
        "Whisper transcribes the audio and Claude summarises it.",
        "GPT-3.5 reads the image captions.",
        "Gemini watches the video for you.",
    ),
    check=check,
)
