"""Names: what a reader looks for in a text, and which entry a name means."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from . import compiled, versions
from .entries import Entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..claims import MentionKind
    from .records import Maker, System

_SEPARATORS = dict.fromkeys(map(ord, " \t\n\u00a0-_\u2010\u2011\u2012\u2013\u2014·•∙‧"))
_SEPARATOR = re.compile(r"[ _:-]+")


def key(name: str) -> str:
    """Fold a name: case, spaces, hyphens, underscores and middle dots say nothing.

    Full stops stay, since "4.1" is not "41".
    """
    return name.translate(_SEPARATORS).casefold()


class Naming(Entries):
    """The entries, asked by name."""

    def find(self, name: str) -> System | None:
        """Resolve a name, alias or id, whatever its case and separators.

        Of two systems that share a name, the one whose own name it is comes first. A name that
        isn't known as it stands may be a known one with a version, size or variant behind it.
        """
        for form in self._readings(name):
            system_id = self._by_key.get(key(form))
            if system_id is not None:
                return self.systems[system_id]
        return None

    def _readings(self, name: str) -> Iterator[str]:
        """Yield what a name may be, the whole first, then what it may be a version of.

        Its maker's name may stand before it: "OpenAI GPT-4", "openai-gpt-5".
        """
        forms = versions.spellings(name)
        plain = forms[-1]
        ends = (match.start() for match in _SEPARATOR.finditer(plain))
        after = [plain[end:].lstrip(" -_:") for end in ends if key(plain[:end]) in self._maker_keys]
        forms = (*forms, *after)
        yield from forms
        for form in reversed(forms):
            yield from versions.stems(form, self._tail)

    @cached_property
    def _maker_keys(self) -> frozenset[str]:
        makers = self.makers.values()
        return frozenset(key(name) for maker in makers for name in (maker.name, *maker.aliases))

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return versions.tail(compiled.tails())

    def names(self) -> Iterator[tuple[str, MentionKind, str]]:
        """Yield each surface form to scan for, in lower case, with its kind and id.

        Two systems may share a form ("copilot"). A maker or class yields no form that a system
        has: a name that both bear is the system's, which names its maker.
        """
        taken: dict[str, str] = {}
        for kind, id_, forms in self._forms():
            for form in forms:
                surface = form.casefold()
                folded = key(form)
                if taken.setdefault(folded, kind) == kind:
                    yield surface, kind, id_

    def model_names(self) -> Iterator[tuple[str, str, bool]]:
        """Yield each name of an imported model to scan for, with its id.

        ``True`` comes with those that count only as they are written: "Owl Alpha".
        """
        for system_id, row in self.imported.items():
            forms = [(form.casefold(), False) for form in row.forms()]
            for form, exact in (*forms, *((form, True) for form in row.exact_forms())):
                if key(form) not in self._reserved:
                    yield form, system_id, exact

    def misspellings(self) -> Iterator[tuple[str, MentionKind, str]]:
        """Yield each wrong way to write a name, as it is written, with its kind and id."""
        for system in self.curated():
            for form in system.misspelt:
                yield form, "system", system.id
        for maker in self.makers.values():
            for form in maker.misspelt:
                yield form, "maker", maker.id

    def spelling(self, id: str, written: str) -> str | None:  # noqa: A002
        """Say how a system's or maker's name is spelt that is written, or begins, in a wrong way.

        ``None`` if it isn't, and for what may be the id of a model ("DALLE-3-hd").
        """
        wrong = self._wrong_forms.match(written)
        if wrong is None:
            return None
        own = self.systems[id] if id in self.systems else self.makers[id]
        owner, rest = self._misspelt[wrong[0]], written[wrong.end() :]
        names = (own.name,) if rest else (own.name, owner.name, *owner.aliases)
        own_id = own.id if "-" in own.id else ""  # nobody writes "llama-2-7b"
        whole = next((n for n in names if n != own_id and key(n) == key(written)), None)
        if whole is None and (not rest or rest[0] == " " or " " in wrong[0]):
            return owner.name + rest
        return whole

    @cached_property
    def _misspelt(self) -> dict[str, System | Maker]:
        entries: tuple[System | Maker, ...] = (*self.curated(), *self.makers.values())
        return {form: entry for entry in entries for form in entry.misspelt}

    @cached_property
    def _wrong_forms(self) -> re.Pattern[str]:
        forms = "|".join(sorted(map(re.escape, self._misspelt), key=len, reverse=True))
        return re.compile(rf"(?:{forms or '(?!)'})(?![^\W\d_])")

    def _forms(self) -> Iterator[tuple[MentionKind, str, Iterable[str]]]:
        for system in self.curated():
            yield "system", system.id, dict.fromkeys((system.name, *self._own_aliases(system)))
        for class_ in self.classes.values():
            yield "class", class_.id, class_.forms
        for maker in self.makers.values():
            yield "maker", maker.id, dict.fromkeys((maker.name, *maker.aliases))

    @cached_property
    def _by_key(self) -> dict[str, str]:
        found: dict[str, str] = {}
        curated = list(self.curated())
        for system in curated:
            found.setdefault(key(system.name), system.id)
        for system in curated:
            for alias in (*self._own_aliases(system), *system.misspelt):
                found.setdefault(key(alias), system.id)
        for system_id, row in self.imported.items():
            found.setdefault(key(row.name), system_id)
        for system_id in self.systems:
            found.setdefault(key(system_id), system_id)
        for system_id, row in self.imported.items():
            for form in row.other_names():
                found.setdefault(key(form), system_id)
        return found

    def _own_aliases(self, system: System) -> Iterator[str]:
        """Yield the aliases that mean a system itself.

        One of a family or product may be the name of a member that has a line of its own among
        the imported models, and then means that.
        """
        for alias in system.aliases:
            if system.kind == "model" or key(alias) not in self._imported_names:
                yield alias

    @cached_property
    def _imported_names(self) -> frozenset[str]:
        return frozenset(key(row.name) for row in self.imported.values()) - self._reserved

    @cached_property
    def _reserved(self) -> frozenset[str]:
        """Names that are curated ones for certain: a system's own, and a model's aliases."""
        names = {key(system.name) for system in self.curated()}
        models = [system for system in self.curated() if system.kind == "model"]
        return frozenset(names.union(key(alias) for model in models for alias in model.aliases))
