"""What the tests assert can fail: what holds for all of nothing is no test."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parent


def vacuous(source: str) -> Iterator[int]:
    """The lines of ``assert all(... for x in found)`` where nothing before asserts of ``found``.

    ``found`` is a variable, or its keys, values or items. What was asserted of it in the function
    need not be that there are any: a comparison of all of it mostly says so too.
    """
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = (node for node in ast.walk(function) if isinstance(node, ast.Assert))
            known: set[str] = set()
            for node in sorted(inner, key=lambda node: node.lineno):
                if gone_through(node.test) - known:
                    yield node.lineno
                known |= {name.id for name in ast.walk(node.test) if isinstance(name, ast.Name)}


def gone_through(test: ast.expr) -> set[str]:
    """The variables that ``all(... for x in found)`` goes through, if the test is nothing else."""
    match test:
        case ast.Call(func=ast.Name(id="all"), args=[ast.GeneratorExp() | ast.ListComp() as each]):
            return {variable(each.generators[0].iter)} - {""}
    return set()


def variable(node: ast.expr) -> str:
    """The variable whose items are gone through; none for a table that is written out."""
    match node:
        case ast.Name(id=name):
            return "" if name.isupper() else name
        case ast.Call(func=ast.Attribute(value=inner, attr="keys" | "values" | "items")):
            return variable(inner)
    return ""


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("assert all(x for x in found)", [2]),
        ("assert all(x for x in found.values())", [2]),
        ("assert found; assert all(x for x in found)", []),
        ("assert found and all(x for x in found)", []),
        ("assert len(found) == 3\n    assert all(x for x in found)", []),
        ("assert all(x for x in found)\n    assert found", [2]),
        ("assert other\n    assert all(x for x in found)", [3]),
        ("assert [x for x in found if not x] == []", []),
        ("assert all(x for x in range(3))", []),
        ("assert all(x for x in ROWS.values())", []),
    ],
)
def test_what_holds_for_all_of_nothing_is_found(body: str, lines: list[int]) -> None:
    assert list(vacuous(f"def test_it():\n    {body}\n")) == lines


def test_no_test_holds_for_all_of_nothing() -> None:
    sources = {
        path.relative_to(TESTS).as_posix(): path.read_text(encoding="utf-8")
        for path in TESTS.rglob("*.py")
    }
    assert "test_assertions.py" in sources
    assert [f"{name}:{line}" for name, text in sources.items() for line in vacuous(text)] == []
