"""Sentences that say what the knowledge base holds, for people who write copy, not code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ..findings import Fact
from .kinds import MAKING, OFFERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from .base import KnowledgeBase
    from .records import Class, Period, Source, System

_ARTICLES = ("a ", "an ", "the ")
_QUALIFIER = re.compile(r" \([^)]*\)$")
_WORD = re.compile(r"\w+")

Topic = Literal[
    "outputs", "inputs", "classes", "maker", "weights", "hosting", "tuning", "retired", "versions",
    "name",
]  # fmt: skip
"""What a fact may be about: the fields of a system, under the names that they have in its file."""


def fact(kb: KnowledgeBase, id: str, topic: Topic) -> Fact:  # noqa: A002
    """Say what is known of a system or class on a topic, in one sentence or two.

    Where nothing is known the sentence says so: a rule needs no second path.
    """
    system = kb.systems.get(id)
    if system is not None:
        text = _OF_SYSTEMS[topic](kb, system)
        return _sourced(text, system.sources, topic)
    class_ = kb.classes[id]
    describe = _OF_CLASSES.get(topic)
    text = describe(kb, class_) if describe else f"{_capital(class_.name)} is a kind of system."
    return _sourced(text, class_.sources, topic)


def listed(items: Sequence[str], word: str = "and") -> str:
    """Join words as English does: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def bare(name: str) -> str:
    """Take the article off a class's name."""
    for article in _ARTICLES:
        if name.startswith(article):
            return name[len(article) :]
    return name


def month(day: date) -> str:
    """Write a day as its month, "June 2025": what a reader needs of a start."""
    return f"{day:%B} {day.year}"


def _sourced(text: str, sources: Sequence[Source], topic: Topic) -> Fact:
    # A note that names the field ("outputs") marks the source that was read for it.
    noted = (source for source in sources if topic in _WORD.findall(source.note))
    best = next(noted, sources[0])
    return Fact(text=text, source=best.url, as_of=best.read.isoformat())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _name(system: System) -> str:
    """Return a system's name without what tells it from its namesakes: "Mercury (Inception)"."""
    return _QUALIFIER.sub("", system.name)


def _outputs(kb: KnowledgeBase, system: System) -> str:
    own = _flow(kb, system.outputs, system)
    native = [period.modality for period in system.outputs if period.begun(kb.as_of)]
    handed_on = [period for period in system.chained if not _within(kb, period.modality, native)]
    chained = _flow(kb, handed_on, system)
    later = _later(kb, (*system.outputs, *system.chained))
    if own and chained:
        return f"{_name(system)} outputs {own}; other models behind it add {chained}{later}."
    if chained:
        return f"{_name(system)} hands on {chained}, which other models make{later}."
    if own:
        return f"{_name(system)} outputs {own}{later}."
    made = kb.outputs(system.id)
    if made:
        return f"{_name(system)} outputs {_modalities(kb, made)}."
    return f"What {_name(system)} outputs depends on the model behind it."


def _inputs(kb: KnowledgeBase, system: System) -> str:
    own = _flow(kb, system.inputs, system, taken=True)
    if own:
        return f"{_name(system)} takes in {own}{_later(kb, system.inputs)}."
    taken = kb.inputs(system.id)
    if taken:
        return f"{_name(system)} takes in {_modalities(kb, taken)}."
    return f"What {_name(system)} takes in depends on the model behind it."


def _within(kb: KnowledgeBase, modality: str, others: Sequence[str]) -> bool:
    """Whether a modality is one of others, or a kind of one."""
    return modality in others or kb.modalities[modality].parent in others


def _told_by_another(
    kb: KnowledgeBase, modality: str, all_: Sequence[str], *, taken: bool = False
) -> bool:
    """Whether a list says a modality already with another name: "audio, speech" is one too many.

    Of a genus (audio) and its kinds, what takes things in is told by the genus. So is what puts
    out several kinds among other things (a film has speech, music and effects), but not who makes
    nothing else (a speech platform).
    """
    parent = kb.modalities[modality].parent
    genus = modality if parent is None else parent
    if not kb.modalities[genus].told_by_genus:
        return False
    kinds = [one for one in all_ if kb.modalities[one].parent == genus]
    if genus not in all_ or not kinds:
        return False
    of_its_own = genus == all_[0] or kb.modalities[all_[0]].parent == genus
    by_genus = taken or (len(kinds) > 1 and not of_its_own)
    return by_genus is (modality != genus)


def _flow(
    kb: KnowledgeBase, periods: Iterable[Period], system: System, *, taken: bool = False
) -> str:
    """List modalities, those with a date of their own last: "images and, since June 2025, video".

    A start that is the system's own release says nothing and is left out.
    """
    begun = [period for period in periods if period.begun(kb.as_of)]
    all_ = [period.modality for period in begun]
    groups: dict[str, list[str]] = {}
    for period in begun:
        if _told_by_another(kb, period.modality, all_, taken=taken):
            continue
        when = ""
        if period.until is not None:
            when = f"until {period.until.isoformat()}"
        elif period.since and (system.released is None or period.since > system.released):
            when = f"since {month(period.since)}"
        groups.setdefault(when, []).append(_modality(kb, period.modality, system))
    plain = groups.pop("", [])
    if not groups:
        return listed(plain)
    if not plain or len(groups) > 1:
        dated = [f"{listed(names)} ({when})" for when, names in groups.items()]
        return listed([*plain, *dated])
    dated = [f"{when}, {listed(names)}" for when, names in groups.items()]
    return f"{', '.join(plain)} and, {dated[0]}"


def _later(kb: KnowledgeBase, periods: Iterable[Period]) -> str:
    """Say what came only after the date: "; images only since March 2025"."""
    groups: dict[str, list[str]] = {}
    for period in periods:
        if period.since is not None and not period.begun(kb.as_of):
            name = kb.modalities[period.modality].name
            groups.setdefault(month(period.since), []).append(name)
    return "".join(f"; {listed(names)} only since {when}" for when, names in groups.items())


def _modality(kb: KnowledgeBase, modality: str, system: System) -> str:
    """Name a modality as it fits a system: "synthetic" data is what generators of it make."""
    entry = kb.modalities[modality]
    if entry.generator is None or kb.is_a(system.id, entry.generator):
        return entry.name
    return entry.plain_name or entry.name


def _modalities(kb: KnowledgeBase, ids: Iterable[str]) -> str:
    order = list(kb.modalities)
    return listed([kb.modalities[id_].name for id_ in sorted(ids, key=order.index)])


def _classes(kb: KnowledgeBase, system: System) -> str:
    classes = [kb.classes[class_id] for class_id in system.classes]
    # A class that another one implies ("generative AI" beside "an LLM") says nothing new.
    implied = {
        parent for class_ in classes for parent in kb.ancestors(class_.id) if parent != class_.id
    }
    kept = [class_ for class_ in classes if class_.id not in implied]
    main = [class_ for class_ in kept if class_.axis in ("output", "software", "method")]
    ways = [class_ for class_ in kept if class_.axis == "architecture"]
    if not main:
        main, ways = ways or kept, []
    text = f"{_name(system)} is {listed([class_.name for class_ in main])}"
    if ways:
        # What it is besides ("transformer") is left out, but not what its members differ in.
        shown = [way for way in ways if way is ways[0] or kb.disjoint(ways[0].id, way.id)]
        word = "and" if system.kind == "model" else "or"
        text += f" ({listed([bare(class_.name) for class_ in shown], word)})"
    if all(class_.axis == "software" for class_ in main) and system.kind not in MAKING:
        text += ", not a model"
    return f"{text}."


def _maker(kb: KnowledgeBase, system: System) -> str:
    maker = kb.maker(system.id)
    if maker is None:
        return f"{_name(system)} has no single maker on record."
    if maker.name == _name(system):
        return f"{_name(system)} is made by the company of that name."
    return f"{_name(system)} is made by {maker.name.rstrip('.')}."


def _weights(kb: KnowledgeBase, system: System) -> str:
    whose = _possessive(_name(system))
    if system.kind not in MAKING:
        source = {"open": "open-source ", "closed": "closed-source "}.get(system.weights, "")
        return f"{_name(system)} is {source}software around models and has no weights of its own."
    if system.weights == "open":
        return f"{whose} weights are open: anyone can download and run them."
    if system.weights == "restricted":
        return f"{whose} weights can be downloaded, under a licence with limits."
    if system.weights == "mixed":
        return f"Some of {whose} models have open weights, others are closed."
    if system.weights == "closed":
        maker = kb.maker(system.id)
        host = maker.name if maker and maker.name != _name(system) else "its maker"
        if system.kind in OFFERS:
            # Apps have no weights, but models behind them.
            return (
                f"{_name(system)} is a closed service: {host} offers no download, so customers "
                f"can't host it themselves."
            )
        return (
            f"{whose} weights are closed: {host} offers no download, so customers can't host it "
            f"themselves."
        )
    return f"Whether {whose} weights are open is not known."


def _hosting(kb: KnowledgeBase, system: System) -> str:
    ways = [_WAYS[way] for way in system.hosting if way != "cloud" or not system.clouds]
    ways += [f"on {kb.systems[cloud].name}" for cloud in system.clouds]
    if not ways:
        return f"Where {_name(system)} runs is not known."
    verb = "was" if kb.retired(system.id) else "is"
    return f"{_name(system)} {verb} offered {listed(ways)}."


_WAYS = {
    "app": "as an app",
    "api": "through an API",
    "cloud": "on cloud platforms",
    "self-hosted": "for machines of one's own",
    "on-device": "on the device itself",
}


def _tuning(kb: KnowledgeBase, system: System) -> str:
    tuning = system.tuning
    if system.kind not in MAKING:
        return f"{_name(system)} is software around models: only those can be fine-tuned."
    if tuning is None:
        return f"Whether {_name(system)} can be fine-tuned is not known."
    note = f" ({tuning.note})" if tuning.note else ""
    if tuning.by == "nobody":
        return f"{_name(system)} offers no fine-tuning{note}."
    goal = f" for {_modalities(kb, tuning.outputs)}" if tuning.outputs else ""
    who = "by customers"
    if tuning.by == "weights":
        part = "the open part of its weights" if system.weights == "mixed" else "its weights"
        who = f"by anyone who downloads {part}"
    when = ""
    if tuning.since is not None:
        when = f" {'since' if tuning.until is None else 'from'} {month(tuning.since)}"
    if tuning.until is not None:
        when += f" until {tuning.until}"
    can = "could" if tuning.until is not None and tuning.until < kb.as_of else "can"
    return f"{_name(system)} {can} be fine-tuned{goal} {who}{when}{note}."


def _retired(kb: KnowledgeBase, system: System) -> str:
    if system.retired is None:
        return f"{_name(system)} has not been withdrawn."
    text = f"{_name(system)} was withdrawn or renamed on {system.retired}"
    successor = kb.successor(system.id)
    if successor is None or system.id in kb.members(successor.id):
        return f"{text}."
    return f"{text}; its successor is {successor.name}."


def _versions(kb: KnowledgeBase, system: System) -> str:
    if not system.versions or system.known_until is None:
        return f"Which versions of {_name(system)} there are is not known."
    return f"The versions of {_name(system)} up to {system.known_until}: {listed(system.versions)}."


def _class_outputs(kb: KnowledgeBase, class_: Class) -> str:
    if class_.outputs:
        return f"{_capital(class_.name)} outputs {_named(kb, class_.outputs)}."
    if class_.axis in ("software", "method"):
        return f"What {class_.name} puts out depends on the models behind it."
    return f"What {class_.name} outputs depends on the model: text, images, audio or more."


def _class_inputs(kb: KnowledgeBase, class_: Class) -> str:
    if class_.inputs:
        return f"{_capital(class_.name)} takes in {_named(kb, class_.inputs)}."
    return f"What {class_.name} takes in depends on the model."


def _named(kb: KnowledgeBase, ids: Iterable[str]) -> str:
    return listed([kb.modalities[id_].name for id_ in ids])


def _class_classes(kb: KnowledgeBase, class_: Class) -> str:
    name = _capital(class_.name)
    outputs = f"outputs {_named(kb, class_.outputs)}" if class_.outputs else ""
    if class_.axis in ("software", "method"):
        kind = "software or a service around models" if class_.axis == "software" else "a method"
        return f"{name} is {kind}, not a model."
    if not class_.parents:
        return f"{name} {outputs}." if outputs else f"{name} is the broadest term of the field."
    kind = bare(kb.classes[class_.parents[0]].name)
    return f"{name} is a kind of {kind}" + (f": it {outputs}." if outputs else ".")


def _spelling(kb: KnowledgeBase, system: System) -> str:
    return f'The name is spelt "{_name(system)}".'


_OF_SYSTEMS: dict[Topic, Callable[[KnowledgeBase, System], str]] = {
    "outputs": _outputs,
    "inputs": _inputs,
    "classes": _classes,
    "maker": _maker,
    "weights": _weights,
    "hosting": _hosting,
    "tuning": _tuning,
    "retired": _retired,
    "versions": _versions,
    "name": _spelling,
}
_OF_CLASSES: dict[Topic, Callable[[KnowledgeBase, Class], str]] = {
    "outputs": _class_outputs,
    "inputs": _class_inputs,
    "classes": _class_classes,
}
