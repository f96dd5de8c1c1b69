"""Kinds of systems, and states of their weights, in the groups that questions ask for.

``schema.py`` says which there are. Whatever asks for several of them takes a group from here, so
that a new kind is entered in one place.
"""

from __future__ import annotations

MODELS = frozenset({"model", "family"})
"""A model, or several that bear one name."""
PARTS = MODELS | {"class"}
"""What an app has inside, and so isn't meant by "the app"; a class of models is told of alike."""
OFFERS = frozenset({"product", "service"})
"""What people use without running it: an app or an API, with models behind it."""
MAKING = MODELS | OFFERS
"""What makes outputs, or hands them on."""
NO_MODELS = frozenset(
    {"framework", "library", "hub", "runner", "cloud", "router", "vector-db", "protocol"}
)
"""What puts out nothing of its own."""
PROGRAMS = frozenset({"framework", "library", "runner"})
"""Software among that, which whoever works with models installs."""

DOWNLOADABLE = frozenset({"open", "restricted"})
"""Weights that anyone can download, be it under a licence with limits."""
PARTLY_DOWNLOADABLE = DOWNLOADABLE | {"mixed"}
"""Weights of which some can be downloaded at least."""
PARTLY_CLOSED = frozenset({"closed", "mixed"})
"""Weights of which some can't be downloaded at least."""
