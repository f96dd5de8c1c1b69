"""SARIF 2.1.0, as far as it is written: these models are its shape."""

from __future__ import annotations

from typing import Literal

from pydantic import AliasGenerator, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

Level = Literal["error", "warning", "note"]


class Sarif(BaseModel):
    """Common manners: values can't change, and names are written in camel case."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=AliasGenerator(serialization_alias=to_camel)
    )


class Message(Sarif):
    """A text, and the same in Markdown."""

    text: str
    markdown: str | None = None


class Region(Sarif):
    """A stretch of a file, in 1-based lines and columns of characters; the end is exclusive."""

    start_line: int = Field(ge=1)
    start_column: int = Field(ge=1)
    end_line: int = Field(ge=1)
    end_column: int = Field(ge=1)


class ArtifactLocation(Sarif):
    """A file: a URI reference, relative to the repository."""

    uri: str


class PhysicalLocation(Sarif):
    """Where in which file."""

    artifact_location: ArtifactLocation
    region: Region


class Location(Sarif):
    """A place, and what is there."""

    id: int | None = None
    physical_location: PhysicalLocation
    message: Message | None = None


class Replacement(Sarif):
    """A stretch that goes, and the text that takes its place."""

    deleted_region: Region
    inserted_content: Message


class ArtifactChange(Sarif):
    """All replacements in a file."""

    artifact_location: ArtifactLocation
    replacements: tuple[Replacement, ...]


class Fix(Sarif):
    """Changes that mend a finding."""

    description: Message
    artifact_changes: tuple[ArtifactChange, ...]


class Result(Sarif):
    """A finding."""

    rule_id: str
    rule_index: int = Field(ge=0)
    level: Level
    message: Message
    locations: tuple[Location, ...]
    related_locations: tuple[Location, ...] | None = None
    partial_fingerprints: dict[str, str]
    fixes: tuple[Fix, ...] | None = None


class Configuration(Sarif):
    """How grave what a rule finds is."""

    level: Level


class Descriptor(Sarif):
    """A rule."""

    id: str
    name: str
    short_description: Message
    full_description: Message
    help: Message
    help_uri: str
    default_configuration: Configuration
    properties: dict[str, str | list[str]]


class Driver(Sarif):
    """The program and its rules."""

    name: str
    semantic_version: str
    information_uri: str
    rules: tuple[Descriptor, ...]


class Tool(Sarif):
    """What ran."""

    driver: Driver


class Invocation(Sarif):
    """How it went: not successful if a file could not be checked."""

    execution_successful: bool


class Run(Sarif):
    """All of a report."""

    tool: Tool
    invocations: tuple[Invocation, ...]
    column_kind: Literal["unicodeCodePoints"] = "unicodeCodePoints"
    results: tuple[Result, ...]


class Log(Sarif):
    """A SARIF file."""

    schema_: str = Field(
        default="https://json.schemastore.org/sarif-2.1.0.json", serialization_alias="$schema"
    )
    version: Literal["2.1.0"] = "2.1.0"
    runs: tuple[Run, ...]
