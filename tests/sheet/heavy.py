"""A full hour of a talkative group: sixty figures, forty legend lines, a full matrix, twenty notes [T10].

Long French words and sentences near their bounds. Valid against chorem.poster.model.Poster.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.base import drome_base
from chorem.demo.drawing import Sketch, area, line, network, point
from chorem.spec.library import load_library

FIGURES, LEGEND_LINES, NOTES = 60, 40, 20
SENTENCES = (
    "Les intercommunalités se désindustrialisent puis se réindustrialisent autour des anciennes filatures",
    "L’aire d’attraction de Valence remonte jusqu’à Saillans",
    "Anticonstitutionnellement\u00a0: mot le plus long que nous connaissions, dit quelqu’un du Haut-Diois",
    "Saint-Julien-en-Quint, Saint-Nazaire-le-Désert et Châtillon-en-Diois perdent leurs services",
    "Qui paiera l’assainissement\u00a0?",
    "Agro-écologie, circuits courts, dés-imperméabilisation des cours d’école\u00a0: tout commence ici",
)
ITEMS = (
    "Une habitude ancienne de coopérer autour de l’eau, des chemins, de l’école et du marché du samedi",
    "Des propriétaires-exploitants sans successeurs identifiés, interprofessionnellement isolés",
    "Le nom Biovallée est connu bien au-delà du département, et jusqu’à Bruxelles",
)
NOTE = (
    "Vérifier auprès des habitants du haut\u00a0: quels services, à quelle distance, et depuis quand\u00a0? "
)
_STATUS = ("constat", "tendance", "signal", "rupture")
_HORIZON = (None, "repere", "previsible", "probable")


def heavy_poster() -> dict[str, Any]:
    sketch = Sketch("heavy", drome_base())
    sketch.poster |= {
        "title": "Intercommunalités, désindustrialisation, réappropriation\u00a0: est-ce une vallée\u00a0?",
        "group": "Propriétaires-exploitants et transporteurs interdépartementaux",
        "territory": "Communauté de communes du Crestois et de Pays de Saillans – Cœur de Drôme",
        "date": "2026-11-14",
    }
    signs = [sign for sign in load_library().signs if sign.structure != "croquis"][:LEGEND_LINES]
    for number in range(FIGURES):
        sign = signs[number % LEGEND_LINES]
        x, y = 70 + number % 10 * 85, 180 + number // 10 * 105
        figure = sketch.figure(
            sign.id,
            _geometry(sign.takes, x, y),
            domain=sign.domain,
            color=sign.raw["color"],
            name=f"Saint-Julien-en-Quint {number}" if number % 3 == 0 else "",
            status=_STATUS[number % 4],
            horizon=_HORIZON[number % 4],
            stake=number % 7 == 0,
            **({"variant": sign.variants[0].id} if sign.variants else {}),
        )
        sketch.say(figure, SENTENCES[number % len(SENTENCES)])
    for number in range(NOTES):
        at = (30 + number % 5 * 172, 130 + number // 5 * 165)
        sketch.note(NOTE * (1 + number % 4), at, (140, 64), ("yellow", "blue", "green", "sand")[number % 4])
    for cell in ("atout", "faiblesse", "opportunite", "menace"):
        for number in range(8):
            sketch.amof(cell, ITEMS[number % len(ITEMS)])
    return sketch.poster


def _geometry(takes: str, x: float, y: float) -> dict[str, Any]:
    if takes == "point":
        return point(x, y)
    if takes == "line":
        return line((x - 36, y), (x, y - 16), (x + 36, y + 8))
    if takes == "area":
        return area((x - 34, y - 26), (x + 30, y - 32), (x + 36, y + 22), (x - 26, y + 30))
    return network(
        {"a": (x, y, 1), "b": (x + 34, y - 22, 2), "c": (x - 32, y + 20, 3)}, [("a", "b", 1), ("a", "c", 3)]
    )
