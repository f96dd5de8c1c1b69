"""From a source to its findings, through the Python interface."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint import Finding, Linter
from buzzlint.engine import TOGETHER, TOGETHER_CHARACTERS, fits
from buzzlint.knowledge import KnowledgeError
from buzzlint.pipeline import analysis
from buzzlint.pipeline.trees.parsing import Parser
from buzzlint.readers import FORMATS, format_of
from buzzlint.results import Task
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from buzzlint.pipeline.trees.tree import Tree

AS_OF = date(2026, 11, 25)
EXAMPLES = Path(__file__).parents[1] / "examples"


def seen(linter: Linter, source: str, path: str = "a.md") -> list[str]:
    """Each finding as its code and the words of the source that it marks."""
    return [f"{f.code} {source[f.start : f.end]}" for f in linter.lint_text(source, path)]


def tasks(sources: Iterable[tuple[str, str | bytes]]) -> list[Task]:
    return [Task(path, source) for path, source in sources]


# --- the interface ---------------------------------------------------------------------------


def test_a_finding_says_it_all(linter: Linter) -> None:
    (finding,) = linter.lint_text("Midjourney is an LLM.")
    assert isinstance(finding, Finding)
    assert (finding.code, finding.name, finding.severity) == ("BL101", "wrong-class", "error")
    assert (finding.start, finding.end) == (17, 20)
    (system,) = finding.related
    assert (system.start, system.end, system.label) == (0, 10, "Midjourney")
    claim = finding.claim
    assert (claim.subject, claim.system, claim.relation, claim.object, claim.stance) == (
        "Midjourney", "Midjourney", "is-a", "LLM", "asserted",
    )  # fmt: skip
    assert "Midjourney" in finding.message
    assert "image generator" in finding.message
    assert finding.suggestion
    assert finding.facts


def test_a_result_says_what_was_done(linter: Linter) -> None:
    result = linter.lint_source("GPT-4 is an LLM. Midjourney is an LLM.", "a.md")
    assert (result.path, result.skipped, result.error) == ("a.md", "", "")
    assert (result.mentions, result.claims) == (4, 1)
    assert [finding.code for finding in result.findings] == ["BL101"]
    assert result.document is not None
    assert result.document.source == "GPT-4 is an LLM. Midjourney is an LLM."


@pytest.mark.parametrize("source", ["", " \n", "We bake bread.", "# Bread\n\n- a\n- b\n"])
def test_a_text_that_names_no_ai_is_not_even_read(linter: Linter, source: str) -> None:
    result = linter.lint_source(source, "a.md")
    assert (result.document, result.findings, result.claims) == (None, (), 0)


def test_sources_come_back_in_their_order(linter: Linter) -> None:
    sources = [
        ("b.md", "Midjourney is an LLM."),
        ("a.md", "We bake bread."),
        ("c.md", "DALL-E 3 is a GAN."),
        ("b.md", "GPT-4 is an LLM."),
    ]
    results = list(linter.lint_together(tasks(sources)))
    assert [result.path for result in results] == ["b.md", "a.md", "c.md", "b.md"]
    assert [[f.code for f in result.findings] for result in results] == [
        ["BL101"], [], ["BL401"], [],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "format_", "expected"),
    [
        ("a.md", None, []),
        ("a.txt", None, ["BL101"]),
        ("<text>", None, []),
        ("a.md", "text", ["BL101"]),
        ("a.txt", "markdown", []),
    ],
)
def test_the_format_follows_the_path_unless_it_is_given(
    linter: Linter, path: str, format_: str | None, expected: list[str]
) -> None:
    source = "```\nMidjourney is an LLM.\n```\n"
    assert [f.code for f in linter.lint_text(source, path, format_)] == expected


SEVERAL = "Midjourney is an LLM. DALL-E 3 is a GAN. GPT-4 draws logos. Google's ChatGPT writes."


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (None, (), ["BL101", "BL401", "BL201", "BL601"]),
        (["BL101"], (), ["BL101"]),
        (["BL4", "BL6"], (), ["BL401", "BL601"]),
        (["BL"], ["BL1", "BL201"], ["BL401", "BL601"]),
        (["BL101"], ["BL1"], ["BL101"]),  # as in a config: the longer one wins
        (["wrong-class", "bl4"], (), ["BL101", "BL401"]),
        (["ALL"], ["wrong-class", "BL4"], ["BL201", "BL601"]),
        (None, ["BL"], []),
        ([], (), []),
    ],
)
def test_select_and_ignore(
    linter: Linter, select: list[str] | None, ignore: list[str], expected: list[str]
) -> None:
    narrow = Linter(as_of=AS_OF, select=select, ignore=ignore)
    narrow.__dict__.update(knowledge=linter.knowledge, parser=linter.parser)  # loaded once
    assert [finding.code for finding in narrow.lint_text(SEVERAL)] == expected


@pytest.mark.parametrize(
    ("as_of", "text", "expected"),
    [
        # GPT-4o has put out images since 25 March 2025, Midjourney video since 18 June 2025
        (date(2025, 3, 24), "GPT-4o generates images.", ["BL201"]),
        (date(2025, 3, 25), "GPT-4o generates images.", []),
        (date(2025, 6, 17), "Midjourney makes videos.", ["BL201"]),
        (AS_OF, "Midjourney makes videos.", []),
    ],
)
def test_facts_are_those_of_the_day(
    linter: Linter, as_of: date, text: str, expected: list[str]
) -> None:
    then = Linter(as_of=as_of)
    then.__dict__.update(parser=linter.parser)
    assert [finding.code for finding in then.lint_text(text)] == expected


def test_systems_of_ones_own(linter: Linter, tmp_path: Path) -> None:
    own = tmp_path / "systems.toml"
    own.write_text(
        dedent(
            """
            [[system]]
            id = "acme-painter"
            name = "Acme Painter"
            kind = "product"
            classes = ["text-to-image"]
            outputs = ["image"]
            sources = [{ url = "https://example.com/acme", read = 2026-11-01 }]
            """
        ),
        encoding="utf-8",
    )
    extended = Linter(knowledge_files=[own], as_of=AS_OF)
    extended.__dict__.update(parser=linter.parser)
    text = "Acme Painter is an LLM."
    assert linter.lint_text(text) == []
    (finding,) = extended.lint_text(text)
    assert finding.code == "BL101"
    assert [fact.source for fact in finding.facts] == ["https://example.com/acme"]


# --- documents that are parsed together ------------------------------------------------------

WRONG = "Midjourney is an LLM."


def assorted() -> list[tuple[str, str | bytes]]:
    """The examples, and documents of random sentences, right and wrong."""
    rng = random.Random(8)
    said = [text for rule in RULES for text in (*rule.flagged, *rule.clean)]
    sources: list[tuple[str, str | bytes]] = [
        (path.name, path.read_text(encoding="utf-8"))
        for path in sorted(EXAMPLES.rglob("*"))
        if (form := format_of(path.name)) and not FORMATS[form].binary and path.is_file()
    ]
    comment = "<!-- buzzlint-disable-next-line BL101 -->"
    for number in range(60):
        parts = rng.sample([comment, "Bread.", "# Midjourney", *said], rng.randrange(9))
        sources.append((f"{number}.{rng.choice(['md', 'txt', 'html'])}", "\n\n".join(parts)))
    rng.shuffle(sources)
    return sources


def test_an_own_class_may_share_a_form_with_a_bundled_one(tmp_path: Path) -> None:
    own = tmp_path / "classes.toml"
    own.write_text(
        """
        [[class]]
        id = "zz"
        name = "zz"
        plural = "zzs"
        axis = "output"
        forms = ["LLMs"]
        sources = [{ url = "https://example.com", read = 2026-11-20 }]
        """,
        encoding="utf-8",
    )
    linter = Linter(knowledge_files=[own], as_of=AS_OF)
    assert [f.code for f in linter.lint_text("LLMs write. Midjourney is an LLM.")] == ["BL101"]


def test_together_each_document_has_the_findings_that_it_has_alone(linter: Linter) -> None:
    sources = assorted()
    alone = [linter.lint_source(source, path) for path, source in sources]
    assert sum(len(result.findings) for result in alone) > 100
    linter.parser._known.clear()  # or no sentence would be parsed again
    assert list(linter.lint_together(tasks(sources))) == alone


def test_sentences_of_several_documents_are_parsed_in_one_go(
    linter: Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    together: list[int] = []
    trees = Parser.trees

    def counted(self: Parser, sentences: Sequence[str]) -> Iterator[Tree]:
        together.append(len(sentences))
        return trees(self, sentences)

    monkeypatch.setattr(Parser, "trees", counted)
    sources = [(f"{number}.md", f"{WRONG} It draws {number} images.") for number in range(TOGETHER)]
    results = list(linter.lint_together(tasks([*sources, ("clean.md", "Bread.")])))
    assert together == [2 * TOGETHER]
    assert [len(result.findings) for result in results] == [1] * TOGETHER + [0]


@pytest.mark.parametrize(
    ("sizes", "size", "together"),
    [
        ([], 1, True),
        ([], 9 * TOGETHER_CHARACTERS, True),  # alone
        ([9 * TOGETHER_CHARACTERS], 1, False),
        ([1], 9 * TOGETHER_CHARACTERS, False),
        ([1] * (TOGETHER - 1), 1, True),
        ([1] * TOGETHER, 1, False),
        ([TOGETHER_CHARACTERS // 2] * 2, 0, True),
        ([TOGETHER_CHARACTERS // 2] * 2, 1, False),
    ],
)
def test_a_group_has_few_documents_and_few_characters(
    sizes: list[int], size: int, together: bool
) -> None:
    group = [Task("a.md", " " * each) for each in sizes]
    assert fits(group, Task("b.md", " " * size)) is together


def _in_draft(explode: Callable[[str], None], patch: pytest.MonkeyPatch) -> None:
    draft = analysis.draft

    def failing(document: Any, *args: Any) -> Any:
        explode(document.source)
        return draft(document, *args)

    patch.setattr(analysis, "draft", failing)


def _in_parser(explode: Callable[[str], None], patch: pytest.MonkeyPatch) -> None:
    trees = Parser.trees

    def failing(self: Parser, sentences: Sequence[str]) -> Iterator[Tree]:
        for sentence, tree in zip(sentences, trees(self, sentences), strict=True):
            explode(sentence)
            yield tree

    patch.setattr(Parser, "trees", failing)


def _in_claims(explode: Callable[[str], None], patch: pytest.MonkeyPatch) -> None:
    complete = analysis.complete

    def failing(begun: analysis.Draft, *args: Any) -> Any:
        explode(begun.document.source)
        return complete(begun, *args)

    patch.setattr(analysis, "complete", failing)


def _in_rules(explode: Callable[[str], None], patch: pytest.MonkeyPatch) -> None:
    judge = Linter.judge

    def failing(self: Linter, claims: Any, codes: Any = None) -> Any:
        explode(" ".join(claim.object.text for claim in claims))
        return judge(self, claims, codes)

    patch.setattr(Linter, "judge", failing)


@pytest.mark.parametrize("place", [_in_draft, _in_parser, _in_claims, _in_rules])
@pytest.mark.parametrize("error", [ZeroDivisionError, MemoryError, RecursionError])
def test_a_mistake_of_ours_is_an_error_of_its_document(
    linter: Linter,
    monkeypatch: pytest.MonkeyPatch,
    place: Callable[[Callable[[str], None], pytest.MonkeyPatch], None],
    error: type[Exception],
) -> None:
    sources = [(f"{number}.md", f"{WRONG} It is number {number}.") for number in range(TOGETHER)]
    sources[5] = ("5.md", "Midjourney is a GAN.")
    alone = [linter.lint_source(source, path) for path, source in sources]

    def explode(text: str) -> None:
        if "GAN" in text or "a model" in text:  # as the parser has it
            raise error("it went off")

    linter.parser._known.clear()
    place(explode, monkeypatch)
    results = list(linter.lint_together(tasks(sources)))
    failed = results.pop(5)
    assert failed.path == "5.md"
    assert failed.error == f"internal error: {error.__name__}: it went off"
    assert "in explode" in failed.trace
    assert results == alone[:5] + alone[6:]


def test_documents_that_can_t_be_parsed_together_are_parsed_alone(
    linter: Linter, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [(f"{number}.md", f"{WRONG} It is number {number}.") for number in range(TOGETHER)]
    alone = [linter.lint_source(source, path) for path, source in sources]
    trees = Parser.trees

    def failing(self: Parser, sentences: Sequence[str]) -> Iterator[Tree]:
        if len(sentences) > 2:
            raise MemoryError
        return trees(self, sentences)

    monkeypatch.setattr(Parser, "trees", failing)
    assert list(linter.lint_together(tasks(sources))) == alone


def test_a_document_that_can_t_be_read_hides_nothing_of_the_others(linter: Linter) -> None:
    sources = [("a.md", WRONG), ("b.ipynb", WRONG), ("c.md", WRONG)]
    results = list(linter.lint_together(tasks(sources)))
    assert [result.skipped for result in results] == ["", "not a notebook", ""]
    assert [len(result.findings) for result in results] == [1, 0, 1]


def test_a_knowledge_file_that_can_t_be_used_concerns_all_documents(tmp_path: Path) -> None:
    broken = Linter(knowledge_files=[tmp_path / "gone.toml"], as_of=AS_OF)
    with pytest.raises(KnowledgeError, match=r"gone\.toml: cannot be read"):
        list(broken.lint_together(tasks([("a.md", WRONG), ("b.md", WRONG)])))


# --- one mistake, one finding ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The LLM image generator draws.", ["BL201 image generator"]),
        ("DALL-E 3 is a GAN that generates images.", ["BL401 GAN"]),
        ("We will fine-tune GPT-4 to generate images.", ["BL301 images"]),
        ("We will fine-tune Midjourney to write poems.", ["BL301 poems"]),
        # one for each wrong system and each wrong output
        ("LLMs such as Midjourney, Suno and GPT-4 write.", ["BL101 LLMs", "BL101 LLMs"]),
        ("GPT-4 draws logos and composes melodies.", ["BL201 logos", "BL201 melodies"]),
        ("GPT-4 and Claude draw logos.", ["BL201 logos", "BL201 logos"]),
        ("Midjourney is an LLM.\n\nMidjourney is an LLM.", ["BL101 LLM", "BL101 LLM"]),
    ],
)
def test_one_finding_for_one_mistake(linter: Linter, source: str, expected: list[str]) -> None:
    assert seen(linter, source) == expected


def test_findings_come_in_the_order_of_the_text(linter: Linter) -> None:
    source = "Google's ChatGPT writes.\n\nDALL-E 3 is a GAN.\n\nMidjourney is an LLM.\n"
    starts = [finding.start for finding in linter.lint_text(source)]
    assert len(starts) == 3
    assert starts == sorted(starts)


# --- places ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Midjourney is an LLM\n", ["BL101 LLM"]),
        ("**Midjourney** is an *LLM*.", ["BL101 LLM"]),
        ("[Midjourney](https://example.com/LLM) is an [LLM](b.md).", ["BL101 LLM"]),
        ("> Midjourney\n> is an LLM.", ["BL101 LLM"]),
        ("- a\n  - Midjourney is an LLM.\n", ["BL101 LLM"]),
        ("Midjourney is an\nLLM.", ["BL101 LLM"]),
        ("Midjourney is a *large* language\nmodel.", ["BL101 large* language\nmodel"]),
        ("![Midjourney is an LLM.](a.png)", ["BL101 LLM"]),
        ("Tom &amp; Midjourney &mdash; Midjourney is an LLM.", ["BL101 LLM"]),
        ("\\*Midjourney is an LLM.\\*", ["BL101 LLM"]),
        ("| Tool | Type |\n|--|--|\n| Midjourney | LLM |\n", ["BL101 LLM"]),
        ("| Text | b |\n|--|--|\n| a \\| Midjourney is an LLM. | c |\n", ["BL101 LLM"]),
        ("Note.[^1]\n\n[^1]: Midjourney is an LLM.\n", ["BL101 LLM"]),
        ("---\ntitle: A\n---\n\nMidjourney is an LLM.\n", ["BL101 LLM"]),
        ("import A from 'a'\n\n<B c={1}>Midjourney is an LLM.</B>\n", ["BL101 LLM"]),
        # no prose, no finding
        ("`Midjourney is an LLM.`", []),
        ("Code:\n\n    Midjourney is an LLM.\n", []),
        ("<!-- Midjourney is an LLM. -->", []),
        ("<img alt='x' title='Midjourney is an LLM.'>", []),
        ("https://example.com/Midjourney-is-an-LLM", []),
    ],
)
def test_offsets_are_those_of_the_source(linter: Linter, source: str, expected: list[str]) -> None:
    assert seen(linter, source, "a.mdx" if source.startswith("import") else "a.md") == expected


@pytest.mark.parametrize(
    ("before", "position"),
    [
        ("", (1, 18)),
        ("One.\n\n", (3, 18)),
        ("One.\r\n\r\n", (3, 18)),
        ("One.\r\r", (3, 18)),
        ("\ufeffOne.\n\n", (3, 18)),
        ("\ufeff", (1, 19)),
        ("Hi 🎨👩‍🎨! ", (1, 18 + len("Hi 🎨👩‍🎨! "))),
        ("你好。", (1, 18 + len("你好。"))),
        ("İ. ", (1, 21)),
        ("\t\n\n", (3, 18)),
    ],
)
def test_lines_and_columns_count_characters(
    linter: Linter, before: str, position: tuple[int, int]
) -> None:
    source = before + "Midjourney is an LLM."
    result = linter.lint_source(source, "a.md")
    (finding,) = result.findings
    assert source[finding.start : finding.end] == "LLM"
    assert result.document is not None
    assert result.document.position(finding.start) == position


def test_each_line_ending_gives_the_same_findings(linter: Linter) -> None:
    source = "# AI\n\nMidjourney\nis an LLM.\n\n- DALL-E 3 is a GAN.\n"
    expected = seen(linter, source)
    assert expected == ["BL101 LLM", "BL401 GAN"]
    for ending in ("\r\n", "\r"):
        assert seen(linter, source.replace("\n", ending)) == expected


# --- suppressions ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!-- buzzlint-disable-next-line BL101: a quote -->\nMidjourney is an LLM.", []),
        ("<!-- buzzlint-disable-next-line wrong-class -->\nMidjourney is an LLM.", []),
        ("<!-- buzzlint-disable-next-line BL2 -->\nMidjourney is an LLM.",
         ["BL901 <!-- buzzlint-disable-next-line BL2 -->", "BL101 LLM"]),
        ("<!-- buzzlint-disable-next-line -->\n\nMidjourney\nis an LLM.", []),
        ("<!-- buzzlint-disable-next-line -->\nYes.\nMidjourney is an LLM.",
         ["BL901 <!-- buzzlint-disable-next-line -->", "BL101 LLM"]),
        (
            "<!-- buzzlint-disable BL101 -->\n\nMidjourney is an LLM. DALL-E 3 is a GAN.\n\n"
            "<!-- buzzlint-enable -->\n\nSuno is an LLM.",
            ["BL401 GAN", "BL101 LLM"],
        ),
        ("Midjourney is an LLM.\n\n<!-- buzzlint-disable-file -->", []),
        ("`<!-- buzzlint-disable-file -->`\n\nMidjourney is an LLM.", ["BL101 LLM"]),
    ],
)  # fmt: skip
def test_comments_switch_rules_off(linter: Linter, source: str, expected: list[str]) -> None:
    assert seen(linter, source) == expected


def test_comments_switch_rules_off_in_mdx(linter: Linter) -> None:
    source = "{/* buzzlint-disable-next-line BL101 */}\nMidjourney is an LLM.\n"
    assert seen(linter, source, "a.mdx") == []


# --- costs -----------------------------------------------------------------------------------


def test_the_same_text_gives_the_same_findings(linter: Linter) -> None:
    text = "\n\n".join(
        [
            "LLMs like DALL-E, Suno and Midjourney draw.",
            SEVERAL,
            "All generative AI is built on LLMs.",
        ]
    )
    first = linter.lint_text(text)
    assert len(first) >= 8
    for _ in range(3):
        assert linter.lint_text(text) == first
    # what was linted in between leaves no trace
    linter.lint_text("Anthropic's Claude draws logos.")
    assert linter.lint_text(text) == first


def imported(source: str) -> set[str]:
    """The modules that a fresh process has loaded after it linted a text."""
    script = f"""
        import sys
        from buzzlint import Linter
        Linter().lint_text({source!r})
        print(*sys.modules)
    """
    done = subprocess.run(
        [sys.executable, "-c", dedent(script)], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "source", ["We bake bread.", "# Bread\n\nA **mill**, an oven: bread.\n" * 50]
)
def test_a_text_that_names_no_ai_costs_no_spacy(source: str) -> None:
    modules = imported(source)
    assert "buzzlint.engine" in modules
    assert not modules & {"spacy", "thinc", "numpy", "pydantic"}


def test_a_text_that_names_ai_is_parsed() -> None:
    assert "spacy" in imported("Midjourney is an LLM.")


def test_the_names_of_the_package_load_when_they_are_used() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, buzzlint; print(buzzlint.__version__, *sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    version, *modules = done.stdout.split()
    assert version[0].isdigit()
    assert "buzzlint.engine" not in modules


def test_the_package_has_no_other_names() -> None:
    import buzzlint

    with pytest.raises(AttributeError, match="no attribute 'Lint'"):
        buzzlint.Lint  # noqa: B018
