"""Groups of kinds and of weights: they hold all that the schema allows, and stand in one place."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import buzzlint
import pytest
from buzzlint.knowledge import kinds, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = Path(buzzlint.__file__).parent
KINDS = frozenset(get_args(schema.Kind))
WEIGHTS = frozenset(get_args(schema.System.model_fields["weights"].annotation))
PLACES = {"knowledge/schema.py", "knowledge/kinds.py"}


def test_every_kind_is_in_one_group() -> None:
    groups = (kinds.MODELS, kinds.OFFERS, kinds.NO_MODELS)
    assert frozenset().union(*groups) == KINDS
    assert sum(map(len, groups)) == len(KINDS)


def test_weights_that_are_known_are_downloadable_or_closed() -> None:
    assert WEIGHTS - {"unknown"} == kinds.PARTLY_DOWNLOADABLE | kinds.PARTLY_CLOSED
    assert {"mixed"} == kinds.PARTLY_DOWNLOADABLE & kinds.PARTLY_CLOSED


def lists(path: Path) -> Iterator[tuple[int, set[str]]]:
    """The lines and texts of the sets, tuples and lists of two or more texts in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.Set, ast.Tuple, ast.List)) and len(node.elts) > 1:
            texts = {item.value for item in node.elts if isinstance(item, ast.Constant)}
            if len(texts) == len(node.elts):
                yield node.lineno, texts


@pytest.mark.parametrize("vocabulary", [KINDS, WEIGHTS], ids=["kinds", "weights"])
def test_no_other_module_lists_them(vocabulary: frozenset[str]) -> None:
    again = [
        f"{path.relative_to(CODE)}:{line}: {sorted(texts)}"
        for path in sorted(CODE.rglob("*.py"))
        if path.relative_to(CODE).as_posix() not in PLACES
        for line, texts in lists(path)
        if texts <= vocabulary
    ]
    assert again == [], "use a group of knowledge/kinds.py"
