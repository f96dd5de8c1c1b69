"""Find the names of systems, classes and makers in text, in one pass.

Names are compared without their separators: "DALL-E 3", "DALL·E-3" and "dalle3" are one key. A
match counts only where the text breaks the name at places where the name itself has a seam (a
separator, a digit beside a letter, a capital inside a word), so that "a I" is not "AI".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import ahocorasick_rs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..claims import MentionKind

SEPARATORS = "-‐‑‒–−_·•∙・ \t\n\r\u00a0\u202f\u2009"
_DELETE = {ord(c): None for c in SEPARATORS}
_IS_SEPARATOR = frozenset(SEPARATORS)
_DASHES = frozenset("–−")
_MARKUP = {ord(c): None for c in SEPARATORS + "*>`~[]\\"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a text; ``start`` and ``end`` are character offsets into it."""

    kind: MentionKind
    ids: tuple[str, ...]
    start: int
    end: int
    plural: bool = False


class _Entry(NamedTuple):
    kind: MentionKind
    ids: tuple[str, ...]
    seams: frozenset[int]
    plural: bool


def seams(surface: str) -> frozenset[int]:
    """Positions in the squeezed form of ``surface`` before which a separator may stand."""
    found = set()
    squeezed = 0
    before = ""
    for character in surface:
        if character in _IS_SEPARATOR:
            if squeezed:
                found.add(squeezed)
            before = ""
            continue
        if before and (
            (character.isdigit() != before.isdigit() and (character + before).isalnum())
            or (character.isupper() and before.islower())
        ):
            found.add(squeezed)
        before = character
        squeezed += 1
    return frozenset(found)


def squeeze(text: str) -> str:
    """Lower-case ``text`` and take its separators out."""
    return text.lower().translate(_DELETE)


def plural_of(noun: str) -> str:
    """The regular plural of an English noun, or of a phrase that ends in it."""
    if re.search(r"[^aeiou]y$", noun, re.IGNORECASE):
        return noun[:-1] + "ies"
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    return noun + "s"


class Scanner:
    """Finds every known name in a text, leftmost and longest, in time linear in its length."""

    def __init__(
        self,
        names: Iterable[tuple[str, MentionKind, str]],
        *,
        tail_words: Sequence[str] = (),
        suffixes: Sequence[str] = (),
    ) -> None:
        """Build the automaton.

        ``names`` are (surface, kind, id); ``tail_words`` may follow a system's name as part of it
        ("Turbo", "mini"); ``suffixes`` may follow it behind a hyphen without being part of it
        ("-powered"), and any other hyphenated word makes it another name ("gpt-fast").
        """
        table: dict[str, _Entry] = {}
        for surface, kind, id_ in names:
            forms = [(surface, False)]
            if kind == "class" or (kind == "system" and surface[-1:].islower()):
                forms.append((plural_of(surface), True))
            for form, plural in forms:
                key = squeeze(form)
                old = table.get(key)
                if old is None:
                    table[key] = _Entry(kind, (id_,), seams(form), plural)
                elif old.kind == kind and id_ not in old.ids and not plural:
                    table[key] = old._replace(ids=(*old.ids, id_), seams=old.seams | seams(form))
                else:
                    table[key] = old._replace(seams=old.seams | seams(form))
        self._entries = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(table))
        words = "|".join(sorted(map(re.escape, tail_words), key=len, reverse=True))
        self._tail = re.compile(
            rf"(?:[-_ ]?v?\d{{1,3}}(?:\.\d{{1,2}})*[a-z]?(?![\w%])(?!\.\d)"
            rf"|[-_: ]?\d+(?:x\d+)?[bm](?!\w)|-\d{{2,8}}(?!\w)|\.\d+(?!\w)"
            rf"|[-_: ]?\[?(?:{words or '(?!)'})\]?(?!\w))+",
            re.IGNORECASE,
        )
        self._suffixes = frozenset(suffixes)

    def any(self, text: str) -> bool:
        """Whether ``text`` (raw Markdown, say) may hold a name at all; never a false no."""
        squeezed = text.lower().translate(_MARKUP)
        return bool(self._automaton.find_matches_as_indexes(squeezed))

    def find(self, text: str) -> list[Name]:
        """The names in ``text``, in order, none overlapping another."""
        lowered = text.lower()
        if len(lowered) != len(text):
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        matches = self._automaton.find_matches_as_indexes(
            lowered.translate(_DELETE), overlapping=True
        )
        if not matches:
            return []
        at = [i for i, character in enumerate(lowered) if character not in _IS_SEPARATOR]
        candidates = []
        for index, start, end in matches:
            entry = self._entries[index]
            first, last = at[start], at[end - 1] + 1
            if self._bounded(text, first, last) and self._seams_hold(text, at, start, end, entry):
                candidates.append((first, -last, entry))
        candidates.sort(key=lambda c: (c[0], c[1]))
        found: list[Name] = []
        reach = 0
        for first, minus_last, entry in candidates:
            if first < reach:
                continue
            last = -minus_last
            if entry.kind == "system":
                tail = self._tail.match(text, last)
                if tail and not (tail.group()[-1] == "." and tail.end() == len(text)):
                    last = tail.end()
                if not self._ends_here(text, last):
                    reach = last
                    continue
            found.append(Name(entry.kind, entry.ids, first, last, entry.plural))
            reach = last
        return found

    @staticmethod
    def _bounded(text: str, start: int, end: int) -> bool:
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        if before.isalnum() or before == "_" or after == "_":
            return False
        if before in "-‑" and start > 1 and text[start - 2].isalnum():
            return False
        if after.isalnum():
            return text[end - 1].isalpha() and after.isdigit()
        if before == "." and start > 1 and text[start - 2].isalnum():
            return False
        return not re.match(
            r"\.(?:[a-z]{2,4})\b(?![.\s]*$)|\.(?:io|ai|com|org|net|dev|app|cpp|js|py)\b",
            text[end : end + 6],
        )

    @staticmethod
    def _seams_hold(text: str, at: list[int], start: int, end: int, entry: _Entry) -> bool:
        for i in range(start + 1, end):
            gap = at[i] - at[i - 1]
            if gap > 1 and (
                i - start not in entry.seams
                or gap > 3
                or (gap > 2 and text[at[i - 1] + 1 : at[i]].strip(" \n\r"))
            ):
                return False
        return True

    def _ends_here(self, text: str, end: int) -> bool:
        """Whether a system's name really ends at ``end``: "gpt-fast", "llama.cpp" are others."""
        rest = text[end : end + 24]
        if not rest or not rest[0].isalnum():
            following = re.match(r"[-_]([A-Za-z]\w*)|\.([a-z]\w*)", rest)
            if following is None:
                return True
            if following.group(2):
                return False
            return following.group(1).lower() in self._suffixes
        return False
