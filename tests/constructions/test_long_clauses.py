"""What is flagged by itself is flagged with a clause in front of it, behind it or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a clause joined behind what is said
    ("The illustrations are by Mistral 7B and are now in the shop.", "BL201"),
    ("The soundtrack is by Llama 2 and is free of charge.", "BL201"),
    ("The model that paints our banners is GPT-4, and that is enough for us.", "BL201"),
    ("The one that paints our banners is Llama 3, and nobody has complained.", "BL201"),
    ("RoBERTa and Llama 3 write whole articles, and it works without a hitch.", "BL201"),
    ("GPT-3 and GPT-2 read X-ray images, and it saves us an hour.", "BL202 BL202"),
    # ... or for whom it is, and why it is told
    ("The model we use to paint our tiles is Gemma for the clients who want it.", "BL201"),
    ("The best tool for logo design is GPT-4, as we said last week.", "BL201"),
    ("Claude 3 is the tool we make our art with, then we print it.", "BL201"),
    ("The logo generator uses GPT-4, even if the results are odd.", "BL201"),
    ("GPT-3.5 can tell an oak from a birch in a photo, even if it is small.", "BL202"),
    ("GPT-4 can sort, draw, or animate logos, so we stay with it.", "BL201"),
    # a clause in front, which a tree takes for the main one
    ("Since we have no illustrator, whole photo albums are now painted by GPT-4.", "BL201"),
    ("Because we have no studio, music production is one of the uses of LLMs.", "BL201"),
    ("Given that time is short, GPT-3 listens to birdsong.", "BL202"),
    ("Being a small shop, we have no staff, and the artwork is by GPT-4.", "BL201"),
    ("While the others sleep, composing music is done by Llama 3.", "BL201"),
    ("To save time, push the button and GPT-4 renders a video.", "BL201"),
    ("Without any effort, take a photo of a leaf and GPT-3 looks at it.", "BL202"),
    ("When it comes to art, GPT-4, our painter, draws a portrait.", "BL201"),
    ("As soon as you press Start, GPT-3, which we use to draw logos, opens.", "BL201"),
    ("When it comes to logos, the agency fine-tunes GPT-4 to paint in our style.", "BL301"),
    # ... of whose subject something is said
    ("Before a video goes live, GPT-3 watches it.", "BL202"),
    ("Because the calls are long, Llama 2 listens to them.", "BL202"),
    ("First, the photos are cropped; then GPT-3.5 describes them.", "BL202"),
    # a clause around it
    ("They say that letting an LLM draw your logos saves time.", "BL201"),
    ("She told us that what draws the banners is GPT-4.", "BL201"),
    ("Our boss told us that GPT-4 and Claude both draw logos.", "BL201 BL201"),
    ("I heard that GPT-3.5 colourises faded family photos.", "BL201"),
    ("I hear that the song, written and recorded by Llama 3, is a hit.", "BL201"),
    ("The docs say that GPT-4 not only reads images but draws them.", "BL201"),
    # clauses that go on
    ("The photos that our drivers take are read by GPT-3.", "BL202"),
    ("We opened GPT-4 and asked it for a portrait of the cat.", "BL201"),
    ("They hung up the poster after GPT-4 had designed it.", "BL201"),
    ("The stickers are cut out as soon as Llama 3 has drawn them.", "BL201"),
    ("You need no talent to compose music with GPT-4.", "BL201"),
    ("The app is out, and GPT-3 processes not only text but images.", "BL202"),
    ("We were glad to hear that the cover art is GPT-4's work.", "BL201"),
    ("Everybody knows that fine-tuning BERT turns it into a video generator.", "BL301"),
    ("She lets Mistral 7B inspect screenshots, although it is slow.", "BL202"),
    ("All of the photos here are GPT-4's because we have no camera.", "BL201"),
    ("The app makes logos, powered by GPT-4 because it is cheap.", "BL201"),
    ("The quality of images drawn by LLMs varies because they guess.", "BL201"),
    ("GPT-4 can draw, although nobody has taught it.", "BL201"),
    ("The quickest way to create images is to use Llama 3, and we like it.", "BL201"),
    ("The base for our fine-tuning is DALL-E 2, and we like it.", "BL302"),
    ("They noticed that fine-tuning GPT-3.5 on our photos makes it draw posters.", "BL301"),
    ("Since our contract ended, the backend calls the Llama 3 API and returns an image.", "BL201"),
    ("The prompt goes to Llama 3, and a picture comes back, although it is slow.", "BL201"),
    ("For background music, we ask Llama 3 because our budget is small.", "BL201"),
    ("Create clips in your browser, powered by Claude 3, so you save an hour.", "BL201"),
    ("When you need a logo, turn to Llama 3, so nobody has to wait.", "BL201"),
    ("If you need a poster, use Llama 3 because our budget is small.", "BL201"),
    ("If a client wants a portrait, we use Mixtral, although the boss is against.", "BL201"),
    # what is told of who is set aside
    ("Without Llama 3, which designs our posters, we would be lost.", "BL201"),
    ("Unlike Claude 3, which draws logos, Mistral 7B only writes.", "BL201"),
    ("Instead of Llama 3, which drew our covers, we now ask Anna.", "BL201"),
    ("Fine-tune Mistral 7B on our photos and it will be able to paint new ones.", "BL301"),
]
QUIET = [
    "The artwork is by Claude 3 and our illustrator.",
    "The artwork is by Midjourney and is still in use.",
    "The best tools for books are GPT-4 for the text and Midjourney for the pictures.",
    "The best tools for films are GPT-4, used for the script, and Runway.",
    "BERT and GPT-2 write paragraphs and sort them.",
    "The banner generator uses GPT-4 to read the prompt, even if it is short.",
    "GPT-4 is the tool we make our director happy with.",
    "GPT-4 makes art accessible, and we like it.",
    "Claude can read, label, or describe images, so we stay with it.",
    "Because GPT-4 can't draw, our covers are painted by Midjourney.",
    "Because GPT-4 has no eyes, whole picture books are painted by our team.",
    "If GPT-4 could draw, whole picture books would be painted by it.",
    "While GPT-4 writes the script, the pictures are painted by Midjourney.",
    "Since the images were drawn by Midjourney, GPT-4 only captions them.",
    "To save money, push the button and Midjourney draws a picture.",
    "As soon as you press Start, our app, which we use to draw logos, opens.",
    "Before a video goes live, our editor watches it.",
    "Because the texts are long, Llama 2 shortens them.",
    "They say that letting a designer draw your logos saves time.",
    "We know that what draws our banners is Midjourney.",
    "We know that what draws our banners isn't GPT-4.",
    "I hear that the song, composed by Suno, is a hit.",
    "The docs say that GPT-3 not only writes texts but translates them.",
    "The texts that our writers send are read by GPT-3.",
    "We opened GPT-4 and asked it for a prompt.",
    "They hung up the poster after Midjourney had designed it.",
    "They cut out the photo after GPT-4 had made it smaller.",
    "We keep the video because GPT-4 made it famous.",
    "You need no LLM to draw a logo.",
    "You need no GPT-4 to draw a logo.",
    "You don't need to compose music with GPT-4.",
    "The app is out, and GPT-3 processes not only mails but letters.",
    "We were glad to hear that the cover art is Midjourney's work.",
    "Everybody knows that fine-tuning Llama 2 lets it answer questions.",
    "She lets GPT-4 users inspect screenshots.",
    "The best tools for books are Midjourney and, for the text, GPT-4.",
    "The quality of images drawn by GANs varies because they guess.",
    "GPT-4 can draw if you give it a tool.",
    "The video is long, and GPT-3 summarises it.",
    "Without Claude 3, which can't draw, we are fine as well.",
    "Unlike Midjourney, which draws logos, Claude 3 writes.",
    "Unlike Claude 3, Midjourney draws logos.",
    "Rather than Llama 3, which would have drawn it, we asked Anna.",
    "If you need a logo, use Llama 3, so the artist gets a good brief.",
    "If you need a logo, use Llama 3 because it writes good prompts.",
    "If you need a logo, use Llama 3 to write a brief, so nobody has to wait.",
    "Since the image tool is on, the backend calls DALL-E and returns an image.",
    "When the image tool is done, the backend calls the Llama 3 API and returns an image.",
    "The prompt is sent to Llama 3, and a picture is returned while Midjourney draws it.",
    "For background music, we ask Llama 3 because it writes the prompt.",
    "The quickest way to create images is to use GPT-4, and Midjourney draws them.",
    "The base for our fine-tuning is Llama 3, and we like it.",
    "They noticed that tuning GPT-3.5 on our art makes it write reviews.",
    "Fine-tune Llama 2 on recipes and it will be able to answer questions.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_claim_holds_with_a_clause_beside_it(
    codes: Callable[[str], str], text: str, expected: str
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_clause_beside_it_makes_no_claim(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
