"""Who is named to somebody that wants one of a class: "if you want a C for pictures, use X".

Read over the text, as a wish is a sentence, a clause or a phrase.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, CLOSES, OWNER
from ..lexicon import alternation, has_any, words
from ..trees.heads import is_opaque
from ..trees.lists import SYSTEMS, name_list, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 16
"""The name follows within so many words."""
_WISH = 80
"""So many characters before a class tell who wants it."""
_FOR = frozenset({"for"})


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """X in "if you want an LLM for pictures, use X", "for an LLM that paints, try X".

    Who wants something else of it, or is sent elsewhere, isn't told that it is one: "if you want
    an LLM to draw, use X instead".
    """
    class_, doc = sentence.name_at[token.i], token.doc
    text = sentence.block.text
    if class_.plural or is_opaque(sentence, token.i):
        return
    if not _wants().search(text[max(sentence.start, class_.start - _WISH) : class_.start]):
        return
    found = nearest(token, _REACH, sentence)
    if found is None or found[1].kind != "system" or not reading.is_model(found[1]):
        return
    at, name = found
    if not _advises().fullmatch(text, class_.end, name.start):
        return
    listed = name_list(sentence, at, SYSTEMS)
    if has_any(words("lists.elsewhere"), text[name.start : sentence.end]):
        return
    rest = sorted(i for i in sentence.name_at if i >= listed.end)
    if rest and doc.text(listed.end).lower() in _FOR:
        return  # "use X for the pictures and Y for the text"
    if len(listed.names) == 1 and doc.text(listed.end).lower() in CLOSES | _FOR:
        yield name, "list:wished", token


@cache
def _wants() -> re.Pattern[str]:
    """Before a class: "if you need a good ", "looking for an ", "for a "."""
    wishes = alternation(words("lists.wishing"))
    return re.compile(
        rf"(?:^|[.;:–—(]\s|,\s(?:so|and|but)\s){AROUND}(?:and\s|but\s|so\s)?(?:{wishes})\s"
        rf"(?:an?|one|the)\s(?:[\w-]+\s){{0,2}}{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _advises() -> re.Pattern[str]:
    """From the class to the name: " that paints, try ", ", we recommend M's "."""
    advice = alternation(words("lists.advising"))
    told = r"(?:\s(?:for|that|which|with|in|on)\s[^.;:!?()]{2,60}?)?"
    return re.compile(
        rf"{AROUND}(?:models?)?{told}{AROUND}[,?–—:]\s?(?:then\s|just\s|please\s)?(?:{advice})\s"
        rf"(?:the\s)?{OWNER}{AROUND}",
        re.IGNORECASE,
    )
