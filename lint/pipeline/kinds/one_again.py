"""Who is one of a class that its sentence has named: "if you need a C, X is a good one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import children, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ANY = INDEFINITE | {"any", "another", "many", "several", "some", "more", "other"}
_EACH = INDEFINITE | {"the", "another"}


def of_one(
    one: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    """X and C in "if you have never used a C, X is a friendly one", with the construction."""
    if one.lower_ != "one" or not children(one, "cop") or not _is_of_kind(one):
        return
    told = [t for t in subjects(one) if t.i < one.i]
    named = [(t, sentence.name_at.get(t.i)) for t in told]
    for subject, name in named:
        if name is None or name.kind != "system" or not reading.is_model(name):
            continue
        class_ = _named_before(min(t.i for t in told), sentence)
        if class_ is not None and not is_opaque(sentence, subject.i):
            yield name, class_, "copula", one


def _is_of_kind(one: Token) -> bool:
    """Whether "one" stands for a noun: "a good one", "one of them", not "the one that draws"."""
    among = children(one, "nmod")
    if len(among) == 1 and (among[0].lower_ == "them" or _is_best(among[0])):
        return not children(one, "det", "amod")
    marks = [t.lower_ for t in children(one, "amod") if t.i < one.i]
    rated = bool(marks) and words("denoted.unlike").isdisjoint(marks)
    told = any(d.lower_ in _EACH for d in children(one, "det")) or bool(children(one, "nmod:poss"))
    return rated and told and not children(one, "nmod")


def _is_best(ones: Token) -> bool:
    """Whether some stand out: "one of the most popular", "one of the best ones"."""
    rated = ones if ones.pos_ == "ADJ" else next(iter(children(ones, "amod")), ones)
    most = any(t.lower_ == "most" for t in children(rated, "advmod"))
    return ones.lower_ in {"ones", rated.lower_} and (most or "Degree=Sup" in rated.morph)


def _named_before(at: int, sentence: Sentence) -> Name | None:
    """The one class before a token that "one" may stand for, if no other thing is told of there."""
    doc = sentence.doc
    found = {i: name for i, name in sentence.name_at.items() if i < at and name.kind == "class"}
    if len(set(found.values())) != 1:
        return None
    noun = doc[max(found)]
    if is_opaque(sentence, noun.i) or _is_denied(noun.head):
        return None
    if noun.dep_ in {"nmod", "compound", "conj"} or not _is_any(noun, found[noun.i]):
        return None
    others = (t for t in doc[:at] if t.pos_ == "NOUN" and t.i not in sentence.name_at)
    return None if any(others) else found[noun.i]


def _is_any(noun: Token, class_: Name) -> bool:
    """Whether any of a class is spoken of: "an LLM", "LLMs", but not "the LLM"."""
    before = [t.lower_ for t in children(noun, "det")]
    return not children(noun, "nmod:poss") and (
        not _ANY.isdisjoint(before) if before else class_.plural
    )


def _is_denied(verb: Token) -> bool:
    """Whether a class is what somebody doesn't want; not what they have never had yet."""
    denied = any(t.lower_ in words("stance.negators") for t in verb.children)
    return denied and not any(t.lemma_ == "have" for t in children(verb, "aux"))
