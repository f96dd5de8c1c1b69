"""Word, PowerPoint and OpenDocument: what is read, what is left out, and where it stands."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import pptx
import pytest
from buzzlint import readers
from buzzlint.readers import UnreadableError, office
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from odf import draw, opendocument, style, table, text
from odf.office import Annotation
from pptx.util import Inches

from .brochure import MISTAKES, TEXT, found, same
from .positions import assert_consistent

if TYPE_CHECKING:
    from collections.abc import Callable

    from buzzlint import Linter
    from buzzlint.document import Document

    from .brochure import Piece


# Files


def word(pieces: list[Piece]) -> bytes:
    """The text as Word has it, with its sentences in runs that begin anywhere."""
    document = docx.Document()
    for kind, content in pieces:
        if kind == "list":
            for item in content:
                document.add_paragraph(item, style="List Bullet")
        elif kind == "table":
            grid = document.add_table(0, len(content[0]))
            for row in content:
                for cell, words in zip(grid.add_row().cells, row, strict=True):
                    cell.text = words
        elif kind == "p":
            paragraph = document.add_paragraph()
            for index in range(0, len(content), 7):
                paragraph.add_run(content[index : index + 7]).bold = index % 2 == 0
        else:
            document.add_heading(content, int(kind[1]))
    return saved(document)


def slides(pieces: list[Piece]) -> bytes:
    """The text as PowerPoint has it, a slide for each heading."""
    deck = pptx.Presentation()
    slide: Any = None
    for kind, content in pieces:
        if kind[0] == "h":
            slide = deck.slides.add_slide(deck.slide_layouts[1])
            slide.shapes.title.text = content
            slide.placeholders[1].text_frame.clear()
        elif kind == "table":
            frame = slide.shapes.add_table(
                len(content), len(content[0]), Inches(1), Inches(5), Inches(5), Inches(1)
            )
            for row, cells in zip(frame.table.rows, content, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
        else:
            frame = slide.placeholders[1].text_frame
            for line in content if kind == "list" else [content]:
                if kind == "p" and any(shape.has_table for shape in slide.shapes):
                    box = slide.shapes.add_textbox(Inches(1), Inches(6), Inches(5), Inches(1))
                    box.text_frame.text = line
                    continue
                paragraph = frame.paragraphs[0]
                if paragraph.text:
                    paragraph = frame.add_paragraph()
                paragraph.text = line
                if kind == "p":
                    properties = paragraph._p.get_or_add_pPr()
                    properties.append(properties.makeelement(qn("a:buNone"), {}))
    return saved(deck)


def writer(pieces: list[Piece]) -> bytes:
    """The text as LibreOffice Writer has it."""
    document = opendocument.OpenDocumentText()
    for kind, content in pieces:
        if kind == "p":
            document.text.addElement(text.P(text=content))
        elif kind[0] == "h":
            document.text.addElement(text.H(outlinelevel=int(kind[1]), text=content))
        else:
            document.text.addElement((odf_list if kind == "list" else odf_table)(content))
    return saved(document)


def impress(pieces: list[Piece]) -> bytes:
    """The text as LibreOffice Impress has it, a slide for each heading."""
    document = opendocument.OpenDocumentPresentation()
    layout = style.PageLayout(name="layout")
    document.automaticstyles.addElement(layout)
    master = style.MasterPage(name="master", pagelayoutname=layout)
    document.masterstyles.addElement(master)
    page: Any = None
    for kind, content in pieces:
        frame = draw.Frame(width="10cm", height="2cm")
        if kind[0] == "h":
            page = draw.Page(masterpagename=master)
            document.presentation.addElement(page)
            frame = draw.Frame(width="10cm", height="2cm", attributes={"class": "title"})
        page.addElement(frame)
        if kind == "table":
            frame.addElement(odf_table(content))
            continue
        box = draw.TextBox()
        frame.addElement(box)
        box.addElement(odf_list(content) if kind == "list" else text.P(text=content))
    return saved(document)


def odf_list(items: list[str]) -> Any:
    whole = text.List()
    for item in items:
        entry = text.ListItem()
        entry.addElement(text.P(text=item))
        whole.addElement(entry)
    return whole


def odf_table(rows: list[list[str]]) -> Any:
    whole = table.Table(name="Table")
    for row in rows:
        line = table.TableRow()
        for words in row:
            cell = table.TableCell()
            cell.addElement(text.P(text=words))
            line.addElement(cell)
        whole.addElement(line)
    return whole


def saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A file with one part changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info, change(content) if info.filename == part else content)
    return stream.getvalue()


# Where the words stand, as other programs count


def at_paragraph(data: bytes, label: str) -> str:
    """The text of "paragraph 3", as python-docx reads it."""
    paragraphs = list(docx.Document(BytesIO(data)).element.body.iter(qn("w:p")))
    return Paragraph(paragraphs[number(label) - 1], None).text  # type: ignore[arg-type]


def at_slide(data: bytes, label: str) -> str:
    """The text of "slide 2, paragraph 3", as python-pptx reads it."""
    slide, paragraph = (int(word) for word in re.findall(r"\d+", label))
    found = []
    for shape in pptx.Presentation(BytesIO(data)).slides[slide - 1].shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
        else:
            found += [item.text for item in shape.text_frame.paragraphs]
    return found[paragraph - 1]


def at_odf(data: bytes, label: str) -> str:
    """The text of "paragraph 3" or "slide 2, paragraph 3", as odfpy reads it."""
    root: Any = opendocument.load(BytesIO(data)).body
    if label.startswith("slide"):
        root = root.getElementsByType(draw.Page)[number(label) - 1]
    nodes = [node for node in walk(root) if node.qname[1] in ("p", "h")]
    return str(nodes[int(label.rpartition(" ")[2]) - 1])


def walk(node: Any) -> Any:
    for item in node.childNodes:
        if hasattr(item, "qname"):
            yield item
            yield from walk(item)


def number(label: str) -> int:
    return int(re.findall(r"\d+", label)[0])


FORMATS = [
    pytest.param("docx", word, at_paragraph, id="docx"),
    pytest.param("pptx", slides, at_slide, id="pptx"),
    pytest.param("odt", writer, at_odf, id="odt"),
    pytest.param("odp", impress, at_odf, id="odp"),
]


@pytest.mark.parametrize(("ending", "made", "at"), FORMATS)
def test_findings_are_those_of_the_text_as_markdown(
    ending: str, made: Callable[..., bytes], at: Callable[[bytes, str], str], linter: Linter
) -> None:
    result = linter.lint_source(made(TEXT), f"brochure.{ending}")
    assert found(result) == same(linter, TEXT)
    assert [(code, words) for code, _, words in found(result)] == MISTAKES


@pytest.mark.parametrize(("ending", "made", "at"), FORMATS)
def test_positions_lead_back_to_the_words(
    ending: str, made: Callable[..., bytes], at: Callable[[bytes, str], str], linter: Linter
) -> None:
    data = made(TEXT)
    result = linter.lint_source(data, f"brochure.{ending}")
    document = result.document
    assert document is not None
    for finding in result.findings:
        _, column = document.position(finding.start)
        end = column + finding.end - finding.start
        there = at(data, document.place(finding.start))
        assert there[column - 1 : end - 1] == document.source[finding.start : finding.end]


# Word


def of_word(*xml: str) -> Document:
    """Read a Word file with these elements in its body."""
    document = docx.Document()
    for element in xml:
        spaces = nsdecls("w", "wp", "a") + (
            ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
            ' xmlns:v="urn:schemas-microsoft-com:vml"'
        )
        opening, rest = re.match(r"(<w:\w+)(.*)", element, re.DOTALL).groups()  # type: ignore[union-attr]
        document.element.body.insert_element_before(
            parse_xml(f"{opening} {spaces}{rest}"), "w:sectPr"
        )
    return readers.read("test.docx", saved(document))


def run(words: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


def para(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


BOX = "<w:txbxContent>" + para(run("In a box.")) + "</w:txbxContent>"
CELL = "<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ([para(run("Midjourney is ")
               + "<w:del w:id='1'><w:r><w:delText>not </w:delText></w:r></w:del>"
               + "<w:ins w:id='2'>" + run("an ") + "</w:ins>" + run("LLM."))],
         [("paragraph", "Midjourney is an LLM.", "paragraph 1")]),
        ([para("<w:moveFrom w:id='1'>" + run("Moved.") + "</w:moveFrom>"),
          para("<w:moveTo w:id='2'>" + run("Moved.") + "</w:moveTo>")],
         [("paragraph", "Moved.", "paragraph 2")]),
        ([para(run("One "), "<w:rPr><w:del w:id='1'/></w:rPr>"), para(run("sentence."))],
         [("paragraph", "One sentence.", "paragraph 1")]),
        ([para(run("Before.") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
               f"<wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp>"
               "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
               f"<w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
               "</w:r>"), para(run("After."))],
         [("paragraph", "Before.", "paragraph 1"),
          ("paragraph", "In a box.", "text box 1, paragraph 1"),
          ("paragraph", "After.", "paragraph 2")]),
        (["<w:sdt><w:sdtContent>" + para(run("In a field.")) + "</w:sdtContent></w:sdt>",
          "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
          "</w:docPartObj></w:sdtPr><w:sdtContent>" + para(run("1")) + "</w:sdtContent></w:sdt>"],
         [("paragraph", "In a field.", "paragraph 1")]),
        ([para("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>" + run("Shown."))],
         [("paragraph", "Shown.", "paragraph 1")]),
        ([para("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("A") + "<w:r><w:tab/></w:r>"
               + run("b") + "<w:r><w:br/></w:r>" + run("c") + "<w:r><w:noBreakHyphen/></w:r>"
               + run("d"))],
         [("paragraph", "A b c-d", "paragraph 1")]),
        ([para(run("Chapter"), "<w:outlineLvl w:val='1'/>")],
         [("heading", "Chapter", "paragraph 1")]),
        ([para(run("Typed:")), para(run("• one")), para(run("2) two"))],
         [("paragraph", "Typed:", "paragraph 1"), ("item", "one", "paragraph 2"),
          ("item", "two", "paragraph 3")]),
        (["<w:tbl><w:tr>" + CELL.format("Alone") + CELL.format("Beside") + "</w:tr></w:tbl>"],
         [("paragraph", "Alone", "paragraph 1"), ("paragraph", "Beside", "paragraph 2")]),
        (["<w:tbl><w:tr>" + CELL.format("Tool") + CELL.format("Type") + "</w:tr><w:tr><w:trPr>"
          "<w:del w:id='1'/></w:trPr>" + CELL.format("Gone") * 2 + "</w:tr><w:tr>"
          + CELL.format("A") + CELL.format("B") + "</w:tr></w:tbl>"],
         [("cell", "Tool", "paragraph 1"), ("cell", "Type", "paragraph 2"),
          ("cell", "A", "paragraph 3"), ("cell", "B", "paragraph 4")]),
    ],
    ids=["changes", "moved", "joined", "text box", "fields", "hidden", "spaces", "outline",
         "typed bullets", "layout", "deleted row"],
)  # fmt: skip
def test_word(xml: list[str], expected: list[tuple[str, str, str]]) -> None:
    document = of_word(*xml)
    assert [(b.kind, b.text, document.place(b.offsets[0])) for b in document.blocks] == expected


def test_word_styles_decide() -> None:
    document = docx.Document()
    document.add_paragraph("A title", style="Title")
    document.add_paragraph("A quotation.", style="Quote")
    document.add_paragraph("Deep", style="List Bullet 2")
    code = document.styles.add_style("Source Code", 1)
    document.add_paragraph("model = 'GPT-4'", style=code)
    own = document.styles.add_style("Chapter", 1)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Mine", style=own)
    blocks = readers.read("a.docx", saved(document)).blocks
    assert [(b.kind, b.text, b.depth, b.quoted) for b in blocks] == [
        ("heading", "A title", 1, False),
        ("paragraph", "A quotation.", 0, True),
        ("item", "Deep", 1, False),
        ("heading", "Mine", 2, False),
    ]


def test_word_marks_and_comments() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Is ")
    struck = paragraph.add_run("struck out")
    struck.font.strike = True
    paragraph.add_run(" and ")
    typed = paragraph.add_run("gpt-4")
    typed.font.name = "Courier New"
    document.add_comment(struck, "Midjourney is an LLM.", "A", "A")
    read = readers.read("a.docx", saved(document))
    first, comment = read.blocks
    assert [(m.kind, first.text[m.start : m.end]) for m in first.marks] == [
        ("strike", "struck out"),
        ("code", "gpt-4"),
    ]
    assert (comment.text, read.place(comment.offsets[0])) == ("Midjourney is an LLM.", "comment 1")


def test_word_of_the_strict_standard_reads_alike() -> None:
    """Its namespaces are others."""
    data = word(TEXT)
    pairs = [
        (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
         b"http://purl.oclc.org/ooxml/wordprocessingml/main"),
        (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
         b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ]  # fmt: skip
    strict = data
    for part in ("word/document.xml", "word/styles.xml", "word/numbering.xml",
                 "_rels/.rels", "word/_rels/document.xml.rels"):  # fmt: skip
        for old, new in pairs:
            strict = changed(strict, part, lambda xml, old=old, new=new: xml.replace(old, new))
    one, other = readers.read("a.docx", data), readers.read("a.docx", strict)
    assert (one.source, one.blocks) == (other.source, other.blocks)


# PowerPoint


def test_slides_with_notes_boxes_and_furniture() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1))
    box.text_frame.text = "In a box."
    slide.shapes.title.text = "Title"
    slide.notes_slide.notes_text_frame.text = "Midjourney is an LLM."
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "In a group."
    deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_textbox(
        0, 0, 9, 9
    ).text_frame.text = "Without a title."
    document = readers.read("a.pptx", saved(deck))
    assert [(b.kind, b.text, b.section, document.place(b.offsets[0])) for b in document.blocks] == [
        ("heading", "Title", None, "slide 1, paragraph 1"),
        ("paragraph", "In a box.", 0, "slide 1, paragraph 2"),
        ("paragraph", "In a group.", 0, "slide 1, paragraph 3"),
        ("paragraph", "Midjourney is an LLM.", 0, "slide 1, notes"),
        ("paragraph", "Without a title.", None, "slide 2, paragraph 1"),
    ]


def test_labels_in_a_drawing_are_not_about_the_title(linter: Linter) -> None:
    """A box that says "CNN" shows a part of Whisper, or what it is compared with."""
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Whisper"
    slide.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "CNN"
    slide.shapes.add_textbox(0, 0, 9, 9).text_frame.text = "Type: CNN"
    result = linter.lint_source(saved(deck), "a.pptx")
    assert result.document is not None
    assert [block.section for block in result.document.blocks] == [None, None, 0]


# OpenDocument


def test_writer_with_notes_changes_and_comments() -> None:
    document = opendocument.OpenDocumentText()
    changes = text.TrackedChanges()
    region = text.ChangedRegion(check_grammar=False)
    deletion = text.Deletion()
    deletion.addElement(text.P(text="Deleted."))
    region.addElement(deletion)
    changes.addElement(region)
    document.text.addElement(changes)
    paragraph = text.P(text="Read")
    paragraph.addElement(text.S(c=2))
    note = text.Note(noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text="A note."))
    note.addElement(body)
    paragraph.addElement(note)
    comment = Annotation()
    comment.addElement(text.P(text="A comment."))
    paragraph.addElement(comment)
    paragraph.addText("on.")
    document.text.addElement(paragraph)
    read = readers.read("a.odt", saved(document))
    assert [(b.text, read.place(b.offsets[0])) for b in read.blocks] == [
        ("Read on.", "paragraph 1"),
        ("A note.", "footnote 1"),
        ("A comment.", "comment 1"),
    ]


def test_impress_notes() -> None:
    data = impress([("h1", "Title")])
    notes = (
        b"<presentation:notes><draw:frame presentation:class='notes'><draw:text-box>"
        b"<text:p>Said, not shown.</text:p></draw:text-box></draw:frame></presentation:notes>"
    )
    data = changed(
        data, "content.xml", lambda xml: xml.replace(b"</draw:page>", notes + b"</draw:page>")
    )
    read = readers.read("a.odp", data)
    assert [(b.kind, b.text, read.place(b.offsets[0])) for b in read.blocks] == [
        ("heading", "Title", "slide 1, paragraph 1"),
        ("paragraph", "Said, not shown.", "slide 1, notes"),
    ]


# What can't be read, and what mustn't hurt


def zipped(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def locked(data: bytes) -> bytes:
    """A file whose parts claim to be encrypted."""
    out = bytearray(data)
    for mark, shift in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = out.find(mark)
        while at >= 0:
            out[at + shift] |= 1
            at = out.find(mark, at + 4)
    return bytes(out)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
LAUGHS = (
    b"<!DOCTYPE a ["
    + b"".join(
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 9 if n else b"ha") for n in range(12)
    )
    + b"]>"
)
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
MANIFEST = (
    b"<m:manifest xmlns:m='urn:m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
)


def declaring(data: bytes, part: str, doctype: bytes) -> bytes:
    return changed(data, part, lambda xml: re.sub(rb"<\?xml.*?\?>|^", doctype, xml, count=1))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", b"", "broken"),
        ("a.docx", b"PK\3\4 and no more", "broken"),
        ("a.docx", word(TEXT)[:-200], "broken"),
        ("a.docx", zipped(x=b"y"), "broken"),
        ("a.docx", changed(word(TEXT), "word/document.xml", lambda xml: xml[:500]), "broken"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.docx", OLE, "old binary format"),
        ("a.docx", locked(word(TEXT)), "encrypted"),
        ("a.docx", declaring(word(TEXT), "word/document.xml", LAUGHS), "declares entities"),
        ("a.docx", declaring(word(TEXT), "word/document.xml", OUTSIDE), "declares entities"),
        ("a.pptx", zipped(x=b"y"), "broken"),
        ("a.pptx", declaring(slides(TEXT), "ppt/presentation.xml", LAUGHS), "declares entities"),
        ("a.odt", zipped(mimetype=b"x"), "broken"),
        ("a.odt", zipped(**{"META-INF__manifest.xml": MANIFEST, "content.xml": b"?"}), "encrypted"),
        ("a.odt", declaring(writer(TEXT), "content.xml", LAUGHS), "declares entities"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_has_a_reason(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{reason}$"):
        readers.read(name, data)


@pytest.mark.parametrize(
    ("name", "made", "part"),
    [
        ("a.docx", word, "word/document.xml"),
        ("a.pptx", slides, "ppt/slides/slide1.xml"),
        ("a.odt", writer, "content.xml"),
    ],
)
def test_what_a_small_file_unpacks_to_has_a_bound(
    name: str, made: Callable[..., bytes], part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "LARGEST", 1 << 20)
    bomb = changed(made(TEXT), part, lambda xml: xml + b" " * (2 << 20))
    with pytest.raises(UnreadableError, match="more than 1 MB unpacked"):
        readers.read(name, bomb)


def test_deep_nesting_is_refused_or_read() -> None:
    deep = "<w:customXml>" * 200 + para(run("Deep.")) + "</w:customXml>" * 200
    assert [b.text for b in of_word(deep).blocks] == ["Deep."]
    deeper = f"<w:customXml>{'<w:x>' * 5000}{'</w:x>' * 5000}</w:customXml>"
    data = changed(
        word(TEXT), "word/document.xml",
        lambda xml: xml.replace(b"</w:body>", deeper.encode() + b"</w:body>"),
    )  # fmt: skip
    with pytest.raises(UnreadableError, match="broken"):
        readers.read("a.docx", data)


def test_repeated_cells_of_a_spreadsheet_cost_nothing() -> None:
    cell = b"<table:table-cell"
    repeated = cell + b" table:number-columns-repeated='999999999'"
    data = changed(
        writer([("table", [["a", "b"], ["c", "d"]])]),
        "content.xml",
        lambda xml: xml.replace(cell, repeated, 1),
    )
    assert [b.text for b in readers.read("a.odt", data).blocks] == ["a", "b", "c", "d"]


@pytest.mark.parametrize("ending", ["docx", "pptx", "odt", "odp"])
def test_offsets_lie_in_the_source_in_order(ending: str) -> None:
    made = {"docx": word, "pptx": slides, "odt": writer, "odp": impress}[ending]
    document = readers.read(f"a.{ending}", made(TEXT))
    assert document.extracted
    assert_consistent(document)
