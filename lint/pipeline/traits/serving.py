"""What a maker serves on its cloud or its pages, whoever made it: "M's X API"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words
from ..names.keys import squeeze

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading
    from ..stance.context import Context
    from ..trees.sentences import Sentence

_LINK = re.compile(
    r"[^\[\]()\n]{0,40}\]\(<?https?://(?P<place>[^/\s)>]{1,80}(?:/[^/\s)>?#]{0,80})?)"
)
"""What a link with Markdown's brackets goes to: its host, and the owner of what is there."""
_PARTED = re.compile(r"[./]")


def has_on_cloud(maker: Name, name: Name, reading: Reading) -> bool:
    """Whether a maker is known to serve a system on a cloud of its own."""
    systems = reading.knowledge.systems
    clouds = {cloud for i in name.ids for cloud in systems[i].clouds if cloud in systems}
    return any(systems[cloud].maker in maker.ids for cloud in clouds)


def is_served_there(maker: Name, name: Name, called: set[str], reading: Reading) -> bool:
    """Whether a cloud's way to what others made is meant, by the words at its end: "M's X API".

    Of makers who have one to sell the models of all.
    """
    sells = bool(set(maker.ids) & frame("origin.servers"))
    ways_in = bool(called & words("access.apis"))
    return sells and ways_in and has_on_cloud(maker, name, reading)


def is_shown_at(
    maker: Name, name: Name, sentence: Sentence, reading: Reading, context: Context
) -> bool:
    """Whether a name is linked to a maker's own page: "M's [X](https://github.com/M/X)".

    Designs are built by many, and models are served by others than their makers.
    """
    _, end = sentence.block.source_span(name.start, name.end)
    link = _LINK.match(context.document.source, end)
    if link is None:
        return False
    entries = [reading.knowledge.makers[i] for i in maker.ids]
    owners = tuple(squeeze(n) for entry in entries for n in (entry.name, *entry.aliases))
    return any(squeeze(part).startswith(owners) for part in _PARTED.split(link["place"]))
