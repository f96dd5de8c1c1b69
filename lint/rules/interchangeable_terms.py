"""BL701: one document calls the same thing now this and now that."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..findings import Span
from .advice import capital
from .rule import DocumentRule, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase


def check(claims: Sequence[Claim], knowledge: KnowledgeBase) -> Iterator[tuple[Claim, Verdict]]:
    """Flag each place that contradicts an earlier one on what the same thing is."""
    things: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.object.start):
        if claim.stance == "asserted":
            things[claim.subject.id].append(claim)
    for said in things.values():
        if all(_is_vague(claim) for claim in said):
            continue
        firsts: dict[tuple[str, ...], Claim] = {}
        for claim in said:
            before = firsts.values()
            other = next((c for c in before if _contradict(c, claim, knowledge)), None)
            if other is not None:
                yield claim, _verdict(claim, other, knowledge)
            firsts.setdefault(claim.object.ids, claim)


def _is_vague(claim: Claim) -> bool:
    """Whether the thing may be another one each time: "the model"."""
    return claim.subject.text.lower().startswith("the ")


def _contradict(one: Claim, other: Claim, knowledge: KnowledgeBase) -> bool:
    return all(knowledge.disjoint(a, b) for a in one.object.ids for b in other.object.ids)


def _verdict(claim: Claim, other: Claim, knowledge: KnowledgeBase) -> Verdict:
    here, there = (knowledge.classes[c.object.id] for c in (claim, other))
    return Verdict(
        f"{capital(claim.subject.text)} is called {here.name} here and {there.name} "
        f"on line {other.line}",
        "say everywhere which of the two it is; if it has both, say which part does what",
        (knowledge.fact(here.id, "outputs"), knowledge.fact(there.id, "outputs")),
        related=(Span(other.object.start, other.object.end, there.name),),
    )


RULE = DocumentRule(
    code="BL701",
    name="interchangeable-terms",
    severity="warning",
    relations=("described-as",),
    summary="one document calls the same thing now this and now that",
    why=(
        "Who reads that your assistant is an LLM, and a page later that it is a diffusion model, "
        "can't tell whether it writes or draws. One of the two sentences is wrong."
    ),
    flagged=(
        "Our assistant is an LLM. Our assistant, a diffusion model, is fast.",
        "AcmeWriter is an LLM for lawyers.\n\nAcmeWriter is an image generator for everybody.",
        "AcmeWriter, an LLM, is in beta.\n\nWe built AcmeWriter in May. "
        "AcmeWriter is a diffusion model.",
        "Our drawing assistant is an image generator. The drawing assistant is a language model.",
        "# Acme\n\nOur helper is an LLM.\n\n## How it works\n\nOur helper is a GAN.",
        "PixelPal is a text-to-speech model. PixelPal is a large language model.",
        "Our bot is a large language model. It is fast.\n\nOur bot is a video generator.",
        "VoxNova (an LLM) answers the phone. VoxNova is a video generator.",
    ),
    clean=(
        "Our assistant is an LLM. Our assistant is not a diffusion model.",
        "Our assistant is an LLM. Our drawing assistant, a diffusion model, is fast.",
        "AcmeWriter 1 is an LLM for lawyers.\n\nAcmeWriter 2 is an image generator for everybody.",
        "PixelPal was a text-to-speech model. PixelPal is now a large language model.",
        "# Acme\n\nOur helper is an LLM and a GAN.\n\n## How it works\n\nOur helper is a GAN.",
        "Our assistant is an LLM. Our assistant is generative AI.",
        "Our assistant is an LLM. Is our assistant a diffusion model?",
        "AcmeDraw is an image generator. AcmeDraw is a diffusion model.",
        "The drawing assistant is an image generator. Elsewhere, the drawing assistant is a "
        "language model.",
        "Our bot uses a large language model. It is fast.\n\nOur bot is a video generator.",
        "Our assistant is like an LLM. Our assistant, a diffusion model, is fast.",
        "Their assistant is an LLM. Our assistant, a diffusion model, is fast.",
    ),
    check=check,
)
