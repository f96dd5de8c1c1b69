"""Names written in a way known to be wrong: "Chat GPT", "Mid-Journey".

Other names that hold such a form, ids and other people's words are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..closed import QUOTATION
from ..lexicon import words
from ..stance.works import is_titled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_NOT_OURS = frozenset({"code", "strike", "link", "html"})
"""Marks of ids, of what is taken back, and of titles, which are as others wrote them."""
_GLUED_BEFORE = "#@/\\$=<.:&"
_GLUED_BEHIND = "/\\=([{@>"
_OPENING, _CLOSING = "\"'“‘«`", "\"'”’»`"
_CAPITAL = re.compile(r"[A-Z]")
_WORD_LIKE = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_COUNT = re.compile(r" \d+$")
_THING = re.compile(r" ([a-z]+)")
_NEAR = 80
"""So many characters before a name may say that it isn't the writer's own spelling."""
_WHOLE = re.compile(r"(?<![\d.])(\d+)\.0$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_SCOPE = re.compile(r"\w\($")
_EXPRESSION = re.compile(r"=\{[^{}]*$")
"""A value in a tag that was left in a text: "items={["."""
_AVOIDED = re.compile(r"\(not\b[^()]*$")
_PATH = re.compile(r"(?:->|→) $")
_NUMBERED = re.compile(r"--?\d+\b")
"""Behind a name of which it makes an id: "Huggingface--12"."""
_SET_APART = frozenset({"strong", "emphasis"})
_LEADING = re.compile(r"(?:[A-Z][\w.-]* ){1,2}")
"""The words of a longer name before one that ends it."""
_AUTHORS = re.compile(r"[^.]{0,80}\bet al\b")
_OPENED = re.compile(r" ([A-Za-z]+)\b(?=[.!]?$| with\b| using\b| \()")
_NEXT = re.compile(r" (?=[A-Z][a-z])")
_LAST = re.compile(r"(?<=[^\s.!?:;|•–—-]) ([A-Z][A-Za-z]*) $")


def claims(
    document: Document, found: Sequence[Sequence[Name]], reading: Reading
) -> Iterator[Claim]:
    """Every name in a document that is misspelt.

    ``found[i]`` are the names in block ``i``. The object is the right spelling.
    """
    named = frozenset(id_ for names in found for name in names for id_ in name.ids)
    for block, names in zip(document.blocks, found, strict=True):
        if block.quoted:
            continue
        for name in names:
            if name.kind == "class" or len(name.ids) != 1:
                continue
            id_, written = name.ids[0], block.text[name.start : name.end]
            right = reading.knowledge.spelling(id_, written)
            if right is None or _stands_there(right, block.text, name):
                continue
            if not _is_prose(block, name, names):
                continue
            if _is_of_no_version(id_, right, reading):
                continue
            if named <= {id_} and _may_be_another(written, right):
                continue
            plain = _is_of_words(written, reading)
            if plain and (_is_bidden(block, name) or not _is_borne_out(id_, named, reading)):
                continue
            start, end = block.source_span(name.start, name.end)
            yield Claim(
                "spelt-as",
                Mention(name.kind, name.ids, written, start, end),
                Mention("phrase", (right,), written, start, end),
                pattern="spelling",
            )


def _stands_there(right: str, text: str, name: Name) -> bool:
    """Whether a name is written rightly, or begins what is: "Acme" of "Acme Writer"."""
    end = name.start + len(right)
    return (
        end >= name.end and text.startswith(right, name.start) and not text[end : end + 1].isalnum()
    )


def _is_of_no_version(id_: str, right: str, reading: Reading) -> bool:
    """Whether a version is written as nobody writes it, or there is none: "GPT 4.0", "GPT 35"."""
    whole, number = _WHOLE.search(right), _NUMBER.search(right)
    system = reading.knowledge.systems.get(id_)
    if number is None or system is None:
        return False
    family = reading.knowledge.systems.get(system.parent or "", system)
    known = {*system.versions, *family.versions}
    told = system.versions or ("." in number[0] and known)  # a whole number may be a size
    unknown = bool(told) and number[0] not in known
    own = _NUMBER.search(system.name)
    pointless = own is not None and own[0] != number[0] == own[0].replace(".", "")
    return unknown or pointless or (whole is not None and whole[1] in known)


def _may_be_another(written: str, right: str) -> bool:
    """Whether it takes a text about AI to tell a name, as one that is a surname too."""
    broken = written.count(" ") > right.count(" ")
    return bool(_WORD_LIKE.fullmatch(written)) and (broken or " " not in written)


def _is_of_words(written: str, reading: Reading) -> bool:
    """Whether a name may be ordinary words: "Open AI" is any AI that is open."""
    *before, last = written.lower().split(" ")
    return bool(before) and last in reading.knowledge.class_forms


def _is_bidden(block: Block, name: Name) -> bool:
    """Whether a line tells what a key or a button does: "Open AI chat", "Open AI settings"."""
    opened = _OPENED.match(block.text, name.end)
    first = not any(map(str.isalnum, block.text[: name.start]))
    return first and opened is not None and opened[1].lower() in words("usage.opened")


def _is_borne_out(id_: str, named: frozenset[str], reading: Reading) -> bool:
    """Whether a document names something that a maker makes."""
    systems = reading.knowledge.systems
    return any(systems[other].maker == id_ for other in named if other in systems)


def _is_prose(block: Block, name: Name, names: Sequence[Name]) -> bool:
    """Whether a name stands in a sentence as a name of its own."""
    text, start, end = block.text, name.start, name.end
    before, behind = text[start - 1 : start], text[end : end + 1]
    if any(m.kind in _NOT_OURS and m.start < end and start < m.end for m in block.marks):
        return False
    if (before and before in _GLUED_BEFORE) or (behind and behind in _GLUED_BEHIND):
        return False
    if before and behind and before in _OPENING and behind in _CLOSING:
        return False
    if _NUMBERED.match(text, end):
        return False
    if _EXPRESSION.search(text, 0, start):
        return False
    near = max(0, start - _NEAR)
    if _SCOPE.search(text, near, start) and behind == ")":
        return False  # "fix(HuggingFace): ..."
    if _PATH.search(text, near, start) or _AVOIDED.search(text, near, start):
        return False  # "Models -> Huggingface" is a menu's; "GPT-4o (not GPT4o)"
    counts = _COUNT.search(text, start, end) and _THING.match(text, end)
    if counts and counts[1].lower() in words("usage.counted"):
        return False  # "asked GPT 4 questions"
    if text[start].islower() and not _CAPITAL.search(text[:start] + text[end:]):
        return False  # all in lower case, as some people write
    if block.kind == "heading":
        return True
    if _is_of_others(block, name):
        return False
    follows = _NEXT.match(text, end)
    if follows and not any(other.start == follows.end() for other in names):
        return False  # "MidJourney Prompt Helper" is another thing
    leads = _LAST.search(text, 0, start)
    return not leads or any(other.end == start - 1 for other in names)


def _is_of_others(block: Block, name: Name) -> bool:
    """Whether it ends a longer name that is set apart, or stands in the title of a paper.

    "(e.g., **Acme Pytorch**)", 'a bot named "Scholar GPT2"', "**A Study of GPT4** *Kim et al.*".
    """
    text = block.text
    apart = [(m.start, m.end) for m in block.marks if m.kind in _SET_APART]
    apart += [(m.start() + 1, m.end() - 1) for m in QUOTATION.finditer(text)]
    for start, end in apart:
        if not (start <= name.start and name.end <= end):
            continue
        if _LEADING.fullmatch(text, start, name.start) and name.end == end:
            return True
        if is_titled(text[start:end]) and _AUTHORS.match(text, end):
            return True
    return False
