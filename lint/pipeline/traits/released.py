"""Makers that do something to a system: "M released X", "engineers at M built X"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..closed import POSSESSIVES
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.occasions import is_time
from ..trees.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    coordination,
    is_passive,
    objects,
    subjects,
)
from .belonging import introduced
from .called import called
from .evidence import acts_apart, is_deed_of_its_maker, is_placed_by_pronoun, tells_where
from .first_out import is_first_training, is_put_online, is_shown_around
from .kind_nouns import kinds, models, told_of
from .kindred import is_its_kind
from .possession import (
    Statement,
    is_anybodys,
    is_hosted,
    makers_of,
    may_be_out,
    serves_others,
)
from .put_out import founds, gives_away
from .ranges import LIKENING, is_range, ranged
from .serving import has_on_cloud
from .sourced import is_open_sourcing
from .staff import staffed
from .taken import named_alone
from .untold import is_at_its_place, is_common_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_NOT = (" not ", "(not ")
"""Right before a maker they say that it is another one: "it is M, not N, that makes X"."""
_TELLING = frozenset({"acl", "nmod", "appos"})


def released(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M released X", "X, which M released, ..."."""
    following = sentence.name_at.get(token.i + 1)
    yield from _given_out(token, maker, sentence, reading)
    token = staffed(introduced(token, sentence))
    if following is not None and following.kind == "system" and token.whitespace_:
        return  # "M X made it"
    before = [t for t in children(token.head, "advcl") if t.i < token.i < token.head.i]
    joint = [t for t in children(token.head, "conj") if not children(t, *SUBJECTS)]
    for verb in (token.head, *joint, *before, *children(token, "acl:relcl")):
        yield from _done(token, verb, maker, sentence, reading)
    yield from _thanked(token, maker, sentence, reading)


def _thanked(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "thanks to M for creating X", "we thank M for releasing X"."""
    if token.dep_ not in {"nmod", "obl", "obj"}:
        return
    for verb in children(token.head, "acl", "advcl"):
        why = any(mark.lower_ == "for" for mark in children(verb, "mark"))
        provides = verb.lemma_ in frame("origin.provide") and set(maker.ids) <= frame(
            "origin.listing"
        )
        if why and verb.i > token.i and (provides or verb.lemma_ in frame("origin.active")):
            for thing in objects(verb):
                name = sentence.name_at.get(thing.i)
                if name is None or (provides and _may_show(maker, name, reading)):
                    continue
                if reading.is_model(name) and not is_opaque(sentence, thing.i):
                    yield Statement(name, maker, "maker:active", verb)


def _done(
    token: Token, verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    if verb.pos_ != "VERB" or token not in subjects(verb) or is_passive(verb):
        return
    lemma = verb.lemma_
    if lemma in frame("origin.range"):
        yield from ranged(verb, maker, sentence, reading)
    trained = lemma in frame("origin.alone_trained")
    first = _is_singled_out(token, verb) or is_first_training(verb, sentence)
    put_out = lemma in frame("origin.active") or is_put_online(verb)
    shown = lemma in frame("origin.shown") or is_shown_around(verb)
    shows = lemma in frame("origin.range") and not put_out
    if shows and set(maker.ids) <= frame("origin.listing"):
        yield from _exampled(verb, maker, sentence, reading)
    provides = lemma in frame("origin.provide") and _provides_its_own(verb, maker)
    given = set(maker.ids) <= frame("origin.listing") and gives_away(verb)
    opened = is_open_sourcing(verb) or given or founds(verb)
    if not (put_out or trained or shown or provides or opened):
        return
    if any("into" in cases(part) for part in children(verb, "obl")):
        return  # "M built X into its search"
    told = verb.dep_ == "acl:relcl" and verb.head != token and not is_placed_by_pronoun(verb)
    if told:
        yield from _told_to_be(verb, maker, sentence, reading)
    own = any(_shows_its_own(thing, maker, sentence) for thing in objects(verb))
    if shown and not (own or _announces(verb, maker)):
        return
    plain = put_out and not own
    if put_out and len(coordination(token)) == 1:
        yield from _exampled(verb, maker, sentence, reading)
    things = [_by_name(t, maker, sentence, reading) for t in objects(verb)]
    for thing in [verb.head] if told else map(partial(_called, sentence), things):
        name = sentence.name_at.get(thing.i) or _taken_up(thing, maker, sentence)
        if (
            name is not None
            and reading.is_model(name)
            and not name.plural
            and not (trained and not first and _may_be_trained(name, sentence, reading))
            and not _is_credited(name, sentence, reading)
            and (
                not plain
                or any(_is_its_own(o) for o in objects(verb))
                or (not told and thing not in objects(verb))  # "M released the LLM X"
                or is_deed_of_its_maker(verb, maker, name, sentence, reading)
            )
            and not is_at_its_place(verb, sentence, serves=False)
            and not is_common_noun(thing, name, sentence)
            and not (shown and not own and _may_show(maker, name, reading))
            and not (provides and _may_have(maker, name, sentence, reading))
            and not (given and has_on_cloud(maker, name, reading))
            and not is_opaque(sentence, thing.i)
            and not _acts(thing, sentence)
            and not any(
                t.dep_ == "xcomp" and t.pos_ in {"VERB", "ADJ"} and not children(t, "mark", "cop")
                for t in verb.children
            )
            and not any(t.i > thing.i for t in children(thing, "amod"))  # "made X available"
            and not (lemma in frame("produce.state") and _is_changed(thing))
            and thing.i + 1 not in sentence.name_at  # "released X Y"
            and not is_anybodys(name, maker, reading)
            and not is_hosted(maker, name, sentence, reading)
            and not _is_of_its_own(thing, sentence)
            and not any(
                c.dep_ in _TELLING and c != verb
                for c in thing.children
                if not (_is_its(c) or is_its_kind(c, name, sentence, reading))
            )
            and verb.doc[thing.i - 1].lower_ not in POSSESSIVES
        ):
            yield Statement(name, maker, "maker:active", verb)


def _by_name(thing: Token, maker: Name, sentence: Sentence, reading: Reading) -> Token:
    """X in "M has released a chatbot called X", of what M alone can have; else the thing."""
    for name in called(thing, sentence, reading):
        served = has_on_cloud(maker, name, reading) or may_be_out(name, reading)
        if set(maker.ids) <= frame("origin.listing") and not served:
            return sentence.token_of(name) or thing
    return thing


def _exampled(
    verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M has released models such as X".

    "Models like X" may only resemble it, but not in a row with one of M's own.
    """
    for thing in objects(verb):
        names = reading.examples_of(thing, sentence) if is_range(thing.i, sentence) else []
        own = any(makers_of(name, reading) & set(maker.ids) for name in names)
        if thing.doc.text(thing.i + 1).lower() in LIKENING and not own:
            continue
        for name in names:
            if reading.is_model(name) and not (
                is_anybodys(name, maker, reading)
                or is_hosted(maker, name, sentence, reading)
                or has_on_cloud(maker, name, reading)
                or _is_credited(name, sentence, reading)
            ):
                yield Statement(name, maker, "maker:active", verb)


def _taken_up(thing: Token, maker: Name, sentence: Sentence) -> Name | None:
    """X in "We tried X. M launched it in May", unless M may offer what others make."""
    meant = sentence.referents.get(thing.i, ()) if thing.lower_ == "it" else ()
    if thing.lower_ == "it" and not meant:
        meant = named_alone(thing, sentence)  # "we chose X because M makes it"
    return meant[0] if len(meant) == 1 and meant[0].kind == "system" else None


def _is_changed(thing: Token) -> bool:
    """Whether something is only made to be so: "made X faster", "is making X the engine of Y"."""
    return any(t.pos_ in {"ADJ", "ADV", "DET"} for t in thing.doc[thing.i + 1 : thing.i + 2])


def _given_out(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M open-sourced X" where a tree takes it for one name."""
    doc, at = token.doc, token.i + 1
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    if doc.text(at).lower() not in words("access.bare"):
        return
    at += 1 + (doc.text(at + 1) == "-")
    name = sentence.name_at.get(at + 1)
    if name is None or doc[at].dep_ != "amod" or doc[at].lower_ not in words("access.sourced"):
        return
    if reading.is_model(name) and not (
        name.plural
        or is_opaque(sentence, at + 1)
        or is_anybodys(name, maker, reading)
        or is_hosted(maker, name, sentence, reading)
    ):
        yield Statement(name, maker, "maker:active", doc[at])


def _shows_its_own(thing: Token, maker: Name, sentence: Sentence) -> bool:
    """Whether what is shown is said to be the maker's: "M presented X, its answer to Y"."""
    if serves_others(maker):
        return False
    own = frame("origin.works", "origin.answers")
    return any(_is_its(t) and (t.lower_ in own or t.i in sentence.name_at) for t in thing.children)


def _provides_its_own(verb: Token, maker: Name) -> bool:
    """Whether a maker provides what must be its own: "M, which provides X".

    Not "M provides X to its staff", "M provides X with data".
    """
    received = any("with" in cases(t) for t in children(verb, "obl"))
    return set(maker.ids) <= frame("origin.listing") and not (received or tells_where(verb))


def _may_have(maker: Name, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a maker with a cloud may provide what others made, or the sentence credits them.

    So does the name itself: "M offers X, Google Y".
    """
    called = sentence.block.text[name.start : name.end].lower()
    if any(called.startswith(f"{other} ") for other in makers_of(name, reading)):
        return True
    alone = bool(set(maker.ids) & frame("origin.alone"))
    cloud = has_on_cloud(maker, name, reading) or (may_be_out(name, reading) and not alone)
    return cloud or _is_credited(name, sentence, reading)


def _announces(verb: Token, maker: Name) -> bool:
    """Whether a maker that shows nobody else's tells of a system, and not of where it is to be had.

    "M announced X today", not "M announced X for its cloud".
    """
    alone = bool(set(maker.ids) & frame("origin.listing"))
    announced = frame("origin.announced", "origin.showing")
    return alone and verb.lemma_ in announced and not tells_where(verb)


def _may_show(maker: Name, name: Name, reading: Reading) -> bool:
    """Whether a maker with a cloud may show what others made: "M announced X", to be had there."""
    if set(maker.ids) & frame("origin.alone"):
        return False
    return has_on_cloud(maker, name, reading) or may_be_out(name, reading)


def _is_credited(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether one of its own makers is named beside a system."""
    text = sentence.block.text
    makers = {
        i
        for other in sentence.names
        if other.kind == "maker"
        and not text.endswith(_NOT, 0, other.start)
        and not acts_apart(other, name, sentence)
        for i in other.ids
    }
    return bool(makers & makers_of(name, reading))


def _told_to_be(
    verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X is a family of models that M has published", "X, the model that M unveiled"."""
    noun = verb.head
    if any(not is_time(t) for t in children(verb, "obl")) and serves_others(maker):
        return  # "a model that M has released on its cloud"
    if any(t.lower_ not in RELATIVE_PRONOUNS for t in children(verb, "obj")):
        return
    while noun.dep_ == "nmod" and noun.doc.text(noun.head.i + 1) == "of":
        if noun.head.lower_ not in kinds() | {"one"}:
            return
        noun = noun.head  # "a family of models"
    if children(noun, "cop") or noun.dep_ == "appos":
        one = models(subjects(noun), sentence, reading) if noun.lower_ == "one" else ()
        for name in (*told_of(noun, sentence, reading), *one):
            credited = _is_credited(name, sentence, reading)
            if not (credited or is_hosted(maker, name, sentence, reading)):
                yield Statement(name, maker, "maker:told", verb)


def _may_be_trained(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether another one may train a system: its weights are out, or its maker takes part."""
    return may_be_out(name, reading) or _is_credited(name, sentence, reading)


def _is_singled_out(maker: Token, verb: Token) -> bool:
    """Whether it is told who it was that did it: "it was M who trained X", but not on what."""
    cleft = verb.head is maker and verb.dep_ == "acl:relcl" and bool(children(maker, "cop"))
    it = any(t.lower_ == "it" for t in children(maker, "expl", "nsubj"))
    return cleft and it and all(is_time(t) for t in children(verb, "obl", "xcomp", "advcl"))


def _called(sentence: Sentence, thing: Token) -> Token:
    """X in "M launched its chatbot, X", "M built the X model", "the X family of models".

    What is no kind is meant itself.
    """
    if thing.lower_ in frame("origin.remade"):  # "a new version of its X model"
        whole = [t for t in children(thing, "nmod") if cases(t) == {"of"} and _is_its_own(t)]
        return _called(sentence, whole[0]) if whole else thing
    own = _is_its_own(thing) or any(t.lower_ == "the" for t in children(thing, "det"))
    name = sentence.name_at.get(thing.i)
    family = thing.lower_ in frame("origin.families")
    kind = family or thing.lower_ in words("access.kinds")
    kind = name.kind == "class" and not name.plural if name else kind
    if not (own and kind):
        return thing
    named = [t for t in children(thing, "appos") if t.i in sentence.name_at]
    if not named and (family or thing.lower_ in words("access.models")):
        named = children(thing, "compound")
    alone = len(named) == 1 and named[0].i in sentence.name_at
    return named[0] if alone and not children(named[0], "conj") else thing


def _is_its(noun: Token) -> bool:
    """Whether a phrase says whose the thing before it is: "M released X, its new model"."""
    return noun.dep_ == "appos" and _is_its_own(noun)


def _is_its_own(noun: Token) -> bool:
    """Whether a noun is the subject's: "its model"."""
    return any(t.lower_ == "its" for t in children(noun, "nmod:poss"))


def _is_of_its_own(thing: Token, sentence: Sentence) -> bool:
    """Whether something else is released, or made of it: "a Sage X tune", "made X its agent"."""
    doc, behind = thing.doc, after_name(sentence, thing.i)
    longer = thing.i and doc[thing.i - 1].pos_ == "PROPN" and thing.i - 1 not in sentence.name_at
    owned = behind < len(doc) and doc[behind].dep_ == "nmod:poss"
    return bool(longer) or owned


def _acts(thing: Token, sentence: Sentence) -> bool:
    """Whether a verb follows a name: "M releases X or Y releases Z" has two clauses."""
    behind = after_name(sentence, thing.i)
    return behind < len(thing.doc) and (
        thing.doc[behind].lemma_ in frame("origin.active", "origin.shown")
        and thing.doc[behind].lower_.endswith("s")
    )
