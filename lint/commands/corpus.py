"""What ``buzzlint corpus`` does: plan, leave out what is done, hand the rest to an engine."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from time import monotonic
from typing import TYPE_CHECKING, Literal

from .. import __version__
from ..console import say
from ..errors import UsageError
from ..knowledge import KnowledgeError
from ..reporting.report import counted
from ..selection import Layer
from .basis import settings as configured
from .basis import settler

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..corpus.engines import Engine, Failed
    from ..corpus.job import Job
    from ..corpus.manifest import ConfigPart, Manifest
    from ..corpus.progress import Meter
    from ..corpus.shards import Shard

EngineName = Literal["local", "ray"]
_SAVE = 5.0
"""Seconds between two times that the manifest is written while shards get done."""


@dataclass(frozen=True, slots=True)
class Options:
    """The command line of ``corpus``, taken apart and checked one by one."""

    inputs: tuple[str, ...]
    output: str
    text_column: str = "text"
    id_column: str = ""
    time_column: str = ""
    text_format: str = ""
    every_language: bool = False
    every_copy: bool = False
    engine: EngineName = "local"
    address: str | None = None
    jobs: int | None = None
    rules: Layer = field(default_factory=Layer)
    config: str | None = None
    isolated: bool = False
    as_of: date | None = None
    mix: bool = False
    """Go on in a folder with results of other settings, other knowledge or other inputs."""
    quiet: bool = False


def corpus(options: Options) -> int:
    """Lint a corpus, as far as that hasn't been done; return the exit code."""
    from ..corpus import parts
    from ..corpus.extras import needed
    from ..corpus.manifest import Manifest, alone

    # Before numpy is loaded, which pyarrow does: the parser's matrices are small, and threads would
    # only wait for each other. Workers inherit it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for package in ("pyarrow", "fsspec", "zstandard", "fastwarc", "py3langid"):
        needed(package)
    engine = _engine(options)
    output = os.path.realpath(options.output)
    try:
        parts.prepare(output)
    except OSError as error:
        raise UsageError(f"{options.output}: cannot be written: {error.strerror}") from None
    with alone(output):
        parts.sweep(output)
        manifest = Manifest(output)
        job = _job(options, output, manifest)
        settings = _admitted(job, manifest, options)
        shards = _planned(options, job, manifest)
        left = _left(shards, output, manifest)
        if len(left) < len(shards) and not options.quiet:
            say("note", f"{len(shards) - len(left)} of {len(shards)} shards are done already")
        code = _run(options, job, left, settings.key, manifest, engine)
        parts.sweep(output)
        return code


def _engine(options: Options) -> Engine:
    if options.engine == "ray":
        from ..corpus.extras import needed
        from ..corpus.run_ray import Ray

        needed("ray")
        return Ray(options.address)
    if options.address:
        raise UsageError("--address names a Ray cluster; it goes with --engine ray")
    from ..corpus import run_local

    return run_local.run


def _job(options: Options, output: str, manifest: Manifest) -> Job:
    from ..corpus.job import Job

    settings = configured(options.config, isolated=options.isolated, quiet=options.quiet)
    if settings.overrides and not options.quiet:
        say("warning", "[[overrides]] are for files; no document of a corpus is one")
    as_of = options.as_of or settings.as_of
    if as_of is None:
        # A run that goes on the next day goes on as of the day on which it began.
        as_of = manifest.latest.as_of if manifest.latest else date.today()
    codes = settler(settings._replace(overrides=()), options.rules)("").codes
    knowledge = tuple(os.path.realpath(path) for path in settings.knowledge)
    return Job(
        output, as_of, codes, knowledge, options.text_column, options.id_column,
        options.time_column, options.text_format, options.every_language, options.every_copy,
    )  # fmt: skip


def _admitted(job: Job, manifest: Manifest, options: Options) -> ConfigPart:
    """Enter the settings in the manifest; others than before need ``--mix``."""
    from ..corpus.job import knowledge_key
    from ..corpus.manifest import ConfigPart

    try:
        settings = ConfigPart.of(job, __version__, knowledge_key(job))
    except OSError as error:
        raise UsageError(f"{error.filename}: cannot be read: {error.strerror}") from None
    other = manifest.latest
    if other is not None and other.key != settings.key and not options.mix:
        now, then = settings.model_dump(), other.model_dump()
        what = ", ".join(name.replace("_", " ") for name in now if now[name] != then[name])
        raise UsageError(
            f"{options.output}: holds results made with other settings ({what}); take another "
            "folder, or --mix to keep them beside the new ones"
        )
    manifest.configs.pop(settings.key, None)
    manifest.configs[settings.key] = settings
    return settings


def _planned(options: Options, job: Job, manifest: Manifest) -> list[Shard]:
    """Cut the inputs into shards; an input that has changed needs ``--mix``, and is done anew."""
    from ..corpus import parts
    from ..corpus.shards import plan

    shards = plan(options.inputs, job)
    inputs = {shard.url for shard in shards}
    keys = {shard.key for shard in shards}
    old = [done for done in manifest.done.values() if done.input in inputs and done.key not in keys]
    if old and not options.mix:
        raise UsageError(
            f"{old[0].input}: has changed since it was linted into {options.output}; take another "
            "folder, or --mix to replace its results"
        )
    for done in old:
        parts.remove(job.output, done.key)
        del manifest.done[done.key]
    return shards


def _left(shards: Sequence[Shard], output: str, manifest: Manifest) -> list[Shard]:
    """Return the shards that aren't done, whether the manifest knows of it or not."""
    from ..corpus import parts

    left = []
    for shard in shards:
        done = parts.finished(output, shard.key)
        if done is None or done.run not in manifest.configs:
            manifest.done.pop(shard.key, None)
            left.append(shard)
        else:
            manifest.done[shard.key] = done
    return left


def _run(
    options: Options,
    job: Job,
    shards: Sequence[Shard],
    run: str,
    manifest: Manifest,
    engine: Engine,
) -> int:
    from ..corpus import engines
    from ..corpus.progress import Meter, shown

    manifest.failed = {}
    manifest.write()
    meter = Meter(job.output, {shard.key: shard for shard in shards})
    saved = monotonic()
    start = monotonic()
    try:
        with shown(meter, wanted=not options.quiet):
            for outcome in engine(job, shards, run, options.jobs):
                if isinstance(outcome, engines.Failed):
                    _note_failure(outcome, manifest, meter)
                else:
                    manifest.done[outcome.key] = outcome
                    meter.done(outcome.key, outcome)
                    if outcome.trouble:
                        say("warning", f"{outcome.input}: breaks off: {outcome.trouble}")
                if monotonic() - saved > _SAVE:
                    manifest.write()
                    saved = monotonic()
    except KnowledgeError as error:
        raise UsageError(str(error)) from None
    finally:
        manifest.write()
    if not options.quiet:
        _tell(manifest, meter, monotonic() - start)
    return 2 if manifest.failed else 0


def _note_failure(failed: Failed, manifest: Manifest, meter: Meter) -> None:
    from ..corpus.manifest import FailedPart

    shard = failed.shard
    manifest.failed[shard.key] = FailedPart(key=shard.key, input=shard.url, error=failed.error)
    meter.done(shard.key, None)
    say("error", f"{shard.url}: not done: {failed.error}; the next run will try again")


def _tell(manifest: Manifest, meter: Meter, seconds: float) -> None:
    """Say what the folder holds now, and how fast this run was."""
    counts = manifest.counts
    reasons = ", ".join(f"{number:,} {reason}" for reason, number in sorted(counts.skipped.items()))
    skipped = sum(counts.skipped.values())
    say(
        "note",
        f"{counted(counts.documents, 'document')}: {counts.linted:,} checked, {skipped:,} left out"
        f"{f' ({reasons})' if reasons else ''}; {counted(counts.findings, 'finding')} in "
        f"{counted(len(manifest.done), 'shard')}; this run took {seconds:,.1f} s, {meter.rates()}",
    )
