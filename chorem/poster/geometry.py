"""Whether a geometry makes sense: rings closed and simple, holes inside, links between nodes that exist.

Takes geometries already valid for their shape and bounds; raises ChoremError with a path inside the
geometry. Must not know figures, signs or ops.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shapely import LinearRing, Polygon

from chorem.errors import ChoremError
from chorem.poster import bounds

Ring = list[list[float]]


def check_geometry(geometry: Mapping[str, Any]) -> None:
    """P4. Raises ring_not_closed, polygon_crosses_itself, polygon_empty, hole_outside, unknown_node…"""
    if geometry["type"] == "Polygon":
        _check_polygon(geometry["coordinates"])
    elif geometry["type"] == "Network":
        check_network(geometry)


def check_network(network: Mapping[str, Any]) -> None:
    """A network has a node, and each link joins two different ones that exist."""
    nodes = network["nodes"]
    if not nodes:
        raise ChoremError("network_empty", "nodes")
    for link, ends in network["links"].items():
        for end in ends[:2]:
            if end not in nodes:
                raise ChoremError("unknown_node", f"links.{link}", link=link, node=end)
        if ends[0] == ends[1]:
            raise ChoremError("link_to_itself", f"links.{link}", link=link)


def _check_polygon(rings: list[Ring]) -> None:
    total = sum(len(ring) for ring in rings)
    if total > bounds.MAX_VERTICES:
        raise ChoremError("too_many", "coordinates", field="coordinates", max=bounds.MAX_VERTICES)
    for index, ring in enumerate(rings):
        path = f"coordinates[{index}]"
        if ring[0] != ring[-1]:
            raise ChoremError("ring_not_closed", path)
        if _is_flat(ring):
            raise ChoremError("polygon_empty", path)
        if not LinearRing(ring).is_simple:
            raise ChoremError("polygon_crosses_itself", path)
    if len(rings) > 1 and not Polygon(rings[0], rings[1:]).is_valid:
        raise ChoremError("hole_outside", "coordinates")


def _is_flat(ring: Ring) -> bool:
    """All on one line: nothing inside, however it is drawn."""
    x, y = ring[0]
    ax, ay = next(((p[0] - x, p[1] - y) for p in ring if p[0] != x or p[1] != y), (0.0, 0.0))
    return all((p[0] - x) * ay == (p[1] - y) * ax for p in ring)
