"""A need, then a plan: "We need product photos. Let's use GPT-4!"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..closed import INDEFINITE, OBJECTS, PERSONS
from ..frames import frame, turning
from ..lexicon import alternation, any_of, has_any, words
from ..stance.author import stance
from ..trees.occasions import tells_why
from ..trees.sentences import said_before
from ..trees.syntax import SUBJECTS, cases, children, instruments, objects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WORDS = re.compile(r"[\w']+")
_PRONOUNS = frozenset({"it", "that", "this", "them", "these", "those", "one"})
_IT = frozenset({"it", "them"})
_FOR = frozenset({"for"})
_OF = frozenset({"of"})
_ASKED_FOR = re.compile(
    r"\s+(?:(?!(?:for|of|with|to|in|on|from|that|who|and|or)\b)[\w'’-]+\s+){0,3}"
)
"""Between a need and its own thing: "need a nice "."""
_THING_ENDS = re.compile(
    r"\s*(?:$|[.?!]|(?:for|in|on|of|at|by|here|next|this|tomorrow|today|soon)\b)"
)
"""What may follow it, so that no other thing is needed: "a video player"."""
_OTHER = re.compile(
    r"\b(?:for|of|with|to|in|on|from|about|regarding|that|who|which)\b", re.IGNORECASE
)
"""Behind one of these the need is for another thing: "need feedback on a logo"."""
_PLAIN = frozenset(
    {"aux", "nsubj", "punct", "mark", "advmod", "obj", "cc", "discourse", "obl:unmarked"}
)
"""What may stand beside a plan that names no purpose of its own."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production that a plan makes on what the sentence before needs."""
    for verb in sentence.doc:
        if verb.lemma_ not in planning():
            continue
        yield from _on_condition(verb, sentence, reading, context)
        name = _planned(verb, sentence, reading)
        if name is None or len({n.ids for n in sentence.names}) > 1:
            continue
        said = stance(sentence, verb, context)
        coded = has_any(words("nouns.coded"), sentence.text)  # "made one in SVG"
        sure = said == "asserted" and (_makes_it(verb) or _covers(verb)) and not coded
        sure |= said in {"asserted", "planned"} and _takes_care(verb) and not coded
        for modality in wished(sentence, reading, alone=sure) if sure or said == "planned" else ():
            excuse = "tool" if context.hands_tool(sentence) else ""
            yield reading.claim(
                "produces", name, modality, sentence, "need", stance=said, excuse=excuse
            )


@cache
def planning() -> frozenset[str]:
    """The verbs by which a plan is told: of using, of doing, of making what was asked for."""
    does = frame("need.use", "need.do", "need.covering", "produce.plain", "produce.drawn")
    return does | turning().keys()


def _on_condition(
    verb: Token, sentence: Sentence, reading: Reading, context: Context
) -> Iterator[Claim]:
    """Read "if you need a logo, use X", "..., X draws it", with no other purpose or tool.

    So "we needed a logo and turned to X".
    """
    makes = verb.lemma_ in frame("produce.plain", "produce.drawn")
    makes = makes and any(t.lower_ in _IT for t in children(verb, "obj"))
    chosen = _turned_to(verb)
    used = verb.lemma_ in frame("need.use") or bool(chosen)
    if not (used or makes) or len({n.ids for n in sentence.names}) != 1:
        return
    rest = [t for t in verb.children if t.dep_ not in _PLAIN | {"iobj", "advcl"}]
    rest = [t for t in rest if not (cases(t) == _FOR and t.lower_ in words("nouns.persons"))]
    rest = [t for t in rest if t not in chosen]
    needs = [c for c in children(verb, "advcl") if c.lemma_ in frame("need.wanting")]
    before = _needed_before(verb) if used and not needs else None
    told = {m.lower_ for need in needs for m in children(need, "mark", "advmod")}
    if rest or len(needs) != len(children(verb, "advcl")) - len(_apart(verb)):
        return
    needs = needs if before is None else [before]
    things = [t for need in needs for t in _wanted(need)]
    told |= {d.lower_ for t in things for d in children(t, "det")}
    if told - INDEFINITE if before is not None else not told & frame("need.conditions"):
        return
    given = subjects(verb) if makes else chosen or children(verb, "obj", "iobj")
    names = [n for t in given for n in reading.bearers(t, sentence)]
    said = stance(sentence, verb, context)
    if said not in {"asserted", "planned"} or context.hands_tool(sentence):
        return
    if has_any(words("nouns.coded"), sentence.text):
        return  # "if you need a logo in SVG, use X"
    if makes and len(things) == 1 and children(verb, "obj")[0].lower_ != "it":
        return  # "if you need logos, X draws them", which ``named_before`` reads
    for thing in things:
        for output in reading.outputs(thing, sentence) if len(names) == 1 else ():
            if reading.is_model(names[0]) and not reading.may_be_text(output.ids):
                mention = reading.output_mention(output, sentence)
                yield reading.claim("produces", names[0], mention, sentence, "need", stance=said)


def _turned_to(verb: Token) -> list[Token]:
    """X in "turn to X", "go with X", "rely on X", with nothing else that it is for."""
    by = frozenset(turning().get(verb.lemma_, ()))
    given = [noun for noun, _ in instruments(verb, by)] if by else []
    return [] if any(children(t, "nmod", "acl", "acl:relcl") for t in given) else given


def _needed_before(verb: Token) -> Token | None:
    """The need in "we needed a logo, so we used X", if somebody needs that and no more."""
    need = verb.head
    if verb.dep_ not in {"conj", "parataxis"} or need.lemma_ not in frame("need.wanting"):
        return None
    if verb.lemma_ in frame("produce.ask"):
        return None  # "I needed a logo and asked X", which may have said who draws one
    if not all(t.lower_ in PERSONS for t in (*subjects(need), *subjects(verb))):
        return None
    more = [c for c in need.children if c.dep_ not in _PLAIN and c is not verb]
    again = len(children(need, "conj", "parataxis")) > 1
    return None if more or again or not children(need, "obj") else need


def _wanted(need: Token) -> list[Token]:
    """What somebody needs, or asks for: "if she asks for a logo"."""
    asked = need.lemma_ in frame("produce.ask") and not objects(need)
    return [noun for noun, _ in instruments(need, _FOR)] if asked else objects(need)


def _planned(verb: Token, sentence: Sentence, reading: Reading) -> Name | None:
    """X in "we will use X", "let's use X for it", "X will do it"."""
    lemma = verb.lemma_
    chosen = _turned_to(verb)
    if _takes_care(verb):
        given = subjects(verb)
    elif lemma in frame("need.use") or chosen:
        given = chosen or children(verb, "obj", "iobj")
        rest = [t for t in verb.children if t.dep_ not in _PLAIN and t not in given]
        rest = [t for t in rest if not tells_why(t)]
        if any("for" not in cases(t) or t.lower_ not in _PRONOUNS for t in rest):
            return None
        does = children(verb.head, "obj") if verb.dep_ == "advcl" else []
        if any(t.lower_ not in _PRONOUNS for t in does):
            return None  # "Using X, we write the script"
    elif lemma in frame("need.do") or _makes_it(verb):
        told = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in frame("produce.want")
        given = subjects(verb) or (children(verb.head, "obj", "iobj") if told else [])
        if not any(t.lower_ in _PRONOUNS for t in children(verb, "obj")):
            return None
    elif _covers(verb):
        given = subjects(verb.head)
    else:
        return None
    names = [n for t in given for n in reading.bearers(t, sentence)]
    return names[0] if len(names) == 1 and reading.is_model(names[0]) else None


def _apart(verb: Token) -> list[Token]:
    """The clauses behind that tell nothing of the tool: ", so we save an hour"."""
    so = [c for c in children(verb, "advcl") if any(t.lower_ == "so" for t in c.children)]
    later = [c for c in children(verb, "advcl") if c.i > verb.i and (c in so or tells_why(c))]
    of_it = _IT | words("nouns.handovers") | frame("produce.briefs")  # "so the artist has a brief"
    return [c for c in later if not any(t.lower_ in of_it for t in c.subtree())]


def _covers(verb: Token) -> bool:
    """Whether it is done for whoever needs it: "need a logo? X has you covered"."""
    had = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in frame("produce.having")
    whom = [*children(verb, *SUBJECTS), *children(verb.head, "obj", "iobj")]
    rest = children(verb, "obl", "xcomp", "advcl")
    return (
        had
        and verb.lemma_ in frame("need.covering")
        and not rest
        and any(t.lower_ in PERSONS | OBJECTS for t in whom)
    )


def _takes_care(verb: Token) -> bool:
    """Whether it is seen to, and nothing more is said: "X will take care of that"."""
    cared = [t.lemma_ for t in children(verb, "obj")] == ["care"]
    of = [t for noun in (verb, *children(verb, "obj")) for t in children(noun, "obl", "nmod")]
    whom = all(t.lower_ in _PRONOUNS and cases(t) == _OF for t in of)
    return verb.lemma_ == "take" and cared and len(of) == 1 and whom


def _makes_it(verb: Token) -> bool:
    """Whether a verb of making has what was asked for as its thing: "X drew one", "can make it"."""
    if verb.lemma_ not in frame("produce.plain", "produce.drawn"):
        return False
    if children(verb, "advcl", "xcomp", "conj"):
        return False  # "makes it easy"
    around = [t for t in children(verb, "obl") if t.lower_ not in frame("produce.times")]
    if any(not cases(t) <= _FOR for t in around):
        return False  # "makes it with Y", but "makes one in seconds"
    return any(t.lower_ in _PRONOUNS for t in children(verb, "obj"))


@cache
def _spoken() -> re.Pattern[str]:
    """What has to be heard from a program: "the app should read the page aloud"."""
    apps = alternation(words("nouns.apps", "nouns.programs"))
    due, acts, loud = (
        alternation(frame(name)) for name in ("need.dues", "produce.voice", "produce.aloud")
    )
    return re.compile(
        rf"\b(?:it|{apps})\s(?:{due})\s(?:\w+ly\s)?"
        rf"(?P<act>(?:{acts})s?\s(?:[\w'’-]+\s){{0,6}}(?:out\s)?(?:{loud}))\b",
        re.IGNORECASE,
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """What may follow one of several things needed: "photos, a logo and a banner"."""
    following = alternation(frame("need.following"))
    return re.compile(rf"[\s*_`]*(?:$|[.?!,;:()–—/-]|(?:{following})\b)", re.IGNORECASE)


@cache
def _to_make() -> re.Pattern[str]:
    """By which a need is for a thing to be made: "want to create", "need an AI to draw"."""
    verbs = alternation(frame("produce.verbs") - frame("produce.light") - frame("produce.alter"))
    return re.compile(rf"\b(?:to\s+)?(?:{verbs})\s", re.IGNORECASE)


def wished(sentence: Sentence, reading: Reading, *, alone: bool = False) -> tuple[Mention, ...]:
    """What the sentence before asks for: "We need product visuals. Let's use GPT-4!".

    ``alone``: only if that is all that is needed, not "an app for photos" or "a video player".
    """
    before = said_before(sentence.block.text, sentence.start)
    if before is None:
        return ()
    start, end = before
    text = sentence.block.text[start:end]
    aloud = _spoken().search(text)
    if aloud is not None and not alone:
        first, last = sentence.block.source_span(start + aloud.start("act"), start + aloud.end())
        return (Mention("modality", ("speech",), aloud["act"], first, last),)
    asking = frame("need.words", "need.lacking") if alone else frame("need.words")
    need = any_of(asking).search(text)
    if need is None:
        return ()
    found: list[Mention] = []
    tokens = [*_WORDS.finditer(text, need.end())]
    told = need.end()
    for at, token in enumerate(tokens):
        if found and token.group().lower() == "of":
            break  # "a transcript of the audio"
        for width in (3, 2, 1):
            run = tokens[at : at + width]
            ids = (
                reading.nouns.get(" ".join(w.group().lower() for w in run))
                if len(run) == width
                else None
            )
            if not ids:
                continue
            following = tokens[at + width].group().lower() if at + width < len(tokens) else ""
            adjacent = text[run[-1].end() : run[-1].end() + 1] == " "
            acts = words("nouns.making") | frame("consume.nouns")
            if adjacent and (following in reading.nouns or following in acts):
                break
            if alone and not (
                _ASKED_FOR.fullmatch(text, need.end(), run[0].start())
                and _THING_ENDS.match(text, run[-1].end())
            ):
                return ()
            for made in _to_make().finditer(text, told, run[0].start()):
                if not _OTHER.search(text, told, made.start()):
                    told = made.end()  # "need an AI to create visuals", not "to learn to create"
            if _OTHER.search(text, told, run[0].start()) or not _goes_on().match(
                text, run[-1].end()
            ):
                return tuple(found)
            told = run[-1].end()
            first, last = sentence.block.source_span(start + run[0].start(), start + run[-1].end())
            found.append(
                Mention("modality", ids, text[run[0].start() : run[-1].end()], first, last)
            )
            if alone:
                return tuple(found)
            break
    return tuple(found)
