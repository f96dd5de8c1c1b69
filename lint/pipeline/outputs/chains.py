"""Chains are right: "GPT-4 writes the prompt and DALL-E 3 paints it" is never a finding.

Each test here says why a claim that doesn't hold by itself may be right all the same: another
tool at hand makes the thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..kinds.offspring import has_offspring
from ..lexicon import any_of, has_any, word_list, words
from ..stance.beneath import behind, beneath
from ..trees.syntax import cases, children, coordination, is_clause, subjects
from .misnamed import is_misnamed
from .pairing import each_alone, paired, shares_with_maker
from .partners import FOR, fellows, has_partner, is_told_alone, makes_another, written_between
from .parts import directs_one, has_own_part, is_base, is_enabled, is_made_with_other, uses_one
from .variants import is_other, is_spoken_word, only_checks

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ADDED = re.compile(r"\s*(?:API)?\s*(?:\+|&|→|->)\s*\w")
_ADDED_TO = re.compile(r"\w[)\]*_`]*\s\+\s(?:an?\s)?(?:[\w-]+\s){0,3}$")
"""What stands around a name that works together with something."""
_ARROW = re.compile(
    r"→|->|=>|⟶|➜|➡|\\(?:to|(?:long)?rightarrow|implies|mapsto|leadsto)\b", re.IGNORECASE
)
_TAG = re.compile(r"[\"'`“‘]!\[")
"""In marks, what stands for a picture in Markdown."""
_SUCH = ("such ", "Such ")
_ROW = 16
"""So many characters may part two names of a row."""
_SHOWN = 160
"""So many characters behind a sentence may show what it tells of ..."""
_TOLD = 300
"""... and so many before it may tell how its pictures are drawn."""
_FEW = 4
"""So many words at most name a thing."""
_INLINE = "\"'“‘(*_`"
"""What a sentence of prose may begin with."""
_NEXT = 120
"""So many characters behind a sentence may say what becomes of its output."""


def excuse(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, context: Context
) -> str:
    """Why a claim of production may be right, or empty for no reason.

    ``chain``: another system takes part; ``tool``: the doer has one at hand; ``variant``: the name
    is short for another one in the document, or a kind of the class is meant.
    """
    if is_misnamed(doer, output, sentence, reading):
        return ""
    alike = fellows(doer, output, sentence, reading) or each_alone(doer, output, sentence)
    ends = _ends_row(doer, sentence) and not alike
    if ends and makes_another(doer, output, sentence, reading):
        return "chain"  # "X, Y for texts and pictures"
    together = paired(doer, output, sentence)
    if together is not None:
        return "" if together else "chain"
    takes_over = _takes_over(doer, sentence)
    if not takes_over and has_partner(doer, output, sentence, reading, alike):
        return "chain"
    between = written_between(doer, output, sentence)
    if _has_helper(doer, output, sentence, reading) or _ARROW.search(between):
        return "chain"
    if shares_with_maker(doer, output, sentence, reading):
        return "chain"
    text = sentence.block.text
    if _ADDED.match(text[doer.end : sentence.end]) or (
        _ADDED_TO.search(text[sentence.start : doer.start])
    ):
        return "chain"
    if is_base(doer, output, sentence, reading) or _is_done_in_brackets(output, sentence):
        return "chain"
    if is_made_with_other(doer, output, sentence) or has_own_part(doer, output, sentence):
        return "chain"
    words_alone = reading.is_text(output.ids)  # for which no tool is handed out
    unaided = words_alone or (takes_over and _is_own_fallback(doer, sentence))
    if (
        (not unaided and context.hands_tool(sentence, sentence.mention(doer).text))
        or (
            (words_alone or not _writes_no_code(doer, reading))
            and "code" not in output.ids  # nor is that drawn as code
            and (_is_coded(doer, output, sentence) or _is_shown_coded(sentence, context))
        )
        or is_agent(doer, reading)
        or _is_read_out(output, context)
    ):
        return "tool"
    if _is_headed(doer, output, sentence, reading, context):
        return "tool"
    if _is_done_by_next(doer, output, sentence, reading, context) and not (
        _is_title_of_them(doer, sentence, reading, context)
    ):
        return "chain"
    if directs_one(doer, output, sentence, reading, context):
        return "chain"
    if is_spoken_word(output, sentence, reading) or only_checks(doer, sentence):
        return "variant"
    if doer.kind == "class" and has_any(words("nouns.multimodal"), sentence.text):
        return "variant"  # "as LLMs become multimodal, they draw"
    if doer.kind == "system" and any(
        reading.is_known_to_make(variant, modality)
        for id_ in doer.ids
        for variant in context.variants(reading.knowledge.systems[id_].name)
        for modality in output.ids
    ):
        return "variant"
    if has_offspring(doer, sentence, reading):
        return "variant"
    enabled = not words_alone and is_enabled(doer, output.last.head, sentence)
    if enabled or (not words_alone and uses_one(sentence, doer, reading)):
        return "tool"
    other = _is_of_maker(doer, output, sentence, reading)
    return "variant" if other or is_other(doer, output, sentence, reading) else ""


def _is_of_maker(class_: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a bracket tells the class of a system that makes it: "X (an LLM for it)"."""
    text, known = sentence.block.text, reading.knowledge
    opened = text.rfind("(", sentence.start, class_.start)
    return (
        class_.kind == "class"
        and not any(n.start >= opened and n is not class_ for n in sentence.names)
        and any(
            name.kind == "system"
            and name.end <= opened
            and all(known.is_a(i, kind) for i in name.ids for kind in class_.ids)
            and any(reading.is_known_to_make(name, modality) for modality in output.ids)
            for name in sentence.names
        )
    )


def _is_done_in_brackets(output: Output, sentence: Sentence) -> bool:
    """Whether brackets behind a thing tell by which other tool: "X is for speech (through Y)"."""
    doc, at = output.last.doc, output.last.i + 1
    means = doc.text(at) == "(" and doc.text(at + 1).lower() in frame("means.tools")
    return means and at + 2 in sentence.name_at


def _ends_row(doer: Name, sentence: Sentence) -> bool:
    """Whether another system stands right before, behind a comma alone."""
    text = sentence.block.text
    return any(
        other.kind == "system"
        and "," in text[other.end : doer.start]
        and len(text[other.end : doer.start]) <= _ROW
        and " by " not in text[other.end : doer.start]  # "text by Y, pictures by X"
        for other in sentence.names
        if other.end <= doer.start
    )


def _takes_over(doer: Name, sentence: Sentence) -> bool:
    """Whether the doer stands in for whatever else is named: "if X is down, fall back on Y"."""
    token = sentence.token_of(doer)
    return (
        token is not None
        and token.head.lemma_ in frame("produce.replace")
        and bool(cases(token) & frame("produce.use_prepositions") - {"from"})
    )


def _is_own_fallback(doer: Name, sentence: Sentence) -> bool:
    """Whether it is a tool itself that falls back on the doer, and so hands it none."""
    token = sentence.token_of(doer)
    tools = subjects(token.head) if token is not None else []
    return any(t.lower_ in words("nouns.tools") for t in tools)


def _is_cleft(doer: Token) -> bool:
    """Whether a name is told to be who does it: "there are scripts, and it is X that draws"."""
    told = children(doer, "nsubj", "expl")
    return bool(children(doer, "cop")) and any(t.lower_ == "it" for t in told)


def _has_helper(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether somebody, or something without a known name, does it too: "X and an artist".

    A text or a picture is none: "using X and a short description".
    In "Y for text generation and X for speech" a tree may coordinate X with the act before it.
    """
    token = sentence.token_of(doer)
    if token is not None and (is_told_alone(token) or _is_cleft(token)):
        return False
    if token is not None and token.dep_ == "compound":
        repeats = token.head.lower_ in words("nouns.transparent")
        token = token.head if repeats else token  # "some tool and an X model"
    single = len(coordination(output.last)) == 1
    between = written_between(doer, output, sentence).lower()
    assigned = FOR.fullmatch(between) is not None
    if between.lstrip("-") in frame("produce.participles"):
        return False  # "documents and LLM-generated images"
    return token is not None and any(
        not _is_known(other, doer, sentence, reading)
        and other is not token
        and not is_clause(other)
        and not (single and _is_choice(other, token))
        and doer not in sentence.referents.get(other.i, ())
        and other.pos_ in {"NOUN", "PROPN"}
        and words("stance.negators").isdisjoint(c.lower_ for c in other.children)  # ", not by hand"
        and words("stance.contrast").isdisjoint(c.lower_ for c in children(other, "cc"))
        and other.lower_ not in words("lists.endings", "nouns.kin")
        and not any(c.lower_ in words("lists.comparable") for c in children(other, "amod"))
        and not (other.pos_ == "NOUN" and reading.outputs(other, sentence, 0))
        and not (assigned and other.pos_ != "PROPN" and other.lower_ not in words("nouns.persons"))
        for other in coordination(token)
    )


def _is_choice(other: Token, own: Token) -> bool:
    """Whether something does it where a system doesn't: "using X or a placeholder"."""
    return own.i < other.i and any(t.lower_ == "or" for t in children(other, "cc"))


def _is_known(other: Token, doer: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether it is known what a name stands for; of another maker's tools any may be meant."""
    name = sentence.name_at.get(other.i)
    own = {maker for id_ in doer.ids for maker in reading.knowledge.makers_of(id_)}
    return name is not None and (name.kind != "maker" or not own.isdisjoint(name.ids))


def _is_headed(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether a heading over the sentence is on another system, which makes the thing.

    Or the text before it is, if it tells what to ask for: "Uses X. Use when you want Y to draw".
    """
    over = [name for name in context.heads(sentence) if name.kind == "system"]
    if _is_wanted(doer, sentence):
        over += [name for name in context.before(sentence) if name.kind == "system"]
    if any(set(name.ids) & set(doer.ids) for name in over):
        return False
    return any(
        reading.is_known_to_make(name, modality)
        for name in over
        if reading.is_model(name)
        for modality in output.ids
    )


def _is_done_by_next(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether the words beneath a title, or behind a sentence, tell of who makes the thing.

    That is another system, or a program that is written for it; not if the same is said of both,
    "use X to draw it. Use Y to draw it".
    """
    if reading.is_text(output.ids):
        return False
    said = sentence.block.text[doer.end : sentence.end].strip()
    pieces = [*beneath(sentence, context), *behind(sentence, context)]
    if not any(t.pos_ == "VERB" and "VerbForm=Fin" in t.morph for t in sentence.doc) and any(
        _names_handover(piece.text) for piece in pieces
    ):
        return True  # "Image generation with X" above "- Image descriptions"
    programs = not (_is_entry(sentence) or _writes_no_code(doer, reading))
    told = words("nouns.coded") if programs else frozenset()
    told |= words("nouns.speaking_tools") if "speech" in output.ids else frozenset()
    return any(
        (told and has_any(told, piece.text))
        or any(
            reading.is_known_to_make(name, modality)
            for name in piece.names
            if (name.kind == "system" and reading.is_model(name)) or _is_led(name, piece.text)
            if not set(name.ids) & set(doer.ids)
            for modality in output.ids
        )
        for piece in pieces
        if not said or said not in piece.text
    )


def _is_led(name: Name, text: str) -> bool:
    """Whether a kind of tool is there that something else directs: "steering image models with"."""
    return name.kind == "class" and any_of(words("nouns.leading")).search(text) is not None


def _is_title_of_them(doer: Name, sentence: Sentence, reading: Reading, context: Context) -> bool:
    """Whether a title takes what is beneath it for its class: "Cs for image generation" over X.

    Not if anything there works as the class does, which then has its part in it.
    """
    names = [name for piece in beneath(sentence, context) for name in piece.names]
    made = [m for id_ in doer.ids for m in reading.knowledge.outputs(id_) or ()]
    others = [id_ for name in names if name.kind != "maker" for id_ in name.ids]
    apart = all(reading.knowledge.makes(id_, m) is False for id_ in others for m in made)
    return doer.kind == "class" and doer.plural and bool(others) and apart


def _names_handover(text: str) -> bool:
    """Whether a few words name what another tool works from: "Text-to-image descriptions"."""
    said = text.lower().strip(" .:;*_`").split(maxsplit=_FEW)
    return 0 < len(said) <= _FEW and said[-1] in words("nouns.handovers")


def _is_wanted(doer: Name, sentence: Sentence) -> bool:
    """Whether the author wants or asks a doer to do it."""
    token = sentence.token_of(doer)
    verbs = [token.head, token.head.head] if token is not None else []
    return any(verb.lemma_ in frame("produce.want") for verb in verbs)


def _writes_no_code(doer: Name, reading: Reading) -> bool:
    """Whether a system is known to put out no code, so that it draws nothing by a program: CLIP."""
    known = [reading.knowledge.outputs(id_) for id_ in doer.ids]
    return (
        doer.kind == "system"
        and all(outputs is not None for outputs in known)
        and not reading.is_known_to_make(doer, "code")
    )


def _is_coded(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether the picture is drawn as code ("as SVG"), which is text, here or as is said next.

    A program in front of both is what has it drawn: "a Python script that uses X to draw". Behind
    them it may have work of its own, as what cuts films has with anything that is none.
    """
    text = sentence.block.text.replace("-based ", " based ")  # "SVG-based logos"
    end = sentence.end + (0 if _is_entry(sentence) else _NEXT)
    first = min(doer.start, sentence.phrase(output.first, output.last)[0])
    coded, programs = any_of(words("nouns.coded")), any_of(words("nouns.programmed"))
    if any(not _is_put_in(m, sentence) for m in coded.finditer(text, sentence.start, end)):
        return True
    if "video" in output.ids and any_of(words("nouns.cutters")).search(text, sentence.start, end):
        return True
    return any(
        not _has_own_work(program.end(), sentence)
        for program in programs.finditer(text, first, end)
    )


def _is_read_out(output: Output, context: Context) -> bool:
    """Whether who is said to speak has a program for it: "Includes TTS. X speaks its answers"."""
    spoken = "speech" in output.ids and output.first.pos_ == "VERB"
    return spoken and context.anywhere(word_list("nouns.speakers"), "nouns.built_in")


def _is_entry(sentence: Sentence) -> bool:
    """Whether a sentence stands for itself, as a mark in front shows: "✅ Video generation"."""
    first = sentence.block.text[sentence.start]
    return not (first.isalnum() or first in _INLINE)


def _is_put_in(form: re.Match[str], sentence: Sentence) -> bool:
    """Whether a form is that of what goes in, or none: "takes the weather as text and draws it".

    Or of what it is set against: "X-generated icons vs. SVG files".
    """
    at = next((t for t in sentence.doc if sentence.spans[t.i][0] == form.start()), None)
    over = (at, *at.governors()) if at is not None else ()
    if any(cases(t) & words("stance.contrast") for t in over):
        return True
    if not form.group().lower().startswith("as "):
        return False
    if sentence.block.text.endswith(_SUCH, sentence.start, form.start()):
        return True  # "content such as text and images"
    verb = next((t for t in over[1:] if t.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_ in frame("consume.accept")


def _has_own_work(end: int, sentence: Sentence) -> bool:
    """Whether a program that ends here does another thing: "and a script adds a title"."""
    at = next((t for t in sentence.doc if sentence.spans[t.i][1] == end), None)
    if at is None or at.dep_ not in {"nsubj", "obl:agent"}:
        return False
    drawing = frame("produce.verbs") - frame("means.directing")  # "orchestrated by a script"
    return at.head.pos_ == "VERB" and at.head.lemma_ not in drawing


def _is_shown_coded(sentence: Sentence, context: Context) -> bool:
    """Whether pictures are code right before or behind: `<img src="logo.svg">`."""
    source = context.document.source
    start, end = sentence.source(sentence.start, sentence.end)
    drawn = any_of(words("nouns.drawn_as_code"))
    shown = max(0, start - _TOLD), end + _SHOWN
    return any(said.search(source, *shown) for said in (drawn, _TAG))


def is_agent(doer: Name, reading: Reading) -> bool:
    """Whether a doer is an agent by trade, which runs whatever tools its user has."""
    return doer.kind == "system" and any(
        not frame("produce.agents").isdisjoint(reading.knowledge.systems[id_].classes)
        for id_ in doer.ids
    )
