"""Voices that are ways of writing, and songs that sound: "a voice for each character"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frames import frame
from .lexicon import has_any, words
from .trees.syntax import cases, children

if TYPE_CHECKING:
    from .trees.sentences import Sentence
    from .trees.tree import Token

_OF = frozenset({"of", "for"})


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
    return bool(told or _is_of_text(noun)) and not heard


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
