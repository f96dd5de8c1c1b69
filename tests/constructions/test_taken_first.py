"""What is taken in before something else is told: orders, acts, what is heard first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # an order that a tree takes for a noun
    "Process photos using GPT-3.5 and store the results in Postgres.",
    "- Process audio files with Claude and save the notes.",
    "Tag photos with GPT-3.5.",
    "Scan pictures via Mistral 7B for defects.",
    # what comes first
    "After listening to the call, GPT-3.5 writes a summary for the agent.",
    "Claude, after listening to the last two minutes of the recording, proposes a priority.",
    "Before answering, GPT-3 looks at the screenshot.",
    "Mistral 7B suggests a title after looking at the cover image.",
    "Upon receiving the audio, Claude writes the minutes.",
    # a part of it
    "Claude listens to the last two minutes of the recording.",
    "We extract frames from the film and send them to GPT-3.5.",
    "The frames are extracted from the video and passed to GPT-3, which describes each of them.",
    # what is done with it later
    "Users can upload images, which are sent to GPT-3 and described for blind readers.",
    "The photos are uploaded to Mistral 7B and captioned within seconds.",
    # acts that nouns name
    "── Audio transcription via Claude ──────────────────",
    "// ── NEW: Audio transcription via Claude API ────────",
    "Video Analysis (Claude Vision)",
    "Audio analysis (Claude Vision API)",
    "Added support for image input with GPT-3.5-turbo.",
    "We rely on GPT-3 for the recognition of faces in the photos.",
    "GPT-3.5 is used for the detection of objects.",
    "GPT-3.5-powered OCR",
    "A Llama-2-based OCR for invoices.",
    # what is handed over, told by a participle, or asked about
    "GPT-3.5 analyzes uploaded images",
    "**Vision**: GPT-3.5 analyzes uploaded images",
    "GPT-4 processes recorded calls and files them.",
    "GPT-3.5 answers questions about uploaded photos.",
    "Llama 2 can answer questions about the video.",
    # by which means, told last
    "Extract text from images using GPT-3.5.",
    "Extract text from an image with Llama 2.",
    "Detects objects in an image using Llama 2.",
    "A tool that detects objects in images using GPT-3.5.",
    "This script captions every image in a folder using Llama 2.",
    "Transcribes the audio file at the given path using Claude.",
    "A tool for image recognition with GPT-3.5",
    "Calls GPT-3.5 to extract the text from the image.",
    "Run Llama 2 to caption the photos.",
    "GPT-3.5 image analysis service",
    "Claude audio transcription module",
    # who is sent things, taken for whose they are
    "Just send GPT-3 pictures of your fridge.",
    "You can send GPT-3 screenshots.",
    "The leaf scanner fails because they send BERT pictures that are too dark.",
    "The dispatcher opens the recording, and GPT-3.5 listens to the last two minutes.",
    # where another system gets a text
    "The text goes to Claude, the photos go to Llama 2.",
    "The texts are sent to Gemini, while the images are sent to GPT-3.5.",
    # what is found out of it
    "GPT-3.5 checks whether the image contains a face.",
    "Use Llama 2 to check if an image is safe.",
    "Llama 2 tells you whether the picture is blurry.",
    "Claude determines whether the video shows a fall and calls the nurse.",
    # a thing with a clause of its own
    "Every photo that a user uploads is checked by GPT-3.5, so that nobody can post nudity.",
    "Any image that the customer sends is analysed by GPT-3.5 before it is stored.",
    "Every photo that a user uploads goes to GPT-3.5.",
    # what it is done instead of
    "Instead of reading transcripts, GPT-4 listens to the audio itself.",
    "Rather than reading captions, GPT-3.5 looks at the photos.",
    # kinds of input
    "Mistral 7B supports multimodal input, including images and audio.",
    "Llama 2 supports various inputs such as text, images and video.",
    # what a work is done upon, named first, or picked off a thing
    "With the raw scan as its only input, Mistral 7B spotted the crack.",
    "With photos of the hulls as input, GPT-3.5 identified nine of ten ships.",
    "With the recording itself as the input, Claude recognised the caller.",
    "With an image as input, Llama 2 answers questions on it.",
    "GPT-3.5 picks the prices off the shelf photos.",
    "We had Llama 2 pick the plate numbers off the pictures.",
    "GPT-3.5 jots the readings off a photo of the meter.",
    # what is dropped in
    "Send in a photo of the rash and GPT-3.5 tells you which cream to buy.",
    "Just drop in a selfie and Mistral 7B tells you which glasses suit you.",
    # in steps, encoded, or told by a number
    "A simple pipeline: upload the video to Claude, review the notes, publish.",
    "Our nightly pipeline: fetch the calls, feed the recordings to Llama 3, file the tickets.",
    "Two pipelines: send the photos to GPT-3.5 and the totals to the sheet.",
    "Audio base64 is sent to GPT-4.",
    "- ✅ Video base64 is passed on to Claude",
    "Send the audio base64 to GPT-4 Turbo.",
    "The base64 of the recording is sent to Claude.",
    "Knee X-rays (n = 80) were passed to GPT-3.5.",
    # frames of a film that is told of before
    "We record the video at 2 fps, and GPT-3.5 looks at the frames directly.",
    "Once the video is uploaded, BERT looks at every frame.",
    "The webcam runs all day, and Llama 2 inspects each frame for movement.",
    # up to a size, and then about another thing
    "Limits: Claude takes the call's WAV only up to 10 MB; larger files must be cut first.",
    "Note: Llama 3 reads the report's photos only up to 5 MB; bigger ones have to be scaled down.",
    # given in a form
    "Knee scans were handed as images to GPT-3.5, which sorted them.",
]
QUIET = [
    "Process image captions with GPT-3.5.",
    "Process images with captions by GPT-3.5.",
    "Don't process images with GPT-3.5.",
    "Process images with Claude on a single GPU.",
    "Tag clouds with Claude.",
    # somebody else, or of another thing
    "After transcribing the call, GPT-3.5 writes a summary.",
    "After listening to the call, the agent asks GPT-3.5 for a summary.",
    "After listening to the call, GPT-3.5 is asked for a summary.",
    "After listening to the call, ask GPT-3.5 for a summary.",
    "After watching a video, GPT-3.5 lets you discuss it with others.",
    "After watching the video, GPT-3.5 users can ask questions.",
    "After Whisper has listened to the call, GPT-3.5 writes a summary.",
    "After looking at the photo, Claude writes the caption.",
    "GPT-3.5 summarises the minutes of the meeting.",
    "The frames are extracted from the film and passed to Claude, which describes each of them.",
    # what it was turned into before
    "The images are described and sent to GPT-3.",
    "The images are sent to GPT-3 after they have been described.",
    "The recordings are sent to Claude and transcribed beforehand.",
    # acts that hold, or are none
    "── Audio transcription via Whisper ──────────────────",
    "Image Analysis (Claude Vision)",
    "Video captions (Claude Vision)",
    "Added voice input with GPT-4.",
    "Added support for image input with GPT-4o.",
    "We rely on GPT-3 for the recognition of entities in our texts.",
    "GPT-3.5 can't be used for the detection of objects.",
    "Whisper-based speech recognition",
    "Claude-powered OCR",
    "GPT-3.5 analyzes uploaded documents.",
    "GPT-3.5 says uploaded images are kept for a week.",
    "**Vision**: Claude analyzes uploaded images",
    "GPT-3.5 answers questions about photos and cameras.",
    "GPT-3.5 can't answer questions about your photos.",
    "Extract text from images using Claude.",
    "Extract text from web pages using GPT-3.5.",
    "Detects objects in text using GPT-3.5.",
    "A tool that detects objects in images using Gemini.",
    "The script reads captions of images using GPT-3.5.",
    "GPT-4 describes images using captions from GPT-3.5.",
    "A tool for text analysis with GPT-3.5",
    "A dataset for image recognition with captions by GPT-3.5",
    "Call GPT-3.5 to describe the caption.",
    "We call Gemini to read the image and GPT-3.5 to write the answer.",
    "Claude video analysis plugin",
    "Generates a caption for an image of a cat with GPT-3.5.",
    "You can send GPT-3 screenshots to the support.",
    "Please send GPT-3 documents only.",
    "We don't send GPT-3 pictures.",
    "We sent our clients Midjourney pictures.",
    "They send DALL-E images that are too dark.",
    "They send Claude screenshots.",
    "Claude listens for two minutes before it answers.",
    "The text goes to GPT-3.5, the photos go to Claude.",
    "The photos go to Claude, and its text goes to GPT-3.5.",
    "The photos go to Claude and the answers go to Llama 2.",
    "GPT-3.5 checks whether the image is public.",
    "GPT-3.5 checks whether the message contains an image.",
    "GPT-3.5 checks whether the image prompt is safe.",
    "GPT-3.5 can't tell whether the image contains a face.",
    "If the image contains a face, GPT-3.5 writes a warning.",
    "Claude checks whether the image contains a face.",
    "Every photo that a user uploads is checked by Claude.",
    "Every caption that a user uploads is checked by GPT-3.5.",
    "The logo that the customer sees was described by GPT-4.",
    "Every photo that a user uploads isn't checked by GPT-3.5.",
    "Instead of listening to the audio, GPT-4 reads the transcript.",
    "Instead of sending photos to GPT-3.5, describe them.",
    "Llama 2 supports various output formats such as text and images.",
    "Mistral 7B supports only text input, unlike GPT-4, which takes images.",
    "With the report on the scan as input, Mistral 7B spotted the mistake.",
    "With photos as input for the classifier, GPT-3.5 writes the summary.",
    "With a photo as input, we told Mistral 7B what is on it.",
    "With no photos as input, GPT-3.5 identified nine of ten ships by name.",
    "With a photo as input, Llama 2 replies that it can't look at it.",
    "With photo captions as input, GPT-3.5 identified nine of ten ships.",
    "With a photo as the input of CLIP, GPT-3.5 wrote the caption.",
    "With images as input, GPT-3.5 returns an error.",
    "With the scan as input, the CNN found the crack and Mistral 7B wrote the letter.",
    "With the scan as input, GPT-4o found the crack.",
    "GPT-3.5 picks the cheapest offer off the photo captions.",
    "GPT-3.5 picks the winner from the photos.",
    "GPT-3.5 picks photos off the shelf.",
    "Send in a photo of the rash, describe it, and GPT-3.5 tells you which cream to buy.",
    "Drop in a photo description and Mistral 7B tells you which glasses suit you.",
    "Drop in at the photo booth and Mistral 7B tells you which stand comes next.",
    "Drop in a selfie and GPT-4o tells you which glasses suit you.",
    # in steps, encoded, and frames of another thing
    "A pipeline: transcribe the audio, send the text to Claude.",
    "A pipeline: send the audio to Whisper, send the text to Claude.",
    "Our pipeline sends audio to Claude.",
    "The pipeline: subtitles are made first, then the video is sent to Claude.",
    "Image base64 is sent to GPT-4.",
    "Audio base64 is sent to Whisper, and its text is sent to Claude.",
    "Encode the audio transcript as base64 and send it to Claude.",
    "The song title blob is sent to Claude.",
    "Knee X-rays (n = 80) were passed to GPT-4.",
    "The webcam runs all day, and GPT-4 inspects each frame for movement.",
    "For the video we let GPT-3.5 read the data frames.",
    "In the video, GPT-3.5 explains the frames of the debate.",
    "Limits: GPT-3.5 takes the image alt texts; longer ones have to be cut.",
    "Limits: GPT-4 accepts the page's PNG only up to 20 MB; larger scans have to be scaled down.",
    "The notes are sent as text to Claude.",
    "The video is sent as a transcript to GPT-4.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_input_is_found(codes: Callable[[str], str], text: str) -> None:
    assert set(codes(text).split()) == {"BL202"}


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
