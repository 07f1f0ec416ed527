"""The report as a document to edit (DOCX): the same content, posters as pictures.

Owns the order of what is said. Must not know storage, nor how it looks; pictures are handed in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chorem.report.common import items_of, signs_of, stakes_of, to_verify
from chorem.report.content import COLUMNS, Report, facts_of, totals
from chorem.report.docx_style import Sheets
from chorem.report.evidence import evidence
from chorem.report.words import Words, counted, load_words
from chorem.sheet.labels import Labels, date_in_words, load_labels
from chorem.sheet.look import AMOF
from chorem.sheet.stakes import QUESTIONS
from chorem.spec.library import Library, load_library


def report_docx(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """``pictures``: a PNG by poster. Headings are real ones: a table of contents can be made from them."""
    return _Writer(report, pictures).written()


class _Writer:
    def __init__(self, report: Report, pictures: Mapping[str, bytes]) -> None:
        self._sheets = Sheets(report.title, report.lang)
        self._report, self._pictures = report, pictures
        self._said: Words = load_words(report.lang)
        self._labels: Labels = load_labels()[report.lang]
        self._library: Library = load_library()

    def written(self) -> bytes:
        self._cover()
        self._facts()
        self._morning()
        self._posters()
        self._reactions()
        self._common()
        self._verify()
        return self._sheets.saved()

    def _cover(self) -> None:
        report, said = self._report, self._said
        self._sheets.soft(said["report.title"])
        self._sheets.title(report.title)
        groups = ", ".join(sheet.group for sheet in report.sheets if sheet.group)
        for name, value in (
            (said["report.territory"], report.territory),
            (said["report.place"], report.place),
            (said["report.date"], date_in_words(report.date, self._labels)),
            (said["report.groups"], groups),
        ):
            if value:
                self._sheets.fact(f"{name}{said['report.colon']}", value)
        made = said["report.files"].replace("{day}", date_in_words(report.made_on, self._labels))
        self._sheets.soft(f"{said['report.opinions']} {made}")

    def _facts(self) -> None:
        report, said = self._report, self._said
        self._sheets.heading(said["report.facts"], new_page=True)
        self._sheets.soft(said["report.factsLeadNames" if report.with_names else "report.factsLead"])
        facts = facts_of(report)
        rows = [
            (one.group, ", ".join(one.names), [str(getattr(one, column)) for column in COLUMNS])
            for one in [*facts, totals(facts, said["report.all"])]
        ]
        heads = [said["report.group"], *(said[f"report.{column}"] for column in COLUMNS)]
        self._sheets.numbers(heads, rows)
        self._sheets.soft(said["report.peopleNote"])
        for name, value in evidence(report, said, self._labels):
            self._sheets.fact(f"{name}{said['report.colon']}", value)

    def _morning(self) -> None:
        morning, said = self._report.morning, self._said
        if not morning or not morning["cards"]:
            return
        self._sheets.heading(said["report.morning"], new_page=True)
        for card in morning["cards"]:
            self._sheets.heading(card["title"], level=2)
            for group in morning["groups"]:
                answers = group["answers"].get(card["id"])
                if not answers or not (answers["voters"] or answers["sentences"] or answers["picked"]):
                    continue
                self._sheets.bold(group["group"])
                for scale, choices in answers["votes"].items():
                    told = ", ".join(f"{said[f'choice.{key}']} {n}" for key, n in choices.items() if n)
                    if told:
                        self._sheets.bullet(f"{said[f'scale.{scale}']}{said['report.colon']}{told}")
                for field in ("see", "conditions", "act"):
                    sentence = answers["sentences"].get(field)
                    if sentence and sentence["text"]:
                        self._sheets.bullet(
                            f"{said[f'answer.{field}']}{said['report.colon']}{sentence['text']}"
                        )
                for pick in answers["picked"]:
                    about = said[f"pick.{pick['kind']}"]
                    self._sheets.bullet(f"{about}{said['report.colon']}{pick['text']}")

    def _posters(self) -> None:
        for sheet in self._report.sheets:
            title = sheet.document["title"]
            self._sheets.heading(title or sheet.group, new_page=True)
            if title:
                self._sheets.soft(sheet.group)
            picture = self._pictures.get(sheet.poster)
            if picture:
                self._sheets.picture(picture)

    def _reactions(self) -> None:
        shown = [
            (sheet.group, [one for one in sheet.document["comments"] if not one["held"] and one["text"]])
            for sheet in self._report.sheets
        ]
        if not any(comments for _group, comments in shown):
            return
        self._sheets.heading(self._said["report.reactions"], new_page=True)
        for group, comments in shown:
            if comments:
                self._sheets.heading(group, level=2)
            for one in comments:
                kind = self._said[f"kind.{one['kind']}"]
                name = f", {one['author']}" if self._report.with_names and one["author"] else ""
                self._sheets.bullet(f"{one['text']} ({kind}{name})")

    def _common(self) -> None:
        report, said = self._report, self._said
        self._sheets.heading(said["report.synthesis"], new_page=True)
        signs = signs_of(report.sheets, self._library, report.lang)
        self._signs(said["report.agreements"], [use for use in signs if len(use["groups"]) > 1])
        if len(report.sheets) > 1:
            self._signs(said["report.differences"], [use for use in signs if len(use["groups"]) == 1])
        stakes = stakes_of(report.sheets, self._library, report.lang)
        if stakes:
            self._sheets.heading(said["report.stakes"], level=2)
            for stake in stakes:
                self._figures([stake])
                for question in QUESTIONS:
                    if question in stake["answers"]:
                        self._sheets.fact(
                            f"{self._labels[f'answer.{question}']} ", stake["answers"][question]
                        )
        self._matrix()

    def _signs(self, title: str, uses: Sequence[Mapping[str, Any]]) -> None:
        if not uses:
            return
        self._sheets.heading(title, level=2)
        for use in uses:
            self._sheets.bold(use["name"])
            for place in use["groups"]:
                for sentence in place["sentences"] or [""]:
                    colon = self._said["report.colon"] if sentence else ""
                    self._sheets.bullet(f"{place['group']}{colon}{sentence}")

    def _matrix(self) -> None:
        said = self._said
        items = {(item["poster"], item["id"]): item for item in items_of(self._report.sheets)}
        taken: set[tuple[str, str]] = set()
        for cell in AMOF:
            if not any(item["cell"] == cell for item in items.values()):
                continue
            self._sheets.heading(said[f"cells.{cell}"], level=2)
            for group in self._report.gathered:
                members = [items[tuple(key)] for key in group["items"] if tuple(key) in items]
                if members and members[0]["cell"] == cell:
                    taken |= {(one["poster"], one["id"]) for one in members}
                    self._sheets.bold(group["title"] or members[0]["text"])
                    for one in members:
                        self._item(one)
            for key, item in items.items():
                if item["cell"] == cell and key not in taken:
                    self._item(item)

    def _item(self, item: Mapping[str, Any]) -> None:
        about = [item["group"], item["actor_type"] or ""]
        if item["dots"]:
            about.append(counted(self._said, "report.dots", item["dots"]))
        self._sheets.bullet(f"{item['text']} ({', '.join(part for part in about if part)})")

    def _verify(self) -> None:
        said = self._said
        figures, asked = to_verify(self._report.sheets, self._library, self._report.lang)
        if not figures and not asked:
            return
        self._sheets.heading(said["report.verify"], new_page=True)
        if figures:
            self._sheets.heading(said["report.verifySigns"], level=2)
            self._figures(figures)
        if asked:
            self._sheets.heading(said["report.verifyNotes"], level=2)
        for one in asked:
            self._sheets.bullet(f"{one['text']} ({one['group']})")

    def _figures(self, told: Sequence[Mapping[str, Any]]) -> None:
        for one in told:
            tags = [self._labels[f"{key}.{one[key]}"] for key in ("status", "horizon") if one[key]]
            about = ", ".join([one["group"], *tags])
            sentence = f"{self._said['report.colon']}{one['sentence']}" if one["sentence"] else ""
            self._sheets.bullet(f"{one['name'] or one['sign']}{sentence} ({about})")
