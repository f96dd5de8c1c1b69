"""What is given of a system, or kept back: its weights, its source code, the file that it is.

"M gave the weights of X to the public", "X is bundled as a GGUF file", "unzip X".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from ..trees.heads import is_derived, is_opaque
from ..trees.syntax import (
    cases,
    children,
    governors,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .hosting import Statement, Way, is_program, is_program_for, owners
from .keepers import keepers
from .openness import WITHHELD, is_denied_here, is_denied_to_all, withheld
from .programs import is_helper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

WHOSE = "access:whose"
"""The pattern of what an aside says of weights: "X, whose weights anyone can get"."""
_OUT = frozenset({"out", "away", "over"})
_TO = frozenset({"to"})
_ABLE = frozenset({"can", "may", "'ll", "’ll"})
"""What says of everybody that they may have something: "you'll find it there"."""
_EVERYBODY_CAN = r"(?:anyone|anybody|everyone|everybody|you)\s(?:can|may)\s(?:freely\s|simply\s)?"
_ENDS = r"(?=\s*(?:[.,;:!)]|$))"


def given_out(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M gave the weights of X to the public", "its weights were never handed out"."""
    if verb.lemma_ not in words("access.give"):
        return
    out = any(t.lower_ in _OUT for t in children(verb, "compound:prt", "advmod"))
    public = [t for t in children(verb, "obl") if t.lower_ in words("access.receivers")]
    public = [t for t in public if cases(t) == _TO]
    if not (out or public):
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    kept = withheld(verb)
    if kept and any(children(t, "amod") for thing in things for t in children(thing, "nmod")):
        return  # "the weights of the fine-tuned X": somebody's own
    way: Way = "closed" if kept else "open"
    for thing in things:
        first, last = sorted((verb, thing), key=lambda token: token.i)
        found = list(owners([thing], sentence, reading))
        for name in found or (keepers(verb, [thing], sentence, reading) if kept else ()):
            span = sentence.phrase(first, last)
            yield Statement(name, way, span, WITHHELD if kept else "access:weights", verb)


def studied(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "anyone can inspect the weights of X", "you can find the X checkpoint on the hub"."""
    if verb.lemma_ not in words("access.studied") or is_passive(verb):
        return
    can = any(t.lower_ in _ABLE for t in children(verb, "aux"))
    who = subjects(verb)
    if not can or len(who) != 1 or who[0].lower_ not in words("access.students"):
        return
    only = "only" in {t.lower_ for t in verb.doc[max(0, who[0].i - 2) : who[0].i + 1]}
    if only or children(who[0], "nmod", "acl", "acl:relcl", "amod"):
        return  # "only researchers at M can inspect them"
    for name in owners(objects(verb), sentence, reading):
        yield Statement(name, "open", sentence.phrase(verb, verb), "access:weights", verb)


def altered(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we pruned the weights of X", "users can modify the X weights": they have them.

    Not the weights that models have in a vote.
    """
    if verb.lemma_ not in words("access.altering") or has_any(
        words("access.weighing"), sentence.text
    ):
        return
    doers = subjects(verb) if not is_passive(verb) else []
    if is_passive(verb) or any(t.i in sentence.name_at for t in doers):
        return
    for name in owners(objects(verb), sentence, reading):
        yield Statement(name, "local", sentence.phrase(verb, verb), "access:weights", verb)


def came_with(thing: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the edition ships with the X weights", "it comes with the weights of X".

    Whatever a tree takes the verb for.
    """
    verb = thing.head
    if thing.lemma_ not in words("access.weights") or cases(thing) != {"with"}:
        return
    if verb.lower_ in words("access.containers") and verb.i < thing.i and thing.dep_ == "nmod":
        yield from _inside(thing, sentence, reading)
        return
    if verb.lemma_ not in words("access.bear") | words("access.pack") or verb.i > thing.i:
        return
    for name in owners([thing], sentence, reading):
        span = sentence.phrase(thing, thing)
        yield Statement(name, "local", span, "access:weights", verb)


def _inside(weights: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "a container with the X weights", of weights that are nobody's own."""
    told = [*weights.children, *(t for o in children(weights, "nmod") for t in o.children)]
    if any(t.dep_ in {"nmod:poss", "amod"} and t.i not in sentence.name_at for t in told):
        return
    for name in owners([weights], sentence, reading):
        yield Statement(name, "local", sentence.phrase(weights, weights), "access:weights", weights)


def packed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is bundled as a GGUF file", "X comes as a GGUF", "we ship X as a local model"."""
    if verb.lemma_ not in words("access.pack"):
        return
    said = _as_file().search(sentence.block.text, sentence.spans[verb.i][1], sentence.end)
    if said is None:
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb) or subjects(verb)
    for thing in things:
        for name in _model_at(thing, sentence):
            between = sentence.block.text[sentence.spans[verb.i][1] : said.start()]
            if reading.is_model(name) and not re.search(r"[,;:.]\s", between):
                yield Statement(name, "local", said.span("file"), "access:weights", verb)


@cache
def _as_file() -> re.Pattern[str]:
    files = alternation(words("access.files_of_weights"))
    models = alternation(words("access.packed_models"))
    return re.compile(
        rf"\b(?:as|in)\s+(?:(?:an?|the|one|two|three|several)\s+)?(?:[\w-]+\s+){{0,2}}?"
        rf"(?P<file>(?:{models})|(?:(?:{files})(?:\s+(?:files?|format))?)|\d+(?:\.\d+)?[\s-]?[GT]B\s+(?:file|archive))"
        r"(?=\s*(?:[.,;:!)]|$|\s(?:and|or|but|with|which|that|on|for|from|so)\b))",
        re.IGNORECASE,
    )


def _model_at(thing: Token, sentence: Sentence) -> list[Name]:
    """X in "X", "the X model", "X's model", "the model of X"."""
    name = sentence.name_at.get(thing.i)
    if name is not None:
        ours = name.kind == "system" and not is_opaque(sentence, thing.i)
        ours = ours and not is_derived(sentence, thing.i)
        return [name] if ours and not is_program_for(name, sentence) else []
    if thing.lower_ not in words("access.models"):
        return []
    named = [sentence.name_at.get(t.i) for t in children(thing, "nmod:poss", "compound")]
    return [name for name in named if name is not None and name.kind == "system"]


def coded(said: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the source code of X is on GitHub", "X's source code is public"."""
    where = words("access.public") | words("access.hubs") | words("access.shelves")
    if sentence.word(said) not in where or is_denied_here(said):
        return
    for code in subjects(said):
        if code.lower_ != "code" or code.doc.text(code.i - 1).lower() != "source":
            continue
        for name in _owners(code, sentence):
            if reading.is_model(name) and not _is_of_program(name, sentence, reading):
                span = sentence.phrase(code.nbor(-1), said)
                yield Statement(name, "open", span, "access:weights", said)


def _owners(noun: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "the parameters of X", "X's source code", itself and no program for it."""
    for owner in children(noun, "nmod", "nmod:poss"):
        name = sentence.name_at.get(owner.i)
        owns = owner.dep_ == "nmod:poss"
        of = cases(owner) == {"of"} and not is_opaque(sentence, owner.i)
        if name is not None and (owns or of) and not is_program_for(name, sentence):
            yield name


def _is_of_program(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a program goes by a name as well, whose files are another matter."""
    return is_program(name, sentence) or is_helper(name, reading)


def secret(said: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "X's parameters are not public", "the parameters of X are secret".

    How many a model has is another matter, and so are those of an API.
    """
    word = sentence.word(said)
    kept = word in words("access.secret") and not is_denied_here(said)
    kept = kept and not children(said, "obl", "advcl")  # "private to each client"
    denied = is_denied_here(said) and is_denied_to_all(said, sentence)
    denied = denied and word in words("access.given_parameters")
    for parts in subjects(said) if kept or denied else ():
        if parts.lower_ != "parameters" or children(parts, "amod", "compound"):
            continue
        pattern = WITHHELD if denied else "access:weights"
        for name in _owners(parts, sentence):
            yield Statement(name, "closed", sentence.phrase(said, said), pattern, said)


def whose(token: Token, name: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "X, whose weights anyone can get", "X, whose parameters remain a company secret"."""
    said = _whose().match(sentence.block.text, name.end, sentence.end)
    if said is None:
        return
    way: Way = "open" if said["open"] else "closed"
    span = said.span("open" if said["open"] else "closed")
    yield Statement(name, way, span, WHOSE, token)


@cache
def _whose() -> re.Pattern[str]:
    get, secret_ = (alternation(words(f"access.{name}")) for name in ("getting", "secrets"))
    return re.compile(
        rf"[*_`\"”]*,?\s+whose\s+(?:(?P<open>(?:weights|checkpoints)\s{_EVERYBODY_CAN}(?:{get}))\b"
        rf"|(?P<closed>(?:weights|parameters)\s(?:are|remain|stay|have\sremained)\s(?:still\s)?"
        rf"(?:an?\s(?:[\w-]+\s)?)?(?:{secret_})){_ENDS})",
        re.IGNORECASE,
    )


def unpacked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "unzip X and run it", whatever a tree takes "unzip" for: X is had as a file."""
    if verb.lower_ not in words("access.unpack"):
        return
    name, behind = sentence.name_at.get(verb.i + 1), verb.doc.text(verb.i + 1).lower()
    if name is None and behind == "it":
        name = _meant(verb, sentence)
    if name is None or not reading.is_model(name) or is_opaque(sentence, verb.i + 1):
        return
    byword = set(name.ids) & words("access.bywords")
    if not (byword or _is_of_program(name, sentence, reading)):
        yield Statement(name, "local", sentence.phrase(verb, verb), "access:weights", verb)


def _meant(verb: Token, sentence: Sentence) -> Name | None:
    """X in "X is free: unzip it", where "it" can be nothing else."""
    meant = sentence.referents.get(verb.i + 1, ())
    if meant:
        return meant[0] if len(meant) == 1 else None
    over = [t for head in governors(verb) for t in (*subjects(head), *passive_subjects(head))]
    names = [sentence.name_at.get(t.i) for t in over]
    return names[0] if len(names) == 1 and len(sentence.names) == 1 else None
