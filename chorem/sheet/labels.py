"""The words printed on the sheet, in the poster's language.

Owns reading symbols/labels.json and how a date is said. Mirrored by frontend/core/sheet/labels.js.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

Labels = dict[str, str]


@cache
def load_labels() -> dict[str, Labels]:
    """Language → key → words, as served by GET /api/symbols."""
    path = Path(__file__).resolve().parent.parent.parent / "symbols" / "labels.json"
    labels: dict[str, Labels] = json.loads(path.read_text("utf-8"))
    return labels


def labels_of(poster: dict[str, Any], labels: dict[str, Labels]) -> Labels:
    return labels["en" if poster.get("lang") == "en" else "fr"]


def date_in_words(date: str, labels: Labels) -> str:
    """ "2026-11-14" → "14 novembre 2026"; a date that is not one stays as it was typed."""
    parts = date.split("-")
    if len(parts) != 3:
        return date
    year, month, day = parts
    name = labels.get(f"month.{month}")
    if name is None:
        return date
    number = labels["day.first"] if day == "01" else day.lstrip("0")
    return f"{number} {name} {year}"


def and_more(count: int, labels: Labels, page: int = 2) -> str:
    """ "… et 3 autres, page 2"."""
    said = labels["more.one" if count == 1 else "more.many"]
    return said.replace("{n}", str(count)).replace("{page}", str(page))
