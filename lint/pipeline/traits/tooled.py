"""Whether "by M" behind a tool is on the tool: "texts are written with X by M".

So it is where the tool's user is told, or where the work is the author's own: nobody else made it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, senses
from ..lexicon import words
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..trees.tree import Token

_OWN = frozenset({"my", "our", "this", "these"})
_NOW = frozenset({"is", "are"})
_ENDS = frozenset({"", ".", ",", "!", ";", "("})


def is_tool(token: Token, maker: Name, last: int) -> bool:
    """Whether a maker up to ``last`` is that of the tool before it, with which something is made.

    Of makers who would use no other's.
    """
    ends = token.doc.text(last + 1) in _ENDS
    if not ends or not set(maker.ids) & frame("origin.alone"):
        return False
    if _is_from(token):
        return True
    verb = token.head
    if token.dep_ == "nmod":  # "wrote the draft with X", where a tree hangs X on the draft
        verb = verb.head if verb.head.pos_ == "VERB" and verb in objects(verb.head) else verb
    elif token.dep_ == "obj" and verb.lower_ in frame("means.tools"):
        return _is_own_work(verb.head) or _is_done_by_author(verb.head)  # "using X"
    if token.dep_ not in {"obl", "nmod"} or not cases(token) & frame("means.tools"):
        return False
    is_now = any(t.lower_ in _NOW for t in children(verb, "aux:pass"))
    return _works(verb) and (is_now or _is_own_work(verb) or _is_done_by_author(verb))


def _is_from(token: Token) -> bool:
    """Whether a tool is somebody's, from whom no work comes: "was created with X from M"."""
    if token.doc.text(token.i + 1) != "from":
        return False
    using = token.dep_ == "obj" and token.head.lower_ in frame("means.tools")
    means = using or (token.dep_ in {"obl", "nmod"} and bool(cases(token) & frame("means.tools")))
    verb = token.head.head if using else token.head
    return means and _works(verb) and is_passive(verb)


def _works(verb: Token) -> bool:
    return verb.lemma_ in frame("produce.verbs") or verb.lemma_ in senses()


def _is_own_work(verb: Token) -> bool:
    """Whether what was made is the author's: "our lecture was written down", "Drawn with X"."""
    if not _works(verb) or not is_passive(verb):
        return False
    made = passive_subjects(verb)
    own = any(t.lower_ in _OWN for noun in made for t in children(noun, "nmod:poss", "det"))
    goes_on = (t for other in verb.children if other.pos_ == "VERB" for t in subjects(other))
    return own or any(t.lower_ in words("usage.persons_of_text") for t in goes_on)


def _is_done_by_author(verb: Token) -> bool:
    """Whether author or reader does it, so that nobody behind "by" can: "I drew it with X by M"."""
    if not _works(verb) or is_passive(verb):
        return False
    return any(t.lower_ in words("usage.persons_of_text") for t in subjects(verb))
