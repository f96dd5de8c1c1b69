"""Lists of names, and the words that introduce them: "LLMs such as X, Y and Z".

Read from left to right over the tokens, not from the tree: a list is where trees go wrong most.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from ..closed import CLOSES, ENDS, GENITIVES, JOINTS
from ..lexicon import word_list, words
from .heads import MARKS, after_name, is_opaque
from .syntax import RELATIVE_PRONOUNS, SUBJECTS, cases, children, first_word, is_clause

if TYPE_CHECKING:
    from ..names.scan import Name
    from .sentences import Sentence
    from .tree import Token, Tree

_OF_PHRASE = frozenset({"DET", "ADJ", "ADV", "VERB", "NOUN", "PRON", "PUNCT", "CCONJ", "SYM"})
"""What a nameless item of a list may consist of: "or a distilled open-source model"."""
DASHES = frozenset({"-", "–", "—"})
MAX_GAP = 3
_ASIDE = 12
"""So many words may say what an item does."""
SYSTEMS = frozenset({"system"})
_GOING_ON = frozenset({"VERB", "NOUN", "PROPN"})
_OPENING = frozenset({"(", "["})
_FROM = frozenset({"from", "through"})
_PARTING = JOINTS | {",", "/"}


@dataclass(frozen=True, slots=True)
class NameList:
    """Names in a row, and the token index behind the last of them."""

    names: tuple[Name, ...]
    end: int


def nearest(token: Token, reach: int, sentence: Sentence) -> tuple[int, Name] | None:
    """The first system or class named within ``reach`` words behind a token, and its index."""
    for at in range(token.i + 1, min(token.i + 1 + reach, len(token.doc))):
        name = sentence.name_at.get(at)
        if name is not None and name.kind != "maker" and name is not sentence.name_at.get(token.i):
            return at, name
    return None


@cache
def _introducers() -> dict[str, list[tuple[str, ...]]]:
    """The words of each phrase that introduces examples, by the first of them, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    phrases = (tuple(phrase.split()) for phrase in word_list("lists.introducers"))
    for words_ in sorted(phrases, key=len, reverse=True):
        found.setdefault(words_[0], []).append(words_)
    return found


def introducer(doc: Tree, at: int) -> int:
    """If tokens from ``at`` introduce examples, the index behind them; else ``at``."""
    if at >= len(doc):
        return at
    for pattern in _introducers().get(doc[at].lower_, ()):
        end = at + len(pattern)
        if end <= len(doc) and all(doc[at + k].lower_ == w for k, w in enumerate(pattern)):
            if (end < len(doc) and doc[end].text in {",", ":", "."} and pattern[0][0] == "e") or (
                end < len(doc) and doc[end].text in {":", ","}
            ):
                end += 1
            return end
    return at


def given_further_on(many: Token) -> int:
    """Index of "such as" in "Cs used in biology such as X"; the length of the text if none is.

    Or of what says as much behind a comma: "Cs that need no text, for instance X".
    """
    doc = many.doc
    told = next((c.i for c in children(many, "acl", "acl:relcl")), len(doc))
    tied = [*children(many, "nmod"), *(children(many.head, "obl") if many.dep_ == "obj" else ())]
    for given in (t for t in tied if t.i > told):
        such = (c.i for c in children(given, "case") if c.lower_ == "such")
        at = next(such, first_word(given))
        apart = doc[at - 1].text == "," and doc[at].lower_ != "like"
        if doc[at].lower_ == "such" or (apart and introducer(doc, at) == given.i):
            return at
    return len(doc)


def name_list(sentence: Sentence, at: int, kinds: frozenset[str]) -> NameList:
    """The list of names of ``kinds`` that begins at token ``at`` (empty if none does)."""
    doc = sentence.doc
    found: list[Name] = []
    end = i = at
    gap = 0
    while i < len(doc):
        name = sentence.name_at.get(i)
        if name is None or name.kind not in kinds:
            if name is not None and _owns_the_next(doc, i):
                break
            if not _joins(doc[i], name) or _leads_on(doc, i, at):
                if not _fills(doc[i], gap):
                    break
                gap += 1
            i += 1
        elif is_opaque(sentence, i) or _is_base(doc, i):
            break
        elif doc.text(i + 1).lower() in GENITIVES:
            i += 2  # "Groq's LLaMA": the owner is no item
        elif (found and _opens_clause(doc, i)) or _modifies_class(sentence, i):
            break
        elif _runs_the_next(sentence, i):
            i += 1
        else:
            found.append(name)
            i = end = _behind_item(sentence, i)
            gap = 0
            if i < len(doc) and not _joins(doc[i], None):
                break
            if _leads_on(doc, i, at):
                break
    return NameList(tuple(found), end)


def row_up_to(last: Token, sentence: Sentence) -> list[Token]:
    """The systems of a row that ends with one, whatever the tree makes of it: "X, Y or Z"."""
    doc, row, at = last.doc, [last], last.i - 1
    while at > 0 and doc[at].lower_ in _PARTING:
        while at > 0 and doc[at].lower_ in _PARTING:
            at -= 1
        name = sentence.name_at.get(at)
        if name is None or name.kind != "system":
            break
        row.append(doc[at])
        at -= 1
    return row


def joined(thing: Token) -> list[Token]:
    """A thing and what is joined to it, if no comma may end its phrase: "behind X and Y".

    Not "M, the company behind X, and Y".
    """
    others = children(thing, "conj")
    row = [thing]
    for other in others:
        between = [t.text.lower() for t in thing.doc[row[-1].i + 1 : other.i]]
        last = other is others[-1]
        closes = last and between[-1:] != [] and between[-1] in JOINTS
        parted = "," in between and len(row) == 1
        if not ((closes and not parted) or (not last and between == [","])):
            return [thing]
        row.append(other)
    return row


def titled_row(sentence: Sentence, at: int) -> tuple[Name, ...]:
    """Systems in a row that the plural noun at ``at`` titles: "the LLMs X and Y", "Cs X, Y and Z".

    None if a verb goes on behind them, whose subject they may be: "the Cs X and Y use".
    """
    doc = sentence.doc
    first = sentence.name_at.get(at + 1)
    if first is None or first.kind != "system" or not doc[at].whitespace_:
        return ()
    listed = name_list(sentence, at + 1, SYSTEMS)
    joined = any(token.lower_ in JOINTS for token in doc[at + 2 : listed.end])
    if len(listed.names) < 2 or not joined:
        return ()
    behind = doc[listed.end] if listed.end < len(doc) else None
    goes_on = behind is not None and behind.pos_ in _GOING_ON and not _is_of_all(behind)
    return () if goes_on else listed.names


def _is_of_all(verb: Token) -> bool:
    """Whether a verb behind a row is that of the sentence: "the Cs X and Y answer within a day"."""
    ends = any(c.i > verb.i and c.dep_ in {"obj", "obl"} for c in verb.children)
    finite = [t for t in verb.doc[verb.i + 1 :] if "VerbForm=Fin" in t.morph]
    return verb.pos_ == "VERB" and verb.dep_ == "ROOT" and ends and not finite


def told_whole(row: list[Token]) -> list[Token]:
    """A row without a clause that goes on behind it; nothing if each is told to have a part."""
    items = [t for t in row if t is row[0] or not is_clause(t)]
    return [] if any(map(_is_narrowed, items)) else items


def _is_narrowed(name: Token) -> bool:
    """Whether it is told which part a system has: "X for the text", not "X since March".

    Nor is it by "X for our customers", "X, as we said".
    """
    told = children(name, "nmod", "obl", "acl", "acl:relcl")
    behind = [c for c in told if c.i > name.i or name.dep_ == "conj"]  # "and, for the text, X"
    behind = [c for c in behind if not (is_aside(c) and (c.dep_ == "acl:relcl" or _is_told(c)))]
    behind = [c for c in behind if cases(c) != {"for"} or c.lower_ not in words("nouns.persons")]
    return any(not cases(c) or cases(c) - words("stance.during") for c in behind)


def is_aside(clause: Token) -> bool:
    """Whether a comma or a dash sets a clause apart, so that it narrows nothing."""
    return any(t.text in {",", "—", "–"} for t in children(clause, "punct") if t.i < clause.i)


def _is_told(clause: Token) -> bool:
    return clause.dep_ == "acl" and any(t.pos_ == "SCONJ" for t in children(clause, "mark"))


def _joins(token: Token, name: Name | None) -> bool:
    """Whether a token only stands between two items: a comma, "and", the maker of the next one."""
    joint = token.lower_ in words("lists.separators")
    joint = joint or (token.lower_ == "up" and token.doc.text(token.i + 1) == "to")
    return joint or (name is not None and name.kind == "maker")


def _leads_on(doc: Tree, to: int, start: int) -> bool:
    """Whether "to" says where the items go: "send an LLM such as X to Y", not "from X to Y"."""
    return doc.text(to).lower() == "to" and doc.text(start - 1).lower() not in _FROM


def _fills(token: Token, gap: int) -> bool:
    """Whether a word may stand before an item: "the newer X", with ``gap`` of them before it."""
    return (
        token.lower_ in words("lists.fillers")
        or token.text in MARKS
        or (token.pos_ in {"ADJ", "PROPN", "NUM"} and gap < MAX_GAP)
    )


def _owns_the_next(doc: Tree, at: int) -> bool:
    """Whether a name has something that isn't named: "models like OpenAI's, X ..."."""
    return doc.text(at + 1).lower() in GENITIVES and doc.text(at + 2) == ","


def _modifies_class(sentence: Sentence, at: int) -> bool:
    """Whether a name only says which members of a class: "like an X transformer"."""
    token, following = sentence.doc[at], sentence.name_at.get(at + 1)
    of_class = following is not None and following.kind == "class"
    return of_class and token.dep_ == "compound" and token.head.i == at + 1


def _runs_the_next(sentence: Sentence, at: int) -> bool:
    """Whether a name is that of what runs the next one: "Ollama llama3"."""
    following = sentence.name_at.get(at + 1)
    named = following is not None and following.kind == "system"
    return named and sentence.doc[at].whitespace_ != ""


def _behind_item(sentence: Sentence, at: int) -> int:
    """Index behind an item, and behind a bracket that says more of it or cites: "X [1]"."""
    behind = after_name(sentence, at)
    close = closing(sentence.doc, behind) if sentence.doc.text(behind) in _OPENING else 0
    return close + 1 if close > 0 else _behind_clause(sentence, behind)


def _behind_clause(sentence: Sentence, at: int) -> int:
    """Index behind what is said of an item: "X, which writes, and Y"; ``at`` if no item follows."""
    doc = sentence.doc
    if doc.text(at) != "," or doc.text(at + 1).lower() != "which":
        return at
    comma = next((t.i for t in doc[at + 2 : at + _ASIDE] if t.text == ","), 0)
    item = comma + 1 + (doc.text(comma + 1).lower() in JOINTS)
    named = any(i in sentence.name_at for i in range(at, comma))
    follows = sentence.name_at.get(item)
    row = follows is not None and follows.kind == "system" and not named
    row = row and doc.text(after_name(sentence, item)) in ENDS
    return comma if comma and row and item > comma + 1 else at


def _opens_clause(doc: Tree, at: int) -> bool:
    """Whether the name behind a comma is the subject of what follows, maybe by its noun."""
    noun = doc[at].head if doc[at].dep_ == "compound" and doc[at].head.i > at else doc[at]
    before = at - 1 - (doc[at - 1].pos_ == "DET")
    if doc[before].text != ",":
        return False
    if noun.dep_ in {*SUBJECTS, "nsubj:pass"}:
        return noun.head.i > noun.i
    verb = doc[noun.i + 1] if noun.i + 1 < len(doc) else noun
    if "VerbForm=Fin" not in verb.morph:
        return False
    verb = verb.head if verb.pos_ == "AUX" and verb.dep_ != "ROOT" else verb
    return not children(verb, *SUBJECTS, "nsubj:pass")


def _is_base(doc: Tree, at: int) -> bool:
    """Whether a name says only what a later noun is based on: "X-based models"."""
    return (
        at + 3 < len(doc)
        and doc[at + 1].text == "-"
        and not doc[at].whitespace_
        and doc[at + 2].lower_.endswith(("ed", "ven"))
        and doc[at + 2].lower_ in words("names.suffixes")
        and doc[at + 3].pos_ in {"NOUN", "PROPN"}
    )


def is_label(doc: Tree, at: int) -> bool:
    """Whether the noun at ``at`` labels what follows: "Language model (LLM): X"."""
    behind = at + 1
    if doc.text(behind) == "(":
        behind = closing(doc, behind)
        if not behind or doc.text(behind).endswith(":"):
            return bool(behind)
        behind += 1
    while doc.text(behind) in MARKS:
        behind += 1
    return doc.text(behind) == ":"


def closing(doc: Tree, at: int) -> int:
    """Index of the bracket that closes the one at ``at``; 0 if there is none."""
    depth = 0
    for i in range(at, min(len(doc), at + 60)):
        if doc[i].text in "([":
            depth += 1
        elif doc[i].text[0] in ")]":
            depth -= 1
            if depth == 0:
                return i
    return 0


def ends_list(doc: Tree, start: int, end: int) -> bool:
    """Whether tokens from ``start`` up to ``end`` only close a list: "etc.", "our own models".

    So "whatever we could get".
    """
    tail = doc[start:end]
    rest = list(dropwhile(lambda t: t.lower_ in words("lists.separators"), tail))
    if rest and rest[0].lower_ in words("lists.leftovers"):
        return all(t.text not in {",", ";", ":"} for t in rest)
    if start < end and tail[-1].lower_ in words("access.models"):
        return all(t.pos_ in _OF_PHRASE or t.lower_ in words("lists.separators") for t in tail)
    return all(t.lower_ in words("lists.endings") or t.text in MARKS for t in tail)


def opens_clause(word: Token) -> bool:
    """Whether a clause begins at a word, and no more of a list: ", because it", ", and we like"."""
    over = word.head
    acts = over.pos_ in {"VERB", "AUX"} or bool(children(over, "cop", *SUBJECTS))
    joins = word.dep_ == "cc" and acts
    joins = joins or (word.lower_ == "so" and word.doc.text(word.i - 1) == ",")
    return word.pos_ == "SCONJ" or word.lower_ in RELATIVE_PRONOUNS or joins


def ends_phrase(doc: Tree, at: int) -> bool:
    """Whether nothing more of a phrase stands at a place, but an end or a clause: "because it"."""
    return doc.text(at) in CLOSES or any(map(opens_clause, doc[at : at + 1]))
