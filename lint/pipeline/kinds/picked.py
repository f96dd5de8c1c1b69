"""Members of a class that somebody picks, changes or leaves out: "which LLM draws: X or Y".

Read over the text between the class and the names. Only models are read so: who picks a runner
or a service names by what, or from where, the model of the class comes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import AROUND, BEING, ENDS
from ..lexicon import alternation, words
from ..trees.lists import SYSTEMS, name_list
from ..trees.syntax import SUBJECTS, children
from .counted import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.lists import NameList
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WHICH = frozenset({"which", "whichever", "whatever"})
_NONE_BUT = re.compile(
    rf"{AROUND}(?:models?{AROUND})?(?:other\s+than|except(?:\s+for)?|apart\s+from){AROUND}", re.I
)
_OPEN = re.compile(rf"(?P<clause>[^.;!?:()–—]{{0,60}}?)(?::|\s[-–—]|,?\sbe\s(?:it|they)){AROUND}$")
"""From "which C" to what can be picked: "which C shall draw: ", "whichever C you like, be it "."""
_FROM = re.compile(
    rf"{AROUND}(?:models?{AROUND})?(?:(?:\s(?:has|have|was|were))?\s[a-z]+)?\s?from\s(?:M\s)?{AROUND}",
    re.I,
)
_TO = re.compile(rf"{AROUND}(?:to|over\sto){AROUND}(?:the\s)?{AROUND}", re.I)
_DEFINITE = frozenset({"the", "our", "all"})
_AROUND = 4
"""So many words may tell where a class is used: "used in our study"."""


def of_class(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str, Token]]:
    """The models that are picked, changed or left out as some of the class at ``token``."""
    found = (
        ("list:which", _of_choice(token, sentence)),
        ("list:switched", _switched(token, sentence)),
        ("list:at-work", _at_work(token, sentence)),
        ("list:tested", _tested(token, sentence)),
        ("compared:other-than", _left_out(token, sentence)),
        ("list:picker", _on_list(token, sentence)),
    )
    for pattern, names in found:
        for name in names if all(map(reading.is_model, names)) else ():
            yield name, pattern, sentence.token_of(name) or token


def _behind(token: Token, sentence: Sentence) -> tuple[NameList, str]:
    """The names that follow a class, and the text between."""
    class_, doc = sentence.name_at[token.i], token.doc
    at = next(
        (i for i in range(token.i + 1, len(doc)) if sentence.name_at.get(i) not in {None, class_}),
        len(doc),
    )
    listed = name_list(sentence, at, SYSTEMS)
    end = listed.names[0].start if listed.names else class_.end
    return listed, sentence.block.text[class_.end : end]


def _of_choice(token: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "which C shall draw: X or Y", "whichever C you prefer, be it X or Y".

    So "say which C you used, e.g. X".
    """
    if not any(t.lower_ in _WHICH for t in token.doc[max(0, token.i - 2) : token.i]):
        return ()
    listed, between = _behind(token, sentence)
    if len(listed.names) > 1 and _is_weighed(token, listed.end, between):
        return listed.names
    if listed.names and _used_for_example().fullmatch(_up_to_first(token, sentence)):
        return listed.names
    if len(listed.names) < 2 or _OPEN.fullmatch(between) is None:
        return ()
    last = sentence.block.text[listed.names[-2].end : listed.names[-1].start]
    named = "be it" in between or "be they" in between
    picked = named or re.search(r"\bor\b", last) is not None
    return listed.names if picked and token.doc.text(listed.end) in ENDS | {"or"} else ()


def _up_to_first(token: Token, sentence: Sentence) -> str:
    """The text between a class and the next name, which may be a maker's: "e.g. M, N or X"."""
    end = sentence.name_at[token.i].end
    first = min((n.start for n in sentence.names if n.start >= end), default=end)
    return sentence.block.text[end:first]


def _is_weighed(class_: Token, end: int, between: str) -> bool:
    """Whether a question asks which one is better: "which C is better: X or Y?".

    No riddle on what they are: "which C is closed, X or Y?".
    """
    doc = class_.doc
    asked = doc.text(end) == "?" and any(t.text == "or" for t in doc[class_.i : end])
    return asked and class_.i <= 1 and _weighed().fullmatch(between) is not None


@cache
def _weighed() -> re.Pattern[str]:
    """Between "which C" and those that it may be: " is better: ", " should I use, "."""
    who = r"(?:i|we|you|one)"
    return re.compile(
        rf"{AROUND}(?:\s(?:is|are)\s(?:the\s)?(?:better|best|worse|\w{{2,}}er|\w{{2,}}est)(?:\sfor\s\w+)?"
        rf"|\s(?:should|would|do|can)\s{who}\s(?:\w+\s?){{1,3}})\s?[:,–—-]{AROUND}\s?{AROUND}",
        re.IGNORECASE,
    )


def _left_out(token: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X in "no C other than X", "every C except X"."""
    whole = words("quantity.universal") | {"no"}
    all_ = any(t.lower_ in whole for t in token.doc[max(0, token.i - 3) : token.i])
    listed, between = _behind(token, sentence)
    if not all_ and "other" not in between.lower():
        return ()  # "we use Cs, except for X"
    return listed.names if _NONE_BUT.fullmatch(between) else ()


def _switched(token: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "we switched the C from X to Y"."""
    verb = next((t for t in token.governors() if t.lemma_ in words("lists.switching")), None)
    if verb is None or token.dep_ not in {"obj", "nsubj", "nsubj:pass"}:
        return ()  # so "our C changed from X to Y"
    if token.dep_ == "nsubj" and not (children(token, "nmod:poss") and _is_over(verb)):
        return ()  # "the C switches from X to Y for pictures"
    names = [n for n in sentence.names if n.start >= sentence.name_at[token.i].end]
    if [n.kind for n in names[:2]] != ["system", "system"]:
        return ()
    text, (one, other) = sentence.block.text, names[:2]
    from_ = _FROM.fullmatch(text, sentence.name_at[token.i].end, one.start)
    return (one, other) if from_ and _TO.fullmatch(text, one.end, other.start) else ()


def _is_over(verb: Token) -> bool:
    """Whether something has happened: "went", "has changed"."""
    return "Tense=Past" in verb.morph or any(
        t.lower_ in {"has", "have"} for t in children(verb, "aux")
    )


def _at_work(token: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "two Cs share the work: X writes and Y draws", if all that are counted follow.

    So "X writes and Y draws, so two Cs share the work", "we use two Cs: X writes and Y draws".
    """
    numbers = [t.lower_ for t in children(token, "nummod")]
    many = COUNTS.get(numbers[0], 0) if len(numbers) == 1 else 0
    text, class_ = sentence.block.text, sentence.name_at[token.i]
    names = [n for n in sentence.names if n is not class_]
    if not many or len(names) != many or any(n.kind != "system" for n in names):
        return ()
    tokens = [sentence.token_of(name) for name in names]
    if not all(t is not None and t.dep_ in SUBJECTS for t in tokens):
        return ()
    if names[-1].end <= class_.start:
        before = text[names[-1].end : class_.start]
        summed = _so_many().search(before) and _shared().match(text, class_.end + 1)
        return tuple(names) if summed else ()
    between = text[class_.end : names[0].start]
    opens = between.rstrip(" *_`").endswith(":") and between.count(":") == 1
    denied = any(t.lower_ in words("stance.negators") for t in token.head.children)
    used = token.dep_ == "obj" and not (denied or between.strip(" *_`:"))
    return tuple(names) if opens and (used or _shared().search(between)) else ()


@cache
def _so_many() -> re.Pattern[str]:
    """Before a class that sums up who is named: ", so the two "."""
    return re.compile(
        rf"[,;:–—]\s(?:(?:so|thus|hence|and\sso|which\smeans)\s)?(?:{alternation(COUNTS)})\s{AROUND}$",
        re.I,
    )


def _tested(token: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "the Cs tested were X and Y", "the Cs used in our study are X and Y"."""
    doc = token.doc
    if doc.text(token.i + 1).lower() not in words("lists.looking"):
        return ()
    being = next((t for t in doc[token.i + 2 : token.i + 2 + _AROUND] if t.lower_ in BEING), None)
    if being is None or any(i in sentence.name_at for i in range(token.i + 1, being.i)):
        return ()
    first = next((d.i for d in children(token, "det", "nmod:poss") if d.lower_ in _DEFINITE), -1)
    if first < 0 or (first and doc[first - 1].pos_ not in {"PUNCT", "CCONJ"}):
        return ()  # "the tools that the C used were X and Y"
    listed = name_list(sentence, being.i + 1, SYSTEMS)
    return listed.names if doc.text(listed.end) in ENDS else ()


def _on_list(token: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "choose a C from the menu (X or Y)", "select your C on the left: X, Y"."""
    class_, text = sentence.name_at[token.i], sentence.block.text
    listed, between = _behind(token, sentence)
    if not (_picks().search(text, sentence.start, class_.start) and _picker().fullmatch(between)):
        return ()
    return listed.names if token.doc.text(listed.end) in ENDS else ()


@cache
def _picks() -> re.Pattern[str]:
    """Before a class: "choose an ", "select one of the supported "."""
    return re.compile(
        rf"\b(?:{alternation(words('lists.picking'))})\s(?:(?:one|any)\s(?:of\s)?)?"
        rf"(?:(?:an?|the|your|our|another|which)\s)?(?:\w+ed\s|\w+able\s)?{AROUND}$",
        re.IGNORECASE,
    )


@cache
def _picker() -> re.Pattern[str]:
    """From a class to the names on a list: " from the dropdown (", " in the left sidebar: "."""
    given = alternation(words("lists.introducers"))
    return re.compile(
        rf"{AROUND}(?:models?{AROUND})?\s(?:from|in|on|at|via|with|using)\s(?:the|your|our|this|a)\s"
        rf"(?:[\w-]+\s){{0,3}}?{AROUND}(?:{alternation(words('lists.pickers'))}){AROUND}"
        rf"(?:\s?(?:\(|:|[-–—]\s)){AROUND}(?:(?:{given}),?\s)?{AROUND}",
        re.IGNORECASE,
    )


@cache
def _used_for_example() -> re.Pattern[str]:
    """Between "which C" and those that it may be: " you used, e.g. ", " was used (such as "."""
    doers, looking, given, having = (
        alternation(words(f"lists.{name}"))
        for name in ("doers", "looking", "introducers", "having")
    )
    was = r"(?:was|were|is|are|has\sbeen)"
    used = (
        rf"(?:{doers}|he|she)\s(?:(?:have\s|had\s)?(?:{looking})|(?:already\s)?(?:{having}))"
        rf"|{was}\s(?:{looking})"
    )
    return re.compile(
        rf"{AROUND}(?:models?{AROUND})?(?:\s?(?:{used})(?:\s(?:with|for\sit))?)?"
        rf"\s?[,(–—]\s?(?:{given}),?{AROUND}(?:M\s)?",
        re.IGNORECASE,
    )


@cache
def _shared() -> re.Pattern[str]:
    """What several do together: "share the work", "work hand in hand", "are used"."""
    return re.compile(rf"\b(?:{alternation(words('lists.together'))})\b", re.IGNORECASE)
