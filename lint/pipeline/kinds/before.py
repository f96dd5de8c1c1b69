"""Examples that stand before their class: "X, Y and other Cs", "X and Y, both Cs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.heads import MARKS, after_name
from ..trees.lists import DASHES, SYSTEMS
from .counted import COUNTS

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = frozenset({"and", "or", "&", "among", "amongst"})
_RANKED = frozenset({"ADJ", "ADV"})
_THE = frozenset({"the", "our", "their", "these", "those"})
_AS_WELL = ["as", "well", "as"]


def before_other(
    token: Token, sentence: Sentence, joints: frozenset[str] = _JOINTS,
    kinds: frozenset[str] = SYSTEMS,
) -> list[Name]:  # fmt: skip
    """X and Y in "X, Y and other open-source models", where the noun is at ``token``."""
    doc = token.doc
    at = token.i - 1
    while (
        at > 0
        and (doc[at].pos_ in {"ADJ", "NOUN"} or doc[at].text == "-")
        and doc[at].lower_ not in words("lists.other")
        and at not in sentence.name_at
    ):
        at -= 1
    another = doc[at].lower_ == "another" and doc[at - 1].lower_ == "or"  # "X or another C"
    if at < 2 or not (another or doc[at].lower_ in words("lists.other")):
        return []
    joint = at - 1
    while joint > 1 and doc[joint].lower_ in words("lists.quantifiers"):
        joint -= 1
    if joint > 2 and [t.lower_ for t in doc[joint - 2 : joint + 1]] == _AS_WELL:
        return _row_before(joint - 2, sentence, kinds)
    if doc[joint].lower_ not in joints:
        return []
    bracket = doc[joint - 1].text == "("  # "X (or any other C)"
    return _row_before(joint - bracket, sentence, kinds)


def both(token: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "X and Y, both Cs", "X and Y, two of the best Cs", with the class at ``token``."""
    doc, at = token.doc, _counted_at(token) - 1
    count = COUNTS.get(doc[at + 1].lower_, 0) if at > 1 else 0
    if not count or doc[at].text not in DASHES | {",", "("}:
        return []
    behind = doc.text(after_name(sentence, token.i))
    row = _row_before(at, sentence) if behind in {"", ",", ".", ")", ";", "!"} | DASHES else []
    return row[-count:] if len(row) >= count else []


def _counted_at(token: Token) -> int:
    """Index of what counts a class: "two Cs", "two of the most popular Cs", "both of them Cs"."""
    doc, at = token.doc, token.i - 1
    while at > 1 and (doc[at].pos_ in _RANKED or doc[at].lower_ in _THE):
        at -= 1
    at -= doc[at].lower_ == "them"
    return at - 1 if at > 1 and doc[at].lower_ == "of" else token.i - 1


def _row_before(end: int, sentence: Sentence, kinds: frozenset[str] = SYSTEMS) -> list[Name]:
    """The systems, or the classes, in a row that ends right before the token at ``end``."""
    doc = sentence.doc
    found: list[Name] = []
    for i in range(end - 1, -1, -1):
        name = sentence.name_at.get(i)
        if name is not None and name.kind in kinds:
            if not (found and sentence.name_at.get(i + 1) is found[-1]):  # "the M X model"
                found.append(name)
        elif name is not None or not (
            doc[i].text in MARKS | {",", "/"}
            or doc[i].lower_ in {"and", "or", "the"} | words("nouns.transparent")
        ):
            break
    return found[::-1]
