"""Words between marks: such as are only put so, and such as come out letter by letter."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from .closed import NOMINAL
from .trees.syntax import children

if TYPE_CHECKING:
    from .trees.sentences import Sentence
    from .trees.tree import Token

_OPENING, _CLOSING = '"“', '"”'
_AROUND = ('""', "''", "“”", "‘’")
"""The marks on both sides of a word that is set apart."""
_LONGEST = 3
"""So many words may stand before a noun and tell what it shows."""
_start = attrgetter("start")
_TELLING = ("det", "nmod:poss", "amod", "compound", "nummod", "nmod")


def is_put_so(token: Token, sentence: Sentence) -> bool:
    """Whether quotation marks say that a word is only put so: 'the "input image" that X hears'.

    What the marks hold by themselves may be quoted: only behind an article are they such.
    """
    text, (_, end) = sentence.block.text, sentence.spans[token.i]
    if text[end : end + 1] not in _CLOSING or not text[end : end + 1]:
        return False
    doc, first = token.doc, token.i
    while first and token.i - first < _LONGEST and doc[first - 1].pos_ in NOMINAL:
        if doc[first - 1].text in _OPENING:
            break
        first -= 1
    start, _ = sentence.spans[first]
    opens = start > 0 and text[start - 1] in _OPENING
    return opens and any(t.i < first for t in children(token, "det", "amod", "nmod:poss"))


def is_literal(token: Token, sentence: Sentence) -> bool:
    """Whether a word alone between marks is what comes out as it is: 'replies with "IMAGE"'.

    What is only stressed has to be in capitals, as "**IMAGE**" is.
    """
    start, end = sentence.spans[token.i]
    text = sentence.block.text
    quoted = text[max(0, start - 1) : start] + text[end : end + 1] in _AROUND
    marks = sentence.block.marks
    at = bisect_left(marks, start, key=_start)
    marked = any(
        (mark.start, mark.end) == (start, end) and (mark.kind == "code" or token.text.isupper())
        for mark in marks[at : at + 1]
    )
    return (quoted or marked) and not children(token, *_TELLING)
