"""Claims on who makes a system: "Google's ChatGPT", "Claude by OpenAI"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import CLOSES, JOINTS, NOMINAL, POSSESSIVES
from ..frames import earlier_works, frame
from ..lexicon import words
from ..names.offshoots import is_offshoot
from ..stance.author import stance
from ..trees.heads import after_name, is_derived, is_opaque
from ..trees.lists import DASHES
from ..trees.syntax import (
    SUBJECTS,
    cases,
    children,
    coordination,
    is_passive,
    passive_subjects,
)
from .adjoined import adjacent, goes_on_without_verb, hyphened, is_past
from .appended import appended
from .asides import beside, in_brackets
from .backing import backed, of_subject
from .belonging import belongings, introduced, is_role
from .captioned import captioned
from .company import had_by_it, referred
from .credit import credited
from .deeds import did, its_latest
from .first_out import is_put_online, is_shown_around
from .formulas import formulas
from .governing import governs, may_belong_to_verb
from .keyed import keyed, of_api
from .kind_nouns import told_of
from .kindred import is_kind_of, is_variety, of_edition
from .labs import maker_at
from .lineup import in_lineup, is_line
from .nominal import named
from .pairs import matched, paired, respective
from .possession import (
    SHARED,
    Statement,
    is_generic,
    is_hosted,
    makers_of,
    may_be_out,
    owned,
    serves_others,
)
from .proprietors import proper
from .put_out import is_operated
from .ranges import enclosed, listed, of_its_family
from .released import released
from .serving import has_on_cloud, is_shown_at
from .set_right import is_set_right
from .sourced import is_open_sourcing
from .staff import behind_staff, is_of_person, staff, staff_before
from .thanked import thanked
from .theirs import theirs
from .tooled import is_tool
from .unmarked import many, unmarked
from .untold import is_untold
from .ventures import ventured
from .workplace import by_its_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 6
"""So many words behind "by" a maker may stand."""
_PLACE = 4
"""So far behind "in" a "by" may stand that tells who made it there."""
_TOLD = frozenset({"maker:passive", "maker:equated", "maker:key", "maker:renowned"})
"""Patterns that a verb carries; the others are presupposed by a noun phrase."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of origin in a sentence."""
    seen: set[Name] = set()
    for system, maker, pattern, at in _statements(sentence, reading, context):
        if system.kind != "system" or system in seen or _is_account(maker, sentence):
            continue
        seen.add(system)
        if any(set(system.ids) & earlier_works(i) for i in maker.ids):
            continue  # it was made by its people, before or with others
        untold = is_untold(Statement(system, maker, pattern, at), sentence, reading)
        if _is_longer(system, sentence, reading):
            continue  # "LLaMA Pro is M's": a model that M made of LLaMA
        if is_shown_at(maker, system, sentence, reading, context):
            continue
        if untold or is_set_right(system, sentence, reading, context):
            continue
        owned = pattern == "maker:possessive" or at.dep_ == "appos"
        told = pattern in _TOLD or (at.pos_ == "VERB" and at.dep_ not in {"acl", "amod"})
        said = stance(sentence, at, context, local=not told, owned=owned)
        yield reading.claim("made-by", system, maker, sentence, pattern, stance=said)


def _is_account(maker: Name, sentence: Sentence) -> bool:
    """Whether a maker's account is addressed: "@GoogleDeepMind X is due"."""
    return sentence.block.text[max(0, maker.start - 1) : maker.start] == "@"


def _is_longer(system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a system's name is a part of that of somebody else's model: "Sparse Llama 7B"."""
    at = next((i for i, name in sentence.name_at.items() if name is system), 0)
    opened = at > 0 and sentence.doc[at - 1].pos_ in NOMINAL
    return is_offshoot(
        sentence.block.text, system.start, system.end, system.ids, reading.knowledge, opened=opened
    )


def _statements(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Statement]:
    yield from respective(sentence, reading)
    for i, name in sentence.name_at.items():
        if name.kind == "system":
            yield from _beside(sentence.doc[i], name, sentence, reading)
            yield from adjacent(sentence.doc[i], name, sentence, reading)
            yield from captioned(sentence.doc[i], name, sentence, reading)
            yield from of_its_family(sentence.doc[i], name, sentence, reading)
            if (of_api_ := of_api(name, sentence, reading)) is not None:
                yield from keyed(sentence.doc[i], of_api_, sentence, reading)
        maker = maker_at(i, sentence, reading)
        if maker is not None and sentence.name_at.get(i - 1) is not name:
            yield from owned(sentence.doc[i], maker, sentence, reading)
            yield from listed(sentence.doc[i], maker, sentence, reading)
            yield from enclosed(sentence.doc[i], maker, sentence, reading)
            yield from paired(sentence.doc[i], maker, sentence, reading)
            yield from hyphened(sentence.doc[i], maker, sentence, reading)
            yield from _agent(sentence.doc[i], maker, sentence, reading)
            yield from released(sentence.doc[i], maker, sentence, reading)
            yield from belongings(sentence.doc[i], maker, sentence, reading)
            yield from backed(sentence.doc[i], maker, sentence, reading)
            yield from credited(sentence.doc[i], maker, sentence, reading)
            yield from beside(sentence.doc[i], maker, sentence, reading)
            yield from unmarked(sentence.doc[i], maker, sentence, reading)
            yield from many(sentence.doc[i], maker, sentence, reading)
            yield from theirs(sentence.doc[i], maker, sentence, reading)
            yield from appended(sentence.doc[i], maker, sentence, reading)
            yield from named(sentence.doc[i], maker, sentence, reading)
            yield from in_lineup(sentence.doc[i], maker, sentence, reading)
            yield from did(sentence.doc[i], maker, sentence, reading)
            yield from proper(sentence.doc[i], maker, sentence, reading)
            yield from by_its_people(sentence.doc[i], maker, sentence, reading)
            yield from matched(sentence.doc[i], maker, sentence, reading)
            yield from thanked(sentence.doc[i], maker, sentence, reading)
            yield from keyed(sentence.doc[i], maker, sentence, reading)
            yield from formulas(sentence.doc[i], maker, sentence, reading)
            yield from ventured(sentence.doc[i], maker, sentence, reading)
    yield from of_subject(sentence, reading)
    yield from its_latest(sentence, reading)
    yield from had_by_it(sentence, reading, context)
    for token, maker in referred(sentence, reading, context):
        yield from released(token, maker, sentence, reading)


def _beside(
    token: Token, system: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "X by M", "X from M", "X (M)", "X, developed by M"."""
    doc = token.doc
    if is_derived(sentence, token.i) or is_opaque(sentence, token.i):
        return
    before = doc[token.i - 1] if token.i else None
    named = before is not None and before.pos_ in {"NOUN", "PROPN"} and before.whitespace_
    if named and not reading.is_model(system):
        return  # "the M MCP server from M" is not MCP
    if reading.system_kind(system) in SHARED or is_variety(token, sentence):
        return  # "MCP servers from M", "a smaller X from M"
    behind = after_name(sentence, token.i)
    behind += is_kind_of(token, behind, sentence)  # "the X language model from M"
    at = behind + (behind < len(doc) and doc[behind].text in {",", "("})
    done = next((t.i for t in doc[at:] if t.pos_ != "ADV"), at)  # "X, just released by M"
    aside = doc.text(behind) == "," and token.dep_ in {*SUBJECTS, "appos"}  # "X, proposed by M, is"
    verbs = frame("origin.verbs", "origin.devised") if aside else frame("origin.verbs")
    made = done < len(doc) and doc[done].lemma_ in verbs and is_past(doc[done])
    at = done if made else at
    at += made
    if made and doc.text(at).lower() == "in":  # "X (made in California by M)"
        at = next((t.i for t in doc[at + 1 : at + _PLACE] if t.lower_ == "by"), at)
    elif " ".join(t.lower_ for t in doc[at : at + 3]) in frame("origin.phrases"):
        made, at = True, at + 3
    if at >= len(doc):
        return
    if doc[at].lower_ in frame("means.makers"):
        yield from _by(token, system, behind, at, made, sentence, reading)
    elif at == behind + 1 and doc[behind].text == "(" and not made:
        yield from in_brackets(token, system, at, sentence, reading)


def _by(
    token: Token,
    system: Name,
    behind: int,
    at: int,
    made: bool,
    sentence: Sentence,
    reading: Reading,
) -> Iterator[Statement]:
    """Read "X by M", with the preposition at ``at`` and the end of X's name at ``behind``."""
    doc = token.doc
    last = _maker_behind(at, sentence)
    enclosed = doc[behind].text == "(" and doc.text(last + 1) == ")"
    maker = maker_at(last, sentence, reading)
    owned = doc.text(last + 1).lower() in POSSESSIVES | {"-"}
    if maker is None or maker.kind != "maker" or owned:
        return
    verb, after = doc[at - 1].lemma_, doc.text(last + 1).lower()
    plain = verb in frame("origin.verbs") and after not in {"to", "into"}
    if made and verb in frame("origin.devised") and not plain and after not in CLOSES | {"in"}:
        return  # "X, proposed by M for the help desk, is", "introduced by M into Y"
    trained = made and doc[at - 1].lemma_ in frame("origin.alone_trained")
    if trained and may_be_out(system, reading):
        return  # "the X model trained by M", of what anybody trains
    if at == behind and goes_on_without_verb(token, at):
        return
    if is_opaque(sentence, last) and doc.text(last + 1).lower() not in frame("origin.firms"):
        return
    if token.i > 1 and doc[token.i - 1].text in DASHES and doc[token.i - 2].pos_ == "PROPN":
        return  # "Hermes Pro - X by M"
    if _is_joint(last, system, sentence, reading) or is_generic(
        system, maker, behind, sentence, reading
    ):
        return
    tool = at == behind and is_tool(token, maker, last)
    alone = bool(set(maker.ids) & frame("origin.alone"))
    weighed = token.i > 0 and _is_weighed(doc[token.i - 1], system, maker, reading)
    free = at == behind and not may_belong_to_verb(doc[at], token, alone or weighed)
    served = has_on_cloud(maker, system, reading) or may_be_out(system, reading)
    people = behind_staff(at + 1, token) is not None
    free = free or ((people or not served) and _is_set_off(token, behind, at, last, sentence))
    rests = alone and at == behind and _is_rested_on(token, doc[at].lower_)
    if not (made or enclosed or free or tool or rests):
        return
    if (
        token.i
        and doc[token.i - 1].lemma_ in frame("origin.employ", "origin.weigh")
        and (doc[at].lower_ == "from" and not (alone or weighed or (enclosed and not served)))
    ):
        return  # "we use X from M", which may serve it, or be where it is used
    if doc[at].lower_ == "from" and is_hosted(maker, system, sentence, reading):
        return  # "X and Y models from Together AI"
    some = _are_some(behind, token) and not is_line(token, system, maker, reading)
    served = some or is_hosted(maker, system, sentence, reading)
    if served and not made and may_be_out(system, reading):
        return  # "Llama 3 by Groq", "BERT models by M"
    told = enclosed or tool or rests or token.i == 0
    first = coordination(token)[0]
    if not made and first is not token and cases(first) & {"of", "between"}:
        return  # "a comparison of Y and X by M"
    had = frozenset() if serves_others(maker) else frame("origin.having")
    if told or not governs(doc[token.i - 1], doc[at], had, made=made):
        yield Statement(system, maker, "maker:by", token)


def _is_set_off(token: Token, comma: int, at: int, last: int, sentence: Sentence) -> bool:
    """Whether commas set a maker off from a subject: "X, from M, draws", but no row."""
    doc = token.doc
    parted = at == comma + 1 and doc[comma].text == "," and doc.text(last + 1) == ","
    goes_on = doc.text(last + 2).lower() in JOINTS or last + 2 in sentence.name_at
    return parted and not goes_on and token.dep_ in SUBJECTS and not children(token, "conj")


def _are_some(behind: int, token: Token) -> bool:
    """Whether a name only says of which kind a maker's models are: "BERT models by M"."""
    return behind > token.i + 1 and token.doc[behind - 1].lower_ in words("access.listed")


def _is_weighed(verb: Token, system: Name, maker: Name, reading: Reading) -> bool:
    """Whether what is weighed comes from its maker: "the review covers X from M".

    Of makers that list none but their own; what they have on their cloud they may serve.
    """
    if verb.lemma_ not in frame("origin.weigh") - frame("origin.employ"):
        return False
    return bool(set(maker.ids) & frame("origin.listing")) and not has_on_cloud(
        maker, system, reading
    )


def _is_rested_on(token: Token, tied_by: str) -> bool:
    """Whether a name is what something is made on: "it is based on X from M", "runs on X by M"."""
    before = token.doc[token.i - 1] if token.i else None
    if tied_by != "from" and is_passive(token.head):
        return False  # "it was built on X by M"
    tied = before is not None and before.lower_ in frame("base.prepositions") - {"from"}
    return tied and token.dep_ in {"obl", "obl:agent"} and token.head.lemma_ in frame("base.verbs")


def _maker_behind(preposition: int, sentence: Sentence) -> int:
    """Where a maker stands behind "by", which a noun may introduce: "by the AI company M".

    So may those who work there: "by the team at M", and a colon: "by: M".
    """
    doc, at = sentence.doc, preposition + 1
    if doc.text(at) == ":":
        return at + 1
    if (people := behind_staff(at, doc[preposition])) is not None:
        return people
    while (
        at < min(len(doc) - 1, preposition + _REACH)
        and doc[at].pos_ in {"DET", "ADJ", "NOUN", "PROPN"}
        and getattr(sentence.name_at.get(at), "kind", "class") == "class"
    ):
        at += 1
    told = at > preposition + 1 and is_role(doc[at - 1], sentence)
    return at if told else preposition + 1


def _is_joint(at: int, system: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether of several makers in a row one is right: "by NVIDIA and Mistral AI"."""
    known, doc = makers_of(system, reading), sentence.doc
    while at < len(doc):
        name = sentence.name_at.get(at)
        if name is not None and name.kind in {"maker", "system"}:
            makers = set(name.ids) if name.kind == "maker" else makers_of(name, reading)
            if makers & known:
                return True
        elif doc[at].lower_ not in {"and", "&", ",", "/"}:
            break
        at += 1
    return False


def _right_behind(verb: Token, sentence: Sentence) -> Token | None:
    """X in "we added X, made by M, to it", where a tree hangs what X is on the verb."""
    at = verb.i - 2
    system = sentence.name_at.get(at)
    aside = verb.dep_ == "advcl" and at > verb.head.i and verb.doc.text(at + 1) == ","
    return verb.doc[at] if aside and system is not None and system.kind == "system" else None


def _agent(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X was developed by M", "created by researchers at M, X ..."."""
    if is_of_person(token):
        return
    token = introduced(token, sentence)
    within = token.dep_ == "nmod" and bool(cases(token) & {"at", "from", "of"})
    within = within or (token.dep_ == "nmod:poss" and token.head.lower_ in staff())
    team = token.dep_ == "compound" and token.head.lower_ in staff()
    team = team and token.doc[token.i - 1].pos_ in {"ADP", "DET"}  # "by former M developers"
    agent = token.head if within or team else staff_before(token) or token
    if any(t.lower_ in frame("origin.former") for t in agent.children):
        return  # "by former employees of M"
    verb = agent.head
    at_home = "at" in cases(agent) and verb.lemma_ in frame("origin.places")
    if agent.dep_ not in {"obl:agent", "obl"} or not ("by" in cases(agent) or at_home):
        return
    first = verb.head if verb.dep_ == "conj" and not children(verb.head, "obl:agent") else verb
    if is_passive(first) and verb.i == first.i + 2 and verb.doc.text(verb.i - 1).lower() == "and":
        verb = first  # "X was developed and is run by M"
    made = verb.lemma_ in frame("origin.verbs") or is_open_sourcing(verb)
    alone = set(maker.ids) <= frame("origin.alone")  # others may provide what they didn't make
    made = made or (alone and verb.lemma_ in frame("origin.provide"))
    made = made or verb.lemma_ in frame("origin.devised") or (alone and is_operated(verb, agent))
    made = made or (alone and (is_shown_around(verb) or is_put_online(verb)))
    as_ = any(t.lower_ == "as" for t in children(verb, "mark"))
    if as_ and verb.lemma_ not in frame("origin.devised"):
        return  # "X, as published by M": M's edition of it
    if not made or verb.dep_ == "amod":
        return
    if verb.dep_ == "acl":
        named = sentence.name_at.get(verb.head.i) if within or team or at_home else None
        close = verb.doc.text(verb.i - 1) in {",", "("} and verb.head.i < verb.i
        if named is not None and close and after_name(sentence, verb.head.i) == verb.i - 1:
            yield Statement(named, maker, "maker:passive", verb)  # "X, made by people at M, ..."
        for name in told_of(verb.head, sentence, reading):
            yield Statement(name, maker, "maker:passive", verb)
    elif is_passive(verb):
        behind = _right_behind(verb, sentence)
        for subject in [behind] if behind is not None else passive_subjects(verb):
            own = of_edition(subject, sentence, reading)
            if subject.lower_ in frame("origin.remade") and not own:
                continue
            if any(t.text == ":" for t in verb.doc[verb.i : subject.i]):
                continue  # "built by M in two steps: X writes"
            for name in own or reading.bearers(subject, sentence):
                if name.kind == "system":
                    yield Statement(name, maker, "maker:passive", verb)
