"""Works that are noted down: credits, checklists, labels with measures, drafts, what is voiced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Drafts of answers
    ("Veo 3 drafts our replies to hotel guests.", "BL201"),
    ("Each night Midjourney drafts answers to the questions on our forum.", "BL201"),
    ("The replies to job applications are drafted by Stable Diffusion.", "BL201"),
    ("We have SDXL draft the response to every complaint.", "BL201"),
    # In an item of a checklist, with notes
    ("- [x] music per scene (Llama 3, two minutes, as ogg)", "BL201"),
    ("- [ ] illustrations for each chapter (GPT-4)", "BL201"),
    ("- sprites (Claude, 32 px each)", "BL201"),
    ("- voiceovers for every lesson (Mixtral, MP3)", "BL201"),
    # Behind the measures of a thing
    ("Trailer: 30 s, 4K, made with Mixtral", "BL201"),
    ("Teaser: 45 seconds, vertical, filmed by Llama 3.", "BL201"),
    ("Banner: 1200x630 px, PNG, drawn with an LLM.", "BL201"),
    ("Voice-over: 3 minutes, stereo, recorded with GPT-3.5.", "BL201"),
    # Where what a label names comes from
    ("Alt texts: come from Midjourney.", "BL201"),
    ("- Cover images: come from Claude", "BL201"),
    ("Icons: come straight from GPT-4.", "BL201"),
    ("Voice-over: comes from Mixtral, in 12 languages.", "BL201"),
    # Voiced by whom
    ("LLM-narrated audiobooks are on sale.", "BL201"),
    ("A GPT-4-voiced trailer opens the fair.", "BL201"),
    ("Mixtral-dubbed films run at midnight.", "BL201"),
    ("New: Claude-narrated podcasts and films", "BL201"),
    # The words of a song
    ("The lyrics are by Stable Audio.", "BL201"),
    ("Lyrics by AudioLDM.", "BL201"),
    ("The translation is by Midjourney.", "BL201"),
    # What is done to a work
    ("The posters by Claude 3 were printed in Leeds.", "BL201"),
    ("Icons by an LLM are blocked by our upload filter.", "BL201"),
    ("Voice-overs by GPT-4 were mixed too loud.", "BL201"),
    # Texts that are translated
    ("The reviews arrive in German; they are translated by Midjourney.", "BL201"),
    ("The manuals were in Danish, so they were translated by DALL-E 3.", "BL201"),
    ("Midjourney translates the headlines.", "BL201"),
    ("Midjourney translates the headlines into nine languages.", "BL201"),
    ("Imagen translates the lyrics into Welsh.", "BL201"),
    # A numbered part of a course, which draws nothing
    ("After workshop 2 your pupils can steer Llama 3 so that it draws a logo.", "BL201"),
    ("By lab 4 you will know how to prompt Mixtral so that it composes a jingle.", "BL201"),
    # What was asked about, counted in the answer
    ("Do I pay extra for photos? No, 50 of them are included, made by Claude.", "BL201"),
    ("Are icons included? Yes, each plan has ten of them, drawn by Mixtral.", "BL201"),
    ("Can I have videos? Sure, two of them a day, filmed by GPT-4.", "BL201"),
    # By which door one gets there
    ("Use the API of Claude to generate images.", "BL201"),
    ("With the API of GPT-4 you can draw logos.", "BL201"),
    ("We use the API of Mixtral for text-to-speech.", "BL201"),
    ("Image generation via the API of Claude.", "BL201"),
    # Quoted, and meant
    ("'Mixtral draws all our logos', says our director.", "BL201"),
    ("tagline: 'GPT-4 paints your portrait'", "BL201"),
    # Signed behind how or where it was done
    ("The mascot? Drawn in-house by Mixtral.", "BL201"),
    ("Stickers? Painted on-device by Qwen2 in two seconds.", "BL201"),
    ("Illustrated entirely by GPT-4.", "BL201"),
    ("Narrated live by Whisper.", "BL201"),
    ("Filmed in one go by Claude.", "BL201"),
    # Heard in what it is, or by its rate
    ("The audio tour is narrated by GPT-4.", "BL201"),
    ("Our screencasts are narrated by Claude.", "BL201"),
    ("All tales were narrated by Llama 3 at 44.1 kHz and cut by hand.", "BL201"),
    ("Whisper narrates the saga at 48 kHz.", "BL201"),
    # Sections of a paper
    ("The related work section was written by Stable Diffusion.", "BL201"),
    ("Midjourney wrote the foreword.", "BL201"),
    ("The discussion section was drafted by DALL-E 3 and cut by an editor.", "BL201"),
    # A tool that falls back on what makes no such thing
    ("If Imagen is down, the skill falls back on Claude for logo generation.", "BL201"),
    ("The plugin falls back to Mixtral for image generation.", "BL201"),
    # Under a label with the class for which it is taken
    ("**Text generation with LLMs:** use RoBERTa to write the summaries.", "BL201"),
    ("- **Integration of LLMs:** let DistilBERT draft the replies to guests.", "BL201"),
    ("Experiments with an LLM: BERT generates the farewell letters.", "BL201"),
    # Denied something, but not that there is one
    ("Most LLM image generators cannot spell.", "BL201"),
    ("Our LLM video generator does not need a GPU.", "BL201"),
    ("An LLM music generator doesn't keep the beat.", "BL201"),
    # Counted out before or behind, and all of it by one
    (
        "For each stop you get, all of it straight from GPT-4: a text, two facts, one poster.",
        "BL201",
    ),
    ("All of this was made with Claude: the copy, two icons.", "BL201"),
    ("Everything comes from Mixtral: the tagline, the logo.", "BL201"),
    ("What you get, all straight out of Llama 3: a poem, a portrait.", "BL201"),
    ("The kit has a slogan, a logo and a letter, all of it by GPT-4.", "BL201"),
    ("We ship a poem and a portrait, both straight from Claude.", "BL201"),
]

QUIET = [
    "Midjourney drafted a response to the lawsuit.",
    "Midjourney has drafted replies to what the court asked.",
    "Claude drafts the answers.",
    "GPT-4 drafts the replies and ElevenLabs reads them out.",
    "Midjourney drafts the storyboards.",
    "We draft replies with Claude and pictures with Midjourney.",
    "- voiceovers (GPT-4, script only)",
    "- illustrations (Claude, prompts in docs/)",
    "- artwork (Claude for the brief, Midjourney for the pictures)",
    "- background music (GPT-4, then Suno)",
    "- music per level (Suno, 90 s loops)",
    "- tags for illustrations (GPT-4, five per image)",
    "- descriptions of the music per level (GPT-4, 90 words)",
    "Trailer: 30 s, 4K, made with Sora",
    "Trailer: title, chapters, made with Claude.",
    "Trailer: 12 chapters, generated by GPT-4.",
    "Trailer: 30 s, 4K, subtitles written by Claude.",
    "Size of the trailer: 30 s, made with Claude.",
    "Images: come from Claude users.",
    "Prompts: come from Claude.",
    "Voice-over: comes from ElevenLabs.",
    "Metadata: comes from Midjourney.",
    "An LLM-narrated text adventure.",
    "The LLM-narrated story goes on.",
    "LLM-voiced concerns fill the report.",
    "ElevenLabs-narrated audiobooks are on sale.",
    "GPT-4-narrated videos with ElevenLabs voices.",
    "The lyrics are by Claude.",
    "The lyrics are by Suno.",
    "The copy is by Midjourney.",
    "The lyrics are by Jan and the tune is by MusicGen.",
    "Videos by Mistral are posted weekly.",
    "Photos by Claude are sold in the lobby.",
    "Images by users are checked by Claude.",
    "The images are tagged by Claude.",
    "Images by DALL-E 3 are stored in S3.",
    "Prompts come in as English only; they are translated by Stable Diffusion XL.",
    "The reviews arrive in German; they are translated by Claude.",
    "Suno writes songs; they are translated by our team.",
    "Midjourney translates headlines into moods.",
    "Imagen translates lyrics into scenes.",
    "After the lab you can prompt Claude about it, and it draws a picture.",
    "In lab 5 you use Midjourney, and it draws a picture.",
    "Are icons included? Yes, each plan has ten of them, drawn by Midjourney.",
    "How many articles do I get? You get five of them a week, written with Llama 3.",
    "Do I get captions for photos? Yes, ten of them, generated by Claude.",
    "Does the app show photos? Yes, ten of them, made by Claude users.",
    "The photos are old. Ten of them, taken by hand, were described by Claude.",
    "Use the API of Claude to write captions.",
    "Use the API of Claude to generate the prompts for Midjourney.",
    "The API of GPT-4 is open to everyone.",
    "We host the API of GPT-4 behind a proxy.",
    "The API of a Claude competitor generates images.",
    # Between single marks, and only passed on
    "Sales had 'Claude films your wedding' on the stand for a morning.",
    "The old brochure still has 'Mixtral composes your jingle' on page 3; please replace it.",
    "'Llama 3 paints portraits' was on the poster until noon.",
    "Our landing page had ‘GPT-4 draws your logo’ in big letters.",
    # Signed, or not
    "The mascot? Drawn by hand, not by Mixtral.",
    "Stickers? Drawn in-house by Midjourney.",
    "Drawn in ink by Claude Dubois.",
    "The mascot? Drawn after a brief by Claude.",
    "Narrated live by our host.",
    "The chapters were narrated by Claude.",
    "GPT-4 narrates the battle as text.",
    "Whisper reads audio at 16 kHz.",
    "The interview is narrated by our host and transcribed by Whisper at 16 kHz.",
    "All tales were narrated by ElevenLabs at 44.1 kHz.",
    "Claude wrote the script, and the audio tour was narrated by an actor.",
    "The methods section describes AlphaFold.",
    "Midjourney is thanked in the foreword.",
    "The discussion section was drafted by Claude.",
    "The results section shows pictures by Stable Diffusion.",
    "The plugin falls back to DALL-E 3 for image generation.",
    "Use the plugin to let Claude generate images.",
    "When Claude is down, the plugin falls back to GPT-3.5 for text generation.",
    "We fell back on Claude with an MCP server for image generation.",
    "**Image generation with diffusion models:** use Claude to generate images.",
    "**Work with LLMs:** use BERT to sort the letters.",
    "**Reports with LLMs:** use BERT for the embeddings and GPT-4 to generate the reports.",
    "With an LLM, BERT generates reports.",
    "There are no LLM image generators.",
    "LLM image generators don't exist.",
    "An LLM image generator is not needed.",
    "The LLM image generator isn't implemented.",
    "LLM image generators can't be built.",
    # All of it, but of another kind, from another place, or by others
    "All of it runs on Claude: the search, the images, the chat.",
    "All of it is sent to Claude: the notes, the photos, the drawings.",
    "All of it by Claude: captions, tags, alt texts for photos.",
    "All of it straight from Midjourney: the logo, the icons, the cover.",
    "All of it made with Claude: text by Ada, photos by Bob.",
    "Export everything from Claude: chats, images, files.",
    "All from Claude: images are drawn by us.",
    "The kit has a caption, an alt text and a summary, all of it by Claude.",
    "The kit has a caption, a logo and a clip, all of it by Claude and Sora.",
    "We store a photo and a scan, all of it sent to Claude.",
    "The page has a logo and a film, both made by Ann.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_what_is_noted_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_so_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
