"""Where the files of a model are: "the X weights are mirrored on our registry", "a GGUF of X".

Read beside what anybody may fetch: who keeps a copy of the weights has them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program_for, owners
from .openness import is_denied_here
from .places import own_grounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WEIGHTS = "access:weights"
_AT = frozenset({"on", "in", "at"})
_LISTED = frozenset({"appos", "conj", "parataxis", "ROOT"})
_PARTS = re.compile(r"[,;:]|\b(?:and|but|while|like|as|than)\b", re.IGNORECASE)


def stored(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X weights are mirrored on our registry", "we cache the weights of X on our NAS".

    So where they are at work: "we run the X weights on our own GPUs", "the weights of X run on it".
    """
    runs = verb.lemma_ in words("access.houses", "access.starting", "access.deploying")
    if not runs and verb.lemma_ not in words("access.store", "access.have"):
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    acting = runs and not things and not is_passive(verb)
    things = subjects(verb) if acting else things
    if any(children(thing, "amod", "acl", "acl:relcl") for thing in things):
        return  # "the fine-tuned X weights"
    keepers = [] if acting or is_passive(verb) else subjects(verb)
    if not things or any(t.i in sentence.name_at for t in keepers) or is_denied_here(verb):
        return  # "M keeps the weights of X on its servers"
    end = max(sentence.spans[t.i][1] for t in (verb, *things))
    place = _ours().search(sentence.block.text, end, sentence.end)
    place = place or own_grounds().search(sentence.block.text, end, sentence.end)
    if place is None or _PARTS.search(sentence.block.text[end : place.start()]):
        return
    span = (min(sentence.spans[t.i][0] for t in (verb, *things)), place.end())
    for name in owners(things, sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "local", span, _WEIGHTS, verb)


def lies(word: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X checkpoint is on our NAS", "the weights of X live in our bucket".

    And what has to be at hand, in a list of it: "Requirements: Docker, the X checkpoint".
    """
    yield from _required(word, sentence, reading)
    placed = bool(children(word, "cop")) and bool(cases(word) & _AT)
    if not (placed or (word.pos_ == "VERB" and word.lemma_ in words("access.lie"))):
        return
    things = subjects(word)
    if not things or is_denied_here(word):
        return
    if any(children(thing, "amod", "acl", "acl:relcl") for thing in things):
        return  # "the fine-tuned X weights"
    end = max(sentence.spans[t.i][1] for t in things)
    place = _ours().search(sentence.block.text, end, sentence.end)
    if place is None or _PARTS.search(sentence.block.text[end : place.start()]):
        return
    for name in owners(things, sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "local", place.span(), _WEIGHTS, word)


def _required(thing: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "Requirements: 24 GB VRAM, the X weights", where somebody has to have them."""
    if thing.dep_ not in _LISTED:
        return
    label, colon, _ = sentence.text.partition(":")
    if not colon or label.strip(" *_`").lower() not in words("access.required"):
        return
    said = any("VerbForm=Fin" in t.morph for t in thing.doc[thing.i :])  # "... stay with M"
    if said or cases(thing) or children(thing, "amod", "acl", "acl:relcl") or is_denied_here(thing):
        return
    for name in owners([thing], sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "local", sentence.phrase(thing, thing), _WEIGHTS, thing)


@cache
def _ours() -> re.Pattern[str]:
    """Read "on our internal registry", "in your bucket", "into the models folder"."""
    own, shelves, folders = (
        alternation(words(f"access.{name}")) for name in ("own", "stores_of_files", "folders")
    )
    return re.compile(
        rf"\b(?:on|in|into|to|onto|inside|at)\s+(?:{own}|the\s+internal|an\s+internal)\s+"
        rf"(?:[\w-]+\s+){{0,2}}?(?:{shelves})(?![\w-])"
        rf"|\b(?:in|into|to|inside|under)\s(?:the|your|a|this)\s(?:[\w./`-]+\s){{0,2}}?"
        rf"(?:{folders})(?![\w-])",
        re.IGNORECASE,
    )


def built(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "we may use the GGUF build of X", "a 4-bit quantisation of X fits on a laptop"."""
    if name.plural or is_program_for(name, sentence):
        return
    text = sentence.block.text
    said = _of_build().search(text, sentence.start, name.start)
    if said is None or not _build_ends().match(text, name.end, sentence.end):
        return
    build = token.head
    if children(build, "cop"):
        return  # "Y feels like a quantised version of X"
    given = build.dep_ in {"obj", "obl"} and any(t.lower_ == "the" for t in children(build, "det"))
    pattern = "access:the-build" if given else "access:build"  # what is given is there
    yield Statement(name, "local", said.span("build"), pattern, token)


@cache
def _of_build() -> re.Pattern[str]:
    """Read "GGUF build of ", "quantised version of the ", right before a name."""
    files, quantised, builds, acts = (
        alternation(words(f"access.{name}"))
        for name in ("formats", "learnt_small", "builds", "quantisations")
    )
    return re.compile(
        rf"\b(?P<build>(?:{files})(?:[\s-](?:quantised|quantized))?(?:\s(?:{builds}))?"
        rf"|(?:{quantised})\s(?:{builds})|(?:{acts}))\s(?:of|for)\s(?:the\s)?[*_`\"“]*$",
        re.IGNORECASE,
    )


@cache
def _build_ends() -> re.Pattern[str]:
    """What stands behind the name of a model, and not of another thing made from it."""
    return re.compile(r"[*_`\"”]{0,3}(?![\w/'’-])(?!\s(?:clones?|alternatives?|distill?)\b)")
