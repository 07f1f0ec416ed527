"""(sign, figure, palette) → display list: the whole of what others ask of a sign.

Mirrored by frontend/core/spec/interpret.js to the micrometre and the key (D3). Knows signs and one figure
at a time; nothing of documents, layers, text metrics or painters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chorem.spec.figure import check_figure, list_ids
from chorem.spec.model import Sign
from chorem.spec.program import WEIGHTS

Item = dict[str, Any]


def interpret(sign: Sign, figure: Mapping[str, Any], palette: dict[str, str]) -> list[Item]:
    """The items of a figure, lengths in whole µm.

    ``figure``: ``{geometry, smooth?, handles?, params?, variant?, color?}`` in mm; missing parameters take
    their defaults. ``palette``: role → "#rrggbb". Raises ChoremError (``wrong_geometry``, ``bad_number``,
    ``param_type``, ``over_budget``, …).
    """
    return sign.program.items(figure, palette, WEIGHTS)


def defaults(sign: Sign, geometry: Any = None, smooth: bool = False) -> dict[str, Any]:
    """What a new figure starts with: ``{color, variant, params, handles}``.

    Handles are places, so they need the geometry; without it there are none.
    """
    params = {name: spec["default"] for name, spec in sign.raw.get("params", {}).items()}
    variants = sign.raw.get("variants", [])
    handles: dict[str, list[float]] = {}
    if geometry is not None:
        env = sign.program.environment({"geometry": geometry, "smooth": smooth}, {}, WEIGHTS)
        handles = {name: list(env[slot]) for name, slot, _ in sign.program.handles}
    return {
        "color": sign.raw["color"],
        "variant": variants[0]["id"] if variants else None,
        "params": params,
        "handles": handles,
    }


def shown_handles(sign: Sign, figure: Mapping[str, Any]) -> dict[str, list[float]]:
    """Where those handles stand that the drawing depends on; no others are offered [S7, S11]."""
    env = sign.program.environment(figure, {}, WEIGHTS)
    whens = sign.program.whens
    shown = {
        name: list(env[slot])
        for name, slot, _ in sign.program.handles
        if name not in whens or whens[name](env)
    }
    given = figure.get("handles") or {}
    lists = [key for name, _, handle in sign.program.lists for key in list_ids(name, handle)]
    return shown | {key: list(given[key]) for key in lists if key in given}


def validate_figure(sign: Sign, figure: Mapping[str, Any]) -> None:
    """Raises ChoremError for a parameter, variant, handle or kind of geometry the sign does not allow."""
    check_figure(sign.raw, figure)
