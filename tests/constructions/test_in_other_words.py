"""Workings, makers and terms made one, told in other ways than the commonest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # what it is made up of
    ("GPT-4 is made up of a generator and a discriminator.", "BL402"),
    ("ChatGPT is built up of a generator and a discriminator.", "BL402"),
    ("Llama 3 is made out of two networks, a generator and a discriminator.", "BL402"),
    ("Midjourney is made up of two rivals: one that forges, and one that unmasks.", "BL402"),
    # what comes next
    ("Midjourney guesses what comes next, word after word.", "BL402"),
    ("Word by word, Stable Diffusion predicts what comes next.", "BL402"),
    ("DALL-E 3 predicts which token comes next.", "BL402"),
    # a whole answer at once
    ("Mixtral denoises the whole answer at once.", "BL402"),
    ("GPT-4 is fast because it denoises the entire reply.", "BL402"),
    # the manner first
    ("Token by token, Midjourney paints its pictures.", "BL402"),
    ("One token at a time, DALL-E 3 generates the picture.", "BL402"),
    ("Through diffusion, GPT-4 writes its texts.", "BL402"),
    # tied by a hyphen
    ("Claude is a diffusion-based chatbot.", "BL402"),
    ("ChatGPT is a helpful diffusion-based writer.", "BL402"),
    ("Our mails are answered by Llama 3, a diffusion-based assistant.", "BL402"),
    # the header of a table
    ("| Model | Network type |\n|---|---|\n| Midjourney | GAN |\n| GPT-4 | transformer |", "BL401"),
    # who it was
    ("It was Meta that trained DeepSeek-V3.", "BL601"),
    ("It was Anthropic who trained Llama 3.", "BL601"),
    ("It was Google who trained Mixtral in 2023.", "BL601"),
    # the tool and its maker
    ("I wrote the draft with ChatGPT by Anthropic.", "BL601"),
    ("We transcribe our calls with Whisper by Meta.", "BL601"),
    ("We transcribed the interview using Whisper from Meta.", "BL601"),
    ("This image was made with DALL-E by Anthropic.", "BL601"),
    ("The talk was transcribed with Whisper by Meta, and we corrected it.", "BL601"),
    # who is thanked
    ("Thanks to the people at OpenAI for Midjourney!", "BL601"),
    ("Huge thanks to the team at Google for Whisper.", "BL601"),
    ("Thank you, Meta, for Gemma!", "BL601"),
    # whose key opens it
    ("You'll need an Anthropic key for GPT-4o.", "BL601"),
    ("You need an OpenAI API key for Claude.", "BL601"),
    ("Get a Meta access token for the Claude part of the course.", "BL601"),
    ("Mistral's Gemma models are small, so we ship them with the app.", "BL601"),
    # formulas
    ("The firm that created Midjourney is called OpenAI.", "BL601"),
    ("OpenAI is the one that made Midjourney.", "BL601"),
    ("Google is the one who made ChatGPT.", "BL601"),
    ("OpenAI gave us Midjourney.", "BL601"),
    ("ChatGPT is by OpenAI and Gemini is by Meta.", "BL601"),
    ("Anthropic was founded in 2021 and makes ChatGPT.", "BL601"),
    ("Meta sits in California and develops Midjourney.", "BL601"),
    ("Google bought chips and trained Claude.", "BL601"),
    ("Anthropic recently upgraded ChatGPT.", "BL601"),
    # the entry of a bibliography
    ("Google. (2023). ChatGPT [Large language model].", "BL601"),
    ("OpenAI (2024). Claude 3 [Large language model]. https://x.y", "BL601"),
    ("1. Meta (2023, March 2). *Claude* (Opus) [AI chatbot].", "BL601"),
    # what others call it
    ("LLM is what engineers call generative AI.", "BL102"),
    ("Generative AI is the popular name for what engineers call LLMs.", "BL102"),
    ("LLM is the proper term for what the press calls generative AI.", "BL102"),
    ("Generative AI, or LLMs as engineers put it, is new.", "BL102"),
    # how they differ
    ("How does generative AI differ from LLMs? It doesn't.", "BL102"),
    ("How is generative AI different from an LLM? They're the same thing.", "BL102"),
    ("People ask how LLMs differ from generative AI. They don't; they are synonyms.", "BL102"),
    # whichever it is
    ("Whatever GenAI tool you use, there is an LLM underneath.", "BL103"),
    ("Whichever generative AI app you pick, you are talking to an LLM.", "BL103"),
    ("No matter which generative AI tool you use, it's an LLM under the hood.", "BL103"),
    ("Regardless of which generative AI product you buy, it runs on an LLM.", "BL103"),
    ("Whatever generative AI tool you use, an LLM does the work.", "BL103"),
    # words for one another
    ("Another word for generative AI is LLM.", "BL102"),
    ("The fancy name for LLMs is generative AI.", "BL102"),
    ("The term generative AI describes large language models.", "BL102"),
    ('The term "generative AI" is used for LLMs.', "BL102"),
    ("Generative AI is a term that describes large language models.", "BL102"),
    ("LLM: short for generative AI", "BL102"),
    ("I don't distinguish between generative AI and LLMs.", "BL102"),
    ("We do not differentiate between generative AI and LLMs in this policy.", "BL102"),
    ("Call it generative AI or call it an LLM, it's the same thing.", "BL102"),
    ("Generative AI - or LLM - is a tool.", "BL102"),
    ("Large language models - or generative AI - can write.", "BL102"),
    ("Generative AI or LLM, it's all the same.", "BL102"),
    ("LLMs or generative AI: it's the same thing.", "BL102"),
    # nothing but
    ("Every generative AI tool contains an LLM.", "BL103"),
    ("LLMs underlie all generative AI tools.", "BL103"),
    ("Generative AI includes only LLMs.", "BL103"),
    ("The only kind of generative AI is the LLM.", "BL103"),
    ("Generative AI has an LLM at its core.", "BL103"),
    ("Generative AI tools have an LLM at their core.", "BL103"),
    ("Generative AI is the use of large language models to create content.", "BL103"),
    # one of its own parts
    ("LLMs such as generative AI are popular.", "BL104"),
    ("LLMs, including generative AI, are popular.", "BL104"),
    ("Generative AI and other LLMs are popular.", "BL104"),
    ("Generative AI? That's just LLMs.", "BL104"),
    # rivals in a class
    ("The generator in Midjourney tries to fool the discriminator.", "BL402"),
    ("ChatGPT works by reversing a diffusion process.", "BL402"),
    ("In an LLM, a generator and a discriminator compete.", "BL402"),
    ("In LLMs a generator writes and a discriminator judges.", "BL402"),
    ("In diffusion models, a generator and a discriminator compete.", "BL402"),
    # kinds and branches
    ("Generative AI is a class of AI models, specifically large language models.", "BL103"),
    ("Generative AI is a branch of LLM technology.", "BL104"),
    ("Generative AI is a subset of LLM technology.", "BL104"),
    # a question, and a title
    ("What's gen AI? An LLM.", "BL104"),
    ("What is generative AI? A large language model, nothing more.", "BL104"),
    ("What does GenAI mean? Large language models.", "BL102"),
    ("## 2.1 Generative AI\n\nAlso known as large language models.", "BL102"),
    ("## Generative AI\n\nAlso called LLMs. Must not be used for grading.", "BL102"),
]

TWINS = [
    "Prompt engineering is a branch of LLM technology.",
    "RAG is a subfield of LLM research.",
    "StyleGAN is made up of a generator and a discriminator.",
    "An LLM is not made up of a generator and a discriminator.",
    "Claude made a generator and a discriminator for our course.",
    "GANs are made up of two rivals: one that forges, and one that unmasks.",
    "Claude guesses what comes next, word after word.",
    "Sora predicts what comes next in the scene.",
    "Mixtral doesn't denoise the whole answer at once.",
    "Token by token, Claude writes its answer.",
    "Token by token, we feed the prompt to Midjourney.",
    "Word by word, Midjourney reads your prompt.",
    "Token by token, GPT-4 writes the prompt and Midjourney paints it.",
    "Is Claude a diffusion-based assistant?",
    "Claude is no diffusion-based assistant.",
    "Midjourney is a diffusion-based tool.",
    "Claude needs a diffusion-based tool for pictures.",
    "| Model | Network |\n|---|---|\n| Midjourney | Instagram |\n| GPT-4 | Facebook |",
    "It was NVIDIA who trained Llama 3 on their clusters.",
    "It was Meta, not Google, that trained Llama 3.",
    "Was it Meta who trained DeepSeek-V3?",
    "The lecture was transcribed with Whisper by Meta.",
    "The ad was made with Midjourney by Meta.",
    "I read a comparison with GPT-4 by Meta.",
    "Experiments with GPT-4 by Meta show this.",
    "I wrote a review of the talk with GPT-4 by OpenAI.",
    "Thanks to the folks at OpenAI for Whisper.",
    "Thanks to the folks at Meta for hosting the Gemini hackathon.",
    "Thanks to the folks at Meta for Gemini feedback.",
    "You need an OpenAI key for GPT-4 and an Anthropic key for Claude.",
    "You don't need an OpenAI key for Claude.",
    "You need an OpenAI key for Llama 3.",
    "You need an OpenAI API key for GPT-4.",
    "You need an OpenAI API key for the Claude plugin.",
    "An OpenAI-compatible key for Claude works.",
    "OpenAI is the one that made ChatGPT, not Google.",
    "OpenAI gave us Midjourney credits.",
    "ChatGPT is by far the best.",
    "Is Gemini by Meta?",
    "Gemini isn't by Meta.",
    "OpenAI was founded in 2015 and makes ChatGPT.",
    "OpenAI was sued and didn't make Midjourney.",
    "Google works with Anthropic and makes Claude available.",
    "Anthropic wrote a report and built a wrapper for GPT-4.",
    "Anthropic upgraded ChatGPT for its staff.",
    "Our company upgraded ChatGPT.",
    "OpenAI. (2024). ChatGPT (May version) [Large language model].",
    "Google (2024). Claude 3 [Large language model].",
    "As shown by Google (2023), ChatGPT [12] is slow.",
    "LLMs are not what engineers call generative AI.",
    "Generative AI is what people call AI these days.",
    "A diffusion model is what engineers call an image generator.",
    "Generative AI, or LLMs as some say, is new.",
    "How does generative AI differ from LLMs? It is the broader field.",
    "How does generative AI differ from LLMs? It doesn't differ much.",
    "How does Claude differ from ChatGPT? It doesn't.",
    "Whatever generative AI tool you use for writing, there is an LLM underneath.",
    "Whatever generative AI tool you use, there isn't always an LLM underneath.",
    "Whatever generative AI tool you use, check whether there is an LLM underneath.",
    "Whatever generative AI tool you use, it's an LLM or an image generator.",
    "Whichever LLM you use, it's generative AI.",
    "Generative AI is a class of AI models, for example large language models.",
    "LLMs are a branch of generative AI technology.",
    "The technical term for generative AI is not LLM.",
    "The term generative AI describes large language models and image generators.",
    "The term generative AI describes large language models, image generators and more.",
    "The term generative AI does not describe LLMs alone.",
    "LLM is a term used for generative AI that writes.",
    "LLM: short for large language model",
    "Many people don't distinguish between generative AI and LLMs.",
    "We do distinguish between generative AI and LLMs.",
    "Call it generative AI or machine learning, it's useful.",
    "Generative AI does not include only LLMs.",
    "Generative AI - or machine learning - is a tool.",
    "Generative AI - or at least LLMs - are new.",
    "Generative AI or LLM, it's up to you.",
    "Generative AI or LLM, it's your choice.",
    "Every generative AI tool includes an LLM or an image model.",
    "Not every generative AI tool contains an LLM.",
    "The generator in StyleGAN tries to fool the discriminator.",
    "Midjourney works by reversing a diffusion process.",
    "The only kind of generative AI that we allow is the LLM.",
    "This generative AI tool has an LLM at its core.",
    "Generative AI often has an LLM at its core.",
    "Generative AI is the use of large language models and image generators to create content.",
    "LLMs, like generative AI in general, are popular.",
    "LLMs and other generative AI are popular.",
    "Risks of LLMs, such as generative AI hallucinations, are known.",
    "AI models such as generative AI are popular.",
    "Generative AI? That's more than LLMs.",
    "Generative AI? That's not just LLMs.",
    "In a GAN, a generator and a discriminator compete.",
    "In generative AI, a generator and a discriminator may compete.",
    "In a VAE, a generator writes and a discriminator judges.",
    "What is generative AI? An LLM, an image model, whatever makes something new.",
    "What is generative AI? Not an LLM.",
    "What is an LLM? Generative AI.",
    "What is a diffusion model? A GAN.",
    "## 2.1 Large language models\n\nAlso known as LLMs.",
    "## 2.1 Large language models\n\nSometimes also known as generative AI.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
