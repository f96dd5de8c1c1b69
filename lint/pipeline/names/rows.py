"""Rows of names in which a name that others bear as well can only be that of a model: "Y, X, Z"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...knowledge.base import KnowledgeBase
    from .scan import Name

_BETWEEN = re.compile(r"[*_`]{0,3}(?:,|,?\s(?:and|or|&))\s[*_`]{0,3}")


def is_among_models(
    name: Name, text: str, beside: Sequence[Name], knowledge: KnowledgeBase
) -> bool:
    """Whether models stand on both sides of a name in a row, one of them unmistakable."""
    around = [n for n in beside if n is not name and _is_model(n, knowledge)]
    before = [n for n in around if n.end <= name.start][-1:]
    behind = [n for n in around if n.start >= name.end][:1]
    if not (before and behind):
        return False
    joints = text[before[0].end : name.start], text[name.end : behind[0].start]
    certain = any(knowledge.systems[i].homograph is None for n in around for i in n.ids)
    return certain and all(map(_BETWEEN.fullmatch, joints))


def _is_model(name: Name, knowledge: KnowledgeBase) -> bool:
    """Whether a name is that of a model, and software has no such name."""
    if name.kind != "system":
        return False
    systems = [knowledge.systems[i] for i in name.ids]
    shared = any(s.homograph is not None and s.homograph.shared for s in systems)
    return not shared and all(s.kind in MODELS for s in systems)
