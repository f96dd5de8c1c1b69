"""What a noun names as a thing taken in: "photos", "a video/audio file", "calls (mp3)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..products import Output
from ..trees.syntax import cases, children, conjuncts, instruments, objects, subjects

if TYPE_CHECKING:
    from ...claims import Mention
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_THROUGH = frozenset({"through", "via"})
_ASKED = frozenset({"what", "whatever"})
_BESIDE = frozenset({"appos", "xcomp"})
_KNOWN = frozenset({"the", "these", "those", "all", "each", "every"})


def taken_in(things: list[Token], sentence: Sentence, reading: Reading) -> list[Mention]:
    """What nouns name as a thing taken in: the thing itself, not the act of making it."""
    return [
        reading.output_mention(each, sentence)
        for thing in held(things)
        if not _is_cut_off(thing)
        for output in (*reading.outputs(thing, sentence), *_shaped(thing, sentence, reading))
        if not output.made
        for each in (*_slashed(output, sentence, reading), _seen(output))
    ]


def given_as(
    forms: list[Token], things: list[Token], sentence: Sentence, reading: Reading
) -> list[Mention]:
    """Things by the form in which they are given: "the call is sent as audio to X".

    Those that have no other form stand for themselves: "the scans are sent as images".
    """
    shaped, told = taken_in(forms, sentence, reading), taken_in(things, sentence, reading)
    same = [thing for thing in told if any(set(thing.ids) <= set(form.ids) for form in shaped)]
    return same or shaped or told


def held(things: list[Token]) -> list[Token]:
    """Things, and in place of what holds them what is in it: "a folder of photos".

    Or what a part is of, as "two minutes of the call", which are no "minutes of the call".
    """
    kept = []
    for thing in things:
        holds: object = {thing.lower_, thing.lemma_} & frame("consume.containers")
        holds = holds or (thing.lemma_ in frame("consume.spans") and children(thing, "nummod"))
        inside = [c for c in children(thing, "nmod") if cases(c) == {"of"}] if holds else []
        kept += [t for c in inside for t in conjuncts(c)] or [_encoded(thing)]
    return kept


def _encoded(thing: Token) -> Token:
    """A thing, or the word for its form that a tree takes for another one: "the audio base64"."""
    behind = thing.doc[thing.i + 1 : thing.i + 2]
    forms = [t for t in behind if t.lower_ in frame("consume.encodings") and t.dep_ in _BESIDE]
    return next(iter(forms), thing)


def _is_cut_off(thing: Token) -> bool:
    """Whether a tree takes a noun's first word for an object of its own: "the image alt texts"."""
    others = children(thing.head, "obj") if thing.dep_ == "obj" else []
    others = [t for t in others if all(each.text != ";" for each in t.subtree())]
    return any(min(t.i for t in other.subtree()) == thing.i + 1 for other in others)


def _seen(output: Output) -> Output:
    """What is looked at, as a picture, though it may be made as a text: "a screenshot"."""
    seen = output.last.lemma_ in frame("consume.seen")
    return replace(output, ids=("image",)) if seen else output


def _slashed(output: Output, sentence: Sentence, reading: Reading) -> list[Output]:
    """What stands before a stroke: "a video/audio file"."""
    doc, at = output.first.doc, output.first.i - 2
    if at < 0 or doc[at + 1].text != "/" or doc[at].whitespace_:
        return []
    return reading.outputs(doc[at], sentence, 0)


def _is_bare(thing: Token) -> bool:
    """Whether a thing is taken for known, and nothing else tells of which kind it is."""
    known = any(t.lower_ in _KNOWN for t in children(thing, "det"))
    return known and not children(thing, "compound", "nmod", "nmod:poss", "acl:relcl")


def _shaped(thing: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What the noun alone doesn't tell: "the calls (mp3)", "each frame of the footage"."""
    if thing.lemma_ in frame("consume.frames"):
        over = [t for c in children(thing, "nmod") if "of" in cases(c) for t in conjuncts(c)]
        filmed = frame("consume.video", "consume.cameras") | {"video", "videos"}
        over += children(thing, "compound", "nmod:poss")
        hosts = [thing, *([thing.head] if thing.dep_ in {"obj", "nsubj:pass"} else [])]
        told = [t for host in hosts for t in children(host, "obl", "nmod")]
        over += [t for t in told if cases(t) == {"from"}]  # "are extracted from the video"
        over += subjects(thing.head) if any(t.lower_ == "its" for t in over) else []
        if _is_bare(thing):  # "footage in: X views the frames"
            over += thing.doc[: thing.i]
        return [Output(("image",), thing, thing) for t in over if t.lower_ in filmed][:1]
    if thing.lemma_ in frame("consume.signals"):
        return _fed(thing)
    if thing.lower_ in frame("consume.stores") and thing.i:  # "your photo library"
        kept = [c for c in children(thing, "compound") if c.i == thing.i - 1]
        found = [(o, c) for c in kept for o in reading.outputs(c, sentence, 0)]
        seen = frame("produce.seen")  # a music library may be one of titles
        return [Output(o.ids, c, thing) for o, c in found if seen & set(o.ids)]
    recorded = frame("consume.audio", "consume.video", "consume.papers")
    if not {thing.lower_, thing.lemma_} & recorded and not reading.outputs(thing, sentence):
        return []  # "describes the formats (mp3)"
    return [
        Output(reading.nouns[form.lower_], form, form)
        for child in children(thing, "appos")
        for form in conjuncts(child)
        if form.lower_ in frame("consume.files")
        and form.lower_ in reading.nouns
        and form.doc.text(child.i - 1) == "("
    ]


def _fed(signal: Token) -> list[Output]:
    """What comes out of a device: "the signal of the microphone", "the feed from the webcam"."""
    devices = [t for t in children(signal, "nmod") if cases(t) & {"of", "from"}]
    heard = any(t.lower_ in frame("consume.microphones") for t in devices)
    seen = any(t.lower_ in frame("consume.eyes") for t in devices)
    ids = ("audio",) if heard else ("video",) if seen else ()
    return [Output(ids, signal, signal)] if ids else []


def scanned(things: list[Token], sentence: Sentence, reading: Reading) -> list[Mention]:
    """What is looked at as a picture, as its adjective tells: "the scanned invoice".

    A "scanned text" has been read by then, and a "scanned host" is none of paper.
    """
    return [
        reading.output_mention(Output(("image",), mark, thing), sentence)
        for thing in things
        for mark in children(thing, "amod")
        if mark.lower_ in frame("consume.scanned") and thing.lemma_ in frame("consume.papers")
    ]


def taped(things: list[Token], sentence: Sentence, reading: Reading) -> list[Mention]:
    """What is heard, as somebody records it first: "calls are recorded and sent to X"."""
    recorded = frame("consume.recorded")
    return [
        replace(reading.phrase_mention(thing, thing, sentence), kind="modality", ids=("audio",))
        for thing in things
        if thing.lower_ in frame("consume.audio")
        if (thing.head.lemma_ in recorded and thing.dep_ in {"obj", "nsubj:pass"})
        or any(t.lemma_ in recorded or t.lower_ == "recorded" for t in children(thing, "amod"))
    ]


def spoken(things: list[Token], sentence: Sentence, reading: Reading) -> list[Mention]:
    """What is heard, as its adjective tells: "understands spoken questions"."""
    return [
        reading.output_mention(Output(("speech",), mark, thing), sentence)
        for thing in things
        for mark in children(thing, "amod")
        if mark.lower_ in words("nouns.voiced") and thing.lower_ in frame("consume.uttered")
    ]


def on_camera(verb: Token, sentence: Sentence, reading: Reading) -> list[Mention]:
    """What a camera or a screen shows: "sees what is on your webcam", "looks at your screen"."""
    if verb.lemma_ not in frame("consume.sighted"):
        return []
    if through := _through_lens(verb):
        said = reading.phrase_mention(verb, through[0], sentence)
        return [replace(said, kind="modality", ids=("image",))]
    watched = [t for t in objects(verb) if _is_shown(t) and children(t, "nmod:poss")]
    if not watched and any(thing.pos_ != "PRON" for thing in objects(verb)):
        return []  # "sees reviews on your camera"
    places = [
        *(t for t in children(verb, "obl") if _is_shown(t) and cases(t) & _views(verb)),
        *(t for t in _told_what(verb) if _is_shown(t) and "on" in cases(t)),
    ]
    return [
        replace(reading.phrase_mention(verb, place, sentence), kind="modality", ids=("image",))
        for place in [*watched, *places]
    ][:1]


def _through_lens(verb: Token) -> list[Token]:
    """The camera in "sees the room through the camera"."""
    given = [*objects(verb), *(t for t in children(verb, "obl") if cases(t) == {"at"})]
    around = [t for host in (verb, *given) for t in children(host, "obl", "nmod")]
    eyes = [t for t in around if t.lower_ in frame("consume.eyes") and t.i > verb.i]
    return [t for t in eyes if cases(t) <= _THROUGH]


def _told_what(verb: Token) -> list[Token]:
    """The screen in "sees what is on your screen", which a tree may take for a mark of "what"."""
    asked = [t for t in objects(verb) if t.lower_ in _ASKED]
    return [*children(verb, "ccomp"), *(c for t in asked for c in children(t, "acl:relcl"))]


def visible(
    verb: Token, things: list[Token], sentence: Sentence, reading: Reading
) -> list[Mention]:
    """The picture in which somebody's face is seen: "recognises faces", "reads number plates"."""
    if verb.lemma_ not in frame("consume.recognising"):
        return []
    seen = [t for t in things if _said(t, sentence) in frame("consume.visible")]
    return [
        replace(reading.phrase_mention(verb, t, sentence), kind="modality", ids=("image", "video"))
        for t in seen
    ][:1]


def _said(thing: Token, sentence: Sentence) -> str:
    """A noun with the word that begins its compound: "number plates"."""
    parts = [t for t in children(thing, "compound", "amod") if t.i == thing.i - 1]
    return " ".join(t.lower_ for t in (*parts, thing))


def filmed(verb: Token, things: list[Token], sentence: Sentence, reading: Reading) -> list[Mention]:
    """What is found where a camera looks: "recognises faces on the door camera"."""
    places = [
        noun
        for host in (verb, *things)
        for noun, _ in instruments(host, frame("consume.lenses"))
        if noun.lower_ in frame("consume.eyes") and noun.i > verb.i
    ]
    return [
        replace(reading.phrase_mention(place, place, sentence), kind="modality", ids=("image",))
        for place in places[:1]
    ]


def _is_shown(place: Token) -> bool:
    """Whether a noun names what shows something: a camera, a screen."""
    return place.lower_ in frame("consume.cameras")


def _views(verb: Token) -> frozenset[str]:
    """The prepositions behind which a verb of seeing has what it sees: "looks at your webcam".

    What "looks good on camera" sees nothing.
    """
    lenses = frame("consume.lenses")
    return lenses - {"on"} | {"at"} if verb.lemma_ == "look" else lenses


def may_be_imagined(thing: Token) -> bool:
    """Whether one that nobody gave may be told of: "describe a mural", not "a photo you took".

    So may "an imaginary photo".
    """
    if any(t.lower_ in frame("consume.imagined") for t in children(thing, "amod")):
        return True
    vague = any(t.lower_ in INDEFINITE for t in children(thing, "det"))
    return vague and not children(thing, "acl", "acl:relcl", "amod")


def is_reworked(taken: Mention, at: Token) -> bool:
    """Whether a text is made of something spoken, for which there are transcripts."""
    said = taken.text.lower().split()
    spoken = bool(words("nouns.spoken").intersection(said[-1:])) and "audio" not in said
    near = [*said[:1], *(t.lower_ for t in at.doc[at.i + 1 : at.i + 4])]
    spoken = spoken or not frame("consume.transcribed").isdisjoint(near)
    return spoken and at.lemma_ in frame("consume.reworking")
