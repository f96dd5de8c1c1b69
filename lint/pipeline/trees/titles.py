"""What a name is in a title: its first word, its last one, or what a program does.

"The **LLM: Video To Image** rule", "Mycroft AI is open" and "# GPT-4 Speech App" are on things of
their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lexicon import words

if TYPE_CHECKING:
    from ..names.scan import Name
    from .sentences import Sentence

_TITLING = frozenset({"strong", "emphasis", "link", "code"})
_WORD_BEHIND = re.compile(r"[*_`]*\s[a-z]")
_OPENING = frozenset("\"“'‘")
_LABEL = re.compile(r"(?P<noun>[^\W_]{1,20})[\"']?\s?[:=]\s?[\"“'‘]$")
"""Before a name that is a value: "model: '"."""
_TITLE_BEHIND = re.compile(r"(?: [A-Z][\w-]*)+[\"”'’]")


def names_program(sentence: Sentence, at: int) -> bool:
    """Whether a title names a program that may hold what it lists: "# GPT-4 Speech App".

    So does what bears the name of an edition: "Whisper TTS Premium", and a link that holds nothing
    else: "[GPT-4 Video Generator](u)".
    """
    class_, block = sentence.name_at.get(at), sentence.block
    if class_ is not None and block.text[class_.start : class_.end].istitle():
        ends = [m for m in block.marks if m.kind == "link" and m.end == class_.end]
        if any(n.start == mark.start < class_.start for mark in ends for n in sentence.names):
            return True
    behind = sentence.doc.text(at + 1)
    if behind.lower() in words("names.editions") and behind[0].isupper():
        return True
    return sentence.block.kind == "heading" and behind.lower() in words("nouns.apps")


def opens_title(name: Name, sentence: Sentence) -> bool:
    """Whether a name only opens the title of another thing: "the **LLM: Video To Image** rule"."""
    block, colon = sentence.block, name.end
    return block.text[colon : colon + 1] == ":" and any(
        mark.start <= name.start and mark.end > colon + 1
        for mark in block.marks
        if mark.kind in _TITLING and _WORD_BEHIND.match(block.text, mark.end)
    )


def ends_title(name: Name, sentence: Sentence) -> bool:
    """Whether the name of the field only ends that of a product: "Mycroft AI is open"."""
    at = sentence.token_of(name) if sentence.is_wide(name) else None
    before = at.doc[at.i - 1] if at is not None and at.i else None
    if before is None or before.i in sentence.name_at or not before.whitespace_:
        return False
    return (
        before.pos_ == "PROPN"
        and before.dep_ in {"compound", "flat"}
        and before.lower_ not in words("nouns.epithets")
    )


def is_in_title(sentence: Sentence, at: int) -> bool:
    """Whether a name begins a longer one between quotes: "the app 'X Image Generator'".

    What stands behind a label says which model it is: "model: 'X LLM'".
    """
    name, text = sentence.name_at.get(at), sentence.block.text
    quoted = name is not None and text[max(0, name.start - 1) : name.start] in _OPENING
    if not quoted or name is None or _TITLE_BEHIND.match(text, name.end) is None:
        return False
    label = _LABEL.search(text, sentence.start, name.start)
    return label is None or label["noun"].lower() not in words("access.models")
