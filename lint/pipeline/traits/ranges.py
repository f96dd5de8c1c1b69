"""Systems told as some of a maker's: "OpenAI models such as GPT-4", "models by OpenAI (GPT-4)"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..closed import POSSESSIVES
from ..frames import frame
from ..lexicon import has_any, words
from ..trees.heads import after_name, is_opaque
from ..trees.lists import SYSTEMS, closing, introducer, name_list
from ..trees.syntax import objects
from .possession import Statement, may_be_out, serves_others
from .serving import has_on_cloud

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_CLOSING = frozenset({")", ",", ".", ";", "!", "–", "—", "are"})
"""Behind a list of systems nothing but what becomes of it may follow: "into its products"."""
LIKENING = frozenset({"like"})
_JOINING = frozenset({"and", "or", "&", "/", ",", "-", "+"})
_AGAINST = frozenset({"with", "against"})
_REACH = 3
"""So many words may stand between a maker and the noun of its systems."""


def listed(token: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read what a list gives as the models of a maker that has none but its own.

    A maker beside another one may share them: "OpenAI and Anthropic models (GPT-4, Claude)".
    """
    if not set(maker.ids) <= frame("origin.listing") or _is_joined(token, sentence):
        return
    fronted = _is_noun_in_front(token, sentence)
    behind = behind_noun(token, sentence)
    start = _start(token.i + 1 if fronted else behind, sentence)
    if not fronted and start < 0 <= behind and _is_title(token, behind, sentence):
        row = name_list(sentence, behind, SYSTEMS).names
        if sum(_is_its_own(name, maker, reading) for name in row) > 1:
            return  # "the M models X, Y and Z": the last may be told beside them
        yield from _members(behind, maker, sentence, reading, told=True)
        return
    if start < 0 or (not fronted and _is_measure(token)):
        return
    yield from _members(start, maker, sentence, reading)


def of_its_family(
    token: Token, name: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M's models (X, Y)" where "M's models" is a name of what M makes itself."""
    if id(name) in sentence.borrowed:
        return  # "it", which stands for a name elsewhere
    written = sentence.block.text[name.start : name.end].lower()
    noun = written.rpartition(" ")[2]
    if noun == "model":
        yield from _titled(token, name, written, sentence, reading)
    if noun not in frame("origin.ranges") or not noun.endswith("s"):
        return
    made_by = _named_in(name, written, reading)
    if not made_by:
        return  # "GPT models such as X": of its kind, whoever made X
    start = _start(token.i + 1, sentence)
    alone = len(made_by) == 1 and made_by <= frame("origin.listing")
    if start < 0 or not alone or _is_measure(token) or token.doc.text(token.i - 1) in _JOINING:
        return
    maker = replace(name, kind="maker", ids=tuple(made_by))
    yield from _members(start, maker, sentence, reading)


def _named_in(name: Name, written: str, reading: Reading) -> set[str]:
    """The makers of what a name that opens with one of them stands for: "M's models"."""
    made_by = {i for id_ in name.ids for i in reading.knowledge.makers_of(id_)}
    named = any(written.startswith(reading.knowledge.makers[i].name.lower()) for i in made_by)
    return made_by if named else set()


def _titled(
    token: Token, name: Name, written: str, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M's model X" where "M's model" is a name of what M makes itself."""
    at = after_name(sentence, token.i)
    system, made_by = sentence.name_at.get(at), _named_in(name, written, reading)
    plain = system is not None and not (is_opaque(sentence, at) or system.plural)
    if system is None or not plain or system.kind != "system" or len(made_by) != 1:
        return
    if sentence.block.text[name.end : system.start] == " " and made_by <= frame("origin.listing"):
        maker = replace(name, kind="maker", ids=tuple(made_by))
        yield Statement(system, maker, "maker:possessive", sentence.doc[at])


def _is_joined(maker: Token, sentence: Sentence) -> bool:
    """Whether a maker is a member of a row: "M, N models (X)", but not "luckily, N models (X)"."""
    doc, mark = maker.doc, maker.i - 1
    if doc.text(mark) != ",":
        return doc.text(mark) in _JOINING
    return mark - 1 in sentence.name_at or doc[mark - 1].pos_ == "PROPN"


def _is_title(maker: Token, behind: int, sentence: Sentence) -> bool:
    """Whether names stand right behind a noun that says what all of them are: "the M models X"."""
    the = maker.doc.text(maker.i - 1).lower() == "the"
    return the and behind in sentence.name_at and is_range(behind - 1, sentence)


def _members(
    start: int, maker: Name, sentence: Sentence, reading: Reading, *, told: bool = False
) -> Iterator[Statement]:
    """The models in a list that opens at ``start``, each as one of a maker's.

    ``told``: all of them are said to be, not only the first.
    """
    doc = sentence.doc
    listed = name_list(sentence, start, SYSTEMS)
    last = doc.text(listed.end).lower()
    if last and last not in _CLOSING | words("lists.endings") | frame("origin.placing"):
        return
    told = told or doc[start - 1].text in {"(", ":"}
    if not told and listed.names and _is_its_own(listed.names[0], maker, reading):
        return  # "M models such as X and Y": Y may be told beside them
    for name in listed.names:
        at = next(i for i, other in sentence.name_at.items() if other is name)
        beside = sentence.name_at.get(at - 1)
        owned = beside is not None or doc.text(at - 1) in POSSESSIVES
        credited = sentence.block.text[name.end : name.end + 2].lstrip().startswith("(")
        if not owned and not credited and reading.is_model(name):
            yield Statement(name, maker, "maker:listed", doc[at])


def enclosed(
    token: Token, maker: Name, sentence: Sentence, reading: Reading
) -> Iterator[Statement]:
    """Read "M (X)", of a maker that hosts nobody else's models, or in a row of makers.

    Not "the M (X) route", by which X is reached as what M has made is.
    """
    doc, at = token.doc, after_name(sentence, token.i)
    system = sentence.name_at.get(at + 1)
    if doc.text(at) != "(" or system is None or system.kind != "system":
        return
    shared = doc.text(token.i - 1) in _JOINING and doc.text(token.i - 2) != ")"  # "M, N (X)"
    alone = set(maker.ids) <= frame("origin.alone") and not shared
    in_row = _is_in_row(maker, sentence, reading)
    alone = alone or in_row
    close = after_name(sentence, at + 1)
    whole = doc.text(close) == ")" and doc.text(close + 1).lower() not in words("access.routes")
    known = all(reading.knowledge.systems[i].kind in MODELS for i in system.ids)
    known = known or (in_row and reading.is_model(system))  # what people use, beside others
    if alone and whole and known and not sentence.block.text[maker.start].islower():
        yield Statement(system, maker, "maker:encloses", doc[at + 1])


def _is_in_row(maker: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether makers stand in a row, each with what it makes: "they train LLMs: M (X), N (Y)"."""
    doc, row = sentence.doc, []
    for i, one in sentence.name_at.items():
        behind = after_name(sentence, i)
        system = sentence.name_at.get(behind + 1)
        if one.kind == "maker" and doc.text(behind) == "(" and system is not None:
            row.append((one, system))
    if len(row) < 2 or any(serves_others(one) for one, _ in row):
        return False
    known = sum(_is_its_own(system, one, reading) for one, system in row)
    told = has_any(frame("origin.crediting"), sentence.block.text)
    told = told or (known > 1 and not has_any(frame("origin.signing"), sentence.text))
    return known > 0 and told and set(maker.ids) <= frame("origin.listing")


def _is_its_own(name: Name, maker: Name, reading: Reading) -> bool:
    return any(set(maker.ids) & reading.knowledge.makers_of(i) for i in name.ids)


def ranged(verb: Token, maker: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "M sells three products: the API, X and Y", "M has models: X (text), Y for video".

    Who has a cloud lists what others made as well, but no closed model that isn't to be had there.
    """
    doc = verb.doc
    at = next((t.i for t in doc[verb.i + 1 :] if t.text == ":"), 0)
    things = [t for t in objects(verb) if t.i < at and t.lower_ in frame("origin.ranges")]
    if things and not _is_plain(doc[things[-1].i + 1 : at]):
        return  # "M sells models; we use others: X", "products that compete with others: X"
    if not things or not set(maker.ids) & frame("origin.alone", "origin.listing"):
        return
    clouded = not set(maker.ids) & frame("origin.alone")
    ends = {",", "and", "or", "&", ".", ";", "!"}
    for i, name in sentence.name_at.items():
        last = i + 1 == len(doc) or doc[i + 1].lower_ in ends | {"(", "for"}
        if i > at and last and doc[i - 1].lower_ in ends | {":", "the"} and reading.is_model(name):
            served = has_on_cloud(maker, name, reading) or may_be_out(name, reading)
            if not (clouded and served):
                yield Statement(name, maker, "maker:range", verb)


def _is_plain(between: list[Token]) -> bool:
    """Whether words only say what or when a range is for: "to choose from", "at the moment"."""
    others = words("lists.other", "nouns.others", "nouns.unnamed")
    if " ".join(t.lower_ for t in between) in words("asides.endings"):
        return True
    if between and between[-1].lower_ in _AGAINST:
        return False  # "three models to compete with"
    told = any(t.text in {";", ","} or {t.lower_, t.lemma_} & others for t in between)
    return not told and not any("VerbForm=Fin" in t.morph for t in between)


def is_range(at: int, sentence: Sentence) -> bool:
    """Whether a noun is a plural for systems: "LLMs", "models", "products"."""
    name = sentence.name_at.get(at)
    if name is not None:
        return name.kind == "class" and name.plural
    noun = sentence.doc.text(at).lower()
    return noun.endswith("s") and noun in frame("origin.ranges")


def _is_noun_in_front(token: Token, sentence: Sentence) -> bool:
    """Whether it is said so: "models by M", "chatbots from M"."""
    before = token.doc.text(token.i - 1).lower()
    tied = token.i > 1 and before in frame("means.makers") | {"of"}
    if before == "of" and tied:  # "the AI tools of M", but not "rivals of the AI tools of M"
        first = token.i - 2
        while first > 0 and token.doc[first - 1].pos_ in {"NOUN", "PROPN"}:
            first -= 1
        tied = not _is_measure(token.doc[first])
    return tied and is_range(token.i - 2, sentence)


def _is_measure(token: Token) -> bool:
    """Whether the list may be of what is unlike them: "alternatives to M models such as X"."""
    at = token.i - 1
    while at >= 0 and token.doc[at].pos_ in {"DET", "ADJ"}:
        at -= 1
    before = token.doc[at].lower_ if at >= 0 else ""
    if before == "of":  # "competitors of M's models, such as X"
        return at > 0 and token.doc[at - 1].lower_ not in words("nouns.partitive")
    return before in words("stance.contrast") | {"to", "from"}


def behind_noun(token: Token, sentence: Sentence) -> int:
    """Index behind the noun of "M's models", "M language models"; -1 if none follows."""
    doc = token.doc
    for at in range(token.i + 1, min(token.i + 1 + _REACH, len(doc))):
        if doc[at].lower_ in words("names.alike"):
            return -1  # "M-compatible models"
        if is_range(at, sentence):
            return at + 1
        if doc[at].lower_ in frame("origin.lineups"):
            return _behind_lineup(at, sentence)
        if doc[at].text not in POSSESSIVES and doc[at].pos_ not in {"ADJ", "NOUN"}:
            break
        if at in sentence.name_at and sentence.name_at[at].kind != "class":
            break
    return -1


def _behind_lineup(at: int, sentence: Sentence) -> int:
    """Index behind "family", "family of models", before what it has; -1 if nothing is listed."""
    doc = sentence.doc
    behind = at + 1
    if doc.text(behind).lower() == "of":
        kind = next((i for i in range(behind + 1, behind + 4) if is_range(i, sentence)), -2)
        behind = kind + 1
    return behind if doc.text(behind) in {":", "("} else -1


def _start(at: int, sentence: Sentence) -> int:
    """Index of the first item of a list that opens at ``at``; -1 if none does."""
    doc = sentence.doc
    if not 0 <= at < len(doc):
        return -1
    if doc[at].text == "(":
        start = introducer(doc, at + 1)
        return start if closing(doc, at) and start in sentence.name_at else -1
    if doc[at].text == ":":
        return at + 1
    apart = doc[at].text == ","
    opening = at + apart
    start = introducer(doc, opening)
    likened = apart and doc.text(opening).lower() in LIKENING
    return start if start > opening and not likened else -1
