"""A class that its sentence explains, and its examples: "LLM: a model of texts, such as X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.heads import MARKS, is_opaque
from ..trees.lists import DASHES, SYSTEMS, ends_list, introducer, name_list, opens_clause
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENERS = DASHES | {":"}
_FRONT = 12
"""So many tokens at most stand before a sentence's term."""
_EXAMPLES = DASHES | {",", "("}
_SUCH = frozenset({"such", "including", "e.g.", "e.g"})
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
    told = _is_noted(root) or _is_told(root) or _is_referred_to(root) or _is_spelt_out(root)
    if told is None or any(t.lower_ in words("stance.negators") for t in root.children):
        return None
    if not (_opens(told.class_, sentence) and _is_class(told.class_, sentence, reading)):
        return None
    return told if _is_kind(told.noun, sentence) else None


def _behind_fronted(class_: Token, sentence: Sentence) -> int:
    """Index behind a phrase that opens a sentence without a name: "In this document, "."""
    doc = class_.doc
    if doc.text(1) == ":" and 0 not in sentence.name_at:
        return 2  # "Definition: an LLM is ..."
    comma = next((t.i for t in doc[: min(class_.i, _FRONT)] if t.text == ","), -1)
    names = any(i in sentence.name_at for i in range(comma))
    fronted = comma > 0 and doc[0].pos_ in {"ADP", "ADV"} and not names
    return comma + 1 if fronted and doc[0].lower_ not in words("stance.contrast") else 0


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

    Nothing if a thing between may have them as examples: "LLM: a model behind chatbots such as X".
    """
    told = definition(sentence, reading) if _opens(token, sentence) else None
    if told is None or told.class_ is not token:
        return
    doc = token.doc
    first = min((i for i, n in sentence.name_at.items() if n.kind == "system"), default=0)
    opening = first
    while opening > told.noun.i and doc[opening - 1].text not in _EXAMPLES:
        opening -= 1
    if opening == told.noun.i:
        if not (doc.text(opening + 1).lower() in _SUCH or _are_like(told, opening + 1, sentence)):
            return  # "an LLM is a tool like X, but for text"
        opening += 1  # "an LLM is a tool such as X"
    bare = opening == first and doc[opening - 1].text == "("
    if not bare and introducer(doc, opening) != first:
        return
    if bare and not _is_plain(doc[opening - 2], told):
        return  # "an LLM is a model behind front ends (X, Y)"
    between = doc[told.noun.i + 1 : opening]
    if any(_may_have_examples(t, sentence) for t in between):
        return
    listed = name_list(sentence, first, SYSTEMS)
    end = listed.end + (doc.text(listed.end) == ")")
    clause = doc.text(end) == "," and end + 1 < len(doc) and opens_clause(doc[end + 1])
    if clause or ends_list(doc, end, len(doc)) or _goes_on(told.noun, end):
        yield from ((n, "list:defined") for n in listed.names if reading.is_model(n))


def _are_like(told: Definition, at: int, sentence: Sentence) -> bool:
    """Whether a plural is explained by several like which it is: "Cs are programs like X or Y"."""
    if told.noun.doc.text(at).lower() != "like" or not sentence.name_at[told.class_.i].plural:
        return False
    return len(name_list(sentence, at + 1, SYSTEMS).names) > 1


def _goes_on(noun: Token, at: int) -> bool:
    """Whether a clause behind the examples says more: "an LLM is an AI such as X that writes"."""
    one = any(t.lower_ in INDEFINITE for t in children(noun, "det"))
    return one and noun.doc.text(at).lower() in RELATIVE_PRONOUNS - {"who", "whose"}


def _opens(token: Token, sentence: Sentence) -> bool:
    """Whether a sentence begins with a term: "The term LLM"."""
    start = _behind_fronted(token, sentence)
    said = {t.lower_ for t in token.doc[start : token.i]}
    return said - _BEFORE <= words("equality.names")


def _is_told(root: Token) -> Definition | None:
    """Read "An LLM is a network"."""
    subjects = children(root, "nsubj") if children(root, "cop") else []
    plain = len(subjects) == 1 and not cases(root)
    return Definition(subjects[0], root) if plain else None


def _is_referred_to(root: Token) -> Definition | None:
    """Read "LLM refers to a network"."""
    subjects, nouns = children(root, "nsubj"), children(root, "obj", "obl")
    meant = root.lemma_ in frame("be.refer") and len(subjects) == 1 and nouns
    return Definition(subjects[0], nouns[0]) if meant else None


def _is_spelt_out(root: Token) -> Definition | None:
    """Read "LLM stands for large language model, a network"."""
    subjects = children(root, "nsubj")
    if root.lemma_ not in frame("be.spell") or len(subjects) != 1:
        return None
    long = next((t for t in children(root, "obl", "obj") if children(t, "appos")), None)
    noun = children(long, "appos")[0] if long is not None else None
    return None if noun is None else Definition(subjects[0], noun)


def _is_noted(root: Token) -> Definition | None:
    """Read "LLM: a network", "LLM – a network"."""
    nouns = children(root, "appos")
    if not nouns or nouns[0].i < root.i:
        return None
    marks = _OPENERS | {","}
    first = min((t.i for t in nouns[0].subtree() if t.text not in marks), default=root.i)
    if first <= root.i:
        return None
    one = root.doc[first].lower_ in INDEFINITE  # "*LLM*, a network trained on text"
    opened = root.doc[first - 1].text in (marks if one else _OPENERS)
    return Definition(root, nouns[0]) if opened else None


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
    return bool({noun.lower_, noun.lemma_} & words("nouns.transparent", "nouns.partitive"))


def _is_plain(word: Token, told: Definition) -> bool:
    """Whether no system can be an example of the last word of a definition: "trained on text"."""
    if word is told.noun or {word.lower_, word.lemma_} & words("nouns.no_systems"):
        return True
    return word.pos_ not in {"NOUN", "PROPN"} and not word.lower_.endswith("s")


def _may_have_examples(noun: Token, sentence: Sentence) -> bool:
    """Whether systems may be examples of a noun: "chatbots", "tools"."""
    name = sentence.name_at.get(noun.i)
    if name is not None and name.kind != "maker":
        return True
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    said = {noun.lower_, noun.lemma_}
    if said & words("nouns.unnamed"):
        return False  # "learns from a second one"
    things = words("nouns.transparent", "nouns.things", "nouns.tools")
    one = any(t.lower_ in INDEFINITE for t in children(noun, "det"))  # "fed into a painter"
    return bool(said & things) or (one and not said & words("nouns.no_systems"))
