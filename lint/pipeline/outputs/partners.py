"""Another system in the sentence that may do a doer's work, and so makes a chain of it.

"GPT-4 and DALL-E make images" each by its part; "GPT-4o and Claude make images" both, as they say.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from ..frames import frame, swaps
from ..kinds.comparison import is_measure
from ..lexicon import alternation, words
from ..trees.heads import opener
from ..trees.syntax import SUBJECTS, cases, children, coordination, is_clause, subjects
from .alike import are_examples_of_one, is_likened, is_title_over
from .means import is_passed_over
from .parts import is_handed_on, is_set_aside

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_LIKE = frozenset({"like"})
_SEEN = ("image", "audio")
"""What encoders of texts don't take in, as those of pictures or sounds do."""
_ACT = 3
"""So many words hold an act: "and image generation"."""
_BY = frozenset({"by"})
_AGENTS = frozenset({"obl", "obl:agent"})
_BY_WHICH = frozenset({"with", "using", "via", "through"})
_JOINTS = frozenset({"+", "&", "/", "and", "with", "->", "→", "plus"})
FOR = re.compile(r"for(?:\s+\w+ing)?(?:\s+(?:the|our|my|your|all|its))?", re.IGNORECASE)
"""What stands between a system and what it is there for: "X for (drawing) the pictures"."""
_OF_MAKER = re.compile(r"[\s*_`]*[(\[](?:\w+\s)?(?:by|from)\s")
"""Between a system and whose it is: "X (by M)"."""
_CHOICE = re.compile(r"^[^.;]{0,80}?\bor\b")


def fellows(
    doer: Name, output: Output, sentence: Sentence, reading: Reading
) -> tuple[Name, ...]:  # fmt: skip
    """The doer and others, as examples of a class that can't make it: "LLMs such as X and Y draw".

    What is said of its class is said of each, so none makes it for another.
    """
    makes = reading.knowledge.makes
    for at, class_ in sentence.name_at.items():
        if class_.kind != "class":
            continue
        if not all(reading.knowledge.is_a(i, kind) for i in doer.ids for kind in class_.ids):
            continue  # called a C by mistake
        if all(makes(id_, m) is False for id_ in class_.ids for m in output.ids):
            given = reading.examples_of(sentence.doc[at], sentence)
            if doer in given:
                return tuple(given)
    return ()


def has_partner(
    doer: Name, output: Output, sentence: Sentence, reading: Reading, apart: tuple[Name, ...] = ()
) -> bool:
    """Whether another system in the sentence, none of ``apart``, is a tool that makes the thing."""
    start, end = sentence.phrase(output.first, output.last)
    between = written_between(doer, output, sentence)
    return any(
        other is not doer
        and other not in apart
        and (not FOR.fullmatch(between) or _are_joined(doer, other, sentence))  # "X for A, Y for B"
        and (between or _is_means_of(other, sentence))  # "X image generation"
        and other.kind != "maker"
        and not set(other.ids) & set(doer.ids)
        and not _is_parted(other, doer, output, sentence)
        and not are_examples_of_one(other, doer, sentence)
        and not is_title_over(other, doer, sentence, reading)
        and not _has_it_already(other, end, sentence)
        and not (other.start < end and start < other.end)
        and not (other.kind == "class" and _is_prefixed(other, start, sentence))
        and _is_partner(other, doer, output, sentence, reading)
        for other in sentence.names
    )


def alternatives(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether the text offers one or the other, each for the same thing: "X, Y, or Z"."""
    first, last = sorted((one, other), key=lambda n: n.start)
    text = sentence.block.text
    between = text[first.end : last.start].lower()
    tail = text[first.end : min(last.end + 60, sentence.end)].lower()
    return " and " not in between and bool(_CHOICE.match(tail))


def do_alike(doer: Name, other: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether two that read texts are both said to do the same: "X and Y draw", "let X and Y draw".

    Also "models like X and Y draw", but not "X and Y draw it together".
    """
    own, beside = sentence.token_of(doer), sentence.token_of(other)
    if own is None or beside not in coordination(own):
        return False
    first = coordination(own)[0]
    listed = bool(cases(first) & words("lists.introducers")) and first.dep_ == "nmod"
    over = first.head if listed else first
    let = over.dep_ == "obj" and over.head.lemma_ in words("verbs.enable")
    both = over.dep_ in SUBJECTS or (let and bool(children(over.head, "xcomp")))
    if not both or any(t.lower_ in words("lists.jointly") for t in sentence.doc):
        return False
    return all(_is_writer(name, reading) for name in (doer, other))


def _are_examples(
    doer: Name, own: Token | None, beside: Token, output: Output,
    sentence: Sentence, reading: Reading,
) -> bool:  # fmt: skip
    """Whether two are but examples of what makes a thing: "models such as X and Y draw logos".

    Not where each may have its part: "write and draw books", "create text as well as images".
    """
    if own is None or beside not in coordination(own) or doer.kind == "class":
        return False
    first = coordination(own)[0]
    if first.dep_ != "nmod" or cases(first).isdisjoint(words("lists.introducers")):
        return False
    if any(t.lower_ in words("lists.jointly") for t in own.doc):
        return False
    over, verb = first.head, output.last.head
    others = any(t.pos_ == "NOUN" and t is not over for t in subjects(verb))
    if others or verb.dep_ == "conj" or children(verb, "conj"):
        return False  # so in "let artists draw"
    before = (o for t in own.doc[verb.i + 1 : output.first.i] for o in reading.outputs(t, sentence))
    if any(reading.is_known_to_make(doer, id_) for o in before for id_ in o.ids):
        return False
    said = [*children(over, "acl:relcl"), *([over.head] if over.dep_ in SUBJECTS else [])]
    return any(clause in output.last.governors() for clause in said)


def _is_writer(name: Name, reading: Reading) -> bool:
    """Whether a system works on texts, by writing them or, as an encoder does, by reading alone."""
    encodes = reading.is_silent(name) and not any(map(partial(reading.may_take, name), _SEEN))
    return (encodes or reading.is_known_to_make(name, "text")) and reading.takes(name, "text")


def makes_another(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a doer makes something else of what is listed."""
    act = output.last.head if output.last.dep_ == "compound" else output.last
    others = [t for t in coordination(act) if t is not act] or _listed_behind(act)
    made = [o for t in others for o in reading.outputs(t, sentence, 1)]
    return any(reading.is_known_to_make(doer, modality) for o in made for modality in o.ids)


def _listed_behind(act: Token) -> list[Token]:
    """The next act of a list that a tree has torn: "for text generation, image creation"."""
    doc = act.doc
    if doc.text(act.i + 1) != ",":
        return []
    behind = doc[act.i + 2 : act.i + 2 + _ACT]
    return [t for t in behind if t.lower_ in words("nouns.making")][:1]


def written_between(doer: Name, output: Output, sentence: Sentence) -> str:
    """What is written between the doer and the thing behind it, without a possessive."""
    start, _ = sentence.phrase(output.first, output.last)
    if start < doer.end or doer.start == doer.end:  # ... or it stands in an earlier block
        return "-"
    return sentence.block.text[doer.end : start].strip(" '’s")


def _is_prefixed(other: Name, start: int, sentence: Sentence) -> bool:
    """Whether a class stands right before the thing: "AI images"."""
    return other.end <= start and not sentence.block.text[other.end : start].strip()


def _is_parted(other: Name, doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether a semicolon stands between another name and all of the claim."""
    text = sentence.block.text
    first, last = sentence.phrase(output.first, output.last)
    first, last = min(first, doer.start), max(last, doer.end)
    return ";" in text[other.end : first] or ";" in text[last : other.start]


def _has_it_already(other: Name, end: int, sentence: Sentence) -> bool:
    """Whether an aside says who else can do it: "X makes films, a feature already part of Y"."""
    behind = sentence.block.text[end : other.start] if end < other.start else ""
    return _already().match(behind) is not None


@cache
def _already() -> re.Pattern[str]:
    sides = alternation(words("nouns.aspects"))
    return re.compile(
        rf",\s(?:which\sis\s)?(?:something|an?\s(?:[\w-]+\s)?(?:{sides}))\s"
        rf"(?:that\s(?:is|are)\s)?(?:already|also|long)\s[^,;:()]*$",
        re.IGNORECASE,
    )


def _is_partner(
    other: Name, doer: Name, output: Output, sentence: Sentence, reading: Reading
) -> bool:
    """Whether another name of the sentence is the tool that makes the thing."""
    token, own = sentence.token_of(other), sentence.token_of(doer)
    if token is None or cases(token) & words("stance.contrast") or is_set_aside(other, sentence):
        return False
    if is_passed_over(token):
        return False
    if _OF_MAKER.fullmatch(sentence.block.text, doer.end, other.start):
        return False  # "Bark (by Suno) transcribes it"
    if token.dep_ == "nmod" and "than" in cases(token.head):
        return False  # "the pictures X makes look better than those of Y"
    if token.dep_ == "obl" and (_LIKE & cases(token) or is_measure(other, sentence)):
        return False  # "like Y, X draws"
    if is_likened(doer, other, sentence, listed=len(coordination(output.last)) == 1):
        return False
    if _serves(other, doer, reading) and own is not None and cases(own) & _BY_WHICH:
        return False  # "use M's API with X to draw"
    if own is not None and other.kind == "class" and _is_driven(token, own):
        return False
    if own is not None and (_is_opposed(token, own) or _has_own_work(token, own)):
        return False
    if own is not None and (
        is_replaced(token, own) or _has_own_credit(token, own, output, reading)
    ):
        return False
    product = reading.system_kind(other) == "product"
    if product and own is not None and is_handed_on(token, own):
        return False
    if own is not None and _makes_else(token, own, output, sentence, reading):
        return False
    makes = all(reading.is_known_to_make(other, m) for m in output.ids)
    if (_is_of_persons(token) and not makes) or (own is not None and _only_touches_up(token, own)):
        return False
    if token.head.lemma_ == "do" and any(t.lower_ == "so" for t in token.head.children):
        return False  # "X draws, and so does Y"
    beside = _are_joined(doer, other, sentence) or (own is not None and token in coordination(own))
    if beside and own is not None and is_told_alone(own):
        return False
    if beside:
        if alternatives(doer, other, sentence):
            return False
        if other.kind == "system" and not reading.is_model(other):
            return True
        alike = do_alike(doer, other, sentence, reading)
        acts = [t for t in coordination(output.last.head) if not is_clause(t)]
        others = reading.is_silent(doer) and len(acts) > 1
        alike = (alike and not others) or _are_examples(doer, own, token, output, sentence, reading)
        if alike and not makes_another(doer, output, sentence, reading):
            return False  # but "X and Y write texts and sort them"
        blind = reading.is_silent(other) and not reading.takes(other, output.ids[0])
        if not blind and _make_different_things(doer, other, reading):
            return True
    elif other.kind == "class" and not _is_means(token):
        return False
    return any(reading.is_known_to_make(other, modality) for modality in output.ids)


def _serves(service: Name, doer: Name, reading: Reading) -> bool:
    """Whether a doer is reached through a service of its own maker: "the M API"."""
    systems = reading.knowledge.systems
    own = {systems[id_].maker for id_ in doer.ids if doer.kind == "system"}
    return reading.system_kind(service) == "cloud" and all(
        systems[i].maker in own for i in service.ids
    )


def _is_opposed(other: Token, own: Token) -> bool:
    """Whether another clause only sets its subject against the doer: "X is slow, but Y ..."."""
    if other.dep_ not in SUBJECTS or other.head is own.head:
        return False
    theirs, ours = other.head, own.head
    if any(t.lower_ in words("stance.negators") for t in theirs.children):
        return True
    adversative = words("stance.adversative")
    return any(
        opener.lower_ in adversative
        for clause in (theirs, ours)
        for opener in children(clause, "cc", "mark")
    )


def is_told_alone(own: Token) -> bool:
    """Whether a clause tells what the last of a row does, and no other: "Y and X, which draws"."""
    doc, comma = own.doc, own.i + 1
    if doc.text(comma) != "," or doc.text(comma + 1).lower() != "which":
        return False
    which = doc[comma + 1]
    clause = which.head
    return clause.head is own and which.dep_ == "nsubj" and clause.lower_.endswith("s")


def _is_driven(program: Token, own: Token) -> bool:
    """Whether a program runs on the doer: "powered by X, our video generator makes clips"."""
    carried = own.dep_ == "obl:agent" and own.head.lemma_ in frame("base.carry")
    clause = own.head.dep_ == "advcl" and own.head.head is program.head
    return carried and clause and program.dep_ == "nsubj" and own.i < program.i


def _has_own_work(other: Token, own: Token) -> bool:
    """Whether each does another thing: "the lips are drawn by Y, the speech is spoken by X"."""
    own = own.head if own.dep_ == "compound" else own
    agents = other.dep_ == own.dep_ == "obl:agent"
    return agents and other.head is not own.head and bool(children(own.head, "nsubj:pass"))


def is_replaced(other: Token, own: Token) -> bool:
    """Whether one takes the place of the other: "replaced Y with X", "moved it from Y to X"."""
    verb = own.head.head if own.dep_ == "nmod" and own.head.dep_ == "obj" else own.head
    to = swaps().get(verb.lemma_, ()) or swaps().get(opener(own.doc).lemma_, ())
    if not cases(own) & set(to):
        return False
    given = other.dep_ in {"obj", "nsubj:pass"} and other.head is verb
    return given or (cases(other) == {"from"} and other.i < own.i)


def _has_own_credit(other: Token, own: Token, output: Output, reading: Reading) -> bool:
    """Whether each is credited with a thing of its own: "text by Y, pictures by X"."""
    if not (cases(other) == cases(own) == _BY and other.dep_ == own.dep_ == "nmod"):
        return False
    ids = reading.nouns.get(other.head.lower_, ())
    return other.head is not output.last and bool(ids) and not set(ids) & set(output.ids)


def _is_of_persons(other: Token) -> bool:
    """Whether a name only tells who uses it: "X lets Y users make films"."""
    return other.dep_ == "compound" and other.head.lower_ in words("nouns.persons")


def _only_touches_up(other: Token, own: Token) -> bool:
    """Whether another one works on what the doer has made: "X makes an image, Y upscales it"."""
    works = other.dep_ == "nsubj" or (other.dep_ in _AGENTS and cases(other) == _BY)
    touches = frame("produce.touching_up")
    return works and other.head.lemma_ in touches and own.head.lemma_ not in touches


def _makes_else(
    other: Token, own: Token, output: Output, sentence: Sentence, reading: Reading
) -> bool:
    """Whether each has a clause of its own, on another thing.

    "X makes the picture, and Y shortens the text", but not "X drafts the picture, Y paints it".
    What comes first does if the next can't go on with it: "Y makes music, and X makes the film".
    """
    theirs, ours = other.head, own.head
    if theirs is ours or theirs not in coordination(ours):
        return False
    if other.dep_ == own.dep_ == "nsubj":
        things = children(theirs, "obj")
    elif all(cases(t) & frame("means.doers") and t.dep_ in _AGENTS for t in (other, own)):
        things = children(theirs, "nsubj:pass")
    else:
        return False
    made = {m for t in things for o in reading.outputs(t, sentence) for m in o.ids}
    doer = sentence.name_at.get(own.i)
    goes_on = doer is None or any(reading.may_take(doer, m) for m in made)
    if other.i < own.i and goes_on and not reading.is_text(made):
        return False
    return (
        bool(things)
        and all(t.pos_ == "NOUN" for t in things)
        and bool(made)
        and made.isdisjoint(output.ids)
    )


def _are_joined(one: Name, other: Name, sentence: Sentence) -> bool:
    first, last = sorted((one, other), key=lambda n: n.start)
    return sentence.block.text[first.end : last.start].strip().lower() in _JOINTS


def _is_means_of(other: Name, sentence: Sentence) -> bool:
    """Whether something is done with a system: "X's image generation via Y"."""
    token = sentence.token_of(other)
    return token is not None and bool(frame("means.doers") & (cases(token) | cases(token.head)))


def _is_means(token: Token) -> bool:
    """Whether a class is what the thing is made with: "via a diffusion model", "calls a GAN"."""
    if cases(token) & frame("means.doers", "means.makers"):
        return True
    if "to" in cases(token) and token.head.lemma_ in frame("consume.give"):
        return True  # "by passing the prompt to a diffusion model"
    return token.dep_ in {"obj", "nsubj", "conj"} and token.head.pos_ == "VERB"


def _make_different_things(one: Name, other: Name, reading: Reading) -> bool:
    """Whether two coordinated tools have each their own output: "X and Y", "LLMs and GANs"."""
    known, kinds = reading.knowledge, (one.ids[0], other.ids[0])
    mine, theirs = map(known.outputs, kinds)
    apart = one.kind == other.kind == "class" and known.disjoint(*kinds)
    return apart if theirs is None else mine is not None and not mine & theirs


def is_unknown(token: Token, sentence: Sentence) -> bool:
    """Whether letters stand for a model that nobody told of: "audio tagging with AST and X"."""
    return token.i not in sentence.name_at and token.text.isupper() and len(token.text) > 1
