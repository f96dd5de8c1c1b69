"""What one does with a model that one has as files: puts them in place, loads, converts them.

"put the X checkpoint into the models folder", "load X in 4-bit", "convert X to GGUF".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, has_any, words
from ..trees.heads import after_name, is_derived, is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .acted_on import runs_on
from .hosting import Statement, is_program, is_program_for, is_version, owners

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
    if lemma in words("access.moving"):
        yield from _moved(verb, sentence, reading)
    if lemma in words("access.fetch"):
        yield from _from_page(verb, sentence, reading)
    if lemma in words("access.downloading"):
        yield from _fetched(verb, sentence, reading)
    if lemma in words("access.lying") and is_passive(verb):
        yield from _kept_on_hub(verb, sentence, reading)
    if lemma in words("access.squeezing"):
        yield from _squeezed(verb, sentence, reading)


def _moved(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "copy the X weights to the models folder": what whoever speaks, or the reader, does."""
    own = words("usage.persons_of_text")
    if is_passive(verb) or any(t.lower_ not in own for t in subjects(verb)):
        return
    folder = _folder().search(sentence.block.text, sentence.spans[verb.i][1], sentence.end)
    for thing in objects(verb) if folder is not None else ():
        if any(t.lower_ not in words("access.as_made") for t in children(thing, "amod")):
            continue  # "the fine-tuned X weights"
        if children(thing, "acl", "acl:relcl"):
            continue
        state = thing.lemma_ != "weight"  # "Claude checkpoints": what a program saves
        for name in owners([thing], sentence, reading):
            if reading.is_model(name) and not (state and is_program(name, sentence)):
                yield Statement(name, "local", sentence.phrase(thing, thing), _WEIGHTS, verb)


@cache
def _folder() -> re.Pattern[str]:
    """Read "into `models/`", "to the ComfyUI models directory"."""
    folders = alternation(words("access.folders"))
    return re.compile(
        rf"\b(?:in|into|to|under|inside|on|onto)\s(?:[\w'’`*.-]+\s){{0,4}}?"
        rf"[*_`\"“]*(?:[\w.~$-]*/[\w.~/-]*|(?:{folders})\b)",
        re.IGNORECASE,
    )


def _from_page(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "go to the Hugging Face page of X and download the weights"."""
    for thing in objects(verb):
        bare = not children(thing, "nmod", "nmod:poss", "compound", "amod", "acl", "acl:relcl")
        if thing.lemma_ not in words("access.weights") or not bare:
            continue
        for i, name in sentence.name_at.items():
            if i < verb.i and reading.is_model(name) and _is_on_page(i, name, sentence):
                span = sentence.phrase(verb, thing)
                yield Statement(name, "local", span, _WEIGHTS, verb)


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


def _is_on_page(at: int, name: Name, sentence: Sentence) -> bool:
    """Whether a page of a hub is a model's: "the Hugging Face page of X", "the X repo on it"."""
    text = sentence.block.text
    before, behind = text[sentence.start : name.start], text[name.end : sentence.end]
    return bool(_page_of().search(before) or _own_page().match(behind))


@cache
def _page_of() -> re.Pattern[str]:
    hubs, pages = (alternation(words(f"access.{name}")) for name in ("hubs", "pages"))
    return re.compile(
        rf"\b(?:{hubs})\s(?:hub\s)?(?:{pages})\s(?:of|for)\s(?:the\s)?[*_`\"“]*$", re.IGNORECASE
    )


@cache
def _own_page() -> re.Pattern[str]:
    hubs, pages = (alternation(words(f"access.{name}")) for name in ("hubs", "pages"))
    return re.compile(
        rf"[*_`\"”]*(?:['’]s)?\s(?:model\s)?(?:(?:{hubs})\s(?:{pages})|(?:{pages})\son\s(?:the\s)?"
        rf"(?:{hubs}))\b",
        re.IGNORECASE,
    )


def _kept_on_hub(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X checkpoints are hosted on Hugging Face", "... can be found on it"."""
    places = [t for t in children(verb, "obl") if "on" in cases(t)]
    hub = [t for t in places if _is_hub(t, sentence)]
    things = [t for t in passive_subjects(verb) if not children(t, "amod", "acl", "acl:relcl")]
    for name in owners(things, sentence, reading) if hub else ():
        yield Statement(name, "open", sentence.phrase(verb, hub[0]), _WEIGHTS, verb)


def _is_hub(noun: Token, sentence: Sentence) -> bool:
    start, end = sentence.spans[noun.i]
    name = sentence.name_at.get(noun.i)
    said = sentence.block.text[start : name.end if name is not None else end].lower()
    return said in words("access.hubs") | words("access.shelves")


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
