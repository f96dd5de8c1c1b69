"""How much "M released X" tells of who made X: anybody may release what another one made.

In whole documents most of such words are on a cloud, a port, a file of other weights or a row of
names. Who develops something has made it; who launches it may only sell it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.occasions import is_time
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children, coordination, objects
from .first_out import is_first_release
from .possession import makers_of, makes_models, may_be_out
from .serving import has_on_cloud

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_MORE = re.compile(r"[\s*_`]*(?:and|or|&|,|/|to)\s*v?\d")
"""Behind a name: other versions of it, "X 2.6 and 2.5"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNDER = frozenset({"under"})
_WHERE = frozenset({"which", "when", "where"})
_STOPS = (".", "!", "?", ":", ";", ")")


def is_deed_of_its_maker(
    verb: Token, maker: Name, name: Name, sentence: Sentence, reading: Reading
) -> bool:
    """Whether "M developed X" is prose, and nobody but who made X would be said to do so."""
    if sentence.block.cell is not None or sentence.block.kind == "heading":
        return False
    if verb.i and verb.text[0].isupper() and verb.text[1:].islower():
        return False  # "n8n, Make, X": a name in a row
    if _MORE.match(sentence.block.text, name.end, sentence.end):
        return False
    if verb.lemma_ in frame("origin.owning"):
        doers = [t.i for t in children(verb, "nsubj")]
        told = [t for t in children(verb, "advmod") if t.i > min(doers, default=0)]
        return not told  # "M partly owns X"
    if verb.lemma_ in frame("origin.places", "produce.state"):
        return True
    if is_first_release(verb, maker, name, reading):
        return True
    listed = set(maker.ids) <= frame("origin.listing")
    listed = listed or _is_history(verb, maker, name, reading)
    if _is_licensed(verb) and verb.lemma_ in frame("origin.verbs"):
        return listed
    if sentence.block.kind == "item" and not sentence.text.rstrip("*_ ").endswith(_STOPS):
        return False  # a headline
    things = [t for thing in objects(verb) for t in coordination(thing)]
    named = [sentence.name_at[t.i] for t in things if t.i in sentence.name_at]
    own = any(set(maker.ids) & makers_of(other, reading) for other in named)
    row = len(things) > 1 and not own
    served = may_be_out(name, reading) or has_on_cloud(maker, name, reading)
    alone = set(maker.ids) <= frame("origin.alone") and not has_on_cloud(maker, name, reading)
    return listed and not (row or (served and not (alone and _is_dated(verb))))


def _is_history(verb: Token, maker: Name, name: Name, reading: Reading) -> bool:
    """Whether it is told in what year a model came out: "M launched X in 2022", and nothing else.

    Of a maker of models, and of what is closed and not on its cloud.
    """
    ends = [t.i for t in verb.doc[verb.i + 1 :] if t.text == ","]  # "X, which M released in 2022,"
    last = min(ends, default=len(verb.doc)) if verb.dep_ == "acl:relcl" else len(verb.doc)
    placed = [t for thing in (verb, *objects(verb)) for t in children(thing, "obl", "nmod")]
    placed = [t for t in placed if t.i < last]
    years = [t for when in placed for t in when.subtree() if _YEAR.fullmatch(t.text)]
    served = may_be_out(name, reading) or has_on_cloud(maker, name, reading)
    return (
        bool(years)
        and all(is_time(t) for t in placed)
        and makes_models(maker, reading)
        and not (served or set(maker.ids) & frame("origin.hosts"))
    )


def _is_licensed(verb: Token) -> bool:
    """Whether it is told on what terms, as whose thing it is does: "released X under a licence".

    Not under another's: "under a licence from N".
    """
    told = [t for thing in (verb, *objects(verb)) for t in children(thing, "obl", "nmod")]
    terms = [t for t in told if cases(t) == _UNDER and t.lower_ in words("access.license")]
    return any(not children(t, "nmod", "nmod:poss") for t in terms)


def tells_where(verb: Token) -> bool:
    """Whether it is told where something is to be had: "for its cloud", not "in May".

    Nor "in three sizes".
    """
    placed = [t for thing in (verb, *objects(verb)) for t in children(thing, "obl", "nmod")]
    if verb.dep_ == "acl:relcl":  # "X, which M published in April, on it"
        ends = [t.i for t in verb.doc[verb.i + 1 :] if t.text == ","]
        placed = [t for t in placed if t.i < min(ends, default=len(verb.doc))]
    given = words("access.receivers") | frame("origin.choices")
    given |= frame("origin.publications", "origin.occasions", "origin.audiences")
    tied = [t for t in placed if cases(t) & frame("origin.placing") and not _is_price(t)]
    meant = [_antecedent(t, verb) for t in tied]
    return not all(is_time(t) or t.lower_ in given for t in meant)


def _antecedent(place: Token, verb: Token) -> Token:
    """The paper in "the paper in which M introduced X"; else the place itself."""
    relative = verb.dep_ == "acl:relcl" and place.lower_ in RELATIVE_PRONOUNS
    return verb.head if relative else place


def is_placed_by_pronoun(verb: Token) -> bool:
    """Whether a clause tells of a time, a paper or an event: "the year in which M released X"."""
    places = [t for t in children(verb, "obl", "advmod") if t.lower_ in _WHERE]
    given = frame("origin.publications", "origin.occasions")
    noun = verb.head
    told = is_time(noun) or noun.lower_ in given
    return verb.dep_ == "acl:relcl" and bool(places) and told and bool(objects(verb))


def _is_price(noun: Token) -> bool:
    """Whether a phrase tells what something costs: "for 20 dollars"."""
    return cases(noun) == {"for"} and bool(children(noun, "nummod"))


def _is_dated(verb: Token) -> bool:
    """Whether no more is told of a deed than when it was done, or of which editions there are.

    "M released X in April 2024", "M released X in two sizes"
    """
    placed = [t for thing in (verb, *objects(verb)) for t in children(thing, "obl", "nmod")]
    placed_in = [_antecedent(t, verb) for t in placed if cases(t) == {"in"}]
    told = all(is_time(t) or t.lower_ in frame("origin.choices") for t in placed_in)
    return bool(placed) and len(placed_in) == len(placed) and told


def acts_apart(maker: Name, system: Name, sentence: Sentence) -> bool:
    """Whether a maker only does something else: "M released X, and its own maker answered"."""
    at, thing = sentence.token_of(maker), sentence.token_of(system)
    if at is None or thing is None or at.dep_ != "nsubj" or at.head.pos_ != "VERB":
        return False
    verb = at.head
    alone = "VerbForm=Fin" in verb.morph and not children(at, "conj", "appos", "acl:relcl")
    if any(t.lower_ in {"it", "its", "them"} for t in verb.subtree()):
        return False  # "and its own maker hosts it"
    over = {t.i for t in thing.governors()}
    deed = next((t for t in thing.governors() if t.pos_ == "VERB"), verb)
    return alone and deed is not verb and (verb.i not in over or deed.i < verb.i)
