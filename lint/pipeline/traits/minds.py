"""Claims of a mind: "truly understands you", "has feelings", "knows right from wrong"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..frames import frame
from ..lexicon import alternation, any_last, any_of, has_any, words
from ..stance.author import stance
from ..trees.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    conjuncts,
    instruments,
    is_passive,
    noun_phrase,
    objects,
    subjects,
)
from .imagined import (
    is_aim,
    is_become,
    is_being_made,
    is_kind,
    is_nowhere,
    is_open,
    is_rare,
    is_unreal,
)
from .likened import acts_as_human, as_a_person, gets, like_somebody, outdoes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WHOM = r"(?:(?:an?|the|your|our|every)\s+)?(?!it\b|this\b)[\w-]+"
"""What "{whom}" stands for in a phrase: "feels what {whom} feels"."""
_FELT = {"feel": "felt", "experience": "experienced"}
"""Verbs of feeling, by the list of what they make a claim of a mind."""
_NAMING = frozenset({"NOUN", "PROPN"})
_STOPS = frozenset({".", ",", "!", ";", ")", "and"})
_BEFORE, _BEHIND = 24, 90
"""So many characters around a verb of the mind may hold its manner or its comparison."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """One claim of a mind on each system or class in a sentence, the clearest of them."""
    seen: set[tuple[int, int]] = set()
    for claim in sorted(_claims(sentence, reading, context), key=_rank):
        bearer = (claim.subject.start, claim.subject.end)
        if bearer not in seen:
            seen.add(bearer)
            yield claim


def _rank(claim: Claim) -> tuple[bool, bool]:
    """What is said before what is denied, what it does before what it is or has."""
    return claim.stance not in {"asserted", "planned"}, claim.pattern != "understands"


def _claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    if is_nowhere(sentence, context):
        return
    for token in sentence.doc:
        if token.i in sentence.name_at:
            yield from _attributed(token, sentence, reading, context)
            yield from _as_human(token, sentence, reading, context)
            continue
        span = _said(token, sentence)
        if span is None or is_aim(token, sentence) or is_open(token):
            continue
        start, end = span
        said = Mention(
            "phrase", (), sentence.block.text[start:end], *sentence.block.source_span(start, end)
        )
        being = children(token, "cop") or token.lemma_ in frame("understand.have")
        pattern = "understands:being" if being else "understands"
        for subject in _minds(token, sentence):
            if is_being_made(subject) or is_rare(subject):
                continue
            beside = _called(subject)
            compound = beside.dep_ == "compound" and beside.i in sentence.name_at
            named = [sentence.name_at[beside.i]] if compound else None
            for name in named or reading.bearers(subject, sentence):
                if _may_be_other(name, sentence, reading):
                    continue
                yield reading.claim(
                    "understands", name, said, sentence, pattern,
                    stance=stance(sentence, token, context),
                )  # fmt: skip


def _may_be_other(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether it may be people: an abbreviation of what has no words ("TTS"), "the AI lab"."""
    if not frame("be.provider").isdisjoint(name.ids):
        return True
    made = reading.knowledge.outputs(name.ids[0]) if name.kind == "class" else None
    short = sentence.block.text[name.start : name.end].isupper()
    return bool(made) and short and not reading.may_be_text(made or ())


def _called(bearer: Token) -> Token:
    """C in "our C tutor", which is all that says what the tutor is; else the bearer."""
    before = bearer.doc[bearer.i - 1] if bearer.i else bearer
    inside = before.head is bearer and bearer.lower_ in frame("understand.company")
    return before if inside else bearer


def _attributed(
    token: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "a self-aware AI", "AI with genuine understanding of people"."""
    beside = token.head if _called(token.head) is token else token  # "an AI friend with ..."
    bare = sentence.name_at[token.i].kind == "class" and not children(beside, "det", "nmod:poss")
    if is_aim(token, sentence) or (bare and beside.dep_ != "ROOT"):
        return  # "the risks of sentient AI"
    if is_unreal(beside) or is_kind(token, sentence):
        return
    if sentence.block.kind == "heading" or sentence.name_at[token.i].kind == "system":
        return  # "# Sentient X" is a part that it plays
    spans = []
    start = sentence.phrase(token, token)[0]
    before = sentence.block.text[max(sentence.start, start - _BEFORE) : start].lower().rstrip()
    found = any_last(frame("understand.attributes")).search(before)
    if found:
        spans.append((start - len(before.rstrip()) - 1 + found.start(), start - 1))
    nearby = token.doc[max(0, token.i - 2) : token.i]  # "combines AI with human intuition"
    joined = any(t.lemma_ in words("verbs.combining") for t in (beside.head, *nearby))
    for thing in children(beside, "nmod"):
        if "with" in cases(thing) and not joined:
            first, last = sentence.phrase(noun_phrase(thing)[0], thing)
            had = sentence.block.text[first:last].lower() in frame("understand.had")
            if had or _is_genuine(thing, sentence):
                spans.append((first, last))
    for span in spans:
        said = Mention(
            "phrase", (), sentence.block.text[slice(*span)], *sentence.block.source_span(*span)
        )
        named = [sentence.name_at[token.i]] if beside is not token else None
        for name in named or reading.bearers(token, sentence):
            yield reading.claim(
                "understands", name, said, sentence, "understands:attribute",
                stance=stance(sentence, token, context, local=True),
            )  # fmt: skip


def _as_human(
    token: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "Cs that handle calls with human-like understanding", "C brings human-like empathy"."""
    name, text = sentence.name_at[token.i], sentence.block.text
    found = acts_as_human().match(text, name.end, sentence.end)
    if found is None or is_aim(token, sentence) or is_unreal(token) or is_rare(token):
        return
    if _is_of_another(found.start(), found.end("said"), sentence):
        return  # "human-level comprehension scores", "poems on robots with human-like empathy"
    if has_any(words("stance.negators"), found[0]):
        return  # "answers calls, but not with human-like understanding"
    verb = token.head if token.dep_ in SUBJECTS else token
    if verb is not token and is_open(verb):
        return  # "they ask whether Cs show human-like understanding"
    said = Mention("phrase", (), found["said"], *sentence.block.source_span(*found.span("said")))
    for bearer in reading.bearers(token, sentence):
        yield reading.claim(
            "understands", bearer, said, sentence, "understands:attribute",
            stance=stance(sentence, verb, context, local=verb is token),
        )  # fmt: skip


def _is_of_another(start: int, end: int, sentence: Sentence) -> bool:
    """Whether it is a part of a noun, or may tell of another: "test scores", "poems on robots"."""
    doc, spans = sentence.doc, sentence.spans
    inside = [t for t in doc if start <= spans[t.i][0] and spans[t.i][1] <= end]
    behind = [t for last in inside[-1:] for t in doc[last.i + 1 : last.i + 2]]
    brought = (t for t in inside if t.pos_ == "ADP" and t.lower_ != "with")
    return any(t.pos_ in _NAMING for t in (*behind, *(doc[t.i - 1] for t in brought)))


def _said(token: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Where the words stand that ascribe a mind, if those at ``token`` do."""
    if children(token, "cop") or is_become(token):
        return _been(token, sentence)
    if token.pos_ != "VERB" and not _is_taken_for_noun(token):
        named = token.pos_ == "NOUN" and token.lower_.endswith("s") and token.i > 0
        if not (named and token.i - 1 in sentence.name_at):
            return None
        return _phrased(token, sentence)  # "the AI worries about you"
    if token.lemma_ in frame("understand.felt_alone") and _is_alone(token):
        return sentence.spans[token.i]
    wilful = [t for t in children(token, "advmod") if t.lower_ in frame("understand.wilful")]
    if wilful and not is_passive(token):
        return sentence.phrase(*sorted((wilful[0], token), key=lambda t: t.i))
    if token.lemma_ in frame("understand.replying"):
        for thing, _ in instruments(token, frozenset({"with"})):
            if _is_genuine(thing, sentence):
                return sentence.spans[token.i][0], sentence.spans[thing.i][1]
    return _understood(token, sentence) or _had(token, sentence) or _phrased(token, sentence)


def _been(token: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Read "is self-aware", "is aware of itself", but not "is still alive": a service is."""
    lasting = frame("understand.lasting")
    if token.head.lemma_ in lasting or any(t.lower_ in lasting for t in children(token, "advmod")):
        return None
    text, (start, end) = sentence.block.text, sentence.spans[token.i]
    if token.lower_ in frame("understand.equal_to"):
        of_what = frame("understand.aware", "understand.capable")
        found = any_of(of_what).match(text, start, sentence.end)
        if found:
            return found.span()
        if token.doc.text(token.i + 1).lower() == "of":
            return None  # "is conscious of the costs"
    phrase = text[max(sentence.start, end - _BEFORE) : end].lower()
    found = any_last(frame("understand.adjectives")).search(phrase)
    return (end - len(found.group()), end) if found else None


def _is_genuine(feeling: Token, sentence: Sentence) -> bool:
    """Whether a phrase tells of feelings as a person has them: "real empathy", not "the user's"."""
    start, end = sentence.phrase(noun_phrase(feeling)[0], feeling)
    genuine, *rest = sentence.block.text[start:end].lower().split() or [""]
    felt = " ".join(rest) in frame("understand.had", "understand.felt")
    return genuine in frame("understand.genuine") and felt


def _is_taken_for_noun(word: Token) -> bool:
    """Whether a tree takes a verb for a noun: "X reasons [exactly] like a human"."""
    if word.pos_ != "NOUN" or word.lemma_ not in frame("understand.alike"):
        return False
    at = word.i + 1
    while word.doc.text(at).lower() in frame("understand.just"):
        at += 1
    return word.doc.text(at).lower() in {"like", "as"}


def _is_alone(verb: Token) -> bool:
    """Whether nothing says how or what: "an AI that feels", not "feels slow"."""
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    return bool(children(verb, *SUBJECTS)) and all(t.text in _STOPS for t in behind)


def _understood(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Read "truly understands you", "thinks like a human"."""
    lemma = verb.lemma_
    text, (start, end) = sentence.block.text, sentence.spans[verb.i]
    got = lemma in frame("understand.getting") and gets().match(text, end, sentence.end)
    if not got and lemma not in frame("understand.verbs"):
        return None
    before = max(sentence.start, start - _BEFORE)
    manner = any_of(frame("understand.manners")).search(text, before, start)
    behind = min(sentence.end, start + _BEHIND)
    likeness = any_of(frame("understand.likenesses")).search(text, start, behind)
    likeness = likeness or as_a_person(lemma, text, start, sentence.end)
    if lemma in frame("understand.alike"):
        likeness = likeness or like_somebody().match(text, end, behind)
    if likeness:
        return start, likeness.end()
    more = outdoes(text, sentence.start, start, end) if lemma in frame("understand.minds") else None
    if more is not None:
        return start, more.end()
    if manner is None or len(text[manner.end() : start].split()) > 1:
        return None  # "that you know really well that the AI understands"
    if text[before : manner.start()].lower().split()[-1:] in (["how"], ["more"]):
        return None  # "how deeply X thinks" is a matter of degree
    if got:
        return manner.start(), got.end()
    return (manner.start(), end) if lemma in frame("understand.minds") else None


def _had(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Read "has feelings", "feels your pain", "experiences joy", "has the same kind of mind"."""
    lemma = verb.lemma_
    had = lemma in frame("understand.have") or _is_gained(verb)
    listed = _FELT.get(lemma) or ("had" if had else None)
    if listed is None or verb.lower_ in {"having", "felt"}:
        return None  # "M AI felt the pain", of whom else than a company
    for thing in (part for o in objects(verb) for t in conjuncts(o) for part in _parts(t)):
        if any(det.lower_ in words("stance.negators") for det in children(thing, "det")):
            continue
        if thing.i < verb.i:
            continue  # "the intuition that X has"
        first = noun_phrase(thing)[0]
        start, end = sentence.phrase(first, thing)
        written = sentence.block.text[start:end].lower()
        if any_last(frame(f"understand.{listed}")).search(written) and not _is_of_data(thing):
            return sentence.spans[verb.i][0], end
    return None


def _is_gained(verb: Token) -> bool:
    """Whether it is told as done: "has developed feelings", "gained consciousness"."""
    others = [t for t in children(verb, "aux") if t.lemma_ != "have"]
    past = verb.lower_.endswith("ed") and not is_passive(verb)
    return past and not others and verb.lemma_ in frame("understand.gained")


def _is_of_data(thing: Token) -> bool:
    """Whether the opinions and feelings are others': "has opinions in its training data"."""
    return any(cases(child) & {"from", "in"} for child in children(thing, "nmod"))


def _phrased(verb: Token, sentence: Sentence) -> tuple[int, int] | None:
    """Read "knows right from wrong", "cares about you"."""
    start = sentence.spans[verb.i][0]
    found = _phrases(verb.lemma_).match(
        sentence.block.text, sentence.spans[verb.i][1], sentence.end
    )
    return (start, found.end()) if found else None


@cache
def _phrases(lemma: str) -> re.Pattern[str]:
    behind = [p.partition(" ")[2] for p in frame("understand.phrases") if p.split()[0] == lemma]
    said = alternation(behind).replace(re.escape("{whom}"), _WHOM)
    return re.compile(rf"\s+(?:(?:exactly|just|precisely)\s+)?(?:{said})(?![\w-])", re.IGNORECASE)


def _minds(verb: Token, sentence: Sentence) -> list[Token]:
    """Who understands: the subject, or what a tree takes for something else than one.

    "..., ensuring the AI truly understands you", "the AI experiences and understands emotions",
    "X: like teaching a computer to understand language the way humans do"
    """
    if verb.pos_ == "NOUN" and not (children(verb, "cop") or is_become(verb)):
        that = verb.i > 1 and verb.doc[verb.i - 1].lower_ in RELATIVE_PRONOUNS
        before = verb.i - 1 - that
        if before in sentence.name_at:
            return [verb.doc[before]]
        if children(verb, "aux"):
            return children(verb, "nsubj")  # "Cs can now reason like humans"
        first = verb.head  # "X writes, thinks and reasons like a human"
        return subjects(first) if verb.dep_ == "conj" and first.pos_ == "VERB" else []
    if verb.dep_ == "acl" and verb.head.lower_ in words("nouns.aspects"):
        able, over = verb.head, verb.head.head  # "its ability to think", "has the ability to"
        had = able.dep_ == "obj" and over.lemma_ in frame("understand.have")
        return [*children(able, "nmod:poss"), *(subjects(over) if had else ())]
    doc = verb.doc
    at = verb.i - 1
    while at > 0 and doc[at].pos_ == "ADV":
        at -= 1
    name = doc[max(at, 0)]
    mistaken = name.dep_ == "obj" and name.head.lower_.endswith("ing")
    if mistaken and name.i in sentence.name_at:
        return [name]
    first = verb.head
    if verb.dep_ == "conj" and first.pos_ == "NOUN" and verb.lower_.endswith("s"):
        inside = [c for c in children(first, "compound") if c.i == first.i - 1]
        if inside and first.lower_.endswith("s") and not children(verb, *SUBJECTS):
            return inside
    relative = [t.i - 1 for t in children(verb, "nsubj") if t.lower_ in RELATIVE_PRONOUNS]
    if relative and relative[0] in sentence.name_at:
        return [doc[relative[0]]]  # "the power of AI that truly understands you"
    found = [part for subject in subjects(verb) for part in _parts(subject)]
    labelled = len(doc) > 1 and 0 in sentence.name_at and doc[1].text == ":"
    if labelled and any(t.lower_ in frame("understand.machines") for t in found):
        return [doc[0]]
    return found


def _parts(subject: Token) -> list[Token]:
    """What a noun that only counts is of: "the latest generation of fashion AI"."""
    if subject.lower_ in words("nouns.aspects"):  # "X's ability to think like a human"
        return children(subject, "nmod:poss")
    if subject.lower_ not in words("nouns.partitive"):
        return [subject]
    return [c for c in children(subject, "nmod") if "of" in cases(c)] or [subject]
