"""What fills a role in a table of parts: "| LLM | X |" below "Component" and "Choice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from .cells import claim, only

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..reading import Reading
    from .cells import Cell


def component(role: Cell | None, cell: Cell, reading: Reading) -> Iterator[Claim]:
    """X in the row "| LLM | X |" of a table of components, if X is a model and all that is named.

    A runner, a framework or a service may stand there for the model that comes by it.
    """
    class_ = only(*role, "class") if role is not None else None
    named = only(*cell, "system")
    if role is None or class_ is None or named is None or not reading.is_model(named):
        return
    if words("tables.component_classes").isdisjoint(class_.ids):
        return
    yield claim(
        "is-a", (cell[0], named), role[0], class_.start, class_.end, class_.ids, "class",
        "table:component",
    )  # fmt: skip
