"""Cut a block into sentences, and map the tokens of each one's tree back to the block's text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from ...claims import RELATIONS, Mention
from ..lexicon import alternation, words
from . import beginnings
from .fragments import parts
from .wording import Shift, reworded, said_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ...claims import Relation
    from ...document import Block
    from ..names.scan import Name
    from .tree import Token, Tree

Written = tuple[str, tuple[Shift, ...]]
_END = re.compile(
    r"[.!?…]+(?:[\"'”’)\]*_]|\([^()]{1,40}\))*\s+(?=[\"'“‘(\[*_]*[A-Z0-9@🙂-🿿✅❌])|[.!?]\s*$|[。！？]"
    r"|(?<=[\s/])\.\s+"  # behind an address, which may be left out
)
_LOWER_END = re.compile(r"(?<=\w\w)[.!?]+\s+(?=[a-z])|(?<=\w\))[.!?]+\s+(?=[a-z])")
"""Where a sentence ends for somebody who writes without capitals: "x is slow. it draws well"."""
_CAPITAL = re.compile(r"[.!?]\s+[A-Z][a-z]+\b")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|al|fig|no|approx|ca|dr|mr|mrs|ms|prof|inc|ltd|st|a\.k\.a|u\.s)"
    r"|(?<!\d[-–])\b[A-Z]|[(,;]\s?(?:max|min|incl))\.$",
    re.IGNORECASE,
)
_CHOSEN = re.compile(r"\banswer(?:\s?:|\s+is)\s+[(*_]{0,3}[A-Fa-f][)*_]{0,3}\.$", re.IGNORECASE)
"""The letter of an answer, behind which it is given or explained: "Answer: B. X is a C"."""
_ANSWERED = re.compile(r"\W{0,4}no\.\W{0,4}", re.IGNORECASE)
"""An answer, where no number is behind it: "No. Photos go to X", but "No. 5"."""
_LEADERS = re.compile(r"(?:\"{3}|'{3}|//+|/\*+|#\d{2,6}[:.)]?\s+(?=[A-Z])|#+|\*)\s*")
"""Marks of a comment, and the number of a ticket; "#1" may be a rank."""
_WORDS = re.compile(r"\w+")
LONGEST = 800
"""Characters of the longest sentence that is parsed in one piece."""
_SHORT = 24
"""Characters before a full stop in which an abbreviation ends."""


@lru_cache(maxsize=8)
def split(text: str) -> tuple[tuple[int, int], ...]:
    """Sentence spans of a block's text, as (start, end) offsets without outer white space.

    Each sentence asks for those of its block again, to see what stands before it.
    """
    spans = []
    start = 0
    ends = _END.finditer(text)
    if _is_without_capitals(text):
        ends = iter(sorted([*ends, *_LOWER_END.finditer(text)], key=lambda match: match.end()))
    for match in ends:
        end = match.end()
        head = text[max(start, end - _SHORT) : end].rstrip()
        said = _ANSWERED.fullmatch(text[start:end]) and not text[end : end + 1].isdigit()
        if end < len(text) and _ABBREVIATION.search(head) and not (said or _CHOSEN.search(head)):
            continue
        if text[start:end].strip():
            spans.append((start, end))
        start = end
    if text[start:].strip():
        spans.append((start, len(text)))
    return tuple(
        (_begin(text, s, e), s + len(text[s:e].rstrip()))
        for span in spans
        for part in parts(text, *span)
        for s, e in _pieces_of(text, *part)
        if text[s:e].strip()
    )


def _is_without_capitals(text: str) -> bool:
    """Whether a text begins without a capital, and so does what stands behind each full stop."""
    return text[:1].islower() and _CAPITAL.search(text) is None


def said_before(text: str, start: int) -> tuple[int, int] | None:
    """The span of what stands in a block's text before a sentence that begins at ``start``.

    That is the sentence before, or the label that the sentence itself has in front.
    """
    spans = split(text)
    own = bisect_right(spans, (start, len(text))) - 1
    if own < 0:
        return None
    if text[spans[own][0] : start].strip():
        return spans[own][0], start
    return spans[own - 1] if own else None


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
    """Where the words of a sentence begin, behind white space, marks of a comment, and a key."""
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    for opening in (_LEADERS, _key()):
        leaders = opening.match(text, at, end)
        at = leaders.end() if leaders and leaders.end() < end else at
    return at


@cache
def _key() -> re.Pattern[str]:
    """A key whose text is what its author says: 'description: "'."""
    return re.compile(
        rf"[\"']?(?:{alternation(words('stance.fields'))})[\"']?\s?[:=]\s?[\"']", re.IGNORECASE
    )


class Borrowed(NamedTuple):
    """A name that stands in an earlier block, and its mention there."""

    name: Name
    mention: Mention


@dataclass(frozen=True, slots=True)
class Opening:
    """A stretch of an earlier block that a block's first sentence goes on from."""

    block: Block
    start: int
    end: int
    names: tuple[Name, ...]
    """The names in it; offsets into that block's text."""
    alone: bool
    """Whether it is a name and nothing more: the subject of what follows."""
    link: str = ""
    """What is left out between both, as in "## Midjourney" above "Great for posters"."""
    next_to: bool = False
    """Whether the block is the first one below or beside it, which may define what it names."""


@dataclass(slots=True)
class Sentence:
    """A parsed sentence: its tree, and what each token stands for in the block."""

    block: Block
    index: int
    """Index of the block in the document."""
    start: int
    end: int
    """Where what it says ends, before what only ends it: "X is a C[ these days.]"."""
    names: tuple[Name, ...]
    """Names in the sentence; offsets into the block's text."""
    stop: int
    """Where it ends itself."""
    worded: Callable[[], Written]
    """Writes it for the parser, once that is asked for: many sentences are never parsed."""
    doc: Tree = field(init=False)
    """The tree; set by ``attach``."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    """For each token: start and end in the block's text."""
    name_at: dict[int, Name] = field(default_factory=dict)
    """Token index → the name that it stands for."""
    referents: dict[int, tuple[Name, ...]] = field(default_factory=dict)
    """Token index of a pronoun → names of an earlier sentence that it stands for."""
    opaque: dict[int, bool] = field(default_factory=dict)
    """Token index → whether the name there only modifies another noun, as far as it was asked."""
    prefix: int = 0
    """Characters of ``parse_text`` that stand in an earlier block, with a space behind them."""
    asked: frozenset[Relation] = RELATIONS
    """What it may claim; one that claims nothing only holds what the next one refers to."""
    topic: Name | None = None
    """The system that a heading, a term or a label over the block names."""
    borrowed: dict[int, Borrowed] = field(default_factory=dict)
    """By the ``id`` of the name, which is kept here: no other one may get that ``id``."""
    _places: dict[int, int] | None = None
    """By the ``id`` of a name: the index of its token."""
    _forms: frozenset[str] | None = None
    _written: Written | None = None

    @property
    def parse_text(self) -> str:
        """The sentence as it is parsed."""
        return self.written()[0]

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """What is written differently in ``parse_text``, in order."""
        return self.written()[1]

    def written(self) -> Written:
        """The sentence as it is parsed, and what is written differently there."""
        if self._written is None:
            self._written = self.worded()
        return self._written

    @property
    def text(self) -> str:
        """The sentence as it reads."""
        return self.block.text[self.start : self.stop]

    @property
    def forms(self) -> frozenset[str]:
        """Its words in lower case, written as they are and as they are parsed, and their lemmas."""
        if self._forms is None:
            self._forms = self.doc.forms.union(_WORDS.findall(self.text.lower()))
        return self._forms

    def word(self, token: Token) -> str:
        """The token as the text has it, in lower case."""
        start, end = self.spans[token.i]
        return self.block.text[start:end].lower()

    def last_word(self, token: Token) -> str:
        """The last word of a token, which may be a whole name; "" if it stands in another block."""
        return next(reversed(self.word(token).split()), "")

    def mention(self, name: Name) -> Mention:
        """The mention that a name makes, in offsets of the source."""
        if id(name) in self.borrowed:
            return self.borrowed[id(name)].mention
        start, end = self.source(name.start, name.end)
        return Mention(name.kind, name.ids, self.block.text[name.start : name.end], start, end)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the source; an empty stretch (it stands in an earlier block) has none."""
        return self.block.source_span(start, end) if start < end else (-1, -1)

    def borrow(self, name: Name, block: Block) -> Name:
        """Take over a name of an earlier block, as one without extent at the sentence's start."""
        own = replace(name, start=self.start, end=self.start)
        text = block.text[name.start : name.end]
        at = block.source_span(name.start, name.end)
        self.borrowed[id(own)] = Borrowed(own, Mention(name.kind, name.ids, text, *at))
        return own

    def token_of(self, name: Name) -> Token | None:
        """The token that stands for a name; ``None`` where two names became one token."""
        if self._places is None:  # reversed: of two tokens for a name the first one counts
            self._places = {id(name): i for i, name in reversed(self.name_at.items())}
        at = self._places.get(id(name))
        return None if at is None else self.doc[at]

    def tells_of_another(self, system: Name, *beside: Name | None) -> bool:
        """Whether it names a system besides one, and those ``beside`` it."""
        return any(
            name.kind == "system" and name.ids != system.ids and name not in beside
            for name in self.names
        )

    def speaks_of(self, kind: str) -> bool:
        """Whether a name of a kind stands in it, or is what a word in it stands for."""
        return any(name.kind == kind for name in self.names) or any(
            name.kind == kind for meant in self.referents.values() for name in meant
        )

    def is_wide(self, name: Name) -> bool:
        """Whether a class name only says "AI", so that another class beside it says more."""
        return self.block.text[name.start : name.end].lower() in words("nouns.generic")

    def is_field(self, name: Name) -> bool:
        """Whether a class name only says "AI tools", which another class before it narrows."""
        said = self.block.text[name.start : name.end].lower()
        field, _, head = said.rpartition(" ")
        fields = words("nouns.generic_fields")
        return said in fields or (head in words("nouns.generic") and field in fields)

    def phrase(self, first: Token, last: Token) -> tuple[int, int]:
        """Offsets in the block's text of the stretch from one token to another."""
        return self.spans[first.i][0], self.spans[last.i][1]


def sentences(
    block: Block,
    index: int,
    names: Sequence[Name],
    mass: Callable[[Name], bool],
    led: Opening | None = None,
    lines: Sequence[int] = (),
) -> Iterator[Sentence]:
    """The sentences of a block; ``mass`` says whether a class name is a mass noun.

    ``led`` is what the first of them goes on from; at ``lines`` another one begins in any case.
    """
    starts = [name.start for name in names]
    for begin, end in _cut(split(block.text), lines):
        near = names[bisect_left(starts, begin) : bisect_left(starts, end)]
        labelled = beginnings.behind_label(block.text, begin, end, near)
        start = beginnings.begin(block.text, labelled, end, near)
        inside = _with_fields(block, [n for n in near if start <= n.start and n.end <= end])
        told = said_to(block.text, start, end, inside)
        opened = start > labelled  # the parser knows the first word of a sentence by its capital
        worded = partial(_worded, block.text, start, end, inside, mass, opened=opened)
        sentence = Sentence(block, index, start, told, inside, end, worded)
        if led is not None:
            _go_on(sentence, led, mass)
            led = None
        yield sentence


def _worded(
    text: str, start: int, end: int, names: Sequence[Name], mass: Callable[[Name], bool], *,
    opened: bool,
) -> Written:  # fmt: skip
    written, shifts = reworded(text, start, end, names, mass)
    return written[:1].upper() + written[1:] if opened else written, shifts


def _with_fields(block: Block, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names of a sentence, where "GPT-4 AI" is one of a system."""
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind == "system"
            and name.start == last.end + 1
            and block.text[last.end] == " "
            and block.text[name.start : name.end].lower() in words("names.fields")
        ):
            out[-1] = replace(last, end=name.end)
        else:
            out.append(name)
    return tuple(out)


def _cut(spans: Sequence[tuple[int, int]], lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The spans, divided where one of ``lines``, in order, begins inside."""
    for begin, end in spans:
        inside = lines[bisect_right(lines, begin) : bisect_left(lines, end)]
        yield from zip([begin, *inside], [*(at - 1 for at in inside), end], strict=True)


def _go_on(sentence: Sentence, led: Opening, mass: Callable[[Name], bool]) -> None:
    """Put an earlier stretch of text before the parsed text of a sentence."""
    written, shifts = reworded(led.block.text, led.start, led.end, led.names, mass)
    doers = [n for n in led.names if n.kind == "system"] or led.names
    names = {id(n): sentence.borrow(n, led.block) for n in doers}
    at = sentence.start
    before = tuple(replace(s, start=at, end=at, name=names.get(id(s.name))) for s in shifts)
    lead = f"{written} {led.link}" if led.link else written
    sentence.prefix = length = len(lead) + 1
    own, shifts = sentence.written()
    if not (sentence.names and sentence.names[0].start == at):
        own = own[:1].lower() + own[1:]
    behind = (
        replace(s, parse_start=s.parse_start + length, parse_end=s.parse_end + length)
        for s in shifts
    )
    sentence._written = f"{lead} {own}", (*before, *behind)
    sentence.names = (*names.values(), *sentence.names)


def attach(sentence: Sentence, doc: Tree) -> None:
    """Give a sentence its tree, and map the tokens back to the block's text."""
    sentence.doc = doc
    spans: list[tuple[int, int]] = []
    shifts = sentence.shifts
    k = 0
    base = sentence.start - sentence.prefix
    for token in sentence.doc:
        first = token.idx
        last = first + len(token.text)
        while k < len(shifts) and shifts[k].parse_end <= first:
            if shifts[k].parse_end >= sentence.prefix:
                base = shifts[k].end - shifts[k].parse_end
            k += 1
        if k < len(shifts) and shifts[k].parse_start < last and first < shifts[k].parse_end:
            shift = shifts[k]
            if shift.name is not None:
                sentence.name_at[token.i] = shift.name
            spans.append((shift.start, shift.end))
        elif last <= sentence.prefix:
            spans.append((sentence.start, sentence.start))
        else:
            spans.append((base + first, base + last))
    sentence.spans = spans
