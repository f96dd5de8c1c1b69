"""How the system is to be had that somebody wishes for: "Need an open-source LLM? Try X."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..lexicon import alternation, words
from .cells import claim
from .recommended import put_forward

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ...document import Block
    from ..reading import Reading
    from .asking import Turn

_KIND = re.compile(
    rf"(?P<head>[\w-]+(?:\s[\w-]+){{0,3}}?){AROUND}"
    rf"(?:\s(?:to|for|in|with|by|that|which|of)\s[^?]{{1,80}})?\?{AROUND}",
    re.IGNORECASE,
)
"""Behind the way, what is to be had so: "image generator for your shop?"."""


def wished(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """Read "Looking for an open-source image generator? Try X.", if one model is put forward."""
    seeking = _seeking().match(asked.block.text)
    if seeking is None or not _is_model(asked.block, seeking.end()):
        return
    way = "open" if seeking["open"] is not None else "local"
    found, _ = put_forward(answer)
    if found is not None and reading.is_model(found):
        yield claim(
            "access", (answer.block, found), asked.block, *seeking.span(way), (way,), "phrase",
            "answer:access",
        )  # fmt: skip


def _is_model(block: Block, start: int) -> bool:
    """Whether a model is sought, and no program for one: "LLM?", not "LLM gateway?"."""
    kind = _KIND.match(block.text, start)
    last = kind["head"].lower().split()[-1] if kind is not None else ""
    return last in words("answers.sought")


@cache
def _seeking() -> re.Pattern[str]:
    """What asks for one, and how it is to be had: "Need a free, open-source "."""
    seeking, praised = alternation(words("answers.seeking")), alternation(words("answers.praising"))
    local = words("access.local") - words("access.timed")
    return re.compile(
        rf"{AROUND}(?:(?:and|so|but)\s)?(?:{seeking})\s(?:an?|the|some)\s(?:(?:{praised})(?:,|,?\sand)?\s)*"
        rf"{AROUND}(?:(?P<open>{alternation(words('access.open'))})|(?P<local>{alternation(local)}))\s",
        re.IGNORECASE,
    )
