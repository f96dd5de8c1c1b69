"""What a noun phrase names as put out: "product photos", "image generation", "a set of icons"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .closed import COORDINATORS
from .frames import frame
from .known import Known
from .lexicon import words
from .loosely import is_figurative, is_length
from .names.keys import fold
from .quoted import is_literal, is_put_so
from .tones import is_of_signal, is_played, is_spoken_in_voice, may_be_tone, spoken_mark
from .trees.heads import runs_on
from .trees.lists import introducer
from .trees.syntax import cases, children, conjuncts
from .turning import is_of_no_words, shares_noun

if TYPE_CHECKING:
    from .names.scan import Name
    from .trees.sentences import Sentence
    from .trees.tree import Token


_BELONGING = frozenset({"for", "of", "in", "on", "with", "about", "to", "into", "from"})
_VAGUE = frozenset({"a", "an", "no", "any", "another"})
_ONES = frozenset({"ones"})
_MODIFIERS = frozenset({"ADJ", "NOUN"})
_SILENT = frozenset({"text", "video"})
_LONGEST = 3
"""So many words may stand before a noun and tell what it shows."""
_ENDS = frozenset({".", ";", ":", "(", ")", "—"})
"""Where a list of examples ends at the latest."""


@dataclass(frozen=True, slots=True)
class Output:
    """A noun phrase that names what is put out: the modalities it may be, and its tokens."""

    ids: tuple[str, ...]
    first: Token
    last: Token
    made: bool = False
    """Named by the act ("image generation"), not by the thing ("images")."""


@dataclass
class Products(Known):
    """What nouns name as put out, with the words of one knowledge base."""

    def outputs(self, token: Token, sentence: Sentence, depth: int = 3) -> list[Output]:
        """What a noun (without its conjuncts) names as a thing put out; the head noun decides."""
        name = sentence.name_at.get(token.i)
        if name is not None:
            return [] if shares_noun(token, sentence) else self._class_output(name, token)
        said = self._pictured(token) or self._said(token, sentence)
        lasting = self._measured(token, sentence, depth) if depth and is_length(token) else []
        if any(not self.may_be_text(o.ids) for o in lasting):
            return lasting  # "minutes of video"
        if said is not None:
            if not said.ids or (depth and self._is_something_else(token, sentence)):
                return []
            said = _voiced(said)
            whole = said.first.i < token.i  # "Storybook files"
            if not whole and may_be_tone(token, sentence):
                said = replace(said, ids=(*said.ids, "text"))
            return [said] if whole else self._carried(token, sentence) or [said]
        if depth == 0:
            return []
        if token.lower_ in _ONES:
            return self._meant_by_ones(token, sentence)
        if token.lower_ == "one":
            parts = [c for c in children(token, "nmod") if cases(c) == {"of"}]
            if len(parts) == 1:  # "one of our logos"
                return self.outputs(parts[0], sentence, depth - 1)
            return self._meant_by_one(token, sentence)
        goes_on = runs_on(token, sentence, token.lower_ in self.plurals)
        carried = [] if goes_on else self._carried(token, sentence)
        if carried:
            return carried
        word = token.lower_
        if word in words("nouns.tasks"):
            return self._aspects(token, sentence) or self._tasks(token, sentence, depth)
        if word in words("nouns.aspects"):
            return self._aspects(token, sentence)
        if word in words("nouns.making") or word in words("nouns.makers"):
            inside = token.dep_ == "compound" and token.head.lower_ in words("nouns.making")
            # Not "image generation prompt creation", "music creation UIs"
            return (
                [] if inside or (goes_on and token.dep_ == "obj") else self._made(token, sentence)
            )
        if token.lemma_ in words("nouns.measure") or word in words("nouns.measure"):
            heard = [t for t in children(token, "amod") if t.lower_ in words("nouns.voiced")]
            if heard and word in words("nouns.versions"):
                return [Output(("speech",), heard[0], token)]  # "a narrated version of the text"
            return self._measured(token, sentence, depth)
        return []

    def _measured(self, token: Token, sentence: Sentence, depth: int) -> list[Output]:
        """What stands behind "of": "a set of icons"."""
        return [
            output
            for child in children(token, "nmod")
            if "of" in cases(child)
            for noun in conjuncts(child)
            for output in self.outputs(noun, sentence, depth - 1)
        ]

    def _meant_by_ones(self, token: Token, sentence: Sentence) -> list[Output]:
        """What "ones" stands for: the last thing in the plural before it in the sentence."""
        for before in reversed(token.doc[: token.i]):
            if before.pos_ == "NOUN" and "Number=Plur" in before.morph:
                meant = self.outputs(before, sentence, 0)
                return [Output(o.ids, token, token) for o in meant]
        return []

    def _meant_by_one(self, token: Token, sentence: Sentence) -> list[Output]:
        """What "one" stands for: the photo in "if there is no photo, X generates one".

        A new one takes the place of one that was there: "our logo is old, let X draw a new one".
        """
        asked = token.head.lemma_ in frame("produce.ask") and cases(token) == {"for"}
        fresh = any(t.lower_ in words("nouns.afresh") for t in children(token, "amod"))
        beside = {"case", "det", "amod"} if fresh else {"case"}
        if not (asked or token.dep_ == "obj") or any(c.dep_ not in beside for c in token.children):
            return []
        for before in reversed(token.doc[: token.i]):
            if before.pos_ != "NOUN" or before.dep_ in {"compound", "nmod:poss"}:
                continue
            if before.i in sentence.name_at:
                continue  # "a large language model draws one"
            if fresh and cases(before):
                continue  # "the logo of our shop is old"
            vague = fresh or any(t.lower_ in _VAGUE for t in children(before, "det"))
            meant = self.outputs(before, sentence, 1)
            if vague and "Number=Plur" not in before.morph:
                return [Output(o.ids, token, token) for o in meant]
            if meant:
                break
        return []

    def _said(self, token: Token, sentence: Sentence) -> Output | None:
        """The thing whose name ends at a token, the longest first; without ids for an adjective."""
        doc = token.doc
        if is_of_no_words(token) or not self._may_end(token, sentence):
            return None
        heard = spoken_mark(token)
        if heard and (ids := self.nouns.get(f"{heard.lower_} {token.lower_}")):
            return Output(ids, heard, token)
        for width in (3, 2, 1):
            first = token.i - width + 1
            if first < 0 or any(i in sentence.name_at for i in range(first, token.i)):
                continue
            if not doc[first].text[0].isalnum() or _is_end_of_word(doc[first]):
                continue
            start, end = sentence.phrase(doc[first], token)
            phrase = fold(sentence.block.text[start:end])
            if acts := self.acts.get(phrase):
                beside = self._beside(doc[first])
                return Output(tuple(dict.fromkeys((*acts, *beside))), doc[first], token, made=True)
            ids = self.nouns.get(phrase)
            if ids:
                hyphened = doc.text(token.i + 1) == "-" and not token.whitespace_
                plain = width == 1 and token.lower_ not in self.plurals  # "JPEGs" are things
                other = hyphened or (plain and _is_adjective(token))
                return Output(() if other else ids, doc[first], token)
        return None

    def _may_end(self, token: Token, sentence: Sentence) -> bool:
        """Whether some thing's name ends with the word at a token, as few do."""
        text, (start, end) = sentence.block.text, sentence.spans[token.i]
        if start and text[start - 1] not in " -":
            return True  # only a part of the word
        return fold(text[start:end]).rpartition(" ")[2] in self.heads

    def _beside(self, first: Token) -> tuple[str, ...]:
        """What a thing joined to an act may be of it too: "lyrics and music composition"."""
        doc, at = first.doc, first.i
        joined = at > 1 and doc[at - 1].lower_ in COORDINATORS
        return self.nouns.get(doc[at - 2].lower_, ()) if joined else ()

    def _pictured(self, token: Token) -> Output | None:
        """What could be told in words, and is said to look like a photo: "photorealistic faces"."""
        if token.lower_ not in words("nouns.drawable"):
            return None
        first = token.i  # "photorealistic room renders": a tree may hang it on the room
        while first and token.i - first < _LONGEST and token.doc[first - 1].pos_ in _MODIFIERS:
            first -= 1
        before = (*children(token, "amod", "compound"), *token.doc[first : token.i])
        parts = [t.lower_ for t in before]
        parts += [f"{t.doc.text(t.i - 1)}{t.lower_}" for t in before]  # "4K" is two tokens
        looks = any(part in words("nouns.pictured") for part in parts)
        shown = [m for m in self.nouns.get(token.lower_, ()) if not self.is_text((m,))]
        ids = tuple(dict.fromkeys(("image", "video", *shown)))  # a texture is part of a 3D model
        return Output(ids, token, token) if looks else None

    def _is_something_else(self, token: Token, sentence: Sentence) -> bool:
        """Whether a thing is part of another one's name, what something is made from, or unsure."""
        return (
            any(
                t.lower_ in words("stance.hedging", "stance.some_day")
                for t in children(token, "advmod")
            )
            or is_figurative(token)
            or is_put_so(token, sentence)
            or (token.lower_ not in self.plurals and is_literal(token, sentence))
            or self._runs_into_text(token, sentence)
            or self._is_turned(token, sentence)
            or runs_on(token, sentence, token.lower_ in self.plurals)
            or self._is_shared(token, sentence)
            or self._is_of_tool(token)
            or (self.may_be_text(self.nouns.get(token.lower_, ())) and is_of_signal(token))
        )

    def _runs_into_text(self, token: Token, sentence: Sentence) -> bool:
        """Whether a plural only says what a text is for: "videos scripts"."""
        doc, at = token.doc, token.i + 1
        if token.lower_ not in self.plurals or not token.whitespace_ or at in sentence.name_at:
            return False
        following = doc[at : at + 1]
        return any(
            t.pos_ == "NOUN" and self.may_be_text(self.nouns.get(t.lower_, ())) for t in following
        )

    def _carried(self, token: Token, sentence: Sentence) -> list[Output]:
        """What a word that holds anything is said to hold: "image outputs"."""
        carries = token.lower_ in words("nouns.carriers")
        before = token.doc[max(0, token.i - 1) : token.i] if carries else []
        before = [
            t for t in before if t.whitespace_ and t.lower_ not in words("nouns.orientations")
        ]
        held = [o for t in before for o in self.outputs(t, sentence, 0)]
        return [Output(o.ids, o.first, token) for o in held]

    def _is_turned(self, token: Token, sentence: Sentence) -> bool:
        """Whether a thing is what goes in: "image to JSON", "speech to text"."""
        doc, at = token.doc, token.i + 2
        if at >= len(doc) or doc[at - 1].lower_ != "to" or at in sentence.name_at:
            return False
        if any(mark.lower_ == "from" for mark in children(token.head, "mark")):
            return False  # "tasks ranging from drawing images to reasoning"
        return bool(self.outputs(doc[at], sentence, 0))

    def _is_shared(self, token: Token, sentence: Sentence) -> bool:
        """Whether a bare singular modifies a later head: "image and video comprehension"."""
        later = [c for c in conjuncts(token) if c.i > token.i and c.pos_ != "NUM"]
        if token.lower_ in self.plurals or not later:
            return False
        shared = self.outputs(later[-1], sentence, 1)
        if self._is_of_text(token, later[-1], shared, sentence):
            return True
        return not shared and not children(token, "det", "nmod:poss", "nummod")

    def _is_of_tool(self, token: Token) -> bool:
        """Whether an act is what a tool further on is for: "a summarization and audio system"."""
        one = any(t.lower_ in {"a", "an"} for t in children(token, "det"))
        return one and token.lower_ in self.act_heads and any(conjuncts(token)[1:])

    def _is_of_text(
        self, token: Token, head: Token, shared: list[Output], sentence: Sentence
    ) -> bool:
        """Whether two kinds of thing tell of one text: "audio or video transcripts"."""
        beside = head.doc[head.i - 1]
        plain = beside.i == token.i + 2 and beside.dep_ == "compound" and beside.head.i == head.i
        if not plain or not all(self.may_be_text(o.ids) for o in shared):
            return False
        kinds = [o for t in (token, beside) for o in self._named(t, sentence)]
        return len(kinds) > 1 and not any(self.may_be_text(o.ids) for o in kinds)

    def _named(self, token: Token, sentence: Sentence) -> list[Output]:
        """What a noun names by itself, whatever stands behind it."""
        said = self._said(token, sentence)
        return [said] if said is not None and said.ids else []

    def _aspects(self, token: Token, sentence: Sentence) -> list[Output]:
        """Outputs of an act under a head that adds nothing: "image generation capabilities"."""
        doc = token.doc
        found: list[Output] = []
        i = token.i - 1
        while i >= 0:
            here = self._acts(doc[i], sentence)
            if here:
                found[:0] = here
                i = min(o.first.i for o in here) - 1
            elif doc[i].text in {",", "/", "&", "-"} or doc[i].lower_ in {"and", "or"}:
                i -= 1
            else:
                break
        return found

    def _tasks(self, token: Token, sentence: Sentence, depth: int) -> list[Output]:
        """Outputs of the acts that are examples of tasks: "tasks such as image generation"."""
        doc, at = token.doc, token.i + 1
        at += doc.text(at) == ","
        start = introducer(doc, at)
        found: list[Output] = []
        for word in doc[start:] if start > at else ():
            if word.text in _ENDS or "VerbForm=Fin" in word.morph:
                break
            if not _is_beside(word, start):
                found += (o for o in self.outputs(word, sentence, depth - 1) if o.made)
        return found

    def _acts(self, token: Token, sentence: Sentence) -> list[Output]:
        """Outputs that an act is named after: "image generation", "text-to-speech"."""
        name = sentence.name_at.get(token.i)
        if name is not None:
            return self._class_output(name, token)
        said = self._said(token, sentence) if token.lower_ in self.act_heads else None
        if said is not None:
            return [said] if said.made else []
        acts = words("nouns.making", "nouns.makers")
        return self._made(token, sentence) if token.lower_ in acts else []

    def _class_output(self, name: Name, token: Token) -> list[Output]:
        if name.kind != "class":
            return []
        entry = self.knowledge.classes[name.ids[0]]
        if entry.axis != "output" or not entry.outputs:
            return []
        if self.may_be_text(entry.outputs):
            return []
        return [Output(tuple(entry.outputs), token, token, made=True)]

    def _made(self, token: Token, sentence: Sentence) -> list[Output]:
        """Outputs in "image generation", "text and video generation", "creation of logos"."""
        doc = token.doc
        found: list[Output] = []
        i = token.i - 1
        while i >= 0:
            word = doc[i]
            if i in sentence.name_at and not self._class_output(sentence.name_at[i], word):
                break
            here = self.outputs(word, sentence, 0)
            if here and found and found[0].first.i == here[-1].last.i + 1:
                break  # "video audio generation" makes audio, "pixel mask generation" masks
            if here:
                found[:0] = here
                i = here[0].first.i - 1
                continue
            if word.text not in {",", "-", "/", "&"} and word.lower_ not in {"and", "or"}:
                break
            i -= 1
        for child in children(token, "nmod"):
            if "of" in cases(child):
                for noun in conjuncts(child):
                    found += self.outputs(noun, sentence, 1)
        return [Output(o.ids, o.first, o.last, made=True) for o in found]


def _voiced(said: Output) -> Output:
    """What could be text or speech, and is said to be heard: "spoken prompts", "a two-minute song".

    So it is behind it: "a summary, spoken in a warm voice".
    """
    if {"text", "music"} <= set(said.ids) and is_played(said.last):
        return replace(said, ids=tuple(i for i in said.ids if i not in _SILENT))
    if not {"text", "speech"} <= set(said.ids):
        return said
    if is_spoken_in_voice(said.last):
        return replace(said, ids=tuple(i for i in said.ids if i not in _SILENT))
    heard = children(said.last, "amod")
    talks = said.last.lower_ in words("nouns.spoken")
    marks = words("nouns.voiced") | (words("nouns.recorded") if talks else frozenset())
    heard = [t for t in heard if t.lower_ in marks]
    ids = tuple(i for i in said.ids if i not in _SILENT)
    return replace(said, ids=ids, first=heard[0]) if heard and heard[0].i < said.last.i else said


def _is_adjective(token: Token) -> bool:
    """Whether a noun that is an adjective too has nothing of a noun: "novel and real images"."""
    if token.pos_ == "ADJ":
        return True
    bare = not children(token, "det", "nmod:poss", "compound", "amod")
    return bare and token.lower_ in words("nouns.adjectives")


def _is_beside(word: Token, start: int) -> bool:
    """Whether an act only belongs to an example: "tasks such as writing prompts for it"."""
    governed = word.dep_ == "obj" and word.head.i >= start and word.head.lower_.endswith("ing")
    return bool(cases(word) & _BELONGING) or (
        governed and word.head.lemma_ not in frame("produce.verbs", "produce.light")
    )


def _is_end_of_word(token: Token) -> bool:
    """Whether a hyphen ties a word to those before it: "zero-shot", "state-of-the-art"."""
    if token.i < 2 or token.doc[token.i - 1].text != "-":
        return False
    return not token.doc[token.i - 1].whitespace_ and not token.doc[token.i - 2].whitespace_
