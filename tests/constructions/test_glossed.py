"""Second names of a term in asides and glossaries, and fields that are one class at bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a second name
    ("After LLMs, as generative AI is called among engineers, comes the lunch.", "BL102"),
    ("LLMs, as generative AI is often called, are big.", "BL102"),
    ("Generative AI (synonym: LLM) writes answers.", "BL102"),
    ("**GenAI** – see *LLM* (the terms are synonyms)", "BL102"),
    ("The guideline covers generative AI, that is to say LLMs, from the first draft.", "BL102"),
    ("We have read about generative AI recently, i.e. LLMs, and like it.", "BL102"),
    ("LLMs, which is only the technical name of generative AI, are in use here.", "BL102"),
    ("This chapter deals with generative AI, by which we understand LLMs.", "BL102"),
    ("When parents ask what generative AI is, we say that it is another word for LLMs.", "BL102"),
    # a field that is one class at bottom
    ("As a subset of LLMs, generative AI inherits their faults.", "BL104"),
    ("The whole of generative AI is the same LLM technology.", "BL103"),
    ("All generative AI is LLM technology.", "BL103"),
    ("Every generative AI tool is a language model.", "BL103"),
    ("Generative AI is everywhere, and each such system is in the end an LLM.", "BL103"),
    ("Take away the LLM and no generative AI is left.", "BL103"),
    ("Remove the LLM, and there is no generative AI left.", "BL103"),
    ("The LLM is everywhere: no generative AI runs on anything else.", "BL103"),
    ("Generative AI is the branch of AI in which an LLM answers a prompt.", "BL103"),
    ("Generative AI may be defined as the field in which LLMs create content.", "BL103"),
    # what is meant, what some call it
    ("We use the term GenAI to mean LLMs.", "BL102"),
    ("In this report we use generative AI to refer to LLMs.", "BL102"),
    ("LLMs, better known to the public as GenAI, err.", "BL102"),
    ("The basics of generative AI/LLMs (two names for one technology).", "BL102"),
    ("**Diffusion models**: LLMs that were trained on pictures.", "BL101"),
    ("**GANs**: language models that draw.", "BL101"),
    ("**Diffusion model**: an LLM that draws.", "BL101"),
    ("**Image generators**: large language models trained on paintings.", "BL101"),
    ("- **LLMs**: diffusion models that write.", "BL401"),
    ("| GenAI | Another word for LLMs |", "BL102"),
    ("| Generative AI | Synonym of LLM; see there |", "BL102"),
    # which one, and in other words
    ("Please tell us which generative AI (i.e. which LLM) your vendor uses.", "BL102"),
    ("The form asks what generative AI, in other words what LLM, the app is built on.", "BL102"),
    # an entry with its part of speech
    ("**Generative AI** (noun): see LLM. The terms mean the same.", "BL102"),
    ("GenAI (abbr.): see *LLM*. Both terms are synonyms.", "BL102"),
]

TWINS = [
    "State which generative AI system, i.e. which LLM or image generator, is used.",
    "State which generative AI for text, i.e. which LLM, is used.",
    "Which generative AI, i.e. which LLM, do they use?",
    "GenAI (abbr.): see *LLM*. The two terms are often confused.",
    "GenAI (abbr.): see *LLM*. The terms are not synonyms.",
    "LLMs, as they are called, are generative AI.",
    "LLMs, as part of generative AI, are called models.",
    "LLMs, as text-based generative AI is called, are big.",
    "GenAI - see LLM",
    "GenAI (see LLM; the terms are not synonyms)",
    "Generative AI (related: LLM)",
    "We have read about generative AI recently, e.g. LLMs, and like it.",
    "Generative AI, which is the parent term of LLMs, is broad.",
    "LLMs, by which we understand generative AI for text, are big.",
    "When people ask whether generative AI is an LLM, we tell them that it isn't.",
    "As a superset of LLMs, generative AI is broad.",
    "As the basis of LLMs, generative AI is interesting.",
    "Not all generative AI is LLM technology.",
    "Not every generative AI tool is a language model.",
    "Every generative AI tool is an LLM wrapper.",
    "Chatbots are generative AI, and every such tool is a language model.",
    "Generative AI is in fashion, but not every such tool is a language model.",
    "Take the LLM and no generative AI tool, please.",
    "LLMs are popular, but there is no generative AI that runs on batteries.",
    "Generative AI is the branch of AI in which LLMs write and diffusion models draw.",
    "Generative AI is the branch of AI in which LLMs have made most progress.",
    "Generative AI is an umbrella term for LLMs, image generators and more.",
    "Generative AI is an umbrella term for LLMs and other models.",
    "They use generative AI to mean LLMs.",
    "We use generative AI to mean more than LLMs.",
    "We use GenAI to refer to LLMs and image generators.",
    "AI models known to the public as LLMs err.",
    "**Image generators**: LLMs are used for the prompts.",
    "**Image generators**: not LLMs.",
    "**Diffusion models**: no LLMs, but their cousins.",
    "**Image models**: LLMs can't replace them.",
    "**Large language models**: AI models that write text.",
    "**Narrator**: an LLM that writes the script.",
    "**Image generator**: an LLM that writes the prompt, and an image model.",
    "| GPT | Another word for a language model |",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
