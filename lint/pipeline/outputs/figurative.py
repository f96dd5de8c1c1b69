"""Words for an output that mean none: how a thing is put, what a program edits, what a net holds.

"X formulates queries as points", "generates a film through its attention maps", "overlays text and
animates the stills".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import JOINTS
from ..frames import frame
from ..kinds.namesakes import maker_named
from ..lexicon import has_any, words
from ..trees.syntax import cases, children, coordination, instruments, is_passive

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_AS = frozenset({"as"})
_EACH = frozenset({"each", "every"})
_FOR = frozenset({"for"})
_KNOWN = frozenset({"the", "this"})
_REDUCED = frozenset({"acl", "acl:relcl"})
_INTO = frozenset({"in", "into", "on", "onto", "over"})
_ITS = frozenset({"a", "an", "the", "its", "their"})
_PARTING = frozenset({"—", "–", ":", ",", ";"})


def is_figurative(
    doer: Name, output: Output, pattern: str, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a construction of production tells of something that isn't put out."""
    seen = not frame("produce.seen").isdisjoint(output.ids)
    writes = reading.is_known_to_make(doer, "text")
    return (
        _is_put_as(output)
        or _is_displayed(output)
        or _is_burned_in(doer, output, sentence, reading)
        or _is_announced(doer, output, sentence, reading)
        or _is_of_verb_above(doer, output, pattern, sentence)
        or _is_of_next(doer, output, sentence)
        or _is_of_nearer(doer, output, pattern, sentence, reading)
        or (writes and _is_in_bubbles(output, sentence))
        or (writes and seen and has_any(words("nouns.insides"), sentence.text))
    )


def _is_put_as(output: Output) -> bool:
    """Whether it is told how a thing is put: "X formulates queries as points"."""
    verb = output.last.head
    put = output.last.dep_ == "obj" and verb.lemma_ in frame("produce.putting")
    return put and any(cases(t) == _AS for t in children(verb, "obl"))


def _is_displayed(output: Output) -> bool:
    """Whether a thing is only shown on a screen: "X renders the image in the chat"."""
    verb = output.last.head
    shown = output.last.dep_ == "obj" and verb.lemma_ in frame("produce.displaying")
    return shown and any(t.lemma_ in frame("produce.screens") for t, _ in instruments(verb, _INTO))


def _is_burned_in(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is one within pictures: "subtitles burned into the video", "writes on it"."""
    if not reading.may_be_text(output.ids):
        return False
    if not any(reading.is_known_to_make(doer, seen) for seen in frame("produce.seen")):
        return False
    done = [t for t in children(output.last, "acl") if t.lemma_ in frame("produce.burning")]
    done += [output.last.head] if output.last.dep_ == "obj" else []  # "writes the title into it"
    places = [t for verb in done for t, _ in instruments(verb, _INTO)]
    inside = [o for t in places for o in reading.outputs(t, sentence)]
    return any(not frame("produce.seen").isdisjoint(o.ids) for o in inside)


def _is_announced(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a company tells of itself: "Midjourney wrote a blog post about its new version"."""
    thing, verb = output.last, output.last.head
    if thing.lower_ not in words("nouns.announcements") or "Tense=Past" not in verb.morph:
        return False
    told = any(t.lower_ in _ITS for t in children(thing, "det", "nmod:poss"))
    told = told and not children(verb, "iobj")  # "it gave me a blog post"
    written = sentence.block.text[doer.start : doer.end]
    return told and thing.dep_ == "obj" and maker_named(doer, written, reading) is not None


def _is_of_verb_above(doer: Name, output: Output, pattern: str, sentence: Sentence) -> bool:
    """Whether a tool serves what is done with a thing: "vectorize the generated text using X".

    With "AI-generated" pictures something is shown or made: there it tells by what they are.
    """
    noun, verb = output.last, output.last.head
    if not pattern.startswith("produce:") or noun.dep_ != "obj" or verb.pos_ != "VERB":
        return False
    if _is_misread_order(verb):
        return True  # "Evaluate generated images using X"
    if verb.lemma_ in frame("duty.showing", "produce.verbs", "produce.get"):
        return False
    start, _ = sentence.spans[noun.i]
    which = [t for t in children(noun, "amod") if _is_participle(t)]
    return doer.start > start and bool(which)


def _is_misread_order(verb: Token) -> bool:
    """Whether a tree takes the order before a participle for its doer: "Evaluate generated"."""
    first = verb.doc[0]
    order = first.lower_ in words("verbs.judge") and first.head.i == verb.i == 1
    return order and _is_participle(verb)


def _is_participle(word: Token) -> bool:
    return word.lemma_ in frame("produce.verbs") and "Tense=Past" in word.morph


def _is_of_nearer(
    doer: Name, output: Output, pattern: str, sentence: Sentence, reading: Reading
) -> bool:
    """Whether another thing stands nearer, which it writes: "TTS — fine voices, texts via X"."""
    token = sentence.token_of(doer)
    if token is None or not pattern.startswith("make:") or token.i <= output.last.i:
        return False
    at = min((c.i for c in children(token, "case")), default=0)
    nearest = token.doc[at - 1] if at else output.last
    if nearest.i <= output.last.i or nearest.pos_ != "NOUN":
        return False
    between = token.doc[output.last.i + 1 : nearest.i]
    if not any(t.text in _PARTING for t in between):
        return False
    told = reading.outputs(nearest, sentence)
    written = any(reading.may_be_text(o.ids) for o in told)
    return written and reading.is_known_to_make(doer, "text")


def _is_of_next(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether the verb is left out behind another one: "X writes texts and Y images"."""
    at = output.first.i - 1
    name = sentence.name_at.get(at)
    if name is None or name is doer or not at:
        return False
    start = next((i for i in range(at, -1, -1) if sentence.name_at.get(i) is not name), 0)
    before = output.first.doc[start].lower_
    return start < at and before in JOINTS | {","} and doer.end <= name.start


def _is_in_bubbles(output: Output, sentence: Sentence) -> bool:
    """Whether speech is what the figures of a comic say: "panel descriptions, speech, captions"."""
    if output.last.lower_ not in words("nouns.bubbled"):
        return False
    row = [t for t in coordination(output.last) if t != output.last]
    return bool(row) and has_any(words("nouns.panels"), sentence.block.text)


def is_hung(noun: Token, verb: Token) -> bool:
    """Whether a picture is no way of telling: "the picture was painted by X", "painted the one".

    So it isn't where "the picture" is painted again or asked for. What paints it in words paints a
    picture of something, or a rosy one.
    """
    if noun.lower_ not in frame("produce.hangable") or children(noun, "nmod", "amod"):
        return False
    known = any(t.lower_ in _KNOWN for t in children(noun, "det"))
    plain = not children(verb, "obl", "advcl", "ccomp", "xcomp")
    finite = (
        is_passive(verb)
        and verb.dep_ not in _REDUCED
        and any("by" in cases(t) for t in children(verb, "obl:agent", "obl"))
    )
    redone = any(t.lower_ in frame("produce.afresh") for t in children(verb, "advmod"))
    asked = verb.dep_ == "xcomp" and verb.head.lemma_ in frame("produce.ask")
    done = ("Tense=Past" in verb.morph and not is_passive(verb)) or redone or asked
    return finite or (known and plain and done)


def is_handed_out(noun: Token, verb: Token) -> bool:
    """Whether there is one for each of something, as of a thing: "a picture for each page"."""
    told = [t for host in (noun, verb) for t in children(host, "nmod", "obl") if t.i > noun.i]
    whom = [t for t in told if cases(t) == _FOR]
    plain = not children(noun, "amod")  # "paints a grim picture for every scenario"
    worded = any(t.lower_ == "words" and cases(t) <= {"in", "with"} for t in told)
    return (
        plain
        and not worded
        and any(t.lower_ in _EACH for one in whom for t in children(one, "det"))
    )
