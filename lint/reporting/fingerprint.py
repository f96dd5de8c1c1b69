"""What a finding can be known again by after lines have moved."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .report import FileReport


def fingerprints(file: FileReport) -> list[tuple[str, int]]:
    """Return, for each finding of a file, a digest and which of those with that digest it is.

    The digest (sha256, in hex) is of the rule and the claim in words, whatever their case and
    spacing; occurrences count from 1 in the order of the text. Neither knows of lines.
    """
    seen: Counter[str] = Counter()
    marks = []
    for placed in file.findings:
        claim = placed.finding.claim
        said = [claim.subject, claim.system, claim.relation, claim.object]
        words = [" ".join(text.split()).casefold() for text in said]
        digest = sha256("\0".join([placed.finding.code, *words]).encode()).hexdigest()
        seen[digest] += 1
        marks.append((digest, seen[digest]))
    return marks
