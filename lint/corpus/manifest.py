"""``_manifest.json``: what a folder of results holds, and by which settings and facts it was made.

Only the process that drives a run writes it. It may lag behind: what counts as done is what the
shards' own files say.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ..console import write_file
from ..errors import UsageError
from .parts import Counts, Done
from .schema import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .job import Job

NAME = "_manifest.json"
LOCK = "_lock"


class Part(BaseModel):
    """Common manners: values can't change, unknown ones are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ConfigPart(Part):
    """What a document is judged by, and how it is read."""

    version: str = Field(description="Version of buzzlint")
    as_of: date = Field(description="Knowledge date: the day as of which facts are judged")
    knowledge: str = Field(description="Hash of the program, its data and the knowledge files")
    rules: tuple[str, ...] = Field(description="Codes of the rules that are on")
    text_column: str
    id_column: str
    time_column: str
    text_format: str
    every_language: bool
    every_copy: bool

    @property
    def key(self) -> str:
        """Identifies the settings."""
        return blake2b(self.model_dump_json().encode(), digest_size=8).hexdigest()

    @classmethod
    def of(cls, job: Job, version: str, knowledge: str) -> ConfigPart:
        """Write down a job's."""
        return cls(
            version=version,
            as_of=job.as_of,
            knowledge=knowledge,
            rules=tuple(sorted(job.codes)),
            text_column=job.text_column,
            id_column=job.id_column,
            time_column=job.time_column,
            text_format=job.text_format,
            every_language=job.every_language,
            every_copy=job.every_copy,
        )


class CountsPart(Part):
    """Documents are those linted and those skipped."""

    documents: int
    linted: int
    skipped: dict[str, int]
    claims: int
    findings: int
    bytes: int

    @classmethod
    def of(cls, counts: Counts) -> CountsPart:
        """Write counts down."""
        return cls(**asdict(counts))

    def plain(self) -> Counts:
        """Return them as what can be added to."""
        return Counts(**self.model_dump())


class ShardPart(Part):
    """A shard that is done."""

    key: str
    input: str
    config: str = Field(description="Key of the configuration it was linted with")
    counts: CountsPart
    trouble: str = Field(default="", description="Why the rest of the input can't be read")
    cpu_seconds: float = Field(default=0.0, description="Processor time that it took")


class FailedPart(Part):
    """A shard that the last run could not do; the next one tries again."""

    key: str
    input: str
    error: str


class ManifestPart(Part):
    """The file."""

    schema_version: int = VERSION
    configs: dict[str, ConfigPart] = Field(description="By key; one, unless runs were mixed")
    counts: CountsPart
    shards: tuple[ShardPart, ...]
    failed: tuple[FailedPart, ...] = ()


class Manifest:
    """What is known of a folder of results."""

    def __init__(self, output: str) -> None:
        """Read it, if it is there. Raises ``UsageError`` for what is no manifest."""
        self._path = Path(output, NAME)
        self.configs: dict[str, ConfigPart] = {}
        self.done: dict[str, Done] = {}
        self.failed: dict[str, FailedPart] = {}
        if self._path.exists():
            self._read()

    @property
    def latest(self) -> ConfigPart | None:
        """The settings of the run before."""
        return list(self.configs.values())[-1] if self.configs else None

    @property
    def counts(self) -> Counts:
        """Counts over all shards."""
        whole = Counts()
        for done in self.done.values():
            whole.add(done.counts)
        return whole

    def write(self) -> None:
        """Write it, whole or not at all."""
        part = ManifestPart(
            configs=self.configs,
            counts=CountsPart.of(self.counts),
            shards=tuple(
                ShardPart(
                    key=done.key,
                    input=done.input,
                    config=done.run,
                    counts=CountsPart.of(done.counts),
                    trouble=done.trouble,
                    cpu_seconds=done.cpu_seconds,
                )
                for done in sorted(self.done.values(), key=lambda done: done.key)
            ),
            failed=tuple(self.failed.values()),
        )
        write_file(str(self._path), part.model_dump_json(indent=1) + "\n")

    def _read(self) -> None:
        try:
            part = ManifestPart.model_validate_json(self._path.read_bytes())
        except OSError as error:
            raise UsageError(f"{self._path}: cannot be read: {error.strerror or error}") from None
        except ValidationError as error:
            what = error.errors(include_url=False)[0]
            where = ".".join(map(str, what["loc"]))
            raise UsageError(f"{self._path}: is no manifest: {where}: {what['msg']}") from None
        if part.schema_version != VERSION:
            raise UsageError(
                f"{self._path}: schema version {part.schema_version}, expected {VERSION}"
            )
        self.configs = dict(part.configs)
        self.failed = {failed.key: failed for failed in part.failed}
        self.done = {
            shard.key: Done(
                shard.key,
                shard.input,
                shard.config,
                shard.counts.plain(),
                shard.trouble,
                shard.cpu_seconds,
            )
            for shard in part.shards
        }


@contextmanager
def alone(output: str) -> Iterator[None]:
    """Keep a second run out of a folder; a run that was killed keeps nobody out."""
    path = Path(output, LOCK)
    try:
        stream = path.open("a")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from None
    with stream:
        if os.name == "posix":
            _lock(stream, output)
        yield


def _lock(stream: IO[str], output: str) -> None:
    import fcntl

    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise UsageError(f"{output}: another run is writing to this folder") from None
    except OSError:  # a file system without locks
        return
