"""Claims on who makes a system: "Google's ChatGPT", "Claude by OpenAI"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .frames import frame
from .lists import after_name, is_derived, is_opaque
from .stance import stance
from .syntax import cases, children, conjuncts, is_passive, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence
    from .stance import Context

_SKIPPED = frozenset(
    {
        "*",
        "**",
        "`",
        "_",
        "own",
        "new",
        "latest",
        "powerful",
        "[",
        "famous",
        "popular",
        "advanced",
        "flagship",
        "open",
        "source",
        "-",
        '"',
        "“",
    }
)


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of origin in a sentence."""
    doc = sentence.doc
    seen: set[Name] = set()
    for system, maker, pattern, at in _statements(sentence, reading):
        if system in seen:
            continue
        seen.add(system)
        yield reading.claim(
            "made-by",
            system,
            maker,
            sentence,
            pattern,
            stance=stance(sentence, at, context, local=pattern != "maker:passive"),
        )


def _statements(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Name, str, Token]]:
    doc = sentence.doc
    for i, name in sentence.name_at.items():
        if name.kind == "maker" and (i == 0 or sentence.name_at.get(i - 1) is not name):
            yield from _possessive(i, name, sentence, reading)
            yield from _agent(doc[i], name, sentence, reading)
        elif name.kind == "system":
            yield from _by(i, name, sentence)


def _possessive(
    i: int, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    doc = sentence.doc
    k = i + 1
    if k >= len(doc) or doc[k].lower_ not in {"'s", "’s", "'", "’"}:
        return
    if i >= 2 and doc[i - 1].lower_ in {"and", "&", ","} and _is_owner(i - 2, sentence):
        return
    if re.search(r"\brespectively\b", sentence.text, re.IGNORECASE):
        return
    k += 1
    while k < len(doc) and (
        doc[k].lower_ in _SKIPPED or (doc[k].pos_ == "ADJ" and k not in sentence.name_at)
    ):
        k += 1
    while k < len(doc) and k in sentence.name_at and sentence.name_at[k].kind == "class":
        k += 1
    while k < len(doc) and doc[k].lower_ in {"`", "*", "**", '"', "“", "model"}:
        k += 1
    system = sentence.name_at.get(k)
    if system is None or system.kind != "system" or not reading.is_model(system):
        return
    opaque = is_opaque(sentence, k) or is_derived(sentence, k)
    if not opaque and not system.plural and not _titled(k, sentence):
        yield system, maker, "maker:possessive", doc[k]


def _is_owner(i: int, sentence: Sentence) -> bool:
    """Whether a token ends another maker's possessive: "OpenAI's and Meta's ..."."""
    doc = sentence.doc
    name = sentence.name_at.get(i)
    return doc[i].lower_ in {"'s", "’s"} or (name is not None and name.kind == "maker")


def _titled(at: int, sentence: Sentence) -> bool:
    """Read "Microsoft's ChatGPT for Robotics" is the title of another thing."""
    doc = sentence.doc
    k = after_name(sentence, at)
    if k + 1 >= len(doc):
        return False
    if doc[k].text == "-" and not doc[k - 1].whitespace_:
        return True
    return (doc[k].lower_ in {"for", "in", "on"} and doc[k + 1].text[:1].isupper() and not doc[k + 1].text.isupper()
            and k + 1 not in sentence.name_at)  # fmt: skip


def _by(i: int, system: Name, sentence: Sentence) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "X by M", "X from M", "X (M)", "X, developed by M"."""
    doc = sentence.doc
    if is_derived(sentence, i) or is_opaque(sentence, i):
        return
    k = after_name(sentence, i)
    start = k
    if k < len(doc) and doc[k].text in {",", "("}:
        k += 1
    verb = (
        k < len(doc)
        and doc[k].lemma_.lower() in frame("origin.verbs")
        and doc[k].lower_.endswith(("ed", "built", "made"))
    )
    if verb:
        k += 1
    if k + 1 < len(doc) and doc[k].lower_ in frame("origin.prepositions"):
        maker = sentence.name_at.get(k + 1)
        if maker is None or maker.kind != "maker" or (start != k and not verb):
            return
        if k + 2 < len(doc) and doc[k + 2].lower_ in {"'s", "’s"}:
            return
        if not verb and _acts_before(doc[k], i):
            return
        if i >= 1 and doc[i - 1].pos_ in {"ADP", "VERB"}:
            return
        yield system, maker, "maker:by", doc[i]
    elif k == start + 1 and doc[start].text == "(":
        maker = sentence.name_at.get(k)
        if (
            maker is not None
            and maker.kind == "maker"
            and k + 1 < len(doc)
            and doc[k + 1].text == ")"
        ):
            yield system, maker, "maker:brackets", doc[i]


def _acts_before(preposition: Token, at: int) -> bool:
    """Whether an earlier verb may own the phrase: "benchmarked against X by M", "got X from M"."""
    verbs = [t for t in preposition.doc[:at] if t.pos_ == "VERB"]
    return bool(verbs) if preposition.lower_ == "from" else any(is_passive(t) for t in verbs)


def _agent(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "X was developed by M", "M developed X"."""
    agent = token
    if token.dep_ == "nmod" and cases(token) & {"at", "from", "of"}:
        agent = token.head
    if agent.dep_ in {"obl:agent", "obl"} and "by" in cases(agent):
        verb = agent.head
        if (
            verb.lemma_.lower() in frame("origin.verbs")
            and is_passive(verb)
            and verb.dep_ not in {"acl", "amod"}
        ):
            for subject in passive_subjects(verb):
                for name in reading.bearers(subject, sentence):
                    if name.kind == "system":
                        yield name, maker, "maker:passive", verb
    elif token.dep_ == "nsubj" and token.head.lemma_.lower() in {
        "make",
        "develop",
        "create",
        "release",
        "launch",
        "unveil",
    }:
        verb = token.head
        if token in subjects(verb):
            for child in children(verb, "obj"):
                for each in conjuncts(child)[:1]:
                    name = sentence.name_at.get(each.i)
                    if (
                        name is not None
                        and reading.is_model(name)
                        and not is_opaque(sentence, each.i)
                        and not any(c.dep_ in {"acl", "nmod", "appos"} for c in each.children)
                        and verb.pos_ == "VERB"
                        and not name.plural
                    ):
                        yield name, maker, "maker:active", verb
