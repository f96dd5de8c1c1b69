"""Whom the reader is sent to: "go to X and create images", "- X: create images from text"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import CLOSES
from ..frames import frame
from ..lexicon import words
from ..trees.lists import ends_phrase
from ..trees.occasions import tells_why
from ..trees.syntax import SUBJECTS, cases, children, conjuncts, instruments
from .verbs import is_had_done

if TYPE_CHECKING:
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

VISITED = "produce:visited"
"""The pattern of what is done where somebody goes."""
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "your", "our"})
"""They point at a thing that was there before."""
_PLACES = frozenset({"to", "into", "in", "on", "for"})
_HANDED = frozenset({"as", "to", "in"})
_ITS = frozenset({"it", "its", "they", "their", "which"})
_INTO = frozenset({"into", "in", "to"})


def visited(verb: Token) -> list[Token]:
    """X in "go to X and create images", "open X and create a logo": where it is done."""
    if is_had_done(verb) and not children(verb, "obl:agent"):
        return given_to(verb)
    before = verb.head
    if verb.dep_ != "conj" or children(verb, *SUBJECTS) or "VerbForm=Part" in verb.morph:
        return []
    visits = {before.lemma_, before.lower_} & frame("produce.visit")
    if not visits or verb.lemma_ not in frame("produce.verbs") - frame("consume.get"):
        return []
    hosts = [before, *(c for c in children(before, "advmod") if c.i == before.i + 1)]
    places = [t for host in hosts for t in children(host, "obl") if cases(t) & _PLACES]
    given = [*children(before, "obj"), *places]
    return given if len([t for one in given for t in conjuncts(one)]) == 1 else []


def ordered(verb: Token, sentence: Sentence) -> list[Token]:
    """X in an item of a list that says what X is for: "- X: create images", "- X to draw it"."""
    head, item = verb.head, sentence.block.kind == "item"
    if item and verb.dep_ == "acl" and verb.i == head.i + 2 and head.dep_ == "ROOT":
        to = any(mark.lower_ == "to" for mark in children(verb, "mark"))
        return [head] if to and head.i in sentence.name_at else []
    labelled = verb.dep_ == "parataxis" and head.i == 0 and verb.i == head.i + 2
    if not (item and labelled) or verb.doc[1].text not in {":", "–", "—"}:
        return []
    return [head] if verb.lower_ == verb.lemma_ and head.i in sentence.name_at else []


def given_to(verb: Token) -> list[Token]:
    """X in "paste the script into X and let it record the voice": who is given what there is.

    So is who is told something: "tell X what you want and it will paint it", and who has it to do:
    "send it to X and have it turned into a film".
    """
    verb = verb.head if is_had_done(verb) else verb
    before = verb.head
    if verb.dep_ != "conj" or before.lemma_ not in frame("produce.enter"):
        return []
    # "give the first chapter to X and it paints it": a tree may hang X on the chapter.
    hosts = (before, *children(before, "obj"))
    return [t for host in hosts for t, _ in instruments(host, _INTO)] + children(before, "iobj")


def called_for(verb: Token, products: list[Token]) -> list[Token]:
    """X in "the node calls X and returns a picture": what comes back is what X puts out.

    Not so if it is told what X is called for, or which picture that is: "and returns the picture",
    unless that is "the generated picture".
    """
    if verb.dep_ != "conj" or verb.lemma_ not in frame("produce.answering"):
        return []
    # "takes a prompt, calls X and returns a picture"
    earlier = [t for t in (verb.head, *children(verb.head, "conj")) if t.i < verb.i]
    before = earlier[-1] if earlier else verb
    if before.lemma_ not in frame("produce.calling") or before.pos_ != "VERB":
        return []
    between = [t for t in children(before, "conj") if t.i < verb.i]
    aimed = [t for t in children(before, "xcomp", "advcl", "ccomp") if not tells_why(t)]
    aimed += [t for t in children(before, "obl") if cases(t) & frame("produce.purposes")]
    known = any(
        d.lower_ in _DEFINITE
        for t in products
        for d in children(t, "det", "nmod:poss")
        if not any(m.lower_ in frame("produce.participles") for m in children(t, "amod"))
    )
    around = [t for t in children(verb, "obl") if not cases(t) <= _HANDED]
    if between or aimed or known or around or children(verb, *SUBJECTS):
        return []
    return [t for o in children(before, "obj") for t in conjuncts(o)]


def is_only_asked(tool: Token, noun: Token) -> bool:
    """Whether nothing else is asked of a tool: "for the cover I ask X.", but "X for its title"."""
    if is_each(noun):
        return False  # "for each picture I ask X", which goes in
    behind = tool.doc[tool.i + 1 :]
    of_it = any(t.lower_ in _ITS for t in behind)  # "because it writes its captions"
    ends = tool.doc.text(tool.i + 1) in CLOSES or (ends_phrase(tool.doc, tool.i + 1) and not of_it)
    return noun.i < tool.head.i < tool.i and ends


def is_each(noun: Token) -> bool:
    """Whether each of some things is spoken of: "for every picture"."""
    return any(t.lower_ in words("quantity.universal") for t in children(noun, "det"))
