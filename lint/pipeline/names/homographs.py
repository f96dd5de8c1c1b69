"""Is this Claude the model or Monet? A name that is an ordinary word too stays only on a cue."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ..lexicon import alternation, has_any, words
from .abbreviations import of_others
from .instruments import is_a_project, is_put_to_use, is_slashed, is_tuned
from .keys import squeeze
from .rows import is_among_models

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document import Block
    from ...knowledge.base import KnowledgeBase
    from ...knowledge.records import Homograph, System
    from .scan import Name

Verdict = Literal["strong", "weak", "presumed", "open", "drop"]
"""``strong`` carries the name through the document; ``open`` waits for such a one; ``weak`` keeps
it here; ``presumed`` does where no other place in the document speaks of another bearer."""

_NEXT_WORD = re.compile(r" ([A-Z][a-zà-ÿ]+(?:[A-Z][a-zà-ÿ]+)?(?:['’]?[a-z]+)?)\b")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_LONGER = re.compile(r"[\d\s-]")
_NUMBERED = re.compile(r"[^\W\d]+[\s-]?(\d+)[a-z]?", re.IGNORECASE)
_SUFFIX = re.compile(r"-([A-Za-z]+)")
_TITLE = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sir|Prof)\.?\s|\bJean-)$")
_TITLE_REACH = 6
"""Characters of the longest."""
_KIN = re.compile(rf"\b(?:{alternation(words('homographs.kin'))})\s\(?$", re.IGNORECASE)
_KIN_BEHIND = re.compile(
    r"(?:,\s(?:who(?:['’]?s|\sis)\s)?|\s\((?:(?:that|this|he|she|who|it)(?:['’]?s|\sis)\s)?"
    r"(?=(?:\w+\s){1,3}?\w+(?:[),;]|\s(?:from|in|of|at|and|not)\b)))"
    rf"(?:an?|my|our|his|her|their|the)\s(?:{alternation(words('homographs.kin'))}|friend"
    rf"|(?:(?!AI\b)\w+\s)?(?:{alternation(words('homographs.mates'))}))\b(?!['’]s)",
    re.IGNORECASE,
)
"""Around a person's name: "my son NAME", "NAME, a friend from school", "NAME (thats my son)"."""
_KIN_REACH = 16
"""So many characters hold a word of kinship."""
_PUT_TO_USE = re.compile(
    rf"\b(?:{alternation(words('homographs.uses'))})\s(?:the\s)?[\"“*_`]*$", re.IGNORECASE
)
_HANDED = re.compile(
    rf"\b(?:(?:{alternation(words('homographs.handing'))})\s(?:[\w'’-]+\s){{1,5}}"
    rf"|(?:{alternation(words('homographs.sending'))})\s(?:(?!an?\b|the\b|his\b|her\b)[\w'’-]+\s)?"
    rf"(?:{alternation(words('homographs.signals'))})\s(?:\w+ly\s)?)(?:to|into)\s[\"“*_`]*$",
    re.IGNORECASE,
)
"""Before a name: what data is passed to."""
_MODEL = re.compile(
    rf"[\"”*_`]*\s(?:(?:(?:{alternation(words('homographs.modelled'))})\s)?(?:models?|apis?)"
    rf"|(?:{alternation(words('homographs.speaking'))}))\b",
    re.IGNORECASE,
)
_DID = re.compile(
    rf"[\"”*_`]*\s(?:\w+ly\s)?(?:\w+ed|{alternation(words('homographs.past'))})\b", re.IGNORECASE
)
"""Behind a name: what somebody did."""
_WHO = re.compile(r"[\"”*_`]*,\swho(?:se)?\b")
"""Behind a name: what makes it a person's."""
_MARKS = ' \n*_`"“('
"""What may stand before a name that opens a clause."""
_ACTED_ON = re.compile(r" (?:it|that|this|to|a|an|the|your|her|him|his|my|in)\b")
"""Behind a name that is a verb as well: what is done so, or to whom."""
_ROW_BEHIND = re.compile(r"(?:,| and| or| &) (?P<other>[A-Z][a-zà-ÿ]+)\b(?! [A-Z])")
_ROW_BEFORE = re.compile(r"\b(?P<other>[A-Z][a-zà-ÿ]+)(?:,| and| or| &) $")
_SLASHED = re.compile(r"(?<![\w/])(?P<first>[A-Z][a-zà-ÿ]+)/(?P<other>[A-Z][a-zà-ÿ]+)/$")
_ABBREVIATION = 4
"""Letters at least of an abbreviation that isn't an ordinary one as well."""
_NEAR = 24
"""So many characters hold "using" and the marks between it and a name."""
_HANDING = 60
"""So many characters hold what is handed to a name."""
_BESIDE = 4
"""So many characters at most between a maker and its system."""
_NEAR_CELLS = 12
"""So many blocks before and behind a table's cell are searched for its row and header."""
_BELOW = 3
"""So many blocks under a heading tell what it is on."""
_OPTION = re.compile(r"--[a-z]+-[a-z-]+")
"""An option or a variable that is made of words: "--font-number-family"."""


def keep(
    blocks: Sequence[Block], found: Sequence[list[Name]], knowledge: KnowledgeBase
) -> list[list[Name]]:
    """Drop the names that mean something else; choose among systems that share a name.

    ``found[i]`` are the names in ``blocks[i]``.
    """
    others = _namesakes(blocks, found, knowledge)
    spelt = of_others(blocks, found, knowledge)
    company = _company(blocks, found)
    certain = {
        key: any(_is_certain(name, knowledge) for name in names)
        for key, names in {id(names): names for names in company}.items()
    }
    accompanied = [certain[id(names)] for names in company]  # cells of one table share theirs
    verdicts = {
        (index, name): _judge(
            name,
            index,
            blocks,
            names[max(0, at - 1) : at + 2],
            accompanied[index],
            others,
            spelt,
            knowledge,
        )
        for index, names in enumerate(found)
        for at, name in enumerate(names)
    }
    carried = {
        i for (_, name), verdict in verdicts.items() if verdict == "strong" for i in name.ids
    }
    presumed = "presumed" in verdicts.values()
    dropped = {
        i
        for (_, name), verdict in (verdicts.items() if presumed else ())
        if verdict == "drop"
        for i in name.ids
    }
    return [
        [
            _chosen(name, blocks[index].text, knowledge)
            for name in names
            if _stays(verdicts[index, name], name, carried, dropped)
        ]
        for index, names in enumerate(found)
    ]


def _namesakes(
    blocks: Sequence[Block], found: Sequence[list[Name]], knowledge: KnowledgeBase
) -> set[str]:
    """The systems of which a document names another bearer in full: "Copilot for Obsidian"."""
    ids = {id_ for names in found for name in names if name.kind == "system" for id_ in name.ids}
    others = ((i, h.namesakes) for i in ids if (h := knowledge.systems[i].homograph) is not None)
    return {i for i, full in others if full and any(_has(full, block.text) for block in blocks)}


def _stays(verdict: Verdict, name: Name, carried: set[str], dropped: set[str]) -> bool:
    if verdict in {"presumed", "open"} and not carried.isdisjoint(name.ids):
        return True
    return verdict in {"strong", "weak"} or (verdict == "presumed" and dropped.isdisjoint(name.ids))


def _company(blocks: Sequence[Block], found: Sequence[list[Name]]) -> list[list[Name]]:
    """The names beside which a block's names stand: its own, and for a cell all of its table's.

    A company's name in lower case is an ordinary word: "alphabet", "meta".
    """
    named = [
        [n for n in names if n.kind != "maker" or not block.text[n.start].islower()]
        for block, names in zip(blocks, found, strict=True)
    ]
    tables: dict[int, list[Name]] = defaultdict(list)
    for block, names in zip(blocks, named, strict=True):
        if block.cell is not None:
            tables[block.cell.table] += names
    return [
        names if block.cell is None else tables[block.cell.table]
        for block, names in zip(blocks, named, strict=True)
    ]


def _homographs(name: Name, knowledge: KnowledgeBase) -> list[Homograph]:
    if name.kind != "system":
        return []
    return [h for i in name.ids if (h := knowledge.systems[i].homograph) is not None]


def _judge(
    name: Name, index: int, blocks: Sequence[Block], beside: Sequence[Name], accompanied: bool,
    others: set[str], spelt: set[str], knowledge: KnowledgeBase,
) -> Verdict:  # fmt: skip
    block = blocks[index]
    written = block.text[name.start : name.end]
    if written in spelt:
        return "drop"
    homographs = _homographs(name, knowledge)
    if not homographs:
        return "weak"
    if _is_ordinary(written, name, homographs, knowledge):
        told = is_put_to_use(name, block.text) or _has_its_maker(name, beside, knowledge)
        return "weak" if told else "drop"
    around = _surroundings(blocks, index)
    blocked = any(_has(homograph.blocks, around) for homograph in homographs)
    blocked = blocked or not others.isdisjoint(name.ids)
    if _is_its_own(written, name, knowledge) or _is_in_capitals(written, block, homographs):
        return "open" if blocked else "weak"
    certain = [n for n in beside if n.kind == "system" and _is_certain(n, knowledge)]
    instrument = is_put_to_use(name, block.text) or is_slashed(name, certain, block.text)
    lower = _is_miscased(written, homographs)
    if lower and not (instrument or _MODEL.match(block.text, name.end)):
        return "open" if _in_code(block, name) else "drop"
    if blocked or _is_person(name, block.text, beside):
        return "drop"
    shared = any(homograph.shared for homograph in homographs)
    made = any(n.kind == "maker" and 0 <= name.start - n.end <= _BESIDE for n in beside)
    if made and not (shared and not _has_its_maker(name, beside, knowledge)):
        return "strong"
    if any(_has(homograph.cues, around) for homograph in homographs):
        return "strong"
    if any(homograph.shared for homograph in homographs):
        at_work = is_tuned(name, block.text) or is_among_models(name, block.text, beside, knowledge)
        return "weak" if at_work else "open"
    below = blocks[index + 1 :][:_BELOW] if block.kind == "heading" else ()
    beneath = " ".join(b.text for b in below)
    if any(_has(h.blocks, beneath) and not _has(h.cues, beneath) for h in homographs):
        return "drop"
    if _is_in_slashes(name, block.text, beside):
        return "open"
    if accompanied or instrument or _is_spoken_of_as_ai(name, block.text, around, homographs):
        return "weak"
    presumed = written[:1].isupper() and any(homograph.presumed for homograph in homographs)
    if not presumed or _may_be_person(name, block.text, around):
        return "open"
    return "open" if _is_among_others(name, block.text, beside) else "presumed"


def _is_ordinary(
    written: str, name: Name, homographs: Sequence[Homograph], knowledge: KnowledgeBase
) -> bool:
    """Whether a name is an ordinary word, or one with a number, so that nothing nearby tells."""
    if not any(homograph.put_to_use for homograph in homographs):
        return False
    systems = [knowledge.systems[i] for i in name.ids]
    names = [a for system in systems for a in system.aliases]
    names += [system.name for system in systems if system.id not in knowledge.imported]
    return squeeze(written) not in {squeeze(n) for n in names if _LONGER.search(n)}


def _has_its_maker(name: Name, beside: Sequence[Name], knowledge: KnowledgeBase) -> bool:
    """Whether its own maker's name stands before it, or that of something by the same one."""
    makers = {knowledge.systems[i].maker for i in name.ids} - {None}
    before = (n for n in beside if 0 <= name.start - n.end <= _BESIDE)
    return any(
        i in makers
        if n.kind == "maker"
        else n.kind == "system" and knowledge.systems[i].maker in makers
        for n in before
        for i in n.ids
    )


def _is_its_own(written: str, name: Name, knowledge: KnowledgeBase) -> bool:
    """Whether a name is written as its other bearer isn't: a version, more words, "LLaMA"."""
    if _INNER_CAPITAL.search(written):  # as other products may be that share it: "VideoGPT"
        return not any(homograph.shared for homograph in _homographs(name, knowledge))
    if not _LONGER.search(written) or not written[:1].isalpha():
        return False
    number = _NUMBERED.fullmatch(written)
    systems = [knowledge.systems[i] for i in name.ids]
    if number is None:
        return not any(_is_plain_phrase(written, s) for s in systems)
    return any(
        s.homograph is None
        or not s.homograph.numbered
        or number[1] in s.versions
        or squeeze(written) in map(squeeze, s.aliases)
        for s in systems
    )


def _is_plain_phrase(written: str, system: System) -> bool:
    """Whether what a maker hyphens is written as anybody would say it: "make a video".

    So is a word before one that might be a variant: "a clip plus a text".
    """
    exact = system.homograph is not None and system.homograph.exact_case
    tied = "-" in system.name or squeeze(written) not in map(squeeze, system.aliases)
    return exact and written.islower() and tied and "-" not in written


def _is_miscased(written: str, homographs: Sequence[Homograph]) -> bool:
    """Whether a name is written as the ordinary word is: "falcon", "Clips"."""
    if written[:1].islower():
        return any(homograph.exact_case for homograph in homographs)
    return written[1:2].islower() and any(homograph.capitals for homograph in homographs)


def _is_in_capitals(written: str, block: Block, homographs: Sequence[Homograph]) -> bool:
    """Whether an abbreviation is written as one: BERT is no Bert, unless all is in capitals."""
    spelt = written.isupper() and len(written) >= _ABBREVIATION and not block.text.isupper()
    return spelt and any(homograph.exact_case for homograph in homographs)


def _has(phrases: tuple[str, ...], text: str) -> bool:
    return bool(phrases) and has_any(frozenset(phrases), text)


def _is_certain(name: Name, knowledge: KnowledgeBase) -> bool:
    """Whether a name beside it is one of AI without doubt."""
    return not _homographs(name, knowledge)


def _is_person(name: Name, text: str, beside: Sequence[Name]) -> bool:
    """Whether a title or a kinship stands before the name, or either or a surname behind it."""
    if _TITLE.search(text, max(0, name.start - _TITLE_REACH), name.start):
        return True
    if _KIN.search(text, max(0, name.start - _KIN_REACH), name.start) or (
        _KIN_BEHIND.match(text, name.end)
    ):
        return True
    following = _NEXT_WORD.match(text, name.end)
    if following is None or any(0 <= n.start - name.end <= 1 for n in beside if n is not name):
        return False
    return following.group(1).lower() not in (
        words("names.tails", "nouns.transparent", "homographs.cues", "homographs.followers")
    )


def _may_be_person(name: Name, text: str, around: str) -> bool:
    """Whether a text speaks of what people are and do, or of what the bearer did once."""
    people = words("homographs.humans", "homographs.arts")
    said = _DID.match(text, name.end) or _WHO.match(text, name.end)
    return has_any(people, around) or said is not None


def _is_among_others(name: Name, text: str, beside: Sequence[Name]) -> bool:
    """Whether another bearer stands in a row with it, or its word does something: "Whisper it"."""
    used = _PUT_TO_USE.search(text, max(0, name.start - _NEAR), name.start)
    opens = not text[: name.start].rstrip(_MARKS)[-1:].isalnum()  # not "is read by NAME to see"
    if opens and _ACTED_ON.match(text, name.end) and used is None:  # "use NAME to read it"
        return True
    behind, before = (
        _ROW_BEHIND.match(text, name.end),
        _ROW_BEFORE.search(text, max(0, name.start - _NEAR), name.start),
    )
    if before is not None and before["other"].lower() in words("homographs.openings"):
        before = None  # "Fortunately, NAME"
    places = [m.start("other") for m in (behind, before) if m is not None]
    return any(all(at != n.start for n in beside) for at in places)


def _is_in_slashes(name: Name, text: str, beside: Sequence[Name]) -> bool:
    """Whether two that nothing is known of stand before it in a row: "each Ask/Plan/NAME call"."""
    row = _SLASHED.search(text, max(0, name.start - 2 * _NEAR), name.start)
    return row is not None and all(n.start not in {row.start(1), row.start(2)} for n in beside)


def _is_spoken_of_as_ai(
    name: Name, text: str, around: str, homographs: Sequence[Homograph]
) -> bool:
    if has_any(words("homographs.cues"), around):
        return True
    behind = _SUFFIX.match(text, name.end)
    if behind is not None and behind.group(1).lower() in words("names.suffixes"):
        return True  # "Claude-generated"
    if not any(homograph.used for homograph in homographs):
        return False
    if has_any(words("homographs.acts"), text) or _PUT_TO_USE.search(text[: name.start]):
        return True
    if _HANDED.search(text, max(0, name.start - _HANDING), name.start):
        return True
    at_work = has_any(words("homographs.work"), text)
    return at_work and not (has_any(words("homographs.humans"), text) or is_a_project(name, text))


def _surroundings(blocks: Sequence[Block], index: int) -> str:
    """A block's text with that of its heading and lead, its table or its definition."""
    block = blocks[index]
    around = [block, *(blocks[i] for i in (block.section, block.lead) if i is not None)]
    if block.cell is not None:
        near = blocks[max(0, index - _NEAR_CELLS) : index + _NEAR_CELLS]
        around += [b for b in near if b.cell and b.cell.table == block.cell.table]
    if block.kind == "term":
        behind = blocks[index + 1 : index + _NEAR_CELLS]
        around += [b for b in behind if b.kind == "definition" and b.lead == index]
    text = " ".join(b.text for b in around)
    options = (option.replace("-", " ") for option in _OPTION.findall(text))
    return " ".join((text, *options))


def _in_code(block: Block, name: Name) -> bool:
    return any(
        m.kind == "code" and m.start <= name.start and name.end <= m.end for m in block.marks
    )


def _chosen(name: Name, text: str, knowledge: KnowledgeBase) -> Name:
    """Of several systems with one name, those whose own cues stand nearby (all, if none do)."""
    if name.kind != "system" or len(name.ids) == 1:
        return name
    fitting = tuple(
        i
        for i in name.ids
        if (h := knowledge.systems[i].homograph) is not None and _has(h.cues, text)
    )
    return replace(name, ids=fitting) if fitting else name
