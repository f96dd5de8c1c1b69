"""Names that a text gives to something else: "GPT (Publisher Tag)", "You are Sora, a tutor".

So may a class's letters be: "Attack Success Rate (ASR)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .keys import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document import Block
    from ...knowledge.base import KnowledgeBase
    from .scan import Name

_BEHIND = re.compile(r"[\s*_`]*\(([^()]{4,60})\)")
_BEFORE = re.compile(r"((?:\b[A-Z][a-z]+\s?){1,5}\s\d+)[*_]*\s\([*_]*$")
_ADDRESS = re.compile(r"\b(?:you(?:\sare|['’]re)|your\sname\sis)\s[\"“*_`]*\Z", re.IGNORECASE)
_ROLE = re.compile(r"[\"”*_`]*(?:,\s(?:an?|the|our|my)\s|\.)", re.IGNORECASE)
"""Around a name that a prompt gives: "You are X, a friendly tutor"."""
_WORD = re.compile(r"[A-Za-z]+")
_PART = re.compile(r"[A-Za-z][a-z]+|\d+")
_LETTERS = 3
"""So many at least are an abbreviation, or a word that tells one class from others."""
_LONGEST = 80
"""Characters at most of what an abbreviation is of."""


def of_others(
    blocks: Sequence[Block], found: Sequence[list[Name]], knowledge: KnowledgeBase
) -> set[str]:
    """The names, as they are written, that a document spells out as something else.

    ``found[i]`` are the names in ``blocks[i]``.
    """
    return {
        block.text[name.start : name.end]
        for block, names in zip(blocks, found, strict=True)
        for name in names
        if _is_spelt_out(name, block.text, knowledge)
        or _is_persona(name, block.text, knowledge)
        or _has_other_words(name, block.text, knowledge)
    }


def _has_other_words(name: Name, text: str, knowledge: KnowledgeBase) -> bool:
    """Whether a class's letters are said to stand for words that are none of the class's.

    Words that are partly its own are a mistake: "Audio Speech Recognition (ASR)".
    """
    written = text[name.start : name.end]
    count = len(written)
    if name.kind != "class" or count < _LETTERS or not (written.isupper() and written.isalpha()):
        return False
    behind = _BEHIND.match(text, name.end)
    before = text[max(0, name.start - _LONGEST) : name.start].rstrip("*_")
    opened = before[:-1] if before.endswith("(") else ""
    parts = _WORD.findall(behind[1]) if behind is not None else _WORD.findall(opened)[-count:]
    if "".join(part[0] for part in parts).upper() != written:
        return False
    class_ = knowledge.classes[name.ids[0]]
    known = _WORD.findall(" ".join((class_.name, *class_.forms, *class_.expansions)).lower())
    telling = {word.removesuffix("s") for word in known if len(word) >= _LETTERS}
    return telling.isdisjoint(part.lower().removesuffix("s") for part in parts)


def _is_persona(name: Name, text: str, knowledge: KnowledgeBase) -> bool:
    """Whether a prompt gives a name to who talks, as its system doesn't: "You are X, a tutor"."""
    if name.kind != "system" or any(knowledge.makes(i, "text") is not False for i in name.ids):
        return False
    addressed = _ADDRESS.search(text, max(0, name.start - _LONGEST), name.start)
    return addressed is not None and _ROLE.match(text, name.end) is not None


def _is_spelt_out(name: Name, text: str, knowledge: KnowledgeBase) -> bool:
    """Whether a bracket tells what is abbreviated, and it is none of the system's names.

    Of a name with a number it may stand before it, too: "Audio Filter 3 (AF3)".
    """
    written = text[name.start : name.end]
    if name.kind != "system" or not (written.isupper() and written.isalnum()):
        return False
    spelt = _BEHIND.match(text, name.end)
    if spelt is None and written[-1].isdigit():
        spelt = _BEFORE.search(text[max(0, name.start - _LONGEST) : name.start])
    if spelt is None:
        return False
    parts = _PART.findall(spelt[1])
    if written[-1].isdigit():
        parts = parts[-len(written) :]  # without "The"
    first = "".join(part[0] if part.isalpha() else part for part in parts).upper()
    if first not in {written, written.removesuffix("S")}:
        return False
    own = {
        squeeze(alias)
        for id_ in name.ids
        for alias in (knowledge.systems[id_].name, *knowledge.systems[id_].aliases)
    }
    full = spelt[1].strip(' *_`"“').removeprefix("The ")
    return not {squeeze(full), squeeze(full.removesuffix("s"))} & own
