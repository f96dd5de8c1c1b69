"""Text in workflow commands: what a document says must never be read as a command."""

from __future__ import annotations

MESSAGE = 4096
"""Characters of a message that GitHub keeps."""


def command_data(text: str) -> str:
    """Escape the message of a workflow command, cut to what GitHub keeps of it."""
    return _escaped(text if len(text) <= MESSAGE else text[: MESSAGE - 1] + "…")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def command_property(text: str) -> str:
    """Escape the value of a workflow command's property."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def without_commands(text: str) -> str:
    """Keep a runner from reading commands in a report, which quotes what documents say.

    The token that ends this has to be one that no document could hold: it depends on all of them.
    """
    from hashlib import sha256

    token = sha256(text.encode()).hexdigest()[:32]
    return f"::stop-commands::{token}\n{text}::{token}::\n"
