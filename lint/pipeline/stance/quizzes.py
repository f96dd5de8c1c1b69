"""What a question may be answered with is not what its author says: "B. Midjourney is an LLM"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..trees.sentences import Sentence

_OPTION = re.compile(r"^\W*[A-Fa-f]\W{0,3}[.):]\W{0,3}\s|^\W*\[[ x]\]\s", re.MULTILINE)
_LETTER = re.compile(r"\W*(?:\[[xX]\]\W*)?([A-Fa-f])\W{0,3}[.):]\W{0,3}\s")
_CHOICES = re.compile(
    r"\b(?:options|opts|choices)[\"'*]{0,3}\s?[:=][\"'*]{0,3}\s?(?:\[|A[.)]\s)", re.IGNORECASE
)
"""What a question may be answered with: "Options: A. X", in code "options: ['X',"."""
_CODED = re.compile(
    r"\b(?:id|label|key|letter|option)[\"']?\s?:\s?[\"'][A-Fa-f][\"'],\s?[\"']?\w+[\"']?\s?:"
    r"|\b(?:is[_-]?)?correct[\"']?\s?:\s?(?:true|false)\b",
    re.IGNORECASE,
)
"""... or in code: "{ id: 'A', text: 'X' }", "{ text: 'X', correct: false }"."""
_TO_JUDGE = re.compile(r"\btrue or false\b\W*$", re.IGNORECASE)
"""Before what the reader is to judge: 'True or false? "X"'."""
_NEAR = 40
"""So many characters around a sentence may say that it is to be judged."""
_ASKED = re.compile(r"\W*q(?:uestion)?\s?\d*\W{0,3}[:.]", re.IGNORECASE)
_ANSWERED = re.compile(r"[\s*_]*a(?:nswer)?[\s*_]*:", re.IGNORECASE)
_ROW = re.compile(
    r"\W*q(?:uestion)?\W{0,3}[:=][^|]*\|(?:[^|]*\|)?\s*a(?:nswer)?\W{0,3}[:=]", re.IGNORECASE
)
"""A question with its choices in one row: "q: What does X do? | a: 2 | it draws | it reads"."""
_LATER_OPTION = re.compile(r"^\W*[B-F](?:\s*[.)]|\*{2}:|:\*{2})\s")
"""Nothing but the choices of a question begins with "B."."""
_IN_ROW = tuple(
    re.compile(rf"(?:^|\s)\**{letter}\W{{0,3}}[.)](?:\s|\*)\W{{0,2}}(?=[A-Z])") for letter in "BC"
)
"""The later choices of a question that stand in one paragraph: "A. X B. Y C. Z"."""
_ANSWER = re.compile(
    r"\b(?:correct )?answers?\b\W{0,6}(?:[:=]|is\b|are correct\b)|\bquiz\b"
    r"|\b(?:all|none|both) of the above\b|\bcorrect\b\W*:|^[^\w\n]*options[^\w\n]*$"
    r"|<summary>[^<\n]{0,40}\b(?:answers?|solutions?)\b",
    re.IGNORECASE | re.MULTILINE,
)


def holds_quiz(text: str) -> bool:
    """Whether a document asks its reader questions: it tells the answers, or says so."""
    return _ANSWER.search(text) is not None


def is_option(sentence: Sentence) -> bool:
    """Whether a sentence begins as an option does ("A.", "[ ]"), if there is a question."""
    return _OPTION.match(sentence.block.text[: sentence.end]) is not None


def is_answered(question: str, text: str) -> bool:
    """Whether "A:" before a text stands for an answer, as "Q:" before the question shows."""
    return _ANSWERED.match(text) is not None and _ASKED.match(question) is not None


def are_options(one: str, other: str) -> bool:
    """Whether two texts begin with neighbouring letters, as options do: "a." and "b."."""
    letters = [match[1].lower() for match in map(_LETTER.match, (one, other)) if match]
    return len(letters) == 2 and abs(ord(letters[0]) - ord(letters[1])) == 1


@lru_cache(maxsize=64)
def _is_row(text: str) -> bool:
    """Whether a paragraph is nothing but choices: "A. Train a C B. Tune X C. Buy Y"."""
    first, at = _LETTER.match(text), 0
    if first is None or first[1] != "A":
        return False
    for later in _IN_ROW:
        said = later.search(text, at)
        if said is None:
            return False
        at = said.end()
    return True


def is_surely_option(sentence: Sentence) -> bool:
    """Whether a sentence is one of several options by its own words."""
    titled = sentence.block.kind == "heading"  # "## B. Image LLMs"
    begun = not titled and _LATER_OPTION.match(sentence.block.text[: sentence.end])
    text = sentence.text
    before = sentence.block.text[max(0, sentence.start - _NEAR) : sentence.start]
    behind = sentence.block.text[sentence.end : sentence.end + _NEAR]
    rowed = _ROW.match(sentence.block.text) is not None
    coded = _CHOICES.search(before + text) or _CODED.search(before + text + behind)
    followed = not titled and (are_options(text, behind) or _is_row(sentence.block.text))
    return bool(begun or rowed or coded or followed or _TO_JUDGE.search(before))
