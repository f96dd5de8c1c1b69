"""Training on top that somebody gives a system: "we gave X extra training on our pictures"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, passive_subjects, subjects
from .tuning import is_extra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OWNERS = frozenset({"our", "my", "your"})
_OURS = _OWNERS | {"we", "i", "you", "us"}


def trained_more(
    noun: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "we gave X extra training on our pictures", "X got another round of training on them".

    A maker does so too: who speaks has to do it, or to own what it is trained on.
    """
    if noun.lower_ not in frame("adapt.offered"):
        return
    rounds = noun.head if noun.dep_ == "nmod" and cases(noun) == {"of"} else noun
    if rounds is noun and not is_extra(noun):
        return
    if rounds is not noun and not _is_another(rounds):
        return
    verb = rounds.head
    if rounds.dep_ != "obj" or verb.pos_ != "VERB":
        return
    data = [
        t
        for host in (noun, rounds, verb)
        for t in children(host, "nmod", "obl")
        if cases(t) & {"on", "with"} and t.lower_ not in frame("adapt.tastes")
    ]
    for thing in _receivers(verb) if data and _is_own(verb, data) else ():
        name = sentence.name_at.get(thing.i)
        part = thing.dep_ != "iobj" and is_opaque(sentence, thing.i)
        if name is not None and name.kind == "system" and not part:
            yield reading.claim(
                "adapted-for", name, reading.phrase_mention(noun, noun, sentence), sentence,
                "adapt:train", stance=stance(sentence, verb, context),
            )  # fmt: skip


def _is_another(rounds: Token) -> bool:
    """Whether there was training before: "another round", "an extra bout"."""
    marks = children(rounds, "det", "amod")
    counted = rounds.lower_ in frame("adapt.rounds")
    return counted and any(t.lower_ in frame("adapt.extra") for t in marks)


def _receivers(verb: Token) -> list[Token]:
    """Who is given it: "gave X training", "X was given it", "X got it"."""
    if verb.lemma_ in frame("adapt.giving"):
        if is_passive(verb):
            return passive_subjects(verb)
        return children(verb, "iobj") + [t for t in children(verb, "obl") if "to" in cases(t)]
    return subjects(verb) if verb.lemma_ in frame("adapt.getting") else []


def _is_own(verb: Token, data: list[Token]) -> bool:
    """Whether who speaks gives it, or the data is the speaker's: "on our case law"."""
    doers = children(verb, "nsubj") if verb.lemma_ in frame("adapt.giving") else []
    ours = [*doers, *(t for d in doers for t in children(d, "nmod:poss"))]
    if any(t.lower_ in _OURS for t in ours):
        return True
    own = [t for thing in data for t in children(thing, "nmod:poss", "amod")]
    others = any(t.lower_ not in words("usage.persons_of_text") for t in doers)
    return not others and any(t.lower_ in _OWNERS for t in own)
