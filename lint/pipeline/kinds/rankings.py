"""Who has a place in a ranking of a class: "X tops our list of Cs", "X came first in it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DETERMINERS
from ..lexicon import words
from ..trees.syntax import cases, instruments, objects, subjects
from .predicated import Predicated, each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WITH = frozenset({"with"})
_OF = frozenset({"of"})


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """Everybody who is said to have a place in a ranking of the class at ``token``.

    Only models and products: a program that runs them may be ranked among them for its use.
    """
    name, ranking = sentence.name_at[token.i], token.head
    if not name.plural or token.dep_ != "nmod" or cases(token) != _OF:
        return
    if ranking.lower_ not in words("nouns.rankings"):
        return
    verb = ranking.head
    opened = ranking in subjects(verb) and verb.lemma_ in words("verbs.open")
    if opened and token.doc[ranking.i - 1].lower_ in DETERMINERS | {"top"}:
        for noun, _ in instruments(verb, _WITH):
            for found in each(noun, "called:ranked", verb, sentence, reading):
                if found.subject.kind == "system" and reading.is_model(found.subject):
                    yield found
    topped = ranking in objects(verb) and verb.lemma_ in words("verbs.top")
    placed = ranking.dep_ in {"obl", "nmod"} and verb.lemma_ in words("verbs.rank")
    if not (topped or placed):
        return
    for subject in subjects(verb):
        for found in each(subject, "called:ranked", verb, sentence, reading):
            if found.subject.kind == "system" and reading.is_model(found.subject):
                yield found
