"""Systems that a possessive gives to a maker: "Google's ChatGPT", "Meta's new model, X, ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ...knowledge.kinds import MODELS, PARTLY_DOWNLOADABLE
from ..closed import POSSESSIVES
from ..frames import frame, mistaken
from ..lexicon import has_any, words
from ..trees.heads import MARKS, after_name, is_derived, is_opaque, opens_longer
from ..trees.occasions import is_time
from ..trees.syntax import SUBJECTS, children
from .likened_to import is_likened
from .owned_rows import is_of_row
from .serving import is_served_there, is_used_there

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WORD = re.compile(r"[\s*_`\"”]*(\w+)")
_GIVEN_OUT = PARTLY_DOWNLOADABLE | {"unknown"}
SHARED = frozenset({"protocol"})
"""Kinds of which everybody has their own: "OpenAI's MCP"."""
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


class Statement(NamedTuple):
    """A system, who is said to make it, by which construction, and the token to judge it at."""

    system: Name
    maker: Name
    pattern: str
    at: Token


def owned(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M's X", "M's own language model X"."""
    if token.doc.text(token.i + 1).lower() in POSSESSIVES:
        yield from had(token, token.i + 2, maker, sentence, reading)


def had(
    token: Token, at: int, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """The system from ``at`` on that is said to be a maker's, for which ``token`` stands."""
    doc = token.doc
    if _shares(token, sentence) or _RESPECTIVELY.search(sentence.text):
        return
    if has_any(frame("origin.reselling"), sentence.text):
        return  # "it resells other labs' models, such as M's X"
    lists = set(maker.ids) <= frame("origin.listing")  # "Notion's assistant X" is made of it
    while at < len(doc) and _is_skipped(doc[at], sentence):
        at += 1
    if lists and doc.text(at).lower() in frame("origin.kinds") and at + 1 in sentence.name_at:
        at += 1  # "M's assistant X"
    kinds = frame("origin.kinds", "origin.newest") if lists else frozenset()
    at = _told_behind(at, sentence, kinds)
    system = sentence.name_at.get(at)
    if system is None or system.kind != "system":
        return
    if doc.text(token.i - 1) == "from" and doc.text(token.i - 2) in words("nouns.ported"):
        return  # "the code from M's X"
    if reading.is_provider(system):
        return  # "M's Hugging Face" is what M has there
    text = sentence.block.text
    written = text[system.start : system.end]
    if written[:1].islower() and any(word[:1].isupper() for word in written.split()[1:]):
        return  # "OpenAI's stable Audio API"
    cell = text[: maker.start].endswith("| ") and text.startswith(" |", system.end)
    again = any(n.ids == system.ids for n in sentence.names if n.end < maker.start)
    if cell and not again:
        return  # "| Y | M's X |": what Y is like
    if reading.system_kind(system) in SHARED or is_likened(token, doc[at], sentence):
        return
    behind = after_name(sentence, at)
    if reading.system_kind(system) == "runner" and doc[behind - 1].lower_ in words("access.models"):
        return  # "M's Ollama model": one that it runs
    last = text[system.start : system.end].lower().rpartition(" ")[2]
    called = {doc.text(behind).lower(), doc[behind - 1].lower_, last}
    calls = called & words("nouns.callers")
    if calls and not (set(maker.ids) & frame("origin.alone") and makes_models(maker, reading)):
        return  # "Notion's GPT-4 assistant"
    if doc[behind - 1].lower_ in words("nouns.versions") and doc.text(behind) == "of":
        return  # "M's X version of Y"
    if is_generic(system, maker, behind, sentence, reading):
        return
    design = _is_design(behind, system, sentence)
    agent = doc.text(behind).lower() in words("access.agents")
    repeats = agent and is_agent(system, reading) and makes_models(maker, reading)
    if _is_housed(at, sentence) or (_runs_on(behind, sentence) and not (design or repeats)):
        return  # "Microsoft's LLaMA 2 ONNX repository", "M's X notebooks"
    if is_anybodys(system, maker, reading):
        return
    if may_be_out(system, reading) and _is_remade(doc[at]):
        return
    if is_served_there(maker, system, called, reading):
        return
    if is_used_there(maker, system, doc[at], reading):
        return
    hosted = doc[behind - 1].lower_ in words("nouns.hosted")
    if (hosted and not _is_served(system, maker, reading)) or is_of_row(at, sentence):
        return  # "Microsoft's GPT-4 service" may be hosted by it
    if is_hosted(maker, system, sentence, reading) or _is_own(maker, at, sentence, reading):
        return
    if opens_longer(sentence, at) and may_be_out(system, reading):
        return  # "NVIDIA's Mistral NeMo"
    modifies = is_opaque(sentence, at) and not (design or repeats or _is_act(behind, sentence))
    if not (modifies or is_derived(sentence, at) or _is_title(at, maker, sentence)):
        yield Statement(system, maker, "maker:possessive", doc[at])


def _is_remade(subject: Token) -> bool:
    """Whether a sentence says that it is somebody's rework: "M's X is a port of N's code"."""
    said = subject.head
    remade = frame("origin.remade") | words("nouns.ported", "nouns.reworked")
    return subject.dep_ in SUBJECTS and bool(children(said, "cop")) and said.lower_ in remade


def _is_served(system: Name, maker: Name, reading: Reading) -> bool:
    """Whether only who made a system serves it: "M's X endpoint", of one that no cloud has.

    Others who serve it name themselves, as no lab does: "fal's X endpoint".
    """
    known = [reading.knowledge.systems[i] for i in system.ids]
    alone = set(maker.ids) <= frame("origin.listing") and not serves_others(maker)
    return alone and all(s.weights == "closed" and not s.clouds for s in known)


def serves_others(maker: Name) -> bool:
    """Whether a maker is known to offer what others made as well, in a hub or on its cloud."""
    return bool(set(maker.ids) & frame("origin.hosts", "origin.servers"))


def may_be_out(system: Name, reading: Reading) -> bool:
    """Whether others may serve or train a system, as weights of its may be downloaded."""
    return any(reading.knowledge.systems[i].weights in _GIVEN_OUT for i in system.ids)


def is_agent(system: Name, reading: Reading) -> bool:
    """Whether a system is an agent itself, which "agent" behind its name only repeats."""
    known = reading.knowledge.systems
    return any(not frame("produce.agents").isdisjoint(known[id_].classes) for id_ in system.ids)


def makes_models(maker: Name, reading: Reading) -> bool:
    """Whether a maker is known for models, and not for what calls them alone."""
    systems = reading.knowledge.systems.values()
    return any(s.maker in maker.ids and s.kind in MODELS for s in systems)


def is_generic(
    system: Name, maker: Name, behind: int, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a family's name says what kind of model a maker's is: "LLaMA, M's GPT model"."""
    said = sentence.block.text[system.start : system.end].lower().split()
    said.append(sentence.doc.text(behind).lower())
    told = said[0] in words("names.kinds") and said[1] in words("access.models")
    before = sentence.block.text[sentence.start : system.start].lower().split()[-1:]
    if told and before in (["a"], ["an"]):
        return True  # "Megatron is a GPT model trained by M"
    makers = set(maker.ids)
    return told and any(
        name.kind == "system" and name.end <= system.start and makers & makers_of(name, reading)
        for name in sentence.names
    )


def _is_act(at: int, sentence: Sentence) -> bool:
    """Whether a tree takes what a sentence tells for a noun: "M's X answers in a second"."""
    doc = sentence.doc
    if at + 1 >= len(doc) or sentence.block.kind == "heading":
        return False
    return doc[at].lower_ in words("nouns.own_works") and doc[at].dep_ == "ROOT"


def _is_design(at: int, system: Name, sentence: Sentence) -> bool:
    """Whether what is owned is how a system is built, which whoever makes it devised."""
    doc = sentence.doc
    if doc.text(at).lower() not in words("nouns.designs") or not doc[at - 1].whitespace_:
        return False
    kind = sentence.block.text[system.start : system.end].lower() in words("names.kinds")
    goes_on = any(
        t.pos_ in {"NOUN", "PROPN", "ADJ"} or t.i in sentence.name_at or t.text == "-"
        for t in doc[at + 1 : at + 2]
    )
    return not (kind or goes_on)


def _told_behind(at: int, sentence: Sentence, kinds: frozenset[str]) -> int:
    """Index of X in "M's new model, X, ...", "M's model (X)"; else the index itself.

    ``kinds``: nouns that name a system as well.
    """
    doc = sentence.doc
    noun = at - 1 if at in range(len(doc)) and doc[at].text in {",", "("} else at
    class_ = sentence.name_at.get(noun)
    if class_ is not None:
        single = class_.kind == "class" and not class_.plural
    else:
        single = noun < len(doc) and doc[noun].lower_ in words("access.kinds")
        single = single and doc[noun].lower_ in words("nouns.transparent")
        single = single or doc.text(noun).lower() in frame("origin.flagships") | kinds
    comma, behind = noun + 1, noun + 3
    if not single or behind > len(doc) or doc[comma].text not in {",", "("}:
        return at
    if doc[comma].text == "(":
        whole = kinds and doc.text(behind) == ")" and noun + 2 in sentence.name_at
        return noun + 2 if whole else at  # "M's chatbot (X)"
    closed = behind == len(doc) or doc[behind].text in {".", "!", ","}
    goes_on = behind + 1 < len(doc) and doc[behind + 1].lower_ in {"and", "or", "&"}
    listed = goes_on or behind + 1 in sentence.name_at
    return noun + 2 if closed and not listed and noun + 2 in sentence.name_at else at


def is_hosted(maker: Name, system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a host's version of what anybody may host is meant: "Groq's Llama 3"."""
    behind = _WORD.match(sentence.block.text, system.end, sentence.end)
    if any(mistaken(i) & makers_of(system, reading) for i in maker.ids):
        return False  # "Groq's Grok"
    hosted = bool(set(maker.ids) & frame("origin.hosts"))
    served = bool(set(maker.ids) & frame("origin.servers"))
    if not hosted and not (served and behind and behind[1].lower() in words("access.apis")):
        return False
    return all(reading.knowledge.systems[i].weights in _GIVEN_OUT for i in system.ids)


def _is_own(maker: Name, at: int, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name only opens that of the maker's own system: "NVIDIA's Llama 3.1 Nemotron"."""
    knowledge, text = reading.knowledge, sentence.block.text
    system = sentence.name_at[at]
    whole = f"{text[maker.start : maker.end]} {text[system.start : system.end]}"
    named = knowledge.find(whole)
    if named is not None and named.maker in maker.ids and _has_one(named.maker, reading):
        return True  # "Bloomberg's GPT"
    following = sentence.name_at.get(at + 1)
    if following is None or following.kind != "system" or not sentence.doc[at].whitespace_:
        return False
    return any(set(maker.ids) & knowledge.makers_of(i) for i in following.ids)


def _has_one(maker: str | None, reading: Reading) -> bool:
    """Whether a maker is known for a single system."""
    return len(reading.knowledge.made_by(maker or "")) == 1


def _is_housed(at: int, sentence: Sentence) -> bool:
    """Whether the words run on to a place that is owned instead: "M's X repository"."""
    doc = sentence.doc
    end = at
    housing = frame("origin.housing")
    while end + 1 < len(doc) and doc[end].whitespace_:
        if doc[end + 1].pos_ not in {"NOUN", "PROPN"} and doc[end + 1].lower_ not in housing:
            break
        end += 1
    return any(token.lower_ in housing for token in doc[at + 1 : end + 1])


def _runs_on(behind: int, sentence: Sentence) -> bool:
    """Whether the word behind a name is what is owned: "M's X notebooks", "M's X powered tool"."""
    doc = sentence.doc
    if behind < len(doc) and doc[behind - 1].text in MARKS and doc[behind].text[0].isupper():
        return True  # "M's X 'Free Mode'"
    if behind >= len(doc) or behind in sentence.name_at or not doc[behind - 1].whitespace_:
        return False
    word = doc[behind]
    following = doc[behind + 1].pos_ if behind + 1 < len(doc) else ""
    if word.lemma_ in frame("adapt.verbs", "adapt.loose") and "Tense=Past" in word.morph:
        return True  # "M's X trained with its own chips"
    if word.lower_ in words("access.hosting", "access.hosted_acts", "nouns.likes"):
        return True  # "M's X hosting on its cloud", "M's X rival Y"
    if word.lower_ in words("nouns.own_works", "names.sizes"):
        return False  # "M's X answers in a second": what X does is M's too; "M's T5 base"
    if word.lower_ in words("nouns.attached"):
        return True  # "M's X prompts leaked"
    if word.dep_ == "obl:unmarked" and is_time(word):
        return False  # "we tried M's X yesterday"
    following_text = doc.text(behind + 1)[:1]
    if word.text[0].isupper() and (following_text.isupper() or following_text.isdigit()):
        return True  # "M's X Full Model Export", "NVIDIA's Llama 3.1 Nemotron 70B"
    if word.lower_.endswith("s") and following in {"NOUN", "PROPN", "DET", "ADJ", "PRON"}:
        return False  # "M's X answers mail", whatever the tree takes it for
    if "VerbForm=Part" in word.morph and following in {"ADP", "ADV"}:
        return False  # "M's X model based on the prompt", a clause of its own
    if word.pos_ == "VERB" and word.lower_.endswith("ing") and following in {"ADP", "ADV"}:
        return False  # "M's X running on the tablet"
    past = "Tense=Past" in word.morph and "VerbForm=Fin" in word.morph
    if word.dep_ in {"xcomp", "advcl"} and not (past or children(word, "mark", *SUBJECTS)):
        return True  # so trees take "we follow M's X notebooks"
    return word.pos_ in {"NOUN", "PROPN"} or word.lower_ in frame("produce.driven")


def is_anybodys(system: Name, maker: Name, reading: Reading) -> bool:
    """Whether a name is used for what others make of it: "Zapier's GPT", "Jina AI's ColBERT"."""
    if set(system.ids) & frame("origin.methods"):
        return True
    called = reading.knowledge.systems[system.ids[0]].name.lower()
    own = [known for i in maker.ids for known in reading.knowledge.made_by(i)]
    if any(known.name.lower().startswith(f"{called}-") for known in own):
        return True  # "EleutherAI's GPT models": GPT-Neo
    if set(system.ids) & frame("origin.plainly_named"):
        return not set(maker.ids) <= frame("origin.listing")  # "M's TTS-1"
    if not set(system.ids) & frame("origin.nouns"):
        return False
    return not any(
        set(maker.ids) & reading.knowledge.makers_of(known.id)
        for known in reading.knowledge.curated()
        if known.kind in MODELS
    )


def _shares(token: Token, sentence: Sentence) -> bool:
    """Whether another maker owns it too: "OpenAI's and Meta's ..."."""
    at = token.i - 2
    if at < 0 or token.doc[at + 1].lower_ not in {"and", "&", ","}:
        return False
    name = sentence.name_at.get(at)
    return token.doc[at].lower_ in POSSESSIVES or (name is not None and name.kind == "maker")


def _is_skipped(token: Token, sentence: Sentence) -> bool:
    name = sentence.name_at.get(token.i)
    if name is not None:
        return name.kind == "class"
    return (
        token.pos_ in {"ADJ", "NUM"}
        or token.text[0].isdigit()
        or token.text in MARKS | {"-", "[", "“"}
        or token.lower_ in words("nouns.epithets")
        or (token.lower_ in words("nouns.specialities") and token.doc.text(token.i + 1) == "model")
        or (token.pos_ == "NOUN" and token.doc.text(token.i - 1) == "-")  # "M's open-weight C, X"
    )


def _is_title(at: int, maker: Name, sentence: Sentence) -> bool:
    """Whether the name opens the title of another thing: "Microsoft's ChatGPT for Robotics"."""
    doc = sentence.doc
    behind = after_name(sentence, at)
    if behind + 1 >= len(doc):
        return False
    if doc[behind].text == "-" and not doc[behind - 1].whitespace_:
        return doc[behind + 1].lower_ not in words("names.tails")  # "M's X-large"
    following = doc[behind + 1]
    other = sentence.name_at.get(following.i)
    if doc[behind].lower_ == "to" and other is not None and other.ids == maker.ids:
        return True  # a bridge: "Figma's Claude Code to Figma"
    if following.pos_ == "VERB" and following.lower_.endswith("ing"):
        return False  # a headline: "How Good Is M's X for Writing?"
    return (
        doc[behind].lower_ in {"for", "in", "on"}
        and following.text[:1].isupper()
        and not following.text.removesuffix("s").isupper()
        and following.i not in sentence.name_at
        and not is_time(following)
    )


def makers_of(system: Name, reading: Reading) -> set[str]:
    """The ids of those who make what a name stands for."""
    return {maker for i in system.ids for maker in reading.knowledge.makers_of(i)}
