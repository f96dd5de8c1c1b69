"""The reports that all formats are tried on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dozen
import pytest

if TYPE_CHECKING:
    from buzzlint.reporting.report import Report


@pytest.fixture(scope="session")
def report() -> Report:
    return dozen.dozen()


@pytest.fixture(scope="session")
def clean() -> Report:
    return dozen.none()
