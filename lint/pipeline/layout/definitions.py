"""A definition without a verb: "synonymous with LLM", "Family of language models by M"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..frames import frame
from ..kinds.comparison import outdoes
from ..lexicon import alternation, has_any, words
from . import topics
from .cells import claim, only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_ENDS = re.compile(r"[\s*_`\"”]*(?:$|[.;,(—]|[–-]\s)")
_GOES_ON = re.compile(r"[*_`]*\sand\s[a-z]")
_MORE = re.compile(
    r"[\s*_`\"”]+(?:with|for|from|by|that|which|where|whose|trained|used|in|to)\s", re.IGNORECASE
)
_LABEL = re.compile(r"[\s*_`\"”]*(?:\([^()]*\)[\s*_`\"”]*)?(?::|\s[–—-]\s)[\s*_`]*")
_ARTICLE = re.compile(r"[\s*_`\"“(]*(?:(?:an?|the)\s)?[\s*_`\"“]*", re.IGNORECASE)
_COMMA = re.compile(r"[\s*_`\"”)]*(?:[,;]|\s[–—-]\s)\s*")
_EXPANDED = 3
"""So many names has what explains a term by another one, behind its long form."""
_SENTENCE = re.compile(r"[.!?](?:\s|$)")

Term = tuple["Block", "Name"]


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """What a block says of the term or the system over it, or in front of it."""
    block, names = document.blocks[index], found[index]
    if not names or block.kind in {"heading", "term", "alt"}:
        return
    if block.kind == "paragraph" and block.section == index - 1:
        titled = only(document.blocks[index - 1], found[index - 1], "class")
        if titled is not None:
            yield from explained((document.blocks[index - 1], titled), block, names, 0, reading)
            yield from equated((document.blocks[index - 1], titled), block, names, 0)
    if block.kind == "definition" and block.lead is not None:
        over = only(document.blocks[block.lead], found[block.lead], "class")
        if over is not None:
            yield from equated((document.blocks[block.lead], over), block, names, 0)
            yield from sorted_under((document.blocks[block.lead], over), block, names)
    led = topics.opening(document, found, index, reading)
    if led is not None and led.alone:
        yield from made((led.block, led.names[0]), block, names, 0)
    label = _LABEL.match(block.text, names[0].end)
    if label is None or block.text[: names[0].start].strip(" *_`"):
        return
    if names[0].kind == "class":
        yield from explained((block, names[0]), block, names[1:], label.end(), reading)
        start = _behind_expansion(block, names, label.end()) or label.end()
        if not _refers_to_other(document, index, found, start):
            yield from equated((block, names[0]), block, names, start)
    if names[0].kind == "system" and reading.is_model(names[0]):
        yield from made((block, names[0]), block, names[1:], label.end())


def _behind_expansion(block: Block, names: list[Name], start: int) -> int:
    """Where more is said of a term behind its long form: "C: the long name of C, ...", or 0."""
    if len(names) < _EXPANDED or names[1].ids != names[0].ids:
        return 0
    if _ARTICLE.fullmatch(block.text, start, names[1].start) is None:
        return 0
    comma = _COMMA.match(block.text, names[1].end)
    return comma.end() if comma is not None else 0


def _refers_to_other(
    document: Document, index: int, found: Sequence[list[Name]], start: int
) -> bool:
    """Whether "C: same as D" may stand for what is said of D elsewhere: "D: ask first"."""
    block, names = document.blocks[index], found[index]
    other = next((n for n in names if n.start > start and n.kind == "class"), None)
    if other is None or _referring().match(block.text, start) is None:
        return False
    if block.text[other.end :].strip(' *_`"”.'):
        return True  # "C: same as D, see there"
    elsewhere = (name for at, own in enumerate(found) if at != index for name in own)
    return any(name.ids == other.ids for name in elsewhere)


@cache
def _referring() -> re.Pattern[str]:
    flat, referring = (alternation(words(f"equality.{n}")) for n in ("flatly", "referring"))
    return re.compile(rf"[\s*_`]*(?:(?:{flat})\s+)*(?:{referring})\s", re.IGNORECASE)


def equated(term: Term, block: Block, names: list[Name], start: int) -> Iterator[Claim]:
    """Read "another name for C", said from ``start`` on, of a class that is a term."""
    own, one = term
    other = next((n for n in names if n.start > start and n.kind == "class"), None)
    if other is None or not _named().fullmatch(block.text[start : other.start]):
        return
    ends = _SENTENCE.search(block.text, other.end)
    said = block.text[start : ends.end() if ends is not None else None]
    if not _ENDS.match(block.text, other.end) or has_any(words("equality.doubting"), said):
        return
    yield Claim(
        "same-as",
        Mention(one.kind, one.ids, own.text[one.start : one.end],
                *own.source_span(one.start, one.end)),
        Mention(other.kind, other.ids, block.text[other.start : other.end],
                *block.source_span(other.start, other.end)),
        pattern="terms:defined",
    )  # fmt: skip


def explained(
    term: Term, block: Block, names: list[Name], start: int, reading: Reading
) -> Iterator[Claim]:
    """Read "a C trained on text", said from ``start`` on of a whole field: "Generative AI: a C".

    Also of a way of building models, "GAN: a C that draws", and of many: "Image models: Cs that".
    The term may be the title over the block.
    """
    own, one = term
    other = next((n for n in names if n.start >= start), None)
    said = own.text[one.start : one.end].lower()
    if other is None or other.kind != "class" or not _is_term(one, other, said, reading):
        return
    many = one.plural and other.plural and own is block
    if not (_SOME if many else _a()).fullmatch(block.text, start, other.start):
        return
    if not (_CLOSED.match(block.text, other.end) or _told().match(block.text, other.end)):
        return
    if _does().search(block.text, other.end):
        return  # "a C trained on code wrote this page"
    if any(n.kind == "class" and n.start > other.end for n in names):
        return  # "an LLM for the copy, an image model for the rest"
    yield claim("is-a", term, block, other.start, other.end, other.ids, "class", "called:defined")


def _is_term(one: Name, other: Name, written: str, reading: Reading) -> bool:
    """Whether a class is explained as such, and is no part of some program: not "Narrator: a C"."""
    if one.plural and other.plural:
        return True
    if not frame("be.fields").isdisjoint(one.ids):  # not "Generative AI app: a C with a window"
        return written.rpartition(" ")[2] not in words("ubiquity.things")
    return all(reading.knowledge.classes[id_].axis == "architecture" for id_ in one.ids)


_SOME = re.compile(r"[\s*_`\"“]*(?:(?!no\b|not\b)[\w-]{1,40}\s){0,2}?[\s*_`\"“]*", re.IGNORECASE)
"""Before the classes that explain many: "", "huge "."""
_CLOSED = re.compile(r"[\s*_`\"”]*(?:\([^()]*\)[\s*_`]*)?[.;]?[\s*_`]*$")


@cache
def _a() -> re.Pattern[str]:
    """Before the class that explains a term: "a ", "any powerful "."""
    return re.compile(r"[\s*_`\"“]*(?:an?|any)\s(?:[\w-]+\s){0,2}?[\s*_`\"“]*", re.IGNORECASE)


@cache
def _does() -> re.Pattern[str]:
    """Behind a class, a verb whose doer it is, instead of an explanation: "a C wrote this"."""
    verbs = alternation(words("equality.doing"))
    return re.compile(rf"(?<!\bthat)(?<!\bwhich)\s(?:{verbs})\s", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    """Behind it, what says more: " that creates content", " trained on text"."""
    said = alternation(words("equality.explaining"))
    return re.compile(rf"[*_`]*\s(?:models?\s)?(?:{said})\b", re.IGNORECASE)


def sorted_under(term: Term, block: Block, names: list[Name]) -> Iterator[Claim]:
    """Read "Type of C that is trained on pictures" of a class that is a term."""
    own, one = term
    other = next((n for n in names if n.kind == "class"), None)
    if other is None or other.start > _FRONT or not _typed().fullmatch(block.text[: other.start]):
        return
    if has_any(words("stance.negators", "stance.contrast"), block.text[: other.start]):
        return
    if not (_ENDS.match(block.text, other.end) or _MORE.match(block.text, other.end)):
        return  # "a type of C app"
    yield Claim(
        "is-a",
        Mention(one.kind, one.ids, own.text[one.start : one.end],
                *own.source_span(one.start, one.end)),
        Mention(other.kind, other.ids, block.text[other.start : other.end],
                *block.source_span(other.start, other.end)),
        pattern="called:defined",
    )  # fmt: skip


@cache
def _typed() -> re.Pattern[str]:
    kinds = alternation(words("nouns.partitive"))
    return re.compile(
        rf"[\s*_`]*(?:(?:an?|one|the)\s+)?(?:[\w-]+\s+)?(?:{kinds})s?\s+of\s+(?:an?\s+)?[\s*_`\"“]*",
        re.IGNORECASE,
    )


@cache
def _named() -> re.Pattern[str]:
    flat, adjectives, nouns, phrases = (
        alternation(words(f"equality.{name}"))
        for name in ("flatly", "adjectives", "names", "defining")
    )
    name = rf"(?:(?:an?|the)\s+)?(?:(?:{adjectives})\s+)*(?:{nouns})\s+(?:for|of)"
    return re.compile(
        rf"[\s*_`]*(?:(?:{flat})\s+)*(?:{phrases}|{name})\s+(?:(?:the|an?)\s+)?[\s*_`\"“]*",
        re.IGNORECASE,
    )


def made(subject: Term, block: Block, names: list[Name], start: int) -> Iterator[Claim]:
    """Read "Family of language models by M", said from ``start`` on of a system."""
    maker = next((n for n in names if n.kind == "maker" and n.start >= start), None)
    if maker is None or any(n.kind == "system" for n in names if start <= n.start < maker.end):
        return
    text = block.text
    if outdoes(text[start : maker.start]):
        return  # "X: Outperforms larger models by M"
    if _is_fronted(maker, block, names, start) or _is_credited(maker, block, start):
        yield claim(
            "made-by", subject, block, maker.start, maker.end, maker.ids, "maker", "label:described"
        )
        return
    classes = [n for n in names if n.kind == "class" and start <= n.start < maker.start]
    end = maker.start
    told = _origin().search(text, start, end)
    if told is None or not _ENDS.match(text, maker.end) or _SENTENCE.search(text, start, end):
        return
    head = text[start : told.start()]
    for class_ in reversed(classes):
        head = head[: class_.start - start] + " " + head[class_.end - start :]
    rest = _collected().sub("", head.strip(" *_`").lower()).split()
    last = text[start : told.start()].split()[-1:]
    kind = classes and classes[-1].end == told.start()
    if not (kind or (last and last[0].lower().strip("*_`") in frame("origin.ranges"))):
        return
    if len(rest) > _LONGEST or words("credits.foreign").intersection(rest) or "," in head:
        return
    yield claim(
        "made-by", subject, block, maker.start, maker.end, maker.ids, "maker", "label:described"
    )


def _is_fronted(maker: Name, block: Block, names: list[Name], start: int) -> bool:
    """Whether a text begins with whose kind of system it is: "M's language model"."""
    text = block.text
    kind = next((n for n in names if n.kind == "class" and n.start > maker.end), None)
    if text[start : maker.start].strip(" *_`") or not text.startswith(("'s ", "’s "), maker.end):
        return False
    if kind is not None:
        between = text[maker.end + 3 : kind.start].lower().split()
        if not _not_its_own().isdisjoint(between):
            return False
        return len(between) < _LONGEST and _ENDS.match(text, kind.end) is not None
    said = _OWNED.match(text, maker.end)
    if said is None or said["last"].lower() not in frame("origin.ranges"):
        return False
    return _not_its_own().isdisjoint(said["between"].lower().split())


def _not_its_own() -> frozenset[str]:
    """Words by which a model is M's without being made there: "M's tuned LLM", "M's default"."""
    return words("credits.foreign") | frame("origin.chosen")


def _is_credited(maker: Name, block: Block, start: int) -> bool:
    """Whether a text begins with who made it: "Developed by M", "Made by M and free to use"."""
    text = block.text
    made = _credit().fullmatch(text, start, maker.start)
    ends = _ENDS.match(text, maker.end) or _GOES_ON.match(text, maker.end)
    return made is not None and ends is not None


@cache
def _credit() -> re.Pattern[str]:
    said = alternation(o for o in words("credits.origins") if " " in o)
    return re.compile(rf"[\s*_`]*(?:{said})\s+", re.IGNORECASE)


_OWNED = re.compile(
    r"['’]s\s+(?P<between>(?:[\w-]+\s+){0,3}?)(?P<last>[\w-]+)[\s*_`]*(?:$|[.;,(—]|[–-]\s)"
)
"""Behind a maker: "'s latest flagship model."."""
_FRONT = 60
"""So many characters may stand before the class that a term is a type of."""
_LONGEST = 4
"""Words, beside the kind, of what says what a system is."""


@cache
def _origin() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternation(words('credits.origins'))})\s+$", re.IGNORECASE)


@cache
def _collected() -> re.Pattern[str]:
    return re.compile(rf"^(?:an?\s+|the\s+)?(?:{alternation(words('credits.collections'))})\s+of\b")
