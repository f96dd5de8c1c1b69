"""Why a document is not linted: the whole list, so that counts can be relied on."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "broken record",
    "no text",
    "not a page",
    "too large",
    "duplicate",
    "not English",
    "internal error",
    "ended the process",
]
"""``broken record``: not JSON, a truncated archive, an unknown encoding. ``no text``: the column
is empty, or not a text. ``not a page``: an image, a redirect, an error of the server. ``ended the
process``: linting it was begun several times, and each time the process died."""
