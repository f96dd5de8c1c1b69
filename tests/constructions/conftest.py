"""What the tables of constructions share: a text in, the codes of what is wrong in it out.

A text of which a sentence isn't parsed is read again with all of them parsed: none may be left out
that counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.pipeline import candidates

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter


@pytest.fixture(scope="session")
def codes(linter: Linter) -> Callable[[str], str]:
    """The codes of a text's errors and warnings, in its order; advice (``info``) is left out."""
    passed_over: list[None] = []
    may_claim = candidates.may_claim

    def noted(*sentence: Any) -> bool:
        parsed = may_claim(*sentence)
        passed_over.extend([] if parsed else [None])
        return parsed

    def of(text: str) -> str:
        passed_over.clear()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(candidates, "may_claim", noted)
            found = linter.lint_text(text)
            if passed_over:
                patch.setattr(candidates, "may_claim", lambda *_: True)
                assert linter.lint_text(text) == found
        return " ".join(f.code for f in found if f.severity != "info")

    return of
