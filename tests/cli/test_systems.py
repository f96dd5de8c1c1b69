"""`buzzlint systems`: lists, the card of a system, and knowledge files of one's own."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.commands import card as cards
from buzzlint.commands import systems as catalogue
from buzzlint.knowledge.schema import KnowledgeFile

from .conftest import BUZZLINT, Project, clean_environment

if TYPE_CHECKING:
    from buzzlint.knowledge.base import KnowledgeBase

AS_OF = "--as-of=2026-11-25"
DOCS = Path(__file__).parents[2] / "docs" / "knowledge.md"
EXAMPLE = re.search(
    r"<!-- example: ai-systems.toml -->\n```toml\n(.*?)```",
    DOCS.read_text(encoding="utf-8"),
    re.DOTALL,
)[1]  # type: ignore[index]
ACME = """
[[system]]
id = "acme"
name = "AcmeWriter"
kind = "product"
classes = ["llm"]
outputs = ["text"]
sources = [{ url = "https://acme.example/", read = 2026-01-01 }]
"""


@pytest.fixture
def acme(project: Project) -> Project:
    project.write("ai-systems.toml", ACME)
    project.write("buzzlint.toml", 'knowledge = ["ai-systems.toml"]\n')
    return project


# --- the list --------------------------------------------------------------------------------


def test_a_query_lists_the_systems_whose_name_or_alias_holds_it(project: Project) -> None:
    ran = project.run("systems", "mid journey", AS_OF)
    header, first, *_ = ran.out.splitlines()
    assert header.split() == ["NAME", "IS", "OUTPUTS", "MAKER", "WEIGHTS"]
    assert first.split() == [
        "Midjourney",
        "image",
        "generator",
        "image,",
        "video",
        "Midjourney",
        "closed",
    ]
    assert (ran.code, ran.err) == (0, "")


def test_without_a_query_all_systems_are_listed(project: Project, knowledge: KnowledgeBase) -> None:
    listed = json.loads(project.run("systems", "--format", "json", AS_OF).out)
    assert {system["id"] for system in listed} == set(knowledge.systems)


def test_an_exact_name_comes_first(project: Project) -> None:
    listed = json.loads(project.run("systems", "gpt 4", "--format", "json", AS_OF).out)
    assert listed[0]["id"] == "gpt-4"
    assert len(listed) > 1


def test_filters_take_ids_and_names_and_hold_together(project: Project) -> None:
    by_id = project.run(
        "systems", "--class", "text-to-video", "--output", "video", "--maker", "google", AS_OF
    )
    by_name = project.run(
        "systems", "--class", "video generator", "--output", "Video", "--maker", "Google", AS_OF
    )
    assert by_id.out == by_name.out
    assert "\nVeo " in by_id.out
    assert "Runway" not in by_id.out


def test_a_kind_of_an_output_counts_and_its_genus_does_not(knowledge: KnowledgeBase) -> None:
    audio = catalogue.select(knowledge, catalogue.Filters(output="audio"))
    speech = catalogue.select(knowledge, catalogue.Filters(output="speech"))
    assert {system.id for system in speech} < {system.id for system in audio}


def test_a_maker_stands_for_those_who_belong_to_it(knowledge: KnowledgeBase) -> None:
    google = catalogue.select(knowledge, catalogue.Filters(maker="google"))
    deepmind = catalogue.select(knowledge, catalogue.Filters(maker="deepmind"))
    assert {system.id for system in deepmind} < {system.id for system in google}


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--class", "difusion", "unknown class 'difusion'; did you mean 'diffusion'?"),
        ("--output", "imgae", "unknown output 'imgae'; did you mean 'image'?"),
        ("--maker", "OpenIA", "unknown maker 'OpenIA'; did you mean 'OpenAI'?"),
    ],
)
def test_an_unknown_filter_is_an_error_with_the_nearest(
    project: Project, option: str, value: str, message: str
) -> None:
    ran = project.run("systems", option, value)
    assert (ran.code, ran.out, ran.err) == (2, "", f"error: {message}\n")


def test_finding_none_is_an_answer(project: Project) -> None:
    ran = project.run("systems", "midjurney")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "warning: no system matches 'midjurney'; did you mean 'Midjourney'?\n"
    assert project.run("systems", "midjurney", "--format", "json").out == "[]\n"


def test_what_names_no_command_is_a_query_and_list_is_explicit(project: Project) -> None:
    assert project.run("systems", "list", "show").code == 0
    assert project.run("systems", AS_OF, "--", "veo").code == 0
    assert project.run("systems", "show").code == 2
    assert project.run("systems", "veo", "sora").code == 2


def test_help_shows_options_and_commands(project: Project) -> None:
    out = project.run("systems", "--help").out
    assert {"--output", "--stale", "check", "schema"} <= set(out.split())


def test_a_system_is_listed_as_of_a_day(project: Project) -> None:
    def dall_e(day: str) -> str:
        return project.run("systems", "DALL-E 3", "--as-of", day).out.splitlines()[1]

    assert dall_e("2025-01-01").endswith("closed")
    assert dall_e("2026-11-25").endswith("retired 2026-05-12")
    assert dall_e("2023-01-01").endswith("from 2023-09-20")


def test_the_config_and_the_option_add_systems(acme: Project) -> None:
    acme.write("more.toml", ACME.replace("acme", "bolt").replace("AcmeWriter", "BoltWriter"))
    assert "AcmeWriter" in acme.run("systems", "writer").out
    assert "BoltWriter" in acme.run("systems", "writer", "--knowledge", "more.toml").out
    assert "AcmeWriter" not in acme.run("systems", "acmewriter", "--isolated").out


def test_an_address_is_no_knowledge_file(project: Project) -> None:
    ran = project.run("systems", "--knowledge", "https://example.com/a.toml")
    told = "--knowledge: https://example.com/a.toml: addresses are not fetched; name a file"
    assert (ran.code, ran.err) == (2, f"error: {told}\n")


def test_a_knowledge_file_that_cannot_be_used_is_an_error(acme: Project) -> None:
    acme.write("ai-systems.toml", ACME.replace("llm", "lllm"))
    ran = acme.run("systems")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: ai-systems.toml: [[system]] 'acme': classes: ")


# --- old facts -------------------------------------------------------------------------------


def test_stale_lists_what_was_read_longer_ago_than_that(acme: Project) -> None:
    out = acme.run("systems", "acme", "--stale", "30", "--as-of", "2026-02-01").out
    assert out == "2026-01-01    31 days  AcmeWriter  https://acme.example/\n"
    none = acme.run("systems", "acme", "--stale", "31", "--as-of", "2026-02-01")
    assert (none.code, none.out) == (0, "")
    assert none.err == "note: no source was read more than 31 days ago\n"


def test_stale_covers_classes_and_puts_the_oldest_first(acme: Project) -> None:
    listed = json.loads(acme.run("systems", "--stale", "0", "--format", "json", AS_OF).out)
    assert listed[0]["name"] == "AcmeWriter"
    assert {item["kind"] for item in listed} == {"system", "class", "imported"}
    assert [item["read"] for item in listed] == sorted(item["read"] for item in listed)
    systems = acme.run("systems", "--stale", "0", "--class", "llm", "--format", "json", AS_OF).out
    assert {item["kind"] for item in json.loads(systems)} == {"system", "imported"}


# --- the card --------------------------------------------------------------------------------


def test_show_tells_what_is_known_with_sources_and_dates(project: Project) -> None:
    ran = project.run("systems", "show", "GPT 4", AS_OF)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("GPT-4 (id: gpt-4, model)\n\n  Is          GPT-4 is ")
    for part in (
        "\n  Makes       GPT-4 outputs text and code.\n",
        "\n  Takes in ",
        "\n  Tuning ",
        "\n  Access ",
        "\n  Runs        GPT-4 was offered as an app, through an API and on Azure OpenAI.\n",
        "\n  Since       2023-03-14",
        "\n  Retired     2026-10-23; succeeded by later GPT models\n",
        "\n  Sources     https://",
        "(read 2026-11-2",
        "\nAs of 2026-11-25.\n",
    ):
        assert part in ran.out


def test_show_marks_what_no_source_confirms(project: Project) -> None:
    project.write(
        "own.toml",
        ACME.replace(
            "sources", 'unverified = ["outputs", "released"]\nreleased = 2025-01-01\nsources'
        ),
    )
    out = project.run("systems", "show", "acmewriter", "--knowledge", "own.toml").out
    assert "AcmeWriter outputs text. (unverified)\n" in out
    assert "2025-01-01 (unverified)\n" in out
    assert "AcmeWriter is an LLM.\n" in out


def test_show_as_json_holds_facts_in_words_and_in_fields(project: Project) -> None:
    shown = json.loads(project.run("systems", "show", "midjourney", "--format", "json", AS_OF).out)
    assert shown["maker"] == {"id": "midjourney", "name": "Midjourney"}
    assert shown["outputs_as_of"] == ["image", "video"]
    assert shown["facts"]["outputs"].startswith("Midjourney outputs images")
    assert shown["sources"][0]["url"].startswith("https://")


def test_show_names_the_nearest_to_an_unknown_name(project: Project) -> None:
    ran = project.run("systems", "show", "Midjurney")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: unknown system 'Midjurney'; did you mean 'Midjourney'?\n"
    assert project.run("systems", "show", "qqqqqqq").err == (
        "error: unknown system 'qqqqqqq'; see: buzzlint systems\n"
    )


def test_show_of_a_class_points_to_its_members(project: Project) -> None:
    ran = project.run("systems", "show", "LLMs")
    assert ran.code == 2
    assert ran.err.endswith("its members: buzzlint systems --class llm\n")


def test_every_system_has_a_card(knowledge: KnowledgeBase) -> None:
    for system in knowledge.systems.values():
        text = cards.card_text(knowledge, system)
        assert text.startswith(f"{system.name} (id: {system.id}, ")
        assert json.loads(cards.card_json(knowledge, system))["id"] == system.id


# --- terminals and pipes ---------------------------------------------------------------------


def test_no_name_can_steer_a_terminal(project: Project) -> None:
    project.write("own.toml", ACME.replace('"AcmeWriter"', '"Acme\\u001b[31m\\u202eWriter"'))
    for args in (("systems", "acme"), ("systems", "show", "acme"), ("choose", "blog post")):
        out = project.run(*args, "--knowledge", "own.toml").out
        assert "Acme\\x1b[31m\\u202eWriter" in out
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out)
    out = project.run("systems", "acme", "--knowledge", "own.toml", "--format", "json").out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_a_pipe_gets_no_colour_and_may_close(project: Project) -> None:
    assert "\x1b" not in project.spawn("systems", "show", "veo", env={"FORCE_COLOR": ""}).out
    with subprocess.Popen(
        [str(BUZZLINT), "systems"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=project.folder,
        env=clean_environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_neither_spacy_nor_pydantic_is_needed_to_answer(project: Project) -> None:
    code = (
        "import sys\nfrom buzzlint.cli import main\n"
        "main(['systems', 'show', 'veo', '--isolated'], standalone_mode=False)\n"
        "main(['choose', 'logo', '--isolated'], standalone_mode=False)\n"
        "print({'spacy', 'pydantic', 'thinc'} & set(sys.modules))"
    )
    python = BUZZLINT.with_name("python")
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("\nset()\n")


# --- files of one's own ----------------------------------------------------------------------


def test_check_says_what_a_sound_file_holds(project: Project) -> None:
    project.write("own.toml", ACME.replace('"acme"', '"gpt-4"'))
    ran = project.run("systems", "check", "own.toml")
    assert ran.code == 0
    assert ran.out == "own.toml: OK (1 system; in place of the bundled gpt-4)\n"


def test_check_names_every_problem_with_file_entry_and_field(project: Project) -> None:
    project.write(
        "own.toml",
        ACME.replace("kind", "knd").replace("[[system]]\n", "[[system]]\nreleased = 'soon'\n")
        + '[[system]]\nid = "B C"\nname = 3\nkind = "modle"\nclasses = ["llm"]\n'
        'sources = [{ url = "acme.example", read = 2026-01-01, by = "me" }]\n'
        '[[maker]]\nname = "Acme"\n[[systems]]\nid = "x"\n',
    )
    ran = project.run("systems", "check", "own.toml")
    assert (ran.code, ran.out) == (2, "")
    assert sorted(ran.err.splitlines()) == sorted(
        f"error: own.toml: {line}"
        for line in (
            "[[system]] 'acme': kind: is missing",
            "[[system]] 'acme': knd: unknown key; did you mean 'kind'?",
            "[[system]] 'acme': released: 'soon' is no date; write it as 2026-01-31",
            "[[system]] 'B C': id: 'B C' is no id; use lower-case letters, digits, '-', '.' "
            "and '_'",
            "[[system]] 'B C': name: must be a text, not 3",
            "[[system]] 'B C': kind: 'modle' is none of model, family, product, service, "
            "framework, library, hub, runner, cloud, router, vector-db, protocol; "
            "did you mean 'model'?",
            "[[system]] 'B C': sources[1].url: 'acme.example' is no address of a page; "
            "it begins with https://",
            "[[system]] 'B C': sources[1].by: unknown key",
            "[[maker]] number 1: id: is missing",
            "[[systems]]: unknown section; did you mean 'system'?",
        )
    )


def test_check_names_ids_that_do_not_exist_or_are_taken(project: Project) -> None:
    project.write(
        "own.toml", ACME.replace('"acme"', '"gan"').replace('"llm"', '"lllm"') + ACME + ACME
    )
    assert project.run("systems", "check", "own.toml").err.splitlines() == [
        "error: own.toml: [[system]] 'gan': id: is the id of a class; choose another",
        "error: own.toml: [[system]] 'gan': classes: unknown class 'lllm'; did you mean 'llm'?",
        "error: own.toml: [[system]] 'acme': id: stands twice in the file; "
        "the later entry would win",
    ]


def test_check_warns_of_what_is_hardly_meant(project: Project) -> None:
    text = ACME.replace('["llm"]', '["llm", "text-to-image"]').replace("AcmeWriter", "Midjourney")
    text = text.replace('"product"', '"model"')
    project.write("own.toml", text + "released = 2026-02-01\nretired = 2026-01-01\n")
    ran = project.run("systems", "check", "own.toml")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "warning: own.toml: [[system]] 'acme': classes: nothing is both LLM and image generator",
        "warning: own.toml: [[system]] 'acme': retired: is before released",
        "warning: own.toml: [[system]] 'acme': 'Midjourney' is a name of 'Midjourney' "
        "(midjourney) too",
    ]


@pytest.mark.parametrize(("name", "class_id"), [("LLM", "llm"), ("ai", "ai")])
def test_check_warns_of_a_system_that_is_called_like_a_class(
    project: Project, name: str, class_id: str
) -> None:
    for given in (
        ACME.replace("AcmeWriter", name),
        ACME.replace('name = "AcmeWriter"', f'name = "AcmeWriter"\naliases = ["{name}"]'),
    ):
        project.write("own.toml", given)
        ran = project.run("systems", "check", "own.toml")
        assert (ran.code, ran.err) == (
            0,
            f"warning: own.toml: [[system]] 'acme': '{name}' is a word for the class '{class_id}' "
            "too, which no document then means by it\n",
        )


def test_check_reads_files_together_and_reports_each(acme: Project) -> None:
    acme.write("more.toml", ACME.replace('"acme"', '"acme-2"') + 'parent = "acme"\n')
    assert acme.run("systems", "check", "more.toml", "ai-systems.toml").code == 0
    assert acme.run("systems", "check", "more.toml").code == 2
    both = acme.run("systems", "check", "ai-systems.toml", "missing.toml")
    assert (both.code, both.out) == (2, "ai-systems.toml: OK (1 system)\n")
    assert both.err == "error: missing.toml: cannot be read: No such file or directory\n"


def test_check_without_a_file_takes_those_of_the_config(acme: Project) -> None:
    assert acme.run("systems", "check").out == "ai-systems.toml: OK (1 system)\n"
    acme.write("buzzlint.toml", "")
    assert acme.run("systems", "check").code == 2


@pytest.mark.parametrize(
    "content", [b"[[system", b"caf\xe9", b"system = 3\n", b"system = [3]\n", b"class = [[]]"]
)
def test_check_survives_any_content(project: Project, content: bytes) -> None:
    project.write("own.toml", content)
    ran = project.run("systems", "check", "own.toml")
    assert ran.code == 2
    assert re.fullmatch(r"error: own\.toml: .+\n", ran.err)


# --- docs/knowledge.md -----------------------------------------------------------------------


@pytest.fixture
def documented(project: Project) -> Project:
    project.write("ai-systems.toml", EXAMPLE)
    project.write("buzzlint.toml", 'knowledge = ["ai-systems.toml"]\n')
    return project


def test_the_documented_example_is_in_order(documented: Project) -> None:
    ran = documented.run("systems", "check")
    assert (ran.code, ran.err) == (0, "")
    assert f"```console\n$ buzzlint systems check ai-systems.toml\n{ran.out}```" in DOCS.read_text()


def test_claims_about_the_documented_systems_are_judged(documented: Project) -> None:
    sentences = [
        ("Use AcmeWriter to generate images.", ["BL201"]),
        ("AcmeWriter is an image generator.", ["BL101"]),
        ("Midjourney is a copy engine.", ["BL101"]),
        ("AcmeWriter makes the turntable shots.", ["BL201"]),
        ("Midjourney makes the turntable shots.", []),
        ("Use AcmeWriter to write press releases.", []),
        ("The Acme Copy Desk generates product photos.", ["BL201"]),
    ]
    documented.write("a.md", "\n\n".join(sentence for sentence, _ in sentences))
    ran = documented.run("check", "a.md", "--format", "json", AS_OF)
    found = [(item["line"], item["code"]) for item in json.loads(ran.out)["findings"]]
    assert found == [(2 * i + 1, code) for i, (_, codes) in enumerate(sentences) for code in codes]
    assert ran.code == 1


def test_every_field_of_the_schema_is_documented() -> None:
    text = DOCS.read_text(encoding="utf-8")
    schema = KnowledgeFile.model_json_schema()
    for name, definition in schema["$defs"].items():
        for field in definition["properties"]:
            assert f"\n| `{field}` |" in text, f"{name}.{field}"
