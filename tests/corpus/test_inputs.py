"""What comes out of an input: every document once, and one row for what is no document."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from buzzlint.corpus import archive, jsonlines, parquet, records

from . import conftest
from .conftest import PLAIN, adds_up, documents

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Corpus

WRONG = "Midjourney is an LLM."
ROWS = documents(12)
QUIET = [{"url": f"a/{number}", "text": f"{PLAIN} {'x' * number}"} for number in range(30)]
"""Documents that name nothing: quick to lint."""


def packed(path: Path, data: bytes) -> Path:
    """Write bytes as two packed pieces, of which the first one holds a whole line."""
    at = max(500, data.find(b"\n") + 1)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(data[:at]) + gzip.compress(data[at:]))
    elif path.suffix == ".zst":
        packer = zstandard.ZstdCompressor()
        path.write_bytes(packer.compress(data[:at]) + packer.compress(data[at:]))
    else:
        path.write_bytes(data)
    return path


def response(
    url: str, body: bytes, kind: str = "text/html", status: str = "200 OK", extra: str = ""
) -> bytes:
    """Write a WARC record of a server's answer."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{extra}\r\n".encode() + body
    return record(url, http, "response", "application/http; msgtype=response")


def record(url: str, content: bytes, kind: str, content_type: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2026-11-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{abs(hash(url)):032x}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "jsonl.zst"])
def test_json_lines_say_what_parquet_says(corpus: Corpus, ending: str) -> None:
    conftest.parquet(corpus.folder / "a.parquet", ROWS)
    lines = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
    packed(corpus.folder / f"a.{ending}", lines)
    named = ("--id-column", "url", "--time-column", "time")
    assert corpus.lint("a.parquet", *named, output="one").code == 0
    assert corpus.lint(f"a.{ending}", *named, output="two").code == 0

    def told(output: str) -> list[dict[str, object]]:
        kept = [
            {key: value for key, value in row.items() if key not in {"shard", "row"}}
            for table in ("documents", "findings")
            for row in corpus.rows(table, output)
        ]
        return sorted(kept, key=str)

    assert told("one") == told("two")
    assert len(corpus.rows("findings", "one")) > 5
    assert adds_up(corpus, "one")
    assert adds_up(corpus, "two")


def test_lines_are_cut_into_shards_without_loss(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    conftest.jsonlines(corpus.folder / "a.jsonl", QUIET)
    sizes = [len(json.dumps(row)) + 1 for row in QUIET]
    for size in (1000, sizes[0], sizes[0] + 1, sizes[0] - 1):
        monkeypatch.setattr(jsonlines, "SIZE", size)
        output = f"out{size}"
        assert corpus.lint("a.jsonl", "--id-column", "url", output=output).code == 0
        assert set(corpus.documents(output)) == {row["url"] for row in QUIET}
        assert len(corpus.manifest(output)["shards"]) == -(-sum(sizes) // size)
        assert adds_up(corpus, output)


def test_row_groups_are_put_together_into_shards(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    conftest.parquet(corpus.folder / "a.parquet", QUIET, group=4)
    monkeypatch.setattr(parquet, "SIZE", 1500)
    assert corpus.lint("a.parquet").code == 0
    assert set(corpus.documents()) == {f"a.parquet#{number}" for number in range(len(QUIET))}
    assert 1 < len(corpus.manifest()["shards"]) < 8
    assert adds_up(corpus)


def test_broken_lines_cost_a_row_each(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (jsonlines, records):
        monkeypatch.setattr(module, "LARGEST", 2000)
    lines = [
        '{"id": "good", "text": "Midjourney is an LLM."}',
        '{"id": "cut", "text": "Midjo',
        '"a text"',
        '{"id": "none"}',
        '{"id": "number", "text": 5}',
        "",
        "[" * 1500,
        json.dumps({"id": "long", "text": "x" * 3000}),
        "\x00\x01",
        '{"id": "last", "text": "Midjourney is an LLM. Yes."}',
    ]
    (corpus.folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert corpus.lint("a.jsonl", "--id-column", "id").code == 0
    skipped = corpus.skipped()
    assert skipped["good"] is None
    assert skipped["last"] is None
    assert skipped["none"] == skipped["number"] == "no text"
    assert sorted(str(reason) for reason in skipped.values()) == [
        "None", "None", "broken record", "broken record", "broken record", "broken record",
        "no text", "no text", "too large",
    ]  # fmt: skip
    assert {row["path"] for row in corpus.rows("findings")} == {"good", "last"}
    assert adds_up(corpus)


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_a_truncated_file_costs_one_row(corpus: Corpus, ending: str) -> None:
    lines = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
    whole = packed(corpus.folder / f"whole.jsonl.{ending}", lines).read_bytes()
    (corpus.folder / f"a.jsonl.{ending}").write_bytes(whole[: len(whole) * 2 // 3])
    ran = corpus.lint(f"a.jsonl.{ending}", "--id-column", "url")
    assert ran.code == 0
    assert corpus.manifest()["counts"]["linted"] >= 1
    assert "broken record" in corpus.skipped().values()
    assert "breaks off" in ran.err
    assert adds_up(corpus)


def test_cells_that_are_no_text_cost_a_row_each(corpus: Corpus) -> None:
    texts = pa.array([WRONG.encode(), None, b"\xff\xfe", "Größe".encode()], pa.binary())
    pq.write_table(pa.table({"text": texts}), corpus.folder / "a.parquet")
    assert corpus.lint("a.parquet").code == 0
    assert corpus.skipped() == {
        "a.parquet#0": None,
        "a.parquet#1": "no text",
        "a.parquet#2": "broken record",
        "a.parquet#3": None,
    }
    assert adds_up(corpus)


PAGE = f"<html><head><script>var x = '<p>';</script></head><body><p>{WRONG}</p></body></html>"
LATIN = f"<p>Größe. {WRONG}</p>"


def test_pages_of_an_archive(corpus: Corpus) -> None:
    parts = [
        record("https://a.example/info", b"x", "warcinfo", "application/warc-fields"),
        response("https://a.example/page", PAGE.encode()),
        response(
            "https://a.example/packed", gzip.compress(f"{PAGE}<p>2</p>".encode()),
            extra="Content-Encoding: gzip\r\n",
        ),
        response("https://a.example/latin", LATIN.encode("cp1252"), "text/html; charset=cp1252"),
        response(
            "https://a.example/meta",
            f'<meta charset="utf-16">{LATIN} 3'.replace("utf-16", "cp1252").encode("cp1252"),
        ),
        response("https://a.example/wrong", f"{LATIN} 4".encode("cp1252")),
        response("https://a.example/strange", PAGE.encode(), "text/html; charset=klingon"),
        response("https://a.example/image", b"\x89PNG", "image/png"),
        response("https://a.example/gone", PAGE.encode(), status="404 Not Found"),
        record("https://a.example/extract", f"{WRONG}\n".encode(), "conversion", "text/plain"),
        record("https://a.example/asked", b"GET / HTTP/1.1\r\n\r\n", "request", "application/http"),
    ]  # fmt: skip
    (corpus.folder / "a.warc.gz").write_bytes(b"".join(map(gzip.compress, parts)))
    assert corpus.lint("a.warc.gz").code == 0
    skipped = corpus.skipped()
    assert {path.removeprefix("https://a.example/"): why for path, why in skipped.items()} == {
        "page": None, "packed": None, "latin": None, "meta": None, "wrong": None, "extract": None,
        "strange": "broken record", "image": "not a page", "gone": "not a page",
    }  # fmt: skip
    findings = corpus.rows("findings")
    assert [row["code"] for row in findings] == ["BL101"] * 6
    assert {row["host"] for row in findings} == {"a.example"}
    assert {row["sentence"] for row in findings} == {WRONG}
    assert {f"{row['time']:%Y-%m-%d %H}" for row in findings} == {"2026-11-02 10"}
    by_path = {row["path"]: row for row in findings}
    page = by_path["https://a.example/page"]
    assert PAGE[page["start"] : page["end"]] in "an LLM"
    assert adds_up(corpus)


def test_an_archive_that_breaks_off(corpus: Corpus) -> None:
    parts = [response(f"https://a.example/{n}", PAGE.encode() + b"%d" % n) for n in range(20)]
    data = b"".join(map(gzip.compress, parts))
    (corpus.folder / "a.warc.gz").write_bytes(data[: len(data) * 2 // 3])
    assert corpus.lint("a.warc.gz").code == 0
    assert corpus.manifest()["counts"]["linted"] > 5
    assert adds_up(corpus)


def test_a_large_record_is_not_held(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST", 1000)
    parts = [response(f"https://a.example/{n}", PAGE.encode() + b" " * n) for n in (0, 5000)]
    (corpus.folder / "a.warc").write_bytes(b"".join(parts))
    assert corpus.lint("a.warc").code == 0
    assert list(corpus.skipped().values()) == [None, "too large"]


def test_an_address_of_fsspec(corpus: Corpus) -> None:
    conftest.parquet(corpus.folder / "a.parquet", ROWS[:5])
    assert corpus.lint(f"file://{corpus.folder}/*.parquet").code == 0
    import fsspec

    memory = fsspec.filesystem("memory")
    with memory.open("/bucket/b.jsonl.gz", "wb") as stream, gzip.open(stream, "wb") as packer:
        packer.write(json.dumps({"text": WRONG}).encode())
    assert corpus.lint("memory://bucket/b.jsonl.gz", output="remote").code == 0
    assert corpus.manifest("remote")["counts"]["findings"] == 1


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["nowhere.parquet"], "no such file"),
        (["no*.parquet"], "no such file"),
        (["."], "is a folder"),
        (["notes.docx"], "no reader for it"),
        (["bad.parquet"], "not Parquet"),
        (["a.parquet", "--text-column", "txt"], "has no column 'txt' (--text-column)"),
        (["a.parquet", "--id-column", "adress"], "has no column 'adress' (--id-column)"),
        (["b.jsonl", "--text-column", "txt"], "has no column 'txt' (--text-column); did you mean"),
        (["b.jsonl", "--text-column", "42"], "(--text-column); it has url, text, time"),
        (["a.parquet", "--address", "auto"], "--engine ray"),
        (["nothing://a.parquet"], "nothing"),
    ],
)
def test_mistakes_are_told_in_one_line(corpus: Corpus, args: list[str], told: str) -> None:
    conftest.parquet(corpus.folder / "a.parquet", ROWS[:5])
    conftest.jsonlines(corpus.folder / "b.jsonl", ["a text", *ROWS[:5]])
    (corpus.folder / "notes.docx").write_bytes(b"x")
    (corpus.folder / "bad.parquet").write_bytes(b"PAR1")
    ran = corpus.lint(*args)
    assert ran.code == 2
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_column_may_be_missing_in_some_lines(corpus: Corpus) -> None:
    conftest.jsonlines(corpus.folder / "a.jsonl", [{"url": "x"}, {"text": None}, {"text": WRONG}])
    (corpus.folder / "b.jsonl").write_bytes(b"")
    conftest.jsonlines(corpus.folder / "c.jsonl", ["no object", 5])
    assert corpus.lint("a.jsonl", "b.jsonl", "c.jsonl").code == 0
    assert corpus.manifest()["counts"]["linted"] == 1


def test_words_are_those_that_a_person_sees(corpus: Corpus) -> None:
    page = f"<body><SCRIPT>var a = 1; b</SCRIPT ><p>{PLAIN}</p><style>p {{ x: y }}</style></body>"
    conftest.jsonlines(
        corpus.folder / "a.jsonl",
        [{"id": "a.html", "text": page}, {"id": "b.md", "text": f"{PLAIN} One.\n" * 40_000}],
    )
    assert corpus.lint("a.jsonl", "--id-column", "id").code == 0
    words = len(PLAIN.split())
    found = corpus.documents()
    assert [found["a.html"]["words"], found["b.md"]["words"]] == [words, 40_000 * (words + 1)]


def test_reading_is_done_in_pieces() -> None:
    """A source gives what is asked for and no more, so that memory has a bound."""
    from buzzlint.corpus.opening import Source, unpacked

    asked = []

    class Stream(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(size)
            return super().read(size)

    stream = unpacked(Source(Stream(gzip.compress(b"x" * 50_000_000))), "a.gz")
    assert len(stream.read(1000)) == 1000
    assert asked
    assert all(size is not None and 0 < size <= 1 << 20 for size in asked)
