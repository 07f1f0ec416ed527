"""The report as a document to edit (DOCX): the same content, posters as pictures.

Owns the styles of the document. Must not know storage; pictures are handed in.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from docx import Document
from docx.document import Document as Whole
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from chorem.report.common import items_of, signs_of, stakes_of, to_verify
from chorem.report.content import COLUMNS, Report, facts_of, totals, when
from chorem.report.words import Words, counted, load_words
from chorem.sheet.labels import Labels, date_in_words, load_labels
from chorem.sheet.look import AMOF
from chorem.spec.library import Library, load_library

_INK, _SOFT = RGBColor(0x20, 0x24, 0x2A), RGBColor(0x4C, 0x51, 0x58)
_FONT = "Source Sans 3"
_PICTURE_WIDTH = Mm(254)


def report_docx(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """``pictures``: a PNG by poster. Headings are real ones: a table of contents can be made from them."""
    writer = _Writer(report, pictures)
    writer.write()
    out = io.BytesIO()
    writer.document.save(out)
    return out.getvalue()


class _Writer:
    def __init__(self, report: Report, pictures: Mapping[str, bytes]) -> None:
        self.document: Whole = Document()
        self._report, self._pictures = report, pictures
        self._said: Words = load_words(report.lang)
        self._labels: Labels = load_labels()[report.lang]
        self._library: Library = load_library()

    def write(self) -> None:
        self._set_up()
        self._cover()
        self._facts()
        self._morning()
        self._posters()
        self._reactions()
        self._common()
        self._verify()

    def _set_up(self) -> None:
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(18)
        styles: Any = self.document.styles
        for name, size, bold in (("Normal", 11, False), ("Title", 34, True), ("Heading 1", 20, True)):
            _style(styles[name], size, bold)
        _style(styles["Heading 2"], 14, True)
        _style(styles["List Bullet"], 11, False)
        core = self.document.core_properties
        core.title, core.author, core.language = self._report.title, "", self._report.lang

    def _cover(self) -> None:
        report, said = self._report, self._said
        self._soft(said["report.title"])
        self.document.add_paragraph(report.title, style="Title")
        groups = ", ".join(sheet.group for sheet in report.sheets if sheet.group)
        for name, value in (
            (said["report.territory"], report.territory),
            (said["report.place"], report.place),
            (said["report.date"], date_in_words(report.date, self._labels)),
            (said["report.groups"], groups),
        ):
            if value:
                paragraph = self.document.add_paragraph(f"{name}{said['report.colon']}")
                paragraph.add_run(value).bold = True
        made = said["report.files"].replace("{day}", date_in_words(report.made_on, self._labels))
        self._soft(f"{said['report.opinions']} {made}")

    def _facts(self) -> None:
        report, said = self._report, self._said
        self._heading(said["report.facts"], new_page=True)
        self._soft(said["report.factsLeadNames" if report.with_names else "report.factsLead"])
        facts = facts_of(report)
        table = self.document.add_table(rows=1, cols=len(COLUMNS) + 1, style="Light List")
        heads = [said["report.group"], *(said[f"report.{column}"] for column in COLUMNS)]
        for cell, text in zip(table.rows[0].cells, heads, strict=True):
            cell.text = text
        for one in [*facts, totals(facts, said["report.all"])]:
            cells = table.add_row().cells
            cells[0].text = "\n".join([one.group, ", ".join(one.names)]).strip()
            for cell, column in zip(cells[1:], COLUMNS, strict=True):
                cell.text = str(getattr(one, column))
        self.document.add_paragraph()
        self.document.add_paragraph(when(report, said, self._labels))
        self._soft(said["report.peopleNote"])

    def _morning(self) -> None:
        morning, said = self._report.morning, self._said
        if not morning or not morning["cards"]:
            return
        self._heading(said["report.morning"], new_page=True)
        for card in morning["cards"]:
            self._heading(card["title"], level=2)
            for group in morning["groups"]:
                answers = group["answers"].get(card["id"])
                if not answers or not (answers["voters"] or answers["sentences"]):
                    continue
                self._bold(group["group"])
                for scale, choices in answers["votes"].items():
                    told = ", ".join(f"{said[f'choice.{key}']} {n}" for key, n in choices.items() if n)
                    if told:
                        self._bullet(f"{said[f'scale.{scale}']}{said['report.colon']}{told}")
                for field in ("see", "conditions", "act"):
                    sentence = answers["sentences"].get(field)
                    if sentence and sentence["text"]:
                        self._bullet(f"{said[f'answer.{field}']}{said['report.colon']}{sentence['text']}")

    def _posters(self) -> None:
        for sheet in self._report.sheets:
            title = ", ".join(part for part in (sheet.document["title"], sheet.group) if part)
            self._heading(title, new_page=True)
            picture = self._pictures.get(sheet.poster)
            if picture:
                self.document.add_picture(io.BytesIO(picture), width=_PICTURE_WIDTH)

    def _reactions(self) -> None:
        shown = [
            (sheet.group, [one for one in sheet.document["comments"] if not one["held"] and one["text"]])
            for sheet in self._report.sheets
        ]
        if not any(comments for _group, comments in shown):
            return
        self._heading(self._said["report.reactions"], new_page=True)
        for group, comments in shown:
            if comments:
                self._heading(group, level=2)
            for one in comments:
                kind = self._said[f"kind.{one['kind']}"]
                name = f", {one['author']}" if self._report.with_names and one["author"] else ""
                self._bullet(f"{one['text']} ({kind}{name})")

    def _common(self) -> None:
        report, said = self._report, self._said
        self._heading(said["report.synthesis"], new_page=True)
        signs = signs_of(report.sheets, self._library, report.lang)
        self._signs(said["report.agreements"], [use for use in signs if len(use["groups"]) > 1])
        if len(report.sheets) > 1:
            self._signs(said["report.differences"], [use for use in signs if len(use["groups"]) == 1])
        stakes = stakes_of(report.sheets, self._library, report.lang)
        if stakes:
            self._heading(said["report.stakes"], level=2)
            self._figures(stakes)
        self._matrix()

    def _signs(self, title: str, uses: Sequence[Mapping[str, Any]]) -> None:
        if not uses:
            return
        self._heading(title, level=2)
        for use in uses:
            self._bold(use["name"])
            for place in use["groups"]:
                for sentence in place["sentences"] or [""]:
                    colon = self._said["report.colon"] if sentence else ""
                    self._bullet(f"{place['group']}{colon}{sentence}")

    def _matrix(self) -> None:
        said = self._said
        items = {(item["poster"], item["id"]): item for item in items_of(self._report.sheets)}
        taken: set[tuple[str, str]] = set()
        for cell in AMOF:
            if not any(item["cell"] == cell for item in items.values()):
                continue
            self._heading(said[f"cells.{cell}"], level=2)
            for group in self._report.gathered:
                members = [items[tuple(key)] for key in group["items"] if tuple(key) in items]
                if members and members[0]["cell"] == cell:
                    taken |= {(one["poster"], one["id"]) for one in members}
                    self._bold(group["title"] or members[0]["text"])
                    for one in members:
                        self._item(one)
            for key, item in items.items():
                if item["cell"] == cell and key not in taken:
                    self._item(item)

    def _item(self, item: Mapping[str, Any]) -> None:
        about = [item["group"], item["actor_type"] or ""]
        if item["dots"]:
            about.append(counted(self._said, "report.dots", item["dots"]))
        self._bullet(f"{item['text']} ({', '.join(part for part in about if part)})")

    def _verify(self) -> None:
        said = self._said
        figures, asked = to_verify(self._report.sheets, self._library, self._report.lang)
        if not figures and not asked:
            return
        self._heading(said["report.verify"], new_page=True)
        if figures:
            self._heading(said["report.verifySigns"], level=2)
            self._figures(figures)
        if asked:
            self._heading(said["report.verifyNotes"], level=2)
        for one in asked:
            self._bullet(f"{one['text']} ({one['group']})")

    def _figures(self, told: Sequence[Mapping[str, Any]]) -> None:
        for one in told:
            tags = [self._labels[f"{key}.{one[key]}"] for key in ("status", "horizon") if one[key]]
            about = ", ".join([one["group"], *tags])
            sentence = f"{self._said['report.colon']}{one['sentence']}" if one["sentence"] else ""
            self._bullet(f"{one['name'] or one['sign']}{sentence} ({about})")

    def _heading(self, text: str, level: int = 1, *, new_page: bool = False) -> None:
        heading = self.document.add_heading(text, level)
        heading.paragraph_format.page_break_before = new_page

    def _bold(self, text: str) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(text).bold = True

    def _bullet(self, text: str) -> None:
        self.document.add_paragraph(text, style="List Bullet")

    def _soft(self, text: str) -> None:
        self.document.add_paragraph().add_run(text).font.color.rgb = _SOFT


def _style(style: Any, size: int, bold: bool) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    style.font.color.rgb = _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), _FONT)
