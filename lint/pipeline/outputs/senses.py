"""What words of sense say of an input: "X Vision", a verb of hearing, a thing that is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...claims import Mention
from ..frames import frame, suffixes
from ..lexicon import has_any, words
from ..trees.syntax import children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


class Statement(NamedTuple):
    """Who takes in what, by which construction, and the token to judge it at."""

    taker: Name
    taken: Mention
    pattern: str
    at: Token


def suffixed(token: Token, name: Name, sentence: Sentence) -> Mention | None:
    """What a suffix behind a name says that it takes in: "X Vision", "X with vision support"."""
    doc, at = token.doc, token.i + 1
    if name.kind != "system" or at >= len(doc):
        return None
    owns = doc[at].lower_ in {"'s", "’s"} and at + 1 < len(doc)
    if not (token.whitespace_ or owns):
        return None
    suffix = doc[at + owns]
    if suffix.lower_ == "with":
        suffix = doc[suffix.i + 1] if suffix.i + 1 < len(doc) else suffix
        titled = suffix.text[0].isupper() and not doc.text(suffix.i + 1)[:1].isalnum()
        modality = suffixes().get(suffix.lower_) if titled else None
        return hint(suffix, modality, sentence) if modality else able(suffix, sentence)
    modality, behind = suffixes().get(suffix.lower_), doc.text(suffix.i + 1)
    if modality is None or (behind.istitle() and behind.lower() not in words("access.apis")):
        return None  # "X Vision Alpha" is a name of its own
    put_to_use = behind.lower() in words("nouns.aspects") | frame("consume.sighting")
    told = put_to_use or (suffix.text[0].isupper() and not owns)
    return hint(suffix, modality, sentence) if told else None


def able(token: Token, sentence: Sentence) -> Mention | None:
    """What a sense says that is taken in, if the token names an ability: "vision support"."""
    modality = suffixes().get(token.lower_)
    if modality is None:
        return None
    behind = token.doc.text(token.i + 1).lower()
    told = behind == "support" or behind in words("nouns.aspects")
    return hint(token, modality, sentence) if told else None


def is_sensible(thing: Token, modality: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a thing is heard or seen indeed: one listens to a call, but also to reason."""
    if thing.lower_ in frame(f"consume.{modality}") or thing.lemma_ in frame(f"consume.{modality}"):
        return True
    if thing.head.lemma_ in frame("consume.recorded") and thing.dep_ == "obj":
        named = reading.outputs(thing, sentence)  # of a voiceover its own name tells
        return modality == "audio" and all(reading.may_be_text(o.ids) for o in named)
    if thing.lower_ in frame("consume.channels") and modality == "audio":
        phoned = frame("consume.phoned")
        called = thing.lower_ in frame("consume.lines") and has_any(
            frame("consume.on_line"), sentence.text
        )
        return called or any(t.lower_ in phoned for t in children(thing, "compound", "amod"))
    if thing.lower_ in frame("consume.channels") and modality == "video":
        lenses = frame("consume.lensed")
        return any(t.lower_ in lenses for t in children(thing, "compound", "amod"))
    if thing.head.lemma_ in frame("consume.ears") and thing.lemma_ in frame("consume.sounding"):
        return modality == "audio"
    return any(
        modality in output.ids and not reading.may_be_text(output.ids)  # files are watched, too
        for output in reading.outputs(thing, sentence)
    )


def hint(token: Token, modality: str, sentence: Sentence) -> Mention:
    """A modality that a word only implies, where that word stands."""
    start, end = sentence.spans[token.i]
    first, last = sentence.block.source_span(start, end)
    return Mention("modality", (modality,), sentence.block.text[start:end], first, last)
