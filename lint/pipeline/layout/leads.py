"""What a title or a lead-in announces: the class whose members stand below it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..kinds.labels import is_selected
from ..lexicon import alternation, any_of, words
from .cells import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...document import Block, Document
    from ..names.scan import Name
    from ..reading import Reading

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEGATION = re.compile(r"\b(?:not|no|never|n't|aren't|wrong)\b|n['’]t\b")
_YEAR = re.compile(r"\b(?:(?:in|of|for)\s+)?(?:19|20)\d\d\b")
_HOW_TO = ["how", "to"]
_NUMERAL = 3
"""Characters of the longest number of a slide or a chapter."""


def is_lead(lead: Block) -> bool:
    """Whether a block is a title, or ends in a colon, as what announces a list does."""
    return is_title(lead) or lead.text.rstrip(" *_").endswith(":")


def announced_by(
    document: Document, index: int, found: Sequence[list[Name]], reading: Reading
) -> tuple[Block, Name] | None:
    """The class whose members a block announces, itself or for the heading it stands under."""
    lead = document.blocks[index]
    if found[index] or lead.section is None or lead.kind != "paragraph":
        class_ = titled_class(lead, found[index], reading)
        return None if class_ is None else (lead, class_)
    said = [w.lower() for w in _WORD.findall(lead.text)]
    if lead.text.rstrip(" *_").endswith(":") and all(w in words("lists.announcing") for w in said):
        over = document.blocks[lead.section]
        class_ = titled_class(over, found[lead.section], reading)
        return None if class_ is None else (over, class_)
    return None


def titled_class(lead: Block, names: list[Name], reading: Reading) -> Name | None:
    """The class whose members a heading, or a text that ends in a colon, announces."""
    classes = [n for n in names if n.kind == "class"]
    if not classes or any(n.kind == "system" for n in names):
        return None
    if _are_built_on(classes[-1], lead, reading):
        return classes[-1]
    if len({n.ids for n in classes}) != 1:
        return None
    class_ = classes[-1]
    before = _part().sub("", lead.text[: classes[0].start].lower())
    after = _YEAR.sub("", lead.text[class_.end :]).strip(" *_:()?,").lower()
    alone = not before.strip(" *_#`") and not after
    if alone and (lead.kind == "item" or (is_lead(lead) and not class_.plural)):
        return class_  # "- LLMs" over a list of its own, "## LLM", "llm:"
    asked = lead.text.rstrip(" *_").endswith("?")
    if lead.kind == "paragraph" and class_.plural and not after and _titles(before):
        return class_
    if not (is_lead(lead) or asked):
        return None
    if _NEGATION.search(lead.text.lower()) or (asked and not _asks_which(before)):
        return None
    said = [w for w in _WORD.findall(before) if not w.isdigit()]
    if said[:2] == _HOW_TO and set(said[2:3]) & words("lists.choosing"):
        said = said[2:]  # "How to choose a C"
    chosen = bool(set(said) & words("lists.choosing")) or _headed(after) != after
    said_of_many = lead.text[: class_.end].lower().endswith(tuple(words("lists.mass")))
    if not (class_.plural or chosen or said_of_many):
        return None
    last = said[-2:]
    led = lead.kind != "heading" and (
        " ".join(last) in words("lists.leads") or bool(set(last) & words("lists.leads"))
    )
    if _headed(after) in words("lists.closers") or is_selected(_headed(after)):
        return class_ if led or _only_announces(said) else None
    return class_ if _only_announces(said) and _restricts(after) else None


def _titles(before: str) -> bool:
    """Whether the words before a class make it the title of a list, without a colon: "Top 5 Cs"."""
    told = _WORD.findall(before)
    said = " ".join(w for w in told if not w.isdigit())
    return not told or said in words("lists.openers", "lists.titling")


@cache
def _part() -> re.Pattern[str]:
    """What numbers the part of a text that a title stands over: "Slide 12: ", "Week 3 – "."""
    parts = alternation(words("lists.parts"))
    number = rf"(?:\d{{1,{_NUMERAL}}}|[a-z])"
    return re.compile(rf"^[\s*_`]*(?:{parts})\s+{number}(?:\s*[:.)]|\s[–—-])\s*")


def _asks_which(before: str) -> bool:
    """Whether a question asks which members there are, not whether something is one."""
    said = _WORD.findall(before)
    return said[:1] in (["which"], ["what"]) and not set(said) & {"is", "are", "these", "those"}


def _headed(after: str) -> str:
    """What stands behind a class without a noun that stands for its members: "LLM options"."""
    first, _, rest = after.partition(" ")
    return rest if first in words("lists.headwords") else after


def _are_built_on(class_: Name, lead: Block, reading: Reading) -> bool:
    """Whether a lead says how the members of its list work: "AI tools that use GANs:"."""
    if reading.knowledge.classes[class_.ids[0]].axis != "architecture" or not is_lead(lead):
        return False
    ends = not lead.text[class_.end :].strip(" *_:()")
    return ends and _built_on().search(lead.text[: class_.start]) is not None


@cache
def _built_on() -> re.Pattern[str]:
    """Before a class: it is what the members of a list are built on, "AI tools that use [a]"."""
    things, built = (alternation(words(f"lists.{name}")) for name in ("built", "building"))
    passive = alternation(b.removeprefix("are ") for b in words("lists.building") if " " in b)
    return re.compile(
        rf"\b(?:{things})\s+(?:(?:that|which)\s+(?:{built})|{passive})\s+(?:(?:an?|the)\s+)?$",
        re.IGNORECASE,
    )


def _only_announces(said: list[str]) -> bool:
    """Whether the words before a class do no more than present a list of its members."""
    return all(w in words("lists.announcing", "lists.openers", "lists.choosing") for w in said)


def _restricts(after: str) -> bool:
    """Whether the words behind a class only say which of its members: "that we have licensed"."""
    text = after.rstrip("?!. ").strip()
    if text in words("lists.suits"):
        return True  # "Which C is right for you?"
    if set(_WORD.findall(text)) & words("lists.apart") or re.search(
        r"[,;:/]|\band (?:the|our)\b", text
    ):
        return False
    last = text.rpartition(" ")[2]
    if _clause().match(text):
        return last not in words("lists.bound") or bool(_stranded().search(text))
    return bool(_qualifier().match(text)) and last not in words("lists.bound")


@cache
def _clause() -> re.Pattern[str]:
    """A relative clause whose object is the class: "(that) we use", "our team has tested"."""
    doers = alternation(words("lists.doers"))
    return re.compile(
        r"(?:(?:do|does|should|can)\s+)?(?:(?:that|which)\s+)?"
        rf"(?:{doers}|(?:our|your|my|the|their)\s+\w+)\b"
    )


@cache
def _qualifier() -> re.Pattern[str]:
    return re.compile(rf"\(?(?:{alternation(words('lists.qualifiers'))})\b")


@cache
def _stranded() -> re.Pattern[str]:
    return any_of(words("lists.stranded"))
