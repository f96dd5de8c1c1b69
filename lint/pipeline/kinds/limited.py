"""What is said of a part alone: "where text is concerned, ...", "mostly built on LLMs".

And what of a row is: of "vision models and LLMs like X and Y" X may be one of the others.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND
from ..frames import frame
from ..lexicon import alternation, words
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, conjuncts, objects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 4
"""So many words in front of a class may restrict it."""
_WORD = re.compile(r"\w+")
_FELLOWS = re.compile(r"(\w{1,20}s),?\s(?:and|or|&)\s(?:[\w-]{1,20}\s)?$")
"""Before a class, other things in the same row: "vision models and "."""
_JOINED = re.compile(r"(?:\band|[&/+])\s*(?:[\w-]{1,20}\s)?$")
"""Before a class, another one of which the examples may be as well."""


def in_one_medium(name: Name, sentence: Sentence) -> bool:
    """Whether what opens the sentence, before a class, leaves one medium of all it makes."""
    before = sentence.block.text[sentence.start : name.start]
    for other in sentence.names:  # "within the family of language models, ..."
        if other.end <= name.start:
            before = before.replace(sentence.block.text[other.start : other.end], "_")
    return "," in before and _limit().match(before) is not None


@cache
def _limit() -> re.Pattern[str]:
    """Read "For text, ", "Where text is concerned, ", "In this chapter, which is about text, "."""
    media = alternation(words("equality.restricting") | {"texts", "documents"})
    itself = r"(?<!this )(?<!following )(?<!present )"  # "in this text" is no limit
    return re.compile(
        r"[\W_]*(?:and\s|but\s)?(?:for|where|in|within|with|as\sfar\sas|when\sit\scomes\sto)\b"
        rf"[^.;:]{{0,60}}?\b{itself}(?:{media})\b[^.;:]{{0,40}},",
        re.IGNORECASE,
    )


def is_partly(at: Token, base: Token) -> bool:
    """Whether it is said only of a part: "mostly built on Cs", not "Cs, which matter so much"."""
    told = {t.lower_ for t in at.children}
    if told & words("stance.only") and told & words("stance.negators"):
        return True  # "it isn't only built on Cs"
    limits = words("quantity.partial", "quantity.possible")
    return any(
        t.lower_ in limits
        and all(between.lower_ not in RELATIVE_PRONOUNS for between in t.doc[base.i : t.i])
        for t in at.children
    )


def takes_in_more(subject: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a system looks at what no member of a class of text does: "language models like X".

    So it can't be called one after what it looks at; in "vision and language models like X" it can.
    """
    if _JOINED.search(sentence.block.text, sentence.start, class_.start):
        return False
    known = reading.knowledge
    taken = {m for id_ in subject.ids for m in known.inputs(id_) or () if not known.is_text((m,))}
    made = [m for id_ in class_.ids for m in known.classes[id_].outputs]
    of_text = bool(made) and known.is_text(made)
    return of_text and bool(taken) and not any(reading.takes(class_, m) for m in taken)


def is_of_fellows(subject: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether an example may be one of other things, as a later one is of the class.

    So X is in "vision models and Cs like X and Y", where Y is a C.
    """
    row = _FELLOWS.search(sentence.block.text, sentence.start, class_.start)
    if row is None or row[1].lower() not in words("nouns.transparent", "nouns.vectors"):
        return False
    known = reading.knowledge
    others = [name for name in sentence.names if name.start > subject.start]
    return any(
        known.is_a(i, c) for n in others if n.kind == "system" for i in n.ids for c in class_.ids
    )


def is_on_part(at: Token, base: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether the sentence speaks of what the base makes: "uses LLMs for text output"."""
    clauses = [v for c in children(at, "advcl", "xcomp") for v in conjuncts(c)]
    clauses += [at.head] if at.dep_ == "advcl" else []  # "it creates text using Cs"
    making = [v for v in clauses if v.lemma_ in frame("produce.verbs")]
    for_what = [token for token in sentence.doc if "for" in cases(token) | cases(token.head)]
    served = [
        output
        for what in (*for_what, *(thing for verb in making for thing in objects(verb)))
        for token in conjuncts(what)
        for output in reading.outputs(token, sentence, 1)
    ]
    made = reading.knowledge.outputs(base.ids[0]) or ("text",)
    return bool(served) and all(
        reading.knowledge.covers(made, m) for output in served for m in output.ids
    )


def takes_in(base: Name, sentence: Sentence) -> bool:
    """Whether a class is what takes in the prompt alone: "built on Cs to encode it"."""
    return _taking_in().match(sentence.block.text, base.end, sentence.end) is not None


@cache
def _taking_in() -> re.Pattern[str]:
    """Behind a class: " (X) for text", " in understanding"."""
    reading = alternation(frame("base.taking_in"))
    return re.compile(
        rf"{AROUND}(?:\s?\([^()]*\){AROUND})?\s(?:to|for|in|at|as)\s"
        rf"(?:(?:its|the|their|an?)\s)?(?:{reading})\b",
        re.IGNORECASE,
    )


def is_restricted(name: Name, sentence: Sentence) -> bool:
    """Whether only a part of the class is meant: "text-based generative AI, also called LLMs"."""
    opening = sentence.block.text[name.start : name.end].partition(" ")[0].lower()
    if opening in words("equality.stages"):
        return True
    token = sentence.token_of(name)
    first = token.i if token is not None else 0
    while first and sentence.name_at.get(first - 1) is name:
        first -= 1
    owner = sentence.name_at.get(first - 1)
    if owner is not None and owner.kind == "maker":
        return True  # "Google Generative AI" is a product
    before = sentence.doc[max(0, first - _REACH) : first]
    for word in reversed(list(before)):
        if word.lower_ in words("equality.restricting", "equality.stages"):
            return word.nbor(-1).lower_ != "the" if word.i else True  # "the words C and D"
        if word.lower_ == "of" and word.i:  # "a type of C, called D"
            return bool({word.nbor(-1).lower_, word.nbor(-1).lemma_} & words("nouns.partitive"))
        if word.text != "-" and word.pos_ not in {"ADJ", "VERB", "NOUN"}:
            return False
    return False


def is_narrowed(other: Name, sentence: Sentence) -> bool:
    """Whether words right behind a field make it a part of it: "generative AI trained on text"."""
    word = _WORD.match(sentence.block.text, other.end + 1)
    if word is None or sentence.block.text[other.end] != " ":
        return False
    return word.group().lower() in words("equality.narrowing")
