"""TOML, read with what this Python has for it."""

from __future__ import annotations

import sys
from typing import Any


def parse(data: bytes) -> dict[str, Any]:
    """Return the tables of a file; a byte order mark at its start says nothing.

    Raises ``UnicodeDecodeError`` for what is no UTF-8, another ``ValueError`` for what is no TOML,
    and ``RecursionError`` for tables that are nested too deep.
    """
    # It takes 9 ms to import and is seldom needed.
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    text = data.decode("utf-8-sig")
    try:
        tables: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:  # of more digits than Python reads
        raise ValueError("a number in it is too large") from None
    return tables
