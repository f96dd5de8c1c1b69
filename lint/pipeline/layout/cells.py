"""What a short text says by itself, without a verb: a cell, a label, an item of a list."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..frames import frame, techniques
from ..lexicon import alternation, words
from ..names.scan import Name
from ..trees.fragments import lines
from ..trees.fragments import parts as values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import MentionKind, Relation
    from ...document import Block
    from ..reading import Reading

MARKUP = " *_`.:"
FEW_LINES = 600
"""Characters of the longest block that may be on one thing only."""
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
OPENS_TERM = re.compile(r"[\s*_`\"“\d.)]*(?:(?:an?|the)\s+)?[*_`\"“]*", re.IGNORECASE)
"""What may stand before a term that a text opens with."""
_PARTS = re.compile(r"\s*(?:,|;|/|&|\+|\||\band\b|\bor\b|\bplus\b)\s*", re.IGNORECASE)
_NUMBER = re.compile(r"^\W{0,4}\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s")
"""Before a title: "2.1 "."""
_NOTED = re.compile(r"\s*\([^()]*\)")
_LISTED = re.compile(r"[\s,;/&*_`.…]*(?:\b(?:and|or|etc)\b[\s,;/&*_`.…]*)?")
_LED = re.compile(r"[\s*_`]*(?:\w+\s+){1,2}(?:like|such as|including)\s+", re.IGNORECASE)
"""Before a list of names in a cell: "tools like X and Y"."""
_JOINED = re.compile(r"[,;/+&]|\b(?:and|or|not|no|vs)\b")
_RUNS_ON = re.compile(r"[ -]([a-z]+)", re.IGNORECASE)
_ARTICLE = re.compile(r"[\s*_`]*(?:an?\s+)?", re.IGNORECASE)
_MORE = re.compile(r"[\s*_`]+(?:with|for|from|by|that|which|trained)\s", re.IGNORECASE)
_TAKEN_BACK = re.compile(r"\b(?:not|no|never|without|but|prompts?|plus|calls?)\b|\+", re.IGNORECASE)
_UNCLEAR = frozenset({"not", "no", "via", "with", "through"})
_TITLE = 80
"""Characters of the longest paragraph in bold that is a title."""
_EDGE = 2
"""So many characters of markup may stand before it."""
_LONGEST = 4
"""Words of the longest phrase that names an output in a cell."""

Cell = tuple["Block", list["Name"]]
"""A block, and the names in it."""
Phrase = tuple[int, int, tuple[str, ...]]
"""Offsets in the block's text, and the modalities that are named there."""


def claim(
    relation: Relation, subject: tuple[Block, Name], block: Block, start: int, end: int,
    ids: tuple[str, ...], kind: MentionKind, pattern: str = "table",
) -> Claim:  # fmt: skip
    """A claim on a system named in one block, whose object stands in another, or in the same."""
    own, name = subject
    return Claim(
        relation,
        Mention(name.kind, name.ids, own.text[name.start : name.end],
                *own.source_span(name.start, name.end)),
        Mention(kind, ids, block.text[start:end], *block.source_span(start, end)),
        pattern=pattern,
    )  # fmt: skip


def piece(block: Block, names: list[Name], start: int, end: int) -> tuple[Block, list[Name]]:
    """A stretch of a block as a block of its own, with the names in it."""
    part = replace(
        block, text=block.text[start:end], offsets=block.offsets[start:end],
        ends=block.ends[start:end], marks=(),
    )  # fmt: skip
    inside = [n for n in names if start <= n.start and n.end <= end]
    return part, [replace(n, start=n.start - start, end=n.end - start) for n in inside]


def rows(block: Block, names: list[Name], source: str) -> Iterator[tuple[Block, list[Name]]]:
    """A block as it is, or, of one that is a row of labels, each with its value."""
    starts = [0, *lines(block, source), len(block.text)]
    spans = [s for a, b in pairwise(starts) for s in values(block.text, a, b)]
    if len(spans) == 1:
        yield block, names
    else:
        yield from (piece(block, names, *span) for span in spans)


def in_lines(block: Block, source: str) -> str:
    """The text of a block, with an end of line before each line that stands for itself."""
    text = list(block.text)
    for start in lines(block, source):
        if 0 < start < len(text) and text[start - 1] == " ":
            text[start - 1] = "\n"
    return "".join(text)


def only(block: Block, names: list[Name], kind: str) -> Name | None:
    """The one name of a kind that a text consists of, but for a note in brackets."""
    found = [name for name in names if name.kind == kind]
    if len(found) != 1:
        return None
    (name,) = found
    behind = _NOTED.sub("", block.text[name.end :])
    if kind == "system" and set(behind.lower().strip(MARKUP).split()) <= words("names.tails"):
        behind = ""  # "X small"
    before = block.text[: name.start]
    if block.kind == "heading":
        before = _NUMBER.sub("", before)
    return name if len((before + behind).strip(MARKUP)) <= 1 else None


def is_title(block: Block) -> bool:
    """Whether a block is a heading, or a paragraph in bold that stands for one."""
    if block.kind == "heading":
        return True
    end = len(block.text.rstrip(" *_:"))
    return (
        block.kind == "paragraph"
        and end <= _TITLE
        and any(m.kind == "strong" and m.start <= _EDGE and m.end >= end for m in block.marks)
    )


def turns_away(text: str) -> bool:
    """Whether a text denies something, or turns to something else: "not", "a newer rival"."""
    return _turning().search(text) is not None


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(words('lists.turning'))})\b|n['’]t\b", re.IGNORECASE)


def says_one_of(text: str, listed: str) -> bool:
    """Whether a text consists of words of one list, as of a mark and what it means: "✅ Yes"."""
    said = text.lower().split()
    return bool(said) and all(word in words(listed) for word in said)


def technique(block: Block) -> Name | None:
    """The class whose way of working a text consists of: "Diffusion", "Next-token prediction"."""
    said = block.text.strip(MARKUP)
    worked = next((t for t in techniques() if said.lower() in t.phrases), None)
    if worked is None:
        return None
    start = block.text.index(said)
    return Name("class", worked.classes, start, start + len(said))


def listed(text: str, names: list[Name], start: int = 0) -> list[Name]:
    """The systems that a text from ``start`` on consists of: "GPT-4, Claude, etc."."""
    found = [n for n in names if n.kind == "system" and n.start >= start]
    led = _LED.match(text, start)
    at = led.end() if led else start
    for name in found:
        if not _LISTED.fullmatch(_NOTED.sub("", text[at : name.start])):
            return []
        at = name.end
    return found if _LISTED.fullmatch(_NOTED.sub("", text[at:])) else []


def members(
    over: Block, class_: Name | None, block: Block, names: list[Name], pattern: str, start: int = 0
) -> Iterator[Claim]:
    """The systems that a text lists, and nothing else, as those of a class named over it."""
    if class_ is None:
        return
    for name in listed(block.text, names, start):
        yield claim(
            "is-a", (block, name), over, class_.start, class_.end, class_.ids, "class", pattern
        )


def fills(text: str, name: Name) -> bool:
    """Whether a text says little more than a name, and doesn't deny it or name another."""
    behind = _NOTED.sub("", text[name.end :])
    rest = text[: name.start] + behind
    runs_on = _RUNS_ON.match(behind)
    if runs_on is not None and runs_on[1].lower() not in words("nouns.transparent"):
        return False  # "LLM integration SDK", "LLM-based metrics"
    return len(rest.strip(MARKUP).split()) <= 2 and not _JOINED.search(rest)


def says(text: str, name: Name, names: list[Name]) -> bool:
    """Whether a text opens with a class and goes on with more of it: "GAN with two networks"."""
    opens = _ARTICLE.fullmatch(text[: name.start]) is not None
    others = [n for n in names if n is not name and n.kind != "maker"]
    behind = text[name.end :]
    more = _MORE.match(behind) is not None and not _TAKEN_BACK.search(behind)
    return name.kind == "class" and opens and not others and more


def parts(text: str) -> Iterator[tuple[int, int]]:
    """The pieces of an enumeration, as offsets."""
    at = 0
    for match in _PARTS.finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def outputs(text: str, reading: Reading, *, made: bool = False) -> Iterator[Phrase]:
    """The modalities that an enumeration names; the last words of each piece decide.

    ``made``: only those named by the act that makes them, as "image generation", by more words
    than the medium's own name, as "product photos", or by a word for what nobody has before, as
    "jingle". "Images" may be what goes in.
    """
    for start, end in parts(text):
        if text[end : end + 1] == "/" and " " in text[end:].strip() and not text[end + 1].isspace():
            continue  # "visual/design work": one noun has both
        piece = re.sub(r"[-‑]", " ", text[start:end].lower())
        said = piece.strip(MARKUP).split()
        if not said or _UNCLEAR & set(said) or (made and _takes_in(said)):
            continue
        if len(said) > _LONGEST and (made or not _is_told_of(said)) and not _says_for_what(said):
            continue
        named = " ".join(said) in reading.acts
        said, act = (said, True) if named else _head(said)
        for width in range(min(3, len(said)), 0, -1):
            noun = " ".join(said[-width:])
            ids = reading.acts.get(noun, ()) if named else reading.nouns.get(noun)
            if not ids:
                continue
            told = len(said) > width and not reading.is_text(ids)  # "general text" may go in
            if not made or act or told or noun in words("tables.made"):
                lead = len(text[start:end]) - len(text[start:end].lstrip(" *_`"))
                yield start + lead, start + len(text[start:end].rstrip(" *_`.")), ids
            break


def acts(
    text: str, begin: int, close: int, reading: Reading
) -> Iterator[tuple[Relation, int, int, tuple[str, ...]]]:
    """What a stretch of text that names acts and nothing else is about, and where.

    "Image generation" makes images, "audio transcription" takes sound in. Acts of writing may stand
    between: "chat, image generation".
    """
    said = text[begin:close]
    pieces = [said[start:end].strip(MARKUP).lower().split() for start, end in parts(said)]
    made = list(outputs(said, reading, made=True))
    written = words("tables.written")
    pieces = [piece for piece in pieces if " ".join(piece) not in written]
    if len(made) == len(pieces) and all(p and _names_act(p, reading) for p in pieces):
        for start, end, ids in made:
            yield "produces", begin + start, begin + end, ids
    if pieces and all(piece and piece[-1] in _intakes() for piece in pieces):
        for start, end in parts(said):
            thing = said[start:end].rstrip(MARKUP + ".").rpartition(" ")[0]
            for first, last, ids in outputs(thing, reading):
                if not reading.is_text(ids):
                    yield "consumes", begin + start + first, begin + start + last, ids


def says_making(said: str) -> bool:
    """Whether a phrase opens with an act of making: "creating logos"."""
    return said.partition(" ")[0] in _doing()


def _names_act(said: list[str], reading: Reading) -> bool:
    """Whether words name the making of a thing: "logo creation", "creating logos"."""
    if " ".join(said).replace("-", " ") in reading.acts:
        return True
    return said[-1] in words("nouns.making") or (len(said) > 1 and said[0] in _doing())


@cache
def _handling() -> frozenset[str]:
    """The forms of verbs whose object is there before: "selects", "select", "selecting"."""
    verbs = words("tables.handling")
    forms = {f"{verb}{'es' if verb.endswith(('s', 'x', 'ch', 'sh')) else 's'}" for verb in verbs}
    return frozenset({*verbs, *forms, *(f"{verb.removesuffix('e')}ing" for verb in verbs)})


@cache
def _making() -> frozenset[str]:
    """The forms of verbs whose object comes out: "draws"."""
    verbs = frame("produce.verbs") - frame("produce.alter")
    return frozenset({*verbs, *(f"{verb}s" for verb in verbs)}) | _doing()


@cache
def _doing() -> frozenset[str]:
    """The verbs of making as they name an act: "drawing"."""
    others = frame("produce.light", "produce.giving", "produce.alter")
    verbs = frame("produce.verbs") - others
    return frozenset(f"{verb.removesuffix('e')}ing" for verb in verbs)


def _intakes() -> frozenset[str]:
    """The nouns of acts that take something in, and do it themselves: "transcription"."""
    return frame("consume.nouns") - frame("consume.ways")


def _head(said: list[str]) -> tuple[list[str], bool]:
    """What a phrase is a phrase for, and whether it names the act that makes it.

    "Captions for images" are captions; "image generation" and "creation of images" make images.
    """
    for at, word in enumerate(said[1:], 1):
        if word in words("tables.narrowing"):
            made = word == "of" and said[at - 1] in words("nouns.making")
            return (said[at + 1 :], True) if made else (said[:at], False)
    if said[-1] in words("nouns.making"):
        return said[:-1], True
    return (said[1:], True) if len(said) > 1 and said[0] in _doing() else (said, False)


def spoken_of(said: str) -> str:
    """The thing of which a cell tells more: "spoken audio" in "spoken audio of the article"."""
    return " ".join(_head(said.split())[0]) if said else ""


def _is_told_of(said: list[str]) -> bool:
    """Whether a phrase is longer only by what its thing is of: "photos of the damaged car"."""
    return len(said) <= _LONGEST + 2 and "of" in said[1:_LONGEST]


def _says_for_what(said: list[str]) -> bool:
    """Whether an act is longer only by its purpose: "generating pictures for the worksheet"."""
    narrowed = not words("tables.narrowing").isdisjoint(said[2:_LONGEST])
    return said[0] in _doing() and narrowed and len(said) <= 2 * _LONGEST


def _takes_in(said: list[str]) -> bool:
    """Whether an act is done to a thing ("reviewing product photos"), or many go in at once."""
    if said[0] in words("tables.multiplied") or said[0] in _handling():
        return True  # "multi-image", "selects product photos"
    if len(said) > 1 and said[1] in words("tables.determiners"):
        return said[0] not in _making()  # "checks the product photos"
    stem = said[0].removesuffix("ing")
    acts = words("verbs.judge") | frame("consume.verbs", "produce.alter")
    return stem != said[0] and bool({stem, f"{stem}e", stem[:-1]} & acts)
