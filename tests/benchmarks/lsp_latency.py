"""How long an editor waits for its diagnostics, measured over the protocol.

    python -m tests.benchmarks.lsp_latency [WORDS] [EDITS]

Two documents of about WORDS words (2,000) are opened in the real server: the examples, in which
almost each sentence is on an AI system, and a page of documentation as most are. Cold is the time
from the start of the server to the diagnostics of the first document. Warm is the time from a
change (a word put into the text, at EDITS places in turn) to the diagnostics of the new text.
The processor time is the server's, and hardly depends on what else the machine does (Linux).
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

from tests.lsp.editor import Editor

ROOT = Path(__file__).parent.parent.parent
DENSE = ("landing-page", "comparison", "campaign-brief", "tech-stack", "product-faq", "logo-api")
PAUSE = 0.15
"""Seconds between two changes: longer than the server's own pause."""


def words(text: str, number: int) -> str:
    """The first words of a text, with the line breaks between them."""
    at = 0
    for _ in range(number):
        while at < len(text) and text[at].isspace():
            at += 1
        while at < len(text) and not text[at].isspace():
            at += 1
    return text[:at] + "\n"


def processor(pid: int) -> float:
    """Seconds of processor time that a process has taken."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return float("nan")
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def documents(number: int) -> dict[str, str]:
    dense = "\n\n".join((ROOT / "examples" / f"{name}.md").read_text("utf-8") for name in DENSE)
    plain = (ROOT / "docs" / "knowledge.md").read_text("utf-8")
    plain += (ROOT / "docs" / "adoption.md").read_text("utf-8")
    return {"claims in every sentence": words(dense, number), "documentation": words(plain, number)}


def measure(name: str, text: str, edits: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        editor = Editor(Path(folder))
        started = perf_counter()
        found = editor.open("page.md", text)
        opened = perf_counter()
        waits = []
        used = processor(editor.server.pid)
        for number in range(edits):
            at = text.find(" ", number * len(text) // edits)
            sleep(PAUSE)
            before = perf_counter()
            editor.change("page.md", f"{text[:at]} really{text[at:]}")
            waits.append((perf_counter() - before) * 1000)
        used = (processor(editor.server.pid) - used) / edits * 1000
        editor.quit()
    print(f"{name}: {len(text.split())} words, {len(found)} findings")
    print(
        f"  cold: {opened - begin:.2f} s, of which {started - begin:.2f} s are the server's start"
    )
    tail = quantiles(waits, n=20)[-1]
    print(f"  warm: median {median(waits):.0f} ms, 95 % within {tail:.0f} ms ({edits} changes)")
    print(f"  processor time of a change: {used:.0f} ms")


if __name__ == "__main__":
    number, edits = (int(word) for word in (*sys.argv[1:], *("2000", "60")[len(sys.argv) - 1 :]))
    for name, text in documents(number).items():
        measure(name, text, edits)
