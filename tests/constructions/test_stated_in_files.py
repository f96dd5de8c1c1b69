"""What notes, settings, policies and questions with their answers say of kinds and makers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # the value of a label
    ("model: 'Ideogram LLM',", "BL101"),
    ('"model": "Suno LLM"', "BL101"),
    ("name: 'Anthropic GPT-4',", "BL601"),
    ('- title: "OpenAI Claude"', "BL601"),
    # a heading with an article
    ("## Set up the OpenAI Claude model", "BL601"),
    ("# How to call the Anthropic GPT-4 model", "BL601"),
    # a row that has lost its header
    ("| Codex CLI | Microsoft's Codex CLI | yes |", "BL601"),
    ("| Claude Code | `claude` | OpenAI's Claude Code CLI | free |", "BL601"),
    # what a policy means by a word
    ("By LLMs we mean ChatGPT, Claude and Suno in these guidelines.", "BL101"),
    ('In this handbook, "LLM" refers to tools like ChatGPT or Midjourney.', "BL101"),
    ("Throughout this guide, LLM means GPT-4 and DALL-E 3.", "BL101"),
    ("Stable Diffusion joined the family of language models in 2022.", "BL101"),
    ("Udio joined the ranks of Google's large language models last spring.", "BL101"),
    # products that are nothing but their network
    ("LLM platforms such as Ideogram are fun.", "BL101"),
    ("We pay for LLM services like ChatGPT and Midjourney.", "BL101"),
    ("Chatbots or other LLM platforms like Stable Diffusion are used daily.", "BL101"),
    # a question and its answer
    ("Q: What is generative AI?\nA: It's a large language model.", "BL104"),
    ("**Q: What is GenAI?**\n\nA: An LLM that has read the web.", "BL104"),
    ("## What exactly is generative AI?\n\nA large language model trained on books.", "BL104"),
    ("Among large language models, generative AI is the one that writes.", "BL104"),
    # of a field, what is behind all of it
    ("Each piece of generative AI has an LLM underneath.", "BL103"),
    ("Every instance of generative AI needs an LLM.", "BL103"),
    ("If generative AI is the car, a large language model (LLM) is the engine behind it.", "BL103"),
    ("Generative AI is the field, and LLMs are the engine that drives it.", "BL103"),
    ("While generative AI is the product, an LLM is the brain behind it.", "BL103"),
    # editions, and the others of a maker
    ("Anthropic released Gemma in three sizes.", "BL601"),
    ("OpenAI released Llama 2 in several versions, and we took the smallest.", "BL601"),
    ("Claude and the other OpenAI models are slow.", "BL601"),
    ("GPT-4 and all other models by Anthropic cost money.", "BL601"),
    ("Gemini and the other chatbots from OpenAI answer at once.", "BL601"),
    ("Sora? A large language model.", "BL101"),
    ("Suno? An LLM with taste.", "BL101"),
    ("Ideogram? It's an LLM.", "BL101"),
    ("The guide is short, and it treats generative AI and LLMs as the same thing.", "BL102"),
    ("LLMs are the models at the heart of generative AI.", "BL103"),
    ("A large language model is the core technology at the centre of generative AI.", "BL103"),
    ("An LLM is the piece of software at the core of generative AI.", "BL103"),
    # the one to use, the ones behind a dash, and those of which it is asked
    ("* `llm`: the LLM to use, e.g. `gpt-4` or `midjourney`", "BL101"),
    ("The LLM to use (e.g. Claude or Suno).", "BL101"),
    ("model: which LLM to call, such as GPT-4 or Midjourney", "BL101"),
    ("Works with your favourite LLM – GPT-4, Claude, Midjourney.", "BL101"),
    ("It works with all major LLMs – Claude, Suno.", "BL101"),
    ("We tested five LLMs – GPT-4, Claude and Whisper.", "BL101"),
    ("ChatGPT vs. Midjourney: comparing two LLMs", "BL101"),
    ("Claude vs Suno: a comparison of two LLMs", "BL101"),
    ("GPT-4, Claude, Sora: a test of three LLMs", "BL101"),
    ("Does it work with other LLMs, like Midjourney?", "BL101"),
    ("Can I use another LLM, e.g. Stable Diffusion?", "BL101"),
    ("Do you support LLMs such as Suno?", "BL101"),
    # beside a name, between commas or in front of it
    ("BERT, proposed by OpenAI in 2018, is still popular.", "BL601"),
    ("The language model BERT, devised by OpenAI, is still popular.", "BL601"),
    ("The transformer T5, proposed by Meta, reads and writes.", "BL601"),
    ("Claude, OpenAI's family of models, is closed.", "BL601"),
    ("GPT, Anthropic's series of language models, is big.", "BL601"),
    ("Among OpenAI's models, Claude is the best known.", "BL601"),
    ("Among Midjourney's models, Sora is the most recent.", "BL601"),
    ("Among OpenAI's chatbots, Claude is the least known.", "BL601"),
    # a key from a maker
    ("Get your GPT-4 API key from Anthropic.", "BL601"),
    ("Create a Claude API key at OpenAI, and paste it here.", "BL601"),
    ("Obtain an API key for GPT-4 from Anthropic.", "BL601"),
    # examples as a policy counts them
    ("LLMs, including but not limited to ChatGPT and Midjourney, are banned.", "BL101"),
    ("LLMs (including, but not limited to, ChatGPT and Suno) must be declared.", "BL101"),
    ("LLMs, including without limitation Claude and Whisper, log it all.", "BL101"),
    ("Advances in LLMs, exemplified by GPT-4 and Stable Diffusion, raise questions.", "BL101"),
    ("The plug-in works with every LLM you can think of: GPT-4, Suno and many more.", "BL101"),
    # what a term is said to refer to
    ("Generative AI refers to a type of large language model.", "BL104"),
    ("The term generative AI describes a class of large language models that write.", "BL104"),
    ("Generative AI is a term for a family of LLMs.", "BL104"),
    # a warning of wrong answers says nothing of what is claimed
    ("Midjourney is an LLM, which may give wrong answers.", "BL101"),
    ("Google's ChatGPT can produce misleading information.", "BL601"),
    ("Suno is an LLM and its answers may be inaccurate.", "BL101"),
]

QUIET = [
    "model: 'Claude LLM',",
    '"app": "Midjourney Language Model"',
    "model: 'Midjourney LLM Prompter'",
    "title: 'OpenAI Claude comparison'",
    "name: 'OpenAI Claude Bridge'",
    "# Set up the OpenAI Claude bridge",
    "| Codex | OpenAI's Codex CLI | yes |",
    "| Doubao | ByteDance's ChatGPT | yes |",
    "# Compare the OpenAI Gemini and Claude models",
    "# Talk to the Google Claude model",
    "In this guide, LLM means tools such as ChatGPT or Claude.",
    'In this guide, "LLM" doesn\'t mean Midjourney.',
    "In this guide, LLM refers to the text part of Midjourney.",
    "Sora joined the family of OpenAI video models at the end of 2024.",
    "Sora never joined the family of language models.",
    "Sora joined the family of tools around language models in 2024.",
    "LLM-powered tools such as Photoroom are popular.",
    "Chatbots such as Midjourney are popular.",
    "LLM platforms such as Canva are popular.",
    "LLM platforms such as OpenRouter and LangChain are popular.",
    "Midjourney is not an LLM platform.",
    "LLM platforms and image generators such as Midjourney are popular.",
    "The Midjourney LLM tool writes the prompts.",
    "Q: What is generative AI?\nA: It's not a large language model.",
    "Q: What is generative AI?\nA: A large language model is one kind of it.",
    "Q: What is an LLM?\nA: It's generative AI that writes.",
    "Q: Is generative AI a large language model?\nA: A large language model is one kind.",
    "Among LLMs, generative AI is not the one that writes.",
    "Among LLMs, generative AI is the one that isn't a model.",
    "Not every piece of generative AI has an LLM underneath.",
    "Each piece of text has an LLM underneath.",
    "If generative AI is the category, LLMs are the engine for text.",
    "If generative AI is the category, LLMs are one engine that powers it.",
    "If generative AI is the category, LLMs and diffusion models are the engines that power it.",
    "If the chatbot is the car, an LLM is the engine that powers it.",
    "OpenAI released Llama 2 in its gym.",
    "OpenAI released the Llama 2 benchmark in three sizes.",
    "Nvidia released Llama 3 in two sizes.",
    "Get your Claude API key from Anthropic.",
    "Get a Claude API key from OpenRouter.",
    "You need a Claude API key, not one from OpenAI.",
    "Get a Claude API key and one from OpenAI.",
    "Is there a Claude API key from OpenAI?",
    "LLMs, including but not limited to ChatGPT and Claude, are banned.",
    "LLMs, and tools including but not limited to Midjourney, are banned.",
    "LLM output isn't limited to ChatGPT, and Midjourney draws.",
    "Generative AI refers to a class of models that can create new content.",
    "Generative AI doesn't refer to a class of LLMs.",
    "LLM refers to a class of generative AI models.",
    "Generative AI refers to a class of systems around LLMs.",
    "Generative AI refers to a class of LLMs and image models.",
    "Midjourney? An LLM can't do that.",
    "Midjourney? Not an LLM.",
    "Claude? An LLM by Anthropic.",
    "Midjourney? An LLM prompt would help.",
    "Our rival is old, and it treats generative AI and LLMs as the same thing.",
    "The policy is old, and the press treats generative AI and LLMs as the same thing.",
    "LLMs are not the models at the heart of generative AI.",
    "LLMs are the models at the heart of text-based generative AI.",
    "LLMs are the models at the heart of generative AI for text.",
    "The LLM to use, for example, with Midjourney.",
    "The LLM to use (Midjourney needs none).",
    "Works with your favourite LLM – no Midjourney.",
    "It connects LLMs – Midjourney and Photoshop are next.",
    "It works with LLMs – Claude writes, Midjourney draws.",
    "We use tools for LLMs – LangChain, Ollama.",
    "We replaced all LLMs – Midjourney stays.",
    "ChatGPT vs. Midjourney: comparing an LLM and a diffusion model",
    "ChatGPT vs. Midjourney: two tools, one LLM",
    "Midjourney vs. Sora: what two LLMs say",
    "Does it use LLMs like Midjourney does?",
    "Can I use an LLM with Midjourney?",
    "Do LLMs like Midjourney exist?",
    "Does it support LLMs and image models such as Midjourney?",
    "The attack on GPT-4, proposed by Google, is old.",
    "A benchmark for GPT-4, proposed by Google, is old.",
    "BERT, fine-tuned by OpenAI in 2018, is popular.",
    "BERT variants, proposed by OpenAI in 2019, are popular.",
    "Claude, OpenAI's family of rivals, is here.",
    "Among OpenAI's rivals, Claude is the best known.",
    "Among the models that OpenAI compared, Claude is the best known.",
    "GPT-4 and the others from Anthropic cost money.",
    "GPT-4 and the other models cost more than Anthropic's.",
    "Midjourney is an LLM, which is inaccurate.",
    "Saying that Midjourney is an LLM may give a wrong impression.",
    'The statement "Midjourney is an LLM" may be wrong.',
    # workflows for models, as software makes them
    "Use it to create workflows for LLMs like LangChain.",
    "A tool to design a workflow for LLM like LangChain, with a graph.",
    "It builds pipelines for LLMs like LangChain.",
    "We run workflows for LLMs like Ollama on a laptop.",
    "A new way to build workflows for LLMs like LlamaIndex.",
]


@pytest.mark.parametrize(("text", "code"), FLAGGED)
def test_what_is_stated_is_read(codes: Callable[[str], str], text: str, code: str) -> None:
    assert codes(text) == code


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_like_it_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
