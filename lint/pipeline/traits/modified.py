"""How a word in front says that a system is to be had: "open-source X", "local LLMs such as X"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import alternation, has_any, words
from ..trees.heads import after_name
from ..trees.syntax import cases, children, subjects
from .denied import is_denied
from .hosting import Statement, Way, is_program, is_version
from .openness import DENIED
from .sought import is_absent, is_epithet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..names.scan import Name
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

WAYS: tuple[Way, ...] = ("open", "local", "closed")
_AUXILIARIES = r"will|to|would|can|could|should|may|might|must|has|have|had|not|\w+n['’]t"
_AS_VERB = re.compile(rf"\b(?:{_AUXILIARIES})\s*$", re.IGNORECASE)
_MIXED = re.compile(
    r"\b(?:open|closed?|commercial|proprietary|local|hosted|cloud|paid|api|frontier|premium)[\w\s-]{0,16}"
    r"(?:,|\band|\bor|/|&|\+|\bvs\.?|\bversus)\s*$|\b\w{3,}er\s+or\s*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s*[/,&]|,?\s+and)\s*$", re.IGNORECASE)
_LAST_OF_ROW = re.compile(r"\w,?\s+(?:and|or|&)\s*$", re.IGNORECASE)
_ONE_OF_A_KIND = re.compile(r"\b(?:an?|another)\b\s*(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_KIND_OF = re.compile(r"\b(?:kind|sort|type)\s+of\s*$", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:like|as)\s+(?:an?|another)\s*$", re.IGNORECASE)
_LIKENED = re.compile(r"\blike\s+$", re.IGNORECASE)
_NOT_ONLY = re.compile(r"(?:\bnot|n['’]t)\s+(?:only|just|merely)(?:\s+\w+)?\s*$", re.IGNORECASE)
_OWN = re.compile(r"\b(?:my|your|our|their|his|her)\s+(?:very\s+)?own\s*$", re.IGNORECASE)
_OURS = re.compile(r"\b(?:my|your|our|their|his|her|its)\s*$", re.IGNORECASE)
_YOURS = re.compile(r"your(?:\s(?:personal|private))?,?", re.IGNORECASE)
_YOURS_TOO = re.compile(r"(?::|\s[–—-])\s(?:my|your)(?:\s(?:personal|private))?,?$", re.IGNORECASE)
_AROUND = ' *_`#.!:,"“”\n-'
_BEGINS = (":", ".", "!", "?", "|", "-", "–", "—", ";")
_FOR_OTHERS = re.compile(r"\sfor\s(?:[A-Z][a-z]+|everyone|everybody|all)\b")
_CITED = re.compile(r"\s*(?:\([^()]{1,60}\)|\[[\d, ]+\])\s+(?P<head>\w+)")
_REACH = 120
"""So many characters from a name may say how it is to be had."""
_GERUND = ("locally running", "locally-running", "locally hosting")
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def modified(token: Token, names: Sequence[Name], sentence: Sentence) -> Iterator[Statement]:
    """Read "open-source X", "self-hosted X", "local LLMs such as X"."""
    if not names:
        return
    end = sentence.spans[token.i][0]
    before = sentence.block.text[sentence.start : end].rstrip(' *`_"“[')
    for way in WAYS:
        match = _modifier(way).search(before, max(0, len(before) - _REACH))
        if match is None and way == "open" and _may_be_open(token, sentence):
            match = _bare().search(before)  # "open models (X, Y)"
        if match is None:
            continue
        head = before[: match.start()]
        twice = _JOINED.sub("", head)  # "local/offline X", "private and local X"
        same = _modifier(way).search(twice) if twice != head else None
        if same is not None:
            head = twice[: same.start()]
        nearer = next(filter(None, (_modifier(w).search(head.rstrip()) for w in WAYS)), None)
        if nearer is not None:
            head = head[: nearer.start()]  # "cloud and local open-source Cs"
        timed = match["way"].lower() in words("access.timed")
        kind = token.i not in sentence.name_at or sentence.name_at[token.i].kind == "class"
        if timed and (kind or has_any(words("access.timed_against"), sentence.text)):
            return  # "an offline C (X)", "offline X finds them; online Y applies them": when
        if way == "local" and head.endswith("/") and twice == head[:-1].rstrip() and not same:
            return  # "remote/local X": where its app is
        if sentence.block.kind == "heading" and not head and way != "closed":
            return  # a project's name: "Local X"
        if way == "local" and not head.strip() and _is_namesake(token, names, sentence):
            return  # "Local X, a new model, is out"
        if way == "local" and _is_called(match["way"], head, token, names, sentence):
            return  # "the launch of Local X": another thing's name
        if way == "open" and all(_is_place(name, sentence) for name in names):
            return  # "what the OSS X Store has": another one
        if way == "open" and _is_equated(token, names, sentence):
            return  # "Y is literally an open-source X"
        if _is_shared_out(head, token) or (head.endswith("& ") and before[len(head)].isupper()):
            return  # "GitHub & Open Source X": a title that runs into a text
        if (
            len(names) == 1
            and token.i in sentence.name_at
            and _is_other(head, way, names[0], sentence)
        ):
            return
        if head.rstrip().rpartition(" ")[2].lower() in words("lists.comparable"):
            return  # "beats X and comparable open-source Cs": unlike X they are
        if len(names) > 1 and _is_comparing(head):
            names = names[:-1]
        if (_KIND_OF.search(head) or _next_to().search(head)) and token.i in sentence.name_at:
            return  # "a kind of open-source X", "the closest thing to local X": something like it
        if _ONE_OF_A_KIND.search(head) and _stands_for_kind(head, token, sentence):
            return
        if way == "local" and token.doc.text(token.i + 1).lower() in frame("produce.participles"):
            return  # "local X generated images": the images are here
        if way != "closed" and (is_denied(token, sentence) or _is_distilled(token)):
            return
        named = sentence.name_at.get(token.i)
        kind = named.kind == "class" if named else token.lower_ in words("access.models")
        if kind and _NOT_ONLY.search(head):
            return  # "not only open models: X and Y"
        if match["way"].lower() == "local" and not kind:
            names = [n for n in names if not is_program(n, sentence)]
        mixed = _MIXED.search(head)
        denied = DENIED.search(head) or is_absent(head)
        denied = denied or head.rstrip().rpartition(" ")[2].lower() in words("access.unborn")
        if not ((mixed and _is_bare(mixed, sentence)) or denied) and not (
            way == "open" and _AS_VERB.search(head) and "to" not in cases(token)
        ):
            span = (sentence.start + match.start("way"), sentence.start + match.end("way"))
            for name in names:
                if not _has_likeness(name, sentence):
                    yield Statement(name, way, span, "access:modifier", token)
        return


@cache
def _next_to() -> re.Pattern[str]:
    """Before a name: "the closest thing to ", which is another one."""
    return re.compile(rf"\b(?:{alternation(words('access.next_to'))})\s*$", re.IGNORECASE)


def _is_distilled(token: Token) -> bool:
    """Whether a smaller model is made of a name: "they distilled an on-device X"."""
    making = next((t for t in token.governors() if t.pos_ in {"VERB", "AUX"}), None)
    return making is not None and making.i < token.i and making.lemma_ in words("access.shrinking")


def _has_likeness(name: Name, sentence: Sentence) -> bool:
    """Whether a title names what is only like it: "Open-source X: somebody built an X clone"."""
    written = sentence.block.text[name.start : name.end].lower()
    _, *later = sentence.text.lower().split(f"{written} ")
    behind = (said.split(maxsplit=1)[:1] for said in later)
    return any(w.strip(".,;:!?)") in words("names.derivatives") for said in behind for w in said)


def _is_namesake(token: Token, names: Sequence[Name], sentence: Sentence) -> bool:
    """Whether a capital before a bare name at the start of a sentence may make it another's name.

    So in "Local X, a new model, is out" and "On-device X is a method", but in no row and of no
    version.
    """
    if len(names) > 1 or token.i not in sentence.name_at or is_version(names[0], sentence):
        return False
    told = token.head
    if token.dep_ == "nsubj" and children(told, "cop") and told.lower_ in words("lists.methods"):
        return True
    behind = after_name(sentence, token.i)
    return token.doc.text(behind) == "," or token.doc[behind : behind + 1] == []


def _is_called(
    way: str, head: str, token: Token, names: Sequence[Name], sentence: Sentence
) -> bool:
    """Whether a capital inside a sentence makes a word a part of a name: "the new Local X".

    So not of a version, nor where a phrase begins.
    """
    if len(names) != 1 or not way.istitle() or token.i not in sentence.name_at:
        return False
    inside = bool(head.strip(_AROUND)) and head.rstrip(" *_`")[-1:] not in _BEGINS
    return inside and not is_version(names[0], sentence)


def _is_place(name: Name, sentence: Sentence) -> bool:
    """Whether a name is that of a place where things are had, of which others are made: "X Hub"."""
    called = sentence.block.text[name.start : name.end].lower().split()
    return len(called) > 1 and called[-1] in words("nouns.holding")


def _is_equated(token: Token, names: Sequence[Name], sentence: Sentence) -> bool:
    """Whether another system is said to be as good as a name: "Y is literally an open-source X"."""
    if token.i not in sentence.name_at or not children(token, "cop"):
        return False
    told = [sentence.name_at.get(t.i) for t in subjects(token)]
    ids = {i for name in names for i in name.ids}
    return any(n is not None and n.kind == "system" and not ids & set(n.ids) for n in told)


def _may_be_open(token: Token, sentence: Sentence) -> bool:
    """Whether "open" before a noun tells of its weights: "open LLMs"; not "Open AI tools"."""
    name = sentence.name_at.get(token.i)
    if name is None:
        return True
    written = sentence.block.text[name.start : name.end].lower()
    return name.kind == "class" and written in words("access.opened_kinds")


def _is_bare(mixed: re.Match[str], sentence: Sentence) -> bool:
    """Whether no system stands between two ways: "open, local Xs", not "a hosted Y, a local X"."""
    start, end = (sentence.start + at for at in mixed.span())
    return not any(n.kind == "system" and start <= n.start < end for n in sentence.names)


def _is_other(head: str, way: Way, name: Name, sentence: Sentence) -> bool:
    """Whether the name isn't the system: an epithet of another thing, copies, what is like it."""
    gerund = not head.strip(" *_#") and sentence.text.lower().lstrip(" *_#").startswith(_GERUND)
    alike = _is_alike(name, way, sentence)
    if gerund or (name.plural and way == "local") or alike:
        return True
    if way == "local" and (_OWN.search(head) or _LIKENED.search(head)):
        return True  # "my own local X" is one like it, and so is what is "like local X"
    if way == "local" and _is_on_offer(head, name, sentence):
        return True
    if _is_cited(name, sentence):
        return True
    if way == "closed":
        if _OURS.search(head):
            return True  # "our proprietary X fine-tune": what they made of it
        return head.rstrip().endswith(_POSSESSIVES)  # "M's proprietary X": M owns it
    return is_epithet(head, name, sentence)


def _is_on_offer(head: str, name: Name, sentence: Sentence) -> bool:
    """Whether a line holds nothing but a thing to be had: "Custom on-premise X instances".

    What it is to be is open, as it is of "Your self-hosted X", which many are called.
    """
    last = sentence.block.text[name.end : sentence.end].strip(_AROUND).lower()
    before = head.strip(_AROUND)
    if last in words("access.copies") and last.endswith("s"):
        return " " not in before
    acts = any("VerbForm=Fin" in token.morph for token in sentence.doc)
    alone = _YOURS.fullmatch(before) or (not acts and _YOURS_TOO.search(before))
    return bool(alone) and not (last or is_version(name, sentence))


def _is_cited(name: Name, sentence: Sentence) -> bool:
    """Whether a reference parts a name from its head: "the open GPT-3 [2] alternative Y"."""
    told = _CITED.match(sentence.block.text, name.end, sentence.end)
    return told is not None and told["head"].lower() in words("nouns.others")


def _is_alike(name: Name, way: Way, sentence: Sentence) -> bool:
    """Whether models like one are meant: "open-source ChatGPT models", but no version's.

    Those that are hosted are its own: "on-prem Claude models". Or another product is meant: "the
    open-source Cursor for Designers".
    """
    text = sentence.block.text
    if _FOR_OTHERS.match(text, name.end, sentence.end) or text.startswith(" of ", name.end):
        return True  # "the open-source X for Designers", "the open-source X of music"
    byword = bool(set(name.ids) & words("access.bywords"))
    if not byword or any(map(str.isdigit, text[name.start : name.end])):
        return name.plural
    behind = text[name.end : sentence.end].lower().split(maxsplit=1)[:1]
    kind = behind[0].rstrip(".,:;)") if behind else ""
    return name.plural or (kind in words("nouns.generic") and kind.endswith("s"))


def _is_shared_out(head: str, token: Token) -> bool:
    """Whether examples are of all in a row: "M, N and open models (X, Y, Z)".

    So they are if others of their kind stand before: "competitors and open models such as X".
    """
    if token.doc.text(token.i + 1) == "(" and _LAST_OF_ROW.search(head):
        return True
    return _of_others().search(head) is not None


@cache
def _of_others() -> re.Pattern[str]:
    others = alternation(words("access.other_models"))
    return re.compile(rf"\b(?:{others}),?\s+(?:and|or|&)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)


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
    return not is_version(name, sentence) or bool(_COMPARED.search(head))


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
