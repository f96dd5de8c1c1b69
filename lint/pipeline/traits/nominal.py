"""Who made a system, told by nouns: "M's launch of X", "M's products include X", "with M X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...knowledge.kinds import PROGRAMS
from ..closed import DETERMINERS
from ..frames import frame
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, conjuncts, objects, subjects
from .kind_nouns import models
from .kindred import is_kind_of
from .possession import Statement, is_anybodys, is_hosted, makers_of, makes_models, may_be_out
from .ranges import is_range
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OF = frozenset({"of"})
_BY = frozenset({"by"})
_WITH = frozenset({"with"})
_TO = frozenset({"to"})
_ENDS = frozenset({"", ",", ".", ";", "!", ")", "and", "but", "for", "to", "in", "because", "so"})


def named(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what nouns with a maker tell of a system, which the maker doesn't only serve."""
    for name, at in (
        *_launched(token, sentence, reading),
        *_included(token, maker, sentence, reading),
        *_called(token, maker, sentence, reading),
        *_program(token, sentence, reading),
        *_answered(token, maker, sentence, reading),
    ):
        theirs = is_hosted(maker, name, sentence, reading) or has_on_cloud(maker, name, reading)
        if not (name.plural or theirs or is_anybodys(name, maker, reading)):
            yield Statement(name, maker, "maker:noun", at)


def _launched(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """Read "M's launch of X in May", "since its launch by M": of a deed, but of none to come."""
    deed = token.head
    if deed.lower_ not in frame("origin.deeds"):
        return
    by = token.dep_ == "nmod" and cases(token) == _BY
    things = [t for t in children(deed, "nmod") if cases(t) == _OF and t is not token]
    things += [t for t in children(deed, "nmod:poss") if t.lower_ == "its" and by]
    if not (by or token.dep_ == "nmod:poss") or len(things) != 1:
        return
    placed = [t for over in (deed, *things) for t in children(over, "nmod") if t not in things]
    if any(cases(t) & frame("origin.placing") and not t.text.isdigit() for t in placed):
        return  # "M's release of X on its cloud"
    if not children(things[0], "conj"):
        yield from ((name, deed) for name in models(things, sentence, reading))


def _included(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "M's products include X", "the products of M are W and X", "among them are W and X"."""
    noun, verb = token.head, token.head.head
    owned = token.dep_ == "nmod:poss" or (token.dep_ == "nmod" and cases(token) == _OF)
    if not (owned and is_range(noun.i, sentence)) or not set(maker.ids) <= frame("origin.listing"):
        return
    if noun.dep_ == "nsubj" and verb.lemma_ in frame("be.include"):
        things = [t for thing in objects(verb) for t in conjuncts(thing)]
        yield from ((name, verb) for name in models(things, sentence, reading))
    elif noun.i < verb.i and children(verb, "cop"):
        alone = noun.dep_ == "nsubj" and len(conjuncts(noun)) == 1 and verb.i in sentence.name_at
        if cases(noun) == {"among"} or (alone and not cases(verb)):
            yield from ((name, verb) for name in models(conjuncts(verb), sentence, reading))


def _program(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Token]]:
    """Read "X is a framework by M", "X is an LLM from M", of what makes nothing itself."""
    noun = token.head
    by = token.dep_ == "nmod" and bool(cases(token) & frame("means.makers"))
    by = by and token.i == noun.i + 2  # not "a wrapper around models from M"
    single = any(d.lower_ in {"a", "an", "the"} for d in children(noun, "det"))
    if not (by and single and children(noun, "cop")) or is_opaque(sentence, token.i):
        return
    for subject in subjects(noun):
        name = sentence.name_at.get(subject.i)
        program = name is not None and reading.system_kind(name) in PROGRAMS
        if name is not None and program and not is_opaque(sentence, subject.i):
            yield name, noun


def _answered(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "with X, M has an answer to Y": of makers who show nobody else's."""
    verb = token.head
    if verb.lemma_ not in frame("origin.holding") or token not in subjects(verb):
        return
    answers = [t for t in objects(verb) if t.lower_ in frame("origin.answers")]
    told = [d for t in answers for d in children(t, "det", "nmod:poss")]
    if all(d.lower_ not in DETERMINERS for d in told):
        return  # "has no answer to Y"
    rivals = [t for answer in answers for t in children(answer, "nmod") if cases(t) == _TO]
    named = [name for t in rivals if (name := sentence.name_at.get(t.i)) is not None]
    theirs = [{*name.ids, *makers_of(name, reading)} for name in named if name.kind == "system"]
    if not theirs or any(set(maker.ids) & made for made in theirs):
        return  # "with X, M has a strong rival": X is it
    if not set(maker.ids) <= frame("origin.listing"):
        return
    opening = [t for t in children(verb, "obl") if cases(t) == _WITH and t.i < token.i]
    plain = [t for t in opening if sentence.doc.text(after_name(sentence, t.i)) == ","]
    yield from ((name, verb) for name in models(plain, sentence, reading))


def _called(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "the bot uses M X", "with M X": of one that only its maker has, behind "use" or "with".

    "Search on M X" may be two things, and so may "M X" that opens a sentence.
    """
    doc, at = token.doc, token.i + 1
    name = sentence.name_at.get(at)
    first = token.i - 1 - (doc.text(token.i - 1).lower() == "the")  # "with the M X API"
    before = doc[first] if first >= 0 else None
    if name is None or name.kind != "system" or before is None or not reading.is_model(name):
        return
    if sentence.block.text[maker.end : name.start] != " " or not makes_models(maker, reading):
        return
    if set(maker.ids) & frame("origin.alone", "origin.hosts"):
        return  # of those whose systems alone they host more is read elsewhere
    tied = before.lower_ in {"with", "by", "via"} or before.lemma_ in frame("origin.employ")
    rests = before.lower_ == "on" and doc[first - 1].lemma_ in frame("base.verbs")
    tied = tied or (rests and first > 0)
    closed = not may_be_out(name, reading)
    behind = after_name(sentence, at)
    kind = is_kind_of(doc[at], behind, sentence)  # "using the M X LLM"
    behind = after_name(sentence, behind) if kind else behind
    ends = doc.text(behind).lower() in _ENDS
    written = sentence.block.text[maker.start : name.end]
    if tied and closed and ends and not written.islower() and not is_opaque(sentence, at):
        yield name, doc[at]
