"""A system that a sentence presents: "X: an open model by M. It draws", "Meet our painter, X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, roles
from ..lexicon import words
from ..stance.context import asks
from ..trees.heads import is_opaque
from ..trees.syntax import children, subjects
from .rivals import has_rival

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


_KNOWN = frozenset({"the", "our", "my", "your"})


def described(sentence: Sentence, reading: Reading) -> tuple[Name, ...]:
    """X in "X: a model trained on text.", "X – released by M.", which the next one goes on about.

    Of "X: our plug-in for it." the next one may tell of the plug-in, and so of a second system.
    """
    met = [name for at, name in sentence.name_at.items() if is_introduced(sentence.doc[at])]
    if len(met) == len(sentence.names) == 1 and reading.is_model(met[0]):
        return (met[0],)
    first = sentence.name_at.get(0)
    if first is None or first.kind != "system" or not reading.is_model(first):
        return ()
    root = sentence.doc[0]
    told, made = children(root, "appos"), children(root, "acl")
    if root.dep_ != "ROOT" or not (told or made) or is_opaque(sentence, 0) or asks(sentence):
        return ()
    if any(name.kind == "system" and name.ids != first.ids for name in sentence.names):
        return ()
    if not all(_is_model(noun, sentence) for noun in told):
        return ()
    if not (told or all(verb.lemma_ in frame("origin.active") for verb in made)):
        return ()
    if any(t.lower_ in words("stance.negators") for t in sentence.doc):
        return ()
    return () if has_rival(sentence, len(sentence.doc), placed=True) else (first,)


def is_introduced(token: Token) -> bool:
    """Whether the reader is told by name who has a role: "meet our illustrator, X", "this is"."""
    noun = token.doc[token.i - 2] if token.i > 1 else token
    if token.dep_ not in {"appos", "vocative"} or token.doc.text(token.i - 1) != ",":
        return False
    known = any(t.lower_ in _KNOWN for t in children(noun, "det", "nmod:poss"))
    if not (known and (noun.lower_.endswith(("er", "or")) or noun.lower_ in roles())):
        return False
    met = noun.dep_ == "obj" and noun.head.lemma_ in words("verbs.introducing")
    told = [t.lower_ for t in subjects(noun)] if children(noun, "cop") else []
    denied = any(t.lower_ in words("stance.negators") for t in noun.children)
    return met or (told == ["this"] and not denied)


def _is_model(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun is one for systems: "a language model", "the tool behind our posts"."""
    name = sentence.name_at.get(noun.i)
    return noun.lower_ in words("nouns.transparent") if name is None else name.kind == "class"
