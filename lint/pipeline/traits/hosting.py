"""Where a system is said to run: "on our own GPU server", "offline", "downloaded from the hub"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from ...knowledge.kinds import MODELS, OFFERS
from ..frames import frame
from ..lexicon import any_of, words
from ..trees.heads import after_name, is_command, is_derived, is_opaque, opens_longer
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
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
from .acted_on import SELVES, are_many, bracketed, filled, is_filled, oneself, runs_on, shared
from .keepers import of_whose
from .places import (
    by_api,
    distance,
    is_at_firms,
    is_compound,
    is_elsewhere,
    is_handheld,
    own_grounds,
    places,
)
from .preferred import preferred
from .with_files import has_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

Way = Literal["open", "local", "closed"]
_CLOUD = re.compile(r"[:-](?:\w+-)?cloud\b")
"""Behind a model that only goes by the program's own servers: "x:cloud"."""
GIVEN = "access:given"
"""The pattern of what anybody is let download: its "may" permits."""
_REACH = 14
"""So many tokens behind its verb a place may stand."""


class Statement(NamedTuple):
    """A system, how it is said to be had, where in the block's text, and by which construction."""

    name: Name
    way: Way
    span: tuple[int, int]
    pattern: str
    at: Token


def owners(things: Sequence[Token], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """The systems whose weights are meant: "the weights of X", "X's weights", "the X weights"."""
    for thing in things:
        ours = any(t.lower_ in frame("usage.owners") for t in children(thing, "nmod:poss"))
        besides = any(t.lower_ in words("access.other_weights") for t in thing.children)
        if (thing.lemma_ in words("access.weights") or _is_files(thing)) and not (ours or besides):
            first = _owners_of_first(thing) if thing.dep_ == "conj" else []
            for owner in (*children(thing, "nmod", "nmod:poss", "compound"), *first):
                yield from sentence.referents.get(owner.i, _its(owner, sentence))
                for other in conjuncts(owner):
                    if not _is_tuned(other):
                        yield from _meant(other, sentence, reading)


def _owners_of_first(weights: Token) -> list[Token]:
    """X in "X's code and weights", "the code and weights for X", which hangs on the code."""
    code = weights.head
    behind = [t for t in children(code, "nmod") if t.i > weights.i and cases(t) & {"of", "for"}]
    return [*children(code, "nmod:poss"), *behind]


def _is_tuned(owner: Token) -> bool:
    """Whether weights are somebody's own: "the weights of our X", "of the X LoRA"."""
    beside = {owner.doc.text(owner.i + 1).lower(), owner.lower_}
    ours = any(t.lower_ in frame("usage.owners") for t in children(owner, "nmod:poss"))
    return ours or bool(beside & frame("adapt.methods"))


def _meant(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """X at a noun that has weights, as a model of some kind: "the weights of the LLM X"."""
    named = [n.i for n in _named_by(noun, sentence) if sentence.name_at[n.i].kind != "class"]
    for at in named:
        if not (is_derived(sentence, at) or opens_longer(sentence, at)):
            yield sentence.name_at[at]
    kind = sentence.name_at.get(noun.i)
    if not named and (kind is not None or noun.lower_ in words("access.models")):
        yield from reading.bearers(noun, sentence)


def _its(owner: Token, sentence: Sentence) -> list[Name]:
    """X in "we tested X, but its weights ...", where nobody else acts; "X keeps its weights"."""
    verb = owner.head.head.head if owner.head.head.dep_ == "xcomp" else owner.head.head
    keeper = [sentence.name_at.get(t.i) for t in children(verb, "nsubj") if t.i < owner.i - 1]
    if owner.lower_ == "whose":
        return of_whose(owner, sentence)
    if owner.lower_ == "its" and owner.head.dep_ in {"obj", "nsubj"} and len(keeper) == 1:
        name = keeper[0]  # "X, like Y, keeps its weights secret"
        if name is not None:
            return [name] if name.kind == "system" else []
    named = [n for i, n in sorted(sentence.name_at.items()) if i < owner.i]
    before = [n for n in named if n.kind != "maker"]
    if owner.lower_ != "its" or len({n.ids for n in before}) != 1 or before[-1].kind != "system":
        return preferred(owner, sentence)
    doers = [t for t in owner.doc[: owner.head.i] if t.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS}]
    own = words("usage.persons_of_text") | {"what"}  # "what I like about X is that its weights"
    others = [t for t in doers if sentence.name_at.get(t.i) not in before and not are_many(t)]
    others = [t for t in others if not (_is_aspect(t, sentence) or _is_introduced(t, sentence))]
    alone = len(others) == len(doers) or not _tells_of_more(owner, sentence)
    return before[-1:] if alone and all(t.lower_ in own for t in others) else []


def _is_aspect(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun is a side of a system, which has no weights: "the drawback of X"."""
    of = (t for t in children(noun, "nmod") if cases(t) & {"of", "with"})
    return noun.lower_ in words("access.aspects") and any(t.i in sentence.name_at for t in of)


def _is_introduced(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun only says what a system is: "the chosen model, X, is slow; its weights"."""
    beside = (sentence.name_at.get(t.i) for t in children(noun, "appos"))
    return any(name is not None and name.kind == "system" for name in beside)


def _tells_of_more(owner: Token, sentence: Sentence) -> bool:
    """Whether "its" may mean another model than the one named: "X beat a small model, and its"."""
    kinds = words("access.kinds") - words("access.apis")
    return any(
        t.pos_ == "PROPN" or (t.lower_ in kinds and not _is_introduced(t, sentence))
        for t in owner.doc[: owner.i]
        if t.i not in sentence.name_at
    )


def loaded(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "load the X weights", "load the pre-trained X model", "ollama pull X"."""
    yield from _commanded(verb, sentence, reading)
    yield from _loaded_in(verb, objects(verb) or passive_subjects(verb), sentence, reading)
    for thing in objects(verb):
        learnt = any(t.lower_ in words("access.learnt") for t in children(thing, "amod"))
        named = [sentence.name_at[t.i] for t in _named_by(thing, sentence)] if learnt else []
        for name in (*owners([thing], sentence, reading), *named):
            yield Statement(name, "local", sentence.phrase(verb, thing), "access:weights", verb)


def _commanded(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "ollama run X": what a program that runs models is bidden with X right behind."""
    program, name = sentence.name_at.get(verb.i - 1), sentence.name_at.get(verb.i + 1)
    if program is None or name is None or verb.lower_ not in words("access.commands"):
        return
    text = sentence.block.text
    typed = text[program.start : program.end].islower() and text[name.start : name.end].islower()
    hosted_ = _CLOUD.match(text, name.end) is not None
    runs = program.kind == "system" and reading.system_kind(program) == "runner"
    if typed and runs and not hosted_:
        yield Statement(name, "local", sentence.phrase(verb, verb), "access:run", verb)


def _is_files(noun: Token) -> bool:
    """Whether a noun means the files of a model: "the X model files"."""
    return (
        noun.lower_ in words("access.files")
        and noun.i > 0
        and noun.nbor(-1).lower_ in words("access.models", "access.weights")
    )


def _named_by(noun: Token, sentence: Sentence) -> list[Token]:
    """The name at a noun, or in front of it: "the X model"."""
    if noun.i in sentence.name_at:
        return [noun]
    if noun.lower_ not in words("access.models"):
        return []
    return [c for c in children(noun, "compound", "nmod:poss") if c.i in sentence.name_at]


def hosted(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we self-host X", "X can be self-hosted", whatever the parser takes "host" for."""
    first = verb if sentence.word(verb) in words("access.self_hosting") else None
    if verb.i > 1 and verb.doc[verb.i - 2].lower_ == "self":
        first = verb.doc[verb.i - 2]
    if first is None or verb.dep_ in {"amod", "compound"}:
        return
    told = passive_subjects(verb) if is_passive(verb) else []  # "X, which can be self-hosted"
    behind = verb.doc[verb.i + 1 : verb.i + 2] if verb.lower_.endswith("ing") else []
    given = [*(children(verb, "obj") or behind), *(told or children(verb, "nsubj:pass"))]
    things = [t for o in given for t in conjuncts(o)]
    for name in (n for thing in things for n in _models([thing], sentence, reading)):
        yield Statement(name, "local", sentence.phrase(first, verb), "access:run", verb)


def run(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "run X locally", "host X on our own servers", "download the weights of X"."""
    yield from _commanded(verb, sentence, reading)
    passive = is_passive(verb)
    things = antecedents(passive_subjects(verb) if passive else objects(verb))
    things = things or antecedents(shared(verb))
    things = [filled(t) for t in things]
    things = [oneself(t, sentence) for t in things if not runs_on(t, things)]
    fetched = verb.lemma_ in words("access.fetch")
    for thing in things if fetched else ():
        first, last = sorted((verb, thing), key=lambda token: token.i)
        for name in owners([thing], sentence, reading):
            yield Statement(name, "local", sentence.phrase(first, last), "access:weights", verb)
    yield from _loaded_in(verb, things, sentence, reading)
    grounds = own_grounds() if verb.lemma_ != "work" else None
    firm = grounds and grounds.search(sentence.block.text, sentence.spans[verb.i][1], sentence.end)
    if not things and not passive and not fetched:  # "X runs locally"
        things = [filled(t) for t in subjects(verb)]
        things = [t for t in things if firm or not _is_product(t, sentence, reading)]
    if verb.lemma_ in words("access.hosting"):
        for thing in things:  # "host your own X"
            own = children(thing, "amod")
            named = thing.i in sentence.name_at and not _is_product(thing, sentence, reading)
            if named and any(t.lower_ == "own" for t in own):
                span = sentence.phrase(own[0], own[0])
                yield Statement(sentence.name_at[thing.i], "local", span, "access:own", verb)
            behind_it = verb.doc[thing.i + 1 : thing.i + 2]
            if named and any(t.lower_ in SELVES for t in behind_it):  # "we host X ourselves"
                span = sentence.phrase(verb, behind_it[0])
                yield Statement(sentence.name_at[thing.i], "local", span, "access:own", verb)
    if fetched:
        yield from _given_away(verb, things, sentence)
    if verb.dep_ == "amod" or (firm and is_at_firms(firm, verb, sentence)):
        return  # "hosted models like X, to local ones"
    place = firm or places(verb, fetched).search(
        sentence.block.text, sentence.spans[verb.i][1], sentence.end
    )
    if place is None or by_api().search(
        sentence.block.text, sentence.spans[verb.i][1], sentence.end
    ):
        return
    behind = next((t.i for t in verb.doc if sentence.spans[t.i][0] >= place.start()), verb.i)
    if any(t.lower_ in words("stance.adversative") for t in verb.doc[verb.i : behind]):
        return  # "the hosted X while the tools run locally"
    if any(t.dep_ == "conj" and children(t, "nsubj") for t in verb.doc[verb.i + 1 : behind]):
        return  # "X runs in the cloud and Y runs offline"
    if distance(verb, behind) > _REACH or is_compound(place.end(), sentence):
        return
    at_users = not firm and place.group().lower().startswith(("on ", "at "))  # not "locally"
    between = [i for i, n in sentence.name_at.items() if n.kind == "system" and verb.i < i < behind]
    if at_users and any(cases(verb.doc[i]) & words("access.through") for i in between):
        return  # "run X via Y on your phone": Y is what is there
    if between and verb.dep_ in {"acl", "advcl"}:
        things = [t for t in things if t.i > verb.i]  # "from X, hosted by M, to Y on our servers"
    if verb.lemma_ in words("access.lay"):  # "put X on our servers", but no "put X to ..."
        things = [t for t in things if after_name(sentence, t.i) == behind]
    told = [t for t in things if after_name(sentence, t.i) <= behind or is_filled(t)]
    told = [t for t in told if not is_elsewhere(t, behind, sentence)]
    for name in _models(told, sentence, reading):
        put = verb.lemma_ in words("access.app_acts") and reading.is_known_to_make(name, "text")
        apps = put or is_handheld(place.group())  # "we installed the assistant X on our laptops"
        program = is_program(name, sentence)
        app = program or (apps and _is_offer(name, sentence, reading))
        there = firm and " own " not in place.group() and verb.lemma_ in words("access.fetch")
        if not ((at_users and app) or (there and program)):
            span = _installed(verb, behind, sentence) or place.span()
            yield Statement(name, "local", span, "access:run", verb)


def _installed(verb: Token, end: int, sentence: Sentence) -> tuple[int, int] | None:
    """The machine that is told of before a way: "installed on the server, so it works offline"."""
    where = [t for t in children(verb, "obl") if cases(t) == {"on"} and verb.i < t.i < end]
    told = verb.lower_ in words("access.installed") and where
    return sentence.phrase(verb, where[0]) if told else None


def _loaded_in(
    verb: Token, things: list[Token], sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "run X with Ollama", of a model: a program may only be set to use what runs there."""
    if verb.lemma_ not in words("access.loading"):
        return
    used = objects(verb.head) if verb.dep_ in {"advcl", "xcomp"} else []
    used = used if verb.head.lemma_ in words("access.employing") else []  # "use vLLM to serve X"
    tools = [noun for noun, _ in instruments(verb, words("access.runner_prepositions"))]
    for noun in (*tools, *used):
        runner = sentence.name_at.get(noun.i)
        typed = noun.doc.text(noun.i + 1).lower() in words("access.commands")
        ids = runner.ids if runner is not None else (noun.lower_,) if typed else ()
        if not set(ids) & words("access.runners"):
            continue  # in code of several words no name is read: "with `ollama pull`"
        if runner is not None and is_on_its_servers(runner, sentence):
            continue
        for name in _models(things, sentence, reading):
            if reading.system_kind(name) in MODELS:
                span = sentence.phrase(verb, noun)
                yield Statement(name, "local", span, "access:runner", verb)


def is_on_its_servers(runner: Name, sentence: Sentence) -> bool:
    """Whether the servers of a runner's maker are meant: "X through Ollama Cloud"."""
    text = sentence.block.text
    said = [text[runner.start : runner.end].rpartition(" ")[2]]
    said += text[runner.end : sentence.end].split(maxsplit=1)[:1]
    return any(word.strip("*_`.,:;()").lower() in words("access.runners_servers") for word in said)


def _given_away(verb: Token, things: Sequence[Token], sentence: Sentence) -> Iterator[Statement]:
    """Read "X 3 may be downloaded free of charge": of a version, no app bears its name.

    Or "is downloaded on first run".
    """
    free = any_of(words("access.freely", "access.by_itself")).search(
        sentence.block.text, sentence.spans[verb.i][1], sentence.end
    )
    if free is None or any_of(words("access.stores")).search(sentence.text):
        return
    around = {t.lower_ for t in children(verb, "mark", "advmod", "aux")}
    unreal = words("stance.conditional", "stance.negators", "stance.modals")
    if around & (unreal - words("access.permits")):
        return
    for thing in things:
        name = sentence.name_at.get(thing.i)
        if name is not None and is_version(name, sentence) and not is_opaque(sentence, thing.i):
            yield Statement(name, "open", (sentence.spans[verb.i][0], free.end()), GIVEN, verb)


def _of_which(thing: Token, sentence: Sentence) -> list[Name]:
    """X in "our instance of X"."""
    if any(t.lower_ in words("access.bare") for t in children(thing, "amod")):
        return []  # "an open version of X" is another product
    owners = [c for c in children(thing, "nmod") if cases(c) == {"of"}]
    return [sentence.name_at[c.i] for c in owners if c.i in sentence.name_at]


def _is_product(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name may stand for an app that one installs: none is called after a version."""
    name = sentence.name_at.get(token.i)
    return name is not None and _is_offer(name, sentence, reading) and not has_files(sentence)


def _is_offer(name: Name, sentence: Sentence, reading: Reading) -> bool:
    return not is_version(name, sentence) and reading.system_kind(name) in OFFERS


def is_program(name: Name, sentence: Sentence) -> bool:
    """Whether a bare name may be that of the program: "run X on your machine", but no "X model"."""
    behind = sentence.block.text[name.end : sentence.end].split(maxsplit=1)[:1]
    model = bool(behind) and behind[0].lower().rstrip(".,;:)") in words("access.had")
    called = bool(set(name.ids) & words("access.namesakes"))
    return called and not model and not is_version(name, sentence)


def is_version(name: Name, sentence: Sentence) -> bool:
    """Whether a name says which version it means: "X 3", and so none of an app.

    Apps that number their own releases bear no model's name: "X 0.4" of an editor.
    """
    written = sentence.mention(name).text  # its block may be another one
    if written.lower().rpartition(" ")[0] in words("access.numbered_programs"):
        return False
    return any(map(str.isdigit, written)) or written.lower().rpartition(" ")[2] in words(
        "access.editions"
    )


def _models(things: Sequence[Token], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """The systems that nouns name themselves, not by an app around them: "your X app"."""
    for thing in things:
        if (
            thing.i in sentence.name_at
            or thing.i in sentence.referents
            or thing.lower_ in words("access.models", "access.own_copies")
        ):
            row = bracketed(thing, sentence)  # "the models (X, Y) run here"
            found = row or reading.bearers(thing, sentence) or _of_which(thing, sentence)
            longer = thing.i in sentence.name_at and opens_longer(sentence, thing.i)
            yield from (n for n in found if not (longer or is_program_for(n, sentence)))


def is_program_for(name: Name, sentence: Sentence) -> bool:
    """Whether the name runs on to a program that anybody may write: "an open-source X app"."""
    if id(name) in sentence.borrowed:
        return False
    if is_command(name, sentence):
        return True
    text = sentence.block.text
    written = text[name.start : name.end].lower().split()
    behind = text[name.end : sentence.end].split(maxsplit=1)[:1]
    runs_on = bool(behind) and text[name.end : name.end + 1] == " "
    apps = words("access.apps", "access.clients")
    return (len(written) > 1 and written[-1] in apps) or (
        runs_on and behind[0].lower().rstrip(".,;:") in words("access.clients")
    )
