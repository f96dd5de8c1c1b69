"""Whether the files of a model are there: "X runs locally once you have downloaded the model".

An app that bears a model's name runs on one's machine too, and no model is downloaded for it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..trees.sentences import Sentence


def has_files(sentence: Sentence) -> bool:
    """Whether a sentence tells that somebody has got the one model that it is on."""
    one = len({n.ids for n in sentence.names if n.kind == "system"}) == 1
    return one and _got().search(sentence.block.text, sentence.start, sentence.end) is not None


@cache
def _got() -> re.Pattern[str]:
    things = alternation(words("access.weights") | {"model", "model files", "model weights"})
    return re.compile(
        rf"\b(?:downloaded|downloading|fetched|pulled|have|got)\s(?:down\s)?(?:the|its|all)\s"
        rf"(?:(?:full|whole|[\d.,]+\s?GB)\s)?(?:{things})\b(?!\s(?:card|list|name))"
        rf"|\b(?:the|its)\s(?:{things})\s(?:(?:is|are|has\sbeen|have\sbeen)\s)?downloaded\b",
        re.IGNORECASE,
    )
