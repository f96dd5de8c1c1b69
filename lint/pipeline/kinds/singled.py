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
from ..trees.heads import is_opaque

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence

_SYSTEM, _CLASS, _OTHER = "\0", "\2", "\1"
_MARK = {"system": _SYSTEM, "class": _CLASS}
_AROUND = r"[*_`\"“”]{0,4}"
_NAME = rf"(?:(?:the\s)?{_OTHER}['’]s\s)?{_AROUND}{_SYSTEM}{_AROUND}(?:\s(?:by|from)\s{_OTHER})?"
_ROW = rf"(?P<row>{_NAME}(?:(?:,\s(?:and\s|or\s)?|\sand\s|\sor\s|/){_NAME}){{0,7}})"
_CLASSES = rf"{_AROUND}{_CLASS}{_AROUND}"
_ANY = f"{_SYSTEM}{_CLASS}{_OTHER}"
_THE_ONE = (
    r"the\sone\s(?:(?:that|which)\s)?(?:we|i|you|they|everyone|everybody|people|our|the|my)\b"
)
"""What is singled out by who takes it, not by what it is: "the one that is no C"."""
_END = r"(?=\s?(?:[.,;:!)–—]|$))"
_SEVERAL = 2
"""So many names at least are counted: "X and Y, two very different Cs"."""


def members(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Name, str]]:
    """The models that a sentence singles out, with the class of each and the construction."""
    names = sorted(sentence.names, key=lambda n: n.start)
    names = [n for n in names if sentence.start <= n.start and n.end <= sentence.end]
    if {"system", "class"} > {n.kind for n in names}:
        return
    said, marks = _marked(sentence, names)
    places = [place for place, _ in marks]
    for form in (*_forms(), *_by_the_way()):
        for match in form.finditer(said):
            found = [
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
            if "several" in form.groupindex and len(found) < _SEVERAL:
                continue
            if (class_.plural or "one" in form.groupindex) and all(map(reading.is_model, found)):
                pattern = "compared:none-better" if "one" in form.groupindex else "list:singled"
                yield from ((name, class_, pattern) for name in found)


def _marked(sentence: Sentence, names: list[Name]) -> tuple[str, list[tuple[int, Name]]]:
    """The words of a sentence with a mark for each name, and which mark stands for which."""
    text, at, length = sentence.block.text, sentence.start, 0
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
    forms = (
        rf"{_CLASSES}{behind},?\sof\swhich\s{_ROW}\s{being}\s(?:(?:\w+ly\s)?{ranked}"
        rf"|(?:just\s|only\s)?one|an?\s(?:\w+\s)?example){_END}",
        rf"{_CLASSES}{behind}\s?[,(–—-]\s?with\s{_ROW}\s(?:as|being)\s(?:an?|the|its|one)\s"
        rf"(?:[\w-]+\s){{0,3}}(?:examples?|member|representative){_END}",
        rf"^\W*(?:two|three|four|some|several|many)\sof\s(?:the|our|my|today['’]s)\s{own}{{0,3}}"
        rf"{_CLASSES}{behind}\s{being}\s{_ROW}{_END}",
        rf"{_ROW}\s(?:\w+ly\s)?(?:{shine})\s(?:among|amongst)\s(?:(?:all|the|our|these|other)\s){{0,2}}"
        rf"{plain}{{0,3}}{_CLASSES}{behind}{_END}",
        rf"(?P<one>)^\W*(?:(?:every|each|all|any)\s)?{plain}{{0,2}}{_CLASSES}\s[^.;:?!]{{2,60}},?\s"
        rf"(?:and|but)\s{_ROW}\s{being}\s(?:no|not\san)\sexception{_END}",
        rf"{_CLASSES}{behind}\s?[(–—-]\s?{ranked}\s(?:{being}|being)\s{_ROW}\s?[)–—-]",
        rf"\b(?:{favourites})(?:\s(?!(?:{likes})s?\s)\w+)?\s(?:among|amongst|of)\s(?:all\s)?(?:of\s)?"
        rf"(?:(?:the|our|these|those)\s)?{plain}{{0,3}}{_CLASSES}{behind},?\s{being}\s{_ROW}(?=\W|$)",
        rf"^\W*(?:among|amongst)\s(?:the|our|these)?\s?{plain}{{0,4}}{_CLASSES}{behind},?\s{being}\s"
        rf"{_ROW}{_END}",
        rf"{_ROW}\s{being}\s(?:(?:just|only|but|merely)\s)?(?:{numbers})\s(?:examples\s)?of\s"
        rf"(?:(?:the|our|these|today['’]s)\s)?{plain}{{0,3}}{_CLASSES}{behind}(?:\s(?:that|which)\b|{_END})",
        rf"{_ROW}\s{being}\s(?:(?:still|by\sfar|clearly)\s)?(?:my|our|their|the)\s(?:[\w-]+\s)?(?:{favourites})"
        rf"\s(?:among|amongst|of)\s(?:all\s)?(?:(?:the|our|these)\s)?{plain}{{0,3}}{_CLASSES}{behind}{_END}",
        rf"\bof\sall\s(?:(?:the|our|these)\s)?{plain}{{0,3}}{_CLASSES}{behind},?\s{_ROW}\s"
        rf"(?:is|was|has)\s(?:(?:by\sfar|still)\s)?(?:(?:the|my|our)\s(?!least\b)(?:{ranks}|{favourites})\b"
        rf"|{_THE_ONE})",
        rf"(?P<several>){_ROW}\s?[,–—]\s(?:{numbers}|all)\s{plain}{{1,3}}{_CLASSES}{behind}{_END}",
        rf"(?P<several>){_ROW}\s?[,–—]\s(?:{numbers})\s{plain}{{0,3}}{_CLASSES}\sfor\s\w+{_END}",
        rf"(?P<one>)\bthere(?:['’]s|\sis|\sare)\sno\s(?:{better})\s{_CLASSES}"
        rf"(?:\s(?:for|at|to|in|on|with|when)\s(?:[\w-]+\s){{0,5}}?|\s)than\s{_ROW}{_END}",
        rf"(?P<one>)\bno\sother\s{plain}{{0,2}}{_CLASSES}\s[\w\s'’-]{{2,50}}?\s(?:as\s[\w-]+\sas"
        rf"|(?:better|worse|[\w-]+er|more\s[\w-]+)\sthan)\s{_ROW}{_END}",
        rf"{_ROW}\s(?:now\s|has\s|have\s)?join(?:s|ed)?\s(?:the|our|this)\s(?:[\w-]+\s){{0,2}}"
        rf"(?:{circles})\sof\s{plain}{{0,2}}{_CLASSES}{behind}{_END}",
        rf"{_ROW}\s(?:now\s|has\s|have\s)?(?:{joining})\s{_NAME}(?:(?:,\s|\sand\s|,\sand\s){_NAME}){{0,3}}"
        rf"\sin\sthe\s(?:[\w-]+\s){{0,2}}(?:{circles})\sof\s{plain}{{0,2}}{_CLASSES}{behind}{_END}",
        rf"{_ROW}\s(?:(?:{being}|stands?|stood)\s)?(?:(?:\w+ly|so|still)\s)?(?:{singular})"
        rf"\s(?:among|amongst)\s(?:(?:all|the|our|these)\s){{0,2}}{plain}{{0,3}}{_CLASSES}{behind}(?=\W|$)",
        rf"(?P<several>){_ROW}\s(?:all\s)?(?:have|share)\s(?:{shared})\s?[:,–—]?\s(?:that\s)?"
        rf"they(?:['’]re|\sare)\s(?:all\s)?{_CLASSES}{_END}",
        rf"(?P<several>)^\W*what\s{_ROW}\s(?:all\s)?have\sin\scommon(?:\sis)?\s?[:,–—]?\s(?:that\s)?"
        rf"they(?:['’]re|\sare)\s(?:all\s)?{_CLASSES}{_END}",
        rf"\bas\s{_CLASSES}\sgo,\s{_ROW}\s{being}\s(?!no|isn)",
        rf"^\W*{_ROW}\s{being}\s[\w\s'’-]{{2,60}},?\sas\s{_CLASSES}\sgo{_END}",
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
    given = alternation(words("lists.introducers", "lists.by_example"))
    known = rf"(?:(?!(?:{alternation(words('singled.apart'))})\s)[\w-]+\s){{0,2}}"
    being = r"(?:is|are|was|were|remains?)"
    field = rf"\b(?:when\sit\scomes\sto|in\sthe\s(?:{circles})\sof)\s{known}{_CLASSES},\s"
    some = rf"\b(?:some|many|most|several|other)\s{known}{_CLASSES}\sare\s"
    so = r"(?:\w+ly\s|very\s|quite\s)?[\w-]+,\s"
    forms = (
        rf"^[^{_ANY}.;:?!]*(?P<row>{_NAME})(?:\s(?!(?:{newer})\s)[^{_ANY}\s.;:?!]+){{0,12}}[,;–—]\s"
        rf"(?:and\s|but\s)?(?:out\s)?of\sall\s(?:(?:the|our|these)\s)?{known}{_CLASSES}"
        rf"(?:\s(?:{around})|\s(?:we|i)\s[\w'’]+)?,?\sit(?:['’]s|\sis|\swas)\s"
        rf"(?:(?:by\sfar|still)\s)?(?:(?:the|my|our)\s(?!least\b)(?:{ranks}|{favourites})\b|{_THE_ONE})",
        rf"{_ROW},\swhich,?\sas(?:\sfar\sas)?\s{_CLASSES}\sgo,?\s{being}\s(?!no|isn)",
        rf"{field}{_ROW}\s{being}\s(?:(?:by\sfar|still)\s)?(?:the|my|our)\s(?:{ranks}|{favourites}){_END}",
        rf"{field}nothing\s(?:{beating})\s{_ROW}{_END}",
        rf"(?P<one>)\bany\s{known}{_CLASSES}\s(?:{sufficing})\s?[,(–—]\s?(?:{given}),?\s{_ROW}{_END}",
        rf"{_CLASSES}\s(?:{times})\s?[,(–—]\s?(?:{given}),?\s{_ROW}{_END}",
        rf"{some}{so}(?:{given}),?\s{_ROW}{_END}",
        rf"{some}{so}{_ROW},?\sfor\s(?:example|instance){_END}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
