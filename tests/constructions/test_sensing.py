"""Who looks, listens or finds: the many verbs for it, and the sentences that open before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

FLAGGED = [
    # Verbs of looking
    "Llama 2 peeks at your holiday photos.",
    "BERT stares at the portraits and counts the freckles.",
    "GPT-3 scrutinises the aerial photos.",
    "Mistral 7B observes the video and writes a report.",
    "Mixtral digitises our handwritten notes.",
    "GPT-3.5 screens mammograms for tumours.",
    "BERT categorises photographs by their colours.",
    "Llama 2 critiques your paintings.",
    # Verbs of finding
    "GPT-3.5 deciphers my grandmother's handwriting.",
    "BERT deciphers the dates from old scans.",
    "Llama 2 locates cracks in drone photos.",
    "BERT flags faces in the photos.",
    "Mistral 7B pinpoints leaks in thermal images.",
    "GPT-3 catches typos in screenshots.",
    # ... with a particle, and off a thing
    "GPT-3 picks out faces in the photos.",
    "GPT-3 makes out the words in the recording.",
    "Llama 2 picks up a murmur in the recording.",
    "Mixtral takes the sums from the pictures.",
    "GPT-3 gleans the prices from photos of menus.",
    "BERT gathers the dates from the video.",
    # What is heard
    "GPT-3 overhears the conversation in the kitchen.",
    "Llama 2 eavesdrops on your phone calls.",
    "GPT-3 hears a child laughing.",
    "GPT-3 hears dogs barking.",
    "GPT-3 hears coughing and calls the nurse.",
    "BERT listens to lung sounds.",
    "Llama 2 listens to birdsong.",
    "Mixtral listens to the choir.",
    "GPT-3 analyses engine noise.",
    "During the interview, GPT-3 listens to the candidate and takes notes.",
    "Llama 2 listens to the teacher throughout the lesson.",
    # What is sung to somebody
    "We sang the chorus to Mistral 7B.",
    "I whistled the melody to GPT-3.5 and it named the song.",
    # Pictures from a camera
    "Llama 2 examines webcam snapshots.",
    "GPT-3 compares mugshots.",
    # Behind what opens the sentence
    "It turns out that GPT-3.5 counts cars from photos of roads.",
    "To be honest, GPT-3.5 counts birds in drone photos.",
    "The nice thing is that given a photo of a leaf, Llama 2 names the tree.",
    "At night, given photos of the sky, Llama 2 spots the stars.",
    "In my view, for the yearly report GPT-3 inspected 900 screenshots.",
    "Our readers like that besides understanding images, GPT-3 writes poems.",
    "For every new order, besides reading photos, Llama 2 drafts the letter.",
    "Mistral 7B can see what's on your screen (see above).",
    "Luckily, Claude can be sent voice messages.",
    "Surprisingly, Whisper extracts text from slide images.",
    # What comes of it, made by the same one
    "GPT-3 listens to the podcast and generates captions.",
    "Mixtral watches the video and creates subtitles.",
    "- GPT-3 transcribes audio and generates timed captions",
    "GPT-3 transcribes audio to text.",
    # Steps behind an arrow, and what one uploads things to
    "Notes → Anthropic Claude transcribes the audio.",
    "1. **Voice memo → task** — press, speak, release → GPT-3 transcribes + writes the task.",
    "Step 2 → Llama 2 looks at the photo.",
    "Upload the audio file to Claude's web interface.",
    "Drop the voice memo into the Claude website.",
    # What is wrong in a thing
    "GPT-3 finds the wrong note in the recording.",
    "Llama 2 spots every mistake in the X-rays.",
    "BERT flags false teeth in X-rays.",
    # A look that one takes, and what tells things apart
    "GPT-3.5 takes a look at the photo of your car.",
    "BERT has a peek at your screenshots.",
    "Mixtral casts an eye over the X-rays.",
    "Llama 2 watches your golf swing on video.",
    "BERT tells cats from dogs in pictures.",
    "GPT-3 tells the twins apart in our photos.",
    "GPT-3.5 grades handwritten essays from photos.",
    "GPT-3 identifies the caller by voice.",
    "Llama 2 recognises birds by ear.",
    "Mistral 7B reads lips.",
    "GPT-3.5 writes captions by looking at your photos.",
    "GPT-3 creates subtitles by listening to your podcast.",
    "Point your phone at a flower and Llama 2 recognises it.",
    "In the meeting, GPT-3 listens to the speakers.",
    "Throughout the interview, GPT-4 listens to the candidate.",
    "During our weekly webinar, Llama 2 listens to the presenter.",
    "Hold the parcel under the webcam and GPT-3.5 reads the label.",
    "Wave the ticket at the camera and Llama 2 identifies it.",
    "Hold the coin up to the camera, and GPT-3 names it.",
    "Upload a selfie, and GPT-3.5 tells you which glasses suit you.",
    "Send in a headshot and GPT-3.5 tells you what you should wear.",
    "Attach a selfie and Llama 2 tells you what your skin needs.",
    "Mixtral 8x7B views the film frame by frame.",
    "GPT-3.5 watches our recording frame by frame.",
    "GPT-3 watches the replay frame by frame.",
    "We show Mistral 7B an X-ray.",
    "Give GPT-3.5 a scan.",
    "The doctor shows Llama 2 an ultrasound scan.",
    "GPT-3.5 sees the room through the camera.",
    "GPT-3.5 eyes the food via your webcam.",
    "Llama 2 looks at the food through the camera.",
    "GPT-3.5 gets the security footage.",
]

TWO = [
    "It turns out that GPT-3.5 and Mixtral process audio.",
    "GPT-3.5 and Mixtral process audio, which helps us a lot.",
    "Llama 2 processes video and sound in seconds.",
    "Remember that Llama 2 processes video and sound.",
]

QUIET = [
    "GPT-3 doesn't peek at your photos.",
    "Does BERT stare at the portraits?",
    "GPT-4 peeks at your holiday photos.",
    "BERT glances at the image captions.",
    "CLIP picks out faces in the photos.",
    "GPT-3 picks out the captions of the photos.",
    "GPT-3 flags errors in video scripts.",
    "GPT-3 catches typos in image captions.",
    "GPT-3 gathers feedback on videos.",
    "GPT-3 gathers comments under photos.",
    "GPT-3 collects ideas from films.",
    "Llama 2 takes its name from a photo.",
    "Llama 2 takes inspiration from paintings.",
    "GPT-3 discovers patterns in music.",
    "GPT-3 pinpoints trends in photography.",
    "GPT-3 labels the columns and scores the answers.",
    "GPT-3 screens CVs.",
    "GPT-3 makes out a good case for photos.",
    "Whisper hears a baby crying.",
    "GPT-3 listens to the customer.",
    "GPT-3 listens to the teacher's wishes.",
    "During the call, GPT-3 reads the notes.",
    "We sang the chorus while GPT-3 wrote the verses.",
    "Sora reviews",
    "Our blog on Llama 2 reviews videos.",
    "The choice is between CLIP and GPT-3 reviews.",
    "Given the photos of our garden, we chose Llama 2.",
    "Our readers like that besides understanding images, Claude writes poems.",
    "Besides reading photos, the app asks GPT-3 for a poem.",
    "For the new office we photographed GPT-3 posters.",
    "GPT-3 reads text and images are left out.",
    "Keep in mind that Gemini processes video and sound.",
    "Sally, Claude and I looked at voice messages.",
    "Tom, Claude can be sent voice messages.",
    "Whisper transcribes the podcast and GPT-3 generates captions.",
    "The captions are ready and GPT-3 sums up the video.",
    "GPT-3 reads the captions and creates a video plan.",
    "Whisper transcribes audio to text.",
    "GPT-3 transcribes handwritten letters to text files with Tesseract.",
    "Audio → Whisper transcribes it → GPT-3 reads the text.",
    "Step 2 → GPT-4 looks at the photo.",
    "Photo → caption → GPT-3 writes the post.",
    "Upload the text file to Claude's web interface.",
    "Upload the photo to Claude's web interface.",
    "We generate captions for uploaded images with GPT-3.",
    "Readers often spot the mistake: GPT-3 listens to the podcast.",
    "It is wrong that GPT-3 finds cracks in the X-rays.",
    "GPT-3 finds cracks in the X-rays, which is a mistake in the leaflet.",
    "GPT-3 takes a look at the photo captions.",
    "GPT-4 takes a look at the photo.",
    "Take a look at our video on GPT-3.",
    "Take a look at the photos that Midjourney made.",
    "GPT-3 finds comments on videos.",
    "GPT-3 compares reviews on videos.",
    "In this video, GPT-3 finds bugs in our code.",
    "In the video above, GPT-3 compares two laptops.",
    "GPT-3 grades essays in our demo video.",
    "GPT-3 tells stories from films.",
    "GPT-3 tells truth from fiction in articles.",
    "Whisper identifies the caller by voice.",
    "GPT-3 knows the problem by the sound of it.",
    "GPT-3 knows him by name.",
    "GPT-3 reads lines.",
    "GPT-4 writes captions by looking at your photos.",
    "The app writes captions by looking at your photos and sends them to GPT-3.",
    "Point your phone at the QR code to open GPT-3.",
    "In the meeting, GPT-3 listens to reason.",
    "In the book, GPT-3 listens to the professor.",
    "During the lecture, the professor listens to us and GPT-3 writes.",
    "Hold the receipt up to the light and GPT-3.5 explains the total.",
    "Hold the receipt up to the webcam and GPT-4 Turbo reads it.",
    "Hold the line to the camera team and GPT-3 reads the log.",
    "Upload a selfie, and Midjourney tells you which style to use.",
    "Upload a CV, and Llama 2 tells you which job suits you.",
    "Upload a selfie, and Llama 2 tells you how to crop it.",
    "GPT-4.1 watches the clip frame by frame.",
    "The clip is cut frame by frame, and GPT-3 reads the captions.",
    "GPT-3 reads the captions of each frame.",
    "Show Midjourney a scan.",
    "Show GPT-3.5 a transcript.",
    "Give Llama 2 a try.",
    "GPT-3.5 sees reviews on your camera.",
    "GPT-3.5 sees the world through the lens of its data.",
    "GPT-4 Turbo sees the room through the camera.",
    "We see the room through the camera, and GPT-3.5 writes.",
    "GPT-3.5 gets the picture.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_who_senses_it_is_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL202"


@pytest.mark.parametrize("text", TWO)
def test_both_are_found(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == "BL202 BL202"


@pytest.mark.parametrize("text", QUIET)
def test_who_may_or_does_not_stays_quiet(codes: Callable[[str], str], text: str) -> None:
    assert codes(text) == ""
