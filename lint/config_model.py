"""What a config file may say. Imported only when there is one: pydantic takes a while to load."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .errors import quoted

FailOn = Literal["error", "warning", "info", "never"]
Selectors = Annotated[
    tuple[str, ...], Field(description="Codes, prefixes of codes (BL2), names of rules, or ALL")
]
Paths = Annotated[
    tuple[str, ...],
    Field(description="Patterns as in a .gitignore, relative to the folder of the config"),
]


class Table(BaseModel):
    """Common manners: keys with hyphens, unknown keys are errors, values can't change."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


class OverrideTable(Table):
    """One ``[[overrides]]``: other settings for some paths."""

    paths: Paths = Field(min_length=1)
    select: Selectors | None = None
    ignore: Selectors = ()
    extend_select: Selectors = ()
    fail_on: FailOn | None = None


class ConfigTable(Table):
    """A ``buzzlint.toml``, or the table ``[tool.buzzlint]`` of a ``pyproject.toml``."""

    extend: str | None = Field(None, description="Another config that this one starts from")
    select: Selectors | None = Field(None, description="Rules to apply (default: all)")
    ignore: Selectors = Field((), description="Rules to leave out")
    extend_select: Selectors = Field((), description="Rules to apply beside the selected ones")
    fail_on: FailOn | None = Field(
        None, description="Least severity that makes the exit code 1 (default: warning)"
    )
    as_of: date | None = Field(
        None, description="The day as of which facts are judged (default: today)"
    )
    knowledge: tuple[str, ...] | None = Field(
        None, description="TOML files with systems and classes of your own"
    )
    baseline: str | None = Field(
        None, description="File with findings to leave out, as --write-baseline writes it"
    )
    exclude: Paths | None = Field(None, description="Paths to leave out, in place of the default")
    extend_exclude: Paths = Field((), description="Further paths to leave out")
    readers: dict[str, str] = Field(
        {}, description="Patterns of paths, and the format that their files are read as"
    )
    overrides: tuple[OverrideTable, ...] = ()


KEYS = {
    name: tuple(field.alias or key for key, field in table.model_fields.items())
    for name, table in (("", ConfigTable), ("overrides", OverrideTable))
}
"""The keys of the config itself and of an override, as they are written."""


_TABLES: dict[tuple[str | int, ...], str] = {
    ("overrides",): "must be tables; write [[overrides]] above each",
    ("readers",): "must be a table; write [readers] above it",
}
"""What to say of the keys that take tables."""


def problems(error: ValidationError) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Say in plain words what pydantic objects to: the place, the kind, and the sentence."""
    return [
        (item["loc"], item["type"], _TABLES.get(item["loc"]) or _plain(item["type"], item["input"]))
        for item in error.errors(include_url=False)
    ]


def _plain(kind: str, value: object) -> str:
    shown = quoted(value)
    if kind == "literal_error":
        return f"{shown} is none of {', '.join(get_args(FailOn))}"
    if kind.startswith("date"):
        return f"{shown} is no date; write it as 2026-01-31"
    return {
        "missing": "is missing",
        "tuple_type": "must be a list of texts, as in ['a', 'b']",
        "string_type": f"must be a text, not {shown}",
        "too_short": "must not be empty",
        "model_type": "must be a table",
        "model_attributes_type": "must be a table",
    }.get(kind, f"{shown} can't be used here")
