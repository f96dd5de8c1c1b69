"""JSON Schemas of the files that users write, for editors and for checks in a pipeline."""

from __future__ import annotations

import ast
import inspect
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from ..reporting.pages import json_page

if TYPE_CHECKING:
    from types import ModuleType

    from pydantic import BaseModel
    from pydantic_core import core_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Toml(GenerateJsonSchema):
    """The schema of what TOML can say: there is no null in it."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Leave out titles that say the key again."""
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> dict[str, Any]:
        """Let a value that may be left out be what it is where it isn't."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        """Leave out defaults that say nothing."""
        made = super().default_schema(schema)
        if made.get("default", ...) in (None, [], ""):
            del made["default"]
        return made


def config_schema() -> str:
    """Write the schema of a config file."""
    from ..config_model import ConfigTable

    return _page(_schema(ConfigTable), "buzzlint.toml")


def knowledge_schema() -> str:
    """Write the schema of a knowledge file."""
    from ..knowledge import schema

    made = _schema(schema.KnowledgeFile)
    definitions = made["$defs"]
    for model, notes in field_notes(schema).items():
        for name, note in notes.items():
            # A class that is a type and no entry of its own ("Period") may be inlined.
            if model in definitions and name in definitions[model]["properties"]:
                _note(definitions[model]["properties"], name, note)
    _allow_names(definitions["System"]["properties"], definitions["Period"])
    return _page(made, "ai-systems.toml, a knowledge file of buzzlint")


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(schema_generator=_Toml)


def _page(made: dict[str, Any], title: str) -> str:
    return json_page({"$schema": DIALECT, **made, "title": title})


def _note(properties: dict[str, Any], name: str, note: str) -> None:
    properties[name] = {**properties[name], "description": note}


def _allow_names(properties: dict[str, Any], period: dict[str, Any]) -> None:
    """Let a modality stand by itself: "image" in place of { modality = "image" }."""
    for field in properties.values():
        if field.get("items") == {"$ref": "#/$defs/Period"}:
            field["items"] = {"anyOf": [_bare(period["properties"]["modality"]), field["items"]]}


def _bare(field: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in field.items() if key not in ("title", "description")}


def field_notes(module: ModuleType) -> dict[str, dict[str, str]]:
    """Return the docstrings that stand below the fields of a module's classes."""
    found: dict[str, dict[str, str]] = {}
    for part in ast.parse(inspect.getsource(module)).body:
        if not isinstance(part, ast.ClassDef):
            continue
        notes = found.setdefault(part.name, {})
        for field, below in zip(part.body, part.body[1:], strict=False):
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
                and isinstance(below.value.value, str)
            ):
                notes[field.target.id] = inspect.cleandoc(below.value.value).replace("``", "`")
    return found
