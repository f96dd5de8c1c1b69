"""The scanner: which names stand in a text, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.pipeline.names.mentions import mentions
from buzzlint.pipeline.names.scan import Scanner
from buzzlint.readers import read
from hypothesis import example, given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.claims import MentionKind
    from buzzlint.pipeline.names.scan import Name

NAMES: list[tuple[str, MentionKind, str]] = [
    ("GPT", "system", "gpt"),
    ("GPT-4", "system", "gpt-4"),
    ("GPT-4o", "system", "gpt-4o"),
    ("Llama", "system", "llama"),
    ("Llama 3", "system", "llama-3"),
    ("DALL-E", "system", "dall-e"),
    ("DALL-E 3", "system", "dall-e-3"),
    ("Stable Diffusion", "system", "stable-diffusion"),
    ("Stable Diffusion XL", "system", "sdxl"),
    ("ElevenLabs", "system", "elevenlabs"),
    ("Midjourney", "system", "midjourney"),
    ("Copilot", "system", "microsoft-copilot"),
    ("Copilot", "system", "github-copilot"),
    ("AI", "class", "ai"),
    ("LLM", "class", "llm"),
    ("large language model", "class", "llm"),
    ("diffusion model", "class", "diffusion"),
    ("OpenAI", "maker", "openai"),
]
SCANNER = Scanner(
    NAMES, tail_words=("turbo", "mini", "instruct", "vision"), suffixes=("powered", "generated")
)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[name.start : name.end], "/".join(name.ids)) for name in SCANNER.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("No name at all.", []),
        ("We use GPT-4.", [("GPT-4", "gpt-4")]),
        ("GPT-4", [("GPT-4", "gpt-4")]),
        ("(GPT-4)", [("GPT-4", "gpt-4")]),
        ("“GPT-4”, they say", [("GPT-4", "gpt-4")]),
        ("GPT-4/Midjourney", [("GPT-4", "gpt-4"), ("Midjourney", "midjourney")]),
        ("🎨 Midjourney 🎨", [("Midjourney", "midjourney")]),
        ("我们用 GPT-4 写", [("GPT-4", "gpt-4")]),
        ("İstanbul uses GPT-4", [("GPT-4", "gpt-4")]),
        # of the names that begin at one place the longest counts
        ("Stable Diffusion XL", [("Stable Diffusion XL", "sdxl")]),
        ("a Stable Diffusion model", [("Stable Diffusion", "stable-diffusion")]),
        ("GPT-4o", [("GPT-4o", "gpt-4o")]),
        ("DALL-E 3", [("DALL-E 3", "dall-e-3")]),
        ("DALL-E draws", [("DALL-E", "dall-e")]),
        # systems may share a name
        ("Copilot", [("Copilot", "microsoft-copilot/github-copilot")]),
        # case and separators
        ("gpt-4 GPT4 gpt 4 GPT_4 Gpt-4", [(w, "gpt-4") for w in
                                          ("gpt-4", "GPT4", "gpt 4", "GPT_4", "Gpt-4")]),
        ("GPT‑4 and GPT–4", [("GPT‑4", "gpt-4"), ("GPT–4", "gpt-4")]),
        ("GPT\u00a04", [("GPT\u00a04", "gpt-4")]),
        ("DALL·E 3, DALL-E-3, dalle3, DALL•E 3", [(w, "dall-e-3") for w in
                                                  ("DALL·E 3", "DALL-E-3", "dalle3", "DALL•E 3")]),
        ("StableDiffusion, stable-diffusion", [(w, "stable-diffusion") for w in
                                               ("StableDiffusion", "stable-diffusion")]),
        ("Stable\nDiffusion", [("Stable\nDiffusion", "stable-diffusion")]),
        ("Eleven Labs", [("Eleven Labs", "elevenlabs")]),
        ("large-language model", [("large-language model", "llm")]),
        # plural and possessive
        ("LLMs", [("LLMs", "llm")]),
        ("large language models", [("large language models", "llm")]),
        ("an LLM's answer", [("LLM", "llm")]),
        ("LLMs’ answers", [("LLMs", "llm")]),
        ("Midjourney's images", [("Midjourney", "midjourney")]),
        ("Midjourneys", [("Midjourneys", "midjourney")]),
        # versions, sizes, dates and words behind a name are part of it
        ("GPT-4.1", [("GPT-4.1", "gpt-4")]),
        ("gpt-4-0613", [("gpt-4-0613", "gpt-4")]),
        ("gpt-4-1106-vision", [("gpt-4-1106-vision", "gpt-4")]),
        ("GPT-4 Turbo.", [("GPT-4 Turbo", "gpt-4")]),
        ("Llama 3.1 70B", [("Llama 3.1 70B", "llama-3")]),
        ("llama-3-8b-instruct", [("llama-3-8b-instruct", "llama-3")]),
        ("Llama 3:8b", [("Llama 3:8b", "llama-3")]),
        ("Midjourney v6.1", [("Midjourney v6.1", "midjourney")]),
        ("Midjourney V7.", [("Midjourney V7", "midjourney")]),
        ("Midjourney 100 times", [("Midjourney 100", "midjourney")]),
        ("Midjourney 100% done", [("Midjourney", "midjourney")]),
        ("Midjourney 2024", [("Midjourney", "midjourney")]),
        ("Midjourney miniature", [("Midjourney", "midjourney")]),
        # what is written on to a name makes it another one
        ("gpt-fast", []),
        ("gpt-4-fast", []),
        ("GPT4All", []),
        ("llama.cpp", []),
        ("Llama3xy", []),
        ("llama_index", []),
        ("midjourney.com", []),
        ("GPT-4-powered", [("GPT-4", "gpt-4")]),
        ("AI-generated", [("AI", "ai")]),
        ("GPT-4.", [("GPT-4", "gpt-4")]),
        ("GPT-4. Then", [("GPT-4", "gpt-4")]),
        # ... as does what stands before it
        ("OpenAI", [("OpenAI", "openai")]),
        ("nanoGPT", []),
        ("nano-GPT", []),
        ("my_gpt", []),
        ("example.ai", []),
        ("$GPT", [("GPT", "gpt")]),
        # a name has its seams, and no other place may break it
        ("a I", []),
        ("A I", []),
        ("A-I", []),
        ("L L M", []),
        ("mid journey", []),
        ("open AI", [("open AI", "openai")]),
        ("large language, model", []),
        ("GPT - 4", [("GPT", "gpt")]),
        ("main", []),
        ("AIM", []),
    ],
)  # fmt: skip
def test_find(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


VERSIONED = Scanner(
    [
        ("Writer", "system", "writer"),
        ("Writer 3", "system", "3"),
        ("Writer 3.5 Pro", "system", "3.5"),
    ],
    tail_words=("pro",),
)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("writer-3-5-pro", "3.5"),
        ("writer3-5-pro-20250219", "3.5"),
        ("Writer 3.5 Pro", "3.5"),
        ("writer35pro", "3.5"),
        ("writer-3-pro", "3"),
    ],
)
def test_an_id_gives_a_version_with_no_point(text: str, id_: str) -> None:
    assert [name.ids for name in VERSIONED.find(text)] == [(id_,)]


@pytest.mark.parametrize(
    ("text", "plural"),
    [("LLM", False), ("LLMs", True), ("diffusion models", True), ("GPT-4", False)],
)
def test_plural(text: str, plural: bool) -> None:
    assert [name.plural for name in SCANNER.find(text)] == [plural]


# --- properties ------------------------------------------------------------------------------


def bare(name: str) -> str:
    """A name without its case and separators."""
    return "".join(character for character in name.lower() if character.isalnum())


FILLER = st.text("bdfjkqwxz", min_size=1, max_size=6)
GLUE = st.sampled_from([" ", ", ", " (", ") ", ". ", "\n", " “", "” ", ": ", " — ", " / "])
SYSTEMS = [surface for surface, kind, _ in NAMES if kind == "system"]
SEPARATORS = st.sampled_from(["-", " ", "‑", "_", "\u00a0", ""])


@st.composite
def spelling(draw: st.DrawFn) -> str:
    """A name with its separators and its case as anybody might write them."""
    surface = draw(st.sampled_from(SYSTEMS))
    separator = draw(SEPARATORS)
    case = draw(st.sampled_from([str, str.lower, str.upper]))
    return case(surface.replace("-", " ").replace(" ", separator))


@given(st.lists(st.tuples(FILLER, GLUE, spelling(), GLUE), min_size=1, max_size=6), FILLER)
@example([("b", " ", "gpt_4", " ")], "d")
def test_planted_names_are_found_where_they_stand(
    planted: list[tuple[str, str, str, str]], end: str
) -> None:
    text, expected = "", []
    for filler, before, name, after in planted:
        text += filler + before
        expected.append((len(text), len(text) + len(name)))
        text += name + after
    text += end
    names = SCANNER.find(text)
    assert [(name.start, name.end) for name in names] == expected
    for name in names:
        spelt = bare(text[name.start : name.end])
        assert name.ids == tuple(id_ for surface, _, id_ in NAMES if bare(surface) == spelt)


@given(st.text("aAiIlLmMgGpPtT4 -.,\n_*'", max_size=40))
def test_names_come_in_order_and_never_overlap(text: str) -> None:
    reach = 0
    for name in SCANNER.find(text):
        assert reach <= name.start < name.end <= len(text)
        assert text[name.start].isalnum()
        assert name.start == 0 or not text[name.start - 1].isalnum()
        reach = name.end


@given(st.text(max_size=60), spelling(), st.text(max_size=60))
def test_any_is_never_a_false_no_on_plain_text(before: str, name: str, after: str) -> None:
    text = before + name + after
    assert SCANNER.any(text) or not SCANNER.find(text)


def mentioned(linter: Linter, source: str) -> list[Name]:
    document = read("a.md", source)
    return [n for names in mentions(document, linter.scanner, linter.knowledge) for n in names]


@pytest.mark.parametrize(
    "source",
    [
        "**Stable** Diffusion is an LLM.",
        "*DALL-E* 3 is an LLM.",
        "Stable **Diffusion** is an LLM.",
        "[Stable Diffusion](https://example.com/a)",
        "Stable\nDiffusion",
        "> Stable\n> Diffusion",
        "- Stable\n  Diffusion",
        "Stable  \nDiffusion",
        "Stable\\\nDiffusion",
        "DALL\\-E",
        "| Stable Diffusion |\n|---|\n| a |",
        "Stable&nbsp;Diffusion",
        "DALL&middot;E",
        "DALL&#183;E",
        "&#77;idjourney",
        "<b>Stable</b> Diffusion",
        "Stable<br>Diffusion",
        "Stable <!-- a comment --> Diffusion",
        "[Stable](https://example.com/a) Diffusion",
    ],
)
def test_any_is_never_a_false_no_on_marked_up_text(linter: Linter, source: str) -> None:
    """What the reader makes a name of, the scan of the raw source must not have ruled out."""
    assert mentioned(linter, source)
    assert linter.glance.any(source)


MARKUP = st.lists(
    st.sampled_from(
        [" ", "-", "·", "**", "*", "_", "`", "\n", "\\", "~~", "\n> ", "\n- ", "\t", "[", "]", "a"]
    ),
    max_size=4,
).map("".join)


HALVES = st.sampled_from([("Stable", "Diffusion"), ("DALL", "E"), ("Mid", "journey")])


@given(MARKUP, HALVES, MARKUP, MARKUP)
def test_any_is_never_a_false_no_on_random_markup(
    linter: Linter, before: str, name: tuple[str, str], between: str, after: str
) -> None:
    source = f"{before}{name[0]}{between}{name[1]}{after}"
    assert linter.glance.any(source) or not mentioned(linter, source)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("We use OpenAI GPT-4 for it.", "gpt-4"),
        ("Google Gemini 2.5 Flash reads it.", "gemini-2.5-flash"),
        ("We run Code Llama 13B here.", "code-llama"),
        ("Grok Voice TTS 1 reads it.", "grok-voice"),
        ("GPT-4", "gpt-4"),
        ("gpt-4o", "gpt-4o"),
        ("DALL·E 3", "dall-e-3"),
        ("Midjourney v6", "midjourney"),
        ("Stable Diffusion", "stable-diffusion"),
        ("GitHub Copilot", "github-copilot"),
        ("StyleGAN", "stylegan"),
        ("ChatGPT", "chatgpt"),
        ("LLMs", "llm"),
        ("large language models", "llm"),
        ("generative AI", "generative-ai"),
        ("GenAI", "generative-ai"),
        ("GANs", "gan"),
        ("OpenAI", "openai"),
    ],
)
def test_the_bundled_names_resolve(linter: Linter, text: str, id_: str) -> None:
    (name,) = linter.scanner.find(f"We like {text}, mostly.")
    assert name.ids == (id_,)


def test_every_bundled_name_is_found_by_itself(linter: Linter) -> None:
    lost = [
        surface
        for surface, _, id_ in linter.knowledge.names()
        if not any(
            name.start == 2 and name.end >= 2 + len(surface) and id_ in name.ids
            for name in linter.scanner.find(f"( {surface} )")
        )
    ]
    assert lost == []


def test_what_compares_is_no_plural(linter: Linter) -> None:
    """There is a "GPT-4v", and no "GPT-4 vs"."""
    text = "Try another model (GPT-4 vs Claude)."
    assert [text[n.start : n.end] for n in mentioned(linter, text)] == ["GPT-4", "Claude"]
