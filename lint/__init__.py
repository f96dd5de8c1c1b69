"""buzzlint: a linter for claims about AI in documents.

>>> from buzzlint import Linter
>>> Linter().lint_text("Midjourney is an LLM.")  # a list of Finding
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .engine import Linter
    from .findings import Finding

__version__ = "0.1.0"
__all__ = ["Finding", "Linter", "__version__"]

_HOMES = {"Linter": ".engine", "Finding": ".findings"}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used: the command line starts without them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name], __name__), name)
