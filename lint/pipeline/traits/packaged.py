"""What a model is handed out as, to run it oneself: "X is available as a Docker image"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..trees.heads import is_derived, is_opaque
from ..trees.syntax import children, is_passive, objects
from .hosting import Statement, is_program, is_program_for
from .openness import is_denied_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


def packaged(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X ships as a container", "customers receive X as a container for their servers"."""
    if not reading.is_model(name) or name.plural or children(token, "nmod:poss", "acl", "amod"):
        return
    if (
        is_derived(sentence, token.i)
        or is_program_for(name, sentence)
        or is_program(name, sentence)
    ):
        return
    yield from _bundled(token, name, sentence)
    said = _as_package().match(sentence.block.text, name.end, sentence.end)
    if said is None:
        return
    verb = token.head
    if said["how"] is None:
        received = verb.lemma_ in words("access.packing") and token in objects(verb)
        if not received or is_passive(verb) or is_opaque(sentence, token.i):
            return
    if not is_denied_here(verb):
        yield Statement(name, "local", said.span("package"), "access:run", verb)


def _bundled(token: Token, name: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "the app bundles X (4-bit) with the installer", "X is bundled with the APK"."""
    said = _with_installer().match(sentence.block.text, name.end, sentence.end)
    verb = token.head
    given = verb.lemma_ in words("access.packed_with") and (
        token in objects(verb) or verb.i == token.i - 1  # which a tree may take for a noun
    )
    if said is None or is_opaque(sentence, token.i) or not (said["how"] or given):
        return
    if not is_denied_here(verb):
        yield Statement(name, "local", said.span("installer"), "access:run", verb)


@cache
def _with_installer() -> re.Pattern[str]:
    """Behind a name: " (4-bit, 3.8 GB) with the installer", " is bundled with the APK"."""
    bundled, installers = (
        alternation(words(f"access.{name}")) for name in ("comes_with", "installers")
    )
    return re.compile(
        rf"[*_`\"”]*(?:\s\([^()]{{1,40}}\))?(?P<how>\s(?:is|are|comes)\s(?:{bundled}))?"
        rf"\s(?P<installer>(?:with|in|into|inside)\s(?:the|our|its|every|each)\s(?:{installers}))(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _as_package() -> re.Pattern[str]:
    """Behind a name: " is available as a Docker image", " as a container"."""
    packages, packed, comes = (
        alternation(words(f"access.{name}")) for name in ("packages", "packed", "comes")
    )
    how = rf"(?P<how>\s(?:(?:is|are)\s(?:now\s)?(?:{packed})|{comes}))?"
    return re.compile(
        rf"[*_`\"”]*{how}\sas\s(?P<package>(?:an?\s)?(?:[a-z-]+\s)?(?:{packages})s?)(?![\w-])"
        r"(?=\s*(?:[.,;:!)]|$|\s(?:for|that|which|and|so|you|to|in|on)\b|\s\(see\b))",
        re.IGNORECASE,
    )
