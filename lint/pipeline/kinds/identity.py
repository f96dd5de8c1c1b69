"""Claims that a system or class is of a class: "Midjourney is an LLM", "LLMs such as DALL-E"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..closed import AROUND
from ..frames import frame
from ..lexicon import alternation, has_any, words
from ..stance.author import stance
from ..stance.withheld import is_withheld
from ..trees.heads import is_command
from ..trees.syntax import cases, children
from . import (
    apposition,
    comparison,
    denoted,
    emerged,
    examples,
    fronted,
    instances,
    likewise,
    on_lists,
    one_again,
    phrases,
    picked,
    plainly,
    predication,
    presumed,
    rendered,
    settled_on,
    singled,
    such,
    traded,
    unrivalled,
)
from .copula import included
from .limited import in_one_medium, is_of_fellows, takes_in_more
from .namesakes import kin, namesakes
from .offspring import has_offspring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Mention
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


class Membership(NamedTuple):
    """Who is said to be of which class, by which construction, and the token to judge it at."""

    subject: Name
    class_: Name
    pattern: str
    at: Token


PREDICATED = ("copula", "called", "as:employed", "as:serves")
"""Patterns that a verb carries; the others are presupposed by a noun phrase."""
_DONE = ("list:entered", "list:settled-on", "as:got", "compared:another")
"""Patterns of what somebody does with a system, or gets, which a condition may only suppose."""
_PRESUPPOSED = frozenset({"list:such-as", "list:contenders", "list:which"})
"""Patterns by which a question for something else takes the class for granted."""
_OF_ANY = (predication.of_class, fronted.of_class, picked.of_class)
"""Each takes the token of a class, and yields members, constructions and tokens to judge at."""
_READERS = (
    such.of_class, *_OF_ANY, on_lists.of_class, traded.of_class, unrivalled.of_class,
    settled_on.of_class, rendered.of_class,
)  # fmt: skip
"""... beside some that look for a system by its name."""
_CAMEL = re.compile(r"[a-z][A-Z][a-z]|[A-Z]{2}[a-z]{2}")
_WORDS = re.compile(r"[^\W\d_]+")
_INVERSE = "copula:inverse"
_LEAVING_OPEN = frozenset({"whether", "if"})
_EXEMPLIFIED = frozenset({"list:such-as", "list:brackets"})
"""What gives examples of a class, whoever else may be of it."""
_ROW = 3
"""So many words before "language model" may tell of which language: "image and text"."""
_BARS = ("·", "|", "•")
"""Before the name of a site in the title of its page."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of membership in a sentence."""
    seen: set[tuple[Name, Name]] = set()
    for subject, class_, pattern, at in _statements(sentence, reading):
        overlap = subject.start < class_.end and class_.start < subject.end
        if (subject, class_) in seen or overlap:
            continue
        program = subject.kind == "system" and not reading.is_model(subject)
        if program and (_is_program(class_, sentence) or is_command(subject, sentence)):
            continue  # an interface to models is "an image generation tool"
        if subject.kind == "system" and _is_longer(subject, sentence):
            continue
        written = sentence.block.text[subject.start : subject.end]
        if subject.kind == "class" and _CAMEL.search(written):
            continue  # "EmbeddingModel", "AIModel": names in code
        if program and sentence.block.text[: subject.start].rstrip().endswith(_BARS):
            continue  # the title of a page: "Some Model · Hugging Face"
        if pattern == "apposition" and reading.is_common_word(subject, sentence):
            continue  # "a discreet whisper (TTS)"
        if program and _is_file(subject, sentence):
            continue
        if pattern.startswith("list:") and _stands_for_its_own(subject, class_, reading):
            continue
        if program and pattern == "apposition" and _is_served(at):
            continue
        if program and pattern == "as:serves" and reading.is_provider(subject):
            continue  # "a gateway acts as the C": by what it serves
        if program and words("nouns.chats") & {*written.lower().split()[1:]}:
            continue  # a hub's own chat: "Hugging Face Chat"
        knowledge = reading.knowledge
        if any(knowledge.is_a(i, class_.ids[0]) for i in namesakes(subject, sentence, reading)):
            continue  # it may be named after its maker, or after its hub
        if pattern == _INVERSE and any(
            knowledge.is_a(i, class_.ids[0]) for i in kin(subject, reading)
        ):
            continue  # "the embedding model is Qwen3": that one of the family
        if pattern == "class-name" and has_offspring(subject, sentence, reading):
            continue
        if _is_of_more(class_, sentence, reading) or _is_heard(subject, class_, sentence, reading):
            continue
        if _are_its_models(subject, sentence, reading):
            continue
        said_as = sentence.block.text[class_.start : class_.end]
        used = pattern == _INVERSE or not pattern.startswith(PREDICATED)
        if used and reading.does_task(subject, class_, said_as):
            continue  # "ASR (X)", "our ASR is X", of a model that listens as well
        if subject.kind == "class" and _has_one_in_it(written, class_):
            continue
        if subject.kind == "class" and in_one_medium(subject, sentence):
            continue  # "in the world of text, AI is LLMs"
        if pattern in _EXEMPLIFIED and _is_of_those_without(class_, subject, sentence):
            continue  # "tools not built on Cs, such as X"
        if pattern in _EXEMPLIFIED and _claims_to_be(subject, sentence):
            continue  # "tell if it is a C like X claims to be"
        listed = pattern.startswith("list:")
        if listed and is_of_fellows(subject, class_, sentence, reading):
            continue  # "vision models and Cs like X and Y"
        if listed and _takes_it_in(subject, class_, sentence, reading):
            continue
        if pattern == "compound" and _watches(subject, class_, reading):
            continue
        seen.add((subject, class_))
        local = not (pattern.startswith((*PREDICATED, *_DONE)) or phrases.is_name_given(at))
        named = pattern.startswith("called") and predication.is_talked_of(at)
        presupposed = pattern.startswith("compared")
        exemplified = pattern in _EXEMPLIFIED and _is_exemplified(subject, class_, sentence)
        said = stance(
            sentence, at, context, local=local, affirmed=presupposed,
            owned=pattern in _PRESUPPOSED or (exemplified and not children(at, "cop")),
        )  # fmt: skip
        if said == "hypothetical" and exemplified and _is_left_open(at):
            said = "asserted"
        if pattern == "compound" and is_withheld(at):
            said = "negated"
        said = presumed.stance_of(said, pattern, at)
        mention = _class_mention(subject, class_, pattern, sentence, reading)
        yield reading.claim(
            "is-a", subject, mention, sentence, pattern, stance="reported" if named else said,
            phrase=phrases.whole(class_, pattern, sentence),
        )  # fmt: skip


def _is_of_those_without(class_: Name, subject: Name, sentence: Sentence) -> bool:
    """Whether what a participle denies has the examples: "tools not built on Cs, such as X"."""
    text = sentence.block.text
    set_off = text[class_.end : subject.start].lstrip(' *_`"”')[:1] in {",", "("}
    near = max(sentence.start, class_.start - _NEAR)
    return set_off and _NOT_BUILT.search(text, near, class_.start) is not None


_NEAR = 60
"""So many characters before a class may deny that something is built on it."""
_NOT_BUILT = re.compile(
    r"[a-z]s\snot\s(?:built|based|\w+ed|\w+ing)\s(?:(?:on|with|from|by)\s)?(?:the\s)?[*_`]*$"
)


def _claims_to_be(subject: Name, sentence: Sentence) -> bool:
    """Whether "like X" opens what X is only said to be."""
    return _said_to_be().match(sentence.block.text, subject.end, sentence.end) is not None


@cache
def _said_to_be() -> re.Pattern[str]:
    claiming = alternation(words("comparison.claiming"))
    return re.compile(rf"{AROUND}\s?(?:{claiming})\sto\sbe{AROUND}(?:[.,;:!?)–—]|$)", re.IGNORECASE)


def _is_exemplified(subject: Name, class_: Name, sentence: Sentence) -> bool:
    """Whether words of example part a name from its class: not "an LLM (X)"."""
    between = sentence.block.text[class_.end : subject.start]
    return has_any(words("lists.introducers"), between)


def _is_left_open(class_: Token) -> bool:
    """Whether only another thing may be of a class: "say whether the tool is a C (such as X)"."""
    opened = any(t.lower_ in _LEAVING_OPEN for t in children(class_, "mark"))
    return opened and bool(children(class_, "cop"))


def _has_one_in_it(subject: str, class_: Name) -> bool:
    """Whether software is loosely called a model: "a RAG system is a type of AI model"."""
    program = subject.lower().rpartition(" ")[2] in words("ubiquity.things")
    return program and frame("be.any_model") >= set(class_.ids)


def _is_served(bracket: Token) -> bool:
    """Whether a bracket tells what runs there: "tested on Ollama (a small model)"."""
    host = bracket.head
    indefinite = any(d.lower_ in {"a", "an"} for d in children(bracket, "det"))
    inside = host.i < bracket.i and any(t.text == "(" for t in host.doc[host.i : bracket.i])
    placed = bool(cases(host)) and cases(host) != {"with"}  # "integrates with X (a C)"
    return inside and indefinite and placed and host.dep_ in {"obl", "nmod"}


def _is_file(program: Name, sentence: Sentence) -> bool:
    """Whether what a program makes or holds is called after it: "a llamafile is an LLM"."""
    token = sentence.token_of(program)
    single = words("quantity.single")
    one = token is not None and any(t.lower_ in single for t in children(token, "det"))
    return one or program.plural


def _stands_for_its_own(subject: Name, class_: Name, reading: Reading) -> bool:
    """Whether a service stands for the models that it serves: "AI models (including Azure X)"."""
    wide = all(reading.knowledge.classes[id_].axis == "field" for id_ in class_.ids)
    return wide and reading.system_kind(subject) == "cloud"


def _is_longer(subject: Name, sentence: Sentence) -> bool:
    """Whether a name ends that of another thing: "called Music ControlNet"."""
    token = sentence.token_of(subject)
    if token is None or token.i == 0:
        return False
    first = token.i
    while sentence.name_at.get(first - 1) is subject:
        first -= 1
    before = token.doc[max(first - 1, 0)]
    return (
        first > 1
        and before.pos_ == "PROPN"
        and before.whitespace_ != ""
        and before.i not in sentence.name_at
        and before.text[0].isupper()
        and before.lower_ not in words("nouns.epithets")
    )


def _is_subtitle(class_: Name, sentence: Sentence) -> bool:
    """Whether a class stands alone, as a title below a title, and takes nothing up.

    Below the item of a list it does.
    """
    if sentence.block.kind == "item":
        return False
    text = sentence.block.text
    around = text[sentence.start : class_.start] + text[class_.end : sentence.end]
    return not any(c.isalnum() for c in around)


def _is_of_more(class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a language model's language isn't text alone: "an image+text language model"."""
    if not any(reading.may_be_text(reading.knowledge.outputs(i) or ()) for i in class_.ids):
        return False
    if sentence.block.text[class_.start : class_.end].rstrip("s").isupper():
        return False  # "image LLMs"
    before = _WORDS.findall(sentence.block.text[sentence.start : class_.start].lower())
    last = " ".join(before[-1:])
    joined = last in {"text", "language"} or last in words("nouns.seen_or_heard")
    return joined and not words("nouns.seen_or_heard").isdisjoint(before[-_ROW:])


def _is_heard(subject: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a model of sounds is said to be an LLM of them: "audio LLMs such as MusicGen"."""
    if subject.kind != "system":
        return False
    said = _WORDS.findall(sentence.block.text[sentence.start : class_.end].lower())
    told = bool(frozenset(said[-2:-1]) & frame("be.sounds"))
    last = {word.removesuffix("s") for word in said[-1:]}
    spelt = not last.isdisjoint(words("names.of_speech"))  # "SLM", "speech language model"
    return any(
        (told and reading.is_known_to_make(subject, m)) or (spelt and reading.takes(subject, m))
        for m in frame("be.sounds")
    )


def _is_program(class_: Name, sentence: Sentence) -> bool:
    """Whether the words for a class name a program, which needn't be the model in it."""
    last = sentence.block.text[class_.start : class_.end].lower().rpartition(" ")[2]
    return last in words("nouns.programs")


def _are_its_models(subject: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether what a hub or a runner holds is meant: "Hugging Face models", "Ollama builds"."""
    if subject.kind != "system" or reading.is_model(subject):
        return False
    behind = sentence.block.text[subject.end : sentence.end].split(maxsplit=1)[:1]
    held = words("access.models", "access.builds")
    return bool(behind) and behind[0].lower().rstrip(".,;:)") in held


def _takes_it_in(subject: Name, class_: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether models may be called after what they look at: "video models (YOLO)"."""
    said = set(sentence.block.text[class_.start : class_.end].lower().split())
    made = words("nouns.making", "nouns.makers", "nouns.generative")
    if any("-to-" in word for word in said):
        return False
    if any(reading.knowledge.classes[id_].axis == "architecture" for id_ in class_.ids):
        return False
    if takes_in_more(subject, class_, sentence, reading):
        return False
    return reading.is_silent(subject) and bool(said & words("access.models")) and not said & made


def _watches(subject: Name, class_: Name, reading: Reading) -> bool:
    """Whether models may be called after what they look at: "the GPT-4V video models"."""
    made = {m for id_ in class_.ids for m in reading.knowledge.classes[id_].outputs}
    media = {m for m in made if not reading.may_be_text((m,))}
    return class_.plural and any(reading.takes(subject, m) for m in media)


def _class_mention(
    subject: Name, class_: Name, pattern: str, sentence: Sentence, reading: Reading
) -> Mention:
    """The class, with those that are coordinated before it: "GANs and diffusion models like X".

    A whole field among them counts if the subject is known to be in it.
    """
    mention = sentence.mention(class_)
    if not pattern.startswith("list:") or (pattern == "list:and-other" and subject.kind == "class"):
        return mention
    knowledge = reading.knowledge
    others = [
        other
        for other in examples.coordinated_classes(class_, sentence)
        if knowledge.classes[other.ids[0]].axis != "field"
        or any(knowledge.is_a(id_, other.ids[0]) for id_ in subject.ids)
    ]
    ids = dict.fromkeys(id_ for name in (class_, *others) for id_ in name.ids)
    return replace(mention, ids=tuple(ids))


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Membership]:
    yield from (Membership(*said) for said in comparison.statements(sentence, reading))
    for subject, class_, pattern in denoted.members(sentence, reading):
        if (at := sentence.token_of(subject)) is not None:  # 'by "C" we mean X' puts C in marks
            yield Membership(subject, class_, pattern, at)
    for subject, class_, pattern in singled.members(sentence, reading):
        if (at := sentence.token_of(class_)) is not None:
            yield Membership(subject, class_, pattern, at)
    stand_in = instances.stand_in(sentence) if sentence.referents else None
    if stand_in is not None:
        classes = (name for name in sentence.referents.get(stand_in.i, ()) if name.kind == "class")
        for class_ in classes:
            for subject, pattern in instances.of_class(sentence, reading):
                yield Membership(subject, class_, pattern, stand_in)
    readers = _READERS if any(n.kind == "system" for n in sentence.names) else _OF_ANY
    for token in sentence.doc:
        name = sentence.name_at.get(token.i)
        named = token.lower_ == "it" and token.head.lemma_ in frame("be.named")
        if named or token.lower_ in {"they", "these", "those"}:
            meant = sentence.referents.get(token.i, ())
            for class_ in (name for name in meant if name.kind == "class"):
                for subject, pattern, at in included(token, class_, sentence, reading):
                    yield Membership(subject, class_, pattern, at)
        for subject, class_, pattern, at in one_again.of_one(token, sentence, reading):
            yield Membership(subject, class_, pattern, at)
        for subject, class_ in plainly.examples(token, sentence, reading) if name is None else ():
            yield Membership(subject, class_, "list:such-as", token)
        if name is None or name.kind == "maker":
            continue
        if name.kind == "class":
            for subject, pattern, at in (
                *(said for read in readers for said in read(token, sentence, reading)),
                *likewise.of_class(token, sentence),
            ):
                yield Membership(subject, name, pattern, at)
            for subject, pattern in (
                *examples.of_class(token, sentence, reading),
                *emerged.of_class(token, sentence, reading),
                *fronted.spanned(token, sentence),
            ):
                quoted = pattern == "list:defined"  # '"LLM" means any tool such as X'
                named_at = sentence.token_of(subject) if quoted else None
                yield Membership(subject, name, pattern, named_at or token)
            again = () if _is_subtitle(name, sentence) else sentence.referents.get(token.i, ())
            for subject in again:
                yield Membership(subject, name, "meant-again", token)
        for subject, class_, pattern, at in apposition.statements(token, sentence, reading):
            yield Membership(subject, class_, pattern, at)
