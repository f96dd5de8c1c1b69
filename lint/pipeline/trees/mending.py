"""Mistakes that the parser makes again and again, put right in its trees.

Of "LLMs are advanced systems" it takes the participle for the predicate and hangs the subject on
it, so that nobody is said to be a system. In "X creates concept art" it calls a noun a verb. It
hangs Y in "X writes before Y draws" on the verb that is X's, and takes an emoji for a name and a
noun for a verb in "listens to football podcasts". In "a recipe, a sonnet or a film" it takes the
items of a list for one thing, and "you" in "hands you a logo" for the thing. It takes verbs for
nouns (see ``misread``) and runs clauses together (see ``clauses`` and ``relatives``). In "X is at
its core a GAN" it takes the core for what X is, and in "you've tuned models" the participle for a
mark of the models. What only opens a clause it makes its verb (see ``openers``), what somebody says
it hangs elsewhere (see ``saying``), and in some it takes another word for the verb (see ``roots``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import ARROWS, COPULAS, INDEFINITE, NSUBJ, SUMMING
from ..frames import frame
from ..lexicon import words
from . import clauses, forms, hanging, methods, nouns, openers, reduced, relatives, saying, strays
from .links import only_links
from .misread import find_verb
from .roots import root, verb_before

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .tree import Token, Tree

_INSIDE = frozenset({"compound", "amod", "punct"})
_NOUNS = frozenset({"NOUN", "PROPN", "VERB"})
_TO = frozenset({"to"})
_PLACED = frozenset({"from", "of", "in", "into", "on", "through"})
_HAVE = frozenset({"'ve", "’ve"})


def mend(tree: Tree, lemma: Callable[[str, str, str], str]) -> None:
    """Put a tree right in its place: marks, verbs with objects, predicates, objects and clauses.

    ``lemma`` takes a form in lower case, its part of speech and its features.
    """
    openers.stress(tree)
    for token in tree:
        if only_links(token):
            continue
        if token.pos_ in _NOUNS and not token.children and _is_mark(token.text):
            token.pos_, token.dep_ = "SYM", "punct"  # "🚀 X is fast"
        if token.text in ARROWS and token.i:
            forms.follow_arrow(token)
        find_verb(token, lemma)
        if token.dep_ == "case" and token.pos_ == "ADV":
            forms.estimate(token)
        if token.dep_ == "advmod" and token.lower_ == "about" and token.i:
            forms.concern(token)
        if token.lower_.endswith("ed") and not NSUBJ.isdisjoint(c.dep_ for c in token.children):
            noun = _predicate(token)
            if noun is not None:
                _give(token, noun)
        if token.lower_ in frame("base.hearts"):
            _centre(token)
        if token.lower_ in frame("adapt.methods"):
            methods.mend(token)
        if token.lower_ in _HAVE or token.lemma_ == "have":
            _complete(token)
        if token.lemma_ in nouns.joining():
            nouns.join(token, lemma)
        if token.dep_ == "advcl" and token.lower_.endswith("ing") and token.pos_ == "VERB":
            openers.time(token)
        if token.dep_ == "advcl" and token.i > 1 and token.lower_ == token.lemma_:
            _name(token, _PLACED)
            hanging.cause(token)
        if token.dep_ == "mark" and token.lower_ == "with" and token.i:
            hanging.accompany(token)
        if token.dep_ in {"conj", "advcl"} and token.i and token.pos_ == "VERB":
            clauses.open_up(token)
        if token.dep_ == "conj" and token.i and token.pos_ == "VERB":
            hanging.agree(token)
            hanging.return_to(token)
            forms.leave(token)
            clauses.take_over(token)
            hanging.share(token)
        if token.dep_ == "xcomp" and token.i > 1 and token.pos_ == "VERB":
            clauses.act_next(token)
        if token.dep_ == "xcomp" and token.i > 1 and token.lower_.endswith(("ed", "en")):
            hanging.qualify(token)
        if token.dep_ == "xcomp" and token.head.lemma_ in frame("consume.to_things"):
            _name(token, _TO)
        if token.dep_ in {"xcomp", "obl"}:
            forms.hear(token, lemma)
        if token.pos_ == "VERB":
            saying.interject(token)
            saying.believe(token)
            clauses.enlist(token)
        if token.dep_ == "parataxis" and token.pos_ == "PROPN":
            strays.point_out(token)
        if token.dep_ == "parataxis" and token.pos_ == "VERB":
            clauses.resume(token)
            clauses.take_turns(token)
        if token.pos_ == "VERB" and (token.lower_.endswith("s") or _has_aid(token)):
            clauses.follow(token)
        if token.pos_ == "VERB" and token.i > 2:
            clauses.front(token)
            relatives.go_past(token)
            relatives.touch(token)
            relatives.show(token)
        if token.pos_ == "PROPN" and token.i > 2:
            relatives.single_out(token)
        if token.dep_ == "nsubj":
            clauses.part(token)
            nouns.entitle(token)
        if token.pos_ == "PROPN" and token.dep_ in {"conj", "vocative"} and token.i > 1:
            clauses.appose(token)
        if token.dep_ == "acl:relcl" and token.pos_ == "NOUN":
            clauses.relate(token)
        if token.dep_ in {"acl:relcl", "advcl:relcl"} and token.pos_ == "VERB":
            clauses.hang(token)
            relatives.condition(token)
        if token.dep_ == "parataxis" and token.pos_ == "VERB":
            clauses.enclose(token)
        if token.dep_ == "aux:pass" and _is_base(token.head):
            token.dep_ = "aux"  # "what X does is generate images"
        if token.dep_ == "conj" and token.doc.text(token.i - 1) == "being":
            _present(token)
        if token.dep_ == "appos" and token.pos_ == "PROPN" and token.i:
            nouns.head_on(token)
            forms.act(token)
        if token.dep_ == "appos" and _is_listed(token):
            token.dep_ = "conj"
        if token.dep_ == "appos" and token.pos_ == "NOUN":
            nouns.fall_to(token)
            strays.step_out(token)
        if token.dep_ in {"parataxis", "obl:unmarked"} and token.pos_ == "NOUN" and token.i > 1:
            clauses.list_on(token)
        if token.dep_ == "obl" and any(c.dep_ == "cc" for c in token.children):
            hanging.add(token)
        if token.dep_ == "nmod" and token.head.dep_ in {"obl", "obl:unmarked"}:
            clauses.credit(token)
            clauses.hasten(token)
        if token.dep_ in {"nmod", "obl"} and token.pos_ == "PROPN" and token.i > 2:
            nouns.exemplify(token)
        if token.dep_ in {"xcomp", "ccomp"}:
            nouns.take_in(token)
        if token.dep_ == "acl" and token.pos_ == "VERB":
            strays.count_by(token)
            strays.relate(token)
        if token.dep_ == "acl" and token.pos_ == "NOUN":
            nouns.compose(token)
        if token.dep_ == "obj" and token.i > 1:
            forms.stress(token)
            strays.fall_into(token)
            nouns.describe(token)
            nouns.name_thing(token)
            nouns.recur(token)
            hanging.part_acts(token)
        if token.dep_ == "obl" and token.head.pos_ == "ADV":
            hanging.send_back(token)
        if token.dep_ == "acl:relcl" and "Tense=Past" in token.morph:
            hanging.shorten(token)
        if token.dep_ in {"conj", *NSUBJ} and token.i > 1 and token.pos_ in _NOUNS:
            nouns.except_(token)
        if token.dep_ == "conj" and token.head.dep_ == "obl" and token.pos_ in _NOUNS:
            openers.part(token)
        if token.dep_ == "obl" and 0 < token.i < token.head.i:
            openers.unpack(token)
        if token.dep_ == "conj" and token.pos_ in _NOUNS:
            forms.add(token)
            forms.timed(token)
        if token.dep_ == "conj" and "Tense=Past" in token.morph:
            hanging.go_on(token)
            hanging.couple(token)
        if token.dep_ == "compound" and token.i > 1:
            nouns.set_aside(token)
        if token.dep_ == "advcl" and token.lower_ == "using":
            hanging.lean(token)
        if token.dep_ in {"obl", "nmod"} and token.pos_ == "PROPN" and token.i > 2:
            hanging.equip(token)
        if token.dep_ == "expl":
            reduced.let_act(token)
            reduced.be_rated(token)
        if token.dep_ in {"csubj", "csubj:pass"}:
            reduced.reduce_subject(token)
            strays.give_back(token.head)
        if token.pos_ == "VERB" and "Tense=Past" in token.morph:
            reduced.complete(token)
            reduced.undergo(token)
        if token.dep_ in {"ROOT", "ccomp"}:
            verb_before(token)
        if token.dep_ == "ROOT":
            root(token)
        if token.lower_ == "given":
            openers.suppose(token)
        if token.dep_ == "xcomp" and token.i > 1:
            strays.compound(token)
            strays.become(token)
        if token.dep_ == "obl":
            strays.stand_alone(token)
        if token.whitespace_ == "" and token.i:
            strays.tie(token)
        if token.dep_ in {"ROOT", "ccomp"} and token.pos_ == "NOUN":
            strays.own(token)
        if token.dep_ in {"ROOT", "ccomp"} and token.pos_ == "ADV":
            strays.step_down(token)
        if token.dep_ == "xcomp" and token.pos_ == "NOUN":
            hanging.give(token)
            hanging.hold(token)
        if token.dep_ in {"xcomp", "advcl"} and token.pos_ == "VERB" and token.text.isupper():
            hanging.export(token)
        if token.dep_ in {"xcomp", "advcl"} and token.pos_ == "NOUN":
            hanging.turn(token)
        if token.dep_ == "det" and token.lower_ == "which" and token.i > 1:
            nouns.do_within(token)
        if token.dep_ == "conj" and token.pos_ == "VERB" and token.lower_.endswith("s"):
            nouns.cover(token)
        if token.dep_ == "case" and _is_tied(token):
            token.dep_ = "compound"  # "on-brand photos"
        if token.dep_ == "obj" and token.pos_ == "PRON" and token.i == token.head.i + 1:
            _address(token)
        if token.dep_ == "nmod:poss" and token.lower_ == "you" and token.head.dep_ == "obj":
            token.hang(token.head.head, "iobj")  # "brings you custom stickers"
        if token.dep_ == "cop" and _is_outer(token):
            token.dep_ = "cop:outer"  # "what sets X apart is that it draws": of the whole clause
        if token.dep_ == "advcl:relcl" and _is_cleft(token.head):
            token.dep_ = "acl:relcl"  # "it was M who made X"
        if token.dep_ == "expl" and token.lower_ == "it" and _is_kind(token.head):
            token.dep_ = "nsubj"  # "it is a program which draws"
        if token.i == 0 and token.dep_ == "advmod" and token.lower_.endswith("ly"):
            openers.free(token)
        if token.dep_ == "acl:relcl" and token.head.lower_ == "reason":
            openers.conclude(token)
        if token.lower_ == "all" and token.dep_ in {"advmod", "det"}:
            nouns.quantify(token)
        if token.lower_ in SUMMING and token.i > 1:
            nouns.sum_up(token)


def _centre(heart: Token) -> None:
    """Make the predicate of what a thing is at its core: "X is at its core a GAN"."""
    if not any(c.dep_ == "cop" for c in heart.children):
        return
    if not any(c.dep_ == "case" for c in heart.children):
        return  # "X is the core"
    behind = [c for c in heart.children if c.i > heart.i and c.dep_ in {"obj", "appos", "nsubj"}]
    if len(behind) != 1 or behind[0].pos_ not in {"NOUN", "PROPN"}:
        return
    (noun,) = behind
    between = [t for t in heart.doc[heart.i + 1 : noun.i] if t.dep_ == "det"]
    if not any(t.lower_ in INDEFINITE for t in between):
        return
    own = {"case", "det", "nmod:poss", "amod", "nmod"}
    given = [c for c in heart.children if c.dep_ not in own and c is not noun]
    _take_over(noun, heart, given, "obl")


def _complete(have: Token) -> None:
    """Make the verb of a participle behind "'ve", which owns nothing: "you've tuned models".

    And behind "has", before a name, which nobody owns in that way: "nobody has fine-tuned X".
    """
    if have.dep_ == "aux" or have.pos_ not in {"AUX", "VERB"}:
        return
    things = [c for c in have.children if c.dep_ == "obj" and c.i > have.i]
    marks = [c for thing in things for c in thing.children if c.dep_ == "amod"]
    if len(things) != 1 or not marks or "Tense=Past" not in marks[0].morph:
        return
    if have.lower_ not in _HAVE and things[0].pos_ != "PROPN":
        return
    verb = marks[0]
    if min(t.i for t in verb.subtree()) != have.i + 1:
        return  # "you've a tuned model"
    _take_over(verb, have, have.children, "aux")


def _take_over(new: Token, old: Token, given: Iterable[Token], dep: str) -> None:
    """Put ``new`` into the place of ``old``, which hangs on it as ``dep`` without the ``given``."""
    new.hang(new if old.head is old else old.head, old.dep_)
    for child in given:
        child.hang(new)
    old.hang(new, dep)


def _address(person: Token) -> None:
    """Make a receiver of somebody before a thing: "hands you a logo"."""
    things = [c for c in person.head.children if c.dep_ == "obj" and c.i > person.i]
    if things and person.lower_ in words("nouns.persons"):
        person.dep_ = "iobj"


def _has_aid(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.i < verb.i for c in verb.children)


def _present(noun: Token) -> None:
    """Let what an aside says of a row be no part of it: "X and Y, being Cs, are"."""
    being = noun.doc[noun.i - 1]
    if being.head is noun and noun.doc.text(noun.i - 2) == ",":
        noun.dep_ = "appos"


def _is_base(verb: Token) -> bool:
    """Whether a verb stands in its base form behind "does is", where no passive can be."""
    behind_does = any(c.lower_ in {"does", "do", "did"} for c in verb.children)
    return behind_does and verb.lower_ == verb.lemma_


def _is_kind(noun: Token) -> bool:
    """Whether a predicate says of what kind a thing is: "a program which draws"."""
    kinds = {child.dep_ for child in noun.children}
    told = any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in noun.children)
    return noun.pos_ == "NOUN" and told and {"cop", "acl:relcl"} <= kinds


def _is_listed(noun: Token) -> bool:
    """Whether an apposition is the next item of a list: "a recipe, a sonnet or a video"."""
    row = [noun, *(c for c in noun.children if c.dep_ == "conj")]
    one_of = all(any(c.lower_ in {"a", "an"} for c in t.children) for t in (noun.head, *row))
    return one_of and any(c.dep_ == "cc" for t in row[1:] for c in t.children)


def _is_cleft(noun: Token) -> bool:
    """Whether a name is singled out: "it was M who", "it is X that"."""
    kinds = {child.dep_ for child in noun.children}
    it = any(c.lower_ == "it" and c.dep_ in {"expl", "nsubj"} for c in noun.children)
    return noun.pos_ in {"NOUN", "PROPN"} and it and "cop" in kinds


def _is_tied(case: Token) -> bool:
    """Whether a hyphen makes one word of a preposition and what follows: "on-brand"."""
    behind = case.doc[case.i + 1 : case.i + 2]
    tied = bool(behind) and behind[0].text == "-" and not case.whitespace_ + behind[0].whitespace_
    return tied and case.head.dep_ in _INSIDE  # but "run X on-prem"


def _is_mark(text: str) -> bool:
    return not text.isspace() and not any(map(str.isalnum, text))


def _is_outer(copula: Token) -> bool:
    """Whether a copula stands before a clause with a verb and a subject of its own."""
    verb = copula.head
    if verb.pos_ != "VERB" or "VerbForm=Fin" not in verb.morph:
        return False
    kinds = {c.dep_ for c in verb.children if c.i > copula.i}
    that = any(c.dep_ == "mark" and c.i == copula.i + 1 for c in verb.children)
    return that and not NSUBJ.isdisjoint(kinds)


def _name(verb: Token, prepositions: frozenset[str]) -> None:
    """Make a noun of what begins a compound behind "to": "X listens to football podcasts".

    So does what no verb in its base form can stand behind: "extracts text from slide images".
    """
    over = verb.head
    things = [c for c in verb.children if c.dep_ == "obj" and c.i > verb.i]
    marks = [c for c in verb.children if c.dep_ == "mark" and c.i == verb.i - 1]
    between = verb.doc[verb.i + 1 : things[0].i] if things else []
    if not marks or marks[0].lower_ not in prepositions:
        return
    if len(things) != 1 or len(marks) != 1 or any(t.dep_ != "compound" for t in between):
        return
    thing, mark = things[0], marks[0]
    thing.hang(over, "obl")
    thing.pos_ = "NOUN" if thing.pos_ == "VERB" else thing.pos_
    mark.hang(thing, "case")
    for child in verb.children:
        child.hang(over)
    verb.pos_ = "NOUN"
    verb.hang(thing, "compound")


def _predicate(participle: Token) -> Token | None:
    """The bare noun that a participle with a copula stands right before, if it describes it."""
    tied = next((c.dep_ for c in participle.children if c.dep_ in COPULAS), "")
    if not tied or not any(c.dep_ in NSUBJ and c.i < participle.i for c in participle.children):
        return None
    noun = participle.head
    if participle.dep_ != "amod" and participle.pos_ == "ADJ" and tied == "cop":
        noun = next((c for c in participle.children if c.dep_ == "obj"), participle)
    elif participle.dep_ != "amod":
        return None
    between = participle.doc[participle.i + 1 : noun.i]
    whole = noun.i > participle.i and noun.pos_ in {"NOUN", "PROPN"}
    return noun if whole and all(t.dep_ in _INSIDE for t in between) else None


def _give(participle: Token, noun: Token) -> None:
    """Hang everything on the noun but the adverb that belongs to the participle itself."""
    if participle.dep_ != "amod":
        over = participle.head
        noun.hang(noun if over is participle else over, participle.dep_)
    for child in participle.children:
        if child.dep_ != "advmod" or child.i != participle.i - 1:
            active = {"nsubj:pass": "nsubj", "aux:pass": "cop"}
            child.hang(noun, active.get(child.dep_, child.dep_))
    participle.hang(noun, "amod")
