"""The sentence templates, and the reading of treebanks."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from templates import TAGS, TemplateError, Templates
from treebank import read_conllu, to_doc

if TYPE_CHECKING:
    from buzzlint.pipeline.trees.parsing import Parser
    from treebank import Sentence

FOLDER = Path(__file__).parents[2] / "patterns" / "parser"
TEMPLATES = Templates(FOLDER / "templates.toml")


def bracket(sentence: Sentence) -> str:
    """Write a tree as ``word>head`` pairs."""
    return " ".join(
        f"{w.form}/{w.deprel}>{sentence[w.head - 1].form if w.head else '-'}" for w in sentence
    )


def text(sentence: Sentence) -> str:
    return "".join(word.form + " " * word.space for word in sentence).rstrip()


def make(template: str, seed: int = 3) -> Sentence:
    return TEMPLATES.sentence(template, random.Random(seed))


def test_every_template_is_a_tree(parser: Parser) -> None:
    """One root, no cycle, no crossing arcs, and only labels that the parser knows."""
    moves = json.loads((FOLDER / "model" / "pipeline.json").read_text(encoding="utf-8"))["moves"]
    inventory = {label for labels in moves.values() for label in labels} | {"root"}
    classes = {upos for upos, _ in TAGS.values()} | {"AUX"}
    rng = random.Random(1)
    assert len(TEMPLATES.templates) >= 150
    for template in TEMPLATES.templates:
        sentence = TEMPLATES.sentence(template, rng)
        assert [word.head for word in sentence].count(0) == 1, template
        assert {word.deprel for word in sentence} <= inventory, template
        assert {word.upos for word in sentence} <= classes, template
        for number in range(1, len(sentence) + 1):
            seen: list[int] = []
            while number:
                assert number not in seen, template
                seen.append(number)
                number = sentence[number - 1].head
        arcs = [sorted((number, word.head)) for number, word in enumerate(sentence, 1) if word.head]
        assert not any(a < c < b < d for a, b in arcs for c, d in arcs), template


def test_tokens_are_those_of_the_tokenizer(parser: Parser) -> None:
    """What the templates write as words is what the tokenizer makes of the text."""
    for sentence in TEMPLATES.make(600, random.Random(2)):
        doc = to_doc(parser.vocab, [sentence])
        assert [t.text for t in parser.tokenizer(doc.text)] == [t.text for t in doc]


def test_notation() -> None:
    """Groups, function words, fixed expressions, brackets and joined words."""
    sentence = make("(nsubj models (nmod such_as Acme)) can draw/VB (obj a open/JJ - source app) .")
    assert text(sentence) == "Models such as Acme can draw an open-source app."
    assert bracket(sentence) == (
        "Models/nsubj>draw such/case>Acme as/fixed>such Acme/nmod>Models can/aux>draw draw/root>- "
        "an/det>app open/amod>app -/punct>app source/compound>app app/obj>draw ./punct>draw"
    )
    assert text(make("Acme (appos -LRB- a model -RRB-)")) == "Acme (a model)"
    assert text(make("Acme ~ (appos a model)")) == "Acme - a model"


def test_passive_and_copula_are_told_apart() -> None:
    """The head decides what "is" and the subject are."""
    assert "is/cop>model" in bracket(make("(nsubj Acme) is a model ."))
    passive = bracket(make("(nsubj Acme) is trained/VBN ."))
    assert "Acme/nsubj:pass>trained is/aux:pass>trained" in passive
    assert "is/aux>drawing" in bracket(make("(nsubj Acme) is drawing/VBG ."))


@pytest.mark.parametrize("template", ["(nsubj Acme", "draws/VBZ )", "{nothing}", "{make}"])
def test_wrong_template(template: str) -> None:
    """A template that breaks the notation is refused."""
    with pytest.raises(TemplateError):
        make(template)


def test_multiword_tokens_keep_the_spaces_of_the_text(tmp_path: Path, parser: Parser) -> None:
    """No space inside "don't", one after it, and no trace of it in the next sentence."""
    rows = [
        ["1-2", "don't", *"______", "_", "_"],
        ["1", "do", "do", "AUX", "VBP", "_", "3", "aux", "_", "_"],
        ["2", "n't", "not", "PART", "RB", "_", "3", "advmod", "_", "_"],
        ["3", "go", "go", "VERB", "VB", "Style=Coll|VerbForm=Inf", "0", "root", "_", "_"],
        [],
        ["1", "We", "we", "PRON", "PRP", "_", "2", "nsubj", "_", "_"],
        ["2", "go", "go", "VERB", "VBP", "_", "0", "root", "_", "_"],
        ["2.1", "gone", *"______", "_", "_"],
        [],
    ]
    file = tmp_path / "a.conllu"
    file.write_text("# newdoc\n" + "\n".join("\t".join(row) for row in rows) + "\n", "utf-8")
    [document] = read_conllu(file)
    doc = to_doc(parser.vocab, document)
    assert doc.text == "don't go We go "
    assert [token.head.i for token in doc] == [2, 2, 2, 4, 4]
    assert str(doc[2].morph) == "VerbForm=Inf"
