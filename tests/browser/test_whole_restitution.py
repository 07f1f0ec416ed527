"""Ten minutes each and what remains: three groups present, the room answers, the facilitators keep it all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from chorem.demo.posters import demo_posters
from tests.browser.atelier import GROUPS, Atelier, NewContext
from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.test_look import PHONE

pytestmark = pytest.mark.browser

PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
IS_FULL = "document.fullscreenElement !== null"


@pytest.fixture
def atelier(fresh_server: Server) -> Atelier:
    return Atelier(fresh_server)


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("elsewhere")).start()
    yield running
    running.stop()


def at(page: Page, kind: str, title: str, scene: str) -> None:
    """The page shows this scene of the poster with this title."""
    expect(page.locator(f".{kind} h1").first).to_have_text(title)
    expect(page.locator(f".{kind}")).to_have_attribute("data-scene", scene)


def test_three_groups_present_and_everything_remains(
    atelier: Atelier, elsewhere: Server, new_context: NewContext, tmp_path: Path
) -> None:
    """[R2] [R4] [R5] [R6] [R7] [K1] [K2] [K4] [K6] In one room, nobody reloads a page."""
    lead = atelier.browser(new_context, atelier.token)
    screen = atelier.browser(new_context, atelier.token, **PROJECTOR)
    phones = [atelier.browser(new_context, atelier.member(group), **PHONE) for group in range(3)]
    room = [new_context(**PHONE).new_page() for _ in range(2)]
    screen.goto(f"{atelier.url}/w/{atelier.id}/ecran")
    expect(screen.get_by_text("La présentation va commencer.")).to_be_visible()
    atelier.present(lead, 0)
    in_another_order(lead)
    three_groups_pass(atelier, lead, screen, phones, room)
    the_room_reacts(lead, screen, room)
    a_note_taker_adds_two(atelier, lead, screen)
    without_network(atelier, new_context(), lead, tmp_path)
    items_are_gathered(atelier, lead)
    zip_and_report = files(atelier, lead)
    brought_elsewhere(atelier, elsewhere, zip_and_report)


def in_another_order(lead: Page) -> None:
    """The facilitator puts the first group last, and opens whoever is now first."""
    lead.get_by_role("button", name="Ordre de passage").click()
    for _ in GROUPS[1:]:
        lead.get_by_role("button", name="Élus : passer plus tard").click()
    expect(lead.locator(".order-list li").last).to_contain_text("Élus")
    lead.get_by_role("button", name="Agriculteurs", exact=True).click()


def three_groups_pass(
    atelier: Atelier, lead: Page, screen: Page, phones: list[Page], room: list[Page]
) -> None:
    """A phone moves the laptop and the room; one key brings the next group, on full screens that stay so."""
    titles = [poster["title"] for poster in demo_posters()]
    lead.keyboard.press("f")
    screen.locator(".screen").dblclick()
    for page in (lead, screen):
        page.wait_for_function(IS_FULL)
    for phone in room:
        phone.goto(f"{atelier.url}/r/{atelier.code}")
    for turn, group in enumerate((1, 2, 0)):
        phone = phones[group]
        at(screen, "screen", titles[group], "s1")
        atelier.present(phone, group)
        phone.get_by_role("button", name="Suivant", exact=True).tap()
        for page, kind in ((lead, "presenter"), (screen, "screen"), (phone, "presenter")):
            at(page, kind, titles[group], "s2")
        lead.keyboard.press("PageDown")
        for page, kind in ((phone, "presenter"), (screen, "screen")):
            at(page, kind, titles[group], "s3")
        for follower in room:
            expect(follower.locator("select option:checked")).to_have_text(GROUPS[group])
        only_the_scene_stands_out(lead, screen)
        if turn < 2:
            lead.keyboard.press("g")
            expect(lead).to_have_url(re.compile(rf"/p/{atelier.posters[(2, 0)[turn]]}/present$"))
    assert lead.evaluate(IS_FULL)
    assert screen.evaluate(IS_FULL)
    assert screen.locator("button, a, input").count() == 0
    # Whoever opens a poster to prepare it does not take the room from the group that presents.
    late = phones[1]
    atelier.present(late, 1)
    expect(late.get_by_text("La salle regarde un autre groupe.")).to_be_visible()
    at(screen, "screen", titles[0], "s3")
    late.get_by_role("button", name="Montrer à la salle").tap()
    for page, kind in ((lead, "presenter"), (screen, "screen")):
        at(page, kind, titles[1], "s1")
    for group in (2, 0):
        lead.get_by_role("button", name=re.compile("^Groupe suivant")).click()
        at(screen, "screen", titles[group], "s1")
    for step, group in ((lead.go_back, 2), (lead.go_forward, 0)):
        step()
        at(screen, "screen", titles[group], "s1")


def only_the_scene_stands_out(lead: Page, screen: Page) -> None:
    """Signs and lines of the legend, on both: some are faded, not all."""
    for page, part in ((screen, "figure"), (lead, "figure"), (lead, "legend")):
        all_of_it = page.locator(f".slide >> nth=0 >> [data-part^='{part}-']")
        faint = page.locator(f".slide >> nth=0 >> [data-part^='{part}-'].faint")
        assert 0 < faint.count() < all_of_it.count()


def the_room_reacts(lead: Page, screen: Page, room: list[Page]) -> None:
    """Two people without a seat, each on the place they touch."""
    for phone, kind, text, place in (
        (room[0], "Question", "Et le train ?", "Die"),
        (room[1], "Avis", "Très clair", "Crest"),
    ):
        phone.locator("[data-part^='name-'] text", has_text=place).first.tap()
        expect(phone.get_by_text(f"Placé sur «\u00a0{place}\u00a0».")).to_be_visible()
        phone.get_by_role("radio", name=kind).tap()
        phone.get_by_label("Ce qui est dit").fill(text)
        phone.get_by_role("button", name="Envoyer").tap()
        expect(phone.get_by_text("C’est envoyé, merci.")).to_be_visible()
        assert axe(phone) == []
    lead.get_by_role("button", name="Réactions, 2").click()
    expect(screen.locator(".screen-reaction")).to_have_count(2)
    expect(screen.locator(".pins circle")).to_have_count(2)


def a_note_taker_adds_two(atelier: Atelier, lead: Page, screen: Page) -> None:
    """One touch from the wall: on a sign, and said by somebody; on nothing, and held back."""
    pad = lead.context.new_page()
    pad.goto(f"{atelier.url}/w/{atelier.id}")
    pad.get_by_role("link", name="Réactions").click()
    pad.get_by_role("heading", name="Noter ce que dit la salle").wait_for()
    pad.locator("[data-part^='name-'] text", has_text="Saillans").first.click()
    pad.get_by_label("Ce qui est dit").fill("Il manque la forêt")
    pad.get_by_label("Qui parle, si l’on veut").fill("Mme Martin")
    pad.keyboard.press("Enter")
    expect(pad.locator(".reaction-list li").first).to_contain_text("Mme Martin")
    pad.get_by_label("Ce qui est dit").fill("Merci à tous")
    pad.get_by_role("button", name="Ajouter").click()
    expect(screen.locator(".screen-reaction")).to_have_count(4)
    pad.get_by_role("button", name="Garder pour nous : Merci à tous").click()
    expect(screen.locator(".screen-reaction")).to_have_count(3)
    assert axe(pad) == []
    poster = atelier.lead("GET", f"/api/posters/{atelier.posters[0]}")
    names = {figure["id"]: figure["name"] for figure in poster["figures"]}
    assert [
        (one["kind"], one["text"], one["author"], names.get(one["figure"]), one["scene"], one["held"])
        for one in poster["comments"]
    ] == [
        ("question", "Et le train ?", "", "Die", "s1", False),
        ("avis", "Très clair", "", "Crest", "s1", False),
        ("reaction", "Il manque la forêt", "Mme Martin", "Saillans", "s1", False),
        ("reaction", "Merci à tous", "", None, "s1", True),
    ]


def without_network(atelier: Atelier, context: BrowserContext, lead: Page, folder: Path) -> None:
    """The single file, from a folder, without any request: keys, touch, clock, a second window in step; what
    is said is noted there, and the note-taker takes it back."""
    path = folder / "presentation.html"
    path.write_bytes(taken(atelier, f"/api/posters/{atelier.posters[0]}/export.html?scenes=true"))
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.set_offline(True)
    page = context.new_page()
    page.goto(path.as_uri())
    expect(page.locator(".presenter")).to_have_attribute("data-scene", "s1")
    with context.expect_page() as opened:
        page.get_by_role("button", name="Écran de la salle").click()
    screen = opened.value
    expect(screen.locator(".screen h1")).to_have_text(demo_posters()[0]["title"])
    page.keyboard.press("PageDown")
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Suivant", exact=True).click()
    for one, kind in ((page, "presenter"), (screen, "screen")):
        expect(one.locator(f".{kind}")).to_have_attribute("data-scene", "s4")
    expect(page.locator(".present-clock")).to_have_text(re.compile(r"^9:5\d$"))
    assert page.evaluate("document.fonts.check('16px \"Chorem Sans\"')")
    page.get_by_label("Ce qui est dit").fill("Dit sans réseau")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Réactions, 1").click()
    expect(screen.locator(".screen-reaction")).to_contain_text("Dit sans réseau")
    page.reload()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Enregistrer les réactions").click()
    assert [one for one in asked if not one.startswith(("file:", "data:", "blob:"))] == []

    pad = lead.context.new_page()
    pad.goto(f"{atelier.url}/w/{atelier.id}/reagir")
    for _ in range(2):
        with pad.expect_file_chooser() as chooser:
            pad.get_by_role("button", name="Reprendre un fichier de réactions").click()
        chooser.value.set_files(saved.value.path())
        expect(pad.get_by_text("Dit sans réseau")).to_have_count(1)
    expect(pad.get_by_text("Elles y étaient déjà.")).to_be_visible()


def items_are_gathered(atelier: Atelier, lead: Page) -> None:
    """Two items of different groups, side by side under one title."""
    lead.goto(f"{atelier.url}/w/{atelier.id}/commun")
    for text in ("Aucun bus le soir en amont", "Tout se fait en voiture"):
        lead.get_by_role("checkbox", name=text).check()
    lead.get_by_role("button", name="Regrouper").click()
    expect(lead.locator(".common-group .common-item")).to_have_count(2)
    (group,) = common(atelier.url, atelier.id, atelier.token)["groups"]
    assert {poster for poster, _ in group["items"]} == {atelier.posters[0], atelier.posters[2]}


def files(atelier: Atelier, lead: Page) -> bytes:
    """The report and the ZIP, as the page of files gives them; the ZIP."""
    lead.goto(f"{atelier.url}/w/{atelier.id}/fichiers")
    lead.get_by_role("checkbox", name="Avec les prénoms").check()
    bodies = []
    for name, start in (("Compte rendu (PDF)", b"%PDF"), ("Tout l’atelier (ZIP)", b"PK")):
        with lead.expect_download(timeout=60_000) as arriving:
            lead.get_by_role("button", name=name).click()
        bodies.append(Path(arriving.value.path()).read_bytes())
        assert bodies[-1].startswith(start)
    return bodies[-1]


def brought_elsewhere(atelier: Atelier, elsewhere: Server, body: bytes) -> None:
    """On an empty server: the same settings, order, documents with their reactions, and what was gathered."""
    answer = httpx.post(f"{elsewhere.url}/api/workshops/import", content=body, timeout=60)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    token = made["facilitator_token"]
    here = atelier.lead("GET", f"/api/workshops/{atelier.id}")
    there = asked_of(elsewhere.url, f"/api/workshops/{made['id']}", token)
    for key in ("title", "date", "place", "phases", "order"):
        assert there[key] == here[key], key
    for poster in atelier.posters:
        documents = [
            asked_of(url, f"/api/posters/{poster}/export.json", key)
            for url, key in ((atelier.url, atelier.token), (elsewhere.url, token))
        ]
        assert {**documents[0], "seq": 0} == {**documents[1], "seq": 0}
    assert len(asked_of(elsewhere.url, f"/api/posters/{atelier.posters[0]}", token)["comments"]) == 5
    before, after = common(atelier.url, atelier.id, atelier.token), common(elsewhere.url, made["id"], token)
    assert {**before, "rev": 0} == {**after, "rev": 0}


def common(url: str, workshop: str, token: str) -> Any:
    return asked_of(url, f"/api/workshops/{workshop}/common", token)


def asked_of(url: str, path: str, token: str) -> Any:
    answer = httpx.get(url + path, headers={"Authorization": f"Bearer {token}"}, timeout=30)
    answer.raise_for_status()
    return answer.json()


def taken(atelier: Atelier, path: str) -> bytes:
    headers = {"Authorization": f"Bearer {atelier.token}"}
    return httpx.get(atelier.url + path, headers=headers, timeout=30).content
