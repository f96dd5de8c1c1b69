"""What a record says that its model puts out: "Model: X" beside "Output: images"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..stance.tools import hands
from .attributes import above, lines, named
from .cells import acts, claim, outputs, piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading
    from .attributes import Subject

_NEAR = 3
"""So many blocks around one are of the same record."""
_SAID = frozenset({"output", "doing"})


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Read "Task: image generation, model: X", in one text or in the items of one list."""
    block, names = document.blocks[index], found[index]
    if block.kind not in {"item", "paragraph"}:
        return
    told = list(lines(block.text, 0))
    said = [line for line in told if line.key in _SAID]
    if not said:
        return
    subject = (
        named(block, names, told)
        or above(document, index, found, reading)
        or _below(document, index, found)
    )
    if subject is None or not reading.is_model(subject[1]) or _has_others(subject, index, found):
        return
    if any(hands(other.text) for other in document.blocks[max(0, index - _NEAR) : index + _NEAR]):
        return
    for line in said:
        value, inside = piece(block, names, line.start, line.end)
        for start, end, ids in _made(value, inside, line.key, reading):
            if not reading.may_be_text(ids):
                yield claim("produces", subject, value, start, end, ids, "modality", "label")


def _made(
    value: Block, names: list[Name], key: str, reading: Reading
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """What a value names as put out, and where: "images", "image generation", "text-to-image"."""
    text = value.text
    if key == "output":
        folders = text.endswith("/")  # "Output: images/"
        yield from () if folders else outputs(text, reading)
        return
    for relation, start, end, ids in acts(text, 0, len(text), reading):
        if relation == "produces":
            yield start, end, ids
    for name in names:
        alone = not (text[: name.start] + text[name.end :]).strip(" *_`.")
        kind = reading.knowledge.classes[name.ids[0]] if name.kind == "class" and alone else None
        if kind is not None and kind.axis == "output" and kind.outputs:
            yield name.start, name.end, tuple(kind.outputs)


def _below(document: Document, index: int, found: Sequence[list[Name]]) -> Subject | None:
    """The system of the items that follow in one list."""
    block = document.blocks[index]
    for at in range(index + 1, len(document.blocks)):
        other = document.blocks[at]
        if block.kind != "item" or other.kind != "item" or other.depth != block.depth:
            break
        subject = named(other, found[at], list(lines(other.text, 0)))
        if subject is not None:
            return subject
    return None


def _has_others(subject: Subject, index: int, found: Sequence[list[Name]]) -> bool:
    """Whether another system is named in the same place, which may do the work."""
    near = (name for names in found[max(0, index - _NEAR) : index + _NEAR] for name in names)
    return any(name.kind == "system" and name.ids != subject[1].ids for name in near)
