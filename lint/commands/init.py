"""``buzzlint init``: a config to start from, and the hook."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..console import write_file
from ..errors import UsageError
from ..reporting.pages import page

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = "buzzlint.toml"
HOOKS = ".pre-commit-config.yaml"
HOOK = """\
  - repo: local
    hooks:
      - id: buzzlint
        name: buzzlint
        entry: buzzlint check --force-exclude
        language: system
        types_or: [markdown, mdx, plain-text, html, rst, asciidoc, jupyter]
        require_serial: true
"""
"""An entry of ``repos`` that runs the installed buzzlint on the documents of a commit, the same as
the published hook does."""


def existing(folder: Path) -> str:
    """Return the name of the config that a folder has, or an empty text."""
    from ..config import NAMES, is_config

    return next((name for name in NAMES if is_config(folder / name)), "")


def write_config(folder: Path) -> str:
    """Write a config whose lines are all comments, and return its name.

    A config that is there already is a UsageError: nothing is ever written over.
    """
    if name := existing(folder):
        raise UsageError(f"{name} is there already; see what holds with: buzzlint config show")
    write_file(str(folder / CONFIG), page("init.j2", today=date.today()))
    return CONFIG


def can_write_hook(folder: Path) -> bool:
    """Whether a folder is that of a git repository, and has no config of pre-commit yet."""
    return (folder / ".git").exists() and not (folder / HOOKS).exists()


def write_hook(folder: Path) -> str:
    """Write a config of pre-commit with the hook in it, and return its name.

    One that is there already is a UsageError.
    """
    if (folder / HOOKS).exists():
        raise UsageError(f"{HOOKS} is there already; init without --hook prints what to add")
    write_file(str(folder / HOOKS), f"repos:\n{HOOK}")
    return HOOKS
