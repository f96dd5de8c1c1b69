"""OpenDocument: texts of LibreOffice Writer, and in ``read_as`` presentations as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import UnreadableError
from .draft import Draft, Line, Run
from .office import Package, attribute, below, child, local, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document import Document, MarkKind
    from .office import Element

_GONE = frozenset(
    (
        "tracked-changes", "table-of-content", "alphabetical-index", "user-index",
        "illustration-index", "table-index", "object-index", "forms", "sequence-decls",
        "hidden-text", "hidden-paragraph", "ruby-text", "page-number", "date-style", "script",
        "event-listeners", "settings", "animations", "par", "shapes",
    )
)  # fmt: skip
"""What is there, and isn't to be read: what was deleted, what is generated, what is no text."""
_BESIDE = frozenset(("note", "annotation", "text-box", "title", "desc", "custom-shape", "table"))
"""What is anchored in a paragraph and isn't part of its sentence."""
_FURNITURE = frozenset(("date-time", "footer", "header", "page-number", "page"))
_CODE = ("preformatted", "source code", "sourcecode", "source text")
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_MOST_SPACES = 100


class Style(NamedTuple):
    """What a style says of the paragraphs or the words that are set in it."""

    name: str = ""
    """The names of it and of those that it is based on."""
    marks: frozenset[MarkKind] = frozenset()
    hidden: bool = False


def read(path: str, source: bytes) -> Document:
    """Read a text: paragraphs as they read with all changes accepted, notes and comments."""
    return read_as(path, source, "odt")


def read_as(path: str, source: bytes, format: str) -> Document:  # noqa: A002
    """Read a document of OpenDocument, of whichever kind it is."""
    package = Package(source)
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(below(manifest, "encryption-data"), None) is not None:
        raise UnreadableError("encrypted")
    content = package.needed("content.xml")
    named = package.xml("styles.xml")
    styles = _Styles([root for root in (named, content) if root is not None])
    draft = Draft()
    reading = _Reading(draft, styles)
    bodies = child(content, "body")
    for body in bodies if bodies is not None else ():
        if local(body) == "presentation":
            pages = (page for page in body if local(page) == "page")
            for index, page in enumerate(pages, 1):
                with draft.aside(apart=True):
                    reading.slide(page, f"slide {index}")
        else:
            reading.story(body, "paragraph {}")
    reading.aside_notes()
    return draft.document(path, format)


class _Reading:
    """One way through a document."""

    def __init__(self, draft: Draft, styles: _Styles) -> None:
        self._draft = draft
        self._styles = styles
        self._label = ""
        self._count = 0
        self._boxes = 0
        self._level: int | None = None
        """The level of the list that is being read."""
        self._bulleted = False
        """Whether the next paragraph is the first of an item."""
        self._notes: dict[str, list[Element]] = {}

    def story(self, root: Element, label: str) -> None:
        """Read what is written in one go: the body, a note, a text box."""
        outer = self._label, self._count, self._level
        self._label, self._count, self._level = label, 0, None
        self._flow(root)
        self._label, self._count, self._level = outer

    def slide(self, page: Element, label: str) -> None:
        """Read a slide, the title first, and then its notes."""
        self._label, self._count = f"{label}, paragraph {{}}", 0
        frames = [item for item in page if local(item) not in _GONE]
        for frame in sorted(frames, key=lambda item: attribute(item, "class") != "title"):
            role = attribute(frame, "class")
            if local(frame) == "notes":
                count = self._count
                for note in frame:
                    if attribute(note, "class") == "notes":
                        with self._draft.aside():
                            self.story(note, f"{label}, notes")
                self._count = count
            elif role == "title":
                self._draft.heading([self._line(item)[0] for item in below(frame, "p")], 1)
            elif role not in _FURNITURE:
                self._flow([frame])

    def aside_notes(self) -> None:
        """Read what is kept for the end: notes, then comments, each in the order of the text."""
        for kind in ("footnote", "endnote", "comment"):
            for index, note in enumerate(self._notes.get(kind, ()), 1):
                with self._draft.aside(apart=True):
                    self.story(note, f"{kind} {index}")

    def _flow(self, items: Element | Sequence[Element]) -> None:
        for item in items:
            name = local(item)
            if name == "h":
                line, beside = self._line(item)
                self._draft.heading([line], number(attribute(item, "outline-level"), 1))
                self._beside(beside)
            elif name == "p":
                self._paragraph(item)
            elif name == "list":
                outer = self._level, self._bulleted
                self._level = 0 if self._level is None else min(self._level + 1, 9)
                for part in item:
                    self._bulleted = local(part) == "list-item"
                    self._flow(part)
                self._level, self._bulleted = outer[0], False
            elif name == "table":
                self._table(item)
            elif name in ("title", "desc"):
                text = "".join(map(str, item.itertext())).strip()
                if text:
                    self._draft.alt(Line(f"{self._here()}, image", [Run(text)]))
            elif name == "annotation":
                self._notes.setdefault("comment", []).append(item)
            elif name not in _GONE and not _is_hidden(item):
                self._flow(item)

    def _paragraph(self, element: Element) -> None:
        line, beside = self._line(element)
        style = self._styles.of(element)
        name = style.name
        if any(code in name for code in _CODE) or style.hidden:
            pass
        elif name.split("\n")[0] == "title" or "\ntitle\n" in name:
            self._draft.heading([line], 1)
        else:
            level = self._level if self._bulleted else None
            quoted = "quotation" in name
            if level is None and self._level is not None:
                self._draft.more([line])
            else:
                self._draft.paragraph([line], level, quoted=quoted)
        if line.text.strip():
            self._bulleted = False
        self._beside(beside)

    def _beside(self, items: Sequence[Element]) -> None:
        for item in items:
            name = local(item)
            if name == "note":
                kind = attribute(item, "note-class") or "footnote"
                body = child(item, "note-body")
                if body is not None:
                    self._notes.setdefault(kind, []).append(body)
            elif name == "annotation":
                self._notes.setdefault("comment", []).append(item)
            elif name in ("title", "desc"):
                self._flow([item])
            else:
                self._boxes += 1
                with self._draft.aside():
                    self.story(item, f"text box {self._boxes}, paragraph {{}}")

    def _table(self, table: Element) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        layout = any(True for cell in below(table, "table") if cell is not table) or any(
            True for _ in below(table, "h")
        )
        if len(rows) < 2 or max(map(len, rows), default=0) < 2 or layout:
            for row in rows:
                for cell in row:
                    self._flow(cell)
            return
        with self._draft.table():
            for row in rows:
                self._draft.row()
                for cell in row:
                    found = [
                        self._line(item) for item in below(cell, "p") if not _nested(item, cell)
                    ]
                    repeated = number(attribute(cell, "number-columns-repeated"), 1)
                    self._draft.cell([line for line, _ in found], min(max(repeated, 1), 100))
                    for _, beside in found:
                        self._beside(beside)

    def _here(self) -> str:
        return self._label.format(self._count)

    def _line(self, element: Element) -> tuple[Line, list[Element]]:
        self._count += 1
        runs: list[Run] = []
        beside: list[Element] = []
        self._inline(element, frozenset(), runs, beside)
        return Line(self._here(), runs), beside

    def _inline(
        self, element: Element, marks: frozenset[MarkKind], runs: list[Run], beside: list[Element]
    ) -> None:
        if element.text:
            runs.append(Run(element.text, marks))
        for item in element:
            name = local(item)
            if name == "s":
                count = min(max(number(attribute(item, "c"), 1), 1), _MOST_SPACES)
                runs.append(Run(" " * count, marks))
            elif name in ("tab", "line-break"):
                runs.append(Run("\t" if name == "tab" else " ", marks))
            elif name in _BESIDE:
                beside.append(item)
            elif name == "span":
                style = self._styles.of(item)
                if not style.hidden:
                    self._inline(item, marks | style.marks, runs, beside)
            elif name == "a":
                self._inline(item, marks | {"link"}, runs, beside)
            elif name == "object":
                runs.append(Run("\ufffc", marks, prose=False))
            elif name not in _GONE:
                self._inline(item, marks, runs, beside)
            if item.tail:
                runs.append(Run(item.tail, marks))


class _Styles:
    """Styles by family and name, each of which may be based on another one."""

    def __init__(self, roots: Sequence[Element]) -> None:
        self._elements = {
            (attribute(item, "family") or "", attribute(item, "name") or ""): item
            for root in roots
            for item in below(root, "style")
        }
        self._known: dict[tuple[str, str], Style] = {}

    def of(self, element: Element) -> Style:
        """Say how a paragraph or a stretch of one is set."""
        family = "text" if local(element) == "span" else "paragraph"
        return self._style(family, attribute(element, "style-name") or "")

    def _style(self, family: str, name: str) -> Style:
        chain: list[str] = []
        while (family, name) in self._elements and (family, name) not in self._known:
            if name in chain:
                break
            chain.append(name)
            name = attribute(self._elements[family, name], "parent-style-name") or ""
        style = self._known.get((family, name), Style())
        for own in reversed(chain):
            element = self._elements[family, own]
            shown = attribute(element, "display-name") or own
            shown = shown.replace("_20_", " ").lower()
            style = style._replace(name=f"{shown}\n{style.name}")
            properties = child(element, "text-properties")
            if properties is not None:
                style = _set(style, properties)
            if family == "text" and ("source text" in shown or "teletype" in shown):
                style = style._replace(marks=style.marks | {"code"})
            self._known[family, own] = style
        return style


def _set(style: Style, properties: Element) -> Style:
    """What a style becomes by the properties of its text."""
    marks = set(style.marks)
    for name, mark, on in (
        ("font-weight", "strong", _BOLD),
        ("font-style", "emphasis", frozenset(("italic", "oblique"))),
    ):
        value = attribute(properties, name)
        if value is not None:
            (marks.add if value in on else marks.discard)(mark)  # type: ignore[arg-type]
    struck = attribute(properties, "text-line-through-style")
    if struck is not None:
        (marks.discard if struck == "none" else marks.add)("strike")
    hidden = attribute(properties, "display")
    return style._replace(
        marks=frozenset(marks), hidden=style.hidden if hidden is None else hidden == "none"
    )


def _rows(table: Element) -> Iterator[Element]:
    for item in table:
        if local(item) == "table-row":
            yield item
        elif local(item) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(item)


def _cells(row: Element) -> Iterator[Element]:
    return (item for item in row if local(item) in ("table-cell", "covered-table-cell"))


def _nested(paragraph: Element, cell: Element) -> bool:
    """Whether a paragraph of a cell belongs to something that is anchored in it."""
    for outer in paragraph.iterancestors():
        if outer is cell:
            return False
        if local(outer) in _BESIDE or local(outer) in _GONE:
            return True
    return False


def _is_hidden(item: Element) -> bool:
    return local(item) == "section" and attribute(item, "display") == "none"
