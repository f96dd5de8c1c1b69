"""What a name before a pronoun is in its sentence: a label, a predicate, what is set apart."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import PARTS
from ..closed import DEMONSTRATIVES, NOMINAL_SUBJECTS
from ..frames import duties, frame
from ..lexicon import alternation, words
from ..trees.syntax import cases, children, coordination, instruments, passive_subjects, subjects
from .described import is_introduced
from .remembered import has_a_role, has_name_before
from .rivals import has_rival

if TYPE_CHECKING:
    from ..names.scan import Name, Names
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .remembered import Remembered

_GIVEN = frozenset({"obj", "obl"})
_THEM = frozenset({"them", "these", "those"})
_INTO = frozenset({"to", "into"})
_REASONS = frozenset({"for", "of", "to"})
"""By which words it is told why one uses something: "for its", "because of its", "due to its"."""
_GIVING = frozenset({"such", "like"})
_PREDICATING = frozenset({"as", "being"})
_STOP = re.compile(r"[.!?]\s+")
_EXPLAINS = re.compile(r"[\s*_`]*(?:[:;]|[–—])")
_COLON = re.compile(r"[\s*_`]*(?::|[–—])[\s*_`]*")


def is_one_model(class_: Token | None, pronoun: Token, sentence: Sentence) -> bool:
    """Whether "it" can only be one certain model: "our LLM is alive: it feels joy"."""
    if class_ is None or not any(
        d.lower_ in words("access.definite") for d in children(class_, "det", "nmod:poss")
    ):
        return False
    own = {t.i for t in class_.subtree()} | sentence.name_at.keys()
    behind = (t for t in class_.doc[class_.i + 1 : pronoun.i] if t.i not in own)
    return not has_rival(sentence, class_.i) and not any(map(_may_be_it, behind))


def _may_be_it(token: Token) -> bool:
    """Whether "it" may stand for a word: not for mails, nor for the care that somebody takes."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ == "compound":
        return False
    return "Number=Plur" not in token.morph and token.lower_ not in duties()


def are_only_likened(pronoun: Token, names: Names, sentence: Sentence) -> bool:
    """Whether all ``names`` before a pronoun are what it is like: "Like any Y, it paints".

    Or of which class it is: "As a C, it needs", "Being a C, it needs".
    """
    first = sentence.doc[0]
    likening = words("stance.contrast", "comparison.alike")
    if all(name.kind == "class" and not name.plural for name in names):
        likening |= _PREDICATING
    if first.lower_ not in likening or pronoun.dep_ not in NOMINAL_SUBJECTS:
        return False
    found = [sentence.token_of(name) for name in names]
    return bool(found) and all(
        at is not None and first in children(coordination(at)[0], "case", "mark", "cop")
        for at in found
    )


def is_label(name: Name, token: Token, sentence: Sentence) -> bool:
    """Whether a name stands as a label right before a pronoun: "X: it draws logos"."""
    text = sentence.block.text
    opens = not text[sentence.start : name.start].strip(" *_`")
    return opens and _COLON.fullmatch(text, name.end, sentence.spans[token.i][0]) is not None


def classed_together(token: Token, sentence: Sentence, before: Remembered) -> Names:
    """X and Y, or Cs, in "X and Y are here. These are Ds", "Cs are here. All of them are Ds".

    Of what else was told nothing is a kind of system.
    """
    if token.dep_ not in NOMINAL_SUBJECTS or has_name_before(token, sentence):
        return ()
    of_them = any(t.lower_ in _THEM and cases(t) == {"of"} for t in children(token, "nmod"))
    if token.lower_ == "all" and not of_them:
        return ()
    if children(token, "acl", "acl:relcl"):
        return ()  # "those that write are Cs"
    class_ = sentence.name_at.get(token.head.i)
    classed = class_ is not None and class_.kind == "class" and class_.plural
    if not (classed and children(token.head, "cop")):
        return ()
    return before.row or (before.kinds if any(n.plural for n in before.kinds) else ())


def is_predicate(name: Name, sentence: Sentence) -> bool:
    """Whether a class says what something is: "X is a language model, which means that it ...".

    Or of what it is a part: "C is a branch of AI, and it ...".
    """
    at = sentence.token_of(name) if name.kind == "class" else None
    parts = words("nouns.partitive", "ubiquity.fields")
    if at is not None and at.dep_ == "nmod" and at.head.lemma_ in parts and cases(at) == {"of"}:
        at = at.head
    return at is not None and bool(children(at, "cop"))


def is_set_against(name: Name, sentence: Sentence) -> bool:
    """Whether a sentence opens with what its subject is unlike: "unlike Y, X is open: it draws"."""
    at = sentence.token_of(name)
    return at is not None and any(
        t.i == sentence.doc[0].i and t.lower_ in words("stance.contrast")
        for t in children(coordination(at)[0], "case")
    )


def is_likened(name: Name, pronoun: Token, sentence: Sentence) -> bool:
    """Whether a sentence says of another thing that it works like a name, and goes on about it.

    So Y in "X works just like Y: it predicts"; whatever "it" may be, X does the same.
    """
    text, start = sentence.block.text, sentence.spans[pronoun.i][0]
    if _GOES_ON.search(text, max(name.end, start - _MARKS), start) is None:
        return False
    if _likening().search(text, max(sentence.start, name.start - _NEAR), name.start) is None:
        return False
    return any(other.kind == "system" and other.end <= name.start for other in sentence.names)


_NEAR = 80
"""So many characters before a name may liken another thing to it."""
_MARKS = 6
"""So many before a pronoun may part it from what it goes on from."""
_GOES_ON = re.compile(r"[:;–—][\s*_`]*$")


@cache
def _likening() -> re.Pattern[str]:
    """Before a name: "works just like ", "is built on the same principle as "."""
    verbs, like = (alternation(words(f"comparison.{name}")) for name in ("working_like", "likened"))
    return re.compile(rf"\s(?:{verbs})\s(?:{like})\s(?:the\s)?[*_`\"“]*$", re.IGNORECASE)


def is_shown(token: Token, sentence: Sentence) -> bool:
    """Whether a name tells who it is: "our narrator is X, and it speaks", "the guard is X: it"."""
    told = subjects(token) if children(token, "cop") else []
    if any(t.lower_ in words("stance.negators") for t in token.children):
        return False  # "the guard isn't X; it"
    explained = _is_explained(token, sentence)
    return bool(told) and (explained or all(has_a_role(t) for t in told))


def is_met(token: Token, sentence: Sentence) -> bool:
    """Whether a sentence introduces a name and goes on about it: "meet our composer, X: it"."""
    return is_introduced(token) and _is_explained(token, sentence)


def _is_explained(name: Token, sentence: Sentence) -> bool:
    return _EXPLAINS.match(sentence.block.text, sentence.spans[name.i][1]) is not None


def is_name_of(token: Token) -> bool:
    """Whether a name is told to be that of a thing which is spoken of: "set up a tool called X"."""
    called = token.head
    named = token.dep_ in {"xcomp", "obj"} and called.lemma_ in frame("be.named")
    return named and called.dep_ == "acl" and called.head.dep_ in {*NOMINAL_SUBJECTS, "obj"}


def is_spoken_of(token: Token, pronoun: Token) -> bool:
    """Whether a clause speaks of a class that is no subject in it, and of no other things.

    "We love Cs because they draw", but not "people love Cs because they draw".
    """
    if _is_told_name(token):
        return True
    before = token.doc[: pronoun.i]
    others = (t for t in before if t is not token and "Number=Plur" in t.morph)
    given = token.dep_ in _GIVEN and "Number=Plur" in token.morph
    return given and not any(t.pos_ in {"NOUN", "PROPN"} for t in others)


def _is_told_name(token: Token) -> bool:
    """Whether a clause tells by which name its subject is known: "this is known as C, and its"."""
    verb = token.head
    plain = cases(token) <= {"as"} and verb.lemma_ in frame("be.called", "be.named")
    return plain and token.dep_ in {"obl", "xcomp", "obj"} and bool(passive_subjects(verb))


def is_shown_open(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun points at a model by how it is had: "this open-source model runs here"."""
    near = [t for t in children(noun, "det") if t.lower_ in DEMONSTRATIVES]
    if not near or noun.lower_ not in words("access.models"):
        return False
    start, end = sentence.spans[near[0].i][1], sentence.spans[noun.i][0]
    said = sentence.block.text[start:end].strip().lower()
    return said in words("access.open", "access.closed", "access.said_housed")


def is_whole(noun: Token) -> bool:
    """Whether a noun is one for what a model only is a part of: "we use X. The app draws"."""
    the = any(t.lower_ == "the" for t in children(noun, "det"))
    return the and noun.lower_ in words("nouns.wholes")


def last_named(noun: Token, before: Remembered, reading: Reading) -> Names:
    """The one system that the sentence before names, for "that model".

    Not for "the tool", where it is a model that may only work in one: "costs fell with X".
    """
    models = any(reading.system_kind(name) in PARTS for name in before.alone)
    return () if models and noun.lower_ in words("nouns.programs") else before.alone


def opens_its_sentence(name: Name, sentence: Sentence) -> bool:
    """Whether a sentence begins with a name, as one that is on it does; so does a heading."""
    if id(name) in sentence.borrowed:
        return True
    before = sentence.block.text[: name.start]
    began = max((match.end() for match in _STOP.finditer(before)), default=0)
    return not before[began:].strip(' *_`"“').lower().removeprefix("the").strip()


def is_given_for_many(name: Name, sentence: Sentence) -> bool:
    """Whether a system is but an example of the many meant: "Cs such as X are new: they draw"."""
    at = sentence.token_of(name) if name.kind == "system" else None
    if at is None:
        return False
    first = coordination(at)[0]
    many = sentence.name_at.get(first.head.i)
    given = many is not None and many.kind == "class" and many.plural
    return given and not cases(first).isdisjoint(_GIVING)


def is_pointed_out(name: Name, token: Token, sentence: Sentence) -> bool:
    """Whether "it" is what a point is made of: "what sets X apart is that it draws"."""
    text = sentence.block.text
    opened = _opening().fullmatch(text, sentence.start, name.start)
    behind = _that().fullmatch(text, name.end, sentence.spans[token.i][0])
    return opened is not None and behind is not None


@cache
def _that() -> re.Pattern[str]:
    """Behind the name: " apart is that ", " is that "."""
    set_off = alternation(frame("base.set_off"))
    return re.compile(
        rf"[*_`\"”]*(?:\s(?:{set_off}))?(?:\sfrom\s(?:\w+\s){{0,2}}\w+)?\s(?:is|was)\sthat\s[*_`]*",
        re.IGNORECASE,
    )


@cache
def _opening() -> re.Pattern[str]:
    """Before the name: "What sets our ", "The best thing about ", "One advantage of this "."""
    marks = alternation(f"{verb}s" for verb in frame("base.marking"))
    points = alternation(words("nouns.points"))
    owner = r"(?:(?:the|our|your|this|their|my)\s)?(?:[\w-]+\s)?"
    return re.compile(
        rf"[\s*_`#>\"“-]*(?:what\s(?:really\s)?(?:{marks})\s"
        rf"|(?:the|one|another|a)\s(?:[\w-]+\s){{0,2}}?(?:{points})\s(?:of|about|with|to|behind)\s)"
        rf"{owner}[*_`\"“]*",
        re.IGNORECASE,
    )


def is_picked_for(name: Token, its: Token) -> bool:
    """Whether somebody uses or likes X for a power of its: "we chose X for its ability to draw"."""
    verb, power = name.head, its.head
    picked = frame("origin.employ", "usage.verbs")
    if name.dep_ != "obj" or verb.lemma_ not in picked or power.head not in {verb, name}:
        return False
    who = subjects(verb)
    ours = all(t.lower_ in words("nouns.persons") for t in who)
    able = power.lower_ in words("nouns.aspects", "nouns.powers")
    return ours and able and bool(cases(power) & _REASONS)


def handed_work(token: Token, sentence: Sentence) -> Name | None:
    """X in "our app hands it to X and saves the cover it paints": whoever gets the work does it."""
    clause, thing = token.head, token.head.head
    over = thing.head
    told = clause.dep_ == "acl:relcl" and thing.dep_ == "obj" and over.dep_ == "conj"
    given = [over.head, *(c for c in children(over.head, "conj") if c.i < over.i)][-1]
    if not told or given.lemma_ not in frame("consume.give", "produce.enter"):
        return None
    hosts = (given, *children(given, "obj"))
    whom = [t for host in hosts for t, _ in instruments(host, _INTO) if t.i < over.i]
    names = [sentence.name_at[t.i] for t in whom if t.i in sentence.name_at]
    return names[0] if len(names) == 1 and names[0].kind == "system" else None
