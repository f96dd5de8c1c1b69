"""Weights that nobody has: "there are no weights you could download for X", "X is locked away".

"Models whose weights are kept secret, such as X", whatever is then asked of such models.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..closed import CLOSES
from ..lexicon import alternation, words
from ..trees.heads import is_derived, is_opaque
from ..trees.lists import SYSTEMS, name_list
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects
from .hosting import Statement, Way, is_program, is_program_for, is_version, owners
from .openness import WITHHELD, is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

KIND = "access:kind"
"""The pattern of what tells a kind from others, and names examples of it."""
_NEAR = 60
"""So many characters behind a kind may tell what is done with its weights."""
_OF = frozenset({"of", "for"})


def locked(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the weights of X are locked behind the API", "X is locked behind a paid API"."""
    if verb.lemma_ not in words("access.lock") or not is_passive(verb) or is_denied_here(verb):
        return
    things = passive_subjects(verb)
    for lock in (t for t in children(verb, "obl") if "behind" in cases(t)):
        if lock.lower_ in words("access.locks"):
            whole = [n for t in things for n in _itself(t, sentence, reading)]
            for name in (*owners(things, sentence, reading), *whole):
                yield Statement(name, "closed", sentence.phrase(verb, lock), "access:weights", verb)


def _itself(thing: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "X", of a version: of a product a plan may be locked, or a function."""
    name = sentence.name_at.get(thing.i)
    if name is None or name.kind != "system" or not reading.is_model(name):
        return []
    own = not (is_opaque(sentence, thing.i) or is_derived(sentence, thing.i))
    return [name] if own and is_version(name, sentence) else []


_ENDS = (CLOSES - {","}) | {":", "and", "but", "so"}


def none_given(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "there are no weights to download for X", "with X there are no weights to host".

    Of weights that nobody but its maker has: what can't be had in some form is another matter.
    """
    if not any(t.lower_ == "there" for t in children(verb, "expl")):
        return
    for thing in children(verb, "nsubj", "obj"):
        none = any(t.lower_ in words("access.no_weights") for t in children(thing, "det"))
        if thing.lemma_ not in words("access.weights") or not none:
            continue
        if children(thing, "amod", "compound"):
            continue  # "there are no official GGUF weights for X"
        if not any(t.lemma_ in words("access.taking") for t in _told(thing)):
            continue
        last = max(t.i for t in thing.subtree())
        behind = verb.doc.text(last + 1 + (verb.doc.text(last + 1) == ",")).lower()
        if behind not in _ENDS:
            continue  # "no weights to download, as they ship with it"
        span = sentence.phrase(thing, thing)
        for owner in _of_whom(verb, thing):
            name = sentence.name_at.get(owner.i)
            if name is not None and name.kind == "system" and not is_opaque(sentence, owner.i):
                yield Statement(name, "closed", span, WITHHELD, verb)


def _told(weights: Token) -> list[Token]:
    """What one would do with them: "to download", "you could download"."""
    return children(weights, "acl", "acl:relcl")


def _of_whom(verb: Token, weights: Token) -> Iterator[Token]:
    """X in "with X there are no weights to download", "no weights to download for X"."""
    yield from (t for t in children(verb, "obl") if cases(t) & {"with", *_OF})
    yield from (t for t in children(weights, "nmod") if cases(t) & _OF)
    for clause in _told(weights):
        yield from (t for t in children(clause, "obl") if cases(t) & _OF)


def of_kind(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "models whose weights are kept secret, such as X and Y"."""
    name = sentence.name_at.get(token.i)
    kind = name.kind == "class" if name else token.lower_ in words("access.listed")
    if not kind:
        return
    text, end = sentence.block.text, sentence.spans[token.i][1]
    said = _whose().match(text, end, min(sentence.end, end + _NEAR + _NEAR))
    if said is None:
        return
    first = next((i for i in sorted(sentence.name_at) if sentence.spans[i][0] >= said.end()), None)
    if first is None or sentence.spans[first][0] != said.end():
        return
    for named in name_list(sentence, first, SYSTEMS).names:
        if reading.is_model(named) and not is_program_for(named, sentence):
            way: Way = "open" if said["open"] else "closed"
            span = said.span("open" if said["open"] else "closed")
            yield Statement(named, way, span, KIND, token)


@cache
def _whose() -> re.Pattern[str]:
    secret, public, such = (
        alternation(words(f"access.{name}")) for name in ("secrets", "public", "exemplified")
    )
    return re.compile(
        rf"[*_]*\s+whose\s+(?:weights|parameters)\s+(?:are|remain|stay)\s+(?:all\s+|still\s+)?"
        rf"(?:(?P<closed>(?:kept\s+|held\s+)?(?:{secret}))|(?P<open>{public}))"
        rf"(?:\s+by\s+(?:the|their|its)\s+\w+)?,?\s+(?:{such})\s+[*_`\"“]*",
        re.IGNORECASE,
    )


def compiled(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we compiled X from source", "X can be built from source": of a model, no program."""
    if verb.lemma_ not in words("access.compiling"):
        return
    source = [t for t in children(verb, "obl") if cases(t) == {"from"}]
    source = [t for t in source if f"from {t.lower_}" in words("access.compiled")]
    for thing in (passive_subjects(verb) if is_passive(verb) else objects(verb)) if source else ():
        named = sentence.name_at.get(thing.i)
        found = [named] if named is not None else list(sentence.referents.get(thing.i, ()))
        for name in found:
            program = is_program(name, sentence) or is_program_for(name, sentence)
            if name.kind != "system" or not reading.is_model(name) or program:
                continue
            if not is_opaque(sentence, thing.i) and not is_derived(sentence, thing.i):
                span = sentence.phrase(verb, source[0])
                yield Statement(name, "local", span, "access:run", verb)
