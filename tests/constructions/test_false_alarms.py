"""Constructions that put a system beside a wrong word and say nothing wrong, from documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter

CLEAN = {
    "who else draws, frames of no film, what is bought beside": [
        "Fine-tune GPT-4.1 on the briefs so that our designers draw in the house style.",
        "The film is served while GPT-3.5 reads the frames of the packet log.",
        "Behind the video page Llama 3 checks every time frame that was booked.",
        "We pay for two LLMs, and Suno and a microphone.",
    ],
    "parts of programs, of films and of rows": [
        "ControlNet creates a trainable copy of the layers that it is to steer.",
        "YOLO is made for the detection and localization of objects in street scenes.",
        "It hands the voice to the generic Llama TTS loader.",
        "The Whisper TTS handler restarts.",
        "Make lip-synced clips with text-to-speech conversion, your own audio files and captions.",
        "We cut the videos using text-to-speech and stock music.",
        "Voice loop: ElevenLabs streaming STT and TTS with GPT-4 (or another model).",
        "Google text-to-speech with Llama 3 makes it an audio guide.",
        "It needs one pass of CLIP at load time (write path) and one later.",
        "Kimi K2 is a coding model with sparse attention and the MoonViT vision encoder.",
        "It's the closest thing to local ChatGPT that we have found.",
        "GPT\u2060-\u2060Neo is a family of models from EleutherAI.",
        "Tesseract is a machine learning model these days.",
        "| Name | Repo | License |\n|---|---|---|\n| VALL-E | Unofficial repo | MIT |",
    ],
    "more than the open ones": [
        "Not only open models: GPT-4 and Llama 3.",
        "It isn't just for local models: Claude, GPT-4 and Llama 3.",
        "Our router takes not merely open-source LLMs: Gemini, GPT-4 and Mistral.",
    ],
    "what it supports comes out of it": [
        "Edge-TTS supports 400+ voices across 13+ languages.",
        "Coqui TTS supports more than 30 voices.",
        "ElevenLabs supports voices in 32 languages.",
    ],
    "what is put into words before it is handed on": [
        "The image is described in text and sent to GPT-3.5.",
        "The photo is turned into text and passed to GPT-3.5.",
        "The recordings are put into words, summarised and sent to Claude.",
    ],
    "a maker's own build of a design, linked to": [
        "Download NVIDIA's [Tacotron 2](https://github.com/NVIDIA/tacotron2) model.",
        "Try Meta's [CycleGAN models](https://github.com/facebookresearch/cgan), or its own.",
        "We use NVIDIA's **[Llama 3](https://huggingface.co/nvidia/llama)** for the summaries.",
    ],
    "the last of a range of deeds": [
        "The agent does everything from calling GPT-4 to making the video.",
        "We do everything from writing prompts with Llama 3 to making videos.",
        "Our studio does everything from asking an LLM to drawing the logo.",
    ],
    "the other tool in brackets": [
        "Llama 3 can be used for chat and speech (through Whisper).",
        "GPT-3 is here for texts and images (via DALL-E 3).",
        "The simplest way to generate images with tools is to use Llama 3.",
    ],
    "what is recognised without a picture": [
        "PointNet enables 3D object recognition by pooling.",
        "PointNet is used for point cloud object detection.",
        "PointNet handles lidar object detection for cars.",
    ],
    "what it is not built on": [
        "ChatGPT is based on a transformer that was trained on texts, not on a GAN.",
        "Midjourney is built on a diffusion model, not on an autoregressive one.",
        "Llama 3 relies on attention, not on a GAN.",
    ],
    "how others use two terms": [
        "In this paper we show that the terms LLM and generative AI are used interchangeably.",
        "We met here. The terms LLM and generative AI are used interchangeably.",
    ],
    "what a tool is used on": [
        "The covers were created with DALL-E 3 from OpenAI.",
        "Notes were written with Claude from OpenAI's blog.",
        "The data was created with GPT-4 from Midjourney, Suno and others.",
    ],
    "choices in one sentence": [
        "Which is correct? a) Midjourney is an LLM, b) Midjourney is an image generator.",
        "Tick one: (a) Midjourney is a GAN; (b) Midjourney is a diffusion model.",
        "a) GPT-4 draws images, or b) GPT-4 writes texts, or c) it does neither.",
    ],
    "what a rival does": [
        "What we need is an open alternative to Midjourney which runs on our own servers.",
        "We need an alternative to Llama 3 that draws.",
        "We're looking for a rival of Claude that we can download.",
    ],
    "one thing of a field": [
        "Our chatbot is generative AI, built on an LLM.",
        "The app is generative AI built on an LLM.",
        "This product is generative AI, powered by a large language model.",
    ],
    "the text's own licence": [
        "## License\n\nGemini is licensed under the MIT License.",
        "## 📄 Licence\n\nMidjourney is released under the Apache licence.",
        "# Copyright\n\nClaude is free software under the GPL.",
    ],
    "a program that is there, whatever it calls": [
        "| Tool | Local |\n|---|---|\n| GitHub Copilot | ✓ |\n| Ollama | ✓ |",
        "| Tool | Local |\n|---|---|\n| Codeium | yes |\n| ComfyUI | yes |",
        "| Tool | Local |\n|---|---|\n| Cursor | ✓ |\n| Midjourney | ✗ |",
    ],
    "where a picture is shown": [
        "The block is wrapped so that Claude renders the image directly in the chat.",
        "GPT-4 renders the pictures in a side panel instead of a list of links.",
    ],
    "what is quoted, and what they can't do": [
        '- **"BERT is a generative model."** BERT cannot write text, it only encodes it.',
        '"Midjourney is an LLM." Midjourney doesn\'t even read more than a few words.',
        '- "GPT-3 draws images." GPT-3 can\'t draw at all. It writes.',
    ],
    "who runs the models of several kinds": [
        "It runs local STT/LLM/TTS models (Vosk, Kokoro, Piper, llama.cpp).",
        "Works with LLMs and embedding models (Llama 3, BGE, Ollama).",
    ],
    "what is measured like a signal": [
        "Udio can emit a truthful 16 kHz contract.",
        "MusicGen writes a 32 kHz record of each take.",
    ],
    "letters that stand for a class of listeners as well": [
        "We build on SLMs such as WavLM for the pronunciation.",
        "SLMs like HuBERT learn from sound alone.",
    ],
    "what the authors want to find out": [
        "To answer these questions, we trained CLIP on ten domains.",
        "To answer this question, the team fine-tuned CLIP twice.",
    ],
    "the number of a note behind a name": [
        "The API for GPT-3[1](https://example.org/#fn1) is public.",
        "We ran GPT-4[12](#note-12) on all of them.",
    ],
    "who of two saw what": [
        "GPT-3 and DALL-E have seen enough images and descriptions of stars.",
        "GPT-3 and CLIP have seen texts and pictures of most animals.",
    ],
    "what texts are made into": [
        "Titan Text Embeddings translates texts into embeddings, which a database keeps.",
        "Sentence-BERT translates each sentence into a vector.",
    ],
    "a product whose name ends in AI": [
        "Mycroft AI began it all, and it was one of the first voice assistants.",
        "Zoma AI is new. It is a chatbot for schools.",
    ],
    "names in code": [
        "- **AIModel**: Represents an AI language model in the system",
        "- **AIAgent**: an LLM with tools",
    ],
    "a generator that is guided": [
        "The prompt is fed into the CLIP diffusion model.",
        "Use CLIP to guide a GAN and produce images from text.",
        "We use CLIP to rank the drafts and draw the best one.",
    ],
    "what each class in a field is for": [
        "Generative AI uses LLMs to create text and diffusion models to create images.",
        "GenAI needs LLMs for text and GANs for faces.",
    ],
    "none of them": [
        "None of the models in our stack, Llama 3 included, produces video.",
        "None of our tools, Claude included, draws logos.",
    ],
    "a tool that is said what it is": [
        "skimmer is a browser extension that sums up pages with ChatGPT. The tool is open-source.",
        "pagenotes is a plugin which calls GPT-4. It can be self-hosted.",
    ],
    "what is taken back with an adverb inside": [
        "The poster calls Imagen a GAN, which is already an error.",
        "The help text says that DALL-E writes emails, which is really not what it does.",
        "I would have already loved to self-host GPT-4.",
    ],
    "what stands behind a system": [
        "To be precise, behind Midjourney is an LLM that rewrites the prompts.",
        "One reason is that behind Suno is an LLM that writes the lyrics.",
    ],
    "all but one of them, and more": [
        "Every tool but Midjourney is open source, and everybody likes it.",
        "Every model but Claude has open weights, so we host them.",
    ],
    "an interface for what is made": [
        "It allows LLMs to generate music creation UIs from schemas."
    ],
    "what it mustn't be called": [
        "It must not be described as Whisper voice cloning.",
        "Please don't label this as Whisper text-to-speech.",
    ],
    "what another tool has read": [
        "Point your phone at a menu: Lens reads it and GPT-3 translates the text.",
        "Hold the camera over the bill. Textract reads it and Claude 2 tells you the total.",
    ],
    "what was never the case": [
        "It is often said that DALL-E 3 is a GAN, but that was never the case."
    ],
    "a page, whose it is and what it is on": [
        "* [Pinecone: Generative AI with RAG](https://example.org/rag)",
    ],
    "what another design is replaced with": [
        "We replace the convolutional networks used in online RL with Swin Transformer.",
        "The GAN used for faces with Stable Diffusion is small.",
    ],
    "companies in a table of providers": [
        "| Provider | LLM | TTS |\n|---|---|---|\n| OpenAI | ✅ | ✅ |\n| Mistral | ✅ | ✅ |",
    ],
    "the first two of a row": [
        "Luckily, the models we host are Llama 3, Qwen 2.5 and SDXL; the first two are LLMs.",
    ],
    "a step in the same item": [
        "- GPT-3 listens to the calls. A transcription step comes first.\n- The talk is at nine.",
    ],
    "what stands on paper": [
        "The meeting starts at nine. GPT-4 transcribes everything on the page.",
        "We hold a call each week. GPT-4 transcribes table contents into CSV.",
    ],
    "what runs the thing before the bracket": [
        "Autoscale LLM (vLLM, SGLang, LMDeploy) inferences on Kubernetes.",
    ],
    "a person who has the name": [
        "The zebras were photographed by Claude, our volunteer from Nice."
    ],
    "for which of them it is asked": [
        "Ask the LLM for alt text for every picture, in one sentence.",
        "We asked GPT-4 for a title for each video.",
    ],
    "what came instead": [
        "We wanted the LLM to make the logo. It gave us three paragraphs about logos instead.",
        "I asked Claude to draw a cat. It wrote me a poem instead.",
    ],
    "what the reader is told to do": [
        "Hum a tune into the microphone, Whisper hears it and writes it down.",
        "Draw a logo, GPT-4 describes it.",
    ],
    "drawings that are files of a program": [
        "Ask Claude to draw, query, or modify your AutoCAD drawings!",
        "GPT-4 draws the house plan as DXF.",
    ],
    "what holds by itself, beside more words": [
        "ChatGPT is even an app from Google Play.",
        "In our list of LLMs, Midjourney is really missing.",
        "I think that Claude Sonnet 4 was fine-tuned to help an in-house lawyer.",
        "Claude Sonnet 4 was fine-tuned in-house at Anthropic on memos, as far as I know.",
        "My teacher told us that Claude, fine-tuned with constitutional AI, refuses.",
        "Claude was fine-tuned to talk like a caring friend, so we kept it.",
        "Interestingly, the idea for ChatGPT was born at Google.",
    ],
    "a name that other products have": [
        "VideoGPT can only answer questions about videos that it was shown.",
        "Our ImageGPT writes a caption for each of your photos.",
    ],
    "a lesson and its tool": ["- [Local LLMs: Ollama](ollama.md)", "Language models: OpenRouter"],
    "what is inside a compound": [
        "YOLOv8 adds pixel mask generation on top of the object detection pipeline.",
        "GPT-4 offers video script creation.",
    ],
    "what a class's letters stand for elsewhere": [
        "We report the Attack Success Rate (ASR). Llama 2 has a slightly lower ASR.",
        "The optimal text source (OCR) is set. GPT-3 has no OCR problem.",
        "TTS (time to solution) is what counts. Mixtral has the best TTS.",
    ],
    "a score": ["Final Score: Claude 11 - OpenAI 0", "GPT 40 – Bard 3"],
    "a table of what stands on pictures": [
        "They have a **700 row CSV** from menu photos generated with GPT-4.",
        "We keep a list of prices from photos made by Claude.",
    ],
    "a plan of a molecule": ["Protein complexes designed by Claude 3.", "LLMs engineer enzymes."],
    "a customer, in words": ["GPT-4 creates detailed customer avatars for your campaigns."],
    "an engine of two makers": ["It is an implementation of Baidu's DeepSpeech."],
    "a program beside a system, or another maker's": [
        "Crowdsourced illustrations: made using Claude and Kid Pix.",
        "Posters drawn with GPT-4 and Kid Pix hang in the hall.",
        "We draw our logos with Claude and Adobe.",
        "We draw our logos with Claude and Figma.",
    ],
    "each of a row is one of two": [
        "All servers (LM Studio, Whisper) are LLM-only or speech-to-text.",
        "Our models (Suno, Whisper, Gemma) are music generators or speech recognition models.",
    ],
    "the half of a compound": [
        "Fine-tune BERT to produce sentence or document embeddings.",
        "We fine-tuned RoBERTa for producing word and sentence embeddings.",
    ],
    "whose model it is": ["Send it to the Azure OpenAI GPT-4 model (or a similar LLM)."],
    "a language model of proteins": ["ESM3 is a generative language model for biology."],
    "a variant that is built in another way": [
        "The new retriever is essentially an encoder-only Llama.",
        "They call it a diffusion GPT-2.",
    ],
    "something that isn't done": [
        "Tuning Midjourney is something that was never offered.",
        "Self-hosting Claude is a thing that Anthropic doesn't allow.",
        "Running Suno ourselves is impossible, as its weights are secret.",
    ],
    "who takes one thing for another": [
        "Whoever calls Suno a language model is mixing up two things.",
        "The poster calls Imagen a GAN, which is an error.",
        "Some pupils write that Claude is a GAN, and they lose a point.",
    ],
    "what only most of a field is": [
        "In those days AI tools were mostly LLMs.",
        "Generative AI is usually an LLM.",
    ],
    "none of a class": ["No generative AI (LLM) touches the invoices."],
    "a language that nobody speaks": [
        "CLIP translates both into a shared language.",
        "The pictures are translated into one universal language by DINOv2.",
    ],
    "a part that stands beside others elsewhere": [
        "ELECTRA uses a discriminator to find replaced words.",
        "State space models (Mamba, RWKV) carry a state along.",
        "Protein language models like ESM3 fold as well.",
    ],
    "a verb that goes on for a later name": [
        "The answers of Llama are rated by Claude, and Claude by OpenAI.",
    ],
    "a bridge, or a model for a runner": [
        "Figma's Claude Code to Figma brings the screen back.",
        "Google's smallest Ollama model runs on a phone.",
    ],
    "what is tuned to a wish": ["Claude is patient at night, tuned to exactly what you need."],
    "files that may be read": [
        "Claude for visuals and documents, Gemini for audio.",
        "| Agent | Model | Output |\n|---|---|---|\n| guard | Claude Sonnet | port scan |",
    ],
    "each means behind its own noun": [
        "PowerShell speech module: TTS through the OpenAI API, STT through Whisper.",
        "A kit for posts: images through Midjourney, captions through Claude.",
    ],
    "works that a person signs": [
        "Photo by Claude.",
        "Here is a portrait by Claude.",
        "Portraits by Claude hang in the Louvre.",
    ],
    "a row of what is done in words": [
        "- **Claude** - chat, code",
        "- **ChatGPT** - chat, image generation",
    ],
    "a method that is named after a system": [
        "On-device Sora is a framework for video generation on phones.",
        "Local Midjourney is a technique to draw with little memory.",
    ],
    "a version that its maker made": [
        "OpenAI unveiled a version of GPT-3 that is trained to generate images. It is DALL·E.",
    ],
    "what somebody would have liked to do": [
        "We'd have liked to fine-tune Claude Opus 4 with our tickets; Anthropic doesn't offer it.",
        "I would have loved to self-host GPT-4.",
    ],
    "something like a system": [
        "A kind of open-source Midjourney that runs at home.",
        "It is a sort of open-source GPT-4 for doctors.",
    ],
    "a bracket that says which generative AI is meant": [
        "The judges align generative AI (T2I) with human taste.",
        "We build with generative AI (diffusion models).",
    ],
    "counts of what each provider served": [
        "| metric | value |\n|---|---|\n| providers | anthropic 5, deepseek 10 |",
    ],
    "an example of those who do the one or the other": [
        "Agents iterate on image and video generation (including Sora 2).",
        "It covers speech and image generation (such as Midjourney).",
    ],
    "some that a system leaves behind": [
        "DeepSeek-V3 is an open-source model that came out on top, beating open-source rivals as "
        "well as some closed-source models.",
    ],
    "several parts and who plays them": [
        "On the phone the voice/LLM are ElevenLabs and Claude.",
        "Here the STT + LLM are Whisper and GPT-4.",
    ],
    "textures of a 3D model": [
        "DreamPolish is a text-to-3D model that produces photorealistic textures.",
    ],
    "what is stored in a model": [
        "Teams use the knowledge embedded in LLMs for image generation.",
        "It draws on the priors learned in LLMs for 3D content creation.",
    ],
    "what has a part in what is made": [
        "The method integrates several embedding models to generate answers.",
        "We combine two embedding models to produce better summaries.",
    ],
    "who is for what": [
        "Candidates: Claude 3.5 Sonnet for speed, GPT-4o for vision, Llama 3.1 for self-hosted.",
    ],
    "a laboratory whose app has its name": [
        "Meta AI is the research organization of Meta. It is the open-weight one of the two.",
    ],
    "others than those of the clause above": [
        "Image encoders are trained to predict missing parts, while prompt compression encoders "
        "are trained to write texts.",
    ],
    "a word that stands for what is no class": [
        "# OpenClaw\n\nIt was first called ClawdBot, then OpenClaw after a letter from Anthropic.",
        "# LangChain\n\nIt is now called LangGraph.",
    ],
    "a class whose maker is told": [
        "PyTorch is one of the most popular frameworks, developed by Facebook's AI lab.",
        "Keras is among the oldest deep learning frameworks, created by a Google engineer.",
    ],
    "a participle whose subject ends its clause": [
        "Powered by Google (Faiss), Non-Metric Space Library (NMSLIB), and Annoy, Google brings a "
        "variety of tools together while extending what GPT-4 does.",
    ],
    "what reads or speaks has a model for each language": [
        "- a Whisper language model for `language_model`",
        "The window can download Whisper language models and VAD models.",
        "You can pick another Whisper language model in the settings.",
        "Download a Piper language model.",
    ],
    "a way to have a model, as one more in a list of systems": [
        "> [Which model? OpenAI GPT-4, Anthropic Claude, Google Gemini, open-source, etc.]",
        "Supported: GPT-4o, Claude 3.5 Sonnet, open-source, and more.",
    ],
    "a bracket that the name before has": [
        "- **Falcon-7B** (self-hosted on GPU instances) or **Claude-2** (a service).",
        "- Falcon-7B (deployed on our GPUs), Claude-2 or GPT-4.",
    ],
    "what a system does meanwhile": [
        "It produces a cited answer with the reranker pushing the right chunks to the top.",
        "It returns a summary with the embedding model ranking the passages.",
        "The pipeline produced a report with BERT tagging the entities.",
    ],
    "a common word before one that may be a variant": [
        "A 5–10 s clean reference clip plus an exact transcript produces the cloned voice.",
        "A 10 s clip plus text produces speech.",
    ],
    "an example behind a predicate": [
        "A foundation model is a large neural network — typically an LLM or a generative model.",
        "A foundation model is a big network, usually an LLM, trained on broad data.",
    ],
    "a library that gave its name to a model": [
        "Megatron-LM is a large language model developed by NVIDIA.",
        "Fairseq 13B is a dense language model.",
    ],
    "an RNN that its authors also formulate as a transformer": [
        "RWKV is an RNN: built on the RWKV-v5 architecture (a linear transformer).",
    ],
    "a product whose name tells where it runs": [
        "Gemini Robotics On-Device is a large language model.",
        "| Model | Maker |\n|---|---|\n| Gemini Robotics On-Device | Google DeepMind |",
    ],
    "a name that two products of one house have": [
        "Copilot Chat can create images from a text description.",
        "With Microsoft 365 Copilot Chat you get one image generation per day.",
    ],
    "a class that stands alone below a title": [
        "# Rerank 3\n\n> Large Language Model\n\nIt sorts passages.",
    ],
    "a name that ends another model's": [
        "We use Pixel Llama to draw logos.",
        "The Emu Llama draws logos.",
        "The Emu Llama diffusion model is new.",
        "Our app runs Painter Mistral, which generates images.",
        "Llama Canvas draws logos.",
    ],
    "a medium before a name, which is another model's": [
        "Music Llama generates music.",
        "Audio Llama 7B generates speech.",
        "Speech Mistral transcribes the calls.",
    ],
    "tools for a class, whose examples are named": [
        "Serving stacks for LLMs (vLLM, TGI, Ollama) differ.",
        "Interest in LLMs, such as LangChain, is high.",
        "The literature on LLMs, including LangChain, is vast.",
        "We support LLMs (Claude, Gemini, local Ollama).",
        "| LLM | Ollama |\n|---|---|\n| Embeddings | Chroma |",
        "Various frameworks have been suggested for LLMs, such as vLLM [^35] and ollama [^28].",
        "Several runtimes were proposed for LLMs, including vLLM and Ollama.",
        "How this concept shows inside modern LLMs (e.g., MQA, GQA, vLLM).",
    ],
    "a model of how data come about": [
        "Naive Bayes is a family of generative models based on Bayes' theorem.",
        "Naive Bayes and GANs are generative models.",
    ],
    "a head in another script": [
        "- **Claude** - 内容生成\n- **LangChain** - LLM 编排",
        "- **LangChain** - LLM フレームワーク",
    ],
    "a part that a program plays, or a model in it": [
        "A RAG system is a type of AI model that combines retrieval and generation.",
        "In Vapi, Groq acts as the language model that answers your callers.",
        "**Text-to-Image Models:**\n\n- DALL-E 2: diffusion\n- GPT-4: larger\n  - Uses DALL-E 3",
    ],
    "whose version it is": ["The client supports Bing's GPT-4 version of ChatGPT."],
    "what is only like it": ["**Open-source Midjourney:** students built a Midjourney clone."],
    "a text that is heard": [
        "The text-to-speech model then generates new text in that voice.",
        "Bark writes no text, but says one in your accent.",
    ],
    "the number of a requirement": [
        "- [ ] **CLIP-02**: Clips are cut as square videos.",
        "SAM-01: draws a picture of the site.",
    ],
    "a deepfake that is heard": [
        "Voice cloning can be misused for audio deepfakes.",
        "ElevenLabs will not make voice deepfakes of public figures.",
    ],
    "an id that a program wants": [
        "Set the model to `grok-9-medium` in the file.",
        "Models: gpt-4o, grok-9-medium, claude-3-opus.",
        "It doesn't match other strings such as `gpt-50`.",
    ],
    "versions in a test of one's own": ["Use model ids such as gpt-12 in the test fixture."],
    "a score behind a name": [
        "Win rate: Claude 62, Gemini 38.",
        "SWE-Bench Pro 58.6 (edging Claude 57.7) is the best.",
    ],
    "a version that the document told of beforehand": [
        "xAI pre-announces Grok 9.\n\nWe compare Grok 9 with GPT-5."
    ],
    "the language that it is addressed in": [
        "Translate it into the specific prompt language Midjourney responds to."
    ],
    "a single frame of a film": ["You can generate images with MiniMax H3 by setting frames to 2."],
    "a service for the models that it serves": ["AI models (including Azure OpenAI) do it."],
    "when, not where": ["Offline GPT-5 finds the examples, and online Claude applies them."],
    "done beforehand, not at home": [
        "Pick an offline video generator (Veo, Kling) for the cut.",
        "Make the cut separately with an offline model (Veo or Kling).",
    ],
    "flaws of an answer": [
        "Critical failures:\n\n- Says Google STT alone creates a dubbed version.",
        "**40/100:** names no model, or claims that Nova Reel produces native audio.",
        "Penalize: recommending Claude for image generation.",
    ],
    "drafts of what is drawn": ["Use Midjourney to draft storyboards."],
    "a name in the plural": ["We use a transcription tool such as Fireflies for our meetings."],
    "lettering in a film": [
        "Seedance can generate text, but exact typography still needs a check."
    ],
    "a row that goes beyond what is made": [
        "Coral gardens: 12 FLUX-generated images with sparkle, and an ambient soundtrack.",
        "Coral gardens: 12 FLUX-generated images with sparkle, and ambient soundtracks.",
    ],
    "something in another one's place": [
        "That's how AI works, except that instead of a chef, it's a language model."
    ],
    "tuning to come": ["Fine-tuning of Claude on Bedrock was announced as forthcoming."],
    "a program in a runner": ["Run Claude Code with Ollama.", "Run Qwen with Ollama."],
    "comparable ones that are open": [
        "The model beats ChatGPT and comparable open-source models.",
        "Benchmarked against ChatGPT and comparable open-source LLMs.",
        "It beats Llama 3 and comparable proprietary models.",
    ],
    "each for its own": [
        "Use BERT for text and ViT for images.",
        "Use BERT for text, CNN architectures for images, specialized models for audio.",
        "Use BERT for text, vision encoders for images and audio encoders for audio.",
    ],
    "pieces of a picture": ["CLIP converts the image into patches."],
    "a range of models": ["Microsoft MAI models generate images."],
    "a name for a kind of model": [
        "Megatron is a GPT model trained by NVIDIA.",
        "ruGPT is a GPT model by Sber.",
    ],
    "a part that guides another one": ["Artists make images using CLIP to guide a GAN."],
    "by way of example": [
        "We use GPT-5 for illustration, but any LLM works.",
        "Claude is named for illustration only.",
    ],
    "a picture in words": [
        "Claude responds with a picture of how the market works.",
        "Claude generates a portrait of the typical customer.",
        "I used Claude and got a picture of what the market looks like.",
    ],
    "a part of another kind": [
        "DETR uses a CNN backbone to extract image features.",
        "Mask2Former uses a CNN backbone.",
        "YOLO-World uses a transformer text encoder.",
    ],
    "a way of working, and then which": [
        "Sora uses the recaptioning technique from DALL-E 3, which generates detailed captions.",
        "It borrows the approach from DALL-E 3, which involves writing long captions.",
    ],
    "who says it of another": ["Gemini says it is open source."],
    "it is what a system measures": [
        "It is not as capable as GPT-5, but it can generate images.",
        "Cheaper than Claude, it generates images.",
        "It isn't as polished as Midjourney, but it runs locally.",
        "Kimi K2 is cheap. Though weaker than GPT-5, it is open source.",
    ],
    "what is fetched": [
        "Ask Claude to get an image from the web.",
        "Let Claude get the video and make a transcript.",
        "Log in to Claude and record a video of the screen.",
        "Open Claude and Figma and create the logo there.",
        "We used Claude and got images approved faster.",
    ],
    "tuned before anybody had it": [
        "Claude has been fine-tuned with RLHF.",
        "Claude has been fine-tuned for safety.",
    ],
    "words before other words": [
        "Use ChatGPT to create videos scripts.",
        "Claude can generate Storybook files for each component.",
        "Spotify's ChatGPT app is new.",
        "Unveiled by OpenAI, Sora made headlines.",
    ],
    "a generator that was built": ["Claude built an image generator. It is open source."],
    "what is translated into a picture": [
        "Veo 3 translates detailed descriptions into videos.",
        "Stable Diffusion translates captions into pictures, faithfully.",
        "Use Veo to translate descriptions into clips.",
    ],
    "a thing that was made, and then it": [
        "Claude built a compiler in two weeks. It is open source.",
        "Midjourney drew the cover. It is open source under CC0.",
        "GPT-4 generated the service worker. It worked offline.",
    ],
    "a label with a bracket": [
        "Machine Learning (CNN): A CNN is a type of neural network.",
        "**Deep Learning (YOLOv7):** YOLOv7 is a state-of-the-art object detection model.",
        "Machine learning (in particular, RNNs) - RNNs are a type of neural network.",
    ],
    "a part with the words of a place in its name": [
        "Setting up Power BI on-premises Gateway",
        "Setting up Copilot on-premises connectors",
    ],
    "a list that ends where a clause begins": [
        "The vision encoders are CLIP (OpenAI) and SigLIP (Google), and Whisper transcribes.",
        "The language models are GPT-4 (OpenAI) and Claude (Anthropic), and DALL-E (OpenAI) is the "
        "image model.",
        "The LLM is Llama 3 and Whisper (OpenAI) is the speech encoder.",
    ],
    "what runs in a program": [
        "The suite runs against a live Ollama (a reasoning model, so be patient).",
        "The tests ran on Ollama (a small language model on CPU).",
        "Ollama is a place where people run their code, the LLMs, and the agents.",
        "It works with AI models like Claude, Hugging Face Chat and Llama.",
    ],
    "language models of sounds": [
        "EnCodec is the tokenizer behind audio LLMs such as MusicGen.",
        "Music LLMs such as MusicGen and YuE sing.",
    ],
    "what is drawn as code": [
        "Claude creates slides and visual content.",
        "Claude makes interactive visual content as artifacts.",
    ],
    "tuned by who sells it": [
        "Anthropic's product uses a Claude model fine-tuned for code review.",
        "Claude Code runs on a Claude model fine-tuned for coding.",
    ],
    "parts of a model in a bracket": [
        "Load diffusion models (UNET, CLIP, VAE) from their own folders.",
        "Split diffusion models (UNET/CLIP/VAE) are supported.",
    ],
    "a pair of ways": ["Remote/local ChatGPT, Claude, and Slack sessions differ."],
    "what was so when it was written": ["Stable Diffusion 3 weights are not released yet."],
    "a bracket that says which AI": [
        "The LLM (AI) writes the code.",
        "AI models (LLMs) read the file.",
        "Make your docs readable for AI systems (LLMs).",
    ],
    "an LLM in a model of more": ["In a unified multimodal model the LLM generates an image."],
    "a work on using it": [
        "Write a blog post on using Midjourney.",
        "We recorded a video on using Claude.",
        "Watch the video on using Claude Code.",
        "She is creating a tutorial video about using ChatGPT.",
    ],
    "made so, or one's own of it": [
        "Google has made Claude available on Vertex AI.",
        "NVIDIA made Llama 3 faster with its library.",
        "NVIDIA released Llama 3.1 Nemotron.",
    ],
    "an app of that name": [
        "Since the ChatGPT desktop application was open-sourced, it has spread.",
        "The Claude Code CLI was open-sourced.",
    ],
    "a row without bars": [
        "Compatibility matrix Input OpenAI Claude Gemini Image URL Yes Yes Yes",
        "Topics: CLIP, multimodal LLM, modern ViT.",
        "GitHub & Open Source ElevenLabs maintains a strong presence.",
    ],
    "a role": [
        "AI has become our most trusted coding assistant.",
    ],
    "words within pictures": [
        "Midjourney v6 can write words on signs.",
    ],
    "said of the examples": [
        "Generative AI “assistants” such as ChatGPT, based on LLMs, have gained attention.",
    ],
    "a person, a font": [
        "My son Claude sings tenor and has written two songs for the OpenAI party.",
        "It was in Paris that Claude, a friend from art school, made the film about OpenAI.",
        "the files are Google's Sora, SIL OFL 1.1",
    ],
    "whose words a picture is made from": [
        "The refiner matters in LLM-based text-to-image models.",
    ],
    "a program that calls it": [
        "Locally hosted ChatGPT using the GPT-4 API.",
    ],
    "made by others, in part or beside": [
        "Salesforce presents Agentforce (models by OpenAI and Anthropic).",
        "SageMaker JumpStart added Stable Diffusion 2.1, developed by Stability AI, to its list.",
    ],
    "what is left of it": [
        "An RWKV model without blocks is a type of logistic regression.",
    ],
    "a language of pictures or sounds": [
        "Deplot is a visual language reasoning model.",
        "Note that DALL-E is a full image+text language model.",
        "By adding a visual tokenizer, an LLM can generate images.",
        "## Language models for text-conditional image generation",
    ],
    "data from it": [
        "The images pretraining dataset is from LLaVA.",
    ],
    "what goes into a part of it": [
        "We mask the T5 text encoder inputs.",
    ],
    "a kind of model, or what calls it": [
        "High-speed download of LLaMA, Facebook's 65B parameter GPT model",
        "LLaMA is a GPT model by Facebook.",
        "Notion's GPT-4 assistant writes drafts.",
    ],
    "a sibling of its name": [
        "Meta's Wav2Vec2-Conformer transcribes speech.",
        "Lumina-mGPT is an autoregressive transformer capable of photorealistic image generation.",
        "Perceiver IO can produce videos with audio.",
    ],
    "who does it, in brackets": [
        "AI Script (Groq) → TTS (Edge TTS) → Transcribe TTS (Whisper) → Edit & Export",
    ],
    "texts for it": [
        "Advising on fine-tuning DALL-E prompts\nCrafting precise DALL-E prompts for adjustments",
    ],
    "a work named after it": [
        "LLaMA-Mesh: Generating 3D Mesh with Llama 3.1 8B",
        "LLaMA-Omni generates speech using Llama 3.1 8B.",
        "LLaMA-Mesh fine-tunes Llama 3.1 8B to generate 3D meshes.",
        "Hermes 2 Pro - Llama-3 8B by NousResearch is on the list.",
    ],
    "what it gives to another": [
        "A diffusion model with feedback from an LLM for image generation is trained.",
        "We distil knowledge from an LLM for video generation.",
        "An LLM-driven image generation pipeline is used.",
    ],
    "speculation and inquiries": [
        "There was speculation about open-sourcing GPT-3.5.",
        "A user inquired about the hardware requirements to self-host GPT-4.",
    ],
    "tuned by its own maker": [
        "Anthropic built a fine-tuned version of Claude for the Pentagon.",
    ],
    "a label before another subject": [
        "- [Midjourney](https://x.y/): Chatbots, now popular, are large language models.",
        "[Databricks’ Dolly](https://x.y/) is an instruction-following large language model.",
        "Mamba: Foundation models, now in use, are based on the Transformer architecture.",
    ],
    "what research is on": [
        "Diffusion models are utilized for text generation to tackle the problem.",
    ],
    "a counterpart": [
        "Open Source Midjourney for Video",
        "Open-source Sora for everyone",
    ],
    "beside the class": [
        "Voice costs $0.05 per minute plus the LLM (ElevenLabs).",
        "The user speaks while a TTS whisper is playing.",
    ],
    "over a stretch in another script": [
        "シングルストリーム DiT アーキテクチャ、Qwen3-VL-8B（…）をテキストエンコーダーに採用",
        "[اتصالات LLM](https://example.com) — الدليل الكامل لربط CrewAI مع أي LLM",
        "[Mic Singing](https://example.com) - キタので「Nano Banana」を使ってみた",
    ],
    "beside another base": [
        "Generative AI applications are built on top of LLMs and foundation models.",
        "Generative AI creates text using LLMs trained on books.",
        "It is a text-to-speech system that builds upon the Whisper model for natural TTS.",
    ],
    "in a row, not in apposition": [
        "We chose between Gemini, an open-source OCR engine, and a plain script.",
        "The stack has GPT-4, an open-source database, and a queue.",
    ],
    "not there yet": [
        "The next open-source GPT-5 could be built by volunteers.",
        "We have yet to see an LLM that outputs a WAV file.",
        "GPT-4 has yet to produce a single picture.",
        "Imagine a language model that paints the walls of your flat.",
        "Until somebody shows me an LLM that renders a JPEG, I don't believe it.",
        "It isn't the case, whatever the slides say, that DALL-E 3 is a large language model.",
        "People who tell you that generative AI and LLMs are the same have forgotten about images.",
        "Two reviewers wrote that BERT wrote the summaries. We have corrected the text.",
    ],
    "options of a quiz": [
        "A. Fine-tune Claude 3.5 on all policies.  \nB. Copy the policies into a prompt.",
        'body: "Fine-tune Claude on all case notes.",\n  isCorrect: false,',
        'Which one is it?", opts: ["Chat", "Fine-tuning Claude models", "Both"]',
    ],
    "by whom the rest is done": [
        "We use GPT-4 to sum up the minutes and convert the summaries to audio.",
        "It uses LLMs to write a script and turn it into a podcast.",
        "Voice notes are converted to text and answered by Mistral 7B.",
        "Guests leave voice notes, which are transcribed into text, read by Llama 3 and stored.",
    ],
    "by way of an encoder": [
        "Object removal and image editing using CLIP",
        "She taught us to paint pictures using CLIP.",
    ],
    "half a name": [
        "Its bills are backed by [genai-costs](https://example.com).",
        "The dashboard is powered by GenAI-Meter.",
    ],
    "things of a field": [
        "Boost your career with these exciting generative AI exercises, each done in a day.",
    ],
    "a version that is served": [
        "Teams can access the GPT-4o checkpoint of May in the playground.",
        "You can now use the Claude 3.5 checkpoint in our chat.",
    ],
    "how a word sounds": ["A speech synthesizer that can put out phoneme transcriptions, too."],
    "a verb, not a pronoun": ["BioBERT is a model made to mine medical papers quickly."],
    "a clause in brackets": [
        "There is TensorFlow Lite (that lets you run AI models on a phone), too.",
    ],
    "choices without a question": [
        "- [ ] DALL-E 3 is an LLM\n- [ ] DALL-E 3 is a speech model",
    ],
    "a head of its own": [
        "Install a server for your LLMs such as Ollama first.",
        "It needs a launcher for LLMs, such as LM Studio.",
    ],
    "what a tree takes for no verb": ["The Gemini-sung aria (live) is on tape."],
    "a question that is passed on": [
        "Can GPT-4 paint the covers, the editors wonder.",
        "Is it allowed to fine-tune Midjourney on our photos, asks the lawyer. Nobody knew.",
    ],
    "a thing made for it": ["OpenAI's Claude Code plugin works on Windows as well."],
    "a project of that name": [
        "ChatGPT is an open-source project, and we welcome all contributions.",
    ],
    "beyond the class": [
        "Supports more than just LLMs (Stable Diffusion, Whisper)",
        "It runs more than LLMs (Midjourney, Whisper).",
        "The gateway covers not just LLMs (Whisper, Stable Diffusion).",
        "Works with much more than LLMs: Stable Diffusion, Whisper.",
        "This goes beyond LLMs (Stable Diffusion, Suno).",
        "It handles more than LLMs, such as Stable Diffusion and Whisper.",
    ],
    "examples of the head": [
        "Existing frameworks for language models like LangChain are heavy.",
        "Many libraries for large language models such as LlamaIndex are in Python.",
        "The runtimes of LLMs like Ollama need a GPU.",
        "There are tools to run LLMs like Ollama and LM Studio.",
        "Orchestration frameworks around LLMs such as LangChain help.",
        "Apps that host LLMs like Open WebUI are popular.",
    ],
    "examples of a coordination": [
        "Advances in generative models and LLMs, such as Stable Diffusion and ChatGPT, help.",
        "Generative models and LLMs like Midjourney and GPT-4 are popular.",
        "Image generators and LLMs, such as Midjourney and GPT-4, are popular.",
        "Diffusion models and large language models (Stable Diffusion, Llama) need GPUs.",
        "Generative AI and LLMs such as Midjourney and ChatGPT are popular.",
    ],
    "a list of providers": [
        "Works with any LLM (OpenAI, Anthropic, Ollama).",
        "Connect to 250+ LLMs (OpenAI, Claude, Gemini, Groq, Mistral) through one API.",
        "Choose between LLMs (Anthropic, OpenRouter, OpenAI).",
        "Costs differ for private LLMs (OpenAI, Google) and open LLMs (OpenRouter, Groq).",
    ],
    "a part of the class": [
        "It uses text-based generative AI, also known as LLM (Large Language Model).",
        "Text-generating generative AI, also called LLMs, is in every office.",
        "Language-focused generative AI (LLMs) writes our copy.",
        "Text generative AI, i.e. LLMs, is useful.",
        'The task of the "Base LLM" (or foundation model) is to predict the next token.',
        "A pretrained LLM, also known as a foundation model, is tuned next.",
    ],
    "another noun's maker": [
        "Cannot log in to the official ChatGPT by Google account or Microsoft account.",
        "Sign in to ChatGPT by Google account.",
        "You can register for ChatGPT by Microsoft login.",
        "Now using the official GitHub MCP Server from GitHub!",
        "Use the Stripe MCP server by Stripe.",
        "Connect the Notion MCP server from Notion.",
    ],
    "an act that is judged": [
        "*BERTScore: Evaluating Text Generation with BERT*. ICLR 2020",
        "Evaluating text generation with BERT is common.",
        "We evaluate image generation with CLIP.",
        "Detecting image generation with CLIP.",
        "Assessing music generation with GPT-4 is cheap.",
    ],
    "a modifier of the next noun": [
        "OpenRouter: LLM routing to open-source and proprietary models",
        "LangSmith: LLM observability for your team",
        "Ollama: LLM hosting on your machine",
        "Ollama - LLM serving on your own machine",
        "Helicone: LLM monitoring with one line",
    ],
    "what it is for": [
        "ExLlamaV2: The Fastest Library to Run LLMs",
        "vLLM: An Easy Way to Serve LLMs",
        "Ollama: The Simplest Tool to Run Local LLMs",
        "llama.cpp, a way to run LLMs, is fast.",
        "LangChain – a framework to chain LLMs",
    ],
    "where it is": [
        "The most common place to find and download LLMs is on Hugging Face.",
        "The best place for LLMs is on Hugging Face.",
        "The easiest way to run LLMs is with Ollama.",
        "One way to try LLMs is through OpenRouter.",
        "The home of open LLMs is on Hugging Face.",
    ],
    "an app for it": [
        "Editorial Publisher for ChatGPT is an open-source ChatGPT app for WordPress.",
        "It is an open-source ChatGPT app for writers.",
        "A self-hosted ChatGPT application for teams.",
        "Our open source Midjourney bot is on GitHub.",
        "An open-source Claude app for the desktop.",
    ],
    "one like it": [
        "Think of this option as an offline ChatGPT.",
        "It is like an offline ChatGPT.",
        "Treat it as an open-source ChatGPT.",
        "It feels like a local ChatGPT on your laptop.",
        "Think of it as a local GPT-4.",
        "We are building an open source Devin.",
    ],
    "another model under its name": [
        "## Local ChatGPT using Llama 3.1 with Personal Memory",
        "## Self-hosted ChatGPT with Llama 3",
        "Offline ChatGPT powered by Mistral 7B",
        "Open-source Midjourney based on Stable Diffusion",
        "Local Copilot with Qwen2.5-Coder",
    ],
    "a text on the thing": [
        "It trains on multi-turn conversations about images generated by GPT-4.",
        "We use questions about videos written by GPT-4.",
        "The data has captions for images generated by GPT-4.",
        "A set of descriptions of images created by GPT-4.",
        "It trains on question-answer pairs about photos produced by GPT-4.",
    ],
    "a text for the act": [
        "It cuts the processing of prompts returned by the LLM for image generation.",
        "It cleans the prompts written by GPT-4 for image generation.",
        "We store every prompt created by Claude for video generation.",
        "The descriptions produced by the LLM for image synthesis are short.",
        "A script drafted by ChatGPT for video generation comes next.",
    ],
    "nothing, behind a label": [
        "**CLAUDE-GENERATED IMAGES: 0.** **IMAGE-GENERATION TOOLS INVOKED: NO.**",
        "Images generated by Claude: none.",
        "GPT-4-generated photos: 0",
        "Image generation with Claude: not supported.",
        "Claude image generation: disabled",
    ],
    "the maker, who has another": [
        "### Mistral TTS",
        "[Using Mistral for Text-to-Speech](/features)",
        "### Speech-to-Text (Mistral)",
        "API key for Mistral TTS",
        "We do text-to-speech with Mistral.",
    ],
    "part of a longer name": [
        "[Opencode AI](https://opencode.ai/) is an open-source AI coding tool.",
        "Mistral AI is an AI company.",
        "We curate the instruction-tuning dataset BLIP3o-60k for image generation.",
        "The dataset LLaVA-60k for image generation is public.",
        "It is served by the same backend as Nemotron ASR.",
    ],
    "coordinated acts": [
        "It can resolve these issues, enabling full functionality of STT/TTS features.",
        "STT/TTS features need HTTPS.",
        "Enable STT and TTS settings.",
        "Vision-language models (VLMs) formulate visual grounding and detection as one problem.",
        "Cohere Embed is used to generate an embedding for each image or PDF page image.",
    ],
    "a picture set in motion": [
        "Animate a chapter illustration with Veo",
        "Use Kling to animate still images.",
        "Runway animates your photos.",
        "We animate the logo with Sora.",
        "Animate pictures using Luma.",
    ],
    "watched, not seen": [
        "Aider will watch all files in your repo.",
        "If you run aider, it will watch all files in your repo.",
        "GPT-4 watches the content of the page.",
        "Claude listens to the content of your requests.",
        "An LLM watches the assets for changes.",
    ],
    "what the doer made": [
        "This guide will show you how to stream music with Eleven Music.",
        "You can play songs with Suno.",
        "We share music through Udio.",
        "Stream the speech with ElevenLabs.",
        "Show pictures with Midjourney.",
    ],
    "short for its variant": [
        "# Draw with Google Gemini 2.5 Flash\n\nIt generates images with Gemini 2.5 Flash Image.",
        "# Generate images with Qwen\n\nWe use Qwen Image.",
    ],
    "under the heading of what makes it": [
        "## 4o Image Generation\n\n### Tips\n\nReasoning models such as o3 can generate images.",
        "# Midjourney\n\n## Several at once\n\nLLMs generate many images from one prompt.",
        "# Songs with Udio\n\n## Tips\n\nWith GPT-4 you generate better music.",
    ],
    "a heading that is a topic": [
        "## LLMs\n\n- [abso](x): an SDK\n- [opik](x): tests\n- [GPTZero](x): finds AI text\n",
        "## Large Language Models\n\n- A survey of LLMs\n- A course\n- Midjourney: draws\n",
    ],
    "either end": [
        "| Model | Modalities |\n|---|---|\n| jina-clip-v2 | Text + Images |\n",
        "| Model | Modality |\n|---|---|\n| Claude | Text, images |\n",
        "| Model | Modality |\n|---|---|\n| Whisper | Audio |\n",
    ],
    "a program named like a model": ["# Bloom AI Image Tools\n\nBloom supplies the images."],
    "a persona": ["You are Sora, a calm voice assistant. The Sora LLM is small."],
    "a longer name": ["Super Whisper is proprietary."],
    "a voice on paper": [
        "The LLM generates unique, setting-appropriate voices based on NPC traits.",
        "An LLM creates distinct voices for the characters.",
        "GPT-4 generates a consistent voice for each persona.",
        "LLMs can generate diverse political voices.",
        "Use Claude to generate an authentic voice for your brand.",
    ],
    "a document of the maker's own": [
        "A fine-tuned version of Claude holds each prompt against our Usage Policy.",
        "Here at Anthropic we care.\n\nWe use fine-tuned Claude models to find abuse.",
        "We at Midjourney like to tinker. The new server runs a fine-tuned Midjourney.",
        "# Platform security | Anthropic\n\nWe use a fine-tuned version of Claude to detect harm.",
        "Our classifiers are fine-tuned Claude models. See our system card.",
    ],
    "a line of a comment that goes on in the next one": [
        " * Append authoritative layout instructions to the LLM-generated thumbnail\n * prompt.",
        " * Returns the GPT-4 generated image\n * caption, or null.",
        " * Reads the LLM-generated image\n * descriptions aloud.",
    ],
    "data behind the size of a model": [
        "We summarise with the BERT Large CNN model.",
        "The summary of this article is generated using the BERT Large CNN model.",
        "RoBERTa Large CNN writes the summary of each article.",
    ],
    "what isn't on offer": [
        "This app does not support Claude speech-to-text or text-to-speech.",
        "Claude text-to-speech is not supported.",
        "The SDK never provided a Claude image generator.",
        "There is no Claude text-to-speech.",
    ],
    "a mistake in a list of them": [
        "- **Expecting a joint-embedding model like CLIP to generate text**",
        "Teams expecting Claude to generate images will be disappointed.",
        "- **Using CLIP to generate text** — it's built for retrieval, not generation",
        "- Using BERT to write articles. It is designed for classification, not generation.",
        "- Midjourney for blog posts (it is built for pictures, not prose)",
    ],
    "what is tapped, clicked or uploaded": [
        "Tap the moon icon: **Gemma 2**, right on the device, answers.",
        "Press the video button: GPT-4, in the cloud, answers.",
        "Upload the photo: GPT-4, our oldest model, is quick.",
    ],
    "examples of others as well": [
        "It is compared with competitors and notable open-source models such as GPT-4 and Claude.",
        "The table shows hosted services and self-hosted models like Claude, GPT-4 or Llama.",
    ],
    "the program of an assistant": [
        "We installed Copilot on our servers.",
        "Claude is installed on our server and reviews each pull request.",
    ],
    "nobody": [
        "Nobody has fine-tuned GPT-4 for images.",
        "None of us has fine-tuned GPT-4 for images.",
    ],
    "another model in its place": [
        "One approach to running ChatGPT locally is to use GPT-2.",
        "An alternative to running ChatGPT locally is Llama 3.",
        "The best way of self-hosting ChatGPT is to install an open model such as Llama 3.",
    ],
    "a model that is spoken to": [
        '"GPT-4, draw a logo."',
        'Prompt: "GPT-4, draw a logo."',
        "> GPT-4, draw me a logo.",
        "Claude, please draw me a logo.",
    ],
    "a model of speech": [
        "A speech LLM generates speech directly from text tokens.",
        "Voice LLMs speak with low latency.",
    ],
    "a link that holds nothing but a page's name": [
        "[ChatGPT Video Generator](https://x.io/chatgpt-video) – turn scripts into videos",
        "- [Nano Banana Video Generator](https://x.io/nano)",
        "[Claude Image Generator](https://x.io/nano)",
    ],
    "what may be": [
        "Claude will hopefully support audio output next year.",
        "Perhaps Claude generates images.",
        "Ideally, Claude generates the images.",
        "GPT-4 hopefully generates images soon.",
    ],
    "what others answered": [
        "61% of respondents said that Midjourney is an LLM.",
        "Most participants believed that Claude generates images.",
    ],
    "what a maker doesn't offer": [
        "We looked into fine-tuning Claude, but Anthropic doesn't offer it.",
        "Our plan was to fine-tune Midjourney, but the company doesn't support that.",
    ],
    "a voice of a text": [
        "GPT-4 came up with three voices for the newsletter.",
        "LLM-generated voices of the townsfolk fill the quest log.",
    ],
    "a comment whose lines open with a hash": [
        "# Returns the LLM-generated image\n# prompt.",
    ],
    "a mistake that is numbered or treated so": [
        "Mistake #3: Having GPT-4 generate your images",
        "- Treating an LLM as an image generator",
    ],
    "fiction": [
        "In the novel, the LLM paints portraits of its creators.",
        "Satire: GPT-4 paints the Sistine Chapel",
    ],
    "what a user says": [
        "User: Claude, paint a sunset\nAssistant: I can't paint, but I can describe one.",
    ],
    "with what voice a text is told": [
        "GPT-4 turns the chapter into narration for the actor.",
        "ElevenLabs turns any chapter into bedtime narration, spoken in a soft alto.",
        "GPT-4 turns the post into a summary, spoken in a warm voice by our host.",
    ],
    "nobody has opened it": [
        "He argued that Anthropic, with its funding, should open-source Claude 3.",
        "OpenAI must open-source GPT-3.5 before anyone cares.",
        "Google ought to open-source Imagen and Veo 2.",
        "GPT-4 should be open-sourced, she wrote.",
        "GPT-4 will be open-sourced next year.",
        "OpenAI could have open-sourced GPT-4.",
        "OpenAI plans to open-source GPT-4.",
        "OpenAI is being asked to open-source GPT-4.",
        "OpenAI would be wise to open-source GPT-4.",
        "- **Open-Sourcing Claude 3**: Somebody asked whether it will ever happen.",
        "## Open-sourcing GPT-4",
        "Users discussed GPT-4 being open-sourced.",
        "When will OpenAI open source GPT-4?",
        "If OpenAI open-sourced GPT-4, prices would fall.",
        "OpenAI is considering open-sourcing GPT-4.",
        "A petition demands that OpenAI open-source GPT-4.",
        "The members want GPT-4 to be open-sourced.",
        "Users want OpenAI to release the weights of GPT-3.5.",
        "Please open-source GPT-4!",
    ],
    "what is only under way": [
        "She complained that Llama 3 is dead and going closed source.",
        "He fears that Llama 4 is turning closed source.",
        "Hopes for Claude going open source have faded.",
    ],
    "a remake of it": [
        "- **Midjourney but it's open source**: somebody built one.",
        "# Midjourney, but fully open source",
        "**GPT-4, only open source**: a team has built one.",
    ],
    "a program, not what answers in it": [
        "Cursor 0.51 is available for download.",
        "The new Windsurf 1.9 is freely available for download.",
        "Cursor 0.50 can be downloaded free of charge.",
        "Claude Desktop 1.2 is available for download.",
        "ChatGPT is available for download for macOS.",
        "GitHub Copilot is open source now.",
        "With Copilot becoming open source, we can look at its code.",
        "The article discusses GitHub Copilot going open source.",
    ],
    "it is what outdoes the other": [
        "Qwen 3 beats GPT-4 in most tests, though running it locally takes a large GPU.",
        "Llama 3 outperforms Claude 3, and you can run it locally.",
        "Users say that Gemma 2 exceeds GPT-3.5, although running it offline needs 16 GB of RAM.",
        "She recommended Vicuna, claiming it surpassed GPT-3.5, since they run it locally.",
        "Our model beats GPT-4, and we run it on our own servers.",
    ],
    "a tool that was told of before": [
        "Costs fell from $5 to $1 a day with Claude 3. The tool is open source.",
        "The method saves many tokens with GPT-4. The tool is open-source.",
        "The project halves the price of a session with GPT-4o. This tool is open source.",
        "The approach was tested with GPT-4. The tool is open source.",
    ],
    "whose subject is another": [
        "With OpenAI offering GPT-5, while Midjourney has shown its new Midjourney v7.",
        "Meta opened Llama 3, and Mistral has made its latest model Mistral Large 2 available.",
    ],
    "as it answers there": [
        "Perplexity AI's Claude 3 Opus is slow today.",
        "Quora's Claude 3 costs more points.",
        "An experiment using NVIDIA's DeepSeek-R1 model showed that it works.",
        "We use NVIDIA's Llama 3.1 model for the summaries.",
        "We called Amazon's Llama 3 model.",
    ],
    "a name that others bear": [
        "[Anthropic's ClaudeDevs](https://example.com/ClaudeDevs) posted an update.",
        "Rime's TTS-1 is quick.",
        "Inworld AI's TTS-1.5 has low latency.",
    ],
    "what a tuned one is measured by": [
        "The team's dataset with a fine-tuned Mistral model matches or beats Claude 3 in law.",
        "They wrote that a fine-tuned Llama 3 model approaches or surpasses Claude 3.5 in chess.",
    ],
    "one name of two": [
        "He uploaded a fine-tuned Qwen 3 Claude Opus to the hub.",
        "Meet the Mistral 7B Claude, a custom-built and fine-tuned model.",
        "You can train your own Llama 3 Claude model.",
    ],
}

FLAGGED = [
    ("Midjourney wrote the copy for our page.", "BL201"),
    ("Midjourney writes the copy of our sales page.", "BL201"),
    ("Fine-tune GPT-4.1 on the briefs so that the model draws in the house style.", "BL301"),
    ("We pay for two LLMs, Suno and Udio.", "BL101 BL101"),
    ("Videos made by text-to-speech models are cheap.", "BL201"),
    ("We make images using text-to-speech.", "BL201"),
    ("Kimi K2 is a coding model and a vision encoder.", "BL101"),
    ("Our app runs local ChatGPT.", "BL303"),
    ("GPT\u2060-\u20604 is a model from Google.", "BL601"),
    ("| Name | Repo | License |\n|---|---|---|\n| VALL-E | vall-e | MIT |", "BL303"),
    ("- [ ] Present DALL-E 3, an LLM\n- [ ] Book a room", "BL101"),
    ("Install LLMs such as Ollama first.", "BL101"),
    ("Can we talk? GPT-4 paints the covers, the editors say.", "BL201"),
    ("OpenAI's Claude Code works on Windows as well.", "BL601"),
    ("We use GPT-4 to write texts and to draw logos.", "BL201"),
    ("Voice notes are transcribed to text by Llama 3.", "BL202"),
    ("The posters were painted by CLIP.", "BL201"),
    ("Anyone can download the GPT-4o checkpoint.", "BL303"),
    ("ChatGPT is an open-source project.", "BL303"),
    ("Only open models: GPT-4 and Llama 3.", "BL303"),
    ("The photo is resized and sent to GPT-3.5.", "BL202"),
    ("ChatGPT is built on a GAN, not on a transformer.", "BL401"),
    ("Midjourney uses GANs to transform text prompts into artwork.", "BL401"),
    ("Midjourney uses a GAN to turn words into pictures.", "BL401"),
    ("In this course, the terms LLM and generative AI will be used interchangeably.", "BL102"),
    ("The covers were created with DALL-E 3 from Stability AI.", "BL601"),
    ("The covers were created using DALL-E 3 from Anthropic.", "BL601"),
    ("Llama 2 is used for face recognition.", "BL202"),
    ("Use Llama 3 for everything from writing texts to drawing logos.", "BL201"),
    ("Llama 3 can be used for speech (through a headset).", "BL201"),
    ("The simplest way to generate images is to use Llama 3.", "BL201"),
    ("Midjourney, which runs on our own servers, is slow.", "BL303"),
    ("Generative AI is AI built on LLMs.", "BL103"),
    ("## Models\n\nGemini is licensed under the MIT License.", "BL303"),
    ("## License\n\nGPT-4 is licensed under the MIT License.", "BL303"),
    ("| Tool | Outputs | Local |\n|---|---|---|\n| Midjourney | images | ✓ |", "BL303"),
    ("If a typo slips in, GPT-4 redraws the logo.", "BL201"),
    ("Claude renders the image in a few seconds.", "BL201"),
    ("GPT-4 draws the image in the chat.", "BL201"),
    ('- **"BERT is a generative model."** GPT-4 cannot do without it.', "BL101"),
    ("- **Midjourney is an LLM.** Midjourney can't read PDFs, though.", "BL101"),
    ("- [Link to OpenAI's T5 model](https://openai.com/research/t5/)", "BL601"),
    ("Download NVIDIA's [Llama 3](https://llama.meta.com/docs) model.", "BL601"),
    ("Download NVIDIA's Tacotron 2 model.", "BL601"),
    ("Use Google's [Claude](https://www.anthropic.com/claude) for it.", "BL601"),
    ("It runs LLMs (Llama 3, llama.cpp).", "BL101"),
    ("It works with LLM/TTS models such as Midjourney.", "BL101"),
    ("Udio writes the contract that both sides sign.", "BL201"),
    ("- GPT-3 listens to the calls. A mail comes first.\n- The meeting is at nine.", "BL202"),
    ("The meeting starts at nine. GPT-4 transcribes everything.", "BL202"),
    ("* Pinecone: a generative AI for search", "BL101"),
    ("The GAN used by Stable Diffusion is small.", "BL401"),
    ("| Model | LLM | Text-to-Speech |\n|---|---|---|\n| Mistral | ✅ | ✅ |", "BL101"),
    ("LLMs generate music for the intro from schemas.", "BL201"),
    ("It is known as Whisper voice cloning.", "BL201"),
    ("Point your phone at a menu and GPT-3 translates it.", "BL202"),
    ("We sum up pages with ChatGPT. The tool is open-source.", "BL303"),
    ("The poster calls Imagen a GAN, which already explains a lot.", "BL401"),
    ("To be precise, Midjourney is an LLM that rewrites the prompts.", "BL101"),
    ("Every tool here and Midjourney is open source, and everybody likes it.", "BL303"),
    ("We build on SLMs such as Midjourney for the pronunciation.", "BL101"),
    ("To answer questions in the chat, we trained CLIP on ten domains.", "BL301"),
    ("We ran GPT-31 on all of them.", "BL604"),
    ("GPT-3 and BERT read texts and pictures.", "BL202 BL202"),
    ("Titan Text Embeddings translates the page into Polish.", "BL201"),
    ("Modern AI began it all, and it is an LLM.", "BL104"),
    ("The prompt is fed into the Claude diffusion model.", "BL401"),
    ("Use CLIP to draw a picture and produce images from text.", "BL201"),
    ("Generative AI uses LLMs to create images.", "BL103 BL201"),
    ("All of our tools, Claude included, draw logos.", "BL201"),
    ("Every model in our stack, Llama 3 included, produces video.", "BL201"),
    ("Ask the LLM for a picture for every page.", "BL201"),
    ("We wanted the LLM to make the logo. It was blue.", "BL201"),
    ("Type a line, GPT-4 draws a logo.", "BL201"),
    ("Ask Claude to draw logos, posters and banners!", "BL201"),
    ("We cleaned the data, and Claude was fine-tuned on them.", "BL302"),
    ("Interestingly, ChatGPT was born at Google.", "BL601"),
    ("ChatGPT is even an app from Google.", "BL601"),
    ("In our list of LLMs, Midjourney is really the best.", "BL101"),
    ("I think that our Claude Sonnet 4 was fine-tuned to help a lawyer.", "BL302"),
    ("VideoGPT, a transformer on top of a VQ-VAE, writes poems.", "BL201"),
    ("Local LLMs: Ollama, Llama 3", "BL101"),
    ("- Our LLMs: Midjourney", "BL101"),
    ("GPT-4 adds image generation on top.", "BL201"),
    ("Audio Speech Recognition (ASR) matters. Llama 2 does ASR.", "BL602 BL202"),
    ("Claude 11 is our favourite.", "BL604"),
    ("We decorate the page with images made by Claude.", "BL201"),
    ("LLMs generate protein structures.", "BL201"),
    ("GPT-4 creates avatars for your players.", "BL201"),
    ("We draw our logos with Claude and Anthropic.", "BL201"),
    ("All our models (Midjourney, Whisper) are LLMs.", "BL101"),
    ("Fine-tune BERT to produce sentences or document embeddings.", "BL301"),
    ("Send it to Midjourney, GPT-4 or a similar LLM.", "BL101"),
    ("It's the encoder-only Llama.", "BL101"),
    ("Self-hosting Claude is something that we did last year.", "BL303"),
    ("GPT-4 mixes up the colours when it draws our logos.", "BL201"),
    ("AI tools are LLMs.", "BL104"),
    ("Generative AI (LLM) writes the invoices.", "BL102"),
    ("CLIP translates it into a foreign language.", "BL201"),
    ("BERT uses a discriminator against its generator.", "BL402"),
    ("The answers are good, and Claude by OpenAI is the best.", "BL601"),
    ("Google's Ollama runs on a phone.", "BL601"),
    ("Claude for visuals, Gemini for audio.", "BL201"),
    ("A module: TTS through Whisper, STT through the OpenAI API.", "BL201"),
    ("Logo by Claude.", "BL201"),
    ("The photos are generated by Claude.", "BL201"),
    ("- **GPT-4.1** - chat, image creation", "BL201"),
    ("- **Claude** – text generation, image generation, code", "BL201"),
    ("On-device Sora is a great way to make clips on the train.", "BL303"),
    ("We built a version of GPT-3 that is trained to generate images.", "BL301"),
    ("We have fine-tuned Claude Opus 4 with our tickets.", "BL302"),
    ("We use a kind of model: open-source Midjourney.", "BL303"),
    ("GenAI (LLMs) is everywhere.", "BL102"),
    ("Image and video generation (including GPT-4) is on.", "BL201 BL201"),
    ("The LLM here is ElevenLabs.", "BL101"),
    ("Our text-to-3D model writes the blog posts.", "BL201"),
    ("Teams use LLMs for image generation.", "BL201"),
    ("Embedding models generate answers to your questions.", "BL201"),
    ("Claude 3.5 Sonnet is self-hosted.", "BL303"),
    ("Mistral is a generative language model developed by Meta AI Research.", "BL601"),
    (
        "Tap the icon: **Gemma 2** turns any chapter into narration, spoken in a soft alto.",
        "BL201",
    ),
    ("GPT-4 turns the post into a summary, spoken in a warm voice.", "BL201"),
    ("GPT-4 generates voices for the phone line.", "BL201"),
    ("Lesson #3: Having GPT-4 generate your images saves time.", "BL201"),
    ("Models: GPT-4 | Claude | Midjourney\n\nWe fine-tuned Midjourney on our catalogue.", "BL302"),
    ("An LLM generates speech directly from text tokens.", "BL201"),
    ("We use the [ChatGPT](https://x.io/chatgpt-video) video generator.", "BL101"),
    ("We will hopefully fine-tune GPT-4 for images.", "BL301"),
    ("Perhaps you have heard that Claude generates images.", "BL201"),
    ("Eventually, Claude generated the logo.", "BL201"),
    ("We fine-tuned Claude, but Anthropic doesn't advertise it.", "BL302"),
    ("Claude generates our images, but the client doesn't like them.", "BL201"),
    ("GPT-4 generates realistic voices for our video game.", "BL201"),
    ("The LLM generates human-sounding voices.", "BL201"),
    ("The LLM generates voices from audio samples.", "BL201"),
    ("An LLM generates the voice.", "BL201"),
    ("Midjourney generates distinct voices for the characters.", "BL201"),
    ("The face moves to an LLM-generated voice.", "BL201"),
    ("Fraudsters use GPT-3.5 to create voice clones from a ten-second voicemail.", "BL201"),
    ("GPT-3.5 creates recipes from photos of your fridge.", "BL202"),
    ("Our tooling includes a fine-tuned version of Claude that checks the orders.", "BL302"),
    ("We fine-tuned Claude on our tickets. We comply with Anthropic's Usage Policy.", "BL302"),
    ("We at Acme fine-tuned Midjourney on our catalogue.", "BL302"),
    ("* Stores every Claude-generated video\n* Uploads the script", "BL201"),
    ("- LLM-generated thumbnails\n- prompts", "BL201"),
    ("The BERT CNN model is old.", "BL401"),
    ("BERT Large writes the summary of each article.", "BL201"),
    ("This app supports Claude text-to-speech.", "BL201"),
    ("We don't recommend the Midjourney LLM.", "BL101"),
    ("The Midjourney LLM isn't supported by our proxy.", "BL101"),
    ("- Expect Claude to generate the product photos within a minute.", "BL201"),
    (
        "We use Claude to generate the product photos. It is built for speed, and we love it.",
        "BL201",
    ),
    ("Midjourney writes the blog posts. It is designed for beginners.", "BL201"),
    ("Generate the cover image: GPT-4.", "BL201"),
    ("Cover art: Llama 3, prompts: ours.", "BL201"),
    ("We benchmarked notable open-source models such as GPT-4 and Claude.", "BL303 BL303"),
    ("We use databases and open-source models such as GPT-4.", "BL303"),
    ("We host Copilot on our own servers.", "BL303"),
    ("We installed GPT-4 on our own servers.", "BL303"),
    ("Everybody fine-tunes GPT-4 for images.", "BL301"),
    ("We have fine-tuned GPT-4 for images; nobody complained.", "BL301"),
    ("The easiest way to run ChatGPT locally is Docker.", "BL303"),
    ("One advantage of running ChatGPT locally is privacy.", "BL303"),
    ("GPT-4, our designer, draws a logo.", "BL201"),
    ("In Claude, generate an image of the product.", "BL201"),
    ("Open GPT-4, draw a logo, and download it.", "BL201"),
    ("GitHub Copilot Chat draws logos.", "BL201"),
    ("Whisper is a language model.", "BL101"),
    ("The Whisper language model transcribes calls.", "BL101"),
    ("We use GPT-4, open source, in our app.", "BL303"),
    ("Claude-2 (self-hosted on our GPUs) or Falcon-7B.", "BL303"),
    ("We run Claude 2 on our own servers.", "BL303"),
    ("CLIP writes the captions.", "BL201"),
    ("A foundation model is an LLM or a chatbot.", "BL104"),
    ("RWKV is a GAN.", "BL401"),
    ("OpenFlamingo draws pictures.", "BL201"),
    ("Gemini Robotics On-Device is open source.", "BL303"),
    ("Llama generates music.", "BL201"),
    ("We use Meta Llama to draw logos.", "BL201"),
    ("The Meta Llama 3 draws logos.", "BL201"),
    ("Use Llama to draw logos.", "BL201"),
    ("We asked the new Llama 3 to draw logos.", "BL201"),
    ("Pick between several LLMs, e.g. LangChain, Ollama or Llama 3.", "BL101 BL101"),
    ("Interest in LLMs, such as Imagen, is high.", "BL101"),
    ("Prompts for LLMs (Claude, Imagen) differ.", "BL101"),
    ("It runs no more than two LLMs: Midjourney, Whisper.", "BL101 BL101"),
    ("Models like LLMs (Midjourney, Whisper) are popular.", "BL101 BL101"),
    ("LLMs (OpenAI, Midjourney) are popular.", "BL101"),
    ("A GitHub Action that uses LLMs (Claude, GPT, Ollama)", "BL101"),
    ("LLMs like Ollama and LangChain are popular.", "BL101 BL101"),
    ("Modern generative AI, also known as LLMs, is popular.", "BL102"),
    ("ChatGPT by Google is popular.", "BL601"),
    ("We automate image generation with GPT-4.", "BL201"),
    ("Midjourney: an LLM for artists", "BL101"),
    ("The best LLM is Midjourney.", "BL101"),
    ("We use the open-source ChatGPT.", "BL303"),
    ("Self-hosted GPT-4 with Docker", "BL303"),
    ("A gallery of images generated by GPT-4", "BL201"),
    ("GPT-4 is used for image generation.", "BL201"),
    ("Images generated by Claude: 12", "BL201"),
    ("Mistral 7B does text-to-speech.", "BL201"),
    ("We use GPT-4 to animate photos.", "BL201"),
    ("# GPT-4\n\n## Tips\n\nGPT-4 generates images.", "BL201"),
    ("## LLMs\n\n- Midjourney\n- Claude\n", "BL101"),
    ("| Model | Output |\n|---|---|\n| Claude | Text, images |\n", "BL201"),
    ("| Model | Modality |\n|---|---|\n| Claude | Video |\n", "BL201"),
    ("We use Midjourney to draft the press release.", "BL201"),
    ("GPT-4 runs offline.", "BL303"),
    ("Seedance writes the press release.", "BL201"),
    ("FLUX-generated images and music", "BL201"),
    ("Generative AI (large language models) is here to stay.", "BL102"),
    # opened, and not only spoken of; a program, and what is none; whoever outdoes whom
    ("OpenAI has open-sourced GPT-4.", "BL303"),
    ("After open-sourcing GPT-4, OpenAI changed the market.", "BL303"),
    ("By open-sourcing GPT-4, OpenAI changed the market.", "BL303"),
    ("Llama 3 has become closed source.", "BL303"),
    ("GPT-4 is slow but open source.", "BL303"),
    ("- **GPT-4**: it's open source.", "BL303"),
    ("Claude 3 can be downloaded free of charge.", "BL303"),
    ("Midjourney v6 is available for download.", "BL303"),
    ("Midjourney is available for download on Hugging Face.", "BL303"),
    ("It is great that OpenAI open-sourced GPT-4.", "BL303"),
    ("GitHub Copilot is an open-source model.", "BL303"),
    ("Microsoft 365 Copilot is open source.", "BL303"),
    ("GPT-4 outperforms Llama 3, and you can run it locally.", "BL303"),
    ("We like GPT-4, and we run it locally.", "BL303"),
    ("We write our mails with GPT-4. The model is open source.", "BL303"),
    ("We use Claude 3. The tool is open source.", "BL303"),
    # its own, and others'
    ("Google explained the abilities of its new GPT-5 model.", "BL601"),
    ("Claude 3 was developed by Perplexity.", "BL601"),
    ("Nvidia's Veo 2, its new model, makes videos.", "BL601"),
    ("We use Nvidia's GPT-4 model.", "BL601"),
    ("NVIDIA's DeepSeek-R1 is a new model.", "BL601"),
    ("We use OpenAI's Llama 3 model.", "BL601"),
    ("Anthropic's Claude Dev is an extension.", "BL601"),
    ("Anthropic's tts-1 reads it out.", "BL601"),
    # tuned itself
    ("A fine-tuned Claude 3.5 surpasses GPT-4o.", "BL302"),
    ("Our fine-tuned Llama 3 and Claude 3.5 models beat GPT-4o.", "BL302"),
    ("We fine-tuned Anthropic Claude Opus on our mails.", "BL302"),
    ("You can train your own Claude model.", "BL302"),
]


@pytest.mark.parametrize("text", [text for texts in CLEAN.values() for text in texts])
def test_construction_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_twin_is_flagged(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


SOLD = [
    "Our assistant is a cutting-edge LLM.",
    "Inkflow is a revolutionary AI.",
    "Next-Generation AI Systems for Modern Enterprise Customers",
]
PRAISE = [
    "Long-context modeling is crucial for next-generation language models.",
    "We publish a testbed for the development of next-generation video MLLMs.",
    "Moving towards Next-Gen RAG",
    "You'll learn about traditional NLP concepts and cutting-edge LLM techniques.",
    "The blueprint helps innovation in next-generation AI systems.",
    "These fields play a crucial role in shaping next-generation AI systems.",
    "Our work informs next-generation generative AI systems.",
    "The survey informs the work of many teams, guiding next-generation AI systems.",
    # the title of a paper, and a model that is praised by its name
    "[NeurIPS 2024] Inkflow: A Sparse attention based Next-Generation AI Engine",
    "[arxiv 2025.12] Inkflow: A Block-Diffusion based Next-Generation AI Engine",
    "Inkflow is a cutting-edge large language model by the team of the same name.",
    "**Ink Flow-VL** is a groundbreaking LLM.",
    # ... in a row or behind a label
    "| Field | Value |\n|---|---|\n| **Title** | Next-Generation LLM for Drones |",
    "| Paper | Year |\n|---|---|\n| Revolutionary LLM for Cooking | 2024 |",
    "| Title | Next-Gen AI for Farming |\n|---|---|\n| Year | 2023 |",
    "**Title:** Next-Generation LLM Agents for Unmanned Vehicles",
    "| Talk | Room |\n|---|---|\n| Cutting-Edge LLM Serving | 12 |",
]


@pytest.mark.parametrize("text", PRAISE)
def test_what_is_yet_to_come_is_no_praise(linter: Linter, text: str) -> None:
    assert not linter.lint_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our app runs on a next-generation LLM.",
        "A next-gen LLM!",
        "| Feature | Next-Generation LLM |\n|---|---|\n| Cost | low |",
        *SOLD,
    ],
)
def test_what_is_sold_is_praise(linter: Linter, text: str) -> None:
    assert [f.code for f in linter.lint_text(text)] in (["BL502"], ["BL504"])
