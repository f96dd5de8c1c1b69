"""PowerPoint: slides with their titles, lists, tables, diagrams, notes and comments."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from .draft import Draft, Line, Run
from .flow import is_label
from .office import Package, below, child, local, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..document import Document, MarkKind
    from .office import Element

_TITLES = frozenset(("title", "ctrTitle"))
_FURNITURE = frozenset(("dt", "ftr", "sldNum", "hdr", "sldImg"))
"""Placeholders for what stands on every slide: date, footer, number."""
_LISTS = frozenset(("body", "obj", ""))
"""Placeholders whose paragraphs have bullets unless something says that they have none."""
_BULLETS = frozenset(("buChar", "buAutoNum", "buBlip"))
_ON = frozenset(("1", "true"))
_SPACES = {"br": " ", "tab": "\t"}


class _Shape(NamedTuple):
    """A shape with text, and what decides how its paragraphs look."""

    body: Element
    role: str | None
    """The type of its placeholder; None if it is none."""
    styles: Sequence[Element]
    """Lists of styles by level, the nearest first."""


class _Layout(NamedTuple):
    """The layout or the master that a slide is made after."""

    shapes: Sequence[Element]
    styles: Element | None


def read(path: str, source: bytes) -> Document:
    """Read a presentation, slide by slide in the order of showing.

    The paragraphs of a slide are counted as its shapes are laid, the lowest first.
    """
    package = Package(source)
    main = package.main()
    relations = package.relations(main)
    slides = child(package.needed(main), "sldIdLst")
    draft = Draft()
    reading = _Reading(package, draft)
    for index, item in enumerate(slides if slides is not None else (), 1):
        # It has an id of its own too, without a namespace.
        keys = [value for key, value in item.attrib.items() if str(key).endswith("}id")]
        relation = relations.get(str(keys[0])) if keys else None
        if relation is not None:
            with draft.aside(apart=True):
                reading.slide(relation.target, f"slide {index}")
    return draft.document(path, "pptx")


class _Reading:
    """One way through the slides."""

    def __init__(self, package: Package, draft: Draft) -> None:
        self._package = package
        self._draft = draft
        self._layouts: dict[str, list[_Layout]] = {}

    def slide(self, name: str, label: str) -> None:
        """Read a slide, its notes and the comments on it."""
        root = self._package.xml(name)
        tree = child(root, "cSld", "spTree") if root is not None else None
        if tree is None:
            return
        layouts = self._after(name)
        counted = _Counted(tree, label)
        items = sorted(_shapes(tree), key=lambda item: _role(item) not in _TITLES)
        for item in items:
            self._shape(item, layouts, counted)
        diagrams = [
            target
            for target in self._package.related(name, "diagramData")
            if target in self._package
        ]
        for target in diagrams:
            for point in below(self._package.needed(target), "pt"):
                self._plain(point, f"{label}, diagram")
        for target in self._package.related(name, "notesSlide"):
            notes = self._package.xml(target)
            for item in _shapes(notes) if notes is not None else ():
                if _role(item) == "body":
                    with self._draft.aside():
                        self._plain(item, f"{label}, notes")
        self._comments(name, label)

    def _comments(self, name: str, label: str) -> None:
        """Read comments, of the old form (``text``) or the new one (``txBody``)."""
        index = 0
        for target in self._package.related(name, "comments"):
            root = self._package.xml(target)
            for comment in below(root, "cm") if root is not None else ():
                index += 1
                with self._draft.aside():
                    for text in below(comment, "text"):
                        line = Line(f"{label}, comment {index}", [Run(text.text or "")])
                        self._draft.paragraph([line])
                    self._plain(comment, f"{label}, comment {index}")

    def _plain(self, root: Element, label: str) -> None:
        for item in below(root, "p"):
            level = _level(item) if _bulleted(_own(item)) else None
            self._draft.paragraph([Line(label, list(_runs(item)))], level)

    def _shape(self, item: Element, layouts: Sequence[_Layout], counted: _Counted) -> None:
        role = _role(item)
        if role in _FURNITURE:
            return
        if local(item) == "graphicFrame":
            for table in below(item, "tbl"):
                self._table(table, counted)
        body = child(item, "txBody")
        if body is not None:
            shape = _Shape(body, role, list(_styles(item, body, role, layouts)))
            self._text(shape, counted)
        for properties in below(item, "cNvPr"):
            text = (properties.get("descr") or "").strip()
            if text:
                self._draft.alt(Line(f"{counted.label}, image", [Run(text)]))
            break

    def _text(self, shape: _Shape, counted: _Counted) -> None:
        paragraphs = [item for item in shape.body if local(item) == "p"]
        if shape.role in _TITLES:
            self._draft.heading([counted.line(item) for item in paragraphs], 1)
            return
        lines = [counted.line(item) for item in paragraphs]
        said = (line.text for line in lines if line.text.strip())
        labels = shape.role is None and all(map(is_label, said))
        with self._draft.aside(apart=True) if labels else nullcontext():
            for item, line in zip(paragraphs, lines, strict=True):
                level = _level(item) if self._is_item(item, shape) else None
                self._draft.paragraph([line], level)

    def _is_item(self, paragraph: Element, shape: _Shape) -> bool:
        said = _own(paragraph)
        name = f"lvl{_level(paragraph) + 1}pPr"
        said += [own for style in shape.styles if (own := child(style, name)) is not None]
        bulleted = _bulleted(said)
        return shape.role in _LISTS if bulleted is None else bulleted

    def _table(self, table: Element, counted: _Counted) -> None:
        with self._draft.table():
            for row in (item for item in table if local(item) == "tr"):
                self._draft.row()
                for cell in (item for item in row if local(item) == "tc"):
                    merged = cell.get("hMerge") in _ON or cell.get("vMerge") in _ON
                    lines = [counted.line(item) for item in below(cell, "p")]
                    self._draft.cell([] if merged else lines)

    def _after(self, name: str) -> list[_Layout]:
        """The layout of a slide, then the layout's master."""
        found: list[_Layout] = []
        for kind in ("slideLayout", "slideMaster"):
            targets = self._package.related(name, kind)
            if not targets:
                break
            name = targets[0]
            if name not in self._layouts:
                root = self._package.xml(name)
                if root is None:
                    break
                self._layouts[name] = [_Layout(list(_shapes(root)), child(root, "txStyles"))]
            found += self._layouts[name]
        return found


class _Counted:
    """The paragraphs of a slide, by the order in which they stand in its file."""

    def __init__(self, tree: Element, label: str) -> None:
        self.label = label
        self._numbers = {item: index for index, item in enumerate(below(tree, "p"), 1)}

    def line(self, paragraph: Element) -> Line:
        """Make the line of a paragraph."""
        label = f"{self.label}, paragraph {self._numbers.get(paragraph, 0)}"
        return Line(label, list(_runs(paragraph)))


def _shapes(root: Element) -> Iterator[Element]:
    """Every shape, those of groups too; of two versions of one, the first."""
    for item in root:
        name = local(item)
        if name in ("sp", "pic", "graphicFrame", "cxnSp"):
            yield item
        elif name in ("grpSp", "cSld", "spTree", "AlternateContent", "Choice"):
            yield from _shapes(item)


def _placeholder(item: Element) -> Element | None:
    return child(next((part for part in item if local(part).startswith("nv")), None), "nvPr", "ph")


def _role(item: Element) -> str | None:
    """The type of a shape's placeholder, empty for that of any content; None if it is none."""
    placeholder = _placeholder(item)
    return None if placeholder is None else placeholder.get("type", "")


def _styles(
    item: Element, body: Element, role: str | None, layouts: Sequence[_Layout]
) -> Iterator[Element]:
    own = child(body, "lstStyle")
    if own is not None:
        yield own
    if role is None:
        return
    placeholder = _placeholder(item)
    index = placeholder.get("idx") if placeholder is not None else None
    for layout in layouts:
        for shape in layout.shapes:
            other = _placeholder(shape)
            if other is None:
                continue
            same = other.get("idx") == index if index else other.get("type", "") == role
            if same or (layout.styles is not None and _kind(other) == _kind(placeholder)):
                found = child(shape, "txBody", "lstStyle")
                if found is not None:
                    yield found
                break
        if layout.styles is not None and role in _LISTS:
            found = child(layout.styles, "bodyStyle")
            if found is not None:
                yield found


def _kind(placeholder: Element | None) -> str:
    """The type of a placeholder as a master has it, which knows no more than one for content."""
    kind = placeholder.get("type", "") if placeholder is not None else ""
    return "body" if kind in ("obj", "", "subTitle") else "title" if kind in _TITLES else kind


def _bulleted(said: Sequence[Element]) -> bool | None:
    """Whether paragraphs have bullets, by the first that says so; None if nothing does."""
    for properties in said:
        for item in properties:
            if local(item) == "buNone":
                return False
            if local(item) in _BULLETS:
                return True
    return None


def _own(paragraph: Element) -> list[Element]:
    """The properties that a paragraph has itself."""
    properties = child(paragraph, "pPr")
    return [] if properties is None else [properties]


def _level(paragraph: Element) -> int:
    properties = child(paragraph, "pPr")
    level = number(properties.get("lvl")) if properties is not None else 0
    return min(max(level, 0), 8)


def _runs(paragraph: Element) -> Iterator[Run]:
    for item in paragraph:
        name = local(item)
        if name in ("r", "fld"):
            text = child(item, "t")
            generated = (item.get("type") or "").startswith(("slidenum", "datetime"))
            if text is not None and not generated:
                yield Run(text.text or "", _marks(child(item, "rPr")))
        elif name in _SPACES:
            yield Run(_SPACES[name])
        elif name in ("m", "AlternateContent"):
            yield Run("\ufffc", prose=False)


def _marks(properties: Element | None) -> frozenset[MarkKind]:
    marks: set[MarkKind] = set()
    if properties is not None:
        if properties.get("b") in _ON:
            marks.add("strong")
        if properties.get("i") in _ON:
            marks.add("emphasis")
        if properties.get("strike") in ("sngStrike", "dblStrike"):
            marks.add("strike")
        if child(properties, "hlinkClick") is not None:
            marks.add("link")
    return frozenset(marks)
