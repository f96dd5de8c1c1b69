"""A class that its sentence explains, and its examples: "LLM: a model of texts, such as X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..frames import frame
from ..lexicon import words
from ..trees.heads import MARKS, is_opaque
from ..trees.lists import DASHES, SYSTEMS, ends_list, introducer, name_list
from ..trees.syntax import cases, children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENERS = DASHES | {":"}
_EXAMPLES = DASHES | {",", "("}
_BEFORE = MARKS | {"a", "an", "the", "-"}
"""What may stand before a term that is explained."""


class Definition(NamedTuple):
    """A class, and the noun that says what it is: "network" in "An LLM is a network that ..."."""

    class_: Token
    noun: Token


def definition(sentence: Sentence, reading: Reading) -> Definition | None:
    """What a sentence explains: "An LLM is a neural network that ...", "LLM: a kind of ..."."""
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if root is None:
        return None
    told = _is_noted(root) or _is_told(root) or _is_referred_to(root)
    if told is None or not _is_class(told.class_, sentence, reading):
        return None
    before = _BEFORE | words("equality.names")
    opens = all(t.lower_ in before for t in told.class_.doc[: told.class_.i])
    return told if opens and _is_kind(told.noun, sentence) else None


def explained(sentence: Sentence, reading: Reading) -> Name | None:
    """The class that a sentence without systems explains, if only that may have examples."""
    told = definition(sentence, reading)
    if told is None or any(name.kind == "system" for name in sentence.names):
        return None
    if any(_may_have_examples(t, sentence) for t in told.noun.doc[told.noun.i + 1 :]):
        return None
    return sentence.name_at[told.class_.i]


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """X and Y in "An LLM is a network trained on text, such as X or Y", "LLM: a model (X, Y)".

    None if a thing between may have them as examples: "LLM: what is behind chatbots such as X".
    """
    told = definition(sentence, reading)
    if told is None or told.class_.i != token.i:
        return
    doc = token.doc
    first = min((i for i, n in sentence.name_at.items() if n.kind == "system"), default=0)
    opening = first
    while opening > told.noun.i and doc[opening - 1].text not in _EXAMPLES:
        opening -= 1
    bare = opening == first and doc[opening - 1].text == "("
    if not bare and introducer(doc, opening) != first:
        return
    between = doc[told.noun.i + 1 : opening]
    if any(_may_have_examples(t, sentence) for t in between):
        return
    listed = name_list(sentence, first, SYSTEMS)
    end = listed.end + (doc.text(listed.end) == ")")
    if ends_list(doc, end, len(doc)):
        yield from ((n, "list:defined") for n in listed.names if reading.is_model(n))


def _is_told(root: Token) -> Definition | None:
    """Read "An LLM is a network"."""
    subjects = children(root, "nsubj") if children(root, "cop") else []
    affirms = not any(t.lower_ in words("stance.negators") for t in root.children)
    plain = len(subjects) == 1 and affirms and not cases(root)
    return Definition(subjects[0], root) if plain else None


def _is_referred_to(root: Token) -> Definition | None:
    """Read "LLM refers to a network"."""
    subjects, nouns = children(root, "nsubj"), children(root, "obj", "obl")
    meant = root.lemma_ in frame("be.refer") and len(subjects) == 1 and nouns
    return Definition(subjects[0], nouns[0]) if meant else None


def _is_noted(root: Token) -> Definition | None:
    """Read "LLM: a network", "LLM – a network"."""
    nouns = children(root, "appos")
    if not nouns or nouns[0].i < root.i:
        return None
    first = min((t.i for t in nouns[0].subtree() if t.text not in _OPENERS), default=0)
    noted = first > 0 and root.doc[first - 1].text in _OPENERS
    return Definition(root, nouns[0]) if noted else None


def _is_class(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a term is that of a class that generates, and not of a whole field."""
    name = sentence.name_at.get(token.i)
    if name is None or name.kind != "class" or is_opaque(sentence, token.i):
        return False
    return all(reading.knowledge.classes[id_].axis != "field" for id_ in name.ids)


def _is_kind(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun says what sort of system something is: "network", "kind", "model"."""
    name = sentence.name_at.get(noun.i)
    if name is not None:
        return name.kind == "class"
    return bool(
        {noun.lower_, noun.lemma_} & (words("nouns.transparent") | words("nouns.partitive"))
    )


def _may_have_examples(noun: Token, sentence: Sentence) -> bool:
    """Whether systems may be examples of a noun: "chatbots", "tools"."""
    name = sentence.name_at.get(noun.i)
    if name is not None and name.kind != "maker":
        return True
    things = words("nouns.transparent") | words("nouns.things") | words("nouns.tools")
    return noun.pos_ in {"NOUN", "PROPN"} and bool({noun.lower_, noun.lemma_} & things)
