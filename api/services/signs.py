"""The library of signs as it is served, and the judgement of a figure by its sign.

Must not know HTTP.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from chorem.sheet.example import load_ground
from chorem.sheet.labels import load_labels
from chorem.spec.interpret import validate_figure
from chorem.spec.library import load_library, load_palette
from chorem.spec.model import Sign
from chorem.spec.own import PREFIX, own_pattern
from chorem.text.metrics import FONTS_DIR

#: What explains a sign and is not needed to draw with it.
HELP = ("$schema", "meaning", "caption", "example", "use", "near", "scene", "keywords")
#: The pictograms a palette shows at once; the others unfold (frontend/panels/palette_model.js).
FIRST_PICTOS = ("picto.gisement", "picto.remarquable", "picto.pepite")
#: Printed by the server alone.
_PRINTS = "print."


@cache
def library_json(*, with_help: bool = True, with_drawings: bool = True) -> bytes:
    """``{signs, own, palette, labels, widths, ground}``: what a browser needs to draw.

    ``with_help`` false leaves out what only explains, ``with_drawings`` false how the pictograms that unfold
    are drawn: together more than half of the bytes, on a slow line.
    """
    widths: Any = json.loads((FONTS_DIR.parent / "widths.json").read_text("utf-8"))
    signs = [sign.raw for sign in load_library().signs]
    if not with_drawings:
        signs = [_without_drawing(sign) for sign in signs]
    served: dict[str, Any] = {
        "signs": signs if with_help else [_without_help(sign) for sign in signs],
        "own": own_pattern(),
        "palette": load_palette(),
        "labels": {lang: _on_a_sheet(said) for lang, said in load_labels().items()},
        "widths": widths,
    }
    return msgspec.json.encode(served | {"ground": load_ground()} if with_help else served)


def _on_a_sheet(said: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in said.items() if not key.startswith(_PRINTS)}


def _without_drawing(sign: dict[str, Any]) -> dict[str, Any]:
    if sign["structure"] != "pictogramme" or sign["id"] in FIRST_PICTOS:
        return sign
    return sign | {"draw": [], "icon": sign["icon"] | {"figures": []}}


def _without_help(sign: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in sign.items() if name not in HELP}
    if "params" in kept:
        params = kept["params"].items()
        kept["params"] = {name: {k: v for k, v in one.items() if k != "doc"} for name, one in params}
    return kept


def check_figure(figure: Mapping[str, Any]) -> None:
    """Raises ChoremError when the sign does not exist, or does not allow what the figure says.

    A pictogram of the group is like all of them; the one that is named may be gone [P3].
    """
    if figure["symbol"].startswith(PREFIX):
        validate_figure(Sign.load(own_pattern()), figure)
    else:
        validate_figure(load_library().get(figure["symbol"], figure["version"]), figure)
