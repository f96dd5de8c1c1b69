"""Relations of a dependency tree, in the terms of ``real_sentences.toml``, and their check.

Kept apart from the linter's own reading of trees: this measures the parser alone.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SENTENCES = Path(__file__).with_name("real_sentences.toml")
LISTING = {"such", "as", "like", "including", "e.g."}
WH = {"that", "which", "who"}


@dataclass(frozen=True)
class Sentence:
    """An annotated sentence: text with marks, and relations as (wanted, name, arguments)."""

    marked: str
    relations: tuple[tuple[bool, str, tuple[str, ...]], ...]


def read() -> list[Sentence]:
    """Read the annotated sentences."""
    data = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    return [
        Sentence(
            entry["text"],
            tuple(
                (not negation, name, tuple(part.strip() for part in arguments.split(",")))
                for negation, name, arguments in re.findall(
                    r"(not-)?(\w+)\(([^)]*)\)", entry["relations"]
                )
            ),
        )
        for entry in data["sentence"]
    ]


def plain(marked: str, classes: bool) -> tuple[str, list[tuple[int, int]]]:
    """Put the stand-ins in the place of the names (and of the classes), as the linter does."""
    text, spans = "", []
    for piece in re.split(r"(\[[^]]*\]|<[^>]*>)", marked):
        start = len(text)
        if piece.startswith("["):
            text += "Google"
        elif piece.startswith("<"):
            name = piece[1:-1]
            stand_in = "models" if name.endswith("s") else "model"
            stand_in = "software" if name == "Generative AI" else stand_in
            text += (stand_in if start else stand_in.capitalize()) if classes else name
        else:
            text += piece
            continue
        spans.append((start, len(text)))
    return text, spans


def check(parse: Callable[[str], Doc], sentence: Sentence, classes: bool) -> list[str]:
    """Parse a sentence; return the relations that do not come out as annotated."""
    text, spans = plain(sentence.marked, classes)
    doc = parse(text)
    found = set(relations(doc))
    wrong = []
    for wanted, name, arguments in sentence.relations:
        if name == "prep":
            governor, preposition, dependant = arguments
            keys = {
                ("prep", g, preposition, d)
                for g in places(doc, governor, spans)
                for d in places(doc, dependant, spans)
            }
        elif name == "neg":
            keys = {("neg", i) for i in places(doc, arguments[0], spans)}
        else:
            keys = {
                (name, i, j)
                for i in places(doc, arguments[0], spans)
                for j in places(doc, arguments[1], spans)
            }
        if bool(keys & found) is not wanted:
            wrong.append(f"{'' if wanted else 'not-'}{name}({', '.join(arguments)})")
    return wrong


def places(doc: Doc, argument: str, spans: list[tuple[int, int]]) -> set[int]:
    """Token numbers that an argument stands for."""
    found: set[int] = set()
    for option in argument.split("|"):
        word, _, number = option.partition("#")
        if word.startswith("$"):
            end = spans[int(word[1:]) - 1][1]
            matches = [token.i for token in doc if token.idx < end <= token.idx + len(token)]
        else:
            matches = [token.i for token in doc if token.text == word]
            if number:
                position = int(number)
                matches = [matches[position if position < 0 else position - 1]]
        assert matches, f"{option} is not in {doc.text!r}"
        found.update(matches)
    return found


def conjuncts(token: Token) -> Iterator[Token]:
    """Yield a token and what is coordinated with it further on."""
    yield token
    for child in token.children:
        if child.dep_ == "conj":
            yield from conjuncts(child)


def child(token: Token, *labels: str) -> Token | None:
    """Return the first dependant with one of the labels."""
    return next((c for c in token.children if c.dep_ in labels), None)


def prepositions(token: Token) -> set[str]:
    """Return the prepositions of a noun; in a coordination the first noun has them."""
    while token.dep_ == "conj" and not child(token, "case"):
        token = token.head
    cases = [c for c in token.children if c.dep_ == "case"]
    return {w.lower_ for c in cases for w in (c, *c.children)}


def participle(token: Token, tense: str) -> bool:
    """Whether a word is a participle ("Past") or an -ing form ("Pres")."""
    form = token.morph.get("VerbForm")
    if tense == "Past":
        return form == ["Part"] and token.morph.get("Tense") == ["Past"]
    return form == ["Ger"] or (form == ["Part"] and token.morph.get("Tense") == ["Pres"])


def subjects(verb: Token, depth: int = 0) -> set[Token]:
    """Whoever does a verb, through relative clauses, control and coordination."""
    found: set[Token] = set()
    if depth > 6:
        return found
    own = [c for c in verb.children if c.dep_ in ("nsubj", "nsubj:outer", "csubj")]
    passive = child(verb, "nsubj:pass", "aux:pass") is not None
    for subject in own:
        relative = verb.dep_ == "acl:relcl" and subject.lower_ in WH
        found.update(conjuncts(verb.head if relative else subject))
    for c in verb.children:
        if (
            c.dep_ in ("obl:agent", "obl")
            and "by" in prepositions(c)
            and (c.dep_ == "obl:agent" or participle(verb, "Past"))
        ):
            found.update(conjuncts(c))
    if own or passive or found:
        return found
    head = verb.head
    if verb.dep_ == "acl" and not participle(verb, "Past"):
        found.add(head)
    elif verb.dep_ == "xcomp":
        controller = child(head, "obj", "iobj")
        if controller is not None and controller.i < verb.i:
            found.update(conjuncts(controller))
        elif child(head, "nsubj:pass"):
            found.update(objects(head, depth + 1))
        else:
            found |= subjects(head, depth + 1)
    elif verb.dep_ == "conj":
        found |= subjects(head, depth + 1)
    return found


def objects(verb: Token, depth: int = 0) -> set[Token]:
    """Whatever a verb is done to."""
    found: set[Token] = set()
    for c in verb.children:
        if c.dep_ in ("obj", "iobj", "nsubj:pass"):
            relative = verb.dep_ == "acl:relcl" and c.lower_ in WH
            found.update(conjuncts(verb.head if relative else c))
    if found or depth > 6:
        return found
    if verb.dep_ in ("acl", "amod") and participle(verb, "Past"):
        found.add(verb.head)
        if verb.head.dep_ == "conj" and verb.dep_ == "acl":
            found.add(verb.head.head)
    elif verb.dep_ == "conj" and participle(verb, "Past"):
        found |= objects(verb.head, depth + 1)
    elif verb.dep_ == "xcomp" and participle(verb, "Past"):
        found |= subjects(verb.head, depth + 1)
    return found


def relations(doc: Doc) -> Iterator[tuple[object, ...]]:
    """Yield every relation of a parsed text."""
    for token in doc:
        for other in subjects(token):
            yield "subj", token.i, other.i
        for other in objects(token):
            yield "obj", token.i, other.i
        if token.dep_ == "advmod" and token.lower_ in ("not", "n't", "never"):
            yield "neg", token.head.i
        yield from (("isa", x.i, y.i) for x, y in identities(token))
        if token.dep_.split(":")[0] in ("obl", "nmod", "conj", "advcl", "acl"):
            head = token
            while head.dep_ == "conj":
                head = head.head
            for preposition in prepositions(token):
                yield "prep", head.head.i, preposition, token.i


def identities(token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield pairs (x, y) for which the text says that x is (one of) y."""
    head = token.head
    if child(token, "cop") is not None or (token.dep_ == "xcomp" and token.pos_ in NOMINAL):
        for subject in subjects(token):
            yield from ((subject, y) for y in conjuncts(token))
    if token.dep_ in ("appos", "nmod:desc", "parataxis", "list") and token.pos_ in NOMINAL:
        for member in conjuncts(token):
            yield member, head
            yield head, member
            if head.dep_ == "nmod" and head.head.pos_ in NOMINAL:  # "two of the models, A and B"
                yield member, head.head
    if token.dep_.split(":")[0] in ("nmod", "obl") and prepositions(token) & LISTING:
        for member in conjuncts(token):
            yield member, head
            if head.dep_ == "nmod":
                yield member, head.head
            if "as" in prepositions(token) and head.pos_ == "VERB":
                yield from ((x, member) for x in objects(head) or subjects(head))
    if token.dep_ == "xcomp" and token.pos_ in NOMINAL and head.dep_ == "acl":  # "a model called X"
        yield token, head.head
        yield head.head, token


NOMINAL = ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
