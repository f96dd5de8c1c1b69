"""AsciiDoc: sections, paragraphs, lists, tables and blocks, line by line as the language has them.

There is no parser in Python that tells where things stand. What is read follows the language's
documentation; includes, conditions and attributes of the document are not resolved.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..codes import MARK
from ..document import Document, parse_directive
from .asciidoc_inline import add_inline
from .asciidoc_tables import Cell, add_cells, count, separated
from .outline import Outline
from .prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Directive

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?\Z")
_UNDERLINE = re.compile(r"(?:=+|-+|~+|\^+|\++)\Z")
_LEVELS = {"=": 1, "-": 2, "~": 3, "^": 4, "+": 5}
_ATTRIBUTE = re.compile(r":!?\w[\w-]*!?:(?:\s|\Z)")
_BLOCK_ATTRIBUTES = re.compile(r"\[(?:[\w.#%,\"'{\[].*)?\]\Z")
_STYLE = re.compile(r"\[\s*([\w-]+)")
_COLUMNS = re.compile(r"\bcols\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([\w*]+))")
_TITLE = re.compile(r"\.([^\s.].*)\Z")
_FENCE = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|~{4,}|--|`{3,}.*)\Z")
_TABLE = re.compile(r"[|,:!]={3,}\Z")
_MACRO = re.compile(r"(\w[\w-]*)::(\S*?)\[(.*)\]\Z")
_RULE = re.compile(r"(?:'{3,}|<{3,}|-( ?)-\1-|\*( ?)\*\2\*)\Z")
_BULLET = re.compile(r"[ \t]*(-|\*{1,5}|\.{1,5}|\d+\.|[A-Za-z]\.|<(?:\d+|\.)>|•)[ \t]+(?=\S)")
_CHECKBOX = re.compile(r"\[[ xX*]\][ \t]+")
_TERM = re.compile(r"[ \t]*(\S(?:.{0,400}?\S)?)(:{2,4}|;;)(?:[ \t]+(?=\S)|\Z)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_VERBATIM = frozenset("-.+/`~")
"""First characters of the lines that fence off what is no prose."""
_VERBATIM_STYLES = frozenset(
    (
        "listing", "source", "literal", "stem", "latexmath", "asciimath", "pass", "comment",
        "plantuml", "mermaid", "graphviz", "ditaa", "vega",
    )
)  # fmt: skip


def read(path: str, source: str) -> Document:
    """Read an AsciiDoc document."""
    page = _Page(source)
    page.read()
    return Document(path, source, tuple(page.outline.blocks), tuple(page.directives), "asciidoc")


class _Frame:
    """A block that holds others, or the document: how it ends, and the lists open in it."""

    def __init__(self, end: str) -> None:
        self.end = end
        """The line that closes it."""
        self.lists: list[str] = []
        """The markers of its lists, outermost first; each has an item open."""


class _Page:
    """A document that is being read, from its first line to its last."""

    def __init__(self, source: str) -> None:
        self.outline = Outline()
        self.directives: list[Directive] = []
        self.lines = list(_lines(source))
        self.at = 0
        self.frames = [_Frame("")]
        self.paragraph: list[tuple[str, int]] = []
        self.style = ""
        """What the last line in brackets says of the block to come."""
        self.columns = 0
        """How many columns it says that a table has."""
        self.apart = False
        """Whether a blank line, and no continuation of an item, came before."""

    # Lines

    def read(self) -> None:
        """Read all of it."""
        while self.at < len(self.lines):
            text, start = self.lines[self.at]
            self._line(text.rstrip(), start)
            self.at += 1
        self._end_paragraph()
        while len(self.frames) > 1:
            self._close_frame()
        self._end_lists()

    def _line(self, line: str, start: int) -> None:
        if line.startswith("//") and not line.startswith("///"):
            self._comment(line, start)
        elif not line:
            self._end_paragraph()
            self.apart = True
        elif line == "+" and self.frames[-1].lists:
            self._end_paragraph()
            self.apart = False
        elif not self._is_block(line, start):
            self._prose(line, start)

    def _comment(self, line: str, start: int) -> None:
        text = line.removeprefix("//")
        if text.lstrip().startswith(MARK):
            directive = parse_directive(text, start, start + len(line))
            if directive is not None:
                self.directives.append(directive)

    def _is_block(self, line: str, start: int) -> bool:
        """Read a line that is no prose, or begins something; tell whether it is one."""
        if _FENCE.match(line):
            return self._fence(line)
        if _TABLE.match(line):
            self._table(line)
            return True
        macro = _MACRO.match(line)
        if macro:
            if macro[1] not in ("ifdef", "ifndef", "ifeval", "endif", "include"):
                self._end_paragraph()
            if macro[1] == "image":
                self._alt(macro[3], start + macro.start(3))
            return True
        if self.paragraph:  # what follows doesn't interrupt one
            return self._item(line, start) if self.frames[-1].lists else False
        if _BLOCK_ATTRIBUTES.match(line):
            self._attributes(line)
            return True
        if _ATTRIBUTE.match(line):
            while self.lines[self.at][0].rstrip().endswith("\\") and self.at + 1 < len(self.lines):
                self.at += 1
            return True
        if _RULE.match(line):
            self._end_lists()
            self.outline.container.previous = None
            return True
        heading = _HEADING.match(line)
        if heading:
            self._heading(heading[2], start + heading.start(2), len(heading[1]))
            return True
        if self._is_underlined(line):
            self._heading(line, start, _LEVELS[self.lines[self.at + 1][0][0]])
            self.at += 1
            return True
        title = _TITLE.match(line)
        if title:
            self.outline.leaf = "paragraph", 0
            self._leaf([(title[1], start + 1)])
            return True
        if self.style not in _VERBATIM_STYLES and self._item(line, start):
            return True
        if line[0] in " \t" and (self.apart or not self.frames[-1].lists):
            self._pass_literal()
            return True
        return False

    def _prose(self, line: str, start: int) -> None:
        if not self.paragraph:
            if self.apart:
                self._end_lists()
            if self.style in _VERBATIM_STYLES:
                self._pass_literal()
                return
            admonition = _ADMONITION.match(line)
            if admonition:
                start, line = start + admonition.end(), line[admonition.end() :]
            if self._is_header_detail(line):
                return
        indent = len(line) - len(line.lstrip())
        self.paragraph.append((line[indent:], start + indent))

    def _is_header_detail(self, line: str) -> bool:
        """Whether this is the line of the author or of the revision, below a document's title."""
        blocks = self.outline.blocks
        if len(blocks) != 1 or (blocks[0].kind, blocks[0].depth) != ("heading", 1):
            return False
        above = self.lines[self.at - 1][0].strip()
        return bool(above) and bool(re.search(r"<\S+@\S+>|\A(?:v[\d.]+|\S+ \S+(?: \S+)?)\Z", line))

    def _pass_literal(self) -> None:
        """Pass over the lines up to the next blank one."""
        while self.at + 1 < len(self.lines) and self.lines[self.at + 1][0].strip():
            self.at += 1
        self.style = ""
        self.outline.container.previous = None

    def _attributes(self, line: str) -> None:
        style = _STYLE.match(line)
        columns = _COLUMNS.search(line)
        if columns:
            self.columns = count(columns[1] or columns[2] or columns[3] or "")
        if style:
            self.style = style[1].lower()

    def _is_underlined(self, line: str) -> bool:
        if self.at + 1 >= len(self.lines) or not line[0].isalnum():
            return False
        below = self.lines[self.at + 1][0].rstrip()
        return abs(len(below) - len(line)) <= 1 and bool(_UNDERLINE.match(below)) and len(line) > 2

    # Blocks

    def _heading(self, text: str, start: int, level: int) -> None:
        self._end_lists()
        self.style = ""
        self.outline.leaf = "heading", min(level, 6)
        self._leaf([(text, start)])

    def _fence(self, line: str) -> bool:
        """Open or close a block with a fence; a fence of code is passed over with what it holds."""
        self._end_paragraph()
        for frame in reversed(self.frames[1:]):
            if frame.end == line:
                while self.frames[-1] is not frame:
                    self._close_frame()
                self._close_frame()
                return True
        style, self.style = self.style, ""
        if self.apart:
            self._end_lists()
        verbatim = line != "--" and line[0] in _VERBATIM
        if verbatim or style in _VERBATIM_STYLES:
            end = "`" * (len(line) - len(line.lstrip("`"))) or line
            rest = range(self.at + 1, len(self.lines))
            self.at = next(
                (at for at in rest if self.lines[at][0].rstrip() == end), len(self.lines)
            )
            if line[0] != "/":
                self.outline.container.previous = None
            return True
        if line[0] == "_" or style in ("quote", "verse"):
            self.outline.enter_quote()
        else:
            self.outline.enter()
        self.frames.append(_Frame(line))
        self.apart = False
        return True

    def _close_frame(self) -> None:
        self._end_paragraph()
        self._end_lists()
        self.frames.pop()
        self.outline.flush()
        self.outline.leave()
        self.apart = False

    def _item(self, line: str, start: int) -> bool:
        """Begin an item of a list, or a term with its definition; tell whether there is one."""
        bullet = _BULLET.match(line)
        if bullet:
            marker = re.sub(r"\w+|(?<=<)\.", "1", bullet[1]) if bullet[1][0] != "." else bullet[1]
            self._begin(marker)
            self.outline.enter_item()
            at = bullet.end()
            checkbox = _CHECKBOX.match(line, at)
            at = checkbox.end() if checkbox else at
            self.paragraph.append((line[at:], start + at))
            return True
        term = _TERM.match(line)
        if term is None or "://" in term[1]:
            return False
        self._begin(term[2])
        self.outline.leaf = "term", 0
        self._leaf([(term[1], start + term.start(1))])
        self.outline.enter_definition()
        if term.end() < len(line):
            self.paragraph.append((line[term.end() :], start + term.end()))
        return True

    def _begin(self, marker: str) -> None:
        """Make room for an item: in its list if that is open, or in a new one in the last item."""
        self._end_paragraph()
        self.apart = False
        self.style = ""
        lists = self.frames[-1].lists
        if marker in lists:
            while lists[-1] != marker:
                self._end_list()
            self.outline.leave()
        else:
            lists.append(marker)
            self.outline.enter_list()

    def _end_list(self) -> None:
        self.frames[-1].lists.pop()
        self.outline.leave()
        self.outline.leave()
        self.outline.container.previous = None

    def _end_lists(self) -> None:
        while self.frames[-1].lists:
            self._end_list()

    def _table(self, fence: str) -> None:
        """Read a table, whose cells are as many to a row as its first line has."""
        self._end_paragraph()
        if self.apart:
            self._end_lists()
        columns, self.columns, self.style = self.columns, 0, ""
        mark = fence[0]
        self.at += 1
        cells: list[Cell] = []
        while self.at < len(self.lines):
            text, start = self.lines[self.at]
            if text.rstrip() == fence:
                break
            before = len(cells)
            if mark == "|" and not (text.startswith("//") and not text.startswith("///")):
                add_cells(text, start, cells)
            elif mark != "|":
                cells += [([piece], 1) for piece in separated(text, start, mark)]
            if not columns:
                columns = sum(width for _, width in cells[before:])
            self.at += 1
        container = self.outline.enter_table()
        grid = container.grid
        assert grid is not None
        filled = 0
        for lines, width in cells:
            if filled % max(columns, 1) == 0 or grid.row < 0:
                grid.next_row()
            container.kind, container.cell = "cell", grid.next_cell()
            grid.column += width - 1
            filled += width
            self._leaf(lines)
        self.outline.leave()
        self.outline.container.previous = None

    # Leaves

    def _end_paragraph(self) -> None:
        if self.paragraph:
            lines, self.paragraph = self.paragraph, []
            quoted = self.style in ("quote", "verse")
            if quoted:
                self.outline.enter_quote()
            self._leaf(lines)
            if quoted:
                self.outline.leave()
            self.style = ""

    def _leaf(self, lines: list[tuple[str, int]]) -> None:
        outline = self.outline
        alts = add_inline(outline.open(), lines)
        for alt in alts:
            outline.add_alt(alt)
        outline.flush()
        outline.leaf = None

    def _alt(self, attributes: str, start: int) -> None:
        prose = Prose()
        text = attributes.partition(",")[0].strip("\"'")
        add_inline(prose, [(text, start + attributes.find(text))])
        self.outline.add_alt(prose)


def _lines(source: str) -> Iterator[tuple[str, int]]:
    at = 1 if source.startswith("\ufeff") else 0
    while at < len(source):
        match = _LINE.match(source, at)
        assert match is not None
        yield match[1], at
        at = match.end()
