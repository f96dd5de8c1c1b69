"""Results of earlier runs, kept beside the documents, so that nothing is judged twice.

``.buzzlint_cache/`` holds a file for each ``run_key``: all that was found under it, by the digest
of the text. Whoever sends a change to a project could send such a folder too, and in it results
that never were. So each file carries a seal, made with a secret that is in the user's own cache
folder and nowhere else; what has no valid seal is no cache. Where the secret or the folder can't
be had, everything is judged afresh and nothing is said.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from functools import cache as remembered
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .files import BEGUN, content, replace
from .fingerprint import SIZE, settings_key, text_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .findings import Finding

FOLDER = ".buzzlint_cache"
UNUSED = 20_000
"""How many results are kept that the last run had no use for."""
LARGEST = 64 << 20
"""Bytes of the largest file that is read or written."""
FILES = 8
"""How many files are kept: those of the latest configs and days."""
_MAGIC = b"buzzlint cache 2\n"
_SEAL = 32
_OURS = re.compile(rf"[0-9a-f]{{32}}\.cache|{re.escape(BEGUN)}.*|\.gitignore|CACHEDIR\.TAG")
_MARKS = {
    ".gitignore": "*\n",
    "CACHEDIR.TAG": "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Results of buzzlint; 'buzzlint clean' removes them.\n",
}


class Kept(NamedTuple):
    """What was found in a text."""

    mentions: int
    claims: int
    findings: tuple[Finding, ...]


_NOTHING = Kept(0, 0, ())


class Cache:
    """The results under one run key: read at once, and written at the end if there are new ones."""

    def __init__(self, folder: Path, key: bytes, secret: bytes) -> None:
        self._folder = folder
        self._file = folder / f"{key.hex()}.cache"
        self._secret = blake2b(key, key=secret).digest()
        self._quiet: dict[bytes, None] = {}
        """Digests of texts that name no system, as most do."""
        self._telling: dict[bytes, Kept] = {}
        self._used: set[bytes] = set()
        self._new = False
        self._settings = remembered(settings_key)
        data = _content(self._file)
        if data is not None:
            self._read(data)

    def digest(self, source: str | bytes, codes: frozenset[str], form: str) -> bytes:
        """Return what a text is known by if the rules of these codes judge it, read as a format."""
        return text_key(source, self._settings(codes, form))

    def get(self, digest: bytes) -> Kept | None:
        """Return what was found in the text with this digest; None if that isn't known."""
        kept = _NOTHING if digest in self._quiet else self._telling.get(digest)
        if kept is not None:
            self._used.add(digest)
        return kept

    def put(self, digest: bytes, kept: Kept) -> None:
        """Remember what was found in a text."""
        if kept == _NOTHING:
            self._quiet[digest] = None
        else:
            self._telling[digest] = kept
        self._used.add(digest)
        self._new = True

    def save(self) -> None:
        """Write the file, whole or not at all; of two runs at a time the last one stays.

        A folder that can't be written costs nothing but the cache.
        """
        with contextlib.suppress(OSError):
            if not self._new:
                os.utime(self._file)  # still in use
                return
            quiet = b"".join(self._kept(self._quiet))
            telling = {
                digest.hex(): (kept.mentions, kept.claims, _packed(kept.findings))
                for digest in self._kept(self._telling)
                if (kept := self._telling[digest])
            }
            body = b"%d\n%b%b" % (len(quiet), quiet, json.dumps(telling).encode())
            if len(body) < LARGEST:
                _prepare(self._folder)
                replace(self._file, _MAGIC + self._seal(body) + body)
                _drop_old(self._folder)

    def _kept(self, digests: Iterable[bytes]) -> Iterator[bytes]:
        """Choose the digests to write, those of this run first: the end is what is dropped."""
        digests = list(digests)
        yield from (digest for digest in digests if digest in self._used)
        yield from [digest for digest in digests if digest not in self._used][:UNUSED]

    def _seal(self, body: bytes) -> bytes:
        return blake2b(body, key=self._secret, digest_size=_SEAL).digest()

    def _read(self, data: bytes) -> None:
        start = len(_MAGIC) + _SEAL
        body = data[start:]
        if data[: len(_MAGIC)] != _MAGIC:
            return
        if not compare_digest(data[len(_MAGIC) : start], self._seal(body)):
            return
        size, _, rest = body.partition(b"\n")
        end = int(size)
        self._quiet = dict.fromkeys(rest[i : i + SIZE] for i in range(0, end, SIZE))
        for digest, (mentions, claims, findings) in json.loads(rest[end:]).items():
            self._telling[bytes.fromhex(digest)] = Kept(mentions, claims, _unpacked(findings))


# Findings are imported where there are any.


def _packed(findings: Iterable[Finding]) -> list[Any]:
    from .packing import pack

    return list(map(pack, findings))


def _unpacked(raw: Iterable[Any]) -> tuple[Finding, ...]:
    from .packing import unpack

    return tuple(map(unpack, raw))


def opened(project: Path, key: bytes | None) -> Cache | None:
    """Open the cache of a project's folder for a run key; None if there can be none."""
    folder = project / FOLDER
    if key is None or folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return None
    secret = _secret(project)
    return None if secret is None else Cache(folder, key, secret)


def clean(project: Path) -> bool | None:
    """Remove a project's cache: True if it is gone, False if there was none.

    None if something in it is not ours, which stays, and with it the folder. Raises ``OSError``
    if a file can't be removed.
    """
    folder = project / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        return None if os.path.lexists(folder) else False
    for entry in list(folder.iterdir()):
        if _OURS.fullmatch(entry.name) and (entry.is_symlink() or entry.is_file()):
            entry.unlink()
    if any(folder.iterdir()):
        return None
    folder.rmdir()
    return True


def _secret(project: Path) -> bytes | None:
    """Return this user's secret, made on the first call; None if there is none to be trusted."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    try:
        folder = (Path(home) if Path(home).is_absolute() else Path.home() / ".cache") / "buzzlint"
        file = folder / "key"
        if file.resolve().is_relative_to(project.resolve()):
            return None  # it could have come with the documents
        if not file.exists():
            import secrets  # slow to import

            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace(file, secrets.token_bytes(_SEAL))
        info = file.stat()
        if os.name == "posix" and (info.st_uid != os.geteuid() or info.st_mode & 0o077):
            return None
        found = _content(file)
    except (OSError, RuntimeError):  # no home
        return None
    return found if found is not None and len(found) == _SEAL else None


def _content(file: Path) -> bytes | None:
    """Read a file that is no link; None if it can't be read."""
    try:
        return content(file, LARGEST, follow=False)
    except OSError:
        return None


def _prepare(folder: Path) -> None:
    """Make the folder, with what keeps git and backups from taking it in."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in _MARKS.items():
        with contextlib.suppress(FileExistsError), (folder / name).open("x") as stream:
            stream.write(text)


def _drop_old(folder: Path) -> None:
    """Keep the files that were in use last."""
    files = sorted(folder.glob("*.cache"), key=lambda file: file.lstat().st_mtime, reverse=True)
    for file in files[FILES:]:
        file.unlink(missing_ok=True)
