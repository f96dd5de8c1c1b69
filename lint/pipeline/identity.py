"""Claims that a system or class is of a class: "Midjourney is an LLM", "LLMs such as DALL-E"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lexicon import words
from .lists import after_name, closing, introducer, is_derived, is_opaque, name_list
from .stance import stance
from .syntax import cases, children, conjuncts, subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..claims import Claim
    from .names import Name
    from .reading import Reading
    from .sentences import Sentence
    from .stance import Context

_SYSTEMS = frozenset({"system"})
_DETERMINERS = frozenset({"a", "an", "the", "our", "your", "their", "its", "one", "another"})
_CALLED = frozenset({"call", "consider", "know", "regard", "label", "name", "describe", "dub", "classify", "class", "see", "define", "term"})  # fmt: skip


def claims(sentence: Sentence, reading: Reading, context: Context) -> Iterator[Claim]:
    """Every claim of membership in a sentence."""
    seen: set[tuple[Name, Name]] = set()
    for subject, class_, pattern, at in _statements(sentence, reading):
        if (
            (subject, class_) in seen
            or subject is class_
            or (subject.start < class_.end and class_.start < subject.end)
        ):
            continue
        seen.add((subject, class_))
        alternatives = _alternatives(class_, sentence) if pattern.startswith("list:") else ()
        yield reading.claim(
            "is-a", subject, _widened(class_, alternatives, sentence), sentence, pattern,
            stance=stance(sentence, at, context, local=not pattern.startswith(("copula", "called"))),
        )  # fmt: skip


def _widened(class_: Name, alternatives: tuple[Name, ...], sentence: Sentence):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    mention = sentence.mention(class_)
    ids = list(mention.ids)
    for other in alternatives:
        ids += [i for i in other.ids if i not in ids]
    return replace(mention, ids=tuple(ids))


def _alternatives(class_: Name, sentence: Sentence) -> tuple[Name, ...]:
    """Classes coordinated before this one: "GANs and diffusion models such as ..."."""
    names = [n for n in sentence.names if n.kind == "class" and n.end <= class_.start]
    found = []
    edge = class_.start
    for name in reversed(names):
        between = sentence.block.text[name.end : edge].lower()
        if between.strip(" ,/&*_") not in {
            "",
            "and",
            "or",
            "and other",
            "and even",
            "and/or",
            "+",
            "&",
            "and the",
        }:
            break
        if not between.strip():
            break
        found.append(name)
        edge = name.start
    return tuple(found)


def _statements(sentence: Sentence, reading: Reading) -> Iterator[tuple[Name, Name, str, Token]]:
    doc = sentence.doc
    for token in doc:
        name = sentence.name_at.get(token.i)
        if name is None:
            continue
        if name.kind == "class":
            yield from _copula(token, name, sentence, reading)
            yield from _list_behind(token, name, sentence, reading)
            yield from _list_before(token, name, sentence)
            yield from _named(token, name, sentence, reading)
            yield from _apposition(token, name, sentence)
        elif name.kind == "system":
            yield from _apposition(token, name, sentence)
            yield from _compound(token, name, sentence, reading)


def _copula(
    token: Token, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "X is a C", "X is a type of C", "X, Y and Z are Cs", "X is considered a C"."""
    if is_opaque(sentence, token.i):
        return
    predicate = token
    if cases(token):
        head = token.head
        if (
            token.dep_ == "nmod"
            and "of" in cases(token)
            and head.lower_.rstrip("s") in words("nouns.partitive") | {"clas", "specie"}
            and not any(c.lower_ == "core" for c in head.children)
        ):
            predicate = head
        elif (
            token.dep_ in {"obl", "xcomp", "advcl"}
            and "as" in cases(token)
            and head.lemma_.lower() in _CALLED | {"serve", "function", "start", "begin"}
        ):
            for subject in [*children(head, "nsubj:pass"), *children(head, "obj")] or subjects(
                head
            ):
                for each in conjuncts(subject):
                    for name in reading.bearers(each, sentence):
                        yield name, class_, "called-as", head
            return
        else:
            return
    first = predicate
    while first.dep_ == "conj" and first.head.i < first.i:
        between = [c.lower_ for c in children(first, "cc")]
        if "but" in between:
            return
        first = first.head
    if children(first, "cop"):
        if cases(first) - {"as"}:
            return
        for subject in subjects(first):
            for name in reading.bearers(subject, sentence):
                if name.kind == "system" or (
                    first == predicate and reading.generic(subject, sentence) is name
                ):
                    yield name, class_, "copula", predicate
    elif predicate.dep_ in {
        "xcomp",
        "obj",
        "ccomp",
    } and predicate.head.lemma_.lower() in _CALLED | {"become", "remain", "stay"}:
        head = predicate.head
        given = [
            c
            for c in children(head, "obj", "nsubj:pass", "nsubj")
            if c != predicate and not (c.dep_ == "nsubj" and head.lemma_.lower() in _CALLED)
        ]
        for subject in given:
            for each in conjuncts(subject):
                for name in reading.bearers(each, sentence):
                    yield name, class_, "called", head


def _skip_marks(sentence: Sentence, at: int) -> int:
    doc = sentence.doc
    while at < len(doc) and (
        doc[at].text in {"*", "**", "_", "`", "”", '"'}
        or (
            at not in sentence.name_at
            and doc[at].lower_
            in {"model", "models", "technology", "technologies", "tools", "systems"}
        )
        or (
            at in sentence.name_at
            and sentence.name_at[at].kind == "class"
            and sentence.name_at[at].ids[0] in {"ai"}
        )
    ):
        at += 1
    return at


def _belong_elsewhere(
    names: tuple[Name, ...], class_: Name, sentence: Sentence, reading: Reading
) -> bool:
    """Whether a bracket explains an earlier class: "diffusion models replacing GANs (DALL-E 2)"."""
    return any(
        other.kind == "class" and other.ids != class_.ids
        and sentence.block.text[other.end : class_.start].strip(" *_-") and other.end <= class_.start
        and all(any(reading.knowledge.is_a(i, other.ids[0]) for i in n.ids) for n in names)
        for other in sentence.names
    )  # fmt: skip


def _list_behind(
    token: Token, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "Cs such as X and Y", "Cs (X, Y)", "Cs like X", "Cs: X, Y and Z"."""
    doc = token.doc
    at = _skip_marks(sentence, token.i + 1)
    if at < len(doc) and doc[at].lower_ in {"from", "by"} and at + 1 in sentence.name_at:
        at += 2
    if at >= len(doc):
        return
    if doc[at].text == "(":
        start = introducer(doc, at + 1)
        close = closing(doc, at)
        listed = name_list(sentence, start, _SYSTEMS)
        if listed.names and close and _ends_list(sentence, listed.end, close):
            if _belong_elsewhere(listed.names, class_, sentence, reading):
                return
            for name in listed.names:
                yield name, class_, "list:brackets", token
        return
    start = introducer(doc, at + 1 if doc[at].text in {",", "–", "—", "-"} else at)
    if start > at + (doc[at].text in {",", "–", "—", "-"}):
        if (
            doc[start - 1].lower_ == "like"
            and token.dep_ in {"compound", "nmod:poss"}
            and doc[at].lower_ != "like"
        ):
            return
        if start - 1 > 0 and doc[start - 1].lower_ == "like" and _like_is_verb(doc[start - 1]):
            return
        for name in name_list(sentence, start, _SYSTEMS).names:
            yield name, class_, "list:such-as", token


def _like_is_verb(token: Token) -> bool:
    return token.pos_ == "VERB"


def _ends_list(sentence: Sentence, end: int, close: int) -> bool:
    doc = sentence.doc
    rest = [doc[i].lower_ for i in range(end, close)]
    return all(
        w
        in {
            ",",
            "etc",
            "etc.",
            ".",
            "and",
            "others",
            "more",
            "…",
            "...",
            "&",
            "so",
            "on",
            "or",
            "similar",
            "`",
            "*",
            "**",
        }
        for w in rest
    )


def _list_before(
    token: Token, class_: Name, sentence: Sentence
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "X, Y and other Cs", "X or similar Cs"."""
    doc = token.doc
    i = token.i - 1
    while (
        i > 0
        and doc[i].pos_ in {"ADJ", "NOUN"}
        and doc[i].lower_ not in {"other", "similar", "such"}
        and i not in sentence.name_at
    ):
        i -= 1
    if (
        i < 2
        or doc[i].lower_ not in {"other", "similar"}
        or doc[i - 1].lower_ not in {"and", "or", "&"}
    ):
        return
    k = i - 2
    names = []
    while k >= 0:
        name = sentence.name_at.get(k)
        if name is not None and name.kind == "system":
            names.append(name)
            k -= 1
        elif doc[k].text in {",", "/", "*", "`"} or doc[k].lower_ in {"and", "or", "the"} | words(
            "nouns.transparent"
        ):
            k -= 1
        else:
            break
    for name in reversed(names):
        yield name, class_, "list:and-other", token


def _named(
    token: Token, class_: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "the language model X", "the LLM X"."""
    doc = token.doc
    i = token.i + 1
    name = sentence.name_at.get(i)
    if (
        name is None
        or name.kind != "system"
        or not reading.is_model(name)
        or not doc[i - 1].whitespace_
    ):
        return
    if class_.plural or is_opaque(sentence, i):
        return
    first = token.i
    while (
        first > 0
        and doc[first - 1].pos_ in {"ADJ", "NOUN", "PROPN"}
        and first - 1 not in sentence.name_at
    ):
        first -= 1
    if first > 0 and (
        first - 1 in sentence.name_at
        or doc[first - 1].lower_ in {"the", "'s", "’s", "our", "their", "a", "an"}
    ):
        yield name, class_, "class-name", doc[i]


def _apposition(
    token: Token, system: Name, sentence: Sentence
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "X, a C by Y, ...", "X (a C)", "X – the C", "X: a C"."""
    doc = token.doc
    if is_derived(sentence, token.i):
        return
    at = after_name(sentence, token.i)
    if at + 1 >= len(doc):
        return
    opener = doc[at].text
    if opener not in {",", "(", "–", "—", "-", ":"}:
        return
    if opener in {"-"} and not doc[at - 1].whitespace_:
        return
    if opener == "," and _in_list(token, sentence):
        return
    i = at + 1
    determined = doc[i].lower_ in _DETERMINERS
    if determined:
        i += 1
        if doc[i - 1].lower_ == "one" and i + 1 < len(doc) and doc[i].lower_ == "of":
            i += 2
    elif opener in {",", "-", "–", "—"} and token.i > 3:
        return
    start = i
    while i < len(doc) and i - start < 6 and i not in sentence.name_at:
        if doc[i].pos_ not in {
            "ADJ",
            "NOUN",
            "PROPN",
            "ADV",
            "NUM",
            "VERB",
            "PART",
            "PRON",
        } and doc[i].text not in {"-", "'s", "’s"}:
            if doc[i].lower_ == "of" and doc[i - 1].lower_.rstrip("s") in words("nouns.partitive"):
                i += 1
                if i < len(doc) and doc[i].lower_ in _DETERMINERS:
                    i += 1
                continue
            return
        i += 1
    maker = sentence.name_at.get(i)
    if maker is not None and maker.kind == "maker":
        i += 1
        while (i < len(doc) and i not in sentence.name_at and doc[i].text in {"'s", "’s"}) or (
            i < len(doc) and doc[i].pos_ == "ADJ"
        ):
            i += 1
    class_ = sentence.name_at.get(i)
    if class_ is None or class_.kind != "class":
        return
    while sentence.name_at.get(i + 1) is not None and sentence.name_at[i + 1].kind == "class":
        i += 1
        class_ = sentence.name_at[i]
    if is_opaque(sentence, i):
        return
    after = after_name(sentence, i)
    if after < len(doc) and doc[after].pos_ in {"NOUN", "PROPN"} and doc[after - 1].whitespace_:
        return
    if (
        after < len(doc)
        and opener in {",", ":"}
        and doc[after].lower_ in {"and", "or", "&", "/", "+"}
    ):
        return
    if (
        not determined
        and not (opener == "(" and after < len(doc) and doc[after].text in {")", ",", "."})
        and not (
            opener in {":", "-", "–", "—"}
            and (after >= len(doc) or doc[after].pos_ in {"ADP", "SCONJ", "PUNCT", "PRON", "VERB"})
        )
    ):
        return
    if (
        opener == ","
        and after < len(doc)
        and doc[after].text == ","
        and after + 1 < len(doc)
        and doc[after + 1].lower_ in {"and", "or"}
    ):
        return
    if system.kind == "class" and not any(
        doc[k].lower_.rstrip("s") in words("nouns.partitive") for k in range(start, i)
    ):
        return
    if determined or not class_.plural:
        yield system, class_, "apposition", doc[i]


def _in_list(token: Token, sentence: Sentence) -> bool:
    """Whether the name continues a list: what follows it is the next item, not an apposition."""
    doc = token.doc
    i = token.i - 1
    while i >= 0 and (
        doc[i].lower_ in {"the", "*", "**", "`", "'s", "’s"}
        or (sentence.name_at.get(i) is not None and sentence.name_at[i].kind == "maker")
    ):
        i -= 1
    return i >= 1 and doc[i].text in {",", "/", ";"} and (i - 1 in sentence.name_at)


def _compound(
    token: Token, system: Name, sentence: Sentence, reading: Reading
) -> Iterator[tuple[Name, Name, str, Token]]:
    """Read "Midjourney LLM", "Stable Diffusion GAN", "Whisper language model"."""
    doc = token.doc
    if not reading.is_model(system) or reading.is_company(system) or is_derived(sentence, token.i):
        return
    i = token.i
    while True:
        following = i + 1
        while following < len(doc) and doc[following].lower_ in {"`", "*", "**", "ai"}:
            following += 1
        class_ = sentence.name_at.get(following)
        if (
            class_ is None
            or class_.kind != "class"
            or not doc[following - 1].whitespace_
            or class_ is system
        ):
            return
        if class_.start - (sentence.name_at[i].end if i in sentence.name_at else class_.start) > 4:
            return
        i = following
        if not is_opaque(sentence, i):
            after = after_name(sentence, i)
            nounish = (
                after < len(doc)
                and after not in sentence.name_at
                and doc[after].pos_ in {"NOUN", "PROPN"}
                and doc[after - 1].whitespace_
            )
            hyphened = i + 1 < len(doc) and doc[i + 1].text == "-" and not doc[i].whitespace_
            if not nounish and not hyphened:
                yield system, class_, "compound", doc[i]
