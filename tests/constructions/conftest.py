"""What the tables of constructions share: a text in, the codes of what is wrong in it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter


@pytest.fixture(scope="session")
def codes(linter: Linter) -> Callable[[str], str]:
    """The codes of a text's errors and warnings, in its order; advice (``info``) is left out."""

    def of(text: str) -> str:
        return " ".join(f.code for f in linter.lint_text(text) if f.severity != "info")

    return of
