"""The signs as cards to cut out and fold: four to a page, a page a question [H3].

Front: the sign, its name, its question. Back: its example in place, what it means, when to take it.
"""

from __future__ import annotations

from chorem.print.blocks import Style, centred, cut_in, drawn_in, framed, written
from chorem.print.page import Page
from chorem.print.signs import in_language, outside, table_rows
from chorem.sheet.example import example, load_ground
from chorem.sheet.items import Box, Item, Palette, line
from chorem.sheet.labels import Labels
from chorem.spec.icon import icon
from chorem.spec.library import Library
from chorem.spec.model import Sign

WIDTH_MM, HEIGHT_MM = 210, 297
MARGIN, TOP = 10_000, 31_000
CARD_WIDTH, CARD_HEIGHT = 95_000, 62_500
PER_PAGE = 4
PAD = 4_500


def cards(library: Library, palette: Palette, labels: dict[str, Labels], lang: str) -> list[Page]:
    """A4 pages, upright: the seven questions of the table, then what is outside it."""
    said = labels[lang]
    others = outside(library)
    pages = [(row.question, row.word, row.signs) for row in table_rows(library, said)]
    for first in range(0, len(others), PER_PAGE):
        pages.append((said["print.outside"], "", others[first : first + PER_PAGE]))
    printer = _Printer(library, palette, labels, lang)
    return [Page(printer.page(question, word, signs), WIDTH_MM, HEIGHT_MM) for question, word, signs in pages]


class _Printer:
    def __init__(self, library: Library, palette: Palette, labels: dict[str, Labels], lang: str) -> None:
        self._library = library
        self._palette = palette
        self._labels = labels
        self._said = labels[lang]
        self._lang = lang

    def page(self, question: str, word: str, signs: list[Sign]) -> list[Item]:
        ink, soft = self._palette["ink"], self._palette["soft"]
        wide = Box(MARGIN, 11_000, 2 * CARD_WIDTH, 9_000)
        items = written(question, wide, Style(7_000, "bold", ink, 5_000)).items
        under = Box(MARGIN, 21_000, 2 * CARD_WIDTH, 6_000)
        items += written(word, under, Style(4_200, "italic", soft)).items
        items += written(
            self._said["print.cards.how"], under, Style(3_400, "regular", soft), anchor="end"
        ).items
        for i, sign in enumerate(signs):
            items += self._card(sign, Box(MARGIN, TOP + i * CARD_HEIGHT, CARD_WIDTH, CARD_HEIGHT))
        foot = Box(MARGIN, HEIGHT_MM * 1000 - 12_000, 2 * CARD_WIDTH, 5_000)
        credit = self._said["attribution.signs"]
        return items + written(credit, foot, Style(2_700, "regular", soft)).items

    def _card(self, sign: Sign, front: Box) -> list[Item]:
        hairline = self._palette["hairline"]
        back = front._replace(x=front.x + front.width)
        fold = [(back.x, back.y), (back.x, back.y + back.height)]
        whole = front._replace(width=2 * front.width)
        cut = framed(whole, self._palette["mute"], 250)
        folded = {**line(fold, hairline, 350), "dash": [1_500, 1_500]}
        return [*self._front(sign, front), *self._back(sign, back), folded, cut]

    def _front(self, sign: Sign, card: Box) -> list[Item]:
        ink, soft = self._palette["ink"], self._palette["soft"]
        inner = card.width - 2 * PAD
        corner = Box(card.x + PAD, card.y + 3_500, inner, 4_500)
        items = written(
            self._said[f"support.{sign.support}"], corner, Style(3_100, "regular", soft), anchor="end"
        ).items
        if sign.starter:
            items += written(self._said["print.starter"], corner, Style(3_100, "semibold", ink)).items
            items.append(
                line([(corner.x, corner.y + 4_600), (corner.x + 21_000, corner.y + 4_600)], ink, 500)
            )
        picture = Box(card.x + 22_000, card.y + 8_000, card.width - 44_000, 29_000)
        items += drawn_in(icon(sign, dict(self._palette))["items"], picture)
        name = Box(card.x + PAD, card.y + 40_000, inner, 7_000)
        items += written(
            in_language(sign.name, self._lang), name, Style(5_200, "bold", ink, 4_200), anchor="middle"
        ).items
        asked = Box(card.x + PAD, card.y + 47_500, inner, 11_500)
        question = in_language(sign.question, self._lang)
        return items + written(question, asked, Style(4_200, "regular", ink, 3_400), anchor="middle").items

    def _back(self, sign: Sign, card: Box) -> list[Item]:
        ink, soft = self._palette["ink"], self._palette["soft"]
        scene = example(sign, load_ground(), self._library, self._palette, self._labels)
        picture = Box(card.x + PAD, card.y + PAD, 54_000, 36_000)
        items = [*cut_in(scene, picture), framed(picture, self._palette["hairline"], 250)]
        key = Box(picture.x, card.y + 43_500, 12_000, 14_000)
        items += drawn_in(icon(sign, dict(self._palette))["items"], key)
        sentence = Box(key.x + 14_500, key.y, picture.width - 14_500, key.height)
        items += centred(in_language(sign.example, self._lang), sentence, Style(3_500, "regular", ink, 2_800))
        aside = Box(card.x + 62_000, card.y + PAD - 500, card.width - 66_000, card.height - 2 * PAD)
        meaning = written(in_language(sign.meaning, self._lang), aside, Style(3_300, "regular", ink, 2_700))
        items += meaning.items
        if sign.use:
            top = meaning.bottom + 2_000
            rest = aside._replace(y=top, height=aside.y + aside.height - top)
            text = self._said["print.use"].replace("{text}", in_language(sign.use, self._lang))
            items += written(text, rest, Style(3_100, "italic", soft, 2_500)).items
        return items
