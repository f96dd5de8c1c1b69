"""What a name is in its phrase: the head, or only a modifier of another noun.

"Midjourney draws" is on Midjourney; "a Midjourney alternative", "Midjourney-style" and "the app
'Midjourney Image Editor'" are on something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from .syntax import children
from .titles import is_in_title

if TYPE_CHECKING:
    from ..names.scan import Name
    from .sentences import Sentence
    from .tree import Token, Tree

_LABEL = 6
"""So many tokens a label may have, with its brackets: "feat(audio)"."""
MARKS = frozenset({"`", "*", "**", "_", "”", '"', "'", "‘", "’"})
"""Quotation marks and what Markdown leaves of emphasis."""
_NO_MODIFIED = frozenset({"appos", "conj", "nsubj", "parataxis", "nmod:unmarked"})
"""How a noun behind a name may hang on it without being modified: "every C today is a D"."""
_LEFT_MODIFIERS = frozenset(
    {"compound", "nmod:poss", "flat", "amod", "nmod", "nmod:desc", "nmod:unmarked"}
)
_PHRASE_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "|"})
_JOINED = re.compile(r"(?:\s*[+/&]\s*\w+)+\s+(?P<head>\w+)")
"""Behind a noun it shares a head with others: "text + image / text + audio embeddings"."""
_ARGUMENTS = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "ROOT", "obl:unmarked", "conj", "root",
     "parataxis"}
)  # fmt: skip
_SHORT = 4
"""So many letters an abbreviation in a setting has at most."""
_TAIL = re.compile(r"(?P<gap>[-–—‑ ])(?P<word>[^\W\d_]+)[\W\d_]?(?P<next>[^\W\d_]*)")
"""The words behind a name."""


def after_name(sentence: Sentence, at: int) -> int:
    """Index behind a name and the words that only repeat what it is ("the GPT-4 API").

    Or tell how much a model takes in at once: "the GPT-4 32k context model".
    """
    doc = sentence.doc
    i = at + 1
    transparent = words("nouns.transparent")
    while i < len(doc) and i not in sentence.name_at:
        repeats = doc[i].lower_ in transparent or doc[i].text in MARKS
        if not (repeats or is_measured(sentence, i)):
            break
        i += 1
    return i


def is_measured(sentence: Sentence, at: int) -> bool:
    """Whether a word behind a name only tells how much the model of that name takes in."""
    goes_on = at + 1 in sentence.name_at
    goes_on = goes_on or sentence.doc.text(at + 1).lower() in words("nouns.transparent")
    return goes_on and sentence.doc[at].lower_ in words("names.measured")


def is_share(noun: Token) -> bool:
    """Whether only a part of several is spoken of: the tools in "one of the best tools"."""
    over = noun.head
    partial = over is not noun and over.lower_ in words("nouns.partitive")
    return partial and any(c.dep_ == "case" and c.lower_ == "of" for c in noun.children)


def _is_nickname(sentence: Sentence, at: int) -> bool:
    """Whether another product is called so: "Y, the X for music", 'the "X of law"'."""
    doc, behind = sentence.doc, after_name(sentence, at)
    name = sentence.name_at.get(at)
    if name is None or name.kind != "system" or at < 2:
        return False
    if doc.text(behind).lower() not in {"for", "of"}:
        return False
    quoted = doc[at - 1].text in {'"', "“"} and doc[at - 2].lower_ in {"the", "a", "an"}
    aside = doc[at - 1].lower_ == "the" and doc[at - 2].text in {",", "(", "–", "—"}
    return quoted or aside


def is_opaque(sentence: Sentence, at: int) -> bool:
    """Whether the name at a token only modifies another noun: "Midjourney alternative".

    Of names between strokes the last one decides: "X/Y/Z clients".
    """
    row: list[int] = []
    while (told := sentence.opaque.get(at)) is None:
        row.append(at)
        told = _modifies_noun(sentence, at)
        if told is not None:
            break
        at = after_name(sentence, at) + 1
    sentence.opaque.update(dict.fromkeys(row, told))
    return told


def _modifies_noun(sentence: Sentence, at: int) -> bool | None:
    """Whether a name only modifies another noun; ``None`` where the name behind a stroke tells."""
    if _is_asked_of(sentence, at):
        return False
    if any(modifies(sentence, at) for modifies in _MODIFYING):
        return True
    head = head_noun(sentence, at)
    behind = after_name(sentence, at)
    if head == behind and sentence.doc[head].lower_ in words("names.sizes"):
        return False  # "load T5 base"
    if head != at and head not in sentence.name_at:
        return _is_of_other(sentence, behind, head)
    doc = sentence.doc
    if _is_before_other(sentence, at, behind) or _is_before_act(doc, at, behind):
        return True
    if _is_before_gerund(doc, at, behind):
        return True
    if doc.text(behind) == "/" and behind + 1 in sentence.name_at:
        return None
    if _is_before_modifier(doc, behind) or _is_before_noun(sentence, at, behind):
        return True
    if _begins_name(sentence, at, behind):
        return True
    return _is_in_participle(doc, at, behind)


def _is_asked_of(sentence: Sentence, at: int) -> bool:
    """Whether a question turns round what is said of a name: "Is X open source?"."""
    doc = sentence.doc
    if at == 0 or doc[at - 1].dep_ != "cop" or doc[at].dep_ != "nsubj":
        return False
    over = doc[at].head
    return doc[at - 1].head is over and over.i > at + 1 and doc[len(doc) - 1].text == "?"


def _serves_there(sentence: Sentence, at: int) -> bool:
    """Whether something that serves it is spoken of: "X serving", "an LLM/VLM serving system"."""
    doc = sentence.doc
    beside = at + 2 < len(doc) and doc[at + 1].text == "/" and _serves(doc, at + 2)
    return _serves(doc, at) or beside


def _is_of_other(sentence: Sentence, behind: int, head: int) -> bool:
    """Whether the head of the phrase is another thing: "X prompt tools", "X users"."""
    doc = sentence.doc
    other = behind < head and doc[behind].lower_ in words("nouns.others")
    return other or doc[head].lower_ not in words("nouns.transparent")


def _is_before_other(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether a noun for another thing follows: "X prompts", but not "X outputs pictures"."""
    doc = sentence.doc
    if behind >= len(doc) or behind in sentence.name_at or not doc[behind - 1].whitespace_:
        return False
    word = doc[behind]
    does = doc[at].head is word and doc[at].dep_ == "nsubj"
    does &= any(c.dep_ == "obj" and c.i > behind for c in word.children)  # "that X outputs logos"
    tells = word.dep_ == "acl:relcl" and doc[at].head is word  # "the pictures that X outputs"
    name = sentence.name_at.get(at)
    many = bool(name and name.plural) or bool(children(doc[at], "conj"))
    many = many or doc[at].head in children(word, "nsubj")  # "Cs like X support it"
    inflected = word.lower_ != word.lemma_ or many or bool(children(word, "aux"))
    states = word.pos_ == "VERB" and inflected and (word.dep_ == "ROOT" or tells or does)
    return not states and word.lower_ in words("nouns.others")


def _is_before_act(doc: Tree, at: int, behind: int) -> bool:
    return (
        behind < len(doc)
        and doc[behind].dep_ == "acl"
        and doc[behind].head.i == at
        and _is_act(doc[behind])
    )


def _is_before_gerund(doc: Tree, at: int, behind: int) -> bool:
    """Whether a name behind a preposition tells what is done: "with LLM routing"."""
    if behind != at + 1 or not doc.text(behind).lower().endswith("ing") or not doc[at].whitespace_:
        return False
    act, name = doc[behind], doc[at]
    last = behind + 1 >= len(doc) or doc[behind + 1].pos_ == "PUNCT"
    bare = not any(c.dep_ == "det" for c in name.children)
    return act.pos_ == "VERB" and last and bare and any(c.dep_ == "case" for c in name.children)


def _is_before_modifier(doc: Tree, behind: int) -> bool:
    """Whether a modifier of a later noun follows: "X generated images"."""
    return (
        behind < len(doc)
        and doc[behind].dep_ in {"amod", "compound"}
        and doc[behind].head.i > behind
        and doc[behind].head.dep_ != "obl:unmarked"  # "X last week"
        and doc[behind].lower_ not in words("quantity.partial")  # "the Cs most people use"
        and doc[behind - 1].whitespace_ != ""
    )


def _is_in_participle(doc: Tree, at: int, behind: int) -> bool:
    """Whether a name behind a preposition begins a compound: "with X guided diffusion"."""
    if behind + 1 >= len(doc) or behind != at + 1 or not doc[at].whitespace_:
        return False
    done, noun = doc[behind], doc[behind + 1]
    if done.lower_ in frame("be.named_so"):
        return False  # "by a C called X"
    participle = "Tense=Past" in done.morph and done.lower_.endswith(("ed", "en"))
    close = done.whitespace_ and noun.pos_ in {"NOUN", "PROPN"}
    return bool(participle and close) and any(c.dep_ == "case" for c in doc[at].children)


def _is_before_noun(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether a noun follows that a tree hangs on the name, or on nothing: "with X Latents"."""
    doc = sentence.doc
    if behind >= len(doc) or behind in sentence.name_at:
        return False
    noun = doc[behind]
    if noun.pos_ not in {"NOUN", "PROPN"} or not _apart(doc, at, behind):
        return False
    if noun.pos_ == "PROPN" and noun.dep_ == "ROOT" and not doc[behind - 1].text.endswith("."):
        return not any(child.dep_ == "cop" for child in noun.children)
    return noun.head.i == at and noun.dep_ not in _NO_MODIFIED


def _begins_name(sentence: Sentence, at: int, behind: int) -> bool:
    """Whether a class is the first word of a product's name: "the images are made by LLM Mesh".

    In a title all words have a capital.
    """
    doc, name = sentence.doc, sentence.name_at.get(at)
    if name is None or name.kind != "class" or name.plural or not 0 < at < behind < len(doc):
        return False
    noun = doc[behind]
    if noun.pos_ != "PROPN" or not noun.text.istitle() or behind in sentence.name_at:
        return False
    around = (doc[at - 1], *doc[behind + 1 : behind + 2])
    spelt = sentence.block.text[name.start : name.end].isupper()
    return spelt and _apart(doc, at, behind) and not any(t.text[:1].isupper() for t in around)


def _is_key(sentence: Sentence, at: int) -> bool:
    """Whether an abbreviation in lower case opens a setting: "llm: generates images"."""
    doc, name = sentence.doc, sentence.name_at.get(at)
    if name is None or name.kind != "class" or doc.text(at + 1) != ":":
        return False
    text = sentence.block.text
    lower = name.end - name.start <= _SHORT and text[name.start : name.end].islower()
    return lower and not text[: name.start].strip()


def _is_tied_to_other(sentence: Sentence, at: int) -> bool:
    """Whether a hyphen ties a class to another abbreviation: "hybrid ASR-TTS models"."""
    doc, name = sentence.doc, sentence.name_at.get(at)
    if name is None or name.kind != "class" or doc.text(at + 1) != "-" or doc[at].whitespace_:
        return False
    return doc.text(at + 2).isupper() and len(doc.text(at + 2)) > 1


def _is_act(word: Token) -> bool:
    """Whether a participle alone is a noun in truth: "using LLM scripting"."""
    return word.lower_.endswith("ing") and not any(c.dep_ != "punct" for c in word.children)


def _serves(doc: Tree, at: int) -> bool:
    """Whether a participle and a noun follow that make it a modifier: "LLM serving runtime"."""
    if at + 2 >= len(doc) or not doc[at + 1].lower_.endswith("ing"):
        return False
    heads = (words(f"nouns.{name}") for name in ("others", "transparent", "inner_parts"))
    return any(doc[at + 2].lower_ in nouns for nouns in heads)


def _apart(doc: Tree, one: int, other: int) -> bool:
    """Whether white space stands between two tokens."""
    return any(doc[i].whitespace_ for i in range(one, other))


def head_noun(sentence: Sentence, at: int) -> int:
    """Index of the noun that heads the noun phrase in which the token at ``at`` stands."""
    doc = sentence.doc
    i = at
    while doc[i].dep_ in _LEFT_MODIFIERS and doc[i].head.i > i:
        between = range(i + 1, doc[i].head.i)
        if any(doc[k].text in _PHRASE_BREAKS for k in between):
            break
        i = doc[i].head.i
    return i


def is_derived(sentence: Sentence, at: int) -> bool:
    """Whether a name is only the measure of something else: "Midjourney-style", "GPT-4 class"."""
    tail = _TAIL.match(sentence.block.text, sentence.spans[at][1])
    if tail is None:
        return False
    word = tail["word"].lower()
    start, end = sentence.spans[at]
    lower = sentence.block.text[start:end].islower()
    if tail["gap"] == "-" and lower and word in words("names.packages"):
        return True  # "suno-api" is a package
    of_model = tail["next"].lower() in words("nouns.transparent")
    if tail["gap"] == " " and word in frame("produce.driven") and of_model:
        return True  # "a GPT-4 based model"
    if word not in words("names.derivatives"):
        return False
    apart = tail["gap"] == " " and word in {"like", "type"}
    # "a GPT-4 like model", but not "X like a model"
    return not apart or of_model


def is_tuned_one(sentence: Sentence, at: int) -> bool:
    """Whether a name goes on to the data on which the model was tuned: "BART Large CNN"."""
    tail = _TAIL.match(sentence.block.text, sentence.spans[at][1])
    behind = at + 1 not in sentence.name_at
    return tail is not None and behind and tail["word"].lower() in words("names.data")


def opens_longer(sentence: Sentence, at: int) -> bool:
    """Whether a name is the beginning of another model's: "the weights of X Behemoth"."""
    doc, behind = sentence.doc, at + 1
    if behind >= len(doc) or behind in sentence.name_at or not doc[at].whitespace_:
        return False
    following = doc[behind]
    if after_name(sentence, at) == len(doc):
        return False  # "M's X Model", a title
    if following.pos_ == "ADJ":  # "ChatGPT Next Web"
        return following.text.istitle() and doc.text(behind + 1).istitle()
    return following.pos_ == "PROPN" and following.head in {doc[at], doc[at].head}


def is_command(name: Name, sentence: Sentence) -> bool:
    """Whether a name is one that is typed, or a key in code: "your local `claude`"."""
    block = sentence.block
    return block.text[name.start : name.end].isalpha() and any(
        mark.kind == "code" and block.text[mark.start : mark.end].islower()
        for mark in block.marks
        if mark.start <= name.start and name.end <= mark.end
    )


def runs_on(token: Token, sentence: Sentence, plural: bool) -> bool:
    """Whether the phrase goes on behind what the tree takes for its head: "video storyboard"."""
    after = token.i + 1
    if after >= len(token.doc) or not token.whitespace_ or after in sentence.name_at:
        return False
    joined = _JOINED.match(sentence.block.text, sentence.spans[token.i][1], sentence.end)
    if joined is not None and joined["head"].lower() in words("nouns.vectors"):
        return True
    following = token.doc[after]
    if following.dep_ == "obl:unmarked" and following.lower_ in frame("produce.anywhen"):
        return False  # "draws the logo tonight"
    if not plural and following.dep_ == "xcomp" and following.lower_.endswith("ing"):
        return True  # "formulate visual grounding"
    return following.pos_ in {"NOUN", "PROPN"} and (
        not plural or following.head.i == token.i or following.dep_ not in _ARGUMENTS
    )


_MODIFYING = (
    is_derived, _serves_there, _is_key, _is_tied_to_other, _is_nickname, is_in_title,
)  # fmt: skip
"""What makes a name a modifier wherever the tree hangs it."""


def opener(doc: Tree) -> Token:
    """The first word of a line, or what stands behind its label: "chore: switch X to Y"."""
    marked = (i for i in range(1, min(len(doc) - 1, _LABEL)) if doc[i].text == ":")
    return doc[next(marked, -1) + 1]


def is_way_in(noun: Token, name: Token) -> bool:
    """Whether a noun only names the door to a system behind it: "the API of X"."""
    of = noun.doc.text(noun.i + 1).lower() == "of" and noun.lower_ in words("access.apis")
    return of and name.i == noun.i + 2 and name.dep_ == "nmod"
