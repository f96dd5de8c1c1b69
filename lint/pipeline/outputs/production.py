"""Claims that a system or class puts something out: "Claude draws logos", "made with GPT-4"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ..frames import changes, frame, telling
from ..lexicon import words
from ..stance.author import stance
from ..trees.syntax import (
    SUBJECTS,
    antecedents,
    cases,
    children,
    coordination,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from . import afterwards, applications, callings, clefts, compounds, duties, making
from .answering import answers_of, is_draft, is_penned_answer
from .apparent import is_apparent
from .bracketing import EACH, GLOSS, is_own, noted_behind
from .chains import excuse
from .charged import thanked
from .coming import labelling
from .continued import is_continued
from .doers import Doer, doers, fronted, named, users
from .entered import entered, is_elsewhere, is_fetched, is_inside
from .filling import examples
from .foreign import comes_of, drafted, is_foreign, is_handed, is_penned, is_redone
from .implied import imagined, performing, told
from .means import asked_for, hands_over
from .named_before import came
from .of_class import is_of_class
from .performers import performers
from .results import made, particle
from .rewording import is_stored, languages, reworded
from .said import Said, is_missed, is_nearer, is_presupposed, is_put_right, is_same, shared_out
from .sent import returned
from .verbs import is_done_by
from .visits import called_for, is_each, is_only_asked
from .voices import recited, voiced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Stance
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_FOR, _FROM = frozenset({"for"}), {"from"}
_WITH = frozenset({"with"})
_MARKS = " *_`\"'“”"
_BESIDE = re.compile(r"[\s*_`(:,-]*(?:e\.g\.|such as|like)?[\s,]*", re.IGNORECASE)
"""Between a class and an example of it."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production in a sentence: of what is said twice, where it stands nearest."""
    said: list[Said] = []
    places: dict[tuple[Name, Stance, str], list[int]] = defaultdict(list)
    for doer, output, pattern, at in _statements(sentence, reading):
        if is_apparent(doer, output, pattern, sentence, reading):
            continue
        if is_continued(output, sentence, context):
            continue
        if is_of_class(doer, output.ids, at, sentence, reading):
            continue
        named = pattern == "compound:modifier" and not _is_exemplified(doer, output, sentence)
        why = "" if named or pattern == EACH else excuse(doer, output, sentence, reading, context)
        if why == "chain" and pattern == GLOSS and is_own(doer, output, sentence, reading):
            why = ""
        how = stance(sentence, at, context)
        if how in {"negated", "asserted"} and is_put_right(doer, sentence):
            how = stance(sentence, at, context, affirmed=True)
            why = "" if why == "chain" else why
        if how == "negated" and is_presupposed(doer, pattern, at, sentence):
            how = stance(sentence, at, context, local=True, affirmed=is_missed(at))
        new = Said(doer, output, pattern, how, why)
        beside = places[doer, new.stance, why]
        old = next((i for i in beside if is_same(said[i].output, output, reading)), None)
        if old is None:
            beside.append(len(said))
            said.append(new)
        elif _is_by_verb(said[old].output) and not _is_by_verb(output):
            said[old] = new  # "answers their questions and drafts the letter"
        elif not reading.may_be_text(output.ids) and is_nearer(new, said[old], sentence):
            said[old] = new
    inside = set(sentence.names)
    carried = [one for one in said if one.doer not in inside]
    for new in said:
        doer, output, pattern, how, why = new
        why = why or shared_out(new, carried, sentence, reading)
        mention = reading.output_mention(_whole(doer, output, pattern, sentence), sentence)
        yield reading.claim("produces", doer, mention, sentence, pattern, stance=how, excuse=why)


def _is_by_verb(output: Output) -> bool:
    """Whether a verb alone names an output: "X answers their questions"."""
    return output.made and output.first is output.last and output.last.pos_ == "VERB"


def _whole(doer: Name, output: Output, pattern: str, sentence: Sentence) -> Output:
    """An output with the class that it is tied to, for that is wrong: "text-to-music LLMs"."""
    token = sentence.token_of(doer)
    tied = token is not None and token.i == output.last.i + 1 and doer.kind == "class"
    if token is None or not (tied and pattern == "compound:modifier"):
        return output
    return replace(output, last=token)


def _is_exemplified(class_: Name, output: Output, sentence: Sentence) -> bool:
    """Whether a system stands beside a class: to call that one so is the mistake."""
    text = sentence.block.text
    first, _ = sentence.phrase(output.first, output.last)
    return any(
        other.kind == "system"
        and (
            _BESIDE.fullmatch(text[class_.end : other.start])
            if other.start >= class_.end
            else not text[other.end : first].strip(_MARKS)
        )
        for other in sentence.names
    )


def _statements(sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    first = next((t.i for t in sentence.doc if t.text[0].isalnum()), -1)
    for token in (t for t in sentence.doc if not t.is_punct):
        yield from duties.statements(token, sentence, reading)
        if token.lower_ in applications.uses():
            yield from applications.statements(token, sentence, reading)
        if token.i in sentence.name_at:
            yield from compounds.statements(token, sentence, reading)
            yield from making.by_class(token, sentence, reading)
            yield from making.by_engine(token, sentence, reading)
        elif making.names_act(token, sentence, reading):
            yield from making.by_noun(token, sentence, reading)
            if token.lower_ in words("nouns.outcomes"):  # "the image output of X"
                yield from making.by_thing(token, sentence, reading)
        elif token.pos_ in {"VERB", "AUX"} or token.i <= first or particle(token):
            lemma = token.lemma_
            if lemma in frame("produce.alone", "produce.alone_able"):
                yield from performing(token, sentence, reading)
            yield from imagined(token, sentence, reading)
            yield from returned(token, sentence, reading)
            if lemma in frame("produce.voice", "produce.replying"):
                yield from voiced(token, sentence, reading)
            spoken = lemma in frame("produce.sounding")  # "dubs it into Polish"
            if (lemma in _verbs() or particle(token)) and (spoken or not languages(token)):
                yield from _made(token, sentence, reading)
            elif lemma in frame("produce.get") or lemma in frame("produce.come"):
                yield from _had(token, sentence, reading)
            elif lemma in frame("produce.ask"):
                yield from _asked(token, sentence, reading)
            if lemma in frame("produce.rewording"):
                yield from reworded(token, sentence, reading)
            if lemma in frame("produce.replying"):
                yield from _replied(token, sentence, reading)
        elif token.lower_ in words("nouns.making"):
            yield from making.by_noun(token, sentence, reading)
        elif token.pos_ == "NOUN":
            yield from making.by_engine(token, sentence, reading)
            yield from making.by_swap(token, sentence, reading)
            yield from callings.statements(token, sentence, reading)
            yield from making.by_thing(token, sentence, reading)
            yield from clefts.statements(token, sentence, reading)
            yield from afterwards.statements(token, sentence, reading)


@cache
def _verbs() -> frozenset[str]:
    """The verbs of making: what they have as their object, or as their result, is put out."""
    making = frame("produce.verbs", "produce.handing", "produce.alter")
    making |= frame("produce.adorning", "produce.supplying")
    return making | changes().keys() | telling().keys()


def _made(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read a verb of making, active or passive, with its product."""
    products, outputs = made(verb, sentence, reading)
    outputs = [recited(output, verb) for output in outputs]
    if all(reading.may_be_text(output.ids) for output in outputs):
        outputs = told(verb, products, sentence, reading) or outputs
    answers = [] if outputs else answers_of(verb, products)
    outputs = outputs or answers
    if not outputs or _is_entered(verb, outputs, sentence, reading):
        return
    if verb.lemma_ in frame("produce.penning", "produce.drafting"):
        outputs = [_written(output) for output in outputs if not is_stored(output, verb)]
    for output in outputs:
        yield from _noted(verb, output, sentence, reading)
    giving = verb.lemma_ in frame("produce.giving") and not (particle(verb) or is_done_by(verb))
    seen = not any(reading.may_be_text(output.ids) for output in outputs)
    asked = called_for(verb, products) if seen else []
    for doer in (
        *doers(verb, products, sentence, reading),
        *_of_task(verb, sentence, reading),
        *named(asked, "produce:entered", sentence, reading),
    ):
        for output in outputs:
            lent = giving and not output.made
            own = making.is_nobodys(output, sentence, reading) or _is_finished(output)
            own = own or _is_written_alone(output, verb)
            own = own or is_foreign(output, doer.name, sentence, reading)
            if lent and not (own or _is_own(output, doer.name, reading)):
                continue
            penned = is_penned_answer(output, verb, doer, sentence, reading)
            if (answers or is_draft(output, verb)) and not (
                reading.is_silent(doer.name) or (penned and reading.is_model(doer.name))
            ):
                continue  # "the API of X creates a response"
            if not _is_attached(output, doer.name, reading):
                yield making.Statement(doer.name, output, doer.pattern, verb)


def _noted(
    verb: Token, output: Output, sentence: Sentence, reading: Reading
) -> Iterator[making.Statement]:
    """Read "generates images (X) and voices (Y)"."""
    name = noted_behind(output.last, sentence, reading)
    if name is not None and not is_passive(verb) and not reading.may_be_text(output.ids):
        yield making.Statement(name, output, "produce:noted", verb)


def _written(output: Output) -> Output:
    """A thing that may be heard as well, as it is when somebody writes it: "the dialogue"."""
    heard = {"text", "speech"}
    if output.last.lower_ in words("nouns.scripted"):
        heard |= frame("produce.heard")
    spoken = {"text", "speech"} <= set(output.ids) <= heard
    return replace(output, ids=("text",)) if spoken else output


def _is_finished(output: Output) -> bool:
    """Whether a thing is told to be done, as what goes in needn't be: "gives you a ready photo"."""
    return any(t.lower_ in words("nouns.finished") for t in children(output.last, "amod"))


def _is_written_alone(output: Output, verb: Token) -> bool:
    """Whether to do a text is to write it, as nobody draws it or reads it out: "does the copy"."""
    last = output.last
    told = last.i > 0 and last.nbor(-1).dep_ == "compound"  # not "does text well"
    sole = words("nouns.unpictured") | (words("nouns.office_texts") if told else frozenset())
    return verb.lemma_ in frame("produce.doing") and last.lower_ in sole


def _is_entered(verb: Token, outputs: list[Output], sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is only what somebody types: "write a caption and get a picture back"."""
    got = [
        t for c in children(verb, "conj") if c.lemma_ in frame("produce.get") for t in objects(c)
    ]
    return all(reading.may_be_text(output.ids) for output in outputs) and any(
        not reading.may_be_text(output.ids) for t in got for output in reading.outputs(t, sentence)
    )


def _of_task(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "X is used for tasks such as drawing logos", "X handles tasks like making music"."""
    row = coordination(verb)
    first = row[0] if verb.lower_.endswith("ing") and not children(verb, *SUBJECTS) else verb
    if any(map(hands_over, row[: row.index(verb)])):
        return  # "tasks such as writing prompts and drawing logos"
    for mark in children(first, "mark"):
        ranges = mark.lower_ == "from" and verb.doc.text(mark.i - 1).lower() == "ranging"
        if not ranges and mark.lower_ not in frame("produce.given"):
            continue
        at = mark.i - 1 - ranges
        task = verb.doc[max(at - (at > 0 and verb.doc[at].text == ","), 0)]
        named = task.lower_ in words("nouns.tasks", "nouns.aspects")
        for name, pattern in performers(task, [], sentence, reading) if named else ():
            yield Doer(name, pattern)


def _is_own(output: Output, doer: Name, reading: Reading) -> bool:
    """Whether a thing that one provides can't be just handed through, as it isn't taken in."""
    return not reading.may_be_text(output.ids) and not any(
        reading.may_take(doer, modality) for modality in output.ids
    )


def _is_attached(output: Output, doer: Name, reading: Reading) -> bool:
    """Whether a tool for pictures only puts the text into its files: a prompt, a tag."""
    if output.made or output.last.lower_ not in words("nouns.attached"):
        return False
    if not reading.may_be_text(output.ids):
        return False  # "spoken prompts"
    if output.first is not output.last and _said(output) in words("nouns.written"):
        return False  # "commit messages"
    return not any(reading.is_known_to_make(doer, modality) for modality in output.ids)


def _said(output: Output) -> str:
    return " ".join(t.lower_ for t in output.first.doc[output.first.i : output.last.i + 1])


def _had(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "get back a logo from X", "the image came out of X": whoever hands it over made it."""
    comes = verb.lemma_ in frame("produce.come")
    if comes and thanked(verb):  # "thanks to X, each page comes with a picture"
        comes, given = False, [noun for noun, _ in instruments(verb, _WITH)]
    else:
        given = passive_subjects(verb) if is_passive(verb) else objects(verb)
    things = (subjects(verb) or labelling(verb)) if comes else given
    outputs = [o for t in things for o in reading.outputs(t, sentence)]
    wholes = [o for t in things for d in drafted(t) for o in reading.outputs(d, sentence)]
    outputs = [o for o in wholes if reading.may_be_text(o.ids)] or outputs
    outputs = outputs or came(verb, things, sentence, reading)
    if not outputs or verb.dep_ == "acl":
        return
    for host in (verb, *things):
        apart = comes or is_elsewhere(verb, things)  # "get the images out of the PDF with X"
        means = frame("produce.sources") | (frozenset() if apart else frame("means.tools"))
        for noun, case in instruments(host, means):
            if case == "with" and host is not verb:
                continue  # "get a logo with a name in it"
            for doer in named([noun], "produce:from", sentence, reading):
                if doer.name.kind == "class" or reading.is_model(doer.name):
                    for output in outputs:
                        text = reading.may_be_text(output.ids)
                        if not text or is_penned(output, doer.name, sentence, reading):
                            yield making.Statement(doer.name, output, doer.pattern, verb)
    if comes:
        return
    asked = [] if is_fetched(verb, things) else users(verb, sentence, reading)
    apart = is_elsewhere(verb, things) or is_inside(verb, things)
    given_it = [] if apart else list(entered(verb, sentence, reading))
    for doer in (
        *given_it,
        *fronted(verb, sentence, reading),
        *named(thanked(verb), "produce:task", sentence, reading),
        *asked,
    ):
        for output in outputs:
            redone = doer in given_it and is_redone(output, doer.name, reading)
            if redone or comes_of(output, doer.name, sentence, reading):
                yield making.Statement(doer.name, output, doer.pattern, verb)


def _replied(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "X responds with a picture"."""
    for noun, _ in instruments(verb, frozenset({"with"})):
        outputs = [
            o
            for o in reading.outputs(noun, sentence)
            if not reading.may_be_text(o.ids) or is_handed(o, sentence)
        ]
        if noun.i < verb.i:
            continue  # "with a photo as input, X answers"
        if any("Tense=Past" in t.morph for t in noun.doc[noun.i + 1 : noun.i + 2]):
            continue  # "with audio disabled"
        if any(cases(t) == _FROM for at in (verb, noun) for t in children(at, "nmod", "obl")):
            continue  # "with images from our archive"
        for doer in doers(verb, [], sentence, reading) if outputs else ():
            known = doer.name.kind == "class" or reading.is_model(doer.name)
            for output in outputs if known else ():
                if comes_of(output, doer.name, sentence, reading):
                    yield making.Statement(doer.name, output, doer.pattern, verb)


def _asked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[making.Statement]:
    """Read "ask X for a picture", "ask X for everything: a slogan, a film"."""
    if verb.dep_ == "csubj":
        return  # "asking X for a picture gets you a link": what comes of it is told
    if any(t.lemma_ in frame("produce.seeking") and t.pos_ == "VERB" for t in verb.doc[verb.i :]):
        return  # "ask X for a picture of it and it finds one"
    wanted = [noun for host in (verb, *objects(verb)) for noun, _ in instruments(host, _FOR)]
    wanted += [each for noun in wanted for each in examples(noun, verb)]
    fronted = [t for t in children(verb, "obj") if cases(t) == {"for"} and t.i < verb.i]
    wanted += [t for t in fronted if t not in wanted]
    asked = [*objects(verb), *children(verb, "iobj")]
    tools = [t for t in asked if t.i in sentence.referents]
    tools += antecedents([t for t in asked if t not in tools])  # "open X and ask it for a picture"
    left = [thing for tool in tools if (thing := asked_for(tool)) is not None]
    wanted = left or wanted
    for noun in wanted:
        if noun.i in sentence.name_at or noun.lower_ in words("nouns.makers"):
            continue  # "ask X for an image generator"
        if is_each(noun) and sum(t.lower_ == "for" for t in verb.doc[verb.i : noun.i]) > 1:
            continue  # "ask X for alt text for every picture"
        outputs = reading.outputs(noun, sentence)
        asked = [t for t in tools if left or t.i < noun.i or is_only_asked(t, noun)]
        for doer in named(asked, "produce:asked", sentence, reading) if outputs else ():
            for output in outputs:
                if comes_of(output, doer.name, sentence, reading):
                    yield making.Statement(doer.name, output, doer.pattern, verb)
