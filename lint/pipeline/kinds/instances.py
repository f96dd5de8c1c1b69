"""Members of a class named in the sentence before: "Examples include X", "X is one of them".

So "These include X and Y", "Among them is X", "The best known are X and Y", "We tested two of them,
X and Y", "X, for instance, is free", and, behind what another one is, "So is X", "X is one, too".

Read over the text, in which each name is a mark: trees of such short sentences vary too much.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from .counted import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NEAR = 100
"""So many characters before a sentence hold one that says that there are many of a class."""
_SYSTEM, _OTHER = "\0", "\1"
_MARKS = '[*_`"“”]{0,4}'
_NAME = (
    rf"(?:{_OTHER}['’]s\s{{1,3}})?{_MARKS}{_SYSTEM}{_MARKS}"
    rf"(?:\s?(?:by|from)\s{{1,3}}{_OTHER}|\s?\([^()]{{0,80}}\))?"
)
_ROW = rf"(?P<row>{_NAME}(?:\s{{0,3}}(?:,\s{{0,3}}(?:and|or)\b|,|and\b|or\b|/|&)\s{{0,3}}{_NAME})*)"
_ENDS = (
    r"\s*(?:,?\s*(?:etc|and more|and others|among others|and many more))?[\s*_]*"
    r"(?:[.!;:]|$|,\s*(?:which|both|all)\b)"
)
_OPEN = r"^[\W_]*(?:(?:and|so|now|today),?\s+)?"


def may_be(text: str) -> bool:
    """Whether a text may name members of what the one before it names."""
    return _hint().search(text) is not None


@cache
def _hint() -> re.Pattern[str]:
    ranked, ranks = (alternation(words(f"singled.{name}")) for name in ("ranked", "ranks"))
    return re.compile(
        rf"\b(?:{alternation(words('lists.instances'))}|the\s+(?:{ranks})\s+(?:was|were|of\s+th(?:ese|em))"
        rf"|th(?:ese|ey)\s+include[ds]?"
        rf"|among(?:st)?\s+th(?:ese|em)|(?:most|best)[\s-](?:{ranked})"
        rf"|(?:{alternation(COUNTS)})\s+of\s+th(?:ese|em)|for\s+instance|the\s+first|so\s+(?:is|are)|(?:is|are)(?:\s+also)?\s+one)\b",
        re.IGNORECASE,
    )


def is_likewise(sentence: Sentence) -> bool:
    """Whether a sentence says of a system what the one before says of another: "So is X"."""
    match, _ = _read(sentence) if may_be(sentence.text) else (None, [])
    return match is not None and match.re in _likewise()


def stand_in(sentence: Sentence) -> Token | None:
    """The word that stands for the class: "examples", "one" of "one of them", "these"."""
    if not may_be(sentence.text):
        return None
    match, _ = _read(sentence)
    if match is None or (match.re is _partly() and not _has_many(sentence)):
        return None
    if match.re is _in_passing() and any("Degree=Cmp" in t.morph for t in sentence.doc):
        return None  # "Cs are slow. X, for example, is faster."
    if match.re is _in_passing():  # which has no noun for them: its preposition stands for one
        return next((t for t in sentence.doc if t.lower_ == "for"), None)
    if "stands" in match.re.groupindex:
        at = sentence.start + match.start("stands")
        return next((t for t in sentence.doc if sentence.spans[t.i][1] > at), None)
    return next((t for t in sentence.doc if t.lower_ in words("lists.instances")), None)


def of_class(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """The systems that a sentence says to be of the class that ``stand_in`` stands for.

    Without a noun for them only models are read: "C apps are many. The best known are X and Y".
    """
    match, names = _read(sentence)
    if match is None:
        return
    row = range(*match.span("row"))
    found = [name for at, name in names if at in row]
    if match.re is _counted() and len(found) != COUNTS[match["many"].lower()]:
        return
    bare = all(map(reading.is_model, found)) and "(" not in match["row"]  # "X (text), Y (images)"
    if bare or "stands" not in match.re.groupindex:
        yield from ((name, "list:instances") for name in found)


def _read(sentence: Sentence) -> tuple[re.Match[str] | None, list[tuple[int, Name]]]:
    """What the form of a sentence shows, and where in it the systems stand."""
    said, at = "", sentence.start
    marks: list[tuple[int, Name]] = []
    for name in sorted(sentence.names, key=lambda n: n.start):
        if not at <= name.start < name.end <= sentence.end:
            continue
        said += sentence.block.text[at : name.start]
        if name.kind == "system":
            marks.append((len(said), name))
        said += _SYSTEM if name.kind == "system" else _OTHER
        at = name.end
    said += sentence.block.text[at : sentence.end]
    forms = (*_forms(), *_without_noun(), _partly(), _counted(), *_likewise(), _in_passing())
    found = (form.match(said) for form in forms)
    return next((match for match in found if match is not None), None), marks


def _has_many(sentence: Sentence) -> bool:
    """Whether the text right before says that there are many of something, and no more."""
    near = sentence.block.text[max(0, sentence.start - _NEAR) : sentence.start]
    return _many().search(near) is not None


@cache
def _many() -> re.Pattern[str]:
    """Read "There are many Cs on the market." up to where it ends."""
    around, many = (alternation(words(name)) for name in ("comparison.around", "lists.quantifiers"))
    return re.compile(
        rf"\bthere\sare\s(?:now\s)?(?:{many})\s(?:(?:{many})\s)?(?:(?:different|good)\s)?"
        rf"(?:\w+[ -]){{0,2}}\w+(?:\s(?:{around}))?\.[*_]*\s+$",
        re.IGNORECASE,
    )


@cache
def _partly() -> re.Pattern[str]:
    """Read "Some, such as X, are dear", "Some of them, like X and Y, draw"."""
    introducing = alternation(words("nouns.exemplifying") | {"such as", "for example"})
    return re.compile(
        rf"{_OPEN}some(?:\s+of\s+(?:these|them))?(?:,\s*|\s*\()(?:{introducing})\s+{_ROW}\s*[,)]",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    """Read "We put three of them side by side: X, Y and Z"."""
    return re.compile(
        rf"{_OPEN}we\s(?:\w+\s){{1,3}}(?P<many>{alternation(COUNTS)})\sof\s(?P<stands>these|them)"
        rf"(?:\s\w+){{0,5}}\s?[:,–—]\s+{_ROW}{_ENDS}",
        re.IGNORECASE,
    )


@cache
def _in_passing() -> re.Pattern[str]:
    """Read "X, for example, costs nothing"."""
    return re.compile(
        rf"{_OPEN}{_ROW}\s*(?:,|\()\s*for\s(?P<stands>example|instance)\s*[,)]\s", re.IGNORECASE
    )


@cache
def _likewise() -> tuple[re.Pattern[str], ...]:
    """Read "So is X.", "X is one, too.", "X is also one."."""
    also = alternation(words("lists.likewise"))
    return (
        re.compile(rf"{_OPEN}(?P<stands>so)\s+(?:is|are)\s+{_ROW}\s*[.!]?[\s*_]*$", re.IGNORECASE),
        re.compile(
            rf"{_OPEN}{_ROW}\s*(?:is|are)\s+(?:also\s+one|one,?\s+(?:{also}))"
            r"\s*[.!]?[\s*_]*$",
            re.IGNORECASE,
        ),
    )


@cache
def _without_noun() -> tuple[re.Pattern[str], ...]:
    """Read "These include X", "Among them are X and Y", "The best known are X and Y".

    So "The first is X, the second Y", "The best was X", "X was the best of them".
    """
    ranked, around, ranks = (
        alternation(words(f"singled.{name}")) for name in ("ranked", "around", "ranks")
    )
    rank = rf"(?:most|best)[\s-](?:{ranked})"
    ordinals = "second|third|fourth|fifth|last|other"
    return tuple(
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"{_OPEN}(?P<stands>these|they)\s+(?:also\s+)?include[ds]?\s*:?\s+{_ROW}{_ENDS}",
            rf"{_OPEN}among(?:st)?\s+(?P<stands>these|them)\s+(?:is|are|was|were)\s+{_ROW}{_ENDS}",
            rf"{_OPEN}(?:(?:some|one|two|three|a\s+few)\s+of\s+|among(?:st)?\s+)?the\s+"
            rf"(?P<stands>{rank})(?:\s+and\s+(?:{rank}|{ranked}))?(?:\s+(?:ones|of\s+(?:these|them)))?"
            rf"(?:\s+(?:{around}))?(?:\s*:|\s+(?:include|is|are|was|were))\s+{_ROW}{_ENDS}",
            rf"{_OPEN}the\s+(?P<stands>{ranks})(?:\s+of\s+(?:these|them))?\s+(?:was|were)\s+{_ROW}{_ENDS}",
            rf"{_OPEN}{_ROW}\s+(?:is|are|was|were)\s+(?:(?:by\s+far|clearly|easily)\s+)?the\s+"
            rf"(?P<stands>{ranks})\s+of\s+(?:these|them)[\s*_]*(?:[.!,;]|$)",
            rf"{_OPEN}the\s+(?P<stands>first)(?:\s+one)?\s+(?:is|was)\s+(?P<row>{_NAME}"
            rf"(?:[,;]?\s+(?:and\s+)?the\s+(?:{ordinals})(?:\s+one)?(?:,|\s+is|\s+was)?\s+{_NAME})*)"
            rf"{_ENDS}",
        )
    )


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    adjectives = alternation(words("lists.openers", "lists.exemplary") - words("lists.other"))
    told = rf"(?:(?:{adjectives})\s+){{0,3}}"
    nouns = alternation(words("lists.exemplars") | {"one"})
    them = (
        r"(?:\s+of\s+(?:(?:these|such|those)(?:\s+(?:models|systems))?|them"
        r"|this(?:\s+(?:class|family|group|kind|type|category|sort))?))?"
    )
    answers = alternation(words("lists.answers"))
    such = alternation(words("lists.introducers") | {"for instance", "for example"})
    forms = (
        rf"{_OPEN}(?:the\s+|an?\s+|all\s+)?(?:{answers})s?{them}(?:\s*:|\s+(?:include|is|are|was|were|would\s+be)"
        rf"(?:,?\s+(?:{such}))?\s*[:,]?)\s+{_ROW}{_ENDS}",
        rf"{_OPEN}{told}(?:{nouns})s{them}(?:\s*:|\s+(?:include|are|were|would\s+be)\s*:?)\s+{_ROW}{_ENDS}",
        rf"{_OPEN}(?:an?|one|another|the)\s+{told}(?:{nouns}){them}\s+(?:is|was|would\s+be)\s+{_ROW}{_ENDS}",
        rf"{_OPEN}(?:one|some)\s+of\s+(?:them|these)\s+(?:is|are|was|were|include)\s+{_ROW}{_ENDS}",
        rf"{_OPEN}{_ROW}\s*(?:is|are)\s+(?:(?:just|only|also|all|both)\s+)?(?:an?\s+|the\s+)?{told}"
        rf"(?:examples?|one\s+example|one\s+such\s+(?:model|system|example)|one(?=\s+of))"
        rf"{them}[\s*_]*[.!]?[\s*_]*$",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
