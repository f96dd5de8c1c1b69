"""The GitHub Action: its steps, run with the variables that a runner sets."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import ROOT, Repository, without_git

BAD = "Midjourney is an LLM.\n"
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


@dataclass(frozen=True)
class Ran:
    code: int
    log: str
    outputs: dict[str, str]
    summary: str


class Runner:
    """A machine that runs the steps of the action as GitHub's do."""

    def __init__(self, action: Path, temporary: Path) -> None:
        self.action = action
        self.temporary = temporary
        temporary.mkdir(exist_ok=True)

    def step(
        self, name: str, folder: Path, inputs: dict[str, str], event: dict[str, str] | None = None
    ) -> Ran:
        """Run a step in a working folder; ``event`` sets GITHUB_* and what "github." names."""
        (step,) = [step for step in ACTION["runs"]["steps"] if step["name"] == name]
        known = {f"inputs.{key}": item["default"] for key, item in ACTION["inputs"].items()}
        known |= {f"inputs.{key}": value for key, value in inputs.items()}
        known["github.event.before"] = (event or {}).get("before", "")
        output, summary = self.temporary / "output", self.temporary / "summary"
        for file in (output, summary):
            file.write_text("", encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env={
                **without_git(),
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_ACTION_PATH": str(self.action),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                "GITHUB_BASE_REF": (event or {}).get("base", ""),
                "RUNNER_TEMP": str(self.temporary),
                **{
                    key: EXPRESSION.sub(lambda match: known[match[1]], value)
                    for key, value in step["env"].items()
                },
            },
            capture_output=True,
            text=True,
            check=False,
        )
        lines = output.read_text(encoding="utf-8").splitlines()
        return Ran(
            done.returncode,
            done.stdout + done.stderr,
            dict(line.split("=", 1) for line in lines),
            summary.read_text(encoding="utf-8"),
        )


@pytest.fixture(scope="module")
def runner(published: Repository, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A machine on which the first step has installed buzzlint from the repository."""
    runner = Runner(published.folder, tmp_path_factory.mktemp("runner") / "temp")
    ran = runner.step("Install buzzlint", published.folder, {})
    assert ran.code == 0, ran.log
    return runner


def check(runner: Runner, repository: Repository, **inputs: str) -> Ran:
    event = {key: inputs.pop(key) for key in ("base", "before") if key in inputs}
    named = {key.replace("_", "-"): value for key, value in inputs.items()}
    return runner.step("Check documents", repository.folder, named, event)


def test_the_action_is_what_github_expects() -> None:
    done = subprocess.run(
        [
            str(Path(sys.executable).parent / "check-jsonschema"),
            "--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml"),
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_no_input_reaches_a_script_but_through_its_environment() -> None:
    assert not [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]]


def test_findings_fail_the_step_and_are_annotated(runner: Runner, documents: Repository) -> None:
    documents.commit(tools=BAD, clean="Midjourney is an image generator.\n")
    ran = check(runner, documents)
    assert ran.code == 1
    assert "::error file=tools.md,line=1," in ran.log
    assert ran.outputs["findings"] == "1"
    assert ran.outputs["exit-code"] == "1"
    sarif = json.loads(Path(ran.outputs["sarif-file"]).read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in sarif["runs"][0]["results"]] == ["BL101"]
    assert "BL101" in ran.summary


def test_without_findings_the_step_passes(runner: Runner, documents: Repository) -> None:
    documents.commit(clean="Midjourney is an image generator.\n")
    ran = check(runner, documents)
    assert (ran.code, ran.outputs["findings"], ran.outputs["exit-code"]) == (0, "0", "0")


def test_paths_and_options_are_taken_as_they_are_written(
    runner: Runner, documents: Repository
) -> None:
    documents.commit(**{"a b": BAD, "-c": BAD, "$(touch evil)": BAD})
    ran = check(
        runner, documents, paths="a b.md\n-c.md\n$(touch evil).md\n",
        args="--select 'BL1,BL2' --exit-zero", format="concise",
    )  # fmt: skip
    assert ran.code == 0, ran.log
    assert ran.outputs["findings"] == "3"
    assert not (documents.folder / "evil").exists()


def test_what_cannot_run_is_an_error_with_empty_outputs(
    runner: Runner, documents: Repository
) -> None:
    documents.commit(tools=BAD)
    ran = check(runner, documents, args="--select BL999")
    assert (ran.code, ran.outputs) == (2, {"findings": "", "sarif-file": "", "exit-code": "2"})


def test_a_pull_request_answers_for_what_it_changes(runner: Runner, documents: Repository) -> None:
    documents.commit(old=BAD)
    documents.git("update-ref", "refs/remotes/origin/main", "HEAD")
    documents.git("checkout", "--quiet", "-b", "topic")
    documents.commit(new=f"# New\n\n{BAD}")
    ran = check(runner, documents, changed_only="true", base="main")
    assert ran.outputs["findings"] == "1"
    assert "file=new.md,line=3," in ran.log
    assert check(runner, documents, changed_only="false", base="main").outputs["findings"] == "2"


@pytest.mark.parametrize(("before", "findings"), [("", "2"), ("0" * 40, "2"), ("HEAD~1", "1")])
def test_a_push_answers_for_its_commits(
    runner: Runner, documents: Repository, before: str, findings: str
) -> None:
    documents.commit(old=BAD)
    documents.commit(new=BAD)
    ran = check(runner, documents, changed_only="true", before=before)
    assert ran.outputs["findings"] == findings, ran.log
