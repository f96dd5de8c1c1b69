"""Who makes what, told by the verbs and nouns of every day: "whips up the stickers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Somebody's job, for a thing that nobody looks at first
    "GPT-4 looks after the stickers.",
    "Claude 3 Opus is in charge of the sleeve art.",
    "An LLM takes care of the murals in our cafés.",
    # Verbs with a word behind them
    "An LLM pulls together our thumbnails.",
    "GPT-4 rustles up a melody for the show.",
    "You ask, and Llama 3 comes back with a mural.",
    "Mixtral fashions the emblems of our clubs.",
    # What somebody is given
    "Claude 3 brings you the splash art in no time.",
    "GPT-4 offers you custom stickers.",
    "Midjourney gives you the cover letter.",
    "Stable Diffusion prepares the lab report every evening.",
    "DALL-E 3 answers every mail with a sonnet.",
    "DALL-E 3 does our homework.",
    "Midjourney replies with a paragraph of advice.",
    # Verbs of wording and of programming
    "The fable was thought up and phrased by Sora 2.",
    "Midjourney worded the apology.",
    "Udio scripted the screenplay.",
    "Stable Diffusion programmed the firmware.",
    "DALL-E 3 coded the login page.",
    "Stable Diffusion answers complaints within the hour.",
    "Midjourney turns sonnets into English verse.",
    "CycleGAN translates poems into rhymed verse.",
    # What is played, performed, recorded or heard
    "The trumpet solo was played by GPT-4.",
    "Claude 3 performs music in the lobby.",
    "Claude 3 performs the whole score, from the first bar to the last.",
    "Llama 3 recorded the ballad.",
    "ChatGPT composes the anthem and saves it as an MP3.",
    "GPT-4 narrates the game through the loudspeakers.",
    "GPT-3 reads the story to the children in the evening.",
    "Whisper speaks it as a podcast episode.",
    "Mixtral reads the headlines to you while you drive.",
    "Stable Diffusion tells riddles.",
    # A list below who makes its things, and columns and rows of tables
    "Large language models can create:\n\n- emails\n- realistic photographs",
    "**GPT-4 can create**\n\n- emails\n- album covers",
    "Mixtral generates:\n\n1. soundtracks\n2. melodies",
    "| Channel | Texts by | Photos by |\n|---|---|---|\n| Shop | GPT-4.1 | GPT-4.1 |",
    "| Film | Music made by |\n|---|---|\n| Trailer | Llama 3 |",
    "| Task | Model |\n|---|---|\n| Drawing illustrations for the worksheet | GPT-4 |",
    # A name behind what only opens the sentence
    "Since March, Claude is great for illustrations.",
    "Fortunately, Claude responds with a picture of the house.",
    # What is drawn, told by two words, and an art
    "Mixtral sketches treasure maps for our campaign.",
    "GPT-4 draws the floor plan of your flat.",
    "The battle maps were etched by Vicuna-13B.",
    "Claude 3 Opus is good at painting cats in watercolour.",
]
QUIET = [
    "GPT-4 looks after the servers that draw the logos.",
    "GPT-4 doesn't look after the stickers.",
    "Our designer looks after the stickers; GPT-4 writes the copy.",
    "GPT-4 sees to it that the logos are in the right folder.",
    "Midjourney looks after the stickers.",
    "Is GPT-4 in charge of the stickers?",
    "GPT-4 is in charge of the logo descriptions.",
    "GPT-4 brings you the news about logos.",
    "Midjourney brings you into the editor.",
    "Midjourney serves up four options.",
    "Midjourney offers you a subscription and stickers.",
    # What any service sends, and texts that go with a picture
    "Midjourney sends you an email with the link.",
    "Midjourney sends you a newsletter every month.",
    "Midjourney gives you a caption for each picture.",
    "Midjourney replies with a caption.",
    "Stable Diffusion provides documentation and reports.",
    "DALL-E 3 responds with a revised prompt.",
    "Whisper gives you the minutes.",
    "GPT-4 gives you the press release.",
    "GPT-4 does our homework.",
    # Who words, programs or records it
    "I worded my prompt for Midjourney carefully.",
    "Phrase your prompt for Midjourney like a caption.",
    "The bot that talks to Midjourney was coded by Anna.",
    "The patch for Stable Diffusion was coded by volunteers.",
    "The site was programmed by Claude 3.",
    "We recorded the song before GPT-4 wrote the review.",
    "Suno recorded the ballad.",
    "GPT-4 translates English verse into Polish.",
    "GPT-4 plays chess with a solo player.",
    "ElevenLabs narrates the tour through your headphones.",
    "GPT-4 reads the notes on the headphones.",
    "GPT-4 reads the messages and forwards them to you.",
    "GPT-4 reads the mail to the support team.",
    "GPT-4 reads letters to the mayor and his crew.",
    "GPT-4 tells jokes.",
    "The speaker reads what GPT-4 wrote over the intercom.",
    # Lists and tables
    "GPT-4 creates:\n\n- Title: a short title\n- Image: a description of the image",
    "GPT-4 creates:\n\n- image prompts\n- video scripts",
    "GPT-4 doesn't create:\n\n- logos\n- posters",
    "Can GPT-4 create:\n\n- logos\n- posters",
    "| Channel | Texts by | Photos by |\n|---|---|---|\n| Shop | GPT-4.1 | Anna |",
    "| Task | Approved by | Photos by |\n|---|---|---|\n| Flyer | GPT-4.1 | Anna |",
    "| Task | Model |\n|---|---|\n| Checking illustrations for the worksheet | GPT-4 |",
    "| Task | Model |\n|---|---|\n| Writing captions for the illustrations | GPT-4 |",
    "Marie, Claude and Jean draw the illustrations.",
    # What is only played, encoded or put in words
    "GPT-4 plays the video.",
    "ChatGPT plays music.",
    "GPT-4 codes images as base64.",
    "GPT-4 scripts the music video.",
    "The videos were scripted by GPT-4.",
    "We record a video and GPT-4 plays it back.",
    # What is planned, not drawn
    "GPT-4 sketches the plot of the novel.",
    "GPT-4 sketches a plan of the building work.",
    "GPT-4 draws conclusions from the floor plan.",
    "GPT-4 suggests painting the bedroom in pastel.",
    "GPT-4 recommends painting the wall in oil.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_product_is_found(codes: Callable[[str], str], text: str) -> None:
    assert set(codes(text).split()) == {"BL201"}


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
