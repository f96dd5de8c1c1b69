"""What site generators and GitHub add to Markdown, and the parser doesn't know."""

from __future__ import annotations

import re

from .prose import GAP

_MARK = re.compile(
    r"""^[ \t>]*(?=[:!?=])(?:
        (?P<fence>:::[^\r\n]*)                          # ":::note", of Docusaurus and Pandoc
      | (?P<emoji>:(?:-1|[\w+][\w+-]*):|:(?=[^\s:|-]))   # ":rocket:", which is no definition
      | (?P<admonition>
            (?:!!!|\?\?\?\+?)[ \t]*[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"[^"\r\n]*")?[ \t]*
          | ===[!+]?[ \t]+"[^"\r\n]*"[ \t]*
        )(?=\s*\n[ \t>]*(?:[ ]{4}|\t))                  # '!!! note "Title"', of MkDocs
    )""",
    re.MULTILINE | re.VERBOSE,
)


def blank_extensions(text: str, start: int) -> tuple[str, list[int]]:
    """Blank out, from ``start`` on, what would be taken for something else.

    Returns the text, which is as long as before, and the offsets behind the first lines of
    admonitions and tabs: what is indented below them is prose and not code.
    """
    parts: list[str] = []
    admonitions: list[int] = []
    at = 0
    for match in _MARK.finditer(text, start):
        kind = match.lastgroup or ""
        begin, end = match.span(kind)
        parts.append(text[at:begin])
        # An emoji stands in a paragraph, the others part paragraphs.
        parts.append((GAP if kind == "emoji" else " ") * (end - begin))
        at = end
        if kind == "admonition":
            admonitions.append(end)
    return "".join([*parts, text[at:]]) if parts else text, admonitions
