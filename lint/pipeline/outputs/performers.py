"""Who is said to perform an act that a noun names: "image generation with X", "(X)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import COORDINATORS, NSUBJ
from ..frames import frame, swaps
from ..lexicon import words
from ..trees.heads import after_name, is_derived, is_opaque, opener
from ..trees.syntax import (
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_excepted,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .bracketing import Found, bracketed, glossed, of_row, one_makes
from .doers import ably
from .jobs import chosen, tasked
from .means import (
    has_own_job,
    has_own_part,
    has_own_purpose,
    is_of_deed,
    is_of_next,
    is_passed_over,
)
from .presenting import entitled, in_support, is_judged, presented, promising

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..products import Output
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_ON = frozenset({"on", "upon"})
_ATTACHED = frozenset({"obl", "nmod", "obl:unmarked"})


def performers(noun: Token, named: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """Who is said to perform an act that a noun names, with what it is ``named`` after."""
    return [
        *by_means(noun, sentence, reading),
        *_owners(noun, named, sentence, reading),
        *_able(noun, sentence, reading),
        *swapped(noun, sentence, reading),
        *served(noun, named, sentence, reading),
        *doing(noun, sentence, reading),
        *_equipped(noun, sentence, reading),
        *promising(noun, sentence, reading),
        *carried(noun, sentence, reading),
        *tasked(noun, sentence, reading),
        *supported(noun, sentence, reading),
        *presented(noun, sentence, reading),
        *entitled(noun, named, sentence, reading),
        *bracketed(noun, named, sentence, reading),
        *glossed(noun, named, sentence, reading),
    ]


def by_means(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "image generation with X"."""
    used = _right_behind(noun)
    inside = noun.dep_ == "nmod" and bool(cases(noun))
    shown = frame("produce.support") | words("nouns.offered")  # "demos of image generation"
    inside = inside and noun.head.lower_ not in shown
    if inside and noun.head.dep_ in {"obj", "obl", "nsubj"} and not used:
        return []  # "rewrite the prompt for image generation using X": X may rewrite
    if is_judged(noun):
        return []
    prepositions = frame("produce.instruments") - {"from", "in"}
    things = [t for c in children(noun, "nmod") if "of" in cases(c) for t in conjuncts(c)]
    found = [each for host in (noun, *things) for each in instruments(host, prepositions)]
    found += [(t, "using") for t in used]
    found += in_support(noun)
    first = noun.head if noun.dep_ == "conj" else noun
    if first.dep_ == "obj" and first.head.lemma_ in frame("adapt.offer", "produce.feature"):
        found += [
            (means, case)
            for means, case in instruments(first.head, frame("means.tools"))
            if case in frame("means.channels") or any(c.i == noun.i + 1 for c in means.children)
        ]
    return [
        (name, f"make:{case}")
        for means, case in found
        if not (is_excepted(means) or has_own_purpose(means) or has_own_part(means, sentence))
        if not (is_of_next(means, noun) or _is_of_text(means, noun, sentence, reading))
        for name in reading.bearers(means, sentence) or ably(means, sentence, reading)
    ]


def _is_of_text(means: Token, noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text stands between an act and "by", and is what X wrote: "..., text by X"."""
    bys = [t.i for t in children(means, "case") if t.lower_ == "by"]
    before = means.doc[bys[0] - 1] if bys else noun
    outputs = reading.outputs(before, sentence, 0) if before.i > noun.i else ()
    return any(reading.is_text(output.ids) for output in outputs)


def _right_behind(noun: Token) -> list[Token]:
    """X in "it involves image generation using X", which a tree may hang on the verb."""
    behind = noun.doc[noun.i + 1 : noun.i + 3]
    leaning = len(behind) > 1 and behind[0].lower_ in frame("produce.leaning")
    if leaning and noun.head.lower_ not in words("nouns.attached"):
        return [behind[1]]  # which it may take for an adjective: "image generation leveraging X"
    if noun.dep_ == "nsubj" and noun.head.lower_ == "using" and noun.head.i == noun.i + 1:
        return objects(noun.head)  # "video generation using X", which is no clause
    over = noun.head.head
    if noun.dep_ == "nmod" and over.lower_ == "using" and over.i == noun.i + 1:
        return objects(over)  # "a service for image generation using X"
    if noun.dep_ != "obj" and not cases(noun) & {"with", "through", "via", "by"}:
        return []
    used = [c for c in children(noun.head, "advcl") if c.i == noun.i + 1 and c.lower_ == "using"]
    return [t for verb in used for o in children(verb, "obj") for t in conjuncts(o)]


def _owners(noun: Token, outputs: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X in "X's image generation", "X image generation"."""
    return [
        (name, "make:owner")
        for owner in children(noun, "nmod:poss", "compound")
        for name in reading.named(owner, sentence)
        if not (is_derived(sentence, owner.i) or _is_listed_beside(owner, sentence))
        and not (owner.dep_ == "compound" and any(reading.may_be_text(o.ids) for o in outputs))
        and not any(  # nor is it coordinated with one: "STT/TTS features"
            o.first.i <= t.i <= o.last.i for o in outputs for t in (owner, *conjuncts(owner))
        )
    ]


def _is_listed_beside(owner: Token, sentence: Sentence) -> bool:
    """Whether an act is the next of a row and not the system's: "X + transcription"."""
    behind = owner.doc.text(after_name(sentence, owner.i))
    return owner.dep_ == "compound" and behind in COORDINATORS


def _able(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "the image generation capabilities of X", "the image generation of X is good"."""
    rated = (
        noun.lower_ in words("nouns.making") and noun.dep_ == "nsubj" and noun.head.pos_ == "ADJ"
    )
    if not (rated or noun.lower_ in words("nouns.abilities")) or is_judged(noun):
        return []
    owners = [t for c in children(noun, "nmod") if cases(c) == {"of"} for t in conjuncts(c)]
    return [
        (name, "make:owner")
        for owner in owners
        for name in reading.named(owner, sentence)
        if not is_derived(sentence, owner.i)
    ]


def doing(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X handles image generation", "X does logos and image generation"."""
    verb = noun.head.head if noun.dep_ == "conj" and noun.head.dep_ == "obj" else noun.head
    had = noun.head if noun.dep_ == "nmod" and cases(noun) == {"for"} else noun
    if had.lower_ in frame("produce.support"):  # "X has built-in support for image generation"
        noun, verb = had, had.head
    called = noun.dep_ == "xcomp" and noun.lower_ in reading.act_heads  # "X offers scriptwriting"
    if not (called or noun.dep_ in {"obj", "conj"}) or verb.pos_ != "VERB":
        return []
    acts = frame("produce.light", "produce.verbs", "produce.have")
    acts |= frame("produce.launch")
    if verb.lemma_ in frame("produce.operate"):
        return []  # "X uses speech recognition": another tool
    if verb.lemma_ not in acts or any(d.lower_ in words("stance.negators") for d in noun.children):
        return []
    return [
        (name, "make:does")
        for subject in subjects(verb)
        for name in reading.bearers(subject, sentence)
    ]


def _equipped(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X comes with image generation", "X ships with text-to-speech built in"."""
    first = conjuncts(noun)[0] if noun.dep_ == "conj" else noun
    if first.dep_ != "obl" or cases(first) != {"with"}:
        return []
    verb = first.head
    given = subjects(verb) if verb.lemma_ in frame("produce.equip") else []
    return [(name, "make:does") for t in given for name in reading.bearers(t, sentence)]


def carried(noun: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "image generation is powered by X", "image generation for all users, done with X"."""
    verbs = children(noun, "acl")
    for whom in children(noun, "nmod"):
        verbs += [c for c in children(whom, "acl") if noun.doc[c.i - 1].text == ","]
    if noun.dep_ == "nsubj:pass":
        verbs.append(noun.head)
    carriers = frame("produce.carry", "produce.light", "produce.verbs")
    first = coordination(noun)[0]
    if first.dep_ == "nsubj":
        become = children(first.head, "xcomp") if first.head.lemma_ in frame("be.become") else []
        verbs += [t for t in (first.head, *become) if t.lower_ in frame("produce.possible")]
    return _resting(noun, sentence, reading) + [
        (name, f"make:{case}")
        for verb in verbs
        if (verb.lemma_ in carriers and is_passive(verb)) or verb.pos_ == "ADJ"
        for host, case in _given(verb)
        if case != "in" or verb.pos_ == "ADJ"
        if not is_excepted(host)
        for name in reading.bearers(host, sentence)
    ]


def _given(verb: Token) -> Iterator[tuple[Token, str]]:
    """What a verb, or the one over its adjective, is done with: "with X, it has become easy"."""
    over = [verb.head] if verb.pos_ == "ADJ" and verb.dep_ == "xcomp" else []
    for host in (verb, *over):
        yield from instruments(host, frame("produce.instruments") - {"from"})


def _resting(act: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "image generation runs on X", "is built on X": no less than that X does it."""
    verb = act.head
    if act.dep_ not in NSUBJ or verb.lemma_ not in frame("produce.running"):
        return []
    return [
        (name, "make:on")
        for host, _ in instruments(verb, _ON)
        if not is_excepted(host)
        and (host.pos_ != "PROPN" or host.i in sentence.name_at)  # "on the GPU, X in the cloud"
        for name in reading.bearers(host, sentence)
        if name.kind == "class" or reading.is_model(name)
    ]


def swapped(act: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "switch TTS to X", "replace our TTS with X": what does the act from then on.

    A tree may take the verb that begins a line for a part of the noun.
    """
    verb = act.head
    given = passive_subjects(verb) if is_passive(verb) else objects(verb)
    to = swaps().get(verb.lemma_, [])
    put = instruments(verb, frozenset(to)) if to and act in given else ()
    first = opener(act.doc)
    begun = swaps().get(first.lemma_, ()) if first.head is act else ()
    if begun and first.dep_ in {"compound", "amod"}:
        put = instruments(act, frozenset(begun))
    named = [(sentence.name_at.get(t.i), case) for t, case in put if not is_opaque(sentence, t.i)]
    return [(n, f"make:use-{case}") for n, case in named if n is not None and n.kind == "system"]


def served(noun: Token, outputs: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X in "use X for image generation", "X for image generation", "X is used for it"."""
    top = noun
    while top.dep_ == "conj" and not cases(top):
        top = top.head
    nearest = _next_to(noun)
    if nearest is not None:
        return [(name, "make:for") for name in reading.bearers(nearest, sentence)]
    if any(t.i < noun.i and t.lemma_ in words("verbs.judge") for t in noun.children):
        return []  # "LLMs for evaluating image generation"
    if children(top, "cop") and cases(top) == {"for"}:  # "X is for image generation"
        return [(n, "make:for") for t in subjects(top) for n in reading.bearers(t, sentence)]
    beside = _side_by_side(outputs, sentence, reading)
    if beside or top.dep_ not in _ATTACHED:
        return beside
    head = top.head
    named = head.pos_ in {"NOUN", "PROPN"} or head.i in sentence.name_at
    if top is not noun and named and not any(children(t, "cc") for t in conjuncts(top)):
        return []  # "LLM for teaching, speech synthesis, search" is a list of parts
    if cases(top) & frame("produce.gerunds") and (
        head.pos_ == "ADJ" or head.lemma_ in frame("produce.excel")
    ):
        return [(n, "make:good-at") for t in subjects(head) for n in reading.bearers(t, sentence)]
    skilled = head.lower_ in words("nouns.choices") and cases(top) & frame("produce.gerunds")
    if not (skilled or cases(top) & frame("produce.purposes")):
        return []
    if head.lemma_ in words("verbs.refuse", "verbs.dismiss"):  # but "replace Y with X for it"
        put = instruments(head, frozenset(swaps().get(head.lemma_, ())))
        return [(n, f"make:use-{case}") for t, case in put for n in reading.bearers(t, sentence)]
    if head.i == top.i or _made_another(head):
        return []
    if cases(head) & {"from", "in"} or is_passed_over(head):
        return []  # "feedback from X for image generation", "what is embedded in X for it"
    if head.lemma_ in frame("produce.writing") and children(head, "obj"):
        return []  # "write captions for photos with X"
    if _is_refused(head):
        return []
    if named:
        found = [n for t in (head, *chosen(head)) for n in reading.bearers(t, sentence)]
        if head.lower_ in words("nouns.transparent"):  # "tools for image generation, such as X"
            found += reading.examples_of(noun, sentence)
        several = len({id_ for output in outputs for id_ in output.ids}) > 1
        if several and any(one_makes([name], outputs, reading) for name in found):
            return []  # "models for text and image creation, such as X": some are for each
        return [(name, "make:for") for name in dict.fromkeys(found)]
    used = [(t, "make:use-for") for t in _used(head)]
    used += [
        (t, f"make:use-{case}") for t, case in instruments(head, frame("produce.use_prepositions"))
    ]
    used = [
        (t, pattern)
        for t, pattern in used
        if not (_made_another(t) or _is_tuned_by_other(t) or has_own_job(t, top))
        and not is_passed_over(t)
    ]
    return [(name, pattern) for t, pattern in used for name in reading.bearers(t, sentence)]


def _next_to(noun: Token) -> Token | None:
    """Y in "use X for text and Y for images", of which a tree may take all for a purpose of X."""
    fors = [t for t in children(noun, "case") if t.lower_ == "for"]
    at = fors[0].i - 1 if fors else 0
    doc = noun.doc
    if at < 2 or doc[at].pos_ not in {"NOUN", "PROPN"}:
        return None
    first = at
    while first > 0 and doc[first].pos_ in {"NOUN", "PROPN", "ADJ"}:
        first -= 1
    joined = doc[first].lower_ in {"and", ",", "or"}
    return doc[at] if joined and any(t.lower_ == "for" for t in doc[:first]) else None


def _is_refused(doer: Token) -> bool:
    """Whether it is not put to use, whatever a tree takes the verb for: "bypasses X for it"."""
    at = doer.i - 1 - (doer.i > 1 and doer.doc[doer.i - 1].pos_ == "DET")
    said = doer.doc.text(at).lower()
    forms = (said, *map(said.removesuffix, ("s", "es", "ing")))
    return not words("verbs.refuse").isdisjoint(forms)


def _used(verb: Token) -> list[Token]:
    found = [t for o in children(verb, "obj") for t in (*conjuncts(o), *_owners_of(o))]
    return found + (passive_subjects(verb) if is_passive(verb) else [])


def _owners_of(noun: Token) -> list[Token]:
    """X in "use the capabilities of X for it", "harness X's power for it"."""
    if noun.lower_ not in words("nouns.aspects", "nouns.powers"):
        return []
    owners = children(noun, "nmod", "nmod:poss")
    return [o for o in owners if o.dep_ != "nmod" or cases(o) == {"of"}]


def _side_by_side(outputs: list[Output], sentence: Sentence, reading: Reading) -> Found:
    """X in "X for NOUN" where the tree lost the way: the words stand side by side."""
    doc = sentence.doc
    if not outputs:
        return []
    at = min(o.first.i for o in outputs) - 1
    if at < 1 or doc[at].lower_ not in frame("produce.purposes"):
        return []
    if cases(doc[at - 1]) & frame("produce.places") or is_passed_over(doc[at - 1]):
        return []  # "knowledge learned in X for text generation", "feedback from X for it"
    if coordination(doc[at - 1])[0].head.lemma_ in words("verbs.dismiss"):
        return []  # "forget X and Y for films"
    if _is_refused(doc[at - 1]) or _made_another(doc[at - 1]) or _is_tuned_by_other(doc[at - 1]):
        return []
    return [(name, "make:for") for name in of_row(doc[at - 1], outputs, sentence, reading)]


def _is_tuned_by_other(doer: Token) -> bool:
    """Whether another thing was made of it: "Y fine-tunes X for music generation"."""
    verb = doer.head
    tuned = doer.dep_ == "obj" and verb.lemma_ in frame("adapt.verbs")
    return tuned and any(t.lower_ not in words("nouns.persons") for t in subjects(verb))


def _made_another(doer: Token) -> bool:
    """Whether a doer made the thing whose purpose follows: "prompts by X for image generation".

    Or "a prompt polished by X for it", "X generated prompts for it", "get a prompt via X for it",
    "a prompt X for it"; or whether it is given a tool: "styles available to X for it".
    """
    behind = doer.doc.text(doer.i + 1).lower()
    made = "by" in cases(doer) and doer.head.lemma_ not in frame("base.verbs")
    if made or behind in frame("produce.participles") or is_of_deed(doer):
        return True
    added = doer.dep_ == "nmod" and doer.head.pos_ == "NOUN"  # "extensions to X for images"
    if "to" in cases(doer) and (added or doer.head.lower_ in frame("produce.possible")):
        return True
    making = doer.head.lemma_ in frame("produce.get", "produce.verbs") | swaps().keys()
    beside = [*doer.children, *(children(doer.head, "obj") if making and cases(doer) else ())]
    return any(t.i < doer.i and t.lower_ in words("nouns.attached") for t in beside)


def supported(act: Token, sentence: Sentence, reading: Reading) -> Found:
    """X in "X support for image generation", "add X support for text-to-speech"."""
    first = act.head if act.dep_ == "conj" else act
    at = min((c.i for c in children(first, "case") if c.lower_ == "for"), default=0)
    support = act.doc[at - 1] if at else act  # wherever a tree hangs what stands behind it
    if support.lower_ not in frame("produce.support"):
        return []
    owners = children(support, "compound", "nmod:poss") if not is_judged(support) else []
    owners += [t for t in children(support, "nsubj") if t.i == support.i - 1]
    names = [n for t in owners for n in reading.named(t, sentence)]
    return [(name, "make:owner") for name in names if reading.is_model(name)]
