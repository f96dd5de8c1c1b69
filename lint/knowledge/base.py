"""What is known of AI systems, frozen at load and asked as of a date.

Ids are those of the TOML files. A method that takes ``id`` takes a system's or a class's; an
unknown one is a ``KeyError``, a mistake of the caller. ``None`` as an answer means "not known",
which no rule may take for "no".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .kinds import DOWNLOADABLE
from .naming import Naming, key
from .taxonomy import Taxonomy

if TYPE_CHECKING:
    from ..findings import Fact
    from .facts import Topic
    from .records import System

__all__ = ["KnowledgeBase", "key"]


class KnowledgeBase(Naming, Taxonomy):
    """All the questions that rules ask: by name, by output, by class, and for advice and facts."""

    def suggestions(self, class_id: str, n: int = 3) -> list[System]:
        """Return systems of a class to name in a suggestion.

        None that was retired before the date or released after it; hosted ones first, as they need
        no server.
        """
        examples = self.classes[class_id].examples or tuple(
            example
            for other in self.classes.values()
            if class_id in other.parents
            for example in other.examples
        )
        living = [
            self.systems[example]
            for example in dict.fromkeys(examples)
            if example in self.systems and not (self.retired(example) or self.to_come(example))
        ]
        return sorted(living, key=lambda system: system.weights in DOWNLOADABLE)[:n]

    def fact(self, id: str, topic: Topic) -> Fact:  # noqa: A002
        """Put what is known on a topic in a sentence, with where and when it was read.

        Topics: ``outputs``, ``inputs``, ``classes``, ``maker``, ``weights``, ``hosting``,
        ``tuning``, ``retired``, ``versions``, ``name``: the fields of a system.
        """
        from . import facts

        return facts.fact(self, id, topic)
