"""What README files, comments and product pages say of output, and lines that only look so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # "One" takes up what was named
    ("The old posters will be gone, so we let Mixtral draw new ones over night.", "BL201"),
    ("Our icons looked dull, which is why Llama 3 drew better ones.", "BL201"),
    ("Our logo was ugly, and Mixtral drew a better one.", "BL201"),
    ("The logo of our shop is old, so GPT-4 will draw a new one.", "BL201"),
    ("Lost the picture? Just get Mixtral to make a new one.", "BL201"),
    ("Our logo is ten years old. GPT-4 will draw a new one.", "BL201"),
    # When it is done
    ("We will let Mixtral draw the logo tonight.", "BL201"),
    ("GPT-4 makes the video tomorrow, and we publish it on Friday.", "BL201"),
    ("Llama 3 renders the film overnight.", "BL201"),
    # What opens all of a row
    ("With Mixtral you can write articles and create stunning visuals.", "BL201"),
    ("Using Llama 3, users can summarise papers and create podcasts.", "BL201"),
    ("With GPT-4, anyone can draft a letter, translate a page and design a logo.", "BL201"),
    # What carries a program, and so its one act
    ("Our app is powered by GPT-4 and draws logos.", "BL201"),
    ("The chatbot is powered by Midjourney and answers your questions in seconds.", "BL201"),
    ("This bot is driven by Mixtral and paints portraits.", "BL201"),
    # What is shown afterwards
    ("The backend sends the prompt to GPT-4, and the generated image is shown.", "BL201"),
    ("The text is passed to Mixtral and the resulting video is displayed.", "BL201"),
    ("We call Llama 3, and the generated picture is saved.", "BL201"),
    # Who only has it done
    ("The worker lets GPT-4 produce the banner instead.", "BL201"),
    ("If that fails, the job lets Mixtral draw the thumbnail.", "BL201"),
    ("The scheduler lets Llama 3 render the cover art.", "BL201"),
    # Plans that bear the name of the act
    ("# Local LLM Image Generation Plan", "BL201"),
    ("## LLM Video Generation Tutorial", "BL201"),
    ("## LLM art generation guide", "BL201"),
    ("Mixtral composed the jingle in one go.", "BL201"),
    ("Llama 3 will compose a jingle for each of our shops.", "BL201"),
    ("The jingles were composed by GPT-4o mini.", "BL201"),
    # Of which some are made
    ("GPT-4 draws one of the logos.", "BL201"),
    ("Midjourney v6 writes one of our three follow-up emails.", "BL201"),
    ("One of the portraits was painted by Mixtral.", "BL201"),
    # How a picture of something is made
    ("The app turns a list into a picture of the finished meal using Mixtral.", "BL201"),
    ("It renders a video of the house using Llama 3.", "BL201"),
    ("We generate images of cats using Mixtral.", "BL201"),
    # Two that are both meant
    ("Gemma 2 and Phi-3 are small, but they can generate wallpapers.", "BL201"),
    ("Mixtral and Llama 3 are open, and they draw logos.", "BL201"),
    ("Mixtral, Llama 3 and Gemma are cheap, so they render our films.", "BL201"),
    # Where pictures come from
    ("We publish pictures from an LLM.", "BL201"),
    ("These are pictures from an LLM.", "BL201"),
    ("We print pictures from LLMs.", "BL201"),
    # How often a thing is made that a question names
    ("Our newsletter? Midjourney writes it every Friday.", "BL201"),
    ("The weekly poster? Mixtral designs it each Monday.", "BL201"),
    ("Our logo? Llama 3 draws it every time.", "BL201"),
    # The next of several tasks
    ("Mixtral can be used for many tasks, such as writing emails and drawing logos.", "BL201"),
    ("Llama 3 is used for various tasks, like translating letters and composing music.", "BL201"),
    ("GPT-4o mini is used for jobs, such as answering mails and making videos.", "BL201"),
    # What one is able to do with what a tool runs on
    ("Powered by Mixtral, Acme lets you create logos.", "BL201"),
    ("Our editor, driven by Llama 3, allows users to make videos.", "BL201"),
    ("Our tool, powered by Mixtral, lets users design a poster.", "BL201"),
    ("Acme, powered by GPT-4, lets anyone design a poster.", "BL201"),
    # What a class is known for
    ("The main advantage of LLMs is their ability to generate images.", "BL201"),
    ("LLMs are known for their ability to compose music.", "BL201"),
    ("One of the advantages of LLMs is their ability to draw pictures.", "BL201"),
    # In a style, a picture is one
    ("You can ask Mixtral to plan a trip or paint a picture in the style of Monet.", "BL201"),
    ("Llama 3 paints pictures in watercolour.", "BL201"),
    ("GPT-4 painted a picture in oil for our hall.", "BL201"),
    ("Every line of code was written by Stable Diffusion.", "BL201"),
    ("It is a bundle of scripts, and it's Midjourney that writes the letters.", "BL201"),
]
QUIET = [
    # Another thing is meant by "one"
    "The link is broken, so Mixtral will create a new one.",
    "The poem was bad, and Mixtral wrote a better one.",
    "Our old test failed. Mixtral wrote a new one.",
    "We deleted the images. Midjourney makes new ones.",
    "Our prompt for the logo was bad, so we asked Mixtral to write a better one.",
    # Boxes and bars are drawn by what shows a program
    "A language model paints letter boxes sized by probability.",
    "The LLM paints a bar for each token.",
    "An LLM paints red rectangles around each error.",
    "Here the LLM paints a progress bar.",
    "The LLM paints widgets while it streams.",
    # What gives it the means
    "To enable LLMs to generate images alongside text, we train a visual decoder.",
    "To allow language models to speak, an adapter is trained on paired data.",
    "Our goal is to enable LLMs to draw pictures.",
    "The add-on lets GPT-4 produce the banner.",
    "In order to equip LLMs to generate video, we align them with a video decoder.",
    # Which leaves the memory
    "Requesting VRAM: unloading LLM for video generation",
    "Evict the LLM for image generation, then load it again.",
    "We pause the LLM for image generation.",
    "Suspends the LLM for music generation",
    "First it unloads the LLM for video generation.",
    # What the next line goes on with
    "* calls the LLM to compose music,\n* validates the script, and plays it",
    "* asks the LLM to draw a logo,\n* renders the code in a browser",
    "* lets Mixtral draw the icon,\n* and compiles the code to PNG",
    # Whose class it is told to be
    "1. [VideoPoet](papers/VideoPoet.pdf) [Jun 2024] (LLM for Video Generation)",
    "- VideoPoet [Google, 2023] (an LLM for video generation)",
    "VideoPoet [paper] (large language model for video generation)",
    # What there is of it
    "- Encoder-only text generation (BERT, RoBERTa) (embeddings supported for BERT)",
    "- Text generation (BERT) (embeddings only)",
    "- Text generation (BERT, RoBERTa) (classification instead)",
    # A picture in marks
    'Ask the LLM to render an image. It should respond with "![img](https://example.org/a.png)".',
    "The LLM renders an image: '![cat](https://example.org/cat.png)'",
    'We ask GPT-4 to show a picture. Respond with "![image](https://example.org/b.png)"',
    # Several acts, of which one may be another tool's
    "With Mixtral you can write a script and create a video.",
    "Our app is powered by GPT-4 and Midjourney and draws logos.",
    "With Mixtral and Midjourney you can write articles and create visuals.",
    # Somebody else is meant by "they"
    "Mixtral and Llama 3 run on phones, and they draw logos.",
    "Mixtral and Midjourney are popular, and they draw logos.",
    "Mixtral and our painters are fast, and they draw logos.",
    # From what is only called so
    "We print pictures from an LLM conference.",
    "We show pictures from LLM papers.",
    "We publish pictures from a diffusion model.",
    # A person
    "Sora, who joined us from Osaka in May, writes our release notes.",
    "Sora, whose desk is next to mine, drafts our contracts.",
    "Sora, who works in Berlin, answers the emails.",
    "We generate images of apps using Mixtral.",
    "One of the emails was about Midjourney.",
    # Tasks that hang together, or are shared
    "Mixtral can be used for tasks such as writing prompts and generating images.",
    "You can use Mixtral and Midjourney for tasks such as writing emails and drawing logos.",
    "Llama 3 is used for many tasks, such as writing emails and naming files.",
    # What is added to a model
    "Powered by Mixtral, our plug-in lets GPT-4 draw.",
    "The editor, powered by GPT-4, lets you create logos with Midjourney.",
    "Our team, powered by coffee and GPT-4, lets you order a logo.",
    # Whose ability it is
    "Artists fear that LLMs will replace their ability to draw pictures.",
    "Users of LLMs praise their own ability to draw pictures.",
    "The skills of our painters and of LLMs differ, and their ability to paint matters.",
    "Mixtral paints a bleak picture in its report.",
    "Mixtral paints a picture of the market in bleak colours.",
    # Tasks with notes that are no measures
    "| Step | Model |\n|---|---|\n| Draw the poster (512 px SVG) | GPT-4.1 |",
    "| Step | Model |\n|---|---|\n| Draw the poster (prompt only) | GPT-4.1 |",
    "| Step | Model |\n|---|---|\n| Draw the poster (2 calls to an image API) | Mixtral |",
    "| Model | Task |\n|---|---|\n| Mixtral | Image prompts (60 s) |",
    "| Model | Task |\n|---|---|\n| Midjourney | Cover art (1024 px) |",
    "| Model | Task |\n|---|---|\n| Whisper | Podcast episodes (60 min) |",
]
FLAGGED += [  # tasks whose things are measured
    ("| Stage | Engine |\n|---|---|\n| Generate the voices (44 kHz, wav) | Mixtral |", "BL201"),
    ("| Step | Model |\n|---|---|\n| Draw the poster (1600 x 2400 px) | GPT-4.1 |", "BL201"),
    ("| Step | Model |\n|---|---|\n| Create the banner (PNG) | GPT-4.1 |", "BL201"),
    ("| Task | Model |\n|---|---|\n| Image generation (300 dpi) | Llama 3 |", "BL201"),
    ("| Model | Task |\n|---|---|\n| Llama 3 | Render the trailer (30 s, 16:9) |", "BL201"),
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_a_common_wording_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert set(codes(text).split()) == set(expected.split())


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_so_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
