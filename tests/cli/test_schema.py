"""`buzzlint config schema`, `buzzlint systems schema`: what the files may say, as JSON Schema."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.commands import schemas
from buzzlint.config_model import KEYS
from buzzlint.knowledge import schema as knowledge
from buzzlint.knowledge.load import parsed

if TYPE_CHECKING:
    from .conftest import Project


def printed(project: Project, *args: str) -> dict[str, Any]:
    ran = project.run(*args)
    assert (ran.code, ran.err) == (0, "")
    made: dict[str, Any] = json.loads(ran.out)
    return made


def test_the_schema_of_a_config_has_its_keys_as_they_are_written(project: Project) -> None:
    made = printed(project, "config", "schema")
    assert made["$schema"] == schemas.DIALECT
    assert tuple(made["properties"]) == KEYS[""]
    assert tuple(made["$defs"]["OverrideTable"]["properties"]) == KEYS["overrides"]
    assert made["additionalProperties"] is False
    assert made["properties"]["fail-on"]["enum"] == ["error", "warning", "info", "never"]
    assert made["properties"]["as-of"]["format"] == "date"


def test_the_schema_of_a_knowledge_file_has_its_sections(project: Project) -> None:
    made = printed(project, "systems", "schema")
    assert list(made["properties"]) == ["system", "class", "maker", "modality"]
    system = made["$defs"]["System"]
    assert system["required"] == ["id", "name", "kind", "classes", "sources"]
    assert "diffusion" in system["properties"]["classes"]["description"]


@pytest.mark.parametrize("command", ["config", "systems"])
def test_no_schema_speaks_of_null_which_toml_has_not(project: Project, command: str) -> None:
    assert "null" not in project.run(command, "schema").out


def test_every_note_below_a_field_reaches_the_schema() -> None:
    made = json.loads(schemas.knowledge_schema())
    notes = schemas.field_notes(knowledge)
    assert notes["System"]["outputs"] == "What it puts out by itself."
    for model, fields in notes.items():
        for name, note in fields.items():
            assert made["$defs"][model]["properties"][name]["description"] == note


def test_the_bundled_files_fit_the_exported_schema() -> None:
    made = json.loads(schemas.knowledge_schema())
    for tables in parsed():
        fits(tables, made, made["$defs"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"systems": []},
        {"maker": [{"name": "Acme"}]},
        {"maker": [{"id": "Acme Inc", "name": "Acme"}]},
        {"maker": [{"id": "acme", "name": 3}]},
        {"maker": [{"id": "acme", "name": ""}]},
        {"modality": [{"id": "a", "name": "b", "claimed": "yes"}]},
    ],
)
def test_the_exported_schema_refuses_what_the_reader_refuses(wrong: dict[str, Any]) -> None:
    made = json.loads(schemas.knowledge_schema())
    with pytest.raises(AssertionError):
        fits(wrong, made, made["$defs"])


def fits(value: Any, made: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Hold a value against the few keywords of JSON Schema that ours use."""
    known = {
        "$schema", "$defs", "$ref", "title", "description", "default", "type", "properties",
        "required", "additionalProperties", "items", "minItems", "minLength", "enum", "pattern",
        "format", "anyOf",
    }  # fmt: skip
    assert made.keys() <= known
    if "$ref" in made:
        return fits(value, definitions[made["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in made:
        assert any(_fits(value, option, definitions) for option in made["anyOf"]), value
        return None
    kinds = {"object": dict, "array": list, "boolean": bool, "string": object}
    assert isinstance(value, kinds[made["type"]])
    if made["type"] == "string":
        assert isinstance(value, str) or (made.get("format") == "date" and hasattr(value, "year"))
        assert value in made.get("enum", [value])
        assert not isinstance(value, str) or len(value) >= made.get("minLength", 0)
        assert "pattern" not in made or re.search(made["pattern"], value)
    if isinstance(value, list):
        assert len(value) >= made.get("minItems", 0)
        for item in value:
            fits(item, made["items"], definitions)
    if isinstance(value, dict):
        assert value.keys() <= made["properties"].keys()
        assert set(made.get("required", ())) <= value.keys()
        for key, item in value.items():
            fits(item, made["properties"][key], definitions)
    return None


def _fits(value: Any, made: dict[str, Any], definitions: dict[str, Any]) -> bool:
    try:
        fits(value, made, definitions)
    except AssertionError:
        return False
    return True
