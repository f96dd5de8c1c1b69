"""What a question may be answered with is not what its author says: "B. Midjourney is an LLM"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document import Block
    from ..trees.sentences import Sentence

_OPTION = re.compile(r"^\W*[A-Fa-f]\W{0,3}[.):]\W{0,3}\s|^\W*\[[ x]\]\s", re.MULTILINE)
_LETTER = re.compile(r"\W*(?:\[[xX]\]\W*)?([A-Fa-f])\W{0,3}[.):]\W{0,3}\s")
_CHOICES = re.compile(
    r"\b(?:options|opts|choices)[\"'*]{0,3}\s?[:=][\"'*]{0,3}\s?(?:\[|A[.)]\s)", re.IGNORECASE
)
"""What a question may be answered with: "Options: A. X", in code "options: ['X',"."""
_IN_LINE = re.compile(
    r"(?:^|[?:.]\s)\W{0,4}a[.)]\s[^?!]{0,200}?[,;]\s(?:or\s)?\(?b[.)]\s", re.IGNORECASE
)
"""Choices in one sentence: "a) X is a C, b) X is a D"."""
_CODED = re.compile(
    r"\b(?:id|label|key|letter|option)[\"']?\s?:\s?[\"'][A-Fa-f][\"'],\s?[\"']?\w+[\"']?\s?:"
    r"|\b(?:is[_-]?)?correct[\"']?\s?:\s?(?:true|false)\b",
    re.IGNORECASE,
)
"""... or in code: "{ id: 'A', text: 'X' }", "{ text: 'X', correct: false }"."""
_TO_JUDGE = re.compile(r"\btrue or false\b\W*$", re.IGNORECASE)
"""Before what the reader is to judge: 'True or false? "X"'."""
_JUDGED = re.compile(
    r"[(\[]\s?(?:true|t|yes|agree|fact)\s?(?:/|or|\|)\s?(?:false|f|no|disagree|fiction|myth)\s?\??[)\]]"
    r"|[.!?:;,–—-][\s*_]*true or false\b"
    r"|(?:[☐□◯○⬜]|[(\[]\s?[)\]])\s?(?:true|yes|agree)\b",
    re.IGNORECASE,
)
"""Behind it: "X is an LLM. (True/False)", "X is an LLM ☐ True ☐ False"."""
_NEAR = 40
"""So many characters around a sentence may say that it is to be judged."""
_ASKED = re.compile(r"\W*q(?:uestion)?\s?\d*\W{0,3}[:.]", re.IGNORECASE)
_ANSWERED = re.compile(r"[\s*_]*a(?:nswer)?[\s*_]*:", re.IGNORECASE)
_LATER_OPTION = re.compile(r"^\W*[B-F](?:\s*[.)]|\*{2}:|:\*{2})\s")
"""Nothing but the choices of a question begins with "B."."""
_BARRED = re.compile(
    r"\W*q(?:uestion)?\s?\d*\s?[:.][^|?]{0,300}\?\W{0,3}\|[^|]{1,200}\|", re.IGNORECASE
)
"""A question with its choices between bars: "q: What is X? | a:2 | an LLM | a GAN"."""
_SUBJECT = 5
"""So many words at most are a name and the verb behind it."""
_ASKER = 4
"""So many words tell who puts a question."""
_BOX = "[ ] "
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


def is_option(sentence: Sentence, source: str) -> bool:
    """Whether a sentence begins as an option does ("A.", "[ ]"), if there is a question.

    An item's box stands before its block in the ``source`` of the document.
    """
    block = sentence.block
    first = block.offsets[0] if block.kind == "item" and block.offsets else 0
    boxed = first >= len(_BOX) and source.startswith(_BOX, first - len(_BOX))
    return boxed or _OPTION.match(block.text[: sentence.end]) is not None


def is_answered(question: str, text: str) -> bool:
    """Whether "A:" before a text stands for an answer, as "Q:" before the question shows."""
    return _ANSWERED.match(text) is not None and _ASKED.match(question) is not None


def are_options(one: str, other: str) -> bool:
    """Whether two texts begin with neighbouring letters, as options do: "a." and "b."."""
    letters = [match[1].lower() for match in map(_LETTER.match, (one, other)) if match]
    return len(letters) == 2 and abs(ord(letters[0]) - ord(letters[1])) == 1


def is_choice(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is the first choice of a question, or one beside another.

    Without one so is what says again of the same thing what it is: "X is a C", "X is a D".
    """
    before = blocks[index - 1].text if index else ""
    beside = [before, *(block.text for block in blocks[index + 1 : index + 2])]
    if is_answered(before, blocks[index].text):
        return False
    asked = before.rstrip(" *_").endswith(("?", "？"))
    own = blocks[index].text
    return asked or any(are_options(own, text) or _open_alike(own, text) for text in beside)


def _open_alike(one: str, other: str) -> bool:
    """Whether two texts begin with the same subject and the same verb."""
    first, second = (text.lstrip("*_`[]x ").lower().split()[:_SUBJECT] for text in (one, other))
    verb = next((i for i, word in enumerate(first) if i and word in words("access.stated")), None)
    return verb is not None and first[: verb + 1] == second[: verb + 1]


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
    behind = sentence.block.text[sentence.stop : sentence.stop + _NEAR]
    coded = _CHOICES.search(before + text) or _CODED.search(before + text + behind)
    followed = not titled and (are_options(text, behind) or _is_row(sentence.block.text))
    barred = _BARRED.match(sentence.block.text)
    judged = _TO_JUDGE.search(before) or _is_judged(sentence)
    return bool(begun or coded or followed or barred or judged or _IN_LINE.search(text))


def _is_judged(sentence: Sentence) -> bool:
    """Whether the reader is to tick what is right: "X is an LLM. (True/False)"."""
    text, end = sentence.block.text, sentence.stop
    return _JUDGED.search(text, max(sentence.start, end - _NEAR), end + _NEAR) is not None


def is_passed_on(text: str) -> bool:
    """Whether a question is told with who puts it: "is it allowed to tune X, legal asks"."""
    question, _, asker = text.rpartition(", ")
    opener = question.lstrip("\"'“‘*_ ").partition(" ")[0].lower()
    said = asker.rstrip(".!").lower().split()
    return (
        opener in words("stance.question_openers")
        and 1 < len(said) <= _ASKER
        and not {said[0], said[-1]}.isdisjoint(words("answers.wondering"))
    )


def teases(text: str) -> bool:
    """Whether a statement only ends in a question, which the next one answers: "and honestly?"."""
    return _teasing().search(text) is not None


@cache
def _teasing() -> re.Pattern[str]:
    """Behind a statement: ", and guess what?", " – and the result?"."""
    teasers = alternation(words("stance.teasers"))
    return re.compile(rf"\w[\s,;–—-]+(?:and|but|so)\s+(?:{teasers})\s*\?\W*$", re.IGNORECASE)
