"""What a maker serves on its cloud, whoever made it: "M's X API"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frames import frame
from ..lexicon import words

if TYPE_CHECKING:
    from ..names.scan import Name
    from ..reading import Reading


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
