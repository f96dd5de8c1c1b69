"""Chains are right: "GPT-4 writes the prompt and DALL-E 3 paints it" is never a finding.

Each test here says why a claim that doesn't hold by itself may be right all the same: another
tool at hand makes the thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import any_of, has_any, words
from ..names.offspring import has_offspring
from ..trees.syntax import SUBJECTS, cases, children, coordination
from .pairing import paired
from .parts import (
    has_own_part,
    is_base,
    is_enabled,
    is_made_with_other,
    is_set_aside,
    uses_one,
)
from .variants import is_other

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = frozenset({"+", "&", "/", "and", "with", "->", "→", "plus"})
_ADDED = re.compile(r"\s*(?:API)?\s*(?:\+|&|→|->)\s*\w")
_ADDED_TO = re.compile(r"\w[)\]*_`]*\s\+\s(?:an?\s)?(?:[\w-]+\s){0,3}$")
"""What stands around a name that works together with something."""
_ARROW = re.compile(r"→|->|=>|⟶|➜|➡|\\(?:to|rightarrow)\b")
_ROW = 16
"""So many characters may part two names of a row."""
_SHOWN = 160
"""So many characters behind a sentence may show what it tells of ..."""
_TOLD = 300
"""... and so many before it may tell how its pictures are drawn."""
_NEXT = 120
"""So many characters behind a sentence may say what becomes of its output."""
_CHOICE = re.compile(r"^[^.;]{0,80}?\bor\b")


def excuse(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, context: Context
) -> str:
    """Why a claim of production may be right, or empty for no reason.

    ``chain``: another system takes part; ``tool``: the doer has one at hand; ``variant``: the name
    is short for another one in the document, or a kind of the class is meant.
    """
    if _is_one_of_many(doer, output, sentence, reading):
        return "chain"
    if _ends_row(doer, sentence) and _makes_another(doer, output, sentence, reading):
        return "chain"  # "X, Y for texts and pictures"
    together = paired(doer, output, sentence)
    if together is not None:
        return "" if together else "chain"
    if not _takes_over(doer, sentence) and _has_partner(doer, output, sentence, reading):
        return "chain"
    between = _between(doer, output, sentence)
    if _has_helper(doer, output, sentence, reading) or _ARROW.search(between):
        return "chain"
    text = sentence.block.text
    if _ADDED.match(text[doer.end : sentence.end]) or (
        _ADDED_TO.search(text[sentence.start : doer.start])
    ):
        return "chain"
    if is_base(doer, output, sentence, reading):
        return "chain"
    if is_made_with_other(doer, output, sentence) or has_own_part(doer, output, sentence):
        return "chain"
    words_alone = reading.is_text(output.ids)  # for which no tool is handed out
    if (
        (context.hands_tool(sentence) and not words_alone)
        or _is_coded(doer, output, sentence)
        or _is_shown_coded(sentence, context)
        or _is_agent(doer, reading)
    ):
        return "tool"
    if _is_headed(doer, output, sentence, reading, context):
        return "tool"
    if doer.kind == "class" and has_any(words("nouns.multimodal"), sentence.text):
        return "variant"  # "as LLMs become multimodal, they draw"
    if doer.kind == "system" and any(
        reading.is_known_to_make(variant, modality)
        for id_ in doer.ids
        for variant in context.variants(reading.knowledge.systems[id_].name)
        for modality in output.ids
    ):
        return "variant"
    if has_offspring(doer, sentence, reading):
        return "variant"
    enabled = not words_alone and is_enabled(doer, output.last.head, sentence)
    if enabled or (not words_alone and uses_one(sentence, doer, reading)):
        return "tool"
    return "variant" if is_other(doer, output, sentence, reading) else ""


def _is_one_of_many(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class makes all that is listed, and an example of it something of that.

    "Generative AI, such as GPT-4, makes texts, images or music": each its own.
    """
    if not _makes_another(doer, output, sentence, reading):
        return False
    return any(
        name.kind == "class"
        and not any(
            reading.knowledge.makes(id_, m) is False for id_ in name.ids for m in output.ids
        )
        and doer in reading.examples_of(sentence.doc[at], sentence)
        for at, name in sentence.name_at.items()
    )


def _ends_row(doer: Name, sentence: Sentence) -> bool:
    """Whether another system stands right before, behind a comma alone."""
    text = sentence.block.text
    return any(
        other.kind == "system"
        and "," in text[other.end : doer.start]
        and len(text[other.end : doer.start]) <= _ROW
        for other in sentence.names
        if other.end <= doer.start
    )


def _makes_another(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a doer makes something else of what is listed."""
    act = output.last.head if output.last.dep_ == "compound" else output.last
    others = [t for t in coordination(act) if t is not act]
    made = [o for t in others for o in reading.outputs(t, sentence, 1)]
    return any(reading.is_known_to_make(doer, modality) for o in made for modality in o.ids)


def alternatives(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether the text offers one or the other, each for the same thing: "X, Y, or Z"."""
    first, last = sorted((one, other), key=lambda n: n.start)
    text = sentence.block.text
    between = text[first.end : last.start].lower()
    tail = text[first.end : min(last.end + 60, sentence.end)].lower()
    return " and " not in between and bool(_CHOICE.match(tail))


# Another system in the sentence


def _has_partner(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    start, end = sentence.phrase(output.first, output.last)
    between = _between(doer, output, sentence)
    return any(
        other is not doer
        and (between.lower() != "for" or _are_joined(doer, other, sentence))  # "X for A, Y for B"
        and (between or _is_means_of(other, sentence))  # "X image generation"
        and other.kind != "maker"
        and not set(other.ids) & set(doer.ids)
        and not _is_parted(other, doer, output, sentence)
        and not (other.start < end and start < other.end)
        and not (other.kind == "class" and _is_prefixed(other, start, sentence))
        and _is_partner(other, doer, output, sentence, reading)
        for other in sentence.names
    )


def _is_prefixed(other: Name, start: int, sentence: Sentence) -> bool:
    """Whether a class stands right before the thing: "AI images"."""
    return other.end <= start and not sentence.block.text[other.end : start].strip()


def _is_parted(other: Name, doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether a semicolon stands between another name and all of the claim."""
    text = sentence.block.text
    first, last = sentence.phrase(output.first, output.last)
    first, last = min(first, doer.start), max(last, doer.end)
    return ";" in text[other.end : first] or ";" in text[last : other.start]


def _is_partner(
    other: Name, doer: Name, output: Output, sentence: Sentence, reading: Reading
) -> bool:
    """Whether another name of the sentence is the tool that makes the thing."""
    token, own = sentence.token_of(other), sentence.token_of(doer)
    if token is None or cases(token) & words("stance.contrast") or is_set_aside(other, sentence):
        return False
    if own is not None and (_is_opposed(token, own) or _has_own_work(token, own)):
        return False
    if own is not None and _makes_else(token, own, output, sentence, reading):
        return False
    if token.head.lemma_ == "do" and any(t.lower_ == "so" for t in token.head.children):
        return False  # "X draws, and so does Y"
    beside = _are_joined(doer, other, sentence) or (own is not None and token in coordination(own))
    if beside:
        if alternatives(doer, other, sentence):
            return False
        if other.kind == "system" and not reading.is_model(other):
            return True
        blind = reading.is_silent(other) and not reading.takes(other, output.ids[0])
        if not blind and _make_different_things(doer, other, reading):
            return True
        if do_alike(doer, other, sentence, reading) and not _makes_another(
            doer, output, sentence, reading
        ):
            return False
    elif other.kind == "class" and not _is_means(token):
        return False
    return any(reading.is_known_to_make(other, modality) for modality in output.ids)


def _is_opposed(other: Token, own: Token) -> bool:
    """Whether another clause only sets its subject against the doer: "X is slow, but Y ..."."""
    if other.dep_ not in SUBJECTS or other.head is own.head:
        return False
    theirs, ours = other.head, own.head
    if any(t.lower_ in words("stance.negators") for t in theirs.children):
        return True
    adversative = words("stance.adversative")
    return any(
        opener.lower_ in adversative
        for clause in (theirs, ours)
        for opener in children(clause, "cc", "mark")
    )


def _has_own_work(other: Token, own: Token) -> bool:
    """Whether each does another thing: "the lips are drawn by Y, the speech is spoken by X"."""
    own = own.head if own.dep_ == "compound" else own
    agents = other.dep_ == own.dep_ == "obl:agent"
    return agents and other.head is not own.head and bool(children(own.head, "nsubj:pass"))


def _makes_else(
    other: Token, own: Token, output: Output, sentence: Sentence, reading: Reading
) -> bool:
    """Whether each is the subject of a clause of its own, on another thing.

    "X makes the picture, and Y shortens the text", but not "X drafts the picture, Y paints it".
    """
    theirs, ours = other.head, own.head
    if not other.dep_ == own.dep_ == "nsubj" or theirs is ours or other.i < own.i:
        return False
    if theirs.dep_ != "conj" or theirs.head is not ours:
        return False
    things = children(theirs, "obj")
    made = {m for t in things for o in reading.outputs(t, sentence) for m in o.ids}
    return (
        bool(things)
        and all(t.pos_ == "NOUN" for t in things)
        and bool(made)
        and made.isdisjoint(output.ids)
    )


def _takes_over(doer: Name, sentence: Sentence) -> bool:
    """Whether the doer stands in for whatever else is named: "if X is down, fall back on Y"."""
    token = sentence.token_of(doer)
    return (
        token is not None
        and token.head.lemma_ in frame("produce.replace")
        and bool(cases(token) & frame("produce.use_prepositions") - {"from"})
    )


def _has_helper(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether somebody, or something without a known name, does it too: "X and an artist".

    A text or a picture is none: "using X and a short description".
    In "Y for text generation and X for speech" a tree may coordinate X with the act before it.
    """
    token = sentence.token_of(doer)
    if token is not None and token.dep_ == "compound":
        repeats = token.head.lower_ in words("nouns.transparent")
        token = token.head if repeats else token  # "some tool and an X model"
    between = _between(doer, output, sentence).lower()
    assigned = between == "for"
    if between.lstrip("-") in frame("produce.participles"):
        return False  # "documents and LLM-generated images"
    return token is not None and any(
        other.i not in sentence.name_at
        and other is not token
        and other.pos_ in {"NOUN", "PROPN"}
        and other.lower_ not in words("lists.endings") | words("nouns.kin")
        and not any(c.lower_ in words("lists.comparable") for c in children(other, "amod"))
        and not (other.pos_ == "NOUN" and reading.outputs(other, sentence, 0))
        and not (assigned and other.pos_ != "PROPN" and other.lower_ not in words("nouns.persons"))
        for other in coordination(token)
    )


def _between(doer: Name, output: Output, sentence: Sentence) -> str:
    """What is written between the doer and the thing behind it, without a possessive."""
    start, _ = sentence.phrase(output.first, output.last)
    if start < doer.end or doer.start == doer.end:  # ... or it stands in an earlier block
        return "-"
    return sentence.block.text[doer.end : start].strip(" '’s")


def _are_joined(one: Name, other: Name, sentence: Sentence) -> bool:
    first, last = sorted((one, other), key=lambda n: n.start)
    return sentence.block.text[first.end : last.start].strip().lower() in _JOINTS


def _is_means_of(other: Name, sentence: Sentence) -> bool:
    """Whether something is done with a system: "X's image generation via Y"."""
    token = sentence.token_of(other)
    return token is not None and bool(cases(token) & frame("means.doers"))


def _is_means(token: Token) -> bool:
    """Whether a class is what the thing is made with: "via a diffusion model", "calls a GAN"."""
    if cases(token) & (frame("means.doers") | frame("means.makers")):
        return True
    if "to" in cases(token) and token.head.lemma_ in frame("consume.give"):
        return True  # "by passing the prompt to a diffusion model"
    return token.dep_ in {"obj", "nsubj", "conj"} and token.head.pos_ == "VERB"


def _make_different_things(one: Name, other: Name, reading: Reading) -> bool:
    """Whether two coordinated tools have each their own output: "GPT-4 and DALL-E"."""
    mine = reading.knowledge.outputs(one.ids[0])
    theirs = reading.knowledge.outputs(other.ids[0])
    return mine is not None and theirs is not None and not mine & theirs


def do_alike(doer: Name, other: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether two writers are both said to do the same: "X and Y draw", "models like X and Y"."""
    own, beside = sentence.token_of(doer), sentence.token_of(other)
    if own is None or beside not in coordination(own):
        return False
    first = coordination(own)[0]
    listed = bool(cases(first) & words("lists.introducers")) and first.dep_ == "nmod"
    over = first.head if listed else first
    writers = (
        reading.is_known_to_make(name, "text") and reading.takes(name, "text")
        for name in (doer, other)
    )
    return over.dep_ in SUBJECTS and all(writers)


# A tool


def _is_headed(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether a heading over the sentence is on another system, which makes the thing.

    Or the text before it is, if it tells what to ask for: "Uses X. Use when you want Y to draw".
    """
    over = [name for name in context.heads(sentence) if name.kind == "system"]
    if _is_wanted(doer, sentence):
        over += [name for name in context.before(sentence) if name.kind == "system"]
    if any(set(name.ids) & set(doer.ids) for name in over):
        return False
    return any(
        reading.is_known_to_make(name, modality)
        for name in over
        if reading.is_model(name)
        for modality in output.ids
    )


def _is_wanted(doer: Name, sentence: Sentence) -> bool:
    """Whether the author wants or asks a doer to do it."""
    token = sentence.token_of(doer)
    verbs = [token.head, token.head.head] if token is not None else []
    return any(verb.lemma_ in frame("produce.want") for verb in verbs)


def _is_coded(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether the picture is drawn as code ("as SVG"), which is text, here or as is said next.

    A program in front of both is what has it drawn: "a Python script that uses X to draw".
    """
    text, end = sentence.block.text, sentence.end + _NEXT
    first = min(doer.start, sentence.phrase(output.first, output.last)[0])
    coded, programs = any_of(words("nouns.coded")), any_of(words("nouns.programmed"))
    return bool(coded.search(text, sentence.start, end) or programs.search(text, first, end))


def _is_shown_coded(sentence: Sentence, context: Context) -> bool:
    """Whether pictures are code right before or behind: `<img src="logo.svg">`."""
    source = context.document.source
    start, end = sentence.source(sentence.start, sentence.end)
    drawn = any_of(words("nouns.drawn_as_code"))
    return drawn.search(source, max(0, start - _TOLD), end + _SHOWN) is not None


def _is_agent(doer: Name, reading: Reading) -> bool:
    """Whether a doer is an agent by trade, which runs whatever tools its user has."""
    return doer.kind == "system" and any(
        not frame("produce.agents").isdisjoint(reading.knowledge.systems[id_].classes)
        for id_ in doer.ids
    )
