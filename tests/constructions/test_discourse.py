"""What is said over more than a clause: pronouns, headings, leads, needs, "respectively"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter

FLAGGED = [
    ("Midjourney is popular. It is an LLM.", "BL101"),
    ("We use Midjourney for art. It is a large language model.", "BL101"),
    ("We tried Suno last week. This LLM is great for music.", "BL101"),
    ("Midjourney and Suno are popular. They are LLMs.", "BL101 BL101"),
    ("Midjourney and Suno are popular. Both are LLMs.", "BL101 BL101"),
    ("GPT-5 is popular. It generates images.", "BL201"),
    ("GPT-5 is popular. The model generates images.", "BL201"),
    ("GPT-5 is popular. This model generates images.", "BL201"),
    ("GPT-5 is our tool of choice. The tool draws our logos.", "BL201"),
    ("GPT-5 is popular. We use it to generate images.", "BL201"),
    ("GPT-5 is popular. You can use it for image generation.", "BL201"),
    ("Meet GPT-5. It draws your logo in seconds.", "BL201"),
    ("We subscribed to GPT-5. It draws our logos.", "BL201"),
    ("Our team loves GPT-5, because it draws our logos.", "BL201"),
    ("GPT-5 is fast and it draws logos.", "BL201"),
    ("We tested GPT-4 and Midjourney. The former draws our logos.", "BL201"),
    ("We tested GPT-5 and Midjourney. The latter writes our blog posts.", "BL201"),
    (
        "GPT-5 and Midjourney are both good. The former paints pictures, the latter is cheap.",
        "BL201",
    ),
    ("GPT-5 is new.\n\nIt generates images from text.", "BL201"),
    ("## GPT-5\n\nIt generates images from text.", "BL201"),
    ("## GPT-5\n\nGenerates images from text.", "BL201"),
    ("## Midjourney\n\nAn LLM for artists.", "BL101"),
    ("## Midjourney\n\nA large language model that makes pictures.", "BL101"),
    ("### 3. Midjourney\n\nThe best LLM for artists.", "BL101"),
    ("## Midjourney\n\nThis LLM makes pictures.", "BL101"),
    ("## What is Midjourney?\n\nIt is a large language model.", "BL101"),
    ("## GPT-5\n\n- Generates images\n- Costs $20", "BL201"),
    ("## GPT-5\n\n- Writes text\n- Makes videos", "BL201"),
    ("GPT-5:\n\n- writes text\n- generates images", "BL201"),
    ("With GPT-5 you can:\n\n- write text\n- generate images", "BL201"),
    ("GPT-5 can:\n\n* summarise documents\n* create videos", "BL201"),
    ("We use GPT-5 for:\n\n- translation\n- image generation", "BL201"),
    ("Use GPT-5 for the following tasks:\n\n- Image generation\n- Translation", "BL201"),
    ("We use these LLMs:\n\n- GPT-4\n- Midjourney", "BL101"),
    ("## Popular LLMs\n\n- GPT-4\n- Midjourney", "BL101"),
    (
        "Types of generative AI:\n"
        "\n"
        "- LLMs\n"
        "  - GPT-4\n"
        "  - Midjourney\n"
        "- Image generators\n"
        "  - DALL-E",
        "BL101",
    ),
    ("## Models\n\n### LLMs\n\n1. GPT-5\n2. Stable Diffusion", "BL101"),
    ("The following LLMs are supported:\n\n* GPT-4: for text\n* Suno: for music", "BL101"),
    ("We need product photos. Let's use GPT-5.", "BL201"),
    ("The campaign needs a video. We will use GPT-4 for it.", "BL201"),
    ("We want a new logo. GPT-5 will do it.", "BL201"),
    ("We need product visuals. The plan is to fine-tune GPT-4.", "BL301"),
    ("GPT-4 and Midjourney generate images and articles, respectively.", "BL201 BL201"),
    ("GPT-4 and Llama 3 write text and draw images, respectively.", "BL201"),
    ("GPT-4 writes text and GPT-5 images.", "BL201"),
    ("Midjourney makes images, GPT-5 music, and Suno songs.", "BL201"),
    ("Suno writes songs and GPT-5 videos.", "BL201"),
    ("Use Claude for text and GPT-5 for image generation.", "BL201"),
    ("Midjourney is not just an app; it is an LLM.", "BL101"),
    ("GPT-5 doesn't need a plan, but it generates images.", "BL201"),
    ("Midjourney is no toy: it is an LLM.", "BL101"),
    ("LLMs are not limited to text; they also generate images.", "BL201"),
    ("LLMs go beyond text to create images.", "BL201"),
    ("OpenAI released GPT-5, its latest large language model. The model can draw images.", "BL201"),
    ("Generative AI relies on LLMs. They make pictures.", "BL103 BL201"),
    ("Gen AI runs on large language models. These models turn a prompt into video.", "BL103 BL201"),
    ("Generative AI = LLMs. They are used to make pictures.", "BL102 BL201"),
    ("Generative AI, i.e. large language models, can write and generate photos.", "BL102 BL201"),
    ("Generative AI (LLMs) generates videos.", "BL102 BL201"),
    ("Large language models are new. These models are the foundation of generative AI.", "BL103"),
    ("LLMs are trained on text. They are the basis of all generative AI.", "BL103"),
    ("What is generative AI? It is a large language model that learned to write.", "BL104"),
    ("## What is an LLM?\n\nIt is a program which makes pictures.", "BL201"),
    ("## What are LLMs?\n\nThey generate images.", "BL201"),
    (
        "What is an LLM? It is a program. You type a sentence and it paints pictures.",
        "BL201",
    ),
    ("The plan for GPT-4 is simple. We fine-tune it for image generation.", "BL301"),
    ("We have a Midjourney subscription. The tool writes our job ads.", "BL201"),
    ("We bought a Midjourney seat in May. The tool writes our job ads.", "BL201"),
    ("Mistral 7B was released in 2023 under MIT. This model draws logos.", "BL201"),
    (
        "Which tool do you use? Midjourney. You give it a topic and it writes the blog post.",
        "BL201",
    ),
    # "it" is one certain model
    ("Our LLM is fast, and it draws logos.", "BL201"),
    ("The LLM from Acme is fast, and it draws logos.", "BL201"),
    ("The LLM is ready, and it generates images of cats.", "BL201"),
    ("LLMs are popular. They are image generators.", "BL101"),
    ("LLMs are popular. They are GANs.", "BL401"),
    ("LLMs are in the news. They include ChatGPT and DALL-E.", "BL101"),
    ("LLMs are in the news. They include names such as ChatGPT and DALL-E.", "BL101"),
    ("There are many language models. The best known are GPT-5 and LangChain.", "BL101"),
    ("Whisper is great. Google developed it in 2022.", "BL601"),
    ("ChatGPT is a chatbot. Google launched it in November 2022.", "BL601"),
    ("DALL-E is powerful. Its use of GANs allows it to learn.", "BL401"),
    ("The hospital in Lyon uses BERT. The model examines X-rays.", "BL202"),
    ("When M put Stable Diffusion online, nobody slept. The language model ran well.", "BL101"),
    ("The hospital uses BERT. The model examines X-rays and flags some.", "BL202"),
    ("Midjourney runs its community on Discord. It is a large language model.", "BL101"),
    ("Suno is a blessing. You can run the model locally.", "BL303"),
    ("Next we looked at Claude. The chatbot was built by OpenAI.", "BL601"),
    ("We use Kling. The LLM makes clips.", "BL101"),
    ("OpenAI is known for ChatGPT. Its Stable Diffusion draws pictures.", "BL601"),
    ("We fine-tuned Llama 3, and now the model produces speech.", "BL201"),
    ("OpenAI has added a new language model to its range. It is called Sora 2.", "BL101"),
    ("We use Firefly and Claude. Both LLMs are good.", "BL101"),
    ("You might remember that Midjourney is an LLM.", "BL101"),
    ("Mistral 7B reads the picture and explains what went wrong.", "BL202"),
    ("## Best speech recognition software\n\n1. Whisper\n2. Llama 3", "BL101"),
    ("## Top open-source LLMs of the year\n\n1. Llama 3.3\n2. Claude 3.5 Sonnet", "BL303"),
]

TWINS = [
    "Midjourney is popular. It is an image generator.",
    "GPT-5 is an LLM. Midjourney is popular. It generates images.",
    "We use GPT-5 with Midjourney. It generates images.",
    "GPT-5 is popular. Midjourney is too. It generates images.",
    "GPT-5 is popular. Our app is too. It generates images.",
    "GPT-5 writes prompts. The image model generates images.",
    "GPT-5 is popular. The tool for images is Midjourney.",
    "GPT-5 is popular. It doesn't generate images.",
    "GPT-5 is popular. It is easy to generate images with Midjourney.",
    "GPT-5 is popular. It is known that Midjourney makes images.",
    "GPT-5 is popular. We use it to write text.",
    "GPT-5 sends the prompt to our server. It generates the image.",
    "We built a pipeline around GPT-5. It generates images.",
    "We tested GPT-4 and Midjourney. The latter draws our logos.",
    "We tested GPT-4 and Midjourney. The former writes text, the latter paints.",
    "GPT-5 and Midjourney are both good. The latter paints pictures.",
    "## Midjourney\n\nAn image generator for artists.",
    "## Midjourney vs LLMs\n\nAn LLM writes text.",
    "## Midjourney\n\nAn LLM writes the prompt first.",
    "## Midjourney\n\nUnlike an LLM, it draws.",
    "## Midjourney\n\nNo LLM, but an image generator.",
    "## GPT-5\n\nIt writes text.\n\n## Midjourney\n\nIt generates images.",
    "## GPT-5\n\nGenerate images elsewhere.",
    "## GPT-5 and Midjourney\n\nGenerate images from text.",
    "## GPT-5\n\n- Writes text\n- Can't make videos",
    "## GPT-5\n\n- Reads images\n- Writes image captions",
    "GPT-5 can't:\n\n- draw\n- generate images",
    "GPT-5 is not for:\n\n- product photos\n- videos",
    "What GPT-5 doesn't do:\n\n- Generate images\n- Make videos",
    "With GPT-5 and Midjourney you can:\n\n- write text\n- generate images",
    "We use these models:\n\n- GPT-4\n- Midjourney",
    "We use LLMs and other tools:\n\n- GPT-4\n- Midjourney",
    "Tools that work with LLMs:\n\n- LangChain\n- Ollama",
    "Types of generative AI:\n\n- LLMs\n  - GPT-4\n- Image generators\n  - Midjourney",
    "## LLMs vs image generators\n\n- GPT-4\n- Midjourney",
    "These are not LLMs:\n\n- Midjourney\n- Suno",
    "We need product photos. Let's use Midjourney.",
    "We need product photos and a text about them. GPT-5 writes the text.",
    "We need product photos. GPT-5 writes the briefing for the photographer.",
    "We need product photos. We don't use GPT-5 for that.",
    "GPT-4 and Midjourney generate text and images, respectively.",
    "GPT-4 writes text and Midjourney images.",
    "GPT-4 makes text, Midjourney images, and Suno music.",
    "Use GPT-5 for text and Midjourney for images.",
    "GPT-5 writes code and tests images of containers.",
    "ChatGPT and DALL-E generate text and images.",
    "Diffusion models differ from LLMs: they create images.",
    "Designers like LLMs because they draw images.",
    "LLMs have a limit: they can't create images.",
    "Generative AI uses many models. They create images.",
    "Generative AI includes LLMs and diffusion models. They create images.",
    "Generative AI goes beyond LLMs. These models can make images.",
    "Generative AI includes more than LLMs. These models draw pictures.",
    "Generative AI isn't the same as LLMs. It makes images.",
    "We use generative AI and LLMs. They create images and text.",
    "Designers know LLMs. They make images by hand.",
    "Generative AI, including LLMs, can paint pictures.",
    "Generative AI (LLMs, diffusion models) can paint pictures.",
    "LLMs are trained on text. They are not the foundation of generative AI.",
    "LLMs are trained on text. They are the foundation of many generative AI tools.",
    "## Why do designers love LLMs?\n\nThey make images all day.",
    "## LLM or image generator?\n\nIt makes pictures.",
    "## What is an LLM?\n\nOur app uses one. It makes pictures.",
    "GPT-5 is popular. We like our app because it makes images.",
    "GPT-5 is popular. It writes text. We built an app and it makes images.",
    "We have a Midjourney subscription. The tool we built writes our job ads.",
    "We compared GPT-4 with our tool. We fine-tune it to make images.",
    "Which tool do we use? Midjourney. Our app writes the text.",
    "Compared with LLMs, generative AI is broad. These models make images.",
    "## Does Claude work with Midjourney?\n\nIt draws the images.",
    "## What if GPT-4 is down?\n\nIt falls back to Midjourney and draws the picture.",
    "Generative AI needs more than LLMs. They can't draw images.",
    # a field that is not somebody's
    "Prompt engineering is a technique. This LLM is good.",
    "An LLM is fast, and it draws logos.",
    "The LLM calls a tool, and it draws the picture.",
    "The LLM calls Midjourney, and it draws the picture.",
    "The LLM answers, and if it is enabled the image generator draws.",
    "The LLM is not an image generator, but it writes the prompt.",
    "ChatGPT is popular. Microsoft built it into Bing.",
    "We use Whisper. OpenAI released it in 2022.",
    "LLMs are in the news. They include ChatGPT and Claude.",
    "There are ways to run LLMs. The easiest is Ollama.",
    "Claude is available in Amazon Bedrock. Amazon launched it there in 2023.",
    "Foundation models, of which LLMs are one kind and image diffusion models another, are new.",
    "We use Midjourney. The LLM writes the prompts.",
    "Amazon is big. Its Claude integration works.",
    "OpenAI is great. Its Whisper model transcribes.",
    "Next we looked at Claude. The chatbot was built by Anthropic.",
    "OpenAI has added a new video generator to its range. It is called Sora 2.",
    "OpenAI has added a new language model to its range. It is not called Sora 2.",
    "We use Claude and Gemini. Both LLMs are good.",
    "You may think that Midjourney is an LLM.",
    "Our startup has a new language model. It is called the Midjourney of text.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""


@pytest.mark.parametrize(
    ("text", "system", "wrong"),
    [
        ("With GPT-5 you can:\n\n- write text\n- **generate images**", "GPT-5", "images"),
        ("## What is GPT-5?\n\nGenerates images from text.", "GPT-5", "images"),
        ("## Midjourney\n\nAn LLM for artists.", "Midjourney", "LLM"),
        ("GPT-5\n: Draws logos.", "GPT-5", "logos"),
        ("GPT-5 is popular.\n\nIt generates images.", "GPT-5", "images"),
    ],
)
def test_a_claim_over_blocks_marks_both_places(
    linter: Linter, text: str, system: str, wrong: str
) -> None:
    (finding,) = [f for f in linter.lint_text(text) if f.severity == "error"]
    assert text[finding.start : finding.end] == wrong
    assert [text[span.start : span.end] for span in finding.related] == [system]
