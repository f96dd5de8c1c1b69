"""What "it", "they" and "this model" stand for, within a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lexicon import words
from .syntax import children, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

_PRONOUNS = frozenset({"it", "they"})
_DEMONSTRATIVES = frozenset({"this", "the", "these", "that"})


def resolve(sentences: Sequence[Sentence], reading: Reading) -> None:
    """Fill ``referents`` of each sentence from the subject of the one before it."""
    before: tuple[Name, ...] = ()
    previous: Sentence | None = None
    for sentence in sentences:
        if previous is not None and previous.index != sentence.index:
            before = ()
        for token in sentence.tokens:
            if (
                before
                and _refers(token)
                and token.i not in sentence.name_at
                and _agrees(token, before)
            ):
                start = sentence.spans[token.i][0]
                if not any(name.end <= start for name in sentence.names):
                    sentence.referents[token.i] = before
        before = topic(sentence, reading)
        previous = sentence


def _refers(token: Token) -> bool:
    if token.dep_ not in {"nsubj", "nsubj:pass", "nsubj:outer"}:
        return False
    if token.lower_ in _PRONOUNS:
        return True
    return (
        token.lower_ in words("nouns.transparent")
        and any(d.lower_ in _DEMONSTRATIVES for d in children(token, "det"))
        and not children(token, "compound", "amod", "nmod")
    )


def _agrees(token: Token, names: Sequence[Name]) -> bool:
    return len(names) == 1 or token.lower_ in {"they", "models", "tools", "systems"}


def topic(sentence: Sentence, reading: Reading) -> tuple[Name, ...]:
    """The systems or classes that are the subject of a sentence's main clause."""
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    if root is None:
        return ()
    found: list[Name] = []
    for subject in [*subjects(root), *passive_subjects(root)]:
        found += reading.bearers(subject, sentence)
    return tuple(found)
