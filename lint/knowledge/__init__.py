"""What is known of AI systems: classes, outputs, makers, weights, with sources and dates."""

from .base import KnowledgeBase
from .load import KnowledgeError, load

__all__ = ["KnowledgeBase", "KnowledgeError", "load"]
