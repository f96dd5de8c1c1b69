"""BL201: a system said, planned or asked to put out what it doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital, instead, later, makes, modality, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


GENERATIVE = "generative-model"


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a modality that the subject is known not to put out."""
    answers = [knowledge.makes(s, m) for s in claim.subject.ids for m in claim.object.ids]
    if not answers or any(answer is not False for answer in answers):
        return None
    if not all(knowledge.modalities[m].claimed for m in claim.object.ids):
        return None
    made = knowledge.outputs(claim.subject.id) or ()
    silent = not any(knowledge.modalities[m].claimed for m in made)
    if silent and claim.subject.kind == "class" and not _writes_nothing(claim, knowledge):
        return None
    subject = who(claim.subject, knowledge)
    wanted = modality(claim.object, knowledge)
    outputs = makes(claim.subject.id, knowledge)
    return Verdict(
        f"{capital(subject)} outputs {outputs}, not {wanted}"
        + later(claim.subject, claim.object, "outputs", knowledge),
        instead(claim.subject, claim.object, knowledge),
        (knowledge.fact(claim.subject.id, "outputs"),),
    )


def _writes_nothing(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a class generates nothing, and a text is said to come out: embedding models."""
    generates = any(not knowledge.disjoint(id_, GENERATIVE) for id_ in claim.subject.ids)
    return not generates and any(knowledge.is_text((m,)) for m in claim.object.ids)


RULE = ClaimRule(
    code="BL201",
    name="wrong-output",
    severity="error",
    relations=("produces",),
    summary="a system said, planned or asked to put out what it doesn't",
    why=(
        "A text-shaped tool in a hole of another shape: an LLM that is asked for a logo returns a "
        "description of one. The mistake costs a purchase, a sprint or a promise to a customer."
    ),
    flagged=(
        "Our product photos are LLM-generated.",
        "Use Whisper for text-to-speech.",
        "Use Claude to generate images of the new sneakers.",
        "Midjourney writes blog posts for our shop.",
        "Images generated with GPT-4 look great.",
        "An LLM draws the logo.",
        "Call the GPT-4 API to return a logo.",
        "We ask Claude to compose the soundtrack.",
        "Claude's image generation is amazing.",
        "Send the brief to the image generation LLM.",
        "DeepSeek makes it easy to create videos.",
    ),
    clean=(
        "GPT-4 wrote the image captions.",
        "ChatGPT made this image.",
        "Unlike GPT-4, Stable Diffusion generates images.",
        "GPT-4 writes the prompt and Midjourney paints it.",
        "Does Claude generate images?",
        "Claude can't generate images.",
        "Use Whisper for speech-to-text.",
        "Call the GPT-4 API to return a logo brief.",
        "AI generates images.",
        "An LLM draws the logo as SVG code.",
        "An MCP server lets Claude generate images.",
    ),
    check=check,
)
