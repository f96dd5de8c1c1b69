"""What an editor gets to see: the real server, asked by a real client over stdin and stdout."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from .editor import BUZZLINT, Editor, told, words

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
CONFIG = "as-of = 2026-11-25\n"


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("workspace")
    (folder / ".git").mkdir()
    (folder / "buzzlint.toml").write_text(CONFIG)
    editor = Editor(folder)
    yield editor
    assert editor.quit() == (0, "")


def test_a_finding_marks_the_wrong_word_and_tells_what_it_is_about(editor: Editor) -> None:
    [found] = editor.open("page.md", "# Tools\n\nMidjourney is an LLM.\n")
    assert found.code == "BL101"
    assert found.source == "buzzlint"
    assert found.severity is types.DiagnosticSeverity.Error
    assert found.message.startswith("Midjourney is an image generator, not an LLM\nsay ")
    assert found.range == types.Range(types.Position(2, 17), types.Position(2, 20))
    assert found.related_information is not None
    [system] = found.related_information
    assert system.message == "Midjourney"
    assert system.location.range == types.Range(types.Position(2, 0), types.Position(2, 10))


def test_findings_come_and_go_while_somebody_types(editor: Editor) -> None:
    text = "Midjourney is an LLM"
    editor.open("typed.md", "")
    for end in range(1, len(text)):
        editor.type("typed.md", text[:end])
    assert told(editor.change("typed.md", text + ".")) == ["BL101"]
    assert told(editor.change("typed.md", text + " alternative.")) == []
    assert told(editor.change("typed.md", text + "!")) == ["BL101"]
    assert told(editor.close("typed.md")) == []


def test_a_text_that_is_no_document_is_left_alone(editor: Editor) -> None:
    assert editor.open("page.docx", "Midjourney is an LLM.", "word") == []
    assert editor.open("main.rs", "// Midjourney is an LLM.", "rust") == []


def test_a_text_without_a_file_is_read_as_what_the_editor_calls_it(editor: Editor) -> None:
    assert told(editor.open("Untitled-1", "Midjourney is an LLM.", "plaintext")) == ["BL101"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_protocol_says(editor: Editor, ending: str) -> None:
    text = f"A\u2028B\x0cC{ending}{ending}Midjourney is an LLM.{ending}"
    [found] = editor.open(f"lines{len(ending)}{ord(ending[0])}.md", text)
    assert found.range == types.Range(types.Position(2, 17), types.Position(2, 20))


def test_half_a_surrogate_pair_does_no_harm(editor: Editor) -> None:
    [found] = editor.open("half.md", "\ud83d Midjourney is an LLM.")
    assert found.range.start.character == 19


def test_a_hover_shows_the_card_of_the_system(editor: Editor) -> None:
    editor.open("hover.md", "We like *Midjourney* a lot.")
    hover = editor.hover("hover.md", 0, 12)
    assert hover is not None
    assert hover.range == types.Range(types.Position(0, 9), types.Position(0, 19))
    assert isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.kind is types.MarkupKind.Markdown
    assert "**Midjourney** (product)" in hover.contents.value
    assert "image generator" in hover.contents.value
    assert "As of 2026-11-25." in hover.contents.value
    assert editor.hover("hover.md", 0, 2) is None
    assert editor.hover("hover.md", 7, 0) is None


def test_a_fix_is_offered_and_mends_the_text(editor: Editor) -> None:
    text = "🙂 Chat GPT is here.\n"
    [found] = editor.open("fix.md", text)
    [fix, *_] = editor.actions("fix.md", found.range)
    assert fix["title"] == 'Change "Chat GPT" to "ChatGPT"'
    assert fix["isPreferred"] is True
    assert edited(text, fix) == "🙂 ChatGPT is here.\n"


def test_all_safe_fixes_are_one_action(editor: Editor) -> None:
    text = "Chat GPT and Chat GPT. Midjourney is an LLM.\n"
    editor.open("all.md", text)
    [every] = editor.actions("all.md", whole(text), ["source.fixAll"])
    assert every["kind"] == "source.fixAll.buzzlint"
    assert edited(text, every) == "ChatGPT and ChatGPT. Midjourney is an LLM.\n"


def test_a_suppression_asks_for_a_reason_and_suppresses(editor: Editor) -> None:
    text = "Intro.\n\nMidjourney is an LLM.\n"
    [found] = editor.open("quiet.md", text)
    comment = next(
        item for item in editor.actions("quiet.md", found.range) if "Suppress" in item["title"]
    )
    expected = "<!-- buzzlint-disable-next-line BL101: say here why it stands -->\n"
    assert edited(text, comment) == f"Intro.\n\n{expected}Midjourney is an LLM.\n"
    assert editor.change("quiet.md", edited(text, comment)) == []


def test_the_source_of_the_fact_opens_in_a_browser(editor: Editor) -> None:
    [found] = editor.open("source.md", "Midjourney is an LLM.\n")
    command = next(
        item["command"]
        for item in editor.actions("source.md", found.range)
        if "source" in item["title"]
    )
    editor.run(
        editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams(command["command"], command["arguments"])
        )
    )
    assert editor.opened == command["arguments"]


def test_a_change_of_the_config_counts_at_once(editor: Editor) -> None:
    assert told(editor.open("config.md", "Midjourney is an LLM.\n")) == ["BL101"]
    config = editor.folder / "buzzlint.toml"
    assert editor.watched == ["workspace/didChangeWatchedFiles"]
    for content, codes, message in (
        (CONFIG + "ignore = ['BL1']\n", [], ""),
        (CONFIG + "ignroe = ['BL1']\n", [], "buzzlint.toml: 'ignroe': unknown key"),
        (CONFIG, ["BL101"], ""),
    ):
        editor.messages.clear()
        config.write_text(content)
        changed = types.FileEvent(config.as_uri(), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([changed])
        )
        assert told(editor.again("config.md", 1)) == codes
        assert any(message in said for said in editor.messages) is bool(message)


def test_each_text_goes_by_its_nearest_config(editor: Editor) -> None:
    inner = editor.folder / "inner"
    inner.mkdir()
    (inner / "buzzlint.toml").write_text(
        "ignore = ['BL101']\nextend-exclude = ['draft.md']\nknowledge = ['own.toml']\n" + CONFIG
    )
    (inner / "own.toml").write_text(
        '[[system]]\nid = "inkpot"\nname = "Inkpot"\nmaker = "openai"\nkind = "model"\n'
        'classes = ["text-to-image"]\ninputs = ["text"]\noutputs = ["image"]\n'
        'sources = [{ url = "https://docs.example.com/inkpot", read = 2026-11-24 }]\n'
    )
    text = "Midjourney is an LLM. Inkpot writes poems for you.\n"
    assert told(editor.open("outer.md", text)) == ["BL101"]
    assert told(editor.open("inner/page.md", text)) == ["BL201"]
    assert told(editor.open("inner/draft.md", text)) == []


def test_what_is_found_while_typing_is_what_a_check_of_the_file_finds(editor: Editor) -> None:
    text = (EXAMPLES / "product-faq.md").read_text(encoding="utf-8")
    editor.open("faq.md", text[:200])
    for end in range(250, len(text), 150):
        editor.change("faq.md", text[:end] + "\n\nMidjourney is an LLM.")
        editor.type("faq.md", text[: end + 20])
    found = editor.change("faq.md", "## 🙂\n\n" + text)
    (editor.folder / "faq.md").write_text("## 🙂\n\n" + text, encoding="utf-8")
    done = subprocess.run(
        [str(BUZZLINT), "check", "-f", "json", "faq.md"],
        cwd=editor.folder,
        capture_output=True,
        check=False,
    )
    checked = json.loads(done.stdout)["findings"]
    assert checked
    assert [
        (item["code"], item["line"], item["column"], item["end_line"], item["end_column"])
        for item in checked
    ] == [
        (
            item.code,
            item.range.start.line + 1,
            item.range.start.character + 1,
            item.range.end.line + 1,
            item.range.end.character + 1,
        )
        for item in found
    ]


def test_a_request_that_was_cancelled_is_answered_so(editor: Editor) -> None:
    editor.open("cancel.md", "Midjourney is nice.\n")
    editor.type("cancel.md", "Midjourney is an LLM. " * 400)
    protocol = editor.client.protocol
    position = types.HoverParams(
        types.TextDocumentIdentifier(editor.uri("cancel.md")), types.Position(0, 3)
    )
    asked = protocol.send_request("textDocument/hover", position, msg_id="asked")
    protocol.notify("$/cancelRequest", types.CancelParams("asked"))

    async def answered() -> None:
        import asyncio

        await asyncio.wrap_future(asked)

    with pytest.raises(Exception, match="cancel"):
        editor.run(answered())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-32"])
def test_positions_are_in_the_encoding_that_the_client_prefers(
    tmp_path: Path, encoding: str
) -> None:
    editor = Editor(tmp_path, encoding, "utf-16")
    assert editor.answer.capabilities.position_encoding == encoding
    text = "Naïve 🙂 naïve: 𝕄idjourney; Midjourney is an LLM.\n"
    [found] = editor.open("page.md", text)
    assert words(text, found, encoding) == "LLM"
    assert editor.quit()[0] == 0


def test_a_client_that_leaves_without_goodbye_ends_the_server(tmp_path: Path) -> None:
    """Also in the middle of its work, and with another exit code."""
    done = subprocess.run(
        [str(BUZZLINT), "lsp"],
        input=message("initialize", {"capabilities": {}, "processId": None}, id=1)
        + opening(tmp_path, "Midjourney is an LLM. " * 2000),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_nothing_but_messages_is_written_to_stdout(tmp_path: Path) -> None:
    program = (
        "from buzzlint.lsp import desk, server\n"
        "judge = desk.Desk.judge\n"
        "def noisy(*args, **kwargs):\n"
        "    import os; print('noise'); os.write(1, b'noise')\n"
        "    return judge(*args, **kwargs)\n"
        "desk.Desk.judge = noisy\n"
        "server.serve()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(
            message("initialize", {"capabilities": {}, "processId": None}, id=1)
            + message("initialized", {})
            + opening(tmp_path, "Midjourney is an LLM.")
        )
        process.stdin.flush()
        seen = [received(process.stdout), received(process.stdout)]
        process.stdin.write(message("shutdown", None, id=2) + message("exit", None))
        process.stdin.flush()
        rest = process.stdout.read()
        code = process.wait(timeout=60)
    assert [item.get("method", item.get("id")) for item in seen] == [
        1, "textDocument/publishDiagnostics",
    ]  # fmt: skip
    assert rest.startswith(b"Content-Length")
    assert b"noise" not in rest
    assert code == 0


def test_without_the_extra_one_line_says_what_to_install() -> None:
    program = (
        "from importlib import util\n"
        "real = util.find_spec\n"
        "util.find_spec = lambda name, package=None: None if name == 'pygls' else real(name)\n"
        "from buzzlint.cli import main\n"
        "main(['lsp'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == 'error: the language server needs pygls: pip install "buzzlint[lsp]"\n'


def edited(text: str, action: dict[str, object]) -> str:
    """Make the edits of an action, as an editor does, in a text sent in UTF-16 units."""
    edit = action["edit"]
    assert isinstance(edit, dict)
    [change] = edit["documentChanges"]
    lines = [line.encode("utf-16-le") for line in text.splitlines(keepends=True)] + [b""]

    def offset(position: dict[str, int]) -> int:
        before = sum(map(len, lines[: position["line"]]))
        return before + 2 * position["character"]

    data = text.encode("utf-16-le")
    for one in sorted(change["edits"], key=lambda it: offset(it["range"]["start"]), reverse=True):
        start, end = offset(one["range"]["start"]), offset(one["range"]["end"])
        data = data[:start] + one["newText"].encode("utf-16-le") + data[end:]
    return data.decode("utf-16-le")


def whole(text: str) -> types.Range:
    return types.Range(types.Position(0, 0), types.Position(text.count("\n"), 0))


def message(method: str, params: object, **more: object) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


def opening(folder: Path, text: str) -> bytes:
    uri = (folder / "page.md").as_uri()
    item = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
    return message("textDocument/didOpen", {"textDocument": item})


def received(stream: object) -> dict[str, object]:
    size = 0
    while line := stream.readline().strip():  # type: ignore[attr-defined]
        if line.lower().startswith(b"content-length:"):
            size = int(line.split(b":")[1])
    return json.loads(stream.read(size))  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b"\0" * 100_000, "this is no client of a language server: a line has no end"),
        (
            b"Content-Length: 99999999999999\r\n\r\n",
            "a message of 99999999999999 bytes; 256 MB are taken at most",
        ),
    ],
)
def test_what_comes_in_has_a_bound(tmp_path: Path, sent: bytes, told: str) -> None:
    with subprocess.Popen(
        [BUZZLINT, "lsp"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(sent)
            process.stdin.flush()
        # It ends while the other side still sends, and so can't have read to the end.
        assert process.wait(timeout=60) == 2
        assert process.stderr.read().decode() == f"error: stdin: {told}\n"
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
