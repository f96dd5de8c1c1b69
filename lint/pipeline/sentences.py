"""Cut a block into sentences, and give each one to the parser in words that it knows well.

Every name is replaced by one common noun before parsing ("Stable Diffusion XL" by a proper noun,
"large language models" by a plural), so that the tree doesn't depend on odd spellings; the tokens
are mapped back to the block's text afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .lexicon import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Doc, Token

    from ..claims import Mention
    from ..document import Block
    from .names import Name

_END = re.compile(r"[.!?…]+[\"'”’)\]*_]*\s+(?=[\"'“‘(\[*_]*[A-Z0-9🙂-🿿✅❌])|[.!?]\s*$|[。！？]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|al|fig|no|approx|ca|dr|mr|mrs|ms|prof|inc|ltd|st|a\.k\.a|u\.s)"
    r"|\b[A-Z])\.$",
    re.IGNORECASE,
)
_PARTICLE_NOUN = re.compile(
    r"\b[A-Za-z]{3,}-(?:ins?|ons?|ups?|outs?|offs?|by|downs?|to-end)\b(?!-)"
)
_LEADERS = re.compile(r"(?:\"{3}|'{3}|//+|/\*+|#+|\*)\s*")
LONGEST = 1500
"""Characters of the longest sentence that is parsed in one piece."""
_SHORT = 24
"""Characters before a full stop in which an abbreviation ends."""
STAND_INS = {"system": "Google", "maker": "Google"}
COUNT, COUNT_PLURAL, MASS = "model", "models", "software"


def split(text: str) -> list[tuple[int, int]]:
    """Sentence spans of a block's text, as (start, end) offsets without outer white space."""
    spans = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        head = text[max(start, end - _SHORT) : end].rstrip()
        if end < len(text) and _ABBREVIATION.search(head):
            continue
        if text[start:end].strip():
            spans.append((start, end))
        start = end
    if text[start:].strip():
        spans.append((start, len(text)))
    return [
        (_begin(text, s, e), s + len(text[s:e].rstrip()))
        for span in spans
        for s, e in _pieces_of(text, *span)
        if text[s:e].strip()
    ]


def _pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or, beyond any length that a person writes, in pieces.

    A tree and the claims in it take more than linear time; so long a text is a dump or an attack.
    """
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space != -1 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _begin(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin, behind white space and the marks of a comment."""
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    leaders = _LEADERS.match(text, at, end)
    return leaders.end() if leaders and leaders.end() < end else at


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of the block's text, and where its stand-in begins and ends in the parsed text."""

    parse_start: int
    parse_end: int
    start: int
    end: int
    name: Name | None
    """The name that it stands for; ``None`` for an ordinary word that is only spelt otherwise."""


@dataclass(slots=True)
class Sentence:
    """A parsed sentence: a spaCy ``Doc``, and what each token stands for in the block."""

    block: Block
    index: int
    """Index of the block in the document."""
    start: int
    end: int
    names: tuple[Name, ...]
    """Names in the sentence; offsets into the block's text."""
    parse_text: str = ""
    shifts: tuple[Shift, ...] = ()
    """What is written differently in ``parse_text``, in order."""
    doc: Doc = field(init=False)
    """The tree; set by ``attach``."""
    tokens: list[Token] = field(default_factory=list)
    """The tokens of the tree: a ``Doc`` makes them anew at each pass."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    """For each token: start and end in the block's text."""
    name_at: dict[int, Name] = field(default_factory=dict)
    """Token index → the name that it stands for."""
    referents: dict[int, tuple[Name, ...]] = field(default_factory=dict)
    """Token index of a pronoun → names of an earlier sentence that it stands for."""

    @property
    def text(self) -> str:
        """The sentence as it reads."""
        return self.block.text[self.start : self.end]

    def word(self, token: Token) -> str:
        """The token as the text has it, in lower case."""
        start, end = self.spans[token.i]
        return self.block.text[start:end].lower()

    def mention(self, name: Name) -> Mention:
        """The mention that a name makes, in offsets of the source."""
        from ..claims import Mention

        start, end = self.block.source_span(name.start, name.end)
        return Mention(name.kind, name.ids, self.block.text[name.start : name.end], start, end)

    def token_of(self, name: Name) -> Token | None:
        """The token that stands for a name; ``None`` where two names became one token."""
        return next((self.doc[i] for i, other in self.name_at.items() if other is name), None)

    def is_wide(self, name: Name) -> bool:
        """Whether a class name only says "AI", so that another class beside it says more."""
        return self.block.text[name.start : name.end].lower() in words("nouns.generic")

    def phrase(self, first: Token, last: Token) -> tuple[int, int]:
        """Offsets in the block's text of the stretch from one token to another."""
        return self.spans[first.i][0], self.spans[last.i][1]


def sentences(
    block: Block, index: int, names: Sequence[Name], mass: Callable[[Name], bool]
) -> Iterator[Sentence]:
    """The sentences of a block; ``mass`` says whether a class name is a mass noun."""
    for start, end in split(block.text):
        inside = tuple(n for n in names if start <= n.start and n.end <= end)
        sentence = Sentence(block, index, start, end, inside)
        _substitute(sentence, mass)
        yield sentence


def _substitute(sentence: Sentence, mass: Callable[[Name], bool]) -> None:
    text = sentence.block.text
    out: list[str] = []
    length = 0
    at = sentence.start
    shifts = []
    for start, end, name in _pieces(sentence):
        stand_in = (
            _stand_in(name, start == sentence.start, mass) if name else _joined(text[start:end])
        )
        gap = text[at:start]
        out += [gap, stand_in]
        length += len(gap)
        shifts.append(Shift(length, length + len(stand_in), start, end, name))
        length += len(stand_in)
        at = end
    out.append(text[at : sentence.end])
    sentence.parse_text = "".join(out)
    sentence.shifts = tuple(shifts)


def _pieces(sentence: Sentence) -> list[tuple[int, int, Name | None]]:
    """What is written differently for the parser: names, and nouns such as "add-in"."""
    pieces: list[tuple[int, int, Name | None]] = [(n.start, n.end, n) for n in sentence.names]
    for match in _PARTICLE_NOUN.finditer(sentence.block.text, sentence.start, sentence.end):
        if not any(start < match.end() and match.start() < end for start, end, _ in pieces):
            pieces.append((match.start(), match.end(), None))
    return sorted(pieces, key=lambda piece: piece[0])


def _joined(word: str) -> str:
    return word.replace("-", "")


def _stand_in(name: Name, first: bool, mass: Callable[[Name], bool]) -> str:
    if name.kind != "class":
        return STAND_INS[name.kind]
    if mass(name):
        return STAND_INS["system"] if first else MASS
    word = COUNT_PLURAL if name.plural else COUNT
    return word.capitalize() if first else word


def attach(sentence: Sentence, doc: Doc) -> None:
    """Give a sentence its tree, and map the tokens back to the block's text."""
    sentence.doc = doc
    sentence.tokens = list(doc)
    spans: list[tuple[int, int]] = []
    shifts = sentence.shifts
    k = 0
    base = sentence.start
    for token in sentence.tokens:
        first = token.idx
        last = first + len(token.text)
        while k < len(shifts) and shifts[k].parse_end <= first:
            base = shifts[k].end - shifts[k].parse_end
            k += 1
        if k < len(shifts) and shifts[k].parse_start < last and first < shifts[k].parse_end:
            shift = shifts[k]
            if shift.name is not None:
                sentence.name_at[token.i] = shift.name
            spans.append((shift.start, shift.end))
        else:
            spans.append((base + first, base + last))
    sentence.spans = spans
