"""Production as somebody's job or work: "in charge of the artwork", "illustrations by GPT-4"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..closed import DEMONSTRATIVES, GENITIVES
from ..frames import duties, frame, telling
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import opens_clause
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_excepted,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .bracketing import closes_credit, is_noted
from .coming import (
    all_of_it,
    counted_out,
    from_maker,
    in_its_place,
    is_pointed_out,
    is_told_of,
    owned,
    signer,
)
from .foreign import is_penned
from .listing import listed
from .making import Statement, is_nobodys
from .signing import signed_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_IN = frozenset({"in"})
_BY = frozenset({"by"})
_CREDITED = frozenset({"conj", "appos", "list", "parataxis"})
"""How the next credit of a row hangs on the one before."""
_TO = frozenset({"to"})
_WITH = frozenset({"with"})
_FOR = frozenset({"for"})
FROM = "credit:from"
"""The pattern of what is judged by whom it comes from: "the picture from X is better"."""
_SAID = frozenset({"ccomp", "conj", "parataxis", "advcl"})
_OURS = frozenset({"my", "our"})
_WITHIN = frozenset({"in", "on"})
_TOO = frozenset({"also", "again"})


def statements(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Every statement whose duty or credit hangs on ``token``."""
    if token.i in sentence.name_at:
        yield from _credited(token, sentence, reading)
        yield from all_of_it(token, sentence, reading)
        things, pattern = listed(token, sentence, reading)
        yield from _pairs([token], things, pattern, token, sentence, reading)
        yield from _pairs([token], owned(token), "credit", token, sentence, reading)
        return
    if token.lower_ in duties():
        yield from _answerable(token, sentence, reading)
    if token.pos_ == "VERB" and token.lemma_ in frame("duty.handling"):
        yield from _handled(token, sentence, reading)
    if token.pos_ == "VERB" and token.lemma_ in frame("duty.entrust", "duty.trusting"):
        yield from _entrusted(token, sentence, reading)
    if token.pos_ == "VERB" and token.lower_ in frame("duty.signing"):
        yield from signed_alone(token, sentence, reading)
    if any(token.i + i in sentence.name_at for i in (2, 3, 4, 5)):
        yield from _labelled(token, sentence, reading)
    if token.i + 2 in sentence.name_at:
        yield from in_its_place(token, sentence, reading)
        yield from counted_out(token, sentence, reading)
    if token.pos_ == "NOUN":
        yield from from_maker(token, sentence, reading)
    if token.dep_ in SUBJECTS:
        yield from _judged(token, sentence, reading)
    if token.lower_ in frame("duty.owned"):
        yield from _owned(token, sentence, reading)
    said = token.dep_ == "ROOT" or (token.dep_ in _SAID and bool(children(token, "cop")))
    if said and token.lower_ in frame("duty.works"):
        yield from _worked(token, sentence, reading)
    elif token.dep_ == "ROOT" and (token.pos_ == "NOUN" or token.i == 0):
        yield from _signed(token, sentence, reading)
    if token.pos_ == "NOUN" and signer(token) and (token.dep_ != "ROOT" or is_pointed_out(token)):
        yield from _named_with(token, sentence, reading)


def _answerable(word: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is responsible for the artwork", "takes care of the logos", "takes it over".

    Also "the logos are taken care of by X".
    """
    hosts = [word, word.head] if word.dep_ == "obj" else [word]
    prepositions = frozenset(duties()[word.lower_])
    things = [noun for host in hosts for noun, _ in instruments(host, prepositions)]
    if any(t.lower_ in prepositions for t in children(word, "compound:prt")):
        things += objects(word)
    doers = [t for host in hosts for t in subjects(host)]
    if is_passive(hosts[-1]) and word.dep_ == "obj" and word.doc.text(word.i + 1) in prepositions:
        things = passive_subjects(word.head)
        doers = [noun for noun, _ in instruments(word.head, _BY)]
    yield from _pairs(doers, things, "duty", word, sentence, reading)


def _handled(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X handles all of the blog articles", "X handles our illustrations".

    What speaks may be given texts to read them out, and an encoder to sort them.
    """
    given = passive_subjects(verb) if is_passive(verb) else objects(verb)
    whole = [t for t in given if t.lower_ == "all"]
    things = [t for every in whole for t in children(every, "nmod") if cases(t) == {"of"}]
    things += [t for t in given if children(t, "nmod:poss")]
    things += [t for t in given if any(d.lower_ == "all" for d in children(t, "det", "det:predet"))]
    doers = subjects(verb)
    if is_passive(verb):
        doers = [noun for noun, _ in instruments(verb, _BY)]
    elif verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in frame("duty.letting"):
        let = [t for t in given if all(cases(c) == _FOR for c in children(t, "nmod", "acl"))]
        doers = doers or objects(verb.head)
        yield from _pairs(doers, let, "duty:to", verb, sentence, reading)
    for said in _pairs(doers, things, "duty", verb, sentence, reading):
        output, text = said.output, reading.may_be_text(said.output.ids)
        told = output.first is not output.last and output.last.lower_ in words("nouns.office_texts")
        speaks = reading.is_known_to_make(said.doer, "speech") or reading.is_silent(said.doer)
        own = bool(children(output.last, "nmod:poss"))  # not "all the drawings in the PDF"
        if (told and not speaks) if text else own:
            yield said


def _entrusted(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we leave the artwork to X", "image generation was outsourced to X"."""
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    doers = [noun for host in (verb, *things) for noun, _ in instruments(host, _TO)]
    if verb.lemma_ in frame("duty.trusting") and not doers:  # "we trust X with the artwork"
        doers = [*things, *children(verb, "iobj")]
        things = [noun for noun, _ in instruments(verb, _WITH)]
    yield from _pairs(doers, things, "duty:to", verb, sentence, reading)


def _worked(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the picture is the work of X", "it is X's work", "illustrations courtesy of X"."""
    doers = [t for c in children(noun, "nmod") if "of" in cases(c) for t in conjuncts(c)]
    things = [*subjects(noun), *children(noun, "compound")]
    yield from _pairs(doers, things, "credit", noun, sentence, reading)
    told = children(noun, "cop") and not cases(noun) and noun.nbor(-1).lower_ in GENITIVES
    owners = children(noun, "nmod:poss") if told else []  # not "X's first work"
    if children(noun, "cop") and noun.lower_ in frame("duty.creations"):
        owners += [t for t in children(noun, "compound") if t.i == noun.i - 1]
        parts = [c for t in things if t.lower_ in frame("duty.shares") for c in children(t, "nmod")]
        things += [t for t in parts if cases(t) == {"of"}]  # "half of our photos are X creations"
    names = [name for t in owners for name in reading.named(t, sentence)]
    yield from _made(names, things, "credit", noun, sentence, reading)


def _owned(work: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's illustrations fill the book": who has drawn them."""
    if any("of" in cases(t) for t in children(work, "nmod")):
        return  # "of it in words"
    owners = [sentence.name_at.get(t.i) for t in children(work, "nmod:poss")]
    for name in owners:
        if name is not None and name.kind == "system" and reading.is_model(name):
            for output in reading.outputs(work, sentence):
                yield Statement(name, output, "credit", work)


def _behind_place(noun: Token) -> int:
    """Where the mark behind a label stands: "Cover art:", "Illustrations in this book:".

    Or the bracket: "music per level (X)", "artwork for each card (X)".
    """
    doc = noun.doc
    for place in (t for t in children(noun, "nmod") if t.lower_ not in words("nouns.handovers")):
        told, mark = [t.lower_ for t in doc[noun.i + 1 : place.i]], doc.text(place.i + 1)
        each = told == ["per"] or (told[:1] == ["for"] and told[1:] in (["each"], ["every"]))
        here = len(told) == 2 and told[0] in _WITHIN and told[1] in DEMONSTRATIVES | _OURS
        if (here and mark == ":") or (each and mark == "("):
            return place.i + 1
    return noun.i + 1


def _labelled(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Cover art: X", "Icons: also X", "Music (X)" and nothing else behind it."""
    doc, mark = noun.doc, _behind_place(noun)
    at = mark + 1
    at += doc.text(at).lower() in _TOO
    if at not in sentence.name_at or _is_handled(noun):
        return
    heard = noun.dep_ == "obl" and noun.head.lemma_ in frame("consume.to_things")
    if (noun.dep_ == "nmod" and cases(noun)) or heard:
        return  # "Script for the video: X", "who listens to the audio: X"
    end = after_name(sentence, at)
    if doc[mark].text == "(" and doc.text(end) == ")" and _is_told_made(noun):
        yield from _pairs([doc[at]], [noun], "credit", noun, sentence, reading)
    elif doc[mark].text == "(" and _is_credit(noun) and closes_credit(end, sentence):
        yield from _pairs([doc[at]], [noun], "duty:label", noun, sentence, reading)
    if doc[mark].text not in {":", "–", "—", "©"}:
        return
    name = sentence.name_at[at]
    if name.kind == "class" and doc.text(end) == ",":
        return  # "Audio & music: text-to-speech, sound effects" is a row of acts
    if end == len(doc) or doc[end].text in {".", ",", ";", "|"} or is_noted(end, sentence):
        yield from _pairs([doc[at]], [noun], "duty:label", noun, sentence, reading)


def _is_handled(noun: Token) -> bool:
    """Whether somebody does something else to a thing than make it: "tap the moon icon: X"."""
    made = frame("produce.verbs", "produce.light") | telling().keys()
    return noun.dep_ == "obj" and noun.head.pos_ == "VERB" and noun.head.lemma_ not in made


def _is_told_made(noun: Token) -> bool:
    """Whether a thing is told to be made, as brackets say by whom: "AI-generated image (X)"."""
    marks = children(noun, "amod", "compound", "acl")
    return any(t.lower_ in frame("produce.participles") for t in marks if t.i < noun.i)


def _is_credit(noun: Token) -> bool:
    """Whether a noun with nothing before it is what somebody is credited with: "Sound effects"."""
    first = noun.i - (noun.i == 1 and noun.doc[0].dep_ == "compound")
    return first == 0 and noun.lower_ in frame("duty.credits")


def _signed(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Illustrations by X", "Voice-over in 22 languages by X", which is no clause."""
    if children(noun, "cop", *SUBJECTS):
        return
    tongues = words("language.names") | frame("duty.tongues")
    spoken = [t for t in children(noun, "nmod", "obl") if cases(t) == _IN and t.lower_ in tongues]
    doers = [n for host in (noun, *spoken) for n, _ in instruments(host, _BY)]
    doers = [n for n in doers if _is_first_credit(n, noun)]
    yield from _pairs(doers, [noun], "credit", noun, sentence, reading)
    at = noun.i + 2  # "- Videos via X", and no more than that
    named = at in sentence.name_at and noun.doc.text(at - 1).lower() == "via"
    behind = noun.doc[after_name(sentence, at) :] if named else []
    if named and not any(t.text[0].isalnum() for t in behind):
        yield from _pairs([noun.doc[at]], [noun], "credit:via", noun, sentence, reading)


def _is_first_credit(doer: Token, work: Token) -> bool:
    """Whether nobody else is credited before: of "photos by our team, texts by X" not X."""
    first = next((t for t in work.doc[work.i :] if t.lower_ == "by"), None)
    return first is not None and first in children(coordination(doer)[0], "case")


def _named_with(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we use a picture by X", "text by Y, pictures by X", "there is one by X".

    Also "the poster by X won a prize", "posters by X are sold here". Not "tag the pictures by X".
    """
    over, at = noun.head, signer(noun)
    at += noun.doc.text(at).lower() in {"a", "an", "the", "our"}
    within = noun.dep_ in _CREDITED and over.pos_ in {"NOUN", "PROPN"}
    placed = noun.dep_ in {"obj", "nsubj", "obl"} and over.lemma_ in frame("duty.showing")
    if at not in sentence.name_at or (is_passive(over) and not _is_of_work(noun, at, sentence)):
        return
    there = noun.dep_ == "nsubj" and bool(children(over, "expl"))
    told = noun.dep_ == "nsubj" and over.pos_ == "VERB" and over.i == after_name(sentence, at)
    told |= is_passive(over)
    there |= told and not reading.is_company(sentence.name_at[at])  # which films what it does
    if not (within or placed or there or is_pointed_out(noun) or is_told_of(noun)):
        return
    for said in _pairs([noun.doc[at]], [noun], "credit", noun, sentence, reading):
        if not reading.may_be_text(said.output.ids):
            yield said


def _is_of_work(work: Token, signer_: int, sentence: Sentence) -> bool:
    """Whether "by X" can't tell by whom a deed is done: "the films by X are cut to a minute"."""
    behind = work.doc[after_name(sentence, signer_) :][:1]
    return work.dep_ == "nsubj:pass" and any(t in children(work.head, "aux:pass") for t in behind)


def _credited(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the artwork is by X"."""
    if children(token, "cop") and cases(token) & frame("means.makers"):
        things = [t for t in subjects(token) if not _is_data(t, token)]
        yield from _pairs([token], things, "credit", token, sentence, reading)


def _judged(work: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the image from X has better hands", "pictures from X look flat": how a work is.

    Whoever puts out neither texts nor sounds may be named for the data that it was made of.
    """
    verb, at = work.head, work.i + 2
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or work.doc[at - 1].lower_ != "from":
        return
    if not _is_judgement(verb, work, sentence) or is_opaque(sentence, at):
        return
    if verb.i <= at or reading.is_silent(name) or not reading.is_model(name):
        return
    for output in reading.outputs(work, sentence):
        takes = "image" not in output.ids and any(reading.may_take(name, m) for m in output.ids)
        if not (takes or reading.may_be_text(output.ids)):
            yield Statement(name, output, FROM, work)


def _is_judgement(verb: Token, work: Token, sentence: Sentence) -> bool:
    """Whether a clause judges a work: "is better", "looks flat", "have strange colours".

    One may have views, or show a chart, whomever it is of or about.
    """
    if children(verb, "cop"):
        return "Degree=Cmp" in verb.morph
    if verb.lemma_ in frame("duty.appearing"):
        return any(t.pos_ == "ADJ" for t in children(verb, "xcomp"))
    marks = [m for t in objects(verb) for m in children(t, "amod")] if verb.lemma_ == "have" else []
    several = sum(name.kind == "system" for name in sentence.names) > 1
    compared = several and any("Degree=Cmp" in mark.morph for mark in marks)
    return compared or ("Number=Plur" in work.morph and bool(marks))


def _is_data(thing: Token, source: Token) -> bool:
    """Whether data are what comes from a system: "the images dataset is from X"."""
    return any(t.lower_ in words("nouns.titled") for t in source.doc[thing.i : source.i])


def _pairs(
    doers: list[Token], things: list[Token], pattern: str, at: Token, sentence: Sentence,
    reading: Reading,
) -> Iterator[Statement]:  # fmt: skip
    names = [n for t in doers if not is_excepted(t) for n in reading.bearers(t, sentence)]
    yield from _made(names, things, pattern, at, sentence, reading)


def _made(
    names: list[Name], things: list[Token], pattern: str, at: Token, sentence: Sentence,
    reading: Reading,
) -> Iterator[Statement]:  # fmt: skip
    outputs = [o for thing in things for o in reading.outputs(thing, sentence)] if names else []
    if pattern in {"duty:label", "credit"}:
        outputs = [_in_words(output) for output in outputs]
    for name in names:
        for output in outputs:
            if _is_made_by(name, output, pattern, sentence, reading):
                yield Statement(name, output, pattern, at)


def _in_words(output: Output) -> Output:
    """What a credit means by a word for the text of a song: "Lyrics: X", "lyrics by X"."""
    sung = output.last.lower_ in words("nouns.sung") & frame("duty.credited_texts")
    return replace(output, ids=("text",)) if sung else output


def _is_made_by(
    name: Name, output: Output, pattern: str, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a thing is one's product, not what one is given: "in charge of the photos"."""
    if output.made:
        return True
    start, end = sentence.phrase(output.first, output.last)
    written = sentence.block.text[start:end].lower()
    if reading.may_be_text(output.ids):
        charged = words("nouns.written") | frame("duty.texts")
        credited = pattern in {"duty:label", "credit"} and written in frame("duty.credited_texts")
        if pattern == "credit":  # "The copy is by X", which may be a company
            credited &= output.last.lower_ not in words("nouns.company_texts")
            credited |= is_penned(output, name, sentence, reading)
        return credited or (pattern in {"duty", "duty:to"} and written in charged)
    put_out = words("nouns.works", "nouns.outcomes")
    put_out |= frame("duty.credits", "duty.made")
    if pattern == "credit" and reading.may_sign(name, output.last.lower_, sentence):
        return False
    if pattern == "credit" or output.last.lower_ in put_out:
        return True
    behind = output.last.doc[output.last.i :]
    comma = next((t for t in behind if t.text == ","), None)
    alone = comma is None or any(map(opens_clause, comma.doc[comma.i + 1 : comma.i + 2]))
    given = pattern in {"duty", "duty:to"} or output.first is not output.last
    if alone and given and is_nobodys(output, sentence, reading):
        return True  # "Hero image: X", "takes care of the logos"
    return not any(reading.may_take(name, modality) for modality in output.ids)
