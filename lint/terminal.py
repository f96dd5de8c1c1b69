"""What a terminal may be shown, how wide that comes out, and in which colours."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Literal
from unicodedata import category, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Mapping

ColorChoice = Literal["auto", "always", "never"]

_BEYOND_ASCII = (
    "\x7f-\x9f"  # C1: escape sequences start with them, as with C0
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi: they reorder what is shown
    "\u2028\u2029"  # line breaks to some readers
)
_UNSAFE = re.compile(f"[\x00-\x1f{_BEYOND_ASCII}]")
_UNSAFE_IN_JSON = re.compile(f"[{_BEYOND_ASCII}]")
_STYLES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "frame": "1;34",
    "related": "1;34",
    "strong": "1",
}


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def visible(text: str) -> str:
    """Write out, as escapes, what would steer a terminal or reorder a line."""
    return _UNSAFE.sub(_escape, text)


def visible_line(text: str) -> str:
    """Do the same for a text that has to stay on one line: line breaks and tabs become spaces."""
    return visible(re.sub(r"\s*[\r\n]\s*|\t", " ", text))


def visible_lines(text: str) -> str:
    """Do the same for a text of several lines."""
    return "".join(f"{visible(line)}\n" for line in text.splitlines())


def visible_json(text: str) -> str:
    """Do the same for JSON, where these characters can only stand inside strings."""
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def width(character: str) -> int:
    """Return how many columns a terminal gives a character: 0, 1 or 2."""
    if character.isascii():
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def wants_color(choice: ColorChoice, *, tty: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Decide on colours: the flag, then NO_COLOR, then FORCE_COLOR, then what stdout is."""
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return tty and environ.get("TERM") != "dumb"


def paint(text: str, style: str) -> str:
    """Colour a text for an ANSI terminal; an unknown style, or no text, stays as it is."""
    code = _STYLES.get(style)
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
