"""What an op must respect of the rest of the document: locks, layers, signs, links to nodes that went.

Shared by apply.py and undo.py. Must not know how ops are recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chorem.errors import ChoremError
from chorem.poster.draft import Draft
from chorem.poster.fields import Fields, check_sizes, dict_of, merged, split_path
from chorem.poster.geometry import check_geometry, check_network
from chorem.poster.state import Entity

#: Fields of a figure that its sign has a say in.
_OF_THE_SIGN = {"symbol", "version", "variant", "geometry", "nodes", "links", "handles", "params", "color"}


def legend_id(symbol: str, variant: str | None, color: str) -> str:
    """P7: the id of the legend entry of a sign, variant and colour (ADR 0004)."""
    return f"{symbol}~{variant or ''}~{color}"


def check_unlocked(draft: Draft, fields: Mapping[str, Any], changing: Iterable[str] | None = None) -> None:
    """O8, for a figure about to be changed. ``changing`` is None when it is added, deleted or restored."""
    if changing is not None and set(changing) == {"locked"}:
        return
    if fields["locked"] and changing is not None:
        raise ChoremError("figure_locked", "id")
    check_layer_unlocked(draft, fields["layer"])


def check_layer_unlocked(draft: Draft, layer_id: str) -> None:
    if draft.importing:
        return
    layer = draft.get("layer", layer_id)
    if layer is not None and not layer.deleted and layer.fields["locked"]:
        raise ChoremError("layer_locked", "id")


def on_live_layer(draft: Draft, layer_id: str) -> str:
    """The layer itself or, when it was deleted, the one that takes in what was drawn on it meanwhile."""
    layer = draft.get("layer", layer_id)
    if layer is None:
        raise ChoremError("unknown_layer", "fields.layer", layer=layer_id)
    if not layer.deleted:
        return layer_id
    domain = layer.fields["domain"]
    others = [(e.fields["domain"] != domain, e.fields["order"], key) for key, e in draft.live("layer")]
    if not others:
        raise ChoremError("unknown_layer", "fields.layer", layer=layer_id)
    return min(others)[2]


def check_layer_empty(draft: Draft, layer_id: str) -> None:
    """A layer goes only when nothing is drawn on it, so that no drawing goes with it unseen."""
    if any(figure.fields["layer"] == layer_id for _, figure in draft.live("figure")):
        raise ChoremError("layer_not_empty", "id")


def check_figure(draft: Draft, entity_id: str, fields: Fields, changed: Iterable[str]) -> None:
    """Geometry and sign of a whole figure, as far as ``changed`` fields concern them."""
    roots = {split_path(path)[0] for path in changed}
    if not roots & _OF_THE_SIGN:
        return
    try:
        if "geometry" in roots:
            check_geometry(fields["geometry"])
        elif roots & {"nodes", "links"}:
            check_network(fields["geometry"])
    except ChoremError as error:
        raise error.at("fields.geometry" if "geometry" in roots else "fields") from None
    if draft.check is not None:
        try:
            draft.check({"id": entity_id, **fields})
        except ChoremError as error:
            raise error.at("fields") from None


def check_base(fields: Mapping[str, Any]) -> None:
    """The shapes of the base are geometries too [P4]."""
    for index, shape in enumerate(fields["shapes"]):
        try:
            check_geometry(shape["geometry"])
        except ChoremError as error:
            raise error.at(f"fields.base.shapes[{index}].geometry") from None


def written(
    draft: Draft, target: str, entity_id: str, entity: Entity, changes: Fields
) -> tuple[Fields, Fields]:
    """``merged``, with the result checked as a whole. Raises ChoremError with a path from "fields"."""
    roots = [root for root, key in map(split_path, changes) if key is not None]
    for root in roots:
        if dict_of({**entity.fields, **changes}, root) is None:
            raise ChoremError("not_a_network", f"fields.{root}")
    fields, effective = merged(entity.fields, changes)
    check_sizes(fields, roots)
    if target == "figure":
        check_figure(draft, entity_id, fields, effective)
    elif target == "poster" and "base" in changes:
        check_base(fields["base"])
    return fields, effective
