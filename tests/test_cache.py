"""The cache: what it keeps, what it doesn't believe, and what it never gets in the way of."""

from __future__ import annotations

import json
import os
import stat
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from buzzlint import cache as caching
from buzzlint.cache import FOLDER, Cache, Kept, clean, opened
from buzzlint.findings import ClaimText, Finding
from buzzlint.fingerprint import epoch, run_key, settings_key, text_key
from buzzlint.knowledge import compiled
from buzzlint.packing import pack, unpack
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"k" * 16
NOTHING = Kept(0, 0, ())
QUIET, TELLING, OTHER = (bytes([n]) * 16 for n in range(3))
FINDING = Finding(
    "BL101", "wrong-class", "error", 17, 20, "no", "say so",
    ClaimText("Midjourney", "midjourney", "is-a", "LLM", "asserted"),
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, which is not there yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def project(tmp_path: Path, home: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return folder


def reopened(project: Path, key: bytes = KEY) -> Cache:
    cache = opened(project, key)
    assert cache is not None
    return cache


def filled(project: Path) -> Path:
    """Write a cache with two results; return its file."""
    cache = reopened(project)
    cache.put(QUIET, NOTHING)
    cache.put(TELLING, Kept(5, 3, (FINDING,)))
    cache.save()
    return project / FOLDER / f"{KEY.hex()}.cache"


def test_results_come_back_as_they_were(project: Path) -> None:
    filled(project)
    cache = reopened(project)
    assert cache.get(QUIET) == NOTHING
    assert cache.get(TELLING) == Kept(5, 3, (FINDING,))
    assert cache.get(OTHER) is None


@given(st.from_type(Finding))
def test_a_finding_survives_json(finding: Finding) -> None:
    assert unpack(json.loads(json.dumps(pack(finding)))) == finding


def test_another_key_has_other_results(project: Path) -> None:
    filled(project)
    assert reopened(project, OTHER).get(QUIET) is None


def test_git_and_backups_are_told_to_leave_it_out(project: Path) -> None:
    folder = filled(project).parent
    assert (folder / ".gitignore").read_text() == "*\n"
    assert (
        (folder / "CACHEDIR.TAG")
        .read_text()
        .startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    )


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data + b" ",
        lambda data: data.replace(b"BL101", b"BL201"),
        lambda data: data.replace(b"cache 2", b"cache 1"),
        lambda data: data[:20] + bytes([data[20] ^ 1]) + data[21:],
        lambda data: b"not a cache",
    ],
    ids=["empty", "short", "long", "changed", "of another version", "seal", "foreign"],
)
def test_what_was_not_written_like_this_is_no_cache(project: Path, spoil: object) -> None:
    file = filled(project)
    assert callable(spoil)
    file.write_bytes(spoil(file.read_bytes()))
    cache = reopened(project)
    assert (cache.get(QUIET), cache.get(TELLING)) == (None, None)
    cache.put(OTHER, NOTHING)
    cache.save()
    assert reopened(project).get(OTHER) == NOTHING


def test_what_another_user_has_sealed_is_not_believed(project: Path, home: Path) -> None:
    """A change that is sent to a project may come with a cache in which every text is clean."""
    filled(project)
    (home / "buzzlint" / "key").unlink()
    assert reopened(project).get(QUIET) is None


def test_a_file_under_the_name_of_another_key_is_not_believed(project: Path) -> None:
    file = filled(project)
    file.rename(file.with_name(f"{OTHER.hex()}.cache"))
    assert reopened(project, OTHER).get(QUIET) is None


def test_the_secret_is_the_users_alone(project: Path, home: Path) -> None:
    filled(project)
    info = (home / "buzzlint" / "key").stat()
    assert (info.st_size, stat.S_IMODE(info.st_mode)) == (32, 0o600)


@pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX has them")
def test_a_secret_that_others_can_read_is_none(project: Path, home: Path) -> None:
    filled(project)
    (home / "buzzlint" / "key").chmod(0o644)
    assert opened(project, KEY) is None


def test_a_secret_that_lies_with_the_documents_is_none(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / ".cache"))
    assert opened(project, KEY) is None
    assert not (project / ".cache").exists()


@pytest.mark.parametrize("home", ["/dev/null", "/proc/nowhere"])
def test_without_a_home_there_is_no_cache(
    project: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", home)
    assert opened(project, KEY) is None


def test_a_link_is_not_followed(project: Path, tmp_path: Path) -> None:
    """Or a project could have us write, and remove, files elsewhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (project / FOLDER).symlink_to(elsewhere)
    assert opened(project, KEY) is None
    assert clean(project) is None
    (project / FOLDER).unlink()
    file = filled(project)
    file.unlink()
    file.symlink_to("/dev/zero")
    assert reopened(project).get(QUIET) is None


def test_a_folder_that_cannot_be_written_does_no_harm(project: Path) -> None:
    cache = reopened(project)
    (project / FOLDER).write_text("in the way")
    cache.put(QUIET, NOTHING)
    cache.save()
    assert opened(project, KEY) is None


def test_results_out_of_use_are_dropped(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "UNUSED", 2)
    digests = [bytes([n]) * 16 for n in range(6)]
    cache = reopened(project)
    for digest in digests[:4]:
        cache.put(digest, NOTHING)
    cache.save()
    cache = reopened(project)
    cache.get(digests[3])
    cache.put(digests[5], NOTHING)
    cache.save()
    cache = reopened(project)
    assert [cache.get(digest) is not None for digest in digests] == [
        True, True, False, True, False, True,
    ]  # fmt: skip


def test_files_out_of_use_are_dropped(project: Path) -> None:
    for number in range(caching.FILES + 3):
        cache = reopened(project, bytes([number]) * 16)
        cache.put(QUIET, NOTHING)
        cache.save()
        os.utime(next((project / FOLDER).glob(f"{number:02x}*.cache")), (number, number))
    assert len(list((project / FOLDER).glob("*.cache"))) == caching.FILES
    assert reopened(project, bytes([caching.FILES + 2]) * 16).get(QUIET) is not None


def test_clean_removes_it(project: Path) -> None:
    filled(project)
    assert clean(project) is True
    assert not (project / FOLDER).exists()
    assert clean(project) is False


def test_clean_leaves_alone_what_is_not_ours(project: Path) -> None:
    folder = filled(project).parent
    (folder / "thesis.md").write_text("Mine.")
    assert clean(project) is None
    assert [path.name for path in folder.iterdir()] == ["thesis.md"]


TURNS = [date(2026, 1, 10), date(2026, 3, 1)]
CHECKED = [date(2026, 1, 1)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-01-02", "2026-01-09", True),
        ("2026-01-09", "2026-01-10", False),
        ("2026-01-10", "2026-01-11", False),
        ("2026-01-11", "2026-02-28", True),
        ("2026-03-31", "2026-04-01", False),  # 90 days after the last look
        ("2026-12-29", "2026-12-31", True),
        ("2026-12-31", "2027-01-01", False),
    ],
)
def test_days_count_as_one_while_nothing_changes(one: str, other: str, same: bool) -> None:
    assert same is (
        epoch(TURNS, CHECKED, date.fromisoformat(one))
        == epoch(TURNS, CHECKED, date.fromisoformat(other))
    )


def test_every_day_on_which_the_bundled_facts_turn_is_known() -> None:
    days = compiled.days()
    assert days is not None
    assert date(2026, 11, 24) in days.known_until
    for turn in (days.turns[0], days.turns[-1]):
        before, after = (run_key((), turn + timedelta(days=n)) for n in (-1, 1))
        assert len({before, run_key((), turn), after}) == 3


def test_a_users_knowledge_counts_with_its_days(tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    day = date(2031, 5, 6)
    file.write_text("# nothing\n")
    quiet = run_key([file], day)
    assert quiet == run_key([file], day - timedelta(days=1))
    file.write_text(f"# since {day}\n")
    assert len({quiet, run_key([file], day), run_key([file], day - timedelta(days=1))}) == 3
    assert run_key([tmp_path / "gone.toml"], day) is None


def test_texts_are_told_apart_by_rules_and_format() -> None:
    settings = [settings_key(*pair) for pair in (({"BL1"}, "mdx"), ({"BL1"}, ""), ((), "mdx"))]
    assert len({text_key("a", setting) for setting in settings} | {text_key("b", settings[0])}) == 4
