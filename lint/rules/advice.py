"""What to use instead, in the guide's order: the desired output, the kind of tool, its names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..knowledge.facts import listed, month
from .rule import named

if TYPE_CHECKING:
    from ..claims import Mention
    from ..knowledge.base import KnowledgeBase


MANY = 2
"""So many kinds beside their genus say no more than the genus."""


def capital(text: str) -> str:
    """``text`` with a capital first letter, but for a name that has none: "vLLM", "pix2pix"."""
    first, space, _ = text.partition(" ")
    word = first.replace("-", "") if space else first  # "retrieval-augmented generation"
    return text[:1].upper() + text[1:] if word.isalpha() and word.islower() else text


def modality(mention: Mention, knowledge: KnowledgeBase) -> str:
    """The modality that a mention names, in words: "images", "speech"."""
    return listed([knowledge.modalities[i].name for i in mention.ids], "or")


def who(mention: Mention, knowledge: KnowledgeBase) -> str:
    """The subject of a sentence about a system or class: "GPT-4", "an LLM"."""
    return named(mention.id, knowledge) or mention.text


def makes(id_: str, knowledge: KnowledgeBase) -> str:
    """What a system or class puts out, in words: "text and code"; empty if not known."""
    outputs = knowledge.outputs(id_)
    if not outputs:
        return ""
    return named_modalities(outputs, knowledge)


def named_modalities(ids: frozenset[str], knowledge: KnowledgeBase) -> str:
    """Modalities in words; several kinds are left out beside their genus: "text and audio"."""
    entries = [entry for id_, entry in knowledge.modalities.items() if id_ in ids]
    kinds = Counter(entry.parent or "" for entry in entries if entry.parent in ids)
    return listed([entry.name for entry in entries if kinds[entry.parent or ""] < MANY])


def takes(id_: str, knowledge: KnowledgeBase) -> str:
    """What a system or class takes in, in words."""
    inputs = knowledge.inputs(id_)
    if not inputs:
        return ""
    return named_modalities(inputs, knowledge)


def later(subject: Mention, wanted: Mention, field: str, knowledge: KnowledgeBase) -> str:
    """In brackets, since when it is true what wasn't as of the date; empty if it isn't yet."""
    days = [
        day
        for system in subject.ids
        for modality_id in wanted.ids
        if (day := knowledge.begins(system, modality_id, field)) is not None
    ]
    if not days:
        return ""
    return f" ({modality(wanted, knowledge)} only since {month(min(days))})"


def examples(class_id: str, knowledge: KnowledgeBase, word: str = "or") -> str:
    """Up to three systems of a class that are to be had today."""
    return listed([s.name for s in knowledge.suggestions(class_id)], word)


def instead(subject: Mention, wanted: Mention, knowledge: KnowledgeBase) -> str:
    """The tool that makes the wanted output, or the chain in which the subject has its place."""
    generator = knowledge.generator(wanted.ids[0])
    names = examples(generator.id, knowledge)
    such = f" such as {names}" if names else ""
    advice = f"for {modality(wanted, knowledge)} use {generator.name}{such}"
    writes = knowledge.is_a(subject.id, knowledge.generator("text").id)
    if writes and not any(knowledge.is_text((id_,)) for id_ in wanted.ids):
        writer, thing = who(subject, knowledge), modality(wanted, knowledge)
        advice += f"; or let {writer} write the prompt and {generator.name} make the {thing}"
    return advice
