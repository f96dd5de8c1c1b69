"""Names as the scan compares them: squeezed, with the places where a text may break them.

The table of all bundled names takes a while to make, so that ``patterns/compile.py`` makes it
ahead of time and keeps it as text: an entry is read only when its key turns up in a document.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ...claims import MentionKind

JOINER = "\u2060"
"""What some put beside a hyphen, so that no line breaks there: it parts nothing."""
SEPARATORS = "-‐‑‒–−_·•∙・ \t\n\r\u00a0\u202f\u2009" + JOINER
DELETE = {ord(c): None for c in SEPARATORS}
IS_SEPARATOR = frozenset(SEPARATORS)
_TIED = re.compile(r"(?<=[a-z])-(?=\d)")
_VERSION = re.compile(r"\d\.\d")
_VERSUS = re.compile(r"(?<![A-Za-z])vs$")
"""The end of what would be a plural: "GPT-4v" has none, for "GPT-4 vs Claude" compares."""
_START = 4
"""Characters that the beginning of a name should have: shorter ones begin too many other words."""


class Entry(NamedTuple):
    """What a key stands for."""

    kind: MentionKind
    ids: tuple[str, ...]
    seams: frozenset[int]
    """Positions in the key before which a separator may stand."""
    plural: bool
    exact: str = ""
    """The only way to write the name, where it would be ordinary words in any other."""
    broken: tuple[str, ...] = ()
    """Ways to write it with a separator elsewhere, which count only as they are: "Mid-Journey"."""


def seams(surface: str) -> frozenset[int]:
    """Positions in the squeezed form of ``surface`` before which a separator may stand."""
    found = set()
    squeezed = 0
    before = ""
    for character in surface:
        if character in IS_SEPARATOR:
            if squeezed:
                found.add(squeezed)
            before = ""
            continue
        if before and (
            (character.isdigit() != before.isdigit() and (character + before).isalnum())
            or (character.isupper() and before.islower())
        ):
            found.add(squeezed)
        before = character
        squeezed += 1
    return frozenset(found)


def squeeze(text: str) -> str:
    """Lower-case ``text`` and take its separators out."""
    return text.lower().translate(DELETE)


def fold(text: str) -> str:
    """Lower-case ``text``, with one space wherever its words are parted, be it by hyphens."""
    return " ".join(text.lower().replace("-", " ").split())


def plural_of(noun: str) -> str:
    """The regular plural of an English noun, or of a phrase that ends in it."""
    if re.search(r"[^aeiou]y$", noun, re.IGNORECASE):
        return noun[:-1] + "ies"
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    return noun + "s"


def table(
    names: Iterable[tuple[str, MentionKind, str]],
    models: Iterable[tuple[str, str, bool]] = (),
    misspelt: Iterable[tuple[str, MentionKind, str]] = (),
) -> dict[str, str]:
    """Make the table of keys, with entries as text, from (surface, kind, id).

    ``misspelt`` are wrong ways to write them, as they are written.
    ``models`` are names of systems besides, with id: they have no plural, and may count only as
    they are written, with their capitals and hyphens (``True``).
    """
    from ..lexicon import words  # which reads files: a scan has no use for it

    made: dict[str, Entry] = {}
    for surface, kind, id_ in names:
        forms = [(surface, False)]
        plural_name = plural_of(surface)
        if kind == "class" or (
            kind == "system"
            and surface[-1:].islower()
            and not _VERSUS.search(plural_name)
            and plural_name.lower() not in words("names.no_plurals")
        ):
            forms.append((plural_name, True))
        for form, plural in forms:
            key = squeeze(form)
            old = made.get(key)
            if old is None:
                made[key] = Entry(kind, (id_,), seams(form), plural)
            elif old.kind == kind and id_ not in old.ids and not plural:
                made[key] = old._replace(ids=(*old.ids, id_), seams=old.seams | seams(form))
            else:
                made[key] = old._replace(seams=old.seams | seams(form))
    for surface, kind, id_ in misspelt:
        key, breaks = squeeze(surface), seams(surface.lower())
        old = made.setdefault(key, Entry(kind, (id_,), breaks, False))
        if not breaks <= old.seams:
            made[key] = old._replace(broken=(*old.broken, surface))
    for surface, id_, exact in models:
        entry = Entry("system", (id_,), seams(surface), False, surface if exact else "")
        made.setdefault(squeeze(surface), entry)
    for key, entry in list(made.items()):
        written = () if entry.kind != "system" or entry.plural or entry.exact else _ids(key, entry)
        if written:
            key = squeeze(written[0])
            old = made.get(key, entry._replace(seams=frozenset(), broken=()))
            made[key] = old._replace(broken=(*old.broken, *written))
    return {key: pack(entry) for key, entry in made.items()}


def _ids(key: str, entry: Entry) -> tuple[str, ...]:
    """How an id gives a version, with no point in it: "writer-3-5-mini", "writer3-5-mini"."""
    if not _VERSION.search(key):
        return ()
    parts = [f"-{c}" if at in entry.seams else c for at, c in enumerate(key)]
    parted = "".join(parts).replace(".", "-")
    return tuple(dict.fromkeys((parted, _TIED.sub("", parted, count=1))))


def starts(packed: Mapping[str, str]) -> dict[str, str]:
    """Map how names begin, as ``str.title`` writes it, to their keys, a line each.

    ``packed`` is a ``table``. A beginning goes to the first seam that is not at its very start. At
    seams before that a name may be written with a separator or without: it has two beginnings.
    """
    made: dict[str, list[str]] = {}
    for key, line in packed.items():
        entry = unpack(line)
        for breaks in (entry.seams, *(seams(form.lower()) for form in entry.broken)):
            start = key[: min((i for i in breaks if i >= _START), default=None)].title()
            forms = [start]
            for i in breaks:
                if start[i : i + 1].islower():
                    forms += [form[:i] + form[i].upper() + form[i + 1 :] for form in forms]
            for form in forms:
                made.setdefault(form, []).append(key)
    return {start: "\n".join(dict.fromkeys(keys)) for start, keys in made.items()}


def pack(entry: Entry) -> str:
    """Write an entry as one line: kind, ids, seams, "s" for a plural, the exact form if any.

    Each broken form follows a tab.
    """
    breaks = ",".join(map(str, sorted(entry.seams)))
    parts = [entry.kind, ",".join(entry.ids), breaks, "s" if entry.plural else ""]
    line = " ".join([*parts, entry.exact] if entry.exact else parts)
    return "\t".join([line, *entry.broken])


@cache
def unpack(text: str) -> Entry:
    """Read an entry that ``pack`` wrote."""
    line, *broken = text.split("\t")
    kind, ids, breaks, plural, *exact = line.split(" ", 4)
    return Entry(
        cast("MentionKind", kind),
        tuple(ids.split(",")),
        frozenset(map(int, breaks.split(","))) if breaks else frozenset(),
        plural == "s",
        "".join(exact),
        tuple(broken),
    )
