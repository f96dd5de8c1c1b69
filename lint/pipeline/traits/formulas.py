"""Whose a system is, in formulas: "M is the one that made X", "the firm that made X is called M".

Read over the text between both names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, words
from ..trees.fronted import told_from
from ..trees.heads import is_opaque
from .possession import Statement, is_hosted, may_be_out, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FAR = 160
"""So many characters a formula has at most, with both its names."""
_BEGINS = r"(?:^|[.;:–—(]\s*|\b(?:and|but|while|because|since|that|so)\s)[\"“*_`]*$"
_ENDS = re.compile(
    r"[*_`\"”]*\s?(?:[.;!)–—]|$|,\s(?:and|but|not|while|which|because|since|as|so|though|although)\b|\s(?:and|but)\b)"
)


def formulas(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M gave us X", "X is by M", of makers that offer none but their own."""
    text, start = sentence.block.text, told_from(sentence, anyhow=True)
    if serves_others(maker):
        return
    near = (n for n in sentence.names if n.end - maker.start < _FAR > maker.end - n.start)
    for name in near:
        at = sentence.token_of(name) if name.kind == "system" else None
        if at is None or not reading.is_model(name) or name.plural or is_opaque(sentence, at.i):
            continue
        one, other = sorted((name, maker), key=lambda each: each.start)
        said = any(
            first is (one is maker)
            and between.fullmatch(text, one.end, other.start)
            and before.search(text[start : one.start])
            for first, before, between in _formulas()
        )
        given = one is maker and (
            _gave().fullmatch(text, one.end, other.start)
            or _has().fullmatch(text, one.end, other.start)
        )
        alone = set(maker.ids) <= frame("origin.listing") and not may_be_out(name, reading)
        if not (said or (given and alone)) or not _ENDS.match(text, other.end, sentence.end):
            continue
        if not (is_hosted(maker, name, sentence, reading) or has_on_cloud(maker, name, reading)):
            yield Statement(name, maker, "maker:equated", token)


@cache
def _formulas() -> tuple[tuple[bool, re.Pattern[str], re.Pattern[str]], ...]:
    """Whether the maker stands first, what stands before both names, and between them."""
    made, companies, ones = (
        alternation(frame(f"origin.{name}")) for name in ("having_made", "companies", "ones")
    )
    did = rf"(?:that|which|who)\s(?:(?:has|have|had|first|originally)\s)?(?:{made})\s(?:the\s)?"
    mark = r"[*_`\"“”]*"
    return tuple(
        (first, re.compile(before, re.I), re.compile(rf"{mark}{between}{mark}", re.I))
        for first, before, between in (
            (True, _BEGINS, rf"\s(?:is|was|were|are)\sthe\s(?:{ones})\s{did}"),
            (
                False, rf"\bthe\s(?:(?:\w+\s)?(?:{companies}))\s{did}{mark}$",
                r",?\s(?:is|was)\s(?:called|named)\s",
            ),
            (False, _BEGINS, r"\s(?:is|was)\s(?:actually\s|really\s|also\s)?by\s"),
        )
    )  # fmt: skip


@cache
def _gave() -> re.Pattern[str]:
    given = alternation(frame("origin.given") - {"world"})
    return re.compile(rf"[*_`]*\s(?:gave|has\sgiven|brought)\s(?:{given})\s[*_`\"“]*", re.I)


@cache
def _has() -> re.Pattern[str]:
    """Between a maker and its own: " also has a new image model, "."""
    kinds = alternation(words("nouns.transparent") | frame("origin.kinds"))
    apart = alternation(frame("origin.others", "origin.apart") | {"competing", "for", "in", "with"})
    return re.compile(
        rf"[*_`]*\s(?:(?:also|now|even)\s)?has\s(?:(?:also|now|even)\s)?(?:an?|its\sown|another)\s"
        rf"(?:(?!(?:{apart})\s)[\w-]+\s){{0,3}}?(?:{kinds})(?:\s(?:called|named))?[,:]?\s(?:namely\s)?[*_`\"“]*",
        re.IGNORECASE,
    )
