"""A document whose findings are known already: it is read only if somebody asks for its prose."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..document import Document
from . import FORMATS, format_of, read

if TYPE_CHECKING:
    from ..document import Block, Directive, Part


class Unread(Document):
    """A file; its blocks, directives and parts are found when they are first asked for."""

    def __init__(self, path: str, source: str | bytes, format: str | None = None) -> None:  # noqa: A002
        """Take what ``read`` takes. What it would raise is raised later."""
        # The fields of a frozen dataclass; those that are missing here are the properties below.
        name = format or format_of(path) or "markdown"
        self.__dict__.update(
            path=path, note="", extracted=FORMATS[name].binary, _format=name, _content=source
        )
        if isinstance(source, str):
            self.__dict__["source"] = source
        if not FORMATS[name].divided:
            self.__dict__["parts"] = ()

    @cached_property
    def _read(self) -> Document:
        content: str | bytes = self.__dict__["_content"]
        return read(self.path, content, self.__dict__["_format"])

    @cached_property
    def source(self) -> str:
        """Its text: that of the file, or what its reader took out of it."""
        return self._read.source

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its prose."""
        return self._read.blocks

    @cached_property
    def directives(self) -> tuple[Directive, ...]:
        """The comments to the linter in it."""
        return self._read.directives

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What the format counts in it."""
        return self._read.parts

    @cached_property
    def format(self) -> str:
        """The name of its format."""
        return self._read.format
