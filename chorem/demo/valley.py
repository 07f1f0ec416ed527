"""First poster of the demo atelier: is the valley still one territory (elected people and staff)?

Owns its content, in sheet millimetres. Opinions of a made-up group. Must not know storage or painters.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.base import DROME, OUTLINE, TOWNS, UPPER_DROME
from chorem.demo.drawing import Sketch, area, line, order_key, point

_NAME_AT = {
    "Livron": (153, 407),
    "Crest": (288, 455),
    "Saillans": (382, 480),
    "Die": (583, 380),
    "Luc": (652, 537),
}
_INK: dict[str, Any] = {"domain": "organisation", "color": "ink"}


def valley_poster(poster_id: str = "valley") -> dict[str, Any]:
    """The whole poster as JSON, valid against chorem.poster.model.Poster."""
    sketch = Sketch(poster_id, _base())
    sketch.poster |= {
        "title": "La vallée est-elle encore un seul territoire\u00a0?",
        "group": "Élus et techniciens",
        "territory": "Vallée de la Drôme, de Valdrôme à Livron",
        "date": "2026-11-14",
    }
    _units(sketch)
    _routes(sketch)
    _dynamics(sketch)
    gem = sketch.figure("picto.pepite", point(604.5, 594), domain="ressources", color="ink")
    sketch.say(gem, "La rivière retrouvée, fierté commune")
    train = sketch.figure(
        "enjeu.point",
        point(537, 447),
        domain="enjeux",
        color="stake",
        name="le train",
        name_at=[592, 447],
        status="rupture",
        horizon="previsible",
    )
    sketch.say(train, "Le train de Die\u00a0: le moderniser ou le perdre")
    _words(sketch)
    _scenes(sketch)
    return sketch.poster


def _base() -> dict[str, Any]:
    rivers = ((((67, 174), (67, 592)), 1), (DROME, 2), (UPPER_DROME, 2))
    shapes: list[dict[str, Any]] = [
        {"role": "land", "geometry": {"type": "Polygon", "coordinates": [OUTLINE]}},
        *({"role": "river", "geometry": line(*places), "rank": rank} for places, rank in rivers),
        {"role": "neighbour", "geometry": point(790, 574), "name": "Gap"},
        {"role": "neighbour", "geometry": point(610, 222), "name": "Vercors"},
    ]
    return {"shapes": shapes, "credit": "Contour schématisé, 18 côtés."}


def _units(sketch: Sketch) -> None:
    limit: dict[str, Any] = {"domain": "organisation", "color": "grey"}
    for places in (((276, 338), (240, 491)), ((461, 251), (508, 658))):
        shared = sketch.figure("maillage.line", line(*places), **limit)
    sketch.say(shared, "Trois intercommunalités se partagent une même rivière")
    for name, (x, y, rank) in TOWNS.items():
        if name == "Eurre":
            continue
        at: dict[str, Any] = {"name_at": list(_NAME_AT[name])} if name in _NAME_AT else {}
        town = sketch.figure("hierarchie.point", point(x, y), params={"rank": rank}, name=name, **at, **_INK)
    town["name_at"] = [600, 646]
    sketch.say(town, "Crest et Die dominent, Saillans fait le lien")
    sketch.figure("hierarchie.point", point(211, 229), params={"rank": 2}, name="Valence", **_INK)


def _routes(sketch: Sketch) -> None:
    rail = sketch.figure(
        "quadrillage.line",
        line(
            *((91, 388), (198.2, 388), (238.7, 428.5), (306.2, 428.5), (337.7, 460), (442.8, 460)),
            *((499.3, 403.5), (525.5, 403.5), (525.5, 475.8), (639.7, 590), (684, 590)),
        ),
        variant="rail",
        **_INK,
    )
    road = sketch.figure(
        "quadrillage.line",
        line(
            *((91, 365), (207.8, 365), (248.3, 405.5), (315.8, 405.5), (347.3, 437), (433.2, 437)),
            *((489.7, 380.5), (548.5, 380.5), (548.5, 466.2), (650, 567.7), (684, 567.7)),
        ),
        variant="route",
        **_INK,
    )
    sketch.figure("quadrillage.line", line((91, 174), (91, 592)), variant="route", params={"rank": 1}, **_INK)
    sketch.say(road, "La route suit la Drôme d’un bout à l’autre")
    sketch.say(rail, "La voie ferrée la suit aussi, jusqu’au col")
    fork = sketch.figure(
        "quadrillage.point", point(91, 365), variant="carrefour", params={"arms": False}, **_INK
    )
    sketch.say(fork, "À Livron et Loriol, la vallée se branche sur le Rhône")
    passing = sketch.figure("contact.point", point(726, 579), name="col de Cabre", name_at=[720, 534], **_INK)
    sketch.say(passing, "Par le col de Cabre, on passe vers Gap")
    rupture = sketch.figure("contact.line", line((427, 392), (427, 504)), variant="rupture", **_INK)
    sketch.say(rupture, "Après Saillans, la vallée se resserre et les services s’espacent")


def _dynamics(sketch: Sketch) -> None:
    ink: dict[str, Any] = {"domain": "dynamique", "color": "ink"}
    pull = sketch.figure(
        "attraction.area",
        area(
            *((109, 250), (122, 193), (180, 166), (262, 166), (306, 197), (324, 288), (327, 372)),
            *((300, 392), (236, 396), (150, 396), (116, 372)),
        ),
        handles={"pole": [211, 229]},
        **ink,
    )
    sketch.say(pull, "Valence attire chaque matin les actifs de l’aval")
    lean = sketch.figure(
        "tropisme.area",
        {"type": "Polygon", "coordinates": [OUTLINE]},
        handles={"from": [576, 706], "to": [270, 706]},
        params={"ground": True},
        **ink,
    )
    sketch.say(lean, "Plus on approche du Rhône, plus c’est peuplé")
    prices = sketch.figure(
        "dynamique.line",
        line((335, 378), (395, 366), (436, 346), (478, 336), (528, 344)),
        domain="dynamique",
        color="growth",
        smooth=True,
        status="tendance",
    )
    sketch.say(prices, "Le prix des terrains grimpe en remontant la vallée")
    growing = sketch.figure(
        "dynamique.point",
        point(249, 369),
        domain="dynamique",
        color="growth",
        variant="plus",
        status="tendance",
        name="Eurre",
        name_at=[293, 369],
    )
    sketch.say(growing, "Autour d’Eurre, des entreprises s’installent")


def _words(sketch: Sketch) -> None:
    for text, x, y, size, font, color in (
        ("Rhône", 67, 613, 14, "italic", "water"),
        ("Drôme", 610, 489, 14, "italic", "water"),
        ("de plus en plus peuplé", 423, 734, 13.5, "regular", "ink"),
        ("VAL DE DRÔME", 197, 451, 11.5, "semibold", "grey"),
        ("CRESTOIS", 336, 518, 11.5, "semibold", "grey"),
        ("DIOIS", 700, 505, 11.5, "semibold", "grey"),
    ):
        params = {"text": text, "size": size, "font": font, "align": "middle"}
        written = sketch.figure(
            "croquis.text", point(x, y), domain="organisation", color=color, params=params
        )
        written["legend"] = None
    sketch.poster["legend"] = [e for e in sketch.poster["legend"] if e["symbol"] != "croquis.text"]
    sketch.note("Un seul programme, mais qui décide\u00a0?", (702, 146), (150, 62), "yellow")
    sketch.note("Le haut Diois se sent loin de tout cela", (702, 318), (150, 62), "yellow")
    sketch.note("Vérifier les trajets domicile-travail", (62, 636), (150, 62), "blue")
    sketch.note("Et ceux qui ne travaillent ni à Crest ni à Valence\u00a0?", (62, 716), (150, 78), "yellow")
    for cell, texts in {
        "atout": ("Habitude de coopérer autour de l’eau", "Le nom Biovallée est connu"),
        "faiblesse": ("Trois politiques d’accueil différentes", "Aucun bus le soir en amont"),
        "opportunite": ("Nouveau programme LEADER", "Télétravail"),
        "menace": ("Le train disparaît", "L’aval devient une banlieue"),
    }.items():
        for text in texts:
            sketch.amof(cell, text)


def _scenes(sketch: Sketch) -> None:
    shown: list[str] = []
    for number, (domains, title) in enumerate(
        (
            (("organisation",), "Une rivière, trois intercommunalités"),
            (("dynamique",), "L’aval grandit, les prix remontent"),
            (("ressources", "enjeux"), "Ce qui nous tient ensemble"),
        )
    ):
        shown = shown + [figure["id"] for figure in sketch.poster["figures"] if figure["layer"] in domains]
        sketch.poster["scenes"].append(
            {"id": f"s{number + 1}", "title": title, "shows": shown, "order": order_key(number)}
        )
