"""The blocks of a document as they are found, and the containers and headings that they stand in.

The words are CommonMark's: a *container* (list, item, quote, table, HTML element) holds other
blocks, a *leaf* (paragraph, heading, cell) holds prose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document import Block, Cell
from .prose import GAP, Prose

if TYPE_CHECKING:
    from ..document import BlockKind


class Grid:
    """A table that is being read: its number, and the row and column of its last cell."""

    __slots__ = ("column", "row", "table")

    def __init__(self, table: int) -> None:
        self.table = table
        self.row = -1
        self.column = -1

    def next_row(self) -> None:
        """Begin a row."""
        self.row += 1
        self.column = -1

    def next_cell(self) -> Cell:
        """Begin a cell, and say where it stands."""
        self.row = max(self.row, 0)
        self.column += 1
        return Cell(self.table, self.row, self.column)


class Container:
    """What prose directly in a container is, and which blocks the container has had so far.

    A new container inherits from the one around it; who enters it says what is different.
    """

    __slots__ = (
        "cell", "depth", "first", "grid", "headings", "kind", "lead", "level", "previous",
        "quoted", "tag",
    )  # fmt: skip

    def __init__(self, outer: Container | None = None, tag: str = "") -> None:
        self.tag = tag
        """The HTML element; empty for a container of Markdown."""
        self.kind: BlockKind = outer.kind if outer else "paragraph"
        self.depth: int = outer.depth if outer else 0
        self.level: int = outer.level if outer else 0
        """How many lists are open."""
        self.lead: int | None = outer.lead if outer else None
        self.quoted: bool = outer.quoted if outer else False
        self.cell: Cell | None = outer.cell if outer else None
        self.grid: Grid | None = outer.grid if outer else None
        self.headings: list[tuple[int, int]] = outer.headings if outer else []
        """The headings above, as level and index; shared where headings reach out of it."""
        self.first: int | None = None
        """The first block directly in it."""
        self.previous: int | None = None
        """The block that a list, if it came now, would be introduced by."""

    def encloses_headings(self) -> None:
        """Say that a heading in it is none over what comes after it."""
        self.headings = list(self.headings)

    def becomes(self, kind: BlockKind, depth: int = 0, lead: int | None = None) -> None:
        """Say what prose directly in it is, whatever it is around it."""
        self.kind, self.depth, self.lead, self.cell = kind, depth, lead, None


class Outline:
    """Puts each block that is finished where it belongs."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.container = Container()
        """The innermost container that is open."""
        self.outer: list[Container] = []
        """The containers around it, outermost first."""
        self.prose: Prose | None = None
        """The block that is being read."""
        self.leaf: tuple[BlockKind, int] | None = None
        """Its kind and depth, where its container doesn't say."""
        self.verbatim = ""
        """The inline element, such as ``code``, whose content is being passed over."""
        self._images: list[tuple[Prose, int]] = []
        """The blocks around the images that are open, and where these begin."""
        self._alts: list[Prose] = []
        """Finished texts of images, which come after the block that they stand in."""
        self._term: int | None = None
        self._tables = 0

    @property
    def in_image(self) -> bool:
        """Whether what comes is the text of an image."""
        return bool(self._images)

    # Leaves

    def open(self) -> Prose:
        """Return the block that is being read, a new one if need be."""
        if self.prose is None:
            self.prose = Prose()
        return self.prose

    def gap(self, start: int, end: int) -> None:
        """Note that ``source[start:end]`` is no prose, but parts words."""
        self.open().fixed(GAP, start, end)

    def open_image(self, start: int) -> None:
        """Begin the text of an image, which is a block of its own."""
        self._images.append((self.open(), start))
        self.prose = Prose()

    def close_image(self, end: int) -> None:
        """Go on with the block around an image."""
        if self.prose is not None:
            self._alts.append(self.prose)
        self.prose, start = self._images.pop()
        if not self.verbatim:
            self.gap(start, end)

    def add_alt(self, prose: Prose) -> None:
        """Add text that belongs to the block being read, but isn't shown in it."""
        if self.prose is not None:
            self._alts.append(prose)
        else:
            headings = self.container.headings
            section = headings[-1][1] if headings else None
            block = prose.block("alt", 0, self.container.quoted, section)
            if block is not None:
                self.blocks.append(block)

    def flush(self) -> None:
        """End the block that is being read, and put it with the others."""
        self.verbatim = ""
        prose = self.prose
        if prose is None:
            return
        self.prose = None
        container = self.container
        if self.leaf is not None:
            (kind, depth), lead, cell = self.leaf, None, None
        else:
            kind, depth = container.kind, container.depth
            lead, cell = container.lead, container.cell
        headings = container.headings
        if kind == "heading":
            while headings and headings[-1][0] >= depth:
                headings.pop()
        section = headings[-1][1] if headings else None
        block = prose.block(kind, depth, container.quoted, section, lead, cell)
        if block is not None:
            self._add(block)
        if self._alts:
            section = headings[-1][1] if headings else None
            for alt in self._alts:
                block = alt.block("alt", 0, container.quoted, section)
                if block is not None:
                    self.blocks.append(block)
            self._alts = []

    def _add(self, block: Block) -> None:
        index = len(self.blocks)
        self.blocks.append(block)
        if block.kind == "cell":
            return
        container = self.container
        container.previous = index
        if container.first is None:
            container.first = index
        if block.kind == "heading":
            container.headings.append((block.depth, index))
        elif block.kind == "term":
            self._term = index

    # Containers. ``tag`` is the HTML element, where it is one.

    def enter(self, tag: str = "") -> Container:
        """Open a container that is, until the caller says otherwise, like the one around it."""
        self.outer.append(self.container)
        self.container = Container(self.container, tag)
        return self.container

    def enter_list(self, tag: str = "") -> None:
        """Open a list; the block before it, or the item around it, introduces its items."""
        outer = self.container
        container = self.enter(tag)
        container.level = outer.level + 1
        container.kind, container.depth = "paragraph", 0
        if outer.kind == "item":
            container.lead = outer.lead if outer.first is None else outer.first
        else:
            container.lead = outer.previous

    def enter_item(self, tag: str = "") -> None:
        """Open an item of the list, or of none as careless HTML has it."""
        container = self.enter(tag)
        container.kind, container.depth = "item", max(container.level, 1)
        container.encloses_headings()

    def enter_quote(self, tag: str = "") -> None:
        """Open a block quote."""
        container = self.enter(tag)
        container.becomes("paragraph")
        container.quoted = True
        container.encloses_headings()

    def enter_definition(self, tag: str = "") -> None:
        """Open a definition of the last term."""
        container = self.enter(tag)
        container.becomes("definition", lead=self._term)
        container.encloses_headings()

    def enter_footnote(self) -> None:
        """Open the definition of a footnote."""
        container = self.enter()
        container.becomes("paragraph")
        container.encloses_headings()

    def enter_table(self, tag: str = "") -> Container:
        """Open a table."""
        container = self.enter(tag)
        container.becomes("paragraph")
        container.grid = self.new_grid()
        return container

    def new_grid(self) -> Grid:
        """Count one more table."""
        self._tables += 1
        return Grid(self._tables - 1)

    def leave(self) -> None:
        """Close a container of Markdown, and the elements left open in it."""
        self.leave_elements()
        if self.outer:
            self.container = self.outer.pop()

    def leave_elements(self) -> None:
        """Close the HTML elements that were opened in the container of Markdown."""
        while self.container.tag:
            self.container = self.outer.pop()
