"""What is done with a system under a title for it: "## Image generation" above "We use X."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .cells import acts, claim, only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Document
    from ..names.scan import Name
    from ..reading import Reading

_ENDS = re.compile(
    r"[\s*_`]*(?:$|[.,;!(](?!\d)|(?:for|to\s+do)\s+(?:this|that|it|these)\b|here\b)", re.IGNORECASE
)


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the system that a paragraph right under a heading uses is said to do.

    Nothing, if the section names another one: that may do it.
    """
    block, names = document.blocks[index], found[index]
    over = index - 1
    if block.kind != "paragraph" or block.section != over or not names:
        return
    systems = [name for name in names if name.kind == "system"]
    if not systems or not reading.is_model(systems[0]):
        return
    alone = only(block, names, "system") is not None
    if not alone and not _uses().match(block.text[: systems[0].start]):
        return
    if any(
        name.kind != "maker" and name.ids != systems[0].ids
        for inside in _section(document, index, found)
        for name in inside
    ):
        return
    behind = _transparent().match(block.text, systems[0].end)
    if not _ENDS.match(block.text, behind.end() if behind else systems[0].end):
        return
    title = document.blocks[over]
    class_ = only(title, found[over], "class")
    role = class_ is not None and not words("tables.component_classes").isdisjoint(class_.ids)
    if class_ is not None and role and not class_.plural:  # "LLM"
        yield claim(
            "is-a", (block, systems[0]), title, class_.start, class_.end, class_.ids,
            "class", "title:role",
        )  # fmt: skip
        return
    if alone:
        return
    if class_ is not None:  # "Text to speech"
        made = reading.knowledge.outputs(class_.ids[0]) or ()
        if made and not reading.may_be_text(made):
            yield claim(
                "produces", (block, systems[0]), title, class_.start, class_.end,
                tuple(sorted(made)), "modality", "title:use",
            )  # fmt: skip
    elif found[over]:
        return
    for relation, start, end, ids in acts(title.text, 0, len(title.text), reading):
        yield claim(relation, (block, systems[0]), title, start, end, ids, "modality", "title:use")


def _section(document: Document, index: int, found: Sequence[list[Name]]) -> Iterator[list[Name]]:
    """The names of each block from one on, to the next heading."""
    for at in range(index, len(found)):
        if document.blocks[at].kind == "heading":
            return
        yield found[at]


@cache
def _uses() -> re.Pattern[str]:
    """All that stands before the system: "Currently, we use OpenAI's "."""
    users = alternation(words("topics.users"))
    verbs = alternation(words("topics.employing"))
    return re.compile(
        rf"\W*(?:(?:for this|here|currently|now|today|by default),?\s+)?(?:(?:{users})\s+)?"
        rf"(?:(?:currently|now|also|mainly|always|can|will)\s+)?(?:{verbs})\s+"
        r"(?:the\s+)?(?:[A-Z][\w.]*(?:['’]s)?\s+)?[*_`]*$",
        re.IGNORECASE,
    )


@cache
def _transparent() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternation(words('nouns.transparent'))})\b", re.IGNORECASE)
