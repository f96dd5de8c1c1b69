"""A baseline: what an entry is known by, what it holds, and how it is written down."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from buzzlint import baseline
from buzzlint.baseline import Key
from buzzlint.errors import UsageError
from buzzlint.findings import ClaimText, Finding
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

    from buzzlint import Linter


def keys(linter: Linter, source: str, path: str = "a.md") -> list[Key]:
    result = linter.lint_source(source, path)
    assert result.document is not None
    return [baseline.key(finding, result.document, path) for finding in result.findings]


def sentences(linter: Linter, source: str) -> list[str]:
    return [key.sentence for key in keys(linter, source)]


# --- what a finding is known by --------------------------------------------------------------

BEFORE = "We like it. Midjourney is an LLM.\n\nBye.\n"


@pytest.mark.parametrize(
    "after",
    [
        "We like it.\nMidjourney is\nan LLM.\n\nBye.\n",
        "We like it. Midjourney is an LLM.\r\n",
        "# Head\n\nNew.\n\nBye.\n\nWe like it. Midjourney is an LLM.\n",
        "> We like it.\n> Midjourney  is\n> an LLM.\n",
        "- Bye.\n- We hate it. Midjourney is an LLM. It rains.\n",
        "**Midjourney** is an [LLM](x.md).\n",
        "\ufeffMidjourney is&#32;an LLM.\n",
        "\\*Well\\*. Midjourney is an LLM.",
    ],
)
def test_an_entry_survives_what_changes_around_its_claim(linter: Linter, after: str) -> None:
    assert keys(linter, after) == keys(linter, BEFORE)


@pytest.mark.parametrize(
    "after",
    [
        "DALL-E 3 is an LLM.",
        "Midjourney is a chatbot.",
        "Midjourney is definitely an LLM.",
        "Midjourney is an LLM that draws.",
    ],
)
def test_another_claim_is_another_finding(linter: Linter, after: str) -> None:
    assert keys(linter, after) != keys(linter, BEFORE)


def test_another_path_is_another_finding(linter: Linter) -> None:
    assert keys(linter, BEFORE, "b.md") != keys(linter, BEFORE)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Hi! Midjourney is an LLM. Bye.", ["Midjourney is an LLM."]),
        ("LLMs such as Midjourney and Suno.", ["LLMs such as Midjourney and Suno."] * 2),
        ("| Tool | Type |\n|--|--|\n| Midjourney | LLM |\n", ["LLM"]),
        ("![Midjourney is an LLM](a.png)", ["Midjourney is an LLM"]),
        ("Foo\n<!-- buzzlint-disable-file\n  BL2 -->", ["<!-- buzzlint-disable-file BL2 -->"]),
    ],
)  # fmt: skip
def test_the_sentence_is_what_a_person_reads(
    linter: Linter, source: str, expected: list[str]
) -> None:
    assert sentences(linter, source) == expected


@pytest.mark.parametrize(
    ("location", "file", "expected"),
    [
        ("/p/docs/a.md", "/p/b.json", "docs/a.md"),
        ("/p/docs/a.md", "/p/ci/b.json", "../docs/a.md"),
        ("/p/a.md", "/p/x/../b.json", "a.md"),
    ],
)
def test_paths_are_relative_to_the_baseline(
    tmp_path: Path, location: str, file: str, expected: str
) -> None:
    path = baseline.relative(f"{tmp_path}{location}", tmp_path / file.lstrip("/"))
    assert path == expected


# --- what is held ----------------------------------------------------------------------------


def pairs(names: str) -> list[tuple[Key, Finding]]:
    """Findings in the order of the text, each known by its letter."""
    claim = ClaimText("", "", "", "", "asserted")
    return [
        (Key("a.md", "BL101", name, "", ""),
         Finding("BL101", name, "error", at, at + 1, "", "", claim))
        for at, name in enumerate(names)
    ]  # fmt: skip


def held(names: str) -> baseline.Baseline:
    return Counter(key for key, _ in pairs(names))


@pytest.mark.parametrize(
    ("found", "known", "new"),
    [
        ("ab", "ab", ""),
        ("ab", "", "ab"),
        ("abc", "b", "ac"),
        ("aaa", "aa", "a"),
        ("aba", "a", "ba"),
        ("a", "aab", ""),
    ],
)
def test_as_many_findings_are_held_as_were_there(found: str, known: str, new: str) -> None:
    compared = baseline.compare(pairs(found), held(known))
    assert "".join(finding.name for finding in compared.new) == new
    assert compared.known == held(found) & held(known)


def test_of_like_findings_those_that_were_asked_for_are_held_first() -> None:
    compared = baseline.compare(pairs("aaa"), held("aa"), first=lambda f: f.start != 1)
    assert [finding.start for finding in compared.new] == [1]


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_what_is_new_and_what_is_known_is_all(found: str, known: str) -> None:
    compared = baseline.compare(pairs(found), held(known))
    new = Counter(key for key, finding in pairs(found) if finding in compared.new)
    assert new + compared.known == held(found)
    assert new == held(found) - held(known)
    starts = [finding.start for finding in compared.new]
    assert starts == sorted(starts)


def test_only_entries_that_were_judged_are_stale() -> None:
    everything = held("aabc")
    assert baseline.stale(everything, held("ab"), held("ac")) == held("ac")


# --- how it is written down ------------------------------------------------------------------

word = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
baselines = st.dictionaries(
    st.builds(Key, word, word, word, word, word), st.integers(1, 3), max_size=6
).map(Counter)


@given(baselines)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, made: baseline.Baseline
) -> None:
    file = tmp_path_factory.getbasetemp() / "round.json"
    text = baseline.written(made)
    file.write_text(text, encoding="utf-8", newline="")
    assert baseline.load(file) == made
    assert baseline.written(baseline.load(file)) == text


def test_the_file_is_for_people_too() -> None:
    made = Counter(
        {Key("b.md", "BL101", "ä\u202e", "X", "LLM"): 2, Key("a.md", "BL2", "s", "", ""): 1}
    )
    assert baseline.written(made) == (
        '{\n  "version": 1,\n  "findings": [\n'
        '    {"path": "a.md", "code": "BL2", "sentence": "s"},\n'
        '    {"path": "b.md", "code": "BL101", "system": "X", "object": "LLM", '
        '"sentence": "ä\\u202e", "count": 2}\n'
        "  ]\n}\n"
    )  # fmt: skip


@given(baselines, st.randoms())
def test_the_order_depends_on_nothing(made: baseline.Baseline, random: object) -> None:
    shuffled = list(made.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert baseline.written(Counter(dict(shuffled))) == baseline.written(made)


def test_entries_that_two_branches_added_are_counted_together(tmp_path: Path) -> None:
    entry = {"path": "a.md", "code": "BL101", "sentence": "s"}
    file = tmp_path / "b.json"
    file.write_text(json.dumps({"version": 1, "findings": [entry, entry | {"count": 2}]}))
    assert baseline.load(file) == {Key("a.md", "BL101", "s", "", ""): 3}


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "b.json: no such baseline; --write-baseline makes one"),
        (b"\xff", "b.json: the baseline cannot be read: not UTF-8"),
        (b"", "b.json:1: not a baseline: Expecting value: line 1 column 1 (char 0)"),
        (b'{\n<<<<<<< HEAD\n', "b.json:2: not a baseline: Expecting property name"),
        (b"[]", "b.json: not a baseline of buzzlint"),
        (b'{"version": 1}', "b.json: not a baseline of buzzlint"),
        (b'{"version": 2, "findings": []}', "b.json: a baseline of version 2; this buzzlint reads"),
        (b'{"version": 1, "findings": [{"path": "a"}]}', "b.json: finding 1: code: field required"),
        (b'{"version": 1, "findings": [{"path": "a", "code": "b", "sentence": "c", "x": 1}]}',
         "b.json: finding 1: x: extra inputs are not permitted"),
        (b'{"version": 1, "findings": [{"path": "a", "code": "b", "sentence": "c", "count": 0}]}',
         "b.json: finding 1: count: input should be greater than or equal to 1"),
        (b'{"version": 1, "findings": [7]}', "b.json: finding 1: "),
    ],
)  # fmt: skip
def test_what_is_no_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, complaint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        (tmp_path / "b.json").write_bytes(content)
    with pytest.raises(UsageError) as caught:
        baseline.load(tmp_path / "b.json")
    assert str(caught.value).startswith(complaint)
    assert "\n" not in str(caught.value)
