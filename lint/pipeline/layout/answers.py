"""A question and the few words that answer it: "Which LLM drew this? Midjourney.".

Read over the text, not the tree: an answer is no clause, and may stand in the next block.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import BEING
from ..lexicon import alternation, has_any, words
from ..names.keys import fold
from ..stance.quizzes import are_options
from ..trees.sentences import split
from .asking import Turn, asks_for
from .cells import MARKUP, claim, listed, piece
from .recommended import recommended
from .versus import levelled, named_again
from .wished import wished
from .workings import asked_in_passing, founded, worked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_LABEL = re.compile(
    r"\W*(?:(?:q|question|quiz|faqs?|(?:quiz\s)?question\s\d{1,3}|(?:(?:the\s)?(?:right|correct)\s)?answer|a|solution)"
    r"\s*[:.]\W*)?",
    re.IGNORECASE,
)
_WHAT_IS = re.compile(
    r"(?:and\s+|so\s+)?(?:what(?:['’]s|\s+is|\s+exactly\s+is)"
    r"|what\s+(?:kind|type|sort)\s+of\s+(?:ai|model|tool|system|software|thing)\s+is)\s+$",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"[\s*_`\"”]*(?:exactly|anyway|really)?[\s*_`\"”]*\?")
_ARTICLE = re.compile(r"(?:it(?:['’]s|\s+is)\s+)?(?:an?|the)\s+(?:\w+\s+){0,2}?$", re.IGNORECASE)
_ENDS = re.compile(
    r"[\s*_`\"”)]*(?:for\s+(?:that|this|it|these|those|them)\b[\s*_]*)?(?:$|[.!]|,\s(?!but\b|not\b|which\b|who\b|and\b|or\b))"
)
_CLOSED = re.compile(r"[\s*_`\"”)]*(?:$|[.!])")
_TOLD = re.compile(r"[\s*_`\"”)]*(?:$|[.!]|,?\s?(?:that|which|trained|built|made|used|with)\b)")
"""Behind what something is said to be: nothing, or more of it."""
_ACTS = re.compile(
    r"[\s*_`\"”)]+(?:(?:would|could|can|will|may|might)\b|can['’]?t\b|is\b|has\b)", re.IGNORECASE
)
_DID = re.compile(r"\s+(?:did|does|do)\s*(?:[.!]|$|,\s(?!which\b|who\b|and\b|or\b))", re.IGNORECASE)
_OWNED = re.compile(
    r"(?i)\W*(?:and\s+)?(?:our|my)\s+(?P<thing>[\w'’-]+(?:\s+[\w'’-]+){0,2}?)(?P<given>)\s*\?"
)
"""Something of one's own, asked for by itself: "Our thumbnails?"."""
_HEDGED = re.compile(r"\b(?:not|no|none|never|but|unlike|instead)\b|n['’]t\b|\?", re.IGNORECASE)


def claims(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> Iterator[Claim]:
    """Every claim that an answer makes to a question which ends or stands in the block."""
    block, names = document.blocks[index], found[index]
    if not any(found[index : index + 2]):
        return
    yield from levelled(document, index, names)
    passing = asked_in_passing(block.text)
    if block.cell is not None or not ("?" in block.text or passing or _orders().match(block.text)):
        return
    if not names and not (_leaves_open(block) and any(found[index + 1 : index + 2])):
        return
    spans = split(block.text)
    for number, (start, end) in enumerate(spans):
        asks = block.text[:end].rstrip('*_ "”').endswith("?")
        asks = asks or (passing and asked_in_passing(block.text[start:end]))
        if not (asks or _orders().match(block.text, start)):
            continue
        answer = (
            _turn(block, names, *spans[number + 1])
            if number + 1 < len(spans)
            else _next(document, index, found)
        )
        if answer is None or _HEDGED.search(answer.block.text):
            continue
        asked = _turn(block, names, start, end)
        yield from worked(asked, answer, reading)
        yield from named_again(asked, answer)
        if answer.names:
            yield from _tasked(asked, answer, reading)
            yield from _answered(asked, answer, reading)
            yield from founded(asked, answer, reading)
            yield from recommended(asked, answer, reading)
            yield from wished(asked, answer, reading)


def _turn(block: Block, names: list[Name], start: int, end: int) -> Turn:
    label = _LABEL.match(block.text, start, end)
    return Turn(*piece(block, names, label.end() if label is not None else start, end))


def _next(document: Document, index: int, found: Sequence[list[Name]]) -> Turn | None:
    """The first sentence of the paragraph behind a question that ends its block."""
    block, following = document.blocks[index], index + 1
    if following >= len(document.blocks) or document.blocks[following].kind != "paragraph":
        return None
    other = document.blocks[following]
    if any(are_options(other.text, b.text) for b in document.blocks[following + 1 : following + 2]):
        return None  # "A: X", "B: Y"
    own = index if block.kind == "heading" else block.section
    if other.section != own or block.kind not in {"heading", "paragraph"}:
        return None
    return _turn(other, found[following], *split(other.text)[0])


def _answered(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    if not asked.names:
        return
    systems = [name for name in asked.names if name.kind == "system"]
    first = systems[0] if len(systems) == 1 else asked.names[0]
    before = asked.block.text[: first.start]
    if first.kind == "class" and _says_what(asked):
        first = asked.names[-1]
        before = before.rstrip() + " "
    if reading.is_model(first) or (first.kind == "class" and not _is_method(first, reading)):
        yield from _explained(first, asked, answer)
    if first.kind == "class":
        if first.plural and _asks_for_examples(first, asked):
            for name in _exampled(answer):
                yield claim(
                    "is-a", (answer.block, name), asked.block, first.start, first.end,
                    first.ids, "class", "answer:examples",
                )  # fmt: skip
        elif asks_for(first, before, asked.block.text):
            for name in _opening(answer, _using()):
                yield claim(
                    "is-a", (answer.block, name), asked.block, first.start, first.end,
                    first.ids, "class", "answer",
                )  # fmt: skip
    elif first.kind == "system" and reading.is_model(first):
        given = answer.names[0]
        lead = answer.block.text[: given.start]
        text = answer.block.text
        alone = not lead or _it_was().fullmatch(lead) is not None
        ends = alone and _ENDS.match(text, given.end) is not None
        ends = ends or (not lead and _DID.match(text, given.end) is not None)
        if given.kind == "maker" and ends and _who_made().match(before):
            yield claim(
                "made-by", (asked.block, first), answer.block, given.start, given.end, given.ids,
                "maker", "answer",
            )  # fmt: skip


def _is_method(class_: Name, reading: Reading) -> bool:
    """Whether a class is a way to use models, told by what it has: "RAG? An LLM with a search"."""
    return any(reading.knowledge.classes[id_].axis == "method" for id_ in class_.ids)


def _explained(first: Name, asked: Turn, answer: Turn) -> Iterator[Claim]:
    """Read "What is X? It's a C.", "X? A C.", "What is generative AI? A C trained on texts."."""
    given = answer.names[0]
    alone = first.kind == "system" and not asked.block.text[: first.start].strip(MARKUP)
    if _ACTS.match(answer.block.text, given.end):
        return  # "What is X? A C would say: a bot."
    asks = alone or _WHAT_IS.match(asked.block.text, 0, first.start)
    asks = asks and _BEHIND_NAME.match(asked.block.text, first.end)
    if (alone or first.kind == "class") and not _TOLD.match(answer.block.text, given.end):
        return  # "What is generative AI? A C is one example of it."
    if asks and given.kind == "class" and _ARTICLE.fullmatch(answer.block.text, 0, given.start):
        yield claim(
            "is-a", (asked.block, first), answer.block, given.start, given.end, given.ids,
            "class", "answer",
        )  # fmt: skip


def _says_what(asked: Turn) -> bool:
    """Whether a question asks what is of a class: "Which AI models are Cs?"."""
    text, names = asked.block.text, asked.names
    if [name.kind for name in names] != ["class", "class"]:
        return False
    one, other = names
    between = text[one.end : other.start].strip(' *_`"“').lower()
    return between in BEING and text[other.end :].strip(' *_`"”') == "?"


def _leaves_open(block: Block) -> bool:
    """Whether a block ends in a question."""
    return block.text.rstrip('*_ "”').endswith("?")


def _tasked(asked: Turn, answer: Turn, reading: Reading) -> Iterator[Claim]:
    """Read "Which tool draws the logos? X", "How were the icons made? With X"."""
    text = asked.block.text
    shown = _pointed_at().match(text) or _OWNED.match(text)
    how = shown or _how().match(text) or _source().match(text)
    task = how or _task().match(text)
    if task is None or any(name.kind == "system" for name in asked.names):
        return
    which = "thing" if task["thing"] is not None else "given"
    said = fold(task[which]).split()
    nouns = (" ".join(said[-width:]) for width in range(min(3, len(said)), 0, -1))
    ids = next((ids for noun in nouns if (ids := reading.nouns.get(noun))), ())
    told = task.groupdict()
    ids = _by_verb(told.get("made") or told.get("makes"), ids)
    written = ids == ("text",)
    if not ids or (reading.may_be_text(ids) and not written):
        return
    if has_any(words("nouns.coded"), answer.block.text):
        return  # nor is it drawn by who writes its code: "with X, as SVG"
    new = any(noun in words("tables.made") for noun in (" ".join(said), said[-1]))
    sure = how or told["made"] is not None or new
    for name in _opening(answer, _lead() if how else _using()):
        if shown and not _CLOSED.match(answer.block.text, name.end):
            continue  # "The video below? X, explained in a minute."
        taken = not sure and any(reading.may_take(name, id_) for id_ in ids)
        if reading.is_model(name) and not taken:
            yield claim(
                "produces", (answer.block, name), asked.block, *task.span(which), ids,
                "modality", "answer:task",
            )  # fmt: skip


def _by_verb(verb: str | None, ids: tuple[str, ...]) -> tuple[str, ...]:
    """What a thing is by how it is made: a comic that is drawn, a story that is written.

    Of what is only made, or is used for it, no text is asked for: any program puts some out.
    """
    told = (verb or "").lower()
    if told in words("answers.writing"):
        return ids if ids == ("text",) else ()
    if told in words("answers.drawing") and "image" in ids:
        return ("image",)
    return () if ids == ("text",) else ids


@cache
def _task() -> re.Pattern[str]:
    """A question that asks which tool makes a thing, or is used for it."""
    tools, made, used, behind = (
        alternation(words(*names))
        for names in (
            ("nouns.transparent",), ("answers.making", "answers.writing"), ("answers.using",),
            ("answers.behind",),
        )
    )  # fmt: skip
    which = rf"(?:and\s+)?(?:(?:which|what)\s+(?:(?:\w+\s+){{0,2}}?(?:{tools})\s+)?|who\s+)"
    return re.compile(
        rf"\W*{which}(?:(?:\w+\s+){{0,2}}?(?P<made>{made})|(?:\w+\s+){{0,3}}?(?:{used})\s+for)\s+"
        rf"(?:(?:the|your|our|all|these|this|its|an?)\s+)*(?P<thing>[\w'’-]+(?:\s+[\w'’-]+){{0,3}}?)"
        rf"(?:\s+(?:{behind})\b[^?]*)?\?",
        re.IGNORECASE,
    )


@cache
def _how() -> re.Pattern[str]:
    """A question that asks how a thing was made, or where it is from."""
    made = alternation(words("answers.making", "answers.writing"))
    behind = alternation(words("answers.behind"))
    known = r"(?:(?:the|your|our|all|these|this|its|an?)\s+)*"
    thing = r"[\w'’-]+(?:\s+[\w'’-]+){0,3}?"
    place = rf"(?:\s+(?:{behind})\b[^?]*?)?"
    return re.compile(
        rf"\W*how\s+(?:(?:was|were|are|is)\s+{known}(?P<thing>{thing}){place}\s+(?P<made>{made})"
        rf"|(?:did|do)\s+you\s+(?P<makes>{made})\s+{known}(?P<given>{thing}){place})\s*\?",
        re.IGNORECASE,
    )


@cache
def _source() -> re.Pattern[str]:
    """A question that asks where a thing is from: "Where do the icons come from?"."""
    return re.compile(
        r"\W*(?:and\s+)?where\s+(?:do|does|did)\s+(?:(?:the|your|our|all|these|this|its)\s+)*"
        r"(?P<thing>[\w'’-]+(?:\s+[\w'’-]+){0,3}?)\s+(?P<given>come)\s+from\s*\?",
        re.IGNORECASE,
    )


@cache
def _pointed_at() -> re.Pattern[str]:
    """A thing that is pointed at, asked for by itself: "The voice you hear in the intro?"."""
    places = alternation(words("answers.places"))
    return re.compile(
        r"\W*(?:and\s+)?(?:the|that|this|these|those)\s+(?P<thing>[\w'’-]+(?:\s+[\w'’-]+){0,2}?)"
        rf"\s+(?P<given>(?:{places}))\b[^?]{{0,60}}\?",
        re.IGNORECASE,
    )


@cache
def _lead() -> re.Pattern[str]:
    """What may stand before the name in the answer to it: "They all came out of"."""
    by = alternation(words("answers.by"))
    return re.compile(
        rf"[\s*_`\"“]*(?:(?:it|they|we|i)\s+(?:all\s+)?)?(?:{by})[\s*_`\"“]*", re.IGNORECASE
    )


@cache
def _using() -> re.Pattern[str]:
    """... to a question which tool does it: "We use"."""
    use = alternation(words("topics.employing", "answers.chosen"))
    users, may = alternation(words("answers.users")), alternation(words("answers.may"))
    return re.compile(
        r"[\s*_`\"“]*(?:(?:we|i)\s+(?:(?:currently|mostly|mainly|always|just|usually)\s+)?"
        rf"|(?:our\s+|all\s+)?(?:{users})\s+(?:{may})\s+(?:(?:only|currently)\s+)?)(?:{use})"
        rf"\s+(?:\w+['’]s\s+)?(?:(?:{alternation(words('singled.numbers'))})\s?[:–—]\s)?[\s*_`\"“]*",
        re.IGNORECASE,
    )


def _asks_for_examples(class_: Name, asked: Turn) -> bool:
    """Whether examples of a class are asked for: "What are some examples of Cs?", "Name 3 Cs."."""
    text, names = asked
    behind = text.text[class_.end :].strip(' *_`"”).:?')
    ordered = _orders().fullmatch(text.text, 0, class_.start)
    return len(names) == 1 and not behind and ordered is not None


@cache
def _orders() -> re.Pattern[str]:
    """What asks for members of the class behind it: "What are some popular", "Name three"."""
    asking, few, praised = (
        alternation(words(f"answers.{name}")) for name in ("listing", "few", "praised")
    )
    return re.compile(
        rf"\W{{0,12}}(?:(?:q|question)?\s?\d{{0,3}}\s?[:.)]\W{{0,6}})?(?:{asking})\s+(?:(?:{few})\s+)?"
        rf"(?:(?:{praised})\s+)*(?:(?:types|kinds)\s+of\s+)?(?:examples?\s+of\s+)?"
        rf"(?:(?:{praised})\s+)*[*_`\"“]*",
        re.IGNORECASE,
    )


def _exampled(answer: Turn) -> list[Name]:
    """The systems, at least two, of which an answer consists: "Examples include X, Y and Z."."""
    text, names = answer.block.text, answer.names
    led = _examples().match(text)
    start = led.end() if led is not None else 0
    found = listed(text.rstrip(".! "), [n for n in names if n.start >= start], start)
    choices = any(mark in text for mark in _CHOICES)
    return found if len(found) > 1 and not choices else []


_CHOICES = ("A)", "(a", "a)", "1)", " or ")
"""What shows that an answer has to be picked."""


@cache
def _examples() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternation(words('answers.examples'))})[\s:*_`]+", re.IGNORECASE)


def _opening(answer: Turn, lead: re.Pattern[str] | None = None) -> list[Name]:
    """The systems that an answer begins with, maybe behind ``lead``, if it is but a fragment."""
    text = answer.block.text
    first = answer.names[0]
    timed = _at_present().match(text)
    begin = min(timed.end(), first.start) if timed else 0
    led = lead is not None and lead.fullmatch(text, begin, first.start)
    before = text[begin : first.start].strip(' *_`"“').lower()
    if not led and before and before not in words("answers.opening"):
        return []
    own = [first] if first.kind == "system" else []  # a maker's name alone may stand for it
    if _DID.match(text, first.end):
        return own
    if _ENDS.match(text, first.end):
        rest = text[first.end :].lstrip(' *_`"”')
        enumerated = listed(text.rstrip(".! "), answer.names, first.start if led else begin)
        systems = [name for name in answer.names if name.kind == "system"]
        return enumerated or (own if len(systems) == 1 or rest[:1] in "." else [])
    return listed(text.rstrip(".! "), answer.names, begin)


@cache
def _at_present() -> re.Pattern[str]:
    """What an answer may begin with, when it holds and how many there are: "Currently three: "."""
    times, counts = alternation(words("answers.at_present")), alternation(words("singled.numbers"))
    return re.compile(rf"[\s*_]*(?:(?:{times})[,:]?\s)?(?:(?:{counts})\s?[:–—]\s)?", re.IGNORECASE)


@cache
def _it_was() -> re.Pattern[str]:
    """What may stand before the name in the answer to who did it: "It was"."""
    being = alternation(BEING)
    return re.compile(rf"(?i)[\s*_`\"“]*(?:it|that|this)(?:['’]s|\s(?:{being}))\s[\s*_`\"“]*")


@cache
def _who_made() -> re.Pattern[str]:
    made = alternation(words("answers.made"))
    return re.compile(
        rf"(?i)(?:and\s+)?(?:who['’]s\s+behind|(?:who|which\s+(?:company|lab|firm))\s+(?:{made}))\s+$"
    )
