"""What "it" stands for where somebody wants a thing: "if you need a logo, let X draw it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..trees.syntax import children, instruments, objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NEW = INDEFINITE | {"another", "some", "new"}
_FOR = frozenset({"for"})
_CLAUSES = frozenset({"advcl", "parataxis", "conj"})


def wanted(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """The picture in "when the user wants a picture, let X draw it", where nobody has one yet."""
    given = [t for t in children(verb, "obj") if t.lower_ == "it"]
    if len(given) != 1 or given[0].i in sentence.referents:
        return []
    before = list(_before(verb))
    wishes = [t for t in before if t.lemma_ in frame("produce.wishing")]
    things = [thing for wish in wishes for thing in _wished(wish) if thing.i < given[0].i]
    # "Describe your logo and X draws it."
    things += [o for t in before if t.lemma_ in frame("produce.describing") for o in objects(t)]
    if len(things) != 1:
        return []
    written = verb.lemma_ in frame("produce.penning")  # "uses X to script it", a film
    found = [o for o in reading.outputs(things[0], sentence) if not o.made]
    if verb.lemma_ in frame("produce.adorning"):
        return [o for o in found if not reading.may_be_text(o.ids)]  # "if you need an essay"
    return [o for o in found if not written or reading.may_be_text(o.ids)]


def _before(verb: Token) -> Iterator[Token]:
    """The clauses in front of a verb, or of those that it hangs on: "if you need one, ..."."""
    for over in (verb, *verb.governors()):
        if over.dep_ in _CLAUSES and over.head.i < over.i:
            yield over.head
        yield from (t for t in children(over, *_CLAUSES) if t.i < over.i)


def _wished(wish: Token) -> list[Token]:
    """What somebody wants, be it asked for, and has not got: "a logo", "another picture"."""
    asked = [noun for noun, _ in instruments(wish, _FOR)] if not objects(wish) else objects(wish)
    return [t for t in asked if any(d.lower_ in _NEW for d in children(t, "det", "amod"))]
