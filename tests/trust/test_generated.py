"""Documents, settings, knowledge files and arguments that are made up: no input is a crash."""

from __future__ import annotations

import json
import tempfile
from itertools import cycle
from pathlib import Path

import pytest
from buzzlint import Linter, config
from buzzlint.commands.vet import summary, vet
from buzzlint.document import parse_directive
from buzzlint.errors import UsageError
from buzzlint.knowledge import KnowledgeError
from buzzlint.readers import read
from buzzlint.rules import RULES
from buzzlint.terminal import visible_line
from cli.conftest import working_folder
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from .corpus import STRINGS

SHORT = [text for text in STRINGS if len(text) < 200]
CLAIMS = ["Midjourney is an LLM.", "Claude paints logos.", "GPT-4, a GAN,", "ChatGTP", "AI"]
MARKUP = [
    "# ", "- ", "> ", "1. ", "| a | b |\n|---|---|\n| ", "```\n", "~~~", "<!-- ", " -->", "`", "**",
    "[", "](", ")", "<b>", "</b>", "{/* ", " */}", "\n", "\n\n", "\r\n", "    ", "---\n", "+++\n",
    "<!-- buzzlint-disable BL101 -->", "<!-- buzzlint-enable -->", "&amp;", "\\", "![", ": ",
]  # fmt: skip
piece = st.sampled_from([*CLAIMS, *MARKUP, *SHORT]) | st.text(max_size=8)
documents = st.lists(piece, max_size=25).map("".join)
SAID = [text.split() for rule in RULES for text in (*rule.flagged, *rule.clean)]
LAYOUTS = [
    "# {}\n\n", "{}\n\n", "{}:\n\n", "{}?\n\n", "- {}\n", "* {}:\n", "1. **{}**: {}\n", "> {}\n\n",
    "- [ ] {}\n", "| {} | {} |\n|---|---|\n| {} | {} |\n| {} | ✓ |\n\n", "**{}** – {}\n\n",
    "{} ({})\n\n", "{}\n: {}\n\n", "- {}\n  - {}\n", "{}, {} and {}.\n\n",
]  # fmt: skip


@st.composite
def shreds(draw: st.DrawFn) -> str:
    """Parts of sentences about AI, in the layouts that a document has."""
    words = draw(st.sampled_from(SAID))
    first = draw(st.integers(0, len(words) - 1))
    kept = words[first : first + draw(st.integers(1, 12))]
    return " ".join(kept[::-1] if draw(st.integers(0, 9)) == 0 else kept)


@st.composite
def laid_out(draw: st.DrawFn) -> str:
    """A document of such parts."""
    layouts = draw(st.lists(st.sampled_from(LAYOUTS), min_size=1, max_size=6))
    return "".join(
        layout.format(*(draw(shreds()) for _ in range(layout.count("{}")))) for layout in layouts
    )


paths = st.sampled_from(["a.md", "a.mdx", "a.txt", "a.rst", "a.html"])
KEYS = [
    "select", "ignore", "extend", "extend-select", "exclude", "extend-exclude", "fail-on", "as-of",
    "knowledge", "baseline", "overrides", "paths", "system", "class", "maker", "modality", "id",
    "name", "kind", "classes", "outputs", "sources", "url", "read",
]  # fmt: skip
VALUES = [
    '""', '"BL101"', '["BL1"]', "[]", "{}", "1", "-1", "1e400", "true", "2026-01-01", "2026-01",
    '"llm"', '["llm"]', '[{ url = "https://a.example", read = 2026-01-01 }]', "inf", '"\\u0000"',
]  # fmt: skip
line = st.one_of(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)).map(" = ".join),
    st.sampled_from(KEYS).map(lambda key: f"[[{key}]]"),
    st.text(max_size=10),
)
tables = st.lists(line, max_size=10).map("\n".join)
NAMED = ["Inkling", "ink pot", "scent", "\u0130x", "(a)", "9", "GPT-4", "it"]
NAMELESS = ["", "---", "_"]
SAYING = "\n\n".join(
    f"Inkling is {word}, which makes a {word}. Midjourney draws a {word}. A {word} (IP) is an LLM."
    for word in NAMED
)
"""A document with the names and words that made-up knowledge has."""
IDS = {
    "system": ["inkling", "gpt-4", "midjourney"],
    "class": ["ink-pot", "llm", "text-to-image"],
    "maker": ["quill", "google", "openai"],
    "modality": ["smell", "image", "text"],
}
named = st.sampled_from([*NAMED * 3, *NAMELESS])
names = st.lists(named, max_size=2)
SOURCED = 'sources = [{ url = "https://a.example", read = 2026-01-01 }]'


def id_of(section: str) -> st.SearchStrategy[str]:
    return st.sampled_from(IDS[section][1:])


def ids(section: str) -> st.SearchStrategy[list[str]]:
    return st.lists(id_of(section), max_size=2)


@st.composite
def entries(draw: st.DrawFn) -> str:
    """An entry with all keys that it has to have, and some of the others."""
    section = draw(st.sampled_from(list(IDS)))
    lines = [f"[[{section}]]", f"id = {json.dumps(draw(st.sampled_from(IDS[section])))}"]
    required, others = KEYS_OF[section]
    chosen = required | {key: others[key] for key in others if draw(st.booleans())}
    lines += [f"{key} = {json.dumps(draw(values))}" for key, values in chosen.items()]
    return "\n".join([*lines, SOURCED] if section in ("system", "class") else lines)


KEYS_OF: dict[str, tuple[dict[str, st.SearchStrategy[object]], ...]] = {
    "system": (
        {"name": named, "kind": st.just("model"), "classes": st.tuples(id_of("class"))},
        {
            "aliases": names, "misspelt": names, "outputs": ids("modality"),
            "maker": id_of("maker"), "parent": id_of("system"),
        },
    ),
    "class": (
        {"name": named, "plural": named, "forms": names, "axis": st.just("output")},
        {
            "parents": ids("class"), "outputs": ids("modality"), "expansions": names,
            "wrong_expansions": names, "abbreviation": st.just("IP"),
        },
    ),
    "maker": ({"name": named}, {"aliases": names, "misspelt": names, "parents": ids("maker")}),
    "modality": (
        {"name": named},
        {
            "nouns": names, "parent": id_of("modality"), "generator": id_of("class"),
        },
    ),
}  # fmt: skip
OPTIONS = [
    "check", "claims", "rules", "explain", "systems", "choose", "config", "show", "list", "report",
    "--select", "--ignore", "--fail-on", "--as-of", "2026-01-01", "--config", "-f", "json",
    "--since", "--baseline", "--why", "a.md:1", "-", "--", "-q", "-v", "-j", "0", "BL101", "ALL",
    "--isolated", "--template", "nowhere", "--stdin-filename", "--fix", "--diff",
]  # fmt: skip
argument = st.sampled_from(OPTIONS) | st.sampled_from(SHORT).filter(lambda text: "\0" not in text)
bounded = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@bounded
@given(documents, paths)
@example(
    "- **`compose.ollama-gpu.yaml`**: For running Ollama on GPU (requires Podman to be configured"
    " for GPU usage).",
    "a.md",
)
def test_any_document_is_read_and_judged(linter: Linter, source: str, path: str) -> None:
    result = linter.lint_source(source, path)
    for finding in result.findings:
        assert 0 <= finding.start <= finding.end <= len(source)


@settings(bounded, max_examples=200)
@given(laid_out())
def test_any_part_of_a_sentence_may_stand_anywhere(linter: Linter, source: str) -> None:
    """What a list, a title or a cell holds may be half a sentence, or none."""
    for finding in linter.lint_source(source, "a.md").findings:
        assert source[finding.start : finding.end].strip()


EXCHANGED = [
    "# OpenClaw\n\nIt was first called ClawdBot, then OpenClaw after a letter from M.",
    "ASR system, published by researchers at fal AI, produced the model.",
    "Which next-token predictor do you use?\n\nServiceNow.",
    "Carnegie Mellon University (orchestration framework) and Deci AI (Boomy) are popular.",
    "Write code for a jar Imagen a link using SDAIA to create a background image.",
]


@pytest.mark.parametrize("source", EXCHANGED)
def test_a_name_in_the_place_of_another_is_no_crash(linter: Linter, source: str) -> None:
    linter.lint_text(source)


@settings(bounded, max_examples=200)
@given(st.data())
def test_any_name_may_stand_in_the_place_of_another(linter: Linter, data: st.DataObject) -> None:
    """What is said of a system may be said of a class or a maker, by name or by a pronoun."""
    any_name = st.sampled_from(_all_names(linter))
    said = [" ".join(words) for words in data.draw(st.lists(st.sampled_from(SAID), max_size=3))]
    title = f"# {data.draw(any_name)}"
    linter.lint_text("\n\n".join([title, *(_renamed(t, linter, any_name, data) for t in said)]))


def _all_names(linter: Linter) -> list[str]:
    """How systems, classes and makers are called, each kind as often."""
    knowledge = linter.knowledge
    classes = sorted({form for class_ in knowledge.classes.values() for form in class_.forms})
    makers = [maker.name for maker in knowledge.makers.values()]
    systems = [system.name for system in knowledge.systems.values()]
    return [name for row in zip(systems, cycle(classes), cycle(makers)) for name in row]


def _renamed(
    text: str, linter: Linter, any_name: st.SearchStrategy[str], data: st.DataObject
) -> str:
    """A text with each name replaced by another, or by a pronoun."""
    other = any_name | st.sampled_from(["it", "they", "this model", "the latter", "these"])
    end = len(text)
    for name in sorted(linter.scanner.find(text), key=lambda name: -name.start):
        if name.end <= end:
            text, end = text[: name.start] + data.draw(other) + text[name.end :], name.start
    return text


def test_any_maker_may_stand_beside_its_systems(linter: Linter) -> None:
    """A maker may be named after a system, and so begin as that does: "Qwen Team"."""
    knowledge = linter.knowledge
    for maker in knowledge.makers.values():
        own = [s for s in knowledge.systems.values() if maker.id in knowledge.makers_of(s.id)]
        for name in (maker.name, *maker.aliases):
            text = "\n\n".join(f"Use {s.name} to draw logos and to write essays." for s in own)
            linter.lint_text(f"{name} says hello.\n\n{text}\n")


@settings(bounded, max_examples=300)
@given(documents, paths)
def test_every_character_of_a_block_stands_in_the_source(source: str, path: str) -> None:
    for block in read(path, source).blocks:
        assert len(block.text) == len(block.offsets) == len(block.ends)
        assert list(block.offsets) == sorted(block.offsets)
        assert all(0 <= a <= b <= len(source) for a, b in zip(block.offsets, block.ends))  # noqa: B905


@settings(bounded, max_examples=300)
@given(st.text(max_size=40) | piece)
def test_any_comment_is_a_directive_or_none(text: str) -> None:
    parse_directive(f" buzzlint-{text}", 0, len(text))
    assert "\n" not in visible_line(text)


@settings(bounded, max_examples=150)
@given(tables)
def test_any_config_is_settings_or_an_error(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "buzzlint.toml")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            config.load(file)
        except UsageError as error:
            assert str(error)


@settings(bounded, max_examples=60)
@given(st.lists(entries(), min_size=1, max_size=2).map("\n".join) | tables)
def test_any_knowledge_file_is_knowledge_or_an_error(text: str) -> None:
    """What is knowledge serves to judge documents, and `systems check` is of the same mind."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "house.toml")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        (verdict,) = vet([file])
        linter = Linter(knowledge_files=[file])
        try:
            linter.lint_text(SAYING)
        except KnowledgeError as error:
            assert str(error)
            assert verdict.problems
        else:
            assert not verdict.problems
            assert summary(verdict)


@settings(bounded, max_examples=40)
@given(st.lists(argument, max_size=5))
def test_any_arguments_end_with_a_code_of_ours(args: list[str]) -> None:
    from buzzlint.cli import main

    with tempfile.TemporaryDirectory() as folder, working_folder(Path(folder)):
        result = CliRunner().invoke(main, args, input="Midjourney is an LLM.\n")
    assert result.exit_code in (0, 1, 2)
    assert "internal error" not in result.stderr
    if result.exception and not isinstance(result.exception, SystemExit):
        pytest.fail(repr(result.exception))
