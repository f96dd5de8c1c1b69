"""Who made a model, by the entry of a bibliography: "M. (2023). X [Large language model]."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..traits.serving import has_on_cloud
from .cells import claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading

_OPENS = re.compile(r"(?:^|\n|[.:)\]]\s)[\s*_`\d.•–-]*$")
_YEAR = re.compile(r"[.,]?\s\((?:19|20)\d\d[^()]{0,25}\)[.,:]?\s[*_\"“]*")
"""Between a maker and its model: ". (2023). "."""


def claims(block: Block, names: list[Name], reading: Reading) -> Iterator[Claim]:
    """What the entries of a bibliography say in a block."""
    for maker in names:
        if maker.kind != "maker" or not set(maker.ids) <= frame("origin.listing"):
            continue
        if _OPENS.search(block.text[: maker.start]) is None:
            continue
        for name in names:
            if (
                name.kind == "system"
                and _YEAR.fullmatch(block.text, maker.end, name.start)
                and _kind().match(block.text, name.end)
                and not has_on_cloud(maker, name, reading)
            ):
                yield claim(
                    "made-by", (block, name), block, maker.start, maker.end, maker.ids, "maker",
                    "cited",
                )  # fmt: skip


@cache
def _kind() -> re.Pattern[str]:
    """Behind a model: " (May version) [Large language model]"."""
    kinds = alternation(words("credits.kinds"))
    return re.compile(rf"[*_\"”]*(?:\s\([^()]{{1,40}}\))?[.,]?\s\[[*_]*(?:{kinds})\b", re.I)
