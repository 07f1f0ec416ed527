"""The poster most tests of the sheet lean on: one hour of a group, with the signs of the first slice.

Owns its content. Valid against chorem.poster.model.Poster.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.base import TOWNS, drome_base
from chorem.demo.drawing import Sketch, area, line, network, point

_NAME_AT = {
    "Livron": (153, 406),
    "Crest": (284, 454),
    "Saillans": (392, 426),
    "Die": (583, 380),
    "Valdrôme": (600, 641),
}


def demo_poster(poster_id: str = "demo") -> dict[str, Any]:
    """The whole poster as JSON."""
    sketch = Sketch(poster_id, drome_base())
    sketch.poster |= {
        "title": "La vallée est-elle encore un seul territoire\u00a0?",
        "group": "Élus et techniciens",
        "territory": "Vallée de la Drôme, de Valdrôme à Livron",
        "date": "2026-11-14",
    }
    _organisation(sketch)
    _dynamics(sketch)
    _resources_and_stakes(sketch)
    _notes(sketch)
    _amof(sketch)
    return sketch.poster


def _organisation(sketch: Sketch) -> None:
    crest = {name.lower(): TOWNS[name] for name in ("Livron", "Crest", "Saillans", "Eurre")}
    die = {name: TOWNS[name] for name in ("Die", "Châtillon", "Luc", "Valdrôme")}
    die = {"die": die["Die"], "chatillon": die["Châtillon"], "luc": die["Luc"], "valdrome": die["Valdrôme"]}
    ink = {"domain": "organisation", "color": "ink"}
    aval = sketch.figure(
        "hierarchie.network",
        network(crest, [("crest", "livron", 1), ("crest", "saillans", 2), ("crest", "eurre", 3)]),
        **ink,
    )
    sketch.figure(
        "hierarchie.network",
        network(die, [("die", "luc", 2), ("luc", "valdrome", 3), ("die", "chatillon", 3)]),
        **ink,
    )
    for name, (x, y, rank) in TOWNS.items():
        more: dict[str, Any] = {"params": {"rank": rank}, "name": name}
        if name in _NAME_AT:
            more["name_at"] = list(_NAME_AT[name])
        town = sketch.figure("hierarchie.point", point(x, y), **ink, **more)
    sketch.say(town, "Crest et Die dominent, Saillans fait le lien")
    sketch.say(aval, "D’un bourg à l’autre, on passe toujours par Crest ou par Die")
    rupture = sketch.figure("contact.line", line((446, 384), (446, 500)), variant="rupture", **ink)
    sketch.say(rupture, "Après Saillans, la vallée se resserre et les services s’espacent")
    rhone = sketch.figure("contact.line", line((108, 262), (108, 396)), variant="interface", **ink)
    sketch.say(rhone, "À Livron et Loriol, la vallée se branche sur le Rhône")


def _dynamics(sketch: Sketch) -> None:
    growing = sketch.figure(
        "dynamique.area",
        area((206, 356), (262, 346), (322, 366), (348, 404), (324, 446), (262, 450), (212, 420)),
        domain="dynamique",
        color="growth",
        variant="extension",
        params={"distance": 20, "arrows": 6},
        status="tendance",
    )
    sketch.say(growing, "D’Eurre à Crest, des entreprises et des maisons s’installent")
    shrinking = sketch.figure(
        "dynamique.area",
        area((576, 532), (624, 514), (676, 546), (674, 592), (624, 610), (578, 590)),
        domain="dynamique",
        color="decline",
        variant="retraction",
        params={"distance": 15, "arrows": 6},
        status="tendance",
    )
    sketch.say(shrinking, "L’hiver, le haut Diois ferme ses volets")
    prices = sketch.figure(
        "croquis.line",
        line((176, 318), (250, 300), (330, 312), (400, 292), (470, 268), (520, 300)),
        domain="dynamique",
        color="growth",
        smooth=True,
        params={"width": 7},
        status="signal",
        name="les prix",
        name_at=[340, 276],
    )
    sketch.figure(
        "croquis.line",
        line((488, 300), (520, 301), (510, 270)),
        domain="dynamique",
        color="growth",
        params={"width": 7},
        status="signal",
    )
    sketch.say(prices, "Le prix des terrains grimpe en remontant la vallée")


def _resources_and_stakes(sketch: Sketch) -> None:
    spring = sketch.figure(
        "croquis.line",
        line(
            (718, 462),
            (732, 446),
            (758, 442),
            (782, 454),
            (786, 472),
            (768, 488),
            (738, 488),
            (721, 474),
            (716, 460),
        ),
        domain="ressources",
        color="water",
        smooth=True,
        params={"width": 4},
        name="Archiane",
        name_at=[752, 466],
    )
    sketch.say(spring, "Archiane coule encore en plein août")
    train = sketch.figure(
        "hierarchie.point",
        point(537, 440),
        domain="enjeux",
        color="stake",
        params={"rank": 2},
        name="le train",
        status="rupture",
        horizon="previsible",
        stake=True,
    )
    sketch.say(train, "Le train de Die\u00a0: le moderniser ou le perdre")
    cabre = sketch.figure(
        "croquis.text",
        point(764, 532),
        domain="organisation",
        color="ink",
        params={"text": "par le col de Cabre", "size": 13.5, "font": "italic", "align": "middle"},
    )
    cabre["legend"] = None
    sketch.poster["legend"] = [
        entry for entry in sketch.poster["legend"] if "croquis.text" not in entry["id"]
    ]


def _notes(sketch: Sketch) -> None:
    sketch.note("Un seul programme,\nmais qui décide\u00a0?", (702, 146), (150, 62), "yellow")
    sketch.note("Le haut Diois se sent\nloin de tout cela", (702, 318), (150, 62), "yellow")
    sketch.note("Vérifier les trajets\ndomicile-travail", (62, 716), (150, 62), "blue")
    sketch.note("Et ceux qui ne travaillent ni à Crest ni à Valence\u00a0?", (232, 700), (150, 78), "yellow")


def _amof(sketch: Sketch) -> None:
    for cell, texts in {
        "atout": ("Habitude de coopérer autour de l’eau", "Le nom Biovallée est connu"),
        "faiblesse": ("Trois politiques d’accueil différentes", "Aucun bus le soir en amont"),
        "opportunite": ("Nouveau programme LEADER", "Télétravail"),
        "menace": ("Le train disparaît", "L’aval devient une banlieue"),
    }.items():
        for text in texts:
            sketch.amof(cell, text)
