"""Labels of single words that the parser gets wrong: marks, receivers, predicates and copulas.

In "X is at its core a GAN" it takes the core for what X is, in "you've tuned models" the participle
for a mark of the models, an emoji for a name, and "you" in "hands you a logo" for the thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import COPULAS, INDEFINITE, NSUBJ
from ..lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .tree import Token

_INSIDE = frozenset({"compound", "amod", "punct"})
_TO = frozenset({"to"})
HAVE = frozenset({"'ve", "’ve"})


def strike(mark: Token) -> None:
    """Take a mark for no word: "🚀 X is fast"."""
    if not mark.children and not mark.text.isspace() and not any(map(str.isalnum, mark.text)):
        mark.pos_, mark.dep_ = "SYM", "punct"


def describe(participle: Token) -> None:
    """Make the predicate of what a participle stands before: "LLMs are advanced systems"."""
    noun = _predicate(participle)
    if noun is not None:
        _give(participle, noun)


def bare(verb: Token) -> None:
    """Take a verb in its base form behind "does is" for no passive: "what X does is generate"."""
    if _is_base(verb.head):
        verb.dep_ = "aux"


def list_on(noun: Token) -> None:
    """Make the next item of a list of an apposition: "a recipe, a sonnet or a video"."""
    if _is_listed(noun):
        noun.dep_ = "conj"


def tie(case: Token) -> None:
    """Make a part of a compound of a preposition with a hyphen: "on-brand photos"."""
    if _is_tied(case):
        case.dep_ = "compound"


def bring(whose: Token) -> None:
    """Make a receiver of whose a thing would be: "brings you custom stickers"."""
    if whose.lower_ == "you" and whose.head.dep_ == "obj":
        whose.hang(whose.head.head, "iobj")


def step_out(copula: Token) -> None:
    """Let a copula be of the whole clause: "what sets X apart is that it draws"."""
    if _is_outer(copula):
        copula.dep_ = "cop:outer"


def cleave(clause: Token) -> None:
    """Make a relative clause of what tells of one that is singled out: "it was M who made X"."""
    if _is_cleft(clause.head):
        clause.dep_ = "acl:relcl"


def name_kind(it: Token) -> None:
    """Make a subject of "it" before a kind of thing: "it is a program which draws"."""
    if it.lower_ == "it" and _is_kind(it.head):
        it.dep_ = "nsubj"


def listen(verb: Token) -> None:
    """Make a noun of what begins a compound behind "to": "listens to football podcasts"."""
    _name(verb, _TO)


def centre(heart: Token) -> None:
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


def complete(have: Token) -> None:
    """Make the verb of a participle behind "'ve", which owns nothing: "you've tuned models".

    And behind "has", before a name, which nobody owns in that way: "nobody has fine-tuned X".
    """
    if have.dep_ == "aux" or have.pos_ not in {"AUX", "VERB"}:
        return
    things = [c for c in have.children if c.dep_ == "obj" and c.i > have.i]
    marks = [c for thing in things for c in thing.children if c.dep_ == "amod"]
    if len(things) != 1 or not marks or "Tense=Past" not in marks[0].morph:
        return
    if have.lower_ not in HAVE and things[0].pos_ != "PROPN":
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


def address(person: Token) -> None:
    """Make a receiver of somebody before a thing: "hands you a logo"."""
    things = [c for c in person.head.children if c.dep_ == "obj" and c.i > person.i]
    if things and person.lower_ in words("nouns.persons"):
        person.dep_ = "iobj"


def present(noun: Token) -> None:
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


def say_of(quality: Token) -> None:
    """Make a clause of what a label says of a name: "X: small, yet creates lifelike photos"."""
    name = quality.head
    labels = name.dep_ == "ROOT" and name.pos_ == "PROPN" and quality.doc.text(name.i + 1) == ":"
    told = quality.children if quality.dep_ == "appos" else name.children
    acts = [c for c in told if c.dep_ == "conj" and "Person=3" in c.morph]
    if (
        not (labels and acts)
        or not name.i < quality.i < acts[0].i
        or any(c.dep_ in NSUBJ for c in (*acts, *quality.children))
    ):
        return
    quality.hang(quality, "ROOT")
    name.hang(quality, "nsubj")
    for act in acts:
        act.hang(quality)


def liken(other: Token) -> None:
    """Make what something is its predicate again, not what it is like: "X is, like Y, an LLM"."""
    likes = [c for c in other.children if c.dep_ == "case" and c.lower_ == "like"]
    copulas = [c for c in other.children if c.dep_ == "cop" and c.i < other.i]
    told = [c for c in other.children if c.dep_ == "appos" and c.i > other.i]
    if not (likes and copulas and told) or "," not in _between(copulas[-1], likes[0]):
        return
    own = [c for c in other.children if c.i < likes[0].i and c.dep_ in {"cop", "aux", *NSUBJ}]
    _take_over(told[0], other, own, "obl")


def be_fond(system: Token) -> None:
    """Make the verb of who likes something and says why: "developers like X because it is open".

    A tree takes it for what they are like, and gives two subjects to the reason.
    """
    likes = [c for c in system.children if c.dep_ == "case" and c.lower_ == "like"]
    doer, said = system.head, system.head.head
    if not likes or likes[0].i != doer.i + 1 or doer.dep_ != "nsubj" or said.i < system.i:
        return
    marks = [c for c in said.children if c.dep_ == "mark" and c.i == system.i + 1]
    later = [c for c in said.children if c.dep_ in NSUBJ and c.i > system.i]
    if not marks or not later or "Number=Plur" not in doer.morph:
        return
    (verb, *_) = likes
    verb.pos_, verb.lemma_ = "VERB", "like"
    verb.hang(verb if said.head is said else said.head, said.dep_)
    said.hang(verb, "advcl")
    doer.hang(verb)
    system.hang(verb, "obj")


def _between(first: Token, last: Token) -> set[str]:
    return {t.text for t in first.doc[first.i + 1 : last.i]}
