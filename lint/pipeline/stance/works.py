"""Papers and talks: titles, told by their capitals, and the links that lead to works."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ...document import Block, Mark
    from ..trees.sentences import Sentence

_WORD = re.compile(r"[A-Za-z][\w-]*")
_SHORT, _TITLE = 4, 4
"""A title has so many words, of more letters than that, all of them with a capital."""
_PUBLISHED = re.compile(
    r"([^().]+)\((?:\d{1,2}\s)?(?:[A-Z][a-z]+\.?\s)?(?:\d{1,2},\s)?(?:19|20)\d\d\)"
)
_VOLUME = re.compile(r"\b(?:19|20)\d\d;\s?\d|\b(?:19|20)\d\d\s[A-Z][a-z]{2};\d")
"""What only an entry of a bibliography has: "2023;6:120", "2023 May;6"."""
_REFERENCE = re.compile(
    r"\bdoi(?:\.org|:)|\barXiv:\s?\d"
    r"|\b(?:[A-Z]\.?|et al\.),?\s\((?:19|20)\d\d[a-z]?\)[.,:]\s"
    r"|[A-Z][a-z]+\.\s(?:19|20)\d\d[a-z]?\.\s"
    r"|\.\s(?:arXiv|In\s(?:[A-Z][\w-]*\s|on\s|of\s|the\s)+)[^.]*\b(?:19|20)\d\d\.?$"
    r"|\.\s*,\s(?:19|20)\d\d\.?$",
)
"""What such an entry has, and prose may have: "Topol, E. (2023). ", "doi:"."""
_ADDRESS = 200
"""So many characters around the text of a link tell where it leads."""


@lru_cache(maxsize=64)
def is_titled(text: str) -> bool:
    """Whether a text is written as titles are: "Multi-Scene Video Generation with an LLM".

    What a paper is on has often been done for the first time.
    """
    cited = words("nouns.archives")
    long = [w for w in _WORD.findall(text) if len(w) > _SHORT and w.lower() not in cited]
    return len(long) >= _TITLE and all(word[0].isupper() for word in long)


def unlinked(sentence: Sentence) -> str:
    """The words of a sentence without the texts of its links: "Title (paper, code)"."""
    block, at, kept = sentence.block, sentence.start, ""
    for mark in sorted(block.marks, key=lambda m: m.start):
        if mark.kind == "link" and at <= mark.start < sentence.end:
            kept, at = kept + block.text[at : mark.start], mark.end
    return kept + block.text[at : sentence.end]


def is_published(text: str, start: int) -> bool:
    """Whether a title and the day of its publication stand at ``start``: "Title (29 May 2023)"."""
    title = _PUBLISHED.match(text, start)
    return title is not None and is_titled(title[1])


@lru_cache(maxsize=64)
def is_reference(text: str, fragment: bool) -> bool:
    """Whether a text is an entry of a bibliography.

    Prose names works too, "as Kim, J. (2023) showed": but for the volume of a journal, what tells
    of an entry counts in a ``fragment`` alone, which no verb makes a sentence.
    """
    return _VOLUME.search(text) is not None or (fragment and _REFERENCE.search(text) is not None)


def is_over_references(title: str) -> bool:
    """Whether a bibliography stands under a heading: "5. References"."""
    return title.lower().strip("0123456789. *_#:") in words("stance.bibliographies")


def links_to_work(block: Block, source: str) -> bool:
    """Whether a block links to a paper or a talk: "**Title**, [arXiv](...)"."""
    return any(leads_to_work(block, m, source) for m in block.marks if m.kind == "link")


def leads_to_work(block: Block, link: Mark, source: str) -> bool:
    """Whether the address of a link, behind its text or in the tag before it, is a work's.

    ``source`` is the document's.
    """
    first, behind = block.offsets[link.start], block.ends[link.end - 1]
    if _address().match(source, behind, behind + _ADDRESS):
        return True
    tag = source.rfind("<", max(0, first - _ADDRESS), first)
    return tag >= 0 and _tag().match(source, tag, first) is not None


@cache
def _address() -> re.Pattern[str]:
    """Behind the text of a link, an address in a place for papers and talks."""
    return re.compile(rf"[\s*_`\"”)]*\]\(<?{_place()}", re.IGNORECASE)


@cache
def _tag() -> re.Pattern[str]:
    """The tag of such a link in HTML."""
    return re.compile(rf"<a\s[^<>]*\bhref\s*=\s*[\"']?{_place()}[^<>]*>", re.IGNORECASE)


def _place() -> str:
    return rf"https?://(?:[\w-]+\.)*(?:{alternation(words('stance.cited_at'))})/"
