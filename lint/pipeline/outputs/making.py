"""The act as a noun: "image generation with X", "use X for text-to-speech"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ...knowledge.kinds import MODELS, PARTS
from ..frames import frame
from ..lexicon import words
from ..trees.heads import is_derived, is_opaque
from ..trees.occasions import tells_why
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_excepted,
    is_passive,
    objects,
    subjects,
)
from .bracketing import bracketed
from .foreign import is_foreign, is_unshown
from .jobs import is_among_makers, tasked
from .performers import (
    by_means,
    carried,
    doing,
    performers,
    served,
    supported,
    swapped,
)
from .presenting import is_judged, presented

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_BY = frozenset({"by"})
_ON = frozenset({"on", "upon"})
_WITH = frozenset({"with", "using", "via"})
_NEAR = 3
"""A title's tool is one of its first words: "AI image generator with X"."""
_PURPOSES = ("xcomp", "advcl", "acl", "acl:relcl", "obl", "nmod", "conj")
"""What may say for which part of a tool a system is used."""


class Statement(NamedTuple):
    """A doer, what it is said to put out, by which construction, and the token to judge it at."""

    doer: Name
    output: Output
    pattern: str
    at: Token


def names_act(noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a noun names an act, and is no form of its verb: "generation", not "generating".

    By itself "copywriting" does, which a tree may take for such a form, without an object.
    """
    if noun.lower_ in _acting():
        return not (noun.pos_ == "VERB" or noun.lower_.endswith("ing"))
    if noun.lower_ not in reading.act_heads or objects(noun):
        return False
    return any(output.made for output in reading.outputs(noun, sentence))


@cache
def _acting() -> frozenset[str]:
    return words("nouns.making", "nouns.aspects")


def by_noun(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read an act under its own name: "image generation", "text-to-speech capabilities"."""
    outputs = [] if _modifies(noun, sentence) else reading.outputs(noun, sentence)
    if noun.lower_ in words("nouns.shaping"):
        outputs = [output for output in outputs if not reading.may_be_text(output.ids)]
    if not outputs:
        return
    for name, pattern in performers(noun, outputs, sentence, reading):
        for output in outputs:
            yield Statement(name, output, pattern, noun)


def by_class(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read an act under the name of a class: "use X for text-to-speech"."""
    name = sentence.name_at[token.i]
    if name.kind == "class" and sentence.last_word(token) in words("nouns.makers"):
        yield from _owned(token, sentence, reading)
        yield from _built_in(token, sentence, reading)
    if name.kind != "class" or (is_tool(name, sentence) and "as" not in cases(token)):
        return
    if is_branded(token, sentence):
        return
    outputs = [] if _modifies(token, sentence) else reading.outputs(token, sentence)
    if not outputs:
        return
    found = [
        *by_means(token, sentence, reading),
        *served(token, outputs, sentence, reading),
        *bracketed(token, outputs, sentence, reading),
    ]
    found += [*swapped(token, sentence, reading), *presented(token, sentence, reading)]
    if not is_tool(name, sentence):
        found += [*doing(token, sentence, reading), *carried(token, sentence, reading)]
        found += [*tasked(token, sentence, reading), *supported(token, sentence, reading)]
    for owner in children(token, "nmod:poss"):
        found += [(n, "make:owner") for n in reading.bearers(owner, sentence) if n.kind == "system"]
    for doer, pattern in found:
        for output in outputs:
            yield Statement(doer, output, pattern, token)


def is_branded(act: Token, sentence: Sentence) -> bool:
    """Whether a maker's own model does an act, beside which another is used: "M's TTS with X"."""
    first = coordination(act)[0]
    before = (sentence.name_at.get(t.i) for t in children(first, "compound", "nmod:poss"))
    return any(name is not None and name.kind == "maker" for name in before)


def _owned(maker: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X's image generator", "the image generator of X", which X would have."""
    owners = [t for t in maker.doc[maker.i - 2 : maker.i - 1] if t.nbor().lower_ in {"'s", "’s"}]
    owners += [t for t in children(maker, "nmod") if cases(t) == {"of"} and t.i == maker.i + 2]
    for owner in owners:
        name = sentence.name_at.get(owner.i)
        if name is None or name.kind != "system" or is_opaque(sentence, owner.i):
            continue
        for output in reading.outputs(maker, sentence) if reading.is_model(name) else ():
            yield Statement(name, output, "make:owner", maker)


def _built_in(maker: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X has a built-in image generator", "X comes with one": a model that is no program."""
    verb = maker.head
    had = maker.dep_ == "obj" and verb.lemma_ in frame("produce.have")
    given = maker.dep_ == "obl" and cases(maker) == {"with"}
    had = had or (given and verb.lemma_ in frame("produce.equip"))
    if not had or is_opaque(sentence, maker.i) or children(maker, "nmod:poss", "nmod", "conj"):
        return
    kinds = MODELS if verb.lemma_ in frame("be.include") else PARTS  # "Cs include a D"
    for subject in subjects(verb):
        for name in reading.bearers(subject, sentence):
            if reading.system_kind(name) in kinds and not reading.is_company(name):
                for output in reading.outputs(maker, sentence):
                    yield Statement(name, output, "make:owner", maker)


def by_swap(backend: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "switched the image generation backend to X", "changed the TTS provider to X"."""
    if backend.lower_ not in words("nouns.backends") or not backend.i:
        return
    act = backend.doc[backend.i - 1]
    outputs = reading.outputs(act, sentence)
    outputs = [o for o in outputs if o.made or sentence.name_at.get(act.i) is not None]
    for doer, pattern in swapped(backend, sentence, reading) if outputs else ():
        for output in outputs:
            yield Statement(doer, output, pattern, backend)


def by_engine(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "an image generator powered by X": what carries a tool for pictures makes them.

    A voice may well be given words by what it is built on.
    """
    name = sentence.name_at.get(token.i)
    if is_judged(token):
        return  # "evaluating image generators with X"
    if name is None:
        programs = words("nouns.programs", "nouns.inner_parts", "access.apis")
        acts = children(token, "compound") if token.lower_ in programs else []
        acts = [] if any(t.lower_ in words("nouns.attached") for t in acts) else acts
        outputs = [o for act in acts for o in reading.outputs(act, sentence) if o.made]
        if token.lower_ in words("nouns.makers") and token.lower_ not in words("nouns.handling"):
            outputs = named_after(token, sentence, reading)
    elif name.kind == "class" and is_tool(name, sentence):
        outputs = reading.outputs(token, sentence)
    else:
        return
    outputs = [o for o in outputs if not reading.may_be_text(o.ids) and "speech" not in o.ids]
    program = name is None or sentence.last_word(token) in words("nouns.makers")
    for carrier, carries in _carriers(token) if outputs else ():
        for doer in reading.bearers(carrier, sentence) if not is_excepted(carrier) else ():
            if carries or (program and reading.is_closed(doer)):
                for output in outputs:
                    yield Statement(doer, output, "make:powered", token)


def named_after(maker: Token, sentence: Sentence, reading: Reading) -> list[Output]:
    """What a tool is named after, if nobody has to write on it: "logo generator using X"."""
    outputs = [o for o in reading.outputs(maker, sentence) if o.last is not maker]
    written = words("nouns.captioned")
    return [o for o in outputs if o.last.lower_ not in written and o.first.lower_ not in written]


def _carriers(tool: Token) -> Iterator[tuple[Token, bool]]:
    """What a tool runs on, and whether that alone is said: "powered by X", not "that uses X".

    What is open may be a part of a new model: "a text-to-image model that uses X".
    """
    verbs = children(tool, "acl", "acl:relcl")
    if tool.dep_ == "obj" and tool.head.lemma_ in frame("base.carry"):  # "X powers our generator"
        yield from ((t, True) for t in subjects(tool.head) if not is_passive(tool.head))
    if tool.dep_ in {"nsubj:pass", "nsubj"}:
        verbs.append(tool.head)
    if tool.dep_ == "ROOT" and tool.i < _NEAR:
        with_ = [noun for noun, _ in instruments(tool, _WITH)]
        near = [c.i for noun in with_ for c in children(noun, "case")] + [t.head.i for t in with_]
        if tool.i + 1 in near:  # not "an image generator and chat with X"
            yield from ((noun, False) for noun in with_)
    for verb in verbs:
        if verb.lemma_ in frame("base.carry"):
            yield from ((noun, True) for noun, _ in instruments(verb, _BY))
        elif verb.lemma_ in frame("base.resting"):
            yield from ((noun, False) for noun, _ in instruments(verb, _ON))
        elif verb.lemma_ in frame("base.transitive") and all(t is tool for t in subjects(verb)):
            used = objects(verb)
            if not any(_says_what_for(t, verb) for t in (verb, *used)):
                yield from ((noun, False) for noun in used)


def _says_what_for(host: Token, verb: Token) -> bool:
    """Whether it is told for which part of a tool something is used, not only when it is.

    "It uses X to read the prompt", but "for example, it uses X since March".
    """
    told = [c for c in children(host, *_PURPOSES) if c.i > verb.i and not tells_why(c)]
    return any(not cases(c) or cases(c) - words("stance.during") for c in told)


def by_thing(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "use X for voiceovers": the thing alone, which may be what X takes in instead."""
    if noun.lower_ in words("nouns.carriers"):
        yield from _put_out(noun, sentence, reading)
    yield from _came_out(noun, sentence, reading)
    first = coordination(noun)[0] if noun.dep_ == "conj" and not cases(noun) else noun
    over = first.head  # "for emails and logos"
    able = over.pos_ == "ADJ" or over.lemma_ in frame("produce.excel")
    placed = cases(first)
    skill = "at" in placed and able
    skill |= placed == {"in"} and over.lemma_ in frame("produce.specialize")
    if not (skill or "for" in placed) or any(
        t.lower_ in {"this", "these", "that", "those"} for t in children(noun, "det")
    ):
        return  # "for this tutorial we use X"
    fors = [t.i for t in children(first, "case") if t.lower_ == "for"]
    if fors and noun.doc.text(fors[0] - 1).lower() in words("nouns.handovers"):
        return  # "turn it into a prompt for a watercolour with X"
    works = objects(over) if over.lemma_ in frame("produce.verbs", "produce.writing") else []
    if fors and any(t.i == fors[0] - 1 and t.i not in sentence.name_at for t in works):
        return  # "generate titles for videos with X"
    if any(t.lower_ in frame("consume.brought") for t in children(noun, "amod")):
        return  # "captions for uploaded images with X"
    if over.i not in sentence.name_at and reading.outputs(over, sentence, 0):
        return  # "captions for the video: X"
    outputs = [o for o in reading.outputs(noun, sentence) if not o.made]
    licensed = any(t.lower_ in words("access.weights") for t in coordination(noun))
    if licensed or noun.lower_ in words("nouns.destinations", "nouns.stimuli"):
        return  # "X for real-time apps", "MIT for both code and weights", "X for writing prompts"
    found = served(noun, outputs, sentence, reading) if outputs else []
    found += presented(noun, sentence, reading) if outputs and not found else []
    for doer, pattern in found:
        for output in outputs:
            taken = any(reading.may_take(doer, m) for m in output.ids)
            if noun.lower_ in words("nouns.spoken") and not is_written(noun):
                continue
            if _is_of_texts(noun, sentence, reading):
                continue
            written = is_written(noun) or noun.lower_ in words("nouns.unpictured")
            written = written or _is_body(noun) or is_unshown(output, doer, sentence, reading)
            made = written or is_nobodys(output, sentence, reading)
            made = made or _is_looked_for(output, reading)
            made = made or (skill and is_foreign(output, doer, sentence, reading))
            made = made or _falls_back(noun, output, sentence, reading)
            if not taken or made or is_among_makers(doer, output, sentence, reading):
                yield Statement(doer, output, f"{pattern}-thing", noun)


def _is_of_texts(voice: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a voice is one in which texts are written: "Scripts and prompts. X for voice"."""
    before = sentence.block.text[: sentence.start].lower().replace(",", " ").replace(".", " ")
    bare = voice.lower_ == "voice" and not children(voice, "compound", "amod")
    return bare and any(reading.nouns.get(word) == ("text",) for word in before.split())


def _is_looked_for(output: Output, reading: Reading) -> bool:
    """Whether one wants to look at a thing, as no tool does: "visuals", "photorealistic faces"."""
    if any(t.lower_ in words("nouns.read_files") for t in coordination(output.last)):
        return False  # "X for visuals and PDFs"
    told = {t.lower_ for t in children(output.last, "amod")}
    wanted = output.last.lower_ in frame("duty.wanted") or bool(told & words("nouns.pictured"))
    return wanted and not reading.may_be_text(output.ids)


def _falls_back(noun: Token, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether X stands in for who makes a thing: "if Y is down, it falls back to X for images"."""
    systems = [name for name in sentence.names if name.kind == "system"]
    return noun.head.lemma_ in frame("produce.replace") and any(
        reading.is_known_to_make(name, modality) for name in systems for modality in output.ids
    )


def is_nobodys(output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether nobody has a thing before it is made, so that it can't be what goes in: a logo."""
    if reading.may_be_text(output.ids):
        return False
    start, end = sentence.phrase(output.first, output.last)
    said = {output.last.lower_, sentence.block.text[start:end].lower()}
    return not said.isdisjoint(words("tables.made"))


def _put_out(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "image output from X", "video outputs by X", "the audio output of X"."""
    if noun.lower_ in frame("consume.entries"):
        return  # "the audio input of X"
    outputs = [o for o in reading.outputs(noun, sentence) if not reading.may_be_text(o.ids)]
    for source, case in instruments(noun, frame("means.makers") | {"of"}) if outputs else ():
        for doer in reading.bearers(source, sentence) if not is_excepted(source) else ():
            for output in outputs:
                yield Statement(doer, output, f"make:{case}", noun)


def _came_out(noun: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "the output of X is a video", "X's outputs include images"."""
    verb = noun.head
    given = subjects(noun) if children(noun, "cop") else []
    if noun.dep_ == "obj" and verb.lemma_ in frame("be.include"):
        given = subjects(verb)
    row = [t for t in conjuncts(noun) if t is noun or not children(t, "cop", *SUBJECTS)]
    outputs = [o for t in row for o in reading.outputs(t, sentence)] if given else []
    owners = [
        owner
        for told in (given if outputs else ())
        if told.lower_ in words("nouns.outcomes") | frame("produce.replies")
        for owner in children(told, "nmod", "nmod:poss", "compound")
        if owner.dep_ != "nmod" or cases(owner) in ({"of"}, {"from"})
    ]
    for owner in owners:
        for doer in reading.bearers(owner, sentence) or reading.named(owner, sentence):
            for output in outputs if not is_derived(sentence, owner.i) else ():
                yield Statement(doer, output, "make:outcome", noun)


def is_written(noun: Token) -> bool:
    """Whether the word before a noun says that it is made: "X for writing (job) adverts"."""
    begins = min((t.i for t in children(noun, "compound")), default=noun.i)
    before = noun.doc[max(begins - 1, 0) : begins + 1]
    stems = {t.lower_.removesuffix("ing") for t in before if t is not noun}
    return not frame("produce.writing").isdisjoint({*stems, *(f"{stem}e" for stem in stems)})


def _is_body(noun: Token) -> bool:
    """Whether a text is all that is read of a document, no lettering: "the newsletter text"."""
    whole = [t for t in children(noun, "compound") if t.lower_ in words("nouns.documents")]
    return bool(whole) and noun.lower_ in words("nouns.bodies")


def _modifies(act: Token, sentence: Sentence) -> bool:
    """Whether an act only tells what a later noun is: "image generation prompts", "TTS-ready"."""
    doc, last = act.doc, act
    while last.i + 1 < len(doc) and last.i + 1 not in sentence.name_at:
        following = doc[last.i + 1]
        if following.text == "-" and not last.whitespace_ and not following.whitespace_:
            return True
        within = last.dep_ in {"compound", "amod"} or following.head.i == last.i
        if not last.whitespace_ or following.pos_ not in {"NOUN", "PROPN"} or not within:
            break
        last = following
    return last is not act and last.lower_ not in (
        words("nouns.aspects", "nouns.making", "nouns.transparent")
    )


def is_tool(name: Name, sentence: Sentence) -> bool:
    """Whether a class's form names the tool ("video models"), not the act ("text-to-speech")."""
    last = sentence.block.text[name.start : name.end].lower().rstrip(")").rpartition(" ")[2]
    return last in words("nouns.transparent", "nouns.makers")


def is_for_tool(output: Output, sentence: Sentence) -> bool:
    """Whether an output is that of a tool which is named: "X orchestrates an image model"."""
    name = sentence.name_at.get(output.last.i)
    return name is not None and name.kind == "class" and is_tool(name, sentence)
