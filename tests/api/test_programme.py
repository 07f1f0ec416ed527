"""What a workshop is made from, what may change of its plan, its next day, and another one made from it."""

from __future__ import annotations

from tests.api.client import Workshop, World
from tests.api.test_day import Time, clock, draw_valley, title_op, versions


def test_what_is_left_out_comes_from_a_template(world: World) -> None:
    """[W1] The default hour, a template's, or one's own; a phase twice or a sign unknown is refused."""
    plain = world.workshop()
    read = plain.facilitator.get(f"/api/workshops/{plain.id}").json()
    assert [phase["minutes"] for phase in read["phases"]] == [10, 50, 15, 15]
    assert read["offered"] is None
    three = world.workshop(template="three-days", offered=["hierarchie.point"], palette="all")
    read = three.facilitator.get(f"/api/workshops/{three.id}").json()
    assert [one["kind"] for one in read["sessions"]] == ["introductory", "thematic", "synthesis"]
    assert (read["session_id"], read["offered"], read["palette"]) == ("d1", ["hierarchie.point"], "all")
    own = world.workshop(phases=[{"id": "a", "title": "Marcher", "minutes": 20}])
    assert own.facilitator.get(f"/api/workshops/{own.id}").json()["phases"][0]["title"] == "Marcher"
    twice = [{"id": "a", "minutes": 1}, {"id": "a", "minutes": 2}]
    for values, code in (({"phases": twice}, "id_taken"), ({"offered": ["nope"]}, "unknown_sign")):
        answer = world.person().post("/api/workshops", {"title": "Non", **values})
        assert (answer.status_code, answer.json()["code"]) == (422, code)
        name = next(iter(values))
        assert plain.facilitator.patch(f"/api/workshops/{plain.id}", values).json()["path"].startswith(name)


def test_a_territory_each(world: World) -> None:
    """[W1] The same territory for all, or one chosen by each group at its table."""
    same = world.workshop(territory="Drôme")
    each = world.workshop(territory="Drôme", shared_territory=False)
    assert same.facilitator.get(same.path()).json()["territory"] == "Drôme"
    assert each.facilitator.get(each.path()).json()["territory"] == ""


def test_posters_follow_the_workshop(world: World) -> None:
    """[W28] What they said as it did; not what a group wrote itself, nor on a poster that is closed."""
    workshop = world.workshop(groups=3, territory="Drôme", date="2026-11-14")
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    own_title = title_op(workshop, "L’eau d’abord") | {"id": workshop.posters[1]}
    batch = {"batch": "b1", "client": "c1", "ops": [own_title]}
    assert lead.post(workshop.path("ops", poster=1), batch).status_code == 200
    lead.post(workshop.path("gate", poster=2), {"gate": "closed"})
    values = {"title": "Drôme 2050", "date": "2026-11-21", "place": "Die", "territory": "Vallée de la Drôme"}
    assert lead.patch(here, values).status_code == 200
    assert lead.get(here).json().items() >= values.items()
    read = [lead.get(workshop.path(poster=index)).json() for index in range(3)]
    assert [(one["title"], one["date"], one["territory"]) for one in read] == [
        ("Drôme 2050", "2026-11-21", "Vallée de la Drôme"),
        ("L’eau d’abord", "2026-11-21", "Vallée de la Drôme"),
        ("Drôme 2040", "2026-11-14", "Drôme"),
    ]
    seq = read[0]["seq"]
    lead.patch(here, {"place": "Crest"})
    assert lead.get(workshop.path()).json()["seq"] == seq
    own = world.workshop(shared_territory=False)
    own.facilitator.patch(f"/api/workshops/{own.id}", {"territory": "Drôme"})
    assert own.facilitator.get(own.path()).json()["territory"] == ""
    for wrong in ({"title": ""}, {"date": "demain"}):
        answer = lead.patch(here, wrong)
        assert (answer.status_code, answer.json()["path"]) == (422, next(iter(wrong)))
    assert lead.get(here).json()["title"] == "Drôme 2050"


def test_a_workshop_is_made_again(world: World, workshop: Workshop) -> None:
    """[W1] Settings, groups and bases; nothing of what was drawn, no seat, other codes."""
    lead = workshop.facilitator
    phases = [{"id": "a", "title": "Marcher", "minutes": 20}]
    lead.patch(f"/api/workshops/{workshop.id}", {"phases": phases, "place": "Die"})
    draw_valley(workshop)
    for bases in (True, False):
        body = {"title": "Encore", "date": "2027-11-14", "bases": bases}
        made = lead.post(f"/api/workshops/{workshop.id}/duplicate", body).json()
        read = lead.get(f"/api/workshops/{made['id']}").json()
        assert (read["title"], read["date"], read["place"]) == ("Encore", "2027-11-14", "Die")
        assert read["phases"][0]["title"] == "Marcher"
        assert read["role"] == "facilitator"
        assert read["join_code"] not in (None, workshop.code)
        assert [poster["people"] for poster in read["posters"]] == [0, 0]
        poster = lead.get(f"/api/posters/{made['posters'][0]['id']}").json()
        drawn = lead.get(workshop.path()).json()
        assert poster["group"] == drawn["group"]
        assert poster["figures"] == poster["notes"] == []
        assert (poster["base"] == drawn["base"]) is bases
        assert bool(poster["base"]["shapes"]) is bases


def test_another_day_of_the_programme(world: World) -> None:
    """[W13] Versions kept, posters open, the clock at rest; the day that is open is not opened again."""
    workshop = world.workshop(sessions=[{"id": "d1", "title": "Jour 1"}, {"id": "d2"}])
    Time(world)
    clock(workshop, action="start")
    workshop.facilitator.post(f"/api/workshops/{workshop.id}/gate", {"gate": "closed"})
    for session, status in (("d1", 204), ("d2", 204), ("d2", 204), ("d9", 404)):
        body = {"session_id": session}
        answer = workshop.facilitator.post(f"/api/workshops/{workshop.id}/session", body)
        assert answer.status_code == status
    read = workshop.facilitator.get(f"/api/workshops/{workshop.id}").json()
    assert read["session_id"] == "d2"
    assert read["clock"] == {"common": None, "groups": {}}
    assert {poster["gate"] for poster in read["posters"]} == {"open"}
    assert [(one["kind"], one["name"]) for one in versions(workshop, 1)] == [("session", "Jour 1")]


def test_a_time_under_way_stays_in_the_plan(world: World, workshop: Workshop) -> None:
    """[W24] Times are added, put in order, removed; the one that runs, for all or for a group, is not."""
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    clock(workshop, action="start", phase="lecture")
    clock(workshop, action="start", phase="dessin", poster_id=workshop.posters[1])
    walk = {"id": "walk", "title": "Marcher", "minutes": 20}
    lecture, dessin = ({"id": one, "key": one, "minutes": 10} for one in ("lecture", "dessin"))
    for phases in ([walk], [walk, lecture], [walk, dessin]):
        refused = lead.patch(here, {"phases": phases})
        assert (refused.status_code, refused.json()["code"]) == (409, "phase_under_way")
    assert lead.patch(here, {"phases": [dessin, walk, lecture]}).status_code == 200
    read = lead.get(here).json()
    assert [phase["id"] for phase in read["phases"]] == ["dessin", "walk", "lecture"]
    assert clock(workshop, action="next")["common"] is None
    assert lead.patch(here, {"phases": [walk]}).status_code == 200


def test_days_are_added_to_a_workshop_that_had_none(workshop: Workshop) -> None:
    """[W13] The first is then open; the one that is open stays so."""
    lead, here = workshop.facilitator, f"/api/workshops/{workshop.id}"
    assert lead.patch(here, {"sessions": [{"id": "a"}, {"id": "b"}]}).json()["session_id"] == "a"
    assert lead.post(f"{here}/session", {"session_id": "b"}).status_code == 204
    days = [{"id": "b", "title": "Jour 2"}, {"id": "c"}]
    assert lead.patch(here, {"sessions": days}).json()["session_id"] == "b"
    assert lead.patch(here, {"sessions": []}).json()["session_id"] is None
