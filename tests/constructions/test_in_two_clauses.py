"""What arrives and is looked at, what it takes to run a system, and more of two clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
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
    # where a system is moved
    ("Move GPT-4 from the cloud to our own servers.", "BL303"),
    ("We moved GPT-4 from the cloud to our own data centre.", "BL303"),
    ("We moved GPT-4 to our own data centre.", "BL303"),
]
TWINS = [
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
    # where a system is moved
    "We moved from GPT-4 to Llama 3 on our own servers.",
    "We moved GPT-4 from the old project to the new one.",
    "Move the chats from GPT-4 to our own servers.",
    "We moved from GPT-4 in the cloud to our own servers.",
    "We moved Llama 3 from the cloud to our own servers.",
    "We migrated the database of Claude to our own hardware.",
    "We migrated our prompts from GPT-4 to Llama 3 on our own hardware.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_construction_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
