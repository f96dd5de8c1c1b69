"""Which files are linted, and how they are read."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.discovery import Excludes, decode, discover, read
from buzzlint.globs import Globs
from timing import MOST, growth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def make(root: Path, *names: str, text: str = "x\n") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def git(root: Path, *args: str) -> str:
    home = {"HOME": str(root), "XDG_CONFIG_HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1"}
    done = subprocess.run(
        ["git", *args], cwd=root, env=os.environ | home, capture_output=True, text=True, check=True
    )
    return done.stdout


def found(
    root: Path, *paths: str, excludes: Excludes | None = None, known: Iterable[str] = (".md",)
) -> list[str]:
    discovery = discover(
        paths or (".",),
        known=lambda name: name.endswith(tuple(known)),
        excludes=excludes,
        folder=root,
    )
    assert discovery.errors == []
    return [file.path for file in discovery.files]


def test_folder_gives_known_files_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a/z.md", "a/code.py", "a/b/c.md", ".github/PULL_REQUEST.md", "A.md")
    assert found(tmp_path) == [".github/PULL_REQUEST.md", "A.md", "a/b/c.md", "a/z.md", "b.md"]


def test_default_excludes_hold_at_any_depth(tmp_path: Path) -> None:
    make(tmp_path, "x/node_modules/a.md", ".venv/a.md", "build/a.md", "x/__pycache__/a.md", "a.md")
    assert found(tmp_path) == ["a.md"]


def test_named_files_are_always_linted(tmp_path: Path) -> None:
    make(tmp_path, "build/a.md", "x.unknown", ".gitignore", "ignored.md")
    git(tmp_path, "init")
    make(tmp_path, ".gitignore", text="ignored.md\n")
    names = ["build/a.md", "ignored.md", "x.unknown"]
    assert found(tmp_path, *names) == names


def test_named_folder_is_walked_even_if_excluded_or_ignored(tmp_path: Path) -> None:
    git(tmp_path, "init")
    make(tmp_path, ".gitignore", text="build/\n*.tmp.md\n")
    make(tmp_path, "build/a.md", "build/dist/b.md", "old/c.md")
    excludes = Excludes(globs=(Globs(str(tmp_path), ("old/",)),))
    assert found(tmp_path, "build", "old", excludes=excludes) == ["build/a.md", "old/c.md"]


def test_force_excludes_named_files_and_folders(tmp_path: Path) -> None:
    make(tmp_path, "build/a.md", "old/b.md", "c.md", "skip.md")
    globs = Globs(str(tmp_path), ("old/", "/skip.md"))
    excludes = Excludes(globs=(globs,), force=True)
    paths = ("build/a.md", "build", "old/b.md", "old", "c.md", "skip.md")
    assert found(tmp_path, *paths, excludes=excludes) == ["c.md"]


def test_excludes_are_read_as_in_a_gitignore(tmp_path: Path) -> None:
    make(tmp_path, "docs/a.md", "docs/x/a.md", "x/docs/a.md", "keep/drop.md", "keep/keep.md")
    excludes = Excludes(globs=(Globs(str(tmp_path), ("/docs/*.md", "drop.*")),))
    assert found(tmp_path, excludes=excludes) == ["docs/x/a.md", "keep/keep.md", "x/docs/a.md"]


def test_gitignore_nested_negated_and_info_exclude(tmp_path: Path) -> None:
    git(tmp_path, "init")
    make(tmp_path, ".gitignore", text="*.log.md\n/gen/\n")
    make(tmp_path, "docs/.gitignore", text="!keep.log.md\ndraft-*.md\n")
    make(tmp_path, ".git/info/exclude", text="private.md\n")
    make(tmp_path, "a.log.md", "gen/a.md", "docs/gen/a.md", "docs/keep.log.md", "docs/draft-1.md")
    make(tmp_path, "draft-2.md", "docs/private.md")
    assert found(tmp_path) == ["docs/gen/a.md", "docs/keep.log.md", "draft-2.md"]
    assert found(tmp_path, "docs") == ["docs/gen/a.md", "docs/keep.log.md"]


def test_gitignore_of_only_some_kinds_of_files(tmp_path: Path) -> None:
    git(tmp_path, "init")
    make(tmp_path, ".gitignore", text="*\n!*/\n!*.md\n")
    make(tmp_path, "a/b/c.md", "a/b/c.txt")
    assert found(tmp_path, known=(".md", ".txt")) == ["a/b/c.md"]


def test_exclude_of_a_worktree_is_that_of_its_repository(tmp_path: Path) -> None:
    main = tmp_path / "main"
    main.mkdir()
    git(main, "init")
    make(main, ".git/info/exclude", text="private.md\n")
    commit = ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "--allow-empty", "-m", "x")
    git(main, *commit)
    git(main, "worktree", "add", "../tree")
    make(tmp_path / "tree", "a.md", "private.md")
    assert found(tmp_path / "tree") == ["a.md"]


def test_a_pointer_to_no_possible_path_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    make(tmp_path, ".git", text="gitdir: a\0b\n")
    assert found(tmp_path) == ["a.md"]


def test_gitignore_above_counts_only_inside_a_repository(tmp_path: Path) -> None:
    make(tmp_path, ".gitignore", text="*.md\n")
    make(tmp_path, "sub/a.md")
    assert found(tmp_path, "sub") == ["sub/a.md"]


def test_unreadable_gitignore_lines_are_skipped(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "b.md")
    make(tmp_path, ".gitignore", text="!\na.md\n")
    assert found(tmp_path) == ["b.md"]


@pytest.mark.parametrize("seed", range(24))
def test_git_agrees(tmp_path: Path, seed: int) -> None:
    """Random trees under random rules: what git lists is what we find."""
    dice = random.Random(seed)
    git(tmp_path, "init")
    folders = ["", "a/", "b/", "a/b/", "a/c/", "a/b/c/", "b/a/"]
    names = [f"{folder}{stem}.md" for folder in folders for stem in "abx"]
    make(tmp_path, *dice.sample(names, 16))
    pieces = [
        "a",
        "b",
        "c",
        "/a",
        "/b",
        "a/b",
        "*.md",
        "x.*",
        "/*",
        "a/*",
        "**/c",
        "a/**",
        "[ab].md",
        "[!a]*",
        "[^b-z].md",
        "?.m?",
        "*.*d",
        "\\a",
        "a*/**/[\\a-b]*",
        "***/x.md",
        "*",
        "**",
    ]
    for folder in dice.sample(folders, 3):
        rules = [
            dice.choice(["", "", "!"]) + dice.choice(pieces) + dice.choice(["", "", "/"])
            for _ in range(dice.randint(1, 4))
        ]
        make(tmp_path, f"{folder}.gitignore", text="\n".join(rules) + "\n")
    listed = git(tmp_path, "ls-files", "--others", "--exclude-standard").splitlines()
    assert found(tmp_path) == sorted(name for name in listed if name.endswith(".md"))


@pytest.mark.parametrize(
    ("pattern", "fits", "others"),
    [
        ("a*b*c", ["abc", "aXbXc", "abcbc"], ["ab", "abcd", "xabc"]),
        ("*ab*ab", ["abab", "aabXab"], ["ab", "aab", "abb"]),
        ("*a?c*", ["abc", "xabcx", "aabc"], ["ac", "acac"]),
        ("[!a-c]*", ["d", "da"], ["a", "cd"]),
        ("[]-]x", ["]x", "-x"], ["x", "ax"]),
        ("[a\\]]", ["a", "]"], ["\\", "b"]),
        ("\\*\\?", ["*?"], ["ab"]),
        ("a\\ ", ["a "], ["a"]),
        ("a  ", ["a"], ["a "]),
        ("a\nb*", ["a\nbc"], ["a"]),
        ("x/**/y", ["x/y", "x/a/b/y"], ["xy", "a/x/y"]),
        ("x/**", ["x/y", "x/a/b/y"], ["x"]),
        ("**/x/**/x/y", ["x/x/y", "a/x/x/b/x/y"], ["x/y", "x/x/z"]),
        ("x//y", [], ["x/y"]),
        ("#x", [], ["#x"]),
    ],
)
def test_wildcards(pattern: str, fits: list[str], others: list[str]) -> None:
    globs = Globs("/r", (pattern,))
    assert [name for name in (*fits, *others) if globs.file(f"/r/{name}")] == fits
    assert [name for name in (*fits, *others) if globs.entry(f"/r/{name}", folder=False)] == fits


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("*a" * 12 + "*b", "a"),
        ("?*" * 12 + "z", "a"),
        ("[a-z]*" * 12 + "Z", "a"),
        ("*" * 5_000 + "b", "a"),
        ("**/a/" * 12 + "b", "a/"),
        ("**/a*/" * 12 + "b", "a/"),
    ],
    ids=lambda text: text[:10],
)
def test_patterns_take_no_longer_than_the_name_is_worth(line: str, path: str) -> None:
    def matching(length: int) -> Callable[[], object]:
        globs, name = Globs("/r", (line,)), "/r/" + path * length
        return lambda: [globs.file(name) for _ in range(20)]

    assert growth(matching, 100) < MOST


def test_no_file_twice(tmp_path: Path) -> None:
    make(tmp_path, "docs/a.md")
    (tmp_path / "alias.md").symlink_to("docs/a.md")
    absolute = str(tmp_path / "docs/a.md")
    assert found(tmp_path, ".", "docs", "./docs/a.md", "docs/../docs/a.md", absolute) == [
        "docs/a.md"
    ]


def test_links_in_a_circle_and_into_nothing(tmp_path: Path) -> None:
    make(tmp_path, "docs/a.md")
    (tmp_path / "docs/loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "docs/gone.md").symlink_to("nowhere.md")
    (tmp_path / "docs/self.md").symlink_to("self.md")
    assert found(tmp_path) == ["docs/a.md"]


def test_paths_outside_the_working_folder_stay_absolute(tmp_path: Path) -> None:
    make(tmp_path, "here/a.md", "there/b.md")
    assert found(tmp_path / "here", ".", "../there") == [
        f"{tmp_path.as_posix()}/there/b.md",
        "a.md",
    ]


def test_missing_paths_are_told_and_hide_nothing(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    (tmp_path / "dangling.md").symlink_to("nowhere.md")
    discovery = discover(["gone", "a.md"], known=lambda name: True, folder=tmp_path)
    assert discovery.errors == [("gone", "no such file or folder")]
    assert [file.path for file in discovery.files] == ["a.md"]
    assert "cannot be read" in read(str(tmp_path / "dangling.md")).error


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Make so many folders, one in the other, and a document in the last of them."""
    here = os.open(".", os.O_RDONLY)

    def make_folders(number: int) -> Path:
        os.chdir(tmp_path)
        for _ in range(number):
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        Path("x.md").write_text("x\n")
        os.fchdir(here)
        return tmp_path

    yield make_folders
    os.fchdir(here)
    os.close(here)
    subprocess.run(
        ["rm", "-rf", str(tmp_path / "d")], check=True
    )  # Python's own way is not so deep


def test_folders_may_be_deeper_than_calls_can_be(deep: Callable[[int], Path]) -> None:
    root = deep(1200)
    make(root, "b.md", "e/c.md")
    assert found(root) == ["b.md", "d/" * 1200 + "x.md", "e/c.md"]


def test_a_path_that_the_system_refuses_is_an_error_and_hides_nothing(
    deep: Callable[[int], Path],
) -> None:
    root = deep(3000)
    make(root, "b.md", "e/c.md")
    discovery = discover(["."], known=lambda name: name.endswith(".md"), folder=root)
    assert [file.path for file in discovery.files] == ["b.md", "e/c.md"]
    [(path, reason)] = discovery.errors
    assert set(path.split("/")) == {"d"}
    assert reason == "cannot be read: File name too long"


def test_names_that_are_not_utf8_can_be_reported(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")).write_text("x")
    except OSError:
        pytest.skip("the file system takes only UTF-8")
    assert found(tmp_path) == ["caf\\xe9.md"]


@pytest.mark.parametrize(
    ("data", "text", "skipped", "error"),
    [
        (b"plain", "plain", "", ""),
        (b"\xef\xbb\xbfmark\r\n", "\ufeffmark\r\n", "", ""),
        (b"caf\xe9 au lait", "", "", "not UTF-8 (byte 3); convert it or exclude it"),
        (b"\x89PNG\0\xff", "", "binary", ""),
        (
            "\ufeffHi".encode("utf-16-le"),
            "",
            "",
            "not UTF-8 (byte 0: it looks like UTF-16); convert it or exclude it",
        ),
    ],
)
def test_decode(data: bytes, text: str, skipped: str, error: str) -> None:
    source = decode(data)
    assert (source.text, source.skipped, source.error) == (text, skipped, error)
