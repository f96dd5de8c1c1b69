"""Intake that a word of sense tells by itself: "X listens to it", "X Vision"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..frames import frame, senses
from ..lexicon import alternation, has_any, words
from ..trees.syntax import (
    antecedents,
    cases,
    children,
    conjuncts,
    objects,
    passive_subjects,
    subjects,
)
from . import acts
from .handing import are_in_picture, handed, shown
from .senses import Statement, able, hint, is_sensible, suffixed
from .takers import takers
from .things import taken_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Mention
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ASKING = frozenset({"what", "who"})
_AT_HAND = frozenset({"the", "this", "that", "your", "my"})
_INSIDE = frozenset({"in", "on"})
_PLACES = frozenset({"it", "them", "there"})
_ABOUT = frozenset({"about", "of", "on"})
_PRONOUNS = frozenset({"it", "them", "what", "whatever"})
_OPENER = 80
"""So many characters before a clause may say on what occasion it is so."""
_NEAR = 3
"""So many words behind a verb may stand before "what": "tells the user what"."""


def sensed(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "GPT-3 listens to it", "GPT-3.5 Vision": a verb or a suffix names the input."""
    name = sentence.name_at.get(token.i)
    if name is not None:
        taken = suffixed(token, name, sentence)
        if taken is not None:
            yield Statement(name, taken, "consume:suffix", token)
        return
    taken = able(token, sentence)
    if taken is not None and token.dep_ == "compound":
        for taker, _ in acts.havers(token.head, sentence, reading):
            yield Statement(taker, taken, "consume:has", token)
    if token.pos_ != "VERB":
        return
    if token.lemma_ in frame("consume.telling", "consume.learning"):
        yield from _told_inside(token, sentence, reading)
    if token.lemma_ in frame("consume.asking"):
        yield from _asked(token, sentence, reading)
    modality = senses().get(token.lemma_)
    if modality is None:
        return
    things = [*objects(token), *passive_subjects(token)]
    taken_for = children(token, "xcomp", "advcl")  # as trees take "calls" behind "to"
    heard = [*children(token, "obl"), *(t for t in taken_for if t.pos_ == "NOUN")]
    things += [t for c in heard if cases(c) & {"to", "on"} for t in conjuncts(c)]
    things += [c for c in children(token, "xcomp", "advcl") if children(c, "nmod:poss")]
    pronoun = any(t.lower_ in _PRONOUNS for t in things)
    told = has_any(frame(f"consume.{modality}"), sentence.block.text)
    told |= modality == "audio" and has_any(frame("consume.spoken"), sentence.text)
    lent = bool(things) and not children(token, "obj")  # "dictates; X transcribes and files it"
    lent = lent and not any(is_sensible(t, modality, sentence, reading) for t in things)
    alone = token.lemma_ in frame("consume.hearing") or _can_hear(token, sentence)
    alone = alone and (not things or lent)
    wide = [t for t in things if t.lower_ in words("nouns.wide") and not _is_on_page(t, token)]
    if told and (alone or wide):
        for taker in takers(token, sentence, reading):  # "transcribes everything"
            yield Statement(taker, hint(token, modality, sentence), "consume:sense", token)
        return
    things = [*antecedents(things), *(shown(token) if pronoun else ())]
    before = handed(sentence, reading) if pronoun else []
    felt = [t for t in things if is_sensible(t, modality, sentence, reading)]
    felt += [
        t for t in things if t.lower_ in frame("consume.speakers") and _can_hear(token, sentence)
    ]
    spans = frame("consume.spans")  # "the call is recorded, X listens to the last two minutes"
    felt += [t for t in things if told and t.lemma_ in spans and children(t, "nummod", "amod")]
    felt += _heard_there(token, things, sentence) if modality == "audio" else []
    felt += _spoken(token, sentence) if pronoun and token.lemma_ in frame("consume.hearing") else []
    if not felt and not any(modality in mention.ids for mention in before):
        return
    taken = hint(token, modality, sentence)
    if felt and not pronoun and felt[0].i > token.i:  # "hears your humming"
        said = reading.phrase_mention(token, felt[0], sentence)
        taken = replace(said, kind="modality", ids=(modality,))
    for taker in takers(token, sentence, reading):
        if taker.kind == "system":
            yield Statement(taker, taken, "consume:sense", token)


def _is_on_page(thing: Token, verb: Token) -> bool:
    """Whether it is told where all of it stands: "everything on the page", "table contents"."""
    around = [*children(verb, "obl"), *children(thing, "nmod")]
    return bool(children(thing, "compound")) or any("on" in cases(t) for t in around)


def _told_inside(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "attach a video and X tells you what happens in it", "... what it shows"."""
    if not _asks_what_is_inside(verb):
        return
    before = taken_in(shown(verb), sentence, reading) or handed(sentence, reading)
    for taken in before:
        for taker in takers(verb, sentence, reading) if not reading.may_be_text(taken.ids) else ():
            if taker.kind == "system":
                yield Statement(taker, taken, "consume:inside", verb)


def _asked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "upload a photo and ask X about it", "ask X what it shows", "... is in the photo"."""
    seen = [t for c in children(verb, "ccomp") for t in (c, *children(c, "obl")) if _is_there(t)]
    about = any(t.lower_ in _PLACES and "about" in cases(t) for t in children(verb, "obl"))
    before = taken_in(seen, sentence, reading)
    if about or _asks_what_is_inside(verb):
        before = before or taken_in(shown(verb), sentence, reading) or handed(sentence, reading)
    for taken in (m for m in before if "image" in m.ids and not reading.may_be_text(m.ids)):
        for thing in children(verb, "obj", "iobj"):
            for taker in reading.bearers(thing, sentence):
                yield Statement(taker, taken, "consume:inside", verb)


def _is_there(thing: Token) -> bool:
    """Whether it is asked what is in a thing that is there: "what is in the photo"."""
    first = min((t.i for t in children(thing, "case")), default=0)
    asks = first > 1 and thing.doc.text(first - 2).lower() in _ASKING
    at_hand = any(t.lower_ in _AT_HAND for t in children(thing, "det", "nmod:poss"))
    return asks and at_hand and bool(cases(thing) & _INSIDE)


def asks_who_speaks(clause: Token) -> bool:
    """Whether a clause asks what only a voice tells: "identifies who is speaking in the call"."""
    who = any(t.lower_ == "who" for t in children(clause, "nsubj"))
    return who and clause.lemma_ in frame("consume.uttering")


def _asks_what_is_inside(verb: Token) -> bool:
    """Whether "what is in it", "who is in it" or "what it shows" stands behind a verb."""
    clause: list[str] = []
    for token in verb.doc[verb.i + 1 :]:
        if token.pos_ == "PUNCT":
            break
        clause.append(token.lower_)
    at = next((i for i, word in enumerate(clause[:_NEAR]) if word in _ASKING), None)
    if at is None:
        return False
    asked = clause[at + 1 :]
    if not frame("consume.in_view").isdisjoint(asked[:_NEAR]):
        return True  # "looks at what's inside", "tells you what is wrong"
    return any(
        (one in _INSIDE and other in _PLACES) or (one == "it" and other in frame("consume.showing"))
        for one, other in pairwise(asked)
    )


def is_read_off(verb: Token) -> bool:
    """Whether something is read off a thing: "reads the total from it", "receipts from photos"."""
    if verb.lemma_ not in frame("consume.reads"):
        return False
    given = objects(verb)
    if any(t.lower_ in words("nouns.attached") for t in given):
        return False  # "reads the tags from the images"
    return any(bool(cases(t) & {"from", "off"}) for host in (verb, *given) for t in host.children)


def pictured(
    places: list[Token], verb: Token, sentence: Sentence, reading: Reading
) -> list[Mention]:
    """The picture for "it" in "snap a photo of the receipt, X extracts the total from it".

    What is said in a recording may have been written down before.
    """
    if not any(t.lower_ == "it" for t in places):
        return []
    before = taken_in(shown(verb), sentence, reading) or handed(sentence, reading)
    return [m for m in before if "image" in m.ids and not reading.may_be_text(m.ids)]


def pictured_there(
    things: list[Token], verb: Token, sentence: Sentence, reading: Reading
) -> list[Mention]:
    """The picture in "snap a photo of your meal and X counts the calories"."""
    if not are_in_picture(things, verb, reading):
        return []
    before = taken_in(shown(verb), sentence, reading) or handed(sentence, reading)
    return [m for m in before if "image" in m.ids and not reading.may_be_text(m.ids)]


def _heard_there(verb: Token, things: list[Token], sentence: Sentence) -> list[Token]:
    """Who speaks where something is heard: "during the lecture X listens to the professor".

    Or what makes the noise: "hears dogs barking", "hears coughing".
    """
    if verb.lemma_ not in frame("consume.ears"):
        return []
    told = [c for host in (verb, *things) for c in children(host, "obl", "nmod")]
    there = [t for t in told if cases(t) & frame("consume.occasions")]
    before = sentence.block.text[max(0, sentence.start - _OPENER) : sentence.start]
    opened = _opens_there().search(before) is not None  # which has no place in the tree
    if opened or any(t.lower_ in frame("consume.audio") for t in there):
        return [t for t in things if t.lower_ in frame("consume.lecturers")]
    if voiced := _asked_of_voice(verb):
        return voiced
    acts = [c for t in (verb, *things) for c in children(t, "acl", "xcomp", "ccomp")]
    return [c for c in acts if c.lower_.endswith("ing") and c.lower_ in frame("consume.sounding")]


def _spoken(verb: Token, sentence: Sentence) -> list[Token]:
    """The order in "just talk, X transcribes it"."""
    return [
        t
        for t in verb.doc[: verb.i]
        if t.lemma_ in frame("consume.uttering") and t.pos_ == "VERB" and t.head.i <= verb.i
        if not any(doer.lower_ != "you" for doer in subjects(t))
    ]


def _asked_of_voice(verb: Token) -> list[Token]:
    """The clause in "hears how tired a caller sounds", "listens to how you pronounce it".

    Also in "hears how angry the caller is".
    """
    to = verb.doc.text(verb.i + 1).lower() == "to"
    asks = verb.doc.text(verb.i + 1 + to).lower() in frame("consume.asked_by_ear")
    clauses = children(verb, "ccomp", "advcl", "xcomp") if asks else []
    voicing, uttering = frame("consume.voicing"), frame("consume.pronouncing")
    return [
        c
        for c in clauses
        if c.lemma_ in uttering
        or (not to and c.pos_ == "ADJ" and any(map(_is_speaker, children(c, "nsubj"))))
        or (c.lemma_ in voicing and not _is_hearsay(c) and not (to and _tells_style(c)))
    ]


def _tells_style(clause: Token) -> bool:
    """Whether a style is meant rather than a voice: "listens to how your customers talk"."""
    who = subjects(clause)
    many = any("Number=Plur" in t.morph and t.lower_ != "you" for t in who)
    return many or not any(map(_is_speaker, who))


def _is_speaker(who: Token) -> bool:
    return who.lower_ in frame("consume.lecturers") | {"you"}


def _is_hearsay(clause: Token) -> bool:
    """Whether it is told what is said of something: "hears how people talk about it"."""
    return any(cases(t) & _ABOUT for t in children(clause, "obl"))


@cache
def _opens_there() -> re.Pattern[str]:
    """Read "During the lecture, " before who listens."""
    occasions, heard = (alternation(frame(f"consume.{name}")) for name in ("occasions", "audio"))
    return re.compile(
        rf"(?:^|[.!?]\s)(?:{occasions})\s(?:(?:an?|the|our|your|this|every|each)\s)?(?:[\w-]+\s)?"
        rf"(?:{heard}),\s$",
        re.IGNORECASE,
    )


def _can_hear(verb: Token, sentence: Sentence) -> bool:
    """Whether hearing is meant as an ability: "X can hear you", not "when X hears a question".

    Or whether somebody listens besides: "the app listens along: X hears the owner".
    """
    if verb.lemma_ != "hear" or children(verb, "compound:prt"):
        return False  # "X will hear you out"
    if has_any(frame("consume.listening"), sentence.text):
        return True
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not children(verb, "aux"):
        verb = verb.head  # "X can look at a photo and hear a question"
    return any(t.lower_ in words("quantity.possible") for t in children(verb, "aux"))
