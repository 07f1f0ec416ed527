"""What a group answers about its stakes: what may happen, what can be done and how, what do we want [T17].

Owns which figures are stakes and how each is called; must not know how it is drawn.
"""

from __future__ import annotations

from typing import Any

from chorem.sheet.figures import drawing_order
from chorem.sheet.labels import Labels
from chorem.sheet.legend_rows import sign_name
from chorem.spec.library import Library
from chorem.text.printable import printable, printable_line

QUESTIONS = ("happen", "act", "want")

Stake = tuple[str, list[tuple[str, str]]]


def stakes_of(poster: dict[str, Any], library: Library, labels: Labels) -> list[Stake]:
    """(name, (question, answer)…) of each visible stake somebody answered about, in drawing order."""
    sentences = {entry["id"]: entry.get("text", "") for entry in poster.get("legend") or []}
    found: list[Stake] = []
    for _, figures in drawing_order(poster, library):
        for figure in figures:
            answers = figure.get("answers") or {}
            said = [
                (labels[f"answer.{question}"], text)
                for question in QUESTIONS
                if (text := printable(answers.get(question, "")).strip())
            ]
            if said and is_stake(figure):
                found.append((_name(figure, sentences, library, poster.get("lang", "fr")), said))
    return found


def is_stake(figure: dict[str, Any]) -> bool:
    """A sign of a stake, or any other that is said to be one."""
    return bool(figure.get("stake")) or figure["symbol"].startswith("enjeu.")


def _name(figure: dict[str, Any], sentences: dict[str, str], library: Library, lang: str) -> str:
    own = printable_line(figure.get("name", ""))
    sentence = printable_line(sentences.get(figure.get("legend") or "", ""))
    if own and sentence:
        return f"{own}. {sentence}"
    return own or sentence or sign_name(figure, library, lang)
