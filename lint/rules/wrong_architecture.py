"""BL401: the wrong architecture for a system or class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .advice import capital, who
from .rewording import reworded
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag an architecture that shares no member with the subject's classes."""
    if claim.object.kind != "class":
        return None
    classes = [knowledge.classes[i] for i in claim.object.ids]
    if any(c.axis != "architecture" for c in classes):
        return None
    subject_class = knowledge.classes.get(claim.subject.id)
    if subject_class is not None and subject_class.axis != "output":
        return None  # architectures mix: "Transformers are SSMs" is a paper
    if not all(knowledge.disjoint(s, c.id) for s in claim.subject.ids for c in classes):
        return None
    if not all(knowledge.verified(s, "classes") for s in claim.subject.ids):
        return None
    wrong = classes[0]
    known = architecture(claim.subject.id, knowledge, wrong.id)
    if known is not None and known.axis == "software":
        return None  # "flow-based models (LangGraph)" are no normalizing flows
    right = known.name if known else ""
    subject = capital(who(claim.subject, knowledge))
    return Verdict(
        f"{subject} is {right}, not {wrong.name}" if right else f"{subject} is not {wrong.name}",
        f"say that it is {right}"
        if right
        else f"leave {wrong.name} out, or name a system that is one",
        (knowledge.fact(claim.subject.id, "classes"),),
        reworded(claim, known, knowledge) if known else None,
    )


def architecture(id_: str, knowledge: KnowledgeBase, wrong: str = "") -> Class | None:
    """The architecture of a system, or what it is where none is known.

    Of several, one that rules out the ``wrong`` one comes first.
    """
    if id_ in knowledge.systems:
        classes = [knowledge.classes[c] for c in knowledge.systems[id_].classes]
        if wrong:
            classes.sort(key=lambda c: not knowledge.disjoint(c.id, wrong))
        for axis in ("architecture", "output", "software"):
            for class_ in classes:
                if class_.axis == axis:
                    return class_
    return None


RULE = ClaimRule(
    code="BL401",
    name="wrong-architecture",
    severity="error",
    relations=("is-a", "uses-technique"),
    summary="a system said to be of an architecture that it isn't",
    why=(
        "Architectures decide what can be tuned, steered and run. A team that looks for the "
        "discriminator of a diffusion model loses a week."
    ),
    flagged=(
        "DALL-E 3 is a GAN.",
        "ChatGPT, a diffusion model, answers questions.",
        "GANs such as Stable Diffusion and Midjourney create art.",
        "We trained with the Stable Diffusion GAN.",
        "Visuals: GANs (e.g., Stable Diffusion) for image generation.",
        "DALL-E 2 is based on GANs.",
        "Midjourney is a generative adversarial network.",
        "GPT-4 is a GAN.",
    ),
    clean=(
        "DALL-E 3 is a diffusion model.",
        "StyleGAN is a GAN.",
        "DALL-E 3 is not a GAN.",
        "Is Midjourney a GAN?",
        "Unlike GANs, Stable Diffusion removes noise step by step.",
        "GANs such as StyleGAN came before diffusion models.",
        "We compared GANs and diffusion models like Stable Diffusion.",
        "GPT-4 is a transformer.",
    ),
    check=check,
)
