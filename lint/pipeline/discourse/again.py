"""Classes that mean systems named before: "this LLM", "these LLMs", "the LLM"."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..closed import NOMINAL_SUBJECTS
from ..frames import frame
from ..kinds import equality
from ..kinds.predication import is_fragment
from ..trees.heads import is_opaque
from ..trees.syntax import cases, children, is_passive
from .remembered import has_name_before, is_single

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from ..names.scan import Name, Names
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .remembered import Remembered

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
"""What a noun behind a name may be taken for."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a whole document names: its classes, how often each, and its systems."""

    classes: Counter[str]
    systems: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[Name]) -> Named:
        """Count the names of a document."""
        classes: Counter[str] = Counter()
        systems: set[str] = set()
        for name in names:
            if name.kind == "class":
                classes.update(set(name.ids))
            elif name.kind == "system":
                systems.update(name.ids)
        return cls(classes, frozenset(systems))


def meant(
    token: Token, sentence: Sentence, before: Remembered, named: Named, reading: Reading
) -> Names:
    """What a name in a sentence stands for beside itself, if it points back to something."""
    restated = _restated(token, sentence, reading)
    if restated is not None:
        return (restated,)
    last = before.spoken_of or before.alone
    if _is_meant_again(token, sentence, last, reading):
        return last
    if before.several and _are_meant_again(token, sentence, len(before.several)):
        return before.several
    again = _is_described_again(token, sentence, before.alone)
    again = again or _does_its_work(token, sentence, before.alone, reading)
    if again and not _has_others(token, sentence, named, reading):
        return before.alone
    if sentence.topic is not None and is_fragment(token, sentence):
        return (sentence.topic,)
    return ()


def _restated(token: Token, sentence: Sentence, reading: Reading) -> Name | None:
    """Ds in "generative AI, i.e. Ds, can draw": what a whole field is said to be in an aside."""
    name = sentence.name_at[token.i]
    if name.kind != "class" or token.dep_ not in NOMINAL_SUBJECTS:
        return None
    if any(reading.knowledge.classes[i].axis != "field" for i in name.ids):
        return None
    other = next((n for n in sentence.names if n.start >= name.end), None)
    if other is None or other.kind != "class" or not other.plural:
        return None
    return other if equality.restated(name, other, sentence) else None


def _is_meant_again(token: Token, sentence: Sentence, before: Names, reading: Reading) -> bool:
    """Whether "this LLM" means the one system that was named before, and nothing else is named.

    "This LLM from M" does so where M made that system.
    """
    determiner = _determiner(token, sentence)
    said = [name for name in before if name.kind != "class" and determiner == "this"]
    ids = {id_ for name in said for id_ in name.ids}
    makers = {maker for id_ in ids for maker in reading.knowledge.makers_of(id_)}
    return (
        is_single(before)
        and determiner in {"this", "that"}
        and (token.dep_ in NOMINAL_SUBJECTS or len(_apart_from(makers, sentence)) == 1)
        and not has_name_before(token, sentence)
        and not _is_narrowed(token, sentence, makers)
    )


def _apart_from(makers: Set[str], sentence: Sentence) -> set[tuple[str, ...]]:
    """What a sentence names beside the makers of the system that was named before."""
    return {name.ids for name in sentence.names if not makers >= set(name.ids)}


def _are_meant_again(token: Token, sentence: Sentence, number: int) -> bool:
    """Whether "these LLMs" means all systems that were named before, and nothing else is named.

    ``number``: how many they are, of two "both LLMs" does.
    """
    name = sentence.name_at[token.i]
    pointing = {"these", "both"} if number == 2 else {"these"}
    return (
        name.kind == "class"
        and name.plural
        and (token.dep_ in NOMINAL_SUBJECTS or _is_of_all(token, number))
        and any(d.lower_ in pointing for d in children(token, "det", "det:predet"))
        and not has_name_before(token, sentence)
        and not _is_narrowed(token, sentence)
    )


def _is_of_all(token: Token, number: int) -> bool:
    """Whether a class tells of whom all are: "all of these LLMs must", of two "both of these"."""
    over = token.head
    all_ = over.lower_ in {"all", "each"} or (number == 2 and over.lower_ == "both")
    return all_ and cases(token) == {"of"} and over.dep_ in NOMINAL_SUBJECTS


def _is_described_again(token: Token, sentence: Sentence, before: Names) -> bool:
    """Whether a sentence says how "the LLM" that was named before is, not what it writes."""
    return (
        is_single(before)
        and _determiner(token, sentence) == "the"
        and token.dep_ in NOMINAL_SUBJECTS
        and sum(name.kind != "maker" for name in sentence.names) == 1
        and not _is_narrowed(token, sentence)
        and (
            bool(children(token.head, "cop"))
            or token.head.lemma_ in frame("be.state")
            or (is_passive(token.head) and token.head.lemma_ in frame("origin.verbs"))
        )
        and not children(token.head, "xcomp", "ccomp", "advcl")
    )


def _does_its_work(token: Token, sentence: Sentence, before: Names, reading: Reading) -> bool:
    """Whether "the LLM" does what the system alone can that was named: "the LLM makes clips"."""
    if not is_single(before) or _determiner(token, sentence) != "the":
        return False
    if (
        token.dep_ not in NOMINAL_SUBJECTS
        or len(sentence.names) > 1
        or _is_narrowed(token, sentence)
    ):
        return False
    made = token.head.lemma_ in frame("produce.verbs")
    return any(
        reading.is_known_to_make(before[0], modality)
        for thing in (children(token.head, "obj") if made else ())
        for output in reading.outputs(thing, sentence)
        if not reading.may_be_text(output.ids)
        for modality in output.ids
    )


def _has_others(token: Token, sentence: Sentence, named: Named, reading: Reading) -> bool:
    """Whether a text names another thing of the class, or the class more than once."""
    ids = sentence.name_at[token.i].ids
    knowledge = reading.knowledge
    if sentence.name_at[token.i].kind != "class":
        return True
    kin = [
        c for c in named.classes if any(knowledge.is_a(c, i) or knowledge.is_a(i, c) for i in ids)
    ]
    return sum(named.classes[class_] for class_ in kin) > 1 or any(
        knowledge.is_a(system, id_) for system in named.systems for id_ in ids
    )


def _determiner(token: Token, sentence: Sentence) -> str:
    name = sentence.name_at[token.i]
    given = children(token, "det")
    return given[0].lower_ if name.kind == "class" and not name.plural and given else ""


def _is_narrowed(token: Token, sentence: Sentence, makers: Set[str] = frozenset()) -> bool:
    """Whether more words belong to a class: "that LLM we use", "this LLM leaderboard".

    ``makers``: those whose name behind it tells nothing new.
    """
    behind = token.doc[token.i + 1 : token.i + 3]
    if len(behind) == 2 and behind[0].pos_ in _NOMINAL and behind[1].pos_ == "AUX":
        return True
    others = [
        child
        for child in children(
            token, "amod", "compound", "nmod", "acl", "acl:relcl", "conj", "nmod:poss"
        )
        if not (child.dep_ == "acl:relcl" and token.doc.text(token.i + 1) == ",")
        and not (
            child.dep_ == "nmod"
            and child.i in sentence.name_at
            and makers >= set(sentence.name_at[child.i].ids)
        )
    ]
    return is_opaque(sentence, token.i) or bool(others)
