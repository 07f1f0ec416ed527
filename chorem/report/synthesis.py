"""The pages of a report that are text: the morning, reactions, what is put in common, what to verify.

Must not know storage. Works in µm.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chorem.errors import ChoremError
from chorem.print.blocks import Style, drawn_in
from chorem.print.page import Page
from chorem.report.common import items_of, signs_of, stakes_of, to_verify
from chorem.report.content import Report
from chorem.report.flow import (
    BODY,
    SMALL,
    Block,
    column_width,
    heading,
    paragraph,
    poured,
    section,
    side_by_side,
)
from chorem.report.words import Words, counted
from chorem.sheet.items import Box, Item, Palette
from chorem.sheet.labels import Labels
from chorem.sheet.look import AMOF
from chorem.sheet.stakes import QUESTIONS
from chorem.spec.icon import icon
from chorem.spec.library import Library

_COLUMNS = 2
_WIDTH = column_width(_COLUMNS)
_ICON = 13_000
_INDENT = _ICON + 3_000
#: The four cells of the matrix stand side by side.
_CELL_WIDTH = column_width(len(AMOF))


class Writer:
    """Blocks of text in the inks of a palette."""

    def __init__(
        self, report: Report, library: Library, palette: Palette, said: Words, labels: Labels
    ) -> None:
        self._report, self._library, self._palette = report, library, palette
        self._said, self._labels = said, labels
        self._body = Style(BODY, "regular", palette["ink"])
        self._bold = Style(BODY, "semibold", palette["ink"])
        self._soft = Style(SMALL, "regular", palette["soft"])

    def morning(self) -> list[Page]:
        morning = self._report.morning
        if not morning or not morning["cards"]:
            return []
        blocks: list[Block] = []
        for card in morning["cards"]:
            blocks += self._heading(card["title"])
            for group in morning["groups"]:
                answers = group["answers"].get(card["id"])
                if answers and (answers["voters"] or answers["sentences"] or answers["picked"]):
                    blocks += self._answers(group["group"], answers)
        return section(self._said["report.morning"], "", poured(blocks, _COLUMNS), self._palette)

    def _answers(self, group: str, answers: Mapping[str, Any]) -> list[Block]:
        said = self._said
        blocks = self._text(group, self._bold, gap=2_600, stays=True)
        for scale, choices in answers["votes"].items():
            told = ", ".join(f"{said[f'choice.{key}']} {count}" for key, count in choices.items() if count)
            if told:
                blocks += self._text(f"{said[f'scale.{scale}']}{said['report.colon']}{told}", self._soft)
        for field in ("see", "conditions", "act"):
            sentence = answers["sentences"].get(field)
            if sentence and sentence["text"]:
                blocks += self._text(said[f"answer.{field}"], self._soft, gap=1_200, stays=True)
                blocks += self._text(sentence["text"], self._body)
        for pick in answers["picked"]:
            about = said[f"pick.{pick['kind']}"]
            blocks += self._text(f"{about}{said['report.colon']}{pick['text']}", self._body, gap=1_200)
        return blocks

    def reactions(self) -> list[Page]:
        blocks: list[Block] = []
        for sheet in self._report.sheets:
            comments = [one for one in sheet.document["comments"] if not one["held"] and one["text"]]
            if comments:
                blocks += self._heading(sheet.group)
            for one in comments:
                kind = self._said[f"kind.{one['kind']}"]
                name = one["author"] if self._report.with_names else ""
                blocks += self._text(f"{kind}, {name}" if name else kind, self._soft, gap=2_400, stays=True)
                blocks += self._text(one["text"], self._body)
        if not blocks:
            return []
        return section(self._said["report.reactions"], "", poured(blocks, _COLUMNS), self._palette)

    def in_common(self) -> list[Page]:
        """Signs of several groups, then of one; the matrix of all; stakes."""
        said, report = self._said, self._report
        signs = signs_of(report.sheets, self._library, report.lang)
        shared = [use for use in signs if len(use["groups"]) > 1]
        blocks: list[Block] = []
        if shared:
            blocks += self._heading(said["report.agreements"])
            for use in shared:
                blocks += self._sign(use)
        alone = [use for use in signs if len(use["groups"]) == 1]
        if alone and len(report.sheets) > 1:
            blocks += self._heading(said["report.differences"])
            for use in alone:
                blocks += self._sign(use)
        blocks += self._stakes()
        cells = self._matrix()
        pages = poured(blocks, _COLUMNS) + (side_by_side(cells) if cells else [])
        return section(said["report.synthesis"], "", pages, self._palette)

    def _sign(self, use: dict[str, Any]) -> list[Block]:
        alone = len(use["groups"]) == 1
        # Who wrote a sentence is said with it; the others are named once.
        silent = [place["group"] for place in use["groups"] if alone or not place["sentences"]]
        blocks = [
            self._icon(use["symbol"], use["groups"][0]["poster"], gap=4_200),
            *self._text(use["name"], self._bold, indent=_INDENT, stays=True),
        ]
        if silent:
            stays = any(place["sentences"] for place in use["groups"])
            blocks += self._text(", ".join(silent), self._soft, indent=_INDENT, stays=stays)
        for place in use["groups"]:
            for sentence in place["sentences"]:
                text = sentence if alone else f"{place['group']}{self._said['report.colon']}{sentence}"
                blocks += self._text(text, self._body, indent=_INDENT, gap=600)
        return blocks

    def _icon(self, symbol: str, poster: str, gap: int) -> Block:
        """Takes no height: what it is of is written beside it."""

        def draw(x: int, y: int) -> list[Item]:
            document = next(sheet.document for sheet in self._report.sheets if sheet.poster == poster)
            try:
                sign = self._library.of(document).get(symbol)
            except ChoremError:
                return []
            return drawn_in(icon(sign, dict(self._palette))["items"], Box(x, y, _ICON, 11_000))

        return Block(0, draw, gap, stays=True)

    def _stakes(self) -> list[Block]:
        stakes = stakes_of(self._report.sheets, self._library, self._report.lang)
        blocks = self._heading(self._said["report.stakes"]) if stakes else []
        for one in stakes:
            blocks += self._figure(one)
            for question in QUESTIONS:
                if question in one["answers"]:
                    asked = self._labels[f"answer.{question}"]
                    blocks += self._text(asked, self._soft, indent=_INDENT, gap=1_200, stays=True)
                    blocks += self._text(one["answers"][question], self._body, indent=_INDENT)
        return blocks

    def _figure(self, one: dict[str, Any]) -> list[Block]:
        tags = [self._labels[f"{key}.{one[key]}"] for key in ("status", "horizon") if one[key]]
        about = ", ".join([one["group"], *tags])
        blocks = [
            self._icon(one["symbol"], one["poster"], gap=4_200),
            *self._text(one["name"] or one["sign"], self._bold, indent=_INDENT, stays=True),
            *self._text(about, self._soft, indent=_INDENT, stays=bool(one["sentence"])),
        ]
        if one["sentence"]:
            blocks += self._text(one["sentence"], self._body, indent=_INDENT)
        return blocks

    def _matrix(self) -> list[list[Block]]:
        """A column of blocks for each cell."""
        items = {(item["poster"], item["id"]): item for item in items_of(self._report.sheets)}
        columns: list[list[Block]] = []
        taken: set[tuple[str, str]] = set()
        for cell in AMOF:
            mine: list[Block] = []
            for group in self._report.gathered:
                members = [items[tuple(key)] for key in group["items"] if tuple(key) in items]
                if members and members[0]["cell"] == cell:
                    taken |= {(one["poster"], one["id"]) for one in members}
                    mine += self._gathered(group["title"], members)
            for key, item in items.items():
                if item["cell"] == cell and key not in taken:
                    mine += self._item(item, 0)
            color = self._palette[f"amof-{cell}"]
            columns.append([*heading(self._said[f"cells.{cell}"], _CELL_WIDTH, color, rule=color), *mine])
        return columns if items else []

    def _gathered(self, title: str, members: list[dict[str, Any]]) -> list[Block]:
        dots = sum(one["dots"] for one in members)
        groups = len({one["poster"] for one in members})
        told = counted(self._said, "report.groupsCount", groups)
        if dots:
            told += f", {counted(self._said, 'report.dots', dots)}"
        blocks = self._text(title or members[0]["text"], self._bold, width=_CELL_WIDTH, gap=3_000, stays=True)
        blocks += self._text(told, self._soft, width=_CELL_WIDTH, stays=True)
        for one in members:
            blocks += self._item(one, 5_000)
        return blocks

    def _item(self, item: dict[str, Any], indent: int) -> list[Block]:
        about = [item["group"], item["actor_type"] or ""]
        if item["dots"]:
            about.append(counted(self._said, "report.dots", item["dots"]))
        said = ", ".join(part for part in about if part)
        blocks = self._text(item["text"], self._body, width=_CELL_WIDTH, indent=indent, gap=2_600, stays=True)
        return blocks + self._text(said, self._soft, width=_CELL_WIDTH, indent=indent)

    def verify(self) -> list[Page]:
        figures, asked = to_verify(self._report.sheets, self._library, self._report.lang)
        if not figures and not asked:
            return []
        blocks = self._heading(self._said["report.verifySigns"]) if figures else []
        for one in figures:
            blocks += self._figure(one)
        if asked:
            blocks += self._heading(self._said["report.verifyNotes"])
        for one in asked:
            blocks += self._text(one["text"], self._body, gap=2_600, stays=True)
            blocks += self._text(one["group"], self._soft)
        lead = self._said["report.verifyLead"]
        return section(self._said["report.verify"], lead, poured(blocks, _COLUMNS), self._palette)

    def _heading(self, text: str) -> list[Block]:
        return heading(text, _WIDTH, self._palette["ink"])

    def _text(
        self,
        text: str,
        style: Style,
        *,
        width: int = _WIDTH,
        indent: int = 0,
        gap: int = 0,
        stays: bool = False,
    ) -> list[Block]:
        return paragraph(text, width, style, indent=indent, gap=gap, stays=stays)
