"""HTML: what a page shows, and what it says to those who can't see it.

tree-sitter parses it, which knows which tags may be left out and says where each thing stands.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..document import Document
from . import UnreadableError
from .elements import HtmlScanner, add_text
from .offsets import locate_bytes
from .outline import Outline
from .prose import Prose

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, Tree

    from .offsets import Locate

_UNSEEN = frozenset(
    (
        "audio", "canvas", "code", "datalist", "iframe", "math", "noscript", "object", "pre",
        "samp", "script", "style", "svg", "template", "textarea", "video",
    )
)  # fmt: skip
"""Elements whose content is no prose, or is not shown."""
_IN_SENTENCES = frozenset(("canvas", "code", "math", "samp", "svg"))
"""Those of them that stand in a sentence, and part words there."""
_IMAGES = frozenset(("area", "img", "input"))
_VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    )
)  # fmt: skip
_TAGS = frozenset(("start_tag", "end_tag", "self_closing_tag"))
_STRUCTURE = _TAGS | {"element", "script_element", "style_element", "text", "comment"}
"""What the parser tells apart even within what it takes for a mistake."""
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]{0,40})")
_LEFT_OPEN = _VOID | frozenset(
    (
        "body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rp", "rt",
        "tbody", "td", "tfoot", "th", "thead", "tr",
    )
)  # fmt: skip
"""Elements whose closing tag may be left out."""
_DEEPEST = 3000
"""How many elements may be open at once: parsing takes the square of their number."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(path: str, source: str) -> Document:
    """Read an HTML page: text, title, description, and texts of images and labels."""
    text = _SURROGATE.sub("\ufffd", source)
    if text.startswith("\ufeff"):
        text = " " + text[1:]
    outline = Outline()
    scanner = HtmlScanner(outline)
    _Page(text, outline, scanner).walk(_parsed(text).root_node)
    outline.flush()
    directives = tuple(sorted(scanner.directives, key=lambda directive: directive.start))
    return Document(path, source, tuple(outline.blocks), directives, "html")


@cache
def _parser() -> Parser:
    import tree_sitter_html
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_html.language()))


def _parsed(text: str) -> Tree:
    """Parse a page, unless it is one that was made to keep a parser busy."""
    end = text.rfind("-->") + 1
    comment = text.find("<!--", end)
    if comment != -1:  # one that is never closed goes on to the end
        text = text[:comment]
    depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() not in _LEFT_OPEN:
            depth += -1 if tag[1] else 1
            if depth > _DEEPEST:
                raise UnreadableError("HTML too tangled to read")
            depth = max(depth, 0)
    return _parser().parse(text.encode())


class _Page:
    """A page that is being read, from its beginning to its end."""

    def __init__(self, source: str, outline: Outline, scanner: HtmlScanner) -> None:
        self.source = source
        self.outline = outline
        self.scanner = scanner
        self.locate: Locate = locate_bytes(source, 0)
        self.at = 0
        """The offset behind what has been read."""

    def walk(self, root: Node) -> None:
        """Go through the tree. It may be deep, so this doesn't call itself."""
        cursor = root.walk()
        names: list[str] = []
        """The elements that are open."""
        while True:
            node = cursor.node
            assert node is not None
            if self._enter(node, names) and cursor.goto_first_child():
                continue
            while True:
                node = cursor.node
                assert node is not None
                if node.type == "element" and names:
                    self._close(names.pop(), node)
                if cursor.goto_next_sibling():
                    break
                if not cursor.goto_parent():
                    return

    def _enter(self, node: Node, names: list[str]) -> bool:
        """Read a node, and tell whether to go on with what is in it."""
        kind = node.type
        if kind == "element":
            tag = node.child(0)
            if tag is None or tag.type not in ("start_tag", "self_closing_tag"):
                names.append("")
                return True
            name = self._name(tag)
            attributes = self._attributes(tag)
            start, end = self.locate(tag.start_byte, tag.end_byte)
            self._space(start)
            if name in _UNSEEN or self._is_hidden(attributes):
                start, end = self.locate(node.start_byte, node.end_byte)
                if name in _IN_SENTENCES:
                    self.outline.gap(start, end)
                self.at = end
                names.append("")
                return False
            self.at = end
            self._open(name, attributes, start, end)
            names.append(name)
            return True
        if kind in ("text", "entity"):
            start, end = self.locate(node.start_byte, node.end_byte)
            self._space(start)
            self._text(start, end)
            return False
        if kind == "comment":
            start, end = self.locate(node.start_byte, node.end_byte)
            self._space(start)
            self.scanner.comment(self.source[start:end], start, end)
            self.at = end
            return False
        if kind == "document":
            return True
        if kind == "ERROR" and any(child.type in _STRUCTURE for child in node.children):
            return True
        # Tags are read with their elements, and nothing else is text, but for mistakes: a "&" and
        # what is around it, or a tag that is not opened or closed.
        start, end = self.locate(node.start_byte, node.end_byte)
        self._space(start)
        above, before = node.parent, node.prev_sibling
        astray = kind in _TAGS and above is not None and above.type == "ERROR"
        in_tag = before is not None and before.type in ("<", "</")
        if astray or (kind == "ERROR" and not in_tag):
            self.scanner.read_flow(self.source[start:end], start)
        self.at = max(self.at, end)
        return False

    def _close(self, name: str, node: Node) -> None:
        """Read the end of an element, whether or not there is a tag for it."""
        start, end = self.locate(node.end_byte, node.end_byte)
        self._space(start)
        self.at = max(self.at, end)
        if name and name not in _VOID:
            self.scanner.tag(name, True, start, end)
            if name == "title":
                self.outline.container.previous = None

    def _text(self, start: int, end: int) -> None:
        if self.source[start] == "&" and self.source[end : end + 1] == ";":
            end += 1
        self.scanner.text(self.source[start:end], start)
        self.at = end

    def _space(self, until: int) -> None:
        """Read the white space that the parser passes over."""
        if self.at < until and self.outline.prose is not None:
            between = self.source[self.at : until]
            if between.isspace():
                self.scanner.text(between, self.at)
            else:
                self.outline.prose.fixed(" ", self.at, until)
        self.at = max(self.at, until)

    def _open(
        self, name: str, attributes: dict[str, tuple[int, int]], start: int, end: int
    ) -> None:
        if name == "meta":
            if self._value(attributes, "name").lower() == "description":
                self._say(attributes.get("content"))
            return
        if name in _IMAGES and "alt" in attributes:
            self.outline.open_image(start)
            first, last = attributes["alt"]
            add_text(self.outline.open(), self.source[first:last], first)
            self.outline.close_image(end)
        elif name != "wbr":
            self.scanner.tag(name, False, start, end)
        self._say(attributes.get("aria-label"))

    def _say(self, span: tuple[int, int] | None) -> None:
        """Read the value of an attribute as a block of its own."""
        if span is not None:
            prose = Prose()
            add_text(prose, self.source[span[0] : span[1]], span[0])
            self.outline.add_alt(prose)

    def _name(self, tag: Node) -> str:
        name = next((child for child in tag.children if child.type == "tag_name"), None)
        if name is None:
            return ""
        start, end = self.locate(name.start_byte, name.end_byte)
        return self.source[start:end].lower()

    def _attributes(self, tag: Node) -> dict[str, tuple[int, int]]:
        """Return where the value of each attribute stands; those without one are empty."""
        found: dict[str, tuple[int, int]] = {}
        for attribute in tag.named_children:
            if attribute.type != "attribute":
                continue
            first, *rest = attribute.named_children
            if rest and rest[0].type == "quoted_attribute_value":
                rest = rest[0].named_children
            start, end = self.locate(first.start_byte, first.end_byte)
            name = self.source[start:end].lower()
            span = self.locate(rest[0].start_byte, rest[0].end_byte) if rest else (end, end)
            found.setdefault(name, span)
        return found

    def _value(self, attributes: dict[str, tuple[int, int]], name: str) -> str:
        start, end = attributes.get(name, (0, 0))
        return self.source[start:end].strip()

    def _is_hidden(self, attributes: dict[str, tuple[int, int]]) -> bool:
        return (
            "hidden" in attributes
            or self._value(attributes, "aria-hidden").lower() == "true"
            or _HIDING.search(self._value(attributes, "style")) is not None
        )
