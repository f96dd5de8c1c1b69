"""Who fills the role of a class that opens a sentence: "as our LLM we chose X".

Trees hang the clause on the class now and then, so that it is read from word to word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..closed import AROUND, JOINTS, OWNER, PERSONS
from ..frames import employed, frame
from ..trees.heads import is_opaque
from ..trees.lists import SYSTEMS, name_list
from ..trees.syntax import conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BESIDE = frozenset({"AUX", "ADV"})
_ENDS = frozenset({"", ".", ",", ";", "!", "(", ")", "since", "because", "due"})
_PURPOSES = frozenset({"for", "as", "to"})
_FROM = re.compile(rf"{AROUND}from\s{OWNER}{AROUND}", re.IGNORECASE)
_TO = re.compile(rf"{AROUND}\sto\s{OWNER}{AROUND}", re.IGNORECASE)
_THEN = re.compile(rf"{AROUND}[,:–—]\s(?:the\s)?(?:[a-z][a-z-]*\s){{0,2}}{AROUND}")
_JOINED = JOINTS | {",", "/", "+"}
_ENDPOINTS = 2
_ROW = 14
"""The last token at which the class of "From X to Y, Cs ..." may stand."""
_FRONT = 4
"""The last token at which the class of "as our default C" may stand."""
_ASIDE = 3
"""So many words may stand between somebody and what they do: "we have now settled"."""


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """X in "as our C we chose X", "for the C, we went with X".

    Of what the C is for, the host or the framework may be named as well: "for the C, we use
    LangChain". There only models are read.
    """
    doc = token.doc
    opener = doc[0].lower_
    if opener not in {"as", "for"} or not 0 < token.i <= _FRONT or 0 in sentence.name_at:
        return
    if any(t.pos_ not in {"DET", "PRON", "ADJ", "NOUN"} for t in doc[1 : token.i]):
        return
    verb, at = _chosen(token, sentence)
    if verb is None:
        return
    listed = name_list(sentence, at, SYSTEMS)
    alone = len(listed.names) == 1  # not "X and Y for the pictures"
    if doc.text(listed.end).lower() not in (
        _ENDS | _PURPOSES if alone and opener == "as" else _ENDS
    ):
        return
    if opener == "as" or _is_filled(token, listed.names, sentence, reading):
        yield from ((name, "as:employed", verb) for name in listed.names)


def spanned(token: Token, sentence: Sentence) -> Iterator[tuple[Name, str]]:
    """X and Y in "From X to Y, Cs are everywhere", if the class stands alone."""
    doc, class_ = token.doc, sentence.name_at[token.i]
    if doc[0].lower_ != "from" or not class_.plural or is_opaque(sentence, token.i):
        return
    if token.i > _ROW or len(conjuncts(token)) > 1 or doc.text(token.i + 1) in _JOINED:
        return
    names = [n for n in sentence.names if n.end <= class_.start and n.kind != "maker"]
    if len(names) != _ENDPOINTS or any(n.kind != "system" for n in names):
        return
    text, (one, other) = sentence.block.text, names
    begun = _FROM.fullmatch(text, sentence.start, one.start)
    if (
        begun
        and _TO.fullmatch(text, one.end, other.start)
        and _THEN.fullmatch(text, other.end, class_.start)
    ):
        yield from ((name, "list:spanned") for name in names)


def _is_filled(token: Token, names: tuple[Name, ...], sentence: Sentence, reading: Reading) -> bool:
    """Whether models are chosen for the one of a class that puts something out, not for a task."""
    class_ = sentence.name_at[token.i]
    puts_out = reading.knowledge.classes[class_.ids[0]].axis == "output"
    definite = token.doc[1].pos_ in {"DET", "PRON"} and token.i > 1
    return puts_out and definite and not class_.plural and all(map(reading.is_model, names))


def _chosen(class_: Token, sentence: Sentence) -> tuple[Token | None, int]:
    """The verb of choosing behind a class, and the index where what is chosen begins."""
    doc, at = class_.doc, class_.i + 1
    if [t.lower_ for t in doc[at : at + 2]] == ["of", "choice"]:
        at += 2
    at += doc.text(at) == ","
    if doc.text(at).lower() not in PERSONS:
        return None, at
    at += 1
    for _ in range(_ASIDE):
        if at < len(doc) and doc[at].pos_ in _BESIDE:
            at += 1
    if at >= len(doc) or doc[at].lemma_ not in frame("be.employ"):
        return None, at
    verb = doc[at]
    at += 1
    upon = employed().get(verb.lemma_)
    if upon is not None:
        if doc.text(at).lower() not in upon:
            return None, at
        at += 1
    name = sentence.name_at.get(at)
    if name is not None and name.kind == "maker":  # "OpenAI's X"
        at += 1 + (doc.text(at + 1) in {"'s", "’s"})
    return verb, at
