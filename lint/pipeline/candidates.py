"""Which sentences are worth a parse: told from their names and words, for a tree costs most.

A claim takes two things: whom it is on, and what is said. The second is another name, or a word
that some reader looks for: the noun of a modality, a kind of access, a verb of tuning. A sentence
with one name and none of these words makes no claim, whatever its tree.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from .discourse.coreference import goes_on
from .discourse.summed import ALL_ARE
from .frames import frame, reworded, roles, selling, senses, suffixes, techniques, telling
from .kinds import instances
from .kinds.expansions import spells_wrongly
from .layout import topics
from .lexicon import alternation, any_of, has_any, words
from .outputs.named_before import may_take_up
from .traits.reach import telling as telling_access
from .trees import fragments
from .trees.sentences import said_before, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..document import Document
    from .names.scan import Name
    from .reading import Reading
    from .trees.sentences import Sentence

_WORD = re.compile(r"_|[^\W_]+(?:['’][^\W_]+)*")
_WIDEST = 3
"""Words of the longest noun of a modality that is looked for."""
_SAID = re.compile(r"\bis\b|['’]s\b", re.IGNORECASE)
_ASIDE = re.compile(r"[,(]\s*an?\s+(?:[\w-]+\s+){0,6}$")
_COUNTS_OUT = re.compile(
    r"\b(?:th(?:ese|ose|ey)|all\s+of\s+them)\s+(?:\w+\s+)?are\s", re.IGNORECASE
)
_POINTS = re.compile(r"\b(?:th(?:is|at|e|ese|ose)|such)\s+$", re.IGNORECASE)
_TYING = (" by ", " of ", " from ", " at ")
"""Before who may have made something."""
_THIS_IS = re.compile(r"\W*(?:this\s+is|that(?:['’]s|\s+is))\s+an?\s", re.IGNORECASE)


def candidates(document: Document, found: Sequence[list[Name]], reading: Reading) -> list[Sentence]:
    """The sentences that may hold a claim, and those that one of them refers back to.

    ``found`` are the names in each block.
    """
    kept: list[Sentence] = []
    wanted = False
    on_names = _on_names(document, found, reading)
    for sentence, before in zip_longest(reversed(on_names), on_names[-2::-1]):
        refers = before is not None and goes_on(before, sentence) and _refers_back(sentence)
        wanted = wanted or may_claim(sentence, reading, refers)
        if wanted:
            kept.append(sentence)
        wanted = wanted and refers
    return kept[::-1]


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
    text = sentence.block.text
    if topics.may_refer(sentence.text):
        return True
    if _COUNTS_OUT.search(sentence.text) or instances.may_be(sentence.text):
        return True
    if ALL_ARE.search(sentence.text):
        return True
    classed = any(name.kind == "class" for name in sentence.names)
    if classed and _THIS_IS.match(text, sentence.start, sentence.end):
        return True
    return any(
        name.kind == "class" and _POINTS.search(text, sentence.start, name.start)
        for name in sentence.names
    )


def may_claim(sentence: Sentence, reading: Reading, refers: bool) -> bool:
    """Whether a sentence has the words of a claim; its tree may still say that it makes none.

    ``refers``: a word in it may stand for what the sentence before names.
    """
    text = _without_names(sentence)
    return (
        _relates_two(sentence, refers)
        or (refers and instances.may_be(text))
        or (refers and _COUNTS_OUT.search(text) is not None)
        or _names_a_modality(text, reading)
        or _tells(text, sentence, refers)
        or _words_texts(text, sentence, reading)
        or any(_suffices(name, sentence, reading) for name in sentence.names)
        or _goes_on_from_a_wish(sentence)
        or _is_theirs(sentence)
        or may_take_up(sentence, reading)
    )


def _relates_two(sentence: Sentence, refers: bool) -> bool:
    """Whether a class or a maker may be said of something else that is named or referred to."""
    if all(name.kind == "system" for name in sentence.names) and not _names_a_lab(sentence):
        return False
    return len(sentence.names) > 1 or refers or sentence.topic is not None


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
    verbs = {*frame("origin.active"), *frame("origin.developing")}
    forms = alternation({*map(_stem, verbs), *frame("origin.irregular")})
    return re.compile(rf"\s(?:has\s|also\s|first\s)?(?:{forms})", re.IGNORECASE)


def _without_names(sentence: Sentence) -> str:
    """The text of a sentence with a mark for each name, whose words say nothing of it."""
    text, at = [], sentence.start
    for name in sentence.names:
        if at <= name.start < name.end <= sentence.end:
            text += [sentence.block.text[at : name.start], "_"]
            at = name.end
    return "".join((*text, sentence.block.text[at : sentence.end]))


def _names_a_modality(text: str, reading: Reading) -> bool:
    said = [word.lower() for word in _WORD.findall(text)]
    nouns, acts, heads = reading.nouns, reading.acts, reading.heads
    return any(
        (phrase := " ".join(said[end - width : end])) in nouns or phrase in acts
        for end, word in enumerate(said, 1)
        if word in heads
        for width in range(1, min(_WIDEST, end) + 1)
    )


def _tells(text: str, sentence: Sentence, refers: bool) -> bool:
    """Whether one of the words is there that a claim is made of, without a modality."""
    kinds = {name.kind for name in sentence.names}
    if "class" in kinds and _of_classes().search(text):
        return True
    of_systems = "system" in kinds or refers or sentence.topic is not None
    if of_systems and (_of_systems().search(text) or has_any(words("access.hubs"), sentence.text)):
        return True
    if len(sentence.names) > 1 and any(
        words("access.runners").intersection(name.ids) for name in sentence.names
    ):
        return True  # "run X with Ollama"
    if any(frame("adapt.classes").intersection(name.ids) for name in sentence.names):
        return True  # "we used DreamBooth on X"
    return _of_both().search(text) is not None


@cache
def _of_classes() -> re.Pattern[str]:
    """Words that sell."""
    whole = {*selling("cues"), *frame("promote.hype"), *frame("promote.fresh")}
    whole |= {f"its {heart}" for heart in frame("promote.hearts")}
    whole |= {f"the {heart} of our" for heart in frame("promote.hearts")}
    drives, empty = frame("produce.driven"), frame("promote.empty")
    whole |= {f"{drive} {product}" for drive in drives for product in empty}
    whole |= frame("promote.moved", "promote.leaning")
    return _beginning(whole, frame("promote.lift"))


@cache
def _of_systems() -> re.Pattern[str]:
    """Words on weights, licences and hosting."""
    lists = (
        "open", "bare", "local", "said_local", "said_closed", "closed", "weights", "license",
        "licenses", "licensed", "hosting", "place", "apart", "grounds", "servers",
        "formats", "learnt_small", "quantisations", "source_code", "parameters", "fetchable",
        "memory", "small_cards", "said_free", "carriers", "packages", "forks", "computers",
        "own_staff", "cards",
    )  # fmt: skip
    listed = {w for name in lists for w in words(f"access.{name}")}
    return _beginning(listed | telling_access(), words("access.forking"))


@cache
def _of_both() -> re.Pattern[str]:
    """Words on tuning, on a mind, on how something works and on what it senses."""
    whole = set(suffixes()) | words("candidates.forms") | frame("produce.aloud")
    whole |= words("nouns.pictured")
    whole |= {f"point your {eye}" for eye in frame("consume.pointed")}
    whole |= {f"hold {its} {eye}" for its in ("your", "the") for eye in frame("consume.pointed")}
    for act in frame("adapt.offered"):  # "extra training", "continued training X"
        whole |= {f"{extra} {act}" for extra in frame("adapt.extra", "adapt.going_on")}
        whole |= {f"{rounds} of {act}" for rounds in frame("adapt.rounds")}
    for name in ("adapt.methods", "adapt.ways", "adapt.results", "adapt.own", "adapt.halves"):
        whole |= frame(name)
    for name in ("adjectives", "attributes", "had", "felt", "aware", "capable"):
        whole |= frame(f"understand.{name}")
    gets = {form for verb in frame("understand.getting") for form in (verb, f"{verb}s")}
    whole |= {f"{manner} {verb}" for manner in frame("understand.manners") for verb in gets}
    for name in ("audio", "video", "converted", "seen", "cameras", "eyes", "scanned", "visible"):
        whole |= frame(f"consume.{name}")
    whole |= frame("consume.seeing")
    for technique in techniques():
        whole.update(technique.objects, technique.phrases, technique.parts, technique.manners)
        whole.update(technique.rivals)
        whole |= {f"{said}-{tie}" for said in technique.phrases for tie in frame("produce.driven")}
    whole |= roles().keys()
    begun = {*senses(), *frame("adapt.verbs"), *frame("understand.verbs")}
    begun |= {phrase.split()[0] for phrase in frame("understand.phrases")}
    begun |= frame("produce.alter", "produce.moving")
    begun |= frame("produce.rewording") - reworded().keys() - frame("produce.penning")
    begun |= telling().keys()
    return _beginning(whole, begun - frame("understand.have"))


def _words_texts(text: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a verb of writing stands beside a system or a class that puts out no text."""
    return any(
        (reading.is_model(name) if name.kind == "system" else name.kind == "class")
        and not reading.is_known_to_make(name, "text")
        for name in sentence.names
    ) and bool(_of_texts().search(text))


@cache
def _of_texts() -> re.Pattern[str]:
    """What says of some objects alone that a text comes out: "answers", "writes", "responses"."""
    answered = words("nouns.own_works") | frame("produce.spoken")
    return _beginning(answered, reworded().keys() | frame("produce.penning"))


def _beginning(whole: Iterable[str], begun: Iterable[str]) -> re.Pattern[str]:
    """What finds any of ``whole``, and words that begin like a verb of ``begun``."""
    return re.compile(
        rf"(?<!\w)(?:(?:{alternation(whole)})(?![\w-])|(?:{alternation(map(_stem, begun))}))",
        re.IGNORECASE,
    )


def _stem(verb: str) -> str:
    """What all regular forms of a verb begin with."""
    return verb[:-1] if verb[-1] in "ey" else verb


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
    before = text[sentence.start : name.start]
    if not name.plural and (_SAID.search(before) or _ASIDE.search(before)):
        return True  # "our assistant is an LLM"
    return any(
        entry.abbreviation in sentence.text and spells_wrongly(entry, sentence.text)
        for entry in reading.abbreviations
    )


def _is_theirs(sentence: Sentence) -> bool:
    """Whether a sentence opens with whose its system is: "M is big. Its X ...", "The firm's X"."""
    begun = _opens_owned().match(sentence.block.text, sentence.start, sentence.end)
    return begun is not None and said_before(sentence.block.text, sentence.start) is not None


@cache
def _opens_owned() -> re.Pattern[str]:
    companies = alternation(frame("origin.companies"))
    return re.compile(rf"[\s*_`>\"“(]*(?:its|the\s+(?:{companies})['’]s)\s", re.IGNORECASE)


def _goes_on_from_a_wish(sentence: Sentence) -> bool:
    """Whether what is said may stand right before: "We need a logo. Let's use X!"."""
    before = said_before(sentence.block.text, sentence.start)
    asks = any_of(frame("need.words", "consume.give", "consume.get", "consume.photographing"))
    loud = any_of(frame("produce.aloud"))  # "It should read the page aloud. For this we use X."
    text = sentence.block.text
    return before is not None and any(said.search(text, *before) for said in (asks, loud))
