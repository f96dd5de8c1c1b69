"""Words that sell: "powered by generative AI", "a cutting-edge LLM"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..closed import DEMONSTRATIVES
from ..frames import frame, selling
from ..lexicon import alternation, any_of, has_any, words
from ..stance.author import stance
from ..trees.lists import introducer
from ..trees.syntax import (
    SUBJECTS,
    children,
    is_passive,
    passive_subjects,
    subjects,
)
from .core import at_core
from .driven import driven, is_all_driven
from .praised import does_a_job, is_in_title_row, is_no_praise
from .selling import COINED, sells, tells_more

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_REACH = 200
"""So many characters before a class may praise it."""
_VAGUE = 2
"""A noun that may name more modalities than this says nothing of the output."""

_SERVES = re.compile(r"[\s*_]*(?:for|that|which|to|where)\b", re.IGNORECASE)
"""Behind a product: what it does, or for whom."""
_NOW = re.compile(r"(?:\s\w+)?,\s(?:you|we|they|it|i|people|everyone)\b", re.IGNORECASE)
"""Behind what only tells the time or the ground: "now with generative AI, you could do it"."""
_CAPITAL = re.compile(r"\s[A-Z][\w-]*\s\Z")
_CAPITAL_BEHIND = re.compile(r"\s[A-Z][a-z]")
"""Around a name that is in the middle of a longer one."""
_OR = re.compile(r"\s+or\s+(?:an?\s+)?", re.IGNORECASE)


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every buzzword claim in a sentence.

    Read "powered by generative AI" (``object.ids``: cue), "a revolutionary LLM" (hype).
    """
    praised: set[int] = set()
    for i, name in sentence.name_at.items():
        if name.kind != "class" or sentence.name_at.get(i - 1) is name:
            continue
        if _is_pointed_at(sentence.doc[i]):
            continue
        cue = _before(name, _cue(), sentence, reading)
        if cue is not None and not _is_no_cue(i, name, cue, sentence, context):
            praises = (
                _fresh().search(cue[0]) is not None
                or any_of(frame("promote.hype")).search(cue[0]) is not None
                or has_any(frame("promote.promises"), sentence.text)
                or _is_lifted(cue, sentence)
                or _is_all_praise(cue, name, sentence)
                or _is_fragment(cue, name, sentence, context)
            )
            kinds = ("cue", "fresh") if praises else ("cue",)
            told = sentence.text.rstrip(" *_").endswith(":")  # what follows names them
            told = told or (_is_promise(cue[0]) and tells_more(name, sentence))
            stated = told or _says_what(sentence, reading, name, cue.start())
            yield _claim(i, name, cue.start(), kinds, stated, sentence, reading, context)
            praised.add(cue.start())
        sold = cue is None and all(n.kind == "class" for n in sentence.names)
        heart = at_core(name, sentence) if sold else None
        if heart is not None and not _names_model(heart, name, sentence, reading):
            told = _says_what(sentence, reading, name, heart)
            yield _claim(i, name, heart, ("cue", "fresh"), told, sentence, reading, context)
            praised.update(range(heart, name.start))
            continue
        if cue is None and _drives_anything(i, name, sentence, reading):
            yield _claim(i, name, name.start, ("cue",), False, sentence, reading, context)
        hype = _before(name, _hype(), sentence, reading)
        if hype is None or hype.start() in praised:
            continue  # "world-class AI voice synthesis": once is enough
        if not is_no_praise(i, hype, sentence, context):
            told = _says_what(sentence, reading, name, hype.start())
            kinds = ("hype",) if told else ("hype", "cue")
            borne_out = tells_more(name, sentence)
            yield _claim(i, name, hype.start(), kinds, borne_out, sentence, reading, context)
            praised.add(hype.start())


def _before(
    name: Name, pattern: re.Pattern[str], sentence: Sentence, reading: Reading
) -> re.Match[str] | None:
    """The praise right before a class, if no model is named in the same slogan."""
    near = max(sentence.start, name.start - _REACH)
    match = pattern.search(sentence.block.text, near, name.start)
    return None if match is None or _names_model(match.start(), name, sentence, reading) else match


def _names_model(start: int, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether the slogan around a praised class names a model, or whose it is: "Cs from M"."""
    first, last = _slogan(sentence, start, name.end)
    text = sentence.block.text
    return any(
        first <= n.start < last
        and (
            reading.is_model(n)
            or (n.kind == "maker" and _whence().fullmatch(text, name.end, max(name.end, n.start)))
        )
        for n in sentence.names
    )


@cache
def _whence() -> re.Pattern[str]:
    """Between a class and whose it is: " from ", " models available through "."""
    ways = alternation(frame("means.makers", "means.channels"))
    return re.compile(rf"\s(?:\w+\s){{0,2}}?(?:{ways})\s[*_\[]*")


def _drives_anything(i: int, name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether a class drives what could be anything: "our GenAI-powered platform"."""
    before = sentence.doc.text(i - 1).lower() if i else ""
    if is_all_driven(name, sentence):
        return not _says_what(sentence, reading, name, name.start)
    what = driven().match(sentence.block.text, name.end, sentence.end)
    sold = before in words("quantity.sold") or before in frame("promote.grand")
    if not sold or what is None:
        return False
    if before in frame("promote.grand") and _SERVES.match(sentence.block.text, what.end()):
        return False  # "a comprehensive GenAI-powered platform for contract review"
    told = _says_what(sentence, reading, name, name.start)
    return not (told or _names_model(name.start, name, sentence, reading))


def _claim(
    i: int,
    name: Name,
    start: int,
    kinds: tuple[str, ...],
    stated: bool,
    sentence: Sentence,
    reading: Reading,
    context: Context,
) -> Claim:
    said = Mention(
        "phrase", kinds, sentence.block.text[start : name.end],
        *sentence.block.source_span(start, name.end),
    )  # fmt: skip
    if stated:
        excuse = "stated"
    else:
        excuse = "" if sells(start, sentence.doc[i], name, sentence) else "unsold"
    return reading.claim(
        "promoted-as", name, said, sentence, f"promotion:{kinds[0]}",
        stance=stance(sentence, sentence.doc[i], context),
        excuse=excuse,
    )  # fmt: skip


def _is_no_cue(
    i: int, name: Name, cue: re.Match[str], sentence: Sentence, context: Context
) -> bool:
    """Whether it isn't told what a product runs on: "built on GenAI research", "uses an LLM"."""
    return (
        _is_plain_use(cue, name, sentence)
        or _is_first_half(name, sentence)
        or _is_inside_longer(cue[0], name, sentence)
        or _tells_when(cue[0], name, sentence)  # "built on GenAI AgentOS"
        or _is_happening(sentence.doc[i])
        or _is_explained(i, sentence)
        or is_in_title_row(sentence, context)
    )


def _is_first_half(name: Name, sentence: Sentence) -> bool:
    """Whether a name is but the beginning of another one: "backed by genai-prices"."""
    text = sentence.block.text
    return text[name.end : name.end + 1] == "-" and text[name.end + 1 : name.end + 2].isalpha()


def _is_inside_longer(cue: str, name: Name, sentence: Sentence) -> bool:
    """Whether capitals around a name make it one of many words: "based on the M GenAI Rules"."""
    around = _CAPITAL.search(cue) and _CAPITAL_BEHIND.match(sentence.block.text, name.end)
    return bool(around) and cue[0].islower() and any_of(frame("promote.hype")).search(cue) is None


def _is_promise(cue: str) -> bool:
    """Whether a cue promises something: "boost productivity with "."""
    return cue.lower().startswith(tuple(frame("promote.promises")))


@cache
def _cue() -> re.Pattern[str]:
    lift = rf"(?:{alternation(frame('promote.lift'))})\s+(?:your|our)\s+(?:[\w-]+\s+){{1,2}}with"
    cues = alternation(selling("cues") | frame("promote.uses", "promote.leaning"))
    hype, strengths, fresh, promises = (
        alternation(frame(f"promote.{name}")) for name in ("hype", "strengths", "fresh", "promises")
    )
    return re.compile(
        rf"\b(?:{cues}|{lift}|(?:{promises})\s+with|the\s(?:{hype})\s(?:{strengths})\sof)[\s*_]+(?:(?:an?|the|our|your)\s+)?"
        rf"(?:(?:{fresh})\s+)?"
        rf"(?:(?!(?:with|and|for|{alternation(frame('promote.moving'))})\b)[\w-]+,?\s+){{0,3}}?$",
        re.IGNORECASE,
    )


@cache
def _hype() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternation(frame('promote.hype'))})[\s*_]+(?:(?!(?:of|in|for|among|on|to|with)\b)[\w-]+\s+)?$",
        re.IGNORECASE,
    )


def _is_all_praise(cue: re.Match[str], name: Name, sentence: Sentence) -> bool:
    """Whether no more than praise is said: "An innovative platform, powered by X"."""
    if re.search(r"\w", sentence.block.text[name.end : sentence.end]):
        return False
    product = _grand().fullmatch(sentence.block.text, sentence.start, cue.start())
    return product is not None or _sells_nothing_else(cue, sentence)


def _sells_nothing_else(cue: re.Match[str], sentence: Sentence) -> bool:
    """Whether what a product does is no more than to sell: "Our solution harnesses X"."""
    verb, *rest = cue[0].lower().split()
    sells = verb in frame("promote.sells") and rest[-1:] not in (["a"], ["an"])
    before = sentence.block.text, sentence.start, cue.start()
    coined = all(name.kind == "class" for name in sentence.names) and COINED.fullmatch(*before)
    return sells and bool(_blank().fullmatch(*before) or coined)


def _is_lifted(cue: re.Match[str], sentence: Sentence) -> bool:
    """Whether all is made better by a strength: "transforming logistics with the power of X"."""
    strong = any_of(selling("strong")).search(cue[0])
    return strong is not None and any(
        t.lemma_ in frame("promote.lift") and sentence.spans[t.i][0] < cue.end()
        for t in sentence.doc
    )


def _is_fragment(cue: re.Match[str], name: Name, sentence: Sentence, context: Context) -> bool:
    """Whether a text says that much, and what drives it stays open: "Secure. Powered by LLMs."."""
    text = sentence.block.text
    rest = text[sentence.start : cue.start()] + text[name.end :]
    alone = sentence.block.kind == "paragraph" and not re.search(r"\w", rest)
    driven = cue[0].partition(" ")[0].lower() in frame("promote.fragments")
    return alone and driven and name.plural and not context.before(sentence)


@cache
def _grand() -> re.Pattern[str]:
    """Read "An innovative enterprise platform, ", "Our powerful suite is ", "A next-gen app "."""
    grand, bland, empty = (
        alternation(frame(f"promote.{name}")) for name in ("grand", "bland", "empty")
    )
    return re.compile(
        rf"[\W_]*(?:(?:an?|the|our|your)\s+)?(?:(?:{bland}),?\s+)*(?:\w+-){{0,3}}(?:{grand}),?\s+"
        rf"(?:(?:{bland}|{grand}),?\s+)*(?:{empty})(?:,|\s+is|\s+[–—-])?\s+",
        re.IGNORECASE,
    )


@cache
def _blank() -> re.Pattern[str]:
    """Read "Our solution ", "Our AI platform "."""
    bland, empty = (alternation(frame(f"promote.{name}")) for name in ("bland", "empty"))
    return re.compile(rf"[\W_]*our\s+(?:(?:{bland}),?\s+)*(?:{empty})\s+", re.IGNORECASE)


def _tells_when(phrase: str, name: Name, sentence: Sentence) -> bool:
    """Whether a phrase only tells the time or the ground: "now with generative AI, you could"."""
    begun = phrase.lower().startswith(tuple(frame("promote.grounds")))
    return begun and _NOW.match(sentence.block.text, name.end) is not None


def _is_plain_use(cue: re.Match[str], name: Name, sentence: Sentence) -> bool:
    """Whether a verb of use, without praise, says what something runs on: "uses an LLM"."""
    phrase = cue[0]
    promised = has_any(frame("promote.promises"), sentence.text)
    if phrase.lower().startswith(tuple(frame("promote.leaning"))):
        return not promised  # "our method relies on a state-of-the-art LLM"
    if promised or _is_all_praise(cue, name, sentence):
        return False
    if phrase.partition(" ")[0].lower() not in frame("promote.uses") or _lures().match(phrase):
        return False
    return not (any_of(frame("promote.hype")).search(phrase) or _fresh().search(phrase))


@cache
def _fresh() -> re.Pattern[str]:
    """A cue that tells nothing of the model: "powered by the latest", "the power of"."""
    return re.compile(
        rf"\b(?:{alternation(frame('promote.fresh'))})\s|\b(?:{alternation(selling('lures'))})"
        r"\s+(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _lures() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(frame('promote.cues'))})\b", re.IGNORECASE)


def _is_happening(token: Token) -> bool:
    """Whether what runs on it is no product: "fraud fueled by generative AI"."""
    verb = token.head
    bid = verb.i and verb.nbor(-1).text == "," and verb.doc[0].lower_ in frame("promote.bid")
    if bid or verb.pos_ != "VERB" or not is_passive(verb):
        return False  # "Experience the future, driven by C" sells
    return any(t.lemma_ in frame("promote.happenings") for t in passive_subjects(verb))


def _is_pointed_at(token: Token) -> bool:
    """Whether it was named before, or a thing of it was: "this advanced LLM", "these LLM tips"."""
    things = [token, *(t for t in (token.head, token.head.head) if token.dep_ == "compound")]
    return any(det.lower_ in DEMONSTRATIVES for t in things for det in children(t, "det"))


def _is_explained(i: int, sentence: Sentence) -> bool:
    """Whether it is told what a strength is: "the power of X lies in", "that is the power of X"."""
    strength = sentence.doc[i].head
    if strength.lower_ not in frame("promote.strengths"):
        return False
    told = subjects(strength) if children(strength, "cop") else []
    return strength.dep_ in SUBJECTS or any(t.lower_ in {"this", "that"} for t in told)


def _slogan(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Where the slogan around a span stands: bars set slogans apart, "Powered by AI | Secure"."""
    text = sentence.block.text
    first = max(sentence.start, text.rfind("|", sentence.start, start) + 1)
    bar = text.find("|", end, sentence.end)
    return first, bar if bar >= 0 else sentence.end


def _says_what(sentence: Sentence, reading: Reading, name: Name, start: int) -> bool:
    """Whether the sentence itself says what is generated, outside of the praise from ``start``."""
    first, last = _slogan(sentence, start, name.end)
    nouns = (
        token
        for token in sentence.doc
        if token.i not in sentence.name_at
        and token.pos_ in {"NOUN", "PROPN"}
        and token.lower_ not in words("nouns.destinations")
        and not (token.lower_ in frame("promote.fields") and sentence.doc.text(token.i + 1) == ":")
        and first <= sentence.spans[token.i][0] < last
        and not start <= sentence.spans[token.i][0] < name.end
    )
    if sentence.text.rstrip(" *_").endswith(":"):
        return True  # what follows says it
    at = sentence.token_of(name)
    if at is not None:
        if does_a_job(at):
            return True
        behind = at.i + 1 + (sentence.doc.text(at.i + 1) == ",")
        if introducer(sentence.doc, behind) in sentence.name_at:
            return True  # "generative AI models, such as LLMs"
    own = reading.knowledge.outputs(name.ids[0])
    for noun in nouns:
        if noun.lower_ in frame("promote.named"):
            return True
        for output in reading.outputs(noun, sentence, 1):
            # That a model of text puts out some text goes without saying: "for reasoning".
            told = own is not None and "text" in own and "text" in output.ids
            news = output.made or noun.lower_ in words("nouns.written") or not told
            if len(output.ids) <= _VAGUE and news:
                return True
    knowledge, text = reading.knowledge, sentence.block.text
    if any(_OR.fullmatch(text[name.end : n.start]) for n in sentence.names if n.kind == "class"):
        return True  # "powered by a generative AI model or LLM"
    return any(
        not knowledge.covers(knowledge.outputs(other.ids[0]) or {"text"}, "text")
        for other in sentence.names
        if other.kind == "class" and other.ids != name.ids
    )
