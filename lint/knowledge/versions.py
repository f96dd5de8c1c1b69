"""What may follow a system's name as part of it: versions, sizes, dates, variants.

One grammar serves the scan over a text and the look-up of a single name, so that "gpt-4-0613" is
the same system to both.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST = re.compile(r"^(?:[a-z-]{2,6}\.)?[a-z][a-z0-9]*\.(?=[a-z])")
"""Before a model's id at a cloud: "us.anthropic.claude-..."."""
_DEPLOYED = re.compile(r"(?:-v\d+)?(?:[:@][\w.-]+|-maas)$|\s\(.*\)$")
"""Behind one: "claude-...-v2:0", "claude-3-opus@20240229", "Kimi K2 (Groq)"."""
_DASHED = re.compile(r"(?<=\d)[-p](?=\d(?!\d))")
_DATED = re.compile(r" (?=\d{4,8}$)")


@cache
def tail(words: tuple[str, ...]) -> re.Pattern[str]:
    """What may follow a name; ``words`` are the variants ("Turbo", "mini"). Slow to compile."""
    variants = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        rf"(?:[-_ ]?v?\d{{1,3}}(?:\.\d{{1,2}})*[a-z]?(?![\w%])(?!\.\d)"
        rf"|[-_: ]?\d+(?:x\d+)?[bm](?!\w)|-\d{{2,8}}(?!\w)|\.\d+(?!\w)"
        rf"|[-_: ]?\[?(?:{variants or '(?!)'})\]?(?!\w))+",
        re.IGNORECASE,
    )


def stems(name: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield what ``name`` may be a version of, the longest first; ``pattern`` is a ``tail``."""
    for end in range(len(name) - 1, 1, -1):
        if pattern.fullmatch(name, end):
            yield name[:end]


def spellings(name: str) -> tuple[str, ...]:
    """Other ways to write a name, the plainest last.

    They are what is left of an id without its owner ("meta-llama/"), without host and deployment,
    and with a point in the version ("claude-3-5" and "glm-4p5" are 3.5 and 4.5).
    """
    model = name.rpartition("/")[2]
    bare = _DATED.sub("-", _DEPLOYED.sub("", _HOST.sub("", model)))
    return tuple(dict.fromkeys((name, model, bare, _DASHED.sub(".", bare))))
