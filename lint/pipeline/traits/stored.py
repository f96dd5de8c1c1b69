"""Where the files of a model are: "the X weights are mirrored on our registry", "a GGUF of X".

Read beside what anybody may fetch: who keeps a copy of the weights has them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program_for, owners
from .openness import WITHHELD, is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WEIGHTS = "access:weights"
_AT = frozenset({"on", "in", "at"})
_PARTS = re.compile(r"[,;:]|\b(?:and|but|while|like|as|than)\b", re.IGNORECASE)


def stored(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X weights are mirrored on our registry", "we cache the weights of X on our NAS"."""
    if verb.lemma_ not in words("access.store"):
        return
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    if any(children(thing, "amod", "acl", "acl:relcl") for thing in things):
        return  # "the fine-tuned X weights"
    keepers = [] if is_passive(verb) else subjects(verb)
    if any(t.i in sentence.name_at for t in keepers) or is_denied_here(verb):
        return  # "M keeps the weights of X on its servers"
    end = max(sentence.spans[t.i][1] for t in (verb, *things))
    place = _ours().search(sentence.block.text, end, sentence.end)
    if place is None or _PARTS.search(sentence.block.text[end : place.start()]):
        return
    span = (min(sentence.spans[t.i][0] for t in (verb, *things)), place.end())
    for name in owners(things, sentence, reading):
        if reading.is_model(name) and not is_program_for(name, sentence):
            yield Statement(name, "local", span, _WEIGHTS, verb)


def lies(word: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X checkpoint is on our NAS", "the weights of X live in our bucket"."""
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


@cache
def _ours() -> re.Pattern[str]:
    """Read "on our internal registry", "in your bucket", "on the company's file server"."""
    own, shelves = (alternation(words(f"access.{name}")) for name in ("own", "stores_of_files"))
    return re.compile(
        rf"\b(?:on|in|into|to|onto|inside|at)\s+(?:{own}|the\s+internal|an\s+internal)\s+"
        rf"(?:[\w-]+\s+){{0,2}}?(?:{shelves})(?![\w-])",
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


def held_back(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M never let anyone have the X weights", "M never gave anyone the weights of X".

    So "nobody outside M has ever had the X weights", "M kept the X weights to itself".
    """
    if verb.lemma_ not in _holding():
        return
    things = objects(verb)
    if not things or is_passive(verb) or any(children(t, "amod", "acl") for t in things):
        return
    if not (_never_lets(verb) or _had_by_nobody(verb) or _kept_to_itself(verb)):
        return
    kept = _kept_by_maker(verb, things, sentence) if _kept_to_itself(verb) else []
    for name in (*owners(things, sentence, reading), *kept):
        yield Statement(name, "closed", sentence.phrase(verb, things[-1]), WITHHELD, verb)


def _kept_by_maker(verb: Token, things: list[Token], sentence: Sentence) -> list[Name]:
    """X in "M keeps X under lock and key"."""
    keepers = [sentence.name_at.get(t.i) for t in subjects(verb)]
    if not any(name is not None and name.kind == "maker" for name in keepers):
        return []
    kept = [sentence.name_at.get(t.i) for t in things if not is_opaque(sentence, t.i)]
    return [name for name in kept if name is not None and name.kind == "system"]


@cache
def _holding() -> frozenset[str]:
    """Verbs of who has, gives or keeps a thing."""
    return words("access.getting") | words("access.give") | words("access.keep")


def _never_lets(verb: Token) -> bool:
    """Whether nobody is let have, or is given, what a verb is on: "never let anyone have"."""
    if verb.dep_ == "xcomp" and verb.head.lemma_ in words("access.let"):
        receives = verb.lemma_ in words("access.getting")
        who = objects(verb.head)
        over = verb.head
    elif verb.lemma_ in words("access.give"):
        receives, who, over = True, children(verb, "iobj"), verb
    else:
        return False
    never = any(t.lower_ in words("access.never") for t in children(over, "advmod"))
    limits = [
        clause
        for clause in children(over, "advcl")
        if not any(t.lower_ in words("stance.resulting") for t in clause.children)
    ]
    return receives and never and _are_all(who) and not limits


def _are_all(persons: list[Token]) -> bool:
    """Whether everybody is meant: "anyone", "anyone outside"."""
    return bool(persons) and all(
        t.lower_ in words("access.receivers") and not children(t, "acl", "acl:relcl", "amod")
        for t in persons
    )


def _had_by_nobody(verb: Token) -> bool:
    """Whether nobody else has what a verb is on: "nobody outside M has ever had"."""
    who = subjects(verb)
    if verb.lemma_ not in words("access.getting") or len(who) != 1:
        return False
    none = " ".join(t.lower_ for t in verb.doc[max(0, who[0].i - 1) : who[0].i + 1])
    outside = any(cases(t) & {"outside", "beyond"} for t in children(who[0], "nmod"))
    return none.endswith(tuple(words("access.nobody"))) and outside


def _kept_to_itself(verb: Token) -> bool:
    """Whether something is kept from others: "kept it to itself", "keeps it under wraps"."""
    if verb.lemma_ not in words("access.keep") or is_denied_here(verb):
        return False
    return any(
        (t.lower_ in words("access.itself") and "to" in cases(t))
        or (t.lower_ in words("access.wraps") and "under" in cases(t))
        for t in children(verb, "obl")
    )
