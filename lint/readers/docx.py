"""Word: paragraphs as they read once all changes are accepted, counted as Word counts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .draft import Draft, Line, Run
from .office import Package, attribute, below, child, local, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document import Document, MarkKind
    from .office import Element

_GONE = frozenset(("del", "moveFrom", "instrText", "delText", "rt", "Fallback"))
"""What is there, and isn't to be read: deleted, moved away, a field's code, a second version."""
_SPACES = {"tab": "\t", "ptab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_NOT_SET = frozenset(("0", "false", "off", "none"))
_MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "i": "emphasis",
    "strike": "strike",
    "dstrike": "strike",
}
_CODE = re.compile(r"\b(?:source ?code|code(?: ?block)?|preformatted|macro(?: ?text)?|listing)\b")
_CODE_RUN = re.compile(r"\b(?:verbatim|code|keyboard|sample|typewriter)\b")
_MONOSPACED = re.compile(r"courier|consolas|menlo|monaco|\bmono\b|source code pro|fira code")
_QUOTE = re.compile(r"\b(?:quote|block ?text)\b")
_CONTENTS = re.compile(r"(?:toc|index|table of) ?(?:\d|heading|figures|authorities)")
_LEVEL = re.compile(r"(?<!\d)\d+$")


class Style(NamedTuple):
    """What a style says of the paragraphs or the words that are set in it."""

    name: str = ""
    heading: int | None = None
    """The level of the heading, from 1."""
    item: int | None = None
    """The level of the list, from 0."""
    marks: frozenset[MarkKind] = frozenset()
    hidden: bool = False


class _Paragraph(NamedTuple):
    """A paragraph, read, and what is anchored in it."""

    runs: Sequence[Run]
    style: Style
    joined: bool
    """Whether its end was deleted, so that the next one goes on in it."""
    boxes: Sequence[Element]
    """The contents of text boxes."""
    alts: Sequence[str]


def read(path: str, source: bytes) -> Document:
    """Read a Word file: the text, then notes, then comments.

    Headers and footers of pages, tables of contents, code and what is hidden are left out.
    """
    package = Package(source)
    main = package.main()
    body = child(package.needed(main), "body")
    draft = Draft()
    reading = _Reading(draft, _styles(package, main))
    if body is not None:
        reading.story(body, "paragraph {}")
    for kind, part, name in (
        ("footnote", "footnotes", "footnote"),
        ("endnote", "endnotes", "endnote"),
        ("comment", "comments", "commentReference"),
    ):
        for target in package.related(main, part):
            root = package.xml(target)
            if root is not None and body is not None:
                reading.notes(root, body, kind, name if kind == "comment" else f"{kind}Reference")
    return draft.document(path, "docx")


class _Reading:
    """One way through a document's parts."""

    def __init__(self, draft: Draft, styles: dict[str, Style]) -> None:
        self._draft = draft
        self._styles = styles
        self._boxes = 0
        self._count = 0
        """Paragraphs of the story so far."""
        self._label = ""
        self._open: list[Line] = []
        """The paragraphs whose ends were deleted, up to here."""

    def story(self, root: Element, label: str) -> None:
        """Read what is written in one go: the body, a note, a text box."""
        outer = self._count, self._label, self._open
        self._count, self._label, self._open = 0, label, []
        self._flow(root)
        self._count, self._label, self._open = outer

    def notes(self, root: Element, body: Element, kind: str, reference: str) -> None:
        """Read notes, in the order in which the text refers to them."""
        notes = {attribute(item, "id"): item for item in root if local(item) == kind}
        order = dict.fromkeys(attribute(item, "id") for item in below(body, reference))
        for index, id_ in enumerate((key for key in order if key in notes), 1):
            with self._draft.aside(apart=True):
                self.story(notes[id_], f"{kind} {index}")

    def _flow(self, root: Element) -> None:
        for item in root:
            name = local(item)
            if name == "p":
                self._paragraph(item)
            elif name == "tbl":
                self._table(item)
            elif name not in _GONE and not _is_contents(item):
                self._flow(item)

    def _paragraph(self, element: Element) -> None:
        """Read a paragraph, an item or a heading, and what is anchored in it."""
        paragraph = self._read(element)
        style = paragraph.style
        lines = [*self._open, self._line(paragraph)]
        self._open = lines if paragraph.joined else []
        if not paragraph.joined and not style.hidden:
            if style.heading is not None:
                self._draft.heading(lines, style.heading)
            else:
                quoted = _QUOTE.search(style.name) is not None
                self._draft.paragraph(lines, style.item, quoted=quoted)
        self._beside(paragraph)

    def _beside(self, paragraph: _Paragraph) -> None:
        for text in paragraph.alts:
            self._draft.alt(Line(f"{self._here()}, image", [Run(text)]))
        for box in paragraph.boxes:
            self._boxes += 1
            with self._draft.aside():
                self.story(box, f"text box {self._boxes}, paragraph {{}}")

    def _table(self, table: Element) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        if len(rows) < 2 or max(map(len, rows)) < 2 or self._is_layout(table):
            for row in rows:
                for cell in row:
                    self._flow(cell)
            return
        with self._draft.table():
            for row in rows:
                self._draft.row()
                before = child(row[0].getparent(), "trPr", "gridBefore") if row else None
                if before is not None:
                    self._draft.cell([], min(max(number(attribute(before, "val")), 1), 100))
                for cell in row:
                    read = [
                        self._counted(item) for item in below(cell, "p") if not _boxed(item, cell)
                    ]
                    span = child(cell, "tcPr", "gridSpan")
                    columns = number(attribute(span, "val"), 1) if span is not None else 1
                    self._draft.cell([line for line, _ in read], min(max(columns, 1), 100))
                    for _, paragraph in read:
                        self._beside(paragraph)

    def _counted(self, element: Element) -> tuple[Line, _Paragraph]:
        paragraph = self._read(element)
        return self._line(paragraph), paragraph

    def _is_layout(self, table: Element) -> bool:
        """Whether a table only puts things side by side: it holds headings or other tables."""
        return next(below(table, "tbl"), table) is not table or any(
            self._style(p).heading is not None for p in below(table, "p")
        )

    def _line(self, paragraph: _Paragraph) -> Line:
        return Line(self._here(), paragraph.runs)

    def _here(self) -> str:
        return self._label.format(self._count)

    # Paragraphs

    def _style(self, element: Element) -> Style:
        """What a paragraph is, by its style and by what it says of itself."""
        properties = child(element, "pPr")
        style = self._styles.get(_value(properties, "pStyle") or "", self._styles.get("", Style()))
        return _told(style, properties)

    def _read(self, element: Element) -> _Paragraph:
        self._count += 1
        style = self._style(element)
        if _CODE.search(style.name) or _CONTENTS.match(style.name):
            style = style._replace(hidden=True)
        runs: list[Run] = []
        boxes: list[Element] = []
        alts: list[str] = []
        if not style.hidden:
            self._inline(element, frozenset(), runs, boxes, alts)
        mark = child(element, "pPr", "rPr")
        joined = mark is not None and any(local(item) in ("del", "moveFrom") for item in mark)
        return _Paragraph(runs, style, joined, boxes, alts)

    def _inline(
        self, element: Element, marks: frozenset[MarkKind],
        runs: list[Run], boxes: list[Element], alts: list[str],
    ) -> None:  # fmt: skip
        for item in element:
            name = local(item)
            if name == "t":
                runs.append(Run(item.text or "", marks))
            elif name in _SPACES:
                runs.append(Run(_SPACES[name], marks))
            elif name == "r":
                own = self._marks(item)
                if own is not None:
                    self._inline(item, marks | own, runs, boxes, alts)
            elif name == "hyperlink":
                self._inline(item, marks | {"link"}, runs, boxes, alts)
            elif name in ("oMath", "oMathPara"):
                runs.append(Run("\ufffc", marks, prose=False))
            elif name == "txbxContent":
                boxes.append(item)
            elif name in ("docPr", "cNvPr"):
                text = (item.get("descr") or "").strip()
                if text and text not in alts:
                    alts.append(text)
            elif name not in _GONE and name not in ("pPr", "rPr"):
                self._inline(item, marks, runs, boxes, alts)

    def _marks(self, run: Element) -> frozenset[MarkKind] | None:
        """How a run is set; None if it is hidden."""
        properties = child(run, "rPr")
        if properties is None:
            return frozenset()
        style = self._styles.get(_value(properties, "rStyle") or "", Style())
        hidden = _switch(properties, "vanish")
        if hidden or (hidden is None and style.hidden):
            return None
        return _marked(style.marks, properties)


# Styles


def _styles(package: Package, main: str) -> dict[str, Style]:
    """The styles by their ids; the empty id stands for that of paragraphs that name none."""
    found: dict[str, Style] = {}
    for target in package.related(main, "styles"):
        root = package.xml(target)
        elements = {}
        for item in root if root is not None else ():
            if local(item) == "style":
                elements[attribute(item, "styleId") or ""] = item
                if attribute(item, "type") == "paragraph" and (
                    attribute(item, "default") not in (None, *_NOT_SET)
                ):
                    elements.setdefault("", item)
        resolver = _Styles(elements)
        found.update((id_, resolver.style(id_)) for id_ in elements)
    return found


class _Styles:
    """Styles, each of which may be based on another one."""

    def __init__(self, elements: dict[str, Element]) -> None:
        self._elements = elements
        self._known: dict[str, Style] = {}

    def style(self, id_: str) -> Style:
        """Say what a style and those that it is based on say together."""
        chain: list[str] = []
        while id_ in self._elements and id_ not in self._known and id_ not in chain:
            chain.append(id_)
            id_ = _value(self._elements[id_], "basedOn") or " "
        style = self._known.get(id_, Style())
        for own in reversed(chain):
            element = self._elements[own]
            name = (_value(element, "name") or "").lower()
            style = _told(style._replace(name=name), child(element, "pPr"))
            if name == "title":
                style = style._replace(heading=1)
            if style.item == 0 and (level := _LEVEL.search(name)) and name.startswith("list"):
                style = style._replace(item=min(max(number(level[0]) - 1, 0), 8))
            properties = child(element, "rPr")
            if properties is not None:
                hidden = _switch(properties, "vanish")
                style = style._replace(
                    marks=_marked(style.marks, properties),
                    hidden=style.hidden if hidden is None else hidden,
                )
            if attribute(element, "type") == "character" and _CODE_RUN.search(name):
                style = style._replace(marks=style.marks | {"code"})
            self._known[own] = style
        return style


def _told(style: Style, properties: Element | None) -> Style:
    """What a style becomes by the properties of a paragraph."""
    if properties is None:
        return style
    outline = _value(properties, "outlineLvl")
    if outline is not None:
        level = number(outline, 9)
        style = style._replace(heading=level + 1 if 0 <= level < 9 else None)
    numbering = child(properties, "numPr")
    if numbering is not None:
        level = number(_value(numbering, "ilvl"), style.item or 0)
        listed = _value(numbering, "numId") != "0"
        style = style._replace(item=min(max(level, 0), 8) if listed else None)
    return style


def _marked(marks: frozenset[MarkKind], properties: Element) -> frozenset[MarkKind]:
    """What marks become by the properties of a run."""
    for name, mark in _MARKS.items():
        on = _switch(properties, name)
        if on is not None:
            marks = marks | {mark} if on else marks - {mark}
    fonts = child(properties, "rFonts")
    if fonts is not None and _MONOSPACED.search((attribute(fonts, "ascii") or "").lower()):
        marks = marks | {"code"}
    return marks


def _value(element: Element | None, name: str) -> str | None:
    found = child(element, name)
    return None if found is None else attribute(found, "val")


def _switch(properties: Element, name: str) -> bool | None:
    """Whether a property is on or off; None if nothing is said of it."""
    found = child(properties, name)
    return None if found is None else attribute(found, "val") not in _NOT_SET


# Structure


def _rows(table: Element) -> Iterator[Element]:
    for item in table:
        name = local(item)
        if name == "tr":
            if child(item, "trPr", "del") is None:
                yield item
        elif name not in _GONE:
            yield from _rows(item)


def _cells(row: Element) -> Iterator[Element]:
    for item in row:
        name = local(item)
        if name == "tc":
            if child(item, "tcPr", "cellDel") is None:
                yield item
        elif name not in _GONE:
            yield from _cells(item)


def _boxed(paragraph: Element, cell: Element) -> bool:
    """Whether a paragraph of a cell stands in a text box there."""
    for outer in paragraph.iterancestors():
        if outer is cell:
            return False
        if local(outer) in ("txbxContent", "Fallback"):
            return True
    return False


def _is_contents(element: Element) -> bool:
    """Whether an element is a generated table of contents."""
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and (attribute(gallery, "val") or "").startswith("Table of")
