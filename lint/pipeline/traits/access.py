"""Claims on weights and hosting: "the open-source GPT-4", "run Midjourney on your own servers"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ...knowledge.kinds import NO_MODELS
from ..discourse.antecedents import is_shown_open
from ..frames import frame
from ..kinds import before, examples
from ..kinds.comparison import is_measure
from ..lexicon import any_of, has_any, word_list, words
from ..stance.author import stance
from ..trees.heads import is_derived, is_opaque
from ..trees.syntax import (
    children,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from . import reach
from .accessed import (
    announced,
    apposed,
    best_among,
    copied,
    counted_out,
    entitled,
    filled,
    included,
    is_head,
    is_instance,
    is_made_of,
    labelled,
    right_behind,
    weighted,
)
from .acted_on import bracketed
from .agreement import is_noted_of_other
from .at_hand import at_hand, brought_up
from .bare import bare_owner, none_public, secret_there
from .called import called
from .carried import carried
from .existing import existing
from .fetched import fetched
from .files import handled
from .fitting import fitted
from .guarded import guarded, is_held, never_left
from .handed import (
    accessible,
    altered,
    came_with,
    code_owners,
    coded,
    given_out,
    had,
    held,
    secret,
    studied,
)
from .hosting import GIVEN, Statement, hosted, is_program_for, loaded, owners, run
from .housed import here, housed
from .keepers import keepers, may_withhold
from .kept import KIND, of_kind
from .licensing import by_reason, is_licence_to, licensed
from .met import met
from .modified import WAYS, modified
from .natured import NATURE, natured
from .on_grounds import on_grounds
from .one_of import one_of
from .only_ways import only_ways
from .opened import OWNED, given_with, is_missed, made_open, marked, open_weights, put_up, to_be_had
from .openness import (
    AFFIRMED,
    AS,
    WITHHELD,
    is_said_of,
    predicated,
    rendered,
    shut,
    withheld,
)
from .outsiders import kept_from_all, not_taken
from .packaged import packaged
from .permitted import is_free_to_all, is_permitted, is_to_be_done
from .programs import is_its_program, is_local_program, takes_patches
from .runners import from_hub, offered_in, through_runner
from .serving import is_rented
from .sorted_rows import of_rows
from .sought import is_felt, is_imagined, is_spoken_of, is_stood_in_for, is_to_come, is_wanted
from .sourced import sourced
from .stored import built, lies, stored
from .told_of_all import told_of_all
from .trailing import BRACKET, behind
from .unplugged import unplugged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CUES = (
    "said_open", "said_local", "said_closed", "run", "hosting", "sourced", "publish", "load",
    "weights", "public", "secret", "license", "licenses", "licensed", "grounds", "servers",
    "give", "secrets", "source_code", "parameters", "fetchable", "installers",
    "place", "formats", "squeezing", "memory", "ram", "learnt_small", "quantisations",
    "store", "starting", "packages", "forking", "forks", "computers", "portable", "own_staff",
    "fetched_as", "holds", "nets", "said_free", "carriers", "card_sizes", "cards", "small_cards",
)  # fmt: skip
"""Lists of words that tell of access, beside those for each way."""
_AND = frozenset({"and", "&", "among", "amongst"})
_KINDS = words("nouns.choices", "access.kinds")
_PRESUPPOSED = frozenset(
    {"access:modifier", "access:reason", "access:the-build", AS, KIND, NATURE, OWNED, BRACKET}
)
"""Patterns of phrases: whatever becomes of the sentence, they are taken for granted."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of access in a sentence; ``object.ids`` is ``open``, ``local`` or ``closed``."""
    seen: set[tuple[Name, bool]] = set()
    told: set[tuple[tuple[str, ...], bool]] = set()
    for name, way, span, pattern, at in _statements(sentence, reading):
        # Open and self-hosted are one mistake: both want the weights.
        if (name, way == "closed") in seen or name.kind != "system":
            continue
        if (name.ids, way == "closed") in told:
            continue  # "install X via Ollama: ollama pull x"
        seen.add((name, way == "closed"))
        aside = at.dep_ == "acl:relcl"  # "unlike X, which is closed"
        if pattern == "access:copula" and is_measure(name, sentence) and not aside:
            continue
        if pattern == "access:copula" and is_imagined(name, span[0], at, sentence):
            continue
        if _is_apart(name, at, sentence) or _is_like(name, pattern, at, sentence):
            continue
        if pattern == WITHHELD and any(t.lower_ in words("access.so_far") for t in at.children):
            continue  # "its weights are not released yet": when that was written
        if pattern == "access:modifier" and (
            is_felt(span[0], sentence) or is_wanted(sentence, span, name)
        ):
            continue
        if way == "local" and is_local_program(name, pattern, at, sentence, reading, context):
            continue
        if pattern == "access:run" and context.anywhere(word_list("access.rewritten")):
            continue  # "to run X locally, clone this repository" of what was written after it
        if way == "open" and is_its_program(name, pattern, at, sentence, reading):
            continue
        if is_rented(way, span, name, sentence, reading):
            continue
        if pattern == "access:weights" and is_held(name, sentence, reading):
            continue
        if way == "open" and takes_patches(name, sentence, context):
            continue
        if pattern == "access:run" and (
            is_spoken_of(at, sentence, span[1]) or is_stood_in_for(at, sentence, span[1], reading)
        ):
            continue
        promised = pattern in {"access:weights", "access:sourced"} and is_to_come(at, sentence)
        if promised and not (is_free_to_all(at) or (way == "local" and is_to_be_done(at))):
            continue
        span = marked(span, pattern, at, sentence)
        first, last = sentence.block.source_span(*span)
        text = sentence.block.text[span[0] : span[1]]
        local = pattern in _PRESUPPOSED or at.dep_ == "appos"
        affirmed, aside = pattern in AFFIRMED, at.dep_ == "appos"
        said = stance(sentence, at, context, local=local, affirmed=affirmed, owned=aside)
        free = pattern in {GIVEN, "access:weights"} and is_permitted(at)
        if said == "hypothetical" and (free or is_licence_to(at, pattern)):
            said = "asserted"
        if said in {"asserted", "planned"}:
            told.add((name.ids, way == "closed"))
        yield reading.claim(
            "access", name, Mention("phrase", (way,), text, first, last), sentence, pattern,
            stance=said,
        )  # fmt: skip


def _shown(noun: Token, sentence: Sentence) -> list[Name]:
    """X in "X is fast. This open-source model ...", not in "This open-source model is faster"."""
    if any("Degree=Cmp" in t.morph for t in sentence.doc) or not is_shown_open(noun, sentence):
        return []
    return list(sentence.referents.get(noun.i, ()))


def _is_apart(name: Name, at: Token, sentence: Sentence) -> bool:
    """Whether a semicolon parts a name from what is said: "..., like X; the tool is open".

    Not where "it" or "its" takes the name up: "we like X; it is open", "; its weights are out".
    """
    told = [*subjects(at), *passive_subjects(at)]
    if any(t.lower_ == "its" for thing in told for t in children(thing, "nmod:poss")):
        return False
    if any(bare_owner(thing, sentence) for thing in (*told, *objects(at))):
        return False  # "X is closed; the weights are secret"
    if any(name in sentence.referents.get(t.i, ()) for t in told if t.lower_ == "it"):
        return False
    start, end = sentence.spans[at.i]
    text = sentence.block.text
    if is_noted_of_other(name, at, sentence):
        return True
    return ";" in (text[name.end : start] if name.end <= start else text[end : name.start])


def _is_like(name: Name, pattern: str, at: Token, sentence: Sentence) -> bool:
    """Whether the class that has the access is only likened to a name: "a local LLM like X"."""
    end = sentence.spans[at.i][1]
    if not pattern.startswith("access:") or end > name.start:
        return False
    between = sentence.block.text[end : name.start]
    return any_of(words("access.similar")).search(between) is not None


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    if not _is_told(sentence):
        return
    yield from of_rows(sentence, reading)
    yield from told_of_all(sentence, reading)
    for token in sentence.doc:
        yield from _named(token, sentence, reading)
    for token in sentence.doc:
        if is_said_of(token):
            yield from predicated(token, sentence, reading)
            yield from coded(token, sentence, reading)
            yield from secret(token, sentence)
            yield from secret_there(token, sentence, reading)
        if token.i not in sentence.name_at:
            yield from _done(token, sentence, reading)


def _is_told(sentence: Sentence) -> bool:
    """Whether a word stands in a sentence without which nothing is said of access."""
    phrases, stems = telling()
    return not stems.isdisjoint(sentence.doc.forms) or has_any(phrases, sentence.text)


@cache
def telling() -> tuple[frozenset[str], frozenset[str]]:
    """Phrases and lemmas, one of which every sentence on access has."""
    listed = [words(f"access.{name}") for name in (*WAYS, *_CUES)]
    every = frozenset(phrase for phrases in listed for phrase in phrases) | reach.telling()
    every |= frame("means.channels")  # "X via Ollama"
    single = frozenset(phrase for phrase in every if phrase.isalpha())
    return every - single | words("access.hubs"), single


def _done(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """What a verb, or a noun that a parser may take for one, says of access."""
    lemma = token.lemma_
    tied = token.dep_ == "acl" and token.doc.text(token.i - 1) == "-"
    tied = tied and not children(token, "mark", "case")  # but "a guide to self-hosting X"
    if tied and token.pos_ == "VERB" and token.i + 1 in sentence.name_at:
        return  # "X · self-hosted Y"
    if token.lower_ == "closed":
        yield from shut(token, sentence, reading)
    told = sentence.word(token) in words("access.self_hosting")
    if told or token.lower_ in words("access.hosting"):
        yield from hosted(token, sentence, reading)
    for name, host in licensed(token, sentence, reading):
        yield Statement(name, "open", sentence.phrase(token, token), "access:license", host)
    yield from came_with(token, sentence, reading)
    yield from open_weights(token, sentence, reading)
    yield from natured(token, sentence, reading)
    yield from lies(token, sentence, reading)
    yield from offered_in(token, sentence, reading)
    for name in by_reason(token, sentence):
        yield Statement(name, "open", sentence.phrase(token, token), "access:reason", token)
    yield from carried(token, sentence, reading)
    yield from none_public(token, sentence, reading)
    if token.pos_ != "VERB":
        return
    if lemma in words("access.run"):
        yield from run(token, sentence, reading)
    elif lemma in words("access.load"):
        yield from loaded(token, sentence, reading)
    elif token.lower_ in words("access.sourced"):
        yield from sourced(token, sentence, reading)
    elif lemma in words("access.have"):
        yield from had(token, sentence, reading)
    elif lemma in words("access.hold"):
        yield from held(token, sentence, reading)
    yield from from_hub(token, sentence, reading)
    if lemma in words("access.render"):
        yield from rendered(token, sentence, reading)
        yield from made_open(token, sentence, reading)
    yield from handled(token, sentence, reading)
    yield from altered(token, sentence, reading)
    yield from stored(token, sentence, reading)
    yield from kept_from_all(token, sentence, reading)
    yield from guarded(token, sentence, reading)
    yield from never_left(token, sentence, reading)
    yield from on_grounds(token, sentence, reading)
    yield from given_with(token, sentence, reading)
    yield from put_up(token, sentence, reading)
    yield from to_be_had(token, sentence, reading)
    yield from not_taken(token, sentence, reading)
    yield from fetched(token, sentence, reading)
    yield from at_hand(token, sentence, reading)
    yield from unplugged(token, sentence, reading)
    yield from met(token, sentence, reading)
    if lemma in _handling() or token.lower_ in words("access.installed"):
        yield from housed(token, sentence, reading)
        yield from given_out(token, sentence, reading)
        yield from studied(token, sentence, reading)
        yield from accessible(token, sentence, reading)
    if lemma in words("access.publish") and withheld(token):
        kept = passive_subjects(token) if is_passive(token) else objects(token)
        found = list(owners(kept, sentence, reading)) if may_withhold(token, sentence) else []
        found = found or keepers(token, kept, sentence, reading)
        for name in (*found, *reach.unreleased(token, kept, sentence)):
            yield Statement(name, "closed", sentence.phrase(token, token), WITHHELD, token)
    elif lemma in words("access.publish"):
        given = passive_subjects(token) if is_passive(token) else objects(token)
        for name in (*owners(given, sentence, reading), *code_owners(given, sentence, reading)):
            span = sentence.phrase(token, token)
            yield Statement(name, "open", span, "access:weights", token)


@cache
def _handling() -> frozenset[str]:
    """Verbs of what is done with a model as a thing: hosted, handed out, looked into."""
    verbs = ("houses", "installing", "starting", "deploying", "loads", "give", "studied")
    return frozenset().union(*(words(f"access.{name}") for name in verbs))


def _named(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    name = sentence.name_at.get(token.i)
    yield from of_kind(token, sentence, reading)
    yield from one_of(token, sentence, reading)
    yield from reach.taken_up(token, sentence, reading)
    if name is None:
        if token.lower_ in words("nouns.transparent", "access.choices") | _KINDS:
            listed = (
                reading.examples_of(token, sentence)
                or before.before_other(token, sentence, _AND)
                or bracketed(token, sentence)
                or apposed(token, sentence)
                or counted_out(token, sentence)
                or right_behind(token, sentence)
                or labelled(token, sentence)
                or announced(token, sentence)
                or included(token, sentence)
                or called(token, sentence, reading)
                or best_among(token, sentence)
                or existing(token, sentence)
                or _shown(token, sentence)
            )
            yield from modified(token, listed, sentence)
            for said in modified(token, filled(token, sentence), sentence):
                if said.way != "closed":  # "a commercial option is X": it may be sold as well
                    yield said
        elif token.lower_ in words("access.christened"):  # "an open-source thing called X"
            yield from modified(token, called(token, sentence, reading), sentence)
        if token.lower_ in words("access.copies"):
            for said in modified(token, copied(token, sentence), sentence):
                if said.way == "local":  # "an open copy of X" is another product
                    yield said
        if token.lower_ in words("access.releases") and not is_missed(sentence):
            for said in modified(token, copied(token, sentence), sentence):
                if said.way == "open":
                    yield said
    elif name.kind == "class":
        if NO_MODELS.intersection(name.ids):
            return
        listed = [example for example, _ in examples.of_class(token, sentence, reading)]
        listed = listed or bracketed(token, sentence) or labelled(token, sentence)
        listed = listed or right_behind(token, sentence) or included(token, sentence)
        listed = listed or apposed(token, sentence) or counted_out(token, sentence)
        listed = listed or announced(token, sentence)
        listed = listed or best_among(token, sentence) or existing(token, sentence)
        listed = listed or called(token, sentence, reading) or entitled(token, sentence)
        for said in weighted(token, sentence):
            yield said
        yield from modified(token, listed or filled(token, sentence), sentence)
    elif reading.is_model(name) and not is_derived(sentence, token.i):
        if not is_opaque(sentence, token.i):
            yield from through_runner(token, name, sentence, reading)
        if is_program_for(name, sentence) or is_made_of(name, sentence, reading):
            return
        opaque = is_opaque(sentence, token.i)
        if not opaque or reach.ships(name, sentence):  # whatever a tree takes "ships" for
            yield from reach.reached(token, name, sentence, reading)
        yield from packaged(token, name, sentence, reading)
        yield from brought_up(token, name, sentence, reading)
        if not opaque:
            yield from only_ways(token, name, sentence, reading)
            yield from built(token, name, sentence, reading)
            yield from fitted(token, name, sentence, reading)
            yield from here(token, name, sentence, reading)
        if is_head(token, sentence) and (is_instance(token) or not is_opaque(sentence, token.i)):
            yield from modified(token, [name], sentence)
        yield from behind(token, name, sentence)
