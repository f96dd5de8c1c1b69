"""Readers: one module a format, each of which turns a file into blocks of prose."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.util import find_spec
from os.path import splitext
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..document import Document


class Format(NamedTuple):
    """What is known of a format without loading its reader.

    The reader is the module of this package that bears the format's name (an underscore for a
    hyphen), and in it a function ``read(path, source)``, which returns a ``Document`` or raises
    ``UnreadableError``. ``source`` is the decoded text, or for a ``binary`` format the bytes.
    """

    endings: tuple[str, ...]
    """Endings of the names of its files, in lower case."""
    binary: bool = False
    """Its files are no text: a document's source is the text that the reader takes out of them."""
    coded: bool = False
    """Its words may be written so that a look at the source doesn't find them."""
    divided: bool = False
    """Its documents have ``parts``."""
    asked: bool = False
    """It is read only where somebody asks for it, whatever a file is called."""
    extra: str = ""
    """The extra that it needs, as in ``pip install "buzzlint[extra]"``."""
    needs: str = ""
    """The module that comes with the extra."""


class UnreadableError(Exception):
    """A reader can make nothing of a file. The text is the reason, in a word or a few.

    Files are counted by it in the summary of a report: "encrypted", "not a notebook".
    """


FORMATS: dict[str, Format] = {
    "markdown": Format((".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".myst")),
    "mdx": Format((".mdx",)),
    "text": Format((".txt", ".text")),
    "html": Format((".html", ".htm", ".xhtml")),
    "rst": Format((".rst",)),
    "asciidoc": Format((".adoc", ".asciidoc")),
    "ipynb": Format((".ipynb",), coded=True, divided=True),
    "python": Format((".py", ".pyi"), asked=True),
    "python-rst": Format((".py", ".pyi"), asked=True),
    "docx": Format((".docx",), binary=True, divided=True, extra="office", needs="lxml"),
    "pptx": Format((".pptx",), binary=True, divided=True, extra="office", needs="lxml"),
    "odt": Format((".odt",), binary=True, divided=True, extra="office", needs="lxml"),
    "odp": Format((".odp",), binary=True, divided=True, extra="office", needs="lxml"),
    "pdf": Format((".pdf",), binary=True, divided=True, extra="pdf", needs="pypdfium2"),
}
"""The formats that can be read, by name."""
_ENDINGS = {
    ending: name
    for name, format_ in FORMATS.items()
    if not format_.asked
    for ending in format_.endings
}
_HALF = re.compile("[\ud800-\udfff]")


def format_of(path: str) -> str | None:
    """Tell a file's format by its ending; None if it is none that is read unasked."""
    return _ENDINGS.get(ending_of(path))


def asked_for(path: str) -> str | None:
    """Name the first format that reads such a file where somebody asks for it; None if none is."""
    ending = ending_of(path)
    asked = (name for name, item in FORMATS.items() if item.asked and ending in item.endings)
    return next(asked, None)


def ending_of(path: str) -> str:
    """Return the ending of a file's name as ``FORMATS`` has it; empty if there is none."""
    return splitext(path)[1].lower()  # noqa: PTH122


def missing(name: str) -> str:
    """Say what has to be installed before a format can be read; empty if nothing has to be."""
    format_ = FORMATS[name]
    if not format_.needs or find_spec(format_.needs):
        return ""
    return f'needs pip install "buzzlint[{format_.extra}]"'


def encodable(text: str) -> str:
    """Put the sign for an unknown character in the place of each half of a pair of surrogates.

    JSON and Python can hold such halves, UTF-8 can't. Offsets stay what they are.
    """
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def read(path: str, source: str | bytes, format: str | None = None) -> Document:  # noqa: A002
    """Turn a file, decoded unless its format is binary, into blocks of prose.

    ``format`` is one of ``FORMATS``; without it the ending decides, and an unknown ending is read
    as Markdown. Offsets in the result count the characters of its ``source``. Raises
    ``UnreadableError`` where the format's reader can make nothing of the file, and ``ValueError``
    for an unknown format, and for a text where the format takes bytes or the reverse.
    """
    name = format or format_of(path) or "markdown"
    if name not in FORMATS:
        raise ValueError(f"unknown format {name!r}: use one of {', '.join(FORMATS)}")
    if isinstance(source, str) is FORMATS[name].binary:
        takes, given = ("bytes", "a text") if FORMATS[name].binary else ("a text", "bytes")
        raise ValueError(f"{path}: the format {name} takes {takes}, not {given}")
    if lacking := missing(name):
        raise UnreadableError(lacking)
    from .cutting import cut

    # Most documents name no AI system, and need no reader.
    reader = import_module(f".{name.replace('-', '_')}", __package__)
    document: Document = reader.read(path, source)
    return cut(document)
