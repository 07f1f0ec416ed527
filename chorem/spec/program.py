"""A sign compiled: its names laid out in slots, its handles and its draw tree as functions.

Slot 0 is the run; then the weights, the facts of the figure, its geometry, its parameters, its handles.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chorem.spec.drawing import Drawing
from chorem.spec.expression import compile_expression
from chorem.spec.figure import (
    KINDS,
    SUPPORTS,
    read_geometry,
    read_list,
    read_param,
    read_point,
    read_variant,
    takes,
)
from chorem.spec.scope import Env, Evaluate, Run, Scope

#: Named stroke weights in mm.
WEIGHTS = {"thin": 2.0, "normal": 4.0, "thick": 8.0, "head": 14.0}


class Program:
    """Made once for a sign; holds no state of a run."""

    def __init__(self, sign: Mapping[str, Any]) -> None:
        """``sign``: the sign's JSON. Raises the ``sign_…`` errors with a path in it."""
        self.sign = sign
        scope: Scope = {}
        for name in WEIGHTS:
            scope[name] = (len(scope) + 1, "num")
        for name in ("color", "variant"):
            scope[name] = (len(scope) + 1, "str")
        for name, kind in SUPPORTS[takes(sign)][1]:
            scope[name] = (len(scope) + 1, kind)
        for name, spec in sign.get("params", {}).items():
            scope[name] = (len(scope) + 1, KINDS[spec["kind"]])
        self.handles: list[tuple[str, int, Evaluate]] = []
        self.whens: dict[str, Evaluate] = {}
        self.lists: list[tuple[str, int, Mapping[str, Any]]] = []
        for name, handle in sign.get("handles", {}).items():
            if handle.get("many"):
                scope[name] = (len(scope) + 1, "shape")
                self.lists.append((name, scope[name][0], handle))
                continue
            if handle.get("when") is not None:
                when = compile_expression(handle["when"], scope, f"handles.{name}.when", "bool")
                self.whens[name] = when
            default = compile_expression(handle.get("default"), scope, f"handles.{name}.default", "point")
            scope[name] = (len(scope) + 1, "point")
            self.handles.append((name, scope[name][0], default))
        drawing = Drawing(len(scope) + 1)
        self.draw = drawing.tree(sign["draw"], scope, "draw")
        self.slots = drawing.slots

    def environment(
        self, figure: Mapping[str, Any], palette: dict[str, str], weights: Mapping[str, float]
    ) -> Env:
        """Every slot filled from a figure; raises what its geometry, parameters and handles may."""
        sign = self.sign
        env: Env = [Run(palette), *weights.values()]
        env.append(figure.get("color") or sign["color"])
        env.append(read_variant(sign.get("variants", []), figure.get("variant")))
        env.extend(read_geometry(takes(sign), figure.get("geometry"), bool(figure.get("smooth"))))
        params = figure.get("params") or {}
        for name, spec in sign.get("params", {}).items():
            env.append(read_param(name, spec, params.get(name, spec["default"])))
        env.extend([None] * (self.slots - len(env)))
        given = figure.get("handles") or {}
        for name, slot, default in self.handles:
            env[slot] = read_point(given[name], f"handles.{name}") if name in given else default(env)
        for name, slot, handle in self.lists:
            env[slot] = read_list(name, handle, given)
        return env

    def items(
        self, figure: Mapping[str, Any], palette: dict[str, str], weights: Mapping[str, float]
    ) -> list[dict[str, Any]]:
        """The display list of one figure."""
        env = self.environment(figure, palette, weights)
        self.draw(env)
        items: list[dict[str, Any]] = env[0].items
        return items
