"""Claims that a system takes something in: "GPT-3 listens to the call", "send audio to Claude"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import has_any, words
from ..stance.author import stance
from ..trees.syntax import (
    antecedents,
    cases,
    children,
    conjuncts,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from . import acts
from .aimed import aimed, pointed
from .arrowed import arrowed
from .chains import is_agent
from .depicted import depicted, shown_inside
from .doers import doers
from .faculties import faculties
from .finding import (
    bases,
    finds,
    is_no_place,
    known_by,
    looks_at,
    places_by,
    pulled_out_of,
    worked_from,
)
from .given import had, sufficing
from .handing import (
    BARE,
    answered,
    are_in_picture,
    handed,
    inward,
    is_lent,
    is_misread_order,
    is_taken_on,
    may_be_given,
    played,
    put_last,
    receivers,
    runs_through,
    shown,
)
from .inputs import called_input
from .modes import across, told
from .pairing import shares_intake
from .parts import is_enabled, is_equipped
from .relayed import (
    is_heard_above,
    is_put_into_words,
    is_relayed,
    is_relayed_elsewhere,
    is_relayed_next,
)
from .sensed import asks_who_speaks, pictured, pictured_there, sensed
from .senses import Statement
from .sorting import sorted_out
from .takers import called_by_sense, takers
from .things import (
    filmed,
    given_as,
    held,
    is_reworked,
    may_be_imagined,
    on_camera,
    scanned,
    spoken,
    taken_in,
    taped,
    visible,
)
from .uploads import uploads
from .variants import is_grafted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Mention
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BY = frozenset({"by"})
_PRONOUNS = frozenset({"it", "them"})


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of intake in a sentence."""
    seen: dict[Name, list[set[str]]] = {}
    for name, taken, pattern, at in _statements(sentence, reading):
        told, kinds = seen.setdefault(name, []), set(taken.ids)
        alike = kinds | {"speech"} if "audio" in kinds else kinds
        again = pattern == "consume:sense" and any(
            alike & before and not reading.may_be_text(before) for before in told
        )
        if kinds in told or again or reading.is_company(name):
            continue  # "listens to podcasts": the thing has said it already
        writes = at.lemma_ in frame("consume.hearing") and at.pos_ == "VERB"
        if writes and reading.is_model(name) and not reading.is_known_to_make(name, "text"):
            continue  # "Tacotron transcribes calls": a text would come out first of all
        told.append(kinds)
        yield reading.claim(
            "consumes", name, taken, sentence, pattern,
            stance=stance(sentence, at, context),
            excuse=_excuse(name, taken, pattern, at, sentence, reading, context),
        )  # fmt: skip


def _excuse(
    name: Name, taken: Mention, pattern: str, at: Token, sentence: Sentence, reading: Reading,
    context: Context,
) -> str:  # fmt: skip
    """Why a claim of intake may be right, or empty for no reason."""
    if is_relayed(name, taken, sentence, reading) or is_reworked(taken, at):
        return "chain"  # "it turns podcasts into posts": of their transcripts
    if pattern.startswith("consume:give") and is_put_into_words(name, sentence, reading):
        return "chain"  # "your voice is transcribed and sent to X"
    if is_heard_above(name, taken, at, sentence, reading, context):
        return "chain"
    if shares_intake(name, taken, at, sentence, reading) or any(
        sent(name, taken, sentence, reading, context)
        for sent in (is_relayed_next, is_relayed_elsewhere)
    ):
        return "chain"
    if "video" in taken.ids and is_agent(name, reading):
        return "tool"  # which takes a film apart with a program
    cut = "video" in taken.ids and has_any(words("nouns.cutters"), sentence.block.text)
    if is_grafted(name, sentence, reading):
        return "variant"
    handed = cut or context.hands_tool(sentence) or is_equipped(at)
    return "tool" if handed or is_enabled(name, at, sentence) else ""


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    said = [t for t in sentence.doc if not (t.is_punct and t.pos_ == "PUNCT")]
    for token in said:
        if token.i in sentence.name_at:
            yield from acts.by_class(token, sentence, reading)
            yield from arrowed(token, sentence, reading)
            yield from sufficing(token, sentence, reading)
        elif token.pos_ == "VERB":
            yield from _read(token, sentence, reading)
            yield from _given(token, sentence, reading)
            yield from _made_from(token, sentence, reading)
            yield from aimed(token, sentence, reading)
            yield from sorted_out(token, sentence, reading)
            yield from uploads(token, sentence, reading)
            yield from had(token, sentence, reading)
            for name, taken in across(token, sentence, reading):
                yield Statement(name, taken, "consume:mode", token)
        elif token.lower_ in frame("modes.nouns"):
            for name, taken, verb in told(token, sentence, reading):
                yield Statement(name, taken, "consume:mode", verb)
        if is_misread_order(token):
            yield from _ordered(token, sentence, reading)
        yield from acts.acting(token, sentence, reading)
        yield from called_input(token, sentence, reading)
        yield from faculties(token, sentence, reading)
    for token in said:  # what only hints at the input comes last
        yield from sensed(token, sentence, reading)


def _read(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X reads images", "use X to read images", "images are read by X"."""
    put_out = words("nouns.outcomes")
    if any(t.lower_ in put_out and cases(t) == {"as"} for t in children(verb, "obl", "nmod")):
        return  # "supports video as output"
    lemma = verb.lemma_
    if finds(verb):
        yield from _found(verb, sentence, reading)
    if lemma in frame("consume.change"):
        yield from _changed(verb, sentence, reading)
    seen = looks_at(verb)
    told_by = taken_in(seen, sentence, reading) or pictured(seen, verb, sentence, reading)
    told_by += known_by(verb, sentence)
    for name in takers(verb, sentence, reading) if told_by else ():
        for mention in told_by:
            yield Statement(name, mention, "consume:look", verb)
    if lemma not in frame("consume.verbs"):
        return
    if is_passive(verb):
        things = [] if objects(verb) else passive_subjects(verb)  # "is taken care of by X"
    else:
        things = objects(verb)
        passing = lemma in frame("consume.pass")
        things = [] if passing else things
        if lemma in frame("consume.got"):  # "gets the screenshot", not "gets images"
            things = [t for t in things if t.lemma_ in frame("consume.pictures")]
        if lemma in frame("consume.kinds"):  # "handles audio", not "handles the audio"
            things = [t for t in things if not children(t, "det", "nmod:poss")]
        if lemma in frame("consume.accept", "consume.got"):  # "gets the plan as a JPG"
            forms = [t for h in (verb, *things) for t in children(h, "obl", "nmod")]
            forms = [t for t in forms if cases(t) == {"as"}]
            if any(reading.is_text(o.ids) for t in forms for o in reading.outputs(t, sentence)):
                return  # "takes the video as a transcript"
            things += [t for t in forms if t.dep_ == "obl"]
        through = frame("means.channels") if passing else frame("consume.of")
        for child in children(verb, "obl"):
            things += conjuncts(child) if cases(child) & through else []
        things += inward(verb)
        if not things:  # "describes what happens in it"
            inside = [t for c in children(verb, "ccomp") for t in children(c, "obl", "obj")]
            things = [t for t in inside if t.lower_ == "it"]
        if not things and lemma in frame("consume.hearing"):  # "transcribe with X using audio"
            means = [t for t, _ in instruments(verb, frozenset({"using", "from"}))]
            things = [t for t in means if t.i not in sentence.name_at]
    if is_taken_on(verb):
        return
    if lemma in frame("consume.telling_of"):
        things = [t for t in things if not may_be_imagined(t)]
    told = list(antecedents(things))
    if lemma in frame("consume.reads"):  # "the speech that X read" is a text
        told = [t for t in told if t.lower_ not in words("nouns.delivered")]
    who = list(takers(verb, sentence, reading))
    if not who:
        return
    mentions = taken_in(told, sentence, reading)
    mentions += on_camera(verb, sentence, reading) + visible(verb, told, sentence, reading)
    if verb.lemma_ not in frame("consume.sight"):
        mentions += spoken(told, sentence, reading)
    if lemma in frame("consume.sight", "consume.pass", "consume.accept"):
        mentions += scanned(things, sentence, reading)
    mentions += taped(things, sentence, reading) if lemma in frame("consume.accept") else []
    if all(reading.may_be_text(m.ids) for m in mentions):
        mentions += depicted(verb, things, sentence, reading)
    pronoun = any(t.lower_ in _PRONOUNS for t in things)
    if lemma in frame("produce.rewording") and not pronoun:  # a film is summed up by what is said
        mentions = [m for m in _heard(mentions, verb) if set(m.ids) != {"video"}]
    if not mentions and (pronoun or are_in_picture(things, verb, reading)):
        said = reading.phrase_mention(verb, things[0], sentence)
        before = taken_in(shown(verb), sentence, reading) or handed(sentence, reading)
        before = [each for each in before if pronoun or "image" in each.ids]
        # What is wrong is "hears it", not what is handed over.
        mentions = [replace(each, start=said.start, end=said.end) for each in before]
    either = lemma in frame("consume.either")
    for mention in mentions:
        for name in who:
            if not (either and _may_make(name, mention, reading)):
                yield Statement(name, mention, "consume:read", verb)


def _may_make(name: Name, mention: Mention, reading: Reading) -> bool:
    """Whether what a system "supports" may be what it puts out, for all that is known."""
    return any(reading.knowledge.makes(i, m) is not False for i in name.ids for m in mention.ids)


def _heard(mentions: list[Mention], verb: Token) -> list[Mention]:
    """What is heard of a film as well, where a verb is of hearing: "X transcribes the video"."""
    if verb.lemma_ not in frame("consume.hearing"):
        return mentions
    return [replace(m, ids=(*m.ids, "audio")) if m.ids == ("video",) else m for m in mentions]


def _changed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X turns photos into recipes", "X converts voice notes to text"."""
    given = passive_subjects(verb) if is_passive(verb) else objects(verb)
    ends = [part for host in (verb, *given) for part in host.children]
    became = [t for t in ends if cases(t) & {"to", "into"}]
    to = (t for t in became if "to" in cases(t))
    written = any(reading.is_text(o.ids) for t in to for o in reading.outputs(t, sentence))
    if not (written or any("into" in cases(t) for t in became)):
        return
    mentions = taken_in(given, sentence, reading)
    if written and not mentions:  # "voice notes to text", which might be the name of an act
        outputs = (o for t in given for o in reading.outputs(t, sentence, 0))
        mentions = [reading.output_mention(output, sentence) for output in outputs]
    by = [noun for t in became for noun, _ in instruments(t, _BY)] if is_passive(verb) else []
    for name in takers(verb, sentence, reading, by) if mentions else ():
        for mention in mentions:
            if not reading.may_be_text(mention.ids):
                yield Statement(name, mention, "consume:change", verb)


def _found(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X extracts text from scans", "use X to recognise objects in photos".

    Also by a participle: "recognises the objects shown in the photo".
    """
    things = objects(verb)
    held = [t for o in things for t in children(o, "acl") if t.lemma_ in frame("consume.held")]
    held += [t for t in children(verb, "conj") if t.pos_ == "ADJ"]  # as trees may take a noun
    held += [t for t in children(verb, "ccomp") if asks_who_speaks(t)]
    held += [t for t in children(verb, "obl") if cases(t) == {"from"}]  # "tells a cat from a dog"
    hosts = (verb, *things, *held)
    places = [noun for host in hosts for noun, _ in instruments(host, places_by(verb))]
    places = [noun for noun in places if not is_no_place(noun, verb)]
    places += [*shown_inside(verb), *bases(hosts), *pulled_out_of(verb)]
    sighted = verb.lemma_ in frame("consume.sighted")  # of which what is on camera is told apart
    mentions = (
        scanned(places, sentence, reading)
        or taken_in(places, sentence, reading)
        or pictured(places, verb, sentence, reading)
        or pictured_there(things, verb, sentence, reading)
        or ([] if sighted else filmed(verb, things, sentence, reading))
        or visible(verb, things, sentence, reading)
    )
    if verb.lemma_ in frame("consume.reads"):  # "reads stories from podcasts", by their texts
        mentions = [m for m in mentions if not {"image", "video"}.isdisjoint(m.ids)]
    beside = [noun for place in places for noun, _ in instruments(place, frame("means.tools"))]
    for name in takers(verb, sentence, reading, beside) if mentions else ():
        for mention in mentions:
            yield Statement(name, mention, "consume:find", verb)


def _given(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "send audio to X", "the video is uploaded to X"."""
    lemma = verb.lemma_
    fed = may_be_given(verb)
    handed_on = is_passive(verb) and (lemma in frame("consume.give") or runs_through(verb))
    if lemma in frame("consume.arrive") and not (objects(verb) or handed_on):
        things = subjects(verb)
    elif lemma in frame("consume.point"):
        yield from pointed(verb, sentence, reading)
        return
    elif lemma in frame("consume.give") or runs_through(verb):
        things = passive_subjects(verb) if is_passive(verb) and not fed else objects(verb)
        things += put_last(verb)
    else:
        return
    if any(t.lower_ in _PRONOUNS for t in things[-1:]):  # not "we send it the photos"
        things = shown(verb)  # "we take photos and send them to X"
    things = [t for t in held(things) if not is_lent(verb, t)]
    forms = [t for t in children(verb, "obl") if cases(t) == {"as"}]  # "is sent as audio to X"
    mentions = given_as(forms, things, sentence, reading)
    mentions = mentions or scanned(things, sentence, reading) or taped(things, sentence, reading)
    if not mentions:
        return
    mentions = [played(verb, mention, reading) for mention in mentions]
    whom = receivers(verb, [*things, *forms], sentence)
    whom += [(noun, "it") for noun in passive_subjects(verb) or subjects(verb)] if fed else []
    whom += [(noun, "to-have") for noun in _served(verb)]
    for noun, case in whom:
        named = (reading.named if case == BARE else reading.bearers)(noun, sentence)
        for name in (*_served_by(noun, sentence), *named, *called_by_sense(noun, sentence)):
            for mention in mentions:
                made = any(reading.is_known_to_make(name, m) for m in mention.ids)
                if not (made and case in {BARE, *frame("means.tools")}):  # "play music with X"
                    yield Statement(name, mention, f"consume:give-{case}", answered(verb))


def _ordered(order: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Stream audio to X" where a tree takes the order for a part of a noun."""
    thing = order.head
    mentions = taken_in(conjuncts(thing), sentence, reading)
    hosts = [thing, thing.head] if thing.dep_ == "appos" else [thing]
    into = frozenset({"to", "into"})
    whom = [pair for host in hosts for pair in instruments(host, into)] if mentions else []
    for noun, case in whom:
        for name in reading.bearers(noun, sentence) if noun.i > thing.i else ():
            for mention in mentions:
                yield Statement(name, mention, f"consume:give-{case}", order)


def _served_by(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "X's API", "the X Files API", "X's web interface"."""
    called = noun.lower_ in words("access.apis", "access.fronts") | frame("consume.prompts")
    owners = children(noun, "nmod:poss", "compound") if called else []
    owners += [t for owner in owners for t in children(owner, "compound")]  # "the X Files API"
    names = [sentence.name_at.get(owner.i) for owner in owners]
    return [name for name in names if name is not None and name.kind == "system"]


def _served(verb: Token) -> Iterator[Token]:
    """X in "upload the calls to train X", "send photos to have X look at them"."""
    for clause in children(verb, "advcl", "xcomp"):
        if any(mark.lower_ == "to" for mark in children(clause, "mark")) and (
            clause.lemma_ in frame("adapt.loose", "adapt.verbs")
        ):
            yield from objects(clause)


def _made_from(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "generates recipes from images using X", "X writes a recipe based on your photo".

    Where the thing is none that X makes, that is the mistake: "clones voices from voicemails".
    """
    if verb.lemma_ not in frame("produce.verbs"):
        return
    products = objects(verb)
    made = {m for noun in products for o in reading.outputs(noun, sentence) for m in o.ids}
    mentions = taken_in(worked_from((verb, *products)), sentence, reading)
    for doer in doers(verb, products, sentence, reading) if mentions else ():
        if made and not any(reading.is_known_to_make(doer.name, m) for m in made):
            continue
        for mention in mentions:
            yield Statement(doer.name, mention, "consume:from", verb)
