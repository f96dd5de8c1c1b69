"""The same findings, row for row, from ``check`` on files and from every engine."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.cli import main
from invoking import runner

from .conftest import DAY, adds_up, documents, parquet

if TYPE_CHECKING:
    from .conftest import Corpus

ROWS = [
    {**row, "url": f"docs/{number}.{('md', 'mdx', 'txt', 'html')[number % 4]}"}
    for number, row in enumerate(documents(24, seed=5))
]


def by_check(folder: Path) -> list[tuple[Any, ...]]:
    """Lint the documents as files, and return their findings as rows."""
    for row in ROWS:
        path = folder / row["url"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(row["text"], encoding="utf-8", newline="")
    args = ["check", "--isolated", "--no-cache", "--as-of", DAY, "-f", "json", "-j", "1", "docs"]
    before = Path.cwd()
    os.chdir(folder)
    try:
        found = json.loads(runner().invoke(main, args).stdout)["findings"]
    finally:
        os.chdir(before)
    return sorted(
        (
            item["path"], item["code"], item["name"], item["severity"], item["start"], item["end"],
            item["line"], item["column"], item["message"], item["suggestion"],
            *(item["claim"][key] for key in ("subject", "system", "relation", "object", "stance")),
            "; ".join(fact["text"] for fact in item["facts"]) or None,
        )
        for item in found
    )  # fmt: skip


def by_corpus(corpus: Corpus, output: str) -> list[tuple[Any, ...]]:
    columns = (
        "path", "code", "name", "severity", "start", "end", "line", "column", "message",
        "suggestion", "subject", "system", "relation", "object", "stance", "fact",
    )  # fmt: skip
    return sorted(tuple(row[key] for key in columns) for row in corpus.rows("findings", output))


def write(folder: Path) -> None:
    parquet(folder / "a.parquet", ROWS[:10], group=3)
    parquet(folder / "b.parquet", ROWS[10:])


NAMED = ("a.parquet", "b.parquet", "--id-column", "url", "--every-copy", "--every-language")


def test_local_engine_says_what_check_says(corpus: Corpus) -> None:
    expected = by_check(corpus.folder)
    write(corpus.folder)
    assert len(expected) > 30
    for jobs in ("1", "2"):
        ran = corpus.lint(*NAMED, output=f"out{jobs}", jobs=jobs)
        assert ran.code == 0, ran.err
        assert adds_up(corpus, f"out{jobs}")
        assert by_corpus(corpus, f"out{jobs}") == expected
    for table in ("documents", "findings"):
        assert corpus.rows(table, "out1") == corpus.rows(table, "out2")


@pytest.mark.ray
def test_ray_says_what_check_says(corpus: Corpus, cluster: Any) -> None:
    expected = by_check(corpus.folder)
    write(corpus.folder)
    ran = corpus.spawn(*NAMED, "--engine", "ray", "--address", cluster.address)
    assert ran.code == 0, ran.err
    assert adds_up(corpus)
    assert by_corpus(corpus, "out") == expected
