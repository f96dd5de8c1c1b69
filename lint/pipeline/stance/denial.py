"""Words that reject what is said: "No, it is ...", "Myth:", a cross, "Don't"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import any_of, words

if TYPE_CHECKING:
    from ..trees.sentences import Sentence

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*", re.IGNORECASE)
_LEADERS = "-*•[] \"'“‘0123456789."
TRAILERS = " \"'”’)*_—–-"
"""Marks around what is said, as they may close it."""
_DENIAL = re.compile(
    r"(?:that|this|which) (?:is|was)(?:n['’]t| not| wrong| false| incorrect| untrue| a myth)"
    r"|(?:it|they|he|she|we|i|both) (?:is|are|was|were) (?:\w+ly )?"
    r"(?:wrong|false|mistaken|incorrect)"
    r"|(?:just )?(?:kidding|joking)\b"
    r"|(?:wrong|false|incorrect|nope|not true|not quite|untrue)\b|in reality\b"
    r"|in fact, (?:it|they) (?:is|are|do|does)(?:n['’]t| not)"
    r"|no[,.!:]|no it"
    r"|(?:it|they|this|that) (?:is|are|was|were|does|do|did|can|could|will)(?:n['’]t| ?not)"
    r"(?=\s*[.;,!]|$| (?:one|so|true|possible|the case|do so|at all)\b)"
    r"|(?:it|they|this|that) (?:is|are|was|were|does|do|did) (?:nothing of the|no such|not)\b"
    r"|we (?:checked|tried|tested)\W+(?:it|they|that) (?:is|was|does|did|do|are|ca)(?:n['’]t| not)"
    r"|(?:we|i) (?:regret|apologi[sz]e)|nonsense\b|not so\b|i wish\b|if only\b|as if\b[.!]"
)
_CONTRADICTS = re.compile(
    r"(?:it|they) (?:(?:is|are|was|were|does|do|did|could|will)(?:n['’]t| ?not)|can(?:['’]t|not))\b"
    r"([^.!?;]*)"
)
"""What it denies is in the group: maybe what was said before, maybe something else."""
_DOUBTED = re.compile(
    r"(?:no ?body|no one|none of (?:this|that|it)) (?:\w+ ){0,3}?(?:is|does|did|do|can|could|has)\b"
    r"|(?:[\w.-]+ ){1,3}?(?:is|are|was|does|did|do|can|could|have|has|wo|ca)"
    r"(?:n['’]t| ?not)\s*(?:[.;,!]|$)"
    r"|(?:[\w.-]+ ){1,3}?(?:does|did|do|is) (?:no such thing|nothing of the)"
)
"""What a text says against words that it has quoted: "They did not", "Nobody can"."""
_OPENING = 200
"""So many characters of a block hold the mark that it opens with."""


def takes_back(rest: str, said: str, asked: bool) -> bool:
    """Whether the next words, in lower case, deny what is said: "X is an LLM. No, it draws"."""
    first = _WORD.match(rest)
    if first is None:
        return False
    opens_quoted = said[:1] in {'"', "“", "‘", "«", "'"}
    if opens_quoted and _DOUBTED.match(rest):
        return True
    if (opens_quoted or asked) and first.group() in words("stance.denials"):
        return True
    return bool(_DENIAL.match(rest)) or _contradicts(rest, said)


def _contradicts(rest: str, said: str) -> bool:
    """Whether the next words deny what a sentence says, and not something else of the same thing.

    "X is an LLM. It isn't an LLM" does; "X is an LLM. It isn't free" and "it doesn't just write"
    don't.
    """
    match = _CONTRADICTS.match(rest)
    if match is None:
        return False
    denied = _WORD.findall(match[1])
    if denied and denied[0] in words("stance.only"):
        return False
    return bool(_content(denied) & _content(_WORD.findall(said.lower()))) or any(
        word in frame("produce.verbs") for word in denied
    )


def _content(told: list[str]) -> set[str]:
    """The words that carry what is said, without their plural."""
    return {word.rstrip("s") for word in told if word not in words("language.english")}


def titles_wrong(text: str) -> bool:
    """Whether a title is nothing but a word for what is wrong: "Don't", "Avoid"."""
    return text.lower().strip(_LEADERS + TRAILERS + ":.!") in words("stance.wrong_titles")


@lru_cache(maxsize=64)
def calls_wrong(text: str) -> bool:
    """Whether a text itself calls something wrong: "a common misconception"."""
    if any_of(words("stance.likened")).search(text):
        return True
    reject = words("verbs.reject")
    text = any_of(words("stance.right_and_wrong")).sub("", text)
    return any(word.lower() in reject for word in _WORD.findall(text))


def is_marked_wrong(sentence: Sentence) -> bool:
    """Whether the block, or the sentence, opens with a cross, "Myth:", "Don't:"."""
    opening = sentence.block.text[: min(sentence.end, _OPENING)]
    return is_marked(opening) or is_marked(sentence.text)


def is_marked(text: str) -> bool:
    """Whether a text opens with a mark of what is wrong: a cross, "Myth:", "Don't:"."""
    opened = text.lower().lstrip(_LEADERS)
    return len(opened) > 1 and opened.startswith(tuple(words("stance.wrong_marks")))
