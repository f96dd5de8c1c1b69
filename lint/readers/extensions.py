"""What site generators and GitHub add to Markdown, and the parser doesn't know."""

from __future__ import annotations

import re

from .prose import GAP

_MARK = re.compile(
    r"""\n[ \t>]*(?=[:!?=/(])(?:
        (?P<fence>:::[^\r\n]*)                          # ":::note", of Docusaurus and Pandoc
      | (?P<emoji>:(?:-1|[\w+][\w+-]*):|:(?=[^\s:|-]))   # ":rocket:", which is no definition
      | (?P<admonition>
            (?:!!!|\?\?\?[+-]?)[ \t]*[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"[^"\r\n]*")?
          | ===[!+]?[ \t]+"[^"\r\n]*"
        )(?=\s*\n[ \t>]*(?:[ ]{4}|\t))                  # '!!! note "Title"', of MkDocs
      | (?P<slashes>///(?!/)(?:[ \t]*[\w-]+)?[ \t]*(?:\|[^\r\n]*)?  # "/// note", of PyMdown
        (?=[\r\n]|\Z))
      | (?P<label>\([\w.:-]{1,100}\)=[ \t]*(?=[\r\n]|\Z))  # "(label)=", of MyST
    )""",
    re.VERBOSE,
)


_ROLE = re.compile(r"(?<![`\w])\{[A-Za-z][\w:+.-]{0,40}\}(?=`[^`\s])")
_FENCE = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<fence>`{3,}|~{3,}|:{3,})"
    r"[ \t]*(?P<info>[^\r\n]*?)[ \t]*$",
    re.MULTILINE,
)
_DIRECTIVE = re.compile(r"\{([\w-]+)\}")
_NEWLINE = r"(?:\r\n|\n|\r)"
_OPTIONS = re.compile(
    rf"{_NEWLINE}[ \t>]*---[ \t]*(?:{_NEWLINE}[^\r\n]*){{0,40}}?{_NEWLINE}[ \t>]*---[ \t]*$"
    rf"|(?:{_NEWLINE}[ \t>]*:[\w-]+:[^\r\n]*)+",
    re.MULTILINE,
)
"""What may follow the first line of a directive: its options, as YAML or as a list of fields."""
_OF_PROSE = frozenset(
    (
        "admonition", "aside", "attention", "card", "caution", "danger", "deprecated", "div",
        "dropdown", "epigraph", "error", "exercise", "grid", "grid-item", "grid-item-card", "hint",
        "important", "margin", "note", "prf", "proof", "pull-quote", "seealso", "sidebar",
        "solution", "tab-item", "tab-set", "theorem", "tip", "todo", "topic", "versionadded",
        "versionchanged", "warning",
    )
)  # fmt: skip
"""Directives of MyST whose content is prose, although to Markdown it is code."""


def blank_directives(text: str) -> str:
    """Blank out the fences of MyST directives that hold prose, and the names of its roles."""
    if "{" not in text:
        return text
    text = _ROLE.sub(lambda role: GAP * len(role[0]), text)
    if "`{" not in text and "~{" not in text:
        return text
    parts: list[str] = []
    at = 0
    code = ""
    open_: list[str] = []
    for match in _FENCE.finditer(text):
        if match.start() < at:
            continue  # among the options of the directive above
        fence, info = match["fence"], match["info"]
        if code:
            if not info and fence.startswith(code):
                code = ""
            continue
        end = match.end()
        directive = _DIRECTIVE.match(info)
        if directive and directive[1].lower() in _OF_PROSE:
            open_.append(fence)
            options = _OPTIONS.match(text, end)
            end = options.end() if options else end
        elif not info and open_ and fence.startswith(open_[-1]):
            open_.pop()
        else:
            code = "" if fence[0] == ":" else fence
            continue
        begin = match.start("fence")
        parts += [text[at:begin], re.sub(r"[^\r\n]", " ", text[begin:end])]
        at = end
    return "".join([*parts, text[at:]])


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
