"""Finding and reading the config, and what holds for a file when all of it is taken together."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from .codes import SEVERITIES
from .discovery import Excludes
from .errors import ConfigError, nearest
from .files import content as bytes_of
from .globs import Globs
from .selection import Layer, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from .codes import Severity
    from .config_model import ConfigTable

FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[FailOn, ...] = (*SEVERITIES, "never")
DEFAULT_FAIL_ON: FailOn = "warning"
NAMES = ("buzzlint.toml", ".buzzlint.toml", "pyproject.toml")
"""Names of config files; of several in one folder the first counts."""
LONGEST_NAME, LONGEST_PATH = 255, 4095
"""Characters from which on no system takes the name of a file, or a path."""


class Override(NamedTuple):
    """Settings for the paths that its patterns match."""

    paths: Globs
    rules: Layer
    fail_on: FailOn | None = None


class FileSettings(NamedTuple):
    """What holds for one file."""

    codes: frozenset[str]
    """Codes of the rules that are on."""
    fail_on: FailOn

    def fails(self, severity: Severity) -> bool:
        """Tell whether a finding of this severity makes the exit code 1."""
        return self.fail_on != "never" and FAIL_ON.index(severity) <= FAIL_ON.index(self.fail_on)


class Settings(NamedTuple):
    """A config and the configs that it extends, taken together; the defaults if there is none."""

    files: tuple[Path, ...] = ()
    """The config, then the one that it extends, and so on."""
    rules: tuple[Layer, ...] = ()
    """The outermost extended config first."""
    fail_on: FailOn | None = None
    as_of: date | None = None
    knowledge: tuple[Path, ...] = ()
    baseline: Path | None = None
    excludes: Excludes = Excludes()
    overrides: tuple[Override, ...] = ()
    readers: tuple[tuple[Globs, str], ...] = ()
    """Which paths are read as which format; the last that fits counts."""

    def for_file(
        self, path: str, rules: Mapping[str, str], flags: Layer, fail_on: FailOn | None = None
    ) -> FileSettings:
        """Settle what holds for a file: the config, then overrides in order, then flags.

        ``path`` is absolute; ``rules`` maps codes to names; ``fail_on`` is the flag.
        """
        matching = [override for override in self.overrides if override.paths.file(path)]
        layers = (*self.rules, *(override.rules for override in matching), flags)
        limits = (fail_on, *(item.fail_on for item in reversed(matching)), self.fail_on)
        limit = next((value for value in limits if value), DEFAULT_FAIL_ON)
        return FileSettings(resolve(layers, rules), limit)


def find(start: Path) -> tuple[Path | None, list[str]]:
    """Look for the config that holds for the folder ``start``, and upward from it.

    Stops at a folder with a ``.git``. Returns the config and warnings.
    """
    for folder in _upward(start):
        present = [folder / name for name in NAMES if is_config(folder / name)]
        if present:
            warnings = [
                f"{shown(present[0])} is used; {shown(other)} is a config too, and is not read"
                for other in present[1:]
            ]
            return present[0], warnings
    return None, []


def places(start: Path) -> list[Path]:
    """Return the files of which one is the config for the folder ``start``, if they are there.

    Those in folders above the one with the config are among them only if there is none.
    """
    found: list[Path] = []
    for folder in _upward(start):
        found += (folder / name for name in NAMES)
        if any(map(is_config, found[-len(NAMES) :])):
            break
    return found


def _upward(start: Path) -> Iterator[Path]:
    """Yield a folder and those that it is in, as far as the one with a ``.git``."""
    for folder in (start, *start.parents):
        yield folder
        if os.path.exists(folder / ".git"):  # noqa: PTH110
            break


def is_config(path: Path) -> bool:
    """Whether a file of one of the ``NAMES`` is there and has settings of ours."""
    if path.name != "pyproject.toml":
        return os.path.isfile(path)  # noqa: PTH113
    # Most are of projects that don't use us: don't even parse them, and don't judge their syntax.
    try:
        if b"buzzlint" not in bytes_of(path):
            return False
    except OSError:
        return False
    return _table(path) is not None


def load(path: Path) -> Settings:
    """Read a config and those that it extends."""
    settings = Settings()
    for file, table in reversed(list(_chain(path))):
        settings = _stack(settings, file, table)
    return settings


def _chain(path: Path) -> Iterator[tuple[Path, ConfigTable]]:
    """Yield a config, the one that it extends, and so on."""
    seen: list[Path] = []
    origin = "--config"
    while True:
        # Not resolved: paths in a linked config are relative to the link.
        path = Path(os.path.abspath(path))  # noqa: PTH100
        if path in seen:
            around = " -> ".join(shown(file) for file in (*seen[seen.index(path) :], path))
            raise ConfigError(f"{origin}: goes in a circle: {around}")
        if not os.path.isfile(path):  # noqa: PTH113
            raise ConfigError(f"{origin}: {shown(path)}: no such file")
        seen.append(path)
        table = _table(path)
        if table is None:
            raise ConfigError(f"{shown(path)}: has no table [tool.buzzlint]")
        try:
            config = _validated(path, table)
        except RecursionError:
            raise ConfigError(f"{shown(path)}: tables are nested too deep") from None
        yield path, config
        if config.extend is None:
            return
        origin = f"{shown(path)}: 'extend'"
        path = file_named(config.extend, path.parent, origin)


def file_named(name: str, folder: Path, origin: str) -> Path:
    """Return the path that a setting means, which may be relative to a folder.

    ``origin`` is the setting, as messages name it. Raises ``ConfigError`` for what is no path.
    """
    if not name or "\0" in name:
        raise ConfigError(f"{origin}: {name!r} is no path; name a file, or leave it out")
    path = Path(name)
    if len(name) > LONGEST_PATH or max(map(len, path.parts), default=0) > LONGEST_NAME:
        raise ConfigError(f"{origin}: a path of {len(name)} characters is too long")
    if re.match("[A-Za-z][A-Za-z0-9+.-]+://", name):
        raise ConfigError(f"{origin}: {name}: addresses are not fetched; name a file")
    try:
        return folder / path.expanduser()
    except RuntimeError:
        raise ConfigError(f"{origin}: {name}: there is no user {path.parts[0][1:]!r}") from None


def _table(path: Path) -> dict[str, Any] | None:
    """Read a config's table; None for a pyproject.toml that has none."""
    from . import toml

    try:
        content = toml.parse(bytes_of(path))
    except OSError as error:
        raise ConfigError(f"{shown(path)}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(path)}: not UTF-8 (byte {error.start})") from None
    except (ValueError, RecursionError) as error:  # the latter: nested too deep
        place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error))
        what = str(error)[: place.start()] if place else str(error)
        where = ":".join(number for number in place.groups() if number) if place else ""
        where = f"{where}:" if where else " at its end:" if place else ""
        raise ConfigError(f"{shown(path)}:{where} not TOML: {what}") from None
    if path.name != "pyproject.toml":
        return content
    tool = content.get("tool")
    table = tool.get("buzzlint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _validated(path: Path, table: dict[str, Any]) -> ConfigTable:
    from pydantic import ValidationError

    from .config_model import KEYS, ConfigTable, problems

    try:
        return ConfigTable.model_validate(table)
    except ValidationError as error:
        lines = []
        for place, kind, sentence in problems(error):
            within = ""
            if place[0] == "overrides" and len(place) > 1:
                within = f"[[overrides]] {int(place[1]) + 1}: "
                place = place[2:]
            elif place[0] == "readers" and len(place) > 1:
                within, place = "[readers] ", place[1:]
            key = next((part for part in place if isinstance(part, str)), "")
            if place == ("tool",) and path.name != "pyproject.toml":
                sentence = "is for a pyproject.toml; here the keys stand by themselves, in no table"
            elif kind == "extra_forbidden":
                known = KEYS["overrides" if within else ""]
                hint = nearest(key, known) or f"; known are {', '.join(known)}"
                sentence = f"unknown key{hint}"
            subject = f"{key!r}: " if key else ""
            lines.append(f"{shown(path)}: {within}{subject}{sentence}")
        raise ConfigError("\n".join(lines)) from None


def _stack(base: Settings, path: Path, table: ConfigTable) -> Settings:
    """Lay a config over the one that it extends: its keys replace those of that one.

    ``ignore``, ``extend-*``, ``readers`` and ``overrides`` add; the later ones go over the earlier.
    """
    root, origin = path.parent, shown(path)
    globs = base.excludes.globs
    names = base.excludes.names
    if table.exclude is not None:
        names, globs = frozenset(), _globs(root, table.exclude, f"{origin}: 'exclude'")
    globs += _globs(root, table.extend_exclude, f"{origin}: 'extend-exclude'")
    overrides = base.overrides
    for number, item in enumerate(table.overrides, 1):
        where = f"{origin}: [[overrides]] {number}"
        (paths,) = _globs(root, item.paths, f"{where}: 'paths'")
        layer = Layer(item.select, item.ignore, item.extend_select, where)
        overrides += (Override(paths, layer, item.fail_on),)
    knowledge = base.knowledge
    if table.knowledge is not None:
        where = f"{origin}: 'knowledge'"
        knowledge = tuple(file_named(name, root, where) for name in table.knowledge)
    baseline = base.baseline
    if table.baseline is not None:
        baseline = file_named(table.baseline, root, f"{origin}: 'baseline'")
    return Settings(
        files=(path, *base.files),
        rules=(*base.rules, Layer(table.select, table.ignore, table.extend_select, origin)),
        fail_on=table.fail_on or base.fail_on,
        as_of=table.as_of or base.as_of,
        knowledge=knowledge,
        baseline=baseline,
        excludes=Excludes(names, globs),
        overrides=overrides,
        readers=(*base.readers, *_readers(root, table.readers, origin)),
    )


def _readers(root: Path, table: Mapping[str, str], origin: str) -> Iterator[tuple[Globs, str]]:
    if not table:
        return
    from .readers import FORMATS

    for pattern, name in table.items():
        where = f"{origin}: [readers] {pattern!r}"
        if name not in FORMATS:
            hint = nearest(name, FORMATS) or f"; known are {', '.join(FORMATS)}"
            raise ConfigError(f"{where}: unknown format {name!r}{hint}")
        for globs in _globs(root, (pattern,), where):
            yield globs, name


def _globs(root: Path, lines: tuple[str, ...], origin: str) -> tuple[Globs, ...]:
    if not lines:
        return ()
    globs = Globs(str(root), lines)
    try:
        globs.check()
    except ValueError as error:
        raise ConfigError(f"{origin}: {error}") from None
    if all(line.strip() in ("", "/") or line.startswith(("#", "!")) for line in lines):
        raise ConfigError(
            f"{origin}: fits no path: '!' only takes out of the patterns before it, '#' begins a "
            "comment; write '\\!' or '\\#' for a name that begins so"
        )
    return (globs,)


def shown(path: Path) -> str:
    """Write a path as a message shows it: relative to the working folder if it is inside."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
