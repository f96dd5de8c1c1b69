"""Systems that are studied, or that weigh what another one makes: no use of them is told of.

"A survey of Cs for image generation", "an oracle (e.g. X for TTS) listens to the output".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lexicon import words
from ..trees.syntax import cases, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..trees.sentences import Sentence

_ON = frozenset({"of", "on", "into", "about"})
_BY = frozenset({"obl:agent", "nsubj"})
_SUCH = frozenset({"such", "as", "like", "including"})


def is_weighed(doer: Name, sentence: Sentence) -> bool:
    """Whether what a system is good for is only studied, or it weighs what others make."""
    return _is_studied(doer, sentence) or _weighs(doer, sentence)


def is_measured(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether it tells how good a thing is: "compute the score of the generated images with X"."""
    token, thing = sentence.token_of(doer), output.last
    if token is None or thing.dep_ != "nmod" or not cases(thing) <= _ON:
        return False
    figure, host = thing.head, token.head
    beside = host is thing or (host.head is thing and host.lower_ == host.lemma_)  # "TTS output"
    told = figure.dep_ in {"obj", "nsubj:pass"} and "with" in cases(token)
    return beside and told and figure.head.lemma_ in words("verbs.judge", "verbs.compute")


def _is_studied(class_: Name, sentence: Sentence) -> bool:
    """Whether a study is on a class: "papers on Cs for it", "we study the limits of Cs for it"."""
    below = sentence.token_of(class_)
    if below is None or class_.kind != "class":
        return False
    of_noun = False
    for over in below.governors():
        on = below.dep_ == "nmod" and cases(below) <= _ON and below.i > over.i
        if on and over.lower_ in words("nouns.studies"):
            return True
        if below.dep_ == "obj" and over.lemma_ in words("stance.studying"):
            return of_noun or any(t.lower_ in words("stance.research") for t in subjects(over))
        if not on and below.dep_ != "conj":
            return False
        of_noun = of_noun or on
        below = over
    return False


def _weighs(doer: Name, sentence: Sentence) -> bool:
    """Whether it is an example of what checks a result: "an independent judge (X for TTS)"."""
    token = sentence.token_of(doer)
    if token is None or token.dep_ not in {"appos", "nmod"} or cases(token) - _SUCH:
        return False
    kind = token.head
    tests = kind.dep_ in _BY and kind.head.lemma_ in words("verbs.judge", "verbs.check")
    return kind.lower_ in words("nouns.judges") or (tests and kind.i < token.i)
