"""What stands behind names and is what is spoken of: "M's X and Y snippets", "M X talks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..trees.sentences import Sentence

_JOINING = frozenset({"and", "or", "/", "&", ",", "+"})


def is_of_row(at: int, sentence: Sentence) -> bool:
    """Whether a noun behind two names or more is what is owned: "M's X and Y figures".

    ``at`` is where the first name stands. What follows may be a verb as well: "M's X and Y write".
    """
    doc, behind = sentence.doc, after_name(sentence, at)
    first = behind
    while doc.text(behind).lower() in _JOINING and behind + 1 in sentence.name_at:
        behind = after_name(sentence, behind + 1)
    if behind == first or behind >= len(doc) or not doc[behind - 1].whitespace_:
        return False
    word, last = doc[behind], behind
    acts = frame("produce.verbs", "consume.verbs")
    if word.pos_ not in {"NOUN", "VERB", "ADJ", "PROPN"} or word.lemma_ in acts:
        return False
    while last + 1 < len(doc) and doc[last].whitespace_ and doc[last + 1].pos_ == "NOUN":
        last += 1
    if doc[last].lower_ in words("nouns.transparent"):
        return False
    if last == behind:  # a tree may take "figures" for a verb, but "spend" for none
        return word.lower_.endswith("s") or word.pos_ == "NOUN"
    return word.pos_ != "VERB"


def names_affair(at: int, sentence: Sentence) -> bool:
    """Whether a noun behind two names tells what is between them: "M X talks stall"."""
    doc = sentence.doc
    if at >= len(doc) or doc[at].pos_ not in {"NOUN", "VERB"} or not doc[at - 1].whitespace_:
        return False
    acts = frame("produce.verbs", "consume.verbs", "usage.verbs")
    plain = doc[at].lower_ in words("nouns.transparent", "access.kinds")
    return not (plain or doc[at].lemma_ in acts or children(doc[at], "aux", "aux:pass"))
