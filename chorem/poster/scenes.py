"""The scenes (*étapes*) of a presentation: those a poster proposes, and what each one shows [R1, R2].

Owns what ``shows`` may name: layers, figures, and the parts ``base``, ``amof``, ``sheet`` (everything).
Must not know the sheet nor how a scene is drawn. Mirrored by frontend/core/poster/scenes.js.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

#: Domains in the order they are presented; what is at stake comes after what it is drawn from.
PRESENTED = ("organisation", "dynamique", "ressources")
PARTS = ("base", "amof", "sheet")


class Shown(TypedDict):
    """What stays in full; the rest is faded. ``figures``: ids, in the order of the document."""

    base: bool
    amof: bool
    sheet: bool
    figures: list[str]


def proposed(poster: Mapping[str, Any], labels: Mapping[str, str]) -> list[dict[str, Any]]:
    """``{id, title, shows}`` each: the territory, each domain used, what is at stake, the matrix, the whole.

    ``labels`` are those of the poster's language; ids are fixed words, the same for the same scene.
    """
    layers = [layer for layer in poster["layers"] if layer["visible"]]
    domains = {layer["id"]: layer["domain"] for layer in layers}
    drawn = [figure for figure in poster["figures"] if figure["layer"] in domains]
    used = {figure["layer"] for figure in drawn}

    def layers_of(domain: str) -> list[str]:
        return sorted(key for key in used if domains[key] == domain)

    scenes: list[dict[str, Any]] = []
    if poster["base"]["shapes"] or layers_of("fond"):
        title = poster["territory"] or labels["scene.territory"]
        scenes.append({"id": "territory", "title": title, "shows": ["base", *layers_of("fond")]})
    for domain in PRESENTED:
        if layers_of(domain):
            scenes.append({"id": domain, "title": labels[f"domain.{domain}"], "shows": layers_of(domain)})
    elsewhere = [figure["id"] for figure in drawn if figure["stake"] and domains[figure["layer"]] != "enjeux"]
    at_stake = [*layers_of("enjeux"), *elsewhere]
    if at_stake:
        scenes.append({"id": "enjeux", "title": labels["domain.enjeux"], "shows": at_stake})
    if poster["amof"] and poster["zones"]["amof"]:
        scenes.append({"id": "amof", "title": labels["scene.amof"], "shows": ["amof"]})
    scenes.append({"id": "sheet", "title": labels["scene.sheet"], "shows": ["sheet"]})
    return scenes


def scenes_of(poster: Mapping[str, Any], labels: Mapping[str, str]) -> list[dict[str, Any]]:
    """The scenes of the group in their order, or the proposed ones as long as it has none."""
    own = sorted(poster["scenes"], key=lambda scene: (scene["order"], scene["id"]))
    return own or [{**scene, "view": None, "say": ""} for scene in proposed(poster, labels)]


def shown_in(poster: Mapping[str, Any], shows: list[str]) -> Shown:
    """What a scene keeps in full. The base stays under any drawing; ids of what is gone are passed over."""
    wanted = set(shows)
    whole = "sheet" in wanted
    visible = {layer["id"] for layer in poster["layers"] if layer["visible"]}
    figures = [
        figure["id"]
        for figure in poster["figures"]
        if figure["layer"] in visible and (whole or figure["layer"] in wanted or figure["id"] in wanted)
    ]
    amof = whole or "amof" in wanted
    return {"base": whole or bool(wanted - {"amof"}), "amof": amof, "sheet": whole, "figures": figures}
