"""``nlp.add_pipe("buzzlint")``: found through the entry point, in any pipeline."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
import spacy
from buzzlint import Claim, Finding, Linter
from spacy.tokens import Doc, DocBin

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

TEXT = "Naïve 🙂 talk:  Midjourney is an LLM.\nGPT-4 writes poems."
CONFIG = {"as_of": "2026-11-25"}


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("buzzlint", config=CONFIG)
    return nlp


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def test_findings_are_those_of_the_linter(doc: Doc, linter: Linter) -> None:
    assert list(doc._.findings) == linter.lint_text(TEXT, format="text")
    assert [finding.code for finding in doc._.findings] == ["BL101"]
    assert all(isinstance(finding, Finding) for finding in doc._.findings)


def test_offsets_are_those_of_the_text(doc: Doc) -> None:
    [finding] = doc._.findings
    assert doc.text[finding.start : finding.end] == "LLM"
    for claim in doc._.claims:
        assert isinstance(claim, Claim)
        for mention in (claim.subject, claim.object):
            assert doc.text[mention.start : mention.end] == mention.text
            assert doc.char_span(mention.start, mention.end) is not None
    assert {(claim.subject.text, claim.relation, claim.object.text) for claim in doc._.claims} == {
        ("Midjourney", "is-a", "LLM"),
        ("GPT-4", "produces", "poems"),
    }


def test_a_text_without_claims_has_none(nlp: Language) -> None:
    doc = nlp("The garden is open.")
    assert doc._.claims == doc._.findings == ()


def test_a_document_that_the_component_has_not_seen_has_none(nlp: Language) -> None:
    assert nlp.make_doc(TEXT)._.findings == ()


def test_it_goes_beside_other_components_and_leaves_them_alone() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    before = [token.text for sent in nlp(TEXT).sents for token in sent]
    nlp.add_pipe("buzzlint", config=CONFIG, first=True)
    doc = nlp(TEXT)
    assert [token.text for sent in doc.sents for token in sent] == before
    assert len(doc._.findings) == 1


def test_its_settings_are_those_of_the_linter(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[system]]\nid = "inkpot"\nname = "Inkpot"\nmaker = "openai"\nkind = "model"\n'
        'classes = ["text-to-image"]\ninputs = ["text"]\noutputs = ["image"]\n'
        'sources = [{ url = "https://docs.example.com/inkpot", read = 2026-11-24 }]\n'
    )
    nlp = spacy.blank("en")
    settings = {"format": "markdown", "knowledge_files": [str(own)], "ignore": ["BL101"]}
    nlp.add_pipe("buzzlint", config=CONFIG | settings)
    doc = nlp("Midjourney is an LLM. `GPT-4 draws logos`. Inkpot writes poems for you.")
    assert [finding.code for finding in doc._.findings] == ["BL201"]


@pytest.mark.parametrize("settings", [{"select": ["wrong-clas"]}, {"ignore": ["BL9999"]}])
def test_a_rule_that_there_is_not_is_an_error_at_once(settings: dict[str, list[str]]) -> None:
    with pytest.raises(ValueError, match="unknown rule"):
        spacy.blank("en").add_pipe("buzzlint", config=settings)


def test_rules_may_be_named() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("buzzlint", config=CONFIG | {"select": ["wrong-class"]})
    assert [finding.code for finding in nlp(TEXT)._.findings] == ["BL101"]


def test_each_document_is_judged_by_its_own_day(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("buzzlint", config={"format": "markdown"})
    text = "<!-- buzzlint-disable-next-line BL101 until 2026-12 -->\nMidjourney is an LLM.\n"
    for day, codes in ((date(2026, 11, 28), []), (date(2027, 1, 5), ["BL901", "BL101"])):
        clock = type("Clock", (date,), {"today": classmethod(lambda cls, day=day: day)})
        monkeypatch.setattr("buzzlint.component.date", clock)
        assert [finding.code for finding in nlp(text)._.findings] == codes


def test_a_document_keeps_its_findings_on_disk(nlp: Language, doc: Doc) -> None:
    for again in (
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        next(
            DocBin()
            .from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes())
            .get_docs(nlp.vocab)
        ),
    ):
        assert again._.findings == doc._.findings
        assert again._.claims == doc._.claims


def test_a_pipeline_goes_to_disk_and_back(nlp: Language, doc: Doc, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.config["components"]["buzzlint"]["as_of"] == "2026-11-25"
    assert again(TEXT)._.findings == doc._.findings
    assert spacy.blank("en").from_bytes(nlp.to_bytes(), exclude=["vocab"]) is not None


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_several_processes_find_the_same(way: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import multiprocessing, spacy\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({way!r})\n"
        "    nlp = spacy.blank('en')\n"
        f"    nlp.add_pipe('buzzlint', config={CONFIG!r})\n"
        "    nlp('Midjourney is an LLM.')  # the linter is loaded, and must not be sent\n"
        "    texts = ['Midjourney is an LLM.', 'Nothing.'] * 2\n"
        "    docs = nlp.pipe(texts, n_process=2, batch_size=1)\n"
        "    print([[f.code for f in doc._.findings] for doc in docs])\n"
    )
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout == "[['BL101'], [], ['BL101'], []]\n"
