"""Which system the row of a table names for a task: "Product photos" beside X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cells import acts, claim, only, outputs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ...document import Block
    from ..names.scan import Name
    from ..reading import Reading
    from .cells import Phrase


def claims(
    block: Block, names: list[Name], subject: tuple[Block, Name], reading: Reading, *, strict: bool
) -> Iterator[Claim]:
    """What a system is used for whose row names a task in another cell: ``block``.

    ``strict``: the task may be done with the thing, so only an act, or what nobody has before.
    """
    found = list(outputs(block.text, reading, made=strict)) or of_class(block, names, reading)
    for start, end, ids in found:
        yield claim("produces", subject, block, start, end, ids, "modality", "table:task")
    yield from taken(subject, block, reading)


def of_class(block: Block, names: list[Name], reading: Reading) -> list[Phrase]:
    """What a task makes that is named by a class alone: "Text-to-speech", "TTS"."""
    class_ = only(block, names, "class")
    made = reading.knowledge.outputs(class_.ids[0]) if class_ is not None else None
    if class_ is None or not made or reading.may_be_text(made):
        return []
    return [(class_.start, class_.end, tuple(sorted(made)))]


def taken(subject: tuple[Block, Name], block: Block, reading: Reading) -> Iterator[Claim]:
    """What a cell that names a task takes in: "Audio transcription"."""
    for relation, start, end, ids in acts(block.text, 0, len(block.text), reading):
        if relation == "consumes":
            yield claim(relation, subject, block, start, end, ids, "modality", "table:task")
