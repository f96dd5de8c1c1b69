"""The guide as an answer: the desired output first, then the kind of tool, then systems.

A wish is a noun phrase, or a short order: "product visuals", "narrate a blog post", "speech to
text". It is read without the parser, which is for sentences: the nouns of the modalities are
looked up in it, and the one that stands where the head of a phrase stands counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from shlex import quote
from typing import TYPE_CHECKING

from ..errors import UsageError
from ..knowledge.facts import listed
from ..knowledge.kinds import MAKING, OFFERS, PARTLY_CLOSED, PARTLY_DOWNLOADABLE
from ..pipeline.names.keys import plural_of
from .card import available

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..knowledge.base import KnowledgeBase
    from ..knowledge.records import Class, Period, System

HOSTED = frozenset({"app", "api", "cloud"})
"""Ways to have a system run by somebody else."""
MOST = 5
"""Systems of one kind to name."""
ENOUGH = 3
"""From so many well-known ones on, no others are looked for."""
WIDE = 6
"""A noun of so many modalities leaves open what is made."""
_WORD = re.compile(r"[^\s,;:!?\"“”()\[\]]+")
_JOINTS = re.compile(r"\s*(?:\band\b|\bplus\b|&|\+|/|,)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Choice:
    """What one wish comes to."""

    noun: str
    """The words of the wish that name the output."""
    output: str
    """A modality; empty where only the tool is known."""
    others: tuple[str, ...]
    """What the noun can mean as well."""
    takes: str
    """A modality that goes in, which all of the systems take; empty where the wish names none."""
    tool: Class
    hosted: tuple[System, ...]
    self_hosted: tuple[System, ...]
    chain: tuple[tuple[Class, str], ...] = ()
    """Tools and what each does, where two are better than one."""


# --- reading ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Match:
    """Words of a wish that name modalities, or a class, and where they stand."""

    text: str
    start: int
    end: int
    modalities: tuple[str, ...] = ()
    class_id: str = ""


@dataclass(frozen=True, slots=True)
class _Head:
    """What a wish asks for."""

    noun: str
    modalities: tuple[str, ...]
    """The one that is meant first, then the others."""
    verb: str = ""
    class_id: str = ""
    takes: str = ""
    """A modality that goes in, where the wish says so."""


def _words(text: str) -> list[str]:
    found = (word.strip("'‘’.") for word in _WORD.findall(text.lower().replace("-", " ")))
    return [word for word in found if word]


def _plain(noun: str) -> str:
    return " ".join(_words(noun))


class Chooser:
    """Reads wishes and answers them from one knowledge base."""

    def __init__(self, kb: KnowledgeBase, own: frozenset[str] = frozenset()) -> None:
        """Take as ``own`` the ids of the user's systems, which come before others."""
        from ..pipeline.lexicon import read

        self.kb = kb
        self.own = own
        self.data = read("choosing.toml")
        self.ranks: dict[str, list[str]] = {}
        self.forms = self._forms()
        self.longest = max(form.count(" ") for form in self.forms) + 1
        self.first = {
            form: modality
            for modality, nouns in self.data["first"].items()
            for form in _with_plurals(nouns)
        }

    def _forms(self) -> dict[str, tuple[tuple[str, ...], str]]:
        """Map each phrase to its modalities and its class; nouns win over names of classes."""
        found: dict[str, tuple[tuple[str, ...], str]] = {}
        for modality in self.kb.modalities.values():
            for form in _with_plurals((modality.name, *modality.nouns)):
                ids, _ = found.get(form, ((), ""))
                found[form] = tuple(dict.fromkeys((*ids, modality.id))), ""
        for tool in self.data["tool"]:
            for form in _with_plurals(tool["nouns"]):
                found.setdefault(form, ((tool["output"],), tool["class"]))
        for class_ in self.kb.classes.values():
            if class_.axis == "output" and class_.outputs:
                for form in _with_plurals(class_.forms):
                    found.setdefault(form, (class_.outputs[:1], class_.id))
        return found

    def choose(self, wish: str) -> list[Choice]:
        """Answer a wish, or each of several that it joins; an unknown one is a UsageError."""
        parts = [part for part in _JOINTS.split(wish) if part]
        if len(parts) > 1 and self.whole(wish) is None:
            heads = [self.read(part) for part in parts]
            if all(heads):
                found = [self.choice(head) for head in heads if head]
                return list({(choice.output, choice.tool.id): choice for choice in found}.values())
        head = self.read(wish)
        if head is None:
            raise UsageError(self.unknown(wish))
        return [self.choice(head)]

    def whole(self, wish: str) -> tuple[tuple[str, ...], str] | None:
        """Look up a wish that is one known phrase ("pros and cons")."""
        return self.forms.get(_plain(wish))

    def matches(self, words: Sequence[str]) -> Iterator[_Match]:
        """Find every known phrase in a wish that no longer one holds."""
        for end in range(len(words), 0, -1):
            for start in range(max(0, end - self.longest), end):
                text = " ".join(words[start:end])
                if text in self.forms:
                    modalities, class_id = self.forms[text]
                    yield _Match(text, start, end, modalities, class_id)
                    break

    def read(self, wish: str) -> _Head | None:
        """Find what a wish asks for: the noun that ends its first phrase, or what the verb says."""
        words = self._without_adaptation(_words(wish))
        found = list(self.matches(words))
        target, source = self._change(words, found)
        verb, made = self._verb(words, found)
        match = target or self._head(words, found)
        if match is None and not made:
            return None
        noun = match.text if match else words[0]
        modalities = self._ordered(noun, match.modalities) if match else ()
        if made and made in modalities:
            modalities = (made, *(other for other in modalities if other != made))
        elif made and not target:
            return _Head(noun=words[0], modalities=(made,), verb=verb, takes=source)
        class_id = match.class_id if match else ""
        return _Head(noun, modalities, verb, class_id, source)

    def _without_adaptation(self, words: Sequence[str]) -> list[str]:
        """Leave out what is no output: "fine-tune GPT-4 for product visuals"."""
        text = " ".join(words)
        for phrase in self.data["ignored"]:
            text = re.sub(rf"\b{re.escape(phrase)}\b", " ", text)
        return text.split()

    def _head(self, words: Sequence[str], found: Sequence[_Match]) -> _Match | None:
        """Choose the match that ends last in the first phrase of the wish that has one."""
        cut = {
            index
            for index, word in enumerate(words)
            if word in self.data["prepositions"]
            and not any(match.start < index < match.end for match in found)
        }
        limits = [*sorted(cut), len(words)]
        for limit in limits:
            within = [match for match in found if match.end <= limit]
            if within:
                return max(within, key=lambda match: (match.end, match.end - match.start))
        return None

    def _change(self, words: Sequence[str], found: Sequence[_Match]) -> tuple[_Match | None, str]:
        """Read "speech to text" and "text from audio": what comes out, and what goes in."""
        for index, word in enumerate(words):
            if any(match.start < index < match.end for match in found):
                continue
            before = [match for match in found if match.end <= index]
            behind = [match for match in found if match.start > index]
            goes_in = self._ordered(before[0].text, before[0].modalities)[0] if before else ""
            if word in self.data["sources"] and before and behind:
                return None, self._ordered(behind[-1].text, behind[-1].modalities)[0]
            if word in self.data["changes"] and behind:
                at_once = behind[-1].start == index + 1 and before and before[0].end == index
                if word == "into" or at_once:
                    return self._head(words[index + 1 :], _shifted(behind, index + 1)), goes_in
        return None, ""

    def _verb(self, words: Sequence[str], found: Sequence[_Match]) -> tuple[str, str]:
        """Return the verb that a wish begins with, and the modality that it makes by itself."""
        if any(match.start == 0 and match.end > 1 for match in found):
            return "", ""  # "code comment", "film script"
        for modality, verbs in self.data["verbs"].items():
            for verb in verbs:
                if words and words[0] in (verb, f"{verb}ing", f"{verb.removesuffix('e')}ing"):
                    return (verb, modality) if len(words) > 1 else ("", "")
        return "", ""

    def _ordered(self, noun: str, modalities: Sequence[str]) -> tuple[str, ...]:
        """Put first what a noun means first; a genus goes where a kind of it is there."""
        last = self.data["last"]
        kept = [
            one
            for one in modalities
            if one in last
            or not any(one != other and one in self.kb.modality_line(other) for other in modalities)
        ]
        first = next((self.first[end] for end in _ends(noun) if end in self.first), "")
        rank = {modality: place for place, modality in enumerate(last, 1)}
        return tuple(sorted(kept, key=lambda one: (one != first, rank.get(one, 0))))

    # --- answering ---------------------------------------------------------------------------

    def choice(self, head: _Head) -> Choice:
        """Turn what a wish asks for into tool and systems."""
        if len(head.modalities) >= WIDE and not self.first.keys() & _ends(head.noun):
            names = [self.kb.modalities[id_].name for id_ in self.kb.modalities]
            raise UsageError(
                f"{head.noun!r} leaves open what is made; name it: {listed(names, 'or')}"
            )
        output, *others = head.modalities
        tool = self._tool(head, output)
        makers = self._makers(tool, output)
        if head.takes:
            makers = [system for system in makers if self.kb.takes(system.id, head.takes)]
        return Choice(
            noun=head.noun,
            output=output,
            others=tuple(others) if len(others) < WIDE else (),
            takes=head.takes,
            tool=tool,
            hosted=self._some([system for system in makers if self._is_hosted(system)], tool),
            self_hosted=self._some([s for s in makers if self._is_self_hosted(s)], tool),
            chain=self._chain(head, output, tool),
        )

    def _tool(self, head: _Head, output: str) -> Class:
        if head.class_id:
            return self.kb.classes[head.class_id]
        for tool in self.data["tool"]:
            meant = (
                head.noun in _with_plurals(tool["nouns"])
                or head.verb in tool.get("verbs", ())
                or head.takes in tool.get("takes", ())
            )
            if meant and tool["output"] == output:
                return self.kb.classes[tool["class"]]
        return self.kb.generator(output)

    def _makers(self, tool: Class, output: str) -> list[System]:
        """Return systems of a class that put an output out today, those to name first."""
        if tool.id not in self.ranks:
            self.ranks[tool.id] = self._ranked(tool)
        systems = (self.kb.systems[id_] for id_ in self.ranks[tool.id])
        return [system for system in systems if self._makes_today(system, output)]

    def _ranked(self, tool: Class) -> list[str]:
        """Put the user's systems first, then the class's examples, then others.

        The others follow by how much is on record of them, which is how well known they are.
        """
        members = [
            system.id
            for system in self.kb.curated()
            if system.kind in MAKING and self.kb.is_a(system.id, tool.id)
        ]
        proven = [
            id_
            for id_ in sorted(members, key=self._known, reverse=True)
            if self.kb.verified(id_, "outputs") and not self.kb.systems[id_].parent
        ]
        first = [*sorted(self.own.intersection(members)), *tool.examples]
        return [id_ for id_ in dict.fromkeys((*first, *proven)) if id_ in self.kb.systems]

    def _some(self, systems: Sequence[System], tool: Class) -> tuple[System, ...]:
        """Pick the user's own and the class's examples, and others if these are few."""
        chosen = sum(system.id in self.own or system.id in tool.examples for system in systems)
        return tuple(systems[: min(max(chosen, ENOUGH), MOST)])

    def _known(self, system_id: str) -> int:
        system = self.kb.systems[system_id]
        return 2 * len(self.kb.members(system_id)) + len(system.aliases) + len(system.sources)

    def _is_hosted(self, system: System) -> bool:
        """Whether a service runs it; where that isn't on record, whether its weights are closed.

        A product of which nothing else is known is one. Of a bundled model that somebody offers,
        it is on record where: what came out as a paper alone is nobody's to use.
        """
        if system.hosting:
            return not HOSTED.isdisjoint(system.hosting)
        if system.kind in OFFERS:
            return system.weights in PARTLY_CLOSED or system.weights == "unknown"
        return system.id in self.own and system.weights in PARTLY_CLOSED

    def _is_self_hosted(self, system: System) -> bool:
        """Whether it runs on machines of one's own; where that isn't on record, its weights tell.

        What part of a mixed one can be downloaded must be known: of an assistant it is often the
        program alone.
        """
        if system.weights == "mixed" and not self.kb.verified(system.id, "weights"):
            return False
        if system.hosting:
            return not HOSTED.issuperset(system.hosting)
        return system.weights in PARTLY_DOWNLOADABLE

    def _makes_today(self, system: System, output: str) -> bool:
        if not available(self.kb, system):
            return False
        # Of what has no date of release it is known only that it was there when it was read of.
        if not system.released and self.kb.as_of < min(source.read for source in system.sources):
            return False
        periods = (*system.outputs, *system.chained)
        if not periods:
            return self.kb.makes(system.id, output) is True
        return any(self._holds(period, output) for period in periods)

    def _holds(self, period: Period, output: str) -> bool:
        day = self.kb.as_of
        running = period.begun(day) and not period.ended(day)
        return running and self.kb.covers((period.modality,), output)

    def _chain(self, head: _Head, output: str, tool: Class) -> tuple[tuple[Class, str], ...]:
        ends = set(_ends(head.noun))
        for chain in self.data["chain"]:
            fits = (
                not ends.isdisjoint(_with_plurals(chain.get("nouns", ())))
                or chain.get("tool") == tool.id
                or chain.get("output") in self.kb.modality_line(output)
            )
            if fits and tool.id in {step["class"] for step in chain["steps"]}:
                return tuple((self.kb.classes[s["class"]], s["does"]) for s in chain["steps"])
        return ()

    def unknown(self, wish: str) -> str:
        """Say that a wish names no output, with the nearest that are known."""
        from difflib import get_close_matches

        words = self._without_adaptation(_words(wish))
        if system := self.kb.find(" ".join(words)):
            card = f"buzzlint systems show {quote(system.name)}"
            return f"{wish!r} names a system and no output: say what you want, or see: {card}"
        tried = [" ".join(words), *words[::-1]]
        close = dict.fromkeys(
            form for word in tried for form in get_close_matches(word, self.forms, n=3, cutoff=0.75)
        )
        close = {form: None for form in close if not any(plural_of(o) == form for o in close)}
        nearest = [
            f"{form!r} ({self.kb.modalities[self._ordered(form, self.forms[form][0])[0]].name})"
            for form in list(close)[:3]
        ]
        if nearest:
            return f"{wish!r} names no known output; did you mean {listed(nearest, 'or')}?"
        names = [modality.name for modality in self.kb.modalities.values()]
        return f"{wish!r} names no known output; name it: {listed(names, 'or')}"


def _shifted(found: Iterable[_Match], by: int) -> list[_Match]:
    return [
        _Match(match.text, match.start - by, match.end - by, match.modalities, match.class_id)
        for match in found
    ]


def _ends(noun: str) -> list[str]:
    """Return a phrase and all that it ends in: "bar chart", "chart"."""
    words = noun.split()
    return [" ".join(words[start:]) for start in range(len(words))]


def _with_plurals(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        plain = _plain(noun)
        yield from dict.fromkeys((plain, plural_of(plain)))
