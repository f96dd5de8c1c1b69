"""Judging a text that is being written, and what else a reader of it may ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..knowledge import KnowledgeError
from ..pipeline.memory import Memory
from ..readers import FORMATS, encodable
from .configs import Configs

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..document import Document
    from ..engine import Linter
    from ..findings import Finding
    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import System

_LANGUAGES = {"plaintext": "text", "restructuredtext": "rst"}
"""Formats by the names that editors have for them, where these differ."""


@dataclass(frozen=True, slots=True)
class Text:
    """An open text, in one of its versions."""

    uri: str
    source: str
    version: int | None = None
    language: str = ""
    """What the editor calls its format."""
    location: str = ""
    """Its file, absolute; empty if it has none yet."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "source", encodable(self.source))


@dataclass(frozen=True, slots=True)
class Judged:
    """A text and what was found in it."""

    text: Text
    findings: tuple[Finding, ...] = ()
    document: Document | None = None
    """None where nothing in the text calls for a reading."""
    linter: Linter | None = None
    error: str = ""
    """Why it could not be judged, in a line or several."""


@dataclass(frozen=True, slots=True)
class _Kept:
    linter: Linter
    memory: Memory


@dataclass(slots=True)
class Desk:
    """The open texts' configs, and what was read of them; for one thread at a time."""

    folder: Path
    """Where texts without a file are taken to be."""
    _configs: Configs = field(default_factory=Configs)
    _kept: dict[str, _Kept] = field(default_factory=dict)

    def judge(self, text: Text, stopped: Callable[[], bool] = lambda: False) -> Judged:
        """Find what ``check`` would find in the text if it were in its file.

        Raises ``AbandonedError`` soon after ``stopped`` says that nobody waits for it any more.
        """
        location = text.location or str(self.folder / "untitled")
        try:
            held = self._configs.of(Path(location).parent)
            form = held.format(location) or _LANGUAGES.get(text.language, text.language)
            if form not in FORMATS or FORMATS[form].binary or held.excludes(location):
                return Judged(text)
            memory = self._memory(text.uri, held.linter)
            memory.stopped = stopped
            codes = held.rules(location).codes
            result = held.linter.lint_source(text.source, location, form, codes, memory)
            result = held.without_known(result)
        except (UsageError, KnowledgeError) as error:
            return Judged(text, error=str(error))
        return Judged(text, result.findings, result.document, held.linter)

    def forget(self, uri: str) -> None:
        """Drop what was read of a text that was closed."""
        self._kept.pop(uri, None)

    def system_at(
        self, judged: Judged, offset: int
    ) -> tuple[KnowledgeBase, System, tuple[int, int]] | None:
        """The system that a text names at an offset, what is known, and the name's span."""
        from ..pipeline.names.mentions import mentions

        if judged.document is None or judged.linter is None:
            return None
        knowledge, document = judged.linter.knowledge, judged.document
        for block, names in zip(
            document.blocks, mentions(document, judged.linter.scanner, knowledge), strict=True
        ):
            for name in names:
                start, end = block.source_span(name.start, name.end)
                if name.kind == "system" and start <= offset <= end:
                    return knowledge, knowledge.systems[name.ids[0]], (start, end)
        return None

    def _memory(self, uri: str, linter: Linter) -> Memory:
        kept = self._kept.get(uri)
        if kept is None or kept.linter is not linter:
            kept = self._kept[uri] = _Kept(linter, Memory())
        return kept.memory
