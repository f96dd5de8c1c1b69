"""Products that a class drives, and nothing more is said: "our GenAI-powered platform"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence


def is_all_driven(name: Name, sentence: Sentence) -> bool:
    """Whether a product is said to be driven, and no more: "everything in X is GenAI-powered"."""
    text = sentence.block.text
    behind = _driven_alone().match(text, name.end, sentence.end)
    return behind is not None and _all_of_it().search(text, sentence.start, name.start) is not None


@cache
def _driven_alone() -> re.Pattern[str]:
    moved, wholly = (alternation(frame(f"promote.{name}")) for name in ("moved", "wholly"))
    return re.compile(rf"[-‑ ](?:{moved})(?:,?\s(?:{wholly}))?(?=[*_]*(?:[.!;]|$|\n))", re.I)


@cache
def _all_of_it() -> re.Pattern[str]:
    bland, empty = (alternation(frame(f"promote.{name}")) for name in ("bland", "empty"))
    wholly = alternation(words("language.wholly"))
    return re.compile(
        rf"(?:\bour\s(?:(?:{bland}),?\s)*(?:{empty})|\beverything(?:\sin\s(?:our\s)?[\w.-]+)?)"
        rf"\s(?:is|are)\s(?:(?:{wholly}|now)\s)?$",
        re.IGNORECASE,
    )


@cache
def driven() -> re.Pattern[str]:
    """Behind a class: "-powered platform", "-driven suite"."""
    drives, empty = (alternation(frame(path)) for path in ("produce.driven", "promote.empty"))
    return re.compile(rf"[-‑ ](?:{drives})\s(?:{empty})\b(?!-)", re.IGNORECASE)
