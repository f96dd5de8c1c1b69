"""What is called a C that makes another thing, and isn't: "a C image model (X)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence


def is_misnamed(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether the system that makes it is in the bracket, so that no C takes part beside it."""
    made, text = output.last, sentence.block.text
    close = text.find(")", sentence.spans[made.i][1], sentence.end)
    if doer.kind != "class" or made.doc.text(made.i + 1) != "(" or close < 0:
        return False
    beside = text[doer.end : sentence.spans[output.first.i][0]]
    inside = [n for n in sentence.names if sentence.spans[made.i][1] <= n.start < close]
    kinds = [(i, c) for n in inside if n.kind == "system" for i in n.ids for c in doer.ids]
    return (
        beside.isspace()
        and bool(kinds)
        and all(n.kind != "class" for n in inside)
        and all(reading.knowledge.disjoint(*kind) for kind in kinds)
    )
