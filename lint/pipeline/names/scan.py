"""Find the names of systems, classes and makers in text, in one pass.

Names are compared without their separators: "DALL-E 3", "DALL·E-3" and "dalle3" are one key. A
match counts only where the text breaks the name at places where the name itself has a seam (a
separator, a digit beside a letter, a capital inside a word), so that "a I" is not "AI".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING

import ahocorasick_rs

from ...knowledge.versions import tail
from .glance import Glance
from .keys import DELETE, IS_SEPARATOR, JOINER, starts, table, unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ...claims import MentionKind
    from .keys import Entry

_ONE_OR_MORE = "(s)"
"""Behind a class on a form: "LLM(s) used: X, Y"."""
_WORD = re.compile(r" (?=[a-z]{3})")
"""Behind a name with a capital, an ordinary word and no variant: "Midjourney fill"."""

_ODD = re.compile(r"[A-Z]{2}[a-rt-z]")
"""In a variant's word that abbreviates something else: "M-PRo" is no "M Pro"."""
_COUNTED = re.compile(r"-0\d")
"""Behind a name that counts things: "CLIP-01" is the first requirement on clips."""
_FILE = re.compile(
    r"\.(?:[a-z]{2,4})\b(?![.\s]*$)"
    r"|\.(?:io|ai|com|org|net|dev|app|c|h|rs|cpp|js|py|txt|md|json|ya?ml|toml|pdf|html|csv)\b"
)
"""Behind a name that is the first part of a file's or a site's."""
_FOLLOWING = re.compile(r"[-_]([A-Za-z]\w*)|\.([a-z]\w*)")
_IS_KEPT = bytes(chr(code) not in IS_SEPARATOR for code in range(256))
"""For each character of plain ASCII, whether names are compared with it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a text; ``start`` and ``end`` are character offsets into it."""

    kind: MentionKind
    ids: tuple[str, ...]
    start: int
    end: int
    plural: bool = False


Names = tuple[Name, ...]


class Scanner:
    """Finds every known name in a text, leftmost and longest, in time linear in its length."""

    def __init__(
        self,
        names: Mapping[str, str] | Iterable[tuple[str, MentionKind, str]],
        models: Iterable[tuple[str, str, bool]] = (),
        misspelt: Iterable[tuple[str, MentionKind, str]] = (),
        *,
        tail_words: Sequence[str] = (),
        suffixes: Sequence[str] = (),
    ) -> None:
        """Build the automaton.

        ``names`` are (surface, kind, id), or the ``keys.table`` that was made of them; ``models``
        and ``misspelt`` are more of them, as that takes them;
        ``tail_words`` may follow a system's name as part of it ("Turbo", "mini"); ``suffixes`` may
        follow it behind a hyphen without being part of it ("-powered"), and any other hyphenated
        word makes it another name ("gpt-fast").
        """
        packed = names if isinstance(names, Mapping) else table(names, models, misspelt)
        self._table = packed
        self._keys = list(packed)
        self._entries = list(packed.values())
        self._tail_words = tuple(tail_words)
        self._suffixes = frozenset(suffixes)

    @cached_property
    def glance(self) -> Glance:
        """What tells quickly that a text holds none of the names."""
        return Glance(starts(self._table))

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick:
        return ahocorasick_rs.AhoCorasick(self._keys)

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        """What may follow a system's name as part of it. Slow to compile, so when one is found."""
        return tail(self._tail_words)

    def any(self, text: str) -> bool:
        """Whether ``text`` (raw Markdown, say) may hold a name at all; never a false no."""
        return self.glance.any(text)

    def find(self, text: str) -> list[Name]:
        """The names in ``text``, in order, none overlapping another."""
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        matches = self._automaton.find_matches_as_indexes(
            lowered.translate(DELETE), overlapping=True
        )
        if not matches:
            return []
        at = _kept(lowered)
        candidates = []
        for index, start, end in matches:
            entry = unpack(self._entries[index])
            first, last = at[start], at[end - 1] + 1
            if entry.exact and text[first:last] != entry.exact:
                continue
            if self._bounded(text, first, last) and (
                self._seams_hold(text, at, start, end, entry)
                or text[first:last] in {entry.exact, *entry.broken}
            ):
                candidates.append((first, -last, entry))
        candidates.sort(key=lambda c: (c[0], c[1]))
        found: list[Name] = []
        reach = 0
        for position, (first, minus_last, entry) in enumerate(candidates):
            if first < reach:
                continue
            last = base = -minus_last
            if entry.kind == "system":
                more = self._tail.match(text, last)
                if more and not (more.group()[-1] == "." and more.end() == len(text)):
                    word = _WORD.search(more.group()) if text[first].isupper() else None
                    last = more.start() + word.start() if word else more.end()
                other = more and (_COUNTED.fullmatch(more.group()) or _ODD.search(more.group()))
                if other or not self._ends_here(text, last):
                    reach = last
                    continue
                if _opens_class(candidates, position + 1, base, last):
                    last = base
                nearer = _nearer(candidates, position + 1, base, last, text[first].islower())
                entry = nearer or entry
            either = entry.kind == "class" and text.startswith(_ONE_OR_MORE, last)
            last += len(_ONE_OR_MORE) * either
            found.append(Name(entry.kind, entry.ids, first, last, entry.plural or either))
            reach = last
        return found

    @staticmethod
    def _bounded(text: str, start: int, end: int) -> bool:
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        opens = text[start].isupper() and not text[max(0, start - 2) : start - 1].strip()
        tied = before == "_" and not opens  # "_X is" begins an emphasis that nothing ends
        if before.isalnum() or tied or after == "_":
            return False
        if before in "-‑" and start > 1 and text[start - 2].isalnum():
            return False
        if after.isalnum():
            return text[end - 1].isalpha() and after.isdigit()
        if before == "." and start > 1 and text[start - 2].isalnum():
            return False
        return after != "." or not _FILE.match(text[end : end + 6])

    @staticmethod
    def _seams_hold(text: str, at: list[int], start: int, end: int, entry: Entry) -> bool:
        for i in range(start + 1, end):
            if at[i] - at[i - 1] == 1:
                continue
            between = text[at[i - 1] + 1 : at[i]].replace(JOINER, "")
            if between and (
                i - start not in entry.seams
                or len(between) > 2
                or (len(between) > 1 and between.strip(" \n\r"))
            ):
                return False
        return True

    def _ends_here(self, text: str, end: int) -> bool:
        """Whether a system's name really ends at ``end``: "gpt-fast", "llama.cpp" are others."""
        rest = text[end : end + 24]
        if not rest or not rest[0].isalnum():
            following = _FOLLOWING.match(rest)
            if following is None:
                return True
            if following.group(2):
                return False
            return following.group(1).lower() in self._suffixes
        return False


def _kept(text: str) -> list[int]:
    """The places of a text that are none of a separator."""
    if text.isascii():
        return list(compress(range(len(text)), text.encode().translate(_IS_KEPT)))
    return [i for i, character in enumerate(text) if character not in IS_SEPARATOR]


def _opens_class(
    candidates: Sequence[tuple[int, int, Entry]], position: int, base: int, last: int
) -> bool:
    """Whether a version is the first word of a class instead: "the X Large Language Model"."""
    while position < len(candidates) and candidates[position][0] < last:
        first, minus_end, entry = candidates[position]
        if entry.kind == "class" and base < first and last < -minus_end:
            return True
        position += 1
    return False


def _nearer(
    candidates: Sequence[tuple[int, int, Entry]], position: int, base: int, last: int, plain: bool
) -> Entry | None:
    """Of the names that begin within a longer one, that which covers some of its version.

    "M X" with the version 4 is "X-4" and its maker M; but where Y is no maker, "Y X 4" is no "X
    4", for only a maker's name may stand before it, or a ``plain`` word: "a custom X-4". ``base``
    is where the longer name
    ends without its version, ``last`` where it ends with it. The candidates are (start, -end,
    entry) in order, those behind the longer name from ``position`` on.
    """
    start = candidates[position - 1][0]
    behind_maker = -1
    while position < len(candidates):
        first, minus_end, entry = candidates[position]
        if first >= base:
            return None
        if entry.kind == "maker" and first == start:
            behind_maker = -minus_end
        elif (
            entry.kind == "system"
            and base < -minus_end <= last
            and (plain or 0 < first - behind_maker < 3)
        ):
            return entry
        position += 1
    return None
