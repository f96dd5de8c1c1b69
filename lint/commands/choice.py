"""What ``buzzlint choose`` answers, in words and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..knowledge.facts import bare, listed
from ..reporting.pages import json_page, page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class, System
    from .choose import Choice


def as_text(wish: str, choices: Sequence[Choice], kb: KnowledgeBase) -> str:
    """Write the answer for people."""
    answers = [
        {
            "noun": _as_written(choice.noun, wish),
            "output": kb.modalities[choice.output].name,
            "rows": [(label, text) for label, text in _rows(choice, kb) if text],
            "tool": choice.tool.id,
        }
        for choice in choices
    ]
    return page("choice.j2", wish=wish, answers=answers, as_of=kb.as_of)


def _as_written(noun: str, wish: str) -> str:
    """A noun with the capitals that it has in the wish, if it stands there as it is."""
    start = wish.lower().find(noun)
    return wish[start : start + len(noun)] if start >= 0 else noun


def _rows(choice: Choice, kb: KnowledgeBase) -> Iterator[tuple[str, str]]:
    output = kb.modalities[choice.output]
    others = listed([kb.modalities[id_].name for id_ in choice.others], "or")
    also = f" (the word can mean {others} too)" if others else ""
    yield "Output", f"{output.name}{also}"
    if choice.takes:
        yield "From", kb.modalities[choice.takes].name
    yield "Tool", f"{choice.tool.name}{_in_and_out(choice.tool, kb)}"
    yield "Hosted", _names(choice.hosted, kb)
    yield "Self-hosted", _names(choice.self_hosted, kb, mixed="some models")
    yield "Tuning", _tuning(choice, kb)
    steps = [f"{tool.name} {does}" for tool, does in choice.chain]
    yield "Together", ", then ".join(steps)
    if not kb.is_text((choice.output,)):
        yield "Not", f"{kb.generator('text').name}: {_not_text(kb)}"


def _in_and_out(tool: Class, kb: KnowledgeBase) -> str:
    flows = [
        f"{verb} {listed([kb.modalities[id_].name for id_ in ids])}"
        for verb, ids in (("takes in", tool.inputs), ("outputs", tool.outputs))
        if ids
    ]
    return f": {listed(flows)}" if flows else ""


def _names(systems: Iterable[System], kb: KnowledgeBase, mixed: str = "") -> str:
    names = []
    for system in systems:
        maker = kb.maker(system.id)
        notes = [maker.name] if maker and not _says(system.name, maker.name) else []
        if mixed and system.weights == "mixed":
            notes.append(mixed)
        names.append(_noted(system.name, notes))
    return ", ".join(names)


def _noted(name: str, notes: Sequence[str]) -> str:
    """Put notes in brackets behind a name, or into those that it has."""
    if not notes:
        return name
    if name.endswith(")"):
        return f"{name[:-1]}, {', '.join(notes)})"
    return f"{name} ({', '.join(notes)})"


def _says(name: str, maker: str) -> bool:
    """Whether a system's name tells who makes it."""
    return maker.split()[0].casefold() in name.casefold()


WHO = {"weights": "with the weights", "customers": "as a service", "nobody": "no"}
"""By whom a system can be tuned, in words."""


def _tuning(choice: Choice, kb: KnowledgeBase) -> str:
    """Say which of the systems can be tuned for the output, and by whom."""
    groups: dict[str, list[str]] = {}
    for system in dict.fromkeys((*choice.hosted, *choice.self_hosted)):
        if who := _tunable(system, choice.output, kb):
            groups.setdefault(who, []).append(system.name)
    return "; ".join(f"{WHO[who]}: {', '.join(groups[who])}" for who in WHO if who in groups)


def _tunable(system: System, output: str, kb: KnowledgeBase) -> str:
    tuning = system.tuning
    if tuning is None or not kb.verified(system.id, "tuning"):
        return ""
    ended = tuning.until is not None and tuning.until < kb.as_of
    elsewhere = bool(tuning.outputs) and not kb.covers(tuning.outputs, output)
    return "nobody" if ended or elsewhere else tuning.by


def _not_text(kb: KnowledgeBase) -> str:
    made = [kb.modalities[id_].name for id_ in kb.generator("text").outputs]
    return f"it outputs {listed(made)}, and fine-tuning doesn't change that"


def as_json(wish: str, choices: Sequence[Choice], kb: KnowledgeBase) -> str:
    """Write the answer for programs."""
    return json_page(
        {
            "wish": wish,
            "as_of": kb.as_of.isoformat(),
            "choices": [_choice_json(choice, kb) for choice in choices],
        }
    )


def _choice_json(choice: Choice, kb: KnowledgeBase) -> dict[str, Any]:
    return {
        "noun": choice.noun,
        "output": _modality_json(choice.output, kb),
        "others": [_modality_json(id_, kb) for id_ in choice.others],
        "takes": _modality_json(choice.takes, kb) if choice.takes else None,
        "tool": {
            "id": choice.tool.id,
            "name": bare(choice.tool.name),
            "inputs": list(choice.tool.inputs),
            "outputs": list(choice.tool.outputs),
        },
        "hosted": [_system_json(system, choice, kb) for system in choice.hosted],
        "self_hosted": [_system_json(system, choice, kb) for system in choice.self_hosted],
        "chain": [{"tool": tool.id, "does": does} for tool, does in choice.chain],
    }


def _modality_json(modality: str, kb: KnowledgeBase) -> dict[str, str]:
    return {
        "id": modality,
        "name": kb.modalities[modality].name,
        "tool": kb.generator(modality).id,
    }


def _system_json(system: System, choice: Choice, kb: KnowledgeBase) -> dict[str, Any]:
    maker = kb.maker(system.id)
    fact = kb.fact(system.id, "outputs")
    return {
        "id": system.id,
        "name": system.name,
        "maker": maker.name if maker else None,
        "weights": system.weights,
        "hosting": list(system.hosting),
        "clouds": list(system.clouds),
        "tuning": _tunable(system, choice.output, kb) or None,
        "fact": {"text": fact.text, "source": fact.source, "as_of": fact.as_of},
    }
