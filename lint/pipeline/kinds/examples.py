"""Examples that a text gives of a class: "LLMs such as X and Y", "X and other LLMs".

The constructions are those of Hearst, "Automatic acquisition of hyponyms from large text
corpora" (1992); ``brackets`` reads those in brackets.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..closed import INDEFINITE
from ..frames import frame
from ..lexicon import words
from ..trees.heads import MARKS, is_opaque
from ..trees.lists import (
    DASHES,
    SYSTEMS,
    closing,
    given_further_on,
    introducer,
    name_list,
)
from ..trees.syntax import cases, children
from . import before, brackets, colons, contenders, defined, inserted, labels, varieties
from .counted import aside, asked_for, counted, one_by_one
from .explained import is_on_offer, may_explain_head, may_liken_head
from .introduced import introduced, is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_PAIR = 2
_PURPOSE = 5
"""So many words behind a class may tell what it is for: "for image generation"."""
_CLASSES = frozenset({"class"})
_BETWEEN_CLASSES = frozenset(
    {"and", "or", "and other", "and even", "and/or", "and the", ",", "/", "+", "&"}
)


def of_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """The systems that the text gives as examples of the class at ``token``."""
    if not _is_half_named(token, sentence, reading) and not _is_exceeded(token):
        for name, pattern in _behind(token, sentence, reading):
            if not _is_its_part(sentence.name_at[token.i], name, reading):
                yield name, pattern
        yield from _before(token, sentence, reading)
        yield from counted(token, sentence, reading)
        yield from one_by_one(token, sentence, reading)
        yield from asked_for(token, sentence)
        yield from aside(token, sentence)
        yield from inserted.of_class(token, sentence)
        yield from defined.of_class(token, sentence, reading)
        yield from varieties.of_class(token, sentence, reading)
        yield from contenders.of_class(token, sentence, reading)


def _is_its_part(class_: Name, name: Name, reading: Reading) -> bool:
    """Whether a kind of part goes by the model that it belongs to: "VAEs (X, Y)"."""
    made = (m for i in name.ids for m in reading.knowledge.outputs(i) or ())
    return set(class_.ids) <= frame("base.companions") and not reading.is_text(tuple(made))


def _is_exceeded(token: Token) -> bool:
    """Whether the text speaks of what goes beyond the class: "more than just Cs (X, Y)"."""
    at = token.i - 1
    only = False
    while at > 0 and (token.doc[at].pos_ == "ADJ" or token.doc[at].lower_ in words("stance.only")):
        only = only or token.doc[at].lower_ in words("stance.only")
        at -= 1
    before = token.doc[at].lower_ if at >= 0 else ""
    return before in words("stance.exceeding") or (only and before in words("stance.negators"))


def _is_half_named(token: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether the class is one of two under one head: "image and video generation models"."""
    doc = token.doc
    if token.i < 2 or doc[token.i - 1].lower_ not in {"and", "or", ",", "/", "&"}:
        return False
    joint = token.i - 2 if doc[token.i - 2].text == "," else token.i - 1
    before = doc[joint - 1]
    name = sentence.name_at[token.i]
    if sentence.mention(name).text.rstrip("s")[-1:].isupper():
        return False  # as in "speech or multimodal LLMs (X)": each of both is one
    if sentence.block.text[name.start : name.end].isalpha():
        return False  # "Python, LLMs (X)"
    inside = sentence.name_at.get(before.i)
    if inside is not None:  # "text-to-text, embedding, and text-to-image models"
        headless = inside.kind == "class" and not inside.plural
        headless = headless and reading.knowledge.classes[inside.ids[0]].axis != "field"
        return headless and name.plural and doc[token.i - 1].text != "/"
    tied = doc.text(before.i - 1) == "-" and not doc[before.i - 1].whitespace_
    if tied and "-" in sentence.block.text[name.start : name.end]:
        return True  # "decoder-only and encoder-decoder models"
    field = reading.knowledge.classes[name.ids[0]].axis == "field"
    return before.lower_ in reading.nouns or (field and before.pos_ == "ADJ")  # "discriminative"


def _behind(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Read "Cs such as X and Y", "Cs (X, Y)", "Cs like X", "Cs from M, including X"."""
    doc = token.doc
    at = _behind_purpose(_behind_class(token, sentence), doc, reading)
    if at >= len(doc):
        return
    first = _first_example(token, at, sentence)
    if _is_put_in(token) and (first is None or reading.system_kind(first) not in MODELS):
        return
    yield from brackets.in_use(token, sentence, reading)
    if doc[at].text == "[" and (close := closing(doc, at)) and close + 1 < len(doc):
        at = close + 1  # "Cs [1-3] such as X"
    if doc[at].text == "(":
        against = token.i > 1 and doc[token.i - 1].lower_.rstrip(".") in words("lists.against")
        if against or may_explain_head(token, True, sentence, reading):
            return  # "Cs vs Ds (X and Y)", "alternatives to Cs (X, Y)"
        close = closing(doc, at)
        inside = [sentence.name_at[i].kind for i in range(at, close) if i in sentence.name_at]
        if not close or inside != ["class"]:
            yield from brackets.examples(token, at, sentence, reading)
            if close and sentence.name_at[token.i].plural:
                tasked = colons.shared_out(at, sentence, end=sentence.spans[close][0])
                yield from ((n, "list:brackets") for n in tasked if reading.is_model(n))
            return
        at = close + 1  # "Cs (also known as Ds), such as X"
        if at >= len(doc):
            return
    at = labels.labelled(at, sentence)
    owned = token.i - 1 in sentence.name_at  # "N LLMs: X" is N's page
    if doc[at].text in {":", "="} and not owned:
        yield from colons.behind(token, at, sentence, reading)
        return
    if doc[at].lower_ == "are" and sentence.name_at[token.i].plural and not owned:
        yield from ((n, "list:shared-out") for n in colons.shared_out(at, sentence))
    every = any(t.lower_ in words("quantity.universal") for t in children(token, "det"))
    every = every or colons.is_chosen(token)
    if doc[at].text in DASHES and (sentence.name_at[token.i].plural or every):
        yield from _between_dashes(token, at, sentence, reading)
    if labels.is_namely(doc, at) and not owned:
        yield from colons.behind(token, at + 1, sentence, reading)
    yield from _behind_introducer(token, at, sentence, reading)


def _behind_introducer(
    token: Token, at: int, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str]]:
    """Read "Cs such as X and Y", "Cs, like X", "Cs, X and Y among them"."""
    doc = token.doc
    apart = doc[at].text in DASHES | {","}
    opening = at + 1 if apart else at
    start = introduced(token, opening, apart)
    if start == opening or is_finite(doc[start - 1]):
        return
    if doc[start - 1].lower_ != "like" and not may_explain_head(token, False, sentence, reading):
        yield from _kinds(token, start, sentence, reading)
    listed = name_list(sentence, start, SYSTEMS)
    if apart and _adds_another(token, listed.names, sentence):
        listed = replace(listed, names=listed.names[:1])
    set_off = listed.names if apart else ()
    names = tuple(
        name
        for name in brackets.members(
            listed.names, range(start, listed.end), sentence, reading, told=True
        )
        if not (_owns(name, sentence) or _is_summand(name, sentence))
        and not (_is_wide(token) and _may_hold_one(name, reading))
        and not (_ends_with_others(listed.end, sentence) and not reading.is_model(name))
        and (reading.is_model(name) or not is_on_offer(token, set_off, reading))
        and not (name is listed.names[-1] and _has_own_end(name, listed.end, sentence, reading))
    )
    if may_explain_head(token, not apart, sentence, reading) and (
        apart
        or not (all(map(reading.is_model, names)) or _opens_with_one(token, at, sentence, reading))
    ):
        return  # "tools for Cs like X", a tool
    likened = doc[start - 1].lower_ == "like" and not apart
    if likened and may_liken_head(token, listed.end, names, reading):
        return  # "a workflow for Cs like LangChain", a workflow
    yield from ((name, "list:such-as") for name in names)


def _kinds(
    token: Token, start: int, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str]]:
    """Read "Cs such as Ds": of classes only those that generate, each under its own head."""
    first, class_ = sentence.name_at.get(start), sentence.name_at[token.i]
    if first is None or first.kind != "class" or _is_wide(token):
        return
    said = sentence.block.text[class_.start : class_.end].lower().split()
    if not words("nouns.making").isdisjoint(said):
        return  # "generation models, including Ds", whatever they generate
    for name in name_list(sentence, start, _CLASSES).names:
        if _generate(name, reading):
            yield name, "list:such-as"


def _generate(name: Name, reading: Reading) -> bool:
    """Whether a plural names a kind of what generates."""
    kinds = ((id_, field) for id_ in name.ids for field in frame("be.fields"))
    return name.plural and any(reading.knowledge.is_a(*kind) for kind in kinds)


def _is_put_in(token: Token) -> bool:
    """Whether the examples are of what the class is done with, or of a row that it ends.

    "Backends for running Cs (X, Y)", "advances in RL and Cs, including X". A model is of the Cs.
    """
    verb = token.head
    if token.dep_ == "obj" and verb.lemma_ in words("access.run"):
        return any(mark.lower_ == "for" for mark in children(verb, "mark"))
    before = token.doc[token.i - 1] if token.i > 1 else token  # whatever it hangs on
    if before.lower_.endswith("ing") and before.lemma_ in words("access.run"):
        return before.nbor(-1).lower_ == "for"
    return token.dep_ == "conj" and verb.dep_ == "nmod" and verb.text.isupper()


def _first_example(token: Token, at: int, sentence: Sentence) -> Name | None:
    """X in "a tool for running Cs like X, Y and Z"."""
    start = introduced(token, at, False)
    first = sentence.name_at.get(start) if start != at else None
    return first if first is not None and first.kind == "system" else None


def _opens_with_one(token: Token, at: int, sentence: Sentence, reading: Reading) -> bool:
    """Whether the first example of a class is of it: "a tool for running Cs like X, Y and Z"."""
    first = _first_example(token, at, sentence)
    kinds = sentence.name_at[token.i].ids
    return first is not None and any(
        reading.knowledge.is_a(i, kind) for i in first.ids for kind in kinds
    )


def _owns(name: Name, sentence: Sentence) -> bool:
    """Whether a name is the owner of the next one: "like Databricks' DBRX"."""
    behind = sentence.block.text[name.end : name.end + 3]
    return behind[:1] in {"'", "’"} and behind[1:].lstrip("s")[:1] == " "


def _is_summand(name: Name, sentence: Sentence) -> bool:
    """Whether it is only with another one that a name is an example: "Cs like X + Y"."""
    return sentence.block.text.startswith(("+", " +"), name.end)


def _ends_with_others(end: int, sentence: Sentence) -> bool:
    """Whether a list goes on with another thing: "using Cs like X, a runner, and tools for it"."""
    doc, at = sentence.doc, end
    while doc.text(at).lower() in {",", "and", "or", "&"}:
        at += 1
    last = doc[at] if end < at < len(doc) else None
    return (
        last is not None
        and at not in sentence.name_at
        and last.pos_ == "NOUN"
        and last.lower_ in words("nouns.tools")
    )


def _adds_another(class_: Token, names: Sequence[Name], sentence: Sentence) -> bool:
    """Whether a comma parts one example from what is needed beside it: "a C, e.g. X, and Y"."""
    one = any(t.lower_ in INDEFINITE for t in children(class_, "det"))
    last = sentence.token_of(names[1]) if one and len(names) == _PAIR else None
    joint = last.doc[max(0, last.i - 2) : last.i] if last is not None else []
    return [t.lower_ for t in joint] == [",", "and"]


def _has_own_end(name: Name, end: int, sentence: Sentence, reading: Reading) -> bool:
    """Whether software ends a row of models with what it is for: "Cs like X and Y for control"."""
    served = sentence.doc.text(end).lower() == "for"
    return served and sentence.doc.text(end - 2).lower() == "and" and not reading.is_model(name)


def _may_hold_one(name: Name, reading: Reading) -> bool:
    """Whether a program may have a model of text in it: "LLM systems like vLLM, Slack AI"."""
    if not reading.is_model(name):
        return True
    return reading.system_kind(name) == "product" and reading.is_known_to_make(name, "text")


def _is_wide(token: Token) -> bool:
    """Whether the class says what systems are for: "LLM systems like vLLM"."""
    behind = token.doc.text(token.i + 1).lower()
    return behind in words("nouns.generic") - words("access.models") and bool(token.whitespace_)


def _between_dashes(
    token: Token, at: int, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, str]]:
    """Read "Cs – (think) X, Y – ...", of which a second dash shows that it is no title's.

    So does a verb: "it works with all Cs – X, Y". One alone is told to be an example: "Cs – X, for
    instance – ...".
    """
    doc = sentence.doc
    start = at + 1 + (doc.text(at + 1).lower() in words("lists.think"))
    listed = name_list(sentence, start, SYSTEMS)
    alone = token.dep_ != "nmod" and not cases(token)  # "rivals of Cs – X, for instance –"
    end = labels.behind_counting(doc, listed.end, words("lists.by_example"))
    told = len(listed.names) > 1 or (alone and end > listed.end)
    while doc.text(end) != doc[at].text and doc.text(end).lower() in words("lists.endings"):
        end += 1  # "X, Y and so on –"
    closed = doc.text(end) == doc[at].text and doc[end - 1].whitespace_ != ""
    models = all(map(reading.is_model, listed.names))
    last = models and len(listed.names) > 1 and doc.text(end) in {"", "."}
    verb = token.head  # not "it is for tools that draw on Cs – X, Y"
    acts = verb.pos_ == "VERB" and verb.i < token.i and verb.dep_ not in {"acl", "acl:relcl"}
    closed = closed or (last and acts)
    if told and closed and doc[at - 1].whitespace_:
        yield from ((name, "list:dashes") for name in listed.names)


def _behind_class(token: Token, sentence: Sentence) -> int:
    """Index behind a class and what only repeats or attributes it: "LLM models from OpenAI"."""
    doc = token.doc
    at = token.i + 1
    while at < len(doc):
        name = sentence.name_at.get(at)
        if name is not None and name.kind == "class":
            wide = sentence.is_wide(name) or sentence.is_field(name)
            if doc[at - 1].whitespace_ == "" or not wide:
                break
        elif name is not None or not (
            doc[at].text in MARKS or doc[at].lower_ in words("nouns.generic")
        ):
            break
        at += 1
    if at + 1 < len(doc) and doc[at].lower_ in frame("means.makers"):
        maker = sentence.name_at.get(at + 1)
        if maker is not None and maker.kind == "maker":
            at += 2
    further = given_further_on(token)
    return (
        further
        if at < further < len(doc)
        else labels.behind_whereabouts(doc, labels.behind_users(doc, at))
    )


def _behind_purpose(at: int, doc: Tree, reading: Reading) -> int:
    """Index behind the media that a class is for, if examples follow: "Cs for images, e.g. X"."""
    if doc.text(at).lower() != "for":
        return at
    for end in range(at + 2, min(at + _PURPOSE, len(doc))):
        behind = end + (doc.text(end) == ",")
        if introducer(doc, behind) != behind:
            said = [t.lower_ for t in doc[at + 1 : end]]
            media = [n for n in said if not reading.may_be_text(reading.nouns.get(n, ("text",)))]
            last = {said[-1]} & {*media, *words("nouns.making")}
            return end if media and last else at
    return at


def _before(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Read "X, Y and other Cs", "X or any similar C", "X, among other Cs"."""
    doc, class_ = token.doc, sentence.name_at[token.i]
    mass = any(reading.knowledge.classes[id_].mass for id_ in class_.ids)
    if doc.text(token.i + 1).lower() in {"and", "or"} and not (class_.plural or mass):
        return  # "X and other LLM or agent applications"
    if not is_opaque(sentence, token.i) and doc.text(token.i + 1) != "-":  # "C-free tools"
        yield from ((name, "list:and-other") for name in before.before_other(token, sentence))
        if class_.plural and not _is_wide(token):  # "GANs, VAEs and other Cs"
            for name in before.before_other(token, sentence, kinds=_CLASSES):
                if _generate(name, reading):
                    yield name, "list:and-other"
        yield from ((name, "list:both") for name in before.both(token, sentence))


def coordinated_classes(class_: Name, sentence: Sentence) -> tuple[Name, ...]:
    """Classes right before this one, to which its examples may belong as well."""
    found = []
    edge = class_.start
    for name in reversed(sentence.names):
        if name.kind != "class" or name.end > edge:
            continue
        between = sentence.block.text[name.end : edge].lower().strip(" *_")
        if between.strip(", ") not in _BETWEEN_CLASSES and between not in _BETWEEN_CLASSES:
            break
        token = sentence.token_of(name)
        if token is not None and cases(token) & words("stance.contrast"):
            break  # "unlike Cs, Ds such as X"
        if between.strip() == "," and _is_fronted(name, sentence):
            break
        found.append(name)
        edge = name.start
    return tuple(found)


def _is_fronted(name: Name, sentence: Sentence) -> bool:
    """Whether a name ends what opens its sentence: "In the world of AI, Cs such as X"."""
    at = next((i for i, other in sentence.name_at.items() if other is name), 0)
    opener = sentence.doc[0].lower_ in words("lists.fronting")
    return opener and not any(t.text == "," for t in sentence.doc[:at])
