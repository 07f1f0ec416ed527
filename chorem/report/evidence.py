"""What a file of a local action group asks of a day: when, where, how long, how it went, who speaks.

Pure words beside the table of numbers, the same in the PDF and in the document to edit. Must not know layout.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime

from chorem.report.common import items_of
from chorem.report.content import Report
from chorem.report.words import Words, counted
from chorem.sheet.labels import Labels, date_in_words
from chorem.workshop.clock import minutes_of
from chorem.workshop.plan import Phase


def evidence(report: Report, said: Words, labels: Labels) -> list[tuple[str, str]]:
    """(what, words) of all that is known; nothing is said of what is not."""
    people = sum(report.participation.people.get(sheet.poster, 0) for sheet in report.sheets)
    groups = counted(said, "report.groupsCount", len(report.sheets))
    found = (
        ("report.date", date_in_words(report.date, labels)),
        ("report.place", report.place),
        ("report.hours", when(report, said, labels)),
        ("report.present", f"{counted(said, 'report.peopleCount', people)}, {groups}" if people else groups),
        ("report.speakers", _speakers(report)),
        ("report.programme", ", ".join(_phase(phase, report, said) for phase in report.phases)),
        ("report.method", said["report.methodText"]),
    )
    return [(said[key], words) for key, words in found if words]


def _speakers(report: Report) -> str:
    """Kinds of people the items of the matrices say they come from, the most frequent first."""
    counts = Counter(item["actor_type"] for item in items_of(report.sheets) if item["actor_type"])
    return ", ".join(f"{kind} ({count})" for kind, count in counts.most_common())


def _phase(phase: Phase, report: Report, said: Words) -> str:
    title = phase.title or said[f"phase.{phase.key or 'other'}"]
    return f"{title} {minutes_of(phase, len(report.sheets))}\u00a0min"


def when(report: Report, said: Words, labels: Labels) -> str:
    """From when to when the posters were drawn, in words."""
    if not report.participation.started:
        return said["report.notDrawn"]
    moments = (report.participation.started, report.participation.ended)
    first, last = (datetime.fromisoformat(at).astimezone(report.zone) for at in moments)
    clock = said["report.universal"] if report.zone is UTC else ""
    days = [date_in_words(one.date().isoformat(), labels) for one in (first, last)]
    hours = [_hour(one, report.lang) for one in (first, last)]
    if days[0] == days[1]:
        values = {"day": days[0], "from": hours[0], "to": hours[1]}
        return _filled(said["report.whenDay"], values) + clock
    values = {"from": f"{days[0]}, {hours[0]}", "to": f"{days[1]}, {hours[1]}"}
    return _filled(said["report.when"], values) + clock


def _hour(at: datetime, lang: str) -> str:
    return f"{at.hour}\u00a0h\u00a0{at.minute:02}" if lang == "fr" else f"{at.hour}:{at.minute:02}"


def _filled(text: str, values: Mapping[str, str]) -> str:
    for key, value in values.items():
        text = text.replace(f"{{{key}}}", value)
    return text
