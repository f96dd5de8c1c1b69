"""Sentences, their trees, and how to read both."""
