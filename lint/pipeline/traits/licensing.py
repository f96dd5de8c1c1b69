"""Licences that give a system away: "GPT-4 is published under Apache 2.0", "MIT-licensed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import COPULAS
from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF = {"of", "for"}
_SOLE = {"of"}
_ROOM = 3
"""So many tokens before a "license" may say which one it is."""


def licensed(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """The systems that are said to be under the free licence at ``token``, and its host."""
    if token.lower_ in words("access.licensed"):
        yield from _by_participle(token, sentence, reading)
    if not _is_free(token) or _is_of_another(token, sentence):
        return
    for name in _of_licence(token, sentence):
        yield name, token
    token = _terms_of(token)
    host = token.head.head if token.head.pos_ == "ADV" else token.head  # "gave X away under it"
    tied = cases(token).union(*(cases(t) for t in children(token, "compound")))
    if "under" in tied and children(token, *COPULAS):  # "X is under the MIT license"
        host, things = token, subjects(token)
    elif "under" in tied and token.dep_ in {"obl", "nmod"}:
        given = words("access.publish", "access.providing") | frame("produce.use")
        if host.lemma_ in given and not is_passive(host):
            things = objects(host) or subjects(host)  # "X falls under the MIT license"
        elif token.dep_ == "nmod" and host.i in sentence.name_at:
            things = [host]  # "X under the MIT license is used"
        else:
            things = passive_subjects(host) if is_passive(host) else subjects(host)
    elif host.lemma_ in words("access.covering") and "by" in tied:
        things = passive_subjects(host)  # "X is covered by the MIT license"
    elif host.lemma_ in words("access.bear") and (token.dep_ == "obj" or "with" in cases(token)):
        things = subjects(host)
    else:
        return
    for thing in things:
        for name in (*reading.bearers(thing, sentence), *owners([thing], sentence, reading)):
            yield name, host


def _of_licence(said: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "the licence of X is Apache 2.0", "X's licence is a permissive one"."""
    tied = children(said, "aux:pass", *COPULAS)
    for licence in (*subjects(said), *passive_subjects(said)) if tied else ():
        if licence.lemma_ not in words("access.license") or children(licence, "amod"):
            continue
        if any(t.i not in sentence.name_at for t in children(licence, "compound")):
            continue  # "X's wrapper licence"
        for owner in children(licence, "nmod", "nmod:poss", "compound"):
            name = sentence.name_at.get(owner.i)
            whose = owner.dep_ != "nmod" or cases(owner) <= _OF
            if name is not None and name.kind == "system" and whose:
                yield name


def _is_of_another(licence: Token, sentence: Sentence) -> bool:
    """Whether something that is no system has a licence: "under the MIT license of our plugin"."""
    of = [t for t in children(licence, "nmod") if cases(t) == {"of"}]
    return any(t.i not in sentence.name_at for t in of)


def _terms_of(licence: Token) -> Token:
    """The terms in "under the terms of the MIT license", or else the licence itself."""
    of = licence.dep_ == "nmod" and cases(licence) == _SOLE
    return licence.head if of and licence.head.lower_ in words("access.terms") else licence


def is_licence_to(verb: Token, pattern: str) -> bool:
    """Whether "may" says what a licence allows: "under its MIT licence, X may be sold"."""
    may = any(t.lower_ == "may" for t in children(verb, "aux")) and is_passive(verb)
    before = [
        t
        for phrase in children(verb, "obl")
        for t in (phrase, *children(phrase, "nmod"))
        if t.i < verb.i and _is_free(t) and _terms_of(t) is phrase
    ]
    return pattern == "access:license" and may and bool(before)


def _is_free(token: Token) -> bool:
    """Whether a noun names a free licence: "Apache 2.0", "the MIT license"."""
    word = token.lower_.split("-")[0]
    if token.lemma_ in words("access.license"):
        before = {t.lower_ for t in token.doc[max(0, token.i - _ROOM) : token.i]}
        last = token.doc.text(token.i - 1).lower()
        open_ = last in words("access.bare") or (last == "source" and "open" in before)
        return open_ or bool(before & words("access.licenses"))
    return word in words("access.licenses") and token.pos_ in {"PROPN", "NOUN"}


def _by_participle(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "X is MIT-licensed", "the MIT-licensed X", "X is Apache 2.0 licensed"."""
    at = token.i - 1
    at -= at > 0 and (token.doc[at].text == "-" or token.doc[at].pos_ == "NUM")
    before = token.doc[max(at, 0)]
    if before is token or before.lower_.split("-")[0] not in words("access.licenses"):
        return
    top = token
    if token.dep_ == "amod":
        heads = [token.head] if token.head.i > token.i else []
    else:
        top = token if children(token, *COPULAS) else before
        top = top if children(top, *COPULAS) else token.head
        heads = [*passive_subjects(top), *subjects(top)] if children(top, *COPULAS) else []
    for thing in heads:
        for name in reading.bearers(thing, sentence):
            yield name, top  # "since X is MIT-licensed, you may"


def by_reason(token: Token, sentence: Sentence) -> Iterator[Name]:
    """X in "thanks to its MIT license, X can ...", "due to its open weights, X is ...".

    So "with open weights, X is ...".
    """
    if not (_is_free(token) or _are_open(token)):
        return
    own = [t for t in children(token, "nmod:poss") if t.lower_ == "its"]
    if not (own or _opens_with(token)):
        return
    thanked = token.dep_ == "nmod" and token.head.lower_ in frame("duty.thanks")
    phrase = token.head if thanked else token
    verb = phrase.head
    if not (thanked or cases(token) & words("access.reasons")) or phrase.i > verb.i:
        return
    meant = sentence.referents.get(own[0].i) if own else None
    for thing in (*passive_subjects(verb), *subjects(verb)):
        name = sentence.name_at.get(thing.i) if thing.i > token.i else None
        if name is None or name.kind != "system" or is_opaque(sentence, thing.i):
            continue
        if meant is None or name in meant:
            yield name


def _opens_with(weights: Token) -> bool:
    """Whether a sentence opens with what its subject has: "With open weights, X is easy to host".

    Where it is only imagined, nobody has it: "with open weights, X would be".
    """
    verb = weights.head
    opens = [t for t in children(weights, "case") if t.i == 0 and t.lower_ == "with"]
    real = not any(t.lower_ in words("stance.modals") for t in children(verb, "aux"))
    alone = weights.doc.text(weights.i + 1).lower() in {",", "and"}
    return bool(opens) and alone and real and _are_open(weights)


def _are_open(noun: Token) -> bool:
    """Whether a noun is of weights that anybody can have: "open weights"."""
    if noun.lemma_ not in words("access.weights"):
        return False
    return any(t.lower_ in words("access.public") for t in children(noun, "amod"))
