"""Markdown (CommonMark, GFM and the usual extensions), and the HTML inside it."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pyromark
from pyromark import Options

from ..document import Block, Cell, Directive, Document
from ..suppressions import parse_directive
from .text import GAP, Prose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ..document import BlockKind, MarkKind

    Place = Callable[[int, int], tuple[int, int]]
    """Turns a range of bytes, as the parser counts, into offsets in the source."""

# Front matter is found here: the parser would take any two rules in a document for its fences.
_PARSER = pyromark.Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_MATH
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
)

_MARKS: dict[str, MarkKind] = {
    "Strong": "strong",
    "Emphasis": "emphasis",
    "Strikethrough": "strike",
    "Link": "link",
}
_TAG_MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "a": "link",
}
_INLINE_TAGS = frozenset(
    (
        "abbr", "bdi", "bdo", "big", "cite", "dfn", "font", "ins", "kbd", "label", "mark",
        "q", "small", "span", "sub", "sup", "time", "tt", "u", "var",
    )
)  # fmt: skip
_BLOCK_TAGS = frozenset(
    (
        "address", "article", "aside", "audio", "blockquote", "body", "caption", "center",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hgroup", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "ol",
        "option", "p", "picture", "section", "select", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "title", "tr", "ul", "video",
    )
)  # fmt: skip
_SILENT_TAGS = frozenset(("code", "math", "pre", "samp", "script", "style", "svg", "textarea"))
"""Elements whose content is no prose."""
_LIST_TAGS = frozenset(("ul", "ol", "dl", "menu"))
_CELL_TAGS = frozenset(("td", "th"))
_HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
_MOST_TAGS = 64
"""How many HTML elements may be open at once; deeper ones change no block's kind."""
_MOST_DEDENTS = 8
"""How often an indented stretch may hold another one where indentation is no code."""

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_TAG_STOP = re.compile(r"[\"'>]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WHITE = str.maketrans("\r\n\t\f\v", "     ")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(path: str, source: str) -> Document:
    """Read a Markdown file."""
    return read_prepared(path, source, source)


def read_prepared(
    path: str,
    source: str,
    text: str,
    directives: Sequence[Directive] = (),
    format: str = "markdown",  # noqa: A002
    indented_code: bool = True,
) -> Document:
    """Read Markdown after a reader of a dialect has blanked out what isn't Markdown.

    ``text`` is as long as ``source`` and has ``GAP`` or spaces where there was something else.
    ``directives`` were found on the way. Without ``indented_code``, what is indented by four
    spaces is prose as well.
    """
    reader = _Reader(text, indented_code)
    reader.directives.extend(directives)
    reader.read()
    reader.directives.sort(key=lambda directive: directive.start)
    return Document(path, source, tuple(reader.blocks), tuple(reader.directives), format)


def front_matter_end(source: str) -> int:
    """Find the offset behind YAML or TOML front matter and a byte order mark; 0 without both."""
    start = 1 if source.startswith("\ufeff") else 0
    opening = _FENCE.match(source, start)
    if opening is None:
        return start
    fence = re.escape(opening[1]) if opening[1] == "+++" else r"(?:---|\.\.\.)"
    closing = re.compile(rf"(?:\r\n|\n|\r){fence}[ \t]*(?=[\r\n]|\Z)")
    match = closing.search(source, opening.end() - 1)
    return match.end() if match else start


class _Grid:
    """A table that is being read: its number, and the row and column of the last cell."""

    __slots__ = ("column", "row", "table")

    def __init__(self, table: int) -> None:
        self.table = table
        self.row = -1
        self.column = -1

    def next_row(self) -> None:
        self.row += 1
        self.column = -1

    def next_cell(self) -> Cell:
        self.row = max(self.row, 0)
        self.column += 1
        return Cell(self.table, self.row, self.column)


class _Scope:
    """A container: what the text directly in it is, and the blocks that it has had so far."""

    __slots__ = (
        "cell", "depth", "first", "grid", "kind", "lead", "level", "previous", "quoted", "tag",
    )  # fmt: skip

    def __init__(self, outer: _Scope | None = None, tag: str = "") -> None:
        self.tag = tag
        """The HTML element; empty for a container of Markdown."""
        self.kind: BlockKind = outer.kind if outer else "paragraph"
        self.depth: int = outer.depth if outer else 0
        self.level: int = outer.level if outer else 0
        """How many lists are open."""
        self.lead: int | None = outer.lead if outer else None
        self.quoted: bool = outer.quoted if outer else False
        self.cell: Cell | None = outer.cell if outer else None
        self.grid: _Grid | None = outer.grid if outer else None
        self.first: int | None = None
        self.previous: int | None = None
        """The paragraph or heading that a list, if it came now, would be introduced by."""


class _Reader:
    """Turns the parser's events into blocks."""

    def __init__(self, source: str, indented_code: bool) -> None:
        self.source = _SURROGATE.sub("\ufffd", source)
        """The text as the parser can take it, which is UTF-8."""
        self.indented_code = indented_code
        self.blocks: list[Block] = []
        self.directives: list[Directive] = []
        self.scope = _Scope()
        self.scopes: list[_Scope] = []
        self.prose: Prose | None = None
        self.kind: BlockKind | None = None
        """What the block that is being read is, where its container doesn't say."""
        self.depth = 0
        self.silent = ""
        """The element, such as ``code``, whose content is being passed over."""
        self.images: list[tuple[Prose | None, int]] = []
        """The blocks around the images that are open, and where these begin."""
        self.alts: list[Prose] = []
        """Finished texts of images, which come after the block that they stand in."""
        self.sections: list[tuple[int, int]] = []
        """The headings above, as level and index."""
        self.term: int | None = None
        self.tables = 0
        self.tail = 0
        """The offset behind the last text."""
        self.dedents = 0

    def read(self) -> None:
        start = front_matter_end(self.source)
        text = self.source[start:]
        self._feed(text, _places(text, start))
        self._flush()

    # ------------------------------------------------------------------ events

    def _feed(self, text: str, place: Place) -> None:
        source = self.source
        events = cast("Iterable[tuple[Any, dict[str, int]]]", _PARSER.events_with_range(text))
        skip = ""
        """The tag whose end ends a stretch without prose."""
        html: list[tuple[str, int, int]] = []
        code: list[tuple[str, int]] = []
        link_start = 0
        for event, span in events:
            if type(event) is str:
                if event == "Rule":
                    self._flush()
                    self.scope.previous = None
                elif not self.silent:
                    start, end = place(span["start"], span["end"])
                    self._open().fixed(" ", start, end)
                continue
            ((what, value),) = event.items()
            if what == "Text":
                if skip:
                    if skip == "Indented":
                        code.append((value, place(span["start"], span["end"])[0]))
                    continue
                if self.silent:
                    continue
                start, end = place(span["start"], span["end"])
                prose = self.prose or self._open()
                if start > self.tail and source[start - 1] == "\\":
                    if source[start:end] == value:
                        prose.fixed(value[0], start - 1, start + 1)
                        if len(value) > 1:
                            prose.plain(value[1:], start + 1)
                    else:
                        prose.fixed(value, start - 1, end)
                elif source[start:end] == value:
                    prose.plain(value, start)
                else:
                    prose.fixed(value, start, end)
                self.tail = end
            elif what == "Start":
                tag = value if type(value) is str else next(iter(value))
                if tag in _MARKS:
                    if tag == "Link" and value["Link"]["link_type"] in ("Autolink", "Email"):
                        skip = "Link"
                        link_start = place(span["start"], span["start"])[0]
                    else:
                        self._open().begin(tag)
                elif tag == "Image":
                    start = place(span["start"], span["start"])[0]
                    self.images.append((self.prose or self._open(), start))
                    self.prose = Prose()
                elif tag == "HtmlBlock":
                    self._flush()
                    html = []
                elif tag == "CodeBlock":
                    self._flush()
                    skip = "CodeBlock"
                    if value["CodeBlock"] == "Indented" and not self.indented_code:
                        skip = "Indented"
                        code = []
                    else:
                        self.scope.previous = None
                elif tag == "MetadataBlock":
                    skip = tag
                else:
                    self._start(tag, value)
            elif what == "End":
                tag = value if type(value) is str else next(iter(value))
                if tag in _MARKS:
                    if skip == "Link":
                        skip = ""
                        end = place(span["end"], span["end"])[1]
                        self._gap(link_start, end)
                    elif self.prose is not None:
                        self.prose.finish_mark(tag, _MARKS[tag])
                elif tag == "Image":
                    self._end_image(place(span["end"], span["end"])[1])
                elif tag == "HtmlBlock":
                    self._html(html)
                elif tag == "CodeBlock":
                    if skip == "Indented":
                        self._indented(code)
                    skip = ""
                elif tag == "MetadataBlock":
                    skip = ""
                else:
                    self._end(tag)
            elif what == "Code":
                if not self.silent:
                    start, end = place(span["start"], span["end"])
                    self._code(value, start, end)
            elif what == "Html":
                html.append((value, *place(span["start"], span["end"])))
            elif what == "InlineHtml":
                start, end = place(span["start"], span["end"])
                self._inline_html(value, start, end)
            elif what in ("InlineMath", "DisplayMath") and not self.silent:
                start, end = place(span["start"], span["end"])
                if what == "InlineMath" and _is_money(value, source[end : end + 1]):
                    self._open().plain(source[start:end], start)
                else:
                    self._gap(start, end)

    def _start(self, tag: str, value: Any) -> None:
        """Begin a block or a container."""
        if tag == "Superscript" or tag == "Subscript":
            return
        self._flush()
        outer = self.scope
        if tag == "Heading":
            # Elements left open, as ``<p>`` often is, must not reach over the sections to come.
            self._close_elements()
            self.kind = "heading"
            self.depth = int(value["Heading"]["level"][1])
        elif tag == "Item":
            scope = self._push("")
            scope.kind, scope.depth = "item", outer.level
        elif tag == "List":
            self._push_list("")
        elif tag == "BlockQuote":
            scope = self._push("")
            scope.kind, scope.depth, scope.lead, scope.cell = "paragraph", 0, None, None
            scope.quoted = True
        elif tag == "FootnoteDefinition":
            scope = self._push("")
            scope.kind, scope.depth, scope.lead, scope.cell = "paragraph", 0, None, None
        elif tag == "Table":
            scope = self._push("")
            scope.kind, scope.depth, scope.lead = "cell", 0, None
            scope.grid = self._new_grid()
        elif tag in ("TableHead", "TableRow") and outer.grid:
            outer.grid.next_row()
        elif tag == "TableCell" and outer.grid:
            outer.cell = outer.grid.next_cell()
        elif tag == "DefinitionListTitle":
            self.kind, self.depth = "term", 0
        elif tag == "DefinitionListDefinition":
            scope = self._push("")
            scope.kind, scope.depth, scope.lead = "definition", 0, self.term

    def _end(self, tag: str) -> None:
        """End a block or a container."""
        if tag == "Superscript" or tag == "Subscript":
            return
        self._flush()
        self.kind = None
        if tag in ("Item", "DefinitionListDefinition", "FootnoteDefinition"):
            self._pop()
        elif tag in ("List", "BlockQuote", "Table"):
            self._pop()
            self.scope.previous = None

    def _code(self, value: str, start: int, end: int) -> None:
        """Add a code span."""
        prose = self._open()
        raw = self.source[start:end]
        ticks = len(raw) - len(raw.lstrip("`"))
        first = start + ticks
        prose.begin("code")
        if raw[ticks : len(raw) - ticks] == value:
            prose.plain(value, first)
        elif raw[ticks + 1 : len(raw) - ticks - 1] == value:
            prose.plain(value, first + 1)
        else:
            _align(prose, value, self.source, first, end - ticks)
        prose.finish_mark("code", "code")
        self.tail = end

    def _end_image(self, end: int) -> None:
        if not self.images:
            return
        alt = self.prose
        self.prose, start = self.images.pop()
        if alt is not None:
            self.alts.append(alt)
        if not self.silent:
            self._gap(start, end)

    def _gap(self, start: int, end: int) -> None:
        self._open().fixed(GAP, start, end)
        self.tail = end

    def _indented(self, lines: list[tuple[str, int]]) -> None:
        """Read what is indented by four spaces as if it weren't."""
        if self.dedents >= _MOST_DEDENTS:
            return
        self.dedents += 1
        indents = [len(text) - len(text.lstrip(" \t")) for text, _ in lines if text.strip()]
        margin = min(indents, default=0)
        parts: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        length = 0
        for text, start in lines:
            cut = min(margin, len(text) - len(text.lstrip(" \t")))
            starts.append(length)
            places.append(start + cut)
            parts.append(text[cut:])
            length += len(text) - cut
        text = "".join(parts)
        inner = _places(text, 0)

        def place(first: int, last: int) -> tuple[int, int]:
            start, end = inner(first, last)
            line = bisect_right(starts, start) - 1
            if end <= start:
                offset = places[line] + start - starts[line]
                return offset, offset
            bottom = bisect_right(starts, end - 1) - 1
            return places[line] + start - starts[line], places[bottom] + end - starts[bottom]

        self._feed(text, place)
        self._flush()
        self.dedents -= 1

    # ------------------------------------------------------------------ blocks

    def _open(self) -> Prose:
        """Return the block that is being read, a new one if need be."""
        if self.prose is None:
            self.prose = Prose()
        return self.prose

    def _flush(self) -> None:
        """End the block that is being read, and put it with the others."""
        self.silent = ""
        prose = self.prose
        if prose is None:
            return
        self.prose = None
        scope = self.scope
        if self.kind is not None:
            kind, depth, lead, cell = self.kind, self.depth, None, None
        else:
            kind, depth, lead, cell = scope.kind, scope.depth, scope.lead, scope.cell
        sections = self.sections
        if kind == "heading":
            while sections and sections[-1][0] >= depth:
                sections.pop()
        block = prose.block(kind, depth, scope.quoted, sections[-1][1] if sections else None, lead)
        if block is not None:
            index = len(self.blocks)
            if kind == "cell":
                block = replace(block, cell=cell)
            else:
                scope.previous = index
                if scope.first is None:
                    scope.first = index
                if kind == "heading":
                    sections.append((depth, index))
                elif kind == "term":
                    self.term = index
            self.blocks.append(block)
        if self.alts:
            section = sections[-1][1] if sections else None
            for alt in self.alts:
                picture = alt.block("alt", 0, scope.quoted, section)
                if picture is not None:
                    self.blocks.append(picture)
            self.alts = []

    def _push(self, tag: str) -> _Scope:
        self.scopes.append(self.scope)
        self.scope = _Scope(self.scope, tag)
        return self.scope

    def _push_list(self, tag: str) -> None:
        outer = self.scope
        scope = self._push(tag)
        scope.level = outer.level + 1
        scope.kind, scope.depth = "paragraph", 0
        if outer.kind == "item":
            scope.lead = outer.lead if outer.first is None else outer.first
        else:
            scope.lead = outer.previous

    def _pop(self) -> None:
        """Leave a container of Markdown, with the elements left open in it."""
        self._close_elements()
        if self.scopes:
            self.scope = self.scopes.pop()

    def _close_elements(self) -> None:
        while self.scope.tag:
            self.scope = self.scopes.pop()

    def _new_grid(self) -> _Grid:
        self.tables += 1
        return _Grid(self.tables - 1)

    # -------------------------------------------------------------------- HTML

    def _html(self, pieces: list[tuple[str, int, int]]) -> None:
        """Read a block of HTML, given as lines with their offsets in the source."""
        if not pieces:
            return
        base = at = pieces[0][1]
        parts: list[str] = []
        for text, start, end in pieces:
            # What stands between the lines, as the ">" of a quote, must not move the others.
            parts.append(" " * (start - at))
            parts.append(text if len(text) == end - start else self.source[start:end])
            at = end
        text = "".join(parts)
        at = 0
        while at < len(text):
            tag = text.find("<", at)
            if tag == -1:
                tag = len(text)
            if tag > at:
                self._html_text(text[at:tag], base + at)
            if tag == len(text):
                break
            at = self._html_markup(text, tag, base)
        self._flush()

    def _html_markup(self, text: str, at: int, base: int) -> int:
        """Read the tag or comment at a "<", and return where it ends."""
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            end = len(text) if end == -1 else end + 3
            self._comment(text[at:end], base + at, base + end)
            return end
        match = _TAG.match(text, at)
        if match is None:
            if text.startswith(("<!", "<?"), at):
                end = text.find(">", at)
                return len(text) if end == -1 else end + 1
            self._html_text("<", base + at)
            return at + 1
        end = match.end()
        while True:
            stop = _TAG_STOP.search(text, end)
            if stop is None:
                return len(text)
            if stop[0] == ">":
                end = stop.end()
                break
            end = text.find(stop[0], stop.end()) + 1
            if end == 0:
                return len(text)
        name = match[2].lower()
        if name in _SILENT_TAGS and not match[1] and text[end - 2] != "/":
            closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, end)
            until = closing.end() if closing else len(text)
            if name in ("code", "samp", "math"):
                self._gap(base + at, base + until)
            return until
        self._tag(name, bool(match[1]), base + at, base + end)
        return end

    def _html_text(self, text: str, start: int) -> None:
        if self.prose is None and not text.strip():
            return
        prose = self._open()
        text = text.translate(_WHITE)
        if "&" not in text:
            prose.plain(text, start)
            return
        at = 0
        for match in _ENTITY.finditer(text):
            decoded = html.unescape(match[0])
            if decoded == match[0]:
                continue
            if match.start() > at:
                prose.plain(text[at : match.start()], start + at)
            at = match.end()
            prose.fixed(decoded, start + match.start(), start + at)
        if at < len(text):
            prose.plain(text[at:], start + at)

    def _inline_html(self, value: str, start: int, end: int) -> None:
        """Read one tag or comment inside a paragraph."""
        if value.startswith("<!--"):
            self._comment(value, start, end)
            return
        match = _TAG.match(value)
        if match is None:
            return
        name = match[2].lower()
        if self.silent:
            if match[1] and name == self.silent:
                self.silent = ""
            return
        if name in _SILENT_TAGS:
            if not match[1] and not value.endswith("/>"):
                self._gap(start, end)
                self.silent = name
            return
        self.tail = end
        self._tag(name, bool(match[1]), start, end)

    def _comment(self, value: str, start: int, end: int) -> None:
        if "buzzlint-" in value:
            directive = parse_directive(value.removeprefix("<!--").removesuffix("-->"), start, end)
            if directive is not None:
                self.directives.append(directive)

    def _tag(self, name: str, closing: bool, start: int, end: int) -> None:
        """Act on a tag, in a block of HTML or in a paragraph."""
        if name == "br":
            self._open().fixed(" ", start, end)
        elif name in _TAG_MARKS or name in _INLINE_TAGS:
            prose = self._open()
            if closing:
                prose.finish_mark(f"<{name}", _TAG_MARKS.get(name, "html"))
            else:
                prose.begin(f"<{name}")
        elif name in _BLOCK_TAGS and not self.images:
            self._flush_at_tag()
            if closing:
                self._leave(name)
            else:
                self._enter(name)

    def _flush_at_tag(self) -> None:
        """End a block in the middle of a paragraph; marks that are open go on in the next one."""
        if self.prose is None:
            return
        names = {name: len(starts) for name, starts in self.prose.open.items() if starts}
        for name in names:
            kind = _MARKS.get(name) or _TAG_MARKS.get(name[1:], "html")
            while self.prose.open[name]:
                self.prose.finish_mark(name, kind)
        self._flush()
        if names:
            prose = self._open()
            for name in names:
                prose.begin(name)

    def _enter(self, name: str) -> None:
        """Open an HTML element, if it changes what its text is."""
        if name in _CELL_TAGS:
            self._leave_siblings(_CELL_TAGS)
        elif name == "tr":
            self._leave_siblings(_CELL_TAGS)
            if self.scope.grid:
                self.scope.grid.next_row()
            return
        elif name == "li":
            self._leave_siblings(frozenset(("li",)))
        elif name in ("dt", "dd"):
            self._leave_siblings(frozenset(("dt", "dd")))
        outer = self.scope
        if len(self.scopes) >= _MOST_TAGS or (outer.cell and name not in ("table", "td", "th")):
            return
        if name in _LIST_TAGS:
            self._push_list(name)
        elif name == "li":
            scope = self._push(name)
            scope.kind, scope.depth = "item", max(outer.level, 1)
        elif name in ("dt", "dd"):
            scope = self._push(name)
            scope.kind, scope.depth = ("term" if name == "dt" else "definition"), 0
            scope.lead = self.term if name == "dd" else None
        elif name in _HEADING_TAGS:
            scope = self._push(name)
            scope.kind, scope.depth, scope.lead = "heading", _HEADING_TAGS[name], None
        elif name == "blockquote":
            scope = self._push(name)
            scope.kind, scope.depth, scope.lead, scope.cell = "paragraph", 0, None, None
            scope.quoted = True
        elif name == "table":
            scope = self._push(name)
            scope.kind, scope.depth, scope.lead, scope.cell = "paragraph", 0, None, None
            scope.grid = self._new_grid()
        elif name in _CELL_TAGS:
            grid = outer.grid or self._new_grid()
            outer.grid = grid
            scope = self._push(name)
            scope.kind, scope.depth, scope.lead, scope.cell = "cell", 0, None, grid.next_cell()

    def _leave(self, name: str) -> None:
        """Close an HTML element, and those left open in it."""
        for back, scope in enumerate((self.scope, *reversed(self.scopes[-_MOST_TAGS:]))):
            if not scope.tag:
                return
            if scope.tag == name:
                for _ in range(back):
                    self.scope = self.scopes.pop()
                inner = self.scope
                self.scope = self.scopes.pop()
                if name in _HEADING_TAGS:
                    self.scope.previous = inner.previous
                elif name in _LIST_TAGS or name in ("table", "blockquote"):
                    self.scope.previous = None
                return

    def _leave_siblings(self, names: frozenset[str]) -> None:
        """Close an element that the next one of its kind ends without a closing tag."""
        if self.scope.tag in names:
            self._leave(self.scope.tag)


# ------------------------------------------------------------------------ offsets


def _places(text: str, base: int) -> Place:
    """Make the function that turns the parser's bytes into offsets; ``base`` is text's own."""
    if text.isascii():

        def same(start: int, end: int) -> tuple[int, int]:
            return base + start, base + end

        return same
    # Ranges come in the order of the text, so each byte of it is decoded about once.
    data = text.encode()
    byte = 0
    char = base

    def place(start: int, end: int) -> tuple[int, int]:
        nonlocal byte, char
        if start < byte:
            first = char - len(data[start:byte].decode())
        else:
            first = char + len(data[byte:start].decode())
        byte = end
        char = first + len(data[start:end].decode())
        return first, char

    return place


def _align(prose: Prose, value: str, source: str, start: int, end: int) -> None:
    """Add a code span that has line breaks, escaped bars or the marks of a quote in it."""
    at = start
    places: list[int] = []
    for char in value:
        while at < end and source[at] != char and not (char == " " and source[at] in "\r\n"):
            at += 1
        if at == end:
            prose.fixed(value, start, end)
            return
        places.append(at)
        at += 1
    first = 0
    for index in range(1, len(value) + 1):
        if index == len(value) or places[index] != places[index - 1] + 1:
            prose.plain(value[first:index], places[first])
            first = index


def _is_money(value: str, following: str) -> bool:
    """Tell "$5-$10" from a formula."""
    return value[:1].isdigit() and following.isdigit()
