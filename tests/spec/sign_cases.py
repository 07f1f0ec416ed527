"""The cases every sign must have, worked out from its file [S3]: defaults, variants, limits, degenerate."""

from __future__ import annotations

from typing import Any

from chorem.spec.figure import takes

Case = dict[str, Any]

PLAIN: dict[str, Any] = {
    "point": {"type": "Point", "coordinates": [120.5, 80.25]},
    "line": {
        "type": "LineString",
        "coordinates": [[20, 160], [84.5, 60], [150, 120.125], [260, 40], [330, 44.4]],
    },
    "area": {
        "type": "Polygon",
        "coordinates": [
            [[40, 60], [120, 30], [190.5, 60], [150, 105.25], [195, 150], [110, 190], [40, 60]],
            [[90, 80], [130, 80], [130, 130], [90, 130], [90, 80]],
        ],
    },
    "network": {
        "type": "Network",
        "nodes": {"a": [100, 110, 1], "b": [40, 50, 2], "c": [180.25, 50, 2], "d": [20, 120, 3]},
        "links": {"ab": ["a", "b", 1], "ac": ["a", "c", 2], "bd": ["b", "d", 3]},
    },
}

DEGENERATE: dict[str, dict[str, Any]] = {
    "point": {"far away": {"type": "Point", "coordinates": [-1189, 1682]}},
    "line": {
        "no length": {"type": "LineString", "coordinates": [[50, 50], [50, 50]]},
        "very short": {"type": "LineString", "coordinates": [[50, 50], [50.5, 50]]},
        "there and back": {"type": "LineString", "coordinates": [[0, 0], [90, 0], [0, 0]]},
        "closed": {"type": "LineString", "coordinates": [[0, 0], [120, 0], [60, 100], [0, 0]]},
        "across the sheet": {"type": "LineString", "coordinates": [[-1189, -841], [2378, 1682]]},
    },
    "area": {
        "one point": {"type": "Polygon", "coordinates": [[[50, 50], [50, 50], [50, 50], [50, 50]]]},
        "flat": {"type": "Polygon", "coordinates": [[[0, 0], [90, 0], [40, 0], [0, 0]]]},
        "tiny": {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [1, 2], [0, 0]]]},
        "turned the other way": {"type": "Polygon", "coordinates": [[[0, 0], [0, 90], [90, 90], [0, 0]]]},
        "the whole sheet": {
            "type": "Polygon",
            "coordinates": [[[0, 0], [1189, 0], [1189, 841], [0, 841], [0, 0]]],
        },
    },
    "network": {
        "one node": {"type": "Network", "nodes": {"a": [10, 10, 2]}, "links": {}},
        "two nodes in one place": {
            "type": "Network",
            "nodes": {"a": [10, 10, 1], "b": [10, 10, 3]},
            "links": {"ab": ["a", "b", 1]},
        },
        "a link to itself": {
            "type": "Network",
            "nodes": {"a": [10, 10, 1]},
            "links": {"aa": ["a", "a", 1]},
        },
    },
}


def sign_cases(raw: dict[str, Any]) -> list[Case]:
    """Every case of a sign, without its outcome; ids are unique."""
    support = takes(raw)
    cases: list[Case] = []

    def add(name: str, **fields: Any) -> None:
        figure = {"geometry": PLAIN[support], **fields}
        cases.append({"id": name, "sign": raw["id"], "figure": figure})

    add("defaults")
    add("another colour", color="water")
    if support in ("line", "area"):
        add("smooth", smooth=True)
    for variant in raw.get("variants", []):
        add(f"variant {variant['id']}", variant=variant["id"])
        cases.append(
            {"id": f"icon of {variant['id']}", "sign": raw["id"], "icon": {"variant": variant["id"]}}
        )
    cases.append({"id": "icon", "sign": raw["id"], "icon": {"color": "stake"}})
    for name, spec in raw.get("params", {}).items():
        for value in _limits(spec):
            for variant in raw.get("variants", [None]):
                chosen = {"variant": variant["id"]} if variant else {}
                label = f" of {variant['id']}" if variant else ""
                add(f"{name} {value!r}{label}", params={name: value}, **chosen)
    for name, geometry in DEGENERATE[support].items():
        for variant in raw.get("variants", [None]):
            chosen = {"variant": variant["id"]} if variant else {}
            label = f" of {variant['id']}" if variant else ""
            add(f"{name}{label}", geometry=geometry, **chosen)
    return cases


def _limits(spec: dict[str, Any]) -> list[Any]:
    if spec["kind"] == "bool":
        return [False, True]
    if spec["kind"] == "choice":
        return [option["id"] for option in spec["options"]]
    if spec["kind"] == "text":
        return ["", "É<a>\nb & c"]
    return [spec["min"], spec["max"]]
