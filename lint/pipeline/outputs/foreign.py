"""Texts that come from what writes none: "Midjourney gives you the SQL query"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..trees.syntax import cases, children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def is_foreign(output: Output, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text can't have been there before, and whoever hands it over writes none.

    "X gives you the SQL query" says that X wrote it; a caption may be one that it was given.
    """
    writes = reading.is_silent(doer) or reading.is_known_to_make(doer, "text")
    return reading.is_model(doer) and not writes and is_handed(output, sentence)


def is_handed(output: Output, sentence: Sentence) -> bool:
    """Whether a text is a work that nobody else has ready: an essay, unit tests."""
    start, end = sentence.phrase(output.first, output.last)
    said = sentence.block.text[start:end].lower()
    before = output.first.nbor(-1).lower_ if output.first.i else ""
    return not frame("produce.handed_texts").isdisjoint({said, f"{before} {said}"})


def comes_of(output: Output, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether who hands a thing over has made it: a picture, or an essay from what writes none."""
    text = reading.may_be_text(output.ids)
    known = any(t.lower_ == "the" for t in children(output.last, "det"))  # "the minutes"
    return not text or (not known and is_foreign(output, doer, sentence, reading))


def is_penned(output: Output, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is one that a maker doesn't put out itself: a poem, but no press release.

    Nor a code snippet, which may be from the code of a system. Of what somebody puts out, what
    makes pictures may be said to have made the draft: "each press release".
    """
    told = output.last.lower_ in words("nouns.announcements", "nouns.company_texts")
    if "code" in output.ids:
        return False
    if output.last in drafted(output.last.head):
        prompt = output.last.lower_ in words("nouns.attached")
        return not prompt and _shows(doer, reading) and not reading.is_known_to_make(doer, "text")
    return not told and is_foreign(output, doer, sentence, reading)


def drafted(draft: Token) -> list[Token]:
    """The texts in "the first draft of every letter", of which no draft is there before."""
    if draft.lower_ not in words("nouns.first_forms"):
        return []
    first = any(t.lower_ in words("nouns.early") for t in children(draft, "amod"))
    return [t for t in children(draft, "nmod") if cases(t) == {"of"} and first]


def is_unshown(output: Output, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is one that nobody illustrates, said of what makes pictures: a cover letter.

    What speaks may read it out, and an encoder may sort such texts.
    """
    start, end = sentence.phrase(output.first, output.last)
    said = sentence.block.text[start:end].lower()
    heard = any(reading.is_known_to_make(doer, m) for m in frame("produce.heard"))
    return _shows(doer, reading) and not heard and said in frame("produce.unshown")


def is_redone(output: Output, doer: Name, reading: Reading) -> bool:
    """Whether a text that comes back from what makes pictures is one made of another: a summary."""
    writes = reading.is_known_to_make(doer, "text")
    return output.last.lower_ in words("nouns.redone") and _shows(doer, reading) and not writes


def _shows(doer: Name, reading: Reading) -> bool:
    """Whether a system makes pictures or films."""
    return any(reading.is_known_to_make(doer, m) for m in frame("produce.shown"))
