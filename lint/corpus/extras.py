"""Packages of the extras ``corpus`` and ``ray``, imported when they are first needed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..errors import UsageError

EXTRA = {"ray": "ray"}
"""The extra that a package belongs to, where it isn't ``corpus``."""


def needed(name: str) -> Any:
    """Import a module; one that isn't there is a ``UsageError`` that says how to get it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        package = name.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != package:
            raise
        extra = EXTRA.get(package, "corpus")
        raise UsageError(
            f"the package {package} is missing; install it with: pip install 'buzzlint[{extra}]'"
        ) from None
