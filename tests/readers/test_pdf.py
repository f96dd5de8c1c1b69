"""PDF: what is one paragraph, what is left out, and where it stands."""

from __future__ import annotations

import zlib
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import reportlab
from buzzlint import readers
from buzzlint.readers import UnreadableError, pdf, pdfium
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab import platypus
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from timing import MOST, growth

from .brochure import MISTAKES, TEXT, found, same
from .positions import assert_consistent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from buzzlint import Linter
    from buzzlint.document import Document

    from .brochure import Piece

WIDTH, HEIGHT = 595, 842


def printed(pieces: list[Piece]) -> bytes:
    """The text as a word processor prints it."""
    styles = getSampleStyleSheet()
    story: list[Any] = []
    for kind, content in pieces:
        if kind == "list":
            items = [platypus.Paragraph(item, styles["Normal"]) for item in content]
            story.append(platypus.ListFlowable(items, bulletType="bullet", start="•"))
        elif kind == "table":
            story.append(platypus.Table(content, spaceBefore=12, spaceAfter=12))
        else:
            name = "Normal" if kind == "p" else f"Heading{kind[1]}"
            story.append(platypus.Paragraph(content, styles[name]))
    stream = BytesIO()
    platypus.SimpleDocTemplate(stream, pagesize=(WIDTH, HEIGHT)).build(story)
    return stream.getvalue()


Set = tuple[float, float, float, str]
"""What is set on a page: from the left, from the top, the size, and the words."""


def pages(*sets: Sequence[Set], font: str = "Helvetica", encrypt: Any = None) -> bytes:
    """A PDF with these words on its pages."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), encrypt=encrypt)
    for page in sets:
        for left, top, size, words in page:
            canvas.setFont(font, size)
            canvas.drawString(left, HEIGHT - top, words)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def lines(text: str, left: float = 72, top: float = 120, size: float = 10) -> list[Set]:
    """Lines below each other."""
    return [(left, top + 12 * i, size, line) for i, line in enumerate(text.split("\n"))]


def read(data: bytes) -> Document:
    return readers.read("test.pdf", data)


def texts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


def test_findings_are_those_of_the_text_as_markdown(linter: Linter) -> None:
    result = linter.lint_source(printed(TEXT), "brochure.pdf")
    assert found(result) == same(linter, TEXT)
    assert [(code, words) for code, _, words in found(result)] == MISTAKES


def test_blocks_are_those_of_the_text_as_markdown() -> None:
    from .brochure import markdown

    ours = read(printed(TEXT)).blocks
    theirs = readers.read("a.md", markdown(TEXT)).blocks
    assert [(b.kind, b.text, b.depth, b.section, b.lead, b.cell) for b in ours] == [
        (b.kind, b.text, b.depth, b.section, b.lead, b.cell) for b in theirs
    ]


def test_positions_lead_back_to_the_words(linter: Linter) -> None:
    """Page and line are those of the text that PDFium gives for the page."""
    data = printed([("p", "Nothing. " * 400), *TEXT])
    result = linter.lint_source(data, "brochure.pdf")
    document = result.document
    assert document is not None
    assert len(result.findings) == len(MISTAKES)
    for finding in result.findings:
        words = document.place(finding.start).replace(",", "").split()
        page, line = int(words[1]), int(words[3])
        there = pypdfium2.PdfDocument(data)[page - 1].get_textpage().get_text_range()
        _, column = document.position(finding.start)
        end = column + finding.end - finding.start
        assert (
            there.split("\r\n")[line - 1][column - 1 : end - 1]
            == document.source[finding.start : finding.end]
        )


def test_lines_are_counted_on_each_page() -> None:
    document = read(pages(lines("One is first.\n\nTwo is second."), lines("Three is third.")))
    assert [(b.text, document.place(b.offsets[0])) for b in document.blocks] == [
        ("One is first.", "page 1, line 1"),
        ("Two is second.", "page 1, line 2"),
        ("Three is third.", "page 2, line 1"),
    ]


LEFT = """\
Midjourney is a tool that many
people use for their work every
day. The left column ends in the
middle of a sentence which then"""
RIGHT = """\
goes on at the top of the right
column. There it ends."""


def test_columns_are_read_one_after_the_other() -> None:
    document = read(pages([*lines(LEFT, 60), *lines(RIGHT, 320)]))
    assert texts(document) == [("paragraph", f"{LEFT}\n{RIGHT}".replace("\n", " "))]


def test_paragraphs_go_on_behind_running_heads_and_page_numbers() -> None:
    sets = [
        [
            (60, 40, 9, "The Annual Report"),
            *lines(f"This is page {name}, and it\nends before the sentence", 60),
            (300, 800, 9, f"Page {number} of 3"),
        ]
        for number, name in enumerate(("one", "two", "three"), 1)
    ]
    sets[1][1] = (60, 120, 10, "goes on. This is page two, and it")
    sets[2][1] = (60, 120, 10, "goes on. This is page three, and it")
    assert texts(read(pages(*sets))) == [
        (
            "paragraph",
            "This is page one, and it ends before the sentence"
            " goes on. This is page two, and it ends before the sentence"
            " goes on. This is page three, and it ends before the sentence",
        )
    ]


@pytest.mark.parametrize(
    ("printed_lines", "expected"),
    [
        ("It can be gener-\nated by a machine.", "It can be generated by a machine."),
        ("This is a text-to-\nimage model.", "This is a text-to-image model."),
        ("We asked GPT-\n4 for its view.", "We asked GPT-4 for its view."),
        ("A fine model was fine-\ntuned, and tuned again.",
         "A fine model was fine-tuned, and tuned again."),
        ("A word was re-\nread, and reread.", "A word was reread, and reread."),
        ("From two sides -\none is left.", "From two sides - one is left."),
    ],
)  # fmt: skip
def test_hyphens_at_the_ends_of_lines(printed_lines: str, expected: str) -> None:
    assert texts(read(pages(lines(printed_lines)))) == [("paragraph", expected)]


def test_ligatures_are_letters() -> None:
    vera = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    pdfmetrics.registerFont(TTFont("Vera", str(vera)))
    document = read(pages(lines("We \ufb01ne-tune GPT-4."), font="Vera"))
    (block,) = document.blocks
    assert block.text == "We fine-tune GPT-4."
    start, end = block.source_span(block.text.index("fine"), block.text.index(" GPT"))
    assert document.source[start:end] in ("\ufb01ne-tune", "fine-tune")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ([*lines("1. One item that is so long that it\n    goes on below.\n2. Two.")],
         [("item", "One item that is so long that it goes on below."), ("item", "Two.")]),
        ([(72, 120, 16, "A heading that is so long"), (72, 140, 16, "that it takes two lines"),
          *lines("Text of the usual size, and more of it.\nA second line of it.", top=170)],
         [("heading", "A heading that is so long that it takes two lines"),
          ("paragraph", "Text of the usual size, and more of it. A second line of it.")]),
        ([*lines("Contents\n1 Introduction .......... 3\n2 End .......... 4")],
         [("paragraph", "Contents")]),
        ([(72, 120, 10, "Tool"), (250, 120, 10, "Type"), (72, 140, 10, "DALL-E 3"),
          (250, 140, 10, "An image"), (250, 152, 10, "generator"), (72, 172, 10, "GPT-4"),
          (250, 172, 10, "LLM")],
         [("cell", "Tool"), ("cell", "Type"), ("cell", "DALL-E 3"), ("cell", "An image generator"),
          ("cell", "GPT-4"), ("cell", "LLM")]),
    ],
    ids=["items", "heading", "contents", "table with long cells"],
)  # fmt: skip
def test_layout(page: list[Set], expected: list[tuple[str, str]]) -> None:
    assert texts(read(pages(page))) == expected


def test_slides_stand_alone() -> None:
    """On pages wider than high: the title comes first, and no title is over the next slide."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(HEIGHT, WIDTH))
    for title, body in (
        ("Midjourney", "It makes images and"),
        ("", "goes on elsewhere with another sentence."),
    ):
        canvas.setFont("Helvetica", 14)
        canvas.drawString(72, 400, body)
        canvas.setFont("Helvetica", 30)
        canvas.drawString(72, 500, title)
        canvas.showPage()
    canvas.save()
    document = read(stream.getvalue())
    assert [(b.kind, b.text, b.section) for b in document.blocks] == [
        ("heading", "Midjourney", None),
        ("paragraph", "It makes images and", 0),
        ("paragraph", "goes on elsewhere with another sentence.", None),
    ]


@pytest.mark.parametrize(
    ("turned", "place"),
    [
        (90, (0, 1, -1, 0, WIDTH, 0)),
        (180, (-1, 0, 0, -1, WIDTH, HEIGHT)),
        (270, (0, -1, 1, 0, 0, HEIGHT)),
    ],
)
def test_turned_pages_read_as_they_are_shown(turned: int, place: tuple[float, ...]) -> None:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT))
    canvas.setPageRotation(turned)
    canvas.transform(*place)
    for left, bottom, size, words in (
        (72, 500, 20, "Tools"),
        (72, 460, 10, "Two lines that are"), (72, 448, 10, "one paragraph."),
        (72, 400, 10, "Tool"), (250, 400, 10, "Type"),
        (72, 380, 10, "GPT-4"), (250, 380, 10, "LLM"),
    ):  # fmt: skip
        canvas.setFont("Helvetica", size)
        canvas.drawString(left, bottom, words)
    canvas.save()
    assert texts(read(stream.getvalue())) == [
        ("heading", "Tools"),
        ("paragraph", "Two lines that are one paragraph."),
        ("cell", "Tool"), ("cell", "Type"), ("cell", "GPT-4"), ("cell", "LLM"),
    ]  # fmt: skip


def test_labels_in_a_drawing_are_not_about_the_heading() -> None:
    words = [(72, 100, 16, "Whisper"), *lines("It is a transformer for speech.")]
    words += [(300, 300, 10, "CNN"), (300, 400, 10, "Decoder"), (72, 500, 10, "Type: CNN")]
    assert [(b.text, b.section) for b in read(pages(words)).blocks] == [
        ("Whisper", None),
        ("It is a transformer for speech.", 0),
        ("CNN", None),
        ("Decoder", None),
        ("Type: CNN", 0),
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 560), st.integers(10, 830), st.sampled_from([8, 10, 10, 10, 16]),
            st.text("abc .-•1AZ", min_size=1, max_size=40),
        ),
        min_size=1, max_size=25,
    )
)  # fmt: skip
@settings(max_examples=12)
def test_whatever_is_printed_is_mapped_back(page: list[Set]) -> None:
    try:
        document = read(pages(page))
    except UnreadableError as error:
        assert str(error) == "no text, only images"
        return
    assert_consistent(document)
    for block in document.blocks:
        assert document.place(block.offsets[0]).startswith("page 1, line ")


# What can't be read, and what mustn't hurt


def built(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of which is its root."""
    out = b"%PDF-1.5\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def stream(data: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(data)
    return b"<<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (
        entries, len(packed), packed
    )  # fmt: skip


def page(content: bytes, *more: bytes) -> bytes:
    return built(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</XObject<</X 5 0 R>>/Font<</F 5 0 R>>>>>>",
        stream(content),
        *more,
    )


def forms(depth: int) -> bytes:
    """Each form draws the next one ten times."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    return page(
        b"/X Do " * 10, *[stream(b"/X Do " * 10, entries % (6 + i)) for i in range(depth)], b"null"
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "broken"),
        (b"%PDF-1.4\nand no more", "broken"),
        (printed(TEXT)[:300], "broken"),
        (pages(lines("A secret."), encrypt=StandardEncryption("word", canPrint=0)), "encrypted"),
        (page(b"0 0 m 9 9 l S"), "no text, only images"),
    ],
    ids=["empty", "not a PDF", "cut off", "encrypted", "a drawing"],
)
def test_what_cannot_be_read_has_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{reason}$"):
        read(data)


def test_what_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 1)
    with pytest.raises(UnreadableError, match="takes too"):
        read(forms(12))


def test_what_takes_all_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MEMORY", 200 << 20)
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    data = page(b"BT /F 9 Tf 9 9 Td (a) Tj ET\n" * 1_000_000, font)
    with pytest.raises(UnreadableError):
        read(data)


PIECES: dict[str, Callable[[int], Set]] = {
    "words that touch": lambda i: (20 + 5 * (i % 100), 20 + i // 100, 1, f"w{i}"),
    "columns": lambda i: (20 + 50 * (i % 10), 20 + 0.9 * (i // 10), 0.8, f"w{i} is"),
    "lines": lambda i: (20, 20 + 0.09 * i, 0.08, f"w{i} is a word"),
    "anywhere": lambda i: (20 + 37 * i % 500, 20 + 91 * i % 760, 1, f"w{i}"),
}


@pytest.mark.parametrize("layout", PIECES)
def test_a_page_of_many_pieces_takes_time_in_proportion(layout: str) -> None:
    """Where the text is taken out, which another process does, and where it is put together."""
    piece = PIECES[layout]

    def many(count: int) -> bytes:
        return pages([piece(i) for i in range(count)])

    assert read(many(1_000)).blocks
    assert growth(lambda count: partial(pdfium.taken, many(count)), 1_000) < MOST
    assert growth(lambda count: partial(read, many(count)), 1_000) < MOST
