"""Members singled out of a class: "Cs, of which X is the best known", "among the best Cs are X".

Read over the text, in which each name is a mark: trees take such a row and what ranks it for
whatever stands around them. Only models are read, since tools may be counted among those *for* Cs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.fronted import told_from
from ..trees.heads import is_opaque

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence

_SYSTEM, _CLASS, _OTHER = "\0", "\2", "\1"
_MARK = {"system": _SYSTEM, "class": _CLASS}
_AROUND = r"[*_`\"“”]{0,4}"
NAME = rf"(?:(?:the\s)?{_OTHER}['’]s\s)?{_AROUND}{_SYSTEM}{_AROUND}(?:\s(?:by|from)\s{_OTHER})?"
ROW = rf"(?P<row>{NAME}(?:(?:,\s(?:and\s|or\s)?|\sand\s|\sor\s|/){NAME}){{0,7}})"
CLASSES = rf"{_AROUND}{_CLASS}{_AROUND}"
_ANY = f"{_SYSTEM}{_CLASS}{_OTHER}"
_THE_ONE = (
    r"the\sone\s(?:(?:that|which)\s)?(?:we|i|you|they|everyone|everybody|people|our|the|my)\b"
)
"""What is singled out by who takes it, not by what it is: "the one that is no C"."""
_END = r"(?=\s?(?:[.,;:!)–—]|$))"
_SINCE = r"(?:\s(?:in|at|on|by|last|this|early|late)\s[\w\s]{2,30})?"
_WORD = re.compile(r"\w+")
_SEVERAL = 2
"""So many names at least are counted: "X and Y, two very different Cs"."""


def members(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Name, str]]:
    """The models that a sentence singles out, with the class of each and the construction."""
    yield from found((*_forms(), *_by_the_way()), sentence, reading)


def found(
    forms: Iterable[re.Pattern[str]], sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str]]:
    """The models in the rows of some forms, with the class of each and the construction.

    A group "one", "term" or "single" allows for a class in the singular, "several" asks for more
    than one, "them" for no other things of which there are many, and "software" for no model.
    """
    names = sorted(sentence.names, key=lambda n: n.start)
    names = [n for n in names if sentence.start <= n.start and n.end <= sentence.end]
    if {"system", "class"} > {n.kind for n in names}:
        return
    said, marks = _marked(sentence, names)
    places = [place for place, _ in marks]
    for form in forms:
        for match in form.finditer(said):
            row = [
                name
                for place, name in marks[
                    bisect_left(places, match.start("row")) : bisect_left(places, match.end("row"))
                ]
                if name.kind == "system"
            ]
            class_ = next(
                name
                for place, name in marks[
                    bisect_left(places, match.start()) : bisect_left(places, match.end())
                ]
                if name.kind == "class" and said[place] == _CLASS
            )
            at = sentence.token_of(class_) if "one" in form.groupindex else None
            if at is not None and is_opaque(sentence, at.i):
                continue  # "every C user has limits, and X is no exception"
            if "several" in form.groupindex and len(row) < _SEVERAL:
                continue
            if "them" in form.groupindex and _names_others(match, class_, sentence):
                continue
            single = not {"one", "term", "single"}.isdisjoint(form.groupindex)
            software = "software" in form.groupindex
            members = all(
                reading.is_model(name) or (software and not reading.is_provider(name))
                for name in row
            )
            if (class_.plural or single) and members:
                pattern = "compared:none-better" if "one" in form.groupindex else "list:singled"
                pattern = "compared:of-them" if software else pattern
                yield from ((name, class_, pattern) for name in row)


def _names_others(match: re.Match[str], class_: Name, sentence: Sentence) -> bool:
    """Whether "one of them" may be of other things: "Cs come with tools, one of them, X, draws".

    Or of those that the Cs are for: "tools for Cs: one of them, X, is new".
    """
    between = set(_WORD.findall(match["told"].lower()))
    at = sentence.token_of(class_)
    if at is not None and at.dep_ == "nmod" and "Number=Plur" in at.head.morph:
        return True
    return any(
        t.pos_ in {"NOUN", "PROPN"} and (t.lower_.endswith("s") or "Number=Plur" in t.morph)
        for t in sentence.doc
        if t.lower_ in between
    )


def _marked(sentence: Sentence, names: list[Name]) -> tuple[str, list[tuple[int, Name]]]:
    """The words of a sentence with a mark for each name, and which mark stands for which."""
    text, at, length = sentence.block.text, told_from(sentence, anyhow=True), 0
    said: list[str] = []
    marks: list[tuple[int, Name]] = []
    for name in names:
        if name.start < at:
            continue
        length += name.start - at
        marks.append((length, name))
        mark = _MARK.get(name.kind, _OTHER)
        said += (text[at : name.start], mark)
        length += len(mark)
        at = name.end
    return "".join((*said, text[at : sentence.end])), marks


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    ranks, favourites, numbers, around, apart, better, circles, shared, singular, joining, shine = (
        alternation(words(f"singled.{name}"))
        for name in (
            "ranks", "favourites", "numbers", "around", "apart", "better", "circles", "shared",
            "singular", "joining", "shining",
        )
    )  # fmt: skip
    likes = alternation(words("nouns.likes"))
    plain = rf"(?:(?!(?:{apart})\s)[\w-]+\s)"
    own = rf"(?:(?!(?:{apart}|of|for|to|with)\s)[\w-]+\s)"
    being = r"(?:is|are|was|were|remains?)"
    ranked = rf"the\s(?:{ranks})[\w-]*(?:[\s-]\w+){{0,4}}"
    behind = rf"(?:\s(?:{around}))?"
    told = rf"(?:\s(?:for|to|in|on|at|that|which)\s[^{_ANY}.,;:?!()–—]{{2,60}}?)?"
    each = rf"(?:one|another)\s(?:for|to|that|which)\s[^{_ANY}.;:?!()]{{2,40}}\("
    forms = (
        rf"{CLASSES}{behind},?\sof\swhich\s{ROW}\s{being}\s(?:(?:\w+ly\s)?{ranked}"
        rf"|(?:just\s|only\s)?one|an?\s(?:\w+\s)?example){_END}",
        rf"{CLASSES}{behind}\s?[,(–—-]\s?with\s{ROW}\s(?:as|being)\s(?:an?|the|its|one)\s"
        rf"(?:[\w-]+\s){{0,3}}(?:examples?|member|representative){_END}",
        rf"^\W*{plain}{{0,3}}{CLASSES}{behind}\s?[,(–—]\s?(?:with\s)?{ROW}\s"
        rf"(?:being\s(?:{ranked}|(?:an?|one)\s(?:[\w-]+\s)?example)|among\sthem|included)\s?[,)–—]",
        rf"^\W*(?:two|three|four|some|several|many)\sof\s(?:the|our|my|today['’]s)\s{own}{{0,3}}"
        rf"{CLASSES}{behind}\s{being}\s{ROW}{_END}",
        rf"{ROW}\s(?:\w+ly\s)?(?:{shine})\s(?:among|amongst)\s(?:(?:all|the|our|these|other)\s){{0,2}}"
        rf"{plain}{{0,3}}{CLASSES}{behind}{_END}",
        rf"(?P<one>)^\W*(?:(?:every|each|all|any)\s)?{plain}{{0,2}}{CLASSES}\s[^.;:?!]{{2,60}},?\s"
        rf"(?:and|but)\s{ROW}\s{being}\s(?:no|not\san)\sexception{_END}",
        rf"{CLASSES}{behind}\s?[(–—-]\s?{ranked}\s(?:{being}|being)\s{ROW}\s?[)–—-]",
        rf"\b(?:{favourites})(?:\s(?!(?:{likes})s?\s)\w+)?\s(?:among|amongst|of)\s(?:all\s)?(?:of\s)?"
        rf"(?:(?:the|our|these|those)\s)?{plain}{{0,3}}{CLASSES}{behind},?\s{being}\s{ROW}(?=\W|$)",
        rf"^\W*(?:among|amongst)\s(?:the|our|these)?\s?{plain}{{0,4}}{CLASSES}{behind}{told},?\s{being}"
        rf"\s{ROW}{_END}",
        rf"{ROW}\s{being}\s(?:(?:just|only|but|merely)\s)?(?:{numbers})\s(?:examples\s)?of\s"
        rf"(?:(?:the|our|these|today['’]s)\s)?{plain}{{0,3}}{CLASSES}{behind}(?:\s(?:that|which)\b|{_END})",
        rf"{ROW}\s{being}\s(?:(?:still|by\sfar|clearly)\s)?(?:my|our|their|the)\s(?:[\w-]+\s)?(?:{favourites})"
        rf"\s(?:among|amongst|of)\s(?:all\s)?(?:(?:the|our|these)\s)?{plain}{{0,3}}{CLASSES}{behind}{_END}",
        rf"\bof\sall\s(?:(?:the|our|these)\s)?{plain}{{0,3}}{CLASSES}{behind},?\s{ROW}\s"
        rf"(?:is|was|has)\s(?:(?:by\sfar|still)\s)?(?:(?:the|my|our)\s(?!least\b)(?:{ranks}|{favourites})\b"
        rf"|{_THE_ONE})",
        rf"(?P<several>){ROW}\s?[,–—]\s(?:{numbers}|all)\s{plain}{{1,3}}{CLASSES}{behind}{_END}",
        rf"(?P<several>){ROW}\s?[,–—]\s(?:{numbers})\s{plain}{{0,3}}{CLASSES}\sfor\s\w+{_END}",
        rf"(?P<one>)\bthere(?:['’]s|\sis|\sare)\sno\s(?:{better})\s{CLASSES}"
        rf"(?:\s(?:for|at|to|in|on|with|when)\s(?:[\w-]+\s){{0,5}}?|\s)than\s{ROW}{_END}",
        rf"(?P<one>)\bno\sother\s{plain}{{0,2}}{CLASSES}\s[\w\s'’-]{{2,50}}?\s(?:as\s[\w-]+\sas"
        rf"|(?:better|worse|[\w-]+er|more\s[\w-]+)\sthan)\s{ROW}{_END}",
        rf"{ROW}\s(?:now\s|has\s|have\s)?join(?:s|ed)?\s(?:the|our|this)\s(?:[\w-]+\s){{0,2}}"
        rf"(?:{circles})\sof\s{plain}{{0,2}}(?:{_OTHER}(?:['’]s)?\s)?{CLASSES}{behind}{_SINCE}{_END}",
        rf"{ROW}\s(?:now\s|has\s|have\s)?(?:{joining})\s{NAME}(?:(?:,\s|\sand\s|,\sand\s){NAME}){{0,3}}"
        rf"\sin\sthe\s(?:[\w-]+\s){{0,2}}(?:{circles})\sof\s{plain}{{0,2}}{CLASSES}{behind}{_END}",
        rf"{ROW}\s(?:(?:{being}|stands?|stood)\s)?(?:(?:\w+ly|so|still)\s)?(?:{singular})"
        rf"\s(?:among|amongst)\s(?:(?:all|the|our|these)\s){{0,2}}{plain}{{0,3}}{CLASSES}{behind}(?=\W|$)",
        rf"(?P<several>){CLASSES}{behind}\s?[:,–—-]\s?{each}(?P<row>{NAME}\),?\s(?:and\s)?{each}{NAME})\)",
        rf"(?P<several>){ROW}\s(?:all\s)?(?:have|share)\s(?:{shared})\s?[:,–—]?\s(?:that\s)?"
        rf"they(?:['’]re|\sare)\s(?:all\s)?{CLASSES}{_END}",
        rf"(?P<several>)^\W*what\s{ROW}\s(?:all\s)?have\sin\scommon(?:\sis)?\s?[:,–—]?\s(?:that\s)?"
        rf"they(?:['’]re|\sare)\s(?:all\s)?{CLASSES}{_END}",
        rf"\bas\s{CLASSES}\sgo,\s{ROW}\s{being}\s(?!no|isn)",
        rf"^\W*{ROW}\s{being}\s[\w\s'’-]{{2,60}},?\sas\s{CLASSES}\sgo{_END}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _by_the_way() -> tuple[re.Pattern[str], ...]:
    """Members named where something else is told of the class: "any C will do, e.g. X"."""
    ranks, favourites, circles, beating, sufficing, times, around, newer = (
        alternation(words(f"singled.{name}"))
        for name in (
            "ranks", "favourites", "circles", "beating", "sufficing", "times", "around", "newer",
        )
    )  # fmt: skip
    the_ones, told_of, cast_out = (
        alternation(words(f"singled.{name}")) for name in ("the_ones", "told_of", "cast_out")
    )
    given = alternation(words("lists.introducers", "lists.by_example"))
    known = rf"(?:(?!(?:{alternation(words('singled.apart'))})\s)[\w-]+\s){{0,2}}"
    being = r"(?:is|are|was|were|remains?)"
    field = rf"\b(?:when\sit\scomes\sto|in\sthe\s(?:{circles})\sof)\s{known}{CLASSES},\s"
    some = rf"\b(?:some|many|most|several|other)\s{known}{CLASSES}\sare\s"
    so = r"(?:\w+ly\s|very\s|quite\s)?[\w-]+,\s"
    forms = (
        rf"^[^{_ANY}.;:?!]*(?P<row>{NAME})(?:\s(?!(?:{newer})\s)[^{_ANY}\s.;:?!]+){{0,12}}[,;–—]\s"
        rf"(?:and\s|but\s)?(?:out\s)?of\sall\s(?:(?:the|our|these)\s)?{known}{CLASSES}"
        rf"(?:\s(?:{around})|\s(?:we|i)\s[\w'’]+)?,?\sit(?:['’]s|\sis|\swas)\s"
        rf"(?:(?:by\sfar|still)\s)?(?:(?:the|my|our)\s(?!least\b)(?:{ranks}|{favourites})\b|{_THE_ONE})",
        rf"(?P<software>)^\W*(?:out\s)?of\s(?:all\s)?(?:the|our|these)\s{known}{CLASSES}"
        rf"(?:\s(?:{told_of})\b[^{_ANY}.,;:?!()–—]{{2,60}})?,\s{ROW}\s{being}\s"
        rf"(?:(?:by\sfar|still|clearly)\s)?(?:the\s(?:{the_ones})|(?:our|my)\s(?:{favourites}))"
        r"\s(?!(?:that|which)(?:['’]s|\s(?:is|are|was|were|do|does|did|has|have|can|cannot|should|must|\w+n['’]t)\b)"
        rf"|to\s(?:{cast_out})\b|\w+\s(?:that|which|who)\b)",
        rf"{ROW},\swhich,?\sas(?:\sfar\sas)?\s{CLASSES}\sgo,?\s{being}\s(?!no|isn)",
        rf"{field}{ROW}\s{being}\s(?:(?:by\sfar|still)\s)?(?:the|my|our)\s(?:{ranks}|{favourites}){_END}",
        rf"{field}nothing\s(?:{beating})\s{ROW}{_END}",
        rf"(?P<one>)\bany\s{known}{CLASSES}\s(?:{sufficing})(?:\s(?:here|fine|well))?\s?[,(–—]"
        rf"\s?(?:{given}|even),?\s{ROW}{_END}",
        rf"^\W*other\s{known}{CLASSES}\s[^{_ANY}.;:?!]{{2,60}}?,?\s(?:but|while|whereas|yet)\s{ROW}"
        rf"\s(?:doesn['’]t|does\snot|isn['’]t|is\snot|can['’]t|cannot|has\snone)(?!\s(?:(?:even|\w+ly)\s)?(?:one|an?|any|count)\b)",
        rf"{CLASSES}\s(?:{times})\s?[,(–—]\s?(?:{given}),?\s{ROW}{_END}",
        rf"{CLASSES}\s(?:{times})\s?\(\s?{ROW}\)",
        rf"(?P<several>){CLASSES}\s(?:{times})(?::|\s[–—-])\s{ROW}{_END}",
        rf"(?P<them>){CLASSES}(?P<told>[^{_ANY}.?!()]{{1,80}}?)\bone\sof\s(?:them|these),\s{ROW}"
        rf"{_END}",
        rf"(?P<single>){ROW},\swhich,?\s(?:just\s)?like\s(?:(?:all|any|every|most)\s(?:other\s)?"
        rf"|other\s){known}{CLASSES},?\s",
        rf"{some}{so}(?:{given}),?\s{ROW}{_END}",
        rf"{some}{so}{ROW},?\sfor\s(?:example|instance){_END}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
