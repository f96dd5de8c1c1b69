"""Programs that bear the name of a model: they run on one's machine, and their code may be open."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import OFFERS
from ..frames import frame
from ..lexicon import alternation, any_of, has_any, words
from .hosting import is_version

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OPENED = frozenset({"access:copula", "access:sourced"})
"""Patterns of what is said of code as well as of weights."""
_FOR = re.compile(r"\sfor\s[A-Z]\w+")
_SPELT = re.compile(r"[A-Za-z]+")
_LOCAL = re.compile(r"\b(?:the|your|my|our|their|its|this)\s+local\s*[*_`\"]*$", re.IGNORECASE)


def is_local_program(
    name: Name,
    pattern: str,
    at: Token,
    sentence: Sentence,
    reading: Reading,
    context: Context,
) -> bool:
    """Whether what is local is a program, or the member of a family that is made for it."""
    return (
        _is_agent(name, reading)
        or _is_on_device(name, sentence, reading)
        or _is_among_agents(sentence, reading)
        or (pattern == "access:run" and _is_program(name, sentence, reading, context))
        or (pattern == "access:modifier" and _is_running(name, sentence, reading))
        or (pattern == "access:modifier" and _calls_api(name, sentence))
        or (pattern == "access:modifier" and _is_local_tool(name, at, sentence, reading))
    )


def is_its_program(
    name: Name, pattern: str, at: Token, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a program is meant by which a system is reached, and which may be open."""
    return (
        _is_in_editor(name, sentence, reading)
        or _is_client(name, sentence, reading)
        or (pattern in _OPENED and _is_opened(name, at, sentence))
    )


def _is_opened(name: Name, at: Token, sentence: Sentence) -> bool:
    """Whether its maker has opened that program: "X is open source", but not "an open model"."""
    classed = at.i in sentence.name_at or at.lower_ in words("access.kinds", "access.models")
    return not classed and sentence.mention(name).text.lower() in words("access.opened_programs")


def _is_in_editor(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether the program is meant by which an assistant is reached from an editor."""
    if not is_assistant(name, reading):
        return False
    return any_of(words("access.editors")).search(sentence.text) is not None


def _is_client(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a product's name is that of a program for it: "the X CLI", "X for Xcode"."""
    if reading.system_kind(name) not in OFFERS:
        return False
    text = sentence.block.text
    last = text[name.start : name.end].lower().rpartition(" ")[2]
    return last in words("access.clients") or _FOR.match(text, name.end) is not None


def is_assistant(name: Name, reading: Reading) -> bool:
    """Whether a name is that of an assistant, of which a program is a part."""
    kinds = words("access.assistants")
    systems = (reading.knowledge.systems[i] for i in name.ids)
    return any(not kinds.isdisjoint(system.classes) for system in systems)


def is_helper(name: Name, reading: Reading) -> bool:
    """Whether a name is that of a program which works for somebody: an assistant, an agent."""
    return is_assistant(name, reading) or _is_agent(name, reading)


def _is_on_device(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether the member of a family is meant that runs on a device: "Chrome runs X locally"."""
    knowledge = reading.knowledge
    if not any_of(words("access.devices")).search(sentence.text):
        return False
    members = (m for i in name.ids for m in knowledge.members(i))
    return any("on-device" in knowledge.systems[m].hosting for m in members)


def _is_agent(name: Name, reading: Reading) -> bool:
    """Whether a program is meant that runs on its user's machine, whatever model it calls."""
    systems = (reading.knowledge.systems[id_] for id_ in name.ids)
    return any(not frame("produce.agents").isdisjoint(system.classes) for system in systems)


def _is_among_agents(sentence: Sentence, reading: Reading) -> bool:
    """Whether the programs are meant that work for somebody: "local agents (X, Y, Cline)"."""
    told = has_any(words("access.agents"), sentence.text)
    return told and any(n.kind == "system" and _is_agent(n, reading) for n in sentence.names)


def _is_local_tool(name: Name, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether it is an example of tools on one's machine: "local AI tools like X", of a product."""
    tool = sentence.last_word(noun) in words("access.local_tools")
    return tool and reading.system_kind(name) in OFFERS


def _is_running(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a program is meant, not the model that it calls: "your local X client"."""
    text = sentence.block.text
    local = _LOCAL.search(text[sentence.start : name.start]) is not None
    return local and bool(_running().match(text, name.end) and _programs(name, sentence, reading))


def _calls_api(name: Name, sentence: Sentence) -> bool:
    """Whether only the program around it is local: "self-hosted ChatGPT using the API"."""
    byword = bool(set(name.ids) & words("access.bywords"))
    return byword and _calling().match(sentence.block.text, name.end, sentence.end) is not None


@cache
def _calling() -> re.Pattern[str]:
    tools = alternation(frame("means.tools") | words("access.means"))
    return re.compile(
        rf"[\s*_`]+(?:\w+\s)?(?:{tools})\s(?:[\w.’'-]+\s){{0,4}}?(?:{alternation(words('access.apis'))})\b",
        re.IGNORECASE,
    )


@cache
def _running() -> re.Pattern[str]:
    return re.compile(rf"[\s*_`]+(?:{alternation(words('access.running'))})\b", re.IGNORECASE)


def _programs(name: Name, sentence: Sentence, reading: Reading) -> tuple[str, ...]:
    """The programs whose names begin with what is written: "x code" for "X"."""
    written = sentence.mention(name).text.lower()  # its block may be another one
    return tuple(program for program in reading.programs if program.startswith(written + " "))


def _is_program(name: Name, sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Whether a name may stand for a program of the same name that runs on one's machine.

    "Run Claude locally" in a text on Claude Code, or beside a terminal or a repository.
    """
    programs = _programs(name, sentence, reading)
    if not programs:
        return False
    around = sentence.block.text
    if any_of(words("access.programs")).search(around):
        return True
    return context.anywhere(programs)


def takes_patches(name: Name, sentence: Sentence, context: Context) -> bool:
    """Whether a program of that name is meant: "Gemini is open source, patches are welcome".

    Or a heading says that it is the text's own licence.
    """
    if is_version(name, sentence):
        return False
    around = f"{sentence.text} {context.next_words(sentence)}"
    titled = (" ".join(_SPELT.findall(title)).lower() for title in context.titles(sentence))
    return has_any(words("access.contributing"), around) or any(
        title in words("access.licensing_titles") for title in titled
    )
