"""Config files: which one holds, what it says, and what is wrong with it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from buzzlint import config
from buzzlint.errors import ConfigError, UsageError
from buzzlint.selection import Layer

RULES = {"BL101": "wrong-class", "BL201": "wrong-output", "BL202": "wrong-input", "BL504": "hype"}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_need_no_pydantic(root: Path) -> None:
    program = "import sys, buzzlint.config as c; c.find(c.Path()); print('pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


# --- which file ----------------------------------------------------------------------------------


def test_closest_config_holds_and_nothing_is_merged(root: Path) -> None:
    write(root / "buzzlint.toml", 'ignore = ["BL1"]')
    inner = write(root / "docs/.buzzlint.toml", 'fail-on = "error"')
    (root / "docs/deep").mkdir()
    found, warnings = config.find(root / "docs/deep")
    assert (found, warnings) == (inner, [])
    assert config.load(inner).rules[0].ignore == ()


def test_pyproject_counts_only_with_our_table(root: Path) -> None:
    outer = write(root / "buzzlint.toml", "")
    pyproject = write(root / "package/pyproject.toml", "[project]\nname = 'x'\n# buzzlint\n")
    assert config.find(root / "package")[0] == outer
    write(pyproject, "[tool.buzzlint]\nfail-on = 'info'\n")
    assert config.find(root / "package")[0] == pyproject
    assert config.load(pyproject).fail_on == "info"


def test_broken_pyproject_of_others_is_none_of_our_business(root: Path) -> None:
    write(root / "pyproject.toml", "[project\n")
    assert config.find(root) == (None, [])


def test_search_stops_at_the_repository(root: Path) -> None:
    write(root / "buzzlint.toml", "")
    (root / "inner/.git").mkdir(parents=True)
    assert config.find(root / "inner") == (None, [])


def test_two_configs_in_a_folder_give_a_warning(root: Path) -> None:
    first = write(root / "buzzlint.toml", "")
    write(root / ".buzzlint.toml", "")
    write(root / "pyproject.toml", "[tool.buzzlint]\n")
    assert config.find(root) == (
        first,
        [
            "buzzlint.toml is used; .buzzlint.toml is a config too, and is not read",
            "buzzlint.toml is used; pyproject.toml is a config too, and is not read",
        ],
    )


# --- extend --------------------------------------------------------------------------------------


def test_extend_replaces_keys_and_adds_to_extend_keys(root: Path) -> None:
    base = """
        select = ["BL2"]
        fail-on = "info"
        as-of = 2025-01-01
        knowledge = ["k.toml"]
        extend-exclude = ["old/"]
        [[overrides]]
        paths = ["*.txt"]
        ignore = ["BL201"]
    """
    write(root / "shared/base.toml", base)
    child = """
        extend = "shared/base.toml"
        ignore = ["BL202"]
        fail-on = "error"
        extend-exclude = ["new/"]
    """
    settings = config.load(write(root / "buzzlint.toml", child))
    assert settings.fail_on == "error"
    assert settings.as_of == date(2025, 1, 1)
    assert settings.knowledge == (root / "shared/k.toml",)
    assert [(Path(item.root).name, item.lines) for item in settings.excludes.globs] == [
        ("shared", ("old/",)),
        (root.name, ("new/",)),
    ]
    assert settings.for_file(str(root / "a.md"), RULES, Layer()).codes == {"BL201"}
    assert settings.for_file(str(root / "shared/a.txt"), RULES, Layer()).codes == frozenset()


def test_extend_in_a_circle(root: Path) -> None:
    write(root / "a.toml", 'extend = "b.toml"')
    write(root / "b.toml", 'extend = "a.toml"')
    with pytest.raises(ConfigError) as caught:
        config.load(root / "a.toml")
    assert str(caught.value) == "b.toml: 'extend': goes in a circle: a.toml -> b.toml -> a.toml"


def test_extend_of_a_missing_file(root: Path) -> None:
    write(root / "buzzlint.toml", 'extend = "gone.toml"')
    with pytest.raises(ConfigError, match=r"^buzzlint.toml: 'extend': gone.toml: no such file$"):
        config.load(root / "buzzlint.toml")


# --- errors --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "'selct': unknown key; did you mean 'select'?"),
        ("fail_on = 'info'", "'fail_on': unknown key; did you mean 'fail-on'?"),
        ("fail-on = 'fatal'", "'fail-on': 'fatal' is none of error, warning, info, never"),
        ("select = 'BL1'", "'select': must be a list of texts, as in ['a', 'b']"),
        ("select = [1]", "'select': must be a text, not 1"),
        ("as-of = 'today'", "'as-of': 'today' is no date; write it as 2026-01-31"),
        ("[[overrides]]\nignore = []", "[[overrides]] 1: 'paths': is missing"),
        (
            "[[overrides]]\npaths = ['a']\n[[overrides]]\npaths = ['b']\nignor = []",
            "[[overrides]] 2: 'ignor': unknown key; did you mean 'ignore'?",
        ),
        ("overrides = 1", "'overrides': must be tables; write [[overrides]] above each"),
        (
            "[overrides]\npaths = ['a']",
            "'overrides': must be tables; write [[overrides]] above each",
        ),
        ("overrides = ['a']", "[[overrides]] 1: must be a table"),
        ("readers = 'rst'", "'readers': must be a table; write [readers] above it"),
        ("[[overrides]]\npaths = []", "[[overrides]] 1: 'paths': must not be empty"),
        ("exclude = ['!']", "'exclude': '!': nothing behind '!'"),
        ("ignore = [0x" + "f" * 9000 + "]", "'ignore': must be a text, not so large a number"),
        (
            "as-of = 0x" + "f" * 9000,
            "'as-of': so large a number is no date; write it as 2026-01-31",
        ),
        ("ignore = [" + "9" * 5000 + "]", "not TOML: a number in it is too large"),
        ("extend = [" + "1," * 99 + "]", f"'extend': must be a text, not [{'1, ' * 26}1..."),
        (
            "[tool.buzzlint]\nselect = ['BL1']",
            "'tool': is for a pyproject.toml; here the keys stand by themselves, in no table",
        ),
        ("exclude = ['a[b']", "'exclude': 'a[b': '[' at 2 is never closed"),
        ("exclude = ['[9-0]']", "'exclude': '9-0' is no range: write '0-9'"),
    ],
)
def test_error_names_file_key_and_remedy(root: Path, text: str, message: str) -> None:
    write(root / "buzzlint.toml", text)
    with pytest.raises(ConfigError) as caught:
        config.load(root / "buzzlint.toml")
    assert str(caught.value) == f"buzzlint.toml: {message}"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("~nosuchuser/x.toml", "~nosuchuser/x.toml: there is no user 'nosuchuser'"),
        ("a" * 256, "a path of 256 characters is too long"),
        ("a/" * 2048, "a path of 4096 characters is too long"),
        ("https://example.com/a.toml",
         "https://example.com/a.toml: addresses are not fetched; name a file"),
        ("", "'' is no path; name a file, or leave it out"),
        (r"a\u0000b", r"'a\x00b' is no path; name a file, or leave it out"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["extend", "knowledge", "baseline"])
def test_what_cannot_be_a_file_is_an_error(root: Path, key: str, name: str, message: str) -> None:
    value = f'["{name}"]' if key == "knowledge" else f'"{name}"'
    write(root / "buzzlint.toml", f"{key} = {value}\n")
    with pytest.raises(ConfigError) as caught:
        config.load(root / "buzzlint.toml")
    assert str(caught.value) == f"buzzlint.toml: '{key}': {message}"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("exclude = ['!a.md']", "'exclude'"),
        ("extend-exclude = ['', '# old']", "'extend-exclude'"),
        ("[[overrides]]\npaths = ['!a.md', '!b.md']", "[[overrides]] 1: 'paths'"),
        ("[readers]\n'' = 'rst'", "[readers] ''"),
        ("[readers]\n'!*.md' = 'rst'", "[readers] '!*.md'"),
        ("[readers]\n'#x' = 'rst'", "[readers] '#x'"),
    ],
)
def test_patterns_that_fit_nothing_are_an_error(root: Path, text: str, where: str) -> None:
    write(root / "buzzlint.toml", text)
    with pytest.raises(ConfigError) as caught:
        config.load(root / "buzzlint.toml")
    assert str(caught.value).startswith(f"buzzlint.toml: {where}: fits no path: ")


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (b"select = [\n  'BL1'\n  'BL2'\n]\n", "buzzlint.toml:3:3: not TOML: "),
        (b"select = ['BL1'", "buzzlint.toml: at its end: not TOML: "),
        (b"# caf\xe9\n", "buzzlint.toml: not UTF-8 (byte 5)"),
    ],
)
def test_syntax_error_names_the_line(root: Path, content: bytes, start: str) -> None:
    (root / "buzzlint.toml").write_bytes(content)
    with pytest.raises(ConfigError) as caught:
        config.load(root / "buzzlint.toml")
    assert str(caught.value).startswith(start)


def test_byte_order_mark_is_no_error(root: Path) -> None:
    path = root / "buzzlint.toml"
    path.write_bytes(b"\xef\xbb\xbffail-on = 'info'\n")
    assert config.load(path).fail_on == "info"


def test_named_config_has_to_be_one(root: Path) -> None:
    pyproject = write(root / "pyproject.toml", "[tool.other]\n")
    with pytest.raises(ConfigError, match=r"has no table \[tool.buzzlint\]"):
        config.load(pyproject)
    with pytest.raises(UsageError, match=r"^--config: gone.toml: no such file$"):
        config.load(root / "gone.toml")
