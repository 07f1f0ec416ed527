"""A poster in words, for whoever cannot see the picture: its title and its legend's sentences.

Owns the title and description of the exported SVG.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.labels import Labels, date_in_words, labels_of
from chorem.sheet.legend import legend_parts
from chorem.spec.library import Library


def describe(poster: dict[str, Any], library: Library, labels: dict[str, Labels]) -> tuple[str, str]:
    """(title, description) in the poster's language."""
    said = labels_of(poster, labels)
    title = poster.get("title") or said["describe.untitled"]
    about = [
        poster.get("territory", ""),
        poster.get("group", ""),
        date_in_words(poster.get("date", ""), said),
    ]
    sentences = [". ".join(part for part in about if part)]
    for domain, rows in legend_parts(poster, library.of(poster), said):
        texts = [f"{row.text} ({row.tag})" if row.tag else row.text for row in rows]
        sentences.append(f"{said[f'domain.{domain}']}{said['describe.colon']}{'. '.join(texts)}.")
    if len(sentences) == 1:
        sentences.append(said["describe.empty"])
    return title, "\n".join(sentence for sentence in sentences if sentence)
