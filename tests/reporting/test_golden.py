"""Reports of hand-made findings, compared with files in golden/.

To write them anew after a wanted change: BUZZLINT_UPDATE_GOLDEN=1 pytest tests/reporting
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.reporting import FORMATS, Format, render

if TYPE_CHECKING:
    from buzzlint.reporting.report import Report

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {
    "json": "json", "jsonl": "jsonl", "sarif": "sarif", "gitlab": "json", "junit": "xml",
    "checkstyle": "xml", "rdjsonl": "jsonl", "markdown": "md", "html": "html",
}  # fmt: skip


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("BUZZLINT_UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


def without_rules(sarif: str) -> str:
    """Leave the ids of rules: their texts change with the rules, and have tests of their own."""
    log = json.loads(sarif)
    driver = log["runs"][0]["tool"]["driver"]
    driver["rules"] = [rule["id"] for rule in driver["rules"] if rule["id"] in sarif_codes(log)]
    for result in log["runs"][0]["results"]:
        del result["ruleIndex"]
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def sarif_codes(log: dict) -> set[str]:
    return {result["ruleId"] for result in log["runs"][0]["results"]}


def without_looks(html: str) -> str:
    """Leave out style and script, which have tests of their own, and their digests."""
    html = re.sub(r"(?s)(<(style|script)\b[^>]*>).*?(</\2>)", r"\1\3", html)
    return re.sub(r"'sha256-[^']*'", "'sha256'", html)


SHORTENED = {"sarif": without_rules, "html": without_looks}


@pytest.mark.parametrize("name", FORMATS)
def test_plain(report: Report, name: Format) -> None:
    text = SHORTENED.get(name, str)(render(name, report))
    compare(f"{name}.{ENDINGS.get(name, 'txt')}", text)


@pytest.mark.parametrize("name", ["full", "concise"])
def test_colored(report: Report, name: Format) -> None:
    compare(f"{name}-color.txt", render(name, report, color=True))


def test_a_code_is_a_link_where_the_terminal_knows_links(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    assert "\x1b]8;;https://" in render("concise", report, color=True)
    assert "\x1b]8;;" not in render("concise", report)


def test_statistics(report: Report) -> None:
    compare("statistics.txt", render("concise", report, statistics=True))
