"""A report with a dozen findings, and one without any, for all formats."""

from __future__ import annotations

from datetime import date

from buzzlint.document import Document
from buzzlint.findings import ClaimText, Edit, Fact, Finding, Fix, Severity, Span
from buzzlint.reporting.report import Report, make_report
from buzzlint.results import FileResult

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
NOTES = (
    "Suno is an LLM | [free](http://evil.example) for @everyone.\n"
    "Chat GPT helps, and so does Mid-Journey, the *bot*.\n"
    "Suno is an LLM.\n"
    "``` ]]> <b>Sora</b> is an LLM & more\n"
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


def edit(source: str, word: str, text: str) -> Edit:
    """Replace the first ``word`` of a source."""
    start = source.index(word)
    return Edit(start, start + len(word), text)


def dozen() -> Report:
    """Report what asks for care: wide characters, long lines, markup, a file that failed."""
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
            fix=Fix((edit(GUIDE, "revolutionary ", ""),), True),
        ),
    ]  # fmt: skip
    notes = [
        finding(
            NOTES, "BL101", "error", "Suno", "LLM", "Suno",
            message="Suno | [free](http://evil.example) is for @everyone, `not` an LLM",
            facts=(Fact("Suno outputs *music*", "javascript:alert(1)", "2026-11-01"),),
        ),
        finding(
            NOTES, "BL603", "info", "Chat GPT", "Chat GPT", name="misspelt-name",
            message="Chat GPT is written ChatGPT", suggestion="write ChatGPT and Midjourney",
            fix=Fix((edit(NOTES, "Mid-Journey", "Midjourney"), edit(NOTES, "Chat GPT", "ChatGPT")),
                    True),
        ),
        finding(NOTES, "BL101", "error", "Suno is an LLM.", "LLM", "Suno"),
        finding(
            NOTES, "BL101", "error", "```", "LLM", "Sora", message="<b>Sora</b> ]]> is & no LLM?",
        ),
    ]  # fmt: skip
    bom = "\ufeffSora is an LLM.\r\nFine.\r\n"
    long = f"{'Words, words. ' * 30}Here Midjourney is an LLM.{' More words.' * 30}\n"
    results = [
        FileResult(
            "docs/guide.md", Document("docs/guide.md", GUIDE), tuple(guide[::-1]), 12, mentions=31
        ),
        FileResult("docs/clean.md", None, (), 0, mentions=2),
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
        FileResult("../notes.md", Document("../notes.md", NOTES), tuple(notes), 4, mentions=6),
    ]  # fmt: skip
    return make_report(
        results,
        version="0.1.0",
        as_of=date(2026, 11, 2),
        folder="/repo/package",
        repository="/repo",
    )


def none() -> Report:
    return make_report(
        [FileResult("docs/clean.md", None, (), 3)], version="0.1.0", as_of=date(2026, 11, 2)
    )
