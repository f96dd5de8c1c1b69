"""Names that others give to what they make of an open model: "LLaMA Pro", "Sparse Llama 7B".

Such a name holds that of the model, and says nothing of who made the model itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS, PARTLY_DOWNLOADABLE
from ..closed import BEING, DETERMINERS, JOINTS, PERSONS
from ..lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...knowledge.base import KnowledgeBase
    from ...knowledge.records import System
    from .scan import Name

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"(?<![\w'’@#/&-])(?P<word>[A-Z][\w-]*) \Z")
"""A word with a capital that stands right before a name."""
_WITHIN = re.compile(r"(?<![\w'’@#/&-])(?P<article>[A-Za-z]+) [A-Z][a-z]\w* \Z")
"""Such a word within a sentence, behind an article or a word without a capital."""
_BEHIND = re.compile(
    r" (?P<word>[A-Z][\w-]*[a-z0-9])(?= (?:is|was|are|were|by|from)\b| ?[|,;(]| ?$)"
)
"""One right behind it, which ends what the name belongs to."""
_COUNTED = re.compile(r"(?<![\w.])\d+(?:\.\d+)?[bm](?!\w)|-0\d+\b", re.IGNORECASE)
"""A size, or a number that opens with a nought: "GPT-2B-001"."""
_REACH = 40
"""So many characters before a name a word of it may begin."""


def is_offshoot(
    text: str, start: int, end: int, ids: Sequence[str], knowledge: KnowledgeBase,
    *, opened: bool = True,
) -> bool:  # fmt: skip
    """Whether the name of an open model at ``start`` is part of that of somebody's own one.

    ``opened``: whether the word before may belong to a name at all, and is no verb.
    """
    systems = [knowledge.systems[id_] for id_ in ids]
    if not any(system.weights in PARTLY_DOWNLOADABLE for system in systems):
        return False
    written = text[start:end]
    return (
        any(_has_foreign_tail(written, system, knowledge) for system in systems)
        or _is_sized_kind(written)
        or (opened and _is_preceded(text, start, knowledge))
        or _is_followed(text, end)
    )


def is_of_medium(text: str, name: Name, knowledge: KnowledgeBase) -> bool:
    """Whether a medium opens the name of what somebody made of a model of texts: "Music Llama"."""
    if name.kind != "system" or not text[name.start].isupper():
        return False
    before = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
    if before is None or before["word"].lower() not in words("names.media"):
        return False
    return _is_open_writer(name, knowledge)


def ends_longer(text: str, name: Name, names: Sequence[Name], knowledge: KnowledgeBase) -> bool:
    """Whether the name of an open model of texts ends another one: "we run the Emu Llama".

    The words before are no title, so that a capital tells of a name.
    """
    if name.kind != "system" or not text[name.start].isupper():
        return False
    before = _WITHIN.search(text, max(0, name.start - _REACH), name.start)
    if before is None or any(n.end == name.start - 1 for n in names):
        return False
    opened = before["article"].lower() in DETERMINERS or before["article"].islower()
    return opened and _is_open_writer(name, knowledge) and _is_preceded(text, name.start, knowledge)


def _is_open_writer(name: Name, knowledge: KnowledgeBase) -> bool:
    """Whether a name is that of a model of texts which others may teach to make something else."""
    systems = [knowledge.systems[id_] for id_ in name.ids]
    return all(
        system.kind in MODELS
        and system.weights in PARTLY_DOWNLOADABLE
        and set(knowledge.outputs(system.id) or ()) <= words("names.textual")
        for system in systems
    )


def _has_foreign_tail(written: str, system: System, knowledge: KnowledgeBase) -> bool:
    """Whether a variant is named that none of a maker's so called has: "LLaMA Pro"."""
    told = _parts(written) & (words("names.tails") - words("names.plain_tails"))
    told -= {part for form in _forms(system) for part in _parts(form)}
    maker = knowledge.maker(system.id)
    if not told or maker is None:
        return False
    called = _WORD.match(written)
    return not told <= {
        part
        for own in knowledge.made_by(maker.id)
        for form in _forms(own)
        if called is not None and called.group().lower() in _parts(form)
        for part in _parts(form)
    }


def _is_sized_kind(written: str) -> bool:
    """Whether a name that is that of a kind too has a size, as no version has: "GPT-2B-001"."""
    kind = _WORD.match(written)
    told = kind is not None and kind.group().lower() in words("names.kinds")
    return told and _COUNTED.search(written) is not None


def _is_preceded(text: str, start: int, knowledge: KnowledgeBase) -> bool:
    """Whether an unknown word opens the name: "Sparse Llama", but not "Meta Llama", "Use Llama"."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is None or not _names_more(before["word"]):
        return False
    return before["word"].lower() not in knowledge.last_words


def _is_followed(text: str, end: int) -> bool:
    """Whether a word ends the name, be it its maker's: "Llama 3 Swallow is", "X Krea by Krea"."""
    behind = _BEHIND.match(text, end)
    return behind is not None and _names_more(behind["word"])


def _names_more(word: str) -> bool:
    """Whether a word may be part of a model's name: no article, no word for models or for new."""
    lower = word.lower()
    if lower in DETERMINERS | BEING | PERSONS | JOINTS | words("nouns.transparent"):
        return False
    if lower in words("quantity.recent", "names.plain_tails"):
        return False
    # "Open-source Llama"
    return not any(part in words("nouns.epithets") for part in lower.split("-"))


def _forms(system: System) -> tuple[str, ...]:
    return (system.name, *system.aliases)


def _parts(written: str) -> frozenset[str]:
    return frozenset(part.lower() for part in _WORD.findall(written))
