"""Who tuned it: its maker, as a text tells of a system, or somebody who uses it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import alternation, has_any, words
from ..trees.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    instruments,
    is_passive,
    objects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OURS = frozenset({"our", "my", "we", "i", "us"})
_SELVES = frozenset({"ourselves", "myself"})
_LABEL = 200
"""So many characters before an act may announce it as a title."""
_SOON = 4
"""So many words behind "tuned" may say that it is to what somebody likes."""
_TITLES = 5
"""So many blocks at the beginning of a document may hold its title."""
_SITE_MARKS = ("|", "\\", "–", "—", "-")
"""What parts a page's title from the name of its site: "Our work | M", "Our work \\ M"."""


def is_as_made(verb: Token, sentence: Sentence) -> bool:
    """Whether its maker tuned it ("X was tuned to follow"), or a setting is all that is changed."""
    used = [t for t, _ in instruments(verb, frame("produce.instruments"))]
    if any(t.lower_ in frame("adapt.settings") for t in used):
        return True
    if any(t.lower_ in frame("adapt.methods") for t in used):
        return False  # "X was fine-tuned with LoRA": so do those who have a model from others
    told: list[Token] = verb.doc[max(0, verb.i - 2) : verb.i]
    told += [t for c in children(verb, "obl") if "on" in cases(c) for t in c.subtree()]
    if any(t.lower_ in frame("adapt.makers") for t in told):
        return True  # "instruction-tuned", "tuned on human feedback"
    own = frame("adapt.own") | words("access.own") | {"we", "i", "us", "you"}
    told_of = any(
        t.lower_ in own and not _only_says(t) and not _is_in_next(t, verb) for t in verb.doc
    )
    told_of = told_of or _is_at_home(verb, sentence)
    over = verb.head
    if verb.dep_ in {"xcomp", "advcl"} and over.lemma_ in frame("produce.use") and is_passive(over):
        said = verb.doc[: max(t.i for t in verb.subtree()) + 1]
        return not any(t.lower_ in own for t in said)  # "these data are used to tune X"
    own_tuning = reduced(verb, sentence) is not None
    aims = [c for c in children(verb, "xcomp", "advcl") if not children(c, *SUBJECTS)]
    aimed = any(t.lower_ == "to" for c in aims for t in children(c, "mark"))
    aimed = aimed and "Tense=Past" in verb.morph and not objects(verb)
    modal = any(t.lemma_ != "have" for t in children(verb, "aux"))
    modal = modal or (verb.dep_ == "xcomp" and over.lemma_ in frame("adapt.having_to"))
    stated = is_passive(verb) and verb.dep_ not in {"acl", "amod"} and not modal
    if verb.dep_ == "amod" and children(verb.head, "cop") and not told_of:
        # "X is a fine-tuned C", "Y is a fine-tuned X", but not "our model is a fine-tuned X"
        told = [t for t in subjects(verb.head) if t.i in sentence.name_at | sentence.referents]
        return bool(told) or verb.head.i not in sentence.name_at
    described = verb.dep_ == "nsubj" and any(t.lower_ == "the" for t in children(verb, "det"))
    if described and verb.head.lower_ in frame("adapt.explained"):
        return True  # "the fine-tuning of X means that it expects ..."
    stated = aimed or (stated and not own_tuning) or _is_aside(verb)
    return stated and not (told_of or _is_by_others(verb) or _is_one_of_many(verb, sentence))


def _only_says(person: Token) -> bool:
    """Whether somebody says or hears what is told, and does nothing: "I think that X was tuned"."""
    telling = words("verbs.say", "verbs.believe", "verbs.hear_of")
    who = person.head if person.dep_ == "nmod:poss" else person  # "my teacher says"
    return who.dep_ in {"nsubj", "iobj", "obj"} and who.head.lemma_ in telling


def _is_in_next(word: Token, verb: Token) -> bool:
    """Whether it stands in a clause of its own behind the act: "X was tuned, so we kept it"."""
    over = next((t for t in word.governors() if t.dep_ in {"conj", "parataxis"}), None)
    return over is not None and over.i > verb.i and bool(subjects(over)) and over is not verb


def _is_at_home(verb: Token, sentence: Sentence) -> bool:
    """Whether it was done where the author works: "X was fine-tuned in-house", by no maker."""
    makers = any(name.kind == "maker" for name in sentence.names)
    behind = sentence.block.text[sentence.spans[verb.i][1] :].lstrip().lower()
    return not makers and behind.startswith(tuple(frame("adapt.at_home")))


def is_further(verb: Token, sentence: Sentence) -> bool:
    """Whether somebody trains what is there already: "we further trained X on our contracts".

    Or "continue training X on them". Not its maker, who may have done so too: "X was further
    trained on code".
    """
    more = any(t.lower_ in frame("adapt.further") for t in children(verb, "advmod"))
    more = more or (verb.dep_ == "xcomp" and verb.head.lemma_ in frame("adapt.going_on"))
    hosts = (verb, *children(verb, "advmod"))  # a tree may hang "on our data" on "further"
    given = [t for host in hosts for t in children(host, "obl") if "on" in cases(t)]
    fed = any(t.lower_ not in frame("adapt.tastes") for t in given)
    return more and fed and not is_as_made(verb, sentence)


def reduced(verb: Token, sentence: Sentence) -> Token | None:
    """X in "X fine-tuned on our data", which is no clause, though a tree may take it for one."""
    at = verb.i - 3 if verb.doc.text(verb.i - 1) == "-" else verb.i - 1
    finite = children(verb, "aux", "aux:pass") or "Tense=Past" not in verb.morph
    if finite or at not in sentence.name_at or not any("on" in cases(t) for t in verb.children):
        return None
    before = verb.doc[at]
    return before if not cases(before) - frame("means.tools") - {"of"} else None


def _is_by_others(verb: Token) -> bool:
    """Whether somebody tuned it who makes no models: "X was tuned by two trainees"."""
    return any(t.lower_ in frame("adapt.amateurs") for t in children(verb, "obl:agent", "obl"))


def _is_one_of_many(verb: Token, sentence: Sentence) -> bool:
    """Whether there are others of it, as an article says: "from an X that was tuned on our notes".

    "Y is an X that was tuned on dialogues" tells how Y was made.
    """
    one = verb.head
    named = any(t.i in sentence.name_at for t in (one, *children(one, "compound")))
    if verb.dep_ != "acl:relcl" or not named or children(one, "cop"):
        return False
    told = any(t.lower_ in INDEFINITE for t in children(one, "det"))
    return told and any("on" in cases(t) for t in children(verb, "obl"))


def _is_aside(verb: Token) -> bool:
    """Whether a participle behind a comma only describes: "X is out, tuned for code"."""
    hyphened = verb.doc.text(verb.i - 1) == "-"
    before = verb.doc.text(verb.i - 3 if hyphened else verb.i - 1)
    past = is_passive(verb) or (hyphened and "Tense=Past" in verb.morph and not subjects(verb))
    return past and before == ","


def is_adjusted(verb: Token) -> bool:
    """Whether anything may be adjusted: "Y tunes X", "X, tuned to what you like", without data."""
    if any(t.lower_ == "what" for t in verb.doc[verb.i + 1 : verb.i + _SOON]):
        return True
    hyphened = verb.i > 0 and verb.doc[verb.i - 1].text == "-"
    plain = verb.lower_ in frame("adapt.adjusting") and not hyphened
    own = frame("adapt.own", "adapt.halves") | words("access.own")
    near = (*verb.subtree(), *verb.head.children)
    return plain and not (
        any(t.lower_ in own for t in near) or any("on" in cases(t) for t in verb.children)
    )


def is_one_way(verb: Token) -> bool:
    """Whether tuning is only one of two ways that were gone: "prompted or fine-tuned X models"."""
    if not any(t.lower_ == "or" for t in children(verb, "cc")):
        return False
    others = children(verb.head, "amod") if verb.dep_ == "amod" else [verb.head]
    return any(t.dep_ == "amod" and t.pos_ == "VERB" and t.i < verb.i for t in others)


def is_listed_title(verb: Token, sentence: Sentence) -> bool:
    """Whether a label announces titles, of which an act is one: "Related guides: Tuning X, Y"."""
    text, start = sentence.block.text, sentence.spans[verb.i][0]
    said = _announcing().search(text, max(sentence.start, start - _LABEL), start)
    return said is not None and "." not in text[said.end() : start]


@cache
def _announcing() -> re.Pattern[str]:
    """Read "Related guides: ", "Topics – "."""
    titled = alternation(frame("adapt.titled"))
    return re.compile(rf"\b(?:{titled})[*_`]*\s?(?::|–|—)[*_`]*\s", re.IGNORECASE)


def is_heard_or_style(name: Name, output: Output, reading: Reading) -> bool:
    """Whether a system isn't tuned to put a thing out.

    A listener hears it ("fine-tune X for atypical speech", not "to generate speech"); who writes
    may "speak" French, or like a pirate.
    """
    if not listens(name, reading):
        spoken = output.last.lemma_ in frame("adapt.speaking")
        return spoken or is_manner(name, output, reading) or _is_lettering(name, output, reading)
    over = output.last.head
    put_out = output.last.dep_ == "obj" and over.lemma_ in frame("produce.plain")
    return not (output.made or put_out) and reading.takes(name, output.ids[0])


def came_of_it(verb: Token, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether the tuned thing is another system by then: "Y shows an X model tuned to make music".

    So it is if Y, which makes that, stands before it, or tokens tell of pictures or sounds, or a
    notation of what is written as text.
    """
    if has_any(words("nouns.tokenised", "nouns.coded"), sentence.text):
        return True
    thing = verb.head
    vague = any(t.lower_ in INDEFINITE for t in children(thing, "det"))
    if verb.dep_ != "acl" or not vague:
        return False
    first, _ = sentence.spans[thing.i]
    return any(
        reading.is_known_to_make(other, modality)
        for other in sentence.names
        if other.kind == "system" and other.end <= first
        for modality in output.ids
    )


def is_manner(name: Name, output: Output, reading: Reading) -> bool:
    """Whether a voice is how somebody writes: "so that it answers in our voice", of no listener."""
    voice = output.last.lower_ in frame("consume.lent") and not listens(name, reading)
    return voice or _is_lettering(name, output, reading)


def _is_lettering(name: Name, output: Output, reading: Reading) -> bool:
    """Whether a text is drawn within pictures: "fine-tune X to render text"."""
    drawn = output.last.head.lemma_ in frame("produce.drawing")
    seen = any(reading.is_known_to_make(name, kind) for kind in frame("produce.seen"))
    return drawn and seen and reading.may_be_text(output.ids)


def listens(name: Name, reading: Reading) -> bool:
    """Whether a system writes down what it hears, and puts out nothing else."""
    return any(
        reading.knowledge.is_a(id_, class_) for id_ in name.ids for class_ in frame("adapt.hearing")
    )


def by_method(verb: Token, sentence: Sentence) -> Token | None:
    """The way by which a loose verb tells of tuning: "adapt X by means of LoRA".

    Word by word, as a tree knows no such names.
    """
    for token in verb.doc[verb.i + 2 :]:
        named = token.lower_ in frame("adapt.ways")
        behind = token.doc.text(token.i + 1).lower()
        if token.text == "," and behind in frame("means.tools", "adapt.by"):
            continue  # "adapt X, by LoRA, to it"
        if (token.pos_ == "VERB" and not named) or token.text in {",", ";", ":", "."}:
            return None
        name = sentence.name_at.get(token.i)
        known = name is not None and bool(frame("adapt.classes") & set(name.ids))
        if known or token.lower_ in frame("adapt.methods", "adapt.ways"):
            first = token.i - 2 if token.doc.text(token.i - 1) == "-" else token.i
            tied = token.doc[first - 1].lower_ in frame("means.tools", "adapt.by")
            return token if tied else None
        if is_extra(token):
            return token if any(t.lower_ in _OURS for t in token.doc) else None
    return None


def is_extra(noun: Token) -> bool:
    """Whether a noun names training that comes on top: "by further training", "extra training"."""
    before = noun.doc.text(noun.i - 1).lower() if noun.i else ""
    return noun.lower_ in frame("adapt.offered") and before in frame("adapt.extra")


def which_we(verb: Token, sentence: Sentence) -> Iterator[Token]:
    """X in "the X which we had fine-tuned", "the X checkpoint we tuned", word by word.

    Trees take "had" for the verb, or the participle for a part of the verb behind it.
    """
    doc = verb.doc
    at = verb.i - 3 if doc.text(verb.i - 1) == "-" else verb.i - 1
    while at > 1 and doc[at].lemma_ == "have":
        at -= 1
    who = doc[at]
    given = [t for t in objects(verb) if t.pos_ != "VERB" and t.lower_ not in _SELVES]
    if who.lower_ not in {"we", "i"} or "Tense=Past" not in verb.morph or at < 2 or given:
        return
    which = doc[at - 1].lower_ in RELATIVE_PRONOUNS
    last = at - 1 - which
    model = last if last in sentence.name_at else last - 1
    first = doc[model - 1] if model > 0 else who
    told = which or first.dep_ in {"det", "nmod:poss"}  # "in X we tuned"
    if model == last - 1 and doc[last].lower_ not in words("access.models"):
        return
    if told and model in sentence.name_at:
        yield doc[model]


def whose_weights(thing: Token, sentence: Sentence) -> list[Name]:
    """X in "the weights of X", "our weights for X", "X's weights", "an X whose weights"."""
    if thing.lower_ not in frame("adapt.weights"):
        return []
    owners = [t for t in children(thing, "nmod") if cases(t) <= {"of", "for"} and cases(t)]
    owners += children(thing, "nmod:poss")
    own = any(t.lower_ in frame("adapt.own") for t in children(thing, "amod"))
    owners += children(thing, "compound") if own else []  # "custom X weights"
    owners += _with_which(thing)
    owners = [t.doc[t.i - 1] if t.i and t.lower_ == "whose" else t for t in owners]
    named = (sentence.name_at.get(t.i) for t in owners)
    return [name for name in named if name is not None and name.kind == "system"]


def _with_which(weights: Token) -> list[Token]:
    """X in "X, with the model weights retrained on our photos", right before "with"."""
    if weights.head.lower_ in words("access.compared"):
        return []
    with_ = [t for t in children(weights, "case") if t.lower_ == "with"]
    at = with_[0].i - 1 if with_ and cases(weights) == {"with"} else -1
    at -= at > 0 and weights.doc[at].text == ","
    return [weights.doc[at]] if at >= 0 else []


def names_texts(name: Name, sentence: Sentence) -> bool:
    """Whether texts for a system are refined, whatever the tree: "fine-tuning X prompts"."""
    behind = sentence.block.text[name.end : sentence.end].split(maxsplit=1)[:1]
    return bool(behind) and behind[0].lower().rstrip(".,;:!") in words("nouns.attached")


def may_be_had(
    verb: Token, name: Name, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether there may be a tuned one: of a member of the family, or of the maker's own."""
    return (
        is_of_member(name, sentence, reading, context)
        or is_makers_own(verb, name, sentence, reading)
        or is_in_makers_words(name, reading, context)
    )


def is_of_member(name: Name, sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Whether what is tuned is the one member of a family that can be, or others' code for it."""
    if name.kind != "system":
        return False
    rebuilt = _rebuilt().search(sentence.block.text)
    if rebuilt is not None and not _is_in_other(rebuilt.start(), name, sentence):
        return True  # "we fine-tune DALLE2 with DALLE2-pytorch"
    systems = reading.knowledge.systems
    members = [systems[m] for id_ in name.ids for m in reading.knowledge.members(id_)]
    called = {m.name.lower() for m in members if m.tuning and m.tuning.by != "nobody"}
    hyphened = {each.replace(" ", "-") for each in called}
    return bool(called) and context.anywhere(tuple(sorted(called | hyphened)))


def _is_in_other(at: int, name: Name, sentence: Sentence) -> bool:
    """Whether a place in the text is in the name of another system: "GPT-4o-mini"."""
    return any(n.start <= at < n.end and n.ids != name.ids for n in sentence.names)


def is_makers_own(verb: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether what its maker sells runs on the tuned one: "Y uses an X model tuned for it"."""
    over = verb.head
    clause = over if children(over, "cop") else over.head
    past = verb.dep_ in {"acl", "amod"} and "Tense=Past" in verb.morph
    if not past or name.kind != "system":
        return False
    of = reading.knowledge.makers_of
    makers = {maker for id_ in name.ids for maker in of(id_)}
    for doer in subjects(clause):
        owners = [doer, *children(doer, "nmod:poss", "compound")]
        for one in (sentence.name_at[t.i] for t in owners if t.i in sentence.name_at):
            named = one.kind != "class" and one.ids != name.ids
            own = one.ids if one.kind == "maker" else [m for i in one.ids if named for m in of(i)]
            if named and makers & set(own):
                return True
    return False


def is_in_makers_words(name: Name, reading: Reading, context: Context) -> bool:
    """Whether a document is the maker's own, who may tune it: "we at M", "our Usage Policy"."""
    knowledge = reading.knowledge
    ids = name.ids if name.kind == "system" else ()
    makers = {maker for id_ in ids for maker in knowledge.makers_of(id_)}
    called = {n for m in makers for n in (knowledge.makers[m].name, *knowledge.makers[m].aliases)}
    signed = {f"{by} {one.lower()}" for one in called for by in frame("adapt.signing")}
    if called and context.anywhere(tuple(sorted(signed | frame("adapt.rules")))):
        return True
    ends = tuple(f" {mark} {one.lower()}" for one in called for mark in _SITE_MARKS)
    titles = (b for b in context.document.blocks[:_TITLES] if b.kind == "heading")
    return any(title.text.lower().rstrip().endswith(ends) for title in titles)


@cache
def _rebuilt() -> re.Pattern[str]:
    """The name of code that was written after a system: "DALLE2-pytorch"."""
    return re.compile(rf"\w-(?:{alternation(words('access.rebuilt'))})\b", re.IGNORECASE)
