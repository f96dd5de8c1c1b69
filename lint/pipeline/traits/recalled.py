"""What isn't said now, or by the author: the entries of a log of releases, and samples of text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_VERSION = re.compile(
    r"\W*(?:[A-Za-z]+\s){0,3}\[?(?:v?\d+\.\d+\.\d+|(?:v|(?<=version\s)|(?<=release\s))\d+\.\d+)"
    r"\b[^A-Za-z]*",
    re.IGNORECASE,
)
"""A heading that names a version, and maybe its day: "CLI Version 1.1.1", "[0.9] - 2023-03-20"."""
_LOG = 3
"""So many of them make a log."""


def is_of_release(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence stands behind the heading of a release, in a log of releases.

    Headings of news may stand on the same level between: "## 1.1.1", "## X is built in".
    """
    blocks = context.document.blocks
    heads = [i for i, b in enumerate(blocks) if b.kind == "heading" and _VERSION.fullmatch(b.text)]
    return len(heads) >= _LOG and heads[0] < sentence.index


def is_sample(name: Name, sentence: Sentence) -> bool:
    """Whether a name stands in a text that is quoted as a sample: 'Content: "M announced X."'."""
    return _sample().search(sentence.block.text, 0, name.start) is not None


@cache
def _sample() -> re.Pattern[str]:
    """A label for what goes in or comes out, and a quotation that isn't closed yet."""
    labels = alternation(words("usage.samples"))
    return re.compile(rf"(?:^|\n)[\W_]*(?:{labels})[*_`]*:[\s*_`]*[\"“][^\"”]*\Z", re.IGNORECASE)
