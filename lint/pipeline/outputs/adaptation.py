"""Claims that a system is tuned, or trained, for something: "fine-tune GPT-4 for images"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..frames import frame
from ..kinds.offspring import has_offspring
from ..lexicon import has_any, words
from ..products import Output
from ..stance.author import stance
from ..trees.heads import is_derived
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    coordination,
    is_half,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from . import tuning
from .fed import is_fed_own, is_tuned_next
from .implied import drawn
from .making import is_written
from .merged import unmerged
from .methods import enabled, used_for
from .needs import wished
from .offers import offered
from .outcomes import fronted, gained, made_by, outcomes, voice_of, wanted
from .results import written
from .studied import is_given_up, is_of_research, is_told_as_done
from .trained import trained_more
from .tuned import (
    is_of_custom_model,
    is_of_first,
    is_the_model,
    is_trained,
    of_which,
    things,
    tuned_doer,
    within,
)
from .ways import (
    aims,
    goals_of,
    has_form,
    is_in_brackets,
    is_run,
    is_shown_how,
    made_in,
    performed_on,
    run_on,
    told,
    voiced,
    ways,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Stance
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MARKS = frozenset({"amod", "acl", "acl:relcl"})
_THERE = frozenset({"the", "our", "this", "these", "your", "my", "their", "its"})
_GIVEN = frozenset({"obj", "nmod", "obl"})
_AIMS = frozenset({"acl", "advcl", "obj", "xcomp"})


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of adaptation in a sentence.

    One has the verb as its object; another has each output that the tuning is for.
    """
    seen: set[Name] = set()
    for token in sentence.doc:
        done_to = bool(performed_on(token, sentence))
        if token.i in sentence.name_at and not done_to:
            continue
        tunes = token.lemma_ in frame("adapt.verbs") or _is_nominal(token) or done_to
        offers = token.lower_ in frame("adapt.offered", "adapt.methods")
        yield from enabled(token, sentence, reading, context)
        yield from trained_more(token, sentence, reading, context)
        trains = token.lemma_ in frame("adapt.loose")
        if not (tunes or trains or offers) or _is_by_maker(token, sentence):
            continue
        if tunes or (trains and is_tuned_next(token)):
            yield from _tuning(token, sentence, reading, context, seen)
        elif trains:
            yield from _training(token, sentence, reading, context, seen)
        if offers:
            yield from offered(token, sentence, reading, context)


def _tuning(
    verb: Token, sentence: Sentence, reading: Reading, context: Context, seen: set[Name]
) -> Iterator[Claim]:
    """Read "fine-tune X", "a fine-tuned X", "fine-tuning of X for images"."""
    outputs = list(_targets(verb, sentence, reading))
    named = frame("adapt.nouns")
    if not objects(verb):
        named |= frame("adapt.results", "adapt.methods")  # "X finetune", of "finetune X"
    titled = sentence.block.kind == "heading" and verb.lower_ in named
    if titled and not outputs and not is_shown_how(sentence, context):
        return  # a title only names what it is on
    if is_given_up(verb) or has_any(frame("adapt.coming"), sentence.text):
        return  # "fine-tuning of X was announced as forthcoming"
    first = verb.doc[verb.i - 2] if verb.i > 1 and verb.doc[verb.i - 1].text == "-" else verb
    for name in unmerged(_tuned(verb, sentence, reading), sentence, reading):
        if name in seen or tuning.names_texts(name, sentence):
            continue
        if outputs and has_offspring(name, sentence, reading):
            continue
        if not outputs and (tuning.is_as_made(verb, sentence) or tuning.is_adjusted(verb)):
            continue
        if not outputs and (tuning.is_one_way(verb) or tuning.is_listed_title(verb, sentence)):
            continue
        if not outputs and is_of_research(name, verb, sentence, reading, context):
            continue
        if not outputs and tuning.may_be_had(verb, name, sentence, reading, context):
            continue
        seen.add(name)
        said = _said_of(verb, sentence, context)
        outputs = [
            o
            for o in outputs
            if not (
                tuning.is_heard_or_style(name, o, reading)
                or tuning.came_of_it(verb, o, sentence, reading)
            )
        ]
        needed = wished(sentence, reading) if not outputs and said == "planned" else ()
        mentions = [reading.output_mention(output, sentence) for output in outputs] or list(needed)
        for mention in [*mentions, reading.phrase_mention(first, verb, sentence)]:
            yield reading.claim("adapted-for", name, mention, sentence, "adapt:tune", stance=said)


def _said_of(verb: Token, sentence: Sentence, context: Context) -> Stance:
    """The stance to an act; of a participle, also that to what is done with the tuned thing."""
    said = stance(sentence, verb, context)
    over = verb.head.head
    if verb.dep_ != "amod" or verb.head.dep_ != "obj" or over.i in sentence.name_at:
        return said
    done = stance(sentence, over, context)  # "it may be running a fine-tuned X"
    there = any(t.lower_ in _THERE for t in children(verb.head, "det", "nmod:poss"))
    return done if done == "hypothetical" or (done == "negated" and not there) else said


def _training(
    verb: Token, sentence: Sentence, reading: Reading, context: Context, seen: set[Name]
) -> Iterator[Claim]:
    """Read "train X to draw": in loose speech only an output that is made is meant as one."""
    outputs = list(_targets(verb, sentence, reading))
    way = tuning.by_method(verb, sentence) or used_for(verb, sentence)
    if way is not None:
        outputs = [o for o in outputs if o.made or _is_object(o.last)]  # not "to our texts"
    if any(not output.made and not _is_object(output.last) for output in outputs):
        return
    titled = any(t.lower_ in frame("adapt.nouns") for t in verb.doc[: verb.i])  # "Fine-tuning: ..."
    tied = verb.doc[max(0, verb.i - 2) : verb.i]
    own = titled or any(t.lower_ in frame("adapt.own") for t in tied)  # "custom-trained"
    own = own or any(
        child.lower_ in frame("adapt.own", "adapt.halves")
        for thing in (*objects(verb), *(passive_subjects(verb) if is_passive(verb) else ()))
        for child in thing.children
    )
    own = own or way is not None or tuning.is_further(verb, sentence)
    if verb.lemma_ in frame("adapt.taught") and context.hands_tool(sentence):
        return  # "this skill teaches X to draw": by a tool of its own
    fed = not own and is_fed_own(verb, sentence)
    for name in unmerged(_tuned(verb, sentence, reading), sentence, reading):
        by_others = name.kind == "class" and verb.dep_ in {"acl", "amod"}
        draws = fed and name.kind == "system" and not reading.is_known_to_make(name, "text")
        made = [
            o
            for o in outputs
            if not (
                tuning.is_manner(name, o, reading) or tuning.came_of_it(verb, o, sentence, reading)
            )
        ]
        again = made and any(t.lower_ == "it" for t in objects(verb))  # "we tuned X and taught it"
        if (name in seen and not again) or by_others or not (made or own or draws):
            continue
        seen.add(name)
        said = stance(sentence, verb, context)
        mentions = [reading.output_mention(output, sentence) for output in made]
        for mention in mentions or [reading.phrase_mention(way or verb, way or verb, sentence)]:
            yield reading.claim("adapted-for", name, mention, sentence, "adapt:train", stance=said)


def _is_object(token: Token) -> bool:
    """Whether a noun, or the first one of its row, is what a verb is done to: "draw logos"."""
    first = coordination(token)[0]
    return first.dep_ == "obj" and first.head.pos_ == "VERB"


def _is_by_maker(verb: Token, sentence: Sentence) -> bool:
    """Whether a maker does it: "Anthropic fine-tuned Claude", "M built a fine-tuned X"."""
    doers = [*subjects(verb), *children(verb, "obl:agent")]
    over = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "obj" else verb.head
    acting = (frame("produce.use", "adapt.perform")) - words("verbs.enable")
    if over.lemma_ in acting:  # "M lets you tune X": that is no deed of M's
        doers += subjects(over) if verb.dep_ in _AIMS else []  # "M used RLHF to tune X"
    if verb.dep_ in _MARKS and verb.head.dep_ == "obj":  # "M unveiled a version of X trained to"
        over = verb.head.head
        doers += subjects(over) if over.lemma_ in frame("origin.active") else []
    told = [at for doer in doers for at in children(doer, "nmod", "appos")]
    doers += [at for at in told if at.dep_ == "appos" or cases(at) & {"at", "from"}]
    return any(
        (name := sentence.name_at.get(doer.i)) is not None
        and (
            name.kind == "maker"
            or (name.kind == "system" and bool(objects(verb)) and not _is_nominal(verb))
        )
        for doer in doers
        if doer not in objects(verb)
    )


def _is_nominal(token: Token) -> bool:
    """Whether a noun names the act, its result or its method: "fine-tuning", "a LoRA"."""
    if token.pos_ == "VERB" and not _is_taken_for_verb(token):
        return False
    if token.lower_ in frame("adapt.nouns") or token.lower_ in frame("adapt.methods"):
        return True
    if token.lower_ in frame("adapt.offered"):
        before = token.doc[token.i - 1].lower_ if token.i else ""
        told = frame("adapt.own", "adapt.methods")  # "LoRA training for X"
        return before in told or is_of_custom_model(token)
    hyphened = token.i > 1 and token.doc[token.i - 2].lower_ in frame("adapt.halves")
    return hyphened and token.lower_ in frame("adapt.results")


def _is_taken_for_verb(token: Token) -> bool:
    """Whether a tree reads "X fine-tuning" and "X fine-tune", which are nouns, as a clause.

    Of one X a verb would be "fine-tunes", so that more may follow: "an X fine-tune for the law".
    """
    results = frame("adapt.results", "adapt.methods")
    hyphened = token.i > 1 and token.doc[token.i - 2].lower_ in frame("adapt.halves")
    before = token.i - 3 if hyphened else token.i - 1
    doers = [doer.i for doer in children(token, "nsubj")]
    if token.lower_ not in frame("adapt.nouns") | results:
        return False
    if doers == [before] and token.doc.text(token.i + 1) == ":":
        return True  # "X fine-tuning: done, 500 pictures used"
    if children(token, "obj", "aux", "cop"):
        return False
    beside = token.doc[before] if before >= 0 and token.lower_.endswith("ing") else token
    if beside.pos_ == "PROPN" and beside.dep_ in _GIVEN:
        return True  # "we offer X fine-tuning"
    alone = token.lower_ in results and not token.lower_.endswith("s")
    named = doers == [before] or (len(doers) == 1 and token.doc.text(doers[0] + 1) == ":")
    return is_run(token) or (named and (alone or not children(token, "obl")))


def _tuned(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """What is tuned: the verb's object, the participle's noun, the noun's owner."""
    nominal = _is_nominal(verb)
    others = words("nouns.others") - frame("adapt.jobs")
    if nominal and verb.dep_ == "compound" and verb.head.lower_ in others:
        return  # "the X fine-tuning guide", but "a LoRA adapter for X"
    style = verb.lower_ in frame("adapt.methods") and not is_trained(verb)
    if nominal:
        inside = children(verb, "nmod:poss") if style else children(verb, "compound", "nmod:poss")
        inside += [verb.doc[verb.i - 2]] if is_of_custom_model(verb) else []
        for owner in (*inside, *run_on(verb)):  # "the midjourney loras" are in its style
            name = sentence.name_at.get(owner.i)
            if name is not None and name.kind == "system" and not is_derived(sentence, owner.i):
                yield name
    for thing in {token.i: token for token in things(verb, nominal, sentence)}.values():
        unnamed = verb.dep_ == "amod" and thing.i not in sentence.name_at
        if (unnamed or is_told_as_done(verb)) and reading.examples_of(thing, sentence):
            continue  # "fine-tuned models like X": their makers tuned them
        if thing is not verb.head and is_of_first(verb, sentence, reading):
            continue  # "a fine-tuned Y and X", of which Y can be tuned
        for name in (
            within(thing, sentence)
            or reading.bearers(thing, sentence)
            or of_which(thing, sentence)
            or tuning.whose_weights(thing, sentence)
            or tuned_doer(verb, thing, sentence)
        ):
            if name.kind == "system" or not nominal:
                yield name
    given = objects(verb) if verb.head.lemma_ in words("verbs.enable") else []
    if verb.dep_ == "xcomp" and given and all(is_the_model(t, sentence) for t in given):
        for giver in subjects(verb.head):
            yield from (n for n in reading.bearers(giver, sentence) if n.kind == "system")


def _targets(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Output]:
    """What the tuning is for: "for images", "to draw logos", "so that it draws logos"."""
    hosts = [verb, *objects(verb)]
    if verb.dep_ == "obj" and verb.head.lemma_ in frame("produce.programming"):
        hosts.append(verb.head)  # "we made a LoRA of X for product shots"
    if verb.dep_ in {"amod", "compound"}:
        hosts.append(verb.head)
        if verb.head.dep_ == "obj" and verb.head.head.lemma_ in frame("produce.use"):
            hosts.append(verb.head.head)
    hosts += ways(verb, sentence)
    seen: set[int] = set()
    end = min(_next_system(verb, sentence), _next_act(verb, sentence))
    goals = [noun for host in hosts for noun in goals_of(host)]
    goals += [noun for clause in aims(verb) for noun in made_in(clause)]
    deeds = [
        *outcomes(verb, _is_nominal(verb), sentence),
        *(deed for _, deed in wanted(verb, sentence)),
    ]
    goals += [noun for deed in deeds for noun in made_by(deed)[0]] + fronted(verb) + gained(verb)
    for noun in goals:
        for output in reading.outputs(noun, sentence) if noun.i < end else ():
            if is_written(output.first):
                output = replace(output, made=True)  # "for writing poems"
            purpose = "for" in cases(coordination(noun)[0])
            if purpose and not output.made and _is_plain_text(output, reading):
                continue  # "for longer texts", "for tags and new languages": what is read
            if (
                is_half(noun)
                or has_form(noun, sentence, reading)
                or output.last.lower_ in words("nouns.extracting")
            ):
                continue  # "for tagging captions"
            if output.last.i not in seen:
                seen.add(output.last.i)
                first = coordination(noun)[0]
                if first.dep_ == "obj":
                    output = written(output, first.head.lemma_, reading)
                    output = drawn(output, first, sentence, reading)
                yield replace(output, made=True) if cases(noun) == {"as"} else output
    for clause in (*aims(verb), *(c for host in hosts for c in children(host, "advcl", "xcomp"))):
        if clause.i >= end or seen:
            continue
        spoken = clause.lemma_ in frame("adapt.speaking")
        if spoken and _says_how(clause, verb, sentence, reading):
            continue
        ids = ("speech",) if spoken else told(clause)
        if ids:
            yield Output(ids, clause, clause, made=True)
    for deed in deeds if not seen else ():
        ids = ("speech",) if voice_of(deed) else made_by(deed)[1]
        if ids:
            yield Output(ids, deed, deed, made=True)
    voice = None if seen else voiced(verb, sentence)
    if voice is not None:
        yield Output(("speech",), voice, voice, made=True)


def _says_how(clause: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether writing is meant: "speaks French", "like a pirate", but not "speaks any text".

    What tuning.listens doesn't write like a pirate either, nor with an accent.
    """
    said = children(clause, "obj")
    tongues = words("nouns.tongues")
    tongue = any(t.lower_ in tongues or not reading.outputs(t, sentence, 0) for t in said)
    ways = children(clause, "obl")
    heard = any(t.lower_ in frame("adapt.accents") for t in ways)
    if not heard and (tongue or not any("like" in cases(t) for t in ways)):
        return tongue
    return not any(
        tuning.listens(name, reading)
        for thing in things(verb, _is_nominal(verb), sentence)
        for name in reading.bearers(thing, sentence)
    )


def _is_plain_text(output: Output, reading: Reading) -> bool:
    """Whether a thing is text or code, and not of a kind that nobody would picture."""
    return reading.is_text(output.ids) and output.last.lower_ not in words("nouns.unpictured")


def _next_system(verb: Token, sentence: Sentence) -> int:
    """Where another system takes over: "tune X for photos and Y for copy"."""
    tuned = [*things(verb, _is_nominal(verb), sentence), verb.head]
    own = {t.i for thing in tuned for t in conjuncts(thing)}
    later = (
        i for i, name in sentence.name_at.items()
        if i > verb.i + 1 and i not in own and name.kind == "system"
    )  # fmt: skip
    return min(later, default=len(verb.doc))


def _next_act(verb: Token, sentence: Sentence) -> int:
    """Where another act of tuning begins: "adapting X, training Y to produce it"."""
    acts = frame("adapt.loose", "adapt.offered")
    own = ways(verb, sentence)
    later = (
        t.i for t in verb.doc[verb.i + 1 :]
        if {t.lemma_, t.lower_} & acts and t not in own and not is_in_brackets(t, verb.i)
    )  # fmt: skip
    return min(later, default=len(verb.doc))
