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
    "\ud800-\udfff"  # halves of pairs, which no encoding can hold
)
COMMAND = re.compile(r"#(?=#\w*\[)")
"""What a CI runner takes for a command to itself, anywhere in a line: ``##[name]``."""
_COMMANDS = re.compile(rf"\A(\s*):(?=:)|{COMMAND.pattern}")
"""The same, and what it takes for one at the beginning of a line: ``::name::``."""
# None of these characters is printable, and most texts are: slow to compile, so once one isn't.
_UNSAFE = f"[\x00-\x1f{_BEYOND_ASCII}]"
_UNSAFE_IN_JSON = f"[{_BEYOND_ASCII}]|{COMMAND.pattern}"
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
    return text if text.isprintable() else re.sub(_UNSAFE, _escape, text)


def visible_characters(text: str) -> list[str]:
    """Return what to show for each character of a line, in which no CI runner finds a command."""
    shown = list(map(visible, text))
    for command in COMMAND.finditer(text):
        shown[command.start()] = r"\x23"
    return shown


def _obeyed_by_none(line: str) -> str:
    """Write out what a CI runner would take for a command to itself in a line of a log."""
    return _COMMANDS.sub(lambda found: f"{found[1] or ''}\\x{ord(found[0][-1]):02x}", line)


def visible_line(text: str) -> str:
    """Do the same for a text that has to stay on one line: line breaks and tabs become spaces."""
    return visible(_obeyed_by_none(one_line(text).replace("\t", " ")))


def one_line(text: str) -> str:
    """Turn each line break, with the blanks around it, into a space."""
    first, *rest = re.split(r"[\r\n]+", text)
    if not rest:
        return text
    between = [part for part in map(str.strip, rest[:-1]) if part]
    return " ".join([first.rstrip(), *between, rest[-1].lstrip()])


def visible_lines(text: str) -> str:
    """Do the same for a text of several lines."""
    return "".join(f"{visible(_obeyed_by_none(line))}\n" for line in text.splitlines())


def visible_json(text: str) -> str:
    """Do the same for JSON, where these characters can only stand inside strings."""
    return re.sub(_UNSAFE_IN_JSON, lambda match: f"\\u{ord(match[0]):04x}", text)


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


_LINKING = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"})
_LINKING_SINCE = 5000
"""The version of the VTE library from which on it shows links: 0.50."""


def wants_links(*, tty: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Decide on links: FORCE_HYPERLINK, then what is known of the terminal (OSC 8)."""
    if "FORCE_HYPERLINK" in environ:
        return environ["FORCE_HYPERLINK"] not in ("", "0")
    if not tty or environ.get("TERM") == "dumb" or "CI" in environ:
        return False
    if environ.get("TERM_PROGRAM") in _LINKING or environ.get("TERM") == "xterm-kitty":
        return True
    vte = environ.get("VTE_VERSION", "")
    known = vte.isascii() and vte.isdecimal() and int(vte) >= _LINKING_SINCE
    return known or "WT_SESSION" in environ or "KONSOLE_VERSION" in environ


def link(text: str, address: str) -> str:
    """Make a text a link to an address; it stays as it is if the address could steer a terminal."""
    if not address or visible(address) != address:
        return text
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"
