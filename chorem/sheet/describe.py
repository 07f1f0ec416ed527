"""A poster in words, for whoever cannot see the picture: its legend, its matrix, its notes.

Owns the title and description of the exported pictures, and the text under the picture of a page.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from chorem.sheet.amof import amof_cells
from chorem.sheet.labels import Labels, date_in_words, labels_of
from chorem.sheet.layout import notes_in_order
from chorem.sheet.legend_rows import Part, legend_parts
from chorem.sheet.stakes import stakes_of
from chorem.spec.library import Library
from chorem.text.printable import printable_line


class Section(NamedTuple):
    """``lists`` holds (head, lines); a head is "" when the section's title says enough."""

    title: str
    lists: list[tuple[str, list[str]]]


class Words(NamedTuple):
    title: str
    about: str  # territory, group and date, in one line
    author: str  # the group
    sections: list[Section]
    text: str  # all of it, a line a section


def in_words(poster: dict[str, Any], library: Library, labels: dict[str, Labels]) -> Words:
    """All that the sheet says, in the poster's language; zones that are off say nothing."""
    said = labels_of(poster, labels)
    shown = poster.get("zones") or {}
    about = (poster.get("territory"), poster.get("group"), date_in_words(poster.get("date", ""), said))
    parts = legend_parts(poster, library.of(poster), said) if shown.get("legend", True) else []
    sections = [_domain(part, said) for part in parts]
    cells = amof_cells(poster) if shown.get("amof", True) else []
    if cells:
        lists = [(said[f"amof.{cell.name}"], cell.texts) for cell in cells if cell.texts]
        sections.append(Section(said["sheet.amof"], lists))
    for name, answers in stakes_of(poster, library.of(poster), said):
        lists = [(question, [text]) for question, text in answers]
        sections.append(Section(f"{said['sheet.stakes']}{said['describe.colon']}{name}", lists))
    notes = [text for text in (printable_line(n.get("text", "")) for n in notes_in_order(poster)) if text]
    if notes:
        sections.append(Section(said["sheet.notes"], [("", notes)]))
    line = ". ".join(part for part in about if part)
    told = [_told(section, said) for section in sections] or [said["describe.empty"]]
    return Words(
        poster.get("title") or said["describe.untitled"],
        line,
        poster.get("group", ""),
        sections,
        "\n".join([line, *told] if line else told),
    )


def _domain(part: Part, said: Labels) -> Section:
    domain, rows = part
    lists: dict[str, list[str]] = {}
    for row in rows:
        text = f"{row.text} ({row.tag})" if row.tag else row.text
        lists.setdefault(said[f"topic.{row.topic}"] if row.topic else "", []).append(text)
    return Section(said[f"domain.{domain}"], list(lists.items()))


def _told(section: Section, said: Labels) -> str:
    colon = said["describe.colon"]
    lists = [f"{head}{colon if head else ''}{'. '.join(texts)}." for head, texts in section.lists]
    return f"{section.title}{colon}{' '.join(lists)}"
