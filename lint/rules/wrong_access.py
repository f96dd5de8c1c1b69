"""BL303: a closed system said to be open or self-hosted, or an open one said to be closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..knowledge.kinds import DOWNLOADABLE, NO_MODELS
from .advice import capital, who
from .rule import ClaimRule, Verdict

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase

_SAID = {
    "open": "its weights are not public",
    "local": "its users can't download its weights or host it themselves",
}


def check(claim: Claim, knowledge: KnowledgeBase) -> Verdict | None:
    """Flag access that the weights of the system rule out."""
    if claim.subject.kind != "system":
        return None
    way = claim.object.id
    wrong = frozenset({"closed"}) if way in {"open", "local"} else DOWNLOADABLE
    for id_ in claim.subject.ids:
        record = knowledge.systems[id_]
        if way == "local" and {"on-device", "self-hosted"} & {*record.hosting}:
            return None  # its maker sells it in a box, closed weights and all
        if (
            record.kind in NO_MODELS
            or record.weights not in wrong
            or not knowledge.verified(id_, "weights")
        ):
            return None
        if any(knowledge.systems[m].weights not in wrong for m in knowledge.members(id_)):
            return None
    subject = capital(who(claim.subject, knowledge))
    if way == "closed":
        message, advice = f"{subject} has open weights", "say that its weights can be downloaded"
    else:
        message = f"{subject} is closed: {_SAID[way]}"
        advice = "call it a hosted service, or name a model with open weights"
    return Verdict(message, advice, (knowledge.fact(claim.subject.id, "weights"),))


RULE = ClaimRule(
    code="BL303",
    name="wrong-access",
    severity="error",
    relations=("access",),
    summary="open source, open weights or self-hosting said of a closed system, or the reverse",
    why=(
        "Where a model runs decides on privacy, cost and law. Nobody can host GPT-4 in their own "
        "data centre, and a reader who believes it signs the wrong contract."
    ),
    flagged=(
        "Self-hosted GPT-4 in our own data centre.",
        "We use the open-source GPT-4.",
        "Run Midjourney on your own servers.",
        "Open source LLMs like GPT-4 and Claude are free.",
        "GPT-4 is open source.",
        "Midjourney is open source.",
        "You can run Claude locally.",
        "It works with local models such as Claude.",
        "Llama 3 is closed-source.",
    ),
    clean=(
        "Self-hosted Llama 3 in our own data centre.",
        "We use an open-source GPT-4 alternative.",
        "GPT-4 is not open source.",
        "You can't run Midjourney on your own servers.",
        "Is GPT-4 open source?",
        "A self-hosted GPT-4-style frontend in our own data centre.",
        "It works with local and hosted models such as Claude.",
        "Our Midjourney UI is open source.",
        "Stable Diffusion is open source, unlike Midjourney.",
    ),
    check=check,
)
