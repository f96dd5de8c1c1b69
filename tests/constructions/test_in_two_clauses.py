"""What arrives and is looked at, what it takes to run a system, and more of two clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # what goes on beside what was given up
    ("We replaced our designers, and now Mixtral draws the posters.", "BL201"),
    ("They abandoned the tool; Claude paints the portraits.", "BL201"),
    ("We banned the old site, and Midjourney writes the posts.", "BL201"),
    # what arrives, and who takes it in
    ("When a photo arrives, GPT-3.5 looks at it.", "BL202"),
    ("When a photo comes in, Llama 2 describes it.", "BL202"),
    ("As soon as a call ends, GPT-3.5 listens to it.", "BL202"),
    ("When a voicemail comes in, Claude listens to it.", "BL202"),
    ("When a user uploads a photo, GPT-3.5 looks at it.", "BL202"),
    ("Once the video is uploaded, Claude watches it.", "BL202"),
    ("After the call, GPT-3.5 listens to the recording.", "BL202"),
    ("Whenever a customer sends a voice message, Claude listens to it and answers.", "BL202"),
    ("When a voicemail arrives, Claude listens to it and opens a ticket.", "BL202"),
    ("Whenever a video comes in, Claude watches it.", "BL202"),
    # in which form it comes, and what was taught by training
    ("GPT-3.5 gets the floor plan as a JPG and lists the rooms.", "BL202"),
    ("Llama 2 receives the scene as a video.", "BL202"),
    ("GPT-3.5 takes the form as a scan.", "BL202"),
    ("By training GPT-4 on paintings, researchers taught it to paint.", "BL301"),
    ("After training Mistral 7B on logos, we taught it to draw icons.", "BL301"),
    # not only text
    ("GPT-3.5 processes not only text but also images and sounds.", "BL202 BL202"),
    ("GPT-3.5 processes not just text but images.", "BL202"),
    ("Llama 2 processes not only words, but also pictures.", "BL202"),
    # what takes the place of another tool
    ("Ticket 231: replace the OCR step with GPT-3.5, which can read scans directly.", "BL202"),
    ("We will replace the OCR engine with GPT-3.5, which reads scans directly.", "BL202"),
    ("Please swap Tesseract for GPT-3.5, which can read the scans itself.", "BL202"),
    # what is shown, and what comes back
    (
        "In the experiment, we showed GPT-3.5 twenty paintings and asked it for the painter.",
        "BL202",
    ),
    ("We showed GPT-3.5 twenty paintings.", "BL202"),
    ("We handed Llama 2 five photos of birds.", "BL202"),
    ("I gave Mistral 7B three screenshots.", "BL202"),
    ("We sent GPT-3.5 our holiday photos.", "BL202"),
    ("If you show GPT-3.5 a picture of a dish, it will tell you the recipe.", "BL202"),
    ("When you send Llama 2 a photo, it names the bird.", "BL202"),
    ("If you give GPT-3.5 a screenshot, it explains the error.", "BL202"),
    ("If users send Claude a voice note, it describes the mood.", "BL202"),
    # what a feature is, and what a technique is called
    ("One feature of Claude is image generation.", "BL201"),
    ("One feature of GPT-3.5 is image understanding.", "BL202"),
    ("A new capability of Llama 2 is video analysis.", "BL202"),
    ("The most useful talent of GPT-3.5 is image recognition.", "BL202"),
    ("The technique behind ChatGPT is called diffusion.", "BL402"),
    ("The method behind GPT-4 is called denoising.", "BL402"),
    ("The trick behind Midjourney is called next-token prediction.", "BL402"),
    ("Claude denoises its text.", "BL402"),
    ("To write a sentence, Claude begins with noise, which it removes.", "BL402"),
    ("GPT-4 starts with noise that it removes.", "BL402"),
    # models of which some can be tuned
    ("Some models, like Midjourney and Llama, can be fine-tuned.", "BL302"),
    ("Some models like Midjourney can be fine-tuned.", "BL302"),
    ("Models such as Midjourney can be fine-tuned on your own pictures.", "BL302"),
    # what it takes to run a system
    ("You need a GPU to run GPT-4.", "BL303"),
    ("We need three A100s to run GPT-4.", "BL303"),
    ("To run GPT-4, you need 80 GB of VRAM.", "BL303"),
    ("To host Claude 3, you will need a GPU with 48 GB.", "BL303"),
    ("In order to run GPT-4 you need two RTX 4090s.", "BL303"),
    ("With two A100s you can run GPT-4 at home.", "BL303"),
    ("With a gaming PC, you can run Claude 3.", "BL303"),
    ("A laptop with 16 GB of RAM is enough to run Claude 3.", "BL303"),
    ("Claude 3 is small enough to run on a phone.", "BL303"),
    ("GPT-4 fits on a single GPU.", "BL303"),
    ("GPT-4 fits on a USB stick.", "BL303"),
    # where a system is moved, or runs
    ("Move GPT-4 from the cloud to our own servers.", "BL303"),
    ("We moved GPT-4 from the cloud to our own data centre.", "BL303"),
    ("We moved GPT-4 to our own data centre.", "BL303"),
    # at home
    ("We run GPT-4 at home.", "BL303"),
    ("You can run Llama 3 or GPT-4 at home.", "BL303"),
    ("Anyone who has a strong computer can run GPT-4 at home.", "BL303"),
    ("With this box you can run GPT-4 at home.", "BL303"),
    ("Run Claude 3 at home.", "BL303"),
]
TWINS = [
    "We block Claude, GPT-4 generating images.",
    "We prevent GPT-4 from drawing and Mixtral from painting images.",
    "We replaced Midjourney, and GPT-4 writes the prompts.",
    "We tested whether Mixtral generates images.",
    # what arrives, and who takes it in
    "When an e-mail arrives, GPT-3.5 reads it.",
    "When a photo arrives, GPT-4 looks at it.",
    "When a photo arrives, GPT-3.5 files the ticket and a nurse looks at it.",
    "When a photo arrives, our team looks at it and GPT-3.5 writes the answer.",
    "When a photo of the form arrives with a letter, GPT-3.5 reads it.",
    "When the video ends, GPT-3.5 sums it up.",
    "When the transcript of a call arrives, GPT-3.5 reads it.",
    "When a photo arrives, GPT-3.5 doesn't look at it.",
    "When the call ends, GPT-3.5 sums it up.",
    "When a photo caption arrives, GPT-3.5 reads it.",
    # in which form it comes, and what was taught by training
    "GPT-3.5 gets the plan as text.",
    "GPT-4 gets the floor plan as a JPG.",
    "GPT-3.5 gets praised as a video tool.",
    "GPT-3.5 takes it as a given.",
    "GPT-3.5 receives the table as a CSV file.",
    "By training GPT-4 on essays, researchers taught it to write.",
    "By training our artists on GPT-4, we taught them to paint.",
    "By training SDXL on paintings, we taught it to paint.",
    "By training GPT-4 on paintings, researchers did not teach it to paint.",
    # not only text
    "GPT-4 processes not only text but also images.",
    "GPT-3.5 processes not images but text.",
    "GPT-3.5 processes not only words but also numbers.",
    # what takes the place of another tool
    "Keep the OCR step with GPT-3.5, which can read scans afterwards.",
    "We combine the OCR step with GPT-3.5, which reads the scans as text.",
    "Replace the OCR step with GPT-4, which can read scans directly.",
    # what is shown, and what comes back
    "If you show GPT-3.5 a picture, it will tell you that it cannot see.",
    "If you show GPT-3.5 a picture, it returns an error.",
    "If you showed GPT-3.5 a picture, it would describe it.",
    "If you show GPT-4 a picture of a dish, it will tell you the recipe.",
    "We showed GPT-3.5 twenty captions.",
    "We showed GPT-3.5 three times.",
    "We showed GPT-4 twenty paintings.",
    "If you show GPT-3.5 a picture, a nurse will tell you the recipe.",
    "If you send GPT-3.5 a photo, it won't tell you the recipe.",
    "We sent GPT-3.5 our captions.",
    "We showed GPT-3.5 answers to twenty painters.",
    "We gave the GPT-3.5 team five photos.",
    # what a feature is, and what a technique is called
    "One feature of GPT-4 is image understanding.",
    "A missing feature of GPT-3.5 is image understanding.",
    "One feature of our app is image understanding; GPT-3.5 writes the text.",
    "One feature of GPT-3.5 is its long context.",
    "One feature of the Claude plug-in is image generation.",
    "The technique behind Stable Diffusion is called diffusion.",
    "The technique behind ChatGPT isn't called diffusion.",
    "The technique behind ChatGPT is often called autocomplete.",
    "Claude denoises the recording's text.",
    "GPT-4 starts with noise-free text.",
    "Stable Diffusion begins with noise, which it removes.",
    # models of which some can be tuned
    "Models like Midjourney are fine-tuned by their makers.",
    "Models like SDXL can be fine-tuned.",
    "Models like Midjourney cannot be fine-tuned.",
    "Unlike models like Midjourney, SDXL can be fine-tuned.",
    "Fine-tuned models like Midjourney are popular.",
    # what it takes to run a system
    "You need two GPUs to run Llama 3.",
    "You don't need a GPU to run GPT-4.",
    "You need an API key to run GPT-4.",
    "You need a laptop and an account to use GPT-4.",
    "To use GPT-4, you need a laptop and an account.",
    "To run the GPT-4 demo, you need a laptop.",
    "With a laptop and an API key, you can run GPT-4.",
    "OpenAI needs thousands of GPUs to run GPT-4.",
    "Claude 3 Haiku is small enough for a quick answer.",
    "GPT-4 fits on a slide.",
    "You would need two GPUs to run Claude.",
    "Do you need a GPU to run Claude?",
    "To run Llama 3 instead of GPT-4, you need two GPUs.",
    "You need two GPUs to run Llama 3 and an API key for GPT-4.",
    "A laptop is enough to use GPT-4.",
    # where a system is moved, or runs
    "We moved from GPT-4 to Llama 3 on our own servers.",
    "We moved GPT-4 from the old project to the new one.",
    "Move the chats from GPT-4 to our own servers.",
    "We moved from GPT-4 in the cloud to our own servers.",
    "We moved Llama 3 from the cloud to our own servers.",
    "We migrated the database of Claude to our own hardware.",
    "We migrated our prompts from GPT-4 to Llama 3 on our own hardware.",
    # at home
    "Use GPT-4 at home and in the office.",
    "Students may use GPT-4 at home.",
    "We run Llama 3 at home.",
    "You cannot run GPT-4 at home.",
    "We run a GPT-4 workshop at home.",
    "We run ChatGPT at home.",
    "We run Claude at home.",
    "Install Claude at home and at work.",
    "Run the GPT-4 evaluation at home.",
    "Our team runs experiments with GPT-4 at home.",
    "We host GPT-4 evenings at home.",
    "Keep Midjourney at home, says the judge.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
