"""Claims that a system or class puts something out: "Claude draws logos", "LLM-generated images"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .frames import changes, frame, particles
from .lexicon import words
from .lists import after_name, closing, is_derived, is_opaque, name_list
from .stance import stance
from .syntax import (
    cases,
    children,
    conjuncts,
    coordination,
    instruments,
    is_passive,
    objects,
    opens,
    passive_subjects,
    subjects,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .names import Name
    from .reading import Output, Reading
    from .sentences import Sentence
    from .stance import Context


@cache
def _any_word(phrases: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])")


Doer = tuple["Name", str, "Token"]
"""A system or class that does it, the construction, and the token that stands for it."""


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of production in a sentence."""
    seen: set[tuple[Name, tuple[str, ...], int]] = set()
    for doer, output, pattern, at in _statements(sentence, reading):
        key = (doer, output.ids, at.i)
        if key in seen or _inside(doer, output, sentence):
            continue
        seen.add(key)
        yield reading.claim(
            "produces", doer, reading.output_mention(output, sentence), sentence, pattern,
            stance=stance(sentence, at, context),
            excuse=excuse(doer, output, sentence, reading),
        )  # fmt: skip


def _inside(doer: Name, output: Output, sentence: Sentence) -> bool:
    start, end = sentence.spans[output.first.i][0], sentence.spans[output.last.i][1]
    return doer.start < end and start < doer.end


def _statements(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Output, str, Token]]:
    doc = sentence.doc
    verbs = frame("produce.verbs")
    for token in doc:
        if token.i in sentence.name_at:
            yield from _compound(token, sentence, reading)
            yield from _purpose(token, sentence, reading)
            yield from _bracketed(token, sentence, reading)
            continue
        lemma = token.lemma_.lower()
        if lemma in verbs and (token.pos_ in {"VERB", "AUX"} or opens(token)):
            if not _particled(token):
                yield from _verb(token, sentence, reading)
        elif token.lower_ in words("nouns.making") or token.lower_ in words("nouns.aspects"):
            yield from _nominal(token, sentence, reading)
            yield from _bracketed(token, sentence, reading)


# Verbs


def _particled(verb: Token) -> bool:
    after = verb.i + 1
    return after < len(verb.doc) and verb.doc[after].lower_ in particles().get(
        verb.lemma_.lower(), ()
    )


def _verb(
    verb: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    light = verb.lemma_.lower() in frame("produce.light")
    passive = is_passive(verb)
    products = passive_subjects(verb) if passive else objects(verb)
    products = [p for p in products if not (passive and _is_told_of(p, verb, sentence, reading))]
    made = [
        (output, product)
        for product in products
        for output in reading.outputs(product, sentence)
        if (not light or output.made) and _is_work(output, verb, sentence, reading)
    ]
    changed = frozenset(changes().get(verb.lemma_.lower(), ()))
    made += [
        (output, noun)
        for noun, _ in instruments(verb, changed)
        for output in reading.outputs(noun, sentence)
    ]
    if not made:
        return
    for doer, pattern, _ in doers(verb, products, sentence, reading, passive):
        for output, _ in made:
            yield doer, output, pattern, verb


def _is_work(output: Output, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text is a work, and not just something that every tool puts out ("a URL")."""
    if not all(reading.knowledge.covers(("text",), m) for m in output.ids):
        return True
    if output.made or verb.lemma_.lower() in frame("produce.writing"):
        return True
    start, end = sentence.phrase(output.first, output.last)
    return sentence.block.text[start:end].lower() in words("nouns.written")


def _is_told_of(product: Token, verb: Token, sentence: Sentence, reading: Reading) -> bool:
    """Whether a text about the product may be what was made: "a description of the image made by X"."""
    if verb.dep_ != "acl" or product.dep_ != "nmod" or "of" not in cases(product):
        return False
    kept = reading.outputs(product.head, sentence, 0)
    return any(reading.knowledge.covers(("text",), m) for o in kept for m in o.ids)


def doers(
    verb: Token, products: list[Token], sentence: Sentence, reading: Reading, passive: bool
) -> Iterator[Doer]:
    """The systems that a verb of making has as its doer or instrument."""
    prepositions = frame("produce.instruments")
    if not passive and verb.head.lemma_.lower() not in words("verbs.refuse"):
        for subject in subjects(verb):
            for name in reading.bearers(subject, sentence):
                yield name, "produce:active", subject
    for host in (verb, *products):
        for noun, case in instruments(host, prepositions):
            if case in {"from", "in"} and not (passive or host == verb):
                continue
            if case == "from" and not passive:
                continue
            for name in reading.bearers(noun, sentence):
                yield name, f"produce:{case}", noun
    yield from _users(verb, sentence, reading)


def _users(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "use X to draw", "X lets you draw", "X is used to draw", "ask X to draw"."""
    head = verb.head
    hops = 0
    while verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"} and hops < 3:
        if children(verb, "nsubj", "nsubj:pass", "mark"):
            break
        verb, head, hops = head, head.head, hops + 1
    if head.i == verb.i or verb.dep_ not in {"xcomp", "advcl", "acl", "ccomp", "csubj"}:
        return
    if verb.dep_ == "advcl" and not any(m.lower_ == "to" for m in children(verb, "mark")):
        return
    if head.pos_ not in {"VERB", "AUX", "ADJ"} and not children(head, "obj"):
        yield from _described(verb, head, sentence, reading)
        return
    lemma = head.lemma_.lower()
    if lemma in words("verbs.refuse"):
        return
    if head.pos_ == "ADJ":  # "with X it is possible to draw"
        for noun, case in instruments(head, frozenset({"with", "using", "via"})):
            for name in reading.bearers(noun, sentence):
                yield name, f"produce:{case}", noun
    given = [t for o in children(head, "obj", "iobj") for t in conjuncts(o)]
    own = [t for s in children(verb, "nsubj") for t in conjuncts(s)]
    if lemma in words("verbs.enable") or head.pos_ == "ADJ":
        if not own and all(t.lower_ in words("nouns.persons") for t in given):
            for subject in subjects(head):
                for name in reading.bearers(subject, sentence):
                    yield name, "produce:lets", subject
        if verb.dep_ == "xcomp" and given:
            for noun in given:
                for name in reading.bearers(noun, sentence):
                    yield name, "produce:caused", noun
        return
    for noun in given:
        for name in reading.bearers(noun, sentence):
            yield name, "produce:use", noun
    for noun, case in instruments(head, frame("produce.use_prepositions")):
        for name in reading.bearers(noun, sentence):
            yield name, f"produce:use-{case}", noun
    if is_passive(head):
        for noun in passive_subjects(head):
            for name in reading.bearers(noun, sentence):
                yield name, "produce:used", noun


def _described(verb: Token, head: Token, sentence: Sentence, reading: Reading) -> Iterator[Doer]:
    """X in "X to generate images": a noun with an infinitive, and the verb above it."""
    if verb.dep_ != "acl":
        return
    for name in reading.bearers(head, sentence):
        yield name, "produce:noun-to", head


# Nouns


def _nominal(
    noun: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    """Read "image generation with X", "X's image generation", "use X for image generation"."""
    made = reading.outputs(noun, sentence)
    if not made:
        return
    found: list[tuple[Name, str]] = []
    prepositions = frame("produce.instruments") - {"from", "in"}
    if noun.dep_ == "nmod" and cases(noun) and noun.head.dep_ in {"obj", "obl", "nsubj"}:
        prepositions = frozenset()  # "rewrite the prompt for image generation using X": whose?
    for host, case in instruments(noun, prepositions):
        found += [(name, f"make:{case}") for name in reading.bearers(host, sentence)]
    for owner in children(noun, "nmod:poss", "compound"):
        name = sentence.name_at.get(owner.i)
        if (
            name is not None
            and name.kind in {"system", "class"}
            and not is_derived(sentence, owner.i)
        ):
            outside = not any(o.first.i <= owner.i <= o.last.i for o in made)
            if outside:
                found.append((name, "make:owner"))
    found += _served(noun, made, sentence, reading)
    head = noun.head
    if noun.dep_ in {"obj", "conj"} and head.pos_ == "VERB":
        verb = head
        if noun.dep_ == "conj":
            return_ = [v for v in (head.head,) if head.dep_ == "obj"]
            verb = return_[0] if return_ else head
        if verb.lemma_.lower() in frame("produce.light") | frame("produce.verbs"):
            found += [
                (name, "make:does")
                for subject in subjects(verb)
                for name in reading.bearers(subject, sentence)
            ]
    for name, pattern in found:
        for output in made:
            yield name, output, pattern, noun


def _right_behind(
    made: list[Output], sentence: Sentence, reading: Reading
) -> list[tuple[Name, str]]:
    """X in "X for NOUN" where the tree lost the way: the words stand side by side."""
    at = min(o.first.i for o in made) - 1
    if at < 1 or made[0].first.doc[at].lower_ not in frame("produce.purposes"):
        return []
    before = made[0].first.doc[at - 1]
    return [(name, "make:for") for name in reading.bearers(before, sentence)]


def _served(
    noun: Token, made: list[Output], sentence: Sentence, reading: Reading
) -> list[tuple[Name, str]]:
    """X in "use X for NOUN", "X for NOUN", "X is used for NOUN"."""
    top = noun
    while top.dep_ == "conj" and not cases(top):
        top = top.head
    if not cases(top) & frame("produce.purposes") or top.dep_ not in {
        "obl",
        "nmod",
        "obl:unmarked",
    }:
        return _right_behind(made, sentence, reading)
    head = top.head
    if head.i == top.i:
        return []
    if head.pos_ in {"NOUN", "PROPN"} or head.i in sentence.name_at:
        names = reading.bearers(head, sentence)
        return [(name, "make:for") for name in names]
    if head.lemma_.lower() in words("verbs.refuse"):
        return []
    found = []
    given = [t for o in children(head, "obj") for t in conjuncts(o)]
    if is_passive(head):
        given += passive_subjects(head)
    for each in given:
        found += [(name, "make:use-for") for name in reading.bearers(each, sentence)]
    for each, case in instruments(head, frame("produce.use_prepositions")):
        found += [(name, f"make:use-{case}") for name in reading.bearers(each, sentence)]
    return found


def _bracketed(
    noun: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    """Read "image generation (Claude)", "voice synthesis (Whisper)"."""
    doc = noun.doc
    if noun.i + 1 >= len(doc) or doc[noun.i + 1].text != "(" or len(coordination(noun)) > 1:
        return
    close = closing(doc, noun.i + 1)
    listed = name_list(sentence, noun.i + 2, frozenset({"system"}))
    if (
        not close
        or listed.end != close
        or len(listed.names) != 1
        or not reading.is_model(listed.names[0])
    ):
        return
    for output in reading.outputs(noun, sentence):
        if output.made:
            yield listed.names[0], output, "make:brackets", noun


# Compounds


def _compound(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    """Read "LLM-generated images", "LLM image generator", "text-to-image LLM", "image generation LLM"."""
    doc = token.doc
    name = sentence.name_at[token.i]
    if name.kind not in {"system", "class"} or (
        name.kind == "system" and not reading.is_model(name)
    ):
        return
    if token.i and sentence.name_at.get(token.i - 1) is name:
        return
    i = token.i + 1
    if (
        i + 1 < len(doc)
        and doc[i].text in {"-", "–", "‑"}
        and doc[i + 1].lower_ in frame("produce.participles")
    ):
        yield from _participle(name, doc[i + 1], sentence, reading)
        return
    if i < len(doc) and doc[i].lower_ in frame("produce.participles") and doc[i].dep_ == "amod":
        yield from _participle(name, doc[i], sentence, reading)
        return
    following = sentence.name_at.get(after_name(sentence, token.i)) if i < len(doc) else None
    if following is not None and following is not name and following.kind == "class":
        at = after_name(sentence, token.i)
        if doc[at - 1].whitespace_ and not is_opaque(sentence, at):
            for output in reading.outputs(doc[at], sentence):
                if (
                    name.kind == "class"
                    or reading.knowledge.classes[following.ids[0]].axis == "output"
                ):
                    yield name, output, "compound:generator", doc[at]
    if name.kind == "class" and not is_opaque(sentence, token.i):
        yield from _modified(name, token, sentence, reading)


def _participle(
    name: Name, participle: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    doc = participle.doc
    i = participle.i + 1
    while (
        i < len(doc)
        and doc[i].pos_ in {"ADJ", "NOUN", "PROPN"}
        and i not in sentence.name_at
        and doc[i - 1].whitespace_
    ):
        i += 1
    if i - 1 > participle.i:
        run = [n for n in conjuncts(doc[i - 1]) if n.i >= i - 1]
        yield from _named_things(name, run, doc[i - 1], sentence, reading)
        return
    heads = (
        [participle.head]
        if participle.dep_ in {"amod", "acl"} and participle.head.i > participle.i
        else []
    )
    heads += passive_subjects(participle) if participle.dep_ not in {"amod", "acl"} else []
    for head in heads:
        yield from _named_things(name, conjuncts(head), head, sentence, reading)


def _named_things(
    name: Name, nouns: list[Token], head: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    for noun in nouns:
        if noun != head and any(c.dep_ in {"nmod:poss", "det"} for c in noun.children):
            continue
        for output in reading.outputs(noun, sentence):
            yield name, output, "compound:participle", head


def _modified(
    name: Name, token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    """Modifiers in front of a class: "image generation LLM", "text-to-image LLM"."""
    doc = token.doc
    i = token.i - 1
    before = sentence.name_at.get(i)
    if (before is not None and before.kind == "class") or (
        i >= 0
        and doc[i].whitespace_
        and doc[i].lower_ in words("nouns.making") | words("nouns.makers")
    ):
        for output in reading.outputs(doc[i], sentence):
            yield name, output, "compound:modifier", token


def _purpose(
    token: Token, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Output, str, Token]]:
    """Read "use X for voiceovers", "X for text-to-speech": the thing itself, or a class, behind "for"."""
    name = sentence.name_at[token.i]
    if name.kind == "class" and not _is_maker(name, sentence) and reading.outputs(token, sentence):
        made = reading.outputs(token, sentence)
        for owner, pattern in _served(token, made, sentence, reading):
            for output in made:
                yield owner, output, pattern, token
        for noun, case in instruments(token, frame("produce.instruments") - {"from", "in"}):
            for owner in reading.bearers(noun, sentence):
                for output in reading.outputs(token, sentence):
                    yield owner, output, f"make:{case}", token
        for child in children(token, "compound", "nmod:poss"):
            owner_name = sentence.name_at.get(child.i)
            if owner_name is not None and owner_name.kind == "system" and child.dep_ == "nmod:poss":
                for output in reading.outputs(token, sentence):
                    yield owner_name, output, "make:owner", token


def _is_maker(name: Name, sentence: Sentence) -> bool:
    """Whether a class's form names the tool ("video models"), not the act ("text-to-speech")."""
    last = sentence.block.text[name.start : name.end].lower().rstrip(")").split()[-1]
    return last in words("nouns.transparent") | words("nouns.makers")


# Excuses


def excuse(doer: Name, output: Output, sentence: Sentence, reading: Reading) -> str:
    """Why a claim of production is right all the same: another tool at hand makes the thing.

    A chain of tools, each in its role, is never a finding.
    """
    doc = sentence.doc
    start, end = sentence.phrase(output.first, output.last)
    at = {n: i for i, n in reversed(sentence.name_at.items())}
    for other in sentence.names:
        if other is doer or other.kind not in {"system", "class"} or set(other.ids) & set(doer.ids):
            continue
        if other.start < end and start < other.end:
            continue
        token = doc[at[other]]
        if cases(token) & words("stance.contrast"):
            continue
        beside = at.get(doer) is not None and (
            token in coordination(doc[at[doer]]) or _joined(doer, other, sentence)
        )
        if beside and alternatives(doer, other, sentence):
            continue
        if beside and other.kind == "system" and not reading.is_model(other):
            return "chain"
        if beside and _differs(doer, other, reading):
            return "chain"
        if other.kind == "class" and not (beside or _is_means(token)):
            continue
        if any(
            _explicitly_makes(other, id_, modality, reading)
            for id_ in other.ids
            for modality in output.ids
        ):
            return "chain"
    if _plus_more(doer, sentence):
        return "chain"
    if _handed(sentence, reading) or _is_coded(sentence):
        return "tool"
    if _enabled_by_tool(doer, output, sentence) or _has_tool(sentence, doer):
        return "tool"
    return ""


def _enabled_by_tool(doer: Name, output: Output, sentence: Sentence) -> bool:
    """Whether something else gives the doer the means: "An MCP server lets Claude draw"."""
    verb = output.last.head
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "advcl", "acl"}:
        return False
    giver = verb.head
    if giver.lemma_.lower() not in words("verbs.enable"):
        return False
    givers = subjects(giver)
    return bool(givers) and all(
        t.lower_ not in words("nouns.persons") and sentence.name_at.get(t.i) is not doer
        for t in givers
    )


def _joined(one: Name, other: Name, sentence: Sentence) -> bool:
    first, last = sorted((one, other), key=lambda n: n.start)
    return sentence.block.text[first.end : last.start].strip().lower() in {
        "+",
        "&",
        "/",
        "and",
        "with",
        "->",
        "→",
        "plus",
    }


def alternatives(one: Name, other: Name, sentence: Sentence) -> bool:
    """Whether the text offers one or the other, each for the same thing: "X, Y, or Z"."""
    first, last = sorted((one, other), key=lambda n: n.start)
    tail = sentence.block.text[first.end : min(last.end + 60, sentence.end)].lower()
    between = sentence.block.text[first.end : last.start].lower()
    return " and " not in between and bool(re.search(r"^[^.;]{0,80}?\bor\b", tail))


def _handed(sentence: Sentence, reading: Reading) -> bool:
    """Whether the paragraph, or one beside it, gives the model a tool."""
    blocks = reading.document.blocks
    around = blocks[max(0, sentence.index - 1) : sentence.index + 2]
    search = _any_word(words("nouns.handed")).search
    return any(search(b.text.lower()) for b in around if b.cell is None or b is sentence.block)


def _plus_more(doer: Name, sentence: Sentence) -> bool:
    """Whether something else is added to the doer: "Claude + Replicate"."""
    behind = sentence.block.text[doer.end : sentence.end]
    return bool(re.match(r"\s*(?:API)?\s*(?:\+|&|→|->)\s*\w", behind))


def _is_coded(sentence: Sentence) -> bool:
    """Whether the picture is drawn as code ("as SVG"), which is text."""
    return bool(_any_word(words("nouns.coded")).search(sentence.text.lower()))


def _is_means(token: Token) -> bool:
    """Whether a class is what the thing is made with: "via a diffusion model", "calls a GAN"."""
    if cases(token) & {"via", "with", "through", "by", "using", "from"}:
        return True
    return token.dep_ in {"obj", "nsubj", "conj"} and token.head.pos_ == "VERB"


def _differs(one: Name, other: Name, reading: Reading) -> bool:
    """Whether two coordinated tools make different things, each its own: "GPT-4 and DALL-E"."""
    made = [reading.knowledge.outputs(n.ids[0]) for n in (one, other)]
    return None not in made and not made[0] & made[1]  # type: ignore[operator]


def _explicitly_makes(name: Name, id_: str, modality: str, reading: Reading) -> bool:
    knowledge = reading.knowledge
    if name.kind == "class":
        outputs = knowledge.outputs(id_)
        return outputs is not None and knowledge.covers(outputs, modality)
    return knowledge.makes(id_, modality) is True


def _has_tool(sentence: Sentence, doer: Name) -> bool:
    doc = sentence.doc
    tools = words("nouns.tools")
    for token in doc:
        if token.lower_ not in tools or token.i in sentence.name_at:
            continue
        if token.lower_ in {"mcp", "plugin", "plugins", "plug-in", "sdk", "skill", "extension"}:
            return True
        if cases(token) & {"with", "through", "via", "by"} or token.head.lower_ in {
            "using",
            "use",
            "calling",
            "calls",
            "call",
        }:
            if token.dep_ in {"obl", "nmod", "obl:agent", "obj"} and not children(
                token, "nmod:poss"
            ):
                if not any(
                    n is doer for i, n in sentence.name_at.items() if token.i < i <= token.i + 4
                ):
                    return True
        governed = token.head
        if token.dep_ == "nsubj" and governed.lemma_.lower() in words("verbs.enable"):
            return True
        if any(
            c.dep_ == "acl:relcl" and c.lemma_.lower() in words("verbs.enable") | {"use", "call"}
            for c in token.children
        ):
            relative = next(c for c in token.children if c.dep_ == "acl:relcl")
            if relative.lemma_.lower() not in {"use", "call"} or children(relative, "nsubj"):
                return True
    return False
