"""Examples of the class that a title or a term names: "Examples: X, Y" below "## LLMs"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .cells import FEW_LINES, OPENS_TERM, WORD, claim, in_lines, listed, turns_away
from .leads import titled_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_TOLD = re.compile(r"[\s*_`\"”]*(?:\([^()]*\)[\s*_`\"”]*)?(?:[:.–—]|-\s|$|(?:is|are)\s)")
_NEXT = re.compile(r"[\s*_`\"”]*(?:\([^()]*\)[\s*_`\"”]*)?(?:$|[.;|,]|\n)")
"""Behind a term that has a label of its own: its end, or the next label."""
_ASKS = re.compile(r"\W*what(?:['’]s|\s+is|\s+are)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"[\s*_`]*(?:an?|the)\s+", re.IGNORECASE)
_LABEL = re.compile(r"[\s*_`\"“]*\w[\w /-]{1,40}(?:\([^()]{1,40}\))?[*_`\"”]*\s?[:–—][\s*_`]*")
"""A term in front of its definition: "**C**: ", "C (short form) – "."""
_HEAD = 4
"""Within so many words a definition says what sort of thing it is of."""
_WIDE = frozenset({"field", "architecture"})
"""What classes of those axes hold is no rival to a term: "a neural network"."""


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What the systems that end a block as examples are, by the term that the block is on."""
    block, names = document.blocks[index], found[index]
    if block.kind not in {"paragraph", "item", "definition"} or len(block.text) > FEW_LINES:
        return
    if not any(name.kind == "system" for name in names):
        return
    block = replace(block, text=in_lines(block, document.source))
    text = block.text
    labels = [*_examples().finditer(text)]
    if _is_definition(text):
        labels += _introducers().finditer(text)
    else:
        labels += _behind_data(block, names, reading)
    if _entry().match(text):
        labels += _members().finditer(text)
    for label in labels:
        given = listed(text.rstrip(".! )]"), names, label.end())
        before = block, [name for name in names if name.end <= label.start()]
        term = _term(document, index, found, before, label.start(), reading) if given else None
        if term is None:
            continue
        over, class_ = term
        for name in filter(reading.is_model, given):
            yield claim(
                "is-a", (block, name), over, class_.start, class_.end, class_.ids, "class",
                "list:exemplified",
            )  # fmt: skip


@cache
def _examples() -> re.Pattern[str]:
    """What opens a row of examples, where a sentence or a line begins."""
    told = alternation(words("lists.openers", "lists.exemplary") - words("lists.other"))
    kinds = alternation(words("nouns.partitive"))
    of = rf"(?:\s+of\s+(?:this|these|such)(?:\s+(?:{kinds})s?)?)?"
    nouns = alternation(words("lists.exemplars"))
    row = (
        rf"(?:(?:{told})\s+){{0,3}}(?:{nouns})s?{of}(?:\s+(?:include|are|would\s+be))?"
        rf"|e\.?g\b\.?|{alternation(words('lists.think'))}(?:\s+of)?"
    )
    return re.compile(
        rf"(?:^|(?<=[.!?:;*\n]))[\s*_`(]{{0,6}}(?:{row})[\s:*_`\[–—-]+", re.IGNORECASE
    )


@cache
def _entry() -> re.Pattern[str]:
    """What labels the term of a text that is a row of labels: "Term: ", "Category: "."""
    return re.compile(rf"[\s*_`]*(?:{alternation(words('lists.terms'))})[\s*_`]*:", re.IGNORECASE)


@cache
def _members() -> re.Pattern[str]:
    """What labels the members of its class, on a line of their own: "Models: "."""
    members = alternation(words("lists.members"))
    return re.compile(rf"(?<=\n)[\s*_`]{{0,6}}(?:{members})[\s*_`]*:[\s*_`\[]*", re.IGNORECASE)


@cache
def _introducers() -> re.Pattern[str]:
    """What opens examples at the end of a definition: ", such as", "(e.g."."""
    told = alternation(words("lists.introducers"))
    return re.compile(rf"\s*[,(–—]\s*(?:{told})[\s:,]+", re.IGNORECASE)


def _behind_data(block: Block, names: list[Name], reading: Reading) -> Iterator[re.Match[str]]:
    """What opens the examples in "C: a model trained on texts, e.g. X", behind its own term.

    Right before them stand data, of which no model is an example: not "C: a model behind an app".
    """
    text, term = block.text, _LABEL.match(block.text)
    if term is None or not _is_definition(text, term.end()):
        return
    for match in _introducers().finditer(text, term.end()):
        said = WORD.findall(text[term.end() : match.start()].lower())
        begun = [name for name in names if name.end <= match.start()]
        if said and said[-1] in reading.nouns and _opening(block, begun, reading) is not None:
            yield match


def _is_definition(text: str, begin: int = 0) -> bool:
    """Whether a text says what sort of system its title is, and no more: "A model that writes"."""
    start = _ARTICLE.match(text, begin)
    said = WORD.findall(text[start.end() :].lower())[:_HEAD] if start is not None else []
    sorts = words("nouns.transparent", "nouns.partitive")
    return any(word in sorts for word in said) and not turns_away(text)


def _term(
    document: Document, index: int, found: Sequence[list[Name]],
    begun: tuple[Block, list[Name]], end: int, reading: Reading,
) -> tuple[Block, Name] | None:  # fmt: skip
    """The class that a block is on up to ``end``, if nothing else there may have examples.

    ``begun``: the block, in its lines, and the names up to there.
    """
    block, before = begun
    said = _entry().sub("", block.text[:end].lower(), count=1)
    if _tells_of_things(said) or turns_away(said):
        return None
    class_ = _opening(block, before, reading)
    if class_ is not None:
        return None if _tells_of_other_media(said, class_, reading) else (block, class_)
    over = block.section if block.kind == "paragraph" else block.lead
    if over is None or (block.kind == "paragraph" and over != index - 1):
        return None
    title, names = document.blocks[over], found[over]
    class_ = titled_class(title, names, reading) or _asked(title, names)
    if class_ is None and title.kind in {"item", "term"}:
        class_ = _opening(title, names, reading)
    if class_ is None or not all(_is_kind(class_, name, reading) for name in before):
        return None
    return None if _tells_of_other_media(said, class_, reading) else (title, class_)


def _opening(block: Block, names: list[Name], reading: Reading) -> Name | None:
    """The class that a text opens with, and is on: "LLM: a network that writes"."""
    if not names or not all(_is_kind(names[0], name, reading) for name in names):
        return None
    label = _entry().match(block.text)
    if label is not None:
        given = not block.text[label.end() : names[0].start].strip(' *_`"“')
        ends = _NEXT.match(block.text, names[0].end) is not None
        return names[0] if given and ends else None
    opens = OPENS_TERM.fullmatch(block.text[: names[0].start]) is not None
    return names[0] if opens and _TOLD.match(block.text, names[0].end) else None


def _is_kind(class_: Name, name: Name, reading: Reading) -> bool:
    """Whether a class may be a kind of what else is named: "An LLM is a neural network"."""
    knowledge = reading.knowledge
    if class_.kind != "class" or name.kind != "class":
        return False
    wide = all(knowledge.classes[id_].axis in _WIDE for id_ in name.ids)
    pairs = [(one, other) for one in class_.ids for other in name.ids]
    return any(knowledge.is_a(*pair) for pair in pairs) or (
        wide and not any(knowledge.disjoint(*pair) for pair in pairs)
    )


def _asked(title: Block, names: list[Name]) -> Name | None:
    """The class that a heading asks for: "What is an LLM?"."""
    if title.kind != "heading" or len({name.ids for name in names}) != 1:
        return None
    asks = _ASKS.fullmatch(title.text[: names[0].start]) is not None
    ends = not title.text[names[-1].end :].strip(" *_`)?")
    return names[0] if asks and ends and names[0].kind == "class" else None


def _tells_of_other_media(text: str, class_: Name, reading: Reading) -> bool:
    """Whether a text speaks of what the class doesn't put out, which examples may be of."""
    made = [reading.knowledge.outputs(id_) for id_ in class_.ids]
    if any(each is None for each in made):
        return False
    covers = reading.knowledge.covers
    said = (reading.nouns.get(word, ()) for word in WORD.findall(text))
    return any(ids and not any(covers(each or (), m) for each in made for m in ids) for ids in said)


def _tells_of_things(text: str) -> bool:
    """Whether a text speaks of things that systems may be examples of: "apps", "tools"."""
    things = words("nouns.things", "nouns.programs", "nouns.tools")
    said = WORD.findall(text)
    return any(word.endswith("s") and word in things for word in said)
