"""What is told to be one of a maker's: "X is among M's models", "M, whose X draws".

So "the X models from M".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import AMONG
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import SUBJECTS, cases, children, conjuncts, mates, subjects
from .kind_nouns import is_kind, models
from .possession import Statement, may_be_out
from .ranges import is_range
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def in_lineup(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X is among M's models", "the latest M model is X", of a maker with none but its own."""
    if not set(maker.ids) <= frame("origin.listing"):
        return
    alone = set(maker.ids) <= frame("origin.alone")
    for told, at in (
        *_among(token, sentence),
        *_newest(token, sentence),
        *_whose(token, sentence),
    ):
        for name in models(told, sentence, reading):
            others = has_on_cloud(maker, name, reading) or (may_be_out(name, reading) and not alone)
            if not (others or name.plural):
                yield Statement(name, maker, "maker:equated", at)


def is_line(system: Token, name: Name, maker: Name, reading: Reading) -> bool:
    """Whether "the X models from M" are told of as M's line, which may be open, and not its tunes.

    Of makers that have none but their own, and of what chats: encoders are anybody's to train.
    """
    noun, own = system.head, frame("origin.alone", "origin.of_their_own")
    the = [t.lower_ for t in children(noun, "det")] == ["the"]
    plain = the and not children(noun, "amod") and noun.dep_ in SUBJECTS
    chats = all(
        reading.knowledge.is_a(id_, class_)
        for id_ in name.ids
        for class_ in frame("origin.line_classes")
    )
    return plain and chats and set(maker.ids) <= own


def _among(token: Token, sentence: Sentence) -> Iterator[tuple[list[Token], Token]]:
    """X in "X is among M's models", "X is among the models of M"."""
    noun = token.head
    whose = token.dep_ == "nmod:poss" or (token.dep_ == "nmod" and cases(token) == {"of"})
    alone = len(conjuncts(noun)) == 1 and len(conjuncts(token)) == 1
    if whose and alone and is_range(noun.i, sentence) and cases(noun) <= AMONG:
        yield from [(subjects(noun), noun)] if cases(noun) and children(noun, "cop") else []


def _newest(token: Token, sentence: Sentence) -> Iterator[tuple[list[Token], Token]]:
    """X in "the latest M model is X"."""
    noun, said = token.head, token.head.head
    the = any(t.lower_ in words("access.definite") for t in children(noun, "det"))
    fresh = any(t.lower_ in frame("origin.fresh") for t in children(noun, "amod"))
    single = is_kind(noun, sentence) and "Number=Plur" not in noun.morph
    beside = token.dep_ == "compound" and token.i == noun.i - 1 and not children(noun, "nmod")
    equated = noun.dep_ == "nsubj" and children(said, "cop") and not cases(said)
    if the and fresh and single and beside and equated and not mates(said):
        yield [said], said


def _whose(token: Token, sentence: Sentence) -> Iterator[tuple[list[Token], Token]]:
    """X in "M, whose X draws", "M, whose chatbot X is popular"."""
    doc, at = token.doc, token.i + 3
    if doc.text(at - 2) != "," or doc.text(at - 1).lower() != "whose" or at >= len(doc):
        return
    at += is_kind(doc[at], sentence) and at + 1 in sentence.name_at
    if doc[token.i + 2].head in {doc[at], doc[at].head}:
        yield [doc[at]], doc[at]
