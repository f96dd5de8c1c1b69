"""Of whom a noun says the access: "the open-source model X", "X: an open-source model"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import PARTLY_DOWNLOADABLE
from ..closed import AMONG, INDEFINITE, POSSESSIVES
from ..frames import frame, swaps
from ..kinds.counted import COUNTS
from ..lexicon import alternation, words
from ..trees.heads import MARKS, after_name, is_measured, is_opaque
from ..trees.lists import DASHES, name_list, opens_clause, titled_row
from ..trees.occasions import is_by_the_way
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    conjuncts,
    mates,
)
from .hosting import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_ACTING = frozenset({"VERB", "AUX"})
_GIVEN = frozenset({"obj", "obl"})
"""What a verb has at its end, which no row goes on from."""
_ALONE = frozenset({"ROOT", "appos", "parataxis", "dep"})
_CLOSING = frozenset({".", "!", "…"})
_OPENING = ' *_`[-•0123456789.)"“'
_REACH = 120
"""So many characters behind a name may say what it is made of."""
_LABEL = re.compile(
    r"[\s*_`\]]*(?::|\s[-–—]|\s\()[\s*_`]*(?:(?:an?|the)\s+)?(?:(?!of\b|for\b)[\w-]+,?\s+){1,6}",
    re.IGNORECASE,
)
"""Between a label and the noun that says what it is: "X: a fast, open-source"."""


def apposed(token: Token, sentence: Sentence) -> list[Name]:
    """X in "the open-source model, X, ...", "we moved to an open-source model: X."."""
    doc = token.doc
    at = token.i + 2
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or doc[token.i + 1].text not in {",", ":"}:
        return []
    dets = {d.lower_ for d in children(token, "det", "nmod:poss")}
    definite = bool(dets & words("access.definite"))
    behind = after_name(sentence, at)
    ends = behind >= len(doc) or doc[behind].text in {".", "!", ";"}
    closed = ends or doc[behind].text in {",", ")"}
    alone = ends and token.dep_ in _GIVEN and "Number=Plur" not in token.morph
    definite = definite or (alone and bool(dets & INDEFINITE))
    if behind + 1 < len(doc) and doc[behind].text == ",":
        following = doc[behind + 1]
        goes_on = opens_clause(following)
        closed = behind + 1 not in sentence.name_at and following.lower_ not in {"and", "or"}
        closed = closed or goes_on
        acts = token.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS} and following.pos_ in _ACTING
        acts = acts or (goes_on and token.dep_ in _GIVEN and "Number=Plur" not in token.morph)
        definite = definite or (acts and bool(dets & INDEFINITE))  # "an open model, X, writes"
    return [name] if definite and closed and not is_opaque(sentence, at) else []


def counted_out(token: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "two open models, X and Y, drew it": as many as are said to, and a comma behind.

    Without that the row may go on: "we compared two open models, X and Y."
    """
    doc, comma = token.doc, token.i + 1
    many = {COUNTS.get(t.lower_, 0) for t in children(token, "nummod", "det", "det:predet")} - {0}
    if doc.text(comma) not in {",", *DASHES} or len(many) != 1:
        return []
    row = name_list(sentence, comma + 1, frozenset({"system"}))
    behind = doc.text(row.end + 1).lower()
    closed = doc.text(row.end) == doc.text(comma) and row.end + 1 not in sentence.name_at
    closed = closed and behind not in {"and", "or", "&"}
    return list(row.names) if closed and {len(row.names)} == many else []


def entitled(class_: Token, sentence: Sentence) -> list[Name]:
    """X in the heading over "Open-source language model from M.", which has no verb."""
    alone = class_.dep_ == "ROOT" and not children(class_, "det", *SUBJECTS, "cop")
    if not alone or any(t.pos_ in _ACTING for t in class_.doc):
        return []
    names = sentence.referents.get(class_.i, ())
    return [name for name in names if name.kind == "system"]


def right_behind(token: Token, sentence: Sentence) -> list[Name]:
    """X in "an open-source model X", "the open-source LLM X", "the open models X and Y"."""
    name, class_ = sentence.name_at.get(token.i + 1), sentence.name_at.get(token.i)
    if class_.plural if class_ is not None else token.lower_ in words("access.listed"):
        return list(titled_row(sentence, token.i))
    if class_ is not None:
        model = class_.kind == "class" and not class_.plural
    else:
        model = token.lower_ in words("access.models") and "Number=Plur" not in token.morph
    if name is None or name.kind != "system" or not model or not token.whitespace_:
        return []
    if _is_stranded(token.doc, token.i + 1):
        return []  # "the closed model X is the answer to"
    return [] if is_opaque(sentence, token.i + 1) else [name]


def _is_stranded(doc: Tree, at: int) -> bool:
    """Whether a name opens a clause on the noun before it, as its last preposition shows."""
    last = next((t for t in reversed(doc) if not t.is_punct), doc[at])
    acts = doc[at + 1 : at + 2]
    left = last.i > at + 1 and last.lower_ in words("access.stranded")
    return left and any(t.pos_ in _ACTING for t in acts)


def included(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "open-source models include X and Y", "the list of open models includes X"."""
    row = noun.head if noun.dep_ == "nmod" and noun.head.lower_ in words("nouns.rows") else noun
    verb = row.head
    class_ = sentence.name_at.get(noun.i)
    listing = words("access.models", "access.choices")
    models = class_.plural if class_ is not None else noun.lower_ in listing
    if not models or row.dep_ != "nsubj" or verb.lemma_ not in frame("be.include"):
        return []
    members = [t for thing in children(verb, "obj") for t in conjuncts(thing)]
    return [
        sentence.name_at[t.i]
        for t in members
        if t.i in sentence.name_at and sentence.name_at[t.i].kind == "system"
        if not is_opaque(sentence, t.i)
    ]


def filled(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "an open-source alternative to Y would be X", where nothing more is said of X.

    ... and X and Y in "open-source alternatives are X and Y", "the best open models are X and Y".
    """
    said = noun.head
    name = sentence.name_at.get(said.i)
    if noun.dep_ != "nsubj" or name is None or name.kind != "system" or not children(said, "cop"):
        return []
    denied = any(t.lower_ in words("stance.negators") for t in said.children)
    for word in noun.doc[: noun.i]:  # "better than open Cs", "those that beat open Cs"
        whose = word.lower_ in RELATIVE_PRONOUNS and word.dep_ in SUBJECTS
        denied = denied or whose or word.lower_ == "than"
    more = children(said, "nmod", "acl", "nmod:poss", "amod")
    more += [t for t in children(said, "obl") if t.i > noun.i and not is_by_the_way(t)]
    more += [t for t in children(said, "advmod") if t.lower_ not in words("asides.adverbial")]
    class_ = sentence.name_at.get(noun.i)
    many = class_.plural if class_ is not None else noun.lower_.endswith("s")
    if many and (class_ is not None or noun.lower_ in words("access.choices", "access.models")):
        told = conjuncts(said)
        names = [sentence.name_at[t.i] for t in told if t.i in sentence.name_at]
        several = len(names) == len(told) and all(n.kind == "system" for n in names)
    else:
        names, several = [name], not mates(said)
    return [] if denied or more or not several or is_opaque(sentence, said.i) else names


def best_among(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "among open-source models, X is the strongest", where nothing else is among them."""
    best = noun.head
    if noun.dep_ not in {"obl", "nmod"} or not cases(noun) & AMONG or children(noun, "conj"):
        return []
    top = any("Degree=Sup" in t.morph for t in (best, *children(best, "amod")))
    denied = any(t.lower_ in words("stance.negators") for t in best.children)
    if not (top and children(best, "cop")) or denied or children(best, "nmod"):
        return []
    names = [sentence.name_at.get(t.i) for t in children(best, "nsubj")]
    return [name for name in names if name is not None and name.kind == "system"]


def weighted(class_: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "Cs with open weights, such as X and Y", "a C with downloadable weights (X)"."""
    text, end = sentence.block.text, sentence.spans[class_.i][1]
    said = _with_weights().match(text, end, sentence.end)
    if said is None:
        return
    first = next((t.i for t in sentence.doc if sentence.spans[t.i][0] >= said.end()), 0)
    for name in name_list(sentence, first, frozenset({"system"})).names if first else ():
        yield Statement(name, "open", said.span("way"), "access:modifier", class_)


@cache
def _with_weights() -> re.Pattern[str]:
    openly, given = (alternation(words(f"access.{name}")) for name in ("public", "exemplifying"))
    return re.compile(
        rf"(?:\smodels?)?\swith\s(?P<way>(?:\w+ly\s)?(?:{openly})\sweights)\s?(?:[,(]\s?)?"
        rf"(?:(?:{given}),?\s)?(?=[A-Z*_`])",
        re.IGNORECASE,
    )


def copied(token: Token, sentence: Sentence) -> list[Name]:
    """X in "a local copy of X", but not in "a local copy of X's answers".

    So in "the open-source release of X".
    """
    name = sentence.name_at.get(token.i + 2)
    kinds = words("access.copies", "access.releases")
    of = token.lower_ in kinds and token.doc.text(token.i + 1).lower() == "of"
    if name is None or name.kind != "system" or not of:
        return []
    behind = token.doc.text(after_name(sentence, token.i + 2))
    owns = behind in POSSESSIVES or is_opaque(sentence, token.i + 2)
    return [] if owns else [name]


def labelled(token: Token, sentence: Sentence) -> list[Name]:
    """X in "X: an open-source model", "X - open-source LLM by M", where nothing is done."""
    name = next(iter(sentence.names), None)
    model = token.i in sentence.name_at or token.lower_ in words("access.models")
    if name is None or name.kind != "system" or not model or is_opaque(sentence, token.i):
        return []
    text, (start, end) = sentence.block.text, sentence.spans[token.i]
    alone = token.dep_ in _ALONE and not children(token, *SUBJECTS, "cop")
    single = "Number=Plur" not in token.morph and not text[start:end].lower().endswith("s")
    opens = not text[sentence.start : name.start].strip(_OPENING)
    told = _LABEL.match(text, name.end, start) if alone and single and opens else None
    return [name] if told is not None and told.end() == start else []


def announced(token: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "open-source models right now: X, Y", where the sentence is no more than that."""
    doc, class_ = token.doc, sentence.name_at.get(token.i)
    many = class_.plural if class_ is not None else token.lower_ in words("access.listed")
    colon = _up_to_colon().match(sentence.block.text, sentence.spans[token.i][1], sentence.end)
    if not many or colon is None:
        return []
    first = next((t.i for t in doc if sentence.spans[t.i][0] >= colon.end()), len(doc))
    listed = name_list(sentence, first, frozenset({"system"}))
    ends = all(t.text in _CLOSING for t in doc[listed.end :])
    told = words("access.announcing")  # "supports local models: X, Y"
    plain = all(
        t.pos_ not in {"ADP", "VERB", "AUX", "PRON"}
        or (t.i == 0 and t.lower_ in told)
        or t.dep_ == "nmod:poss"
        for t in doc[: token.i]
    )
    return list(listed.names) if ends and plain and len(listed.names) > 1 else []


@cache
def _up_to_colon() -> re.Pattern[str]:
    """From a noun to the names: ": ", " worth a look: "."""
    around = alternation(words("comparison.around", "lists.on_hand"))
    return re.compile(rf"(?:\s(?:{around}))?:\s[*_`]*", re.IGNORECASE)


def is_head(token: Token, sentence: Sentence) -> bool:
    """Whether the name itself is what is open, not a tool for it: "an open-source X UI"."""
    doc = token.doc
    at = token.i + 1
    beside = sentence.name_at.get(at)
    if beside is not None and beside.kind == "class" and set(beside.ids) & words("nouns.offering"):
        return False  # "an offline X model registry"
    while at < len(doc) and (
        doc[at].text in MARKS | {"/"}
        or at in sentence.name_at
        or (doc[at].lower_ in {"and", "or", ","} and at + 1 in sentence.name_at)
        or is_measured(sentence, at)
    ):
        at += 1
    if at >= len(doc):
        return True
    if doc[at].lower_ in words("access.had"):
        return not _runs_on(doc[at])
    if doc[at].lower_ in words("access.settings") and doc[at - 1].whitespace_:
        return False  # "local X overrides", whatever a tree takes them for
    runs_on = doc[at].pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and doc[at - 1].whitespace_
    return not runs_on and doc[at].text != "-"


def is_instance(token: Token) -> bool:
    """Whether the name runs on to what is one of the system: "a self-hosted X deployment"."""
    behind = token.doc.text(token.i + 1).lower()
    return behind in words("access.had") and not _runs_on(token.doc[token.i + 1])


def _runs_on(noun: Token) -> bool:
    """Whether another noun behind one is what is meant: "an offline X model alternative"."""
    if noun.i + 1 >= len(noun.doc) or not noun.whitespace_ or noun.lower_.endswith("s"):
        return False
    if noun.nbor().lower_ in words("access.had"):
        return _runs_on(noun.nbor())  # "the X model weights"
    return noun.nbor().pos_ == "NOUN" and noun.dep_ in {"compound", "amod", "nmod", "flat"}


def is_made_of(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an open model does the work under a closed one's name: "local X using Llama"."""
    text = sentence.block.text
    at = sentence.token_of(name)
    if at is not None and at.dep_ == "obj" and "with" in swaps().get(at.head.lemma_, ()):
        return False  # "we replaced our self-hosted X with Y"
    return any(
        other.kind == "system"
        and name.end < other.start < name.end + _REACH
        and _with().fullmatch(text[name.end : other.start])
        and all(reading.knowledge.systems[i].weights in PARTLY_DOWNLOADABLE for i in other.ids)
        for other in sentence.names
    )


@cache
def _with() -> re.Pattern[str]:
    return re.compile(rf"[\s*_,(]*(?:{alternation(words('access.means'))})\s", re.IGNORECASE)
