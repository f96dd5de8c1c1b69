"""buzzlint as a component of a spaCy pipeline: ``nlp.add_pipe("buzzlint")``.

It takes the text of a ``Doc`` and nothing else, since it brings a parser of its own: any pipeline
will do, a blank one too. What it finds is kept in ``Doc.user_data`` as plain values, which go
with the document to disk and from process to process; ``doc._.claims`` and ``doc._.findings``
make claims and findings of them again.
"""

from __future__ import annotations

from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from .claims import Claim, Mention
from .codes import NAMES
from .engine import Linter
from .packing import pack, unpack
from .selection import chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .findings import Finding

KEY = "buzzlint"
"""Where in ``Doc.user_data`` the results are."""


class Component:
    """Finds the claims about AI systems in documents, and what is wrong with them."""

    def __init__(
        self,
        *,
        format: str,  # noqa: A002
        knowledge_files: Sequence[str],
        as_of: str | None,
        select: Sequence[str] | None,
        ignore: Sequence[str],
    ) -> None:
        """Take what ``Linter`` does. Raises ``ValueError`` for a wrong day, and as that does."""
        self.format = format
        self.knowledge_files = tuple(map(Path, knowledge_files))
        self.as_of = date.fromisoformat(as_of) if as_of else None
        self.codes = chosen(select, ignore, NAMES)
        self._linter: Linter | None = None

    @property
    def linter(self) -> Linter:
        """The linter, which loads what it needs when it needs it; on another day another one."""
        day = self.as_of or date.today()
        if self._linter is None or self._linter.day != day:
            self._linter = Linter(
                knowledge_files=self.knowledge_files, as_of=day, select=sorted(self.codes)
            )
        return self._linter

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.claims`` and ``doc._.findings``; their offsets are those of ``doc.text``."""
        found = self.linter.examine(doc.text, "<doc>", self.format)
        doc.user_data[KEY] = {
            "claims": list(map(astuple, found.claims)),
            "findings": list(map(pack, found.findings)),
        }
        return doc

    def __getstate__(self) -> dict[str, Any]:
        """Leave the linter behind: another process loads its own."""
        return {**self.__dict__, "_linter": None}


@Language.factory(
    "buzzlint",
    assigns=["doc._.claims", "doc._.findings"],
    default_config={
        "format": "text",
        "knowledge_files": [],
        "as_of": None,
        "select": None,
        "ignore": [],
    },
)
def make(
    nlp: Language,
    name: str,
    format: str,  # noqa: A002
    knowledge_files: list[str],
    as_of: str | None,
    select: list[str] | None,
    ignore: list[str],
) -> Component:
    """Make the component.

    ``format`` is how texts are read ("text", "markdown", ...), ``as_of`` an ISO date; for the
    others see ``Linter``.
    """
    return Component(
        format=format,
        knowledge_files=knowledge_files,
        as_of=as_of,
        select=select,
        ignore=ignore,
    )


def _claims(doc: Doc) -> tuple[Claim, ...]:
    return tuple(map(_claim, doc.user_data.get(KEY, {}).get("claims", ())))


def _claim(raw: Sequence[Any]) -> Claim:
    """Make the claim of the plain values that ``astuple`` gave."""
    relation, subject, object_, stance, pattern, universal, excuse, line, phrase = raw
    return Claim(
        relation,
        _mention(subject),
        _mention(object_),
        stance,
        pattern,
        universal,
        excuse,
        line,
        phrase and _mention(phrase),
    )


def _mention(raw: Sequence[Any]) -> Mention:
    kind, ids, text, start, end = raw
    return Mention(kind, tuple(ids), text, start, end)


def _findings(doc: Doc) -> tuple[Finding, ...]:
    return tuple(map(unpack, doc.user_data.get(KEY, {}).get("findings", ())))


Doc.set_extension("claims", getter=_claims)
Doc.set_extension("findings", getter=_findings)
