"""Statements of production that only seem to be ones: titles, parts, other people's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..kinds.namesakes import namesakes
from ..lexicon import has_any, words
from ..stance.works import is_titled
from ..trees.syntax import cases, children, coordination, subjects
from ..trees.titles import opens_title
from .figurative import is_figurative
from .foreign import is_handed
from .visits import VISITED
from .weighed import is_measured, is_weighed

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token


_ASIDES = frozenset({"(", ",", "—", "–"})
_LIKE = frozenset({"like"})
_HAVING = frozenset({"with", "for"})
_BY_WAY_OF = frozenset({"make:using", "produce:using"})
_TEXTS = frozenset({"texts"})
_WITHIN = frozenset({"on", "in", "inside", "within", "into"})
_FEW = 1
"""So many digits count the words of a picture."""

_HEARD_BY = frozenset({"in", "with", "via", "using"})
"""By these a voice is that in which something is said: "in her voice", "via the same voice"."""


def is_apparent(
    doer: Name, output: Output, pattern: str, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a construction, by its ``pattern`` one of production, says something else."""
    start, end = sentence.phrase(output.first, output.last)
    if doer.start < end and start < doer.end:
        return True
    if pattern.startswith(("make:", "compound:")) and _is_of_paper(doer, pattern, sentence):
        return True
    helps = (
        pattern in _BY_WAY_OF
        or pattern.startswith(("make:for", "make:use-for"))
        or (pattern == "compound:generator" and _is_model_of(output, sentence))
    )
    if helps and _guides(doer, output, reading):
        return True
    served = pattern.startswith(("make:for", "make:use-for")) and output.made
    if served and doer.kind == "class" and reading.is_text(output.ids):
        return True  # "diffusion models for text generation": what research is on
    if pattern.startswith("make:for") and (
        _is_likened(doer, sentence) or is_weighed(doer, sentence)
    ):
        return True
    if is_measured(doer, output, sentence):
        return True
    if reading.is_silent(doer) and doer.kind == "class" and _is_purpose(output.last.head):
        return True  # "integrates embedding models to generate answers": they have a part in it
    if reading.is_silent(doer) and output.last.lower_ in _extracted(output, sentence):
        return True  # an encoder picks the sentences that sum a text up
    if is_figurative(doer, output, pattern, sentence, reading):
        return True
    return (
        (pattern == VISITED and reading.may_be_text(output.ids))
        or (pattern == "make:with" and _reads_prompts(doer, output, sentence))
        or (pattern.startswith("produce:") and _is_program(output))
        or _is_given_back(output)
        or _is_spoken(output, reading)
        or _is_spelled_out(doer, sentence)
        or _may_be_of_maker(doer, output, sentence, reading)
        or opens_title(doer, sentence)
        or _is_lettering(doer, output, pattern, sentence, reading)
        or _is_wording(doer, output, reading)
        or _is_sung(doer, output, reading)
        or _is_notated(doer, output, reading)
        or _is_put_together(doer, output, pattern, reading)
        or _is_presented(doer, sentence)
        or _is_of_frame(doer, output, sentence, reading)
        or _is_subtitled(doer, output, reading)
        or (_is_no_work(doer, output, reading) and not is_handed(output, sentence))
        or _is_of_field(doer, output, sentence, reading)
    )


def _is_purpose(verb: Token) -> bool:
    """Whether a verb tells what something is used for: "uses X to write"."""
    hangs = verb.dep_ in {"acl", "advcl", "xcomp"}
    return hangs and any(t.lower_ == "to" for t in children(verb, "mark"))


def _extracted(output: Output, sentence: Sentence) -> frozenset[str]:
    """What an encoder may do with a text: its "summarization", a "completion" of what is masked."""
    acts = words("nouns.extracting")
    picked = any(t.lower_ in words("nouns.extractive") for t in children(output.last, "amod"))
    if output.made or picked:
        acts |= words("nouns.extracts")
    return acts | words("nouns.filling") if has_any(words("nouns.gaps"), sentence.text) else acts


def _is_spoken(output: Output, reading: Reading) -> bool:
    """Whether a text is only what somebody says: "it generates new text in that voice"."""
    if not reading.is_text(output.ids):
        return False
    around = (*children(output.last, "nmod"), *children(output.last.head, "obl"))
    return any(cases(t) & _HEARD_BY and t.lower_ in words("nouns.heard_in") for t in around)


def _is_given_back(output: Output) -> bool:
    """Whether a search finds what was there: "returns the original text", "a clip from the web"."""
    found = output.last.head.lemma_ in frame("produce.finding")
    around = (*children(output.last, "nmod"), *children(output.last.head, "obl"))
    if found and any("from" in cases(t) and t.lower_ in words("nouns.stores") for t in around):
        return True
    fits = children(output.last, "acl", "acl:relcl")  # "returns the image that fits the text"
    return found and any(
        t.lower_ in frame("produce.found") or (t in fits and t.lemma_ in frame("produce.fitting"))
        for t in (*children(output.last, "amod"), *fits)
    )


def _is_likened(doer: Name, sentence: Sentence) -> bool:
    """Whether something else is said to be like it: "the new tool is like X for video".

    So it is in an aside, where no kind is named that X might be an example of: "(like X for it)",
    "(think X for it)".
    """
    token = sentence.token_of(doer)
    if token is None:
        return False
    over = token.head
    if over.lemma_ in frame("be.likened") and token.dep_ == "obj" and not subjects(over):
        return True
    likes = [c for c in children(token, "case") if c.lower_ in _LIKE and c.i]
    if not likes:
        return False
    marks = words("nouns.transparent")
    kind = over.lower_ in marks or over.i in sentence.name_at
    before = token.doc[max(0, likes[0].i - 2) : likes[0].i]
    aside = before[-1].text in _ASIDES and not any(t.lower_ in marks for t in before)
    return bool(children(token, "cop")) or (aside and not kind)


def _is_program(output: Output) -> bool:
    """Whether what is built is a tool, whose code anybody writes: "I built a logo generator"."""
    last = output.last
    maker = last if last.lower_ in words("nouns.makers") else last.doc[last.i : last.i + 2][-1]
    if maker.lower_ not in words("nouns.makers"):
        return False
    over = (maker.head, *children(maker, "acl", "acl:relcl"))
    return any(v.pos_ == "VERB" and v.lemma_ in frame("produce.programming") for v in over)


def _is_of_paper(doer: Name, pattern: str, sentence: Sentence) -> bool:
    """Whether a paper's title says what has been done with a kind of model, or a new variant."""
    built = pattern == "compound:generator"  # "X-based speech synthesis"
    if not (built or doer.kind == "class"):
        return False
    headed = sentence.block.kind == "heading" and ":" not in sentence.text
    return not headed and is_titled(sentence.text)


def _is_model_of(output: Output, sentence: Sentence) -> bool:
    """Whether a class is named after a modality alone, which it may take in: "image models"."""
    said = {token.lower() for token in sentence.word(output.last).split()}
    return bool(said & words("access.models")) and not said & words("nouns.making")


def _guides(doer: Name, output: Output, reading: Reading) -> bool:
    """Whether an encoder of pictures may only help to make them: "image editing using CLIP"."""
    told = not reading.may_be_text(output.ids) and reading.takes(doer, output.ids[0])
    return told and reading.is_silent(doer)


def _reads_prompts(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether a system may be the part by which a tool reads: "text-to-image with X"."""
    return bool(set(doer.ids) & frame("produce.readers")) and output.last.i in sentence.name_at


def _is_spelled_out(doer: Name, sentence: Sentence) -> bool:
    """Whether a bracket spells out the name before it: "GILL (Generating Images with LLMs)"."""
    text = sentence.block.text
    before = text.rfind("(", sentence.start, doer.start)
    close = text.find(")", doer.end, sentence.end)
    inside = before > sentence.start and close != -1 and ")" not in text[before : doer.start]
    name = text[sentence.start : max(before, sentence.start)].rstrip()
    return inside and name[-2:].isupper() and is_titled(text[before:close])


def _may_be_of_maker(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a company is meant, of which another system makes it: "TTS with Mistral"."""
    knowledge = reading.knowledge
    return any(
        knowledge.covers(knowledge.outputs(id_) or (), modality)
        for id_ in namesakes(doer, sentence, reading)
        for modality in output.ids
    )


def _is_lettering(
    doer: Name, output: Output, pattern: str, sentence: Sentence, reading: Reading
) -> bool:
    """Whether the text may be one within pictures: "X's text generation is crisp".

    Not so where pictures are made besides, or it is told of what: "the text of the email".
    """
    text = output.last
    beside = [o for t in coordination(text) if t != text for o in reading.outputs(t, sentence, 0)]
    if any(not reading.may_be_text(o.ids) for o in beside):
        return False
    begins = min(t.i for t in text.subtree() if t.i <= text.i)
    start, end = sentence.phrase(text.doc[begins], text)
    beside_it = (*children(text, "nmod"), *children(text.head, "obl"))
    if has_any(words("nouns.composed"), sentence.block.text[start:end]):
        within = [t for t in beside_it if cases(t) & _WITHIN]  # "long-form text inside posters"
        return any("image" in o.ids for t in within for o in reading.outputs(t, sentence, 0))
    read = [o for t in beside_it if "from" in cases(t) for o in reading.outputs(t, sentence)]
    if any("image" in o.ids for o in read):
        return False  # "text from images"
    whole = frozenset({"for", "of"})
    works = [o for t in beside_it if cases(t) & whole for o in reading.outputs(t, sentence)]
    if works and all(reading.is_text(o.ids) for o in works):
        return False
    counts = (t.text for t in children(text, "nummod"))
    if any(n.isdecimal() and len(n) > _FEW for n in counts):
        return False  # "300 words on each piece"
    words_ = {token.lower_ for token in output.first.doc[output.first.i : output.last.i + 1]}
    plain = words_ & words("nouns.lettering") and not words_ & words("nouns.written_only")
    if output.made and pattern.startswith(("make:use", "make:for", "called:")):
        return False  # "use X for text generation" wants a text
    if text.lower_ in _TEXTS and (text.head.lemma_ in frame("produce.penning") or _has_place(text)):
        return False  # "the texts beside them were written by X"
    shown = any(reading.is_known_to_make(doer, seen) for seen in frame("produce.seen"))
    return bool(plain) and shown


def _has_place(texts: Token) -> bool:
    """Whether texts are told by where they stand, as works of their own: "the wall texts"."""
    return any(t.pos_ == "NOUN" and t.i == texts.i - 1 for t in children(texts, "compound"))


def _is_wording(doer: Name, output: Output, reading: Reading) -> bool:
    """Whether the speech of what writes is its language: "LLMs produce fluent speech"."""
    said = output.last.lower_ in words("nouns.delivered") and reading.is_known_to_make(doer, "text")
    told = children(output.last, "amod", "compound")
    return said and any(t.lower_ in words("nouns.fluent") for t in told)


def _is_sung(doer: Name, output: Output, reading: Reading) -> bool:
    """Whether a text is that of the songs which a system makes: "X writes the lyrics"."""
    wordless = frame("produce.wordless").issuperset(doer.ids)
    sung = output.last.lower_ in words("nouns.sung") and not wordless
    return sung and reading.is_known_to_make(doer, "music")


def _is_notated(doer: Name, output: Output, reading: Reading) -> bool:
    """Whether music is put on paper, beside its chords: "X helps you write melodies and chords"."""
    row = coordination(output.last)
    noted = any(t.lower_ in words("nouns.notated") for t in row if t is not output.last)
    written = row[0].head.lemma_ in frame("produce.penning")
    return noted and written and reading.is_known_to_make(doer, "text")


def _is_put_together(doer: Name, output: Output, pattern: str, reading: Reading) -> bool:
    """Whether a class makes the pictures of what it is used for: "use T2I models for 3D"."""
    return (
        doer.kind == "class"
        and pattern != "produce:active"
        and set(output.ids) <= frame("produce.of_pictures")
        and reading.is_known_to_make(doer, "image")
    )


def _is_of_frame(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a picture is one of a film: "generate images with X by setting frames to 1"."""
    filmed = any(reading.is_known_to_make(doer, film) for film in frame("produce.filmed"))
    drawn = filmed and not frame("base.drawn").isdisjoint(output.ids)
    return drawn and any(t.lemma_ in frame("consume.frames") for t in sentence.doc)


def _is_subtitled(doer: Name, output: Output, reading: Reading) -> bool:
    """Whether what writes down speech gave a film its words: "X creates videos with subtitles".

    Or a voice, for the time that each word takes: "voice generation with X for subtitle timing".
    And "spoken text" is what it has heard.
    """
    made = [reading.knowledge.outputs(id_) or () for id_ in doer.ids]
    writes = all(outputs and reading.is_text(outputs) for outputs in made)
    if not (writes and reading.takes(doer, "speech")):
        return False
    if output.last.lower_ in words("nouns.heard"):
        return True
    behind = [t for host in (output.last, output.last.head) for t in children(host, "nmod", "obl")]
    behind += children(behind[0], "nmod") if behind else []
    told = [t for c in behind if cases(c) & _HAVING for t in (c, *children(c, "amod", "compound"))]
    return any(t.lower_ in words("nouns.subtitled") for t in told)


def _is_no_work(doer: Name, output: Output, reading: Reading) -> bool:
    """Whether any program puts out such a thing: a graph of k-means, a table, a log of tags.

    Who writes has it as a work, and so it has what it is said to be of a kind by the act.
    """
    if output.made or reading.is_known_to_make(doer, "text"):
        return False
    if output.last.head.lemma_ in frame("produce.writing"):
        return False
    if doer.kind == "class" and not frame("produce.agents").isdisjoint(doer.ids):
        return reading.may_be_text(output.ids)  # "naive Bayes generates a report"
    plain = output.last.lower_ in words("nouns.no_works")
    seen = not frame("produce.seen").isdisjoint(output.ids)
    vague = seen and reading.may_be_text(output.ids) and reading.is_silent(doer)
    return vague or (plain and reading.may_be_text(output.ids))


def _is_of_field(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether it is told of a whole field, of which a class is an example.

    "generative AI tools like LLMs that write text and draw images"
    """
    token = sentence.token_of(doer)
    if doer.kind != "class" or token is None or not cases(token) & {"like", "such", "including"}:
        return False
    field = sentence.name_at.get(token.head.i)
    if field is None or field.kind != "class" or token not in output.last.governors():
        return False
    return all(reading.knowledge.classes[id_].axis == "field" for id_ in field.ids)


def _is_presented(doer: Name, sentence: Sentence) -> bool:
    """Whether a new one is presented, which may do what others don't: "Y proposed a C that"."""
    token = sentence.token_of(doer)
    return (
        doer.kind == "class"
        and token is not None
        and token.dep_ == "obj"
        and token.head.lemma_ in frame("produce.presenting")
        and any(d.lower_ in {"a", "an"} for d in children(token, "det"))
    )
