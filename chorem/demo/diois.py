"""Third poster of the demo atelier: can one still settle, and stay, in the Diois (inhabitants, young people)?

Owns its base (the Pays diois, octilinear, nineteen sides) and its content, in sheet millimetres. Opinions of
a made-up group. Must not know storage or painters.
"""

from __future__ import annotations

from typing import Any

from chorem.demo.drawing import (
    DRAWING,
    MATRIX,
    SHEET,
    Sketch,
    area,
    base,
    handles,
    line,
    network,
    point,
    shape,
)

OUTLINE = [
    *((155, 227), (232, 150), (265, 183), (265, 254), (408, 254), (562, 408), (755, 408), (782, 435)),
    *((700, 517), (585, 517), (585, 584), (546, 623), (546, 771), (183, 771), (150, 738), (150, 574)),
    *((276, 448), (227, 397), (155, 397)),
]
DROME = ((60, 368), (316, 368), (316, 480), (390, 554), (390, 600), (500, 710))
BEZ = ((505, 448), (384, 448), (333, 497))
DIE, LUC, CHATILLON = (316.0, 368.0), (390.0, 572.0), (392.0, 444.0)
LAYERS = ("organisation-dessous", "dynamique", "ressources", "organisation", "enjeux")


def diois_poster(poster_id: str = "diois") -> dict[str, Any]:
    """The whole poster as JSON, valid against chorem.poster.model.Poster."""
    sketch = Sketch(poster_id, _base(), LAYERS)
    sketch.poster |= {
        "title": "Peut-on encore s’installer, et rester, dans le Diois\u00a0?",
        "group": "Habitants, associations, jeunes",
        "territory": "Pays diois",
        "date": "2026-11-14",
    }
    _organisation(sketch)
    _dynamics(sketch)
    _stakes(sketch)
    _words(sketch)
    _scenes(sketch)
    return sketch.poster


def _base() -> dict[str, Any]:
    return base(
        OUTLINE,
        [
            shape("river", line(*DROME), "", 2),
            shape("river", line(*BEZ), "", 3),
            shape("neighbour", point(650, 330), "Trièves"),
            shape("neighbour", point(630, 690), "Gap"),
        ],
        "Contour schématisé, 19 côtés, d’après IGN Admin Express.",
    )


def _organisation(sketch: Sketch) -> None:
    ink: dict[str, Any] = {"domain": "organisation"}
    sketch.figure(
        "attraction.line",
        point(*DIE),
        color="grey",
        handles=handles(radius=(541, 368)),
        params={"rings": 3, "label_1": "15 min", "label_2": "30 min", "label_3": "45 min"},
        say="À quarante-cinq minutes du médecin",
        domain="organisation",
        topic="quadrillage",
        layer="organisation-dessous",
    )
    sketch.figure(
        "maillage.line",
        line((400, 233), (566, 399), (757, 399), (792, 434)),
        say="La limite du département coupe du Trièves",
        **ink,
    )
    for place in (LUC, CHATILLON):
        sketch.figure(
            "hierarchie.line",
            line(DIE, place),
            variant="dependance",
            say="Luc et Châtillon dépendent de Die pour presque tout",
            **ink,
        )
    sketch.figure(
        "maillage.point", point(*DIE), params={"rank": 1}, name="Die",
        say="Die\u00a0: lycée, marché, soins, tout est là", **ink,
    )  # fmt: skip


def _dynamics(sketch: Sketch) -> None:
    there: dict[str, Any] = {"domain": "dynamique"}
    sketch.figure(
        "attraction.point",
        point(*DIE),
        params={"count": 4},
        handles=handles(
            satellite_1=(196, 368), satellite_2=(210, 262), satellite_3=(446, 352), satellite_4=(462, 412)
        ),
        say="Le samedi, toutes les vallées descendent au marché",
        **there,
    )
    for tip, city in (((100, 300), "Valence"), ((408, 209), "Grenoble")):
        sketch.figure(
            "tropisme.point",
            point(*DIE),
            handles=handles(tip=tip),
            params={"towards": city},
            status="tendance",
            say="Après le lycée, on part à Valence ou Grenoble",
            **there,
        )
    sketch.figure(
        "tropisme.network",
        network(
            {
                "c": (400, 610, 1), "d": (450, 660, 1), "e": (500, 710, 1),
                "f": (346, 664, 3), "g": (470, 592, 3), "h": (522, 640, 3), "i": (420, 734, 3),
            },
            [("c", "d", 1), ("d", "e", 1), ("c", "f", 3), ("c", "g", 3), ("d", "h", 3), ("d", "i", 3)],
        ),
        say="Le fond de vallée est relié, pas les vallées latérales",
        **there,
    )  # fmt: skip
    for place, name in (((532, 455), "Glandage"), ((508, 524), "Boulc")):
        sketch.figure(
            "dynamique.point",
            point(*place),
            color="decline",
            variant="moins",
            status="tendance",
            name=name,
            say="L’hiver, Boulc et Glandage ferment leurs volets",
            **there,
        )
    sketch.figure(
        "dynamique.network",
        network(
            {
                "a": (186, 612, 2), "b": (262, 600, 3), "c": (296, 672, 2), "d": (240, 738, 3),
                "e": (180, 690, 3), "f": (345, 738, 3),
            },
            [
                ("a", "b", 2), ("a", "e", 3), ("b", "c", 1), ("c", "d", 1),
                ("d", "e", 2), ("a", "d", 1), ("c", "f", 2),
            ],
        ),
        status="signal",
        say="Cafés, ateliers, habitat léger\u00a0: un tissu nouveau",
        **there,
    )  # fmt: skip
    sketch.figure(
        "picto.pepite",
        point(436, 508),
        domain="ressources",
        say="Radio, festival, entraide\u00a0: beaucoup d’associations",
    )


def _stakes(sketch: Sketch) -> None:
    there: dict[str, Any] = {"domain": "enjeux", "color": "stake"}
    sketch.figure(
        "enjeu.point",
        point(400, 310),
        status="rupture",
        say="Après la maternité, garder les urgences",
        **there,
    )
    sketch.figure(
        "enjeu.area",
        area((655, 422), (742, 422), (760, 440), (698, 502), (655, 502), (640, 487), (640, 437)),
        status="tendance",
        say="Maisons vides l’hiver, rien à louer à l’année",
        **there,
    )


def _words(sketch: Sketch) -> None:
    sketch.words("Luc", 420, 572, 13.5, domain="organisation")
    sketch.words("Châtillon", 440, 444, 13.5, domain="organisation")
    sketch.words("Drôme", 110, 386, 14, domain="organisation", font="italic", color="water")
    sketch.note("Je vis en yourte parce qu’il n’y a rien à louer", (548, 140), (150, 62), "yellow")
    sketch.note("Le dernier bus part à 18\u00a0h\u00a0: est-ce vrai\u00a0?", (718, 600), (150, 62), "blue")
    sketch.note("Les canoës, c’est du travail, mais deux mois", (718, 690), (150, 62), "yellow")
    sketch.note("On nous regarde comme une réserve", (718, 140), (150, 62), "yellow")
    sketch.matrix(
        atout=("Envie de faire ensemble", "Paysages intacts"),
        faiblesse=("Tout se fait en voiture", "Emplois saisonniers"),
        opportunite=("Nouveaux arrivants qualifiés", "Aides à l’habitat"),
        menace=("Soins qui s’éloignent", "Résidences secondaires"),
    )


def _scenes(sketch: Sketch) -> None:
    sketch.scene("Le Diois", ("base",), DRAWING, "Un grand pays de petites vallées, une seule ville.")
    sketch.scene(
        "Tout est à Die",
        ("organisation",),
        DRAWING,
        "Lycée, marché, soins\u00a0: ce qui n’est pas à Die est à trois quarts d’heure de Die.",
    )
    sketch.scene(
        "On vient, on part",
        ("dynamique",),
        DRAWING,
        "Le samedi on descend au marché. Après le lycée on s’en va. Un tissu nouveau se fait au sud.",
    )
    sketch.scene(
        "Ce qui nous tient",
        ("ressources",),
        (330.0, 420.0, 260.0, 200.0),
        "Radio, festival, entraide\u00a0: les associations sont notre trésor.",
    )
    sketch.scene(
        "Se soigner, se loger",
        ("enjeux",),
        (230.0, 220.0, 570.0, 330.0),
        "Sans les urgences ni logement à l’année, personne ne reste.",
    )
    sketch.scene(
        "Atouts, faiblesses, opportunités, menaces",
        ("amof",),
        MATRIX,
        "L’envie est là\u00a0; les soins et les maisons s’éloignent.",
    )
    sketch.scene(
        "S’installer, et rester\u00a0?",
        ("sheet",),
        SHEET,
        "Arriver est possible. C’est rester qui est difficile.",
    )
