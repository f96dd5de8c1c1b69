"""Of a thing told in general, by what name it goes: "an open-source model called X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import ENDS
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from .hosting import is_version

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_GOES_ON = frozenset({"that", "which", "and", "from", "by", "to", "for", "on", "in"})


def called(noun: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "an open-source model called X", "a free and open source tool named X".

    A tool of its own may bear a name that is a word too: "an open-source tool called Sora".
    """
    doc, at = noun.doc, noun.i + 2
    name = sentence.name_at.get(at)
    class_ = sentence.name_at.get(noun.i)
    kind = class_ is not None or noun.lower_ in words("access.kinds", "access.christened")
    said = doc[noun.i + 1 : at]
    if name is None or not kind or not any(t.lemma_ in frame("be.called") for t in said):
        return []
    if "Tense=Past" not in said[0].morph:
        return []  # "our open-source app calls X"
    if name.kind != "system" or not reading.is_model(name) or is_opaque(sentence, at):
        return []
    behind = doc.text(after_name(sentence, at)).lower()
    if behind not in ENDS | _GOES_ON:
        return []
    told = class_ is not None or noun.lower_ in words("access.models")
    own = any(reading.knowledge.systems[i].homograph is None for i in name.ids)
    return [name] if told or own or is_version(name, sentence) else []
