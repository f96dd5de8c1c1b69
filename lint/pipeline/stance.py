"""Does the author stand behind a claim? Negation, correction, question, condition, report.

Scope follows the tree: a negation reaches down from its verb through the clauses that depend on
it, and ends at "but", "while" and "unlike".
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from .lexicon import words
from .sentences import ends_with_question, opens_question
from .syntax import cases, children, governors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..claims import Stance
    from ..document import Block, Document
    from .sentences import Sentence

_SCOPE = frozenset({"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "obj", "obl", "nmod", "nsubj", "conj", "compound", "appos", "amod", "nsubj:pass", "obl:agent", "csubj:pass", "parataxis", "dep"})  # fmt: skip
_ADVERSATIVE = frozenset({"but", "while", "whereas", "yet", "although", "though"})
_TEMPORAL = frozenset({"when", "since", "because", "as", "after", "before", "once"})
_TAKEN_BACK = re.compile(
    r"^[^.;()]{0,60}?\(\W*(?:never|nope|no|not possible|wrong|myth|false|impossible|not supported)\b[\s*_]*(?:[)—–,:-]|$)",
    re.IGNORECASE,
)
_REACH = 6


def stance(sentence: Sentence, at: Token, context: Context, *, local: bool = False) -> Stance:
    """The stance towards a claim whose predicate (or head) is the token ``at``.

    ``local``: the claim is presupposed by a noun phrase ("LLMs such as X"), so that only a
    negation inside the phrase takes it back, not one of the verb above.
    """
    if context.rejects(sentence) or _struck(sentence, at):
        return "rejected"
    if _quoted(sentence, at):
        return "reported"
    chain = [at] if local else [at, *_above(at)]
    if any(_is_negated(token, at, local) for token in chain):
        return "negated"
    if (
        ends_with_question(sentence)
        or _asked_behind(sentence, at)
        or (opens_question(sentence) and sentence.block.kind == "heading")
    ):
        return "questioned"
    if any(_is_conditional(token) for token in chain):
        return "hypothetical"
    if any(_is_believed(token) for token in chain[1:]):
        return "reported"
    return "planned" if any(_is_planned(token) for token in chain) else "asserted"


def _above(token: Token) -> list[Token]:
    found: list[Token] = []
    below = token
    for head in governors(token):
        if len(found) == _REACH or below.dep_ not in _SCOPE:
            break
        if below.dep_ in {"conj", "parataxis"} and (
            any(
                c.lower_ in _ADVERSATIVE or c.text in {";", "."}
                for c in children(below, "cc", "punct")
            )
            or (below.pos_ in {"VERB", "AUX"} and _has_subject(below))
        ):
            break
        if below.dep_ == "advcl" and _stands_alone(below):
            break
        found.append(head)
        below = head
    return found


def _stands_alone(clause: Token) -> bool:
    """Whether a clause is out of the reach of the one above: "when ...", "while ..."."""
    openers = children(clause, "mark", "advmod")
    return any(m.lower_ in _ADVERSATIVE or m.lower_ in _TEMPORAL for m in openers)


def _struck(sentence: Sentence, at: Token) -> bool:
    """Whether a bracket right behind takes it back: "Fine-tuning Claude (never)"."""
    rest = sentence.block.text[sentence.spans[at.i][0] : sentence.end]
    return bool(_TAKEN_BACK.search(rest))


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, "nsubj", "nsubj:pass", "csubj"))


def _is_negated(token: Token, claim: Token, local: bool) -> bool:
    negators = words("stance.negators")
    for child in token.children:
        if _divided(child, claim):
            continue
        if child.lower_ in negators and child.dep_ in {"advmod", "det", "cc", "aux", "mark", "case", "advmod:emph", "cc:preconj", "dep", "discourse", "punct"}:  # fmt: skip
            if child.lower_ == "not" and _is_not_only(child):
                continue
            return True
        if (
            child.dep_ in {"advmod", "mark"}
            and child.lower_ in words("stance.contrast")
            and child.i < token.i
        ):
            return True
        if child.dep_ in {"aux", "aux:pass", "cop"} and child.lower_.endswith(
            ("n't", "n’t", "cannot")
        ):
            return True
        if child.dep_ in {"nsubj", "nsubj:pass"} and any(
            t.lower_ in negators for t in child.subtree if t.i < child.i
        ):
            return True
        if child.lower_ in {"no", "nothing", "none", "nobody"} and child.dep_.startswith("nsubj"):
            return True
    if token.lower_ in words("verbs.fail") or token.lemma_.lower() in words("verbs.fail"):
        return True
    if token.i and token.doc[token.i - 1].lower_ in {"not", "never", "n't", "cannot", "no"}:
        return not _is_not_only(token.doc[token.i - 1])
    return not local and bool(cases(token) & words("stance.contrast"))


def _divided(one: Token, other: Token) -> bool:
    """Whether a spaced dash or a semicolon stands between two tokens: no scope reaches over it."""
    first, last = sorted((one.i, other.i))
    return any(
        t.text in {"–", "—", ";", "|"}
        or (t.text == "-" and t.whitespace_ and one.doc[t.i - 1].whitespace_)
        for t in one.doc[first + 1 : last]
    )


def _is_not_only(token: Token) -> bool:
    after = token.i + 1
    return after < len(token.doc) and token.doc[after].lower_ in {
        "only",
        "just",
        "merely",
        "simply",
    }


def _is_conditional(token: Token) -> bool:
    if any(
        m.lower_ in words("stance.conditional") for m in children(token, "mark", "advmod", "cc")
    ):
        return True
    return any(a.lower_ in words("stance.modals") for a in children(token, "aux"))


def _is_believed(token: Token) -> bool:
    if token.lemma_.lower() not in words("verbs.believe"):
        return False
    doers = children(token, "nsubj")
    return token.pos_ == "NOUN" or bool(doers and doers[0].lower_ not in {"we", "i"})


def _is_planned(token: Token) -> bool:
    if any(a.lower_ in {"will", "'ll", "shall", "should", "must"} for a in children(token, "aux")):
        return True
    return token.lemma_.lower() in {"let", "plan", "want", "need", "go", "intend"} or (
        token.i == 0 and token.pos_ == "VERB" and not _has_subject(token)
    )


class Context:
    """What the sentences around say about a claim: myths, quizzes, corrections, quotations."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._rejected_sections: dict[int | None, bool] = {}

    def rejects(self, sentence: Sentence) -> bool:
        """Whether the text marks what this sentence says as wrong."""
        block = sentence.block
        if _says_wrong(sentence.text) or _marked(block.text, sentence):
            return True
        blocks = self._document.blocks
        following = blocks[sentence.index + 1].text if sentence.index + 1 < len(blocks) else ""
        if _denied_after(block, sentence, following):
            return True
        if _OPTION.match(block.text[: sentence.end]) and self._is_quiz:
            return True
        return any(self._heads_wrong(index) for index in (block.section, block.lead))

    @cached_property
    def _is_quiz(self) -> bool:
        return bool(_ANSWER.search(self._document.source))

    def _heads_wrong(self, index: int | None) -> bool:
        if index is None:
            return False
        known = self._rejected_sections.get(index)
        if known is None:
            text = self._document.blocks[index].text
            known = bool(_WRONG_HEADS.search(text) or _NEGATIVE_LEAD.search(text))
            self._rejected_sections[index] = known
        return known


_STAMP = re.compile(r"^\[[^\]]*\]\s*")
_OPTION = re.compile(r"^\W*[A-Fa-f]\s*[.)]\s|^\W*\[[ x]\]\s", re.MULTILINE)
_ANSWER = re.compile(
    r"\b(?:correct )?answers?\b\W{0,6}(?:[:=]|is\b)|\bquiz\b|\bcorrect\b\W*:", re.IGNORECASE
)
_QUOTATION = re.compile(r"[\"“][^\"“”]{3,}[\"”]")
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*", re.IGNORECASE)
_WRONG_HEADS = re.compile(
    r"\b(?:myths?|misconceptions?|mistakes?|pitfalls?|wrong|incorrect|don['’]?ts|fallac(?:y|ies)|"
    r"false claims?|never say|what not to|anti-?patterns?|confus\w+|quiz|buzzwords?)\b|[❌✗✘🚫]",
    re.IGNORECASE,
)

_NEGATIVE_LEAD = re.compile(
    r"\b(?:not|never|don['’]t|doesn['’]t|cannot|can['’]t|won['’]t|avoid|without|no longer|isn['’]t|aren['’]t)\b.*:\s*$",
    re.IGNORECASE,
)


def _says_wrong(text: str) -> bool:
    reject = words("verbs.reject")
    return any(word.lower() in reject for word in _WORD.findall(text)) and not re.search(
        r"\b(?:error|mistake|confusion)s?\b.{0,12}\b(?:code|handling|messages?)",
        text,
        re.IGNORECASE,
    )


def _marked(text: str, sentence: Sentence) -> bool:
    lead = text[: sentence.end].lower().lstrip("-*•[] \"'“‘0123456789.")
    if any(lead.startswith(mark) for mark in words("stance.wrong_marks")):
        return True
    own = sentence.text.lower().lstrip("-*•[] \"'“‘")
    return any(own.startswith(mark) for mark in words("stance.wrong_marks"))


def _denied_after(block: Block, sentence: Sentence, following: str) -> bool:
    """Whether the next words take it back: '"X is an LLM." No, it is an image generator.'"""
    rest = _STAMP.sub("", block.text[sentence.end :].lstrip(" \"'”’)*_—–-")).lower()[:60]
    if not rest and block.kind == "heading":
        rest = following.lower()[:60]
    quoted = sentence.text.lstrip()[:1] in {'"', "“", "‘", "«"} or ends_with_question(sentence)
    first = _WORD.match(rest)
    if first is None:
        return False
    if quoted and first.group() in words("stance.denials"):
        return True
    return bool(
        re.match(
            r"(?:(?:that|this|which) (?:is|was)(?:n['’]t| not| wrong| false| incorrect| untrue| a myth)|"
            r"(?:wrong|false|incorrect|nope|not true|not quite|untrue)\b|in reality\b|in fact, (?:it|they) (?:is|are|do|does)(?:n['’]t| not)|"
            r"(?:no[,.!:]|no it|it (?:isn['’]t|doesn['’]t|can['’]t)|they (?:aren['’]t|don['’]t|can['’]t)))",
            rest,
        )
    )


def _quoted(sentence: Sentence, at: Token) -> bool:
    """Whether the predicate stands in a quotation of some words within a longer sentence."""
    start, end = sentence.spans[at.i]
    text = sentence.block.text
    for match in _QUOTATION.finditer(text, sentence.start, sentence.end):
        outside = text[sentence.start : match.start()] + text[match.end() : sentence.end]
        if match.start() < start and end < match.end() and len(_WORD.findall(outside)) > 1:
            return True
    return False


def _asked_behind(sentence: Sentence, at: Token) -> bool:
    """Whether a question mark closes the clause in the middle of the line."""
    rest = sentence.block.text[sentence.spans[at.i][1] : sentence.end]
    return bool(re.match(r"[^.!;]*[?？❓]", rest))
