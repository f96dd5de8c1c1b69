"""buzzlint: a linter for claims about AI in documents.

>>> from buzzlint import Linter, lint_text
>>> lint_text("Midjourney is an LLM.")  # a list of Finding
>>> linter = Linter(select=["BL1", "BL2"])  # to be used many times
>>> linter.lint_path("README.md")

docs/api.md has more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import lint_path, lint_text
    from .claims import Claim
    from .engine import Linter
    from .findings import Finding
    from .knowledge.base import KnowledgeBase

__version__ = "0.1.0"
__all__ = [
    "Claim", "Finding", "KnowledgeBase", "Linter", "__version__", "lint_path", "lint_text",
]  # fmt: skip

_HOMES = {
    "Claim": ".claims",
    "Finding": ".findings",
    "KnowledgeBase": ".knowledge.base",
    "Linter": ".engine",
    "lint_path": ".api",
    "lint_text": ".api",
}


def __getattr__(name: str) -> Any:
    """Import the public names when they are first used: the command line starts without them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name], __name__), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
