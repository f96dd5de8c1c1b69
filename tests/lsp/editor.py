"""An editor for tests: a real client of the protocol, and a real server at its other end."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol.json_rpc import JsonRPCResponseMessage

if TYPE_CHECKING:
    from collections.abc import Coroutine

BUZZLINT = Path(sys.executable).parent / "buzzlint"
PATIENCE = 60.0
"""Seconds after which an answer doesn't come any more."""

_Answer = TypeVar("_Answer")


def capabilities(*encodings: str) -> types.ClientCapabilities:
    """What common editors can do."""
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(name) for name in encodings] or None
        ),
        text_document=types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(
                content_format=[types.MarkupKind.Markdown, types.MarkupKind.PlainText]
            )
        ),
        window=types.WindowClientCapabilities(
            show_document=types.ShowDocumentClientCapabilities(support=True)
        ),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(
                dynamic_registration=True
            ),
        ),
    )


class Editor:
    """Opens, changes and closes texts in a folder, and waits for what the server says of them."""

    def __init__(self, folder: Path, *encodings: str) -> None:
        self.folder = folder
        self.messages: list[str] = []
        self.opened: list[str] = []
        self.watched: list[str] = []
        self._versions: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._found: dict[str, types.PublishDiagnosticsParams] = {}
        self.loop = asyncio.new_event_loop()
        self.client = self._client()
        self.server = self.run(self._start(capabilities(*encodings)))

    def run(self, work: Coroutine[Any, Any, _Answer]) -> _Answer:
        return self.loop.run_until_complete(asyncio.wait_for(work, PATIENCE))

    # Texts

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> list[types.Diagnostic]:
        """Open a text, which need not be a file, and return what is found in it."""
        uri = self.uri(name)
        self._versions[uri], self._texts[uri] = 1, text
        item = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return self.diagnostics(name)

    def type(self, name: str, text: str) -> None:
        """Change a text, and don't wait."""
        uri = self.uri(name)
        self._versions[uri] += 1
        self._texts[uri] = text
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self._versions[uri], uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    def change(self, name: str, text: str) -> list[types.Diagnostic]:
        """Change a text, and return what is found in it."""
        self.type(name, text)
        return self.diagnostics(name)

    def close(self, name: str) -> list[types.Diagnostic]:
        uri = self.uri(name)
        self._found.pop(uri, None)
        identifier = types.TextDocumentIdentifier(uri)
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
        return self.again(name, None)

    def diagnostics(self, name: str) -> list[types.Diagnostic]:
        """Wait for what is found in the latest version of a text."""
        uri = self.uri(name)
        return self.again(name, self._versions[uri])

    def again(self, name: str, version: int | None) -> list[types.Diagnostic]:
        """Wait for a message about a version of a text, and take it."""

        async def wait() -> list[types.Diagnostic]:
            while True:
                found = self._found.get(self.uri(name))
                if found is not None and found.version == version:
                    del self._found[self.uri(name)]
                    return list(found.diagnostics)
                await asyncio.sleep(0.001)

        return self.run(wait())

    def settle(self, seconds: float) -> None:
        """Let messages come in for a while."""
        self.run(asyncio.sleep(seconds))

    # Questions

    def hover(self, name: str, line: int, character: int) -> types.Hover | None:
        return self.run(
            self.client.text_document_hover_async(
                types.HoverParams(
                    types.TextDocumentIdentifier(self.uri(name)), types.Position(line, character)
                )
            )
        )

    def actions(
        self, name: str, range_: types.Range, only: list[str] | None = None
    ) -> list[dict[str, Any]]:
        """The actions for a range, as they come over the wire: the client's types mix them up."""
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)),
            range_,
            types.CodeActionContext([], only=only),
        )

        async def answer() -> list[dict[str, Any]]:
            protocol, asked = self.client.protocol, "actions"
            future = protocol.send_request("textDocument/codeAction", params, msg_id=asked)
            protocol._result_types[asked] = JsonRPCResponseMessage
            actions: list[dict[str, Any]] = await asyncio.wrap_future(future)
            return actions

        return self.run(answer())

    # The server's end

    def quit(self) -> tuple[int, str]:
        """Say goodbye, and return the server's exit code and what it wrote to stderr."""

        async def goodbye() -> None:
            await self.client.shutdown_async(None)
            self.client.exit(None)

        self.run(goodbye())
        return self.ended()

    def ended(self) -> tuple[int, str]:
        """Wait for the end of the server."""

        async def end() -> tuple[int, str]:
            code = await self.server.wait()
            assert self.server.stderr is not None
            said = await self.server.stderr.read()
            await self.client.stop()
            return code, said.decode()

        try:
            return self.run(end())
        finally:
            self.loop.run_until_complete(self.loop.shutdown_asyncgens())
            self.loop.close()

    async def _start(self, can: types.ClientCapabilities) -> asyncio.subprocess.Process:
        await self.client.start_io(str(BUZZLINT), "lsp", cwd=self.folder)
        self.answer = await self.client.initialize_async(
            types.InitializeParams(can, process_id=os.getpid(), root_uri=self.folder.as_uri())
        )
        self.client.initialized(types.InitializedParams())
        server = self.client._server
        assert server is not None
        return server

    def _client(self) -> LanguageClient:
        client = LanguageClient("tests", "1")

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def found(params: types.PublishDiagnosticsParams) -> None:
            self._found[params.uri] = params

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def said(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)

        @client.feature(types.WINDOW_SHOW_DOCUMENT)
        def show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.opened.append(params.uri)
            return types.ShowDocumentResult(True)

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.watched += [item.method for item in params.registrations]

        return client


def words(text: str, diagnostic: types.Diagnostic, encoding: str = "utf-16") -> str:
    """The words of a text that a diagnostic marks on one line, cut out in the encoding's units."""
    line = text.split("\n")[diagnostic.range.start.line]
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    name = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
    start, end = diagnostic.range.start.character, diagnostic.range.end.character
    return line.encode(name)[start * size : end * size].decode(name)


def told(found: list[types.Diagnostic]) -> list[str]:
    return [str(item.code) for item in found]
