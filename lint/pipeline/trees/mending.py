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

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..closed import ARROWS, NSUBJ, SUMMING
from ..frames import frame
from . import (
    adrift,
    clauses,
    embedded,
    forms,
    fronted,
    hanging,
    labels,
    lookalikes,
    methods,
    nouns,
    openers,
    reduced,
    relatives,
    saying,
    strays,
)
from .misread import find_verb
from .roots import go_beyond, root, verb_before

if TYPE_CHECKING:
    from collections.abc import Callable

    from .tree import Token, Tree

_NOUNS = "NOUN PROPN VERB"
"""Tags of what may be a noun."""
_CLOSED = "ADP AUX CCONJ DET PART PRON PUNCT SCONJ"
_OPEN = "ADJ ADV INTJ NOUN NUM PROPN SYM VERB X"
"""Tags of all other words."""


class Mending(NamedTuple):
    """Who puts a mistake right, and at which tokens it is to be looked for.

    No ``deps``, ``tags`` or words (``said``) stand for all of them. At the first ``behind`` tokens
    of a tree, and where ``when`` says no, there is nothing to be put right.
    """

    mends: Callable[[Token], object]
    deps: frozenset[str]
    tags: frozenset[str]
    behind: int
    said: Callable[[], frozenset[str]]
    when: Callable[[Token], bool] | None


def _at(
    deps: str,
    tags: str,
    *menders: Callable[[Token], object],
    behind: int = 0,
    said: Callable[[], frozenset[str]] = frozenset,
    when: Callable[[Token], bool] | None = None,
) -> tuple[Mending, ...]:
    known = frozenset(deps.split()), frozenset(tags.split())
    return tuple(Mending(mends, *known, behind, said, when) for mends in menders)


def _is_past(token: Token) -> bool:
    return "Tense=Past" in token.morph


def _ends(*endings: str) -> Callable[[Token], bool]:
    return lambda token: token.lower_.endswith(endings)


def _has_subject(token: Token) -> bool:
    return not NSUBJ.isdisjoint(c.dep_ for c in token.children)


def _goes_on(verb: Token) -> bool:
    return verb.lower_.endswith("s") or any(c.dep_ == "aux" and c.i < verb.i for c in verb.children)


_MENDINGS = (
    *_at("", _NOUNS, labels.strike),
    *_at("", "", forms.follow_arrow, behind=1, said=lambda: ARROWS),
    *_at("", "NOUN", reduced.rest_on, behind=1, said=lambda: frame("produce.bases")),
    *_at("", _OPEN, find_verb),
    *_at("compound conj xcomp", _CLOSED, find_verb),
    *_at("ROOT", "", fronted.lift),
    *_at("advcl", "", fronted.hold),
    *_at("nsubj nsubj:pass csubj", "VERB", fronted.step_back),
    *_at("fixed", "NOUN PROPN", embedded.enter),
    *_at("conj", "VERB", embedded.come_after, behind=4),
    *_at("nsubj", "NOUN", reduced.serve, behind=3),
    *_at("conj appos nsubj", "PROPN", openers.hand_on, behind=3),
    *_at("ccomp parataxis", "VERB", embedded.precede, when=_ends("ing")),
    *_at("iobj", "NOUN PROPN", reduced.take),
    *_at("", "NOUN", go_beyond, behind=1),
    *_at("case", "ADV", forms.estimate),
    *_at("case", "ADP", hanging.find_out, behind=2),
    *_at("advmod", "", forms.concern, behind=1, said=lambda: frozenset({"about"})),
    *_at("", "", labels.describe, when=lambda t: t.lower_.endswith("ed") and _has_subject(t)),
    *_at("", "", labels.centre, said=lambda: frame("base.hearts")),
    *_at("", "", methods.mend, said=lambda: frame("adapt.methods")),
    *_at("", "", labels.complete, when=lambda t: t.lower_ in labels.HAVE or t.lemma_ == "have"),
    *_at("", "", nouns.join, when=lambda t: t.lemma_ in nouns.joining()),
    *_at("xcomp", "NOUN", hanging.serve, behind=3),
    *_at("advcl", "VERB", hanging.part, clauses.begin, behind=3),
    *_at("appos amod", "ADJ", labels.say_of, behind=1),
    *_at("", "PROPN", labels.liken, behind=2, when=lambda t: t.doc.text(t.i - 1).lower() == "like"),
    *_at("advcl", "VERB", openers.time, when=_ends("ing")),
    *_at("advcl", "VERB", adrift.range_to, behind=4, when=_ends("ing")),
    *_at("advcl acl", "VERB", adrift.act_instead, behind=3, when=_ends("ing")),
    *_at("advcl", "VERB", openers.bid, when=lambda t: t.i == 0 and t.lower_ == t.lemma_),
    *_at("advcl", "", hanging.cause, behind=2, when=lambda t: t.lower_ == t.lemma_),
    *_at("conj advcl", "VERB", clauses.open_up, behind=1),
    *_at(
        "conj", "VERB", clauses.do_at_last, hanging.agree, hanging.return_to, forms.leave,
        clauses.take_over,
        hanging.share, behind=1,
    ),
    *_at("xcomp", "", hanging.qualify, behind=2, when=_ends("ed", "en")),
    *_at("xcomp", "", labels.listen, when=lambda t: t.head.lemma_ in frame("consume.to_things")),
    *_at("xcomp obl advmod obj", "", forms.hear),
    *_at("", "VERB", saying.interject, saying.believe, clauses.enlist),
    *_at("parataxis", "VERB", clauses.take_turns),
    *_at("", "VERB", clauses.follow, when=_goes_on),
    *_at("", "VERB", relatives.go_past, relatives.touch, relatives.show, behind=3),
    *_at("ROOT", "NOUN ADJ", relatives.go_past, behind=3),
    *_at("", "PROPN", relatives.single_out, relatives.strand, behind=3),
    *_at("nsubj", "", clauses.part, nouns.entitle),
    *_at("conj vocative", "PROPN", clauses.appose, behind=2),
    *_at("conj", "PROPN", strays.act_itself, behind=3),
    *_at("conj", "NOUN", adrift.be_both, behind=7),
    *_at("acl:relcl", "NOUN", clauses.relate),
    *_at("acl:relcl", "", relatives.rival, behind=3),
    *_at("acl:relcl advcl:relcl", "VERB", clauses.stand_alone, clauses.hang, relatives.condition),
    *_at("parataxis", "VERB", clauses.enclose),
    *_at("aux:pass", "", labels.bare),
    *_at("conj", "", labels.present, when=lambda t: t.doc.text(t.i - 1) == "being"),
    *_at("appos", "PROPN", forms.act, behind=1),
    *_at("appos", "", labels.list_on),
    *_at("appos", "NOUN", nouns.fall_to),
    *_at("appos conj", "NOUN", strays.set_off, behind=4),
    *_at("conj parataxis", "NOUN", strays.stand_by, behind=3),
    *_at("parataxis obl:unmarked", "NOUN", clauses.list_on, behind=2),
    *_at(
        "nmod", "", clauses.credit, clauses.hasten,
        when=lambda t: t.head.dep_ in {"obl", "obl:unmarked"},
    ),
    *_at("nmod", "PROPN", nouns.run_on, labels.be_fond, behind=2),
    *_at("nmod obl", "PROPN", nouns.exemplify, behind=3),
    *_at("xcomp ccomp", "", nouns.take_in),
    *_at("acl", "VERB", strays.count_by, strays.relate),
    *_at("acl", "NOUN", nouns.compose),
    *_at("acl", "VERB", relatives.date, behind=4, when=_is_past),
    *_at("acl", "VERB", adrift.give_reason, adrift.aim, behind=3),
    *_at("acl", "VERB", adrift.go_on, behind=3, when=_ends("ing")),
    *_at(
        "nsubj", "", adrift.come_first, behind=2,
        when=lambda t: any(c.dep_ == "cop" for c in t.children),
    ),
    *_at("ROOT", "", adrift.open_with, said=lambda: frame("consume.shown_first")),
    *_at("obl", "NOUN", adrift.date, behind=2, when=lambda t: t.i < t.head.i),
    *_at("obj", "", forms.stress, nouns.describe, nouns.name_thing, nouns.recur, behind=2),
    *_at("obl", "", hanging.send_back, when=lambda t: t.head.pos_ == "ADV"),
    *_at("conj nsubj nsubj:pass", _NOUNS, nouns.except_, behind=2),
    *_at("conj", _NOUNS, forms.add, forms.timed),
    *_at("conj", "", hanging.go_on, hanging.couple, when=_is_past),
    *_at("compound", "", nouns.set_aside, behind=2),
    *_at("compound amod", "VERB ADJ", hanging.let_do, behind=2),
    *_at("amod", "VERB", nouns.stand_between, behind=1),
    *_at("compound", "PROPN", hanging.hand, behind=1),
    *_at("advcl", "", hanging.lean, said=lambda: frozenset({"using"})),
    *_at("expl", "", strays.be_out_there, behind=2),
    *_at("expl", "", reduced.be_rated),
    *_at("obl:agent", "NOUN", reduced.vary, behind=3),
    *_at("nsubj nsubj:pass", "NOUN", relatives.disagree, behind=3, when=_ends("s")),
    *_at("csubj csubj:pass", "", reduced.reduce_subject, strays.give_back),
    *_at("", "VERB", reduced.complete, reduced.undergo, when=_is_past),
    *_at("conj", "VERB", relatives.end, behind=5),
    *_at("obl", "NOUN NUM SYM", lookalikes.count, behind=2),
    *_at("obl", "PRON", lookalikes.dig, behind=2, said=lambda: frozenset({"mine"})),
    *_at("obj", "NOUN", lookalikes.belong, behind=3, when=_ends("s")),
    *_at("xcomp", "VERB", relatives.seem, behind=4, when=lambda t: t.lower_ == t.lemma_),
    *_at("conj", "VERB", lookalikes.describe, behind=4, when=_is_past),
    *_at("", "VERB", lookalikes.answer, behind=2, when=lambda t: t.lower_ == t.lemma_),
    *_at("compound", "NOUN", lookalikes.draft, behind=1, when=_ends("s")),
    *_at(
        "compound nmod appos", "NOUN", lookalikes.do, behind=3,
        said=lambda: frame("produce.bare"),
    ),
    *_at("advcl xcomp", "NOUN", lookalikes.turn, behind=3, when=_ends("s")),
    *_at("", "VERB", reduced.resume, behind=2, when=_is_past),
    *_at("case", "PART", lookalikes.own, behind=2, said=lambda: frozenset({"'", "’"})),
    *_at("", "VERB", reduced.count_in, behind=3, said=lambda: frozenset({"included"})),
    *_at("ROOT ccomp", "VERB", forms.mark, behind=2, when=_is_past),
    *_at("ROOT acl:relcl", "VERB", forms.object_, behind=1, when=_ends("s")),
    *_at("ROOT ccomp", "", verb_before),
    *_at("ROOT", "", root),
    *_at("ROOT", "", fronted.give_subject, behind=4),
    *_at("ROOT", "VERB", lookalikes.let_go, behind=3),
    *_at("xcomp", "", strays.compound, strays.become, behind=2),
    *_at("xcomp", "NOUN", strays.be_made),
    *_at("obl", "", strays.stand_alone),
    *_at("", "", strays.tie, behind=1, when=lambda t: t.whitespace_ == ""),
    *_at("ROOT ccomp", "NOUN", strays.own),
    *_at("xcomp", "NOUN", hanging.give, hanging.hold),
    *_at("det", "", nouns.do_within, behind=2, said=lambda: frozenset({"which"})),
    *_at("conj", "VERB", nouns.cover, when=_ends("s")),
    *_at("case", "", labels.tie),
    *_at("obj", "PRON", labels.address, when=lambda t: t.i == t.head.i + 1),
    *_at("nmod:poss", "", labels.bring),
    *_at("cop", "", labels.step_out),
    *_at("advcl:relcl", "", labels.cleave),
    *_at("expl", "", labels.name_kind),
    *_at("advmod", "", openers.free, when=lambda t: t.i == 0 and t.lower_.endswith("ly")),
    *_at("acl:relcl", "", openers.conclude, when=lambda t: t.head.lower_ == "reason"),
    *_at("det", "", saying.report, behind=3, said=lambda: frozenset({"that"})),
    *_at("advmod det", "", nouns.quantify, said=lambda: frozenset({"all"})),
    *_at("", "", nouns.sum_up, behind=2, said=lambda: SUMMING),
)  # fmt: skip
"""In this order at each token: what one puts right, a later one may count on."""


def mend(tree: Tree) -> None:
    """Put a tree right in its place: marks, verbs with objects, predicates, objects and clauses."""
    openers.stress(tree)
    for token in tree:
        done = 0
        while done < len(_MENDINGS):
            done = _mend(token, done)


def _mend(token: Token, first: int) -> int:
    """Put right what is wrong at a token, from the ``first`` of the mendings on.

    Returns the number of the next one, where another label or tag makes others of them count.
    """
    dep, tag, word = token.dep_, token.pos_, token.lower_
    for at, behind, when, mends in _asked(dep, tag, word if word in _told() else ""):
        if at >= first and token.i >= behind and (when is None or when(token)):
            mends(token)
            if token.dep_ != dep or token.pos_ != tag:
                return at + 1
    return len(_MENDINGS)


_Asked = tuple[int, int, "Callable[[Token], bool] | None", "Callable[[Token], object]"]


@cache
def _told() -> frozenset[str]:
    """The words at which some mendings alone are looked for."""
    return frozenset().union(*(mending.said() for mending in _MENDINGS))


@cache
def _asked(dep: str, tag: str, word: str) -> tuple[_Asked, ...]:
    """The mendings, with their numbers, that a token of a dependency and a tag may need.

    ``word``: the token's, if there are any for that one alone.
    """
    return tuple(
        (at, mending.behind, mending.when, mending.mends)
        for at, mending in enumerate(_MENDINGS)
        if dep in (mending.deps or {dep})
        and tag in (mending.tags or {tag})
        and word in (mending.said() or {word})
    )
