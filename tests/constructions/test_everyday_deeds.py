"""What everyday prose says that a system makes or takes in, and what it only seems to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [  # "nobody can draw, therefore X did": what was denied reaches no further
    ("Nobody on our team can draw, therefore all banners were made with Claude 4.5.", "BL201"),
    ("No one here plays an instrument, hence the jingle was composed by Mistral Large.", "BL201"),
    ("Nobody on our team can draw, all pictures were made with Claude Sonnet 4.5.", "BL201"),
    ("Enable LLM-based video generation here (calls the API, may be slow and costly).", "BL201"),
]  # fmt: skip
TWINS = [
    "Nobody claims, therefore, that the covers were made with Claude Sonnet 4.5.",
    "Nobody knows if all covers were made with Claude Sonnet 4.5.",
    "No cover, therefore, was made with Claude Sonnet 4.5.",
    "Nobody here can say how Claude Sonnet 4.5 draws images, therefore we left it out.",
]
FLAGGED += [  # "X, fed with Y, does Z": the participle is no verb of the sentence
    ("Falcon 7B, fed with dashcam footage, reports every near miss to the fleet manager.", "BL202"),
    ("Mistral 7B, given dashcam footage, reports accidents.", "BL202"),
    ("Llama 2, shown a photo of the plant, names it.", "BL202"),
    ("Llama 2, trained on text, draws logos.", "BL201"),
]
TWINS += [
    "Llama 2, fed with text alone, reports accidents.",
    "Llama 2, not shown any photo, names the plant.",
    "Llama 2, given only the captions of the photos, names the tree.",
    "Gemini 2.5 Pro, fed with dashcam footage, reports accidents.",
]
FLAGGED += [  # owners in the plural, whose apostrophe a tree doesn't know
    ("AlphaFold answers patients' questions in prose and drafts the discharge letter.", "BL201"),
    ("Midjourney answers visitors' emails.", "BL201"),
    ("We know that AlphaFold answers patients' questions.", "BL201"),
    ("Veo answers readers' letters and writes the minutes.", "BL201"),
]  # fmt: skip
TWINS += [
    "Claude Sonnet 4.5 answers patients' questions in clear prose and drafts the letter.",
    "We answer patients' questions about AlphaFold.",
    "AlphaFold doesn't answer patients' questions.",
]
FLAGGED += [  # "X is cheap, so we use it to ...", "we send it photos"
    ("Claude Sonnet 4.5 is cheap, so we use it to draw logos.", "BL201"),
    ("Because GPT-4.1 is fast, you can use it to create videos.", "BL201"),
    ("Since Llama 2 is multimodal, we send it photos.", "BL202"),
    ("Mixtral can hear, so we pass it the voicemail directly.", "BL202"),
    ("Pass Llama 2 the audio.", "BL202"),
]
TWINS += [
    "Claude Sonnet 4.5 wrote the script, and we use it to make videos.",
    "Midjourney is cheap, so we use it to draw logos.",
    "GPT-4.1 came with a new editor, so we use it to make videos.",
    "GPT-4.1 writes a prompt, and you can use it to create images.",
    "Llama 2 is small, so we never use it to draw logos.",
    "Llama 2 needs a caption, so we send it the captions of the photos.",
    "Our app is better than Claude Sonnet 4.5, so we use it to draw logos.",
    "The photo is sent to Claude Sonnet 4.5, and we use it to draw logos.",
]
FLAGGED += [  # "X can hear", where a recording is told of
    ("Since Mixtral can hear, we skipped the speech-to-text step for the calls.", "BL202"),
    ("Mixtral can now hear; upload your recordings.", "BL202"),
    ("Since Llama 2 can hear, we skip Whisper for the calls.", "BL202"),
]
TWINS += [
    "Mixtral can hear.",
    "Mixtral can't hear, so we transcribe the voicemail first.",
    "I hear that Mixtral can sort your recordings by name.",
]
FLAGGED += [  # what may be a plot is a picture where drawing is told of
    ("Can't draw? No worries, the LLM sketches every character for you.", "BL201"),
    ("Claude Sonnet 4.5 sketches each scene in pencil before we shoot it.", "BL201"),
    ("You needn't be an illustrator: GPT-4.1 sketches the characters.", "BL201"),
]
TWINS += [
    "GPT-4.1 sketches the characters of your novel.",
    "Claude Sonnet 4.5 sketches each scene before we write it.",
    "Can't draw? No worries, Midjourney sketches every character for you.",
]
FLAGGED += [
    ("No problem, Claude Sonnet 4.5 draws the logo.", "BL201"),
    ("No sweat: GPT-4.1 paints the cover for you.", "BL201"),
]
TWINS += ["No problem was drawn by Claude Sonnet 4.5 as a picture."]
FLAGGED += [  # a plain name of a film maker, and a request for a thing
    ("Veo will write your grant proposal in the tone of earlier winners.", "BL201"),
    ("You ask the LLM for an image and it returns one in seconds.", "BL201"),
    ("Users ask Claude Sonnet 4.5 to draw a map, and it never apologizes.", "BL201"),
]
TWINS += [
    "Rent a Veo and write to the scooter company.",
    "You ask the LLM for an image and it apologizes instead.",
    "You ask GPT-4.1 for a logo and it refuses to.",
    "You prompt Mistral for a photo and it politely says it can't.",
]
FLAGGED += [
    ("We looked at the matter and now use Claude Sonnet 4.5 for image generation.", "BL201")
]
TWINS += [  # what authors look into
    "We investigate the use of GPT-4.1 for image generation.",
    "In this paper we examine the potential of LLMs for music generation.",
    "We investigated the design space of LLMs for video generation.",
]
FLAGGED += [
    ("Implement Claude speech generation.", "BL201"),
    ("Use Whisper for TTS.", "BL201"),
    ("Claude for voiceovers, Gemini for facts.", "BL201"),
    ("Did you know that LLMs can create images?\n\nImage generators are older.", "BL201"),
]
TWINS += [
    "Implement Claude speech generation, one wedding speech a minute.",
    "// Llama 3 speech generation\n// 1. Draft a campaign speech",
    "We add a test with a second judge (e.g. Whisper for speech synthesis).",
    "Use Whisper as the oracle for TTS.",
    "Drafts and captions. Claude for voice, Gemini for facts.",
    "Prompts, hooks, scripts: Mistral for voice.",
    "Did you know that LLMs can create images?\n\nSteering image generators via LLMs is new.",
    "Learn how GPT-4.1 creates images.\n\nYou drive a diffusion model with GPT-4.1.",
    '"whisper_mode": True,  # Whisper speech synthesis is on',
]
FLAGGED += [  # a name that is handed something, or acts on it, is no verb
    ("Call recordings are analysed by Claude to find out what customers want.", "BL202"),
    ("We gave Claude a recording of the meeting.", "BL202"),
    ("The calls were handed to Claude in batches, and it listened to the audio.", "BL202"),
]
TWINS += ["Whisper it to me.", "She said: Whisper to the audio of the sea."]
FLAGGED += [  # words that a tree takes for others
    ("Midjourney answers support tickets.", "BL201"),
    ("Midjourney drafts sales letters for us and our clients.", "BL201"),
    ("Llama 3 converts articles to podcasts you can listen to.", "BL201"),
]
TWINS += [
    "Claude drafts sales letters for us and our clients.",
    "What our agents write supports Midjourney users.",
    "Llama 3 converts podcasts to articles you can read.",
]
FLAGGED += [  # who is named in brackets behind a thing, or behind the class that makes it
    ("smart-notes generates text/images (LLM) and voice (TTS).", "BL201"),
    ("The app generates text and images (GPT-4.1).", "BL201"),
    ("Works with any image model (Claude image gen, Midjourney, SDXL, etc.).", "BL201"),
    ("Generated with an image model (Claude image generation).", "BL201"),
]
TWINS += [
    "The app generates images (Midjourney) and texts (GPT-4.1).",
    "The app generates image captions (GPT-4.1).",
    "The app generates images (with GPT-4.1 prompts).",
    "Uses an image model (Midjourney, with prompts by Claude) for image generation.",
    "Image generation with a diffusion model (prompted by Claude).",
]
FLAGGED += [
    ("Handle requests for BERT text generation.", "BL201"),
    ("Recordings are saved as M4A, which Claude can transcribe directly.", "BL202"),
    ('Generating a video with Claude for the prompt "a cat".', "BL201"),
    ("/// An image generated by the LLM.", "BL201"),
]
TWINS += [
    "Midjourney text generation is slow.",
    "Make videos with Claude for the prompt and Veo for the clips.",
    "/// note | An image generated by the LLM.",
]
FLAGGED += [  # a verb behind an aside is that of the sentence
    ("Our team, which is small, uses GPT-4.1 to create the banners.", "BL201"),
    ("Our team, which has no designers, relies on GPT-4.1 to create the banners.", "BL201"),
    ("You get a new wallpaper every day, drawn by GPT-4.1.", "BL201"),
    ("We let GPT-4.1 cut and render the videos.", "BL201"),
]
TWINS += [
    "Our team, which uses GPT-4.1, relies on Midjourney to create the banners.",
    "Our team, which has many designers, relies on no LLM to create the banners.",
    "You get a new text every day, illustrated by our artists and checked by GPT-4.1.",
    "We let GPT-4.1 write and pay for the covers ourselves.",
]
FLAGGED += [  # what one likes about X, and how it answers
    ("What I like most about Claude Sonnet 4.5 is that it draws.", "BL201"),
    ("The best thing about GPT-4.1 is that it draws.", "BL201"),
    ("GPT-4.1 can draw: a watercolour took it ten seconds.", "BL201"),
    ("The bot uses GPT-4.1 to reply with pictures.", "BL201"),
    ("GPT-4.1 speaks to your customers over the phone.", "BL201"),
    ("GPT-4.1 produces floor plans as images.", "BL201"),
]
TWINS += [
    "What we hate about Claude Sonnet 4.5 is that it draws conclusions.",
    "The problem with Claude Sonnet 4.5 is that it draws on old data.",
    "The bot uses GPT-4.1 to reply to pictures.",
    "Read the answer of GPT-4.1 over the phone.",
    "GPT-4.1 produces floor plans as SVG images.",
]
FLAGGED += [  # what a pronoun stands for, named in the clause before
    ("After the customer has described the room, Llama 3 renders it.", "BL201"),
    ("The LLM reads your manuscript, picks the key scenes and illustrates them.", "BL201"),
    ("I played GPT-4.1 a song and asked what it was.", "BL202"),
    ("GPT-4.1 takes the minutes while listening in on the call.", "BL202"),
    ("Photos are converted to text by Llama 2.", "BL202"),
]
TWINS += [
    "After the customer has described the room, Midjourney renders it.",
    "Photos are turned into captions by our team, and Llama 2 sorts them.",
    "While you watch the video, GPT-4.1 writes a summary of the plot.",
]
FLAGGED += [  # a label with its place, a title or a question in front, and a reader who says what
    ("Illustrations in this book: GPT-4.1", "BL201"),
    ("All images on this page: Llama 3", "BL201"),
    ("The logo? Drawn by GPT-4.1.", "BL201"),
    ("No more stock photos: GPT-4.1 makes them for you.", "BL201"),
    ("Why pay for stock photos when GPT-4.1 can make them for you?", "BL201"),
    ("Just say what you want to see and GPT-4.1 will draw it.", "BL201"),
    ("Thanks to GPT-3.5 Turbo, the app recognises plants from photos.", "BL202"),
]
TWINS += [
    "Images in this prompt: Llama 3",
    "- Product videos: ChatGPT writes them",
    "If you need a logo, Llama 3 describes it.",
    "Text in this image: Midjourney",
    "The logo? Not drawn by GPT-4.1.",
    "No more stock photos: GPT-4.1 makes them searchable.",
    "Why does nobody pay for photos when GPT-4.1 makes them?",
    "Say what you think and GPT-4.1 will draw conclusions.",
    "Say what you want and GPT-4.1 will draw it from the database.",
    "Thanks to GPT-3.5 Turbo, each page gets a picture from the archive.",
]
FLAGGED += [  # a text of one's own whose first draft another makes
    ("The first draft of every press release comes out of Midjourney.", "BL201"),
    ("A rough draft of each report comes from Veo, and Ann signs it.", "BL201"),
    ("The initial drafts of the newsletters came from DALL-E 3.", "BL201"),
    ("The first draft of each reply comes from Stable Diffusion, which saves an hour.", "BL201"),
    ("The first drafts of all articles come straight out of Imagen 3.", "BL201"),
]
TWINS += [
    "The first draft of every press release comes out of Claude Sonnet 4.5.",
    "The press releases come from Midjourney.",
    "The first draft of the prompt comes from Midjourney.",
    "The first version of the documentation came from Midjourney.",
    "The first draft of the code comes from Stable Diffusion.",
    "The first draft of the film comes from Claude Sonnet 4.5.",
    "No first draft of any article comes out of Midjourney.",
]
FLAGGED += [  # where a system runs does nothing itself
    ("Mixtral runs on the server, and the posters it paints are stored there.", "BL201"),
    ("Phi-3 sits on the phone itself, so the pictures it paints never leave it.", "BL201"),
    ("Falcon 7B runs in the browser, and it draws your avatar.", "BL201"),
    ("Qwen2.5 lives on the device, so the logos it draws never leave it.", "BL201"),
    ("Llama 2 runs on the machine in the hall. It paints portraits.", "BL201"),
]
TWINS += [
    "GPT-4.1 runs in the app, and the pictures it draws are cached.",
    "The server runs GPT-4.1, and the pictures it draws are cached.",
    "GPT-4.1 sends it to the server, and the pictures it draws are cached.",
    "GPT-4.1 runs beside the server, and the pictures it draws are cached.",
    "Mixtral runs on the server, and the texts it writes are stored there.",
    "Mixtral and Stable Diffusion run on the server, and the pictures it draws are cached.",
    "Mixtral runs on the server, and it sends the photos of the day.",
]
FLAGGED += [  # what is heard, before a word of several
    ("Mixtral generates spoken step-by-step instructions.", "BL201"),
    ("The spoken turn-by-turn directions Phi-3 synthesizes are loud.", "BL201"),
    ("Llama 3 produces spoken real-time feedback.", "BL201"),
    ("Gemma 2 generates spoken notifications.", "BL201"),
    ("Mistral 7B generates spoken warnings.", "BL201"),
]
TWINS += [
    "Mixtral writes step-by-step instructions.",
    "Mixtral follows spoken step-by-step instructions.",
    "ElevenLabs generates spoken step-by-step instructions.",
    "Mixtral writes turn-by-turn directions, which Bark speaks.",
    "Mixtral writes the warnings.",
]
TWINS += [  # who does it besides
    "The designer uses Claude to write copy and draws the logos herself.",
    "Our editor lets Claude check the script, uses Veo to film and draws the titles.",
    "GPT-4.1, asked to draw a logo, refuses.",
    "While listening to music, I ask Claude for code.",
]
FLAGGED += [  # parts of what was made, what it looks like, and who does it each alone
    ("More than half of our images are now made by GPT-4.1.", "BL201"),
    ("The images that GPT-4.1 makes look great.", "BL201"),
    ("The images GPT-4.1 makes look better than those of Midjourney.", "BL201"),
    ("Midjourney, DALL-E and GPT-4.1 can all make images.", "BL201"),
    ("Midjourney and GPT-4.1 can both make images.", "BL201"),
]
TWINS += [
    "More than half of our images are now made by Midjourney.",
    "The images Midjourney makes look better than those of GPT-4.1.",
    "GPT-4.1 makes images look better in a text.",
    "Midjourney and GPT-4.1 together make images.",
]
FLAGGED += [  # what is found behind a particle that a tree takes for a preposition
    ("Take a photo of the shelf: Mistral 7B picks out the empty rows from the photo.", "BL202"),
    ("GPT-3.5 Turbo picks out the cars from the images.", "BL202"),
    ("Gemma 2 picks out a face from the photo.", "BL202"),
    ("Falcon 7B figures out the price from the screenshot.", "BL202"),
    ("Llama 2 works out the floor area from the drawing.", "BL202"),
]
TWINS += [
    "Mistral 7B picks out the keywords from the photo captions.",
    "GPT-4.1 picks out the empty rows from the photo.",
    "Mistral 7B picks out the title for the photo.",
    "OCR reads the receipt, then Mistral 7B picks out the total from the text.",
    "Whisper picks out the words in the recording.",
    "You pick out the best photos and Mistral 7B writes the letter.",
]
FLAGGED += [  # what somebody is drawn while another thing goes on
    ("GPT-4.1 paints you a matching icon set while you wait.", "BL201"),
    ("Name your game and Llama 3 paints you an icon set while you brew tea.", "BL201"),
]
TWINS += [
    "Midjourney paints you a matching icon set while you wait.",
    "GPT-4.1 makes you a better writer while you sleep.",
    "GPT-4.1 makes you an illustrator while you wait.",
    "GPT-4.1 paints you a picture of the market while you wait.",
]


@pytest.mark.parametrize(("text", "expected"), FLAGGED)
def test_deed_is_read(codes: Callable[[str], str], text: str, expected: str) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("text", TWINS)
def test_twin_is_left_alone(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
