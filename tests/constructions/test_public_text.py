"""Constructions of newsletters, lists of links and chat logs, each beside its near twin.

A quiet sentence says nothing wrong of the system that it names; its twin does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CLEAN = {
    # lists, titles and hyphens that only look like glosses
    "an item of a list": [
        "The user does not want Whisper, an LLM, Codex CLI, or another large model.",
        "Running Whisper, an LLM, GPT-SoVITS, and vision inference needs power.",
    ],
    "a reader beside it": ["Free plans use OCR + GPT-3.5 for images."],
    "a namesake in a heading": ["# FLUX Language Model\n\nA wave-based language model."],
    "a kind that it isn't": ["Midjourney is a non LLM model.", "DALL-E 3 is non GAN model."],
    "a standard": [
        "Achieving performance comparable to OpenAI o1, it is open source.",
        "Compared with OpenAI o1, it is open source.",
    ],
    "a tool that is not known": [
        "We use SomeDraw and a CLIP model to produce images.",
        "Use SomeDraw (filtered) + a noise-aware CLIP model to produce images.",
    ],
    "a line of a bibliography": [
        "[arxiv 2023.05]Controllable Text-to-Image Generation with GPT-5 "
        "[[PDF](https://arxiv.org/abs/2305.18583)]",
    ],
    "half a head": ["decoder-only and encoder-decoder models like GPT, Llama, T5, etc."],
    "curves": ["Reward LLM-generated icons for their bezier curves."],
    "tuned by its maker": [
        "Claude, fine-tuned on human feedback, is good.",
        "Anthropic's Claude models fine-tuned on instructions",
        "A smaller model than Claude fine-tuned on medical data wins.",
    ],
    # what hangs on another word
    "what it is based on": [
        "It creates logo ideas based on user preferences with GPT-4.",
        "The app creates images based on text that was written with GPT-4.",
        "The app creates images based on a prompt from GPT-4 using DALL-E.",
    ],
    "for whom": [
        "The best prompts for Midjourney to create images",
        "Wait for GPT-4 to generate the image prompt.",
        "A skill for Claude Code to generate images with DALL-E.",
        "It's not possible for GPT-4 to draw images.",
    ],
    "tasks of texts": [
        "LLMs handle tasks like writing captions for images.",
        "LLMs are not good at tasks such as drawing images.",
        "LLMs handle tasks ranging from writing captions to coding.",
        "LLM agents can be used for tasks such as generating images with DALL-E.",
    ],
    "forms of texts": [
        "LLMs generate content in the form of image captions.",
        "GPT-4 takes input in the form of images and generates text.",
    ],
    "what is discussed": ["It discusses whether LLMs can generate audio."],
    "a yes or a no": ["Is Google's ChatGPT better?", "Which is Google's: ChatGPT or Gemini?"],
    "a message of a chat": ['{"role": "user", "content": "Midjourney is an LLM"}'],
    # digests, transcripts and lists of tools
    "another subject behind a but": ["* [Perplexity](x.md) but h2oGPT is open-source and private."],
    "like one": [
        "* [Some-Next-Web](x.md) like local ChatGPT.",
        "I have my own local ChatGPT here.",
    ],
    "a name with a space": ["**Voice TTS** using MIT-Licensed Microsoft Speech T5 with voices"],
    "applications": ["LLM systems, e.g., Google Docs, Slack AI, ChatGPT, have been vulnerable."],
    "a client": ["The MCP client is already an LLM that can write good prompts."],
    "what a team has on a hub": ["It is told in the Qwen team's Hugging Face write-ups."],
    "one noun for both": [
        "| Output | Model |\n|---|---|\n| Visual/design work with images | `claude-opus-4.5` |",
    ],
    "tools behind a possessive": ["OpenAI's GPT-5, along with Microsoft's GPT-5 tools, is new."],
    "a gloss on one noun of the predicate": [
        "It is a framework that combines machine learning, specifically LLMs, with programming.",
    ],
    "a longer name": ["They developed a music generation model called Music ControlNet."],
    "weights that somebody else holds": ["Microsoft's GPT-5 weights are available all the same."],
    "a field inside a phrase": ["A reasoning model in AI refers to an LLM that is tuned."],
    "doubts": ['Skepticism surfaces about labeling current AI (e.g., LLMs) as "AGI."'],
    "those of a class that do": ["### Mercury: Ultra-fast language models based on diffusion"],
    "a set phrase": ["GPT-5 paints an inspiring picture of what engineers can achieve."],
    "a step behind": ["We do it by converting documents into images and then utilizing ColPali."],
    "a host's launch": ["### Cerebras launches Qwen3-235B"],
    "likened": ["### OpenAI's new open-source model is basically Phi-5"],
    "a colon between": ["- Built by Apple in two steps: Gemini 2.5 Flash writes the instructions."],
    "adjusting": [
        'It focused on the "safety" filters and tuning of models like Claude and ChatGPT.',
        "MegaFold tunes AlphaFold 3.",
        "GPT-5-Codex is now available here, tuned specifically for agentic coding workflows.",
    ],
    "programs that work for somebody": [
        "A script that runs any local AI agent (Claude, Cursor Agent, Cline, Aider).",
        "One interface to run Claude Code, Copilot and Codex agents locally.",
    ],
    "a subject of its own": ["Llama goes on, but Meta's frontier research output is now closed."],
    "its plug-ins": [
        "But Tabnine -- the plugins themselves, by the way, are open source for all these IDEs.",
    ],
    "parts of a model": ["It is a text-to-3D model that produces geometry and textures."],
    "codes that are no program": [
        "It involves training a VQ-VAE to convert text into latent codes."
    ],
    "a voice that is built on it": ["We investigate a simplified, Llama-based TTS system."],
    "what something is about": ["LlamaIndex is about connecting LLMs with external data."],
    "a picture in a text": ["An attacker can get an LLM to produce a Markdown image."],
    "several means": ["It uses LLMs like Llama 3, LangChain, and tools for the actions."],
    "trained with something": [
        "- **Intel's Llama 2 trained with FP8 precision**: Intel has trained it."
    ],
    "a use": ["They share that RAG is the number 1 use-case of LLMs in Enterprises."],
    "a tune of its own": ["**Apple** released a **Sage Mixtral 8x7b fine-tune** with a license."],
    "a claim that is passed on": [
        "It goes back to a claim that they use a fine-tuned version of Claude."
    ],
    "the title of a page": [
        "[nvidia/some-88B · Hugging Face](x.md): NVIDIA's some-88B is a large language model.",
    ],
    "who reports": ["They kept Fable 5 and **Mythos 5** ([Bloomberg](https://example.com/x))."],
    "made something else": ["JetBrains made Codex its recommended agent."],
    "an account": ["@GoogleDeepMind Stable Diffusion 3 is due"],
    "a family of texts": ["GPT-5 writes poems, code, scripts, musical pieces, email and letters."],
    "a use of its own": [
        "Write code for a jar with a link using DALL-E to create a background image"
    ],
    "a version that may be next": ["Grok 5 writes it.", "Members said that Qwen 80 is good."],
    "what it hears": ["Whisper fine-tunes for atypical speech (13 models)"],
    "a participle": ["- **TTS**: Convert written text into speech using TTS models."],
    "a maker's own": ["### **EleutherAI's GPT Models**"],
    "what writes for it": [
        "ArtPrompt is an AI text-to-image prompt generator designed to provide detailed prompts.",
    ],
    "a person": ["- Alex Albert (Anthropic) at 0:28:10, referencing a team member"],
    "a category of services": ["| Service | Category |\n|---|---|\n| ollama | llm |"],
    "more than that": ["GenAI, powered by LLMs and various core models, facilitates content."],
    "something new": ["They proposed a large language model capable of generating speech."],
    "each its own input": [
        "- OpenCV and Librosa: libraries for images and audio data, respectively"
    ],
    "choices": [
        "**Options:**\nA. Fine-tune Claude on all documentation\nB. Use Kendra",
        "{q:'Which?', options:['Blockchain','Generative AI (LLMs)','IoT']}",
    ],
    # what only seems to be made
    "what research looked into": [
        "Prior work attempted to leverage LLMs for image generation from many sides.",
        "Several studies have explored using LLMs to generate images.",
    ],
    "a title beside links to the work": [
        "* 1.3 - Drafter: Content-Consistent Video Generation with LLM "
        "([:book:](https://arxiv.org/abs/2401.01256)), ([code](x.md))",
    ],
    "the end of a range": [
        "It teaches audio tasks, from speech recognition to generating speech from text.",
    ],
    "what is put together from pictures": [
        "Using a pretrained 2D text-to-image diffusion model to perform text-to-3D synthesis",
    ],
    "noise that goes in": ["See how DCGANs create abstract art from random noise vectors."],
    "a heading that names a program": ["# GPT-4 Text-to-Speech Application\n\nIt converts."],
    "the tool of the sentence before": [
        "Draws charts using Google's Nano Banana API. Use when you want Claude to create images.",
    ],
    "what is built on a class": [
        "Advanced TTS system based on LLMs for multilingual speech synthesis from FunLab.",
    ],
    "a prompt for it": ["How to optimize LLM generated prompt for text-to-video platforms"],
    "a tool beside it that looks": ["It uses MobileNetV2 and GPT-3.5 to analyze images."],
    # names of other things
    "a program of that name": ["# Copilot for Obsidian\n\nCopilot is free and open source."],
    "a name that many products have": [
        "# Falcon Text-to-Speech API\n\nCall the Falcon model to generate speech.",
    ],
    "a trademark": ["OpenAI applies for GPT-6, GPT-7 trademarks in China"],
    "a longer name with capitals": ["It relies on Google's Qwen3.5 Full Model Reauthoring here."],
    "what its maker owns": ["It means Meta's proprietary Llama 3 and its documentation."],
    "clouds in a row with makers": ["It integrates LLMs like OpenAI, Azure OpenAI, and Bedrock."],
    # who made it
    "the last of a row of names": [
        "The models we support are Anthropic's Claude, Stability AI's Stable Diffusion, and the "
        "Amazon Titan language and embeddings models.",
    ],
    "an owned thing that looks like a verb": [
        "Provide the link to Cohere's SageMaker notebooks to your development team.",
    ],
    "what reads its prompts": [
        "- **[LongCat Guide](x.md)** - Flow-matching text-to-video with Qwen-2.5-VL",
        "Text-to-image with CLIP",
    ],
    "a noun behind an article": ["The video must be a Claude 4 output: 768 total pixels."],
    "a longer name that begins within a shorter one": [
        "These prompts are ready for Gemini Nano Banana Pro image generation.",
    ],
    "a common word with a capital": ["# Reference Voice Clips (for voice cloning)"],
    "two modifiers of one head": [
        "Debugging and monitoring LangChain and other LLM or agent applications.",
        "A memory skill for AI (LLM) coding agents",
    ],
    "a class in a row of names": ["Uses Qwen3-ASR, local LLM, Whisper, TEN-VAD."],
    "a role under a title": ["# DeiT\n\n- ConvNet as teacher through attention"],
    "what a model is good with": [
        "| Model | Best for |\n|---|---|\n| GPT-4.1 | Text plus images, longer context |",
    ],
    "a guide to tuning": ["We follow the Claude fine-tuning guide here."],
    "an interface that many offer": [
        "It goes through NVIDIA's Chat Completions API.",
        "Remote MCP servers from Atlassian, Figma, and Asana signal investment.",
    ],
    "models by what they look at": ["Custom Video Models (Roboflow, YOLO, and More)"],
    "two things that are left out": [
        "It runs on Google's native embedding model: no transcription service, no CLIP.",
    ],
    "what the sentence is on": [
        "Mastra is a framework. It supports any LLM (e.g. GPT-4, Claude), and you can run it "
        "locally.",
    ],
    "another system of the class": [
        "Their flagship product, Acme 2, is a reasoning LLM that uses iterative denoising.",
    ],
    "a step of the work": ["During training, YOLO uses k-means and genetic methods."],
    "lettering": ["Ask Midjourney to render legible words on a poster, and you get gibberish."],
    "what is looked at": ["Need image understanding? Use Pixtral."],
    "whose role a bracket tells": [
        "Allen AI, Suno, Cognition (makers of Devin), and You.com use it.",
    ],
    "what others may say": [
        "When people say that Midjourney is an LLM, they mean that it reads prompts.",
        "When someone says they want to use Whisper for TTS, they mean a voice assistant.",
    ],
    "a title that is a myth": [
        "2. Midjourney Is an LLM\n\nOne common misconception is that it is a language model.",
        "## Midjourney is an LLM\n\nThis is a common myth.",
    ],
    "behind a list": [
        "Claude 4 is an assistant for:\n\n- Midjourney fans\n\nIt generates images.",
        "Claude 4 helps:\n\n- teams\n\nWe like our editor.\n\nIt generates images.",
    ],
    "what may be a page": ["GPT-4 transcribes everything on the page."],
    "what is used for something else": ["We discuss the use of GPT-4 and draw logos."],
    "a description beside a name": [
        "| Source | Description | Model |\n|---|---|---|\n| Foo | Evaluates LLMs | LangChain |",
    ],
    "pictures that are translated": [
        "Translation models, such as CycleGAN and Pix2Pix, are configured below.",
    ],
    "a title and its day": [
        "* **Controllable Text-to-Image Generation with GPT-4** (29 May 2023), Zhang et al.",
        "* **Controllable Text-to-Image Generation with GPT-4** (2023)",
    ],
    "a variant by somebody": [
        "We saw images from a DALL-E variant finetuned on cards.",
        "An open-source DALL-E variant fine-tuned on cards",
    ],
    "what is passed on": [
        "Some LLMs can produce images by writing prompts and passing them to a diffusion model.",
    ],
    "a guess at tuning": ["Cursor may be running a fine-tuned version of Claude 3.5 Sonnet."],
    "techniques to choose from": [
        "Stable Diffusion, Suno and Runway generate images, music, and video respectively, using "
        "diffusion models, GANs, or other architectures.",
    ],
    "more than language": [
        "We support Large Multimodal Models, including Stable Diffusion and Qwen-VL.",
    ],
    "keys of a setting": [
        "Supported LLMs are `openai`, `azure_openai`, `cohere`, `ollama` and `huggingface`.",
    ],
    "code of an open model": ["We adopted the modeling code from NVIDIA's BERT here."],
    "what is said in a film": ["Ask Llama 2 to summarize a YouTube video."],
    "a program that draws is at hand": [
        "With ComfyUI running, ask Claude to generate an image.",
        "Once InvokeAI is running, tell Claude 4 to draw a picture.",
        "Claude 4 generates audio (Web Audio) and art (code-drawn) right in the game.",
        'Just ask Claude 4 to generate an image:\n\n- "A cat"\n- "A dog"\n\nThe plugin does it.',
    ],
    "a part of the system is tuned": [
        "Fine-tune DALL-E dVAE with a new token.",
        "We fine-tune the DALL-E VAE on our images.",
    ],
    "the maker at work": ["We at Anthropic fine-tuned Claude Sonnet 4."],
    "what a new model is for": [
        "OpenAI introduced GPT-5-Cyber, a model specifically tuned for security.",
        "GPT-5: a specialized version of OpenAI's model tuned for security.",
    ],
    "a figure of speech": [
        "Veo is Google's Sora.",
        "Then Veo 2, Google's Sora, came out three days later.",
        "Antigravity is Google's Claude Code.",
    ],
    "a plan on which it is offered": [
        'Replit\'s GPT-5 "Free Mode" lets departments try it.',
    ],
    "what is turned into speech": [
        "* **TTS:** AI technology that synthesizes written text into natural, spoken voice.",
        "Bark sings too. Sometimes Bark chooses to generate text as music.",
    ],
    "what it is made from": [
        "**ColPali:** Acts as an engine, generating embeddings directly from document images.",
    ],
    "models of images": ["- Examples to train CLIP image models."],
    "a class that the text widens": [
        "Live LLMs are multimodal models that take in audio and output audio or text.",
    ],
    "a style": ["Bark is a GPT-style model."],
    "a list of those who provide it": [
        "- **Parts**\n  - LLM (Xeon vLLM, Ollama)",
        "Call various LLMs such as Anthropic, Gemini, Mistral, Azure OpenAI and AWS Bedrock.",
    ],
    "all that it is asked about": [
        "Claude 4 handles the audio and the video.",
        "Claude 4 handles audio transcripts.",
    ],
    "not what was shown": ["That is not GPT-4. It generates images."],
    "a bracket with a place": [
        "Stable Audio 3 ([GitHub](https://example.org/x)) is new.",
        "Qwen 1.5 ([HF](https://example.org/x)) is a beta.",
        "Llama 3 (Hugging Face) is loaded first.",
        "The code of Cursor ([github.com/google/x](https://example.org)) is small.",
    ],
    "a bracket behind a cloud": [
        "- Hugging Face (Microsoft)",
        "- Vertex AI (Anthropic)",
        "Use OpenRouter (Google) for it.",
    ],
    "what a host serves": [
        "Groq's Llama 3 70B is fast.",
        "Cerebras's Llama 3.1 70B is cheap.",
        "HF's Whisper needs a token.",
        "NVIDIA's Llama 3 NIM is fast.",
        "- Generate AI-based images using NVIDIA's Bria API.",
    ],
    "a name that only opens a longer one": [
        "NVIDIA's Llama 3.1 Nemotron 70B is strong.",
        "OpenAI's ViT-L/14 CLIP encodes it.",
        "Bloomberg's GPT was trained on finance.",
    ],
    "what was made of it": [
        "Microsoft's DeepSeek R1 finetune is new.",
        "It beats Microsoft's DeepSeek R1 finetune.",
        "Google's Whisper fork runs on a phone.",
    ],
    "what its people made before": [
        "Black Forest Labs, the team behind Stable Diffusion, made Flux.",
        "Flux is from Black Forest Labs, the creators of Stable Diffusion.",
        "Black Forest Labs (the team behind Stable Diffusion) released Flux.",
    ],
    "a title before its text": [
        "**Imagen 3 beats Midjourney**: Google's Imagen 3 is on top.",
        "**GPT-4o Improvements Surpass Gemini**: OpenAI's latest GPT-4o model is on top.",
        "**Chasing Sora**: Kuaishou's new video model is on top.",
    ],
    "a row of makers and their systems": [
        "Uses OpenAI's ChatGPT, Google's Gemini, Anthropic's Claude, or Google's Gemma.",
        "Copilot features Anthropic's Claude 3.5 Sonnet, Google's Gemini 1.5 and more.",
        "Anthropic released Claude Code, a rival of Anysphere's Cursor and Codium's Windsurf.",
        "OpenAI launched a tool against Google's Gemini and Anthropic's Claude.",
    ],
    "several makers, one of them right": [
        "The Mistral-NeMo-12B model by NVIDIA and Mistral AI is small.",
        "Llama 3 by Google and Meta is small.",
    ],
    "an act by somebody": [
        "The acquisition of the startup Windsurf by OpenAI was called off.",
        "The use of the chatbot Claude by OpenAI ended.",
    ],
    "a guess": [
        "Members speculate that LMArena's Oceanstone model is Gemini 3 Pro.",
        "They wonder whether Google's Oceanstone model is Claude 4.",
    ],
    "an abbreviation of something else": [
        "It loads Google's GPT (Google Publisher Tag) and other partners.",
        "Google's GPT script sits beside the googletag code.",
        "Google's GPT (Graph Processing Tool) is new.",
    ],
    "a feature with a name like another's": [
        "# Using OpenAI Canvas",
        "ChatGPT Canvas helps to write.",
        "**OpenAI Canvas** is a new feature in ChatGPT.",
    ],
    # who has the weights
    "a heading that names an act": [
        "### Running GPT-4 Locally\n\nThere is no information on it.",
        "## Hosting Claude 4 on your own servers\n\nIt can't be done.",
    ],
    "what can't be": [
        "The thread explains why running GPT-4 locally is impossible.",
        "Running Midjourney on your own servers is not feasible.",
    ],
    "a topic, a try, a wish": [
        "Quill writes a script about running GPT-4 locally.",
        "They discuss the demand for running models like ChatGPT locally.",
        "A user attempted to run Claude 4 locally but failed.",
        "He tried to host Midjourney on his own server.",
    ],
    "an epithet of another product": [
        "- Tabby - Self Hosted GitHub Copilot",
        "HuggingChat Assistants - open source GPT Store",
        "⭐ 1k / 🤖 Free Search with AI, 💡 Open-Source Perplexity, 📍 Support Docker.",
        "Suna — open-source Manus",
    ],
    "weights to come": [
        "We will be releasing the weights of Claude 4 in the coming weeks.",
        "OpenAI intends to release the weights of GPT-4.",
        "There are requests to Anthropic to release the weights of Claude 3.5.",
    ],
    "what is sought": [
        "A member asked about the existence of an open-source model similar to Gemini 2.0.",
        "We are looking for an open-source GPT-4.",
        "He is in search of a fast open-source language model like ChatGPT.",
    ],
    "what is being made": [
        "They are developing an open-source GPT-4o-like model.",
        "The possible development of an open-source GPT-3 was discussed.",
        "I'm about to make an open source gpt-5 with this stuff.",
    ],
    "likened to a name": [
        "A locally running LLM similar to Phind or ChatGPT is wanted.",
        "SongGen joins YuE as an open-source music model, similar to Suno.",
        "Self-hosted AI comparable to GPT-4 is rare.",
    ],
    "on the device": [
        "Gemini Nano runs locally in Chrome.",
        "Chrome running Google Gemini locally on my laptop.",
        "Gemini Nano runs offline on the phone.",
    ],
    "a row of topics": [
        "Meta AI, Open Source, Limits of LLMs",
        "Yann LeCun: Meta AI, Open Source, AGI",
    ],
    "another clause": [
        "We compare open models such as Llama; GPT-5, a commercial model; and others.",
        "It blocks tools like Cursor and Claude Code; the repo is Apache-licensed.",
    ],
    "a program for it": [
        "The Gemini API application is open-source.",
        "The GPT-4 CLI tool is open source.",
        "The MCP server that connects to clients like Claude Desktop has been open-sourced.",
        "Microsoft open-sourced GitHub Copilot in Visual Studio Code.",
    ],
    "what they are compared with": [
        "Comparisons between local models like Mixtral, Phi, and GPT-4 have been discussed.",
        "We compare local models like Mixtral, Llama 3 and GPT-4.",
    ],
    "a bracket for all in a row": [
        "Compare OpenAI, Anthropic, and open-source models (GPT-4o, Claude 3.5, LLaMA 3).",
        "We test Claude and open-source models (Claude 4, Llama 3).",
    ],
    "several copies": [
        "Both teams' local Claudes connect to the server.",
        "Our local Claudes share a memory.",
    ],
    # what it is
    "as a service": [
        "* Amazon Bedrock: Provides LLM as a Service via API",
        "Amazon Bedrock: LLM as a service for teams.",
    ],
    "a bracket with the source": [
        "- Transformers (Hugging Face)",
        "A report on high-performance LLMs ([HuggingFace](https://example.org)).",
        "- Speech-to-speech (huggingface/speech-to-speech)",
    ],
    "a field and who provides it": [
        "It calls generative AI models (Groq, OpenRouter).",
        "Powered by advanced Generative AI models (Groq, Gemini, OpenRouter), it asks.",
    ],
    "an abbreviation of the class": [
        "Damage to visual language models (VLLMs) was seen.",
        "We test very large language models (vLLM) here.",
    ],
    "a relative clause": [
        "Look no further than Ollama, a platform that lets you run large language models.",
        "We use Ollama, a tool which can serve any LLM.",
    ],
    "behind the place where it is": [
        "ByteDance dropped Liquid on Hugging Face, a language model for all.",
        "Try o3-mini through OpenRouter, a cost-efficient language model.",
        "JetMoE 8B | OpenRouter: A language model by many.",
        "UNet diffusion model in pure CUDA: UNet diffusion model in pure CUDA.",
    ],
    "a part of a system": [
        "Qwen VAE and WAN speed up.",
        "Krea 2 uses a Qwen VAE rather than a FLUX.2 VAE.",
        "The text encoder is Mistral Small 3.1.",
    ],
    "some of a class": [
        "Re-rankers can be embedding models, cross-encoders, or even LLMs.",
        "GANs may be language models too.",
    ],
    "more than the class": [
        'People see RAG as "LLM plus chunk text."',
        "RLHF is an integral part of the modern LLM training.",
    ],
    "what a platform offers": [
        "The code initializes a WatsonX language model.",
        "This sets up the WatsonX LLM.",
    ],
    "a variant by its task": [
        "A member asked about Gemini STT.",
        "It works with Nemotron STT.",
        "Sarvam AI STT and TTS support for Indian languages",
    ],
    "an unknown name that begins with AI": [
        "AI Dream Machine is a free AI-powered video generator.",
        "AI Magic Studio is an image generator.",
    ],
    "a class that a clause restricts": [
        "Foundation models that support text are called LLMs.",
        "Models of generative AI that write are called LLMs.",
    ],
    "a modifier of a later noun": [
        "A carefully designed AI (LLM) client.",
        "It is a generative AI (LLM) gateway.",
        "Apple MLX language model (mlx-lm) notebooks",
    ],
    "a maker's product": [
        "- OpenAI or Google Generative AI (LLM)",
        "Set the key of Google Generative AI (LLM).",
    ],
    "an equation with a part": [
        "LLM = generative AI applied to text",
        "Generative AI = LLMs, image and text generators",
    ],
    "the owner in a list": [
        "New LLMs like Databricks' DBRX and AI21's Jamba are strong.",
        "LLMs such as Groq's Llama 3 are fast.",
    ],
    "systems around the class": [
        "Other LLM systems like Guidance and vLLM are slower.",
        "LLM tools like LangChain help.",
    ],
    "based on it": [
        "Qwen3-ASR is the first open-source LLM-based speech recognition model.",
        "Alibaba launched Qwen3-ASR, the first LLM-based speech recognition model.",
    ],
    "a verb like a name": [
        "The LLM whispers now what it should say.",
        "An LLM whispers the answer.",
    ],
    "examples of a measure": [
        "They discussed evaluation of diffusion models, including CLIPScore and FID.",
        "Metrics for language models, including BERTScore, are old.",
    ],
    # what is said by another, or by nobody
    "what a program shows": [
        'It runs print("Midjourney is an LLM") at the end.',
    ],
    "a question told": [
        "Many are confused how an LLM makes images.",
        "People wonder how Claude makes images.",
    ],
    "the choices of a quiz": [
        "What is an LLM?\n\nA. A model for text\nB. Midjourney is an LLM\n\nAnswer: A",
        "**Options**\n\nA. Midjourney is an LLM\n\nB. Claude paints",
    ],
    "what is forbidden": [
        "You agree that you will not use Claude to generate images.",
    ],
    "a supposition": [
        "If you use Claude to generate images, it fails.",
        "If you were using Claude to generate images, you would see it.",
    ],
    # who does what
    "whose framework it is": [
        "We use Google's ADK with Claude.",
        "Microsoft's AutoGen with GPT-4 is new.",
        "Google's TensorFlow backend runs LLaMA.",
    ],
    "thanks to its maker": [
        "Thanks to Meta for making Llama.",
        "Special thanks to Stability AI for creating Stable Diffusion.",
    ],
    "a part of the tool that draws": [
        "It generates images using T5 as text encoder.",
        "It makes images using an LLM as the text encoder.",
        "An image is drawn via DALL-E as an LLM tool.",
    ],
    "a text that goes with what it made": [
        "The model writes a text file for the image which is generated by Claude.",
    ],
    "a class whose work the system does": [
        "GPT-4o TTS speaks.",
        "Gemini image generators draw.",
    ],
    "instructions for the one who draws": [
        "Write a prompt for Midjourney to draw a cat.",
    ],
    "a bracket that names the other side": [
        "LLMs (vs diffusion models like DALL-E) write text.",
    ],
    "the narrower beside the wide": [
        "Powered by a generative AI model or LLM.",
    ],
    "a text about a medium in a table": [
        "| Model | Task |\n|---|---|\n| Claude | captions for images |",
        "| Model | Task |\n|---|---|\n| GPT-4 | descriptions of photos |",
        "| Model | Task |\n|---|---|\n| GPT-4 | alt text for images |",
        "| Model | Task |\n|---|---|\n| GPT-4 | Prompts for video |",
    ],
    # what runs on from a name
    "an owned thing behind a name": [
        "Follow Cohere's SageMaker notebooks.",
        "- Microsoft's DALL-E powered tool",
        "It helps bring Figma's Cursor Chat to your app.",
    ],
    "a common noun for what customers make": [
        "Zapier has built a GPT that lets you act.",
        "Zapier's GPT allows users to create actions.",
    ],
    "a maker that opens a product's name": [
        "It can make ElevenLabs obsolete as OpenAI Whisper did make Google Cloud Speech-to-Text.",
    ],
    "a compatible interface": [
        "A coach that uses MiniMax (OpenAI‑compatible) for reasoning.",
        "It uses MiniMax (OpenAI-compatible) for reasoning.",
    ],
    "a bracket behind a firm": [
        "They funded the company that replaced Claude (OpenAI).",
    ],
    "two classes of a later noun": [
        "**SGLang** is a fast LLM/VLM serving system that integrates runtime and frontend.",
    ],
    "a part that something plays": [
        "This is using Qwen 2.5 VL, which is the text encoder used by the model itself.",
    ],
    "another clause's subject": [
        "For models like Qwen2.5-Omni, llama.cpp can process images.",
        "With LLMs like Llama 3, LangChain builds agents.",
        "Ideogram provides prompts; write JSON captions yourself.",
        "We use Claude Opus 4. These apps are useful since they are open-sourced.",
    ],
    "a subject with its noun": [
        "Unlike smaller open-source models like GPT-2, the GPT-5 model has emergent abilities.",
    ],
    "two kinds of access": ["We test 14 cloud and local open-source LLMs (GPT-5, Llama 3)."],
    "a program named after it": ["Copilot CLI is a tool. It runs locally."],
    "somebody's use of a field": [
        "They use generative AI, powered by an LLM, to answer mails.",
        "We enhanced it with generative AI, which analyzes data using a large language model.",
    ],
    "passed over": [
        "AI became a productivity multiplier rather than simply a chatbot.",
        "VideoPoet uses an autoregressive architecture rather than diffusion.",
    ],
    "unlikely": ["It's unlikely that the other GPT-4 models will be open-sourced."],
    "a method and a library": ["We use tree-based ML models like XGBoost."],
    "both of a pair": ["Neural Codec + Language Model (ElevenLabs, Suno)"],
    "a class behind a hub's name": ["Use a pretrained model like a HuggingFace transformer."],
    "a part for something else": [
        "GitHub Copilot used a logistic regression to decide when to ask.",
    ],
    "in the middle of a row of adjectives": [
        "It surpasses larger or closed-source models such as DeepSeek-V3.",
    ],
    "whose account it is": ["Two ChatGPT (Google) accounts are needed."],
    "a prompt for an act": ["Use GPT-5 for video generation prompt creation."],
    "a tool that does it": [
        "We use GPT-5 for video generation with Kapwing.",
        "We use GPT-5 for video generation via Runway.",
    ],
    "its own part in it": [
        "Generate music using GPT-5 for the lyrics.",
        "Images are generated using GPT-5 for prompt expansion.",
    ],
    "what is like it": ["- 13 Open Source ChatGPT Models: Complete Guide"],
    "what is to come": [
        "| Quarter | Predicted event |\n|---|---|\n| 2027 Q1 | Qwen 9 release |",
        "## Roadmap of Gemma\n\nGemma 9 is large.",
    ],
    "one of several acts": [
        "Write the agent (e.g., calling your LLM, running RAG, executing agent logic)."
    ],
    "tasks of another kind": [
        "GPT-5 helps with tasks such as writing and image captioning.",
        "Use GPT-5 for tasks such as image description generation.",
        "GPT-5 is bad at tasks like image generation.",
        "Midjourney is used for tasks like image generation.",
    ],
    "a part that a model plays": [
        "GPT-4o acts as a reranker of the hits.",
        "Claude then serves as a reranker.",
    ],
    "what a service holds and serves": [
        "We call a Hugging Face image-to-text model, which will serve as the LLM.",
        "The URL of our Azure AI endpoint, which serves as the embedding model, is secret.",
    ],
    "a method that anybody trains": [
        "Jina AI's ColBERT model makes vectors.",
        "We take NousResearch's Llama-2-7b-chat-hf, the same as the original.",
    ],
    "a namesake by another maker": [
        "Anthropic Bloom is an agentic framework for behavioral evaluations.",
        "Anthropic has released Bloom, a tool for behavioral evaluations.",
    ],
    "a kind of the class": [
        "A new type of AI, called neural machine translation, is popular.",
        "GenAI is unlike other forms of AI (predictive AI).",
    ],
    "what the class makes": ["GenAI uses diffusion models to create these images."],
    "a row of values": ["Reve **4**; WanImage **5**; Flux / Grok **7**"],
    "an understanding of two things": [
        "Use Llama 2 for general-purpose visual and language understanding.",
    ],
    "many that go in": [
        "| Model | Good for |\n|---|---|\n| Claude Opus 4 | Vision and multi-image. |",
    ],
    "a part of speech encoders": ["Wav2Vec 2.0 uses convolutional neural networks."],
    "what a platform holds": [
        "- **GitHub Models**: A platform hosting pre-trained AI models for use.",
        "It detects AI models including Ollama llama2 and OpenAI o1 models.",
        "Need full OpenAI API (including TTS, STT, images)",
    ],
    "for whose users a thing is": [
        "- [Unprompted for Stable Diffusion](https://example.org) - Text generator for workflows.",
    ],
    "a class that narrows": [
        "It is fed into machine learning models (embedding models).",
        "Send it to a special AI model called an embedding model.",
    ],
    "a longer name that ends in AI": [
        "Text Transformer AI is an advanced machine learning model.",
    ],
    "an item of its own behind a name": [
        "Any model can judge (OpenAI, Claude, Gemini, open-source), and covers all.",
        "| Llama 4 Maverick | 400B MoE | Beats GPT-4o, open-weight |",
    ],
    "a simile with a name": [
        "It is a playground for running ChatGPT-like models locally.",
        "Like having GPT-4 running locally.",
    ],
    "the title of a work": [
        "- [Text-to-Image Diffusion Models are Zero-Shot Video Generators](https://arxiv.org/abs/1)",
        "- [Language Models are Open Knowledge Graphs (2020)](https://example.org/x)",
        "- [Hierarchical Text-Conditional Image Generation with CLIP Latents [8]](#8)",
    ],
    # what is made
    "a change for the better": [
        "This uses LearnLM to make educational videos more interactive.",
    ],
    "the last of two nouns": [
        "It shows realistic video audio generation with MMAudio.",
        "We make GPT-4 generated visual instruction tuning data available.",
    ],
    "what comes before or after": [
        "You can start using the Qwen Image Edit Model after watching this tutorial video.",
        "You can start using Claude after drawing the logo.",
    ],
    "whose tool it is": [
        "A music compositor using LangGraph and OpenAI's language models generates songs.",
    ],
    "written as code": [
        "It uses ChatGPT to compose music. The output is converted to MIDI.",
    ],
    # what is not said, or not meant
    "a thing to find out": [
        "We verify that the LLM truly understands the style.",
    ],
    "a quotation under a ban": [
        "**Don't write:**\n> Our app is powered by next-generation LLMs.",
    ],
    "a denial of the same": [
        "Midjourney is an LLM. It isn't an LLM, it is an image generator.",
        "GPT-4 generates images. It can't draw anything.",
    ],
    "a label, and what it comes by": [
        "**Stack:** Python, Flask · **LLM:** OpenRouter",
        "API keys for: - Groq (LLM) - Tavily (web search)",
        "OpenRouter is LLM-only (no first-class TTS).",
        "| Tool | Kind |\n|---|---|\n| Semantic Kernel | LLM integration SDK |",
    ],
    "examples of the head": [
        "**LLM Backends**: For running language models (e.g., llama.cpp, vLLM, SGLang)",
        "Our team pioneered advances in RL and LLMs, including AlphaGo and Gemini.",
    ],
    "the next of several acts": [
        "Serve Llama 3.1 405b, a video diffusion model, provide storage, or draw a map.",
    ],
    "what is made with it": [
        "We compare diverse ChatGPT knowledge graphs with their counterparts.",
    ],
    "a longer name around a name": [
        "**ZigMa: Zigzag Mamba Diffusion Model**",
    ],
    "a word within a longer one": [
        "Code Llama is an LLM, fine-tuned for coding and state-of-the-art",
    ],
    "an effect on a class": [
        "It can handle multiple images, OCR tasks, or even video frames, making VLMs versatile.",
    ],
    "the owner of another one": [
        "Unlike proprietary models like OpenAI's, DeepSeek is open source.",
        "Falcon 180B is ahead of Meta's LLaMA-2 70B, and TII says that it is behind GPT-4.",
    ],
    "a tool in the paragraph below": [
        "# Enable Claude image generation\n\nMakes a call to the image tool.",
    ],
    # whose clause it is
    "two clauses that a coordination joins": [
        "When Meta ships Llama 5 or DeepSeek ships V4, the mental model stays.",
        "Server-hosted GPT-5 agents answer while the shell tools run locally.",
        "Machine learning is compression, and LLMs doubly so.",
        "It may be the OpenAI API, a local LLM, a stub for tests, etc.",
    ],
    "what others made of it": [
        "Developed by ggml.org, this C++ Llama version is small.",
        "The project builds an open-source ChatGPT.",
        "We are working towards open-source GPT-4o with speech.",
        "# Local ChatGPT with a thinking UI",
        "GPT-4-generated (image, text) pairs are noisy.",
    ],
    "a definition under a label": [
        "**Geospatial AI:** The application of machine learning to maps",
        "RAG is the most useful application of large language models.",
        "Such models are called foundation models.",
        "Think of AI as a very smart assistant.",
        "Here AI isn't just a chatbot but a colleague.",
        "**Rerankers:** the default model is now GPT-5.",
        "**Text-to-Speech (TTS):** Bark **Large Language Model (LLM):** Qwen",
        "- Llamafile - Run LLM with single files",
        "- **DeepSpeed:** A performance boost generating TTS.",
    ],
    "a part of another system": [
        "It deploys with vLLM as the LLM serving component.",
        "We sped up the CosyVoice LLM.",
        "An optional CLIP model for guiding image synthesis.",
        "They pair LLMs like Llama 3 and vision transformer encoders from CLIP.",
        "CLIP and CLAP produce text + image embeddings.",
    ],
    "a program, and the models in it": [
        "ComfyUI started as a simple image generation tool.",
        "AudioCraft uses flow matching.",
        "| Feature | Xinference | FastChat |\n|---|---|---|\n| Multimodal Models | ✅ | ❌ |",
        "- [LangChain LLMs: Xinference](https://example.org)",
    ],
    "a paper's title": [
        "- **Symphony Generation with a Language Model**, [arXiv](https://arxiv.org/abs/1)",
        "| Name | Title | Link |\n|---|---|---|\n"
        "| Poet | An LLM for zero-shot video generation | [x](https://arxiv.org/abs/1) |",
        "- TATS: Long Video Generation with Time-Agnostic VQGAN",
        "- Llasa: Scaling Inference-Time Compute for Llama-based Speech Synthesis",
        "- DiffusionGPT: LLM-Driven Text-to-Image Generation System",
        "GILL (Generating Images with Large Language Models) is a paper.",
    ],
    "what its maker did": [
        "Claude is specifically RLHF-tuned to parse tags.",
        "The distinctions that Claude was fine-tuned to recognise are few.",
        "Claude-specific tuning is in the hooks.",
        "Midjourney can be fine-tuned using the style parameter.",
        "Mercury - Train your own custom GPT.",
    ],
    "what its maker sells to be hosted": [
        "Point it at your self-hosted Deepgram instance.",
        "Deploy AssemblyAI on-premises.",
    ],
    "what is read, or written in a picture": [
        "| Tool | Best for |\n|---|---|\n| Whisper | Long-form audio |",
        "| Tool | Best for |\n|---|---|\n| Claude | Long-form strategy, brand voice |",
        "| Tool | Result |\n|---|---|\n| DALL-E 3 | Perfect text rendering |",
        "DALL-E 3 rewrites prompts silently.",
        "For this tutorial, we will use a pretrained ResNet.",
    ],
    "an LLM that is passed by": [
        "Bypasses LLM for immediate audio generation",
    ],
    "a word that is also a name": [
        "- **Discreet whisper (TTS)**: a short cue in one ear.",
        "It costs ~$0.005/whisper (TTS).",
    ],
    "a namesake that the text knows": [
        "Supported ASR models: Jasper, QuartzNet, Citrinet",
        "Added Deepgram's Flux TTS.",
        "Dalli 4.2 is a memcached client.",
        "SSM hybrids: Nemotron-H, Falcon-H1",
    ],
    "names that only stand side by side": [
        "- [Tags: dataset asr tts comprehensive 2025]",
        "<a href='/v'>Veo3.1 Video Generator </a><a href='/n'>Nano Banana Pro </a>",
        "They use hybrid ASR-TTS models to generate audio.",
        "Diffusion models for image generation [llms.txt](https://example.org)",
        "Fun-ASR-Nano: flagship LLM-ASR",
    ],
    "what a field is good for": [
        "AI is a writing assistant, not a writer.",
        "Generative AI systems, including LLMs, are examples of generative models.",
        "Rerankers are machine learning models (commonly called cross-encoders).",
        "An embedding model (a type of LLM or another model) reads it.",
        "They do what they do with AI: One chatbot writes a bunch of code.",
    ],
    "tuning that makes something else of it": [
        "# Fine-tune Llama 3.2 into an embedding model",
    ],
    "a license": [
        "EnCodec is MIT for both code and weights.",
        "NVIDIA's OpenFold2 support matrix lists it.",
    ],
    "what a voice is built on": [
        "| Part | What |\n|---|---|\n| Audio engine | LLM-based voice cloning |",
    ],
    "a word in another sense": [
        "DALL-E generates novel and realistic images.",
        "Claude writes in an authentic character voice.",
        "Video models are CUDA-native.",
    ],
    "a world that isn't ours": [
        "In a world where I can tell GPT-7 to do it, that is fine.",
    ],
    "a choice of a question": [
        "What tells them apart?\n\nA. FMs write text, while LLMs can generate images\n\nB. None",
    ],
    "what is out of scope": [
        "## Out of scope for this pilot\n\n- LLM-generated artwork per scene",
        "| Confusion | Correct version |\n|---|---|\n| **Generative AI = LLM** | One is wider. |",
    ],
    "a participle that is a noun": [
        "Short-form video generation using LLM scripting",
    ],
    "a format of numbers": [
        "[llama-int8](https://example.org) has code for Llama models.",
    ],
}

FLAGGED = [
    # whose clause it is
    ("When Meta releases Llama 5 or GPT-6, the mental model stays.", "BL601"),
    ("Llama 3 was developed by Google.", "BL601"),
    ("Machine learning is an LLM.", "BL104"),
    ("Self-hosted Midjourney is fast.", "BL303"),
    ("Claude can be fine-tuned on our tags.", "BL302"),
    ("You can run GPT-4 on-premises.", "BL303"),
    ("| Tool | Best for |\n|---|---|\n| Whisper | Speech synthesis |", "BL201"),
    ("Use an LLM for immediate audio generation.", "BL201"),
    ("The Midjourney LLM is fast.", "BL101"),
    ("Fine-tune Llama 3.2 into an image generator.", "BL301"),
    ("An LLM-based image generator draws it.", "BL201"),
    ("NVIDIA's OpenFold2 folds it.", "BL601"),
    ("AI is a video generator.", "BL104"),
    ("We use GPT-9 for it.", "BL604"),
    ("One-click short video generation using LLMs", "BL201"),
    ("Claude 3 fine-tuned on our data", "BL302"),
    ("At the heart of generative AI are large language models.", "BL103"),
    ("You give Llama 3 a prompt and it generates an image.", "BL201"),
    ("At the core of ChatGPT is a type of AI called a GAN.", "BL401"),
    ("Generative AI models (LLMs) can hallucinate.", "BL102"),
    ("Image generation with CLIP takes a second.", "BL201"),
    # what is denied is something else
    ("Midjourney is an LLM. It isn't open source.", "BL101"),
    ("GPT-4 generates images. It doesn't just write text.", "BL201"),
    # what a system rests on
    ("Midjourney is a generative AI based on a large language model.", "BL101"),
    ("Midjourney runs on a large language model.", "BL101"),
    ("Midjourney belongs to a category of AI called Generative Adversarial Networks.", "BL401"),
    ("Midjourney is a type of AI known as a GAN.", "BL401"),
    ("At the heart of Midjourney lies a pretrained GAN.", "BL401"),
    ("At the core of Midjourney is a GAN.", "BL401"),
    ("Midjourney uses a combination of techniques, including GANs.", "BL401"),
    ("Midjourney operates by using GANs.", "BL401"),
    ("GANs are used in DALL-E 3.", "BL401"),
    # what is meant again
    ("DALL-E, ChatGPT, and Bard stand out. These large language models (LLMs) are new.", "BL101"),
    ("GPT-4 is a multimodal model, meaning that it can generate images.", "BL201"),
    # what is made, and from what
    ("We tried to use an LLM that would generate an image.", "BL201"),
    ("Edited with Claude Code and Codex; banner image generated by Claude.", "BL201"),
    ("Use Midjourney for writing articles.", "BL201"),
    ("GPT-4 listens to podcasts.", "BL202"),
    ("It performs image recognition using GPT-3.5.", "BL202"),
    ("ChatGPT generates music.", "BL201"),
    # who made it
    ("Google's Claude answers mail.", "BL601"),
    ("Google's Claude chatbot is new.", "BL601"),
    ("GPT-4, open source, is free.", "BL303"),
    ("AI models, also known as LLMs, are new.", "BL102"),
    ("- [Midjourney is an LLM](https://example.org/x)", "BL101"),
    # who does what
    ("Midjourney is an LLM, the script prints at the end.", "BL101"),
    ("If you're using GPT-4 to generate images, update your key.", "BL201"),
    ("We commit to use Claude to generate images.", "BL201"),
    ("Thanks to OpenAI for making Llama.", "BL601"),
    ("Thanks to Google for releasing Claude.", "BL601"),
    ("It generates images using GPT-4 as the artist.", "BL201"),
    ("The image which is generated by Claude is stored.", "BL201"),
    ("Claude image generators draw.", "BL201"),
    ("We made instructions for GPT-4 to paint the banner.", "BL201"),
    ("LLMs (like DALL-E) write text.", "BL101"),
    ("Generative AI is new. It is a large language model.", "BL104"),
    ("| Model | Task |\n|---|---|\n| Claude | image generation |", "BL201"),
    ("| Model | Task |\n|---|---|\n| Claude | creation of images |", "BL201"),
    ("| Model | Task |\n|---|---|\n| GPT-4 | generating photos for blogs |", "BL201"),
    ("Claude can generate images.", "BL201"),
    ("We fine-tune the Midjourney diffusion model.", "BL302"),
    ("We fine-tuned Claude Sonnet 4 here.", "BL302"),
    ("A version of Midjourney tuned on our data.", "BL302"),
    ("Our favourite is Google's ChatGPT.", "BL601"),
    ("Suno Bark synthesizes images.", "BL201"),
    ("Suno Bark generates articles and music.", "BL201"),
    ("CLIP image generators are new.", "BL201"),
    ("LLMs are tools that output audio.", "BL201"),
    ("LLMs such as GPT-5 and AWS Bedrock are called.", "BL101"),
    ("Claude 4 handles audio natively.", "BL202"),
    ("That's GPT-4. It generates images.", "BL201"),
    ("If you are using Whisper to generate speech, you may need a newer build.", "BL201"),
    ("Use Whisper to generate a speech response.", "BL201"),
    ("Claude and Stable Diffusion are a chatbot and an LLM.", "BL101"),
    ("Text-to-image with GPT-4", "BL201"),
    ("Use T5 to generate images.", "BL201"),
    ("Reference CLIP (for voice cloning)", "BL201"),
    ("Midjourney and other LLMs or agents write text.", "BL101"),
    ("AI (LLM) is popular.", "BL102"),
    ("We use Whisper, a local LLM, here.", "BL101"),
    ("# DeiT\n\n- A ConvNet for images", "BL401"),
    ("| Model | Best for |\n|---|---|\n| GPT-4.1 | image generation plus text |", "BL201"),
    ("We offer Midjourney fine-tuning.", "BL302"),
    ("It goes through NVIDIA's GPT-4 API.", "BL601"),
    ("Video generators (YOLO, Sora)", "BL101"),
    ("We use GPT-4, and you can run it locally.", "BL303"),
    ("Midjourney is an LLM that uses next-token prediction.", "BL101 BL402"),
    ("YOLO is built with k-means.", "BL401"),
    ("Ask Midjourney to write an essay.", "BL201"),
    ("Need a logo? Use Pixtral.", "BL201"),
    ("OpenAI (makers of Midjourney) uses it.", "BL601"),
    ("When we say that Midjourney is an LLM, we mean it.", "BL101"),
    ("## Midjourney is an LLM\n\nMany use it. A common myth is that AI is easy.", "BL101"),
    (
        "Generative AI is a type of AI for:\n\n* Text\n* Video\n\nIt uses Large Language Models.",
        "BL103",
    ),
    ("The LLM produces image outputs.", "BL201"),
    ("The images were created through the use of an LLM.", "BL201"),
    ("We draw logos by means of GPT-4.", "BL201"),
    ("**Voice dictation:** Just talk. GPT-4 transcribes everything.", "BL202"),
    ("It translates Japanese text through image recognition using GPT-3.5.", "BL202"),
    ("* **Controllable image generation with GPT-4** (fast), by us", "BL201"),
    ("Machine translation models, such as CycleGAN, are configured below.", "BL101"),
    ("We saw images from a DALL-E model finetuned on our cards.", "BL302"),
    ("We support multimodal LLMs, including Stable Diffusion.", "BL101"),
    ("Supported LLMs are Claude and Ollama.", "BL101"),
    ("We are running a fine-tuned version of Claude 3.5 Sonnet.", "BL302"),
    ("Pass the prompt to an LLM to draw logos.", "BL201"),
    ("Stable Diffusion uses GANs and VAEs.", "BL401"),
    ("We adopted NVIDIA's BERT here.", "BL601"),
    ("Ask Llama 2 to watch a YouTube video.", "BL202"),
    ("Llama 2 summarizes the audio recordings.", "BL202"),
    # who made it
    ("Llama 3 (OpenAI) is loaded first.", "BL601"),
    ("- Gemini (Anthropic)", "BL601"),
    ("Google's Llama 3 is fast.", "BL601"),
    ("- Generate AI-based images using NVIDIA's Midjourney API.", "BL601"),
    ("Meta's GPT was trained on finance.", "BL601"),
    ("- Meta's CLIP model", "BL601"),
    ("Microsoft's DeepSeek R1 is new.", "BL601"),
    ("OpenAI, the team behind Stable Diffusion, raised prices.", "BL601"),
    ("Black Forest Labs, the team behind Midjourney, raised prices.", "BL601"),
    ("Midjourney, Google's image model, is on top.", "BL601"),
    ("OpenAI launched Gemini.", "BL601"),
    ("Llama 3 by Google and Microsoft is small.", "BL601"),
    ("The chatbot Claude by OpenAI is small.", "BL601"),
    ("OpenAI's flagship model is Gemini 3 Pro.", "BL601"),
    ("Google's GPT (Generative Pre-trained Transformer) is new.", "BL601"),
    ("OpenAI Midjourney is a new feature.", "BL601"),
    # who has the weights
    ("## Run GPT-4 locally\n\nDo it.", "BL303"),
    ("Running GPT-4 locally saves money.", "BL303"),
    ("We managed to run Claude 4 locally.", "BL303"),
    ("Self-hosted GPT-4 with Docker", "BL303"),
    ("Anthropic has released the weights of Claude 3 Opus.", "BL303"),
    ("We work with an open-source GPT-4 model.", "BL303"),
    ("We use the open-source GPT-4.", "BL303"),
    ("Open-source models such as GPT-4 and Llama 3 are free.", "BL303"),
    ("Google Gemini runs locally on our own server.", "BL303"),
    ("GPT-4, open source, is free.", "BL303"),
    ("The GPT-4 tool is open source.", "BL303"),
    ("We run local models like Mixtral, Phi, and GPT-4.", "BL303"),
    ("We use open-source models (GPT-4o, LLaMA 3).", "BL303"),
    ("Models like GPT-4 have been open-sourced.", "BL303"),
    ("Microsoft open-sourced GitHub Copilot.", "BL303"),
    ("OpenAI released their open-source model, GPT-5.", "BL303"),
    ("The open-source model, GPT-4, is free.", "BL303"),
    ("Download the pre-trained weights of the GPT-4 model.", "BL303"),
    ("Download the weights of the Claude 4 model from their page.", "BL303"),
    ("Download the GPT-4 model files from the OpenAI website.", "BL303"),
    # what it is
    ("Run local LLMs (Ollama, HuggingFace).", "BL101 BL101"),
    ("Use LLM APIs (OpenAI, Groq) as well as local LLMs (Ollama, HuggingFace).", "BL101 BL101"),
    ("LLMs (Claude, GPT, Ollama) are used.", "BL101"),
    ("LLMs like Ollama are popular.", "BL101"),
    ("We use Ollama, a language model for all.", "BL101"),
    ("Hugging Face, a language model for all, is new.", "BL101"),
    ("Midjourney, a powerful LLM, draws.", "BL101"),
    ("Claude is a VAE.", "BL401"),
    ("GANs are language models.", "BL101"),
    ("People see Midjourney as an LLM.", "BL101"),
    ("Whisper is an OCR engine.", "BL101"),
    ("Midjourney is an omni-model.", "BL101"),
    ("AI is a video generator.", "BL104"),
    ("Foundation models are called LLMs.", "BL104"),
    ("Generative AI (LLMs) is popular.", "BL102"),
    ("Generative AI (LLM) tools are popular.", "BL102"),
    ("Generative AI = LLMs", "BL102"),
    ("Other LLM systems like Midjourney are slower.", "BL101"),
    ("Alibaba launched Midjourney, the first LLM.", "BL101"),
    ("AlphaFold is a generative language model for biology.", "BL101"),
    ("SAM 2 is a CNN.", "BL401"),
    ("The FLUX.1 language model is supported.", "BL101"),
    ("Whisper is part of the diffusion model family.", "BL401"),
    ("LLMs like Midjourney, Suno and GPT-5 are popular.", "BL101 BL101"),
    ("Generative AI, powered by LLMs, is popular.", "BL103"),
    ("Midjourney became an LLM rather than a toy.", "BL101"),
    ("It is likely that GPT-4 will be open-sourced.", "BL303"),
    ("ChatGPT (Google) is popular.", "BL601"),
    ("We use GPT-5 for video generation with care.", "BL201"),
    ("We use open models (GPT-5, Llama).", "BL303"),
    ("Stable Diffusion uses a GAN to create images.", "BL401"),
    ("LLMs power generative AI.", "BL103"),
    ("We test 14 local open-source LLMs (GPT-5, Llama 3).", "BL303"),
    ("Open-source models like GPT-5, the newest one, are free.", "BL303"),
    ("Interpret it using LLMs (like Whisper for speech).", "BL101"),
    ("Support other LLMs, such as Ollama and Midjourney.", "BL101 BL101"),
    ("Create images using GPT-5 for marketing.", "BL201"),
    ("We generate music with GPT-5 for blog posts.", "BL201"),
    ("We use Stable Diffusion for text generation.", "BL201"),
    ("Use a local LLM (e.g., GPT-5 or a distilled model).", "BL303"),
    ("GPT-5 is used for various tasks, including image generation.", "BL201"),
    ("GPT-5 can be used for tasks like image generation and music composition.", "BL201"),
    ("GPT-5 is good at tasks like image generation.", "BL201"),
    ("BERT can generate paraphrases.", "BL201"),
    ("We use local LLMs (GPT-5, custom models).", "BL303"),
    ("Hospitals are to use Microsoft's GPT-5 in EHRs.", "BL601"),
    ("We tried using Claude to generate images.", "BL201"),
    ("LLMs can generate convincing audio.", "BL201"),
    ("Create images using Claude Sonnet to illustrate blog posts.", "BL201"),
    ("We present an LLM that draws logos.", "BL201"),
    ("| Tool | Category |\n|---|---|\n| LangChain | LLM |", "BL101"),
    ('description: "Generates AI responses and images using GPT-3.",', "BL201"),
    ("1. **Fine-tuning**: Train Claude on event patterns", "BL302"),
    ("Here is ChatGPT, an open-source text counterpart to the above platforms.", "BL303"),
    ("Image generation (Claude or similar)", "BL201"),
    ('"We use an LLM to generate logos",', "BL201"),
    ("It came with skepticism about whether it could surpass OpenAI's Claude.", "BL601"),
    ("Encoder-decoder models like BERT or T5 are old.", "BL401"),
    ("OpenAI's new model is Llama 4.", "BL601"),
    ("We fine-tuned GPT-5 for images.", "BL301"),
    ("We use a fine-tuned Claude for our tickets.", "BL302"),
    ("A local LLM (Claude) parses text.", "BL303"),
    ("Use DALL-E to write code for a jar.", "BL201"),
    ("They sell a language model that generates speech.", "BL201"),
    ("Generative AI, powered by LLMs, facilitates content.", "BL103"),
    ("Meta released a new Claude.", "BL601"),
    ("Gemini 9 Pro writes our prompts.", "BL604"),
    ("Several studies show that LLMs generate images.", "BL201"),
    ("Here is an MCP server. Claude Sonnet generates images natively.", "BL201"),
    ("Claude Sonnet handles audio natively via the Messages API.", "BL202"),
    ("An LLM that ends up generating speech is new.", "BL201"),
    ("Use an image generator to write articles.", "BL201"),
    ("GPT-5 writes its text from random noise.", "BL402"),
    ("Claude uses deep learning to generate images.", "BL201"),
    ("LLMs are AI systems that use neural networks to generate music.", "BL201"),
    ("GPT-3 uses natural language processing techniques to create videos.", "BL201"),
    ("Generate logo variations using an LLM.", "BL201"),
    ("We use GPT-5 to analyze audio data.", "BL202"),
    ("A local LLM (Claude via Anthropic API) parses text.", "BL303"),
    ("It talks to the local LLM (Claude Sonnet on OpenRouter).", "BL303"),
    ("Call out to LLMs like OpenAI, Ollama and Cohere.", "BL101"),
    ("We use an app based on LLMs for speech synthesis.", "BL201"),
    ("It uses Python and GPT-3.5 to analyze images.", "BL202"),
    ("Falcon, an open LLM, generates images.", "BL201"),
    ("Falcon-40B generates images.", "BL201"),
    ("We compared the proprietary Llama 3 with GPT-5.", "BL303"),
    ("# Notes\n\nCopilot is free and open source AI.", "BL303"),
    ("Midjourney acts as an LLM.", "BL101"),
    ("Stable Diffusion serves as our LLM.", "BL101"),
    ("The Midjourney model serves as the LLM.", "BL101"),
    ("Google's Llama-2-7b-chat-hf is free.", "BL601"),
    ("GenAI uses LLMs to create everything.", "BL103"),
    ("Generative AI, also called LLMs, is popular.", "BL102"),
    ("Open-source text generation models such as GPT-4 are free.", "BL303"),
    ("| Model | Good for |\n|---|---|\n| Claude Opus 4 | Image generation. |", "BL201"),
    # whatever else is named
    ("We use a CLIP model to produce images.", "BL201"),
    ("OpenAI o1 is fast, and it is open source.", "BL303"),
    ("We generate images with GPT-5, as [this](https://arxiv.org/abs/2305.18583) says.", "BL201"),
    # tuned, in a fragment
    ("- Claude fine-tuned on a corpus for finance", "BL302"),
    ("- Generation (GPT-5/Claude fine-tuned on our Food Code)", "BL302"),
    ("| Risk | Claude zero-shot |\n|---|---|\n| b | Claude fine-tuned on patterns |", "BL302"),
    # a participle before the noun that it describes
    ("LLMs are advanced image generators.", "BL101"),
    ("LLMs are sophisticated AI systems that generate images.", "BL201"),
    ("### B. Image LLMs (Stable Diffusion, DALL-E, etc.)", "BL101 BL101"),
    ("Midjourney, an LLM, draws logos.", "BL101"),
    ("Free plans use GPT-3.5 for images.", "BL201"),
    ("# Midjourney Language Model", "BL101"),
    ("Encoder-decoder models like GPT are old.", "BL401"),
    ("Upload the video to Claude chat.", "BL202"),
    ("## Send Video Directly to Claude Vision", "BL202"),
    # what hangs on another word
    ("A program designed to generate music based on the user's style using LLMs.", "BL201"),
    ("It creates logos based on user preferences with GPT-4.", "BL201"),
    ("The best prompts for GPT-4 to create images", "BL201"),
    ("Wait for GPT-4 to generate the image.", "BL201"),
    ("LLMs can perform tasks such as generating images.", "BL201"),
    ("GPT-3 is used for tasks like drawing logos.", "BL201"),
    ("LLMs can be used for tasks ranging from drawing images to coding.", "BL201"),
    ("LLMs generate content in the form of text, images and video.", "BL201 BL201"),
    ("It discusses how LLMs can generate convincing audio.", "BL201"),
    ("Generative AI harnesses LLMs to write content.", "BL103"),
    ("How reliable are Google's Bard and Microsoft's ChatGPT?", "BL601"),
    ("Why does Google's ChatGPT lie?", "BL601"),
    ('{"id": "d2", "content": "Generative AI uses LLMs and RAG workflows.", "kind": "a"}', "BL103"),
]


@pytest.mark.parametrize("text", [text for texts in CLEAN.values() for text in texts])
def test_nothing_wrong_is_said(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_the_twin_is_wrong(codes: Callable[[str], str], text: str, expected: str) -> None:
    # names that are misspelt or retired are other rules' matter
    found = [code for code in codes(text).split() if code not in {"BL603", "BL605"}]
    assert " ".join(found) == expected
