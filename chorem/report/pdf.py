"""The report as one PDF: A4 lying, vectors, real text.

Owns the order of the pages. Must not know storage.
"""

from __future__ import annotations

from collections.abc import Callable

from chorem.poster.bounds import SHEET_HEIGHT_MM, SHEET_WIDTH_MM
from chorem.print.page import Page, pages_pdf
from chorem.report.content import Report
from chorem.report.facts import cover, participation_pages
from chorem.report.flow import footed
from chorem.report.synthesis import Writer
from chorem.report.words import load_words
from chorem.sheet.labels import Labels, load_labels
from chorem.sheet.pages import lay_out_pages
from chorem.spec.library import load_library, load_palette

#: Told how many posters are laid out, of how many.
Step = Callable[[int, int], None]


def report_pdf(report: Report, step: Step = lambda done, of: None) -> bytes:
    """Cover, participation, morning, each poster with its further pages, reactions, synthesis, doubts."""
    palette, library = load_palette(), load_library()
    said, labels = load_words(report.lang), load_labels()[report.lang]
    writer = Writer(report, library, palette, said, labels)
    pages = [cover(report, palette, said, labels)]
    front = [*participation_pages(report, palette, said, labels), *writer.morning()]
    pages += [footed(page, report.title, number, palette) for number, page in enumerate(front, 2)]
    for done, sheet in enumerate(report.sheets):
        step(done, len(report.sheets))
        laid = lay_out_pages(sheet.document, library, palette, _labels(), "a4", first=len(pages) + 1)
        pages += [Page(items, SHEET_WIDTH_MM, SHEET_HEIGHT_MM) for items in laid]
    back = [*writer.reactions(), *writer.in_common(), *writer.verify()]
    pages += [footed(page, report.title, number, palette) for number, page in enumerate(back, len(pages) + 1)]
    made = pages_pdf(pages, "a4", title=report.title, lang=report.lang, images=report.images)
    step(len(report.sheets), len(report.sheets))
    return made


def _labels() -> dict[str, Labels]:
    """Of the sheets: what found no room is on the next page, whatever its number is here."""
    found = {}
    for lang, labels in load_labels().items():
        said = load_words(lang)
        following = {f"more.{key}": said[f"sheet.more{key.title()}"] for key in ("amof", "one", "many")}
        found[lang] = {**labels, **following}
    return found
