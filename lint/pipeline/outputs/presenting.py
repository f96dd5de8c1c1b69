"""Who is presented as what is behind an act: "the model behind it is X", "X: the models behind"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame, swaps
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, coordination, instruments, subjects
from .bracketing import EACH, Found, may_help

if TYPE_CHECKING:
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PHRASES = frozenset({"obl", "nmod", "obl:unmarked"})
_WHAT = frozenset({"what"})
_FIELDS = frozenset({"in", "across", "for", "at"})
_PAUSES = frozenset({":", ",", "—", "–", "-"})


def presented(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "the model we use for image generation is X", "X is what we use for it"."""
    tool = noun.head
    if noun.dep_ not in _PHRASES or not cases(noun) <= {"for", "behind"}:
        return []
    if tool.dep_ in {"acl:relcl", "acl"} and tool.lemma_ in frame("produce.use"):
        tool = tool.head
    if tool.lower_ not in words("nouns.transparent") | _WHAT:
        return []
    if children(tool, "cop") and tool is not noun.head:
        return [(n, "make:presented") for t in subjects(tool) for n in reading.named(t, sentence)]
    presented, called = tool.head, []
    if any(t.lower_ in words("stance.negators") for t in presented.children):
        return []
    if tool.dep_ == "nsubj" and children(presented, "cop"):
        called = [presented]
    elif tool.dep_ == "nsubj:pass" and presented.lemma_ in frame("be.named"):
        called = children(presented, "xcomp", "obj")  # "is called X"
    said = [t for t in called if t.i in sentence.name_at]
    return [(name, "make:presented") for t in said for name in reading.named(t, sentence)]


def entitled(act: Token, outputs: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X and Y in "X and Y: the models behind image generation"."""
    tool = act.head
    if cases(act) != {"behind"} or tool.lower_ not in words("nouns.transparent"):
        return []
    mark = min(t.i for t in (tool, *children(tool, "det", "amod"))) - 1
    last = sentence.name_at.get(mark - 1)
    if last is None or tool.doc[mark].text not in _PAUSES:
        return []
    row = [t for t in coordination(tool.doc[mark - 1]) if t.i < mark]
    names = [n for t in row for n in reading.named(t, sentence) if not is_opaque(sentence, t.i)]
    return [
        (name, "make:presented" if may_help(name, outputs, reading) else EACH)
        for name in names
        if reading.is_model(name)
    ]


def promising(task: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X has shown great promise in image generation", "... across tasks such as drawing"."""
    while cases(task) == {"of"} and task.head.lemma_ in words("nouns.measure"):
        task = task.head  # "a range of tasks"
    praise = coordination(task)[0].head
    if praise.pos_ == "VERB":  # whose object a tree may take it from: "shows promise in it"
        praise = next((t for t in children(praise, "obj") if t.i < task.i), praise)
    if praise.lower_ not in frame("duty.promise") or not cases(coordination(task)[0]) & _FIELDS:
        return []
    if praise.dep_ != "obj" or praise.head.lemma_ not in frame("duty.show"):
        return []
    shown = subjects(praise.head)
    return [(name, "make:promise") for t in shown for name in reading.bearers(t, sentence)]


def in_support(noun: Token) -> list[tuple[Token, str]]:
    """X in "added support for image generation via X", which a tree hangs on what is before it.

    So in the title "a tool for image recognition with X".
    """
    support, texts = noun.head, words("nouns.attached", "nouns.handovers")
    titled = support.dep_ == "ROOT" and noun.dep_ == "nmod" and cases(noun) == {"for"}
    titled = titled and support.pos_ == "NOUN" and support.lower_ not in texts
    if not (titled or support.lower_ in frame("produce.support")) or is_judged(support):
        return []
    hosts = (support, support.head) if support.dep_ == "obj" else (support,)
    told = [each for host in hosts for each in instruments(host, frame("means.tools"))]
    return [(means, case) for means, case in told if noun.doc.text(noun.i + 1).lower() == case]


def is_judged(noun: Token) -> bool:
    """Whether a verb in front weighs the act, ends it or adds to it: "removed text-to-speech by X".

    A tree may take a verb that opens a line for an adjective: "Connect image generation with X".
    """
    refused = words("verbs.refuse") - swaps().keys()
    if noun.head.dep_ == "nsubj:pass" and noun.head.lower_ in frame("produce.support"):
        return noun.head.head.lemma_ in refused  # "support for it with X was removed"
    verbs = words("verbs.judge", "verbs.join") | refused
    before = [t for t in noun.children if t.i < noun.i and (t.pos_ == "VERB" or t.lower_ in verbs)]
    verb = before[-1] if before else noun.head
    return verb.i < noun.i and not {verb.lemma_, verb.lower_}.isdisjoint(verbs)
