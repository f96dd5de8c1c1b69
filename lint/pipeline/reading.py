"""What the claim modules share: the knowledge, and how to read a noun phrase with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..claims import Claim, Mention
from .frames import frame
from .known import Known
from .lexicon import words
from .trees.lists import (
    DASHES,
    MARKS,
    head_noun,
    introducer,
    is_derived,
    is_opaque,
    name_list,
    runs_on,
)
from .trees.syntax import SUBJECTS, cases, children, conjuncts, subjects

if TYPE_CHECKING:
    from ..claims import Relation
    from .names.scan import Name
    from .trees.sentences import Sentence
    from .trees.tree import Token

_BELONGING = frozenset({"for", "of", "in", "on", "with", "about", "to", "into", "from"})
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
class Reading(Known):
    """How to read phrases with one knowledge base; what it works out serves every document."""

    def bearers(self, token: Token, sentence: Sentence) -> list[Name]:
        """The systems or classes that a noun (without its conjuncts) stands for."""
        name = sentence.name_at.get(token.i)
        if name is not None and name.kind in {"system", "class"}:
            if is_opaque(sentence, token.i):
                return []
            if name.kind == "class":
                return (
                    list(sentence.referents.get(token.i, ()))
                    or self._described(token, sentence)
                    or self.examples_of(token, sentence)
                    or [name]
                )
            return [name]
        if token.i in sentence.referents:
            return list(sentence.referents[token.i])
        if token.lower_ in words("nouns.transparent") and head_noun(sentence, token.i) == token.i:
            inside = [
                sentence.name_at[child.i]
                for child in children(token, "compound", "flat", "nmod", "nmod:desc", "amod")
                if child.i in sentence.name_at
                and sentence.name_at[child.i].kind in {"system", "class"}
                and (child.i < token.i and not cases(child))
                and not is_derived(sentence, child.i)
                and not _is_of_texts(token, child, sentence)
            ]
            found = inside or self.examples_of(token, sentence) or self._apposed(token, sentence)
            return found or self._told(token, sentence)
        if token.lower_ in words("nouns.choices") | words("nouns.partitive"):
            return self._apposed(token, sentence) or self._told(token, sentence)
        return self._apposed(token, sentence)

    def named(self, token: Token, sentence: Sentence) -> list[Name]:
        """The systems or classes that a token names, or that a pronoun stands for."""
        name = sentence.name_at.get(token.i)
        found = [name] if name is not None else sentence.referents.get(token.i, ())
        return [name for name in found if name.kind != "maker"]

    def _told(self, token: Token, sentence: Sentence) -> list[Name]:
        """The systems that a clause says a common noun to be, on either side of its verb."""
        return self._described(token, sentence) or self._filled(token, sentence)

    def _filled(self, token: Token, sentence: Sentence) -> list[Name]:
        """X and Y in "the best tools for it are X and Y", each without words of its own."""
        verb = token.head
        if token.dep_ not in SUBJECTS:
            return []
        if any(t.lower_ in words("stance.negators") for t in verb.children):
            return []
        if verb.i in sentence.name_at and children(verb, "cop"):
            said = conjuncts(verb)
        else:
            listed = verb.lemma_ in frame("be.include")
            said = [t for o in children(verb, "obj") for t in conjuncts(o)] if listed else []
        names = [sentence.name_at.get(t.i) for t in said]
        if any(children(t, "nmod", "acl", "acl:relcl", "obl") for t in said):
            return []  # "X for the text and Y for the pictures"
        return [name for name in names if name is not None and name.kind == "system"]

    def _described(self, token: Token, sentence: Sentence) -> list[Name]:
        """The system that a noun says something of: "X is an LLM that writes", "X, a tool for"."""
        over = token.head
        if "of" in cases(token) and over.lower_ in words("nouns.partitive"):
            return self._described(over, sentence)
        made = token.dep_ == "xcomp" and over.lemma_ in frame("produce.state")
        became = token.dep_ in {"obj", "xcomp"} and over.lemma_ in frame("be.become")
        if made:  # "it makes X a tool for"
            told = [t for o in children(over, "obj") for t in conjuncts(o)]
        elif became or children(token, "cop"):
            told = subjects(over if became else token)
        elif token.dep_ == "appos":
            told = [over]
        else:
            return []
        found = [n for t in told for n in sentence.referents.get(t.i, ())]
        found += [sentence.name_at[t.i] for t in told if t.i in sentence.name_at]
        found = found or [n for t in told for n in self.examples_of(t, sentence)]
        return [name for name in found if name.kind in {"system", "class"}]

    def _apposed(self, token: Token, sentence: Sentence) -> list[Name]:
        return [
            sentence.name_at[child.i]
            for child in children(token, "appos")
            if child.i in sentence.name_at
            and sentence.name_at[child.i].kind == "system"
            and not is_opaque(sentence, child.i)
        ]

    def examples_of(self, token: Token, sentence: Sentence) -> list[Name]:
        """Systems that the text gives as examples of a class: "LLMs such as X and Y"."""
        doc = token.doc
        at = token.i + 1
        while at < len(doc) and (
            doc[at].text in DASHES | MARKS | {",", "("} or doc[at].lower_ in words("nouns.generic")
        ):
            at += 1
        start = introducer(doc, at)
        if start == at:
            return []
        return list(name_list(sentence, start, frozenset({"system"})).names)

    def outputs(self, token: Token, sentence: Sentence, depth: int = 3) -> list[Output]:
        """What a noun (without its conjuncts) names as a thing put out; the head noun decides."""
        name = sentence.name_at.get(token.i)
        if name is not None:
            return self._class_output(name, token)
        doc = token.doc
        for width in (3, 2, 1):
            first = token.i - width + 1
            if first < 0 or any(i in sentence.name_at for i in range(first, token.i)):
                continue
            if not doc[first].text[0].isalnum() or _is_end_of_word(doc[first]):
                continue
            start, end = sentence.phrase(doc[first], token)
            phrase = " ".join(sentence.block.text[start:end].lower().replace("-", " ").split())
            ids = self.nouns.get(phrase)
            if ids and width == 1 and _is_adjective(token):
                return []
            if ids:
                after = token.i + 1
                if after < len(doc) and doc[after].text == "-" and not token.whitespace_:
                    return []
                if depth and self._is_turned(token, sentence):
                    return []
                if depth and (
                    runs_on(token, sentence, token.lower_ in self.plurals)
                    or self._is_shared(token, sentence)
                ):
                    return []
                return self._carried(token, sentence) or [Output(ids, doc[first], token)]
        if depth == 0:
            return []
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
            if token.dep_ == "compound" and token.head.lower_ in words("nouns.making"):
                return []  # "image generation prompt creation"
            return self._made(token, sentence)
        if token.lemma_ in words("nouns.measure") or word in words("nouns.measure"):
            return [
                output
                for child in children(token, "nmod")
                if "of" in cases(child)
                for noun in conjuncts(child)
                for output in self.outputs(noun, sentence, depth - 1)
            ]
        return []

    def _carried(self, token: Token, sentence: Sentence) -> list[Output]:
        """What a word that holds anything is said to hold: "image outputs"."""
        carries = token.lower_ in words("nouns.carriers")
        before = token.doc[max(0, token.i - 1) : token.i] if carries else []
        held = [o for t in before if t.whitespace_ for o in self.outputs(t, sentence, 0)]
        return [Output(o.ids, o.first, token) for o in held]

    def _is_turned(self, token: Token, sentence: Sentence) -> bool:
        """Whether a thing is what goes in: "image to JSON", "speech to text"."""
        doc, at = token.doc, token.i + 2
        if at >= len(doc) or doc[at - 1].lower_ != "to" or at in sentence.name_at:
            return False
        return bool(self.outputs(doc[at], sentence, 0))

    def _is_shared(self, token: Token, sentence: Sentence) -> bool:
        """Whether a bare singular modifies a later head: "image and video comprehension"."""
        if token.lower_ in self.plurals or any(
            c.dep_ in {"det", "nmod:poss", "nummod"} for c in token.children
        ):
            return False
        later = [c for c in conjuncts(token) if c.i > token.i]
        return bool(later) and not self.outputs(later[-1], sentence, 1)

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
        acts = words("nouns.making") | words("nouns.makers")
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
            beside = here and found and found[0].first.i == here[-1].last.i + 1
            if beside and not set(here[-1].ids) & set(found[0].ids):
                break  # "video audio generation" makes audio
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

    def generic(self, token: Token, sentence: Sentence, *, alone: bool = True) -> Name | None:
        """The class that a noun speaks of in general: "generative AI", "all AI tools".

        ``alone``: only if nothing is coordinated with it.
        """
        name = sentence.name_at.get(token.i)
        if name is None:
            meant = sentence.referents.get(token.i, ())
            if len(meant) == 1 and meant[0].kind == "class" and token.lower_ in {"it", "its"}:
                return meant[0] if self.knowledge.classes[meant[0].ids[0]].mass else None
            if token.lower_ not in words("nouns.transparent"):
                return None
            inside = [
                sentence.name_at[c.i]
                for c in children(token, "compound", "amod")
                if c.i in sentence.name_at
            ]
            if len(inside) != 1:
                return None
            name = inside[0]
        if name.kind != "class" or is_opaque(sentence, token.i):
            return None
        for child in token.children:
            if child.i > token.i:
                if child.dep_ in {"acl", "acl:relcl", "nmod"} and not _is_aside(child):
                    return None
                continue
            named = sentence.name_at.get(child.i)
            if (
                child.dep_ in {"nmod:poss", "amod", "nummod", "compound"}
                and child.lower_ not in words("quantity.universal")
                and (named is None or named.kind != "maker")
                and child.lower_ not in words("quantity.recent")
            ):
                return None
            if child.dep_ == "det" and child.lower_ not in words("quantity.universal") | {
                "a",
                "an",
            }:
                return None
            if child.lower_ in words("quantity.partial"):
                return None
        if alone and (len(conjuncts(token)) > 1 or token.dep_ == "conj"):
            return None
        return name

    # Claims

    def output_mention(self, output: Output, sentence: Sentence) -> Mention:
        """The mention of a modality."""
        start, end = sentence.phrase(output.first, output.last)
        first, last = sentence.source(start, end)
        return Mention("modality", output.ids, sentence.block.text[start:end], first, last)

    def phrase_mention(self, first: Token, last: Token, sentence: Sentence) -> Mention:
        """The mention of a stretch of words."""
        start, end = sentence.phrase(first, last)
        at, until = sentence.source(start, end)
        return Mention("phrase", (), sentence.block.text[start:end], at, until)

    def claim(
        self, relation: Relation, subject: Name, object_: Name | Mention, sentence: Sentence,
        pattern: str, **more: object,
    ) -> Claim:  # fmt: skip
        """A claim made in ``sentence``."""
        target = object_ if isinstance(object_, Mention) else sentence.mention(object_)
        return Claim(relation, sentence.mention(subject), target, pattern=pattern, **more)  # type: ignore[arg-type]


def _is_aside(clause: Token) -> bool:
    """Whether a comma or a dash sets a clause apart, so that it narrows nothing."""
    return any(t.text in {",", "—", "–"} for t in children(clause, "punct") if t.i < clause.i)


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
        governed and word.head.lemma_ not in frame("produce.verbs") | frame("produce.light")
    )


def _is_end_of_word(token: Token) -> bool:
    """Whether a hyphen ties a word to those before it: "zero-shot", "state-of-the-art"."""
    if token.i < 2 or token.doc[token.i - 1].text != "-":
        return False
    return not token.doc[token.i - 1].whitespace_ and not token.doc[token.i - 2].whitespace_


def _is_of_texts(head: Token, class_: Token, sentence: Sentence) -> bool:
    """Whether a tool only writes what a class is given: "a text-to-image prompt generator"."""
    between = head.doc[class_.i + 1 : head.i]
    named = sentence.name_at[class_.i].kind == "class"
    return named and any(t.lower_ in words("nouns.handovers") for t in between)
