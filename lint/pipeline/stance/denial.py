"""Words that reject what is said: "No, it is ...", "Myth:", a cross, "Don't"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, any_of, has_any, says_any, words
from .unreal import meant_for_else

if TYPE_CHECKING:
    from ..trees.sentences import Sentence

_CONTRASTED = re.compile(r"\bcontrary to [*_`]*$", re.IGNORECASE)
_OWNS = re.compile(r"[*_`]*(?:['’]|-|\s(?!which|[(–—-])[^\W\d])")
"""What makes a name the owner or a part of what is rejected: "contrary to X's claims"."""
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*", re.IGNORECASE)
_LEADERS = "-*•[] \"'“‘0123456789."
TRAILERS = " \"'”’)*_—–-"
"""Marks around what is said, as they may close it."""
_CONTRADICTS = re.compile(
    r"(?:it|they|this) (?:(?:is|are|was|were|does|do|did|could|will)(?:n['’]t| ?not)"
    r"|can(?:['’]t|not))\b([^.!?;]*)"
)
"""What it denies is in the group: maybe what was said before, maybe something else."""
_DENIED_ASIDE = re.compile(
    r"\((?:no, |but )?(?:it|they|that|this)(?:['’](?:s|re) not"
    r"| ?(?:can|does|is|do|are|could|wo)(?:n['’]t|['’]t| ?not))\b(?: do (?:that|this|so))?\W{0,2}\)"
    r"[\W_]*$",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"(?:no ?body|no one|none of (?:this|that|it)) (?:\w+ ){0,3}?(?:is|does|did|do|can|could|has)\b"
    r"|(?:[\w.-]+ ){1,3}?(?:is|are|was|does|did|do|can|could|have|has|wo|ca)"
    r"(?:n['’]t| ?not)\s*(?:[.;,!]|$)"
    r"|(?:[\w.-]+ ){1,3}?(?:does|did|do|is) (?:no such thing|nothing of the)"
)
"""What a text says against words that it has quoted: "They did not", "Nobody can"."""
_SAME_CANNOT = re.compile(
    r"(?P<who>[\w.-]+) (?:[\w.-]+ ){0,2}?(?:can(?:not|['’]t| not)"
    r"|(?:is|are|was|were|does|do|did|could|will|has|have)(?:n['’]t| not))\b"
)
"""What a text says of who opens words that it has quoted: "X is a C." X cannot ..."."""
_CLOSING = frozenset("\"”’»'")
_DENYING = ("untrue", "openers", "only", "turning_out", "thanks", "spotting", "refusing")
"""Lists of words by which the next sentence denies the one before."""
_NO = re.compile(r"\W*(?:no|nope|refuted)\b|\W*[❌✗✘]|\W*F\W*$", re.IGNORECASE)
"""A cell that says no to what stands before it in its row."""
_TICKS = frozenset("✅✓✔☑")
_ROW = 300
"""So many characters behind a sentence may belong to its row."""
_WONDERS = re.compile(
    r"\W*why\s+(?:is|are|was|were|do|does|did)(?:n['’]t)?\s"
    r"(?!(?:it|this|that|these|those|they|people|many)\b)(?!.*[\"“]).*\?[\W_]*$",
    re.IGNORECASE,
)
"""A heading that asks for the cause of a fault: "Why are the hands wrong?"."""
_GRADE = re.compile(r"[\W_]*\d{1,2}\s?/\s?100\b[\s*_]*[:–—-]")
"""Before what is said in an answer that lost points: "40/100: it takes X for"."""
_LABEL = re.compile(r"[\W_]*([A-Za-z][\w' ’#-]{2,40}?)[\"'`*_\]]*\s*[:=]")
_AFTER = re.compile(r"\bAfter\b[\s*_`]*:")
_GOES_ON = re.compile(r"\w[.!?]\s+\w")
_PART = re.compile(r"[A-Z]?[a-z]+")
_SHORT = 3
"""Words that a label may have."""
_OPENING = 200
"""So many characters of a block hold the mark that it opens with."""


def takes_back(rest: str, said: str, asked: bool) -> bool:
    """Whether the next words, in lower case, deny what is said: "X is an LLM. No, it draws"."""
    first = _WORD.match(rest)
    if first is None:
        return False
    opens_quoted = said[:1] in {'"', "“", "‘", "«", "'"}
    if opens_quoted and (_DOUBTED.match(rest) or _takes_up(rest, said)):
        return True
    if (opens_quoted or asked) and first.group() in words("stance.denials"):
        return True
    return bool(_denial().match(rest)) or _contradicts(rest, said)


def _takes_up(rest: str, said: str) -> bool:
    """Whether the next words tell what who is spoken of in a quotation can't: "X can't write"."""
    denied = _SAME_CANNOT.match(rest)
    closed = said.rstrip(" *_")[-1:] in _CLOSING
    return closed and denied is not None and said[1:].lower().startswith(f"{denied['who']} ")


@cache
def _denial() -> re.Pattern[str]:
    """What denies the sentence before it: "No, it is", "So that's impossible", "It can't work"."""
    wrong, open_, sole, turning, thanks, spotting, refusing = (
        alternation(words(f"stance.{name}")) for name in _DENYING
    )
    apostrophe = "['’]"
    not_ = f"(?:n{apostrophe}t| ?not)"
    return re.compile(
        rf"(?:(?:{open_}),? )*(?:"
        rf"(?:that|which)(?: (?:is|was){not_}|{apostrophe}s not)(?! (?:all|enough|{sole})\b)"
        rf"|(?:it|they|this|that|these|those|he|she|we|i|both)"
        rf"(?: (?:is|are|was|were)|{apostrophe}?s|{apostrophe}(?:re|m)) (?:\w+ly )?(?:{wrong})\b"
        rf"|(?:it|they|this|that)"
        rf"(?: (?:is|are|was|were|does|do|did|could|will|would){not_}"
        rf"| can(?:{apostrophe}t| ?not)| won{apostrophe}t|{apostrophe}s not)"
        rf"(?=\s*[.:;,!]|\s[–—]|$| (?:and (?:it|they)|{alternation(words('stance.so'))})\b)"
        r"|(?:it|they|this|that) (?:is|are|was|were|does|do|did) (?:nothing of the|no such|not)\b"
        rf"|(?:it|this|that){apostrophe}s (?:nothing of the|no such)\b"
        rf"|we (?:checked|tried|tested)\W+(?:it|they|that) (?:is|was|does|did|do|are|ca){not_}"
        rf"|in fact, (?:it|they) (?:is|are|do|does){not_}"
        rf"|(?:that|this)(?: is| was|{apostrophe}s) what [^.!?]{{1,45}}? (?:and|but) "
        rf"(?:it|that)(?: is| was|{apostrophe}s) (?:\w+ly )?(?:{wrong})\b"
        rf"|(?:that|this|it|which) (?:{turning}) (?:to be )?(?:{wrong})\b"
        rf"|it (?:{turning}) (?:that )?(?:you|we|i|it|they|one)"
        rf" (?:ca|do|does|did|could|is)(?:{not_})"
        rf"|(?:{thanks})\b[^.!?]*?\bfor (?:{spotting})\b"
        rf"|(?:it|they) (?:\w+ly )?(?:{refusing})\b"
        rf"|{meant_for_else()}"
        rf"|(?:{alternation(words('stance.retracting'))})\b"
        r"|no[,.!:]|no it|as if\b[.!]"
        r")"
    )


def _contradicts(rest: str, said: str) -> bool:
    """Whether the next words deny what a sentence says, and not something else of the same thing.

    "X is an LLM. It isn't an LLM" does; "X is an LLM. It isn't free" and "it doesn't just write"
    don't.
    """
    match = _CONTRADICTS.match(rest)
    if match is None:
        return False
    denied = _WORD.findall(match[1])
    if denied and denied[0] in words("stance.only"):
        return False
    return bool(content(denied) & content(_WORD.findall(said.lower()))) or any(
        word in frame("produce.verbs") for word in denied
    )


def content(told: list[str]) -> set[str]:
    """The words that carry what is said, without their plural."""
    return {word.rstrip("s") for word in told if word not in words("language.english")}


def titles_wrong(text: str) -> bool:
    """Whether a title is nothing but a word for what is wrong: "Don't", "Avoid"."""
    return text.lower().strip(_LEADERS + TRAILERS + ":.!") in words("stance.wrong_titles")


def titles_danger(text: str) -> bool:
    """Whether a title tells what may happen, not that what stands beside it is wrong: "Risk"."""
    return text.lower().strip(_LEADERS + TRAILERS + ":.!") in words("stance.dangers")


@lru_cache(maxsize=64)
def calls_wrong(text: str) -> bool:
    """Whether a text itself calls something wrong: "a common misconception"."""
    mistaken = words("stance.likened", "stance.conflating")
    if says_any(mistaken, text) or _struck().search(text) or _mishap().search(text):
        return True
    reject = words("verbs.reject")
    text = any_of(words("stance.right_and_wrong", "stance.flaws")).sub("", text)
    text = _risked().sub("", _spotted().sub("", _botched().sub("", text)))
    return any(word.lower() in reject for word in _WORD.findall(text))


def is_called_wrong(sentence: Sentence) -> bool:
    """Whether a sentence calls something wrong: more than "contrary to X, Y is slow"."""
    said, start = sentence.text, sentence.start
    for name in reversed(sentence.names):
        other = _CONTRASTED.search(said[: name.start - start])
        if other and name.kind == "system" and not _OWNS.match(said, name.end - start):
            said = said[: other.start()] + said[name.start - start :]
    return calls_wrong(said)


@cache
def _mishap() -> re.Pattern[str]:
    """What a claim is called in passing: "quite a stretch", "a common slip"."""
    nouns = alternation(words("verbs.reject_nouns"))
    return re.compile(rf"\ban?\s(?:[\w-]+\s){{0,2}}(?:{nouns})\b", re.IGNORECASE)


def puts_right(sentence: Sentence, start: int) -> bool:
    """Whether ``start`` stands behind what is wrong: "..., which is wrong: X is a C"."""
    text = sentence.block.text
    wrong = _refuted().search(text, sentence.start, start)
    return wrong is not None and not calls_wrong(text[wrong.end() : sentence.end])


@cache
def _refuted() -> re.Pattern[str]:
    untrue = alternation(words("stance.untrue"))
    return re.compile(
        rf",\s(?:which|and\sthat)\s(?:is|was)\s(?:\w+\s)?(?:{untrue})\s?[:;–—]\s", re.IGNORECASE
    )


@cache
def _struck() -> re.Pattern[str]:
    """What is told of words that are no longer there: "we've removed that statement"."""
    verbs, said = (alternation(words(f"verbs.{name}")) for name in ("striking", "statements"))
    return re.compile(
        rf"\b(?:{verbs})\s(?:that|this|these|those|the|such)\s(?:\w+\s)?(?:{said})\b",
        re.IGNORECASE,
    )


@cache
def _botched() -> re.Pattern[str]:
    """What tells that a work went wrong, not that a word is: "drew the clock face wrong".

    So it does of what came of it: "the names it writes always wrong", "the hands are all wrong".
    """
    verbs, slipping, details = (
        alternation(words(f"stance.{name}")) for name in ("botching", "slipping", "details")
    )
    return re.compile(
        rf"\b(?:(?:{verbs})\s(?:[\w'’-]+\s){{1,5}}|(?:{slipping})\s(?:[\w'’-]+\s)?"
        rf"|(?:{details})\s(?:[\w'’-]+\s){{0,5}}?(?:are|is|were|was)\s(?:[\w'’-]+\s){{0,2}})"
        r"(?:wrong|incorrectly)\b",
        re.IGNORECASE,
    )


@cache
def _spotted() -> re.Pattern[str]:
    """What is wrong in a thing that is looked through: "finds the wrong angle in the image"."""
    verbs, wrong = (alternation(words(f"stance.{name}")) for name in ("uncovering", "uncovered"))
    return re.compile(
        rf"\b(?:{verbs})\s(?:(?:an?|the|any|every|all|your)\s)?"
        rf"(?:{wrong}|(?:wrong|false|incorrect)\s[\w'’-]+)(?=\s(?:in|on|from)\s)",
        re.IGNORECASE,
    )


@cache
def _risked() -> re.Pattern[str]:
    """What a text warns of: "may produce inaccurate information", "its answers can be wrong"."""
    may, putting, results, reject, such = (
        alternation(words(*names))
        for names in (
            ("stance.risks",), ("stance.risking",), ("stance.results",),
            ("stance.untrue", "verbs.reject"), ("access.exemplifying",),
        )
    )  # fmt: skip
    return re.compile(
        rf"\b(?:{may})\s(?:\w+\s)?(?:{putting})\s(?:[\w-]+,?\s){{0,3}}?(?:{reject})\s"
        rf"(?:[\w-]+,?\s){{0,3}}?(?:{results})\b(?!,?\s(?:{such})|:)"
        rf"|\b(?:{results})\s(?:\w+\s){{0,3}}?(?:{may})\s(?:\w+\s)?be\s(?:{reject})\b",
        re.IGNORECASE,
    )


def is_marked_wrong(sentence: Sentence) -> bool:
    """Whether the block, or the sentence, opens with a cross, "Myth:", "Don't:", or ends so.

    It may end in a cross, "X is an LLM ❌", or in what denies it: "X for images (it can't!)".
    """
    text = sentence.block.text
    opening = text[: min(sentence.end, _OPENING)]
    if is_marked(opening) or is_marked(sentence.text) or _DENIED_ASIDE.search(sentence.text):
        return True
    if _is_mended(sentence):
        return True
    behind = text[sentence.stop : sentence.stop + _OPENING].strip(TRAILERS + ".!")
    last = (behind or sentence.text).rstrip(TRAILERS)[-1:]
    return len(behind) <= 1 and last in _crosses()


def _is_mended(sentence: Sentence) -> bool:
    """Whether a label tells that a thing was filed or shown wrongly: "Fixed: X was listed as C".

    Or that it stood so until it was rewritten: "Before: X is a C. After: X is a D".
    """
    label = _LABEL.match(sentence.text)
    if label is None:
        return False
    said = label[1].strip().lower()
    if said in words("stance.until") and _AFTER.search(sentence.block.text, sentence.end):
        return True
    filed, first = words("verbs.file") | frame("be.called"), sentence.start + label.end()
    return said in words("stance.mended") and any(
        t.lemma_ in filed and t.lower_ != t.lemma_ and sentence.spans[t.i][0] >= first
        for t in sentence.doc
    )


@cache
def _crosses() -> frozenset[str]:
    """The marks of what is wrong that are no words."""
    return frozenset(mark for mark in words("stance.wrong_marks") if len(mark) == 1)


@lru_cache(maxsize=64)
def is_marked(text: str) -> bool:
    """Whether a text opens with a mark of what is wrong: a cross, "Myth:", "commonMistakes =".

    A label of a few words is one if any of them is.
    """
    opened = text.lower().lstrip(_LEADERS)
    if len(opened) > 1 and opened.startswith(tuple(words("stance.wrong_marks"))):
        return True
    if _GRADE.match(text) or _fault().match(text):
        return True
    label = _LABEL.match(text)
    if label is not None and label[1].strip().lower() in words("stance.failures"):
        return _GOES_ON.search(text, label.end()) is None  # else it is told in full behind it
    if label is not None and _erring().fullmatch(label[1].strip()):
        return True
    said = {word.lower() for word in _PART.findall(label[1])} if label else set()
    return len(said) <= _SHORT and not said.isdisjoint(words("stance.wrong_labels"))


@cache
def _fault() -> re.Pattern[str]:
    """The label of what a program says that went wrong: "Error 400:", "ValueError:"."""
    labels = alternation(words("stance.fault_labels"))
    return re.compile(
        rf"[\W_]*(?:(?i:(?:{labels})(?:\s[45]\d\d)?|https?(?:\s(?:error|status))?\s[45]\d\d)"
        r"|[A-Z][A-Za-z]*(?:Error|Exception))[*_`]*:[*_`]*\s"
    )


@cache
def _erring() -> re.Pattern[str]:
    """A label that tells what others take for true: "Where people go wrong"."""
    erring = alternation(words("stance.erring"))
    return re.compile(rf"(?:where|what|how)\s(?:[\w'’-]+\s){{1,3}}?(?:{erring})", re.IGNORECASE)


def wonders(text: str) -> bool:
    """Whether a heading asks why a thing goes wrong, not why what somebody says is wrong."""
    return _WONDERS.match(text) is not None


def is_ruled_out_in_row(sentence: Sentence) -> bool:
    """Whether a later cell denies it in a row cut from its table: "| A = B | A is broader |".

    Beside what has a tick of its own, a cross marks another thing: "| ✅ for it | ❌ against it |".
    """
    text = sentence.block.text
    if sentence.block.cell is not None or not text.startswith("|"):
        return False
    row = text[sentence.start : sentence.stop + _ROW]
    said, *later = row.lstrip("| ").split("|")
    return said[:1] not in _TICKS and any(map(rules_out, later))


def rules_out(cell: str) -> bool:
    """Whether a cell says no to what stands before it in its row."""
    return _NO.match(cell) is not None or has_any(words("stance.ruled_out"), cell)
