"""What the sentence before hands over: "Paste a screenshot into the ticket. X looks at it."."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..frames import changes, frame
from ..lexicon import alternation, words
from ..names.keys import fold
from ..trees.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    conjuncts,
    instruments,
    is_passive,
    objects,
    subjects,
)
from .arrowed import first_thing

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_SENTENCE = re.compile(r"(?:^|(?<=[.!?:]\s))(?P<said>[^.!?:\n]+)[.!?:]\s*$")
_WORD = re.compile(r"[A-Za-z0-9][\w'’-]*")
_IF = frozenset({"if", "when"})
_SURE = frozenset({"will", "can", "'ll", "’ll"})
BARE = "bare"
"""How a receiver is named that may also be who made the things: "send X photos"."""
_JOINED = frozenset({"conj", "parataxis"})
_TAKING_UP = frozenset({"it", "them"})
_DONE_TO = frozenset({"obj", "nsubj:pass"})
_DEFINITE = frozenset({"the", "your", "its", "their", "his", "her"})
_TIES = frozenset({"to", "of", "from", "for", "in", "on", "with", "about", "no", "and", "or"})
_LONGEST = 3
"""So many words may name a modality: "product demo video"."""
_BEHIND = re.compile(
    r"\s*(?:$|(?:into|to|in|of|from|on|onto|with|for|as|at|by|here|below|above|first)\b)"
)
"""What may follow a thing that no other noun follows: "a video link" is none."""
_CLAUSE = re.compile(r",|;|\b(?:and|then|or|but)\b", re.IGNORECASE)


def handed(sentence: Sentence, reading: Reading) -> list[Mention]:
    """The one thing that the sentence before tells to hand over, if it is no text.

    It is read word by word, as nothing but sentences with names are parsed: an order that begins
    with a verb of giving, and its first noun that names a modality.
    """
    before = sentence.block.text[: sentence.start]
    match = _SENTENCE.search(before)
    if match is None:
        return []
    said = match["said"]
    if (photo := _photographs().match(said)) is not None:
        first, last = (match.start("said") + at for at in photo.span("photo"))
        taken = sentence.block.source_span(first, last)
        return [Mention("modality", ("image",), photo["photo"], *taken)]
    order = _orders().match(said)
    if order is None or _CLAUSE.search(said):
        return []
    parts = [(w.group().lower(), w.start(), w.end()) for w in _WORD.finditer(said, order.end())]
    found: tuple[int, int, tuple[str, ...]] | None = None
    for i in range(len(parts)):
        for width in range(_LONGEST, 0, -1):
            phrase = fold(" ".join(w for w, _, _ in parts[i : i + width]))
            if i + width <= len(parts) and phrase in reading.nouns:
                ids = reading.nouns[phrase]
                if found is None:
                    found = (parts[i][1], parts[i + width - 1][2], ids)
                break
    if found is None or not _BEHIND.match(said, found[1]):
        return []
    if order["bare"] is not None and not _are_many(said, order.end(), found, reading):
        return []
    if reading.may_be_text(found[2]):
        return []
    start, end = match.start("said") + found[0], match.start("said") + found[1]
    first, last = sentence.block.source_span(start, end)
    ids = tuple(i for i in found[2] if not reading.is_text((i,)))
    return [Mention("modality", ids, sentence.block.text[start:end], first, last)]


def shown(verb: Token) -> list[Token]:
    """What is handed over before in the sentence: "you record a memo, X hears it".

    So in the passive: "the photos are uploaded and X looks at them".
    Or what an arrow leads from: "photos of leaves → X looks at them".
    """
    given = frame("consume.give", "consume.get")
    before = [t for t in verb.doc[: verb.i] if t.dep_ in _DONE_TO or _is_put_in(t)]
    before = [t for t in before if t.head is not verb]
    before = [t for t in before if t.pos_ != "PROPN"]  # "and let X listen to them"
    if came := _spoken_of(verb):
        return came
    labels = [first_thing(t) for t in subjects(verb)] if not before else []
    if labels:
        return [t for t in labels if t is not None]
    again = _TAKING_UP if len(before) > 1 else frozenset()
    before = [t for t in before if t.lower_ not in again or not is_prepared(t.head)]
    if not before or not (before[-1].head.lemma_ in given or is_prepared(before[-1].head)):
        return []
    beside = [t for t in before if t.head is before[-1].head]
    return beside[:1]  # of "a photo (max. 2 MB)" the first


def _is_put_in(thing: Token) -> bool:
    """Whether a thing is given by a verb with "in", which is no place: "drop in a photo"."""
    first = next((case for case in children(thing, "case") if case.lower_ == "in"), None)
    put = thing.dep_ == "obl" and thing.head.lemma_ in frame("consume.give")
    return put and first is not None and first.i == thing.head.i + 1


def is_prepared(verb: Token) -> bool:
    """Whether a thing stays what it is: "resize the photo", "convert the audio to base64"."""
    forms = frame("consume.files", "consume.encodings")
    turned = [t for t in children(verb, "obl") if cases(t) & {"to", "into"}]
    kept = bool(turned) and all(t.lower_ in forms for t in turned)
    return verb.lemma_ in frame("consume.preparing") or (kept and verb.lemma_ in changes())


def _spoken_of(verb: Token) -> list[Token]:
    """The calls in "because the calls are long, X listens to them", if nothing else is named."""
    if verb.lemma_ in frame("produce.rewording"):
        return []  # of what was said in them it may have the words
    taken_up = [t.lower_ for t in children(verb, "obj", "obl") if t.lower_ in _TAKING_UP]
    nouns = [t for t in verb.doc[: verb.i] if t.pos_ == "NOUN" and t.dep_ != "compound"]
    many = taken_up == ["them"]
    alike = [t for t in nouns if t.head is not verb and ("Number=Plur" in t.morph) is many]
    alike = [t for t in alike if t.lower_ not in frame("consume.speakers")]
    told = len(taken_up) == len(alike) == 1 and alike[0].dep_ in {"nsubj", "nsubj:pass"}
    return alike if told else []


def are_in_picture(things: list[Token], verb: Token, reading: Reading) -> bool:
    """Whether things may be looked at in a picture: "send a photo, X looks at the dent"."""
    nouns = [t for t in things if t.pos_ != "VERB"]  # which a tree may coordinate: "and decides"
    if not nouns or verb.lemma_ not in frame("consume.inspect"):
        return False
    legible = frame("consume.papers", "consume.legible") | words("nouns.written")
    return all(
        any(t.lower_ in _DEFINITE for t in children(noun, "det", "nmod:poss"))
        and noun.pos_ == "NOUN"
        and noun.lower_ not in reading.nouns
        and not {noun.lower_, noun.lemma_} & legible
        for noun in nouns
    )


def may_be_given(verb: Token) -> bool:
    """Whether a verb tells what somebody is given: "X can be handed photos", "X was shown them".

    What a system "was fed" may be what it was trained on.
    """
    if verb.lemma_ not in frame("consume.handed") or not is_passive(verb):
        return False
    able = any(t.lower_ in words("quantity.possible") for t in children(verb, "aux"))
    told = able or verb.lemma_ in frame("consume.shown") or _is_at_work(verb)
    return told and bool(children(verb, "obj"))


def _is_at_work(verb: Token) -> bool:
    """Whether a system acts on what it is given: "is fed the stream and tells us what is in it"."""
    now = any("Tense=Pres" in t.morph for t in children(verb, "aux:pass"))
    acts = frame("consume.telling", "consume.verbs", "consume.find")
    acts |= frame("produce.verbs", "produce.rewording")
    later = [c for c in children(verb, "conj") if "Person=3" in c.morph and not is_passive(c)]
    return now and any(c.lemma_ in acts and not children(c, *SUBJECTS) for c in later)


def receivers(verb: Token, things: list[Token], sentence: Sentence) -> list[tuple[Token, str]]:
    """Who is given ``things``, each with its preposition, or "it" for none.

    A tree may take whom something is sent for what is sent ("send X a photo"), and "to X" for a
    part of the thing.
    """
    found = [
        (_meant(noun, sentence), case)
        for noun, case in instruments(verb, frame("consume.give_prepositions"))
        if case != "with" or case in cases(noun)  # "with the help of X" it goes elsewhere
    ]
    straight = [t for t in children(verb, "advmod") if t.lower_ in frame("consume.straight")]
    found += [pair for t in straight for pair in instruments(t, frozenset({"to", "into"}))]
    found += [(noun, "it") for given in children(verb, "iobj") for noun in conjuncts(given)]
    if verb.lemma_ in frame("consume.handed") and not is_passive(verb):
        first = [t for t in children(verb, "obj") if t.i == verb.i + 1]
        first = [t for t in first if t.i in sentence.name_at or t.i in sentence.referents]
        found += [(t, "it") for t in first if any(other.i > t.i for other in things)]
    inside = frozenset({"to", "into"})
    inside |= {"at"} if verb.lemma_ in frame("consume.hurl") else frozenset()
    found += instruments(verb, inside - frame("consume.give_prepositions"))
    if runs_through(verb):
        return [pair for pair in found if pair[1] == "through"]
    found += [pair for thing in things for pair in instruments(thing, inside)]
    return found or [(t, BARE) for t in _before_things(verb, things)]


def _before_things(verb: Token, things: list[Token]) -> list[Token]:
    """X in "send X photos of your plants", which a tree takes for a part of the thing."""
    if verb.lemma_ not in frame("consume.mailed") or is_passive(verb):
        return []
    many = [t for t in things if "Number=Plur" in t.morph and not children(t, "det", "nmod:poss")]
    return [t for thing in many for t in children(thing, "compound") if t.i == verb.i + 1]


def runs_through(verb: Token) -> bool:
    """Whether things are put through something: "we ran the scans through X"."""
    through = any("through" in cases(t) for t in children(verb, "obl", "nmod"))
    return through and verb.lemma_ in frame("consume.run_through")


def _meant(noun: Token, sentence: Sentence) -> Token:
    """X for the pronoun in "X, to which the photos were shown"."""
    at = min((case.i for case in children(noun, "case")), default=0) - 1
    if noun.lower_ not in RELATIVE_PRONOUNS or at < 0:
        return noun
    before = noun.doc[at - 1] if noun.doc[at].text == "," and at else noun.doc[at]
    return before if before.i in sentence.name_at else noun


def put_last(verb: Token) -> list[Token]:
    """The scan in "show X a scan", which a tree may take for what X is then."""
    if verb.lemma_ not in frame("consume.handed") or is_passive(verb):
        return []
    counted = [
        t for t in children(verb, "obl:unmarked") if children(t, "nummod", "nmod:poss", "det")
    ]
    return [
        t
        for t in (*children(verb, "xcomp"), *counted)
        if t.pos_ == "NOUN" and not (cases(t) or children(t, "mark", "cop"))
    ]


def answered(verb: Token) -> Token:
    """The verb of what comes back in "if you show X a photo, it tells you the recipe".

    That it does so is said, though nobody may have shown it one; else the verb itself.
    """
    over = verb.head
    asks = {t.lower_ for t in children(verb, "mark", "advmod")} & _IF
    acts = frame("consume.telling", "consume.aware", "consume.find")
    if verb.dep_ != "advcl" or not asks or verb.i > over.i or over.lemma_ not in acts:
        return verb
    own = [t.lower_ for t in children(over, "nsubj")] == ["it"]
    sure = all(t.lower_ in _SURE for t in children(over, "aux"))
    clauses = children(over, "ccomp", "xcomp")
    return over if own and sure and objects(over) and not clauses else verb


def is_lent(verb: Token, thing: Token) -> bool:
    """Whether something is given as an ability, not to take in: "give X a voice", "your voice"."""
    if verb.lemma_ not in frame("consume.lending"):
        return False
    of = [t for c in children(thing, "nmod") if "of" in cases(c) for t in conjuncts(c)]
    return any(t.lower_ in frame("consume.lent") for t in (thing, *of))


def played(verb: Token, mention: Mention, reading: Reading) -> Mention:
    """What is given by a verb of sounding, without the text that it may be: "play X a song"."""
    if verb.lemma_ not in frame("consume.played"):
        return mention
    heard = tuple(i for i in mention.ids if not reading.is_text((i,)))
    return replace(mention, ids=heard or mention.ids)


def is_got(token: Token) -> bool:
    """Whether it comes back from whoever takes the rest in: "send it to X, get subtitles".

    Or the text says what becomes of the answer: "sends it to X and prints the caption".
    """
    verb = token.head
    if token.dep_ != "obj":
        return False
    writing = frame("produce.writing", "produce.verbs", "consume.proposing")
    if verb.dep_ in _JOINED and verb.lemma_ in writing:
        # "X looks at it and writes the caption", "X looks at it; then it writes the caption"
        return all(t.lower_ == "it" for t in children(verb, *SUBJECTS))
    if verb.lemma_ in frame("produce.verbs") and _comes_from(token):
        return True  # "generates captions from images"
    taking = frame("consume.verbs", "consume.ears")
    ways = [c for c in children(verb, "advcl") if c.lemma_ in taking]
    if any(mark.lower_ == "by" for way in ways for mark in children(way, "mark")):
        return True  # "writes the caption by looking at it"
    shown = verb.lemma_ in frame("consume.showing_answers") and verb.dep_ in {"conj", "advcl"}
    return verb.lemma_ in frame("produce.get") or (
        shown and not subjects(verb) and verb.head.lemma_ in frame("consume.give")
    )


def _comes_from(text: Token) -> bool:
    """Whether a text is made of something right behind it: "captions from your photos"."""
    hosts = (text, text.head)
    return any(cases(t) == {"from"} for host in hosts for t in children(host, "obl", "nmod"))


def is_misread_order(word: Token) -> bool:
    """Whether a line or a label's text begins with an order that a tree takes for no verb."""
    if word.pos_ == "VERB" or word.dep_ not in {"compound", "amod"} or word.head.i != word.i + 1:
        return False
    opens = not word.i or word.doc[word.i - 1].text == ":"
    return opens and word.lower_ in frame("consume.give")


def inward(verb: Token) -> list[Token]:
    """What a verb takes with "in" right behind it: "takes in audio", which is no place."""
    if verb.lemma_ not in frame("consume.inward"):
        return []
    return [
        thing
        for child in children(verb, "obl")
        if any(case.lower_ == "in" and case.i == verb.i + 1 for case in children(child, "case"))
        for thing in conjuncts(child)
    ]


def is_taken_on(verb: Token) -> bool:
    """Whether nothing comes in: "takes the art of roasting to a new level", "into account".

    What a clause beside it tells is another matter: "takes in audio, so we need no other step".
    """
    if verb.lemma_ not in frame("consume.inward") - frame("consume.reads"):
        return False
    goals = [t for t in verb.doc[verb.i + 1 :] if t.lower_ in frame("consume.taken_to")]
    return any(
        not any(t.i > verb.i for over in goal.governors() for t in children(over, *SUBJECTS))
        for goal in goals
    )


def _are_many(
    said: str, start: int, found: tuple[int, int, tuple[str, ...]], reading: Reading
) -> bool:
    """Whether things without an article are what is handed over: "Users upload product photos".

    Not what something else is of: "Users paste links to photos".
    """
    between = said[start : found[0]].split()
    last = said[found[0] : found[1]].lower()
    return (
        last in reading.plurals
        and len(between) < _LONGEST
        and all(word.isalpha() and word.lower() not in _TIES for word in between)
    )


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(
        rf"{_begins()}(?:{alternation(frame('consume.give', 'consume.get'))})s?\s+(?:in\s+|up\s+)?"
        rf"(?:(?:an?|the|your|their|any|one|some|this)\s+|(?P<bare>))",
        re.IGNORECASE,
    )


@cache
def _photographs() -> re.Pattern[str]:
    """Read "You photograph the plant", by which a photo of it is there."""
    verbs = alternation(frame("consume.photographing"))
    return re.compile(
        rf"{_begins()}(?P<photo>(?:{verbs})s?)\s+(?:an?|the|your|their|any|one|some|this)\s",
        re.IGNORECASE,
    )


def _begins() -> str:
    """What a sentence begins with that tells to hand something over: "First, the users"."""
    return (
        r"\W*(?:(?:first|just|simply|now|please|then|you can|to start)\s*,?\s*)?"
        rf"(?:(?:the\s+)?(?:{alternation(words('nouns.persons'))})\s+(?:can\s+|will\s+)?)?"
    )
