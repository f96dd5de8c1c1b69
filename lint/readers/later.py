"""A document whose findings are known already: it is read only if somebody asks for its prose."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..document import Document
from . import read

if TYPE_CHECKING:
    from ..document import Block, Directive


class Unread(Document):
    """A source file; its blocks and directives are found when they are first asked for."""

    def __init__(self, path: str, source: str, format: str | None = None) -> None:  # noqa: A002
        """Take what ``read`` takes."""
        # The fields of a frozen dataclass; those that are missing here are the properties below.
        self.__dict__.update(path=path, source=source, note="", _format=format)

    @cached_property
    def _read(self) -> Document:
        form: str | None = self.__dict__["_format"]
        return read(self.path, self.source, form)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its prose."""
        return self._read.blocks

    @cached_property
    def directives(self) -> tuple[Directive, ...]:
        """The comments to the linter in it."""
        return self._read.directives

    @cached_property
    def format(self) -> str:
        """The name of its format."""
        return self._read.format
