"""What a verb of making has as its product: "draws a logo", "turns words into a song"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..closed import INDEFINITE
from ..frames import changes, frame, idioms, particles, phrasals, telling
from ..lexicon import words
from ..products import Output
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    instruments,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .counted_before import counted
from .depicting import depiction, measured, pictured, tells_depiction, told_apart, told_last
from .figurative import is_handed_out, is_hung
from .filling import along, beside_other, examples, is_denied
from .making import is_for_tool
from .named_before import of_them, taken_up
from .verbs import has_owner, is_caused, is_done, is_done_by, is_had_done, is_made_so, is_noun

if TYPE_CHECKING:
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_IT = frozenset({"it", "them"})
_COMPARED = frozenset({"same", "such"})
"""With them "as" tells of what something is like."""
_FILES = frozenset({"file", "files"})


class Made(NamedTuple):
    """The nouns that a verb of making has as its products, and what they are."""

    products: list[Token]
    outputs: list[Output]


def made(verb: Token, sentence: Sentence, reading: Reading) -> Made:
    """What a verb of making, active or passive, says to be put out; nothing for another verb."""
    if _is_other_verb(verb):
        return Made([], [])
    given = _given(verb, sentence, reading)
    turns = verb.lemma_ in changes()
    kept = not turns or verb.lemma_ in frame("produce.verbs") | telling().keys()
    products = [p for p in given if kept and _is_product(p, verb)]  # what changes is none
    products = [p for p in products if not _opens_clause(p, verb)]
    products = [
        p
        for p in products
        if not (_is_half_named(p, sentence, reading) or _is_label(p, sentence) or is_denied(p))
    ]
    wide = [p for p in products if not _is_of_one_kind(p, sentence, reading)]
    products += [each for p in wide for each in (*examples(p, verb), *beside_other(p))]
    products += [each for p in given for each in along(p, verb) if p in products]
    if verb.lemma_ in frame("produce.adorning"):
        products += [noun for noun, _ in instruments(verb, frozenset({"with"}))]
    elif verb.lemma_ in frame("produce.supplying"):
        whom = [t for t in objects(verb) if t.lower_ in words("nouns.persons")]
        products += [noun for noun, _ in instruments(verb, frozenset({"with"})) if whom]
    outputs = _outputs(products, verb, sentence, reading)
    if turns:
        became = [
            noun
            for host in (verb, *given, *(t for g in given for t in children(g, "nmod")))
            for noun, case in instruments(host, frozenset(changes()[verb.lemma_]))
            if case != "as" or noun.i > verb.i  # "as an illustrator you draw logos"
        ]
        products += became
        outputs = _turned(outputs, became, sentence, reading)
    outputs = outputs or taken_up(verb, sentence, reading) or counted(verb, sentence, reading)
    plain = verb.lemma_ in frame("produce.plain") and not any("code" in o.ids for o in outputs)
    if (plain or verb.lemma_ in frame("produce.delivering") or particle(verb)) and all(
        reading.may_be_text(output.ids) for output in outputs
    ):
        outputs = _in_form(verb, given, sentence, reading) or outputs
    return Made(products, outputs)


def _opens_clause(noun: Token, verb: Token) -> bool:
    """Whether a noun behind a comma has its own verb: "X writes the code, sprites come from it"."""
    first = min(t.i for t in (noun, *children(noun, "amod", "compound", "det", "nmod:poss")))
    behind = verb.doc[noun.i + 1 : noun.i + 2]
    return verb.doc.text(first - 1) == "," and any(
        t.lemma_ in frame("produce.come") and not children(t, *SUBJECTS) for t in behind
    )


def _is_label(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun is all that a link says, behind a title: "X made easy [Code](u)"."""
    start, end = sentence.spans[noun.i]
    return noun.text.istitle() and any(
        mark.kind == "link" and (mark.start, mark.end) == (start, end)
        for mark in sentence.block.marks
    )


def _is_half_named(noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a bare noun only tells of what a later one is: "text and image embeddings"."""
    whole = [t for t in children(noun, "conj") if children(t, "compound")]
    alone = not children(noun, "det", "nmod:poss", "nummod") and "Number=Plur" not in noun.morph
    modalities = reading.knowledge.modalities
    return alone and any(
        not all(modalities[i].claimed for i in output.ids)
        for t in whole
        for output in reading.outputs(t, sentence)
    )


def _is_of_one_kind(noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether its examples say no more than a noun does: "audio content, including music"."""
    outputs = reading.outputs(noun, sentence)
    return len({i for output in outputs for i in output.ids}) == 1 and not any(
        reading.may_be_text(output.ids) for output in outputs
    )


def _in_form(verb: Token, given: list[Token], sentence: Sentence, reading: Reading) -> list[Output]:
    """In which form it comes out: "returns the answer as audio", "gives it as an MP3 file"."""
    forms = [noun for host in (verb, *given) for noun, _ in instruments(host, frozenset({"as"}))]
    forms = [form for form in forms if not _is_likeness(form, verb)]
    found = [output for form in forms for output in reading.outputs(form, sentence)]
    return [o for o in found if not (o.made or reading.may_be_text(o.ids))]


def _is_likeness(form: Token, verb: Token) -> bool:
    """Whether "as" tells what a thing is like: "writes a file of the same name as the audio"."""
    new = any(t.lower_ in INDEFINITE for t in children(form, "det"))  # "the same as a new picture"
    return not new and any(t.lower_ in _COMPARED for t in verb.doc[verb.i + 1 : form.i])


def particle(verb: Token) -> str:
    """The words that make it a verb of making: "comes up with", "puts together", or none."""
    known = phrasals().get(verb.lemma_)
    if not known:
        return ""
    after = [token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]
    own = {c.lower_ for c in children(verb, "compound:prt", "advmod")}
    own |= {verb.doc.text(c.i + 1).lower() for c in children(verb, "obj")}  # "sends a logo back to"
    for phrase in known:
        parts = phrase.split()
        if after[: len(parts)] == parts or (len(parts) == 1 and parts[0] in own):
            return phrase
    return ""


def _is_other_verb(verb: Token) -> bool:
    """Whether a verb of making is another one here, or none: "makes up", "an X output"."""
    lemma = verb.lemma_
    behind = verb.i + 1
    if behind < len(verb.doc) and verb.doc[behind].lower_ in particles().get(lemma, ()):
        return True
    if verb.doc.text(behind) == "-" and not verb.whitespace_:
        return True  # "the generate-and-store pattern"
    past = verb.dep_ == "xcomp" and "Tense=Past" in verb.morph
    if past and not (is_passive(verb) or is_had_done(verb)):
        return True  # "synthesizes written text", whatever the tree takes it for
    if is_noun(verb) or is_done(verb):
        return True
    if (
        lemma in frame("produce.handing")
        and not particle(verb)
        and not any(t.lower_ in words("nouns.persons") for t in children(verb, "iobj"))
        and not has_owner(verb)
    ):
        return True  # "gives the images a title"
    if is_passive(verb) or lemma not in frame("produce.state"):
        return False
    inside = [a for o in objects(verb) for a in o.subtree() if a.dep_ == "amod" and a.i > a.head.i]
    told = (*children(verb, "xcomp"), *inside)
    if any(t.pos_ == "ADJ" for t in told) or is_made_so(verb):
        return True  # "makes images more vivid"
    return any(is_caused(t) for t in told)


def _given(verb: Token, sentence: Sentence, reading: Reading) -> list[Token]:
    """The nouns in the place of the product."""
    if is_passive(verb):
        nouns = [
            noun
            for noun in map(of_them, passive_subjects(verb))
            if not _is_told_of(noun, verb, sentence, reading)
        ]
        if verb.dep_ == "acl:relcl" or (verb.dep_ == "acl" and verb.doc.text(verb.i - 1) == ","):
            nouns = [measured(verb) or told_last(noun, sentence, reading) for noun in nouns]
        elif tells_depiction(verb):
            nouns = [depiction(noun, sentence, reading) for noun in nouns]
    else:
        nouns = objects(verb)
        nouns = [t for noun in nouns for t in told_apart(noun, verb, sentence, reading)]
        by = particle(verb)
        if by and not nouns:
            nouns = [noun for noun, _ in instruments(verb, frozenset(by.split()))]
    if not nouns and "Tense=Past" in verb.morph:
        nouns = subjects(verb)  # "Photo created with X"
    return nouns


def _is_product(noun: Token, verb: Token) -> bool:
    idiom = noun.lower_ in idioms().get(verb.lemma_, ()) and not is_handed_out(noun, verb)
    told = children(noun, "compound", "amod")
    idiom = idiom and not any(t.lower_ in frame("produce.hung") for t in told)
    around = (*children(verb, "obl"), *children(noun, "nmod"))  # "in the style of Monet"
    idiom = idiom and not any(t.lower_ in frame("produce.styles") for t in around)
    return not (_is_echo(noun) or (idiom and not is_hung(noun, verb)))


def _outputs(
    products: list[Token], verb: Token, sentence: Sentence, reading: Reading
) -> list[Output]:
    """What products are, as far as the verb says that they are put out."""
    lemma = verb.lemma_
    light = lemma in frame("produce.light") - frame("produce.giving") and not particle(verb)
    light = light and not is_done_by(verb)
    outputs = [
        output
        for product in products
        for output in (written(o, lemma, reading) for o in reading.outputs(product, sentence))
        if (output.made or not light)
        and _is_work(output, lemma, sentence, reading)
        and not is_for_tool(output, sentence)
    ]
    if not light:
        outputs = outputs or pictured(products, sentence, reading)
    form = _form(products, verb, reading) or _noted_form(products, outputs, reading)
    if form:
        outputs = [_formed(o, form) for o in outputs]
        if not outputs and lemma in frame("produce.plain"):  # "renders the map tiles as PNG"
            things = [t for t in products if t.pos_ == "NOUN" and t.i not in sentence.name_at]
            outputs = [Output(form, t, t) for t in things if not reading.outputs(t, sentence)]
    if lemma in frame("produce.moving"):
        outputs = [replace(o, ids=(*o.ids, "video")) for o in outputs]
    if lemma in frame("produce.alter"):
        if lemma in frame("produce.touching_up"):
            outputs = [o for o in outputs if "video" not in o.ids]  # "restores footage"
        outputs = [o for o in outputs if not reading.may_be_text(o.ids)]
    return outputs


def _has_agent(verb: Token) -> bool:
    return any("by" in cases(t) for t in children(verb, "obl:agent", "obl"))


def _form(products: list[Token], verb: Token, reading: Reading) -> tuple[str, ...]:
    """What the format of a file tells of a product: "renders the song as WAV".

    So it does of what is made first: "composes a song and saves it as an MP3", "composed and
    rendered to WAV".
    """
    later = [c for c in children(verb, "conj") if any(t.lower_ in _IT for t in objects(c))]
    if is_passive(verb):
        done = [c for c in children(verb, "conj") if is_passive(c)]
        later += [c for c in done if not (_has_agent(verb) and _has_agent(c))]
    told = [t for host in (verb, *later, *products) for t in children(host, "obl", "nmod")]
    told = [t for t in told if not _is_likeness(t, verb)]
    formats = [t.lower_ for t in told if cases(t) <= {"as", "in", "to"} and cases(t)]
    formats += [t.lower_ for product in products for t in children(product, "compound")]
    known = [reading.nouns.get(said, ()) for said in formats if said in words("nouns.formats")]
    known += [
        reading.nouns.get(f"{part.lower_} file", ())
        for t in told
        if cases(t) == {"as"} and t.lower_ in _FILES
        for part in children(t, "compound")
    ]
    return next((tuple(ids) for ids in known if ids and not reading.may_be_text(ids)), ())


def _noted_form(products: list[Token], outputs: list[Output], reading: Reading) -> tuple[str, ...]:
    """What a bracket tells of one thing that may be heard or seen: "the greeting (WAV)"."""
    noted = [t.lower_ for product in products for t in children(product, "appos")]
    known = [reading.nouns.get(said, ()) for said in noted if said in words("nouns.formats")]
    form = next((tuple(ids) for ids in known if ids and not reading.may_be_text(ids)), ())
    return form if any(set(o.ids) & _open_to(form) for o in outputs) else ()


def _formed(output: Output, form: tuple[str, ...]) -> Output:
    """A thing that is put into a format, as which it is heard or seen: a song, no longer lyrics."""
    fitting = tuple(i for i in output.ids if i in _open_to(form))
    return replace(output, ids=fitting) if fitting else output


def _open_to(form: tuple[str, ...]) -> set[str]:
    """The modalities of a thing that may be put into a format: a song, which may be heard."""
    return {"music", "speech", "audio", "sound"} if "audio" in form else set(form)


def written(output: Output, lemma: str, reading: Reading) -> Output:
    """What may be drawn as well, without that where it is written: "stories".

    Words as such may be put into a picture, and a song may be written as music.
    """
    if lemma not in frame("produce.writing"):
        return output
    said = output.last.lower_ in words("nouns.sung", "nouns.delivered")
    if (
        said
        or (lemma not in telling() and set(output.ids) <= frame("produce.heard"))
        or output.first.lower_ in words("nouns.voiced")
    ):
        return replace(output, ids=("text",))
    units = words("nouns.lettering", "nouns.passages")
    text = reading.may_be_text(output.ids) and output.last.lower_ not in units
    text = text and lemma not in frame("produce.drafting")
    ids = tuple(i for i in output.ids if i not in frame("produce.seen"))
    return replace(output, ids=ids) if text else output


def _turned(
    outputs: list[Output], became: list[Token], sentence: Sentence, reading: Reading
) -> list[Output]:
    """What comes out of a change: "turns text into a song" puts out no text."""
    for noun in became:
        more = reading.outputs(noun, sentence)
        if not any(reading.may_be_text(o.ids) for o in more):
            outputs = [o for o in outputs if more and not reading.is_text(o.ids)]
        outputs = [*outputs, *more]
    return outputs


def _is_work(output: Output, lemma: str, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is a work, and not just something that every tool puts out ("a URL")."""
    if lemma in frame("produce.drawing") and reading.may_be_text(output.ids):
        return False  # "renders text well": inside its pictures
    if lemma in frame("produce.writing") and output.ids == ("video",):
        return False  # "write a film": its script
    if lemma in frame("produce.devising") and output.ids == ("structure",):
        return False  # "design a protein": its sequence, in letters
    if lemma in frame("produce.penning") and output.last.lower_ in frame("produce.sketched"):
        return False  # "write a portrait of the mayor": in words
    if not reading.is_text(output.ids):
        return True
    if output.made or lemma in frame("produce.writing"):
        return True
    start, end = sentence.phrase(output.first, output.last)
    known = words("nouns.written", "nouns.transcripts")
    said = sentence.block.text[start:end].lower()
    return not known.isdisjoint({said, *({said.rpartition(" ")[2]} & words("nouns.office_texts"))})


def _is_echo(product: Token) -> bool:
    """Whether a noun belongs to one inside the phrase: "a vector for each image or page image"."""
    if any(cases(part) for part in children(product, "compound")):
        return True
    if product.dep_ != "conj":
        return False
    between = product.doc[product.head.i + 1 : product.i]
    return any(t.lemma_ == product.lemma_ and t.dep_ in {"nmod", "obl"} for t in between)


def _is_told_of(product: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether what was made may be a text about the product: "a summary of the image made by X"."""
    if verb.dep_ != "acl" or not (product.dep_ == "nmod" or _follows_thing(product)):
        return False
    if cases(product) & (words("nouns.on_which") | {"from"}):
        return True
    if not cases(product) & {"of", "for"}:
        return False
    told = reading.outputs(product.head, sentence, 0)
    return any(reading.may_be_text(output.ids) for output in told)


def _follows_thing(noun: Token) -> bool:
    """Whether it stands right behind a thing, wherever a tree hangs it: "a table from photos"."""
    first = min((c.i for c in children(noun, "case")), default=0)
    before = noun.doc[first - 1] if first else noun
    return noun.dep_ == "obl" and before.dep_ == "obj" and before.head is noun.head
