"""The library of signs as it is served, and the judgement of a figure by its sign.

Must not know HTTP.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from chorem.sheet.labels import load_labels
from chorem.spec.interpret import validate_figure
from chorem.spec.library import load_library, load_palette
from chorem.text.metrics import FONTS_DIR


@cache
def library_json() -> bytes:
    """``{signs, palette, labels, widths}``: all that a browser needs to draw a poster."""
    widths: Any = json.loads((FONTS_DIR.parent / "widths.json").read_text("utf-8"))
    return msgspec.json.encode(
        {
            "signs": [sign.raw for sign in load_library().signs],
            "palette": load_palette(),
            "labels": load_labels(),
            "widths": widths,
        }
    )


def check_figure(figure: Mapping[str, Any]) -> None:
    """Raises ChoremError when the sign does not exist, or does not allow what the figure says."""
    validate_figure(load_library().get(figure["symbol"], figure["version"]), figure)
