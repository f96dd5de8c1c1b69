"""Claims that nothing of a field is without one class: "behind every AI tool there is an LLM".

Read over the text between the two terms. Trees of inversions ("behind ... sits ...") and of what
exists ("there is no ... without ...") vary too much to be read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..frames import frame
from ..lexicon import alternation, words
from ..stance.author import stance
from ..trees.fronted import told_from
from . import whole_field
from .around_terms import ALL, SOME, Pattern, framed, is_first_of_row, term_words
from .unstressed import unended, unstressed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_IF = re.compile(r"\b(?:if|may|might|could)\b", re.IGNORECASE)
_AND = re.compile(r"(?:\s*models?)?,?\s+(?:and|as well as|or|plus)\s+(?:an?\s+)?", re.IGNORECASE)
_WHATEVER = re.compile(
    r"[^.;:!?()]{0,40}?,\s(?:whether|be\sit|no\smatter|regardless\sof)\s", re.IGNORECASE
)
"""Behind a field, an aside that leaves nothing of it out: "tools, whether for X or Y,"."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every such claim in a sentence."""
    text = sentence.block.text
    classes = [
        n
        for n in sentence.names
        if n.kind == "class" and not _parted().search(text, sentence.start, n.start)
    ]
    for one, other in _pairs(classes):
        for patterns, field, base in ((_field_first(), one, other), (_class_first(), other, one)):
            pattern = _fitting(patterns, one, other, sentence)
            token = sentence.token_of(base)
            if pattern is None or token is None:
                continue
            if base is other and is_first_of_row(base, sentence):
                continue
            if base is one and _is_last_of_row(base, classes, sentence):
                continue
            inside = reading.knowledge.is_a(base.ids[0], field.ids[0])
            if pattern.predicates and inside:
                continue
            if pattern.defines and base is not classes[-1]:
                continue  # "the branch in which Cs write and Ds draw"
            denied = pattern.denied and not _untrue().search(text, sentence.start, one.start)
            affirmed = denied or _is_whichever(one, other, sentence)
            said = stance(sentence, token, context, affirmed=affirmed)
            spread = _WHATEVER.match(text, one.end, other.start) is not None
            if said == "hypothetical" and (
                pattern.defines or spread or _is_flat(pattern, sentence)
            ):
                said = "asserted"
            means = _again(pattern, base, other, sentence)
            yield reading.claim(
                "built-on", field, means, sentence, "built-on:always", universal=True, stance=said
            )
            break


def _again(pattern: Pattern, base: Name, last: Name, sentence: Sentence) -> Name | Mention:
    """The word that stands for a class behind the field: "there's no generative AI without one"."""
    text = sentence.block.text
    told = pattern.behind.match(text[last.end : sentence.end])
    if told is None or not told.groupdict().get("again"):
        return base
    start, end = (last.end + at for at in told.span("again"))
    return Mention("class", base.ids, text[start:end], *sentence.source(start, end))


def _is_flat(pattern: Pattern, sentence: Sentence) -> bool:
    """Whether "would" leaves nothing open: "without Cs there would be no generative AI"."""
    return pattern.denied and _IF.search(sentence.text) is None


@cache
def _parted() -> re.Pattern[str]:
    """Before a field of which another one is a part: "the branch of AI"."""
    fields = alternation(words("ubiquity.fields"))
    whole = r"(?<!only )(?<!one )(?<!every )(?<!each )"
    return re.compile(rf"{whole}\b(?:{fields})\s+of\s+$", re.IGNORECASE)


@cache
def _untrue() -> re.Pattern[str]:
    """Before the first term: what follows is denied as a whole, "it isn't true that"."""
    said = alternation(words("stance.denied_as"))
    return re.compile(rf"(?:\bnot|n['’]t)\s(?:\w+\s)?(?:{said})\s(?:that\s)?", re.IGNORECASE)


def _pairs(classes: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Each class with the nearest other one before it: the same may be named again.

    Also with the one before "AI models", of which it may be told what they are.
    """
    for i, other in enumerate(classes):
        before = [one for one in reversed(classes[:i]) if one.ids != other.ids]
        wide = bool(before) and set(before[0].ids) <= frame("be.wide")
        yield from ((one, other) for one in before[: 1 + wide])


def _is_last_of_row(base: Name, classes: list[Name], sentence: Sentence) -> bool:
    """Whether it carries a field together with another class: "Cs and Ds make it possible"."""
    text = sentence.block.text
    return any(_AND.fullmatch(text, one.end, base.start) for one in classes if one.end < base.start)


def _is_whichever(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether a sentence leaves none out: "no matter which AI tool you use, it is a C"."""
    text = sentence.block.text
    opening = text[sentence.start : one.start].strip(' *_"“').lower()
    flat = words("stance.negators").isdisjoint(text[one.end : other.start].lower().split())
    return flat and opening in words("ubiquity.whichever")


def _fitting(
    patterns: tuple[Pattern, ...], one: Name, other: Name, sentence: Sentence
) -> Pattern | None:
    text = sentence.block.text
    start = told_from(sentence)
    start = start if start <= one.start else sentence.start
    before, behind = text[start : one.start], unended(text[other.end : sentence.end])
    between = unstressed(text[one.end : other.start])
    return next(
        (
            p
            for p in patterns
            if p.between.fullmatch(between) and p.behind.match(behind) and p.before.search(before)
        ),
        None,
    )


@cache
def _field_first() -> tuple[Pattern, ...]:
    things, inside, stands, works, aside = term_words()
    asides = alternation(words("asides.said", "asides.qualifying"))
    founded = alternation(words("ubiquity.founded"))
    core = rf"\s*(?:{alternation(words('ubiquity.core'))})\b"
    flatly, kind = (alternation(words(f"ubiquity.{name}")) for name in ("at_bottom", "technology"))
    fields, acting = (alternation(words(f"ubiquity.{name}")) for name in ("fields", "acting"))
    end = r"\s*(?:[.,;!)–—]|$)"
    at_heart = rf"{end}|\s*(?:underneath|behind|inside|under|at)\b"
    plain = r"(?:^|[.,;:–—(]\s*|\b(?:because|since|that|as|so|and|why)\s+)"
    none = r"(?:^|\b(?:is|are|that|because|since)\s|[.,;:–—(]\s*|['’]s )no"
    under = rf"(?:\s(?:{alternation(words('ubiquity.beneath'))}))?"
    resting, coming, outputs, following = (
        alternation(words(f"ubiquity.{name}"))
        for name in ("resting", "coming", "put_out", "as_follows")
    )
    callers, calling = (alternation(words(f"equality.{n}")) for n in ("callers", "calling"))
    bases, one, hyphened, counting, impossible, carrying, possible, thanks, needing, made_up = (
        alternation(words(f"ubiquity.{name}"))
        for name in (
            "bases", "one_thing", "hyphened", "counting", "impossible", "carrying", "possible",
            "thanks", "needing", "made_up",
        )
    )  # fmt: skip
    named = (
        rf"{ALL}\s+(?:{alternation(words('ubiquity.things'))})\s+(?:that|which)\s+(?:{counting})"
    )
    every = rf"(?:{ALL}|{named})"
    return (
        framed(
            rf"\bthe\s+(?:{bases})\s+of\s+{ALL}",
            rf"{things}\s+is(?:\s(?:{flatly}))?\s+(?:{one})\s*[:,–—]\s*{SOME}", end,
        ),
        framed(
            rf"(?<!not ){ALL}",
            rf"(?:\s+(?:{outputs}))?{things}\s+(?:(?:(?:is|are)\s+)?(?:{resting})|{coming})"
            rf"\s+(?:{one})\s*[:,–—]\s*{SOME}", end,
        ),
        framed(
            r"(?:^|[.;]\s*|\bhow\s+)", rf"\s+works?(?:\s+(?:{following}))?\s*:\s*{SOME}",
            rf"(?:\s+models?)?(?:,[^.;:!?]{{0,80}},)?\s+(?:{acting})\b", defines=True,
        ),
        framed(
            rf"(?:(?<!not ){ALL}|{plain})",
            rf"{things}\s+(?:is|are)(?:\s+(?:always|all|{flatly}))?",
            rf"-(?:{hyphened})(?:\s(?:anyway|underneath))?{end}",
        ),
        framed(
            plain, r"\s*(?:→|=>|->)\s*(?:always|all|only)\s+", rf"-(?:{hyphened}){end}",
        ),
        framed(
            rf"(?<!not ){ALL}", rf"{aside}\s+(?:is|are)\s+(?:{founded})\s+{SOME}",
            end,
        ),
        framed(
            rf"(?<!not ){named}",
            rf"\s+(?:(?:is|are)\s+(?:{founded})|(?:{resting}))\s+{SOME}", end,
        ),
        framed(
            rf"(?<!not ){inside}\s+{ALL}",
            rf"{things}\s*,?\s*(?:(?:there\s+)?{stands}|there['’]s)(?:,\s(?:{asides}),)?\s+{SOME}",
        ),
        framed(
            none,
            rf"{things}\s+(?:exists?\s+|out there\s+)?(?:that|which)\s+"
            rf"(?:isn['’]t|aren['’]t|is not|are not|wasn['’]t)\s+(?:{founded})\s+{SOME}",
            end, denied=True,
        ),
        framed(
            none,
            rf"{things}\s+(?:exists?\s+|out there\s+)?(?:that|which)\s+"
            r"(?:isn['’]t|aren['’]t|is not|are not)\s+(?:an?\s)?", end, denied=True,
        ),
        framed(every, rf"{things}\s+(?:{needing})\s+{SOME}", rf"{under}{end}|\s*to work"),
        framed(
            plain, rf"{things}\s+always\s+(?:{needing})\s+{SOME}",
            rf"{under}{end}|\s*to work",
        ),
        framed(
            rf"(?:(?<!not ){ALL}|\bthe whole(?: field)? of)",
            rf"{things}\s+(?:is|are)(?:,?\s(?:{flatly}))?\s+(?:the |one and )?(?:same )?",
            rf"\s+(?:{kind})\s*(?:[.,;!)–—]|$)",
        ),
        framed(
            plain,
            rf"{things},\s+(?:all|each|every one)\s+of\s+(?:which|them)\s+(?:is|are)\s+(?:an?\s)?",
            r"\s*[.,;!)]",
        ),
        framed(
            rf"(?:^|[.;:]\s*|\bbecause\s+|\bthat\s+)what\s+(?:{callers})\s+(?:{calling})",
            rf"(?:\s(?:{alternation(words('comparison.around'))}))?"
            rf"\s+(?:is|are)(?:\s(?:{flatly}))*\s+(?:an?\s)?", end,
        ),
        framed(
            r"(?<!not )\ball of(?: (?:the|today['’]s))?",
            rf"{things}\s+(?:is|are)(?:,?\s(?:{flatly}))?\s+(?:an?\s)?",
            rf"(?:\s(?:{flatly}))?{end}",
        ),
        framed(
            rf"(?<!not ){every}", rf"{things}\s+(?:is|are)(?:,?\s(?:{flatly}))?\s+(?:an?\s)?",
            rf"(?:\s(?:{flatly}))?(?:{end}|\s+with\s+an?\b)", predicates=True,
        ),
        framed(
            r"(?:^|\b(?!is\b|are\b|of\b)\w+[,:]?)",
            rf"[^.;!?]{{0,60}}(?<!not ){ALL} such{things}"
            rf"\s+(?:is|are)(?:\s(?:{flatly}))?\s+(?:an?\s)?",
            end,
        ),
        framed(
            plain, r"\s+(?:is|(?:can|may|could|might) be (?:defined|described|seen) as)\s+"
            rf"(?:the|an?)\s+(?:{fields})(?:\s+of\s+[\w\s-]{{1,30}}?)?,?"
            r"\s+(?:in which|where)\s+(?:an?|the)?",
            rf"(?:\s+models?)?\s+(?:{acting})\b", defines=True,
        ),
        framed(every, rf"{things}\s+(?:has|have|contains?)\s+{SOME}", core),
        framed(
            none,
            rf"{things}\s+(?:(?:can |could )?{works}\s+)?without\s+{SOME}",
            at_heart, denied=True,
        ),
        framed(
            rf"(?:^|[.;]\s*|\b(?:because|since|that)\s+)what\s+(?:{carrying})",
            rf"{things}(?:\s(?:{possible}))?\s+(?:is|are)\s+(?:an?|the)?", end,
        ),
        framed(
            rf"(?:^|[.;:]\s*){inside}",
            rf"{things}\s*,?\s*(?:there\s+is|there['’]s|{stands})\s+always\s+{SOME}",
        ),
        framed(plain, rf"{things}\s+(?:is|are)\s+(?:{made_up})\s+of\s+", end),
        framed(
            r"\b(?:you|we|one)\s(?:can['’]t|cannot|can\snot)\s(?:have|get|do|build|make)",
            rf"{things}\s+without\s+{SOME}", end, denied=True,
        ),
        framed(
            plain, rf"{things}\s+(?:only|always)\s+{works}\s+(?:{thanks})\s+{SOME}", end,
        ),
        framed(
            plain, rf"{things}\s+(?:{impossible})\s+without\s+{SOME}", end, denied=True,
        ),
        framed(
            rf"\bthere(?:['’]s|\s+is)\s+(?:only|just|but)\s+(?:one|a single)\s+(?:{fields})\s+of",
            r"\s*[:,–—]\s*(?:namely\s+)?(?:the|an?)?", end,
        ),
        framed(
            plain, rf"{things}\s+(?:doesn['’]t|does not|don['’]t|do not|can['’]t|cannot|can not"
            r"|could not|couldn['’]t|would not|wouldn['’]t)\s+"
            rf"{works}\s+without\s+{SOME}", at_heart, denied=True,
        ),
        *whole_field.field_first(),
    )  # fmt: skip


@cache
def _class_first() -> tuple[Pattern, ...]:
    things, inside, stands, works, _ = term_words()
    begins = r"(?:^|[.;:–—(]\s*|\b(?:because|since|that|as|so)\s+)"
    resting, flatly, carrying, possible, fields = (
        alternation(words(f"ubiquity.{name}"))
        for name in ("resting", "at_bottom", "carrying", "possible", "fields")
    )
    around = alternation(words("comparison.around"))
    return (
        framed(
            r"(?:^|[.;:]\s*|\b(?:because|since|that)\s+)it(?:['’]s|\s+is)",
            rf"\s+(?:that|which)\s+(?:{carrying})(?:\s+all)?", r"\s*(?:[.,;!)–—]|$)",
        ),
        framed(
            r"(?:^|[.;:–—(]\s*|\b(?:because|since|that|as|so)\s+)(?:all\s+|every\s+)?",
            r"\s+(?:is|are)\s+(?:an?\s+)?", r"\s*,?\s+and\s+vice\s+versa\b",
        ),
        framed(
            r"(?:^|[.,;:–—(]\s*|\bthere(?:['’]s| is)\s+|\b(?:and|that|because|find|put)\s+)"
            r"(?:always )?(?:an?|some|the)?",
            rf"(?:\s*models?)?(?:\s*(?:always\s+)?{stands})?\s*(?:hidden |working )?"
            rf"{inside}\s+{ALL}",
        ),
        framed(
            begins,
            rf"\s*(?:is|are)\s(?:{alternation(words('ubiquity.driving'))})\s{ALL}",
            rf"(?:\s(?:tools?|apps?|products?|systems?))?(?:\s(?:{possible}))?\s*(?:[.,;!)–—]|$)",
        ),
        framed(
            begins,
            rf"(?:{alternation(frame('base.carry'))})", r"\s*(?:[.,;!)–—]|$)",
        ),
        framed(
            begins,
            rf"(?:\s*models?)?\s*(?:is|are)\s(?:(?:{flatly})\s)?what\s(?:(?:{flatly})\s)?"
            rf"(?:{carrying})",
            rf"(?:\s(?:{possible}))?\s*(?:[.,;!)–—]|$)",
        ),
        framed(
            r"(?:^|[.;:–—(]\s*|\b(?:because|since|that|as|so|and)\s+)",
            rf"\s+(?:is|are)\s+(?:(?:{flatly})\s+)?the\s+only\s+(?:{fields})s?\s+of",
            rf"(?:\s+(?:there\s+(?:is|are)|that\s+exists?|{around}))?\s*(?:[.,;!)–—]|$)",
        ),
        framed(
            r"\bwithout\s+(?:an?|the|some)?",
            r",?\s*there(?:['’]s|\s+(?:is|are|would be|can be))\s+no", r"", denied=True,
        ),
        framed(
            r"(?:^|[.;:–—(]\s*)without\s+(?:an?|the|some)?", r"(?:\s?models?)?,?\s*",
            rf"\s+(?:{alternation(words('ubiquity.impossible'))})\s*(?:[.:;!)–—]|$)",
            denied=True,
        ),
        framed(
            r"(?:^|[.;:–—(]\s*)without\s+(?:an?|the|some)?", r",?\s*no",
            r"\s*(?:[.:;!)–—]|$)", denied=True,
        ),
        framed(
            rf"\b(?:{alternation(words('ubiquity.taking'))})(?:\s+away)?\s+(?:an?|the|every)?",
            r",?\s*(?:and|then)\s+(?:there(?:['’]s| is)\s+)?no",
            r"\s+(?:tool |system )?(?:is |remains|left|exists|works|survives)", denied=True,
        ),
        framed(
            r"", r"(?!\s?(?:and|or|[/+])\s?[a-z]+s\b)[^.;!?]{0,60}\bno",
            rf"\s(?:\w+\s)?(?:(?:that|which)\s)?(?:(?:is|are)\s)?(?:{resting})"
            r"\s(?:anything|something)\selse\b", denied=True,
        ),
        framed(
            r"(?:^|[.;:–—(]\s*)no", r",\s*no",
            r"\s*(?:[.:;!)–—]|$|,\s(?:which|and|but|because|so|though)\s)", denied=True,
        ),
        framed(
            r"", r"(?:\s?models?)?[,:;–—-][^.;!?]{0,60}\bno",
            rf"{things}\s+(?:(?:can |could )?{works}\s+)?"
            r"without\s+(?P<again>one|them|it)\s*[.,;!)]",
            denied=True,
        ),
        framed(
            r"", rf"(?:\s?models?)?(?:[,:;–—-][^.;!?]{{0,30}}\b(?:that|this|which|they))?\s*"
            rf"(?:['’]s|['’]re|\s(?:is|are))\s+what\s+{ALL}",
            rf"{things}\s+(?:(?:is|are)\s+)?(?:{resting})\s*[.,;!)]",
        ),
        *whole_field.class_first(),
    )  # fmt: skip
