"""Who works in some way: "X predicts it", "X's training process", "X draws the way Y writes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE, POSSESSIVES
from ..frames import frame
from ..kinds.copula import is_label
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import SYSTEMS, introducer, name_list
from ..trees.syntax import (
    cases,
    children,
    is_passive,
    noun_phrase,
    passive_subjects,
    subjects,
)
from .kind_nouns import kinds
from .possession import may_be_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_ASIDE = frozenset({",", "(", "–", "—"})
_BY = {"by"}
_HYPHENED = 3
"""So far before "based" stands what is before "GAN-based"."""


def names(nouns: list[Token], sentence: Sentence, reading: Reading) -> Iterator[Name]:
    """Who does it, or whose process or architecture does: "X's training process"."""
    for noun in nouns:
        owners = children(noun, "nmod:poss", "nmod", "compound")
        for kind in [owner for owner in owners if owner.lower_ in words("access.models")]:
            owners += children(kind, "compound")  # "the X model architecture"
        names = [sentence.name_at[o.i] for o in owners if o.i in sentence.name_at]
        names += [n for o in owners if o.lower_ == "its" for n in sentence.referents.get(o.i, ())]
        inside = [name for name in names if name.kind != "maker"]
        if inside and noun.lower_ in frame("base.inner"):
            yield from inside
        elif is_label(noun, sentence):
            continue
        elif not (_is_of_unknown(noun, sentence) or _is_outdone(noun)):
            yield from bearers(noun, sentence, reading)


def _is_of_unknown(noun: Token, sentence: Sentence) -> bool:
    """Whether a class says what another thing is, of which alone it is told: "Y is a C that"."""
    told = subjects(noun) if children(noun, "cop") else []
    return bool(told) and not any(t.i in sentence.name_at for t in told)


def _is_outdone(noun: Token) -> bool:
    """Whether a tree takes what outdoes a noun for a part of it: "X outperforms models based"."""
    first = noun_phrase(noun)[0].i
    return any(t.lower_ in words("comparison.exceeds") for t in noun.doc[first : noun.i])


def bearers(noun: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """What a noun stands for, unless only some of a class are meant: "some GANs"."""
    some = any(t.lower_ in words("quantity.partial") for t in noun.children)
    found = reading.bearers(noun, sentence)
    return [name for name in found if not (some and name.kind == "class")]


def is_narrowed(noun: Token, verb: Token) -> bool:
    """Whether a clause tells which of a kind do so: "a C that works by it", not "X, which"."""
    clause = verb.dep_ in {"acl", "acl:relcl"} and verb.head is noun
    return clause and not any(t.text in _ASIDE for t in noun.doc[noun.i : verb.i])


def exemplified(verb: Token, thing: Token, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "tools that use Cs: X, Y", "tools built on Cs, such as X and Y"."""
    doc, over = verb.doc, verb.head
    at = after_name(sentence, thing.i)
    if verb.dep_ == "acl:relcl" and "Number=Plur" in over.morph and doc.text(at) == ":":
        row = name_list(sentence, at + 1, SYSTEMS)
        return row.names if ends_row(doc, row.end) else ()
    class_ = sentence.name_at.get(over.i)
    many = over.lower_ in words("lists.built") or (class_ is not None and class_.plural)
    if verb.dep_ not in {"acl", "acl:relcl"} or not many or doc.text(at) not in {",", "("}:
        return ()
    if any(t.lower_ in words("stance.negators") for t in doc[over.i + 1 : thing.i]):
        return ()
    start = introducer(doc, at + 1)
    return name_list(sentence, start, SYSTEMS).names if start > at + 1 else ()


def ends_row(doc: Tree, end: int) -> bool:
    """Whether a row of names ends its sentence, or the bracket around it."""
    return end >= len(doc) or doc[end].text in {")", "."}


def agents(verb: Token) -> list[Token]:
    """Who does what a verb tells, or is composed of it: "X predicts", "X is composed of"."""
    found = subjects(verb)
    if verb.dep_ == "amod" and cases(verb.head) == _BY and verb.lower_.endswith("ing"):
        return subjects(verb.head.head)  # "X draws by denoising noise", which a tree takes for one
    behind = verb.doc.text(verb.i + 1).lower() if is_passive(verb) else ""
    taught = behind == "with" and verb.lemma_ in frame("base.taught")
    if behind == "of" or taught or is_made_of(verb):
        return passive_subjects(verb)  # "X is composed of a generator and a discriminator"
    used = verb.head.lemma_ in frame("produce.use")  # "X is used to train a GAN"
    if not found and verb.dep_ in {"advcl", "ccomp"} and verb.head.pos_ == "VERB" and not used:
        found = [*subjects(verb.head), *passive_subjects(verb.head)]
    return found


def carrying(at: Token) -> list[Token]:
    """The clause in "the model that powers X is a C"."""
    nouns = frame("base.nouns", "base.inner", "base.whole") | words("access.models")
    return [
        clause
        for noun in children(at, "nsubj")
        if noun.lower_ in nouns
        for clause in children(noun, "acl:relcl", "acl")
        if clause.lemma_ in frame("base.carry") and not is_passive(clause)
    ]


def fronted(based: Token, sentence: Sentence, reading: Reading) -> Token | None:
    """X in "GAN-based X draws", "the GAN-based generator X": not "a GAN-based X".

    What is open anybody may build otherwise: "diffusion-based X" is a model of another's.
    """
    doc, at = based.doc, based.i + 1
    if at < len(doc) and at not in sentence.name_at and doc[at].lower_ in kinds():
        at += 1
    name = sentence.name_at.get(at)
    before = doc.text(based.i - _HYPHENED).lower()
    if name is None or name.kind != "system" or before in INDEFINITE | words("stance.negators"):
        return None
    opaque = is_opaque(sentence, at) or doc.text(after_name(sentence, at)) in POSSESSIVES
    return None if opaque or name.plural or may_be_out(name, reading) else doc[at]


def is_made_of(verb: Token) -> bool:
    """Whether a verb tells what something consists of: "X is made up of", "built out of"."""
    if verb.lemma_ not in frame("base.composed") or not is_passive(verb):
        return False
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    return behind[:1] == ["of"] or (behind[:1] in (["up"], ["out"]) and behind[1:] == ["of"])
