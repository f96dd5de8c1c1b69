"""The report: what it counts, and that no document has a say in how it is laid out."""

from __future__ import annotations

import csv
import io
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.corpus.figures import Results
from buzzlint.corpus.precision import wilson

from .conftest import Corpus, documents, jsonlines

if TYPE_CHECKING:
    from collections.abc import Iterable

EVIL = "<img src=x onerror=alert(1)>"
NAMED = ("--id-column", "url", "--time-column", "time")


@pytest.fixture(scope="module")
def linted(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("linted")
    (folder / ".git").mkdir()
    corpus = Corpus(folder)
    evil = [
        {"url": f"https://evil.example/{EVIL}", "text": f"Midjourney {EVIL} is an LLM | a | b."},
        {"url": "=cmd|' /C calc'!A0", "text": "Midjourney is an LLM."},
        {"url": "https://[bad", "text": "GPT-4 generates images. @someone"},
        {"url": "\x1b[2J\ud800", "text": "DALL-E 3 is an LLM."},
    ]
    jsonlines(folder / "a.jsonl", documents(25, seed=3))
    jsonlines(folder / "b.jsonl", evil)
    assert corpus.lint("a.jsonl", "b.jsonl", *NAMED).code == 0
    return corpus


def counted(rows: Iterable[dict[str, Any]], key: str) -> dict[str, tuple[int, int, int]]:
    """Count findings, errors and documents as a person would."""
    rows = list(rows)
    findings = Counter(row[key] or "" for row in rows)
    errors = Counter(row[key] or "" for row in rows if row["severity"] == "error")
    pages = {(row[key] or "", row["shard"], row["row"]) for row in rows}
    return {
        name: (number, errors[name], sum(page[0] == name for page in pages))
        for name, number in findings.items()
    }


@pytest.mark.parametrize("trait", ["system", "maker", "severity"])
def test_groups_are_counted(linted: Corpus, trait: str) -> None:
    found = Results(str(linted.folder / "out")).by(trait, "")
    groups = {group.name: (group.findings, group.errors, group.documents) for group in found.groups}
    assert groups == counted(linted.rows("findings"), trait)
    numbers = [group.findings for group in found.groups]
    assert numbers == sorted(numbers, reverse=True)


def test_rules_bear_their_names(linted: Corpus) -> None:
    found = Results(str(linted.folder / "out")).by("code", "")
    rows = [{**row, "rule": f"{row['code']} {row['name']}"} for row in linted.rows("findings")]
    assert {group.name for group in found.groups} == set(counted(rows, "rule"))


def test_hosts_and_months_are_set_against_what_was_linted(linted: Corpus) -> None:
    results = Results(str(linted.folder / "out"))
    documents_ = [row for row in linted.rows("documents") if row["skipped"] is None]
    hosts = Counter(row["host"] or "" for row in documents_)
    found = results.worst_hosts().groups
    assert {group.name: group.linted for group in found}.items() <= hosts.items()
    order = [(-group.errors, -group.findings, group.name) for group in found]
    assert order == sorted(order)
    months = Counter(f"{row['time']:%Y-%m}" if row["time"] else "" for row in documents_)
    by_month = results.by_month().groups
    assert {group.name: group.linted for group in by_month}.items() <= months.items()
    assert [group.name for group in by_month] == sorted(group.name for group in by_month)


def test_a_sample_is_drawn_at_random_and_again_the_same(linted: Corpus) -> None:
    results = Results(str(linted.folder / "out"))
    ids = {row["id"] for row in linted.rows("findings")}
    drawn = {seed: [row["id"] for row in results.sample(10, seed)] for seed in range(40)}
    assert drawn[0] == [row["id"] for row in results.sample(10, 0)]
    assert all(len(set(sample)) == 10 and set(sample) <= ids for sample in drawn.values())
    assert len({tuple(sample) for sample in drawn.values()}) > 5
    assert {row["id"] for row in results.sample(10_000)} == ids


class Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.text: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_page_stands_alone_and_escapes(linted: Corpus) -> None:
    ran = linted.run("report", "out", "-f", "html", "--output", "report.html", "--size", "1000")
    assert ran.code == 0
    text = (linted.folder / "report.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert not page.tags & Counter(("img", "script", "link", "iframe"))
    assert not {name for name in page.attributes if name.startswith("on")}
    assert page.links
    assert all(link.startswith("https://") for link in page.links)
    assert "default-src 'none'" in text
    assert "\x1b" not in text
    shown = " ".join(page.text)
    for title in (
        "By rule",
        "By system",
        "By maker",
        "The worst hosts",
        "By month",
        "A random sample",
    ):
        assert title in shown


def test_markdown_is_text_and_tables(linted: Corpus) -> None:
    ran = linted.run("report", "out")
    assert ran.code == 0
    assert ran.out.startswith("# Claims about AI in a corpus\n\n29 documents: ")
    assert "<img" not in ran.out.replace("\\<img", "")
    assert "\n## The worst hosts\n\n| host | Findings |" in ran.out
    tables = [line for line in ran.out.splitlines() if line.startswith("|")]
    assert len({line.count(" | ") for line in tables if "\\|" not in line}) > 2
    assert not any(line != line.strip() for line in tables)


def test_csv_holds_every_group_and_no_formula(linted: Corpus) -> None:
    ran = linted.run("report", "out", "-f", "csv", "--sample", "sample.csv", "--size", "1000")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert {row["by"] for row in rows} == {"code", "system", "maker", "host", "month"}
    assert sum(int(row["findings"]) for row in rows if row["by"] == "code") == len(
        linted.rows("findings")
    )
    with (linted.folder / "sample.csv").open(encoding="utf-8", newline="") as stream:
        sample = list(csv.DictReader(stream))
    assert {row["id"] for row in sample} == {row["id"] for row in linted.rows("findings")}
    assert {row["right"] for row in sample} == {""}
    for row in (*rows, *sample):
        assert not any(value[:1] in tuple("=+-@\t\r") for value in row.values() if value)


def fill_in(linted: Corpus, name: str, words: list[str]) -> None:
    linted.run("report", "out", "--sample", name, "--size", str(len(words)))
    path = linted.folder / name
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(words)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, "right": word} for row, word in zip(rows, words, strict=True))


def test_precision_from_a_sample_that_was_filled_in(linted: Corpus) -> None:
    fill_in(linted, "labelled.csv", ["yes"] * 8 + ["no"] + ["", "?"])
    ran = linted.run("report", "out", "--precision", "labelled.csv")
    assert ran.code == 0
    assert "| all | 9 | 8 | 88.9 % | 56.5 % to 98.0 % |" in ran.out
    page = linted.run("report", "out", "--precision", "labelled.csv", "-f", "html").out
    assert "56.5 % to 98.0 %" in page


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [
        # From the formula as R's binom.confint(method = "wilson") has it.
        (8, 9, 0.5650, 0.9801),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (90, 100, 0.8256, 0.9448),
        (1, 2, 0.0945, 0.9055),
    ],
)
def test_wilsons_interval(right: int, judged: int, low: float, high: float) -> None:
    assert wilson(right, judged) == pytest.approx((low, high), abs=1e-4)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "has no column 'id'"),
        (b"id,code\r\n", "has no column 'right'"),
        (b"id;code;right\r\nx;BL101;perhaps\r\n", "row 2: 'right' is 'perhaps'"),
        (b"id,code,right\r\nx,BL101,\r\n", "nothing is judged yet"),
        (b"id,code,right\r\nx,BL101,yes\r\n", "none of its findings is in out"),
        (b"\xff\xfe", "not a CSV file"),
        (b'id,code,right\r\n"x', "not a CSV file"),
    ],
)
def test_a_sample_that_cannot_be_used(linted: Corpus, content: bytes, told: str) -> None:
    (linted.folder / "bad.csv").write_bytes(content)
    ran = linted.run("report", "out", "--precision", "bad.csv")
    assert ran.code == 2
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_folder_without_results(corpus: Corpus) -> None:
    (corpus.folder / "empty").mkdir()
    for name in ("empty", "nowhere"):
        ran = corpus.run("report", name)
        assert ran.code == 2
        assert "holds no results" in ran.err


def test_a_corpus_without_findings(corpus: Corpus) -> None:
    jsonlines(corpus.folder / "a.jsonl", [{"text": "Nothing to see."}])
    assert corpus.lint("a.jsonl").code == 0
    for form in ("markdown", "html", "csv"):
        assert corpus.run("report", "out", "-f", form).code == 0
