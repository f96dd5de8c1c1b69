"""Ways of tuning, and what one tunes for: "we run LoRA on X", "tune it until it draws"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import DEMONSTRATIVES, INDEFINITE
from ..frames import frame, idioms, reworded, telling, told_of
from ..lexicon import any_of, words
from ..trees.lists import ends_phrase
from ..trees.syntax import SUBJECTS, cases, children, conjuncts, objects, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_SPEAKERS = frozenset({"our", "my"})
_AIMS = frozenset({"so", "until"})
_TO = frozenset({"to"})
_OUT = frozenset({"out"})
_ON = {"on"}
_MAKE = frozenset({"have", "make"})
_BESIDE = ("obj", "obl", "xcomp", "ccomp", "advcl", "compound:prt")


def aims(verb: Token) -> list[Token]:
    """Clauses on what one tunes for that a tree hangs elsewhere.

    Those on the verb above ("try tuning X so that it draws"), one without a mark ("tune X on your
    songs, so it makes new ones"), one on who does it ("tuned by us to draw"), and one that goes on
    ("we tuned X and it draws new ones").
    """
    over, top = [], verb
    while top.dep_ == "xcomp" and top.head.i < top.i:
        top = top.head
        over.append(top)
    later = [c for host in over for c in children(host, "advcl", "parataxis") if c.i > verb.i]
    later += children(verb, "parataxis")
    agents = [c for t in children(verb, "obl:agent") for c in children(t, "acl")]
    done = [c for c in agents if any(t.lower_ == "to" for t in children(c, "mark"))]
    later = [c for c in later if any(t.lower_ in _AIMS for t in children(c, "mark", "advmod"))]
    later += done
    hosts = (verb, verb.head) if verb.dep_ == "ccomp" else (verb,)  # "we know that we tuned X and"
    joined = [c for host in hosts for c in children(host, "conj") if c.i > verb.i]
    later += [c for c in joined if [t.lower_ for t in children(c, *SUBJECTS)] == ["it"]]
    return later + [t for c in joined if _makes_it(c) for t in children(c, "xcomp", "ccomp")]


def _makes_it(verb: Token) -> bool:
    """Whether somebody has the tuned thing do something: "and have it draw"."""
    whom = [*objects(verb), *(t for c in children(verb, "ccomp") for t in children(c, "nsubj"))]
    return verb.lemma_ in words("verbs.enable") | _MAKE and [t.lower_ for t in whom] == ["it"]


def ways(verb: Token, sentence: Sentence) -> list[Token]:
    """The way that one goes: "adapt X by instruction tuning for videos"."""
    told = frame("adapt.nouns", "adapt.methods")
    return [
        way
        for way in children(verb, "obl")
        if (way.lower_ in told or is_way(way, sentence))
        and cases(way) & (frame("means.tools") | {"by"})
    ]


def is_way(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun names a way of tuning, such as RLHF."""
    name = sentence.name_at.get(noun.i)
    return name is not None and bool(set(name.ids) & frame("adapt.classes"))


def is_run(token: Token) -> bool:
    """Whether a word for tuning only says of what kind a job is: "the X fine-tuning job"."""
    job = token.head
    inside = token.dep_ in {"amod", "compound"} and job.i == token.i + 1
    alone = job.dep_ != "compound" and not job.doc.text(job.i + 1).endswith("ing")  # "job posting"
    return inside and alone and job.lower_ in frame("adapt.runs")


def run_on(token: Token) -> list[Token]:
    """X in "the X fine-tuning job"."""
    at = token.i - 3 if token.doc.text(token.i - 1) == "-" else token.i - 1
    return [token.doc[at]] if at >= 0 and is_run(token) else []


def bracketed(noun: Token, sentence: Sentence) -> Iterator[Token]:
    """X and Y in "fine-tuning (X, Y)", which holds nothing but names."""
    for child in children(noun, "appos"):
        row = conjuncts(child)
        opened = noun.doc.text(child.i - 1) == "(" and child.i == noun.i + 2
        if opened and all(t.i in sentence.name_at and not cases(t) for t in row):
            yield from row


def bracketing(verb: Token, sentence: Sentence) -> Token | None:
    """X in "X (fine-tuned)", "X (fine-tuned on our data)"."""
    doc = verb.doc
    at = verb.i - 3 if verb.i > 2 and doc[verb.i - 1].text == "-" else verb.i - 1
    opened = at > 0 and doc[at].text == "(" and at - 1 in sentence.name_at
    behind = doc.text(verb.i + 1).lower()
    told = behind in frame("adapt.told") or behind.startswith(")")
    return doc[at - 1] if opened and told and "Tense=Past" in verb.morph else None


def performed_on(way: Token, sentence: Sentence) -> list[Token]:
    """X in "we run RLHF on X", "our RLHF on X": what whoever speaks, or the reader, does it to."""
    if not (way.lower_ in frame("adapt.ways") or is_way(way, sentence)):
        return []
    owned = any(t.lower_ in _SPEAKERS for t in children(way, "nmod:poss"))
    if not owned and not _is_performed(way):
        return []
    places = [*children(way, "nmod", "obl")]
    places += children(way.head, "obl") if way.dep_ == "obj" else []
    return [t for place in places if cases(place) & {"on", "to"} for t in conjuncts(place)]


def _is_performed(way: Token) -> bool:
    """Whether whoever speaks, or the reader, goes a way: "we run RLHF", "use QLoRA"."""
    verb = way.head
    if way.dep_ != "obj" or any(
        t.lower_ not in words("usage.persons_of_text") for t in children(verb, "nsubj", "csubj")
    ):
        return False
    if verb.lemma_ in frame("adapt.employ"):
        return not verb.lower_.endswith("ing")  # "Using RLHF on X, its maker ..."
    return verb.lemma_ in frame("adapt.perform")


def is_shown_how(sentence: Sentence, context: Context) -> bool:
    """Whether the text below a title shows how to tune, and doesn't say that one can't."""
    blocks = context.document.blocks
    below = blocks[sentence.index + 1] if sentence.index + 1 < len(blocks) else None
    if below is None or below.kind == "heading":
        return False
    told = any_of(frame("adapt.evidence")).search(below.text)
    denied = any_of(words("stance.negators")).search(below.text)
    return told is not None and denied is None


def voiced(verb: Token, sentence: Sentence) -> Token | None:
    """The voice in "tune X on her speeches so that it answers in her voice".

    Word by word, as trees take what answers for a noun.
    """
    doc = verb.doc
    for voice in doc[verb.i + 2 :]:
        if voice.lower_ not in frame("consume.lent"):
            continue
        owners = {t.pos_ for t in children(voice, "nmod:poss")}
        own = any(t.lower_ == "own" for t in children(voice, "amod"))
        owned = "in" in cases(voice) and owners and not (own and owners == {"PRON"})
        before = doc[verb.i + 1 : voice.i]
        aim = next((t.i for t in before if t.lower_ in _AIMS | _TO), len(doc))
        behind = doc[aim : voice.i]
        says = any({t.lower_, t.lemma_, t.lower_[:-1]} & frame("adapt.answering") for t in behind)
        others = words("nouns.persons") - {"you", "we", "i"}
        named = any(t.i in sentence.name_at or t.lower_ in others for t in behind)
        return voice if owned and says and not named else None
    return None


def told(clause: Token) -> tuple[str, ...]:
    """What a verb alone says to come out of the tuned thing: "so that it paints landscapes"."""
    things = [*objects(clause), *(t for t in children(clause, "obl") if cases(t) == {"to"})]
    things = [t for t in things if t.lower_ not in idioms().get(clause.lemma_, ())]
    made = clause.dep_ in {"xcomp", "ccomp"} and _makes_it(clause.head)
    if not made and {t.lower_ for t in children(clause, "mark")}.isdisjoint({"to", "so", "until"}):
        return ()
    others = (t.lower_ for t in children(clause, *SUBJECTS) if t.pos_ == "NOUN")
    if any(other not in words("nouns.transparent") for other in others):
        return ()  # "so that our painters draw"
    if clause.lemma_ in telling() and is_art(clause):
        return (telling()[clause.lemma_],)
    only = reworded().get(clause.lemma_, told_of().get(clause.lemma_))
    if only is not None and not any(t.lower_ in only for t in things):
        return ()
    if clause.lemma_ in telling():
        return (telling()[clause.lemma_],) if things else ()
    if clause.dep_ == "advcl" and clause.i < clause.head.i and any(map(_is_pointed_at, things)):
        return ()  # "to answer these questions, we trained X": our own
    penned = clause.lemma_ in frame("produce.rewording") - frame("produce.penning")
    return ("text",) if penned and things else ()


def _is_pointed_at(thing: Token) -> bool:
    return any(t.lower_ in DEMONSTRATIVES for t in children(thing, "det"))


def is_art(clause: Token) -> bool:
    """Whether a verb is done as an art, whatever comes of it: "to sing", "to draw like Monet".

    The manner is all that is told: "draws in our style", "sings like our choir", "in Welsh".
    """
    arts = frame("produce.alone", "produce.drawing") - {"render"}
    alone = clause.lemma_ in arts and ends_phrase(clause.doc, clause.i + 1)
    manners = [t for t in children(clause, "obl") if cases(t) == {"in"}]
    styled = any(t.lower_ in frame("produce.styles") for t in manners)
    if clause.lemma_ in frame("produce.styled") and not objects(clause):
        alone = alone or styled
    like = [t for t in children(clause, "obl") if "like" in cases(t)]
    alone = alone or _is_all_told(clause, [*manners, *like], styled=styled)
    return alone or (
        any(t.pos_ == "PROPN" for t in like) and clause.lemma_ in frame("produce.drawing")
    )


def _is_all_told(clause: Token, manners: list[Token], *, styled: bool) -> bool:
    """Whether a verb of drawing or singing has nothing beside it but a manner."""
    arts = frame("produce.alone", "produce.drawing") - {"render", "illustrate"}
    others = [t for t in children(clause, *_BESIDE) if t not in manners]
    if clause.lemma_ not in arts or others or not manners:
        return False
    sung = clause.lemma_ in frame("produce.sounding")
    tongue = sung and any(t.lower_ in words("language.names") for t in manners)
    return styled or tongue or all("like" in cases(t) for t in manners)


def goals_of(host: Token) -> Iterator[Token]:
    """What stands behind "for", or is made in a clause of purpose: "tune X for logos"."""
    making = frame("produce.verbs") - frame("produce.light")
    for clause in children(host, "acl:relcl"):
        if clause.lemma_ in making and host.pos_ != "VERB":
            yield from objects(clause)
    for child in host.children:
        aimed = cases(child) & frame("adapt.prepositions") or _is_task(child)
        if child.dep_ in {"obl", "nmod"} and aimed:
            goals = conjuncts(child)
            joined = any(children(goal, "cc") for goal in goals)
            yield from goals if joined else goals[:1]  # the rest may be others of an outer list
        elif child.dep_ in {"advcl", "xcomp", "acl", "ccomp"}:
            yield from made_in(child)


def _is_task(noun: Token) -> bool:
    """Whether a noun names the making that one tunes on: "tune X on image generation tasks"."""
    at = noun.i - (noun.lower_ in words("nouns.tasks"))
    making = noun.doc.text(at).lower() in words("homographs.generating")
    return making and cases(noun) == _ON


def made_in(clause: Token) -> Iterator[Token]:
    """What is made in a clause that says what one tunes for: "so that it draws logos".

    So what one gets by it: "to get new logos".
    """
    aimed = any(t.lower_ in _TO for t in children(clause, "mark"))
    able = children(clause, "xcomp") if clause.lower_ in frame("produce.able") else []
    for verb in conjuncts(able[0] if able else clause):
        making = verb.lemma_ in frame("produce.verbs") - frame("produce.light")
        if making or (aimed and _is_obtained(verb)):
            yield from objects(verb)
            hosts = (verb, *objects(verb))  # "designs the menu as images"
            yield from (t for h in hosts for t in children(h, "obl", "nmod") if cases(t) == {"as"})
        elif verb.lemma_ in frame("adapt.presenting"):
            yield from (t for t in children(verb, "obl") if cases(t) == {"as"})  # "plays as MP3"
        parts = {t.lower_ for t in children(verb, "compound:prt", "advmod")}
        if verb.lemma_ in frame("produce.come") and parts & _OUT:
            yield from subjects(verb)  # "so that each portrait comes out sharp"
        if not objects(verb):
            yield from (part for part in children(verb, "obl") if "for" in cases(part))


def has_form(noun: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether it is told as what a thing comes out: "melodies as audio files"."""
    hosts = (noun, noun.head) if noun.dep_ == "obj" else ()
    forms = [t for h in hosts for t in children(h, "obl", "nmod") if cases(t) == {"as"}]
    return any(reading.outputs(t, sentence) for t in forms)


def _is_obtained(verb: Token) -> bool:
    """Whether one gets what wasn't there: "to get new logos", not "the logos from a file"."""
    if verb.lemma_ not in frame("adapt.obtaining"):
        return False
    things = objects(verb)
    parts = [t for host in (verb, *things) for t in children(host, "obl", "nmod")]
    known = [t for thing in things for t in children(thing, "det", "nmod:poss")]
    there = any(cases(t) & {"from", "to", "off", "by"} for t in parts)
    return not there and all(t.lower_ in INDEFINITE for t in known)


def is_in_brackets(word: Token, start: int) -> bool:
    """Whether a word is in brackets that opened behind a place: "tune X (fine-tuning API) so"."""
    between = [t.text for t in word.doc[start : word.i]]
    return between.count("(") > between.count(")")
