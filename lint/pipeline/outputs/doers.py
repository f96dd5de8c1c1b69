"""Who makes it: the systems that a verb of making has as its doer or its instrument."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..frames import changes, frame
from ..lexicon import words
from ..trees.lists import is_aside
from ..trees.syntax import (
    RELATIVE_PRONOUNS,
    SUBJECTS,
    cases,
    children,
    conjuncts,
    ends_range,
    instruments,
    is_asked,
    is_excepted,
    is_passive,
    objects,
    passive_subjects,
    subjects,
)
from .bracketing import noted
from .carrying import drivers
from .charged import charged, employed
from .easiest import taken
from .jobs import chosen
from .means import (
    has_own_job,
    is_contact,
    is_next_step,
    is_of_else,
    leads_to,
    may_use,
    ranging,
    shared_means,
    stranded,
    works_by,
)
from .verbs import shared_agents
from .visits import VISITED, given_to, ordered, visited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CLAUSES = frozenset({"xcomp", "advcl", "acl", "ccomp", "csubj"})
_USING = frozenset({"using"})
_WITH = frozenset({"with"})
_OURSELVES = frozenset({"us", "me"})
_HOPS = 3
"""So many coordinated verbs may stand between "use X to" and the verb that makes the thing."""


class Doer(NamedTuple):
    """A system or class that does it, and the construction that says so."""

    name: Name
    pattern: str


def doers(
    verb: Token, products: list[Token], sentence: Sentence, reading: Reading
) -> Iterator[Doer]:
    """The systems that a verb of making has as its doer or its instrument."""
    passive = is_passive(verb)
    told = any(t.lower_ == "how" for t in children(verb, "advmod"))  # "discusses how X draws"
    told |= (
        verb.dep_ in {"conj", "parataxis"}
        and not verb.lower_.endswith("ing")
        and (bool(subjects(verb)) and bool(subjects(verb.head)))
    )  # "we dropped Y, and X draws", not "we stop X drawing"
    if not passive and (told or verb.head.lemma_ not in words("verbs.refuse")):
        said = (t for t in subjects(verb) if not _is_of_technique(t, verb))
        doing = [noun for noun in said if not _is_result(noun, sentence)]
        yield from named(doing, "produce:active", sentence, reading)
        if verb.dep_ == "acl:relcl" and is_aside(verb):  # "without X, which draws them, we"
            out = [n for t in doing if is_excepted(t) for n in reading.named(t, sentence)]
            yield from (Doer(name, "produce:active") for name in out)
        if any(t.lower_ == "it" and t.i not in sentence.referents for t in doing):
            yield from named(given_to(verb), "produce:entered", sentence, reading)
    yield from named(drivers(verb), "produce:powered", sentence, reading)
    yield from named(stranded(verb), "produce:with", sentence, reading)
    for owner in employed(verb):
        yield from (Doer(name, "produce:task") for name in reading.named(owner, sentence))
    yield from named(charged(verb), "produce:task", sentence, reading)
    yield from named(_meant(verb, sentence), "produce:for-to", sentence, reading)
    yield from named(_used_by_verb(verb), "produce:by-use", sentence, reading)
    yield from named(ranging(verb), "produce:range", sentence, reading)
    yield from named(taken(verb), "produce:noun-to", sentence, reading)
    yield from named(ordered(verb, sentence), "produce:labelled", sentence, reading)
    yield from named(visited(verb), VISITED, sentence, reading)
    yield from (Doer(*found) for found in noted(verb, sentence, reading))
    for noun, case in _told_last((verb, *products)):
        if case != "with" or not is_of_else(noun, case, products, sentence, reading):
            yield from named([noun], f"produce:{case}", sentence, reading)
    for host in (verb, *products):
        for noun, case in instruments(host, frame("produce.instruments")):
            if is_of_else(noun, case, products, sentence, reading):
                continue
            if passive or (case != "from" and (case != "in" or host == verb)):
                yield from named([noun], f"produce:{case}", sentence, reading)
    yield from named(shared_agents(verb), "produce:by", sentence, reading)
    yield from named(shared_means(verb), "produce:with", sentence, reading)
    yield from users(verb, sentence, reading)


def _is_result(noun: Token, sentence: Sentence) -> bool:
    """Whether a class is what comes out of another act: "Convert text to speech, make sounds"."""
    name = sentence.name_at.get(noun.i)
    return (
        name is not None
        and name.kind == "class"
        and noun.i > 0
        and noun.doc[noun.i - 1].lemma_ in changes()
    )


def _is_of_technique(noun: Token, verb: Token) -> bool:
    """Whether "which" is a way of working: "the technique from X, which writes captions"."""
    way = noun.head
    clause = verb if verb.dep_ == "acl:relcl" else verb.head  # "which involves writing captions"
    owned = clause.dep_ == "acl:relcl" and clause.head is noun and noun.dep_ == "nmod"
    return owned and way.lower_ in frame("produce.techniques", "produce.approaches")


def _meant(verb: Token, sentence: Sentence) -> list[Token]:
    """X in "the best prompts for X to draw logos": whose turn it is stands before "to"."""
    return [
        mark.doc[mark.i - 1]
        for mark in children(verb, "mark")
        if mark.lower_ == "to"
        and mark.i - 1 in sentence.name_at
        and "for" in cases(mark.doc[mark.i - 1])
    ]


def _used_by_verb(verb: Token) -> list[Token]:
    """X in "draws logos by calling X"."""
    return [
        noun
        for clause in children(verb, "advcl")
        if clause.lemma_ in frame("produce.use") and clause.lower_ not in _USING
        if any(mark.lower_ == "by" for mark in children(clause, "mark"))
        for given in children(clause, "obj")
        for noun in conjuncts(given)
    ]


def _told_last(hosts: tuple[Token, ...]) -> Iterator[tuple[Token, str]]:
    """X in "makes logos from a sketch using X", where a tree hangs it on what is told last."""
    for host in hosts:
        for basis in children(host, "acl", "advcl"):
            if basis.lower_ in frame("produce.bases"):
                for noun, case in instruments(basis, frame("means.tools")):
                    between = noun.doc[basis.i + 1 : noun.i]
                    if not any(t.pos_ == "VERB" and t.lower_ != case for t in between):
                        yield noun, case
        for told in children(host, "obl", "nmod"):
            if _may_be_told_last(told):
                yield from instruments(told, _USING)
            shown = [t for t in children(told, "nmod") if cases(t) == {"of"} and not may_use(t)]
            for noun in shown:  # "turns it into a picture of the meal using X"
                yield from instruments(noun, _USING)
            if cases(told) == {"for"} and told.lower_ in frame("produce.media"):
                yield from instruments(told, _WITH)  # "images for the page with X"


def _may_be_told_last(noun: Token) -> bool:
    """Whether "using X" is on the act: "from a text using X", but "for apps using X"."""
    told = cases(noun) & frame("produce.told")
    return bool(told) and noun.pos_ == "NOUN" and not may_use(noun)


def named(nouns: list[Token], pattern: str, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """The systems or classes that nouns stand for, as doers by one construction."""
    for noun in nouns:
        if not is_excepted(noun):
            for name in reading.bearers(noun, sentence) or _able(noun, sentence, reading):
                yield Doer(name, pattern)


def _able(noun: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "using X's capabilities", "X has the ability to draw"."""
    if noun.lower_ == "one":  # "one of X's strengths"
        noun = next(iter(children(noun, "nmod")), noun)
    if noun.lower_ not in words("nouns.aspects", "nouns.powers"):
        return []
    had = noun.dep_ == "obj" and noun.head.lemma_ in frame("produce.have")
    owners = [
        owner
        for owner in children(noun, "nmod:poss", "nmod", "compound")
        if owner.dep_ != "nmod" or cases(owner) == {"of"}
    ]
    owners += subjects(noun.head) if had else []
    return [name for owner in owners for name in reading.named(owner, sentence)]


def ably(noun: Token, sentence: Sentence, reading: Reading) -> list[Name]:
    """X in "logo generation using X's capabilities", but not "using X's coding capabilities"."""
    told = [t for t in children(noun, "amod", "compound") if t.i not in sentence.name_at]
    return [] if told else _able(noun, sentence, reading)


def users(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "use X to draw", "X lets you draw", "X is used to draw", "ask X to draw"."""
    first = _first_of_chain(verb)
    if is_next_step(verb, sentence) or (first is not verb and leads_to(first, verb)):
        return  # "use X to write a script and create a video"
    verb = first
    head = verb.head
    if head.i == verb.i or not _is_clause(verb):
        return
    yield from _made_possible(verb, sentence, reading)
    if head.pos_ not in {"VERB", "AUX", "ADJ"} and not children(head, "obj"):
        if head.lower_ in frame("produce.times") and head.head.lemma_ in frame("produce.taking"):
            yield from named(_taken(head), "produce:active", sentence, reading)
        elif verb.dep_ == "acl" and not ends_range(verb):
            yield from named([head, *chosen(head)], "produce:noun-to", sentence, reading)
            if head.dep_ == "obj" and works_by([head], head.head, sentence):
                yield from named(subjects(head.head), "produce:technique", sentence, reading)
        return
    if head.lemma_ in words("verbs.refuse"):
        return
    if head.dep_ == "acl" and head.head.lower_ in words("nouns.attached"):
        return  # "prompts to use on X for generating images"
    if head.lemma_ in frame("produce.lasting") and any(
        t.lower_ in frame("produce.times")
        for told in children(head, "obj", "obl", "obl:unmarked", "advmod")
        for t in (told, *children(told, "nmod:unmarked"))  # "40 s"
    ):
        yield from named(subjects(head), "produce:active", sentence, reading)
    if any("beyond" in cases(part) for part in children(head, "obl")):
        yield from named(subjects(head), "produce:active", sentence, reading)
    grown = head.dep_ == "xcomp" and head.head.lemma_ in frame("be.become")
    enabling = words("verbs.enable") | frame("produce.excel")
    if grown or head.pos_ == "ADJ" or head.lemma_ in enabling:
        yield from _able_to(verb, grown, sentence, reading)
    else:
        yield from _used_to(verb, sentence, reading)


def _taken(time: Token) -> list[Token]:
    """X in "it took X ten seconds to paint it": whom something takes its time."""
    whom = [t for t in children(time.head, "obj", "iobj") if t.i < time.i]
    return whom if any(t.lower_ == "it" for t in subjects(time.head)) else []


def _able_to(verb: Token, grown: bool, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "X lets you draw", "X is good at drawing", "it has become able to draw with X"."""
    head = verb.head
    better = (a for t in objects(verb) for a in children(t, "amod"))
    if not grown and head.pos_ != "ADJ" and any("Degree=Cmp" in a.morph for a in better):
        return  # "X helps us make better logos"
    given = _handed_to(head)
    for noun, case in instruments(head, frame("means.tools")) if head.pos_ == "ADJ" else ():
        yield from named([noun], f"produce:{case}", sentence, reading)
    if not (children(verb, "nsubj") or _is_for_us(verb)) and all(map(_is_person, given)):
        able = subjects(head.head if grown else head)
        if not able and head.pos_ == "ADJ" and head.dep_ == "xcomp":
            able = objects(head.head)  # "which makes X good at drawing"
            if all(t.pos_ == "PRON" for t in able):
                able = subjects(head.head)  # "X has made it possible to draw"
        yield from named(able, "produce:lets", sentence, reading)
        yield from named(_brought_by(able), "produce:lets", sentence, reading)
    if verb.dep_ == "xcomp":
        yield from named(given, "produce:caused", sentence, reading)
    if any(t.lower_ in {"it", "them"} for t in given):  # "X's abilities allow it to draw"
        yield from named(given_to(head), "produce:entered", sentence, reading)
        owners = [o for s in subjects(head) for o in children(s, "nmod:poss")]
        owners += [o for s in subjects(head) for o in children(s, "nmod") if cases(o) == {"of"}]
        for owner in owners:
            name = sentence.name_at.get(owner.i)
            if name is not None and name.kind == "system":
                yield Doer(name, "produce:caused")


def _brought_by(subjects_: list[Token]) -> list[Token]:
    """X in "the rise of X has made it possible to draw", "the power of X lets you draw"."""
    told = words("nouns.merits", "nouns.advents", "nouns.powers")
    return [
        noun
        for subject in subjects_
        if subject.lower_ in told
        for noun in children(subject, "nmod")
        if cases(noun) == {"of"}
    ]


def _is_for_us(verb: Token) -> bool:
    """Whether somebody tells how they do it, with whatever help: "made it easy for us to film"."""
    return verb.i > 1 and verb.nbor(-2).lower_ in _OURSELVES


def _made_possible(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "X has made it possible to draw", "X makes it easy for anyone to draw".

    A tree hangs the verb on the one that makes it easy, or on whom it is easy for.
    """
    whom = verb.head
    given = _is_person(whom) and cases(whom) == {"for"}
    made = whom.head if given else whom
    if made.lemma_ not in frame("produce.state") or _is_for_us(verb):
        return
    if any(c.lower_ in frame("produce.possible") for c in children(made, "xcomp")):
        able = subjects(made)
        yield from named([*able, *_brought_by(able)], "produce:lets", sentence, reading)


def _used_to(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "use X to draw", "rely on X to draw", "X is used by Y to draw"."""
    head = verb.head
    lemma = head.lemma_
    given = [t for t in _handed_to(head) if not has_own_job(t, verb)]
    for doer in named(given, "produce:use", sentence, reading):
        if lemma not in frame("adapt.loose") or doer.name.kind == "system":
            yield doer  # of "adapt a C to draw" the tuning tells
    if works_by(given, head, sentence):
        yield from named(subjects(head), "produce:technique", sentence, reading)
    named_ = [sentence.name_at[t.i] for t in given if t.i in sentence.name_at]
    reached = bool(named_) and not any(map(reading.is_model, named_))  # "use M's API with X to"
    asked = words("nouns.handovers") | frame("produce.briefs")  # "Y is used with X": Y may draw
    for noun, case in instruments(head, frame("produce.use_prepositions")):
        beside = lemma == "use" and case == "with" and asked.isdisjoint(t.lower_ for t in given)
        if (reached or not beside) and not has_own_job(noun, verb):
            yield from named([noun], f"produce:use-{case}", sentence, reading)
    if not is_passive(head):
        return
    used = passive_subjects(head)
    yield from named(used, "produce:used", sentence, reading)
    is_tool = any(t.lower_ in words("nouns.tools") for t in used)
    if lemma in frame("produce.use") and not is_tool:
        for noun, _ in instruments(head, frozenset({"by"})):
            yield from named([noun], "produce:used-by", sentence, reading)


def _handed_to(head: Token) -> list[Token]:
    """What the verb above another one has as its object: "use X to", "X is what we use to"."""
    given = [t for o in children(head, "obj", "iobj") for t in conjuncts(o)]
    if head.dep_ != "acl:relcl":
        return given
    contact = not given and is_contact(head)  # "the tool we use to draw"
    told = len(given) == 1 and given[0].lower_ in RELATIVE_PRONOUNS
    return [head.head] if told or contact else given


def _is_clause(verb: Token) -> bool:
    """Whether a verb is what another one is for: "use X to draw", "good at drawing".

    Who is new to the language may put it so: "use X for draw a logo".
    """
    marks = {mark.lower_ for mark in children(verb, "mark")}
    if marks & words("stance.temporal") or is_asked(verb):
        return False  # "use X after drawing the logo", "ask X how to draw it"
    base = marks == {"for"} and verb.lower_ == verb.lemma_ and not children(verb, *SUBJECTS)
    gerund = base or (verb.lower_.endswith("ing") and bool(marks & frame("produce.gerunds")))
    if verb.dep_ == "conj":  # "use X for writing copy and for drawing"
        return gerund and not children(verb, *SUBJECTS)
    if verb.dep_ == "advcl":
        return gerund or "to" in marks
    return verb.dep_ in _CLAUSES


def _first_of_chain(verb: Token) -> Token:
    """The verb that first has "to" in a coordination: "use X to write, draw and (to) sing"."""
    for _ in range(_HOPS):
        if (
            verb.dep_ != "conj"
            or verb.head.pos_ not in {"VERB", "AUX"}
            or children(verb, "nsubj", "nsubj:pass")
        ):
            break
        marks = [{m.lower_ for m in children(v, "mark")} for v in (verb, verb.head)]
        if marks[0] and marks != [{"to"}, {"to"}]:
            break
        verb = verb.head
    return verb


def _is_person(token: Token) -> bool:
    return token.lower_ in words("nouns.persons")


def fronted(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "with X you get a voice-over"."""
    first = verb.head if verb.dep_ == "conj" else verb
    fronted = [noun for noun, _ in instruments(first, frozenset({"with"})) if noun.i < first.i]
    fronted = [t for t in fronted if t.nbor().pos_ not in {"ADJ", "ADP"}]  # "with X open in a tab"
    for doer in named(fronted, "produce:with", sentence, reading):
        if doer.name.kind == "class" or reading.is_model(doer.name):
            yield doer
