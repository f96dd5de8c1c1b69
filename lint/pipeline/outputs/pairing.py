"""Who goes with what where a sentence lists both: "X writes text and Y images", "respectively"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..stance.author import stance
from ..trees.syntax import SUBJECTS, children, coordination, objects, subjects
from .partners import makes_another

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim, Mention
    from ..names.scan import Name
    from ..products import Output
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_PAIR = 2
_EACH = frozenset({"both", "each"})
_EVERY = _EACH | {"all"}
_IN_TURN = "respectively"


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production whose verb is left out: "X writes text and Y images"."""
    verbs = frame("produce.verbs")
    for verb in sentence.doc:
        if verb.lemma_ not in verbs:
            continue
        for noun in {t.i: t for t in [*objects(verb), *_shared(verb)]}.values():
            for output in reading.outputs(noun, sentence):
                doer = _gapped(output, sentence)
                if doer is not None and reading.is_model(doer):
                    yield reading.claim(
                        "produces", doer, reading.output_mention(output, sentence), sentence,
                        "produce:gap", stance=stance(sentence, verb, context),
                    )  # fmt: skip


def _shared(verb: Token) -> list[Token]:
    """Nouns that the tree coordinates with the verb itself."""
    return [t for t in verb.children if t.dep_ == "conj" and t.pos_ == "NOUN"]


def _gapped(output: Output, sentence: Sentence) -> Name | None:
    """The system right before a product that is coordinated with an earlier one.

    With an article between them there is no doubt, whatever the tree: "..., and Y the images".
    """
    noun, at = output.last, output.first.i - 1
    if at > 1 and sentence.doc[at].pos_ == "DET":
        name = sentence.name_at.get(at - 1)
        joined = sentence.doc.text(at - 2) in {",", "and", "&"} and noun.dep_ in {"obj", "conj"}
        return name if joined and name is not None and name.kind == "system" else None
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or noun.dep_ != "conj":
        return None
    beside = sentence.doc[at].head.i == noun.i and sentence.doc[at].dep_ == "compound"
    return name if beside and sentence.doc[at].whitespace_ else None


def paired(doer: Name, output: Output, sentence: Sentence) -> bool | None:
    """Whether the sentence puts these two together; ``None`` where it doesn't say."""
    gapped = _gapped(output, sentence)
    if gapped is not None:
        return gapped is doer
    own = sentence.token_of(doer)
    if own is None or not any(t.lower_ == _IN_TURN for t in sentence.doc):
        return None
    doers = [t.i for t in coordination(own) if t.i in sentence.name_at]
    for thing in (output.last, output.last.head):
        things = [t.i for t in coordination(thing)]
        if len(things) == len(doers) > 1 and own.i in doers and thing.i in things:
            return doers.index(own.i) == things.index(thing.i)
    return None


def each_alone(doer: Name, output: Output, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "both X and Y draw logos", "X and Y each draw a logo": neither helps the other.

    So in "tools that draw logos include X and Y".
    """
    own = sentence.token_of(doer)
    row = coordination(own) if own is not None else []
    names = [sentence.name_at[t.i] for t in row if t.i in sentence.name_at]
    if len(names) < len(row) or len(row) < _PAIR or len(coordination(output.last)) > 1:
        return ()
    if _are_such_tools(row[0], output):
        return tuple(names)
    if row[0].dep_ not in SUBJECTS or output.last not in objects(row[0].head):
        return ()  # "we use both X and Y to draw logos", "both help to draw logos"
    before = sentence.doc[row[0].i - 1].lower_ if row[0].i else ""
    behind = sentence.doc.text(row[-1].i + 1).lower()
    floats = any(t.lower_ in _EVERY and t.i > row[-1].i for t in children(row[0].head, "advmod"))
    return tuple(names) if before == "both" or behind in _EACH or floats else ()  # "can both draw"


def shares_with_maker(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> bool:
    """Whether a maker in a row with a doer makes the other half: "M and X for text and images".

    It stands for its other systems there, of which one makes this, as the doer makes that.
    """
    own = sentence.token_of(doer)
    row = [sentence.name_at.get(t.i) for t in coordination(own)] if own is not None else []
    makers = [id_ for name in row if name is not None and name.kind == "maker" for id_ in name.ids]
    known = reading.knowledge
    makes = any(
        known.makes(system.id, modality)
        for maker in makers
        for system in known.made_by(maker)
        if system.id not in doer.ids
        for modality in output.ids
    )
    return makes and makes_another(doer, output, sentence, reading)


def shares_intake(
    doer: Name, taken: Mention, verb: Token, sentence: Sentence, reading: Reading
) -> bool:
    """Whether nobody says who has learned from what: "X and Y have seen texts and photos"."""
    if not any(t.lemma_ == "have" for t in children(verb, "aux")):
        return False
    own = sentence.token_of(doer)
    doers = [sentence.name_at.get(t.i) for t in coordination(own)] if own is not None else []
    others = [name for name in doers if name is not None and name is not doer]
    row = [thing for noun in objects(verb)[:1] for thing in coordination(noun)]
    kinds = [{i for o in reading.outputs(thing, sentence) for i in o.ids} for thing in row]
    told = [ids for ids in kinds if ids]
    if len(told) < _PAIR or not any(ids & {*taken.ids} for ids in told):
        return False
    fits = any(reading.takes(doer, i) for ids in told for i in ids)
    return fits and any(reading.takes(other, i) for other in others for i in taken.ids)


def _are_such_tools(first: Token, output: Output) -> bool:
    """Whether a row is told to be of any tools that make a thing: "popular tools for it are X".

    Somebody's own may work together: "our tools for image generation are X and Y".
    """
    given = first.dep_ == "obj" and first.head.lemma_ in frame("be.include")
    told = subjects(first.head) if given else subjects(first) if children(first, "cop") else []
    if len(told) != 1 or told[0].lower_ not in words("nouns.transparent"):
        return False
    best = any(t.lower_ in words("singled.ranks") for t in children(told[0], "amod"))
    known = children(told[0], "nmod:poss") or (children(told[0], "det") and not best)
    plural = "Number=Plur" in told[0].morph and not known
    plural = plural and all(t.dep_ != "cc" for t in told[0].subtree())  # "for texts and images"
    clauses = {"acl:relcl", "nmod"}
    over = [output.last, *output.last.governors()]
    return plural and any(t.head is told[0] and t.dep_ in clauses for t in over)
