"""How the document to edit looks: page, styles, tables, and the few ways its text is put down.

Owns the styles; must not know what is said.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.document import Document as Whole
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

_INK, _SOFT = RGBColor(0x20, 0x24, 0x2A), RGBColor(0x4C, 0x51, 0x58)
#: On every office machine, or replaced by one of the same widths: who edits has no font of ours.
_FONT = "Calibri"
_PAGE = (Mm(297), Mm(210))
_SIDE, _TOP = Mm(20), Mm(15)
_INNER = _PAGE[0] - 2 * _SIDE
#: What a title of two lines and a name leave of a page.
_PICTURE_HEIGHT = Mm(144)


class Sheets:
    """A document of A4 pages, lying, and its ways of writing."""

    def __init__(self, title: str, lang: str) -> None:
        self.document: Whole = Document()
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = _PAGE
        section.left_margin = section.right_margin = _SIDE
        section.top_margin = section.bottom_margin = _TOP
        styles: Any = self.document.styles
        for name, size, before, after in (
            ("Normal", 11, 0, 4),
            ("Title", 34, 0, 14),
            ("Heading 1", 20, 0, 8),
            ("Heading 2", 14, 14, 4),
            ("List Bullet", 11, 0, 2),
        ):
            _style(styles[name], size, name.startswith(("Title", "Heading")))
            styles[name].paragraph_format.space_before = Pt(before)
            styles[name].paragraph_format.space_after = Pt(after)
            styles[name].paragraph_format.keep_with_next = name.startswith("Heading")
        _unruled(styles["Title"])
        _speak(styles["Normal"], lang)
        core = self.document.core_properties
        core.title, core.author, core.language = title, "", lang
        _number_pages(section.footer.paragraphs[0], title)

    def saved(self) -> bytes:
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def title(self, text: str) -> None:
        self.document.add_paragraph(text, style="Title")

    def heading(self, text: str, level: int = 1, *, new_page: bool = False) -> None:
        heading = self.document.add_heading(text, level)
        heading.paragraph_format.page_break_before = new_page

    def fact(self, name: str, value: str) -> None:
        """``name`` in soft ink, then its value."""
        paragraph = self.document.add_paragraph()
        paragraph.add_run(name).font.color.rgb = _SOFT
        paragraph.add_run(value).bold = True

    def bold(self, text: str) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(6)
        paragraph.add_run(text).bold = True

    def bullet(self, text: str) -> None:
        self.document.add_paragraph(text, style="List Bullet")

    def soft(self, text: str) -> None:
        self.document.add_paragraph().add_run(text).font.color.rgb = _SOFT

    def picture(self, png: bytes) -> None:
        self.document.add_picture(io.BytesIO(png), height=_PICTURE_HEIGHT)

    def numbers(self, head: Sequence[str], rows: Sequence[tuple[str, str, Sequence[str]]]) -> None:
        """A table: a name with small words under it, then numbers; the last row is the sum."""
        table = self.document.add_table(rows=0, cols=len(head), style="Table Grid")
        table.autofit = False
        first = Mm(86)
        widths = [first] + [Length((_INNER - first) // (len(head) - 1))] * (len(head) - 1)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        _row(table, widths, head[0], "", head[1:], bold=True)
        _repeated(table.rows[0])
        for index, (name, under, numbers) in enumerate(rows):
            _row(table, widths, name, under, numbers, bold=index == len(rows) - 1)
        self.document.add_paragraph()


def _row(
    table: Any, widths: Sequence[Length], name: str, under: str, numbers: Sequence[str], *, bold: bool
) -> None:
    row = table.add_row()
    for cell, width, text in zip(row.cells, widths, [name, *numbers], strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
        paragraph.add_run(text).bold = bold
        if text is not name:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if under:
        said = row.cells[0].add_paragraph()
        run = said.add_run(under)
        run.italic, run.font.size, run.font.color.rgb = True, Pt(9), _SOFT
    # A row is never cut in two by the end of a page.
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _repeated(row: Any) -> None:
    """On each page the table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _number_pages(paragraph: Any, title: str) -> None:
    paragraph.add_run(f"{title}\u2003").font.color.rgb = _SOFT
    run = paragraph.add_run()
    run.font.color.rgb = _SOFT
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = text
        run._r.append(part)


def _style(style: Any, size: int, bold: bool) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    style.font.color.rgb = _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), _FONT)


def _unruled(style: Any) -> None:
    """Word's title has a blue rule under it."""
    for rule in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        rule.getparent().remove(rule)


def _speak(style: Any, lang: str) -> None:
    """What checks spelling knows the language."""
    part = OxmlElement("w:lang")
    part.set(qn("w:val"), "en-GB" if lang == "en" else "fr-FR")
    style.element.get_or_add_rPr().append(part)
