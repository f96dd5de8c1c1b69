"""What a text goes on with instead of the system that it names: "I built my own X. It runs here".

What somebody has made like a system bears its name, but none of its traits; where X wrote it,
"it" stays what was written; and a tool of an unknown name that works with X goes before X.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL_SUBJECTS
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_IT = frozenset({"it"})
_OWN = frozenset({"own"})


def leaves_another(name: Name, sentence: Sentence) -> bool:
    """Whether "it" behind a name is another thing: "we rebuilt X; it", "X wrote it; it"."""
    at = sentence.token_of(name)
    return at is not None and (_is_remade(at) or _has_written_it(at, sentence))


def _is_remade(at: Token) -> bool:
    """Whether somebody has made what is like a system: "we rebuilt X", "build your own X"."""
    verb = at.head
    if at.dep_ != "obj":
        return False
    if verb.lemma_ in words("verbs.remaking"):
        return True
    own = any(t.lower_ in _OWN for t in children(at, "amod"))
    return own and verb.lemma_ in frame("produce.verbs", "origin.active")


def _has_written_it(at: Token, sentence: Sentence) -> bool:
    """Whether a system has made what is called "it" already: "X writes it", "X wrote it"."""
    verb = at.head
    if at.dep_ not in NOMINAL_SUBJECTS or verb.lemma_ not in frame("produce.verbs"):
        return False
    if children(verb, "xcomp", "ccomp"):
        return False  # "X makes it easy"
    made = [t for t in children(verb, "obj") if t.lower_ in _IT]
    return any(t.i not in sentence.referents for t in made)
