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
    # How many, roughly, and how long it took
    "Llama 3 delivers about forty banners per month.",
    "GPT-4.1, which now delivers around ten drawings a week, has replaced our agency.",
    "Every evening Mixtral delivers nearly twenty album covers.",
    "It took Mixtral half a minute to paint the mural.",
    "It took Claude 3 Opus two hours to compose the soundtrack as an MP3.",
    "It takes Stable Diffusion a second to write the sonnet.",
    # What is heard or seen in a clause behind the thing
    "We opened with a ballad that GPT-4.1 sang.",
    "The solo that Mixtral performed lasts a minute.",
    "This is the riff that Llama 3 played.",
    # Animals, bars and voices
    "Llama 3 draws hedgehogs for the nursery.",
    "The owl on our badge was drawn by GPT-4.1.",
    "Mixtral animates a cartoon bear.",
    "The bassline was played by GPT-4.1.",
    "Mixtral plays the guitar part.",
    "GPT-4.1 mixes our album.",
    "Her husky baritone was synthesised by Llama 3.",
    "The trap beat was produced by Mixtral.",
    "GPT-4.1 records the fable in a synthetic voice.",
    # A picture that is a thing, and one that is coaxed out
    "Mixtral paints a profile picture for the club.",
    "Llama 3 paints the cover picture of the newsletter.",
    "GPT-4.1 paints a title picture every day.",
    "Our intern can coax portraits out of Mixtral.",
    "She can squeeze a decent logo out of GPT-4.1.",
    "I wheedled photorealistic faces out of Llama 3.",
    # A text of a tool that writes none
    "Midjourney gives us the SQL query.",
    "Udio gave me the homework.",
    "MusicGen gives you SQL queries.",
    "Callers get a friendly reply written by Midjourney.",
    "The answer to your letter was penned by Stable Diffusion.",
    "Each answer written by MusicGen is checked.",
    "DALL-E 3 invents the punchlines of the show.",
    "Udio invented a one-liner for the toast.",
    "Midjourney creates wisecracks for the host.",
    # Code itself, which is no form of a picture
    "Midjourney wrote the React component.",
    "The shop needs the JavaScript that Midjourney wrote.",
    "Sora 2 writes Python code for the course.",
]
QUIET = [
    # How many, and how long it takes somebody else, or for something else
    "GPT-4.1 writes essays about ten films.",
    "GPT-4.1 hands the editor notes about ten photos.",
    "GPT-4.1 delivers essays about ten posters.",
    "GPT-4.1 never delivers about ten posters.",
    "Does GPT-4.1 deliver about ten posters?",
    "It took Mixtral a minute to describe the mural.",
    "It took our painter a week and GPT-4.1 a minute to understand the mural.",
    "It took Midjourney a minute to paint the mural.",
    "It won't take Mixtral a minute to paint the mural, as it can't.",
    "The ballad that GPT-4.1 praised was sung by Ann.",
    "The ballad that Suno sang is long.",
    "The ballad that GPT-4.1 wrote was sung by Suno.",
    # Animals, bars and voices
    "GPT-4.1 names the hedgehogs that Midjourney draws.",
    "GPT-4.1 doesn't animate a cartoon penguin.",
    "Claude 3 animates a cartoon penguin in CSS.",
    "Sora 2 animates a cartoon penguin.",
    "GPT-4.1 mixed up the songs.",
    "GPT-4o mixes text and images in one conversation.",
    "GPT-4.1 picks the riff that our guitarist plays.",
    "Suno plays the bassline.",
    "GPT-4.1 records the answers in a table.",
    # Pictures in words, and pictures out of something else
    "GPT-4.1 paints a gloomy picture of the labour market.",
    "Midjourney paints a profile picture.",
    "You can't coax a portrait out of GPT-4.1.",
    "We coaxed a slogan out of GPT-4.1.",
    "We squeezed the images out of the PDF with GPT-4.1.",
    "We got the images out of the archive with GPT-4.1.",
    # A text of somebody else, or of one that writes
    "GPT-4.1 gives you the SQL query.",
    "Callers get a friendly reply written by GPT-4.1.",
    "No answer is written by Midjourney.",
    "Midjourney's API returns an answer.",
    "GPT-4.1 invents the punchlines and Midjourney draws the cartoons.",
    "Midjourney illustrates the punchlines.",
    "The JavaScript that calls Midjourney was written by Ann.",
    "GPT-4.1 writes JavaScript that draws a logo.",
    "Midjourney writes its prompt as JSON.",
    "GPT-4.1 draws a logo in a React component.",
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
