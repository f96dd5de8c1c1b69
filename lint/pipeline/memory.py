"""What was read of a text before, for one that is read again and again while somebody writes it.

A sentence is read anew only if something that its readers see has changed: its words and names,
where they stand in their block, what its pronouns stand for, or what the readers asked of the text
around it. Those questions are noted with their answers, and put again the next time (a verifying
trace, as in Mokhov et al., "Build systems à la carte", 2018). So what is remembered is what a
reading of the whole text would find, only moved to where it stands now.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..readers.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from ..claims import Claim, Mention
    from ..document import Block
    from .stance.context import Context
    from .trees.sentences import Sentence
    from .trees.tree import Tree

QUESTIONS = frozenset(
    {
        "affirms",
        "answers",
        "anywhere",
        "before",
        "behind",
        "cites",
        "hands_tool",
        "heads",
        "next_words",
        "rejects",
        "row",
        "titles",
        "variants",
    }
)
"""What readers may ask a context; whoever looks at more of the document is never remembered."""

_Value = TypeVar("_Value")


class AbandonedError(Exception):
    """The text has changed, or is closed: nobody waits for its claims any more."""


class Memory:
    """Trees and claims of the sentences of one text, kept from one reading of it to the next.

    It serves one linter, and one thread at a time.
    """

    def __init__(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """``stopped`` is asked now and then, and ends a reading with ``AbandonedError``."""
        self.stopped = stopped
        self._trees: _Kept[Tree] = _Kept()
        """By the text that was parsed."""
        self._said: _Kept[list[_Said]] = _Kept()
        self._shapes: dict[int, tuple[Block, Hashable]] = {}
        """By the ``id`` of a block of this reading: the block, and what a reader sees of it."""

    def __len__(self) -> int:
        """How many sentences are remembered."""
        return len(self._said)

    def tree(self, text: str) -> Tree | None:
        """The tree of a text, if it is known."""
        return self._trees.get(text)

    def keep(self, text: str, tree: Tree) -> None:
        """Remember the tree of a text."""
        self._trees.put(text, tree)
        self._go_on()

    def said(
        self,
        sentence: Sentence,
        context: Context,
        read: Callable[[Sentence, Context], Iterable[Claim]],
    ) -> list[Claim]:
        """The claims of a sentence that was given its tree and the referents of its pronouns."""
        self._go_on()
        key = self._key(sentence)
        known = self._said.get(key) or self._said.put(key, [])
        for said in known:
            if said.holds(sentence, context):
                return said.moved(sentence)
        asking = _Asking(context, sentence)
        claims = list(read(sentence, cast("Context", asking)))
        said = _Said(sentence.block, _borrowed(sentence), asking.noted, claims)
        if not asking.saw_more and said.can_move():
            known.append(said)
        return claims

    def done(self) -> None:
        """Forget what the reading that ends here had no use for."""
        self._trees.turn()
        self._said.turn()
        self._shapes.clear()

    def _go_on(self) -> None:
        if self.stopped():
            raise AbandonedError

    def _key(self, sentence: Sentence) -> Hashable:
        """All that a reader sees of a sentence itself, and what it is read for."""
        block, topic = sentence.block, sentence.topic
        if id(block) not in self._shapes:
            self._shapes[id(block)] = block, _shape(block)
        names = [
            *sentence.names,
            *(shift.name for shift in sentence.shifts),
            *(name for names in sentence.referents.values() for name in names),
            topic,
        ]
        order = {borrowed: number for number, borrowed in enumerate(sentence.borrowed)}
        return (
            self._shapes[id(block)][1], sentence.start, sentence.end, sentence.names,
            sentence.asked, sentence.parse_text,
            sentence.shifts, sentence.prefix, topic, tuple(sentence.referents.items()),
            tuple(order.get(id(name)) for name in names),
            tuple((there.kind, there.ids, there.text) for there in _borrowed(sentence)),
        )  # fmt: skip


class _Kept(Generic[_Value]):
    """Values that were of use in the last reading or in this one."""

    def __init__(self) -> None:
        self._now: dict[Hashable, _Value] = {}
        self._before: dict[Hashable, _Value] = {}

    def __len__(self) -> int:
        return len({*self._now, *self._before})

    def get(self, key: Hashable) -> _Value | None:
        if key not in self._now and key in self._before:
            self._now[key] = self._before[key]
        return self._now.get(key)

    def put(self, key: Hashable, value: _Value) -> _Value:
        self._now[key] = value
        return value

    def turn(self) -> None:
        self._before, self._now = self._now, {}


class _Asking:
    """A context that notes what a reader asks it, and what it answers."""

    def __init__(self, context: Context, sentence: Sentence) -> None:
        self._context = context
        self._sentence = sentence
        self.noted: dict[tuple[str, tuple[Any, ...]], Any] = {}
        """By the question and what it is about; ``None`` stands for the sentence."""
        self.saw_more = False
        """Whether the reader looked at what can't be noted."""

    def __getattr__(self, name: str) -> Any:
        if name not in QUESTIONS:
            self.saw_more = True
            return getattr(self._context, name)

        def ask(*about: Any) -> Any:
            question = name, tuple(None if it is self._sentence else it for it in about)
            if question not in self.noted:
                self.noted[question] = getattr(self._context, name)(*about)
            return self.noted[question]

        return ask


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence said where it stood, and on which answers that rests."""

    block: Block
    borrowed: tuple[Mention, ...]
    """Mentions in other blocks that the sentence goes on from."""
    noted: dict[tuple[str, tuple[Any, ...]], Any]
    claims: list[Claim]

    def holds(self, sentence: Sentence, context: Context) -> bool:
        """Whether the text around a sentence gives the same answers."""
        return all(
            getattr(context, name)(*(sentence if it is None else it for it in about)) == answer
            for (name, about), answer in self.noted.items()
        )

    def moved(self, sentence: Sentence) -> list[Claim]:
        """The claims, where the sentence stands now."""
        by = sentence.block.offsets[0] - self.block.offsets[0]
        there = dict(zip(self.borrowed, _borrowed(sentence), strict=True))
        if by == 0 and all(one == other for one, other in there.items()):
            return self.claims

        def move(mention: Mention) -> Mention:
            if mention.start < 0:  # it has no place
                return mention
            new = next((new for old, new in there.items() if _same_place(old, mention)), None)
            if new is not None:
                return replace(mention, start=new.start, end=new.end)
            return replace(mention, start=mention.start + by, end=mention.end + by)

        return [
            replace(
                claim,
                subject=move(claim.subject),
                object=move(claim.object),
                phrase=claim.phrase and move(claim.phrase),
            )
            for claim in self.claims
        ]

    def can_move(self) -> bool:
        """Whether each mention stands either in the sentence's block or where it was borrowed."""
        if any(self._within(mention) for mention in self.borrowed):
            return False
        return all(
            mention.start < 0
            or self._within(mention)
            or any(_same_place(mention, other) for other in self.borrowed)
            for claim in self.claims
            for mention in (claim.subject, claim.object, claim.phrase)
            if mention is not None
        )

    def _within(self, mention: Mention) -> bool:
        return self.block.offsets[0] <= mention.start and mention.end <= self.block.ends[-1]


def _borrowed(sentence: Sentence) -> tuple[Mention, ...]:
    return tuple(borrowed.mention for borrowed in sentence.borrowed.values())


def _same_place(one: Mention, other: Mention) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _shape(block: Block) -> Hashable:
    """All that a reader sees of a block: not where it is, and not what it stands under."""
    at = block.offsets[0]
    return (
        block.text, block.kind, block.depth, block.quoted, block.cell, block.marks,
        _since(at, block.offsets), _since(at, block.ends),
    )  # fmt: skip


def _since(base: int, offsets: Sequence[int]) -> Hashable:
    if isinstance(offsets, Offsets):
        return offsets.runs(base)
    return tuple(offset - base for offset in offsets)
