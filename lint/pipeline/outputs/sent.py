"""What comes back where a prompt is sent: "the prompt is sent to X, and a picture is returned"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.occasions import tells_why
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .doers import named
from .making import Statement, is_nobodys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TO = frozenset({"to", "into"})
_BACK = frozenset({"back", "out"})
_PURPOSES = frozenset({"for", "as"})


def returned(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the prompt goes to X and a picture comes back", "... and a picture is generated"."""
    before = verb.head
    if verb.dep_ != "conj" or before.lemma_ not in frame("produce.sending"):
        return
    if children(before, "conj")[0] is not verb or _has_own_end(before):
        return  # "is sent to X, shortened, and a picture is made"
    given = passive_subjects(before) if is_passive(before) else objects(before) or subjects(before)
    back = verb.lemma_ in frame("produce.come", "produce.answering")
    asking = words("nouns.handovers") | (frame("produce.briefs") if back else frozenset())
    if not any(t.lower_ in asking for t in given):
        return  # "the story is sent to X, and a picture is made": of what X wrote
    found = [(t, o) for t in _come_back(verb) for o in reading.outputs(t, sentence)]
    found = [(t, o) for t, o in found if _is_any(t) or is_nobodys(o, sentence, reading)]
    outputs = [o for _, o in found if not reading.may_be_text(o.ids)]
    hosts = (before, *objects(before)) if outputs else ()
    receivers = [noun for host in hosts for noun, _ in instruments(host, _TO)]
    receivers = [t for t in receivers if not children(t, "acl:relcl")]  # "to X, which shortens it"
    for doer in named(receivers, "produce:entered", sentence, reading):
        if doer.name.kind == "class" or reading.is_model(doer.name):
            yield from (Statement(doer.name, output, doer.pattern, before) for output in outputs)


def _has_own_end(sending: Token) -> bool:
    """Whether it is told what is sent for: "is sent to X for a review"."""
    ends = [t for t in children(sending, "obl", "nmod") if cases(t) & _PURPOSES]
    return bool(ends) or not all(map(tells_why, children(sending, "xcomp", "advcl")))


def _come_back(verb: Token) -> list[Token]:
    """What is returned or made by whoever got the prompt, as nobody else is named."""
    if verb.lemma_ in frame("produce.come"):
        back = any(t.lower_ in _BACK for t in children(verb, "advmod", "compound:prt"))
        return [*subjects(verb), *objects(verb)] if back else []
    if verb.lemma_ in frame("produce.answering") and not is_passive(verb):
        return (
            [] if children(verb, *SUBJECTS) else objects(verb)
        )  # "sends the prompt to X and returns a picture"
    made = frame("produce.answering", "produce.plain", "produce.delivering")
    if not is_passive(verb) or verb.lemma_ not in made:
        return []
    means = [t for t in children(verb, "obl", "obl:agent", "advcl", "xcomp") if t.i > verb.i]
    means = [t for t in means if not tells_why(t) or any(c.pos_ == "PROPN" for c in t.subtree())]
    return [] if means else passive_subjects(verb)


def _is_any(noun: Token) -> bool:
    """Whether a thing is new: "a picture", "pictures", but not "the picture"."""
    return {t.lower_ for t in children(noun, "det", "nmod:poss")} <= INDEFINITE
