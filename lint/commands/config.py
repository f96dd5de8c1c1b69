"""The config in effect, written as a config, with where each line comes from."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..config import shown
from ..discovery import DEFAULT_EXCLUDES
from ..reporting.pages import page
from ..selection import ALL, Layer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ..config import Override, Settings
    from ..rules import Rule

DEFAULT = "default"
_ADDING = frozenset({"ignore", "extend-select", "extend-exclude", "readers", "overrides"})
"""Keys that add to what an extended config says; the others replace it."""
_OF_RULES = frozenset({"ignore", "extend-select"})
"""Those of them of which a ``select`` forgets what an extended config says."""


@dataclass(frozen=True, slots=True)
class Line:
    """A key of the config and what it comes to."""

    key: str
    value: str | date | list[str]
    origin: str = ""
    """Which key of which file says so."""


@dataclass(frozen=True, slots=True)
class Section:
    """One ``[[overrides]]``."""

    origin: str
    lines: list[Line]


def effective(settings: Settings, rules: Sequence[Rule], today: date, path: str = "") -> str:
    """Write the config that holds in this folder, or for the file ``path``."""
    location = os.path.abspath(path) if path else ""  # noqa: PTH100
    applied = [item for item in settings.overrides if path and item.paths.file(location)]
    return page(
        "config.j2",
        path=path,
        files=[shown(file) for file in settings.files],
        applied=[item.rules.origin for item in applied],
        lines=[line for line in _lines(settings, rules, today, location) if line.value != []],
        readers=[
            (line, name)
            for globs, name in settings.readers
            if not path or globs.file(location)
            for line in globs.lines
        ],
        overrides=[] if path else [_section(item) for item in settings.overrides],
    )


def _lines(settings: Settings, rules: Sequence[Rule], today: date, location: str) -> Iterator[Line]:
    said = _said(settings)
    names = {rule.code: rule.name for rule in rules}
    held = settings.for_file(location, names, Layer())
    off = [code for code in names if code not in held.codes]
    origin = _origin(said, "select", "ignore", "extend-select")
    if len(off) < len(held.codes):
        yield Line("select", [ALL], _origin(said, "select", "extend-select"))
        yield Line("ignore", off, origin)
    else:
        yield Line("select", sorted(held.codes), origin)
    yield Line("fail-on", held.fail_on, _origin(said, "fail-on"))
    day = _origin(said, "as-of") if settings.as_of else f"{DEFAULT}: today"
    yield Line("as-of", settings.as_of or today, day)
    files = [shown(Path(os.path.normpath(file))) for file in settings.knowledge]
    yield Line("knowledge", files, _origin(said, "knowledge"))
    if settings.baseline:
        yield Line("baseline", shown(settings.baseline), _origin(said, "baseline"))
    folders = [name for name in DEFAULT_EXCLUDES if name in settings.excludes.names]
    own = [line for globs in settings.excludes.globs for line in globs.lines]
    yield Line("exclude", folders + own, _origin(said, "exclude", "extend-exclude"))


def _said(settings: Settings) -> dict[str, list[str]]:
    """Map each key to the files that have set it to what it is."""
    from .. import toml
    from ..config_model import ConfigTable
    from ..files import content

    found: dict[str, list[str]] = {}
    for file in settings.files:
        table = toml.parse(content(file))
        if file.name == "pyproject.toml":
            table = table["tool"]["buzzlint"]
        started_over = "select" in found
        for name in sorted(ConfigTable.model_validate(table).model_fields_set):
            key = name.replace("_", "-")
            if started_over and key in _OF_RULES:
                continue
            if key in _ADDING or key not in found:
                found.setdefault(key, []).append(shown(file))
    return found


def _origin(said: dict[str, list[str]], *keys: str) -> str:
    """Say which keys of which files a line comes from."""
    set_ = [f"{key} in {' and '.join(said[key])}" for key in keys if key in said]
    return "; ".join(set_) or DEFAULT


def _section(override: Override) -> Section:
    layer = override.rules
    lines = [Line("paths", list(override.paths.lines))]
    if layer.select is not None:
        lines.append(Line("select", list(layer.select)))
    for key, codes in (("ignore", layer.ignore), ("extend-select", layer.extend_select)):
        if codes:
            lines.append(Line(key, list(codes)))
    if override.fail_on:
        lines.append(Line("fail-on", override.fail_on))
    return Section(layer.origin, lines)
