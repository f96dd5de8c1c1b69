"""What the text around a sentence says of it: myths, quizzes, corrections, quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from ...dating import written_on
from ..lexicon import alternation, any_of, has_any, words
from ..names.keys import fold
from ..trees.sentences import split
from . import denial, works
from .quizzes import holds_quiz, is_choice, is_option, is_passed_on, is_surely_option, teases
from .releases import first_release
from .tools import hands, installed, related

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ...document import Block, Cell, Document
    from ..names.scan import Name
    from ..trees.sentences import Sentence

_STAMP = re.compile(r"^\[[^\]]*\]\s*")
_NEGATIVE_LEAD = re.compile(
    r"\b(?:not(?! (?:just|only|merely|simply)\b)|never|cannot|avoid|without|no longer"
    r"|(?:do|does|ca|wo|is|are)n['’]t)\b.*:\s*$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.:;!?…][\s*_\"”)]*$")
_ANSWERS = re.compile(r"^(?:a|answer)\s*[:.]\W*")
_UNMARKED = re.compile(r"[ \t]*\n(?![ \t]*>)")
"""The end of a line, where the next one bears no such mark."""
_STEPS = 50
"""So many items of a list before one may be steps of the same task."""
_CELLS = 12
"""So many cells on each side of one may tell what its row is on."""
_FAULTED = 200
"""So many characters behind a quotation, or what it says, may call it wrong."""
_HEARD = 60
"""So many characters behind a sentence may take it back."""


class Context:
    """The document around a sentence, as far as it decides whether the sentence is meant."""

    def __init__(self, document: Document, found: Sequence[list[Name]] = ()) -> None:
        """Take a document, and the names in each of its blocks where they are of use."""
        self.document = document
        self._found = found
        self._wrong_leads: dict[int, bool] = {}
        self._rejected: dict[tuple[int, int], bool] = {}
        self._said_anywhere: dict[tuple[tuple[str, ...], str], bool] = {}

    def rejects(self, sentence: Sentence) -> bool:
        """Whether the text marks what this sentence says as wrong."""
        at = (sentence.index, sentence.start)
        known = self._rejected.get(at)
        if known is None:
            known = self._rejected[at] = self._is_rejected(sentence)
        return known

    def _is_rejected(self, sentence: Sentence) -> bool:
        block = sentence.block
        return (
            denial.is_called_wrong(sentence)
            or denial.is_marked_wrong(sentence)
            or self._is_denied(sentence)
            or self._is_title_of_myth(sentence)
            or is_surely_option(sentence)
            or (
                is_option(sentence, self.document.source)
                and (self._is_quiz or is_choice(self.document.blocks, sentence.index))
            )
            or any(self._leads_wrong(i) for i in (block.section, block.lead) if i is not None)
            or (block.cell is not None and self._is_under_cross(block.cell))
            or self._is_ruled_out(sentence.index)
            or denial.is_ruled_out_in_row(sentence)
            or (block.quoted and self._quotes_wrong(sentence.index))
        )

    def _quotes_wrong(self, index: int) -> bool:
        """Whether the words right before or behind a quotation call it wrong: "Don't write:"."""
        blocks = self.document.blocks
        first, last = self._quotations[index]
        behind = blocks[last].text[:_FAULTED] if last < len(blocks) else ""
        if behind and any_of(words("stance.faults")).search(behind):
            return True
        return first >= 0 and blocks[first].kind != "heading" and self._leads_wrong(first)

    @cached_property
    def _quotations(self) -> dict[int, tuple[int, int]]:
        """The indices of the blocks right before and right behind the quotation of each block."""
        found: dict[int, tuple[int, int]] = {}
        at = 0
        for quoted, run in groupby(block.quoted for block in self.document.blocks):
            size = sum(1 for _ in run)
            if quoted:
                found |= dict.fromkeys(range(at, at + size), (at - 1, at + size))
            at += size
        return found

    def cites(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a stretch of the block stands in the title of a work that the text links to.

        It is the work that says so: a paper, a talk, something with its year behind it.
        """
        block, source = sentence.block, self.document.source
        for mark in block.marks:
            if mark.kind == "link" and mark.start <= start and end <= mark.end:
                titled = works.is_titled(block.text[mark.start : mark.end])
                return titled or works.leads_to_work(block, mark, source)
        listed = block.kind == "item" or block.cell is not None
        if listed and works.is_published(block.text, sentence.start):
            return True
        fragment = not any("VerbForm=Fin" in token.morph for token in sentence.doc)
        if works.is_reference(block.text, fragment):
            return True
        if any(map(works.is_over_references, self.titles(sentence))):
            return True
        said = (listed and fragment) or works.is_titled(works.unlinked(sentence))
        return said and any(works.links_to_work(b, source) for b in self._beside(sentence.index))

    def _beside(self, index: int) -> list[Block]:
        """A block, and the cells near it in its row."""
        blocks = self.document.blocks
        own = blocks[index].cell
        if own is None:
            return [blocks[index]]
        near = blocks[max(0, index - _CELLS) : index + _CELLS + 1]
        row = (own.table, own.row)
        return [b for b in near if b.cell is not None and (b.cell.table, b.cell.row) == row]

    def _is_ruled_out(self, index: int) -> bool:
        """Whether a later cell of the row says that it can't be, or not yet."""
        behind = (b for b in self._beside(index) if b is not self.document.blocks[index])
        own = self.document.blocks[index].cell
        return own is not None and any(
            b.cell is not None and b.cell.column > own.column and denial.rules_out(b.text)
            for b in behind
        )

    def disowns(self, block: Block) -> bool:
        """Whether what a block says without a sentence stands under a title for what is wrong."""
        over = {i for i in (block.section, block.lead) if i is not None}
        if block.cell is not None and block.cell.row > 0:
            over |= self._wrong_titles.get((block.cell.table, None), set())
            over |= self._wrong_titles.get((block.cell.table, block.cell.column), set())
        return any(self._leads_wrong(i) for i in over) or denial.is_marked(block.text)

    def hands_tool(self, sentence: Sentence, own: str = "") -> bool:
        """Whether a text gives its model (``own``) a tool: beside a sentence, or in its section.

        A heading that names the tool, or a paragraph that installs it, holds for the section.
        """
        if has_any(words("nouns.unaided"), sentence.text):
            return False
        if self._is_of_tools:
            return True
        block, blocks = sentence.block, self.document.blocks
        last = sentence.index + 1
        while last < len(blocks) and (blocks[last].quoted or blocks[last].lead == sentence.index):
            last += 1  # what is quoted or listed is what was asked, or the answer
        first = sentence.index - 1
        earliest = max(0, sentence.index - _STEPS)
        while first > earliest and block.kind == "item" and blocks[first].kind == "item":
            first -= 1  # steps of one task
        around = blocks[max(0, first) : last + 1]
        if any(
            hands(b.text, own)
            for b in around
            if b is block or (b.cell is None and b.section in {block.section, sentence.index})
        ):
            return True
        if None in self._tooled:
            return True
        section = block.section
        while section is not None:
            if section in self._tooled or hands(blocks[section].text, own):
                return True
            section = blocks[section].section
        return False

    @cached_property
    def written_on(self) -> date | None:
        """The day that the document gives as its own."""
        return written_on(self.document.source)

    @cached_property
    def _is_of_tools(self) -> bool:
        """Whether the document tells how to give a model any tools that there are."""
        served = any_of(words("nouns.served")).search
        if any(served(b.text) and served(related(b.text)) for b in self.document.blocks):
            return True
        return installed().search(self.document.source) is not None

    @cached_property
    def _tooled(self) -> frozenset[int | None]:
        """The headings of the sections in which a tool for pictures or the like is set up.

        None is what stands above the first one, and holds for all of the document.
        """
        set_up, made = (any_of(words(f"nouns.{name}")).search for name in ("set_up", "drawn"))
        return frozenset(
            block.section
            for block in self.document.blocks
            if set_up(block.text) and made(block.text) and hands(block.text)
        )

    def titles(self, sentence: Sentence) -> list[str]:
        """The headings over a sentence, the nearest first."""
        return [self.document.blocks[section].text for section in self._sections(sentence)]

    def row(self, sentence: Sentence) -> list[str]:
        """The cells near a sentence in the row of its table, and the header of its column."""
        cell = sentence.block.cell
        if cell is None:
            return []
        head = self._heads.get((cell.table, cell.column))
        header = [] if head is None else [self.document.blocks[head]]
        return [block.text for block in (*self._beside(sentence.index), *header)]

    def heads(self, sentence: Sentence) -> list[Name]:
        """The names in the headings over a sentence."""
        sections = self._sections(sentence) if self._found else ()
        return [name for section in sections for name in self._found[section]]

    def before(self, sentence: Sentence) -> list[Name]:
        """The names in the block that stand before a sentence."""
        found = self.named_in(sentence.index)
        return found[: bisect_right(found, sentence.start, key=lambda name: name.end)]

    def _sections(self, sentence: Sentence) -> Iterator[int]:
        section = sentence.block.section
        while section is not None:
            yield section
            section = self.document.blocks[section].section

    def named_in(self, index: int) -> list[Name]:
        """The names in the block at an index."""
        return self._found[index] if self._found else []

    def led(self, sentence: Sentence) -> list[Name]:
        """The names in the list to which the block of a sentence leads."""
        last = first = sentence.index + 1
        while last < len(self._found) and self.document.blocks[last].lead == sentence.index:
            last += 1
        return [name for names in self._found[first:last] for name in names]

    def behind(self, sentence: Sentence) -> list[Name]:
        """The names in the block that stand right behind a sentence."""
        found = self.named_in(sentence.index)
        last = bisect_left(found, sentence.end + _HEARD, key=lambda name: name.start)
        return found[bisect_left(found, sentence.end, key=lambda name: name.start) : last]

    def variants(self, short: str) -> list[Name]:
        """The systems in the document whose names begin with a shorter one: "X Image" for "X"."""
        short = fold(short) + " "
        return [
            name
            for written, name in self._written.items()
            if written.startswith(short) and name.kind != "maker"
        ]

    def anywhere(self, texts: tuple[str, ...], beside: str = "") -> bool:
        """Whether a block of the document holds one of these texts, in whatever case.

        ``beside`` names a list of words of which one has to stand in the same block.
        """
        if (texts, beside) not in self._said_anywhere:
            self._said_anywhere[texts, beside] = any(
                any(text in lower for text in texts)
                and (not beside or any_of(words(beside)).search(lower))
                for lower in self._lower
            )
        return self._said_anywhere[texts, beside]

    @cached_property
    def _lower(self) -> list[str]:
        """The texts of the blocks in lower case."""
        return [block.text.lower() for block in self.document.blocks]

    @cached_property
    def _written(self) -> dict[str, Name]:
        """Every name in the document by how it is written, without case and hyphens."""
        return {
            fold(block.text[name.start : name.end]): name
            for block, names in zip(self.document.blocks, self._found, strict=False)
            for name in names
        }

    def _leads_wrong(self, index: int) -> bool:
        """Whether a heading or lead announces what is wrong: "Common myths", "Never say:"."""
        known = self._wrong_leads.get(index)
        if known is None:
            text = self.document.blocks[index].text
            found = not denial.wonders(text) and (
                any_of(words("stance.wrong_heads")).search(text)
                or _NEGATIVE_LEAD.search(text)
                or denial.titles_wrong(text)
                or denial.is_marked(text)
            )
            known = self._wrong_leads[index] = bool(found)
        return known

    def _is_under_cross(self, cell: Cell) -> bool:
        """Whether a table's header marks what stands below as wrong: "Don't say", "Myth"."""
        head = self._heads.get((cell.table, cell.column))
        return cell.row > 0 and head is not None and self._leads_wrong(head)

    @cached_property
    def _heads(self) -> dict[tuple[int, int], int]:
        return {
            (block.cell.table, block.cell.column): index
            for index, block in enumerate(self.document.blocks)
            if block.cell is not None and block.cell.row == 0
        }

    @cached_property
    def _wrong_titles(self) -> dict[tuple[int, int | None], set[int]]:
        """The header's cells that only say "wrong", by table, and column if of that one alone."""
        found: dict[tuple[int, int | None], set[int]] = {}
        for (table, column), index in self._heads.items():
            text = self.document.blocks[index].text
            if denial.titles_wrong(text):  # "| Tool | Type | Risk |": not of the type
                alone = column if column and denial.titles_danger(text) else None
                found.setdefault((table, alone), set()).add(index)
        return found

    @cached_property
    def first_release(self) -> int | None:
        """The first heading of a release, where the document has a log of releases."""
        return first_release(self.document.blocks)

    @cached_property
    def _is_quiz(self) -> bool:
        return holds_quiz(self.document.source)

    def affirms(self, sentence: Sentence) -> bool:
        """Whether a question is answered by a plain yes: "Is X an LLM? Yes."."""
        rest = _ANSWERS.sub("", self.next_words(sentence))
        said = re.match(rf"(?:{alternation(words('answers.yes'))})\b(?!['’]t)[^.!]*[.!]?", rest)
        return said is not None and not any_of(words("answers.hedges")).search(said.group())

    def next_words(self, sentence: Sentence) -> str:
        """The first words behind a sentence, in its block or the next one, in lower case."""
        block, blocks = sentence.block, self.document.blocks
        rest = _behind(block, sentence.stop)
        following = block.kind in {"heading", "paragraph"} and block.cell is None
        if not rest and following and sentence.index + 1 < len(blocks):
            rest = _behind(blocks[sentence.index + 1], 0)
        return rest

    def _is_title_of_myth(self, sentence: Sentence) -> bool:
        """Whether a title is called wrong by the words under it: "X is an LLM", "A myth: ..."."""
        block, after = sentence.block, sentence.index + 1
        titled = not block.text[sentence.stop :].strip(denial.TRAILERS) and not _ENDED.search(
            block.text
        )
        if not titled or block.cell is not None or after >= len(self.document.blocks):
            return False
        under = self.document.blocks[after]
        if under.kind != "paragraph" or not under.text.strip():
            return False
        return bool(any_of(words("stance.myths")).search(under.text, *split(under.text)[0]))

    def answers(self, sentence: Sentence, start: int) -> bool:
        """Whether a line without the mark of the quotation before it takes that back.

        In "> tune X" and "You can't." below, Markdown reads one paragraph.
        """
        block, source = sentence.block, self.document.source
        if not block.quoted:
            return False
        first = block.offsets[0]
        if not source[source.rfind("\n", 0, first) + 1 : first].lstrip().startswith(">"):
            return False  # quoted by other means, whose lines bear no mark
        for at in range(start, min(start + _FAULTED, len(block.text))):
            if block.text[at] == " " and _UNMARKED.match(source, block.offsets[at]):
                said = f'"{block.text[sentence.start : at]}'
                return denial.takes_back(_behind(block, at), said, asked=False)
        return False

    def _is_denied(self, sentence: Sentence) -> bool:
        """Whether the next words take it back: "X is an LLM. No, it is an image generator"."""
        return denial.takes_back(self.next_words(sentence), sentence.text, asks(sentence))


def _behind(block: Block, at: int) -> str:
    return _STAMP.sub("", block.text[at : at + 2 * _HEARD].lstrip(denial.TRAILERS)).lower()[:_HEARD]


def asks(sentence: Sentence) -> bool:
    """Whether a question mark ends the sentence, which only teases in "and guess what?"."""
    said = sentence.text.rstrip("\"'”’)]*_ ")
    return (said.endswith(("?", "？", "❓")) or is_passed_on(said)) and not teases(said)
