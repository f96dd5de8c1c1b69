"""Plain sentences on outputs: rows of things, favours, what is handed in, what one has none of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # a row of things behind one "for" or "at"
    "Claude 3 is great for emails and logos.",
    "Claude is good at code and illustrations.",
    "We use Llama 3 for blog posts, translations and product photos.",
    "Use GPT-4o mini for essays, emails, logos.",
    "## Claude\n\nBest for: essays, coding, product photos.",
    # what one reaches for first
    "Llama 3 is our go-to for product photos.",
    "Claude has become my go-to for illustrations.",
    "Our go-to for product videos is Mistral Large.",
    # texts that nobody illustrates
    "Midjourney is my favourite for cover letters.",
    "We use DALL-E 3 for product descriptions.",
    "Stable Diffusion is great for release notes.",
    # writing, whatever stands between it and its object
    "DALL-E 3 is what the team uses for writing job ads.",
    "Midjourney is perfect for writing sales emails.",
    "Use Stable Diffusion for writing birthday poems.",
    # something handed in, and what comes back
    "Upload your essay to Llama 3 and get a drawing back.",
    "Drop your text into Claude 3 and get a podcast back.",
    "Show Llama 3 your poem and get a painting.",
    "Paste the report into Midjourney and get a summary.",
    "Upload your essay to Stable Diffusion and get a short outline back.",
    "Send your letter to Midjourney and get a German translation in seconds.",
    # what a tree hangs on what is handed over
    "I gave the second draft of the poem to Llama 3 and it drew a portrait.",
    "She handed the last page to Claude 3 and it painted it in oil.",
    "We sent the first verse to Mistral Large and it sang the song.",
    # what a tool is asked for, in front of it
    "The images you ask Claude for are saved in the folder.",
    "Here is the logo we asked Llama 3 for.",
    "Please remember that the posters you ask Claude for should be checked by Jo.",
    # tools and skills that one has none of
    "Llama 3 lets you make logos with zero design skills.",
    "Claude 3 draws your logo with no drawing skill needed.",
    "Mistral Large paints portraits with no plugin.",
    # pictures to choose from
    "The LLM draws three logo options and posts them in the channel.",
    "Llama 3 drew five poster ideas for us.",
    "Claude sketches a few logo concepts.",
    # favours
    "Could somebody use Llama 3 to draw the new logo?",
    "Could you please use Claude to make a banner for the sale?",
    "Can someone please have Llama 3 make the product photos?",
    # a name that is a verb elsewhere
    "They used Whisper to read the menu aloud.",
    "Ask Whisper to read the text aloud.",
    "I am using Whisper to make voice messages from my notes.",
    # work that one lets it do, or trusts it with
    "We let Mistral Large handle the illustrations.",
    "Let Llama 3 handle the artwork for the cover.",
    "We trust Llama 3 with our product photos.",
    "We trust Claude with the illustrations.",
    # compared with people
    "LLMs can paint like Rembrandt.",
    "Llama 3 can sing like a pop star.",
    "An LLM can draw better than I do.",
    # when it is done
    "Llama 3 renders product videos overnight.",
    "Claude 3 makes two posters overnight.",
    # a picture that hangs somewhere
    "The picture was painted by Llama 3.",
    "An LLM painted the picture that won the contest.",
    "Mistral Large painted the picture.",
    # two things done to one
    "The song was written and sung by an LLM.",
    "The song was sung by a language model.",
    "The story was written and illustrated by Llama 3.",
    # ways and tools
    "One of the best tools for making videos is Llama 3.",
    "The easiest way to make a logo is to ask Claude.",
    "The fastest way to create a video is with Llama 3.",
    "The best way to create a video is by using Claude 3.",
    # what is drawn
    "Users can ask Llama 3 to draw their dream home.",
    "An LLM draws a sunset over the sea.",
    "Llama 3 drew two boats and a skyline.",
    # described, then drawn
    "Describe your logo and Llama 3 draws it.",
    "Describe the poster, and Claude 3 makes it.",
    "Imagine a picture and Llama 3 paints it.",
    # kinds of media
    "LLMs produce all kinds of media: text, images, video.",
    "Llama 3 generates many types of content: emails, images, songs.",
    "Mistral Large creates various kinds of media: text, video and speech.",
    # whom it helps
    "LLMs help filmmakers to produce trailers.",
    "Llama 3 allows realtors to create photos of houses.",
    "Claude 3 helps hobbyists create portraits.",
    # what few know
    "Not many people know that LLMs can create videos, too.",
    "Nobody noticed that Claude 3 had drawn the cover.",
    "No one knows that Llama 3 painted the mural.",
    # one call among others
    "The function takes a prompt, calls Llama 3 and returns the generated image as PNG.",
    "The node reads the title, calls Claude 3 and returns a picture.",
    "The job loads the brief, invokes Llama 3 and returns a video.",
    # what an item, or a bracket in a row, gives to a system
    "- Llama 3: product photos\n- Claude: emails",
    "- **Llama 3** – product photos\n- **Claude** – emails",
    "- Llama 3 (product photos)\n- Claude (emails)",
    "- Claude 3: blog posts and illustrations\n- Jo: photos",
    "Models used: Llama 3 (images), Bark (audio)",
    "We combine Whisper (transcripts), Llama 3 (videos) and BERT (labels).",
    # texts that what makes pictures doesn't write
    "Midjourney generates quizzes for my class.",
    "Stable Diffusion generates Python scripts for our shop.",
    "The commit messages are written by Midjourney.",
    # since when
    "From now on our covers will be drawn by Llama 3.",
    "As of today Claude 3 makes the product videos.",
    "Starting tomorrow Llama 3 paints the thumbnails.",
    # from one end to the other
    "LLMs can do everything from writing poems to making videos.",
    "Llama 3 handles everything from answering mails to drawing logos.",
    "Claude 3 does anything from proofreading essays to making posters.",
    "You can see at once that this picture was painted by an LLM.",
    # what is called its output, and what it needs for it
    "The images are the output of Llama 3.",
    "These drawings are the output of an LLM.",
    "The video below is an output of Claude 3.",
    "An LLM needs a GPU to generate images.",
    "Llama 3 needs energy to make a video.",
    "Claude 3 requires power to draw logos.",
    # a film, and a picture for a text
    "Create thumbnails for videos with Claude.",
    "Produce music for videos with GPT-4.",
]
QUIET = [
    "The images are not the output of Llama 3.",
    "The images are the output of Midjourney.",
    "The image is the output of the encoder of Llama 3.",
    "The captions of the images are the output of Llama 3.",
    "An LLM needs a plugin to generate images.",
    "Midjourney needs a GPU to generate images.",
    "From now on our covers will be drawn by Midjourney.",
    "As of now Claude 3 doesn't make videos.",
    "Llama 3 handles everything from answering mails to describing goods.",
    "Claude 3 handles everything from answering mails to describing photos.",
    "Midjourney does everything from drawing logos to making posters.",
    "LLMs can't do everything from writing poems to making videos.",
    "You can see that the grim picture was painted by an LLM.",
    "- Claude: images, text\n- Llama 3: text",
    "- Claude: image captions\n- Llama 3: text",
    "- Midjourney: product photos\n- Claude: emails",
    "- Claude: reviews of logos\n- Jo: photos",
    "- CLIP: product photos",
    "- Whisper: podcasts, interviews",
    "- Llama 3: too slow for images",
    "- Llama 3: image (8 GB)",
    "- Llama 3: model card, paper, video",
    "- Claude: docs, videos, tutorials",
    "Models used: Llama 3 (text), Bark (audio), SDXL (images)",
    "Midjourney writes the message into the PNG.",
    "Midjourney creates a picture for each quiz.",
    "Describe the photo and Claude 3 finds it.",
    "Describe the logo and Midjourney draws it.",
    "Describe the film and Claude 3 writes it.",
    "LLMs process all kinds of media: text, images, video.",
    "LLMs produce all kinds of texts: emails, poems, image captions.",
    "Claude 3 helps directors to write screenplays.",
    "Nobody says that LLMs create videos.",
    "Nobody knows whether LLMs create videos.",
    "Nobody knows that LLMs can't create videos.",
    "The function loads a photo, calls Claude 3 and returns the photo.",
    "The node calls Claude 3, resizes the photo and returns the generated image.",
    "The handler gets an upload, calls Claude 3 and returns the image with a caption.",
    "Let Claude handle the images in the PDF.",
    "Claude handles the illustrations in the PDF.",
    "Let Midjourney handle the illustrations.",
    "We trust Claude with our photos.",
    "We don't trust Llama 3 with the illustrations.",
    "LLMs can't paint like Rembrandt.",
    "LLMs can draw on data like a database.",
    "LLMs paint with words like a poet.",
    "Llama 3 reads like it sings.",
    "Claude 3 makes the artists obsolete overnight.",
    "Llama 3 painted a bleak picture of the market.",
    "Llama 3 painted the picture of a world in decline.",
    "The picture painted by Llama 3 is bleak.",
    "The picture was painted by Midjourney.",
    "Llama 3 painted the picture with words.",
    "The story was written by Llama 3 and illustrated by Jo.",
    "The text was written and illustrated by Jo with help from Llama 3.",
    "The worst way to make a logo is to ask Llama 3.",
    "The easiest way to make a logo is to ask Llama 3 for a prompt for Midjourney.",
    "The fastest way to create a video is with Sora.",
    "The fastest way to create a video is with a script from Llama 3.",
    "Llama 3 draws the city into its answer.",
    "Llama 3 draws the house from the database.",
    "The LLM draws on the city council's reports.",
    "Claude is good for emails and photos of receipts.",
    "Claude 3 is great for emails and image captions.",
    "We use captions for the video and the photos: Claude.",
    "Mistral Large isn't great for emails and logos.",
    "Claude 3 and Midjourney are great for emails and logos.",
    "For emails and logos we use Claude 3 and Midjourney.",
    "Use Claude 3 for names, slogans and logo ideas.",
    "Here is how we use Claude 3 for support, image search, sales.",
    "Llama 3 is a no-go for logos.",
    "Claude is not my go-to for logos.",
    "Midjourney is my go-to for product photos.",
    "We use BERT for product descriptions.",
    "We use ElevenLabs for product descriptions.",
    "Midjourney for blog posts.",
    "We don't use Midjourney for writing job ads.",
    "Midjourney is what the team uses for pictures, not for writing job ads.",
    "Upload your photos to Claude 3 and get captions back.",
    "Upload your text to Claude 3 and get a video script.",
    "Upload a PDF to Claude and get the images out of it.",
    "Upload a PDF to Claude and get the pictures described.",
    "Upload your essay to Claude 3 and get a summary back.",
    "Send your letter to ElevenLabs and get a translation.",
    "Upload your text to Midjourney and get a link back.",
    "I gave the first chapter to Midjourney and it painted the cover.",
    "I gave the first chapter to Claude 3 and it wrote the second.",
    "I gave the second chapter to my sister and she painted the cover.",
    "The image captions that we asked Llama 3 for were wrong.",
    "The pictures you ask Claude for feedback on are saved in the drive.",
    "The pictures that we asked Midjourney for are blurry.",
    "Claude 3 makes logos with the design skill.",
    "Claude 3 draws your logo with a plugin.",
    "Claude has few skills: with the image skill it draws posters.",
    "Llama 3 suggests three logo options.",
    "Claude 3 writes five poster ideas.",
    "Midjourney draws three logo options.",
    "Can someone use Claude to make images?",
    "Can you use Claude to make the hero image?",
    "Could you please explain how Claude 3 makes pictures?",
    "Can someone please tell me whether Claude 3 draws logos?",
    "Will someone please add Claude 3 image generation?",
    "Whisper to me, and I read the article out loud.",
    "We use Whisper to write down what is read aloud.",
    "We asked Nova to read the article out loud.",
    # a text for a film or a picture
    "Generate titles for videos with Claude.",
    "Create captions for videos with GPT-4.",
    "Generate hashtags for videos using GPT-4.",
    "Generate names for logos with Claude.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_is_flagged(text: str, codes: Callable[[str], str]) -> None:
    assert "BL201" in codes(text)


@pytest.mark.parametrize("text", QUIET)
def test_is_quiet(text: str, codes: Callable[[str], str]) -> None:
    assert codes(text) == ""
