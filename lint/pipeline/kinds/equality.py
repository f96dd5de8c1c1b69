"""Claims that two terms mean the same: "generative AI, or LLMs", "by AI we mean LLMs"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ...claims import Mention
from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import alternation, words
from ..stance.author import stance
from ..trees.heads import MARKS, is_opaque
from ..trees.syntax import children, subjects
from . import wordings
from .affirmed import affirmed_in, summed_up
from .alike import NO_DIFFERENCE, alike
from .glossed import glossed, is_entry
from .levelling import (
    BESIDE,
    GENERIC,
    MARKED,
    QUOTES,
    WHICHEVER,
    Found,
    answered,
    levelled,
    no_difference,
)
from .limited import in_one_medium, is_narrowed, is_restricted
from .meant import meant, no_more, read_as
from .unstressed import unstressed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PRONOUNS = frozenset({"it", "this", "that", "they"})
"""What stands for a term itself, as "such models" needn't."""
_BEFORE = 400
"""So many characters before a sentence tell what its "such models" make."""
_OPENED = re.compile(
    rf"^[\s*_]*{GENERIC}[\s*_]*\([\s\"“*_]*(?:or |i\.e\.,? (?:which |what )?"
    r"|in (?:short|other words):? |(?:also|short|technically): |= ?)?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:['’]s(?=\)))?[\s\"”*_]*(?:models?[\s\"”*_]*)?(?:(?:\([^()]*\)|[-–—] \w+)[\s\"”*_]*)?\)"
)
_NEXT_ITEM = re.compile(r",\s+[*_`]*[A-Z]\w*[*_`]*\s\([^()]*\)")
_OR = re.compile(rf"^{MARKED}{GENERIC}{MARKED}(?:[,–—(]|\s-\s)\s*or{MARKED}$", re.IGNORECASE)
_ONE = re.compile(r"\san?\s[*_\"“]*$")
_APART = re.compile(rf"^{MARKED}{GENERIC}{MARKED}[,–—(-]{MARKED}(?:or )?$", re.IGNORECASE)
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
_WORD = re.compile(r"\w+")
_ENTRY = re.compile(r",\s(?:\w+\s){1,2}=\s")
"""What shows that a comma parts entries of a glossary: ", prompt = "."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of equality in a sentence."""
    classes = [n for n in sentence.names if n.kind == "class"]
    for one, other in pairwise(classes):
        token = sentence.token_of(other)
        if token is None or is_restricted(one, sentence) or _is_told(one, sentence):
            continue
        if in_one_medium(one, sentence) or _is_ruled_out(one, sentence):
            continue
        found = (
            _equated(one, other, token, sentence)
            or levelled(one, other, sentence)
            or alike(one, other, sentence)
            or glossed(one, other, sentence)
            or (None if _goes_on(token, sentence) else read_as(one, other, sentence))
        )
        if found is not None:
            pattern, at = found
            at = _beyond_quotes(at, other, sentence)
            if pattern == "terms:brackets" and not _may_be_equated(one, other, reading):
                continue
            if pattern == "terms:aka" and (
                _is_one_of_rivals(other, classes, sentence, reading)
                or _is_of_it(one, other, classes, sentence, reading)
            ):
                continue
            said = stance(
                sentence, at, context, local=_is_aside(one, other, at, sentence),
                affirmed=pattern in _DENYING or wordings.is_nothing_else(one, other, sentence),
            )  # fmt: skip
            if said in _OPEN.get(pattern, ()):
                said = "asserted"
            means = _answer(other, sentence) if pattern == _ANSWERED else other
            yield reading.claim("same-as", one, means, sentence, pattern, stance=said)
    for one, other in _taken_up(classes, sentence, reading):
        if (head := sentence.token_of(other)) is not None and not is_opaque(sentence, head.i):
            yield reading.claim(
                "same-as", one, other, sentence, "terms:aka", stance=stance(sentence, head, context)
            )
    for verb in sentence.doc if classes else ():
        if verb.lemma_ in words("equality.meaning"):
            for one, other in meant(verb, classes, sentence):
                if reading.knowledge.classes[other.ids[0]].mass and is_narrowed(other, sentence):
                    continue  # "Cs, by which we mean AI for texts"
                yield reading.claim(
                    "same-as", one, other, sentence, "terms:meant",
                    stance=stance(sentence, verb, context, affirmed=bool(no_more(verb, sentence))),
                )  # fmt: skip


def _is_one_of_rivals(
    other: Name, classes: list[Name], sentence: Sentence, reading: Reading
) -> bool:
    """Whether each is called as it is: "AI tools, known as Cs or Ds depending on what they do"."""
    behind = next((name for name in classes if name.start >= other.end), None)
    if behind is None:
        return False
    joined = _JOINED_BY_OR.fullmatch(sentence.block.text, other.end, behind.start) is not None
    pairs = [(a, b) for a in other.ids for b in behind.ids]
    return joined and any(reading.knowledge.disjoint(a, b) for a, b in pairs)


def _is_of_it(
    one: Name, other: Name, classes: list[Name], sentence: Sentence, reading: Reading
) -> bool:
    """Whether a second name tells of what they are a part: "LLMs (also called foundation models)".

    Generative AI is no such name, be it beside one: whoever calls LLMs so takes them for all of it.
    """
    fields, wider = frame("be.fields"), frozenset(other.ids)
    behind = next((name for name in classes if name.start >= other.end), None)
    if behind is not None and not fields.isdisjoint(behind.ids):
        joined = _JOINED_BY_OR.fullmatch(sentence.block.text, other.end, behind.start)
        wider |= frozenset(behind.ids) if joined else frozenset()
    if not fields.isdisjoint(wider):
        return False
    return all(reading.knowledge.is_a(i, w) for i in one.ids for w in wider)


def _beyond_quotes(at: Token, other: Name, sentence: Sentence) -> Token:
    """The token to judge at: of a term in quotation marks, which is but mentioned, its head."""
    text, token = sentence.block.text, sentence.token_of(other)
    around = text[other.start - 1 : other.start], text[other.end : other.end + 1]
    mentioned = around[0] in _OPENING and around[1] in _CLOSING
    return at.head if mentioned and at is token else at


def _answer(other: Name, sentence: Sentence) -> Mention | Name:
    """What a question for the difference is answered with, standing for the second term."""
    block = sentence.block
    told = no_difference().match(block.text, sentence.end)
    if told is None:  # "Yes", after "Are C and D the same?"
        return other
    start = told.start("said")
    text = block.text[start : told.end()]
    return Mention(other.kind, other.ids, text, *block.source_span(start, told.end()))


def restated(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether an aside right behind a class says in other words what it is: "C, i.e. Ds, ..."."""
    text = sentence.block.text
    between = text[one.end : other.start]
    if _OPENED.match(between):
        return _CLOSED.match(text, other.end) is not None
    if wordings.set_off().match(between) is None:
        return False
    said = _OR.match(between) or wordings.equals().match(between)
    return said is not None and wordings.or_closed().match(text, other.end) is not None


def _is_ruled_out(name: Name, sentence: Sentence) -> bool:
    """Whether none of a class is there: "no generative AI (LLM) is used"."""
    token = sentence.token_of(name)
    return token is not None and any(det.lower_ == "no" for det in children(token, "det"))


def _may_be_equated(one: Name, other: Name, reading: Reading) -> bool:
    """Whether a bracket takes a class for its field: "generative AI (LLMs)".

    "AI (LLMs)" only says which AI is meant, as "generative AI (T2I)" does.
    """
    fields, wide = frame("be.fields"), frame("be.wide")
    if any(set(name.ids) & wide for name in (one, other)):
        return False
    outputs = [reading.knowledge.outputs(i) or () for i in (*one.ids, *other.ids)]
    if not any(made and reading.is_text(made) for made in outputs):
        return False
    return any(reading.knowledge.is_a(i, f) for i in (*one.ids, *other.ids) for f in fields)


def _taken_up(
    classes: list[Name], sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name]]:
    """Read "C makes texts and pictures. Such models, known as Ds, ...".

    Where only texts are told of, it may be those models alone that are called so.
    """
    text = sentence.block.text
    for i, names in sentence.referents.items():
        other = next((n for n in classes if n.start >= sentence.spans[i][1]), None)
        if other is None or len(names) != 1 or names[0].kind != "class":
            continue
        between = text[sentence.spans[i][1] : other.start]
        if not wordings.equals().match(between):
            continue
        if sentence.doc[i].lower_ in _PRONOUNS or any(
            not reading.may_be_text(reading.nouns.get(word.lower(), ("text",)))
            for word in _WORD.findall(text, max(0, sentence.start - _BEFORE), sentence.start)
        ):
            yield names[0], other


def _is_told(one: Name, sentence: Sentence) -> bool:
    """Whether a class only says what something is: "Rs are models (called Cs) that rank"."""
    token = sentence.token_of(one)
    while token is not None and token.dep_ == "conj":
        token = token.head  # "Rs are small, fast models (called Cs)"
    if token is None or not children(token, "cop"):
        return False
    return any(sentence.name_at.get(t.i) is not None for t in subjects(token))


def _is_aside(one: Name, other: Name, at: Token, sentence: Sentence) -> bool:
    """Whether an aside equates the two, whatever the clause around says of them.

    It stands in brackets, or tells who says so: "C, or D as we call it". Not where the clause is
    about words: "never write C (D)".
    """
    text = sentence.block.text
    known = wordings.or_closed().match(text, other.end)
    told = bool(known and known["known"]) or _is_parenthesis(one, other, sentence)
    if "(" not in text[one.end : other.start] and not told:
        return False
    verbs = words("equality.wording")
    above = (verb for verb in at.governors() if not told or verb.i < at.i)  # "as engineers say"
    return not any(verb.lemma_ in verbs for verb in above)


_SAYS = ("is ", "are ")
_JOINED_BY_OR = re.compile(r"[\s*_\"”]*(?:\([^()]*\))?,?\s+or\s+(?:an?\s+)?[*_\"“]*")
_ANSWERED = "terms:answered"
_OPEN = {
    _ANSWERED: frozenset({"questioned", "negated", "rejected"}),
    WHICHEVER: frozenset({"hypothetical"}),
}
"""What a construction seems to leave open, and doesn't: its question is answered."""
_DENYING = frozenset({NO_DIFFERENCE, WHICHEVER})
"""Constructions of which a negation is a part: "it doesn't matter which you say"."""


def _equated(one: Name, other: Name, token: Token, sentence: Sentence) -> Found | None:
    """Read "C (D)", "C, also known as D", "C, or D, ...", "C = D", "C is another name for D"."""
    text = sentence.block.text
    at = sentence.token_of(one)
    before = at.doc[at.i - 1] if at is not None and at.i else None
    fields = frame("be.fields")
    if before is not None and before.i not in sentence.name_at and before.whitespace_:
        own = {"ADJ", "NOUN", "PROPN"} if sentence.is_wide(one) else {"NUM"}
        if before.pos_ in own:
            return None  # "Document AI (OCR)", "embodied AI (VLA)", "30 AI models (LLMs)"
    between = unstressed(text[one.end : other.start])
    closed = _CLOSED.match(text, other.end) if _OPENED.match(between) else None
    if closed and _NEXT_ITEM.match(text, closed.end()):
        return None  # "GenAI (LLM), Redix (Redis)": what stands for what
    whole = not fields.isdisjoint(one.ids)
    if closed and not _is_modifier(closed.end(), sentence, whole=whole):
        return "terms:brackets", token
    if _APART.match(between) and wordings.restated().match(text, other.end):
        return "terms:restated", token
    either = _either(one, other, sentence)
    if is_opaque(sentence, token.i) or _goes_on(token, sentence):
        return None
    if wordings.undivided().search(text[sentence.start : one.start]) and BESIDE.match(between):
        return NO_DIFFERENCE, token
    if answered(one, other, sentence) or affirmed_in(one, other, sentence):
        return _ANSWERED, token
    if summed_up(one, other, sentence):
        return "terms:summed", token
    if wordings.equals().match(between) and not wordings.tells_which().match(between):
        within = "(" not in between and before is not None and before.pos_ == "ADP"
        within = within and not (
            _is_parenthesis(one, other, sentence)
            or (at is not None and _is_second_name(between, at, other, sentence))
        )
        if within or ("=" in between and _is_part(other, sentence)):
            return None  # "a model in C refers to a D"
        used = at is not None and at.dep_ in {"obj", "obl"} and _ONE.search(between)
        if used and wordings.in_other_words().match(between):
            return None  # "the app uses C, i.e. a D, to write"
        said = between.rstrip().endswith(" for") or between.lstrip().startswith(_SAYS)
        whole = whole and wordings.is_nothing_else(one, other, sentence)
        if said and is_narrowed(other, sentence) and not whole:
            return None  # "LLM is the technical term for generative AI that writes"
        return "terms:aka", token
    if is_entry(one, other, sentence):
        return "terms:aka", token
    return (either, token) if either else None


def _either(one: Name, other: Name, sentence: Sentence) -> str:
    """Which construction "C, or Ds, ..." is, "C – basically Ds –"; empty if none."""
    text = sentence.block.text
    between = unstressed(text[one.end : other.start])
    head = sentence.token_of(one)
    told = head is not None and head.dep_ in NSUBJ  # "when it comes to art, C, or Ds, is new"
    parting = ("/",) if told else (",", "/")
    listed = text[sentence.start : one.start].rstrip(f" {QUOTES}").endswith(parting)
    either = (
        _OR.match(between)
        or wordings.or_what().match(between)
        or wordings.in_essence().match(between)
    )
    closed = wordings.or_closed().match(text, other.end)
    return "terms:or" if either and closed and not listed else ""


def _is_parenthesis(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether marks on both sides set the second term off: "applies to C, i.e. Ds, with"."""
    behind = next((t for t in sentence.doc if sentence.spans[t.i][0] >= other.end), None)
    listed = behind is not None and behind.text == "," and behind.i + 1 < len(behind.doc)
    if behind is not None and listed and behind.nbor().pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return False  # "on C, i.e. Ds, image generators"
    said = wordings.in_other_words().match(sentence.block.text[one.end : other.start])
    return said is not None and restated(one, other, sentence)


def _is_second_name(between: str, term: Token, other: Name, sentence: Sentence) -> bool:
    """Whether commas set a second name off: "applies to Cs, also known as Ds, and to".

    Behind a noun it is that of the term, unless the noun may bear it: "the rise of C, or Ds, is",
    but "networks of C, also known as Ds" and "the engine of C, known as the D".
    """
    behind = sentence.block.text[other.end : other.end + 2]
    if not (between.lstrip().startswith(",") and behind.startswith((", ", "."))):
        return False
    if term.dep_ != "nmod":
        return term.dep_ == "obl"
    noun = term.head
    if "Number=Plur" in noun.morph:
        return noun.lower_ in words("nouns.merits", "equality.aspects")
    bears = words("ubiquity.things", "nouns.partitive", "nouns.branches", "equality.parts")
    return other.plural and noun.lower_ not in bears


def _is_modifier(end: int, sentence: Sentence, *, whole: bool) -> bool:
    """Whether a bracket and what it stands behind only modify a noun: "an AI (LLM) client".

    Of a whole field it says the same there, "generative AI (LLM) output", but for a tool: "a
    generative AI (LLM) gateway".
    """
    behind = next((t for t in sentence.doc if sentence.spans[t.i][0] >= end), None)
    if behind is None or sentence.spans[behind.i][0] != end + 1:
        return False
    if whole:
        return behind.lower_ in words("nouns.tools") - words("nouns.generic")
    if behind.i in sentence.name_at:
        return True
    return behind.pos_ in {"NOUN", "PROPN"} and behind.lower_ not in words("nouns.generic")


def _is_part(other: Name, sentence: Sentence) -> bool:
    """Whether an equation names a part or a list: "LLM = generative AI for text", "AI = Cs, Ds"."""
    behind = sentence.block.text[other.end : sentence.end].lstrip(' *_`"”')
    word = behind.split(maxsplit=1)[:1]
    if _ENTRY.match(behind) or _flatly().match(behind):
        return False  # "C = D, prompt = what you type", "C = D, full stop"
    return behind[:1] in {",", "/", "+"} or (bool(word) and word[0] in words("equality.narrowing"))


@cache
def _flatly() -> re.Pattern[str]:
    """Behind an equation, what says that there is no more to it: ", period"."""
    said = alternation(words("equality.flat_ends", "equality.going_on"))
    return re.compile(rf",\s*(?:{said})\b", re.IGNORECASE)


def _goes_on(token: Token, sentence: Sentence) -> bool:
    """Whether the second term is one of several: "generative AI = LLMs + image generators".

    Its own short form is no other one: "also called large language models, LLMs".
    """
    doc, own = token.doc, sentence.name_at.get(token.i)
    at = token.i + 1
    while at < len(doc) and (doc[at].text in MARKS or doc[at].lower_ in words("nouns.generic")):
        at += 1
    joined = False
    while at < len(doc) and (doc[at].text in {",", "+", "&", "/"} or doc[at].lower_ == "and"):
        joined = True
        at += 1
    name = sentence.name_at.get(at)
    if not joined or name is None or name.kind != "class":
        return False
    return own is None or name.ids != own.ids
