"""Claims on who makes a system: "Google's ChatGPT", "Claude by OpenAI"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .frames import frame
from .lexicon import words
from .lists import MARKS, after_name, is_derived, is_opaque
from .stance import stance
from .syntax import cases, children, is_passive, passive_subjects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .context import Context
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


class Statement(NamedTuple):
    """A system, who is said to make it, by which construction, and the token to judge it at."""

    system: Name
    maker: Name
    pattern: str
    at: Token


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of origin in a sentence."""
    seen: set[Name] = set()
    for system, maker, pattern, at in _statements(sentence, reading):
        if system in seen:
            continue
        seen.add(system)
        said = stance(sentence, at, context, local=pattern != "maker:passive")
        yield reading.claim("made-by", system, maker, sentence, pattern, stance=said)


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    for i, name in sentence.name_at.items():
        if name.kind == "system":
            yield from _beside(sentence.doc[i], name, sentence)
        elif name.kind == "maker" and sentence.name_at.get(i - 1) is not name:
            yield from _possessive(sentence.doc[i], name, sentence, reading)
            yield from _agent(sentence.doc[i], name, sentence, reading)
            yield from _doer(sentence.doc[i], name, sentence, reading)


def _possessive(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M's X", "M's own language model X"."""
    doc = token.doc
    at = token.i + 1
    if at >= len(doc) or doc[at].lower_ not in _POSSESSIVES:
        return
    if _shares(token, sentence) or _RESPECTIVELY.search(sentence.text):
        return
    at += 1
    while at < len(doc) and _is_skipped(doc[at], sentence):
        at += 1
    system = sentence.name_at.get(at)
    if system is None or not reading.is_model(system) or system.plural:
        return
    behind = after_name(sentence, at)
    if doc[behind - 1].lower_ in words("nouns.hosted"):
        return  # "Microsoft's GPT-4 service" may be hosted by it
    if not (is_opaque(sentence, at) or is_derived(sentence, at) or _is_title(at, sentence)):
        yield Statement(system, maker, "maker:possessive", doc[at])


def _shares(token: Token, sentence: Sentence) -> bool:
    """Whether another maker owns it too: "OpenAI's and Meta's ..."."""
    at = token.i - 2
    if at < 0 or token.doc[at + 1].lower_ not in {"and", "&", ","}:
        return False
    name = sentence.name_at.get(at)
    return token.doc[at].lower_ in _POSSESSIVES or (name is not None and name.kind == "maker")


def _is_skipped(token: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(token.i)
    if name is not None:
        return name.kind == "class"
    return (
        token.pos_ == "ADJ"
        or token.text in MARKS | {"-", "[", "“"}
        or token.lower_ in words("nouns.epithets")
    )


def _is_title(at: int, sentence: Sentence) -> bool:
    """Whether the name opens the title of another thing: "Microsoft's ChatGPT for Robotics"."""
    doc = sentence.doc
    behind = after_name(sentence, at)
    if behind + 1 >= len(doc):
        return False
    if doc[behind].text == "-" and not doc[behind - 1].whitespace_:
        return True
    following = doc[behind + 1]
    return (
        doc[behind].lower_ in {"for", "in", "on"}
        and following.text[:1].isupper()
        and not following.text.isupper()
        and following.i not in sentence.name_at
    )


def _beside(token: Token, system: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "X by M", "X from M", "X (M)", "X, developed by M"."""
    doc = token.doc
    if is_derived(sentence, token.i) or is_opaque(sentence, token.i):
        return
    behind = after_name(sentence, token.i)
    at = behind + (behind < len(doc) and doc[behind].text in {",", "("})
    made = at < len(doc) and doc[at].lemma_.lower() in frame("origin.verbs") and _is_past(doc[at])
    at += made
    if at >= len(doc):
        return
    if doc[at].lower_ in frame("origin.prepositions"):
        maker = sentence.name_at.get(at + 1)
        owned = at + 2 < len(doc) and doc[at + 2].lower_ in _POSSESSIVES
        if maker is None or maker.kind != "maker" or owned or (at > behind and not made):
            return
        if not made and _may_belong_to_verb(doc[at], token):
            return
        if token.i == 0 or doc[token.i - 1].pos_ not in {"ADP", "VERB"}:
            yield Statement(system, maker, "maker:by", token)
    elif at == behind + 1 and doc[behind].text == "(" and not made:
        maker = sentence.name_at.get(at)
        closed = at + 1 < len(doc) and doc[at + 1].text == ")"
        if maker is not None and maker.kind == "maker" and closed:
            yield Statement(system, maker, "maker:brackets", token)


def _is_past(verb: Token) -> bool:
    return verb.lower_.endswith("ed") or verb.lower_ in {"built", "made"}


def _may_belong_to_verb(preposition: Token, name: Token) -> bool:
    """Whether an earlier verb may own the phrase: "benchmarked against X by M", "got X from M"."""
    verbs = [token for token in preposition.doc[: name.i] if token.pos_ == "VERB"]
    if preposition.lower_ == "from":
        return bool(verbs)
    return any(is_passive(verb) for verb in verbs)


def _agent(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X was developed by M", "created by researchers at M, X ..."."""
    agent = token.head if token.dep_ == "nmod" and cases(token) & {"at", "from", "of"} else token
    verb = agent.head
    if agent.dep_ not in {"obl:agent", "obl"} or "by" not in cases(agent):
        return
    if verb.lemma_.lower() not in frame("origin.verbs") or verb.dep_ in {"acl", "amod"}:
        return
    if is_passive(verb):
        for subject in passive_subjects(verb):
            for name in reading.bearers(subject, sentence):
                if name.kind == "system":
                    yield Statement(name, maker, "maker:passive", verb)


def _doer(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M released X", "X, which M released, ..."."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.pos_ != "VERB" or token not in subjects(verb):
        return
    if verb.lemma_.lower() not in frame("origin.active"):
        return
    for thing in [verb.head] if verb.dep_ == "acl:relcl" else children(verb, "obj"):
        name = sentence.name_at.get(thing.i)
        if (
            name is not None
            and reading.is_model(name)
            and not name.plural
            and not is_opaque(sentence, thing.i)
            and not any(c.dep_ in {"acl", "nmod", "appos"} and c != verb for c in thing.children)
        ):
            yield Statement(name, maker, "maker:active", verb)
