"""What a verb alone says to come out: "paints the page", "sings it", "an LLM that sings"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame, particles, phrasals, telling, told_of
from ..lexicon import alternation, any_of, words
from ..products import Output
from ..trees.lists import ends_phrase
from ..trees.occasions import tells_why
from ..trees.syntax import (
    antecedents,
    cases,
    children,
    coordination,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .doers import doers
from .making import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ELSEWHERE = frozenset({"into", "between", "to", "towards", "from"})
"""By one of these a thing is drawn to a place, not on paper."""
_AS = frozenset({"as"})
_HEARD_BY = frozenset({"to"})
_IN = frozenset({"in"})
_BY = frozenset({"by"})
_ON = frozenset({"on", "upon", "from"})
_THIS = frozenset({"this"})
"""Pointed at, it is what was drawn: "X drew this", not "X drew this out of the data"."""
_WHATEVER = frozenset({"what", "whatever", "anything"})
_LIGHT = frozenset({
    "punct", "aux", "mark", "cc", "nsubj", "nsubj:outer", "cop:outer", "advmod",
    "discourse", "conj",
})  # fmt: skip
"""What may stand beside a verb that is told of an ability and of no certain thing."""


def told(verb: Token, products: list[Token], sentence: Sentence, reading: Reading) -> list[Output]:
    """What the verb alone says to come out: "the page is painted by X", "X sings the answer"."""
    modality = telling().get(verb.lemma_)
    if modality is None or not products or (_is_gerund(verb) and not _is_skill(verb)):
        return []  # "it suggests painting the bedroom"
    if any(_is_of_code(product) for product in products):
        return []
    passive = is_passive(verb)
    spoken = any(t.lower_ in frame("produce.spoken") for t in objects(verb))
    if verb.lemma_ in frame("produce.passively") and not (passive or spoken):
        return []
    if passive and any(t.lower_ in frame("produce.unheard") for t in passive_subjects(verb)):
        return []  # "the concerns voiced by X"
    agents = any(cases(t) == _BY for t in children(verb, "obl", "obl:agent"))
    if passive and verb.lemma_ in frame("produce.passively") and not agents:
        return []  # "somebody voiced dissatisfaction with X"
    only = frozenset(told_of()[verb.lemma_]) if verb.lemma_ in told_of() else None
    if only is not None and _is_on_drawing(verb, sentence):
        only |= frozenset(told_of()["draw"])
    things = passive_subjects(verb) if passive else antecedents(objects(verb))
    things = [t for t in things if t.lower_ not in _THIS or ends_phrase(t.doc, t.i + 1)]
    drafts = verb.lemma_ in frame("produce.drawing") and any(
        _is_draft(t, sentence, reading) for t in things
    )
    known = drafts or only is None or any(only & _names_of(t) for t in things)
    if not known and not _is_styled(verb):
        return []
    if only is None and any(t.lower_ in frame("produce.surfaces") for t in things):
        return []
    around = [t for t in children(verb, "obl") if t.lower_ not in words("language.names")]
    around = [t for t in around if not (_is_basis(t) or _is_listener(t, verb))]
    around = [t for t in around if not _is_range(t)]
    if any(t.lower_ in frame("produce.strokes") or cases(t) & _ELSEWHERE for t in around):
        return []
    if any(cases(t) == _AS and not reading.outputs(t, sentence) for t in around):
        return []  # "paints its users as villains"
    added = [t for t in around if verb.lemma_ in frame("produce.adorning") and "with" in cases(t)]
    if any(t.i not in sentence.name_at for t in added):
        return []  # "illustrates the page with examples", "paints with words"
    first, last = sorted((verb, products[0]), key=lambda token: token.i)
    if verb.dep_ == "acl:relcl" and last is verb:
        last = first  # "the ballad that X sang": without X
    return [Output((modality,), first, last, made=True)]


def drawn(output: Output, noun: Token, sentence: Sentence, reading: Reading) -> Output:
    """What is drawn, of what could be told as well: "tune X to draw comics"."""
    if noun.dep_ != "obj" or noun.head.lemma_ not in frame("produce.drawing"):
        return output
    for picture in told(noun.head, [noun], sentence, reading):
        if set(picture.ids) < set(output.ids):
            return replace(output, ids=picture.ids, made=True)
    return output


def _is_on_drawing(verb: Token, sentence: Sentence) -> bool:
    """Whether a plot can't be meant: "Can't draw? X sketches every character"."""
    if verb.lemma_ not in frame("produce.outlining"):
        return False
    text = sentence.block.text
    told = any_of(frame("produce.drawn_too")).finditer(text)
    return any(not _drawn_elsewise().match(text, word.end()) for word in told)


def _elsewise(verb: str) -> frozenset[str]:
    """Words behind a verb that make it another one: "draw up", "draw on"."""
    return frozenset((*particles().get(verb, ()), *phrasals().get(verb, ())))


@cache
def _drawn_elsewise() -> re.Pattern[str]:
    """What may stand behind "drawn" where no picture is meant: " up", " from"."""
    return re.compile(rf"\s(?:{alternation(_elsewise('draw'))})\b", re.IGNORECASE)


def _names_of(thing: Token) -> set[str]:
    """What a thing is called, with and without the noun before it: "a floor plan"."""
    before = [t for t in children(thing, "compound", "amod", "nmod:poss") if t.i < thing.i]
    whole = thing.doc[before[-1].i : thing.i + 1] if before else []
    return {thing.lower_, " ".join(t.lower_ for t in whole).replace(" 's", "'s")}


def _is_draft(thing: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a picture is drawn to choose from, which could be told as well: "logo options"."""
    pictures = [o for t in children(thing, "compound") for o in reading.outputs(t, sentence, 0)]
    seen = any(not reading.may_be_text(o.ids) for o in pictures)
    return thing.lower_ in words("nouns.drafts") and seen


def _is_gerund(verb: Token) -> bool:
    return verb.lower_.endswith("ing") and verb.lower_ != verb.lemma_  # "sing" is none


def _is_skill(verb: Token) -> bool:
    """Whether somebody is said to do it well, in a style: "good at painting pets in oil"."""
    return _is_styled(verb) and any(t.lower_ == "at" for t in children(verb, "mark"))


def _is_of_code(product: Token) -> bool:
    """Whether what is drawn is written as code, as any program draws it: "paints vector art"."""
    parts = (product, *children(product, "compound", "amod"))
    return any(t.lower_ in words("nouns.code_drawn") for t in parts)


def _is_basis(noun: Token) -> bool:
    """Whether a picture is drawn after it, not taken out of it: "from a description"."""
    return cases(noun) == {"from"} and noun.lower_ in frame("produce.briefs")


def _is_range(noun: Token) -> bool:
    """Whether it begins the whole of a thing: "from the first violin to the last"."""
    first = children(noun, "det") and cases(noun) == {"from"}
    return bool(first) and any(cases(t) == {"to"} for t in children(noun, "nmod"))


def _is_listener(noun: Token, verb: Token) -> bool:
    """Whether somebody hears what is sung, so that it goes to no place: "sings to your baby"."""
    return verb.lemma_ in frame("produce.sounding") and cases(noun) == _HEARD_BY


def _is_styled(verb: Token) -> bool:
    """Whether a way of drawing is told, whatever is drawn: "draws it in the style of Monet"."""
    hosts = (verb, *objects(verb), *passive_subjects(verb))
    ways = (t for host in hosts for t in children(host, "obl", "nmod") if cases(t) == _IN)
    draws = verb.lemma_ in frame("produce.styled")  # "draws a conclusion", "renders a letter"
    if verb.lemma_ in frame("produce.drawing") and any(
        t.lower_ in frame("produce.looks") for t in children(verb, "advmod")
    ):
        return True  # "renders it photorealistically"
    argued = any(t.lemma_ in frame("produce.argued") for t in hosts)
    return draws and not argued and any(t.lower_ in frame("produce.styles") for t in ways)


def imagined(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X paints whatever you type", "X draws what you tell it": a picture of that."""
    if verb.lemma_ not in frame("produce.imagining") or is_passive(verb):
        return
    what = next((t for t in verb.doc[verb.i + 1 : verb.i + 2] if t.lower_ in _WHATEVER), None)
    if what is None:
        yield from _imagined_before(verb, sentence, reading)
        return
    clauses = [*children(verb, "ccomp"), *children(what, "acl:relcl")]
    asked = any(
        clause.lemma_ in frame("produce.imagined")
        and any(t.lower_ in words("nouns.persons") for t in children(clause, "nsubj"))
        for clause in clauses
    )
    output = Output(("image",), verb, what, made=True)
    for doer in doers(verb, [what], sentence, reading) if asked else ():
        yield Statement(doer.name, output, doer.pattern, verb)


def _imagined_before(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "say what you want to see and X will draw it"."""
    given = [t for t in objects(verb) if t.lower_ == "it" and t.i == verb.i + 1]
    before = [t for t in verb.doc[: verb.i - 1] if t.lower_ in _WHATEVER]
    asked = any(t.nbor().lower_ in words("nouns.persons") for t in before)
    asked = asked and not any(cases(t) & (_ELSEWHERE | _ON) for t in children(verb, "obl"))
    if given and verb.doc.text(given[0].i + 1).lower() in _elsewise(verb.lemma_):
        return  # "and it will draw it up as a contract"
    output = Output(("image",), verb, given[0], made=True) if given and asked else None
    for doer in doers(verb, given, sentence, reading) if output else ():
        if output is not None and given[0].i not in sentence.referents:
            yield Statement(doer.name, output, doer.pattern, verb)


def performing(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "an LLM that sings", "X can paint": the verb tells of an ability, of no thing.

    What one says of it besides may make it another verb: "X draws on", "X paints with words".
    """
    modality = telling().get(verb.lemma_)
    if modality is None or is_passive(verb) or "Tense=Past" in verb.morph:
        return
    likened = _is_likened(verb)
    told = [c for c in verb.children if c.dep_ not in _LIGHT and not tells_why(c)]
    told = [  # "X can draw: it knows a thousand styles", but not "X can draw: on its files"
        c for c in told if c.dep_ == "obl" or not any(t.text == ":" for t in verb.doc[verb.i : c.i])
    ]
    if _is_gerund(verb) or (told and not likened):
        return
    behind = verb.doc.text(verb.i + 1)
    free = ends_phrase(verb.doc, verb.i + 1) or not behind[0].isalnum()
    free = free or behind.lower() in frame("produce.ably")
    if not (free or likened):
        return
    ends = ends_phrase(verb.doc, verb.i + 1) or behind == ":" or likened
    if verb.lemma_ in frame("produce.alone_able") and not (_is_ability(verb) and ends):
        return
    if any(t.lower_ == "like" for t in children(verb, "mark")):
        return  # "X reads like it sings"
    output = Output((modality,), verb, verb, made=True)
    for subject in subjects(verb) or _knowing(verb):
        for name in reading.bearers(subject, sentence):
            if name.kind == "class" or reading.is_model(name):
                yield Statement(name, output, "produce:active", verb)


def _is_likened(verb: Token) -> bool:
    """Whether only a rival is told behind it: "can paint like Rembrandt", "better than we do"."""
    word, than = verb.doc[verb.i + 1 : verb.i + 2], verb.doc.text(verb.i + 2)
    if not word or word[0].lower_ not in frame("produce.compared"):
        return False
    if word[0].lower_ != "like":
        return than == "than"
    can = any(t.lower_ in frame("produce.can") for t in children(verb, "aux"))
    drawn_on = any(t.lower_ in _ON for t in verb.doc[verb.i + 1 :])  # "can draw like nobody on"
    return (
        can and not drawn_on and [c.dep_ for c in verb.children if c.dep_ not in _LIGHT] == ["obl"]
    )


def _is_ability(verb: Token) -> bool:
    """Whether a verb tells what one is able to do: "X can draw", "X knows how to draw".

    So it does where it is what somebody likes: "what I like about X is that it draws".
    """
    if children(verb, "nsubj:outer") and children(verb, "cop:outer", "mark"):
        return True
    row = (verb, coordination(verb)[0])  # "X can write and draw"
    can = any(t.lower_ in frame("produce.can") for each in row for t in children(each, "aux"))
    able = verb.dep_ == "xcomp" and verb.head.lower_ in frame("produce.able")
    return can or able or bool(_knowing(verb))


def _knowing(verb: Token) -> list[Token]:
    """X in "X knows how to draw", "X has learned to draw"."""
    over = verb.head
    known = verb.dep_ in {"ccomp", "xcomp"} and over.lower_ in frame("produce.knowing_how")
    return subjects(over) if known and not is_passive(over) else []
