"""Acts that are done in a work, what comes of tuning, and what a part is used for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # an act of seeing or hearing, with its article
    ("The image analysis is done by Llama 2.", "BL202"),
    ("Our photo tagging is performed by GPT-3.", "BL202"),
    ("In our app, the image analysis is carried out by BERT.", "BL202"),
    ("We use GPT-3.5 for the image recognition.", "BL202"),
    ("We chose Llama 2 for our audio analysis.", "BL202"),
    ("GPT-3.5 is used for the video analysis.", "BL202"),
    ("The video analysis runs on GPT-3.5.", "BL202"),
    ("The image recognition is powered by GPT-3.5.", "BL202"),
    ("Image generation is carried out by Claude.", "BL201"),
    # how somebody pronounces a word
    ("GPT-3.5 hears how you pronounce the words.", "BL202"),
    ("GPT-3.5 hears how you pronounce each word and gently corrects you.", "BL202"),
    ("Llama 2 listens to how you pronounce the words.", "BL202"),
    ("Claude listens to how the caller speaks.", "BL202"),
    ("BERT hears whether you mispronounce a word.", "BL202"),
    # what is pulled out of a picture
    ("Whisper pulls the text out of your scanned receipts.", "BL202"),
    ("GPT-3.5 pulls the text out of scanned invoices.", "BL202"),
    ("GPT-3.5 pulls the totals out of photos of receipts.", "BL202"),
    ("GPT-3.5 pulls the totals from scanned receipts.", "BL202"),
    ("GPT-3.5 pulls the totals off scanned receipts.", "BL202"),
    ("GPT-3.5 extracts the totals from scanned receipts.", "BL202"),
    ("GPT-3.5 gets the text out of photos.", "BL202"),
    ("GPT-3.5 lifts the text out of screenshots.", "BL202"),
    ("Llama 2 digs the dates out of old photos.", "BL202"),
    # what one gets out of a tuned system
    ("Train a LoRA for SDXL and for Midjourney.", "BL302"),
    ("Take GPT-3.5, fine-tune it, and get product photos out of it.", "BL301"),
    ("Take Llama 2, fine-tune it and get logos out of it.", "BL301"),
    ("Fine-tune GPT-3.5 and get product photos.", "BL301"),
    ("Fine-tune Llama 2 on your catalogue and get product photos.", "BL301"),
    ("We fine-tuned Llama 2 and got logos.", "BL301"),
    ("We fine-tuned Llama 2 and got logos out of it.", "BL301"),
    ("You can fine-tune GPT-3.5 and let it draw logos.", "BL201"),
    ("You fine-tune GPT-3.5 and receive product photos.", "BL301"),
    ("Fine-tuning GPT-3.5 gives you product photos.", "BL301"),
    ("Fine-tuning Llama 2 yields logos in our style.", "BL301"),
    ("By fine-tuning GPT-3.5 you get product photos.", "BL301"),
    ("After fine-tuning, GPT-3.5 gives us product photos.", "BL201"),
    ("After fine-tuning GPT-3.5, we get product photos.", "BL301"),
    ("Once fine-tuned, Llama 2 returns logos.", "BL301"),
    ("Our idea: we fine-tune Llama 2 and get logos.", "BL301"),
    # a LoRA of one's own
    ("Train your own LoRA for Midjourney.", "BL302"),
    ("Make your own LoRA for Midjourney.", "BL302"),
    ("Train your LoRA for Midjourney.", "BL302"),
    ("Train a custom LoRA for Midjourney.", "BL302"),
    ("Train your own LoRAs for DALL-E 3.", "BL302"),
    ("How to train your own LoRA for Midjourney", "BL302"),
    ("We trained our own LoRA for Midjourney.", "BL302"),
    # a part that does the work itself
    ("ChatGPT uses a GAN to come up with its answer.", "BL401"),
    ("ChatGPT uses a GAN to come up with text.", "BL401"),
    ("ChatGPT uses a GAN to respond.", "BL401"),
    ("ChatGPT uses a GAN to reply to you.", "BL401"),
    ("ChatGPT uses a GAN to talk to you.", "BL401"),
    ("ChatGPT uses a GAN to work.", "BL401"),
    ("ChatGPT uses a GAN to put its sentences together.", "BL401"),
    ("ChatGPT uses a GAN to form its answers.", "BL401"),
    ("ChatGPT uses a GAN to chat.", "BL401"),
    ("ChatGPT uses a diffusion model to craft its answers.", "BL401"),
    ("Midjourney uses a GAN to come up with pictures.", "BL401"),
    ("Midjourney uses a GAN to turn prompts into pictures.", "BL401"),
    ("Stable Diffusion relies on a GAN to come up with images.", "BL401"),
    ("Claude uses diffusion to come up with its sentences.", "BL402"),
]
TWINS = [
    # an act of seeing or hearing, with its article
    "The image recognition is not handled by GPT-3.5.",
    "The image recognition is handled by GPT-4.",
    "The image recognition is handled by YOLO, not by GPT-3.5.",
    "The code for the image recognition is written by GPT-3.5.",
    "We use GPT-3.5 for the report on the image recognition.",
    "We use GPT-3.5 for the image recognition report.",
    "We use GPT-3.5 and YOLO, which does the image recognition.",
    "The voice transcription is cleaned up by GPT-3.5.",
    "The speech recognition is done by Whisper, the rest by GPT-3.5.",
    "We use YOLO for the image recognition and GPT-3.5 for the report.",
    "Is the image recognition handled by GPT-3.5?",
    "We used GPT-3.5 to document the image recognition.",
    "The image analysis runs on the phone, the chat on GPT-3.5.",
    "The image analysis runs on a server next to GPT-3.5.",
    "Image generation is carried out by SDXL.",
    "The image analysis is supported by GPT-3.5 in the docs.",
    "The video analysis is supported by the GPT-3.5 team.",
    "The image analysis runs without GPT-3.5.",
    # how somebody pronounces a word
    "GPT-3.5 explains how you pronounce the words.",
    "GPT-4o hears how you pronounce the words.",
    "Suno hears how you pronounce the words.",
    "GPT-3.5 hears how people talk about your brand.",
    "GPT-3.5 doesn't hear how you pronounce the words.",
    "GPT-3.5 listens to how users speak about your brand.",
    "GPT-3.5 listens to what you say in the chat.",
    "Whisper hears how you pronounce the words and GPT-3.5 corrects you.",
    "GPT-3.5 notes how you pronounce the words in IPA.",
    # what is pulled out of a picture
    "GPT-3.5 pulls the text out of invoices.",
    "GPT-3.5 pulls the best out of your photos' captions.",
    "GPT-3.5 takes the work out of photos.",
    "GPT-3.5 takes the pain out of editing photos.",
    "GPT-3.5 gets more out of your photos.",
    "GPT-4 pulls the text out of scanned invoices.",
    "GPT-3.5 makes a story out of photos you describe.",
    "Tesseract pulls the text out of scanned invoices and GPT-3.5 sorts it.",
    "GPT-3.5 pulls the plug.",
    "GPT-3.5 pulls ideas out of photos you describe.",
    "GPT-3.5 gets the team out of the photo business.",
    "GPT-3.5 pulls the text out of image captions.",
    "GPT-3.5 does not pull the text out of scans.",
    # what one gets out of a tuned system
    "Train a LoRA for SDXL, not for Midjourney.",
    "Train a LoRA for SDXL, not Midjourney.",
    "Fine-tune GPT-3.5 and get product descriptions.",
    "Fine-tune GPT-3.5 and get product photos from your studio.",
    "Fine-tune GPT-3.5 on captions and get the product photos from Midjourney.",
    "We fine-tuned GPT-3.5 and got image captions.",
    "We fine-tuned SDXL and got logos out of it.",
    "Fine-tune GPT-3.5 and get a photo of yourself on the leaderboard.",
    "Fine-tune GPT-3.5 and get the photos ready.",
    "The plan is simple: take GPT-3.5, fine-tune it, and you get product photos from our studio.",
    "The plan is simple: take SDXL, fine-tune it, and get product photos out of it.",
    "We fine-tuned Llama 2 and got the plot shown below.",
    "We fine-tuned Llama 2 and got a chart of the losses.",
    "After fine-tuning Llama 2 we got pictures from the users.",
    "By fine-tuning GPT-3.5, you get shorter product texts.",
    "If you fine-tuned GPT-3.5, you would not get photos.",
    "By fine-tuning GPT-3.5 you don't get photos.",
    "By fine-tuning BERT, you get better embeddings.",
    "We fine-tuned Llama 2, and got a video call from the customer.",
    # a LoRA of one's own
    "Train your own LoRA for SDXL.",
    "Train your own LoRA for SDXL, not for Midjourney.",
    "You cannot train your own LoRA for Midjourney.",
    "Train your own LoRA for Midjourney-style pictures.",
    "Train your own LoRA with pictures from Midjourney.",
    # a part that does the work itself
    "ChatGPT uses a GAN to decide when to ask.",
    "ChatGPT uses a diffusion model to come up with pictures.",
    "ChatGPT uses a transformer to come up with its answer.",
    "ChatGPT doesn't use a GAN to come up with its answer.",
    "StyleGAN uses a GAN to come up with faces.",
    "ChatGPT uses a GAN to come up with training data.",
    "ChatGPT uses a GAN to come up with test cases for its filter.",
    "Midjourney uses a transformer to form a text embedding of your sentence.",
    "Midjourney uses an LLM to put your sentences into a better prompt.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
