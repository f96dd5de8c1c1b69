"""What goes wrong through no fault of ours: told in one line, and the exit code is 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class UsageError(Exception):
    """A wrong flag, path or value. The message says what to do about it, in a line for each."""


class ConfigError(UsageError):
    """A config file that can't be read, or that says something it can't say."""


INTERNAL = "internal error: "
"""How a mistake of ours begins, wherever it is told."""


def told(error: BaseException) -> str:
    """Say in one line what was raised."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def internal(error: Exception) -> str:
    """Tell a mistake of ours, in one line."""
    return INTERNAL + told(error)


def report_it(error: str, *, hidden: bool) -> str:
    """Say behind a mistake of ours what to do about it; any other error stays as it is.

    ``hidden`` is a traceback that ``-v`` would show.
    """
    if not error.startswith(INTERNAL):
        return error
    hint = "; -v shows the traceback" if hidden else ""
    return f"{error} (please report{hint})"


LONGEST_QUOTED = 80
"""Characters of a value that a message shows."""


def quoted(value: object) -> str:
    """Write a value of a file for a message, cut if it is long."""
    from datetime import date, time

    try:
        text = str(value) if isinstance(value, (date, time)) else repr(value)
    except ValueError:
        return "so large a number"  # or what it is in: it has more digits than Python writes
    return text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}..."


SHORT = 4
"""Characters of a word that is more likely to be something else than a slip of the pen."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the known word closest to ``word``, or nothing."""
    from difflib import get_close_matches  # which takes its time to import

    by_folded = {name.casefold(): name for name in known}
    # Half of a short word is in common with anything.
    cutoff = 0.5 if len(word) > SHORT else 0.7
    close = get_close_matches(word.casefold(), by_folded, n=1, cutoff=cutoff)
    return f"; did you mean {by_folded[close[0]]!r}?" if close else ""
