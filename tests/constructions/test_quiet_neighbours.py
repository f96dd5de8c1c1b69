"""What stands beside a claim and takes it away: it is studied, set aside, or another thing's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter

FLAGGED = [
    # a picture on which a text is based
    ("GPT-3.5 generates a description based on the image.", "BL202"),
    ("GPT-3.5 creates a shopping list based on photos of your fridge.", "BL202"),
    ("Mistral 7B generates the HTML code based on a screenshot.", "BL202"),
    # what an item above takes down, an act that names another thing, a rule for two
    ("- PostgreSQL for storage\n- GPT-4 for speech analysis", "BL202"),
    ("- Whisper for transcription\n- GPT-4 for speech recognition", "BL202"),
    ("- Midjourney for images\n- Claude for voice analysis", "BL202"),
    ("- Whisper for transcription\n- GPT-3 for photo analysis", "BL202"),
    ("- GPT-4 voice analysis feature", "BL202"),
    ("We use GPT-3 image analysis.", "BL202"),
    ("We added a GPT-3 image analysis tool.", "BL202"),
    ("GPT-3 image analysis step", "BL202"),
    ("The GPT-3 image recognition service is fast.", "BL202"),
    ("We use the same model as Claude for image generation.", "BL201"),
    ("Our rule: Claude for image generation.", "BL201"),
    ("We use a prompt and an LLM for video generation.", "BL201"),
    # what is drawn, handed out and measured by nothing else
    ("Can't draw? Claude sketches every hero of the saga.", "BL201"),
    ("Say what you want to see, and Claude will draw it.", "BL201"),
    ("GPT-4.1 replies with images of the hotel.", "BL201"),
    ("We compute the score of images generated with Claude.", "BL201"),
    ("We taught Claude how to draw a cat.", "BL301"),
    ("Claude-made logos, icons and texts.", "BL201"),
    # where a system is, of which a bracket tells
    ("GPT-4.1 (local, private)", "BL303"),
    ("We have GPT-4.1 running on our own server.", "BL303"),
    ("We run OpenAI's GPT-4.1 in our own VPC.", "BL303"),
    ("GPT-4.1 needs at least 24 GB of RAM.", "BL303"),
    # what is wished for, and what is warned of
    ("To save money, we'd love to fine-tune Claude for images.", "BL301"),
    ("Sora is an LLM and may produce inaccurate results.", "BL101"),
    # of what is studied, and of what weighs a result
    ("We explore LLMs for image generation in our newsroom.", "BL201"),
    ("Our paper uses LLMs for image generation.", "BL201"),
    ("Narration is read by a speech model (Whisper for TTS).", "BL201"),
    # by what another tool is directed, and what is refused
    ("LLMs can be used to create images. Image generation models are old.", "BL201"),
    ("You ask GPT-4.1 for a logo and it draws one.", "BL201"),
    ("Claude's icons, drawn by Claude itself, decorate every page.", "BL201"),
    # what is like the software, and whence a class comes
    ("We tried LLMs like LangChain, but they failed.", "BL101"),
    ("A UI for LLMs like Ollama and Llama 3.", "BL101"),
    ("LLMs like LangChain, but also Llama 3, are used.", "BL101"),
    ("LLMs from OpenAI (including DALL-E 3)", "BL101"),
    ("LLMs (including Azure OpenAI)", "BL101"),
    # on what a thing is built
    ("GPT-4.1, supporting image generation, is our pick.", "BL201"),
    ("Our app is based on Claude, which supports image generation.", "BL201"),
    # of both, and of one of a row
    ("Fine-tune Llama 3 and Claude Opus.", "BL302"),
    ("Fine-tuned Claude and Midjourney models", "BL302"),
    ("Open-source models: Llama, Claude", "BL303"),
    ("Proprietary models: Llama, GPT-4.1", "BL303"),
    ("Generative AI is an application of LLMs.", "BL103"),
    # a text that is a text, and what isn't weighed
    ("Fine-tune Stable Diffusion to write articles.", "BL301"),
    ("An image generator powered by Claude", "BL201"),
    # how a system is had at all
    ("Deploy Claude in your own data center.", "BL303"),
    ("Deploy Claude on your own servers, not on Bedrock.", "BL303"),
    ("Llama 3 is only available via API, so our app needs a key.", "BL303"),
    # rows that are all of classes
    (
        "| Type | Examples |\n|---|---|\n| LLM | LangChain |\n| GAN | StyleGAN |\n| CNN | ResNet |",
        "BL101",
    ),
    ("| Category | Tools |\n|---|---|\n| Web | Next.js |\n| LLM | Midjourney |", "BL101"),
    # what an opening doesn't deny
    ("It is true that Llama 3 generates images.", "BL201"),
    ("It isn't true that we are slow; Llama 3 generates our images.", "BL201"),
    ("Nobody says that it is easy, but Claude draws our logos.", "BL201"),
    ("Don't forget that Claude draws our logos.", "BL201"),
    ("Fixed the docs: Claude draws our logos.", "BL201"),
    # what isn't set aside
    ("Llama 2 takes in images, not just text.", "BL202"),
    ("Llama 2 takes images, not audio.", "BL202"),
]
QUIET = [
    "GPT-3.5 generates a caption based on the image description.",
    "GPT-3.5 writes a poem based on Monet's paintings.",
    "GPT-3.5 doesn't write recipes based on photos.",
    "GPT-4 writes a recipe based on your photo.",
    "BLIP sees the photo and GPT-3.5 writes a recipe based on the image.",
    "- Whisper transcription\n- GPT-4 speech analysis\n- A report",
    "- Deepgram for speech-to-text\n- Claude for voice analysis",
    "- Automatic transcription\n- Llama 3 speech understanding",
    "1. Whisper API\n2. Mistral for speech interpretation",
    "1. AssemblyAI (audio to text)\n2. Storage\n3. GPT-4 speech classification",
    "- GPT-4 voice analysis prompt",
    "- GPT-3 image recognition prompts",
    "The Claude audio transcription app is free.",
    "1. Llama 3 audio analysis template",
    "- Claude audio transcription tutorials",
    "Same rule as Claude for image gen: leave it out of the list.",
    "The same policy as GPT-4 for image generation applies here.",
    "It has the same restrictions as Llama 3 for video generation.",
    "We keep the same caveat as Claude for logo design.",
    "There is the same exception as Mistral Large for music generation.",
    "Video representations from a tokenizer are modelled with an LLM for video generation.",
    "We train a tokenizer and use an LLM for video generation.",
    "With our speech tokenizer, an LLM generates speech.",
    "The LLM generates images; a detokenizer decodes them.",
    "LLMs can create music if the tokeniser is good.",
    # what is drawn up, handed out of a store, or measured
    "Tell Claude what you need, and it will draw it up as a plan.",
    "Drawing up a treatment? Claude sketches the characters and the plot.",
    "Claude can draw: on its context, on the web and on your files.",
    "Claude replies with images from our media library.",
    "We compute the similarity of the generated images with CLIP.",
    "We report the error rate of the TTS output with Whisper.",
    "Renders videos with Claude subtitles.",
    "Claude produces a clearer picture of the market.",
    # what one asks or tells it, and what somebody else has made
    "Ask Claude how to draw a cat.",
    "We asked GPT-4.1 what to paint on the wall.",
    "Tell Claude how the video was made.",
    "LLM-written prompts, diffusion-drawn images and human-made edits.",
    "GPT-4.1-generated captions, hand-drawn icons.",
    "Claude-written copy and stock photos.",
    "An LLM-generated summary and our logo.",
    # another thing's bracket, place or need
    "Alternative to GPT-4.1 (local, private)",
    "We have GPT-4.1 deployed in our own VPC on Azure.",
    "We had GPT-4.1 working on our own server logs.",
    "Embedding the wiki for GPT-4.1 requires 16 GB of RAM.",
    # what is denied before an aside, in a label, or behind a comma
    "Claude doesn't, as of today, generate images.",
    "It is pointless to generate images with Claude.",
    "Unsupported: image generation with Claude.",
    "To save money, we'd like to tune GPT-4.1 for text, not for images.",
    "When it becomes possible, we'd love to fine-tune Claude for images.",
    # an example of what is wrong
    "Chatbots will show wrong answers, for example: Sora is an LLM.",
    # of what is studied
    "We systematically investigate the design space of LLMs for image generation.",
    "This survey reviews the use of LLMs for video generation.",
    "Researchers explore LLMs for music generation.",
    "Papers on LLMs for video generation",
    "A review of large language models for speech synthesis is under way.",
    # what weighs what another one made
    "Round-trip tests use an oracle (Whisper for TTS).",
    "Test with an independent judge (Whisper for speech synthesis).",
    "The output is scored by a verifier (e.g. Whisper for TTS).",
    "Quality is checked by another model, e.g. Whisper for TTS.",
    "The generation test needs a critic (Whisper for TTS).",
    # by what another tool is directed
    "You can use LLMs to create images. Directing image generators through LLMs is popular.",
    "LLMs can be used to create images. Prompting diffusion models through an LLM is easy.",
    "Use Claude to make music. The trick is prompting music models from code.",
    # what is refused each time, and what is drawn as code
    "If you ask Claude for a picture, it politely declines.",
    "Users ask GPT-4.1 for a logo and it refuses to draw one.",
    "You ask Claude to draw a picture and it answers that it can't.",
    "The trouble with LLM-generated icons is that they default to straight lines.",
    "LLM-generated logos have too many anchor points.",
    "Icons drawn by Claude get their control points wrong.",
    # what is like the software
    "A workflow for LLM like LangChain, but with a graph.",
    "It wraps LLMs like LangChain does.",
    "It builds pipelines for LLMs like LangChain, but in Rust.",
    "A proxy for LLMs like LiteLLM with caching.",
    "Serving LLMs like vLLM, but on a CPU.",
    # whence a class comes
    "- **openai**: LLMs from OpenAI (including AzureOpenAI)",
    "- **google**: LLMs from Google (including Vertex AI)",
    "Embeddings and LLMs by AWS (including Amazon Bedrock)",
    # on what a thing is built
    "Vox is a system based on large language models, supporting zero-shot voice cloning.",
    "VoxA is a model based on LLMs, supporting zero-shot speech synthesis.",
    "Acme is a service built on LLMs, generating voiceovers for films.",
    # what is set aside behind a comma
    "Whisper takes in audio, not images.",
    "Llama 2 takes in text and code, not images.",
    "Llama 2 looks at the text, not at the image.",
    "Llama 3 looks at the whole picture before answering.",
    # of the first of a row, or of each
    "We compare fine-tuned Llama 3 and Claude Opus.",
    "We compared a fine-tuned BERT and Claude Opus 4.",
    "Results of fine-tuned GPT-4o, Claude Opus and Llama",
    "Open source and proprietary models: Llama, GPT-4, Claude",
    "Proprietary & open models: Llama, GPT-4.1",
    "Local and proprietary models: Llama 3, GPT-4.1",
    "Generative AI is an application of LLMs and other models.",
    # letters within pictures, and what is weighed
    "Fine-tune Stable Diffusion to render text.",
    "We trained SDXL to draw letters.",
    "We fine-tuned SDXL to render text correctly in logos.",
    "Evaluating image generators with GPT-4.1 as a judge",
    "Benchmarking image generators with Claude",
    # how a system is had in one place
    "Deploy Claude on Bedrock in your own VPC.",
    "Claude runs in your own VPC through Amazon Bedrock.",
    "Host Gemini through Vertex AI in your own VPC.",
    "Stable Diffusion is only available via API in this product.",
    "On this platform, Mistral 7B is API-only.",
    "Whisper is only available via API on the free plan.",
    # areas of a tech stack
    "| Category | Tools |\n|---|---|\n| Storage | S3 |\n| LLM | LangChain, Groq |\n| API | Flask |",
    "| Type | Examples |\n|---|---|\n| Web | React |\n| LLM | Ollama |\n| Queue | Redis |",
    # openings that deny all that follows, or leave it open
    "It isn't true that RoBERTa is a decoder that predicts the next word.",
    "It's false that GANs are what drives DALL-E 3.",
    "It is a myth that Llama 3 is the tool we make our films with.",
    "Nobody here says that an editor pastes the article, and Command R+ speaks it.",
    "Don't assume that LLMs can do tasks ranging from generating images to reasoning.",
    "We wondered whether GPT-5 is fast and it draws logos.",
    "Fixed the docs, which said that Llama 2 takes images as input.",
    "Corrected the README, which wrongly claimed that Claude generates images.",
    # who is no member: what a class uses, what is told apart, what stands where else
    "The image tool for our LLM to call (Midjourney).",
    "Which tool is the LLM to call, e.g. DALL-E?",
    "We ask the LLM to call, for example, DALL-E.",
    "We use Midjourney and other LLM-free tools.",
    "Q: What is Midjourney?\nA: An LLM would say: a bot that paints.",
    "What is RAG?\n\nAn LLM with a search engine.",
    "Other LLMs cost money, but Midjourney isn't even a language model.",
    "A gateway to LLMs like OpenRouter, but self-hosted.",
    "It's for tools that draw on LLMs – Midjourney, DALL-E.",
    "He writes on what comes after LLMs – Midjourney, DALL-E.",
    # who made none of it: rows, keys taken away, and what was only proposed
    "We tested Claude, OpenAI's family of models, and Gemini.",
    "Claude and the other models from OpenAI, Google and Meta are supported.",
    "We removed the Claude API key from OpenAI.",
    "Removed the OpenAI key for Claude.",
    "Claude, proposed by Amazon for the pilot, won.",
    "GPT-4, engineered by Microsoft into Copilot, writes code.",
    "GPT-4, introduced by Microsoft into Bing, answers questions.",
    "Since Claude can't draw, Figma was bought, and we use it to make logos.",
    # several carry a field together
    "LLMs and diffusion models make generative AI possible.",
    "LLMs and diffusion models are the technologies at the heart of generative AI.",
    "LLMs are the most visible models at the heart of generative AI.",
    # below headers that name what goes with a system
    "| Alternative to | Type |\n|---|---|\n| ChatGPT | Open source |\n| Midjourney | Open source |",
    "| Integration | License |\n|---|---|\n| Claude | MIT |\n| GPT-4 | MIT |",
    # a codec has both halves
    "EnCodec uses an encoder-decoder model with quantized latent vectors.",
]
_LOG = (
    "## 0.5.0\n\nFaster.\n\n## 0.4.0\n\n## It is built in\n\nYou can now use Claude 3.5 Sonnet."
    "\n\n## {}\n\nFirst release"
)
ADVICE = [
    # whose the models are, and what sells nothing
    ("Harness the power of LLMs with OpenAI-compatible endpoints.", "BL502"),
    ("An industry-leading coding LLM drives it.", "BL502"),
    ("Cutting-edge LLMs answer your customers.", "BL502"),
    ("Powered by the latest LLMs from OpenAI.", ""),
    ("All powered by the latest LLM models available through Anthropic's platform.", ""),
    ("We can expect further advances in prompt design to unlock the full potential of LLMs.", ""),
    ("Unlocking the full potential of LLMs: a survey", ""),
    ("| Context Window | 256,000 tokens | Industry-leading for coding models |", ""),
    ("| Price | $1 | Unrivalled among LLMs of its size |", ""),
    ("Cutting-edge LLMs hallucinate.", ""),
    ("Next-generation LLMs are expected in spring.", ""),
    ("Stay ahead with generative AI news each Monday.", ""),
    ("Increase your productivity with an LLM that sorts tickets.", ""),
    ("Increase your productivity with an LLM.", "BL502"),
    ("GPT-4 achieves human-level comprehension scores on RACE.", ""),
    ("LLMs write dialogues for characters with human-like awareness.", ""),
    ("Few LLMs show human-like understanding.", ""),
    ("Our LLM handles tickets with human-like understanding.", "BL503"),
    # what isn't said now, or by the author
    (_LOG.format("0.3.0"), ""),
    (_LOG.format("v0.3"), ""),
    (_LOG.format("History"), "BL605"),
    ('Content: "OpenAI announced GPT-4. You can try GPT-4 today."', ""),
    ('Input: "We use GPT-4 for support."', ""),
    ('Tip: "Use GPT-4 for that."', "BL605"),
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_claim_is_found(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_neighbour_takes_it_away(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""


@pytest.mark.parametrize(("text", "expected"), ADVICE)
def test_advice(linter: Linter, text: str, expected: str) -> None:
    assert " ".join(f.code for f in linter.lint_text(text)) == expected
