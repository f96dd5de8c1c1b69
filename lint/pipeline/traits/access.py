"""Claims on weights and hosting: "the open-source GPT-4", "run Midjourney on your own servers"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ...claims import Mention
from ..kinds import examples
from ..kinds.comparison import is_measure
from ..lexicon import alternation, any_of, has_any, words
from ..stance.author import stance
from ..trees.heads import after_name, is_derived, is_opaque
from ..trees.syntax import (
    cases,
    children,
    is_passive,
    objects,
    passive_subjects,
)
from . import reach
from .accessed import (
    announced,
    apposed,
    bracketed,
    copied,
    included,
    is_head,
    is_instance,
    is_made_of,
    labelled,
    labels,
    right_behind,
    weighted,
)
from .hosting import GIVEN, Statement, Way, hosted, is_program_for, loaded, owners, run
from .licensing import by_reason, licensed
from .openness import (
    AS,
    DENIED,
    WITHHELD,
    had,
    held,
    is_said_of,
    locked,
    predicated,
    rendered,
    shut,
    sourced,
    withheld,
)
from .programs import is_in_editor, is_local_program
from .sought import is_absent, is_epithet, is_spoken_of, is_to_come, is_wanted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...claims import Claim
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_WAYS: tuple[Way, ...] = ("open", "local", "closed")
_CUES = (
    "said_open", "said_local", "said_closed", "run", "hosting", "sourced", "publish", "load",
    "weights", "hold", "public", "secret", "license", "licenses", "licensed",
)  # fmt: skip
"""Lists of words that tell of access, beside those for each way."""
_AUXILIARIES = r"will|to|would|can|could|should|may|might|must|has|have|had|not|\w+n['’]t"
_AS_VERB = re.compile(rf"\b(?:{_AUXILIARIES})\s*$", re.IGNORECASE)
_MIXED = re.compile(
    r"\b(?:open|closed|commercial|proprietary|local|hosted|cloud|paid|api|frontier|premium)[\w\s-]{0,16}"
    r"(?:,|\band|\bor|/|&|\+|\bvs\.?|\bversus)\s*$|\b\w{3,}er\s+or\s*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s*[/,&]|,?\s+and)\s*$", re.IGNORECASE)
_LAST_OF_ROW = re.compile(r"\w,?\s+(?:and|or|&)\s*$", re.IGNORECASE)
_ONE_OF_A_KIND = re.compile(r"\b(?:an?|another)\s*$", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:like|as)\s+(?:an?|another)\s*$", re.IGNORECASE)
_LIKENED = re.compile(r"\blike\s+$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?:,\s*(?P<aside>open[- ](?:weights?|sourced?))(?=\s*,)"
    r"|\(\s*(?P<kind>open[- ](?:weights?|sourced?))(?=(?:\s+[\w-]+){0,1}?\s+models?\s*\))"
    r"|(?:[(–-]\s*)?(?P<way>open[- ](?:weights?|sourced?))(?=\s*(?:[),.;|]|$)))",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|your|our|their|his|her)\s+(?:very\s+)?own\s*$", re.IGNORECASE)
_FOR_OTHERS = re.compile(r"\sfor\s(?:[A-Z][a-z]+|everyone|everybody|all)\b")
_AND = frozenset({"and", "&", "among", "amongst"})
_ALL_OF_THEM = re.compile(r" models(?:[.;!]|\s*$)")
_REACH = 120
"""So many characters from a name may say how it is to be had."""
_GERUND = ("locally running", "locally-running", "locally hosting")
_TITLE = re.compile(r",\s*[A-Z]")
"""Before "Open Source" in a list of topics: "X, Open Source, Limits of LLMs"."""

_HELD = 3
"""So many characters may stand between an owner and what it has."""
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_PRESUPPOSED = frozenset({"access:modifier", "access:reason", AS})
"""Patterns of phrases: whatever becomes of the sentence, they are taken for granted."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of access in a sentence; ``object.ids`` is ``open``, ``local`` or ``closed``."""
    seen: set[tuple[Name, bool]] = set()
    for name, way, span, pattern, at in _statements(sentence, reading):
        # Open and self-hosted are one mistake: both want the weights.
        if (name, way == "closed") in seen or name.kind != "system":
            continue
        seen.add((name, way == "closed"))
        if pattern == "access:copula" and is_measure(name, sentence):
            continue
        if _is_apart(name, at, sentence) or _is_like(name, pattern, at, sentence):
            continue
        if pattern == "access:modifier" and is_wanted(sentence, span, name):
            continue
        if way == "local" and is_local_program(name, pattern, sentence, reading, context):
            continue
        if way == "open" and is_in_editor(name, sentence, reading):
            continue
        if pattern == "access:weights" and _is_held(name, sentence, reading):
            continue
        if pattern == "access:run" and is_spoken_of(at, sentence, span[1]):
            continue
        if pattern in {"access:weights", "access:sourced"} and is_to_come(at, sentence):
            continue
        first, last = sentence.block.source_span(*span)
        text = sentence.block.text[span[0] : span[1]]
        said = stance(
            sentence, at, context, local=pattern in _PRESUPPOSED, affirmed=pattern == WITHHELD
        )
        permitted = pattern in {GIVEN, "access:weights"} and said == "hypothetical"
        permitted = permitted and _is_permitted(at)
        yield reading.claim(
            "access", name, Mention("phrase", (way,), text, first, last), sentence, pattern,
            stance="asserted" if permitted else said,
        )  # fmt: skip


def _is_permitted(verb: Token) -> bool:
    """Whether "may" says what everybody is free to do: "its weights may be downloaded"."""
    may = any(t.lower_ == "may" for t in children(verb, "aux"))
    return may and verb.lemma_ in words("access.fetch")


def _is_apart(name: Name, at: Token, sentence: Sentence) -> bool:
    """Whether a semicolon parts a name from what is said: "..., like X; the tool is open"."""
    start, end = sentence.spans[at.i]
    text = sentence.block.text
    return ";" in (text[name.end : start] if name.end <= start else text[end : name.start])


def _is_like(name: Name, pattern: str, at: Token, sentence: Sentence) -> bool:
    """Whether the class that has the access is only likened to a name: "a local LLM like X"."""
    end = sentence.spans[at.i][1]
    if not pattern.startswith("access:") or end > name.start:
        return False
    between = sentence.block.text[end : name.start]
    return any_of(words("access.similar")).search(between) is not None


def _is_held(name: Name, sentence: Sentence, reading: Reading) -> bool:
    """Whether another company has the weights: "Microsoft's copy of the X weights"."""
    owners = [n for n in sentence.names if n.kind == "maker" and 1 <= name.start - n.end <= _HELD]
    known = {maker for id_ in name.ids for maker in reading.knowledge.makers_of(id_)}
    return any(
        sentence.block.text[n.end : name.start].strip() in _POSSESSIVES and not set(n.ids) & known
        for n in owners
    )


def _statements(sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    if not _is_told(sentence):
        return
    for token in sentence.doc:
        yield from _named(token, sentence, reading)
    for token in sentence.doc:
        if is_said_of(token):
            yield from predicated(token, sentence, reading)
        if token.i not in sentence.name_at:
            yield from _done(token, sentence, reading)


def _is_told(sentence: Sentence) -> bool:
    """Whether a word stands in a sentence without which nothing is said of access."""
    phrases, stems = _telling()
    return has_any(phrases, sentence.text) or any(
        token.lemma_ in stems or token.lower_ in stems for token in sentence.doc
    )


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    listed = [words(f"access.{name}") for name in (*_WAYS, *_CUES)]
    every = frozenset(phrase for phrases in listed for phrase in phrases) | reach.telling()
    single = frozenset(phrase for phrase in every if phrase.isalpha())
    return every - single | words("access.hubs"), single


def _done(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """What a verb, or a noun that a parser may take for one, says of access."""
    lemma = token.lemma_
    if token.lower_ == "closed":
        yield from shut(token, sentence, reading)
    if token.lower_ in words("access.hosting"):
        yield from hosted(token, sentence, reading)
    for name, host in licensed(token, sentence, reading):
        yield Statement(name, "open", sentence.phrase(token, token), "access:license", host)
    for name in by_reason(token, sentence):
        yield Statement(name, "open", sentence.phrase(token, token), "access:reason", token)
    if token.pos_ != "VERB":
        return
    if lemma in words("access.run"):
        yield from run(token, sentence, reading)
    elif lemma in words("access.load"):
        yield from loaded(token, sentence, reading)
    elif token.lower_ in words("access.sourced"):
        yield from sourced(token, sentence, reading)
    elif lemma in words("access.have"):
        yield from had(token, sentence)
    elif lemma in words("access.hold"):
        yield from held(token, sentence)
    if lemma in words("access.render"):
        yield from rendered(token, sentence)
    yield from locked(token, sentence)
    if lemma in words("access.publish") and withheld(token):
        kept = passive_subjects(token) if is_passive(token) else objects(token)
        for name in (*owners(kept, sentence), *reach.unreleased(token, kept, sentence)):
            yield Statement(name, "closed", sentence.phrase(token, token), WITHHELD, token)
    elif lemma in words("access.publish"):
        given = passive_subjects(token) if is_passive(token) else objects(token)
        for name in owners(given, sentence):
            span = sentence.phrase(token, token)
            yield Statement(name, "open", span, "access:weights", token)


def _named(token: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    name = sentence.name_at.get(token.i)
    if name is None:
        if token.lower_ in words("nouns.transparent") | words("access.choices"):
            listed = (
                reading.examples_of(token, sentence)
                or examples.before_other(token, sentence, _AND)
                or bracketed(token, sentence)
                or apposed(token, sentence)
                or right_behind(token, sentence)
                or labelled(token, sentence)
                or announced(token, sentence)
                or included(token, sentence)
            )
            yield from _modified(token, listed, sentence)
        for said in _modified(token, copied(token, sentence), sentence):
            if said.way == "local":  # "an open copy of X" is another product
                yield said
    elif name.kind == "class":
        listed = [example for example, _ in examples.of_class(token, sentence, reading)]
        listed = listed or bracketed(token, sentence) or labelled(token, sentence)
        listed = listed or right_behind(token, sentence) or included(token, sentence)
        for said in weighted(token, sentence):
            yield said
        yield from _modified(token, listed, sentence)
    elif reading.is_model(name) and not is_derived(sentence, token.i):
        if is_program_for(name, sentence) or is_made_of(name, sentence, reading):
            return
        if not is_opaque(sentence, token.i):
            yield from reach.reached(token, name, sentence, reading)
        if is_head(token, sentence) and (is_instance(token) or not is_opaque(sentence, token.i)):
            yield from _modified(token, [name], sentence)
        yield from _behind(token, name, sentence)


def _modified(token: Token, names: Sequence[Name], sentence: Sentence) -> Iterator[Statement]:
    """Read "open-source X", "self-hosted X", "local LLMs such as X"."""
    if not names:
        return
    end = sentence.spans[token.i][0]
    before = sentence.block.text[sentence.start : end].rstrip(' *`_"“[')
    for way in _WAYS:
        match = _modifier(way).search(before, max(0, len(before) - _REACH))
        if match is None and way == "open" and token.i not in sentence.name_at:
            match = _bare().search(before)  # "open models (X, Y)"
        if match is None:
            continue
        head = before[: match.start()]
        twice = _JOINED.sub("", head)  # "local/offline X", "private and local X"
        if twice != head and (same := _modifier(way).search(twice)) is not None:
            head = twice[: same.start()]
        nearer = next(filter(None, (_modifier(w).search(head.rstrip()) for w in _WAYS)), None)
        if nearer is not None:
            head = head[: nearer.start()]  # "cloud and local open-source Cs"
        if sentence.block.kind == "heading" and not head and way != "closed":
            return  # a project's name: "Local X"
        if _is_shared_out(head, token) or (head.endswith("& ") and before[len(head)].isupper()):
            return  # "GitHub & Open Source X": a title that runs into a text
        if (
            len(names) == 1
            and token.i in sentence.name_at
            and _is_other(head, way, names[0], sentence)
        ):
            return
        if len(names) > 1 and _is_comparing(head):
            names = names[:-1]
        if _ONE_OF_A_KIND.search(head) and _stands_for_kind(head, token, sentence):
            return
        mixed = _MIXED.search(head)
        denied = DENIED.search(head) or is_absent(head)
        denied = denied or head.rstrip().rpartition(" ")[2].lower() in words("access.unborn")
        if not ((mixed and _is_bare(mixed, sentence)) or denied) and not (
            way == "open" and _AS_VERB.search(head) and "to" not in cases(token)
        ):
            span = (sentence.start + match.start("way"), sentence.start + match.end("way"))
            for name in names:
                yield Statement(name, way, span, "access:modifier", token)
        return


def _is_bare(mixed: re.Match[str], sentence: Sentence) -> bool:
    """Whether no system stands between two ways: "open, local Xs", not "a hosted Y, a local X"."""
    start, end = (sentence.start + at for at in mixed.span())
    return not any(n.kind == "system" and start <= n.start < end for n in sentence.names)


def _is_other(head: str, way: Way, name: Name, sentence: Sentence) -> bool:
    """Whether the name isn't the system: an epithet of another thing, copies, what is like it."""
    gerund = not head.strip(" *_#") and sentence.text.lower().lstrip(" *_#").startswith(_GERUND)
    alike = _is_alike(name, way, sentence) and not _are_all(head, name, sentence)
    if gerund or (name.plural and way == "local") or alike:
        return True
    if way == "local" and (_OWN.search(head) or _LIKENED.search(head)):
        return True  # "my own local X" is one like it, and so is what is "like local X"
    if way == "closed":
        return head.rstrip().endswith(_POSSESSIVES)  # "M's proprietary X": M owns it
    return is_epithet(head, name, sentence)


def _is_alike(name: Name, way: Way, sentence: Sentence) -> bool:
    """Whether models like one are meant: "open-source ChatGPT models", but no version's.

    Those that are hosted are its own: "on-prem Claude models". Or another product is meant: "the
    open-source Cursor for Designers".
    """
    text = sentence.block.text
    if _FOR_OTHERS.match(text, name.end, sentence.end):
        return True
    hosted = way == "local" and not set(name.ids) & words("access.bywords")
    if hosted or any(map(str.isdigit, text[name.start : name.end])):
        return name.plural
    behind = text[name.end : sentence.end].lower().split(maxsplit=1)[:1]
    kind = behind[0].rstrip(".,:;)") if behind else ""
    return name.plural or (kind in words("nouns.generic") and kind.endswith("s"))


def _are_all(head: str, name: Name, sentence: Sentence) -> bool:
    """Whether a family's own models are meant: "with the open-source X models."."""
    whole = _ALL_OF_THEM.match(sentence.block.text, name.end, sentence.end)
    byword = set(name.ids) & words("access.bywords")
    return head.rstrip().lower().endswith(" the") and whole is not None and not byword


def _is_shared_out(head: str, token: Token) -> bool:
    """Whether a bracket holds examples of all in a row: "M, N and open models (X, Y, Z)"."""
    bracketed = token.doc.text(token.i + 1) == "("
    return bracketed and _LAST_OF_ROW.search(head) is not None


def _is_comparing(head: str) -> bool:
    """Whether the class opens a comparison: "between local models like X, Y and Z"."""
    last = head.lower().split()[-1:]
    return bool(last) and last[0] in words("access.compared")


def _stands_for_kind(head: str, token: Token, sentence: Sentence) -> bool:
    """Whether a name behind an article stands for what is like it: "it is an offline X".

    One with a version only does in a comparison: "a local GPT-4" is meant as that.
    """
    name = sentence.name_at.get(token.i)
    if name is None or name.kind != "system" or after_name(sentence, token.i) > token.i + 1:
        return False
    written = sentence.block.text[name.start : name.end]
    return not any(c.isdigit() for c in written) or bool(_COMPARED.search(head))


@cache
def _modifier(way: Way) -> re.Pattern[str]:
    between = alternation(words("access.between"))
    return re.compile(
        rf"(?<![\w-])(?P<way>{alternation(words(f'access.{way}'))})(?:,?\s+(?:{between}))?$",
        re.IGNORECASE,
    )


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<way>{alternation(words('access.bare'))})$", re.IGNORECASE)


def _behind(token: Token, name: Name, sentence: Sentence) -> Iterator[Statement]:
    """Read "GPT-4 open weights", "GPT-4 (open source)", "GPT-4: open source"."""
    end = sentence.spans[token.i][1]
    match = _BEHIND.match(sentence.block.text, end, sentence.end)
    if match and not _TITLE.match(match.group()):
        span = match.span(match.lastgroup or "way")
        yield Statement(name, "open", span, "access:behind", token)
        return
    for way, span in labels(name, end, sentence):
        yield Statement(name, way, span, "access:behind", token)
