"""What a tuned model is made of: "tune it with X as the base model", "a LoRA on top of X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..stance.author import stance
from ..trees.syntax import cases, children, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_JOINTS = frozenset({"+", "plus", "with"})
_KINDS = frozenset({"model", "point"})
"""What "base" and "starting" may stand before."""
_LONGEST = 4
"""So many words may name what a method is for: "for high-quality image generation"."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim that a system is what another is tuned from, or is tuned by a method."""
    methods, cues = frame("adapt.methods"), _cues()
    for token in sentence.doc:
        if token.lower_ in methods:
            yield from _joined(token, sentence, reading, context)
        if token.lower_ not in cues and token.lemma_ not in cues:
            continue
        for at, act in (
            *_as_base(token, sentence),
            *_on_top(token),
            *_stated_base(token, sentence),
        ):
            name = _only_system(at, act, sentence)
            if name is None:
                continue
            first = act.doc[act.i - 2] if act.doc.text(act.i - 1) == "-" else act
            yield reading.claim(
                "adapted-for", name, reading.phrase_mention(first, act, sentence), sentence,
                "adapt:base", stance=stance(sentence, act, context),
            )  # fmt: skip


def _only_system(at: int, act: Token, sentence: Sentence) -> Name | None:
    """The system at a token, unless another is told of, which may be the one that is tuned."""
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system":
        return None
    return None if sentence.tells_of_another(name, sentence.name_at.get(act.i)) else name


@cache
def _cues() -> frozenset[str]:
    """Words of which one tells what is made of what: "base", "on top of", "fine-tuned from"."""
    return frame("adapt.bases", "adapt.tops", "adapt.verbs") | _KINDS


def _as_base(token: Token, sentence: Sentence) -> Iterator[tuple[int, Token]]:
    """X and the act in "tune it with X as the base model", "take X as the base for tuning"."""
    if not _is_base(token) or cases(token) != {"as"}:
        return
    mark = children(token, "case", "mark")
    if mark[0].i < 1:
        return
    verb, at = token.head, mark[0].i - 1
    who = token.doc[at]
    if cases(who) == {"with"}:
        acts = [verb] if _tunes(verb) else [*objects(verb), *passive_subjects(verb)]
        acts += [t for job in acts for t in children(job, "amod", "compound")]
    elif verb.lemma_ in frame("adapt.taking"):
        acts = [
            t for host in (verb, token) for t in children(host, "obl", "nmod") if "for" in cases(t)
        ]
        joined = [verb.head] if verb.dep_ in {"conj", "parataxis"} else []
        for other in [*joined, *children(verb, "conj")]:
            acts += [t for job in objects(other) for t in children(job, "amod", "compound")]
    else:
        return
    for act in acts:
        if act is verb or _is_tuning(act, sentence):
            yield at, act
            return


def _is_base(noun: Token) -> bool:
    """Whether a noun names what is tuned: "the base", "the source model", "its base model"."""
    marked = any(t.lower_ in frame("adapt.stages") for t in children(noun, "compound", "amod"))
    return noun.lower_ in frame("adapt.bases") or (noun.lower_ in _KINDS and marked)


def _stated_base(token: Token, sentence: Sentence) -> Iterator[tuple[int, Token]]:
    """X and the act in "the base model of our LoRA is X", "X is the base for the fine-tuning"."""
    if not _is_base(token) or cases(token):
        return
    told = token.head if token.dep_ == "nsubj" and children(token.head, "cop") else token
    named = [told] if told is not token else subjects(token) if children(token, "cop") else []
    acts = [t for t in children(token, "nmod") if cases(t) & {"of", "for"}]
    acts += children(token, "nmod:poss")
    for act in acts:
        if _is_tuning(act, sentence):
            yield from ((t.i, act) for t in named)
            return


def _tunes(verb: Token) -> bool:
    return verb.lemma_ in frame("adapt.verbs") and verb.pos_ == "VERB"


def _is_tuning(act: Token, sentence: Sentence) -> bool:
    """Whether a noun names tuning, or a method: not the data for it."""
    name = sentence.name_at.get(act.i)
    if name is not None:
        return bool(set(name.ids) & frame("adapt.classes"))
    inside = act.dep_ in {"compound", "amod"} and act.head.i > act.i
    if inside and act.head.lower_ not in frame("adapt.jobs"):
        return False
    return act.lower_ in frame("adapt.nouns", "adapt.methods", "adapt.results")


def _on_top(token: Token) -> Iterator[tuple[int, Token]]:
    """X and the act in "a LoRA on top of X", "is fine-tuned on top of X", "fine-tuned from X"."""
    if token.lower_ in frame("adapt.tops") and "on" in cases(token):
        acts = [token.head, *objects(token.head)]
        acts += [c for act in acts for c in children(act, "compound")]
        for act in acts:
            if _tunes(act) or act.lower_ in frame("adapt.methods"):
                yield from ((t.i, act) for t in children(token, "nmod") if cases(t) == {"of"})
                return
    if _tunes(token) and token.doc.text(token.i + 1).lower() == "from":
        for thing in children(token, "obl"):
            if any(case.i == token.i + 1 for case in children(thing, "case")):
                yield thing.i, token


def _joined(
    method: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "X + LoRA for image generation", word by word, as it is no clause."""
    doc, at = method.doc, method.i
    name = _only_system(at - 2, method, sentence)
    joined = doc.text(at - 1).lower() in _JOINTS and doc.text(at + 1).lower() == "for"
    if name is None or not joined:
        return
    for thing in doc[at + 2 : at + 2 + _LONGEST]:
        if thing.pos_ == "NOUN" and thing.dep_ != "compound":
            for output in reading.outputs(thing, sentence):
                if output.made:
                    yield reading.claim(
                        "adapted-for", name, reading.output_mention(output, sentence), sentence,
                        "adapt:base", stance=stance(sentence, thing, context),
                    )  # fmt: skip
            return
