"""Who is said to take in what: a system that reads, watches or is fed something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # it does so itself
    "GPT-3.5 reads the photos of your receipts.",
    "GPT-3 watches the video and takes notes.",
    "GPT-3.5 listens to the call.",
    "Llama 2 looks at your pictures.",
    "Claude 4 transcribes the interview recordings.",
    "GPT-3 analyses the X-ray images.",
    "DeepSeek-R1 describes each image in the folder.",
    "GPT-4 listens to each call and rates it.",
    "Claude 4 watches your videos and finds the highlights.",
    "Mixtral examines photos of the damage.",
    "Claude 4 hears your conversations.",
    "Llama 2 scans the images for text.",
    "GPT-3.5 looked through the photos.",
    # with its help
    "Use Claude 4 to transcribe audio files.",
    "We use GPT-3.5 to analyze images of crops.",
    "The app uses DeepSeek-R1 to analyze images and extract the price.",
    "Ask Llama 2 to describe the picture.",
    "Let GPT-3 look at the photo.",
    "With GPT-3.5 you can analyze images.",
    "Have Claude 4 listen to the podcast.",
    "GPT-3.5 can read images.",
    "GPT-3 is able to understand images.",
    "The photos are analyzed by GPT-3.5.",
    "The calls are transcribed by Claude 4.",
    "Recordings are transcribed using Claude 4.",
    "Videos are analyzed with GPT-3.5.",
    # it is given the thing
    "Upload a video to Claude 4.",
    "Upload your photos to GPT-3.5 and ask away.",
    "We feed photos into GPT-3.",
    "Give GPT-3.5 a picture of the menu.",
    "The image is sent to DeepSeek-R1.",
    "Show Llama 2 a photo of your fridge.",
    "Pass the audio to Claude 4.",
    "Drop an MP3 into Claude 4.",
    "Paste the image into GPT-3.5.",
    "Just play the recording to Claude 4.",
    "Attach a video and Claude 4 summarizes it.",
    "Upload the MP3 and Claude 4 transcribes it.",
    # what it is said to take
    "GPT-3.5 accepts images as input.",
    "Claude 4 understands audio.",
    "GPT-3 takes images and returns text.",
    "Claude 4 supports audio input.",
    "GPT-3.5 processes video and sound.",
    "Claude 4 audio input is on by default.",
    "GPT-3.5's image understanding is weak.",
    "Claude 4 can process audio files.",
    "Llama 2 supports image input.",
    # the act as a noun
    "Audio transcription with Claude 4 is free.",
    "Use Claude 4 for audio transcription.",
    "GPT-3.5 for image analysis",
    "Claude 4 handles speech recognition.",
    "Image analysis is done by GPT-3.5.",
    "We rely on GPT-3 for image recognition.",
    "Image recognition powered by GPT-3.5.",
    "Automatic transcription of calls using Claude 4",
    # found in it
    "Mixtral extracts the text from scanned images.",
    "GPT-3.5-turbo is used to recognise objects in photos.",
    "Claude 4 listens in on the meeting.",
    "Paste the MP3, and Claude 4 transcribes it.",
    "Upload audio files from your calls to train Claude 4 on your style.",
    "- **Price check**: Uses DeepSeek-R1 to analyze images and extract the price.",
    "Send audio to the Claude 4 API for transcription.",
    "Send audio to Claude for transcription and return the transcript.",
]

QUIET = [
    # it does so itself
    "GPT-4o reads the photos of your receipts.",
    "Claude 4 looks at your pictures.",
    "Whisper transcribes the interview recordings.",
    "GPT-3.5 can't read photos.",
    "GPT-3 doesn't listen to the call.",
    "GPT-3.5 reads the transcript of the call.",
    "Claude 4 reads the video's subtitles.",
    "Claude 4 listens to your instructions.",
    "Claude 4 sees the bigger picture.",
    "Whisper transcribes the call, and GPT-3.5 summarizes it.",
    "GPT-3.5 reads the image captions.",
    "GPT-3.5 analyses the text that the OCR finds in the photos.",
    "Anna watches the video while Claude 4 takes notes.",
    "Gemini watches the video and takes notes.",
    # with its help
    "Use Whisper to transcribe audio files and Claude 4 to sum them up.",
    "We use Claude 4 to analyze images of crops.",
    "Use GPT-3.5 to analyze image descriptions.",
    "Ask Claude 4 to describe the picture.",
    "The photos are analyzed by CLIP and described by GPT-3.5.",
    "Don't use Claude 4 to transcribe audio.",
    "The transcripts are analyzed by Claude 4.",
    # it is given the thing
    "Upload a photo to Claude 4.",
    "Upload the transcript of the video to Claude 4.",
    "We feed captions into GPT-3.",
    "Give Claude 4 the big picture.",
    "You can't upload a video to Claude 4.",
    "The image is sent to CLIP, and its labels to GPT-3.5.",
    "Send the video to our team, and the notes to Claude 4.",
    "Show users a photo and let GPT-3.5 write the text.",
    # what it is said to take
    "GPT-4o accepts images as input.",
    "Claude 4 doesn't understand audio.",
    "Does Claude 4 support audio input?",
    "Claude 4 understands the script of a video.",
    "GPT-3.5 doesn't take images.",
    "Claude 4 processes video transcripts.",
    # the act as a noun
    "Audio transcription with Whisper is free.",
    "Use Whisper for audio transcription and Claude 4 for the summary.",
    "Claude 4 for image analysis",
    "Claude 4 doesn't handle speech recognition.",
    # found in it
    "Mixtral extracts dates from the transcripts of videos.",
    "Claude 4 extracts the text from scanned images.",
    "Clean up the raw voice transcription using Claude 4.",
    "Use Claude 4 to analyze video transcripts and titles.",
    "Use Claude 4 to analyze video frames.",
    "Voice input with Claude 4",
    "Ask Claude 4 to transcribe the scanned page.",
    "Describe the video to Claude 4.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_a_wrong_input_is_found(codes: Callable[[str], str], text: str) -> None:
    assert set(codes(text).split()) == {"BL202"}


@pytest.mark.parametrize("text", QUIET)
def test_a_right_one_is_not(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
