"""What the text around a sentence says of it: myths, quizzes, corrections, quotations."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from .lexicon import any_of, words

if TYPE_CHECKING:
    from ..document import Block, Document
    from .sentences import Sentence

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*", re.IGNORECASE)
_LEADERS = "-*•[] \"'“‘0123456789."
_TRAILERS = " \"'”’)*_—–-"
_STAMP = re.compile(r"^\[[^\]]*\]\s*")
_OPTION = re.compile(r"^\W*[A-Fa-f]\s*[.)]\s|^\W*\[[ x]\]\s", re.MULTILINE)
_LATER_OPTION = re.compile(r"^\W*[B-F]\s*[.)]\s")
"""Nothing but the choices of a question begins with "B."."""
_ANSWER = re.compile(
    r"\b(?:correct )?answers?\b\W{0,6}(?:[:=]|is\b)|\bquiz\b|\bcorrect\b\W*:", re.IGNORECASE
)
_NEGATIVE_LEAD = re.compile(
    r"\b(?:not|never|cannot|avoid|without|no longer|(?:do|does|ca|wo|is|are)n['’]t)\b.*:\s*$",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"(?:that|this|which) (?:is|was)(?:n['’]t| not| wrong| false| incorrect| untrue| a myth)"
    r"|(?:wrong|false|incorrect|nope|not true|not quite|untrue)\b|in reality\b"
    r"|in fact, (?:it|they) (?:is|are|do|does)(?:n['’]t| not)"
    r"|no[,.!:]|no it|it (?:is|does|ca)n['’]t|they (?:are|do|ca)n['’]t"
)
_HEARD = 60
"""So many characters behind a sentence may take it back."""


class Context:
    """The document around a sentence, as far as it decides whether the sentence is meant."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._wrong_leads: dict[int, bool] = {}

    def rejects(self, sentence: Sentence) -> bool:
        """Whether the text marks what this sentence says as wrong."""
        block = sentence.block
        return (
            _calls_wrong(sentence.text)
            or _is_marked_wrong(sentence)
            or self._is_denied(sentence)
            or bool(_LATER_OPTION.match(block.text[: sentence.end]))
            or (self._is_quiz and bool(_OPTION.match(block.text[: sentence.end])))
            or any(self._leads_wrong(i) for i in (block.section, block.lead) if i is not None)
        )

    def _leads_wrong(self, index: int) -> bool:
        """Whether a heading or lead announces what is wrong: "Common myths", "Never say:"."""
        known = self._wrong_leads.get(index)
        if known is None:
            text = self.document.blocks[index].text
            found = any_of(words("stance.wrong_heads")).search(text) or _NEGATIVE_LEAD.search(text)
            known = self._wrong_leads[index] = bool(found)
        return known

    @cached_property
    def _is_quiz(self) -> bool:
        return bool(_ANSWER.search(self.document.source))

    def _is_denied(self, sentence: Sentence) -> bool:
        """Whether the next words take it back: "X is an LLM. No, it is an image generator"."""
        block, blocks = sentence.block, self.document.blocks
        rest = _behind(block, sentence.end)
        if not rest and block.kind == "heading" and sentence.index + 1 < len(blocks):
            rest = _behind(blocks[sentence.index + 1], 0)
        first = _WORD.match(rest)
        if first is None:
            return False
        opens_quoted = sentence.text[:1] in {'"', "“", "‘", "«"}
        if (opens_quoted or asks(sentence)) and first.group() in words("stance.denials"):
            return True
        return bool(_DENIAL.match(rest))


def _behind(block: Block, at: int) -> str:
    return _STAMP.sub("", block.text[at : at + 2 * _HEARD].lstrip(_TRAILERS)).lower()[:_HEARD]


def _calls_wrong(text: str) -> bool:
    reject = words("verbs.reject")
    return any(word.lower() in reject for word in _WORD.findall(text))


def _is_marked_wrong(sentence: Sentence) -> bool:
    """Whether the block, or the sentence, opens with a cross, "Myth:", "Don't:"."""
    opened = (sentence.block.text[: sentence.end], sentence.text)
    marks = tuple(words("stance.wrong_marks"))
    return any(text.lower().lstrip(_LEADERS).startswith(marks) for text in opened)


def asks(sentence: Sentence) -> bool:
    """Whether a question mark ends the sentence."""
    return sentence.text.rstrip("\"'”’)]*_ ").endswith(("?", "？", "❓"))
