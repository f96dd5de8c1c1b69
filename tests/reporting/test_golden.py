"""Reports of hand-made findings, compared with files in golden/.

To write them anew after a wanted change: BUZZLINT_UPDATE_GOLDEN=1 pytest tests/reporting
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from buzzlint.document import Document
from buzzlint.engine import FileResult
from buzzlint.findings import ClaimText, Edit, Fact, Finding, Fix, Severity, Span
from buzzlint.reporting import FORMATS, Format, render
from buzzlint.reporting.report import Report, make_report

GOLDEN = Path(__file__).parent / "golden"

GUIDE = (
    (
        "# Tools 🛠️\n"
        "\n"
        "Midjourney is an LLM, and DALL·E 3 is an LLM too.\n"
        "\t画像は🎨 Midjourney\tis a GAN.\n"
        "The next two lines are one claim:\n"
        "GPT-4 paints product\n"
        "  visuals for us.\n"
        "\n"
        "We like Midjourney.\n"
        "It is fast.\n"
        "It is cheap.\n"
        "It is a chatbot.\x1b[31m \u202eevil\n"
    )
    + "\n" * 90
    + "A revolutionary model, the last word of a file"
)
FACT = Fact("Midjourney outputs images and video", "https://docs.midjourney.com/", "2026-11-01")


def finding(
    source: str,
    code: str,
    severity: Severity,
    line: str,
    word: str,
    system: str = "",
    *,
    name: str = "wrong-class",
    message: str = "",
    suggestion: str = "",
    facts: tuple[Fact, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """Make a finding on the first ``word`` at or after ``line``, and the ``system`` there."""
    base = source.index(line)
    start = source.index(word, base)
    at = source.index(system, base)
    related = (Span(at, at + len(system), "system"),) if system else ()
    claim = ClaimText(system or "it", system.lower(), "is-a", word, "asserted")
    text = message or f"{system or 'This'} is no {word}"
    return Finding(
        code, name, severity, start, start + len(word), text, suggestion, claim, facts, related, fix
    )


@pytest.fixture(scope="module")
def report() -> Report:
    guide = [
        finding(
            GUIDE, "BL101", "error", "Midjourney is an LLM", "LLM", "Midjourney",
            message="Midjourney is an image generator (diffusion model), not an LLM",
            suggestion='say "image generator", or name an LLM such as GPT-4 or Claude',
            facts=(FACT,),
        ),
        finding(GUIDE, "BL101", "error", "DALL·E 3 is", "LLM", "DALL·E 3"),
        finding(
            GUIDE, "BL401", "error", "\t画像", "GAN", "Midjourney", name="wrong-architecture",
            facts=(FACT, FACT),
        ),
        finding(
            GUIDE, "BL201", "error", "GPT-4 paints", "product\n  visuals", "GPT-4",
            name="wrong-output", message="GPT-4 outputs text, not product\n  visuals: 100%",
        ),
        finding(
            GUIDE, "BL101", "warning", "We like", "chatbot", "Midjourney",
            message="not a chatbot\x1b[31m \u202eevil",
        ),
        finding(
            GUIDE, "BL504", "info", "A revolutionary", "revolutionary ", name="hype",
            fix=Fix((Edit(GUIDE.index("revolutionary"), GUIDE.index("model, the"), ""),), True),
        ),
    ]  # fmt: skip
    bom = "\ufeffSora is an LLM.\r\nFine.\r\n"
    long = f"{'Words, words. ' * 30}Here Midjourney is an LLM.{' More words.' * 30}\n"
    results = [
        FileResult("docs/guide.md", Document("docs/guide.md", GUIDE), tuple(guide[::-1]), 12),
        FileResult("docs/clean.md", None, (), 0),
        FileResult("docs/logo.md", None, (), 0, skipped="binary"),
        FileResult("docs/latin.md", None, (), 0, error="not UTF-8 (byte 17)"),
        FileResult(
            "docs/100%,a:b\x1b.md", Document("", bom),
            (finding(bom, "BL101", "error", "Sora", "LLM", "Sora"),), 1,
        ),
        FileResult(
            "docs/long.md", Document("", f"{long}\n{long}"),
            (finding(long, "BL101", "error", "Here", "LLM", "Midjourney"),), 1,
        ),
    ]  # fmt: skip
    return make_report(
        results,
        version="0.1.0",
        as_of=date(2026, 11, 2),
        folder="/repo/package",
        repository="/repo",
    )


def compare(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("BUZZLINT_UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("name", FORMATS)
def test_plain(report: Report, name: Format) -> None:
    compare(f"{name}.json" if name == "json" else f"{name}.txt", render(name, report))


@pytest.mark.parametrize("name", ["full", "concise"])
def test_colored(report: Report, name: Format) -> None:
    compare(f"{name}-color.txt", render(name, report, color=True))
