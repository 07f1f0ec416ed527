"""What a figure gives its sign: geometry cleaned and flattened, typed parameters, variant, colour, handles.

Reads plain JSON values, from a document, an icon or a vector. Knows nothing of drawing.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import Any

from chorem.errors import ChoremError
from chorem.geometry.ring import Line, Point, Shape, open_ring, oriented, without_repeats
from chorem.geometry.smooth import smooth_line, smooth_ring

#: Geometry type and the names it puts in scope, by support.
SUPPORTS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "point": ("Point", (("at", "point"),)),
    "line": ("LineString", (("line", "line"),)),
    "area": ("Polygon", (("area", "shape"),)),
    "network": ("Network", (("nodes", "list:point,num"), ("links", "list:point,point,num,num,num"))),
}
#: Type of a parameter in expressions, by its kind.
KINDS = {"number": "num", "integer": "num", "choice": "str", "text": "str", "bool": "bool"}
#: No coordinate is further out, whatever the document allows.
FURTHEST_MM = 1e5


def takes(sign: Mapping[str, Any]) -> str:
    """The support whose geometry a sign (as JSON) is drawn on: mostly its own [S6]."""
    for support, (kind, _) in SUPPORTS.items():
        if kind == sign.get("geometry"):
            return support
    return str(sign["support"])


def check_kind(support: str, geometry: Any) -> None:
    """Raises ``wrong_geometry`` when the geometry is not of the support's type."""
    wanted = SUPPORTS[support][0]
    given = geometry.get("type") if isinstance(geometry, Mapping) else None
    if given != wanted:
        raise ChoremError("wrong_geometry", "geometry.type", wanted=wanted, given=str(given))


def read_geometry(support: str, geometry: Any, smooth: bool) -> list[Any]:
    """The values of the names of SUPPORTS; raises ``wrong_geometry``, ``bad_number``, ``unknown_node``."""
    check_kind(support, geometry)
    if support == "network":
        return _network(geometry)
    coordinates = geometry["coordinates"]
    if support == "point":
        return [read_point(coordinates, "geometry.coordinates")]
    if support == "line":
        line = without_repeats(_points(coordinates, "geometry.coordinates"))
        return [smooth_line(line) if smooth else line]
    shape: Shape = []
    for i in range(len(coordinates)):
        ring = open_ring(_points(coordinates[i], f"geometry.coordinates[{i}]"))
        if i > 0 and len(ring) < 3:
            continue
        shape.append(oriented(smooth_ring(ring) if smooth else ring, i > 0))
    return [shape]


def read_point(value: Any, path: str) -> Point:
    """[x, y] as a point; raises ``bad_number``."""
    if not isinstance(value, list | tuple) or len(value) < 2:
        raise ChoremError("bad_number", path)
    return (_coordinate(value[0], path, 0), _coordinate(value[1], path, 1))


def _coordinate(value: Any, path: str, axis: int) -> float:
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and -FURTHEST_MM <= value <= FURTHEST_MM
    ):
        return float(value)
    raise ChoremError("bad_number", f"{path}[{axis}]")


def _points(values: Any, path: str) -> Line:
    if not isinstance(values, list | tuple) or not values:
        raise ChoremError("bad_number", path)
    return [read_point(values[i], f"{path}[{i}]") for i in range(len(values))]


def _network(geometry: Mapping[str, Any]) -> list[Any]:
    """Nodes and links, lesser ranks first so that the highest lies above, then by id."""
    nodes: dict[str, tuple[Point, float]] = {}
    for key, value in geometry["nodes"].items():
        nodes[key] = (read_point(value, f"geometry.nodes.{key}"), _rank(value, f"geometry.nodes.{key}"))
    links: dict[str, tuple[Point, Point, float, float, float]] = {}
    for key, value in geometry["links"].items():
        path = f"geometry.links.{key}"
        for end in (0, 1):
            if value[end] not in nodes:
                raise ChoremError("unknown_node", f"{path}[{end}]", link=key, node=str(value[end]))
        a, b = nodes[value[0]], nodes[value[1]]
        links[key] = (a[0], b[0], _rank(value, path), a[1], b[1])
    return [
        [nodes[key] for key in sorted(nodes, key=lambda k: (-nodes[k][1], k))],
        [links[key] for key in sorted(links, key=lambda k: (-links[k][2], k))],
    ]


def _rank(value: Any, path: str) -> float:
    rank = value[2]
    if isinstance(rank, int | float) and not isinstance(rank, bool) and rank in (1, 2, 3):
        return float(rank)
    raise ChoremError("bad_number", f"{path}[2]")


def read_param(name: str, spec: Mapping[str, Any], value: Any) -> Any:
    """A parameter's value; raises ``param_type`` or ``param_range``."""
    path, kind = f"params.{name}", spec["kind"]
    if kind == "bool":
        if not isinstance(value, bool):
            raise ChoremError("param_type", path, param=name)
        return value
    if kind in ("choice", "text"):
        if not isinstance(value, str):
            raise ChoremError("param_type", path, param=name)
        allowed = [option["id"] for option in spec["options"]] if kind == "choice" else None
        if (allowed is not None and value not in allowed) or (
            allowed is None and len(value) > spec["max_chars"]
        ):
            raise ChoremError("param_range", path, param=name)
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ChoremError("param_type", path, param=name)
    if not spec["min"] <= value <= spec["max"]:
        raise ChoremError("param_range", path, param=name)
    if kind == "integer" and value != floor(value):
        raise ChoremError("param_type", path, param=name)
    return float(value)


def read_variant(variants: list[Any], value: Any) -> str:
    """The variant's id, the first one's when none is given, "" for a sign without variants."""
    if value is None:
        return str(variants[0]["id"]) if variants else ""
    for variant in variants:
        if variant["id"] == value:
            return str(value)
    raise ChoremError("unknown_variant", "variant", variant=str(value))


def list_ids(name: str, handle: Mapping[str, Any]) -> list[str]:
    """The ids under which a figure stores the points of a handle that is a list."""
    return [f"{name}_{k + 1}" for k in range(handle.get("many") or 0)]


def read_list(name: str, handle: Mapping[str, Any], given: Mapping[str, Any]) -> Shape:
    """The polygon of those points of the list that are there; [] of fewer than three."""
    line = [read_point(given[key], f"handles.{key}") for key in list_ids(name, handle) if key in given]
    ring = open_ring(line) if line else []
    return [oriented(ring, False)] if len(ring) > 2 else []


def check_figure(sign: Mapping[str, Any], figure: Mapping[str, Any]) -> None:
    """Raises a ChoremError for whatever of the figure its sign (as JSON) does not allow."""
    check_kind(takes(sign), figure.get("geometry"))
    read_variant(sign.get("variants", []), figure.get("variant"))
    params = sign.get("params", {})
    for name, value in (figure.get("params") or {}).items():
        if name not in params:
            raise ChoremError("unknown_param", f"params.{name}", param=name)
        read_param(name, params[name], value)
    handles = sign.get("handles", {})
    known = {key for name, handle in handles.items() for key in list_ids(name, handle) or [name]}
    for name, value in (figure.get("handles") or {}).items():
        if name not in known:
            raise ChoremError("unknown_handle", f"handles.{name}", handle=name)
        read_point(value, f"handles.{name}")
