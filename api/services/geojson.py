"""Figures as GeoJSON, in sheet millimetres.

Pure; must not know where figures come from. A network, which GeoJSON does not have, is a GeometryCollection
of its nodes and links, and is repeated as it is under ``network`` so that nothing is lost.
"""

from __future__ import annotations

from typing import Any

from chorem.errors import ChoremError

Box = tuple[float, float, float, float]


def feature(figure_id: str, figure: dict[str, Any]) -> dict[str, Any]:
    """A figure's fields as a Feature."""
    properties = {key: value for key, value in figure.items() if key != "geometry"}
    geometry = figure["geometry"]
    if geometry["type"] == "Network":
        properties["network"] = geometry
        geometry = _collection(geometry)
    return {"type": "Feature", "id": figure_id, "geometry": geometry, "properties": properties}


def _collection(network: dict[str, Any]) -> dict[str, Any]:
    nodes = network["nodes"]
    points = [{"type": "Point", "coordinates": node[:2]} for _, node in sorted(nodes.items())]
    lines = [
        {"type": "LineString", "coordinates": [nodes[link[0]][:2], nodes[link[1]][:2]]}
        for _, link in sorted(network["links"].items())
        if link[0] in nodes and link[1] in nodes
    ]
    return {"type": "GeometryCollection", "geometries": points + lines}


def read_box(text: str) -> Box:
    """``min_x,min_y,max_x,max_y`` in sheet millimetres."""
    try:
        parts = [float(part) for part in text.split(",")]
    except ValueError:
        parts = []
    if len(parts) != 4 or not all(abs(part) < 1e6 for part in parts):
        raise ChoremError("bad_box", "bbox")
    return parts[0], parts[1], parts[2], parts[3]
