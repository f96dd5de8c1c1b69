"""The way through the house: source → blocks → claims → findings that stand."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .codes import MARK, NAMES
from .dating import day_of
from .errors import internal
from .readers import FORMATS, UnreadableError, encodable, format_of, read
from .results import Examined, FileResult, Task
from .selection import chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
    from pathlib import Path

    from .claims import Claim
    from .document import Document
    from .findings import Finding
    from .knowledge.base import KnowledgeBase
    from .pipeline.analysis import Draft
    from .pipeline.doubts import Doubts
    from .pipeline.memory import Memory
    from .pipeline.names.glance import Glance
    from .pipeline.names.scan import Scanner
    from .pipeline.reading import Reading
    from .pipeline.trees.parsing import Parser

TOGETHER = 8
"""Documents whose sentences are parsed in one go: for the parser a batch is work of its own."""
TOGETHER_CHARACTERS = 200_000
"""Characters that they may have, so that they don't fill memory; a longer document goes alone."""
_Value = TypeVar("_Value")


class Linter:
    """Lints documents with one knowledge base; loads what it needs when it needs it.

    It serves one thread at a time. It reads no config: what it goes by is what it is given.
    """

    def __init__(
        self,
        *,
        knowledge_files: Sequence[Path] = (),
        as_of: date | None = None,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] = (),
    ) -> None:
        """Take what documents are judged by.

        ``knowledge_files`` are TOML files with systems and classes beside the bundled ones;
        ``as_of`` is the day whose facts count; without it that is the day of the first text, for as
        long as there is the linter. ``select`` and ``ignore`` are rules as a config names them:
        codes, prefixes of codes ("BL2"), names, or "ALL"; without ``select`` all are on. Raises
        ``ValueError`` for a rule that there isn't, and for a day that is no date.
        """
        self.knowledge_files = tuple(knowledge_files)
        self._as_of = None if as_of is None else day_of(as_of)
        self.codes = chosen(select, ignore, NAMES)
        """Codes of the rules that are on unless a file says otherwise."""

    @cached_property
    def day(self) -> date:
        """The day as of which facts are judged and comments expire."""
        return self._as_of or date.today()

    @cached_property
    def knowledge(self) -> KnowledgeBase:
        """What is known of systems and classes, as of the date."""
        from .knowledge.load import load

        return load(self.knowledge_files, self.day)

    @cached_property
    def glance(self) -> Glance:
        """Tells whether a text may hold a name; for most texts nothing else is loaded."""
        from .knowledge import compiled

        ready = None if self.knowledge_files else compiled.starts()
        if ready is None:
            return self.scanner.glance
        from .pipeline.names.glance import Glance

        return Glance(ready)

    @cached_property
    def scanner(self) -> Scanner:
        """The automaton over all names.

        Without names of the user's own it is there ready made, and the knowledge base is loaded
        only once a document holds a name.
        """
        from .knowledge import compiled

        ready = None if self.knowledge_files else compiled.names()
        if ready is not None:
            from .pipeline.names.scan import Scanner

            return Scanner(ready.table, tail_words=ready.tails, suffixes=ready.suffixes)
        from .pipeline.analysis import scanner

        return scanner(self.knowledge)

    @cached_property
    def reading(self) -> Reading:
        """What the pipeline works out from the knowledge base, once for all documents."""
        from .pipeline.reading import Reading

        return Reading(self.knowledge)

    @cached_property
    def doubts(self) -> Doubts:
        """Tells which sentences may say something wrong: no others are read for findings."""
        from .claims import RELATIONS
        from .pipeline.doubts import Doubts
        from .rules import RULES, ClaimRule

        rules = [rule for rule in RULES if isinstance(rule, ClaimRule)]
        judges = {
            relation: [rule.judge for rule in rules if relation in rule.relations]
            for relation in RELATIONS
        }

        def is_wrong(claim: Claim) -> bool:
            return any(judge(claim, self.knowledge) for judge in judges[claim.relation])

        return Doubts(self.reading, is_wrong)

    @cached_property
    def parser(self) -> Parser:
        """The bundled parser; this is what imports spaCy."""
        from importlib.resources import files

        from .pipeline.trees.parsing import load

        return load(files("buzzlint.patterns") / "parser" / "model")

    def lint_text(
        self,
        text: str,
        path: str = "<text>",
        format: str | None = None,  # noqa: A002
    ) -> list[Finding]:
        """Lint one text, Markdown unless ``format`` or the path's extension says otherwise.

        ``path`` need not exist. Raises ``KnowledgeError`` for a knowledge file that can't be used,
        and ``ValueError`` for an unknown format or one that is no text (Word, PDF).
        """
        return list(self.lint_source(text, path, format).findings)

    def lint_path(
        self,
        path: str | Path,
        format: str | None = None,  # noqa: A002
    ) -> list[Finding]:
        """Lint one file, in the format that its name tells unless ``format`` does.

        Offsets in the findings count the characters of the decoded file, or of the text that a
        reader takes out of a file that is none (Word, PDF). Raises what ``lint_text`` does,
        ``OSError`` for a file that can't be read, and ``UnreadableError`` for one that is no
        document: not UTF-8, encrypted, or in a format whose extra isn't installed.
        """
        from .discovery import decode
        from .files import content

        format = format or format_of(str(path)) or "markdown"  # noqa: A001
        data: str | bytes = content(path)
        if isinstance(data, bytes) and format in FORMATS and not FORMATS[format].binary:
            source = decode(data)
            if source.error or source.skipped:
                raise UnreadableError(f"{path}: {source.error or source.skipped}")
            data = source.text
        result = self.lint_source(data, str(path), format)
        if result.skipped:
            raise UnreadableError(f"{path}: {result.skipped}")
        return list(result.findings)

    def concerns(self, source: str | bytes, format: str = "markdown") -> bool:  # noqa: A002
        """Whether there may be anything to say of a file; a no costs a scan."""
        if isinstance(source, bytes) or format not in FORMATS:
            return True
        if FORMATS[format].coded or FORMATS[format].binary:
            return True
        return MARK in source or self.glance.any(source)

    def lint_source(
        self,
        source: str | bytes,
        path: str,
        format: str | None = None,  # noqa: A002
        codes: Collection[str] | None = None,
        memory: Memory | None = None,
    ) -> FileResult:
        """Lint one file, with the rules of these codes or those that hold everywhere.

        ``source`` is decoded unless the format is binary; without ``format`` the path decides.
        ``memory`` is what was read of the same file before; the result doesn't depend on it.
        Raises what ``lint_text`` does.
        """
        try:
            document = self._read(source, path, format)
        except UnreadableError as error:
            return FileResult(path, None, (), 0, skipped=str(error))
        if document is None:
            return FileResult(path, None, (), 0)
        begun = self._begun(document)
        if begun.draft:
            from .pipeline.analysis import parse

            parse(begun.draft.sentences, lambda: self.parser, memory)
        return self._finish(Task(path, source, format, codes), begun, memory)

    def examine(
        self,
        source: str | bytes,
        path: str,
        format: str | None = None,  # noqa: A002
        codes: Container[str] | None = None,
    ) -> Examined:
        """Do what ``lint_source`` does, and return the document and its claims too.

        Raises ``UnreadableError`` where the format's reader can make nothing of the file, and what
        ``lint_text`` does.
        """
        if isinstance(source, str):
            source = encodable(source)
        document = read(path, source, format)
        return self._judged(document, self.claims(document), codes)

    def lint_together(self, tasks: Sequence[Task]) -> Iterator[FileResult]:
        """Lint texts whose sentences are parsed in one go; results come in their order.

        Each is what ``lint_source`` finds. A mistake of ours on one document hides nothing of the
        others. What is wrong with a user's knowledge file (``KnowledgeError``) concerns them all,
        and is raised.
        """
        begun = [_attempt(self._begin, task) for task in tasks]
        try:
            self._parse([one for one in begun if isinstance(one, _Begun)])
        except Exception:  # on which document shows when each is parsed alone
            yield from (_attempt(self._lint, task) for task in tasks)
            return
        for task, one in zip(tasks, begun, strict=True):
            if isinstance(one, FileResult):
                yield one
            else:
                yield _attempt(self._finish, task, one)

    def claims(self, document: Document, memory: Memory | None = None) -> list[Claim]:
        """Every claim that a document makes; ``memory`` is what was read of it before."""
        if not self._names_any(document):
            return []
        from .pipeline.analysis import claims

        return claims(document, self.scanner, self.reading, lambda: self.parser, memory)

    def judge(self, claims: Iterable[Claim], codes: Container[str] | None = None) -> list[Finding]:
        """The findings for claims, one for each mistake, in the order of the text."""
        from .mistakes import one_for_each_mistake
        from .rules import RULES, ClaimRule, DocumentRule

        on = self.codes if codes is None else codes
        rules = [rule for rule in RULES if isinstance(rule, ClaimRule) and rule.code in on]
        claims = list(claims)
        found = [
            finding
            for claim in claims
            for rule in rules
            if (finding := rule.judge(claim, self.knowledge)) is not None
        ]
        for whole in RULES:
            if isinstance(whole, DocumentRule) and whole.code in on:
                found += whole.compare(claims, self.knowledge)
        return one_for_each_mistake(found)

    def _read(
        self,
        source: str | bytes,
        path: str,
        format: str | None,  # noqa: A002
        *,
        asked: bool = False,
    ) -> Document | None:
        """Read a file, if there may be anything to say of it; ``asked``: there may."""
        format = format or format_of(path) or "markdown"  # noqa: A001
        if isinstance(source, str):
            source = encodable(source)
        return read(path, source, format) if asked or self.concerns(source, format) else None

    def _names_any(self, document: Document) -> bool:
        """Whether there may be a claim; most documents end here, before the pipeline is loaded."""
        found = (name for block in document.blocks for name in self.scanner.find(block.text))
        return any(name.kind != "maker" for name in found)

    def _judged(
        self, document: Document, claims: Sequence[Claim], codes: Container[str] | None
    ) -> Examined:
        """Hold the claims of a document against the facts, and heed its comments."""
        from .fixing import checked

        found = checked(document, claims, self.judge(claims, codes))
        if document.directives:
            from .heeding import heeded

            on = self.codes if codes is None else codes
            unasked = self.judge(claims, {code for code in NAMES if code not in on})
            found = heeded(document, found, unasked, on, self.day)
        return Examined(document, tuple(claims), tuple(found))

    def _lint(self, task: Task) -> FileResult:
        return self.lint_source(task.source, task.path, task.format, task.codes)

    def _begin(self, task: Task) -> _Begun | FileResult:
        """Do what comes before the parser, if that isn't all."""
        document = self._read(task.source, task.path, task.format, asked=task.asked)
        if document is None:
            return FileResult(task.path, None, (), 0)
        return self._begun(document)

    def _begun(self, document: Document) -> _Begun:
        """Find the names of a document, and the sentences that may say something wrong of them."""
        if not self._names_any(document):
            return _Begun(document)
        from .pipeline.analysis import draft

        return _Begun(document, draft(document, self.scanner, self.reading, self.doubts))

    def _parse(self, begun: Iterable[_Begun]) -> None:
        """Parse the sentences of several documents together."""
        sentences = [sentence for one in begun if one.draft for sentence in one.draft.sentences]
        if sentences:
            from .pipeline.analysis import parse

            parse(sentences, lambda: self.parser)

    def _finish(self, task: Task, begun: _Begun, memory: Memory | None = None) -> FileResult:
        """Do what comes behind the parser."""
        claims: list[Claim] = []
        if begun.draft:
            from .pipeline.analysis import complete

            claims = complete(begun.draft, self.reading, memory)
        mentions = begun.draft.mentions if begun.draft else 0
        found = self._judged(begun.document, claims, task.codes)
        return FileResult(task.path, found.document, found.findings, len(claims), mentions=mentions)


class _Begun(NamedTuple):
    """A document that was read, and what is known of it before its sentences are parsed."""

    document: Document
    draft: Draft | None = None
    """``None`` where there is nothing to parse."""


def fits(tasks: Sequence[Task], task: Task, most: int = TOGETHER) -> bool:
    """Whether a text may be linted together with others, at most so many in all."""
    size = sum(len(each.source) for each in (*tasks, task))
    return not tasks or (len(tasks) < most and size <= TOGETHER_CHARACTERS)


def _attempt(step: Callable[..., _Value], task: Task, *more: Any) -> _Value | FileResult:
    """Do a step for a text; where that fails, its result says why."""
    from .knowledge import KnowledgeError

    try:
        return step(task, *more)
    except KnowledgeError:
        raise
    except UnreadableError as error:
        return FileResult(task.path, None, (), 0, skipped=str(error))
    except Exception as error:
        return FileResult(task.path, None, (), 0, error=internal(error), trace=_trace(error))


def _trace(error: Exception) -> str:
    from traceback import format_exception

    return "".join(format_exception(error))
