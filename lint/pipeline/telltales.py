"""Words that tell what a sentence may claim, looked for in its text before it has a tree."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .frames import frame, reworded, roles, selling, senses, suffixes, techniques, telling
from .lexicon import alternation, any_of, words
from .traits import access
from .traits.reach import telling as telling_access

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .frames import Technique


_ENDINGS = "e[drsn]?|ers|ings?|ors?|s|n|t|ten"
"""Of forms of a verb: "codes", "drawn", "learnt", "written"."""
_COMPARING = frozenset({"as", "like", "way", "just", "only", "merely", "simply", "more than"})
_OWNERS = ("our", "my", "your", "own")
"""Before whose people host something: "by our IT"."""


class Words(NamedTuple):
    """Some words of a kind, and verbs of which every form counts."""

    whole: frozenset[str]
    verbs: frozenset[str] = frozenset()


@cache
def of_sales() -> re.Pattern[str]:
    """What sells, whatever is sold."""
    whole = {*selling("cues"), *frame("promote.hype"), *frame("promote.fresh")}
    whole |= {f"its {heart}" for heart in frame("promote.hearts")}
    whole |= {f"the {heart} of our" for heart in frame("promote.hearts")}
    drives, empty = frame("produce.driven"), frame("promote.empty")
    whole |= {f"{drive} {product}" for drive in drives for product in empty}
    whole |= frame("promote.moved", "promote.leaning", "promote.promises")
    return finding(whole, frame("promote.lift"))


@cache
def of_access() -> re.Pattern[str]:
    """Weights, licences and hosting."""
    lists = (
        "open", "bare", "local", "said_local", "said_closed", "closed", "weights", "license",
        "licenses", "licensed", "hosting", "place", "apart", "grounds", "servers",
        "formats", "learnt_small", "quantisations", "source_code", "parameters", "fetchable",
        "memory", "ram", "small_cards", "said_free", "carriers", "packages", "forks", "computers",
        "cards", "installers",
    )  # fmt: skip
    listed = {w for name in lists for w in words(f"access.{name}")} | _own_staff()
    return finding(listed | telling_access(), words("access.forking"))


@cache
def of_writing() -> re.Pattern[str]:
    """What says of some objects alone that a text comes out: "answers", "writes", "responses"."""
    answered = words("nouns.own_works") | frame("produce.spoken")
    return finding(answered, reworded().keys() | frame("produce.penning"))


@cache
def of_the_rest() -> re.Pattern[str]:
    """Words on tuning, on a mind, on how something works and on what it senses or makes."""
    kinds = [_forms(), _sight(), _sound(), _tuning(), _minds(), _rewording()]
    kinds += [_working(technique) for technique in techniques()]
    kinds += [Words(frozenset(table)) for table in (suffixes(), roles())]
    kinds += [Words(frozenset(), frozenset(table)) for table in (senses(), telling())]
    whole = frozenset().union(*(kind.whole for kind in kinds))
    verbs = frozenset().union(*(kind.verbs for kind in kinds))
    return finding(whole, verbs)


@cache
def of_forms() -> re.Pattern[str]:
    """Irregular forms of verbs, and what is rare enough to stand for itself."""
    return finding(*_forms())


@cache
def of_sight() -> re.Pattern[str]:
    """What tells of pictures, moving or not, without naming one."""
    whole, verbs = _sight()
    return finding(whole, verbs | frame("consume.seen", "consume.pictures"))


@cache
def of_sound() -> re.Pattern[str]:
    """What tells of something heard, without naming it."""
    whole, verbs = _sound()
    return finding(whole, verbs | frame("produce.voice", "produce.sounding"))


@cache
def of_rewording() -> re.Pattern[str]:
    """Verbs that say by themselves that a text comes out: "summarise"."""
    return finding(*_rewording())


@cache
def _of_minds() -> re.Pattern[str]:
    return finding(*_minds())


def has_mind(text: str) -> bool:
    """Whether a text says what only a mind does, or with a verb of a mind that it does so truly."""
    if _of_minds().search(text) is not None or _caring().search(text) is not None:
        return True
    return _thinking().search(text) is not None and _as_somebody().search(text) is not None


@cache
def of_tuning() -> re.Pattern[str]:
    """Words on training of any kind."""
    whole, verbs = _tuning()
    return finding(whole, verbs | frame("adapt.loose"))


@cache
def of_technique(technique: Technique) -> re.Pattern[str]:
    """What tells that something works by a technique, and how it is set up inside."""
    whole, verbs = _working(technique)
    return finding(whole, verbs | technique.contests)


@cache
def of_any_technique() -> re.Pattern[str]:
    """What tells that something works by some technique."""
    told = [(_working(technique).whole, technique.contests) for technique in techniques()]
    whole, contests = zip(*told, strict=True)
    return finding(frozenset().union(*whole), frozenset().union(*contests))


@cache
def of_any_access() -> re.Pattern[str]:
    """Whatever may tell how a system can be had, be it by a verb as common as "run"."""
    phrases, lemmas = access.telling()
    return finding(phrases | _own_staff(), lemmas - words("access.own_staff"))


def _own_staff() -> set[str]:
    return {f"{our} {staff}" for our in _OWNERS for staff in words("access.own_staff")}


@cache
def of_closing() -> re.Pattern[str]:
    """What tells that something can't be had, or only in one way."""
    lists = ("closed", "said_closed", "secret", "secrets", "gated", "solely", "weights")
    told = words("stance.negators", *(f"access.{name}" for name in lists))
    return re.compile(rf"(?<!\w)(?:{alternation(told)}|\w+n['’]t)(?!\w)", re.IGNORECASE)


@cache
def of_use() -> re.Pattern[str]:
    """Verbs that put something to use."""
    irregular = _forms().whole | frame("usage.irregular")
    return finding(irregular, frame("usage.verbs", "produce.verbs", "consume.verbs"))


@cache
def of_any_models() -> re.Pattern[str]:
    """What opens a list of models, of whatever kind: "models like"."""
    models = alternation(words("nouns.any_models"))
    openers = alternation(words("lists.introducers"))
    return re.compile(rf"\b(?:{models})[\s,]*(?:\(|as\b|from\b|{openers})", re.IGNORECASE)


@cache
def of_modalities() -> tuple[tuple[re.Pattern[str], str], ...]:
    """For a modality, words that tell of it without naming it: "sings", "illustrator"."""
    found = []
    for table in (senses(), telling()):  # verbs
        found += [(finding((), said), modality) for modality, said in _by_value(table)]
    for table in (suffixes(), roles()):
        found += [(finding(said, ()), modality) for modality, said in _by_value(table)]
    return tuple(found)


def _by_value(table: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    return [(value, [k for k in table if table[k] == value]) for value in sorted({*table.values()})]


def _forms() -> Words:
    return Words(words("candidates.forms"))


def _sight() -> Words:
    lists = ("video", "seen", "cameras", "eyes", "scanned", "visible", "seeing")
    whole = words("nouns.pictured") | frame(*(f"consume.{name}" for name in lists))
    eyes = frame("consume.pointed")
    whole |= {f"{put} {eye}" for put in ("point your", "hold your", "hold the") for eye in eyes}
    whole |= {f"{seeing.split()[-1]} of" for seeing in frame("consume.seeing")}
    return Words(whole, frame("produce.alter", "produce.moving"))


def _sound() -> Words:
    return Words(frame("produce.aloud", "consume.audio"))


def _rewording() -> Words:
    asked = reworded().keys() | frame("produce.penning")
    return Words(frozenset(), frame("produce.rewording") - asked)


def _tuning() -> Words:
    lists = ("methods", "ways", "results", "own", "halves")
    whole = frame(*(f"adapt.{name}" for name in lists))
    for act in frame("adapt.offered"):  # "extra training", "continued training X"
        whole |= {f"{extra} {act}" for extra in frame("adapt.extra", "adapt.going_on")}
        whole |= {f"{rounds} of {act}" for rounds in frame("adapt.rounds")}
    return Words(whole, frame("adapt.verbs"))


def _minds() -> Words:
    lists = (
        "adjectives", "attributes", "had", "felt", "experienced", "wilful", "aware", "capable",
    )  # fmt: skip
    gets = {form for verb in frame("understand.getting") for form in (verb, f"{verb}s")}
    manners = {f"{manner} {verb}" for manner in frame("understand.manners") for verb in gets}
    whole = frame(*(f"understand.{name}" for name in lists)) | manners
    return Words(whole, frame("understand.felt_alone") - frame("understand.have"))


@cache
def _caring() -> re.Pattern[str]:
    """Phrases of a mind: "cares about you", "know exactly how you feel"."""
    phrases = [phrase.partition(" ") for phrase in frame("understand.phrases")]
    verbs = {verb for verb, _, _ in phrases} - frame("understand.have")
    behind = {said.partition("{")[0].rstrip() for _, _, said in phrases}
    return re.compile(
        rf"(?<!\w){forms(verbs)}\s+(?:\w+ly\s+|just\s+)?(?:{alternation(behind)})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _thinking() -> re.Pattern[str]:
    return finding((), frame("understand.verbs") - frame("understand.have"))


@cache
def _as_somebody() -> re.Pattern[str]:
    """What makes a claim of a verb of a mind: "truly", "like a human", "doesn't just match"."""
    return any_of(
        _COMPARING | frame("understand.manners", "understand.wilful", "understand.likenesses")
    )


def _working(technique: Technique) -> Words:
    ties = frame("produce.driven")
    driven = {f"{said}-{tie}" for said in technique.phrases for tie in ties}
    told = {*technique.objects, *technique.phrases, *technique.parts, *technique.manners}
    return Words(frozenset({*told, *technique.rivals, *driven}))


def finding(whole: Iterable[str], verbs: Iterable[str]) -> re.Pattern[str]:
    """What finds any of ``whole``, and the forms of ``verbs``."""
    return re.compile(
        rf"(?<!\w)(?:(?:{alternation(whole)})(?![\w-])|{forms(verbs)}(?!\w))", re.IGNORECASE
    )


def forms(verbs: Iterable[str]) -> str:
    """A regular expression for the regular forms of verbs, and for who does it: "edits", "editor".

    Words that only begin so are other words: of "play" there is no "platform".
    """
    stems = alternation(stem for verb in verbs for stem in _stems(verb))
    return rf"(?:{stems})(?:{_ENDINGS})?"


def _stems(verb: str) -> set[str]:
    """What the endings follow: "us" of "use", "copy" and "copi", "tag" and "tagg"."""
    if verb.endswith("e"):
        return {verb[:-1]}
    return {verb, f"{verb[:-1]}i" if verb.endswith("y") else verb + verb[-1]}
