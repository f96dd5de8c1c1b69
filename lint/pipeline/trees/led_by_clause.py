"""Names behind a colon, and what a clause says of them all: "models that read images: X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from .lists import SYSTEMS, name_list
from .syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from .sentences import Sentence
    from .tree import Token

_BEFORE = frozenset({"DET", "ADJ", "NUM"})
"""What may stand before the noun: "some models", "the best tools"."""


def led_by_clause(noun: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "models that read images: X, Y", where nothing else is in the sentence."""
    doc = noun.doc
    clauses = [c for c in children(noun, "acl:relcl") if c.i > noun.i]
    opens = all(t.pos_ in _BEFORE for t in doc[: noun.i]) and noun.lower_ in words("lists.led")
    colon = next((t.i for t in doc[noun.i :] if t.text == ":"), 0)
    if not opens or not colon or not clauses or noun.head is not noun:
        return []
    if any(i < colon for i in sentence.name_at if sentence.name_at[i].kind == "system"):
        return []
    if any(t.lower_ in words("stance.negators") for t in doc[:colon]):
        return []
    found = name_list(sentence, colon + 1, SYSTEMS)
    rest = doc[found.end :]
    whole = all(t.text in {".", "!"} for t in rest) and all(t.text != "(" for t in doc[colon:])
    return list(found.names) if whole else []
