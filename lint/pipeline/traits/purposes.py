"""What a part is used for in a system: "a diffusion model to draw", "a GAN to decide"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..trees.syntax import children, objects
from . import actors

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def is_for_else(verb: Token) -> bool:
    """Whether a part is used to do something beside the work: "uses a C to decide when to ask"."""
    clauses = _aims(verb)
    aims = [c for c in clauses if any(t.lower_ == "to" for t in children(c, "mark", "aux"))]
    return bool(aims) and not any(
        aim.lemma_ in frame("produce.verbs", "consume.verbs") for aim in aims
    )


def is_for_pictures(verb: Token, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what makes texts too uses a part to make something else: "a C to draw"."""
    clauses = _aims(verb)
    made = [
        output
        for clause in clauses
        if clause.lemma_ in frame("produce.verbs")
        for thing in objects(clause)
        for output in reading.outputs(thing, sentence, 1)
    ]
    if verb.lemma_ not in frame("produce.use") or not made:
        return False
    names = list(actors.names([noun], sentence, reading))
    return bool(names) and all(
        name.kind == "system"
        and reading.is_known_to_make(name, "text")
        and not any(reading.is_text(output.ids) for output in made)
        for name in names
    )


def _aims(verb: Token) -> list[Token]:
    """The clauses that may tell what something is used for."""
    hosts = (verb, *objects(verb))
    return [c for host in hosts for c in children(host, "advcl", "acl", "xcomp")]
