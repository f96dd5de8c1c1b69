"""The bundled parser: its model, its trees on plain and on real sentences, its lemmas."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy
import pytest
from buzzlint.pipeline.trees.network import encode_plainly
from buzzlint.rules import RULES
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from thinc.api import use_ops

if TYPE_CHECKING:
    from buzzlint.pipeline.trees.parsing import Parser

FOLDER = Path(__file__).parents[2] / "patterns" / "parser"
MODEL = FOLDER / "model"

SENTENCES = {
    "Google is a model.": "Google/nsubj/model is/cop/model model/ROOT/model",
    "Google is not a language model.": "not/advmod/model language/compound/model",
    "Google generates images.": "Google/nsubj/generates images/obj/generates",
    "The images were made by Google.": "images/nsubj:pass/made Google/obl:agent/made",
    "Use Google to generate images.": "Google/obj/Use generate/advcl/Use images/obj/generate",
    "Models such as Google write text.": "Google/nmod/Models as/fixed/such Models/nsubj/write",
    "Google, a diffusion model, draws logos.": "model/appos/Google Google/nsubj/draws",
    "Unlike Google, models can write code.": "Google/obl/write Unlike/case/Google",
    "Let Google write the essay.": "Google/obj/Let write/xcomp/Let essay/obj/write",
    "Google can't generate images.": "ca/aux/generate n't/advmod/generate",
    "A model that writes text failed.": "writes/acl:relcl/model that/nsubj/writes",
    "Google writes the prompt, and Mary paints it.": "paints/conj/writes Mary/nsubj/paints",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_tree_of_a_plain_sentence(parser: Parser, text: str) -> None:
    """The arcs that claims hang on are there."""
    arcs = {f"{t.text}/{t.dep_}/{t.head.text}" for t in parser(text)}
    assert set(SENTENCES[text].split()) <= arcs


def test_every_token_is_annotated(parser: Parser) -> None:
    """Classes, features, relations and sentence starts are set, in the order of the texts."""
    texts = ["Google draws. Models write.", "", "Images"]
    docs = list(parser.parse(texts))
    assert [doc.text for doc in docs] == texts
    assert all(doc.has_annotation(a) for doc in docs if doc for a in ("DEP", "SENT_START", "POS"))
    assert [sentence.text for sentence in docs[0].sents] == ["Google draws.", "Models write."]
    assert docs[0][1].morph.get("Person") == ["3"]


def test_line_breaks_are_spaces(parser: Parser) -> None:
    """A sentence over two lines has the tree that it has on one, with the same offsets."""
    broken, whole = parser("Google is a\nmodel."), parser("Google is a model.")
    assert [(t.text, t.idx, t.dep_) for t in broken] == [(t.text, t.idx, t.dep_) for t in whole]


def test_batches_do_not_change_a_tree(parser: Parser) -> None:
    """A text has one tree, alone or among others."""
    texts = list(SENTENCES) * 8
    for text, doc in zip(texts, parser.parse(texts), strict=True):
        assert [(t.head.i, t.dep_) for t in doc] == [(t.head.i, t.dep_) for t in parser(text)]


def test_vectors_are_those_of_the_layers_that_were_trained() -> None:
    """What is left out of the layers changes no bit of what comes out."""
    random = numpy.random.default_rng(1)
    texts = [random.normal(size=(length, 12)).astype("float32") for length in (5, 1, 30)]
    with use_ops("numpy", use_blis=False):
        encode = MaxoutWindowEncoder(12, 1, 3, 2)
    encode.initialize(X=texts)
    trained = encode.predict(texts)
    encode_plainly(encode)
    assert all(map(numpy.array_equal, encode.predict(texts), trained))


@pytest.fixture(scope="module")
def trees(parser: Parser) -> dict[str, object]:
    """What comes of each example of the rules, all of them parsed together."""
    texts = [text for rule in RULES for text in (*rule.flagged, *rule.clean)]
    return dict(zip(texts, _parsed(parser, texts), strict=True))


@pytest.mark.parametrize("together", [1, 3, 64, 500])
def test_company_does_not_change_a_tree(
    parser: Parser, trees: dict[str, object], together: int
) -> None:
    """Documents are parsed together, and what is found in one doesn't depend on the others."""
    texts = list(trees)
    random.Random(together).shuffle(texts)
    for first in range(0, len(texts), together):
        batch = texts[first : first + together]
        assert _parsed(parser, batch) == [trees[text] for text in batch]


def _parsed(parser: Parser, texts: list[str]) -> list[list[tuple[object, ...]]]:
    parser._known.clear()
    return [
        [(t.text, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i) for t in tree]
        for tree in parser.trees(texts)
    ]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Google generates images.", "generates", "generate"),
        ("Google generates images.", "images", "image"),
        ("The text was written by Google.", "written", "write"),
        ("The text was written by Google.", "was", "be"),
        ("Google can't draw.", "ca", "can"),
        ("Google has drawn the pictures.", "drawn", "draw"),
        ("We fine-tuned Google.", "tuned", "tune"),
        ("Use Google for stories.", "Use", "use"),
        ("Use Google for stories.", "Google", "Google"),
        ("LLMs are trained on text.", "LLMs", "llm"),
    ],
)
def test_lemma(parser: Parser, text: str, word: str, lemma: str) -> None:
    """Verbs and nouns are reduced to their base, names stay as they are."""
    assert next(t for t in parser(text) if t.text == word).lemma_ == lemma


def test_size() -> None:
    """The model is small enough for a wheel."""
    files = [path for path in MODEL.rglob("*") if path.is_file()]
    assert {"weights.msgpack", "pipeline.json", "lemmas.json.gz", "meta.json"} == {
        path.name for path in files
    }
    assert sum(path.stat().st_size for path in files) < 5_000_000


def test_licence_and_sources_are_stated() -> None:
    """The folder says what its weights were made from."""
    text = (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")
    assert "CC-BY-SA-4.0" in text
    assert "UD_English-EWT" in text
    assert "UD_English-PUD" in text
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == "CC BY-SA 4.0"


def test_spacy_is_whole_after_a_load() -> None:
    """The load skips the import of spaCy's command line, and leaves no trace of that."""
    code = (
        "import sys; from pathlib import Path; from buzzlint.pipeline.trees.parsing import load\n"
        "assert 'spacy' not in sys.modules\n"
        f"load(Path({str(MODEL)!r}))\n"
        "assert 'spacy.cli' not in sys.modules\n"
        "import spacy, spacy.cli\n"
        "assert spacy.cli.download and 'spacy_version' in spacy.info(silent=True)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
