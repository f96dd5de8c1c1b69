"""What site generators and GitHub add to Markdown, and the parser doesn't know."""

from __future__ import annotations

import re

from .prose import GAP

_MARK = re.compile(
    r"""\n[ \t>]*(?=[:!?=])(?:
        (?P<fence>:::[^\r\n]*)                          # ":::note", of Docusaurus and Pandoc
      | (?P<emoji>:(?:-1|[\w+][\w+-]*):|:(?=[^\s:|-]))   # ":rocket:", which is no definition
      | (?P<admonition>
            (?:!!!|\?\?\?[+-]?)[ \t]*[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"[^"\r\n]*")?
          | ===[!+]?[ \t]+"[^"\r\n]*"
        )(?=\s*\n[ \t>]*(?:[ ]{4}|\t))                  # '!!! note "Title"', of MkDocs
    )""",
    re.VERBOSE,
)


def blank_extensions(text: str) -> tuple[str, list[int]]:
    """Blank out what the parser would take for something else.

    Returns the text, which is as long as before, and the offsets behind the first lines of
    admonitions and tabs: what is indented below them is prose and not code.
    """
    parts: list[str] = []
    admonitions: list[int] = []
    at = 0
    # A line break before the text, so that each line begins with one and the scan is quick.
    for match in _MARK.finditer("\n" + text):
        kind = match.lastgroup
        assert kind is not None
        begin, end = match.start(kind) - 1, match.end(kind) - 1
        parts.append(text[at:begin])
        # An emoji stands in a paragraph, the others part paragraphs.
        parts.append((GAP if kind == "emoji" else " ") * (end - begin))
        at = end
        if kind == "admonition":
            admonitions.append(end)
    return "".join([*parts, text[at:]]) if parts else text, admonitions
