"""Examples in brackets behind a class: "LLMs (X, Y)", "an LLM (in our case X)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ..closed import INDEFINITE, NSUBJ
from ..frames import frame
from ..lexicon import alternation, any_of, has_any, words
from ..trees.heads import after_name
from ..trees.lists import SYSTEMS, closing, ends_list, introducer, name_list
from ..trees.syntax import cases, children
from . import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_OF = frozenset({"in", "of", "for", "behind", "inside", "around"})
_FOR = frozenset({"for"})
_JOINING = frozenset({"and", "or", "plus", "then", "but"})
_ADDED = re.compile(r"(?:\+|\bplus(?:\s(?:the|an?|your))?)[\s*_\"“]*$", re.IGNORECASE)
_GROUP = re.compile(r"\s*(?:[,;]\s*)?(?:and\s)?([A-Za-z]+)\s(?:\d{1,2}|[A-Za-z])\s?[:=–-]\s?[*_`]*")
"""Before a name: "group A: ", ", team 2 - "."""
_FEWEST = 2
_FAREST = 9
"""So far behind a class a bracket may stand that tells which one is used for something."""
_USES = frozenset({"for", "in", "on"})
_PLAIN = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PRON"})
_HOSTED = 40
"""So many characters before a class may say that others host it."""
_BEFORE = frozenset({"and", "or", "/", ",", "-", "&"})
"""What stands among the words before a class: "local, private or self-hosted"."""
_WIDEST = 4
"""So many words may say in a bracket which one it is."""


def examples(
    token: Token, at: int, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str]]:
    """The systems in the bracket at ``at`` that are examples of the class at ``token``."""
    doc = token.doc
    close = closing(doc, at)
    if close and at + 1 not in sentence.name_at:
        yield from ((name, "list:brackets") for name in _each(at, close, sentence, reading))
    if not close or doc[at + 1].lower_ in _JOINING:
        return  # "any LLM (and X)"
    before = sentence.block.text[sentence.start : sentence.name_at[token.i].start]
    if _ADDED.search(before):
        return  # "codec + LLM (X)", "plus the LLM (X)": of both together
    introduced = introducer(doc, at + 1)
    first = _chosen(doc, introduced)
    listed = name_list(sentence, first, SYSTEMS)
    bare = first == at + 1
    told = introduced > at + 1 and doc.text(listed.end) == "for"  # "Cs (like X for speech)"
    end = labels.behind_counting(doc, listed.end, words("lists.by_example"))
    measured = _goes_on_with_figure(listed.names, end, close, sentence, reading)
    if not (told or measured or _runs_out(end, close, sentence)):
        return
    if bare and _is_source(token, listed.names, sentence, reading):
        return
    programs = not any(map(reading.is_model, listed.names))
    if programs and (first not in sentence.name_at or is_beside_noun(token, _FOR)):
        return  # "inside Cs (e.g. A, B, a runner)", "stacks for Cs (a runner)"
    source = sentence.name_at.get(at - 1)
    of_maker = source is not None and source.kind == "maker"
    if of_maker and all(map(reading.is_provider, listed.names)):
        return  # "Cs from M (including M's cloud)": whence
    if _modifies(token, close, sentence):
        return
    if bare and _tells_by_what(token, listed.names, sentence, reading):
        return
    if any_of(words("lists.hosted")).search(before[-_HOSTED:]) and not any(
        map(reading.is_model, listed.names)
    ):
        return  # "hosted LLMs (X, Y)": by whom
    if any(t.lower_ in words("nouns.model_parts") for t in doc[at:close]):
        return  # "diffusion models (UNet, X, VAE)"
    if bare and token.i and doc[token.i - 1].lower_ in frame("consume.verbs"):
        return  # "transcribe TTS (X)": who does it
    if not _explain_another(listed.names, sentence.name_at[token.i], sentence, reading):
        local = is_said_local(token)
        among = range(at, close) if local else _in_brackets(doc)
        plural = sentence.name_at[token.i].plural
        names = members(listed.names, among, sentence, reading, told=plural)
        if local and all(reading.is_model(n) or _runs(n, reading) for n in names):
            names = tuple(filter(reading.is_model, names))  # "local Cs (a runner, X)": how they run
        if bare and any(map(reading.is_model, names)):  # "an LLM (M's API or X)": by whom
            names = tuple(n for n in names if not _is_api(n, sentence, reading))
        names = tuple(
            n for n in names if reading.is_model(n) or not _is_joined(n, sentence, reading)
        )
        made = labels.is_in_clause(doc, token.i + 1) or _is_of_any_output(token, sentence, reading)
        if made or (bare and _is_field(token, sentence, reading)):
            names = tuple(filter(reading.is_model, names))
        yield from ((name, "list:brackets") for name in names)


def in_use(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Read "a C for image synthesis in production (X)": which one it is, behind its use."""
    doc, last = token.doc, token.i + _FAREST
    at = next((t.i for t in doc[token.i + 1 : last] if t.text == "("), 0)
    use = doc[token.i + 1 : at]
    name = sentence.name_at.get(at + 1)
    one = any(det.lower_ in INDEFINITE for det in children(token, "det"))
    if not (at and use and one and use[0].lower_ in _USES) or name is None or name.kind != "system":
        return
    if closing(doc, at) != after_name(sentence, at + 1) or not reading.is_model(name):
        return
    act = use[:2][-1]  # "for drawing"
    told = all(t.pos_ in _PLAIN or t is act for t in use[1:])
    if told:
        yield name, "list:brackets"


def is_beside_noun(token: Token, prepositions: frozenset[str]) -> bool:
    """Whether a class tells what some things are for, or on: "stacks for Cs", "work on Cs"."""
    noun = token.head
    behind = token.dep_ == "nmod" and noun.i < token.i and noun.pos_ == "NOUN"
    return behind and cases(token) <= prepositions and bool(cases(token))


def _each(at: int, close: int, sentence: Sentence, reading: Reading) -> list[Name]:
    """The models in a bracket of which each has a group or a turn of its own.

    "A different C (group A: X, group B: Y)", "Cs (first X, then Y, in the end Z)".
    """
    start, end = sentence.spans[at][1], sentence.spans[close][0]
    names = [n for n in sentence.names if start <= n.start < end and n.kind != "maker"]
    if len(names) < _FEWEST or any(n.kind != "system" or not reading.is_model(n) for n in names):
        return []
    text, edges = sentence.block.text, [start, *(n.end for n in names)]
    before = [text[edge : n.start] for edge, n in zip(edges, names, strict=False)]
    if text[names[-1].end : end].strip(" *_`."):
        return []
    grouped = {match[1].lower() for b in before if (match := _GROUP.fullmatch(b))}
    if len(grouped) == 1 and all(map(_GROUP.fullmatch, before)):
        return names
    return names if all(_in_turn().fullmatch(b) for b in before) else []


@cache
def _in_turn() -> re.Pattern[str]:
    """Before a name: "first ", ", then ", ", in the end M's "."""
    turns = alternation(words("lists.turns"))
    return re.compile(
        rf"\s*(?:[,;]\s*)?(?:and\s|but\s)?(?:{turns})\s(?:[\w.]+(?: \w+)?['’]s\s)?[*_`]*",
        re.IGNORECASE,
    )


def _is_joined(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a runner stands with the model that it runs: "a local LLM (Ollama + X)", "X/Groq"."""
    text, names = sentence.block.text, sentence.names
    at = bisect_left(names, name.start, key=lambda other: other.start)
    for other in names[at + 1 : at + 2]:
        between = text[name.end : other.start]
        if between.strip() == "+" or (between == "/" and reading.is_model(other)):
            return True
    return any(
        text[other.end : name.start] == "/" and reading.is_model(other)
        for other in names[max(0, at - 1) : at]
    )


def _is_api(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name says by whose service a model is reached: "M API"."""
    called = sentence.mention(name).text.lower().rpartition(" ")[2] in words("access.apis")
    return called and reading.is_provider(name)


def _modifies(token: Token, close: int, sentence: Sentence) -> bool:
    """Whether a class and its bracket only modify a later noun: "language model (X) notebooks"."""
    doc = sentence.doc
    behind = doc[close + 1] if close + 1 < len(doc) else None
    if behind is None or not doc[close].whitespace_ or sentence.name_at[token.i].plural:
        return False
    if not behind.text[0].isalnum():
        return False  # a line that is drawn: "C (X) ──"
    acts = token.head is behind or (behind.head is token.head and behind.dep_ == "obl:unmarked")
    if token.dep_ in NSUBJ and acts and children(token, "det", "nmod:poss"):
        return False  # a verb that a tree takes for a noun: "the LLM (X) hangs", "times out"
    return behind.pos_ in {"NOUN", "PROPN"} and behind.lower_ not in words("nouns.generic")


def _is_source(token: Token, names: tuple[Name, ...], sentence: Sentence, reading: Reading) -> bool:
    """Whether a bracket tells where the class is from: "Transformers (Hugging Face)".

    Of a whole field, it may list several who provide it: "generative AI (Groq, OpenRouter)"; of
    what is local, several that run or hold it: "with a local LLM (Ollama, LM Studio)".
    """
    if any(map(reading.is_model, names)):
        return False
    several = sentence.name_at[token.i].plural or token.doc.text(token.i + 1) in {"'s", "’s"}
    here = is_said_local(token) and not several
    return here or len(names) == 1 or _is_field(token, sentence, reading)


def is_said_local(token: Token) -> bool:
    """Whether a class is told to run here: "local LLMs", "local / self-hosted models"."""
    doc, first = token.doc, token.i
    while first > 1:
        before = doc[first - 1]
        tied = doc[first - 2].text == "-" and not doc[first - 2].whitespace_
        fits = before.pos_ in {"ADJ", "ADV"} or before.dep_ == "compound"
        if not (tied or fits or before.lower_ in _BEFORE):
            break
        first -= 1 + tied
    text = doc[max(0, first - 1) : token.i]
    said = "".join(t.lower_ + t.whitespace_ for t in text)
    return has_any(words("access.local"), said)


def _runs(name: Name, reading: Reading) -> bool:
    return reading.system_kind(name) == "runner"


def _tells_by_what(
    token: Token, names: tuple[Name, ...], sentence: Sentence, reading: Reading
) -> bool:
    """Whether a bracket explains the noun that a class belongs to: "vision in LLMs (CLIP)".

    Where one of the names is of the class, they may be its examples: "bias in LLMs (X, GPT-4)".
    """
    noun = token.head
    if noun.i > token.i or not (cases(token) & _OF):
        return False
    if noun.lower_ in words("nouns.explained"):
        return True
    if "around" in cases(token) and not any(map(reading.is_model, names)):
        return True  # "the libraries around Cs (X, Y)"
    if (
        token.dep_ == "obl"
        or "in" not in cases(token)
        or noun.pos_ != "NOUN"
        or noun.lower_ in words("nouns.trends")
    ):
        return False
    class_ = sentence.name_at[token.i].ids[0]
    return not any(reading.knowledge.is_a(id_, class_) for name in names for id_ in name.ids)


def _is_of_any_output(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether any model is meant, with what it may be made: "a trained model (e.g. PyTorch)"."""
    name = sentence.name_at[token.i]
    return not name.plural and not any(reading.knowledge.classes[i].outputs for i in name.ids)


def _is_field(token: Token, sentence: Sentence, reading: Reading) -> bool:
    classes = (reading.knowledge.classes[i] for i in sentence.name_at[token.i].ids)
    return all(class_.axis == "field" for class_ in classes)


def _runs_out(start: int, end: int, sentence: Sentence) -> bool:
    """Whether a list of names ends at a bracket, maybe with names that aren't known."""
    doc = sentence.doc
    if ends_list(doc, start, end):
        return True
    if start == 0 or doc[start].lower_ not in words("lists.separators"):
        return False
    return all(
        i in sentence.name_at or t.lower_ in words("lists.separators") or t.pos_ in {"PROPN", "NUM"}
        for i, t in enumerate(doc[start:end], start)
    )


def _goes_on_with_figure(
    names: tuple[Name, ...], end: int, close: int, sentence: Sentence, reading: Reading
) -> bool:
    """Whether only a figure follows on the one model in a bracket: "a C (X, 244M parameters)"."""
    doc = sentence.doc
    if len(names) != 1 or not reading.is_model(names[0]) or doc.text(end) not in {",", ";"}:
        return False
    rest = doc[end + 1 : close]
    figure = bool(rest) and any(c.isdigit() for c in rest[0].text)
    return figure and not any(t.i in sentence.name_at or t.pos_ in {"VERB", "AUX"} for t in rest)


def _chosen(doc: Tree, at: int) -> int:
    """Index behind what says in a bracket which one it is: "(in our case X)", "(we use X)"."""
    for width in range(_WIDEST, 0, -1):
        said = " ".join(token.lower_ for token in doc[at : at + width])
        if said in words("lists.chosen"):
            return at + width
    return at


def _explain_another(
    names: tuple[Name, ...], class_: Name, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a bracket explains an earlier class: "diffusion models beat GANs (DALL-E 2)"."""
    text = sentence.block.text
    return any(
        other.kind == "class"
        and other.ids != class_.ids
        and reading.knowledge.classes[other.ids[0]].axis != "field"
        and other.end <= class_.start
        and bool(text[other.end : class_.start].strip(" *_-"))
        and "(" not in text[other.end : class_.start]
        and all(any(reading.knowledge.is_a(i, other.ids[0]) for i in n.ids) for n in names)
        for other in sentence.names
    )


def members(
    names: tuple[Name, ...],
    among: Iterable[int],
    sentence: Sentence,
    reading: Reading,
    *,
    told: bool = False,
) -> tuple[Name, ...]:
    """Which of the names in a list are meant as examples.

    Where makers are items of a list too, it is of those who provide the class, and so are gateways
    and runners: "any LLM (M, Ollama)". If it is ``told`` that they are examples ("such as", "LLMs
    (...)"), or a model is among them, runners are not.
    """
    if not any(_is_item(i, sentence) for i in among):
        return names
    told = told or any(map(reading.is_model, names))
    return tuple(
        name for name in names if reading.is_model(name) or (told and not reading.is_provider(name))
    )


def _in_brackets(doc: Tree) -> Iterator[int]:
    """The indices of the tokens in brackets: one list may go on where another one ended."""
    depth = 0
    for token in doc:
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0:
            yield token.i


def _is_item(at: int, sentence: Sentence) -> bool:
    """Whether a maker stands in a list by itself, not for its system: "M's X", "M X"."""
    doc, name = sentence.doc, sentence.name_at.get(at)
    if name is None or name.kind != "maker" or doc[at - 1].lower_ in frame("means.makers"):
        return False
    if at + 1 < len(doc) and doc[at + 1].lower_ in {"'s", "’s"}:
        return False
    return at + 1 not in sentence.name_at
