"""What the tables of constructions share: a text in, the codes of what is wrong in it out.

Each text is read again with all of its sentences parsed: none may be left out that counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline import candidates

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter


@pytest.fixture(scope="session")
def codes(linter: Linter) -> Callable[[str], str]:
    """The codes of a text's errors and warnings, in its order; advice (``info``) is left out."""

    def of(text: str) -> str:
        found = linter.lint_text(text)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(candidates, "may_claim", lambda *_: True)
            assert linter.lint_text(text) == found
        return " ".join(f.code for f in found if f.severity != "info")

    return of
