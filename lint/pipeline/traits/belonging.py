"""Whose a system is said to be: "X belongs to M", "X is M's chatbot", "M is the maker of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import DASHES, joined
from ..trees.occasions import is_time
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .chosen import is_chosen
from .in_rows import is_in_row, is_of_row_of_makers, roles_ahead, roles_beside
from .kind_nouns import is_kind, models, told_of
from .kindred import of_edition
from .labs import OUT_OF, left_lab, made_by_role
from .possession import Statement, is_hosted, may_be_out, serves_others

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_TIED = 2
"""So far behind a noun stands who made it: "models by M"."""


def belongings(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X belongs to M", "X is M's chatbot", "X is a product of M", "M is the maker of X"."""
    yield from _titled(token, maker, sentence, reading)
    token = introduced(token, sentence)
    head = token.head
    if head.lemma_ in frame("origin.belong") and "to" in cases(token):
        for system in models(subjects(head), sentence, reading):
            yield Statement(system, maker, "maker:belongs", head)
    elif (verb := left_lab(token)) is not None:
        born = [t for t in (*subjects(verb), *passive_subjects(verb)) if not cases(t)]
        of_it = any(t.lower_ == "for" for t in children(verb, "mark"))  # "the idea for X was born"
        for system in models([] if of_it else born, sentence, reading):
            yield Statement(system, maker, "maker:from", verb)
    elif token.dep_ == "nmod:poss" and (_replies(head) or _is_masterpiece(head, token, maker)):
        for system in models(subjects(head), sentence, reading):
            yield Statement(system, maker, "maker:owner", head)
    elif _owns(token) and _one_of(head):
        told = [] if serves_others(maker) else subjects(head.head)
        for system in models(told, sentence, reading):
            yield Statement(system, maker, "maker:equated", head.head)
    elif token.dep_ == "nmod:poss" and _is_beside(token, head, sentence):
        for system in told_of(head, sentence, reading) or _right_before(token, sentence, reading):
            yield Statement(system, maker, "maker:owner", head)
    elif token.dep_ == "nmod" and "of" in cases(token) and head.lemma_ in frame("origin.works"):
        first = head.head if head.dep_ == "conj" else head  # "a trademark and a product of M"
        told = subjects(first) if children(first, "cop") else []
        told = [head.head] if head.dep_ == "appos" and not told else told  # "X, a product of M"
        for system in models([] if is_chosen(token, head) else told, sentence, reading):
            yield Statement(system, maker, "maker:owner", head)
    elif token.dep_ == "nmod" and cases(token) & frame("means.makers"):
        many = head.lower_.endswith("s") and head.lower_ not in frame("origin.families")
        parts = head.dep_ == "appos" and many  # "X (models by M)"
        for system in told_of(head, sentence, reading) if not parts else ():
            if not (is_opaque(sentence, token.i) or is_hosted(maker, system, sentence, reading)):
                yield Statement(system, maker, "maker:from", head)
    elif head.lemma_ in frame("origin.leaving") and cases(token) in OUT_OF:
        for one in subjects(head):
            editions = of_edition(one, sentence, reading)
            kinds = editions or told_of(one, sentence, reading)
            for system in kinds or models([one], sentence, reading):
                yield Statement(system, maker, "maker:from", head)
    elif token.dep_ == "compound":
        said = _said_of(head, token) or _said_to_be(head, token, maker, sentence)
        for system in models(said, sentence, reading):
            yield Statement(system, maker, "maker:owner", head)
    yield from _named(token, maker, sentence, reading)
    yield from _told_beside(token, maker, sentence, reading)
    yield from _equated(token, maker, sentence, reading)
    aside = [t for t in children(token, "conj") if not children(t, "cc")]  # "M, creators of X"
    aside += roles_beside(token) + roles_ahead(token)
    beside = [
        t for t in (*children(token, "appos"), *aside) if not _is_of_another(t, maker, sentence)
    ]
    for role in [*beside, *([head] if token in subjects(head) else [])]:
        people = role.lower_ in frame("origin.people")  # "M, the people behind X"
        if is_role(role, sentence) or _provides(role, maker) or people:
            whole = [t for t in children(role, "nmod") if cases(t) & {"of", "behind"}]
            things = [t for thing in whole for t in joined(thing)]
            for verb in children(role, "acl:relcl"):
                if any(t.lower_ == "whose" for d in verb.children for t in d.children):
                    continue  # "M is a lab whose rival made X"
                made = [t for t in objects(verb) if _ends_clause(t, sentence)]
                if verb.lemma_ in frame("origin.alone_trained"):
                    made = [t for t in made if not _may_be_trained(t, sentence, reading)]
                elif verb.lemma_ not in frame("origin.active"):
                    made = []
                things += made if not is_passive(verb) else []
            for system in models(things, sentence, reading):
                if not is_of_row_of_makers(token, system, sentence, reading):
                    yield Statement(system, maker, "maker:role", role)


def _may_be_trained(thing: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether anybody may have trained a thing, as weights of its are out."""
    name = sentence.name_at.get(thing.i)
    return name is None or name.kind != "system" or may_be_out(name, reading)


def _right_before(maker: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "we tested X (2020), M's assistant, ...", wherever a tree hangs the noun."""
    doc, noun, at = maker.doc, maker.head, maker.i - 2
    if at > 2 and doc[at].text == ")" and doc[at - 1].text.isdigit() and doc[at - 2].text == "(":
        at -= 3
    alone = doc.text(maker.i - 1) == "," and not children(noun, "conj", "cc")
    if at < 0 or not (alone and is_kind(noun, sentence)) or is_in_row(at, noun, sentence):
        return []
    both = doc[at].head is noun.head and noun.dep_ in {"obj", *SUBJECTS}
    both = both or (noun.dep_ == "appos" and noun.head is doc[at])
    done = any(t.pos_ == "VERB" for t in doc[:at]) and noun.dep_ not in SUBJECTS
    if not (both or done):
        return []  # "after X, M's model, ..."
    closed = doc.text(noun.i + 1) in {",", ".", ""}
    return list(models([doc[at]], sentence, reading)) if closed else []


def _is_beside(maker: Token, noun: Token, sentence: Sentence) -> bool:
    """Whether a possessive is a noun's own, and nothing tells which of the maker's is meant.

    In "M's X is a model" a tree may hang it on the wrong noun.
    """
    between = range(maker.i + 1, noun.i)
    another = any(noun.doc[i].pos_ == "PROPN" and i not in sentence.name_at for i in between)
    if another or is_chosen(maker, noun):
        return False  # "M's Griffin and Hawk models", "X, M's default model"
    named = any(i in sentence.name_at and sentence.name_at[i].kind == "system" for i in between)
    return not named and not _is_told_more(noun)


def _is_told_more(noun: Token) -> bool:
    """Whether a phrase says which of a noun is meant, or what became of it: "in May", "pulled by".

    No comma parts it from the noun.
    """
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    if any("VerbForm=Part" in t.morph and t.dep_ == "advcl" for t in behind):
        return True  # "M's model pulled from the store", in a headline
    return any(
        all(t.text != "," for t in noun.doc[noun.i + 1 : more.i])
        for more in children(noun, "nmod", "acl")
        if more.lower_ != "date"  # "its largest to date"
    )


def introduced(maker: Token, sentence: Sentence) -> Token:
    """The noun right before a maker that says what it is: "the company M"; else the maker."""
    head = maker.head
    beside = maker.dep_ in {"appos", "flat"} and head.i == maker.i - 1
    return head if beside and is_role(head, sentence) else maker


def is_role(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun, which may be a class as well, says what a maker is: "company", "AI lab"."""
    return sentence.word(noun).rpartition(" ")[2] in frame("origin.roles")


def _provides(role: Token, maker: Name) -> bool:
    """Whether a maker that provides nobody else's is told to be a provider of something."""
    return role.lower_ in frame("origin.providers") and set(maker.ids) <= frame("origin.alone")


def _ends_clause(thing: Token, sentence: Sentence) -> bool:
    """Whether a name is all that was made: not "who made X popular", "who made X and Y"."""
    at = after_name(sentence, thing.i)
    behind = thing.doc.text(at)
    if behind == "(" and thing.doc.text(at + 1).lower() == "see":
        return True  # "who made X (see below)"
    if thing.lower_ in frame("origin.families"):
        return True  # "the X family of models"
    timed = behind in {"in", "last"} and any(is_time(t) for t in thing.doc[at : at + 2])
    ends = timed or behind in DASHES | {"", ".", ",", "!", ";", ":", ")"}
    return ends and not children(thing, "conj")


def _is_of_another(role: Token, maker: Name, sentence: Sentence) -> bool:
    """Whether other names stand between a maker and a role: "M, N (makers of X)"."""
    between = sentence.block.text[maker.end : sentence.spans[role.i][0]]
    return "," in between and "(" in between.partition(",")[2]


def _said_of(work: Token, maker: Token) -> list[Token]:
    """Of what "an M product" is said: "X is an M product", "X, an M product,"."""
    if work.lower_ not in frame("origin.works") or work.i != maker.i + 1:
        return []
    if not any(d.lower_ in {"a", "an"} for d in children(work, "det")):
        return []
    if children(work, "cop"):
        return subjects(work)
    doc, comma = work.doc, maker.i - 2
    parted = doc[comma].text in DASHES | {","}
    beside = work.dep_ == "appos" and work.head.i == comma - 1 and parted
    closed = doc.text(work.i + 1) in DASHES | {"", ",", ".", ")"}
    return [work.head] if beside and closed else []


def _said_to_be(kind: Token, maker: Token, who: Name, sentence: Sentence) -> list[Token]:
    """Of what "the M chatbot" is said, of a maker who has none but its own: "X, the M chatbot,"."""
    class_ = sentence.name_at.get(kind.i)
    single = class_.kind == "class" and not class_.plural if class_ else kind.lower_ in _kinds()
    the = any(d.lower_ == "the" and d.i == maker.i - 1 for d in children(kind, "det"))
    if not (single and the and kind.i == maker.i + 1 and set(who.ids) & frame("origin.alone")):
        return []
    behind, then = kind.doc.text(kind.i + 1), kind.doc.text(kind.i + 2).lower()
    listed = behind == "," and (then in {"and", "or", "&"} or kind.i + 2 in sentence.name_at)
    if listed or behind not in DASHES | {"", ",", ".", ")"}:
        return []
    if children(kind, "cop"):
        return subjects(kind)
    parted = kind.doc[maker.i - 2].text in DASHES | {","}
    return [kind.head] if kind.dep_ == "appos" and kind.head.i == maker.i - 3 and parted else []


def _kinds() -> frozenset[str]:
    return frame("origin.kinds", "origin.works")


def _replies(noun: Token) -> bool:
    """Whether something is said to be a maker's reply to a rival: "X is M's answer to Y"."""
    to = any(cases(t) == {"to"} for t in children(noun, "nmod"))
    return noun.lower_ in frame("origin.replies") and to and bool(children(noun, "cop"))


def _is_masterpiece(noun: Token, owner: Token, maker: Name) -> bool:
    """Whether something is said to be what a maker has made: "X is M's newest creation"."""
    alone = not (serves_others(maker) or is_chosen(owner, noun) or children(noun, "nmod"))
    made = noun.lower_ in frame("origin.masterpieces") and bool(children(noun, "cop"))
    return made and alone


def _owns(maker: Token) -> bool:
    """Whether a phrase tells whose a noun is: "M's models", "the models of M", "models by M"."""
    tied = maker.i == maker.head.i + _TIED and cases(maker) <= frame("means.makers") | {"of"}
    return maker.dep_ == "nmod:poss" or (maker.dep_ == "nmod" and tied)


def _one_of(noun: Token) -> bool:
    """Whether something is said to be one of a maker's: "X is one of M's models"."""
    one = noun.head
    many = noun.lower_ in frame("origin.ranges") and noun.lower_.endswith("s")
    of = noun.dep_ == "nmod" and cases(noun) == {"of"} and one.lower_ == "one"
    return many and of and bool(children(one, "cop"))


def _owner(role: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "X's maker", "X's parent company", where nothing before the name owns it instead."""
    parent = role.i - 1 - (role.doc.text(role.i - 1).lower() in frame("origin.roles"))
    names = [sentence.name_at.get(t.i) for t in children(role, "nmod:poss") if t.i == parent - 1]
    return [name for name in names if name is not None and reading.is_model(name)]


def _equated(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "the maker of X is M", "X's maker, M, ...", "M's flagship model is X"."""
    head = token.head
    told = [head] if token.dep_ == "appos" and token.doc.text(token.i - 1) == "," else []
    equated = children(token, "cop") and not cases(token)  # not "its maker was at M before"
    for role in [*told, *(subjects(token) if equated else [])]:
        if role.lower_ in frame("origin.roles") or _provides(role, maker):
            owners = [
                *children(role, "nmod:poss", "nmod", "compound"),
                *made_by_role(role, sentence),
            ]
            for system in (*models(owners, sentence, reading), *_owner(role, sentence, reading)):
                yield Statement(system, maker, "maker:role", token)
    work = token.head
    one = work.dep_ == "nmod" and cases(work) == {"of"} and work.head.lower_ == "one"
    one = one and work.lower_.endswith("s")  # "one of M's achievements is X"
    top = work.head if one else work
    ties = frame("means.makers") | {"of"}
    definite = any(t.lower_ in words("access.definite") for t in children(work, "det"))
    of = token.dep_ == "nmod" and cases(token) <= ties and (one or definite)
    of = of and not children(token, "nmod") and len(children(work, "nmod")) == 1
    if of and serves_others(maker):
        return
    works = frame("origin.works", "origin.replies")
    if set(maker.ids) <= frame("origin.alone"):
        works |= frame("origin.deeds", "origin.newest")  # "M's newest release is X"
    if (of or token.dep_ == "nmod:poss") and work.lower_ in works and top.dep_ == "nsubj":
        if any(t.lower_ in words("comparison.likening") for t in top.head.children):
            return  # "M's new model is basically X"
        if is_chosen(token, work):
            return  # "M's main model is X": M uses it
        plain = children(top.head, "cop") and not cases(top.head)  # not "is up against X"
        for system in models([top.head], sentence, reading) if plain else ():
            yield Statement(system, maker, "maker:equated", top.head)


def _named(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the models of M are called X and Y", "M's model is called X"."""
    noun, verb = token.head, token.head.head
    owns = token.dep_ == "nmod:poss" or (token.dep_ == "nmod" and cases(token) == {"of"})
    if not owns or verb.lemma_ not in frame("be.named") or noun not in passive_subjects(verb):
        return
    ranged = noun.lower_ in frame("origin.ranges", "origin.replies")
    if serves_others(maker) or not (ranged or is_kind(noun, sentence)):
        return
    called = [t for c in children(verb, "obj", "xcomp") for t in conjuncts(c)]
    for system in models(called, sentence, reading):
        yield Statement(system, maker, "maker:named", verb)


def _told_beside(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "the chatbot of M, X, ...", "the new model from M, X, ...", whatever X is joined to."""
    doc, noun, at = token.doc, token.head, token.i + 2
    single = is_kind(noun, sentence) and not noun.lower_.endswith("s")
    the = any(d.lower_ in words("access.definite") for d in children(noun, "det", "nmod:poss"))
    whose = cases(token) == {"of"} or bool(cases(token) & frame("means.makers"))
    if token.dep_ != "nmod" or noun.dep_ == "nmod" or not (whose and single and the):
        return
    apart = bool(cases(noun) & words("stance.contrast")) or is_chosen(token, noun)
    if doc.text(token.i + 1) != "," or apart:
        return
    name = sentence.name_at.get(at)
    if name is None or not reading.is_model(name) or is_opaque(sentence, at):
        return
    if cases(token) != {"of"} and is_hosted(maker, name, sentence, reading):
        return
    behind = after_name(sentence, at)
    goes_on = doc.text(behind + 1).lower() in frame("means.makers") | {"and", "or", "&"}
    if doc.text(behind) == "," and not goes_on and behind + 1 not in sentence.name_at:
        yield Statement(name, maker, "maker:owner", doc[at])


def _titled(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's maker M", "X developer M"."""
    at = token.i - 1
    if at < 1 or token.doc[at].lower_ not in frame("origin.roles"):
        return
    owners = children(token.doc[at], "nmod:poss", "compound")
    role = token.doc[at]
    for system in (*models(owners, sentence, reading), *_owner(role, sentence, reading)):
        yield Statement(system, maker, "maker:role", role)
    own = set(maker.ids) <= frame("origin.listing")  # others develop with the models of another
    titles = frame("origin.titles", "origin.own_makers") if own else frame("origin.titles")
    titled = role.lower_ in titles and not (is_opaque(sentence, token.i) or _is_doer(token))
    front = [t for t in owners if t.dep_ == "compound" and t.i == at - 1]
    for owner in front if titled else ():  # "the X maker M"
        name = sentence.name_at.get(owner.i)
        if name is not None and reading.is_model(name):
            yield Statement(name, maker, "maker:role", role)


def _is_doer(maker: Token) -> bool:
    """Whether a maker only does something to whom it stands behind: "the X maker M sued"."""
    behind = maker.doc[maker.i + 1 : maker.i + 2]
    return any(t.pos_ == "VERB" and t.dep_ in {"acl", "acl:relcl", "advcl"} for t in behind)
