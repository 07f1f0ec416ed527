"""The sheet of all signs, drawn by the signs themselves: docs/contact-sheet.svg.

One row a question, one column a form, captions of 1986 in French, each sign at its size on A0 and, at the
right of its caption, as an icon.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.samples import samples
from chorem.render.svg import paint
from chorem.sheet.items import placed
from chorem.spec.bounds import bounds
from chorem.spec.icon import icon
from chorem.spec.interpret import interpret
from chorem.spec.library import load_library, load_palette
from chorem.spec.model import Sign
from chorem.spec.sink import um

Item = dict[str, Any]

MARGIN, WIDTH = 30.0, 1189.0
QUESTIONS_WIDTH, CELL_WIDTH, CELL_HEIGHT = 200.0, 232.0, 176.0
HEAD_HEIGHT, FOOT_HEIGHT = 104.0, 40.0
ICON_MM = 26.0
#: A row of more signs than there are forms is set as tiles.
TILES, TILE_WIDTH, TILE_HEIGHT = 10, 92.8, 58.0
LONG_CAPTION = 34
#: What heads each row, with Brunet's word.
ROWS = {
    "maillage": ("Comment c’est découpé ?", "maillage"),
    "quadrillage": ("Ce qui traverse et dessert", "quadrillage"),
    "attraction": ("Ce qui attire", "attraction, gravitation"),
    "contact": ("Ce qui se touche ou se coupe", "contact"),
    "tropisme": ("Vers quoi ça penche", "tropisme"),
    "dynamique": ("Ce qui change", "dynamique territoriale"),
    "hierarchie": ("Qui dépend de qui", "hiérarchie"),
    "enjeu": ("Ce qui se joue", "points et espaces à enjeux"),
    "pictogramme": ("Ce qui fait trésor", "ressources et stocks"),
    "croquis": ("À main levée", "croquis"),
}
COLUMNS = {"point": "point", "line": "ligne", "area": "aire", "network": "réseau"}


def contact_sheet() -> str:
    """The SVG of the sheet."""
    palette = load_palette()
    signs = load_library().signs
    rows = [row for row in ROWS if any(sign.structure == row for sign in signs)]
    height = HEAD_HEIGHT + CELL_HEIGHT * len(rows) + FOOT_HEIGHT
    items: list[Item] = [_rectangle(0, 0, WIDTH, height, palette["paper"])]
    items.append(_text(MARGIN, 50, "Les signes", 34, palette["ink"], "bold"))
    items.append(_text(MARGIN + 176, 50, "sept questions, quatre formes", 20, palette["soft"]))
    for i, name in enumerate(COLUMNS.values()):
        items.append(
            _text(MARGIN + QUESTIONS_WIDTH + i * CELL_WIDTH, 92, name, 15, palette["ink"], "semibold")
        )
    items.append(_rule(HEAD_HEIGHT, palette["ink"], 2))
    for i, row in enumerate(rows):
        items.extend(
            _row(row, [sign for sign in signs if sign.structure == row], HEAD_HEIGHT + i * CELL_HEIGHT)
        )
        if i > 0:
            items.append(_rule(HEAD_HEIGHT + i * CELL_HEIGHT, palette["hairline"], 0.8))
    items.append(_rule(height - FOOT_HEIGHT, palette["ink"], 2))
    credit = (
        "D’après R. Brunet, « La carte-modèle et les chorèmes », Mappemonde 4/1986. Reconstructions, "
        "à leur taille sur une feuille A0 ; à droite de chaque légende, le signe en icône."
    )
    credit = credit.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" ;", "\u00a0;")
    items.append(_text(MARGIN, height - 15, credit, 11, palette["soft"]))
    return paint(items, WIDTH, height, title="Les signes de Chorem", desc=credit, lang="fr")


def _row(row: str, signs: list[Sign], top: float) -> list[Item]:
    palette = load_palette()
    question, word = ROWS[row]
    items: list[Item] = []
    y = top + 60
    for line in _two_lines(question.replace(" ?", "\u00a0?")):
        items.append(_text(MARGIN, y, line, 18, palette["ink"], "bold"))
        y += 22
    items.append(_text(MARGIN, y, word, 13, palette["soft"], "italic"))
    left = MARGIN + QUESTIONS_WIDTH
    for i, sign in enumerate(signs):
        if len(signs) > len(COLUMNS):
            drawn = _tile(sign, left + i % TILES * TILE_WIDTH, top + i // TILES * TILE_HEIGHT)
        else:
            column = (
                sign.table[1] if sign.table else i if row == "croquis" else list(COLUMNS).index(sign.support)
            )
            drawn = _cell(sign, left + column * CELL_WIDTH, top)
        items.append({"t": "group", "id": sign.id.replace(".", "-"), "label": sign.caption, "items": drawn})
    return items


def _tile(sign: Sign, left: float, top: float) -> list[Item]:
    """One of many: its icon, its name beneath."""
    palette = load_palette()
    return [
        *_fitted(icon(sign, palette)["items"], left, top + 6, TILE_WIDTH - 4, TILE_HEIGHT - 24),
        _text(left + TILE_WIDTH / 2 - 2, top + TILE_HEIGHT - 6, sign.caption, 10.5, palette["ink"])
        | {"anchor": "middle"},
    ]


def _cell(sign: Sign, left: float, top: float) -> list[Item]:
    """A sign at its size, its variants side by side, its caption, and its icon at the right of it."""
    palette = load_palette()
    variants: list[str | None] = [option.id for option in sign.variants] or [None]
    across, down = (1, len(variants)) if sign.takes == "line" else (len(variants), 1)
    width, height = (CELL_WIDTH - 16) / across, (CELL_HEIGHT - 48) / down
    items: list[Item] = []
    for i, variant in enumerate(variants):
        drawn = [
            item
            for sample in samples(sign, variant)
            for item in interpret(sign, {**sample, "variant": variant}, palette)
        ]
        x, y = (left, top + 8 + i * height) if down > 1 else (left + i * width, top + 8)
        items.extend(_fitted(drawn, x, y, width - 8, height - 4))
    corner_x, corner_y = left + CELL_WIDTH - 18 - ICON_MM, top + CELL_HEIGHT - 8 - ICON_MM
    items.append(_rectangle(corner_x - 2, corner_y - 2, ICON_MM + 4, ICON_MM + 4, palette["land"]))
    items.extend(_fitted(icon(sign, palette)["items"], corner_x, corner_y, ICON_MM, ICON_MM))
    lines = _two_lines(sign.caption) if len(sign.caption) > LONG_CAPTION else [sign.caption]
    for i, line in enumerate(lines):
        y = top + CELL_HEIGHT - 14 - 16 * (len(lines) - 1 - i)
        items.append(_text(left, y, line, 13.5, palette["ink"]))
    return items


def _fitted(items: list[Item], left: float, top: float, width: float, height: float) -> list[Item]:
    """Items in the middle of a room, at their size if they fit there, smaller if not."""
    box = bounds(items)
    if box is None:
        return []
    x0, y0, x1, y1 = (value / 1000 for value in box)
    scale = min(1.0, width / max(x1 - x0, 1), height / max(y1 - y0, 1))
    dx = left + (width - (x1 - x0) * scale) / 2 - x0 * scale
    dy = top + (height - (y1 - y0) * scale) / 2 - y0 * scale
    return placed(items, scale, um(dx, "x"), um(dy, "y"))


def _text(x: float, y: float, text: str, size: float, fill: str, font: str = "regular") -> Item:
    return {"t": "text", "x": um(x, "x"), "y": um(y, "y"), "text": text, "size": um(size, "size"),
            "font": font, "fill": fill}  # fmt: skip


def _rectangle(x: float, y: float, width: float, height: float, fill: str) -> Item:
    x0, y0, x1, y1 = um(x, "x"), um(y, "y"), um(x + width, "x"), um(y + height, "y")
    return {"t": "path", "d": ["M", x0, y0, "L", x1, y0, "L", x1, y1, "L", x0, y1, "Z"], "fill": fill}


def _rule(y: float, stroke: str, width: float) -> Item:
    d = ["M", um(MARGIN, "x"), um(y, "y"), "L", um(WIDTH - MARGIN, "x"), um(y, "y")]
    return {"t": "path", "d": d, "stroke": stroke, "width": um(width, "width")}


def _two_lines(text: str) -> list[str]:
    """A question in one line, or in two of about the same length."""
    words = text.split(" ")
    if len(text) <= 18:
        return [text]
    best = min(range(1, len(words)), key=lambda i: abs(len(" ".join(words[:i])) - len(" ".join(words[i:]))))
    return [" ".join(words[:best]), " ".join(words[best:])]
