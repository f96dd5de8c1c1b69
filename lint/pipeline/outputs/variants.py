"""Classes that are another thing here: "TTS", which is an agency, LLMs that are multimodal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, has_any, words
from ..trees.syntax import cases, children

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence

_WORD = re.compile(r"[^\W\d_]+")


def is_other(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class may be another thing here, or is narrowed to some that do make it."""
    if doer.kind == "class" and has_any(words("nouns.grafts"), sentence.text):
        return True  # "with a visual tokenizer an LLM can generate images"
    if is_grafted(doer, sentence, reading):
        return True
    return _may_be_other(doer, output, sentence, reading)


def is_grafted(doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether somebody gives senses to a model that they have: "with a vision encoder, X sees".

    Nobody but its maker does so with a closed one; "X and its vision encoder" is X as it is.
    """
    if reading.is_closed(doer):
        return False
    text = sentence.text
    parts = [match for match in _grafted().finditer(text) if not _is_gone(text[: match.start()])]
    return bool(parts) or _is_basis(doer, sentence, reading)


def _is_gone(before: str) -> bool:
    """Whether a part is told of that is no longer there: "dropped the vision encoder"."""
    return before.rstrip().rpartition(" ")[2].lower().strip("*_") in words("nouns.taken_off")


def _is_basis(doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a model of another kind is made out of one: "a vision model based on X that sees"."""
    token = sentence.token_of(doer)
    if doer.kind != "system" or token is None or token.head.lemma_ not in frame("base.rests"):
        return False
    model = token.head.head
    if token.head.dep_ not in {"acl", "acl:relcl"} or model.i >= token.head.i:
        return False
    class_ = sentence.name_at.get(model.i)
    if class_ is None:
        return model.lemma_ in words("nouns.lineages")
    knowledge, any_model = reading.knowledge, frame("be.any_model") >= set(class_.ids)
    return any_model or not any(knowledge.is_a(doer.ids[0], id_) for id_ in class_.ids)


@cache
def _grafted() -> re.Pattern[str]:
    parts = alternation(words("nouns.grafted"))
    return re.compile(
        rf"\b(?<!\bhas )(?<!\bhave )(?:an?|the|our|another|external|separate|[A-Z][\w'’-]*)\s"
        rf"(?:(?!with\b)[\w'’-]+\s){{0,2}}?(?:{parts})s?\b",
    )


def _may_be_other(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether an abbreviation may stand for something else: "the posts written by TTS".

    It does not beside an article, another name, or a word for what the class makes indeed.
    """
    text, token = sentence.block.text, sentence.token_of(doer)
    if doer.kind != "class" or doer.plural or not text[doer.start : doer.end].isupper():
        return False
    if token is None or children(token, "det", "nmod:poss") or len(sentence.names) > 1:
        return False
    made = {m for id_ in doer.ids for m in reading.knowledge.outputs(id_) or ()}
    if reading.may_be_text(made) or not reading.may_be_text(output.ids):
        return False
    return not any(made & set(reading.nouns.get(word.lower(), ())) for word in _WORD.findall(text))


def only_checks(doer: Name, sentence: Sentence) -> bool:
    """Whether a doer judges what another makes: "an independent oracle (e.g. X for speech)"."""
    token = sentence.token_of(doer)
    if token is None:
        return False
    called = [t for host in (token, token.head) for t in children(host, "nmod", "obl")]
    called = [t for t in called if "as" in cases(t)]
    called += [token.head] * (token.dep_ == "appos")
    return any(t.lower_ in words("nouns.checkers") for t in called)


def is_spoken_word(output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a block is about what somebody holds: "X speech generation", "a debate speech"."""
    text = sentence.block.text.lower()
    if output.last.lower_ != "speech":
        return False
    return any(
        " of " not in said and "speech" not in reading.nouns[said] and said in text
        for said in reading.nouns
        if said.endswith(" speech")
    )
