"""Which sentences are worth a parse: told from their names and words, for a tree costs most.

A claim takes two things: whom it is on, and what is said. The second is another name, or a word
that some reader looks for: the noun of a modality, a kind of access, a verb of tuning. A sentence
with one name and none of these words makes no claim, whatever its tree.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from . import telltales
from .discourse.coreference import goes_on
from .discourse.summed import ALL_ARE
from .frames import frame
from .kinds import instances
from .kinds.expansions import spells_wrongly
from .layout import topics
from .lexicon import alternation, any_of, has_any, words
from .outputs.counted_before import counts_out
from .outputs.named_before import may_take_up
from .trees import fragments
from .trees.sentences import said_before, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from ..claims import Relation
    from ..document import Document
    from .names.scan import Name
    from .reading import Reading
    from .trees.sentences import Sentence

    Doubt: TypeAlias = Callable[[Sentence, Sequence[Name]], frozenset[Relation]]
    """What may be wrong in a sentence, or in what it says of names before it."""

_WORD = re.compile(r"_|[^\W_]+(?:['’][^\W_]+)*")
_WIDEST = 3
"""Words of the longest noun of a modality that is looked for."""
MOST_MEANT = 24
"""So many names are kept at most for which the words of a sentence may stand."""
_SAID = re.compile(
    r"(?:\bis\b|['’]s\b)(?!.*\b(?:of|for|in|with|by|to|from|on|at|that|which)\s)",
    re.IGNORECASE | re.DOTALL,
)
"""Before what something is said to be, and not what that is for."""
_ASIDE = re.compile(r"[,(]\s*an?\s+(?:[\w-]+\s+){0,6}$")
_COUNTS_OUT = re.compile(
    r"\b(?:th(?:ese|ose|ey)|all\s+of\s+them)\s+(?:\w+\s+)?are\s", re.IGNORECASE
)
_POINTS = re.compile(r"\b(?:th(?:is|at|e|ese|ose)|such)\s+$", re.IGNORECASE)
_TYING = (" by ", " of ", " from ", " at ")
"""Before who may have made something."""
_THIS_IS = re.compile(r"\W*(?:this\s+is|that(?:['’]s|\s+is))\s+an?\s", re.IGNORECASE)


def candidates(
    document: Document,
    found: Sequence[list[Name]],
    reading: Reading,
    doubts: Callable[[Sequence[Sentence]], Doubt] | None = None,
) -> list[Sentence]:
    """The sentences that may hold a claim, and those that one of them refers back to.

    ``found`` are the names in each block. ``doubts`` gives, for those of a document, what tells
    whether there is a doubt about one; without it a claim is wanted that holds as well.
    """
    kept: list[Sentence] = []
    wanted = False
    on_names = _on_names(document, found, reading)
    meant = _meant(on_names)
    doubted = doubts(on_names) if doubts is not None else None
    for sentence, before in zip(reversed(on_names), reversed(meant), strict=True):
        refers = before is not None
        if not may_claim(sentence, reading, refers):
            sentence.asked = frozenset()
        elif doubted is not None:
            sentence.asked = doubted(sentence, before or ())
        wanted = wanted or bool(sentence.asked)
        if wanted:
            kept.append(sentence)
        wanted = wanted and refers
    return kept[::-1]


def _meant(sentences: Sequence[Sentence]) -> list[tuple[Name, ...] | None]:
    """For each sentence the names that its words may stand for; ``None``: it refers to nothing."""
    meant: list[tuple[Name, ...] | None] = []
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        if before is None or not (goes_on(before, sentence) and _refers_back(sentence)):
            meant.append(None)
            continue
        topic = () if before.topic is None else (before.topic,)
        named = (*(meant[-1] or ()), *topic, *before.names)
        meant.append(tuple({(name.kind, name.ids): name for name in named}.values())[:MOST_MEANT])
    return meant


def _on_names(document: Document, found: Sequence[list[Name]], reading: Reading) -> list[Sentence]:
    """The sentences with a name, and those that may refer back to one."""

    def mass(name: Name) -> bool:
        return reading.knowledge.classes[name.ids[0]].mass

    kept = []
    follows = False
    spoken = -1
    rows = topics.Rows()
    for index, (block, names) in enumerate(zip(document.blocks, found, strict=True)):
        led = (
            topics.opening(document, found, index, reading)
            if block.cell is None
            else rows.opening(block, names, reading)
        )
        joined = topics.joined(block.text, led)
        refers = (follows or led is not None) and topics.refers(block.text)
        refers = refers or (led is not None and led.alone and topics.uses(block.text))
        if not (names or joined or refers) and block.lead == spoken:
            continue  # what stands behind the list may go on from its lead
        follows = refers
        if not (names or joined or follows):
            continue
        speaks = False
        lines = fragments.lines(block, document.source)
        own = topics.run_in(block, names, reading, lines)
        for sentence in sentences(block, index, names, mass, joined, lines):
            named, speaks = speaks, any(name.kind != "maker" for name in sentence.names)
            refers = follows and (topics.refers(sentence.text) or topics.uses(sentence.text))
            if speaks or refers or ((named or follows) and topics.may_refer(sentence.text)):
                kept.append(sentence)
            if led is not None and led.alone and joined is None:
                sentence.topic = sentence.borrow(led.names[0], led.block)
            led = None
            if own is not None and sentence.start >= own.end:
                sentence.topic = sentence.borrow(own.names[0], block)
                own = None
            follows = speaks or refers
        asked = block.kind == "heading" and block.text.rstrip(" *_").endswith("?")
        follows = follows and (block.kind in {"paragraph", "item"} or asked)
        spoken = index if follows else spoken
    return kept


def _refers_back(sentence: Sentence) -> bool:
    """Whether a pronoun or a class ("this LLM") may stand for what is named before."""
    text, said = sentence.block.text, sentence.text
    if topics.may_refer(said):
        return True
    kinds = {name.kind for name in sentence.names}
    if "system" in kinds and instances.may_be(said):
        return True
    if kinds & {"system", "class"} and _COUNTS_OUT.search(said):
        return True
    classes = [name for name in sentence.names if name.kind == "class"]
    if classes and (_THIS_IS.match(text, sentence.start, sentence.end) or ALL_ARE.search(said)):
        return True
    return any(_POINTS.search(text, sentence.start, name.start) for name in classes)


def may_claim(sentence: Sentence, reading: Reading, refers: bool) -> bool:
    """Whether a sentence has the words of a claim; its tree may still say that it makes none.

    ``refers``: a word in it may stand for what the sentence before names.
    """
    text = without_names(sentence)
    return (
        _relates_two(sentence, refers)
        or any(spoken_of(text, reading))
        or _tells(text, sentence, refers)
        or _words_texts(text, sentence, reading)
        or any(_suffices(name, sentence, reading) for name in sentence.names)
        or goes_on_from_a_wish(sentence, reading)
        or is_theirs(sentence)
        or may_take_up(sentence, reading)
        or counts_out(sentence, reading)
    )


def _relates_two(sentence: Sentence, refers: bool) -> bool:
    """Whether a name may be said of something else that is named or referred to.

    Of two systems that is nothing unless one of them may be a maker, and a maker makes no class.
    """
    kinds = [name.kind for name in sentence.names]
    if refers:
        return bool(kinds)
    if sentence.topic is not None or ("system" in kinds and len(kinds) > 1):
        return any(kind != "system" for kind in kinds) or _names_a_lab(sentence)
    return kinds.count("class") > 1


def _names_a_lab(sentence: Sentence) -> bool:
    """Whether a product's name may be that of its maker: "Meta AI", "Mistral's X", "by Runway".

    So in "the start-up Mistral".
    """
    text, labs = sentence.block.text, tuple(f" {word}" for word in words("names.labs"))
    companies = tuple(f"{word} " for word in frame("origin.companies"))
    return any(
        text[name.start : name.end].endswith(labs)
        or (len(sentence.names) > 1 and "'s " in text[name.start : name.end])  # "M's models"
        or text.startswith(("'s ", "’s ", " key"), name.end)  # "an OpenAI API key"
        or (len(sentence.names) > 1 and text.endswith(_TYING, 0, name.start))
        or (len(sentence.names) > 1 and text.endswith(companies, 0, name.start))
        or (len(sentence.names) > 1 and _making().match(text, name.end) is not None)
        for name in sentence.names
    )


@cache
def _making() -> re.Pattern[str]:
    """Behind a name, a verb of who makes systems: "Midjourney created X"."""
    verbs = telltales.forms(frame("origin.active", "origin.developing"))
    irregular = alternation(frame("origin.irregular"))
    return re.compile(rf"\s(?:has\s|also\s|first\s)?(?:{verbs}|{irregular})", re.IGNORECASE)


def without_names(sentence: Sentence) -> str:
    """The text of a sentence with a mark for each name, whose words say nothing of it."""
    text, at = [], sentence.start
    for name in sentence.names:
        if at <= name.start < name.end <= sentence.end:
            text += [sentence.block.text[at : name.start], "_"]
            at = name.end
    return "".join((*text, sentence.block.text[at : sentence.end]))


def spoken_of(text: str, reading: Reading) -> Iterator[tuple[str, ...]]:
    """The modalities that each noun or act of a text may name, in its order."""
    said = _WORD.findall(text.lower().replace("how to ", "how _ "))  # which is no how-to
    nouns, acts, heads = reading.nouns, reading.acts, reading.heads
    for end, word in enumerate(said, 1):
        if word in heads:
            for width in range(1, min(_WIDEST, end) + 1):
                phrase = " ".join(said[end - width : end])
                for table in (nouns, acts):
                    if phrase in table:
                        yield table[phrase]


def _tells(text: str, sentence: Sentence, refers: bool) -> bool:
    """Whether one of the words is there that a claim is made of, without a modality."""
    kinds = {name.kind for name in sentence.names}
    if "class" in kinds and telltales.of_sales().search(text):
        return True
    of_systems = "system" in kinds or refers or sentence.topic is not None
    if of_systems and (telltales.of_access().search(text) or _lies_on_hub(sentence, refers)):
        return True
    if len(sentence.names) > 1 and any(
        words("access.runners").intersection(name.ids) for name in sentence.names
    ):
        return True  # "run X with Ollama"
    if any(frame("adapt.classes").intersection(name.ids) for name in sentence.names):
        return True  # "we used DreamBooth on X"
    return telltales.of_the_rest().search(text) is not None or telltales.has_mind(text)


def _lies_on_hub(sentence: Sentence, refers: bool) -> bool:
    """Whether a hub is named beside what may be found there."""
    hubs, text = words("access.hubs"), sentence.block.text
    other = refers or sentence.topic is not None
    other = other or any(
        name.kind == "system" and text[name.start : name.end].lower() not in hubs
        for name in sentence.names
    )
    return other and has_any(hubs, sentence.text)


def _words_texts(text: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a verb of writing stands beside a system or a class that puts out no text."""
    return any(
        (reading.is_model(name) if name.kind == "system" else name.kind == "class")
        and not reading.is_known_to_make(name, "text")
        for name in sentence.names
    ) and bool(telltales.of_writing().search(text))


def _suffices(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name by itself may be all that a claim needs."""
    knowledge, text = reading.knowledge, sentence.block.text
    if name.kind == "system":
        if all(knowledge.retired(id_) for id_ in name.ids):
            return True
        numbered = any(character.isdigit() for character in text[name.start : name.end])
        return numbered and any(knowledge.systems[id_].versions for id_ in name.ids)
    if name.kind != "class":
        return False
    return is_described(name, sentence) or spells_wrongly(reading.abbreviations, sentence.text)


def is_described(class_: Name, sentence: Sentence) -> bool:
    """Whether something without a name may be said to be of a class: "our assistant is an LLM"."""
    before = sentence.block.text[sentence.start : class_.start]
    return not class_.plural and bool(_SAID.search(before) or _ASIDE.search(before))


def is_theirs(sentence: Sentence) -> bool:
    """Whether a sentence opens with whose its system is: "M is big. Its X", "The firm built X"."""
    begun = _opens_owned().match(sentence.block.text, sentence.start, sentence.end)
    return begun is not None and said_before(sentence.block.text, sentence.start) is not None


@cache
def _opens_owned() -> re.Pattern[str]:
    companies = alternation(frame("origin.companies"))
    return re.compile(rf"[\s*_`>\"“(]*(?:its|the\s+(?:{companies})(?:['’]s)?)\s", re.IGNORECASE)


def goes_on_from_a_wish(sentence: Sentence, reading: Reading) -> bool:
    """Whether what is said may stand right before: "We need a logo. Let's use X!"."""
    span = said_before(sentence.block.text, sentence.start)
    if span is None:
        return False
    before = sentence.block.text[slice(*span)]
    if any_of(frame("consume.photographing", "produce.aloud")).search(before):
        return True  # "It should read the page aloud. For this we use X."
    asks = any_of(frame("need.words", "need.lacking", "consume.give", "consume.get"))
    return asks.search(before) is not None and any(spoken_of(before, reading))
