"""Production in compounds: "LLM-generated images", "LLM image generator", "text-to-image LLM"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..closed import GENITIVES, NOMINAL
from ..frames import frame, telling, told_of
from ..lexicon import has_any, words
from ..products import Output
from ..trees.heads import after_name, is_opaque
from ..trees.lists import is_label
from ..trees.syntax import children, conjuncts, passive_subjects
from ..trees.titles import is_in_title, names_program
from .making import Statement, named_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_OWNED = frozenset({"nmod:poss", "det"})
_HYPHENS = frozenset({"-", "–", "‑"})
_PAST = "Tense=Past|VerbForm=Part"
_BEGINS = frozenset({"obj", "ROOT", "acl", "xcomp"})
"""So a token depends on the clause, not on the noun in front of it."""
_FROM_TEXT = ("text-to-", "text to ", "t2i", "t2v")
_LONGEST = 4
"""So many words may name an act: "marketing video clip creation"."""


def statements(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Every statement of a compound in which the name at ``token`` stands."""
    name = sentence.name_at[token.i]
    if name.kind == "maker" or (name.kind == "system" and not reading.is_model(name)):
        return
    if sentence.name_at.get(token.i - 1) is name or is_in_title(sentence, token.i):
        return
    participle = _participle(token)
    if participle is not None:
        yield from _generated(name, participle, sentence, reading)
        if name.kind == "class" and participle.lower_ in frame("produce.driven"):
            yield from _modified(name, token, sentence, reading)
        return
    yield from _generator(name, token, sentence, reading)
    yield from _act(name, after_name(sentence, token.i), sentence, reading)
    if name.kind == "system":
        yield from _works(name, after_name(sentence, token.i), sentence, reading)
        yield from _interface(name, after_name(sentence, token.i), sentence, reading)
        yield from _faculty(name, token, sentence, reading)
        yield from _service(name, token, sentence, reading)
    if name.kind == "class":
        yield from _art(name, token, sentence, reading)
        if all(each.kind != "system" for each in sentence.names):  # which would draw it
            yield from _maker(name, after_name(sentence, token.i), sentence, reading)
    if name.kind == "class" and not _lends(token, sentence):
        yield from _modified(name, token, sentence, reading)


def _participle(token: Token) -> Token | None:
    """The participle of "X-generated images", "X generated images"."""
    doc = token.doc
    at = token.i + 1
    hyphen = at < len(doc) and doc[at].text in _HYPHENS
    at += hyphen
    participles = frame("produce.participles", "produce.recited_participles", "produce.driven")
    if at >= len(doc) or doc[at].lower_ not in participles:
        return None
    if hyphen or doc[at].dep_ == "amod":
        return doc[at]
    if doc[at].lower_ in frame("produce.driven"):
        return None
    done = token.head is doc[at] and token.dep_ == "nsubj"
    tied = any(t.i == token.i - 1 for t in children(doc[at], "aux:pass", "cop"))
    if done and tied:
        return doc[at]  # "all our artwork is X generated"
    # "in X generated images", which a tree takes for a clause
    behind_preposition = token.i > 0 and doc[token.i - 1].pos_ == "ADP"
    runs_on = at + 1 < len(doc) and doc[at + 1].pos_ in {"NOUN", "ADJ"}
    return doc[at] if behind_preposition and runs_on else None


def _generated(
    name: Name, participle: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    if participle.lower_ in frame("produce.driven"):
        yield from _generator(name, participle, sentence, reading)
        built = participle.lower_ in frame("produce.built")
        if not built or reading.is_closed(name):  # what is open may be a part
            yield from _maker(name, participle.i + 1, sentence, reading)
        way = sentence.name_at.get(participle.i + 1)
        if way is None or not _is_built_on(participle, way, sentence):
            yield from _act(name, participle.i + 1, sentence, reading, parts=True)
        return
    doc = participle.doc
    end = participle.i + 1
    if doc.text(end) == "(":
        if name.kind == "class":
            yield from _noted(participle, sentence, reading)
        return  # "X-generated (image, text) pairs"
    while (
        end < len(doc)
        and doc[end].pos_ in NOMINAL
        and end not in sentence.name_at
        and doc[end - 1].whitespace_
    ):
        end += 1
    if end in sentence.name_at and doc[end - 1].whitespace_:
        return  # the words run on to a class: "X-generated visual instruction tuning data"
    if end - 1 > participle.i:
        heads = [doc[end - 1]]
    elif participle.dep_ in {"amod", "acl"}:
        heads = [participle.head] if participle.head.i > participle.i else []
    else:  # "our photos are X-generated"
        heads = passive_subjects(participle)
    penned = participle.lemma_ in frame("produce.penning")
    for head in heads:
        for noun in conjuncts(head):
            if noun.i < head.i or (noun != head and _is_parted(head, noun)):
                continue
            for output in reading.outputs(noun, sentence):
                if noun != head and penned and not reading.may_be_text(output.ids):
                    continue  # "X-written copy and photos"
                made = _drawn(output, participle, reading)
                yield Statement(name, made, "compound:participle", head)


def _drawn(output: Output, participle: Token, reading: Reading) -> Output:
    """What may be a text, as the participle tells that it is seen or heard: "X-drawn comics".

    Of some only where it is told of such a thing: not "X-rendered content". What is voiced is
    spoken, as far as it is heard at all: "X-narrated audiobooks", not "X-narrated adventures".
    """
    if participle.lower_ in frame("produce.recited_participles"):
        heard = not reading.may_be_text(output.ids) and "image" not in output.ids
        verb = participle.doc.lemma(
            participle.lower_, "VERB", _PAST
        )  # whatever a tree takes it for
        ids = (telling()[verb],) if heard else ("text",)
        return replace(output, ids=ids, first=participle, made=True)
    modality, only = telling().get(participle.lemma_), told_of().get(participle.lemma_)
    drawn = modality in output.ids and reading.may_be_text(output.ids)
    drawn = drawn and (only is None or output.last.lower_ in only)
    return replace(output, ids=(modality,)) if modality and drawn else output


def _maker(name: Name, at: int, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X-powered logo maker" and "LLM logo maker", as "logo maker powered by X"."""
    for head in sentence.doc[at : at + _LONGEST]:
        if (
            head.i in sentence.name_at
            or head.pos_ not in NOMINAL
            or not head.doc[head.i - 1].whitespace_
        ):
            return
        if head.lower_ in words("nouns.makers") - words("nouns.handling"):
            for output in named_after(head, sentence, reading):
                if not reading.may_be_text(output.ids) and "speech" not in output.ids:
                    yield Statement(name, output, "compound:generator", head)
            return


def _noted(participle: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """X in "our images are AI-generated (X)"."""
    doc, at = participle.doc, participle.i + 2
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or doc.text(after_name(sentence, at)) != ")":
        return
    for thing in passive_subjects(participle) if reading.is_model(name) else ():
        for noun in conjuncts(thing):
            for output in reading.outputs(noun, sentence):
                yield Statement(name, output, "compound:noted", participle)


def _is_parted(head: Token, noun: Token) -> bool:
    """Whether a phrase stands before a comma and a conjunct: "X-made images with light, and sound".

    What more is in the row may be somebody else's. So it is behind a mark of its own: "X-made texts
    and hand-drawn images", "and our videos".
    """
    between = head.doc[head.i + 1 : noun.i]
    row = [t for t in conjuncts(head) if head.i < t.i <= noun.i]
    if any(children(t, *_OWNED) or any(map(_has_doer, children(t, "amod"))) for t in row):
        return True
    return any(t.pos_ == "ADP" for t in between) and any(t.text == "," for t in between)


def _has_doer(participle: Token) -> bool:
    """Whether a participle tells by whom or how a thing is made: "hand-drawn"."""
    at = participle.i
    return "VerbForm=Part" in participle.morph and participle.doc.text(at - 1) in _HYPHENS


def _generator(
    name: Name, token: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X image generator", "X-based image generator": the head is a class of tools."""
    at = after_name(sentence, token.i)
    head = sentence.name_at.get(at)
    if (
        head is None
        or head is name
        or head.kind != "class"
        or (reading.is_common_word(name, sentence) and _is_word(name, token, sentence))
    ):
        return
    if is_label(sentence.doc, at) or _is_built_on(token, head, sentence):
        return
    if names_program(sentence, at):
        return
    told = words("nouns.works", "nouns.offered", "access.apis")
    works = at + 1 < len(sentence.doc) and sentence.doc[at + 1].lower_ in told
    if sentence.doc[at - 1].whitespace_ and (works or not is_opaque(sentence, at)):
        for output in reading.outputs(sentence.doc[at], sentence):
            if not reading.may_be_text(output.ids):  # "X prompt generator": prompts for X
                yield Statement(name, output, "compound:generator", sentence.doc[at])


def _is_word(name: Name, token: Token, sentence: Sentence) -> bool:
    """Whether what stands before a name in lower case makes a common word of it, or a file's name.

    "a whisper TTS voice", "generate whisper TTS", "pip install openai-whisper TTS".
    """
    if "-" in sentence.block.text[name.start : name.end]:
        return True
    before = token.doc[token.i - 1] if token.i else None
    made = frame("produce.verbs")
    return before is not None and (before.pos_ in {"DET", "ADJ"} or before.lemma_ in made)


def _is_built_on(token: Token, head: Name, sentence: Sentence) -> bool:
    """Whether it may only read the words: "LLM-based speech synthesis", "text-to-image models".

    So may what drives a model that draws from words: "an LLM-driven text-to-image system".
    """
    said = sentence.block.text[head.start : head.end]
    if said.lower().startswith(_FROM_TEXT):
        return token.lower_ in frame("produce.built", "produce.steered")
    return token.lower_ in frame("produce.built") and has_any(words("nouns.voices"), said)


def _works(name: Name, at: int, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X artwork", "X's voices": things that bear the name of what made them."""
    doc = sentence.doc
    owned = doc[at : at + 1]
    if owned and owned[0].lower_ in GENITIVES and at - 1 in sentence.name_at:
        yield from _owned(name, at + 1, sentence, reading)
        return
    if (
        at >= len(doc)
        or doc[at].lower_ not in words("nouns.works")
        or at - 1 not in sentence.name_at
    ):
        return
    if doc[at - 1].whitespace_ and not reading.is_common_word(name, sentence):
        for output in reading.outputs(doc[at], sentence):
            yield Statement(name, output, "compound:work", doc[at])


def _art(class_: Name, token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "LLM art", "these LLM pictures": not "pull the LLM images", which are containers."""
    doc, at = sentence.doc, after_name(sentence, token.i)
    if class_.plural or at >= len(doc) or doc[at].lower_ not in words("nouns.arts"):
        return
    goes_on = at + 1 < len(doc) and (doc[at + 1].pos_ in NOMINAL or doc[at + 1].text in _HYPHENS)
    said = sentence.block.text[class_.start : class_.end]
    spelt = said.isupper() or "-" in said  # "large-language-model artwork"
    if goes_on or not spelt or has_any(words("nouns.shipping"), sentence.block.text):
        return
    for output in reading.outputs(doc[at], sentence):
        if not reading.may_be_text(output.ids):
            yield Statement(class_, output, "compound:work", doc[at])


def _owned(name: Name, at: int, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's voices": only of what is heard, as "X's picture of it" may be one in words."""
    doc = sentence.doc
    if at >= len(doc) or doc[at].lower_ not in words("nouns.sounding"):
        return
    for output in reading.outputs(doc[at], sentence):
        yield Statement(name, output, "compound:work", doc[at])


def _act(
    name: Name, at: int, sentence: Sentence, reading: Reading, *, parts: bool = False
) -> Iterator[Statement]:
    """Read "X image generation", "the X image generation API", "X-powered image generation".

    ``parts``: a part of a program may do it as well: "the X-based image generation module".
    """
    doc = sentence.doc
    way = sentence.name_at.get(at)  # "X text-to-image generation"
    start = after_name(sentence, at) if way is not None and way.kind == "class" else at
    for head in doc[start : at + _LONGEST]:
        apart = not doc[head.i - 1].whitespace_
        if apart or head.i in sentence.name_at or head.pos_ not in NOMINAL:
            return
        outputs = reading.outputs(head, sentence) if head.lower_ in words("nouns.making") else []
        if outputs and min(output.first.i for output in outputs) == at:
            if _closes(head, sentence, parts=parts):
                writes = reading.may_be_text(outputs[0].ids) and not reading.is_silent(name)
                for output in outputs if not writes else ():  # "X text generation": on its pictures
                    yield Statement(name, output, "compound:act", head)
            return


def _interface(name: Name, at: int, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's image generation API", which X would have: its tool or model may be another one."""
    doc = sentence.doc
    if doc.text(at).lower() not in GENITIVES or at - 1 not in sentence.name_at:
        return
    for said in _act(name, at + 1, sentence, reading):
        if doc.text(said.at.i + 1).lower() in words("access.apis"):
            yield said


def _faculty(name: Name, token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's voice capabilities", "X has audio capabilities": of what X doesn't take in either.

    Of a film it may take in the frames, and another system may lend it a voice.
    """
    doc, at = sentence.doc, after_name(sentence, token.i)
    if any(t.pos_ == "VERB" and t.lemma_ in frame("consume.verbs") for t in doc):
        return  # "transcribe the call using X's audio capabilities"
    at += doc.text(at).lower() in GENITIVES
    has = token.dep_ == "nsubj" and token.head.lemma_ in frame("adapt.offer")
    abilities = [*doc[at + 1 : at + 2], *(children(token.head, "obj") if has else ())]
    others = [each for each in sentence.names if each is not name and each.kind != "maker"]
    for ability in abilities:
        thing = doc[ability.i - 1]
        if ability.lower_ not in words("nouns.faculties") or thing.i in sentence.name_at:
            continue
        for output in reading.outputs(thing, sentence, 0) if thing.whitespace_ else ():
            told = {*output.ids, "image"} if "video" in output.ids else {*output.ids}
            taken = any(reading.takes(name, modality) for modality in told)
            lent = any(reading.is_known_to_make(each, m) for each in others for m in output.ids)
            if not (output.made or taken or lent or reading.may_be_text(output.ids)):
                yield Statement(name, output, "compound:faculty", ability)


def _service(name: Name, token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the X translation engine", "our X copywriting service": whose work is a text."""
    act, tool = token.doc[token.i + 1 : token.i + 2], token.doc[token.i + 2 : token.i + 3]
    if not tool or not token.whitespace_ or not act[0].whitespace_ or tool[0].i in sentence.name_at:
        return
    tools = words("nouns.backends", "nouns.programs")
    if act[0].lower_ not in frame("duty.texts") or tool[0].lower_ not in tools:
        return
    if not (reading.is_silent(name) or reading.is_common_word(name, sentence)):
        yield Statement(name, Output(("text",), act[0], act[0], made=True), "compound:act", tool[0])


def _closes(act: Token, sentence: Sentence, *, parts: bool) -> bool:
    """Whether the compound ends with an act, or with a head that adds nothing to it."""
    doc = act.doc
    at = act.i + 1
    if at >= len(doc) or not act.whitespace_ or at in sentence.name_at:
        return True
    inside = act.dep_ == "compound" and act.head.i >= at
    if doc[at].pos_ not in NOMINAL or (doc[at].dep_ in _BEGINS and not inside):
        return True
    idle = words("nouns.aspects", "nouns.transparent", "nouns.providers")
    idle |= words("nouns.offered", "nouns.planned")
    return doc[at].lower_ in (idle | words("nouns.inner_parts") if parts else idle)


def _lends(token: Token, sentence: Sentence) -> bool:
    """Whether what the class works with follows: "image generation LLM agent"."""
    if not is_opaque(sentence, token.i):
        return False
    doc, at = sentence.doc, after_name(sentence, token.i)
    offered = words("nouns.offered", "nouns.providers", "access.apis")
    if at < len(doc) and doc[at].lower_ in offered:
        return False
    if at >= len(doc) or not doc[at].text.isalpha() or doc[at].lower_.endswith("ing"):
        return True
    goes_on = at + 1 < len(doc) and doc[at].whitespace_ and doc[at + 1].pos_ in {"NOUN", "PROPN"}
    lent = words("nouns.tools", "nouns.handovers", "nouns.others")
    return bool(goes_on) or doc[at].lower_ in lent


def _modified(
    name: Name, token: Token, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "image generation LLM", "text-to-image LLM": an output in front of a class."""
    if not token.i:
        return
    before = token.doc[token.i - 1]
    if before.i and before.doc[before.i - 1].text == ",":
        return  # "frames, making LLMs fast"
    named = sentence.name_at.get(before.i)
    acts = before.whitespace_ and before.lower_ in words("nouns.making", "nouns.makers")
    if acts or (named is not None and named.kind == "class"):
        for output in reading.outputs(before, sentence):
            yield Statement(name, output, "compound:modifier", token)
