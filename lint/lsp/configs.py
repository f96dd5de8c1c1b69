"""What holds for an open document: its nearest config, read anew once that has changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .. import config as configs
from ..baseline import relative
from ..commands.accepted import accepted
from ..commands.basis import settler
from ..commands.inputs import Formats
from ..discovery import excluded
from ..engine import Linter
from ..selection import Layer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ..commands.accepted import Accepted
    from ..config import FileSettings, Settings
    from ..results import FileResult

Stamp = tuple[tuple[Path, int, int], ...]
"""Each file, the time of its last change (ns) and its size; -1 for both where there is none."""


@dataclass(frozen=True, slots=True)
class Held:
    """A config, taken apart, and the linter that goes by it."""

    settings: Settings
    linter: Linter
    rules: Callable[[str], FileSettings]
    """The rules for a file's absolute path."""
    baseline: Accepted | None
    stamp: Stamp
    """The state of all files that this comes from."""

    def is_old(self) -> bool:
        """Whether one of the files has changed, or the day is over that facts are judged by."""
        day = self.settings.as_of or date.today()
        return self.stamp != _stamp(_files(self.settings)) or self.linter.day != day

    def format(self, location: str) -> str | None:
        """What a file is read as; None if it is no document."""
        return Formats(self.settings.readers).named(location)

    def excludes(self, location: str) -> bool:
        """Whether a file is left out."""
        top = self.settings.files[0].parent if self.settings.files else Path(location).parent
        return excluded(location, str(top), self.settings.excludes)

    def without_known(self, result: FileResult) -> FileResult:
        """Leave out the findings that the baseline holds; the result's path is absolute."""
        if self.baseline is None:
            return result
        path = relative(result.path, self.baseline.file)
        return self.baseline.without_known(result, path, lambda finding: True)


class Configs:
    """The configs that hold for open documents."""

    def __init__(self) -> None:
        self._held: dict[Path | None, Held] = {}

    def of(self, folder: Path) -> Held:
        """What holds in a folder. Raises ``UsageError`` where a file of it can't be used."""
        path, _ = configs.find(folder)
        held = self._held.get(path)
        if held is None or held.is_old():
            held = self._held[path] = self._read(path)
        return held

    def _read(self, path: Path | None) -> Held:
        settings = configs.load(path) if path else configs.Settings()
        return Held(
            settings,
            self._linter(settings),
            settler(settings, Layer()),
            accepted(
                baseline=None,
                write_baseline=None,
                update_baseline=False,
                configured=settings.baseline,
            ),
            _stamp(_files(settings)),
        )

    def _linter(self, settings: Settings) -> Linter:
        """A linter with the knowledge of a config; that of another one if it is the same."""
        day, known = settings.as_of or date.today(), _stamp(settings.knowledge)
        for held in self._held.values():
            if held.linter.day == day and known == tuple(
                item for item in held.stamp if item[0] in held.settings.knowledge
            ):
                return held.linter
        return Linter(knowledge_files=settings.knowledge, as_of=day)


def _files(settings: Settings) -> list[Path]:
    baseline = [settings.baseline] if settings.baseline else []
    return [*settings.files, *settings.knowledge, *baseline]


def _stamp(files: Iterable[Path]) -> Stamp:
    return tuple(map(_state, files))


def _state(file: Path) -> tuple[Path, int, int]:
    try:
        found = file.stat()
    except OSError:
        return file, -1, -1
    return file, found.st_mtime_ns, found.st_size
