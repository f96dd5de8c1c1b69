"""What a document's comments switch off, and what there is to say of the comments themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .codes import NAMES
from .mistakes import in_order
from .rules import RULES, CommentRule
from .suppressions import Suppressions

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from datetime import date

    from .document import Document
    from .findings import Finding


def heeded(
    document: Document,
    found: Iterable[Finding],
    unasked: Iterable[Finding],
    on: Container[str],
    day: date,
) -> list[Finding]:
    """Leave out what a document's comments suppress; add what there is to say of them.

    ``found`` are the findings of the rules that are ``on``, ``unasked`` those of all others: a
    comment on a rule that is off is of use if it suppresses something once it is on. Comments
    that have expired by ``day`` suppress nothing.
    """
    suppressions = Suppressions(document, day)
    remaining = suppressions.remaining(found)
    suppressions.remaining(unasked)
    rules = [rule for rule in RULES if isinstance(rule, CommentRule) and rule.code in on]
    # Comments about comments come last: only then is it known what they suppress.
    for last in (False, True):
        remaining += suppressions.remaining(
            finding
            for comment in suppressions.comments(NAMES, on)
            if last is any(comment.names(rule.code, rule.name) for rule in rules)
            for rule in rules
            if (finding := rule.judge(comment)) is not None
        )
    return in_order(remaining)
