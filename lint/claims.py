"""What the pipeline finds in a document: mentions, and claims that relate them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

MentionKind = Literal["system", "class", "maker", "modality", "technique", "phrase"]

Relation = Literal[
    "is-a",
    "same-as",
    "produces",
    "consumes",
    "adapted-for",
    "built-on",
    "uses-technique",
    "made-by",
    "access",
    "stands-for",
    "understands",
    "promoted-as",
    "uses",
    "has-version",
    "spelt-as",
    "described-as",
]
RELATIONS: frozenset[Relation] = frozenset(get_args(Relation))

Stance = Literal[
    "asserted", "planned", "negated", "questioned", "hypothetical", "reported", "rejected"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the source that names something the knowledge base knows.

    ``start`` and ``end`` are 0-based character offsets in the source, end exclusive. ``ids`` are
    the entries it may stand for: one for a system, class or maker; one or more for a modality
    noun ("animation" is an image or a video).
    """

    kind: MentionKind
    ids: tuple[str, ...]
    text: str
    start: int
    end: int

    @property
    def id(self) -> str:
        """The first, and for all but modalities the only, entry."""
        return self.ids[0] if self.ids else ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that relates a subject to an object, as the text puts it."""

    relation: Relation
    subject: Mention
    object: Mention
    stance: Stance = "asserted"
    pattern: str = ""
    """The construction that made it, for traces: ``copula``, ``hearst``, ``produce:passive`` ..."""
    universal: bool = False
    """Said of all of them: "all generative AI ..."."""
    excuse: str = ""
    """Why the text is right to say so although the facts don't hold by themselves: ``chain``."""
    line: int = 0
    """1-based line on which the object stands, where a finding elsewhere has to tell of it."""
    phrase: Mention | None = None
    """The object with its article ("an LLM"), where nothing else belongs to it, so that another
    noun phrase could stand in its place."""
