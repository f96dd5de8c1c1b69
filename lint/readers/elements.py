"""The elements of HTML: which of them are prose, and what their prose is."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ..document import parse_directive

if TYPE_CHECKING:
    from ..document import Directive, MarkKind
    from .outline import Outline
    from .prose import Prose

_MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "s": "strike",
    "del": "strike",
    "strike": "strike",
    "a": "link",
}
_INLINE = frozenset(
    (
        "abbr", "bdi", "bdo", "big", "cite", "dfn", "font", "ins", "kbd", "label", "mark",
        "q", "small", "span", "sub", "sup", "time", "tt", "u", "var",
    )
)  # fmt: skip
_BLOCK = frozenset(
    (
        "address", "article", "aside", "audio", "blockquote", "body", "button", "caption", "center",
        "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
        "hgroup", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav", "ol",
        "option", "p", "picture", "section", "select", "summary", "table", "tbody", "td",
        "tfoot", "th", "thead", "title", "tr", "ul", "video",
    )
)  # fmt: skip
_VERBATIM = frozenset(("code", "math", "pre", "samp", "script", "style", "svg", "textarea"))
"""Elements whose content is no prose."""
_VERBATIM_WORDS = frozenset(("code", "math", "samp"))
"""Those that stand in a sentence, and part words there."""
_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_CELLS = frozenset(("td", "th"))
_ITEMS = frozenset(("li",))
_DEFINITIONS = frozenset(("dt", "dd"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MOST_OPEN = 64
"""How many containers may be open at once; elements deeper down change no block's kind."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_TAG_STOP = re.compile(r"[\"'>]")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_WHITE = str.maketrans("\r\n\t\f\v", "     ")


class HtmlScanner:
    """Reads the HTML of a document, block by block and tag by tag, into its outline."""

    def __init__(self, outline: Outline) -> None:
        self.directives: list[Directive] = []
        self._outline = outline

    def read_block(self, text: str, base: int) -> None:
        """Read a block of HTML, which stands at ``base`` in the source."""
        self.read_flow(text, base)
        self._outline.flush()

    def read_flow(self, text: str, base: int) -> None:
        """Read HTML that may go on behind it."""
        at = 0
        while at < len(text):
            tag = text.find("<", at)
            if tag == -1:
                tag = len(text)
            if tag > at:
                self.text(text[at:tag], base + at)
            if tag == len(text):
                break
            at = self._markup(text, tag, base)

    def read_inline(self, value: str, start: int, end: int) -> None:
        """Read one tag or comment inside a paragraph."""
        if value.startswith("<!--"):
            self.comment(value, start, end)
            return
        match = _TAG.match(value)
        if match is None:
            return
        name = match[2].lower()
        outline = self._outline
        if outline.verbatim:
            if match[1] and name == outline.verbatim:
                outline.verbatim = ""
        elif name not in _VERBATIM:
            self.tag(name, bool(match[1]), start, end)
        elif not match[1] and not value.endswith("/>"):
            outline.gap(start, end)
            outline.verbatim = name

    def _markup(self, text: str, at: int, base: int) -> int:
        """Read the tag or comment at a "<", and return where it ends."""
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            end = len(text) if end == -1 else end + 3
            self.comment(text[at:end], base + at, base + end)
            return end
        match = _TAG.match(text, at)
        if match is None:
            if text.startswith(("<!", "<?"), at):
                end = text.find(">", at)
                return len(text) if end == -1 else end + 1
            self.text("<", base + at)
            return at + 1
        end = _tag_end(text, match.end())
        if end == -1:
            return len(text)
        name = match[2].lower()
        if name in _VERBATIM and not match[1] and text[end - 2] != "/":
            closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, end)
            until = closing.end() if closing else len(text)
            if name in _VERBATIM_WORDS:
                self._outline.gap(base + at, base + until)
            return until
        self.tag(name, bool(match[1]), base + at, base + end)
        return end

    def text(self, text: str, start: int) -> None:
        """Read text between tags, which stands at ``start`` in the source."""
        if self._outline.prose is None and not text.strip():
            return
        add_text(self._outline.open(), text, start)

    def comment(self, value: str, start: int, end: int) -> None:
        """Read a comment, given with its marks."""
        if "buzzlint-" in value:
            directive = parse_directive(value.removeprefix("<!--").removesuffix("-->"), start, end)
            if directive is not None:
                self.directives.append(directive)

    def tag(self, name: str, closing: bool, start: int, end: int) -> None:
        """Act on a tag, in a block of HTML or in a paragraph."""
        outline = self._outline
        if name == "br":
            outline.open().fixed(" ", start, end)
        elif name in _MARKS or name in _INLINE:
            prose = outline.open()
            if closing:
                prose.close_mark(f"<{name}")
            else:
                prose.open_mark(f"<{name}", _MARKS.get(name, "html"))
        elif name in _BLOCK and not outline.in_image:
            self._break()
            if closing:
                self._leave(name)
            else:
                self._enter(name)

    def _break(self) -> None:
        """End a block in the middle of a paragraph; marks that are open go on in the next one."""
        outline = self._outline
        if outline.prose is None:
            return
        marks = outline.prose.close_marks()
        outline.flush()
        if marks:
            prose = outline.open()
            for name, kind in marks:
                prose.open_mark(name, kind)

    def _enter(self, name: str) -> None:
        """Open an element, if it changes what its text is."""
        outline = self._outline
        if name in _CELLS or name == "tr":
            self._leave_sibling(_CELLS)
        elif name in _ITEMS:
            self._leave_sibling(_ITEMS)
        elif name in _DEFINITIONS:
            self._leave_sibling(_DEFINITIONS)
        outer = outline.container
        if name == "tr":
            if outer.grid:
                outer.grid.next_row()
            return
        if len(outline.outer) >= _MOST_OPEN:
            return
        if outer.cell and name != "table" and name not in _CELLS:
            return
        if name in _LISTS:
            outline.enter_list(name)
        elif name == "li":
            outline.enter_item(name)
        elif name == "dt":
            outline.enter(name).becomes("term")
        elif name == "dd":
            outline.enter_definition(name)
        elif name in _HEADINGS:
            outline.enter(name).becomes("heading", _HEADINGS[name])
        elif name == "blockquote":
            outline.enter_quote(name)
        elif name == "table":
            outline.enter_table(name)
        elif name in _CELLS:
            outer.grid = outer.grid or outline.new_grid()
            cell = outline.enter(name)
            cell.becomes("cell")
            cell.cell = outer.grid.next_cell()

    def _leave(self, name: str) -> None:
        """Close an element, and those left open in it."""
        outline = self._outline
        containers = (outline.container, *reversed(outline.outer[-_MOST_OPEN:]))
        for back, container in enumerate(containers):
            if not container.tag:
                return
            if container.tag == name:
                for _ in range(back + 1):
                    outline.container = outline.outer.pop()
                if name in _HEADINGS:
                    outline.container.previous = container.previous
                elif name in _LISTS or name in ("table", "blockquote"):
                    outline.container.previous = None
                return

    def _leave_sibling(self, names: frozenset[str]) -> None:
        """Close an element that the next one of its kind ends without a closing tag."""
        if self._outline.container.tag in names:
            self._leave(self._outline.container.tag)


def add_text(prose: Prose, text: str, start: int) -> None:
    """Add text as HTML has it, with entities, which stands at ``start`` in the source."""
    text = text.translate(_WHITE)
    at = 0
    if "&" in text:
        for match in _ENTITY.finditer(text):
            decoded = html.unescape(match[0])
            if decoded == match[0] or (len(decoded) > 1 and decoded[-1] == ";"):
                # Unknown, or only its beginning is known ("&notreal;").
                continue
            if match.start() > at:
                prose.plain(text[at : match.start()], start + at)
            at = match.end()
            prose.fixed(decoded, start + match.start(), start + at)
    if at < len(text):
        prose.plain(text[at:], start + at)


def _tag_end(text: str, at: int) -> int:
    """Find the offset behind the ">" of a tag, ``at`` being behind its name; -1 without one."""
    while True:
        stop = _TAG_STOP.search(text, at)
        if stop is None:
            return -1
        if stop[0] == ">":
            return stop.end()
        at = text.find(stop[0], stop.end()) + 1
        if at == 0:
            return -1
