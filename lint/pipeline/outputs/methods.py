"""Methods of tuning by name, and what they are laid on: "apply LoRA to X", "a LoRA lets X draw".

Trees know no such names, so that some is read word by word.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..products import Output
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, objects, subjects
from .outcomes import made_by
from .ways import is_way, made_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ONTO = frozenset({"on", "onto", "to", "into"})
_FOR = frozenset({"for", "of", "on"})


def is_method(token: Token, sentence: Sentence) -> bool:
    """Whether a token names the act of tuning, or a way to do it: "fine-tuning", "LoRA", "PEFT"."""
    return token.lower_ in _named() or is_way(token, sentence)


@cache
def _named() -> frozenset[str]:
    """Words for the act, and for ways to do it."""
    return frame("adapt.methods", "adapt.ways", "adapt.nouns")


def laid_on(way: Token, sentence: Sentence) -> list[Token]:
    """X in "apply LoRA to X", "merge the LoRA weights into X": of who speaks, or the reader."""
    doc, at = way.doc, way.i + 1
    while at < len(doc) and doc[at].lower_ in frame("adapt.carriers"):
        at += 1
    if doc.text(at).lower() not in _ONTO:
        return []
    at += 1
    at += doc.text(at).lower() in {"the", "our", "your", "a"}
    first = way.i - 1
    while first > 0 and doc[first].pos_ in {"DET", "ADJ", "PRON", "NUM"}:
        first -= 1
    verb = doc[max(first, 0)]
    laid = verb.lemma_ in frame("adapt.laying") and not verb.lower_.endswith("ing")
    own = all(t.lower_ in words("usage.persons_of_text") for t in subjects(verb))
    return [doc[at]] if laid and own and verb.i < way.i and at in sentence.name_at else []


def used_for(verb: Token, sentence: Sentence) -> Token | None:
    """The method in "use PEFT to adapt X"."""
    doc, at = verb.doc, verb.i - 2
    if at < 1 or doc[verb.i - 1].lower_ != "to" or doc[at - 1].lemma_ not in frame("adapt.employ"):
        return None
    described = doc[at - 1].lower_.endswith("ing")  # "using RLHF to adapt X": as its maker did
    return doc[at] if is_method(doc[at], sentence) and not described else None


def enabled(verb: Token, sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "fine-tuning lets X draw logos", "a LoRA for X that enables it to output photos".

    So "fine-tuning X makes it draw logos".
    """
    acts = children(verb, "csubj")
    turns = verb.lemma_ in frame("consume.change")  # "fine-tuning turns X into an image generator"
    causes = acts and verb.lemma_ in frame("base.causing")
    if not (turns or causes or verb.lemma_ in words("verbs.enable")):
        return
    for doer in (*subjects(verb), *acts):
        name = _given(doer, verb, sentence)
        if name is None or not reading.is_model(name):
            continue
        deeds = children(verb, "xcomp", "ccomp")
        made = [thing for clause in deeds for thing in made_in(clause)]
        made += [t for t in children(verb, "obl") if turns and cases(t) == {"into"}]
        outputs = [o for thing in made for o in reading.outputs(thing, sentence)]
        arts = [(deed, made_by(deed)[1]) for deed in deeds if not objects(deed)]
        for output in (*outputs, *(Output(ids, deed, deed) for deed, ids in arts if ids)):
            yield reading.claim(
                "adapted-for", name, reading.output_mention(output, sentence), sentence,
                "adapt:enabled", stance=stance(sentence, verb, context),
            )  # fmt: skip


def _given(doer: Token, verb: Token, sentence: Sentence) -> Name | None:
    """X that tuning is said to enable: the object, or for "it" that which is tuned."""
    things = objects(verb) or [t for c in children(verb, "xcomp", "ccomp") for t in subjects(c)]
    if len(things) != 1:
        return None
    thing, method = things[0], doer
    if doer.lower_ in RELATIVE_PRONOUNS:
        before = doer.i - 1 - (doer.doc.text(doer.i - 1) == ",")
        last = doer.doc[max(before, 0)]
        method = last if is_method(last, sentence) else last.head
        tuned = last if method is not last and cases(last) & _FOR else None
    else:
        whole = children(doer, "obj") if doer.dep_ == "csubj" else children(doer, "nmod")
        tuned = next((t for t in whole if t.dep_ == "obj" or cases(t) & _FOR), None)
    if not is_method(method, sentence):
        return None
    inside = [sentence.name_at.get(t.i) for t in method.subtree() if t.i < verb.i]
    if sum(n is not None and n.kind == "system" for n in inside) > (tuned is not None):
        return None  # "fine-tuning Y lets X ..."
    if tuned is not None and tuned.i not in sentence.name_at:
        return None  # "a LoRA for our own model lets X ..."
    if thing.lower_ == "it":
        thing = tuned if tuned is not None else thing
    elif tuned is not None and tuned.i != thing.i:
        return None
    name = sentence.name_at.get(thing.i)
    if name is None or name.kind != "system" or is_opaque(sentence, thing.i):
        return None
    return name
