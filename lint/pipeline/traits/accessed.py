"""Of whom a noun says the access: "the open-source model X", "X: an open-source model"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import closing, ends_list, name_list
from ..trees.syntax import SUBJECTS, children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ALONE = frozenset({"ROOT", "appos", "parataxis", "dep"})
_OPENING = ' *_`[-•0123456789.)"“'
_LABEL = re.compile(
    r"[\s*_`\]]*(?::|\s[-–—]|\s\()[\s*_`]*(?:(?:an?|the)\s+)?(?:(?!of\b|for\b)[\w-]+,?\s+){1,6}",
    re.IGNORECASE,
)
"""Between a label and the noun that says what it is: "X: a fast, open-source"."""


def bracketed(token: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "proprietary models (X, Y, etc.)"."""
    doc = token.doc
    close = closing(doc, token.i + 1) if doc.text(token.i + 1) == "(" else 0
    if not close:
        return []
    listed = name_list(sentence, token.i + 2, frozenset({"system"}))
    reached = len(listed.names) == 1 and doc.text(listed.end).lower() in words("access.through")
    return list(listed.names) if reached or ends_list(doc, listed.end, close) else []


def apposed(token: Token, sentence: Sentence) -> list[Name]:
    """X in "the open-source model, X, ..."."""
    doc = token.doc
    at = token.i + 2
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or doc[token.i + 1].text != ",":
        return []
    definite = any(
        d.lower_ in words("access.definite") for d in children(token, "det", "nmod:poss")
    )
    behind = after_name(sentence, at)
    closed = behind >= len(doc) or doc[behind].text in {".", "!", ",", ")", ";"}
    if behind + 1 < len(doc) and doc[behind].text == ",":
        closed = behind + 1 not in sentence.name_at and doc[behind + 1].lower_ not in {"and", "or"}
    return [name] if definite and closed and not is_opaque(sentence, at) else []


def right_behind(token: Token, sentence: Sentence) -> list[Name]:
    """X in "an open-source model X"."""
    name = sentence.name_at.get(token.i + 1)
    model = token.lower_ in words("access.models") and "Number=Plur" not in token.morph
    if name is None or name.kind != "system" or not model or not token.whitespace_:
        return []
    return [] if is_opaque(sentence, token.i + 1) else [name]


def labelled(token: Token, sentence: Sentence) -> list[Name]:
    """X in "X: an open-source model", "X - open-source LLM by M", where nothing is done."""
    name = next(iter(sentence.names), None)
    model = token.i in sentence.name_at or token.lower_ in words("access.models")
    if name is None or name.kind != "system" or not model or is_opaque(sentence, token.i):
        return []
    text, (start, end) = sentence.block.text, sentence.spans[token.i]
    alone = token.dep_ in _ALONE and not children(token, *SUBJECTS, "cop")
    single = "Number=Plur" not in token.morph and text[start:end].lower()[-1] != "s"
    opens = not text[sentence.start : name.start].strip(_OPENING)
    told = _LABEL.match(text, name.end, start) if alone and single and opens else None
    return [name] if told is not None and told.end() == start else []
