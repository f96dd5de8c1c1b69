"""Examples of a class that are counted: "three Cs so far: X, Y and Z", "our Cs, X and Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..closed import AMONG, BEING, JOINTS, PERSONS, SUMMING
from ..lexicon import words
from ..trees.lists import DASHES, SYSTEMS, closing, name_list, opens_clause
from ..trees.syntax import PASSIVE_SUBJECTS, SUBJECTS, cases, children
from . import colons, labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.lists import NameList
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_FEW = {"one": 1, "neither": 2, "both": 2, "two": 2}
_BOTH = frozenset({"both"})
_WHICH = frozenset({"that", "which"})
_AND = re.compile(r"[\s*_`]+(?:and|&)[\s*_`]+(?:the\s)?[*_`]*")
_PAIR = 2
"""Behind so many, a comma may go on with a row: "two Cs, X, and Y"."""
_EACH = SUMMING | {"one"}
_OWNED = frozenset({"own", "with", "and"})
_IN_PLACE = frozenset({"ADP", "DET", "PRON", "ADJ", "NOUN"})
_MEANING = frozenset({"NOUN", "PROPN", "NUM", "ADP"})
"""With these words a bracket may be on another noun: "two Cs with tools (X, Y)"."""
_PARTING = frozenset({",", ";", ":", ")"})
_PLACE = 5
"""So many words at most tell where counted ones are: "to our own menu"."""
_MORE = ({"PUNCT"}, {"CCONJ"}, {"ADP", "DET", "NUM"})
"""Behind a row, what opens another thing: ", and with", ", and a"."""
_CLOSING = frozenset({"", ".", "!"})
_OPENED = 2
"""So many words stand before a class that "among the" opens."""
_REACH = 10
"""So many words may stand between a class and the colon behind which it is counted out."""


def counted(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Read "three Cs that matter: X, Y and Z", if as many follow as are said to."""
    numbers = [t.lower_ for t in children(token, "nummod")]
    many = COUNTS.get(numbers[0], 0) if len(numbers) == 1 else 0
    if many and token.doc.text(token.i + 1) == ",":  # "two Cs, X for text and Y for pictures"
        shared = colons.shared_out(token.i + 1, sentence, many)
        yield from ((name, "list:shared-out") for name in shared if len(shared) == many)
        row = name_list(sentence, token.i + 2, SYSTEMS)
        closed = many > _PAIR or _is_pair(row.names, sentence)
        ends = _ends(row.end, token.doc) or _is_followed(token, row, sentence, reading)
        if closed and len(row.names) == many and ends:
            yield from ((name, "list:counted") for name in row.names)
    behind = token.doc[token.i + 1 : token.i + 1 + _REACH]
    comma = next((t.i for t in behind if t.text == ","), 0)
    first = token.i + 1 + (token.doc.text(token.i + 1) in _WHICH)
    if many and first < comma and token.doc[first].lower_ in PERSONS:
        # Said of them in between: "the two Cs that we have, X for text and Y for pictures, are new"
        shared = colons.shared_out(comma, sentence, many)
        yield from ((name, "list:shared-out") for name in shared if len(shared) == many)
    colon = next((t.i for t in behind if t.text == ":" or _is_namely(t) or _is_dash(t)), 0)
    if many and not colon:
        yield from ((name, "list:counted") for name in _at_end(token, many, sentence))
        yield from ((name, "list:counted") for name in _behind_place(token, many, sentence))
        bracketed = _in_bracket(token, many, sentence)
        yield from ((n, "list:counted") for n in bracketed if all(map(reading.is_model, bracketed)))
    if not many or not colon or any(i in sentence.name_at for i in range(token.i + 1, colon)):
        return
    between = token.doc[token.i + 1 : colon]
    if token.doc[colon].text != ":" and any(map(_may_be_listed, between)):
        return  # "two Cs write for two tools, namely X and Y"
    listed = name_list(sentence, colon + 1, SYSTEMS)
    if len(listed.names) == many:
        yield from ((name, "list:counted") for name in listed.names)
    shared = colons.shared_out(colon, sentence, many)  # "two Cs this year: X for it, and Y for"
    yield from ((name, "list:shared-out") for name in shared if len(shared) == many)


def _at_end(class_: Token, many: int, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "two Cs stand out here, X and Y.", where no other things may be meant."""
    doc = class_.doc
    first = next((i for i in range(class_.i + 1, len(doc)) if i in sentence.name_at), 0)
    between = doc[class_.i + 1 : first - 1]
    if not between or doc[first - 1].text != "," or between[0].pos_ not in {"VERB", "AUX"}:
        return ()
    if any(_may_be_listed(t) or t.text == "," for t in between):
        return ()
    row = name_list(sentence, first, SYSTEMS)
    return row.names if _ends(row.end, doc) and len(row.names) == many else ()


def _behind_place(class_: Token, many: int, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "we added two Cs to the menu, X and Y.", where only one place is told."""
    doc = class_.doc
    first = next((i for i in range(class_.i + 1, len(doc)) if i in sentence.name_at), 0)
    between = doc[class_.i + 1 : max(first - 1, 0)]
    if class_.dep_ != "obj" or not 1 < len(between) <= _PLACE or doc[first - 1].text != ",":
        return ()
    if between[0].pos_ != "ADP" or between[-1].pos_ != "NOUN":
        return ()
    if any(_may_be_listed(t) or t.pos_ not in _IN_PLACE for t in between):
        return ()
    row = name_list(sentence, first, SYSTEMS)
    closed = many > _PAIR or _is_pair(row.names, sentence)
    return row.names if closed and len(row.names) == many and _ends(row.end, doc) else ()


def _in_bracket(class_: Token, many: int, sentence: Sentence) -> tuple[Name, ...]:
    """X and Y in "two Cs left (X, Y)", "two Cs that we still use (X, Y)", with no noun between."""
    doc = class_.doc
    behind = doc[class_.i + 1 : class_.i + 1 + _REACH]
    at = next((t.i for t in behind if t.text == "("), 0)
    between = doc[class_.i + 1 : at]
    if not between or at + 1 not in sentence.name_at:
        return ()
    if any(t.pos_ in _MEANING or t.text in _PARTING for t in between):
        return ()
    row = name_list(sentence, at + 1, SYSTEMS)
    return row.names if row.end == closing(doc, at) and len(row.names) == many else ()


def _ends(at: int, doc: Tree) -> bool:
    """Whether a row ends, and with it the sentence, but for one more clause: ", which is new"."""
    return doc.text(at) in _CLOSING or (doc.text(at) == "," and opens_clause(doc[at + 1]))


def _is_followed(class_: Token, row: NameList, sentence: Sentence, reading: Reading) -> bool:
    """Whether more stands behind a row that "and" has closed: "two Cs, X and Y, and with a D".

    One of the row is a C, so that they are those that are counted: else they may be others too.
    """
    joint, of = class_.doc[row.end : row.end + 3], sentence.name_at[class_.i].ids[0]
    kinds = zip(joint, _MORE, strict=False)
    goes_on = len(joint) == len(_MORE) and all(t.pos_ in kind for t, kind in kinds)
    known = any(reading.knowledge.is_a(i, of) for name in row.names for i in name.ids)
    return goes_on and known and _is_pair(row.names[-_PAIR:], sentence)


def _may_be_listed(token: Token) -> bool:
    """Whether what stands behind "namely" may be that: several things; not "for this feature"."""
    return token.pos_ == "PROPN" or (token.pos_ == "NOUN" and "Number=Plur" in token.morph)


def _is_namely(token: Token) -> bool:
    """Whether a word behind a comma says no more than a colon: "two Cs compete, namely X and Y"."""
    return token.lower_ in words("lists.namely") and token.doc.text(token.i - 1) == ","


def _is_dash(token: Token) -> bool:
    return token.text in DASHES and bool(token.doc[token.i - 1].whitespace_)


def one_by_one(token: Token, sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, str]]:
    """Read "the Cs came, one every month: X, Y and Z", where only these follow."""
    doc, class_ = token.doc, sentence.name_at[token.i]
    behind = doc[token.i + 1 : token.i + 1 + _REACH]
    comma, colon = (next((t.i for t in behind if t.text == mark), 0) for mark in (",", ":"))
    between = doc[comma + 1 : colon]
    if not (class_.plural and comma and between) or between[0].lower_ not in _EACH:
        return
    between = doc[token.i + 1 : colon]
    if any(map(_may_be_listed, between)):
        return  # "the Cs came with tools, one per model: X, Y"
    if any(t.i in sentence.name_at or t.lower_ in _OWNED for t in between):
        return  # "Cs, each with its own tool: X, Y"
    listed = name_list(sentence, colon + 1, SYSTEMS)
    if doc.text(listed.end) in {"", ".", "!"} and all(map(reading.is_model, listed.names)):
        yield from ((name, "list:counted") for name in listed.names)


def asked_for(token: Token, sentence: Sentence) -> Iterator[tuple[Name, str]]:
    """Read "(among) the Cs our clients ask about most are X and Y", if only these follow.

    Read from word to word: trees take the verb of the bare clause for that of the sentence.
    """
    doc, class_ = token.doc, sentence.name_at[token.i]
    if not 0 < token.i <= _OPENED or not class_.plural or doc[token.i - 1].lower_ != "the":
        return
    if token.i == _OPENED and doc[0].lower_ not in AMONG:
        return
    behind = doc[token.i + 1 : token.i + 1 + _REACH]
    verb = next((t for t in behind if t.lower_ in BEING), None)
    if verb is None or verb.i + 1 not in sentence.name_at:
        return
    clause = doc[token.i + 1 : verb.i]
    who = clause[:1]
    told = any(t.dep_ == "nmod:poss" or t.lower_ in PERSONS for t in who)
    if not told or all(t.pos_ != "VERB" for t in clause):
        return
    if any(t.i in sentence.name_at or t.pos_ == "PUNCT" for t in clause):
        return
    listed = name_list(sentence, verb.i + 1, SYSTEMS)
    if doc.text(listed.end) in {"", ".", "!", ";"} or listed.end >= len(doc):
        yield from ((name, "list:among") for name in listed.names)


def _is_pair(names: tuple[Name, ...], sentence: Sentence) -> bool:
    """Whether two names are put side by side by "and" alone, so that no longer row ends in them."""
    text = sentence.block.text
    return len(names) == 2 and _AND.fullmatch(text[names[0].end : names[1].start]) is not None


def _is_of_them(token: Token, names: tuple[Name, ...], sentence: Sentence) -> bool:
    """Whether some of a class are the subject, whose names follow: "one of our Cs, X, is"."""
    some, before = token.head, cases(token)
    many = _FEW.get(some.lower_, 0)
    subject = some.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS} and before == {"of"}
    if not (many and subject and len(names) == many):
        return False
    return many == 1 or _is_pair(names, sentence)


def aside(token: Token, sentence: Sentence) -> Iterator[tuple[Name, str]]:
    """X and Y in "the Cs that we use, X and Y, are popular", X in "the C we use for it, X, is".

    So "both Cs, X and Y, share one server", "the Cs in this tier, X and Y, are new", "one of our
    Cs, X, is slow".
    """
    doc, class_ = token.doc, sentence.name_at[token.i]
    before = children(token, "det", "det:predet", "nmod:poss")
    known = any(
        d.lower_ in words("access.definite") | _BOTH or d.dep_ == "nmod:poss" for d in before
    )
    told = bool(children(token, "acl:relcl"))
    if not known or not (told or class_.plural):
        return
    comma = next((t.i for t in doc[token.i + 1 :] if t.text == ","), len(doc))
    if any(i in sentence.name_at for i in range(token.i + 1, comma)):
        return  # "the Cs that call X, Y and Z, are agents"
    listed = name_list(sentence, comma + 1, SYSTEMS)
    if doc.text(listed.end) != "," or listed.end + 1 in sentence.name_at:
        return
    if class_.plural:
        goes_on = any(t.pos_ in {"AUX", "VERB"} for t in doc[listed.end + 1 : listed.end + 2])
        closed = token.dep_ in {*SUBJECTS, *PASSIVE_SUBJECTS} and goes_on and len(listed.names) > 1
        closed = closed and (told or _is_pair(listed.names, sentence))
        closed = closed or (goes_on and _is_of_them(token, listed.names, sentence))
    else:
        closed = len(listed.names) == 1 and labels.is_used(doc, token.i + 1, comma)
        closed = closed and doc.text(listed.end + 1).lower() not in JOINTS
    if closed:
        yield from ((name, "list:aside") for name in listed.names)
