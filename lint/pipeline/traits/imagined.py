"""Minds that nobody says are there: those of stories, those that somebody is after."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import any_of, has_any, words
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, coordination, objects

if TYPE_CHECKING:
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 6
"""So many heads above it may say that it is only an aim."""
_OPENING = ' *_`#>"“-'
"""What may stand before the first word of a sentence."""
_LABEL = re.compile(r"[\s*_`]*(?::|\s[–—-])[\s*_`]")


def is_nowhere(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence tells of a story, of what might be, or of what one is to imagine."""
    return in_story(sentence) or is_speculation(sentence) or is_dreamt_of(sentence, context)


def in_story(sentence: Sentence) -> bool:
    """Whether a sentence opens with the work that it tells of: "In the film, the AI is alive"."""
    text = sentence.text.lstrip(_OPENING)
    return any_of(frame("understand.stories")).match(text) is not None


def is_speculation(sentence: Sentence) -> bool:
    """Whether a sentence says that it tells of what nobody has seen: "a hypothetical AI that"."""
    return has_any(frame("understand.speculative"), sentence.text)


def is_dreamt_of(sentence: Sentence, context: Context) -> bool:
    """Whether an item goes on from a lead that asks to imagine it: "Imagine a future where:"."""
    lead = sentence.block.lead
    if lead is None:
        return False
    text = context.document.blocks[lead].text.lstrip(_OPENING)
    return any_of(words("stance.dreaming")).match(text) is not None


def is_kind(class_: Token, sentence: Sentence) -> bool:
    """Whether a kind of AI is called so: "Self-aware AI: would have", the cell "Self-aware AI"."""
    block, end = sentence.block, sentence.spans[class_.i][1]
    alone = block.cell is not None and not block.text[end:].strip(_OPENING)
    return alone or _LABEL.match(block.text, end) is not None or _is_any(class_, sentence)


def _is_any(class_: Token, sentence: Sentence) -> bool:
    """Whether all of a kind are told of, none that serves you: "a self-aware AI needs rules"."""
    one = any(t.lower_ in INDEFINITE for t in children(class_, "det"))
    served = any(t.lower_ in frame("promote.courted") for t in sentence.doc)
    verb = class_.head
    states = class_.dep_ == "nsubj" and verb.lemma_ in frame("understand.stating")
    return one and states and "Tense=Past" not in verb.morph and not served


def is_unreal(bearer: Token) -> bool:
    """Whether it tells of what isn't there: "a hypothetical AI with", "would be done by an AI"."""
    aids = [t for head in _over(bearer) for t in children(head, "aux")]
    return is_imagined(bearer) or any(t.lower_ in frame("understand.unreal") for t in aids)


def is_imagined(bearer: Token) -> bool:
    """Whether whoever understands is yet to be: "could mean an AI that", "creating one that"."""
    if any(t.lower_ in frame("understand.imagined") for t in children(bearer, "amod")):
        return True
    if is_being_made(bearer):
        return True
    verb = bearer.head
    if bearer.dep_ != "obj":
        return False
    goal = verb.dep_ == "ROOT" and not children(verb, "aux", "nsubj")  # "Developing AI that"
    making = verb.lower_.endswith("ing") and (verb.dep_ in {"csubj", "nsubj"} or goal)
    return making or any(t.lower_ in frame("understand.unreal") for t in children(verb, "aux"))


def is_being_made(bearer: Token) -> bool:
    """Whether a sentence opens with work on it: "Developing models that understand"."""
    made = frame("origin.active", "origin.developing")
    opening = (t for t in children(bearer, "amod") if t.i == 0 and t.lower_.endswith("ing"))
    return any(t.lemma_ in made for t in opening)


def is_aim(token: Token, sentence: Sentence) -> bool:
    """Whether somebody is after it, or tells a model to be so: "the quest for AI that ..."."""
    if sentence.text.lower().lstrip(" *_\"'“-").startswith(tuple(words("stance.roles"))):
        return True
    aims, over = words("stance.aims"), [token, *_over(token)]
    if any(cases(head) & aims for head in over):
        return True  # "we work towards AI that shows empathy"
    over += [t for head in over for t in children(head, "nsubj:outer", "nsubj")]
    return any(
        {head.lower_, head.lemma_} & aims or ("for" in cases(head) and _is_work_on(head))
        for head in over
    )


def _over(token: Token) -> list[Token]:
    return list(islice(token.governors(), _REACH))


def _is_work_on(head: Token) -> bool:
    """Whether a phrase is on the making of something: "for building AI that ..."."""
    return any(t.lower_.endswith("ing") for t in (head, *children(head, "compound")))


def is_open(token: Token) -> bool:
    """Whether it is left open: what others say, how far it goes, what would be, what is used."""
    if is_become(token):
        token = token.head
    if any(t.lower_ in frame("understand.unreal") for t in children(token, "aux")):
        return True
    if any(t.lower_ == "being" for t in children(token, "cop")):
        return True  # "rewarded for being empathetic"
    if any(t.lower_ == "like" for t in children(token, "mark", "case")) and children(
        token, "nsubj"
    ):
        return True  # "they act like they have feelings"
    using = frame("produce.use", "duty.apply")
    if token.dep_ in {"xcomp", "advcl"} and token.head.lemma_ in using and _aims(token):
        return True  # "we use it to deeply understand papers"
    aspect = token.head.lower_ in words("nouns.aspects") or _is_foremost(token.head)
    if token.dep_ == "acl" and _aims(token) and not aspect:
        return True  # "apply NLP to understand emotions"
    if token.dep_ in {"ccomp", "xcomp"} and token.head.lemma_ in frame("understand.ensured"):
        return True  # "ask questions to ensure that it understands"
    if token.dep_ == "xcomp" and token.head.lower_ in frame("understand.likely"):
        return True
    said = words("verbs.say", "verbs.believe") | frame("understand.held")
    if token.dep_ == "ccomp" and {token.head.lemma_, token.head.lower_} & said:
        return not any(t.lower_ in {"i", "we"} for t in children(token.head, "nsubj"))
    own = [t for t in children(token, "nsubj") if t.lower_ not in RELATIVE_PRONOUNS]
    if not own:
        clause = coordination(token)[0]
        return clause.dep_ == "acl:relcl" and is_imagined(clause.head)
    if any(owner.lower_ == "whose" for t in own for owner in children(t, "nmod:poss")):
        return False  # "the assistant whose LLM truly understands you"
    placed = any(t.lower_ == "where" for t in children(token, "advmod"))
    if token.dep_ == "acl:relcl" and not (placed and objects(token)):
        return True  # "the terms that X truly understands"
    first = min(t.i for subject in own for t in subject.subtree())
    asked = token.doc.text(first - 1).lower() in frame("understand.asked")
    aside = token.dep_ == "parataxis" and token.doc.text(first - 1) != ":"
    on_what = objects(token) or [c for c in children(token, "ccomp") if c.i > token.i]
    return not on_what and (asked or aside)


def is_rare(bearer: Token) -> bool:
    """Whether hardly anything is told to be so: "few Cs truly understand users"."""
    return any(t.lower_ in words("access.few") for t in children(bearer, "det", "amod", "advmod"))


def _is_foremost(noun: Token) -> bool:
    """Whether a noun is told to be the one that is so: "the first AI to feel your pain"."""
    return any(t.lower_ in frame("understand.foremost") for t in children(noun, "amod"))


def _aims(verb: Token) -> bool:
    """Whether an infinitive tells what something is for."""
    return any(mark.lower_ == "to" for mark in children(verb, "mark"))


def is_become(token: Token) -> bool:
    """Whether it is what something has turned into: "became self-aware", not "becomes", "will"."""
    turning = token.head
    if token.dep_ != "xcomp" or turning.lemma_ not in frame("be.become"):
        return False
    done = turning.lower_ in frame("understand.turned") or any(
        t.lemma_ == "have" for t in children(turning, "aux")
    )
    return done and turning.dep_ != "acl:relcl"
