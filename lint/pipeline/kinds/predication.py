"""What a verb says a name to be: "X is a C", "we call X a C", "the best C is X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..frames import belongings, frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    is_of_other,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


class Predicated(NamedTuple):
    """Who is said to be of the class, by which construction, and the token to judge it at."""

    subject: Name
    pattern: str
    at: Token


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """Everybody whom a verb says to be of the class at ``token``."""
    noun = _family(token, sentence)
    if noun is None and (is_opaque(sentence, token.i) or _is_tied(token)):
        return
    noun = noun or _called(token) or _of_kind(token)
    if noun is None:
        return
    given = _prepositions(noun)
    if not given:
        yield from _said(noun, sentence, reading)
        yield from _listed(noun, sentence)
    elif given == {"as"}:
        yield from _as(noun, sentence, reading)
    else:
        yield from _belonging(noun, given, sentence, reading)


def _is_tied(token: Token) -> bool:
    """Whether a hyphen makes the class a part of another word: "LLM-only"."""
    doc, at = token.doc, token.i + 1
    return at + 1 < len(doc) and doc[at].text == "-" and not token.whitespace_ + doc[at].whitespace_


def _family(token: Token, sentence: Sentence) -> Token | None:
    """The noun in "the LLM family" that stands for all LLMs, if the class is nothing more."""
    behind = token.i + 1
    if behind >= len(token.doc) or behind in sentence.name_at:
        return None
    head = token.doc[behind]
    if token.dep_ not in {"compound", "amod", "nmod"} or token.head.i != behind:
        return None
    return head if head.lower_ in words("nouns.families") and cases(head) else None


def _of_kind(token: Token) -> Token | None:
    """The noun that is predicated: the class itself, or "type" in "a type of C"."""
    if "of" not in cases(token):
        return token
    head = token.head
    if head.pos_ == "ADJ" and _is_superlative(head):
        return token
    if token.dep_ != "nmod" or (head.lower_ == "part" and children(head, "amod")):
        return None  # "an integral part of C"
    if head.doc.text(head.i - 1) == "-":
        return None  # "the first use-case of Cs"
    return head if {head.lower_, head.lemma_} & words("nouns.partitive") else None


def _called(token: Token) -> Token | None:
    """The noun that is predicated in "a type of AI known as a C", "a kind of model called C"."""
    verb = token.head
    named = token.dep_ in {"xcomp", "obj", "obl"} and _prepositions(token) <= {"as"}
    if not named or verb.dep_ != "acl" or verb.lemma_ not in frame("be.called"):
        return None
    return _of_kind(verb.head) if "of" in cases(verb.head) else None


def _prepositions(noun: Token) -> set[str]:
    """By which words the class hangs on a verb; "that" before a clause is none of them."""
    clause = {mark.lower_ for mark in children(noun, "mark")} if children(noun, "cop") else set()
    return cases(noun) - clause


def _said(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is a C", "X is considered a C", "we call X a C", "X represents a kind of C"."""
    first = noun
    while first.dep_ == "conj" and first.head.i < first.i and not children(first, *SUBJECTS):
        excepted = any(c.lower_ == "but" for c in children(first, "cc"))
        if excepted and not _corrects(first) and first.head.lower_ != "nothing":
            return
        first = first.head
    if first != noun and first.pos_ == "ADJ":
        return  # "X is compression, and Cs doubly so"
    if first != noun and any(t.lower_ in words("lists.narrowing") for t in noun.children):
        return  # "X is a tool that uses AI, specifically Cs"
    if any(first.doc.text(cop.i + 1).lower() == "about" for cop in children(first, "cop")):
        return  # "X is about training Cs"
    if children(first, "cop"):
        definite = any(d.lower_ == "the" for d in children(noun, "det"))
        if not _prepositions(first) and not (definite and _is_role(noun, sentence)):
            for subject in subjects(first):
                if _may_be(first, subject, sentence) or is_of_other(noun, subject):
                    continue
                for name in reading.bearers(subject, sentence):
                    named = sentence.token_of(name) or subject
                    if _is_elsewhere(named, sentence, reading):
                        continue
                    if first != noun and named in conjuncts(first):
                        continue  # "the models are X and the Y models"
                    if _is_served_there(subject, name, sentence, reading):
                        continue
                    if name.kind == "class" and any(
                        t.lower_ in words("stance.negators") for t in first.children
                    ):
                        continue  # "AI isn't just a C"
                    if name.kind == "class" and _is_role_of(name, noun, sentence, reading):
                        continue  # "AI is a writing assistant"
                    if name.kind == "system" or reading.generic(subject, sentence) is name:
                        yield Predicated(name, "copula", noun)
        return
    verb = first.head
    if first.dep_ not in {"xcomp", "obj", "ccomp"} or first.doc.text(first.i - 1) == "+":
        return  # "Call X + RAG!"
    lemma = verb.lemma_
    if lemma in frame("be.called") and verb.head.lower_ == "what" and verb.dep_ == "acl:relcl":
        given = subjects(verb.head) if children(verb.head, "cop") else []
    elif lemma in frame("be.called"):
        given = children(verb, "obj", "nsubj:pass")
    elif lemma in frame("be.become"):
        given = children(verb, "nsubj", "nsubj:pass")
    elif lemma in frame("be.represent"):
        given = subjects(verb)
    else:
        return
    for subject in given:
        if first.dep_ == "obj" and _is_comma_between(subject, first):
            continue  # "calling your C, running a D"
        if subject != first and not any(
            t.lower_ == "such" for t in children(subject, "amod", "det")
        ):
            yield from _each(subject, "called", verb, sentence, reading)


def _is_comma_between(one: Token, other: Token) -> bool:
    first, last = sorted((one.i, other.i))
    return any(t.text == "," for t in one.doc[first:last])


def _is_elsewhere(subject: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a tree takes a place, or a part of a name, for what is spoken of.

    "X on Hugging Face, which is a C", "OpenRouter: X is a C", "AI Dream Machine is a C".
    """
    name = sentence.name_at.get(subject.i)
    if name is None:
        return False
    behind = subject.doc[subject.i + 1] if subject.i + 1 < len(subject.doc) else None
    if name.kind == "system" and not reading.is_model(name):
        return bool(cases(subject)) or (behind is not None and behind.text == ":")
    return (
        name.kind == "class"
        and behind is not None
        and behind.pos_ == "PROPN"
        and behind.text[:1].isupper()
        and behind.dep_ not in {"appos", "conj"}
    )


def _is_served_there(noun: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a noun is what a hub or a service holds: "the Hugging Face model is a C"."""
    held = words("access.models") | words("access.apis")
    own = noun.i in sentence.name_at or noun.i in sentence.referents
    return not own and noun.lower_ in held and name.kind == "system" and not reading.is_model(name)


def _may_be(noun: Token, subject: Token, sentence: Sentence) -> bool:
    """Whether some of a class may be of another: "rerankers can be LLMs"."""
    name = sentence.name_at.get(subject.i)
    if name is None or name.kind != "class":
        return False
    return any(t.lower_ in words("stance.possible") for t in children(noun, "aux"))


def _is_role_of(name: Name, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class of programs says what a whole field is good for, not what it is."""
    field = reading.knowledge.classes[name.ids[0]]
    said = sentence.name_at.get(noun.i)
    if field.axis != "field" or not field.mass or said is None or said.kind != "class":
        return False
    return reading.knowledge.classes[said.ids[0]].axis == "software"


def _corrects(noun: Token) -> bool:
    """Whether "but" puts the right noun for a denied one: "not a toy but an LLM"."""
    return any(t.lower_ in words("stance.negators") for t in noun.head.children)


def _listed(noun: Token, sentence: Sentence) -> Iterator[Predicated]:
    """X in "the best C is X", "examples of Cs are X and Y", "the C is called X"."""
    verb = noun.head
    if noun.dep_ == "nsubj:pass" and verb.lemma_ in frame("be.named"):
        given = [t for t in children(verb, "xcomp", "obj") if not cases(t)]
        for title in given:
            name = sentence.name_at.get(title.i)
            if name is not None and name.kind == "system" and not is_opaque(sentence, title.i):
                yield Predicated(name, "called:by-name", verb)
        return
    if noun.dep_ != "nsubj" or len(conjuncts(noun)) > 1:
        return
    if children(verb, "cop"):
        if _is_role(noun, sentence):
            return
        if any(t.text == ":" for t in noun.doc[noun.i : verb.i]):
            return  # "Cs: the default is now X"
        named: Token | None = verb
        pattern = "copula:inverse"
    elif verb.lemma_ in frame("be.include") and _are_many(noun, sentence):
        named = next(iter(children(verb, "obj")), None)
        pattern = "copula:include"
    else:
        return
    for member in conjuncts(named) if named is not None else ():
        if member is not named and children(member, *SUBJECTS):
            continue
        name = sentence.name_at.get(member.i)
        if cases(member):
            continue  # "the place to find Cs is on X"
        if name is not None and name.kind == "system" and not is_opaque(sentence, member.i):
            yield Predicated(name, pattern, verb)


def _is_role(noun: Token, sentence: Sentence) -> bool:
    """Whether a class is the part that something plays in a system: "its text encoder is X"."""
    name = sentence.name_at.get(noun.i)
    if name is None or name.plural:
        return False
    return sentence.block.text[name.start : name.end].lower() in words("nouns.roles")


def _are_many(noun: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(noun.i)
    return name.plural if name is not None else "Number=Plur" in noun.morph


def _as(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is known as a C", "X serves as a C", "we use X as our C", "as a C, X ..."."""
    verb = noun.head
    if noun.dep_ not in {"obl", "xcomp", "advcl", "nmod"} or _is_compared(verb, noun):
        return
    if noun.doc.text(noun.i + 1).lower() in words("nouns.plus"):
        return  # "we see X as a C plus a search"
    lemma = verb.lemma_
    serves = {lemma, verb.lower_} & frame("be.serve")
    if serves or {lemma, verb.lower_} & frame("be.called"):
        given = [
            *children(verb, "nsubj:pass", "obj"),
            *(t for t in children(verb, "obl") if "of" in cases(t)),
        ]
        pattern, given = "as:serves" if serves else "called-as", given or subjects(verb)
        yield from _misread(verb, pattern, sentence)
    elif lemma in frame("be.employ") and verb.i < noun.i:
        pattern, given = "as:employed", _employed(verb, noun, sentence)
    elif noun.i <= _FRONT and children(noun, "det") and verb.i > noun.i:
        pattern, given = "as:front", subjects(verb)
    elif verb.i in sentence.name_at and verb.doc.text(verb.i + 1) == "," and _is_aside(noun):
        pattern, given = "as:front", [verb]
    else:
        return
    at = noun if pattern == "as:front" else verb  # "as a C, X never ..." still makes X a C
    for subject in given:
        name = sentence.name_at.get(subject.i)
        likened = lemma in frame("be.likened") and name is not None and name.kind == "class"
        if subject != noun and not likened:  # "think of AI as a very smart assistant"
            yield from _each(subject, pattern, at, sentence, reading)


def _misread(verb: Token, pattern: str, sentence: Sentence) -> Iterator[Predicated]:
    """X in "X functions as a C", where the tree takes the verb for a noun."""
    if verb.pos_ != "NOUN" or verb.dep_ != "ROOT" or not verb.lower_.endswith("s") or not verb.i:
        return
    before = verb.doc[verb.i - 1]
    name = sentence.name_at.get(before.i)
    beside = before.head == verb and bool(before.whitespace_)
    if beside and name is not None and name.kind == "system":
        yield Predicated(name, pattern, verb)


def _is_aside(noun: Token) -> bool:
    """Whether "as a C" stands between two commas: "X, as a C, needs ..."."""
    behind = noun.doc.text(noun.i + 1)
    opener = next(iter(children(noun, "case", "mark")))
    return behind == "," and noun.doc[opener.i - 1].text == "," and bool(children(noun, "det"))


def _is_compared(verb: Token, noun: Token) -> bool:
    """Whether the second "as" of "as well as" stands before the class."""
    between = verb.doc[verb.i + 1 : noun.i] if verb.i < noun.i else ()
    return sum(t.lower_ == "as" for t in between) > 1


def _employed(verb: Token, noun: Token, sentence: Sentence) -> list[Token]:
    """What is put to use: of "use X as a C and Y as a D", the one right before "as"."""
    given = children(verb, "obj", "nsubj:pass")
    case = next(iter(children(noun, "case", "mark")))
    named = {t.i for one in given for t in conjuncts(one)}
    between = [i for i in sentence.name_at if verb.i < i < noun.i and i not in named]
    beside = [verb.doc[case.i - 1]] if case.i - 1 in sentence.name_at else []
    beside = [t for t in beside if not cases(t) & words("nouns.channels")]  # "X via Y as a C"
    return beside if between else given


_WITHIN = frozenset({"in", "of", "within", "under", "from", "among"})
_OUTSIDE = frozenset({"out", "outside", "beyond", "out of"})
_AMONG = frozenset({"among", "amongst"})
_LABELLING = frozenset({":", "="})
_FRONT = 5
"""The last token at which the class of "As a powerful new C, X ..." may stand."""


def _belonging(
    noun: Token, prepositions: set[str], sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    """X in "X belongs to the family of Cs", "X falls under the Cs", "X is among the Cs"."""
    verb = noun.head
    named = noun.lower_ in words("nouns.families")
    inside = prepositions & (_WITHIN if named else _AMONG) and not prepositions & _OUTSIDE
    if inside and children(noun, "cop"):
        for subject in subjects(noun):
            yield from _each(subject, "called:belongs", noun, sentence, reading)
    member = verb.lemma_ in words("nouns.partitive") and children(verb, "cop")
    if named and "of" in prepositions and noun.dep_ == "nmod" and member:
        for subject in subjects(verb):
            yield from _each(subject, "called:belongs", verb, sentence, reading)
    best = verb.pos_ == "ADJ" and children(verb, "cop") and _is_superlative(verb)
    if best and prepositions & {"of", "among"} and noun.dep_ in {"obl", "nmod"}:
        for subject in subjects(verb):
            yield from _each(subject, "called:belongs", verb, sentence, reading)
    if noun.dep_ in {"obl", "nmod"} and prepositions & set(belongings().get(verb.lemma_, ())):
        yield from _misread(verb, "called:belongs", sentence)
        for subject in subjects(verb) or passive_subjects(verb):
            yield from _each(subject, "called:belongs", verb, sentence, reading)


def _is_superlative(adjective: Token) -> bool:
    """Whether "the best" or "the fastest" is said, which is one of those it is better than."""
    superlative = "Degree=Sup" in adjective.morph or adjective.lower_.endswith("est")
    superlative = superlative or any(t.lower_ == "most" for t in children(adjective, "advmod"))
    return superlative and any(d.lower_ == "the" for d in children(adjective, "det"))


def _each(
    subject: Token, pattern: str, at: Token, sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    for member in conjuncts(subject):
        for name in reading.bearers(member, sentence):
            if name.kind == "class" and children(member, "acl:relcl", "acl"):
                continue  # "Cs that write are called Ds"
            if _is_served_there(member, name, sentence, reading):
                continue
            yield Predicated(name, pattern, at)


def is_fragment(token: Token, sentence: Sentence) -> bool:
    """Whether a class heads a phrase that is no clause: "An LLM for artists."."""
    noun = _of_kind(token)
    if noun is None or is_opaque(sentence, token.i) or noun.dep_ != "ROOT" or cases(noun) - {"of"}:
        return False
    name = sentence.name_at[token.i]
    if name.kind != "class" or (name.plural and noun is token):
        return False
    behind = token.doc.text(token.i + 1)
    if behind in _LABELLING or (behind in {"for", "as"} and noun.i == 0):
        return False  # "LLM: X", "LLM for prompts", "CNN as teacher"
    return not children(noun, "cop", "aux", "conj", *SUBJECTS)


def is_talked_of(verb: Token) -> bool:
    """Whether a sentence only speaks of giving the name: "calling X a C is tempting"."""
    if children(verb, *SUBJECTS, "nsubj:pass"):
        return False
    if verb.dep_ in {"csubj", "csubj:pass", "csubj:outer"}:
        return True
    if verb.i == 0 and verb.lower_.endswith("ing"):  # where the tree takes it for the root
        return True
    head = verb.head
    return verb.dep_ in {"xcomp", "ccomp"} and (
        head.pos_ in {"ADJ", "NOUN"} or any(t.lower_ == "it" for t in children(head, "nsubj"))
    )
