"""What else a name may stand for: the maker that bears it too, or a model named after a hub."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..names.keys import squeeze

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence


def namesakes(name: Name, sentence: Sentence, reading: Reading) -> list[str]:
    """The ids of the models that may be meant by a name besides the system that it is known for.

    "TTS by Mistral" speaks of the company, "ModelScope" beside video models of one of its own.
    """
    if name.kind != "system":
        return []
    knowledge = reading.knowledge
    system = knowledge.systems[name.ids[0]]
    written = sentence.block.text[name.start : name.end]
    if not reading.is_model(name):
        models = (s for s in knowledge.curated() if s.kind in MODELS)
        return [s.id for s in models if s.name.lower().startswith(f"{written.lower()} ")]
    if not reading.is_company(name):
        return []
    maker = knowledge.makers[system.maker or ""]
    if squeeze(written) not in {squeeze(maker.name), squeeze(system.name)}:
        return []
    return [s.id for s in knowledge.made_by(maker.id) if s.kind in MODELS]


def maker_named(name: Name, written: str, reading: Reading) -> Name | None:
    """The maker that is meant where only one can stand: "Developer: Mistral AI".

    ``written``: the name as the text has it, which is the maker's own.
    """
    if name.kind != "system" or len(name.ids) > 1:
        return None if name.kind != "maker" else name
    maker = reading.knowledge.systems[name.ids[0]].maker
    if maker is None or reading.knowledge.makers[maker].name != written:
        return None
    return replace(name, kind="maker", ids=(maker,))


def kin(name: Name, reading: Reading) -> list[str]:
    """The ids of the models that bear a family's name and more: "Qwen3-Embedding" of "Qwen"."""
    if reading.system_kind(name) != "family":
        return []
    knowledge = reading.knowledge
    shared = knowledge.systems[name.ids[0]].name.lower()
    return [
        s.id
        for s in knowledge.curated()
        if s.id not in name.ids
        and s.name.lower().startswith(shared)
        and not s.name[len(shared) :][:1].isalpha()
    ]
