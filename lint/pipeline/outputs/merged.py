"""What is made of two models bears the names of both: "X Y" is neither X nor Y."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...knowledge.kinds import MAKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence


def unmerged(names: Iterable[Name], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """Those of several names that stand for what they name: not X or Y in "a tuned X Y"."""
    for name in names:
        beside = (n for n in sentence.names if n.end + 1 == name.start or name.end + 1 == n.start)
        if not any(_is_merged(name, other, sentence, reading) for other in beside):
            yield name


def _is_merged(name: Name, other: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether two names, of different makers' systems, stand right beside each other."""
    between = sentence.block.text[min(name.end, other.end) : max(name.start, other.start)]
    if between != " " or not name.kind == other.kind == "system":
        return False
    if not {reading.system_kind(name), reading.system_kind(other)} <= MAKING:
        return False
    of = reading.knowledge.makers_of
    one, two = ({maker for i in n.ids for maker in of(i)} for n in (name, other))
    return one.isdisjoint(two)
