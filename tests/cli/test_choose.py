"""`buzzlint choose`: the desired output first, then the kind of tool, then systems of today."""

from __future__ import annotations

import json
import os
import re
import shlex
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from buzzlint.commands.choose import Chooser
from buzzlint.errors import UsageError
from buzzlint.knowledge.load import load
from buzzlint.pipeline.lexicon import read
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from buzzlint.knowledge.base import KnowledgeBase

    from .conftest import Project

DAY = date(2026, 11, 25)
AS_OF = f"--as-of={DAY}"
README = Path(__file__).parents[2] / "README.md"
DATA = read("choosing.toml")


def answer(project: Project, *args: str) -> list[dict[str, Any]]:
    ran = project.run("choose", *args, "--format", "json", AS_OF)
    assert (ran.code, ran.err) == (0, "")
    choices: list[dict[str, Any]] = json.loads(ran.out)["choices"]
    return choices


@pytest.fixture(scope="module")
def chooser(knowledge: KnowledgeBase) -> Chooser:
    return Chooser(knowledge)


@cache
def shared() -> Chooser:
    return Chooser(load((), DAY))


# --- what a wish means -----------------------------------------------------------------------

WISHES = [
    ("product visuals", "image", "text-to-image"),
    ("a logo for our bakery", "image", "text-to-image"),
    ("hero images", "image", "text-to-image"),
    ("UI mockup", "image", "text-to-image"),
    ("black and white photo", "image", "text-to-image"),
    ("image generation", "image", "text-to-image"),
    ("illustrate a blog post", "image", "text-to-image"),
    ("fine-tune GPT-4 for product visuals", "image", "text-to-image"),
    ("voiceover", "speech", "text-to-speech"),
    ("Voice-Over for a product video", "speech", "text-to-speech"),
    ("narrate our article", "speech", "text-to-speech"),
    ("podcast", "speech", "text-to-speech"),
    ("jingle", "music", "music-generator"),
    ("a piece of music", "music", "music-generator"),
    ("sound effects", "sound", "audio-generator"),
    ("python script", "code", "code-llm"),
    ("unit tests", "code", "code-llm"),
    ("bar chart", "code", "code-llm"),
    ("game", "code", "code-llm"),
    ("blog post", "text", "llm"),
    ("image captions", "text", "llm"),
    ("song lyrics", "text", "llm"),
    ("a video script", "text", "llm"),
    ("a description of our photo", "text", "llm"),
    ("a letter to my boss", "text", "llm"),
    ("pros and cons", "text", "llm"),
    ("chatbot", "text", "llm"),
    ("subtitles for a video", "text", "speech-to-text"),
    ("speech to text", "text", "speech-to-text"),
    ("text from audio", "text", "speech-to-text"),
    ("transcribe a podcast", "text", "speech-to-text"),
    ("translate our website", "text", "translation"),
    ("explainer video", "video", "text-to-video"),
    ("animate our logo", "video", "text-to-video"),
    ("image to video", "video", "text-to-video"),
    ("talking head", "video", "avatar-video"),
    ("turn a sketch into a 3D model", "3d", "text-to-3d"),
    ("3D models", "3d", "text-to-3d"),
    ("protein structure", "structure", "protein-structure"),
    ("synthetic data", "data", "synthetic-data-generator"),
    ("embeddings", "embedding", "embedding-model"),
]


@pytest.mark.parametrize(("wish", "output", "tool"), WISHES, ids=[wish for wish, _, _ in WISHES])
def test_a_wish_has_an_output_and_a_tool(
    project: Project, wish: str, output: str, tool: str
) -> None:
    (choice,) = answer(project, wish)
    assert (choice["output"]["id"], choice["tool"]["id"]) == (output, tool)


def test_other_meanings_of_a_word_are_said(project: Project) -> None:
    out = project.run("choose", "visuals", AS_OF).out
    assert "\n  Output      images (the word can mean video too)\n" in out
    assert [other["id"] for other in answer(project, "visuals")[0]["others"]] == ["video"]


def test_several_wishes_get_an_answer_each(project: Project) -> None:
    choices = answer(project, "a logo and a jingle")
    assert [choice["output"]["id"] for choice in choices] == ["image", "music"]


def test_words_need_no_quotes(project: Project) -> None:
    assert answer(project, "product", "visuals") == answer(project, "product visuals")


# --- systems ---------------------------------------------------------------------------------


def test_systems_are_hosted_or_self_hosted_and_say_who_tunes_them(project: Project) -> None:
    (choice,) = answer(project, "product visuals")
    hosted = {system["id"]: system for system in choice["hosted"]}
    own = {system["id"]: system for system in choice["self_hosted"]}
    assert hosted["midjourney"]["tuning"] == "nobody"
    assert own["stable-diffusion"]["tuning"] == "weights"
    assert all(system["weights"] != "closed" for system in own.values())
    assert all(system["fact"]["source"].startswith("https://") for system in hosted.values())


@pytest.mark.parametrize(
    ("wish", "takes"),
    [
        ("image to text", "image"),
        ("image to video", "image"),
        ("turn a sketch into a 3D model", "image"),
        ("text from audio", "audio"),
        ("music to video", "music"),
        ("a podcast from a blog post", "text"),
    ],
)
def test_systems_take_in_what_a_wish_starts_from(
    project: Project, knowledge: KnowledgeBase, wish: str, takes: str
) -> None:
    (choice,) = answer(project, wish)
    assert choice["takes"]["id"] == takes
    named = [*choice["hosted"], *choice["self_hosted"]]
    assert named
    assert all(knowledge.takes(system["id"], takes) for system in named)
    said = project.run("choose", wish, AS_OF).out
    assert f"\n  From        {knowledge.modalities[takes].name}\n" in said


def test_a_system_that_is_not_known_to_take_it_in_is_not_named(project: Project) -> None:
    project.write(
        "own.toml",
        '[[system]]\nid = "inkpot"\nname = "Inkpot"\nkind = "product"\nclasses = ["llm"]\n'
        'inputs = ["text"]\noutputs = ["text"]\nweights = "closed"\nreleased = 2026-01-31\n'
        'sources = [{ url = "https://wiki.example.com/inkpot", read = 2026-11-20 }]\n',
    )
    project.write("buzzlint.toml", 'knowledge = ["own.toml"]\n')
    for wish, named in (("text", True), ("image to text", False)):
        (choice,) = answer(project, wish)
        assert ("inkpot" in {system["id"] for system in choice["hosted"]}) is named


def test_only_systems_of_the_day_are_named(project: Project) -> None:
    def names(day: str) -> set[str]:
        out = project.run("choose", "logo", "--format", "json", "--as-of", day).out
        (choice,) = json.loads(out)["choices"]
        return {system["id"] for system in (*choice["hosted"], *choice["self_hosted"])}

    assert "gpt-image" not in names("2024-06-01")
    assert names("2022-08-30") >= {"midjourney", "stable-diffusion"}
    assert not names("2026-11-25") & {"dall-e", "dall-e-2", "dall-e-3"}


def test_what_nobody_offers_is_not_named(project: Project) -> None:
    (choice,) = answer(project, "protein structure")
    assert "alphaproteo" not in {system["id"] for system in choice["hosted"]}
    (choice,) = answer(project, "python script")
    assert "codex" not in {system["id"] for system in choice["self_hosted"]}


def test_a_name_with_brackets_gets_its_notes_in_them(project: Project) -> None:
    assert "Wan (Alibaba, some models)" in project.run("choose", "video", AS_OF).out


def test_a_wish_is_repeated_as_it_was_written(project: Project) -> None:
    assert project.run("choose", "a CAD model", AS_OF).out.startswith("CAD model: 3D models\n")


def test_systems_of_ones_own_come_first(project: Project) -> None:
    project.write(
        "own.toml",
        '[[system]]\nid = "acme"\nname = "AcmeWriter"\nkind = "product"\nclasses = ["llm"]\n'
        'weights = "closed"\nsources = [{ url = "https://acme.example/", read = 2026-01-01 }]\n',
    )
    project.write("buzzlint.toml", 'knowledge = ["own.toml"]\n')
    assert answer(project, "blog post")[0]["hosted"][0]["name"] == "AcmeWriter"
    assert "AcmeWriter" not in project.run("choose", "logo", AS_OF).out


@pytest.mark.parametrize(
    ("where", "weights", "groups"),
    [
        ('hosting = ["app"]', "open", {"hosted"}),
        ('hosting = ["cloud"]', "closed", {"hosted"}),
        ('hosting = ["api", "self-hosted"]', "closed", {"hosted", "self_hosted"}),
        ('hosting = ["on-device"]', "closed", {"self_hosted"}),
        ("", "closed", {"hosted"}),
        ("", "open", {"self_hosted"}),
        ("", "mixed", {"hosted", "self_hosted"}),
    ],
)
def test_where_a_system_runs_decides_and_else_its_weights(
    project: Project, where: str, weights: str, groups: set[str]
) -> None:
    project.write(
        "own.toml",
        '[[system]]\nid = "acme"\nname = "AcmeWriter"\nkind = "product"\nclasses = ["llm"]\n'
        f'weights = "{weights}"\n{where}\n'
        'sources = [{ url = "https://acme.example/", read = 2026-01-01 }]\n',
    )
    project.write("buzzlint.toml", 'knowledge = ["own.toml"]\n')
    (choice,) = answer(project, "blog post")
    named = {g for g in ("hosted", "self_hosted") if any(s["id"] == "acme" for s in choice[g])}
    assert named == groups


def test_every_output_has_a_tool_and_media_have_systems_both_hosted_and_open(
    chooser: Chooser,
) -> None:
    for modality in chooser.kb.modalities.values():
        (choice,) = chooser.choose(modality.name)
        assert choice.output == modality.id
        if modality.claimed:
            assert choice.hosted, modality.id
            assert choice.self_hosted, modality.id


# --- advice ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "chain"),
    [
        (
            "product visuals",
            "an LLM writes a detailed prompt, then an image generator makes the image",
        ),
        ("mockup", "an image generator makes the mockup, then a code LLM writes the code for it"),
        ("voiceover", "an LLM writes the script, then a text-to-speech model reads it"),
    ],
)
def test_a_chain_is_suggested_where_one_helps(project: Project, wish: str, chain: str) -> None:
    out = project.run("choose", wish, AS_OF).out
    assert f"Together    {chain}" in " ".join(out.split()).replace("Together ", "Together    ")


def test_who_wants_a_picture_is_told_that_no_llm_draws_it(project: Project) -> None:
    out = project.run("choose", "logo", AS_OF).out
    assert "\n  Not         an LLM: it outputs text and code, and fine-tuning" in out
    assert "Not  " not in project.run("choose", "blog post", AS_OF).out


# --- what is not known -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ("Midjourney", "Midjourney"),
        ("gpt4", "GPT-4"),
        ("fine-tune GPT-4", "GPT-4"),
        ("stable diffusion", "'Stable Diffusion'"),
    ],
)
def test_a_wish_that_is_a_system_points_to_its_card(
    project: Project, wish: str, shown: str
) -> None:
    ran = project.run("choose", wish)
    assert (ran.code, ran.err) == (
        2,
        f"error: '{wish}' names a system and no output: say what you want, or see: "
        f"buzzlint systems show {shown}\n",
    )


def test_an_unknown_wish_names_the_nearest(project: Project) -> None:
    ran = project.run("choose", "voicover")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(
        "error: 'voicover' names no known output; did you mean 'voiceover' (speech)"
    )
    assert ran.err.count("\n") == 1


def test_a_wish_that_is_near_to_nothing_names_all_outputs(project: Project) -> None:
    ran = project.run("choose", "zzzz")
    assert ran.code == 2
    assert ran.err.startswith("error: 'zzzz' names no known output; name it: text, code, images, ")


def test_a_wish_that_says_too_little_is_told_so(project: Project) -> None:
    ran = project.run("choose", "content")
    assert ran.code == 2
    assert ran.err.startswith("error: 'content' leaves open what is made; name it: text, ")


def test_a_found_wish_exits_with_0_and_is_plain(project: Project) -> None:
    ran = project.run("choose", "product visuals", AS_OF)
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert max(map(len, ran.out.splitlines())) <= 100


def test_the_readme_shows_what_a_real_run_prints(project: Project) -> None:
    """Write the README anew after a wanted change: BUZZLINT_UPDATE_GOLDEN=1 pytest this file."""
    text = README.read_text(encoding="utf-8")
    block = re.search(r"<!-- choice -->\n```console\n\$ buzzlint (.+)\n((?s:.*?))```\n", text)
    assert block is not None
    out = project.spawn(*shlex.split(block[1])).out
    if os.environ.get("BUZZLINT_UPDATE_GOLDEN"):
        README.write_text(text[: block.start(2)] + out + text[block.end(2) :], encoding="utf-8")
    else:
        assert block[2] == out


# --- the data --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def nouns(knowledge: KnowledgeBase) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for modality in knowledge.modalities.values():
        for noun in modality.nouns:
            found.setdefault(noun, set()).add(modality.id)
    return found


def test_what_comes_first_is_a_meaning_of_a_noun_that_ends_so(nouns: dict[str, set[str]]) -> None:
    for modality, words in DATA["first"].items():
        for word in words:
            assert any(
                modality in ids and f" {noun}".endswith(f" {word}") for noun, ids in nouns.items()
            ), (modality, word)


def test_classes_and_modalities_that_the_data_name_exist(knowledge: KnowledgeBase) -> None:
    named = {*DATA["first"], *DATA["verbs"], *DATA["last"]}
    assert named <= knowledge.modalities.keys()
    for tool in DATA["tool"]:
        assert tool["class"] in knowledge.classes
        assert tool["output"] in knowledge.modalities
        assert set(tool.get("takes", ())) <= knowledge.modalities.keys()
    for chain in DATA["chain"]:
        assert chain.get("output", "text") in knowledge.modalities
        assert chain.get("tool", "llm") in knowledge.classes
        assert chain["steps"]
        assert all(step["class"] in knowledge.classes for step in chain["steps"])


def test_every_noun_is_read_as_one_of_its_modalities(
    chooser: Chooser, nouns: dict[str, set[str]]
) -> None:
    for noun, ids in nouns.items():
        try:
            choices = chooser.choose(noun)
        except UsageError as error:
            assert "leaves open" in str(error), noun
            continue
        assert {choice.output for choice in choices} <= ids, noun


@given(st.text(alphabet="abfgimnoprst -'/&+,.\n", max_size=40) | st.text(max_size=20))
def test_any_text_is_answered_or_refused(wish: str) -> None:
    try:
        assert shared().choose(wish)
    except UsageError as error:
        assert str(error)
