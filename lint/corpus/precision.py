"""How many findings are right, told from a sample that somebody has judged by hand.

The interval is Wilson's (E. B. Wilson, "Probable inference, the law of succession, and statistical
inference", JASA 22, 1927), which holds for small samples and near 0 and 1 as well.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from ..errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

_Z = 1.959964
YES = frozenset({"yes", "y", "1", "true", "right"})
NO = frozenset({"no", "n", "0", "false", "wrong"})
OPEN = frozenset({"", "?", "unsure"})
"""Not judged, or not to be judged: left out of the count."""


@dataclass(frozen=True, slots=True)
class Precision:
    """What a sample says of the findings that it was drawn from."""

    code: str
    """The rule; empty for all of them."""
    right: int
    judged: int
    low: float
    """Lower end of the interval in which the share of right findings lies, with 95 % confidence."""
    high: float

    @property
    def share(self) -> float:
        """Of the findings that were judged, those that are right."""
        return self.right / self.judged


def labelled(data: bytes, name: str) -> list[tuple[str, str, bool]]:
    """Read id, rule and judgement of each finding that was judged.

    Raises ``UsageError`` for what is no such table.
    """
    try:
        text = data.decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text), strict=True)
        rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{name}: not a CSV file in UTF-8: {error}") from None
    lacking = [
        column for column in ("id", "code", "right") if column not in (reader.fieldnames or [])
    ]
    if lacking:
        raise UsageError(f"{name}: has no column {lacking[0]!r}; fill in what --sample has written")
    judged = {}
    for number, row in enumerate(rows, 2):
        word = (row["right"] or "").strip().lower()
        if word not in YES | NO | OPEN:
            raise UsageError(f"{name}: row {number}: 'right' is {word!r}; write yes, no or nothing")
        if word not in OPEN:
            judged[row["id"]] = (row["id"], row["code"], word in YES)
    if not judged:
        raise UsageError(
            f"{name}: nothing is judged yet; fill in the column 'right' with yes or no"
        )
    return list(judged.values())


def precisions(judged: Iterable[tuple[str, str, bool]]) -> list[Precision]:
    """Estimate for all findings, and then for each rule."""
    by_code: dict[str, list[bool]] = {"": []}
    for _, code, right in judged:
        by_code[""].append(right)
        by_code.setdefault(code, []).append(right)
    return [_precision(code, rights) for code, rights in sorted(by_code.items())]


def _precision(code: str, rights: list[bool]) -> Precision:
    right, judged = sum(rights), len(rights)
    return Precision(code, right, judged, *wilson(right, judged))


def wilson(right: int, judged: int) -> tuple[float, float]:
    """Return the interval for a share, of which ``right`` of ``judged`` were seen."""
    share = right / judged
    square = _Z * _Z / judged
    middle = (share + square / 2) / (1 + square)
    half = _Z / (1 + square) * sqrt(share * (1 - share) / judged + square / (4 * judged))
    return max(0.0, middle - half), min(1.0, middle + half)


def _dialect(text: str) -> type[csv.Dialect]:
    """Take the semicolons that some spreadsheets write for commas."""
    head = text.partition("\n")[0]
    semicolons = head.count(";") > head.count(",")
    return type("_Dialect", (csv.excel,), {"delimiter": ";" if semicolons else ","})
