"""A class before a name: "the LLM X", "the LLMs X and Y", "an LLM, X, ...", "an LLM called X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import BEING, COORDINATORS, DETERMINERS, ENDS, GENITIVES
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import DASHES, opens_clause, titled_row
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, conjuncts
from .compound import Statement, are_parted
from .counted import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_NAMING = 7
"""So many words behind a class give it a name: "which goes by the name of"."""
_ONE = frozenset({"a", "an"})
_USES = frozenset({"for", "to"})
"""Behind a name they say what it is used for."""
_THE_MANY = frozenset({"the", "our", "their", "these", "both", "two", "three", "four"})


def titled(token: Token, class_: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the language model X", "OpenAI's LLM X", "M, whose LLM X ...", "the Cs X and Y"."""
    doc = token.doc
    at = token.i + 1
    name = sentence.name_at.get(at)
    start = _phrase_start(token, sentence)
    used = start == token.i and start > 0 and _is_handled(doc[start - 1])  # "using Cs X and Y"
    if class_.plural and (used or _are_all(start - 1, sentence)):
        for member in titled_row(sentence, token.i):
            yield member, class_, "class-name", doc[at]
    if name is None or name.kind != "system" or class_.plural:
        return
    if not reading.is_model(name) and doc.text(after_name(sentence, at)) not in ENDS:
        return  # "for the LLM X is used"
    short = sentence.block.text[class_.start : class_.end].isupper()
    if reading.is_common_word(name, sentence) and (name.plural or short):
        return  # "the LLM whispers", "a TTS whisper"
    if not token.whitespace_ or is_opaque(sentence, at) or are_parted(class_, name, sentence):
        return
    behind = after_name(sentence, at)
    if doc.text(behind + 1).lower() in BEING and doc[behind].pos_ == "VERB":
        return  # "the C X replaced was Y"
    if doc.text(start - 1).lower() in _ONE:
        return  # "an encoder-only Llama": a variant
    if any(t.lower_ in words("nouns.recast") for t in doc[start : token.i]):
        return  # "the converted block-diffusion X"
    handled = _is_handled(doc[start]) or _is_handled(doc[max(start - 1, 0)])
    handled = handled and reading.is_model(name)
    bare = handled and start < token.i + (start > 0) and _is_apposed(behind, doc)
    if bare or (
        start
        and (
            _is_owner(start - 1, sentence, reading)
            or doc[start - 1].lower_ in DETERMINERS | GENITIVES | {"whose"}
        )
    ):
        yield name, class_, "class-name", doc[at]


def _are_all(at: int, sentence: Sentence) -> bool:
    """Whether those behind a class are all that is meant: "the Cs X and Y", "M's Cs X and Y"."""
    doc, owner = sentence.doc, sentence.name_at.get(at - 1)
    owned = owner is not None and owner.kind == "maker" and doc.text(at) in GENITIVES
    return owned or doc.text(at).lower() in _THE_MANY


def _is_owner(at: int, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name before a class tells whose, or of which field: "OpenAI LLM X", "AI model X".

    Another class makes a heap of nouns, of which nothing is said: "LLM TTS X chatbot".
    """
    name = sentence.name_at.get(at)
    if name is None or name.kind != "class":
        return name is not None
    if "-" in sentence.block.text[name.start : name.end]:
        return True  # "the text-to-image LLM X"
    return reading.knowledge.classes[name.ids[0]].axis == "field"


def _is_handled(before: Token) -> bool:
    """Whether a phrase without an article is what is done something with: "explore GAN X"."""
    return before.lower_ in words("lists.handling") and before.whitespace_ != ""


def _is_apposed(behind: int, doc: Tree) -> bool:
    """Whether a name ends its phrase, or goes on with what it is: "X, the technology"."""
    if doc.text(behind) in {"", ".", "!", ";"} or doc[behind].lower_ in _USES:
        return True
    told = doc.text(behind + 1).lower() in {"the", "a", "an"}
    return doc.text(behind) == "," and (told or opens_clause(doc[behind + 1]))


def as_role(token: Token, class_: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "Postgres for the data, and X as the LLM", where no verb says what each is."""
    doc, at = token.doc, token.i - 3
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or class_.plural or doc[token.i - 2].lower_ != "as":
        return
    owned = doc[token.i - 1].lower_ in DETERMINERS
    listed = at == 0 or doc[at - 1].lower_ in COORDINATORS | {",", ":", ";"}
    ends = doc.text(after_name(sentence, token.i)) in ENDS
    if owned and listed and ends and not any(t.pos_ == "VERB" for t in doc[:at]):
        yield name, class_, "class-name", doc[at]


def _phrase_start(class_: Token, sentence: Sentence) -> int:
    """Index of the first word of a class's phrase behind its article: "the new, large C"."""
    doc, first = class_.doc, class_.i
    while (
        first
        and (doc[first - 1].pos_ in {"ADJ", "NOUN", "PROPN"} or doc[first - 1].text == "-")
        and first - 1 not in sentence.name_at
    ):
        first -= 1
    return first


def named(token: Token, class_: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "an LLM, X, ...", "two LLMs, X and Y, ...", "an LLM called X"."""
    if is_opaque(sentence, token.i):
        return
    for verb in children(token, "acl", "acl:relcl"):
        that = verb.dep_ == "acl:relcl"  # "an LLM that is called X"
        if that and any(t.lower_ in RELATIVE_PRONOUNS for t in children(verb, "nsubj")):
            continue  # "LLMs that call X", as a tool
        if any(t.lower_ == "to" for t in children(verb, "mark")):
            continue  # "they likened naming Y a C to calling X a D"
        if verb.lemma_ in frame("be.named" if that else "be.called"):
            for given in children(verb, "xcomp", "obj", "obl"):
                if cases(given) <= {"as"}:
                    yield from _systems(conjuncts(given), class_, "class-called", sentence)
    named_at = _by_name(token)
    if named_at and _has_article(token):
        yield from _systems(token.doc[named_at : named_at + 1], class_, "class-called", sentence)
    owned_at = _owned_by_name(token, sentence)
    if owned_at and not class_.plural and _has_article(token):
        yield from _systems(token.doc[owned_at : owned_at + 1], class_, "class-called", sentence)
    after = token.i + 1
    if after >= len(token.doc) or token.doc[after].text not in DASHES | {","}:
        return
    owned = bool(children(token, "det", "nmod:poss")) and not class_.plural
    if owned and token.doc.text(after + 1).lower() in frame("be.named_so"):
        at = after + 2  # "its own C, called X"
        yield from _systems(token.doc[at : at + 1], class_, "class-called", sentence)
        return
    if class_.plural:
        listed = conjuncts(token)[1:]
        numbers = [COUNTS.get(t.lower_, len(listed)) for t in children(token, "nummod")]
        counted = numbers == [len(listed)] and len(listed) > 1  # not "three Cs, X and Y"
        if counted and not children(listed[0], "cc") and _is_closed(listed[-1], sentence):
            yield from _systems(listed, class_, "class-name", sentence)
    elif _is_next_of_row(token):
        return  # "a database, a C, X"
    elif _has_article(token) or _is_one(token):
        for given in (*children(token, "appos"), *_taken_for_next(token)):
            if token.doc.text(after + 1).lower() in words("stance.negators"):
                continue  # "no C, no X"
            apart = cases(token) & words("stance.contrast")  # "a tool without a C, X"
            if _is_closed(given, sentence) and not apart:
                yield from _systems([given], class_, "class-name", sentence)


def _taken_for_next(class_: Token) -> list[Token]:
    """X in "ask a C, X, to draw", which a tree may take for the next of a row."""
    doc, at = class_.doc, class_.i + 2
    beside = [t for t in children(class_, "conj") if t.i == at and not children(t, "cc")]
    return beside if doc.text(at + 1) == "," and doc.text(at + 2).lower() == "to" else []


def _by_name(class_: Token) -> int:
    """Index of X in "a C by the name of X"; 0 where it is given none."""
    for at in reversed(range(class_.i + 1, min(class_.i + _NAMING, len(class_.doc)))):
        said = " ".join(t.lower_ for t in class_.doc[class_.i + 1 : at + 1])
        if said in words("lists.naming"):
            return at + 1
    return 0


def _owned_by_name(class_: Token, sentence: Sentence) -> int:
    """Index of X in "the C of M called X", "a C by M named X"; 0 where it is given none."""
    doc, maker = class_.doc, sentence.name_at.get(class_.i + 2)
    if maker is None or maker.kind != "maker":
        return 0
    if doc[class_.i + 1].lower_ not in frame("means.makers") | {"of"}:
        return 0
    at = after_name(sentence, class_.i + 2)
    at += doc.text(at) in DASHES | {","}
    return at + 1 if doc.text(at).lower() in frame("be.named_so") else 0


def _has_article(class_: Token) -> bool:
    """Whether one is meant, be it any: "a C", "our C", but not "no C"."""
    before = children(class_, "det", "nmod:poss")
    return bool(before) and words("stance.negators").isdisjoint(t.lower_ for t in before)


def _is_next_of_row(class_: Token) -> bool:
    """Whether a class is the next of several things: "a database, a C, X"."""
    first = min(t.i for t in (class_, *children(class_, "det", "nmod:poss", "amod", "compound")))
    return class_.dep_ in {"conj", "appos"} and class_.doc.text(first - 1) == ","


def _is_one(class_: Token) -> bool:
    return any(t.lower_ == "one" for t in children(class_, "nummod"))


def _systems(
    tokens: list[Token], class_: Name, pattern: str, sentence: Sentence
) -> Iterator[Statement]:
    for token in tokens:
        name = sentence.name_at.get(token.i)
        if name is not None and name.kind == "system" and not is_opaque(sentence, token.i):
            yield name, class_, pattern, token


def _is_closed(token: Token, sentence: Sentence) -> bool:
    """Whether a mark closes the apposition that ends in ``token``, and no list goes on."""
    doc = token.doc
    behind = after_name(sentence, token.i)
    if behind >= len(doc) or doc[behind].text in {".", "!", ";", ":"}:
        return True
    if doc[behind].text not in DASHES | {","} or behind + 1 >= len(doc):
        return False
    return behind + 1 not in sentence.name_at and doc[behind + 1].lower_ not in COORDINATORS
