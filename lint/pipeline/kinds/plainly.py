"""Software that is given as an example of models: "open-source models like Mixtral and Ollama".

"Models" alone may be those of a business, of data, of a car; that AI is meant show a model among
the examples, or the words before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...knowledge.kinds import NO_MODELS
from ..frames import frame
from ..lexicon import words
from ..names.scan import Name
from ..trees.lists import SYSTEMS, closing, ends_list, name_list
from ..trees.syntax import children
from .brackets import is_said_local
from .introduced import introduced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def examples(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Name]]:
    """The programs that are said to be models, and the name of what they are said to be.

    Read "models like X and Y", "100+ models (X, Y)".
    """
    if not _is_plain(token, sentence):
        return
    doc, at = token.doc, token.i + 1
    close = closing(doc, at) if doc.text(at) == "(" else 0
    opening = at + (doc.text(at) == ",")
    if close and is_said_local(token):
        return  # "local models (a runner, X)": how they are run
    start = at + 1 if close else introduced(token, opening, False)
    listed = name_list(sentence, start, SYSTEMS)
    if start == opening or not listed.names or (close and not ends_list(doc, listed.end, close)):
        return
    within = range(start, listed.end)
    if any(doc[i].text == "+" for i in within):
        return  # "models (a runner + X)", "models like M's, or those of a runner"
    meant = any(map(reading.is_model, listed.names)) or (not close and _is_of_ai(token))
    first, last = sentence.spans[token.i]
    for name in listed.names if meant else ():
        if reading.system_kind(name) in NO_MODELS:
            yield name, Name("class", tuple(sorted(frame("be.any_model"))), first, last, True)


def _is_plain(token: Token, sentence: Sentence) -> bool:
    """Whether nothing says of which kind some models are that is no AI: "pricing models"."""
    if token.lower_ not in words("nouns.any_models") or token.dep_ == "conj":
        return False  # "platforms or models such as"
    before = children(token, "amod", "compound", "nmod", "nmod:poss")
    before = [t for t in before if t.i or t.pos_ != "VERB"]  # "Run models like X"
    known = words("nouns.of_any_models", "nouns.of_ai_models")
    return all(t.lower_ in known for t in before if t.i < token.i)


def _is_of_ai(token: Token) -> bool:
    return any(t.lower_ in words("nouns.of_ai_models") for t in children(token, "amod", "compound"))
