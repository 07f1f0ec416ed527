"""The morning in real browsers: two groups and four people, a line that is cut, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.axe import axe
from tests.browser.server import Server, preparing
from tests.browser.test_look import LANGUAGES, PHONE, SCREENS, check, watched

pytestmark = pytest.mark.browser
Contexts = Callable[..., BrowserContext]

PHASES = [{"id": "m", "key": "scenarios", "minutes": 60}, {"id": "d", "key": "dessin", "minutes": 50}]


class Morning:
    """A workshop whose phase is the scenarios, with the three examples, the first one put to all."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.made = server.create_workshop(title="Drôme 2040", phases=PHASES)
        self.posters = [poster["id"] for poster in self.made["posters"]]
        self.cards = self.lead("POST", "/cards/examples").json()["cards"]
        self.lead("POST", "/clock", {"action": "start"})
        self.lead("POST", "/morning", {"card_id": self.cards[0]["id"]})

    def lead(self, method: str, path: str, body: Any = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.made['facilitator_token']}"}
        address = f"{self.server.url}/api/workshops/{self.made['id']}{path}"
        return httpx.request(method, address, json=body, headers=headers).raise_for_status()

    def answers(self, poster: int, card: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = self.lead("GET", "/morning").json()["groups"][poster]["answers"]
        answers: dict[str, Any] = found[self.cards[card]["id"]]
        return answers

    def join(self, page: Page, name: str, group: int) -> Page:
        """By the code, as anybody does: the morning comes first [W19]."""
        page.goto(f"{self.server.url}/j/{self.made['join_code']}")
        page.locator("#name").fill(name)
        page.locator(".group-row").nth(group).click()
        page.locator(".btn-main").click()
        page.wait_for_url(f"**/p/{self.posters[group]}/matin")
        expect(page.locator(".card-head h2")).to_have_text(self.cards[0]["title"])
        return page

    def facilitator(self, page: Page, path: str = "") -> Page:
        page.goto(preparing(self.made))
        page.locator("h1").wait_for()
        page.goto(f"{self.server.url}/w/{self.made['id']}/matin{path}")
        page.locator("main").wait_for()
        return page


def scale(page: Page, number: int, choice: int) -> Locator:
    return page.locator(".big-choice").nth(number).locator("button").nth(choice)


def counts(page: Page, number: int) -> Locator:
    return page.locator(".scale").nth(number).locator(".vote-counts")


def test_two_groups_and_four_people(new_context: Contexts, server: Server) -> None:
    """[W16] [W17] [W18] Votes, sentences and a post-it: one's group at once, all side by side."""
    day = Morning(server)
    marie = day.join(new_context().new_page(), "Marie", 0)
    paul = day.join(new_context().new_page(), "Paul", 0)
    ines = day.join(new_context().new_page(), "Inès", 1)
    luc = day.join(new_context().new_page(), "Luc", 1)
    lead = day.facilitator(new_context().new_page())

    scale(marie, 0, 0).click()
    expect(paul.locator(".scale").first).to_contain_text("1 vote")
    expect(counts(paul, 0)).to_have_count(0)
    scale(paul, 0, 1).click()
    for person in (marie, paul):
        expect(counts(person, 0)).to_contain_text("1 oui")
        expect(counts(person, 0)).to_contain_text("1 en partie")
    scale(ines, 2, 2).click()
    scale(luc, 2, 2).click()
    expect(counts(ines, 2)).to_contain_text("2 non")
    expect(lead.locator(".result").nth(0)).to_contain_text("1 en partie")
    expect(lead.locator(".result").nth(1)).to_contain_text("2 non")

    see = marie.locator(".sentences textarea").first
    see.focus()
    expect(paul.locator(".field-state").first).to_have_text("Marie écrit…")
    expect(paul.locator(".sentences textarea").first).to_have_js_property("readOnly", True)
    see.fill("La poste a fermé")
    see.blur()
    expect(paul.locator(".sentences textarea").first).to_have_value("La poste a fermé")
    expect(paul.locator(".field-state").first).to_contain_text("Marie")
    expect(lead.locator(".result").first).to_contain_text("La poste a fermé")
    expect(ines.locator(".sentences textarea").first).to_have_value("")

    marie.locator(".pick").first.click()
    expect(paul.locator(".pick").first).to_have_attribute("aria-pressed", "true")
    paul.locator(".own-sign input").fill("Le car ne monte plus")
    paul.keyboard.press("Enter")
    expect(marie.locator(".pick", has_text="Le car ne monte plus")).to_have_attribute("aria-pressed", "true")
    headers = {"Authorization": f"Bearer {day.made['facilitator_token']}"}
    notes = httpx.get(f"{server.url}/api/posters/{day.posters[0]}", headers=headers).json()["notes"]
    assert sorted(note["text"].partition("\u00a0: ")[0] for note in notes) == ["Signal", "Tendance"]
    assert {note["author"] for note in notes} == {"Élus"}

    lead.locator(".card-choose").nth(1).click()
    lead.locator("[data-act='show']").click()
    for person in (marie, paul, ines, luc):
        expect(person.locator(".card-head h2")).to_have_text(day.cards[1]["title"])


def test_nothing_is_lost_without_a_line(new_context: Contexts, fresh_server: Server) -> None:
    """[W19] Said, kept over a reload of the page's data, sent again by itself."""
    day = Morning(fresh_server)
    page = day.join(new_context().new_page(), "Marie", 0)
    fresh_server.kill()
    scale(page, 0, 0).click()
    page.locator(".sentences textarea").nth(2).fill("Un guichet mobile")
    page.locator(".sentences textarea").nth(2).blur()
    keeping = page.locator(".keeping")
    expect(keeping).to_have_attribute("data-state", "offline")
    expect(page.locator(".field-state").nth(2)).to_have_text("À envoyer")
    fresh_server.start()
    expect(keeping).to_have_attribute("data-state", "saved", timeout=20_000)
    assert day.answers(0)["sentences"]["act"]["text"] == "Un guichet mobile"
    assert day.answers(0)["votes"]["plausible"]["yes"] == 1


def test_a_shared_screen_votes_for_each(new_context: Contexts, server: Server) -> None:
    """[W16] Who votes is chosen; each first name counts once."""
    day = Morning(server)
    page = new_context(**PHONE).new_page()
    page.goto(f"{server.url}/j/{day.made['join_code']}")
    page.locator("#name").fill("Marie")
    page.locator("[role=switch]").click()
    page.locator(".group-row").first.click()
    page.locator(".btn-main").click()
    page.locator(".morning-tab").nth(1).click()
    scale(page, 0, 0).click()
    page.locator(".voter-add input").fill("Paul")
    page.keyboard.press("Enter")
    expect(page.locator(".voter-chips .chip")).to_have_count(2)
    expect(scale(page, 0, 0)).to_have_attribute("aria-checked", "false")
    scale(page, 0, 2).click()
    expect(counts(page, 0)).to_contain_text("1 oui")
    expect(counts(page, 0)).to_contain_text("1 non")


def test_cards_are_written_and_put_in_order(new_context: Contexts, server: Server) -> None:
    """[W15] From an empty list: examples, a card of one's own, a copy, another order, one deleted."""
    made = server.create_workshop()
    page = new_context().new_page()
    page.goto(preparing(made))
    page.get_by_role("link", name="Le matin").click()
    page.locator(".empty .btn-filled").click()
    names = page.locator(".card-name")
    expect(names).to_have_count(3)
    page.locator(".cards-add .btn").first.click()
    page.locator(".card-form .btn-filled").click()
    expect(page.locator(".card-form [role=alert]")).to_be_visible()
    page.locator("#card-name").fill("Le train s’arrête")
    page.locator("#card-signs").fill("Un guichet fermé\n\nMoins de trains")
    page.locator(".card-form .btn-filled").click()
    expect(names).to_have_count(4)
    row = page.locator(".card-row", has_text="Le train")
    row.locator("[aria-haspopup=menu]").click()
    page.get_by_role("menuitem", name="Monter").click()
    expect(names.nth(2)).to_have_text("Le train s’arrête")
    row.locator("[aria-haspopup=menu]").click()
    page.get_by_role("menuitem", name="Dupliquer").click()
    expect(names.nth(3)).to_have_text("Le train s’arrête (copie)")
    page.locator(".card-row").nth(3).locator("[aria-haspopup=menu]").click()
    page.get_by_role("menuitem", name="Supprimer").click()
    page.locator("dialog .btn-danger").click()
    expect(names).to_have_count(4)
    page.locator(".card-choose").nth(2).click()
    page.locator(".card-view-text summary").click()
    expect(page.locator(".card-lines li")).to_have_text(["Un guichet fermé", "Moins de trains"])


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_look(new_context: Contexts, server: Server, screen: dict[str, Any], locale: str) -> None:
    """[E3] [B7] Its pages at three sizes, in both languages: in place, named, nothing for axe."""
    day = Morning(server)
    touch = "has_touch" in screen
    page, said, _ = watched(new_context(locale=locale, **screen))
    day.join(page, "Marie", 0)
    steps = page.locator(".morning-tab:visible")
    for step in range(steps.count() or 1):
        if steps.count():
            steps.nth(step).click()
        if steps.count() == 0 or step == 1:
            scale(page, 0, 0).click()
        check(page, touch)
        assert axe(page) == []
    lead, said_too, _ = watched(new_context(locale=locale, **screen))
    day.facilitator(lead)
    lead.locator(".result").first.wait_for()
    check(lead, touch)
    assert axe(lead) == []
    lead.locator(".card-view-acts .btn").nth(1).click()
    check(lead, touch)
    assert axe(lead) == []
    lead.goto(f"{lead.url}/ecran")
    lead.locator(".room-morning .result").first.wait_for()
    assert lead.locator("button, a, input").count() == 0
    assert axe(lead) == []
    assert said == said_too == []


def test_three_questions_on_a_stake(new_context: Contexts, server: Server) -> None:
    """[T17] Under the matrix, for each sign of a stake; what is kept is seen by the others at once."""
    made = server.create_workshop()
    poster = made["posters"][0]["id"]
    headers = {"Authorization": f"Bearer {made['facilitator_token']}"}
    body = {
        "symbol": "enjeu.point",
        "geometry": {"type": "Point", "coordinates": [400, 400]},
        "name": "Le train",
    }
    httpx.post(f"{server.url}/api/posters/{poster}/figures", json=body, headers=headers).raise_for_status()
    pages = []
    for name in ("Marie", "Paul"):
        page = new_context().new_page()
        page.request.post(
            f"{server.url}/api/join", data={"code": made["join_code"], "name": name, "poster_id": poster}
        )
        page.goto(f"{server.url}/p/{poster}")
        page.locator("#tab-amof").click()
        page.get_by_role("button", name="Le train").first.click()
        pages.append(page)
    marie, paul = pages
    marie.get_by_role("button", name="Que voulons-nous").click()
    expect(paul.locator(".stakes .writing")).to_contain_text("Marie")
    marie.locator(".stakes textarea").fill("Le garder")
    marie.keyboard.press("Enter")
    expect(paul.locator(".stake-answer")).to_have_text("Le garder")
    expect(paul.locator(".stake-name")).to_contain_text("1 sur 3")
    expect(marie.get_by_role("button", name="Que voulons-nous")).to_be_focused()
