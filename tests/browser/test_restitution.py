"""Presenting in real browsers: remote, screen of the room, reactions, the single file without network."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from chorem.demo.posters import demo_posters
from tests.browser.axe import axe
from tests.browser.look import nameless, sticking_out
from tests.browser.server import Server
from tests.browser.test_look import LANGUAGES, PHONE, SCREENS

pytestmark = pytest.mark.browser

NewContext = Callable[..., BrowserContext]
GROUPS = ["Élus", "Agriculteurs", "Jeunes"]


class Atelier:
    """Three groups with a drawn poster each, and browsers that have a place."""

    def __init__(self, server: Server) -> None:
        self.url = server.url
        made = self._rest("POST", "/api/workshops", {"title": "Drôme 2040", "groups": GROUPS})
        self.id: str = made["id"]
        self.code: str = made["join_code"]
        self.token: str = made["facilitator_token"]
        self.posters: list[str] = [poster["id"] for poster in made["posters"]]
        for poster, drawn in zip(self.posters, demo_posters(), strict=True):
            self._fill(poster, drawn)

    def _rest(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Bearer {self.token}"} if hasattr(self, "token") else {}
        answer = httpx.request(method, self.url + path, json=body, headers=headers, timeout=30)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def lead(self, method: str, path: str, body: Any = None) -> Any:
        return self._rest(method, path, body)

    def _fill(self, poster: str, drawn: dict[str, Any]) -> None:
        fields = {key: drawn[key] for key in ("title", "base", "territory")}
        ops = [{"op_id": "h", "kind": "set", "target": "poster", "id": poster, "fields": fields}]
        known = {layer["id"] for layer in self.lead("GET", f"/api/posters/{poster}")["layers"]}
        for target, collection in (
            ("layer", "layers"),
            ("legend", "legend"),
            ("figure", "figures"),
            ("amof", "amof"),
            ("scene", "scenes"),
        ):
            for entity in drawn[collection]:
                if target == "layer" and entity["id"] in known:
                    continue
                given = {key: value for key, value in entity.items() if key not in ("id", "author")}
                op_id = f"{target}-{entity['id']}"[:80]
                ops.append(
                    {"op_id": op_id, "kind": "add", "target": target, "id": entity["id"], "fields": given}
                )
        batch = {"batch": "fill", "client": "test", "ops": ops}
        self.lead("POST", f"/api/posters/{poster}/ops", batch)

    def browser(self, new_context: NewContext, token: str, **options: Any) -> Page:
        context = new_context(**options)
        cookie = {"name": "chorem", "value": token, "domain": "127.0.0.1", "path": "/", "httpOnly": True}
        context.add_cookies([cookie])  # type: ignore[list-item]
        return context.new_page()

    def member(self, group: int) -> str:
        body = {"code": self.code, "name": "Marie", "poster_id": self.posters[group]}
        answer = httpx.post(self.url + "/api/join", json=body)
        answer.raise_for_status()
        return str(answer.json()["token"])

    def present(self, page: Page, group: int) -> Page:
        page.goto(f"{self.url}/p/{self.posters[group]}/present")
        expect(page.locator(".presenter")).to_have_attribute("data-scene", "s1")
        return page


@pytest.fixture(scope="module")
def atelier(server: Server) -> Atelier:
    return Atelier(server)


def test_three_groups_pass_in_order_with_a_phone_and_a_screen(
    atelier: Atelier, new_context: NewContext
) -> None:
    """[R4, R5] The phone moves the laptop and the room; the facilitator opens the next group in one key."""
    first, second, third = atelier.posters
    atelier.lead("PATCH", f"/api/workshops/{atelier.id}", {"order": [third, first, second]})
    lead = atelier.browser(new_context, atelier.token)
    screen = atelier.browser(new_context, atelier.token, viewport={"width": 1920, "height": 1080})
    screen.goto(f"{atelier.url}/w/{atelier.id}/ecran")
    expect(screen.get_by_text("La présentation va commencer.")).to_be_visible()
    atelier.present(lead, 2)
    for group, poster in ((2, third), (0, first), (1, second)):
        phone = atelier.browser(new_context, atelier.member(group), **PHONE)
        atelier.present(phone, group)
        title = demo_posters()[group]["title"]
        expect(screen.locator(".screen h1")).to_have_text(title)
        phone.get_by_role("button", name="Suivant", exact=True).tap()
        for page, kind in ((lead, "presenter"), (screen, "screen"), (phone, "presenter")):
            expect(page.locator(f".{kind}")).to_have_attribute("data-scene", "s2")
        lead.keyboard.press("PageDown")
        for page, kind in ((phone, "presenter"), (screen, "screen")):
            expect(page.locator(f".{kind}")).to_have_attribute("data-scene", "s3")
        faint = screen.locator(".slide [data-part^='figure-'].faint")
        assert 0 < faint.count() < screen.locator(".slide [data-part^='figure-']").count()
        lead.keyboard.press("g")
        if poster != second:
            lead.wait_for_url(re.compile(rf"/p/(?!{poster})\w+/present"))
            expect(lead.locator(".presenter")).to_have_attribute("data-scene", "s1")
    assert screen.locator("button, a, input").count() == 0


def test_the_room_reacts_and_a_note_taker_too(atelier: Atelier, new_context: NewContext) -> None:
    """[R7] Two phones without a seat, two lines typed by the presenter; what is held back is not shown."""
    atelier.lead("POST", f"/api/posters/{atelier.posters[0]}/gate", {"gate": "closed"})
    lead = atelier.browser(new_context, atelier.token)
    screen = atelier.browser(new_context, atelier.token)
    atelier.present(lead, 0)
    screen.goto(f"{atelier.url}/w/{atelier.id}/ecran")
    expect(screen.locator(".screen")).to_have_attribute("data-scene", "s1")
    for kind, text in (("Question", "Et le train ?"), ("Avis", "Très clair")):
        phone = new_context(**PHONE).new_page()
        phone.goto(f"{atelier.url}/r/{atelier.code}")
        phone.locator(".react-poster .slide").tap(position={"x": 150, "y": 120})
        expect(phone.get_by_text("Placé sur ce signe.")).to_be_visible()
        phone.get_by_role("radio", name=kind).tap()
        phone.get_by_label("Ce qui est dit").fill(text)
        phone.get_by_role("button", name="Envoyer").tap()
        expect(phone.get_by_text("C’est envoyé, merci.")).to_be_visible()
        assert axe(phone) == []
    expect(lead.locator(".reaction-list li")).to_have_count(2)
    lead.get_by_role("button", name=re.compile("^Réactions")).click()
    for text in ("Merci à tous", "Il manque la forêt"):
        lead.get_by_label("Ce qui est dit").fill(text)
        lead.keyboard.press("Enter")
        expect(lead.locator(".reaction-list li").first).to_contain_text(text)
    expect(screen.locator(".screen-reaction")).to_have_count(4)
    expect(screen.locator(".pins circle")).to_have_count(2)
    lead.get_by_role("button", name="Garder pour nous : Très clair").click()
    expect(screen.locator(".screen-reaction")).to_have_count(3)
    kept = atelier.lead("GET", f"/api/posters/{atelier.posters[0]}")["comments"]
    assert [one["text"] for one in kept] == [
        "Et le train ?",
        "Très clair",
        "Merci à tous",
        "Il manque la forêt",
    ]
    assert [bool(one["at"]) for one in kept] == [True, True, False, False]
    assert {one["scene"] for one in kept} == {"s1"}
    atelier.lead("POST", f"/api/posters/{atelier.posters[0]}/gate", {"gate": "open"})


def test_the_single_file_presents_with_the_network_off(
    atelier: Atelier, new_context: NewContext, tmp_path: Path
) -> None:
    """[R6] From a folder, without any request: keys, touch, clock, a second window in step."""
    headers = {"Authorization": f"Bearer {atelier.token}"}
    answer = httpx.get(
        f"{atelier.url}/api/posters/{atelier.posters[0]}/export.html?scenes=true", headers=headers
    )
    path = tmp_path / "presentation.html"
    path.write_bytes(answer.content)
    context = new_context()
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
    assert [one for one in asked if not one.startswith(("file:", "data:"))] == []


def test_scenes_are_made_together(atelier: Atelier, new_context: NewContext) -> None:
    """[R8] Two windows: added, named, what it shows; the other sees it, and undoes nothing of it."""
    pages = [atelier.browser(new_context, atelier.member(2)) for _ in range(2)]
    for page in pages:
        page.goto(f"{atelier.url}/p/{atelier.posters[2]}")
        page.get_by_role("button", name="Présenter", exact=True).click()
        expect(page.locator(".scene-open")).to_have_count(7)
    one, other = pages
    one.get_by_role("button", name="Ajouter une étape").click()
    one.get_by_role("button", name=re.compile("^Titre de l’étape")).click()
    one.get_by_label("Titre de l’étape").fill("Ce qui manque")
    one.keyboard.press("Enter")
    one.get_by_role("button", name="La matrice").click()
    expect(other.locator(".scene-open").last).to_contain_text("Ce qui manque")
    other.locator(".scene-open").last.focus()
    other.keyboard.press("Alt+ArrowUp")
    scenes = atelier.lead("GET", f"/api/posters/{atelier.posters[2]}")["scenes"]
    expect(one.get_by_role("button", name="La matrice")).to_have_attribute("aria-pressed", "true")
    one.get_by_role("button", name="Toutes les étapes").click()
    expect(one.locator(".scene-open").nth(6)).to_contain_text("Ce qui manque")
    made = next(scene for scene in scenes if scene["title"] == "Ce qui manque")
    assert set(made["shows"]) == {"base", "amof"}
    assert axe(one) == []


PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}


@pytest.mark.parametrize("screen", [*SCREENS, PROJECTOR])
@pytest.mark.parametrize("locale", LANGUAGES)
def test_presenter_screen_and_reactions_in_place(
    atelier: Atelier, new_context: NewContext, screen: dict[str, Any], locale: str
) -> None:
    """[B7] [E4] Nothing cut, nothing nameless, nothing found by axe, from a phone to a projector."""
    page = atelier.browser(new_context, atelier.token, locale=locale, **screen)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    atelier.present(page, 1)
    for path, there in (
        (None, ".presenter"),
        (f"/p/{atelier.posters[1]}/salle", ".screen"),
        (f"/w/{atelier.id}/reagir", ".react .slide"),
    ):
        if path:
            page.goto(atelier.url + path)
        page.locator(there).first.wait_for()
        for step in range(3 if path is None else 1):
            if step:
                page.keyboard.press("PageDown")
            assert nameless(page) == []
            assert sticking_out(page) == []
            assert axe(page) == [], f"{there}, {locale}"
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert width <= 0, there
    assert said == []
