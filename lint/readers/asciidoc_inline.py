"""The inline markup of AsciiDoc: formatted text, links, macros and character references."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from .aligning import add_aligned
from .prose import GAP, Prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..document import MarkKind

_DEEPEST = 8
"""How deep markup may be nested that is read."""
_SPAN = 1000
"""Characters that formatted text may have."""
_MARKS: dict[str, MarkKind] = {"*": "strong", "_": "emphasis"}

_MARKUP = re.compile(
    rf"""
      \\(?P<escaped>[|*_`\#+^~{{\[<(&:'"\\](?=\S))
    | (?P<raw>\+\+\+.{{1,{_SPAN}}}?\+\+\+|pass:[\w,]*\[[^\]]{{0,{_SPAN}}}\])
    | \{{\w[\w-]{{0,80}}\}}(?:/[^\s\[\]]{{0,400}})?\[(?P<addressed>[^\[\]^]{{1,400}})\^?\]
    | (?P<hidden>\(\(\((?!\().{{1,400}}?\)\)\)|\[\[[^\]\n]{{1,200}}\]\]|\{{[\w][\w:!-]{{0,80}}\}}
        |<<[^<>,\n]{{1,200}}>>)
    | \(\((?P<index>[^()\n]{{1,200}})\)\)
    | <<[^<>,\n]{{1,200}},[ ]*(?P<reference>[^<>]{{1,400}}?)>>
    | (?P<quote>["'])`(?P<quoted>(?!\s).{{1,{_SPAN}}}?)`(?P=quote)
    | (?P<twice>(?P<pair>\*\*|__|``|\#\#|\+\+)(?P<double>.{{1,{_SPAN}}}?)(?P=pair))
    | (?<![\w*_`\#+\\])(?P<mark>[*_`\#+])(?P<single>(?!\s)(?:.{{0,{_SPAN}}}?\S)??)(?P=mark)(?!\w)
    | (?P<script>[\^~])(?P<small>[^\s^~]{{1,80}})(?P=script)
    | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<role>\[[.\#][\w.\#-]{{1,80}}\])(?=[*_`\#])
    | (?<!\w)(?P<macro>[a-z][\w-]{{1,30}}):(?P<target>(?!:)[^\s\[\]]{{0,400}})
        \[(?P<text>(?:\\\]|[^\]]){{0,{_SPAN}}})\]
    | (?P<break>[ ]\+(?=\n|\Z))
    """,
    re.VERBOSE | re.DOTALL,
)
_LINKS = frozenset(("ftp", "http", "https", "irc", "link", "mailto", "xref"))


def add_inline(prose: Prose, lines: Sequence[tuple[str, int]]) -> list[Prose]:
    """Add the text of a block, given as lines with their offsets in the source.

    Returns texts that belong to it and are not shown in it: of images, and of footnotes.
    """
    raw = "\n".join([text for text, _ in lines])
    offsets: list[int] = []
    for text, start in lines:
        offsets += range(start, start + len(text) + 1)
    inline = _Inline(raw, offsets)
    inline.add(prose, 0, len(raw), 0)
    return inline.alts


class _Inline:
    """The markup of one block."""

    def __init__(self, raw: str, offsets: list[int]) -> None:
        self.raw = raw
        self.offsets = offsets
        self.alts: list[Prose] = []

    def add(self, prose: Prose, at: int, end: int, depth: int) -> None:
        """Add what stands from ``at`` to ``end``."""
        while depth < _DEEPEST and (match := _MARKUP.search(self.raw, at, end)):
            self._plain(prose, at, match.start())
            self._markup(prose, match, depth + 1)
            at = match.end()
        self._plain(prose, at, end)

    def _plain(self, prose: Prose, start: int, end: int) -> None:
        add_aligned(prose, self.raw[start:end], self.offsets[start:end])

    def _fixed(self, prose: Prose, text: str, start: int, end: int) -> None:
        prose.fixed(text, self.offsets[start], self.offsets[end - 1] + 1)

    def _markup(self, prose: Prose, match: re.Match[str], depth: int) -> None:
        whole = match.span()
        if match["escaped"]:
            self._fixed(prose, match["escaped"], *whole)
        elif match["entity"]:
            self._fixed(prose, html.unescape(match["entity"]), *whole)
        elif match["break"] or match["role"]:
            pass
        elif match["quoted"]:
            self._fixed(prose, match["quote"], whole[0], whole[0] + 2)
            self.add(prose, *match.span("quoted"), depth)
            self._fixed(prose, match["quote"], whole[1] - 2, whole[1])
        elif match["twice"]:
            self._formatted(prose, match["pair"][0], *match.span("double"), depth)
        elif match["mark"]:
            self._formatted(prose, match["mark"], *match.span("single"), depth)
        elif match["small"]:
            self.add(prose, *match.span("small"), depth)
        elif match["index"]:
            self.add(prose, *match.span("index"), depth)
        elif match["addressed"]:
            self._link(prose, *match.span("addressed"), depth)
        elif match["reference"]:
            self._link(prose, *match.span("reference"), depth)
        elif match["macro"]:
            self._macro(prose, match, depth)
        else:
            self._fixed(prose, GAP, *whole)

    def _formatted(self, prose: Prose, mark: str, start: int, end: int, depth: int) -> None:
        if mark == "`":
            if end - start > 2 and self.raw[start] == self.raw[end - 1] == "+":
                start, end = start + 1, end - 1
            prose.open_mark("`", "code")
            self._plain(prose, start, end)
            prose.close_mark("`")
        elif mark == "+":
            self._plain(prose, start, end)
        else:
            kind = _MARKS.get(mark)
            if kind:
                prose.open_mark(mark, kind)
            self.add(prose, start, end, depth)
            if kind:
                prose.close_mark(mark)

    def _link(self, prose: Prose, start: int, end: int, depth: int) -> None:
        prose.open_mark("[", "link")
        self.add(prose, start, end, depth)
        prose.close_mark("[")

    def _macro(self, prose: Prose, match: re.Match[str], depth: int) -> None:
        name, (start, end) = match["macro"], match.span("text")
        text = match["text"].removesuffix("^")
        if name in _LINKS and text and not re.match(r"[\w-]+=", text):
            self._link(prose, start, start + len(text), depth)
            return
        self._fixed(prose, GAP, *match.span())
        if name == "image":
            end = start + len(text.partition(",")[0])
        elif name not in ("footnote", "footnoteref"):
            return
        alt = Prose()
        self.add(alt, start, end, depth)
        self.alts.append(alt)
