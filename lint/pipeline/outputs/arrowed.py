"""What goes into a system by an arrow: "photos → X → captions", "photos → X reads them → names"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import ARROWS, NOMINAL
from .senses import Statement
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def arrowed(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "photos → X → captions" at X, where what comes out is told as well.

    Without that it may be a way through menus: "Settings → Images → X".
    """
    doc, name = token.doc, sentence.name_at.get(token.i)
    if name is None or name.kind != "system" or doc.text(token.i - 1) not in ARROWS:
        return
    thing = first_thing(token)
    out = [t for t in doc[token.i + 2 :] if reading.outputs(t, sentence)]
    if thing is None or doc.text(token.i + 1) not in ARROWS or not out:
        return
    for taken in taken_in([thing], sentence, reading):
        if not reading.may_be_text(taken.ids):
            yield Statement(name, taken, "consume:arrow", token)


def first_thing(behind: Token) -> Token | None:
    """The photos in "photos of leaves → X", with which a sentence begins."""
    doc, end = behind.doc, behind.i - 1
    if end < 1 or doc[end].text not in ARROWS or any(t.text in ARROWS for t in doc[:end]):
        return None
    phrase: list[Token] = []
    for token in doc[:end]:
        if token.pos_ not in NOMINAL | {"DET", "ADJ", "NUM", "PRON"}:
            break
        phrase.append(token)
    tied = phrase and (len(phrase) == end or doc[len(phrase)].lower_ in {"of", "from", "with"})
    return phrase[-1] if tied and phrase[-1].pos_ in NOMINAL else None
