"""What stands over a block and is said to go on in it: a heading, a term, the lead of a list.

"## Midjourney" above "An LLM for artists." names who is one. "With Claude you can:" above
"- draw logos" is the first half of that item's sentence. Both are read as one with the block.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..frames import owned
from ..lexicon import alternation, words
from ..trees.fragments import acts, defines, fits, rests, works
from ..trees.sentences import Opening, split
from .cells import is_title, only, piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LONGEST = 160
"""Characters of the longest lead that is read as the first half of its items."""
_ALONE = re.compile(r"\.\s+[A-Z]")
"""Behind a name that is all of an item's first sentence."""
_SHOWN = ("open", "closed", "said_housed")
"""Lists of words by which a noun may point at a model: "this open-source model"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Rows:
    """What the rows of a document's tables are on; takes the cells in their order."""

    def __init__(self) -> None:
        self._described: set[tuple[int, int]] = set()
        """The columns, each by its table, that tell what is named at the head of a row.

        One without a header right behind the names does, if it says anything of them.
        """
        self._headed: set[tuple[int, int]] = set()
        """The columns that have a header, which is no name with what it does beside it."""
        self._makers: set[tuple[int, int]] = set()
        """The columns in which companies stand: "Mistral" beside the name of its model."""
        self._row: tuple[int, int] | None = None
        self._on: Opening | None = None

    def opening(self, block: Block, names: list[Name], reading: Reading) -> Opening | None:
        """What a cell goes on from: the one system that its row is on, if its column describes."""
        cell = block.cell
        if cell is None:
            return None
        header = block.text.strip(" *_`:?").lower() if cell.row == 0 else ""
        if header and self._on is None:
            self._headed.add((cell.table, cell.column))
        bare = cell.column == 1 and (cell.table, 1) not in self._headed
        if bare or header in words("tables.described"):
            self._described.add((cell.table, cell.column))
        if header in words("tables.maker"):
            self._makers.add((cell.table, cell.column))
        if (cell.table, cell.row) != self._row:
            self._row = (cell.table, cell.row)
            self._on = None
            name = only(block, names, "system")
            if name is not None and (cell.table, cell.column) in self._makers:
                name = None if reading.is_company(name) else name
            if name is not None and reading.is_model(name):
                self._on = Opening(block, name.start, name.end, (name,), alone=True, next_to=True)
            return None
        return self._on if (cell.table, cell.column) in self._described else None


def opening(
    document: Document, found: Sequence[list[Name]], index: int, reading: Reading
) -> Opening | None:
    """What the first sentence of a block goes on from, if anything."""
    block = document.blocks[index]
    if block.kind in {"heading", "term", "alt"}:
        return None
    over = block.lead if block.kind in {"item", "definition"} else block.section
    if block.kind == "item" and over is not None and _opens_with_act(block):
        asked = _asked(document.blocks[over], found[over], reading)
        if asked is not None:
            return asked
    if block.lead is not None and block.kind == "item":
        led = _lead(document.blocks[block.lead], found[block.lead], reading)
        led = led or _making(document.blocks[block.lead], found[block.lead], block, reading)
        if led is not None:
            return led
    if over is None:
        return None
    led = title(*_praised(document, over, found), reading)
    return replace(led, next_to=index == over + 1) if led is not None else None


def _opens_with_act(block: Block) -> bool:
    """Whether a text begins with a bare verb of doing: "create images"."""
    return acts(base=True).match(block.text.lstrip(" *_")) is not None


def _praised(
    document: Document, over: int, found: Sequence[list[Name]]
) -> tuple[Block, list[Name]]:
    """What a list is on that stands under "Pros" or "Key features": the title over that."""
    block = document.blocks[over]
    if block.section is None or found[over]:
        return block, found[over]
    praised = block.text.strip(" *_:").lower() in words("tables.described")
    at = block.section if praised else over
    return document.blocks[at], found[at]


def title(block: Block, names: list[Name], reading: Reading) -> Opening | None:
    """The one system that a title, a term or a label names, beside words that add nothing.

    An item over others is a label too, if it is nothing but the name.
    """
    systems = [name for name in names if name.kind == "system"]
    if len(systems) != 1 or any(name.kind == "class" for name in names):
        return None
    label = block.text.rstrip(" *_").endswith(":")
    alone = block.kind == "item" and only(block, names, "system") is not None
    if block.kind != "term" and not (is_title(block) or label or alone):
        return None
    name = systems[0]
    if not reading.is_model(name):
        return None
    rest = block.text[: name.start] + " " + block.text[name.end :]
    for maker in names:
        if maker.kind == "maker":
            rest = rest.replace(block.text[maker.start : maker.end], " ")
    if any(word.lower() not in words("topics.rest") for word in _WORD.findall(rest)):
        return None
    return Opening(block, name.start, name.end, (name,), alone=True)


def _asked(block: Block, names: list[Name], reading: Reading) -> Opening | None:
    """What a list answers: "What can X do?" above "create images"."""
    if len(block.text) > _LONGEST or len(names) != 1 or not _acts(names[0], reading):
        return None
    name = names[0]
    before, behind = block.text[: name.start], block.text[name.end :]
    asked = _able().search(before) and _doing().match(behind)
    if not (asked or (_what().fullmatch(before) and _can_do().fullmatch(behind))):
        return None
    return Opening(block, name.start, name.end, (name,), alone=False, link="can")


@cache
def _able() -> re.Pattern[str]:
    return re.compile(r"\bwhat\s+(?:else\s+)?(?:can|could|will)\s+(?:the\s+|an?\s+)?[*_`]*$", re.I)


@cache
def _what() -> re.Pattern[str]:
    """Before a name, in a title: "What ", "4. Things that "."""
    return re.compile(r"\W*(?:\d+\W+)?(?:what|(?:some )?things)(?: that)?\s[*_`]*", re.I)


@cache
def _can_do() -> re.Pattern[str]:
    """Behind it: " can do for you:"."""
    verbs = alternation(words("topics.asked"))
    return re.compile(rf"[*_`]*\s(?:can|could|will)\s(?:{verbs})(?:\sfor\s\w+)?[\s*_:]*", re.I)


@cache
def _doing() -> re.Pattern[str]:
    verbs = alternation(words("topics.asked"))
    return re.compile(rf"[*_`]*\s+(?:{verbs})(?:\s+for\s+\w+(?:\s\w+)?)?\s*[?:][\s*_]*$", re.I)


def run_in(
    block: Block, names: list[Name], reading: Reading, lines: Sequence[int] = ()
) -> Opening | None:
    """What a block's own first words in bold name, as a heading would: "**X.** An LLM for art.".

    Or its first line, if another one begins behind it.
    """
    mark = next((m for m in block.marks if m.kind == "strong"), None)
    if mark is None and block.kind == "item" and names and _ALONE.match(block.text, names[0].end):
        part, inside = piece(block, names, 0, names[0].end)
        return title(replace(part, kind="term"), inside, reading)  # "3) X. A C for voices."
    if mark is None or not names or block.text[: mark.start].strip(" *_"):
        return None
    if "." not in block.text[mark.end - 1 : mark.end + 1] and mark.end + 1 not in lines:
        return None
    part, inside = piece(block, names, 0, mark.end)
    return title(replace(part, kind="term"), inside, reading)


def _lead(block: Block, names: list[Name], reading: Reading) -> Opening | None:
    """The first half of a sentence that a list completes: "We use Claude for"."""
    text = block.text.rstrip(" *_")
    unended = text.rpartition(" ")[2].lower() in words("topics.unended")
    if not (text.endswith(":") or unended) or block.kind == "heading":
        return None
    start, _ = split(text)[-1]
    said = _following().sub("", text[start:].rstrip(": "))
    last = said.rpartition(" ")[2].lower()
    inside = tuple(n for n in names if start <= n.start and n.end <= start + len(said))
    if len(said) > _LONGEST or last not in words("topics.open"):
        return None
    if not any(_acts(name, reading) for name in inside):
        return None
    return Opening(block, start, start + len(said), inside, alone=False)


def _acts(name: Name, reading: Reading) -> bool:
    """Whether a list may tell what somebody does: "LLMs can:", "What can X do?"; of no field."""
    kinds = [reading.knowledge.classes[id_] for id_ in name.ids if name.kind == "class"]
    return not all(kind.mass for kind in kinds) if kinds else reading.is_model(name)


def _making(block: Block, names: list[Name], item: Block, reading: Reading) -> Opening | None:
    """What makes the things of a list: "X can create:" above "- logos", not "- Logo: a prompt"."""
    text = block.text.rstrip(" *_")
    title = block.kind != "heading" and is_title(block)  # "**X can create**"
    if ":" in item.text or not (title or text.endswith(":")) or len(text) > _LONGEST:
        return None
    start, _ = split(text)[-1]
    said = text[start:].rstrip(" :*_")
    inside = tuple(n for n in names if start <= n.start)
    if said.partition(" ")[0].lower() in words("topics.able") | {"does", "do"}:
        return None  # "Can X create:"
    if said.rpartition(" ")[2].lower() not in words("topics.creating") or not inside:
        return None
    if not any(n.kind == "class" or reading.is_model(n) for n in inside):
        return None
    return Opening(block, start, start + len(said), inside, alone=False)


@cache
def _following() -> re.Pattern[str]:
    """What only announces the list: "Claude can [do the following things]:"."""
    kinds = alternation(words("topics.announced"))
    return re.compile(
        rf"\s+(?:(?:do|help with)\s+)?(?:the following|these|many|various|several|different)"
        rf"(?:\s+(?:{kinds}))?$",
        re.IGNORECASE,
    )


def joined(text: str, led: Opening | None) -> Opening | None:
    """The opening as a block's first words go on from it; ``None`` if they don't.

    Behind a name, "Generates images" does, and so do "Great for posters", "Based on a GAN" and,
    right below it, "An open-source model by M".
    """
    if led is None or not led.alone:
        return led
    said = text.lstrip(" *_")
    if acts().match(said) or works().match(said):
        return led
    told = fits().match(said) or rests().match(said) or (led.next_to and defines().match(said))
    return replace(led, link="is") if told else None


@cache
def _referring() -> re.Pattern[str]:
    nouns = alternation(words("nouns.transparent", "nouns.meant_again"))
    ways = alternation(frozenset().union(*(words(f"access.{way}") for way in _SHOWN)))
    return re.compile(
        rf"\b(?:it|they|both|th(?:is|ese|at|e)\s+(?:{nouns}|former|latter)"
        rf"|this\s+(?:{ways})\s+(?:{nouns})|such\s+(?:{nouns})"
        rf"|(?:its|their)\s+(?:[\w-]+\s+){{0,2}}(?:{alternation(owned())}))\b",
        re.IGNORECASE,
    )


def refers(text: str) -> bool:
    """Whether a text opens with what stands for something named before: "It", "The tool"."""
    return bool(_referring().match(text, len(text) - len(text.lstrip("\n\r\t *_"))))


def uses(text: str) -> bool:
    """Whether a text's first sentence uses something named before: "You can use it to"."""
    return bool(_using().match(text))


@cache
def _using() -> re.Pattern[str]:
    verbs = alternation(words("topics.using"))
    return re.compile(rf"[^.!?\n]{{0,80}}\b(?:{verbs})\s+it\b", re.IGNORECASE)


def may_refer(text: str) -> bool:
    """Whether what stands for something named before is anywhere in a text: "We use it"."""
    return bool(_referring().search(text))
