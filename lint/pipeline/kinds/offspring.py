"""Words made of a system's name that name another: "LLaMA-Mesh", "DiffusionGemma".

Who writes of such a work says what it can do, which its model couldn't without it: "LLaMA-Mesh
generates meshes with Llama 3".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence

_WORD = re.compile(r"[^\W_][\w-]*")
_LONGEST = 80
"""So many characters before a sentence may hold its label."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
"""So many letters of a name make another one its kin."""
_LABEL = 4
"""So many words before a colon may name what a sentence is on."""


def has_offspring(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells of a work that is named after a system."""
    if name.kind != "system":
        return False
    called = {reading.knowledge.systems[id_].name for id_ in name.ids}
    stems = {first[0].lower() for word in called if (first := _LETTERS.match(word))}
    text = sentence.block.text
    if any(
        _is_made_of(word[0], stem) and not _is_named(word.start(), word.end(), sentence)
        for word in _WORD.finditer(text, sentence.start, sentence.end)
        for stem in stems
    ):
        return True
    label = text[max(0, sentence.start - _LONGEST) : sentence.start].rstrip()
    said = label[:-1].split()[-_LABEL:] if label.endswith(":") else []
    return any(_is_made_of(word, stem) for word in said for stem in stems)


def _is_made_of(word: str, stem: str) -> bool:
    """Whether a stem stands apart in a word that is longer: by a capital, or by a hyphen."""
    at = word.lower().find(stem)
    if at < 0 or len(stem) < _SHORTEST:
        return False
    before, behind = word[:at], word[at + len(stem) :].lstrip("-0123456789")
    joined = bool(before) and before[-1].islower() and word[at].isupper()
    return joined or behind[:1].isupper()


def _is_named(start: int, end: int, sentence: Sentence) -> bool:
    return any(name.start < end and start < name.end for name in sentence.names)
