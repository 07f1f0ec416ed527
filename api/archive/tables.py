"""The tables of a workshop's file that a spreadsheet opens: matrices, reactions, stakes, the morning.

Owns their columns, from the words of the report. A poster is told when it is at hand, and only its rows are
kept. Must not know SQL or HTTP.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from api.archive.format import MorningFile
from chorem.report.common import Sheet, items_of, stakes_of
from chorem.report.words import Words
from chorem.sheet.labels import load_labels
from chorem.sheet.stakes import QUESTIONS
from chorem.spec.library import load_library
from chorem.workshop.cards import CHOICES, SCALES, Card
from chorem.workshop.gathered import ItemGroup

_FIELDS = ("see", "conditions", "act")

Row = Sequence[str]


class Tables:
    """``add`` each poster in turn, then ``files``."""

    def __init__(self, said: Words, cards: Sequence[Card], gathered: Sequence[ItemGroup]) -> None:
        self._said = said
        self._cards = {card.id: card for card in cards}
        self._gathered = {item: group for group in gathered for item in group.items}
        self._titles: dict[str, str] = {}
        self._amof: list[tuple[tuple[str, str], list[str]]] = []
        self._reactions: list[Row] = []
        self._stakes: list[Row] = []
        self._morning: dict[str, list[Row]] = {card.id: [] for card in cards}

    def add(self, sheet: Sheet, morning: MorningFile) -> None:
        document, said = sheet.document, self._said
        authors = {item["id"]: item["author"] for item in document["amof"]}
        for item in items_of([sheet]):
            self._name_group(sheet.poster, item)
            told = [sheet.group, said[f"cell.{item['cell']}"], item["text"], item["actor_type"] or ""]
            self._amof.append(((sheet.poster, item["id"]), [*told, str(item["dots"]), authors[item["id"]]]))
        for one in document["comments"]:
            shown = said["archive.held"] if one["held"] else ""
            self._reactions.append(
                [sheet.group, said[f"kind.{one['kind']}"], one["text"], one["author"], shown]
            )
        for stake in stakes_of([sheet], load_library(), said["lang"]):
            about = [stake["name"] or stake["sign"], stake["sentence"]]
            answers = [stake["answers"].get(question, "") for question in QUESTIONS]
            self._stakes.append([sheet.group, *about, *answers])
        for card, answers_to in morning.answers.items():
            if card in self._morning:
                self._morning[card] += self._answered(card, sheet.group, answers_to)

    def files(self) -> dict[str, bytes]:
        """Name in the ZIP → bytes; the morning only where there are cards."""
        said, labels = self._said, load_labels()[self._said["lang"]]
        questions = [labels[f"answer.{question}"] for question in QUESTIONS]
        amof = [[*row[:-1], self._titles.get(self._group_id(key), ""), row[-1]] for key, row in self._amof]
        found = {
            "amof.csv": _file(said["archive.amofColumns"].split(";"), amof),
            "reactions.csv": _file(said["archive.commentColumns"].split(";"), self._reactions),
            "enjeux.csv": _file([*said["archive.stakeColumns"].split(";"), *questions], self._stakes),
        }
        if self._cards:
            rows = [row for of_card in self._morning.values() for row in of_card]
            found["scenarios.csv"] = _file(said["archive.morningColumns"].split(";"), rows)
        return found

    def _group_id(self, key: tuple[str, str]) -> str:
        group = self._gathered.get(key)
        return group.id if group else ""

    def _name_group(self, poster: str, item: Mapping[str, Any]) -> None:
        """A group without a title is said by the first of its items."""
        group = self._gathered.get((poster, item["id"]))
        if group and (group.title or group.items[0] == (poster, item["id"])):
            self._titles[group.id] = group.title or item["text"]

    def _answered(self, card: str, group: str, answers: Any) -> list[Row]:
        said, start = self._said, [self._cards[card].title, group]
        rows: list[Row] = []
        for scale in SCALES:
            counts = Counter(vote[scale] for vote in answers.votes if scale in vote)
            told = ", ".join(f"{said[f'choice.{key}']} {counts[key]}" for key in CHOICES if counts[key])
            if told:
                rows.append([*start, said[f"scale.{scale}"], told])
        for field in _FIELDS:
            sentence = answers.sentences.get(field)
            if sentence and sentence.text:
                rows.append([*start, said[f"answer.{field}"], sentence.text])
        return rows + [[*start, said[f"pick.{pick.kind}"], pick.text] for pick in answers.picks]


def _file(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """Semicolons and a mark of order: what French spreadsheets open. No cell is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(columns)
    writer.writerows([[_plain_cell(cell) for cell in row] for row in rows])
    return ("\ufeff" + out.getvalue()).encode()


def _plain_cell(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
