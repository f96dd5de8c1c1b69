"""What a text puts to use now, and the versions that it names: "use DALL-E 3", "GPT-9"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...claims import Mention
from ..frames import frame
from ..lexicon import any_of, words
from ..stance.author import stance
from ..stance.context import asks
from ..trees.heads import is_opaque
from ..trees.lists import DASHES
from ..trees.syntax import (
    children,
    instruments,
    is_excepted,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .recalled import is_of_release, is_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CLIMBS = 3
"""So many verbs may stand over the one of use: "we recommend trying to use X"."""
_OVER = frozenset({"xcomp", "ccomp", "advcl", "conj"})
_YEAR = re.compile(r"(?<![\d.])20\d\d(?![\d.])")
_RELEASE = re.compile(r"(?<![\d.])\d+\.\d+\.\d+(?![\d.])")
"""In a heading: below it stands what a release brought."""
_GIVES_WAY = re.compile(
    r"\+|\s+(?:or|and) (?:newer|later|above|higher|up|better)\b|\s*(?:→|->|=>|⟶)"
)
"""Behind a name: what came after will do as well, or takes its place."""
_CREDITED = re.compile(r"\bby @\w|\(#\d+\)|\bin #\d+")
"""In an entry of a log: whose change it was."""
_VERSIONED = re.compile(
    r"(?P<name>\D*?[^\W\d_])(?P<gap>[-‑_ ]?)v?(?P<version>\d{1,2}(?:\.\d{1,2})?)"
    r"(?P<rest>(?:[-_: ](?:[A-Za-z]+|\d+(?:x\d+)?[bBmM]))*)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[^\W\d] \d+\s*(?:[;|,]|\.\s|\.?$)")
"""The end of an entry in a row of values: "X 4; Y 5; Z 7"."""
_TIES = frozenset({"-", "_"})
_IDS = frozenset({"code", "link"})
"""Marks around what is an id."""
_FEW = 2
"""So many of them are no row yet."""
_RANGE = re.compile(r"-\d")
"""Behind a number: "Llama 7-8B"."""
_ENTRY = 300
"""So many characters an entry of a list in one line may have."""
_MARKUP = 8
"""So many characters of the source between a name and a number stand in another element."""
_SIZE = 30
"""From here on a number without a gap counts parameters: "Llama70"."""
_NUMBERED = re.compile(r"\d\s*[.):]\s*\W*$")
_OPENS_ENTRY = re.compile(r"[.)]\s+\S")
_GOES_ON = re.compile(r"\s*(?:[:/×x%]\s*\d|[-–]\s*(?:[A-Z]\w*\s)?\d|,?\s*\d|[kK]\b)")
"""Behind a number it makes it a time, a range, a score ("X 11 - Y 0"), a row, a context's size."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim in a sentence that a withdrawn system is put to use, or that a version exists."""
    yield from _used(sentence, reading, context)
    yield from _versions(sentence, reading, context)


# Use


def _used(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Plans, instructions and reports in the present of a system that was withdrawn.

    Of others nobody asks whether they are used.
    """
    if not any(_is_withdrawn(name, reading) for name in sentence.names):
        return
    if _is_of_the_past(sentence, reading, context):
        return
    seen: set[Name] = set()
    for verb in sentence.doc:
        if verb.i in sentence.name_at or verb.pos_ not in {"VERB", "AUX"}:
            continue
        for noun in _put_to_use(verb):
            if is_excepted(noun):
                continue
            for name in reading.bearers(noun, sentence):
                if name in seen or not _is_withdrawn(name, reading):
                    continue
                if _GIVES_WAY.match(sentence.block.text, name.end):
                    continue
                if not _is_done_now(verb, sentence) or _knows(name, sentence, context):
                    continue
                if _is_of_its_day(name, reading, context) or is_sample(name, sentence):
                    continue
                seen.add(name)
                yield reading.claim(
                    "uses", name, reading.phrase_mention(verb, verb, sentence), sentence, "uses",
                    stance=stance(sentence, verb, context),
                )  # fmt: skip


def _is_withdrawn(name: Name, reading: Reading) -> bool:
    return name.kind == "system" and all(reading.knowledge.retired(id_) for id_ in name.ids)


def _is_of_its_day(name: Name, reading: Reading, context: Context) -> bool:
    """Whether a document bears a day on which the system was still to be had."""
    written = context.written_on
    days = [reading.knowledge.systems[id_].retired for id_ in name.ids]
    return written is not None and all(day is not None and written < day for day in days)


def _put_to_use(verb: Token) -> Iterator[Token]:
    """The nouns that a verb puts to use, as its object or as its instrument."""
    lemma = verb.lemma_
    if lemma in words("verbs.refuse"):
        return
    if is_passive(verb):
        if lemma in frame("usage.verbs") and _has_aux(verb, frame("usage.advised")):
            yield from passive_subjects(verb)
        return
    by = frame("usage.any")
    if lemma in frame("usage.verbs"):
        yield from (*objects(verb), *children(verb, "iobj"))
        by |= frame("usage.prepositions")
    elif lemma in frame("produce.verbs", "consume.verbs"):
        by |= frame("means.tools")
    for host in (verb, *objects(verb)):
        for noun, case in instruments(host, by):
            if case == "to" and lemma in frame("usage.choosing"):
                continue  # "prefers Y to X"
            if host is verb or case in frame("means.tools"):
                yield noun


def _is_done_now(verb: Token, sentence: Sentence) -> bool:
    """Whether reader or author are told to do it, plan it or do it, and not in the past."""
    if is_passive(verb):
        return True  # "X can be used"
    chain = [verb]
    while len(chain) <= _CLIMBS and chain[-1].dep_ in _OVER and not _has_subject(chain[-1]):
        head = chain[-1].head
        if head.pos_ not in {"VERB", "AUX", "ADJ"}:
            break
        chain.append(head)
    if any(_is_past(link) for link in chain):
        return False
    top = chain[-1]
    if top.dep_ in {"acl", "acl:relcl", "amod", "csubj", "advcl", "nmod"} or asks(sentence):
        return False
    if any(map(_is_supposed, chain)):
        return False
    doers = subjects(top)
    if doers:
        return any(_is_of_the_house(doer) for doer in doers)
    return _is_imperative(top)


def _is_supposed(verb: Token) -> bool:
    """Whether it is left open if it is done: "whether you use X", "to run X, you need a server"."""
    marks = [mark.lower_ for mark in children(verb, "mark", "advmod")]
    return "whether" in marks or ("to" in marks and verb.dep_ == "advcl" and verb.i < verb.head.i)


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubj:pass", "csubj", "expl"))


def _has_aux(verb: Token, wanted: frozenset[str]) -> bool:
    return any(aux.lower_ in wanted for aux in children(verb, "aux"))


def _is_past(verb: Token) -> bool:
    features = verb.morph
    if "Tense=Past" in features:
        return True
    auxiliaries = children(verb, "aux", "aux:pass", "cop")
    return any("Tense=Past" in aux.morph for aux in auxiliaries) or _has_aux(
        verb, frame("usage.unreal")
    )


def _is_of_the_house(doer: Token) -> bool:
    """Whether the doer is author or reader, or something that is theirs."""
    if doer.lower_ in frame("usage.persons"):
        return True
    return any(child.lower_ in frame("usage.owners") for child in doer.children)


def _is_imperative(verb: Token) -> bool:
    if any(mark.lower_ == "to" for mark in children(verb, "mark", "aux")):
        return False
    if any(t.text in DASHES and t.whitespace_ for t in verb.doc[: verb.i]):
        return False  # the motto of somebody's product: "Inkpot - paint with DALL-E 3"
    features = verb.morph
    return "Mood=Imp" in features or "VerbForm=Inf" in features


def _is_of_the_past(sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Whether the sentence, or a heading over it, says that it speaks of the past."""
    heading = " ".join(context.titles(sentence))
    if any_of(words("usage.past_heads")).search(heading) or _RELEASE.search(heading):
        return True
    if _CREDITED.search(sentence.text) or is_of_release(sentence, context):
        return True
    today = reading.knowledge.as_of.year
    years = [int(year) for year in _YEAR.findall(f"{heading} {sentence.text}")]
    return any(year < today for year in years)


def _knows(name: Name, sentence: Sentence, context: Context) -> bool:
    """Whether the document says somewhere that the system has had its day."""
    written = sentence.block.text[name.start : name.end].lower()
    return context.anywhere((written,), "usage.aware")


# Versions


def _versions(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """The version in "GPT-9", of families whose versions are known.

    Where the number may count, date, rate or size something instead, it is left alone.
    """
    found = [
        (name, i, match)
        for i, name in sentence.name_at.items()
        if sentence.name_at.get(i - 1) is not name
        and (match := _version(name, sentence, reading)) is not None
        and not is_opaque(sentence, i)
    ]
    if not found or _is_to_come(sentence, reading, context):
        return
    values = len(_VALUE.findall(sentence.text))
    spaced = [(name.ids, sentence.doc[i]) for name, i, match in found if match["gap"] == " "]
    several = len({ids for ids, _ in spaced}) > 1 and not all(_is_used(at) for _, at in spaced)
    before = sentence.text[: found[0][0].start - sentence.start]
    labelled = values == _FEW and (":" in before or sentence.block.cell is not None)
    if values > _FEW or several or labelled:
        found = [entry for entry in found if entry[2]["gap"] != " "]  # a row of scores, say
    for name, i, match in found:
        start, end = (name.start + at for at in match.span("version"))
        if match["gap"] == " " and not match["rest"] and _counts(i, end, sentence):
            continue
        if _is_size(name, match, reading):
            continue
        block = sentence.block
        gap = block.source_span(start, end)[0] - block.source_span(name.start, start)[1]
        if match["gap"] == " " and gap > _MARKUP:
            continue  # "<td>X</td> <td>11</td>"
        if context.document.extracted and _has_footnote(name, match, reading):
            continue
        written = block.text[name.start : start] + match["version"]
        if context.anywhere((written.lower(),), "usage.heralded"):
            continue
        called = Mention(
            "system", name.ids, match["name"],
            *block.source_span(name.start, name.start + match.end("name")),
        )  # fmt: skip
        version = match["version"]
        number = Mention("phrase", (version,), version, *block.source_span(start, end))
        said = stance(sentence, sentence.doc[i], context)
        yield _has_version(called, number, said)


def _is_used(token: Token) -> bool:
    """Whether a verb of use governs a name: what is used isn't scored."""
    return any(head.lemma_ in frame("usage.verbs") for head in token.governors())


def _is_to_come(sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Whether the sentence, its row, or a heading over it speaks of what isn't out yet."""
    around = [sentence.text, *context.titles(sentence), *context.row(sentence)]
    if any(any_of(words("usage.unborn")).search(text) for text in around):
        return True
    today = reading.knowledge.as_of.year
    return any(int(year) > today for text in around for year in _YEAR.findall(text))


def _version(name: Name, sentence: Sentence, reading: Reading) -> re.Match[str] | None:
    if name.kind != "system" or len(name.ids) != 1:
        return None
    system = reading.knowledge.systems[name.ids[0]]
    if not system.versions:
        return None
    text = sentence.block.text
    match = _VERSIONED.fullmatch(text[name.start : name.end])
    if match is None or _GOES_ON.match(text, name.end):
        return None
    scored = "." in match["version"] and match["gap"] == " "  # "edging X 57.7"
    if (scored or not match["gap"]) and float(match["version"]) >= _SIZE:
        return None
    if _is_id(name, match, sentence):
        return None
    if re.split(r"[-_ ]", match["name"].lower())[-1] in words("usage.formats"):
        return None  # "X-int8"
    behind = reading.knowledge.find(match["rest"].strip("-_: "))
    if behind is not None and behind.id in name.ids:
        return None  # "X-Y", a name and what it is built on
    if _NUMBERED.search(text[: name.start]):  # "1. Claude 2. Llama"
        return None
    if _begins_entry(name, match["version"], text):
        return None
    numbered = system.homograph is not None and system.homograph.numbered
    if numbered and not _speaks_of_ai(name, sentence):  # Gemini 9 flew to space
        return None
    return match


def _has_footnote(name: Name, match: re.Match[str], reading: Reading) -> bool:
    """Whether a page sets a footnote's number behind a version that there is: "X-4" and "4"."""
    known = reading.knowledge.systems[name.ids[0]].versions
    return match["version"][:-1].rstrip(".") in known and not match["rest"]


def _begins_entry(name: Name, number: str, text: str) -> bool:
    """Whether a number opens the next entry of a list in one line: "9. RAG with X 10. Agents"."""
    if not number.isdecimal() or _OPENS_ENTRY.match(text, name.end) is None:
        return False
    around = text[max(0, name.start - _ENTRY) : name.start], text[name.end : name.end + _ENTRY]
    before = {f"{int(number) - 1}{mark}" for mark in ".)"}
    return not before.isdisjoint(around[0].split()) or f" {int(number) + 1}. " in around[1]


def _is_id(name: Name, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a name is written as a program wants it: "x-9-mini", as code "x-9"."""
    block = sentence.block
    written = block.text[name.start : name.end]
    if not written.islower() or match["gap"] not in _TIES:
        return False
    marked = any(
        m.kind in _IDS and m.start <= name.start and name.end <= m.end for m in block.marks
    )
    return marked or bool(match["rest"])


def _is_size(name: Name, match: re.Match[str], reading: Reading) -> bool:
    """Whether a number may count an open model's parameters: "Qwen 32", but no "Qwen14-72B"."""
    if match["gap"] == " " and _RANGE.match(match["rest"]):
        return True
    tuning = reading.knowledge.systems[name.ids[0]].tuning
    sized = any(map(str.isdigit, match["rest"]))
    usual = match["version"] in words("usage.sizes") and not sized
    return usual and tuning is not None and tuning.by == "weights"


def _speaks_of_ai(name: Name, sentence: Sentence) -> bool:
    others = (n for n in sentence.names if n is not name)
    if any(n.kind in {"class", "maker"} or n.ids != name.ids for n in others):
        return True
    return any_of(words("homographs.cues")).search(sentence.block.text) is not None or (
        any_of(words("usage.variants")).search(sentence.block.text, name.start, name.end)
        is not None
    )


def _counts(at: int, end: int, sentence: Sentence) -> bool:
    """Whether the number belongs to the next word: "asked Claude 20 questions"."""
    doc = sentence.doc
    following = next((t for t in doc[at + 1 :] if sentence.spans[t.i][0] >= end), None)
    if following is None or not following.text[0].isalnum():
        return False
    if following.lower_ in words("usage.counted"):
        return True
    return following.lower_ not in words("nouns.transparent") and following.pos_ in {
        "NOUN", "PROPN", "ADJ", "NUM", "SYM", "X",
    }  # fmt: skip


def _has_version(system: Mention, version: Mention, said: str) -> Claim:
    from ...claims import Claim

    return Claim("has-version", system, version, stance=said, pattern="version")  # type: ignore[arg-type]
