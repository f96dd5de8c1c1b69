"""What hangs on an act by "with" or "using", and is no tool of it: "a post about work with X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import NOMINAL
from ..frames import frame
from ..lexicon import words
from ..names.keys import fold
from ..trees.heads import after_name, opener
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_passive,
    objects,
    subjects,
)

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_USING = frozenset({"using"})

_DEEDS = ("ing", "tion", "sion", "ment")
_NEXT = frozenset({"then"})
_ADDRESS = 12
"""In the source more characters than two words have an address between them."""
_BESIDE = 3
"""So few words part a work from the tool that serves it: "planning with the X"."""
_OPENING = NOMINAL | {"DET", "PRON", "NUM"}
"""What begins that for which something is."""


def is_of_else(
    noun: Token, case: str, products: list[Token], sentence: Sentence, reading: Reading
) -> bool:
    """Whether what hangs on an act by ``case`` belongs to something else, or to another act."""
    return (
        _has_other_part(noun, sentence)
        or _is_of_undertaking(noun, products)
        or (case == "with" and (_is_had(noun, sentence) or _is_joined(noun) or _acts(noun)))
        or (case == "from" and _comes_along(noun, products))
        or _is_first_step(noun, sentence, reading)
        or _has_own_task(noun, sentence, reading)
        or has_own_purpose(noun)
        or any(map(_is_looked_at, products))
        or (case != "by" and _is_soundtrack(noun, products, sentence, reading))
    )


def _is_soundtrack(
    noun: Token, products: list[Token], sentence: Sentence, reading: Reading
) -> bool:
    """Whether a film is made with a class of what sounds in it: "videos with text-to-speech"."""
    said = (noun, *children(noun, "compound"))  # "with text-to-speech conversion"
    names = (sentence.name_at.get(t.i) for t in said)
    classes = [name for name in names if name is not None and name.kind == "class"]
    if not any(reading.is_known_to_make(n, m) for n in classes for m in frame("produce.heard")):
        return False
    made = [o for product in products for o in reading.outputs(product, sentence)]
    return any("video" in output.ids for output in made)


def _is_looked_at(product: Token) -> bool:
    """Whether what is made already is looked at or kept: "detect AI-generated images with X".

    A tree may take the verb that begins it for a part of the noun.
    """
    looking = words("verbs.judge", "verbs.file", "tables.handling") - frame("duty.show")
    looking |= frame("consume.find", "consume.verbs", "consume.arranging", "consume.preparing")
    if all(t.pos_ != "VERB" for t in children(product, "amod")):
        return False
    first = opener(product.doc).i
    begun = (t for t in product.subtree() if first <= t.i < product.i and t.lower_ in looking)
    return any(t.i == first or t.nbor(-1).pos_ == "PRON" for t in begun)


def _comes_along(noun: Token, products: list[Token]) -> bool:
    """Whether only what comes with a thing is from a system: "a book with pictures from X"."""
    case = next((c.i for c in children(noun, "case")), 0)
    beside = noun.doc[case - 1] if case else noun
    if beside in products or beside.lower_ in words("nouns.uses"):
        return False  # "written with help from X"
    return beside.pos_ == "NOUN" and cases(beside) == {"with"}


def _acts(noun: Token) -> bool:
    """Whether what a system does meanwhile is told: "we get an answer with X pushing it up"."""
    return any(
        act.dep_ in {"acl", "advcl"}
        and act.lower_.endswith("ing")
        and children(act, "obj")
        and act.lower_ not in frame("means.tools")
        for act in noun.doc[noun.i + 1 : noun.i + 2]
    )


def _has_other_part(noun: Token, sentence: Sentence) -> bool:
    """Whether a system is used as a part: "by using X as text encoder"."""
    return any(
        fold(sentence.block.text[slice(*sentence.spans[part.i])]) in words("nouns.roles")
        for part in children(noun.head, "obl")
        if part.i > noun.i and "as" in cases(part)
    )


def _has_own_task(noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a system is used for what it makes: "write a page, using X to draw the logo".

    Or for what somebody has its help in: "with the help of X to draw the logo".
    """
    if noun.head.lower_ in words("nouns.uses") and children(noun.head, "acl"):
        return any(t.lower_ == "to" for c in children(noun.head, "acl") for t in c.children)
    name = sentence.name_at.get(noun.i)
    if name is None or noun.head.pos_ != "VERB" or not noun.head.lower_.endswith("ing"):
        return False
    return any(
        reading.is_known_to_make(name, output.ids[0])
        for clause in children(noun.head, "xcomp", "advcl", "acl")
        if clause.lemma_ in frame("produce.verbs")
        for thing in objects(clause)
        for output in reading.outputs(thing, sentence)
    )


def has_own_purpose(noun: Token) -> bool:
    """Whether a system is used for what goes before: "videos using X for research"."""
    using = noun.head
    steers = [c for host in (using, noun) for c in children(host, "xcomp", "advcl", "acl")]
    if using.lower_ in _USING and any(t.lemma_ in frame("means.steering") for t in steers):
        return True  # "make images using X to guide a GAN"
    return using.lower_ in _USING and any(
        told.i > noun.i and "for" in cases(told) and told.lower_ in words("nouns.preparing")
        for host in (using, noun)
        for told in children(host, "obl", "nmod")
    )


def has_own_part(means: Token, sentence: Sentence) -> bool:
    """Whether the text says what a system does in it: "with X as the writer", "X rewriting it"."""
    behind = after_name(sentence, means.i)
    if behind < len(means.doc) and means.doc[behind].lower_ == "as":
        return True
    return any(t.lower_.endswith("ing") and objects(t) for t in children(means, "acl"))


def is_of_next(noun: Token, first: Token) -> bool:
    """Whether a system serves the last noun before it: X in "speech through Y, notes through X".

    A tree may hang both on the ``first``.
    """
    case = next((t for t in noun.children if t.dep_ == "case"), None)
    if case is None or noun.head is not first:
        return False
    near = [t for t in conjuncts(first) if first.i < t.i == case.i - 1]
    others = [c for c in children(first, noun.dep_) if c.i < case.i and cases(c) == cases(noun)]
    return bool(near) and any(first.i < c.i < near[0].i for c in others)


def has_own_job(used: Token, purpose: Token) -> bool:
    """Whether a system is used for a step of what opens the sentence, as is told behind it.

    "To make a video, use X to write the script", "for video generation, we use X as the editor".
    """
    verb = used.head
    if purpose.i > verb.i or verb.pos_ != "VERB" or used.i < verb.i:
        return False
    if cases(used) and verb.lemma_ in frame("produce.verbs") and objects(verb):
        return True  # "to make a video, we wrote the script with X"
    steps = [t for t in children(verb, "xcomp", "advcl") if t.i > used.i]
    if any(m.lower_ == "to" for t in steps for m in children(t, "mark")):
        return True
    if any(t.dep_ == "xcomp" and objects(t) for t in steps):
        return True  # "have X write the script"
    told = [t for host in (verb, used) for t in children(host, "obl", "nmod") if t.i > used.i]
    kinds = words("nouns.transparent", "nouns.choices", "nouns.tools")
    return any(
        "for" in cases(t) or ("as" in cases(t) and t.lower_ not in kinds)
        for t in told
        if t is not purpose
    )


def _is_of_undertaking(noun: Token, products: list[Token]) -> bool:
    """Whether "using X" tells of the noun before it.

    "a video on your work using X", "logos for apps using X"
    """
    using = noun.head
    before = using.doc[using.i - 1] if using.i and using.pos_ == "VERB" else None
    if before is None or before in products:
        return False
    used = using.lower_ in _USING and may_use(before)
    return used or before.lower_ in words("nouns.undertakings")


def _is_had(noun: Token, sentence: Sentence) -> bool:
    """Whether "with" tells what a thing has, an act and no tool: "slides with voice synthesis"."""
    name = sentence.name_at.get(noun.i)
    acts = words("nouns.making", "nouns.aspects")
    return name is not None and name.kind == "class" and sentence.last_word(noun) in acts


def _is_joined(noun: Token) -> bool:
    """Whether "with" tells who else has part in a thing: "a logo for our partnership with X"."""
    at = min((c.i for c in children(noun, "case")), default=0)
    return at > 0 and noun.doc[at - 1].lower_ in words("nouns.joint")


def _is_first_step(noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class only turns what is given into text: "provides speech using OCR"."""
    name = sentence.name_at.get(noun.i)
    if name is None or name.kind != "class":
        return False
    taken = reading.knowledge.inputs(name.ids[0]) or ()
    made = reading.knowledge.outputs(name.ids[0]) or ()
    return bool(taken) and not reading.may_be_text(taken) and bool(made) and reading.is_text(made)


def may_use(noun: Token) -> bool:
    """Whether a noun names somebody or some program, not the one that the text is on."""
    users = words("nouns.persons", "nouns.transparent", "nouns.apps")
    known = any(t.lower_ != "a" for t in children(noun, "det", "nmod:poss"))
    return not known and not {noun.lower_, noun.lemma_}.isdisjoint(users)


def is_of_deed(tool: Token) -> bool:
    """Whether a tool serves another work, which has a purpose: "layout planning with X for art".

    What one tries out with a tool is its purpose: "experimenting with X for image generation".
    """
    deed = tool.head.head if tool.head.lower_ == "using" else tool.head
    if not deed.i or not deed.lower_.endswith(_DEEDS) or deed.lower_ in words("nouns.making"):
        return False
    before = deed.doc[deed.i - 1]
    whole = before.pos_ in NOMINAL or before.lower_ in words("nouns.attached")
    means = tool.head.lower_ == "using" or bool(cases(tool) & frame("means.tools"))
    return means and whole and bool(before.whitespace_) and tool.i - deed.i <= _BESIDE


def works_by(given: list[Token], verb: Token, sentence: Sentence) -> bool:
    """Whether what is used is how the user works: "X uses deep learning to draw" says X draws.

    So does a system that uses what one has told it: "X uses your description to draw".
    """
    if is_passive(verb) or verb.lemma_ not in frame("produce.use"):
        return False
    named = [sentence.name_at[t.i] for t in given if t.i in sentence.name_at]
    return any(set(name.ids) & frame("produce.technique_classes") for name in named) or any(
        t.lower_ in frame("produce.techniques", "produce.briefs") for t in given
    )


def is_contact(verb: Token) -> bool:
    """Whether a clause stands on a noun without a word between them: "the tool we use to draw"."""
    told = children(verb, *SUBJECTS)
    return verb.dep_ == "acl:relcl" and len(told) == 1 and told[0].lower_ in words("nouns.persons")


def stranded(verb: Token) -> list[Token]:
    """X's noun in "the tool we make our films with", which ends in the word for the means."""
    ends = (c for c in verb.children if c.i > verb.i and c.lower_ == "with" and not c.children)
    return [verb.head] if is_contact(verb) and any(ends) else []


def asked_for(tool: Token) -> Token | None:
    """What a tool is asked for, if that stands before: "the logo (that) we asked X for".

    A tree may take the last word for one of the clause that goes on: "... asked X for is blue".
    """
    verb, doc = tool.head, tool.doc
    told = children(verb, *SUBJECTS)
    behind = doc[tool.i + 2 : tool.i + 3]
    ends = doc.text(tool.i + 1).lower() == "for" and not any(t.pos_ in _OPENING for t in behind)
    if not ends or not told or told[-1].lower_ not in words("nouns.persons"):
        return None
    if verb.dep_ == "acl:relcl" and len(told) == 1:
        return verb.head
    beside = len(told) > 1 and told[-2].i == told[-1].i - 1  # "a note that the logo we asked X for"
    return told[-2] if beside else None


def ranging(verb: Token) -> list[Token]:
    """X in "from writing mails to drawing logos, X does it all"."""
    if not verb.lower_.endswith("ing"):
        return []
    last = verb.head if verb.dep_ == "conj" and not children(verb, "mark", *SUBJECTS) else verb
    ends = any(mark.lower_ == "to" for mark in children(last, "mark"))
    begun = [t for t in children(last.head, "advcl") if _begins(t)]
    if ends and begun and last.head.lemma_ in frame("produce.managing"):
        return subjects(last.head)  # "X can do anything from writing mails to drawing logos"
    first = last.head if ends and last.head.lower_.endswith("ing") else last
    inside = first.dep_ == "acl" and first.head.dep_ == "obj" and first.head.pos_ == "PRON"
    over = first.head.head if inside else first.head
    opens = over.lemma_ in frame("produce.managing") or (not inside and first.i < over.i)
    held = inside or first.dep_ == "advcl"
    return subjects(over) if opens and held and _begins(first) else []


def _begins(act: Token) -> bool:
    return any(mark.lower_ == "from" for mark in children(act, "mark"))


def is_passed_over(noun: Token) -> bool:
    """Whether another one does it, or does it better: "Y was chosen over X", "faster than X"."""
    said, verb = cases(noun), noun.head
    over = "over" in said and verb.lemma_ in words("access.preferring")
    equal = "as" in said and any(t.lower_ == "as" for t in children(verb, "advmod"))
    hosts = (verb, *objects(verb)) if "as" in said else ()  # "same rule as X for images"
    ruled = any(t.lower_ in words("nouns.rulings") for t in hosts)
    return over or equal or ruled or "than" in said or ("to" in said and verb.lemma_ == "prefer")


def hands_over(verb: Token) -> bool:
    """Whether another tool works from what a verb makes, a prompt, or is guided by it: a GAN."""
    made = (t.lower_ for thing in children(verb, "obj") for t in conjuncts(thing))
    return verb.lemma_ in frame("means.steering") or not words("nouns.handovers").isdisjoint(made)


def is_next_step(verb: Token, sentence: Sentence) -> bool:
    """Whether the next tool stands before what it is for: "use X to write it, then Y to draw it".

    Y may be an address, which is no part of a text.
    """
    marks = [t for t in children(verb, "mark") if t.lower_ == "to" and t.i]
    if not marks or marks[0].i in sentence.name_at:
        return False
    at, doc = marks[0].i, verb.doc
    if doc[at - 1].lower_ in _NEXT:
        offsets, spans = sentence.block.offsets, sentence.spans
        return offsets[spans[at][0]] - offsets[spans[at - 1][0]] > _ADDRESS
    first = at - 1
    while first and doc[first - 1].pos_ in _OPENING:
        first -= 1
    named = doc[at - 1].pos_ in {"NOUN", "PROPN"} and first > 0
    return named and doc[first - 1].lower_ in _NEXT


def leads_to(first: Token, verb: Token) -> bool:
    """Whether another tool may go on: "use X to write a text and turn it into a song"."""
    texts = words("nouns.handovers", "nouns.redone", "nouns.replies")
    taken_up = any(t.lower_ in texts or t.pos_ == "PRON" for t in objects(verb))
    return hands_over(first) or (taken_up and verb.lemma_ in frame("consume.change"))


def shared_means(verb: Token) -> list[Token]:
    """X in "with X you can write letters and create visuals", where it opens all of a row."""
    row = coordination(verb)
    first = row[0]
    able = any(t.lower_ in frame("produce.can") for t in children(first, "aux"))
    anyone = any(t.lower_ in words("nouns.anybody") for t in subjects(first))
    before = [each for each in row if each.i < verb.i]
    if not (before and able and anyone) or any(map(hands_over, before)) or is_passive(verb):
        return []
    return [noun for noun, _ in instruments(first, frame("means.tools")) if noun.i < first.i]
