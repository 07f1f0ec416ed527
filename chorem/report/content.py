"""What a report says, before it is laid out: facts, sheets, what was put in common.

Owns the shape; a PDF and a document to edit are made from the same values.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any, NamedTuple

from chorem.report.common import Sheet
from chorem.workshop.participation import Participation
from chorem.workshop.plan import Phase


class Facts(NamedTuple):
    """One group in numbers; ``names`` only for who asked for them."""

    group: str
    people: int
    signs: int
    sentences: int
    notes: int
    votes: int
    items: int
    comments: int
    names: tuple[str, ...] = ()


#: What is counted, in the order it is said.
COLUMNS = ("people", "signs", "sentences", "notes", "votes", "items", "comments")


@dataclass(frozen=True, slots=True)
class Report:
    """``gathered``: groups of items made by hand, ``[{title, items: [[poster, item]]}]``. ``morning``: what
    AnswersService reads, None when there are no cards. ``images``: photos by hash. ``zone``: whose hours are
    said."""

    title: str
    date: str
    place: str
    territory: str
    lang: str
    made_on: str
    sheets: Sequence[Sheet]
    participation: Participation
    phases: Sequence[Phase] = ()
    zone: tzinfo = UTC
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    with_names: bool = False
    gathered: Sequence[Mapping[str, Any]] = ()
    morning: Mapping[str, Any] | None = None
    images: Mapping[str, bytes] = field(default_factory=dict)


def facts_of(report: Report) -> list[Facts]:
    """A line a group, in the order of the tables."""
    return [_facts(report, sheet) for sheet in report.sheets]


def totals(facts: Sequence[Facts], group: str) -> Facts:
    sums = {column: sum(getattr(one, column) for one in facts) for column in COLUMNS}
    return Facts(group=group, names=(), **sums)


def _facts(report: Report, sheet: Sheet) -> Facts:
    document = sheet.document
    return Facts(
        group=sheet.group,
        people=report.participation.people.get(sheet.poster, 0),
        signs=len(document["figures"]),
        sentences=sum(1 for entry in document["legend"] if entry["text"]),
        notes=len(document["notes"]),
        votes=sum(sum(note["votes"].values()) for note in document["notes"]),
        items=len(document["amof"]),
        comments=sum(1 for one in document["comments"] if not one["held"]),
        names=tuple(report.names.get(sheet.poster, ())) if report.with_names else (),
    )
