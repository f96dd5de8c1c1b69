"""How a system works inside: "X's discriminator", "the GAN behind X", "token by token"."""

from __future__ import annotations

import re
from functools import cache
from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

from ...claims import Mention
from ..frames import Technique, frame, techniques
from ..lexicon import any_last, any_of, has_any, words
from ..stance.author import stance
from ..trees.heads import is_opaque
from ..trees.lists import closing, name_list
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    instruments,
    noun_phrase,
    objects,
    passive_subjects,
    subjects,
)
from . import actors, opening, opponents, paced, principles
from .pieces import assembled_of, before_twin, beside_twin, consisting_of, related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MANNER_REACH = 70
"""So many characters behind a verb its manner may stand."""


class Statement(NamedTuple):
    """A system, what it works by or is built as, and the token to judge it at."""

    name: Name
    technique: Technique
    span: tuple[int, int]
    at: Token


def is_of_part(class_: Token, sentence: Sentence) -> bool:
    """Whether only a part is of a class: "X uses a CNN backbone", "a CNN for audio decoding"."""
    following = [sentence.word(t).lower() for t in class_.doc[class_.i + 1 : class_.i + 5]]
    if following[:1] == ["for"] and not words("nouns.stages").isdisjoint(following):
        return True
    behind, both = following[:1], " ".join(following[:2])
    return not {*behind, both}.isdisjoint(words("nouns.roles", "nouns.model_parts"))


def may_work_so(name: Name, technique: Technique, reading: Reading) -> bool:
    """Whether a technique is one that a system may have beside its own: a VAE's discriminator."""
    is_a = reading.knowledge.is_a
    return any(i == c or is_a(i, c) for i in name.ids for c in technique.beside)


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on the parts and the manner of a system in a sentence."""
    apart = (principles.explained, opening.manners, paced.by_steps)
    told = (said for read in apart for said in read(sentence, reading))
    for said in starmap(Statement, told):
        if not may_work_so(said.name, said.technique, reading):
            yield _claim(said, sentence, reading, context)
    for token in sentence.doc:
        class_ = sentence.name_at.get(token.i)
        if class_ is not None:
            if class_.kind == "class" or (class_.kind == "system" and reading.is_model(class_)):
                for technique, span, at in opponents.inside(token, class_, sentence):
                    said = Statement(class_, technique, span, at)
                    if not may_work_so(class_, technique, reading):
                        yield _claim(said, sentence, reading, context)
            if is_of_part(token, sentence):
                continue
            for name, at in _built_as(token, class_, sentence, reading):
                yield reading.claim(
                    "uses-technique", name, class_, sentence, "architecture",
                    stance=stance(sentence, at, context),
                )  # fmt: skip
            continue
        for said in _statements(token, sentence, reading):
            if not may_work_so(said.name, said.technique, reading):
                yield _claim(said, sentence, reading, context)


def _claim(said: Statement, sentence: Sentence, reading: Reading, context: Context) -> Claim:
    """The claim of a statement; what X's own part rejects denies none: "X's C rejects it"."""
    name, technique, span, at = said
    object_ = Mention(
        "technique", technique.classes, sentence.block.text[span[0] : span[1]],
        *sentence.block.source_span(*span),
    )  # fmt: skip
    acts = at.dep_ in SUBJECTS and at.head.lemma_ in words("verbs.fail")
    own = acts and any(
        t.i in sentence.name_at or t.i in sentence.referents for t in children(at, "nmod:poss")
    )
    return reading.claim(
        "uses-technique", name, object_, sentence, f"technique:{technique.name}",
        stance=stance(sentence, at, context, local=own),
    )  # fmt: skip


def _statements(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    if token.pos_ in {"NOUN", "PROPN"}:
        yield from (said for said in _parts(token, sentence) if reading.is_model(said.name))
    elif token.pos_ == "VERB":
        yield from _manners(token, sentence, reading)
        yield from _means(token, sentence, reading)
    yield from _contests(token, sentence)
    for owner, technique, span in principles.named(token, sentence):
        works = owner.doc.text(owner.i + 1).lower() in frame("base.going")
        beside = [sentence.name_at[owner.i]] if works and owner.i in sentence.name_at else []
        for name in beside or reading.bearers(owner, sentence):  # "what makes X work"
            if name.kind == "system" and reading.is_model(name):
                yield Statement(name, technique, span, token)


def _parts(noun: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "X's discriminator", "the denoising loop inside X", "X needs 50 denoising steps"."""
    if noun.lower_ not in _last_words():
        return
    start, end = sentence.phrase(noun_phrase(noun)[0], noun)
    phrase = sentence.block.text[start:end].lower()
    within = frame("means.places", "means.owners")
    for technique in techniques():
        found = any_last(technique.parts).search(phrase)
        if found is None or has_any(technique.elsewhere, sentence.text):
            continue
        owners = [*children(noun, "nmod:poss")]
        owners += [t for c in children(noun, "nmod") if cases(c) & within for t in conjuncts(c)]
        owners += whose(noun, sentence)
        thing = before_twin(noun)
        owners += children(thing, "nmod:poss")  # "X's generator and discriminator"
        if thing.dep_ == "obj" and thing.head.lemma_ in frame("base.parts"):
            owners += subjects(thing.head)
        if cases(thing) == {"on"} and thing.head.lemma_ in frame("base.resting"):
            owners += subjects(thing.head)
        if thing.dep_ == "obj" and thing.head.lemma_ in frame("base.giving"):
            owners += children(thing.head, "iobj")
        owners += [*consisting_of(noun), *assembled_of(noun, sentence)]
        owners += [*beside_twin(noun, sentence), *related(noun)]
        for owner in owners:
            if any(t.text == ";" for t in noun.doc[owner.i : noun.i]):
                continue  # "X has 152 layers; U-Nets stack more"
            before = [n for n in sentence.referents.get(owner.i, ()) if n not in sentence.names]
            name = sentence.name_at.get(owner.i) or (before[0] if len(before) == 1 else None)
            if name is not None and name.kind == "system":
                at = end - len(found.group())
                yield Statement(name, technique, (at, end), noun)


def whose(noun: Token, sentence: Sentence) -> list[Token]:
    """X in "thanks to its discriminator, X ...", where no other system or class is named.

    Also in "X relies on its discriminator", in "what sets X apart is its discriminator", and in "X
    draws and its discriminator judges".
    """
    if not any(t.lower_ == "its" for t in children(noun, "nmod:poss")):
        return []
    inside = {t.i for t in noun_phrase(noun)}
    named = (sentence.token_of(name) for name in sentence.names if name.kind != "maker")
    if sum(t is not None and t.i not in inside for t in named) != 1:
        return []
    over = noun.governors()
    verb = next((t for t in over if t.pos_ == "VERB" or children(t, "cop")), noun)
    opener = noun.doc[0].lower_
    if opener == "what" and children(noun, "cop"):
        marks = [t for t in (verb, *children(noun, *SUBJECTS)) if t.lemma_ in frame("base.marking")]
        return [thing for mark in marks[:1] for thing in objects(mark)]
    doers = [*subjects(verb), *passive_subjects(verb)]
    if noun in doers and verb.dep_ in {"conj", "parataxis"}:
        return [doer for doer in subjects(verb.head) if doer.i < noun.i]  # "X draws, its D judges"
    if opener in frame("base.causes"):
        return [doer for doer in doers if noun.i < doer.i]
    reliant = noun.head is verb and verb.lemma_ in frame("base.reliant")
    return [doer for doer in doers if doer.i < verb.i] if reliant and noun.i > verb.i else []


@cache
def _last_words() -> frozenset[str]:
    """What the parts of all techniques end in."""
    return frozenset(
        re.split(r"[\s-]", part.lower())[-1]
        for technique in techniques()
        for part in technique.parts
    )


def _manners(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X writes its images token by token"."""
    lemma = verb.lemma_
    works = lemma in frame("produce.verbs") or lemma in frame("base.working")
    if not works and lemma not in _manner_verbs():
        return
    end = sentence.spans[verb.i][1]
    last = min(sentence.end, end + _MANNER_REACH)
    if _manner().search(sentence.block.text, end, last) is None:
        return
    later = [t for t in verb.doc[verb.i + 1 :] if t.pos_ == "VERB" and t.dep_ != "amod"]
    for technique in techniques():
        if lemma in frame("base.taught") and technique.name in frame("base.lessons"):
            continue
        if not (works or lemma in technique.verbs):
            continue  # "X reads the prompt token by token"
        found = any_of(technique.manners).search(sentence.block.text, end, last)
        if found is not None and has_any(technique.unless | technique.elsewhere, sentence.text):
            continue
        if found is not None and sentence.block.text.endswith("not ", 0, found.start()):
            continue  # "not word by word"
        if found is None or any(sentence.spans[t.i][0] < found.start() for t in later):
            continue
        for subject in [*subjects(verb), *passive_subjects(verb)]:
            for name in actors.bearers(subject, sentence, reading):
                yield Statement(name, technique, found.span(), verb)


@cache
def _manner_verbs() -> frozenset[str]:
    """Verbs of doing to whose manner some technique belongs: "reads from left to right"."""
    return frozenset().union(*(t.verbs for t in techniques() if t.manners and t.unless))


@cache
def _manner() -> re.Pattern[str]:
    """The manner of any technique."""
    return any_of(tuple(manner for technique in techniques() for manner in technique.manners))


def _means(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X works by diffusion", "X generates text through a diffusion process"."""
    taught = passive_subjects(verb) if verb.lemma_ in frame("base.taught") else []
    for technique, span in principles.means(verb, sentence):
        for subject in [*subjects(verb), *taught]:
            for name in actors.bearers(subject, sentence, reading):
                if name.kind == "system" or not actors.is_narrowed(subject, verb):
                    yield Statement(name, technique, span, verb)


@cache
def _contested() -> dict[str, list[Technique]]:
    """The techniques in which two networks contest, by the verbs that tell of it."""
    verbs = {verb for technique in techniques() for verb in technique.contests}
    return {verb: [t for t in techniques() if verb in t.contests] for verb in verbs}


def _contests(verb: Token, sentence: Sentence) -> Iterator[Statement]:
    """Read "in X two networks compete", "X's generator is trained against a discriminator"."""
    for technique in _contested().get(verb.lemma_, ()):
        found = any_of(technique.rivals).search(sentence.block.text, sentence.start, sentence.end)
        if found is None or abs(found.start() - sentence.spans[verb.i][0]) > _MANNER_REACH:
            continue
        places = frame("means.places")
        fronted = [verb.doc[1]] if verb.doc[0].lower_ in places and len(verb.doc) > 1 else []
        beside = {t.i: t for t in [*fronted, *(n for n, _ in instruments(verb, places))]}
        for noun in beside.values():
            name = sentence.name_at.get(noun.i)
            if name is not None and name.kind != "maker" and not is_opaque(sentence, noun.i):
                yield Statement(name, technique, (found.start(), _clause_end(verb, sentence)), verb)


def _clause_end(verb: Token, sentence: Sentence) -> int:
    """Where the words that hang on a verb end, up to the first mark."""
    last = verb.i
    end = max(token.i for token in verb.subtree())
    while last < end and verb.doc[last + 1].pos_ != "PUNCT":
        last += 1
    return sentence.spans[last][1]


# Architecture


def _built_as(
    token: Token, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "the GAN behind X", "X's architecture is a GAN", "GAN-generated images (X)"."""
    knowledge = reading.knowledge
    if class_.kind != "class" or knowledge.classes[class_.ids[0]].axis != "architecture":
        return
    things = [t for c in children(token, "nmod") if cases(c) & {"behind", "inside"} for t in [c]]
    if not is_opaque(sentence, token.i):
        things += _hearts(token)
        for noun, owned in _equated(token):
            things += [c for c in children(noun, "nmod") if cases(c) & owned]
            for owner in children(noun, "nmod:poss"):
                yield from ((name, token) for name in reading.named(owner, sentence))
        things += _designed(token, sentence)
        things += _composed(token, class_)
        things += _where_used(token)
    things += [*_applied(token), *_stacked(token, class_)]
    for thing in things:
        owns = thing.dep_ == "nmod:poss"
        for name in reading.named(thing, sentence) if owns else reading.bearers(thing, sentence):
            if name.kind == "system":
                yield name, token
    yield from ((name, token) for name in _listed(token, sentence))


def _hearts(token: Token) -> list[Token]:
    """X in "the GAN at the heart of X"."""
    hearts = [t for t in children(token, "nmod") if t.lower_ in frame("base.nouns")]
    hearts = [t for t in hearts if cases(t) & {"at", "in"}]
    return [t for heart in hearts for t in children(heart, "nmod") if cases(t) == {"of"}]


def _equated(token: Token) -> Iterator[tuple[Token, frozenset[str]]]:
    """The architecture's noun in "the architecture behind X is a GAN", either way round."""
    nouns = subjects(token) if children(token, "cop") else []
    if token.dep_ == "nsubj" and children(token.head, "cop"):
        nouns = [token.head]
    for noun in nouns:
        bare = not children(noun, "amod", "compound", "acl", "acl:relcl")
        inner = frame("base.inner", "base.nouns")
        if noun.lower_ in inner or (bare and noun.lower_ in frame("base.whole")):
            yield noun, frozenset({"behind", "of", "inside", "within"})
        elif principles.is_central(noun):
            yield noun, frozenset({"behind", "of", "in", "inside", "within"})


def _designed(token: Token, sentence: Sentence) -> list[Token]:
    """X in "the GAN architecture of X", "X's GAN design", of which the class says what it is."""
    noun = token
    if token.dep_ == "compound" and token.head.i == token.i + 1:
        noun = token.head
    if sentence.word(noun).rpartition(" ")[2] not in frame("base.designs"):
        return []
    of = [t for t in children(noun, "nmod") if cases(t) & {"of", "behind"}]
    return [*of, *children(noun, "nmod:poss")]


def _composed(token: Token, class_: Name) -> list[Token]:
    """X in "X consists of Cs", which are all of it: "a C and a D" may be its parts."""
    verb = token.head
    of = token.dep_ in {"obl", "nmod"} and "of" in cases(token) and class_.plural
    if not of or verb.lemma_ not in frame("base.composed"):
        return []
    return [*subjects(verb), *passive_subjects(verb)]


def _stacked(token: Token, class_: Name) -> list[Token]:
    """X in "X is a stack of C blocks", "X is nothing but a pile of Cs"."""
    inside = token.dep_ == "compound" and token.head.i == token.i + 1
    part = token.head if inside and token.head.lower_ in frame("base.blocks") else None
    things = part if part is not None or not class_.plural else token
    if things is None or cases(things) != {"of"} or things.head.lemma_ not in frame("base.stacks"):
        return []
    return subjects(things.head) if children(things.head, "cop") else []


def _where_used(token: Token) -> list[Token]:
    """X in "one case where Cs are used is X", "an example of where Cs are used is in X"."""
    verb = token.head
    told = token.dep_ == "nsubj:pass" and verb.lemma_ in frame("produce.use")
    if not told or verb.dep_ not in {"acl:relcl", "advcl", "ccomp"}:
        return []
    over = list(verb.governors())
    said = [t for t in over if t.i > verb.i and children(t, "cop")]
    cases_ = frame("base.cases")
    return said[:1] if any(t.lemma_ in cases_ for t in over if t.i < verb.i) else []


def _applied(token: Token) -> list[Token]:
    """X in "X is an application of GANs", "X is one of several GAN applications"."""
    noun = token.head
    of = token.dep_ == "nmod" and cases(token) == {"of"}
    beside = token.dep_ == "compound" and noun.i == token.i + 1
    if not (of or beside) or not {noun.lower_, noun.lemma_} & frame("base.applications"):
        return []
    if beside and noun.dep_ == "nmod" and noun.head.lower_ == "one":
        noun = noun.head
    if children(noun, "cop"):
        return subjects(noun)
    if noun.dep_ == "appos":
        return [noun.head]
    around = [*children(noun, "nmod"), *children(token, "nmod")]
    places = [t for t in around if cases(t) & frame("means.places")]
    return [*children(noun, "nmod:poss"), *places] if noun.lower_ == "use" else []


def _listed(token: Token, sentence: Sentence) -> list[Name]:
    """X and Y in "GAN-generated images (X, Y)"."""
    doc = token.doc
    at = token.i + 1
    if doc.text(at) != "-" or doc.text(at + 1).lower() not in words("names.suffixes"):
        return []
    opening = next((t.i for t in doc[at + 3 : at + 6] if t.text == "("), 0)
    if not closing(doc, opening):
        return []
    return list(name_list(sentence, opening + 1, frozenset({"system"})).names)
