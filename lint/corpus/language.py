"""Whether a document is in English.

py3langid, a naive Bayes classifier over byte sequences (Lui and Baldwin, "langid.py: an
off-the-shelf language identification tool", ACL 2012), says which language it takes a sample for,
and how sure it is. Only another language, taken for sure, counts against a document: short ones
and those that are mostly code stay in.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from .extras import needed

SURE = 0.5
"""Confidence from which another language counts."""
PIECES = 3
"""How many pieces of a document are looked at."""
PIECE = (200, 400)
"""Characters of each; the longer ones are looked at before another language counts."""
LEAST = 40
"""Letters below which nobody can tell."""
_NO_LANGUAGE = "zxx"
_TAG = re.compile(r"<[^<>]*>")
_HIDDEN = re.compile(r"<(script|style)\b", re.IGNORECASE)
_SHOWN = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style")}
_LETTER = re.compile(r"[^\W\d_]")


def language(text: str) -> str | None:
    """Return the code of the language of a text (ISO 639); None if nobody can tell."""
    code = None
    for piece in PIECE:
        code = _of(_sample(text, piece))
        if code in (None, "en"):
            break
    return code


def _sample(text: str, piece: int) -> str:
    size = len(text)
    if size <= PIECES * piece:
        return text
    starts = (index * (size - piece) // (PIECES - 1) for index in range(PIECES))
    return " ".join(text[start : start + piece] for start in starts)


def _of(sample: str) -> str | None:
    if len(_LETTER.findall(sample)) < LEAST:
        return None
    code, confidence = _identifier().classify(sample)
    return str(code) if confidence >= SURE and code != _NO_LANGUAGE else None


def without_tags(page: str) -> str:
    """Take tags, scripts and styles out of a page: enough to count words and to see a language."""
    kept = []
    at = 0
    while (opening := _HIDDEN.search(page, at)) is not None:
        kept.append(page[at : opening.start()])
        closing = _SHOWN[opening[1].lower()].search(page, opening.end())
        at = closing.start() if closing else len(page)
    kept.append(page[at:])
    return _TAG.sub(" ", "".join(kept))


@cache
def _identifier() -> Any:
    langid = needed("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
