"""A need, then a plan: "We need product photos. Let's use GPT-4!"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...claims import Mention
from ..frames import frame
from ..lexicon import any_of, words
from ..stance.author import stance
from ..trees.sentences import said_before
from ..trees.syntax import cases, children, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WORDS = re.compile(r"[\w']+")
_PRONOUNS = frozenset({"it", "that", "this", "them", "these", "those"})
_PLAIN = frozenset(
    {"aux", "nsubj", "punct", "mark", "advmod", "obj", "cc", "discourse", "obl:unmarked"}
)
"""What may stand beside a plan that names no purpose of its own."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production that a plan makes on what the sentence before needs."""
    for verb in sentence.doc:
        name = _planned(verb, sentence, reading)
        if name is None or len({n.ids for n in sentence.names}) > 1:
            continue
        said = stance(sentence, verb, context)
        for modality in wished(sentence, reading) if said == "planned" else ():
            excuse = "tool" if context.hands_tool(sentence) else ""
            yield reading.claim(
                "produces", name, modality, sentence, "need", stance=said, excuse=excuse
            )


def _planned(verb: Token, sentence: Sentence, reading: Reading) -> Name | None:
    """X in "we will use X", "let's use X for it", "X will do it"."""
    lemma = verb.lemma_
    if lemma in frame("need.use"):
        given = children(verb, "obj", "iobj")
        rest = [t for t in verb.children if t.dep_ not in _PLAIN and t not in given]
        if any("for" not in cases(t) or t.lower_ not in _PRONOUNS for t in rest):
            return None
        does = children(verb.head, "obj") if verb.dep_ == "advcl" else []
        if any(t.lower_ not in _PRONOUNS for t in does):
            return None  # "Using X, we write the script"
    elif lemma in frame("need.do"):
        given = subjects(verb)
        if not any(t.lower_ in _PRONOUNS for t in children(verb, "obj")):
            return None
    else:
        return None
    names = [n for t in given for n in reading.bearers(t, sentence)]
    return names[0] if len(names) == 1 and reading.is_model(names[0]) else None


def wished(sentence: Sentence, reading: Reading) -> tuple[Mention, ...]:
    """What the sentence before asks for: "We need product visuals. Let's use GPT-4!"."""
    before = said_before(sentence.block.text, sentence.start)
    if before is None:
        return ()
    start, end = before
    text = sentence.block.text[start:end]
    need = any_of(frame("need.words")).search(text)
    if need is None:
        return ()
    found: list[Mention] = []
    tokens = [*_WORDS.finditer(text, need.end())]
    for at, token in enumerate(tokens):
        if found and token.group().lower() == "of":
            break  # "a transcript of the audio"
        for width in (3, 2, 1):
            run = tokens[at : at + width]
            ids = (
                reading.nouns.get(" ".join(w.group().lower() for w in run))
                if len(run) == width
                else None
            )
            if not ids:
                continue
            following = tokens[at + width].group().lower() if at + width < len(tokens) else ""
            adjacent = text[run[-1].end() : run[-1].end() + 1] == " "
            acts = words("nouns.making") | frame("consume.nouns")
            if adjacent and (following in reading.nouns or following in acts):
                break
            first, last = sentence.block.source_span(start + run[0].start(), start + run[-1].end())
            found.append(
                Mention("modality", ids, text[run[0].start() : run[-1].end()], first, last)
            )
            break
    return tuple(found)
