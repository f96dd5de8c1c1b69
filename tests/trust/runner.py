"""What a GitHub runner makes of a log: the two forms of commands that it obeys."""

from __future__ import annotations

import re

NAMES = frozenset({
    "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group",
    "internal-set-repo-path", "notice", "remove-matcher", "save-state", "set-env", "set-output",
    "stop-commands", "warning",
})  # fmt: skip
_OLD = re.compile(r"##\[([^\] ]*)[^\]]*\](.*)")
_NEW = re.compile(r"::([^ :]*)(?: (.*?))?::(.*)", re.DOTALL)
_OTHERS = re.compile(r"##(?:vso|teamcity)\[")


def obeyed(log: str) -> list[tuple[str, str]]:
    """Return the commands in a log, by name, with their data.

    A line may end with CR or LF. A command has to begin a line, but for its old form, ``##[name]``,
    which is found anywhere. ``stop-commands`` holds until its token comes.
    """
    found = []
    token = None
    for line in re.split(r"[\r\n]+", log):
        new = _NEW.match(line.lstrip())
        name, data = (new[1], new[3]) if new else ("", "")
        if token is not None:
            token = None if name == token else token
            continue
        if name not in NAMES:
            old = _OLD.search(line)
            name, data = (old[1], old[2]) if old else ("", "")
        if other := _OTHERS.search(line):
            found.append((other[0], line))
        if name in NAMES:
            found.append((name, data))
        if name == "stop-commands":
            token = data
    return found
