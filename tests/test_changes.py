"""Which lines have changed since a revision: real repositories, asked through real git."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from buzzlint.changes import Lines, changed_since
from buzzlint.errors import UsageError
from buzzlint.findings import ClaimText, Finding, Span
from buzzlint.readers import read
from timing import MOST, growth

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from buzzlint.document import Document

AUTHOR = {
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


class Repository:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)

    def git(self, *args: str) -> str:
        done = subprocess.run(
            ["git", "-c", "protocol.file.allow=always", *args], cwd=self.folder,
            env=os.environ | AUTHOR, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, name: str | bytes, content: str) -> None:
        path = self.folder / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())

    def commit(self, **files: str) -> None:
        for name, content in files.items():
            self.write(name.replace("_", "."), content)
        self.git("add", "-A")
        self.git("commit", "-qm", "x", "--allow-empty")

    def changed(self, revision: str = "main", within: str = "") -> dict[str, Lines]:
        root = os.path.realpath(self.folder)
        found = changed_since(revision, str(self.folder / within))
        assert [path for path in found if not path.startswith(root + os.sep)] == []
        return {path[len(root) + 1 :]: lines for path, lines in found.items()}


@pytest.fixture(autouse=True)
def _no_other_config(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A branch with nothing of its own, parted from main after one commit."""
    repository = Repository(tmp_path / "repo")
    repository.git("init", "-q", "-b", "main")
    repository.commit(a_md="1\n2\n3\n4\n5\n", b_md="".join(f"line {n}\n" for n in range(20)))
    repository.git("checkout", "-qb", "work")
    return repository


ALL = Lines(whole=True)


def test_nothing_has_changed(repository: Repository) -> None:
    assert repository.changed() == {}


def test_commits_the_index_and_the_working_tree_count(repository: Repository) -> None:
    repository.commit(a_md="1\ntwo\n3\n4\n5\n")
    repository.write("a.md", "1\ntwo\n3\nfour\n5\n")
    repository.git("add", "-A")
    repository.write("a.md", "1\ntwo\n3\nfour\n5\n6\n")
    assert repository.changed() == {"a.md": Lines(((2, 2), (4, 4), (6, 6)))}


def test_what_happened_on_the_other_side_does_not_count(repository: Repository) -> None:
    repository.commit(a_md="1\n2\n3\n4\nfive\n")
    repository.git("checkout", "-q", "main")
    repository.commit(a_md="one\n2\n3\n4\n5\n", c_md="new\n")
    repository.git("checkout", "-q", "work")
    assert repository.changed() == {"a.md": Lines(((5, 5),))}


def test_new_files(repository: Repository) -> None:
    repository.commit(c_md="1\n2\n")
    repository.write("d.md", "1\n")
    repository.git("add", "-N", "d.md")
    repository.write("docs/e.md", "1\n")
    assert repository.changed() == {
        "c.md": Lines(((1, 2),)),
        "d.md": Lines(((1, 1),)),
        "docs/e.md": ALL,  # which git doesn't know yet
    }


def test_an_ignored_file_has_not_changed(repository: Repository) -> None:
    repository.commit(_gitignore="out/\n")
    repository.write("out/a.md", "1\n")
    assert list(repository.changed()) == [".gitignore"]


def test_deleted_lines_leave_a_gap(repository: Repository) -> None:
    repository.write("a.md", "1\n2\n5\n")
    assert repository.changed() == {"a.md": Lines(gaps=(2,))}


def test_a_deleted_file_is_none(repository: Repository) -> None:
    (repository.folder / "a.md").unlink()
    assert repository.changed() == {}


def test_a_renamed_file_has_changed_where_its_text_has(repository: Repository) -> None:
    repository.git("mv", "a.md", "new.md")
    repository.git("mv", "b.md", "docs.md")
    text = (repository.folder / "docs.md").read_text()
    repository.write("docs.md", text.replace("line 7\n", "seven\n"))
    assert repository.changed() == {"docs.md": Lines(((8, 8),))}


@pytest.mark.parametrize(
    "name",
    [
        "a b.md", "ä 日本.md", 'q"uo\'te.md', "back\\slash.md", "tab\t.md", "new\nline.md",
        "-dash.md", ":colon.md", " b.md b", "x.md b/x.md", "docs/deep/ü.md", b"latin-\xe9.md",
        "@@ -1 +1 @@.md", "end.md ", "\x1b[31m.md",
    ],
)  # fmt: skip
def test_names_of_files(repository: Repository, name: str | bytes) -> None:
    repository.git("checkout", "-q", "main")
    repository.write(name, "1\n2\n3\n")
    repository.commit()
    repository.git("checkout", "-qb", "other")
    repository.write(name, "1\n2\n3\n4\n")
    assert repository.changed() == {os.fsdecode(name): Lines(((4, 4),))}
    repository.git("add", "-A")
    repository.git("mv", "--", os.fsdecode(name), "renamed.md")
    repository.git("mv", "--", "renamed.md", os.fsdecode(name) + "2")
    assert repository.changed() == {os.fsdecode(name) + "2": Lines(((4, 4),))}
    repository.git("checkout", "-q", "-f", "main")
    repository.write(os.fsdecode(name) + "3", "new")
    assert repository.changed() == {os.fsdecode(name) + "3": ALL}


def test_text_that_looks_like_a_diff(repository: Repository) -> None:
    text = "1\ndiff --git a/x.md b/x.md\n++ b/y.md\n-- a/y.md\n@@ -1,9 +1,9 @@\n"
    repository.write("a.md", text)
    repository.write("b.md", "\n" + (repository.folder / "b.md").read_text() + "end, no newline")
    assert repository.changed() == {
        "a.md": Lines(((2, 5),)),
        "b.md": Lines(((1, 1), (22, 22))),
    }


def test_a_config_changes_nothing(repository: Repository) -> None:
    for key, value in {
        "diff.noprefix": "true", "diff.mnemonicPrefix": "true", "diff.context": "9",
        "diff.interHunkContext": "9", "diff.renames": "false", "diff.relative": "true",
        "color.ui": "always", "core.quotePath": "true", "diff.wordRegex": ".",
    }.items():  # fmt: skip
        repository.git("config", key, value)
    repository.write("a.md", "1\ntwo\n3\nfour\n5\n")
    repository.write("sub/ä.md", "")
    repository.git("mv", "b.md", "c.md")
    changed = repository.changed(within="sub")
    assert changed == {"a.md": Lines(((2, 2), (4, 4))), "sub/ä.md": ALL}


def test_the_environment_changes_nothing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=9")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    repository.write("a.md", "1\ntwo\n3\n4\n5\n")
    assert repository.changed() == {"a.md": Lines(((2, 2),))}


def test_no_code_of_the_repository_runs(repository: Repository, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch '{trap}'\ncat\n")
    script.chmod(0o755)
    repository.write(".gitattributes", "*.md diff=evil filter=evil\n")
    repository.write("a.md", "1\ntwo\n3\n4\n5\n")
    for key in (
        "diff.external", "diff.evil.command", "diff.evil.textconv", "core.fsmonitor",
        "filter.evil.clean", "filter.evil.process", "core.pager", "pager.diff",
    ):  # fmt: skip
        repository.git("config", key, str(script))
    hook = repository.folder / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(script.read_text())
    hook.chmod(0o755)
    os.utime(repository.folder / "b.md", (1, 1))  # git has to look into it
    assert repository.changed()["a.md"] == Lines(((2, 2),))
    assert not trap.exists()


def test_submodules_and_links_are_left_out(repository: Repository, tmp_path: Path) -> None:
    other = Repository(tmp_path / "other")
    other.git("init", "-q", "-b", "main")
    other.commit(a_md="1\n")
    repository.git("submodule", "add", "-q", str(other.folder), "sub")
    repository.commit()
    repository.write("sub/a.md", "2\n")
    (repository.folder / "link.md").symlink_to("a.md")
    repository.commit()
    assert list(repository.changed()) == [".gitmodules"]


def test_a_file_in_the_place_of_a_link_is_new(repository: Repository) -> None:
    (repository.folder / "link.md").symlink_to("a.md")
    repository.commit()
    (repository.folder / "link.md").unlink()
    repository.write("link.md", "1\n2\n")
    assert repository.changed("HEAD") == {"link.md": Lines(((1, 2),))}


def test_a_file_that_attributes_call_binary_is_new_all_over(repository: Repository) -> None:
    repository.commit(_gitattributes="*.md binary\n")
    repository.write("a.md", "1\ntwo\n3\n4\n5\n")
    assert repository.changed("HEAD") == {"a.md": ALL}


def test_a_merge_with_conflicts(repository: Repository) -> None:
    repository.commit(a_md="1\nours\n3\n4\n5\n")
    repository.git("checkout", "-q", "main")
    repository.commit(a_md="1\ntheirs\n3\n4\n5\n")
    repository.git("checkout", "-q", "work")
    with pytest.raises(AssertionError):
        repository.git("merge", "main")
    (lines,) = repository.changed("HEAD").values()
    assert lines.touch(2, 2)


def test_any_name_of_a_commit_will_do(repository: Repository) -> None:
    repository.git("tag", "-a", "v1", "-m", "x")
    repository.commit(a_md="1\n2\n3\n4\nfive\n")
    sha = repository.git("rev-parse", "main").strip()
    for revision in ("main", "v1", sha, sha[:8], "HEAD~1", "HEAD^", "@{-1}", "refs/heads/main"):
        assert list(repository.changed(revision)) == ["a.md"], revision
    assert repository.changed("HEAD") == {}


# --- when git can't tell ---------------------------------------------------------------------


def complaint(folder: Path, revision: str = "main") -> str:
    with pytest.raises(UsageError) as caught:
        changed_since(revision, str(folder))
    text = str(caught.value)
    assert "\n" not in text
    return text


@pytest.mark.parametrize("revision", ["nope", "main..work", "HEAD:a.md", "main work"])
def test_an_unknown_revision(repository: Repository, revision: str) -> None:
    expected = f"--since: unknown revision {revision!r}"
    assert complaint(repository.folder, revision) == expected


@pytest.mark.parametrize("revision", ["--output=x", "-h", "", "a\0b"])
def test_an_option_is_no_revision(repository: Repository, revision: str) -> None:
    assert complaint(repository.folder, revision) == f"--since: {revision!r} is no revision"
    assert not (repository.folder / "x").exists()


def test_a_shallow_clone_says_what_to_fetch(repository: Repository, tmp_path: Path) -> None:
    repository.commit(a_md="2\n")
    repository.git("checkout", "-q", "main")
    repository.commit(b_md="2\n")
    clone = Repository(tmp_path / "clone")
    source = repository.folder.as_uri()
    clone.git("clone", "-q", "--depth=1", "--branch", "work", source, ".")
    hint = (
        "; this is a shallow clone, fetch more of it: git fetch --unshallow "
        "(in GitHub Actions: fetch-depth: 0)"
    )
    assert (
        complaint(clone.folder, "origin/main") == f"--since: unknown revision 'origin/main'{hint}"
    )
    clone.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main")
    assert complaint(clone.folder, "origin/main") == (
        f"--since: 'origin/main' and HEAD have no commit in common{hint}"
    )
    clone.git("fetch", "-q", "--unshallow")
    assert changed_since("origin/main", str(clone.folder))


def test_a_partial_clone_says_what_to_fetch(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.commit(a_md="2\n")
    clone = Repository(tmp_path / "clone")
    clone.git("clone", "-q", "--filter=blob:none", repository.folder.as_uri(), ".")
    assert complaint(clone.folder, "origin/main") == (
        "--since: this is a partial clone; fetch the rest: git fetch --refetch --no-filter"
    )
    clone.git("fetch", "-q", "--refetch", "--no-filter")
    assert changed_since("origin/main", str(clone.folder))


def test_histories_without_a_common_commit(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "apart")
    repository.commit(c_md="1\n")
    assert complaint(repository.folder) == "--since: 'main' and HEAD have no commit in common"


def test_a_branch_without_a_commit(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "apart")
    assert complaint(repository.folder) == "--since: nothing is committed here yet"


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert complaint(tmp_path) == "--since: not in a git repository"


def test_a_repository_without_a_working_tree(tmp_path: Path) -> None:
    bare = Repository(tmp_path / "bare")
    bare.git("init", "-q", "--bare")
    assert complaint(bare.folder) == "--since: git says: this operation must be run in a work tree"


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert complaint(tmp_path).startswith("--since: git can't be run; is it installed")


# --- lines and findings ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "first", "last", "touched"),
    [
        (Lines(((2, 3),)), 1, 1, False),
        (Lines(((2, 3),)), 3, 9, True),
        (Lines(((2, 3),)), 4, 9, False),
        (Lines(gaps=(2,)), 2, 2, False),
        (Lines(gaps=(2,)), 2, 3, True),
        (Lines(gaps=(2,)), 3, 4, False),
        (Lines(gaps=(0,)), 1, 1, False),
        (Lines(((1, 2), (5, 6), (9, 9))), 3, 4, False),
        (Lines(((1, 2), (5, 6), (9, 9))), 6, 8, True),
        (Lines(((1, 2), (5, 6), (9, 9))), 3, 20, True),
        (Lines(((1, 2), (5, 6), (9, 9))), 7, 8, False),
        (Lines(gaps=(1, 4, 9)), 5, 9, False),
        (Lines(gaps=(1, 4, 9)), 2, 5, True),
        (ALL, 7, 7, True),
        (Lines(), 1, 9, False),
    ],
)
def test_touch(lines: Lines, first: int, last: int, touched: bool) -> None:
    assert lines.touch(first, last) is touched


def found(source: str, wrong: str, *related: str) -> tuple[Document, Finding]:
    spans = tuple(Span(at := source.index(word), at + len(word)) for word in related)
    start = source.index(wrong)
    claim = ClaimText("", "", "is-a", "", "asserted")
    finding = Finding("BL101", "", "error", start, start + len(wrong), "", "", claim, (), spans)
    return read("a.md", source), finding


@pytest.mark.parametrize(
    ("source", "ranges", "gaps", "kept"),
    [
        ("SYS is an LLM.\n\nOther\n", [(1, 1)], [], True),
        ("SYS is an LLM.\n\nOther\n", [(3, 3)], [], False),
        # one claim over several lines: also what stands between
        ("SYS\nis\nan LLM.\n", [(1, 1)], [], True),
        ("SYS\nis\nan LLM.\n", [(2, 2)], [], True),
        ("SYS\nis\nan LLM.\nMore\n", [(4, 4)], [], False),
        ("SYS\nis\nan LLM.\n", [], [2], True),
        # in a table, or with a heading, the lines between are other claims
        ("| SYS | b |\n|--|--|\n| c | d |\n| e | LLM |\n", [(1, 1)], [], True),
        ("| SYS | b |\n|--|--|\n| c | d |\n| e | LLM |\n", [(3, 3)], [], False),
        ("| SYS | b |\n|--|--|\n| c | d |\n| e | LLM |\n", [(4, 4)], [], True),
        # as git counts lines
        ("a\r\nSYS is an LLM.\r\n", [(2, 2)], [], True),
        ("a\rSYS is an LLM.\nb", [(1, 1)], [], True),
        ("a\rSYS is an LLM.\nb", [(2, 2)], [], False),
    ],
)
def test_a_finding_is_kept_if_a_line_of_it_has_changed(
    source: str, ranges: list[tuple[int, int]], gaps: list[int], kept: bool
) -> None:
    assert Lines(tuple(ranges), tuple(gaps)).touch_finding(*found(source, "LLM", "SYS")) is kept


def test_time_grows_with_the_changed_places() -> None:
    def work(count: int) -> Callable[[], None]:
        source = "SYS is an LLM.\n\nOther\n\n" * count
        places = range(3, 4 * count, 4)
        lines = Lines(tuple((line, line) for line in places), tuple(places))
        document, first = found(source, "LLM", "SYS")
        finding = replace(first, start=len(source) - 12, end=len(source) - 9, related=())

        def asked() -> None:
            lines.numbers(document)
            for _ in range(count):
                lines.touch_finding(document, finding)

        return asked

    assert growth(work, 500) < MOST


@pytest.mark.parametrize(
    ("source", "lines", "numbers"),
    [
        ("a\nb\nc\n", Lines(((2, 2),)), {2}),
        ("a\rb\nc\n", Lines(((1, 1),)), {1, 2}),
        ("a\rb\nc\n", Lines(((2, 2),)), {3}),
        ("a\r\nb\r\nc", ALL, {1, 2, 3}),
        ("a\nb\n", Lines(gaps=(1,)), set()),
    ],
)
def test_numbers_are_those_of_the_document(source: str, lines: Lines, numbers: set[int]) -> None:
    assert lines.numbers(read("a.md", source)) == numbers
