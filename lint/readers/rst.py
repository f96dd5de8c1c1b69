"""reStructuredText, as docutils parses it, with the roles and directives of Sphinx.

docutils says on which line a paragraph begins. Its words are then found there: what a paragraph
was made from (its ``rawsource``) is held against the source, line by line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from ..codes import MARK
from ..document import Document, parse_directive
from . import UnreadableError
from .aligning import Lines, add_aligned
from .outline import Outline
from .prose import GAP, Prose
from .rst_parsing import LONGEST, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document import Directive, MarkKind

LARGEST = 4_000_000
"""Characters that are read: docutils needs up to a thousand times their room."""

# docutils ends lines at more characters than editors do, and uses NUL for itself.
_STRANGE = re.compile("[\0\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARKS: dict[str, MarkKind] = {
    "strong": "strong",
    "emphasis": "emphasis",
    "literal": "code",
    "reference": "link",
}
_GAPS = (
    nodes.footnote_reference, nodes.citation_reference, nodes.substitution_reference,
    nodes.image, nodes.math, nodes.raw,
)  # fmt: skip
_NO_PROSE = (
    nodes.Invisible, nodes.FixedTextElement, nodes.math_block, nodes.system_message, nodes.label,
    nodes.field_name, nodes.option_group, nodes.colspec, nodes.meta, nodes.docinfo, nodes.raw,
)  # fmt: skip
_LEAVES = (
    nodes.paragraph, nodes.title, nodes.subtitle, nodes.term, nodes.rubric, nodes.caption,
    nodes.attribution, nodes.line_block,
)  # fmt: skip


def read(path: str, source: str) -> Document:
    """Read reStructuredText. Nothing in it is run, and no other file is read."""
    if len(source) > LARGEST:
        raise UnreadableError(f"more than {LARGEST // 1_000_000} MB of reStructuredText")
    lines = Lines(_STRANGE.sub(" ", source))
    if any(len(line) > LONGEST for line in lines.texts):
        raise UnreadableError(f"lines of more than {LONGEST} characters")
    walk = _Walk(lines)
    try:
        walk.over(parsed(lines))
    except RecursionError:
        raise UnreadableError("nested too deep") from None
    walk.outline.flush()
    directives_ = tuple(sorted(walk.directives, key=lambda directive: directive.start))
    return Document(path, source, tuple(walk.outline.blocks), directives_, "rst")


class _Walk:
    """The way through the nodes of a document."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.outline = Outline()
        self.directives: list[Directive] = []
        self.level = 0
        self.line = 1
        """The line (from 1) that was read last."""

    def over(self, node: nodes.Node) -> None:
        """Read a node and what is in it."""
        if isinstance(node, nodes.comment):
            self._comment(node)
        elif isinstance(node, nodes.image):
            self._image(node)
        elif isinstance(node, _NO_PROSE):
            self.outline.flush()
            if isinstance(node, nodes.FixedTextElement):
                self.outline.container.previous = None
        elif isinstance(node, _LEAVES):
            self._leaf(node)
        elif isinstance(node, nodes.Element):
            self._container(node)

    def _container(self, node: nodes.Element) -> None:
        outline = self.outline
        outline.flush()
        entered = True
        if isinstance(node, (nodes.bullet_list, nodes.enumerated_list)):
            outline.enter_list()
        elif isinstance(node, nodes.list_item):
            outline.enter_item()
        elif isinstance(node, nodes.block_quote):
            outline.enter_quote()
        elif isinstance(node, nodes.definition):
            outline.enter_definition()
        elif isinstance(node, (nodes.footnote, nodes.citation)):
            outline.enter_footnote()
        elif isinstance(node, nodes.table):
            outline.enter_table()
        elif isinstance(node, nodes.row) and outline.container.grid:
            outline.container.grid.next_row()
            entered = False
        elif isinstance(node, nodes.entry) and outline.container.grid:
            place = outline.container.grid.next_cell()
            outline.container.grid.column += int(node.get("morecols", 0))
            cell = outline.enter()
            cell.becomes("cell")
            cell.cell = place
        else:
            entered = False
        self.level += isinstance(node, nodes.section)
        for child in node.children:
            self.over(child)
        self.level -= isinstance(node, nodes.section)
        outline.flush()
        if entered:
            outline.leave()
            if isinstance(node, (nodes.Sequential, nodes.block_quote, nodes.table)):
                outline.container.previous = None

    def _leaf(self, node: nodes.Element) -> None:
        outline = self.outline
        outline.flush()
        if isinstance(node, nodes.title) and isinstance(node.parent, nodes.section):
            outline.leaf = "heading", self.level
        elif isinstance(node, nodes.term):
            outline.leaf = "term", 0
        prose = outline.open()
        if isinstance(node, nodes.line_block):
            self._verse(node, prose)
        else:
            self._words(node, prose)
        outline.flush()
        outline.leaf = None

    def _verse(self, block: nodes.Element, prose: Prose) -> None:
        for line in block.children:
            if isinstance(line, nodes.line_block):
                self._verse(line, prose)
            elif isinstance(line, nodes.Element):
                end = self._words(line, prose)
                if end:
                    prose.fixed(" ", end, end + 1)

    def _words(self, node: nodes.Element, prose: Prose) -> int:
        """Add the words of a leaf, and return the offset behind them; 0 if it has none."""
        raw = node.rawsource or "".join(map(_raw, node.children))
        found = self._find(node, raw)
        if not found:
            return 0
        _Inlines(raw, found, prose).over(node.children)
        return found[-1] + 1

    def _find(self, node: nodes.Element, text: str, reach: int = 3) -> list[int] | None:
        """Find what a node was made from, from the line on that docutils tells, if it does."""
        if not text.strip():
            return None
        near = node.line
        if not near:
            around = next((up.line for up in _around(node) if up.line), 1)
            near, reach = max(around, self.line), 20
        found = self.lines.find(text, near, reach)
        if found:
            self.line = self.lines.line_of(found[-1])
        return found

    def _image(self, node: nodes.Element) -> None:
        alt = node.get("alt", "")
        found = self._find(node, alt, reach=8)
        if found:
            prose = Prose()
            add_aligned(prose, alt, found)
            self.outline.flush()
            self.outline.add_alt(prose)

    def _comment(self, node: nodes.Element) -> None:
        text = node.astext()
        if not text.lstrip().startswith(MARK):
            return
        found = self._find(node, text, reach=len(text.splitlines()) + 1)
        if found:
            start = self.lines.source.rfind("..", 0, found[0])
            directive = parse_directive(text, start, found[-1] + 1)
            if directive is not None:
                self.directives.append(directive)


class _Inlines:
    """The way through the inline nodes of a leaf, beside what it was made from."""

    def __init__(self, raw: str, offsets: Sequence[int], prose: Prose) -> None:
        self.raw = raw
        self.offsets = offsets
        """Where each character of ``raw`` stands in the source."""
        self.prose = prose
        self.at = 0

    def over(self, children: Sequence[nodes.Node], limit: int | None = None) -> None:
        """Add the text of nodes that all stand before ``limit``."""
        limit = len(self.raw) if limit is None else limit
        for child in children:
            raw = _raw(child)
            if isinstance(child, nodes.target) and not child.children:
                continue
            start = self.raw.find(raw, self.at, limit) if raw else self.at
            if isinstance(child, nodes.Text):
                if start == -1:  # spelt otherwise than it stands there
                    if self.at < limit:
                        self._fixed(_shown(str(child)), self.at, limit)
                else:
                    self._text(str(child), start)
                    self.at = start + len(raw)
                continue
            if not isinstance(child, nodes.Element):
                continue
            if start == -1:
                start, raw = self.at, ""
            end = start + len(raw) if raw else limit
            if isinstance(child, _GAPS):
                if start < end:
                    self._fixed(GAP, start, end)
            else:
                self.at = start
                kind = _MARKS.get(child.tagname)
                if kind:
                    self.prose.open_mark(child.tagname, kind)
                self.over(child.children, end)
                if kind:
                    self.prose.close_mark(child.tagname)
            if raw:
                self.at = end

    def _text(self, text: str, start: int) -> None:
        """Add a text in which NUL stands for a backslash."""
        at = 0
        while at < len(text):
            escape = text.find("\0", at)
            until = len(text) if escape == -1 else escape
            if until > at:
                add_aligned(self.prose, text[at:until], self.offsets[start + at : start + until])
            at = until + 2
            if escape != -1 and escape + 1 < len(text) and not text[escape + 1].isspace():
                self._fixed(text[escape + 1], start + escape, start + escape + 2)

    def _fixed(self, text: str, start: int, end: int) -> None:
        self.prose.fixed(text, self.offsets[start], self.offsets[end - 1] + 1)


def _raw(node: nodes.Node) -> str:
    """Return what a node was made from."""
    if isinstance(node, nodes.Text):
        return str(node).replace("\0", "\\")
    return node.rawsource if isinstance(node, nodes.Element) else ""


def _shown(text: str) -> str:
    return re.sub("\0\\s?", "", text).replace("\n", " ")


def _around(node: nodes.Node) -> Iterator[nodes.Element]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
