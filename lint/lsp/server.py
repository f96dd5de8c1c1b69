"""The server: open texts in, diagnostics out, and answers to what the editor asks."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from .. import __version__
from ..errors import internal, report_it
from ..pipeline.memory import AbandonedError
from . import diagnostics
from .actions import FIX_ALL, OPEN, Actions
from .desk import Desk, Judged, Text
from .incoming import Incoming
from .positions import Positions

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 0.1
"""Seconds without a change until a text is judged, if it isn't the first change in a while."""
_WATCHED = "**/*.{toml,json}"
"""Configs, knowledge files and baselines are among these."""
_KINDS = types.CodeActionKind

_Answer = TypeVar("_Answer")


class Server(LanguageServer):
    """Judges texts one after the other in a thread of its own, and only their latest versions."""

    def __init__(self) -> None:
        # A text is sent whole: its lines are then ours to count, by the protocol's rules.
        super().__init__("buzzlint", __version__, types.TextDocumentSyncKind.Full)
        self.desk = Desk(Path.cwd())
        self.texts: dict[str, Text] = {}
        self.is_down = False
        self._judged: dict[str, Judged] = {}
        self._pending: dict[str, asyncio.Task[None]] = {}
        self._changed: dict[str, float] = {}
        """When each text changed last, by the clock of the event loop."""
        self._errors: dict[str, str] = {}
        """What was last said to be wrong with the config of each text."""
        self._thread = ThreadPoolExecutor(1, "judge")

    # What changes

    def put(self, text: Text) -> None:
        """Take in a text or a new version of it, and judge it when it comes to rest."""
        now = asyncio.get_running_loop().time()
        before = self._changed.get(text.uri, -PAUSE)
        self._changed[text.uri] = now
        self.texts[text.uri] = text
        self._plan(text.uri, 0 if now - before > PAUSE else PAUSE)

    def drop(self, uri: str) -> None:
        """Forget a text that was closed."""
        if pending := self._pending.pop(uri, None):
            pending.cancel()
        for kept in (self.texts, self._judged, self._changed, self._errors):
            kept.pop(uri, None)
        self._thread.submit(self.desk.forget, uri)
        self._publish(uri, None, [])

    def judge_all(self) -> None:
        """Judge all open texts anew, as a config may have changed."""
        self._judged.clear()
        for uri in self.texts:
            self._plan(uri, 0)

    def close(self) -> None:
        """Drop all that is still to be done."""
        self.is_down = True
        self.texts.clear()
        for pending in self._pending.values():
            pending.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)

    # What is asked

    async def judged(self, uri: str) -> Judged | None:
        """The latest version of a text with its findings; None if it isn't open."""
        text = self.texts.get(uri)
        known = self._judged.get(uri)
        if text is None or (known is not None and known.text is text):
            return known
        found = await self.aside(
            partial(self.desk.judge, text, lambda: self.texts.get(uri) is not text)
        )
        if self.texts.get(uri) is text:
            self._judged[uri] = found
        return found

    async def aside(self, work: Callable[[], _Answer]) -> _Answer:
        """Do what takes long in the thread that judges."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    @property
    def encoding(self) -> str:
        """What client and server count the characters of a line in."""
        encoding = self.workspace.position_encoding
        return encoding.value if isinstance(encoding, types.PositionEncodingKind) else str(encoding)

    # The way from one to the other

    def _plan(self, uri: str, wait: float) -> None:
        if pending := self._pending.get(uri):
            pending.cancel()
        self._pending[uri] = asyncio.ensure_future(self._tell(uri, wait))

    async def _tell(self, uri: str, wait: float) -> None:
        await asyncio.sleep(wait)
        with contextlib.suppress(AbandonedError):
            try:
                judged = await self.judged(uri)
            except AbandonedError:
                raise
            except Exception as error:
                logging.getLogger(__name__).exception("%s", uri)
                self._say(uri, report_it(internal(error), hidden=False))
                return
            if judged is not None and self.texts.get(uri) is judged.text:
                self._say(uri, judged.error)
                found = diagnostics.diagnostics(judged, self.encoding)
                self._publish(uri, judged.text.version, found)

    def _publish(self, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _say(self, uri: str, error: str) -> None:
        """Show an error, once for as long as it lasts."""
        if error and self._errors.get(uri) != error:
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"buzzlint: {error}")
            )
        self._errors[uri] = error


def make() -> Server:
    """Build a server with all that it answers to."""
    server = Server()

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        root = params.root_uri and to_fs_path(params.root_uri)
        if root:
            server.desk.folder = Path(root)

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watched = workspace and workspace.did_change_watched_files
        if watched and watched.dynamic_registration:
            watchers = [types.FileSystemWatcher(_WATCHED)]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            server.client_register_capability(
                types.RegistrationParams(
                    [
                        types.Registration(
                            "configs", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options
                        )
                    ]
                )
            )

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        location = to_fs_path(item.uri) if item.uri.startswith("file:") else None
        server.put(Text(item.uri, item.text, item.version, item.language_id, location or ""))

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        item, text = params.text_document, server.texts.get(params.text_document.uri)
        if text is not None and params.content_changes:
            source = params.content_changes[-1].text
            server.put(replace(text, source=source, version=item.version))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith((".toml", ".json")):
            server.judge_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.drop(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        server.judge_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def settings_changed(params: types.DidChangeConfigurationParams) -> None:
        """Editors send their settings; there are none for us."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        judged = await server.judged(params.text_document.uri)
        if judged is None:
            return None
        positions = Positions(judged.text.source, server.encoding)
        at = positions.offset(params.position)
        found = await server.aside(lambda: server.desk.system_at(judged, at))
        if found is None:
            return None
        knowledge, system, span = found
        kind = _markup(server.client_capabilities)
        return types.Hover(diagnostics.card(knowledge, system, kind), positions.range(*span))

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([_KINDS.QuickFix, FIX_ALL]),
    )
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        judged = await server.judged(params.text_document.uri)
        if judged is None:
            return []
        offered = Actions(judged, server.encoding, versioned=_versioned(server.client_capabilities))
        found: list[types.CodeAction] = []
        if _is_wanted(_KINDS.QuickFix.value, params.context.only):
            found += await server.aside(lambda: list(offered.within(params.range)))
        if _is_wanted(FIX_ALL, params.context.only) and (every := offered.fix_all()):
            found.append(every)
        return found

    @server.command(OPEN)
    async def open_source(address: str) -> None:
        await server.window_show_document_async(types.ShowDocumentParams(address, external=True))

    @server.feature(types.SHUTDOWN)
    def shut_down(params: Any) -> None:
        server.close()

    return server


def _is_wanted(kind: str, only: Any) -> bool:
    """Whether a client that wants these kinds, or what they are kinds of, wants this one."""
    if not only:
        return True
    kinds = [str(getattr(item, "value", item)) for item in only]
    return any(kind == item or kind.startswith(item + ".") for item in kinds)


def _markup(client: types.ClientCapabilities) -> types.MarkupKind:
    """What kind of text the client wants in a hover: the first that it names."""
    hover = client.text_document and client.text_document.hover
    kinds = (hover and hover.content_format) or [types.MarkupKind.PlainText]
    return kinds[0]


def _versioned(client: types.ClientCapabilities) -> bool:
    edit = client.workspace and client.workspace.workspace_edit
    return bool(edit and edit.document_changes)


def serve() -> NoReturn:
    """Serve the client at the other end of stdin and stdout, and end the process.

    The exit code is 0 if the client has said goodbye, as it ought to, and 1 if it is gone.
    """
    server = make()
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr)
    with _own_stdout() as stdout:
        server.start_io(stdin=Incoming(), stdout=stdout)
    code = 0 if server.is_down else 1
    server.close()
    sys.stderr.flush()
    # Nothing is left to be saved, and an editor waits less than Python takes to tidy up.
    os._exit(code)


@contextlib.contextmanager
def _own_stdout() -> Any:
    """Keep stdout for the protocol: whatever else is written there goes to stderr."""
    sys.stdout.flush()
    own: BinaryIO = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        yield own
    finally:
        with contextlib.suppress(OSError, ValueError):
            own.close()
