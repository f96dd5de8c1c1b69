"""Claims on what an abbreviation stands for: "LLM stands for Large Learning Model"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Claim, Mention
from ..stance.author import stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...claims import MentionKind
    from ...knowledge.records import Class
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_EXAMPLES = re.compile(r"s,?\s(?:like|such\sas|including)\s[*_`\[]*", re.IGNORECASE)
_ALIKE = 4
"""So many letters in common make one word sound like another."""
_STANDS = r"(?:stands?\s+for|means|is\s+short\s+for|,?\s*short\s+for|\(|=|:)"


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every wrong expansion in a sentence, before its abbreviation or behind it."""
    text = sentence.text
    exemplifies = _EXAMPLES.search(text) is not None
    for entry in reading.abbreviations:
        for span in _exemplified(entry, sentence, reading) if exemplifies else ():
            yield Claim(
                "stands-for",
                _mention(sentence, span, (entry.id,), "class"),
                _mention(sentence, span, (), "phrase"),
                pattern="stands-for:examples",
                stance=stance(sentence, _root(sentence), context),
            )
        if entry.abbreviation not in text:
            continue
        for match in (m for found in _patterns(entry) for m in found.finditer(text)):
            short = "short" if match["short"] else "bracketed"
            long = "long" if match["long"] else "before"
            if _is_of_a_right_one(text, match.span(long), entry.expansions):
                continue
            yield Claim(
                "stands-for",
                _mention(sentence, match.span(short), (entry.id,), "class"),
                _mention(sentence, match.span(long), (), "phrase"),
                pattern="stands-for",
                stance=stance(sentence, _root(sentence), context),
            )


def spells_wrongly(entries: Iterable[Class], text: str) -> bool:
    """Whether a text may say that one of some abbreviations stands for what it doesn't."""
    exemplifies = _EXAMPLES.search(text) is not None
    return any(
        (exemplifies and _given(entry.wrong_expansions).search(text))
        or (entry.abbreviation in text and any(said.search(text) for said in _patterns(entry)))
        for entry in entries
    )


def _patterns(entry: Class) -> tuple[re.Pattern[str], re.Pattern[str]]:
    wrong = entry.wrong_expansions
    return (
        _spelt_out(entry.abbreviation, wrong),
        _described(entry.abbreviation, wrong, entry.expansions),
    )


def _root(sentence: Sentence) -> Token:
    return next(token for token in sentence.doc if token.dep_ == "ROOT")


def _exemplified(entry: Class, sentence: Sentence, reading: Reading) -> list[tuple[int, int]]:
    """Where a wrong expansion has members of the class as examples: "Cs like X"."""
    members = {
        name.start - sentence.start
        for name in sentence.names
        if name.kind == "system" and all(reading.knowledge.is_a(i, entry.id) for i in name.ids)
    }
    found = _given(entry.wrong_expansions).finditer(sentence.text)
    return [match.span("long") for match in found if match.end() in members]


@cache
def _given(wrong_expansions: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<long>{_any(wrong_expansions)}){_EXAMPLES.pattern}",
        re.IGNORECASE,
    )


@cache
def _spelt_out(abbreviation: str, wrong_expansions: tuple[str, ...]) -> re.Pattern[str]:
    """What spells an abbreviation out wrongly: "LLM (large learning model)" or the reverse."""
    wrong = _any(wrong_expansions)
    short = re.escape(abbreviation)
    return re.compile(
        rf"(?<!\w)(?:(?P<short>{short})s?[\s\"”’'*_)]*{_STANDS}[\s\"“‘'*_(]*(?:an?\s|the\s)?"
        rf"(?P<long>(?i:{wrong}))(?i:s?)"
        rf"|(?P<before>(?i:{wrong}))(?i:s?)[\s*_\"”]*\([\s\"“*_]*(?:or\s)?"
        rf"(?P<bracketed>{short})s?[\s\"”*_]*\))(?!\w)"
    )


@cache
def _described(
    abbreviation: str, wrong_expansions: tuple[str, ...], expansions: tuple[str, ...]
) -> re.Pattern[str]:
    """What a text says an abbreviation to be, almost right: "a GAN is a generic adversarial ...".

    Others may only describe: "a VLM is a very large model".
    """
    close = tuple(w for w in wrong_expansions if any(_is_close(w, right) for right in expansions))
    return re.compile(
        rf"(?<!\w)(?P<short>{re.escape(abbreviation)})s?\s(?:is|are)\s(?:an?\s|the\s)?"
        rf"(?P<long>(?i:{_any(close) or '(?!)'}))(?i:s?)(?!\w)"
    )


def _is_close(wrong: str, right: str) -> bool:
    """Whether one word alone differs, and sounds alike: "generalized", for "generative"."""
    pairs = list(zip(wrong.lower().split(), right.lower().split(), strict=False))
    apart = [(one, other) for one, other in pairs if one != other]
    same_length = len(wrong.split()) == len(right.split())
    return same_length and len(apart) == 1 and apart[0][0][:_ALIKE] == apart[0][1][:_ALIKE]


def _is_of_a_right_one(text: str, span: tuple[int, int], expansions: tuple[str, ...]) -> bool:
    """Whether what is wrong by itself is a part of what is right: "a b" of "a b c"."""
    start, end = span
    return any(
        found.start() <= start and end <= found.end() for found in _right(expansions).finditer(text)
    )


@cache
def _right(expansions: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(expansions)})s?(?!\w)", re.IGNORECASE)


def _any(expansions: tuple[str, ...]) -> str:
    """An expression for any of some expansions, the longest first: one may begin another."""
    ordered = sorted(expansions, key=len, reverse=True)
    return "|".join(r"[\s-]+".join(map(re.escape, text.split())) for text in ordered)


def _mention(
    sentence: Sentence, span: tuple[int, int], ids: tuple[str, ...], kind: MentionKind
) -> Mention:
    start, end = (sentence.start + at for at in span)
    first, last = sentence.block.source_span(start, end)
    return Mention(kind, ids, sentence.block.text[start:end], first, last)
