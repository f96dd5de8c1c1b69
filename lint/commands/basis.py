"""What a command goes by: the config, the rules that it sets for each file, the knowledge."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ..config import FailOn, FileSettings, Settings
    from ..knowledge.base import KnowledgeBase
    from ..selection import Layer


class Basis(NamedTuple):
    """What the command line says of the knowledge to use."""

    files: tuple[str, ...] = ()
    """Knowledge files, beside those of the config."""
    as_of: date | None = None
    config: str | None = None
    isolated: bool = False


class Known(NamedTuple):
    """All that is known, and which of it is the user's own."""

    base: KnowledgeBase
    own: frozenset[str]
    """Ids of systems of the config's files and the named ones."""


def settings(
    config: str | None = None,
    *,
    isolated: bool = False,
    beside: str | None = None,
    quiet: bool = False,
) -> Settings:
    """Read the config that is named, or else the closest one.

    The closest is looked for from the working folder upward, or from the folder of the file
    ``beside``. Unless it is to be ``quiet``, two configs in one folder are warned of.
    """
    from .. import config as configs
    from ..console import say

    if isolated:
        if config:
            raise UsageError("--isolated reads no config, --config names one: give one of them")
        return configs.Settings()
    if config:
        return configs.load(Path(config))
    start = Path(os.path.abspath(beside)).parent if beside else Path.cwd()  # noqa: PTH100
    path, warnings = configs.find(start)
    for warning in warnings if not quiet else ():
        say("warning", warning)
    return configs.load(path) if path else configs.Settings()


def knowledge(basis: Basis) -> Known:
    """Load all that is known; a file that can't be used is a UsageError."""
    from ..config import file_named, shown
    from ..knowledge import KnowledgeError
    from ..knowledge.load import load

    held = settings(basis.config, isolated=basis.isolated)
    named = (file_named(name, Path(), "--knowledge") for name in basis.files)
    paths = (*(Path(shown(path)) for path in held.knowledge), *named)
    try:
        base = load(paths, basis.as_of or held.as_of)
    except KnowledgeError as error:
        raise UsageError(str(error)) from None
    return Known(base, base.own)


def settler(
    settings: Settings, layer: Layer, fail_on: FailOn | None = None
) -> Callable[[str], FileSettings]:
    """Make a function from a file's absolute path to the rules, and ``fail-on``, that hold for it.

    ``layer`` and ``fail_on`` are what the command line says, which goes over the config.
    A selector that names no rule is an error even if no file ever meets it.
    """
    from ..codes import NAMES
    from ..selection import resolve

    everywhere = settings.for_file("", NAMES, layer, fail_on)
    if not settings.overrides:
        return lambda location: everywhere
    for override in settings.overrides:
        resolve((override.rules,), NAMES)
    return lambda location: settings.for_file(location, NAMES, layer, fail_on)
