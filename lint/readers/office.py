"""Files of word processors: a ZIP archive of XML parts, which may be anybody's.

What is read has a bound, however small the archive is; no part may declare entities.
"""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from lxml import etree

from . import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    Element = etree._Element

LARGEST = 64 << 20
"""Bytes of all parts that are read of one file, unpacked."""
_MOST_PARTS = 50_000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (
    BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
    zlib.error,
)  # fmt: skip
"""What ``zipfile`` raises on archives that aren't what they should be."""


class Relation(NamedTuple):
    """A part that another one refers to."""

    kind: str
    """The last word of its type: "slide", "comments"."""
    target: str
    """The part's name in the archive."""


class Package:
    """The parts of one file."""

    def __init__(self, data: bytes) -> None:
        """Open a file's bytes. Raises ``UnreadableError``, as every method does."""
        if data.startswith(_OLD):
            raise UnreadableError("encrypted" if _ENCRYPTED in data else "old binary format")
        if data.count(b"PK\1\2") > _MOST_PARTS:
            raise UnreadableError("too many parts")
        try:
            self._archive = ZipFile(BytesIO(data))
            self._names = {info.filename.lower(): info for info in self._archive.infolist()}
        except _BROKEN:
            raise UnreadableError("broken") from None
        self._left = LARGEST

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def xml(self, name: str) -> Element | None:
        """Parse a part; None if there is none of that name."""
        info = self._names.get(name.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise UnreadableError("encrypted")
        try:
            with self._archive.open(info) as stream:
                data = stream.read(self._left + 1)
        except _BROKEN:
            raise UnreadableError("broken") from None
        if len(data) > self._left:
            raise UnreadableError(f"more than {LARGEST >> 20} MB unpacked")
        self._left -= len(data)
        return parsed(data)

    def needed(self, name: str) -> Element:
        """Parse a part without which there is no document."""
        root = self.xml(name)
        if root is None:
            raise UnreadableError("broken")
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """The parts that a part refers to, by the ids that it has for them.

        The empty name stands for the archive itself.
        """
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        found = {}
        for item in root if root is not None else ():
            target, mode = item.get("Target"), item.get("TargetMode")
            if target and mode != "External":
                place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                kind = (item.get("Type") or "").rpartition("/")[2]
                found[item.get("Id") or ""] = Relation(kind, place)
        return found

    def related(self, name: str, kind: str) -> list[str]:
        """The names of the parts of a kind that a part refers to."""
        return [
            relation.target for relation in self.relations(name).values() if relation.kind == kind
        ]

    def main(self) -> str:
        """The name of the part that the document begins in."""
        names = self.related("", "officeDocument")
        if not names:
            raise UnreadableError("broken")
        return names[0]


def parsed(data: bytes) -> Element:
    """Parse XML that may be anybody's: nothing is loaded, and nothing stands for something else."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise UnreadableError("broken") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("declares entities")
    return root


def local(element: Element) -> str:
    """An element's name without its namespace, of which the standards have several for one."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without the namespace."""
    if name in element.attrib:
        return element.get(name)
    found = (value for key, value in element.attrib.items() if str(key).endswith("}" + name))
    value = next(found, None)
    return None if value is None else str(value)


def child(element: Element | None, *names: str) -> Element | None:
    """Follow names, without namespaces, from an element down; None where there is no such child."""
    for name in names:
        if element is None:
            return None
        element = next((item for item in element if local(item) == name), None)
    return element


def below(element: Element, name: str) -> Iterator[Element]:
    """Every element of a name, at any depth, in the order of the document."""
    return (item for item in element.iter("{*}" + name))


def number(value: str | None, default: int = 0) -> int:
    """Read a whole number; ``default`` for anything else."""
    try:
        return int(value or "")
    except ValueError:
        return default
