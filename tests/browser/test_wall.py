"""The wall and the room's view of it in real browsers: live posters, clock, calls, messages, gates."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.axe import axe
from tests.browser.server import Server
from tests.browser.table import dark_pixels
from tests.browser.test_day import Day
from tests.browser.test_look import LANGUAGES, SCREENS, check, watched

pytestmark = pytest.mark.browser

NewContext = Callable[..., BrowserContext]
NAMES = ["Élus et techniciens", "Agriculteurs, forestiers, gens de rivière", "Habitants"]


@pytest.fixture
def day(server: Server) -> Day:
    return Day(server)


def lead(context: BrowserContext, day: Day, path: str = "") -> Page:
    """A facilitator's page of the workshop."""
    page = context.new_page()
    key = day.made["facilitator_url"].partition("#k=")[2]
    assert page.request.post(f"{day.server.url}/api/exchange", data={"key": key}).ok
    page.goto(f"{day.server.url}/w/{day.id}{path}")
    return page


def wall(context: BrowserContext, day: Day) -> Page:
    page = lead(context, day)
    page.locator(".card").first.wait_for()
    return page


def card(page: Page, group: str) -> Locator:
    return page.locator(".card").filter(has=page.get_by_role("heading", name=group, exact=True))


def more(page: Page, group: str, action: str) -> None:
    page.get_by_role("button", name=f"Actions : {group}").click()
    page.get_by_role("menuitem", name=action).click()


def test_a_stroke_is_on_the_wall_within_two_seconds(new_context: NewContext, day: Day) -> None:
    """[W20] Another browser draws; the card shows the ink, the count and who is there."""
    page = wall(new_context(), day)
    elus = card(page, "Élus")
    expect(elus).to_contain_text("rien encore")
    sheet = elus.locator("canvas")
    marie = day.sit(new_context, "Marie")
    expect(elus.locator(".card-counts")).to_contain_text("à table : 1")
    page.wait_for_timeout(1200)  # whatever is still being painted of the empty sheet
    before = dark_pixels(sheet.screenshot())
    marie.choose_sign("hierarchie.point")
    marie.tap(300, 300)
    marie.is_saved()
    page.wait_for_timeout(2000)  # what is asked: two seconds
    assert dark_pixels(sheet.screenshot()) > before
    expect(elus.locator(".card-counts")).to_contain_text("organisation : 1")
    expect(elus).not_to_contain_text("rien encore")


def test_the_clock_goes_through_its_phases(new_context: NewContext, day: Day) -> None:
    """[W20] [W2] Started, paused, given minutes, moved on and back, for all and for one group."""
    page = wall(new_context(), day)
    clock = page.locator(".wall-clock")
    expect(clock).to_contain_text("Pas encore commencé")
    page.get_by_role("button", name="Commencer : Première lecture").click()
    expect(clock.locator(".wall-time")).to_have_text(re.compile(r"^9:5\d|10:00$"))
    page.get_by_role("button", name="+ 5 min").click()
    expect(clock.locator(".wall-time")).to_have_text(re.compile(r"^14:\d\d|15:00$"))
    page.get_by_role("button", name="Pause").click()
    expect(clock).to_contain_text("Première lecture, en pause")
    page.get_by_role("button", name="Reprendre").click()
    page.get_by_role("button", name="Phase suivante").click()
    expect(clock.locator(".wall-phase")).to_have_text("Dessin")
    expect(clock.locator(".wall-time")).to_have_text(re.compile(r"^49:5\d|50:00$"))
    more(page, "Habitants", "Horloge de ce groupe")
    page.get_by_role("button", name="+ 5 min").click()
    expect(clock.locator(".wall-time")).to_have_text(re.compile(r"^54:\d\d$"))
    expect(card(page, "Habitants")).to_contain_text("Horloge à part : 54:")
    expect(card(page, "Élus")).not_to_contain_text("Horloge à part")
    page.get_by_role("button", name="Horloge de : Habitants").click()
    page.get_by_role("menuitemradio", name="tous les groupes").click()
    page.get_by_role("button", name="Autres actions de l’horloge").click()
    page.get_by_role("menuitem", name="Phase précédente").click()
    expect(clock.locator(".wall-phase")).to_have_text("Première lecture")
    expect(card(page, "Habitants")).not_to_contain_text("Horloge à part")
    day.workshop("POST", "/clock", {"action": "add", "minutes": -30})
    expect(clock).to_contain_text("c’est l’heure")
    expect(clock).to_have_attribute("data-signal", "over")


def test_a_call_is_answered_from_the_wall(new_context: NewContext, day: Day) -> None:
    """[W20] [W11] It stands on the poster of the group; going there is told to the table; then it is over."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    marie.page.get_by_role("button", name="Appeler l’animation").click()
    elus = card(page, "Élus")
    expect(elus.locator(".card-hand")).to_contain_text("Appelle, depuis")
    assert page.locator(".card h2").all_inner_texts() == ["Élus", "Habitants"]
    elus.get_by_role("button", name="J’y vais").click()
    expect(marie.page.get_by_text("L’animation arrive", exact=True).first).to_be_visible()
    elus.get_by_role("button", name="C’est fait").click()
    expect(elus.locator(".card-hand")).to_be_hidden()
    expect(marie.page.get_by_role("button", name="Appeler l’animation", exact=True)).to_be_visible()


def test_a_message_goes_to_all_or_one_and_is_counted(new_context: NewContext, day: Day) -> None:
    """[W20] [W11] Sent from the bar; the bar says which groups have read it."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    page.get_by_label("Message à tous").fill("Un signe, une phrase.")
    page.keyboard.press("Enter")
    band = marie.page.locator(".day-band")
    expect(band).to_contain_text("Un signe, une phrase.")
    expect(page.locator(".message-last")).to_contain_text("Pas encore vu")
    band.get_by_role("button", name="Lu").click()
    expect(page.locator(".message-last")).to_contain_text("Vu par 1 groupe sur 2")
    more(page, "Élus", "Écrire à ce groupe")
    page.get_by_label("Message à Élus").fill("On arrive.")
    page.get_by_role("button", name="Envoyer").click()
    expect(band).to_contain_text("On arrive.")
    expect(page.locator(".message-last")).to_contain_text("Pas encore vu par Élus")
    page.locator(".message-last").click()
    expect(page.get_by_role("dialog")).to_contain_text("Pas encore vu : Habitants")


def test_posters_are_closed_and_reopened(new_context: NewContext, day: Day) -> None:
    """[W20] [W5] One, after a question; then all."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    more(page, "Élus", "Clore le dessin")
    page.get_by_role("dialog").get_by_role("button", name="Clore le dessin").click()
    expect(card(page, "Élus")).to_contain_text("Clos")
    expect(marie.page.locator(".saving")).to_have_text("Poster clos")
    more(page, "Élus", "Rouvrir")
    expect(card(page, "Élus").locator(".card-gate")).to_be_hidden()
    marie.is_saved()
    page.get_by_role("button", name="Autres actions", exact=True).click()
    page.get_by_role("menuitem", name="Clore le dessin").click()
    page.get_by_role("dialog").get_by_role("button", name="Clore le dessin").click()
    expect(page.locator(".card[data-gate=closed]")).to_have_count(2)


def test_a_group_is_renamed_and_taken_back_to_a_version(new_context: NewContext, day: Day) -> None:
    """[W20] [W4] From its card; the table sees both."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    more(page, "Élus", "Garder une version")
    page.get_by_label("Nom de la version").fill("Feuille blanche")
    page.get_by_role("dialog").get_by_role("button", name="Garder").click()
    expect(page.locator(".toast")).to_contain_text("Version gardée : Élus")
    marie.choose_sign("hierarchie.point")
    marie.tap(300, 300)
    marie.sees(lambda: len(marie.document()["figures"]) == 1)
    more(page, "Élus", "Renommer")
    page.get_by_label("Nom du groupe").fill("Élues et élus")
    page.keyboard.press("Enter")
    expect(card(page, "Élues et élus")).to_be_visible()
    more(page, "Élues et élus", "Versions gardées")
    page.get_by_role("button", name="Revenir à Feuille blanche").click()
    page.get_by_role("dialog").get_by_role("button", name="Y revenir").click()
    marie.sees(lambda: len(marie.document()["figures"]) == 0)


def test_the_palette_is_narrowed_from_the_wall(new_context: NewContext, day: Day) -> None:
    """[W20] [W9] Chosen in the table of signs, changed at once at the tables."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    marie.page.get_by_role("radio", name="Les 28").click()
    cell = marie.page.locator('.cell[data-sign="hierarchie.point"]')
    expect(cell).to_be_visible()
    page.get_by_role("button", name="Autres actions", exact=True).click()
    page.get_by_role("menuitem", name="Signes proposés").click()
    page.get_by_role("radio", name="Choisir…").click()
    signs = page.request.get(f"{day.server.url}/api/symbols").json()["signs"]
    name = next(sign["name"]["fr"] for sign in signs if sign["id"] == "hierarchie.point")
    page.get_by_role("dialog").get_by_role("button", name=name, exact=True).click()
    page.get_by_role("button", name="Proposer ces signes").click()
    expect(marie.page.locator(".cell:visible")).not_to_have_count(0)
    expect(cell).to_have_count(0)


def test_a_poster_in_large_shows_a_place_to_its_table(new_context: NewContext, day: Day) -> None:
    """[W20] Opened, zoomed by keys, pushed to the screens, left by Escape with the focus where it was."""
    page = wall(new_context(), day)
    marie = day.sit(new_context, "Marie")
    before = marie.page.locator(".zoom-percent").inner_text()
    page.get_by_role("button", name="Voir en grand : Élus").click()
    sheet = page.locator(".large-sheet")
    sheet.focus()
    for _ in range(6):
        page.keyboard.press("+")
    page.get_by_role("button", name="Regardez ici").click()
    page.get_by_role("menuitem", name="de Élus").click()
    expect(marie.page.get_by_text("L’équipe d’animation montre cet endroit")).to_be_visible()
    expect(marie.page.locator(".zoom-percent")).not_to_have_text(before)
    page.get_by_role("button", name="Groupe suivant").click()
    expect(page.locator(".large h2")).to_have_text("Habitants")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Voir en grand : Habitants")).to_be_focused()


def test_observers_see_the_wall_and_the_room_view_without_controls(new_context: NewContext, day: Day) -> None:
    """[W21] [W10] No code, no call, no message; the room's view has nothing to touch."""
    day.workshop("POST", "/clock", {"action": "start", "phase": "dessin"})
    page = new_context().new_page()
    key = day.made["observer_url"].partition("#k=")[2]
    assert page.request.post(f"{day.server.url}/api/exchange", data={"key": key}).ok
    page.goto(f"{day.server.url}/w/{day.id}")
    expect(page.locator(".card")).to_have_count(2)
    expect(
        page.locator(".wall-acts, .wall-messages, .card-foot .icon-btn, .wall-code:visible")
    ).to_have_count(0)
    page.goto(f"{day.server.url}/w/{day.id}/mur")
    expect(page.locator(".mur-time")).to_have_text(re.compile(r"^49:5\d|50:00$"))
    expect(page.locator(".mur h2")).to_have_text(["Élus", "Habitants"])
    expect(page.locator("button, a, input")).to_have_count(0)
    assert day.made["join_code"] not in page.locator("body").inner_text().replace("\u00a0", "")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_look_of_the_wall(
    new_context: NewContext, server: Server, screen: dict[str, Any], locale: str
) -> None:
    """[W20] [B7] Bars, cards in all states, menus and one poster in large: in place, named, fine for axe."""
    day = Day(server, groups=NAMES, title="La vallée est-elle encore un seul territoire ?")
    touch = "has_touch" in screen
    page, said, _ = watched(new_context(locale=locale, **screen))
    key = day.made["facilitator_url"].partition("#k=")[2]
    assert page.request.post(f"{server.url}/api/exchange", data={"key": key}).ok
    page.goto(f"{server.url}/w/{day.id}")
    page.locator(".card").first.wait_for()
    check(page, touch)
    assert axe(page) == []
    busy(day)
    expect(page.locator(".card[data-calls]")).to_have_count(2)
    check(page, touch)
    assert axe(page) == []
    page.locator(".card-foot .icon-btn").first.click()
    expect(page.get_by_role("menu")).to_be_visible()
    assert axe(page) == []
    page.keyboard.press("Escape")
    page.locator(".card-open").first.click()
    expect(page.locator(".large")).to_be_visible()
    check(page, touch)
    assert axe(page) == []
    page.goto(f"{server.url}/w/{day.id}/mur")
    page.locator(".mur .card").first.wait_for()
    check(page, touch)
    assert axe(page) == []
    assert said == []


def busy(day: Day) -> None:
    """Calls, a closed poster, a clock of its own, an overrun, a message."""
    first, second, third = (one["id"] for one in day.made["posters"])
    day.workshop("POST", "/clock", {"action": "start", "phase": "dessin"})
    day.workshop("POST", "/clock", {"action": "add", "minutes": -55})
    day.workshop("POST", "/clock", {"action": "add", "minutes": 10, "poster_id": third})
    day.workshop("POST", "/messages", {"text": "Il reste une demi-heure : pensez à nommer les lieux."})
    for poster in (first, second):
        day.lead("POST", f"/api/posters/{poster}/hand", {"state": "raised"})
    day.lead("POST", f"/api/posters/{second}/hand", {"state": "coming"})
    day.lead("POST", f"/api/posters/{first}/gate", {"gate": "closed"})
