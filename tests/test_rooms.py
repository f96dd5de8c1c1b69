"""Data goes one way: no import runs back up, not even one that only types ask for."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

LINT = Path(__file__).parents[1] / "lint"
OPEN = {LINT, LINT / "pipeline"}
"""Folders of which each module is a room of its own; of all others the whole is one."""


def room(module: Path) -> str:
    """The room that a module is in: "pipeline/trees", or "pipeline/reading.py"."""
    return str((module if module.parent in OPEN else module.parent).relative_to(LINT))


def source(path: Path) -> Path | None:
    """The file of a module or a package."""
    return next(filter(Path.is_file, (path.with_suffix(".py"), path / "__init__.py")), None)


def imported(module: Path) -> Iterator[Path]:
    """The modules that one imports from its own package, wherever the import stands."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = module.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            for path in (base / each.name for each in node.names):
                yield source(path) or source(base) or module


def rooms(modules: list[Path]) -> dict[str, set[str]]:
    """What each room takes from others."""
    graph: dict[str, set[str]] = {}
    for module in modules:
        others = {room(other) for other in imported(module)} - {room(module)}
        graph.setdefault(room(module), set()).update(others)
    return graph


def test_no_import_runs_back_up() -> None:
    graph = rooms(sorted(LINT.rglob("*.py")))
    order = list(TopologicalSorter(graph).static_order())
    assert order.index("pipeline/names") < order.index("pipeline/trees")
    assert order.index("pipeline/trees") < order.index("pipeline/reading.py")
    assert order.index("pipeline/kinds") < order.index("engine.py") < order.index("cli")


def test_one_that_does_is_found() -> None:
    with pytest.raises(CycleError):
        TopologicalSorter(
            {**rooms(sorted(LINT.rglob("*.py"))), "pipeline/lexicon.py": {"engine.py"}}
        ).prepare()
