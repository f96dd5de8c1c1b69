"""``buzzlint clean``: the cache goes, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .. import cache
from ..config import shown
from ..errors import UsageError
from .basis import settings as configured

if TYPE_CHECKING:
    from ..config import Settings


def folder(settings: Settings) -> Path:
    """The folder in which the cache is: that of the config, or else the working folder."""
    return settings.files[0].parent if settings.files else Path.cwd()


def clean(config: str | None = None, *, isolated: bool = False) -> str:
    """Remove the cache that ``check`` uses with this config, and say what was done in a line.

    A UsageError if something is in it that is not ours, or that can't be removed.
    """
    project = folder(configured(config, isolated=isolated))
    name = shown(project / cache.FOLDER)
    try:
        gone = cache.clean(project)
    except OSError as error:
        raise UsageError(f"{name}: cannot be removed: {error.strerror or error}") from None
    if gone is None:
        raise UsageError(
            f"{name}: holds what is not buzzlint's; look at it, and remove it yourself"
        )
    return f"removed {name}" if gone else f"no cache: {name}"
