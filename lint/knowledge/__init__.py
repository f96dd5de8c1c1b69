"""What is known of AI systems: classes, outputs, makers, weights, with sources and dates.

Nothing of it is loaded here: most documents name no system.
"""

A_VERSION_IN = 90
"""So many days after the last look at a family it may have got a major version more."""


class KnowledgeError(ValueError):
    """Knowledge files that can't be used; each line of the text names file, entry, key, remedy."""
