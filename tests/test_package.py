"""What users install: built from the sources, put into a folder of its own, and run from there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SKIPPED = shutil.ignore_patterns(
    ".*", "__pycache__", "*.egg-info", "build", "dist", "venv", "node_modules"
)
DATA = [
    "buzzlint/py.typed",
    "buzzlint/patterns/classes.toml",
    "buzzlint/patterns/frames.toml",
    "buzzlint/patterns/makers.toml",
    "buzzlint/patterns/modalities.toml",
    "buzzlint/patterns/words.toml",
    "buzzlint/patterns/systems/image.toml",
    "buzzlint/patterns/systems/text.toml",
    "buzzlint/patterns/parser/LICENSE.txt",
    "buzzlint/patterns/parser/MODEL_CARD.md",
    "buzzlint/patterns/parser/model/lemmas.json.gz",
    "buzzlint/patterns/parser/model/pipeline.json",
    "buzzlint/patterns/parser/model/weights.msgpack",
    "buzzlint/reports/full.j2",
]
"""Some of the data; the rest is read off the sources."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from nothing but the sdist."""
    sources = tmp_path_factory.mktemp("sources") / "buzzlint"
    shutil.copytree(ROOT, sources, ignore=SKIPPED)
    folder = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(sources)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (only,) = built.glob("*.whl")
    return only


@pytest.fixture(scope="module")
def content(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed; its dependencies are those of this environment."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, "--target", str(folder), str(wheel)], check=True)
    return folder


def run(installed: Path, cwd: Path, *args: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, *args],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def sources(folder: str) -> set[str]:
    """Paths that the files of a folder have in the wheel."""
    return {
        "buzzlint/" + path.relative_to(ROOT).as_posix().removeprefix("lint/")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith(".")
    }


def test_wheel_holds_nothing_but_the_package(content: set[str]) -> None:
    package, metadata = sorted({name.split("/")[0] for name in content})
    assert package == "buzzlint"
    assert re.fullmatch(r"buzzlint-[\d.]+\.dist-info", metadata)


def test_wheel_holds_all_code_and_data(content: set[str]) -> None:
    assert set(DATA) <= content
    expected = sources("lint") | sources("patterns") | sources("reports")
    assert len(expected) > 100
    assert expected - content == set()


def test_wheel_holds_nothing_for_developers(content: set[str]) -> None:
    parts = {part for name in content for part in Path(name).parts}
    assert not parts & {"tests", "examples", "docs", "conftest.py", "__pycache__", ".ci"}
    assert {part for part in parts if part.startswith("test_")} == set()


def test_the_parser_ships_with_what_it_was_made_from(content: set[str]) -> None:
    """Its licence wants that: whoever has the treebanks can train it anew, or change it."""
    parser = sources("patterns/parser")
    assert {Path(name).name for name in parser} >= {"train.py", "templates.toml", "config.cfg"}
    assert parser <= content


def test_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < 8_000_000


def test_wheel_runs_everywhere(wheel: Path) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")


def test_metadata(wheel: Path, content: set[str]) -> None:
    (name,) = [name for name in content if name.endswith(".dist-info/METADATA")]
    with zipfile.ZipFile(wheel) as archive:
        metadata = message_from_string(archive.read(name).decode())
    assert metadata["Name"] == "buzzlint"
    assert metadata["Requires-Python"] == ">=3.10"
    assert metadata["License-Expression"] == "MIT AND CC-BY-SA-4.0"
    licences = set(metadata.get_all("License-File", []))
    assert licences == {"LICENSE", "patterns/parser/LICENSE.txt"}
    folder = name.removesuffix("METADATA") + "licenses/"
    assert {folder + licence for licence in licences} <= content
    needed = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert sorted(re.split(r"[<>=!~; ]", line)[0] for line in needed) == [
        "ahocorasick_rs", "click", "docutils", "jinja2", "pydantic", "pyromark",
        "spacy", "tomli", "tree-sitter", "tree-sitter-html",
    ]  # fmt: skip


def test_sdist_holds_what_a_build_needs(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"pyproject.toml", "README.md", "LICENSE", "lint/__init__.py"} <= names
    assert {"patterns/words.toml", "reports/full.j2"} <= names
    assert not [name for name in names if name.startswith((".venv", ".git/", "build"))]


def test_it_runs_from_where_it_is_installed(installed: Path, tmp_path: Path) -> None:
    script = "import buzzlint; print(buzzlint.__file__); " + (
        "print(*(f.code for f in buzzlint.Linter().lint_text('Midjourney is an LLM.')))"
    )
    done = run(installed, tmp_path, "-c", script)
    assert done.returncode == 0, done.stderr
    file, codes = done.stdout.splitlines()
    assert Path(file).is_relative_to(installed)
    assert codes == "BL101"


def test_its_command_runs(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Midjourney is an LLM.\n", encoding="utf-8")
    done = run(installed, tmp_path, "-m", "buzzlint", "check", "--isolated", "a.md")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("a.md:1:18: ")
    assert (installed / "bin" / "buzzlint").exists() or sys.platform == "win32"


def test_it_takes_no_other_names(installed: Path, tmp_path: Path) -> None:
    """The folders lint, patterns and reports are no packages of a user's environment."""
    taken = {path.name for path in installed.iterdir()} - {"bin", "__pycache__"}
    assert {name for name in taken if not name.endswith(".dist-info")} == {"buzzlint"}
    script = """if True:
        from importlib.util import find_spec
        print(*(name for name in ("lint", "patterns", "reports", "buzzlint") if find_spec(name)))
    """
    assert run(installed, tmp_path, "-c", script).stdout.split() == ["buzzlint"]
