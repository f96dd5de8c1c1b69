"""The way through the house: source → blocks → claims → findings that stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from . import suppressions
from .mistakes import one_for_each_mistake
from .readers import read

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from .claims import Claim
    from .document import Document
    from .findings import Finding
    from .knowledge.base import KnowledgeBase
    from .pipeline.names import Scanner
    from .pipeline.parsing import Parser
    from .pipeline.reading import Reading


@dataclass(frozen=True, slots=True)
class FileResult:
    """What came of one file."""

    path: str
    document: Document | None
    """``None`` where nothing in the file called for a reading."""
    findings: tuple[Finding, ...]
    claims: int
    """How many claims were judged."""
    skipped: str = ""
    """Why the file was left out ("binary"); empty if it wasn't."""
    error: str = ""
    """Why it couldn't be read, in one line."""
    trace: str = ""
    """Where the mistake in buzzlint is, if the error is one."""


class Linter:
    """Lints documents with one knowledge base; loads what it needs when it needs it."""

    def __init__(
        self,
        *,
        knowledge_files: Sequence[Path] = (),
        as_of: date | None = None,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] = (),
    ) -> None:
        """Take ``select`` and ``ignore`` as rule codes or prefixes of them ("BL2")."""
        self._knowledge_files = tuple(knowledge_files)
        self._as_of = as_of
        self._select = None if select is None else tuple(select)
        self._ignore = tuple(ignore)

    @cached_property
    def knowledge(self) -> KnowledgeBase:
        """What is known of systems and classes, as of the date."""
        from .knowledge.load import load

        return load(self._knowledge_files, self._as_of)

    @cached_property
    def scanner(self) -> Scanner:
        """The automaton over all names.

        Without names of the user's own it is there ready made, and the knowledge base is loaded
        only once a document holds a name.
        """
        from .knowledge import compiled

        ready = None if self._knowledge_files else compiled.names()
        if ready is not None:
            from .pipeline.names import Scanner

            return Scanner(ready.table, tail_words=ready.tails, suffixes=ready.suffixes)
        from .pipeline.analysis import scanner

        return scanner(self.knowledge)

    @cached_property
    def reading(self) -> Reading:
        """What the pipeline works out from the knowledge base, once for all documents."""
        from .pipeline.reading import Reading

        return Reading(self.knowledge)

    @cached_property
    def parser(self) -> Parser:
        """The bundled parser; this is what imports spaCy."""
        from importlib.resources import files

        from .pipeline.parsing import load

        return load(files("buzzlint.patterns") / "parser" / "model")

    def lint_text(
        self,
        text: str,
        path: str = "<text>",
        format: str | None = None,  # noqa: A002
    ) -> list[Finding]:
        """Lint one text, Markdown unless ``format`` or the path's extension says otherwise."""
        return list(self.lint_source(text, path, format).findings)

    def lint_source(
        self,
        source: str,
        path: str,
        format: str | None = None,  # noqa: A002
        codes: Container[str] | None = None,
    ) -> FileResult:
        """Lint one decoded file, with the rules of these codes or those that hold everywhere."""
        if not self.scanner.any(source):
            return FileResult(path, None, (), 0)
        document = read(path, source, format)
        claims = self.claims(document)
        found = self.judge(claims, codes)
        remaining, _ = suppressions.apply(document, found)
        return FileResult(path, document, tuple(remaining), len(claims))

    def lint_sources(
        self,
        sources: Iterable[tuple[str, str]],
        codes: Callable[[str], Container[str] | None] = lambda path: None,
    ) -> Iterator[FileResult]:
        """Lint (path, source) pairs; results come in their order, one at a time.

        ``codes`` tells the rules for a path; None are those that hold everywhere. A mistake of
        ours on one document hides nothing of the others. What is wrong with a user's knowledge
        file (``KnowledgeError``) concerns them all, and is raised.
        """
        from .knowledge import KnowledgeError

        for path, source in sources:
            try:
                result = self.lint_source(source, path, codes=codes(path))
            except KnowledgeError:
                raise
            except Exception as error:
                result = FileResult(path, None, (), 0, error=_internal(error), trace=_trace(error))
            yield result

    def claims(self, document: Document) -> list[Claim]:
        """Every claim that a document makes."""
        # Most documents end here, before the pipeline and the knowledge base are loaded.
        found = (name for block in document.blocks for name in self.scanner.find(block.text))
        if not any(name.kind != "maker" for name in found):
            return []
        from .pipeline.analysis import claims

        return claims(document, self.scanner, self.reading, lambda: self.parser)

    def judge(self, claims: Iterable[Claim], codes: Container[str] | None = None) -> list[Finding]:
        """The findings for claims, one for each mistake, in the order of the text."""
        from .rules import RULES

        rules = [
            rule for rule in RULES if (self._on(rule.code) if codes is None else rule.code in codes)
        ]
        return one_for_each_mistake(
            finding
            for claim in claims
            for rule in rules
            if (finding := rule.judge(claim, self.knowledge)) is not None
        )

    def _on(self, code: str) -> bool:
        if any(code.startswith(prefix) for prefix in self._ignore):
            return False
        return self._select is None or any(code.startswith(prefix) for prefix in self._select)


def _internal(error: Exception) -> str:
    return "internal error: " + " ".join(f"{type(error).__name__}: {error}".split())


def _trace(error: Exception) -> str:
    from traceback import format_exception

    return "".join(format_exception(error))
