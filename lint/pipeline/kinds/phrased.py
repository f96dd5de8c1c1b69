"""Two terms that a fixed phrase makes one, or turns round: "the term C is used for Ds".

Also a field that is told as one of its own parts: "Cs such as generative AI". Read over the text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..frames import frame
from ..lexicon import alternation, words
from ..stance.author import stance
from .levelling import MARKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Relation
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_NAMED = "terms:naming"
"""The construction of "we refer to C as Ds"."""
_BEGINS = r"(?:^|[.;:–—(]\s*|\b(?:because|since|that|as|so|and|but)\s+)"
_ENDS = re.compile(rf"{MARKED}(?:(?:models?|tools?){MARKED})?(?:[.;!)–—]|,\s(?!and\b|or\b)|$)")
_GOES_ON = re.compile(
    rf"{MARKED}(?:[.,;!)–—]|$|\s(?:is|are|was|were|can|could|will|may|has|have|do|does)\b)"
)


class _Phrase(NamedTuple):
    """What stands around two terms, and what it makes of them."""

    relation: Relation
    pattern: str
    before: re.Pattern[str]
    between: re.Pattern[str]
    behind: re.Pattern[str]
    turned: bool = False
    """Whether the second term is the one that is told of."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every such claim in a sentence."""
    text = sentence.block.text
    classes = [name for name in sentence.names if name.kind == "class"]
    for one, other in pairwise(classes):
        token = sentence.token_of(other)
        said = _fitting(text, one, other, sentence)
        if said is None or token is None:
            continue
        if said.relation == "same-as" and other is not classes[-1]:
            continue  # "the term C is used for Ds, Es and more"
        if said.pattern == _NAMED and frame("be.fields").isdisjoint((*one.ids, *other.ids)):
            continue  # "we call chatbots assistants"
        subject, object_ = (other, one) if said.turned else (one, other)
        if said.relation == "is-a" and frame("be.fields").isdisjoint(subject.ids):
            continue
        yield reading.claim(
            said.relation, subject, object_, sentence, said.pattern,
            stance=stance(sentence, token, context),
        )  # fmt: skip


def _fitting(text: str, one: Name, other: Name, sentence: Sentence) -> _Phrase | None:
    return next(
        (
            said
            for said in _phrases()
            if said.between.fullmatch(text, one.end, other.start)
            and said.behind.match(text, other.end, sentence.end)
            and said.before.search(text[sentence.start : one.start])
        ),
        None,
    )


@cache
def _phrases() -> tuple[_Phrase, ...]:
    adjectives, nouns, flatly, describing = (
        alternation(words(f"equality.{name}"))
        for name in ("adjectives", "nouns", "flatly", "describing")
    )
    examples = alternation(words("equality.exemplified"))
    kinds = alternation({*words("nouns.families", "nouns.branches"), "form", "sort"})
    name = rf"(?:another|an?|the)\s+(?:(?:{adjectives})\s+)*(?:{nouns})"
    article = r"(?:(?:an?|the)\s)?"
    persons = alternation(words("usage.persons_of_text"))
    we = rf"(?<!should )\b(?:{persons})\s(?:(?:will|also|\w+ly|just|often)\s)*"
    naming = (
        (rf"{we}refer\sto\s{article}", rf"as\s{article}"),  # "we refer to C as Ds"
        (rf"{we}call\s{article}", article),  # "we call C D"
    )
    told = (
        (  # "another word for C is D"
            rf"{_BEGINS}{name}\s+(?:for|of)\s{article}",
            rf"(?:models?\s)?(?:is|would\sbe)\s(?:(?:{flatly})\s)?{article}",
        ),
        (  # "the term C is used for Ds"
            rf"{_BEGINS}the\s(?:{nouns})\s", rf"(?:(?:{flatly})\s)?(?:{describing})\s{article}",
        ),
        (  # "we use the term C for Ds"
            rf"{we}use\sthe\s(?:{nouns})\s", rf"for\s{article}",
        ),
        (  # "C is a term used for Ds"
            _BEGINS, rf"is\s(?:(?:{flatly})\s)?{name}\s(?:(?:that|which)\s)?(?:{describing})\s"
            rf"{article}",
        ),
    )  # fmt: skip
    return (
        *(
            _Phrase(
                "same-as", pattern, re.compile(rf"{before}{MARKED}$", re.I),
                re.compile(rf"{MARKED}{between}{MARKED}", re.I), _ENDS,
            )
            for pattern, forms in (("terms:phrased", told), (_NAMED, naming))
            for before, between in forms
        ),
        _Phrase(  # "C refers to a class of Ds"
            "is-a", "called:among",
            re.compile(rf"{_BEGINS}(?:the\s(?:{nouns})\s)?{MARKED}$", re.I),
            re.compile(
                rf"{MARKED}\s(?:(?:{flatly})\s)?(?:{describing}|is\s{name}\sfor)\s(?:an?|the|one)\s"
                rf"(?:[\w-]+\s)?(?:{kinds})\sof\s{article}{MARKED}", re.I,
            ),
            re.compile(rf"{MARKED}(?:\smodels?)?(?:[.,;!)–—]|$|\s(?:that|which|trained|able|used)\b)"),
        ),
        _Phrase(
            "is-a", "called:among", re.compile(r""),
            re.compile(rf"{MARKED},?\s(?:{examples})\s{MARKED}", re.I), _GOES_ON, turned=True,
        ),
        _Phrase(
            "is-a", "called:among", re.compile(r""),
            re.compile(rf"{MARKED}\s(?:and|or)\s(?:all\s)?other\s{MARKED}", re.I), _GOES_ON,
        ),
    )  # fmt: skip
