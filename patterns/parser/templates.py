"""Turn the sentence templates of `templates.toml` into dependency trees.

The notation is explained at the head of `templates.toml`.
"""

from __future__ import annotations

import itertools
import re
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from treebank import Sentence, Word

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Mapping
    from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

#: Coarse class and features of each part-of-speech tag of the notation.
TAGS: dict[str, tuple[str, str]] = {
    "CC": ("CCONJ", ""),
    "CD": ("NUM", "NumType=Card"),
    "DT": ("DET", ""),
    "EX": ("PRON", ""),
    "IN": ("ADP", ""),
    "JJ": ("ADJ", "Degree=Pos"),
    "JJR": ("ADJ", "Degree=Cmp"),
    "JJS": ("ADJ", "Degree=Sup"),
    "MD": ("AUX", "VerbForm=Fin"),
    "NN": ("NOUN", "Number=Sing"),
    "NNS": ("NOUN", "Number=Plur"),
    "NNP": ("PROPN", "Number=Sing"),
    "POS": ("PART", ""),
    "PRP": ("PRON", ""),
    "PUNCT": ("PUNCT", ""),
    "RB": ("ADV", ""),
    "RBR": ("ADV", "Degree=Cmp"),
    "RBS": ("ADV", "Degree=Sup"),
    "RP": ("ADP", ""),
    "SCONJ": ("SCONJ", ""),
    "SYM": ("SYM", ""),
    "TO": ("PART", ""),
    "UH": ("INTJ", ""),
    "VB": ("VERB", "VerbForm=Inf"),
    "VBD": ("VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"),
    "VBG": ("VERB", "Tense=Pres|VerbForm=Part"),
    "VBN": ("VERB", "Tense=Past|VerbForm=Part|Voice=Pass"),
    "VBP": ("VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"),
    "VBZ": ("VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"),
    "WDT": ("PRON", "PronType=Rel"),
    "WP": ("PRON", "PronType=Int"),
    "WRB": ("ADV", "PronType=Int"),
}

#: The forms of a verb in `[verbs]`, in the order in which they are written.
VERB_FORMS = {"VB": 0, "VBP": 0, "VBZ": 1, "VBD": 2, "VBN": 3, "VBG": 4}

#: Bare function words: how they hang on the head of their group, and their class.
FUNCTION_WORDS: dict[str, tuple[str, str]] = {
    word: (label, tag)
    for label, tag, words in (
        ("det", "DT", "a an the this these those some any every each no another"),
        ("nmod:poss", "PRP", "my your his her its our their"),
        ("aux", "MD", "can could will would should may might must wo ca"),
        ("aux", "AUX", "do does did has have had"),
        ("cop", "AUX", "is are was were be been being 're 'm am"),
        ("advmod", "TO", "not n't"),
        ("cc", "CC", "and or but nor &"),
        ("advmod", "RB", "never only also just now even often still already really e.g. i.e. etc."),
        ("advmod", "WRB", "how when where why"),
        ("mark", "SCONJ", "because if although while whereas since that whether so"),
        ("case", "POS", "'s ’s"),
        (
            "case",
            "IN",
            "of with by for from in on at into via through as like than without unlike during "
            "within over after before about behind under between across inside to per beyond",
        ),
        ("case", "VBG", "including"),
        ("punct", "PUNCT", ". , : ; ! ? - – — \" ' “ ” / … -LRB- -RRB- ~"),
    )
    for word in words.split()
}

#: Fixed expressions, written as one word: label and the words with their tags.
FIXED: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "such_as": ("case", (("such", "JJ"), ("as", "IN"))),
    "instead_of": ("case", (("instead", "RB"), ("of", "IN"))),
    "because_of": ("case", (("because", "IN"), ("of", "IN"))),
    "according_to": ("case", (("according", "VBG"), ("to", "IN"))),
    "due_to": ("case", (("due", "JJ"), ("to", "IN"))),
    "so_that": ("mark", (("so", "SCONJ"), ("that", "SCONJ"))),
    "rather_than": ("cc", (("rather", "RB"), ("than", "IN"))),
    "as_well_as": ("cc", (("as", "RB"), ("well", "RB"), ("as", "IN"))),
    "in_order": ("mark", (("in", "IN"), ("order", "NN"))),
    "at_least": ("advmod", (("at", "IN"), ("least", "JJS"))),
}

#: What a tilde or a bracket name stands for in the text.
WRITTEN = {"-LRB-": "(", "-RRB-": ")", "~": "-"}

NOUN_TAGS = ("NN", "NNS", "NNP")
VERB_TAGS = tuple(VERB_FORMS)
#: Labels whose lone word is an adjective, an adverb or a number, unless it is tagged.
LABEL_TAGS = {"amod": "JJ", "advmod": "RB", "nummod": "CD", "compound:prt": "RP"}

#: Labels of content words before the head, by tag, where it is not `compound` or `amod`.
PREMODIFIERS = {
    "CC": "cc:preconj",
    "CD": "nummod",
    "DT": "det",
    "IN": "case",
    "RB": "advmod",
    "RBR": "advmod",
    "RBS": "advmod",
}

NO_SPACE_BEFORE = frozenset(
    [".", ",", ":", ";", "!", "?", ")", "”", "'s", "’s", "n't", "'re", "'m", "…"]
)
NO_SPACE_AFTER = frozenset(["(", "“"])
JOINED = frozenset(["-", "/"])
VOWEL_SOUND = re.compile(
    r"(?!uni|use|usa|eur|one)[aeiou]|(?:LLM|SD|MP|NL|SVG|FL|hour)", re.IGNORECASE
)


class TemplateError(ValueError):
    """A template that does not follow the notation."""


@dataclass(slots=True)
class Node:
    """A word with its dependants, in the order of the text."""

    form: str
    tag: str
    label: str
    spaced: bool = False
    before: list[Node] = field(default_factory=list)
    after: list[Node] = field(default_factory=list)

    def children(self) -> list[Node]:
        """All dependants."""
        return self.before + self.after

    def has(self, label: str, *forms: str) -> bool:
        """Whether there is a dependant with that label (and one of those forms)."""
        return any(
            child.label == label and (not forms or child.form.lower() in forms)
            for child in self.children()
        )


class Templates:
    """The templates and their fillers, ready to make sentences."""

    def __init__(self, path: Path) -> None:
        """Read `templates.toml`."""
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        self.templates: list[str] = [
            line.strip()
            for block in data["templates"].values()
            for line in block.strip().splitlines()
            if line.strip()
        ]
        self.fillers: dict[str, list[str]] = {
            name: [filler for line in re.split(r"[;\n]", text) for filler in weighted(line)]
            for name, text in data["fillers"].items()
        }
        self.names: dict[str, list[str]] = {
            name: text.split() for name, text in data["names"].items()
        }
        self.verbs: dict[str, list[list[str]]] = {
            name: [entry.split() for entry in text.split(",")]
            for name, text in data["verbs"].items()
        }

    def sentence(
        self,
        template: str,
        rng: random.Random,
        features: Mapping[tuple[str, str], str] | None = None,
    ) -> Sentence:
        """Make one sentence. `features` has the usual features of a (form, class) pair."""
        items = tokenize(template)
        root = self._group("root", items, rng)
        if items:
            raise TemplateError(f"closing bracket too many: {template}")
        if rng.random() < 0.08 and root.after and root.after[-1].form == ".":
            root.after.pop()
        nodes = list(in_order(root))
        article(nodes)
        if rng.random() < 0.95:
            nodes[0].form = nodes[0].form[:1].upper() + nodes[0].form[1:]
        return write(nodes, root, rng, features or {})

    def make(
        self, count: int, rng: random.Random, features: Mapping[tuple[str, str], str] | None = None
    ) -> Iterator[Sentence]:
        """Make sentences, each template as often as the others."""
        order: list[str] = []
        for _ in range(count):
            if not order:
                order = rng.sample(self.templates, len(self.templates))
            yield self.sentence(order.pop(), rng, features)

    def _group(self, label: str, items: list[str], rng: random.Random) -> Node:
        """Read the items of one group up to its closing bracket and hang them on its head."""
        parts: list[Node] = []
        bare: list[int] = []
        while items and items[0] != ")":
            item = items.pop(0)
            if item in ("(", "?("):
                inner = items.pop(0)
                group = self._group(inner, items, rng)
                if not items or items.pop(0) != ")":
                    raise TemplateError(f"group ({inner} is not closed")
                if item == "(" or rng.random() < 0.4:
                    parts.append(group)
                continue
            for node in self._word(item, label, rng):
                if not node.label:
                    bare.append(len(parts))
                parts.append(node)
        if not bare:
            bare = [index for index, node in enumerate(parts) if node.form != "," and is_word(node)]
            if not bare:
                raise TemplateError(f"group ({label} has no word")
            bare = bare[-1:]
        top = bare[-1]
        head = parts[top]
        head.label = label
        for index in bare[:-1]:
            parts[index].label = premodifier(parts[index])
        head.before = parts[:top] + head.before
        head.after = head.after + parts[top + 1 :]
        resolve(head)
        return head

    def _word(self, item: str, label: str, rng: random.Random) -> list[Node]:
        """Read one item: a slot, a fixed expression or a word. A label of "" means content."""
        text, _, tag = item.rpartition("/") if re.search(r"[^/]/[A-Z]+$", item) else (item, "", "")
        text = rng.choice(text.split("|")) if len(text) > 1 else text
        if text.startswith("{"):
            return self._slot(text[1:-1], tag, rng)
        if not tag and text in FIXED:
            fixed_label, words = FIXED[text]
            first, *rest = [Node(form, word_tag, "fixed") for form, word_tag in words]
            first.label, first.after = fixed_label, rest
            return [first]
        key = text if text in FUNCTION_WORDS else text.lower()
        if not tag and key in FUNCTION_WORDS:
            function_label, tag = FUNCTION_WORDS[key]
            return [Node(WRITTEN.get(text, text), tag, function_label, spaced=text == "~")]
        return [Node(text.replace("_", " "), tag or default_tag(text, label), "")]

    def _slot(self, name: str, tag: str, rng: random.Random) -> list[Node]:
        """Fill a slot: a verb in the form of its tag, or a phrase written in the notation."""
        if name in self.verbs:
            if tag not in VERB_FORMS:
                raise TemplateError(f"slot {{{name}}} needs the tag of a verb form, not {tag!r}")
            return [Node(rng.choice(self.verbs[name])[VERB_FORMS[tag]], tag, "")]
        if name in self.names:
            return [Node(rng.choice(self.names[name]), "NNP", "")]
        if name not in self.fillers:
            raise TemplateError(f"unknown slot {{{name}}}")
        head = self._group("", tokenize(rng.choice(self.fillers[name])), rng)
        if tag:
            head.tag = tag
        return [head]


def tokenize(template: str) -> list[str]:
    """Split a template into brackets, labels and words."""
    return re.findall(r"\?\(|\(|\)|[^\s()]+", template)


def weighted(entry: str) -> list[str]:
    """Repeat an entry such as "20 * model" as often as it says; an empty entry is none."""
    count, star, filler = entry.partition(" * ")
    return [filler.strip()] * int(count) if star else [entry.strip()] * bool(entry.strip())


def is_word(node: Node) -> bool:
    """Whether a node is more than a punctuation mark."""
    return node.tag != "PUNCT"


def default_tag(word: str, label: str) -> str:
    """Guess the tag of an untagged content word."""
    if label in LABEL_TAGS:
        return LABEL_TAGS[label]
    if word.isdigit():
        return "CD"
    letters = word.rstrip("s")
    if word[:1].isupper() and not letters.isupper():
        return "NNP"
    return "NNS" if word.endswith("s") and not word.endswith("ss") else "NN"


def premodifier(node: Node) -> str:
    """Find the label of a content word that stands before the head of its group."""
    if node.tag in NOUN_TAGS:
        return "compound"
    return PREMODIFIERS.get(node.tag, "amod")


def resolve(head: Node) -> None:
    """Settle what depends on the head: copula or auxiliary, preposition or mark."""
    verbal = head.tag in VERB_TAGS
    for child in head.children():
        form = child.form.lower()
        if child.label == "cop" and child.tag == "AUX" and verbal:
            child.label = "aux" if head.tag == "VBG" else "aux:pass"
        elif child.label == "case" and verbal and not child.after:
            child.label = "mark"
            child.tag = "TO" if form == "to" else "SCONJ"
        elif child.label == "nsubj" and head.has("aux:pass"):
            child.label = "nsubj:pass"
    if head.has("aux:pass"):  # "has been generated": the copula found above stays a passive
        for child in head.children():
            if child.label == "nsubj":
                child.label = "nsubj:pass"


def in_order(node: Node) -> Iterator[Node]:
    """Yield the words of a tree in the order of the text."""
    for child in node.before:
        yield from in_order(child)
    yield node
    for child in node.after:
        yield from in_order(child)


def article(nodes: list[Node]) -> None:
    """Write "an" where the next word begins with a vowel."""
    for node, follower in itertools.pairwise(nodes):
        if node.label == "det" and node.form in ("a", "A") and VOWEL_SOUND.match(follower.form):
            node.form += "n"


def verb_features(node: Node, parent: Node | None) -> str:
    """Work out the features of a verb from its place in the tree."""
    feats = TAGS[node.tag][1]
    helped = node.has("aux") or node.has("mark", "to") or node.has("aux:pass")
    if node.tag == "VB" and not helped:
        commands = node.label in ("root", "parataxis", "list") and not node.has("nsubj")
        coordinated = (
            node.label == "conj"
            and parent is not None
            and parent.tag == "VB"
            and not (parent.has("aux") or parent.has("mark", "to") or parent.has("nsubj"))
            and parent.label == "root"
        )
        return "Mood=Imp|VerbForm=Fin" if commands or coordinated else feats
    if node.tag == "VBN" and node.has("aux", "has", "have", "had") and not node.has("aux:pass"):
        return "Tense=Past|VerbForm=Part"
    if node.tag == "VBG":
        gerund = node.label in ("acl", "amod", "xcomp", "csubj", "compound") or node.label in (
            "obl",
            "nmod",
        )
        return "VerbForm=Ger" if gerund else feats
    return feats


def write(
    nodes: list[Node],
    root: Node,
    rng: random.Random,
    features: Mapping[tuple[str, str], str],
) -> Sentence:
    """Give each word its number, its spacing and its features."""
    numbers = {id(node): number for number, node in enumerate(nodes, 1)}
    parents = {id(child): node for node in nodes for child in node.children()}
    sentence: Sentence = []
    for index, node in enumerate(nodes):
        following = nodes[index + 1].form if index + 1 < len(nodes) else ""
        parent = parents.get(id(node))
        upos, feats = ("AUX", "") if node.tag == "AUX" else TAGS[node.tag]
        if node.tag in VERB_TAGS:
            feats = verb_features(node, parent)
        elif upos not in ("NOUN", "PROPN"):
            feats = features.get((node.form.lower(), upos), feats)
        space = following not in NO_SPACE_BEFORE and node.form not in NO_SPACE_AFTER
        if (node.form in JOINED and not node.spaced) or (
            following in JOINED and not nodes[index + 1].spaced
        ):
            space = False
        if node.form == "can" and following == "not":
            space = rng.random() < 0.4
        head = numbers[id(parent)] if parent else 0
        label = "root" if node is root else node.label
        sentence.append(Word(node.form, space, "_", upos, feats, head, label))
    return sentence
