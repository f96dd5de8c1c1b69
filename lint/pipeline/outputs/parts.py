"""What takes part in the making beside a doer: what is built on it, another tool, a part of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, any_of, words
from ..trees.syntax import cases, children, conjuncts, coordination, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WITH_TOOL = re.compile(
    r"[\s*_`]*(?:\w+\s+)?\b(?:with|via|through)[\s*_`\[]+(?:an?\s+)?(?P<tool>[A-Z]\w+)"
)
_INTO = frozenset({"into", "to", "in"})
_IT = frozenset({"it", "them", "this", "these", "those"})
_UPON = frozenset({"on", "upon"})
_QUOTING = frozenset({":", "=", '"', "'", "`", "“"})
_NEAR = 60
"""So many characters before a tool may set it aside."""
_WITH_CODE = re.compile(
    r"\s*(?:\w+\s+)?\b(?:with|via|through|using|by\s\w+ing)\s+(?:(?:an?|the)\s+)?"
)


def is_base(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether another one, which makes the thing, is built on it: "a TTS system based on LLMs".

    Of a closed one nobody makes another: "an image generator that runs on X".
    """
    if reading.is_closed(doer):
        return False
    token = sentence.token_of(doer)
    if token is not None and token.head.lower_ in words("nouns.transparent"):
        token = token.head  # "that builds upon the X model"
    if token is None or not cases(token) & _UPON or token.head.dep_ not in {"acl", "acl:relcl"}:
        return False
    noun = token.head.head
    wholes = (sentence.name_at.get(t.i) for t in (noun, *children(noun, "compound")))
    return any(
        whole is not None and whole is not doer and reading.is_known_to_make(whole, m)
        for whole in wholes
        for m in output.ids
    )


def is_made_with_other(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether another tool, known or not, does what X is used for: "X for videos with Y".

    Or it is called by what it is in code: "X draws using `sketch.py`".
    """
    _, end = sentence.phrase(output.first, output.last)
    text = sentence.block.text
    if doer.end > end:
        return False
    coded = _WITH_CODE.match(text, end, sentence.end)
    if coded and any(m.kind == "code" and m.start == coded.end() for m in sentence.block.marks):
        return True
    tool = _WITH_TOOL.match(text, end, sentence.end)
    if tool is None or tool["tool"].lower() in words("nouns.venues"):
        return False
    return not doer.start <= tool.start("tool") < doer.end


def is_set_aside(name: Name, sentence: Sentence) -> bool:
    """Whether another tool is done without, or only comes next: "bypasses Y", "fall back to Y"."""
    return is_done_without(name.start, name.end, sentence)


def is_done_without(start: int, end: int, sentence: Sentence) -> bool:
    """Whether what stands in a place is done without: "without OCR", "OCR is not needed"."""
    return _is_needless(sentence.block.text, start, end, sentence.start, sentence.end)


def needs_one(texts: frozenset[str], said: str) -> bool:
    """Whether a text names something that is not done without: not "there is no OCR step"."""
    found = any_of(texts).finditer(said)
    return any(not _is_needless(said, *m.span(), 0, len(said)) for m in found)


def _is_needless(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether a text that reaches from ``first`` to ``last`` does without what it names."""
    before = text[max(first, start - _NEAR) : start]
    return _set_aside().search(before) is not None or _needless().match(text, end, last) is not None


@cache
def _set_aside() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternation(words('stance.set_aside'))})[\s:*_`(\[]+(?:(?:an?|the|our)\s+)?(?:[A-Z]\w+\s+)?$"
        rf"|\b(?:{alternation(words('stance.needless_to'))})\sto\s\w+\s(?:\w+\s){{1,2}}?"
        r"(?:into|in|to)\s(?:\w+\s)?$",  # "no need to cut them into frames"
        re.IGNORECASE,
    )


@cache
def _needless() -> re.Pattern[str]:
    """What behind a tool says that nobody needs it: "OCR is no longer required"."""
    needless = alternation(words("stance.needless"))
    return re.compile(rf"[\s*_`]+(?:[\w-]+\s+){{0,2}}?(?:{needless})\b", re.IGNORECASE)


def has_own_part(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether the text says which part a system has in it: "music using X for the lyrics"."""
    token = sentence.token_of(doer)
    if token is None or token.i < output.last.i or sentence.doc.text(token.i + 1) != "for":
        return False
    for word in sentence.doc[token.i + 2 :]:
        if word.pos_ not in {"DET", "ADJ", "NOUN", "PRON"}:
            return False
        if {word.lower_, word.lemma_} & words("nouns.handovers"):
            given = sentence.doc.text(word.i + 1) in _QUOTING and word.lower_ == word.lemma_
            return not given  # "a video with X for the prompt: a cat"
    return False


def is_enabled(doer: Name, verb: Token, sentence: Sentence) -> bool:
    """Whether something else gives the doer the means: "The add-on lets Claude draw"."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "advcl", "acl"}:
        return False
    if verb.head.lemma_ not in words("verbs.enable"):
        return False
    givers = [t for t in subjects(verb.head) if t.lower_ != "what"]  # "what makes it good is that"
    if verb.head.dep_ == "acl":  # "add an option to let X draw": by the option it draws nothing
        givers = [t for t in givers if t.lower_ not in words("nouns.switches")]
    whom = (*children(verb.head, "obj", "iobj"), *children(verb, "nsubj"))
    given = {t.lower_ for t in whom}
    own = sentence.token_of(doer)
    handed = any(t.lower_ in words("nouns.tools") and not _runs_on(t, own) for t in givers)
    if given and given <= words("nouns.persons", "nouns.anybody") and not handed:
        return False  # "the app lets you draw with X"
    if verb.head.lemma_ in frame("duty.letting") and all(
        t.lower_ in words("nouns.operators") for t in givers
    ):
        return False
    if doer.kind == "system" and any(_is_inherent(t) for t in givers):
        return False  # "the architecture allows X to write"
    if not givers:
        return _is_given_means(verb.head)
    return all(
        t.lower_ not in words("nouns.persons")
        and all(
            sentence.name_at.get(noun.i) is not doer
            for noun in (t, *children(t, "nmod:poss"), *_of_which(t), *_examples(t))
            # "X's abilities allow it", "tools like X allow it"
        )
        for t in givers
    )


def _runs_on(tool: Token, own: Token | None) -> bool:
    """Whether a tool is driven by a doer, and so adds nothing: "our tool, powered by X"."""
    clauses = children(tool, "acl", "acl:relcl")
    return own is not None and any(
        own.head is clause and clause.lemma_ in frame("base.carry") for clause in clauses
    )


def _is_given_means(verb: Token) -> bool:
    """Whether somebody is after what gives the means: "to enable Cs to draw, we train a head"."""
    aims = verb.dep_ in {"advcl", "acl", "xcomp", "ROOT"} and verb.lower_ == verb.lemma_
    aims = aims and any(t.lower_ == "to" for t in children(verb, "mark"))
    return aims and verb.lemma_ in frame("produce.equipping")


def is_equipped(verb: Token) -> bool:
    """Whether tools stand right before what they are for: "adds speech tools so X can hear you"."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    for mark in children(verb, "mark", "advmod"):
        before = verb.doc[: mark.i]
        if mark.lower_ == "so" and before and before[-1].text == ",":
            before = before[:-1]
        if mark.lower_ == "so" and before and before[-1].lower_ in words("nouns.tools"):
            return True
    return False


def _of_which(noun: Token) -> list[Token]:
    """X in "the rise of X has made it possible"."""
    return [t for t in children(noun, "nmod") if cases(t) == {"of"}]


def _examples(tools: Token) -> list[Token]:
    """X and Y in "tools like X and Y make it easy", which are the tools themselves."""
    given = [t for t in children(tools, "nmod") if cases(t) & words("lists.introducers")]
    return [name for first in given for name in conjuncts(first)]


def _is_inherent(giver: Token) -> bool:
    """Whether what gives a system its means is a side of it: its architecture, its training."""
    ours = any(t.lower_ in {"our", "my"} for t in children(giver, "nmod:poss"))
    return giver.lower_ in words("nouns.inherent") and not ours


def uses_one(sentence: Sentence, doer: Name, reading: Reading) -> bool:
    """Whether a tool stands in the sentence as what the doer works with."""
    return any(
        (token.lower_ in words("nouns.tools") or _is_made_for(token, doer, sentence, reading))
        and token.i not in sentence.name_at
        and doer not in sentence.referents.get(token.i, ())  # "use this tool to draw"
        and not _runs_on(token, sentence.token_of(doer))
        and (_is_given_as_means(token, sentence, doer) or _gives(token))
        and all(sentence.name_at.get(t.i) is not doer for t in _examples(token))
        and doer not in reading.bearers(token, sentence)  # "X is the tool we draw with"
        for token in sentence.doc
    )


def _is_made_for(token: Token, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a service bears the name of what it makes: "an image API", not the doer's own.

    Nor one of texts, "the M Messages API", but another maker's.
    """
    if token.lower_ not in words("nouns.transparent"):
        return False
    parts = children(token, "compound")
    parts += [t for part in parts for t in children(part, "compound")]
    own = sentence.token_of(doer)
    if own is not None and min(t.i for t in token.subtree()) <= own.i < token.i:
        return False  # "an LLM-based image service"
    named = [name for t in parts if (name := sentence.name_at.get(t.i)) is not None]
    makers = {maker for id_ in doer.ids for maker in reading.knowledge.makers_of(id_)}
    foreign = any(n.kind == "maker" and makers and makers.isdisjoint(n.ids) for n in named)
    made = (reading.nouns.get(t.lower_, ()) for t in parts)
    return doer not in named and (foreign or any(m and not reading.may_be_text(m) for m in made))


def _is_given_as_means(token: Token, sentence: Sentence, doer: Name) -> bool:
    """Read "with a tool", "by calling a function", unless the tool is the doer itself.

    It may be one of two: "by its own capabilities or an external API".
    """
    first = coordination(token)[0]
    first = token if first.i in sentence.name_at else first  # "use X or a similar tool"
    if not cases(first) & frame("means.doers") and (
        first.head.lemma_ not in frame("produce.operate")
    ):
        return False
    if first.dep_ not in {"obl", "nmod", "obl:agent", "obj"} or children(token, "nmod:poss"):
        return False
    if any(t.lower_ in words("nouns.lacked") for t in token.subtree()):
        return False  # "with zero design skills"
    if cases(token) & words("stance.contrast"):
        return False  # "by X, rather than by a cloud service"
    if token.head.lemma_ in frame("means.directing"):
        return False  # "all of it orchestrated by a script"
    own = sentence.token_of(doer)
    return own is None or own.dep_ == "nsubj" or not token.i < own.i <= token.i + 4


def _gives(token: Token) -> bool:
    """Read "a tool lets the LLM draw", "a tool that the LLM can use to draw", not "that we use"."""
    if token.dep_ == "nsubj" and token.head.lemma_ in words("verbs.enable"):
        return True
    return any(
        clause.lemma_ in words("verbs.enable")
        or (clause.lemma_ in frame("produce.operate") and _has_user(clause))
        for clause in children(token, "acl:relcl")
    )


def _has_user(clause: Token) -> bool:
    """Whether something else than a person works with it: "that the LLM can use"."""
    users = children(clause, "nsubj")
    return any(t.lower_ not in words("nouns.persons") for t in users)


def is_handed_on(program: Token, own: Token) -> bool:
    """Whether what a doer made is put into a program: "draw it with X and paste it into Y"."""
    verb, over = program.head, own.head
    if program.dep_ != "obl" or cases(program).isdisjoint(_INTO) or verb.i < own.i:
        return False
    taken = any(t.lower_ in _IT for t in children(verb, "obj"))
    return taken and verb.lemma_ in frame("produce.importing") and verb in coordination(over)


def directs_one(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether the next block tells of a tool that a doer directs: "image models, through LLMs"."""
    if sentence.index + 1 >= len(context.document.blocks):
        return False
    text = context.document.blocks[sentence.index + 1].text
    names = context.named_in(sentence.index + 1)
    return any(
        name.ids == doer.ids
        and text[tool.end : name.start].strip().lower() in frame("means.tools")
        and any(reading.is_known_to_make(tool, modality) for modality in output.ids)
        for tool, name in pairwise(names)
    )
