"""A class in the place of a wrong one, where the grammar allows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Edit, Fix
from ..knowledge.facts import bare

if TYPE_CHECKING:
    from ..claims import Claim
    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class


def reworded(claim: Claim, right: Class, knowledge: KnowledgeBase) -> Fix | None:
    """Put the right class where the claim has a wrong one: "an LLM", "an image generator".

    It keeps number and article. It is not safe: what is wrong may be the system, not the class.
    """
    phrase = claim.phrase
    if (
        phrase is None
        or len(claim.object.ids) != 1
        or not knowledge.verified(claim.subject.id, "classes")
    ):
        return None
    said = claim.object.text.lower()
    forms = {form.lower() for form in knowledge.classes[claim.object.id].forms}
    if phrase.text != claim.object.text:
        written = right.name
    elif said.endswith("s") and said not in forms:
        written = right.name if right.mass else right.plural
    else:
        written = bare(right.name)
    return Fix((Edit(phrase.start, phrase.end, written),), safe=False)
