"""Files that are none, that lead elsewhere, that vanish, and disks that are full."""

from __future__ import annotations

import contextlib
import csv
import ctypes
import io
import json
import os
import re
import resource
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from buzzlint.commands import inputs
from buzzlint.commands.mending import rewrite
from buzzlint.console import write_file
from buzzlint.discovery import read
from buzzlint.errors import UsageError
from buzzlint.files import LARGEST, content
from buzzlint.reporting import FORMATS
from cli.conftest import BUZZLINT, clean_environment, working_folder
from edges.conftest import Repository

from .runner import obeyed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cli.conftest import Project

pytestmark = pytest.mark.skipif(os.name != "posix", reason="files as POSIX has them")

WRONG = "Midjourney is an LLM.\n"
FIXABLE = "Use Chat GPT for that.\n"
PATIENCE = 60
"""Seconds after which a run hangs."""


def spawned(project: Project, *args: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BUZZLINT), *args], cwd=project.folder, stdin=subprocess.DEVNULL, timeout=PATIENCE,
        capture_output=True, encoding="utf-8", errors="surrogateescape", check=False,
        env=clean_environment(), **options,
    )  # type: ignore[call-overload, no-any-return]  # fmt: skip


# --- what is no file -------------------------------------------------------------------------


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))  # its name may not be long


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


ODD = {
    "pipe": _fifo,
    "socket": _socket,
    "link to zeros": _link_to("/dev/zero"),
    "link to a terminal": _link_to("/dev/tty"),
    "link to noise": _link_to("/dev/urandom"),
    "link to itself": _link_to("odd.md"),
    "link to nothing": _link_to("nowhere"),
    "link to memory": _link_to("/proc/self/mem"),
}
IN_A_FOLDER = {kind: make for kind, make in ODD.items() if kind != "link to memory"}


@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_is_an_error_at_once_if_named(
    project: Project, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    project.write("a.md", WRONG)
    ODD[kind](project.folder / "odd.md")
    ran = project.run("check", "--isolated", "--no-cache", "a.md", "odd.md")
    assert ran.code == 2
    assert "BL101" in ran.out
    assert "error: odd.md: cannot be read: " in ran.err
    assert ran.out.endswith("1 file not checked because of errors)\n")


@pytest.mark.parametrize("kind", IN_A_FOLDER)
def test_what_is_no_file_is_passed_over_in_a_folder(
    project: Project, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.folder)
    project.write("a.md", WRONG)
    IN_A_FOLDER[kind](project.folder / "odd.md")
    ran = project.run("check", "--isolated", "--no-cache", ".")
    assert (ran.code, "error:" in ran.err) == (1, False)


def test_folders_however_deep_hide_nothing(project: Project) -> None:
    """As deep as git adds and clones them; and each of them has a document to look at."""
    project.write("b.md", WRONG)
    with working_folder(project.folder):
        for _ in range(1500):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
            Path("x.md").write_text("Bread.")
    started = perf_counter()
    ran = project.run("check", "--isolated", "--no-cache", ".")
    took = perf_counter() - started
    # Python's own way of removing them ends too soon, as a walk by calls would.
    subprocess.run(["rm", "-rf", str(project.folder / "d")], check=True)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("b.md:1:18: BL101")
    assert took < 20


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full", "/dev/urandom"])
def test_a_device_does_not_hang(project: Project, device: str) -> None:
    ran = project.run("check", "-q", "--isolated", device)
    assert (ran.code, ran.err) == (2, f"error: {device}: cannot be read: not a regular file\n")


@pytest.mark.parametrize(
    ("name", "code"),
    [(".gitignore", 1), ("pyproject.toml", 1), ("buzzlint.toml", 1), (".buzzlint.toml", 1)],
)
@pytest.mark.parametrize("target", ["/dev/zero", "loop"])
def test_links_in_the_place_of_settings_do_not_hang(
    project: Project, name: str, code: int, target: str
) -> None:
    project.write("a.md", WRONG)
    (project.folder / name).symlink_to(name if target == "loop" else target)
    assert project.run("check", "--no-cache", ".").code == code


@pytest.mark.parametrize("key", ["knowledge = ['x']", "baseline = 'x'", "extend = 'x'"])
@pytest.mark.parametrize("target", ["/dev/zero", "x"])
def test_links_that_a_config_names_do_not_hang(project: Project, key: str, target: str) -> None:
    project.write("a.md", WRONG)
    project.write("buzzlint.toml", key.replace("'", '"') + "\n")
    (project.folder / "x").symlink_to(target)
    ran = project.run("check", ".")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_a_file_that_is_too_large_is_counted(project: Project) -> None:
    with (project.folder / "large.md").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    ran = project.run("check", "--isolated", ".")
    assert ran.code == 0
    assert ran.out.endswith("1 file skipped: larger than 32 MB)\n")


def test_a_file_that_grows_is_read_to_where_it_was_or_left(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(WRONG)
    stop = threading.Event()

    def grow() -> None:
        with file.open("a") as stream:
            while not stop.is_set() and stream.tell() < LARGEST:
                stream.write(WRONG * 1000)

    thread = threading.Thread(target=grow)
    thread.start()
    try:
        for _ in range(5):
            found = read(str(file))
            assert found.text.startswith(WRONG) or found.skipped
            assert len(found.text) <= LARGEST
    finally:
        stop.set()
        thread.join()


def test_a_file_that_vanishes_is_an_error(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others go on: it was found, and is gone when its turn comes."""
    for name in ("a.md", "b.md", "c.md"):
        project.write(name, WRONG)
    found = inputs.discover

    def discover(*args: Any, **options: Any) -> Any:
        files = found(*args, **options)
        (project.folder / "b.md").unlink()
        return files

    monkeypatch.setattr(inputs, "discover", discover)
    ran = project.run("check", "--isolated", "--no-cache", "-f", "concise", ".")
    assert ran.code == 2
    assert ran.err == "error: b.md: cannot be read: No such file or directory\n"
    assert re.findall(r"^\w\.md", ran.out, re.MULTILINE) == ["a.md", "c.md"]
    assert ran.out.endswith("1 file not checked because of errors)\n")


def _as_anybody() -> None:
    """Give up what lets root read and write everything, before a program is started."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP: for nobody else there is any


def test_what_may_not_be_read_is_an_error(project: Project) -> None:
    project.write("a.md", WRONG).chmod(0)
    project.write("b.md", WRONG)
    ran = spawned(project, "check", "--isolated", "--no-cache", ".", preexec_fn=_as_anybody)
    assert ran.returncode == 2
    assert ran.stderr == "error: a.md: cannot be read: Permission denied\n"
    assert "b.md" in ran.stdout


# --- names -----------------------------------------------------------------------------------

NAMES = [
    b"a\nb.md", b"a b.md", b" a.md", b"-a.md", b"--fix.md", b"caf\xe9.md", b"\xff\xfe.md",
    "\u202ea.md".encode(), b"\x1b[2J.md", b"::set-output name=a::b.md", b" ::add-mask::b.md",
    b"a ##[set-output name=x;]y.md", b"a,b:c%0A.md", b"`|<b>.md", b"=1+1.md", b"#?.md", b"a\tb.md",
    b"%s%n.md", b"{{7*7}}.md", "日本語.md".encode(), b"a" * 252 + b".md", b"\\.md", b"*.md",
]  # fmt: skip


@pytest.fixture
def oddly_named(project: Project) -> Project:
    for name in NAMES:
        (project.folder / os.fsdecode(name)).write_text(WRONG + FIXABLE)
    return project


@pytest.mark.parametrize("form", FORMATS)
def test_odd_names_are_reported_and_command_nobody(oddly_named: Project, form: str) -> None:
    ran = oddly_named.run("check", "--isolated", "-f", form, ".")
    assert (ran.code, ran.err.count("\n")) in ((1, 0), (1, 1))
    commands = {name for name, _ in obeyed(ran.out + ran.err)} - {"stop-commands"}
    if form != "html":  # a page is for a file: in a log its text could hold ``##[name]``
        assert commands == ({"error", "notice"} if form == "github" else set())
    if form == "json":
        found = json.loads(ran.out)
        assert found["summary"]["files"] == len(NAMES)
        assert len({finding["path"] for finding in found["findings"]}) == len(NAMES)


def test_odd_names_are_read_back_by_others(oddly_named: Project) -> None:
    """Each stands in a report as it is, with an escape for each byte that is no UTF-8."""
    names = {re.sub(r"[\ud800-\udfff]", _byte, os.fsdecode(name)) for name in NAMES}

    def printed(form: str) -> str:
        ran = oddly_named.run("check", "--isolated", "--no-cache", "-f", form, ".")
        assert ran.code == 1
        return ran.out

    uris = set(re.findall(r'"uri": "([^"]*)"', printed("sarif"))) - {"%SRCROOT%"}
    places = {uri for uri in uris if not uri.startswith(("urn:", "http"))}
    odd = re.compile(r"[^\w.~!$&'()*+,;=@%/-]|%(?![0-9A-F]{2})", re.ASCII)
    assert not any(map(odd.search, places))
    assert not any(urlsplit(uri).scheme or urlsplit(uri).netloc for uri in places)
    assert {unquote(uri) for uri in places} == names
    assert {item["location"]["path"] for item in json.loads(printed("gitlab"))} == names
    lines = map(json.loads, printed("rdjsonl").splitlines())
    assert {line["location"]["path"] for line in lines} == names
    held = {name.replace("\x1b", "\ufffd") for name in names}
    assert {file.attrib["name"] for file in ET.fromstring(printed("checkstyle"))} == held
    cases = ET.fromstring(printed("junit")).iter("testsuite")
    assert {case.attrib["name"] for case in cases} - {"buzzlint"} == held
    annotated = [
        line for line in printed("github").splitlines() if re.match("::(error|notice)", line)
    ]
    assert len(annotated) == 20
    assert all(re.match(r"::\w+ file=[^,:\r\n]+,line=[12],", line) for line in annotated)


def _byte(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]) - 0xDC00:02x}"


def test_what_claims_prints_commands_nobody(oddly_named: Project) -> None:
    for form in ("table", "json"):
        ran = oddly_named.run("claims", "-f", form, ".")
        assert ran.code == 0
        assert obeyed(ran.out + ran.err) == []
    rows = list(csv.reader(io.StringIO(oddly_named.run("claims", "-f", "csv", ".").out)))
    assert len({row[0] for row in rows[1:]}) == len(NAMES)
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row
    )


def test_odd_names_are_those_that_git_tells(project: Project) -> None:
    """It writes some in quotes, with escapes of its own; a branch may be called like an option."""
    (project.folder / ".git").rmdir()
    repository = Repository(project.folder)
    for name in NAMES:
        (project.folder / os.fsdecode(name)).write_text("Nothing.\n")
    repository.commit()
    repository.git("update-ref", "refs/heads/--output=x", "HEAD")
    for name in NAMES:
        (project.folder / os.fsdecode(name)).write_text(f"Nothing.\n{WRONG}")
    args = ["check", "--isolated", "--no-cache", "-f", "json"]
    ran = project.run(*args, "--since", "HEAD", ".")
    assert {finding["line"] for finding in json.loads(ran.out)["findings"]} == {2}
    assert len(json.loads(ran.out)["findings"]) == len(NAMES)
    assert project.run(*args, "--since=--output=x", ".").code == 2
    assert not (project.folder / "x").exists()


def test_odd_names_are_fixed(oddly_named: Project) -> None:
    ran = oddly_named.run("check", "--isolated", "--fix", ".")
    assert f"fixed {len(NAMES)} findings in {len(NAMES)} files" in ran.err
    files = list(oddly_named.folder.glob("*.md"))
    assert len(files) == len(NAMES)
    assert {file.read_text() for file in files} == {WRONG + "Use ChatGPT for that.\n"}


def test_a_name_that_looks_like_an_option_is_named_behind_dashes(oddly_named: Project) -> None:
    ran = oddly_named.run("check", "--isolated", "-f", "concise", "--", "--fix.md")
    assert ran.code == 1
    assert ran.out.startswith("--fix.md:1:")


# --- links -----------------------------------------------------------------------------------


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("outside") / "secret.md"
    file.write_text(WRONG + FIXABLE)
    return file


def test_a_link_out_of_the_repository_is_not_read_but_counted(
    project: Project, outside: Path
) -> None:
    (project.folder / "docs").mkdir()
    (project.folder / "docs" / "a.md").symlink_to(outside)
    (project.folder / "docs" / "folder").symlink_to(outside.parent)
    ran = project.run("check", "--isolated", ".")
    assert (ran.code, ran.err) == (0, "")
    scope = "0 mentions, 0 claims checked; 1 file skipped: link out of the tree"
    assert ran.out == f"No findings in 0 files ({scope})\n"


@pytest.mark.parametrize("option", ["--fix", "--add-suppressions"])
def test_nothing_is_written_through_a_link_out_of_the_repository(
    project: Project, outside: Path, option: str
) -> None:
    (project.folder / "a.md").symlink_to(outside)
    ran = project.run("check", "--isolated", option, "a.md")
    assert ran.code == 2
    assert "which is out of the repository: not changed" in ran.err
    assert outside.read_text() == WRONG + FIXABLE


@pytest.mark.parametrize("option", ["--format=sarif=out", "--write-baseline=out"])
def test_no_report_is_written_through_a_link_out_of_the_repository(
    project: Project, outside: Path, option: str
) -> None:
    project.write("a.md", WRONG)
    outside.write_text('{"version": 1, "findings": []}')
    (project.folder / "out").symlink_to(outside)
    ran = project.run("check", option, ".")
    assert ran.code == 2
    assert "which is out of the repository: not written" in ran.err
    assert outside.read_text() == '{"version": 1, "findings": []}'


# --- writing ---------------------------------------------------------------------------------


def test_a_full_disk_leaves_what_was_there(project: Project) -> None:
    """A limit to the size of files stands for the disk."""
    project.write("a.md", WRONG * 500)
    project.write("out.json", "old")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    ran = spawned(project, "check", "-f", "json=out.json", "--no-cache", ".", preexec_fn=limit)
    assert ran.returncode == 2
    assert "error: out.json: cannot be written: File too large" in ran.stderr
    assert (project.folder / "out.json").read_text() == "old"
    assert sorted(path.name for path in project.folder.iterdir()) == [".git", "a.md", "out.json"]


@pytest.fixture
def full(project: Project) -> Iterator[Project]:
    """A folder on a disk of its own, with no room left for more than a few lines."""
    libc = ctypes.CDLL(None, use_errno=True)
    target = os.fsencode(project.folder)
    if libc.mount(b"tmpfs", target, b"tmpfs", 0, b"size=128k") != 0:
        pytest.skip(f"no disk to be had: {os.strerror(ctypes.get_errno())}")
    try:
        (project.folder / ".git").mkdir()
        project.write("a.md", WRONG * 200 + FIXABLE)
        project.write("out.json", "old")
        project.write("base.json", '{"version": 1, "findings": []}')
        filling = (project.folder / "filling").open("wb", buffering=0)
        with filling, contextlib.suppress(OSError):
            while filling.write(b"x" * 512):
                pass
        yield project
    finally:
        assert libc.umount2(target, 2) == 0  # MNT_DETACH


@pytest.mark.parametrize(
    ("args", "written"),
    [
        (["-f", "json=out.json"], "out.json"),
        (["-f", "html=new.html"], "new.html"),
        (["--write-baseline=base.json"], "base.json"),
        (["--fix"], "a.md"),
        (["--add-suppressions"], "a.md"),
    ],
    ids=" ".join,
)
def test_a_disk_that_is_full_leaves_what_was_there(
    full: Project, args: list[str], written: str
) -> None:
    def files() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in full.folder.iterdir() if path.is_file()}

    before = files()
    ran = full.run("check", "--no-cache", *args, ".")
    assert ran.code == 2
    assert f"{written}: cannot be written: No space left on device" in ran.err
    assert files() == before


def test_a_disk_that_is_full_costs_only_the_cache(full: Project) -> None:
    ran = full.run("check", "-f", "json", ".")
    assert (ran.code, ran.err.count("error")) == (1, 0)
    assert ran.out == full.run("check", "--no-cache", "-f", "json", ".").out
    assert not list(full.folder.glob(".buzzlint_cache/*.cache"))


def test_a_folder_that_is_read_only_keeps_what_was_there(project: Project) -> None:
    """There is no cache in it either, and that does no harm."""
    file = project.write("docs/a.md", FIXABLE)
    for folder in (file.parent, project.folder):
        folder.chmod(0o500)
    checked = spawned(project, "check", "docs", preexec_fn=_as_anybody)
    fixed = spawned(project, "check", "--fix", "docs", preexec_fn=_as_anybody)
    for folder in (project.folder, file.parent):
        folder.chmod(0o700)
    assert (checked.returncode, checked.stderr) == (0, "note: 1 finding fixable with --fix\n")
    assert fixed.returncode == 2
    assert "docs/a.md: cannot be written: Permission denied" in fixed.stderr
    assert file.read_text() == FIXABLE


def test_a_file_that_has_changed_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("new words of somebody else")
    assert rewrite(str(file), FIXABLE, "fixed") == "has changed in the meantime: not changed"
    assert file.read_text() == "new words of somebody else"
    assert rewrite(str(file), "new words of somebody else", "fixed") == ""
    assert file.read_text() == "fixed"


def test_a_text_that_no_encoding_holds_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old")
    with pytest.raises((UsageError, UnicodeEncodeError)):
        write_file(str(file), "\ud800")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert file.read_text() == "old"


KILLED = """
import os, signal, sys
from pathlib import Path
from buzzlint import console
real = {name}
def kill(*args, **kwargs):
    {first}
    os.kill(os.getpid(), signal.SIGKILL)
{name} = kill
console.write_file(sys.argv[1], "new" * 100_000)
"""
MOMENTS = {
    "before it is written": ("os.fdopen", "pass"),
    "before its mode is set": ("os.chmod", "pass"),
    "before it takes its place": ("os.replace", "pass"),
    "behind that": ("os.replace", "real(*args, **kwargs)"),
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_any_moment_the_file_is_old_or_new(tmp_path: Path, moment: str) -> None:
    name, first = MOMENTS[moment]
    file = tmp_path / "a.md"
    file.write_text("old")
    program = KILLED.format(name=name, first=first)
    done = subprocess.run([sys.executable, "-c", program, str(file)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert file.read_text() == ("new" * 100_000 if moment == "behind that" else "old")


REPLACING = """
import os, signal, sys
from buzzlint.cli import main
replace, fatal = os.replace, sys.argv.pop(1)
def kill(source, target):
    if str(target).endswith(fatal):
        os.kill(os.getpid(), signal.SIGKILL)
    replace(source, target)
os.replace = kill
main()
"""


def run_until(project: Project, fatal: str, *args: str) -> None:
    """Run a command that is killed when it comes to a file whose name ends like that."""
    done = subprocess.run(
        [sys.executable, "-c", REPLACING, fatal, *args], cwd=project.folder, check=False,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL


def test_killed_while_the_cache_is_written_nothing_changes(project: Project) -> None:
    project.write("a.md", WRONG)
    args = ["check", "-f", "json", "."]
    run_until(project, ".cache", *args)
    after = [project.run(*args).out for _ in range(2)]
    assert set(after) == {project.run(*args, "--no-cache").out}
    assert len(list((project.folder / ".buzzlint_cache").glob("*.cache"))) == 1


OLD, NEW = FIXABLE * 20, "Use ChatGPT for that.\n" * 20


@pytest.mark.parametrize(
    ("option", "fatal", "texts"),
    [("--fix", "5.md", {OLD, NEW}), ("--write-baseline=base.json", "base.json", {OLD})],
)
def test_killed_in_the_middle_of_a_run_files_are_old_or_new(
    project: Project, option: str, fatal: str, texts: set[str]
) -> None:
    for number in range(12):
        project.write(f"{number}.md", OLD)
    project.write("base.json", '{"version": 1, "findings": []}')
    run_until(project, fatal, "check", "--isolated", "--no-cache", option, ".")
    assert {file.read_text() for file in project.folder.glob("*.md")} == texts
    assert json.loads((project.folder / "base.json").read_text())["findings"] == []


def test_two_runs_at_once_say_the_same(project: Project) -> None:
    for number in range(5):
        project.write(f"{number}.md", WRONG)
    command = [str(BUZZLINT), "check", "-f", "json", "."]
    both = [
        subprocess.Popen(command, cwd=project.folder, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    first, second = (running.communicate(timeout=PATIENCE)[0] for running in both)
    assert first == second
    assert json.loads(first)["summary"]["files"] == 5
    assert project.run(*command[1:]).out == first


def test_content_is_of_regular_files_only(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    assert content(tmp_path / "a") == b"a"
    with pytest.raises(OSError, match="not a regular file"):
        content("/dev/null")
    with pytest.raises(OSError):
        content(tmp_path)
