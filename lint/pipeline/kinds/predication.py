"""What a verb says a name to be: "X is a C", "we call X a C", "the best C is X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import employed, frame
from ..lexicon import words
from ..trees.heads import is_opaque
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    objects,
    subjects,
)
from . import placed
from .copula import being, listed
from .gapped import called_apart
from .labels import behind_counting
from .predicated import Predicated, each, governing, is_no_kind, is_superlative, misread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_SOMEBODY = frozenset({"he", "she"})
_THEIRS = frozenset({"my", "his", "her"})
_OURS = frozenset({"they"})
"""Whose word may be the author's as well."""


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """Everybody whom a verb says to be of the class at ``token``."""
    noun = _family(token, sentence)
    if noun is None and (is_opaque(sentence, token.i) or _is_tied(token)):
        return
    if token.dep_ != "ROOT" and behind_counting(token.doc, token.i + 1) > token.i + 1:
        return  # "X is a set of methods, Cs among them"
    noun = noun or _called(token) or _of_kind(token)
    if noun is None:
        return
    given = governing(noun)
    if not given:
        yield from _said(noun, sentence, reading)
        yield from listed(noun, sentence, reading)
    elif given == {"as"}:
        yield from _as(noun, sentence, reading)
    else:
        yield from placed.inside(noun, given, sentence, reading)


def _is_tied(token: Token) -> bool:
    """Whether a hyphen makes the class a part of another word: "LLM-only"."""
    doc, at = token.doc, token.i + 1
    return at + 1 < len(doc) and doc[at].text == "-" and not token.whitespace_ + doc[at].whitespace_


def _family(token: Token, sentence: Sentence) -> Token | None:
    """The noun in "the LLM family" that stands for all LLMs, if the class is nothing more.

    Of "one of the C types" it is the first.
    """
    behind = token.i + 1
    if behind >= len(token.doc) or behind in sentence.name_at:
        return None
    head = token.doc[behind]
    if token.dep_ not in {"compound", "amod", "nmod"} or token.head.i != behind:
        return None
    if head.lemma_ in words("nouns.families") and _one_of(head) is not head:
        return _one_of(head)
    if head.lower_ in words("nouns.technologies") and head.head.lower_ in words("nouns.branches"):
        told = [sentence.name_at.get(t.i) for t in subjects(head.head)]
        on_field = any(name and frame("be.fields") & set(name.ids) for name in told)
        return _of_kind(head) if on_field else None  # "a branch of C technology"
    return head if head.lower_ in words("nouns.families") and cases(head) else None


def _one_of(kinds: Token) -> Token:
    """What is predicated in "X is one of the kinds of C": one of them; else the noun itself."""
    one = kinds.head
    many = "Number=Plur" in kinds.morph and cases(kinds) == {"of"} and one.lower_ == "one"
    return one if many and children(one, "cop") else kinds


def _of_kind(token: Token) -> Token | None:
    """The noun that is predicated: the class itself, or "type" in "a type of C"."""
    if cases(token) == {"for"} and token.head.lemma_ in words("lists.for_which"):
        return token.head if token.dep_ == "nmod" else None  # "an example for a C"
    if "of" not in cases(token):
        return _nothing_else(token) or token
    head = token.head
    if head.pos_ == "ADJ" and is_superlative(head):
        return token
    within = bool(cases(head)) and head.lower_ in words("nouns.families")  # "under the umbrella of"
    if token.dep_ != "nmod" or (is_no_kind(head) and not within):
        return None  # "an integral part of C", "the parent category of C"
    if head.doc.text(head.i - 1) == "-":
        return None  # "the first use-case of Cs"
    told = within or {head.lower_, head.lemma_} & words("nouns.partitive")
    return _one_of(head) if told else None


def _nothing_else(token: Token) -> Token | None:
    """The predicate in "X is nothing more than a C", which says that it is one."""
    if token.head.lower_ == "nothing" and "but" in {t.lower_ for t in token.children}:
        return token.head if children(token.head, "cop") else None  # "nothing but a C"
    than = cases(token) == {"than"} and token.head.lower_ in words("stance.nothing_else")
    over = token.head.head
    return over if than and over.lower_ == "nothing" and children(over, "cop") else None


def _called(token: Token) -> Token | None:
    """The noun that is predicated in "a type of AI known as a C", "a kind of model called C"."""
    verb = token.head
    named = token.dep_ in {"xcomp", "obj", "obl"} and governing(token) <= {"as"}
    if not named or verb.dep_ != "acl" or verb.lemma_ not in frame("be.called"):
        return None
    return _of_kind(verb.head) if "of" in cases(verb.head) else None


def _said(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is a C", "X is considered a C", "we call X a C", "X represents a kind of C"."""
    first = _first(noun)
    if first is None or any(
        first.doc.text(cop.i + 1).lower() == "about" for cop in children(first, "cop")
    ):
        return  # "X is about training Cs"
    if children(first, "cop"):
        yield from being(noun, first, sentence, reading)
        return
    verb = first.head
    if first.dep_ not in {"xcomp", "obj", "ccomp"} or first.doc.text(first.i - 1) == "+":
        return  # "Call X + RAG!"
    apart = called_apart(verb, noun, sentence) if verb.lemma_ in frame("be.called") else None
    for subject in [apart] if apart else _told_of(verb):
        named = sentence.name_at.get(subject.i)
        if named is not None and named.kind == "class" and _is_praised(noun):
            continue  # "AI has become our most trusted assistant"
        such = any(t.lower_ == "such" for t in children(subject, "amod", "det"))
        if apart is not None:
            bearers = reading.bearers(apart, sentence)
            yield from (Predicated(name, "called", verb) for name in bearers)
        elif subject != first and not such:
            yield from each(subject, "called", verb, sentence, reading)


def _is_praised(noun: Token) -> bool:
    """Whether a role is told, which somebody's own fills best: "our ultimate assistant"."""
    own = bool(children(noun, "nmod:poss"))
    return own or any(t.lower_ in words("nouns.ultimate") for t in children(noun, "amod"))


def _first(noun: Token) -> Token | None:
    """What carries the verb for a class: itself, or of "X is a D and a C" the first."""
    first = noun
    while first.dep_ == "conj" and first.head.i < first.i and not children(first, *SUBJECTS):
        excepted = any(c.lower_ == "but" for c in children(first, "cc"))
        if excepted and not _corrects(first) and first.head.lower_ != "nothing":
            return None
        first = first.head
    if first != noun and first.pos_ == "ADJ":
        return None  # "X is compression, and Cs doubly so"
    if first != noun and _goes_on_within(first, noun):
        return None  # "X is a place where people share code, the Cs and the data"
    if first != noun and any(t.lower_ in words("lists.narrowing") for t in noun.children):
        return None  # "X is a tool that uses AI, specifically Cs"
    return first


def _goes_on_within(first: Token, noun: Token) -> bool:
    """Whether a list may go on in the clause that tells of the first noun what is done there."""
    inside = [t for t in children(first, "acl:relcl") if first.i < t.i < noun.i]
    definite = any(d.lower_ == "the" for d in children(noun, "det"))
    return definite and noun.doc.text(noun.i - 2) == "," and any(map(objects, inside))


def _told_of(verb: Token) -> list[Token]:
    """Of whom a verb says what they are: the object of "call", the subject of "become"."""
    lemma = verb.lemma_
    if lemma in frame("be.called"):
        if verb.head.lower_ == "what" and verb.dep_ == "acl:relcl":
            return subjects(verb.head) if children(verb.head, "cop") else []
        return children(verb, "obj", "nsubj:pass")
    if lemma in frame("be.become"):
        return children(verb, "nsubj", "nsubj:pass")
    return subjects(verb) if lemma in frame("be.represent") else []


def _corrects(noun: Token) -> bool:
    """Whether "but" puts the right noun for a denied one: "not a toy but an LLM"."""
    return any(t.lower_ in words("stance.negators") for t in noun.head.children)


def _as(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Predicated]:
    """X in "X is known as a C", "X serves as a C", "we use X as our C", "as a C, X ..."."""
    verb = noun.head
    if noun.dep_ not in {"obl", "xcomp", "advcl", "nmod"} or _is_compared(verb, noun):
        return
    if noun.doc.text(noun.i + 1).lower() in words("nouns.plus"):
        return  # "we see X as a C plus a search"
    lemma = verb.lemma_
    if any(c.lower_ == "or" for t in children(noun, "conj") for c in children(t, "cc")):
        return  # "classify X as a C or a D"
    if lemma in frame("be.likened") and noun.doc.text(noun.i + 1).lower() in _LIKENING:
        return  # "think of X as an LLM for pictures", "as an LLM whose words are pixels"
    serves = {lemma, verb.lower_} & frame("be.serve")
    referred = lemma in frame("be.refer") and verb.doc.text(verb.i + 1).lower() == "to"
    front = noun.i <= _FRONT and verb.i > noun.i and (children(noun, "det") or _is_plain(noun))
    does = front and any(t.i in sentence.name_at for t in children(verb, "nsubj"))
    if does:
        pattern, given = "as:front", subjects(verb)  # "as a C, X counts"; not "we count X as a C"
    elif serves or referred or {lemma, verb.lower_} & frame("be.called"):
        given = [
            *children(verb, "nsubj:pass", "obj"),
            *(t for t in children(verb, "obl") if "of" in cases(t)),
        ]
        if verb.dep_ == "acl" and verb.head.i < verb.i and verb.i < noun.i:
            given = given or [verb.head]  # "X, best known as a C, ..."
        pattern, given = "as:serves" if serves else "called-as", given or subjects(verb)
        if serves:
            given = _serving(noun, sentence) or given
        if serves and _opens_clause(noun, given, sentence):
            return
        thought = lemma in words("verbs.believe")
        if thought and any(t.lower_ in words("stance.others") - _OURS for t in subjects(verb)):
            return  # "people think of X as a C"
        yield from misread(verb, pattern, sentence)
    elif lemma in frame("be.established") and [t.lower_ for t in objects(verb)] == ["itself"]:
        pattern, given = "called-as", subjects(verb)
    elif lemma in frame("be.employ") and verb.i < noun.i:
        pattern, given = "as:employed", _employed(verb, noun, sentence)
    elif front:
        pattern, given = "as:front", subjects(verb)
    elif verb.i in sentence.name_at and verb.doc.text(verb.i + 1) == "," and _is_aside(noun):
        pattern, given = "as:front", [verb]
    else:
        return
    at = noun if pattern == "as:front" else verb  # "as a C, X never ..." still makes X a C
    for subject in given:
        name = sentence.name_at.get(subject.i)
        likened = name is not None and name.kind == "class"
        likened = likened and (
            lemma in frame("be.likened")
            or (pattern == "as:serves" and lemma not in frame("be.acting"))
        )
        if subject != noun and not likened:  # "think of AI as a very smart assistant"
            yield from each(subject, pattern, at, sentence, reading)


def _serving(noun: Token, sentence: Sentence) -> list[Token]:
    """X in "build the search with X as its C", where what is built is none."""
    case = next(iter(children(noun, "case", "mark")))
    before = case.doc[case.i - 1] if case.i else case
    by = cases(before) & frame("means.tools")
    return [before] if before.i in sentence.name_at and by else []


def _opens_clause(noun: Token, given: list[Token], sentence: Sentence) -> bool:
    """Whether "as" says when, not what: "M made X as Cs lost ground", "... as the C Y got out"."""
    name, behind = sentence.name_at.get(noun.i), sentence.name_at.get(noun.i + 1)
    many = name is not None and name.plural and [len(conjuncts(t)) for t in given] == [1]
    return many or (behind is not None and behind is not name and behind.kind == "system")


def _is_plain(noun: Token) -> bool:
    """Whether a comma closes what opens a sentence with a class in the plural: "As Cs, X and Y"."""
    return "Number=Plur" in noun.morph and noun.doc.text(noun.i + 1) == ","


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
    if (on := employed().get(verb.lemma_)) is not None:
        given = [t for t in children(verb, "obl") if cases(t) & set(on) and t.i in sentence.name_at]
    case = next(iter(children(noun, "case", "mark")))
    row = [t for one in given for t in conjuncts(one)]
    named = {t.i for one in row for t in (one, *children(one, "compound", "nmod:poss"))}
    between = [i for i in sentence.name_at if verb.i < i < noun.i and i not in named]
    beside = [verb.doc[case.i - 1]] if case.i - 1 in sentence.name_at else []
    beside = [t for t in beside if not cases(t) & frame("means.channels")]  # "X via Y as a C"
    return beside if between else given


_LABELLING = frozenset({":", "="})
_LIKENING = frozenset({"for", "whose", "but", "of", "where"})
"""Behind a class they tell in what another thing differs from it, or is like it."""
_FRONT = 5
"""The last token at which the class of "As a powerful new C, X ..." may stand."""


def is_fragment(token: Token, sentence: Sentence) -> bool:
    """Whether a class heads a phrase that is no clause: "An LLM for artists."."""
    noun = _of_kind(token)
    if noun is None or is_opaque(sentence, token.i) or noun.dep_ != "ROOT" or cases(noun) - {"of"}:
        return False
    name = sentence.name_at[token.i]
    if name.kind != "class" or (name.plural and noun is token):
        return False
    behind = token.doc.text(token.i + 1)
    spelt = " " in sentence.block.text[name.start : name.end] and len(sentence.name_at) == 1
    part = behind in frame("produce.purposes") and noun.i == 0 and not (spelt and behind == "for")
    if behind in _LABELLING or part:
        return False  # "LLM: X", "LLM for prompts", "CNN as teacher"
    return not children(noun, "cop", "aux", "conj", *SUBJECTS)


def is_talked_of(verb: Token) -> bool:
    """Whether a sentence only speaks of giving the name: "calling X a C is tempting".

    So does one of what some people said once, "several speakers called X a C", or of how those
    talk whom the author knows: "my grandma calls X a C".
    """
    over = verb.head if verb.dep_ == "xcomp" else verb  # "my grandma keeps calling X a C"
    if any(map(_is_somebody, (*children(verb, "nsubj"), *children(over, "nsubj")))):
        return True
    given = [c for who in children(verb, "nsubj") for c in children(who, "amod", "det")]
    if "Tense=Past" in verb.morph and any(t.lower_ in words("quantity.partial") for t in given):
        return True
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


def _is_somebody(who: Token) -> bool:
    """Whether a person has a word of their own: "he", "my grandma", not "we", "our designers"."""
    owners = {t.lower_ for t in children(who, "nmod:poss")}
    known = who.lower_ in words("stance.acquaintances", "homographs.kin")
    return who.lower_ in _SOMEBODY or (known and not owners.isdisjoint(_THEIRS))
