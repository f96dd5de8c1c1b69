"""Markdown: CommonMark, GFM and the usual extensions, as pyromark parses them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, cast

import pyromark
from pyromark import Options

from ..document import Document
from .elements import HtmlScanner
from .extensions import blank_directives, blank_extensions
from .frontmatter import front_matter_end
from .offsets import locate_bytes, locate_pieces
from .outline import Outline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..document import Directive, MarkKind
    from .offsets import Locate
    from .prose import Prose

# Front matter is found here: the parser would take any two rules in a document for its fences.
_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_MATH
    | Options.ENABLE_GFM
    | Options.ENABLE_DEFINITION_LIST
)
_PARSER = pyromark.Markdown(options=_OPTIONS)
_WIKI_PARSER = pyromark.Markdown(options=_OPTIONS | Options.ENABLE_WIKILINKS)
_WIKI_LINK = re.compile(r"\[\[[^\[\]\n]+\]\](?![(\[:])")
_BRACKETED_LINK = re.compile(r"\[\[[^\[\]\n]+\]\]\(")
"""What "[[page]]" can't be where a text has it: a link whose own text stands in brackets."""
_ARROW = re.compile(r"\s*\\(?:to|(?:long|Long)?(?:right|Right)arrow|implies|mapsto|leadsto)\s*")
"""A formula that is nothing but an arrow, as between the links of a chain."""

_MARKS: dict[str, MarkKind] = {
    "Strong": "strong",
    "Emphasis": "emphasis",
    "Strikethrough": "strike",
    "Link": "link",
}
_AUTOLINKS = ("Autolink", "Email")
_MOST_DEDENTS = 8
"""How often an indented stretch may hold another one where indentation is no code."""
_UNINDENTED = re.compile(r"^ {0,3}(?!<!--)[^ \t\r\n]", re.MULTILINE)
_INDENTED = re.compile(r"^(?: {4}|\t)[ \t]*(?!<!--)[^ \t\r\n]", re.MULTILINE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def events(text: str) -> Iterable[tuple[Any, dict[str, int]]]:
    """Parse a text; yields the parser's events, each with its range in bytes.

    ``[[page]]`` and ``[[page|text]]`` are links between notes, unless the text has links in
    brackets, ``[[text]](url)``, which only look like them.
    """
    wiki = _WIKI_LINK.search(text) and not _BRACKETED_LINK.search(text)
    parser = _WIKI_PARSER if wiki else _PARSER
    return cast("Iterable[tuple[Any, dict[str, int]]]", parser.events_with_range(text))


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
    spaces is prose as well. So it is where no line stands further left.
    """
    # The parser takes UTF-8, which has no lone surrogates.
    text = _SURROGATE.sub("\ufffd", text)
    start = front_matter_end(text)
    body, admonitions = blank_extensions(blank_directives(text[start:]))
    text = text[:start] + body
    admonitions = [start + offset for offset in admonitions]
    if _UNINDENTED.search(body) is None and _INDENTED.search(body):
        indented_code = False  # cut from somewhere else: nothing is left for code to stand out from
    outline = Outline()
    scanner = HtmlScanner(outline)
    locate = locate_bytes(body, start)
    _Walk(text, locate, outline, scanner, indented_code, admonitions).over(body)
    found = sorted([*directives, *scanner.directives], key=lambda directive: directive.start)
    return Document(path, source, tuple(outline.blocks), tuple(found), format)


class _Walk:
    """One way through the parser's events, which fills an outline."""

    def __init__(
        self,
        source: str,
        locate: Locate,
        outline: Outline,
        scanner: HtmlScanner,
        indented_code: bool,
        admonitions: Sequence[int],
        dedents: int = 0,
    ) -> None:
        self.source = source
        self.locate = locate
        self.outline = outline
        self.scanner = scanner
        self.indented_code = indented_code
        self.admonitions = admonitions
        self.dedents = dedents
        """How many times indentation was taken off the text."""
        self.skipped = ""
        """The tag whose end ends a stretch without prose."""
        self.autolink = 0
        """Where the autolink begins that is being skipped."""
        self.html: list[tuple[str, int, int]] = []
        """The lines of the HTML block that is being read."""
        self.indented: list[tuple[str, int]] | None = None
        """The lines of an indented block that is prose."""
        self.tail = 0
        """The offset behind the last text."""

    def over(self, text: str) -> None:
        """Parse a text and read what is in it."""
        outline = self.outline
        locate = self.locate
        for event, span in events(text):
            if type(event) is str:
                self._break(event, span)
                continue
            ((what, value),) = event.items()
            if what == "Text":
                if self.skipped:
                    if self.indented is not None:
                        self.indented.append((value, locate(span["start"], span["end"])[0]))
                elif not outline.verbatim:
                    start, end = locate(span["start"], span["end"])
                    self._text(outline.prose or outline.open(), value, start, end)
            elif what == "Start":
                self._start(value, span)
            elif what == "End":
                self._end(value, span)
            elif what == "Html":
                self.html.append((value, *locate(span["start"], span["end"])))
            elif what == "InlineHtml":
                self.scanner.read_inline(value, *locate(span["start"], span["end"]))
            elif not outline.verbatim:
                start, end = locate(span["start"], span["end"])
                if what == "Code":
                    self._code(value, start, end)
                elif what == "DisplayMath":
                    outline.gap(start, end)
                elif what == "InlineMath":
                    self._math(value, start, end)
        outline.flush()

    # Inlines

    def _text(self, prose: Prose, value: str, start: int, end: int) -> None:
        there = self.source[start:end]
        if start > self.tail and self.source[start - 1] == "\\":
            if there != value:
                prose.fixed(value, start - 1, end)
            else:
                prose.fixed(value[0], start - 1, start + 1)
                if len(value) > 1:
                    prose.plain(value[1:], start + 1)
        elif there == value:
            prose.plain(value, start)
        else:
            prose.fixed(value, start, end)
        self.tail = end

    def _break(self, event: str, span: dict[str, int]) -> None:
        """Read a break of a line, or a rule between blocks."""
        outline = self.outline
        if event == "Rule":
            outline.flush()
            outline.container.previous = None
        elif not outline.verbatim:
            outline.open().fixed(" ", *self.locate(span["start"], span["end"]))

    def _code(self, value: str, start: int, end: int) -> None:
        """Read a code span."""
        prose = self.outline.open()
        raw = self.source[start:end]
        ticks = len(raw) - len(raw.lstrip("`"))
        first = start + ticks
        prose.open_mark("Code", "code")
        if raw[ticks : len(raw) - ticks] == value:
            prose.plain(value, first)
        elif raw[ticks + 1 : len(raw) - ticks - 1] == value:
            prose.plain(value, first + 1)
        else:
            _align(prose, value, self.source, first, end - ticks)
        prose.close_mark("Code")

    def _math(self, value: str, start: int, end: int) -> None:
        """Read a formula, an arrow, or amounts of money that were taken for one ("$5-$10")."""
        if _ARROW.fullmatch(value) and self.source[start + 1 : end - 1] == value:
            self.outline.open().plain(value, start + 1)
        elif value[:1].isdigit() and self.source[end : end + 1].isdigit():
            self.outline.open().plain(self.source[start:end], start)
        else:
            self.outline.gap(start, end)

    # Blocks, and the inlines that hold others

    def _start(self, value: Any, span: dict[str, int]) -> None:
        tag = value if type(value) is str else next(iter(value))
        outline = self.outline
        if tag in _MARKS:
            if tag == "Link" and value["Link"]["link_type"] in _AUTOLINKS:
                self.skipped = "Link"
                self.autolink = self.locate(span["start"], span["start"])[0]
            else:
                outline.open().open_mark(tag, _MARKS[tag])
            return
        if tag == "Image":
            outline.open_image(self.locate(span["start"], span["start"])[0])
            return
        outline.flush()
        outer = outline.container
        if tag == "Heading":
            # Elements left open, as ``<p>`` often is, must not reach over the sections to come.
            outline.leave_elements()
            outline.leaf = "heading", int(value["Heading"]["level"][1])
        elif tag == "HtmlBlock":
            self.html = []
        elif tag == "CodeBlock":
            self.skipped = "CodeBlock"
            indented = value["CodeBlock"] == "Indented"
            if indented and self._is_prose(self.locate(span["start"], span["start"])[0]):
                self.indented = []
            if self.indented_code or not indented:
                outer.previous = None
        elif tag == "List":
            outline.enter_list()
        elif tag == "Item":
            outline.enter_item()
        elif tag == "BlockQuote":
            outline.enter_quote()
        elif tag == "FootnoteDefinition":
            outline.enter_footnote()
        elif tag == "Table":
            outline.enter_table().kind = "cell"
        elif tag in ("TableHead", "TableRow") and outer.grid:
            outer.grid.next_row()
        elif tag == "TableCell" and outer.grid:
            outer.cell = outer.grid.next_cell()
        elif tag == "DefinitionListTitle":
            outline.leaf = "term", 0
        elif tag == "DefinitionListDefinition":
            outline.enter_definition()

    def _end(self, value: Any, span: dict[str, int]) -> None:
        tag = value if type(value) is str else next(iter(value))
        outline = self.outline
        if tag in _MARKS:
            if self.skipped:
                self.skipped = ""
                outline.gap(self.autolink, self.locate(span["end"], span["end"])[1])
            elif outline.prose is not None:
                outline.prose.close_mark(tag)
            return
        if tag == "Image":
            outline.close_image(self.locate(span["end"], span["end"])[1])
            return
        if tag == "HtmlBlock":
            self._html()
            return
        if tag == "CodeBlock":
            self.skipped = ""
            if self.indented is not None:
                lines, self.indented = self.indented, None
                self._dedent(lines)
            return
        outline.flush()
        outline.leaf = None
        if tag in ("Item", "DefinitionListDefinition", "FootnoteDefinition"):
            outline.leave()
        elif tag in ("List", "BlockQuote", "Table"):
            outline.leave()
            outline.container.previous = None

    def _html(self) -> None:
        """Read a block of HTML."""
        if not self.html:
            return
        base = at = self.html[0][1]
        parts: list[str] = []
        for text, start, end in self.html:
            # What stands between the lines, as the ">" of a quote, must not move the others.
            parts.append(" " * (start - at))
            parts.append(text if len(text) == end - start else self.source[start:end])
            at = end
        self.scanner.read_block("".join(parts), base)

    def _is_prose(self, start: int) -> bool:
        """Tell whether the indented block that starts here is not code."""
        if not self.indented_code:
            return True
        index = bisect_right(self.admonitions, start) - 1
        return index >= 0 and not self.source[self.admonitions[index] : start].strip(" \t\r\n>")

    def _dedent(self, lines: list[tuple[str, int]]) -> None:
        """Read what is indented by four spaces as if it weren't."""
        if self.dedents >= _MOST_DEDENTS:
            return
        indents = [len(text) - len(text.lstrip(" \t")) for text, _ in lines]
        margin = min(
            (indent for indent, (text, _) in zip(indents, lines, strict=True) if text.strip()),
            default=0,
        )
        pieces = []
        for indent, (text, start) in zip(indents, lines, strict=True):
            cut = min(margin, indent)
            pieces.append((text[cut:], start + cut))
        text, locate = locate_pieces(pieces)
        _Walk(
            self.source,
            locate,
            self.outline,
            self.scanner,
            self.indented_code,
            self.admonitions,
            self.dedents + 1,
        ).over(text)


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
