"""A poster ready to be presented: as data for presenters and screens, or as one HTML file that needs neither
server nor network [R3, R6].

Joins the sheet, the painters and the page's script; must not know where the document comes from.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from api.bundle import joined_modules, joined_styles
from api.pages import read_pages
from api.paths import FRONTEND, PAGES
from chorem.poster.bounds import SHEET_HEIGHT_MM, SHEET_WIDTH_MM
from chorem.render.stage_page import to_stage_page
from chorem.render.svg import FAMILY, faces_of, font_css, paint
from chorem.sheet.items import Box
from chorem.sheet.labels import date_in_words, labels_of, load_labels
from chorem.sheet.presentation import Line, Presentation, presentation
from chorem.spec.library import load_library, load_palette

_SCRIPT = "present_file"
_PAGE, _SCREEN = "present", "css/screen.css"
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_FONT_RULE = re.compile(r"@font-face\s*\{[^}]*\}")


def poster_presentation(
    document: dict[str, Any], images: Mapping[str, bytes] | None = None
) -> dict[str, Any]:
    """Headings, ``svg`` (without fonts), ``drawing``, and ``scenes``, each ``{id, title, say, lit, view,
    frame, lines: [{key, text, tag}]}``; boxes are ``[x, y, width, height]`` in mm.
    """
    return _data(document, _made(document), images)


def presentation_page(document: dict[str, Any], images: Mapping[str, bytes] | None = None) -> tuple[str, str]:
    """The single file, and its policy: its own script by its hash, nothing from elsewhere."""
    made = _made(document)
    script = _script()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; font-src data:; "
        "img-src data:"
    )
    page = to_stage_page(
        title=document["title"],
        lang=document["lang"],
        data=json.dumps(_data(document, made, images), ensure_ascii=False),
        fonts=font_css({"regular", "italic", "semibold", "bold"} | faces_of(made.items)),
        styles=_styles(),
        script=script,
        policy=policy,
    )
    return page, policy


def _made(document: dict[str, Any]) -> Presentation:
    return presentation(document, load_library(), load_palette(), load_labels())


def _data(document: dict[str, Any], made: Presentation, images: Mapping[str, bytes] | None) -> dict[str, Any]:
    lang, said = document["lang"], labels_of(document, load_labels())
    svg = paint(
        made.items,
        SHEET_WIDTH_MM,
        SHEET_HEIGHT_MM,
        title="",
        desc="",
        lang=lang,
        embed_fonts=False,
        images=images,
    )
    return {
        "id": document["id"],
        "seq": document["seq"],
        "lang": lang,
        "title": document["title"],
        "group": document["group"],
        "territory": document["territory"],
        "date": date_in_words(document["date"], said),
        "credit": said["attribution.signs"],
        "svg": _inline(svg),
        "drawing": _mm(made.drawing),
        "scenes": [
            {
                "id": slide.id,
                "title": slide.title,
                "say": slide.say,
                "lit": {**slide.shown, "legend": slide.legend},
                "view": _mm(slide.view),
                "frame": slide.frame,
                "lines": [
                    _line(line, f"{slide.id}-{number}-", lang) for number, line in enumerate(slide.lines)
                ],
            }
            for slide in made.slides
        ],
    }


def _line(line: Line, prefix: str, lang: str) -> dict[str, str]:
    """``prefix`` keeps the ids of the many small pictures of a page apart."""
    width, height = line.key_box.width / 1000, line.key_box.height / 1000
    key = paint(line.key, width, height, title="", desc="", lang=lang, embed_fonts=False, prefix=prefix)
    return {"key": _inline(key), "text": line.text, "tag": line.tag}


def _inline(svg: str) -> str:
    """To stand in a page, whose own styles it then has."""
    return _STYLE.sub("", svg.partition("?>\n")[2])


def _mm(box: Box) -> list[float]:
    return [value / 1000 for value in (box.x, box.y, box.width, box.height)]


@cache
def _bodies() -> dict[str, bytes]:
    files = (path for path in FRONTEND.rglob("*") if path.suffix in (".js", ".css"))
    return {path.relative_to(FRONTEND).as_posix(): path.read_bytes() for path in files}


@cache
def _script() -> str:
    joined = joined_modules(_SCRIPT, _bodies())[f"{_SCRIPT}.bundle.js"].decode()
    return joined.replace("</", "<\\/")


@cache
def _styles() -> str:
    """Those of the presenter's page and of the screen, with the font that is inside the file under its own
    name."""
    sheets = [*read_pages(PAGES.read_text("utf-8"))[_PAGE].styles, _SCREEN]
    rules = _FONT_RULE.sub("", joined_styles(sheets, _bodies(), "css").decode())
    return rules.replace('"Source Sans 3"', f'"{FAMILY}"')
