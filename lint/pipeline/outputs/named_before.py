"""What a pronoun stands for as a product: "Do you like the logo? It was drawn by X".

Read over the words before it: the sentence that holds them names no system and has no tree.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import OBJECTS, SUMMING
from ..frames import frame
from ..lexicon import alternation, words
from ..products import Output
from ..trees.heads import after_name
from ..trees.lists import ends_phrase
from ..trees.sentences import said_before
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .verbs import is_had_done
from .wanted import wanted

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MANY = frozenset({"they", "these", "those"})
_ALL_OF_THEM = frozenset({"them", "those", "these"})
_SOME = SUMMING | {"most", "some", "many", "half", "several"}
_ONE = frozenset({"it", "this", "that"})
_SHARED = frozenset({("for", "every"), ("for", "each")})
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WITH = frozenset({"with", "using"})
_TAKING_UP = frozenset({"it", "them"})
_ONES, _EITHER = frozenset({"one", "ones"}), (False, True)
_COUNTS = _SOME | {"one", "none", "any", "two", "few"}
_SHOWN = re.compile(
    r"(?i)\b(?:this|that|these|those|our|my|your|new|nice|great|lovely|cool|a|an)\s"
)
"""What shows a thing that was made, in front of it."""
_RATED = re.compile(r"(?i)\s(?:is|are|was|looks?|came\sout|turned\sout)\s(?:\w+\s)?\w+\W*$")
"""Behind a thing, what rates it: "Our new poster looks great"."""
_TIES = r"(?:of|for|in|on|at|behind|under|above|over|from|by|with|to|and|or|is|are|was|were)"
_MARKS = ' .!,;:?*_"”'
_WIDEST = 3
"""Words of the longest noun of a modality that is looked for."""
_OPENING = re.compile(
    r"\W*(?:(?:a|answer)\s*:\W*)?(?:(?:all|both|each|some|most) of )?", re.IGNORECASE
)


def taken_up(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """The product of a verb of drawing: "they were drawn by X", "X reads images and draws them"."""
    making = frame("produce.plain", "produce.drawn", "produce.penning")
    if verb.lemma_ not in making:
        return []
    had = _had_done(verb)
    if not (had or is_passive(verb)):
        return (
            _made_as_well(verb, sentence, reading)
            or _of_clause_before(verb, sentence, reading)
            or _shown_before(verb, sentence, reading)
            or _asked_about(verb, sentence, reading)
            or _put_in_place(verb, sentence, reading)
            or _titled(verb, sentence, reading)
            or wanted(verb, sentence, reading)
        )
    if not had and not any(t.text[0].isalnum() for t in verb.doc[: verb.i]):
        ids = next(filter(None, (_asked(sentence, many, reading) for many in _EITHER)), ())
        return [Output(ids, verb, verb, made=True)] if ids else []  # "The logo? Drawn by X."
    for pronoun in had or passive_subjects(verb):
        if pronoun.lower_ in _ONE | _MANY | _ALL_OF_THEM and pronoun.i not in sentence.referents:
            said = _before(sentence, sentence.spans[pronoun.i][0])
            earlier = said_before(sentence.block.text, sentence.start) if had else None
            if earlier and not any(t.pos_ == "NOUN" for t in verb.doc[: pronoun.i]):
                said = sentence.block.text[slice(*earlier)]
            ids = one_thing(said, pronoun.lower_ in _MANY | _ALL_OF_THEM, reading)
            if ids:
                return [Output(ids, pronoun, verb, made=True)]
    return []


def _had_done(verb: Token) -> list[Token]:
    """The pronoun in "we had it drawn by X", "we'll have them made by X"."""
    if not is_had_done(verb) or verb.doc.text(verb.i + 1).lower() != "by":
        return []
    given = children(verb.head, "obj")
    return [t for t in given if t.i == verb.i - 1 and t.lower_ in _TAKING_UP]


def _made_as_well(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What "them" stands for in "not only reads images but creates them".

    So does "each one", "five of them", and "those" behind a pause: "The logos? X draws those".
    """
    written = verb.lemma_ in frame("produce.penning")
    if not written and verb.lemma_ not in frame("produce.plain", "produce.drawing"):
        return []
    for pronoun in children(verb, "obj"):
        start = sentence.spans[pronoun.i][0]
        if _is_of_many(pronoun) and pronoun.i not in sentence.referents:
            ids = one_thing(
                sentence.block.text[_begin(verb, sentence) : start], True, reading, written
            )
            if ids:
                return [Output(ids, pronoun, pronoun)]
    return []


def _begin(verb: Token, sentence: Sentence) -> int:
    """Where the clause begins that a verb goes on with: "they say that X reads and draws them"."""
    doers = children(verb.head, *SUBJECTS) if verb.dep_ == "conj" else []
    shared = doers and not children(verb, *SUBJECTS) and doers[0].i in sentence.name_at
    return sentence.spans[doers[0].i][0] if shared else sentence.start


def _of_clause_before(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What "it" stands for in "we print the logo once X has drawn it"."""
    over = verb.head
    given = [t for t in children(verb, "obj") if t.lower_ in _TAKING_UP]
    things = passive_subjects(over) if is_passive(over) else objects(over)
    things = things or [t for t in children(over, "obl") if cases(t) == {"for"}]  # "why pay for it"
    apart = verb.dep_ == "advcl" and over.i < verb.i and len(given) == len(things) == 1
    if not apart or given[0].i in sentence.referents or not _is_all(verb, given[0]):
        return []
    outputs = reading.outputs(things[0], sentence)
    many = "Number=Plur" in things[0].morph
    agrees = many is (given[0].lower_ == "them") and bool(subjects(verb))
    outputs = [o for o in outputs if agrees and not reading.may_be_text(o.ids)]
    return [Output(o.ids, given[0], given[0], made=True) for o in outputs]


def _titled(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What "them" stands for in "No more stock photos: X makes them for you"."""
    title = verb.head
    given = [t for t in children(verb, "obj") if t.lower_ in _TAKING_UP and _is_all(verb, t)]
    told = any(t.text in ":–—" for t in verb.doc[title.i : verb.i])
    told = told and any(t.lower_ in {"no", "your"} for t in title.subtree())
    agrees = ["Number=Plur" in title.morph] == [t.lower_ == "them" for t in given]
    if (verb.dep_, title.pos_) != ("parataxis", "NOUN") or not (told and agrees):
        return []
    seen = (o.ids for o in reading.outputs(title, sentence) if not reading.may_be_text(o.ids))
    return [Output(ids, given[0], given[0], made=True) for ids in seen]


def _shown_before(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What "it" stands for behind a thing that is shown: "Nice poster! X made it."."""
    doc = verb.doc
    given = [t for t in children(verb, "obj") if t.lower_ in _ONE | _ALL_OF_THEM]
    if "Tense=Past" not in verb.morph:
        return []  # "You send a photo. X renders it.", which goes in
    if len(given) != 1 or given[0].i in sentence.referents:
        return []
    pronoun = given[0]
    behind = pronoun.i + 1
    if doc.text(behind).lower() in _WITH and behind + 1 in sentence.name_at:
        behind = after_name(sentence, behind + 1)  # "we made it with X"
    if not ends_phrase(doc, behind) or any(t.pos_ == "NOUN" for t in doc[: verb.i]):
        return []
    before = said_before(sentence.block.text, sentence.start)
    said = "" if before is None else sentence.block.text[slice(*before)]
    ids = _shown(said, pronoun.lower_ in _ALL_OF_THEM, reading)
    return [Output(ids, verb, pronoun, made=True)] if ids else []


def _shown(said: str, many: bool, reading: Reading) -> tuple[str, ...]:
    """The modalities of a thing that a sentence shows, and of nothing else: "Nice poster!"."""
    if not (_SHOWN.search(said) or _RATED.search(said)):
        return ()
    thing = _RATED.sub("", said).rstrip(_MARKS)
    last = thing.rsplit(None, 1)[-1:]
    return one_thing(thing, many, reading) if last and last[0].lower() in reading.nouns else ()


def _asked_about(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What "it" stands for behind a bare question: "Tired of logos? X draws them for you"."""
    written = verb.lemma_ in frame("produce.penning")
    given = [t for t in objects(verb) if t.lower_ in _TAKING_UP]
    if len(given) != 1 or given[0].i in sentence.referents or not _is_all(verb, given[0]):
        return []
    ids = _asked(sentence, given[0].lower_ == "them", reading, written)
    return [Output(ids, verb, given[0], made=True)] if ids else []


def _put_in_place(verb: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What "a new one" takes the place of: "The old logo is gone. X draws a new one"."""
    given = [t for t in objects(verb) if t.lower_ in _ONES]
    new = [t for one in given for t in children(one, "amod") if t.lower_ in words("nouns.afresh")]
    told = verb.doc[: given[0].i] if len(given) == 1 else ()
    if not new or any(t.pos_ == "NOUN" and t.i not in sentence.name_at for t in told):
        return []
    before = said_before(sentence.block.text, sentence.start)
    said = "" if before is None else sentence.block.text[slice(*before)]
    ids = one_thing(said, given[0].lower_ == "ones", reading)
    return [Output(ids, given[0], given[0], made=True)] if ids else []


def _is_all(verb: Token, made: Token) -> bool:
    """Whether nothing says of a thing but for whom and how fast it is made: "draws it for you"."""
    behind = [t for host in dict.fromkeys((verb, made.head)) for t in host.children if t.i > made.i]
    told = [t for t in (*behind, *made.children) if t.dep_ in {"obl", "nmod", "obl:unmarked"}]
    if {t.dep_ for t in behind} & {"xcomp", "obj", "iobj", "advmod", "compound:prt"}:
        return False  # "makes them searchable"
    if any(t.i > verb.i for t in children(verb, "iobj")):
        return False
    return all(
        (cases(t) == {"for"} and t.lower_ in OBJECTS | words("nouns.persons"))
        or t.lower_ in frame("produce.times")
        or (t.dep_ == "obl:unmarked" and children(t, "det"))  # "every Friday"
        for t in told
    )


def _asked(
    sentence: Sentence, many: bool, reading: Reading, written: bool = False
) -> tuple[str, ...]:
    """The modalities of the thing that a question without a verb names: "The song at the end?"."""
    before = said_before(sentence.block.text, sentence.start)
    said = "" if before is None else sentence.block.text[slice(*before)]
    asked = _bare_question().fullmatch(said)
    if asked is None:
        return ()
    thing = asked["thing"].lower().split()
    ends = any(" ".join(thing[-width:]) in reading.nouns for width in range(1, _WIDEST + 1))
    return one_thing(asked["thing"], many, reading, written) if ends else ()


def came(verb: Token, things: list[Token], sentence: Sentence, reading: Reading) -> list[Output]:
    """What "they" stands for in "none of the photos is real: they all came out of X"."""
    over = verb.head
    told = verb.lemma_ in frame("produce.come") and verb.dep_ in {"parataxis", "conj"}
    if not told or over is verb or any(t.lower_ not in _ONE | _MANY for t in things):
        return []
    nouns = [*subjects(over), *passive_subjects(over)]
    counted = [t for t in nouns if t.lower_ in _COUNTS]
    parts = [c for t in counted for c in children(t, "nmod") if cases(c) == {"of"}]
    inside = {t.i for noun in nouns for t in noun.subtree()}
    shown = all(t.lower_ in _ONE | _MANY for t in nouns)
    said = (over, *children(over, "compound"))
    denied = any(t.lower_ in words("stance.negators") for word in said for t in word.children)
    if denied and children(over, "cop"):
        inside |= {t.i for t in said}  # "they aren't real photos"
        parts = [over] if shown else parts
    if any(t.pos_ in {"NOUN", "PROPN"} and t.i not in inside for t in verb.doc[: verb.i]):
        return []  # "the photos came with captions: they came from X"
    outputs = [o for t in parts or nouns for o in reading.outputs(t, sentence)]
    whole = len(things) == len(nouns) == len(outputs) == 1
    if not whole or things[0].i in sentence.referents or reading.may_be_text(outputs[0].ids):
        return []
    many = "Number=Plur" in outputs[0].last.morph
    agrees = things[0].lower_ in (_MANY if many else _ONE)
    return [Output(outputs[0].ids, things[0], things[0], made=True)] if agrees else []


def _is_of_many(pronoun: Token) -> bool:
    """Whether an object takes up what was named: "them", "those", "each one", "two of them"."""
    if pronoun.lower_ in _ALL_OF_THEM:
        alone = pronoun.lower_ == "them" and pronoun.head.pos_ == "VERB"
        return alone or ends_phrase(pronoun.doc, pronoun.i + 1)  # not "those that fit"
    each = [c.lower_ for c in children(pronoun, "det")] == ["each"]
    if pronoun.lower_ == "one":
        return each and all(c.dep_ in {"det", "advmod", "amod"} for c in pronoun.children)
    of = [c for c in children(pronoun, "nmod") if cases(c) == {"of"}]
    counted = pronoun.pos_ in {"NUM", "DET", "PRON"}
    return counted and len(of) == 1 and of[0].lower_ in _ALL_OF_THEM


def of_them(some: Token) -> Token:
    """The noun that is meant in "logos, all of them made by X", "some of which were drawn by X"."""
    doc, at = some.doc, some.i - 1
    if some.lower_ not in _SOME or at < 1 or doc[at].text != ",":
        return some
    noun = doc[at - 1]
    return noun if noun.pos_ == "NOUN" and "Number=Plur" in noun.morph else some


def may_take_up(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence opens so: "They were made with X", behind one that names a product.

    Or whether it is as short as "X made them".
    """
    opening = _taking_up().match(sentence.block.text, sentence.start, sentence.end)
    if opening is None:
        if any(_asked(sentence, many, reading, pen) for many in _EITHER for pen in _EITHER):
            return True
        said = sentence.block.text
        if any(way.search(said, sentence.start, sentence.end) for way in (_having_it(), _anew())):
            return True
        made = _making_it().search(sentence.block.text, sentence.start, sentence.end)
        before = said_before(sentence.block.text, sentence.start) if made else None
        if made is None or before is None:
            return False
        shown = sentence.block.text[slice(*before)]
        return bool(_shown(shown, made["many"] is not None, reading))
    said = _before(sentence, opening.start("pronoun"))
    return bool(one_thing(said, opening["pronoun"].lower() in _MANY, reading))


def _before(sentence: Sentence, start: int) -> str:
    """What stands before a pronoun at ``start``: in its sentence, or else in the last one."""
    text = sentence.block.text
    opening = _OPENING.match(text, sentence.start, start)
    if opening is None or opening.end() < start:
        return text[sentence.start : start]
    before = said_before(text, sentence.start)
    return "" if before is None else text[slice(*before)]


def one_thing(said: str, many: bool, reading: Reading, written: bool = False) -> tuple[str, ...]:
    """The modalities of the one kind of product that some words name, if no other thing is there.

    It agrees with its pronoun: "logos" are "they", and so is "a logo for every shop". It is no
    text, unless it is ``written``.
    """
    told = [match.group().lower() for match in _WORD.finditer(said)]
    alone = [word for i, word in enumerate(told) if tuple(told[max(i - 2, 0) : i]) not in _SHARED]
    others = _others().intersection(alone)
    if any(word.endswith("s") or not many for word in others):
        return ()  # "photos of our app. They were made by X" isn't on the app
    things: list[tuple[str, ...]] = []
    at = 0
    while at < len(told):
        for width in range(min(_WIDEST, len(told) - at), 0, -1):
            phrase = " ".join(told[at : at + width])
            ids = reading.nouns.get(phrase)
            if ids:
                shared = many and tuple(told[at + width : at + width + 2]) in _SHARED
                agrees = (phrase in reading.plurals or shared) is many
                if reading.may_be_text(ids) is not written and (agrees or not many):
                    return ()
                if agrees:
                    things.append(ids)
                at += width - 1
                break
        at += 1
    return things[0] if len(set(things)) == 1 else ()


@cache
def _others() -> frozenset[str]:
    """What might be meant instead: "a picture of our app. It was made by X"."""
    lists = ("nouns.actors", "nouns.destinations", "nouns.apps", "nouns.transparent", "nouns.tools")
    return frozenset(word for name in lists for word in words(name))


@cache
def _bare_question() -> re.Pattern[str]:
    """Read "Tired of (drawing) logos?", "The intro music of our show?": of what it is asked."""
    weary = alternation(words("answers.weary"))
    return re.compile(
        rf"\W*(?:(?:{weary})\s(?:\w+ing\s)?(?:(?:the|your|these|those)\s)?"
        rf"|(?:(?:and|but|oh|what\sabout|how\sabout)\s)?(?:the|this|that|these|those|our|my|your)\s)"
        rf"(?P<thing>(?:(?!{_TIES}\b)[\w'’-]+\s){{0,3}}(?!{_TIES}\b)[\w'’-]+)"
        rf"(?:\s(?:{_TIES})\s[\w\s'’-]{{1,50}})?\?\W*",
        re.IGNORECASE,
    )


@cache
def _taking_up() -> re.Pattern[str]:
    """Read "It was drawn", "Answer: They are all rendered"."""
    return re.compile(
        rf"{_OPENING.pattern}(?P<pronoun>{alternation(_ONE | _MANY)})\s+"
        rf"(?:(?:has|have)\s+been|was|were|is|are)\s+(?:[\w-]+\s+){{0,2}}?"
        rf"(?:{alternation(frame('produce.drawn_participles'))})\b",
        re.IGNORECASE,
    )


@cache
def _having_it() -> re.Pattern[str]:
    """Read "have them made by"."""
    made = alternation(frame("produce.drawn_participles"))
    return re.compile(rf"\s(?:{alternation(_TAKING_UP)})\s(?:{made})\sby\s", re.IGNORECASE)


@cache
def _anew() -> re.Pattern[str]:
    """Read "a new one", "better ones"."""
    return re.compile(rf"\s(?:{alternation(words('nouns.afresh'))})\sones?\b", re.IGNORECASE)


@cache
def _making_it() -> re.Pattern[str]:
    """Read "designed it" at the end of a sentence."""
    made = alternation(frame("produce.drawn_participles"))
    return re.compile(
        rf"\s(?:{made})\s(?:{alternation(_ONE)}|(?P<many>{alternation(_ALL_OF_THEM)}))"
        rf"(?:\s(?:{alternation(_WITH)})\s[\w. -]{{1,40}})?\W*$",
        re.IGNORECASE,
    )
