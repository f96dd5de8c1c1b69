"""What pronouns and plain nouns stand for: "it", "they", "its", "this model", "the latter"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ...knowledge.kinds import PARTS
from ..closed import DEMONSTRATIVES, INDEFINITE, NOMINAL_SUBJECTS, POINTING_AT_MANY
from ..frames import frame, owned
from ..kinds.comparison import is_measure
from ..lexicon import words
from ..trees.syntax import cases, children, coordination, subjects
from ..trees.titles import ends_title
from .antecedents import (
    are_only_likened,
    classed_together,
    handed_work,
    is_given_for_many,
    is_label,
    is_likened,
    is_met,
    is_name_of,
    is_one_model,
    is_picked_for,
    is_pointed_out,
    is_predicate,
    is_set_against,
    is_shown,
    is_shown_open,
    is_spoken_of,
    is_whole,
    last_named,
    opens_its_sentence,
)
from .meant_by_it import is_handled, is_like_one, is_of_time, may_be_thing, tells_of_new
from .rated import is_rated, rated
from .remade import leaves_another
from .remembered import POINTING, has_name_before
from .rivals import has_rival

if TYPE_CHECKING:
    from ..names.scan import Name, Names
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .remembered import Remembered

_ORDINALS = {"former": 0, "latter": 1}
_ONE = frozenset({"it"})
_THIS = frozenset({"this", "that"})
_MANY = frozenset({"they", "them", "both", "their"})
_MODELS = frozenset({"models", "systems"})
_OWN = frozenset({"its", "their"})
_ALL = _MANY - _OWN
_GIVEN = frozenset({"obj", "obl"})
_PHRASES = frozenset({"obl", "obl:unmarked", "nmod"})


@cache
def referring() -> frozenset[str]:
    """Every word that may stand for something named: "it", "these", "the latter", "this model"."""
    pronouns = _ONE | _THIS | _MANY | _OWN | POINTING_AT_MANY
    return pronouns | _ORDINALS.keys() | words("nouns.transparent", "access.models")


def meant(token: Token, sentence: Sentence, before: Remembered, reading: Reading) -> Names:
    """What a word that is no name stands for: of this sentence, or of the one before."""
    if token.lower_ not in referring():
        return ()
    ordinal = _ordinal(token)
    if ordinal is not None:
        two = _named_before(token, sentence)[-2:] or before.pair
        return (two[ordinal],) if len(two) == 2 else ()
    if is_rated(token):
        return rated(token, sentence, before.spoken_of)
    if token.lower_ in POINTING_AT_MANY:
        return classed_together(token, sentence, before)
    if not _refers(token, sentence):
        return ()
    if token.lower_ in _THIS:
        alone = before.only or ((sentence.topic,) if sentence.topic is not None else ())
        if token.lower_ == "that" and not _is_last(alone, sentence):
            return ()  # "we use X and have a rewriter. That's a C."
        return alone if _is_classed(token, sentence) and not before.made else ()
    coming = _coming(token, sentence) or handed_work(token, sentence)
    if coming is not None:
        return (coming,)
    inside = has_name_before(token, sentence)
    if inside and (_is_brought_out(token) or _opens_with_making(sentence)):
        inside = bool(_named_before(token, sentence))  # "M launched it", "Made by M, it ..."
    if inside and token.lower_ in _ONE:
        # "Like any Y it paints ..."
        inside = not are_only_likened(token, _named_before(token, sentence), sentence)
    pronoun = token.lower_ in _ONE | _MANY | _OWN and not _is_tuned(token)
    last = () if pronoun else last_named(token, before, reading)
    names = _inside(token, sentence, reading) if inside else last or before.spoken_of
    if not (inside or names) and token.lower_ in _ALL:
        names = before.together
    if inside and not pronoun and token.lower_ not in _ONE:
        names = _tuned_before(token, sentence)
    if not inside and _are_kinds(token, before, reading):
        names = before.kinds
    if not inside and _are_all(token, names, before):
        names = before.several
    if token.lower_ in _ONE and not inside and before.presented and _is_named(token):
        return before.presented
    if not inside and before.made and may_be_thing(token, sentence):
        return ()
    if is_shown_open(token, sentence):
        names = tuple(name for name in names if opens_its_sentence(name, sentence))
    if not names or not _agrees(token, names):
        return ()
    if not inside and is_whole(token) and any(reading.system_kind(n) in PARTS for n in names):
        return ()
    if token.lower_ in _ONE and not inside and has_rival(sentence, token.i):
        return ()  # "we like our app because it draws"
    return () if token.lower_ in _ONE and is_like_one(token, sentence) else names


def _is_last(names: tuple[Name, ...], sentence: Sentence) -> bool:
    """Whether the sentence before ends with a name: "we use X. That's a C."."""
    before = sentence.block.text[: sentence.start].rstrip(' .?!:;*_`"”')
    return len(names) == 1 and before.endswith(sentence.block.text[names[0].start : names[0].end])


def _is_classed(this: Token, sentence: Sentence) -> bool:
    """Whether "this" opens a sentence on what it is: "X is here. This is a C", "X? That's a C"."""
    opens = not sentence.block.text[sentence.start : sentence.spans[this.i][0]].strip(' *_"“')
    name = sentence.name_at.get(this.head.i)
    said = name is not None and name.kind == "class" and not name.plural
    told = {t.lower_ for t in children(this.head, "det")} & {"a", "an"}
    return bool(opens and said and told) and bool(children(this.head, "cop"))


def _is_named(token: Token) -> bool:
    """Whether a sentence gives it its name: "it is called X"."""
    return token.dep_ == "nsubj:pass" and token.head.lemma_ in frame("be.named")


def _refers(token: Token, sentence: Sentence) -> bool:
    """Whether a word may stand for a system: a pronoun, or "this model"."""
    if token.lower_ in _ONE and is_of_time(token):
        return False
    pronoun = token.lower_ in _ONE or token.lower_ in _MANY
    put = token.dep_ == "obj" and token.head.lemma_ in words("access.run")
    put = not pronoun and (put or _is_put_to_work(token))
    if token.dep_ in NOMINAL_SUBJECTS or put:
        if pronoun or token.lower_ in _THIS or is_shown_open(token, sentence):
            return True
        return (
            token.lower_ in words("nouns.transparent")
            and any(d.lower_ in POINTING for d in children(token, "det", "amod"))
            and not children(token, "compound", "nmod")
            and not (children(token, "acl", "acl:relcl") and token.doc.text(token.i + 1) != ",")
            and all(d.lower_ in POINTING for d in children(token, "amod"))
        )
    if token.lower_ in _OWN and token.dep_ == "nmod:poss":
        return token.head.lower_ in owned()
    if token.lower_ != "it":
        return False
    if token.dep_ in {"obj", "iobj"}:
        handled = frame("produce.use", "adapt.verbs") | words("access.run")
        handled |= frame("consume.handed") if is_handled(token) else frozenset()
        return token.head.lemma_ in handled or _is_made_to(token) or _is_brought_out(token)
    return token.dep_ in {"obl", "nmod"} and bool(cases(token) & frame("means.tools"))


def _is_put_to_work(noun: Token) -> bool:
    """Whether something is done with what a noun points at: "use this model to", "with this tool".

    "The tool" may be the one that the text is on.
    """
    if not any(d.lower_ in DEMONSTRATIVES for d in children(noun, "det")):
        return False
    if noun.dep_ == "obj":
        return noun.head.lemma_ in frame("produce.use") | {"using"}
    means = frame("means.tools") | {"by"}
    return noun.dep_ in {"obl", "nmod", "obl:agent"} and not means.isdisjoint(cases(noun))


def _is_brought_out(token: Token) -> bool:
    """Whether it is what somebody made and put out: "M launched it in May"."""
    return token.dep_ == "obj" and token.head.lemma_ in frame("origin.active")


def _opens_with_making(sentence: Sentence) -> bool:
    """Whether a sentence begins with who made what it is on: "Developed by M, it draws"."""
    first = sentence.doc[0]
    return first.dep_ == "advcl" and first.lemma_ in frame("origin.verbs")


def _is_made_to(token: Token) -> bool:
    """Whether it is what somebody has do something: "open X and let it write"."""
    verb = token.head
    told = any(c.i > token.i for c in children(verb, "xcomp", "ccomp"))
    return token.dep_ in {"obj", "iobj"} and verb.lemma_ in frame("produce.want") and told


def _are_kinds(token: Token, before: Remembered, reading: Reading) -> bool:
    """Whether the class named before is meant, not its field: "AI runs on Cs. These models"."""
    if token.lower_ not in _MODELS | {"they"} or not before.kinds:
        return False
    if token.lower_ == "they" and not before.kinds[0].plural:
        return False
    classes = reading.knowledge.classes
    return all(
        n.kind == "class" and all(classes[i].axis == "field" for i in n.ids)
        for n in before.spoken_of
    )


def _are_all(token: Token, names: Names, before: Remembered) -> bool:
    """Whether all that a class includes are meant: "Cs include X and Y. These models draw"."""
    these = any(d.lower_ == "these" for d in children(token, "det"))
    plural = token.lower_ in words("nouns.transparent") and "Number=Plur" in token.morph
    return these and plural and bool(before.several) and all(n.kind == "class" for n in names)


def _is_tuned(token: Token) -> bool:
    """Whether "it" can be nothing but a model: "the plan for X is simple: we fine-tune it"."""
    return token.dep_ == "obj" and token.head.lemma_ in frame("adapt.verbs")


def _is_tuned_on_data(token: Token) -> bool:
    """Whether "it" is said to be tuned on something: "X is strong, but we tuned it on our data"."""
    return _is_tuned(token) and any("on" in cases(t) for t in children(token.head, "obl"))


def _agrees(token: Token, names: Names) -> bool:
    many = token.lower_ in _MANY | {"models", "tools", "systems"}
    if len(names) > 1:
        return many
    one = names[0].kind == "system" and token.lower_ in _ALL
    return token.lower_ != "both" and not one  # "our artists use X. They draw"


def _ordinal(token: Token) -> int | None:
    """0 for "the former", 1 for "the latter"."""
    return _ORDINALS.get(token.lower_) if token.dep_ != "amod" else None


def _coming(token: Token, sentence: Sentence) -> Name | None:
    """X in "with its ability to draw, X is a ...": the subject that an opening phrase is of."""
    if token.lower_ not in _OWN or has_name_before(token, sentence):
        return None
    phrase = token.head
    while phrase.head.dep_ != "ROOT" and phrase.head.i != phrase.i and phrase.dep_ in _PHRASES:
        phrase = phrase.head
    main = phrase.head
    if main.dep_ != "ROOT" or phrase.i > main.i or phrase.dep_ not in _PHRASES:
        return None
    doers = children(main, *NOMINAL_SUBJECTS)
    if len(doers) != 1 or phrase.i > doers[0].i:
        return None
    return sentence.name_at.get(doers[0].i)


def _named_before(token: Token, sentence: Sentence) -> Names:
    names = [name for i, name in sorted(sentence.name_at.items()) if i < token.i]
    return tuple(n for n in names if n.kind != "maker" and not ends_title(n, sentence))


def _inside(token: Token, sentence: Sentence, reading: Reading) -> Names:
    """The one system, or the field, named before a pronoun: "X is fast, and it draws logos"."""
    owns, many = token.lower_ in _OWN, token.lower_ == "they"
    handled = is_handled(token) and not _is_made_to(token)
    does = token.dep_ in NOMINAL_SUBJECTS or _is_made_to(token) or _is_tuned_on_data(token)
    does = does or handled
    if not owns and not (does and token.lower_ in _ONE | {"they"}):
        return ()
    names = [
        n
        for n in _named_before(token, sentence)
        if not (
            is_predicate(n, sentence)
            or is_set_against(n, sentence)
            or is_likened(n, token, sentence)
            or leaves_another(n, sentence)
            or (many and is_given_for_many(n, sentence))
        )
    ]
    if many and len(names) > 1 and _are_row(names, token, sentence):
        return tuple(names)
    if len({n.ids for n in names}) != 1:
        return ()
    at = sentence.token_of(names[-1])
    if at is not None and len(names) == 1 and is_label(names[0], token, sentence):
        return (names[0],)
    if owns and names[0].kind == "system":
        if at is not None and at.head.lower_ in words("nouns.aspects") and at.dep_ == "nmod:poss":
            at = at.head
        while at is not None and at.dep_ == "nmod" and at.head.lower_ in _points():
            at = at.head  # "one of the best features of X is its ability to draw"
        told = at is not None and (at.dep_ in NOMINAL_SUBJECTS or is_picked_for(at, token))
        return (names[-1],) if told and not has_rival(sentence, token.i) else ()
    if not many and len(names) == 1 and is_pointed_out(names[0], token, sentence):
        return (names[0],)
    if names[0].kind != "system" or many:
        class_ = names[0].kind == "class"
        points = _points() if owns else words("nouns.aspects")
        if (many or owns) and at is not None and at.head.lower_ in points:
            at = at.head  # "one of the features of Cs is that they draw"
            while at.dep_ == "nmod":
                at = at.head
        many = many or token.lower_ == "their"
        mass = class_ and reading.knowledge.classes[names[0].ids[0]].mass
        meant = class_ and (names[0].plural if many else mass or is_one_model(at, token, sentence))
        placed = at is not None and (
            at.dep_ in NOMINAL_SUBJECTS
            or is_spoken_of(at, token)
            or (_is_made_to(token) and at.dep_ in _GIVEN)  # "we run to an LLM and ask it to draw"
        )
        return (names[-1],) if meant and placed else ()
    if (
        at is None
        or not reading.bearers(at, sentence)
        or not (_is_argument(at) or is_name_of(at) or _is_made_known(at, sentence))
    ):
        return ()
    if (handled or _is_tuned_on_data(token)) and at.dep_ not in NOMINAL_SUBJECTS:
        return ()
    if handled and tells_of_new(token.doc[at.i + 1 : token.head.i]):
        return ()  # "X writes a script, and we use it"
    if is_measure(names[-1], sentence):
        return ()
    clause = token.head
    told = clause.dep_ == "ccomp" and clause.head.lemma_ in words("verbs.say")
    if told and at in subjects(clause.head):
        return ()  # "X says it is open source"
    cleft = children(clause, "acl:relcl") and clause.doc.text(clause.i + 1) != ","
    if (
        (cleft and not _tells_kind(clause, sentence))
        or clause.i in {at.i, at.head.i}
        or has_rival(sentence, token.i)
    ):
        return ()
    return (names[-1],)


def _are_row(names: list[Name], they: Token, sentence: Sentence) -> bool:
    """Whether a clause is on all of them, and on nothing else: "X and Y are small, but they draw".

    "They run on phones, and they draw" may be on the phones.
    """
    named = [sentence.token_of(name) for name in names]
    first = named[0]
    if first is None or first.dep_ not in NOMINAL_SUBJECTS or they.head is first.head:
        return False
    row = [t for t in coordination(first) if t.i < they.i]
    systems = all(name.kind == "system" for name in names)
    others = (t.lower_ for t in they.doc[row[-1].i + 1 : they.i] if t.pos_ == "NOUN")
    return systems and row == named and not any(word.endswith("s") for word in others)


def _is_made_known(name: Token, sentence: Sentence) -> bool:
    """Whether a sentence tells who somebody is: "our narrator is X", "meet our composer, X: it"."""
    return is_shown(name, sentence) or is_met(name, sentence)


def _tells_kind(noun: Token, sentence: Sentence) -> bool:
    """Whether a noun with a clause says what "it" is: "it's a model that", "the only/best C that".

    So it doesn't in "it is the prompt that matters", which only sets the prompt off.
    """
    kind = noun.lower_ in words("nouns.transparent") or noun.i in sentence.name_at
    told = {t.lower_ for t in children(noun, "det")} & INDEFINITE
    before = children(noun, "amod", "advmod")
    alone = {t.lower_ for t in before} & words("stance.only")
    ranking = {t.lower_ for word in before for t in (word, *children(word, "advmod"))}
    best = noun.i in sentence.name_at and ranking & words("singled.ranks")
    return kind and bool(told or alone or best) and bool(children(noun, "cop"))


@cache
def _points() -> frozenset[str]:
    """What one says something of a system by: "one of the best things about X is its"."""
    return words("nouns.aspects", "nouns.points") | {"one"}


def _tuned_before(token: Token, sentence: Sentence) -> Names:
    """X in "we fine-tuned X, and now the model speaks": what is tuned is a model."""
    names = _named_before(token, sentence)
    at = sentence.token_of(names[0]) if len(names) == 1 and names[0].kind == "system" else None
    opened = at is not None and at.i == 1 and at.doc[0].lower_ in frame("means.tools")
    if opened and token.lower_ in words("access.models") and not has_rival(sentence, token.i):
        return names  # "with X it stays here, as the model runs on our server"
    tuned = at is not None and at.dep_ == "obj" and at.head.lemma_ in frame("adapt.verbs")
    return names if tuned and token.lower_ in words("access.models") else ()


def _is_argument(token: Token) -> bool:
    return token.dep_ in {*NOMINAL_SUBJECTS, "obj", "iobj", "obl"} or (
        token.dep_ == "compound" and token.head.dep_ in NOMINAL_SUBJECTS
    )
