"""Whether a verb before a name owns the phrase behind it: "we got X from M", "tested X by M"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NSUBJ
from ..frames import frame
from ..lexicon import words
from ..trees.syntax import is_passive

if TYPE_CHECKING:
    from ..trees.tree import Token


def governs(word: Token, preposition: Token, had: frozenset[str], *, made: bool) -> bool:
    """Whether the word in front of a name may own the phrase behind it: "reviewing X by M".

    ``had``: verbs that never do, "we now support X by M"; ``made``: a participle stands between,
    "we compare X, made by M, with Y".
    """
    while word.i and word.pos_ in {"NOUN", "PROPN", "ADJ", "DET", "PUNCT"}:
        if not (word.nbor(-1).whitespace_ or "-" in {word.text, word.nbor(-1).text}):
            break
        if word.is_punct and word.text != "-":
            break
        word = word.nbor(-1)  # "the acquisition of the AI-native startup X by M"
    if word.lower_ == "from" and preposition.lower_ == "by" and not made:
        return word.nbor(-1).lemma_ not in frame("produce.come")  # "they come from X by M"
    if word.pos_ == "ADP" and _opens_with_examples(word):
        return False  # "tools such as X by M are"
    if word.pos_ == "ADP":
        edition = word.lower_ == "of" and preposition.doc.text(word.i - 1).lower() in _editions()
        return not edition  # "the new version of X from M"
    if word.lemma_ in frame("be.called"):
        return False  # "a model called X created by M"
    if made or word.pos_ != "VERB" or word.lemma_ in frame("origin.employ"):
        return False  # "we use X from M"
    if preposition.lower_ == "from" and word.lemma_ in frame("origin.weigh"):
        return False  # "we compare X from M"
    if preposition.lower_ != "by":
        return True
    return is_passive(word) or word.lemma_ not in frame("usage.verbs") | had


def _opens_with_examples(word: Token) -> bool:
    """Whether examples of what opens the sentence follow: "Popular tools such as X".

    No verb or noun stands before them that could own what follows.
    """
    such = word.doc[word.i - 1] if word.i and word.lower_ == "as" else word
    exemplifying = such.lower_ in words("nouns.exemplifying") | {"such"}
    host = word.doc[such.i - 1] if such.i else word
    before = word.doc[: host.i]
    opens = host.dep_ in NSUBJ and all(t.pos_ in {"ADJ", "ADV", "DET", "NUM"} for t in before)
    return exemplifying and opens and "Number=Plur" in host.morph


def _editions() -> frozenset[str]:
    return frame("origin.editions") | {"generation"}


def may_belong_to_verb(preposition: Token, name: Token, alone: bool) -> bool:
    """Whether an earlier verb may own the phrase: "benchmarked against X by M", "got X from M".

    ``alone``: the maker has no systems but its own.
    """
    before = preposition.doc[: name.i]
    verbs = [t for t in before if t.pos_ == "VERB" and t.dep_ != "amod"]  # "the best-known tool"
    listed = max((t.i for t in before if t.text == ":"), default=0)
    verbs = [t for t in verbs if t.i > listed or t.dep_ != "acl"]  # "Tools used: X by M"
    if preposition.lower_ == "from":
        own = frame("origin.employ")
        if alone:  # "we compare three: X from M, Y from N"
            own |= frame("origin.weigh")
            colon = max((t.i for t in name.doc[: name.i] if t.text == ":"), default=0)
            verbs = [verb for verb in verbs if verb.i > colon]
        return any(verb.lemma_ not in own for verb in verbs)
    return any(is_passive(verb) for verb in verbs)
