"""Posters over REST: the document, things one at a time, files [L7]."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest

from chorem.poster.canonical import canonical
from chorem.poster.model import Poster
from tests.api.client import Workshop
from tests.api.samples import POINT, SAMPLES

NETWORK = {
    "symbol": "hierarchie.network",
    "geometry": {
        "type": "Network",
        "nodes": {"a": [500, 500, 1], "b": [600, 550, 2]},
        "links": {"ab": ["a", "b", 1]},
    },
}


@pytest.mark.parametrize("collection", SAMPLES)
def test_adding_changing_deleting(workshop: Workshop, collection: str) -> None:
    """[L7] [P1] One implementation for all: 201 with a Location, 200, 204, and the document says the same."""
    person = workshop.participant()
    new, changes = SAMPLES[collection]
    made = person.post(workshop.path(collection), new)
    assert made.status_code == 201, made.text
    entity = made.json()
    assert made.headers["location"] == workshop.path(collection, entity["id"])
    assert entity.items() >= new.items()
    changed = person.patch(made.headers["location"], changes).json()
    for field, value in changes.items():
        root, _, key = field.partition(".")
        assert (changed[root][key] if key else changed[root]) == value
    document = person.get(workshop.path()).json()
    assert changed in document[collection]
    Poster.model_validate(document)
    assert person.delete(made.headers["location"]).status_code == 204
    assert entity["id"] not in [one["id"] for one in person.get(workshop.path()).json()[collection]]
    for again in (person.delete(made.headers["location"]), person.patch(made.headers["location"], changes)):
        assert again.status_code == 404


def test_a_figure_joins_its_legend_entry(workshop: Workshop) -> None:
    """[P7] [E5] Same sign, variant and colour: the same entry; another colour: another one."""
    person = workshop.participant()
    two = [person.post(workshop.path("figures"), POINT).json() for _ in range(2)]
    other = person.post(workshop.path("figures"), POINT | {"color": "growth"}).json()
    assert [f["legend"] for f in (*two, other)] == ["hierarchie.point~~ink"] * 2 + [
        "hierarchie.point~~growth"
    ]
    legend = person.get(workshop.path()).json()["legend"]
    assert [entry["id"] for entry in legend] == ["hierarchie.point~~ink", "hierarchie.point~~growth"]
    assert legend[0]["domain"] == "organisation"
    person.delete(workshop.path("legend", legend[0]["id"]))
    person.post(workshop.path("figures"), POINT)
    assert len(person.get(workshop.path()).json()["legend"]) == 2, "an entry that was deleted is restored"


def test_what_a_figure_may_leave_out(workshop: Workshop) -> None:
    """The newest version, a layer of the sign's domain, the sign's colour, a place on top of the others."""
    person = workshop.participant()
    first, second = (person.post(workshop.path("figures"), POINT).json() for _ in range(2))
    assert (first["version"], first["layer"], first["color"]) == (1, "organisation", "ink")
    assert first["order"] < second["order"]


def test_an_op_sent_again(workshop: Workshop) -> None:
    """[O3] The same batch twice: the same answer, one note."""
    person = workshop.participant()
    op = {"op_id": "o1", "kind": "add", "target": "note", "id": "n1", "fields": {"at": [9, 9], "order": "V"}}
    batch = {"batch": "b1", "client": "c1", "ops": [op]}
    first, second = (person.post(workshop.path("ops"), batch) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()
    assert first.json()["seq"] == 1
    assert len(person.get(workshop.path()).json()["notes"]) == 1


def test_figures_as_geojson(workshop: Workshop) -> None:
    """A FeatureCollection in sheet millimetres, filtered by layer, sign and box; a network loses nothing."""
    person = workshop.participant()
    point = person.post(workshop.path("figures"), POINT | {"name": "Die"}).json()
    network = person.post(workshop.path("figures"), NETWORK | {"layer": "dynamique"}).json()

    def ids(query: str) -> list[str]:
        return [feature["id"] for feature in person.get(workshop.path(f"figures?{query}")).json()["features"]]

    assert sorted(ids("")) == sorted([point["id"], network["id"]])
    assert ids("layer=dynamique") == [network["id"]]
    assert ids("symbol=hierarchie.point") == [point["id"]]
    assert ids("bbox=290,290,310,310") == [point["id"]]
    assert ids("bbox=550,400,580,600") == [network["id"]]
    assert ids("bbox=0,0,100,100") == []
    collection = person.get(workshop.path("figures?symbol=hierarchie.network")).json()
    assert collection["type"] == "FeatureCollection"
    feature = collection["features"][0]
    assert feature["geometry"]["type"] == "GeometryCollection"
    assert feature["geometry"]["geometries"] == [
        {"type": "Point", "coordinates": [500, 500]},
        {"type": "Point", "coordinates": [600, 550]},
        {"type": "LineString", "coordinates": [[500, 500], [600, 550]]},
    ]
    assert feature["properties"]["network"] == network["geometry"]
    for wrong in ("bbox=1,2,3", "bbox=a,b,c,d", "bbox=nan,0,1,1"):
        answer = person.get(workshop.path(f"figures?{wrong}"))
        assert (answer.status_code, answer.json()["code"], answer.json()["path"]) == (422, "bad_box", "bbox")


def test_moving_a_figure_moves_its_box(workshop: Workshop) -> None:
    """The list finds a figure where it is now."""
    person = workshop.participant()
    figure = person.post(workshop.path("figures"), POINT).json()
    person.patch(
        workshop.path("figures", figure["id"]), {"geometry": {"type": "Point", "coordinates": [700, 500]}}
    )
    assert person.get(workshop.path("figures?bbox=290,290,310,310")).json()["features"] == []
    assert len(person.get(workshop.path("figures?bbox=690,490,710,510")).json()["features"]) == 1


def test_export_json_is_canonical(workshop: Workshop) -> None:
    """[P2] Sorted keys, whole numbers without a point, quantised; a clean file name."""
    person = workshop.participant()
    person.post(workshop.path("notes"), {"at": [10.00049, 20.0], "text": "É"})
    answer = person.get(workshop.path("export.json"))
    assert answer.content == canonical(json.loads(answer.content))
    assert b'"at":[10,20]' in answer.content
    assert answer.headers["content-disposition"] == 'attachment; filename="drome-2040-elus.json"'


def test_export_svg(workshop: Workshop) -> None:
    """[T5] The whole sheet with stable ids; not made again when nothing has changed."""
    person = workshop.participant()
    figure = person.post(workshop.path("figures"), POINT | {"name": "Die"}).json()
    answer = person.get(workshop.path("export.svg"))
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "drome-2040-elus.svg" in answer.headers["content-disposition"]
    ids = {element.get("id") for element in ET.fromstring(answer.content).iter()}  # noqa: S314
    assert {"layer-organisation", f"figure-{figure['id']}", "title", "legend"} <= ids
    headers = {"If-None-Match": answer.headers["etag"]}
    assert person.get(workshop.path("export.svg"), headers=headers).status_code == 304
    person.patch(workshop.path("figures", figure["id"]), {"name": "Crest"})
    assert person.get(workshop.path("export.svg"), headers=headers).status_code == 200


def test_a_locked_layer_holds_over_rest(workshop: Workshop) -> None:
    """[O8] The same service, the same rules."""
    person = workshop.participant()
    figure = person.post(workshop.path("figures"), POINT).json()
    person.patch(workshop.path("layers", "organisation"), {"locked": True})
    answer = person.patch(workshop.path("figures", figure["id"]), {"name": "Die"})
    assert (answer.status_code, answer.json()["code"]) == (409, "layer_locked")


def test_no_such_collection(workshop: Workshop) -> None:
    """An address that is not one is 404, for those who may write too."""
    assert workshop.facilitator.post(workshop.path("figurines"), {}).status_code == 404
