"""It works with the lowest versions of what it stands on: whoever pins one may have it."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .conftest import ROOT, without_git

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Repository

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TESTS = (
    "readers/test_markdown.py", "readers/test_html.py", "test_config.py",
    "reporting/test_golden.py", "reporting/test_custom.py", "trust/test_templates.py",
    "readers/test_rst.py", "readers/test_office.py", "readers/test_pdf.py", "lsp",
    "cli/test_watch.py", "corpus",
)  # fmt: skip
"""Those that meet the packages' corners."""
ONCE = "not killed or worker_on_ray"
"""What becomes of processes that are killed is for the most part not the packages' matter."""
RAY = ("ray",) if sys.version_info < (3, 13) else ()
"""The lowest Ray is not there for the newest Pythons."""
EXTRAS = ("lsp", "office", "pdf", "watch", "corpus", *RAY)


@pytest.fixture(scope="module")
def lowest(published: Repository, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with them."""
    folder = tmp_path_factory.mktemp("lowest")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [line for name in EXTRAS for line in project["optional-dependencies"][name]]
    lowest = [re.match(r"([\w-]+)>=([\d.]+)", line) for line in project["dependencies"] + lines]
    constraints = folder / "constraints.txt"
    constraints.write_text("".join(f"{found[1]}=={found[2]}\n" for found in lowest if found))
    assert None not in lowest
    run(sys.executable, "-m", "venv", str(folder))
    run(
        str(folder / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check",
        "--constraint", str(constraints), f"{published.folder}[{','.join(EXTRAS)}]",
        "pytest", "hypothesis", "jsonschema", "junitparser", "markdown-it-py",
        "odfpy", "python-docx", "python-pptx", "reportlab",
    )  # fmt: skip
    return folder / "bin"


def run(*command: str) -> str:
    done = subprocess.run(
        command, cwd=ROOT / "tests", env=without_git(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_works_with_the_lowest_versions(lowest: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Tools\n\nMidjourney is an LLM.\n")
    checked = run(
        str(lowest / "buzzlint"), "check", "--isolated", "--exit-zero", "-f", "concise",
        str(tmp_path),
    )  # fmt: skip
    assert "BL101" in checked
    logs = "ignore::pytest.PytestUnraisableExceptionWarning"  # an older Ray doesn't close its own
    run(
        str(lowest / "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", logs,
        "--hypothesis-profile", "brief", "-k", ONCE, *TESTS,
    )  # fmt: skip
