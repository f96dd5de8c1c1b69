"""Voices that are ways of writing, and songs that sound: "a voice for each character"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .closed import INDEFINITE
from .frames import frame
from .lexicon import has_any, words
from .trees.syntax import cases, children

if TYPE_CHECKING:
    from .trees.sentences import Sentence
    from .trees.tree import Token

_OF = frozenset({"of", "for"})
_FEW = 6
"""So many words and hyphens stand between a thing and what says that it is heard."""
_VOICE_CASES = frozenset({"in", "with"})


def may_be_tone(noun: Token, sentence: Sentence) -> bool:
    """Whether a voice is told to be of some kind or figure, and nothing tells that one hears it.

    It may be how a figure speaks on paper then, or a machine: "unique voices", "a consistent
    voice", "voices for the newsletter". "GPT-4 generates voices" tells of a sound.
    """
    if noun.lemma_ not in frame("produce.voices"):
        return False
    told = [t for t in children(noun, "amod", "compound") if t.i < noun.i]
    told = [t for t in told if not _is_maker(t, sentence)]
    audible = words("nouns.audible")
    parts = [*told, *(t for one in told for t in one.children)]  # "human-sounding"
    heard = has_any(audible, sentence.text) or any(t.lower_ in audible for t in parts)
    return bool(told or _is_of_text(noun) or _is_in_cell_on_texts(sentence)) and not heard


def _is_in_cell_on_texts(sentence: Sentence) -> bool:
    """Whether the cell has told of texts before: "| Ideas, scripts. X for voice, Y for facts |"."""
    block = sentence.block
    begins = block.text.rfind("|", 0, sentence.start) + 1
    told = block.text[begins : sentence.start]
    return bool(begins or block.cell) and has_any(words("nouns.preparing"), told)


def is_of_signal(noun: Token) -> bool:
    """Whether what is called like a text is part of a signal: "a 16 kHz contract"."""
    told = (t for t in children(noun, "compound", "amod", "nmod") if t.i < noun.i)
    return any(t.lower_ in words("nouns.signal_units") for t in told)


def is_played(song: Token) -> bool:
    """Whether a song is one that sounds, for its length or parts: "a two-minute song with vocals".

    As words on paper it has verses and lines.
    """
    doc, at = song.doc, song.i
    if song.head.lemma_ in frame("produce.writing"):
        return False
    lasting = [t for t in children(song, "compound", "amod", "nmod") if t.i < at]
    if any(t.lower_ in words("nouns.durations") for one in lasting for t in (one, *one.children)):
        return True
    beside = [t for t in children(song, "nmod") if cases(t) & {"with", "including"}]
    beside += doc[at + 2 : at + 3] if doc.text(at + 1) == "," else []
    return any(t.lower_ in words("nouns.sounding_parts") for t in beside)


def _is_of_text(noun: Token) -> bool:
    """Whether it is the voice of a text or of a figure in one: "voices of the characters"."""
    texts = words("nouns.written", "nouns.figures")
    places = (*children(noun, "nmod"), *children(noun.head, "obl"))
    return any(t.lower_ in texts and cases(t) & _OF for t in places if t.i > noun.i)


def _is_maker(told: Token, sentence: Sentence) -> bool:
    """Whether what stands before a noun only tells whose it is: "an X-generated voice"."""
    return any(t.i in sentence.name_at for t in (told, *told.children))


def spoken_mark(noun: Token) -> Token | None:
    """What says that a thing is heard, before a word of several: "spoken step-by-step"."""
    marks = [t for t in children(noun, "amod") if t.lower_ in words("nouns.voiced")]
    between = noun.doc[marks[0].i + 1 : noun.i] if marks else []
    return marks[0] if any(t.text in "-‑" for t in between) and len(between) <= _FEW else None


def is_spoken_in_voice(noun: Token) -> bool:
    """Whether it is told with what voice a thing is spoken: "narration, spoken in a soft alto"."""
    doc, at = noun.doc, noun.i + 1
    at += doc.text(at) == ","
    if doc.text(at).lower() not in words("nouns.voiced_behind"):
        return False
    if doc.text(at + 1).lower() not in _VOICE_CASES or doc.text(at + 2).lower() not in INDEFINITE:
        return False
    told = {t.lower_ for t in doc[at + 3 : at + 7]}
    if "by" in told:
        return False  # somebody else speaks it
    heard = told & (words("nouns.audible") | frame("produce.timbres"))
    return bool(told & frame("produce.registers") or (heard and told & frame("produce.voices")))
