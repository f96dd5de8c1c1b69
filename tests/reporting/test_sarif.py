"""SARIF: what the format's own validators say, and what GitHub asks for beyond them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
from datetime import date
from shutil import which
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from buzzlint.document import Document
from buzzlint.reporting import render, sarif
from buzzlint.reporting.report import Report, make_report
from buzzlint.results import FileResult
from buzzlint.rules import RULES
from dozen import GUIDE, NOTES, finding

if TYPE_CHECKING:
    from pathlib import Path

MULTITOOL = f"@microsoft/sarif-multitool-{sys.platform}@5.7.0"
SCHEMA = "@microsoft/jest-sarif@1.0.0-beta.0"
"""A package that holds the published schema."""


def unpacked(package: str, folder: Path) -> Path:
    """Fetch a package of npm, once for all runs of the tests, and unpack it."""
    npm = which("npm")
    if npm is None:
        pytest.skip("npm isn't installed, which the validator comes from")
    target = folder / package.replace("/", "+")
    if not target.exists():
        done = subprocess.run(
            [npm, "pack", "--silent", package],
            cwd=folder, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        if done.returncode:
            pytest.skip(f"npm can't fetch {package}: {done.stderr.strip()[-200:]}")
        with tarfile.open(folder / done.stdout.strip().splitlines()[-1]) as archive:
            archive.extractall(target, filter="data")
    return target / "package"


@pytest.fixture(scope="module")
def packages(request: pytest.FixtureRequest) -> Path:
    return request.config.cache.mkdir("npm")


def log(report: Report) -> Any:
    return json.loads(render("sarif", report))


def run(report: Report) -> Any:
    return log(report)["runs"][0]


# --- validators ----------------------------------------------------------------------------------


@pytest.mark.parametrize("which_report", ["report", "clean"])
def test_the_multitool_has_nothing_to_say(
    which_report: str, request: pytest.FixtureRequest, packages: Path, tmp_path: Path
) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    tool = unpacked(MULTITOOL, packages) / f"Sarif.Multitool{suffix}"
    tool.chmod(0o755)
    file = tmp_path / "report.sarif"
    file.write_text(render("sarif", request.getfixturevalue(which_report)), encoding="utf-8")
    done = subprocess.run(
        [tool, "validate", file, "--rule-kind", "Sarif;Ghas"],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    said = [line for line in done.stdout.splitlines() if "report.sarif" in line]
    assert (done.returncode, said, done.stderr) == (0, [], "")
    assert "Analysis completed successfully." in done.stdout


@pytest.mark.parametrize("which_report", ["report", "clean"])
def test_the_published_schema_holds(
    which_report: str, request: pytest.FixtureRequest, packages: Path
) -> None:
    (file,) = unpacked(SCHEMA, packages).glob("lib/schemas/sarif-2.1.0*.json")
    schema = json.loads(file.read_text(encoding="utf-8"))
    jsonschema.validate(log(request.getfixturevalue(which_report)), schema)


# --- rules ---------------------------------------------------------------------------------------


def test_all_rules_that_are_on_are_described(clean: Report) -> None:
    every = run(clean)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in every] == sorted(rule.code for rule in RULES)
    some = run(clean._replace(rules=frozenset({"BL201", "BL101"})))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in some] == ["BL101", "BL201"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_description_of_a_rule_comes_from_its_declaration(rule: Any, clean: Report) -> None:
    (told,) = run(clean._replace(rules=frozenset({rule.code})))["tool"]["driver"]["rules"]
    assert told["name"].lower() == rule.name.replace("-", "")
    assert told["shortDescription"]["text"].lower().rstrip(".") == rule.summary.lower().rstrip(".")
    assert rule.why.strip() in told["fullDescription"]["text"]
    assert re.match(r"(https://|urn:)", told["helpUri"])
    level = {"error": "error", "warning": "warning", "info": "note"}[rule.severity]
    assert told["defaultConfiguration"]["level"] == level
    assert set(told["properties"]) == {"tags", "precision", "problem.severity"}
    for example in (*rule.flagged, *rule.clean):
        assert example.strip() in told["help"]["markdown"]


def test_a_rule_that_is_not_known_is_described_by_its_finding(clean: Report) -> None:
    document = Document("a.md", GUIDE)
    found = finding(GUIDE, "BL999", "warning", "We like", "Midjourney", name="rule-to-come")
    report = make_report(
        [FileResult("a.md", document, (found,), 1)], version="1", as_of=clean.as_of
    )
    rules = run(report)["tool"]["driver"]["rules"]
    assert (rules[-1]["id"], rules[-1]["name"]) == ("BL999", "RuleToCome")


def test_nothing_is_called_a_security_problem(report: Report) -> None:
    assert "security-severity" not in render("sarif", report)


# --- results -------------------------------------------------------------------------------------


def test_a_clean_run_has_an_empty_list(clean: Report) -> None:
    assert run(clean)["results"] == []


def test_results_point_at_their_rule(report: Report) -> None:
    rules = run(report)["tool"]["driver"]["rules"]
    for result in run(report)["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_columns_are_code_points(report: Report) -> None:
    assert run(report)["columnKind"] == "unicodeCodePoints"
    region = run(report)["results"][2]["locations"][0]["physicalLocation"]["region"]
    line = GUIDE.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "GAN"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("docs/a b.md", "package/docs/a%20b.md"),
        ("100%,a:b.md", "package/100%25%2Ca%3Ab.md"),
        ("画像.md", "package/%E7%94%BB%E5%83%8F.md"),
        ("../notes.md", "notes.md"),
        ("/elsewhere/d.md", "file:///elsewhere/d.md"),
    ],
)
def test_uris_are_encoded_and_relative_to_the_repository(path: str, uri: str) -> None:
    report = moved("", path=path)
    place = run(report)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri


def moved(before: str, path: str = "a.md", source: str = NOTES) -> Report:
    """Report two equal claims in a text that stands below another."""
    text = before + source
    found = (
        finding(text, "BL101", "error", "Suno is an LLM |", "LLM", "Suno"),
        finding(text, "BL101", "error", "Suno is an LLM.", "LLM", "Suno"),
    )
    result = FileResult(path, Document(path, text), found, 2)
    return make_report(
        [result],
        version="1",
        as_of=date(2026, 1, 1),
        folder="/repo/package",
        repository="/repo",
    )


def test_fingerprints_survive_moved_lines() -> None:
    def marks(report: Report) -> list[str]:
        return [
            result["partialFingerprints"]["primaryLocationLineHash"]
            for result in run(report)["results"]
        ]

    before, after = marks(moved("")), marks(moved("# Title\n\nMore.\n"))
    assert before == after
    assert [mark.partition(":")[2] for mark in before] == ["1", "2"]
    assert len(set(before)) == 2


def test_the_system_is_a_related_location(report: Report) -> None:
    (place,) = run(report)["results"][0]["relatedLocations"]
    region = place["physicalLocation"]["region"]
    line = GUIDE.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Midjourney"
    assert place["message"]["text"] == "system."


def test_the_first_sentence_stands_alone(report: Report) -> None:
    text = run(report)["results"][0]["message"]["text"]
    assert text.startswith("Midjourney is an image generator (diffusion model), not an LLM. Fact: ")


def test_a_document_makes_no_links(report: Report) -> None:
    assert "](" not in "".join(item["message"]["text"] for item in run(report)["results"])


def test_fixes_are_replacements(report: Report) -> None:
    fixes = [item["fixes"] for item in run(report)["results"] if "fixes" in item]
    change = fixes[1][0]["artifactChanges"][0]
    texts = [item["insertedContent"]["text"] for item in change["replacements"]]
    assert texts == ["Midjourney", "ChatGPT"]
    assert change["artifactLocation"]["uri"] == "notes.md"


def test_what_exceeds_the_limit_is_the_mildest(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "MOST", 10)
    levels = [item["level"] for item in run(report)["results"]]
    assert len(levels) == 10
    assert levels.count("note") == 0
    assert levels.index("warning") == 4  # in the order of the text, as ever


def test_a_file_that_could_not_be_checked_is_no_success(report: Report, clean: Report) -> None:
    assert run(clean)["invocations"] == [{"executionSuccessful": True}]
    assert run(report)["invocations"] == [{"executionSuccessful": False}]
