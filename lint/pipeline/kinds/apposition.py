"""A class beside a name: "X, an LLM by Y", "X (an LLM)", "the X LLM"; ``titled`` reads "the LLM X".

Read from left to right over the tokens, since trees disagree most about appositions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import COORDINATORS, DETERMINERS, GENITIVES, INDEFINITE, NOMINAL, NSUBJ
from ..frames import frame
from ..lexicon import words
from ..trees.heads import MARKS, after_name, is_derived, is_opaque
from ..trees.lists import DASHES, introducer
from ..trees.syntax import RELATIVE_PRONOUNS, cases, children
from .compound import Statement, compound
from .noted import behind_note, behind_time, closes_note
from .titled import as_role, named, titled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token, Tree

_OPENERS = DASHES | {",", "(", ":", "=", "|"}
_THESE = frozenset({"these", "those", "all", "such"})
_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "NUM", "VERB", "PART", "PRON"})
_CLOSERS = frozenset({"ADP", "SCONJ", "PUNCT", "PRON", "VERB"})
_ON_WHICH = frozenset({"to", "about", "of", "around"})
_WHEREBY = frozenset({"from", "via", "through", "on", "under"})
_ONE_MORE = INDEFINITE | {"another"}
_POINTING = frozenset({"that", "this"})
_REACH = 6
"""At most so many words stand between the opening and the class."""


def statements(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Every statement in which the name at ``token`` stands beside a class."""
    name = sentence.name_at[token.i]
    if not is_derived(sentence, token.i) and not _is_place(token, name, sentence, reading):
        yield from _apposed(token, name, sentence, reading)
    if name.kind == "class":
        yield from titled(token, name, sentence, reading)
        yield from named(token, name, sentence)
        yield from as_role(token, name, sentence)
    elif reading.runs_one(name) or (reading.is_model(name) and not reading.is_company(name)):
        determined = token.i > 0 and token.doc[token.i - 1].lower_ in DETERMINERS
        if determined or not reading.is_common_word(name, sentence):
            yield from compound(token, name, sentence, reading)


def _is_place(token: Token, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a name only tells where or by what: "X on Hugging Face, a language model"."""
    if name.kind != "system" or reading.is_model(name):
        return False
    if token.i > 1 and token.doc[token.i - 1].lower_ in _WHEREBY:
        host = sentence.name_at.get(token.i - 2)
        if host is not None and reading.is_model(host):
            return True  # "Y from X, a C"
    before = token.doc[token.i - 1] if token.i else None
    while before is not None and before.pos_ == "ADJ" and before.i:
        before = before.nbor(-1)  # "in pure CUDA"
    if before is None or before.text == "|":  # of a page's title
        return before is not None
    behind = after_name(sentence, token.i)
    labels = behind < len(token.doc) and token.doc[behind].text == ":"
    if before.lower_ in _ON_WHICH:
        return False  # "introduces you to X, a C"
    if token.dep_ == "obl:agent" and token.doc.text(behind + 1).lower() != "the":
        return False  # "search is handled by X, a C"; but "by X, the C by Y"
    return before.pos_ == "ADP" and (labels or reading.system_kind(name) != "runner")


def _apposed(token: Token, name: Name, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "X, a C by Y, ...", "X (C)", "X – the C", "X: a type of C"."""
    doc = token.doc
    opening = after_name(sentence, token.i)
    if doc.text(opening).lower() == "too" and doc.text(opening + 1) == ",":
        opening += 1  # "it is seen in X too, a C"
    opening = behind_time(opening, doc)
    if opening + 1 >= len(doc) or doc[opening].text not in _OPENERS:
        return
    opening = behind_note(opening, sentence)
    opener = doc[opening].text.lstrip(")")
    if opener == "-" and not doc[opening - 1].whitespace_:
        return
    if opener == "|" and not (
        _opens_row(name, sentence) and (name.kind == "class" or reading.is_model(name))
    ):
        return
    if opener == "=" and not _is_equation(token, sentence):
        return
    if name.kind == "class" and _ends_title(token, name, opener, sentence):
        return
    if opener == "," and _continues_list(token, sentence):
        return
    start = _behind_hedge(opening + 1, doc)
    articled = doc[start].lower_ in DETERMINERS | (_POINTING if opener == "(" else frozenset())
    determined = articled or _is_owned(start, sentence)
    if doc[start].lower_ in RELATIVE_PRONOUNS and doc[start].pos_ == "PRON":
        return  # "X (that lets you run Cs)"
    if not determined and opener not in {"(", ":", "="} and token.i > 3:
        return
    if not determined and opener == "(" and name.kind == "system" and not reading.is_model(name):
        return  # "Groq (LLM), Tavily (search)": for what each is used
    if (
        not determined
        and doc[start].lower_ in words("access.local")
        and _runs_models(name, reading)
    ):
        return  # "X — Local LLM": what it is for
    told = doc[start].pos_ == "VERB" and not determined
    if told and doc[start].lower_ in frame("produce.use") | words("access.run"):
        return  # "X - Run C with it"
    placed = bool(token.i) and doc[token.i - 1].pos_ == "ADP"
    if not determined and opener in DASHES and placed:
        return  # "Plugin for X - a C"
    at = _class_at(start + articled, sentence)
    class_ = sentence.name_at.get(at)
    if class_ is None or is_opaque(sentence, at) or _is_half(at, sentence):
        return
    if determined and class_.plural and after_name(sentence, at) > at + 1:
        return  # "X, the Cs platform"
    if not determined and class_.plural:
        return
    field = all(reading.knowledge.classes[id_].axis == "field" for id_ in class_.ids)
    if opener == ":" and field and not (determined or reading.is_model(name)):
        return  # "Pinecone: Generative AI with RAG", a page of whom and on what
    if name.kind == "class" and not _names_a_kind(doc, start, at):
        return
    if not reading.is_model(name) and doc.text(at + 1).lower() in words("nouns.programs"):
        return  # "X, a large language model (LLM) platform"
    behind, names = after_name(sentence, at), sentence.name_at
    if opener == "," and _goes_on(at, sentence):
        return  # "it may be X, a C, a D, etc."
    if opener == "," and _has_own_place(token, doc[at], sentence):
        return  # "the C is set to X, the D to Y"
    if opener == "," and not determined and doc.text(behind) == "," and behind + 1 in names:
        return  # "X, local C, Y"
    if opener == "," and _is_of_stack(token, behind, sentence):
        return  # "our stack: Python, X, a C, Y"
    if opener == "," and (_opens_clause(token, behind) or _is_done_next(token, behind)):
        return
    noted = opener == "(" and closes_note(name, behind, sentence, reading)
    if noted or _closes(opener, determined, behind, sentence):
        yield name, class_, "apposition", doc[at]


def _opens_row(name: Name, sentence: Sentence) -> bool:
    """Whether a row that was cut from its table begins with a term: "| Cs | Type of D | ... |"."""
    block = sentence.block
    return block.cell is None and block.text[: name.start].strip(" *_`") == "|"


def _ends_title(token: Token, name: Name, opener: str, sentence: Sentence) -> bool:
    """Whether the field is the last word of a product's name: "Pebble AI: a C for shops"."""
    if not token.i or not sentence.block.text[name.start : name.end].isupper():
        return False
    before = token.doc[token.i - 1]
    called = before.text[:1].isupper() and before.whitespace_ and before.i not in sentence.name_at
    named = opener != "," or before.i > 0  # not "Modern AI, a kind of C"
    return bool(called and named) and before.lower_ not in DETERMINERS


def _runs_models(name: Name, reading: Reading) -> bool:
    return name.kind == "system" and reading.system_kind(name) == "runner"


def _is_of_stack(token: Token, behind: int, sentence: Sentence) -> bool:
    """Whether a name and the class behind it are items of one list, in which a name follows."""
    doc = token.doc
    listed = token.i > 1 and doc[token.i - 1].text in {",", ":"} and doc.text(behind) == ","
    if not listed or behind + 1 not in sentence.name_at:
        return False
    after = after_name(sentence, behind + 1)
    return doc.text(after) in {"", "."} or (
        doc.text(after) == "," and doc.text(after + 1).lower() not in DETERMINERS
    )


def _is_equation(token: Token, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but "X = a C", maybe behind a label, and no line of code."""
    doc, sign = token.doc, after_name(sentence, token.i)
    begins = token.i == 0 or doc[token.i - 1].text in MARKS | {":"}
    spaced = doc[sign].whitespace_ and doc[sign - 1].whitespace_
    rest = sentence.block.text[sentence.spans[sign][1] : sentence.end]
    return bool(begins and spaced and not any(mark in rest for mark in "=(+&[{"))


def _behind_hedge(at: int, doc: Tree) -> int:
    """Index behind what only tells how sure a rank is: "probably the best", "by far the best".

    ... or of which it is: "the latter being the fastest C". So "(yes, the C)".
    """
    if doc[at - 1].text == "(" and doc[at].lower_ in words("asides.affirming"):
        at += 1 + (doc.text(at + 1) == ",")
        if at >= len(doc):
            return at - 1
    if [t.lower_ for t in doc[at : at + 3]] == ["the", "latter", "being"]:
        return at + 3
    if doc[at].lower_ in words("asides.adverbs") and doc.text(at + 1).lower() in _ONE_MORE:
        return at + 1  # "X, essentially a C", "X, just another C", "X, though a C"
    for width in (1, 2, 3):
        behind = at + width
        ranked = doc.text(behind).lower() == "the" and (
            doc.text(behind + 1).lower() in words("comparison.most", "comparison.best")
            or doc.text(behind + 1).endswith("est")
        )
        said = " ".join(t.lower_ for t in doc[at:behind])
        sure = said in words("comparison.surely") or (width == 1 and doc[at].pos_ == "ADV")
        if ranked and sure:
            return behind
    return at


def _is_owned(at: int, sentence: Sentence) -> bool:
    """Whether a maker's name in the possessive stands at ``at``: "OpenAI's LLM for images"."""
    name = sentence.name_at.get(at)
    return name is not None and name.kind == "maker" and sentence.doc.text(at + 1) in GENITIVES


def _is_half(at: int, sentence: Sentence) -> bool:
    """Whether a class isn't all that is said: "a type of C or another model", "a C-D"."""
    doc, behind = sentence.doc, after_name(sentence, at)
    if behind >= len(doc):
        return False
    tied = doc[behind].text == "-" and not doc[behind - 1].whitespace_
    speaks = doc[behind].pos_ == "VERB" and "VerbForm=Fin" in doc[behind].morph
    return tied or speaks or doc[behind].lower_ == "or"


def _has_own_place(name: Token, class_: Token, sentence: Sentence) -> bool:
    """Whether a system follows that stands to a class as the one before to another."""
    tied = cases(name) & {"to", "by", "for", "with", "as"}
    own = [t for t in children(class_, "nmod") if t.i in sentence.name_at and cases(t) & tied]
    return any(sentence.name_at[t.i].kind == "system" for t in own)


def _goes_on(at: int, sentence: Sentence) -> bool:
    """Whether a class is one of several things in a row, with articles or names of their own."""
    doc = sentence.doc
    behind = after_name(sentence, at)
    at = behind + 1
    while at < len(doc) and (doc[at].pos_ == "PROPN" or doc[at].text == "-"):
        at += 1
    named = at > behind + 1 and doc.text(at) == ","
    articled = doc.text(behind + 1).lower() in {"a", "an", "the"}
    if doc.text(behind) != "," or not (articled or named):
        return False
    return any(t.lower_ in words("lists.endings") | {"or", "and"} for t in doc[behind + 1 :])


def _class_at(at: int, sentence: Sentence) -> int:
    """Index of the class that heads the phrase from ``at``, or of where the phrase breaks off."""
    doc = sentence.doc
    for _ in range(_REACH):
        if at >= len(doc) or at in sentence.name_at:
            break
        if doc[at].lower_ in words("nouns.relative") or introducer(doc, at) != at:
            return -1  # "a platform that lets you run Cs", "X (including C)"
        if doc[at].lower_.endswith("ing") and doc[at - 1].lower_ in words("nouns.transparent"):
            return -1  # "a platform hosting Cs"
        if doc[at].lower_ in words("nouns.making"):
            return -1  # "a boost generating C"
        if doc[at].lower_ == "of" and (_is_partitive(doc[at - 1]) or _is_best(doc[at - 1])):
            at += 2 if doc.text(at + 1).lower() in DETERMINERS | _THESE else 1
        elif doc[at].lower_ != "to" and (
            doc[at].pos_ in _MODIFIERS or doc[at].text in DASHES | GENITIVES or _is_tied_on(at, doc)
        ):
            at += 1
        else:
            return -1
    name = sentence.name_at.get(at)
    if name is not None and name.kind == "maker":
        at += 1
        while at < len(doc) and (doc[at].text in GENITIVES or doc[at].pos_ in {"ADJ", "ADV"}):
            at += 1  # "M's most advanced C"
        name = sentence.name_at.get(at)
    if name is None or name.kind != "class":
        return -1
    while at + 1 in sentence.name_at and sentence.name_at[at + 1].kind == "class":
        at += 1
    return at


def _is_tied_on(at: int, doc: Tree) -> bool:
    """Whether a hyphen makes one word of a preposition and what follows: "in-house"."""
    return doc.text(at + 1) == "-" and not doc[at].whitespace_ and not doc[at + 1].whitespace_


def _is_partitive(token: Token) -> bool:
    return token.lower_ in words("nouns.partitive") or token.lemma_ in words("nouns.partitive")


def _is_best(word: Token) -> bool:
    """Whether one of many is meant: "the newest of M's Cs", "the most popular of these Cs"."""
    if word.pos_ not in {"ADJ", "VERB", "ADV"} or not word.i:
        return False
    before = word.nbor(-1).lower_
    return before in words("comparison.most") or (
        word.pos_ == "ADJ" and before == "the" and word.lower_.endswith("est")
    )


def _names_a_kind(doc: object, start: int, end: int) -> bool:
    """Whether "a type of" stands in the phrase: two classes side by side need it."""
    return any(_is_partitive(doc[i]) for i in range(start, end))  # type: ignore[index]


def _closes(opener: str, determined: bool, behind: int, sentence: Sentence) -> bool:
    """Whether the phrase ends as an apposition does, and not as the next item of a list."""
    doc = sentence.doc
    if behind >= len(doc):
        return determined or opener in DASHES | {":", "="}
    following = doc[behind]
    if following.pos_ in {"NOUN", "PROPN"} and doc[behind - 1].whitespace_:
        return False
    if not determined and following.lower_.endswith("ing") and doc[behind - 1].whitespace_:
        return False  # "X: LLM routing for teams"
    if opener in {",", ":"} and following.lower_ in COORDINATORS:
        return False
    if opener == "," and following.text == "(":
        return False  # an item of a list, with examples of its own
    if opener == "," and following.text == "," and behind + 1 < len(doc):
        then = doc[behind + 1]
        if then.lower_ in COORDINATORS:  # "it uses X, a C, and runs on a phone", not "and Y"
            next_ = doc[behind + 2 : behind + 3]
            return determined and any(_is_finite(t) or _is_ordered(t) for t in next_)
        return determined or then.pos_ not in NOMINAL  # not "X, LLM, modern ViT"
    if determined:
        return True
    if opener == "(":
        return following.text[0] in {")", ",", "."}  # "X (C):"
    return opener != "," and following.pos_ in _CLOSERS


def _is_done_next(token: Token, behind: int) -> bool:
    """Whether the next thing to do follows: "serve X, a C, provide storage"."""
    doc = token.doc
    if token.dep_ != "obj" or behind + 1 >= len(doc) or doc[behind].text != ",":
        return False
    return doc[behind + 1].pos_ == "VERB" and not doc[behind + 1].lower_.endswith(
        ("s", "ed", "ing")
    )


def _opens_clause(token: Token, behind: int) -> bool:
    """Whether the class is the subject of a clause: "in X, a C rewrites the prompt"."""
    doc = token.doc
    if behind < len(doc) and _is_finite(doc[behind]):
        return True
    if not cases(token) or any(t.pos_ in {"NOUN", "PROPN", "VERB"} for t in doc[: token.i]):
        return False
    for following in doc[behind:]:
        if following.text == "," or following.dep_ == "acl:relcl":
            return False
        if _is_finite(following):
            return True
    return False


def _is_ordered(word: Token) -> bool:
    """Whether the reader is told to do a next thing: "drop it on X, the C, and paste the text"."""
    plain = word.pos_ == "VERB" and word.lower_ == word.lemma_
    over = word.head
    told = word.dep_ == "conj" and over.pos_ == "VERB" and over.lower_ == over.lemma_
    return plain and told and not any(c.dep_ in NSUBJ for c in (*over.children, *word.children))


def _is_finite(word: Token) -> bool:
    return word.pos_ == "AUX" or (word.pos_ == "VERB" and "VerbForm=Fin" in word.morph)


def _continues_list(token: Token, sentence: Sentence) -> bool:
    """Whether the name stands in a list, whose next item may be an unnamed class."""
    doc = token.doc
    at = token.i - 1
    while at >= 0 and (
        doc[at].lower_ in MARKS | GENITIVES | {"the"}
        or (at in sentence.name_at and sentence.name_at[at].kind == "maker")
    ):
        at -= 1
    return at >= 1 and doc[at].text in {",", "/", ";"} and at - 1 in sentence.name_at
