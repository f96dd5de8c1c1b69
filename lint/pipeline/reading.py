"""What the claim modules share: the knowledge, and how to read a noun phrase with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..claims import Claim, Mention
from .closed import GENITIVES, INDEFINITE, POINTING_AT_MANY
from .frames import frame
from .lexicon import words
from .products import Products
from .trees.heads import MARKS, head_noun, is_derived, is_opaque, is_share, is_tuned_one, is_way_in
from .trees.led_by_clause import led_by_clause
from .trees.lists import (
    DASHES,
    SYSTEMS,
    given_further_on,
    introducer,
    is_aside,
    name_list,
    told_whole,
)
from .trees.syntax import (
    SUBJECTS,
    alternatives,
    cases,
    children,
    conjuncts,
    objects,
    subjects,
)
from .unlimited import leaves_none_out

if TYPE_CHECKING:
    from ..claims import Relation
    from .names.scan import Name
    from .products import Output
    from .trees.sentences import Sentence
    from .trees.tree import Token


_ASIDES = frozenset({",", ".", "!", ""})
"""What closes an aside that names somebody."""
_THEY = POINTING_AT_MANY | {"they"}
_WHAT = frozenset({"what", "one"})
"""Read as nouns in "X is what draws it", "X is the one that draws it"."""


@dataclass
class Reading(Products):
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
                    or self._called(token, sentence)
                    or self._described(token, sentence)
                    or self.examples_of(token, sentence)
                    or (self._apposed(token, sentence) if _is_certain(name, token) else [])
                    or (self._filled(token, sentence) if self._is_of_field(name, token) else [])
                    or self._instances(token, sentence)
                    or self._before(name, token, sentence)
                    or [name]
                )
            return [self._served(name, token, sentence)]
        if token.i in sentence.referents:
            return list(sentence.referents[token.i])
        if _is_of_piece(token):
            return self._told(token.head, sentence)
        behind = self._behind_maker(token, sentence) if name is not None else []
        if behind:
            return behind
        form = self._in_form(token, sentence) if token.lower_ in words("nouns.versions") else []
        if form:
            return form
        if token.lower_ in words("nouns.transparent") and head_noun(sentence, token.i) == token.i:
            ties = ["compound", "flat", "nmod", "nmod:desc", "amod"]
            ties += ["nmod:poss"] if token.lower_ in words("access.apis") else []  # "X's API"
            inside = [
                sentence.name_at[child.i]
                for child in alternatives(children(token, *ties))
                if child.i in sentence.name_at
                and sentence.name_at[child.i].kind in {"system", "class"}
                and ((child.i < token.i and cases(child) <= GENITIVES) or is_way_in(token, child))
                and not is_derived(sentence, child.i)
                and not is_tuned_one(sentence, child.i)
                and not _is_of_texts(token, child, sentence)
            ]
            found = inside or self.examples_of(token, sentence) or self._apposed(token, sentence)
            found = found or self._told(token, sentence)
            return found or self.examples_of(token, sentence, "class")
        if token.lower_ in words("nouns.unnamed") and not _is_the_one(token):
            whole = token.lower_ in _WHAT and bool(children(token, "cop"))
            shown = self._described(token, sentence) if whole else []
            return self.examples_of(token, sentence) or shown
        told = words("nouns.choices", "nouns.partitive", "nouns.machines", "nouns.pieces") | _WHAT
        if token.lower_ in told or _is_the_one(token):
            return (
                self._apposed(token, sentence)
                or self._told(token, sentence)
                or self._some(token, sentence)
            )
        if token.lower_ in words("quantity.partial"):
            return self._apposed(token, sentence) or self._some(token, sentence)
        return self._apposed(token, sentence)

    def _is_of_field(self, name: Name, token: Token) -> bool:
        """Whether any system may be meant, and a clause tells which: "the AI that drew it is X"."""
        wide = all(self.knowledge.classes[i].axis == "field" for i in name.ids)
        return wide and not name.plural and bool(children(token, "acl:relcl"))

    def _behind_maker(self, maker: Token, sentence: Sentence) -> list[Name]:
        """X in "M X draws", where a tree takes the maker's name for the first part of X's."""
        behind = maker.i + 1
        name = sentence.name_at.get(behind)
        if name is None or name.kind != "system" or is_opaque(sentence, behind):
            return []
        start = sentence.spans[maker.i][1]
        beside = sentence.block.text[start : name.start] == " "
        return [name] if beside and sentence.doc[behind] in children(maker, "flat") else []

    def _in_form(self, version: Token, sentence: Sentence) -> list[Name]:
        """X in "a fine-tuned version of X", but not in "a multimodal version of X"."""
        said = children(version, "amod", "acl", "acl:relcl", "compound", "appos")
        if any(t.lower_ not in words("nouns.plain_versions") for t in said):
            return []
        of = [t for t in children(version, "nmod") if cases(t) == {"of"}]
        names = [sentence.name_at.get(t.i) for t in of]
        return [n for n in names if n is not None and n.kind == "system" and self.is_model(n)]

    def _served(self, host: Name, token: Token, sentence: Sentence) -> Name:
        """Y in "X Y" if X only serves it, whatever a tree takes them for: "Vertex AI Gemini"."""
        served = sentence.name_at.get(token.i + 1)
        if served is None or served.kind != "system" or not token.whitespace_:
            return host
        return served if self.is_model(served) and not self.is_model(host) else host

    def named(self, token: Token, sentence: Sentence) -> list[Name]:
        """The systems or classes that a token names, or that a pronoun stands for."""
        name = sentence.name_at.get(token.i)
        found = [name] if name is not None else sentence.referents.get(token.i, ())
        return [name for name in found if name.kind != "maker"]

    def system_at(self, noun: Token, sentence: Sentence) -> Name | None:
        """The one system that a noun names: X in "X", "the X model", "the X family"."""
        name = sentence.name_at.get(noun.i)
        if name is not None and name.kind == "system":
            return name
        the = any(t.lower_ in words("access.definite") for t in children(noun, "det"))
        the = the or any(t.i in sentence.name_at for t in children(noun, "nmod:poss"))
        kind = (
            name.kind == "class" and not name.plural
            if name
            else noun.lower_ in words("nouns.lineages")
        )
        if not (the and kind):
            return None
        inside = [
            sentence.name_at[t.i]
            for t in children(noun, "compound", "appos")
            if t.i in sentence.name_at and not is_derived(sentence, t.i)
        ]
        return inside[0] if len(inside) == 1 and inside[0].kind == "system" else None

    def _told(self, token: Token, sentence: Sentence) -> list[Name]:
        """The systems that a clause says a common noun to be, on either side of its verb."""
        return self._described(token, sentence) or self._filled(token, sentence)

    def _filled(self, token: Token, sentence: Sentence) -> list[Name]:
        """X and Y in "the best tools for it are X and Y", each without words of its own."""
        verb = token.head
        if token.dep_ not in SUBJECTS:
            return self._filled(verb, sentence) if is_share(token) else []
        if any(t.lower_ in words("stance.negators") for t in verb.children):
            return []
        if verb.i in sentence.name_at and children(verb, "cop") and not cases(verb):
            said = conjuncts(verb)
        else:
            listed = verb.lemma_ in frame("be.include")
            said = [t for o in children(verb, "obj") for t in conjuncts(o)] if listed else []
        names = [sentence.name_at.get(t.i) for t in told_whole(said)]
        return [name for name in names if name is not None and name.kind == "system"]

    def _some(self, token: Token, sentence: Sentence) -> list[Name]:
        """X in "some of its models, such as X", of which the examples are."""
        whole = [t for t in children(token, "nmod") if cases(t) == {"of"}]
        kinds = [t for t in whole if t.lower_ in words("nouns.transparent")]
        return [name for t in kinds for name in self.examples_of(t, sentence)]

    def _described(self, token: Token, sentence: Sentence) -> list[Name]:
        """The system that a noun says something of: "X is an LLM that writes", "X, a tool for"."""
        over = token.head
        if is_share(token):
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

    def _called(self, token: Token, sentence: Sentence) -> list[Name]:
        """X in "an AI model named X", "a chatbot called X"."""
        verbs = [v for v in children(token, "acl") if v.lemma_ in frame("be.named")]
        said = [t for v in verbs for t in children(v, "xcomp", "obj") if t.i in sentence.name_at]
        names = [sentence.name_at[t.i] for t in said if not is_opaque(sentence, t.i)]
        return [name for name in names if name.kind == "system"]

    def _apposed(self, token: Token, sentence: Sentence) -> list[Name]:
        return [
            sentence.name_at[child.i]
            for child in children(token, "appos")
            if child.i in sentence.name_at
            and (sentence.name_at[child.i].kind == "system" or _is_one(child, sentence))
            and not is_opaque(sentence, child.i)
            and words("stance.negators").isdisjoint(t.lower_ for t in child.children)  # "not X"
        ]

    def _instances(self, token: Token, sentence: Sentence) -> list[Name]:
        """The systems that are named right behind a class: "AI (X)", "the AI models X and Y"."""
        doc, at = token.doc, token.i + 1
        if doc.text(at) != "(":
            return list(name_list(sentence, at, SYSTEMS).names) if at in sentence.name_at else []
        inside = name_list(sentence, at + 1, SYSTEMS)
        return list(inside.names) if doc.text(inside.end) == ")" else []

    def _before(self, class_: Name, token: Token, sentence: Sentence) -> list[Name]:
        """The system of which a class right behind it tells the kind: "the X language model"."""
        name = sentence.name_at.get(token.i - 1)
        if name is None or name.kind != "system" or token.nbor(-1).head.i != token.i:
            return []
        kinds = [self.knowledge.is_a(i, kind) for i in name.ids for kind in class_.ids]
        return [name] if token.nbor(-1).whitespace_ and all(kinds) else []

    def examples_of(self, token: Token, sentence: Sentence, *kinds: str) -> list[Name]:
        """Systems, or ``kinds`` of names, given as examples of a class: "LLMs such as X and Y"."""
        doc = token.doc
        at = token.i + 1
        while at < len(doc) and (
            doc[at].text in DASHES | MARKS | {",", "("} or doc[at].lower_ in words("nouns.generic")
        ):
            at += 1
        start = introducer(doc, at)
        if start == at:
            at = given_further_on(token)
            start = introducer(doc, at)
        if start == at:
            return led_by_clause(token, sentence)
        return list(name_list(sentence, start, frozenset(kinds) or SYSTEMS).names)

    def generic(self, token: Token, sentence: Sentence, *, alone: bool = True) -> Name | None:
        """The class that a noun speaks of in general: "generative AI", "all AI tools".

        ``alone``: only if nothing is coordinated with it.
        """
        name = sentence.name_at.get(token.i)
        if name is None:
            meant = sentence.referents.get(token.i, ())
            if len(meant) == 1 and meant[0].kind == "class" and token.lower_ in {"it", "its"}:
                return meant[0] if self.knowledge.classes[meant[0].ids[0]].mass else None
            if len(meant) == 1 and meant[0].kind == "class" and token.lower_ in _THEY:
                return meant[0] if meant[0].plural else None
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
        every = any(t.lower_ in words("quantity.universal") for t in token.children)
        for child in token.children:
            if child.i > token.i:
                narrows = child.dep_ in {"acl", "acl:relcl", "nmod"} and not is_aside(child)
                wide = every and (_is_anywhere(child) or self._makes_more(child, sentence))
                if narrows and not wide:
                    return None
                continue
            named = sentence.name_at.get(child.i)
            if (
                child.dep_ in {"nmod:poss", "amod", "nummod", "compound"}
                and child.lower_ not in words("quantity.universal")
                and (named is None or (named.kind != "maker" and named is not name))
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

    def makes_all(self, class_: Name, noun: Token, sentence: Sentence) -> bool:
        """Whether Cs make all that narrows a noun: they and "every AI that creates images"."""
        made = {m for c in children(noun, "acl:relcl") for m in self._made_in(c, sentence)}
        outputs = self.knowledge.outputs(class_.ids[0])
        if not made or not outputs:
            return bool(made)
        return all(self.knowledge.covers(outputs, m) for m in made)

    def _makes_more(self, clause: Token, sentence: Sentence) -> bool:
        """Whether what narrows a class tells that it makes more than texts."""
        return not self.is_text(self._made_in(clause, sentence))

    def _made_in(self, clause: Token, sentence: Sentence) -> set[str]:
        """What a relative clause says to be made: "AI that creates text or images"."""
        if clause.dep_ != "acl:relcl" or clause.lemma_ not in frame("produce.verbs"):
            return set()
        things = [thing for first in objects(clause) for thing in conjuncts(first)]
        return {m for t in things for output in self.outputs(t, sentence) for m in output.ids}

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


def _is_certain(class_: Name, token: Token) -> bool:
    """Whether one certain system is meant, which an aside may name: "the AI behind it, X,".

    So "an AI, X,".
    """
    certain = words("access.definite")
    if [t.i for t in children(token, "appos")] == [token.i + 2]:
        certain |= INDEFINITE if token.doc.text(token.i + 3) in _ASIDES else frozenset()
    definite = any(d.lower_ in certain for d in children(token, "det"))
    return (definite or bool(children(token, "nmod:poss"))) and not class_.plural


def _is_the_one(token: Token) -> bool:
    """Whether a clause tells which one is meant: "the one that draws the logos is X"."""
    the = any(t.lower_ in words("access.definite") for t in children(token, "det"))
    return token.lower_ == "one" and the and bool(children(token, "acl:relcl"))


def _is_of_piece(whole: Token) -> bool:
    """Whether a part of a thing is what is told of: "the part of the app that draws is X"."""
    part, clauses = whole.head, children(whole, "acl:relcl")
    return part.lower_ in words("nouns.pieces") and cases(whole) == {"of"} and len(clauses) == 1


def _is_one(class_: Token, sentence: Sentence) -> bool:
    """Whether a class says in an aside what a thing is: "our illustrator, an LLM, draws"."""
    name = sentence.name_at[class_.i]
    told = any(t.lower_ in {"a", "an"} for t in children(class_, "det"))
    return name.kind == "class" and told and not sentence.is_wide(name)


def _is_anywhere(words_: Token) -> bool:
    """Whether what narrows a class leaves nothing out: "every C on the market"."""
    said = " ".join(t.lower_ for t in sorted(words_.subtree(), key=lambda t: t.i))
    return leaves_none_out().fullmatch(said) is not None


def _is_of_texts(head: Token, class_: Token, sentence: Sentence) -> bool:
    """Whether a tool only writes what a class is given: "a text-to-image prompt generator"."""
    between = head.doc[class_.i + 1 : head.i]
    named = sentence.name_at[class_.i].kind == "class"
    return named and any(t.lower_ in words("nouns.handovers") for t in between)
