"""What a verb of being says a name to be: "X is a C", "the best C is X", "Cs include X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.lists import SYSTEMS, closing, introducer, name_list
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    coordination,
    is_of_other,
    passive_subjects,
    subjects,
)
from .predicated import Predicated, governing, is_term_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


_FURTHER = frozenset({"the other", "the second", "a second", "the third", "a third", "a fourth"})
_NEXT = frozenset({",", "and", ";", "while"})
_AND = frozenset({"and", "&"})
_ALTERNATIVE = frozenset({"/", "+"})
_COLON = frozenset({":"})
_THESE = frozenset({"these", "they", "those"})
_PARTING = frozenset({":", "-", "–", "—"})
_ASIDE_AT = 2
"""What stands behind a name, a comma and "being" has at least so many words before it."""
_OWNING = frozenset({"' ", "’ "})


def being(noun: Token, first: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is a C", "X is a D and a C", where ``first`` carries the verb for all of them."""
    if governing(first) or _is_granted(first):
        return
    behind = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]]
    if first != noun and (behind[:1] == ["another"] or " ".join(behind) in _FURTHER):
        return  # "Cs are one kind, Ds another and Es a third"
    if any(t.text == ";" for t in noun.doc[first.i : noun.i]) or _is_excepted(noun, sentence):
        return  # "Cs are one kind; Ds, which draw, are another"
    if first != noun and first.pos_ == "VERB" and first.lower_.endswith("ing"):
        return  # "X is programming, not prompting, Cs"
    if first != noun and _has_own_subject(noun, sentence):
        return  # "Y is the C, X the D"
    denied = any(t.lower_ in words("stance.negators") for t in first.children)
    told = subjects(first) or _named_next(first)
    row = len(told) > 1 and _is_row(told, sentence)
    unnamed = [t for t in told if t.i not in sentence.name_at]
    if _is_either(first) and any(_are_many(t, sentence) for t in unnamed):
        return  # "our models (X, Y) are Cs or Ds": each is one of them
    for subject in told:
        if _may_be(first, subject, sentence) or is_of_other(noun, subject):
            continue
        if subject.i not in sentence.name_at and _is_likened(subject):
            continue
        if any(t.text == ";" for t in noun.doc[subject.i : noun.i]) and subject is not told[-1]:
            continue  # "we host X, Y and Z; the first two are Cs"
        if "behind" in cases(subject):
            continue  # "behind X is a C that rewrites the prompts"
        for name in (*reading.bearers(subject, sentence), *_set_off(subject, sentence)):
            named = sentence.token_of(name) or subject
            if _is_elsewhere(named, sentence, reading) or is_label(subject, sentence):
                continue
            if first != noun and _goes_along(noun, first):
                continue
            if first != noun and named in conjuncts(first):
                continue  # "the models are X and the Y models"
            spoken_of = denied or noun.lower_ == "nothing"  # "AI is nothing more than a C"
            if name.kind == "class" and (spoken_of or _is_role_of(name, noun, sentence, reading)):
                continue  # "AI isn't just a C", "AI is a writing assistant"
            if name.kind == "class" and _is_exemplified(first):
                continue  # "AI tools were mostly Cs"
            if name.kind == "class" and _adds_up(name, noun, sentence, reading):
                continue
            if name.kind == "class" and first != noun and _is_exemplified(noun):
                continue  # "a foundation model is a network — typically an LLM or a D"
            class_ = sentence.name_at.get(noun.i)
            if name.kind == "class" and class_ and reading.makes_all(class_, subject, sentence):
                continue
            whole = reading.generic(subject, sentence, alone=not row)
            most = class_ is not None and _are_mostly(subject, name, class_, reading)
            if name.kind == "system" or whole is name or most:
                yield Predicated(name, "copula", noun)


def _goes_along(noun: Token, first: Token) -> bool:
    """Whether what a tree joins to a predicate is a part of it: "a C with some E and the D"."""
    definite, one = ({t.lower_ for t in children(n, "det")} == {"the"} for n in (noun, first))
    between = noun.doc[first.i + 1 : noun.i]
    return definite and not one and any(t.lower_ == "with" for t in between)


def _is_granted(noun: Token) -> bool:
    """Whether a clause leaves open what something is: "X, be it a C or a D, is new"."""
    ties = [t for t in children(noun, "cop") if t.lower_ == "be"]
    return any(tie.doc.text(tie.i + 1).lower() in {"it", "they"} for tie in ties)


def _are_mostly(subject: Token, name: Name, class_: Name, reading: Reading) -> bool:
    """Whether most of one class are said to be of another one, to which none of them belongs."""
    few = [t.lower_ for t in subject.children if not t.is_punct] == ["most"]
    apart = name.kind == class_.kind == "class"
    return few and apart and reading.knowledge.disjoint(name.ids[0], class_.ids[0])


def _set_off(subject: Token, sentence: Sentence) -> list[Name]:
    """The class itself where its examples are an aside: "Cs, like X or Y, are Ds"."""
    class_ = sentence.name_at.get(subject.i)
    doc, at = subject.doc, subject.i + 1
    if class_ is None or class_.kind != "class" or not class_.plural or doc.text(at) != ",":
        return []
    listed = name_list(sentence, introducer(doc, at + 1), SYSTEMS)
    closed = introducer(doc, at + 1) > at + 1 and doc.text(listed.end) == ","
    return [class_] if listed.names and closed else []


def _adds_up(name: Name, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether it is told what a whole field consists of: "generative AI is LLMs, GANs and Ds"."""
    parts = [sentence.name_at.get(t.i) for t in coordination(noun)]
    many = sum(n is not None and n.kind == "class" and n.plural for n in parts)
    return many > 1 and all(reading.knowledge.classes[id_].mass for id_ in name.ids)


def _is_exemplified(noun: Token) -> bool:
    """Whether an adverb makes what follows a predicate an example of it: "typically a C or a D"."""
    return any(
        adverb.lower_ in words("quantity.partial")
        for each in coordination(noun)
        for adverb in children(each, "advmod")
    )


def _is_either(first: Token) -> bool:
    """Whether "or" stands between the predicates: "Cs or Ds"."""
    return any(c.lower_ == "or" for t in coordination(first) for c in children(t, "cc"))


def _is_row(row: list[Token], sentence: Sentence) -> bool:
    """Whether each of a row of classes is told, as a whole, to be of one: "Cs and Ds are Es"."""
    named = [sentence.name_at.get(t.i) for t in row]
    joints = {c.lower_ for t in row for c in children(t, "cc")}
    if not joints <= _AND or any(c.lower_ in words("quantity.partial") for c in row[0].children):
        return False
    return all(n is not None and n.kind == "class" and n.plural for n in named)


def _has_own_subject(noun: Token, sentence: Sentence) -> bool:
    """Whether a name stands right before a class and its article, whose verb is left out."""
    articles = children(noun, "det", "nmod:poss")
    at = articles[0].i - 1 if articles else -1
    return at > 1 and at in sentence.name_at and sentence.doc[at - 1].lower_ in _NEXT


def _is_excepted(noun: Token, sentence: Sentence) -> bool:
    """Whether it is told at once in what it differs: "Cs technically are Ds, except that"."""
    behind = sentence.block.text[sentence.spans[noun.i][1] : sentence.end]
    return behind.lstrip(" ,;(–—").lower().startswith(tuple(words("stance.excepting")))


def is_label(name: Token, sentence: Sentence) -> bool:
    """Whether a colon parts a name from a clause on something else: "X: chatbots are Cs".

    A bracket may stand behind the name: "X (Y): Ys are Cs".
    """
    doc, at = name.doc, name.i + 1
    noted = closing(doc, at) if doc.text(at) == "(" else 0
    if noted:
        at = noted + (not doc[noted].text.endswith(":"))
    marks = _PARTING if noted else _COLON
    parted = name.i in sentence.name_at and doc.text(at).lstrip(")") in marks
    return parted and all(t.pos_ not in {"AUX", "VERB"} for t in doc[at + 1 : at + 2])


def _named_next(noun: Token) -> list[Token]:
    """X in "Being a C, X was trained", which a tree may take for another part of the sentence.

    X and Y in "X and Y, being Cs, are".
    """
    beside = noun.dep_ == "appos" and noun.i > _ASIDE_AT
    if beside and [t.lower_ for t in noun.doc[noun.i - 2 : noun.i]] == [",", "being"]:
        return conjuncts(noun.head) if noun.doc.text(noun.i + 1) == "," else []
    opens = any(cop.i == 0 and cop.lower_ == "being" for cop in children(noun, "cop"))
    if not opens or noun.doc.text(noun.i + 1) != ",":
        return []
    return [*passive_subjects(noun.head), *subjects(noun.head)]


def _is_likened(pronoun: Token) -> bool:
    """Whether something only takes another's place: "instead of a chef, it's a C"."""
    before = [t.lower_ for t in pronoun.doc[: pronoun.i]]
    return "instead" in before and before[-1] == ","


def _is_elsewhere(subject: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a tree takes a place, or a part of a name, for what is spoken of.

    "X on Hugging Face, which is a C", "OpenRouter: X is a C", "AI Dream Machine is a C". Or it is
    what is left of it: "an X without blocks is a C".
    """
    name = sentence.name_at.get(subject.i)
    if name is None:
        return False
    whole = subject.head if subject.dep_ == "compound" else subject
    if any("without" in cases(t) for t in children(whole, "nmod", "obl")) or any(
        t.lower_ in words("nouns.stripped") for t in children(whole, "amod")
    ):
        return True
    behind = subject.doc[subject.i + 1] if subject.i + 1 < len(subject.doc) else None
    if name.kind == "system" and sentence.block.text[name.end : name.end + 2] in _OWNING:
        return True  # "Databricks' Dolly is a C"
    if name.kind == "system" and not reading.is_model(name):
        placed = bool(cases(subject) - frame("means.tools"))  # not "with X, which is a C"
        return placed or (behind is not None and behind.text == ":")
    return (
        name.kind == "class"
        and behind is not None
        and behind.pos_ == "PROPN"
        and behind.text[:1].isupper()
        and behind.dep_ not in {"appos", "conj"}
    )


def _may_be(noun: Token, subject: Token, sentence: Sentence) -> bool:
    """Whether some of a class may be of another: "rerankers can be LLMs"."""
    name = sentence.name_at.get(subject.i)
    if name is None or name.kind != "class":
        return False
    return any(t.lower_ in words("quantity.possible") for t in children(noun, "aux"))


def _is_role_of(name: Name, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class of programs says what a whole field is good for, not what it is."""
    field = reading.knowledge.classes[name.ids[0]]
    said = sentence.name_at.get(noun.i)
    if field.axis != "field" or not field.mass or said is None or said.kind != "class":
        return False
    return reading.knowledge.classes[said.ids[0]].axis == "software"


def listed(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "the best C is X", "examples of Cs are X and Y", "the C is called X"."""
    verb = noun.head
    group = noun.head if _is_of_group(noun) else noun
    if group.lower_ in frame("be.groups"):
        yield from _in_group(group, sentence, reading)
    if noun.dep_ == "nsubj:pass" and verb.lemma_ in frame("be.named"):
        given = [t for t in children(verb, "xcomp", "obj") if not cases(t)]
        for title in (t for first in given for t in conjuncts(first)):
            name = sentence.name_at.get(title.i)
            told = children(title, "det", "nmod")  # "called the X of text"
            known = name is not None and name.kind == "system" and not is_opaque(sentence, title.i)
            known = (known and not told) or is_term_for(title, noun, sentence)
            if name is not None and known:
                yield Predicated(name, "called:by-name", verb)
        return
    if noun.dep_ != "nsubj" or len(conjuncts(noun)) > 1:
        return
    if children(verb, "cop"):
        if noun.doc.text(noun.i - 1) in _ALTERNATIVE:
            return  # "its voice/LLM are X and Y"
        if any(t.text == ":" for t in noun.doc[noun.i : verb.i]):
            return  # "Cs: the default is now X"
        if verb.pos_ == "ADJ" and verb.i not in sentence.name_at:
            return  # "which C is better, X or Y?"
        named: Token | None = verb
        pattern = "copula:inverse"
    elif verb.lemma_ in frame("be.include") and _are_many(noun, sentence):
        named = next(iter(children(verb, "obj")), None)
        pattern = "copula:include"
    elif verb.lemma_ in frame("be.become"):  # "our favourite C remains X"
        named = next(iter(children(verb, "obj", "xcomp")), None)
        pattern = "copula:inverse"
    else:
        return
    for member in conjuncts(named) if named is not None else ():
        if member is not named and (children(member, *SUBJECTS) or _is_of_role(member)):
            continue
        name = reading.system_at(member, sentence) or _kind(member, noun, sentence)
        if cases(member):
            continue  # "the place to find Cs is on X"
        if name is not None and not is_opaque(sentence, member.i):
            yield Predicated(name, pattern, verb)


def _is_of_group(noun: Token) -> bool:
    """Whether a class says of what a group is: "the C family includes X"."""
    group = noun.head
    inside = noun.dep_ == "compound" and group.i == noun.i + 1
    return inside and group.lower_ in frame("be.groups") and group.dep_ == "nsubj"


def _in_group(group: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X and Y in "the C family includes X and Y", "the family of Cs includes X", not of some Cs."""
    verb = group.head
    if group.dep_ != "nsubj":
        return
    narrowed = children(group, "amod", "nmod:poss", "acl", "acl:relcl") or len(conjuncts(group)) > 1
    if verb.lemma_ not in frame("be.include") or narrowed:
        return
    for first in children(verb, "obj"):
        for member in conjuncts(first):
            name = reading.system_at(member, sentence)
            if name is not None and not is_opaque(sentence, member.i) and reading.is_model(name):
                yield Predicated(name, "copula:include", verb)


def _kind(member: Token, noun: Token, sentence: Sentence) -> Name | None:
    """The class that is told to be an example of another one: "types of Cs include Ds".

    Of a whole field, or of several classes, "Cs include Ds" says so, too; one may only be built in.
    """
    name = sentence.name_at.get(member.i)
    if name is None or name.kind != "class":
        return None
    field = not frame("be.fields").isdisjoint(name.ids)
    class_ = sentence.name_at.get(noun.i)
    if class_ is not None and noun.head.lemma_ in frame("be.include"):
        alone = not (noun.children or children(noun.head, "advmod", "aux", "obl"))
        row = field or len(coordination(member)) > 1
        bare = not children(member, "amod", "nmod", "acl", "acl:relcl", "det", "nmod:poss")
        return name if alone and row and bare and (field or name.plural) else None
    if not name.plural:
        return None
    told = noun.lower_ in words("nouns.kinds_told")
    return name if told and not children(member, "amod", "nmod", "acl", "acl:relcl") else None


def _is_of_role(name: Token) -> bool:
    """Whether a noun right before it tells what else it is: "the C is X, the painter Y"."""
    before = name.doc[max(name.i - 2, 0) : name.i]
    return len(before) == 2 and before[0].pos_ == "DET" and before[1].pos_ == "NOUN"


def is_counted_out(they: Token, sentence: Sentence) -> bool:
    """Whether a word stands for those that its sentence counts out: "these are X, Y and Z"."""
    if they.lower_ not in _THESE or they.dep_ != "nsubj" or not children(they.head, "cop"):
        return False
    name, behind = sentence.name_at.get(they.head.i), they.doc[they.i + 1 : they.head.i]
    listed = name is not None and name.kind == "system" and len(conjuncts(they.head)) > 1
    return listed and all(t.pos_ in {"AUX", "ADV"} for t in behind)


def included(
    they: Token, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[Predicated]:
    """X and Y in "Cs are in the news. They include X and Y", "M has a new C. It is called X".

    Only models are read, of several: "We support three Cs. These are X, Y and Z".
    """
    verb = they.head
    if they.lower_ == "it":
        yield from listed(they, sentence, reading)
        return
    counted_out = is_counted_out(they, sentence)
    including = they.dep_ == "nsubj" and verb.lemma_ in frame("be.include")
    if not class_.plural or not (including or counted_out):
        return
    given = [t for o in ([verb] if counted_out else children(verb, "obj")) for t in conjuncts(o)]
    names = [sentence.name_at[t.i] for t in given if t.i in sentence.name_at]
    if not all(map(reading.is_model, names)):
        return
    for thing in given[:1] if not names else ():
        names += reading.examples_of(thing, sentence)
    for name in names:
        if name.kind == "system":
            yield Predicated(name, "copula:include", verb)


def _are_many(noun: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(noun.i)
    return name.plural if name is not None else "Number=Plur" in noun.morph
