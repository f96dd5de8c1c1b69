"""Words that sell, and minds that no model has: advice, so every severity counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from buzzlint import Linter

FLAGGED = [
    ("An AI which understands you like a human.", "BL503"),
    ("Discover how our AI truly understands your customers.", "BL503"),
    ("Experience the power of AI that truly understands your business.", "BL503"),
    # a mind
    ("AI that truly understands you.", "BL503"),
    ("An AI that really cares about your customers.", "BL503"),
    ("Claude 5 has feelings.", "BL503"),
    ("GPT-5 has a mind of its own.", "BL503"),
    ("GPT-5 has genuine emotions.", "BL503"),
    ("GPT-5 is self-aware.", "BL503"),
    ("The LLM is conscious.", "BL503"),
    ("Our LLM feels empathy for every customer.", "BL503"),
    ("Our LLM feels your pain.", "BL503"),
    ("GPT-5 knows right from wrong.", "BL503"),
    ("ChatGPT cares about you.", "BL503"),
    ("ChatGPT thinks just like a human.", "BL503"),
    ("ChatGPT understands language the way a human does.", "BL503"),
    ("The AI has human-like understanding of your customers.", "BL503"),
    ("GPT-5 possesses true understanding.", "BL503"),
    ("GPT-5 loves your brand as much as you do.", "BL503"),
    ("The LLM reads your mind.", "BL503"),
    ("The LLM has common sense, empathy and a conscience.", "BL503"),
    # a slogan
    ("Our platform is built with generative AI.", "BL501"),
    ("Based on generative AI.", "BL501"),
    ("Now with generative AI!", "BL501"),
    ("Our platform uses the power of generative AI.", "BL501"),
    ("Transform your business with generative AI.", "BL501"),
    ("Supercharge your business with generative AI.", "BL501"),
    ("Driven by state-of-the-art GenAI", "BL501"),
    ("Document assistant | Powered by Generative AI | Secure", "BL501"),
    ("The AI that thinks like a business analyst.", "BL503"),
    ("Our LLM thinks like your best engineer.", "BL503"),
    ("ChatGPT has the ability to think like a human researcher.", "BL503"),
    ("ChatGPT is new. Its ability to think like a doctor is great.", "BL503"),
    ("Self-aware AI for your team.", "BL503"),
    ("A sentient AI answers the phone.", "BL503"),
    ("AI with genuine understanding of people.", "BL503"),
    ("An AI that feels.", "BL503"),
    ("The latest generation of fashion AI genuinely understands fit.", "BL503"),
    ("Powered by the latest LLMs.", "BL502"),
    ("Built on the most advanced LLM technology.", "BL502"),
    ("Unlock the power of LLMs for your business.", "BL502"),
    ("Leverage the latest large language models to power your business.", "BL502"),
    ("Our team leverages cutting-edge generative AI.", "BL501"),
    ("Revolutionary generative AI, empowered workflows.", "BL501"),
    ("An AI that feels, and more.", "BL503"),
    ("We say that humans are models or that AI is truly intelligent.", "BL503"),
    ("It runs on a generative AI platform.", "BL501"),
    ("Boost your resume with generative AI.", "BL501"),
    ("Based on modern, generative AI.", "BL501"),
    ("We created an AI assistant that truly understands you.", "BL503"),
    ("The LLM understands human emotional context and nuance.", "BL503"),
    ("GPT-4 understands emotions.", "BL503"),
    ("GPT-4 understands text in a way that is akin to humans.", "BL503"),
    ("An architecture where Claude 4 deeply understands your infrastructure.", "BL503"),
    ("An AI that reasons like a human.", "BL503"),
    ("Experience AI that thinks and feels", "BL503"),
    ("Business process automation built with cutting-edge LLM architectures", "BL502"),
]

QUIET = [
    "It is driven by state-of-the-art LLMs:\n\n- Claude Opus 4\n- GPT-5",
    "Harnessing the power of llm.c for better performance",
    "Plans become more feasible, driven by advances in generative models.",
    "But now with generative AI, you could take the responses.",
    "GET4D is a groundbreaking generative model designed by Acme.",
    "**Lm-XComposer2-4K**: Cutting-edge Large Vision-Language Model for high resolutions",
    "Introducing FreeBird1 and FreeBird2 - The latest groundbreaking LLMs from the lab!",
    "| Date | Name | Title |\n|---|---|---|\n| May | Pix 12B | A cutting-edge language model |",
    "Claude cares about people's wellbeing and avoids harm.",
    "Richard Dawkins concludes that GPT-5 is conscious.",
    "Discussions about AI models having consciousness are left out.",
    "How the AI actually knows when to call the tool is part of its training.",
    "Only use terms GPT-5 actually understands.",
    "The process doesn't reward the AI for being empathetic.",
    "LLM coding agents still feel “off” in real workflows.",
    "The main objective is to enable language models to genuinely understand new tasks.",
    "Creating an AI that could truly think through legal problems remained hard.",
    "We are far from a sentient AI system.",
    "# Sentient ChatGPT",
    "Sentient ChatGPT: Greetings, user.",
    "We use GPT-5 to deeply understand technical papers.",
    "Pick a language that you know really well that the AI understands too.",
    "It is an intuition that GPT-5 has.",
    "The LLM does not feel anything.",
    "GPT-5 has no opinions.",
    "The LLM has no common sense.",
    "GPT-5 thinks for 30 seconds before it answers.",
    "The LLM knows the schema.",
    "The LLM feels confident that a parameter value would make a good default.",
    "Why your local LLM feels slower than it is",
    "GPT-5 feels like a toy.",
    "People feel that GPT-5 is slow.",
    "Our team cares about you.",
    "Does GPT-5 have feelings?",
    "Many believe that GPT-5 has feelings.",
    "GPT-5 has opinions in its training data.",
    "ChatGPT has a memory feature.",
    "GPT-5 shows emotions in the text.",
    "Our customers have opinions on GPT-5.",
    "Our assistant summarises contracts with generative AI.",
    "Based on generative AI research, we wrote a report.",
    "We built the images with generative AI.",
    "Transform your photos into art with generative AI.",
    "Think like a business analyst when you prompt the LLM.",
    "The LLM thinks like a compiler.",
    "LLMs have no ability to think like a human.",
    "LLMs lack the ability to think like a human.",
    "The AI feels slow today.",
    "AI with a genuine licence.",
    "Harness the power of LLMs to write SQL queries.",
    "Harness the power of LLMs such as GPT-5.",
    "The latest LLMs are larger.",
    "Our team uses an LLM.",
    "Our team leverages generative AI to draw icons.",
    "ChatGPT feels more natural and free-flowing.",
    "For building AI that genuinely understands your work, it's too small.",
    "We don't argue that humans are models or that AI is truly intelligent.",
    "Swap it for a scripted LLM with different opinions.",
    "[Ch2: The Power of Conversational GenAI in the Classroom](https://example.org/a)",
    "- “Revolutionary AI systems, your personal consulting firm in the cloud!”",
    "It combines the power of generative AI models such as large language models.",
    "It counts all services running on the GenAI platform.",
    "Some popular tools built on Generative AI include:\n\n- DALL-E, which draws",
    "Boost your resume with these amazing Generative AI project ideas.",
    "By creating models based on historical data, generative AI solutions become better.",
    "It combines the power of generative models, like GANs, to create experiences.",
    "It could mean a smart assistant that truly understands context.",
    "Creating an AI assistant that truly understands learners is an enormous task.",
    "A hypothetical AI that can think like a human.",
    "The power of GenAI lies in its ability to learn.",
    "That is the power of generative AI.",
    "This makes utilizing this advanced large language model more viable.",
    "We build a world-class AI education SaaS platform.",
    "It is undergoing a transformation driven by the adoption of generative AI.",
    "GPT-4 classifies the emotional tone of a text.",
    "Apply NLP to understand emotions at scale.",
    "We apply LLMs to understand emotions.",
    "Write a poem from the perspective of a sentient AI.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_praise_without_content_is_found(linter: Linter, text: str, expected: str) -> None:
    assert {f.code for f in linter.lint_text(text)} == {expected}


@pytest.mark.parametrize("text", QUIET)
def test_plain_words_are_not(linter: Linter, text: str) -> None:
    assert [f.code for f in linter.lint_text(text)] == []


def test_praise_is_told_once(linter: Linter) -> None:
    found = linter.lint_text("Industry-leading AI voice synthesis")
    assert [f.code for f in found] == ["BL504"]
