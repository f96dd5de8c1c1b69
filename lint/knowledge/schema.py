"""The shape of knowledge files: what a TOML entry may say, checked when a file is read.

A file holds any of ``[[system]]``, ``[[class]]``, ``[[maker]]`` and ``[[modality]]``. The bundled
files and a user's own (``knowledge = ["ai-systems.toml"]``) have the same shape; an entry of a
user's file replaces the bundled one with the same id.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

ID = r"^[a-z0-9][a-z0-9._-]*$"
VERSION = r"^\d+(\.\d+)?$"
ADDRESS = r"^https?://"
WORDLESS = "wordless"
"""The kind of error that a ``Text`` without a letter or digit is."""

Identifier = Annotated[str, Field(pattern=ID)]


def _worded(value: str) -> str:
    if not any(map(str.isalnum, value)):
        raise PydanticCustomError(WORDLESS, "has no letter and no digit")
    return value


Text = Annotated[str, Field(min_length=1), AfterValidator(_worded)]
"""Words that are looked for in documents, or stand in messages. What is squeezed to nothing where
names are compared, such as "---", would be found everywhere."""
Sign = Annotated[str, Field(min_length=1)]
"""What stands near a name, punctuation as well."""
Kind = Literal[
    "model", "family", "product", "service",
    "framework", "library", "hub", "runner", "cloud", "router", "vector-db", "protocol",
]  # fmt: skip
"""The first four make, or hand on, outputs; the others are no models."""


Hosting = Literal["app", "api", "cloud", "self-hosted", "on-device"]
"""Where a system runs, as whoever uses it sees it.

``app``: a website, app or extension of its maker; ``api``: a web API, its maker's or a host's;
``cloud``: a cloud platform; ``self-hosted``: any machine of one's own, since weights or program
can be downloaded; ``on-device``: made for a phone, laptop or other device, and runs on it.
"""


class Entry(BaseModel):
    """Common manners: unknown keys are errors, values can't change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Entry):
    """Where a fact was read."""

    url: str = Field(pattern=ADDRESS)
    read: date
    """The day on which the page was read."""
    note: str = ""


class Period(Entry):
    """A modality that goes in or comes out, and from when until when."""

    modality: Identifier
    since: date | None = None
    until: date | None = None
    note: str = ""


def _period(value: object) -> object:
    return {"modality": value} if isinstance(value, str) else value


ModalityPeriod = Annotated[Period, BeforeValidator(_period)]
"""Written as ``"image"`` or ``{ modality = "image", since = 2025-03-25 }``."""


class Tuning(Entry):
    """Who may fine-tune a system, and what a tuned one can put out."""

    by: Literal["nobody", "customers", "weights"]
    """``customers``: through the maker's or a cloud's service; ``weights``: whoever has them."""
    outputs: tuple[Identifier, ...] = ()
    """Outputs that tuning can be for; empty: those of the system."""
    since: date | None = None
    """First day on which tuning was offered."""
    until: date | None = None
    """Last day on which tuning was offered."""
    note: str = ""


class Homograph(Entry):
    """A name that is an ordinary word or another product too."""

    cues: tuple[Sign, ...] = ()
    """Words that, nearby, say that the AI system is meant (beyond the general ones)."""
    blocks: tuple[Sign, ...] = ()
    """Words that, nearby, say that something else is meant."""
    used: bool = False
    """Nobody uses or prompts the other meaning (a person, an animal): who is, is the system."""
    exact_case: bool = False
    """In lower case the name is an ordinary word, never this system."""
    capitals: bool = False
    """So it is with nothing but its first letter in capitals ("Clip")."""
    numbered: bool = False
    """The other meaning bears numbers too (Gemini 9 flew): a number is no proof of a version."""
    namesakes: tuple[Sign, ...] = ()
    """Other bearers of the name in full: in a document that holds one, the bare name is theirs."""
    shared: bool = False
    """Other AI products bear the name: only its own cues or its maker tell, no talk of AI."""
    put_to_use: bool = False
    """So ordinary a word that other cues say nothing: its maker's name or "use NAME to generate"
    has to stand at it."""
    presumed: bool = False
    """So well known that the name alone is the system's, where nothing speaks of its other
    bearer."""


class System(Entry):
    """A named model, family, product or service."""

    id: Identifier
    name: Text
    aliases: tuple[Text, ...] = ()
    """Other names as people write them; case, hyphens and spaces need no alias of their own."""
    misspelt: tuple[Text, ...] = ()
    """Wrong ways to write the name, compared as they are written, with case, spaces and hyphens.

    They may begin a longer name ("Chat GPT Plus"), and the names of a family's members.
    """
    maker: Identifier | None = None
    kind: Kind
    classes: tuple[Identifier, ...] = Field(min_length=1)
    """Classes that it belongs to, architecture included ("llm", "diffusion", "gan")."""
    inputs: tuple[ModalityPeriod, ...] = ()
    outputs: tuple[ModalityPeriod, ...] = ()
    """What it puts out by itself."""
    chained: tuple[ModalityPeriod, ...] = ()
    """What the product hands out although another model makes it."""
    tuning: Tuning | None = None
    weights: Literal["open", "restricted", "closed", "mixed", "unknown"] = "unknown"
    """``restricted``: downloadable under a licence with limits (still open weights)."""
    hosting: tuple[Hosting, ...] = ()
    """Where it runs: every way that a source tells of; empty: not known."""
    clouds: tuple[Identifier, ...] = ()
    """The cloud platforms that offer it, systems of kind ``cloud``."""
    released: date | None = None
    retired: date | None = None
    successor: Identifier | None = None
    parent: Identifier | None = None
    """The family that it is a member of."""
    versions: tuple[Annotated[str, Field(pattern=VERSION)], ...] = ()
    """Of a family: every version that there has been ("3", "3.5"), variants left out."""
    known_until: date | None = None
    """The day up to which ``versions`` is complete."""
    homograph: Homograph | None = None
    sources: tuple[Source, ...] = Field(min_length=1)
    unverified: tuple[Text, ...] = ()
    """Fields that no source confirms: they raise no finding at error level."""


class Class(Entry):
    """A kind of system: a field, a class by output, an architecture, or a piece of software."""

    id: Identifier
    name: Text
    """As it stands after "not": "an LLM", "an image generator" (with its article)."""
    plural: Text
    forms: tuple[Text, ...]
    """Surface forms, singular and without article; plurals with -s are added. Empty: no text means
    the class by a word of its own."""
    mass: bool = False
    """A mass noun ("generative AI"), which has no plural."""
    axis: Literal["field", "output", "architecture", "software", "method"]
    parents: tuple[Identifier, ...] = ()
    outputs: tuple[Identifier, ...] = ()
    """Modalities that members put out; empty: any."""
    inputs: tuple[Identifier, ...] = ()
    """Modalities that members take in; empty: any."""
    disjoint: tuple[Identifier, ...] = ()
    """Classes that share no member with it (read both ways, and inherited by members)."""
    expansions: tuple[Text, ...] = ()
    """What the abbreviation stands for, where it is one."""
    wrong_expansions: tuple[Text, ...] = ()
    abbreviation: Text = ""
    examples: tuple[Identifier, ...] = ()
    """Systems to name in a suggestion, best known and available ones first."""
    sources: tuple[Source, ...] = Field(min_length=1)


class Maker(Entry):
    """A company, lab or project that makes systems."""

    id: Identifier
    name: Text
    aliases: tuple[Text, ...] = ()
    misspelt: tuple[Text, ...] = ()
    """As a system's."""
    parents: tuple[Identifier, ...] = ()
    """Makers that it belongs to ("deepmind" to "google"): their names are not wrong."""


class Modality(Entry):
    """What goes into or comes out of a system."""

    id: Identifier
    name: Text
    """As in a message: "images", "speech"."""
    plain_name: Text | None = None
    """As in a fact on what isn't its generator: "data" where the generator's is "synthetic"."""
    parent: Identifier | None = None
    """``code`` is-a ``text``, ``speech`` is-a ``audio``."""
    nouns: tuple[Text, ...] = ()
    """Head nouns (singular; several words allowed) that name it: "photo", "hero image"."""
    acts: tuple[Text, ...] = ()
    """Nouns that name the making of it: "copywriting", "photo editing"."""
    generator: Identifier | None = None
    """The class of system to use for it."""
    claimed: bool = True
    """False: models of every kind are put to this use, so that no claim of it is wrong."""
    readable: bool = False
    """Any system may be given it, as a prompt or in one: no claim that it takes it in is wrong."""
    told_by_genus: bool = False
    """Of kinds of it that are listed beside it, a fact names either them or the genus."""


class KnowledgeFile(Entry):
    """One TOML file."""

    system: tuple[System, ...] = ()
    class_: tuple[Class, ...] = Field(default=(), alias="class")
    maker: tuple[Maker, ...] = ()
    modality: tuple[Modality, ...] = ()
