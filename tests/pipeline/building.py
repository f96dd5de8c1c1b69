"""Sentences with trees written by hand, so that a test doesn't hang on what a parser makes of them.

A tree is a table, one row a word, in the order of CoNLL-U: form, lemma, part of speech, head (the
number of its row, from 1; 0 for the root), relation, features. A name is one word; ``_`` stands for
a space in it. An empty line ends a sentence::

    Stable_Diffusion  -     PROPN  2  nsubj
    draws             draw  VERB   0  ROOT
    logos             logo  NOUN   2  obj    Number=Plur
    .                 .     PUNCT  2  punct
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from buzzlint.document import Block, Document
from buzzlint.pipeline import analysis
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.pipeline.reading import Reading
from buzzlint.pipeline.stance.context import Context
from buzzlint.pipeline.trees.copying import Strings, tree
from buzzlint.pipeline.trees.sentences import attach, sentences
from spacy.lang.en import English
from spacy.tokens import Doc

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.claims import Claim, Relation
    from buzzlint.pipeline.names.scan import Name
    from buzzlint.pipeline.trees.sentences import Sentence
    from buzzlint.pipeline.trees.tree import Token, Tree

VOCAB = English().vocab
Row = list[str]


class Built:
    """A document of one block, whose sentences have the trees that were given."""

    def __init__(self, linter: Linter, text: str, trees: str) -> None:
        knowledge = linter.knowledge
        block = Block(text, range(len(text)), range(1, len(text) + 1))
        self.document = Document("built.md", text, (block,))
        self.found = mentions(self.document, linter.scanner, knowledge)
        (names,) = self.found

        def mass(name: Name) -> bool:
            return knowledge.classes[name.ids[0]].mass

        self.sentences = list(sentences(block, 0, names, mass))
        tables = [
            [line.split() for line in tree.splitlines() if line.strip()]
            for tree in re.split(r"\n\s*\n", trees.strip("\n"))
        ]
        assert len(tables) == len(self.sentences), "a tree a sentence"
        for sentence, rows in zip(self.sentences, tables, strict=True):
            attach(sentence, doc(sentence, rows))
        self.reading = Reading(knowledge)
        self.context = Context(self.document)

    @property
    def sentence(self) -> Sentence:
        """The one sentence."""
        (only,) = self.sentences
        return only

    @property
    def doc(self) -> Tree:
        """The tree of the one sentence."""
        return self.sentence.doc

    def token(self, form: str) -> Token:
        """The one word that the text spells so."""
        wanted = form.lower().replace("_", " ")
        (found,) = [t for t in self.doc if self.sentence.word(t) == wanted]
        return found

    def claims(self, relation: Relation) -> list[Claim]:
        """The claims of a relation that the sentences make, in the order of the text."""
        found = {
            claim
            for sentence in self.sentences
            for reader in analysis.READERS
            if relation in reader.relations
            for claim in reader.claims(sentence, self.reading, self.context)
            if claim.relation == relation
        }
        return sorted(found, key=lambda claim: (claim.subject.start, claim.object.start))

    def words(self, tokens: list[Token]) -> list[str]:
        """What the text has for tokens, in its own spelling."""
        text = self.document.source
        return [text[slice(*self.sentence.spans[token.i])] for token in tokens]

    def spelt(self, names: list[Name] | tuple[Name, ...]) -> list[str]:
        """What the text has for names."""
        return [self.document.source[name.start : name.end] for name in names]


def bare(words: list[str]) -> Tree:
    """Build a tree of words that nothing is known of."""
    return tree(Doc(VOCAB, words=words), Strings(VOCAB.strings), lambda *word: word[0])


def doc(sentence: Sentence, rows: list[Row]) -> Tree:
    """Build the tree of a sentence; a name's word is what the parser would get to see for it."""
    forms = [row[0].replace("_", " ") for row in rows]
    named = {sentence.block.text[name.start : name.end] for name in sentence.names}
    pattern = "".join(
        r"(\w+)(\s*)" if form in named else rf"({re.escape(form)})(\s*)" for form in forms
    )
    match = re.fullmatch(pattern, sentence.parse_text)
    assert match, f"the rows don't spell {sentence.parse_text!r}: {forms}"
    groups = match.groups()
    words = list(groups[::2])
    built = Doc(
        VOCAB,
        words=words,
        spaces=[bool(space) for space in groups[1::2]],
        pos=[row[2] for row in rows],
        heads=[int(row[3]) - 1 if row[3] != "0" else i for i, row in enumerate(rows)],
        deps=[row[4] for row in rows],
        morphs=[row[5] if len(row) > 5 else "" for row in rows],
        sent_starts=[1] + [-1] * (len(rows) - 1),
    )
    lemmas = [word if row[1] == "-" else row[1] for word, row in zip(words, rows, strict=True)]
    known = {word.lower(): lemma.lower() for word, lemma in zip(words, lemmas, strict=True)}
    return tree(built, Strings(VOCAB.strings), lambda form, *_: known[form])
