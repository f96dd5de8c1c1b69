"""Classes that are another thing here: "TTS", which is an agency, LLMs that are multimodal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import has_any, words
from ..trees.syntax import children, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WORD = re.compile(r"[^\W\d_]+")
_MULTIMODAL = re.compile(r".*multi-?modal.*|omni")


def is_other(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class may be another thing here, or is narrowed to some that do make it."""
    if doer.kind == "class" and has_any(words("nouns.grafts"), sentence.text):
        return True  # "with a visual tokenizer an LLM can generate images"
    return _is_of_wider(doer, output, sentence, reading) or _may_be_other(
        doer, output, sentence, reading
    )


def _may_be_other(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether an abbreviation may stand for something else: "the posts written by TTS".

    It does not beside an article, another name, or a word for what the class makes indeed.
    """
    text, token = sentence.block.text, sentence.token_of(doer)
    if doer.kind != "class" or doer.plural or not text[doer.start : doer.end].isupper():
        return False
    if token is None or children(token, "det", "nmod:poss") or len(sentence.names) > 1:
        return False
    made = {m for id_ in doer.ids for m in reading.knowledge.outputs(id_) or ()}
    if reading.may_be_text(made) or not reading.may_be_text(output.ids):
        return False
    return not any(made & set(reading.nouns.get(word.lower(), ())) for word in _WORD.findall(text))


def _is_of_wider(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether the text says which kind of a class is meant: "live LLMs are multimodal models"."""
    token = sentence.token_of(doer)
    if token is None or doer.kind != "class":
        return False
    kinds = [t for t in sentence.doc if children(t, "cop") and token in subjects(t)]
    if any(_MULTIMODAL.fullmatch(_described(kind)) for kind in kinds):
        return True
    for kind in (*kinds, *children(token, "appos")):
        name = sentence.name_at.get(kind.i)
        if name is None or name.kind != "class":
            continue
        told = any(reading.is_known_to_make(name, modality) for modality in output.ids)
        if told or set(name.ids) & frame("produce.many"):
            return True
    return False


def _described(noun: Token) -> str:
    """The words right before a noun that describe it, without what parts them."""
    before = [t for t in children(noun, "amod", "compound", "punct") if t.i < noun.i]
    return "".join(t.lower_ for t in before if t.text[0].isalpha())
