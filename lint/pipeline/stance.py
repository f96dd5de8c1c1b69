"""Does the author stand behind a claim? Negation, correction, question, condition, report.

Scope follows the tree: a negation reaches down from its verb through the clauses that depend on
it, and ends at "but", "while" and "unlike".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .context import asks
from .lexicon import alternation, words
from .syntax import cases, children, governors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..claims import Stance
    from .context import Context
    from .sentences import Sentence

_SCOPE = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "obj", "obl",
     "obl:agent", "nmod", "nsubj", "nsubj:pass", "conj", "compound", "appos", "amod",
     "parataxis", "dep"}
)  # fmt: skip
"""A negation reaches from a head down to dependents of these kinds."""
_NEGATED_BY = frozenset(
    {"advmod", "advmod:emph", "det", "cc", "cc:preconj", "aux", "mark", "case", "discourse",
     "dep", "punct"}
)  # fmt: skip
_REACH = 6
"""So many heads above a claim can negate it."""
_TAKEN_BACK = re.compile(
    rf"[^.;()]{{0,60}}?(?:\(|\s[—–-]\s)\W*(?:{alternation(words('stance.taken_back'))})\b"
    rf"[\s*_]*(?:[)—–,:.-]|$)",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[\"“][^\"“”]{3,}[\"”]")
_ASKED = re.compile(r"[^.!;]*[?？❓]")
_WORD = re.compile(r"\w+")


def stance(sentence: Sentence, at: Token, context: Context, *, local: bool = False) -> Stance:
    """The stance towards a claim whose predicate (or head) is the token ``at``.

    ``local``: the claim is presupposed by a noun phrase ("LLMs such as X"), so that only a
    negation inside the phrase takes it back, not one of the verb above.
    """
    text, (start, end) = sentence.block.text, sentence.spans[at.i]
    if context.rejects(sentence) or _TAKEN_BACK.match(text, start, sentence.end):
        return "rejected"
    if _is_quoted(sentence, start, end):
        return "reported"
    chain = [at] if local else [at, *_above(at)]
    if any(_is_negated(token, at, local) for token in chain):
        return "negated"
    if asks(sentence) or _ASKED.match(text, end, sentence.end) or _asks_as_heading(sentence):
        return "questioned"
    if any(_is_conditional(token) or _is_wished(token) for token in chain):
        return "hypothetical"
    if any(_is_believed(token) for token in chain[1:]):
        return "reported"
    return "planned" if any(_is_planned(token) for token in chain) else "asserted"


def _above(token: Token) -> list[Token]:
    """The heads in whose scope a token stands, nearest first."""
    found: list[Token] = []
    below = token
    for head in governors(token):
        if len(found) == _REACH or below.dep_ not in _SCOPE or _stands_alone(below):
            break
        found.append(head)
        if _is_presupposed(below):
            break
        below = head
    return found


def _stands_alone(clause: Token) -> bool:
    """Whether a clause is out of the reach of the one above: "when ...", "but ..."."""
    if clause.dep_ == "advcl":
        openers = children(clause, "mark", "advmod")
        alone = words("stance.adversative") | words("stance.temporal")
        return any(opener.lower_ in alone for opener in openers)
    if clause.dep_ not in {"conj", "parataxis"}:
        return False
    if any(cc.lower_ in words("stance.adversative") for cc in children(clause, "cc")):
        return True
    return clause.pos_ in {"VERB", "AUX"} and _has_subject(clause)


def _is_presupposed(clause: Token) -> bool:
    """Whether a clause only says which thing is meant: "images made by X must not be used"."""
    if clause.dep_ not in {"acl", "acl:relcl", "amod"}:
        return False
    return not any(mark.lower_ == "to" for mark in children(clause, "mark"))


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubj:pass", "csubj"))


def _is_negated(token: Token, claim: Token, local: bool) -> bool:
    if any(_negates(child, token) for child in token.children if not _divided(child, claim)):
        return True
    fails = words("verbs.fail")
    if token.lower_ in fails or token.lemma_.lower() in fails:
        return True
    if token.i and token.doc[token.i - 1].lower_ in words("stance.negators"):
        return not _is_not_only(token.doc[token.i - 1])
    return not local and bool(cases(token) & words("stance.contrast"))


def _negates(child: Token, head: Token) -> bool:
    negators = words("stance.negators")
    if child.dep_ in _NEGATED_BY and child.lower_ in negators:
        return not _is_not_only(child)
    if child.dep_ in {"advmod", "mark"} and child.i < head.i:
        return child.lower_ in words("stance.contrast")
    if child.dep_ in {"aux", "aux:pass", "cop"}:
        return child.lower_.endswith(("n't", "n’t", "cannot"))
    if child.dep_ in {"nsubj", "nsubj:pass"}:  # "not all X", "no X", "none of them"
        return child.lower_ in negators or any(
            token.lower_ in negators and not _divided(token, child)
            for token in child.subtree
            if token.i < child.i
        )
    return False


def _is_not_only(token: Token) -> bool:
    after = token.i + 1
    return after < len(token.doc) and token.doc[after].lower_ in {
        "only",
        "just",
        "merely",
        "simply",
    }


def _divided(one: Token, other: Token) -> bool:
    """Whether a spaced dash or a semicolon stands between two tokens: no scope reaches over it."""
    first, last = sorted((one.i, other.i))
    return any(
        t.text in {"–", "—", ";", "|"}
        or (t.text == "-" and t.whitespace_ and one.doc[t.i - 1].whitespace_)
        for t in one.doc[first + 1 : last]
    )


def _is_quoted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the predicate stands in a quotation within a longer sentence."""
    text = sentence.block.text
    for match in _QUOTATION.finditer(text, sentence.start, sentence.end):
        if match.start() < start and end < match.end():
            outside = text[sentence.start : match.start()] + text[match.end() : sentence.end]
            return len(_WORD.findall(outside)) > 1
    return False


def _asks_as_heading(sentence: Sentence) -> bool:
    opening = sentence.text.split(maxsplit=1)[0].lower()
    return sentence.block.kind == "heading" and opening in words("stance.question_openers")


def _is_conditional(token: Token) -> bool:
    openers = children(token, "mark", "advmod", "cc")
    if any(opener.lower_ in words("stance.conditional") for opener in openers):
        return True
    return any(aux.lower_ in words("stance.modals") for aux in children(token, "aux"))


def _is_believed(token: Token) -> bool:
    if token.lemma_.lower() not in words("verbs.believe"):
        return False
    doers = children(token, "nsubj")
    if not doers and token.lower_.endswith("ing"):  # "Thinking that X ..." heads a mistake
        return True
    if token.pos_ == "NOUN" or "Tense=Past" in str(token.morph) or token.head.lower_ == "used":
        return True
    return bool(doers and doers[0].lower_ not in {"we", "i"})


def _is_wished(token: Token) -> bool:
    return token.lemma_.lower() in words("verbs.wish")


def _is_planned(token: Token) -> bool:
    if any(aux.lower_ in words("stance.future") for aux in children(token, "aux")):
        return True
    if token.lemma_.lower() in words("stance.plans"):
        return True
    return token.i == 0 and token.pos_ == "VERB" and not _has_subject(token)
