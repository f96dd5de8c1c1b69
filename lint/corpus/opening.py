"""Inputs, wherever they are: local paths and whatever fsspec knows (``s3://``, ``https://``)."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import UsageError
from .extras import needed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

BUFFER = 1 << 20
"""Bytes that are read at a time."""
PIECE = 1 << 11
"""Bytes of Zstandard that are unpacked at a time."""
WINDOW = 1 << 27
"""Bytes that a frame may refer back: what ``zstd --long`` needs."""


class Info(NamedTuple):
    """What tells one version of an input from another."""

    url: str
    size: int
    """Bytes."""
    version: str
    """Time of the last change, or the tag that a server gives."""


class Source(io.RawIOBase):
    """The bytes of an input as they are stored; keeps in mind whether reading them has failed."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.failed: BaseException | None = None
        """Why no more could be had: the network or the disk, and not what the bytes say."""

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always: inputs are files."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as there is something."""
        try:
            data = self._stream.read(len(buffer))
        except BaseException as error:
            self.failed = error
            raise
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a byte."""
        return int(self._stream.seek(offset, whence))

    def tell(self) -> int:
        """The byte that comes next."""
        return int(self._stream.tell())

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stream.close()


def find(inputs: tuple[str, ...]) -> list[Info]:
    """Return what inputs name, in their order; patterns (``*``) are filled in, nothing comes twice.

    Raises ``UsageError`` for what isn't there.
    """
    fsspec = needed("fsspec")
    found: dict[str, Info] = {}
    for name in inputs:
        try:
            fs, path = fsspec.core.url_to_fs(name)
            paths = sorted(fs.glob(path)) if any(mark in path for mark in "*?[") else [path]
            if not paths:
                raise UsageError(f"{name}: no such file")
            for each in paths:
                info = _info(fs, each, name)
                found[info.url] = info
        except UsageError:
            raise
        except FileNotFoundError:
            raise UsageError(f"{name}: no such file") from None
        except ImportError as error:
            raise UsageError(f"{name}: {' '.join(str(error).split())}") from None
        except Exception as error:  # of any of the libraries behind fsspec
            raise UsageError(f"{name}: cannot be read: {_line(error)}") from None
    return list(found.values())


def _info(fs: Any, path: str, name: str) -> Info:
    known = fs.info(path)
    if known["type"] != "file":
        raise UsageError(f"{name}: is a folder; name its files, as in {name.rstrip('/')}/*.parquet")
    local = "file" in _protocols(fs)
    url = path if local else fs.unstrip_protocol(path)
    version = next(
        (str(known[key]) for key in ("ETag", "etag", "mtime", "LastModified") if known.get(key)), ""
    )
    return Info(url, int(known.get("size") or 0), version)


def _protocols(fs: Any) -> tuple[str, ...]:
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)


@contextmanager
def opened(url: str) -> Iterator[Source]:
    """Open the stored bytes of an input."""
    fs, path = needed("fsspec").core.url_to_fs(url)
    with Source(fs.open(path, "rb")) as source:
        yield source


def unpacked(source: Source, url: str) -> io.BufferedIOBase:
    """Return what a stream holds: unpacked if the name ends in ``.gz`` or ``.zst``."""
    if url.endswith(".gz"):
        # The module's own buffer is small, and a file object is asked once for each.
        return gzip.GzipFile(fileobj=io.BufferedReader(source, BUFFER))
    if url.endswith((".zst", ".zstd")):
        return io.BufferedReader(_Zstandard(source), BUFFER)
    return io.BufferedReader(source, BUFFER)


class _Zstandard(io.RawIOBase):
    """Unpacks frame after frame; one that breaks off is an ``EOFError``, as gzip has it.

    The package's own reader takes it for the end.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._reader = needed("zstandard").ZstdDecompressor(max_window_size=WINDOW)
        self._frame: Any = None
        self._packed = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer as far as there is something."""
        while not self._ready:
            # What a small piece of packed bytes comes to is not small.
            packed = self._packed or self._source.read(PIECE) or b""
            self._packed = b""
            if not packed:
                if self._frame is not None:
                    raise EOFError("a frame breaks off")
                return 0
            frame = self._frame or self._reader.decompressobj()
            self._ready = memoryview(frame.decompress(packed))
            self._frame, self._packed = (None, frame.unused_data) if frame.eof else (frame, b"")
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size


def broken(error: BaseException) -> bool:
    """Whether an error says that packed bytes are not what they should be."""
    if isinstance(error, (EOFError, zlib.error, gzip.BadGzipFile)):
        return True
    return type(error).__name__ == "ZstdError"


def _line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
