"""Tuning that is only told of: research on a system, and the data that it was done with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import any_of, words
from ..trees.syntax import cases, children, is_passive, subjects

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CITED = re.compile(r"\bet al\b|\b[A-Z][\w-]+,? (?:&|and) [A-Z][\w-]+,? \(?(?:19|20)\d\d\)?")
"""Whose work it is: "(Jones et al. 2024)", "Jones and Smith (2024)"."""
_GIVEN_UP = frozenset({"obj", "nsubj:pass", "xcomp"})


def is_of_research(
    name: Name, act: Token, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether a study tells of a tuned system, by its maker or with leave: "X tuned to deceive".

    So does a label for what a data set was drawn from: "Fine-tuning dataset: X, 8k chats". Or the
    study is said to do it: "most experiments fine-tune X".
    """
    if _is_given(name, sentence, reading):
        return True
    if any(t.lower_ in frame("adapt.own") for t in act.doc):
        return False
    if any(map(_is_study, subjects(act))):
        return True
    around = [sentence.text, *context.row(sentence)]
    studied = any_of(frame("adapt.studied"))
    return any(_CITED.search(text) or studied.search(text) for text in around)


def _is_given(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether the maker of a system hands out the tuned one: "they got a fine-tuned X from M"."""
    if name.kind != "system":
        return False
    known = {i for id_ in name.ids for i in reading.knowledge.makers_of(id_)}
    return any(
        one.kind == "maker" and set(one.ids) & known and cases(sentence.doc[at]) & {"from", "by"}
        for at, one in sentence.name_at.items()
    )


def _is_study(doer: Token) -> bool:
    """Whether others tell of their work: "most experiments", but not "our experiments"."""
    ours = any(t.lower_ in words("access.own") for t in children(doer, "nmod:poss"))
    return doer.lower_ in frame("adapt.studies") and not ours


def is_given_up(act: Token) -> bool:
    """Whether nobody is to do it any more: "drops the fine-tuning of X", "our plan to tune it"."""
    given = act.head if act.dep_ == "acl" and act.head.dep_ in _GIVEN_UP else act
    verb = given.head
    up = any(t.lower_ == "up" for t in children(verb, "compound:prt"))
    ends = verb.lemma_ in frame("adapt.giving_up") or (up and verb.lemma_ in frame("adapt.giving"))
    return given.dep_ in _GIVEN_UP and ends


def is_told_as_done(verb: Token) -> bool:
    """Whether others tuned it: "models like X are fine-tuned"; not "can be fine-tuned"."""
    able = any(t.lower_ in {"can", "may"} for t in children(verb, "aux"))
    return is_passive(verb) and not able
