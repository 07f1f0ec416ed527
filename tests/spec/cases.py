"""Runs one shared vector in Python: tests/js/spec/cases.js does the same in JavaScript.

A case is JSON; its outcome is {"expected": value} or {"error": {code, path}}.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chorem.errors import ChoremError
from chorem.geometry.cast import cast
from chorem.geometry.frames import part, stations
from chorem.geometry.offset import offset
from chorem.geometry.ring import largest, open_ring, oriented, without_repeats
from chorem.geometry.simplify import capped, capped_line, simplified, simplified_ring
from chorem.geometry.smooth import smooth_line, smooth_ring
from chorem.geometry.stretches import stretches
from chorem.geometry.tear import torn
from chorem.spec.bounds import bounds
from chorem.spec.expression import compile_expression
from chorem.spec.icon import icon
from chorem.spec.interpret import defaults, interpret, shown_handles, validate_figure
from chorem.spec.library import load_library, load_palette
from chorem.spec.model import Sign
from chorem.spec.program import Program
from chorem.spec.scope import Env, Run, Scope

VECTORS = Path(__file__).resolve().parents[1] / "vectors"
KINDS = ("expr", "geometry", "primitives", "signs")
Case = dict[str, Any]

GEOMETRY: dict[str, Callable[..., Any]] = {
    "capped": capped,
    "capped_line": capped_line,
    "cast": cast,
    "largest": largest,
    "offset": offset,
    "open_ring": open_ring,
    "oriented": oriented,
    "part": part,
    "simplified": simplified,
    "simplified_ring": simplified_ring,
    "smooth_line": smooth_line,
    "smooth_ring": smooth_ring,
    "stations": stations,
    "stretches": stretches,
    "torn": torn,
    "without_repeats": without_repeats,
}


def files(kind: str) -> list[Path]:
    return sorted((VECTORS / kind).glob("*.json"))


def read(path: Path) -> list[Case]:
    cases: list[Case] = json.loads(path.read_text("utf-8"))
    return cases


def outcome(kind: str, case: Case) -> Case:
    """What Python makes of a case, as JSON values."""
    try:
        value = {"expr": _expr, "geometry": _geometry, "primitives": _primitive, "signs": _sign}[kind](case)
    except ChoremError as error:
        return {"error": {"code": error.code, "path": error.path}}
    return {"expected": _plain(json.loads(json.dumps(value, allow_nan=False)))}


def _plain(value: Any) -> Any:
    """Whole numbers without a point and zero without a sign, as JavaScript writes them."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _points(value: Any) -> Any:
    """JSON arrays of two numbers as points, at any depth; numbers as floats."""
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(v, int | float) for v in value):
            return (float(value[0]), float(value[1]))
        return [_points(v) for v in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _expr(case: Case) -> Any:
    """{"expr", "type", "names"?: {name: [type, value]}}"""
    scope: Scope = {}
    env: Env = [Run({})]
    for name, (kind, value) in case.get("names", {}).items():
        scope[name] = (len(env), kind)
        env.append(_points(value))
    return compile_expression(case["expr"], scope, "expr", case["type"])(env)


def _geometry(case: Case) -> Any:
    return GEOMETRY[case["call"]](*[_points(value) for value in case["args"]])


def bare(raw: Case) -> Sign:
    """A sign of which only what draws is there."""
    whole = {"support": "point", "color": "ink", "draw": [], **raw}
    sign = Sign.model_construct()
    sign._raw = whole
    sign._program = Program(whole)
    return sign


def _primitive(case: Case) -> Any:
    """{"draw", "figure"?, "support"?}"""
    figure = case.get("figure", {"geometry": {"type": "Point", "coordinates": [0, 0]}})
    sign = bare({"support": case.get("support", "point"), "draw": case["draw"]})
    return interpret(sign, figure, load_palette())


def _sign(case: Case) -> Any:
    """{"get"}, {"bounds"}, or {"sign"} with one of "figure", "icon", "defaults", "validate"."""
    if "get" in case:
        return load_library().get(*case["get"]).id
    if "bounds" in case:
        return bounds(case["bounds"])
    sign = load_library().get(case["sign"]) if isinstance(case["sign"], str) else bare(case["sign"])
    if "icon" in case:
        return icon(sign, load_palette(), case["icon"])
    if "defaults" in case:
        return defaults(sign, **case["defaults"])
    if "validate" in case:
        return validate_figure(sign, case["validate"])
    if "shown" in case:
        return shown_handles(sign, case["shown"])
    return interpret(sign, case["figure"], load_palette())
