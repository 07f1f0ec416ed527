"""First poster of the demo atelier: is the valley still one territory (elected people and staff)?

Owns its content, in sheet millimetres. Opinions of a made-up group. Must not know storage or painters.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.base import DROME, OUTLINE, TOWNS, UPPER_DROME
from chorem.demo.drawing import (
    DRAWING,
    MATRIX,
    SHEET,
    Sketch,
    area,
    line,
    network,
    outline_handles,
    point,
)

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
    centres = {"val": (166.0, 448.0, 3), "crest": (336.0, 494.0, 3), "diois": (656.0, 494.0, 3)}
    sketch.figure(
        "maillage.network",
        network(centres, []),
        domain="organisation",
        color="grey",
        handles=outline_handles([(x, y) for x, y in OUTLINE[:-1]]),
        say="Trois intercommunalités se partagent une même rivière",
    )
    for name, (x, y, rank) in TOWNS.items():
        if name == "Eurre":
            continue
        sketch.figure(
            "hierarchie.point",
            point(x, y),
            params={"rank": rank},
            name=name,
            say="Crest et Die dominent, Saillans fait le lien",
            **_INK,
        )
    sketch.figure("hierarchie.point", point(211, 229), params={"rank": 2}, name="Valence", **_INK)


def _routes(sketch: Sketch) -> None:
    sketch.figure(
        "quadrillage.line",
        line(
            *((91, 388), (198.2, 388), (238.7, 428.5), (306.2, 428.5), (337.7, 460), (442.8, 460)),
            *((499.3, 403.5), (525.5, 403.5), (525.5, 475.8), (639.7, 590), (684, 590)),
        ),
        variant="rail",
        every_variant=True,
        **_INK,
    )
    sketch.figure(
        "quadrillage.line",
        line(
            *((91, 365), (207.8, 365), (248.3, 405.5), (315.8, 405.5), (347.3, 437), (433.2, 437)),
            *((489.7, 380.5), (548.5, 380.5), (548.5, 466.2), (650, 567.7), (684, 567.7)),
        ),
        variant="route",
        every_variant=True,
        **_INK,
    )
    sketch.figure(
        "quadrillage.line",
        line((91, 174), (91, 592)),
        variant="route",
        every_variant=True,
        params={"rank": 1},
        say="Route et voie ferrée suivent toutes deux la Drôme",
        **_INK,
    )
    fork = sketch.figure(
        "quadrillage.point", point(91, 365), variant="carrefour", params={"arms": False}, **_INK
    )
    sketch.say(fork, "À Livron et Loriol, la vallée se branche sur le Rhône")
    passing = sketch.figure("contact.point", point(726, 579), name="col de Cabre", **_INK)
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
        name_at=[293, 366],
    )
    sketch.say(growing, "Autour d’Eurre, des entreprises s’installent")


def _words(sketch: Sketch) -> None:
    for text, x, y, size, font, color in (
        ("Rhône", 67, 613, 14, "italic", "water"),
        ("Drôme", 610, 489, 14, "italic", "water"),
        ("VAL DE\nDRÔME", 203, 445, 11.5, "semibold", "grey"),
        ("CRESTOIS\nET SAILLANS", 336, 517, 11.5, "semibold", "grey"),
        ("DIOIS", 692, 498, 11.5, "semibold", "grey"),
    ):
        sketch.words(text, x, y, size, domain="organisation", font=font, color=color)
    sketch.words("de plus en plus peuplé", 423, 734, 13.5, domain="dynamique", font="regular", color="ink")
    sketch.note("Un seul programme, mais qui décide\u00a0?", (702, 146), (150, 62), "yellow")
    sketch.note("Le haut Diois se sent loin de tout cela", (702, 318), (150, 62), "yellow")
    sketch.note("Vérifier les trajets domicile-travail", (62, 636), (150, 62), "blue")
    sketch.note("Et ceux qui ne travaillent ni à Crest ni à Valence\u00a0?", (62, 716), (150, 78), "yellow")
    sketch.matrix(
        atout=("Habitude de coopérer autour de l’eau", "Le nom Biovallée est connu"),
        faiblesse=("Trois politiques d’accueil différentes", "Aucun bus le soir en amont"),
        opportunite=("Nouveau programme LEADER", "Télétravail"),
        menace=("Le train disparaît", "L’aval devient une banlieue"),
    )


def _scenes(sketch: Sketch) -> None:
    sketch.scene(
        "La vallée", ("base",), DRAWING, "De Valdrôme à Livron, cent kilomètres et une seule rivière."
    )
    sketch.scene(
        "Une rivière, trois intercommunalités",
        ("organisation",),
        DRAWING,
        "Deux villes dominent. Après Saillans tout se resserre\u00a0: c’est là que la vallée se coupe.",
    )
    sketch.scene(
        "L’aval grandit, les prix remontent",
        ("dynamique",),
        DRAWING,
        "Valence attire l’aval, les entreprises s’y installent, et le prix des terrains remonte vers Die.",
    )
    sketch.scene(
        "Ce que nous avons en commun",
        ("ressources",),
        (490.0, 480.0, 230.0, 200.0),
        "La rivière était sale, elle est propre\u00a0: nous l’avons fait ensemble.",
    )
    sketch.scene(
        "Le train de Die",
        ("enjeux",),
        (420.0, 340.0, 260.0, 210.0),
        "Le moderniser ou le perdre\u00a0: c’est maintenant.",
    )
    sketch.scene(
        "Atouts, faiblesses, opportunités, menaces",
        ("amof",),
        MATRIX,
        "Nous savons coopérer pour l’eau\u00a0; pour l’accueil, chacun fait à sa façon.",
    )
    sketch.scene(
        "Un seul territoire\u00a0?",
        ("sheet",),
        SHEET,
        "La rivière nous tient. Le reste nous tire vers l’aval.",
    )
