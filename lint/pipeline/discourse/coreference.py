"""What "it", "they", "this model" and "the latter" stand for, within a section."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..frames import frame, owned
from ..kinds.comparison import is_measure
from ..kinds.predication import is_fragment
from ..lexicon import words
from ..stance.context import asks
from ..trees.heads import is_opaque, opens_title
from ..trees.syntax import cases, children, governors, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

Names = tuple["Name", ...]

_ONE = frozenset({"it"})
_MANY = frozenset({"they", "them", "both", "their"})
_OWN = frozenset({"its", "their"})
_DEMONSTRATIVES = frozenset({"this", "the", "these", "that", "those", "such"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
"""What a noun behind a name may be taken for."""
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_LISTED = 20
"""So many blocks on, a paragraph may go on from the one that leads a list."""


def resolve(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Name]], reading: Reading
) -> None:
    """Fill ``referents`` of each sentence from what is named before.

    ``found`` are all names of the document, block by block.
    """
    every = [name for names in found for name in names]
    named = Counter(i for n in every if n.kind == "class" for i in set(n.ids))
    systems = {i for n in every if n.kind == "system" for i in n.ids}
    before: Names = ()
    pair: Names = ()
    alone: Names = ()
    several: Names = ()
    previous: Sentence | None = None
    for sentence in sentences:
        if previous is not None and goes_on(previous, sentence):
            before, pair, alone, several = (
                _carried(names, previous, sentence) for names in (before, pair, alone, several)
            )
        else:
            before, pair, alone, several = (), (), (), ()
        if sentence.topic is not None and not before:
            before = (sentence.topic,)
        for token in sentence.doc:
            if token.i in sentence.name_at:
                if _is_meant_again(token, sentence, before or alone):
                    sentence.referents[token.i] = before or alone
                elif several and _are_meant_again(token, sentence):
                    sentence.referents[token.i] = several
                elif alone and _is_described_again(
                    token, sentence, alone, _has_others(token, sentence, named, systems, reading)
                ):
                    sentence.referents[token.i] = alone
                elif sentence.topic is not None and is_fragment(token, sentence):
                    sentence.referents[token.i] = (sentence.topic,)
                continue
            ordinal = _ordinal(token)
            two = _named_before(token, sentence)[-2:] or pair if ordinal is not None else ()
            if ordinal is not None and len(two) == 2:
                sentence.referents[token.i] = (two[ordinal],)
            elif _refers(token):
                meant = (
                    _inside(token, sentence, reading)
                    if _has_name_before(token, sentence)
                    else before
                )
                if meant and _agrees(token, meant) and not _has_other_before(token, sentence):
                    sentence.referents[token.i] = meant
        before = topic(sentence, reading) or _object(sentence, reading)
        names = tuple(n for n in sentence.names if n.kind != "maker")
        pair = names if len(names) == 2 else ()
        several = _in_a_row(names, reading)
        alone = names if _is_put_to_use(names, sentence, reading) else ()
        previous = sentence


def _carried(names: Names, previous: Sentence, sentence: Sentence) -> Names:
    """The names of one sentence as the next one has them: another block has other offsets."""
    if previous.index != sentence.index:
        own = [n for n in names if id(n) not in previous.borrowed]
        there = {id(n): sentence.borrow(n, previous.block) for n in own}
        names = tuple(there.get(id(n), n) for n in names)
    sentence.borrowed |= {
        id(n): previous.borrowed[id(n)] for n in names if id(n) in previous.borrowed
    }
    return names


def goes_on(previous: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence follows on another one: in its block, or as the next paragraph's first.

    A list without names may stand between a paragraph that leads it and the next one.
    """
    if previous.index == sentence.index:
        return not sentence.block.text[previous.end : sentence.start].strip()
    ends = not previous.block.text[previous.end :].strip(' *_"”)')
    begins = not sentence.block.text[: sentence.start].strip(' *_"“(')
    listed = previous.block.text.rstrip(" *_").endswith(":")
    return (
        1 <= sentence.index - previous.index <= (_LISTED if listed else 1)
        and ends
        and begins
        and previous.block.kind == sentence.block.kind == "paragraph"
        and previous.block.section == sentence.block.section
    )


def _refers(token: Token) -> bool:
    """Whether a word may stand for a system: a pronoun, or "this model"."""
    if token.dep_ in _SUBJECTS:
        if token.lower_ in _ONE | _MANY:
            return True
        return (
            token.lower_ in words("nouns.transparent")
            and any(d.lower_ in _DEMONSTRATIVES for d in children(token, "det", "amod"))
            and not children(token, "compound", "nmod")
            and all(d.lower_ in _DEMONSTRATIVES for d in children(token, "amod"))
        )
    if token.lower_ in _OWN and token.dep_ == "nmod:poss":
        return token.head.lower_ in owned()
    if token.lower_ != "it":
        return False
    if token.dep_ in {"obj", "iobj"}:
        handled = frame("produce.use") | frame("adapt.verbs") | words("access.run")
        return token.head.lemma_ in handled
    return token.dep_ in {"obl", "nmod"} and bool(cases(token) & {"with", "via", "through"})


def _agrees(token: Token, names: Names) -> bool:
    many = token.lower_ in _MANY | {"models", "tools", "systems"}
    return many if len(names) > 1 else token.lower_ != "both"


def _ordinal(token: Token) -> int | None:
    """0 for "the former", 1 for "the latter"."""
    return {"former": 0, "latter": 1}.get(token.lower_) if token.dep_ != "amod" else None


def _is_meant_again(token: Token, sentence: Sentence, before: Names) -> bool:
    """Whether "this LLM" means the one system that was named before, and nothing else is named."""
    return (
        _is_single(before)
        and _determiner(token, sentence) in {"this", "that"}
        and (token.dep_ in _SUBJECTS or len({n.ids for n in sentence.names}) == 1)
        and not _has_name_before(token, sentence)
        and not _is_narrowed(token, sentence)
    )


def _are_meant_again(token: Token, sentence: Sentence) -> bool:
    """Whether "these LLMs" means all systems that were named before, and nothing else is named."""
    name = sentence.name_at[token.i]
    return (
        name.kind == "class"
        and name.plural
        and token.dep_ in _SUBJECTS
        and any(d.lower_ == "these" for d in children(token, "det"))
        and not _has_name_before(token, sentence)
        and not _is_narrowed(token, sentence)
    )


def _is_described_again(token: Token, sentence: Sentence, before: Names, others: bool) -> bool:
    """Whether "the LLM" can only mean the one system that was named before.

    No other LLM is named in the text, and the sentence says how it is, not what it writes.
    """
    return (
        not others
        and _is_single(before)
        and _determiner(token, sentence) == "the"
        and token.dep_ in _SUBJECTS
        and len(sentence.names) == 1
        and not _is_narrowed(token, sentence)
        and (bool(children(token.head, "cop")) or token.head.lemma_ in frame("be.state"))
        and not children(token.head, "xcomp", "ccomp", "advcl")
    )


def _has_others(
    token: Token, sentence: Sentence, named: Counter[str], systems: set[str], reading: Reading
) -> bool:
    """Whether a text names another thing of the class, or the class more than once."""
    ids = sentence.name_at[token.i].ids
    knowledge = reading.knowledge
    if sentence.name_at[token.i].kind != "class":
        return True
    kin = [c for c in named if any(knowledge.is_a(c, i) or knowledge.is_a(i, c) for i in ids)]
    return sum(named[c] for c in kin) > 1 or any(
        knowledge.is_a(system, id_) for system in systems for id_ in ids
    )


def _is_single(names: Names) -> bool:
    return len(names) == 1 and names[0].kind == "system"


def _determiner(token: Token, sentence: Sentence) -> str:
    name = sentence.name_at[token.i]
    given = children(token, "det")
    return given[0].lower_ if name.kind == "class" and not name.plural and given else ""


def _is_narrowed(token: Token, sentence: Sentence) -> bool:
    """Whether more words belong to a class: "that LLM we use", "this LLM leaderboard"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    if len(behind) == 2 and behind[0].pos_ in _NOMINAL and behind[1].pos_ == "AUX":
        return True
    return is_opaque(sentence, token.i) or bool(
        children(token, "amod", "compound", "nmod", "acl", "acl:relcl", "conj", "nmod:poss")
    )


def _in_a_row(names: Names, reading: Reading) -> Names:
    """The systems of a sentence, if it names several and, beside them, nothing but the field."""
    systems = tuple(n for n in names if n.kind == "system")
    classes = [reading.knowledge.classes[i] for n in names if n.kind == "class" for i in n.ids]
    if len(systems) < 2 or not all(map(reading.is_model, systems)):
        return ()
    return systems if all(class_.axis == "field" for class_ in classes) else ()


def _is_put_to_use(names: Names, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence names one system and says that something was made or is done with it."""
    if not _is_single(names) or not reading.is_model(names[0]):
        return False
    at = sentence.token_of(names[0])
    if at is None or is_opaque(sentence, at.i) or asks(sentence):
        return False
    if any(_negates(t) for t in sentence.doc) or _has_rival(sentence, len(sentence.doc)):
        return False
    return not any(t.lower_ in words("nouns.handovers") for t in sentence.doc)


def _negates(token: Token) -> bool:
    return token.lower_ in words("stance.negators")


def _has_name_before(token: Token, sentence: Sentence) -> bool:
    return any(i < token.i for i in sentence.name_at)


def _has_other_before(token: Token, sentence: Sentence) -> bool:
    """Whether a pronoun may stand for a thing before it: "These apps are good, as they are ..."."""
    if token.lower_ not in _ONE | _MANY:
        return False
    many = token.lower_ in _MANY
    return any(
        t.dep_ in _SUBJECTS
        and t.pos_ == "NOUN"
        and t.i not in sentence.name_at
        and t.i not in sentence.referents
        and t.lower_ not in words("nouns.persons")
        and ("Number=Plur" in t.morph) is many
        for t in token.doc[: token.i]
    )


def _named_before(token: Token, sentence: Sentence) -> Names:
    names = [name for i, name in sorted(sentence.name_at.items()) if i < token.i]
    return tuple(n for n in names if n.kind != "maker")


def _inside(token: Token, sentence: Sentence, reading: Reading) -> Names:
    """The one system, or the field, named before a pronoun: "X is fast, and it draws logos"."""
    owns, many = token.lower_ in _OWN, token.lower_ == "they"
    if not owns and (token.dep_ not in _SUBJECTS or token.lower_ not in _ONE | {"they"}):
        return ()
    names = [n for n in _named_before(token, sentence) if not _is_predicate(n, sentence)]
    if len({n.ids for n in names}) != 1:
        return ()
    at = sentence.token_of(names[-1])
    if owns and names[0].kind == "system":
        if at is not None and at.head.lower_ in words("nouns.aspects"):
            at = at.head  # "a feature of X is its ability to draw"
        told = at is not None and at.dep_ in _SUBJECTS
        return (names[-1],) if told and not _has_rival(sentence, token.i) else ()
    if names[0].kind != "system" or many:
        class_ = names[0].kind == "class"
        meant = class_ and (
            names[0].plural if many else reading.knowledge.classes[names[0].ids[0]].mass
        )
        return (names[-1],) if meant and at is not None and at.dep_ in _SUBJECTS else ()
    if at is None or not reading.bearers(at, sentence) or not _is_argument(at):
        return ()
    if is_measure(names[-1], sentence):
        return ()
    clause = token.head
    if (
        children(clause, "acl:relcl")
        or clause.i in {at.i, at.head.i}
        or _has_rival(sentence, token.i)
    ):
        return ()
    return (names[-1],)


def _is_predicate(name: Name, sentence: Sentence) -> bool:
    """Whether a class says what something is: "X is a language model, which means that it ..."."""
    at = sentence.token_of(name) if name.kind == "class" else None
    return at is not None and bool(children(at, "cop"))


def _is_argument(token: Token) -> bool:
    return token.dep_ in {*_SUBJECTS, "obj", "iobj", "obl"} or (
        token.dep_ == "compound" and token.head.dep_ in _SUBJECTS
    )


def topic(sentence: Sentence, reading: Reading) -> Names:
    """The systems or classes that are the subject of a sentence's main clause."""
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if root is None:
        return ()
    found: list[Name] = []
    for subject in [*subjects(root), *passive_subjects(root)]:
        found += (n for n in reading.bearers(subject, sentence) if not opens_title(n, sentence))
    return () if found and _has_rival(sentence, len(sentence.doc)) else tuple(found)


def _object(sentence: Sentence, reading: Reading) -> Names:
    """The one system that somebody does something with, or shows: "We use X", "That is X"."""
    names = {n.ids: n for n in sentence.names if n.kind != "maker"}
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if len(names) != 1 or root is None:
        return ()
    (name,) = names.values()
    doers = subjects(root)
    if _shows(root, name, sentence) and not any(_negates(t) for t in sentence.doc):
        return (name,)
    if name.kind != "system" or any(t.lower_ not in words("nouns.persons") for t in doers):
        return ()
    if not doers and root.i > 0:
        return ()
    given = children(root, "obj") or children(root, "obl")
    for noun in given[:1]:
        if name in reading.bearers(noun, sentence) and not _has_rival(sentence, len(sentence.doc)):
            return (name,)
    return ()


def _shows(root: Token, name: Name, sentence: Sentence) -> bool:
    """Whether a sentence says no more than what is seen: "This is X", "That's X"."""
    if name.kind != "system" or sentence.name_at.get(root.i) is not name:
        return False
    shown = {t.lower_ for t in subjects(root)} if children(root, "cop") else set()
    return bool(shown) and shown <= _DEMONSTRATIVES | _ONE


def _has_rival(sentence: Sentence, end: int) -> bool:
    """Whether something else that may act stands before a token: "X sends it to our server"."""
    things = words("nouns.transparent") | words("nouns.tools") | words("nouns.actors")
    return any(
        (token.lower_ in things or token.pos_ == "PROPN")
        and token.i not in sentence.name_at
        and token.dep_ in {*_SUBJECTS, "obj", "obl", "iobj", "conj", "nmod"}
        and not any(i in sentence.name_at for i in (token.i - 1, token.i + 1))
        and not any(t.i in sentence.referents for t in (token, *governors(token)))
        for token in sentence.doc[:end]
    )
