"""The tables that a run writes: names, types and meaning of their columns.

``docs/scale.md`` shows them to users. What is written here stays: columns may be added, and then
``VERSION`` doesn't change; one that goes, or comes to mean something else, makes a new version.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from .extras import needed

VERSION = 1

FINDINGS = {
    "id": ("string", "identifies the finding, the same in every run over the same document"),
    "shard": ("string", "key of the input shard"),
    "row": ("int64", "the document's place in its input, as in documents"),
    "path": (
        "string",
        "the document's name: id column, address of the page, or place in the input",
    ),
    "host": ("string", "host of the path, where that is a web address"),
    "time": ("time", "the document's time, where it has one"),
    "code": ("string", "the rule"),
    "name": ("string", "the rule's name"),
    "severity": ("string", "error, warning or info"),
    "subject": ("string", "the words of the document that name what the claim is about"),
    "system": ("string", "the system or class meant, as the knowledge base calls it"),
    "maker": ("string", "who makes the system, as far as that is known"),
    "relation": ("string", "relation of the claim"),
    "object": ("string", "the words for what is claimed"),
    "stance": ("string", "asserted or planned"),
    "sentence": ("string", "the sentence that the wrong word stands in, without markup"),
    "start": ("int64", "0-based offset of the wrong word in the document, in characters"),
    "end": ("int64", "offset behind it"),
    "line": ("int64", "1-based line"),
    "column": ("int64", "1-based column, in characters"),
    "message": ("string", "what is wrong"),
    "suggestion": ("string", "what to write or to use instead"),
    "fact": ("string", "the facts that the claim contradicts"),
    "source": ("string", "where they were read"),
    "read": ("date", "when the first of them was read"),
    "as_of": ("date", "the day as of which the claim was judged"),
}
"""One row a finding. Time is in microseconds, UTC."""

DOCUMENTS = {
    "shard": ("string", "key of the input shard"),
    "row": ("int64", "place in the input: number of the row or record from 0, or first byte"),
    "path": ("string", "name: id column, address of the page, or place in the input"),
    "host": ("string", "host of the path, where that is a web address"),
    "time": ("time", "time, where the input tells one"),
    "language": ("string", "ISO 639 code, where it could be told"),
    "digest": ("string", "hash of the text: equal texts have equal ones"),
    "bytes": ("int64", "size of the text in UTF-8"),
    "words": ("int64", "words, markup left out of pages"),
    "claims": ("int64", "claims that were judged"),
    "findings": ("int64", "findings"),
    "skipped": ("string", "why it was not linted; null if it was"),
    "detail": ("string", "more on that"),
    "same_as": ("int64", "for a duplicate: row of the one that was linted"),
}
"""One row a document, linted or not."""


@cache
def schema(name: str) -> Any:
    """The Arrow schema of ``findings`` or ``documents``."""
    pa = needed("pyarrow")
    types = {
        "string": pa.string(),
        "int64": pa.int64(),
        "date": pa.date32(),
        "time": pa.timestamp("us", tz="UTC"),
    }
    columns = {"findings": FINDINGS, "documents": DOCUMENTS}[name]
    return pa.schema([(column, types[kind]) for column, (kind, _) in columns.items()])
