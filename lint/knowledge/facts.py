"""Sentences that say what the knowledge base holds, for people who write copy, not code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..findings import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from .base import KnowledgeBase
    from .records import Class, Period, Source, System

_ARTICLES = ("a ", "an ", "the ")


def fact(kb: KnowledgeBase, id: str, topic: str) -> Fact:  # noqa: A002
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


def _sourced(text: str, sources: Sequence[Source], topic: str) -> Fact:
    # A note that names the topic ("outputs") marks the source that was read for it.
    best = next((source for source in sources if topic in source.note), sources[0])
    return Fact(text=text, source=best.url, as_of=best.read.isoformat())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _outputs(kb: KnowledgeBase, system: System) -> str:
    own = _flow(kb, system.outputs, system)
    native = {period.modality for period in system.outputs}
    handed_on = [period for period in system.chained if period.modality not in native]
    chained = _flow(kb, handed_on, system)
    if own and chained:
        return f"{system.name} outputs {own}; other models behind it add {chained}."
    if chained:
        return f"{system.name} hands on {chained}, which other models make."
    if own:
        return f"{system.name} outputs {own}."
    made = kb.outputs(system.id)
    if made:
        return f"{system.name} outputs {_modalities(kb, made)}."
    return f"What {system.name} outputs depends on the model behind it."


def _inputs(kb: KnowledgeBase, system: System) -> str:
    own = _flow(kb, system.inputs, system)
    if own:
        return f"{system.name} takes in {own}."
    taken = kb.inputs(system.id)
    if taken:
        return f"{system.name} takes in {_modalities(kb, taken)}."
    return f"What {system.name} takes in depends on the model behind it."


def _flow(kb: KnowledgeBase, periods: Iterable[Period], system: System) -> str:
    """List modalities, those with a date of their own last: "images and, since June 2025, video".

    A start that is the system's own release says nothing and is left out.
    """
    groups: dict[str, list[str]] = {}
    for period in periods:
        if not period.begun(kb.as_of):
            continue
        when = ""
        if period.until is not None:
            when = f"until {period.until.isoformat()}"
        elif period.since and (system.released is None or period.since > system.released):
            when = f"since {month(period.since)}"
        groups.setdefault(when, []).append(kb.modalities[period.modality].name)
    plain = groups.pop("", [])
    dated = [f"{when}, {listed(names)}" for when, names in groups.items()]
    if not dated:
        return listed(plain)
    if not plain:
        return ", and, ".join(dated)
    return f"{', '.join(plain)} and, {', and, '.join(dated)}"


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
    text = f"{system.name} is {listed([class_.name for class_ in main])}"
    if ways:
        text += f" ({bare(ways[0].name)})"
    if all(class_.axis == "software" for class_ in main) and not _is_product(system):
        text += ", not a model"
    return f"{text}."


def _is_product(system: System) -> bool:
    return system.kind in ("model", "family", "product", "service")


def _maker(kb: KnowledgeBase, system: System) -> str:
    maker = kb.maker(system.id)
    if maker is None:
        return f"{system.name} has no single maker on record."
    if maker.name == system.name:
        return f"{system.name} is made by the company of that name."
    return f"{system.name} is made by {maker.name.rstrip('.')}."


def _weights(kb: KnowledgeBase, system: System) -> str:
    whose = _possessive(system.name)
    if system.weights == "open":
        return f"{whose} weights are open: anyone can download and run them."
    if system.weights == "restricted":
        return f"{whose} weights can be downloaded, under a licence with limits."
    if system.weights == "mixed":
        return f"Some of {whose} models have open weights, others are closed."
    if system.weights == "closed":
        maker = kb.maker(system.id)
        host = maker.name if maker and maker.name != system.name else "its maker"
        return f"{whose} weights are closed; it runs only as a service that {host} controls."
    return f"Whether {whose} weights are open is not known."


def _tuning(kb: KnowledgeBase, system: System) -> str:
    tuning = system.tuning
    if tuning is None:
        return f"Whether {system.name} can be fine-tuned is not known."
    note = f" ({tuning.note})" if tuning.note else ""
    if tuning.by == "nobody":
        return f"{system.name} offers no fine-tuning{note}."
    goal = f" for {_modalities(kb, tuning.outputs)}" if tuning.outputs else ""
    who = "by anyone who has its weights" if tuning.by == "weights" else "by customers"
    if tuning.until is not None:
        can = "could" if tuning.until < kb.as_of else "can"
        return f"{system.name} {can} be fine-tuned {who}{goal} until {tuning.until}{note}."
    return f"{system.name} can be fine-tuned {who}{goal}{note}."


def _class_outputs(kb: KnowledgeBase, class_: Class) -> str:
    if class_.outputs:
        return f"{_capital(class_.name)} outputs {_named(kb, class_.outputs)}."
    if class_.axis in ("software", "method"):
        return f"What {class_.name} outputs depends on the models behind it."
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
        kind = "software around models" if class_.axis == "software" else "a method"
        return f"{name} is {kind}, not a model."
    if not class_.parents:
        return f"{name} {outputs}." if outputs else f"{name} is the broadest term of the field."
    kind = bare(kb.classes[class_.parents[0]].name)
    return f"{name} is a kind of {kind}" + (f": it {outputs}." if outputs else ".")


_OF_SYSTEMS: dict[str, Callable[[KnowledgeBase, System], str]] = {
    "outputs": _outputs,
    "inputs": _inputs,
    "classes": _classes,
    "maker": _maker,
    "weights": _weights,
    "tuning": _tuning,
}
_OF_CLASSES: dict[str, Callable[[KnowledgeBase, Class], str]] = {
    "outputs": _class_outputs,
    "inputs": _class_inputs,
    "classes": _class_classes,
}
