"""What a system is said to be tuned or trained for, and which systems nobody may tune."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # for an output that it doesn't make
    ("Fine-tune GPT-4 for images.", "BL301"),
    ("We will finetune Llama 3 to generate product photos.", "BL301"),
    ("Let's train GPT-4 to draw our logos.", "BL301"),
    ("Retrain Llama 3 for image generation.", "BL301"),
    ("We customised GPT-4 for video creation.", "BL301"),
    ("Tune Mistral 7B so that it draws icons.", "BL301"),
    ("Teach GPT-4 to paint portraits.", "BL301"),
    ("We are going to fine-tune an LLM for image generation.", "BL301"),
    ("The team is fine-tuning Llama 3 to produce music.", "BL301"),
    ("A fine-tuned GPT-4 that generates images is the goal.", "BL301"),
    ("We use a fine-tuned Llama 3 to create logos.", "BL301"),
    ("We built a fine-tuned Llama 3 model that draws icons.", "BL301"),
    ("Llama 3 was fine-tuned to generate images.", "BL301"),
    ("GPT-4, fine-tuned for image generation, costs little.", "BL301"),
    ("Fine-tuning of GPT-4 for image creation takes a day.", "BL301"),
    ("We need product visuals. Let's fine-tune GPT-4!", "BL301"),
    ("GPT-4 can be fine-tuned for logo design and image creation.", "BL301 BL301"),
    ("Our LLM is trained to draw illustrations.", "BL301"),
    ("Stable Diffusion can be fine-tuned to write blog posts.", "BL301"),
    ("Train a LoRA for Llama 3 that generates images.", "BL201"),
    # of a system that nobody may tune
    ("We fine-tuned Midjourney on our catalogue.", "BL302"),
    ("Fine-tune Midjourney with your own photos.", "BL302"),
    ("A fine-tuned Midjourney makes our covers.", "BL302"),
    ("Midjourney fine-tuning is part of our service.", "BL302"),
    ("You can fine-tune DALL-E 3 on your brand.", "BL302"),
    ("Train a LoRA for Midjourney.", "BL302"),
    ("Train custom Midjourney diffusion models on ten portraits.", "BL302"),
    ("Use DreamBooth to fine-tune Midjourney.", "BL302"),
    ("Train a custom Midjourney model.", "BL302"),
    ("I will train custom Midjourney models.", "BL302"),
    ("Midjourney was fine-tuned on our photos.", "BL302"),
    ("We offer fine-tuning of Midjourney.", "BL302"),
    ("Custom training for Midjourney is available.", "BL302"),
    ("We trained our own Midjourney model.", "BL302"),
    ("Our Midjourney fine-tune knows the brand.", "BL302"),
    ("Fine-tune DALL-E 3 with DreamBooth.", "BL302"),
    ("Midjourney supports fine-tuning.", "BL302"),
    ("Midjourney allows you to fine-tune the model on your style.", "BL302"),
    # in a list
    ("- Midjourney fine-tuning", "BL302"),
    ("Bring in a partner tool (Midjourney fine-tune, Flux, etc.).", "BL302"),
    ("- Fine-tuned DALL-E 3 model for pharmaceutical products", "BL302"),
    ("You can customise DALL-E 3 by fine-tuning it on your photos.", "BL302"),
    # more phrasings
    ("A Midjourney LoRA was trained on our photos.", "BL302"),
    ("Midjourney was fine-tuned by our team on 400 photos.", "BL302"),
    ("The Midjourney model that we fine-tuned on our catalogue", "BL302"),
    ("Midjourney, fine-tuned on our own photos, draws the covers.", "BL302"),
    ("We use a version of Midjourney fine-tuned on our brand.", "BL302"),
    ("Our fine-tune of Midjourney draws the covers.", "BL302"),
    ("Midjourney has been fine-tuned on our brand.", "BL302"),
    ("GPT-4 will be fine-tuned for image generation.", "BL301"),
    ("GPT-4 is to be fine-tuned to draw logos.", "BL301"),
    ("Plan: fine-tune GPT-3.5 to produce product photos.", "BL301"),
    ("We are fine-tuning GPT-4 for video.", "BL301"),
    ("The team has fine-tuned GPT-3.5 so that it draws icons.", "BL301"),
    ("We adapted GPT-4 to generate images.", "BL301"),
    ("Our house model is a Midjourney that we tuned on 3,000 packshots.", "BL302"),
    ("Midjourney was retrained on our archive.", "BL302"),
    ("The custom Midjourney model was trained on our archive.", "BL302"),
    ("We trained our own Midjourney.", "BL302"),
    ("Claude Opus 4, fine-tuned by our data team, grades the essays.", "BL302"),
    ("Fine-tune DALL-E 3 on your brand.", "BL302"),
    ("A DALL-E 3 fine-tune does the mascots.", "BL302"),
    ("Step 3: Fine-tune Claude Opus 4.", "BL302"),
    ("You can fine-tune Gemini 2.5 Pro to make music.", "BL301"),
    # on what the reader gives it
    ("Train DALL-E 3 with your product photos.", "BL302"),
    ("We trained Midjourney with our images.", "BL302"),
    ("You can train Sora on your own footage.", "BL302"),
    # in brackets behind the name
    ("Model: Claude 4 (fine-tuned)", "BL302"),
    ("We use Claude 4 (fine-tuned on our data).", "BL302"),
    ("Custom Claude fine-tune for the financial domain", "BL302"),
    ("a custom Claude finetune", "BL302"),
    ("Fine-tune Whisper on her recordings to speak any text.", "BL301"),
    # what it is for, told in a clause or a way of tuning
    ("Consider fine-tuning Llama 3 so it generates images.", "BL301"),
    ("Try fine-tuning Llama 3 until it draws logos.", "BL301"),
    ("You could fine-tune an LLM on your songs, so it generates new audio tracks.", "BL301"),
    ("We adapt Llama 3 by fine-tuning for video generation.", "BL301"),
    ("We adapt GPT-4.1 through instruction tuning for the production of video clips.", "BL301"),
    # of a system that nobody may tune
    ("We do RLHF on Midjourney.", "BL302"),
    ("We run a LoRA on Midjourney.", "BL302"),
    ("We apply fine-tuning to Midjourney.", "BL302"),
    ("We tested DALL-E fine-tuning variants.", "BL302"),
    ("We start the Midjourney fine-tune job.", "BL302"),
    ("Skills: Python, PyTorch, fine-tuning (Llama, Midjourney)", "BL302"),
    ("Trained a Midjourney model on the client's photos", "BL302"),
    # a title, and how it is done
    (
        "## Fine-tuning Midjourney\n\nUpload at least 20 images and wait for the job to finish.",
        "BL302",
    ),
    ("## Fine-tuning DALL-E 3\n\nPrepare a dataset of 50 pictures.", "BL302"),
    ("Tools: Blender, DALL-E fine-tuning", "BL302"),
    ("We re-run the Midjourney fine-tune job.", "BL302"),
    ("Self-host DALL-E 3 and fine-tune it.", "BL303 BL302"),
    ("Since the API of Midjourney offers fine-tuning, we use it.", "BL302"),
]

QUIET = [
    "Claude 3.5 has no fine-tuning.",
    "Claude 3.5 has no fine-tuning capabilities.",
    "Our platform offers fine-tuning capabilities for Llama 3.",
    # for an output that it doesn't make
    "Fine-tune GPT-4 for support tickets.",
    "Fine-tune Stable Diffusion for images of shoes.",
    "Fine-tune GPT-4o on images.",
    "Fine-tune Llama 3 for image captions.",
    "You can't fine-tune GPT-4 to generate images.",
    "Don't fine-tune GPT-4 for images.",
    "Should we fine-tune GPT-4 for images?",
    "We fine-tuned Llama 3 to write prompts for an image generator.",
    "We fine-tune FLUX.1 dev for product photos and Llama 3 for copy.",
    "Train SDXL to draw our logos.",
    "Teach GPT-4 to describe portraits.",
    "A fine-tuned GPT-4 that writes alt text is the goal.",
    "Our LLM is trained to describe illustrations.",
    "Anthropic trained Claude 4 to refuse such images.",
    "We train our staff to draw with Midjourney.",
    # of a system that nobody may tune
    "You can't fine-tune Midjourney.",
    "Midjourney can't be fine-tuned.",
    "Fine-tuned models beat Midjourney.",
    "Fine-tune your Midjourney prompts.",
    "We fine-tuned Stable Diffusion on Midjourney images.",
    "Unlike Midjourney, SDXL can be fine-tuned.",
    "Train a LoRA for SDXL.",
    "Train an SDXL LoRA on ten Midjourney portraits.",
    "Use DreamBooth to fine-tune Stable Diffusion.",
    "The Midjourney training course starts on Monday.",
    "Midjourney doesn't support fine-tuning.",
    "Fine-tune the settings of Midjourney.",
    "Midjourney was trained on images from the web.",
    "Midjourney offers a training video.",
    "Instead of Midjourney we fine-tune SDXL.",
    # in a list
    "- Stable Diffusion fine-tuning",
    "Fine-tune Midjourney's settings.",
    "Fine-tune the Midjourney integration.",
    "- Fine-tunable (can't fine-tune Midjourney)",
    # more phrasings
    "We fine-tuned Llama 3 on two years of tickets.",
    "The classifier is GPT-4o mini, which our own team fine-tuned on tickets.",
    "Stable Diffusion LoRAs for each brand",
    "Our LoRA imitates the style of Midjourney.",
    "A LoRA trained on Midjourney images",
    "Train a LoRA on images from Midjourney.",
    "We fine-tuned SDXL on Midjourney outputs.",
    "Our team fine-tuned the prompt for Midjourney.",
    "GPT-3.5 will be fine-tuned for customer service.",
    "We will fine-tune GPT-3.5 for captions of our photos.",
    "## Claude fine-tuning",
    "A fine-tuned Qwen 2 model surpasses Claude 3.5 Sonnet.",
    "Fine-tuning small BERT models outperforms Claude Opus.",
    "Fine-tune BERT for longer texts.",
    "Fine-tune the DALL-E dVAE.",
    "Captions are used to fine-tune Sora 2 to improve its instruction following.",
    # by its maker, for a style that it keeps, or of what it looks up
    "They trained Midjourney on my art.",
    "Midjourney was trained on our photos.",
    "Train Midjourney on your style.",
    "Train ChatGPT on your data.",
    "Train Stable Diffusion on your photos.",
    "The fine-tuning of Claude means that the model expects our prompt in a format.",
    "Perplexity has built its own engine and models fine-tuned on open foundations.",
    "We use Claude 4 (fine-tuned by Anthropic).",
    "We use Llama 3 (fine-tuned on our data).",
    "Some of the feedback data used to finetune Claude was made public alongside our research.",
    "DALL-E is a GPT-3 based model trained to generate images.",
    "DALL-E is a version of GPT-3 trained to generate images.",
    'DALL-E was described as "a version of GPT-3" adapted to generate images.',
    "Fine-tune Claude 4 on your style (if the API allows it).",
    "Claude finetunes its answers.",
    "Fine-tune GPT-4 to speak French.",
    "Fine-tune GPT-4 to speak like a pirate.",
    # what it is for, told in a clause or a way of tuning
    "Consider fine-tuning Llama 3 so it writes better captions.",
    "Try fine-tuning Llama 3 until it writes code.",
    "We fine-tuned Llama 3 for tone, so it draws on our docs.",
    "We adapt Stable Diffusion by fine-tuning for logos.",
    # of a system that nobody may tune
    "OpenAI does RLHF on DALL-E 3.",
    "Anthropic does RLHF on Claude.",
    "We do RLHF on Llama 2.",
    "We run LoRA on Midjourney images.",
    "We do fine-tuning on ChatGPT transcripts.",
    "We run evaluations on Midjourney.",
    "We don't do RLHF on Claude.",
    "The Midjourney fine-tuning job posting",
    "Fine-tuning (see Midjourney's docs)",
    "We tested Stable Diffusion fine-tuning variants.",
    # a title, and how it is done
    "## Fine-tuning Midjourney\n\nIt isn't possible to upload training data.",
    "## Fine-tuning Midjourney\n\nAdd --stylize to your prompt.",
    "## Fine-tuning Llama\n\nPrepare a dataset.",
    "## Fine-tuning Midjourney prompts\n\nCollect a dataset of prompts.",
    "Skills: Midjourney, prompting, fine-tuning",
    "A sprint on fine-tuning and improving all of the prompts for Midjourney [2].",
    "Prompting or tuning Midjourney (long jobs, cost) and why my bill is so high.",
    "We considered fine-tuning Claude but had to abandon the idea since it isn't offered.",
    "The API of the host offers fine-tuning for Claude's rivals.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_a_plan_that_must_fail_is_found(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_one_that_may_work_stays_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
