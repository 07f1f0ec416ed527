"""Second poster of the demo atelier: what will one live on when water runs short (farmers, foresters)?

Owns its base (the catchment of the Drôme, octilinear, twenty sides) and its content, in sheet millimetres.
Opinions of a made-up group. Must not know storage or painters.
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
    *((74, 332), (74, 403), (147, 403), (218, 474), (438, 474), (493, 529), (493, 661), (564, 590)),
    *((674, 590), (784, 700), (850, 700), (850, 403), (784, 337), (696, 337), (542, 183), (443, 183)),
    *((284, 342), (229, 342), (174, 287), (119, 287)),
]
#: Its longest stretch carries its name, away from the mouth of the Drôme.
RHONE = ((48, 150), (48, 360), (48, 560))
#: The organisation of the catchment first, so that what happens there stands on it.
LAYERS = ("organisation", "dynamique", "ressources", "enjeux")


def water_poster(poster_id: str = "water") -> dict[str, Any]:
    """The whole poster as JSON, valid against chorem.poster.model.Poster."""
    sketch = Sketch(poster_id, _base(), LAYERS)
    sketch.poster |= {
        "title": "De quoi vivrons-nous quand l’eau manquera l’été\u00a0?",
        "group": "Agriculteurs, forestiers, gens de rivière",
        "territory": "Bassin versant de la Drôme",
        "date": "2026-11-14",
    }
    _organisation(sketch)
    _dynamics(sketch)
    _resources(sketch)
    _words(sketch)
    _scenes(sketch)
    return sketch.poster


def _base() -> dict[str, Any]:
    return base(
        OUTLINE,
        [
            shape("river", line(*RHONE), "Rhône", 1),
            shape("neighbour", point(726, 250), "Isère"),
            shape("neighbour", point(150, 540), "Montélimar"),
        ],
        "Contour schématisé, 20 côtés, d’après IGN Admin Express.",
    )


def _organisation(sketch: Sketch) -> None:
    ink: dict[str, Any] = {"domain": "organisation"}
    sketch.figure(
        "contact.area",
        area(
            (220, 352),
            (300, 352),
            (344, 352),
            (356, 372),
            (356, 446),
            (336, 466),
            (232, 466),
            (206, 440),
            (206, 372),
        ),
        handles=handles(cut_start=(290, 352), bend=(274, 404), cut_end=(290, 466)),
        say="À Crest, la plaine irriguée touche les coteaux secs",
        **ink,
    )
    sketch.figure(
        "quadrillage.area",
        area(*OUTLINE),
        color="water",
        variant="drainage",
        handles=handles(entry=(74, 375), stem_end=(720, 375)),
        say="Bez, Roanne, Gervanne\u00a0: tout descend à la Drôme",
        **ink,
    )
    sketch.figure(
        "tropisme.line",
        line((420, 206), (443, 183), (542, 183), (696, 337), (784, 337), (838, 391)),
        topic="maillage",
        say="La crête du Vercors partage les eaux avec l’Isère",
        **ink,
    )
    sketch.figure(
        "hierarchie.area",
        area((112, 350), (170, 350), (190, 370), (190, 380), (170, 398), (112, 398), (98, 384), (98, 364)),
        say="Les Ramières, un morceau de rivière protégé",
        **ink,
    )


def _dynamics(sketch: Sketch) -> None:
    there: dict[str, Any] = {"domain": "dynamique"}
    sketch.figure(
        "dynamique.area",
        area((612, 493), (655, 488), (688, 513), (668, 548), (618, 548), (598, 523)),
        color="growth",
        variant="extension",
        status="tendance",
        say="La forêt gagne les prés que l’élevage quitte",
        **there,
    )
    for places in (
        ((596, 336), (545, 290), (475, 274), (405, 288), (345, 322)),
        ((640, 400), (700, 450), (740, 540), (770, 640)),
    ):
        organic = sketch.figure(
            "dynamique.line", line(*places), color="growth", smooth=True, status="tendance", **there
        )
    sketch.say(organic, "Le bio remonte et descend la vallée depuis Die")
    sketch.figure(
        "tropisme.point",
        point(168, 318),
        handles=handles(tip=(186, 226)),
        params={"towards": "Valence, Lyon"},
        say="L’ail et la volaille partent se vendre ailleurs",
        **there,
    )
    sketch.figure(
        "attraction.network",
        network(
            {
                "die": (610, 375, 1),
                "vercheny": (484, 430, 2),
                "barsac": (510, 330, 2),
                "chatillon": (690, 425, 3),
            },
            [("die", "vercheny", 1), ("die", "barsac", 2), ("die", "chatillon", 3)],
        ),
        say="Les vignerons de Vercheny et Barsac livrent à Die",
        **there,
    )


def _resources(sketch: Sketch) -> None:
    for symbol, place, name, text in (
        ("picto.gisement", (806, 524), "", "Du bois partout, peu de chemins pour le sortir"),
        ("picto.pepite", (531, 558), "", "Lavande et plantes\u00a0: petite filière, forte valeur"),
        ("picto.remarquable", (790, 402), "Archiane", "Archiane coule encore en plein août"),
    ):
        sketch.figure(symbol, point(*place), domain="ressources", say=text, name=name)
    sketch.figure(
        "enjeu.area",
        area((392, 340), (450, 340), (470, 360), (470, 392), (450, 412), (392, 412), (372, 392), (372, 360)),
        domain="enjeux",
        color="stake",
        status="rupture",
        horizon="previsible",
        say="Partager l’été entre cultures, poissons et baigneurs",
    )


def _words(sketch: Sketch) -> None:
    for text, x, y, font in (
        ("Die", 646, 360, "semibold"),
        ("Livron", 118, 322, "semibold"),
        ("Crest", 323, 396, "semibold"),
        ("Vercheny", 484, 460, "regular"),
        ("Barsac", 510, 312, "regular"),
    ):
        sketch.words(
            text,
            x,
            y,
            19 if text == "Die" else 15.5 if font == "semibold" else 13.5,
            domain="organisation",
            font=font,
        )
    for text, x, y in (("Gervanne", 402, 330), ("Roanne", 514, 492), ("Bez", 708, 394), ("Drôme", 522, 365)):
        sketch.words(text, x, y, 14, domain="organisation", font="italic", color="water")
    sketch.note("Compter l’eau avant de la partager", (700, 140), (150, 62), "yellow")
    sketch.note("Qui reprendra les fermes dans dix ans\u00a0?", (232, 612), (150, 62), "yellow")
    sketch.note("Retenue collective\u00a0: ici, pas d’accord", (62, 612), (150, 62), "blue")
    sketch.note(
        "Le loup n’est pas dessiné, mais il est dans toutes les têtes", (62, 698), (150, 78), "yellow"
    )
    sketch.matrix(
        atout=("Le bio, trente ans d’avance", "Des coopératives solides"),
        faiblesse=("Fermes sans repreneur", "Peu de transformation sur place"),
        opportunite=("Cantines qui achètent local", "Bois d’œuvre recherché"),
        menace=("Étés secs à répétition", "Terres vendues pour construire"),
    )


def _scenes(sketch: Sketch) -> None:
    sketch.scene(
        "Le bassin de la Drôme",
        ("base",),
        DRAWING,
        "Tout ce qui tombe ici finit dans la Drôme, puis au Rhône.",
    )
    sketch.scene(
        "L’eau descend, la plaine l’attend",
        ("organisation",),
        DRAWING,
        "La crête partage les eaux, trois affluents les rassemblent, Crest sépare l’irrigué du sec.",
    )
    sketch.scene(
        "La forêt monte, le bio circule",
        ("dynamique",),
        DRAWING,
        "Les prés se ferment. Depuis Die, le bio gagne l’amont et l’aval. L’ail et la volaille partent.",
    )
    sketch.scene(
        "Ce que nous avons",
        ("ressources",),
        (430.0, 190.0, 420.0, 420.0),
        "Du bois, des plantes, une source qui ne tarit pas.",
    )
    sketch.scene(
        "L’été à partager",
        ("enjeux",),
        (180.0, 260.0, 420.0, 290.0),
        "Entre Crest et Saillans tout le monde veut la même eau, les mêmes semaines.",
    )
    sketch.scene(
        "Atouts, faiblesses, opportunités, menaces",
        ("amof",),
        MATRIX,
        "Le bio et les coopératives d’un côté, les fermes sans repreneur de l’autre.",
    )
    sketch.scene(
        "De quoi vivrons-nous\u00a0?",
        ("sheet",),
        SHEET,
        "Moins d’eau, plus de valeur\u00a0: c’est notre pari.",
    )
