"""Who is presented as what is behind an act: "the model behind it is X", "X: the models behind"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, coordination
from .bracketing import EACH, Found, may_help

if TYPE_CHECKING:
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PHRASES = frozenset({"obl", "nmod", "obl:unmarked"})
_PAUSES = frozenset({":", ",", "—", "–", "-"})


def presented(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "the model we use for image generation is X", "the model behind it is X"."""
    tool = noun.head
    if noun.dep_ not in _PHRASES or not cases(noun) <= {"for", "behind"}:
        return []
    if tool.dep_ in {"acl:relcl", "acl"} and tool.lemma_ in frame("produce.use"):
        tool = tool.head
    presented = tool.head
    if tool.dep_ != "nsubj" or tool.lower_ not in words("nouns.transparent"):
        return []
    if not children(presented, "cop") or presented.i not in sentence.name_at:
        return []
    return [(name, "make:presented") for name in reading.named(presented, sentence)]


def entitled(act: Token, outputs: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X and Y in "X and Y: the models behind image generation"."""
    tool = act.head
    if cases(act) != {"behind"} or tool.lower_ not in words("nouns.transparent"):
        return []
    mark = min(t.i for t in (tool, *children(tool, "det", "amod"))) - 1
    last = sentence.name_at.get(mark - 1)
    if last is None or tool.doc[mark].text not in _PAUSES:
        return []
    row = [t for t in coordination(tool.doc[mark - 1]) if t.i < mark]
    names = [n for t in row for n in reading.named(t, sentence) if not is_opaque(sentence, t.i)]
    return [
        (name, "make:presented" if may_help(name, outputs, reading) else EACH)
        for name in names
        if reading.is_model(name)
    ]
