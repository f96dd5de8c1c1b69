"""Claims on weights and hosting: "the open-source GPT-4", "run Midjourney on your own servers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ..claims import Mention
from . import examples
from .lexicon import word_list, words
from .lists import after_name, is_derived, is_opaque
from .stance import stance
from .syntax import children, conjuncts, is_passive, objects, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence
    from .stance import Context

Way = Literal["open", "local", "closed"]
_PLACES = re.compile(
    "|".join(
        rf"\b{re.escape(p)}\b" for p in sorted(word_list("access.place"), key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"\b(?:open|closed|commercial|proprietary|local|hosted|cloud|paid|api)[\w\s-]{0,16}(?:,|\band|\bor|/|&)\s*$",
    re.IGNORECASE,
)

_NOT = re.compile(r"(?:\bnon|\bnot|\bsemi|\bnever)[\s-]*$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:will|to|would|can|could|should|may|might|must|didn['’]t|don['’]t|won['’]t)\s*$",
    re.IGNORECASE,
)


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of access in a sentence; ``object.ids`` is ``open``, ``local`` or ``closed``."""
    seen: set[tuple[Name, str]] = set()
    for name, way, span, pattern, at in _statements(sentence, reading):
        if (name, way) in seen or name.kind != "system":
            continue
        seen.add((name, way))
        first, last = sentence.block.source_span(*span)
        text = sentence.block.text[span[0] : span[1]]
        yield reading.claim(
            "access", name, Mention("phrase", (way,), text, first, last), sentence, pattern,
            stance=stance(sentence, at, context, local=pattern == "access:modifier"),
        )  # fmt: skip


def _statements(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Way, tuple[int, int], str, Token]]:
    doc = sentence.doc
    for i, name in sentence.name_at.items():
        if name.kind == "system" and reading.is_model(name) and not is_derived(sentence, i):
            yield from _modifier(i, [name], sentence, is_opaque(sentence, i))
            yield from _behind(i, name, sentence)
        elif name.kind == "class" or (doc[i].lower_ in words("nouns.transparent")):
            yield from _modifier(i, _listed(doc[i], sentence, reading), sentence, opaque=False)
    for token in doc:
        if token.i not in sentence.name_at and token.lower_ in {
            "models",
            "tools",
            "systems",
            "assistants",
        }:
            yield from _modifier(
                token.i, reading.examples_of(token, sentence), sentence, opaque=False
            )
    yield from _predicate(sentence, reading)
    yield from _run(sentence, reading)


def _listed(token: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    name = sentence.name_at.get(token.i)
    if name is None:
        return reading.examples_of(token, sentence)
    return [listed for listed, _ in examples.of_class(token, sentence, reading)]


def _modifier(
    i: int, names: list[Name], sentence: Sentence, opaque: bool
) -> Iterator[tuple[Name, Way, tuple[int, int], str, Token]]:
    """Read "open-source X", "self-hosted X", "local LLMs such as X"."""
    if not names or opaque:
        return
    doc = sentence.doc
    text = sentence.block.text
    here = sentence.spans[i][0]
    before = text[sentence.start : here].rstrip(' *`_"“[')
    lowered = before.lower()
    for way, phrases in (
        ("open", "access.open"),
        ("local", "access.local"),
        ("closed", "access.closed"),
    ):
        for phrase in word_list(phrases):
            tail = re.search(
                rf"(?<![\w-]){re.escape(phrase)}(?:\s+(?:ai|free|powerful|advanced|modern|popular|existing|the|foundation|generative))?$",
                lowered,
            )
            if tail is None:
                continue
            head = lowered[: tail.start()]
            if _MIXED.search(head) or _NOT.search(head) or (way == "open" and _VERB.search(head)):
                return
            if len(names) == 1 and names[0] is sentence.name_at.get(i) and not _heads(i, sentence):
                return
            start = sentence.start + tail.start()
            for name in names:
                yield name, way, (start, start + len(phrase)), "access:modifier", doc[i]  # type: ignore[misc]
            return


def _heads(i: int, sentence: Sentence) -> bool:
    """Whether the name itself is what is open, not a tool for it: "an open-source X UI"."""
    doc = sentence.doc
    k = i + 1
    while (k < len(doc) and doc[k].text in {"`", "*", "**", "/"}) or (
        k in sentence.name_at and k < len(doc)
    ):
        k += 1
    if k >= len(doc) or doc[k].lower_ in {"model", "models", "weights"}:
        return True
    return (
        not (doc[k].pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and doc[k - 1].whitespace_)
        and doc[k].text != "-"
    )


def _behind(
    i: int, name: Name, sentence: Sentence
) -> Iterator[tuple[Name, Way, tuple[int, int], str, Token]]:
    """Read "GPT-4 open weights", "GPT-4 (open source)"."""
    doc = sentence.doc
    end = sentence.spans[i][1]
    tail = sentence.block.text[end : end + 40]
    match = re.match(
        r"\s*(?:[(,–-]\s*)?(?P<w>open[- ]weights?|open[- ]source(?:d)?)(?=\s*(?:[),.;|]|$))",
        tail,
        re.IGNORECASE,
    )
    if match:
        yield name, "open", (end + match.start("w"), end + match.end("w")), "access:behind", doc[i]


def _predicate(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Way, tuple[int, int], str, Token]]:
    """Read "X is open source", "X is a proprietary model"."""
    doc = sentence.doc
    for token in doc:
        if not children(token, "cop"):
            continue
        phrase = sentence.block.text[
            sentence.spans[max(0, token.i - 2)][0] : sentence.spans[token.i][1]
        ].lower()
        for way, listed in (("open", "access.open"), ("closed", "access.closed")):
            match = next((p for p in word_list(listed) if phrase.endswith(p)), None)
            if match is None or (way == "closed" and match in {"closed", "commercial"}):
                continue
            end = sentence.spans[token.i][1]
            for subject in subjects(token):
                for name in reading.bearers(subject, sentence):
                    if name.kind == "system":
                        yield name, way, (end - len(match), end), "access:copula", token  # type: ignore[misc]
            break


def _run(
    sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Way, tuple[int, int], str, Token]]:
    """Read "run X locally", "host X on our own servers", "download the weights of X"."""
    doc = sentence.doc
    place = _PLACES.search(sentence.text)
    for verb in doc:
        if verb.lemma_.lower() not in words("access.run") or verb.pos_ != "VERB":
            continue
        things = passive_subjects(verb) if is_passive(verb) else objects(verb)
        weights = [
            t for t in things if t.lower_ in {"weights", "weight", "checkpoint", "checkpoints"}
        ]
        for thing in weights:
            for child in children(thing, "nmod", "nmod:poss", "compound"):
                for each in conjuncts(child):
                    for name in reading.bearers(each, sentence):
                        yield name, "local", sentence.phrase(verb, verb), "access:weights", verb
        if place is None or verb.lemma_.lower() in {"download", "install"}:
            continue
        at = (sentence.start + place.start(), sentence.start + place.end())
        behind = next((t.i for t in doc if sentence.spans[t.i][0] >= at[0]), len(doc))
        if not verb.i < behind <= verb.i + 14:
            continue
        for thing in things:
            for name in reading.bearers(thing, sentence):
                if name.kind == "system" and after_name(sentence, thing.i) <= behind:
                    yield name, "local", at, "access:run", verb
