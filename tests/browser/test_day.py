"""The day in real browsers: prepared in one minute, joined, one clock, calls, messages, ways out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.server import Server, preparing
from tests.browser.table import Person

pytestmark = pytest.mark.browser

NewContext = Callable[..., BrowserContext]


class Day:
    """A workshop of two groups, and what its facilitators do by REST."""

    def __init__(self, server: Server, **values: Any) -> None:
        self.server = server
        self.made = server.create_workshop(**values)
        self.id: str = self.made["id"]
        self.headers = {"Authorization": f"Bearer {self.made['facilitator_token']}"}

    def lead(self, method: str, path: str, body: Any = None) -> Any:
        answer = httpx.request(method, self.server.url + path, json=body, headers=self.headers)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def workshop(self, method: str, path: str, body: Any = None) -> Any:
        return self.lead(method, f"/api/workshops/{self.id}{path}", body)

    def sit(self, new_context: NewContext, name: str, **options: Any) -> Person:
        return Person(self.server, new_context(**options), self.made, name).sit()


@pytest.fixture
def day(server: Server) -> Day:
    return Day(server)


def test_a_day_is_prepared_in_one_minute(page: Page, server: Server) -> None:
    """[W1] Title, groups, territory, minutes, days and signs; what was chosen is what the server has."""
    page.goto(server.url + "/#nouvel-atelier")
    page.get_by_label("Titre").fill("La Drôme en 2040")
    page.get_by_label("Nom du groupe 1").fill("Élus et techniciens")
    page.get_by_role("button", name="Un groupe de moins").click()
    page.get_by_role("radio", name="Choisi à table").click()
    page.get_by_role("radio", name="Trois jours").click()
    expect(page.get_by_text("2 h 00 en tout").or_(page.get_by_text("2 h en tout"))).to_be_visible()
    page.get_by_role("button", name="Dessin : cinq minutes de moins").click()
    expect(page.get_by_label("Minutes : Dessin")).to_have_value("45")
    page.get_by_role("button", name="Ajouter un temps").click()
    page.get_by_label("Nom de ce temps").last.fill("Marcher dehors")
    page.get_by_label("Minutes : Marcher dehors").fill("25")
    page.get_by_role("button", name="Autres réglages : Marcher dehors").click()
    page.get_by_role("menuitem", name="Plus tôt").click()
    page.get_by_role("button", name="Autres réglages : Première lecture").click()
    page.get_by_role("menuitem", name="Retirer ce temps").click()
    page.get_by_label("Nom du jour 2").fill("L’eau")
    page.get_by_role("radio", name="Choisir…").click()
    chosen = page.locator(".sign-cell[aria-pressed=true]")
    before = chosen.count()
    chosen.first.click()
    expect(page.get_by_text(f"{before - 1} signes")).to_be_visible()
    page.get_by_role("button", name="Créer l’atelier").click()
    page.wait_for_url(re.compile(r"/w/[\w-]+/preparer$"))
    read = page.request.get(f"{server.url}/api/workshops/{page.url.split('/')[-2]}").json()
    assert [poster["group"] for poster in read["posters"]] == ["Élus et techniciens", "Groupe 2", "Groupe 3"]
    told = [(phase["key"], phase["title"], phase["minutes"]) for phase in read["phases"]]
    assert told == [
        ("dessin", "", 45),
        ("preparer", "", 15),
        (None, "Marcher dehors", 25),
        ("restitution", "", 15),
    ]
    assert [one["title"] for one in read["sessions"]] == ["", "L’eau", ""]
    assert len(read["offered"]) == before - 1
    assert read["shared_territory"] is False


def test_a_former_workshop_is_taken_up_again(page: Page, server: Server, day: Day) -> None:
    """[W1] From the form, by whoever led it: same groups, another title, empty posters."""
    page.goto(preparing(day.made))
    expect(page.locator(".code-big")).to_be_visible()
    page.goto(server.url + "/#nouvel-atelier")
    page.get_by_role("button", name="Repartir d’un atelier passé").click()
    page.get_by_role("menuitem").first.click()
    page.get_by_role("dialog").get_by_label("Titre").fill("Un an après")
    page.get_by_role("dialog").get_by_role("button", name="Créer l’atelier").click()
    expect(page.get_by_role("heading", name="Un an après")).to_be_visible()
    expect(page.locator(".poster-card h3")).to_have_text([one["group"] for one in day.made["posters"]])


def test_a_groups_code_leads_straight_in(new_context: NewContext, server: Server, day: Day) -> None:
    """[W6] The facilitator shows it; whoever has it gives a first name and is there."""
    lead = new_context().new_page()
    lead.goto(preparing(day.made))
    group = day.made["posters"][1]
    lead.get_by_role("button", name=f"Code du groupe : {group['group']}").click()
    shown = lead.get_by_role("dialog").locator(".code-big")
    expect(shown).to_have_text(group["join_code"])
    phone = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).new_page()
    phone.goto(server.url)
    phone.get_by_label("Code de l’atelier").fill(group["join_code"])
    phone.get_by_role("button", name="Rejoindre").click()
    expect(phone.locator(".own-group")).to_have_text(group["group"])
    phone.get_by_label("Votre prénom").fill("Inès")
    phone.get_by_role("button", name="Rejoindre le groupe").click()
    phone.wait_for_url(f"**/p/{group['id']}")


def test_one_clock_on_every_screen(new_context: NewContext, day: Day) -> None:
    """[W2, W14] Two browsers show the same minutes by their feeds; words at five; a pause says so."""
    people = [day.sit(new_context, name) for name in ("Marie", "Paul")]
    clocks = [person.page.locator(".day-clock") for person in people]
    for clock in clocks:
        expect(clock).to_be_hidden()
    day.workshop("POST", "/clock", {"action": "start", "phase": "dessin"})
    for clock in clocks:
        expect(clock).to_contain_text("50 min")
        expect(clock).to_contain_text("Dessin, reste")
    day.workshop("POST", "/clock", {"action": "add", "minutes": -45})
    for clock in clocks:
        expect(clock).to_contain_text("Dessin, plus que")
        expect(clock).to_have_attribute("data-signal", "five")
    day.workshop("POST", "/clock", {"action": "pause"})
    for clock in clocks:
        expect(clock).to_contain_text("en pause")
    day.workshop("POST", "/clock", {"action": "stop"})
    for clock in clocks:
        expect(clock).to_be_hidden()


def test_a_hand_is_raised_and_answered(new_context: NewContext, day: Day) -> None:
    """[W11] One tap; everybody of the table sees it, and that somebody is coming; one tap takes it back."""
    marie, paul = day.sit(new_context, "Marie"), day.sit(new_context, "Paul")
    marie.page.get_by_role("button", name="Appeler l’animation").click()
    for person in (marie, paul):
        expect(person.page.get_by_text("Animation appelée", exact=True).first).to_be_visible()
    day.lead("POST", f"/api/posters/{marie.poster}/hand", {"state": "coming"})
    for person in (marie, paul):
        expect(person.page.get_by_text("L’animation arrive", exact=True).first).to_be_visible()
    paul.page.get_by_role("button", name="Ne plus appeler l’animation").click()
    expect(marie.page.get_by_role("button", name="Appeler l’animation", exact=True)).to_be_visible()


def test_a_message_stays_until_it_is_read(new_context: NewContext, day: Day) -> None:
    """[W11, W14] Under the bar, in words; once read it is gone, also after a reload."""
    marie = day.sit(new_context, "Marie")
    day.workshop("POST", "/messages", {"text": "Il reste une demi-heure : pensez à nommer les lieux."})
    band = marie.page.locator(".day-band")
    expect(band).to_contain_text("pensez à nommer les lieux")
    marie.page.reload()
    expect(band).to_contain_text("pensez à nommer les lieux")
    band.get_by_role("button", name="Lu").click()
    expect(band).to_have_count(0)
    marie.page.reload()
    marie.is_saved()
    expect(band).to_have_count(0)


def test_a_closed_poster_says_so_and_reopens(new_context: NewContext, day: Day) -> None:
    """[W5, W14] Nobody draws, nothing is lost; reopened, one draws on."""
    marie = day.sit(new_context, "Marie")
    day.workshop("POST", "/gate", {"gate": "closed"})
    expect(marie.page.locator(".saving")).to_have_text("Poster clos")
    expect(marie.page.locator(".day-band")).to_contain_text("Ce poster est clos")
    expect(marie.page.locator(".left")).to_be_hidden()
    day.workshop("POST", "/gate", {"gate": "open"})
    marie.is_saved()
    marie.choose_sign("hierarchie.point")
    marie.tap(300, 300)
    marie.sees(lambda: len(marie.document()["figures"]) == 1)


def test_who_is_removed_is_out_at_once(new_context: NewContext, day: Day) -> None:
    """[W8] The facilitator removes somebody from the list; their screen says so, the others go on."""
    paul, ines = day.sit(new_context, "Paul"), day.sit(new_context, "Inès")
    lead = new_context().new_page()
    lead.goto(preparing(day.made))
    lead.get_by_role("button", name="Les personnes").click()
    lead.get_by_role("button", name="Retirer Paul").click()
    lead.get_by_role("dialog", name="Retirer Paul").get_by_role("button", name="Retirer").click()
    expect(paul.page.get_by_role("heading", name="Cette page demande un code")).to_be_visible()
    expect(lead.get_by_role("button", name="Retirer Paul")).to_have_count(0)
    ines.is_saved()


def test_four_digits_give_a_seat_back(new_context: NewContext, server: Server, day: Day) -> None:
    """[W7] Read from the facilitator's list, typed on another device while the entries are closed."""
    marie = day.sit(new_context, "Marie")
    marie.context.close()
    lead = new_context().new_page()
    lead.goto(preparing(day.made))
    lead.get_by_role("switch").click()
    lead.get_by_role("button", name="Les personnes").click()
    lead.get_by_role("button", name="Code de retour pour Marie").click()
    digits = lead.locator(".seat-row .digits")
    expect(digits).to_have_text(re.compile(r"^\d{4}$"))
    phone = new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).new_page()
    phone.goto(f"{server.url}/j/{day.made['join_code']}")
    phone.get_by_text("J’étais déjà là").click()
    phone.get_by_label("Code de retour").fill(digits.inner_text())
    phone.get_by_role("button", name="Reprendre ma place").click()
    phone.wait_for_url(f"**/p/{marie.poster}")
    me = phone.request.get(f"{server.url}/api/me?poster={marie.poster}").json()
    assert me["name"] == "Marie"


def test_a_group_says_who_presents(new_context: NewContext, day: Day) -> None:
    """[W12] In the list of the table, by anyone of it, with the group's name; the others see it."""
    marie, paul = day.sit(new_context, "Marie"), day.sit(new_context, "Paul")
    marie.page.locator(".people").click()
    marie.page.get_by_label("Nom du groupe").fill("Les gens du haut")
    marie.page.keyboard.press("Enter")
    expect(paul.page.locator(".bar-group")).to_have_text("Les gens du haut")
    marie.page.get_by_role("group", name="Rapporteur").get_by_role("button", name="Paul").click()
    paul.page.locator(".people").click()
    chip = paul.page.get_by_role("group", name="Rapporteur").get_by_role("button", name="Paul")
    expect(chip).to_have_attribute("aria-pressed", "true")


def test_signs_are_offered_live(new_context: NewContext, day: Day) -> None:
    """[W9] The facilitators narrow the palette, then widen it: nobody reloads."""
    marie = day.sit(new_context, "Marie")
    cell = marie.page.locator('.cell[data-sign="maillage.network"]')
    view = marie.page.get_by_role("radio", name="Les 28")
    view.click()
    expect(cell).to_be_visible()
    day.workshop("PATCH", "", {"offered": ["hierarchie.point"]})
    expect(cell).to_have_count(0)
    expect(marie.page.locator('.cell[data-sign="hierarchie.point"]')).to_be_visible()
    day.workshop("PATCH", "", {"offered": None})
    expect(cell).to_be_visible()


def test_look_here_moves_the_sheet_and_back(new_context: NewContext, day: Day) -> None:
    """[W9] A place pushed to the table is shown at once, said, and left in one tap."""
    marie = day.sit(new_context, "Marie")
    zoom = marie.page.locator(".zoom-percent")
    before = zoom.inner_text()
    view = {"x_mm": 400, "y_mm": 300, "width_mm": 100, "height_mm": 80}
    day.workshop("POST", "/look", {"view": view})
    expect(zoom).not_to_have_text(before)
    marie.page.get_by_role("button", name="Revenir", exact=True).click()
    expect(zoom).to_have_text(before)
