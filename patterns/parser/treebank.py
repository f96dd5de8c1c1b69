"""Read Universal Dependencies treebanks (CoNLL-U) into spaCy documents that keep the raw text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.vocab import Vocab

#: Subtypes of relations that the parser learns; any other subtype is cut to its basic relation.
SUBTYPES = frozenset(
    {
        "acl:relcl",
        "advcl:relcl",
        "aux:pass",
        "cc:preconj",
        "compound:prt",
        "csubj:outer",
        "csubj:pass",
        "det:predet",
        "nmod:desc",
        "nmod:poss",
        "nmod:unmarked",
        "nsubj:outer",
        "nsubj:pass",
        "obl:agent",
        "obl:unmarked",
    }
)

#: Features that tell nothing about grammar here; without them the tagger has fewer classes.
DROPPED_FEATURES = frozenset({"Abbr", "ExtPos", "Foreign", "NumForm", "Style", "Typo"})


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word of a sentence; `head` is its 1-based number, 0 for the root."""

    form: str
    space: bool
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


Sentence = list[Word]


def relation(deprel: str) -> str:
    """Cut a relation to the inventory of the parser."""
    return deprel if deprel in SUBTYPES else deprel.partition(":")[0]


def features(feats: str) -> str:
    """Drop the features that the tagger does not learn."""
    kept = [
        feat
        for feat in feats.split("|")
        if feat != "_" and feat.partition("=")[0] not in DROPPED_FEATURES
    ]
    return "|".join(kept)


def read_conllu(path: Path) -> Iterator[list[Sentence]]:
    """Yield the documents of a CoNLL-U file, each a list of sentences.

    A multiword token ("don't" over "do" and "n't") carries the spacing of its words: there is none
    inside it, and after its last word the one of the token. The range is forgotten at the end of
    each sentence, because word numbers start anew there.
    """
    document: list[Sentence] = []
    sentence: Sentence = []
    range_end, range_space = 0, True
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if document:
                yield document
            document = []
        elif line.startswith("#"):
            continue
        elif not line.strip():
            if sentence:
                document.append(sentence)
            sentence, range_end = [], 0
        else:
            columns = line.split("\t")
            number, form, lemma, upos, _, feats, head, deprel, _, misc = columns
            space = "SpaceAfter=No" not in misc
            if "." in number:  # an empty node of the enhanced graph
                continue
            if "-" in number:
                range_end, range_space = int(number.partition("-")[2]), space
                continue
            position = int(number)
            if position <= range_end:
                space = range_space and position == range_end
            sentence.append(
                Word(form, space, lemma, upos, features(feats), int(head), relation(deprel))
            )
    if sentence:
        document.append(sentence)
    if document:
        yield document


def to_doc(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """Join sentences into one annotated document."""
    words: list[Word] = []
    heads: list[int] = []
    for sentence in sentences:
        start = len(words)
        for index, word in enumerate(sentence):
            heads.append(start + (word.head - 1 if word.head else index))
        words.extend(sentence)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        lemmas=["" if word.lemma == "_" else word.lemma for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        heads=heads,
        deps=["ROOT" if word.head == 0 else word.deprel for word in words],
    )


def read_docs(path: Path, vocab: Vocab, group: int) -> list[Doc]:
    """Read a treebank file as documents of at most `group` neighbouring sentences."""
    return [
        to_doc(vocab, document[start : start + group])
        for document in read_conllu(path)
        for start in range(0, len(document), group)
    ]
