"""What is left out, and why; and that nothing is lost between the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from buzzlint.corpus import language, linting
from buzzlint.corpus.memory import Kept
from buzzlint.corpus.reasons import Reason
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .conftest import GERMAN, PLAIN, Corpus, adds_up, jsonlines

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WRONG = "Midjourney is an LLM."


def lint(corpus: Corpus, texts: dict[str, str], *args: str) -> dict[str, str | None]:
    jsonlines(
        corpus.folder / "a.jsonl", [{"id": name, "text": text} for name, text in texts.items()]
    )
    ran = corpus.lint("a.jsonl", "--id-column", "id", *args)
    assert ran.code == 0, ran.err
    assert adds_up(corpus)
    return corpus.skipped()


def test_copies_are_linted_once(corpus: Corpus) -> None:
    texts = {"first": WRONG, "copy": WRONG, "other": f"{WRONG} "}
    assert lint(corpus, texts) == {"first": None, "copy": "duplicate", "other": None}
    found = corpus.documents()
    assert found["copy"]["same_as"] == found["first"]["row"]
    assert found["copy"]["digest"] == found["first"]["digest"] != found["other"]["digest"]
    assert sorted(row["path"] for row in corpus.rows("findings")) == ["first", "other"]


def test_copies_may_be_wanted(corpus: Corpus) -> None:
    assert set(lint(corpus, {"one": WRONG, "two": WRONG}, "--every-copy").values()) == {None}
    assert len(corpus.rows("findings")) == 2


TEXTS = {
    "english": PLAIN * 3,
    "german": GERMAN,
    "german page": f"<html><head><script>{'the of and to ' * 200}</script></head><p>{GERMAN}",
    "french": "Le jardin derrière la maison est ouvert à tous ceux qui veulent voir les roses "
    "et qui ont le temps de rester jusqu'au soir pour les regarder fleurir une dernière fois.",
    "chinese": "人工智能生成内容的模型有很多种，其中一些生成图像，另一些生成文本。" * 3,
    "code": "x = [i for i in range(10)]\nfoo.bar(baz=1)\n" * 3,
    "short": "Guten Tag.",
    "none": "",
    "numbers": "1 2 3 " * 100,
}


def test_other_languages_are_left_out(corpus: Corpus) -> None:
    jsonlines(
        corpus.folder / "a.jsonl",
        [
            {"id": f"{name}.html" if "page" in name else name, "text": f"{text}\n{WRONG}"}
            for name, text in TEXTS.items()
        ],
    )
    assert corpus.lint("a.jsonl", "--id-column", "id").code == 0
    found = corpus.skipped()
    others = {name for name, why in found.items() if why == "not English"}
    assert others == {"german", "german page.html", "french", "chinese"}
    assert corpus.documents()["german"]["language"] == "de"
    assert corpus.documents()["english"]["language"] == "en"
    assert adds_up(corpus)
    jsonlines(corpus.folder / "b.jsonl", [{"text": GERMAN}])
    assert corpus.lint("b.jsonl", "--every-language", output="all").code == 0
    assert set(corpus.skipped("all").values()) == {None}


def test_tags_are_taken_out_in_linear_time() -> None:
    for unit in ("<", "<script>", "<style>", "<script></script>", "<a", "</style>"):
        page = unit * (2_000_000 // len(unit))
        assert language.without_tags(page) is not None


def test_what_is_too_large_is_left_out(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linting, "LONGEST", 3000)
    monkeypatch.setattr(linting, "NAMES", 100)
    texts = {
        "long": f"{WRONG} {PLAIN * 40}",
        "long and clean": PLAIN * 40,
        "names": "GPT-4 " * 101,
        "fewer names": "GPT-4 " * 99,
    }
    assert lint(corpus, texts) == {
        "long": "too large", "long and clean": None, "names": "too large", "fewer names": None,
    }  # fmt: skip


def test_a_document_of_ten_megabytes_costs_its_row(corpus: Corpus) -> None:
    text = f"{WRONG} {PLAIN}\n\n" * (10_000_000 // 110)
    assert lint(corpus, {"large": text, "small": WRONG}) == {"large": "too large", "small": None}


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(
        st.one_of(
            st.fixed_dictionaries(
                {"id": st.text(max_size=5), "text": st.sampled_from([WRONG, PLAIN, GERMAN, ""])}
            ),
            st.fixed_dictionaries({"text": st.one_of(st.none(), st.integers(), st.text())}),
            st.one_of(st.none(), st.integers(), st.text(max_size=5)),
        ),
        max_size=12,
    )
)
def test_counts_always_add_up(tmp_path_factory: Any, rows: list[Any]) -> None:
    folder: Path = tmp_path_factory.mktemp("rows")
    (folder / ".git").mkdir()
    corpus = Corpus(folder)
    jsonlines(folder / "a.jsonl", rows)
    assert corpus.lint("a.jsonl", "--id-column", "id").code == 0
    assert corpus.manifest()["counts"]["documents"] == len(rows)
    assert set(corpus.manifest()["counts"]["skipped"]) <= set(get_args(Reason))
    assert adds_up(corpus)


def test_a_linter_that_has_grown_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    from buzzlint.corpus import memory
    from buzzlint.corpus.job import Job

    monkeypatch.setattr(memory, "OFTEN", 2)
    monkeypatch.setattr(memory, "LIMIT", 1 << 60)
    kept, job = Kept(), Job("/out", date(2026, 11, 24), frozenset())
    first = kept.linter(job)
    assert kept.linter(job) is first
    monkeypatch.setattr(memory, "LIMIT", 1)
    assert [kept.linter(job) is first for _ in range(2)] == [True, False]
