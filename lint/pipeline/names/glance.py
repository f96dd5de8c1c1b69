"""Tell at a glance that a text holds no name, as most texts don't.

``str.title`` writes a capital where a word begins and nowhere else. Once separators are taken out,
a capital is what is left of them, so that a name can be looked for by its beginning, written the
same way: "AvailableToAll" has no "Ai" in it. Whether a name that seems to be there really is one,
``names`` tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import ahocorasick_rs

from .keys import SEPARATORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TAG = "\0"
"""What stands for a tag that was taken out."""
_MARKUP = "*>`~[]\\" + _TAG
_DROPPED = {ord(c): None for c in SEPARATORS + _MARKUP}
_VISIBLE = [c for c in SEPARATORS + _MARKUP if not c.isspace()]
_TAGS = re.compile(r"(<[^<>]*>|\]\([^()]*\))")
_IN_WORD = re.compile(
    r"[*`~\[\]\\\0](?<=[^\W\d_].)[*`~\[\]\\\0]*(?=[^\W\d_])",
    re.DOTALL,
)
"""Markup between two letters: "Mid**journey**"."""

_LETTERED = re.compile(
    "[\u0345\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]"
)
"""Signs that ``str.title`` takes for letters of a word, and that end one: "ⓞ"."""


class Glance:
    """An automaton over the beginnings of all names."""

    def __init__(self, starts: Mapping[str, str]) -> None:
        """Take what ``keys.starts`` makes."""
        self._automaton = ahocorasick_rs.AhoCorasick(list(starts))
        self._keys = list(starts.values())

    def any(self, text: str) -> bool:
        """Whether a source file (raw Markdown, say) may hold a name; never a false no."""
        if "&" in text:
            from html import unescape  # which takes 4 ms to import

            text = unescape(text)
        if "<" in text or "](" in text:
            kept, removed = [], []
            for outside, comment in _comments(text):
                pieces = _TAGS.split(outside)
                kept += pieces[::2]
                removed += [*pieces[1::2], comment]
            # What looks like a tag may be prose.
            text = "\n".join([_TAG.join(kept), *removed])
        if self._prose(text):
            return True
        whole, marks = _IN_WORD.subn("", text)
        return marks > 0 and self._prose(whole)

    def _prose(self, text: str) -> bool:
        if not text.isascii():
            text = _LETTERED.sub(" ", text)
        titled = _squeezed(text.title())
        found = self._automaton.find_matches_as_indexes(titled, overlapping=True)
        if not found:
            return False
        lowered = titled.lower()
        if len(lowered) != len(titled):  # a letter that becomes two
            return True
        for index, start, _ in found:
            for key in self._keys[index].split("\n"):
                end = start + len(key)
                if lowered.startswith(key, start) and not _goes_on(titled[end : end + 1]):
                    return True
        return False


def _goes_on(character: str) -> bool:
    """Whether a titled text is still within a word; some small letters are the same in titles."""
    return character.islower() and character != character.title()


def _comments(text: str) -> Iterator[tuple[str, str]]:
    """Cut a text at its comments: what stands before each, and the comment; the rest at the end."""
    at = 0
    # An expression would look for the end of each comment anew, up to the end of the text.
    while (start := text.find("<!--", at)) != -1 and (end := text.find("-->", start)) != -1:
        yield text[at:start], text[start : end + 3]
        at = end + 3
    yield text[at:], ""


def _squeezed(text: str) -> str:
    """Take separators and markup out; other white space may go too."""
    if text.isascii():
        return text.translate(_DROPPED)
    # ``translate`` is slow beyond ASCII.
    text = "".join(text.split())
    for character in _VISIBLE:
        if character in text:
            text = text.replace(character, "")
    return text
