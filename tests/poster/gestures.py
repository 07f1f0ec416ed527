"""What people do on a poster, at random: ops made from what a client sees.

Every value says who wrote it (numbers by their remainder, texts by their first letter), so that
test_histories.py can tell whose value stands without looking at stamps.
"""

from __future__ import annotations

from random import Random
from typing import Any

from chorem.poster.client import ClientState
from chorem.poster.fields import value_at
from tests.poster.reference import Client

CLIENTS = ("A", "B", "C")
Op = dict[str, Any]

#: As many figures as that, so that people really meet on them.
FEW = 3


def author_of(value: Any) -> str | None:
    """Whose value it is; None when it does not say, as for those the poster starts with."""
    if isinstance(value, str) and value[:1] in CLIENTS:
        return value[0]
    if isinstance(value, dict) and value.get("type") == "Point":
        return author_of(value["coordinates"][0])
    if isinstance(value, list) and value and isinstance(value[0], int | float):
        return author_of(value[0])
    if isinstance(value, int | float) and not isinstance(value, bool):
        return CLIENTS[int(value) % 3] if value >= 3 else None
    return None


def _number(client: Client, random: Random) -> int:
    return random.randrange(1, 300) * 3 + CLIENTS.index(client.id)


def _text(client: Client, random: Random) -> str:
    return f"{client.id}{random.randrange(100)}"


def _alive(view: ClientState, target: str) -> list[str]:
    return [key for (kind, key), slot in view.slots.items() if kind == target and not slot.hidden]


def gesture(client: Client, random: Random) -> list[Op]:
    """One batch of one to three ops, possibly on the same thing."""
    view = client.view()
    makers = [
        _add,
        _add,
        _add_network,
        _set,
        _set,
        _set,
        _nodes,
        _nodes,
        _delete,
        _restore,
        _write,
        _legend,
        _layer,
    ]
    ops: list[Op] = []
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        ops += random.choice(makers)(client, view, random)
    return ops


def _figure(client: Client, view: ClientState, random: Random, geometry: Any) -> list[Op]:
    layers = _alive(view, "layer")
    if not layers or len(_alive(view, "figure")) >= FEW:
        return _set(client, view, random)
    new_id = f"{client.id}.f{client.made}.{random.randrange(10**6)}"
    fields = {"layer": random.choice(layers), "symbol": "s", "version": 1, "order": "V", "geometry": geometry}
    return [{"kind": "add", "target": "figure", "id": new_id, "fields": fields}]


def _add(client: Client, view: ClientState, random: Random) -> list[Op]:
    x, y = _number(client, random), _number(client, random)
    return _figure(client, view, random, {"type": "Point", "coordinates": [x, y]})


def _add_network(client: Client, view: ClientState, random: Random) -> list[Op]:
    nodes = {f"n{i}": [_number(client, random), 0, 1] for i in range(3)}
    links = {"l0": ["n0", "n1", 1], "l1": ["n1", "n2", 1]}
    return _figure(client, view, random, {"type": "Network", "nodes": nodes, "links": links})


def _set(client: Client, view: ClientState, random: Random) -> list[Op]:
    figures = _alive(view, "figure")
    if not figures:
        return []
    figure = random.choice(figures)
    geometry = view.slots["figure", figure].fields["geometry"]
    fields: dict[str, Any] = {}
    for _ in range(random.choice((1, 2))):
        kind = random.choice(("name", "param", "no param", "params", "geometry", "lock", "layer"))
        if kind == "name":
            fields["name"] = _text(client, random)
        elif kind == "param":
            fields[f"params.k{random.randrange(3)}"] = _number(client, random)
        elif kind == "no param":
            fields[f"params.k{random.randrange(3)}"] = None
        elif kind == "params":
            fields["params"] = {"k0": _number(client, random)}
        elif kind == "geometry" and geometry["type"] == "Point":
            fields["geometry"] = {"type": "Point", "coordinates": [_number(client, random), 5]}
        elif kind == "geometry":
            nodes = {key: [_number(client, random), 0, 1] for key in geometry["nodes"]}
            fields["geometry"] = {**geometry, "nodes": nodes, "links": {}}
        elif kind == "lock" and random.random() < 0.2:
            fields = {"locked": random.random() < 0.3}
            break
        elif kind == "layer" and (layers := _alive(view, "layer")):
            fields["layer"] = random.choice(layers)
    return [{"kind": "set", "target": "figure", "id": figure, "fields": fields}] if fields else []


def _nodes(client: Client, view: ClientState, random: Random) -> list[Op]:
    networks = [
        key
        for key in _alive(view, "figure")
        if view.slots["figure", key].fields["geometry"]["type"] == "Network"
    ]
    if not networks:
        return []
    figure = random.choice(networks)
    geometry = view.slots["figure", figure].fields["geometry"]
    nodes = sorted(geometry["nodes"])
    if not nodes:  # two people each took one of the last two away; the second will be refused
        return []
    kind = random.choice(("move", "add", "remove", "link", "unlink"))
    fields: dict[str, Any] = {}
    if kind == "move":
        fields[f"nodes.{random.choice(nodes)}"] = [_number(client, random), 9, 2]
    elif kind == "add":
        name = f"{client.id}{client.made}"
        fields[f"nodes.{name}"] = [_number(client, random), 9, 3]
        fields[f"links.{name}"] = [random.choice(nodes), name, 2]
    elif kind == "remove" and len(nodes) > 1:
        fields[f"nodes.{random.choice(nodes)}"] = None
    elif kind == "link" and len(nodes) > 1:
        a, b = random.sample(nodes, 2)
        fields[f"links.{client.id}{random.randrange(3)}"] = [a, b, 1]
    elif kind == "unlink" and geometry["links"]:
        fields[f"links.{random.choice(sorted(geometry['links']))}"] = None
    return [{"kind": "set", "target": "figure", "id": figure, "fields": fields}] if fields else []


def _delete(client: Client, view: ClientState, random: Random) -> list[Op]:
    target = random.choice(("figure", "figure", "figure", "note", "legend", "layer"))
    found = _alive(view, target)
    return [{"kind": "delete", "target": target, "id": random.choice(found)}] if found else []


def _restore(client: Client, view: ClientState, random: Random) -> list[Op]:
    hidden = [key for key, slot in view.slots.items() if slot.hidden]
    if not hidden:
        return []
    target, key = random.choice(hidden)
    return [{"kind": "restore", "target": target, "id": key}]


def _write(client: Client, view: ClientState, random: Random) -> list[Op]:
    target = random.choice(("note", "note", "legend"))
    found = _alive(view, target)
    if not found:
        return []
    fields = {"text": _text(client, random) if random.random() < 0.9 else ""}
    return [{"kind": "set", "target": target, "id": random.choice(found), "fields": fields}]


def _legend(client: Client, view: ClientState, random: Random) -> list[Op]:
    color = random.choice(("ink", "water"))
    text = random.choice(("", _text(client, random)))
    fields = {"domain": "fond", "symbol": "s", "color": color, "text": text, "order": "V"}
    ops: list[Op] = [{"kind": "add", "target": "legend", "id": f"s~~{color}", "fields": fields}]
    figures = _alive(view, "figure")
    if figures:
        joined = {"legend": f"s~~{color}"}
        ops.append({"kind": "set", "target": "figure", "id": random.choice(figures), "fields": joined})
    return ops


def _layer(client: Client, view: ClientState, random: Random) -> list[Op]:
    layers = _alive(view, "layer")
    if random.random() < 0.5 or not layers:
        fields: dict[str, Any] = {"domain": "fond", "order": "V"}
        return [{"kind": "add", "target": "layer", "id": f"{client.id}.l{client.made}", "fields": fields}]
    fields = {"locked": True} if random.random() < 0.1 else {"locked": False, "name": _text(client, random)}
    return (
        [{"kind": "set", "target": "layer", "id": random.choice(layers), "fields": fields}] if layers else []
    )


def inverse(view: ClientState, ops: list[Op]) -> list[Op]:
    """What a client shows while its undo is on its way."""
    back: list[Op] = []
    for op in ops:
        slot = view.slots.get((op["target"], op["id"]))
        same = {"target": op["target"], "id": op["id"]}
        if slot is None or slot.hidden:
            back.append({"kind": "delete", **same})
        elif op["kind"] == "delete":
            back.append({"kind": "restore", **same})
        elif op["kind"] == "set":
            back.append(
                {"kind": "set", **same, "fields": {p: value_at(slot.fields, p) for p in op["fields"]}}
            )
    return back[::-1]
