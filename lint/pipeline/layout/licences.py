"""How a system is to be had, as a cell of a table says it: a licence, its weights, a yes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..lexicon import alternation, words
from ..traits.places import own_grounds
from .cells import says_one_of

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..traits.hosting import Way

_SEPARATORS = re.compile(r"\s*(?:[,;(/]|\s[–—-]\s)\s*")
_EDGES = " *_`.)!"


def way(label: str, text: str, name: Name | None, named: str) -> Way | None:
    """What a cell below (or beside) a header of access says of a system; None if that is unclear.

    ``label``: the list of headers that the header is in: open, local, placed, license or weights.
    ``named``: the system as the table writes it.
    """
    said = [piece.strip(_EDGES) for piece in _SEPARATORS.split(text.strip(_EDGES).lower())]
    said = [piece for piece in said if piece]
    if not said:
        return None
    if label == "placed":  # "Hosting", below which a product is no model
        here = words("access.said_housed", "access.local")
        owned = own_grounds()  # "on our own servers", "our own servers"
        at_home = (p in here or owned.fullmatch(p) or owned.fullmatch(f"on {p}") for p in said)
        return "local" if all(at_home) else None
    if label in {"open", "local"}:
        granted = says_one_of(said[0], "tables.yes") and all(_grants(piece) for piece in said[1:])
        if granted:
            return "open" if label == "open" else "local"
        return "open" if label == "open" and all(_grants(piece) for piece in said) else None
    if name is None or name.plural or (named.isalpha() and named.islower()):
        return None  # "| gemini | MIT |" in a list of packages
    if label == "license" and all(piece in words("access.shut") for piece in said):
        return "closed"
    weights = label == "weights"
    kept = words("tables.withheld") if weights else words("access.closed")
    served = [piece for piece in said if _is_served(piece)]  # "closed, M API only"
    told = said[0] in kept and (weights or bool(served))
    if told and all(piece in kept or piece in served for piece in said):
        return "closed"
    known = words("tables.released") if label == "weights" else frozenset[str]()
    granted = any(piece in known or _grants(piece) for piece in said)
    lying = words("access.hubs", "access.shelves") if granted else frozenset[str]()
    where = known | lying  # "open (Hugging Face)"
    return "open" if all(piece in where or _grants(piece) for piece in said) else None


def _is_served(piece: str) -> bool:
    """Whether a phrase says that only its maker serves a system: "API only", "only via the M API".

    By itself that tells how somebody uses it.
    """
    said = piece.replace("-", " ").split()
    only = bool(words("access.solely").intersection(said))
    return only and bool(words("access.offers").intersection(said))


def _grants(piece: str) -> bool:
    """Whether a phrase says that anybody may have it: "open source", "MIT", "weights available"."""
    return _open().fullmatch(piece) is not None


@cache
def _open() -> re.Pattern[str]:
    ways, licences, hubs = (
        alternation(words(f"access.{name}")) for name in ("open", "licenses", "hubs")
    )
    released = alternation(words("tables.released"))
    version = r"(?:[ -]?v?\d(?:\.\d)?)?"
    return re.compile(
        rf"(?:{ways}|(?:under (?:an? |the )?)?(?:{licences}){version})(?:\s+licen[cs]ed?)?"
        rf"|(?:on|via|from) (?:the )?(?:{hubs})"
        rf"|(?:the )?(?:model )?weights (?:are )?(?:{released})",
        re.IGNORECASE,
    )
