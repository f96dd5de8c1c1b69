"""Who is named in brackets beside an act: "image generation (X)", "X (image generation)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, suffixes
from ..lexicon import words
from ..trees.heads import after_name
from ..trees.lists import closing, ends_list, introducer, name_list, row_up_to
from ..trees.syntax import SUBJECTS, cases, children, coordination

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_JOINTS = frozenset({"+", "&", "/"})
_TOGETHER = frozenset({"and", "with", "for", *_JOINTS})
_LIKE = frozenset({"like", "as"})
_SHARING = _TOGETHER | {"via", "using", "through", "plus", "by", "then"}
_ARTICLES = frozenset({"the", "our", "all"})
EACH = "make:each"
"""The construction of a list of which each is said to perform an act, whoever else does."""
GLOSS = "make:gloss"
"""The construction of brackets behind a name that say what it does."""
Found = list[tuple["Name", str]]
"""Who performs an act, and by which construction it is said."""


def bracketed(noun: Token, named: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X in "image generation (X)", "copy and voice synthesis (X)", "text-to-video (X, Y)".

    Of several, each is said to do it only if none is known to: one of them may write for another.
    What can't write for it, as an encoder or a recogniser, is said to do it all the same.
    """
    doc = noun.doc
    if noun.i + 1 >= len(doc) or doc[noun.i + 1].text != "(":
        return []
    before = noun.head if noun.dep_ == "obj" else doc[noun.i - 1] if noun.i else noun
    if before.lemma_ in frame("consume.verbs"):
        return []  # "transcribe TTS (X)"
    close = closing(doc, noun.i + 1)
    start = introducer(doc, noun.i + 2)
    first = sentence.name_at.get(start)
    listed = name_list(sentence, start, frozenset({"system"}))
    names = listed.names or ((first,) if first is not None and first.kind == "system" else ())
    end = listed.end if listed.names else after_name(sentence, start)
    said = words("nouns.transparent") | frame("produce.bracketed") | suffixes().keys()
    plain = all(_adds_nothing(t, said, reading) for t in doc[end:close])
    plain = plain and not any(t.i in sentence.name_at for t in doc[end:close])
    variants = _variants(sentence, end, close) if listed.names else ()
    names = (*names, *variants)
    listing = bool(listed.names) and (bool(variants) or ends_list(doc, end, close))
    if not close or not names or not (plain or listing) or _is_limited(doc, close):
        return []
    models = [name for name in names if reading.is_model(name)]
    given = start > noun.i + 2 and len(named) > 1  # "image and video generation (including X)"
    if given and any(one_makes([name], named, reading) for name in names):
        return []
    if len(names) == 1 or (len(coordination(noun)) == 1 and not one_makes(names, named, reading)):
        return [(name, "make:brackets") for name in models]
    if len(coordination(noun)) == 1 and _are_examples(doc, noun, start, end, close):
        return [(name, EACH) for name in models]  # "image generation (X, Y, etc.)"
    if _are_choices(doc, start, close, named, noun):
        return [(name, "make:brackets") for name in models]
    opening = doc[max(0, min((o.first.i for o in named), default=noun.i) - 1)]
    if coordination(noun)[0].i < noun.i or opening.text in _JOINTS:
        return []  # "STT + TTS (X + Y)"
    return [(name, EACH) for name in models if not may_help(name, named, reading)]


def _is_limited(doc: Tree, close: int) -> bool:
    """Whether a second bracket tells what there is of it: "(X, Y) (embeddings only)"."""
    at = close + 1
    note = doc[at + 1 : closing(doc, at)] if doc.text(at) == "(" else []
    return any(t.lower_ in words("nouns.limiting") for t in note)


def _are_examples(doc: Tree, noun: Token, start: int, end: int, close: int) -> bool:
    """Whether a bracket that breaks off gives examples of who does it: "(X, Y, etc.)"."""
    told = {t.text.lower() for t in doc[noun.i + 2 : close]}
    open_ = start == noun.i + 2 and end < close and ends_list(doc, end, close)
    return open_ and told.isdisjoint(_TOGETHER)


def _variants(sentence: Sentence, start: int, end: int) -> tuple[Name, ...]:
    """The last of a list, of which all kinds are meant: Y in "(X, Y variants)"."""
    tail = sentence.doc[start:end]
    named = [sentence.name_at[t.i] for t in tail if t.i in sentence.name_at]
    plain = all(t.i in sentence.name_at or t.lower_ in words("lists.endings") for t in tail)
    return tuple(named) if plain and all(name.kind == "system" for name in named) else ()


def _adds_nothing(token: Token, said: frozenset[str], reading: Reading) -> bool:
    """Whether a word behind a name only says by which door one gets to it: "X Audio API"."""
    sided = token.lower_ in reading.nouns and token.doc.text(token.i + 1).lower() in said
    return token.lower_ in said or sided


def _are_choices(doc: Tree, start: int, close: int, named: list[Output], noun: Token) -> bool:
    """Whether a bracket offers one or another for one act: "image generation (X, Y, or similar)".

    What is one of several acts may go to one of the several: "text and images (X or Y)".
    """
    said = {t.lower_ for t in doc[start:close]}
    alone = len(coordination(noun)) == 1 and len(named) == 1
    return alone and "or" in said and said.isdisjoint(_TOGETHER)


def may_help(name: Name, outputs: list[Output], reading: Reading) -> bool:
    """Whether a system may have a part in what another one makes: it writes, draws or guides."""
    if reading.is_silent(name):
        return any(
            not reading.is_text((m,)) and reading.takes(name, m) for o in outputs for m in o.ids
        )
    return reading.takes(name, "text") or not reading.is_known_to_make(name, "text")


def one_makes(names: Sequence[Name], outputs: list[Output], reading: Reading) -> bool:
    """Whether one of several names is known to make one of some outputs."""
    modalities = {id_ for output in outputs for id_ in output.ids}
    return any(reading.is_known_to_make(name, id_) for name in names for id_ in modalities)


def of_row(last: Token, outputs: list[Output], sentence: Sentence, reading: Reading) -> list[Name]:
    """Whose row ends right before "for image generation": all of it, if nobody in it does that.

    Of "X or Y for image generation" only Y is said to, where X is known to or is compared with.
    """
    row = row_up_to(last, sentence)
    apart = cases(row[-1]) - frame("produce.instruments") - _LIKE
    all_ = [name for token in row for name in reading.bearers(token, sentence)]
    if apart or one_makes(all_, outputs, reading):
        return reading.bearers(last, sentence)
    return all_


def glossed(noun: Token, named: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X in "X (image generation)", "the X API (for image generation)"."""
    doc = noun.doc
    at = min((o.first.i for o in named), default=noun.i + 1) - 1
    at -= at > 1 and doc[at].lower_ in _ARTICLES and doc[at - 1].lower_ == "for"
    at -= at > 0 and doc[at].lower_ in frame("produce.purposes")
    if at < 1 or doc[at].text != "(" or doc.text(noun.i + 1) != ")":
        return []
    at -= 1
    at -= doc[at].lower_ in words("access.apis")
    name = sentence.name_at.get(at)
    if name is None or not reading.is_model(name):
        return []
    return [(name, GLOSS)]


def is_own(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether the act behind a name is its own, in a row of parts: "React, X (image generation)".

    Not if another one in the row may make the thing, or stands between the name and the act.
    """
    at = sentence.spans[output.first.i][0]
    others = [n for n in sentence.names if n.kind == "system" and n is not doer]
    return not any(
        doer.end <= other.start < at
        or any(reading.is_known_to_make(other, modality) for modality in output.ids)
        for other in others
    ) and not any(n.kind == "class" and doer.end <= n.start < at - 1 for n in sentence.names)


def noted(verb: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "Generates thumbnails for your videos (X)", a line of what something does."""
    doc = verb.doc
    close = len(doc) - 1 - (doc[len(doc) - 1].text == ".")
    name = sentence.name_at.get(close - 1)
    if name is None or verb.dep_ != "ROOT" or verb.i > 1 or doc.text(close) != ")":
        return []
    alone = sentence.block.text[: name.start].rstrip(" *_`").endswith("(")
    told = alone and not children(verb, *SUBJECTS) and reading.is_model(name)
    return [(name, "produce:noted")] if told else []


def noted_behind(product: Token, sentence: Sentence, reading: Reading) -> Name | None:
    """X in "generates images (X) and voices (Y)", where it stands for itself in the brackets."""
    doc, at = product.doc, product.i + 2
    name = sentence.name_at.get(at)
    if name is None or doc.text(at - 1) != "(" or doc.text(after_name(sentence, at)) != ")":
        return None
    return name if name.kind == "class" or reading.is_model(name) else None


def is_noted(at: int, sentence: Sentence) -> bool:
    """Whether a line ends in a note on the name before it: "Cover art: X (prompt in the annex)".

    Not "X (prompt)", "X (with the help of Y)": there it did only a part of it.
    """
    doc = sentence.doc
    close = closing(doc, at) if doc.text(at) == "(" else 0
    note = doc[at + 1 : close]
    inside = [sentence.name_at[t.i].kind for t in note if t.i in sentence.name_at]
    if not note or any(kind != "maker" for kind in inside):
        return False
    if any(t.text[0].isalnum() for t in doc[close + 1 :]):
        return False
    if note[0].lower_ in _SHARING:
        return note[-1].lower_ in words("access.apis")
    return note[-1].lower_ not in words("nouns.handovers", "nouns.written")


def closes_credit(at: int, sentence: Sentence) -> bool:
    """Whether a bracket ends behind a name, or in an item with notes on it: "(X, 90 s loops)"."""
    doc, close = sentence.doc, at
    if doc.text(at) == "," and sentence.block.kind == "item":
        close = next((t.i for t in doc[at:] if t.text in {"(", ")"}), at)
        note = doc[at + 1 : close]
        texts = words("nouns.handovers", "nouns.written") - words("nouns.measuring")
        if any(t.i in sentence.name_at or t.lower_ in _SHARING | texts for t in note):
            return False
    return doc.text(close) == ")" and doc.text(close + 1) in {"", ".", ",", ";"}
