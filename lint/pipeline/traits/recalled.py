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


def is_of_release(sentence: Sentence, context: Context) -> bool:
    """Whether a sentence stands behind the heading of a release, in a log of releases.

    Headings of news may stand on the same level between: "## 1.1.1", "## X is built in".
    """
    first = context.first_release
    return first is not None and first < sentence.index


def is_sample(name: Name, sentence: Sentence) -> bool:
    """Whether a name stands in a text that is quoted as a sample: 'Content: "M announced X."'."""
    return _sample().search(sentence.block.text, 0, name.start) is not None


@cache
def _sample() -> re.Pattern[str]:
    """A label for what goes in or comes out, and a quotation that isn't closed yet."""
    labels = alternation(words("usage.samples"))
    return re.compile(rf"(?:^|\n)[\W_]*(?:{labels})[*_`]*:[\s*_`]*[\"“][^\"”]*\Z", re.IGNORECASE)
