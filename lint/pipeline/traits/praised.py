"""Praise that sells nothing: of what is to come, of something else, of a model that is named."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..stance.works import is_titled
from ..trees.heads import head_noun, is_opaque
from ..trees.syntax import RELATIVE_PRONOUNS, children, subjects

if TYPE_CHECKING:
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_QUOTED = re.compile(r"[^\w\"“”]*[\"“][^\"“”]*[\"”][^\w\"“”]*")
"""A sentence that is nothing but somebody else's words."""
_CALLED = re.compile(r"(?=\S*[A-Z])(?:\w[\w.+-]*\s){0,2}[\w.+-]*\d[\w.+-]*")
"""What a model is called: "Pix 12B", "Lm-XComposer2"."""
_ARCHIVED = re.compile(r"\barxiv\b|\b(?:19|20)\d\d[\])]|\bet al\b", re.IGNORECASE)
"""What tells that a paper is named: "[arXiv 2025.12]", "(2024)"."""
_ENTRY = re.compile(r"[\W_]*\[[A-Za-z' ]{2,20}\s(?:19|20)\d\d[^\]]{0,9}\]")
"""Where and when a paper came out, in front of its title: "[NeurIPS 2024]"."""
_TITLED = re.compile(r":[\s*_]+[A-Z][a-z]+ing\s")
"""What the second half of a title begins with: "X: Enabling Y"."""
_BEGUN = re.compile(r"[\s*_`]*(?::|\s[–—-])[\s*_`]*(?:(?:an?|the)\s)?(?:\w+\s)?$", re.IGNORECASE)
"""Between a name and what it is said to be."""


def is_no_praise(i: int, hype: re.Match[str], sentence: Sentence, context: Context) -> bool:
    """Whether the word says when ("towards next-generation models"), or of what else.

    "Cutting-edge LLM techniques" are no model; a model that has a name is praised by its maker.
    """
    if is_opaque(sentence, i) or _is_inside(i, sentence):
        return True
    coming = hype[0].lower().startswith(tuple(frame("promote.coming")))
    return (
        bool(coming and _ahead().search(sentence.block.text[sentence.start : hype.start()]))
        or _QUOTED.fullmatch(sentence.text) is not None
        or _is_of_named(hype.start(), sentence, context)
        or _is_said_of_one(i, sentence)
        or _is_in_title(hype.start(), sentence)
        or (coming and _is_cited(hype.start(), sentence))
        or is_in_title_row(sentence, context)
    )


def is_in_title_row(sentence: Sentence, context: Context) -> bool:
    """Whether a cell, or what is behind a label, is a title: "| Title | Next-Gen LLMs for X |"."""
    titles = words("nouns.titling")
    text = sentence.block.text
    if sentence.block.cell is not None:
        return any(cell.strip(" *_`:").lower() in titles for cell in context.row(sentence))
    label, mark, title = text.partition(":")
    return bool(mark) and label.strip(" *_`").lower() in titles and is_titled(title)


def _is_in_title(start: int, sentence: Sentence) -> bool:
    """Whether praise stands in a paper's title: "AutoGen (M): Enabling Next-Gen LLM Agents"."""
    named = next((name for name in sentence.names if name.kind == "system"), None)
    if named is None or named.end > start:
        return False
    text = sentence.block.text
    begun = _TITLED.search(text, named.end, start)
    return begun is not None and is_titled(text[named.start : sentence.end])


def _is_inside(i: int, sentence: Sentence) -> bool:
    """Whether a longer noun is praised: "a world-class AI education SaaS platform"."""
    between = sentence.doc[i + 1 : head_noun(sentence, i)]
    return sum(t.pos_ in {"NOUN", "PROPN"} for t in between) > 1


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(frame('promote.ahead'))})\s+$", re.IGNORECASE)


def _is_said_of_one(i: int, sentence: Sentence) -> bool:
    """Whether it is said of a model by its name: "Pix-12B is a groundbreaking LLM".

    Of a language model whatever is a name tells which: "Nordwind is a groundbreaking LLM".
    """
    token, name = sentence.doc[i], sentence.name_at[i]
    told = subjects(token) if children(token, "cop") else []
    kind = sentence.block.text[name.start : name.end].lower().rstrip("s)")
    model = kind.endswith(("llm", "language model"))
    return any(
        _CALLED.fullmatch(t.text)
        or (model and t.pos_ == "PROPN" and not children(t, "det", "nmod:poss"))
        for t in told
    )


def _is_cited(start: int, sentence: Sentence) -> bool:
    """Whether it stands in the title of a paper: "[arXiv 2025] Pix: A Next-Generation C for D"."""
    text = sentence.block.text
    if _ENTRY.match(text, sentence.start, start):
        return True
    return _ARCHIVED.search(sentence.text) is not None and is_titled(sentence.text)


def _is_of_named(start: int, sentence: Sentence, context: Context) -> bool:
    """Whether a model that nobody knows is praised by its name: "Pix 12B: a cutting-edge LLM"."""
    before = sentence.block.text[sentence.start : start]
    if sentence.block.cell is not None and before.strip(" *_`").lower() in {"", "a", "an", "the"}:
        return any(_CALLED.fullmatch(text.strip(" *_`")) for text in context.row(sentence))
    begun = _BEGUN.search(before)
    label = before[: begun.start()].split() if begun else []
    return any(_CALLED.fullmatch(" ".join(label[-n:]).strip("*_`")) for n in (1, 2, 3))


def does_a_job(class_: Token) -> bool:
    """Whether a clause right behind a class says what it does: "an LLM that drafts replies".

    So "Cs to expand queries".
    """
    doc, that = class_.doc, class_.i + 1
    jobs = frame("produce.rewording", "produce.writing")
    opener, deed = doc.text(that).lower(), doc.text(that + 1).lower()
    if opener == "to":
        return deed in jobs | frame("promote.tasks")
    return opener in RELATIVE_PRONOUNS and deed.removesuffix("s") in jobs
