"""Is this Claude the model or Monet? Keep a name that is an ordinary word too only on a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import alternation, any_of, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..document import Block
    from ..knowledge.base import KnowledgeBase
    from .names import Name


_NEXT_WORD = re.compile(r"[ ]([A-Z][a-zà-ÿ]+(?:['’]?[a-z]+)?)")
_PUT_TO_USE = re.compile(
    rf"\b(?:{alternation(words('homographs.uses'))})\s(?:the\s)?[\"“*_`]*$", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sir|Prof)\.?\s|\bJean-)$")


def keep(
    blocks: Sequence[Block], found: Sequence[list[Name]], knowledge: KnowledgeBase
) -> list[list[Name]]:
    """Drop the names that mean something else; choose among systems that share a name.

    ``found[i]`` are the names in ``blocks[i]``. A strong cue (a version, the maker, a word of the
    system's own) in one block carries the name through the document.
    """
    carried: set[str] = set()
    undecided: list[tuple[int, Name]] = []
    kept: list[set[Name]] = [set() for _ in blocks]
    for index, names in enumerate(found):
        for name in names:
            if name.kind != "system" or not _ambiguous(name, knowledge):
                kept[index].add(name)
                continue
            verdict = _judge(name, blocks, index, names, knowledge)
            if verdict == "strong":
                carried.update(name.ids)
            if verdict in {"strong", "weak"}:
                kept[index].add(name)
            elif verdict == "open":
                undecided.append((index, name))
    for index, name in undecided:
        if carried & set(name.ids):
            kept[index].add(name)
    return [
        [_chosen(n, blocks[i].text, knowledge) for n in names if n in kept[i]]
        for i, names in enumerate(found)
    ]


def _ambiguous(name: Name, knowledge: KnowledgeBase) -> bool:
    return any(knowledge.systems[i].homograph is not None for i in name.ids)


def _judge(
    name: Name, blocks: Sequence[Block], index: int, names: Iterable[Name], knowledge: KnowledgeBase
) -> str:
    text = blocks[index].text
    written = text[name.start : name.end]
    records = [knowledge.systems[i].homograph for i in name.ids]
    homographs = [h for h in records if h is not None]
    surroundings = _surroundings(blocks, index)
    versioned = bool(re.search(r"\d", written)) or len(written.split()) > 1 or "-" in written
    if any(h.exact_case for h in homographs) and written[:1].islower() and not versioned:
        return "drop" if not _in_code(blocks[index], name) else "open"
    if versioned and written[:1].isalpha():
        return "weak" if not _blocked(homographs, surroundings) else "open"
    following = _NEXT_WORD.match(text, name.end)
    if following and _is_surname(following.group(1), text[name.end :], names, name):
        return "drop"
    if _BEFORE.search(text[: name.start]):
        return "drop"
    if _blocked(homographs, surroundings):
        return "drop"
    if any(n.kind == "maker" and 0 <= name.start - n.end <= 4 for n in names) or _own_cue(
        homographs, surroundings
    ):
        return "strong"
    if any(
        n is not name
        and (n.kind == "class" or (n.kind == "system" and not _ambiguous(n, knowledge)))
        for n in names
    ):
        return "weak"
    if any_of(words("homographs.cues")).search(text.lower()):
        return "weak"
    if any(h.used for h in homographs) and (
        any_of(words("homographs.acts")).search(text.lower())
        or _PUT_TO_USE.search(text[max(0, name.start - 24) : name.start])
    ):
        return "weak"
    return "open"


def _is_surname(word: str, rest: str, names: Iterable[Name], name: Name) -> bool:
    lowered = word.lower()
    if lowered in words("names.tails") | words("nouns.transparent") | words("homographs.cues"):
        return False
    if any(0 <= n.start - name.end <= 1 for n in names if n is not name):
        return False
    return lowered not in words("homographs.followers")


def _surroundings(blocks: Sequence[Block], index: int) -> str:
    block = blocks[index]
    parts = [block.text]
    for other in (block.section, block.lead):
        if other is not None:
            parts.append(blocks[other].text)
    if block.cell is not None:
        parts += [
            b.text
            for b in blocks[max(0, index - 12) : index + 12]
            if b.cell is not None and b.cell.table == block.cell.table
        ]
    return " ".join(parts).lower()


def _blocked(homographs: Iterable[object], text: str) -> bool:
    return any(any_of(frozenset(h.blocks)).search(text) for h in homographs)  # type: ignore[attr-defined]


def _own_cue(homographs: Iterable[object], text: str) -> bool:
    return any(any_of(frozenset(h.cues)).search(text) for h in homographs)  # type: ignore[attr-defined]


def _in_code(block: Block, name: Name) -> bool:
    return any(
        m.kind == "code" and m.start <= name.start and name.end <= m.end for m in block.marks
    )


def _chosen(name: Name, text: str, knowledge: KnowledgeBase) -> Name:
    """Of several systems with one name, those whose own cues stand nearby (all, if none do)."""
    if len(name.ids) == 1:
        return name
    lowered = text.lower()
    fitting = tuple(
        i
        for i in name.ids
        if (h := knowledge.systems[i].homograph) is not None and _own_cue([h], lowered)
    )
    if not fitting or fitting == name.ids:
        return name
    from dataclasses import replace

    return replace(name, ids=fitting)
