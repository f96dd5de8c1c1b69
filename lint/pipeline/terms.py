"""Claims about the terms themselves: "generative AI, also known as LLMs", "LLM stands for ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..claims import Mention
from .frames import frame
from .lexicon import words
from .lists import is_opaque
from .stance import stance
from .syntax import (
    cases,
    children,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence
    from .stance import Context

_SAME = re.compile(
    r"^[\s,(–—-]*(?:models?|tools?|technology|systems?)?[\s,(–—*_-]*"
    r"(?:(?:(?:which|that) (?:is|are) )?(?:also|often|sometimes|otherwise|better|more commonly|commonly|or)?[\s,]*"
    r"(?:known as|called|referred to as|aka|a\.k\.a\.?|i\.e\.?,?|that is,|in other words,?)|=|means|synonymous with"
    r"|(?:is|are) (?:the same (?:thing )?as|another (?:name|word|term) for|just another (?:name|word|term) for|a synonym for|synonymous with|identical to|equivalent to))"
    r"[\s\"“'‘*_(]*(?:the|an?|just|simply)?[\s\"“*_]*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    r"^[\s*_]*(?:models?|tools?|technology|systems?)?[\s*_]*\([\s\"“*_]*(?:or |i\.e\.,? )?$",
    re.IGNORECASE,
)


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim on terms in a sentence."""
    yield from _same(sentence, reading, context)
    yield from _built_on(sentence, reading, context)


def _at(name: Name, sentence: Sentence) -> Token:
    doc = sentence.doc
    return next((doc[i] for i, n in sentence.name_at.items() if n is name), doc[0])


def _same(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    names = [n for n in sentence.names if n.kind == "class"]
    text = sentence.block.text
    for one, other in zip(names, names[1:], strict=False):
        between = text[one.end : other.start]
        after = text[other.end : other.end + 1]
        bracketed = _BRACKET.match(between) and re.match(
            r"[\s*_]*(?:models?)?[\s*_]*(?:\([^()]*\))?[\s\"”*_]*\)", text[other.end :]
        )
        if not bracketed and not _SAME.match(between):
            continue
        if after == "-" or (after == " " and bracketed):
            pass
        if is_opaque(sentence, _at(other, sentence).i) and not bracketed:
            continue
        yield reading.claim(
            "same-as", one, other, sentence, "terms:brackets" if bracketed else "terms:aka",
            stance=stance(sentence, _at(other, sentence), context),
        )  # fmt: skip


def _built_on(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "Generative AI is powered by LLMs", "all AI tools run on LLMs", "generative AI uses LLMs"."""
    doc = sentence.doc
    for verb in doc:
        if verb.lemma_.lower() not in frame("base.verbs") or verb.pos_ not in {"VERB", "AUX"}:
            continue
        if verb.i in sentence.name_at:
            continue
        passive = is_passive(verb)
        built = passive_subjects(verb) if passive else subjects(verb)
        if not passive and verb.lemma_.lower() in {"power", "drive", "underpin"}:
            bases, built = subjects(verb), objects(verb)
        elif not passive and verb.lemma_.lower() in frame("base.transitive"):
            bases = objects(verb)
        else:
            bases = [n for n, _ in instruments(verb, frame("base.prepositions"))]
        if len({b.i for b in bases}) != 1:
            continue
        base = sentence.name_at.get(bases[0].i)
        if base is None or base.kind != "class" or is_opaque(sentence, bases[0].i):
            continue
        for subject in built:
            name = reading.generic(subject, sentence)
            if name is None or any(m.lower_ in words("quantity.partial") for m in verb.children):
                continue
            universal = any(
                d.lower_ in words("quantity.universal") for d in subject.children
            ) or any(a.lower_ in words("quantity.universal") for a in children(verb, "advmod"))
            yield reading.claim(
                "built-on", name, base, sentence, "built-on", universal=universal,
                stance=stance(sentence, verb, context),
                excuse="limited" if _limited(verb, sentence, reading) else "",
            )  # fmt: skip


def _limited(verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether the sentence speaks of text alone: "uses LLMs for text output"."""
    doc = verb.doc
    found: set[str] = set()
    for token in doc:
        for output in reading.outputs(token, sentence, 1):
            if (
                {"for"} & cases(token) or {"for"} & cases(token.head)
            ) and "example" not in verb.doc[max(0, token.i - 2)].lower_ + doc[
                max(0, token.i - 1)
            ].lower_:
                found |= set(output.ids)
    text_like = {m for m in found if reading.knowledge.covers(("text",), m)}
    return bool(found) and found == text_like


def expansions(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Read "LLM stands for Large Learning Model", "Large Learning Model (LLM)"."""
    text = sentence.text
    for entry in reading.knowledge.classes.values():
        if not entry.abbreviation or not entry.wrong_expansions:
            continue
        short = re.escape(entry.abbreviation)
        for wrong in entry.wrong_expansions:
            long = r"[\s-]+".join(map(re.escape, wrong.split()))
            pattern = (
                rf"(?<!\w)(?:(?P<a>{short})s?[\s\"”’'*_)]*(?:stands? for|means|is short for|\(|=|:|,? short for)[\s\"“‘'*_(]*(?:an? |the )?(?P<b>{long})s?"
                rf"|(?P<d>{long})s?[\s*_\"”]*\([\s\"“*_]*(?:or )?(?P<c>{short})s?[\s\"”*_]*\))(?!\w)"
            )
            for match in re.finditer(pattern, text, re.IGNORECASE):
                abbreviation = "a" if match.group("a") else "c"
                if not match.group(abbreviation).isupper():
                    continue
                long_group = "b" if match.group("b") else "d"
                doc = sentence.doc
                assert doc is not None
                subject = _span(sentence, match.span(abbreviation), (entry.id,), "class")
                object_ = _span(sentence, match.span(long_group), (), "phrase")
                from ..claims import Claim as Claim_

                yield Claim_(
                    "stands-for", subject, object_, pattern="stands-for",
                    stance=stance(sentence, next(t for t in doc if t.dep_ == "ROOT"), context),
                )  # fmt: skip


def _span(sentence: Sentence, span: tuple[int, int], ids: tuple[str, ...], kind: str) -> Mention:
    start, end = (sentence.start + at for at in span)
    first, last = sentence.block.source_span(start, end)
    return Mention(kind, ids, sentence.block.text[start:end], first, last)  # type: ignore[arg-type]
