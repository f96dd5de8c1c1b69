"""What a predicate says of openness: "X is open source", "M has open-sourced X", "X is closed"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.occasions import limits
from ..trees.syntax import (
    PASSIVE_SUBJECTS,
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    conjuncts,
    is_passive,
    noun_phrase,
    objects,
    passive_subjects,
    subjects,
)
from .agreement import agreeing, in_passing
from .changed_to import changed_to
from .hosting import Statement, Way, is_program_for, owners
from .keepers import refuses, taken_ahead, whose_owner
from .kind_nouns import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PREDICATES: tuple[tuple[Way, str], ...] = (
    ("open", "access.open"),
    ("open", "access.said_open"),
    ("open", "access.said_free"),
    ("local", "access.said_local"),
    ("closed", "access.said_closed"),
)
AS = "access:as"
"""The pattern of what a phrase says in advance: "as an open-weight model, X ..."."""
WITHHELD = "access:withheld"
"""The pattern of what is denied of weights, and so is a claim of its own: "aren't public"."""
UNPLUGGED = "access:unplugged"
"""The pattern of a connection that is denied, and so a claim as well: "needs no internet"."""
AFFIRMED = frozenset({WITHHELD, UNPLUGGED})
_BARE = frozenset({"obj", "xcomp"})
_BRIEF = 5
"""So many words an aside on what something is by now has at most."""
DENIED = re.compile(r"(?:\bnon|\bnot|\bsemi|\bnever|\banything but)[\s-]*$", re.IGNORECASE)
"""Before a word for openness it takes that back: "non-open-source"."""


def predicated(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is open source", "X is an open-source model", "the weights of X are public"."""
    first = token
    if token.i in sentence.name_at or token.lower_ in kinds() | words("access.services"):
        first = noun_phrase(token)[0]
        first = token.doc[min([first.i, *(c.i for c in children(token, "amod") if c.i < token.i)])]
    start, end = sentence.phrase(first if first != token else _third_last(token), _last(token))
    phrase = sentence.block.text[start:end].lower()
    told_of = subjects(token) or in_passing(token)
    of_files = any(t.lemma_ in words("access.weights") for t in told_of)
    for way, listed in _PREDICATES if not of_files else ():
        said = _said(words(listed), first == token).search(phrase)
        if listed == "access.said_free" and children(token, "det"):
            continue  # "a free software" costs nothing
        if said is None or DENIED.search(sentence.block.text[: start + said.start()]):
            continue
        for subject in agreeing(_told(token), token):
            if subject.i not in sentence.name_at and subject.lower_ in words("access.clients"):
                continue  # "the app is open source", which was named for X
            if any(t.lower_ == "what" for t in token.doc[subject.i : token.i]):
                continue  # "X is open - here's what is API-only"
            if subject.lower_ == "it" and token.lower_ in words("access.installable"):
                continue  # "we use X in it. It is an open-source client"
            served = subject.i not in sentence.name_at or bool(
                children(subject, "nmod", "nmod:poss")
            )
            api = sentence.last_word(subject) in words("access.apis")
            served = served or api
            service = subject.lower_ in words("access.services")
            if way == "closed" and service and subject.i not in sentence.name_at:
                continue  # "our X service is API-only"
            if way == "closed" and _is_at_ours(token):
                continue  # "X is API-only on our platform"
            if served and token.lower_ in words("access.services"):
                continue  # "the X API is a proprietary service", "X on Y is"
            if way == "closed" and api:
                continue  # "the X endpoint is proprietary": so is what serves what is open
            chosen = [] if way == "closed" else changed_to(subject, sentence)
            for name in (
                chosen
                or whose_owner(subject, sentence)
                or reading.bearers(subject, sentence)
                or taken_ahead(subject, token, sentence)
            ):
                if _is_client(name, sentence):
                    continue
                span = (start + said.start(), start + said.end())
                pattern = AS if _is_fronted(token) else "access:copula"
                yield Statement(name, way, span, pattern, token)
        return
    yield from _kept_back(token, sentence, reading)
    of_weights = _way_of_weights(token, sentence)
    told_of = told_of or (subjects(token.head) if _is_left(token) else [])
    if of_weights and not (of_weights == "closed" and _are_somebodys(told_of, token)):
        denied = of_weights == "open" and is_denied_here(token)
        if denied and not is_denied_to_all(token, sentence):
            return
        told: Way = "closed" if denied else of_weights
        pattern = WITHHELD if denied else "access:weights"
        things = [t for thing in told_of for t in conjuncts(thing)]
        for name in owners(things, sentence, reading):
            span = sentence.phrase(token, _licence(token))
            yield Statement(name, told, span, pattern, token)


def _licence(word: Token) -> Token:
    """The licence in "available under the MIT licence", or the word itself."""
    under = [t for t in children(word, "obl") if cases(t) == {"under"} and t.i > word.i]
    free = words("access.licenses")
    return next((n for n in under if any(t.lower_ in free for t in n.subtree())), word)


def _kept_back(word: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X isn't available for download": to nobody, and not for now or in some place.

    So "X is not downloadable".
    """
    text, end = sentence.block.text, sentence.spans[word.i][1]
    ways = [t for t in children(word, "obl") if cases(t) == {"for"} and t.lower_ == "download"]
    itself = word.lower_ in words("access.fetchable") and not limits(word)
    ways = [word] if itself else ways
    now = any(t.lower_ in words("access.stated") for t in children(word, "cop"))
    if not (ways and now and is_denied_here(word)) or word.lower_ not in words("access.granted"):
        return
    if len(children(word, "obl")) > 1 or not _ended().match(text, end, sentence.end):
        return
    for subject in subjects(word):
        if children(subject, "nmod:poss", "amod") or subject.lower_ in words("access.apis"):
            continue  # "our fine-tuned X is not downloadable"
        for name in reading.bearers(subject, sentence):
            if reading.is_model(name) and not is_program_for(name, sentence):
                yield Statement(name, "closed", sentence.phrase(word, ways[0]), WITHHELD, word)


def is_denied_to_all(word: Token, sentence: Sentence) -> bool:
    """Whether weights are nobody's: not those of a variant, nor for now or in some place."""
    if word.lower_ not in words("access.granted"):
        return False
    if any(children(thing, "amod", "acl:relcl", "acl") for thing in subjects(word)):
        return False
    end = sentence.spans[word.i][1]
    return _ended().match(sentence.block.text, end, sentence.end) is not None


@cache
def _ended() -> re.Pattern[str]:
    """Behind what is denied: nothing, or those to whom it is."""
    everybody = alternation(words("access.everybody"))
    return re.compile(rf"\s*(?:\s(?:{everybody}))?\s*(?:[.,;:!)]|$|\s(?:and|so|but)\b)", re.I)


def _are_somebodys(things: list[Token], said: Token) -> bool:
    """Whether weights are meant that somebody tuned: "the X weights that we tuned"."""
    return any(t is not said for thing in things for t in children(thing, "acl:relcl", "acl"))


def is_denied_here(word: Token) -> bool:
    """Whether a word is denied right where it stands: "aren't public"."""
    against = words("stance.negators")
    return any(t.i < word.i and t.lower_ in against for t in children(word, "advmod"))


def _is_fronted(noun: Token) -> bool:
    """Whether a noun says in advance what a subject is: "as an open model, X ...", "being ..."."""
    said = cases(noun) == {"as"} or any(t.lower_ == "being" for t in children(noun, "cop"))
    if _opens_as(noun):
        return True
    return noun.dep_ in {"obl", "advcl"} and said and noun.i < noun.head.i


def _opens_as(noun: Token) -> bool:
    """Whether a sentence opens with what its subject is: "Being closed source, X ..."."""
    being = any(t.i == 0 and t.lower_ == "being" for t in children(noun, "cop"))
    alone = noun.dep_ in {"ROOT", *SUBJECTS, *PASSIVE_SUBJECTS}
    return being and alone and not children(noun, *SUBJECTS)


def _is_client(name: Name, sentence: Sentence) -> bool:
    """Whether the words behind a name make it a program that works with it: "the X CLI tool"."""
    behind = sentence.block.text[name.end : sentence.end].split(maxsplit=2)[:2]
    return any(word.lower() in words("access.clients") for word in behind)


def _told(noun: Token) -> list[Token]:
    """Of what a noun is said: "X is a N", "X, a N,", "as a N, X ..."."""
    told = children(noun, *SUBJECTS)
    if len(told) > 1 or (told and noun.dep_ == "obl"):
        return conjuncts(told[-1])  # "X -- its plug-ins are open source", "since X is open source"
    if _opens_as(noun):
        behind = children(noun, "parataxis") if noun.dep_ == "ROOT" else [noun.head]
        return [t for v in behind for t in (*subjects(v), *passive_subjects(v)) if t is not noun]
    if aside := in_passing(noun):
        return aside
    if children(noun, "cop") or _is_told_as_well(noun) or _is_offered(noun):
        if noun.dep_ in _BARE and not children(noun, "cop"):
            return passive_subjects(noun.head)
        if noun.dep_ != "obl":
            return subjects(noun)
        if _is_offered(noun) and objects(noun.head) and not is_passive(noun.head):
            return objects(noun.head)  # "M released X as open source"
        return [*subjects(noun.head), *passive_subjects(noun.head)]
    if noun.dep_ == "appos":
        return [noun.head]
    verb = noun.head
    if _is_left(noun):
        return subjects(verb)
    return [*subjects(verb), *passive_subjects(verb)] if noun.i < verb.i else []


def is_said_of(noun: Token) -> bool:
    """Whether a noun may be said of another one."""
    if children(noun, "cop") or _is_told_as_well(noun) or _is_offered(noun) or _is_left(noun):
        return True
    if noun.lower_ not in kinds():
        return _is_now(noun)
    before = noun.doc[noun.head.i + 1 : noun.i] if noun.dep_ == "appos" else ()
    commas = [t.i - noun.head.i for t in before if t.text == ","]
    apposed = commas == [1] and not _is_listed(noun)
    return apposed or (noun.dep_ == "obl" and cases(noun) == {"as"})


def _is_now(noun: Token) -> bool:
    """Whether an aside tells what something is by now: "X, now open source, ..."."""
    if noun.dep_ != "appos":
        return False
    doc, first = noun.doc, noun.head.i + 1
    aside = doc.text(first) == "," and noun.i - first <= _BRIEF
    told = doc.text(first + 1).lower() in words("access.by_now")
    return aside and told and doc.text(noun.i + 1) in {",", ".", "", ")"}


def _is_listed(noun: Token) -> bool:
    """Whether a row goes on behind it: "choose between X, an open-source engine, and Y"."""
    doc, comma = noun.doc, noun.i + 1
    if doc.text(comma) != "," or doc.text(comma + 1).lower() not in {"and", "or", "&"}:
        return False
    return not any(t.pos_ in {"VERB", "AUX"} for t in doc[comma + 2 : comma + 3])  # "and runs"


def _is_told_as_well(noun: Token) -> bool:
    """Whether a noun is coordinated with what is said: "X is free and open source"."""
    if noun.dep_ != "conj" or not children(noun.head, "cop") or children(noun, *SUBJECTS):
        return False
    return not any(d.lower_ == "the" for d in children(noun, "det"))


def _is_left(noun: Token) -> bool:
    """Whether a noun says what something stays or becomes: "X remains closed source", "X went"."""
    verb = noun.head
    if noun.dep_ not in _BARE or verb.pos_ != "VERB":
        return False
    stays = verb.lower_ in words("access.stated")
    will = any(t.lower_ not in words("access.perfect") for t in children(verb, "aux"))
    coming = verb.lower_ in words("access.under_way")  # "X is going closed source"
    stays = stays or (verb.lemma_ in words("access.turning") and not (will or coming))
    secret = noun.lower_ in words("access.secret")  # "they remain a trade secret"
    bare = not (cases(noun) or children(noun, "nmod:poss"))
    return stays and bare and (secret or not children(noun, "det"))


def _is_offered(noun: Token) -> bool:
    """Whether a noun says as what something is to be had: "X is available as open source".

    So "X was released open source".
    """
    over = noun.head
    if over.lower_ not in words("access.offered"):
        return False
    if noun.dep_ in _BARE and is_passive(over):
        return noun.i in {over.i + 2, over.i + 3} and not children(noun, "case", "det")
    return noun.i > over.i and cases(noun) == {"as"}


_AT = frozenset({"on", "in", "at"})


def _is_at_ours(token: Token) -> bool:
    """Whether a place of somebody's own is told, where it is so: "on our platform"."""
    places = (t for t in children(token, "obl", "nmod") if cases(t) & _AT)
    return any(
        children(place, "nmod:poss") and place.lower_ not in words("access.surveys")
        for place in places
    )


def _last(word: Token) -> Token:
    """The end of a word with a hyphen, of which a tree makes three: "API-only"."""
    doc, tied = word.doc, not word.whitespace_ and word.doc.text(word.i + 1) == "-"
    only = tied and doc.text(word.i + 2).lower() == "only"
    return doc[word.i + 2] if only else word


def _third_last(token: Token) -> Token:
    return token.doc[max(0, token.i - 2)]


@cache
def _said(phrases: frozenset[str], last: bool) -> re.Pattern[str]:
    end = "$" if last else r"(?![\w-])"
    return re.compile(rf"(?<![\w-])(?:{alternation(phrases)}){end}")


def _way_of_weights(token: Token, sentence: Sentence) -> Way | None:
    """What a predicate says of weights: they are "public", or "secret"."""
    word = sentence.word(token)
    public = words("access.public", "access.hubs", "access.shelves")
    if word == "out" and token.doc.text(token.i + 1).lower() in {"of", "in"}:
        return None  # "the weights are out of date"
    if word in public or token.lower_ in words("access.fetched_as"):
        return "open"
    start, end = sentence.phrase(_third_last(token), token)
    if _said(words("access.open"), last=True).search(sentence.block.text[start:end].lower()):
        return None if is_denied_here(token) else "open"  # nor is it told by whom they are kept
    return "closed" if word in words("access.secret") else None


def shut(word: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X is closed", "being closed, X ...", unless it is so to somebody, or on a day."""
    stated = {t.lower_ for t in children(word, "cop", "aux:pass")} & words("access.stated")
    stays = word.dep_ == "xcomp" and word.head.lower_ in words("access.stated")
    if not (stated or stays) or (
        word.i + 1 < len(word.doc) and word.nbor().pos_ in {"ADP", "PART"}
    ):
        return
    closed = passive_subjects(word)
    things = closed if children(word, "nsubj:pass") else [*subjects(word), *closed]
    things = subjects(word.head) if stays else things
    if word.dep_ == "advcl" and not things:
        things = [*subjects(word.head), *passive_subjects(word.head)]
    models = words("nouns.transparent", "access.kinds")
    told = (_antecedent(t, word) for t in things)
    for thing in told:
        named = thing.i in sentence.name_at or thing.i in sentence.referents
        if not (named or thing.lower_ in models):
            continue  # "issue 12 (X) is closed"
        for name in reading.bearers(thing, sentence):
            if not reading.is_company(name):
                yield Statement(name, "closed", sentence.phrase(word, word), "access:copula", word)


def _antecedent(thing: Token, said: Token) -> Token:
    """X in "X, which is closed, ...", where the clause is on it."""
    clause = said.dep_ == "acl:relcl" and thing.lower_ in RELATIVE_PRONOUNS
    return said.head if clause else thing


def rendered(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M made the weights of X public", "M keeps them secret", "they are kept secret"."""
    behind = [t for o in objects(verb) for t in children(o, "amod") if t.i > o.i]
    for said in (*children(verb, "xcomp"), *behind):
        way = _way_of_weights(said, sentence)
        if way is None:
            continue
        kept = [*objects(verb), *children(said, "nsubj")]
        kept += passive_subjects(verb) if is_passive(verb) else []
        shut_in = _shut_by(verb, kept, sentence) if way == "closed" else []
        for name in (*owners(kept, sentence, reading), *shut_in):
            yield Statement(name, way, sentence.phrase(said, said), "access:weights", verb)


def _shut_by(verb: Token, things: list[Token], sentence: Sentence) -> list[Name]:
    """X in "M keeps X closed", of a maker."""
    names = [sentence.name_at.get(t.i) for t in subjects(verb)]
    if not any(name is not None and name.kind == "maker" for name in names):
        return []
    kept = [sentence.name_at.get(t.i) for t in things]
    return [name for name in kept if name is not None and name.kind == "system"]


def withheld(verb: Token) -> bool:
    """Whether what is said is that something is kept back: "never published", "doesn't publish"."""
    if refuses(verb):
        return True
    does = any(t.lower_ in words("access.habits") for t in children(verb, "aux"))
    done = any(t.lower_ in words("access.perfect") for t in children(verb, "aux"))
    does = does or (done and not limits(verb))  # "M hasn't published them"
    now = any(t.lower_ in words("access.stated") for t in children(verb, "aux:pass"))
    does = does or (now and not limits(verb))  # "the weights aren't published"
    if any(t.lower_ in words("access.never") for t in children(verb, "advmod")):
        return True
    return does and is_denied_here(verb)
