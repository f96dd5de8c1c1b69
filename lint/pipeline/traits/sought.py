"""Access that is sought, tried or spoken of, and so not said to be had: "looking for a local X".

Read over the words in front, since they end where the access is named, whatever the tree.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..lexicon import alternation, any_of, has_any, words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BEFORE = 90
"""So many characters in front may tell that something is sought."""
_BEHIND = 90
"""So far behind what is sought its likes may be named."""
_OPENING = ("source", "sourced")
"""How an act ends that may be one of a maker's: "M open-sourced X"."""
_MARKED = r"[\s*_\"“`\[(]*"
_FOR = re.compile(r"\bfor\s+(?:self[-\s])?$", re.IGNORECASE)
_IS = re.compile(r"[\s*_`,)]*(?:is|are|was|would be|means)\s")
_END = re.compile(r"[.!?;:\n]")
_BIDDEN = re.compile(r"\bfor\s+(?:\S+\s+){1,3}to\s*$", re.IGNORECASE)
_SYMBOL = r"[^\w\s.,:;()\[\]'\"“”*_`/&+-]"
_EPITHET = re.compile(rf"\w.{{0,60}}?(?:\s[–—|-]\s|(?P<symbol>{_SYMBOL}))\W*$", re.DOTALL)
_ENDED = re.compile(r"[\s*_`\"”\]]*(?:$|[.,)|]|[–—-]\s|https?:)")


def is_wanted(sentence: Sentence, span: tuple[int, int], name: Name) -> bool:
    """Whether what a modifier at ``span`` says of a name is what somebody looks for or makes."""
    text = sentence.block.text
    written = text[name.start : name.end].lower()
    if has_any(words("access.requests"), sentence.text):
        return True
    if _is_aim(text, max(sentence.start, span[0] - _BEFORE), span[0]):
        return True
    said = text[slice(*span)].lower()
    if said.endswith(_OPENING) and _if_opened(said.endswith("d")).search(text, 0, span[0]):
        return True
    if f"{written}-like" in text.lower() or _asks_for(text, span[0]):
        return True
    if _awaited().match(text, name.end, sentence.end):
        return True
    if said in words("access.open") and _requiring().search(text, 0, span[0]):
        return True
    return any(written in likes for likes in _likes(text))


def _is_aim(text: str, start: int, end: int) -> bool:
    """Whether what a tree takes for a modifier is to be done: "M plans to open-source X"."""
    before = text[start:end]
    return before.endswith(" to ") and bool(
        _promised().search(before) or _asked_to_open().search(before[: -len("to ")])
    )


@cache
def _if_opened(past: bool) -> re.Pattern[str]:
    """Before a verb that a tree takes for a modifier: "if M open-sourced X", "will M open it".

    ``past``: the verb's form, which tells what was done behind "that".
    """
    base = words("access.unopened") | {"that", "did"}
    opening = alternation(words("stance.conditional") | (frozenset() if past else base))
    return re.compile(rf"\b(?:(?i:{opening})\s[A-Z][\w.]*(?:\s[A-Z][\w.]*)?|(?i:please))\s$")


def is_imagined(name: Name, start: int, at: Token, sentence: Sentence) -> bool:
    """Whether that is wanted of a name, or told of a thing that is one but for it.

    ``start``: where what is said begins. So "X, but open source" heads what is told of a remake.
    """
    text = sentence.block.text
    opens = not any(map(str.isalnum, text[sentence.start : name.start]))
    remade = opens and _but().fullmatch(text, name.end, start) is not None
    return remade or is_asked_for(at)


@cache
def _but() -> re.Pattern[str]:
    """Between a name that opens a line and what is said: ", but it's fully "."""
    adverbs = alternation(words("language.wholly"))
    return re.compile(
        rf"[\s*_`\"”]*,?\s(?:but|only|except)\s(?:that\s)?(?:it(?:['’]s|\sis)\s)?(?:{adverbs}\s)?"
        r"[*_`]*",
        re.IGNORECASE,
    )


def is_asked_for(said: Token) -> bool:
    """Whether somebody wants something to be so: "X should be open source"."""
    return any(t.lower_ in words("access.wanting") for t in children(said, "aux"))


def is_absent(head: str) -> bool:
    """Whether the words before a modifier say that there is none: "there is no on-premise X"."""
    return _none().search(head) is not None


@cache
def _none() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(words('access.none'))})\s*$", re.IGNORECASE)


@cache
def _requiring() -> re.Pattern[str]:
    """Before what would have to be: "that requires an open-weight X"."""
    verbs = alternation(words("access.requiring"))
    return re.compile(rf"\b(?:{verbs})\s+(?:an?\s+)?[*_`]*$", re.IGNORECASE)


@cache
def _awaited() -> re.Pattern[str]:
    """Behind a name: ", should M ever release it", "once M opens it"."""
    opening, coming = (alternation(words(f"access.{name}")) for name in ("awaiting", "coming"))
    return re.compile(
        rf"[\s*_`\"”)]*,?\s*(?:{opening})\s[^.;:]{{0,40}}?\b(?:{coming})\b", re.IGNORECASE
    )


def _asks_for(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE) : start]
    return bool(_seeking().search(before) or _BIDDEN.search(before))


@lru_cache(maxsize=64)
def _likes(text: str) -> tuple[str, ...]:
    """What stands behind each kind of access in a text that is sought there, in lower case."""
    found = []
    for way in any_of(words("access.open", "access.local")).finditer(text):
        if _asks_for(text, way.start()):
            behind = text[way.end() : way.end() + _BEHIND]
            end = _END.search(behind)
            found.append(behind[: end.start() if end else None].lower())
    return tuple(found)


@cache
def _seeking() -> re.Pattern[str]:
    """Before what is sought: "looking for an", "the development of a free", "make an"."""
    seeking = alternation(words("access.seeking"))
    creating = alternation(words("access.creating"))
    kept = alternation(words("access.ties"))
    # Words and what parts them share no character, so that there is one way to tell them apart.
    between = rf"(?:(?!(?:{kept})\b)[^\W_][\w’'-]*[\s,*]+){{0,4}}"
    return re.compile(
        rf"\b(?:(?:{seeking}){_MARKED}{between}|(?:I|we)(?:['’]ve)?\s+(?:{creating})\s+the\s+"
        rf"|(?:{creating}){_MARKED}"
        rf"(?:(?:an?|the first)\s+(?:\w+\s+){{0,2}})?)[_\"“`\[(]*$",
        re.IGNORECASE,
    )


def is_spoken_of(verb: Token, sentence: Sentence, end: int) -> bool:
    """Whether running something is only a topic, a try or a wish.

    ``end`` is where the place ends at which it would run.
    """
    text = sentence.block.text
    start = sentence.spans[verb.i][0]
    before = text[sentence.start : start]
    gerund = verb.lower_.endswith("ing")
    if "VerbForm=Part" in verb.morph and not gerund and _FOR.search(before):
        return True  # "X for quality, Y for self-hosted"
    if gerund and sentence.block.kind == "heading" and not re.search(r"\w", before):
        return True
    return bool(_spoken().search(before) or (gerund and _barred().match(text, end)))


def is_stood_in_for(verb: Token, sentence: Sentence, end: int, reading: Reading) -> bool:
    """Whether another model is what one runs then: "one way to run X locally is to use Y"."""
    text = sentence.block.text
    if not _ways().search(text, sentence.start, sentence.spans[verb.i][0]):
        return False
    if not _IS.match(text, end, sentence.end):
        return False
    behind = [n for n in sentence.names if n.kind == "system" and n.start > end]
    return any(reading.system_kind(n) in MODELS and not reading.is_closed(n) for n in behind)


@cache
def _ways() -> re.Pattern[str]:
    """Before a verb: "one approach to", "the best way of", "another option for"."""
    ways = alternation(words("access.ways_to"))
    return re.compile(rf"\b(?:{ways})\s+(?:to|of|for)\s+$", re.IGNORECASE)


@cache
def _spoken() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternation(words('access.spoken', 'access.next_to'))}){_MARKED}(?:\w+ly\s+)?$",
        re.IGNORECASE,
    )


@cache
def _barred() -> re.Pattern[str]:
    """Behind a place: "is impossible", "isn't realistic"."""
    return re.compile(
        rf"[\s*_]*(?:is|are|was|seems|remains|would be)\s+(?:\w+\s+){{0,2}}?"
        rf"(?:{alternation(words('access.barred'))})\b",
        re.IGNORECASE,
    )


def is_to_come(verb: Token, sentence: Sentence) -> bool:
    """Whether weights are promised or asked for: "will release", "requests to M to release".

    So "M should release them", but not "you should download them".
    """
    opens = verb.lower_ in words("access.sourced")
    gives = opens or verb.lemma_ in words("access.publish")
    start = sentence.spans[verb.i][0]
    before = sentence.block.text[max(sentence.start, start - _BEFORE) : start]
    before = before.rstrip("- ")[: -len("open")] if opens else before
    if gives and (is_asked_for(verb) or _desired().search(before)):
        return True
    return bool(_promised().search(before) or (opens and _asked_to_open().search(before)))


@cache
def _desired() -> re.Pattern[str]:
    """Before what somebody would have a maker do: "they want M to ", "I want X to be "."""
    wishes = alternation(words("access.desiring"))
    return re.compile(rf"\b(?:{wishes})\s(?!you\b)(?:[^\s.;:]+\s){{1,3}}to\s(?:be\s)?$", re.I)


@cache
def _asked_to_open() -> re.Pattern[str]:
    """Before what nobody has opened: "M should have ", "users talk of X being "."""
    modals, spoken = alternation(words("access.unopened")), alternation(words("access.spoken"))
    return re.compile(
        rf"\b(?:(?:{modals})\s(?:\w+\s)?(?:(?:have\s)?be(?:en)?\s|have\s)?"
        rf"|(?:{spoken})\s(?:[^\s.;:]+\s){{1,4}}being\s)$",
        re.IGNORECASE,
    )


@cache
def _promised() -> re.Pattern[str]:
    promising, pleas = (alternation(words(f"access.{name}")) for name in ("promising", "pleas"))
    return re.compile(
        rf"\b(?:(?:will|shall|would|might|may|could)(?:\s+\w+)?(?:\s+be)?|(?:{promising})\s+to"
        rf"|(?:{pleas})\b[^.;:]{{0,50}}?)\W*$|['’]ll\s+(?:be\s+)?$",
        re.IGNORECASE,
    )


def is_epithet(head: str, name: Name, sentence: Sentence) -> bool:
    """Whether a phrase without a verb tells what another thing is like: "Tabby - local X"."""
    text = sentence.block.text
    if name.start < sentence.start + len(head):
        return False  # "X – an open-source C": X is told of
    opened = _EPITHET.search(head)
    if opened is None or not _ENDED.match(text, name.end, sentence.end):
        return False
    if opened["symbol"]:
        return True
    return not any("VerbForm=Fin" in token.morph for token in sentence.doc)


def is_felt(start: int, sentence: Sentence) -> bool:
    """Whether a name only tells what another is like: "Y feels like open-source X"."""
    before = sentence.block.text[sentence.start : start].rstrip(' *_`“"').lower()
    return before.endswith(tuple(words("access.felt")))
