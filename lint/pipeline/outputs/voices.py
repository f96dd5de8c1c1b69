"""Claims that a system speaks, told by how it reads: "reads it aloud", "in one of six voices"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..products import Output
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects
from .doers import doers
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_VOICED = frozenset({"in", "with"})
_THROUGH = frozenset({"through", "over"})


def voiced(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X reads the text aloud", "the answer is read out by X": speech comes out."""
    if verb.lemma_ in frame("produce.replying"):
        yield from _replied_aloud(verb, sentence, reading)
        return
    aloud = next((t for t in verb.doc[verb.i + 1 :] if t.lower_ in frame("produce.aloud")), None)
    if aloud is None or verb not in aloud.governors():
        aloud = _hearer(verb) or _voice(verb) or _speaker(verb)
    if aloud is None:
        return
    by = [] if is_passive(verb) else [t for t in children(verb, "obl") if cases(t) == {"by"}]
    if any(t.i not in sentence.name_at for t in by):
        return  # "X answers questions read aloud by the host"
    for doer in doers(verb, objects(verb), sentence, reading):
        own = sentence.token_of(doer.name)
        between = own is not None and verb.i < own.i < aloud.i  # "narrated by X at 24 kHz"
        output = Output(("speech",), verb, verb if between else aloud, made=True)
        yield Statement(doer.name, output, doer.pattern, verb)


def recited(output: Output, verb: Token) -> Output:
    """A text that is heard where somebody performs it: "did the narration", not "wrote it"."""
    spoken = output.last.lower_ in words("nouns.recited")
    heard = spoken and verb.lemma_ in frame("produce.performing")
    ids = tuple(i for i in output.ids if i in frame("produce.heard"))
    return replace(output, ids=ids, made=True) if heard and ids else output


def _replied_aloud(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X answers the caller in a female voice", "X replies aloud".

    A friendly voice may be the tone of a letter; whether it is a man's or a machine's is heard.
    """
    ways = [t for t in children(verb, "obl") if cases(t) == {"in"}]
    heard = [t for t in children(verb, "advmod", "xcomp") if t.lower_ in frame("produce.aloud")]
    heard += [
        way
        for way in ways
        if way.lemma_ in frame("produce.voices")
        and not children(way, "acl:relcl", "acl")
        and _has_timbre(way)
    ]
    for doer in doers(verb, objects(verb), sentence, reading) if heard else ():
        yield Statement(
            doer.name, Output(("speech",), verb, heard[0], made=True), doer.pattern, verb
        )


def _hearer(verb: Token) -> Token | None:
    """Who hears it, or the word for it: "reads the story to you", "reads the message out"."""
    read = passive_subjects(verb) if is_passive(verb) else objects(verb)
    if verb.lemma_ not in frame("produce.reading"):
        return None
    out = [t for t in children(verb, "compound:prt", "advmod") if t.lower_ == "out"]
    if out and any(t.lower_ in frame("produce.spoken") for t in read):
        return out[0]
    told = [t for t in read if t.lower_ not in frame("produce.addressed")]
    hosts = (verb, *told)  # "to the children", which a tree may hang on the story
    told = [t for host in hosts for t in children(host, "obl", "nmod") if cases(t) == {"to"}]
    heard = [t for t in told if t.lower_ in words("nouns.persons") | frame("produce.hearers")]
    return (
        next(iter(heard), None)
        if any(t.lower_ in frame("produce.told_tales") for t in read)
        else None
    )


def _speaker(verb: Token) -> Token | None:
    """What a voice is heard by: "narrates the tour through your headphones", "... at 24 kHz"."""
    told = passive_subjects(verb) if is_passive(verb) else objects(verb)
    ways = [t for host in (verb, *told) for t in children(host, "obl", "nmod")]
    heard = [t for t in ways if cases(t) & _THROUGH and t.lower_ in frame("produce.speakers")]
    if verb.lemma_ in frame("produce.sounding"):
        heard += [t for t in ways if t.lower_ in words("nouns.signal_units")]
    return next(iter(heard), None)


def _voice(verb: Token) -> Token | None:
    """The voice that is heard: "speaks it in one of six voices", "reads it in a warm voice".

    The voice of a brand is the way in which somebody writes.
    """
    told = passive_subjects(verb) if is_passive(verb) else objects(verb)
    heard = frame("produce.spoken", "produce.told_tales") | {"it", "them"}
    if verb.lemma_ in frame("produce.talking") and not told:  # "speaks with a female voice"
        ways = [t for t in children(verb, "obl") if cases(t) <= _VOICED and cases(t)]
        return next(filter(_is_sounding, ways), None)
    if verb.lemma_ not in frame("produce.voice") or not any(t.lower_ in heard for t in told):
        return None
    ways = [t for t in children(verb, "obl") if cases(t) == {"in"}]
    ways += [t for one in told for t in children(one, "nmod") if cases(t) == {"in"}]
    inside = [t for way in ways for t in (way, *children(way, "nmod"))]
    reads = verb.lemma_ in frame("produce.reading")
    sounds = frame("produce.registers") | (frame("produce.accents") if reads else frozenset())
    sung = next((t for t in ways if t.lemma_ in sounds), None)
    if sung is not None:
        return sung
    voices = [t for t in inside if t.lemma_ in frame("produce.voices")]
    if verb.lemma_ in frame("produce.saying"):
        voices = [t for t in voices if _has_timbre(t)]
    return next((t for t in voices if _is_heard(t, reads)), None)


def _is_sounding(voice: Token) -> bool:
    """Whether a word for a voice tells how it sounds: "a female voice", "a warm baritone"."""
    heard = voice.lemma_ in frame("produce.voices") and _has_timbre(voice)
    return heard or voice.lemma_ in frame("produce.registers")


def _has_timbre(voice: Token) -> bool:
    """Whether a voice is told to be somebody's or something's that is heard: "a female voice"."""
    told = children(voice, "amod", "compound")
    return any(t.lower_ in frame("produce.timbres") for t in told)


def _is_heard(voice: Token, reads: bool) -> bool:
    """Whether a voice is no way of writing: "writes it in your voice", "in the passive voice"."""
    told = children(voice, "amod", "compound")
    written = any(t.lower_ in frame("produce.tones") for t in told)
    return not written and (reads or not children(voice, "nmod:poss"))
