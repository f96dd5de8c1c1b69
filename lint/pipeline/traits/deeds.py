"""What only who makes a system does with it: "M gave the world X", "M has updated X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import joined
from ..trees.occasions import is_time, limits
from ..trees.syntax import cases, children, coordination, is_passive, objects, subjects
from .kind_nouns import is_kind
from .possession import Statement, is_hosted, makers_of, makes_models, may_be_out
from .serving import has_on_cloud
from .staff import staffed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ENDS = frozenset({"", ",", ".", ";", "!", ")", "and", "but", "–", "—"})
_FOLLOWING = frozenset(
    {"so", "again", "with", "today", "yesterday", "last", "this", "every", "each", "once", "twice"}
)
"""What may follow on a thing that is changed, beside the end of its phrase."""
_STIRRING = _ENDS | {"in"}
"""What may follow on that by which one stirs: "stunned the world with X in 2020"."""
_AND = frozenset({"and", "or"})


def did(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what a maker does as nobody but the maker of X would."""
    verb = token.head
    acts = token in subjects(verb) and len(coordination(token)) == 1
    acts = acts and makes_models(maker, reading)
    for name, at in (
        *(_gave(token, verb, acts, sentence)),
        *(_gave_several(verb, maker, sentence, reading) if acts else ()),
        *(_bore(verb, sentence) if acts else ()),
        *(_updated(verb, maker, sentence, reading) if acts else ()),
        *(_opened(verb, maker, sentence, reading) if acts else ()),
        *(_stirred(verb, maker, sentence) if acts else ()),
        *(_introduced(verb, maker, sentence, reading) if acts else ()),
        *(_has(token, verb, maker, sentence, reading) if acts else ()),
    ):
        model = reading.is_model(name) and not (
            name.plural or _is_of_next(name, maker, sentence, reading)
        )
        if model and not is_hosted(maker, name, sentence, reading):
            yield Statement(name, maker, "maker:deed", at)


def _is_of_next(name: Name, maker: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether another maker stands nearer, whose it is: "it was M that gave us X, and N Y"."""
    makers = makers_of(name, reading)
    return any(
        other.kind == "maker" and maker.end < other.start < name.start and makers & set(other.ids)
        for other in sentence.names
    )


def _at(
    token: Token, sentence: Sentence, *, row: bool = False, inside: bool = False
) -> Name | None:
    """The system at a token, of which nothing more is said; in a ``row`` others stand beside it.

    ``inside``: it may end a clause, behind which another verb goes on.
    """
    name = sentence.name_at.get(token.i)
    if name is None or name.kind != "system" or is_opaque(sentence, token.i):
        return None
    behind = sentence.doc[after_name(sentence, token.i) :][:1]
    ends = not behind or behind[0].lower_ in _ENDS
    ends = ends or (inside and behind[0].pos_ in {"AUX", "VERB", "ADV"})
    more = children(token, *(() if row else ("conj",)), "nmod", "acl", "amod")
    return name if ends and not more else None


def _plain(token: Token, sentence: Sentence) -> Name | None:
    """The system at a token, itself and no part of a row or of another thing."""
    name = sentence.name_at.get(token.i)
    if name is None or name.kind != "system" or is_opaque(sentence, token.i):
        return None
    return None if children(token, "conj", "nmod", "amod") else name


def _gave(
    token: Token, verb: Token, acts: bool, sentence: Sentence
) -> Iterator[tuple[Name, Token]]:
    """Read "M, the company which gave us X", "M gave the world X"."""
    doc = token.doc
    people = frame("origin.roles", "origin.bringers")
    roles = [t for t in children(token, "appos") if t.lower_ in people]
    theirs = staffed(token)
    left = any(t.lower_ in frame("origin.former") for t in children(theirs, "amod"))
    roles += [theirs] if theirs is not token and not left else []
    equated = [token.head] if token.head.lower_ in people and children(token.head, "cop") else []
    roles += equated if token in subjects(token.head) else []  # "M is the firm that gave us X"
    giving = [v for role in (token, *roles) for v in children(role, "acl:relcl")]
    for done in (*giving, *([verb] if acts else [])):
        if done.lemma_ not in frame("origin.giving"):
            continue
        world = doc.text(done.i + 1).lower() == "the"
        whom = doc.text(done.i + 1 + world).lower()
        if whom not in frame("origin.given") or (world != (whom == "world")):
            continue
        at = done.i + 2 + world
        for thing in joined(doc[at]) if at < len(doc) and (world or done in giving) else ():
            name = _at(thing, sentence, row=True, inside=done in giving)
            if name is not None:
                yield name, done


def _gave_several(
    verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "M gave us W, X and Y", of which one is M's own, so that none is only handed over."""
    given = frame("origin.given") - {"world"}
    at = verb.i + 2
    if verb.lemma_ not in frame("origin.giving") or at >= len(verb.doc):
        return
    if verb.doc[verb.i + 1].lower_ not in given:
        return
    names = [_at(thing, sentence, row=True) for thing in joined(verb.doc[at])]
    told = [name for name in names if name is not None]
    if len(told) == len(names) and any(set(maker.ids) & makers_of(n, reading) for n in told):
        yield from ((name, verb) for name in told)


def _bore(verb: Token, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M gave birth to X", "M came up with X", "M brought X to the market"."""
    if verb.lemma_ in frame("origin.marketing"):
        sold = [t for t in children(verb, "obl") if t.lower_ in frame("origin.markets")]
        if any(all(c.dep_ in {"case", "det"} for c in t.children) for t in sold):
            yield from ((n, verb) for t in objects(verb) if (n := _plain(t, sentence)))
    birth = any(t.lower_ in frame("origin.births") for t in objects(verb))
    birth = birth and verb.lemma_ in frame("origin.giving")
    parts = {t.lower_ for t in children(verb, "advmod", "compound:prt")}
    came = verb.lemma_ in frame("origin.coming_out") and bool(parts & frame("origin.ways_out"))
    for thing in children(verb, "obl") if birth or came else ():
        name = _plain(thing, sentence)
        if name is not None and cases(thing) == ({"to"} if birth else {"with"}):
            yield name, verb


def _updated(
    verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "M has updated X so that it ...", of what nobody else may change.

    Who uses X updates it in a place or to a version: "M updated X in its app", "M updated X to 4".
    """
    if verb.lemma_ not in frame("origin.updating") or not set(maker.ids) <= frame("origin.listing"):
        return
    whole = [t for t in limits(verb) if t.dep_ == "obl" and cases(t) & frame("origin.placing")]
    placed = [t for t in whole if not is_time(t)]
    makers = {i for other in sentence.names if other.kind == "maker" for i in other.ids}
    dated = {"in"} if whole and not placed else set()
    for thing in objects(verb) if not placed else ():
        name = sentence.name_at.get(thing.i)
        if name is None or name.kind != "system" or is_opaque(sentence, thing.i):
            continue
        ends = (
            sentence.doc.text(after_name(sentence, thing.i)).lower() in _ENDS | _FOLLOWING | dated
        )
        more = children(thing, "conj", "nmod", "acl", "amod", "nmod:poss")
        told = makers & makers_of(name, reading) or may_be_out(name, reading)
        told = told or has_on_cloud(maker, name, reading)
        if ends and not (more or told):
            yield name, verb


def _opened(
    verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "M made X available to everyone", "M opened X to the public".

    Who has it for its own people, or in a product of its own, names these.
    """
    if not set(maker.ids) <= frame("origin.alone"):
        return
    states = [t for t in children(verb, "xcomp") if t.lower_ in frame("origin.had_by_all")]
    made = verb.lemma_ in frame("produce.state") and states
    opened = verb.lemma_ in frame("origin.opening")
    if not (made or opened):
        return
    placed = [t for over in (verb, *states) for t in children(over, "obl") if not is_time(t)]
    to_all = any(t.lower_ in frame("origin.audiences") | words("access.receivers") for t in placed)
    if len(placed) != 1 or not to_all or cases(placed[0]) != {"to"}:
        return
    for thing in objects(verb):
        name = _plain(thing, sentence)
        if name is not None and not may_be_out(name, reading):
            yield name, verb


def _stirred(verb: Token, maker: Name, sentence: Sentence) -> Iterator[tuple[Name, Token]]:
    """Read "M stunned the world with X", "M made headlines with X", of who serves but its own.

    Whom one surprises among one's own people, X may be a tool for: "M surprised its staff with X".
    """
    if not set(maker.ids) <= frame("origin.alone") or is_passive(verb):
        return
    moved = objects(verb)
    stirs = [t for t in moved if t.lower_ in frame("origin.stirs")]
    amazed = verb.lemma_ in frame("origin.amazing") and moved
    stirred = verb.lemma_ in frame("origin.stirring") and stirs
    if not (amazed or stirred) or any(children(t, "nmod:poss") for t in moved):
        return
    by = [t for over in (verb, *stirs) for t in children(over, "obl", "nmod") if not is_time(t)]
    name = _plain(by[0], sentence) if len(by) == 1 and cases(by[0]) == {"with"} else None
    if name is not None and sentence.doc.text(after_name(sentence, by[0].i)).lower() in _STIRRING:
        yield name, verb


def _introduced(
    verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "M introduces X, a language model that ...": so one tells of something of one's own."""
    whole = frame("origin.listing", "origin.open_hosts")
    if verb.lemma_ not in frame("origin.shown") or not set(maker.ids) <= whole:
        return  # "Vercel introduces X": it may offer what others made
    placed = [t for t in children(verb, "obl") if cases(t) & frame("origin.placing")]
    makers = {i for other in sentence.names if other.kind == "maker" for i in other.ids}
    for thing in objects(verb) if not placed else ():
        name = sentence.name_at.get(thing.i)
        if name is None or name.kind != "system" or is_opaque(sentence, thing.i):
            continue
        said = children(thing, "appos")
        new = any(d.lower_ in INDEFINITE for t in said for d in children(t, "det"))
        kind = any(is_kind(t, sentence) for t in said)
        behind = sentence.doc.text(after_name(sentence, thing.i))
        if new and kind and behind in {",", "–", "—"} and not makers & makers_of(name, reading):
            yield name, verb


def _has(
    token: Token, verb: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Token]]:
    """Read "OpenAI has X, M has Y": in a row of who has what, of which another one is right."""
    pairs = [p for p in _had(sentence) if p[0].kind == "maker"]
    own = [p for p in pairs if set(p[0].ids) & makers_of(p[1], reading)]
    if len(pairs) < 2 or not own or not set(maker.ids) <= frame("origin.listing"):
        return  # "Google has Gemini, Apple has ChatGPT": in its phones
    for owner, name, at in pairs:
        if owner is maker and at is verb:
            yield name, at


def _had(sentence: Sentence) -> Iterator[tuple[Name, Name, Token]]:
    for i, owner in sentence.name_at.items():
        verb = sentence.doc[i].head
        if verb.lemma_ != "have" or sentence.doc[i] not in children(verb, "nsubj"):
            continue
        for thing in children(verb, "obj"):
            name = _at(thing, sentence)
            if name is not None:
                yield owner, name, verb


def its_latest(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M has put its latest language model, X, into its cloud", of a single maker."""
    makers = [name for name in sentence.names if name.kind == "maker"]
    if (
        " its " not in sentence.text
        or len(makers) != 1
        or set(makers[0].ids) & frame("origin.hosts")
    ):
        return
    maker = makers[0]
    for noun in sentence.doc:
        own = any(t.lower_ == "its" for t in children(noun, "nmod:poss"))
        fresh = any(t.lower_ in frame("origin.fresh") for t in children(noun, "amod"))
        if not (own and fresh) or noun.doc.text(noun.i + 1) != "," or not is_kind(noun, sentence):
            continue
        at = noun.i + 2
        name = sentence.name_at.get(at)
        if name is None or name.kind != "system" or not reading.is_model(name):
            continue
        behind = after_name(sentence, at)
        goes_on = behind + 1 in sentence.name_at or noun.doc.text(behind + 1).lower() in _AND
        served = bool(set(maker.ids) & frame("origin.servers")) and may_be_out(name, reading)
        doers = [sentence.name_at.get(t.i) for t in subjects(noun.head)]
        if noun.doc.text(behind) in {",", "."} and not (goes_on or served) and doers == [maker]:
            _, end = sentence.phrase(noun, noun)
            start = min(sentence.spans[t.i][0] for t in children(noun, "nmod:poss"))
            told = replace(maker, start=start, end=end)  # what is wrong is that it is its own
            yield Statement(name, told, "maker:its", noun.doc[at])
