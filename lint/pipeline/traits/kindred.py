"""What a system is, said beside its name as its maker shows it: "M launched X, a video model"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def is_its_kind(told: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an apposition says of a system what it is: "M launched X, a video generator"."""
    class_ = sentence.name_at.get(told.i)
    if told.dep_ != "appos" or class_ is None or class_.kind != "class" or class_.plural:
        return False
    alone = not children(told, "nmod", "acl", "appos", "conj")
    knowledge = reading.knowledge
    return alone and any(knowledge.is_a(i, c) for i in name.ids for c in class_.ids)
