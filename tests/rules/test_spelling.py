"""BL603: which spellings are wrong, where they are, and what is right."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import pytest
from buzzlint import Linter
from buzzlint.knowledge.base import key

if TYPE_CHECKING:
    from pathlib import Path

    from buzzlint import Finding
    from buzzlint.knowledge.base import KnowledgeBase


def spelt(linter: Linter, text: str) -> list[Finding]:
    return [finding for finding in linter.lint_text(text) if finding.code == "BL603"]


RIGHT = [
    ("Chat GPT", "ChatGPT"),
    ("Chat-GPT", "ChatGPT"),
    ("chat GPT", "ChatGPT"),
    ("ChatGtp", "ChatGPT"),
    ("Chat GPT-4", "ChatGPT-4"),
    ("Chat GPT Plus", "ChatGPT Plus"),
    ("Mid-Journey", "Midjourney"),
    ("Mid Journey", "Midjourney"),
    ("MidJourney", "Midjourney"),
    ("Midjorney", "Midjourney"),
    ("Dalle", "DALL-E"),
    ("Dall-E", "DALL-E"),
    ("DALLE-3", "DALL-E 3"),
    ("DALLE 2", "DALL-E 2"),
    ("Stable-Diffusion", "Stable Diffusion"),
    ("Stable-Diffusion XL", "Stable Diffusion XL"),
    ("Lama 3", "Llama 3"),
    ("Lama 3.1", "Llama 3.1"),
    ("LLama 13B", "Llama 13B"),
    ("Open AI", "OpenAI"),
    ("HuggingFace", "Hugging Face"),
    ("HuggingFace Hub", "Hugging Face Hub"),
    ("Deepmind", "DeepMind"),
    ("Github Copilot", "GitHub Copilot"),
    ("GPT4", "GPT-4"),
    ("Gpt-4", "GPT-4"),
    ("gpt 4", "GPT-4"),
    ("GPT4-turbo", "GPT-4 Turbo"),
    ("GPT4o mini", "GPT-4o mini"),
    ("GPT 3.5 Turbo", "GPT-3.5 Turbo"),
    ("Eleven Labs", "ElevenLabs"),
    ("Langchain", "LangChain"),
]


@pytest.mark.parametrize(("wrong", "right"), RIGHT)
def test_a_name_written_wrongly_is_told_the_right_way(
    linter: Linter, wrong: str, right: str
) -> None:
    text = f"The team also compared {wrong} with GPT-5 and another LLM."
    (finding,) = spelt(linter, text)
    assert text[finding.start : finding.end] == wrong
    assert finding.message == f'"{wrong}" is spelt "{right}"'
    assert finding.fix is not None
    assert finding.fix.safe
    assert [edit.text for edit in finding.fix.edits] == [right]
    assert finding.severity == "info"


@pytest.mark.parametrize(("wrong", "right"), RIGHT)
def test_the_right_way_is_right(linter: Linter, wrong: str, right: str) -> None:
    assert spelt(linter, f"The team also compared {right} with another LLM.") == []


QUIET = [
    # ids, code, paths, tags
    "The model gpt-4 and the LLM dall-e-3 are ids.",
    "Set `Chat GPT` as the model of the LLM.",
    "```\nChat GPT is an LLM\n```",
    "Clone openai/GPT4 for the LLM.",
    "Use Stable-Diffusion-v1-5 or DALLE-3-hd, not an LLM.",
    "See <https://example.com/Chat-GPT> on LLMs.",
    "#ChatGpt and @OpenAi post on LLMs.",
    "The LLM is called ChatGpt(prompt) in the code.",
    "Dalle{1,2} and other image generators",
    "Hugging Face\n\n| id | status |\n|---|---|\n| Huggingface--7 | an LLM |",
    # other people's words and names
    "Choose a template for LLMs (for example, **Northwind Pytorch**).",
    'A custom LLM named "Gardener GPT2" answers.',
    "**Grounding Decisions: Explorations with GPT4-Vision and LLMs** *Mara Lind et al.*",
    "> Chat GPT is an LLM.",
    'Many write "Chat GPT" for the LLM.',
    "Read [Chat GPT and LLMs](https://example.com).",
    "MidJourney Prompt Helper is beside an LLM.",
    "The actress Béatrice Dalle met the Dalai Lama.",
    "Dalle won the Grand Prix.",
    "# Mid Journey Reflections\n\nIt rained.",
    "We asked GPT 4 questions about the LLM.",
    # a way to write
    "chat gpt is my favourite llm",
    "DALL·E draws and LLMs write.",
    "LLAMA and LLaMA are LLMs.",
    "A mid-journey change of plan, and mid journey rain, spoke against an LLM.",
    "Open AI is better than closed AI, and Open AI models are LLMs.",
    "CHATGPT FOR BEGINNERS, AND OTHER LLMS",
    "| Key | Does |\n|---|---|\n| F1 | Open AI chat |\n| F2 | Ask GPT-5, an LLM |",
    "- Open AI settings with F3\n- Ask GPT-5",
    "We open AI labs and control net traffic of LLMs.",
    "fix(StableDiffusion): set the LLM by its id",
    "To download LLMs go to *Models -> Huggingface*.",
    "Rumours say that GPT 4.0 is an LLM.",
    "We still use GPT 35 for mails.",
    "Timings: 0.6 s, semantic GPT 3.4 s, flow 1.1 s.",
    "I also tried GPT 40 mini, an LLM.",
    "Write GPT-4o (not GPT4o) for the LLM.",
]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_misspelt_name_is_left_alone(linter: Linter, text: str) -> None:
    assert spelt(linter, text) == []


def test_each_place_is_told(linter: Linter) -> None:
    text = "Chat GPT is an LLM.\n\nWe like Chat GPT."
    assert [finding.start for finding in spelt(linter, text)] == [0, 29]


@pytest.mark.parametrize("text", ["Chat\nGPT is an LLM.", "Chat *GPT* is an LLM."])
def test_a_name_that_is_not_in_one_piece_is_not_mended(linter: Linter, text: str) -> None:
    assert [finding.fix for finding in spelt(linter, text)] == [None]


def test_a_heading_is_mended_only_on_demand_since_links_lead_to_it(linter: Linter) -> None:
    (finding,) = spelt(linter, "# Chat GPT beside other LLMs")
    assert finding.fix is not None
    assert not finding.fix.safe


def test_a_misspelt_system_is_judged_as_what_it_is(linter: Linter) -> None:
    codes = [finding.code for finding in linter.lint_text("Mid-Journey is an LLM.")]
    assert codes == ["BL603", "BL101"]


def test_a_name_of_ones_own_can_be_misspelt(tmp_path: Path) -> None:
    own = tmp_path / "systems.toml"
    own.write_text(
        '[[system]]\nid = "inkpot"\nname = "InkPot"\nmisspelt = ["Ink-Pot", "Inkpot"]\n'
        'kind = "product"\nclasses = ["llm"]\n'
        'sources = [{ url = "https://example.com", read = 2026-11-20 }]\n'
    )
    text = "Ink-Pot is an LLM, and InkPot is fast."
    (finding,) = Linter(knowledge_files=[own], as_of=date(2026, 11, 25)).lint_text(text)
    assert finding.message == '"Ink-Pot" is spelt "InkPot"'
    assert finding.facts[0].source == "https://example.com"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We use Acme Writer to write poems. Acme Writer Plus is good.", ["Acme Writer"]),
        ("We use Acme Writer to write poems, and Acme Writer Plus.", ["Acme Writer"]),
        ("Acme Writer Plus beats Acme-writer Plus.", ["Acme-writer Plus"]),
    ],
)
def test_a_misspelt_name_may_begin_the_right_one(
    tmp_path: Path, text: str, found: list[str]
) -> None:
    own = tmp_path / "systems.toml"
    own.write_text(
        '[[system]]\nid = "acme"\nname = "Acme Writer Plus"\n'
        'misspelt = ["Acme-writer", "Acme Writer"]\nkind = "model"\nclasses = ["llm"]\n'
        'sources = [{ url = "https://example.com", read = 2026-11-20 }]\n'
    )
    linter = Linter(knowledge_files=[own], as_of=date(2026, 11, 25))
    findings = spelt(linter, text)
    assert [text[finding.start : finding.end] for finding in findings] == found
    assert {finding.message.partition(" is spelt ")[2] for finding in findings} == {
        '"Acme Writer Plus"'
    }


# --- the data --------------------------------------------------------------------------------


def test_misspelt_forms_are_near_their_name_and_none_is_a_name(knowledge: KnowledgeBase) -> None:
    entries = [*knowledge.curated(), *knowledge.makers.values()]
    names = {name for entry in entries for name in (entry.name, *entry.aliases)}
    forms = [form for entry in entries for form in entry.misspelt]
    assert len(set(forms)) == len(forms)
    for entry in entries:
        for form in entry.misspelt:
            assert form not in names
            near = max(
                SequenceMatcher(None, key(form), key(name)).ratio()
                for name in (entry.name, *entry.aliases)
            )
            assert near > 0.7, form
            digits = [character for character in form if character.isdigit()]
            assert digits == [character for character in entry.name if character.isdigit()]


def test_every_misspelt_form_is_found_and_has_a_right_one(
    linter: Linter, knowledge: KnowledgeBase
) -> None:
    for form, kind, id_ in knowledge.misspellings():
        (name,) = linter.scanner.find(f"Here {form} is.")
        assert (name.start, name.end) == (5, 5 + len(form)), form
        assert id_ in name.ids or name.kind != kind, form
        right = knowledge.spelling(id_, form)
        assert right is not None
        assert knowledge.spelling(id_, right) is None, form


def test_a_name_without_a_capital_gets_none_in_a_message(linter: Linter) -> None:
    (finding,) = linter.lint_text("vLLM is an LLM.")
    assert finding.message.startswith("vLLM is ")


def test_a_class_opens_a_message_with_a_capital(linter: Linter) -> None:
    (finding,) = linter.lint_text("RAG is an LLM.")
    assert finding.message.startswith("Retrieval-augmented generation is ")


def test_a_nought_may_stand_for_a_letter(linter: Linter) -> None:
    (finding,) = linter.lint_text("The speaker recommends GPT-40.")
    assert (finding.code, finding.suggestion) == ("BL604", "write GPT-4o if that is meant")
