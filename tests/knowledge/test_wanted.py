"""Every name that documents were found to use is known: as a system, a class or a maker.

The list of them lies beside the checkout; where it isn't, there is nothing to run. Names that are
ordinary words, which nothing may be found by, stand in ``disagreements.toml`` with the reason.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint import toml
from buzzlint.knowledge.base import key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from buzzlint.knowledge.base import KnowledgeBase

HERE = Path(__file__).parent
WANTED = HERE.parents[2] / "shared" / "knowledge" / "systems_wanted.jsonl"
VERSION = re.compile(r"(?:[A-Z]{0,2}[\d.]+|R\+|A|.+-\d+\.x)$")
"""What a list of versions goes on with: "Llama 2 / 3", "MiniMax M1/M2"."""
SUFFIX = re.compile(r" family$|(?<=model)s$|\.x\b.*$")
REASONS = toml.parse((HERE / "disagreements.toml").read_bytes())["wanted"]

pytestmark = pytest.mark.skipif(not WANTED.exists(), reason="not here")


@pytest.fixture(scope="module")
def known(knowledge: KnowledgeBase) -> set[str]:
    """The names of classes and makers, folded."""
    forms = [form for class_ in knowledge.classes.values() for form in (class_.id, *class_.forms)]
    makers = [name for m in knowledge.makers.values() for name in (m.name, *m.aliases)]
    return {key(name) for name in (*forms, *makers)}


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in WANTED.read_text(encoding="utf-8").splitlines()]


def names(row: dict[str, Any]) -> Iterator[str]:
    """The names in a row's first column, one of which may be several versions of one system."""
    plain = re.sub(r"\s*\([^()]*\)", "", row["name"])
    for part in re.split(r"[,/:]| and | \.\.\. ", plain):
        name = SUFFIX.sub("", part.strip(' "*'))
        if name and not VERSION.fullmatch(name):
            yield name


def test_there_are_rows() -> None:
    assert len(rows()) == 249
    assert all(list(names(row)) for row in rows())


def test_every_wanted_name_is_known(knowledge: KnowledgeBase, known: set[str]) -> None:
    unknown = {
        name: row["name"]
        for row in rows()
        for name in names(row)
        if knowledge.find(name) is None and key(name) not in known and name not in REASONS
    }
    assert unknown == {}


def test_every_row_is_known_by_one_name_at_least(knowledge: KnowledgeBase, known: set[str]) -> None:
    lost = [
        row["name"]
        for row in rows()
        if not any(knowledge.find(name) or key(name) in known for name in names(row))
    ]
    assert lost == []


def test_no_reason_is_needed_any_longer(knowledge: KnowledgeBase, known: set[str]) -> None:
    wanted = {name for row in rows() for name in names(row)}
    assert REASONS.keys() <= wanted
    assert [n for n in REASONS if knowledge.find(n) or key(n) in known] == []
