"""From the raw names of a block to those that count: longest, unambiguous, outside code."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MAKING
from ..closed import DETERMINERS
from ..lexicon import alternation, words
from .homographs import keep
from .language import is_foreign
from .offshoots import ends_longer, is_of_medium

if TYPE_CHECKING:
    from ...document import Block, Document
    from ...knowledge.base import KnowledgeBase
    from .scan import Name, Scanner

_BREAKS = frozenset({"\n", "\r", "\r\n"})
_OWNED = re.compile(r"/(?:[a-z0-9]|[A-Z]\w*-\w)")
_DETERMINED = re.compile(rf"\b(?:{alternation(DETERMINERS)})\s\Z", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:an?|one|the|this|that|each|every)\s(?:\w+\s)?\Z", re.IGNORECASE)
"""What stands before one of a class, an adjective aside."""
_NEAR = 40
"""So many characters before a name it may begin."""
_OPTION = re.compile(r"[a-z_]+")
"""A class as code is what options are called: "`llm` (dall-e-3)"."""


def mentions(document: Document, scanner: Scanner, knowledge: KnowledgeBase) -> list[list[Name]]:
    """The names in each block of a document, in order."""
    found = [_read(block, document.source, scanner, knowledge) for block in document.blocks]
    if not any(found):
        return found
    return [
        _joined(block.text, names)
        for block, names in zip(
            document.blocks, keep(document.blocks, found, knowledge), strict=True
        )
    ]


def _read(block: Block, source: str, scanner: Scanner, knowledge: KnowledgeBase) -> list[Name]:
    names = scanner.find(block.text)
    if not names:
        return []
    names = [_in_its_line(name, block, source, scanner) for name in names]
    names = [_without_reference(name, block, scanner) for name in names]
    names = [_many(name, block.text) for name in names]
    names = [n for i, n in enumerate(names) if not (i and _is_data(names[i - 1], n, block.text))]
    names = _outside_code(block, names)
    names = [name for name in names if not _is_owner(name, block.text, knowledge)]
    names = [name for name in names if not _is_key(name, block.text)]
    names = [name for name in names if not _is_thing(name, block.text)]
    names = [name for name in names if not _is_plural(name, block.text, knowledge)]
    names = [name for name in names if not is_of_medium(block.text, name, knowledge)]
    names = [name for name in names if not ends_longer(block.text, name, names, knowledge)]
    return [] if names and is_foreign(block.text) else names


def _in_its_line(name: Name, block: Block, source: str, scanner: Scanner) -> Name:
    """A name without what is the label of the next line: "LLM" of "Type: LLM" above "Model: X"."""
    text = block.text
    if not text.startswith(":", name.end):
        return name
    for at in range(name.end - 1, name.start, -1):
        if text[at] == " " and source[block.offsets[at] : block.offsets[at] + 1] in _BREAKS:
            return _cut(name, at, text, scanner)
    return name


def _without_reference(name: Name, block: Block, scanner: Scanner) -> Name:
    """A name without the number of a note that is linked behind it: "X-3[1](#note)"."""
    if not block.text[name.end - 1].isdigit():
        return name
    for mark in block.marks:
        inside = name.start < mark.start < name.end == mark.end
        if mark.kind == "link" and inside and block.text[mark.start : mark.end].isdigit():
            return _cut(name, mark.start, block.text, scanner)
    return name


def _cut(name: Name, at: int, text: str, scanner: Scanner) -> Name:
    """What a name is up to ``at``, if that is one too."""
    inside = scanner.find(text[name.start : at])
    whole = [n for n in inside if (n.start, n.end) == (0, at - name.start)]
    return replace(whole[0], start=name.start, end=at) if whole else name


def _many(name: Name, text: str) -> Name:
    """An abbreviation with the apostrophe of its misspelt plural: "LLM's such as X"."""
    if name.kind != "class" or not text[name.end - 1].isupper():
        return name
    written = _several().match(text, name.end)
    if written is None or _SINGLE.search(text, max(0, name.start - _NEAR), name.start):
        return name
    return replace(name, end=written.end(), plural=True)


@cache
def _several() -> re.Pattern[str]:
    """An apostrophe that makes a plural, as nothing follows that it could own."""
    after = alternation(words("names.behind_plurals"))
    return re.compile(rf"['’]s(?=\s*(?:[,.;:!?()]|\Z)|\s(?:{after})\b)", re.IGNORECASE)


def _is_owner(name: Name, text: str, knowledge: KnowledgeBase) -> bool:
    """Whether a name is whose repository a model is in: "M/phi-4", "M/Other-X"."""
    if not _OWNED.match(text, name.end) or not text[name.start : name.end].islower():
        return False
    models = (knowledge.systems[id_].kind in MAKING for id_ in name.ids)
    return name.kind == "system" and not any(models)


def _is_key(name: Name, text: str) -> bool:
    """Whether a class is the name of a variable, which says nothing: "IMAGE_MODEL=gpt-4"."""
    return name.kind == "class" and "_" in text[name.start : name.end]


def _is_thing(name: Name, text: str) -> bool:
    """Whether a company's name in lower case is a word for some thing: "the framer's model"."""
    owns = text.startswith(("'s", "’s"), name.end) and text[name.start : name.end].islower()
    return name.kind == "maker" and owns and _DETERMINED.search(text, 0, name.start) is not None


def _is_data(model: Name, name: Name, text: str) -> bool:
    """Whether a name behind the size of a model is what that was trained on: "X Large CNN"."""
    sized = re.split(r"[-\s]", text[model.start : model.end])[-1].lower()
    sized_so = model.kind == "system" and sized in words("names.data_behind")
    data = text[name.start : name.end].lower() in words("names.data")
    return sized_so and data and text[model.end : name.start] in {" ", "-"}


def _is_plural(name: Name, text: str, knowledge: KnowledgeBase) -> bool:
    """Whether a name is several of another abbreviation, as "ViTs" are no VITS."""
    written = text[name.start : name.end]
    if name.kind != "system" or written[-1] != "s" or written.islower():
        return False
    return all(knowledge.systems[id_].name.isupper() for id_ in name.ids) and all(
        knowledge.systems[id_].name[-1] == "S" for id_ in name.ids
    )


def _outside_code(block: Block, names: list[Name]) -> list[Name]:
    """In code spans a name counts only if the span is nothing but the name."""
    codes = [m for m in block.marks if m.kind in {"code", "strike"}]
    if not codes or not names:
        return names
    kept = []
    for name in names:
        mark = next((m for m in codes if m.start < name.end and name.start < m.end), None)
        if mark is None or (
            mark.kind == "code"
            and not (name.kind == "class" and _OPTION.fullmatch(block.text, mark.start, mark.end))
            and name.start <= mark.start + 24
            and name.end == mark.end
            and (name.start == mark.start or block.text[mark.start : name.start].endswith("/"))
        ):
            kept.append(name)
    return kept


def _joined(text: str, names: list[Name]) -> list[Name]:
    """Fold "large language models (LLMs)" and "GPT-4 (GPT-4)" into one name each."""
    out: list[Name] = []
    i = 0
    while i < len(names):
        name = names[i]
        while i + 1 < len(names) and names[i + 1].ids == name.ids:
            following = names[i + 1]
            between = text[name.end : following.start]
            after = text[following.end : following.end + 1]
            if re.fullmatch(r"[\s*_]*\([\"“*_]*", between) and after == ")":
                name = replace(name, end=following.end + 1)
                i += 1
            elif (
                re.fullmatch(r",?\s+(?:or|aka)\s+|\s*/\s*", between) and name.kind == "class"
            ) or (re.fullmatch(r"\s*", between) and name.kind == "class" and between):
                name = replace(name, end=following.end, plural=following.plural)
                i += 1
            else:
                break
        out.append(name)
        i += 1
    return out
