"""What one does with a model that one has as files: fetches, loads, converts them.

"download the X model", "load X in 4-bit", "convert X to GGUF".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from ..trees.heads import after_name, is_derived, is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .acted_on import runs_on
from .hosting import Statement, is_program_for, is_version, owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WEIGHTS = "access:weights"
_AFTER = frozenset({"ADP", "ADV", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ", "VERB"})
"""What may follow on the name of what is fetched."""


def handled(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Everything that a verb says to be done with the files of a model."""
    lemma = verb.lemma_
    if lemma in words("access.downloading"):
        yield from _fetched(verb, sentence, reading)
    if lemma in words("access.lying") and is_passive(verb):
        yield from _kept_on_hub(verb, sentence, reading)
    if lemma in words("access.squeezing"):
        yield from _squeezed(verb, sentence, reading)


def _fetched(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "download the X model", "download X 3": of an app one would say no such thing."""
    own = words("usage.persons_of_text")
    if is_passive(verb) or any(t.lower_ not in own for t in subjects(verb)):
        return
    if has_any(words("access.stores"), sentence.text):
        return
    for thing in objects(verb):
        name = _model_of(thing, sentence)
        tuned = any(t.lower_ not in words("access.as_made") for t in children(thing, "amod"))
        if name is None or tuned or not reading.is_model(name) or runs_on(thing, objects(verb)):
            continue
        bare = thing.i in sentence.name_at and is_version(name, sentence)
        bare = bare and _ends_phrase(after_name(sentence, thing.i), sentence)
        if bare or thing.i - 1 in sentence.name_at:
            yield Statement(name, "local", sentence.phrase(verb, verb), _WEIGHTS, verb)


def _ends_phrase(behind: int, sentence: Sentence) -> bool:
    """Whether nothing that is fetched instead follows: "X 3 tuning data", "X 3: the film"."""
    following = sentence.doc[behind : behind + 1]
    return all(
        t.text not in {"-", ":", "/"} and (t.pos_ in _AFTER or t.lower_.endswith("ly"))
        for t in following
    )


def _kept_on_hub(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X checkpoints are hosted on Hugging Face", "X 3 can be found on it"."""
    places = [t for t in children(verb, "obl") if "on" in cases(t)]
    hub = [t for t in places if _is_hub(t, sentence)]
    things = [t for t in passive_subjects(verb) if not children(t, "amod", "acl", "acl:relcl")]
    bare = [sentence.name_at.get(t.i) for t in things if not is_opaque(sentence, t.i)]
    bare = bare if verb.lemma_ in words("access.hub_acts") else []
    models = [n for n in bare if n and is_version(n, sentence) and reading.is_model(n)]
    for name in (*owners(things, sentence, reading), *models) if hub else ():
        yield Statement(name, "open", sentence.phrase(verb, hub[0]), _WEIGHTS, verb)


def _is_hub(noun: Token, sentence: Sentence) -> bool:
    start, end = sentence.spans[noun.i]
    name = sentence.name_at.get(noun.i)
    said = sentence.block.text[start : name.end if name is not None else end].lower()
    return said in words("access.hubs", "access.shelves")


def _squeezed(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "load X in 4-bit", "convert X to GGUF", "X quantized to 4 bits"."""
    things = passive_subjects(verb) if is_passive(verb) else objects(verb)
    if verb.lower_.endswith("ed") and not things and verb.i - 1 in sentence.name_at:
        things = [verb.doc[verb.i - 1]]  # "X quantized to 4 bits runs on a laptop"
    text, end = sentence.block.text, sentence.spans[verb.i][1]
    for thing in things:
        name = _model_of(thing, sentence)
        if name is None or not reading.is_model(name) or is_program_for(name, sentence):
            continue
        behind = max(end, name.end, sentence.spans[thing.i][1])
        said = _in_few_bits().match(text, behind, sentence.end)
        if said is not None:
            yield Statement(name, "local", said.span("small"), _WEIGHTS, verb)


def _model_of(thing: Token, sentence: Sentence) -> Name | None:
    """X in "X", "the X model", "the X weights"."""
    at = thing.i
    if at not in sentence.name_at and thing.lower_ in words("access.models"):
        at = next((t.i for t in children(thing, "compound") if t.i in sentence.name_at), at)
    name = sentence.name_at.get(at)
    derived = (
        name is None or is_derived(sentence, at) or (at == thing.i and is_opaque(sentence, at))
    )
    return None if derived or name is None or name.kind != "system" else name


@cache
def _in_few_bits() -> re.Pattern[str]:
    formats = alternation(words("access.formats"))
    return re.compile(
        rf"[*_`\"”]*\s(?:locally\s)?(?:in|to|into|as|with)\s(?:the\s|a\s|an\s)?"
        rf"(?P<small>(?:4|8|four|eight|5|6)[\s-]?bits?\b|int[48]\b|(?:{formats})\b)"
        r"(?!\s(?:prompts?|data|files?\sfor))",
        re.IGNORECASE,
    )
