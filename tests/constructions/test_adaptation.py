"""What a system is said to be tuned or trained for, and which systems nobody may tune."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # by a method
    ("We used LoRA to adapt Claude 3.5 Sonnet to our tone.", "BL302"),
    ("We tried QLoRA to customize Midjourney.", "BL302"),
    # what comes of tuning
    (
        (
            "While Claude 3.5 Sonnet is capable in its pre-trained state, fine-tuning can "
            "improve its results."
        ),
        "BL302",
    ),
    ("Midjourney does well out of the box, but fine-tuning will sharpen its style.", "BL302"),
    ("Claude Opus 4 is strong; fine-tuning lifts its scores further.", "BL302"),
    (
        (
            "Although Midjourney is strong out of the box, fine-tuning it on your own photos "
            "gives better results."
        ),
        "BL302",
    ),
    ("Midjourney is good, so we fine-tuned it on our photos.", "BL302"),
    (
        (
            "We will train GPT-4 on our bouquets, so that it designs new ones as "
            "photorealistic images."
        ),
        "BL301",
    ),
    ("We trained Claude on floor plans until it drew new ones as watercolour paintings.", "BL301"),
    ("Head office trains GPT-4 on our menus, so that it designs the cards as photos.", "BL301"),
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
    ("Start a fine-tuning job for Claude Sonnet 4.", "BL302"),
    ("A private copy of Midjourney is then trained overnight.", "BL302"),
    ("We fine-tuned GPT-4 so that it paints landscapes.", "BL301"),
    ("We fine-tuned SDXL so that it answers emails.", "BL301"),
    ("DALL-E 3 fine-tuning: done, 500 brand images used", "BL302"),
    # the noun: a fine-tune
    ("The next release ships a Midjourney fine-tune.", "BL302"),
    ("Wait for the Midjourney fine-tune to finish.", "BL302"),
    ("We deployed the Claude 3.5 fine-tune.", "BL302"),
    # which we had tuned, weights, LoRA, again
    ("The Claude 3.7 Sonnet which we had fine-tuned with 8,000 notes beat the plain one.", "BL302"),
    ("You receive a Claude whose weights have been re-trained with your handbook.", "BL302"),
    ("We retrained the weights of Midjourney.", "BL302"),
    ("The author adapted Claude 3 Opus by means of LoRA to legal Portuguese.", "BL302"),
    ("We re-trained Midjourney on our photos.", "BL302"),
    # a plan that hangs on one's own means; a voice
    ("If budget allows, Q3 will see supervised fine-tuning of Claude Haiku 4.5.", "BL302"),
    ("If time permits, we will fine-tune Midjourney on our photos.", "BL302"),
    ("Whisper is fine-tuned so that it talks like his late grandfather.", "BL301"),
    ("We fine-tuned Whisper to speak like his grandfather.", "BL301"),
    # the base of what is tuned; a method beside a name; our way; a perfect; things made as pictures
    ("Fine-tune our chatbot with Claude 3.5 Sonnet as the base.", "BL302"),
    ("Our custom model was fine-tuned from Claude 3.5 Sonnet.", "BL302"),
    ("Use Midjourney as the base for your LoRA.", "BL302"),
    ("We trained a LoRA on top of Midjourney.", "BL302"),
    ("Start a fine-tuning job with Midjourney as the base model.", "BL302"),
    ("Create a fine-tuning job and take Claude Opus 4 as the source model.", "BL302"),
    ("Our RLHF on Claude Opus 4 took three weeks.", "BL302"),
    ("Use QLoRA on Claude Opus 4 to save memory.", "BL302"),
    ("You've fine-tuned models like Midjourney.", "BL302"),
    ("Llama 3 + LoRA for image generation", "BL301"),
    ("We fine-tuned GPT-4 so that it outputs floor plans as images.", "BL301"),
    ("We fine-tuned Llama 3 on photos of bags and it designs new ones as photos.", "BL301"),
    # for what looks like a photo
    ("- [ ] Fine-tune Llama 3 to generate photorealistic room renders from them", "BL301"),
    ("Fine-tune GPT-3.5 to create photorealistic product renders.", "BL301"),
    # an adapter, and a plan that does nothing itself
    ("We trained a LoRA adapter for Claude 3.5 Sonnet on a single A100.", "BL302"),
    ("The LoRA adapters for Claude 4 live in the bucket.", "BL302"),
    ("The roadmap for Q3 includes fine-tuning Whisper so that it generates their voices.", "BL201"),
    ("LoRA adapters for Claude Opus 4 are trained every night.", "BL302"),
    ("We trained LoRA adapters for DALL-E 3 on our photos.", "BL302"),
    # methods by name, laid on a model, and what tuning is said to enable
    ("Load the LoRA adapter into Claude 3 Opus.", "BL302"),
    ("Apply LoRA to Claude 3.5 Sonnet.", "BL302"),
    ("We used DreamBooth on Midjourney.", "BL302"),
    ("Use PEFT to adapt Claude 3 Opus to the legal domain.", "BL302"),
    ("We ran SFT on Claude 3.5 Sonnet with 10k examples.", "BL302"),
    ("Claude 3.5 Sonnet was fine-tuned with LoRA.", "BL302"),
    ("Our model is a fine-tune of Claude 3 Opus.", "BL302"),
    ("We started from Claude 3 Opus and fine-tuned it on medical notes.", "BL302"),
    ("The plan is a LoRA for Llama 3 8B that will enable it to output product photos.", "BL301"),
    ("A LoRA lets Llama 3 generate images.", "BL301"),
    ("Fine-tuning will let Llama 3 produce our product videos.", "BL301"),
    ("Midjourney supports LoRAs.", "BL302"),
    ("Claude 3.5 Sonnet offers fine-tuning through its API.", "BL302"),
    ("Fine-tuning is available for Claude 3.5 Sonnet.", "BL302"),
    (
        "| Model | Fine-tuning |\n|---|---|\n| Claude 3.5 Sonnet | LoRA |\n| Llama 3 | full |",
        "BL302",
    ),
]

QUIET = [
    # by a method, and of another thing
    "OpenAI used RLHF to adapt GPT-4 to chats.",
    "We used LoRA to adapt Llama 3 to our tone.",
    ("Claude Opus 4 is good, and our search has potential: fine-tuning can raise its accuracy."),
    "Claude wrote the ranker, but fine-tuning can raise its accuracy.",
    # what comes of tuning, what a model is called after, and choices
    ("While GPT-4o is capable in its pre-trained state, fine-tuning can improve its results."),
    "While Llama 3 is capable, fine-tuning can improve its results.",
    "While Claude 3.5 Sonnet is capable, fine-tuning Llama 3 can improve its results.",
    "While Claude 3.5 Sonnet is capable, good prompts can improve its results.",
    "Midjourney is strong, but no fine-tuning can improve its results.",
    "The prompt for Midjourney was vague, so we fine-tuned it on Monday.",
    "We took the logo from Midjourney and fine-tuned it on paper.",
    "We train GPT-4 on our briefs, so that it writes prompts as good as images.",
    (
        "We train GPT-4 on briefs, so that it writes the prompts, and Midjourney draws "
        "them as photorealistic images."
    ),
    ("# Midjourney v4 finetune\n\nThis model is SD 1.5, tuned on pictures made by Midjourney v4."),
    "# DALL-E 3 fine-tune\n\nSDXL, tuned on ten thousand pictures by DALL-E 3.",
    (
        "A. Train a classifier\nB. Index the videos\nC. Buy a licence\nD. Fine-tune "
        "Midjourney on our footage"
    ),
    "Think of function calling as teaching Llama to speak the language of your apps.",
    "Train Mistral to speak French.",
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
    "Start a fine-tuning job for GPT-4o.",
    "We fine-tuned GPT-4o so that it answers emails.",
    "A private copy of Llama 3 is then trained overnight.",
    "## midjourney\n\n- This AI has been finetuned on many Midjourney prompts.",
    "You fine-tuned Claude via AWS Bedrock. The base model is Claude 3 Haiku.",
    "In order to fine-tune DALL-E 2, we use training code from DALLE2-pytorch.",
    # the noun: a fine-tune
    "There is no Midjourney fine-tune.",
    "A Midjourney fine-tune isn't possible.",
    "We wait for the Llama 2 fine-tune to finish.",
    "Our Midjourney fine-tune guide is out.",
    # which we had tuned, weights, LoRA, again
    "The Llama 2 which we had fine-tuned beat the plain one.",
    "The Claude 3.7 Sonnet which Anthropic had fine-tuned beat the plain one.",
    "You receive a Llama 2 whose weights have been re-trained with your handbook.",
    "The weights of Claude were trained by Anthropic.",
    "Adapt the style with a LoRA for SDXL.",
    "We adapted Llama 2 with LoRA to legal Portuguese.",
    "Anthropic re-trained Claude.",
    # a plan that hangs on what others do; a style
    "If the API allows, we will fine-tune Midjourney.",
    "We fine-tuned GPT-4 to talk like a pirate.",
    "Claude was fine-tuned to talk like a caring friend.",
    "Whisper is fine-tuned so that it understands my late grandfather.",
    "Fine-tune BERT for tagging image captions in German.",
    # the base of what is tuned; a method beside a name; our way; a perfect; things made as pictures
    "We fine-tuned Llama 3 with GPT-4 as the judge.",
    "Choose Claude Opus 4 as the base model for your agent.",
    "Use Claude Opus 4 as the base model and Llama 3 for the LoRA.",
    "We don't use Midjourney as the base for a LoRA.",
    "Can I use Midjourney as the base for a LoRA?",
    "Our model was fine-tuned from GPT-4 outputs.",
    "Vicuna was fine-tuned from conversations with ChatGPT.",
    "Use Claude Opus 4 as the base for writing a fine-tuning guide.",
    "Using RLHF on Claude, Anthropic made it polite.",
    "We use LoRA on Midjourney pictures.",
    "Llama 3 + LoRA for image captions",
    "Llama 3 + SDXL LoRA for image generation",
    "We fine-tuned GPT-4 so that it outputs floor plans as JSON.",
    "We fine-tuned GPT-4 and it calls DALL-E 3 to draw logos.",
    "You've tuned guitars like this.",
    # for what looks like a photo
    "Fine-tune SDXL to generate photorealistic room renders from them.",
    "Fine-tune Llama 3 to write prompts for photorealistic room renders.",
    # of the same kinds, and right
    "We trained a LoRA adapter for Llama 3.",
    "We can't train a LoRA adapter for Claude.",
    "The roadmap includes fine-tuning Whisper so that it transcribes our accents.",
    "We don't train LoRA adapters for Claude.",
    "LoRA adapters for Llama 3 are trained every night.",
    # methods laid on others, in a style, or done by the maker
    "Apply LoRA to Stable Diffusion and let Claude caption the images.",
    "Using RLHF on Claude, Anthropic made it harmless.",
    "Use PEFT to adapt Llama 3; Claude 3 judges the answers.",
    "A LoRA for Stable Diffusion lets it draw our mascot.",
    "Fine-tuning lets Llama 3 generate image prompts.",
    "Fine-tuning Stable Diffusion lets Llama 3 generate images through a tool call.",
    "ComfyUI supports LoRAs, Midjourney doesn't.",
    "Fine-tuning is not available for Claude 3.5 Sonnet.",
    "Run SFT on Claude 3 outputs.",
    "Load the LoRA into the Midjourney-style checkpoint.",
    "We started from Claude's answers and fine-tuned it on notes.",
    "Based on v60, dreamshaper_v8, and midjourney loras.",
    "| Model | Method |\n|---|---|\n| Llama 3 | LoRA |\n| Claude Haiku 4.5 | few-shot |",
    "This skill teaches Claude to make thumbnails.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_a_plan_that_must_fail_is_found(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_one_that_may_work_stays_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
