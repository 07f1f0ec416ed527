"""Names hidden while screens are open [K7]."""

from __future__ import annotations

import json

from tests.live.client import op
from tests.live.server import LiveWorkshop


def test_screens_that_are_open_are_told_and_read_anew(workshop: LiveWorkshop) -> None:
    """[K7] Tables and wall; what is read anew is not signed, nor is who is there; shown again, it is."""
    with workshop.person("Marie") as marie, workshop.wall() as wall:
        wall.hello()
        marie.commit(op("add", "note", "n1", {"at": [9, 9], "text": "Le bus", "order": "V"}))
        for hidden, author in ((True, ""), (False, "Marie")):
            workshop.lead("PATCH", "", {"names_hidden": hidden})
            assert marie.wait("names") == wall.wait("names") == {"t": "names"}
            wall.send({"t": "watch", "posters": {workshop.poster: None}})
            seen = wall.wait("snapshot")["snapshot"]
            assert [note["author"] for note in seen["notes"]] == [author]
            with workshop.open(workshop.join("Paul" if hidden else "Inès")["token"]) as other:
                welcome = other.hello()
            assert [note["author"] for note in welcome["snapshot"]["notes"]] == [author]
            assert ("Marie" in json.dumps(welcome["people"])) is not hidden
