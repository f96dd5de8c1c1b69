"""BL101: a system or class said to be of a class that it isn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..knowledge.facts import bare
from ..knowledge.kinds import MODELS, PROGRAMS
from .advice import capital, examples, who
from .rewording import reworded
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class


GENERATIVE = frozenset({"generative-ai", "generative-model"})
"""Classes of all that generates, whatever comes out."""
PREDICATED = ("copula", "called")
"""Patterns of claims that a verb carries: "Qwen3 is a text encoder"."""


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag a class that shares no member with those of the subject."""
    classes = [knowledge.classes[i] for i in claim.object.ids]
    if any(c.axis not in {"output", "field"} for c in classes) and not is_bare(claim, knowledge):
        return None
    said_of_system = claim.subject.kind == "system" and claim.pattern.startswith(PREDICATED)
    if not said_of_system and is_role(claim, knowledge):
        return None
    if claim.pattern == "compound" and does_its_work(claim, knowledge):
        return None
    if len(classes) > 1 and runs_others(claim, knowledge):
        return None  # "TTS/LLM models (X, llama.cpp)": what it runs
    apart = all(knowledge.disjoint(s, c.id) for s in claim.subject.ids for c in classes)
    if not apart and not generates_nothing(claim, knowledge):
        return None
    if claim.subject.kind == "class" and any(
        knowledge.is_a(c.id, claim.subject.id) for c in classes
    ):
        return None
    wrong = classes[0]
    known = best_class(claim.subject.id, knowledge)
    right = known.name if known else kind(claim.subject.id, knowledge)
    subject = capital(who(claim.subject, knowledge))
    said = f'say "{bare(right)}"' if right else "name what it is"
    named = examples(wrong.id, knowledge)
    severity = None if knowledge.verified(claim.subject.id, "classes") else "warning"
    return Verdict(
        f"{subject} is {right}, not {wrong.name}" if right else f"{subject} is not {wrong.name}",
        f"{said}, or name {wrong.name} such as {named}" if named else said,
        (knowledge.fact(claim.subject.id, "classes"),),
        reworded(claim, known, knowledge) if known else None,
        severity=severity,  # type: ignore[arg-type]
    )


def is_bare(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a model is said to be a program with AI in it: "chatbots like Stable Diffusion".

    A product may have one around its model, and "the Stable Diffusion chatbot" uses the model.
    """
    systems = [knowledge.systems.get(i) for i in claim.subject.ids]
    classes = [knowledge.classes[i] for i in claim.object.ids]
    return (
        claim.pattern.split(":")[0] in {"copula", "called", "list"}
        and all(c.axis == "software" and c.parents for c in classes)
        and (
            all(system and system.kind in MODELS for system in systems)
            or has_no_other(claim, knowledge)
        )
    )


def has_no_other(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a product is told to serve what its one network doesn't: "LLM platforms like X"."""
    systems = [knowledge.systems.get(i) for i in claim.subject.ids]
    return all(knowledge.classes[id_].outputs for id_ in claim.object.ids) and all(
        system and any(knowledge.classes[c].axis == "architecture" for c in system.classes)
        for system in systems
    )


def runs_others(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether programs are named that run models of others, for which they may stand."""
    systems = [knowledge.systems.get(i) for i in claim.subject.ids]
    return all(system and system.kind in PROGRAMS for system in systems)


def is_role(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether the class is a part that a system plays in another: "the Qwen3 text encoder".

    Not "encoder-only", which tells how all of it is made.
    """
    if claim.object.text.lower().endswith(("only", "only model", "only models")):
        return False
    outputs = [m for i in claim.object.ids for m in knowledge.classes[i].outputs]
    return bool(outputs) and not any(knowledge.modalities[m].claimed for m in outputs)


def generates_nothing(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether what only labels and embeds is said to generate: "generative models like BERT"."""
    models = [knowledge.systems.get(i) for i in claim.subject.ids]
    if not all(model and model.kind in MODELS for model in models):
        return False
    if not set(claim.object.ids) <= GENERATIVE:
        return False
    outputs = [knowledge.outputs(i) for i in claim.subject.ids]
    return all(outputs) and not any(
        knowledge.modalities[m].claimed for made in outputs for m in made or ()
    )


def does_its_work(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether the system takes in and puts out what the class does: "X speech recognition"."""
    return all(
        _has_all(knowledge.inputs(system), knowledge.classes[class_].inputs, knowledge)
        and _has_all(knowledge.outputs(system), knowledge.classes[class_].outputs, knowledge)
        for system in claim.subject.ids
        for class_ in claim.object.ids
    )


def _has_all(
    held: Collection[str] | None, wanted: Collection[str], knowledge: KnowledgeBase
) -> bool:
    return bool(held and wanted) and all(knowledge.covers(held or (), one) for one in wanted)


def best_class(id_: str, knowledge: KnowledgeBase) -> Class | None:
    """The class that says best what a system is."""
    system = knowledge.systems.get(id_)
    if system is None or not system.classes:
        return None
    axes = ("output", "software", "field", "method", "architecture")
    return min((knowledge.classes[c] for c in system.classes), key=lambda c: axes.index(c.axis))


def kind(id_: str, knowledge: KnowledgeBase) -> str:
    """What a class is a kind of, in words; empty for a system."""
    if id_ in knowledge.systems:
        return ""
    parents = [knowledge.classes[p] for p in knowledge.classes[id_].parents]
    return f"a kind of {bare(parents[0].name)}" if parents else ""


RULE = ClaimRule(
    code="BL101",
    name="wrong-class",
    severity="error",
    relations=("is-a",),
    summary="a system said to be of a class that it isn't",
    why=(
        "A class says what comes out of a tool. Whoever reads that Midjourney is an LLM plans for "
        "text, and whoever reads that LangChain is one looks for a model where there is a library."
    ),
    flagged=(
        "Midjourney is an LLM.",
        "LLMs like DALL-E and Midjourney struggle with text.",
        "We compared language models such as Stable Diffusion and Claude.",
        "Whisper, a large language model, is free.",
        "Our pipeline runs on the Midjourney LLM.",
        "Sora is a prime example of a large language model.",
        "LLMs (Midjourney, Suno) are everywhere.",
        "ElevenLabs and other LLMs have free plans.",
        "It supports LLMs like LangChain and Ollama.",
        "Stable Diffusion is considered a large language model.",
        "AI chatbots such as ChatGPT and Stable Diffusion answer questions.",
    ),
    clean=(
        "Midjourney is not an LLM.",
        'Calling Midjourney an "LLM" is technically wrong.',
        "Midjourney is an image generator.",
        "Is Midjourney an LLM?",
        "LLMs such as GPT-4 and Claude write text.",
        "Unlike an LLM, Midjourney is a diffusion model.",
        "GPT-4o is a multimodal LLM.",
        "Whisper, unlike a large language model, is free.",
        "We use LLMs and image generators such as Midjourney.",
        "Midjourney is an LLM alternative for moodboards.",
    ),
    check=check,
)
