"""What an editor offers to do about findings: mend, suppress, look the fact up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from ..fixing import applied, wanted
from ..placing import suppress
from ..reporting.links import is_web
from ..suppressions import SUPPRESSES
from .diagnostics import diagnostic
from .positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..findings import Finding, Fix
    from .desk import Judged

OPEN = "buzzlint.openSource"
"""The command that opens the address it is given."""
FIX_ALL = "source.fixAll.buzzlint"
REASON = "say here why it stands"
"""What a new comment gives as its reason, for the author to write over."""


class Actions:
    """The actions for one judged text."""

    def __init__(self, judged: Judged, encoding: str, *, versioned: bool = True) -> None:
        """``versioned`` edits are refused by the editor where the text is another one by then."""
        self._judged = judged
        self._versioned = versioned
        self._positions = Positions(judged.text.source, encoding)

    def within(self, range_: types.Range) -> Iterator[types.CodeAction]:
        """Offer what can be done about the findings that a range touches."""
        start, end = self._positions.offset(range_.start), self._positions.offset(range_.end)
        touched = [f for f in self._judged.findings if f.start <= end and start <= f.end]
        for offer in (self._fix, self._suppression, self._source):
            for finding in touched:
                action = offer(finding)
                if action is not None:
                    action.diagnostics = [
                        diagnostic(finding, self._judged.text.uri, self._positions)
                    ]
                    yield action

    def fix_all(self) -> types.CodeAction | None:
        """Make all fixes that can't change what is meant, in one go."""
        safe = wanted(self._judged.findings, unsafe=False)
        if not safe:
            return None
        mended, _ = applied(self._judged.text.source, safe)
        return types.CodeAction("Fix what can be fixed safely", FIX_ALL, edit=self._to(mended))

    def _fix(self, finding: Finding) -> types.CodeAction | None:
        if finding.fix is None:
            return None
        return types.CodeAction(
            self._in_words(finding.fix),
            types.CodeActionKind.QuickFix,
            is_preferred=finding.fix.safe,
            edit=self._edit(
                [
                    types.TextEdit(self._positions.range(edit.start, edit.end), edit.text)
                    for edit in finding.fix.edits
                ]
            ),
        )

    def _in_words(self, fix: Fix) -> str:
        source = self._judged.text.source
        parts = (f'"{source[edit.start : edit.end]}" to "{edit.text}"' for edit in fix.edits)
        return f"Change {', '.join(parts)}"

    def _suppression(self, finding: Finding) -> types.CodeAction | None:
        document, linter = self._judged.document, self._judged.linter
        if document is None or linter is None or finding.claim.relation == SUPPRESSES:
            return None
        placed = suppress(document, [finding], linter.day, REASON)
        if placed.left or not placed.comments:
            return None
        return types.CodeAction(
            f"Suppress {finding.code} with a comment",
            types.CodeActionKind.QuickFix,
            edit=self._to(placed.source),
        )

    def _source(self, finding: Finding) -> types.CodeAction | None:
        page = next((fact.source for fact in finding.facts if is_web(fact.source)), None)
        if page is None:
            return None
        return types.CodeAction(
            f"Open the source: {page}",
            types.CodeActionKind.QuickFix,
            command=types.Command("Open the source", OPEN, arguments=[page]),
        )

    def _to(self, text: str) -> types.WorkspaceEdit:
        """The edit that makes another text of this one, in one piece."""
        source = self._judged.text.source
        same = min(len(source), len(text))
        start = next((i for i in range(same) if source[i] != text[i]), same)
        behind = next(
            (i for i in range(same - start) if source[-1 - i] != text[-1 - i]), same - start
        )
        return self._edit(
            [
                types.TextEdit(
                    self._positions.range(start, len(source) - behind),
                    text[start : len(text) - behind],
                )
            ]
        )

    def _edit(self, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        text = self._judged.text
        if not self._versioned:
            return types.WorkspaceEdit(changes={text.uri: edits})
        return types.WorkspaceEdit(
            document_changes=[
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(text.uri, text.version),
                    list(edits),
                )
            ]
        )
